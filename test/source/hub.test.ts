import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diskCache } from '../../src/source/cache.ts';
import { hubSource } from '../../src/source/hub.ts';
import { HubError } from '../../src/source/hub-error.ts';
import { type HubOptions, hubSpec, isRepoName } from '../../src/source/hub-spec.ts';
import { joining } from '../../src/source/joining.ts';
import { SourceError } from '../../src/types.ts';
import { type FakeHub, type FakeRepo, fakeHub } from '../fake-hub/index.ts';

const made: string[] = [];
let hub: FakeHub | undefined;

afterEach(async () => {
  const problems = hub?.problems ?? [];
  await hub?.close();
  hub = undefined;
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'tunelint-hub-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const WEIGHTS = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * 2_654_435_761) & 255));
const FILES = {
  'config.json': '{"model_type":"llama"}',
  'tokenizer_config.json': '{"eos_token":"</s>"}',
  'sub/notes.txt': 'ünïcode',
  'model.safetensors': WEIGHTS,
};

async function serving(repo: Partial<FakeRepo> = {}, tokens: Record<string, readonly string[]> = {}): Promise<FakeHub> {
  hub = await fakeHub([{ id: 'org/model', folder: folder(FILES), revisions: ['v1'], ...repo }], tokens);
  return hub;
}

function options(changes: Partial<HubOptions> = {}): HubOptions {
  return {
    endpoint: hub?.url ?? '',
    token: undefined,
    fetch,
    userAgent: 'tunelint/test',
    cache: undefined,
    hubCache: undefined,
    offline: false,
    ...changes,
  };
}

const open = (changes: Partial<HubOptions> = {}, revision?: string) =>
  hubSource({ repo: 'org/model', revision }, options(changes));

async function failure(promise: Promise<unknown>): Promise<{ failure: string; message: string }> {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(HubError);
  const { failure: kind, message } = error as HubError;
  return { failure: kind, message: message.replaceAll(hub?.url ?? '-', 'HUB').replace(/127\.0\.0\.1:\d+/, 'HOST') };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a repository', () => {
  test('is resolved to a commit, listed and read', async () => {
    const fake = await serving();
    const source = await open({}, 'v1');
    expect(source.commit).toBe(fake.commit('org/model'));
    expect(source.name).toBe(`hf:org/model@${source.commit.slice(0, 12)}`);
    expect(await source.list()).toEqual([
      { path: 'config.json', size: 22 },
      { path: 'model.safetensors', size: WEIGHTS.length },
      { path: 'sub/notes.txt', size: 9 },
      { path: 'tokenizer_config.json', size: 20 },
    ]);
    expect(await source.list('sub')).toEqual([{ path: 'sub/notes.txt', size: 9 }]);
    expect(await source.list('nowhere')).toEqual([]);
    expect(await source.entry('nowhere')).toBeUndefined();
    expect(text(await source.bytes('sub/notes.txt'))).toBe('ünïcode');
    expect(Buffer.from(await source.bytes('model.safetensors', 500_000, 500_100))).toEqual(
      WEIGHTS.subarray(500_000, 500_100),
    );
    expect(Buffer.from(await source.bytes('model.safetensors'))).toEqual(WEIGHTS);
    await expect(source.bytes('nowhere')).rejects.toThrow(SourceError);
  });

  test('counts what the server saw', async () => {
    const fake = await serving();
    const source = await open();
    await source.list();
    await source.bytes('tokenizer_config.json');
    await source.bytes('model.safetensors', 400_000, 400_010);
    await fake.idle();
    // Info, list, two small files with a redirect on the same host each, one range with a redirect to the other.
    expect(source.counts.reads).toBe(8);
    expect(fake.log).toHaveLength(8);
    expect(fake.log.at(-1)).toMatchObject({ host: 'content', range: 'bytes=400000-400009', status: 206, bytes: 10 });
    expect(source.counts.bytes).toBe(fake.log.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test('of more files than a page holds is listed whole', async () => {
    await serving({ folder: folder(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`f${i}.txt`, `${i}`]))) });
    expect(await (await open()).list()).toHaveLength(120);
  });

  test('is asked for neighbouring ranges once, and for the second range of a file without a detour', async () => {
    const fake = await serving();
    const source = await open();
    const rows = [700_000, 200_000, 200_064, 230_000, 700_032];
    const read = await Promise.all(rows.map((at) => source.bytes('model.safetensors', at, at + 32)));
    for (const [i, at] of rows.entries()) expect(Buffer.from(read[i] ?? [])).toEqual(WEIGHTS.subarray(at, at + 32));
    await source.bytes('model.safetensors', 0, 8);
    const ranges = fake.log.filter((r) => r.host === 'content').map((r) => r.range);
    expect(ranges).toEqual(['bytes=200000-230031', 'bytes=700000-700063', 'bytes=0-7']);
    expect(
      fake.log.filter((r) => r.path.includes('/resolve/') && r.path.endsWith('model.safetensors')).length,
    ).toBeLessThan(3);
  });

  test('whose signed addresses run out is asked for new ones', async () => {
    const fake = await serving();
    const source = await open();
    await source.bytes('model.safetensors', 0, 8);
    fake.expire();
    expect(Buffer.from(await source.bytes('model.safetensors', 8, 16))).toEqual(WEIGHTS.subarray(8, 16));
  });
});

describe('the token', () => {
  test('goes to the Hub and not to where its content is kept', async () => {
    const fake = await serving({ gated: 'manual' }, { hf_good: ['org/model'] });
    const source = await open({ token: 'hf_good' });
    await source.bytes('model.safetensors', 0, 8);
    await source.bytes('model.safetensors', 100_000, 100_008);
    expect(fake.log.filter((r) => r.host === 'api').every((r) => r.isAuthorized)).toBe(true);
    expect(fake.log.filter((r) => r.host === 'content').map((r) => r.isAuthorized)).toEqual([false, false]);
  });

  test('does not travel in the clear', async () => {
    const seen: (string | null)[] = [];
    const spy: typeof fetch = async (_, init) => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return new Response('{}', { status: 404 });
    };
    for (const endpoint of ['http://mirror.example', 'https://mirror.example', 'http://127.0.0.1:8080'])
      await failure(open({ endpoint, token: 'hf_x', fetch: spy }));
    expect(seen).toEqual([null, 'Bearer hf_x', 'Bearer hf_x']);
  });
});

