import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';

// A process that runs a model: without secrets in its environment, within limits, and gone with all its children when it
// ends, is stopped, or we die.

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that a process needs to start, to find its libraries and devices, and to be found by the runner's own cleaning up. */
const KEPT = new Set(
  (
    'PATH HOME USER LOGNAME LANG LANGUAGE TZ TMPDIR TMP TEMP LD_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX PYENV_ROOT PYENV_VERSION ' +
    'PYTHONPATH PYTHONUSERBASE HF_HOME HF_HUB_CACHE XDG_CACHE_HOME RUNNER_TRACKING_ID ' +
    'SYSTEMROOT WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA'
  ).split(' '),
);
const KEPT_PREFIX =
  /^(?:LC_|CUDA_|NVIDIA_|HIP_|ROCR_|ROCM_|HSA_|OMP_|MKL_|OPENBLAS_|NCCL_|PYTORCH_|TORCH_|TRITON_|VLLM_|SGLANG_|OLLAMA_|LLAMA_|GGML_)/;
const SECRET = /TOKEN|SECRET|PASSW|CREDENTIAL|API_?KEY|AUTH|_KEY$/;

/**
 * The part of an environment that a model's process may see: a list of what is needed, so that nothing else gets there
 * (GITHUB_*, ACTIONS_*, INPUT_*, secrets under any name). `home`: an empty folder to take for HOME, so that neither
 * credentials in the real one are at hand nor caches stay there; packages of `pip install --user` are still found.
 */
export function childEnvironment(
  env: Environment,
  { home, more = {} }: { readonly home?: string | undefined; readonly more?: Readonly<Record<string, string>> } = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const upper = name.toUpperCase();
    const isKept = KEPT.has(upper) || (KEPT_PREFIX.test(upper) && !SECRET.test(upper));
    if (value !== undefined && isKept) kept[name] = value;
  }
  if (home !== undefined) {
    const real = kept['HOME'];
    if (real !== undefined) kept['PYTHONUSERBASE'] ??= join(real, '.local');
    kept['HOME'] = home;
    delete kept['XDG_CACHE_HOME'];
  }
  return { ...kept, ...more };
}

export type ChildLimits = {
  /** Wall-clock time from start to end. */
  readonly wallMs: number;
  /** Bytes on standard output and error together. */
  readonly outputBytes: number;
  /** Private writable memory of each process (`ulimit -d`: mapped weights and the address space of a GPU do not count). */
  readonly memoryBytes?: number | undefined;
};

export type ChildOptions = {
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  /** All of its environment; see `childEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  readonly limits: ChildLimits;
  /** Stops it. */
  readonly signal?: AbortSignal | undefined;
};

/** Why a process is no longer there. `spawn`: it could not be started. */
export type EndedBecause = 'itself' | 'spawn' | 'time' | 'output' | 'stopped';

export type Ended = {
  readonly because: EndedBecause;
  /** Exit status, 128 + n for signal n as a shell counts; undefined when it never started. */
  readonly status: number | undefined;
  /** The last of what it wrote to standard output and error, in order of arrival. As it came: not fit to be printed unescaped. */
  readonly tail: string;
  /** Why it could not be started. */
  readonly error?: Error;
};

export type Child = {
  readonly stdin: Writable;
  /** File descriptor 3 of the process, both ways; its protocol, apart from anything that libraries print. */
  readonly channel: Duplex;
  /** What has come on standard output and error so far, at most the last TAIL_CHARACTERS. */
  tail(): string;
  /** Resolves once it and all its children are gone. Never rejects. */
  readonly ended: Promise<Ended>;
  /** Asks all of it to end, and after GRACE_MS makes it. */
  stop(): Promise<Ended>;
};

/** The end of a traceback; enough to say what went wrong. */
const TAIL_CHARACTERS = 16_384;
/** From SIGTERM to SIGKILL. A cancelled job has 7.5 s from SIGINT (https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation). */
const GRACE_MS = 3_000;
/** By this variable children that left the process group are found. */
const MARK = 'TUNELINT_CHILD';

