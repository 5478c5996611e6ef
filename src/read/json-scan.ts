// Scanning JSON text by position: the strict parser that explains errors, and the walks that find a place. Iterative or
// bounded in depth, because the text may be hostile.

import type { Json } from '../types.ts';

/** Python's own parser gives up near 1000 levels, serde_json (which reads tokenizer.json) at 128; no real file has 20. */
export const MAX_JSON_DEPTH = 500;

export type JsonError = { readonly position: number; readonly reason: string };

/** One member of an object or element of an array, as offsets (UTF-16) into the text. */
export type Member = {
  /** The key without escapes; undefined in an array. */
  readonly key: string | undefined;
  /** Offset of the key's opening quote; in an array, of the value. */
  readonly keyStart: number;
  /** Offset behind the key's closing quote; in an array, of the value. */
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
};

const QUOTE = 34;
const BACKSLASH = 92;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const COMMA = 44;
const COLON = 58;

/** Deepest nesting of objects and arrays in JSON bytes (or text in any encoding that keeps ASCII). */
export function nestingDepth(bytes: Uint8Array): number {
  const length = bytes.length;
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      for (i++; i < length; i++) {
        const inner = bytes[i];
        if (inner === BACKSLASH) i++;
        else if (inner === QUOTE) break;
      }
    } else if (byte === BRACE_OPEN || byte === BRACKET_OPEN) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === BRACE_CLOSE || byte === BRACKET_CLOSE) depth -= 1;
  }
  return deepest;
}

/** Offset of the first character at or after `at` that is not JSON white space. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  for (let code = text.charCodeAt(i); code === 32 || code === 10 || code === 13 || code === 9; ) {
    i += 1;
    code = text.charCodeAt(i);
  }
  return i;
}

/** Offset behind the string that opens at `at`; the text's length when it is not closed. */
function skipString(text: string, at: number): number {
  const length = text.length;
  for (let i = at + 1; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i + 1;
  }
  return length;
}

/** Offset behind the value that begins at `at`. Trusts the text to be JSON; ends at the text's end if it is not. */
export function skipValue(text: string, at: number): number {
  const length = text.length;
  let depth = 0;
  for (let i = at; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = skipString(text, i) - 1;
      if (depth === 0) return i + 1;
    } else if (code === BRACE_OPEN || code === BRACKET_OPEN) depth += 1;
    else if (code === BRACE_CLOSE || code === BRACKET_CLOSE) {
      depth -= 1;
      if (depth === 0) return i + 1;
      if (depth < 0) return i;
    } else if (depth === 0 && (code === COMMA || code === 32 || code === 10 || code === 13 || code === 9)) return i;
  }
  return length;
}

/** The members of the object or array at `at`, in order; nothing for any other value. Stops where the text is not JSON. */
export function* members(text: string, at: number): Generator<Member, void, undefined> {
  const open = text.charCodeAt(at);
  if (open !== BRACE_OPEN && open !== BRACKET_OPEN) return;
  const isObject = open === BRACE_OPEN;
  const close = isObject ? BRACE_CLOSE : BRACKET_CLOSE;
  let i = skipSpace(text, at + 1);
  while (i < text.length && text.charCodeAt(i) !== close) {
    const keyStart = i;
    let keyEnd = i;
    let key: string | undefined;
    if (isObject) {
      if (text.charCodeAt(i) !== QUOTE) return;
      keyEnd = skipString(text, i);
      key = stringValue(text.slice(keyStart, keyEnd));
      if (key === undefined) return;
      i = skipSpace(text, keyEnd);
      if (text.charCodeAt(i) !== COLON) return;
      i = skipSpace(text, i + 1);
    }
    const end = skipValue(text, i);
    if (end === i) return;
    yield { key, keyStart, keyEnd, start: i, end };
    i = skipSpace(text, end);
    if (text.charCodeAt(i) !== COMMA) return;
    i = skipSpace(text, i + 1);
  }
}

/** What a JSON string in quotes says; undefined when it is not one. */
export function stringValue(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.length >= 2 ? quoted.slice(1, -1) : undefined;
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Line and column of an offset, both 1-based; the column counts UTF-16 units. Lines end with \n, \r\n or \r. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line += 1;
    start = i + 1;
  }
  if (line === 1 && !text.includes('\n') && text.includes('\r')) {
    const lines = text.slice(0, offset).split('\r');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
  return { line, column: offset - start + 1 };
}

/** The reference tokens of a JSON Pointer (RFC 6901); undefined when it is not one. */
export function pointerKeys(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  const tokens = pointer.slice(1).split('/');
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Parses as Python's json does: NaN, Infinity and -Infinity are numbers, the last of equal keys wins, everything else
 * is strict. Slower than JSON.parse; used where that fails, to say why.
 */
export function parseLikePython(text: string): { readonly value: Json } | JsonError {
  const parser: Parser = { text, at: 0, opened: [], error: undefined };
  parser.at = skipSpace(text, 0);
  const value = parseValue(parser);
  if (value === undefined) return parser.error ?? { position: parser.at, reason: 'is not JSON' };
  parser.at = skipSpace(text, parser.at);
  if (parser.at < text.length) {
    return { position: parser.at, reason: `goes on with ${shown(text, parser.at)} after the end of the value` };
  }
  return { value };
}

type Parser = {
  readonly text: string;
  at: number;
  /** Offsets of the objects and arrays that are open. */
  readonly opened: number[];
  error: JsonError | undefined;
};

const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
];

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function fail(parser: Parser, reason: string, position = parser.at): undefined {
  parser.error = position >= parser.text.length ? cutOff(parser) : { position, reason };
  return undefined;
}

