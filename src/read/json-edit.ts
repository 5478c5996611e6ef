// One change to the text of a JSON file that leaves every other character as it was, in the style of the file.

import type { Json, JsonObject } from '../types.ts';
import { type Member, members, parseLikePython, pointerKeys, skipSpace, skipValue } from './json-scan.ts';

/** The part of an Edit that concerns the text: set the value at a JSON Pointer, or remove it. */
export type TextEdit =
  | { readonly pointer: string; readonly value: Json }
  | { readonly pointer: string; readonly remove: true };

/** How a file is written, read off its text. */
type Style = {
  readonly newline: '\n' | '\r\n';
  /** One level of indentation; undefined when the whole document stands on one line. */
  readonly indent: string | undefined;
  /** Between key and value. */
  readonly colon: string;
  /** Between the members of something written on one line. */
  readonly comma: string;
  /** Lists of plain values that do not stand alone on their line are written over several lines. */
  readonly spreadLists: boolean;
  readonly asciiOnly: boolean;
};

/**
 * The text with exactly that edit. A missing key is added where its alphabetical place is when the object is sorted
 * (as `save_pretrained` writes it), else at the end; missing parents become objects; the pointer '' replaces or creates
 * the document; blank text counts as an empty object. Removing what is not there changes nothing. Returns undefined
 * when the text is not JSON or the pointer leads through something that is neither object nor array.
 */
export function applyEdit(text: string, edit: TextEdit): string | undefined {
  const keys = pointerKeys(edit.pointer);
  if (keys === undefined) return undefined;
  const isBlank = skipSpace(text, 0) >= text.length;
  if (!isBlank && !('value' in parseLikePython(text))) return undefined;
  const style = styleOf(isBlank ? '' : text);
  if ('remove' in edit) return isBlank ? text : removed(text, keys);
  if (keys.length === 0) {
    const written = serialised(edit.value, style, '');
    if (isBlank) return `${written}${style.newline}`;
    const start = skipSpace(text, 0);
    return text.slice(0, start) + written + text.slice(skipValue(text, start));
  }
  if (isBlank) return `${serialised(nested(keys, edit.value), style, '')}${style.newline}`;

  let start = skipSpace(text, 0);
  for (const [depth, key] of keys.entries()) {
    const isArray = text[start] === '[';
    if (!isArray && text[start] !== '{') return undefined;
    const all = [...members(text, start)];
    const found = isArray ? all.find((_, i) => String(i) === key) : all.findLast((m) => m.key === key);
    const rest = keys.slice(depth + 1);
    if (found === undefined) {
      if (isArray && key !== '-' && key !== String(all.length)) return undefined;
      return inserted(text, start, all, isArray ? undefined : key, nested(rest, edit.value), style);
    }
    if (rest.length === 0) {
      const old = text.slice(found.start, found.end);
      const wasContainer = /^[[{]\s*[^\s\]}]/.test(old);
      const own = /[\r\n]/.test(old) ? { ...style, spreadLists: true } : { ...style, indent: undefined };
      const valueStyle = wasContainer ? own : style;
      return (
        text.slice(0, found.start) +
        serialised(edit.value, valueStyle, lineIndent(text, found.start)) +
        text.slice(found.end)
      );
    }
    start = found.start;
  }
  return undefined;
}

/** The value wrapped in objects, one for each key. */
function nested(keys: readonly string[], value: Json): Json {
  return keys.reduceRight<Json>((inner, key) => Object.fromEntries([[key, inner]]), value);
}

/** Objects and lists whose first members are looked at to learn the style. */
const STYLE_SAMPLES = 200;

function styleOf(text: string): Style {
  let colon: string | undefined;
  let comma: string | undefined;
  let indent: string | undefined;
  let spreadLists: boolean | undefined;
  const open = [skipSpace(text, 0)];
  for (let at = 0; at < open.length; at++) {
    const start = open[at] ?? 0;
    const all = take(members(text, start), STYLE_SAMPLES);
    for (const [i, member] of all.entries()) {
      const before = text.slice(all[i - 1]?.end ?? start + 1, member.keyStart);
      const isSpread = /[\r\n]/.test(before);
      const isContainer = text[member.start] === '{' || text[member.start] === '[';
      if (member.key !== undefined) colon ??= text.slice(member.keyEnd, member.start);
      if (i > 0 && !isSpread) comma ??= before;
      if (isSpread && at === 0) indent ??= lineIndent(text, member.keyStart);
      if (i === 0 && text[start] === '[' && !isContainer) spreadLists ??= isSpread;
      if (isContainer && open.length < STYLE_SAMPLES) open.push(member.start);
    }
  }
  const isOneLine = text !== '' && !/[\r\n]\s*\S/.test(text.trimStart());
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: isOneLine ? undefined : (indent ?? '  '),
    colon: colon ?? ': ',
    comma: comma ?? ', ',
    spreadLists: spreadLists ?? true,
    asciiOnly: /\\u[0-9a-fA-F]{4}/.test(text) && /^[\t\n\r -~]*$/.test(text),
  };
}

