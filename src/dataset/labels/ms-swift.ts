import type { Row, Turn } from '../../types.ts';
import type { Tokens } from '../tokens.ts';
import { type Example, IGNORED, type Kit, type Reply, sliced, type Unseen } from './example.ts';
import data from './ms-swift-templates.json' with { type: 'json' };
import { chatExample, lastReply } from './plain.ts';

// ms-swift's templates and how it encodes a conversation with them, 4.6:
// https://github.com/modelscope/ms-swift/blob/v4.6.0/swift/template/base.py (`_swift_encode`, `_encode_truncated`)
// https://github.com/modelscope/ms-swift/blob/v4.6.0/swift/loss_scale/base.py

export type MsSwiftOptions = {
  /** Name of a registered template; undefined: not one that is covered, the checkpoint's own template is then shown without labels. */
  readonly template: string | undefined;
  /** Overrides the template's own system message. */
  readonly system: string | undefined;
  /** What carries a label: replies, the last reply, everything. Other scales (`hermes`, `react`, …) are not covered. */
  readonly lossScale: 'default' | 'last_round' | 'all' | 'other';
  /** An empty thought at the start of a reply is not learned: of hybrid thinking models unless it is switched off. */
  readonly ignoresEmptyThought: boolean;
  readonly addNonThinkingPrefix: boolean;
  /** Undefined: as the template has it. */
  readonly preserveThinking: boolean | undefined;
  /** Undefined: what the model can take at most. */
  readonly maxLength: number | undefined;
  /** What happens to longer rows. Default: delete. */
  readonly truncation: 'delete' | 'left' | 'right' | 'split';
};

/** Text with `{{QUERY}}` or `{{SYSTEM}}` in it, or a special token by its role. */
type Slot = string | { readonly special: 'bos_token' | 'eos_token' };

type SwiftTemplate = {
  readonly prefix?: readonly Slot[];
  readonly systemPrefix?: readonly Slot[];
  readonly prompt: readonly Slot[];
  /** Prompt of the last round, where the system message stands in it. */
  readonly systemPrompt?: readonly Slot[];
  readonly separator?: readonly Slot[];
  readonly suffix: readonly Slot[];
  readonly defaultSystem?: string;
  readonly addsBos?: boolean;
  readonly stopWords?: readonly string[];
  readonly thinks?: boolean;
  readonly nonThinkingPrefix?: string;
  readonly historyThinkingPrefix?: string;
  readonly preserveThinking?: boolean;
};

const TEMPLATES: ReadonlyMap<string, SwiftTemplate> = new Map(
  Object.entries(data.templates as unknown as Readonly<Record<string, SwiftTemplate>>),
);

let models: ReadonlyMap<string, string> | undefined;

/** The template that ms-swift takes for a model by its name (`Qwen/Qwen3-8B`); undefined where it has none that is covered. */
export function swiftTemplateOf(model: string): string | undefined {
  models ??= new Map(
    Object.entries(data.models).flatMap(([template, names]) =>
      names.split(' ').map((name) => [name, template] as const),
    ),
  );
  return models.get(model.replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '');
}

/** Does the template of this name think only when it is told to? Then empty thoughts are put in, and not learned. */
export function isHybrid(template: string | undefined): boolean {
  const found = template === undefined ? undefined : TEMPLATES.get(template);
  return found?.thinks === true && found.nonThinkingPrefix !== undefined;
}

/** One row as ms-swift makes it. */
export function msSwiftExample(kit: Kit, row: Row, turns: readonly Turn[], options: MsSwiftOptions): Example | Unseen {
  const { prompt, completion, text } = row;
  let given = turns;
  if (turns.length === 0 && typeof prompt === 'string' && typeof completion === 'string')
    given = [
      { role: 'user', text: prompt },
      { role: 'assistant', text: completion },
    ];
  // An answer and nothing else is text to go on with: https://swift.readthedocs.io/en/latest/Customization/Custom-dataset.html
  else if (turns.length === 0 && typeof text === 'string') given = [{ role: 'assistant', text }];
  if (given.length === 0) return { unseen: 'has no text to train on' };
  const template = options.template === undefined ? undefined : TEMPLATES.get(options.template);
  if (template === undefined) return chatExample(kit, given);
  const rounds = roundsOf(given, template, options);
  if ('unseen' in rounds) return rounds;
  const whole = encoded(kit.tokens, template, rounds, options);
  const example =
    options.lossScale === 'other' || row.shape === 'preference' || row.shape === 'kto'
      ? { ...whole, labels: undefined }
      : whole;
  return cut(example, options);
}

/** What is longer than max_length is deleted, or cut; the first token of what is left is never learned. */
function cut(example: Example, { maxLength, truncation }: MsSwiftOptions): Example {
  const { length } = example.ids;
  if (maxLength === undefined || length <= maxLength) return example;
  if (truncation === 'delete') return { ...example, ids: [], labels: [], replies: [] };
  const part = truncation === 'left' ? sliced(example, length - maxLength, length) : sliced(example, 0, maxLength);
  return part.labels === undefined ? part : { ...part, labels: [IGNORED, ...part.labels.slice(1)] };
}

