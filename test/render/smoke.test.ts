import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { comment } from '../../src/render/comment.ts';
import { code } from '../../src/render/markup.ts';
import { bytes } from '../../src/render/page.ts';
import { smokeLines, smokeSection, smokeView } from '../../src/render/smoke.ts';
import { text } from '../../src/render/text.ts';
import type { Json, JsonObject, ReportSubject } from '../../src/types.ts';
import { hostile, smoked, smokedWell, smokeFacts } from './reports.ts';

const subject = (smoke: Json): ReportSubject => ({ kind: 'checkpoint', path: 'm', facts: { smoke } });

test('a smoke test that failed is shown in full', () => {
  const [only] = smoked.subjects;
  if (only === undefined) throw new Error('no subject');
  expect(smokeSection(only, code(only.path))).toMatchInlineSnapshot(`
    "**Smoke test** of \`models/support-bot\`: 2 of 4 answers ended within 128 tokens, after a reference reply the turn end has a probability of 1.2 % in the median, 0.04 % at worst, padding changes 0 of 4, the base model ends 4 of 4. <sub>transformers 5.18.0, torch 2.13.0, python 3.12.3 on cuda (NVIDIA L4), seed 1, prompts from data/train.jsonl, 41 tokens/s, 31 s</sub>

    | # | Prompt | Answer | Ends | Tokens | P(turn end) |
    | - | - | - | - | - | - |
    | 1 | Where is my parcel? The tracking page has said “in transit”… | Your parcel is on its way. Your parcel is on its way. Your parcel is on its way. Your parcel is on its way. Your | **no**, loops: \`12 × iscancelled?\`, leaks <code>&lt;&#124;start\\_header\\_id&#124;&gt;</code> | 128 | 0\\.04 % |
    | 2 | 法国的首都是哪里？请用一句话回答。 | 法国的首都是巴黎。 | at <code>&lt;&#124;eot\\_id&#124;&gt;</code> | 7 | 91 % |
    | 3 | Cancel order 1042 &#124; urgent | It is cancelled. Is it cancelled? It is cancelled. Is it cancelled? It is cancelled. | **no**, loops: \`12 × iscancelled?\`, leaks <code>&lt;&#124;start\\_header\\_id&#124;&gt;</code> | 128 | 1\\.2 % |
    | 4 | 空は何色ですか。一言で答えてください。 | **(nothing)** | at <code>&lt;&#124;eot\\_id&#124;&gt;</code> | 1 | 88 % |

    \`\`\`mermaid
    xychart-beta
      title "Tokens of each answer, of at most 128"
      x-axis ["1", "2", "3", "4"]
      y-axis "tokens" 0 --> 128
      bar [128, 7, 128, 1]
      line [128, 128, 128, 128]
    \`\`\`

    \`\`\`mermaid
    xychart-beta
      title "Probability of the turn end after a reference reply, in %"
      x-axis ["1", "2", "3", "4"]
      y-axis "%" 0 --> 100
      bar [0.04, 91, 1.2, 88]
    \`\`\`"
  `);
});

test('one that passed is folded, and says which server it was', () => {
  const [only] = smokedWell.subjects;
  if (only === undefined) throw new Error('no subject');
  expect(smokeSection(only, code(only.path))).toMatchInlineSnapshot(`
    "**Smoke test** of \`adapters/billing\`: 2 of 2 answers ended within 128 tokens, after a reference reply the turn end has a probability of 93 % in the median, 93 % at worst. <sub>vllm 0.11.0, seed 1, built-in prompts, 41 tokens/s, 31 s</sub>

    <details><summary>2 answers of the model</summary>

    | # | Prompt | Answer | Ends | Tokens | P(turn end) |
    | - | - | - | - | - | - |
    | 1 | Where is my parcel? The tracking page has said “in transit”… | I am sorry to hear that. I have asked the carrier. | at <code>&lt;&#124;eot\\_id&#124;&gt;</code> | 14 | 93 % |
    | 2 | 法国的首都是哪里？请用一句话回答。 | 法国的首都是巴黎。 | at <code>&lt;&#124;eot\\_id&#124;&gt;</code> | 7 | 97 % |

    \`\`\`mermaid
    xychart-beta
      title "Tokens of each answer, of at most 128"
      x-axis ["1", "2"]
      y-axis "tokens" 0 --> 128
      bar [14, 7]
      line [128, 128]
    \`\`\`

    \`\`\`mermaid
    xychart-beta
      title "Probability of the turn end after a reference reply, in %"
      x-axis ["1", "2"]
      y-axis "%" 0 --> 100
      bar [93, 97]
    \`\`\`

    </details>"
  `);
});

