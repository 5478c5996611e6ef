// Compares src/jinja with what diff-jinja.py recorded from Python.
// usage: node scripts/diff-jinja.ts OUT.jsonl [--show 20]
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compile, parseJson, type Template, TemplateError } from '../src/jinja/index.ts';

const NOW = { year: 2024, month: 7, day: 5, hour: 14, minute: 8, second: 9 };
/** Python has no limit on the output: what is longer than ours by default is not compared. */
const MAX_OUTPUT = 32 * 1024 * 1024;
const SYNTAX_ERRORS = new Set(['TemplateSyntaxError', 'TemplateAssertionError', 'SyntaxError', 'IndentationError']);

/** Jinja2 evaluates constants while it compiles, and so fails earlier, or not at all, on constants of the wrong type. */
const FOLDED = /not subscriptable|unhashable type/;

type Expected = {
  readonly text?: string;
  readonly error?: string;
  readonly message?: string;
  readonly generation?: readonly (readonly [number, number])[];
};

type Got = { readonly text?: string; readonly error?: TemplateError; readonly generation?: string };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) throw new Error('usage: node scripts/diff-jinja.ts OUT.jsonl [--show 20]');
const tally = {
  templates: 0,
  cases: 0,
  same: 0,
  sameError: 0,
  refused: 0,
  messages: 0,
  spans: 0,
  folded: 0,
  differ: 0,
};
const refused = new Map<string, number>();
let shown = 0;
let name = '';
let source = '';
let template: Template | TemplateError | undefined;

for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
  const plain = JSON.parse(line);
  if ('template' in plain) {
    tally.templates += 1;
    name = plain.template;
    source = plain.source;
    template = attempt(() => compile(source));
    continue;
  }
  tally.cases += 1;
  judge(plain, got(parseJson(line)));
}
for (const [construct, count] of refused) console.log(`refused ${count} × ${construct}`);
console.log(JSON.stringify(tally));
process.exitCode = tally.differ === 0 ? 0 : 1;

function attempt<T>(body: () => T): T | TemplateError {
  try {
    return body();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

function got(line: unknown): Got {
  if (template instanceof TemplateError) return { error: template };
  const entries = (value: unknown): Iterable<readonly [string, unknown]> =>
    typeof (value as { entries?: unknown }).entries === 'function'
      ? (value as Map<string, unknown>).entries()
      : Object.entries(value as object);
  const context = Object.fromEntries(entries(Object.fromEntries(entries(line))['context']));
  const compiled = template;
  if (compiled === undefined) throw new Error('a case before its template');
  const result = attempt(() => compiled.render(context, { now: NOW, spans: true }));
  if (result instanceof TemplateError) return { error: result };
  const text = result.text;
  const points = (offset: number) => Array.from(text.slice(0, offset)).length;
  return { text, generation: JSON.stringify(result.generation.map(({ start, end }) => [points(start), points(end)])) };
}

function judge(expected: Expected, actual: Got): void {
  const { error } = actual;
  const isTooLong = error?.kind === 'limit' && (expected.text?.length ?? 0) > MAX_OUTPUT;
  if (error?.kind === 'unsupported' || isTooLong) {
    tally.refused += 1;
    const construct = error.construct ?? error.message;
    refused.set(construct, (refused.get(construct) ?? 0) + 1);
    return;
  }
  if (expected.text !== undefined && actual.text === expected.text) {
    tally.same += 1;
    if (expected.generation === undefined || JSON.stringify(expected.generation) === actual.generation) return;
    tally.spans += 1;
    show('generation', expected.generation, actual.generation);
  } else if (expected.error !== undefined && error !== undefined && sameError(expected.error, error)) {
    if (error.kind === 'raised' && error.message !== expected.message) {
      differ(expected, actual);
      return;
    }
    tally.sameError += 1;
    if (error.message !== expected.message) tally.messages += 1;
  } else if (FOLDED.test(expected.message ?? '') || FOLDED.test(error?.message ?? '')) {
    tally.folded += 1;
  } else {
    differ(expected, actual);
  }
}

function differ(expected: Expected, actual: Got): void {
  tally.differ += 1;
  const { error } = actual;
  show('render', expected.text ?? `${expected.error}: ${expected.message}`, actual.text ?? `${error?.python} ${error}`);
}

function sameError(python: string, error: TemplateError): boolean {
  if (error.kind === 'syntax') return SYNTAX_ERRORS.has(python);
  if (error.kind === 'limit') return python === 'RecursionError' || python === 'MemoryError';
  return error.python === python;
}

function show(what: string, expected: unknown, actual: unknown): void {
  if (shown >= Number(values.show ?? 20)) return;
  shown += 1;
  console.log(`${what} differs: ${name}\n  source   ${JSON.stringify(source.slice(0, 300))}`);
  console.log(`  python   ${JSON.stringify(expected)}\n  here     ${JSON.stringify(actual)}`);
}
