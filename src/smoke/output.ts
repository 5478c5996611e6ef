// What an output shows: worked out here, for every backend alike. Pure.

import type { Answer, Output, SmokePlan, Transcript } from '../types.ts';

/** A transcript with what it shows. */
export function output(plan: SmokePlan, transcript: Transcript): Output {
  const { turnEnd, markers } = plan;
  const { text, ids, stop } = transcript;
  const end = turnEnd === null || turnEnd.token.trim() === '' ? -1 : text.indexOf(turnEnd.token);
  const said = end < 0 ? text : text.slice(0, end);
  const prompt = plan.prompts.find((p) => p.name === transcript.prompt);
  const isCut = stop.reason === 'length' || stop.reason === 'time';
  const passed = ids === null || turnEnd?.id == null ? -1 : ids.indexOf(turnEnd.id);
  const last = (ids?.length ?? 0) - 1;
  return {
    ...transcript,
    answer: without(said, [...markers.forbidden, ...markers.allowed]).trim(),
    passedTurnEnd: passed < 0 || (passed === last && stop.reason === 'stop') ? null : passed,
    loop: loopOf(said, isCut),
    leaks: markers.forbidden.filter((marker) => marker !== turnEnd?.token && said.includes(marker)),
    reasoning: isCut && end < 0 && isReasoning((prompt?.text ?? '').slice(-REASONING_PROMPT) + text),
  };
}

/** What is wrong with each prompt's outputs. Of the base only the greedy ones are there, and they count. */
export function answers(plan: SmokePlan, outputs: readonly Output[], of: 'head' | 'base'): readonly Answer[] {
  const pass = plan.samples && of === 'head' ? 'sampled' : 'greedy';
  return plan.prompts.flatMap((prompt): Answer[] => {
    const own = outputs.filter((o) => o.prompt === prompt.name);
    const counted = own.filter((o) => o.pass === pass);
    if (counted.length === 0) return [];
    const least = pass === 'sampled' ? Math.min(plan.repeatMinPass, counted.length) : counted.length;
    const defect = (isBad: (o: Output) => boolean): Output | null => {
      const bad = counted.filter(isBad);
      return counted.length - bad.length < least ? (bad[0] ?? null) : null;
    };
    const greedy = own.find((o) => o.pass === 'greedy');
    return [
      {
        prompt: prompt.name,
        question: prompt.messages.at(-1)?.content ?? prompt.text,
        at: prompt.at,
        expectsStop: prompt.expectsStop && !counted.some((o) => o.reasoning),
        greedy: greedy === undefined ? null : { stops: greedy.stop.reason === 'stop', speaks: greedy.answer !== '' },
        endless: defect((o) => o.stop.reason !== 'stop'),
        loop: defect((o) => o.loop !== null),
        empty: defect((o) => o.answer === '' && !o.reasoning),
        leak: defect((o) => o.leaks.length > 0),
      },
    ];
  });
}

/** The opening may be written by the template, at the end of the prompt. */
const REASONING_PROMPT = 40;
const REASONING: readonly (readonly [string, string])[] = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['<thought>', '</thought>'],
  ['<reasoning>', '</reasoning>'],
  ['<seed:think>', '</seed:think>'],
  ['[THINK]', '[/THINK]'],
  ['<|begin_of_thought|>', '<|end_of_thought|>'],
  ['<|channel|>analysis', '<|channel|>final'],
];

function isReasoning(text: string): boolean {
  return REASONING.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close));
}

function without(text: string, markers: readonly string[]): string {
  let left = text;
  for (const marker of markers) if (left.includes(marker)) left = left.replaceAll(marker, '');
  return left;
}

// ---------------------------------------------------------------- loops

/** A unit that returns so often at the end of an output that ran to its limit is a loop. */
const TIMES = 4;
/** Characters of the looped part, white space not counted. */
const LENGTH = 24;
/** Rulers and rows of dots are honest for longer. */
const LENGTH_WITHOUT_LETTERS = 40;
/** Of an output that came to an end by itself: refrains, laughter and lists end, too. */
const TIMES_ENDED = 10;
const LENGTH_ENDED = 240;
/** Loops that change a word each time: this share of the runs of `GRAM` characters was there before. */
const GRAM = 12;
const SHARE = 0.8;
const NEAR_LENGTH = 120;
/** Characters at the end that are looked at. */
const TAIL = 4_000;
const SHOWN = 60;

/**
 * Does the text end in a loop? White space and case do not count, so that a loop whose spaces vary is one, and characters are
 * compared rather than words, so that it works where words are not set apart. `isCut`: the output ran to its limit.
 */
export function loopOf(text: string, isCut: boolean): Output['loop'] {
  const dense = [...text.slice(-TAIL).normalize('NFKC').toLowerCase()].filter((c) => !/\s/u.test(c));
  return periodic(dense, isCut) ?? (isCut ? nearly(dense) : null);
}

function periodic(dense: readonly string[], isCut: boolean): Output['loop'] {
  const n = dense.length;
  const least = isCut ? TIMES : TIMES_ENDED;
  for (let period = 1; period * least <= n; period += 1) {
    let start = n - period;
    while (start > 0 && dense[start - 1] === dense[start - 1 + period]) start -= 1;
    const length = n - start;
    const times = Math.floor(length / period);
    if (times < least) continue;
    const unit = dense.slice(n - period).join('');
    const needed = isCut ? (/\p{L}/u.test(unit) ? LENGTH : LENGTH_WITHOUT_LETTERS) : LENGTH_ENDED;
    if (length >= needed && (isCut || /\p{L}/u.test(unit))) return { unit: shown(unit), times };
  }
  return null;
}

function nearly(dense: readonly string[]): Output['loop'] {
  if (dense.length < NEAR_LENGTH) return null;
  const seen = new Map<string, number>();
  const late = Math.floor(dense.length / 3);
  let repeated = 0;
  let counted = 0;
  for (let at = 0; at + GRAM <= dense.length; at += 1) {
    const gram = dense.slice(at, at + GRAM).join('');
    const times = seen.get(gram) ?? 0;
    if (at >= late) {
      counted += 1;
      if (times > 0) repeated += 1;
    }
    seen.set(gram, times + 1);
  }
  if (repeated < counted * SHARE) return null;
  const [unit, times] = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a));
  return times >= TIMES ? { unit: shown(unit), times } : null;
}

function shown(unit: string): string {
  return [...unit].slice(0, SHOWN).join('');
}
