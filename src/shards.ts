import { z } from 'zod';
import { type CheckConfig, fingerprintOf, type Judged, judge, report as made, messageOf, withStates } from './check.ts';
import { datasetFacts, type Scanned, shownFacts } from './dataset/facts.ts';
import { MAX_HELD } from './dataset/held.ts';
import { addTally, emptyTally, MAX_PLACES } from './dataset/tally.ts';
import { foreign, isForeign, judgeScanned } from './judge-scan.ts';
import { mergeReports } from './merge.ts';
import { rules as allRules } from './rules/index.ts';
import type { Args, Dataset, Finding, Report, ReportSubject, TrainingConfig } from './types.ts';

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
    z.enum(['messages', 'alpaca', 'text', 'prompt-completion', 'preference', 'kto', 'prompt', 'tokenized', 'unknown']),
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
  held: z.object({ ids: z.array(natural).max(MAX_HELD), learned: z.array(natural).max(MAX_HELD) }),
  duplicates: places({ of: natural }),
  overlaps: record(places({ of: natural })),
});

const SCANNED = z.object({
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
});

/** Of the training config that a file belongs to, what rules judge it by together with the data. */
const CONFIG = z.object({
  file: text,
  trainer: text,
  trains: z.boolean(),
  packing: z.boolean(),
  maxLength: z
    .object({
      value: z.number(),
      at: z.object({ file: text, pointer: text.exactOptional(), line: z.int().min(1).exactOptional() }),
    })
    .nullable(),
});

const SHARD = z.object({
  index: z.int().min(1).max(MAX_SHARDS),
  count: z.int().min(1).max(MAX_SHARDS),
  scanned: SCANNED,
  /** The state to compare with, where there was one. */
  before: SCANNED.nullable(),
  guessed: z.boolean(),
  config: CONFIG.nullable(),
  configBefore: CONFIG.nullable(),
  checking: z.object({
    rules: z.record(z.string(), z.enum(['off', 'error', 'warning', 'notice'])),
    failOn: z.enum(['error', 'warning', 'notice', 'never']),
    onlyNew: z.boolean(),
    required: z.array(z.string()),
  }),
});

type Shard = z.infer<typeof SHARD>;

/** A training config with its data. */
type TrainedOn = { readonly config: Shard['config']; readonly datasets: Dataset[] };

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
  const unknown: Scanned[] = [];
  let checking: CheckConfig | undefined;
  const data = new Map<string, { readonly now: TrainedOn; readonly before: TrainedOn }>();
  for (const [path, shards] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [one] = shards;
    checking ??= one?.checking;
    const whole = wholeOf(shards);
    if (one === undefined || whole === undefined) {
      judged.push(lost(path, shards));
      shown.push({ kind: 'dataset', path, facts: {} });
      continue;
    }
    // Nobody declared the file, and it holds no example of any kind.
    if (one.guessed && isForeign(whole.scanned)) {
      unknown.push(whole.scanned);
      continue;
    }
    judged.push(whole.judged);
    shown.push({ kind: 'dataset', path, facts: shownFacts(whole.scanned) });
    if (one.config === null) continue;
    const { config, configBefore } = one;
    const known = data.get(config.file) ?? {
      now: { config, datasets: [] },
      before: { config: configBefore, datasets: [] },
    };
    data.set(config.file, known);
    known.now.datasets.push(datasetFacts(whole.scanned));
    if (whole.before !== undefined) known.before.datasets.push(datasetFacts(whole.before));
  }
  for (const [file, { now, before }] of data)
    if (sharded.some((report) => report.subjects.some((s) => s.kind === 'training-config' && s.path === file)))
      judged.push(
        before.config === null
          ? judgeTraining(file, now, checking)
          : withStates(judgeTraining(file, now, checking), judgeTraining(file, before, checking)),
      );
  const rest = mergeReports(sharded.map((report) => stripped(report, new Set(parts.keys()))));
  const all = made(
    [...judged, foreign(unknown), { ...rest, findings: joinedRows(rest.findings) }],
    [...rest.subjects, ...shown],
    checking ?? { rules: {}, failOn: 'error', onlyNew: false, required: [] },
    rest.tool.version,
    rest.degraded,
  );
  return [all, ...reports.filter((report) => !sharded.includes(report))];
}

/** Judged anew, from the counts of all shards; undefined where they are not whole or nothing can be said of them. */
function wholeOf(
  shards: readonly Shard[],
): { readonly scanned: Scanned; readonly before: Scanned | undefined; readonly judged: Judged } | undefined {
  const scanned = added(shards, ({ scanned: part }) => part);
  if (scanned === undefined) return undefined;
  const checking = shards[0]?.checking ?? { rules: {} };
  try {
    const now = judgeScanned(scanned, checking);
    const before = added(shards, (shard) => shard.before);
    return { scanned, before, judged: before === undefined ? now : withStates(now, judgeScanned(before, checking)) };
  } catch {
    // Evidence that no rule of ours would have noted.
    return undefined;
  }
}

