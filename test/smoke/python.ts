import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// A real Python with torch and both majors of transformers, and real tiny models, each made at the first call.

const root = fileURLToPath(new URL('../../', import.meta.url));
const venv = join(root, '.venv');
const cache = join(root, '.cache');
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const isWindows = process.platform === 'win32';
const python = isWindows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
const OVERLAY = join(venv, 'transformers-4');

export const VERSIONS = ['5.18.0', '4.57.6'] as const;
export type Version = (typeof VERSIONS)[number];

/** The models of tiny.py. */
export const TINY = [
  'good',
  'unterminated',
  'wrong-eos',
  'pad-is-eos',
  'new-token-learned',
  'new-token-unlearned',
  'not-finite',
  'missing-weights',
  'absolute-positions',
  'silent',
  'foreign-marker',
  'adapter-good',
  'adapter-new-token-frozen',
] as const;
export type Tiny = (typeof TINY)[number];

/** The findings that each was made for, and no others. */
export const FINDINGS: Readonly<Record<Tiny, readonly string[]>> = {
  good: [],
  unterminated: ['output-never-stops', 'output-repeats', 'turn-end-improbable'],
  'wrong-eos': ['output-never-stops'],
  'pad-is-eos': ['output-never-stops', 'output-repeats', 'turn-end-improbable'],
  'new-token-learned': [],
  'new-token-unlearned': ['special-token-not-learned'],
  'not-finite': ['logits-not-finite'],
  'missing-weights': ['checkpoint-does-not-load'],
  'absolute-positions': ['padding-changes-output'],
  silent: ['output-empty'],
  // Where its data ends a reply it would go on with the marker.
  'foreign-marker': ['output-leaks-special-token', 'turn-end-improbable'],
  'adapter-good': [],
  'adapter-new-token-frozen': ['special-token-not-learned'],
};

/** `.venv` with the pinned requirements: the Python, and the environment for each version of transformers. */
export async function smokePython(): Promise<{
  readonly python: string;
  readonly env: (version: Version) => Record<string, string | undefined>;
}> {
  const wanted = ['requirements.txt', 'requirements-transformers-4.txt'].map((name) => here(name));
  const stamp = join(venv, 'tunelint-requirements.txt');
  const content = wanted.map((file) => readFileSync(file, 'utf8')).join('\n');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== content) {
    process.stderr.write('making .venv with torch and transformers …\n');
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await done(isWindows ? 'python' : 'python3', ['-m', 'venv', '--clear', venv]);
    await done(python, [...pip, '-r', wanted[0] ?? '']);
    await done(python, [...pip, '--no-deps', '--target', OVERLAY, '-r', wanted[1] ?? '']);
    writeFileSync(stamp, content);
  }
  return {
    python,
    // One thread: several runs share the processors of a test machine.
    env: (version) => ({
      ...process.env,
      OMP_NUM_THREADS: '1',
      ...(version === '4.57.6' ? { PYTHONPATH: OVERLAY } : {}),
    }),
  };
}

/** A folder with the tiny models of one seed; trained once for each state of tiny.py. */
export async function tinyModels(seed: number): Promise<string> {
  const { env } = await smokePython();
  const hash = createHash('sha256');
  for (const name of ['tiny.py', 'requirements.txt']) hash.update(readFileSync(here(name)));
  const place = join(cache, `tiny-${hash.digest('hex').slice(0, 12)}-${seed}`);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'tiny-'));
  process.stderr.write(`training tiny models (seed ${seed}) …\n`);
  await done(python, [here('tiny.py'), folder, String(seed)], env('5.18.0'));
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
}

/** Runs a program to its end without holding up this one; fails when it fails. */
async function done(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  if (status !== 0) throw new Error(`${program} ${args.slice(0, 4).join(' ')} ended with status ${status}`);
}
