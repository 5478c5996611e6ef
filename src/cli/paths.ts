import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../types.ts';

// What was typed as a path, as places in one source. All of it throws UserError for what is not there or cannot be read.

/** The repository that holds the paths, else the working folder where it holds them, else the path itself. */
export function rootOf(paths: readonly string[]): string {
  const first = existing(paths[0] ?? '.');
  const folder = statSync(first).isDirectory() ? first : dirname(first);
  const cwd = realpathSync(process.cwd());
  const root = repositoryOf(folder) ?? (isWithin(cwd, folder) ? cwd : folder);
  for (const path of paths.slice(1))
    if (!isWithin(root, existing(path)))
      throw new UserError(`${path} is not in ${root}, where ${paths[0]} is; check them one at a time`);
  return root;
}

/** The true path, without links. */
export function existing(path: string): string {
  try {
    return realpathSync(resolve(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`there is no ${path}`);
    throw new UserError(`${path} cannot be read (${code})`, { cause: error });
  }
}

/** The nearest folder above, or itself, with a `.git`. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

/** From the root, with `/`; the root itself is `.`. */
export function withinRoot(root: string, path: string): string {
  const way = relative(root, existing(path)).split(sep).join('/');
  if (way.startsWith('../') || isAbsolute(way)) throw new UserError(`${path} is not in ${root}`);
  return way === '' ? '.' : way;
}

/** The deepest folder that holds all of them; places as withinRoot gives them. */
export function commonFolder(root: string, paths: readonly string[]): string {
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

/** A file as text. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
}
