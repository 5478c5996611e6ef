import { describe, expect, it } from 'vitest';
import { type Clock, compile, Float, parseJson, TemplateError } from '../../src/jinja/index.ts';
import { NOW, render } from './context.ts';

function syntax(source: string): TemplateError {
  try {
    compile(source);
  } catch (error) {
    if (error instanceof TemplateError) return error;
  }
  throw new Error(`compiled ${source}`);
}

describe('compile', () => {
  it('names the variables that come from the context', () => {
    const source =
      '{% set a = b %}{{ a }}{% for m in messages %}{{ m.x }}{{ loop.index }}{% endfor %}{{ range(1) }}{{ c is defined }}';
    expect(compile(source).variables).toEqual(['b', 'c', 'messages']);
  });

  it('names the features', () => {
    const source =
      "{% for m in messages if m is mapping %}{{ m.content.split('a')|selectattr('b')|list }}{% break %}{% endfor %}{% generation %}{{ strftime_now('%Y') }}{% endgeneration %}";
    expect(compile(source).features).toEqual([
      'filter:list',
      'filter:selectattr',
      'global:strftime_now',
      'method:split',
      'statement:break',
      'statement:for',
      'statement:generation',
      'test:mapping',
    ]);
  });

  it.each([
    ["a\n{% include 'x' %}", 'statement:include', 2],
    ["{% import 'x' as y %}", 'statement:import', 1],
    ["{% from 'x' import y %}", 'statement:from', 1],
    ["{% extends 'x' %}", 'statement:extends', 1],
    ['{% block x %}{% endblock %}', 'statement:block', 1],
    ['{% autoescape true %}{% endautoescape %}', 'statement:autoescape', 1],
    ['\n\n{{ x|random }}', 'filter:random', 3],
    ['{{ x|pprint }}', 'filter:pprint', 1],
    ['{{ x.encode() }}', 'method:encode', 1],
    ['{{ self.x() }}', 'global:self', undefined],
    ["{{ '\\N{DASH}' }}", 'escape:\\N', 1],
  ])('refuses %j by name', (source, construct, line) => {
    expect(syntax(source)).toMatchObject({ kind: 'unsupported', construct, line });
  });

  it.each([
    [
      '{% if x %}',
      "Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.",
      1,
    ],
    ['a\n{% endfor %}', "Encountered unknown tag 'endfor'.", 2],
    ['{{ x', "unexpected end of template, expected 'end of print statement'.", 1],
    ['{{ x }', "unexpected '}'", 1],
    ['{{ (x] }}', "unexpected ']', expected ')'", 1],
    ['{{ }}', "Expected an expression, got 'end of print statement'", 1],
    ['{# x', 'Missing end of comment tag', 1],
    ['{% raw %}', 'Missing end of raw directive', 1],
    ['{{ x|nofilter }}', "No filter named 'nofilter'.", 1],
    ['{{ x is notest }}', "No test named 'notest'.", 1],
    ['{% break %}', "'break' outside loop", 1],
    ['{% do x %}', "Encountered unknown tag 'do'.", 1],
    ['{% set 1 = 2 %}', "can't assign to 'const'", 1],
    ['{% set none = 2 %}', "can't assign to 'const'", 1],
    ['{% for loop in x %}{% endfor %}', "Can't assign to special loop variable in for-loop target", 1],
    ['{{ "a }}', "unexpected char '\"' at 3", 1],
    ['{{ x is defined is string }}', 'You cannot chain multiple tests with is', 1],
    ['{{ f(a=1, 2) }}', 'invalid syntax for function call expression', 1],
    ['{% macro f(a=1, b) %}{% endmacro %}', 'non-default argument follows default argument', 1],
  ])('reports the syntax of %j', (source, message, line) => {
    expect(syntax(source)).toMatchObject({ kind: 'syntax', message, line });
  });
});

