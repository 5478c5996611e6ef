import type { OpenBase } from './base.ts';
import { type CheckConfig, type Judged, judge, report, withStates } from './check.ts';
import type { Config } from './config.ts';
import type { DataOptions, DatasetsResult } from './datasets.ts';
import { candidates, discover } from './discover.ts';
import { listed, type Peeked, peeked, trainedOn } from './find.ts';
import { lines, located, reader } from './located.ts';
import type { Looker } from './read/finite.ts';
import type { DataToken } from './read/row-questions.ts';
import { type Sandbox, sandbox } from './read/sandbox.ts';
import { judgedTraining, readSubject, tokensFor } from './subject.ts';
import { subjectFacts } from './subject-facts.ts';
import {
  type Dataset,
  type FileEntry,
  type JsonObject,
  type Report,
  type ReportSubject,
  type Source,
  SourceError,
  type Subject,
  type TrainingConfig,
  UserError,
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

/** The report, with what a fix may copy from. */
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
  const earlier = input.since === undefined ? undefined : earlierState(input, input.since.source, box);
  const data = await judgedData(input, subjects, found.guessed, box, earlier);
  for (const [i, subject] of subjects.entries()) {
    if (subject.kind === 'dataset') continue;
    input.progress(i, subjects.length, subject.path);
    if (subject.kind === 'training-config') {
      const mine = data.datasets.filter(({ config }) => config === subject.path);
      const datasets = mine.map(({ dataset }) => dataset);
      const now = await judgedTraining(input, input.source, subject, box, configs, datasets);
      const before = await earlier?.training(
        subject,
        mine.flatMap((d) => d.before ?? []),
      );
      judged.push(before === undefined ? now : withStates(now, before));
      shown.push({ ...subject, facts: {} });
      continue;
    }
    const { reading, base } = await readSubject(input, input.source, subject, box, configs, {
      rows: true,
      data: tokensFor(subject, data.tokens, 'now'),
    });
    if (base !== undefined) bases.set(subject.path, base.source);
    const now = await located(judge(reading, input.checking), locate, read);
    const before = await earlier?.model(subject, tokensFor(subject, data.tokens, 'before'));
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

/**
 * Scans the data files. What belongs to them may lie anywhere in the source, so all of it is listed then; below a folder with
 * too many files, such as a home folder, what was named is all there is.
 */
async function judgedData(
  input: RunInput,
  subjects: readonly Subject[],
  guessed: readonly string[],
  box: Sandbox,
  earlier: Earlier | undefined,
): Promise<DatasetsResult> {
  const wanted = subjects.filter(({ kind }) => kind === 'dataset');
  if (wanted.length === 0) return { judged: [], shown: [], datasets: [], tokens: [] };
  const files = await listed(input.source, ['.']).catch(async (error: unknown) => {
    if (error instanceof UserError) return await listed(input.source, input.paths);
    throw error;
  });
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
    configsBefore: new Map(input.data?.shard === undefined ? [] : await earlier?.configs()),
    sandbox: box,
    since: input.since?.source,
    options: input.data ?? {},
    progress: (subject, rows) => {
      const at = subjects.findIndex(({ path, kind }) => kind === 'dataset' && path === subject);
      input.progress(at, subjects.length, subject, rows);
    },
  });
}

/** Did a file of this subject change? Of a subject at the root only the files directly in it count. */
function touched(subject: Subject, changed: readonly string[]): boolean {
  if (subject.path === '.') return changed.some((path) => !path.includes('/'));
  return changed.some((path) => path === subject.path || path.startsWith(`${subject.path}/`));
}

type Earlier = {
  /** Training configs, by path. */
  configs(): Promise<readonly (readonly [string, TrainingConfig])[]>;
  model(subject: Subject, data: readonly DataToken[]): Promise<Judged | undefined>;
  training(subject: Subject, datasets: readonly Dataset[]): Promise<Judged | undefined>;
};

/** What is said of a subject in the state to compare with; undefined where it was not there. */
function earlierState(input: RunInput, source: Source, box: Sandbox): Earlier {
  let reading: Promise<Peeked['configs']> | undefined;
  const configs = () => {
    reading ??= absentIsEmpty(async () => {
      const files = await listed(source, input.paths);
      return (await peeked(source, candidates(files, input.paths))).configs;
    }).then((found) => found ?? new Map());
    return reading;
  };
  return {
    configs: async () => [...(await configs())].map(([path, { config }]) => [path, config]),
    async model(subject, data) {
      const files = await absentIsEmpty(() => source.list(subject.path));
      if (files === undefined || files.length === 0) return undefined;
      const { reading } = await readSubject(input, source, subject, box, await configs(), { rows: true, data });
      return judge(reading, input.checking);
    },
    async training(subject, datasets) {
      const known = await configs();
      return known.has(subject.path) ? judgedTraining(input, source, subject, box, known, datasets) : undefined;
    },
  };
}

async function absentIsEmpty<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
