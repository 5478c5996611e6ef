import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type CheckConfig, allRules as rules } from './check.ts';
import { type Config, type FailOn, findConfig, merge } from './config.ts';
import type { HubAccess } from './hub-access.ts';
import type { BasePlace } from './read/checkpoint.ts';
import type { FinitePool } from './read/finite-pool.ts';
import { type RunInput, type RunResult, run } from './run.ts';
import type { HubSource } from './source/hub.ts';
import { onPointers } from './source/lfs.ts';
import { localSource } from './source/local.ts';
import {
  type Finding,
  type Report,
  type SmokeBackend,
  type SmokeModel,
  type Source,
  UserError,
  type Verdict,
} from './types.ts';

// The terminal's entry: arguments and files in, text and an exit status out.

declare const TUNELINT_VERSION: string | undefined;
const VERSION = typeof TUNELINT_VERSION === 'string' ? TUNELINT_VERSION : '0.0.0';

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const EXIT: Readonly<Record<Verdict, number>> = { pass: 0, fail: 1, incomplete: 2 };
/** Usage errors and faults of our own. */
const EXIT_TROUBLE = 2;

/** Time between two lines about one data file where there is no terminal: a log must not fall silent, nor fill up. */
const LINE_EVERY_MS = 30_000;
let lastLine = Date.now();
/** Sources of bases that lie outside the repository, with their folders. */
const openedBases = new Map<Source, string>();
/** The Hub, once something lies there. */
let hub: Promise<HubAccess> | undefined;

type CheckOptions = {
  readonly base?: string;
  readonly since?: string;
  readonly config?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly offline?: boolean;
  readonly verbose?: boolean;
  readonly sample?: number;
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly count: number };
  readonly threads?: number;
  readonly deep?: boolean;
};

/** Everything that a backend sends about one model: prompts with their outputs are kilobytes. */
const SMOKE_OUTPUT_BYTES = 64 * 1024 * 1024;

const SMOKE_BACKENDS = ['transformers', 'openai', 'llama.cpp'] as const satisfies readonly SmokeBackend[];

type SmokeOptions = CheckOptions & {
  readonly backend: SmokeBackend;
  readonly url?: string;
  readonly serveCommand?: string;
  readonly servedModel?: string;
  readonly modules?: string;
  readonly device: 'auto' | 'cuda' | 'mps' | 'cpu';
  readonly python?: string;
  readonly setup?: boolean;
  readonly prompts?: string;
  readonly maxNewTokens?: number;
  readonly repeat: number;
  readonly repeatMinPass?: number;
  readonly timeLimit: number;
  readonly memoryLimit?: number;
  readonly transcripts?: string;
};

const program = new Command('tunelint')
  .description(
    'Reviews LLM fine-tunes: tokenizer, configs, chat template, data, labels and weights checked against each other.',
  )
  .version(VERSION)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError(true);

withReport(
  program
    .command('check')
    .description('judge checkpoints, adapters, their configs and the data they are trained on')
    .argument('[path...]', 'folders or files, of which folders are searched; or hf:ORG/NAME[@REV]', ['.'])
    .option('--base <place>', 'the base model: a folder, or hf:ORG/NAME[@REV]')
    .option(
      '--since <git-rev>',
      'judge what changed since the merge base with this revision, and mark findings new or existing',
    )
    .option(
      '--config <file>',
      'tunelint.yml to use; default: searched in the checked folder, its parents, and .github/',
    )
    .addOption(new Option('--fail-on <level>', 'what makes the exit status 1').choices(['error', 'warning', 'never']))
    .option('--sample <rows>', 'look at so many rows of each data file only', positive)
    .option('--seed <number>', 'chooses the rows of --sample', positive, 1)
    .option('--shard <i/n>', 'judge one of n parts of each data file; tunelint merge makes one report of all', shard)
    .option('--threads <number>', 'that read data; default: one for each processor', positive)
    .option('--deep', 'look at every number of the weights, and not at samples only')
    .option('--offline', 'read nothing from the network')
    .option('--verbose', 'list the rules that were skipped, by reason'),
).action(async (paths: string[], options: CheckOptions) => {
  const { report, root } = await check(paths, options);
  await show(report, options, root);
  process.exitCode = EXIT[report.verdict];
});

