// What was read over the network, kept on disk for the next run. Every entry carries the SHA-256 of its content and is put
// in place by a rename, so that a run that is killed, a disk that is full or two jobs at a time leave no half entry, and
// one that was damaged later is not used. Names are hashes: safe on every platform, and the folder can be carried by
// actions/cache. What was not used for longest goes when the whole grows too large.

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

export type Cache = {
  /** The content under this key; undefined when there is none or what is there is damaged. Never throws. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keeps the content. Never throws: without a cache everything works, only slower. */
  put(key: string, content: Uint8Array): Promise<void>;
};

/** Changed with the layout, so that versions of different layouts can share a folder. */
const LAYOUT = 'v1';
const DIGEST_BYTES = 32;
/** A temporary file of this age was left by a run that is gone. */
const LEFT_MS = 24 * 60 * 60 * 1000;

/** A tokenizer of 17 MB and some megabytes of rows a base: room for a hundred of them. */
export const DEFAULT_CACHE_BYTES: number = 2_000_000_000;
/** Trimmed, it has room for more, so that not every entry starts the next trim. */
const TRIMMED = 0.9;
/** The time of an entry says when it was used; within an hour it need not be noted twice. */
const USED_MS = 60 * 60 * 1000;

export type CacheOptions = {
  /** Tells apart runs that share the folder. */
  readonly unique: string;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** Of all entries; runs that write at once may exceed it until the next one writes. */
  readonly maxBytes: number;
};

/** A cache in `folder`, which is made when something is put. */
export function diskCache(folder: string, { unique, now, maxBytes }: CacheOptions): Cache {
  const root = join(folder, LAYOUT);
  const temporary = join(root, 'tmp');
  let count = 0;
  let ready: Promise<unknown> | undefined;
  /** Bytes of all entries, as far as this run knows. */
  let total = 0;
  let trimming: Promise<void> | undefined;

  async function trim(): Promise<void> {
    const entries = await entriesIn(root);
    total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total <= maxBytes) return;
    // Two runs that trim at once choose the same ones; one that is gone was taken by the other.
    for (const { file, size } of entries.sort((a, b) => a.usedMs - b.usedMs)) {
      if (total <= TRIMMED * maxBytes) return;
      await rm(file, { force: true }).catch(() => {});
      total -= size;
    }
  }

  function place(key: string): { readonly folder: string; readonly file: string } {
    const name = createHash('sha256').update(key).digest('hex');
    const shelf = join(root, name.slice(0, 2));
    return { folder: shelf, file: join(shelf, name) };
  }

  return {
    async get(key) {
      const { file } = place(key);
      try {
        const bytes = await readFile(file);
        const content = bytes.subarray(DIGEST_BYTES);
        if (digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) {
          await markUsed(file, now);
          return content;
        }
        await rm(file, { force: true });
      } catch {
        // Not there, or not readable: read anew.
      }
      return undefined;
    },
    async put(key, content) {
      const size = content.length + DIGEST_BYTES;
      if (size > maxBytes) return;
      const { folder: shelf, file } = place(key);
      count += 1;
      const draft = join(temporary, `${unique}-${count}`);
      try {
        ready ??= mkdir(temporary, { recursive: true }).then(() => Promise.all([sweep(temporary), trim()]));
        await ready;
        await mkdir(shelf, { recursive: true });
        const handle = await open(draft, 'wx');
        try {
          await handle.writeFile(digest(content));
          await handle.writeFile(content);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, file);
        total += size;
        if (total > maxBytes) {
          trimming ??= trim().finally(() => {
            trimming = undefined;
          });
          await trimming;
        }
      } catch {
        // A full disk, a read-only folder; on Windows also another job that holds the entry open.
        await rm(draft, { force: true }).catch(() => {});
      }
    },
  };
}

type Entry = { readonly file: string; readonly size: number; readonly usedMs: number };

/** What the shelves hold; what another run takes away meanwhile is left out. */
async function entriesIn(root: string): Promise<Entry[]> {
  const shelves = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const entries = await Promise.all(
    shelves.map(async (shelf) => {
      const names = await readdir(join(root, shelf)).catch(() => []);
      return await Promise.all(names.map((name) => entryAt(join(root, shelf, name))));
    }),
  );
  return entries.flat().filter((entry) => entry !== undefined);
}

async function entryAt(file: string): Promise<Entry | undefined> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { file, size, usedMs: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Notes the use in the entry's own time: access times are switched off on many disks. */
async function markUsed(file: string, now: number): Promise<void> {
  try {
    if (now - (await stat(file)).mtimeMs > USED_MS) await utimes(file, now / 1000, now / 1000);
  } catch {
    // A read-only folder: its order is that of writing.
  }
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Takes away what runs that were killed have left. The folder's own time stands for the clock. */
async function sweep(folder: string): Promise<void> {
  try {
    const now = (await stat(folder)).mtimeMs;
    for (const name of await readdir(folder)) {
      const file = join(folder, name);
      if (now - (await stat(file)).mtimeMs > LEFT_MS) await rm(file, { force: true });
    }
  } catch {
    // Somebody else is at it.
  }
}
