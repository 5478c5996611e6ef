import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import type { Change } from './change.ts';
import { type Config, FAIL_ON, type FailOn } from './config.ts';
import { mayConcern } from './discover.ts';
import { ARTIFACT, REPORT_FILE } from './github/artifact.ts';
import { type Client, connect } from './github/client.ts';
import {
  type Channels,
  channels,
  checkTarget,
  type FinishedRun,
  type ReportsOf,
  type RunEvent,
  reportsOf,
  type Target,
} from './github/event.ts';
import type { HubAccess } from './hub-access.ts';
import { smokeMatrix } from './matrix.ts';
import type { Publication } from './publish.ts';
import type { RunInput } from './run.ts';
import { onPointers } from './source/lfs.ts';
import { localSource } from './source/local.ts';
import { type Report, type Source, UserError } from './types.ts';
import { configOf, namesIn, openBase, type Workspace, workspace } from './workspace.ts';

// The action's entry: inputs and event in; outputs, summary, log and an exit status out. What only a change of ours
// needs is loaded when there is one.

declare const TUNELINT_VERSION: string | undefined;
const VERSION = typeof TUNELINT_VERSION === 'string' ? TUNELINT_VERSION : '0.0.0';

const { env } = process;

type Settings = {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly base: string | undefined;
  readonly since: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly onlyNew: boolean | undefined;
  readonly required: readonly string[] | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly wanted: Channels;
  readonly checkName: string;
  readonly incomplete: 'action_required' | 'failure';
  readonly artifact: string;
  readonly reports: readonly string[];
  readonly token: string;
};

async function main(): Promise<void> {
  try {
    const command = text('command') ?? 'check';
    if (command === 'check') await check(settings());
    else if (command === 'report') await report(settings());
    else if (command === 'smoke') await smoke(settings());
    else if (command === 'reply') throw new UserError(`command: ${command} is not part of this version`);
    else throw new UserError(`input command must be check, smoke, report or reply, not ${JSON.stringify(command)}`);
  } catch (error) {
    if (error instanceof UserError) core.setFailed(error.message);
    else core.setFailed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

// ---------------------------------------------------------------- inputs

function settings(): Settings {
  return {
    paths: lines('path') ?? ['.'],
    config: text('config'),
    base: text('base'),
    since: text('since'),
    failOn: oneOf('fail-on', FAIL_ON),
    onlyNew: flag('only-new'),
    required: lines('required'),
    shard: shard(),
    wanted: {
      comment: flag('comment') ?? true,
      review: flag('review') ?? true,
      check: flag('check-run') ?? true,
    },
    checkName: text('check-name') ?? 'tunelint',
    incomplete: oneOf('incomplete', ['action_required', 'failure'] as const) ?? 'action_required',
    artifact: text('artifact-name') ?? ARTIFACT,
    reports: lines('reports') ?? [],
    token: text('token') ?? '',
  };
}

function text(name: string): string | undefined {
  const value = core.getInput(name);
  return value === '' ? undefined : value;
}

function lines(name: string): readonly string[] | undefined {
  const values = core.getMultilineInput(name);
  return values.length === 0 ? undefined : values;
}

function oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
  const value = text(name);
  const found = values.find((known) => known === value);
  if (value !== undefined && found === undefined)
    throw new UserError(`input ${name} must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`);
  return found;
}

/** A whole number from 1. */
function count(name: string): number | undefined {
  const value = text(name);
  const number = Number(value);
  if (value !== undefined && !(Number.isSafeInteger(number) && number > 0))
    throw new UserError(`input ${name} must be a whole number from 1, not ${JSON.stringify(value)}`);
  return value === undefined ? undefined : number;
}

/** `2/8`: the second of eight. */
function shard(): Settings['shard'] {
  const value = text('shard');
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new UserError(`input shard is written as 2/8, the second of eight parts, not ${JSON.stringify(value)}`);
  return { index, count };
}

function flag(name: string): boolean | undefined {
  const value = oneOf(name, ['true', 'false']);
  return value === undefined ? undefined : value === 'true';
}

function variable(name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new UserError(`${name} is not set: this runs in GitHub Actions only`);
  return value;
}

function readEvent(): RunEvent {
  const path = variable('GITHUB_EVENT_PATH');
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return { name: variable('GITHUB_EVENT_NAME'), payload, sha: env['GITHUB_SHA'] ?? '' };
}

const SERVER = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');

/** Node's own fetch heeds no proxy; the toolkit's does, and takes its time to load. */
async function proxied(): Promise<typeof fetch> {
  const hasProxy = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => (env[name] ?? '') !== '');
  return hasProxy ? (await import('./github/proxy.ts')).proxiedFetch : fetch;
}