withReport(
  program
    .command('fix')
    .description('apply the fixes that are data, keeping the formatting of each file')
    .argument('[path...]', 'folders or files', ['.'])
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--base <place>', 'the base model: a folder, or hf:ORG/NAME[@REV]')
    .option('--config <file>', 'tunelint.yml to use')
    .option('--offline', 'read nothing from the network'),
  ['text'],
).action(async (paths: string[], options: CheckOptions & { readonly dryRun?: boolean }) => {
  await fix(paths, options, options.dryRun === true);
});

program
  .command('explain')
  .description('say what a rule looks for, why, and what to do')
  .argument('<rule>')
  .action(async (id: string) => {
    const rule = rules.find((r) => r.id === id);
    if (rule === undefined) {
      const { nearest } = await import('./nearest.ts');
      const near = nearest(
        id,
        rules.map((r) => r.id),
      );
      throw new UserError(
        `there is no rule ${JSON.stringify(id)}${near === undefined ? '' : `; did you mean ${near}?`} (tunelint rules lists them)`,
      );
    }
    print(
      `${rule.id} (${rule.severity})\n\n${rule.title}.\n\n${rule.why}\n\nWhat to do: ${rule.fix}\n\n${rule.links.join('\n')}\n`,
    );
  });

program
  .command('rules')
  .description('list the rules')
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .action((options: { readonly format: 'text' | 'json' }) => {
    if (options.format === 'json') {
      const list = rules.map(({ id, section, severity, needs, title, why, fix: what, links }) => ({
        id,
        section,
        severity,
        needs,
        title,
        why,
        fix: what,
        links,
      }));
      print(`${JSON.stringify(list, null, 2)}\n`);
      return;
    }
    const width = Math.max(...rules.map((r) => r.id.length));
    print(rules.map((r) => `${r.id.padEnd(width)}  ${r.severity.padEnd(7)}  ${r.title}\n`).join(''));
  });

