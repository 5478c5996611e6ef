import { type Builtin, builtin } from './arguments.ts';
import { attribute, getAttribute, getItem, reversible } from './attributes.ts';
import { indexOf } from './numbers.ts';
import { equal, joinText, lessThan, sorted, total } from './operators.ts';
import { itemsOf, iterate, sizeOf, truthy } from './protocols.ts';
import { softStr, str } from './repr.ts';
import { charge, chargeItems, pythonError, typeError } from './run.ts';
import { TESTS } from './tests.ts';
import {
  Dict,
  isMapping,
  type Kwargs,
  Lazy,
  mappingEntries,
  type Str,
  strOf,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
} from './values.ts';

type Getter = (item: Value) => Value;
type FindFilter = (name: string) => Builtin | undefined;

function define(name: string, names: string, required: number, body: (...args: Value[]) => Value): [string, Builtin] {
  return [name, builtin(name, names, required, body)];
}

function argumentError(message: string) {
  return pythonError('FilterArgumentError', message);
}

function generator(iterator: Iterator<Value>): Lazy {
  return new Lazy('generator', iterator);
}

/** "a.0.b" as the steps to take; digits are indices. */
function steps(path: Value): readonly Value[] {
  if (path === null || path === undefined) return [];
  const text = strOf(path);
  if (text === undefined) return [path];
  return text.split('.').map((part) => (/^\p{Nd}+$/u.test(part) ? Number(part) : part));
}

function attributeGetter(path: Value, fold: boolean, fallback: Value = null): Getter {
  const parts = steps(path);
  return (item) => {
    let value = item;
    for (const part of parts) {
      value = getItem(value, part);
      if (fallback !== null && value instanceof Undefined) value = fallback;
    }
    return fold ? folded(value) : value;
  };
}

function folded(value: Value): Value {
  return strOf(value)?.toLowerCase() ?? value;
}

function sortFilter(value: Value, reverse: Value, caseSensitive: Value, path: Value): Value {
  const fold = !truthy(caseSensitive);
  const paths = strOf(path)?.split(',') ?? [path];
  const getters = paths.map((one) => attributeGetter(one, fold));
  // The key is always a list, as in Jinja2: lists look for the first items that differ before they ask for an order.
  const key = (item: Value) => getters.map((getter) => getter(item));
  return sorted(itemsOf(value), key, truthy(reverse));
}

function dictSort(value: Value, caseSensitive: Value, by: Value = 'key', reverse: Value = false): Value {
  const part = strOf(by) === 'key' ? 0 : strOf(by) === 'value' ? 1 : undefined;
  if (part === undefined) throw argumentError('You can only sort by either "key" or "value"');
  const fold = !truthy(caseSensitive);
  const key = (pair: Value) => {
    const item = (pair as Tuple).items[part];
    return fold ? folded(item) : item;
  };
  return sorted(
    entriesOf(value).map((entry) => new Tuple(entry)),
    key,
    truthy(reverse),
  );
}

function entriesOf(value: Value): readonly (readonly [Value, Value])[] {
  if (value instanceof Undefined) throw value.error();
  if (isMapping(value)) return mappingEntries(value);
  throw pythonError('AttributeError', `'${typeNameOf(value)}' object has no attribute 'items'`);
}

function* unique(value: Value, caseSensitive: Value, path: Value): Generator<Value> {
  const getter = attributeGetter(path, !truthy(caseSensitive));
  const seen = new Dict();
  for (const item of drain(value)) {
    const key = getter(item);
    if (seen.get(key) !== undefined) continue;
    seen.put(key, true);
    yield item;
  }
}

function* drain(value: Value): Generator<Value> {
  const iterator = iterate(value);
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    charge(1);
    yield next.value;
  }
}

function extreme(value: Value, better: (a: Value, b: Value) => boolean, caseSensitive: Value, path: Value): Value {
  const items = itemsOf(value);
  if (items.length === 0) return new Undefined({ hint: 'No aggregated item, sequence was empty.' });
  const getter = attributeGetter(path, !truthy(caseSensitive));
  let best = items[0];
  let bestKey = getter(best);
  for (const item of items.slice(1)) {
    const key = getter(item);
    if (!better(key, bestKey)) continue;
    best = item;
    bestKey = key;
  }
  return best;
}

