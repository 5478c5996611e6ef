import { float, floatOf, indexOf, intOf, isFloat } from './numbers.ts';
import { equal, escaped, isMarkup } from './operators.ts';
import { itemsOf } from './protocols.ts';
import { escapeHtml, repr, str } from './repr.ts';
import { charge, typeError, unsupportedValue, valueError } from './run.ts';
import { formatBraces } from './spec.ts';
import { STR_METHODS } from './str-methods.ts';
import { codePointLength, codePoints, unitOffset } from './text.ts';
import {
  Dict,
  Func,
  isMapping,
  type Kwargs,
  Lazy,
  mappingEntries,
  mappingGet,
  mappingKeys,
  PyObject,
  Range,
  rich,
  type Str,
  strOf,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
  View,
} from './values.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What the immutable sandbox hides: these would change the object. */
const LIST_CHANGERS = words('append clear pop reverse insert sort extend remove');
const DICT_CHANGERS = words('clear pop popitem setdefault update');
/** Attributes that Python has and this engine does not: naming one is refused, never guessed. */
const REFUSED_STR = words('encode maketrans translate');
const REFUSED_DICT = words('fromkeys');
const REFUSED_NUMBER = words('as_integer_ratio bit_count from_bytes fromhex hex to_bytes');
const REFUSED_LAZY = words('close gi_running gi_suspended gi_yieldfrom send throw gi_code gi_frame');
/** Attributes of every Python object; the sandbox hides them. */
const DUNDER = words(
  '__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__',
);
const DUNDER_CONTAINER = words(
  '__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__',
);

/** Methods that this engine refuses by name when a template calls them. */
export const REFUSED_METHODS: ReadonlySet<string> = new Set([
  ...REFUSED_STR,
  ...REFUSED_DICT,
  ...REFUSED_NUMBER,
  'send',
  'throw',
]);

const DICT_METHODS = words('get keys values items copy clear pop popitem setdefault update fromkeys');

/** Whether `object.name` on a plain object is always its item: neither dict nor Object.prototype has the name. */
export function isPlainKey(name: string): boolean {
  return !DICT_METHODS.has(name) && !name.startsWith('_') && !(name in Object.prototype);
}

/** Jinja2's `object.name`: an attribute first, then an item. */
export function getAttribute(object: Value, name: string): Value {
  if (object instanceof Undefined) throw object.error();
  const found = attribute(object, name);
  if (found !== undefined) return found;
  if (isMapping(object)) {
    const item = mappingGet(object, name);
    if (item !== undefined) return item;
  }
  return new Undefined({ object, name });
}

/** Jinja2's `object[index]`: an item first, then an attribute. */
export function getItem(object: Value, index: Value): Value {
  if (object instanceof Undefined) throw object.error();
  const item = itemAt(object, index);
  if (item !== undefined) return item;
  const name = strOf(index);
  const found = name === undefined ? undefined : attribute(object, name);
  return found ?? (found === null ? null : new Undefined({ object, name: index }));
}

function itemAt(object: Value, index: Value): Value {
  if (isMapping(object)) return hashable(index) ? mappingGet(object, index) : undefined;
  const at = indexOf(index);
  if (at === undefined) return undefined;
  const text = strOf(object);
  if (text !== undefined) {
    const length = codePointLength(text);
    const point = at < 0 ? at + length : at;
    if (point < 0 || point >= length) return undefined;
    const start = unitOffset(text, point);
    return rich(String.fromCodePoint(text.codePointAt(start) ?? 0), isMarkup(object), []);
  }
  if (object instanceof Range) {
    const position = at < 0 ? at + object.length : at;
    return position < 0 || position >= object.length ? undefined : object.at(position);
  }
  if (Array.isArray(object)) return object.at(at);
  return object instanceof Tuple ? object.items.at(at) : undefined;
}

function hashable(key: Value): boolean {
  return !Array.isArray(key) && !isMapping(key) && (!(key instanceof Tuple) || key.items.every(hashable));
}

/** A Python attribute of a value, or undefined when Python has none of that name. */
export function attribute(object: Value, name: string): Value {
  if (name.startsWith('_') && hasDunder(object, name)) return unsafe(object, name);
  if (strOf(object) !== undefined) return strAttribute(object as string | Str, name);
  if (isMapping(object)) return dictAttribute(object, name);
  if (Array.isArray(object)) return listAttribute(object, name);
  if (object instanceof PyObject) {
    if (object instanceof Lazy && REFUSED_LAZY.has(name)) throw unsupportedValue(`method:${name}`);
    if (object instanceof Tuple || object instanceof Range)
      return object.attribute(name) ?? sequenceAttribute(object, name);
    if (object instanceof View && name === 'mapping') throw unsupportedValue('method:mapping');
    const found = name.startsWith('__') ? undefined : object.attribute(name);
    return found !== undefined && name.startsWith('_') ? unsafe(object, name) : found;
  }
  return intOf(object) !== undefined || isFloat(object) ? numberAttribute(object, name) : undefined;
}

function hasDunder(object: Value, name: string): boolean {
  if (DUNDER.has(name)) return true;
  return (Array.isArray(object) || isMapping(object) || strOf(object) !== undefined) && DUNDER_CONTAINER.has(name);
}

function unsafe(object: Value, name: string): Undefined {
  const hint = `access to attribute '${name}' of '${typeNameOf(object)}' object is unsafe.`;
  return new Undefined({ hint, object, name, unsafe: true });
}

