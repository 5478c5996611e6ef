// tokenizer.json from its bytes. Nine tenths of the file are `model.vocab` and `model.merges`: they are read straight into
// tables, without a JavaScript value for each of some 600,000 strings; JSON.parse sees the rest.

import { TokenizerError } from './errors.ts';
import {
  BACKSLASH,
  BRACE_CLOSE,
  BRACE_OPEN,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  COMMA,
  ESCAPES,
  eachMember,
  fourDigits,
  QUOTE,
  SPACE,
  skipSpace,
  skipValue,
} from './json-bytes.ts';
import { Merges } from './merges.ts';
import { type MergesSection, type Section, sameMerges, sameVocabulary } from './same-tables.ts';
import { extend, HASH_BASE, type TokenList, TokenTable } from './token-table.ts';
import { MAX_ID, Vocab } from './vocab.ts';

/** A tokenizer.json that `parseTokenizerJson` has read. */
export type ParsedTokenizer = {
  /** The file for `loadTokenizer`, in which `model.vocab` is a table and `model.merges`, where there are any, too. */
  readonly json: { readonly [key: string]: unknown };
  /** The file as JSON, with `model.vocab` and `model.merges` empty. */
  readonly rest: { readonly [key: string]: unknown };
  readonly vocab: Vocab;
  readonly merges: Merges | undefined;
  /** The bytes of both, to be recognised in another file. */
  readonly written: { readonly vocab: Uint8Array; readonly merges: Uint8Array | undefined };
};

/**
 * Reads the bytes of a tokenizer.json whose `model.vocab` is an object of whole numbers. Undefined for every other file,
 * broken ones among them: JSON.parse then says what it is. What it reads, it reads as JSON.parse does. Tables that `like`, the
 * tokenizer of the base model say, has already are taken from there.
 */
export function parseTokenizerJson(bytes: Uint8Array, like?: ParsedTokenizer): ParsedTokenizer | undefined {
  const scan: Scan = {
    bytes,
    like,
    units: new Uint16Array(Math.max(1024, bytes.length >> 1)),
    length: 0,
    hash: 0,
    middle: 0,
    leftHash: 0,
  };
  const found = sections(scan);
  if (found === undefined) return undefined;
  try {
    const vocab = found.vocab.known ?? vocabOf(found.vocab.list, like?.vocab);
    if (vocab === undefined) return undefined;
    const merges = found.merges?.merges;
    const rest = JSON.parse(textWithout(bytes, found));
    const model = { ...rest.model, vocab, ...(merges === undefined ? {} : { merges }) };
    const cut = (part: Section) => bytes.subarray(part.start, part.end);
    const written = { vocab: cut(found.vocab), merges: found.merges === undefined ? undefined : cut(found.merges) };
    return { json: { ...rest, model }, rest, vocab, merges, written };
  } catch (error) {
    if (error instanceof TokenizerError || error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Undefined where a token is in the list twice: of equal keys the last counts in JSON, which is not worth a way of its own. */
function vocabOf(list: TokenList, like: Vocab | undefined): Vocab | undefined {
  if (like?.lists(list) === true) return like;
  const table = new TokenTable(list);
  return table.repeats ? undefined : new Vocab(table);
}

/** The bytes, and the strings that were read of them, one behind the other. */
type Scan = {
  readonly bytes: Uint8Array;
  readonly like: ParsedTokenizer | undefined;
  units: Uint16Array;
  length: number;
  /** Of the last string. */
  hash: number;
  /** Where the right half of the last merge begins, and the hash of the left one. */
  middle: number;
  leftHash: number;
};

type VocabSection = Section &
  ({ readonly known: Vocab; readonly list?: never } | { readonly known?: never; readonly list: TokenList });
type Sections = { readonly vocab: VocabSection; readonly merges: MergesSection | undefined };

/** The text with `{}` for the vocabulary and `[]` for the merges. */
function textWithout(bytes: Uint8Array, { vocab, merges }: Sections): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const holes = merges === undefined ? [vocab] : [vocab, merges].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const hole of holes) {
    text += `${decoder.decode(bytes.subarray(at, hole.start))}${hole === vocab ? '{}' : '[]'}`;
    at = hole.end;
  }
  return text + decoder.decode(bytes.subarray(at));
}

/** Finds `model.vocab` and `model.merges` and reads them. Everything else is only stepped over. */
function sections(scan: Scan): Sections | undefined {
  const { bytes } = scan;
  let vocab: VocabSection | undefined;
  let merges: MergesSection | undefined;
  let models = 0;
  const end = eachMember(bytes, skipSpace(bytes, 0), (key, start) => {
    if (key !== 'model') return skipValue(bytes, start);
    models += 1;
    return eachMember(bytes, start, (name, at) => {
      if (name === 'vocab' && vocab === undefined) vocab = readVocabulary(scan, at);
      else if (name === 'merges' && merges === undefined) merges = readMergeList(scan, at);
      else return name === 'vocab' || name === 'merges' ? -1 : skipValue(bytes, at);
      return (name === 'vocab' ? vocab?.end : merges?.end) ?? -1;
    });
  });
  return end < 0 || models !== 1 || vocab === undefined ? undefined : { vocab, merges };
}

/** Reads an object of strings and ids; undefined where it is anything else. */
function readVocabulary(scan: Scan, start: number): VocabSection | undefined {
  const { bytes, like } = scan;
  if (bytes[start] !== BRACE_OPEN) return undefined;
  if (like !== undefined) {
    const same = holds(bytes, start, like.written.vocab)
      ? start + like.written.vocab.length
      : sameVocabulary(bytes, start, like.vocab);
    if (same >= 0) return { start, end: same, known: like.vocab };
  }
  const from = scan.length;
  const most = atFirst(bytes);
  let starts = new Int32Array(most);
  let hashes = new Int32Array(most);
  let ids = new Int32Array(most);
  let count = 0;
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === BRACE_CLOSE) at += 1;
  else
    for (;;) {
      if (bytes[at] !== QUOTE) return undefined;
      at = readString(scan, at + 1, WHOLE);
      if (at < 0) return undefined;
      if (count + 1 >= starts.length) {
        starts = grown(starts);
        hashes = grown(hashes);
        ids = grown(ids);
      }
      hashes[count] = scan.hash;
      if (bytes[at] !== COLON) at = skipSpace(bytes, at);
      if (bytes[at] !== COLON) return undefined;
      at = skipSpace(bytes, at + 1);
      const first = at;
      let id = 0;
      for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
        id = id * 10 + digit;
        at += 1;
      }
      // No digit or too many, and the zero that JSON does not allow in front.
      if (at === first || id > MAX_ID || (bytes[first] === 48 && at > first + 1)) return undefined;
      ids[count] = id;
      count += 1;
      starts[count] = scan.length - from;
      if (bytes[at] !== COMMA) at = skipSpace(bytes, at);
      const byte = bytes[at];
      at += 1;
      if (byte === BRACE_CLOSE) break;
      if (byte !== COMMA) return undefined;
      at = skipSpace(bytes, at);
    }
  const list = {
    arena: scan.units.slice(from, scan.length),
    starts: starts.slice(0, count + 1),
    hashes: hashes.slice(0, count),
    ids: ids.slice(0, count),
  };
  return { start, end: at, list };
}

