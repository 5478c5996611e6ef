// The backend `transformers`: starts worker.py, which loads the model and measures, and puts together what it sends.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  Backend,
  LogitsState,
  Missing,
  PaddingParity,
  Smoke,
  SmokeJob,
  SmokeRun,
  TokenLosses,
  Transcript,
  TurnEndReply,
} from '../types.ts';
import { type Child, childEnvironment, type Ended, startChild } from './child.ts';
import { findPython, setUpPython } from './python.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type TransformersOptions = {
  /** A Python with torch and transformers; undefined: that of VIRTUAL_ENV, else python3. */
  readonly python: string | undefined;
  /** Folder of a cached environment that is made where it is not there; undefined: none is made. */
  readonly setUp: string | undefined;
  readonly device: 'auto' | 'cuda' | 'mps' | 'cpu';
  readonly env: Environment;
};

/** One event of the worker: worker.py's `Channel.send`. */
export type Event =
  | { event: 'progress'; what: string }
  | { event: 'started'; seconds: number; device: string; versions: Record<string, string> }
  | ({ event: 'loaded'; seconds: number } & Pick<Smoke, 'problem' | 'weights' | 'resized' | 'dtype'>)
  | ({ event: 'transcript' } & Transcript)
  | { event: 'transcripts'; firstToken: number | null; tokensPerSecond: number | null }
  | ({ event: 'padding' } & PaddingParity)
  | { event: 'turn-ends'; replies: TurnEndReply[] }
  | ({ event: 'losses' } & TokenLosses)
  | ({ event: 'logits' } & LogitsState)
  | ({ event: 'base-transcript' } & Transcript)
  | { event: 'base-transcripts' }
  | { event: 'no-base'; message: string }
  | { event: 'failed'; kind: string; message: string; package?: string }
  | { event: 'done'; seconds: number; peakMemoryMb: number | null };

type EventOf<Name extends Event['event']> = Extract<Event, { event: Name }>;

/** Seconds that a process gets beyond its own time limit, to say so itself. */
const MARGIN_SECONDS = 10;

/** A backend that runs the model with Hugging Face transformers in a Python process of its own. */
export function transformersBackend(options: TransformersOptions): Backend {
  return async (job) => {
    const found =
      options.setUp === undefined
        ? findPython(options.python, options.env)
        : await setUpPython(options.setUp, options.env, job.signal, job.progress);
    if ('reason' in found) return found;
    const home = mkdtempSync(join(tmpdir(), 'tunelint-smoke-'));
    try {
      return await runWorker(found.python, home, options, job);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
}

async function runWorker(
  python: string,
  home: string,
  { env, device }: TransformersOptions,
  { plan, model, limits, signal, progress }: SmokeJob,
): Promise<SmokeRun | Missing> {
  const began = performance.now();
  const isOnline = model.kind === 'hub' || model.base?.kind === 'hub';
  const child = startChild({
    command: [python, workerFile()],
    cwd: home,
    env: childEnvironment(env, {
      home,
      more: {
        ...(isOnline ? {} : { HF_HUB_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' }),
        HF_HUB_CACHE: hubCache(env),
        HF_HUB_DISABLE_TELEMETRY: '1',
        TOKENIZERS_PARALLELISM: 'false',
        PYTHONIOENCODING: 'utf-8',
        PYTHONUNBUFFERED: '1',
      },
    }),
    limits: {
      wallMs: (limits.seconds + MARGIN_SECONDS) * 1000,
      outputBytes: limits.outputBytes,
      memoryBytes: limits.memoryMb === null ? undefined : limits.memoryMb * 1024 * 1024,
    },
    signal,
  });
  child.channel.write(`${JSON.stringify({ plan, model, device, seconds: limits.seconds })}\n`);
  const { events, garbage } = await received(child, limits.outputBytes, progress);
  const ended = garbage === undefined && last(events, 'done') !== undefined ? await stopped(child) : await child.ended;
  const failure = whyIncomplete(events, garbage, ended, python, limits.seconds);
  if (last(events, 'loaded') === undefined)
    return { reason: failure ?? 'the worker ended without a word', blocked: true };
  return assembled(events, failure, { plan, model }, (performance.now() - began) / 1000);
}

/** In the bundle the worker lies beside cli.js. */
function workerFile(): string {
  const self = import.meta.url;
  return fileURLToPath(new URL(self.endsWith('.ts') ? './worker.py' : './smoke-worker.py', self));
}

/** Where models of the Hub are kept: the one thing that may stay on the machine. */
function hubCache(env: Environment): string {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? tmpdir();
  return (
    env['HF_HUB_CACHE'] ??
    join(env['HF_HOME'] ?? join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'huggingface'), 'hub')
  );
}

/** It has said all: what libraries do at exit need not be waited for. */
async function stopped(child: Child): Promise<Ended> {
  const patience = setTimeout(() => void child.stop(), 1_000);
  const ended = await child.ended;
  clearTimeout(patience);
  return ended;
}

async function received(
  child: Child,
  most: number,
  progress: (what: string) => void,
): Promise<{ readonly events: readonly Event[]; readonly garbage: string | undefined }> {
  const events: Event[] = [];
  let garbage: string | undefined;
  let rest = '';
  let bytes = 0;
  const spoil = (why: string) => {
    garbage ??= why;
    void child.stop();
  };
  child.channel.setEncoding('utf8');
  const finished = new Promise<void>((resolve) => {
    child.channel.on('data', (text: string) => {
      bytes += text.length;
      if (bytes > most) spoil(`sent more than ${most} bytes`);
      if (garbage !== undefined) return;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = parsed(line);
        if (event === undefined) return spoil('sent something that is no measurement');
        events.push(event);
        if (event.event === 'progress') progress(event.what);
        if (event.event === 'done' || event.event === 'failed') resolve();
      }
    });
    child.channel.once('end', resolve).once('close', resolve);
    void child.ended.then(() => resolve());
  });
  await finished;
  return { events, garbage };
}

function parsed(line: string): Event | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('event' in value) || typeof value.event !== 'string')
      return undefined;
    return value as Event;
  } catch {
    return undefined;
  }
}

