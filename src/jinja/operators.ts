import type { BinaryOp, CompareOp } from './ast.ts';
import { arithmetic, type Float, float, floatOf, type Int, indexOf, integer, intOf, realOf } from './numbers.ts';
import { formatPercent } from './percent.ts';
import { isIterable, itemsOf, same } from './protocols.ts';
import { escapeHtml, softStr } from './repr.ts';
import {
  charge,
  chargeItems,
  chargeText,
  checkDataDepth,
  limitError,
  pythonError,
  run,
  typeError,
  valueError,
} from './run.ts';
import { codePoints, compareText, hasSurrogates } from './text.ts';
import {
  Func,
  isMapping,
  Lazy,
  mappingEntries,
  mappingGet,
  mappingSize,
  Range,
  rich,
  Str,
  strOf,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
  View,
} from './values.ts';

const SYMBOLS: Readonly<Record<BinaryOp, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  floordiv: '//',
  mod: '%',
  pow: '** or pow()',
};

/** Python's + */
export function add(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length + right.length > run.maxOutput) throw limitError('output');
    return left + right;
  }
  return binary('add', left, right);
}

/** Any operator of two operands. */
export function binary(op: BinaryOp, left: Value, right: Value): Value {
  if (op === 'mod' && strOf(left) !== undefined) return formatPercent(left as string | Str, right);
  const number = arithmetic(op, left, right);
  if (number !== undefined) return number;
  if (left instanceof Undefined) throw left.error();
  if (right instanceof Undefined) throw right.error();
  if (op === 'add') {
    const joined = concatenated(left, right);
    if (joined !== undefined) return joined;
  }
  if (op === 'mul') {
    const repeated = repeat(left, right) ?? repeat(right, left);
    if (repeated !== undefined) return repeated;
  }
  const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
  if (op === 'add' && strOf(left) !== undefined) {
    throw typeError(`can only concatenate str (not "${typeNameOf(right)}") to str`);
  }
  if (op === 'add' && (Array.isArray(left) || left instanceof Tuple)) {
    const name = typeNameOf(left);
    throw typeError(`can only concatenate ${name} (not "${typeNameOf(right)}") to ${name}`);
  }
  if (op === 'mul' && (isSequence(left) || isSequence(right))) {
    throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(isSequence(left) ? right : left)}'`);
  }
  throw typeError(`unsupported operand type(s) for ${SYMBOLS[op]}: ${types}`);
}

function isSequence(value: Value): boolean {
  return strOf(value) !== undefined || Array.isArray(value) || value instanceof Tuple;
}

function concatenated(left: Value, right: Value): Value {
  if (Array.isArray(left) && Array.isArray(right)) {
    chargeItems(left.length + right.length);
    return left.concat(right);
  }
  if (left instanceof Tuple && right instanceof Tuple) {
    chargeItems(left.items.length + right.items.length);
    return new Tuple(left.items.concat(right.items));
  }
  if (strOf(left) === undefined || strOf(right) === undefined) return undefined;
  const markup = isMarkup(left) || isMarkup(right);
  return joinText(
    [left, right].map((part) => (markup ? escaped(part) : (part as string | Str))),
    markup,
  );
}

/** Whether a value is an HTML-safe str. */
export function isMarkup(value: Value): value is Str {
  return value instanceof Str && value.markup;
}

/** A value as HTML-safe text; marks survive when nothing had to be escaped. */
export function escaped(value: Value): string | Str {
  if (isMarkup(value)) return value;
  const text = escapeHtml(value);
  return value instanceof Str && text === value.text ? new Str(text, true, value.marks) : text;
}

/** Strings one after another, with their marks. */
export function joinText(parts: readonly (string | Str)[], markup: boolean): string | Str {
  let text = '';
  const marks = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else {
      for (const { message, start, end } of part.marks) {
        marks.push({ message, start: start + text.length, end: end + text.length });
      }
      text += part.text;
    }
    if (text.length > run.maxOutput) throw limitError('output');
  }
  return rich(text, markup, marks);
}

/** The ~ operator. */
export function concat(parts: readonly Value[]): string | Str {
  return joinText(parts.map(softStr), false);
}

function repeat(sequence: Value, times: Value): Value {
  const count = indexOf(times);
  if (count === undefined) return undefined;
  const copies = Math.max(0, count);
  if (typeof times === 'bigint' && BigInt.asIntN(64, times) !== times && isSequence(sequence)) {
    throw pythonError('OverflowError', "cannot fit 'int' into an index-sized integer");
  }
  const text = strOf(sequence);
  if (text !== undefined) {
    chargeText(text.length * copies);
    return rich(text === '' ? '' : text.repeat(copies), isMarkup(sequence), []);
  }
  if (!Array.isArray(sequence) && !(sequence instanceof Tuple)) return undefined;
  const items = itemsOf(sequence);
  chargeItems(items.length * copies);
  const all: Value[] = [];
  for (let copy = 0; items.length > 0 && copy < copies; copy += 1) all.push(...items);
  return sequence instanceof Tuple ? new Tuple(all) : all;
}

