// Where bytes come from, and what can be wrong with them.

// The nouns: plain readonly data that crosses every boundary in the product. This file imports nothing.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Neither a list nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why bytes could not be had; `absent` is not among them (that is `undefined`). */
export type Unreadable = 'lfs-pointer' | 'link-outside' | 'no-permission' | 'too-large' | 'not-reachable' | 'broken';

export type FileEntry = {
  /** Relative to the source's root, with `/` on every platform. */
  readonly path: string;
  /** Bytes; of an LFS pointer the size that the pointer declares. */
  readonly size: number;
  /** Set when the content cannot be had here. */
  readonly unreadable?: Unreadable;
  /** SHA-256 that a Git LFS pointer names, in hex. */
  readonly lfsOid?: string;
};

/** A folder, a commit, a Hub repository at a pinned revision. Counts what it reads. */
export type Source = {
  /** For messages: `models/bot`, `abc1234:models/bot`, `hf:org/name@rev`. */
  readonly name: string;
  /** Every file below `folder` (default: the root), sorted by path. Links that leave the root are listed as unreadable. */
  list(folder?: string): Promise<readonly FileEntry[]>;
  /** One file, or undefined when there is none. */
  entry(path: string): Promise<FileEntry | undefined>;
  /** Bytes `start` (inclusive) to `end` (exclusive) of a readable file; throws `SourceError` when they cannot be had. */
  bytes(path: string, start?: number, end?: number): Promise<Uint8Array>;
  /** As `bytes`, but nobody else keeps what it gives: it can be handed over to a thread without a copy. */
  ownBytes?(path: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  readonly counts: { reads: number; bytes: number };
  /** Each read is a request over a network: few large ones beat many small ones. */
  readonly isRemote?: boolean;
};

/** Thrown by a source that cannot give what is there. */
export class SourceError extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceError';
    this.reason = reason;
  }
}

/** The operator's mistake: one sentence that says what to do. Printed without a stack, exit status 2. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}

/** Why a fact is not there. `blocked`: something that is there could not be looked at. */
export type Missing = { readonly reason: string; readonly blocked: boolean };
