import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diskCache } from '../../src/source/cache.ts';
import { gitSource, lfsPlace } from '../../src/source/git.ts';
import { type LfsPlace, lfsEndpoint, onPointers } from '../../src/source/lfs.ts';
import { withLfs } from '../../src/source/lfs-objects.ts';
import { localSource } from '../../src/source/local.ts';

const made: string[] = [];
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'tunelint-lfs-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const CONTENT = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7) & 255));
const OID = createHash('sha256').update(CONTENT).digest('hex');
const pointer = (oid = OID, size = CONTENT.length) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;

type Seen = {
  readonly host: 'git' | 'store';
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** The batch API of a Git LFS server, and the store to which it sends. */
async function lfsServer(answer: { readonly status?: number; readonly has?: boolean } = {}) {
  const seen: Seen[] = [];
  const listening = async (
    host: Seen['host'],
    serve: (
      request: IncomingMessage,
      body: string,
    ) => { status: number; headers?: Record<string, string>; body: Buffer },
  ) => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        seen.push({ host, method: request.method ?? '', headers: request.headers, body });
        const said = serve(request, body);
        response.writeHead(said.status, { ...said.headers, 'content-length': String(said.body.length) });
        response.end(said.body);
      });
    });
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const store = await listening('store', (request) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = CONTENT.subarray(Number(from), Number(to) + 1);
    return { status: 206, headers: { 'content-range': `bytes ${from}-${to}/${CONTENT.length}` }, body: part };
  });
  const git = await listening('git', (request, body) => {
    if (request.method !== 'POST' || request.url !== '/org/repo.git/info/lfs/objects/batch')
      return { status: 404, body: Buffer.from('{"message":"no"}') };
    if (answer.status !== undefined) return { status: answer.status, body: Buffer.from('{"message":"no"}') };
    const asked = JSON.parse(body) as { operation: string; objects: { oid: string; size: number }[] };
    expect(asked.operation).toBe('download');
    const objects = asked.objects.map(({ oid, size }) =>
      oid === OID && answer.has !== false
        ? { oid, size, actions: { download: { href: `${store}/${oid}?signed=1`, header: { 'X-Store': 'yes' } } } }
        : { oid, size, error: { code: 404, message: 'Object does not exist' } },
    );
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.git-lfs+json' },
      body: Buffer.from(JSON.stringify({ objects })),
    };
  });
  return { git, store, seen, endpoint: `${git}/org/repo.git/info/lfs` };
}

const NOWHERE: LfsPlace = { objects: undefined, endpoint: undefined, authorization: undefined };

function reading(root: string, place: Partial<LfsPlace>, cache?: string) {
  return withLfs(localSource(root), {
    place: async () => ({ ...NOWHERE, ...place }),
    fetch,
    userAgent: 'tunelint/test',
    cache: cache === undefined ? undefined : diskCache(cache, { unique: 'test', now: 0, maxBytes: 1e9 }),
  });
}

describe('the content of a pointer', () => {
  test('is taken from .git/lfs, and nothing is asked', async () => {
    const objects = folder({ [`${OID.slice(0, 2)}/${OID.slice(2, 4)}/${OID}`]: CONTENT });
    const server = await lfsServer();
    const source = reading(folder({ 'model.safetensors': pointer(), 'a.txt': 'a' }), {
      objects,
      endpoint: server.endpoint,
    });
    expect(await source.list()).toEqual([
      { path: 'a.txt', size: 1 },
      { path: 'model.safetensors', size: CONTENT.length, lfsOid: OID },
    ]);
    expect(Buffer.from(await source.bytes('model.safetensors', 10, 20))).toEqual(CONTENT.subarray(10, 20));
    expect(Buffer.from(await source.bytes('model.safetensors'))).toEqual(CONTENT);
    expect(server.seen).toEqual([]);
  });

  test('can be handed over, and is there again', async () => {
    const objects = folder({ [`${OID.slice(0, 2)}/${OID.slice(2, 4)}/${OID}`]: CONTENT });
    const root = folder({ 'train.jsonl': pointer(), 'a.txt': 'abc' });
    const source = onPointers(localSource(root), async () => reading(root, { objects }));
    for (let times = 0; times < 2; times++) {
      const own = await source.ownBytes?.('train.jsonl', 10, 20);
      expect(own === undefined ? own : Buffer.from(own)).toEqual(CONTENT.subarray(10, 20));
      structuredClone(own, { transfer: own === undefined ? [] : [own.buffer] });
      expect(await source.ownBytes?.('a.txt', 1, 9)).toEqual(Uint8Array.from([98, 99]));
    }
    await expect(source.ownBytes?.('b.txt', 0, 1)).rejects.toMatchObject({ reason: 'broken' });
  });

  test('is read by range where the server has it: one question, neighbouring ranges together', async () => {
    const server = await lfsServer();
    const root = folder({ 'model.safetensors': pointer(), 'sub/again.safetensors': pointer() });
    const source = reading(root, { endpoint: server.endpoint, authorization: 'Basic secret' });
    expect((await source.list()).map(({ unreadable }) => unreadable)).toEqual([undefined, undefined]);
    const rows = await Promise.all([300_000, 0, 64].map((at) => source.bytes('model.safetensors', at, at + 64)));
    expect(rows.map((row) => Buffer.from(row))).toEqual([300_000, 0, 64].map((at) => CONTENT.subarray(at, at + 64)));
    expect(Buffer.from(await source.bytes('sub/again.safetensors'))).toEqual(CONTENT);
    expect(
      server.seen.map(({ host, headers }) => [host, headers.range ?? null, headers.authorization ?? null]),
    ).toEqual([
      ['git', null, 'Basic secret'],
      ['store', 'bytes=0-127', null],
      ['store', 'bytes=300000-300063', null],
      ['store', 'bytes=0-399999', null],
    ]);
    expect(server.seen.at(-1)?.headers['x-store']).toBe('yes');
    expect(source.problem()).toBeUndefined();
  });

  test('is not asked for a second time with a cache', async () => {
    const server = await lfsServer();
    const root = folder({ 'model.safetensors': pointer() });
    const cache = folder({});
    for (let run = 0; run < 2; run += 1)
      await reading(root, { endpoint: server.endpoint }, cache).bytes('model.safetensors', 0, 64);
    expect(server.seen.filter(({ host }) => host === 'store')).toHaveLength(1);
  });
});

