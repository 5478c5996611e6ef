import { captured } from './output.ts';
import { charge, enterCall, leaveCall, run, typeError } from './run.ts';
import { Callable, Dict, type Kwargs, type Str, Tuple, Undefined, type Value } from './values.ts';

/** What a macro takes, and which special names its body reads. */
export type MacroShape = {
  readonly name: string | undefined;
  readonly params: readonly string[];
  readonly caller: boolean;
  readonly kwargs: boolean;
  readonly varargs: boolean;
};

/** A macro, or the block that a call statement hands to one. */
export class Macro extends Callable {
  readonly typeName = 'Macro';
  readonly #shape: MacroShape;
  readonly #body: (values: readonly Value[]) => void;

  constructor(shape: MacroShape, body: (values: readonly Value[]) => void) {
    super();
    this.#shape = shape;
    this.#body = body;
  }

  override get moduleName(): string {
    return 'jinja2.runtime.';
  }

  override attribute(name: string): Value {
    const { params, caller, kwargs, varargs } = this.#shape;
    switch (name) {
      case 'name':
        return this.#shape.name ?? null;
      case 'arguments':
        return new Tuple(params);
      case 'caller':
        return caller;
      case 'catch_kwargs':
        return kwargs;
      case 'catch_varargs':
        return varargs;
      case 'explicit_caller':
        return params.includes('caller');
      default:
        return undefined;
    }
  }

  override printed(): string {
    const { name } = this.#shape;
    return `<Macro ${name === undefined ? 'anonymous' : `'${name}'`}>`;
  }

  call(args: readonly Value[], kwargs: Kwargs): string | Str {
    const values = this.#bind(args, new Map(kwargs));
    charge(values.length);
    const { line } = run;
    enterCall();
    const text = captured(() => this.#body(values));
    leaveCall();
    run.line = line;
    return text;
  }

  /** Parameters in order, then caller, kwargs and varargs where the body reads them. */
  #bind(args: readonly Value[], kwargs: Map<string, Value>): readonly Value[] {
    const { params, name } = this.#shape;
    const values = args.slice(0, params.length);
    let foundCaller = values.length === params.length && params.includes('caller');
    for (const param of params.slice(values.length)) {
      values.push(kwargs.get(param));
      kwargs.delete(param);
      if (param === 'caller') foundCaller = true;
    }
    if (this.#shape.caller && !foundCaller) {
      const caller = kwargs.get('caller') ?? null;
      kwargs.delete('caller');
      values.push(caller ?? new Undefined({ hint: 'No caller defined', name: 'caller' }));
    }
    const shown = name === undefined ? 'None' : `'${name}'`;
    if (this.#shape.kwargs) {
      values.push(new Dict(kwargs));
    } else if (kwargs.size > 0) {
      const [unknown] = kwargs.keys();
      throw typeError(
        kwargs.has('caller')
          ? `macro ${shown} was invoked with two values for the special caller argument. This is most likely a bug.`
          : `macro ${shown} takes no keyword argument '${unknown}'`,
      );
    }
    const extra = args.slice(params.length);
    if (this.#shape.varargs) values.push(new Tuple(extra));
    else if (extra.length > 0) throw typeError(`macro ${shown} takes not more than ${params.length} argument(s)`);
    return values;
  }
}
