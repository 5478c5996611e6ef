import type { CallArgs, Expr, SliceExpr, Stmt, Target } from './ast.ts';

/** How a name is used: read, written, or bound as a parameter. */
export type NameUse = 'load' | 'store' | 'param';
type Visit = (name: string, use: NameUse) => void;

/** Visits the names of an expression in the order Jinja2's node fields have. */
export function namesInExpr(expr: Expr | SliceExpr | undefined, visit: Visit): void {
  if (expr === undefined) return;
  const all = (items: readonly (Expr | SliceExpr | undefined)[]) => {
    for (const item of items) namesInExpr(item, visit);
  };
  switch (expr.kind) {
    case 'const':
      return;
    case 'name':
    case 'nsref':
      visit(expr.name, 'load');
      return;
    case 'tuple':
    case 'list':
    case 'concat':
      all(expr.items);
      return;
    case 'dict':
      all(expr.items.flatMap(({ key, value }) => [key, value]));
      return;
    case 'cond':
      all([expr.test, expr.then, expr.otherwise]);
      return;
    case 'logic':
    case 'binary':
      all([expr.left, expr.right]);
      return;
    case 'not':
    case 'sign':
      namesInExpr(expr.operand, visit);
      return;
    case 'compare':
      all([expr.first, ...expr.rest.map(({ value }) => value)]);
      return;
    case 'attr':
      namesInExpr(expr.object, visit);
      return;
    case 'item':
      all([expr.object, expr.index]);
      return;
    case 'slice':
      all([expr.start, expr.stop, expr.step]);
      return;
    case 'call':
      all([expr.callee, ...argExprs(expr)]);
      return;
    case 'filter':
    case 'test':
      all([expr.operand, ...argExprs(expr)]);
      return;
    default:
      expr satisfies never;
  }
}

/** The expressions among the arguments of a call. */
export function argExprs(args: CallArgs): readonly (Expr | undefined)[] {
  return [...args.args, ...args.kwargs.map(({ value }) => value), args.dynArgs, args.dynKwargs];
}

/** Visits the names of a target; a namespace is read, the rest written. */
export function namesInTarget(target: Target, use: NameUse, visit: Visit): void {
  if (target.kind === 'tuple') for (const item of target.items) namesInTarget(item, use, visit);
  else visit(target.name, target.kind === 'nsref' ? 'load' : use);
}

/** Visits every name in statements, those in nested blocks and macros too. */
export function namesInBody(body: readonly Stmt[], visit: Visit): void {
  for (const stmt of body) namesInStmt(stmt, visit);
}

function namesInStmt(stmt: Stmt, visit: Visit): void {
  switch (stmt.kind) {
    case 'output':
      for (const part of stmt.parts) if (typeof part !== 'string') namesInExpr(part, visit);
      return;
    case 'if':
      for (const branch of stmt.branches) {
        namesInExpr(branch.test, visit);
        namesInBody(branch.body, visit);
      }
      namesInBody(stmt.otherwise, visit);
      return;
    case 'for':
      namesInTarget(stmt.target, 'store', visit);
      namesInExpr(stmt.iter, visit);
      namesInBody(stmt.body, visit);
      namesInBody(stmt.otherwise, visit);
      namesInExpr(stmt.test, visit);
      return;
    case 'set':
      namesInTarget(stmt.target, 'store', visit);
      namesInExpr(stmt.value, visit);
      return;
    case 'setblock':
      namesInTarget(stmt.target, 'store', visit);
      namesInExpr(stmt.filter, visit);
      namesInBody(stmt.body, visit);
      return;
    case 'with':
      for (const { target } of stmt.bindings) namesInTarget(target, 'param', visit);
      for (const { value } of stmt.bindings) namesInExpr(value, visit);
      namesInBody(stmt.body, visit);
      return;
    case 'macro':
    case 'callblock':
      if (stmt.kind === 'callblock') namesInExpr(stmt.call, visit);
      for (const param of stmt.params) visit(param, 'param');
      for (const value of stmt.defaults) namesInExpr(value, visit);
      namesInBody(stmt.body, visit);
      return;
    case 'filterblock':
      namesInBody(stmt.body, visit);
      namesInExpr(stmt.filter, visit);
      return;
    case 'generation':
      namesInBody(stmt.body, visit);
      return;
    case 'break':
    case 'continue':
      return;
    default:
      stmt satisfies never;
  }
}

/** Which of `names` the statements read before they bind them. */
export function undeclaredIn(body: readonly Stmt[], names: readonly string[]): ReadonlySet<string> {
  const sought = new Set(names);
  const found = new Set<string>();
  namesInBody(body, (name, use) => {
    if (use !== 'load') sought.delete(name);
    else if (sought.has(name)) found.add(name);
  });
  return found;
}

/** Whether the statements assign a name. */
export function assigns(body: readonly Stmt[], name: string): boolean {
  let found = false;
  namesInBody(body, (other, use) => {
    found ||= use === 'store' && other === name;
  });
  return found;
}