program
  .command('init')
  .description('write tunelint.yml and a workflow into this repository')
  .action(async () => {
    const { CONFIG_FILE, WORKFLOW_FILE, workflow, config } = await import('./init.ts');
    const root = repositoryOf(process.cwd()) ?? process.cwd();
    for (const [file, content] of [
      [CONFIG_FILE, config()],
      [WORKFLOW_FILE, workflow()],
    ] as const) {
      const path = join(root, file);
      if (existsSync(path)) {
        print(`${file} exists and is left as it is\n`);
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      print(`${file} is written\n`);
    }
  });

withReport(
  program
    .command('merge')
    .description('make one report from many')
    .argument('<report...>', 'reports in JSON, as --format json writes them'),
).action(async (files: string[], options: CheckOptions) => {
  const { mergeReports, parseReport } = await import('./report.ts');
  const { withoutShards } = await import('./shards.ts');
  const reports = files.map((file) => {
    const parsed = parseReport(readText(file));
    if (!parsed.ok) throw new UserError(`${file} is not a report of tunelint: ${parsed.problems[0]}`);
    return parsed.value;
  });
  const report = mergeReports(withoutShards(reports));
  await show(report, options, process.cwd());
  process.exitCode = EXIT[report.verdict];
});

withReport(
  program
    .command('smoke')
    .description('load a checkpoint or adapter, let it generate, and see that it stops')
    .argument('<path>', 'a folder, or a GGUF file; a folder is searched')
    .addOption(
      new Option('--backend <name>', 'what runs the model').choices([...SMOKE_BACKENDS]).default('transformers'),
    )
    .option('--url <url>', 'of a running OpenAI-compatible server, up to /v1 (backend openai)')
    .option('--serve-command <command>', 'starts such a server, which is stopped afterwards (backend openai)')
    .option('--served-model <name>', 'of the model there; asked for by default (backend openai)')
    .option('--modules <dir>', 'where node-llama-cpp is installed, if not globally (backend llama.cpp)')
    .addOption(
      new Option('--device <name>', 'to run on (backends transformers and llama.cpp)')
        .choices(['auto', 'cuda', 'mps', 'cpu'])
        .default('auto'),
    )
    .option('--python <path>', 'Python with torch and transformers; default: that of VIRTUAL_ENV, else python3')
    .option('--setup', 'make a cached Python environment for it first')
    .option('--prompts <file>', 'a data file to take the prompts from; default: the data in reach, else a built-in set')
    .option('--max-new-tokens <number>', 'of each output', positive)
    .option('--repeat <number>', 'sampled outputs of each prompt, where generation_config.json samples', positive, 1)
    .option('--repeat-min-pass <number>', 'of them so many have to be good', positive)
    .option('--seed <number>', 'chooses the prompts and seeds the sampling', positive, 1)
    .option('--time-limit <seconds>', 'for each model', positive, 1800)
    .option('--memory-limit <mb>', 'for the process that runs the model', positive)
    .option('--transcripts <file>', 'write everything that was asked, said and measured there, as JSON')
    .option('--base <place>', 'the base model to compare with: a folder, or hf:ORG/NAME[@REV]')
    .option('--config <file>', 'tunelint.yml to use')
    .addOption(new Option('--fail-on <level>', 'what makes the exit status 1').choices(['error', 'warning', 'never']))
    .option('--verbose', 'list the rules that were skipped, by reason'),
).action(async (path: string, options: SmokeOptions) => {
  await smoke(path, options);
});

await main();

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = EXIT_TROUBLE;
    if (error instanceof CommanderError) {
      // Commander has printed its message; --help and --version are no trouble.
      if (error.exitCode === 0) process.exitCode = 0;
    } else if (error instanceof UserError) process.stderr.write(`tunelint: ${error.message}\n`);
    else throw error;
  }
}

/** A whole number from 1. */
function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return value;
}

/** `2/8`: the second of eight. */
function shard(text: string): { readonly index: number; readonly count: number } {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new InvalidArgumentError('It is written as 2/8: the second of eight parts.');
  return { index, count };
}

function withReport(command: Command, formats: readonly Format[] = FORMATS): Command {
  if (formats.length > 1)
    command.addOption(new Option('--format <format>', 'of the report').choices([...formats]).default('text'));
  return command.option('--output <file>', 'write the report there instead of to standard output');
}

// ---------------------------------------------------------------- check and fix

async function check(
  paths: readonly string[],
  options: CheckOptions,
): Promise<RunResult & { readonly root: string | undefined }> {
  const { root, ...given } = await prepared(paths, options);
  const deep = options.deep === true ? await openPool(options.threads) : undefined;
  const result = await run({
    ...given,
    deep,
    since: options.since === undefined || root === undefined ? undefined : await earlier(root, options.since, options),
    data: {
      sample: options.sample === undefined ? undefined : { rows: options.sample, seed: options.seed ?? 1 },
      shard: options.shard,
      threads: options.threads,
    },
    progress,
  });
  await deep?.close();
  progress(0, 0, '');
  if (result.report.subjects.length === 0 && options.since === undefined)
    throw new UserError(
      `nothing to check in ${paths.join(', ')}: no checkpoint, adapter, dataset or training config was found there`,
    );
  return { ...result, root };
}

async function openPool(threads: number | undefined): Promise<FinitePool> {
  const { finitePool } = await import('./read/finite-pool.ts');
  return finitePool(threads ?? availableParallelism());
}

type Prepared = Omit<RunInput, 'since' | 'data' | 'progress'> & {
  /** Folder of the source; undefined on the Hub. */
  readonly root: string | undefined;
};

