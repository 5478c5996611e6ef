// JSON as Python's json module reads it (transformers loads every file that way), with places. The value comes from
// JSON.parse; positions are found only when they are asked for.

import type { FileProblem, Json } from '../types.ts';
import {
  lineAndColumn,
  MAX_JSON_DEPTH,
  type Member,
  members,
  nestingDepth,
  parseLikePython,
  pointerKeys,
  skipSpace,
  skipValue,
} from './json-scan.ts';

export { applyEdit, type TextEdit } from './json-edit.ts';

/** A vocabulary of a million tokens with its merges stays below this; it also keeps the text within a V8 string. */
export const MAX_JSON_BYTES = 256 * 2 ** 20;

/** Duplicate keys that are listed; more say nothing new. */
const MAX_DUPLICATES = 100;

export type JsonFile = { readonly value: Json; readonly text: string };

/** Place of a value: 1-based lines and column (UTF-16 units), and offsets of the value (end exclusive). */
export type Span = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The value of a JSON file, or what is wrong with it as a clause that follows the file's name, with the line where it
 * is known. NaN and Infinity are numbers and the last of equal keys wins, as in Python; a byte order mark is refused,
 * as Python refuses it.
 */
export function parseJson(bytes: Uint8Array, file: string, maxBytes = MAX_JSON_BYTES): JsonFile | FileProblem {
  const wrong = wrongBytes(bytes, maxBytes);
  if (wrong !== undefined) return { at: { file }, reason: wrong };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { at: { file, line: lineOfBadByte(bytes) }, reason: 'is not UTF-8' };
  }
  try {
    const value: Json = JSON.parse(text);
    if (nestingDepth(bytes) <= MAX_JSON_DEPTH) return { value, text };
  } catch {
    // The parser below says why, and in the same words with every version of Node.
  }
  const parsed = parseLikePython(text);
  if ('value' in parsed) return { value: parsed.value, text };
  const conflict = conflictLine(text);
  if (conflict !== undefined) {
    return { at: { file, line: conflict }, reason: `holds the markers of an unresolved merge at line ${conflict}` };
  }
  const { line, column } = lineAndColumn(text, parsed.position);
  return { at: { file, line }, reason: `${parsed.reason}, at line ${line}, column ${column}` };
}

/**
 * Where the value at a JSON Pointer stands, or undefined when there is none. Walks along the pointer only and skips
 * the rest, so that it is fit for a tokenizer.json of 33 MB. Of equal keys the last counts.
 */
export function lineOf(text: string, pointer: string): Span | undefined {
  const keys = pointerKeys(pointer);
  if (keys === undefined) return undefined;
  let start = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (!/^(?:["{[\-0-9]|true|false|null|NaN|Infinity)/.test(text.slice(start, start + 8))) return undefined;
  let end: number | undefined;
  for (const key of keys) {
    const isArray = text[start] === '[';
    let index = 0;
    let found: { readonly start: number; readonly end: number } | undefined;
    for (const member of members(text, start)) {
      if (isArray ? String(index) === key : member.key === key) found = member;
      // A key that is not written again has no later value: the ten million characters behind it need not be walked.
      if (found !== undefined && (isArray || !mayRecur(text, member))) break;
      index += 1;
    }
    if (found === undefined) return undefined;
    start = found.start;
    end = found.end;
  }
  end ??= skipValue(text, start);
  if (end === start) return undefined;
  const { line, column } = lineAndColumn(text, start);
  return { line, column, endLine: line + lineAndColumn(text.slice(start, end), end - start).line - 1, start, end };
}

/** Whether a character of printable ASCII, of which keys are, is written as an escape behind `from`. */
function hasEscapedAscii(text: string, from: number): boolean {
  // By `indexOf`, several times as fast as a pattern over ten million characters.
  for (let at = text.indexOf('\\u00', from); at >= 0; at = text.indexOf('\\u00', at + 1)) {
    const digit = text.charCodeAt(at + 4);
    if (digit >= 0x32 && digit <= 0x37) return true;
  }
  return false;
}

/** Whether the key may stand once more behind this member: as it is written here, or in escapes. */
function mayRecur(text: string, { key, keyStart, keyEnd, end }: Member): boolean {
  if (key === undefined || !/^[ -.0-~]*$/.test(key)) return true;
  return hasEscapedAscii(text, end) || text.includes(text.slice(keyStart, keyEnd), end);
}

export type DuplicateKey = {
  /** JSON Pointer of the member. */
  readonly pointer: string;
  readonly key: string;
  /** Line of the first, which is lost, and of the last, which counts. */
  readonly firstLine: number;
  readonly line: number;
};

/** Keys that stand more than once in the same object, at most 100, in the order of the text. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: { readonly start: number; readonly pointer: string }[] = [{ start: skipSpace(text, 0), pointer: '' }];
  for (let at = 0, next = open[at]; next !== undefined; at++, next = open[at]) {
    const first = new Map<string, number>();
    const repeated = new Map<string, number>();
    let index = 0;
    for (const { key, keyStart, start } of members(text, next.start)) {
      if (key !== undefined) {
        if (first.has(key)) repeated.set(key, keyStart);
        else first.set(key, keyStart);
      }
      const isContainer = text[start] === '{' || text[start] === '[';
      if (isContainer && depth(next.pointer) < MAX_JSON_DEPTH) {
        open.push({ start, pointer: `${next.pointer}/${pointerToken(key ?? String(index))}` });
      }
      index += 1;
    }
    for (const [key, last] of repeated) {
      if (duplicates.length >= MAX_DUPLICATES) return duplicates;
      const firstLine = lineAndColumn(text, first.get(key) ?? last).line;
      const pointer = `${next.pointer}/${pointerToken(key)}`;
      duplicates.push({ pointer, key, firstLine, line: lineAndColumn(text, last).line });
    }
  }
  return duplicates;
}

/** A key as one reference token of a JSON Pointer. */
export function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function depth(pointer: string): number {
  return pointer.split('/').length - 1;
}

/** What can be said without parsing: wrong size, wrong encoding, not text, something else than JSON. */
function wrongBytes(bytes: Uint8Array, maxBytes: number): string | undefined {
  if (bytes.length === 0) return 'is empty (0 bytes)';
  if (bytes.length > maxBytes) return `has ${bytes.length} bytes; more than ${maxBytes} are not read`;
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return "starts with a UTF-8 byte order mark, which Python's json refuses; save it as UTF-8 without one";
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'is UTF-16, not UTF-8';
  if (bytes.length >= 4 && (a === 0) !== (b === 0) && (c === 0) !== (d === 0) && (a === 0) === (c === 0)) {
    return 'is UTF-16, not UTF-8';
  }
  if (bytes.every((byte) => byte === 0))
    return `holds only zero bytes (${bytes.length} of them); it was not written out`;
  if (bytes.subarray(0, 4096).includes(0)) return 'is binary, not JSON';
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (start === '' && bytes.length <= 200) return 'holds nothing but white space';
  if (start.startsWith('version https://git-lfs.github.com/spec/')) return 'is a Git LFS pointer, not JSON';
  if (/^<(?:!doctype|html|\?xml|head|body)/i.test(start))
    return 'is a web page, not JSON (an error page saved by a download?)';
  return undefined;
}

/** Line of the first byte that is not part of UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
    // No byte of a UTF-8 sequence is a line feed, so each line stands for itself.
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
    line += 1;
  }
}

function conflictLine(text: string): number | undefined {
  const match = /^(?:<{7}|>{7}) /m.exec(text);
  return match !== null && /^={7}\s*$/m.test(text) ? lineAndColumn(text, match.index).line : undefined;
}
