// Git LFS pointer files: the small text that stands in for a large file that was not fetched.
// Format: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md

import { type FileEntry, type Source, SourceError } from '../types.ts';

export type LfsPointer = {
  /** SHA-256 of the content in hex; undefined in a damaged pointer. */
  readonly oid: string | undefined;
  /** Bytes of the content; undefined in a damaged pointer. */
  readonly size: number | undefined;
};

/** The specification says that a pointer is less than 1024 bytes; git-lfs reads no more than that to decide. */
export const LFS_POINTER_MAX_BYTES = 1024;

/** Shorter than the version line, a file cannot be a pointer and need not be opened to find out. */
export const LFS_POINTER_MIN_BYTES = 42;

/** The current version line and the alias of the pre-release (Hawser) that git-lfs still accepts. */
const VERSIONS = ['version https://git-lfs.github.com/spec/v1', 'version https://hawser.github.com/spec/v1'];

/** True when a file of this size could be a pointer and its bytes have to be looked at. */
export function canBeLfsPointer(size: number): boolean {
  return size >= LFS_POINTER_MIN_BYTES && size < LFS_POINTER_MAX_BYTES;
}

/**
 * What a pointer file says, or undefined when these bytes (a whole file) are not a pointer. A pointer with a damaged
 * or missing `oid` or `size` line is still a pointer: its content is somewhere else in any case.
 */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (!canBeLfsPointer(bytes.length)) return undefined;
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  if (!VERSIONS.includes(lines[0] ?? '')) return undefined;
  let oid: string | undefined;
  let size: number | undefined;
  for (const line of lines) {
    oid ??= /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1];
    const digits = /^size (\d{1,15})$/.exec(line)?.[1];
    if (digits !== undefined) size ??= Number(digits);
  }
  return { oid, size };
}

export type LfsSource = Source & {
  /** Why objects could not be had, one sentence; undefined when nothing failed. */
  problem(): string | undefined;
};

/**
 * The source, with the content of its pointers from the one that `load` gives: called when the first pointer is met, because
 * most repositories have none.
 */
export function onPointers(inner: Source, load: () => Promise<LfsSource>): LfsSource {
  let loading: Promise<LfsSource> | undefined;
  let loaded: LfsSource | undefined;
  const whole = () => {
    loading ??= load().then((source) => {
      loaded = source;
      return source;
    });
    return loading;
  };
  const isPointer = (entry: FileEntry | undefined) => entry?.unreadable === 'lfs-pointer';
  const own = inner.ownBytes?.bind(inner);
  return {
    name: inner.name,
    counts: inner.counts,
    problem: () => loaded?.problem(),
    async list(folder) {
      const entries = await inner.list(folder);
      return entries.some(isPointer) ? (await whole()).list(folder) : entries;
    },
    async entry(path) {
      const entry = await inner.entry(path);
      return isPointer(entry) ? (await whole()).entry(path) : entry;
    },
    async bytes(path, start, end) {
      try {
        return await inner.bytes(path, start, end);
      } catch (error) {
        if (error instanceof SourceError && error.reason === 'lfs-pointer')
          return (await whole()).bytes(path, start, end);
        throw error;
      }
    },
    ...(own === undefined
      ? {}
      : {
          async ownBytes(path: string, start: number, end: number) {
            const entry = await inner.entry(path);
            return isPointer(entry)
              ? new Uint8Array(await (await whole()).bytes(path, start, end))
              : own(path, start, end);
          },
        }),
  };
}

/** Where the objects of one repository are. */
export type LfsPlace = {
  /** `…/.git/lfs/objects`. */
  readonly objects: string | undefined;
  /** `https://github.com/org/repo.git/info/lfs`; undefined: nothing is asked of the network. */
  readonly endpoint: string | undefined;
  /** Value of the header for the host of the endpoint, and for no other. */
  readonly authorization: string | undefined;
};

/**
 * Where the LFS server of a remote is: the remote's address and `.git/info/lfs`, over https also where git itself uses ssh.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/api/server-discovery.md. Undefined for a remote that is a folder.
 */
export function lfsEndpoint(remote: string): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(.+)$/.exec(remote);
  const isDrive = /^[A-Za-z]:[\\/]/.test(remote);
  if (scp !== null && !isDrive) return `https://${scp[1]}/${ended(scp[2] ?? '')}`;
  if (!URL.canParse(remote)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(remote);
  if (protocol === 'https:' || protocol === 'http:') return `${protocol}//${host}/${ended(pathname)}`;
  return protocol === 'ssh:' || protocol === 'git+ssh:' ? `https://${hostname}/${ended(pathname)}` : undefined;
}

function ended(path: string): string {
  return `${path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')}.git/info/lfs`;
}
