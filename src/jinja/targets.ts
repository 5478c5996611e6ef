import type { Target } from './ast.ts';
import { compileExpr } from './compile-expressions.ts';
import type { Env, Frame } from './frame.ts';
import { Namespace } from './globals.ts';
import { unpacked } from './loop.ts';
import { itemsOf } from './protocols.ts';
import { pythonError } from './run.ts';
import { Lazy, type Value } from './values.ts';

/** Gives a target its value. */
export type Assign = (env: Env, value: Value) => void;

/** Compiles an assignment to a name, a namespace's attribute or several of them. */
export function compileTarget(target: Target, frame: Frame): Assign {
  switch (target.kind) {
    case 'name': {
      const slot = frame.symbols.find(target.name)?.slot ?? 0;
      return (env, value) => {
        env.vars[slot] = value;
      };
    }
    case 'nsref': {
      const read = compileExpr({ kind: 'name', name: target.name, line: target.line }, frame);
      const { attr } = target;
      return (env, value) => {
        const object = read(env);
        if (object instanceof Namespace) object.put(attr, value);
      };
    }
    case 'tuple': {
      const assigns = target.items.map((item) => compileTarget(item, frame));
      return (env, value) => {
        const items = value instanceof Lazy ? takeFew(value, assigns.length) : itemsOf(value);
        unpacked(items, assigns.length);
        for (const [index, assign] of assigns.entries()) assign(env, items[index]);
      };
    }
    default:
      return target satisfies never;
  }
}

function takeFew(source: Lazy, count: number): readonly Value[] {
  const items: Value[] = [];
  while (items.length <= count) {
    const next = source.iterator.next();
    if (next.done === true) break;
    items.push(next.value);
  }
  return items;
}

/** Python checks that a dotted target is a namespace before it computes the value. */
export function namespaceGuards(target: Target, frame: Frame): readonly ((env: Env) => void)[] {
  if (target.kind === 'tuple') return target.items.flatMap((item) => namespaceGuards(item, frame));
  if (target.kind === 'name') return [];
  const read = compileExpr({ kind: 'name', name: target.name, line: target.line }, frame);
  return [
    (env) => {
      if (read(env) instanceof Namespace) return;
      throw pythonError('TemplateRuntimeError', 'cannot assign attribute on non-namespace object');
    },
  ];
}
