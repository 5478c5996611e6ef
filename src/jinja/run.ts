import type { Clock } from './clock.ts';
import { TemplateError } from './errors.ts';

/** Where a piece of a message's content lies in a string. */
export type Mark = { readonly message: number; readonly start: number; readonly end: number };

/** UTF-16 offsets in a text, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * State of the render under way. Rendering is synchronous and calls nothing of the host, so one object serves the
 * whole module: passing it through every operator would cost a fifth of the speed.
 */
export type Run = {
  out: string;
  marks: Mark[] | undefined;
  /** Type of a value that a filter or call block put out and that is no str: Python fails when it joins the buffer. */
  unjoinable: string | undefined;
  captures: number;
  rootLength: number;
  steps: number;
  depth: number;
  maxDepth: number;
  maxOutput: number;
  line: number;
  clock: Clock;
  readsClock: boolean;
  context: Readonly<Record<string, unknown>>;
  /** Made when the first name turns up: most renders have none. */
  undefinedNames: Set<string> | undefined;
  generation: Span[];
};

/** Steps a render may take by default: a conversation of a thousand turns takes under a million. */
export const DEFAULT_MAX_STEPS = 10_000_000;
/** Longest output, and longest single string, in UTF-16 units by default: ten times the longest context in use. */
export const DEFAULT_MAX_OUTPUT = 32 * 1024 * 1024;
/** Nested macro calls and recursive loops by default: Python's own limit of 1,000 frames is reached near 250. */
export const DEFAULT_MAX_DEPTH = 200;
/** Nesting of data that is compared, printed or serialised: Python's json gives up near 1,000 as well. */
const MAX_DATA_DEPTH = 900;
/** Characters that cost as much as one step when a string is copied. */
const CHARACTERS_PER_STEP = 64;

/** What a caller chooses for one render. */
export type RunStart = Pick<Run, 'context' | 'clock' | 'steps' | 'maxOutput' | 'maxDepth' | 'marks'>;

const IDLE: RunStart = {
  context: {},
  clock: { year: 1970, month: 1, day: 1 },
  steps: DEFAULT_MAX_STEPS,
  maxOutput: DEFAULT_MAX_OUTPUT,
  maxDepth: DEFAULT_MAX_DEPTH,
  marks: undefined,
};

/** The render under way. */
export const run: Run = {
  ...IDLE,
  out: '',
  unjoinable: undefined,
  captures: 0,
  rootLength: 0,
  depth: 0,
  line: 0,
  readsClock: false,
  undefinedNames: undefined,
  generation: [],
};

let active = false;

function reset(start: RunStart): void {
  run.context = start.context;
  run.clock = start.clock;
  run.steps = start.steps;
  run.maxOutput = start.maxOutput;
  run.maxDepth = start.maxDepth;
  run.marks = start.marks;
  run.out = '';
  run.unjoinable = undefined;
  run.captures = 0;
  run.rootLength = 0;
  run.depth = 0;
  run.line = 0;
  run.readsClock = false;
  run.undefinedNames = undefined;
  run.generation = [];
}

/** Runs `body` with fresh state; puts the state of an outer render back, should an object of the host render too. */
export function withRun<T>(start: RunStart, body: () => T): T {
  const outer = active ? { ...run } : undefined;
  active = true;
  reset(start);
  try {
    return body();
  } finally {
    if (outer === undefined) reset(IDLE);
    else Object.assign(run, outer);
    active = outer !== undefined;
  }
}

/** An exception of Python's, at the line being rendered. */
export function pythonError(python: string, message: string): TemplateError {
  return new TemplateError('runtime', message, { python, line: run.line });
}

/** Python's TypeError. */
export function typeError(message: string): TemplateError {
  return pythonError('TypeError', message);
}

/** Python's ValueError. */
export function valueError(message: string): TemplateError {
  return pythonError('ValueError', message);
}

/** A value whose rendering depends on Python's memory or build, met while rendering. */
export function unsupportedValue(construct: string): TemplateError {
  return new TemplateError('unsupported', `template feature not supported: ${construct}`, {
    construct,
    line: run.line,
  });
}

/** A budget that is used up. */
export function limitError(what: string): TemplateError {
  return new TemplateError('limit', `template exceeds the limit of ${what}`, { line: run.line });
}

/** Fails where Python joins a buffer that holds something else than str. */
export function checkJoinable(): void {
  if (run.unjoinable !== undefined) throw typeError(`sequence item: expected str instance, ${run.unjoinable} found`);
}

/** Remembers an undeclared name that was used without a value. */
export function noteUndefined(name: string): void {
  run.undefinedNames ??= new Set();
  run.undefinedNames.add(name);
}

/** Takes steps from the budget. */
export function charge(steps: number): void {
  run.steps -= steps;
  if (run.steps < 0) throw limitError('steps');
}

/** Takes what copying so many characters costs, and refuses a string longer than the output may be. */
export function chargeText(length: number): void {
  if (length > run.maxOutput) throw limitError('output');
  run.steps -= Math.floor(length / CHARACTERS_PER_STEP);
  if (run.steps < 0) throw limitError('steps');
}

/** Takes what building a list of so many items costs. */
export function chargeItems(count: number): void {
  if (count > run.maxOutput) throw limitError('output');
  charge(Math.ceil(count / 2));
}

/** Refuses data nested deeper than Python would follow. */
export function checkDataDepth(depth: number): void {
  if (depth > MAX_DATA_DEPTH) throw limitError('data depth');
}

/** Enters a macro or a recursive loop; the caller leaves with leaveCall. */
export function enterCall(): void {
  run.depth += 1;
  if (run.depth > run.maxDepth) throw limitError('depth');
}

/** Leaves a macro or a recursive loop. */
export function leaveCall(): void {
  run.depth -= 1;
}