function last<Name extends Event['event']>(events: readonly Event[], name: Name): EventOf<Name> | undefined {
  return events.findLast((event): event is EventOf<Name> => event.event === name);
}

function all<Name extends Event['event']>(events: readonly Event[], name: Name): readonly EventOf<Name>[] {
  return events.filter((event): event is EventOf<Name> => event.event === name);
}

// ---------------------------------------------------------------- failures

/** Why not everything was measured, as one sentence; undefined when it was. */
function whyIncomplete(
  events: readonly Event[],
  garbage: string | undefined,
  ended: Ended,
  python: string,
  seconds: number,
): string | undefined {
  if (garbage !== undefined)
    return `the Python process ${garbage}, so nothing of it is believed; is another program writing to it?`;
  const failed = last(events, 'failed');
  if (failed !== undefined) return sentence(failed, python, seconds);
  if (last(events, 'done') !== undefined) return undefined;
  const where = last(events, 'progress')?.what;
  const during = where === undefined ? 'before the model was loaded' : `at: ${where}`;
  switch (ended.because) {
    case 'time':
      return `the smoke test took more than ${seconds} s (${during}); give it more with --time-limit`;
    case 'output':
      return `the Python process printed without end (${during}); its last words: ${lastLine(ended.tail)}`;
    case 'stopped':
      return 'the smoke test was stopped';
    case 'spawn':
      return `${python} cannot be started (${ended.error?.message ?? 'unknown reason'}): name another with --python`;
    case 'itself':
      break;
    default:
      return ended.because satisfies never;
  }
  const status = ended.status ?? 0;
  if (status === 137)
    return `the Python process was killed (${during}), most likely because memory ran out: use a larger machine, or --memory-limit`;
  if (status > 128) return `the Python process crashed with signal ${status - 128} (${during})`;
  return `the Python process ended with status ${status} (${during}): ${lastLine(ended.tail)}`;
}

function lastLine(tail: string): string {
  return (tail.trim().split('\n').at(-1) ?? '').slice(0, 300) || 'it said nothing';
}

