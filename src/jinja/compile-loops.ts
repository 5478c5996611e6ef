import type { Stmt, Target } from './ast.ts';
import { compileExpr } from './compile-expressions.ts';
import { syntaxError } from './errors.ts';
import {
  type Action,
  BREAK,
  type Code,
  type CompileBody,
  type Env,
  entering,
  type Frame,
  NORMAL,
  newEnv,
  reader,
  type Signal,
} from './frame.ts';
import { filtered, LoopContext, type Recurse } from './loop.ts';
import { assigns, undeclaredIn } from './names.ts';
import { captured, checkOutput, write } from './output.ts';
import { itemsOf, iterate, truthy } from './protocols.ts';
import { charge, enterCall, leaveCall, run } from './run.ts';
import { FunctionScope, Symbols } from './scope.ts';
import { compileTarget } from './targets.ts';
import { Lazy, Tuple, type Value } from './values.ts';

/** Compiles a for loop. */
export function compileFor(stmt: Extract<Stmt, { kind: 'for' }>, frame: Frame, compileBody: CompileBody): Action {
  if (stmt.recursive) frame.usage.features.add('statement:for recursive');
  const extended = stmt.recursive || undeclaredIn(stmt.body, ['loop']).has('loop');
  if (assigns([stmt], 'loop')) {
    throw syntaxError("Can't assign to special loop variable in for-loop target", stmt.line);
  }
  const fn = stmt.recursive ? new FunctionScope(frame.symbols.fn) : frame.symbols.fn;
  const symbols = new Symbols(frame.symbols, fn);
  const loopSlot = extended ? symbols.declare('loop').slot : -1;
  symbols.target(stmt.target, 'param');
  symbols.body(stmt.body);
  const inner: Frame = { symbols, usage: frame.usage, soft: false, inLoop: true };
  const iter = compileExpr(stmt.iter, frame);
  const assign = compileTarget(stmt.target, inner);
  const body = compileBody(stmt.body, inner);
  const enter = entering(symbols, frame.usage);
  const pass = compileCondition(stmt, frame, fn);
  const otherwise = compileElse(stmt, frame, fn, compileBody);

  const runItems = (env: Env, items: Value, depth0: number, recurse: Recurse | undefined): Signal => {
    const source = pass === undefined ? items : pass(env, items);
    let turns = 0;
    const turn = (item: Value): boolean => {
      assign(env, item);
      enter?.(env);
      const signal = body(env);
      // Jinja2's else also runs when every turn ended in a break or a continue.
      if (signal === NORMAL) turns += 1;
      return signal !== BREAK;
    };
    if (extended) {
      const loop = new LoopContext(source, depth0, recurse);
      while (loop.advance()) {
        env.vars[loopSlot] = loop;
        if (!turn(loop.current)) return otherwise(env, turns);
      }
      return otherwise(env, turns);
    }
    if (source instanceof Lazy) {
      const iterator = iterate(source);
      for (let next = iterator.next(); next.done !== true; next = iterator.next()) if (!turn(next.value)) break;
    } else {
      for (const item of itemsOf(source)) if (!turn(item)) break;
    }
    return otherwise(env, turns);
  };

  if (!stmt.recursive) {
    return (env) => {
      run.line = stmt.line;
      return runItems(env, iter(env), 0, undefined);
    };
  }
  return (outer) => {
    const recurse: Recurse = (items, depth0) => {
      enterCall();
      const text = captured(() => runItems(newEnv(outer, fn), items, depth0, recurse));
      leaveCall();
      return text;
    };
    run.line = stmt.line;
    write(recurse(iter(outer), 0));
    checkOutput();
    return NORMAL;
  };
}

/** A loop's condition is a function of its own in Python: it sees the outer names as they were when the loop began. */
function compileCondition(
  stmt: Extract<Stmt, { kind: 'for' }>,
  frame: Frame,
  loopFn: FunctionScope,
): ((env: Env, items: Value) => Lazy) | undefined {
  if (stmt.test === undefined) return undefined;
  const fn = new FunctionScope(loopFn);
  const symbols = new Symbols(frame.symbols, fn);
  symbols.target(stmt.target, 'param');
  symbols.expr(stmt.test);
  const inner: Frame = { symbols, usage: frame.usage, soft: false, inLoop: false };
  const assign = compileTarget(stmt.target, inner);
  const test = compileExpr(stmt.test, inner);
  const again = compileReading(stmt.target, inner);
  const enter = entering(symbols, frame.usage);
  return (env, items) => {
    const own = newEnv(env, fn);
    enter?.(own);
    return filtered(items, (item) => {
      charge(1);
      assign(own, item);
      return truthy(test(own)) ? again(own) : undefined;
    });
  };
}

/** The value that a target was given, as Python yields it from a loop's condition: tuples for tuple targets. */
function compileReading(target: Target, frame: Frame): Code {
  if (target.kind === 'tuple') {
    const items = target.items.map((item) => compileReading(item, frame));
    return (env) => new Tuple(items.map((item) => item(env)));
  }
  const ref = frame.symbols.find(target.name);
  return ref === undefined ? () => undefined : reader(ref, frame.symbols.fn);
}

function compileElse(
  stmt: Extract<Stmt, { kind: 'for' }>,
  frame: Frame,
  fn: FunctionScope,
  compileBody: CompileBody,
): (env: Env, turns: number) => Signal {
  if (stmt.otherwise.length === 0) return () => NORMAL;
  const symbols = new Symbols(frame.symbols, fn);
  symbols.body(stmt.otherwise);
  const inLoop = frame.inLoop && !stmt.recursive;
  const body = compileBody(stmt.otherwise, { symbols, usage: frame.usage, soft: false, inLoop });
  const enter = entering(symbols, frame.usage);
  return (env, turns) => {
    if (turns > 0) return NORMAL;
    enter?.(env);
    return body(env);
  };
}