describe('what cannot be had is one sentence that says what to do', () => {
  test('gated', async () => {
    await serving({ gated: 'auto' }, { hf_other: [] });
    expect(await failure(open())).toEqual({
      failure: 'gated',
      message:
        'hf:org/model is gated: accept its terms at HUB/org/model and give a token that may read it (HF_TOKEN, in the action the input hf-token)',
    });
    expect(await failure(open({ token: 'hf_other' }))).toEqual({
      failure: 'gated',
      message: 'hf:org/model is gated: accept its terms at HUB/org/model with the account of the token',
    });
    expect(await failure(open({ token: 'hf_unknown' }))).toEqual({
      failure: 'gated',
      message: 'hf:org/model could not be read: the token is not valid',
    });
  });

  test('missing or private', async () => {
    await serving({ isPrivate: true }, { hf_other: [] });
    expect((await failure(open())).message).toMatch(
      /^hf:org\/model is not on the Hub, or private: check the name, or give a token/,
    );
    expect((await failure(open({ token: 'hf_other' }))).message).toBe(
      'hf:org/model is not on the Hub, or private: check the name and what the token may read',
    );
  });

  test('no such revision', async () => {
    await serving();
    expect(await failure(open({}, 'nope'))).toEqual({
      failure: 'missing',
      message: 'org/model has no revision nope on the Hub',
    });
  });

  test('rate-limited: waits as long as it is told, and not longer than a minute', async () => {
    const fake = await serving();
    fake.faults.push({ match: /revision/, kind: 'status', status: 429, headers: { 'retry-after': '0' }, times: 2 });
    await expect(open()).resolves.toBeDefined();
    fake.faults.push({ match: /revision/, kind: 'status', status: 429, headers: { ratelimit: '"api";r=0;t=290' } });
    expect(await failure(open())).toEqual({
      failure: 'rate-limited',
      message: 'the Hub limits requests: try again in 290 s, or give a token (HF_TOKEN)',
    });
  });

  test('down', async () => {
    const fake = await serving();
    fake.faults.push({ match: /revision/, kind: 'status', status: 503, times: 2 });
    await expect(open()).resolves.toBeDefined();
    fake.faults.push({ match: /revision/, kind: 'status', status: 502, times: 99 });
    expect(await failure(open({ isGuess: true }))).toEqual({
      failure: 'unreachable',
      message: 'hf:org/model could not be read: status 502; try again, or pass --offline to check without it',
    });
  });

  test('not reachable', async () => {
    const gone = await fakeHub([]);
    await gone.close();
    const endpoint = gone.url;
    expect(await failure(open({ endpoint, isGuess: true }))).toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('HOST could not be reached (ECONNREFUSED)'),
    });
  });

  test('another server than the Hub', async () => {
    await serving();
    const page: typeof fetch = async () => new Response('<html>Please log in</html>');
    expect((await failure(open({ fetch: page }))).message).toMatch(
      /gave an answer about hf:org\/model that is not the Hub's/,
    );
  });

  test('offline', async () => {
    await serving();
    expect(await failure(open({ offline: true }))).toMatchObject({ failure: 'offline' });
    expect(hub?.log).toEqual([]);
  });
});