test('the terminal shows the same in lines', () => {
  const view = smokeView(subject(smokeFacts([['Why?', 'Because. Because.', 'length', 128, 0.00001]])));
  expect(view === undefined ? [] : smokeLines(view)).toEqual([
    'smoke test: 0 of 1 answer ended within 128 tokens, after a reference reply the turn end has a probability of under 0.01 %, padding changes 0 of 1, the base model ends 1 of 1',
    'transformers 5.18.0, torch 2.13.0, python 3.12.3 on cuda (NVIDIA L4), seed 1, prompts from data/train.jsonl, 41 tokens/s, 31 s',
    '  Why? → Because. Because. [runs to the limit after 128 tokens, loops 12 × iscancelled?, leaks <|start_header_id|>]',
  ]);
  const shown = text(smoked, { color: false, width: 100 });
  expect(shown).toContain('smoke test: 2 of 4 answers ended');
  expect(text(hostile, { color: false, width: 100 })).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
});

test('no text of a model or a repository gets into a chart', () => {
  const [only] = hostile.subjects;
  if (only === undefined) throw new Error('no subject');
  const section = smokeSection(only, code('m')) ?? '';
  const charts = [...section.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, chart = '']) => chart);
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts)
    expect(chart).toMatch(/^(?:xychart-beta| {2}(?:title|x-axis|y-axis|bar|line) [\w ".,[\]%>-]+|\n)+$/);
  expect(micromark(section, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })).not.toMatch(/<(?:img|a) /);
});

describe('facts of any shape', () => {
  const whole = smokeFacts([['q', 'a', 'stop', 3, 0.5]]);
  const values: readonly Json[] = [null, [], {}, 'x', -1, 1e300, true, [[]], [null], [{}], { of: 'x' }];
  const cases = Object.keys(whole).flatMap((key) => values.map((value) => ({ ...whole, [key]: value }) as JsonObject));

  test.each([
    ['nothing', null],
    ['a list', []],
    ['a text', 'x'],
    ['empty', {}],
  ] as const)('%s', (_, value) => {
    const view = smokeView(subject(value));
    expect(view?.answers ?? []).toEqual([]);
  });

  test('are shown as far as they fit, without a fault', () => {
    for (const facts of cases) {
      const section = smokeSection(subject(facts), code('m')) ?? '';
      expect(section).toContain('**Smoke test** of `m`');
      expect(section).not.toMatch(/NaN|undefined|Infinity|1e\+?300|\[object/);
    }
  });

  test('are bounded', () => {
    const long = 'x'.repeat(8_000);
    const many = smokeFacts(Array.from({ length: 2_000 }, () => [long, long, 'length', 128, 0.5] as const));
    expect(bytes(smokeSection(subject(many), code('m')) ?? '')).toBeLessThan(12_000);
    expect(smokeView(subject(many))).toMatchObject({ answers: { length: 16 }, more: 984 });
  });
});

test('many of them leave room for the findings: the worst are shown, the others named', () => {
  const subjects = Array.from({ length: 100 }, (_, i) =>
    (i === 57 ? smoked : smokedWell).subjects.map((one) => ({ ...one, path: `models/bot-${i}` })),
  ).flat();
  const { body, leftOut } = comment({ ...smoked, subjects }, { key: 'k' });
  expect(bytes(body)).toBeLessThan(65_536);
  expect(leftOut).toBe(0);
  expect(body.indexOf('**Smoke test** of `models/bot-57`')).toBeGreaterThan(0);
  expect(body).toContain('- Smoke test of `models/bot-20`: 2 of 2 answers ended within 128 tokens');
});
