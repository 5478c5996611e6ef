import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mayConcern } from '../../src/discover.ts';
import { conclusion } from '../../src/github/checks.ts';
import { isBlob, matching, type PullFile, touchedPaths } from '../../src/github/pull.ts';

const HEAD = 'a'.repeat(40);

test('both ends of a rename are touched', () => {
  const file = (path: string, from?: string): PullFile => ({
    path,
    from,
    status: 'renamed',
    patch: undefined,
    blob: null,
  });
  expect(touchedPaths([file('b/x', 'a/x'), file('a/x'), file('c')])).toEqual(['a/x', 'b/x', 'c']);
});

describe('the pull request of a commit', () => {
  const pull = (over: object = {}) => ({
    number: 1,
    state: 'open',
    head: { sha: HEAD, repo: { id: 2 } },
    base: { sha: 'b', repo: { id: 1, full_name: 'Acme/Models' } },
    ...over,
  });
  const found = (...pulls: ReturnType<typeof pull>[]) => matching(pulls, { owner: 'acme', repo: 'models' }, HEAD);

  test('is open, of this repository, and has it as its head', () => {
    expect(found(pull())).toHaveLength(1);
    expect(found(pull({ state: 'closed' }))).toEqual([]);
    expect(found(pull({ head: { sha: 'f'.repeat(40), repo: { id: 2 } } }))).toEqual([]);
    expect(found(pull({ base: { sha: 'b', repo: { id: 3, full_name: 'stranger/models' } } }))).toEqual([]);
  });

  test('may come from a fork that is gone', () => {
    expect(found(pull({ head: { sha: HEAD, repo: null } }))).toHaveLength(1);
  });
});

test('a file is the object of its id, in repositories of either hash', () => {
  // `printf '{}' | git hash-object --stdin`
  expect(isBlob(Buffer.from('{}'), '9e26dfeeb6e641a33dae4961196235bdb965b21b')).toBe(true);
  expect(isBlob(Buffer.from('{}\r\n'), '9e26dfeeb6e641a33dae4961196235bdb965b21b')).toBe(false);
  expect(isBlob(Buffer.from('{}'), createHash('sha256').update('blob 2\0{}').digest('hex'))).toBe(true);
});

test('incomplete is never green', () => {
  expect(conclusion('pass', 'failure')).toBe('success');
  expect(conclusion('fail', 'action_required')).toBe('failure');
  expect(conclusion('incomplete', 'action_required')).toBe('action_required');
  expect(conclusion('incomplete', 'failure')).toBe('failure');
});

describe('could a change concern us', () => {
  const none = { checkpoints: [], datasets: [] };
  const folders: Readonly<Record<string, readonly string[]>> = {
    'models/bot': ['config.json', 'model.safetensors', 'README.md'],
    docs: ['index.md'],
    '.': ['README.md', 'docs'],
  };
  const concerns = (paths: readonly string[], config: Parameters<typeof mayConcern>[1] = none): boolean =>
    mayConcern(paths, config, (folder) => folders[folder] ?? []);

  test.each([
    ['docs/index.md'],
    ['src/app.py'],
    ['.github/workflows/ci.yml'],
    ['package.json'],
    ['README.md'],
    ['requirements.txt'],
    ['docs/LICENSE.txt'],
  ])('not one of %s', (path) => {
    expect(concerns([path])).toBe(false);
  });

  test.each([
    ['models/bot/README.md', 'in the folder of a checkpoint'],
    ['models/bot/logs/x.txt', 'below it'],
    ['gone/tokenizer.json', 'a file of a checkpoint that is no longer there'],
    ['gone/adapter_config.json', 'of an adapter'],
    ['train.yaml', 'perhaps a training config'],
    ['rows.jsonl', 'a dataset'],
    ['corpus/notes.txt', 'perhaps the text that a training config names'],
    ['tunelint.yml', 'what is declared'],
    ['.github/tunelint.yml', 'the same'],
  ])('one of %s: %s', (path) => {
    expect(concerns(['docs/index.md', path])).toBe(true);
  });

  test('what is declared', () => {
    const entry = (path: string) => ({ path });
    expect(concerns(['text/a.txt'], { checkpoints: [], datasets: [entry('text/*.txt')] })).toBe(true);
    expect(concerns(['bots/a/x.md'], { checkpoints: [entry('bots/*')], datasets: [] })).toBe(true);
    expect(concerns(['other/x.md'], { checkpoints: [entry('bots/*')], datasets: [] })).toBe(false);
  });
});
