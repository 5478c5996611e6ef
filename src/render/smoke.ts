import { isObject, type Json, type JsonObject, type ReportSubject } from '../types.ts';
import { code, details, escaped, fenced, joined, type Markdown, md, table } from './markup.ts';
import { cut, plural } from './visible.ts';

// What a generation smoke test showed: a sentence, a table of what the model said, and two charts. The facts come from a
// report that another job may have written, and what the model said may be anything: nothing of either is taken for granted.

export type SmokeAnswer = {
  readonly pass: 'greedy' | 'sampled';
  readonly question: string;
  readonly answer: string;
  readonly stop: 'stop' | 'length' | 'time' | 'error';
  /** The token that stopped it. */
  readonly token: string | undefined;
  readonly tokens: number;
  readonly loop: string | undefined;
  readonly leaks: readonly string[];
  /** Probability of the turn end after the reference reply to the same prompt. */
  readonly turnEnd: number | undefined;
};

export type SmokeView = {
  /** Words about the whole, each half a sentence. Not escaped. */
  readonly summary: readonly string[];
  /** What ran it. Not escaped. */
  readonly setting: string;
  readonly isGood: boolean;
  readonly limit: number;
  /** As many as are shown; `more` are not. */
  readonly answers: readonly SmokeAnswer[];
  readonly more: number;
};

/** Rows of the table, the number of the built-in prompts twice. */
const MAX_ANSWERS = 16;
const MAX_ITEMS = 1_000;
/** Characters of a question, an answer and a name in a table cell. */
const MAX_QUESTION = 60;
const MAX_ANSWER = 120;
const MAX_NAME = 60;
/** Tokens of an output; no smoke test asks for more. */
const MAX_TOKENS = 1_000_000;

/** What is known of a subject's smoke test; undefined where there was none. */
export function smokeView({ facts }: ReportSubject): SmokeView | undefined {
  const smoke = objectIn(facts, 'smoke');
  if (smoke === undefined) return undefined;
  const limit = numberIn(smoke, 'maxNewTokens', MAX_TOKENS) ?? 0;
  const ends = new Map(
    listIn(smoke, 'turnEnds').flatMap((one) => {
      const probability = numberIn(one, 'probability', 1);
      return probability === undefined ? [] : [[textIn(one, 'prompt') ?? '', probability] as const];
    }),
  );
  const listed = listIn(smoke, 'outputs').flatMap((one) => answer(one, ends));
  const { stopped, of } = stoppedOf(smoke);
  const summary = [
    `${stopped} of ${plural(of, 'answer')} ended within ${limit} tokens`,
    ...turnEndText([...ends.values()]),
    ...paddingText(objectIn(smoke, 'padding')),
    ...baseText(objectIn(smoke, 'base')),
  ];
  return {
    summary,
    setting: settingText(smoke),
    isGood: stopped === of && listed.every((one) => one.loop === undefined && one.leaks.length === 0),
    limit,
    answers: listed.slice(0, MAX_ANSWERS),
    more: Math.max(0, listed.length - MAX_ANSWERS),
  };
}

/** The smoke test of one subject for GitHub: the sentence, then table and charts, folded when all is well. */
export function smokeSection(subject: ReportSubject, name: Markdown): Markdown | undefined {
  const view = smokeView(subject);
  if (view === undefined) return undefined;
  const words = joined(view.summary.map(escaped), ', ');
  const parts = [md`**Smoke test** of ${name}: ${words}. <sub>${escaped(view.setting)}</sub>`];
  if (view.answers.length === 0) return joined(parts, '\n\n');
  const shown = [answersTable(view), ...charts(view)];
  parts.push(
    ...(view.isGood
      ? [details(`${plural(view.answers.length, 'answer')} of the model`, joined(shown, '\n\n'))]
      : shown),
  );
  return joined(parts, '\n\n');
}

/** The same for a terminal, a line each. Not escaped. */
export function smokeLines(view: SmokeView): readonly string[] {
  const lines = [`smoke test: ${view.summary.join(', ')}`, view.setting];
  for (const one of view.answers)
    lines.push(`  ${one.question} → ${one.answer === '' ? '(nothing)' : one.answer} [${endText(one)}]`);
  if (view.more > 0) lines.push(`  and ${view.more} more`);
  return lines;
}

// ---------------------------------------------------------------- words

