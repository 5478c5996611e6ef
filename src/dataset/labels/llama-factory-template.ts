import type { Tokens } from '../tokens.ts';
import data from './llama-factory-templates.json' with { type: 'json' };

// LLaMA-Factory's slot templates and how it fills them, 0.9.5:
// https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/template.py

/** Text with `{{content}}` in it, a token taken by its name, or a special token by its role. */
type Slot = string | { readonly token: string } | { readonly special: 'bos_token' | 'eos_token' };

type Entry = {
  readonly user: readonly Slot[];
  readonly assistant: readonly Slot[];
  readonly system?: readonly Slot[];
  readonly observation?: readonly Slot[];
  readonly prefix?: readonly Slot[];
  readonly defaultSystem?: string;
  readonly stopWords?: readonly string[];
  readonly thoughtWords?: readonly [string, string];
  readonly efficientEos?: boolean;
  readonly replaceEos?: boolean;
  readonly kind?: 'system-in-user' | 'reasoning' | 'reasoning-close-only';
};

/** One of LLaMA-Factory's templates; the defaults are those of `register_template`. */
export type SlotTemplate = Required<Omit<Entry, 'kind'>> & {
  readonly name: string;
  readonly kind: Entry['kind'] | undefined;
};

const TEMPLATES: ReadonlyMap<string, Entry> = new Map(
  Object.entries(data.templates as unknown as Readonly<Record<string, Entry>>),
);

/** The template that LLaMA-Factory registers under this name. */
export function slotTemplate(name: string): SlotTemplate | undefined {
  const entry = TEMPLATES.get(name);
  if (entry === undefined) return undefined;
  return {
    name,
    user: entry.user,
    assistant: entry.assistant,
    system: entry.system ?? ['{{content}}'],
    observation: entry.observation ?? entry.user,
    prefix: entry.prefix ?? [],
    defaultSystem: entry.defaultSystem ?? '',
    stopWords: entry.stopWords ?? [],
    thoughtWords: entry.thoughtWords ?? ['<think>\n', '\n</think>\n\n'],
    efficientEos: entry.efficientEos ?? false,
    replaceEos: entry.replaceEos ?? false,
    kind: entry.kind,
  };
}

/** The eos token in force after `fix_special_tokens`: the first stop word where the template replaces it. */
export function templateEos(template: SlotTemplate, eosToken: string | undefined): string {
  return (template.replaceEos ? template.stopWords[0] : undefined) ?? eosToken ?? '<|endoftext|>';
}

export type SlotRole = 'user' | 'assistant' | 'observation';
export type SlotMessage = { readonly role: SlotRole; readonly content: string };

/** One question and its reply, encoded. */
export type Pair = {
  readonly text: string;
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Tokens of `target` from the terminator on; 0 where the template puts nothing after a reply. */
  readonly tail: number;
};

export type ThinkingOptions = {
  readonly enableThinking: boolean | null;
  /** `mask_history` without `preserve_thinking`: thoughts are taken out of all replies but the last. */
  readonly discardHistory: boolean;
};

/** `encode_multiturn`: an even number of messages as pairs. */
export function encodedPairs(
  template: SlotTemplate,
  tokens: Tokens,
  eos: { readonly token: string; readonly id: number | undefined },
  messages: readonly SlotMessage[],
  system: string,
  thinking: ThinkingOptions,
): readonly Pair[] {
  const reasons = template.kind === 'reasoning' || template.kind === 'reasoning-close-only';
  const given = reasons ? withoutThoughts(template, messages, thinking) : messages;
  const [opens, closes] = template.thoughtWords;
  const emptyThought = template.kind === 'reasoning-close-only' ? closes : opens + closes;
  const tail = tailLength(template.assistant, tokens, eos);
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < given.length; i += 2) {
    const question = given[i];
    const reply = given[i + 1];
    if (question === undefined || reply === undefined) break;
    const source = new Pieces(tokens, eos);
    const target = new Pieces(tokens, eos);
    let content = question.content;
    if (i === 0) {
      source.add(template.prefix, '');
      const words = system || template.defaultSystem;
      if (words !== '' && template.kind === 'system-in-user') content = systemText(template, words) + content;
      else if (words !== '') source.add(template.system, words);
    }
    source.add(question.role === 'observation' ? template.observation : template.user, content);
    const bare = !reply.content.includes(opens.trim()) && !reply.content.includes(closes.trim());
    const isChecked = !thinking.discardHistory || i + 2 >= given.length;
    // An empty thought is learned unless thinking is switched off.
    if (reasons && bare && isChecked) (thinking.enableThinking ? target : source).text(emptyThought);
    target.add(template.assistant, reply.content);
    pairs.push({ text: source.written + target.written, source: source.ids, target: target.ids, tail });
  }
  return pairs;
}

