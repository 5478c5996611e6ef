import type { Expr, Stmt, Target } from './ast.ts';
import { namesInExpr, namesInTarget } from './names.ts';

/** Variables of one call: the template itself, a macro, a recursive loop, or a loop's condition. */
export class FunctionScope {
  readonly parent: FunctionScope | undefined;
  readonly #slots = new Map<string, number>();

  constructor(parent: FunctionScope | undefined) {
    this.parent = parent;
  }

  get size(): number {
    return this.#slots.size;
  }

  slot(identifier: string): number {
    const known = this.#slots.get(identifier);
    if (known !== undefined) return known;
    this.#slots.set(identifier, this.#slots.size);
    return this.#slots.size - 1;
  }
}

/** A variable of the compiled template. */
export type Ref = { readonly fn: FunctionScope; readonly slot: number };

/** What a variable holds when its frame is entered. */
export type Load =
  | { readonly kind: 'param' }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'resolve'; readonly name: string }
  | { readonly kind: 'alias'; readonly ref: Ref };

type Entry = { readonly ref: Ref; load: Load | undefined };

/** Symbols of one frame: the rules of jinja2.idtracking, which decide what a name means where. */
export class Symbols {
  readonly parent: Symbols | undefined;
  readonly fn: FunctionScope;
  readonly #level: number;
  #entries = new Map<string, Entry>();
  #stores = new Set<string>();

  constructor(parent: Symbols | undefined, fn: FunctionScope) {
    this.parent = parent;
    this.fn = fn;
    this.#level = parent === undefined ? 0 : parent.#level + 1;
  }

  /** What has to be loaded when the frame is entered. */
  loads(): readonly { readonly ref: Ref; readonly load: Load }[] {
    const loads: { ref: Ref; load: Load }[] = [];
    for (const { ref, load } of this.#entries.values()) if (load !== undefined) loads.push({ ref, load });
    return loads;
  }

  find(name: string): Ref | undefined {
    return this.#entries.get(name)?.ref ?? this.parent?.find(name);
  }

  #define(name: string, load: Load): Ref {
    const ref = { fn: this.fn, slot: this.fn.slot(`${this.#level}_${name}`) };
    this.#entries.set(name, { ref, load });
    return ref;
  }

  declare(name: string): Ref {
    this.#stores.add(name);
    return this.#define(name, { kind: 'param' });
  }

  load(name: string): void {
    if (this.find(name) === undefined) this.#define(name, { kind: 'resolve', name });
  }

  store(name: string): void {
    this.#stores.add(name);
    if (this.#entries.has(name)) return;
    const outer = this.parent?.find(name);
    this.#define(name, outer === undefined ? { kind: 'undefined' } : { kind: 'alias', ref: outer });
  }

  #copy(): Symbols {
    const copy = new Symbols(this.parent, this.fn);
    copy.#entries = new Map([...this.#entries].map(([name, entry]) => [name, { ...entry }]));
    copy.#stores = new Set(this.#stores);
    return copy;
  }

  /** Analyses alternatives, each from the same start, and merges what they did. */
  branches(alternatives: readonly ((symbols: Symbols) => void)[]): void {
    const copies = alternatives.map((analyse) => {
      const copy = this.#copy();
      analyse(copy);
      return copy;
    });
    const stored = new Set(copies.flatMap((copy) => [...copy.#stores]).filter((name) => !this.#stores.has(name)));
    for (const copy of copies) {
      for (const [name, entry] of copy.#entries) this.#entries.set(name, { ...entry });
      for (const name of copy.#stores) this.#stores.add(name);
    }
    for (const name of stored) {
      const entry = this.#entries.get(name);
      if (entry === undefined) continue;
      const outer = this.parent?.find(name);
      entry.load = outer === undefined ? { kind: 'resolve', name } : { kind: 'alias', ref: outer };
    }
  }

  expr(expr: Expr | undefined): void {
    namesInExpr(expr, (name) => this.load(name));
  }

  target(target: Target, as: 'store' | 'param'): void {
    namesInTarget(target, as, (name, use) => {
      if (use === 'load') this.load(name);
      else if (use === 'store') this.store(name);
      else this.declare(name);
    });
  }

  /** Analyses the statements of a frame; nested frames analyse their own. */
  body(body: readonly Stmt[]): void {
    for (const stmt of body) this.#statement(stmt);
  }

  #statement(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'output':
        for (const part of stmt.parts) if (typeof part !== 'string') this.expr(part);
        return;
      case 'if':
        this.#if(stmt);
        return;
      case 'for':
        this.expr(stmt.iter);
        return;
      case 'set':
        this.expr(stmt.value);
        this.target(stmt.target, 'store');
        return;
      case 'setblock':
        this.target(stmt.target, 'store');
        return;
      case 'with':
        for (const { value } of stmt.bindings) this.expr(value);
        return;
      case 'macro':
        this.store(stmt.name);
        return;
      case 'callblock':
        this.expr(stmt.call);
        return;
      case 'filterblock':
        this.expr(stmt.filter);
        return;
      case 'generation':
      case 'break':
      case 'continue':
        return;
      default:
        stmt satisfies never;
    }
  }

  #if(stmt: Extract<Stmt, { kind: 'if' }>): void {
    const [first, ...others] = stmt.branches;
    if (first === undefined) return;
    this.expr(first.test);
    const elifs = (symbols: Symbols) => {
      for (const branch of others) symbols.#if({ ...stmt, branches: [branch], otherwise: [] });
    };
    this.branches([(symbols) => symbols.body(first.body), elifs, (symbols) => symbols.body(stmt.otherwise)]);
  }
}