/** What every command over paths needs: the source, tunelint.yml with the options, the way to a base. */
async function prepared(paths: readonly string[], options: CheckOptions): Promise<Prepared> {
  if (paths.some((path) => path.startsWith('hf:'))) return preparedOnHub(paths, options);
  const root = rootOf(paths);
  const source = withObjects(localSource(root), root, options);
  const inside = paths.map((path) => withinRoot(root, path));
  const file =
    options.config === undefined
      ? await findConfig(source, commonFolder(root, inside))
      : withinRoot(root, options.config);
  return { root, source, paths: inside, ...(await judging(source, file, root, options)) };
}

/** The same for a model repository on the Hub, which is all of the source. */
async function preparedOnHub(paths: readonly string[], options: CheckOptions): Promise<Prepared> {
  const [spec = '', ...others] = paths;
  if (others.length > 0) throw new UserError('a model on the Hub is checked alone: one hf:ORG/NAME[@REV] at a time');
  if (options.since !== undefined)
    throw new UserError('--since compares with a revision of a git repository here, and not on the Hub');
  const source = await (await hubOf(options)).open(spec, 'input').catch((error: unknown) => {
    if (error instanceof Error && error.name === 'HubError') throw new UserError(error.message, { cause: error });
    throw error;
  });
  const given = options.config === undefined ? undefined : existing(options.config);
  const file = given === undefined ? await findConfig(source, '.') : basename(given);
  const place = given === undefined ? source : localSource(dirname(given));
  return { root: undefined, source, paths: ['.'], ...(await judging(place, file, undefined, options)) };
}

/** tunelint.yml with the options, and the way to a base. `root`: of the repository, where the run is in one. */
async function judging(
  source: Source,
  file: string | undefined,
  root: string | undefined,
  options: CheckOptions,
): Promise<Pick<RunInput, 'config' | 'checking' | 'openBase' | 'version'>> {
  const ids = rules.map((r) => r.id);
  const parsed =
    file === undefined ? undefined : await (await import('./config-file.ts')).readConfig(source, file, ids);
  if (parsed?.ok === false) throw new UserError(parsed.problems.join('\ntunelint: '));
  const config: Config = merge(parsed?.value, { base: options.base, failOn: options.failOn });
  const checking: CheckConfig = {
    rules: config.rules,
    failOn: config.failOn,
    onlyNew: config.onlyNew,
    required: config.required,
  };
  return {
    config,
    checking,
    openBase: async (spec, by, near, why = by === 'input' ? 'named by --base' : 'named in tunelint.yml') => {
      if (!spec.startsWith('hf:')) return openBase(spec, by === 'input' ? process.cwd() : root, why);
      const { openHubBase } = await import('./hub-access.ts');
      return openHubBase(await hubOf(options), spec, { why, by, near });
    },
    version: VERSION,
  };
}

/** The Hub as the variables of huggingface_hub describe it, with the token of `hf auth login` where there is no other. */
function hubOf({ offline }: Pick<CheckOptions, 'offline'>): Promise<HubAccess> {
  hub ??= (async () => {
    const { hubAccess, hubEnvironment, storedToken } = await import('./hub-access.ts');
    const { env } = process;
    const environment = hubEnvironment(env, homedir(), process.platform);
    return hubAccess(
      {
        ...environment,
        token: environment.token ?? storedToken(env, homedir()),
        offline: environment.offline || offline === true,
      },
      { fetch: await proxied(env), version: VERSION, unique: randomUUID() },
    );
  })();
  return hub;
}

/** Node's own fetch heeds no proxy. */
async function proxied(env: NodeJS.ProcessEnv): Promise<typeof fetch> {
  const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
  return names.some((name) => (env[name] ?? '') !== '') ? (await import('./github/proxy.ts')).proxiedFetch : fetch;
}

/** With what Git LFS pointers stand for, in a repository. */
function withObjects(source: Source, root: string, options: CheckOptions): Source {
  const repository = repositoryOf(root);
  if (repository === undefined) return source;
  const { env } = process;
  return onPointers(source, async () => {
    const access = await hubOf(options);
    return access.withLfs(source, async () => {
      const { lfsPlace } = await import('./source/git.ts');
      const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
      const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
      return lfsPlace(repository, { server, token, offline: options.offline === true });
    });
  });
}

