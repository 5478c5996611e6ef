import { defineRowRule } from '../types.ts';

/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;
const SPEAKS = new Set(['assistant', 'function_call', 'tool_call']);

export const labelsAllMasked = defineRowRule({
  id: 'labels-all-masked',
  section: 'labels',
  severity: 'error',
  needs: ['labels'],
  title: 'Nothing is learned from a row',
  why: 'Every label is -100, so the row has no loss. The reply was not found by the code that masks the prompt, or the cutoff has taken it away; a batch of such rows has a loss of NaN.',
  fix: 'Mend the masking (the marker of the reply has to be tokenized as it is in the text), raise the cutoff, or take these rows out.',
  links: [
    'https://github.com/huggingface/transformers/issues/27733',
    'https://github.com/unslothai/unsloth/issues/2095',
  ],

  message: (args: { length: number; cut: boolean }, { count, rows }) =>
    `${count} of ${rows} rows: all ${args.length} labels of the first are -100${args.cut ? ', after the cutoff' : ''}`,

  *row(row, seen) {
    const labels = seen?.labels ?? row.labels;
    if (labels === undefined || labels.length === 0 || isLearned(labels)) return;
    // Without a reply there is nothing to label: row-without-reply says so.
    if (row.turns.length > 0 && row.chosen === undefined && !row.turns.some((turn) => SPEAKS.has(turn.role))) return;
    // Nor where all replies are empty: row-empty-reply does.
    const replies = row.turns.filter((turn) => SPEAKS.has(turn.role));
    if (replies.length > 0 && replies.every((turn) => turn.toolCalls === undefined && (turn.text ?? '').trim() === ''))
      return;
    yield { args: { length: labels.length, cut: seen !== undefined && seen.length > seen.ids.length } };
  },
});

function isLearned(labels: readonly number[]): boolean {
  for (let i = 0; i < labels.length; i += 1) if (labels[i] !== IGNORED) return true;
  return false;
}
