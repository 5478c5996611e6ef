import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insidePath, localSource, reason } from '../../src/source/local.ts';
import { SourceError, UserError } from '../../src/types.ts';

const OID = 'a'.repeat(64);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 16060556376\n`;
const onPosix = process.platform !== 'win32';

let outer: string;
let root: string;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'tunelint-local-'));
  root = join(outer, 'repo');
  mkdirSync(root);
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = '{}'): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function paths(folder?: string): Promise<string[]> {
  return (await localSource(root).list(folder)).map((entry) => entry.path);
}

describe('list', () => {
  test('gives every file below, sorted, and leaves out tools and caches', async () => {
    for (const path of ['b.json', 'a/z.json', 'a/b/c.json', 'a-b/x.json', 'B.json']) write(path);
    for (const path of ['.git/config', 'node_modules/x/config.json', 'a/.venv/x.py', 'a/__pycache__/x', '.tox/x']) {
      write(path);
    }
    write('my-env/pyvenv.cfg');
    write('my-env/lib/config.json');
    expect(await paths()).toEqual(['B.json', 'a-b/x.json', 'a/b/c.json', 'a/z.json', 'b.json']);
    expect(await paths('a')).toEqual(['a/b/c.json', 'a/z.json']);
    expect(await paths('./a/b/')).toEqual(['a/b/c.json']);
    expect(await paths('nowhere')).toEqual([]);
    expect(await paths('b.json')).toEqual(['b.json']);
  });

  test('a folder that is skipped on the way is listed when it is asked for', async () => {
    write('.cache/models/config.json');
    expect(await paths()).toEqual([]);
    expect(await paths('.cache')).toEqual(['.cache/models/config.json']);
  });

  test('the file .git of a worktree is not listed', async () => {
    write('.git', 'gitdir: elsewhere');
    expect(await paths()).toEqual([]);
  });

  test('names with spaces, newlines, emoji and a leading dash', async () => {
    const names = ['a b.json', '-x.json', '😀.json', ...(onPosix ? ['new\nline.json', 'back\\slash.json'] : [])];
    for (const name of names) write(`d/${name}`, name);
    const source = localSource(root);
    expect(await paths()).toEqual(names.map((name) => `d/${name}`).sort());
    for (const name of names) expect(new TextDecoder().decode(await source.bytes(`d/${name}`))).toBe(name);
  });

  test.runIf(process.platform === 'linux')('names that are not UTF-8 are listed as broken', async () => {
    write('fine.json');
    const badFile = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x62, 0xff]), Buffer.from('.json')]);
    const badFolder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x64, 0xfe])]);
    writeFileSync(badFile, '{}');
    mkdirSync(badFolder);
    const entries = await localSource(root).list();
    expect(entries).toEqual([
      { path: 'b\uFFFD.json', size: 0, unreadable: 'broken' },
      { path: 'd\uFFFD', size: 0, unreadable: 'broken' },
      { path: 'fine.json', size: 2 },
    ]);
  });

  test.runIf(onPosix)('a pipe is broken and does not hang', async () => {
    execFileSync('mkfifo', [join(root, 'config.json')]);
    const source = localSource(root);
    expect(await source.list()).toEqual([{ path: 'config.json', size: 0, unreadable: 'broken' }]);
    await expect(source.bytes('config.json')).rejects.toThrow(SourceError);
  });

  test('recognises Git LFS pointers with the size they declare, and counts the look', async () => {
    write('model.safetensors', POINTER);
    write('config.json', `{"architectures": ["LlamaForCausalLM"], "model_type": "llama"}`);
    const source = localSource(root);
    expect(await source.list()).toEqual([
      { path: 'config.json', size: 62 },
      { path: 'model.safetensors', size: 16060556376, unreadable: 'lfs-pointer', lfsOid: OID },
    ]);
    expect(source.counts).toEqual({ reads: 2, bytes: 62 + POINTER.length });
    const error = await source.bytes('model.safetensors').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ reason: 'lfs-pointer' });
  });

  test('20,000 files are listed within a few seconds', async () => {
    for (let d = 0; d < 100; d++) {
      mkdirSync(join(root, `d${d}`));
      for (let f = 0; f < 200; f++) writeFileSync(join(root, `d${d}`, `${f}.txt`), 'x');
    }
    const start = performance.now();
    expect(await paths()).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe.runIf(onPosix)('links', () => {
  test('one that leaves the root is listed and never followed', async () => {
    writeFileSync(join(outer, 'secret.json'), '{"token": 1}');
    mkdirSync(join(outer, 'beside'));
    writeFileSync(join(outer, 'beside', 'x.json'), '{}');
    symlinkSync('../secret.json', join(root, 'config.json'));
    symlinkSync(join(outer, 'secret.json'), join(root, 'absolute.json'));
    symlinkSync('../beside', join(root, 'folder'));
    const source = localSource(root);
    expect(await source.list()).toEqual([
      { path: 'absolute.json', size: 0, unreadable: 'link-outside' },
      { path: 'config.json', size: 0, unreadable: 'link-outside' },
      { path: 'folder', size: 0, unreadable: 'link-outside' },
    ]);
    expect(await source.entry('folder/x.json')).toEqual({ path: 'folder/x.json', size: 0, unreadable: 'link-outside' });
    for (const path of ['config.json', 'absolute.json', 'folder/x.json']) {
      await expect(source.bytes(path)).rejects.toMatchObject({ reason: 'link-outside' });
    }
    expect(source.counts.bytes).toBe(0);
  });

  test('a sibling whose name begins like the root is outside', async () => {
    mkdirSync(`${root}-other`);
    writeFileSync(`${root}-other/config.json`, '{}');
    symlinkSync(`${root}-other/config.json`, join(root, 'config.json'));
    expect((await localSource(root).entry('config.json'))?.unreadable).toBe('link-outside');
  });

  test('one inside the root is followed; a linked folder is listed under its own name only', async () => {
    write('runs/checkpoint-500/config.json', '{"a":1}');
    write('shared/tokenizer.json', '{"b":22}');
    symlinkSync('checkpoint-500', join(root, 'runs/a-latest'));
    symlinkSync('../../shared/tokenizer.json', join(root, 'runs/checkpoint-500/tokenizer.json'));
    const source = localSource(root);
    expect((await source.list()).map((e) => [e.path, e.size])).toEqual([
      ['runs/checkpoint-500/config.json', 7],
      ['runs/checkpoint-500/tokenizer.json', 8],
      ['shared/tokenizer.json', 8],
    ]);
    expect((await source.list('runs/a-latest')).map((e) => e.path)).toEqual([
      'runs/a-latest/config.json',
      'runs/a-latest/tokenizer.json',
    ]);
    expect(new TextDecoder().decode(await source.bytes('runs/a-latest/tokenizer.json'))).toBe('{"b":22}');
  });

  test('loops and ladders of links end', async () => {
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('.', join(root, 'self'));
    mkdirSync(join(root, 'd0'));
    write('d0/x.json');
    for (let i = 1; i < 30; i++) {
      mkdirSync(join(root, `d${i}`));
      symlinkSync(`../d${i - 1}`, join(root, `d${i}/left`));
      symlinkSync(`../d${i - 1}`, join(root, `d${i}/right`));
    }
    symlinkSync('../d29', join(root, 'd0/up'));
    const entries = await localSource(root).list();
    expect(entries).toEqual([
      { path: 'd0/x.json', size: 2 },
      { path: 'loop', size: 0, unreadable: 'broken' },
    ]);
  });

  test('a dangling one is broken', async () => {
    symlinkSync('gone.json', join(root, 'config.json'));
    const source = localSource(root);
    expect(await source.list()).toEqual([{ path: 'config.json', size: 0, unreadable: 'broken' }]);
    expect(await source.entry('config.json')).toEqual({ path: 'config.json', size: 0, unreadable: 'broken' });
    expect(await source.entry('gone.json')).toBeUndefined();
  });

  test('nothing inside .git is served, by name or by link, except the store of git-annex', async () => {
    write('.git/config', 'extraheader = AUTHORIZATION: basic c2VjcmV0');
    write('.git/annex/objects/k/v', '{"x":1}');
    symlinkSync('.git/config', join(root, 'config.json'));
    symlinkSync('.git', join(root, 'folder'));
    symlinkSync('.git/annex/objects/k/v', join(root, 'data.json'));
    const source = localSource(root);
    expect(await source.list()).toEqual([
      { path: 'config.json', size: 0, unreadable: 'link-outside' },
      { path: 'data.json', size: 7 },
      { path: 'folder', size: 0, unreadable: 'link-outside' },
    ]);
    expect((await source.entry('.git/config'))?.unreadable).toBe('link-outside');
    expect((await source.entry('folder/config'))?.unreadable).toBe('link-outside');
    await expect(source.bytes('.git/config')).rejects.toMatchObject({ reason: 'link-outside' });
  });

  test('a snapshot of the Hugging Face cache reaches its blobs', async () => {
    const model = 'hub/models--meta-llama--Llama-3.1-8B-Instruct';
    write(`${model}/blobs/0cb5f00d`, '{"eos_token_id":128009}');
    write('hub/other.json');
    mkdirSync(join(root, model, 'snapshots/abc'), { recursive: true });
    symlinkSync('../../blobs/0cb5f00d', join(root, model, 'snapshots/abc/config.json'));
    symlinkSync('../../../other.json', join(root, model, 'snapshots/abc/other.json'));
    const entries = await localSource(join(root, model, 'snapshots/abc')).list();
    expect(entries).toEqual([
      { path: 'config.json', size: 23 },
      { path: 'other.json', size: 0, unreadable: 'link-outside' },
    ]);
  });

  test('`within` widens how far links may lead', async () => {
    write('shared/tokenizer.json');
    mkdirSync(join(root, 'bot'));
    symlinkSync('../shared/tokenizer.json', join(root, 'bot/tokenizer.json'));
    const bot = join(root, 'bot');
    expect((await localSource(bot).list())[0]?.unreadable).toBe('link-outside');
    expect(await localSource(bot, { within: root }).list()).toEqual([{ path: 'tokenizer.json', size: 2 }]);
  });
});

describe('entry', () => {
  test('refuses what leaves the root', async () => {
    writeFileSync(join(outer, 'x.json'), '{}');
    const source = localSource(root);
    for (const path of ['../x.json', 'a/../../x.json', join(outer, 'x.json'), '..', '/']) {
      expect((await source.entry(path))?.unreadable).toBe('link-outside');
      await expect(source.bytes(path)).rejects.toMatchObject({ reason: 'link-outside' });
    }
  });

  test('knows files, and neither folders nor what is not there', async () => {
    write('a/config.json', '{"x": 1}');
    const source = localSource(root);
    expect(await source.entry('a/config.json')).toEqual({ path: 'a/config.json', size: 8 });
    expect(await source.entry('./a//config.json')).toMatchObject({ size: 8 });
    for (const path of ['a', '.', '', 'b', 'a/config.json/x', 'nul\0byte']) {
      expect(await source.entry(path)).toBeUndefined();
    }
    await expect(source.bytes('b')).rejects.toThrow(SourceError);
  });
});

describe('bytes', () => {
  test('reads ranges with one read each, clipped to the file', async () => {
    write('x', '0123456789');
    const source = localSource(root);
    const read = async (start?: number, end?: number) => new TextDecoder().decode(await source.bytes('x', start, end));
    expect(await read()).toBe('0123456789');
    expect(await read(2, 5)).toBe('234');
    expect(await read(8)).toBe('89');
    expect(await read(8, 100)).toBe('89');
    expect(await read(20, 30)).toBe('');
    expect(await read(5, 2)).toBe('');
    expect(source.counts).toEqual({ reads: 6, bytes: 17 });
  });

  test('a read of more than 1 GiB is refused, a range of the same file is not', async () => {
    write('big');
    execFileSync(process.execPath, ['-e', `require('fs').truncateSync(${JSON.stringify(join(root, 'big'))}, 3e9)`]);
    const source = localSource(root);
    await expect(source.bytes('big')).rejects.toMatchObject({ reason: 'too-large' });
    expect(await source.bytes('big', 2_999_999_990)).toHaveLength(10);
  });
});

test('a root that is missing or a file is the operator’s mistake', () => {
  write('config.json');
  expect(() => localSource(join(root, 'gone'))).toThrow(UserError);
  expect(() => localSource(join(root, 'config.json'))).toThrow(/is not a folder/);
});

test('error codes become reasons', () => {
  expect(['EACCES', 'EPERM', 'EIO', 'ESTALE', 'EISDIR', 'ELOOP', 'ENOENT'].map(reason)).toEqual([
    'no-permission',
    'no-permission',
    'not-reachable',
    'not-reachable',
    'broken',
    'broken',
    'broken',
  ]);
});

test.runIf(onPosix && process.getuid?.() !== 0)('a file without permission says so', async () => {
  write('config.json');
  execFileSync('chmod', ['000', join(root, 'config.json')]);
  await expect(localSource(root).bytes('config.json')).rejects.toMatchObject({ reason: 'no-permission' });
});

test('paths of Windows cannot leave either', () => {
  expect(insidePath('a\\..\\..\\x', 'win32')).toBeUndefined();
  expect(insidePath('C:/x', 'win32')).toBeUndefined();
  expect(insidePath('a\\b.json', 'win32')).toBe('a/b.json');
  expect(insidePath('config.json:stream', 'win32')).toBeUndefined();
  expect(insidePath('a\\b.json', 'linux')).toBe('a\\b.json');
});
