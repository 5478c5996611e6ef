import { decodeRanges, tester } from './char-sets.ts';
import { invalid, unsupported } from './errors.ts';
import { asArray, asId, asObject, flag, own, text } from './json.ts';
import { MAX_PROBES_PER_KEY } from './token-table.ts';
import { REGEX_CRATE_WORD, RUST_SPACE } from './unicode-tables.ts';

/** A token that is taken out of the text before the model sees it. */
export type AddedToken = {
  /** The id that encoding gives: the vocabulary's if it is in there, otherwise the next free one, as in Rust. */
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
  readonly lstrip: boolean;
  readonly rstrip: boolean;
  readonly normalized: boolean;
  readonly singleWord: boolean;
  /** The id that the file writes. Rust ignores it where it differs from `id`. */
  readonly declaredId: number;
};

/** A stretch of the text: UTF-16 units from start to end, and the added token it is, if any. */
export type Stretch = { readonly start: number; readonly end: number; readonly token: AddedToken | undefined };

/** Gemma 3 has 6,415. */
const MAX_ADDED = 100_000;
const MAX_CONTENT = 1000;

/** Reads `added_tokens` and gives each the id that Rust's add_tokens gives it. */
export function readAddedTokens(
  value: unknown,
  idOf: (token: string) => number | undefined,
  vocabSize: number,
): readonly AddedToken[] {
  if (value === undefined) return [];
  const list = asArray(value, 'added_tokens');
  if (list.length > MAX_ADDED) throw unsupported('added_tokens', `more than ${MAX_ADDED}`);
  const byContent = new Map<string, AddedToken>();
  let highest = -1;
  for (const [i, entry] of list.entries()) {
    const path = `added_tokens[${i}]`;
    const object = asObject(entry, path);
    const content = text(object, 'content', path);
    const declaredId = asId(own(object, 'id'), `${path}.id`);
    if (content === '') continue;
    if (content.length > MAX_CONTENT) throw unsupported('added token', `longer than ${MAX_CONTENT} characters`);
    const known = byContent.get(content);
    const base = highest >= vocabSize || (vocabSize === 0 && highest >= 0) ? highest + 1 : vocabSize;
    const id = known?.id ?? idOf(content) ?? base;
    const token: AddedToken = {
      id,
      content,
      special: flag(object, 'special', path),
      lstrip: flag(object, 'lstrip', path),
      rstrip: flag(object, 'rstrip', path),
      normalized: flag(object, 'normalized', path),
      singleWord: flag(object, 'single_word', path),
      declaredId,
    };
    if (known !== undefined) {
      const same =
        known.special === token.special &&
        known.lstrip === token.lstrip &&
        known.rstrip === token.rstrip &&
        known.normalized === token.normalized &&
        known.singleWord === token.singleWord;
      if (!same) throw invalid(path, `${JSON.stringify(content)} was there before with other flags`);
      continue;
    }
    byContent.set(content, token);
    if (id > highest) highest = id;
  }
  return [...byContent.values()];
}

type TrieNode = { token: AddedToken | undefined; readonly next: Map<number, TrieNode> };

let word: ((code: number) => boolean) | undefined;
/** Made at the first question: hardly any tokenizer has a token of single words. */
function isWord(code: number): boolean {
  word ??= tester(decodeRanges(REGEX_CRATE_WORD));
  return word(code);
}
const isSpace = tester(decodeRanges(RUST_SPACE));

/** Finds added tokens in a text: leftmost first, the longest of those that start together. */
export class AddedTokenMatcher {
  private readonly root: TrieNode = { token: undefined, next: new Map() };
  private readonly starts = new Uint8Array(0x10000);
  private readonly empty: boolean;

  /** `patterns` are the texts to look for; where two are equal the first wins. */
  constructor(patterns: readonly { readonly pattern: string; readonly token: AddedToken }[]) {
    this.empty = patterns.length === 0;
    for (const { pattern, token } of patterns) {
      if (pattern === '') throw unsupported('added token', `${JSON.stringify(token.content)} normalizes to nothing`);
      this.starts[pattern.charCodeAt(0)] = 1;
      let node = this.root;
      for (let i = 0; i < pattern.length; i++) {
        const unit = pattern.charCodeAt(i);
        let next = node.next.get(unit);
        if (next === undefined) {
          next = { token: undefined, next: new Map() };
          node.next.set(unit, next);
        }
        node = next;
      }
      node.token ??= token;
    }
  }

  /** Cuts the text into stretches, all of it in order. Undefined where no token is in it. */
  split(text: string): readonly Stretch[] | undefined {
    if (this.empty) return undefined;
    const { starts } = this;
    const length = text.length;
    let out: Stretch[] | undefined;
    let done = 0;
    let at = 0;
    while (at < length) {
      if (starts[text.charCodeAt(at)] === 0) {
        at += 1;
        continue;
      }
      const match = this.longest(text, at);
      if (match === undefined) {
        at += 1;
        continue;
      }
      const { token, end } = match;
      const found = at;
      at = end;
      if (token.singleWord && (endsWithWord(text, found) || startsWithWord(text, end))) continue;
      let start = found;
      let stop = end;
      if (token.lstrip) {
        while (start > 0 && isSpace(text.charCodeAt(start - 1))) start -= 1;
        start = Math.max(start, done);
      }
      if (token.rstrip) while (stop < length && isSpace(text.charCodeAt(stop))) stop += 1;
      out ??= [];
      if (done < start) out.push({ start: done, end: start, token: undefined });
      // Rust drops what is empty: white space that the token before has taken already. (Where it took more, Rust panics.)
      if (start < stop) out.push({ start, end: stop, token });
      done = stop;
    }
    if (out !== undefined && done !== length) out.push({ start: done, end: length, token: undefined });
    return out;
  }