function stoppedOf(smoke: JsonObject): { readonly stopped: number; readonly of: number } {
  const counts = objectIn(smoke, 'stopped');
  const of = counts === undefined ? 0 : (numberIn(counts, 'of', MAX_TOKENS) ?? 0);
  const stopped = counts === undefined ? 0 : (numberIn(counts, 'count', of) ?? 0);
  return { stopped, of };
}

function turnEndText(probabilities: readonly number[]): readonly string[] {
  const sorted = [...probabilities].sort((a, b) => a - b);
  const [lowest] = sorted;
  // The lower of two middles: half good is not good.
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (lowest === undefined || middle === undefined) return [];
  const rest = sorted.length === 1 ? '' : ` in the median, ${share(lowest)} at worst`;
  return [`after a reference reply the turn end has a probability of ${share(middle)}${rest}`];
}

function paddingText(padding: JsonObject | undefined): readonly string[] {
  const of = padding === undefined ? undefined : numberIn(padding, 'of', MAX_TOKENS);
  const equal = padding === undefined ? undefined : numberIn(padding, 'equal', of ?? 0);
  return of === undefined || equal === undefined ? [] : [`padding changes ${of - equal} of ${of}`];
}

function baseText(base: JsonObject | undefined): readonly string[] {
  const of = base === undefined ? undefined : numberIn(base, 'of', MAX_TOKENS);
  const stopped = base === undefined ? undefined : numberIn(base, 'stopped', of ?? 0);
  return of === undefined || stopped === undefined ? [] : [`the base model ends ${stopped} of ${of}`];
}