let access: Promise<HubAccess> | undefined;

/** The Hub, with the token of the input hf-token or of the variable HF_TOKEN and no other: a runner's user may have stored one. */
function hub(): Promise<HubAccess> {
  access ??= (async () => {
    const { hubAccess, hubEnvironment } = await import('./hub-access.ts');
    const environment = hubEnvironment(env, homedir(), process.platform);
    const token = text('hf-token') ?? environment.token;
    if (token !== undefined) core.setSecret(token);
    return hubAccess({ ...environment, token }, { fetch: await proxied(), version: VERSION, unique: randomUUID() });
  })();
  return access;
}

async function connected(token: string): Promise<Client> {
  const send = await proxied();
  return connect({
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    token,
    repository: variable('GITHUB_REPOSITORY'),
    fetch: send,
    version: VERSION,
    debug: (line) => core.debug(line),
  });
}

// ---------------------------------------------------------------- check

async function check(settings: Settings): Promise<void> {
  const target = checkTarget(readEvent());
  if (target.kind === 'none') {
    core.info(`Nothing to check: ${target.why}.`);
    return outputs(nothingFound([]), undefined);
  }
  const client = settings.token === '' ? undefined : await connected(settings.token);
  const place = workspace(variable('GITHUB_WORKSPACE'), settings.paths);
  const source = localSource(place.root);
  const config = await configOf(source, place, settings);
  const { readChange } = await import('./change.ts');
  const changing = readChange({
    target,
    client,
    repository: place.repository,
    since: settings.since,
    server: SERVER,
    token: settings.token,
  });
  // Loaded while GitHub answers.
  void import('./publish.ts');
  const change = await changing;
  const isOurs =
    change.paths === undefined || mayConcern(change.paths, config, (folder) => namesIn(place.root, folder));
  let found = nothingFound(change.notes);
  if (isOurs) {
    if (namesIn(place.root, '.').length === 0)
      throw new UserError('there is nothing in the workspace: put actions/checkout before this step');
    found = await judged(source, place, config, change, settings);
  }
  const notes = client === undefined ? ['there is no token: nothing is written to GitHub'] : [];
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  const isPart = settings.shard !== undefined;
  const publication =
    client === undefined || isPart
      ? undefined
      : {
          client,
          target,
          channels: channels(target, settings.wanted),
          scope: place.paths,
          files: change.files,
          checkedOut: (path: string) => source.bytes(path).catch(() => undefined),
        };
  await finish(whole, settings, { publication, isJudged: isOurs, isUploading: true, run: env['GITHUB_RUN_ID'] });
  // Of a part of the rows nothing can be said: command report says it of all.
  if (whole.verdict !== 'pass' && !isPart) core.setFailed(sentence(whole));
}