/** Python's unary + and -. */
export function signed(op: 'neg' | 'pos', value: Value): Value {
  if (value instanceof Undefined) throw value.error();
  const whole = intOf(value);
  if (whole !== undefined) {
    if (op === 'pos') return whole;
    return typeof whole === 'number' ? 0 - whole : integer(-whole);
  }
  const real = floatOf(value);
  if (real === undefined) {
    throw typeError(`bad operand type for unary ${op === 'neg' ? '-' : '+'}: '${typeNameOf(value)}'`);
  }
  return float(op === 'neg' ? -real : real);
}

/** Python's == */
export function equal(left: Value, right: Value, depth = 0): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  charge(1);
  checkDataDepth(depth);
  const text = strOf(left);
  if (text !== undefined) return text === strOf(right);
  const a = intOf(left) ?? floatOf(left);
  if (a !== undefined) {
    const b = intOf(right) ?? floatOf(right);
    // biome-ignore lint/suspicious/noDoubleEquals: a bigint equals a number of the same value only loosely
    return b !== undefined && a == b;
  }
  if (left === right) return true;
  if (left instanceof Undefined) return right instanceof Undefined;
  if (Array.isArray(left)) return Array.isArray(right) && equalItems(left, right, depth);
  if (left instanceof Tuple) return right instanceof Tuple && equalItems(left.items, right.items, depth);
  if (left instanceof Range) return right instanceof Range && equalItems(itemsOf(left), itemsOf(right), depth);
  if (left instanceof Func) return right instanceof Func && left.name === right.name && isBoundAlike(left, right);
  if (left instanceof View) return right instanceof View && equalViews(left, right, depth);
  if (!isMapping(left) || !isMapping(right) || mappingSize(left) !== mappingSize(right)) return false;
  return mappingEntries(left).every(([key, value]) => {
    const other = mappingGet(right, key);
    return other !== undefined && equal(value, other, depth + 1);
  });
}

function isBoundAlike(left: Func, right: Func): boolean {
  return left.owner !== undefined && left.owner === right.owner;
}

function equalItems(left: readonly Value[], right: readonly Value[], depth: number): boolean {
  return left.length === right.length && left.every((item, index) => equal(item, right[index], depth + 1));
}

function equalViews(left: View, right: View, depth: number): boolean {
  if (left.typeName === 'dict_values' || right.typeName === 'dict_values') return false;
  const others = right.items();
  const items = left.items();
  return items.length === others.length && items.every((item) => others.some((other) => equal(item, other, depth + 1)));
}

const COMPARE_SYMBOLS = { lt: '<', lteq: '<=', gt: '>', gteq: '>=' } as const;

/** Python's order: the sign of the comparison; NaN where numbers have none. */
function order(op: keyof typeof COMPARE_SYMBOLS, left: Value, right: Value, depth = 0): number {
  charge(1);
  checkDataDepth(depth);
  const a = intOf(left) ?? floatOf(left);
  const b = intOf(right) ?? floatOf(right);
  if (a !== undefined && b !== undefined) return a < b ? -1 : a > b ? 1 : a >= b ? 0 : Number.NaN;
  const text = strOf(left);
  const other = strOf(right);
  if (text !== undefined && other !== undefined) return compareText(text, other);
  if (left instanceof Undefined) throw left.error();
  if (right instanceof Undefined) throw right.error();
  const isList = Array.isArray(left) && Array.isArray(right);
  if (isList || (left instanceof Tuple && right instanceof Tuple)) {
    const items = itemsOf(left);
    const others = itemsOf(right);
    for (let index = 0; index < Math.min(items.length, others.length); index += 1) {
      if (!equal(items[index], others[index], depth + 1)) return order(op, items[index], others[index], depth + 1);
    }
    return items.length - others.length;
  }
  const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
  throw typeError(`'${COMPARE_SYMBOLS[op]}' not supported between instances of ${types}`);
}

/** Python's < */
export function lessThan(left: Value, right: Value): boolean {
  return order('lt', left, right) < 0;
}

/** Any comparison. */
export function compare(op: CompareOp, left: Value, right: Value): boolean {
  switch (op) {
    case 'eq':
      return equal(left, right);
    case 'ne':
      return !equal(left, right);
    case 'lt':
      return order(op, left, right) < 0;
    case 'lteq':
      return order(op, left, right) <= 0;
    case 'gt':
      return order(op, left, right) > 0;
    case 'gteq':
      return order(op, left, right) >= 0;
    case 'in':
      return contains(right, left);
    case 'notin':
      return !contains(right, left);
    default:
      return op satisfies never;
  }
}

