import { chargeText } from './run.ts';

const SURROGATE = /[\ud800-\udfff]/;

/** Whether a UTF-16 unit is white space to Python's str.isspace. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether a string has characters outside the basic plane, whose indices differ from Python's. */
export function hasSurrogates(text: string): boolean {
  return SURROGATE.test(text);
}

/** Length in code points. */
export function codePointLength(text: string): number {
  if (!hasSurrogates(text)) return text.length;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isPair(text, at)) at += 1;
    length += 1;
  }
  return length;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** The code points as strings. */
export function codePoints(text: string): string[] {
  chargeText(text.length);
  return hasSurrogates(text) ? Array.from(text) : text.split('');
}

/** UTF-16 offset of a code point index that lies within the string. */
export function unitOffset(text: string, index: number): number {
  if (!hasSurrogates(text)) return index;
  let at = 0;
  for (let left = index; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
  return at;
}

/** Code point index of a UTF-16 offset. */
export function pointIndex(text: string, offset: number): number {
  return codePointLength(text.slice(0, offset));
}

/** Start and end in UTF-16 units of what str.strip and its kin leave. */
export function stripBounds(text: string, chars: string | undefined, left: boolean, right: boolean): [number, number] {
  let start = 0;
  let end = text.length;
  if (chars === undefined) {
    while (left && start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (right && end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    return [start, end];
  }
  if (hasSurrogates(chars)) return astralBounds(text, new Set(chars), left, right);
  while (left && start < end && chars.includes(text.charAt(start))) start += 1;
  while (right && end > start && chars.includes(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

function astralBounds(text: string, chars: ReadonlySet<string>, left: boolean, right: boolean): [number, number] {
  const points = Array.from(text);
  let first = 0;
  let last = points.length;
  while (left && first < last && chars.has(points[first] ?? '')) first += 1;
  while (right && last > first && chars.has(points[last - 1] ?? '')) last -= 1;
  const start = points.slice(0, first).join('').length;
  return [start, start + points.slice(first, last).join('').length];
}

/** str.split() without a separator: pieces between runs of white space, with their offsets. */
export function splitSpace(text: string, max: number): [number, number][] {
  const pieces: [number, number][] = [];
  let at = 0;
  while (true) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return pieces;
    if (max >= 0 && pieces.length >= max) {
      pieces.push([at, text.length]);
      return pieces;
    }
    const start = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
    pieces.push([start, at]);
  }
}

/** str.rsplit() without a separator. */
export function rsplitSpace(text: string, max: number): [number, number][] {
  const pieces: [number, number][] = [];
  let at = text.length;
  while (true) {
    while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
    if (at === 0) return pieces.reverse();
    if (max >= 0 && pieces.length >= max) {
      pieces.push([0, at]);
      return pieces.reverse();
    }
    const end = at;
    while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
    pieces.push([at, end]);
  }
}

/** str.split(separator) as offsets. */
export function splitOn(text: string, separator: string, max: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = 0;
  while (max < 0 || pieces.length < max) {
    const found = text.indexOf(separator, start);
    if (found < 0) break;
    pieces.push([start, found]);
    start = found + separator.length;
  }
  pieces.push([start, text.length]);
  return pieces;
}

/** str.rsplit(separator) as offsets. */
export function rsplitOn(text: string, separator: string, max: number): [number, number][] {
  const pieces: [number, number][] = [];
  let end = text.length;
  while (max < 0 || pieces.length < max) {
    const found = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
    if (found < 0) break;
    pieces.push([found + separator.length, end]);
    end = found;
  }
  pieces.push([0, end]);
  return pieces.reverse();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python breaks lines at these
const LINE_END = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/g;

/** str.splitlines as offsets, the line ends kept on request. */
export function splitLines(text: string, keepEnds: boolean): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    const after = end.index + end[0].length;
    lines.push([start, keepEnds ? after : end.index]);
    start = after;
  }
  if (start < text.length) lines.push([start, text.length]);
  return lines;
}

/** str.replace with a limit on the count; an empty needle matches between all code points. */
export function replaceText(text: string, needle: string, replacement: string, count: number): string {
  if (count === 0) return text;
  if (needle === '') {
    const points = codePoints(text);
    const limit = count < 0 ? points.length + 1 : Math.min(count, points.length + 1);
    chargeText(text.length + limit * replacement.length);
    let out = '';
    for (let index = 0; index <= points.length; index += 1) {
      out += (index < limit ? replacement : '') + (points[index] ?? '');
    }
    return out;
  }
  const pieces = splitOn(text, needle, count);
  if (pieces.length === 1) return text;
  chargeText(text.length + (pieces.length - 1) * Math.max(0, replacement.length - needle.length));
  return pieces.map(([start, end]) => text.slice(start, end)).join(replacement);
}

/** str.count of non-overlapping needles. */
export function countText(text: string, needle: string): number {
  if (needle === '') return codePointLength(text) + 1;
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count += 1;
  return count;
}

/** Order of two strings by code point, as Python compares them. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    // A surrogate stands for a code point above every other unit.
    const aHigh = a >= 0xd800 && a <= 0xdfff;
    const bHigh = b >= 0xd800 && b <= 0xdfff;
    if (aHigh !== bHigh) return aHigh ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}
