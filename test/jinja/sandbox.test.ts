import { describe, expect, it } from 'vitest';
import { compile, TemplateError } from '../../src/jinja/index.ts';
import { NOW, render } from './context.ts';

function failure(source: string, context: Readonly<Record<string, unknown>> = {}): TemplateError {
  try {
    const text = render(source, context);
    throw new Error(`rendered ${JSON.stringify(text)}`);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

/** Names by which a value of JavaScript or Python leads to its type, its module or the world. */
const WAYS_OUT = [
  'constructor',
  '__proto__',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  '__lookupGetter__',
  'isPrototypeOf',
  'caller',
  'arguments',
  'callee',
  'call',
  'apply',
  'bind',
  'name',
  'push',
  'at',
  'slice',
  'charAt',
  'toFixed',
  '__class__',
  '__mro__',
  '__subclasses__',
  '__globals__',
  '__init__',
  '__dict__',
  '__builtins__',
  'func_globals',
  'gi_frame',
];
const VALUES = [
  "''",
  "'text'",
  '1',
  '1.5',
  'true',
  'none',
  '[]',
  '[1]',
  '{}',
  "{'a': 1}",
  '(1, 2)',
  'range(3)',
  'x',
  'messages',
  'messages[0]',
  'namespace(a=1)',
  'dict',
  'namespace',
  'raise_exception',
  "''.upper",
  'x.items',
  "'<b>'|safe",
  "cycler('a')",
  'joiner()',
  '[1]|map("string")',
  'missing',
];
const context = { x: { key: 1 }, messages: [{ role: 'user', content: 'hi' }] };

describe('no way out of the sandbox', () => {
  it.each(VALUES)('%s has no attribute or item that leads out', (value) => {
    for (const name of WAYS_OUT) {
      for (const access of [`(${value}).${name}`, `(${value})['${name}']`, `(${value})|attr('${name}')`]) {
        // Undefined, or an error; never a function or an object of the host.
        const source = `{% set found = ${access} %}{{ found is defined }}{{ found is callable and found is defined }}`;
        try {
          expect(render(source, context), access).toBe('FalseFalse');
        } catch (error) {
          expect(error, access).toBeInstanceOf(TemplateError);
        }
      }
    }
  });

  it('calls of what was reached fail', () => {
    expect(failure("{{ ''.constructor.constructor('return process')() }}").python).toBe('UndefinedError');
    expect(failure("{{ [].constructor('x') }}").python).toBe('UndefinedError');
    expect(failure("{{ ''.__class__.__mro__ }}").python).toBe('SecurityError');
    expect(failure("{{ raise_exception.__globals__['os'] }}").kind).not.toBe('raised');
    expect(failure('{{ x.toString() }}', context).python).toBe('UndefinedError');
    expect(failure("{{ '{0.__class__.__mro__}'.format(x) }}", context).python).toBe('SecurityError');
    expect(render("{{ '{0.constructor}{0[constructor]}'.format(x) }}", context)).toBe('');
  });

  it('names of the host are not globals', () => {
    for (const name of ['process', 'globalThis', 'require', 'Object', 'Function', 'eval', 'module', 'this', 'window']) {
      expect(render(`{{ ${name} is defined }}`)).toBe('False');
    }
    expect(render('{{ constructor is defined }}{{ toString is defined }}{{ hasOwnProperty is defined }}')).toBe(
      'FalseFalseFalse',
    );
  });

  it('keys named like parts of a prototype are ordinary data', () => {
    const data = JSON.parse('{"__proto__": "p", "constructor": "c", "toString": "t", "length": 7}');
    expect(
      render("{{ d['__proto__'] }}{{ d.constructor }}{{ d.toString }}{{ d.length }}{{ d|length }}", { d: data }),
    ).toBe('pct74');
    expect(render('{{ d }}', { d: data })).toBe("{'__proto__': 'p', 'constructor': 'c', 'toString': 't', 'length': 7}");
    expect(render("{% set d = {'__proto__': 1, 'constructor': 2} %}{{ d.constructor }}{{ d|tojson }}")).toBe(
      '2{"__proto__": 1, "constructor": 2}',
    );
    expect(
      render(
        '{% set ns = namespace(constructor=1) %}{% set ns.__proto__ = 2 %}{{ ns.constructor }}{{ {}.a is defined }}',
      ),
    ).toBe('1False');
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('templates cannot change what they are given', () => {
    const messages = [{ role: 'user' }];
    for (const call of ['messages.append(1)', 'messages.pop()', "messages[0].update({'a': 1})", 'messages.clear()']) {
      expect(failure(`{{ ${call} }}`, { messages }).python, call).toBe('SecurityError');
    }
    expect(messages).toEqual([{ role: 'user' }]);
  });

  it('functions and objects of the host are not callable and not printed', () => {
    const leak = () => 'leaked';
    expect(failure('{{ f() }}', { f: leak }).kind).toBe('unsupported');
    expect(failure('{{ f }}', { f: leak }).kind).toBe('unsupported');
    expect(failure('{{ f|tojson }}', { f: leak }).kind).toBe('unsupported');
    expect(render('{{ d.getTime is defined }}', { d: new Date(0) })).toBe('False');
  });

  it('a getter of the host that renders does not disturb the render', () => {
    const inner = compile('{{ a }}{% set a = 2 %}');
    const data = {
      get late() {
        return inner.render({ a: 1 }, { now: NOW }).text;
      },
    };
    expect(render('x{{ d.late }}y', { d: data })).toBe('x1y');
  });
});
