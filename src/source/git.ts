// A revision of a git repository as a Source, read from the object store without a checkout; and what changed since.

import { spawn } from 'node:child_process';
import { posix } from 'node:path';
import type { FileEntry, Source } from '../types.ts';
import { SourceError, UserError } from '../types.ts';
import { canBeLfsPointer, type LfsPlace, lfsEndpoint, lfsPointer } from './lfs.ts';
import { insidePath, MAX_FILES, SKIPPED_FOLDERS, unreadableMessage } from './local.ts';

/** A blob is read whole and kept until another is asked for; hosts refuse files above 100 MB outside Git LFS. */
export const MAX_BLOB_BYTES = 512 * 2 ** 20;

/** The kernel's limit on the length of a path, and so of a link's target. */
const MAX_LINK_BYTES = 4096;

/** Links in a row before it is a loop; the kernel's own limit. */
const MAX_LINKS = 40;

/** Listings are collected in memory: MAX_FILES lines with long paths, or the small blobs of one batch. */
const MAX_OUTPUT_BYTES = 2 ** 29;

type TreeFile = { readonly kind: 'file'; readonly oid: string; readonly size: number };
type TreeLink = { readonly kind: 'link'; readonly oid: string; readonly size: number };
type Tree = {
  readonly files: ReadonlyMap<string, TreeFile | TreeLink>;
  readonly folders: ReadonlySet<string>;
  /** Text of links, and of blobs small enough to be Git LFS pointers, by object id. */
  readonly small: ReadonlyMap<string, Uint8Array>;
};

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

async function loadTree(repoDir: string, commit: string, root: string, counts: Source['counts']): Promise<Tree> {
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', `${commit}:${root}`];
  let listing: Uint8Array;
  try {
    listing = await git(repoDir, args);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // The folder does not exist in that revision: an empty source, as for a folder that a pull request adds.
    return { files: new Map(), folders: new Set(), small: new Map() };
  }
  counts.reads += 1;
  counts.bytes += listing.length;
  const files = new Map<string, TreeFile | TreeLink>();
  const folders = new Set(['']);
  const wanted = new Set<string>();
  for (const line of new TextDecoder().decode(listing).split('\0')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const [mode, type, oid = '', digits = ''] = line.slice(0, tab).split(/ +/);
    if (type !== 'blob') continue;
    const size = Number(digits);
    const kind = mode === '120000' ? 'link' : 'file';
    const path = line.slice(tab + 1);
    files.set(path, { kind, oid, size });
    if (files.size > MAX_FILES) {
      throw new UserError(`${commit.slice(0, 7)} holds more than ${MAX_FILES} files; name the folders to check.`);
    }
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
    if (kind === 'link' ? size <= MAX_LINK_BYTES : canBeLfsPointer(size)) wanted.add(oid);
  }
  return { files, folders, small: await readSmallBlobs(repoDir, [...wanted], counts) };
}

/** Many small blobs with one process. Format: https://git-scm.com/docs/git-cat-file#_batch_output */
async function readSmallBlobs(
  repoDir: string,
  oids: readonly string[],
  counts: Source['counts'],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  if (oids.length === 0) return blobs;
  const output = await git(repoDir, ['cat-file', '--batch'], { input: `${oids.join('\n')}\n` });
  counts.reads += 1;
  counts.bytes += output.length;
  for (let at = 0; at < output.length; ) {
    const newline = output.indexOf(10, at);
    if (newline < 0) break;
    const [oid = '', type, digits] = new TextDecoder().decode(output.subarray(at, newline)).split(' ');
    at = newline + 1;
    // `<oid> missing`: a damaged or partial clone.
    if (type !== 'blob') continue;
    const size = Number(digits);
    blobs.set(oid, output.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}

function entryOf(tree: Tree, path: string): FileEntry | undefined {
  const inside = insidePath(path);
  if (inside === undefined) return { path, size: 0, unreadable: 'link-outside' };
  const target = resolvePath(tree, inside);
  if (target === 'outside') return { path, size: 0, unreadable: 'link-outside' };
  if (target === undefined) return tree.files.has(inside) ? { path, size: 0, unreadable: 'broken' } : undefined;
  const file = tree.files.get(target);
  if (file === undefined) return undefined;
  if (file.size > MAX_BLOB_BYTES) return { path, size: file.size, unreadable: 'too-large' };
  const small = tree.small.get(file.oid);
  const pointer = small === undefined ? undefined : lfsPointer(small);
  if (pointer === undefined) return { path, size: file.size };
  return {
    path,
    size: pointer.size ?? file.size,
    unreadable: 'lfs-pointer',
    ...(pointer.oid === undefined ? {} : { lfsOid: pointer.oid }),
  };
}

/** The path of the file or folder behind `path` with every link followed; undefined when there is none or links loop. */
function resolvePath(tree: Tree, path: string): string | 'outside' | undefined {
  let done: string[] = [];
  const rest = path.split('/').filter((part) => part !== '');
  let links = 0;
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (part === '.' || part === '') continue;
    if (part === '..') {
      if (done.length === 0) return 'outside';
      done = done.slice(0, -1);
      continue;
    }
    const here = [...done, part].join('/');
    const entry = tree.files.get(here);
    if (entry?.kind === 'link') {
      const target = tree.small.get(entry.oid);
      links += 1;
      if (target === undefined || links > MAX_LINKS) return undefined;
      const text = new TextDecoder().decode(target);
      if (text.startsWith('/')) return 'outside';
      rest.unshift(...text.split('/'));
      continue;
    }
    if (entry === undefined && !tree.folders.has(here)) return undefined;
    done.push(part);
  }
  return done.join('/');
}

/** git ended with an error; the message is the first line of its own. */
class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

async function gitText(repoDir: string, args: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await git(repoDir, args));
}

/**
 * Runs git and gives its standard output. Throws GitError when it fails, UserError when it is not installed. Nothing
 * here may page, ask for a password, take a lock or rewrite the index. The machine's own settings stay in force: on
 * Windows they say how line ends are stored, and with them the filters of Git LFS and `safe.directory`.
 */
function git(
  repoDir: string,
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly maxBytes?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly timeout?: number;
  } = {},
): Promise<Uint8Array> {
  const maxBytes = options.maxBytes ?? MAX_OUTPUT_BYTES;
  const fixed = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', '-c', 'core.quotePath=off'];
  const { GIT_DIR: _d, GIT_WORK_TREE: _w, GIT_INDEX_FILE: _i, GIT_EXTERNAL_DIFF: _e, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...fixed, '-c', 'core.fsmonitor=false', ...args], {
      cwd: repoDir,
      env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...options.env },
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else child.kill();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 4096) errors += chunk.toString('utf8');
    });
    child.on('error', (cause) => {
      const missing = 'code' in cause && cause.code === 'ENOENT';
      const text = missing ? `git could not be started in ${repoDir}; install git, and name a folder that exists.` : '';
      reject(new UserError(text || `git could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (status) => {
      if (length > maxBytes) reject(new GitError(`git ${args[0]} gave more than ${maxBytes} bytes`));
      else if (status === 0) resolve(Buffer.concat(chunks, length));
      else
        reject(new GitError(errors.split('\n')[0]?.replace(/^fatal: /, '') || `git ${args[0]} ended with ${status}`));
    });
    // git may end before it has read everything; its exit status says so, not the broken pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

function quoted(revision: string): string {
  return JSON.stringify(revision.slice(0, 100));
}
