import { Worker } from 'node:worker_threads';
import type { Looker } from './finite.ts';
import type { NotFinite } from './floats.ts';

/** Threads that look through pieces of tensors. They hold nothing but the piece they look at. */
export type FinitePool = Looker & { close(): Promise<void> };

type Answer = { readonly id: number; readonly result: NotFinite | undefined };
type Waiting = { readonly resolve: (result: NotFinite | undefined) => void; readonly reject: (error: Error) => void };

/** A pool of `threads` threads. A piece's buffer is handed over where it is the whole of it. */
export function finitePool(threads: number): FinitePool {
  const waiting = new Map<number, Waiting>();
  const workers = Array.from({ length: Math.max(1, threads) }, start);
  let next = 0;

  function start(): Worker {
    const self = import.meta.url;
    const file = new URL(self.endsWith('.ts') ? '../finite-worker.ts' : './finite-worker.js', self);
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.unref();
    worker.on('message', ({ id, result }: Answer) => {
      waiting.get(id)?.resolve(result);
      waiting.delete(id);
      if (waiting.size === 0) for (const each of workers) each.unref();
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return worker;
  }

  return {
    width: 2 * workers.length,
    look(bytes, dtype) {
      const id = next++;
      const worker = workers[id % workers.length];
      // Small parts of one read are copied, a part that is all of it is handed over.
      const isWhole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const own = isWhole ? bytes : bytes.slice();
        // The process stays as long as an answer is due.
        worker?.ref();
        worker?.postMessage({ id, bytes: own, dtype }, [own.buffer as ArrayBuffer]);
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
