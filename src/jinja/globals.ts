import { builtin } from './arguments.ts';
import { strftime } from './clock.ts';
import { TemplateError } from './errors.ts';
import { needInt } from './numbers.ts';
import { itemsOf } from './protocols.ts';
import { str } from './repr.ts';
import { pythonError, run, typeError, unsupportedValue, valueError } from './run.ts';
import {
  Callable,
  Dict,
  Func,
  isMapping,
  type Kwargs,
  mappingEntries,
  PyObject,
  Range,
  strOf,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
} from './values.ts';

/** Longest range that the sandbox allows. */
const MAX_RANGE = 100_000;

/** Jinja2's namespace object, the only thing a template can change. */
export class Namespace extends PyObject {
  readonly typeName = 'Namespace';
  readonly #attributes = new Map<string, Value>();

  constructor(entries: Iterable<readonly [Value, Value]>) {
    super();
    for (const [key, value] of entries) this.#attributes.set(strOf(key) ?? str(key), value);
  }

  override get moduleName(): string {
    return 'jinja2.utils.';
  }

  override attribute(name: string): Value {
    return this.#attributes.get(name);
  }

  /** Assigns an attribute. */
  put(name: string, value: Value): void {
    this.#attributes.set(name, value);
  }

  override printed(repr: (value: Value) => string): string {
    return `<Namespace ${repr(new Dict(this.#attributes))}>`;
  }
}

class Cycler extends PyObject {
  readonly typeName = 'Cycler';
  readonly #items: readonly Value[];
  #at = 0;

  constructor(items: readonly Value[]) {
    super();
    this.#items = items;
  }

  override get moduleName(): string {
    return 'jinja2.utils.';
  }

  override attribute(name: string): Value {
    switch (name) {
      case 'current':
        return this.#items[this.#at];
      case 'pos':
        return this.#at;
      case 'items':
        return new Tuple(this.#items);
      case 'next':
        return new Func('next', () => {
          const current = this.#items[this.#at];
          this.#at = (this.#at + 1) % this.#items.length;
          return current;
        });
      case 'reset':
        return new Func('reset', () => {
          this.#at = 0;
          return null;
        });
      default:
        return undefined;
    }
  }
}

class Joiner extends Callable {
  readonly typeName = 'Joiner';
  readonly #separator: Value;
  #used = false;

  constructor(separator: Value) {
    super();
    this.#separator = separator;
  }

  override get moduleName(): string {
    return 'jinja2.utils.';
  }

  override attribute(name: string): Value {
    if (name === 'sep') return this.#separator;
    return name === 'used' ? this.#used : undefined;
  }

  call(args: readonly Value[], kwargs: Kwargs): Value {
    if (args.length > 0 || (kwargs?.size ?? 0) > 0) throw typeError('Joiner.__call__() takes 1 positional argument');
    if (this.#used) return this.#separator;
    this.#used = true;
    return '';
  }
}

/** Entries as dict(...) takes them: a mapping or pairs, then names. */
function dictEntries(name: string, args: readonly Value[], kwargs: Kwargs): (readonly [Value, Value])[] {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  const entries: (readonly [Value, Value])[] = [];
  const [source] = args;
  if (source instanceof Undefined) throw source.error();
  if (source !== undefined) {
    if (isMapping(source)) entries.push(...mappingEntries(source));
    else for (const [index, pair] of itemsOf(source).entries()) entries.push(pairOf(pair, index));
  }
  entries.push(...(kwargs ?? []));
  return entries;
}

function pairOf(pair: Value, index: number): readonly [Value, Value] {
  const items =
    strOf(pair) === undefined && !Array.isArray(pair) && !(pair instanceof Tuple) ? undefined : itemsOf(pair);
  if (items === undefined) throw typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
  const [key, value] = items;
  if (items.length !== 2) {
    throw valueError(`dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
  }
  return [key, value];
}

function makeRange(args: readonly Value[]): Value {
  if (args.length < 1 || args.length > 3) throw typeError(`range expected 1 to 3 arguments, got ${args.length}`);
  const numbers = args.map((value) => needInt(value, typeNameOf));
  const [first = 0, second, step = 1] = numbers;
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  const range = second === undefined ? new Range(0, first, 1) : new Range(first, second, step);
  if (range.length > MAX_RANGE) {
    throw pythonError(
      'OverflowError',
      `Range too big. The sandbox blocks ranges larger than MAX_RANGE (${MAX_RANGE}).`,
    );
  }
  return range;
}

function now(format: Value): Value {
  const text = strOf(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeNameOf(format)}`);
  run.readsClock = true;
  const shown = strftime(run.clock, text);
  if (shown === undefined) throw unsupportedValue('strftime directive');
  return shown;
}

function raise(message: Value): never {
  throw new TemplateError('raised', str(message), { line: run.line, python: 'TemplateError' });
}

function noNames(name: string, body: (args: readonly Value[]) => Value) {
  return (args: readonly Value[], kwargs: Kwargs) => {
    if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
    return body(args);
  };
}

function cycler(args: readonly Value[]): Value {
  if (args.length === 0) throw pythonError('RuntimeError', 'at least one item has to be provided');
  return new Cycler(args);
}

/** The names that every template has. */
export const GLOBALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['range', new Func('range', noNames('range', makeRange), 'function')],
  ['dict', new Func('dict', (args, kwargs) => new Dict(dictEntries('dict', args, kwargs)), 'type')],
  ['namespace', new Func('namespace', (args, kwargs) => new Namespace(dictEntries('dict', args, kwargs)), 'type')],
  ['cycler', new Func('cycler', noNames('cycler', cycler), 'type')],
  [
    'joiner',
    new Func(
      'joiner',
      builtin('joiner', 'sep', 0, (separator = ', ') => new Joiner(separator)),
      'type',
    ),
  ],
  [
    'lipsum',
    new Func(
      'lipsum',
      () => {
        throw unsupportedValue('global:lipsum');
      },
      'function',
    ),
  ],
  ['raise_exception', new Func('raise_exception', builtin('raise_exception', 'message', 1, raise), 'function')],
  ['strftime_now', new Func('strftime_now', builtin('strftime_now', 'format', 1, now), 'function')],
]);
