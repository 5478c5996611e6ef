import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Cases, difference, rowOf, seerOf } from '../test/dataset/labels-cases.ts';

// node scripts/diff-labels.ts FILE: makes the same rows' ids and labels as scripts/diff-labels.py wrote; exits 1 where any differ.

const SHOWN = 3;
const file = process.argv[2];
if (file === undefined) throw new Error('usage: node scripts/diff-labels.ts OUT.jsonl');
const day = new Date();
const today = { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
let wrong = 0;
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
  const parsed: Cases | { readonly versions: Readonly<Record<string, string>> } = JSON.parse(line);
  if ('versions' in parsed) {
    process.stdout.write(`${JSON.stringify(parsed)}\n`);
    continue;
  }
  const { mode, cases } = parsed;
  const see = seerOf(mode, today);
  const start = performance.now();
  const differences = cases.map(({ row, expected }, i) => difference(see(rowOf(row, i + 1)), expected));
  const ms = performance.now() - start;
  const bad = differences.flatMap((why, i) => (why === undefined ? [] : [`  row ${i + 1}: ${why}`]));
  wrong += bad.length;
  process.stdout.write(
    `${mode.name}: ${cases.length - bad.length} of ${cases.length} rows equal, ${Math.round((cases.length / ms) * 1000)} rows/s\n`,
  );
  for (const text of bad.slice(0, SHOWN)) process.stdout.write(`${text}\n`);
}
process.exitCode = wrong === 0 ? 0 : 1;