/** Python's `item in container`. */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  const text = strOf(container);
  if (text !== undefined) {
    const needle = strOf(item);
    if (needle === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeNameOf(item)}`);
    return text.includes(needle);
  }
  if (isMapping(container)) return mappingGet(container, item) !== undefined;
  if (container instanceof View && container.typeName === 'dict_keys') {
    return mappingGet(container.dict, item) !== undefined;
  }
  if (!isIterable(container)) throw typeError(`argument of type '${typeNameOf(container)}' is not iterable`);
  if (!(container instanceof Lazy)) return itemsOf(container).some((other) => same(other, item) || equal(other, item));
  for (let next = container.iterator.next(); next.done !== true; next = container.iterator.next()) {
    charge(1);
    if (equal(next.value, item)) return true;
  }
  return false;
}

/** Python's object[start:stop:step]. */
export function slice(object: Value, start: Value, stop: Value, step: Value): Value {
  if (object instanceof Undefined) throw object.error();
  const text = strOf(object);
  if (text === undefined && !Array.isArray(object) && !(object instanceof Tuple) && !(object instanceof Range)) {
    if (isMapping(object)) throw typeError("unhashable type: 'slice'");
    throw typeError(`'${typeNameOf(object)}' object is not subscriptable`);
  }
  const by = sliceIndex(step) ?? 1;
  if (by === 0) throw valueError('slice step cannot be zero');
  if (text !== undefined && by === 1 && !hasSurrogates(text)) {
    const [from, to] = bounds(text.length, start, stop, 1);
    return object instanceof Str ? object.cut(from, Math.max(from, to)) : text.slice(from, Math.max(from, to));
  }
  const items = text === undefined ? itemsOf(object) : codePoints(text);
  const [from, to] = bounds(items.length, start, stop, by);
  if (object instanceof Range) return new Range(object.at(from), object.at(to), object.step * by);
  const taken = takeItems(items, from, to, by);
  if (text !== undefined) return rich(taken.join(''), isMarkup(object), []);
  return object instanceof Tuple ? new Tuple(taken) : taken;
}

function takeItems(items: readonly Value[], from: number, to: number, by: number): readonly Value[] {
  if (by === 1) return items.slice(from, Math.max(from, to));
  const taken: Value[] = [];
  for (let at = from; by > 0 ? at < to : at > to; at += by) taken.push(items[at]);
  chargeItems(taken.length);
  return taken;
}

function sliceIndex(value: Value): number | undefined {
  if (value === null || value === undefined) return undefined;
  const index = indexOf(value);
  if (index === undefined) {
    throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  return index;
}

function bounds(length: number, start: Value, stop: Value, step: number): readonly [from: number, to: number] {
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  const clamp = (value: Value, fallback: number) => {
    const index = sliceIndex(value);
    if (index === undefined) return fallback;
    return Math.min(highest, Math.max(lowest, index < 0 ? index + length : index));
  };
  return step < 0 ? [clamp(start, highest), clamp(stop, lowest)] : [clamp(start, lowest), clamp(stop, highest)];
}

/** Python's sorted(): stable, with Python's comparisons and errors. */
export function sorted(items: readonly Value[], key: (item: Value) => Value, reverse: boolean): Value[] {
  charge(items.length * Math.ceil(Math.log2(items.length + 2)));
  const keyed = items.map((item) => ({ item, key: key(item) }));
  const sign = reverse ? -1 : 1;
  keyed.sort((a, b) => (lessThan(a.key, b.key) ? -sign : lessThan(b.key, a.key) ? sign : 0));
  return keyed.map(({ item }) => item);
}

/** Sum of numbers, strings refused, as Python's sum(). */
export function total(items: readonly Value[], start: Value): Value {
  if (strOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  let sum = start;
  for (const item of items) sum = add(sum, item);
  return sum;
}

/** Python's abs(). */
export function absolute(value: Value): Int | Float | number {
  if (value instanceof Undefined) throw typeError("bad operand type for abs(): 'Undefined'");
  const whole = intOf(value);
  if (whole !== undefined) return typeof whole === 'number' ? Math.abs(whole) : integer(whole < 0n ? -whole : whole);
  const real = realOf(value);
  if (real === undefined) throw typeError(`bad operand type for abs(): '${typeNameOf(value)}'`);
  return float(Math.abs(real));
}

/** An operator on two numbers; throws Python's TypeError for anything else. */
export function arithmeticOf(op: BinaryOp, left: Value, right: Value): Value {
  const result = arithmetic(op, left, right);
  if (result === undefined) return binary(op, left, right);
  return result;
}
