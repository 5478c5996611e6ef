import type { Row, Turn } from '../../types.ts';
import type { Tokens } from '../tokens.ts';
import { type Example, IGNORED, type Kit, sliced, type Unseen } from './example.ts';
import { chatExample, lastReply } from './plain.ts';

// axolotl's prompt strategies and what it does with long rows, 0.19:
// https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/prompt_strategies/chat_template.py
// https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/prompt_tokenizers.py
// https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/utils/data/utils.py (`handle_long_seq_in_dataset`)

export type EndOption = 'all' | 'turn' | 'last' | 'none';

export type AxolotlOptions = {
  /** Of the `datasets` entry. Default: assistant. */
  readonly rolesToTrain: readonly string[];
  readonly trainOnInputs: boolean;
  /** Default: turn. */
  readonly trainOnEos: EndOption;
  /** Default: as trainOnEos. */
  readonly trainOnEot: EndOption;
  /** Default: the eos token. */
  readonly eotTokens: readonly string[] | undefined;
  readonly sequenceLength: number;
  /** What happens to rows that are longer. Default: drop. */
  readonly excessLength: 'drop' | 'truncate' | 'raise';
};

/** https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/utils/schemas/config.py (`sequence_len`) */
export const AXOLOTL_SEQUENCE_LENGTH = 512;
/** Rows of fewer tokens are dropped (`min_sample_len`). */
const SHORTEST = 2;
/** A terminator counts for a turn up to this many tokens after it. */
const END_DISTANCE = 3;

/** One row as axolotl makes it: conversations by `type: chat_template`, prompts by `alpaca`'s layout, text by `completion`. */
export function axolotlExample(kit: Kit, row: Row, turns: readonly Turn[], options: AxolotlOptions): Example | Unseen {
  const whole = strategy(kit, row, turns, options);
  if ('unseen' in whole) return whole;
  const { sequenceLength, excessLength } = options;
  if (whole.ids.length < SHORTEST) return dropped(whole);
  if (whole.ids.length <= sequenceLength) return whole;
  return excessLength === 'truncate' ? sliced(whole, 0, sequenceLength) : dropped(whole);
}

/** Nothing of the row is left; `length` says how long it was. */
function dropped(example: Example): Example {
  return { ...example, ids: [], labels: [], replies: [] };
}

function strategy(kit: Kit, row: Row, turns: readonly Turn[], options: AxolotlOptions): Example | Unseen {
  if (turns.length > 0) {
    const example = chatExample(kit, turns);
    if ('unseen' in example || row.shape === 'preference' || row.shape === 'kto') return example;
    return { ...example, labels: chatLabels(kit, example, turns, options) };
  }
  if (typeof row.prompt === 'string' && typeof row.completion === 'string') {
    return instruction(kit.tokens, row.prompt, row.completion, options);
  }
  if (typeof row.text !== 'string') return { unseen: 'has no text to train on' };
  // Completions are cut into rows of sequence_len; this is the first, which the rest follows.
  const ids = terminated(kit.tokens, row.text, options.sequenceLength * 64);
  return { text: row.text, ids, labels: ids, length: ids.length, replies: [lastReply(kit.tokens, ids)] };
}

type ChatExample = Exclude<ReturnType<typeof chatExample>, Unseen>;

