// One pass over a data file: batches go to threads, counts come back and are added in the order of the file, so that the
// result does not depend on how many threads there are.

import { Worker } from 'node:worker_threads';
import type { RowPlace, Source } from '../types.ts';
import { type Batch, transferable } from './batch.ts';
import type { Reading } from './bytes.ts';
import { type HashSet, hashSet } from './hash.ts';
import { type Counted, type Job, lightHead, type SeenExample, type SeerJob } from './kernel.ts';
import { batches, type RowsOptions } from './rows.ts';
import { sampled } from './sample.ts';
import { addTally, emptyTally, note, type Tally } from './tally.ts';

export type ScanInput = {
  readonly source: Source;
  readonly job: Job;
  /** Undefined: no tokenizer in reach. Rows of the same `key` are seen in the same way. */
  readonly seer: { readonly key: string; readonly job: SeerJob } | undefined;
  readonly options: Pick<RowsOptions, 'field' | 'limits'>;
  /** Only so many rows, chosen by the seed. */
  readonly sample: { readonly rows: number; readonly seed: number } | undefined;
  /** Rows of files of the other split, to compare with. */
  readonly others: readonly { readonly file: string; readonly hashes: HashSet }[];
  /** Rows read so far. */
  readonly progress: (rows: number) => void;
  readonly signal?: AbortSignal | undefined;
};

export type ScanResult = {
  readonly tally: Tally;
  /** Why reading ended before the end of the file, as a clause that follows its name. */
  readonly ended: string | undefined;
  /** Why it could not be read to the end, where that is not the file's fault: a thread's memory or time, an old Node. */
  readonly unable: string | undefined;
  readonly hashes: HashSet;
  readonly example: SeenExample | undefined;
};

export type ScanPool = {
  /** Starts the threads for a file of so many bytes, which takes them as long as reading a tokenizer takes the caller. */
  start(bytes: number): void;
  /** Scans one file; one at a time. Throws SourceError when its bytes cannot be had, and the signal's reason when aborted. */
  scan(input: ScanInput): Promise<ScanResult>;
  close(): Promise<void>;
};

export type ToThread =
  | {
      readonly kind: 'job';
      readonly job: Job;
      readonly seer: { readonly key: string; readonly job: SeerJob } | undefined;
    }
  | { readonly kind: 'batch'; readonly index: number; readonly batch: Batch; readonly take: Uint32Array | undefined };

export type FromThread =
  | { readonly kind: 'counted'; readonly index: number; readonly counted: Counted }
  | { readonly kind: 'fault'; readonly fault: string };

export type PoolOptions = {
  /** Threads at most. */
  readonly threads: number;
  /** MiB of a thread's heap: a large vocabulary takes 300, a batch of rows some tens. */
  readonly memoryMb?: number;
  /** A batch that takes longer has rows that are made to take long; a slow one takes seconds. */
  readonly batchMs?: number;
};

const MEMORY_MB = 2_048;
/** Rows are garbage soon: a larger nursery only makes the process larger, by three times as much for each thread. */
const YOUNG_MB = 8;
const BATCH_MS = 120_000;
/** Batches that a thread has before it; one more than it works on, so that it never waits. */
const AHEAD = 2;
/** A thread costs its start and a vocabulary; below this many bytes for each, fewer are quicker. */
const BYTES_PER_THREAD = 2 * 1024 * 1024;

type Thread = { readonly worker: Worker; busy: number; timer: NodeJS.Timeout | undefined };