function join(value: Value, separator: Value = '', path: Value = null): Value {
  const getter = attributeGetter(path, false);
  const parts: (string | Str)[] = [];
  const by = str(separator);
  for (const item of itemsOf(value)) {
    charge(1);
    if (parts.length > 0) parts.push(by);
    parts.push(softStr(path === null ? item : getter(item)));
  }
  return joinText(parts, false);
}

function first(value: Value): Value {
  const next = iterate(value).next();
  return next.done === true ? new Undefined({ hint: 'No first item, sequence was empty.' }) : next.value;
}

function last(value: Value): Value {
  const items = value instanceof Undefined ? [] : reversible(value);
  if (items === undefined) throw typeError(`'${typeNameOf(value)}' object is not reversible`);
  return items.length === 0 ? new Undefined({ hint: 'No last item, sequence was empty.' }) : items.at(-1);
}

function reverse(value: Value): Value {
  const items = value instanceof Undefined ? [] : reversible(value);
  if (strOf(value) !== undefined) return (items ?? []).toReversed().join('');
  if (items !== undefined) {
    const typeName = Array.isArray(value) ? 'list_reverseiterator' : 'reversed';
    return new Lazy(typeName, items.toReversed()[Symbol.iterator]());
  }
  try {
    return itemsOf(value).toReversed();
  } catch (error) {
    throw error instanceof Error && /not iterable/.test(error.message)
      ? argumentError('argument must be iterable')
      : error;
  }
}

function* batch(value: Value, count: Value, fill: Value = null): Generator<Value> {
  let line: Value[] = [];
  const size = indexOf(count);
  for (const item of drain(value)) {
    if (line.length === size) {
      yield line;
      line = [];
    }
    line.push(item);
  }
  if (line.length === 0) return;
  if (fill !== null && line.length < (size ?? 0)) {
    chargeItems(size ?? 0);
    line = line.concat(Array.from({ length: (size ?? 0) - line.length }, () => fill));
  }
  yield line;
}

function* sliced(value: Value, count: Value, fill: Value = null): Generator<Value> {
  const items = itemsOf(value);
  const slices = indexOf(count);
  if (slices === undefined) throw typeError('unsupported operand type(s) for //');
  if (slices === 0) throw pythonError('ZeroDivisionError', 'integer division or modulo by zero');
  const size = Math.floor(items.length / slices);
  const longer = ((items.length % slices) + slices) % slices;
  let offset = 0;
  for (let index = 0; index < slices; index += 1) {
    charge(1);
    const start = offset + index * size;
    if (index < longer) offset += 1;
    const part = items.slice(start, offset + (index + 1) * size);
    yield fill !== null && index >= longer ? [...part, fill] : part;
  }
}

function groupBy(value: Value, path: Value, fallback: Value = null, caseSensitive: Value = false): Value {
  const fold = !truthy(caseSensitive);
  const key = attributeGetter(path, fold, fallback);
  const shown = attributeGetter(path, false, fallback);
  const groups: { key: Value; items: Value[] }[] = [];
  for (const item of sorted(itemsOf(value), key, false)) {
    const group = groups.at(-1);
    if (group !== undefined && equal(group.key, key(item))) group.items.push(item);
    else groups.push({ key: key(item), items: [item] });
  }
  return groups.map(({ key: own, items }) => new Tuple([fold ? shown(items[0]) : own, items], ['grouper', 'list']));
}

/** Python's len(). */
export function lengthOf(value: Value): number {
  const length = sizeOf(value);
  if (length === undefined) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
  return length;
}

function* itemPairs(value: Value): Generator<Value> {
  if (value instanceof Undefined) return;
  if (!isMapping(value)) throw typeError('Can only get item pairs from a mapping.');
  for (const entry of mappingEntries(value)) yield new Tuple(entry);
}

function attr(object: Value, name: Value): Value {
  const text = strOf(name);
  if (text === undefined) throw typeError('attribute name must be string');
  if (object instanceof Undefined)
    return text.startsWith('__') ? new Undefined({ object, name }) : getAttribute(object, text);
  return attribute(object, text) ?? new Undefined({ object, name: text });
}

