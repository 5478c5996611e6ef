import { describe, expect, test, vi } from 'vitest';
import { secondaryLimit } from '../fake-github/index.ts';
import type { Fault } from '../fake-github/server.ts';
import { BOT, broken, check, checkpoint, count, logged, ourComment, scene, uploadedReport, written } from './scene.ts';

// Large pull requests, and a GitHub that has a bad day.

vi.setConfig({ maxConcurrency: 10, testTimeout: 150_000 });

describe.concurrent('large', () => {
  const folders = Array.from(
    { length: 400 },
    (_, i) => `models/fine-tune-with-a-long-name-${String(i).padStart(3, '0')}`,
  );

  test('400 findings: a comment within its limit, 30 on lines, all as annotations, in summary and report', () =>
    scene(async (github) => {
      const pull = await github.createPull({
        changes: Object.assign({}, ...folders.map((f) => checkpoint(f, 128001))),
      });
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail', errors: '400' });
      const body = ourComment(github);
      expect([...body].length).toBeLessThanOrEqual(65_536);
      expect(body.length).toBeGreaterThan(30_000);
      // What is left out is said, with where it is.
      expect(body).toMatch(/more|left out|not shown/i);
      expect(github.reviewComments.length).toBeGreaterThan(0);
      expect(github.reviewComments.length).toBeLessThanOrEqual(30);
      expect(github.reviews.filter((r) => r.body !== '')).toHaveLength(1);
      expect(github.checkRuns).toHaveLength(1);
      const annotated = new Set(github.checkRuns[0]?.annotations.map((a) => a.path));
      expect(annotated.size).toBe(400);
      expect(github.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'failure' });
      const rules = JSON.parse(uploadedReport(github, result.run)).findings as { subject: string }[];
      expect(new Set(rules.map((f) => f.subject)).size).toBe(400);
      for (const folder of folders) expect(result.summary).toContain(folder);
      const before = github.writes().length;
      await check(github, pull);
      expect(github.writes().slice(before)).toEqual([]);
    }));

  test('5,000 changed files: git says which, and what is found is written', () =>
    scene(async (github) => {
      const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`notes/${i}.md`, 'x\n']));
      const pull = await github.createPull({ changes: { ...many, ...broken(BOT) } });
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(written(github)).toMatchObject({ comments: 1, checks: ['failure'] });
      expect(count(github, 'pulls/list-files')).toBeLessThanOrEqual(30);
      expect(ourComment(github)).toContain(BOT);
    }));

  test('a file without a patch: the finding is on the file or in the comment, and nothing is refused', () =>
    scene(async (github) => {
      const big = checkpoint('models/big', 128001);
      const config = JSON.parse(big['models/big/generation_config.json'] ?? '{}') as object;
      const padding = Object.fromEntries(Array.from({ length: 21_000 }, (_, i) => [`x${i}`, i]));
      const changes = {
        ...big,
        'models/big/generation_config.json': `${JSON.stringify({ ...config, ...padding }, null, 2)}\n`,
      };
      const pull = await github.createPull({ changes });
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail' });
      expect(ourComment(github)).toContain('turn-end-not-in-stop-set');
      expect(github.requests.filter((r) => r.status >= 400)).toEqual([]);
    }));
});

describe.concurrent('a bad day', () => {
  test.each(['issues/create-comment', 'pulls/create-review', 'checks/create'])(
    'a server error after %s was done makes nothing twice',
    (on) =>
      scene(async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        github.faults.push({ on, act: { kind: 'done-but', status: 502 } });
        const result = await check(github, pull);
        expect(result.outputs).toMatchObject({ verdict: 'fail', degraded: '[]' });
        expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
        expect(github.reviewComments).toHaveLength(1);
      }),
  );

  test.each(['issues/create-comment', 'pulls/create-review', 'checks/create'])(
    'a server error before %s was done is tried again',
    (on) =>
      scene(async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        github.faults.push({ on, act: { kind: 'answer', status: 503 } });
        expect((await check(github, pull)).outputs).toMatchObject({ degraded: '[]' });
        expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
      }),
  );

  test.each(['issues/create-comment', 'checks/create'])('a secondary rate limit on %s is waited for', (on) =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on, act: secondaryLimit(1) });
      expect((await check(github, pull)).outputs).toMatchObject({ degraded: '[]' });
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
      expect(count(github, on)).toBe(2);
    }),
  );

  test('a rate limit of ten minutes is not: the next channel takes it, and the verdict stays', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on: 'issues/create-comment', times: 9, act: secondaryLimit(600) });
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(result.outputs['degraded']).toMatch(/limit/);
      expect(written(github)).toMatchObject({ comments: 0, checks: ['failure'] });
      expect(result.summary).toContain('turn-end-not-in-stop-set');
    }));

  const always = (status: number): Fault => ({ on: () => true, times: 1000, act: { kind: 'answer', status } });

  test('GitHub is down: the summary, the log and the exit status say it all', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push(always(503));
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(result.summary).toContain('turn-end-not-in-stop-set');
      expect(logged(result, 'error').join('\n')).toContain('128009');
      expect(result.outputs['degraded']).not.toBe('[]');
    }));

  test('half an answer to the comment does not make two', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on: 'issues/create-comment', act: { kind: 'truncated' } });
      await check(github, pull);
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
    }));

  test('half a list of comments is not taken for none', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      github.faults.push({ on: 'issues/list-comments', act: { kind: 'truncated' } });
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail' });
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1 });
    }));

  test('half a list of changed files is not taken for nothing of ours', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on: 'pulls/list-files', act: { kind: 'truncated' } });
      expect(await check(github, pull)).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    }));

  test('a slow answer is waited for', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on: 'issues/list-comments', act: { kind: 'slow', milliseconds: 1500 } });
      expect((await check(github, pull)).outputs).toMatchObject({ degraded: '[]' });
      expect(written(github)).toMatchObject({ comments: 1 });
    }));

  test('a locked conversation takes no comment, and is said', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      pull.isLocked = true;
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail' });
      expect(result.outputs['degraded']).toContain('locked');
      expect(written(github)).toMatchObject({ comments: 0, checks: ['failure'] });
    }));
});
