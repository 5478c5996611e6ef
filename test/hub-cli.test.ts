import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Report } from '../src/types.ts';
import { type FakeHub, type FakeRepo, fakeHub } from './fake-hub/index.ts';
import { safetensors } from './safetensors.ts';

// The command line with models on the Hub.

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const example = (name: string) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
let work = '';
let hub: FakeHub;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'tunelint-hub-cli-'));
  cpSync(example('llama-3.1-endless'), join(work, 'endless'), { recursive: true });
  cpSync(example('llama-3.1-mended'), join(work, 'mended'), { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
afterEach(async () => {
  const { problems } = hub;
  await hub.close();
  expect(problems).toEqual([]);
});

async function serving(repo: Partial<FakeRepo> = {}) {
  hub = await fakeHub([
    { id: 'org/endless', folder: join(work, 'endless') },
    { id: 'org/mended', folder: join(work, 'mended'), ...repo },
  ]);
}

async function tunelint(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: work,
    env: {
      PATH: process.env['PATH'],
      HOME: join(work, 'home'),
      HF_ENDPOINT: hub.url,
      TUNELINT_CACHE: join(work, 'cache'),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text;
  });
  const status = await new Promise((done) => child.on('close', done));
  return { status, stdout, stderr };
}

async function report(...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await tunelint('check', ...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

const without = (text: string) => text.replace(/@[0-9a-f]{12}\b/g, '@COMMIT');

test('a model on the Hub is judged like the folder, and the commit is said', async () => {
  await serving();
  const there = await report('hf:org/endless');
  const here = await report(join(work, 'endless'));
  const plain = (r: Report) => r.findings.map(({ rule, severity, message }) => [rule, severity, message]);
  expect(plain(there)).toEqual(plain(here));
  expect(there.verdict).toBe('fail');
  expect(there.subjects[0]?.facts['source']).toBe(`hf:org/endless@${hub.commit('org/endless').slice(0, 12)}`);
  const { stdout, status } = await tunelint('check', 'hf:org/endless');
  expect(status).toBe(1);
  expect(without(stdout)).toContain('hf:org/endless@COMMIT');
});

test('a base on the Hub is compared, and the report says which and why', async () => {
  await serving();
  const found = await report(join(work, 'endless'), '--base', 'hf:org/mended');
  expect(found.findings.map(({ rule }) => rule)).toContain('turn-end-not-in-stop-set');
  const base = found.subjects[0]?.facts['base'] as { name: string; why: string };
  expect({ ...base, name: without(base.name) }).toEqual({ name: 'hf:org/mended@COMMIT', why: 'named by --base' });
  const { stdout } = await tunelint('check', join(work, 'mended'), '--base', 'hf:org/mended');
  expect(without(stdout)).toMatch(/base\s+hf:org\/mended@COMMIT \(named by --base\)/);
});

test('a named base that is gated makes the verdict incomplete, with what to do', async () => {
  await serving({ gated: 'manual' });
  const { status, stdout } = await tunelint('check', join(work, 'mended'), '--base', 'hf:org/mended');
  expect(status).toBe(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain('hf:org/mended is gated: accept its terms at');
});

test('offline the cache answers, and what it does not have is said', async () => {
  await serving();
  await report('hf:org/mended');
  hub.log.length = 0;
  expect((await report('hf:org/mended', '--offline')).verdict).toBe('pass');
  const gone = await tunelint('check', 'hf:org/endless@v9', '--offline');
  expect(gone).toMatchObject({ status: 2, stdout: '' });
  expect(gone.stderr).toMatch(
    /^tunelint: hf:org\/endless@v9 is not in the cache, and nothing is read from the network/,
  );
  expect(hub.log).toEqual([]);
});

test('mistakes are one sentence', async () => {
  await serving();
  for (const [args, said] of [
    [['hf:org/nothing'], /^tunelint: hf:org\/nothing is not on the Hub, or private/],
    [['hf:../x'], /^tunelint: hf:\.\.\/x must look like hf:ORG\/NAME/],
    [['hf:org/mended', 'hf:org/endless'], /^tunelint: a model on the Hub is checked alone/],
    [['hf:org/mended', '--since', 'HEAD'], /^tunelint: --since compares with a revision of a git repository/],
  ] as const) {
    const { status, stderr } = await tunelint('check', ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});

test('a data file is read with a tokenizer on the Hub', async () => {
  await serving();
  const folder = join(work, 'data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tunelint.yml'), 'datasets:\n  - path: a.jsonl\n    tokenizer: hf:org/mended\n');
  writeFileSync(
    join(folder, 'a.jsonl'),
    '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}\n',
  );
  const found = await report(folder);
  expect(found.subjects.map(({ kind }) => kind)).toEqual(['dataset']);
  expect(hub.log.some(({ path }) => path.includes('/org/mended/'))).toBe(true);
});

test('weights on the Hub are judged by their headers', async () => {
  const folder = join(work, 'weighted');
  cpSync(join(work, 'mended'), folder, { recursive: true });
  writeFileSync(join(folder, 'model.safetensors'), safetensors({ 'model.embed_tokens.weight': [100, 8] }));
  await serving();
  await hub.close();
  hub = await fakeHub([{ id: 'org/weighted', folder }]);
  const found = await report('hf:org/weighted');
  expect(found.findings.map(({ rule }) => rule)).toContain('vocab-size-mismatch');
});