describe('render', () => {
  it('reports the line of an error and what Python raises', () => {
    const run = () => render('a\n{% set x = 1 %}\n{{ x.y.z }}');
    expect(run).toThrow(TemplateError);
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({
        kind: 'runtime',
        python: 'UndefinedError',
        line: 3,
        message: "'int object' has no attribute 'y'",
      });
    }
  });

  it('raise_exception gives its message', () => {
    try {
      render('\n{{ raise_exception("no " ~ 1) }}');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'raised', message: 'no 1', line: 2 });
    }
  });

  it('tells undefined names that were used from those that were asked for', () => {
    const source =
      "{{ a }}{% if b %}{% endif %}{{ c is defined }}{{ d|default('x') }}{% if false %}{{ e }}{% endif %}{{ none_is_fine }}";
    expect(compile(source).render({ none_is_fine: null }, { now: NOW }).undefinedNames).toEqual(['a', 'b']);
  });

  it('tells whether the clock was read', () => {
    expect(compile("{{ strftime_now('%Y') }}").render({}, { now: NOW }).readsClock).toBe(true);
    expect(compile('{{ strftime_now is defined }}').render({}, { now: NOW }).readsClock).toBe(false);
  });

  it('keeps no state between renders', () => {
    const template = compile(
      "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{% set x = (x or 0) + 1 %}{{ x }}",
    );
    for (let time = 0; time < 3; time += 1) expect(template.render({}, { now: NOW }).text).toBe('ab1');
  });
});

describe('the clock', () => {
  const moments: Readonly<Record<string, Clock>> = {
    plain: { year: 2024, month: 7, day: 5, hour: 14, minute: 8, second: 9 },
    epoch: Date.UTC(2024, 6, 5, 14, 8, 9),
  };
  it.each(Object.entries(moments))('%s gives English names whatever the locale', (_, now) => {
    const shown = (format: string) => compile(`{{ strftime_now('${format}') }}`).render({}, { now }).text;
    expect(shown('%A %a %B %b %d %e %-d %j %Y %y')).toBe('Friday Fri July Jul 05  5 5 187 2024 24');
    expect(shown('%H:%M:%S %I %p %-I %f')).toBe('14:08:09 02 PM 2 000000');
    expect(shown('%c|%x|%X|%D|%F|%T|%R|%r')).toBe(
      'Fri Jul  5 14:08:09 2024|07/05/24|14:08:09|07/05/24|2024-07-05|14:08:09|14:08|02:08:09 PM',
    );
    expect(shown('%U %W %V %G %g %u %w %C %z%Z%%')).toBe('26 27 27 2024 24 5 5 20 %');
  });

  it('knows the edges of the calendar', () => {
    const shown = (year: number, month: number, day: number) =>
      compile("{{ strftime_now('%a %j %U %W %V %G') }}").render({}, { now: { year, month, day } }).text;
    expect(shown(2021, 1, 1)).toBe('Fri 001 00 00 53 2020');
    expect(shown(2024, 12, 30)).toBe('Mon 365 52 53 01 2025');
    expect(shown(2000, 2, 29)).toBe('Tue 060 09 09 09 2000');
  });
});

describe('parseJson', () => {
  it('keeps what JSON.parse loses', () => {
    const data = parseJson('{"b": 1.0, "2": 12345678901234567890, "1": [1e3, -0.5, 1], "__proto__": null}');
    expect(render('{{ d|tojson }}', { d: data })).toBe(
      '{"b": 1.0, "2": 12345678901234567890, "1": [1000.0, -0.5, 1], "__proto__": null}',
    );
  });

  it('is JSON.parse where nothing is lost', () => {
    expect(parseJson('{"a": [1, "x\\n", null, true]}')).toEqual({ a: [1, 'x\n', null, true] });
  });

  it.each(['', '{', '[1.0,]', '{"a" 1.0}', '1.0 x', '[1.0', '{"1": }', 'nul', '01.0', '"\\x" 1.0'])(
    'refuses %j',
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );

  it('has a type for floats that look like ints', () => {
    expect(render('{{ x }} {{ y }} {{ x == y }}', { x: new Float(1), y: 1 })).toBe('1.0 1 True');
  });
});
