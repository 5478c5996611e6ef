import { type Builtin, builtin } from './arguments.ts';
import { toJson } from './json.ts';
import { unpacked } from './loop.ts';
import {
  fixed,
  float,
  floatOf,
  indexOf,
  integer,
  intOf,
  intText,
  parseFloatText,
  parseInteger,
  realOf,
  roundFloat,
} from './numbers.ts';
import { absolute, arithmeticOf, binary, escaped, isMarkup, joinText, slice } from './operators.ts';
import { formatPercent } from './percent.ts';
import { isIterable, itemsOf, sizeOf, truncated, truthy } from './protocols.ts';
import { escapeHtml, softStr, str } from './repr.ts';
import { chargeText, pythonError, typeError, valueError } from './run.ts';
import { STR_METHODS } from './str-methods.ts';
import { codePointLength, splitLines } from './text.ts';
import { isMapping, mappingEntries, rich, Str, strOf, Tuple, typeNameOf, Undefined, type Value } from './values.ts';

/** A method of str as a filter: the value is made a str first. */
function viaMethod(filter: string, names: string, required: number, name = filter): [string, Builtin] {
  const method = STR_METHODS.get(name);
  return [filter, builtin(filter, names, required, (value, ...args) => method?.(softStr(value), args, undefined))];
}

