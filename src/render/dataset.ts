// What the report says of a data file: numbers in a line, lengths as a histogram, the first example as the trainer sees it.
// Facts come from a report that another job may have written, so nothing of them is taken for granted.

import { isObject, type Json, type JsonObject, type ReportSubject } from '../types.ts';
import { details, escaped, fenced, joined, type Markdown, md } from './markup.ts';
import { plural, visible } from './visible.ts';

/** A run of the example's text, and whether it is learned; null where no trainer is known. */
export type Segment = { readonly text: string; readonly trained: boolean | null };

export type DatasetView = {
  /** `6000 rows, 12000 turns; 1 to 412 tokens …`. Not escaped. */
  readonly summary: readonly string[];
  readonly histogram: readonly { readonly upTo: number; readonly rows: number }[];
  readonly example:
    | { readonly row: number; readonly tokens: number; readonly segments: readonly Segment[] }
    | undefined;
};

/** Characters of the example that are shown; more does not help to see what is wrong. */
const MAX_EXAMPLE = 2_400;
const MAX_BARS = 50;

/** What is known of a data file; undefined for other subjects, and where nothing was read. */
export function datasetView(subject: ReportSubject): DatasetView | undefined {
  const { facts } = subject;
  const rows = numberIn(facts, 'rows');
  if (subject.kind !== 'dataset' || rows === undefined) return undefined;
  const tokens = objectIn(facts, 'tokens');
  const labels = objectIn(facts, 'labels');
  const tokenizer = objectIn(facts, 'tokenizer');
  const shapes = Object.entries(objectIn(facts, 'shapes') ?? {}).filter(([, count]) => typeof count === 'number');
  const judged = numberIn(facts, 'judged');
  const parts = [plural(rows, 'row')];
  if (judged !== undefined) parts.push(`${judged} of them looked at`);
  const turns = numberIn(facts, 'turns') ?? 0;
  if (turns > 0) parts.push(plural(turns, 'turn'));
  parts.push(...shapes.map(([shape, count]) => (shapes.length === 1 ? shape : `${count} × ${shape}`)));
  const split = textIn(facts, 'split');
  if (split !== undefined) parts.push(split === 'eval' ? 'for evaluation' : 'for training');
  const trainer = textIn(facts, 'trainer');
  if (trainer !== undefined) parts.push(`with ${trainer}`);
  const summary = [parts.join(', ')];
  if (tokens !== undefined) summary.push(lengthText(tokens, numberIn(facts, 'maxLength')));
  const share = labels === undefined ? undefined : numberIn(labels, 'share');
  if (share !== undefined) summary.push(`${percent(share)} of the tokens are learned`);
  const path = tokenizer === undefined ? undefined : textIn(tokenizer, 'path');
  if (tokenizer !== undefined && path !== undefined)
    summary.push(`tokenizer ${path} (${textIn(tokenizer, 'why') ?? ''})`);
  return { summary, histogram: bars(tokens), example: exampleOf(objectIn(facts, 'example')) };
}

function lengthText(tokens: JsonObject, maxLength: number | undefined): string {
  const [p50, p90, p99, max] = ['p50', 'p90', 'p99', 'max'].map((name) => numberIn(tokens, name) ?? 0);
  const over = numberIn(tokens, 'over') ?? 0;
  const cut =
    maxLength === undefined
      ? ''
      : `; ${over} of them beyond the cutoff of ${maxLength} (${percent(numberIn(tokens, 'overShare') ?? 0)})`;
  return `tokens in a row: half have at most ${p50}, 90 % ${p90}, 99 % ${p99}, the longest ${max}${cut}`;
}

function bars(tokens: JsonObject | undefined): DatasetView['histogram'] {
  const list = tokens === undefined || !Object.hasOwn(tokens, 'histogram') ? undefined : tokens['histogram'];
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).slice(0, MAX_BARS).flatMap((bar) => {
    const upTo = isObject(bar) ? numberIn(bar, 'upTo') : undefined;
    const rows = isObject(bar) ? numberIn(bar, 'rows') : undefined;
    return upTo === undefined || rows === undefined ? [] : [{ upTo, rows }];
  });
}

function exampleOf(example: JsonObject | undefined): DatasetView['example'] {
  const list = example?.['segments'];
  if (example === undefined || !Array.isArray(list)) return undefined;
  let left = MAX_EXAMPLE;
  const segments = (list as readonly Json[]).flatMap((segment): readonly Segment[] => {
    const text = isObject(segment) ? textIn(segment, 'text') : undefined;
    if (text === undefined || left <= 0) return [];
    const trained = isObject(segment) ? segment['trained'] : null;
    const shown = text.length > left ? `${text.slice(0, left)}…` : text;
    left -= text.length;
    return [{ text: shown, trained: typeof trained === 'boolean' ? trained : null }];
  });
  return { row: numberIn(example, 'row') ?? 1, tokens: numberIn(example, 'length') ?? 0, segments };
}

/** Lines of the example, each in pieces that are learned or not. */
export function exampleLines(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [[]];
  for (const { text, trained } of segments)
    for (const [i, piece] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: visible(piece), trained });
    }
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** The block of a data file for a pull request: folded, numbers, histogram, example. */
export function datasetDetails(subject: ReportSubject): Markdown | undefined {
  const view = datasetView(subject);
  if (view === undefined) return undefined;
  const parts: Markdown[] = view.summary.map((line) => md`- ${escaped(visible(line))}`);
  const body: Markdown[] = [joined(parts, '\n')];
  const chart = lengthChart(view.histogram);
  if (chart !== undefined) body.push(chart);
  if (view.example !== undefined) {
    const isKnown = view.example.segments.some(({ trained }) => trained !== null);
    const how = isKnown ? ', a + before what is learned' : '';
    body.push(md`Row ${escaped(String(view.example.row))} as the trainer sees it${escaped(how)}:`);
    const lines = exampleLines(view.example.segments).flatMap((pieces) => marked(pieces));
    body.push(fenced(lines.join('\n'), isKnown ? 'diff' : 'text'));
  }
  return details(`${subject.path}: what it holds`, joined(body, '\n\n'));
}

/** A diff's signs are what a comment can colour: each piece of a line with its own. */
function marked(pieces: readonly Segment[]): readonly string[] {
  if (pieces.length === 0) return [''];
  return pieces.map(({ text, trained }) => (trained === null ? text : `${trained ? '+' : ' '} ${text}`));
}

function lengthChart(histogram: DatasetView['histogram']): Markdown | undefined {
  if (histogram.length < 2) return undefined;
  return fenced(
    [
      'xychart-beta',
      '  title "Rows by length in tokens"',
      `  x-axis [${histogram.map(({ upTo }) => `"${upTo}"`).join(', ')}]`,
      '  y-axis "rows"',
      `  bar [${histogram.map(({ rows }) => rows).join(', ')}]`,
    ].join('\n'),
    'mermaid',
  );
}

function percent(share: number): string {
  const value = share * 100;
  return `${value.toFixed(value < 10 && value > 0 ? 1 : 0)} %`;
}

function objectIn(value: JsonObject, key: string): JsonObject | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : undefined;
}

function numberIn(value: JsonObject, key: string): number | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function textIn(value: JsonObject, key: string): string | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}
