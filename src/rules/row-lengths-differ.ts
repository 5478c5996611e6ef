import { defineRowRule } from '../types.ts';

export const rowLengthsDiffer = defineRowRule({
  id: 'row-lengths-differ',
  section: 'labels',
  severity: 'error',
  needs: ['row'],
  shapes: ['tokenized'],
  title: 'Input ids, labels and mask have different lengths',
  why: 'They are three columns of one sequence. With different lengths the batch cannot be made, or labels stand at the wrong tokens.',
  fix: 'Cut and pad input_ids, labels and attention_mask together.',
  links: [
    'https://huggingface.co/docs/transformers/main/en/main_classes/data_collator',
    'https://docs.axolotl.ai/docs/dataset-formats/tokenized.html',
  ],

  message: (args: { ids: number; labels: number | null; mask: number | null }, { count, rows }) =>
    `${count} of ${rows} rows: the first has ${args.ids} input_ids${args.labels === null ? '' : `, ${args.labels} labels`}${
      args.mask === null ? '' : `, an attention_mask of ${args.mask}`
    }`,

  *row({ ids, labels, mask }) {
    if (ids === undefined) return;
    if ((labels?.length ?? ids.length) === ids.length && (mask?.length ?? ids.length) === ids.length) return;
    yield { args: { ids: ids.length, labels: labels?.length ?? null, mask: mask?.length ?? null } };
  },
});
