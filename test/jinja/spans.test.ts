import { describe, expect, it } from 'vitest';
import { compile } from '../../src/jinja/index.ts';
import { NOW } from './context.ts';

const MESSAGES = [
  { role: 'system', content: '  Be <kind>. ' },
  { role: 'user', content: 'Hello 😀\n' },
  { role: 'assistant', content: '<think>\nhm\n</think>\n\nHi' },
];

/** The pieces of each message in the text. */
function pieces(source: string, messages: readonly unknown[] = MESSAGES, more = {}) {
  const { text, contents } = compile(source).render({ messages, ...more }, { now: NOW, spans: true });
  const plain = compile(source).render({ messages, ...more }, { now: NOW });
  expect(plain.text).toBe(text);
  expect(plain.contents).toBeUndefined();
  return contents?.map(({ message, start, end }) => [message, text.slice(start, end)]);
}

const whole = MESSAGES.map(({ content }, index) => [index, content]);
const stripped = MESSAGES.map(({ content }, index) => [index, content.trim()]);

describe('contents', () => {
  it.each([
    ['printed', '{% for m in messages %}<{{ m.content }}>{% endfor %}', whole],
    ['joined by +', "{% for m in messages %}{{ '<' + m.role + m['content'] + '>' }}{% endfor %}", whole],
    ['joined by ~', "{% for m in messages %}{{ '<' ~ m.role ~ m.content ~ 1 }}{% endfor %}", whole],
    ['trimmed', '{% for m in messages %}<{{ m.content | trim }}>{% endfor %}', stripped],
    ['stripped', "{% for m in messages %}{{ m.content.strip() + '\\n' }}{% endfor %}", stripped],
    [
      'in a macro',
      '{% macro f(x) %}[{{ x }}]{% endmacro %}{% for m in messages %}{{ f(m.content) | trim }}{% endfor %}',
      whole,
    ],
    ['in a set block', '{% for m in messages %}{% set x %}-{{ m.content }}{% endset %}{{ x }}{% endfor %}', whole],
    [
      'in a namespace',
      "{% set ns = namespace(t='') %}{% for m in messages %}{% set ns.t = ns.t + m.content %}{% endfor %}{{ ns.t }}",
      whole,
    ],
    ['joined by a filter', "{{ messages | map(attribute='content') | join('|') }}", whole],
    ['joined by a method', "{{ '|'.join([messages[0].content, messages[1].content, messages[2].content]) }}", whole],
    ['made safe', '{% for m in messages %}{{ m.content | safe }}{% endfor %}', whole],
    ['as strings', '{% for m in messages %}{{ m.content | string }}{% endfor %}', whole],
    ['generated', '{% for m in messages %}{% generation %}{{ m.content }}{% endgeneration %}{% endfor %}', whole],
    ['once', '{{ messages[1].content }}', [[1, 'Hello 😀\n']]],
    [
      'twice',
      '{{ messages[1].content }}{{ messages[1].content }}',
      [
        [1, 'Hello 😀\n'],
        [1, 'Hello 😀\n'],
      ],
    ],
    ['split', "{{ messages[2].content.split('</think>')[-1].lstrip('\\n') }}", [[2, 'Hi']]],
    ['sliced', '{{ messages[2].content[:7] }}', [[2, '<think>']]],
    ['partitioned', "{{ messages[2].content.partition('</think>')[0] }}", [[2, '<think>\nhm\n']]],
    ['replaced in', "{{ messages[2].content.replace('<think>', '!') }}", [[2, '\nhm\n</think>\n\nHi']]],
    [
      'indented',
      '{{ messages[2].content | indent(1) }}',
      [
        [2, '<think>'],
        [2, 'hm'],
        [2, '</think>'],
        [2, ''],
        [2, 'Hi'],
      ],
    ],
  ])('%s', (_, source, wanted) => {
    const found = pieces(source);
    expect(found?.filter(([, text]) => text !== '')).toEqual(wanted.filter(([, text]) => text !== ''));
  });

  it('a message that cannot be followed is left out', () => {
    expect(pieces('{{ messages[0].content | upper }}{{ messages[1].content }}')).toEqual([[1, 'Hello 😀\n']]);
    expect(pieces('{{ messages[0].content | tojson }}{{ messages[1].content | reverse }}')).toEqual([]);
    expect(pieces('{{ messages | length }}')).toEqual([]);
  });

  it('parts of a message count as its content', () => {
    const parts = [
      { role: 'user', content: [{ type: 'text', text: 'one' }, { type: 'image' }, { type: 'text', text: 'two' }] },
    ];
    const source = "{% for p in messages[0].content %}{{ p.text if p.type == 'text' else '<image>' }}{% endfor %}";
    expect(pieces(source, parts)).toEqual([
      [0, 'one'],
      [0, 'two'],
    ]);
  });

  it('tests and comparisons see an ordinary string', () => {
    const source =
      "{% for m in messages if m.content is string and m.content != '' and 'e' in m.content and m.content.startswith(m.content[0]) %}{{ m.content }}{{ m.content|length }}{% endfor %}";
    expect(pieces(source)).toEqual(
      [
        [0, '  Be <kind>. '],
        [1, 'Hello 😀\n'],
      ].concat(MESSAGES[2]?.content.includes('e') ? [[2, MESSAGES[2].content]] : []),
    );
  });

  it('an empty content has a place', () => {
    const { contents } = compile('a{{ messages[0].content }}b').render(
      { messages: [{ role: 'user', content: '' }] },
      { now: NOW, spans: true },
    );
    expect(contents).toEqual([{ message: 0, start: 1, end: 1 }]);
  });
});

describe('generation', () => {
  it('is given in UTF-16 offsets', () => {
    const { text, generation } = compile(
      '😀{% generation %}a{{ x }}{% endgeneration %}c{% generation %}d{% endgeneration %}',
    ).render({ x: '😀' }, { now: NOW });
    expect(generation.map(({ start, end }) => text.slice(start, end))).toEqual(['a😀', 'd']);
  });
});