describe('it stays a pointer, and the source says why', () => {
  test.each([
    [{ status: 401 }, /refuses them \(401\): give a token that may read the repository/],
    [{ status: 404 }, /refuses them \(404\)/],
    [{ has: false }, /does not have every object/],
  ])('where the server answers %j', async (answer, why) => {
    const server = await lfsServer(answer);
    const source = reading(folder({ 'model.safetensors': pointer() }), { endpoint: server.endpoint });
    expect(await source.entry('model.safetensors')).toMatchObject({ unreadable: 'lfs-pointer' });
    expect(source.problem()).toMatch(why);
    await expect(source.bytes('model.safetensors', 0, 8)).rejects.toThrow('is a Git LFS pointer');
  });

  test('where nothing may be asked, and for data too large to be read to its end', async () => {
    const quiet = reading(folder({ 'model.safetensors': pointer() }), {});
    expect(await quiet.list()).toMatchObject([{ unreadable: 'lfs-pointer' }]);
    expect(quiet.problem()).toBeUndefined();
    const server = await lfsServer();
    const source = reading(folder({ 'train.jsonl': pointer(OID, 10 ** 9) }), { endpoint: server.endpoint });
    expect(await source.list()).toMatchObject([{ unreadable: 'lfs-pointer' }]);
    expect(server.seen).toEqual([]);
  });

  test('content that is not what the pointer says is refused', async () => {
    const wrong = 'a'.repeat(64);
    const server = await lfsServer();
    const objects = folder({ [`aa/aa/${wrong}`]: 'short' });
    const source = reading(folder({ 'model.safetensors': pointer(wrong) }), { objects, endpoint: server.endpoint });
    expect(await source.entry('model.safetensors')).toMatchObject({ unreadable: 'lfs-pointer' });
  });
});

describe('where a repository keeps its objects', () => {
  test('the server follows from the remote', () => {
    const endpoint = 'https://ghe.corp/org/repo.git/info/lfs';
    for (const remote of [
      'https://ghe.corp/org/repo.git',
      'https://ghe.corp/org/repo',
      'https://ghe.corp/org/repo/',
      'git@ghe.corp:org/repo.git',
      'ghe.corp:org/repo',
      'ssh://git@ghe.corp:2222/org/repo.git',
    ])
      expect(lfsEndpoint(remote), remote).toBe(endpoint);
    for (const remote of ['/srv/git/repo.git', '../repo', 'C:\\git\\repo', 'file:///srv/repo.git', ''])
      expect(lfsEndpoint(remote), remote).toBeUndefined();
  });

  test('a token goes to its server alone, and .lfsconfig is not asked', async () => {
    const root = folder({ '.lfsconfig': '[lfs]\n\turl = https://evil.example/lfs\n', 'model.bin': pointer() });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://user:secret@github.com/org/repo.git');
    const at = (server: string, offline = false) => lfsPlace(root, { server, token: 'ghs_x', offline });
    expect(await at('https://github.com')).toEqual({
      objects: expect.stringMatching(/\/\.git\/lfs\/objects$/),
      endpoint: 'https://github.com/org/repo.git/info/lfs',
      authorization: `Basic ${Buffer.from('x-access-token:ghs_x').toString('base64')}`,
    });
    expect(await at('https://ghe.corp')).toMatchObject({ authorization: undefined });
    expect(await at('https://github.com', true)).toMatchObject({ endpoint: undefined, authorization: undefined });
    git('config', 'lfs.url', 'https://lfs.corp/store');
    expect(await at('https://github.com')).toMatchObject({
      endpoint: 'https://lfs.corp/store',
      authorization: undefined,
    });
    expect(await lfsPlace(folder({}), { server: 'https://github.com', token: 'x', offline: false })).toEqual(NOWHERE);
  });

  test('pointers of a git revision are followed too', async () => {
    const root = folder({ 'model.safetensors': pointer() });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: root, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'pointer');
    const server = await lfsServer();
    const source = withLfs(await gitSource(root, 'HEAD'), {
      place: async () => ({ ...NOWHERE, endpoint: server.endpoint }),
      fetch,
      userAgent: 'tunelint/test',
      cache: undefined,
    });
    expect(Buffer.from(await source.bytes('model.safetensors', 100, 200))).toEqual(CONTENT.subarray(100, 200));
  });
});
