import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChange } from '../../src/change.ts';
import type { CommitTarget, PullTarget } from '../../src/github/event.ts';
import { fetchCommit, hasCommit, readCheckout } from '../../src/source/git.ts';
import { UserError } from '../../src/types.ts';
import { within, workspace } from '../../src/workspace.ts';

// Real repositories: one that stands for GitHub's, and clones of it as actions/checkout makes them.

let outer: string;
let origin: string;
const commits = { root: '', base: '', head: '', merge: '' };

beforeEach(() => {
  outer = realpathSync(mkdtempSync(join(tmpdir(), 'tunelint-change-')));
  origin = join(outer, 'origin');
  mkdirSync(join(origin, 'models'), { recursive: true });
  git(origin, 'init', '-q', '-b', 'main');
  // GitHub gives any commit that can be reached.
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  commits.root = commit('models/config.json', '{"a":1}');
  git(origin, 'checkout', '-q', '-b', 'ft');
  commits.head = commit('models/config.json', '{"a":2}');
  git(origin, 'checkout', '-q', 'main');
  commits.base = commit('README.md', 'newer than the branch');
  git(origin, 'merge', '-q', '--no-ff', '-m', 'test merge', 'ft');
  commits.merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/1/merge', commits.merge);
  git(origin, 'reset', '-q', '--hard', commits.base);
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

function commit(path: string, content: string): string {
  writeFileSync(join(origin, path), content);
  git(origin, 'add', '-A');
  git(origin, 'commit', '-q', '-m', 'x');
  return git(origin, 'rev-parse', 'HEAD');
}

/** As actions/checkout leaves it: depth 1 unless said otherwise. */
function checkout(ref: string, depth: readonly string[] = ['--depth=1']): string {
  const folder = mkdtempSync(join(outer, 'clone-'));
  git(folder, 'init', '-q');
  git(folder, 'remote', 'add', 'origin', pathToFileURL(origin).href);
  git(folder, 'fetch', '-q', '--no-tags', ...depth, 'origin', ref);
  git(folder, 'checkout', '-q', '--detach', 'FETCH_HEAD');
  return folder;
}

const pull = (): PullTarget => ({
  kind: 'pull',
  number: 1,
  head: commits.head,
  base: commits.root,
  files: 1,
  fork: false,
});

const change = (repository: string | undefined, target: PullTarget | CommitTarget, since?: string) =>
  readChange({ target, client: undefined, repository, since, server: 'https://github.com', token: '' });

async function state(changed: Awaited<ReturnType<typeof change>>): Promise<string | undefined> {
  const { source } = await changed.before();
  return source && new TextDecoder().decode(await source.bytes('models/config.json'));
}

describe('what changed, by git alone', () => {
  test('a shallow checkout of the test merge fetches its first parent', async () => {
    const repository = checkout('refs/pull/1/merge');
    expect(await readCheckout(repository)).toEqual({ head: commits.merge, parents: [commits.base, commits.head] });
    const found = await change(repository, pull());
    expect(found.paths).toEqual(['models/config.json']);
    expect(found.notes).toEqual([]);
    expect(await state(found)).toBe('{"a":1}');
  });

  test('a whole clone of the head finds where it left the base', async () => {
    const repository = checkout('+refs/heads/*:refs/remotes/origin/*', []);
    git(repository, 'checkout', '-q', '--detach', commits.head);
    const found = await change(repository, { ...pull(), base: commits.base });
    expect(found.paths).toEqual(['models/config.json']);
    expect(await state(found)).toBe('{"a":1}');
  });

  test('a merge group beside its base', async () => {
    const found = await change(checkout(commits.merge), { kind: 'commit', head: commits.merge, base: commits.base });
    expect(found.paths).toEqual(['models/config.json']);
  });

  test('what cannot be fetched is said, and there is nothing to compare with', async () => {
    const repository = checkout('refs/pull/1/merge');
    git(repository, 'remote', 'set-url', 'origin', join(outer, 'gone'));
    const found = await change(repository, pull());
    expect(found.paths).toBeUndefined();
    const { source, notes } = await found.before();
    expect(source).toBeUndefined();
    expect(notes.join()).toMatch(/could not be fetched.*fetch-depth: 0/);
  });

  test('everything without a base, and without a repository', async () => {
    const bare = { kind: 'commit', head: commits.head, base: undefined } as const;
    expect((await change(checkout(commits.head), bare)).paths).toBeUndefined();
    const none = await change(undefined, pull());
    expect(none.paths).toBeUndefined();
    expect((await none.before()).notes).toHaveLength(1);
  });

  test('the word of the user, and a word that git does not know', async () => {
    const repository = checkout('+refs/heads/*:refs/remotes/origin/*', []);
    git(repository, 'checkout', '-q', '--detach', commits.head);
    expect((await change(repository, pull(), 'origin/main')).paths).toEqual(['models/config.json']);
    await expect(change(repository, pull(), 'nowhere')).rejects.toThrow(UserError);
  });

  test('another checkout than that of the event is said', async () => {
    const repository = checkout('+refs/heads/*:refs/remotes/origin/*', []);
    git(repository, 'checkout', '-q', '--detach', commits.base);
    const { notes } = await (await change(repository, pull())).before();
    expect(notes.join()).toContain(commits.base.slice(0, 7));
  });
});

describe('fetching a commit', () => {
  test('brings it and its files into a shallow clone, which stays shallow', async () => {
    const repository = checkout(commits.head);
    expect(await hasCommit(repository, commits.base)).toBe(false);
    const auth = { server: 'https://github.com', token: 'secret' };
    expect(await fetchCommit(repository, commits.base, auth)).toBe(true);
    expect(await hasCommit(repository, commits.base)).toBe(true);
    expect(git(repository, 'rev-parse', '--is-shallow-repository')).toBe('true');
    expect(git(repository, 'config', '--list', '--local')).not.toContain('secret');
  });

  test.each(['main', '--upload-pack=touch x', 'f'.repeat(40)])('is not done for %s', async (name) => {
    const repository = checkout(commits.head);
    expect(await fetchCommit(repository, name, { server: 'https://github.com', token: '' })).toBe(false);
  });
});

describe('the workspace', () => {
  test('is its repository, also in a folder of it', () => {
    const folder = mkdtempSync(join(outer, 'workspace-'));
    expect(workspace(folder, ['.'])).toEqual({ root: folder, repository: undefined, folder, paths: ['.'] });
    mkdirSync(join(folder, 'repo/.git'), { recursive: true });
    mkdirSync(join(folder, 'repo/models/bot'), { recursive: true });
    const found = workspace(folder, ['repo/models/bot', 'repo/gone']);
    expect(found).toEqual({
      root: join(folder, 'repo'),
      repository: join(folder, 'repo'),
      folder,
      paths: ['models/bot', 'gone'],
    });
  });

  test('is not a repository above it', () => {
    mkdirSync(join(outer, '.git'));
    const folder = mkdtempSync(join(outer, 'workspace-'));
    expect(workspace(folder, ['.']).repository).toBeUndefined();
  });

  test.each(['..', '/etc', 'a/../../b'])('does not hold %s', (path) => {
    expect(() => within(origin, path)).toThrow(UserError);
  });
});