const INSTALL: Readonly<Record<string, string>> = { google: 'protobuf', protobuf: 'protobuf' };

function sentence({ kind, message, package: name }: EventOf<'failed'>, python: string, seconds: number): string {
  switch (kind) {
    case 'package': {
      const wanted = name === 'torch' || name === 'transformers' ? 'torch transformers' : (INSTALL[name ?? ''] ?? name);
      return `${python} lacks ${name}: run \`${python} -m pip install ${wanted}\`, name another Python with --python, or use --setup`;
    }
    case 'memory':
      return `the model does not fit into memory: use a larger machine or GPU, or --device cpu (${message})`;
    case 'device':
      return `${message}: use --device auto or cpu, or install a torch that is built for this machine`;
    case 'disk':
      return `${message}: make room and run again`;
    case 'gone':
      return `${message}: it was moved or removed while the smoke test ran, or is not complete`;
    case 'version':
      return `${message}; upgrade with \`${python} -m pip install --upgrade transformers\``;
    case 'time':
      return `the smoke test took more than ${seconds} s; give it more with --time-limit`;
    case 'hub':
      return `the model could not be had from the Hub: ${message}`;
    case 'crash':
      return `the smoke test could not be carried through: ${message}`;
    default:
      return message;
  }
}

// ---------------------------------------------------------------- what was measured

export function assembled(
  events: readonly Event[],
  failure: string | undefined,
  { plan, model }: Pick<SmokeJob, 'plan' | 'model'>,
  total: number,
): SmokeRun {
  const started = last(events, 'started');
  const loaded = last(events, 'loaded');
  const spoken = last(events, 'transcripts');
  const logits = last(events, 'logits');
  const problem = loaded?.problem ?? null;
  const not = (reason: string, blocked = false): Missing => ({ reason, blocked });
  // What stands in the way of all that was not measured.
  const cause =
    problem !== null
      ? not(`the ${problem.part} does not load`)
      : logits?.finite === false
        ? not('the logits are not finite')
        : failure !== undefined
          ? not(failure, true)
          : undefined;
  const replies = last(events, 'turn-ends')?.replies;
  const losses = last(events, 'losses');
  const padding = last(events, 'padding');
  const noBase = last(events, 'no-base');
  return {
    smoke: {
      backend: 'transformers',
      plan,
      versions: started?.versions ?? {},
      device: started?.device ?? 'unknown',
      dtype: loaded?.dtype ?? null,
      problem,
      weights: loaded?.weights ?? null,
      resized: loaded?.resized ?? null,
      timings: {
        start: started?.seconds ?? 0,
        load: loaded?.seconds ?? 0,
        total,
        firstToken: spoken?.firstToken ?? null,
        tokensPerSecond: spoken?.tokensPerSecond ?? null,
        peakMemoryMb: last(events, 'done')?.peakMemoryMb ?? null,
      },
    },
    transcripts: spoken === undefined ? (cause ?? NONE) : all(events, 'transcript').map(plain),
    baseTranscripts:
      model.base === undefined
        ? not('no base model is known')
        : noBase !== undefined
          ? not(`the base model cannot be run: ${noBase.message}`, true)
          : last(events, 'base-transcripts') === undefined
            ? (cause ?? NONE)
            : all(events, 'base-transcript').map(plain),
    paddingParity: padding === undefined ? (cause ?? NONE) : plain(padding),
    turnEndReplies:
      plan.turnEnd === null || plan.turnEnd.id === null
        ? not('what ends a turn is not one token of this tokenizer, or not known')
        : replies === undefined
          ? (cause ?? NONE)
          : replies.length === 0
            ? not('no prompt has a reference reply that could be followed')
            : replies,
    tokenLosses:
      losses === undefined
        ? (cause ?? NONE)
        : losses.ordinary.count === 0
          ? not('no prompt has a reference reply that could be followed')
          : plain(losses),
    logits: logits === undefined ? (cause ?? NONE) : plain(logits),
  };
}

const NONE: Missing = { reason: 'it was not measured', blocked: true };

function plain<T extends Event>(event: T): Omit<T, 'event'> {
  const { event: _, ...rest } = event;
  return rest;
}
