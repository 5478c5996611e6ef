// What Git LFS pointers stand for: taken from .git/lfs where a fetch has put it, else read by range through the batch API.
// https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md

import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileEntry, type Source, SourceError } from '../types.ts';
import type { Cache } from './cache.ts';
import { type Http, HttpError, http } from './http.ts';
import { joining } from './joining.ts';
import type { LfsPlace, LfsSource } from './lfs.ts';
import { MAX_READ_BYTES } from './local.ts';

export type LfsOptions = {
  /** Asked for when the first pointer is met. */
  readonly place: () => Promise<LfsPlace>;
  readonly fetch: typeof fetch;
  readonly userAgent: string;
  readonly cache: Cache | undefined;
};

type Found =
  | { readonly file: string }
  | { readonly href: string; readonly headers: Readonly<Record<string, string>> }
  | undefined;

/** GitHub answers for up to a hundred objects at a time. */
const BATCH = 100;
/**
 * Data is read from beginning to end, which for a large file would be all of its content over the network, and paid for;
 * such a file stays a pointer where a checkout has not fetched it.
 */
const DATA = /\.(?:jsonl?|csv|parquet|arrow)$/i;
const MAX_DATA_BYTES = 64 * 2 ** 20;
const WHOLE_BYTES = 131_072;
const MAX_KEPT_RANGE_BYTES = 4 * 2 ** 20;

const TIMEOUT_MS = 15_000;

