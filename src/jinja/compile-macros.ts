import type { Signature, Stmt } from './ast.ts';
import { compileCall, compileExpr } from './compile-expressions.ts';
import { syntaxError } from './errors.ts';
import { type Action, type CompileBody, type Env, entering, type Frame, NORMAL, newEnv } from './frame.ts';
import { Macro, type MacroShape } from './macro.ts';
import { undeclaredIn } from './names.ts';
import { checkOutput, write, writeBlock } from './output.ts';
import { str } from './repr.ts';
import { run } from './run.ts';
import { FunctionScope, Symbols } from './scope.ts';
import { Undefined } from './values.ts';

/** Makes a macro in the environment it is defined in. */
export function compileMacro(
  name: string | undefined,
  { params, defaults, body, line }: Signature & { readonly body: readonly Stmt[]; readonly line: number },
  frame: Frame,
  compileBody: CompileBody,
): (env: Env) => Macro {
  const fn = new FunctionScope(frame.symbols.fn);
  const symbols = new Symbols(frame.symbols, fn);
  const special = undeclaredIn(body, ['caller', 'kwargs', 'varargs']);
  const callerAt = params.indexOf('caller');
  if (special.has('caller') && callerAt >= 0 && callerAt < params.length - defaults.length) {
    throw syntaxError(
      'When defining macros or call blocks the special "caller" argument must be omitted or be given a default.',
      line,
    );
  }
  const shape: MacroShape = {
    name,
    params,
    caller: special.has('caller'),
    kwargs: special.has('kwargs') && !params.includes('kwargs'),
    varargs: special.has('varargs') && !params.includes('varargs'),
  };
  const names = [...params];
  if (shape.caller && callerAt < 0) names.push('caller');
  if (shape.kwargs) names.push('kwargs');
  if (shape.varargs) names.push('varargs');
  const slots = names.map((one) => symbols.declare(one).slot);
  for (const value of defaults) symbols.expr(value);
  symbols.body(body);
  const inner: Frame = { symbols, usage: frame.usage, soft: false, inLoop: false };
  const fallbacks = params.map((param, index) => {
    const value = defaults[index - (params.length - defaults.length)];
    if (value !== undefined) return compileExpr(value, inner);
    return () => new Undefined({ hint: `parameter '${param}' was not provided`, name: param });
  });
  const action = compileBody(body, inner);
  const enter = entering(symbols, frame.usage);
  return (outer) =>
    new Macro(shape, (values) => {
      const env = newEnv(outer, fn);
      for (const [index, slot] of slots.entries()) env.vars[slot] = values[index];
      enter?.(env);
      for (const [index, fallback] of fallbacks.entries()) {
        const slot = slots[index] ?? 0;
        if (env.vars[slot] === undefined) env.vars[slot] = fallback(env);
      }
      action(env);
    });
}

/** Compiles a call block. */
export function compileCallBlock(
  stmt: Extract<Stmt, { kind: 'callblock' }>,
  frame: Frame,
  compileBody: CompileBody,
): Action {
  const make = compileMacro(undefined, stmt, frame, compileBody);
  const call = compileCall(stmt.call, frame, make);
  return (env) => {
    run.line = stmt.line;
    writeBlock(call(env));
    checkOutput();
    return NORMAL;
  };
}

/** transformers counts a generation block from the length of the text that the template itself has put out. */
export function compileGeneration(
  stmt: Extract<Stmt, { kind: 'generation' }>,
  frame: Frame,
  compileBody: CompileBody,
): Action {
  const make = compileMacro(undefined, { ...stmt, params: [], defaults: [] }, frame, compileBody);
  return (env) => {
    run.line = stmt.line;
    const text = make(env).call([], undefined);
    const start = run.captures === 0 ? run.out.length : run.rootLength;
    run.generation.push({ start, end: start + str(text).length });
    write(text);
    checkOutput();
    return NORMAL;
  };
}