/**
 * Runs `$@` with a limit of memory in KiB (`-`: none), and kills the process group as soon as descriptor 4 closes, which
 * happens however its other end dies. Standard input goes by way of 5: a shell gives background processes none.
 */
const LAUNCHER = `
limit=$1; shift
[ "$limit" = - ] || ulimit -d "$limit" || exit 126
exec 5<&0
"$@" <&5 4<&- 5<&- &
child=$!
( cat <&4 >/dev/null 2>&1; kill -KILL 0 ) </dev/null >/dev/null 2>&1 3<&- 5<&- &
exec 4<&- 5<&- 3<&- </dev/null
wait "$child"
exit $?
`;

/** Starts a process as the leader of its own group. It is gone with its children when `ended` resolves. */
export function startChild({ command, cwd, env, limits, signal }: ChildOptions): Child {
  const mark = randomUUID();
  const isWindows = process.platform === 'win32';
  const kib = limits.memoryBytes === undefined ? '-' : String(Math.ceil(limits.memoryBytes / 1024));
  const [file, ...args] = isWindows ? command : ['/bin/sh', '-c', LAUNCHER, 'sh', kib, ...command];
  const child = spawn(file, args, {
    cwd,
    env: { ...env, [MARK]: mark },
    detached: !isWindows,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [stdin, stdout, stderr, channel] = child.stdio as unknown as [Writable, Readable, Readable, Duplex];
  // A process that is gone reads nothing; `ended` tells of it.
  for (const stream of [...child.stdio]) stream?.on('error', () => {});

  let because: EndedBecause = 'itself';
  let tail = '';
  let bytes = 0;
  const killed = (why: EndedBecause, force: boolean): void => {
    if (because === 'itself') because = why;
    kill(child.pid, force ? 'SIGKILL' : 'SIGTERM');
  };
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-TAIL_CHARACTERS);
      bytes += Buffer.byteLength(text);
      if (bytes > limits.outputBytes) killed('output', true);
    });
  }
  const clock = setTimeout(() => killed('time', true), limits.wallMs);
  let grace: NodeJS.Timeout | undefined;
  let isOver = false;
  const stop = (): Promise<Ended> => {
    // Its process id may be another's by now.
    if (isOver) return ended;
    killed('stopped', false);
    grace ??= setTimeout(() => kill(child.pid, 'SIGKILL'), GRACE_MS);
    return ended;
  };
  const ended = new Promise<Ended>((resolve) => {
    const over = (status: number | undefined, error?: Error): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(clock);
      clearTimeout(grace);
      signal?.removeEventListener('abort', stop);
      kill(child.pid, 'SIGKILL');
      sweep(mark);
      // A grandchild may have held them open.
      for (const stream of child.stdio) stream?.destroy();
      resolve({ because, status, tail, ...(error === undefined ? {} : { error }) });
    };
    child.once('error', (error) => {
      because = 'spawn';
      over(undefined, error);
    });
    // What it wrote last is still on its way at `exit`; `close` may never come while a grandchild lives.
    child.once('exit', (code, name) => {
      kill(child.pid, 'SIGKILL');
      sweep(mark);
      const done = (): void => over(code ?? (name === 'SIGTERM' ? 143 : 137));
      const late = setTimeout(done, 1_000);
      child.once('close', () => {
        clearTimeout(late);
        done();
      });
    });
  });
  if (signal?.aborted === true) void stop();
  else signal?.addEventListener('abort', stop, { once: true });
  return { stdin, channel, tail: () => tail, ended, stop };
}

/** Signals a whole process group; nothing when it is gone. */
function kill(pid: number | undefined, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, name);
  } catch {
    // Gone already.
  }
}

/** Kills what left the group (a daemon, a server's own session); Linux only, where the environment of a process can be read. */
function sweep(mark: string): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${MARK}=${mark}`))
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Another user's, or gone.
    }
  }
}
