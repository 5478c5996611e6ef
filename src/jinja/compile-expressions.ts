import type { Builtin } from './arguments.ts';
import type { CallArgs, CompareOp, Expr } from './ast.ts';
import { getAttribute, getItem, isPlainKey, REFUSED_METHODS } from './attributes.ts';
import { syntaxError, unsupported } from './errors.ts';
import { ALL_TESTS, BARE_FILTERS, FILTERS, REFUSED_FILTERS } from './filters.ts';
import { type Code, type Env, type Frame, reader } from './frame.ts';
import { Namespace } from './globals.ts';
import { LoopContext } from './loop.ts';
import { add, binary, compare, concat, contains, equal, signed, slice } from './operators.ts';
import { itemsOf, truthy } from './protocols.ts';
import { charge, noteUndefined, pythonError, typeError } from './run.ts';
import { STR_METHODS } from './str-methods.ts';
import {
  Callable,
  Dict,
  isMapping,
  type Kwargs,
  mappingEntries,
  strOf,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
} from './values.ts';

const NO_VALUES: readonly Value[] = [];

/** Compiles an expression to a closure. */
export function compileExpr(expr: Expr, frame: Frame): Code {
  const sub = (inner: Expr) => compileExpr(inner, frame);
  switch (expr.kind) {
    case 'const': {
      const { value } = expr;
      return () => value;
    }
    case 'name':
      return compileName(expr.name, frame, false);
    case 'nsref':
      throw syntaxError('namespace attribute outside of an assignment', expr.line);
    case 'tuple': {
      const items = compileAll(expr.items, frame);
      return (env) => new Tuple(items(env));
    }
    case 'list':
      return compileAll(expr.items, frame);
    case 'dict': {
      const pairs = expr.items.map(({ key, value }) => [sub(key), sub(value)] as const);
      return (env) => new Dict(pairs.map(([key, value]) => [key(env), value(env)]));
    }
    case 'cond':
      return compileConditional(expr, { ...frame, soft: true });
    case 'logic': {
      const left = sub(expr.left);
      const right = sub(expr.right);
      const stop = expr.op === 'or';
      return (env) => {
        const value = left(env);
        return truthy(value) === stop ? value : right(env);
      };
    }
    case 'not': {
      const operand = sub(expr.operand);
      return (env) => !truthy(operand(env));
    }
    case 'sign': {
      const operand = sub(expr.operand);
      const { op } = expr;
      return (env) => signed(op, operand(env));
    }
    case 'binary':
      return expr.op === 'add' ? compileSum(expr, frame) : compileBinary(expr, frame);
    case 'concat': {
      const items = compileAll(expr.items, frame);
      return (env) => concat(items(env));
    }
    case 'compare':
      return compileComparison(expr, frame);
    case 'attr':
      return compileAttribute(expr, frame);
    case 'item':
      return compileItem(expr, frame);
    case 'call':
      return compileCall(expr, frame, undefined);
    case 'filter':
      return compileFilter(expr, frame, undefined);
    case 'test':
      return compileTest(expr, frame);
    default:
      return expr satisfies never;
  }
}

function compileAll(exprs: readonly Expr[], frame: Frame): (env: Env) => Value[] {
  const codes = exprs.map((expr) => compileExpr(expr, frame));
  return (env) => codes.map((code) => code(env));
}

/** A guard such as `x is defined` looks a name up without relying on it. */
function compileName(name: string, frame: Frame, guard: boolean): Code {
  const ref = frame.symbols.find(name);
  const missing = () => {
    if (!guard) noteUndefined(name);
    return new Undefined({ name });
  };
  if (ref === undefined) return missing;
  const { slot } = ref;
  if (ref.fn === frame.symbols.fn) return (env) => env.vars[slot] ?? (env.vars[slot] === null ? null : missing());
  const read = reader(ref, frame.symbols.fn);
  return (env) => {
    const value = read(env);
    return value === undefined ? missing() : value;
  };
}

/** Most attributes are keys of the host's plain objects, of loop or of a namespace: those take a short way. */
function compileAttribute(expr: Extract<Expr, { kind: 'attr' }>, frame: Frame): Code {
  const object = compileExpr(expr.object, frame);
  const { name } = expr;
  if (!isPlainKey(name)) return (env) => getAttribute(object(env), name);
  return (env) => {
    const owner = object(env);
    const value =
      owner instanceof LoopContext || owner instanceof Namespace ? owner.attribute(name) : plainItem(owner, name);
    return value === undefined ? getAttribute(owner, name) : value;
  };
}

/** The value under a key of a plain object, or undefined for any other value. No object may inherit the key. */
function plainItem(owner: Value, key: string): Value {
  if (typeof owner !== 'object' || owner === null) return undefined;
  const prototype = Object.getPrototypeOf(owner);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  return (owner as Record<string, Value>)[key];
}

