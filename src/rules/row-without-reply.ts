import { defineRowRule } from '../types.ts';

/** Roles that speak for the model. */
const SPEAKS = new Set(['assistant', 'function_call', 'tool_call']);
/** Roles that do not: with any other the reply is there under a name that nobody knows, which is row-role-order's. */
const ASKS = new Set([
  'user',
  'system',
  'developer',
  'tool',
  'function',
  'observation',
  'tool_response',
  'tool_result',
  'ipython',
]);

export const rowWithoutReply = defineRowRule({
  id: 'row-without-reply',
  section: 'rows',
  severity: 'error',
  needs: ['row'],
  title: 'A conversation has no reply to learn from',
  why: 'Only replies carry labels. A row without one teaches nothing at best; some trainers stop at it, and a batch of such rows has a loss of NaN.',
  fix: 'Complete the conversation with its reply, or take the row out.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py',
    'https://github.com/huggingface/transformers/issues/27733',
  ],

  message: (args: { turns: number }, { count, rows }) =>
    `${count} of ${rows} rows have no assistant turn (the first has ${args.turns === 1 ? 'one turn' : `${args.turns} turns`})`,

  *row(row) {
    // Prompts alone are data for reinforcement learning when they stand under that key; these are conversations.
    if (row.shape !== 'messages' || row.problem !== undefined) return;
    if (row.turns.some((turn) => SPEAKS.has(turn.role) || !ASKS.has(turn.role))) return;
    yield { args: { turns: row.turns.length } };
  },
});