describe('a body that does not arrive as it should', () => {
  test.each([{ kind: 'truncate', after: 1000 }, { kind: 'drop' }, { kind: 'damage' }] as const)(
    'is asked for again: $kind',
    async (fault) => {
      const fake = await serving();
      const source = await open();
      fake.faults.push({ match: /GET/, host: 'content', ...fault });
      expect(Buffer.from(await source.bytes('model.safetensors'))).toEqual(WEIGHTS);
    },
  );

  test('is an error when it stays so', async () => {
    const fake = await serving();
    const source = await open();
    fake.faults.push({ match: /GET/, host: 'content', kind: 'damage', times: 9 });
    await expect(source.bytes('model.safetensors')).rejects.toThrow(
      'arrived with other content than the Hub says it has',
    );
  });

  test('a server that does not serve ranges gives the beginning, and small files whole', async () => {
    const fake = await serving();
    const source = await open();
    fake.faults.push({ match: /GET model\.safetensors/, kind: 'ignore-range', times: 99 });
    expect(Buffer.from(await source.bytes('model.safetensors', 0, 64))).toEqual(WEIGHTS.subarray(0, 64));
    expect(Buffer.from(await source.bytes('model.safetensors', 9, 64))).toEqual(WEIGHTS.subarray(9, 64));
  });
});

