import type { Stmt } from './ast.ts';
import { GLOBALS } from './globals.ts';
import { run } from './run.ts';
import type { FunctionScope, Ref, Symbols } from './scope.ts';
import type { Value } from './values.ts';

/** Variables of a running call; `undefined` marks one that has no value. */
export type Env = { readonly vars: Value[]; readonly parent: Env | undefined };

/** A compiled expression. */
export type Code = (env: Env) => Value;
/** How a statement ended. */
export type Signal = typeof NORMAL | typeof BREAK | typeof CONTINUE;
/** A compiled statement. */
export type Action = (env: Env) => Signal;

/** The statement ran to its end. */
export const NORMAL = 0;
/** A break is on its way to the loop. */
export const BREAK = 1;
/** A continue is on its way to the loop. */
export const CONTINUE = 2;

/** What the whole template is found to use while it is compiled. */
export type Usage = { readonly features: Set<string>; readonly variables: Set<string> };

/** Where a statement stands while it is compiled. */
export type Frame = {
  readonly symbols: Symbols;
  readonly usage: Usage;
  /** Inside an if or a conditional expression: unknown filters fail only when they are reached. */
  readonly soft: boolean;
  readonly inLoop: boolean;
};

/** Compiles the statements of a block. */
export type CompileBody = (body: readonly Stmt[], frame: Frame) => Action;

/** Fresh variables for a call of a function. */
export function newEnv(parent: Env | undefined, fn: FunctionScope): Env {
  return { vars: new Array(fn.size), parent };
}

/** Reads a variable from within a function. */
export function reader(ref: Ref, from: FunctionScope): Code {
  const { slot } = ref;
  const hops = hopsBetween(ref, from);
  if (hops === 0) return (env) => env.vars[slot];
  if (hops === 1) return (env) => env.parent?.vars[slot];
  return (env) => {
    let at: Env | undefined = env;
    for (let left = hops; left > 0; left -= 1) at = at?.parent;
    return at?.vars[slot];
  };
}

function hopsBetween(ref: Ref, from: FunctionScope): number {
  let hops = 0;
  for (let at: FunctionScope | undefined = from; at !== undefined && at !== ref.fn; at = at.parent) hops += 1;
  return hops;
}

/** Gives the variables of a frame their first values. Compile it after everything else of the frame. */
export function entering(symbols: Symbols, usage: Usage): ((env: Env) => void) | undefined {
  const resolved: { readonly slot: number; readonly name: string }[] = [];
  const cleared: number[] = [];
  const aliases: { readonly slot: number; readonly read: Code }[] = [];
  for (const { ref, load } of symbols.loads()) {
    const { slot } = ref;
    if (load.kind === 'undefined') cleared.push(slot);
    else if (load.kind === 'alias') aliases.push({ slot, read: reader(load.ref, symbols.fn) });
    else if (load.kind === 'resolve') {
      resolved.push({ slot, name: load.name });
      if (GLOBALS.has(load.name)) usage.features.add(`global:${load.name}`);
      else usage.variables.add(load.name);
    }
  }
  if (resolved.length + cleared.length + aliases.length === 0) return undefined;
  return (env) => {
    for (const { slot, name } of resolved) env.vars[slot] = resolve(name);
    for (const slot of cleared) env.vars[slot] = undefined;
    for (const { slot, read } of aliases) env.vars[slot] = read(env);
  };
}

function resolve(name: string): Value {
  const { context } = run;
  const value = Object.hasOwn(context, name) ? context[name] : undefined;
  return value === undefined ? GLOBALS.get(name) : value;
}