function take<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.length === count) break;
    taken.push(value);
  }
  return taken;
}

/** White space at the beginning of the line of an offset. */
function lineIndent(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** JSON text of a value whose line is indented by `base`. */
function serialised(value: Json, style: Style, base: string): string {
  if (typeof value === 'string') return quoted(value, style);
  // Python writes these three where JSON has no word for them, and reads them again.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const isArray = isList(value);
  const [open, close] = isArray ? '[]' : '{}';
  const inner = style.indent === undefined ? '' : base + style.indent;
  const parts = isArray
    ? value.map((element) => serialised(element, style, inner))
    : Object.entries(value).map(([key, member]) => quoted(key, style) + style.colon + serialised(member, style, inner));
  if (parts.length === 0) return `${open}${close}`;
  const isPlainList = isArray && value.every((element) => element === null || typeof element !== 'object');
  if (style.indent === undefined || (isPlainList && !style.spreadLists)) return open + parts.join(style.comma) + close;
  const separator = `,${style.newline}${inner}`;
  return `${open}${style.newline}${inner}${parts.join(separator)}${style.newline}${base}${close}`;
}

function quoted(value: string, style: Style): string {
  const text = JSON.stringify(value);
  if (!style.asciiOnly) return text;
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

/** Adds a member to the object, or an element to the array (`key` undefined), that opens at `start`. */
function inserted(
  text: string,
  start: number,
  all: readonly Member[],
  key: string | undefined,
  value: Json,
  style: Style,
): string {
  const first = all[0];
  const last = all.at(-1);
  const base = lineIndent(text, start);
  if (first === undefined || last === undefined) {
    const whole: Json = key === undefined ? [value] : Object.fromEntries([[key, value]]);
    const end = skipValue(text, start);
    return text.slice(0, start) + serialised(whole, { ...style, spreadLists: true }, base) + text.slice(end);
  }
  const isSpread = /[\r\n]/.test(text.slice(start, first.keyStart));
  const memberIndent = isSpread ? lineIndent(text, first.keyStart) : base;
  const separator = isSpread ? `,${style.newline}${memberIndent}` : style.comma;
  const written = serialised(value, isSpread ? style : { ...style, indent: undefined }, memberIndent);
  const member = key === undefined ? written : quoted(key, style) + style.colon + written;
  const next = key === undefined || !isSorted(all) ? undefined : all.find((m) => (m.key ?? '') > key);
  if (next !== undefined) return text.slice(0, next.keyStart) + member + separator + text.slice(next.keyStart);
  return text.slice(0, last.end) + separator + member + text.slice(last.end);
}

function isSorted(all: readonly Member[]): boolean {
  return all.every((member, i) => i === 0 || (all[i - 1]?.key ?? '') <= (member.key ?? ''));
}

/** Without the value at these keys, however often its key stands there. */
function removed(text: string, keys: readonly string[]): string | undefined {
  const name = keys.at(-1);
  if (name === undefined) return undefined;
  let start = skipSpace(text, 0);
  for (const key of keys.slice(0, -1)) {
    const isArray = text[start] === '[';
    const all = [...members(text, start)];
    const found = isArray ? all.find((_, i) => String(i) === key) : all.findLast((m) => m.key === key);
    if (found === undefined) return text;
    start = found.start;
  }
  const isArray = text[start] === '[';
  let result = text;
  for (;;) {
    const all = [...members(result, start)];
    const index = isArray ? all.findIndex((_, i) => String(i) === name) : all.findIndex((m) => m.key === name);
    const member = all[index];
    if (member === undefined) return result;
    const next = all[index + 1];
    const previous = all[index - 1];
    if (next !== undefined) result = result.slice(0, member.keyStart) + result.slice(next.keyStart);
    else if (previous !== undefined) result = result.slice(0, previous.end) + result.slice(member.end);
    else result = result.slice(0, start + 1) + result.slice(skipValue(result, start) - 1);
    if (isArray) return result;
  }
}
