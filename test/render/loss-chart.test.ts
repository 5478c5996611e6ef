import { expect, test } from 'vitest';
import { findingDetails } from '../../src/render/sections.ts';
import type { Finding, Json } from '../../src/types.ts';

function details(losses: Json): string {
  const finding: Finding = {
    rule: 'training-log-diverged',
    severity: 'error',
    subject: 'bot',
    at: { file: 'bot/trainer_state.json', pointer: '/log_history/2/loss' },
    args: { kind: 'not-finite', name: 'loss', step: 30, losses },
    message: 'loss is NaN at step 30',
    why: 'why',
    fingerprint: '0',
    state: 'new',
  };
  return String(findingDetails(finding, {}));
}

test('the loss is drawn up to where it is no number', () => {
  const text = details([
    [10, 2.5],
    [20, 1.5],
    [30, null],
    [40, 1],
  ]);
  expect(text).toContain('```mermaid\nxychart-beta\n  title "Training loss by step, up to where it is no number"');
  expect(text).toContain('x-axis ["10", "20"]');
  expect(text).toContain('line [2.5, 1.5]');
  expect(text).not.toContain('losses');
});

test('a report from another job draws nothing but numbers', () => {
  expect(details('```\n# x')).not.toContain('mermaid');
  expect(
    details([
      ['"]\n  click', 1],
      [2, 3],
    ]),
  ).not.toContain('mermaid');
  expect(
    details([
      [1, 2],
      ['"]', 3],
      [4, 5],
    ]),
  ).not.toContain('mermaid');
  expect(
    details([
      [1, 2],
      [2, 3],
      ['"]', 3],
    ]),
  ).toContain('line [2, 3]');
});
