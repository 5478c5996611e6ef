import { defineRowRule, type Row, type SeenRow, type Trainer, type Turn } from '../types.ts';

/** From this share of the rows on, the training is not the one that was meant. */
const ERROR_SHARE = 0.05;

export const rowsDroppedByTrainer = defineRowRule({
  id: 'rows-dropped-by-trainer',
  section: 'rows',
  severity: 'warning',
  needs: ['row'],
  title: 'The trainer leaves rows out without a word',
  why: 'The trainer drops rows that it cannot use and goes on, at most with a line in its log. What they were to teach is not learned, and the numbers of steps and epochs are others than planned.',
  fix: 'Mend these rows, or raise the cutoff, or split long conversations.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py',
    'https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/src/axolotl/utils/trainer.py',
    'https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html',
  ],

  message: (args: { trainer: string; reason: string; turns: number }, { count, rows }) =>
    `${args.trainer} leaves out ${count} of ${rows} rows: ${REASONS.get(args.reason) ?? args.reason}`,

  level: ({ count, rows }) => (rows > 0 && count / rows >= ERROR_SHARE ? 'error' : 'warning'),

  *row(row, seen, head) {
    const { trainer, maxLength } = head;
    if (trainer === undefined || row.problem !== undefined) return;
    const reason = why(row, seen, trainer, maxLength);
    if (reason !== undefined) yield { args: { trainer, reason, turns: row.turns.length } };
  },
});

const REASONS: ReadonlyMap<string, string> = new Map([
  ['roles', 'their roles do not alternate between user and assistant'],
  ['count', 'their last turn is not a reply'],
  ['length', 'they are longer than the cutoff'],
]);

function why(row: Row, seen: SeenRow | undefined, trainer: Trainer, maxLength: number | undefined): string | undefined {
  const reason = trainer === 'llama-factory' ? converted(row) : undefined;
  if (reason !== undefined || seen === undefined) return reason;
  // The view of the trainer is empty where it drops the row for its length.
  if (seen.ids.length === 0 && seen.length > 0) return 'length';
  // ms-swift deletes unless truncation_strategy says otherwise.
  return trainer === 'ms-swift' && maxLength !== undefined && seen.length > maxLength ? 'length' : undefined;
}

const ODD = new Set(['user', 'tool', 'observation', 'function', 'tool_response', 'ipython']);
const EVEN = new Set(['assistant', 'function_call', 'tool_call']);

/** As LLaMA-Factory's converters: after the system message user and assistant alternate, and the last is a reply. */
function converted(row: Row): string | undefined {
  if (row.shape !== 'messages' && row.shape !== 'preference' && row.shape !== 'kto') return undefined;
  const turns = mergedResults(row.turns.filter((turn, at) => !(at === 0 && turn.role === 'system')));
  // A preference row may hold its replies apart from the conversation.
  if (turns.length === 0) return row.shape === 'messages' ? 'count' : undefined;
  const wrong = turns.findIndex((turn, at) => !(at % 2 === 0 ? ODD : EVEN).has(turn.role));
  if (wrong >= 0) return 'roles';
  if (row.shape === 'preference') return undefined;
  return turns.length % 2 === 0 ? undefined : 'count';
}

/** Its OpenAI converter takes consecutive tool results for one. */
function mergedResults(turns: readonly Turn[]): readonly Turn[] {
  return turns.filter((turn, at) => !(turn.role === 'tool' && turns[at - 1]?.role === 'tool'));
}
