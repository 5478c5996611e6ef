import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseRow, difference, type Expected, type Mode, rowOf, seerOf } from './labels-cases.ts';

// What trl, transformers, LLaMA-Factory, axolotl, ms-swift and torchtune themselves made of these rows: scripts/labels-vectors.py.
type Packed = { readonly ids: readonly number[]; readonly labels: readonly (readonly [number, number])[] } | null;
type Vectors = {
  readonly modes: readonly {
    readonly mode: Mode;
    readonly cases: readonly { readonly row: CaseRow; readonly expected: Packed }[];
  }[];
};
const vectors: Vectors = JSON.parse(readFileSync(new URL('labels-vectors.json', import.meta.url), 'utf8'));

/** Runs of labels spelled out; 0 stands for the ids themselves. */
function unpacked(packed: Packed): Expected {
  if (packed === null) return null;
  const values = packed.labels.flatMap(([value, count]) => Array<number>(count).fill(value));
  return { ids: packed.ids, labels: values.map((value, i) => (value === 0 ? (packed.ids[i] ?? -1) : value)) };
}

describe('ids and labels are those of the trainers', () => {
  test.each(vectors.modes.map((entry) => [entry.mode.name, entry] as const))('%s', (_, { mode, cases }) => {
    const see = seerOf(mode, undefined);
    expect(cases.length).toBeGreaterThan(0);
    for (const [i, { row, expected }] of cases.entries()) {
      expect(
        difference(see(rowOf(row, i + 1)), unpacked(expected)),
        `row ${i + 1}: ${JSON.stringify(row)}`,
      ).toBeUndefined();
    }
  });
});

test('the vectors hold every trainer, kept rows and dropped ones', () => {
  const trainers = new Set(vectors.modes.map(({ mode }) => mode.options['trainer']));
  expect([...trainers].sort()).toEqual(['axolotl', 'llama-factory', 'ms-swift', 'torchtune', 'transformers', 'trl']);
  const rows = vectors.modes.flatMap(({ cases }) => cases);
  expect(rows.some(({ expected }) => expected === null)).toBe(true);
  expect(rows.some(({ expected }) => expected?.labels.some(([value]) => value === -100))).toBe(true);
});
