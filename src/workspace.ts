import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { type Config, findConfig, type Inputs, merge } from './config.ts';
import { localSource } from './source/local.ts';
import { type Source, UserError } from './types.ts';

// The runner's workspace and what the user names in it.

export type Workspace = {
  /** Top of the checkout: of its repository, else the workspace. Real path. */
  readonly root: string;
  readonly repository: string | undefined;
  /** The runner's workspace. */
  readonly folder: string;
  /** What to check, relative to the root. */
  readonly paths: readonly string[];
};

/** Finds the checkout in the runner's workspace. `paths` are relative to the workspace; UserError when one leads out. */
export function workspace(folder: string, paths: readonly string[]): Workspace {
  const top = realpathSync(folder);
  const first = resolve(top, paths[0] ?? '.');
  const repository = repositoryOf(existsSync(first) ? realpathSync(first) : first, top);
  const root = repository ?? top;
  return { root, repository, folder: top, paths: paths.map((path) => within(root, resolve(top, path))) };
}

/** The folder with `.git` that holds `path`, no higher than `top`. */
function repositoryOf(path: string, top: string): string | undefined {
  for (let at = path; isWithin(top, at); at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return undefined;
}

/** A path as seen from the root, links followed; one that is gone is one that the change removed. */
export function within(root: string, path: string): string {
  const absolute = resolve(root, path);
  const real = existsSync(absolute) ? realpathSync(absolute) : absolute;
  if (!isWithin(root, real)) throw new UserError(`${path} is not in the checkout`);
  return relative(root, real).split(sep).join('/') || '.';
}

/** Does `path` lie in `root` or is it that? Both absolute. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Names of what lies directly in a folder below the root; none when it is gone. */
export function namesIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder));
  } catch {
    return [];
  }
}

export type Given = Pick<Inputs, 'failOn' | 'onlyNew' | 'required' | 'base'> & {
  /** Path of tunelint.yml from the workspace; searched if undefined. */
  readonly config: string | undefined;
};

/** The configuration of a run: inputs before tunelint.yml before defaults. UserError with all that is wrong with them. */
export async function configOf(source: Source, place: Workspace, given: Given): Promise<Config> {
  const named = given.config === undefined ? undefined : within(place.root, resolve(place.folder, given.config));
  const file = named ?? (await findConfig(source, place.paths.length === 1 ? (place.paths[0] ?? '.') : '.'));
  const { failOn, onlyNew, required, base } = given;
  if (file === undefined && required === undefined) return merge(undefined, { failOn, onlyNew, base });
  const [{ readConfig }, { allRules }] = await Promise.all([import('./config-file.ts'), import('./check.ts')]);
  const unknown = required?.find((id) => allRules.every((rule) => rule.id !== id));
  if (unknown !== undefined) throw new UserError(`input required: there is no rule ${JSON.stringify(unknown)}`);
  if (file === undefined) return merge(undefined, { failOn, onlyNew, required, base });
  const parsed = await readConfig(
    source,
    file,
    allRules.map(({ id }) => id),
  );
  if (!parsed.ok) throw new UserError(parsed.problems.join('\n'));
  return merge(parsed.value, { failOn, onlyNew, required, base });
}

/**
 * Opens a base model: named by the input it is a path from the workspace, in tunelint.yml one in the checkout. UserError
 * when it is no folder, or the file leads out of the checkout. `repository`: that
 * which it lies in.
 */
export async function openBase(
  spec: string,
  from: 'input' | 'config',
  { root, folder }: Workspace,
): Promise<{ source: Source; path: string; name: string; why: string; repository: string | undefined }> {
  const why = from === 'input' ? 'named by the input base' : 'named in tunelint.yml';
  const path = from === 'input' ? resolve(folder, spec) : join(root, spec);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UserError(`the base model ${spec} (${why}) is not a folder`);
  // tunelint.yml comes with the pull request: what it names has to lie in the checkout, links followed.
  if (from === 'config' && !isWithin(root, realpathSync(path)))
    throw new UserError(`the base model ${spec} (${why}) is not in the repository`);
  // Git is asked in no folder that a pull request brings: it could look like a repository.
  const repository = from === 'config' ? root : repositoryOf(realpathSync(path), parse(path).root);
  return { source: localSource(path, { name: spec }), path: '.', name: spec, why, repository };
}