  private longest(text: string, start: number): { token: AddedToken; end: number } | undefined {
    let node: TrieNode | undefined = this.root;
    let token: AddedToken | undefined;
    let end = start;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.token !== undefined) {
        token = node.token;
        end = i + 1;
      }
    }
    return token === undefined ? undefined : { token, end };
  }
}

function endsWithWord(text: string, end: number): boolean {
  if (end === 0) return false;
  const unit = text.charCodeAt(end - 1);
  const pair = unit >= 0xdc00 && unit < 0xe000 && end > 1;
  return isWord(pair ? (text.codePointAt(end - 2) ?? 0) : unit);
}

function startsWithWord(text: string, start: number): boolean {
  return start < text.length && isWord(text.codePointAt(start) ?? 0);
}

/** The same over UTF-8, for tokens that take nothing but themselves. */
export class AddedByteMatcher {
  /** Steps of the trie of all tokens: node and byte in one number, plus 1, and the node behind; a table by their hash. */
  private readonly steps: Int32Array;
  private readonly shift: number;
  /** Id of the token that ends in a node, or -1. */
  private readonly ids: number[] = [-1];
  /** By first and second byte: whether a token begins so. */
  private readonly starts = new Uint8Array(0x10000);
  /** The byte that all tokens begin with, if it is one; -1 else. */
  private readonly only: number;
  private readonly empty: boolean;
  /** Of what was found last: the token, and where it ends. */
  id = 0;
  end = 0;

  /** Throws TokenizerError on crafted collisions. */
  constructor(tokens: readonly AddedToken[]) {
    const encoder = new TextEncoder();
    const firsts = new Set<number>();
    const steps = new Map<number, number>();
    for (const token of tokens) {
      const bytes = encoder.encode(token.content);
      const first = bytes[0] ?? 0;
      firsts.add(first);
      if (bytes.length === 1) this.starts.fill(1, first << 8, (first + 1) << 8);
      else this.starts[(first << 8) | (bytes[1] ?? 0)] = 1;
      let node = 0;
      for (const byte of bytes) {
        const step = (node << 8) | byte;
        const next = steps.get(step) ?? this.ids.push(-1) - 1;
        steps.set(step, next);
        node = next;
      }
      if (this.ids[node] === -1) this.ids[node] = token.id;
    }
    const bits = Math.ceil(Math.log2(steps.size + 1)) + 1;
    this.shift = 32 - bits;
    this.steps = new Int32Array(2 << bits);
    let probes = 0;
    for (const [step, next] of steps) {
      let at = this.slotOf(step);
      for (; this.steps[at] !== 0; probes++) at = (at + 2) & (this.steps.length - 1);
      if (probes > steps.size * MAX_PROBES_PER_KEY + 1000) throw unsupported('added_tokens', 'made to collide');
      this.steps[at] = step + 1;
      this.steps[at + 1] = next;
    }
    this.empty = tokens.length === 0;
    this.only = firsts.size === 1 ? ([...firsts][0] ?? -1) : -1;
  }

  /** Whether this can stand in for an `AddedTokenMatcher` of these tokens. */
  static fits(tokens: readonly AddedToken[]): boolean {
    return tokens.every(
      (token) => !token.lstrip && !token.rstrip && !token.singleWord && !/[\ud800-\udfff]/u.test(token.content),
    );
  }

  /**
   * Where the next token begins at `from` or later, `length` where none does; then `id` and `end` are those of it. `view` is of
   * the same bytes, and can be read up to 4 bytes past the end.
   */
  find(bytes: Uint8Array, view: DataView, from: number, length: number): number {
    if (this.empty) return length;
    const { starts, only } = this;
    if (only >= 0) return this.findAfter(bytes, view, from, length);
    for (let at = from; at < length; at++) {
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      if (starts[pair] === 1 && this.isAt(bytes, at, length)) return at;
    }
    return length;
  }

  /** The same where all tokens begin with one byte: four bytes are looked at together. */
  private findAfter(bytes: Uint8Array, view: DataView, from: number, length: number): number {
    const { starts, only } = this;
    const four = only * 0x01010101;
    for (let at = from; at < length; ) {
      // The highest bit of the first byte that is the one looked for, and perhaps of some behind it.
      const other = view.getInt32(at, true) ^ four;
      const found = (other - 0x01010101) & ~other & 0x80808080;
      if (found === 0) {
        at += 4;
        continue;
      }
      at += (31 - Math.clz32(found & -found)) >> 3;
      if (at >= length) return length;
      if (starts[(only << 8) | (bytes[at + 1] ?? 0)] === 1 && this.isAt(bytes, at, length)) return at;
      at += 1;
    }
    return length;
  }

  private slotOf(step: number): number {
    return (Math.imul(step, 0x9e3779b1) >>> this.shift) << 1;
  }

  private isAt(bytes: Uint8Array, start: number, length: number): boolean {
    const { steps, ids } = this;
    let node = 0;
    let found = -1;
    for (let i = start; i < length; i++) {
      const step = (node << 8) | (bytes[i] ?? 0);
      let at = this.slotOf(step);
      while (steps[at] !== 0 && steps[at] !== step + 1) at = (at + 2) & (steps.length - 1);
      if (steps[at] === 0) break;
      node = steps[at + 1] ?? 0;
      const id = ids[node] ?? -1;
      if (id < 0) continue;
      found = id;
      this.end = i + 1;
    }
    this.id = found;
    return found >= 0;
  }
}
