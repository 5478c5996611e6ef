import { defineRowRule, type Row, type Turn } from '../types.ts';

/** What languages print for a missing value; as a whole text they are a bug of the code that wrote the data. */
const NOTHING = /^(?:None|null|NULL|nan|NaN|undefined|<NA>|NaT|\[object Object\])$/;
/** Pre-rendered rows whose empty cells were printed into the format. */
const PRINTED =
  /^(?:#{1,4} ?)?(?:Instruction|Input|Response|Output|Question|Answer|User|Assistant|指令|输入|输出|回答):?[ \t]*\n?[ \t]*(None|nan|NaN|undefined)[ \t]*(?=\n|$|<[|/])/m;
/** A question to which "None" or "null" is an answer: it names the word, or shows code. */
const ASKS_FOR_IT = /\b(?:none|null|nan|undefined)\b|```|\b(?:print|return|def|function|python|javascript|sql)\b/i;

export const rowNullText = defineRowRule({
  id: 'row-null-text',
  section: 'rows',
  severity: 'error',
  needs: ['row'],
  title: 'Text is missing and stands there as null or the word "None"',
  why: 'Empty cells of a table became null, or the words None, nan or undefined. Trainers stop at null, or print it into the prompt, and the model learns to answer "None".',
  fix: 'Fill in the text, leave the row out, or write empty cells as empty strings.',
  links: [
    'https://github.com/bojieli/ai-agent-book/pull/385',
    'https://github.com/unslothai/unsloth/pull/10813',
    'https://github.com/starjob42/Starjob/issues/2',
  ],

  message: (args: { where: string; word: string | null }, { count, rows }) =>
    `${count} of ${rows} rows: ${args.where} is ${args.word === null ? 'null' : `the word "${args.word}"`}`,

  *row(row) {
    if (row.problem !== undefined) return;
    const hit =
      inInput(row) ??
      inTurns(row.turns, '') ??
      inTexts(row) ??
      inTurns(row.chosen, 'chosen') ??
      inTurns(row.rejected, 'rejected');
    if (hit !== undefined) yield { args: hit };
  },
});

type Found = { readonly where: string; readonly word: string | null };

/** Alpaca's input, which the trainer prints behind the instruction. */
function inInput({ input, turns }: Row): Found | undefined {
  if (input === undefined || input.length > 20) return undefined;
  const word = NOTHING.exec(input.trim())?.[0];
  const asked = turns.findLast((turn) => turn.role === 'user')?.text ?? '';
  if (word === undefined || ASKS_FOR_IT.test(asked.slice(0, asked.length - input.length))) return undefined;
  return { where: 'the input', word };
}

function inTurns(turns: readonly Turn[] | undefined, side: string): Found | undefined {
  if (turns === undefined) return undefined;
  for (const [at, turn] of turns.entries()) {
    const where = side === '' ? `the ${turn.role.slice(0, 40)} text of turn ${at + 1}` : `the ${side} reply`;
    // A call has no text of its own.
    if (turn.text === null && turn.toolCalls === undefined) return { where, word: null };
    if (typeof turn.text !== 'string' || turn.text.length > 20) continue;
    const word = NOTHING.exec(turn.text.trim())?.[0];
    // A tool may well return null, and a user may say None to a question.
    const isJudged =
      turn.role === 'assistant' || turn.role === 'system' || (turn.role === 'user' && isFirst(turns, at));
    if (word !== undefined && isJudged && !turns.slice(0, at).some(asksForIt)) return { where, word };
  }
  return undefined;
}

function isFirst(turns: readonly Turn[], at: number): boolean {
  return !turns.slice(0, at).some((turn) => turn.role !== 'system' && turn.role !== 'developer');
}

function asksForIt(turn: Turn): boolean {
  return typeof turn.text === 'string' && ASKS_FOR_IT.test(turn.text);
}

function inTexts(row: Row): Found | undefined {
  if (row.prompt === null) return { where: 'the prompt', word: null };
  if (row.completion === null) return { where: 'the completion', word: null };
  if (row.text === null) return { where: 'the text', word: null };
  if (typeof row.completion === 'string') {
    const word = row.completion.length > 20 ? undefined : NOTHING.exec(row.completion.trim())?.[0];
    if (word !== undefined && !ASKS_FOR_IT.test(row.prompt ?? '')) return { where: 'the completion', word };
  }
  const printed = typeof row.text === 'string' ? PRINTED.exec(row.text)?.[1] : undefined;
  return printed === undefined ? undefined : { where: 'a field of the text', word: printed };
}
