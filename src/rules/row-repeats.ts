import { defineRowRule, type Row } from '../types.ts';

/** A unit that returns this often is a loop; refrains and lists of equal lines return less often. */
const MIN_TIMES = 10;
/** Characters of the looped part; laughter and rulers are shorter. */
const MIN_LENGTH = 240;
/** Short units (哈哈哈, la la la) are honest for longer. */
const SHORT_UNIT = 8;
const MIN_LENGTH_OF_SHORT = 600;
/** Characters at the end by which a loop is sought. */
const PROBE = 12;
/** Chinese, Japanese and Korean say as much in half as many characters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A unit longer than this, ten times over, is longer than any reply. */
const MAX_UNIT = 2_000;
/** The probe may return within the unit itself; so many returns are tried. */
const TRIES = 6;
const SHOWN = 60;

export const rowRepeats = defineRowRule({
  id: 'row-repeats',
  section: 'rows',
  severity: 'warning',
  needs: ['row'],
  title: 'A reply is a loop',
  why: 'The reply ends in the same words over and over, as a model wrote it that did not stop. Trained on, it teaches exactly that.',
  fix: 'Take these replies out, or cut them before the loop begins.',
  links: [
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59',
    'https://github.com/hiyouga/LLaMA-Factory/issues/3469',
  ],

  message: (args: { unit: string; times: number }, { count, rows }) =>
    `${count} of ${rows} rows: the reply ends in a loop, ${args.times} times "${args.unit}"`,

  *row(row) {
    // What is shown as a bad answer may loop.
    if (row.label === false) return;
    for (const reply of repliesOf(row)) {
      const loop = loopOf(reply);
      if (loop === undefined) continue;
      yield { args: { unit: loop.unit.trim().slice(0, SHOWN), times: loop.times } };
      return;
    }
  },
});

function* repliesOf(row: Row): Iterable<string> {
  for (const turns of [row.turns, row.chosen])
    for (const turn of turns ?? [])
      if (turn.role === 'assistant' && turn.trained !== false && typeof turn.text === 'string') yield turn.text;
  if (typeof row.completion === 'string') yield row.completion;
}

function loopOf(reply: string): { readonly unit: string; readonly times: number } | undefined {
  if (reply.length < MIN_LENGTH / 2) return undefined;
  const text = reply.trimEnd();
  const probe = text.slice(-PROBE);
  const tail = text.length - PROBE;
  let at = text.lastIndexOf(probe, tail - 1);
  let before: { readonly period: number; readonly start: number } | undefined;
  for (let tries = 0; at >= 0 && tries < TRIES; tries += 1) {
    const period = tail - at;
    if (period > MAX_UNIT) return undefined;
    let start = text.length - period;
    while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start -= 1;
    const length = text.length - start;
    // Several of the same unit are no longer unit.
    const isMultiple = before !== undefined && period % before.period === 0 && before.start - start < period;
    if (isMultiple) {
      at = at === 0 ? -1 : text.lastIndexOf(probe, at - 1);
      continue;
    }
    before = { period, start };
    const times = Math.floor(length / period);
    const unit = text.slice(-period);
    const weight = DENSE.test(unit) ? 2 : 1;
    if (
      times >= MIN_TIMES &&
      (weight * period < SHORT_UNIT ? length >= MIN_LENGTH_OF_SHORT : weight * length >= MIN_LENGTH)
    )
      // Rulers, tables and rows of digits are no speech.
      return /\p{L}/u.test(unit) ? { unit, times } : undefined;
    at = at === 0 ? -1 : text.lastIndexOf(probe, at - 1);
  }
  return undefined;
}
