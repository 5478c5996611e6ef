// Which Python runs the worker, and a cached environment with what it needs.

import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Missing } from '../types.ts';
import { childEnvironment, type Ended, startChild } from './child.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a cached environment holds: the worker's needs, and readers of the formats of tokenizers and weights. */
export const PACKAGES = [
  'torch>=2.4',
  'transformers>=4.44,<6',
  'accelerate',
  'peft',
  'safetensors',
  'gguf',
  'sentencepiece',
  'tiktoken',
  'protobuf',
] as const;

/** Downloads of several GB over a slow line. */
const SETUP_MS = 60 * 60 * 1000;
const SETUP_OUTPUT = 64 * 1024 * 1024;
const isWindows = process.platform === 'win32';

/** The Python that was named, else that of the active environment, else the one on the path: its absolute path. */
export function findPython(named: string | undefined, env: Environment): { readonly python: string } | Missing {
  if (named !== undefined) {
    const found = isRunnable(named) ? named : /[\\/]/.test(named) ? undefined : onPath(named, env);
    return found === undefined
      ? {
          reason: `there is no Python at ${named}: name one that has torch and transformers with --python`,
          blocked: true,
        }
      : { python: found };
  }
  const active = env['VIRTUAL_ENV'];
  const inside = active === undefined || active === '' ? undefined : pythonIn(active);
  if (inside !== undefined && isRunnable(inside)) return { python: inside };
  const found = onPath('python3', env) ?? onPath('python', env);
  if (found !== undefined) return { python: found };
  return {
    reason: 'no Python was found: install Python 3.9 or later, or name one with --python',
    blocked: true,
  };
}

/** The Python of an environment in `folder` that has what the worker needs; made at the first call, by uv where there is one. */
export async function setUpPython(
  folder: string,
  env: Environment,
  signal: AbortSignal,
  progress: (what: string) => void,
): Promise<{ readonly python: string } | Missing> {
  const python = pythonIn(folder);
  const stamp = join(folder, 'tunelint-packages.txt');
  const content = `${PACKAGES.join('\n')}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content && isRunnable(python)) return { python };
  const uv = onPath('uv', env);
  const system = findPython(undefined, { ...env, VIRTUAL_ENV: undefined });
  if ('reason' in system && uv === undefined) return system;
  const maker = 'python' in system ? system.python : 'python3';
  const steps: readonly (readonly [string, ...string[]])[] =
    uv === undefined
      ? [
          [maker, '-m', 'venv', '--clear', folder],
          [python, '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', ...PACKAGES],
        ]
      : [
          [uv, 'venv', '--clear', folder],
          [uv, 'pip', 'install', '--python', python, ...PACKAGES],
        ];
  try {
    mkdirSync(folder, { recursive: true });
    for (const command of steps) {
      progress(`making a Python environment in ${folder}`);
      const ended = await startChild({
        command,
        env: { ...childEnvironment(env), ...installer(env) },
        limits: { wallMs: SETUP_MS, outputBytes: SETUP_OUTPUT },
        signal,
      }).ended;
      if (ended.status === 0 && ended.because === 'itself') continue;
      rmSync(folder, { recursive: true, force: true });
      return { reason: setUpFailed(folder, command, ended), blocked: true };
    }
    writeFileSync(stamp, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { reason: `no Python environment could be made in ${folder}: ${whyNot(code)}`, blocked: true };
  }
  return { python };
}

function setUpFailed(folder: string, command: readonly string[], { because, tail, status }: Ended): string {
  const start = `no Python environment could be made in ${folder}`;
  if (because === 'stopped') return `${start}: it was stopped`;
  if (because === 'time') return `${start}: ${command[0]} took more than ${SETUP_MS / 60_000} minutes`;
  if (/No space left on device|ENOSPC|os error 28/.test(tail)) return `${start}: ${whyNot('ENOSPC')}`;
  const lines = tail.split('\n').filter((line) => /error/i.test(line));
  const last = (lines.at(-1) ?? tail.trim().split('\n').at(-1) ?? '').trim();
  return `${start}: ${command.slice(0, 4).join(' ')} ended with status ${status} (${last.slice(0, 300)})`;
}

function whyNot(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full; make room (it takes 2 to 8 GB) or use --python';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'the folder may not be written; use --python';
  return `${code}; use --python`;
}

/** Where packages come from, which the model itself need not know. */
function installer(env: Environment): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && /^(?:PIP_|UV_|(?:HTTPS?|NO|ALL)_PROXY$|SSL_CERT|REQUESTS_CA)/i.test(name))
      kept[name] = value;
  return kept;
}

function pythonIn(folder: string): string {
  return isWindows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

function onPath(name: string, env: Environment): string | undefined {
  const endings = isWindows ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter))
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (folder !== '' && isRunnable(file)) return file;
    }
  return undefined;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