function compileGuarded(expr: Expr, frame: Frame): Code {
  return expr.kind === 'name' ? compileName(expr.name, frame, true) : compileExpr(expr, frame);
}

function compileConditional(expr: Extract<Expr, { kind: 'cond' }>, frame: Frame): Code {
  const test = compileExpr(expr.test, frame);
  const then = compileExpr(expr.then, frame);
  const hint = `the inline if-expression on line ${expr.line} evaluated to false and no else section was defined.`;
  const otherwise = expr.otherwise === undefined ? () => new Undefined({ hint }) : compileExpr(expr.otherwise, frame);
  return (env) => (truthy(test(env)) ? then(env) : otherwise(env));
}

/** A chain of + is flat: templates join a dozen strings this way, and nesting would cost a call for each. */
function compileSum(expr: Extract<Expr, { kind: 'binary' }>, frame: Frame): Code {
  const operands: Code[] = [];
  let at: Expr = expr;
  while (at.kind === 'binary' && at.op === 'add') {
    operands.push(compileExpr(at.right, frame));
    at = at.left;
  }
  const first = compileExpr(at, frame);
  operands.reverse();
  const [second] = operands;
  if (operands.length === 1 && second !== undefined) return (env) => add(first(env), second(env));
  return (env) => {
    let sum = first(env);
    for (const operand of operands) sum = add(sum, operand(env));
    return sum;
  };
}

function compileBinary(expr: Extract<Expr, { kind: 'binary' }>, frame: Frame): Code {
  const left = compileExpr(expr.left, frame);
  const right = compileExpr(expr.right, frame);
  const { op } = expr;
  return (env) => binary(op, left(env), right(env));
}

function comparer(op: CompareOp): (left: Value, right: Value) => boolean {
  if (op === 'eq') return equal;
  if (op === 'in') return (item, container) => contains(container, item);
  return (left, right) => compare(op, left, right);
}

function compileComparison(expr: Extract<Expr, { kind: 'compare' }>, frame: Frame): Code {
  const first = compileExpr(expr.first, frame);
  const rest = expr.rest.map(({ op, value }) => ({ test: comparer(op), value: compileExpr(value, frame) }));
  const [only] = rest;
  if (only !== undefined && rest.length === 1) {
    const { test, value } = only;
    const constant = expr.rest[0]?.value;
    if (test === equal && constant?.kind === 'const' && typeof constant.value === 'string') {
      const text = constant.value;
      return (env) => {
        const left = first(env);
        return typeof left === 'string' ? left === text : equal(left, text);
      };
    }
    return (env) => test(first(env), value(env));
  }
  return (env) => {
    let left = first(env);
    for (const { test, value } of rest) {
      const right = value(env);
      if (!test(left, right)) return false;
      left = right;
    }
    return true;
  };
}

function compileItem(expr: Extract<Expr, { kind: 'item' }>, frame: Frame): Code {
  const object = compileExpr(expr.object, frame);
  const { index } = expr;
  if (index.kind === 'slice') {
    const none = () => null;
    const start = index.start === undefined ? none : compileExpr(index.start, frame);
    const stop = index.stop === undefined ? none : compileExpr(index.stop, frame);
    const step = index.step === undefined ? none : compileExpr(index.step, frame);
    return (env) => slice(object(env), start(env), stop(env), step(env));
  }
  if (index.kind === 'const' && typeof index.value === 'string' && !(index.value in Object.prototype)) {
    const name = index.value;
    return (env) => {
      const owner = object(env);
      const value = plainItem(owner, name);
      return value === undefined ? getItem(owner, name) : value;
    };
  }
  const key = compileExpr(index, frame);
  return (env) => getItem(object(env), key(env));
}

type ArgsCode = { readonly args: (env: Env) => readonly Value[]; readonly kwargs: (env: Env) => Kwargs };

/** Compiles arguments; `caller` is the block that a call statement passes on. */
function compileArgs(call: CallArgs, frame: Frame, caller: Code | undefined): ArgsCode {
  const plain = call.args.length === 0 ? noArgs : compileAll(call.args, frame);
  const more = call.dynArgs === undefined ? undefined : compileExpr(call.dynArgs, frame);
  const args = more === undefined ? plain : (env: Env) => [...plain(env), ...itemsOf(more(env))];
  const named = call.kwargs.map(({ name, value }) => [name, compileExpr(value, frame)] as const);
  if (caller !== undefined) named.push(['caller', caller]);
  const moreNamed = call.dynKwargs === undefined ? undefined : compileExpr(call.dynKwargs, frame);
  if (named.length === 0 && moreNamed === undefined) return { args, kwargs: () => undefined };
  const kwargs = (env: Env) => {
    const all = new Map<string, Value>();
    for (const [name, value] of named) all.set(name, value(env));
    if (moreNamed !== undefined) addNamed(all, moreNamed(env));
    return all;
  };
  return { args, kwargs };
}

