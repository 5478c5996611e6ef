import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, parseJson, TemplateError } from '../../src/jinja/index.ts';
import { NOW, toContext } from './context.ts';

type Vector = {
  readonly name: string;
  readonly source: string;
  readonly context: unknown;
  readonly text?: string;
  readonly error?: string;
  readonly message?: string;
  readonly generation?: readonly (readonly [number, number])[];
};

const SYNTAX_ERRORS = ['TemplateSyntaxError', 'TemplateAssertionError', 'SyntaxError'];
/** Probes that are refused by name; the last prints an address in Python. */
const REFUSED: Readonly<Record<string, string>> = {
  autoescape: 'statement:autoescape',
  include: 'statement:include',
  block: 'statement:block',
  import: 'statement:import',
  'filters 6': 'filter:wordwrap',
  'dict attr named like method': 'printing a builtin_function_or_method',
};

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function plain(name: string): readonly Vector[] {
  return JSON.parse(read(`vectors/${name}.json`));
}

/** Contexts are read with Python's rules: 1.0 is a float, large ints are exact, keys keep their order. */
function contexts(name: string): readonly unknown[] {
  return (parseJson(read(`vectors/${name}.json`)) as readonly unknown[]).map((vector) => {
    const entries = toContext(vector);
    return toContext(entries['context'] ?? vector);
  });
}

function outcome(vector: Vector, context: unknown) {
  try {
    const { text, generation } = compile(vector.source).render(toContext(context), { now: NOW, spans: true });
    const points = (offset: number) => Array.from(text.slice(0, offset)).length;
    const spans = generation.map(({ start, end }) => [points(start), points(end)]);
    return vector.generation === undefined ? { text } : { text, generation: spans };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    if (error.kind === 'unsupported') return { refused: error.construct };
    if (error.kind === 'raised') return { raised: error.message };
    if (error.kind === 'limit') return { error: 'limit' };
    return { error: error.kind === 'syntax' ? 'syntax' : error.python };
  }
}

function expected({ text, error, message, generation }: Vector) {
  if (text !== undefined) return generation === undefined ? { text } : { text, generation };
  if (error === 'TemplateError') return { raised: message };
  if (error === 'MemoryError' || error === 'RecursionError') return { error: 'limit' };
  return { error: SYNTAX_ERRORS.includes(error ?? '') ? 'syntax' : error };
}

describe('probes', () => {
  const given = contexts('probes');
  it.each(plain('probes').map((vector, index) => [vector.name, vector, index] as const))(
    '%s',
    (name, vector, index) => {
      const refused = REFUSED[name];
      const wanted = refused === undefined ? expected(vector) : { refused };
      expect(outcome(vector, given[index])).toEqual(wanted);
    },
  );
});

describe('our own chat templates', () => {
  const conversations = contexts('conversations');
  const vectors = plain('chats') as readonly (Vector & { readonly template: string; readonly conversation: number })[];
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const source = read(`templates/${vector.template}`);
    expect(outcome({ ...vector, source }, conversations[vector.conversation])).toEqual(expected(vector));
  });
});

describe('fuzzed templates', () => {
  const given = contexts('fuzz');
  it('all come out as from Python', () => {
    for (const [index, vector] of plain('fuzz').entries()) {
      expect(outcome(vector, given[index]), vector.source).toEqual(expected(vector));
    }
  });
});
