import { describe, expect, test } from 'vitest';
import { commandOf, type PullTarget } from '../../src/github/event.ts';
import { mustBeAt, smokeRequest } from '../../src/github/permit.ts';
import { smokeMatrix } from '../../src/matrix.ts';
import type { Json, ReportSubject } from '../../src/types.ts';

// What lets a commit run, as far as event and checkout say it; what GitHub says is in test/action/smoke.test.ts.

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

const comment = (body: string, more: Record<string, Json> = {}) => ({
  action: 'created',
  issue: { number: 7, pull_request: {} },
  comment: { body, user: { login: 'somebody', type: 'User' } },
  ...more,
});

describe('a command', () => {
  test.each([
    ['', `/tunelint smoke ${SHA}`],
    ['with a word of thanks', `/tunelint smoke ${SHA}\nthank you`],
    ['from Windows', `/tunelint smoke ${SHA} \r\nthank you`],
    ['of a SHA-256 repository', `/tunelint smoke ${'c'.repeat(64)}`],
  ])('%s names its commit', (_, body) => {
    const command = commandOf(comment(body));
    expect(command).toMatchObject({ kind: 'command', login: 'somebody', target: { number: 7, fork: true } });
    expect(body).toContain(command.kind === 'command' ? command.target.head : 'none');
  });

  test.each([
    ['edited', comment(`/tunelint smoke ${SHA}`, { action: 'edited' })],
    ['deleted', comment(`/tunelint smoke ${SHA}`, { action: 'deleted' })],
    ['on an issue', comment(`/tunelint smoke ${SHA}`, { issue: { number: 7 } })],
    ['of a bot', comment('', { comment: { body: `/tunelint smoke ${SHA}`, user: { login: 'b[bot]', type: 'Bot' } } })],
    ['of nobody', comment('', { comment: { body: `/tunelint smoke ${SHA}`, user: null } })],
    ['quoted', comment(`> /tunelint smoke ${SHA}`)],
    ['on the second line', comment(`see\n/tunelint smoke ${SHA}`)],
    ['with more behind it', comment(`/tunelint smoke ${SHA} --url http://x`)],
    ['of another program', comment(`/tunelint-smoke ${SHA}`)],
    ['empty', comment('')],
    ['no comment at all', {}],
    ['of any shape', { action: 'created', issue: 7, comment: [] }],
  ])('%s is none', (_, payload) => {
    expect(commandOf(payload)).toMatchObject({ kind: 'none', why: expect.any(String) });
  });

  test.each([
    '/tunelint smoke',
    `/tunelint smoke ${SHA.slice(1)}`,
    '/tunelint smoke main',
    `/tunelint smoke ${SHA}0`,
    `/tunelint smoke ${'A'.repeat(40)}`,
  ])('%s wants the whole id', (body) => {
    expect(() => commandOf(comment(body))).toThrow('name the whole id of the commit');
  });
});

test('what an event asks for', () => {
  const repo = (id: number) => ({ repo: { id } });
  const pull_request = { number: 3, state: 'open', head: { sha: SHA, ...repo(2) }, base: { sha: OTHER, ...repo(1) } };
  const target = { kind: 'target', target: { kind: 'pull', number: 3, head: SHA, fork: true } };
  for (const name of ['pull_request', 'pull_request_target'])
    expect(smokeRequest({ name, payload: { pull_request }, sha: OTHER })).toMatchObject(target);
  const closed = { pull_request: { ...pull_request, state: 'closed' } };
  expect(smokeRequest({ name: 'pull_request_target', payload: closed, sha: OTHER })).toMatchObject({ kind: 'none' });
  expect(smokeRequest({ name: 'schedule', payload: {}, sha: SHA })).toEqual({
    kind: 'target',
    target: { kind: 'commit', head: SHA, base: undefined },
  });
  expect(
    smokeRequest({ name: 'workflow_run', payload: { workflow_run: { id: 5, head_sha: SHA } }, sha: OTHER }),
  ).toMatchObject({
    kind: 'run',
    run: { id: 5, head: SHA },
  });
});

describe('the checkout', () => {
  const target: PullTarget = { kind: 'pull', number: 1, head: SHA, base: OTHER, files: undefined, fork: true };
  const at = (head: string, ...parents: readonly string[]) => ({ head, parents });

  test('is the commit that was let through', () => {
    for (const event of ['pull_request', 'workflow_run', 'issue_comment', 'pull_request_target'])
      expect(() => mustBeAt(target, at(SHA), event)).not.toThrow();
    expect(() => mustBeAt(target, at('c'.repeat(40), OTHER, SHA), 'pull_request')).not.toThrow();
    expect(() => mustBeAt({ kind: 'commit', head: SHA, base: undefined }, undefined, 'push')).not.toThrow();
  });

  test.each([
    ['another', at(OTHER), 'workflow_run'],
    ['a merge of it, where the workflow is trusted', at('c'.repeat(40), OTHER, SHA), 'workflow_run'],
    ['a commit on top of it', at('c'.repeat(40), SHA), 'pull_request'],
    ['no repository', undefined, 'pull_request'],
  ])('is not %s', (_, checkout, event) => {
    expect(() => mustBeAt(target, checkout, event)).toThrow(/the checkout is at|no git repository/);
  });
});

describe('the matrix', () => {
  const model = (path: string, facts: ReportSubject['facts'] = { weights: 'safetensors' }): ReportSubject => ({
    kind: 'checkpoint',
    path,
    facts,
  });

  test('has a job for each model with weights', () => {
    const data: ReportSubject = { kind: 'dataset', path: 'data.jsonl', facts: { weights: 'x' } };
    const adapter: ReportSubject = { ...model('adapters/ä b'), kind: 'adapter' };
    expect(smokeMatrix([model('models/bot'), data, model('models/empty', {}), adapter, model('.')])).toEqual({
      include: [
        { name: '1-models-bot', path: 'models/bot' },
        { name: '2-adapters-b', path: 'adapters/ä b' },
        { name: '3-.', path: '.' },
      ],
    });
    expect(smokeMatrix([])).toEqual({ include: [] });
  });

  test('is fit for a workflow, whatever the paths', () => {
    const paths = ['a/b:c"<>|*?', '../x', '中文', 'x'.repeat(900), '-', 'two\nlines', 'y'.repeat(1_001)];
    const { include } = smokeMatrix(paths.map((path) => model(path)));
    expect(include.map(({ path }) => path)).toEqual(paths.slice(0, 5));
    // https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
    for (const { name } of include) expect(name).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
    expect(new Set(include.map(({ name }) => name)).size).toBe(5);
  });

  test('has no more jobs than GitHub takes: they share the models', () => {
    const { include } = smokeMatrix(Array.from({ length: 1_000 }, (_, i) => model(`m/${i}`)));
    expect(include).toHaveLength(256);
    expect(include.flatMap(({ path }) => path.split('\n')).sort()).toEqual(
      Array.from({ length: 1_000 }, (_, i) => `m/${i}`).sort(),
    );
  });
});