describe('the cache', () => {
  test('serves the next run: one request for the revision, none for a commit, none offline', async () => {
    const fake = await serving();
    const cache = folder();
    const read = async (changes: Partial<HubOptions>, revision?: string) => {
      fake.log.length = 0;
      const source = await open(
        { cache: diskCache(cache, { unique: `run${fake.log.length}`, now: 0, maxBytes: 1e9 }), ...changes },
        revision,
      );
      await source.list();
      expect(text(await source.bytes('tokenizer_config.json'))).toBe(FILES['tokenizer_config.json']);
      expect(Buffer.from(await source.bytes('model.safetensors', 300_000, 300_100))).toEqual(
        WEIGHTS.subarray(300_000, 300_100),
      );
      expect(Buffer.from(await source.bytes('model.safetensors'))).toEqual(WEIGHTS);
      return fake.log.length;
    };
    expect(await read({})).toBeGreaterThan(5);
    expect(await read({})).toBe(1);
    expect(await read({}, fake.commit('org/model'))).toBe(0);
    expect(await read({ offline: true })).toBe(0);
  });

  test('does not use an entry that was damaged', async () => {
    const fake = await serving();
    const cache = folder();
    const read = async () => {
      const source = await open({ cache: diskCache(cache, { unique: 'x', now: 0, maxBytes: 1e9 }) });
      return text(await source.bytes('tokenizer_config.json'));
    };
    await read();
    for (const path of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue;
      const file = join(path.parentPath, path.name);
      const bytes = readFileSync(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 255;
      writeFileSync(file, bytes);
    }
    fake.log.length = 0;
    expect(await read()).toBe(FILES['tokenizer_config.json']);
    expect(fake.log.length).toBeGreaterThan(3);
  });

  test('that cannot be written is done without', async () => {
    await serving();
    const source = await open({
      cache: diskCache(join(folder({ file: '' }), 'file'), { unique: 'x', now: 0, maxBytes: 1e9 }),
    });
    expect(text(await source.bytes('config.json'))).toBe(FILES['config.json']);
  });

  test('of huggingface_hub is read where it has the file, offline too', async () => {
    const fake = await serving();
    const commit = fake.commit('org/model');
    const snapshot = `models--org--model/snapshots/${commit}`;
    const hubCache = folder({
      'models--org--model/refs/main': commit,
      [`${snapshot}/config.json`]: FILES['config.json'],
      [`${snapshot}/model.safetensors`]: WEIGHTS,
    });
    const online = await open({ hubCache });
    expect(Buffer.from(await online.bytes('model.safetensors', 300_000, 300_100))).toEqual(
      WEIGHTS.subarray(300_000, 300_100),
    );
    expect(fake.log.map((r) => r.path.replace(/\?.*/, ''))).toEqual([
      '/api/models/org/model/revision/HEAD',
      `/api/models/org/model/tree/${commit}`,
    ]);
    const offline = await open({ hubCache, offline: true });
    expect(offline.commit).toBe(commit);
    expect((await offline.list()).map((f) => f.path)).toEqual(['config.json', 'model.safetensors']);
  });

  test('a file at hand with the same content is not downloaded', async () => {
    const fake = await serving();
    const at = { 'tokenizer_config.json': FILES['tokenizer_config.json'], 'config.json': '{"model_type":"other"}' };
    const twin = async (name: string) => {
      const content = at[name as keyof typeof at];
      return content === undefined ? undefined : new TextEncoder().encode(content);
    };
    const source = await open({ twin });
    expect(text(await source.bytes('tokenizer_config.json'))).toBe(FILES['tokenizer_config.json']);
    expect(text(await source.bytes('config.json'))).toBe(FILES['config.json']);
    expect(fake.log.some((r) => r.path.includes('tokenizer_config'))).toBe(false);
  });
});

describe('names', () => {
  test('of repositories', () => {
    expect(hubSpec('hf:meta-llama/Llama-3.1-8B@main')).toEqual({ repo: 'meta-llama/Llama-3.1-8B', revision: 'main' });
    expect(hubSpec('hf:gpt2')).toEqual({ repo: 'gpt2', revision: undefined });
    expect(hubSpec('hf:org/model@refs/pr/3')).toEqual({ repo: 'org/model', revision: 'refs/pr/3' });
    for (const bad of [
      'org/model',
      'hf:',
      'hf:a/b/c',
      'hf:../x',
      'hf:a/..',
      'hf:a/b@',
      'hf:a b/c',
      'hf:-a/b',
      'hf:a/b.git',
    ])
      expect(hubSpec(bad), bad).toBeUndefined();
    expect(isRepoName(`a/${'b'.repeat(99)}`)).toBe(false);
  });
});

test('joined reads give each caller its bytes, and its error', async () => {
  const reads: string[] = [];
  const read = joining(async (start, end) => {
    reads.push(`${start}-${end}`);
    if (start > 1_000_000) throw new Error('gone');
    return Uint8Array.from({ length: end - start }, (_, i) => (start + i) & 255);
  });
  const [a, b, c, d] = await Promise.allSettled([read(10, 12), read(0, 20), read(20, 24), read(9_000_000, 9_000_001)]);
  expect(reads).toEqual(['0-24', '9000000-9000001']);
  expect([a, b, c].map((r) => r.status === 'fulfilled' && r.value.length)).toEqual([2, 20, 4]);
  expect(a).toMatchObject({ value: Uint8Array.of(10, 11) });
  expect(d).toMatchObject({ status: 'rejected' });
});
