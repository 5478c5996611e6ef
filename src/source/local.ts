// A folder on disk as a Source. Never follows a link out of its root.

import type { Dirent, Stats } from 'node:fs';
import { closeSync, constants, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import type { FileEntry, Source, Unreadable } from '../types.ts';
import { SourceError, UserError } from '../types.ts';
import { canBeLfsPointer, lfsPointer } from './lfs.ts';

/** More files than any repository of fine-tunes holds, few enough to list within seconds. */
export const MAX_FILES = 250_000;

/** One read holds one file or range in memory; Node's own limit is 2 GiB, weights are read by range far below this. */
export const MAX_READ_BYTES = 2 ** 30;

/** Folders that hold tools, caches or history and never the author's work; skipped when met below the listed folder. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.cache',
  '.direnv',
  '.eggs',
  '.ipynb_checkpoints',
  '.mypy_cache',
  '.nox',
  '.pytest_cache',
  '.ruff_cache',
  '.tox',
  '.venv',
  '__pycache__',
  'node_modules',
  'site-packages',
  'venv',
]);

/**
 * The folder `root` as a source. Links are followed as long as they stay below `within` (default: the root; for a
 * snapshot of the Hugging Face cache the model's cache folder, where the snapshot's links lead). A linked folder is
 * not listed a second time under the link's name; `list('the/link')` and `entry('the/link/file')` do reach it.
 * Nothing inside `.git` is served, because a checkout's `.git/config` can hold a credential.
 * Throws UserError when `root` is not a folder, and from `list` when there are more than MAX_FILES files.
 */
export function localSource(root: string, options: { readonly name?: string; readonly within?: string } = {}): Source {
  const absolute = resolve(root);
  const realRoot = realFolder(absolute, root);
  const boundary = options.within === undefined ? linkBoundary(realRoot) : realFolder(options.within, options.within);
  const counts = { reads: 0, bytes: 0 };

  /** The real path behind a path of this source, or why it is not served. */
  function real(path: string): string | Unreadable | undefined {
    const clean = insidePath(path);
    if (clean === undefined) return 'link-outside';
    if (clean.includes('\0')) return undefined;
    try {
      const target = realpathSync.native(join(absolute, clean));
      return isServed(boundary, realRoot, target) ? target : 'link-outside';
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return isLink(join(absolute, clean)) ? 'broken' : undefined;
      return reason(code);
    }
  }

  function fileEntry(path: string, target: string, stats: Stats): FileEntry {
    if (!stats.isFile()) return { path, size: 0, unreadable: 'broken' };
    if (!canBeLfsPointer(stats.size)) return { path, size: stats.size };
    try {
      const pointer = lfsPointer(readStart(target, stats.size));
      counts.reads += 1;
      counts.bytes += stats.size;
      if (pointer === undefined) return { path, size: stats.size };
      return {
        path,
        size: pointer.size ?? stats.size,
        unreadable: 'lfs-pointer',
        ...(pointer.oid === undefined ? {} : { lfsOid: pointer.oid }),
      };
    } catch (error) {
      return { path, size: stats.size, unreadable: reason(errorCode(error)) };
    }
  }

  /** Undefined: there is none, or it is a folder. */
  function entryOf(path: string): FileEntry | undefined {
    const target = real(path);
    if (target === undefined) return undefined;
    if (isReason(target)) return { path, size: 0, unreadable: target };
    try {
      const stats = statSync(target);
      return stats.isDirectory() ? undefined : fileEntry(path, target, stats);
    } catch (error) {
      return { path, size: 0, unreadable: reason(errorCode(error)) };
    }
  }

  function listFrom(folder: string): FileEntry[] {
    const start = real(folder);
    if (start === undefined) return [];
    const prefix = insidePath(folder) ?? folder;
    if (isReason(start)) return [{ path: prefix, size: 0, unreadable: start }];
    const entries: FileEntry[] = [];
    const seen = new Set<string>();
    const folders: { readonly path: string; readonly target: string }[] = [{ path: prefix, target: start }];
    const linkedFolders: { readonly path: string; readonly target: string }[] = [];
    let count = 0;
    // Real folders first, linked ones last: a folder that is reached both ways is listed under its own name.
    for (let next = folders.pop(); next !== undefined; next = folders.pop() ?? linkedFolders.shift()) {
      if (seen.has(next.target)) continue;
      seen.add(next.target);
      let dirents: Dirent[];
      try {
        dirents = readdirSync(next.target, { withFileTypes: true });
      } catch (error) {
        const code = errorCode(error);
        // A file was asked for: it is the whole list.
        const entry = code === 'ENOTDIR' ? entryOf(next.path) : undefined;
        entries.push(entry ?? { path: next.path, size: 0, unreadable: reason(code) });
        continue;
      }
      count += dirents.length;
      if (count > MAX_FILES) {
        throw new UserError(`${source.name} holds more than ${MAX_FILES} files; name the folders to check.`);
      }
      // A virtual environment can have any name; this file marks it.
      if (next.path !== prefix && dirents.some((d) => d.name === 'pyvenv.cfg')) continue;
      for (const dirent of dirents) {
        const path = next.path === '' ? dirent.name : `${next.path}/${dirent.name}`;
        const target = join(next.target, dirent.name);
        if (dirent.isDirectory()) {
          if (!SKIPPED_FOLDERS.has(dirent.name)) folders.push({ path, target });
        } else if (dirent.isSymbolicLink()) {
          const linked = linkTarget(target);
          if (isReason(linked)) entries.push({ path, size: 0, unreadable: linked });
          else if (linked.stats.isDirectory()) linkedFolders.push({ path, target: linked.target });
          else entries.push(fileEntry(path, linked.target, linked.stats));
        } else if (dirent.name !== '.git') {
          entries.push(statEntry(path, target));
        }
      }
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  function linkTarget(path: string): { readonly target: string; readonly stats: Stats } | Unreadable {
    try {
      const target = realpathSync.native(path);
      if (!isServed(boundary, realRoot, target)) return 'link-outside';
      return { target, stats: statSync(target) };
    } catch (error) {
      return reason(errorCode(error));
    }
  }

  function statEntry(path: string, target: string): FileEntry {
    try {
      return fileEntry(path, target, statSync(target));
    } catch (error) {
      // A name that is not UTF-8 cannot be opened by the name that Node gives; a file can vanish while we list.
      return { path, size: 0, unreadable: reason(errorCode(error)) };
    }
  }

  async function bytes(path: string, start = 0, end = Number.POSITIVE_INFINITY): Promise<Uint8Array<ArrayBuffer>> {
    const entry = entryOf(path);
    if (entry === undefined) throw new SourceError('broken', `${path} is not a file of ${source.name}`);
    if (entry.unreadable !== undefined) throw new SourceError(entry.unreadable, unreadableMessage(entry));
    const from = Math.min(Math.max(0, start), entry.size);
    const length = Math.max(0, Math.min(end, entry.size) - from);
    if (length > MAX_READ_BYTES) {
      throw new SourceError('too-large', `${path}: ${length} bytes are more than one read may hold`);
    }
    const target = real(path);
    if (target === undefined || isReason(target)) throw new SourceError('broken', `${path} changed while it was read`);
    try {
      const handle = await open(target, constants.O_RDONLY);
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await handle.read(buffer, 0, length, from);
        counts.reads += 1;
        counts.bytes += bytesRead;
        return bytesRead === length ? buffer : buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    } catch (error) {
      const code = errorCode(error);
      throw new SourceError(reason(code), `${path} cannot be read (${code})`, { cause: error });
    }
  }

  const source: Source = {
    name: options.name ?? root.split(sep).join('/'),
    counts,
    async list(folder = '') {
      return listFrom(folder);
    },
    async entry(path) {
      return entryOf(path);
    },
    bytes,
    ownBytes: bytes,
  };
  return source;
}

/** One clause that says why a file cannot be had. */
export function unreadableMessage(entry: FileEntry): string {
  const why: Readonly<Record<Unreadable, string>> = {
    'lfs-pointer': 'is a Git LFS pointer whose content is not here',
    'link-outside': 'leads out of the checked folder and is not followed',
    'no-permission': 'may not be read (permission denied)',
    'too-large': 'is too large to be read',
    'not-reachable': 'could not be reached',
    broken: 'cannot be read (a dangling link, not a regular file, or a name that is not UTF-8)',
  };
  return `${entry.path} ${entry.unreadable === undefined ? 'is readable' : why[entry.unreadable]}`;
}

/**
 * A source path in normal form (`a/b`, the root is the empty string), or undefined when it is absolute or leaves the
 * root by `..`. On Windows a backslash is a separator and a colon names a drive or a stream.
 */
export function insidePath(path: string, platform: string = process.platform): string | undefined {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  if (slashed.startsWith('/') || (platform === 'win32' && slashed.includes(':'))) return undefined;
  const clean = posix.normalize(slashed).replace(/\/+$/, '');
  if (clean === '..' || clean.startsWith('../')) return undefined;
  return clean === '.' ? '' : clean;
}

/** `…/models--org--name` for a snapshot of the Hugging Face cache, whose files are links to `../../blobs`; else the root. */
function linkBoundary(realRoot: string): string {
  const parts = realRoot.split(sep);
  const at = parts.findLastIndex((part, i) => part === 'snapshots' && /^(models|datasets)--./.test(parts[i - 1] ?? ''));
  return at < 0 ? realRoot : parts.slice(0, at).join(sep);
}

function isServed(boundary: string, realRoot: string, target: string): boolean {
  if (!isBelow(boundary, target)) return false;
  // Below the root only: a whole checkout may itself lie in a folder of that name (a worktree kept in .git).
  const parts = (isBelow(realRoot, target) ? relative(realRoot, target) : relative(boundary, target)).split(sep);
  const git = parts.findIndex((part) => part.toLowerCase() === '.git');
  // git-annex and DataLad keep large files there and leave links in the work tree.
  return git < 0 || (parts[git + 1] === 'annex' && parts[git + 2] === 'objects');
}

function isBelow(folder: string, target: string): boolean {
  const path = relative(folder, target);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function realFolder(path: string, asGiven: string): string {
  let stats: Stats;
  let target: string;
  try {
    target = realpathSync.native(path);
    stats = statSync(target);
  } catch (error) {
    const code = errorCode(error);
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist' : `cannot be opened (${code})`;
    throw new UserError(`${asGiven} ${why}; name a folder that does.`, { cause: error });
  }
  if (!stats.isDirectory()) throw new UserError(`${asGiven} is not a folder.`);
  return target;
}

function readStart(path: string, length: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY);
  try {
    const buffer = new Uint8Array(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const REASONS: ReadonlySet<string> = new Set<Unreadable>(['broken', 'link-outside', 'no-permission', 'not-reachable']);

/** Real paths are absolute, so none of them is spelled like a reason. */
function isReason(value: unknown): value is Unreadable {
  return typeof value === 'string' && REASONS.has(value);
}

function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** EIO, ESTALE and the like come from network and cloud folders whose content is not here. */
export function reason(code: string): Unreadable {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EIO':
    case 'ESTALE':
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'ENXIO':
      return 'not-reachable';
    default:
      return 'broken';
  }
}