/** Elements, each encoded for itself as `_convert_elements_to_ids` does. */
class Pieces {
  readonly ids: number[] = [];
  written = '';
  readonly #tokens: Tokens;
  readonly #eos: { readonly token: string; readonly id: number | undefined };

  constructor(tokens: Tokens, eos: { readonly token: string; readonly id: number | undefined }) {
    this.#tokens = tokens;
    this.#eos = eos;
  }

  add(slots: readonly Slot[], content: string): void {
    for (const slot of slots) {
      if (typeof slot === 'string') this.text(filled(slot, content));
      else if ('token' in slot) this.#put(slot.token, this.#tokens.idOf(slot.token));
      else if (slot.special === 'eos_token') this.#put(this.#eos.token, this.#eos.id);
      else if (this.#tokens.bos !== undefined) this.#put(this.#tokens.bos.token, this.#tokens.bos.id);
    }
  }

  text(text: string): void {
    if (text === '') return;
    for (const id of this.#tokens.encode(text)) this.ids.push(id);
    this.written += text;
  }

  #put(token: string, id: number | undefined): void {
    if (id === undefined) return;
    this.ids.push(id);
    this.written += token;
  }
}

function filled(slot: string, content: string): string {
  const at = slot.indexOf('{{content}}');
  return at < 0 ? slot : slot.slice(0, at) + content + slot.slice(at + '{{content}}'.length);
}

function systemText(template: SlotTemplate, words: string): string {
  const first = template.system[0];
  return typeof first === 'string' ? filled(first, words) : words;
}

/** Tokens that the template puts after a reply, white space before the terminator left out. */
function tailLength(
  slots: readonly Slot[],
  tokens: Tokens,
  eos: { readonly token: string; readonly id: number | undefined },
): number {
  const at = slots.findIndex((slot) => typeof slot === 'string' && slot.includes('{{content}}'));
  const holder = slots[at];
  const rest = typeof holder === 'string' ? holder.slice(holder.indexOf('{{content}}') + '{{content}}'.length) : '';
  const pieces = new Pieces(tokens, eos);
  pieces.text(rest);
  pieces.add(slots.slice(at + 1), '');
  let blank = 0;
  while (blank < pieces.ids.length && tokens.isBlank(pieces.ids[blank] ?? -1)) blank += 1;
  return pieces.ids.length - blank;
}

function withoutThoughts(
  template: SlotTemplate,
  messages: readonly SlotMessage[],
  { enableThinking, discardHistory }: ThinkingOptions,
): readonly SlotMessage[] {
  const last = messages.length - 1;
  return messages.map((message, i) => {
    const drops = i % 2 === 1 && (enableThinking === false || (discardHistory && i < last - 1));
    return drops ? { ...message, content: withoutThought(message.content, template.thoughtWords) } : message;
  });
}

/** `remove_thought`: every thought, the shortest at each place, then line breaks at the start. */
function withoutThought(content: string, [opens, closes]: readonly [string, string]): string {
  let out = '';
  let at = 0;
  for (;;) {
    const start = content.indexOf(opens, at);
    const end = start < 0 ? -1 : content.indexOf(closes, start + opens.length);
    if (end < 0) break;
    out += content.slice(at, start);
    at = end + closes.length;
  }
  return (out + content.slice(at)).replace(/^\n+/, '');
}
