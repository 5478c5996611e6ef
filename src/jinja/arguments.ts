import { typeError } from './run.ts';
import type { Kwargs, Value } from './values.ts';

/** A filter, a test or a function, called with Python's rules for positions and names. */
export type Builtin = (args: readonly Value[], kwargs: Kwargs) => Value;

/**
 * Wraps a body whose arguments arrive by position or name; one that was not given arrives as undefined.
 * `names` lists the parameters; the first `required` of them must be given.
 */
export function builtin(name: string, names: string, required: number, body: (...args: Value[]) => Value): Builtin {
  const params = names === '' ? [] : names.split(' ');
  return (args, kwargs) => {
    if (args.length > params.length) {
      throw typeError(`${name}() takes ${params.length} positional arguments but ${args.length} were given`);
    }
    if ((kwargs === undefined || kwargs.size === 0) && args.length >= required) return body(...args);
    const all: Value[] = [...args];
    for (const [key, value] of kwargs ?? []) {
      const index = params.indexOf(key);
      if (index < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
      if (index < args.length) throw typeError(`${name}() got multiple values for argument '${key}'`);
      all[index] = value;
    }
    for (let index = 0; index < required; index += 1) {
      if (all[index] === undefined) {
        throw typeError(`${name}() missing 1 required positional argument: '${params[index]}'`);
      }
    }
    return body(...all);
  };
}
