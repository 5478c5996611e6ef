import { describe, expect, it } from 'vitest';
import { compile, type RenderOptions, TemplateError } from '../../src/jinja/index.ts';
import { NOW } from './context.ts';

function failure(source: string, options: Partial<RenderOptions> = {}, context = {}): TemplateError {
  try {
    const { text } = compile(source).render(context, { now: NOW, ...options });
    throw new Error(`rendered ${text.length} characters`);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

const HOSTILE: Readonly<Record<string, string>> = {
  'endless loops': '{% for a in range(100000) %}{% for b in range(100000) %}{{ a }}{% endfor %}{% endfor %}',
  'silent loops': '{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}',
  'a repeated string': "{{ 'a' * 10**15 }}",
  'a doubled string':
    "{% set ns = namespace(s='ab') %}{% for i in range(200) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
  'a doubled string by ~':
    "{% set ns = namespace(s='ab') %}{% for i in range(200) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
  'a doubled list': '{% set ns = namespace(l=[1]) %}{% for i in range(200) %}{% set ns.l = ns.l + ns.l %}{% endfor %}',
  'a list that contains itself twice':
    '{% set ns = namespace(l=[1]) %}{% for i in range(200) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}',
  'its serialisation':
    '{% set ns = namespace(l=[1]) %}{% for i in range(200) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l|tojson }}',
  'its comparison':
    '{% set ns = namespace(l=[1], m=[1]) %}{% for i in range(99) %}{% set ns.l = [ns.l, ns.l] %}{% set ns.m = [ns.m, ns.m] %}{% endfor %}{{ ns.l == ns.m }}',
  'deep data':
    '{% set ns = namespace(l=[1]) %}{% for i in range(20000) %}{% set ns.l = [ns.l] %}{% endfor %}{{ ns.l }}',
  'endless recursion': '{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}',
  'a namespace in itself': '{% set ns = namespace() %}{% set ns.me = ns %}{{ ns }}',
  'mutual recursion': '{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{{ f() }}{% endmacro %}{{ f() }}',
  'a recursive loop': '{% for x in [[1]] recursive %}{{ loop([x]) }}{% endfor %}',
  'a huge power': '{{ 10 ** (10 ** 10) }}',
  squaring: '{% set ns = namespace(n=3) %}{% for i in range(100) %}{% set ns.n = ns.n * ns.n %}{% endfor %}',
  padding: "{{ 'a'.ljust(10**12) }}",
  'padding by format': "{{ '%*d' % (10**12, 1) }}",
  'padding by format()': "{{ '{:>999999999999}'.format(1) }}",
  indenting: "{{ 'a'|indent(10**12, true) }}",
  'zero filling': "{{ 'a'.zfill(10**12) }}",
  replacing: "{% set s = 'a' * 100000 %}{{ s.replace('a', s) }}",
  'replacing nothing': "{% set s = 'a' * 100000 %}{{ s.replace('', s) }}",
  joining: "{% set s = 'a' * 100000 %}{{ s.join(s) }}",
  'json indentation': '{{ [1]|tojson(indent=10**12) }}',
  batches: "{{ [1]|batch(10**12, 'x')|list }}",
  slices: '{{ [1]|slice(10**12)|list }}',
};

describe('budgets', () => {
  it.each(Object.entries(HOSTILE))('%s ends with a clear error', (_, source) => {
    const start = performance.now();
    const error = failure(source);
    expect(error.kind, error.message).toBe('limit');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('steps are counted, not timed', () => {
    const template = compile('{% for i in range(n) %}{{ i }}{% endfor %}');
    expect(template.render({ n: 100 }, { now: NOW, maxSteps: 1000 }).text.length).toBe(190);
    for (let time = 0; time < 3; time += 1) {
      expect(failure('{% for i in range(n) %}{{ i }}{% endfor %}', { maxSteps: 1000 }, { n: 1000 }).kind).toBe('limit');
    }
  });

  it('the output has a length', () => {
    expect(failure("{{ 'abc' * 10 }}", { maxOutput: 20 }).kind).toBe('limit');
    expect(failure("{% for i in range(10) %}{{ 'abc' }}{% endfor %}", { maxOutput: 20 }).message).toContain('output');
  });

  it('macros have a depth', () => {
    const nested = '{% macro f(n) %}{{ n }}{% if n %}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(30) }}';
    expect(compile(nested).render({}, { now: NOW }).text).toHaveLength(52);
    expect(failure(nested, { maxDepth: 10 }).kind).toBe('limit');
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['signs', `{{ ${'-'.repeat(100_000)}1 }}`],
    ['parentheses', `{{ ${'('.repeat(50_000)}1${')'.repeat(50_000)} }}`],
    ['nots', `{{ ${'not '.repeat(50_000)}x }}`],
    ['blocks', '{% if x %}'.repeat(20_000)],
    ['filters', `{{ x${'|trim'.repeat(100_000)} }}`],
    ['attributes', `{{ x${'.a'.repeat(200_000)} }}`],
    ['operators', `{{ 1${' - 1'.repeat(200_000)} }}`],
  ])('a source of nested %s fails while it is compiled or renders', (_, source) => {
    try {
      compile(source).render({}, { now: NOW });
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
    }
  });

  it('after a limit the next render is clean', () => {
    const template = compile('{% macro f() %}a{{ f() }}{% endmacro %}{% if x %}{{ f() }}{% endif %}ok');
    expect(() => template.render({ x: true }, { now: NOW })).toThrow(TemplateError);
    expect(template.render({}, { now: NOW }).text).toBe('ok');
  });
});