/** The source with the content of its LFS pointers, as far as it can be had; the others stay pointers. */
export function withLfs(inner: Source, options: LfsOptions): LfsSource {
  const found = new Map<string, Promise<Found>>();
  const reads = new Map<string, ReturnType<typeof joining>>();
  let failure: string | undefined;
  let place: Promise<LfsPlace> | undefined;
  let net: Promise<Http | undefined> | undefined;

  function placed(): Promise<LfsPlace> {
    place ??= options.place();
    return place;
  }

  function connected(): Promise<Http | undefined> {
    net ??= placed().then(({ endpoint, authorization }) =>
      endpoint === undefined
        ? undefined
        : http({
            fetch: options.fetch,
            userAgent: options.userAgent,
            counts: inner.counts,
            authorization:
              authorization === undefined ? undefined : { origin: new URL(endpoint).origin, value: authorization },
            timeoutMs: TIMEOUT_MS,
            retries: 1,
            maxWaitMs: 10_000,
          }),
    );
    return net;
  }

  async function locally({ lfsOid: oid = '', size }: FileEntry): Promise<Found> {
    const { objects } = await placed();
    if (objects === undefined) return undefined;
    const file = join(objects, oid.slice(0, 2), oid.slice(2, 4), oid);
    const there = await stat(file).catch(() => undefined);
    return there?.isFile() === true && there.size === size ? { file } : undefined;
  }

  /** Looks up every pointer that was not looked up before, those that are not here with few requests. */
  async function lookUp(entries: readonly FileEntry[]): Promise<void> {
    const pointers = new Map(entries.filter(isPointer).map((entry) => [entry.lfsOid ?? '', entry]));
    const fresh = [...pointers].filter(([oid]) => !found.has(oid)).map(([, entry]) => entry);
    if (fresh.length === 0) return;
    const remote = (async () => {
      const here = await Promise.all(fresh.map(locally));
      const missing = fresh.filter((entry, i) => here[i] === undefined && isWorthIt(entry));
      return { here, there: await asked(missing) };
    })();
    for (const [i, entry] of fresh.entries()) {
      const oid = entry.lfsOid ?? '';
      found.set(
        oid,
        remote.then(({ here, there }) => here[i] ?? there.get(oid)),
      );
    }
    await remote;
  }

  async function asked(entries: readonly FileEntry[]): Promise<ReadonlyMap<string, Found>> {
    const answers = new Map<string, Found>();
    const client = entries.length === 0 ? undefined : await connected();
    const { endpoint } = await placed();
    if (client === undefined || endpoint === undefined) return answers;
    for (let start = 0; start < entries.length; start += BATCH) {
      const objects = entries.slice(start, start + BATCH).map(({ lfsOid, size }) => ({ oid: lfsOid, size }));
      try {
        const answer = await client.send(`${endpoint}/objects/batch`, {
          method: 'POST',
          headers: {
            accept: 'application/vnd.git-lfs+json',
            'content-type': 'application/vnd.git-lfs+json',
          },
          body: JSON.stringify({ operation: 'download', transfers: ['basic'], objects, hash_algo: 'sha256' }),
        });
        for (const [oid, object] of objectsIn(answer.body)) answers.set(oid, object);
        if (objects.some(({ oid }) => answers.get(oid ?? '') === undefined))
          failure ??= `Git LFS at ${new URL(endpoint).host} does not have every object that is pointed to`;
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        failure ??= `Git LFS objects could not be had: ${said(error, new URL(endpoint).host)}`;
        // The other batches would fail for the same reason.
        break;
      }
    }
    return answers;
  }

  async function shown(entry: FileEntry): Promise<FileEntry> {
    if (!isPointer(entry) || (await found.get(entry.lfsOid ?? '')) === undefined) return entry;
    const { unreadable, ...rest } = entry;
    return rest;
  }

  async function range(entry: FileEntry, from: number, to: number): Promise<Uint8Array> {
    const oid = entry.lfsOid ?? '';
    const at = await found.get(oid);
    if (at === undefined) throw new SourceError('lfs-pointer', `${entry.path} is a Git LFS pointer`);
    if ('file' in at) return readPart(at.file, from, to);
    const isWhole = from === 0 && to === entry.size;
    const isKept = to - from <= MAX_KEPT_RANGE_BYTES || isWhole;
    const key = isWhole ? `file sha256:${oid}` : `range sha256:${oid} ${from}-${to}`;
    const kept = isKept ? await options.cache?.get(key) : undefined;
    if (kept?.length === to - from) return kept;
    const client = await connected();
    try {
      const request = { headers: at.headers, range: { start: from, end: to } };
      const body = (await client?.send(at.href, request))?.body;
      if (body === undefined || (isWhole && createHash('sha256').update(body).digest('hex') !== oid))
        throw new SourceError('broken', `${entry.path} arrived with other content than its Git LFS pointer says`);
      if (isKept) await options.cache?.put(key, body);
      return body;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      throw new SourceError('not-reachable', `${entry.path}: ${error.message}`, { cause: error });
    }
  }

  return {
    name: inner.name,
    counts: inner.counts,
    isRemote: true,
    problem: () => failure,
    async list(folder) {
      const entries = await inner.list(folder);
      await lookUp(entries);
      return Promise.all(entries.map(shown));
    },
    async entry(path) {
      const entry = await inner.entry(path);
      if (entry === undefined || !isPointer(entry)) return entry;
      await lookUp([entry]);
      return shown(entry);
    },
    async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
      const entry = await inner.entry(path);
      if (entry === undefined || !isPointer(entry)) return inner.bytes(path, start, end);
      await lookUp([entry]);
      const from = Math.min(Math.max(0, start), entry.size);
      const to = Math.max(from, Math.min(end, entry.size));
      if (to - from > MAX_READ_BYTES)
        throw new SourceError('too-large', `${path}: ${to - from} bytes are more than one read may hold`);
      if (to === from) return new Uint8Array(0);
      if (entry.size <= WHOLE_BYTES) return (await range(entry, 0, entry.size)).subarray(from, to);
      const oid = entry.lfsOid ?? '';
      let read = reads.get(oid);
      if (read === undefined) {
        read = joining((a, b) => range(entry, a, b));
        reads.set(oid, read);
      }
      return read(from, to);
    },
  };
}

function isPointer({ unreadable, lfsOid }: FileEntry): boolean {
  return unreadable === 'lfs-pointer' && lfsOid !== undefined;
}

function isWorthIt({ path, size }: FileEntry): boolean {
  return size <= MAX_DATA_BYTES || !DATA.test(path);
}

function objectsIn(body: Uint8Array): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return found;
  }
  const objects = member(json, 'objects');
  for (const object of Array.isArray(objects) ? objects : []) {
    const oid = member(object, 'oid');
    const download = member(member(object, 'actions'), 'download');
    const href = member(download, 'href');
    if (typeof oid !== 'string' || typeof href !== 'string' || !URL.canParse(href)) continue;
    const headers = Object.entries(member(download, 'header') ?? {});
    found.set(oid, {
      href,
      headers: Object.fromEntries(headers.map(([key, value]) => [key.toLowerCase(), String(value)])),
    });
  }
  return found;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function said(error: HttpError, host: string): string {
  if (error.status === 401 || error.status === 403 || error.status === 404)
    return `${host} refuses them (${error.status}): give a token that may read the repository, or fetch them first (git lfs pull)`;
  return error.message;
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(end - start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
