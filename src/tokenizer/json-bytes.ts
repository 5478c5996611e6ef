// JSON as bytes, walked without making values of it.

export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BRACKET_OPEN = 0x5b;
export const BACKSLASH = 0x5c;
export const BRACKET_CLOSE = 0x5d;
export const BRACE_OPEN = 0x7b;
export const BRACE_CLOSE = 0x7d;

/** No file that tokenizers writes is nested deeper than 10. */
const MAX_DEPTH = 64;

/**
 * Calls for each member of the object at `at`; the callback says where its value ends. Returns the place behind the object;
 * -1 where it is not one, a key has an escape in it, or the callback says -1.
 */
export function eachMember(bytes: Uint8Array, at: number, member: (key: string, start: number) => number): number {
  if (bytes[at] !== BRACE_OPEN) return -1;
  let i = skipSpace(bytes, at + 1);
  if (bytes[i] === BRACE_CLOSE) return i + 1;
  for (;;) {
    if (bytes[i] !== QUOTE) return -1;
    const close = bytes.indexOf(QUOTE, i + 1);
    const key = close < 0 ? undefined : String.fromCharCode(...bytes.subarray(i + 1, Math.min(close, i + 100)));
    if (key === undefined || key.includes('\\')) return -1;
    i = skipSpace(bytes, close + 1);
    if (bytes[i] !== COLON) return -1;
    i = member(key, skipSpace(bytes, i + 1));
    if (i < 0) return -1;
    i = skipSpace(bytes, i);
    if (bytes[i] === BRACE_CLOSE) return i + 1;
    if (bytes[i] !== COMMA) return -1;
    i = skipSpace(bytes, i + 1);
  }
}

/** Behind the white space at `at`. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  for (let byte = bytes[i]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[i]) i += 1;
  return i;
}

/** The place behind the value at `at`, whose form JSON.parse judges later; -1 where it does not end or is nested too deeply. */
export function skipValue(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  let depth = 0;
  for (let i = at; i < length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      for (i += 1; i < length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i += 1;
      if (depth === 0) return i + 1;
    } else if (byte === BRACE_OPEN || byte === BRACKET_OPEN) {
      depth += 1;
      if (depth > MAX_DEPTH) return -1;
    } else if (byte === BRACE_CLOSE || byte === BRACKET_CLOSE) {
      if (depth === 0) return i;
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (byte === COMMA && depth === 0) return i;
  }
  return -1;
}

/** What an escape other than \\u stands for, by its letter; -1 for those that JSON does not know. */
export const ESCAPES: Int32Array = escapes();

function escapes(): Int32Array {
  const table = new Int32Array(256).fill(-1);
  for (const [letter, unit] of Object.entries({ '"': 34, '\\': 92, '/': 47, b: 8, f: 12, n: 10, r: 13, t: 9 }))
    table[letter.charCodeAt(0)] = unit;
  return table;
}

/** The number that four hexadecimal digits write, or -1. */
export function fourDigits(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i] ?? 0;
    const lower = byte | 0x20;
    if (byte >= 48 && byte <= 57) value = value * 16 + byte - 48;
    else if (lower >= 97 && lower <= 102) value = value * 16 + lower - 87;
    else return -1;
  }
  return value;
}
