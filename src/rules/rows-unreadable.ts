import { type Dataset, defineRule, type Place, type RowPlace, type Severity } from '../types.ts';

/** What the reader says of rows that are JSON and no example of any format. */
const NO_SHAPE = /^has no shape that is known/;

export const rowsUnreadable = defineRule({
  id: 'rows-unreadable',
  section: 'rows',
  severity: 'error',
  needs: ['dataset'],
  title: 'Rows cannot be read',
  why: 'Loaders stop at the first line that they cannot parse, or drop it and everything after it: the training runs on less than was meant, or not at all.',
  fix: 'Mend or remove these rows. Where the columns have names of their own, say which is which in dataset_info.json or the training config.',
  links: [
    'https://huggingface.co/docs/datasets/loading#json',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/data/README.md',
  ],

  message: (args: { count: number; rows: number; row: number | null; problem: string; ended: boolean }) =>
    args.ended
      ? `reading ended after ${args.rows} rows: ${args.problem}`
      : `${args.count} of ${args.rows} rows cannot be used; row ${args.row ?? '?'} ${args.problem}`,

  *check({ dataset }) {
    const { unreadable, ended, unable, rows } = dataset;
    const first = unreadable.places[0];
    if (first !== undefined && unreadable.count > 0)
      yield {
        at: place(dataset, first),
        severity: isForeign(dataset) ? ('warning' satisfies Severity) : ('error' satisfies Severity),
        args: { count: unreadable.count, rows, row: first.row, problem: first.problem, ended: false },
      };
    // Loaders refuse a file without rows, or go on without it.
    if (rows === 0 && ended === null && unable === null)
      yield {
        at: { file: dataset.file },
        severity: 'warning' satisfies Severity,
        args: { count: 0, rows, row: null, problem: 'it holds no rows', ended: true },
      };
    if (ended !== null)
      yield { at: { file: dataset.file }, args: { count: 0, rows, row: null, problem: ended, ended: true } };
  },
});

/** No row at all is an example: data of another kind, or with keys that nobody explained. */
function isForeign({ unreadable, judged }: Dataset): boolean {
  return unreadable.count >= judged && unreadable.places.every((p) => NO_SHAPE.test(p.problem));
}

function place(dataset: Dataset, { row, line }: RowPlace): Place {
  return { file: dataset.file, row, ...(line === undefined ? {} : { line }) };
}
