import type { Clock } from './clock.ts';
import { compileTemplate } from './compile-statements.ts';
import { TemplateError, unsupported } from './errors.ts';
import { undeclaredIn } from './names.ts';
import { parse } from './parser.ts';
import {
  checkJoinable,
  DEFAULT_MAX_DEPTH,
  DEFAULT_MAX_OUTPUT,
  DEFAULT_MAX_STEPS,
  type Mark,
  run,
  type Span,
  withRun,
} from './run.ts';
import { markedContext } from './spans.ts';

export type { Clock } from './clock.ts';
export { TemplateError, type TemplateErrorKind } from './errors.ts';
export { parseJson } from './json.ts';
export { Float } from './numbers.ts';
export type { Span } from './run.ts';

/** How to render; budgets are counted, never timed. */
export type RenderOptions = {
  readonly now: Clock;
  readonly maxSteps?: number;
  readonly maxOutput?: number;
  readonly maxDepth?: number;
  /** Also find where each message's content ended up. */
  readonly spans?: boolean;
};

/** A rendered text and what was learnt on the way. */
export type Rendered = {
  readonly text: string;
  /** Generation blocks, as transformers counts them for its assistant mask. */
  readonly generation: readonly Span[];
  /** With `spans`: pieces of message contents in the text. A message that could not be followed is left out. */
  readonly contents?: readonly { readonly message: number; readonly start: number; readonly end: number }[];
  readonly readsClock: boolean;
  /** Undeclared variables that were used, not only asked for with `is defined` or `default`, and had no value. */
  readonly undefinedNames: readonly string[];
};

/** A compiled template; it holds no state between renders. */
export type Template = {
  render(context: Readonly<Record<string, unknown>>, options: RenderOptions): Rendered;
  /** Names that the source takes from the context. */
  readonly variables: readonly string[];
  /** What it uses, such as "filter:selectattr", "test:mapping", "method:split", "statement:generation". */
  readonly features: readonly string[];
};

/** Compiles a template's source; throws TemplateError of kind syntax, unsupported or limit. */
export function compile(source: string): Template {
  const usage = { features: new Set<string>(), variables: new Set<string>() };
  const execute = guarded(() => {
    const body = parse(source);
    if (undeclaredIn(body, ['self']).has('self')) throw unsupported('global:self', undefined);
    return compileTemplate(body, usage);
  });
  return {
    variables: [...usage.variables].sort(),
    features: [...usage.features].sort(),
    render(context, options) {
      const plain = renderOnce(execute, context, options, false);
      if (options.spans !== true) return plain.rendered;
      return { ...plain.rendered, contents: contentSpans(execute, context, options, plain.rendered.text) };
    },
  };
}

const NO_NAMES: readonly string[] = [];

type Outcome = { readonly rendered: Rendered; readonly marks: readonly Mark[] };

function renderOnce(
  execute: () => void,
  context: Readonly<Record<string, unknown>>,
  options: RenderOptions,
  tracked: boolean,
): Outcome {
  const start = {
    context,
    clock: options.now,
    steps: options.maxSteps ?? DEFAULT_MAX_STEPS,
    maxOutput: options.maxOutput ?? DEFAULT_MAX_OUTPUT,
    maxDepth: options.maxDepth ?? DEFAULT_MAX_DEPTH,
    marks: tracked ? [] : undefined,
  };
  return withRun(start, () => {
    guarded(execute);
    checkJoinable();
    const rendered = {
      text: run.out,
      generation: run.generation,
      readsClock: run.readsClock,
      undefinedNames: run.undefinedNames === undefined ? NO_NAMES : [...run.undefinedNames].sort(),
    };
    return { rendered, marks: run.marks ?? [] };
  });
}

/** Renders again with marked contents; the spans hold only if the text is the very same. */
function contentSpans(
  execute: () => void,
  context: Readonly<Record<string, unknown>>,
  options: RenderOptions,
  text: string,
): readonly Mark[] {
  try {
    const { rendered, marks } = renderOnce(execute, markedContext(context), options, true);
    if (rendered.text !== text) return [];
    return marks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}

/** The engine recurses with the template and its data: a full stack is a limit like the others. */
function guarded<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TemplateError('limit', 'template exceeds the limit of the stack or of memory', { line: run.line });
  }
}
