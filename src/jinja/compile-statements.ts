import type { Expr, Stmt } from './ast.ts';
import { compileExpr, compileFilter } from './compile-expressions.ts';
import { compileFor } from './compile-loops.ts';
import { compileCallBlock, compileGeneration, compileMacro } from './compile-macros.ts';
import { syntaxError } from './errors.ts';
import { type Action, BREAK, CONTINUE, type Env, entering, type Frame, NORMAL, newEnv, type Signal } from './frame.ts';
import { captured, checkOutput, write, writeBlock } from './output.ts';
import { truthy } from './protocols.ts';
import { str } from './repr.ts';
import { charge, run } from './run.ts';
import { FunctionScope, Symbols } from './scope.ts';
import { compileTarget, namespaceGuards } from './targets.ts';
import type { Str, Value } from './values.ts';

/** Compiles a template to an action that runs it in a fresh environment. */
export function compileTemplate(body: readonly Stmt[], usage: Frame['usage']): () => void {
  const fn = new FunctionScope(undefined);
  const symbols = new Symbols(undefined, fn);
  symbols.body(body);
  const action = compileBody(body, { symbols, usage, soft: false, inLoop: false });
  const enter = entering(symbols, usage);
  return () => {
    const env = newEnv(undefined, fn);
    enter?.(env);
    action(env);
  };
}

/** Statements in a row. The budget is charged once for all of them. */
function compileBody(body: readonly Stmt[], frame: Frame): Action {
  const actions = body.map((stmt) => compileStatement(stmt, frame));
  const weight = body.reduce((sum, stmt) => sum + (stmt.kind === 'output' ? stmt.parts.length : 1), 1);
  const [only] = actions;
  if (only !== undefined && actions.length === 1) {
    return (env) => {
      charge(weight);
      return only(env);
    };
  }
  return (env) => {
    charge(weight);
    for (const action of actions) {
      const signal = action(env);
      if (signal !== NORMAL) return signal;
    }
    return NORMAL;
  };
}

function compileStatement(stmt: Stmt, frame: Frame): Action {
  if (stmt.kind !== 'output') frame.usage.features.add(`statement:${stmt.kind === 'callblock' ? 'call' : stmt.kind}`);
  switch (stmt.kind) {
    case 'output':
      return compileOutput(stmt.parts, stmt.line, frame);
    case 'if':
      return compileIf(stmt, { ...frame, soft: true });
    case 'for':
      return compileFor(stmt, frame, compileBody);
    case 'set': {
      const value = compileExpr(stmt.value, frame);
      const guards = namespaceGuards(stmt.target, frame);
      const assign = compileTarget(stmt.target, frame);
      const { line } = stmt;
      return (env) => {
        run.line = line;
        for (const guard of guards) guard(env);
        assign(env, value(env));
        return NORMAL;
      };
    }
    case 'setblock':
      return compileSetBlock(stmt, frame);
    case 'with':
      return compileWith(stmt, frame);
    case 'macro': {
      const make = compileMacro(stmt.name, stmt, frame, compileBody);
      const assign = compileTarget({ kind: 'name', name: stmt.name, line: stmt.line }, frame);
      return (env) => {
        assign(env, make(env));
        return NORMAL;
      };
    }
    case 'callblock':
      return compileCallBlock(stmt, frame, compileBody);
    case 'filterblock':
      return compileFilterBlock(stmt, frame);
    case 'generation':
      return compileGeneration(stmt, frame, compileBody);
    case 'break':
    case 'continue': {
      if (!frame.inLoop) throw syntaxError(`'${stmt.kind}' outside loop`, stmt.line);
      const signal = stmt.kind === 'break' ? BREAK : CONTINUE;
      return () => signal;
    }
    default:
      return stmt satisfies never;
  }
}

