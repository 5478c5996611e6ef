import { findBase, type OpenBase, relative } from './base.ts';
import { type CheckConfig, type Judged, judge, report, withStates } from './check.ts';
import type { Config } from './config.ts';
import type { DataOptions, DatasetsResult } from './datasets.ts';
import { candidates, type Discovery, declaration, discover } from './discover.ts';
import { type BasePlace, readCheckpoint } from './read/checkpoint.ts';
import type { Looker } from './read/finite.ts';
import { isObject } from './read/folder.ts';
import { lineOf, parseJson } from './read/json.ts';
import { type Sandbox, sandbox } from './read/sandbox.ts';
import type { TrainingConfig } from './read/training-config.ts';
import { type Locate, locator, type ReadText } from './render/locate.ts';
import {
  type Declared,
  type Edit,
  type FileEntry,
  type Finding,
  type Json,
  type JsonObject,
  type Reading,
  type Report,
  type ReportSubject,
  type Source,
  SourceError,
  type Subject,
  type Training,
  type TurnEnd,
} from './types.ts';

/** What a run looks at; everything that touches the world comes in as an argument. */
export type RunInput = {
  readonly source: Source;
  /** Folders and files named by the user, relative to the source's root; `.` is all of it. */
  readonly paths: readonly string[];
  readonly config: Config;
  readonly checking: CheckConfig;
  /**
   * Opens a base model: named by an input (then a path is relative to the working folder), in tunelint.yml (to the root), or
   * `hf:…` named by a file of the model.
   */
  readonly openBase: OpenBase;
  /** The state to compare with: findings that it has too are `existing`, and only subjects with a changed file are judged. */
  readonly since: { readonly source: Source; readonly changed: readonly string[] } | undefined;
  readonly version: string;
  /** Which rows of the data, and by how many threads; default: all, by one for each processor. */
  readonly data?: DataOptions | undefined;
  /** Threads that look at every number of the weights; undefined: samples are enough. */
  readonly deep?: Looker | undefined;
  /** `rows`: of a data file that is being read. */
  readonly progress: (done: number, all: number, subject: string, rows?: number) => void;
};

export type RunResult = {
  readonly report: Report;
  /** Source of the base model, by subject, where one was read. */
  readonly bases: ReadonlyMap<string, Source>;
};

/** One whole run: finds the subjects, reads them, judges them, and says where each finding stands. */
export async function run(input: RunInput): Promise<RunResult> {
  const box = sandbox();
  try {
    return await runIn(box, input);
  } finally {
    await box.close();
  }
}

/** What is there to judge, and what lies around it. */
export type Found = {
  readonly subjects: readonly Subject[];
  readonly unmatched: Discovery['unmatched'];
  /** Data files anywhere in the source, and folders that hold a tokenizer. */
  readonly datasets: readonly string[];
  readonly models: readonly string[];
  readonly contents: Peeked['contents'];
  readonly configs: Peeked['configs'];
};

/** The subjects in the paths of a run, with the data and the configs of the whole source, which may belong to them. */
export async function findSubjects(input: RunInput): Promise<Found> {
  const everything = await listed(input.source, ['.', ...input.paths]);
  const { contents, configs } = await peeked(input.source, candidates(everything, ['.']));
  const peek = (path: string) => contents.get(path);
  const isTraining = (path: string) => configs.has(path);
  const isData = await trainedOn(contents, configs);
  const { subjects, unmatched } = discover(everything, input.config, input.paths, peek, isTraining, isData);
  const all = discover(everything, input.config, ['.'], peek, isTraining, isData);
  const models = everything.flatMap(
    ({ path }) => /^(?:(.*)\/)?tokenizer(?:_config)?\.json$/.exec(path)?.slice(1, 2) ?? [],
  );
  return {
    subjects,
    unmatched,
    datasets: all.subjects.filter(({ kind }) => kind === 'dataset').map(({ path }) => path),
    models: [...new Set(models.map((folder) => folder ?? '.'))].sort(),
    contents,
    configs,
  };
}

