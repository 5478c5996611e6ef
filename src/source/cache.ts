// What was read over the network, kept on disk for the next run. Every entry carries the SHA-256 of its content and is put
// in place by a rename, so that a run that is killed, a disk that is full or two jobs at a time leave no half entry, and
// one that was damaged later is not used. Names are hashes: safe on every platform, and the folder can be carried by
// actions/cache.

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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

/** A cache in `folder`, which is made when something is put. `unique` tells apart runs that share the folder. */
export function diskCache(folder: string, unique: string): Cache {
  const root = join(folder, LAYOUT);
  const temporary = join(root, 'tmp');
  let count = 0;
  let ready: Promise<unknown> | undefined;

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
        if (digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) return content;
        await rm(file, { force: true });
      } catch {
        // Not there, or not readable: read anew.
      }
      return undefined;
    },
    async put(key, content) {
      const { folder: shelf, file } = place(key);
      count += 1;
      const draft = join(temporary, `${unique}-${count}`);
      try {
        ready ??= mkdir(temporary, { recursive: true }).then(() => sweep(temporary));
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
      } catch {
        // A full disk, a read-only folder; on Windows also another job that holds the entry open.
        await rm(draft, { force: true }).catch(() => {});
      }
    },
  };
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
