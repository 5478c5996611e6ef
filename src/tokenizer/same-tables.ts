import {
  BACKSLASH,
  BRACE_CLOSE,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  COMMA,
  ESCAPES,
  fourDigits,
  QUOTE,
  SPACE,
  skipSpace,
} from './json-bytes.ts';
import type { Merges } from './merges.ts';
import type { Vocab } from './vocab.ts';

// Tables that were read from one tokenizer.json, looked for in the bytes of another: nothing is made of what is the same.

/** Where a value stands in the bytes. */
export type Section = { readonly start: number; readonly end: number };
/** The same of a list of merges, with what was read. */
export type MergesSection = Section & { readonly merges: Merges };

/**
 * The place behind the object at `start` where it lists the vocabulary in the same order, however it is laid out; else -1. No
 * token has to be read for that, hashed or looked up.
 */
export function sameVocabulary(bytes: Uint8Array, start: number, { table }: Vocab): number {
  const { arena, starts, ids } = table.list;
  const count = ids.length;
  let at = skipSpace(bytes, start + 1);
  for (let i = 0; i < count; i++) {
    at = sameString(bytes, at, arena, starts[i] ?? 0, starts[i + 1] ?? 0);
    if (at < 0) return -1;
    at = skipSpace(bytes, at);
    if (bytes[at] !== COLON) return -1;
    at = skipSpace(bytes, at + 1);
    const first = at;
    let id = 0;
    for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
      id = id * 10 + digit;
      at += 1;
    }
    if (at === first || id !== ids[i] || (bytes[first] === 48 && at > first + 1)) return -1;
    at = skipSpace(bytes, at);
    if (bytes[at] !== (i + 1 < count ? COMMA : BRACE_CLOSE)) return -1;
    at = skipSpace(bytes, at + 1);
  }
  return count === 0 ? -1 : at;
}

/** The list at `start` where it is these merges, in either form; undefined where it is not. */
export function sameMerges(bytes: Uint8Array, start: number, merges: Merges): MergesSection | undefined {
  const { arena, cuts, size } = merges;
  let at = skipSpace(bytes, start + 1);
  const paired = bytes[at] === BRACKET_OPEN;
  for (let i = 0; i < size; i++) {
    const left = cuts[2 * i] ?? 0;
    const middle = cuts[2 * i + 1] ?? 0;
    const right = cuts[2 * i + 2] ?? 0;
    at = paired ? samePair(bytes, at, arena, left, middle, right) : sameLine(bytes, at, arena, left, middle, right);
    if (at < 0) return undefined;
    at = skipSpace(bytes, at);
    if (bytes[at] !== (i + 1 < size ? COMMA : BRACKET_CLOSE)) return undefined;
    at = skipSpace(bytes, at + 1);
  }
  return size === 0 ? undefined : { start, end: at, merges: merges.written(paired ? 'pairs' : 'strings') };
}

/** `["a", "b"]` with these halves. Returns the place behind it, or -1. */
function samePair(
  bytes: Uint8Array,
  start: number,
  arena: Uint16Array,
  left: number,
  middle: number,
  right: number,
): number {
  if (bytes[start] !== BRACKET_OPEN) return -1;
  let at = sameString(bytes, skipSpace(bytes, start + 1), arena, left, middle);
  if (at < 0) return -1;
  at = skipSpace(bytes, at);
  if (bytes[at] !== COMMA) return -1;
  at = sameString(bytes, skipSpace(bytes, at + 1), arena, middle, right);
  if (at < 0) return -1;
  at = skipSpace(bytes, at);
  return bytes[at] === BRACKET_CLOSE ? at + 1 : -1;
}

/** `"a b"` with these halves. Returns the place behind it, or -1. */
function sameLine(
  bytes: Uint8Array,
  start: number,
  arena: Uint16Array,
  left: number,
  middle: number,
  right: number,
): number {
  if (bytes[start] !== QUOTE) return -1;
  let at = sameUnits(bytes, start + 1, arena, left, middle);
  if (at < 0 || bytes[at] !== SPACE) return -1;
  at = sameUnits(bytes, at + 1, arena, middle, right);
  return at >= 0 && bytes[at] === QUOTE ? at + 1 : -1;
}

/** A string of these units, with its quotes. Returns the place behind it, or -1. */
function sameString(bytes: Uint8Array, start: number, arena: Uint16Array, from: number, to: number): number {
  if (bytes[start] !== QUOTE) return -1;
  const at = sameUnits(bytes, start + 1, arena, from, to);
  return at >= 0 && bytes[at] === QUOTE ? at + 1 : -1;
}

/**
 * The place behind these units where they stand at `start`; -1 where something else stands there, or in escapes other than of
 * ASCII.
 */
function sameUnits(bytes: Uint8Array, start: number, arena: Uint16Array, from: number, to: number): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const unit = arena[i] ?? 0;
    if (unit < 0x80) {
      if (bytes[at] === BACKSLASH) {
        const letter = bytes[at + 1] ?? 0;
        const isNumber = letter === 0x75;
        if ((isNumber ? fourDigits(bytes, at + 2) : ESCAPES[letter]) !== unit) return -1;
        at += isNumber ? 6 : 2;
      } else {
        if (bytes[at] !== unit || unit < 0x20 || unit === QUOTE) return -1;
        at += 1;
      }
    } else if (unit < 0x800) {
      if (bytes[at] !== (0xc0 | (unit >> 6)) || bytes[at + 1] !== (0x80 | (unit & 0x3f))) return -1;
      at += 2;
    } else {
      if (unit >= 0xd800 && unit < 0xe000) {
        // Half a pair on its own is not UTF-8.
        const low = i + 1 < to ? (arena[i + 1] ?? 0) : 0;
        if (unit >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return -1;
        const code = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
        if (
          bytes[at] !== (0xf0 | (code >> 18)) ||
          bytes[at + 1] !== (0x80 | ((code >> 12) & 0x3f)) ||
          bytes[at + 2] !== (0x80 | ((code >> 6) & 0x3f)) ||
          bytes[at + 3] !== (0x80 | (code & 0x3f))
        )
          return -1;
        at += 4;
        i += 1;
        continue;
      }
      if (
        bytes[at] !== (0xe0 | (unit >> 12)) ||
        bytes[at + 1] !== (0x80 | ((unit >> 6) & 0x3f)) ||
        bytes[at + 2] !== (0x80 | (unit & 0x3f))
      )
        return -1;
      at += 3;
    }
  }
  return at;
}
