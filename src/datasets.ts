import { availableParallelism } from 'node:os';
import { type CheckConfig, type Judged, withStates } from './check.ts';
import type { Config, DatasetEntry } from './config.ts';
import { exampleFacts } from './dataset/example.ts';
import { datasetFacts, type Scanned, shownFacts } from './dataset/facts.ts';
import type { HashSet } from './dataset/hash.ts';
import type { Job } from './dataset/kernel.ts';
import { type Relation, relate } from './dataset/relate.ts';
import { type ScanInput, type ScanPool, type ScanResult, scanPool } from './dataset/scan.ts';
import { modelFolders, modelReader, ready } from './dataset-models.ts';
import { entryFor } from './discover.ts';
import { blocked, foreign, isForeign, judgeScanned } from './judge-scan.ts';
import type { BasePlace } from './read/checkpoint.ts';
import type { DataToken } from './read/row-questions.ts';
import type { Sandbox } from './read/sandbox.ts';
import {
  type Dataset,
  type DatasetHead,
  type FileEntry,
  type JsonObject,
  type Missing,
  type ReportSubject,
  type Source,
  SourceError,
  type Subject,
  type TrainingConfig,
} from './types.ts';

// The data files of a run: what belongs to each, the scan, and what the rules say of it.

/** The data files of a run, and what lies around them. */
export type DatasetsInput = {
  readonly source: Source;
  readonly config: Config;
  readonly checking: CheckConfig;
  readonly subjects: readonly Subject[];
  /** Of them those that nobody declared: skipped where their rows are of no known shape. */
  readonly guessed: ReadonlySet<string>;
  /** Every file of the source, and the content of the JSON files and training configs among them. */
  readonly files: readonly FileEntry[];
  readonly contents: ReadonlyMap<string, JsonObject>;
  readonly configs: readonly TrainingConfig[];
  /** In the state to compare with, by path: what a shard carries along. */
  readonly configsBefore: ReadonlyMap<string, TrainingConfig>;
  readonly sandbox: Sandbox;
  readonly openBase: (spec: string, from: 'input' | 'config') => Promise<BasePlace | Missing>;
  /** The state to compare with. */
  readonly since: Source | undefined;
  readonly options: DataOptions;
  readonly progress: (subject: string, rows: number) => void;
};

