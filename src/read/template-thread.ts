import { Worker } from 'node:worker_threads';

/** MiB of the thread's old generation: a rendering is kilobytes. */
export const MEMORY_LIMIT_MB = 128;

const ready = new WeakSet<Worker>();
let waiting: Worker | undefined;

/** Starts the thread in which templates are rendered before anything is known to need it: it takes as long as loading the program. */
export function startAhead(): void {
  waiting ??= started();
  waiting.unref();
}

/** The thread that was started ahead, or a new one; it belongs to the caller, who ends it. */
export function templateThread(): Worker {
  const thread = waiting ?? started();
  waiting = undefined;
  return thread;
}

/** Has it said that it is ready for work? */
export function isReady(thread: Worker): boolean {
  return ready.has(thread);
}

function started(): Worker {
  const self = import.meta.url;
  const file = new URL(self.endsWith('.ts') ? '../template-worker.ts' : './template-worker.js', self);
  const thread = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    stdout: true,
    stderr: true,
  });
  thread.on('message', (message: object) => {
    if ('ready' in message) ready.add(thread);
  });
  return thread;
}
