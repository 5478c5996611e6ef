import { describe, expect, test } from 'vitest';
import { checkOutput, commitStatus } from '../../src/render/check-output.ts';
import type { Report } from '../../src/types.ts';
import { endless, finding, healthy, hostile, incomplete } from './reports.ts';

const context = { key: 'k', run: 'https://github.com/acme/bots/actions/runs/160' };

test('title, tables in the summary, findings in full in the text', () => {
  const { title, summary, text, leftOut } = checkOutput(endless, context);
  expect(title).toBe('1 error, 1 warning and 1 notice in models/support-bot');
  expect(summary).toContain('| ❌ error | [turn-end-not-in-stop-set](');
  expect(summary).toContain('| tgi | **no** |');
  expect(summary).not.toContain('**Why:**');
  expect(text?.match(/\*\*Why:\*\*/g)).toHaveLength(3);
  expect(leftOut).toBe(0);
});

test('nothing found: no text', () => {
  const output = checkOutput(healthy, context);
  expect(output.title).toBe('nothing found in 2 subjects');
  expect(Object.keys(output)).toEqual(['title', 'summary', 'leftOut']);
});

describe('limits in bytes', () => {
  test.each(['a', '漢', '|', '$'])('of %j', (unit) => {
    const findings = Array.from({ length: 300 }, (_, i) =>
      finding({ fingerprint: `${i}`, message: unit.repeat(700), why: unit.repeat(700) }),
    );
    const report: Report = { ...healthy, verdict: 'fail', findings, counts: { error: 300, warning: 0, notice: 0 } };
    const { title, summary, text, leftOut } = checkOutput(report, context);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(text ?? '')).toBeLessThanOrEqual(65_535);
    expect(text?.match(/<details>/g)).toHaveLength(300 - leftOut);
    expect(text).toMatch(new RegExp(`\\n${leftOut} more do not fit here; the job summary has them\\.$`));
    expect(summary).toMatch(/\*\*\d+ more do not fit here\*\* \(\d+ errors\): all are in \[the job summary\]/);
  });
});

test.each([
  [endless, 'failure', '1 error, 1 warning and 1 notice in models/support-bot'],
  [healthy, 'success', 'nothing found in 2 subjects'],
  [incomplete, 'error', 'could not look at everything; 1 warning'],
  [{ ...healthy, subjects: [] }, 'success', 'nothing to check'],
] as const)('a commit status', (report, state, description) => {
  expect(commitStatus(report)).toEqual({ state, description });
});

test('a commit status is one short line', () => {
  const { description } = commitStatus(hostile);
  expect(description.length).toBeLessThanOrEqual(140);
  expect([...description].filter((c) => c < ' ' || c === '\u202e')).toEqual([]);
});