function strAttribute(object: string | Str, name: string): Value {
  const method = STR_METHODS.get(name);
  if (method !== undefined) return new Func(name, (args, kwargs) => method(object, args, kwargs), undefined, object);
  if (name === 'format') return new Func(name, (args, kwargs) => format(object, args, kwargs ?? new Map()), 'function');
  if (name === 'format_map') return new Func(name, (args) => formatMap(object, args), 'function');
  if (isMarkup(object)) {
    if (name === 'unescape' || name === 'striptags' || name === 'escape') throw unsupportedValue(`method:${name}`);
  }
  if (REFUSED_STR.has(name)) throw unsupportedValue(`method:${name}`);
  return undefined;
}

function format(
  self: string | Str,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value> | ((name: string) => Value),
) {
  const markup = isMarkup(self);
  const text = formatBraces(strOf(self) ?? '', {
    args,
    kwargs,
    attribute: getAttribute,
    item: getItem,
    finish: (piece, value) => (markup && !isMarkup(value) ? escapeHtml(piece) : piece),
    convert: (value, conversion) => converted(value, conversion, markup),
  });
  return rich(text, markup, []);
}

function converted(value: Value, conversion: string, markup: boolean): Value {
  const finish = (text: string) => (markup ? escapeHtml(text) : text);
  if (conversion === 's') return markup ? escaped(value) : str(value);
  if (conversion === 'r') return finish(repr(value));
  if (conversion === 'a') throw unsupportedValue('format:!a');
  throw valueError(`Unknown conversion specifier '${conversion}'`);
}

function formatMap(self: string | Str, args: readonly Value[]): Value {
  const [mapping] = args;
  if (args.length !== 1) throw typeError(`format_map() takes exactly one argument (${args.length} given)`);
  return format(self, [], (name) => {
    const item = isMapping(mapping) ? mappingGet(mapping, name) : getItem(mapping, name);
    return item;
  });
}

/** A method without keyword arguments. */
function bound(owner: Value, name: string, min: number, max: number, body: (...args: Value[]) => Value): Func {
  const checked = (args: readonly Value[], kwargs: Kwargs) => {
    if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
    if (args.length < min) throw typeError(`${name} expected at least ${min} argument, got ${args.length}`);
    if (args.length > max) throw typeError(`${name} expected at most ${max} arguments, got ${args.length}`);
    return body(...args);
  };
  return new Func(name, checked, undefined, owner);
}

function dictAttribute(object: Value, name: string): Value {
  switch (name) {
    case 'get':
      return bound(object, name, 1, 2, (key, fallback) => {
        if (!hashable(key)) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
        const found = mappingGet(object, key);
        if (found !== undefined) return found;
        return fallback === undefined ? null : fallback;
      });
    case 'keys':
      return bound(object, name, 0, 0, () => new View('dict_keys', object));
    case 'values':
      return bound(object, name, 0, 0, () => new View('dict_values', object));
    case 'items':
      return bound(object, name, 0, 0, () => new View('dict_items', object));
    case 'copy':
      return bound(object, name, 0, 0, () => new Dict(mappingEntries(object)));
    default:
      if (DICT_CHANGERS.has(name)) return unsafe(object, name);
      if (REFUSED_DICT.has(name)) throw unsupportedValue(`method:${name}`);
      return undefined;
  }
}

function listAttribute(object: readonly Value[], name: string): Value {
  if (LIST_CHANGERS.has(name)) return unsafe(object, name);
  if (name === 'copy') return bound(object, name, 0, 0, () => [...object]);
  return sequenceAttribute(object, name);
}

function sequenceAttribute(object: Value, name: string): Value {
  if (name === 'count') {
    return bound(object, name, 1, 1, (item) => itemsOf(object).filter((other) => equal(other, item)).length);
  }
  if (name !== 'index') return undefined;
  return bound(object, name, 1, 3, (item, start, stop) => {
    const items = itemsOf(object);
    charge(items.length);
    const clamp = (value: Value, fallback: number) => {
      const index = value === undefined ? fallback : indexOf(value);
      if (index === undefined) throw typeError('slice indices must be integers or have an __index__ method');
      return index < 0 ? Math.max(0, index + items.length) : index;
    };
    const to = Math.min(items.length, clamp(stop, items.length));
    for (let at = clamp(start, 0); at < to; at += 1) if (equal(items[at], item)) return at;
    const shown = object instanceof Tuple ? 'tuple.index(x): x not in tuple' : `${repr(item)} is not in list`;
    throw valueError(shown);
  });
}

function numberAttribute(object: Value, name: string): Value {
  const real = floatOf(object);
  const whole = intOf(object);
  switch (name) {
    case 'real':
      return whole ?? object;
    case 'imag':
      return whole === undefined ? float(0) : 0;
    case 'numerator':
      return whole;
    case 'denominator':
      return whole === undefined ? undefined : 1;
    case 'conjugate':
      return bound(object, name, 0, 0, () => whole ?? object);
    case 'is_integer':
      return real === undefined ? undefined : bound(object, name, 0, 0, () => Number.isInteger(real));
    case 'bit_length': {
      if (whole === undefined) return undefined;
      const magnitude = BigInt(whole) < 0n ? -BigInt(whole) : BigInt(whole);
      return bound(object, name, 0, 0, () => (magnitude === 0n ? 0 : magnitude.toString(2).length));
    }
    default:
      if (REFUSED_NUMBER.has(name)) throw unsupportedValue(`method:${name}`);
      return undefined;
  }
}

/** Characters of a str, items of anything else: what `reversed()` turns round. */
export function reversible(value: Value): readonly Value[] | undefined {
  const text = strOf(value);
  if (text !== undefined) return codePoints(text);
  if (Array.isArray(value) || value instanceof Tuple || value instanceof Range || value instanceof View) {
    return itemsOf(value);
  }
  return isMapping(value) ? mappingKeys(value) : undefined;
}
