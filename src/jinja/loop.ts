import { equal } from './operators.ts';
import { iterate } from './protocols.ts';
import { pythonError, typeError } from './run.ts';
import { Callable, Func, type Kwargs, Lazy, Tuple, Undefined, type Value } from './values.ts';

/** Renders a recursive loop's body over inner items, one level deeper. */
export type Recurse = (items: Value, depth0: number) => Value;

/** Jinja2's `loop` variable; reads its items no earlier than Jinja2 does. */
export class LoopContext extends Callable {
  readonly typeName = 'LoopContext';
  readonly #items: Value[];
  readonly #rest: Iterator<Value> | undefined;
  readonly #depth0: number;
  readonly #recurse: Recurse | undefined;
  #complete: boolean;
  #index0 = -1;
  #changed: Value;

  constructor(source: Value, depth0: number, recurse: Recurse | undefined) {
    super();
    this.#depth0 = depth0;
    this.#recurse = recurse;
    this.#complete = Array.isArray(source);
    this.#items = Array.isArray(source) ? source : [];
    this.#rest = Array.isArray(source) ? undefined : iterate(source);
  }

  override get moduleName(): string {
    return 'jinja2.runtime.';
  }

  /** Moves to the next item; false at the end. */
  advance(): boolean {
    if (!this.#has(this.#index0 + 1)) return false;
    this.#index0 += 1;
    return true;
  }

  get current(): Value {
    return this.#items[this.#index0];
  }

  #has(index: number): boolean {
    while (!this.#complete && index >= this.#items.length) {
      const next = this.#rest?.next();
      if (next === undefined || next.done === true) this.#complete = true;
      else this.#items.push(next.value);
    }
    return index < this.#items.length;
  }

  override size(): number {
    this.#has(Number.POSITIVE_INFINITY);
    return this.#items.length;
  }

  override attribute(name: string): Value {
    switch (name) {
      case 'index':
        return this.#index0 + 1;
      case 'index0':
        return this.#index0;
      case 'first':
        return this.#index0 === 0;
      case 'last':
        return !this.#has(this.#index0 + 1);
      case 'length':
        return this.size();
      case 'revindex':
        return this.size() - this.#index0;
      case 'revindex0':
        return this.size() - this.#index0 - 1;
      case 'depth':
        return this.#depth0 + 1;
      case 'depth0':
        return this.#depth0;
      case 'previtem':
        if (this.#index0 === 0) return new Undefined({ hint: 'there is no previous item' });
        return this.#items[this.#index0 - 1];
      case 'nextitem':
        if (!this.#has(this.#index0 + 1)) return new Undefined({ hint: 'there is no next item' });
        return this.#items[this.#index0 + 1];
      case 'cycle':
        return new Func('cycle', (args) => {
          if (args.length === 0) throw typeError('no items for cycling given');
          return args[this.#index0 % args.length];
        });
      case 'changed':
        return new Func('changed', (args) => {
          const value = new Tuple(args);
          if (this.#changed !== undefined && equal(this.#changed, value)) return false;
          this.#changed = value;
          return true;
        });
      default:
        return undefined;
    }
  }

  override printed(): string {
    return `<LoopContext ${this.#index0 + 1}/${this.size()}>`;
  }

  call(args: readonly Value[], kwargs: Kwargs): Value {
    const [items] = args;
    if (this.#recurse === undefined) {
      throw typeError("The loop must have the 'recursive' marker to be called recursively.");
    }
    if (args.length !== 1 || (kwargs?.size ?? 0) > 0) throw typeError('loop() takes exactly one argument');
    return this.#recurse(items, this.#depth0 + 1);
  }
}

/** The items that pass a loop's condition, judged one by one as the loop asks for them. */
export function filtered(source: Value, pass: (item: Value) => Value): Lazy {
  return new Lazy('generator', passing(source, pass));
}

function* passing(source: Value, pass: (item: Value) => Value): Generator<Value> {
  const iterator = iterate(source);
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    const item = pass(next.value);
    if (item !== undefined) yield item;
  }
}

/** Items for unpacking into so many names. */
export function unpacked(items: readonly Value[], count: number): readonly Value[] {
  if (items.length > count) throw pythonError('ValueError', `too many values to unpack (expected ${count})`);
  if (items.length < count) {
    throw pythonError('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  return items;
}
