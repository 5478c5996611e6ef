import type { Clock } from '../jinja/index.ts';
import { TemplateError } from '../jinja/index.ts';
import { TokenizerError } from '../tokenizer/index.ts';
import type { DatasetHead, Row, SeenRow, Turn } from '../types.ts';
import { type Chat, chat } from './chat.ts';
import { type Example, IGNORED, type Kit, type Reply, sliced, type Unseen } from './labels/example.ts';
import { addedByTrainer, type TrainerOptions, trainerExample } from './labels/options.ts';
import { chatExample, lastReply, replyHeader, textExample } from './labels/plain.ts';
import { type Tokens, tokens } from './tokens.ts';

export type { Unseen } from './labels/example.ts';
export { type TrainerOptions, trainerOptions } from './labels/options.ts';

export type SeerInput = {
  readonly head: DatasetHead;
  /** The chat template in force: the checkpoint's, or the one that the config names. */
  readonly templateSource: string | undefined;
  /** tokenizer.json, parsed. */
  readonly tokenizerJson: unknown;
  /** What transformers passes to a template besides the messages: `templateVariables(tokenizer)`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Messages as strings or lists of parts: `Rendering.content` of the checkpoint. Default: strings. */
  readonly content?: 'string' | 'parts';
  /** Undefined: the trainer is not known; text is then encoded as transformers does and there are no labels. */
  readonly options?: TrainerOptions | undefined;
  /** What `strftime_now` gives. Default: a Friday in July 2024, so that the same rows give the same ids. */
  readonly now?: Clock;
};

/**
 * The row as the trainer will see it, or why it cannot be seen (its template raises, it is a conversation and there is no
 * template, it has no text). Pure: the same row gives the same answer.
 *
 * - `replies[].end` is the index in `ids` of the token that ends the reply: the first after the reply's text that is not white
 *   space; `ids.length` where nothing follows or it was cut off. `terminator` is that token, undefined where there is none.
 *   A reply that the template does not print, or changes so that it cannot be followed, has no entry.
 * - Rendered text has one entry for each reply header of the template in it; text without such headers is one reply.
 * - A preference row is seen as its prompt with the chosen reply, without labels.
 * - `ids` is empty where the trainer drops the whole row for its length; `length` says how long it was.
 * - Of tokenized rows a reply is a run of labels: it ends with a control token in it, or else with what follows it.
 * - LLaMA-Factory's `efficient_eos` templates write the terminator as a label only: `terminator` is then that label.
 */
export type Seer = (row: Row) => SeenRow | Unseen;

const FROZEN: Clock = { year: 2024, month: 7, day: 26 };

/**
 * Makes the template and the tokenizer of a dataset ready, once, for all its rows. Gives the reason where the tokenizer cannot
 * be loaded; a template that does not compile makes only its conversations unseen.
 */
export function seer(input: SeerInput): Seer | Unseen {
  try {
    const kit = ready(input);
    return (row) => seen(kit, row, input);
  } catch (error) {
    if (error instanceof TokenizerError) return { unseen: `the tokenizer cannot be used: ${error.message}` };
    throw error;
  }
}

function ready({ head, templateSource, tokenizerJson, variables, content, options, now }: SeerInput): Kit {
  const known = tokens(tokenizerJson, head, [...head.newTokens, ...addedByTrainer(options)]);
  const stops = new Set(head.stopIds.map((id) => known.text(id)));
  if (known.eos !== undefined) stops.add(known.eos.token);
  const input = { variables, content: content ?? 'string', stops: [...stops], now: now ?? FROZEN } as const;
  const ready = templateSource === undefined ? undefined : compiled({ source: templateSource, ...input });
  return { tokens: known, chat: ready, header: replyHeader(known, typeof ready === 'string' ? undefined : ready) };
}

function compiled(input: Parameters<typeof chat>[0]): Chat | string {
  try {
    return chat(input);
  } catch (error) {
    if (error instanceof TemplateError)
      return `is a conversation, and the chat template cannot be used: ${error.message}`;
    throw error;
  }
}

function seen(kit: Kit, row: Row, input: SeerInput): SeenRow | Unseen {
  try {
    return made(kit, row, input);
  } catch (error) {
    // A row can use up what a tokenizer's patterns may take.
    if (error instanceof TokenizerError) return { unseen: `cannot be encoded: ${error.message}` };
    throw error;
  }
}

function made(kit: Kit, row: Row, { head, options }: SeerInput): SeenRow | Unseen {
  if (row.problem !== undefined) return { unseen: row.problem };
  if (row.ids !== undefined) return tokenized(kit, row, row.ids);
  const turns = conversation(row);
  return options === undefined ? untrained(kit, row, turns, head.maxLength) : trainerExample(kit, row, turns, options);
}

/** A preference row is its prompt and the reply that is preferred. */
function conversation({ turns, chosen, prompt }: Row): readonly Turn[] {
  if (chosen === undefined || chosen.length === 0) return turns;
  return turns.length === 0 && typeof prompt === 'string'
    ? [{ role: 'user', text: prompt }, ...chosen]
    : [...turns, ...chosen];
}

function untrained(kit: Kit, row: Row, turns: readonly Turn[], maxLength: number | undefined): Example | Unseen {
  if (turns.length > 0) {
    const example = chatExample(kit, turns);
    return 'unseen' in example ? example : sliced(example, 0, maxLength ?? example.length);
  }
  const { prompt, completion } = row;
  const text =
    row.text ?? (typeof prompt === 'string' && typeof completion === 'string' ? prompt + completion : undefined);
  if (typeof text !== 'string') return { unseen: 'has no text to train on' };
  const example = textExample(kit, text);
  return sliced(example, 0, maxLength ?? example.length);
}

/** A row that brings its ids: they are what the trainer sees, whoever it is. */
function tokenized({ tokens: known }: Kit, { labels, mask }: Row, ids: readonly number[]): Example {
  const replies: Reply[] = [];
  for (let i = 0; labels !== undefined && i < ids.length; i++) {
    const endsRun = labels[i] !== undefined && labels[i] !== IGNORED && (labels[i + 1] ?? IGNORED) === IGNORED;
    if (endsRun) replies.push(replyUpTo(known, ids, i + 1, mask));
  }
  let length = ids.length;
  while (length > 0 && mask?.[length - 1] === 0) length -= 1;
  if (replies.length === 0) replies.push(lastReply(known, ids.slice(0, length)));
  return { text: undefined, ids, labels, length: ids.length, replies };
}

/** The reply whose labels end before `after`: it ends with a control token among them, or that was left out after them. */
function replyUpTo(known: Tokens, ids: readonly number[], after: number, mask: readonly number[] | undefined): Reply {
  let last = after - 1;
  while (last > 0 && known.isBlank(ids[last] ?? -1)) last -= 1;
  if (known.isSpecial(ids[last] ?? -1)) return { end: last, terminator: ids[last] };
  let end = after;
  while (end < ids.length && known.isBlank(ids[end] ?? -1)) end += 1;
  return { end, terminator: mask?.[end] === 0 ? undefined : ids[end] };
}