/** Judges what changed, beside the state before. */
async function judged(
  folder: Source,
  place: Workspace,
  config: Config,
  change: Change,
  { token, shard: part }: Pick<Settings, 'token' | 'shard'>,
): Promise<Report> {
  const [{ run }, { nothing }] = await Promise.all([import('./run.ts'), import('./change.ts')]);
  for (const path of place.paths) {
    const isThere = existsSync(join(place.root, path));
    // One that this change removed is no mistake.
    if (!isThere && change.paths?.some((changed) => changed.startsWith(`${path}/`) || changed === path) !== true)
      throw new UserError(`input path: there is no ${path} in the checkout`);
  }
  const before = await change.before();
  const withObjects = (inner: Source) =>
    onPointers(inner, async () => {
      const access = await hub();
      return access.withLfs(inner, async () => {
        const { lfsPlace } = await import('./source/git.ts');
        return lfsPlace(place.root, { server: SERVER, token, offline: false });
      });
    });
  const source = withObjects(folder);
  const since = before.source === undefined ? undefined : withObjects(before.source);
  // A changed tunelint.yml can change what is said of every subject.
  const isAll = config.file !== undefined && change.paths?.includes(config.file) === true;
  const changed = isAll ? (await source.list('.')).map(({ path }) => path) : change.paths;
  const deep =
    flag('deep') === true ? (await import('./read/finite-pool.ts')).finitePool(availableParallelism()) : undefined;
  const { report } = await run({
    source,
    deep,
    paths: place.paths,
    config,
    checking: { rules: config.rules, failOn: config.failOn, onlyNew: config.onlyNew, required: config.required },
    openBase: opener(place),
    since: changed === undefined ? undefined : { source: since ?? nothing(), changed },
    version: VERSION,
    data: { shard: part },
    progress: (done, all, subject) => core.debug(`${done + 1}/${all} ${subject}`),
  });
  await deep?.close();
  // Nothing was compared, so nothing is known to be fixed.
  const { fixed, ...rest } = report;
  const compared = before.source === undefined || fixed === undefined ? rest : report;
  const lost = source.problem();
  const more = lost === undefined ? [] : [lost];
  return { ...compared, degraded: [...report.degraded, ...change.notes, ...before.notes, ...more] };
}

/** The way to a base model: a folder, or a repository on the Hub. */
function opener(place: Workspace): RunInput['openBase'] {
  return async (spec, by, near, why = by === 'input' ? 'named by the input base' : 'named in tunelint.yml') => {
    if (!spec.startsWith('hf:')) return openBase(spec, by === 'input' ? by : 'config', place);
    const { openHubBase } = await import('./hub-access.ts');
    return openHubBase(await hub(), spec, { why, by, near });
  };
}

// ---------------------------------------------------------------- smoke

const BACKENDS = ['transformers', 'openai', 'llama.cpp'] as const;
const DEVICES = ['auto', 'cuda', 'mps', 'cpu'] as const;
/** Seconds for one model, if the workflow does not say. */
const SMOKE_SECONDS = 1_800;
/** Everything that a backend sends about one model: prompts with their outputs are kilobytes. */
const SMOKE_OUTPUT_BYTES = 64 * 2 ** 20;