type Round = { readonly query: string; readonly reply: string; readonly trained: boolean | undefined };
type Rounds = { readonly system: string | undefined; readonly rounds: readonly Round[] };

/** Question and reply in turn: what one speaker says twice is put together, thoughts are added and taken out. */
function roundsOf(turns: readonly Turn[], template: SwiftTemplate, options: MsSwiftOptions): Rounds | Unseen {
  const first = turns[0]?.role === 'system' ? turns[0] : undefined;
  const messages: { role: 'user' | 'assistant'; text: string; trained: boolean | undefined }[] = [];
  for (const turn of first === undefined ? turns : turns.slice(1)) {
    if (turn.toolCalls !== undefined && turn.toolCalls !== null)
      return { unseen: 'calls tools, in a format of ms-swift that is not covered here' };
    if (turn.role !== 'user' && turn.role !== 'assistant')
      return { unseen: `has a ${turn.role.slice(0, 40)} turn, whose format in ms-swift is not covered here` };
    if (typeof turn.text !== 'string') return { unseen: 'has a turn without text' };
    const last = messages.at(-1);
    if (last?.role !== turn.role) messages.push({ role: turn.role, text: turn.text, trained: turn.trained });
    else if (last.role === 'assistant' && last.trained !== turn.trained)
      return { unseen: 'has two replies in a row of which one is learned, which is not covered here' };
    else last.text += turn.text;
  }
  const { nonThinkingPrefix: prefix } = template;
  if (prefix !== undefined && options.addNonThinkingPrefix)
    for (const message of messages)
      if (message.role === 'assistant' && !message.text.startsWith('<think>') && !message.text.startsWith(prefix))
        message.text = prefix + message.text;
  const lastUser = messages.findLastIndex(({ role }) => role === 'user');
  const isLastRound = options.lossScale === 'last_round';
  const preserves = options.preserveThinking ?? template.preserveThinking ?? !(template.thinks === true && isLastRound);
  if (!preserves)
    for (const message of messages.slice(0, Math.max(0, lastUser)))
      if (message.role === 'assistant')
        message.text = (template.historyThinkingPrefix ?? '') + (message.text.split('</think>').at(-1) ?? '').trim();
  if (messages[0]?.role === 'assistant') messages.unshift({ role: 'user', text: '', trained: undefined });
  if (messages.length === 0 || messages.length % 2 === 1)
    return { unseen: 'has a question at its end, and no reply to it' };
  const rounds: Round[] = [];
  for (let i = 0; i < messages.length; i += 2) {
    const reply = messages[i + 1];
    rounds.push({ query: messages[i]?.text ?? '', reply: reply?.text ?? '', trained: reply?.trained });
  }
  const supportsSystem = template.systemPrefix !== undefined || template.systemPrompt !== undefined;
  if (first?.text !== undefined && first.text !== null && !supportsSystem)
    return { unseen: 'is dropped by ms-swift: its template takes no system message' };
  const system = first?.text ?? (supportsSystem ? (options.system ?? template.defaultSystem) : undefined);
  // Without a separator only the last round is taken.
  return { system: system ?? undefined, rounds: template.separator === undefined ? rounds.slice(-1) : rounds };
}

type Piece = {
  readonly text: string | readonly number[];
  readonly learned: boolean;
  /** A reply ends with it. */
  readonly endsReply?: true;
};

