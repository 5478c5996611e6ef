import type { Row, Turn } from '../../types.ts';
import { type Example, IGNORED, type Kit, type Reply, sliced, type Unseen } from './example.ts';
import { encodedPairs, type SlotMessage, slotTemplate, templateEos } from './llama-factory-template.ts';
import { chatExample, lastReply } from './plain.ts';
import { withoutPadding } from './transformers.ts';

// LLaMA-Factory's supervised and pre-training processors, 0.9.5:
// https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/processor/supervised.py
// https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/processor/pretrain.py

export type LlamaFactoryOptions = {
  /** Name of a registered template; undefined: LLaMA-Factory derives one from the tokenizer's. */
  readonly template: string | undefined;
  readonly stage: 'sft' | 'pt';
  /** Overrides the template's own system message. */
  readonly defaultSystem: string | undefined;
  readonly trainOnPrompt: boolean;
  readonly maskHistory: boolean;
  readonly enableThinking: boolean | null;
  readonly preserveThinking: boolean;
  readonly packing: boolean;
  readonly cutoffLength: number;
};

/** https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/hparams/data_args.py (`cutoff_len`) */
export const LLAMA_FACTORY_CUTOFF = 2048;

/** One row as LLaMA-Factory makes it. */
export function llamaFactoryExample(
  kit: Kit,
  row: Row,
  turns: readonly Turn[],
  options: LlamaFactoryOptions,
): Example | Unseen {
  const { prompt, completion, text } = row;
  if (options.stage === 'pt') {
    const words = text ?? prompt ?? turns[0]?.text;
    return typeof words === 'string' ? pretraining(kit, words, options) : { unseen: 'has no text to train on' };
  }
  const given: readonly Turn[] =
    turns.length === 0 && typeof prompt === 'string' && typeof completion === 'string'
      ? [
          { role: 'user', text: prompt },
          { role: 'assistant', text: completion },
        ]
      : turns;
  if (given.length === 0) return { unseen: 'has no text to train on' };
  const named = options.template === undefined ? undefined : slotTemplate(options.template);
  // Without a template of its own it makes one from the tokenizer's; labels then depend on how it cuts that up.
  if (named === undefined) return chatExample(kit, given);
  const template = options.defaultSystem === undefined ? named : { ...named, defaultSystem: options.defaultSystem };
  const aligned = alignedMessages(given);
  if ('unseen' in aligned) return aligned;
  const token = templateEos(template, kit.tokens.eos?.token);
  const eos = { token, id: kit.tokens.idOf(token) };
  const pairs = encodedPairs(template, kit.tokens, eos, aligned.messages, aligned.system, {
    enableThinking: options.enableThinking,
    discardHistory: options.maskHistory && !options.preserveThinking,
  });
  const example = joined(kit, pairs, template.efficientEos ? eos.id : undefined, options);
  return row.shape === 'preference' || row.shape === 'kto' ? { ...example, labels: undefined } : example;
}

type Pair = ReturnType<typeof encodedPairs>[number];

/** `_encode_data_example`: pairs one after the other until the cutoff is reached, each cut by its share. */
function joined(
  { tokens }: Kit,
  pairs: readonly Pair[],
  efficientEos: number | undefined,
  { trainOnPrompt, maskHistory, cutoffLength }: LlamaFactoryOptions,
): Example {
  let total = efficientEos === undefined ? 0 : 1;
  const ordered = maskHistory ? pairs.toReversed() : pairs;
  const kept: {
    readonly ids: readonly number[];
    readonly labels: readonly number[];
    readonly end: number | undefined;
  }[] = [];
  for (const [turn, { source, target, tail }] of ordered.entries()) {
    if (total >= cutoffLength) break;
    const room = cutLengths(source.length, target.length, cutoffLength - total);
    total += room.source + room.target;
    const from = source.slice(0, room.source);
    const to = target.slice(0, room.target);
    const asked = trainOnPrompt ? from : from.map(() => IGNORED);
    // The end of the reply before is learned at the first token of the next question.
    if (!trainOnPrompt && efficientEos !== undefined && turn !== 0 && asked.length > 0) asked[0] = efficientEos;
    const answered = maskHistory && turn !== 0 ? to.map(() => IGNORED) : to;
    const terminator = target.length - tail;
    kept.push({
      ids: [...from, ...to],
      labels: [...asked, ...answered],
      end: terminator < to.length || (tail === 0 && to.length === target.length) ? from.length + terminator : undefined,
    });
  }
  if (maskHistory) kept.reverse();
  const ids = kept.flatMap((part) => part.ids);
  const labels = kept.flatMap((part) => part.labels);
  let before = 0;
  const ends = kept.map((part) => {
    const end = part.end === undefined ? undefined : before + part.end;
    before += part.ids.length;
    return end;
  });
  if (efficientEos !== undefined) {
    ids.push(efficientEos);
    labels.push(efficientEos);
  }
  const length =
    pairs.reduce((sum, { source, target }) => sum + source.length + target.length, 0) +
    (efficientEos === undefined ? 0 : 1);
  const text = pairs.map((pair) => pair.text).join('');
  // Where the terminator exists as a label only, the label is what ends the reply.
  const replies = ends.map((end): Reply => {
    if (end === undefined) return { end: ids.length, terminator: undefined };
    const at = efficientEos === undefined ? end : skipBlank(tokens.isBlank, ids, end);
    return { end: at, terminator: efficientEos === undefined ? ids[at] : (labelled(labels[at]) ?? ids[at]) };
  });
  return { text, ids, labels, length, replies };
}