function define(name: string, names: string, required: number, body: (...args: Value[]) => Value): [string, Builtin] {
  return [name, builtin(name, names, required, body)];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
const WORD_START = /([-\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000({[<]+)/;

function titled(value: Value): Value {
  const soft = softStr(value);
  const words = str(soft)
    .split(WORD_START)
    .filter((word) => word !== '');
  const text = words.map((word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return first.toUpperCase() + word.slice(first.length).toLowerCase();
  });
  return rich(text.join(''), isMarkup(soft), []);
}

function replaced(value: Value, old: Value, replacement: Value, count: Value): Value {
  const text = value instanceof Str && !value.markup ? value : str(value);
  const limit = count === null || count === undefined ? [] : [count];
  return STR_METHODS.get('replace')?.(text, [str(old), str(replacement), ...limit], undefined);
}

function indented(value: Value, width: Value = 4, first: Value = false, blank: Value = false): Value {
  const pad = strOf(width) ?? str(binary('mul', ' ', width));
  if (value instanceof Undefined) throw value.error();
  const own = strOf(value);
  if (Array.isArray(value)) throw pythonError('AttributeError', "'list' object has no attribute 'splitlines'");
  if (own === undefined) throw typeError(`unsupported operand type(s) for +=: '${typeNameOf(value)}' and 'str'`);
  const markup = isMarkup(value);
  const soft = value as string | Str;
  const cut = (start: number, end: number) =>
    typeof soft === 'string' ? soft.slice(start, end) : soft.cut(start, end);
  const lines = splitLines(`${own}\n`, false).map(([start, end]) => cut(start, end));
  const parts: (string | Str)[] = truthy(first) ? [pad] : [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) parts.push('\n');
    if (index > 0 && (truthy(blank) || str(line) !== '')) parts.push(pad);
    parts.push(line);
  }
  return joinText(parts, markup);
}

function needInt(value: Value): number {
  if (value instanceof Undefined) throw value.error();
  const index = indexOf(value);
  if (index === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(value)}'`);
  return index;
}

function truncatedText(
  value: Value,
  length: Value = 255,
  kill: Value = false,
  end: Value = '...',
  leeway: Value = null,
): Value {
  const limit = needInt(length);
  const tail = strOf(end);
  if (tail === undefined) throw typeError(`object of type '${typeNameOf(end)}' has no len()`);
  const slack = leeway === null ? 5 : needInt(leeway);
  const tailLength = codePointLength(tail);
  if (limit < tailLength) throw pythonError('AssertionError', `expected length >= ${tailLength}, got ${limit}`);
  if (slack < 0) throw pythonError('AssertionError', `expected leeway >= 0, got ${slack}`);
  const size = sizeOf(value);
  if (size === undefined) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
  if (size <= limit + slack) return value;
  const text = strOf(value);
  if (text === undefined) {
    slice(value, null, limit - tailLength, null);
    if (truthy(kill)) throw typeError(`can only concatenate ${typeNameOf(value)} to ${typeNameOf(value)}`);
    throw pythonError('AttributeError', `'${typeNameOf(value)}' object has no attribute 'rsplit'`);
  }
  const cut = str(slice(text, null, limit - tailLength, null));
  if (truthy(kill)) return rich(cut + tail, isMarkup(value), []);
  const space = cut.lastIndexOf(' ');
  return rich((space < 0 ? cut : cut.slice(0, space)) + tail, isMarkup(value), []);
}

function toInt(value: Value, fallback: Value = 0, base: Value = 10): Value {
  const text = strOf(value);
  if (text !== undefined) {
    const radix = indexOf(base);
    const whole = radix === undefined ? undefined : parseInteger(text, radix);
    if (whole !== undefined) return whole;
    const real = parseFloatText(text);
    return real === undefined || !Number.isFinite(real) ? fallback : truncated(real);
  }
  if (value instanceof Undefined) throw value.error();
  const whole = intOf(value);
  if (whole !== undefined) return whole;
  const real = floatOf(value);
  if (real === undefined || Number.isNaN(real)) return fallback;
  if (!Number.isFinite(real)) throw pythonError('OverflowError', 'cannot convert float infinity to integer');
  return truncated(real);
}

function toFloat(value: Value, fallback: Value = float(0)): Value {
  if (value instanceof Undefined) throw value.error();
  const text = strOf(value);
  const real = text === undefined ? realOf(value) : parseFloatText(text);
  return real === undefined ? fallback : float(real);
}

function rounded(value: Value, precision: Value = 0, method: Value = 'common'): Value {
  const how = strOf(method);
  if (how !== 'common' && how !== 'ceil' && how !== 'floor') {
    throw pythonError('FilterArgumentError', 'method must be common, ceil or floor');
  }
  if (how !== 'common') {
    const scale = arithmeticOf('pow', 10, precision);
    const scaled = realOf(arithmeticOf('mul', value, scale));
    if (scaled === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
    return arithmeticOf('div', truncated(how === 'ceil' ? Math.ceil(scaled) : Math.floor(scaled)), scale);
  }
  const digits = indexOf(precision);
  const whole = intOf(value);
  const real = floatOf(value);
  if (whole === undefined && real === undefined) {
    throw typeError(`type ${typeNameOf(value)} doesn't define __round__ method`);
  }
  if (digits === undefined) {
    if (precision !== null) throw typeError(`'${typeNameOf(precision)}' object cannot be interpreted as an integer`);
    return whole ?? truncated(Number(fixed(real ?? 0, 0)));
  }
  if (real !== undefined) return float(roundFloat(real, digits));
  return digits >= 0 ? whole : roundedInt(BigInt(whole ?? 0), -digits);
}

function roundedInt(value: bigint, zeros: number): Value {
  const unit = 10n ** BigInt(Math.min(zeros, 1000));
  const rest = ((value % unit) + unit) % unit;
  const floor = value - rest;
  const odd = (floor / unit) % 2n !== 0n;
  const up = rest * 2n > unit || (rest * 2n === unit && odd);
  return integer(up ? floor + unit : floor);
}

const SIZE_UNITS = ['kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];

function fileSize(value: Value, isBinary: Value): Value {
  const size = realOf(toFloat(value, null));
  if (size === undefined) {
    if (strOf(value) !== undefined) throw valueError(`could not convert string to float: '${str(value)}'`);
    throw typeError(`float() argument must be a string or a real number, not '${typeNameOf(value)}'`);
  }
  const base = truthy(isBinary) ? 1024 : 1000;
  if (size === 1) return '1 Byte';
  if (size < base) return `${intText(truncated(size))} Bytes`;
  const step = SIZE_UNITS.findIndex((_, index) => size < base ** (index + 2));
  const index = step < 0 ? SIZE_UNITS.length - 1 : step;
  const unit = SIZE_UNITS[index] ?? '';
  const name = truthy(isBinary) ? `${unit.charAt(0).toUpperCase()}iB` : unit;
  return `${fixed((base * size) / base ** (index + 2), 1)} ${name}`;
}

function urlQuote(value: Value, query: boolean): string {
  const text = str(value);
  chargeText(text.length * 3);
  let out = '';
  for (const byte of new TextEncoder().encode(text)) {
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.~-]/.test(char) || (char === '/' && !query)) out += char;
    else if (char === ' ' && query) out += '+';
    else out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

function urlEncoded(value: Value): Value {
  if (strOf(value) !== undefined || !isIterable(value)) return urlQuote(value, false);
  const pairs = isMapping(value) ? mappingEntries(value).map((entry) => new Tuple(entry)) : itemsOf(value);
  return pairs
    .map((pair) => {
      const [key, item] = unpacked(itemsOf(pair), 2);
      return `${urlQuote(key, true)}=${urlQuote(item, true)}`;
    })
    .join('&');
}

function xmlAttributes(value: Value, autospace: Value = true): Value {
  if (!isMapping(value)) throw pythonError('AttributeError', `'${typeNameOf(value)}' object has no attribute 'items'`);
  const parts: string[] = [];
  for (const [key, item] of mappingEntries(value)) {
    if (item === null || item instanceof Undefined) continue;
    const name = strOf(key) ?? '';
    if (/[\s/>=]/.test(name)) throw valueError(`Invalid character in attribute name: '${name}'`);
    parts.push(`${escapeHtml(name)}="${escapeHtml(item)}"`);
  }
  const text = parts.join(' ');
  return truthy(autospace) && text !== '' ? ` ${text}` : text;
}

function formatted(args: readonly Value[], kwargs: ReadonlyMap<string, Value> | undefined): Value {
  const [value, ...rest] = args;
  if (kwargs !== undefined && kwargs.size > 0) {
    if (rest.length > 0) {
      throw pythonError('FilterArgumentError', "can't handle positional and keyword arguments at the same time");
    }
    return formatPercent(softStr(value), new Map(kwargs));
  }
  return formatPercent(softStr(value), new Tuple(rest));
}

/** Filters that make or change text and numbers. */
export const TEXT_FILTERS: readonly (readonly [string, Builtin])[] = [
  viaMethod('lower', 's', 1),
  viaMethod('upper', 's', 1),
  viaMethod('capitalize', 's', 1),
  viaMethod('trim', 'value chars', 1, 'strip'),
  define('center', 'value width', 1, (value, width = 80) =>
    STR_METHODS.get('center')?.(softStr(value), [width], undefined),
  ),
  define('title', 's', 1, titled),
  define('string', 'value', 1, softStr),
  define('replace', 's old new count', 3, replaced),
  define('indent', 's width first blank', 1, indented),
  define('truncate', 's length killwords end leeway', 1, truncatedText),
  define('wordcount', 's', 1, (value) => (str(value).match(/[\p{L}\p{N}_]+/gu) ?? []).length),
  define('int', 'value default base', 1, toInt),
  define('float', 'value default', 1, toFloat),
  define('round', 'value precision method', 1, rounded),
  define('abs', 'value', 1, absolute),
  define('filesizeformat', 'value binary', 1, fileSize),
  define('urlencode', 'value', 1, urlEncoded),
  define('xmlattr', 'd autospace', 1, xmlAttributes),
  define('safe', 'value', 1, (value) => (isMarkup(value) ? value : new Str(str(value), true, marksOf(value)))),
  define('e', 'value', 1, markupOf),
  define('escape', 'value', 1, markupOf),
  define('forceescape', 'value', 1, (value) => new Str(escapeHtml(str(value)), true)),
  define('tojson', 'x ensure_ascii indent separators sort_keys', 1, (value, ascii, indent, separators, sort) =>
    toJson(value, ascii, indent, separators, sort),
  ),
  ['format', formatted],
];

function markupOf(value: Value): Value {
  const text = escaped(value);
  return typeof text === 'string' ? new Str(text, true) : text;
}

function marksOf(value: Value) {
  return value instanceof Str ? value.marks : [];
}