/** `_tokenize_single_prompt`: the turns that are trained, then the terminators that follow them. */
function chatLabels(
  { tokens, chat }: Kit,
  { ids, rendered }: ChatExample,
  turns: readonly Turn[],
  options: AxolotlOptions,
): readonly number[] {
  const labels = new Array<number>(ids.length).fill(IGNORED);
  const { text, replies } = rendered;
  const wantsQuestions =
    options.trainOnInputs ||
    options.trainOnEos === 'all' ||
    options.trainOnEot === 'all' ||
    options.rolesToTrain.some((role) => role !== 'assistant') ||
    turns.some((turn) => turn.role !== 'assistant' && turn.trained === true);
  const found = wantsQuestions && typeof chat === 'object' ? withQuestions(replies, chat.spans(turns)) : replies;
  const spans = found.filter(({ start, end }) => end > start);
  const starts = tokens.indexes(
    text,
    ids,
    spans.map((span) => span.start),
    'holding',
  );
  // A token that holds the end of a reply and what follows belongs to the reply.
  const ends = tokens.indexes(
    text,
    ids,
    spans.map((span) => span.end),
    'beginning',
  );
  const eos = tokens.eos?.id;
  const eots = new Set((options.eotTokens ?? [tokens.eos?.token ?? '']).map((token) => tokens.idOf(token)));
  let lastEos = -1;
  let lastEot = -1;
  for (const [i, span] of spans.entries()) {
    const turn = turns[span.turn];
    const isTrained = turn?.trained ?? (options.trainOnInputs || options.rolesToTrain.includes(turn?.role ?? ''));
    if (!isTrained && options.trainOnEos !== 'all' && options.trainOnEot !== 'all') continue;
    const start = starts[i] ?? ids.length;
    const end = ends[i] ?? ids.length;
    if (isTrained) for (let at = start; at < end; at++) labels[at] = ids[at] ?? IGNORED;
    const eotAt = firstOf(ids, end, (id) => eots.has(id));
    if (eotAt >= 0) {
      lastEot = eotAt;
      if (learns(options.trainOnEot, isTrained)) labels[eotAt] = ids[eotAt] ?? IGNORED;
    }
    const eosAt = firstOf(ids, end, (id) => id === eos);
    if (eosAt >= 0) {
      lastEos = eosAt;
      if (learns(options.trainOnEos, isTrained)) labels[eosAt] = ids[eosAt] ?? IGNORED;
    }
  }
  if (options.trainOnEot === 'last' && lastEot >= 0) labels[lastEot] = ids[lastEot] ?? IGNORED;
  if (options.trainOnEos === 'last' && lastEos >= 0) labels[lastEos] = ids[lastEos] ?? IGNORED;
  return labels;
}

/** The first of these tokens up to a few after the end of a turn, -1 where there is none. */
function firstOf(ids: readonly number[], end: number, is: (id: number) => boolean): number {
  for (let at = end; at <= end + END_DISTANCE && at < ids.length; at++) if (is(ids[at] ?? -1)) return at;
  return -1;
}

type Spans = ChatExample['rendered']['replies'];

/** Replies as they were found, and every other turn as it was followed. */
function withQuestions(replies: Spans, all: Spans): Spans {
  const known = new Set(replies.map((reply) => reply.turn));
  return [...replies, ...all.filter((span) => !known.has(span.turn))].sort((a, b) => a.start - b.start);
}

function learns(option: EndOption, isTrained: boolean): boolean {
  return option === 'all' || (option === 'turn' && isTrained);
}

/** `AlpacaPrompter` without an input of its own, which the row no longer tells from the instruction. */
const ALPACA = {
  before:
    'Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n### Instruction:\n',
  after: '\n\n### Response:\n',
} as const;

/** Prompt and reply encoded apart; the reply's eos is left out where it would be its token number `sequence_len + 1`. */
function instruction(tokens: Tokens, prompt: string, reply: string, options: AxolotlOptions): Example {
  const asked = ALPACA.before + prompt + ALPACA.after;
  const source = tokens.encodeWhole(asked).slice(0, options.sequenceLength);
  const whole = terminated(tokens, reply, options.sequenceLength);
  const target = tokens.bos !== undefined && whole[0] === tokens.bos.id ? whole.slice(1) : whole;
  const ids = [...source, ...target];
  const labels = options.trainOnInputs ? ids : [...source.map(() => IGNORED), ...target];
  const end = target.length - (target.at(-1) === tokens.eos?.id ? 1 : 0) + source.length;
  return { text: asked + reply, ids, labels, length: ids.length, replies: [{ end, terminator: ids[end] }] };
}

/** `_tokenize`: cut at `limit`, with an eos where there is room and none yet. */
function terminated(tokens: Tokens, text: string, limit: number): readonly number[] {
  if (text === '') return [];
  const ids = tokens.encodeWhole(text).slice(0, limit);
  const needsEos = tokens.eos !== undefined && ids.at(-1) !== tokens.eos.id && ids.length < limit;
  return needsEos && tokens.eos !== undefined ? [...ids, tokens.eos.id] : ids;
}