function labelled(label: number | undefined): number | undefined {
  return label === IGNORED ? undefined : label;
}

function skipBlank(isBlank: (id: number) => boolean, ids: readonly number[], from: number): number {
  let at = from;
  while (at < ids.length && isBlank(ids[at] ?? -1)) at += 1;
  return at;
}

/**
 * `infer_seqlen`: how much of question and reply fits. What is too long is cut at its end: of a reply, its terminator.
 * https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/processor/processor_utils.py
 */
export function cutLengths(
  source: number,
  target: number,
  cutoff: number,
): { readonly source: number; readonly target: number } {
  let longest = Math.trunc(cutoff * (target / (source + target)));
  if (target * 2 < cutoff) longest = cutoff;
  else if (source * 2 < cutoff) longest = cutoff - source;
  const kept = Math.min(longest, target);
  return { source: Math.min(Math.max(cutoff - kept, 0), source), target: kept };
}

type Aligned = { readonly messages: readonly SlotMessage[]; readonly system: string };

/**
 * Question and reply in turn, as the converters want them; what is otherwise is dropped with a warning.
 * https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/converter.py
 */
function alignedMessages(turns: readonly Turn[]): Aligned | Unseen {
  const first = turns[0];
  const system = first?.role === 'system' ? (first.text ?? '') : '';
  const rest = first?.role === 'system' ? turns.slice(1) : turns;
  const messages: SlotMessage[] = [];
  for (const [i, turn] of rest.entries()) {
    if (turn.toolCalls !== undefined && turn.toolCalls !== null) {
      return { unseen: 'calls tools, in a format of LLaMA-Factory that is not covered here' };
    }
    const role = SLOT_ROLES.get(turn.role);
    if (role === undefined || (role === 'assistant') !== (i % 2 === 1)) {
      return { unseen: 'is dropped by LLaMA-Factory: its turns are not question and reply by turns' };
    }
    if (typeof turn.text !== 'string') return { unseen: 'has a turn without text' };
    messages.push({ role, content: turn.text });
  }
  if (messages.length === 0 || messages.length % 2 !== 0) {
    return { unseen: 'is dropped by LLaMA-Factory: its last turn is not a reply' };
  }
  return { messages, system };
}

const SLOT_ROLES: ReadonlyMap<string, SlotMessage['role']> = new Map([
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['tool', 'observation'],
  ['observation', 'observation'],
]);

/** Text with the eos token after it; the collator then masks every label that equals the pad id. */
function pretraining({ tokens }: Kit, words: string, options: LlamaFactoryOptions): Example {
  const eos = options.template === 'llama3' ? '<|end_of_text|>' : (tokens.eos?.token ?? '');
  // It asks for the attribute `add_bos_token`, which the tokenizer classes of Llama 2, Mistral and Gemma have, Llama 3's not.
  const bos = tokens.addsBos && /^<(?:s|bos)>$/.test(tokens.bos?.token ?? '') ? (tokens.bos?.token ?? '') : '';
  const text = (options.packing ? '' : bos) + words + eos;
  const ids = tokens.encode(text);
  const labels = withoutPadding(ids, tokens.pad?.id ?? tokens.eos?.id);
  const example = { text, ids, labels, length: ids.length, replies: [lastReply(tokens, ids)] };
  return options.packing ? example : sliced(example, 0, options.cutoffLength);
}