/** Threads for scans, started when they are needed and kept from file to file. */
export function scanPool({ threads: most, memoryMb = MEMORY_MB, batchMs = BATCH_MS }: PoolOptions): ScanPool {
  let threads: Thread[] = [];

  /** The threads for a file of so many bytes. */
  function threadsFor(bytes: number): readonly Thread[] {
    const wanted = Math.max(1, Math.min(most, Math.ceil(bytes / BYTES_PER_THREAD)));
    while (threads.length < wanted) threads.push(start());
    return threads.slice(0, wanted);
  }

  function start(): Thread {
    const self = import.meta.url;
    const file = new URL(self.endsWith('.ts') ? '../scan-worker.ts' : './scan-worker.js', self);
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: 4 },
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.unref();
    return { worker, busy: 0, timer: undefined };
  }

  async function close(): Promise<void> {
    const all = threads;
    threads = [];
    await Promise.all(all.map(({ worker }) => worker.terminate()));
  }

  async function scan(input: ScanInput): Promise<ScanResult> {
    const { source, job, seer, sample } = input;
    const size = (await source.entry(job.file))?.size ?? 0;
    const used = threadsFor(size);
    const reading: Reading = { ended: undefined, unable: undefined };
    const options: RowsOptions = { ...input.options, mapping: job.mapping };
    const picked = sample === undefined ? undefined : sampled(await countRows(source, job.file, options), sample);

    const tally = emptyTally();
    const hashes = hashSet();
    let example: SeenExample | undefined;
    const waiting = new Map<number, Counted>();
    let next = 0;
    const take = (index: number, counted: Counted) => {
      waiting.set(index, counted);
      for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
        waiting.delete(next);
        next += 1;
        addTally(tally, ready.tally);
        compare(tally, hashes, ready.hashes, input);
        example ??= ready.example;
        input.progress(tally.rows);
      }
    };
    let stopped: string | undefined;
    let fault: Error | undefined;
    let wake: () => void = () => {};
    const ended: (() => void)[] = [];
    for (const thread of used) {
      const { worker } = thread;
      const settle = () => {
        clearTimeout(thread.timer);
        thread.timer = undefined;
        if (thread.busy > 0) thread.timer = setTimeout(() => stop(`rows took more than ${batchMs / 1000} s`), batchMs);
      };
      const stop = (why: string) => {
        stopped ??= why;
        wake();
      };
      const onMessage = (message: FromThread) => {
        if (message.kind === 'fault') fault ??= new Error(`the scan failed: ${message.fault}`);
        else {
          thread.busy -= 1;
          settle();
          take(message.index, message.counted);
        }
        wake();
      };
      const onError = (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(`rows took more than ${memoryMb} MB of memory`);
        else fault ??= error;
        wake();
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.ref();
      worker.postMessage({
        kind: 'job',
        job: seer === undefined ? job : { ...job, head: lightHead(job.head) },
        seer,
      } satisfies ToThread);
      ended.push(() => {
        clearTimeout(thread.timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.unref();
      });
    }
    const isOver = () => fault !== undefined || stopped !== undefined || input.signal?.aborted === true;
    const onAbort = () => wake();
    input.signal?.addEventListener('abort', onAbort);
    const change = () => new Promise<void>((resolve) => (wake = resolve));
    try {
      let index = 0;
      for await (const batch of batches(source, job.file, reading, options)) {
        const chosen = picked?.within(batch.firstRow, batch.rows);
        let thread = leastBusy(used);
        while (thread.busy >= AHEAD && !isOver()) {
          await change();
          thread = leastBusy(used);
        }
        if (isOver()) break;
        thread.busy += 1;
        if (thread.timer === undefined)
          thread.timer = setTimeout(() => {
            stopped ??= `rows took more than ${batchMs / 1000} s`;
            wake();
          }, batchMs);
        thread.worker.postMessage(
          { kind: 'batch', index, batch, take: chosen } satisfies ToThread,
          transferable(batch),
        );
        index += 1;
      }
      while (next < index && !isOver()) await change();
    } finally {
      input.signal?.removeEventListener('abort', onAbort);
      for (const end of ended) end();
      if (isOver()) await close();
    }
    input.signal?.throwIfAborted();
    if (fault !== undefined) throw fault;
    return { tally, ended: reading.ended, unable: stopped ?? reading.unable, hashes, example };
  }

  return { start: threadsFor, scan, close };
}

function leastBusy(threads: readonly Thread[]): Thread {
  let best = threads[0];
  for (const thread of threads) if (best === undefined || thread.busy < best.busy) best = thread;
  if (best === undefined) throw new Error('a scan without threads');
  return best;
}

/** Rows of a file without parsing them. */
async function countRows(source: Source, file: string, options: RowsOptions): Promise<number> {
  let rows = 0;
  for await (const batch of batches(source, file, { ended: undefined, unable: undefined }, options)) rows += batch.rows;
  return rows;
}

/** Each shard compares the hashes that fall to it, so that every pair is seen by exactly one. */
function compare(tally: Tally, hashes: HashSet, quads: Uint32Array, { job, others }: ScanInput): void {
  const { shard } = job;
  for (let i = 0; i < quads.length; i += 4) {
    const low = quads[i] ?? 0;
    const high = quads[i + 1] ?? 0;
    const row = quads[i + 2] ?? 0;
    if (shard !== undefined && low % shard.count !== shard.index - 1) continue;
    const line = quads[i + 3] ?? 0;
    const place: RowPlace = line === 0 ? { row } : { row, line };
    const earlier = hashes.add(low, high, row);
    if (earlier !== 0) note(tally.duplicates, { ...place, of: earlier });
    for (const other of others) {
      const there = other.hashes.find(low, high);
      if (there === 0) continue;
      tally.overlaps[other.file] ??= { count: 0, places: [] };
      note(tally.overlaps[other.file] ?? { count: 0, places: [] }, { ...place, of: there });
    }
  }
}
