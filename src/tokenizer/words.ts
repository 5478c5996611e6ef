import type { Bpe } from './bpe.ts';
import { type CharSet, has, property, spaces } from './char-sets.ts';
import type { Ids } from './ids.ts';
import { type Json, own } from './json.ts';

// The pattern of GPT-4 and of those that took it over (Llama 3, Qwen 2 to 3, many others), scanned by hand over UTF-8: many
// times as fast as a matcher that is made from the pattern, and the way that almost all text takes.

const BEFORE_DIGITS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}";
const AFTER_DIGITS = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';

/** Digits that a piece holds at most, by pattern. */
const PATTERNS: ReadonlyMap<string, number> = new Map([
  [`${BEFORE_DIGITS}${AFTER_DIGITS}`, 1],
  [`${BEFORE_DIGITS}{1,3}${AFTER_DIGITS}`, 3],
]);

/** A pattern that is scanned by hand, and hardly ever needed as one. */
export function isWordPattern(source: string): boolean {
  return PATTERNS.has(source);
}

const LETTER = 1;
const NUMBER = 2;
const OTHER = 3;
const BREAK = 4;
const BLANK = 5;
/** Of a block of 64 characters: of more than one kind. */
const MIXED = 0;

const SPACE = 32;
const APOSTROPHE = 39;
/** ſ, which Oniguruma folds to s. */
const LONG_S = [0xc5, 0xbf] as const;

type Kinds = {
  readonly chars: Uint8Array;
  readonly blocks: Uint8Array;
  readonly sets: readonly (readonly [CharSet, number])[];
};

let known: Kinds | undefined;

/** Kinds of the characters below U+10000, and of all blocks of 64, which are the characters that share all bytes but the last. */
function kindTables(): Kinds {
  if (known !== undefined) return known;
  const chars = new Uint8Array(0x10000).fill(OTHER);
  const sets: readonly (readonly [CharSet, number])[] = [
    [property('L') ?? [], LETTER],
    [property('N') ?? [], NUMBER],
    [spaces(), BLANK],
  ];
  const blocks = new Uint8Array(0x110000 >> 6).fill(OTHER);
  for (const [set, kind] of sets)
    for (let i = 0; i < set.length; i += 2) {
      const start = set[i] ?? 0;
      const end = set[i + 1] ?? 0;
      if (start < 0x10000) chars.fill(kind, start, end);
      blocks.fill(kind, start >> 6, ((end - 1) >> 6) + 1);
      if ((start & 63) !== 0) blocks[start >> 6] = MIXED;
      if ((end & 63) !== 0) blocks[end >> 6] = MIXED;
    }
  chars[10] = BREAK;
  chars[13] = BREAK;
  blocks[0] = MIXED;
  known = { chars, blocks, sets };
  return known;
}

