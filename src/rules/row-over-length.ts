import { defineRule, type Severity } from '../types.ts';

/** From this share of the rows on, the training is not the one that was meant. */
const ERROR_SHARE = 0.05;
/** These leave such rows out unless they are told to cut them. */
const DROPPING = new Set(['axolotl', 'ms-swift']);

export const rowOverLength = defineRule({
  id: 'row-over-length',
  section: 'rows',
  severity: 'warning',
  needs: ['dataset'],
  title: 'Rows are longer than the cutoff',
  why: 'The trainer cuts the end off, and with it the terminator: what is learned is a reply that does not end. Some trainers drop such rows.',
  fix: 'Raise the cutoff, split or shorten these rows, or leave them out.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/3945',
    'https://github.com/shibing624/MedicalGPT/issues/157',
    'https://github.com/huggingface/trl/pull/4698',
  ],

  message: (args: {
    count: number;
    rows: number;
    cutoff: number;
    p50: number;
    p90: number;
    p99: number;
    max: number;
    drops: string | null;
  }) =>
    `${args.count} of ${args.rows} rows (${percent(args.count, args.rows)}) are longer than the cutoff of ${args.cutoff} tokens and ${args.drops === null ? 'lose their end' : `${args.drops} leaves them out or cuts their end`}; half have at most ${args.p50} tokens, 90 % ${args.p90}, 99 % ${args.p99}, the longest ${args.max}`,

  *check({ dataset }) {
    const { lengths, maxLength } = dataset;
    const first = lengths?.over.places[0];
    if (lengths === null || maxLength === null || lengths.over.count === 0 || first === undefined) return;
    const { over, rows, p50, p90, p99, max } = lengths;
    // Documents to pre-train on are meant to be cut into blocks.
    const isPlainText = dataset.shapes[0]?.shape === 'text';
    const drops = dataset.trainer !== null && DROPPING.has(dataset.trainer) ? dataset.trainer : null;
    const severity: Severity = !isPlainText && over.count / rows >= ERROR_SHARE ? 'error' : 'warning';
    yield {
      at: { file: dataset.file, row: first.row, ...(first.line === undefined ? {} : { line: first.line }) },
      severity,
      args: { count: over.count, rows, cutoff: maxLength, p50, p90, p99, max, drops },
    };
  },
});

function percent(count: number, rows: number): string {
  const share = (100 * count) / Math.max(rows, 1);
  return `${share < 1 ? share.toFixed(2) : share.toFixed(share < 10 ? 1 : 0)} %`;
}
