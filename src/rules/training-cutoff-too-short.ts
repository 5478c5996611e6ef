import { type Dataset, defineRule } from '../types.ts';

/** A few long rows are cut in every training; from this share on it shapes what is learned. */
const SHARE = 0.05;

export const trainingCutoffTooShort = defineRule({
  id: 'training-cutoff-too-short',
  section: 'training',
  severity: 'warning',
  needs: ['trainingConfig', 'trainingData'],
  title: 'The cutoff cuts many of the rows',
  why: 'Rows beyond the cutoff lose their end, and with it the terminator; some trainers drop them. A training with many of them teaches replies that do not end.',
  fix: 'Raise the cutoff to the length of the data, or split and shorten long rows.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/3945',
    'https://github.com/shibing624/MedicalGPT/issues/157',
  ],

  message: (args: { cutoff: number; count: number | null; rows: number; file: string; max: number }) =>
    `the cutoff is ${args.cutoff} tokens; ${
      args.count === null ? `at least 10 % of the ${args.rows} rows` : `${args.count} of the ${args.rows} rows`
    } of ${args.file} are longer, the longest has ${args.max}`,

  same: ({ cutoff, file }) => [cutoff, file],

  *check({ trainingConfig: config, trainingData }) {
    // Packed rows are joined and cut anywhere.
    if (config.maxLength === undefined || config.packing || !config.trains) return;
    const cutoff = config.maxLength.value;
    for (const dataset of trainingData) {
      const cut = cutBy(dataset, cutoff);
      if (cut === undefined || dataset.lengths === null) continue;
      yield {
        at: config.maxLength.at,
        args: { cutoff, ...cut, rows: dataset.lengths.rows, file: dataset.file, max: dataset.lengths.max },
      };
    }
  },
});

/** How many rows are cut, where it is too many; null where only the percentiles say so. */
function cutBy({ lengths, maxLength }: Dataset, cutoff: number): { readonly count: number | null } | undefined {
  if (lengths === null || lengths.rows === 0) return undefined;
  if (maxLength === cutoff)
    return lengths.over.count / lengths.rows >= SHARE ? { count: lengths.over.count } : undefined;
  return lengths.p90 > cutoff ? { count: null } : undefined;
}