/** Runs models of one commit that somebody let through. Writes nothing to GitHub: its report is written by `report`. */
async function smoke(settings: Settings): Promise<void> {
  const { mustBeAt, permitted, smokeRequest } = await import('./github/permit.ts');
  const event = readEvent();
  const request = smokeRequest(event);
  const client = settings.token === '' ? undefined : await connected(settings.token);
  const target =
    request.kind === 'run' ? await headOf(client, request.run) : 'target' in request ? request.target : request;
  if (request.kind === 'none' || target.kind === 'none') {
    core.info(`Nothing to run: ${target.kind === 'none' ? target.why : ''}.`);
    return outputs(nothingFound([]), undefined);
  }
  const run = Number(variable('GITHUB_RUN_ID'));
  const why = await permitted(client, request, target, { environment: text('environment'), run });
  core.info(`May run ${target.head.slice(0, 7)}: ${why}.`);
  const place = workspace(variable('GITHUB_WORKSPACE'), settings.paths);
  const { readCheckout } = await import('./source/git.ts');
  mustBeAt(target, place.repository === undefined ? undefined : await readCheckout(place.repository), event.name);

  const source = localSource(place.root);
  const config = await configOf(source, place, settings);
  const isNamed = lines('path') !== undefined;
  const { readChange } = await import('./change.ts');
  const { token, since } = settings;
  const change = isNamed
    ? undefined
    : await readChange({ target, client, repository: place.repository, since, server: SERVER, token });
  const { smokeBackend } = await import('./smoke-backend.ts');
  const { smokeJob } = await import('./smoke-job.ts');
  const temp = env['RUNNER_TEMP'] ?? tmpdir();
  const home = mkdtempSync(join(temp, 'tunelint-home-'));
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const options = {
      backend: oneOf('backend', BACKENDS) ?? 'transformers',
      device: oneOf('device', DEVICES) ?? 'auto',
      url: text('url'),
      serveCommand: text('serve-command'),
      servedModel: text('served-model'),
      modules: text('modules'),
      python: text('python'),
      setup: flag('setup'),
    } as const;
    const repeat = count('repeat') ?? 1;
    const found = await smokeJob({
      backend: await smokeBackend(options, { env, node: process.execPath, home }),
      limits: {
        seconds: count('time-limit') ?? SMOKE_SECONDS,
        memoryMb: count('memory-limit') ?? null,
        outputBytes: SMOKE_OUTPUT_BYTES,
      },
      seed: count('seed') ?? 1,
      repeat,
      repeatMinPass: count('repeat-min-pass') ?? repeat,
      signal: abort.signal,
      progress: (what) => core.debug(what),
      source,
      place,
      config,
      openBase: opener(place),
      paths: isNamed ? place.paths : undefined,
      changed: change?.paths,
      prompts: text('prompts'),
      maxNewTokens: count('max-new-tokens'),
      version: VERSION,
    });
    if (found === undefined) {
      core.info('Nothing to run: no model with weights is concerned.');
      return outputs(nothingFound([]), undefined);
    }
    const { transcripts, report: whole } = found;
    await finish(whole, settings, {
      publication: undefined,
      isJudged: true,
      isUploading: true,
      run: String(run),
      transcripts,
    });
    if (whole.verdict !== 'pass') core.setFailed(sentence(whole));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    rmSync(home, { recursive: true, force: true });
  }
}

/** The pull request of a finished run, by its head commit. */
async function headOf(client: Client | undefined, run: FinishedRun): Promise<Target> {
  if (client === undefined) throw new UserError('command: smoke needs a token under workflow_run');
  const { targetsOf } = await import('./reports.ts');
  const [target] = await targetsOf(client, run);
  return target ?? { kind: 'none', why: 'no open pull request has the commit of the run as its head' };
}

// ---------------------------------------------------------------- report

/** Whose reports are written up; of a command only when who wrote it may. */
async function sourceOf(client: Client, event: RunEvent): Promise<ReportsOf> {
  if (event.name !== 'issue_comment') return reportsOf(event);
  const { permitted, smokeRequest } = await import('./github/permit.ts');
  const request = smokeRequest(event);
  if (request.kind !== 'command') return { kind: 'own', target: { kind: 'none', why: 'the comment is no command' } };
  await permitted(client, request, request.target, { environment: undefined, run: 0 });
  return { kind: 'own', target: request.target };
}