async function earlier(root: string, revision: string, options: CheckOptions) {
  const { changedFiles, gitSource, mergeBase } = await import('./source/git.ts');
  const base = await mergeBase(root, revision);
  const source = withObjects(await gitSource(root, base), root, options);
  return { source, changed: await changedFiles(root, base) };
}

/** A folder named as base model. */
function openBase(spec: string, from: string | undefined, why: string): BasePlace {
  if (from === undefined) throw new UserError(`the base model ${spec} (${why}) must be named as hf:ORG/NAME`);
  const path = isAbsolute(spec) ? spec : resolve(from, spec);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UserError(`the base model ${spec} (${why}) is not a folder`);
  const source = localSource(path, { name: spec });
  openedBases.set(source, path);
  return { source, path: '.', name: spec, why };
}

async function fix(paths: readonly string[], options: CheckOptions, dryRun: boolean): Promise<void> {
  const { applyFixes } = await import('./fix.ts');
  const { report, bases, root } = await check(paths, options);
  if (root === undefined) throw new UserError('fixes are applied to folders: download the model, and name its folder');
  const base = async (finding: Finding): Promise<Source | undefined> => bases.get(finding.subject);
  const { applied, failed } = await applyFixes(root, report.findings, base, dryRun);
  const { fixText } = await import('./render/fix.ts');
  print(fixText(applied, failed, report.findings, dryRun));
  const remaining = report.findings.filter((f) => f.severity === 'error' && !applied.some((a) => a.finding === f));
  process.exitCode = failed.length > 0 || remaining.length > 0 ? EXIT.fail : EXIT.pass;
}

// ---------------------------------------------------------------- smoke

async function smoke(path: string, options: SmokeOptions): Promise<void> {
  const { smokeBackend } = await import('./smoke-backend.ts');
  const backend = await smokeBackend(options, { env: process.env, node: process.execPath });
  const { root, ...given } = await prepared([path], options);
  const { smokeTest } = await import('./smoke-test.ts');
  const abort = new AbortController();
  const stop = () => abort.abort(new UserError('the smoke test was stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { report, transcripts } = await smokeTest({
    run: given,
    backend,
    limits: { seconds: options.timeLimit, memoryMb: options.memoryLimit ?? null, outputBytes: SMOKE_OUTPUT_BYTES },
    seed: options.seed ?? 1,
    maxNewTokens: options.maxNewTokens ?? given.config.smoke.maxNewTokens,
    repeat: options.repeat,
    repeatMinPass: options.repeatMinPass ?? options.repeat,
    prompts: options.prompts === undefined ? undefined : promptsIn(options.prompts),
    absolute: (inside) => join(root ?? '', inside),
    onHub: root === undefined ? onHub(given.source) : undefined,
    placeOf: (base) => placeOf(base, root, given.source),
    signal: abort.signal,
    progress: (what) => progress(0, 2, what),
  });
  progress(0, 0, '');
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (report.subjects.length === 0)
    throw new UserError(`nothing to test in ${path}: no checkpoint or adapter was found there`);
  if (options.transcripts !== undefined) writeFileSync(options.transcripts, `${JSON.stringify(transcripts)}\n`);
  await show(report, options, root);
  process.exitCode = EXIT[report.verdict];
}

function promptsIn(file: string): { readonly source: Source; readonly file: string } {
  const path = existing(file);
  return { source: localSource(dirname(path)), file: basename(path) };
}

function onHub(source: Source): { readonly place: string; readonly revision: string } | undefined {
  if (!('commit' in source)) return undefined;
  const { repo, commit } = source as HubSource;
  return { place: repo, revision: commit };
}

function placeOf(base: BasePlace, root: string | undefined, source: Source): SmokeModel['base'] | undefined {
  if (root !== undefined && base.source === source) return { kind: 'folder', place: join(root, base.path) };
  const folder = openedBases.get(base.source);
  if (folder !== undefined) return { kind: 'folder', place: join(folder, base.path) };
  const hub = onHub(base.source);
  return hub === undefined ? undefined : { kind: 'hub', ...hub };
}