/** Reads a list of `"a b"` or of `["a", "b"]`; undefined where it is anything else, or both, or has the line of a merges.txt. */
function readMergeList(scan: Scan, start: number): MergesSection | undefined {
  const { bytes, like } = scan;
  if (bytes[start] !== BRACKET_OPEN) return undefined;
  const written = like?.written.merges;
  if (like?.merges !== undefined && written !== undefined) {
    if (holds(bytes, start, written)) return { start, end: start + written.length, merges: like.merges };
    const same = sameMerges(bytes, start, like.merges);
    if (same !== undefined) return same;
  }
  const from = scan.length;
  let cuts = new Int32Array(2 * atFirst(bytes));
  let hashes = new Int32Array(2 * atFirst(bytes));
  let n = 0;
  let at = skipSpace(bytes, start + 1);
  // No merges have no form; a list of pairs is what tokenizers 0.20 and later write.
  const paired = bytes[at] !== QUOTE;
  if (bytes[at] === BRACKET_CLOSE) at += 1;
  else
    for (;;) {
      if (n + 3 >= cuts.length) {
        cuts = grown(cuts);
        hashes = grown(hashes);
      }
      at = paired ? readPair(scan, at) : readLine(scan, at);
      if (at < 0) return undefined;
      cuts[n + 1] = scan.middle - from;
      cuts[n + 2] = scan.length - from;
      hashes[n] = scan.leftHash;
      hashes[n + 1] = scan.hash;
      n += 2;
      if (bytes[at] !== COMMA) at = skipSpace(bytes, at);
      const byte = bytes[at];
      at += 1;
      if (byte === BRACKET_CLOSE) break;
      if (byte !== COMMA) return undefined;
      at = skipSpace(bytes, at);
    }
  const arena = scan.units.slice(from, scan.length);
  const merges = new Merges(paired ? 'pairs' : 'strings', arena, cuts.slice(0, n + 1), { hashes });
  return { start, end: at, merges: like?.merges?.equals(merges) === true ? like.merges.written(merges.form) : merges };
}

/** Whether these bytes stand at `start`. */
function holds(bytes: Uint8Array, start: number, part: Uint8Array): boolean {
  const end = start + part.length;
  return end <= bytes.length && Buffer.compare(bytes.subarray(start, end), part) === 0;
}