async function runIn(box: Sandbox, input: RunInput): Promise<RunResult> {
  box.start();
  const files = await listed(input.source, input.paths);
  const { contents, configs } = await peeked(input.source, candidates(files, input.paths));
  const found = discover(
    files,
    input.config,
    input.paths,
    (path) => contents.get(path),
    (path) => configs.has(path),
    await trainedOn(contents, configs),
  );
  const subjects =
    input.since === undefined ? found.subjects : found.subjects.filter((s) => touched(s, input.since?.changed ?? []));
  const judged: Judged[] = [];
  const shown: ReportSubject[] = [];
  const bases = new Map<string, Source>();
  const read = reader(input.source);
  const locate = lines(input.source);
  const data = await judgedData(input, subjects, found.guessed, box);
  for (const [i, subject] of subjects.entries()) {
    if (subject.kind === 'dataset') continue;
    input.progress(i, subjects.length, subject.path);
    if (subject.kind === 'training-config') {
      judged.push(await judgedTraining(input, subject, box, configs, data.datasets));
      shown.push({ ...subject, facts: {} });
      continue;
    }
    const { reading, base } = await readSubject(input, input.source, subject, box, configs, true);
    if (base !== undefined) bases.set(subject.path, base.source);
    const now = await located(judge(reading, input.checking), locate, read);
    const before =
      input.since === undefined ? undefined : await judgedBefore(input, input.since.source, subject, box, configs);
    judged.push(before === undefined ? now : withStates(now, before));
    // Where it lies, if that is not a folder of the caller's: with the commit that was looked at.
    const from: JsonObject = 'commit' in input.source ? { source: input.source.name } : {};
    shown.push({ ...subject, facts: { ...from, ...subjectFacts(reading) } });
  }
  judged.push(...data.judged, unread(files));
  shown.push(...data.shown);
  const notes = found.unmatched.map(unmatchedNote);
  return { report: report(judged, shown, input.checking, input.version, notes), bases };
}

