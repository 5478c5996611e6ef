import { defineRowRule, type Row, type SeenRow, type Turn } from '../types.ts';

/** Ends a call on its own in formats that split it from the reply; the names of ShareGPT, ms-swift and TRL's data. */
const CALLS = new Set(['function_call', 'tool_call']);
/** What a tool answers. */
const RESULTS = new Set(['tool', 'function', 'observation', 'tool_response', 'tool_result', 'ipython']);
/** Instructions; several may open a conversation (gpt-oss has system and developer). */
const LEADING = new Set(['system', 'developer']);
const LISTED_ROLE = 40;

export const rowRoleOrder = defineRowRule({
  id: 'row-role-order',
  section: 'rows',
  severity: 'error',
  needs: ['row'],
  title: 'The turns of a conversation are out of order',
  why: 'Trainers and chat templates expect user and assistant in turn, with the system message first. Rows that break this are refused, dropped without a word, or rendered as a conversation that never happens in use.',
  fix: 'Merge consecutive turns of one speaker, put the system message first, begin with the user, and map unknown roles to user, assistant, system or tool.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/2962',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py',
    'https://github.com/sgl-project/sglang/issues/40082',
  ],

  message: (args: { turn: number; role: string; problem: string; dropped: boolean }, { count, rows }) =>
    `${count} of ${rows} rows: ${PROBLEMS.get(args.problem)?.(args.role, args.turn) ?? args.problem}${
      args.dropped ? '; LLaMA-Factory leaves such rows out' : ''
    }`,

  *row(row, seen, head) {
    const found = misplaced(row, head.trainer === 'llama-factory') ?? leftOut(row, seen);
    if (found === undefined) return;
    const role = found.turn.role === '' ? '(none)' : found.turn.role.slice(0, LISTED_ROLE);
    yield {
      args: { turn: found.at + 1, role, problem: found.problem, dropped: head.trainer === 'llama-factory' },
    };
  },
});

const PROBLEMS: ReadonlyMap<string, (role: string, turn: number) => string> = new Map([
  ['unknown', (role, turn) => `turn ${turn} has the role ${role}, which no trainer knows`],
  ['late-system', (role, turn) => `turn ${turn} is a ${role} message in the middle of the conversation`],
  ['reply-first', (role, turn) => `the conversation begins with the ${role} (turn ${turn})`],
  ['left-out', (role, turn) => `turn ${turn} has the role ${role}, of which the chat template writes nothing`],
  ['repeated', (role, turn) => `turn ${turn} is the second ${role} turn in a row`],
]);

type Misplaced = { readonly at: number; readonly turn: Turn; readonly problem: string };

function misplaced(row: Row, alternates: boolean): Misplaced | undefined {
  let last: Turn | undefined;
  for (const [at, turn] of row.turns.entries()) {
    const kind = kindOf(turn.role);
    if (kind === undefined) return { at, turn, problem: 'unknown' };
    if (kind === 'system') {
      if (last !== undefined) return { at, turn, problem: 'late-system' };
      continue;
    }
    if (last === undefined) {
      // A reply alone is text to learn as it is (ms-swift's pre-training rows).
      const isAlone = at === row.turns.length - 1 && !alternates && kind === 'assistant';
      if (kind !== 'user' && !isAlone) return { at, turn, problem: 'reply-first' };
    } else if (repeats(last, turn, alternates)) return { at, turn, problem: 'repeated' };
    last = turn;
  }
  return undefined;
}

/** Enough of a message to know it by. */
const KNOWN_BY = 40;

/** Templates that know no developer pass over its message without a word (Qwen3), and the instructions in it are not learned. */
function leftOut({ turns }: Row, seen: SeenRow | undefined): Misplaced | undefined {
  const text = seen?.text;
  if (text === undefined) return undefined;
  const at = turns.findIndex((turn) => {
    const line = turn.role === 'developer' ? (turn.text ?? '').trim().split('\n', 1)[0]?.trim() : undefined;
    return line !== undefined && line !== '' && !text.includes(line.slice(0, KNOWN_BY));
  });
  const turn = turns[at];
  return turn === undefined ? undefined : { at, turn, problem: 'left-out' };
}

function kindOf(role: string): 'system' | 'user' | 'assistant' | 'call' | 'result' | undefined {
  if (role === 'user' || role === 'assistant') return role;
  if (LEADING.has(role)) return 'system';
  if (CALLS.has(role)) return 'call';
  return RESULTS.has(role) ? 'result' : undefined;
}

/** One speaker twice in a row. A reply and its call, several calls, and several results of one step are no repetition. */
function repeats(last: Turn, turn: Turn, alternates: boolean): boolean {
  const a = kindOf(last.role);
  const b = kindOf(turn.role);
  if (alternates && last.toolCalls === undefined && turn.toolCalls === undefined)
    return a === b && (a === 'user' || a === 'assistant');
  if (a !== b) return false;
  return a === 'user' || (a === 'assistant' && last.toolCalls === undefined && turn.toolCalls === undefined);
}