function* mapItems(args: readonly Value[], kwargs: Kwargs, filters: FindFilter): Generator<Value> {
  const [value, name, ...rest] = args;
  if (!truthy(value)) return;
  let apply: Getter;
  if (args.length === 1 && kwargs?.has('attribute')) {
    const unknown = [...kwargs.keys()].find((key) => key !== 'attribute' && key !== 'default');
    if (unknown !== undefined) throw argumentError(`Unexpected keyword argument '${unknown}'`);
    apply = attributeGetter(kwargs.get('attribute'), false, kwargs.get('default') ?? null);
  } else {
    if (args.length < 2) throw argumentError('map requires a filter argument');
    apply = (item) => {
      const filter = filters(strOf(name) ?? '');
      if (filter === undefined) throw pythonError('TemplateRuntimeError', `No filter named '${str(name)}'.`);
      return filter([item, ...rest], kwargs);
    };
  }
  for (const item of drain(value)) yield apply(item);
}

function chooser(name: string, wanted: boolean, byAttribute: boolean, tests: FindFilter): [string, Builtin] {
  return [name, (args, kwargs) => generator(choose(args, kwargs, wanted, byAttribute, tests))];
}

function* choose(
  args: readonly Value[],
  kwargs: Kwargs,
  wanted: boolean,
  byAttribute: boolean,
  tests: FindFilter,
): Generator<Value> {
  const [value, ...rest] = args;
  if (!truthy(value)) return;
  if (byAttribute && rest.length === 0) throw argumentError('Missing parameter for attribute name');
  const subject = byAttribute ? attributeGetter(rest.shift(), false) : (item: Value) => item;
  const named = rest.length > 0;
  const name = rest.shift();
  const test = named ? tests(strOf(name) ?? '') : undefined;
  for (const item of drain(value)) {
    const found = subject(item);
    if (named && test === undefined) throw pythonError('TemplateRuntimeError', `No test named '${str(name)}'.`);
    if (truthy(test === undefined ? found : test([found, ...rest], kwargs)) === wanted) yield item;
  }
}

/** Filters that work on sequences and dicts; `map` finds the filters it is given by name. */
export function itemFilters(filters: FindFilter): readonly (readonly [string, Builtin])[] {
  const tests: FindFilter = (name) => TESTS.get(name);
  return [
    define('length', 'obj', 1, lengthOf),
    define('count', 'obj', 1, lengthOf),
    define('first', 'seq', 1, first),
    define('last', 'seq', 1, last),
    define('list', 'value', 1, (value) => [...itemsOf(value)]),
    define('join', 'value d attribute', 1, join),
    define('sort', 'value reverse case_sensitive attribute', 1, sortFilter),
    define('dictsort', 'value case_sensitive by reverse', 1, dictSort),
    define('unique', 'value case_sensitive attribute', 1, (...args) => generator(unique(args[0], args[1], args[2]))),
    define('min', 'value case_sensitive attribute', 1, (value, sensitive, path) =>
      extreme(value, lessThan, sensitive, path),
    ),
    define('max', 'value case_sensitive attribute', 1, (value, sensitive, path) =>
      extreme(value, (a, b) => lessThan(b, a), sensitive, path),
    ),
    define('sum', 'iterable attribute start', 1, (value, path = null, start = 0) =>
      total(path === null ? itemsOf(value) : itemsOf(value).map(attributeGetter(path, false)), start),
    ),
    define('reverse', 'value', 1, reverse),
    define('batch', 'value linecount fill_with', 2, (...args) => generator(batch(args[0], args[1], args[2]))),
    define('slice', 'value slices fill_with', 2, (...args) => generator(sliced(args[0], args[1], args[2]))),
    define('groupby', 'value attribute default case_sensitive', 2, groupBy),
    define('items', 'value', 1, (value) => generator(itemPairs(value))),
    define('attr', 'obj name', 2, attr),
    define('default', 'value default_value boolean', 1, fallbackFor),
    define('d', 'value default_value boolean', 1, fallbackFor),
    ['map', (args, kwargs) => generator(mapItems(args, kwargs, filters))],
    chooser('select', true, false, tests),
    chooser('reject', false, false, tests),
    chooser('selectattr', true, true, tests),
    chooser('rejectattr', false, true, tests),
  ];
}

function fallbackFor(value: Value, fallback: Value = '', boolean: Value = false): Value {
  return value instanceof Undefined || (truthy(boolean) && !truthy(value)) ? fallback : value;
}
