import { describe, expect, test } from 'vitest';
import { answers, loopOf, output } from '../../src/smoke/output.ts';
import { conversationOf, reservoir } from '../../src/smoke/plan.ts';
import { thresholds } from '../../src/smoke/thresholds.ts';
import type { Row, SmokePlan, Transcript } from '../../src/types.ts';
import { PLAN } from './plans.ts';

const row = (more: Partial<Row>): Row => ({ file: 'a.jsonl', row: 3, line: 3, shape: 'messages', turns: [], ...more });

describe('prompts from rows', () => {
  test('the last exchange, with what was said before', () => {
    const turns = [
      { role: 'user', text: 'Hi' },
      { role: 'assistant', text: 'Hello!' },
      { role: 'user', text: 'Who are you?' },
      { role: 'assistant', text: 'A bot.' },
      { role: 'user', text: 'Thanks' },
    ];
    expect(conversationOf(row({ turns }))).toEqual({
      name: 'a.jsonl row 3',
      messages: turns.slice(0, 3).map(({ role, text }) => ({ role, content: text })),
      reply: 'A bot.',
      at: { file: 'a.jsonl', row: 3 },
    });
  });

  test('what the preferred reply was, prompts and completions, questions alone', () => {
    const question = [{ role: 'user', text: 'Hi' }];
    const chosen = [{ role: 'assistant', text: 'Hello!' }];
    expect(conversationOf(row({ shape: 'preference', turns: question, chosen }))?.reply).toBe('Hello!');
    expect(conversationOf(row({ shape: 'prompt-completion', prompt: 'a', completion: 'b' }))?.reply).toBe('b');
    expect(conversationOf(row({ shape: 'prompt', turns: question }))?.reply).toBe(null);
  });

  test.each([
    ['no reply', { turns: [{ role: 'user', text: 'Hi' }] }],
    [
      'an empty reply',
      {
        turns: [
          { role: 'user', text: 'Hi' },
          { role: 'assistant', text: ' ' },
        ],
      },
    ],
    [
      'a tool call',
      {
        turns: [
          { role: 'user', text: 'Hi' },
          { role: 'assistant', text: '', toolCalls: [{}] },
        ],
      },
    ],
    [
      'a bad example',
      {
        label: false,
        turns: [
          { role: 'user', text: 'Hi' },
          { role: 'assistant', text: 'No' },
        ],
      },
    ],
    ['what cannot be read', { problem: 'is not JSON' }],
  ])('none from a row with %s', (_, more) => {
    expect(conversationOf(row(more))).toBeUndefined();
  });

  test('a sample is the same for the same seed, and each item is as likely as any other', () => {
    const chosen = (seed: number) => {
      const kept = reservoir<number>(5, seed);
      for (let i = 0; i < 100; i += 1) kept.offer(i);
      return kept.chosen();
    };
    expect(chosen(7)).toEqual(chosen(7));
    expect(chosen(7)).not.toEqual(chosen(8));
    const counts = new Array<number>(100).fill(0);
    for (let seed = 0; seed < 2_000; seed += 1) for (const i of chosen(seed)) counts[i] = (counts[i] ?? 0) + 1;
    // 100 expected; six standard deviations.
    expect(Math.min(...counts)).toBeGreaterThan(40);
    expect(Math.max(...counts)).toBeLessThan(160);
  });
});

describe('loops', () => {
  const cut = (text: string) => loopOf(text, true);
  test('white space and case do not hide one', () => {
    const words = ['I am  a bot.', 'I am a\nbot. ', 'i am a bot.\t', ' I  AM a bot.', 'I am a bot.', 'I am a'];
    expect(cut(`Well. ${words.join('')}`)).toMatchObject({ times: 5 });
  });
  test('a short unit within a longer one does not hide it', () => {
    expect(cut('Hello there!!!! '.repeat(8))).toMatchObject({ unit: 'hellothere!!!!', times: 8 });
  });
  test('where words are not set apart', () => {
    expect(cut(`法国的首都是巴黎。${'德国的首都是柏林。'.repeat(6)}德国的`)).toMatchObject({ times: 6 });
  });
  test.each([
    'One, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen',
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |',
    'const a = f(1);\nconst b = f(2);\nconst c = g(3);\nreturn a + b + c;',
    '哈哈哈哈',
    'no no no no',
    '',
  ])('none in %j', (text) => {
    expect(cut(text)).toBeNull();
  });
});

describe('what counts', () => {
  const said = (more: Partial<Transcript>): Transcript => ({
    prompt: 'capital',
    pass: 'greedy',
    repeat: 0,
    ids: null,
    tokens: 5,
    text: 'Paris.',
    stop: { reason: 'stop', id: 2, token: '<|im_end|>' },
    seconds: 0,
    ...more,
  });
  const judged = (plan: SmokePlan, ...all: Partial<Transcript>[]) =>
    answers(
      plan,
      all.map((one) => output(plan, said(one))),
      'head',
    )[0];

  test('of three sampled outputs two have to end', () => {
    const plan = { ...PLAN, samples: true, repeat: 3, repeatMinPass: 2 };
    const length = { pass: 'sampled', stop: { reason: 'length' } } as const;
    const good = { pass: 'sampled' } as const;
    expect(judged(plan, length, good, good)?.endless).toBeNull();
    expect(judged(plan, length, length, good)?.endless).not.toBeNull();
    // The greedy one is told, and does not count.
    expect(judged(plan, { stop: { reason: 'length' } }, good, good, good)).toMatchObject({
      endless: null,
      greedy: { stops: false, speaks: true },
    });
  });

  test('what comes after a turn end that does not stop is no answer', () => {
    const shown = output(
      PLAN,
      said({ text: 'Paris.<|im_end|>\n<|im_start|>user', ids: [9, 2, 9, 1, 9], stop: { reason: 'length' } }),
    );
    expect(shown).toMatchObject({ answer: 'Paris.', passedTurnEnd: 1, leaks: [], loop: null });
  });

  test('reasoning that reaches the limit', () => {
    expect(output(PLAN, said({ text: '<think>\nWell', stop: { reason: 'length' } })).reasoning).toBe(true);
    expect(output(PLAN, said({ text: '<think>\n</think>Well', stop: { reason: 'length' } })).reasoning).toBe(false);
  });

  test('thresholds: what is said, else the defaults', () => {
    const own = thresholds({ 'output-never-stops': 0.5 });
    expect(own['output-never-stops']).toBe(0.5);
    expect(own['output-empty']).toBe(0);
  });
});
