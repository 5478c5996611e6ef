import { type Builtin, builtin } from './arguments.ts';
import type { CompareOp } from './ast.ts';
import { isLower, isUpper } from './characters.ts';
import { isFloat, isInt } from './numbers.ts';
import { binary, compare, contains, equal, isMarkup } from './operators.ts';
import { isIterable, same, sizeOf } from './protocols.ts';
import { str } from './repr.ts';
import { Callable, isMapping, strOf, Undefined, type Value, View } from './values.ts';

function operator(name: string, op: CompareOp): [string, Builtin] {
  return [name, builtin(name, 'value other', 2, (value, other) => compare(op, value, other))];
}

function plain(name: string, body: (value: Value) => boolean): [string, Builtin] {
  return [name, builtin(name, 'value', 1, body)];
}

function isSequence(value: Value): boolean {
  return sizeOf(value) !== undefined && !(value instanceof View) && !(value instanceof Callable);
}

/** Jinja2's tests by name. `filter` and `test` are added where the names are known. */
export const TESTS: ReadonlyMap<string, Builtin> = new Map([
  plain('odd', (value) => equal(binary('mod', value, 2), 1)),
  plain('even', (value) => equal(binary('mod', value, 2), 0)),
  ['divisibleby', builtin('divisibleby', 'value num', 2, (value, num) => equal(binary('mod', value, num), 0))],
  plain('defined', (value) => !(value instanceof Undefined)),
  plain('undefined', (value) => value instanceof Undefined),
  plain('none', (value) => value === null),
  plain('boolean', (value) => typeof value === 'boolean'),
  plain('false', (value) => value === false),
  plain('true', (value) => value === true),
  plain('integer', isInt),
  plain('float', isFloat),
  plain('lower', (value) => isLower(str(value))),
  plain('upper', (value) => isUpper(str(value))),
  plain('string', (value) => strOf(value) !== undefined),
  plain('mapping', isMapping),
  plain('number', (value) => typeof value === 'boolean' || isInt(value) || isFloat(value)),
  plain('sequence', isSequence),
  ['sameas', builtin('sameas', 'value other', 2, same)],
  plain('iterable', (value) => isIterable(value) || (value instanceof Callable && sizeOf(value) !== undefined)),
  plain('callable', (value) => value instanceof Callable || value instanceof Undefined),
  plain('escaped', isMarkup),
  ['in', builtin('in', 'value seq', 2, (value, seq) => contains(seq, value))],
  operator('==', 'eq'),
  operator('eq', 'eq'),
  operator('equalto', 'eq'),
  operator('!=', 'ne'),
  operator('ne', 'ne'),
  operator('>', 'gt'),
  operator('gt', 'gt'),
  operator('greaterthan', 'gt'),
  operator('>=', 'gteq'),
  operator('ge', 'gteq'),
  operator('<', 'lt'),
  operator('lt', 'lt'),
  operator('lessthan', 'lt'),
  operator('<=', 'lteq'),
  operator('le', 'lteq'),
]);
