import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedFiles, gitSource, gitTop, mergeBase } from '../../src/source/git.ts';
import { SourceError, UserError } from '../../src/types.ts';

const OID = 'b'.repeat(64);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 4976698672\n`;
const onPosix = process.platform !== 'win32';

let outer: string;
let repo: string;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'tunelint-git-'));
  repo = join(outer, 'repo');
  mkdirSync(repo);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.org');
  git('config', 'commit.gpgsign', 'false');
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repo, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function write(path: string, content: string | Uint8Array = '{}'): void {
  const file = join(repo, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function commit(message = 'x'): string {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('gitSource', () => {
  test('reads a revision whatever the work tree holds now', async () => {
    write('models/bot/config.json', '{"old":1}');
    write('models/bot/sub/x.json');
    write('README.md', '# x');
    const first = commit();
    write('models/bot/config.json', '{"new":1}');
    rmSync(join(repo, 'README.md'));
    commit();
    write('models/bot/config.json', 'not committed');
    const source = await gitSource(repo, 'HEAD~1');
    expect(source.name).toBe(first.slice(0, 7));
    expect(await source.list()).toEqual([
      { path: 'README.md', size: 3 },
      { path: 'models/bot/config.json', size: 9 },
      { path: 'models/bot/sub/x.json', size: 2 },
    ]);
    expect((await source.list('models/bot')).map((e) => e.path)).toEqual([
      'models/bot/config.json',
      'models/bot/sub/x.json',
    ]);
    expect(await source.list('models/b')).toEqual([]);
    expect(await source.list('README.md')).toEqual([{ path: 'README.md', size: 3 }]);
    expect(text(await source.bytes('models/bot/config.json'))).toBe('{"old":1}');
    expect(text(await source.bytes('models/bot/config.json', 2, 5))).toBe('old');
    expect(text(await source.bytes('models/bot/config.json', 7, 99))).toBe('1}');
    expect(await source.entry('models/bot')).toBeUndefined();
    expect(await source.entry('models/bot/config.json')).toEqual({ path: 'models/bot/config.json', size: 9 });
    expect((await source.entry('../x'))?.unreadable).toBe('link-outside');
    await expect(source.bytes('gone')).rejects.toThrow(SourceError);
  });

  test('is relative to the folder given, by subfolder or by starting there', async () => {
    write('models/bot/config.json', '{"a":1}');
    commit();
    for (const source of [await gitSource(repo, 'HEAD', 'models'), await gitSource(join(repo, 'models'), 'HEAD')]) {
      expect(await source.list()).toEqual([{ path: 'bot/config.json', size: 7 }]);
      expect(text(await source.bytes('bot/config.json'))).toBe('{"a":1}');
    }
    await expect(gitSource(join(repo, 'models'), 'HEAD', '../models')).rejects.toThrow(UserError);
  });

  test('a folder that the revision does not have is empty', async () => {
    write('a/x');
    commit();
    expect(await (await gitSource(repo, 'HEAD', 'models')).list()).toEqual([]);
  });

  test('names with spaces, newlines, emoji, quotes', async () => {
    const names = [
      'a b.json',
      '😀.json',
      "it's.json",
      ...(onPosix ? ['new\nline.json', 'quo"te.json', 'tab\t.json'] : []),
    ];
    for (const name of names) write(name, name);
    commit();
    const source = await gitSource(repo, 'HEAD');
    expect((await source.list()).map((e) => e.path)).toEqual([...names].sort());
    for (const name of names) expect(text(await source.bytes(name))).toBe(name);
  });

  test('recognises Git LFS pointers, leaves out submodules and tool folders', async () => {
    write('model.safetensors', POINTER);
    write('node_modules/x/config.json');
    write('a/config.json');
    const id = commit();
    git('update-index', '--add', '--cacheinfo', `160000,${id},vendored`);
    git('commit', '-q', '-m', 'submodule');
    const source = await gitSource(repo, 'HEAD');
    expect(await source.list()).toEqual([
      { path: 'a/config.json', size: 2 },
      { path: 'model.safetensors', size: 4976698672, unreadable: 'lfs-pointer', lfsOid: OID },
    ]);
    await expect(source.bytes('model.safetensors')).rejects.toMatchObject({ reason: 'lfs-pointer' });
  });

  test.runIf(onPosix)('follows links inside the tree only', async () => {
    write('shared/tokenizer.json', '{"t":1}');
    mkdirSync(join(repo, 'bot'));
    writeFileSync(join(outer, 'secret.json'), '{"token":1}');
    const links: Record<string, string> = {
      'bot/tokenizer.json': '../shared/tokenizer.json',
      'bot/twice.json': './tokenizer.json',
      'bot/shared': '../shared',
      'bot/through.json': 'shared/tokenizer.json',
      'bot/out.json': '../../secret.json',
      'bot/absolute.json': join(outer, 'secret.json'),
      'bot/gone.json': 'nowhere.json',
      'bot/loop-a': 'loop-b',
      'bot/loop-b': 'loop-a',
      'bot/self': '.',
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(repo, path));
    commit();
    const source = await gitSource(repo, 'HEAD');
    expect(await source.list('bot')).toEqual([
      { path: 'bot/absolute.json', size: 0, unreadable: 'link-outside' },
      { path: 'bot/gone.json', size: 0, unreadable: 'broken' },
      { path: 'bot/loop-a', size: 0, unreadable: 'broken' },
      { path: 'bot/loop-b', size: 0, unreadable: 'broken' },
      { path: 'bot/out.json', size: 0, unreadable: 'link-outside' },
      { path: 'bot/through.json', size: 7 },
      { path: 'bot/tokenizer.json', size: 7 },
      { path: 'bot/twice.json', size: 7 },
    ]);
    expect(text(await source.bytes('bot/twice.json'))).toBe('{"t":1}');
    expect(text(await source.bytes('bot/shared/tokenizer.json'))).toBe('{"t":1}');
    expect((await source.list('bot/shared')).map((e) => e.path)).toEqual(['bot/shared/tokenizer.json']);
    await expect(source.bytes('bot/out.json')).rejects.toMatchObject({ reason: 'link-outside' });
    const bot = await gitSource(repo, 'HEAD', 'bot');
    expect((await bot.entry('tokenizer.json'))?.unreadable).toBe('link-outside');
  });

  test('one blob is read once for many ranges, and counted', async () => {
    write('data.bin', new Uint8Array(100_000).fill(7));
    commit();
    const source = await gitSource(repo, 'HEAD');
    await source.list();
    const before = { ...source.counts };
    for (let i = 0; i < 10; i++) expect(await source.bytes('data.bin', i * 10, i * 10 + 10)).toHaveLength(10);
    expect(source.counts.reads - before.reads).toBe(1);
    expect(source.counts.bytes - before.bytes).toBe(100_000);
  });

  test('content that the object store has lost is not reachable', async () => {
    write('config.json', `{"padding": "${'x'.repeat(2000)}"}`);
    commit();
    const source = await gitSource(repo, 'HEAD');
    await source.list();
    const oid = git('rev-parse', 'HEAD:config.json');
    rmSync(join(repo, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true });
    await expect(source.bytes('config.json')).rejects.toMatchObject({ reason: 'not-reachable' });
  });

  test('a revision cannot be an option', async () => {
    write('x');
    commit();
    const file = join(outer, 'written');
    for (const revision of [`--output=${file}`, '-h', '--all', '', 'no-such', 'HEAD:x', 'a\0b']) {
      const error = await gitSource(repo, revision).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toMatch(/The revision ".*" is not known here\.$/);
    }
    await expect(mergeBase(repo, `--output=${file}`)).rejects.toThrow(UserError);
    await expect(changedFiles(repo, '--no-index')).rejects.toThrow(UserError);
  });

  test('outside a repository, and in a folder that is not there', async () => {
    await expect(gitSource(outer, 'HEAD')).rejects.toThrow(/cannot be read as a git repository: not a git repository/);
    await expect(gitSource(join(outer, 'gone'), 'HEAD')).rejects.toThrow(UserError);
    expect(await gitTop(outer)).toBeUndefined();
    mkdirSync(join(repo, 'deep/er'), { recursive: true });
    expect(await gitTop(join(repo, 'deep/er'))).toBe(git('rev-parse', '--show-toplevel'));
  });

  test('settings of the caller’s shell do not lead to another repository', async () => {
    write('x', 'here');
    commit();
    const before = process.env['GIT_DIR'];
    process.env['GIT_DIR'] = join(outer, 'elsewhere.git');
    try {
      expect(await (await gitSource(repo, 'HEAD')).list()).toEqual([{ path: 'x', size: 4 }]);
    } finally {
      if (before === undefined) delete process.env['GIT_DIR'];
      else process.env['GIT_DIR'] = before;
    }
  });
});

describe('mergeBase', () => {
  test('is where the branches parted', async () => {
    write('a');
    const fork = commit();
    git('switch', '-q', '-c', 'topic');
    write('b');
    commit();
    git('switch', '-q', 'main');
    write('c');
    const tip = commit();
    git('switch', '-q', 'topic');
    expect(await mergeBase(repo, 'main')).toBe(fork);
    expect(await mergeBase(repo, tip)).toBe(fork);
    expect(await mergeBase(repo, 'HEAD')).toBe(git('rev-parse', 'HEAD'));
  });

  test('unknown revision and unrelated histories are one sentence', async () => {
    write('a');
    commit();
    await expect(mergeBase(repo, 'origin/main')).rejects.toThrow('The revision "origin/main" is not known here.');
    git('switch', '-q', '--orphan', 'other');
    write('b');
    commit();
    await expect(mergeBase(repo, 'main')).rejects.toThrow(/HEAD and "main" have no commit in common/);
  });

  test('a shallow clone says how to get the history', async () => {
    write('a');
    const fork = commit();
    git('switch', '-q', '-c', 'topic');
    write('b');
    commit();
    write('c');
    commit();
    git('switch', '-q', 'main');
    write('d');
    const tip = commit();
    const clone = join(outer, 'clone');
    const url = `file://${repo}`;
    execFileSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'topic', url, clone]);
    await expect(mergeBase(clone, 'origin/main')).rejects.toThrow(/shallow clone.*fetch-depth: 0/);
    await expect(mergeBase(clone, fork)).rejects.toThrow(/is not known here \(this clone is shallow/);
    await expect(mergeBase(clone, tip)).rejects.toThrow(UserError);
  });
});

describe('changedFiles', () => {
  test('names what differs from the work tree: changed, added, removed, renamed, staged, untracked', async () => {
    for (const path of ['same', 'changed', 'removed', 'old name', 'models/x', 'ignored/.gitignore']) {
      write(path, `${path}\n`.repeat(20));
    }
    write('.gitignore', '*.log\n');
    const base = commit();
    write('changed', 'committed');
    git('mv', 'old name', 'new 😀');
    commit();
    git('rm', '-q', 'removed');
    write('staged');
    git('add', 'staged');
    write('models/x', 'not committed');
    write('models/untracked.json');
    write('run.log');
    expect(await changedFiles(repo, base)).toEqual([
      'changed',
      'models/untracked.json',
      'models/x',
      'new 😀',
      'old name',
      'removed',
      'staged',
    ]);
    expect(await changedFiles(join(repo, 'models'), base)).toEqual(['untracked.json', 'x']);
    expect(await changedFiles(repo, 'HEAD')).not.toContain('changed');
  });

  test('nothing changed', async () => {
    write('a');
    commit();
    expect(await changedFiles(repo, 'HEAD')).toEqual([]);
  });
});
