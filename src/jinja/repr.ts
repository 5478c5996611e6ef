import { Float, floatText, intText } from './numbers.ts';
import { charge, chargeText, checkDataDepth, unsupportedValue } from './run.ts';
import {
  isMapping,
  mappingEntries,
  PyObject,
  Range,
  Str,
  strOf,
  Tuple,
  Undefined,
  type Value,
  View,
} from './values.ts';

/** Python's str(). */
export function str(value: Value): string {
  if (typeof value === 'string') return value;
  if (value instanceof Str) return value.text;
  if (value instanceof Undefined) return '';
  return repr(value);
}

/** str() that keeps what a str object knows beyond its text. */
export function softStr(value: Value): string | Str {
  return value instanceof Str ? value : str(value);
}

/** Python's repr(). */
export function repr(value: Value, depth = 0): string {
  charge(1);
  checkDataDepth(depth);
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return Number.isInteger(value) ? intText(value) : floatText(value);
    case 'bigint':
      return intText(value);
    case 'object':
      return value === null ? 'None' : sized(reprObject(value, depth));
    default:
      throw unsupportedValue('host value');
  }
}

function sized(text: string): string {
  chargeText(text.length);
  return text;
}

function reprObject(value: object, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((item) => repr(item, depth + 1)).join(', ')}]`;
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Str) return value.markup ? `Markup(${quoted(value.text)})` : quoted(value.text);
  if (value instanceof Tuple) return reprTuple(value.items, depth);
  if (value instanceof Undefined) return 'Undefined';
  if (value instanceof Range) {
    const step = value.step === 1 ? '' : `, ${value.step}`;
    return `range(${value.start}, ${value.stop}${step})`;
  }
  if (value instanceof View) return `${value.typeName}(${repr(value.items(), depth + 1)})`;
  if (isMapping(value)) {
    const items = mappingEntries(value).map(([key, item]) => `${repr(key, depth + 1)}: ${repr(item, depth + 1)}`);
    return `{${items.join(', ')}}`;
  }
  if (!(value instanceof PyObject)) throw unsupportedValue('host value');
  const own = value.printed((inner) => repr(inner, depth + 1));
  if (own !== undefined) return own;
  // Python prints the object's address.
  throw unsupportedValue(`printing a ${value.typeName}`);
}

function reprTuple(items: readonly Value[], depth: number): string {
  const inner = items.map((item) => repr(item, depth + 1)).join(', ');
  return items.length === 1 ? `(${inner},)` : `(${inner})`;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
const TO_ESCAPE = /[\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;

/** Python's repr of a str. */
export function quoted(text: string): string {
  chargeText(text.length);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(TO_ESCAPE, (char) => {
    if (char === ' ') return char;
    const named = NAMED_ESCAPES[char];
    if (named !== undefined) return named;
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '>': '&gt;',
  '<': '&lt;',
  "'": '&#39;',
  '"': '&#34;',
};

/** markupsafe.escape as text. */
export function escapeHtml(value: Value): string {
  if (value instanceof Str && value.markup) return value.text;
  const text = strOf(value) ?? str(value);
  chargeText(text.length);
  return text.replace(/[&><'"]/g, (char) => HTML_ESCAPES[char] ?? char);
}
