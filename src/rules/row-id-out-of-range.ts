import { defineRowRule } from '../types.ts';

/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;

export const rowIdOutOfRange = defineRowRule({
  id: 'row-id-out-of-range',
  section: 'labels',
  severity: 'error',
  needs: ['row', 'tokenizer'],
  shapes: ['tokenized'],
  title: 'A token id is outside the vocabulary',
  why: 'There is no embedding row for this id: training stops with a device-side assert. The rows were tokenized with another tokenizer, or with tokens that this one does not have.',
  fix: 'Tokenize the rows with the tokenizer of the model that is trained.',
  links: ['https://github.com/tloen/alpaca-lora/issues/279', 'https://github.com/OpenRLHF/OpenRLHF/issues/87'],

  message: (args: { id: number; limit: number; in: string }, { count, rows }) =>
    `${count} of ${rows} rows: ${args.in} holds the id ${args.id}, and the ${args.limit} rows of the embedding end at ${args.limit - 1}`,

  *row({ ids, labels }, _seen, head) {
    const { tokenizer } = head;
    if (ids === undefined || tokenizer === undefined) return;
    const { vocabulary } = tokenizer;
    const limit = tokenizer.rows ?? (vocabulary.complete ? vocabulary.size : undefined);
    if (limit === undefined) return;
    const id = ids.find((other) => other < 0 || other >= limit);
    if (id !== undefined) {
      yield { args: { id, limit, in: 'input_ids' } };
      return;
    }
    const label = labels?.find((other) => other !== IGNORED && (other < 0 || other >= limit));
    if (label !== undefined) yield { args: { id: label, limit, in: 'labels' } };
  },
});
