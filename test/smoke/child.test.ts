import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { childEnvironment, startChild } from '../../src/smoke/child.ts';

// Real processes: what they see, what stops them, and that nothing of them stays.

const LIMITS = { wallMs: 20_000, outputBytes: 1_000_000 };
const env = childEnvironment(process.env);
const folder = mkdtempSync(join(tmpdir(), 'tunelint-child-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sh = (script: string, limits = {}) =>
  startChild({ command: ['/bin/sh', '-c', script], env, limits: { ...LIMITS, ...limits } });

function isAlive(pid: number): boolean {
  try {
    // A zombie still has a process id.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 50 && isAlive(pid); i += 1) await sleep(20);
  return !isAlive(pid);
}

describe('the environment', () => {
  const whole = {
    PATH: '/usr/bin',
    HOME: '/home/runner',
    LC_ALL: 'C',
    CUDA_VISIBLE_DEVICES: '0',
    RUNNER_TRACKING_ID: 'github_1',
    VLLM_USE_V1: '1',
    VLLM_API_KEY: 'secret',
    GITHUB_TOKEN: 'secret',
    GITHUB_ENV: '/x',
    INPUT_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    HF_TOKEN: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
    SSH_AUTH_SOCK: '/tmp/agent',
    DOCKER_HOST: 'unix:///var/run/docker.sock',
    MY_UNHEARD_OF_NAME: 'secret',
  };

  test('holds what a model needs, and no secret under any name', () => {
    expect(childEnvironment(whole)).toEqual({
      PATH: '/usr/bin',
      HOME: '/home/runner',
      LC_ALL: 'C',
      CUDA_VISIBLE_DEVICES: '0',
      RUNNER_TRACKING_ID: 'github_1',
      VLLM_USE_V1: '1',
    });
  });

  test('takes another home without losing the packages of the real one', () => {
    expect(childEnvironment(whole, { home: '/tmp/h', more: { HF_HUB_OFFLINE: '1' } })).toMatchObject({
      HOME: '/tmp/h',
      PYTHONUSERBASE: '/home/runner/.local',
      HF_HUB_OFFLINE: '1',
    });
  });

  test('is all that the process has', async () => {
    const child = startChild({ command: ['/usr/bin/env'], env: { A: '1' }, limits: LIMITS });
    const names = (await child.ended).tail.split('\n').map((line) => line.split('=')[0]);
    expect(names.filter((name) => !['', 'PWD', 'OLDPWD', '_', 'SHLVL'].includes(name ?? '')).sort()).toEqual([
      'A',
      'TUNELINT_CHILD',
    ]);
  });
});

describe('a child', () => {
  test('ends by itself, with its status and its last words', async () => {
    expect(await sh('echo out; echo err >&2; exit 3').ended).toMatchObject({
      because: 'itself',
      status: 3,
      tail: expect.stringMatching(/^(?:out\nerr|err\nout)\n$/),
    });
  });

  test('speaks over its own channel, both ways, and has standard input', async () => {
    const child = sh('read a; read b <&3; echo "noise"; echo "$a+$b" >&3');
    let heard = '';
    child.channel.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    child.stdin.write('one\n');
    child.channel.write('two\n');
    expect(await child.ended).toMatchObject({ because: 'itself', status: 0, tail: 'noise\n' });
    expect(heard).toBe('one+two\n');
  });

  test('that cannot be started says so', async () => {
    expect(await startChild({ command: ['/no/such/program'], env, limits: LIMITS }).ended).toMatchObject({
      because: 'itself',
      status: 127,
    });
    const nowhere = startChild({ command: ['/bin/true'], cwd: '/no/such/folder', env, limits: LIMITS });
    expect(await nowhere.ended).toMatchObject({ because: 'spawn', status: undefined });
  });

  test('that hangs is killed with its children when its time is over', async () => {
    const child = sh('sleep 1000 & echo $!; trap "" TERM; wait', { wallMs: 400 });
    const ended = await child.ended;
    expect(ended).toMatchObject({ because: 'time', status: 137 });
    expect(await gone(Number(ended.tail))).toBe(true);
  });

  test('that writes without end is killed', async () => {
    const ended = await sh('while :; do echo garbage garbage garbage; done', { outputBytes: 100_000 }).ended;
    expect(ended).toMatchObject({ because: 'output' });
    expect(ended.tail.length).toBeLessThanOrEqual(16_384);
  });

  test('that wants too much memory fails, and mapped files do not count', async () => {
    const script = (n: number) => `python3 -c 'x = bytearray(${n} * 2**20); print(len(x))'`;
    expect((await sh(script(900), { memoryBytes: 512 * 2 ** 20 }).ended).tail).toContain('MemoryError');
    expect(await sh(script(50), { memoryBytes: 512 * 2 ** 20 }).ended).toMatchObject({ status: 0 });
    const file = join(folder, 'weights');
    execFileSync('truncate', ['-s', '900M', file]);
    const mapped = `import mmap; f = open(${JSON.stringify(file)}, "rb"); m = mmap.mmap(f.fileno(), 0, prot=mmap.PROT_READ); print(len(m))`;
    const child = startChild({
      command: ['python3', '-c', mapped],
      env,
      limits: { ...LIMITS, memoryBytes: 512 * 2 ** 20 },
    });
    expect(await child.ended).toMatchObject({ status: 0 });
  });

  test('that is stopped goes with its children, also with one that ignores the request', async () => {
    const child = sh('trap "" TERM; sleep 1000 & echo $!; wait; wait');
    while (child.tail() === '') await sleep(10);
    const ended = await child.stop();
    expect(ended.because).toBe('stopped');
    expect(await gone(Number(ended.tail))).toBe(true);
  });

  test('that is gone is not stopped again', async () => {
    const child = sh('exit 3');
    await child.ended;
    expect(await child.stop()).toMatchObject({ because: 'itself', status: 3 });
  });

  test('is stopped by a signal', async () => {
    const controller = new AbortController();
    const child = startChild({ command: ['/bin/sleep', '1000'], env, limits: LIMITS, signal: controller.signal });
    controller.abort();
    expect(await child.ended).toMatchObject({ because: 'stopped' });
  });

  test.runIf(process.platform === 'linux')('takes along what left its process group', async () => {
    const child = sh('setsid sleep 1000 & sleep 0.1; pgrep -n -f "^sleep 1000$"');
    const ended = await child.ended;
    expect(Number(ended.tail)).toBeGreaterThan(0);
    expect(await gone(Number(ended.tail))).toBe(true);
  });

  test('dies when we are killed', async () => {
    const script = join(folder, 'parent.ts');
    writeFileSync(
      script,
      `import { startChild } from ${JSON.stringify(fileURLToPath(new URL('../../src/smoke/child.ts', import.meta.url)))};
const child = startChild({ command: ['/bin/sh', '-c', 'sleep 1000 & echo $! $$; wait'], env: { PATH: '/usr/bin:/bin' }, limits: { wallMs: 60_000, outputBytes: 1e6 } });
const timer = setInterval(() => { if (child.tail() !== '') { clearInterval(timer); console.log(child.tail()); } }, 10);
`,
    );
    const parent = spawn(fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url)), [script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))));
    const pids = said.trim().split(' ').map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    parent.kill('SIGKILL');
    expect(await Promise.all(pids.map(gone))).toEqual([true, true]);
  });
});
