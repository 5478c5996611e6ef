import { defineRule } from '../types.ts';

const LISTED = 5;

export const rowDuplicate = defineRule({
  id: 'row-duplicate',
  section: 'rows',
  severity: 'warning',
  needs: ['dataset'],
  title: 'Rows are there twice',
  why: 'A repeated example counts as often as it stands there: the model learns it by heart, and the loss looks better than it is.',
  fix: 'Keep each example once, or weight it on purpose.',
  links: ['https://arxiv.org/abs/2107.06499'],

  message: (args: { count: number; rows: number; pairs: readonly { readonly row: number; readonly of: number }[] }) =>
    `${args.count} of ${args.rows} rows repeat an earlier one: ${args.pairs
      .map(({ row, of }) => `row ${row} is row ${of}`)
      .join(', ')}${args.count > args.pairs.length ? ' …' : ''}`,

  *check({ dataset }) {
    const { count, places } = dataset.duplicates;
    const first = places[0];
    if (count === 0 || first === undefined) return;
    yield {
      at: { file: dataset.file, row: first.row, ...(first.line === undefined ? {} : { line: first.line }) },
      args: {
        count,
        rows: dataset.rows,
        pairs: places.slice(0, LISTED).map(({ row, of }) => ({ row, of })),
      },
    };
  },
});
