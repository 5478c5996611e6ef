import { defineRule } from '../types.ts';

const LISTED = 5;

export const splitOverlap = defineRule({
  id: 'split-overlap',
  section: 'rows',
  severity: 'error',
  needs: ['dataset'],
  title: 'The same example is in training and evaluation data',
  why: 'The evaluation measures what was learned by heart. A model that got worse looks better, and the checkpoint that is kept is the wrong one.',
  fix: 'Take these examples out of one of the two files.',
  links: ['https://arxiv.org/abs/2107.06499'],

  message: (args: { count: number; other: string; pairs: readonly { readonly row: number; readonly of: number }[] }) =>
    `${args.count} ${args.count === 1 ? 'row is' : 'rows are'} in ${args.other} too: ${args.pairs
      .map(({ row, of }) => `row ${row} is row ${of} there`)
      .join(', ')}${args.count > args.pairs.length ? ' …' : ''}`,

  same: ({ count, other }) => [count, other],

  *check({ dataset }) {
    // Both files know of the overlap; the evaluation file is where it does harm.
    if (dataset.split !== 'eval') return;
    for (const { file, count, places } of dataset.overlaps) {
      const first = places[0];
      if (count === 0 || first === undefined) continue;
      yield {
        at: { file: dataset.file, row: first.row, ...(first.line === undefined ? {} : { line: first.line }) },
        args: { count, other: file, pairs: places.slice(0, LISTED).map(({ row, of }) => ({ row, of })) },
      };
    }
  },
});
