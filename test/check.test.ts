import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Judged, report, withStates } from '../src/check.ts';
import { finding } from './render/reports.ts';

const NOTHING: Judged = { findings: [], skipped: [], broken: [] };
const here = finding({ fingerprint: 'a' });
const gone = finding({ fingerprint: 'b', rule: 'pad-missing', fix: { text: 'Name one.', edits: [] } });

describe('against an earlier state', () => {
  test('what is in both is existing, what only the earlier has is fixed, without how to mend it', () => {
    const now = finding({ fingerprint: 'c' });
    const judged = withStates({ ...NOTHING, findings: [here, now] }, { ...NOTHING, findings: [here, gone] });
    expect(judged.findings.map(({ fingerprint, state }) => [fingerprint, state])).toEqual([
      ['a', 'existing'],
      ['c', 'new'],
    ]);
    const { fix: _, ...rest } = gone;
    expect(judged.fixed).toEqual([{ ...rest, state: 'existing' }]);
  });

  test.each([
    ['could not look', { skipped: [{ rule: 'pad-missing', subject: 'm', reason: 'LFS', blocking: true }] }],
    ['broke', { broken: [{ rule: 'pad-missing', subject: 'm', error: 'x' }] }],
  ])('a finding whose rule %s now is not called fixed', (_, parts) => {
    expect(withStates({ ...NOTHING, ...parts }, { ...NOTHING, findings: [gone] }).fixed).toEqual([]);
  });

  test('a finding whose rule has nothing left to look at is fixed', () => {
    const now = { ...NOTHING, skipped: [{ rule: 'pad-missing', subject: 'm', reason: 'no tokenizer' }] };
    expect(withStates(now, { ...NOTHING, findings: [gone] }).fixed).toHaveLength(1);
  });
});

test('a report has fixed findings only where something was compared, the worst first', () => {
  expect(report([NOTHING], [], DEFAULTS, '0')).not.toHaveProperty('fixed');
  const notice = finding({ severity: 'notice', fingerprint: 'n' });
  const made = report([{ ...NOTHING, fixed: [notice] }, { ...NOTHING, fixed: [here] }, NOTHING], [], DEFAULTS, '0');
  expect(made.fixed).toEqual([here, notice]);
  expect(made.counts).toEqual({ error: 0, warning: 0, notice: 0 });
  expect(made.verdict).toBe('pass');
});