function addNamed(all: Map<string, Value>, extra: Value): void {
  if (!isMapping(extra)) throw typeError(`argument after ** must be a mapping, not ${typeNameOf(extra)}`);
  for (const [key, value] of mappingEntries(extra)) {
    const name = strOf(key);
    if (name === undefined) throw typeError('keywords must be strings');
    if (all.has(name)) throw typeError(`got multiple values for keyword argument '${name}'`);
    all.set(name, value);
  }
}

/** Compiles a call; calls of str methods make no bound method. */
export function compileCall(expr: Extract<Expr, { kind: 'call' }>, frame: Frame, caller: Code | undefined): Code {
  const { args, kwargs } = compileArgs(expr, frame, caller);
  const { callee } = expr;
  const { line } = expr;
  if (callee.kind === 'attr') {
    const { name } = callee;
    frame.usage.features.add(`method:${name}`);
    if (REFUSED_METHODS.has(name)) throw unsupported(`method:${name}`, line);
    const object = compileExpr(callee.object, frame);
    const method = STR_METHODS.get(name);
    if (method !== undefined) {
      return (env) => {
        const self = object(env);
        if (typeof self === 'string') return method(self, args(env), kwargs(env));
        return call(getAttribute(self, name), args(env), kwargs(env));
      };
    }
    return (env) => call(getAttribute(object(env), name), args(env), kwargs(env));
  }
  const target = compileExpr(callee, frame);
  return (env) => call(target(env), args(env), kwargs(env));
}

function call(callee: Value, args: readonly Value[], kwargs: Kwargs): Value {
  charge(1);
  if (callee instanceof Callable) return callee.call(args, kwargs);
  if (callee instanceof Undefined) throw callee.error();
  throw typeError(`'${typeNameOf(callee)}' object is not callable`);
}

/** Compiles a filter; `operand` stands for what a block captured. */
export function compileFilter(expr: Extract<Expr, { kind: 'filter' }>, frame: Frame, captured: Code | undefined): Code {
  const { name } = expr;
  frame.usage.features.add(`filter:${name}`);
  if (REFUSED_FILTERS.has(name)) throw unsupported(`filter:${name}`, expr.line);
  const inner = expr.operand;
  let operand = captured ?? (() => '');
  if (inner?.kind === 'filter' && captured !== undefined) operand = compileFilter(inner, frame, captured);
  else if (inner !== undefined) {
    operand = name === 'default' || name === 'd' ? compileGuarded(inner, frame) : compileExpr(inner, frame);
  }
  const bare = BARE_FILTERS.get(name);
  if (bare !== undefined && isBare(expr)) return (env) => bare(operand(env));
  return applied(FILTERS.get(name), 'filter', expr, operand, frame);
}

function isBare(args: CallArgs): boolean {
  return args.args.length + args.kwargs.length === 0 && args.dynArgs === undefined && args.dynKwargs === undefined;
}

function compileTest(expr: Extract<Expr, { kind: 'test' }>, frame: Frame): Code {
  const { name } = expr;
  frame.usage.features.add(`test:${name}`);
  const isGuard = name === 'defined' || name === 'undefined';
  const operand = isGuard ? compileGuarded(expr.operand, frame) : compileExpr(expr.operand, frame);
  if (isBare(expr)) {
    if (name === 'defined') return (env) => !(operand(env) instanceof Undefined);
    if (name === 'string') return (env) => strOf(operand(env)) !== undefined;
    if (name === 'none') return (env) => operand(env) === null;
  }
  return applied(ALL_TESTS.get(name), 'test', expr, operand, frame);
}

function applied(
  body: Builtin | undefined,
  what: 'filter' | 'test',
  expr: Extract<Expr, { kind: 'filter' | 'test' }>,
  operand: Code,
  frame: Frame,
): Code {
  const { name, line } = expr;
  if (body === undefined && !frame.soft) throw syntaxError(`No ${what} named '${name}'.`, line);
  const { args, kwargs } = compileArgs(expr, frame, undefined);
  if (body === undefined) {
    return (env) => {
      operand(env);
      args(env);
      kwargs(env);
      throw pythonError('TemplateRuntimeError', `No ${what} named '${name}' found.`);
    };
  }
  if (args === noArgs) return (env) => body([operand(env)], kwargs(env));
  return (env) => body([operand(env), ...args(env)], kwargs(env));
}

const noArgs = () => NO_VALUES;
