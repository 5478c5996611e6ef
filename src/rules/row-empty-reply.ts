import { defineRowRule, type Row, type Severity, type Turn } from '../types.ts';

/** No empty reply is longer; spares the long ones the search. */
const MAX_BLANK = 1_000;

export const rowEmptyReply = defineRowRule({
  id: 'row-empty-reply',
  section: 'rows',
  severity: 'error',
  needs: ['row'],
  title: 'A reply is empty',
  why: 'The model learns to answer with nothing but the terminator, and does so for prompts like these.',
  fix: 'Take these rows out, or fill in the reply.',
  links: [
    'https://github.com/bojieli/ai-agent-book/pull/385',
    'https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/tests/fixtures/conversation.missingturns.json',
  ],

  message: (args: { turn: number | null; side: string }, { count, rows }) =>
    `${count} of ${rows} rows have an empty ${
      args.side === '' ? 'reply' : `${args.side} reply`
    }${args.turn === null ? '' : ` (turn ${args.turn} in the first)`}`,

  *row(row) {
    if (row.problem !== undefined) return;
    const hit = emptyTurn(row.turns, '') ?? emptyCompletion(row) ?? emptyTurn(row.chosen ?? [], 'chosen');
    if (hit !== undefined) yield { args: hit };
    // A bad answer may well be no answer; that a model never says it is still worth a look.
    const rejected = hit === undefined ? emptyTurn(row.rejected ?? [], 'rejected') : undefined;
    if (rejected !== undefined) yield { args: rejected, severity: 'warning' satisfies Severity };
  },
});

type Found = { readonly turn: number | null; readonly side: string };

function emptyTurn(turns: readonly Turn[], side: string): Found | undefined {
  const at = turns.findIndex(
    (turn) => turn.role === 'assistant' && turn.trained !== false && turn.toolCalls === undefined && isEmpty(turn.text),
  );
  return at < 0 ? undefined : { turn: side === '' ? at + 1 : null, side };
}

function emptyCompletion(row: Row): Found | undefined {
  const completion = row.completion;
  // A row that has no such key is a prompt for reinforcement learning.
  return typeof completion === 'string' && isEmpty(completion) ? { turn: null, side: '' } : undefined;
}

/** Null is row-null-text's. What has no width is as empty as white space. */
function isEmpty(text: string | null | undefined): boolean {
  if (text === undefined || text === null) return text === undefined;
  // Most replies are told by their first character.
  return text.length < MAX_BLANK && !/[^\s\u200b-\u200f\u2060\u00ad]/.test(text);
}
