import { type FileEntry, type Source, UserError } from '../types.ts';
import { GitError, git } from './git-process.ts';
import { canBeLfsPointer, lfsPointer } from './lfs.ts';
import { insidePath, MAX_FILES } from './local.ts';

// The tree of a commit, with its links followed as a checkout would follow them.

/** A blob is read whole and kept until another is asked for; hosts refuse files above 100 MB outside Git LFS. */
export const MAX_BLOB_BYTES = 512 * 2 ** 20;

/** The kernel's limit on the length of a path, and so of a link's target. */
const MAX_LINK_BYTES = 4096;

/** Links in a row before it is a loop; the kernel's own limit. */
const MAX_LINKS = 40;

type TreeFile = { readonly kind: 'file'; readonly oid: string; readonly size: number };
type TreeLink = { readonly kind: 'link'; readonly oid: string; readonly size: number };
/** Files and folders by path from its root. */
export type Tree = {
  readonly files: ReadonlyMap<string, TreeFile | TreeLink>;
  readonly folders: ReadonlySet<string>;
  /** Text of links, and of blobs small enough to be Git LFS pointers, by object id. */
  readonly small: ReadonlyMap<string, Uint8Array>;
};

/** The tree below `root`; empty where the commit has no such folder. */
export async function loadTree(repoDir: string, commit: string, root: string, counts: Source['counts']): Promise<Tree> {
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

/** Undefined where there is no such file. */
export function entryOf(tree: Tree, path: string): FileEntry | undefined {
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
export function resolvePath(tree: Tree, path: string): string | 'outside' | undefined {
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
