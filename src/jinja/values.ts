import { Float, isFloat, isInt } from './numbers.ts';
import { charge, type Mark, pythonError, typeError, unsupportedValue } from './run.ts';

/** A value of a template: JSON-like data of the host, or an object of this module. */
export type Value = unknown;

/** Keyword arguments of a call. */
export type Kwargs = ReadonlyMap<string, Value> | undefined;

/** What Python has and plain data has not. Templates reach only what `attribute` names. */
export abstract class PyObject {
  abstract readonly typeName: string;

  /** Module of the type in messages; empty for Python's built-in types. */
  get moduleName(): string {
    return '';
  }

  /** A readable attribute, or undefined. */
  attribute(_name: string): Value {
    return undefined;
  }

  /** What repr() prints, or undefined when Python prints an address. */
  printed(_repr: (value: Value) => string): string | undefined {
    return undefined;
  }

  /** What len() gives, or undefined when it raises TypeError. */
  size(): number | undefined {
    return undefined;
  }
}

/** A Python tuple. The groups of `groupby` have names for their two parts. */
export class Tuple extends PyObject {
  readonly typeName = 'tuple';
  readonly items: readonly Value[];
  readonly names: readonly string[];

  constructor(items: readonly Value[], names: readonly string[] = []) {
    super();
    this.items = items;
    this.names = names;
  }

  override attribute(name: string): Value {
    const index = this.names.indexOf(name);
    return index < 0 ? undefined : this.items[index];
  }
}

/** A str that is more than its text: HTML-safe (Markup), or one that knows where message contents lie in it. */
export class Str extends PyObject {
  readonly text: string;
  readonly markup: boolean;
  readonly marks: readonly Mark[];

  constructor(text: string, markup: boolean, marks: readonly Mark[] = []) {
    super();
    this.text = text;
    this.markup = markup;
    this.marks = marks;
  }

  get typeName(): string {
    return this.markup ? 'Markup' : 'str';
  }

  override get moduleName(): string {
    return this.markup ? 'markupsafe.' : '';
  }

  /** The part between two offsets, with the marks that lie in it. */
  cut(start: number, end: number): string | Str {
    const text = this.text.slice(start, end);
    const marks: Mark[] = [];
    for (const mark of this.marks) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      const vanished = text === '' && start <= mark.end && end >= mark.start;
      if (from < to || (from === to && mark.start === mark.end)) {
        marks.push({ message: mark.message, start: from - start, end: to - start });
      } else if (vanished) {
        marks.push({ message: mark.message, start: 0, end: 0 });
      }
    }
    return rich(text, this.markup, marks);
  }
}

/** A str with marks, or a plain string when it is nothing more. */
export function rich(text: string, markup: boolean, marks: readonly Mark[]): string | Str {
  return markup || marks.length > 0 ? new Str(text, markup, marks) : text;
}

/** Jinja2's default Undefined. */
export class Undefined extends PyObject {
  readonly typeName = 'Undefined';
  readonly #hint: string | undefined;
  readonly #object: Value;
  readonly #name: Value;
  readonly #unsafe: boolean;

  constructor(options: { hint?: string; object?: Value; name?: Value; unsafe?: boolean }) {
    super();
    this.#hint = options.hint;
    this.#object = options.object;
    this.#name = options.name;
    this.#unsafe = options.unsafe ?? false;
  }

  override get moduleName(): string {
    return 'jinja2.runtime.';
  }

