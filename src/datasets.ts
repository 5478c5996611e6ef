import { availableParallelism } from 'node:os';
import { type CheckConfig, fingerprintOf, type Judged, judge, messageOf, withStates } from './check.ts';
import type { Config, DatasetEntry } from './config.ts';
import { trainerOptions } from './dataset/encode.ts';
import { exampleFacts } from './dataset/example.ts';
import { datasetFacts, rowFindings, type Scanned, shownFacts } from './dataset/facts.ts';
import type { HashSet } from './dataset/hash.ts';
import type { Job, SeerJob } from './dataset/kernel.ts';
import { type Relation, relate } from './dataset/relate.ts';
import { type ScanInput, type ScanPool, type ScanResult, scanPool } from './dataset/scan.ts';
import { entryFor } from './discover.ts';
import { type BasePlace, readCheckpoint } from './read/checkpoint.ts';
import type { Sandbox } from './read/sandbox.ts';
import { templateVariables } from './read/template.ts';
import { convertedTokenizer, vocabularyOf } from './read/tokenizer-json.ts';
import { rowRules } from './row-rules.ts';
import {
  type Dataset,
  type DatasetHead,
  ENGINES,
  type FileEntry,
  type Finding,
  type JsonObject,
  type Missing,
  type Reading,
  type ReportSubject,
  type RowRule,
  type Source,
  SourceError,
  type Subject,
  type TrainingConfig,
} from './types.ts';

// The data files of a run: what belongs to each, the scan, and what the rules say of it.

export type DatasetsInput = {
  readonly source: Source;
  readonly config: Config;
  readonly checking: CheckConfig;
  readonly subjects: readonly Subject[];
  /** Of them those that nobody declared: dropped where their rows are of no known shape. */
  readonly guessed: ReadonlySet<string>;
  /** Every file of the source, and the content of the JSON files and training configs among them. */
  readonly files: readonly FileEntry[];
  readonly contents: ReadonlyMap<string, JsonObject>;
  readonly configs: readonly TrainingConfig[];
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

export type DatasetsResult = {
  readonly judged: readonly Judged[];
  readonly shown: readonly ReportSubject[];
  /** Facts of the scanned files, with the training config that each belongs to. */
  readonly datasets: readonly { readonly dataset: Dataset; readonly config: string | undefined }[];
};

const NOTHING: Judged = { findings: [], skipped: [], broken: [] };

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
  const kept: { readonly file: string; readonly group: string; readonly hashes: HashSet }[] = [];
  const models = modelReader(input);
  const results = new Map<
    string,
    {
      readonly judged: Judged;
      readonly shown: ReportSubject;
      readonly dataset?: Dataset;
      readonly config?: string | undefined;
    }
  >();
  for (const { subject, relation: of } of related) {
    const entry = await input.source.entry(subject.path);
    if (entry?.unreadable !== undefined) {
      results.set(subject.path, { judged: blocked(subject.path, unreadable(entry)), shown: { ...subject, facts: {} } });
      continue;
    }
    const { seer, head, tokenizer } = await ready(of, models, input);
    const others = kept.filter(({ group }) => group === of.group && of.split === 'eval');
    const job = jobOf(of, head, input);
    let result: ScanResult;
    try {
      result = await pool.scan(scanInput(input.source, job, seer, of, others, input));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      results.set(subject.path, { judged: blocked(subject.path, error.message), shown: { ...subject, facts: {} } });
      continue;
    }
    const scanned = scannedOf(of, head, tokenizer, result);
    const isGuessed = input.guessed.has(subject.path);
    // Of a shard nobody can say yet: the others may hold examples.
    if (isGuessed && input.options.shard === undefined && isForeign(scanned)) continue;
    const hasEval = related.some((r) => r.relation.split === 'eval' && r.relation.group === of.group);
    if (of.split === 'train' && hasEval) kept.push({ file: subject.path, group: of.group, hashes: result.hashes });
    const now = judgeScanned(scanned, input.checking);
    const before = await scannedBefore(pool, of, job, seer, head, tokenizer, input);
    results.set(subject.path, {
      judged: before === undefined ? now : withStates(now, judgeScanned(before, input.checking)),
      shown: { ...subject, facts: factsOf({ scanned, before, isGuessed, config: of.config }, input) },
      dataset: datasetFacts(scanned),
      config: of.config?.file,
    });
  }
  const all = input.subjects.flatMap(({ path }) => results.get(path) ?? []);
  return {
    judged: all.map(({ judged }) => judged),
    shown: all.map(({ shown }) => shown),
    datasets: all.flatMap(({ dataset, config }) => (dataset === undefined ? [] : [{ dataset, config }])),
  };
}

