// Git LFS pointer files: the small text that stands in for a large file that was not fetched.
// Format: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md

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
