import { z } from 'zod';
import { type CheckConfig, type Judged, report as made } from './check.ts';
import { type Scanned, shownFacts } from './dataset/facts.ts';
import { addTally, emptyTally, MAX_PLACES } from './dataset/tally.ts';
import { judgeScanned } from './datasets.ts';
import { mergeReports } from './merge.ts';
import type { JsonObject, Report, ReportSubject } from './types.ts';

// Reports of the shards of one scan, made into the report that a scan in one piece would have given: counts are added, and
// the rules judge the sums anew.

/** Reports of shards say what they counted, under this fact of a data file. */
const FACT = 'shard';

/** More shards than a matrix of jobs can have (256), fewer than make adding slow. */
const MAX_SHARDS = 10_000;

const natural = z.int().min(0);
const text = z.string().max(2_000);
const place = z.object({ row: natural, line: natural.exactOptional() });
const places = <P extends z.ZodRawShape>(more: P) =>
  z.object({ count: natural, places: z.array(z.object({ ...place.shape, ...more })).max(MAX_PLACES) });
const record = <V extends z.ZodType>(value: V) => z.record(z.string().max(300), value);
const level = z.enum(['error', 'warning', 'notice']);
const first = z.object({ row: natural, args: z.record(z.string(), z.json()) });

const TALLY = z.object({
  rows: natural,
  judged: natural,
  turns: natural,
  unreadable: places({ problem: text }),
  shapes: z.partialRecord(
    z.enum(['messages', 'text', 'prompt-completion', 'preference', 'kto', 'prompt', 'tokenized', 'unknown']),
    z.object({ count: natural, first: place }),
  ),
  rules: record(z.object({ ...places({}).shape, first: z.partialRecord(level, first) })),
  broken: record(text),
  unseen: record(places({})),
  lengths: z.object({
    rows: natural,
    tokens: natural,
    max: natural,
    over: places({ length: natural }),
    buckets: z.record(z.string().regex(/^\d{1,4}$/), natural),
  }),
  labels: z.object({ rows: natural, tokens: natural, trained: natural }),
  newTokens: record(natural),
  duplicates: places({ of: natural }),
  overlaps: record(places({ of: natural })),
});

const SHARD = z.object({
  index: z.int().min(1).max(MAX_SHARDS),
  count: z.int().min(1).max(MAX_SHARDS),
  scanned: z.object({
    file: text,
    trainer: z.enum(['trl', 'llama-factory', 'axolotl', 'torchtune', 'ms-swift', 'transformers']).nullable(),
    split: z.enum(['train', 'eval']),
    maxLength: natural.nullable(),
    tokenizer: z.union([z.object({ path: text, why: text }), z.object({ reason: text, blocked: z.boolean() })]),
    ended: text.nullable(),
    unable: text.nullable(),
    compared: z.number().min(0).max(1),
    tally: TALLY,
    example: z.record(z.string(), z.json()).nullable(),
  }),
  checking: z.object({
    rules: z.record(z.string(), z.enum(['off', 'error', 'warning', 'notice'])),
    failOn: z.enum(['error', 'warning', 'notice', 'never']),
    onlyNew: z.boolean(),
    required: z.array(z.string()),
  }),
});

type Shard = z.infer<typeof SHARD>;

/**
 * The reports with those of shards replaced by one. A shard that is missing, or that contradicts the others, is said and
 * makes the verdict incomplete. Reports come from other jobs: what is no shard as we write it counts as missing.
 */
export function withoutShards(reports: readonly Report[]): readonly Report[] {
  const sharded = reports.filter((report) => report.subjects.some(isSharded));
  if (sharded.length === 0) return reports;
  const parts = new Map<string, Shard[]>();
  const judged: Judged[] = [];
  for (const subject of sharded.flatMap((report) => report.subjects)) {
    if (!isSharded(subject)) continue;
    const parsed = SHARD.safeParse(subject.facts[FACT]);
    const known = parts.get(subject.path) ?? [];
    parts.set(subject.path, known);
    if (parsed.success && parsed.data.scanned.file === subject.path) known.push(parsed.data);
  }
  const shown: ReportSubject[] = [];
  let checking: CheckConfig | undefined;
  for (const [path, shards] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = added(shards);
    checking ??= shards[0]?.checking;
    if (whole === undefined) {
      judged.push(lost(path, shards));
      shown.push({ kind: 'dataset', path, facts: {} });
      continue;
    }
    judged.push(judgeScanned(whole, shards[0]?.checking ?? { rules: {} }));
    shown.push({ kind: 'dataset', path, facts: shownFacts(whole) });
  }
  const rest = mergeReports(sharded.map((report) => stripped(report, new Set(parts.keys()))));
  const all = made(
    [...judged, rest],
    [...rest.subjects, ...shown],
    checking ?? { rules: {}, failOn: 'error', onlyNew: false, required: [] },
    rest.tool.version,
    rest.degraded,
  );
  return [all, ...reports.filter((report) => !sharded.includes(report))];
}

function isSharded(subject: ReportSubject): boolean {
  return subject.kind === 'dataset' && Object.hasOwn(subject.facts, FACT);
}

/** What the parts say of the whole; undefined where one is missing, there twice, or of another scan. */
function added(shards: readonly Shard[]): Scanned | undefined {
  const [one] = shards;
  if (one === undefined) return undefined;
  const byIndex = new Map(shards.map((shard) => [shard.index, shard]));
  const isWhole = shards.every(
    ({ count, scanned }) => count === one.count && scanned.tally.rows === one.scanned.tally.rows,
  );
  if (!isWhole || byIndex.size !== one.count || shards.length !== one.count) return undefined;
  const tally = emptyTally();
  const ordered = [...byIndex].sort(([a], [b]) => a - b).map(([, shard]) => shard.scanned);
  for (const part of ordered) addTally(tally, part.tally as Scanned['tally']);
  // Every shard reads all rows, and judges its own.
  tally.rows = one.scanned.tally.rows;
  const examples = ordered.flatMap(({ example }) => (example === null ? [] : [example as JsonObject]));
  return {
    ...(one.scanned as Scanned),
    tally,
    compared: Math.min(...ordered.map(({ compared }) => compared)),
    ended: ordered.find(({ ended }) => ended !== null)?.ended ?? null,
    unable: ordered.find(({ unable }) => unable !== null)?.unable ?? null,
    example: examples.sort((a, b) => Number(a['row']) - Number(b['row']))[0] ?? null,
  };
}

function lost(path: string, shards: readonly Shard[]): Judged {
  const count = shards[0]?.count;
  const there = [...new Set(shards.map(({ index }) => index))].sort((a, b) => a - b);
  const reason =
    count === undefined
      ? 'its shards cannot be read'
      : `of its ${count} shards ${there.length === 0 ? 'none' : `only ${there.join(', ')}`} can be added up`;
  return { findings: [], broken: [], skipped: [{ rule: 'every rule', subject: path, reason, blocking: true }] };
}

/** A shard's report without what is judged anew. */
function stripped(report: Report, paths: ReadonlySet<string>): Report {
  const isOther = ({ subject }: { readonly subject: string }) => !paths.has(subject);
  const { fixed, ...rest } = report;
  return {
    ...rest,
    subjects: report.subjects.filter((subject) => !isSharded(subject)),
    findings: report.findings.filter(isOther),
    skipped: report.skipped.filter(isOther),
    broken: report.broken.filter(isOther),
    ...(fixed === undefined ? {} : { fixed: fixed.filter(isOther) }),
  };
}