function relation(file: string, input: DatasetsInput): Relation {
  const said = entryFor<DatasetEntry>(input.config.datasets, file);
  const registries = new Map([...input.contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
  return relate(file, { said, configs: input.configs, registries, models: modelFolders(input.files) });
}

/** Folders that hold a tokenizer; those with a bare vocabulary only where there are no others (Llama's `original/` has one). */
function modelFolders(files: readonly FileEntry[]): readonly string[] {
  const whole = foldersWith(files, /^tokenizer(?:_config)?\.json$/);
  return whole.length > 0 ? whole : foldersWith(files, /^(?:tokenizer|spiece|tiktoken)\.model$|\.tiktoken$/);
}

function foldersWith(files: readonly FileEntry[], name: RegExp): readonly string[] {
  const folders = files.flatMap(({ path }) => {
    const slash = path.lastIndexOf('/');
    return name.test(path.slice(slash + 1)) ? [slash < 0 ? '.' : path.slice(0, slash)] : [];
  });
  return [...new Set(folders)].sort();
}

// ---------------------------------------------------------------- tokenizer and template

type Model = {
  readonly source: Source;
  readonly path: string;
  readonly reading: Reading;
  /** tokenizer.json, as it is or made of another vocabulary; why there is none. */
  readonly tokenizer: Uint8Array | Missing;
};

type Models = (path: string, place?: BasePlace) => Promise<Model>;

/** Reads a model folder once, however many files it belongs to. */
function modelReader({ source, sandbox, config }: DatasetsInput): Models {
  const read = new Map<string, Promise<Model>>();
  return (path, place) => {
    const key = `${place?.name ?? ''}\0${path}`;
    let model = read.get(key);
    if (model === undefined) {
      model = readModel(place?.source ?? source, path, sandbox, entryFor(config.checkpoints, path)?.newTokens ?? []);
      read.set(key, model);
    }
    return model;
  };
}

async function readModel(source: Source, path: string, sandbox: Sandbox, newTokens: readonly string[]): Promise<Model> {
  const reading = await readCheckpoint(
    source,
    { kind: 'checkpoint', path },
    {
      sandbox,
      declared: { kind: 'checkpoint', engines: ENGINES, chat: undefined, newTokens, base: undefined },
      base: { reason: 'no base model is looked at', blocked: false },
      training: [],
    },
  );
  const { tokenizer } = reading.facts;
  if (tokenizer === undefined)
    return {
      source,
      path,
      reading,
      tokenizer: reading.missing.tokenizer ?? { reason: 'no tokenizer', blocked: false },
    };
  if (tokenizer.jsonFile !== undefined)
    return { source, path, reading, tokenizer: shared(await source.bytes(tokenizer.jsonFile)) };
  const files = await source.list(path);
  const prefix = path === '.' ? '' : `${path}/`;
  const read = async (name: string | RegExp) => {
    const entry = files.find((file) =>
      typeof name === 'string' ? file.path === prefix + name : file.path.startsWith(prefix) && name.test(file.path),
    );
    if (entry === undefined || entry.unreadable !== undefined || entry.size > MAX_VOCABULARY) return undefined;
    return await source.bytes(entry.path);
  };
  const made = await convertedTokenizer(read, tokenizer);
  if ('reason' in made) return { source, path, reading, tokenizer: made as Missing };
  const whole = { ...tokenizer, vocabulary: vocabularyOf(made, tokenizer.vocabulary) };
  return {
    source,
    path,
    reading: { ...reading, facts: { ...reading.facts, tokenizer: whole } },
    tokenizer: shared(new TextEncoder().encode(JSON.stringify(made))),
  };
}

/** The largest SentencePiece and tiktoken files have about 5 MB. */
const MAX_VOCABULARY = 64 * 1024 * 1024;

/** One copy for all threads. */
function shared(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(new SharedArrayBuffer(bytes.length));
  all.set(bytes);
  return all;
}

type Ready = {
  readonly head: DatasetHead;
  readonly seer: { readonly key: string; readonly job: SeerJob } | undefined;
  readonly tokenizer: Scanned['tokenizer'];
};

async function ready(of: Relation, models: Models, input: DatasetsInput): Promise<Ready> {
  const { tokenizer } = of;
  if ('reason' in tokenizer) return { head: headOf(of, undefined), seer: undefined, tokenizer };
  let model: Model;
  if ('path' in tokenizer) model = await models(tokenizer.path);
  else {
    const place = await input.openBase(tokenizer.spec, 'config');
    if ('reason' in place)
      return { head: headOf(of, undefined), seer: undefined, tokenizer: { ...place, blocked: place.blocked } };
    model = await models(place.path, place);
  }
  const name = 'path' in tokenizer ? tokenizer.path : tokenizer.spec;
  const plain = headOf(of, model);
  const options = trainerOptions(plain, of.config?.json, of.entry);
  const head: DatasetHead = { ...plain, maxLength: plain.maxLength ?? cutoffOf(options) };
  if ('reason' in model.tokenizer) {
    const { reason, blocked: isBlocked } = model.tokenizer;
    return { head, seer: undefined, tokenizer: { reason: `${name}: ${reason}`, blocked: isBlocked } };
  }
  const template = await templateOf(of, model, models, input);
  const { facts } = model.reading;
  const job: SeerJob = {
    tokenizer: model.tokenizer,
    templateSource: template?.source,
    variables: templateVariables(facts.tokenizer),
    ...(template?.content === undefined ? {} : { content: template.content }),
    options,
  };
  const { tokenizer: bytes, ...rest } = job;
  const key = JSON.stringify([model.source.name, model.path, rest, head.trainer, head.trainOn, head.maxLength]);
  return { head, seer: { key, job }, tokenizer: { path: name, why: tokenizer.why } };
}

function headOf(of: Relation, model: Model | undefined): DatasetHead {
  const facts = model?.reading.facts ?? {};
  const { tokenizer, turnEnd, stops, weights, config, generationConfig } = facts;
  const end = turnEnd?.kind === 'token' ? [turnEnd.id, turnEnd.between?.id] : [];
  const stopIds = [...(stops?.views.flatMap((view) => view.ids) ?? []), ...end].filter((id) => id !== undefined);
  return {
    files: [of.file],
    trainer: of.trainer,
    trainOn: of.trainOn,
    maxLength: of.maxLength,
    split: of.split,
    tokenizer:
      tokenizer === undefined || model === undefined
        ? undefined
        : {
            path: model.path,
            vocabulary: tokenizer.vocabulary,
            special: tokenizer.special,
            rows: weights?.rows ?? config?.vocabSize?.value,
            addsBos: tokenizer.addsBos,
          },
    turnEnd,
    stopIds: [...new Set(stopIds)],
    padId: tokenizer?.special['pad_token']?.id ?? config?.pad?.ids[0] ?? generationConfig?.pad?.ids[0],
    newTokens: [
      ...new Set([...(of.config?.newTokens.map(({ value }) => value) ?? []), ...(facts.declared?.newTokens ?? [])]),
    ],
  };
}

function cutoffOf(options: ReturnType<typeof trainerOptions>): number | undefined {
  switch (options?.trainer) {
    case 'llama-factory':
      return options.cutoffLength;
    case 'axolotl':
      return options.sequenceLength;
    case 'trl':
    case 'torchtune':
    case 'ms-swift':
    case 'transformers':
      return options.maxLength;
    case undefined:
      return undefined;
    default:
      return options satisfies never;
  }
}

type TemplateFound = { readonly source: string; readonly content: 'string' | 'parts' | undefined };

/** The template in force: tunelint.yml's, the one that the config writes out or points to, else the tokenizer's. */
async function templateOf(
  of: Relation,
  model: Model,
  models: Models,
  input: DatasetsInput,
): Promise<TemplateFound | undefined> {
  const own = templateIn(model);
  const said = of.template ?? of.config?.templateSource?.value;
  if (said === undefined) return own;
  if (/\{[%{]/.test(said)) return { source: said, content: undefined };
  for (const path of [said, ...(of.config === undefined ? [] : [beside(of.config.file, said)])]) {
    const entry = await input.source.entry(path).catch(() => undefined);
    if (entry !== undefined && entry.unreadable === undefined && /\.(?:jinja2?|j2|txt)$/i.test(path))
      return { source: new TextDecoder().decode(await input.source.bytes(path)), content: undefined };
    if (modelFolders(input.files).includes(path)) return templateIn(await models(path)) ?? own;
  }
  return own;
}

function templateIn(model: Model): TemplateFound | undefined {
  const { template, rendering } = model.reading.facts;
  return template === undefined ? undefined : { source: template.source, content: rendering?.content };
}

function beside(file: string, path: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? path : `${file.slice(0, slash)}/${path}`;
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

/** Nothing in it is an example of any kind. */
export function isForeign({ tally }: Scanned): boolean {
  return tally.rows > 0 && tally.unreadable.count >= tally.judged && tally.judged > 0;
}

async function scannedBefore(
  pool: ScanPool,
  of: Relation,
  job: Job,
  seer: ScanInput['seer'],
  head: DatasetHead,
  tokenizer: Scanned['tokenizer'],
  input: DatasetsInput,
): Promise<Scanned | undefined> {
  const { since } = input;
  if (since === undefined) return undefined;
  try {
    const entry = await since.entry(of.file);
    if (entry === undefined || entry.unreadable !== undefined) return undefined;
    const result = await pool.scan(scanInput(since, job, seer, of, [], input));
    return scannedOf(of, head, tokenizer, result);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

// ---------------------------------------------------------------- judgement

/** What the rules say of a scan. */
export function judgeScanned(
  scanned: Scanned,
  checking: Pick<CheckConfig, 'rules'>,
  rules: readonly RowRule[] = rowRules,
): Judged {
  const subject: Subject = { kind: 'dataset', path: scanned.file };
  const whole = judge(
    { subject, facts: { dataset: datasetFacts(scanned) }, missing: {} },
    { rules: checking.rules, failOn: 'error', onlyNew: false, required: [] },
  );
  const active = rules.filter((rule) => checking.rules[rule.id] !== 'off');
  const { found, skipped, broken } = rowFindings(scanned, active);
  const findings = found.map(({ rule, hit, level }): Finding => {
    const set = checking.rules[rule.id];
    return {
      rule: rule.id,
      severity: set === undefined || set === 'off' ? level : set,
      subject: scanned.file,
      at: hit.at,
      args: hit.args,
      message: messageOf(rule, hit.args),
      why: rule.why,
      fix: { text: rule.fix, edits: [] },
      fingerprint: fingerprintOf({ rule: rule.id, subject: scanned.file, at: hit.at, args: hit.args }),
      state: 'new',
    };
  });
  const judged: Judged = {
    findings: [...whole.findings, ...findings],
    skipped: [...whole.skipped, ...skipped],
    broken: [...whole.broken, ...broken],
  };
  if (scanned.unable === null) return judged;
  return { ...judged, skipped: [...judged.skipped, ...blocked(scanned.file, scanned.unable).skipped] };
}

function blocked(path: string, reason: string): Judged {
  return { ...NOTHING, skipped: [{ rule: 'every rule', subject: path, reason, blocking: true }] };
}

function unreadable({ path, unreadable: why }: FileEntry): string {
  return why === 'lfs-pointer'
    ? `${path} is a Git LFS pointer whose content is not here`
    : `${path} cannot be read (${why})`;
}

type Shown = {
  readonly scanned: Scanned;
  readonly before: Scanned | undefined;
  readonly isGuessed: boolean;
  readonly config: TrainingConfig | undefined;
};

/** What the report says of a file; of a shard also what it counted, from which `withoutShards` makes the whole. */
function factsOf({ scanned, before, isGuessed, config }: Shown, { options, checking }: DatasetsInput): JsonObject {
  const facts = shownFacts(scanned);
  if (options.shard === undefined) return facts;
  const { rules, failOn, onlyNew, required } = checking;
  const { file, trainer, trains, packing, maxLength } = config ?? {};
  const shard = {
    ...options.shard,
    scanned,
    before: before === undefined ? null : { ...before, example: null },
    guessed: isGuessed,
    config: file === undefined ? null : { file, trainer, trains, packing, maxLength: maxLength ?? null },
    checking: { rules, failOn, onlyNew, required },
  };
  // The numbers are shown once they are whole; here they would only take the room that the counts need.
  return { rows: scanned.tally.rows, shard: shard as unknown as JsonObject };
}
