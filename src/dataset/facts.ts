// What a scan means: the facts of the data set for the rules, the findings of the row rules, and what the report says of it.

import type {
  Args,
  Broken,
  Dataset,
  Hit,
  Json,
  JsonObject,
  RowLayout,
  RowRule,
  Severity,
  Skipped,
  Trainer,
} from '../types.ts';
import { bucketEnd, bucketOf, percentile, type Tally } from './tally.ts';

/** One scan with what was known before it. JSON: a shard's report carries it, and the merged report is made from all. */
export type Scanned = {
  readonly file: string;
  readonly trainer: Trainer | null;
  readonly split: 'train' | 'eval';
  readonly maxLength: number | null;
  readonly tokenizer:
    | { readonly path: string; readonly why: string }
    | { readonly reason: string; readonly blocked: boolean };
  /** Why reading ended early, as a clause that follows the file's name: the file's fault, and ours or the machine's. */
  readonly ended: string | null;
  readonly unable: string | null;
  readonly compared: number;
  readonly tally: Tally;
  readonly example: JsonObject | null;
};

/** The facts for rules that judge the whole. */
export function datasetFacts(scanned: Scanned): Dataset {
  const { tally, file, trainer, split, maxLength, ended, unable, compared } = scanned;
  const { lengths, labels } = tally;
  const shapes = Object.entries(tally.shapes).map(([shape, { count, first }]) => ({
    shape: shape as RowLayout,
    count,
    first,
  }));
  return {
    file,
    trainer,
    split,
    maxLength,
    rows: tally.rows,
    judged: tally.judged,
    unreadable: tally.unreadable,
    ended,
    unable,
    shapes: shapes.sort((a, b) => b.count - a.count || a.first.row - b.first.row),
    duplicates: tally.duplicates,
    overlaps: Object.entries(tally.overlaps)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([other, places]) => ({ file: other, ...places })),
    compared,
    turns: tally.turns,
    lengths:
      lengths.rows === 0
        ? null
        : {
            rows: lengths.rows,
            tokens: lengths.tokens,
            p50: percentile(lengths, 0.5),
            p90: percentile(lengths, 0.9),
            p99: percentile(lengths, 0.99),
            max: lengths.max,
            over: lengths.over,
          },
    labels: labels.rows === 0 ? null : labels,
    newTokens: Object.keys(tally.newTokens).length === 0 ? null : tally.newTokens,
  };
}

/** What one row rule found in the file. */
export type RowFound = { readonly rule: RowRule; readonly hit: Hit; readonly level: Severity };

const LEVELS = ['error', 'warning', 'notice'] as const;

/** Findings of the row rules, one a rule; rules that were offered no row are skipped, with the reason. */
export function rowFindings(
  scanned: Scanned,
  rules: readonly RowRule[],
): { readonly found: readonly RowFound[]; readonly skipped: readonly Skipped[]; readonly broken: readonly Broken[] } {
  const { tally, file } = scanned;
  const found: RowFound[] = [];
  const skipped: Skipped[] = [];
  const broken: Broken[] = [];
  for (const rule of rules) {
    const error = tally.broken[rule.id];
    if (error !== undefined) {
      broken.push({ rule: rule.id, subject: file, error });
      continue;
    }
    const counted = tally.rules[rule.id];
    if (counted === undefined) {
      if (tally.judged > tally.unreadable.count)
        skipped.push({ rule: rule.id, subject: file, ...whyNot(rule, scanned) });
      continue;
    }
    const place = counted.places[0];
    if (counted.count === 0 || place === undefined) continue;
    const level = LEVELS.find((name) => counted.first[name] !== undefined) ?? rule.severity;
    const args: Args = {
      ...counted.first[level]?.args,
      count: counted.count,
      rows: tally.judged,
      places: counted.places,
    };
    const { count } = counted;
    found.push({
      rule,
      level: rule.level?.({ count, rows: tally.judged }) ?? level,
      hit: { at: { file, ...place }, args },
    });
  }
  return { found, skipped, broken };
}

function whyNot(
  rule: RowRule,
  { tokenizer, tally, trainer }: Scanned,
): { readonly reason: string; readonly blocking?: true } {
  if ('reason' in tokenizer && rule.needs.some((need) => need !== 'row'))
    return { reason: tokenizer.reason, ...(tokenizer.blocked ? { blocking: true } : {}) };
  const [unseen] = Object.entries(tally.unseen).sort(([, a], [, b]) => b.count - a.count);
  if (tally.lengths.rows === 0 && unseen !== undefined) return { reason: `no row can be rendered: each ${unseen[0]}` };
  if (rule.needs.includes('labels'))
    return {
      reason:
        trainer === null ? 'no trainer is known for these rows' : `what ${trainer} makes of these rows is not known`,
    };
  return { reason: 'no row of the kind that it judges' };
}

/** Bars of the histogram of lengths. */
const BARS = 12;

/** What the report says of the data set. */
export function shownFacts(scanned: Scanned): JsonObject {
  const { tally, tokenizer, trainer, split, maxLength, example } = scanned;
  const { lengths, labels, turns, shapes, unseen } = { ...tally, ...datasetFacts(scanned) };
  return {
    rows: tally.rows,
    ...(tally.judged === tally.rows ? {} : { judged: tally.judged }),
    turns,
    split,
    shapes: Object.fromEntries(shapes.map(({ shape, count }) => [shape, count])),
    ...(trainer === null ? {} : { trainer }),
    ...(maxLength === null ? {} : { maxLength }),
    ...('path' in tokenizer ? { tokenizer: { path: tokenizer.path, why: tokenizer.why } } : {}),
    ...(Object.keys(unseen).length === 0
      ? {}
      : { notSeen: Object.entries(unseen).map(([reason, { count }]) => ({ reason, count })) }),
    ...(lengths === null
      ? {}
      : {
          tokens: {
            total: lengths.tokens,
            p50: lengths.p50,
            p90: lengths.p90,
            p99: lengths.p99,
            max: lengths.max,
            ...(maxLength === null ? {} : { over: lengths.over.count, overShare: lengths.over.count / lengths.rows }),
            histogram: histogram(tally.lengths),
          },
        }),
    ...(labels === null ? {} : { labels: { trained: labels.trained, tokens: labels.tokens, share: share(labels) } }),
    duplicates: tally.duplicates.count,
    ...(example === null ? {} : { example }),
  };
}

function share({ trained, tokens }: { readonly trained: number; readonly tokens: number }): number {
  return tokens === 0 ? 0 : Math.round((trained / tokens) * 10_000) / 10_000;
}

/** Rows by length, in bars of equal width on a scale of round numbers: `upTo` tokens, `rows`. */
function histogram(lengths: Tally['lengths']): Json {
  const step = roundUp(Math.max(1, lengths.max / BARS));
  const bars = Array.from({ length: Math.max(1, Math.ceil((lengths.max + 1) / step)) }, (_, i) => ({
    upTo: (i + 1) * step,
    rows: 0,
  }));
  for (const [bucket, count] of Object.entries(lengths.buckets)) {
    const length = Math.min(bucketEnd(Number(bucket)), lengths.max);
    const bar = bars[Math.min(bars.length - 1, Math.floor(Math.max(0, length - 1) / step))];
    if (bar !== undefined) bar.rows += count;
  }
  return bars;
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const factor of [1, 2, 2.5, 5, 10]) if (factor * power >= value) return Math.ceil(factor * power);
  return Math.ceil(10 * power);
}

/** Largest bucket that a merged report may name: lengths up to 2^31. */
export const MAX_BUCKET = bucketOf(2 ** 31);