// ---------------------------------------------------------------- paths

/** The repository that holds the paths, else the working folder where it holds them, else the path itself. */
function rootOf(paths: readonly string[]): string {
  const first = existing(paths[0] ?? '.');
  const folder = statSync(first).isDirectory() ? first : dirname(first);
  const cwd = realpathSync(process.cwd());
  const root = repositoryOf(folder) ?? (isWithin(cwd, folder) ? cwd : folder);
  for (const path of paths.slice(1))
    if (!isWithin(root, existing(path)))
      throw new UserError(`${path} is not in ${root}, where ${paths[0]} is; check them one at a time`);
  return root;
}

function existing(path: string): string {
  try {
    return realpathSync(resolve(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`there is no ${path}`);
    throw new UserError(`${path} cannot be read (${code})`, { cause: error });
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

function withinRoot(root: string, path: string): string {
  const way = relative(root, existing(path)).split(sep).join('/');
  if (way.startsWith('../') || isAbsolute(way)) throw new UserError(`${path} is not in ${root}`);
  return way === '' ? '.' : way;
}

function commonFolder(root: string, paths: readonly string[]): string {
  const folders = paths.map((path) =>
    path === '.' || statSync(join(root, path)).isDirectory() ? path : dirname(path),
  );
  return folders.reduce((a, b) => {
    const x = a.split('/');
    const y = b.split('/');
    let n = 0;
    while (n < x.length && n < y.length && x[n] === y[n]) n += 1;
    return x.slice(0, n).join('/') || '.';
  });
}

// ---------------------------------------------------------------- output

async function show(report: Report, options: CheckOptions, root: string | undefined): Promise<void> {
  const format = options.format ?? 'text';
  const content = await rendered(report, format, options);
  if (options.output !== undefined) {
    mkdirSync(dirname(resolve(options.output)), { recursive: true });
    writeFileSync(options.output, content);
    return;
  }
  if (format === 'text' && process.stdout.isTTY && root !== undefined && root !== realpathSync(process.cwd()))
    process.stderr.write(`paths are relative to ${root}\n`);
  print(content);
}

async function rendered(report: Report, format: Format, options: CheckOptions): Promise<string> {
  switch (format) {
    case 'json': {
      const { reportJson } = await import('./report.ts');
      return reportJson(report);
    }
    case 'sarif': {
      const { sarif } = await import('./render/sarif.ts');
      return `${JSON.stringify(sarif(report, rules), null, 2)}\n`;
    }
    case 'markdown': {
      const { markdown } = await import('./render/markdown.ts');
      return markdown(report);
    }
    case 'text': {
      const { text } = await import('./render/text.ts');
      return text(report, {
        color: options.output === undefined && wantsColor(),
        width: process.stdout.columns ?? 100,
        verbose: options.verbose === true,
      });
    }
    default:
      return format satisfies never;
  }
}

/** https://no-color.org and https://force-color.org */
function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** One line that is written over at a terminal; elsewhere a line now and then while a large file is read. */
function progress(done: number, all: number, subject: string, rows?: number): void {
  const name = subject.replace(/[^\x20-\x7e]/g, '?');
  if (!process.stderr.isTTY) {
    if (rows === undefined || Date.now() - lastLine < LINE_EVERY_MS) return;
    lastLine = Date.now();
    process.stderr.write(`${name}: ${rows} rows read\n`);
    return;
  }
  if (rows === undefined && all < 2 && all > 0) return;
  const width = process.stderr.columns ?? 80;
  const read = rows === undefined ? '' : `  ${rows} rows`;
  const line = all === 0 ? '' : `${done + 1}/${all} ${name}${read}`.slice(0, width - 1);
  process.stderr.write(`\r${line.padEnd(width - 1)}\r`);
}

function print(text: string): void {
  process.stdout.write(text);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
}