async function report(settings: Settings): Promise<void> {
  if (settings.token === '') throw new UserError('command: report needs a token');
  const client = await connected(settings.token);
  const from = await sourceOf(client, readEvent());
  const { gathered, targetsOf } = await import('./reports.ts');
  const targets = from.kind === 'own' ? [from.target] : await targetsOf(client, from.run);
  const [target, ...others] = targets;
  if (target === undefined || target.kind === 'none') {
    core.info(`Nothing to report on: ${target?.why ?? 'no open pull request has the commit of the run as its head'}.`);
    return outputs(nothingFound([]), undefined);
  }
  // A job of this run may have tested what the other run has checked.
  const own = variable('GITHUB_RUN_ID');
  const run = from.kind === 'run' ? String(from.run.id) : own;
  const found = await gathered(client, {
    runs: [...new Set([Number(run), Number(own)])],
    finished: from.kind === 'run' ? from.run : undefined,
    target,
    files: settings.reports.map((path) => resolve(variable('GITHUB_WORKSPACE'), path)),
    prefix: settings.artifact,
    empty: nothingFound([]),
  });
  if (found === undefined) {
    core.info('Nothing to report: the run was skipped or cancelled.');
    return outputs(nothingFound([]), undefined);
  }
  const notes = others.length === 0 ? [] : [`${targets.length} pull requests have this head; this is the newest`];
  const publication = {
    client,
    target,
    channels: channels(target, settings.wanted),
    scope: settings.paths,
    files: undefined,
    checkedOut: async () => undefined,
  };
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  await finish(whole, settings, { publication, isJudged: true, isUploading: false, run });
  // In the run of the checks themselves this job is what a merge waits for.
  if (from.kind === 'own' && whole.verdict !== 'pass') core.setFailed(sentence(whole));
}

// ---------------------------------------------------------------- output

type Finish = {
  readonly publication:
    | Pick<Publication, 'client' | 'target' | 'channels' | 'scope' | 'files' | 'checkedOut'>
    | undefined;
  /** There is a report; its absence tells the job that reports that there was nothing to judge. */
  readonly isJudged: boolean;
  readonly isUploading: boolean;
  /** Id of the run that holds the artifact. */
  readonly run: string | undefined;
  /** Everything that a smoke test asked and heard. */
  readonly transcripts?: unknown;
};

/** Everything that goes out, after everything is decided. */
async function finish(
  found: Report,
  settings: Settings,
  { publication, isJudged, isUploading, run, transcripts }: Finish,
): Promise<void> {
  const isQuiet = found.subjects.length === 0 && found.findings.length === 0 && found.verdict === 'pass';
  const files = isJudged ? await saved(found, transcripts) : undefined;
  outputs(found, files);
  const notes: string[] = [];
  let artifact = isUploading ? undefined : settings.artifact;
  if (files !== undefined && isUploading) {
    try {
      if (!hasStorage()) throw new Error('this server has no storage for artifacts of this kind');
      const { uploadFiles } = await import('./github/upload.ts');
      await uploadFiles(
        settings.artifact,
        files.transcripts === '' ? [files.report] : [files.report, files.transcripts],
      );
      artifact = settings.artifact;
    } catch (error) {
      // No storage (GitHub Enterprise Server, a runner without network): the file is still there for another step.
      const message = error instanceof Error ? error.message : String(error);
      core.debug(`artifact: ${message}`);
      const why = /\b409\b|already exists/i.test(message) ? ': each use in one run needs its own artifact-name' : '';
      notes.push(`report.json could not be uploaded as an artifact${why}`);
    }
  }
  const repository = `${SERVER}/${env['GITHUB_REPOSITORY'] ?? ''}`;
  const context = {
    key: settings.checkName,
    ...(publication === undefined
      ? {}
      : { head: publication.target.head, blob: `${repository}/blob/${publication.target.head}` }),
    ...(run === undefined ? {} : { run: `${repository}/actions/runs/${run}` }),
    ...(artifact === undefined ? {} : { artifact }),
  };
  let fault: { readonly error: unknown } | undefined;
  let needsLog = true;
  if (publication !== undefined) {
    try {
      const { publish } = await import('./publish.ts');
      const { checkName, incomplete } = settings;
      const degraded = [...found.degraded, ...notes];
      const published = await publish({
        ...publication,
        report: { ...found, degraded },
        context,
        checkName,
        incomplete,
      });
      notes.push(...published.notes);
      needsLog = published.needsLog;
    } catch (error) {
      // A fault of ours; the findings go to summary and log first.
      fault = { error };
      notes.push('writing to GitHub failed by a fault of tunelint');
    }
    core.debug(`${publication.client.requests()} requests to GitHub`);
  }
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  core.setOutput('degraded', whole.degraded);
  if (isQuiet) core.info('Nothing to check: no checkpoint, adapter, dataset or training config is concerned.');
  else await show(whole, context, needsLog);
  for (const note of whole.degraded) core.debug(`degraded: ${note}`);
  if (fault !== undefined) throw fault.error;
}