/** What the command line says about scans. */
export type DataOptions = {
  readonly sample?: { readonly rows: number; readonly seed: number } | undefined;
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** Threads; default: one for each processor. */
  readonly threads?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** In the order of the subjects; files that turn out to be no data are not shown. */
export type DatasetsResult = {
  readonly judged: readonly Judged[];
  readonly shown: readonly ReportSubject[];
  /** Facts of the scanned files, also in the state to compare with, with the training config that each belongs to. */
  readonly datasets: readonly {
    readonly dataset: Dataset;
    readonly before: Dataset | undefined;
    readonly config: string | undefined;
  }[];
  /** Tokens beside ordinary words in the rows of each file, for whoever reads the models that they belong to. */
  readonly tokens: readonly RowTokens[];
};

/** Tokens that the rows of a file hold. */
export type RowTokens = {
  /** Folder of the tokenizer, where it lies in the source. */
  readonly tokenizer: string | undefined;
  readonly config: TrainingConfig | undefined;
  readonly now: readonly DataToken[];
  /** In the state to compare with. */
  readonly before: readonly DataToken[];
};

/** Scans and judges every data file. Throws the signal's reason when aborted. */
export async function judgeDatasets(input: DatasetsInput): Promise<DatasetsResult> {
  const pool = scanPool({ threads: input.options.threads ?? availableParallelism() });
  try {
    return await judgeIn(pool, input);
  } finally {
    await pool.close();
  }
}

async function judgeIn(pool: ScanPool, input: DatasetsInput): Promise<DatasetsResult> {
  const related = input.subjects.map((subject) => ({ subject, relation: relation(subject.path, input) }));
  // Training files first: what they hold is what an evaluation file must not.
  related.sort((a, b) => Number(a.relation.split === 'eval') - Number(b.relation.split === 'eval'));
  const kept: Kept[] = [];
  const keptBefore: Kept[] = [];
  const unknown: Scanned[] = [];
  const models = modelReader(input);
  const results = new Map<
    string,
    {
      readonly judged: Judged;
      readonly shown: ReportSubject;
      readonly dataset?: Dataset;
      readonly before?: Dataset | undefined;
      readonly config?: string | undefined;
      readonly tokens?: RowTokens;
    }
  >();
  for (const { subject, relation: of } of related) {
    const entry = await input.source.entry(subject.path);
    if (entry?.unreadable !== undefined) {
      results.set(subject.path, { judged: blocked(subject.path, unreadable(entry)), shown: { ...subject, facts: {} } });
      continue;
    }
    pool.start(entry?.size ?? 0);
    const { seer, head, tokenizer } = await ready(of, models, input);
    const trained = (all: readonly Kept[]) => all.filter(({ group }) => group === of.group && of.split === 'eval');
    const job = jobOf(of, head, input);
    let result: ScanResult;
    try {
      result = await pool.scan(scanInput(input.source, job, seer, of, trained(kept), input));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      results.set(subject.path, { judged: blocked(subject.path, error.message), shown: { ...subject, facts: {} } });
      continue;
    }
    const scanned = scannedOf(of, head, tokenizer, result);
    const isGuessed = input.guessed.has(subject.path);
    // Of a shard nobody can say yet: the others may hold examples.
    if (isGuessed && input.options.shard === undefined && isForeign(scanned)) {
      unknown.push(scanned);
      continue;
    }
    const hasEval = related.some((r) => r.relation.split === 'eval' && r.relation.group === of.group);
    const isCompared = of.split === 'train' && hasEval;
    if (isCompared) kept.push({ file: subject.path, group: of.group, hashes: result.hashes });
    const now = judgeScanned(scanned, input.checking);
    const earlier = await scannedBefore(
      pool,
      scanInput(input.since ?? input.source, job, seer, of, trained(keptBefore), input),
      input,
    );
    const before = earlier === undefined ? undefined : scannedOf(of, head, tokenizer, earlier);
    if (isCompared && earlier !== undefined)
      keptBefore.push({ file: subject.path, group: of.group, hashes: earlier.hashes });
    results.set(subject.path, {
      judged: before === undefined ? now : withStates(now, judgeScanned(before, input.checking)),
      shown: { ...subject, facts: factsOf({ scanned, before, isGuessed, config: of.config }, input) },
      dataset: datasetFacts(scanned),
      before: before === undefined ? undefined : datasetFacts(before),
      config: of.config?.file,
      tokens: {
        tokenizer: 'path' in of.tokenizer ? of.tokenizer.path : undefined,
        config: of.config,
        now: tokensOf(scanned, head),
        before: before === undefined ? [] : tokensOf(before, head),
      },
    });
  }
  const all = input.subjects.flatMap(({ path }) => results.get(path) ?? []);
  return {
    judged: [...all.map(({ judged }) => judged), foreign(unknown)],
    shown: all.map(({ shown }) => shown),
    datasets: all.flatMap(({ dataset, before, config }) =>
      dataset === undefined ? [] : [{ dataset, before, config }],
    ),
    tokens: all.flatMap(({ tokens }) => tokens ?? []),
  };
}

function tokensOf({ tally }: Scanned, { tokenizer }: DatasetHead): readonly DataToken[] {
  const { ids, learned } = tally.held;
  return ids.map((id) => ({ id, token: tokenizer?.vocabulary.tokenOf.get(id), isLearned: learned.includes(id) }));
}

/** Rows of a training file, to compare those of its evaluation files with. */
type Kept = { readonly file: string; readonly group: string; readonly hashes: HashSet };

function relation(file: string, input: DatasetsInput): Relation {
  const said = entryFor<DatasetEntry>(input.config.datasets, file);
  const registries = new Map([...input.contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
  return relate(file, { said, configs: input.configs, registries, models: modelFolders(input.files) });
}

// ---------------------------------------------------------------- scan

function jobOf(of: Relation, head: DatasetHead, { checking, options }: DatasetsInput): Job {
  const off = Object.entries(checking.rules).filter(([, level]) => level === 'off');
  return {
    file: of.file,
    mapping: of.mapping,
    head,
    off: off.map(([id]) => id),
    shard: options.shard,
    onlyHashes: false,
  };
}

function scanInput(
  source: Source,
  job: Job,
  seer: ScanInput['seer'],
  of: Relation,
  others: ScanInput['others'],
  { options, progress }: DatasetsInput,
): ScanInput {
  return {
    source,
    job,
    seer,
    options: { field: of.field },
    sample: options.sample,
    others,
    progress: (rows) => progress(job.file, rows),
    signal: options.signal,
  };
}

function scannedOf(of: Relation, head: DatasetHead, tokenizer: Scanned['tokenizer'], result: ScanResult): Scanned {
  const { tally, ended, unable, hashes, example } = result;
  return {
    file: of.file,
    trainer: of.trainer ?? null,
    split: of.split,
    maxLength: head.maxLength ?? null,
    tokenizer,
    ended: ended ?? null,
    unable: unable ?? null,
    compared: hashes.share,
    tally,
    example:
      example === undefined || head.tokenizer === undefined ? null : exampleFacts(example, head.tokenizer.vocabulary),
  };
}

/** The file in the state to compare with; undefined where it was not there, or could not be read. */
async function scannedBefore(
  pool: ScanPool,
  scan: ScanInput,
  { since }: DatasetsInput,
): Promise<ScanResult | undefined> {
  if (since === undefined) return undefined;
  try {
    const entry = await since.entry(scan.job.file);
    return entry === undefined || entry.unreadable !== undefined ? undefined : await pool.scan(scan);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

// ---------------------------------------------------------------- judgement

function unreadable({ path, unreadable: why }: FileEntry): string {
  return why === 'lfs-pointer'
    ? `${path} is a Git LFS pointer whose content is not here (git lfs pull fetches it)`
    : `${path} cannot be read (${why})`;
}

type Shown = {
  readonly scanned: Scanned;
  readonly before: Scanned | undefined;
  readonly isGuessed: boolean;
  readonly config: TrainingConfig | undefined;
};

/** What the report says of a file; of a shard also what it counted, from which `withoutShards` makes the whole. */
function factsOf(
  { scanned, before, isGuessed, config }: Shown,
  { options, checking, configsBefore }: DatasetsInput,
): JsonObject {
  const facts = shownFacts(scanned);
  if (options.shard === undefined) return facts;
  const { rules, failOn, onlyNew, required } = checking;
  const shard = {
    ...options.shard,
    scanned,
    before: before === undefined ? null : { ...before, example: null },
    guessed: isGuessed,
    config: configFacts(config),
    configBefore: configFacts(config === undefined ? undefined : configsBefore.get(config.file)),
    checking: { rules, failOn, onlyNew, required },
  };
  // The numbers are shown once they are whole; here they would only take the room that the counts need.
  return { rows: scanned.tally.rows, shard: shard as unknown as JsonObject };
}

/** What rules judge a training config by together with its data. */
function configFacts(config: TrainingConfig | undefined) {
  if (config === undefined) return null;
  const { file, trainer, trains, packing, maxLength } = config;
  return { file, trainer, trains, packing, maxLength: maxLength ?? null };
}
