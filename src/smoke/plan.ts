// What a smoke test does, decided before anything runs. Pure: the same facts, data and seed give the same plan.

import type {
  Missing,
  Reading,
  Row,
  SmokeMessage,
  SmokePlan,
  SmokePrompt,
  SmokeReference,
  SmokeThresholds,
  SmokeToken,
} from '../types.ts';
import type { Conversation } from './prompts.ts';

/** A conversation as its template writes it. */
export type RenderedConversation = Conversation & {
  readonly text: string;
  /** With the reply, and where that stands (UTF-16); null where the template does not show it. */
  readonly answered: { readonly text: string; readonly start: number; readonly end: number } | null;
};

export type PlanInput = {
  readonly facts: Reading['facts'];
  readonly conversations: readonly RenderedConversation[];
  readonly source: SmokePlan['source'];
  /** Text to ids without special tokens, with UTF-16 offsets; undefined where the tokenizer cannot be run here. */
  readonly encode:
    | ((text: string) => {
        readonly ids: readonly number[];
        readonly offsets: readonly (readonly [number, number])[];
      })
    | undefined;
  readonly seed: number;
  readonly maxNewTokens: number;
  readonly repeat: number;
  readonly repeatMinPass: number;
  readonly thresholds: SmokeThresholds;
};

/** Prompts of one smoke test: enough to tell a habit from an accident, few enough for a pull request. */
export const PROMPTS = 8;
/** Rows that are read to choose from. */
export const ROWS_READ = 20_000;
/** Characters of a prompt: longer ones cost memory and show nothing more. */
const MAX_PROMPT = 8_000;
const PARITY_TOKENS = 32;

/** The plan, or why there can be none. */
export function plan(input: PlanInput): SmokePlan | Missing {
  const { facts, conversations, encode } = input;
  if (conversations.length === 0)
    return { reason: 'the chat template renders none of the prompts, so the model cannot be asked', blocked: true };
  const prompts = conversations.map((c) => prompt(c, facts, encode, input.maxNewTokens));
  const { turnEnd, generationConfig } = facts;
  const ends =
    turnEnd?.kind === 'token' || turnEnd?.kind === 'next-role'
      ? { token: turnEnd.token, id: turnEnd.id ?? null }
      : turnEnd?.kind === 'split'
        ? { token: turnEnd.text, id: null }
        : null;
  return {
    seed: input.seed,
    prompts,
    source: input.source,
    chat: facts.template !== undefined,
    maxNewTokens: input.maxNewTokens,
    parityTokens: Math.min(PARITY_TOKENS, input.maxNewTokens),
    samples: generationConfig?.json['do_sample'] === true,
    repeat: input.repeat,
    repeatMinPass: Math.min(input.repeatMinPass, input.repeat),
    turnEnd: ends,
    stopIds: facts.stops?.views.find((v) => v.engine === 'transformers')?.ids ?? [],
    tokens: measuredTokens(facts),
    markers: markers(facts, conversations),
    thresholds: input.thresholds,
  };
}

function prompt(
  { name, messages, text, reply, answered, at }: RenderedConversation,
  facts: Reading['facts'],
  encode: PlanInput['encode'],
  maxNewTokens: number,
): SmokePrompt {
  const ref = reply === null || answered === null ? null : reference(reply, answered, facts, encode);
  // A character is at least a token in no tokenizer that is worth having: without ids the reply counts as long as its text.
  const length = ref?.start != null && ref.end !== null ? ref.end - ref.start : [...(reply ?? '')].length;
  return {
    name,
    messages,
    text,
    ids: encode?.(text).ids ?? null,
    // A question without a reference was chosen for a smoke test by somebody who knows what it wants.
    expectsStop: facts.template !== undefined && length <= maxNewTokens / 2,
    reference: ref,
    at,
  };
}

function reference(
  reply: string,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  { turnEnd }: Reading['facts'],
  encode: PlanInput['encode'],
): SmokeReference {
  const whole = { reply, text, span: { start, end } };
  const encoded = encode?.(text);
  const id = turnEnd?.kind === 'token' || turnEnd?.kind === 'next-role' ? turnEnd.id : undefined;
  if (encoded === undefined || id === undefined) return { ...whole, ids: null, start: null, end: null };
  const first = encoded.offsets.findIndex(([, to]) => to > start);
  const last = encoded.ids.findIndex((at, i) => at === id && (encoded.offsets[i]?.[0] ?? 0) >= end);
  if (first < 0 || last <= first) return { ...whole, ids: null, start: null, end: null };
  return { ...whole, ids: encoded.ids.slice(0, last + 1), start: first, end: last };
}

/** Tokens that were declared as new or that the base lacks, and the control tokens that the template writes. */
function measuredTokens({ declared, tokenizer, tokenizerDiff, rendering }: Reading['facts']): readonly SmokeToken[] {
  const idOf = (token: string) => tokenizer?.vocabulary.idOf.get(token);
  const found = new Map<string, SmokeToken>();
  const add = (token: string, kind: SmokeToken['kind'], id = idOf(token)) => {
    if (id !== undefined && !found.has(token)) found.set(token, { token, id, kind });
  };
  for (const token of declared?.newTokens ?? []) add(token, 'new');
  for (const { token, id } of tokenizerDiff?.added ?? []) add(token, 'new', id);
  for (const { text, isOneToken } of rendering?.markers ?? []) if (isOneToken === true) add(text, 'template');
  return [...found.values()].slice(0, MAX_TOKENS);
}