/** Does one of the training configs name the file as its data? */
async function trainedOn(
  contents: Peeked['contents'],
  configs: Peeked['configs'],
): Promise<((path: string) => boolean) | undefined> {
  if (configs.size === 0) return undefined;
  // Brings the readers of data along, which a folder that holds only a model does not need.
  const { isTrainedOn } = await import('./dataset/relate.ts');
  const registries = new Map([...contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
  const around = { configs: [...configs.values()].map(({ config }) => config), registries };
  return (path) => isTrainedOn(path, around);
}

/** A file or folder that this process may not read could hold a model: nothing can be green then. */
function unread(files: readonly FileEntry[]): Judged {
  const closed = files.filter((f) => f.unreadable === 'no-permission');
  return {
    findings: [],
    broken: [],
    skipped: closed.map(({ path }) => ({
      rule: 'every rule',
      subject: path,
      reason: 'may not be read',
      blocking: true,
    })),
  };
}

function unmatchedNote({ by, path }: { readonly by: 'argument' | 'config'; readonly path: string }): string {
  return `${by === 'config' ? 'tunelint.yml names' : 'there is nothing to judge in'} ${path}${by === 'config' ? ', and nothing matches it' : ''}`;
}

/** Scans the data files. What belongs to them may lie anywhere in the source, so all of it is listed then. */
async function judgedData(
  input: RunInput,
  subjects: readonly Subject[],
  guessed: readonly string[],
  box: Sandbox,
): Promise<DatasetsResult> {
  const wanted = subjects.filter(({ kind }) => kind === 'dataset');
  if (wanted.length === 0) return { judged: [], shown: [], datasets: [] };
  const files = await listed(input.source, ['.']);
  const { contents, configs } = await peeked(input.source, candidates(files, ['.']));
  // Brings the threads and their formats along, which a folder that holds only a model does not need.
  const { judgeDatasets } = await import('./datasets.ts');
  return await judgeDatasets({
    ...input,
    subjects: wanted,
    guessed: new Set(guessed),
    files,
    contents,
    configs: [...configs.values()].map(({ config }) => config),
    sandbox: box,
    since: input.since?.source,
    options: input.data ?? {},
    progress: (subject, rows) => {
      const at = subjects.findIndex(({ path, kind }) => kind === 'dataset' && path === subject);
      input.progress(at, subjects.length, subject, rows);
    },
  });
}

/** Every file below the paths. A file that is named brings its folder along, for a checkpoint is more than one file. */
async function listed(source: Source, paths: readonly string[]): Promise<readonly FileEntry[]> {
  const all = new Map<string, FileEntry>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const isFile = path !== '.' && (await source.entry(path)) !== undefined;
    const folder = isFile ? (slash < 0 ? '.' : path.slice(0, slash)) : path;
    for (const entry of await source.list(folder)) all.set(entry.path, entry);
  }
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Peeked = {
  readonly contents: ReadonlyMap<string, JsonObject>;
  readonly configs: ReadonlyMap<string, { readonly config: TrainingConfig; readonly training: Training }>;
};

/** The files that discovery wants to look into: JSON objects, and training configs; what cannot be read or parsed is left out. */
async function peeked(source: Source, paths: readonly string[]): Promise<Peeked> {
  const contents = new Map<string, JsonObject>();
  const configs = new Map<string, { config: TrainingConfig; training: Training }>();
  for (const path of paths) {
    const bytes = await readOrSkip(source, path);
    if (bytes === undefined) continue;
    const content = path.endsWith('.json') ? jsonObject(bytes, path) : undefined;
    if (content !== undefined) contents.set(path, content);
    if (/(^|\/)(config|dataset_info)\.json$/.test(path)) continue;
    // Brings the YAML library along, which a folder that holds only a model does not need.
    const { training, trainingConfig } = await import('./read/training-config.ts');
    const config = trainingConfig(path, decode(bytes));
    if (config !== undefined && !('reason' in config)) configs.set(path, { config, training: training(config) });
  }
  return { contents, configs };
}

async function readOrSkip(source: Source, path: string): Promise<Uint8Array | undefined> {
  try {
    return await source.bytes(path);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

function jsonObject(bytes: Uint8Array, path: string): JsonObject | undefined {
  const parsed = parseJson(bytes, path);
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

/** Did a file of this subject change? Of a subject at the root only the files directly in it count. */
function touched(subject: Subject, changed: readonly string[]): boolean {
  if (subject.path === '.') return changed.some((path) => !path.includes('/'));
  return changed.some((path) => path === subject.path || path.startsWith(`${subject.path}/`));
}

async function judgedBefore(
  input: RunInput,
  source: Source,
  subject: Subject,
  box: Sandbox,
  configs: Peeked['configs'],
): Promise<Judged | undefined> {
  const files = await source.list(subject.path).catch((error: unknown) => {
    if (error instanceof SourceError) return [];
    throw error;
  });
  if (files.length === 0) return undefined;
  return judge((await readSubject(input, source, subject, box, configs, true)).reading, input.checking);
}

/** Reads one checkpoint or adapter with what belongs to it; `base` is where its base model was read. */
export async function readSubject(
  input: RunInput,
  source: Source,
  subject: Subject,
  box: Sandbox,
  configs: Peeked['configs'],
  rows = false,
): Promise<{ readonly reading: Reading; readonly base: BasePlace | undefined }> {
  const inReach: readonly Training[] = [...configs.values()]
    .filter((c) => makes(c.config, subject.path))
    .map((c) => c.training);
  const said = declaration(input.config, subject);
  const newTokens = [...new Set([...said.newTokens, ...inReach.flatMap((t) => t.newTokens)])];
  const declared: Declared = { ...said, newTokens };
  const by = input.config.base === undefined ? 'config' : 'input';
  const base = await findBase({
    source,
    subject,
    declared: declared.base === undefined ? undefined : { spec: declared.base, by },
    configs: [...configs.values()].flatMap((c) => (makes(c.config, subject.path) ? [c.config] : [])),
    open: input.openBase,
  });
  const reading = await readCheckpoint(source, subject, {
    sandbox: box,
    declared,
    base,
    training: inReach,
    rows,
    deep: input.deep,
  });
  return { reading, base: 'source' in base ? base : undefined };
}

/** What a training config says about the models beside it. */
async function judgedTraining(
  input: RunInput,
  subject: Subject,
  box: Sandbox,
  configs: Peeked['configs'],
  data: DatasetsResult['datasets'],
): Promise<Judged> {
  const config = configs.get(subject.path)?.config;
  if (config === undefined) return { findings: [], skipped: [], broken: [] };
  const files = await input.source.list('.');
  const model = async (path: string) => {
    const prefix = path === '.' ? '' : `${path}/`;
    const isModel = files.some(
      (f) =>
        /^(adapter_)?config\.json$|^tokenizer(_config)?\.json$/.test(f.path.slice(prefix.length)) &&
        f.path.startsWith(prefix),
    );
    if (!isModel) return undefined;
    const isAdapter = files.some((f) => f.path === `${prefix}adapter_config.json`);
    const kind = isAdapter ? 'adapter' : 'checkpoint';
    const { reading } = await readSubject(input, input.source, { kind, path }, box, configs);
    return { path, facts: reading.facts };
  };
  const datasets = data.filter((d) => d.config === subject.path).map(({ dataset }) => dataset);
  const text = async (path: string) => {
    const bytes = (await input.source.entry(path)) === undefined ? undefined : await readOrSkip(input.source, path);
    return bytes === undefined ? undefined : decode(bytes);
  };
  const { readTraining } = await import('./read/training-subject.ts');
  return judge(await readTraining(subject, config, { model, text, datasets }), input.checking);
}

/** Does this training config write the model in `folder`: it lies in it, or its output directory is that folder? */
function makes(config: TrainingConfig, folder: string): boolean {
  const slash = config.file.lastIndexOf('/');
  const home = slash < 0 ? '.' : config.file.slice(0, slash);
  const out = config.outputDir?.value;
  return home === folder || (out !== undefined && [relative('.', out), relative(home, out)].includes(folder));
}

async function located(judged: Judged, locate: Locate, read: ReadText): Promise<Judged> {
  const findings: Finding[] = [];
  for (const finding of judged.findings) {
    const at = await locate(finding.at);
    const fix =
      finding.fix === undefined ? undefined : { ...finding.fix, edits: await withBefore(finding.fix.edits, read) };
    findings.push({ ...finding, at, ...(fix === undefined ? {} : { fix }) });
  }
  return { ...judged, findings };
}

/** Larger values than this are not shown as what was there before. */
const MAX_BEFORE = 2_000;

/** Notes in each edit the value that it replaces. */
async function withBefore(edits: readonly Edit[], read: ReadText): Promise<readonly Edit[]> {
  const noted: Edit[] = [];
  for (const edit of edits) {
    const text = 'pointer' in edit ? await read(edit.file) : undefined;
    const before = text === undefined || !('pointer' in edit) ? undefined : valueAt(text, edit.pointer);
    noted.push(before === undefined || JSON.stringify(before).length > MAX_BEFORE ? edit : { ...edit, before });
  }
  return noted;
}

function valueAt(text: string, pointer: string): Json | undefined {
  const span = lineOf(text, pointer);
  if (span === undefined) return undefined;
  try {
    return JSON.parse(text.slice(span.start, span.end)) as Json;
  } catch {
    // NaN and Infinity, which Python writes: nothing that a fix sets.
    return undefined;
  }
}

/** Text of a file, read once; undefined when it cannot be had. */
function reader(source: Source): ReadText {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = source.bytes(path).then(decode, () => undefined);
    texts.set(path, text);
    return text;
  };
}

/** Above this a text is searched as bytes: half the memory, and V8 finds things in it several times as fast. */
const LARGE_TEXT = 2 ** 20;

function lines(source: Source): Locate {
  const asBytes = new Set<string>();
  const read: ReadText = async (path) => {
    const bytes = await readOrSkip(source, path);
    if (bytes === undefined) return undefined;
    if (bytes.length < LARGE_TEXT || bytes[0] === 0xef) return decode(bytes);
    asBytes.add(path);
    return latin1(bytes);
  };
  return locator(read, (text, pointer, file) =>
    lineOf(text, asBytes.has(file) ? latin1(new TextEncoder().encode(pointer)) : pointer),
  );
}

/** Each byte as one character. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

// ---------------------------------------------------------------- what the report says of a subject

/** The main facts of a subject, for the stop table and for whoever reads the JSON. */
function subjectFacts({ facts }: Reading): JsonObject {
  const { config, base, turnEnd, stops, tokenizer, folder, trainingLog: log } = facts;
  // Pointers and unreadable ones too: a job with the weights at hand can run them.
  const weights = (['safetensors', 'gguf'] as const).find((format) =>
    folder?.files.some(({ path }) => path.toLowerCase().endsWith(`.${format}`)),
  );
  const tokenOf = tokenizer?.vocabulary.tokenOf;
  const views = Object.fromEntries(
    (stops?.views ?? []).map((view) => [
      view.engine,
      {
        known: view.known,
        ...(view.reason === undefined ? {} : { reason: view.reason }),
        ids: view.ids,
        tokens: view.ids.map((id) => tokenOf?.get(id) ?? null),
        texts: turnEnd?.kind === 'token' && view.texts.includes(turnEnd.token) ? [turnEnd.token] : [],
        stops: view.endsTurn ?? null,
        link: view.link,
      } satisfies JsonObject,
    ]),
  );
  return {
    ...(config?.modelType === undefined ? {} : { modelType: config.modelType }),
    ...(weights === undefined || config?.generates === false ? {} : { weights }),
    ...(base === undefined ? {} : { base: { name: base.name, why: base.why } }),
    ...(turnEnd === undefined ? {} : { turnEnd: turnEndFacts(turnEnd) }),
    ...(log?.last === undefined
      ? {}
      : { loss: { steps: log.steps, first: log.first ?? null, last: log.last, lowest: log.lowest ?? null } }),
    ...(stops === undefined || config?.generates === false ? {} : { stops: views }),
  };
}

function turnEndFacts(end: TurnEnd): { readonly [key: string]: Json } {
  switch (end.kind) {
    case 'token':
    case 'next-role':
      return { kind: end.kind, token: end.token, id: end.id ?? null };
    case 'split':
      return { kind: end.kind, token: end.text };
    case 'none':
      return { kind: end.kind };
    default:
      return end satisfies never;
  }
}