function compileOutput(parts: readonly (string | Expr)[], firstLine: number, frame: Frame): Action {
  const steps: ((env: Env) => void)[] = [];
  for (const part of parts) {
    const constant = typeof part === 'string' ? part : part.kind === 'const' ? str(part.value) : undefined;
    if (constant !== undefined) {
      steps.push(() => {
        run.out += constant;
      });
      continue;
    }
    const { line } = part as Expr;
    const code = compileExpr(part as Expr, frame);
    steps.push((env) => {
      run.line = line;
      write(code(env));
    });
  }
  const [only] = steps;
  if (only !== undefined && steps.length === 1) {
    return (env) => {
      only(env);
      checkOutput();
      return NORMAL;
    };
  }
  return (env) => {
    run.line = firstLine;
    for (const step of steps) step(env);
    checkOutput();
    return NORMAL;
  };
}

function compileIf(stmt: Extract<Stmt, { kind: 'if' }>, frame: Frame): Action {
  const branches = stmt.branches.map(({ test, body, line }) => ({
    test: compileExpr(test, frame),
    body: compileBody(body, frame),
    line,
  }));
  const otherwise = stmt.otherwise.length === 0 ? () => NORMAL as Signal : compileBody(stmt.otherwise, frame);
  return (env) => {
    for (const { test, body, line } of branches) {
      run.line = line;
      if (truthy(test(env))) return body(env);
    }
    return otherwise(env);
  };
}

function compileSetBlock(stmt: Extract<Stmt, { kind: 'setblock' }>, frame: Frame): Action {
  const inner = innerFrame(frame, (symbols) => {
    symbols.body(stmt.body);
    symbols.expr(stmt.filter);
  });
  const body = compileBody(stmt.body, inner);
  let text: Value = '';
  const filter = stmt.filter === undefined ? undefined : compileFilter(stmt.filter, inner, () => text);
  const enter = entering(inner.symbols, frame.usage);
  const assign = compileTarget(stmt.target, frame);
  return (env) => {
    enter?.(env);
    const [signal, own] = capturedSignal(body, env);
    if (signal !== NORMAL) return signal;
    run.line = stmt.line;
    text = own;
    assign(env, filter === undefined ? own : filter(env));
    return NORMAL;
  };
}

function capturedSignal(body: Action, env: Env): readonly [Signal, string | Str] {
  let signal: Signal = NORMAL;
  const text = captured(() => {
    signal = body(env);
    if (signal !== NORMAL) run.unjoinable = undefined;
  });
  return [signal, text];
}

function innerFrame(frame: Frame, analyse: (symbols: Symbols) => void): Frame {
  const symbols = new Symbols(frame.symbols, frame.symbols.fn);
  analyse(symbols);
  return { ...frame, symbols, soft: false };
}

function compileFilterBlock(stmt: Extract<Stmt, { kind: 'filterblock' }>, frame: Frame): Action {
  const inner = innerFrame(frame, (symbols) => {
    symbols.body(stmt.body);
    symbols.expr(stmt.filter);
  });
  const body = compileBody(stmt.body, inner);
  let text: Value = '';
  const filter = compileFilter(stmt.filter, inner, () => text);
  const enter = entering(inner.symbols, frame.usage);
  return (env) => {
    enter?.(env);
    const [signal, own] = capturedSignal(body, env);
    if (signal !== NORMAL) return signal;
    run.line = stmt.line;
    text = own;
    writeBlock(filter(env));
    checkOutput();
    return NORMAL;
  };
}

function compileWith(stmt: Extract<Stmt, { kind: 'with' }>, frame: Frame): Action {
  const inner = innerFrame(frame, (symbols) => {
    for (const { target } of stmt.bindings) symbols.target(target, 'param');
    symbols.body(stmt.body);
  });
  const bindings = stmt.bindings.map(({ target, value }) => ({
    assign: compileTarget(target, inner),
    value: compileExpr(value, frame),
  }));
  const body = compileBody(stmt.body, inner);
  const enter = entering(inner.symbols, frame.usage);
  return (env) => {
    run.line = stmt.line;
    enter?.(env);
    for (const { assign, value } of bindings) assign(env, value(env));
    return body(env);
  };
}