const MAX_TOKENS = 256;

/** Terminators and headers of the conventions in use: typed out in a reply they come from another template. */
const FOREIGN = ['<|im_start|>', '<|im_end|>', '<|eot_id|>', '<|start_header_id|>', '<|end_header_id|>']
  .concat(['<|begin_of_text|>', '<|end_of_text|>', '<|endoftext|>', '<start_of_turn>', '<end_of_turn>'])
  .concat(['[INST]', '[/INST]', '<<SYS>>', '<|user|>', '<|assistant|>', '<|system|>', '<|end|>', '<｜User｜>'])
  .concat(['<｜Assistant｜>', '<｜end▁of▁sentence｜>', '<|eom_id|>', '<|eot|>', '<|header_start|>', '<|header_end|>']);

/** Control tokens with which models reason and call tools: part of a reply. */
const PART_OF_REPLY = /think|tool|call|python|function|channel|box|ref|quad|image|audio|video|vision|citation|code/i;

function markers(facts: Reading['facts'], conversations: readonly RenderedConversation[]): SmokePlan['markers'] {
  const { tokenizer, rendering, declared, tokenizerDiff } = facts;
  const special = (tokenizer?.vocabulary.added ?? []).filter((t) => t.special).map((t) => t.content);
  const written = rendering?.markers.map((m) => m.text) ?? [];
  const all = [...new Set([...special, ...written, ...FOREIGN])].filter((text) => text.trim().length > 1);
  const inReply = [
    ...replySurroundings(rendering),
    ...conversations.flatMap((c) => [c.reply ?? '', ...c.messages.map((m) => m.content)]),
  ].join('\n');
  const added = new Set([...(declared?.newTokens ?? []), ...(tokenizerDiff?.added.map((t) => t.token) ?? [])]);
  const isAllowed = (text: string) => added.has(text) || inReply.includes(text) || PART_OF_REPLY.test(text);
  return { forbidden: all.filter((text) => !isAllowed(text)), allowed: all.filter(isAllowed) };
}

/** What the template writes between the header of a reply and the reply itself (gpt-oss: `<|channel|>final<|message|>`). */
function replySurroundings(rendering: Reading['facts']['rendering']): readonly string[] {
  const prompted = rendering?.probes['user-prompt']?.text;
  const pair = rendering?.probes['pair'];
  const reply = pair?.contents[1];
  if (prompted === undefined || pair?.text === undefined || reply === undefined) return [];
  return pair.text.startsWith(prompted) ? [pair.text.slice(prompted.length, reply.start)] : [];
}

// ---------------------------------------------------------------- data

/** The last exchange of a row as a prompt with its reference reply; undefined for rows that hold none in plain text. */
export function conversationOf(row: Row): Conversation | undefined {
  if (row.problem !== undefined || row.label === false || row.tools !== undefined) return undefined;
  const turns = row.chosen === undefined ? row.turns : [...row.turns, ...row.chosen];
  const name = `${row.file} row ${row.row}`;
  const at = { file: row.file, row: row.row };
  if (turns.length === 0) {
    if (typeof row.prompt !== 'string') return undefined;
    return made(name, [{ role: 'user', content: row.prompt }], row.completion ?? null, at);
  }
  const isQuestion = turns.at(-1)?.role === 'user' && row.shape === 'prompt';
  const last = isQuestion ? turns.length : turns.findLastIndex((turn) => turn.role === 'assistant');
  const reply = isQuestion ? null : turns[last]?.text;
  const messages: SmokeMessage[] = [];
  for (const turn of turns.slice(0, last)) {
    const { role, text } = turn;
    if ((role !== 'system' && role !== 'user' && role !== 'assistant') || typeof text !== 'string') return undefined;
    if (turn.toolCalls !== undefined && turn.toolCalls !== null) return undefined;
    messages.push({ role, content: text });
  }
  if (last < 0 || turns[last]?.toolCalls != null || reply === undefined) return undefined;
  if (reply === null && !isQuestion) return undefined;
  return made(name, messages, reply, at);
}

function made(
  name: string,
  messages: readonly SmokeMessage[],
  reply: string | null,
  at: NonNullable<Conversation['at']>,
): Conversation | undefined {
  const length = messages.reduce((sum, m) => sum + m.content.length, reply?.length ?? 0);
  if (messages.at(-1)?.role !== 'user' || reply?.trim() === '' || length > MAX_PROMPT) return undefined;
  return { name, messages, reply, at };
}

/** Chooses `size` of the items offered, each as likely as any other and the same for the same seed (Vitter's algorithm R). */
export function reservoir<T>(size: number, seed: number): { offer(item: T): void; chosen(): readonly T[] } {
  const kept: { readonly item: T; readonly at: number }[] = [];
  let offered = 0;
  let state = seed >>> 0;
  // mulberry32, as in dataset/sample.ts.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    offer(item) {
      const at = offered;
      offered += 1;
      if (kept.length < size) {
        kept.push({ item, at });
        return;
      }
      const place = Math.floor(random() * offered);
      if (place < size) kept[place] = { item, at };
    },
    chosen: () => [...kept].sort((a, b) => a.at - b.at).map(({ item }) => item),
  };
}