/** The scanner of a `pre_tokenizer` that cuts by a known pattern and goes on with the bytes; undefined for all others. */
export function wordScanner(preTokenizer: unknown): WordScanner | undefined {
  if (!isJson(preTokenizer) || own(preTokenizer, 'type') !== 'Sequence') return undefined;
  const steps = own(preTokenizer, 'pretokenizers');
  const [split, bytes, ...rest] = Array.isArray(steps) ? (steps as readonly unknown[]) : [];
  if (!isJson(split) || !isJson(bytes) || rest.length > 0) return undefined;
  if (own(split, 'type') !== 'Split' || own(split, 'behavior') !== 'Isolated' || own(split, 'invert') !== false)
    return undefined;
  if (own(bytes, 'type') !== 'ByteLevel') return undefined;
  if (own(bytes, 'add_prefix_space') !== false || own(bytes, 'use_regex') !== false) return undefined;
  const pattern = own(split, 'pattern');
  const digits = isJson(pattern) ? PATTERNS.get(String(own(pattern, 'Regex'))) : undefined;
  return digits === undefined ? undefined : new WordScanner(digits);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Cuts text into pieces and encodes them in one go. */
export class WordScanner {
  private readonly digits: number;
  private readonly chars: Uint8Array;
  private readonly blocks: Uint8Array;
  private readonly sets: Kinds['sets'];

  constructor(digits: number) {
    this.digits = digits;
    const { chars, blocks, sets } = kindTables();
    this.chars = chars;
    this.blocks = blocks;
    this.sets = sets;
  }

  /** Appends the ids of the well-formed UTF-8 from `begin` to `end`, at most one a byte; what stands outside is out of sight. */
  encode(model: Bpe, bytes: Uint8Array, view: DataView, begin: number, end: number, out: Ids): void {
    const { chars, blocks, digits } = this;
    let at = begin;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      const kind = byte < 128 ? (chars[byte] ?? 0) : this.kindAt(bytes, at);
      let next = at;
      if (kind !== LETTER) {
        if (kind === NUMBER) next = this.numbersEnd(bytes, at, end, digits);
        else if (byte === APOSTROPHE) next = at + contraction(bytes, at, end);
        if (next !== at) {
          model.encodePiece(bytes, view, at, next - at, out);
          at = next;
          continue;
        }
        // One character that is no line break may stand before letters.
        if (kind !== BREAK) next = at + width(byte);
        const first = bytes[next] ?? 0;
        const isLetter =
          kind !== BREAK && next < end && (first < 128 ? chars[first] : this.kindAt(bytes, next)) === LETTER;
        if (!isLetter) {
          next = kind === OTHER ? this.othersEnd(bytes, at, end) : this.blanksEnd(bytes, at, end);
          model.encodePiece(bytes, view, at, next - at, out);
          at = next;
          continue;
        }
      }
      while (next < end) {
        // Four letters of ASCII at a time; what stands behind `end` is cut off below.
        const four = view.getInt32(next, true);
        const letters = lettersOf(four);
        if (letters === 4) {
          next += 4;
          continue;
        }
        next += letters;
        if (next >= end) break;
        const letter = bytes[next] ?? 0;
        if (letter < 128) break;
        if (blocks[((letter & 15) << 6) | ((bytes[next + 1] ?? 0) & 63)] === LETTER && letter >> 4 === 14) {
          // Three bytes, of a block of letters: most of Chinese, Japanese and Korean.
          next += 3;
        } else {
          if (this.kindAt(bytes, next) !== LETTER) break;
          next += width(letter);
        }
      }
      if (next > end) next = end;
      model.encodePiece(bytes, view, at, next - at, out);
      at = next;
    }
  }

  /** Kind of the character that begins at a place and is not of ASCII. */
  private kindAt(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0;
    const second = (bytes[at + 1] ?? 0) & 63;
    if (lead < 0xe0) return this.chars[((lead & 31) << 6) | second] ?? 0;
    const third = (bytes[at + 2] ?? 0) & 63;
    if (lead < 0xf0) {
      const block = ((lead & 15) << 6) | second;
      const kind = this.blocks[block] ?? MIXED;
      return kind === MIXED ? (this.chars[(block << 6) | third] ?? 0) : kind;
    }
    const block = ((lead & 7) << 12) | (second << 6) | third;
    const kind = this.blocks[block] ?? MIXED;
    if (kind !== MIXED) return kind;
    const code = (block << 6) | ((bytes[at + 3] ?? 0) & 63);
    return this.sets.find(([set]) => has(set, code))?.[1] ?? OTHER;
  }

  /** Kind of any character. */
  private kindOf(bytes: Uint8Array, at: number): number {
    const byte = bytes[at] ?? 0;
    return byte < 128 ? (this.chars[byte] ?? 0) : this.kindAt(bytes, at);
  }

  /** `\p{N}{1,digits}` */
  private numbersEnd(bytes: Uint8Array, start: number, end: number, digits: number): number {
    let at = start;
    for (let count = 0; count < digits && at < end && this.kindOf(bytes, at) === NUMBER; count++)
      at += width(bytes[at] ?? 0);
    return at;
  }

  /** `[^\s\p{L}\p{N}]+[\r\n]*` */
  private othersEnd(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (at < end && this.kindOf(bytes, at) === OTHER) at += width(bytes[at] ?? 0);
    while (at < end && this.chars[bytes[at] ?? 0] === BREAK) at += 1;
    return at;
  }

  /** ` [^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+` */
  private blanksEnd(bytes: Uint8Array, start: number, end: number): number {
    if (bytes[start] === SPACE && start + 1 < end && this.kindOf(bytes, start + 1) === OTHER)
      return this.othersEnd(bytes, start + 1, end);
    let at = start;
    let last = start;
    let afterBreak = -1;
    while (at < end) {
      const kind = this.kindOf(bytes, at);
      if (kind !== BREAK && kind !== BLANK) break;
      last = at;
      at += width(bytes[at] ?? 0);
      if (kind === BREAK) afterBreak = at;
    }
    if (afterBreak >= 0) return afterBreak;
    return at < end && last > start ? last : at;
  }
}

/** How many of four bytes, the lowest first, are letters of ASCII before one that is none. */
function lettersOf(four: number): number {
  const lower = four | 0x20202020;
  // The highest bit of a byte: not below a, not above z, and ASCII.
  const found = (lower + 0x1f1f1f1f) & ~(lower + 0x05050505) & ~four & 0x80808080;
  const others = ~found & 0x80808080;
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3;
}

/** Bytes of the character that begins with this one. */
function width(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Bytes of `(?i:'s|'t|'re|'ve|'m|'ll|'d)` at a place, 0 where it is not there. */
function contraction(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return 0;
  const first = bytes[at + 1] ?? 0;
  if (first === LONG_S[0]) return bytes[at + 2] === LONG_S[1] ? 3 : 0;
  const second = at + 2 < end ? (bytes[at + 2] ?? 0) | 32 : 0;
  switch (first | 32) {
    case 115: // s
    case 116: // t
    case 109: // m
    case 100: // d
      return 2;
    case 114: // re
    case 118: // ve
      return second === 101 ? 3 : 0;
    case 108: // ll
      return second === 108 ? 3 : 0;
    default:
      return 0;
  }
}
