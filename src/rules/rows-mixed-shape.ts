import { defineRule } from '../types.ts';

export const rowsMixedShape = defineRule({
  id: 'rows-mixed-shape',
  section: 'rows',
  severity: 'warning',
  needs: ['dataset'],
  title: 'Rows of different shapes stand in one file',
  why: 'A trainer decides by the first row, or by the columns of all, how to read the file. Rows of the other shape fail, or become empty text.',
  fix: 'Write all rows in one shape, or split the file.',
  links: [
    'https://huggingface.co/docs/trl/dataset_formats',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/data/README.md',
  ],

  message: (args: { shapes: readonly { readonly shape: string; readonly count: number; readonly row: number }[] }) =>
    `the rows are of ${args.shapes.length} shapes: ${args.shapes
      .map(({ shape, count, row }) => `${count} × ${shape} (from row ${row})`)
      .join(', ')}`,

  same: ({ shapes }) => shapes.map(({ shape }) => shape).sort(),

  *check({ dataset }) {
    // What has no shape is rows-unreadable's.
    const shapes = dataset.shapes.filter(({ shape }) => shape !== 'unknown');
    const odd = shapes.at(-1);
    if (shapes.length < 2 || odd === undefined) return;
    const { row, line } = odd.first;
    yield {
      at: { file: dataset.file, row, ...(line === undefined ? {} : { line }) },
      args: { shapes: shapes.map(({ shape, count, first }) => ({ shape, count, row: first.row })) },
    };
  },
});
