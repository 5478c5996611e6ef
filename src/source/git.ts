// A revision of a git repository as a Source, read from the object store without a checkout; and what changed since.

import { posix } from 'node:path';
import { type FileEntry, type Source, SourceError, UserError } from '../types.ts';
import { GitError, git, gitText } from './git-process.ts';
import { entryOf, loadTree, resolvePath, type Tree } from './git-tree.ts';
import { type LfsPlace, lfsEndpoint } from './lfs.ts';
import { insidePath, SKIPPED_FOLDERS, unreadableMessage } from './local.ts';

/**
 * The files of `revision` below `repoDir` (any folder of the work tree) and `subdir` (relative to it). Links are
 * followed inside that tree only; submodules are left out. Throws UserError when `repoDir` is not in a repository or
 * the revision is unknown. Needs `git` on the path.
 */
export async function gitSource(repoDir: string, revision: string, subdir = ''): Promise<Source> {
  const below = insidePath(subdir);
  if (below === undefined) throw new UserError(`${subdir} leaves the repository; name a folder inside it.`);
  const commit = await resolveCommit(repoDir, revision);
  const prefix = (await gitText(repoDir, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  const root = posix.join(prefix, below).replace(/\/$/, '');
  const counts = { reads: 0, bytes: 0 };
  let tree: Promise<Tree> | undefined;
  let held: { readonly oid: string; readonly bytes: Promise<Uint8Array> } | undefined;

  async function readTree(): Promise<Tree> {
    tree ??= loadTree(repoDir, commit, root === '.' ? '' : root, counts);
    return tree;
  }

  async function readBlob(oid: string, size: number): Promise<Uint8Array> {
    if (held?.oid !== oid) {
      held = { oid, bytes: git(repoDir, ['cat-file', 'blob', oid], { maxBytes: size }) };
      counts.reads += 1;
      counts.bytes += size;
    }
    return held.bytes;
  }

  const source: Source = {
    name: `${commit.slice(0, 7)}${below === '' ? '' : `:${below}`}`,
    counts,
    async list(folder = '') {
      const files = await readTree();
      const inside = insidePath(folder);
      if (inside === undefined) return [{ path: folder, size: 0, unreadable: 'link-outside' }];
      const start = resolvePath(files, inside);
      if (start === 'outside') return [{ path: inside, size: 0, unreadable: 'link-outside' }];
      if (start === undefined) return [];
      // A file was asked for: it is the whole list.
      const file = entryOf(files, inside);
      if (file !== undefined) return [file];
      const entries: FileEntry[] = [];
      for (const path of files.files.keys()) {
        if (start !== '' && !path.startsWith(`${start}/`)) continue;
        const rest = start === '' ? path : path.slice(start.length + 1);
        const folders = rest.split('/').slice(0, -1);
        if (folders.some((name) => SKIPPED_FOLDERS.has(name))) continue;
        const entry = entryOf(files, path);
        if (entry !== undefined) entries.push({ ...entry, path: inside === '' ? rest : `${inside}/${rest}` });
      }
      return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    async entry(path) {
      return entryOf(await readTree(), path);
    },
    async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
      const files = await readTree();
      const entry = entryOf(files, path);
      if (entry === undefined) throw new SourceError('broken', `${path} is not a file of ${source.name}`);
      if (entry.unreadable !== undefined) throw new SourceError(entry.unreadable, unreadableMessage(entry));
      const target = resolvePath(files, insidePath(path) ?? path);
      const blob = target === undefined ? undefined : files.files.get(target);
      if (blob === undefined) throw new SourceError('broken', `${path} is not a file of ${source.name}`);
      let bytes: Uint8Array;
      try {
        bytes = await readBlob(blob.oid, blob.size);
      } catch (error) {
        held = undefined;
        throw new SourceError('not-reachable', `${path}: git has not the content at ${source.name}`, { cause: error });
      }
      return bytes.subarray(Math.max(0, start), Math.max(0, end));
    },
  };
  return source;
}

/** The top folder of the work tree that holds `dir`, or undefined when it is in none (or git is not installed). */
export async function gitTop(dir: string): Promise<string | undefined> {
  try {
    return (await gitText(dir, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof UserError || error instanceof GitError) return undefined;
    throw error;
  }
}

/**
 * The commit (full id) where HEAD and `revision` parted. Throws UserError when the revision is unknown or the two
 * share no history here, which in a shallow clone only means that it was not fetched.
 */
export async function mergeBase(repoDir: string, revision: string): Promise<string> {
  const commit = await resolveCommit(repoDir, revision);
  try {
    return (await gitText(repoDir, ['merge-base', '--end-of-options', commit, 'HEAD'])).trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(
      (await isShallow(repoDir))
        ? `This shallow clone does not reach back to where HEAD and ${quoted(revision)} parted; fetch more history (fetch-depth: 0, or git fetch --unshallow).`
        : `HEAD and ${quoted(revision)} have no commit in common; name a revision of the same history.`,
      { cause: error },
    );
  }
}

/**
 * Paths below `repoDir`, relative to it, that differ between `from` and the work tree: changed, added, removed, both
 * ends of a rename, and untracked files that are not ignored. Sorted. For a pull request, `from` is the merge base.
 */
export async function changedFiles(repoDir: string, from: string): Promise<readonly string[]> {
  const commit = await resolveCommit(repoDir, from);
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
  const changed = await gitText(repoDir, [...diff, '--ignore-submodules=all', '--end-of-options', commit, '--']);
  const untracked = await gitText(repoDir, ['ls-files', '--others', '--exclude-standard', '-z', '--']);
  const paths = new Set(`${changed}${untracked}`.split('\0').filter((path) => path !== ''));
  return [...paths].sort();
}

/** The commit of the work tree and its parents as the commit itself names them; in a shallow clone they are not there. */
export async function readCheckout(
  repoDir: string,
): Promise<{ readonly head: string; readonly parents: readonly string[] }> {
  const head = await resolveCommit(repoDir, 'HEAD');
  const text = await gitText(repoDir, ['cat-file', 'commit', head]);
  // Headers, an empty line, the message.
  const header = text.slice(0, text.indexOf('\n\n'));
  return { head, parents: [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '') };
}

/** Is the commit, and so what it reaches in a complete clone, in this repository? */
export async function hasCommit(repoDir: string, commit: string): Promise<boolean> {
  try {
    await resolveCommit(repoDir, commit);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Where the LFS objects of a repository are: in its own store, and at the server of its remote. `token` is for `server`
 * (https://github.com) and goes nowhere else. The address is the remote's or one of the clone's own settings; `.lfsconfig` is
 * not asked, because it comes with what is checked.
 */
export async function lfsPlace(
  repoDir: string,
  {
    server,
    token,
    offline,
  }: { readonly server: string; readonly token: string | undefined; readonly offline: boolean },
): Promise<LfsPlace> {
  const said = async (...args: readonly string[]) => {
    try {
      return (await gitText(repoDir, args)).trim();
    } catch (error) {
      if (error instanceof GitError || error instanceof UserError) return '';
      throw error;
    }
  };
  const common = await said('rev-parse', '--path-format=absolute', '--git-common-dir');
  const own = (await said('config', '--get', 'lfs.url')) || (await said('config', '--get', 'remote.origin.lfsurl'));
  const remote = own === '' ? lfsEndpoint(await said('config', '--get', 'remote.origin.url')) : own;
  const isServed = remote !== undefined && URL.canParse(remote) && /^https?:$/.test(new URL(remote).protocol);
  const endpoint = isServed && !offline ? withoutUser(remote) : undefined;
  const isOurs = endpoint !== undefined && new URL(endpoint).origin === new URL(server).origin;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    objects: common === '' ? undefined : posix.join(common.replaceAll('\\', '/'), 'lfs', 'objects'),
    endpoint,
    authorization: isOurs && token !== undefined && token !== '' ? `Basic ${basic}` : undefined,
  };
}

/** A clone's address may hold a name and a password, which fetch refuses. */
function withoutUser(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href.replace(/\/+$/, '');
}

/** A fetch of one commit takes seconds; on a connection where it takes longer, the run goes on without. */
const FETCH_MS = 120_000;

/**
 * Fetches one commit (full id) and its files from `origin`, without its history where the clone is shallow anyway.
 * `token` is sent to `server` (https://github.com) only, in place of what the clone has stored. False when it cannot be had.
 */
export async function fetchCommit(
  repoDir: string,
  commit: string,
  { server, token }: { readonly server: string; readonly token: string },
): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  const depth = (await isShallow(repoDir)) ? ['--depth=1'] : [];
  const key = `http.${server.replace(/\/*$/, '/')}.extraheader`;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  // By the environment, because a command line can be read by every process; the empty value takes back earlier ones,
  // for GitHub refuses two such headers. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader
  const auth: Record<string, string> =
    token === ''
      ? {}
      : {
          GIT_CONFIG_COUNT: '2',
          GIT_CONFIG_KEY_0: key,
          GIT_CONFIG_VALUE_0: '',
          GIT_CONFIG_KEY_1: key,
          GIT_CONFIG_VALUE_1: header,
        };
  const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc'];
  try {
    await git(repoDir, [...args, ...depth, 'origin', commit], { env: auth, timeout: FETCH_MS });
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
  return hasCommit(repoDir, commit);
}

async function resolveCommit(repoDir: string, revision: string): Promise<string> {
  try {
    // No revision begins with a dash, and none may be taken for an option.
    if (revision === '' || revision.startsWith('-') || revision.includes('\0')) throw new GitError('not a revision');
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await gitText(repoDir, args)).trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await requireRepository(repoDir);
    const hint = (await isShallow(repoDir)) ? ' (this clone is shallow: fetch it first, or use fetch-depth: 0)' : '';
    throw new UserError(`The revision ${quoted(revision)} is not known here${hint}.`, { cause: error });
  }
}

async function requireRepository(repoDir: string): Promise<void> {
  try {
    await git(repoDir, ['rev-parse', '--git-dir']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // Git's own words: "not a git repository", or "detected dubious ownership" with the remedy, which we do not bypass.
    throw new UserError(`${repoDir} cannot be read as a git repository: ${error.message}`, { cause: error });
  }
}

async function isShallow(repoDir: string): Promise<boolean> {
  return (await gitText(repoDir, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

function quoted(revision: string): string {
  return JSON.stringify(revision.slice(0, 100));
}