/** `transformers 5.18.0, torch 2.13.0 on cuda, seed 1, prompts from data/train.jsonl, 41 tokens/s` */
function settingText(smoke: JsonObject): string {
  const versions = Object.entries(objectIn(smoke, 'versions') ?? {})
    .flatMap(([name, version]) => (typeof version === 'string' ? [`${named(name)} ${named(version)}`.trim()] : []))
    .slice(0, 6);
  const ran = versions.length === 0 ? named(textIn(smoke, 'backend') ?? 'unknown') : versions.join(', ');
  const data = textIn(smoke, 'data');
  const timings = objectIn(smoke, 'timings') ?? {};
  const rate = numberIn(timings, 'tokensPerSecond', 1e9);
  const total = numberIn(timings, 'total', 1e9);
  const device = named(textIn(smoke, 'device') ?? 'unknown');
  return [
    // Where a server runs its model it alone knows.
    device === 'server' ? ran : `${ran} on ${device}`,
    `seed ${numberIn(smoke, 'seed', Number.MAX_SAFE_INTEGER) ?? '?'}`,
    data === undefined ? 'built-in prompts' : `prompts from ${cut(data, MAX_ANSWER)}`,
    ...(rate === undefined ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} tokens/s`]),
    ...(total === undefined ? [] : [`${total < 10 ? total.toFixed(1) : Math.round(total)} s`]),
  ].join(', ');
}

function named(text: string): string {
  return cut(text, MAX_NAME);
}

function answer(one: JsonObject, ends: ReadonlyMap<string, number>): readonly SmokeAnswer[] {
  const stop = (['stop', 'length', 'time', 'error'] as const).find((name) => name === one['stop']);
  const tokens = numberIn(one, 'tokens', MAX_TOKENS);
  if (stop === undefined || tokens === undefined) return [];
  const leaks = Array.isArray(one['leaks']) ? (one['leaks'] as readonly Json[]) : [];
  return [
    {
      pass: one['pass'] === 'sampled' ? 'sampled' : 'greedy',
      question: shortened(textIn(one, 'question') ?? '', MAX_QUESTION),
      answer: shortened(textIn(one, 'answer') ?? '', MAX_ANSWER),
      stop,
      token: textIn(one, 'token'),
      tokens,
      loop: textIn(one, 'loop'),
      leaks: leaks.filter((leak) => typeof leak === 'string').slice(0, 3),
      turnEnd: ends.get(textIn(one, 'prompt') ?? ''),
    },
  ];
}

/** One line, its beginning; what is left out is not counted, for the whole is in the transcripts. */
function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  return `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function endText({ stop, token, tokens, loop, leaks }: SmokeAnswer): string {
  const words = {
    stop: token === undefined ? 'stops' : `stops at ${named(token)}`,
    length: 'runs to the limit',
    time: 'ran out of time',
    error: 'failed',
  };
  const parts = [`${words[stop]} after ${plural(tokens, 'token')}`];
  if (loop !== undefined) parts.push(`loops ${named(loop)}`);
  if (leaks.length > 0) parts.push(`leaks ${leaks.map(named).join(' ')}`);
  return parts.join(', ');
}

// ---------------------------------------------------------------- Markdown

function answersTable({ answers, more }: SmokeView): Markdown {
  const hasTurnEnds = answers.some(({ turnEnd }) => turnEnd !== undefined);
  const head = [md`#`, md`Prompt`, md`Answer`, md`Ends`, md`Tokens`];
  const rows = answers.map((one, i) => [
    md`${i + 1}`,
    one.pass === 'sampled' ? md`${escaped(one.question)} (sampled)` : escaped(one.question),
    one.answer === '' ? md`**(nothing)**` : escaped(one.answer),
    endCell(one),
    md`${one.tokens}`,
    ...(hasTurnEnds ? [one.turnEnd === undefined ? md`` : escaped(share(one.turnEnd))] : []),
  ]);
  const made = table([hasTurnEnds ? [...head, md`P(turn end)`] : head, ...rows]);
  return more === 0 ? made : md`${made}\n\nand ${more} more, in the transcripts of the artifact`;
}

function endCell({ stop, token, loop, leaks }: SmokeAnswer): Markdown {
  const ends = {
    stop: token === undefined ? md`yes` : md`at ${code(named(token))}`,
    length: md`**no**`,
    time: md`**out of time**`,
    error: md`**failed**`,
  };
  const parts = [ends[stop]];
  if (loop !== undefined) parts.push(md`loops: ${code(named(loop))}`);
  if (leaks.length > 0)
    parts.push(
      md`leaks ${joined(
        leaks.map((leak) => code(named(leak))),
        ' ',
      )}`,
    );
  return joined(parts, ', ');
}

/**
 * Outputs' lengths against the limit, and the turn end's probabilities, numbered as in the table: no text of the model is in
 * a chart. https://mermaid.js.org/syntax/xyChart.html
 */
function charts({ answers, limit }: SmokeView): Markdown[] {
  const numbers = answers.map((_, i) => `"${i + 1}"`).join(', ');
  const top = Math.max(limit, 1);
  const lengths = [
    'xychart-beta',
    `  title "Tokens of each answer, of at most ${limit}"`,
    `  x-axis [${numbers}]`,
    `  y-axis "tokens" 0 --> ${top}`,
    `  bar [${answers.map(({ tokens }) => Math.min(tokens, top)).join(', ')}]`,
    `  line [${answers.map(() => top).join(', ')}]`,
  ];
  const made = [fenced(lengths.join('\n'), 'mermaid')];
  const known = answers.flatMap(({ turnEnd, pass }, i) =>
    turnEnd === undefined || pass === 'sampled' ? [] : [{ i, turnEnd }],
  );
  if (known.length > 0) {
    const ends = [
      'xychart-beta',
      '  title "Probability of the turn end after a reference reply, in %"',
      `  x-axis [${known.map(({ i }) => `"${i + 1}"`).join(', ')}]`,
      '  y-axis "%" 0 --> 100',
      `  bar [${known.map(({ turnEnd }) => Number((turnEnd * 100).toFixed(2))).join(', ')}]`,
    ];
    made.push(fenced(ends.join('\n'), 'mermaid'));
  }
  return made;
}

/** `93 %`, `0.4 %`, `under 0.01 %` */
function share(probability: number): string {
  const percent = probability * 100;
  if (percent > 0 && percent < 0.01) return 'under 0.01 %';
  return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}

// ---------------------------------------------------------------- JSON of another job

function member(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function objectIn(value: JsonObject, key: string): JsonObject | undefined {
  const found = member(value, key);
  return isObject(found) ? found : undefined;
}

function textIn(value: JsonObject, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** A number from 0 to `most`; undefined for everything else. */
function numberIn(value: JsonObject, key: string, most: number): number | undefined {
  const found = member(value, key);
  return typeof found === 'number' && found >= 0 && found <= most ? found : undefined;
}

function listIn(value: JsonObject, key: string): readonly JsonObject[] {
  const found = member(value, key);
  return Array.isArray(found) ? (found as readonly Json[]).slice(0, MAX_ITEMS).filter(isObject) : [];
}
