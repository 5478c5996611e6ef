import { type DatasetHead, defineRowRule, type Turn } from '../types.ts';

/** What ends a turn or a text in the families of open models. */
const TERMINATOR =
  /(?:<\|(?:im_end|eot_id|end_of_text|endoftext|end|eot|END_OF_TURN_TOKEN)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>|<eos>)$/;

export const preferencePairEqual = defineRowRule({
  id: 'preference-pair-equal',
  section: 'rows',
  severity: 'error',
  needs: ['row'],
  shapes: ['preference'],
  title: 'The chosen and the rejected reply do not differ as they should',
  why: 'Equal replies have no preferred one: the row only adds noise. Where only one of the two ends with the terminator, the model learns from the terminator and not from the answer.',
  fix: 'Take equal pairs out. Let both replies end alike: with the terminator, or both without.',
  links: [
    'https://huggingface.co/docs/trl/dataset_formats#preference',
    'https://github.com/huggingface/trl/blob/v0.21.0/trl/trainer/dpo_trainer.py',
  ],

  message: (args: { kind: string; side: string }, { count, rows }) =>
    args.kind === 'terminator'
      ? `${count} of ${rows} rows: only the ${args.side} reply ends with a terminator`
      : `${count} of ${rows} rows: the chosen reply equals the rejected one`,

  *row(row, _seen, head) {
    if (row.chosen === undefined || row.rejected === undefined) return;
    if (row.chosen.length === 0 && row.rejected.length === 0) return;
    if (same(row.chosen, row.rejected)) {
      yield { args: { kind: 'equal', side: '' } };
      return;
    }
    const chosen = endsTerminated(row.chosen, head);
    if (chosen === undefined || chosen === endsTerminated(row.rejected, head)) return;
    yield { severity: 'warning', args: { kind: 'terminator', side: chosen ? 'chosen' : 'rejected' } };
  },
});

function same(a: readonly Turn[], b: readonly Turn[]): boolean {
  return (
    a.length === b.length &&
    a.every((turn, i) => {
      const other = b[i];
      if (turn.role !== other?.role || turn.text?.trim() !== other.text?.trim()) return false;
      return JSON.stringify(turn.toolCalls ?? null) === JSON.stringify(other.toolCalls ?? null);
    })
  );
}

function endsTerminated(turns: readonly Turn[], head: DatasetHead): boolean | undefined {
  const text = turns.at(-1)?.text?.trimEnd();
  if (text === undefined) return undefined;
  return TERMINATOR.test(text) || (head.turnEnd?.kind === 'token' && text.endsWith(head.turnEnd.token));
}
