import { expect, test } from 'vitest';
import { comment } from '../../src/render/comment.ts';
import { jobSummary } from '../../src/render/summary.ts';
import type { Report } from '../../src/types.ts';
import { endless, finding, healthy } from './reports.ts';

const context = { key: 'k', run: 'https://github.com/acme/bots/actions/runs/160', artifact: 'tunelint-report' };

function many(count: number): Report {
  const findings = Array.from({ length: count }, (_, i) =>
    finding({ fingerprint: `${i}`, at: { file: `m/${i}.json` }, why: 'A reason of some length. '.repeat(20) }),
  );
  return { ...healthy, verdict: 'fail', findings, counts: { error: count, warning: 0, notice: 0 } };
}

test('says what the comment says, without its marker', () => {
  const { body } = jobSummary(endless, context);
  expect(comment(endless, context).body.startsWith(`${body}\n\n<!--`)).toBe(true);
});

test('has room for 400 findings', () => {
  expect(jobSummary(many(400), context).leftOut).toBe(0);
});

test('stays below 1 MiB; the rest is in the artifact', () => {
  const { body, leftOut } = jobSummary(many(5_000), context);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1_024 * 1_024);
  expect(Buffer.byteLength(body)).toBeGreaterThan(900 * 1_024);
  expect(leftOut).toBeGreaterThan(0);
  expect(body).toContain(
    `**${leftOut} more do not fit here** (${leftOut} errors): all are in report.json of the artifact [\`tunelint-report\`](https://github.com/acme/bots/actions/runs/160#artifacts).`,
  );
});