  get message(): string {
    if (this.#hint !== undefined) return this.#hint;
    if (this.#object === undefined) return `'${String(this.#name)}' is undefined`;
    const owner = objectTypeName(this.#object);
    const name = strOf(this.#name);
    if (name === undefined) return `${owner} has no element ${quoteName(this.#name)}`;
    return `'${owner}' has no attribute '${name}'`;
  }

  /** The error that Python raises when something is done with it. */
  error() {
    return pythonError(this.#unsafe ? 'SecurityError' : 'UndefinedError', this.message);
  }
}

function quoteName(name: Value): string {
  return isInt(name) ? String(name) : typeNameOf(name);
}

function objectTypeName(object: Value): string {
  if (object === null) return 'None';
  return `${object instanceof PyObject ? object.moduleName : ''}${typeNameOf(object)} object`;
}

/** Key under which a dict files a value: equal keys of Python give the same. */
type Key = string | number | bigint | null | object;

/** A dict that is not the host's: any hashable key, insertion order. */
export class Dict extends PyObject {
  readonly typeName = 'dict';
  readonly #entries = new Map<Key, [key: Value, value: Value]>();

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    super();
    for (const [key, value] of entries) this.put(key, value);
  }

  override size(): number {
    return this.#entries.size;
  }

  /** Only while the dict is being made: templates cannot change one. */
  put(key: Value, value: Value): void {
    const filed = fileKey(key);
    const old = this.#entries.get(filed);
    this.#entries.set(filed, [old === undefined ? key : old[0], value]);
  }

  get(key: Value): Value {
    return this.#entries.get(fileKey(key))?.[1];
  }

  entries(): readonly (readonly [Value, Value])[] {
    return [...this.#entries.values()];
  }
}

function fileKey(key: Value): Key {
  if (typeof key === 'string') return key.startsWith('\0') ? `\0s${key}` : key;
  if (typeof key === 'number' || typeof key === 'bigint' || key === null) return key;
  if (typeof key === 'boolean') return Number(key);
  if (key instanceof Str) return fileKey(key.text);
  if (key instanceof Float) return key.value;
  if (key instanceof Undefined) return '\0u';
  if (key instanceof Tuple) {
    charge(key.items.length);
    return `\0t${key.items.map((item) => fileText(fileKey(item))).join('')}`;
  }
  if (key instanceof Range)
    return fileKey(new Tuple(['range', key.length, key.length > 0 ? key.start : null, key.step]));
  const isSetLike = key instanceof View && key.typeName !== 'dict_values';
  if (isMapping(key) || Array.isArray(key) || isSetLike) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
  if (key instanceof PyObject) return key;
  throw unsupportedValue('host value');
}

function fileText(key: Key): string {
  if (typeof key === 'object' && key !== null) throw unsupportedValue('function in a key');
  const text = `${typeof key === 'string' ? 's' : 'n'}${String(key)}`;
  return `${text.length}:${text}`;
}

/** Something that can be called. */
export abstract class Callable extends PyObject {
  abstract call(args: readonly Value[], kwargs: Kwargs): Value;
}

/** A function or a bound method of the engine. */
export class Func extends Callable {
  readonly typeName: string;
  readonly name: string;
  /** What a method is bound to: two methods of one object are equal. */
  readonly owner: Value;
  readonly #body: (args: readonly Value[], kwargs: Kwargs) => Value;

  constructor(
    name: string,
    body: (args: readonly Value[], kwargs: Kwargs) => Value,
    typeName = 'builtin_function_or_method',
    owner: Value = undefined,
  ) {
    super();
    this.name = name;
    this.typeName = typeName;
    this.owner = owner;
    this.#body = body;
  }

  call(args: readonly Value[], kwargs: Kwargs): Value {
    return this.#body(args, kwargs);
  }
}

/** A Python range. */
export class Range extends PyObject {
  readonly typeName = 'range';
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly length: number;

  constructor(start: number, stop: number, step: number) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = Math.max(0, Math.ceil((stop - start) / step));
  }

  at(index: number): number {
    return this.start + index * this.step;
  }

  override attribute(name: string): Value {
    if (name === 'start' || name === 'stop' || name === 'step') return this[name];
    return undefined;
  }
}

/** What keys(), values() and items() of a dict give. */
export class View extends PyObject {
  readonly typeName: 'dict_keys' | 'dict_values' | 'dict_items';
  readonly dict: Value;

  constructor(typeName: View['typeName'], dict: Value) {
    super();
    this.typeName = typeName;
    this.dict = dict;
  }

  items(): readonly Value[] {
    if (this.typeName === 'dict_keys') return mappingKeys(this.dict);
    const entries = mappingEntries(this.dict);
    return this.typeName === 'dict_values'
      ? entries.map(([, value]) => value)
      : entries.map((entry) => new Tuple(entry));
  }
}

/** A generator or an iterator: read once, printed by its address in Python. */
export class Lazy extends PyObject {
  readonly typeName: string;
  readonly iterator: Iterator<Value>;

  constructor(typeName: string, iterator: Iterator<Value>) {
    super();
    this.typeName = typeName;
    this.iterator = iterator;
  }
}

/** Whether a value is a dict. */
export function isMapping(value: Value): value is Dict | ReadonlyMap<string, Value> | Readonly<Record<string, Value>> {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.getPrototypeOf(value) === Object.prototype) return true;
  if (Array.isArray(value)) return false;
  return value instanceof Dict || !(value instanceof PyObject || value instanceof Float);
}

/** Number of keys of a dict. */
export function mappingSize(value: Value): number {
  if (value instanceof Dict) return value.size();
  if (value instanceof Map) return value.size;
  return Object.keys(value as object).length;
}

/** Value under a key, or undefined. */
export function mappingGet(value: Value, key: Value): Value {
  if (typeof key === 'string' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.hasOwn(value as object, key) ? (value as Record<string, Value>)[key] : undefined;
  }
  if (value instanceof Dict) return value.get(key);
  const name = typeof key === 'string' ? key : key instanceof Str ? key.text : undefined;
  if (name === undefined) {
    fileKey(key);
    return undefined;
  }
  if (value instanceof Map) return value.get(name);
  return Object.hasOwn(value as object, name) ? (value as Record<string, Value>)[name] : undefined;
}

/** Keys in order. */
export function mappingKeys(value: Value): readonly Value[] {
  if (value instanceof Dict) return value.entries().map(([key]) => key);
  return value instanceof Map ? [...value.keys()] : Object.keys(value as object);
}

/** Keys and values in order. */
export function mappingEntries(value: Value): readonly (readonly [Value, Value])[] {
  if (value instanceof Dict) return value.entries();
  return value instanceof Map ? [...value.entries()] : Object.entries(value as object);
}

/** The text of a str. */
export function strOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof Str ? value.text : undefined;
}

/** Name of the value's Python type. */
export function typeNameOf(value: Value): string {
  if (value === null || value === undefined) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (isInt(value)) return 'int';
  if (isFloat(value)) return 'float';
  if (Array.isArray(value)) return 'list';
  if (value instanceof PyObject) return value.typeName;
  if (typeof value === 'object') return 'dict';
  throw unsupportedValue('host value');
}
