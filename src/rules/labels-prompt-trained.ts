import { defineRowRule } from '../types.ts';

/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;
/** A label on the first token alone may be that of BOS. */
const LEADING = 3;

export const labelsPromptTrained = defineRowRule({
  id: 'labels-prompt-trained',
  section: 'labels',
  severity: 'warning',
  needs: ['labels'],
  title: 'Prompt tokens carry labels although only replies should',
  why: 'The config says that only replies are learned, and the prompt is learned too: the model learns to write questions, and is tempted to go on with the next one instead of stopping.',
  fix: 'Set the labels of prompt tokens to -100, or say train-on: all where it is meant.',
  links: [
    'https://github.com/huggingface/transformers/issues/26357',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py',
  ],

  message: (args: { length: number; trained: number }, { count, rows }) =>
    `${count} of ${rows} rows: the prompt carries labels (${args.trained} of ${args.length} tokens of the first row are learned)`,

  *row(row, seen, head) {
    const labels = seen?.labels ?? row.labels;
    if (head.trainOn !== 'assistant' || labels === undefined || labels.length <= LEADING) return;
    const hasPrompt =
      row.shape === 'tokenized' || typeof row.prompt === 'string' || row.turns.some((turn) => turn.role === 'user');
    // Padding on the left is masked in any case.
    const start = row.mask === undefined ? 0 : Math.max(0, row.mask.indexOf(1));
    if (!hasPrompt || row.turns[0]?.role === 'assistant') return;
    if (labels.slice(start, start + LEADING).includes(IGNORED)) return;
    yield { args: { length: labels.length, trained: labels.filter((label) => label !== IGNORED).length } };
  },
});
