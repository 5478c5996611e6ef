import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { allRules, type CheckConfig } from '../check.ts';
import { type Config, findConfig, merge } from '../config.ts';
import type { HubAccess } from '../hub-access.ts';
import { proxied } from '../network.ts';
import type { BasePlace } from '../read/checkpoint.ts';
import type { RunInput } from '../run.ts';
import { type LfsSource, onPointers } from '../source/lfs.ts';
import { localSource } from '../source/local.ts';
import { type Source, UserError } from '../types.ts';
import { VERSION } from '../version.ts';
import type { CheckOptions } from './options.ts';
import { commonFolder, existing, repositoryOf, rootOf, withinRoot } from './paths.ts';

// What a run is given: paths and options as a source, a configuration and the ways to a base model and to an earlier state.

/** Sources of bases that lie outside the repository, with their folders. */
const openedBases = new Map<Source, string>();
/** Sources in repositories, which may hold Git LFS pointers. */
const withPointers: LfsSource[] = [];
/** The Hub, once something lies there. */
let hub: Promise<HubAccess> | undefined;

/** What a run is given, but for what only check knows. */
export type Prepared = Omit<RunInput, 'since' | 'data' | 'progress'> & {
  /** Folder of the source; undefined on the Hub. */
  readonly root: string | undefined;
};

/** What every command over paths needs: the source, tunelint.yml with the options, the way to a base. */
export async function prepared(paths: readonly string[], options: CheckOptions): Promise<Prepared> {
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
  const ids = allRules.map((r) => r.id);
  const parsed =
    file === undefined ? undefined : await (await import('../config-file.ts')).readConfig(source, file, ids);
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
      if (!spec.startsWith('hf:')) return openBase(spec, by === 'input' ? process.cwd() : root, why, options);
      const { openHubBase } = await import('../hub-access.ts');
      return openHubBase(await hubOf(options), spec, { why, by, near });
    },
    version: VERSION,
  };
}

/** The Hub as the variables of huggingface_hub describe it, with the token of `hf auth login` where there is no other. */
function hubOf({ offline }: Pick<CheckOptions, 'offline'>): Promise<HubAccess> {
  hub ??= (async () => {
    const { hubAccess, hubEnvironment, storedToken } = await import('../hub-access.ts');
    const { env } = process;
    const environment = hubEnvironment(env, homedir(), process.platform);
    return hubAccess(
      {
        ...environment,
        token: environment.token ?? storedToken(env, homedir()),
        offline: environment.offline || offline === true,
      },
      { fetch: await proxied(env), version: VERSION, unique: randomUUID(), now: Date.now() },
    );
  })();
  return hub;
}

/** With what Git LFS pointers stand for, in a repository. */
function withObjects(source: Source, root: string, options: CheckOptions): Source {
  const repository = repositoryOf(root);
  if (repository === undefined) return source;
  const { env } = process;
  const whole = onPointers(source, async () => {
    const access = await hubOf(options);
    return access.withLfs(source, async () => {
      const { lfsPlace } = await import('../source/git.ts');
      const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
      const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
      return lfsPlace(repository, { server, token, offline: options.offline === true });
    });
  });
  withPointers.push(whole);
  return whole;
}

/** Why the content of Git LFS pointers could not be had, one sentence each. */
export function lfsProblems(): readonly string[] {
  return [...new Set(withPointers.flatMap((source) => source.problem() ?? []))];
}

/** The state at the merge base with a revision, and what has changed since, from the root. */
export async function earlier(root: string, revision: string, options: CheckOptions) {
  const { changedFiles, gitSource, mergeBase } = await import('../source/git.ts');
  const base = await mergeBase(root, revision);
  const source = withObjects(await gitSource(root, base), root, options);
  return { source, changed: await changedFiles(root, base) };
}

/** A folder named as base model. */
function openBase(spec: string, from: string | undefined, why: string, options: CheckOptions): BasePlace {
  if (from === undefined) throw new UserError(`the base model ${spec} (${why}) must be named as hf:ORG/NAME`);
  const path = isAbsolute(spec) ? spec : resolve(from, spec);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UserError(`the base model ${spec} (${why}) is not a folder`);
  const source = withObjects(localSource(path, { name: spec }), path, options);
  openedBases.set(source, path);
  return { source, path: '.', name: spec, why };
}

/** The folder of a base that lies outside the repository; undefined for any other source. */
export function openedFolder(source: Source): string | undefined {
  return openedBases.get(source);
}