/** The toolkit would try for minutes, or warn in the log, where a runner offers none, as on GitHub Enterprise Server. */
function hasStorage(): boolean {
  const isOffered = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].every((name) => (env[name] ?? '') !== '');
  return isOffered && /^https:\/\/(?:github\.com|[^/]+\.ghe\.com)$/i.test(SERVER);
}

/** Job summary and log. */
async function show(whole: Report, context: Publication['context'], needsLog: boolean): Promise<void> {
  const [{ jobSummary }, { text: asText }, { logAnnotations }] = await Promise.all([
    import('./render/summary.ts'),
    import('./render/text.ts'),
    import('./render/annotations.ts'),
  ]);
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined && file !== '') appendFileSync(file, `${jobSummary(whole, context).body}\n`);
  // Text of the repository must not be taken for a command of the runner.
  const token = randomUUID();
  const log = asText(whole, { color: false, width: 120 });
  core.info(`::stop-commands::${token}\n${log.replaceAll('##[', '## [')}\n::${token}::`);
  if (needsLog) for (const line of logAnnotations(whole).lines) core.info(line);
}

/** Paths of what was written; no transcripts where there was no smoke test. */
type Files = { readonly report: string; readonly sarif: string; readonly transcripts: string };

/** report.json, the SARIF file and the transcripts, in the runner's folder for temporary files. */
async function saved(found: Report, transcripts: unknown): Promise<Files> {
  const [{ reportJson }, { sarif }, { allRules }] = await Promise.all([
    import('./report.ts'),
    import('./render/sarif.ts'),
    import('./check.ts'),
  ]);
  const folder = join(env['RUNNER_TEMP'] ?? tmpdir(), `tunelint-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  const files = {
    report: join(folder, REPORT_FILE),
    sarif: join(folder, 'tunelint.sarif'),
    transcripts: transcripts === undefined ? '' : join(folder, 'transcripts.json'),
  };
  if (files.transcripts !== '') writeFileSync(files.transcripts, JSON.stringify(transcripts));
  writeFileSync(files.report, reportJson(found));
  writeFileSync(files.sarif, JSON.stringify(sarif(found, allRules)));
  return files;
}

/** GitHub takes 1 MB of outputs from a job; paths beyond this are in the report. */
const MAX_OUTPUT_SUBJECTS = 1_000;

function outputs(found: Report, files: Files | undefined): void {
  const subjects = found.subjects.slice(0, MAX_OUTPUT_SUBJECTS).map(({ kind, path }) => ({ kind, path }));
  core.setOutput('verdict', found.verdict);
  core.setOutput('errors', found.counts.error);
  core.setOutput('warnings', found.counts.warning);
  core.setOutput('report', files?.report ?? '');
  core.setOutput('sarif', files?.sarif ?? '');
  core.setOutput('transcripts', files?.transcripts ?? '');
  core.setOutput('subjects', subjects);
  const matrix = smokeMatrix(found.subjects);
  core.setOutput('matrix', matrix);
  core.setOutput('smoke-needed', matrix.include.length > 0);
  core.setOutput('degraded', found.degraded);
}

function nothingFound(degraded: readonly string[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'tunelint', version: VERSION },
    verdict: 'pass',
    counts: { error: 0, warning: 0, notice: 0 },
    subjects: [],
    findings: [],
    skipped: [],
    broken: [],
    degraded,
  };
}

function sentence({ verdict, counts }: Report): string {
  const found = [plural(counts.error, 'error'), plural(counts.warning, 'warning')].join(', ');
  return verdict === 'incomplete'
    ? `Incomplete: something that is there could not be looked at (${found}); the job summary says what.`
    : `Failed: ${found}; the job summary has them.`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

await main();
