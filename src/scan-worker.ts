import { parentPort } from 'node:worker_threads';
import { type Kernel, kernel, type ReadySeer, readySeer, wholeHead } from './dataset/kernel.ts';
import type { FromThread, ToThread } from './dataset/scan.ts';
import { rowRules } from './row-rules.ts';

// Entry of the threads of a scan: rows come from pull requests, so the thread can be ended from outside.

let ready: { readonly key: string; readonly seer: ReadySeer } | undefined;
let judge: Kernel | undefined;

parentPort?.on('message', (message: ToThread) => {
  void answer(message).catch((error: unknown) =>
    post({ kind: 'fault', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function answer(message: ToThread): Promise<void> {
  if (message.kind === 'job') {
    const { job, seer } = message;
    if (seer === undefined) judge = kernel(job, undefined, rowRules);
    else {
      if (ready?.key !== seer.key) {
        // The last one goes before the next comes: a vocabulary takes a hundred megabytes.
        ready = undefined;
        judge = undefined;
        ready = { key: seer.key, seer: readySeer(seer.job, job.head) };
      }
      judge = kernel({ ...job, head: wholeHead(job.head, ready.seer) }, ready.seer.see, rowRules);
    }
    return;
  }
  if (judge === undefined) throw new Error('a batch came before its job');
  const counted = await judge(message.batch, message.take);
  post({ kind: 'counted', index: message.index, counted }, [counted.hashes.buffer]);
}

function post(message: FromThread, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