/** Rules that judge a training config by its data: a shard sees a part of it only. */
const DATA_RULES = allRules.filter(({ needs }) => needs.includes('trainingData'));

function judgeTraining(
  file: string,
  { config, datasets: trainingData }: TrainedOn,
  checking: CheckConfig | undefined,
): Judged {
  const { maxLength, ...rest } = config ?? { maxLength: null };
  const trainingConfig = { ...rest, maxLength: maxLength ?? undefined } as unknown as TrainingConfig;
  const facts = { trainingConfig, trainingData };
  return judge({ subject: { kind: 'training-config', path: file }, facts, missing: {} }, checking, DATA_RULES);
}

const ROWS_RULE = allRules.find(({ id }) => id === 'embedding-row-untrained');
/** As many as the rule lists. */
const LISTED = 5;

const ROWS = z.looseObject({
  matrix: z.string(),
  used: z.string().nullable(),
  count: natural,
  tokens: z.array(z.looseObject({ id: natural })),
});

/**
 * Each shard judges the rows of a model by the tokens in its own part of the data: what they say of one matrix is one finding, and
 * what one of them saw in use is not idle.
 */
function joinedRows(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, { readonly finding: Finding; readonly args: z.infer<typeof ROWS> }[]>();
  const others = findings.filter((finding) => {
    const args = finding.rule === ROWS_RULE?.id ? ROWS.safeParse(finding.args) : undefined;
    if (args?.success !== true || (args.data.used !== 'data' && args.data.used !== null)) return true;
    const key = JSON.stringify([finding.subject, args.data.matrix, args.data.used]);
    groups.set(key, [...(groups.get(key) ?? []), { finding, args: args.data }]);
    return false;
  });
  const joined = [...groups.values()].flatMap((parts): readonly Finding[] => {
    const [one] = parts;
    if (one === undefined || ROWS_RULE === undefined) return [];
    const { subject } = one.finding;
    const users = groups.get(JSON.stringify([subject, one.args.matrix, 'data'])) ?? [];
    const inUse = new Set(users.flatMap(({ args }) => args.tokens.map(({ id }) => id)));
    const mostInUse = Math.max(0, ...users.map(({ args }) => args.count));
    const isIdle = one.args.used === null;
    const all = new Map(parts.flatMap(({ args }) => args.tokens.map((token) => [token.id, token] as const)));
    const tokens = [...all.values()].filter(({ id }) => !isIdle || !inUse.has(id)).sort((a, b) => a.id - b.id);
    const counts = parts.map(({ args }) => args.count);
    // The shard that saw most of the tokens in use counts the fewest as idle: those that only others saw are among them.
    const count = isIdle
      ? Math.min(...counts) - Math.max(0, inUse.size - mostInUse)
      : Math.max(...counts, tokens.length);
    if (count <= 0 || tokens.length === 0) return [];
    const args = { ...one.args, count, tokens: tokens.slice(0, LISTED) } as unknown as Args;
    const state = parts.some(({ finding }) => finding.state === 'new') ? 'new' : 'existing';
    const fingerprint = fingerprintOf({ ...one.finding, args }, ROWS_RULE);
    return [{ ...one.finding, args, message: messageOf(ROWS_RULE, args), fingerprint, state }];
  });
  return [...others, ...joined];
}

function isSharded(subject: ReportSubject): boolean {
  return subject.kind === 'dataset' && Object.hasOwn(subject.facts, FACT);
}

/** What the parts say of the whole; undefined where one is missing, there twice, or of another scan. */
function added(shards: readonly Shard[], of: (shard: Shard) => Shard['scanned'] | null): Scanned | undefined {
  const [one] = shards;
  const first = one === undefined ? null : of(one);
  if (one === undefined || first === null) return undefined;
  const parts = new Map<number, Scanned>();
  for (const shard of shards) {
    const part = of(shard);
    if (part === null || shard.count !== one.count || part.tally.rows !== first.tally.rows) return undefined;
    parts.set(shard.index, part as Scanned);
  }
  if (parts.size !== one.count || shards.length !== one.count) return undefined;
  const tally = emptyTally();
  const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
  for (const part of ordered) addTally(tally, part.tally);
  // Every shard reads all rows, and judges its own.
  tally.rows = first.tally.rows;
  const examples = ordered.flatMap(({ example }) => (example === null ? [] : [example]));
  return {
    ...(first as Scanned),
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
  const isOfData = (id: string) => DATA_RULES.some((rule) => rule.id === id);
  const isOther = ({ subject, rule }: Pick<Finding, 'subject' | 'rule'>) => !paths.has(subject) && !isOfData(rule);
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
