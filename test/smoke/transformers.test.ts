import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { setUpPython } from '../../src/smoke/python.ts';
import { transformersBackend } from '../../src/smoke/transformers.ts';
import type { Report, SmokeJob, SmokeModel } from '../../src/types.ts';
import { job } from './plans.ts';
import { FINDINGS, smokePython, TINY, type Tiny, tinyModels, type Version } from './python.ts';

// The real worker on the CPU, with both majors of transformers, on tiny models that are trained for it.

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

let models: string;
let python: Awaited<ReturnType<typeof smokePython>>;

beforeAll(async () => {
  python = await smokePython();
  models = await tinyModels(1);
}, 900_000);

type Run = { readonly status: number; readonly stdout: string; readonly stderr: string };

async function smoke(path: string, version: Version, more: readonly string[] = []): Promise<Run> {
  const args = [cli, 'smoke', path, '--python', python.python, '--device', 'cpu', ...more];
  return await new Promise((resolve) => {
    execFile(process.execPath, args, { env: python.env(version), maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** All of them with one major; with the other those whose loading or batches go other ways there. */
const RUNS: readonly (readonly [Version, Tiny])[] = [
  ...TINY.map((name) => ['5.18.0', name] as const),
  ...(['good', 'unterminated', 'wrong-eos', 'absolute-positions', 'adapter-good'] as const).map(
    (name) => ['4.57.6', name] as const,
  ),
];

describe.concurrent('each tiny model has the findings it was made for', () => {
  test.each(RUNS)('transformers %s: %s', { timeout: 300_000 }, async (version, name) => {
    const run = await smoke(join(models, name), version, ['--format', 'json']);
    expect(run.stderr).toBe('');
    const report = JSON.parse(run.stdout) as Report;
    expect(report.findings.map((f) => f.rule).sort()).toEqual(FINDINGS[name]);
    expect(report.broken).toEqual([]);
    expect(report.skipped.filter((s) => s.blocking)).toEqual([]);
    const facts = report.subjects[0]?.facts['smoke'] as { versions: Record<string, string>; seed: number };
    expect(facts.versions['transformers']).toBe(version);
    expect(facts.seed).toBe(1);
    expect(run.status).toBe(report.counts.error > 0 ? 1 : 0);
  });
});

test('the examples: one never stops, the other passes', { timeout: 300_000 }, async () => {
  const endless = await smoke(join(examples, 'tiny-endless'), '5.18.0');
  expect(endless.status, endless.stdout).toBe(1);
  for (const rule of FINDINGS.unterminated) expect(endless.stdout).toContain(rule);
  const mended = await smoke(join(examples, 'tiny-mended'), '5.18.0');
  expect(mended.status, mended.stdout).toBe(0);
});

test('the same seed gives the same transcripts', { timeout: 300_000 }, async () => {
  const file = (n: number) => join(models, `transcripts-${process.pid}-${n}.json`);
  onTestFinished(() => {
    for (const n of [1, 2]) rmSync(file(n), { force: true });
  });
  for (const n of [1, 2]) await smoke(join(models, 'good'), '5.18.0', ['--seed', '7', '--transcripts', file(n)]);
  const told = [1, 2].map((n) =>
    (JSON.parse(readFileSync(file(n), 'utf8')) as { outputs: { prompt: string; ids: number[] }[] }[])[0]?.outputs.map(
      ({ prompt, ids }) => ({ prompt, ids }),
    ),
  );
  expect(told[0]?.length).toBe(8);
  expect(told[1]).toEqual(told[0]);
});

// ---------------------------------------------------------------- failures

/** A program that stands for a Python that goes wrong. */
function program(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tunelint-python-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'python');
  writeFileSync(file, `#!/bin/sh\necho $$ > ${folder}/pid\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function isAlive(file: string): boolean {
  const pid = Number(readFileSync(join(file, '..', 'pid'), 'utf8'));
  try {
    process.kill(pid, 0);
    // A zombie holds nothing; who should reap it may be slow.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function reason(
  options: { python?: string; device?: 'auto' | 'cuda' | 'cpu' },
  more: Partial<SmokeJob> = {},
): Promise<string> {
  const model: SmokeModel = { kind: 'folder', place: join(models, 'good') };
  const backend = transformersBackend({
    python: options.python ?? python.python,
    setUp: undefined,
    device: options.device ?? 'cpu',
    env: python.env('5.18.0'),
  });
  const result = await backend(job(model, more));
  expect('reason' in result ? result.blocked : result, 'it must not run').toBe(true);
  return 'reason' in result ? result.reason : '';
}

const limits = { seconds: 240, memoryMb: null, outputBytes: 1_000_000 };

describe.skipIf(process.platform === 'win32')('what goes wrong is one sentence, and nothing stays behind', () => {
  test('there is no Python', async () => {
    expect(await reason({ python: '/nowhere/python3' })).toMatch(
      /^there is no Python at \/nowhere\/python3: .*--python$/,
    );
    const found = await transformersBackend({ python: undefined, setUp: undefined, device: 'cpu', env: { PATH: '' } })(
      job({ kind: 'folder', place: models }),
    );
    expect(found).toEqual({ reason: expect.stringMatching(/^no Python was found: /), blocked: true });
  });

  test('it lacks torch', async () => {
    // The worker's own words, from an interpreter that finds no packages at all.
    const bare = program(`exec ${python.python} -S -E "$@"`);
    expect(await reason({ python: bare })).toMatch(/lacks torch: run `.* -m pip install torch transformers`/);
  });

  test('CUDA is asked for and there is none', { timeout: 300_000 }, async () => {
    expect(await reason({ device: 'cuda' }, { limits })).toMatch(
      /^CUDA was asked for, and torch .* sees no GPU: use --device/,
    );
  });

  test('it is killed', async () => {
    const killed = program('kill -9 $$');
    expect(await reason({ python: killed })).toMatch(/^the Python process was killed .* memory ran out/);
  });

  test('it crashes', async () => {
    expect(await reason({ python: program('kill -11 $$') })).toMatch(/crashed with signal 11/);
    expect(await reason({ python: program('echo "Segmentation of what" >&2; exit 3') })).toMatch(
      /ended with status 3 .*Segmentation of what$/,
    );
  });

  test('it hangs', { timeout: 120_000 }, async () => {
    const hung = program('sleep 600');
    expect(await reason({ python: hung }, { limits: { ...limits, seconds: 1 } })).toMatch(
      /^the smoke test took more than 1 s .*--time-limit$/,
    );
    expect(isAlive(hung)).toBe(false);
  });

  test('it prints without end', async () => {
    const loud = program('yes garbage');
    expect(await reason({ python: loud })).toMatch(/printed without end .*garbage/);
    expect(isAlive(loud)).toBe(false);
  });

  test('it sends what is no measurement', async () => {
    const mad = program('read -r line <&3; echo "[]garbage" >&3; sleep 600');
    expect(await reason({ python: mad })).toMatch(/sent something that is no measurement/);
    expect(isAlive(mad)).toBe(false);
    const many = program('read -r line <&3; yes "{}" >&3');
    expect(await reason({ python: many })).toMatch(/sent something that is no measurement/);
  });

  test('it is stopped from outside', async () => {
    const slow = program('sleep 600');
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 500);
    expect(await reason({ python: slow }, { signal: abort.signal })).toBe('the smoke test was stopped');
    expect(isAlive(slow)).toBe(false);
  });

  test('memory runs out', { timeout: 300_000 }, async () => {
    expect(await reason({}, { limits: { ...limits, memoryMb: 150 } })).toMatch(
      /does not fit into memory|was killed|crashed|ended with status/,
    );
  });

  test('the folder of the model vanishes', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tunelint-model-'));
    cpSync(join(models, 'good'), folder, { recursive: true });
    const progress = (what: string) => {
      if (what === 'loading') rmSync(folder, { recursive: true, force: true });
    };
    expect(await reason({}, { model: { kind: 'folder', place: folder }, progress, limits })).toMatch(
      /moved or removed while the smoke test ran/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('there is no room for an environment', async () => {
    const uv = program('echo "error: failed to write: No space left on device (os error 28)" >&2; exit 2');
    const bin = join(uv, '..');
    cpSync(uv, join(bin, 'uv'));
    const folder = join(bin, 'environment');
    const env = { PATH: `${bin}:${process.env['PATH']}` };
    const made = await setUpPython(folder, env, new AbortController().signal, () => {});
    expect(made).toEqual({
      reason: expect.stringMatching(/^no Python environment could be made in .*: the disk is full/),
      blocked: true,
    });
    expect(existsSync(folder)).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')('the worker sees no secret', { timeout: 60_000 }, async () => {
  const spy = program('env > "$(dirname "$0")/seen"; exit 1');
  const backend = transformersBackend({
    python: spy,
    setUp: undefined,
    device: 'cpu',
    env: { ...process.env, GITHUB_TOKEN: 'ghs_x', HF_TOKEN: 'hf_x', INPUT_TOKEN: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
  });
  await backend(job({ kind: 'folder', place: join(models, 'good') }));
  const seen = readFileSync(join(spy, '..', 'seen'), 'utf8');
  expect(seen).not.toMatch(/GITHUB_|TOKEN=|SECRET|INPUT_/);
  expect(seen).toContain('HF_HUB_OFFLINE=1');
});