function cutOff(parser: Parser): JsonError {
  const outer = parser.opened[0];
  const opened =
    outer === undefined ? '' : `: what opens on line ${lineAndColumn(parser.text, outer).line} never closes`;
  return { position: parser.text.length, reason: `breaks off${opened}` };
}

function parseValue(parser: Parser): Json | undefined {
  const { text } = parser;
  const code = text.charCodeAt(parser.at);
  if (code === BRACE_OPEN || code === BRACKET_OPEN) {
    if (parser.opened.length >= MAX_JSON_DEPTH)
      return fail(parser, `is nested more than ${MAX_JSON_DEPTH} levels deep`);
    parser.opened.push(parser.at);
    const value = code === BRACE_OPEN ? parseObject(parser) : parseArray(parser);
    parser.opened.pop();
    return value;
  }
  if (code === QUOTE) return parseString(parser);
  for (const [word, value] of WORDS) {
    if (!text.startsWith(word, parser.at)) continue;
    parser.at += word.length;
    return value;
  }
  NUMBER.lastIndex = parser.at;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) {
    parser.at += number.length;
    return Number(number);
  }
  const rest = text.slice(parser.at, parser.at + 10);
  if (WORDS.some(([word]) => word.startsWith(rest))) return fail(parser, 'breaks off', text.length);
  return fail(parser, `has ${shown(text, parser.at)} where a value should be${hint(text, parser.at)}`);
}

function parseObject(parser: Parser): Json | undefined {
  const { text } = parser;
  const value: { [key: string]: Json } = {};
  parser.at = skipSpace(text, parser.at + 1);
  if (text.charCodeAt(parser.at) === BRACE_CLOSE) {
    parser.at += 1;
    return value;
  }
  for (;;) {
    if (text.charCodeAt(parser.at) !== QUOTE) {
      const why = text.charCodeAt(parser.at) === BRACE_CLOSE ? ' (a comma before it is one too many)' : '';
      return fail(parser, `has ${shown(text, parser.at)} where a key in double quotes should be${why}`);
    }
    const key = parseString(parser);
    if (key === undefined) return undefined;
    parser.at = skipSpace(text, parser.at);
    if (text.charCodeAt(parser.at) !== COLON) {
      return fail(parser, `has ${shown(text, parser.at)} where the colon after a key should be`);
    }
    parser.at = skipSpace(text, parser.at + 1);
    const member = parseValue(parser);
    if (member === undefined) return undefined;
    // Assignment to `__proto__` would change the object's prototype instead of adding a key.
    Object.defineProperty(value, key, { value: member, writable: true, enumerable: true, configurable: true });
    parser.at = skipSpace(text, parser.at);
    const next = text.charCodeAt(parser.at);
    if (next !== COMMA && next !== BRACE_CLOSE) {
      return fail(parser, `has ${shown(text, parser.at)} where a comma or } should be${hint(text, parser.at)}`);
    }
    parser.at += 1;
    if (next === BRACE_CLOSE) return value;
    parser.at = skipSpace(text, parser.at);
  }
}

function parseArray(parser: Parser): Json | undefined {
  const { text } = parser;
  const value: Json[] = [];
  parser.at = skipSpace(text, parser.at + 1);
  if (text.charCodeAt(parser.at) === BRACKET_CLOSE) {
    parser.at += 1;
    return value;
  }
  for (;;) {
    const element = parseValue(parser);
    if (element === undefined) return undefined;
    value.push(element);
    parser.at = skipSpace(text, parser.at);
    const next = text.charCodeAt(parser.at);
    if (next !== COMMA && next !== BRACKET_CLOSE) {
      return fail(parser, `has ${shown(text, parser.at)} where a comma or ] should be${hint(text, parser.at)}`);
    }
    parser.at += 1;
    if (next === BRACKET_CLOSE) return value;
    parser.at = skipSpace(text, parser.at);
  }
}

function parseString(parser: Parser): string | undefined {
  const { text } = parser;
  const start = parser.at;
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      parser.at = i + 1;
      return stringValue(text.slice(start, i + 1)) ?? fail(parser, 'has a string that does not parse', start);
    }
    if (code === BACKSLASH) {
      const behind = text.slice(i + 1, i + 6);
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(behind)?.[0];
      if (escaped === undefined) {
        const isCut = /^(?:u[0-9a-fA-F]{0,3})?$/.test(behind);
        return fail(parser, 'has an escape that JSON does not know', isCut ? text.length : i);
      }
      i += escaped.length;
    } else if (code < 32) {
      const what = code === 10 || code === 13 ? 'a line break' : `the control character ${shown(text, i)}`;
      return fail(parser, `has ${what} inside a string (unescaped, or the closing quote is missing)`, i);
    }
  }
  return fail(parser, 'breaks off', text.length);
}

/** A character as it can be shown anywhere: printable ASCII in quotes, everything else by number. */
function shown(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined) return 'the end';
  if (code > 32 && code < 127) return code === 39 ? `"'"` : `'${String.fromCharCode(code)}'`;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function hint(text: string, at: number): string {
  const rest = text.slice(at, at + 9);
  if (rest.startsWith("'")) return ' (JSON wants double quotes)';
  if (/^(?:\/[/*]|#)/.test(rest)) return ' (JSON has no comments)';
  if (/^[\]}]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, at - 200), at)))
    return ' (a comma before it is one too many)';
  if (/^(?:True|False|None)\b/.test(rest)) return ' (Python writes True, False, None; JSON writes true, false, null)';
  if (/^undefined\b/.test(rest)) return ' (JSON has no undefined)';
  return '';
}
