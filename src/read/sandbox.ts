import type { Worker } from 'node:worker_threads';
import type { ConversationsJob, ConversationsResult, ProbeJob, ProbeResult } from './probe.ts';
import { isReady, MEMORY_LIMIT_MB, templateThread } from './template-thread.ts';

export type Sandbox = {
  /** Starts the worker ahead of the first template: it takes as long as reading a small folder. */
  start(): void;
  /** Renders the probes of one template; `limit` when it ran out of time or memory. Throws only on a fault of ours. */
  render(job: Omit<ProbeJob, 'limits'>): Promise<ProbeResult | Limit>;
  /** Renders conversations with one template, under the same limits. */
  conversations(job: ConversationsJob): Promise<ConversationsResult | Limit>;
  close(): Promise<void>;
};

type FromWorker<Result> =
  | { readonly ready: true }
  | { readonly id: number; readonly result?: Result; readonly fault?: string };

type Limit = { readonly kind: 'limit'; readonly message: string };

/** All eight probes of the costliest released template take 5 ms; a second is a template that does not come to an end. */
const TIME_LIMIT_MS = 3_000;
/** Until the thread says that it is ready; a busy machine takes seconds for that, which are not the template's. */
const START_LIMIT_MS = 60_000;
/** Rows of data are longer than probes, and a smoke test that follows takes minutes. */
const CONVERSATIONS_LIMIT_MS = 20_000;
/** Inside the engine, deterministic: the costliest released template needs about 20,000 steps a probe. */
const ENGINE_LIMITS = { maxSteps: 2_000_000, maxOutput: 1_000_000, maxDepth: 200 } as const;

/** A worker that renders templates under time, memory and output limits; it is started at the first template and replaced when it dies. */
export function sandbox(): Sandbox {
  let worker: Worker | undefined;
  let next = 0;
  let tail: Promise<unknown> = Promise.resolve();
  /** A fine-tune and its base mostly have the same template. */
  const rendered = new Map<string, Promise<ProbeResult | Limit>>();

  async function run<Result>(job: ProbeJob | ConversationsJob, ms: number): Promise<Result | Limit> {
    worker ??= templateThread();
    const current = worker;
    const id = next++;
    current.ref();
    return await new Promise((resolve, reject) => {
      // An answer that came while this thread was busy is not late: it is taken before the time is called up.
      const timed = (all: number) =>
        setTimeout(() => {
          late = setImmediate(() => end(() => resolve(limit(`it took more than ${ms / 1000} s`)), true));
        }, all);
      let late: NodeJS.Immediate | undefined;
      let timer = timed(isReady(current) ? ms : START_LIMIT_MS + ms);
      const onMessage = (message: FromWorker<Result>) => {
        if ('ready' in message) {
          clearTimeout(timer);
          timer = timed(ms);
        }
        if (!('id' in message) || message.id !== id) return;
        const { result, fault } = message;
        end(
          () => (result === undefined ? reject(new Error(`the template engine failed: ${fault}`)) : resolve(result)),
          false,
        );
      };
      const onError = (error: Error & { code?: string }) =>
        end(
          () =>
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? resolve(limit(`it took more than ${MEMORY_LIMIT_MB} MB`))
              : reject(error),
          true,
        );
      const onExit = () => end(() => reject(new Error('the template thread ended')), true);
      function end(settle: () => void, dead: boolean) {
        clearTimeout(timer);
        clearImmediate(late);
        current.unref();
        current.off('message', onMessage);
        current.off('error', onError);
        current.off('exit', onExit);
        if (dead) {
          worker = undefined;
          void current.terminate();
        }
        settle();
      }
      current.on('message', onMessage);
      current.on('error', onError);
      current.on('exit', onExit);
      current.postMessage({ id, job });
    });
  }

  /** One at a time: a template's time limit must not pay for its neighbour. */
  function queued<Result>(job: ProbeJob | ConversationsJob, ms: number): Promise<Result | Limit> {
    const result = tail.then(() => run<Result>(job, ms));
    tail = result.catch(() => undefined);
    return result;
  }

  return {
    start() {
      worker ??= templateThread();
      worker.unref();
    },
    render({ source, variables: given }) {
      // A template can read no variable whose name is not in it.
      const variables = Object.fromEntries(Object.entries(given).filter(([name]) => source.includes(name)));
      const job = { source, variables };
      const key = JSON.stringify(job);
      let result = rendered.get(key);
      if (result === undefined) {
        result = queued<ProbeResult>({ ...job, limits: ENGINE_LIMITS }, TIME_LIMIT_MS);
        rendered.set(key, result);
      }
      return result;
    },
    conversations: (job) => queued<ConversationsResult>(job, CONVERSATIONS_LIMIT_MS),
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function limit(message: string): Limit {
  return { kind: 'limit', message };
}