/** `["a", "b"]`: the units of both, one behind the other. Returns the place behind it, or -1. */
function readPair(scan: Scan, start: number): number {
  const { bytes } = scan;
  if (bytes[start] !== BRACKET_OPEN) return -1;
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] !== QUOTE) return -1;
  at = readString(scan, at + 1, WHOLE);
  if (at < 0) return -1;
  scan.middle = scan.length;
  scan.leftHash = scan.hash;
  if (bytes[at] !== COMMA) at = skipSpace(bytes, at);
  if (bytes[at] !== COMMA) return -1;
  at = skipSpace(bytes, at + 1);
  if (bytes[at] !== QUOTE) return -1;
  at = readString(scan, at + 1, WHOLE);
  if (at < 0) return -1;
  if (bytes[at] !== BRACKET_CLOSE) at = skipSpace(bytes, at);
  return bytes[at] === BRACKET_CLOSE ? at + 1 : -1;
}

const VERSION = Array.from('#version', (c) => c.charCodeAt(0));

/** `"a b"`: the units of both, one behind the other. Returns the place behind it, or -1. */
function readLine(scan: Scan, start: number): number {
  const from = scan.length;
  if (scan.bytes[start] !== QUOTE) return -1;
  const at = readString(scan, start + 1, LEFT);
  if (at < 0) return -1;
  const { units } = scan;
  if (units[from] === VERSION[0] && VERSION.every((unit, i) => units[from + i] === unit)) return -1;
  scan.middle = scan.length;
  scan.leftHash = scan.hash;
  return readString(scan, at, RIGHT);
}

/** A string, or one of the two halves of a merge that one space parts: the first ends with it, the second has none. */
type Part = typeof WHOLE | typeof LEFT | typeof RIGHT;
const WHOLE = 0;
const LEFT = 1;
const RIGHT = 2;

/** 1 for the bytes that stand for themselves wherever they are. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > SPACE && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/**
 * Appends the units of the string, or of the part of one, that begins at `start`. Returns the place behind the quote or the
 * space that ends it, or -1. V8 has compiled little when this runs: it calls nothing for a plain byte.
 */
function readString(scan: Scan, start: number, part: Part): number {
  const { bytes, units } = scan;
  let n = scan.length;
  let hash = 0;
  let i = start;
  for (;;) {
    let unit = bytes[i++] ?? 0;
    if (IS_PLAIN[unit] !== 1) {
      if (unit === QUOTE) {
        if (part === LEFT) return -1;
        break;
      }
      if (unit === SPACE) {
        if (part === LEFT) break;
      } else if (unit >= 0x80) {
        const second = (bytes[i++] ?? 0) ^ 0x80;
        if (second > 0x3f) return -1;
        if (unit < 0xe0) {
          if (unit < 0xc2) return -1;
          unit = ((unit & 0x1f) << 6) | second;
        } else {
          const third = (bytes[i++] ?? 0) ^ 0x80;
          if (third > 0x3f) return -1;
          if (unit < 0xf0) {
            unit = ((unit & 0x0f) << 12) | (second << 6) | third;
            if (unit < 0x800 || (unit & 0xf800) === 0xd800) return -1;
          } else {
            const fourth = (bytes[i++] ?? 0) ^ 0x80;
            if (fourth > 0x3f || unit > 0xf4) return -1;
            const code = ((unit & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
            if (code < 0x10000 || code > 0x10ffff) return -1;
            const high = 0xd7c0 + (code >> 10);
            units[n++] = high;
            hash = extend(hash, high);
            unit = 0xdc00 | (code & 0x3ff);
          }
        }
      } else if (unit === BACKSLASH) {
        const letter = bytes[i++] ?? 0;
        if (letter === 0x75) {
          unit = fourDigits(bytes, i);
          i += 4;
        } else unit = ESCAPES[letter] ?? -1;
        if (unit < 0) return -1;
      } else return -1;
      if (unit === SPACE && part !== WHOLE) return -1;
    }
    units[n++] = unit;
    hash = (Math.imul(hash, HASH_BASE) + unit) | 0;
  }
  if (n > units.length) {
    // What did not fit is lost: once more, with room for all that may come.
    const more = new Uint16Array(Math.max(units.length * 2, n * 2));
    more.set(units);
    scan.units = more;
    return readString(scan, start, part);
  }
  scan.length = n;
  scan.hash = hash;
  return i;
}

/** Room for so many tokens at first: a real file takes 40 bytes and more for a token and its merge. What is not used costs nothing. */
function atFirst(bytes: Uint8Array): number {
  return Math.min(1 << 20, (bytes.length >> 5) + 16);
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}
