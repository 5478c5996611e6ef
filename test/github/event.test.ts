import { describe, expect, test } from 'vitest';
import {
  channels,
  checkTarget,
  comparison,
  isOfPull,
  type PullTarget,
  reportsOf,
  type Target,
} from '../../src/github/event.ts';
import { UserError } from '../../src/types.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);
const OTHER = 'c'.repeat(40);
const ZERO = '0'.repeat(40);

const pull = (over: object = {}) => ({
  number: 7,
  state: 'open',
  changed_files: 3,
  head: { sha: HEAD, repo: { id: 1 } },
  base: { sha: BASE, repo: { id: 1 } },
  ...over,
});
const target = (name: string, payload: unknown, sha = OTHER): Target => checkTarget({ name, payload, sha });

describe('what check judges', () => {
  test('a pull request at its head', () => {
    expect(target('pull_request', { pull_request: pull() })).toEqual({
      kind: 'pull',
      number: 7,
      head: HEAD,
      base: BASE,
      files: 3,
      fork: false,
    });
  });

  test.each([{ id: 2 }, null])('a head in another repository, or in one that is gone, is a fork (%j)', (repo) => {
    expect(target('pull_request', { pull_request: pull({ head: { sha: HEAD, repo } }) })).toMatchObject({ fork: true });
  });

  test('nothing of a closed pull request, and everything of a draft', () => {
    expect(target('pull_request', { pull_request: pull({ state: 'closed' }) }).kind).toBe('none');
    expect(target('pull_request', { pull_request: pull({ draft: true }) }).kind).toBe('pull');
  });

  test('a merge group beside its base', () => {
    expect(target('merge_group', { merge_group: { head_sha: HEAD, base_sha: BASE } })).toEqual({
      kind: 'commit',
      head: HEAD,
      base: BASE,
    });
  });

  test('a push beside what was there; everything of a new branch; nothing of a deleted one', () => {
    expect(target('push', { before: BASE, after: HEAD })).toEqual({ kind: 'commit', head: HEAD, base: BASE });
    expect(target('push', { before: ZERO, after: HEAD })).toEqual({ kind: 'commit', head: HEAD, base: undefined });
    expect(target('push', { before: BASE, after: ZERO, deleted: true }).kind).toBe('none');
  });

  test.each(['workflow_dispatch', 'schedule', 'repository_dispatch'])('the commit of the run under %s', (name) => {
    expect(target(name, {}, HEAD)).toEqual({ kind: 'commit', head: HEAD, base: undefined });
  });

  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])('%s is refused in one sentence', (name) => {
    expect(() => target(name, { pull_request: pull() })).toThrow(UserError);
  });

  test.each([
    ['no pull request', {}],
    ['a number that is none', { pull_request: pull({ number: '7' }) }],
    ['a head that is no commit', { pull_request: pull({ head: { sha: 'main' } }) }],
    ['a head that is an option', { pull_request: pull({ head: { sha: '--upload-pack=x' } }) }],
    ['an inherited key', { pull_request: Object.create(pull()) }],
  ])('a payload with %s is refused', (_, payload) => {
    expect(() => target('pull_request', payload)).toThrow(UserError);
  });
});

describe('whose reports report writes up', () => {
  const run = (over: object = {}) => ({
    workflow_run: {
      id: 12,
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'ft',
      conclusion: 'failure',
      head_repository: { owner: { login: 'stranger' } },
      pull_requests: [{ number: 99 }],
      ...over,
    },
  });

  test('a finished run: its commit, and what helps to find the pull request; no number', () => {
    const found = reportsOf({ name: 'workflow_run', payload: run(), sha: OTHER });
    expect(found).toEqual({
      kind: 'run',
      run: { id: 12, event: 'pull_request', head: HEAD, conclusion: 'failure', owner: 'stranger', branch: 'ft' },
    });
    expect(found.kind === 'run' && isOfPull(found.run)).toBe(true);
  });

  test('a run of a push has no pull request', () => {
    const found = reportsOf({ name: 'workflow_run', payload: run({ event: 'push' }), sha: OTHER });
    expect(found.kind === 'run' && isOfPull(found.run)).toBe(false);
  });

  test('an earlier job of the same run', () => {
    const found = reportsOf({ name: 'pull_request', payload: { pull_request: pull() }, sha: OTHER });
    expect(found).toMatchObject({ kind: 'own', target: { kind: 'pull', number: 7 } });
  });

  test.each([{ id: 'x' }, { head_sha: 'main' }])('a run with %j is refused', (over) => {
    expect(() => reportsOf({ name: 'workflow_run', payload: run(over), sha: OTHER })).toThrow(UserError);
  });
});

describe('with what the checkout is compared', () => {
  const of: PullTarget = { kind: 'pull', number: 7, head: HEAD, base: BASE, files: 1, fork: false };

  test('the test merge of GitHub: with its first parent, which is newer than the base of the event', () => {
    expect(comparison(of, { head: 'f'.repeat(40), parents: [OTHER, HEAD] }, undefined)).toEqual({
      kind: 'commit',
      with: OTHER,
    });
  });

  test('the head itself: with where it left the base', () => {
    expect(comparison(of, { head: HEAD, parents: [OTHER] }, undefined)).toEqual({ kind: 'parted', with: BASE });
  });

  test('a merge that the workflow made on the head', () => {
    expect(comparison(of, { head: 'f'.repeat(40), parents: [HEAD, OTHER] }, undefined)).toEqual({
      kind: 'parted',
      with: BASE,
    });
  });

  test('another commit: it is said', () => {
    expect(comparison(of, { head: OTHER, parents: [] }, undefined)).toMatchObject({
      note: expect.stringContaining('ccccccc'),
    });
  });

  test('the word of the user goes first', () => {
    expect(comparison(of, { head: OTHER, parents: [OTHER, HEAD] }, 'v1')).toEqual({ kind: 'parted', with: 'v1' });
  });

  test('nothing to compare with', () => {
    const bare = { kind: 'commit', head: HEAD, base: undefined } as const;
    expect(comparison(bare, { head: HEAD, parents: [] }, undefined)).toEqual({ kind: 'everything' });
  });
});

describe('where findings can go', () => {
  const all = { comment: true, review: true, check: true };

  test('a commit has nothing to comment on', () => {
    expect(channels({ kind: 'commit', head: HEAD, base: BASE }, all)).toEqual({
      comment: false,
      review: false,
      check: true,
    });
  });

  test('what the user does not want stays off', () => {
    const of: PullTarget = { kind: 'pull', number: 7, head: HEAD, base: BASE, files: 1, fork: false };
    expect(channels(of, { ...all, review: false })).toEqual({ comment: true, review: false, check: true });
    expect(channels({ kind: 'none', why: '' }, all)).toEqual({ comment: false, review: false, check: false });
  });
});
