import { Float, type Int, intOf, realOf } from './numbers.ts';
import { charge, chargeItems, typeError } from './run.ts';
import { codePointLength, codePoints } from './text.ts';
import {
  isMapping,
  Lazy,
  mappingKeys,
  mappingSize,
  PyObject,
  Range,
  Str,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
  View,
} from './values.ts';

/** Python's bool(). */
export function truthy(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    case 'undefined':
      return false;
    default:
      return value !== null && truthyObject(value as object);
  }
}

function truthyObject(value: object): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Str) return value.text !== '';
  if (value instanceof Undefined) return false;
  if (value instanceof Float) return value.value !== 0;
  return sizeOf(value) !== 0;
}

/** Python's len(), or undefined where it raises TypeError. */
export function sizeOf(value: Value): number | undefined {
  if (typeof value === 'string') return codePointLength(value);
  if (value instanceof Str) return codePointLength(value.text);
  if (Array.isArray(value)) return value.length;
  if (value instanceof Tuple) return value.items.length;
  if (value instanceof Undefined) return 0;
  if (value instanceof Range) return value.length;
  if (value instanceof View) return mappingSize(value.dict);
  if (value instanceof PyObject) return value.size();
  return isMapping(value) ? mappingSize(value) : undefined;
}

/** All items of an iterable; throws Python's TypeError for anything else. */
export function itemsOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Tuple) return value.items;
  if (typeof value === 'string') return codePoints(value);
  if (value instanceof Str) return codePoints(value.text);
  if (value instanceof Undefined) return [];
  if (value instanceof View) return value.items();
  if (value instanceof Range) {
    chargeItems(value.length);
    return Array.from({ length: value.length }, (_, index) => value.at(index));
  }
  if (value instanceof Lazy) {
    const items: Value[] = [];
    for (let next = value.iterator.next(); next.done !== true; next = value.iterator.next()) {
      charge(1);
      items.push(next.value);
    }
    return items;
  }
  if (isMapping(value)) return mappingKeys(value);
  throw typeError(`'${typeNameOf(value)}' object is not iterable`);
}

/** An iterator that takes items one by one, as Python's iter() does. */
export function iterate(value: Value): Iterator<Value> {
  return value instanceof Lazy ? value.iterator : itemsOf(value)[Symbol.iterator]();
}

/** Whether Python's iter() would take the value. */
export function isIterable(value: Value): boolean {
  if (typeof value === 'string' || Array.isArray(value) || isMapping(value)) return true;
  return (
    value instanceof Str ||
    value instanceof Tuple ||
    value instanceof Undefined ||
    value instanceof View ||
    value instanceof Range ||
    value instanceof Lazy
  );
}

/** A number as Python's int() makes of a float: toward zero. */
export function truncated(value: number): Int {
  const whole = Math.trunc(value);
  return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}

/** Whether two values are the same object; equal small numbers and strings are. */
export function same(left: Value, right: Value): boolean {
  if (left instanceof Float && right instanceof Float) return left === right;
  return left === right && intOf(left) === intOf(right) && realOf(left) === realOf(right);
}