/** `_swift_encode`: pieces of text, of which those that share their fate are encoded together. */
function encoded(
  tokens: Tokens,
  template: SwiftTemplate,
  { system, rounds }: Rounds,
  options: MsSwiftOptions,
): Example {
  const { lossScale } = options;
  const pieces: Piece[] = [];
  const special = (slot: Exclude<Slot, string>) => {
    const found = slot.special === 'eos_token' ? tokens.eos : tokens.bos;
    return found === undefined ? [] : [found.id];
  };
  const all = lossScale === 'all';
  const put = (slots: readonly Slot[], fill: (text: string) => string, learned: boolean) => {
    for (const slot of slots) {
      const text = typeof slot === 'string' ? fill(slot) : special(slot);
      if (text.length > 0) pieces.push({ text, learned });
    }
  };
  const withSystem = (text: string) => (system === undefined ? text : text.replace('{{SYSTEM}}', () => system));
  // `tokenizer.encode('a')` shows what the tokenizer puts around a text.
  const around = template.addsBos === true ? surroundings(tokens) : { before: [], after: [] };
  if (around.before.length > 0) pieces.push({ text: around.before, learned: all });
  const isPost = template.systemPrompt !== undefined;
  const hasSystem = system !== undefined && system !== '' && !isPost;
  put((hasSystem ? template.systemPrefix : template.prefix) ?? [], withSystem, all);
  for (const [i, { query, reply, trained }] of rounds.entries()) {
    const isLast = i === rounds.length - 1;
    const prompt = isPost && isLast ? (template.systemPrompt ?? []) : template.prompt;
    const fill = (text: string) =>
      withSystem(text)
        .replace('{{QUERY}}', () => query)
        .replace('{{ROUND0}}', String(i))
        .replace('{{ROUND1}}', String(i + 1));
    put(prompt, fill, all);
    const learned = trained ?? (lossScale !== 'last_round' || isLast);
    const thought = options.ignoresEmptyThought && learned ? (EMPTY_THOUGHT.exec(reply)?.[0] ?? '') : '';
    if (thought !== '') pieces.push({ text: thought, learned: false });
    pieces.push({ text: reply.slice(thought.length), learned, endsReply: true });
    if (!isLast) put(template.separator ?? [], fill, all);
    else if (around.after.length === 0 && !endsStopped(reply, template, tokens)) put(template.suffix, fill, true);
  }
  if (around.after.length > 0) pieces.push({ text: around.after, learned: true });
  return joined(tokens, template, pieces, special);
}

/** https://github.com/modelscope/ms-swift/blob/v4.6.0/swift/loss_scale/config/ignore_empty_think.json */
const EMPTY_THOUGHT = /^(?:<think>\s*)?<\/think>\s*/;

function surroundings(tokens: Tokens): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const whole = tokens.encodeWhole('a');
  const plain = tokens.encode('a');
  const at = plain[0] === undefined ? -1 : whole.indexOf(plain[0]);
  return at < 0 ? { before: [], after: [] } : { before: whole.slice(0, at), after: whole.slice(at + plain.length) };
}

/** Nothing is put after a reply that ends with what would stop it. */
function endsStopped(reply: string, template: SwiftTemplate, tokens: Tokens): boolean {
  const suffix = template.suffix.at(-1);
  const stops = [
    ...(template.stopWords ?? []),
    typeof suffix === 'string' ? suffix.trim() : '',
    tokens.eos?.token ?? '',
  ];
  return stops.some((stop) => stop !== '' && reply.endsWith(stop));
}

function joined(
  tokens: Tokens,
  template: SwiftTemplate,
  pieces: readonly Piece[],
  special: (slot: Exclude<Slot, string>) => readonly number[],
): Example {
  const ids: number[] = [];
  const labels: number[] = [];
  let written = '';
  let run = '';
  let isLearned = false;
  /** Text of the run before the end of each reply that is in it, to find the end among its tokens. */
  const ends: number[] = [];
  let pending: number[] = [];
  const flush = () => {
    if (run !== '') {
      const made = tokens.encode(run);
      for (const at of tokens.indexes(run, made, pending, 'holding')) ends.push(ids.length + at);
      for (const id of made) {
        ids.push(id);
        labels.push(isLearned ? id : IGNORED);
      }
      written += run;
    } else for (const _ of pending) ends.push(ids.length);
    run = '';
    pending = [];
  };
  for (const { text, learned, endsReply } of pieces) {
    if (typeof text !== 'string') {
      flush();
      for (const id of text) {
        ids.push(id);
        labels.push(learned ? id : IGNORED);
      }
      written += tokens.decode(text);
      isLearned = learned;
      continue;
    }
    if (learned !== isLearned) flush();
    isLearned = learned;
    run += text;
    if (endsReply === true) pending.push(run.length);
  }
  flush();
  addDynamicEos(
    ids,
    labels,
    template.suffix.flatMap((slot) => (typeof slot === 'string' ? tokens.encode(slot) : special(slot))),
  );
  if (labels.length > 0) labels[0] = IGNORED;
  const replies = ends.map((end): Reply => {
    let at = end;
    while (at < ids.length && tokens.isBlank(ids[at] ?? -1)) at += 1;
    return { end: at, terminator: ids[at] };
  });
  return {
    text: written,
    ids,
    labels,
    length: ids.length,
    replies: replies.length > 0 ? replies : [lastReply(tokens, ids)],
  };
}

/** `_add_dynamic_eos`: a separator that begins like the suffix is learned behind a reply that is. */
function addDynamicEos(ids: readonly number[], labels: number[], suffix: readonly number[]): void {
  let start = 0;
  for (let i = 1; i <= labels.length; i += 1) {
    const before = labels[i - 1] ?? IGNORED;
    const here = labels[i];
    if (before >= 0 && here === IGNORED) start = i;
    else if (start > 0 && before === IGNORED && (here === undefined || here >= 0)) {
      const fits = i - start >= suffix.length && suffix.every((id, k) => ids[start + k] === id);
      if (fits) for (const [k, id] of suffix.entries()) labels[start + k] = id;
    }
  }
}
