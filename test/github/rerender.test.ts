import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/check.ts';
import { rerendered } from '../../src/rerender.ts';
import { rules } from '../../src/rules/index.ts';
import type { Finding, Json, JsonObject, Report } from '../../src/types.ts';

const EVIL = '<img src=x> @everyone [click](https://evil.example)';
const rule = rules.find(({ id }) => id === 'turn-end-not-in-stop-set');
const ARGS = { token: '<|eot_id|>', id: 128009, engines: ['vllm'], others: [], asBase: false, eos: null };

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'turn-end-not-in-stop-set',
  severity: 'error',
  subject: 'models/bot',
  at: { file: 'models/bot/generation_config.json', pointer: '/eos_token_id' },
  args: ARGS,
  message: EVIL,
  why: EVIL,
  fix: { text: EVIL, edits: [{ file: 'models/bot/generation_config.json', pointer: '/eos_token_id', value: 1 }] },
  fingerprint: '--><script>',
  state: 'new',
  ...over,
});

const report = (findings: readonly Finding[], over: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: 'tunelint', version: '0.0.0' },
  verdict: 'fail',
  counts: { error: findings.length, warning: 0, notice: 0 },
  subjects: [{ kind: 'checkpoint', path: 'models/bot', facts: {} }],
  findings,
  skipped: [],
  broken: [],
  degraded: [],
  ...over,
});

describe('a report of another job', () => {
  test('says what our rule says of the same evidence', () => {
    const [made] = rerendered(report([finding()])).findings;
    expect(made?.message).toBe(rule?.message(ARGS as never));
    expect(made?.why).toBe(rule?.why);
    expect(made?.fix?.text).toBe(rule?.fix);
    expect(made?.fix?.edits).toHaveLength(1);
    expect(made?.fingerprint).toBe(fingerprintOf(finding()));
  });

  test('has none of its own prose left', () => {
    const whole = rerendered(
      report([finding()], {
        fixed: [finding({ state: 'existing' })],
        broken: [{ rule: 'turn-end-not-in-stop-set', subject: 'models/bot', error: EVIL }],
        degraded: [EVIL],
      }),
    );
    expect(JSON.stringify(whole)).not.toContain('evil.example');
    expect(whole.broken).toHaveLength(1);
    expect(whole.fixed).toHaveLength(1);
    expect(whole.degraded).toEqual(['not shown: 1 note of the check; its log has them']);
  });

  test.each([
    ['an unknown rule', finding({ rule: 'not-a-rule' })],
    ['an inherited name for a rule', finding({ rule: 'constructor' })],
    ['a place outside', finding({ at: { file: '../../etc/passwd' } })],
    ['an absolute place', finding({ at: { file: '/etc/passwd' } })],
    ['a subject outside', finding({ subject: 'a/../..' })],
  ])('drops %s, counts it, and is not green', (_, one) => {
    const whole = rerendered(report([one], { verdict: 'pass' }));
    expect(whole.findings).toEqual([]);
    expect(whole.counts.error).toBe(0);
    expect(whole.verdict).toBe('incomplete');
    expect(whole.degraded[0]).toContain('1 finding');
  });

  test('takes no part of a fix that reaches outside', () => {
    const edits = [
      { file: 'models/bot/config.json', pointer: '/a', value: 1 },
      { file: '../x', pointer: '/a', value: 1 },
    ];
    const [made] = rerendered(report([finding({ fix: { text: '', edits } })])).findings;
    expect(made?.fix?.edits).toEqual([]);
  });

  test('keeps a short reason why something was skipped', () => {
    const skipped = [
      { rule: 'vocab-size-mismatch', subject: 'models/bot', reason: 'x'.repeat(5_000), blocking: true },
      { rule: 'not-a-rule', subject: 'models/bot', reason: 'x' },
    ];
    const whole = rerendered(report([], { verdict: 'incomplete', skipped }));
    expect(whole.skipped).toHaveLength(1);
    expect(whole.skipped[0]?.reason.length).toBeLessThanOrEqual(200);
    expect(whole.skipped[0]?.blocking).toBe(true);
  });

  test('no evidence makes a rule throw, whatever is in it', () => {
    const json: fc.Arbitrary<Json> = fc.jsonValue().map((value) => value as Json);
    const keys = fc.constantFrom('token', 'id', 'engines', 'others', 'file', 'count', 'ids', 'tokens', 'asBase', 'eos');
    fc.assert(
      fc.property(fc.constantFrom(...rules.map(({ id }) => id)), fc.dictionary(keys, json), (id, args) => {
        const [made] = rerendered(report([finding({ rule: id, args: args as JsonObject })])).findings;
        expect(made === undefined || made.message.length <= 1_000).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
