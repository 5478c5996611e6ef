import { describe, expect, test, vi } from 'vitest';
import { pullRequestEvent } from '../fake-github/events.ts';
import { person } from '../fake-github/index.ts';
import type { CheckRun } from '../fake-github/world.ts';
import {
  ALL,
  BOT,
  broken,
  check,
  checkpoint,
  count,
  logged,
  mended,
  NOTHING,
  ourComment,
  READ,
  scene,
  uploadedReport,
  written,
} from './scene.ts';

// A pull request from a branch of the same repository, through its life. The built action runs as its own process.

// Most of a run is waiting: GitHub asks for pauses between writes, and the client keeps them.
vi.setConfig({ maxConcurrency: 10, testTimeout: 150_000 });

const FILE = `${BOT}/generation_config.json`;

describe.concurrent('the first run', () => {
  test('says it in one comment, one review, one check run, the summary, the outputs and the report', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const result = await check(github, pull);
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { verdict: 'fail', errors: '1', warnings: '0', degraded: '[]' },
      });
      expect(written(github)).toEqual({
        comments: 1,
        reviews: 1,
        lines: [`${FILE}:3`],
        checks: ['failure'],
        statuses: [],
      });
      expect(ourComment(github)).toContain('128009');
      expect(github.reviewComments[0]?.body).toMatch(
        /```suggestion\n {2}"eos_token_id": \[\n {4}128001,\n {4}128009\n {2}\],\n```/,
      );
      expect(github.checkRuns[0]).toMatchObject({
        headSha: pull.head.sha,
        status: 'completed',
        annotations: [{ path: FILE, start_line: 3, end_line: 3, annotation_level: 'failure' }],
      });
      expect(result.summary).toContain('turn-end-not-in-stop-set');
      expect(JSON.parse(uploadedReport(github, result.run))).toMatchObject({
        verdict: 'fail',
        findings: [{ rule: 'turn-end-not-in-stop-set', state: 'new' }],
      });
    }));

  test('a suggestion that is committed mends the checkpoint', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      const [comment] = github.reviewComments;
      const suggested = /```suggestion\n([\s\S]*?)\n?```/.exec(comment?.body ?? '')?.[1];
      expect(suggested).toBeDefined();
      const lines = String(broken(BOT)[FILE]).split('\n');
      const start = (comment?.startLine ?? comment?.line ?? 0) - 1;
      lines.splice(start, (comment?.line ?? 0) - start, ...(suggested ?? '').split('\n'));
      await github.push(pull, { [FILE]: lines.join('\n') });
      expect((await check(github, pull)).outputs).toMatchObject({ verdict: 'pass' });
    }));

  test('with 20 files and 10 findings takes at most 12 requests, the second at most 8 and writes nothing', () =>
    scene(async (github) => {
      const folders = Array.from({ length: 10 }, (_, i) => `models/m${i}`);
      const others = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`notes/${i}.md`, 'x\n']));
      await github.pushToBase(Object.assign({}, ...folders.map((f) => checkpoint(f))));
      const pull = await github.createPull({ changes: Object.assign({}, others, ...folders.map(broken)) });
      await check(github, pull);
      expect(github.reviewComments).toHaveLength(10);
      expect(github.requests.length).toBeLessThanOrEqual(12);
      const [before, writes] = [github.requests.length, github.writes().length];
      await check(github, pull);
      expect(github.requests.length - before).toBeLessThanOrEqual(8);
      expect(github.writes().slice(writes)).toEqual([]);
    }));

  test('on the shallow checkout that actions/checkout makes unasked', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const result = await check(github, pull, { depth: 1 });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(written(github)).toMatchObject({ comments: 1, lines: [`${FILE}:3`], checks: ['failure'] });
    }));

  test('of a draft is as of any other', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT), isDraft: true });
      expect((await check(github, pull)).exitCode).toBe(1);
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
    }));

  test('of one that touches nothing of ours is green and quiet', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { 'src/main.py': 'print(1)\n' } });
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', errors: '0' } });
      expect(written(github)).toMatchObject({ comments: 0, reviews: 0, checks: ['success'] });
      expect(logged(result, 'error')).toEqual([]);
    }));

  test('of a closed one writes nothing', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.closePull(pull);
      const result = await check(github, pull, { event: await pullRequestEvent(github, pull, 'closed') });
      expect(result.exitCode).toBe(0);
      expect(written(github)).toEqual(NOTHING);
    }));
});

describe.concurrent('what was found', () => {
  test('is new when the base branch has no such folder', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: checkpoint('models/new', 128001) });
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail', errors: '1' });
      expect(written(github).lines).toEqual(['models/new/generation_config.json:3']);
      expect(JSON.parse(uploadedReport(github, result.run)).findings).toMatchObject([{ state: 'new' }]);
    }));

  test('is existing when the base branch has it too, and not commented on lines', () =>
    scene(async (github) => {
      await github.pushToBase(broken(BOT));
      const pull = await github.createPull({ changes: { [`${BOT}/README.md`]: '# Bot\n' } });
      const result = await check(github, pull);
      expect(JSON.parse(uploadedReport(github, result.run)).findings).toMatchObject([{ state: 'existing' }]);
      expect(written(github).lines).toEqual([]);
    }));

  test('of a renamed folder is found at its new place', () =>
    scene(async (github) => {
      const gone = Object.fromEntries(Object.keys(checkpoint(BOT)).map((path) => [path, undefined]));
      const pull = await github.createPull({ changes: { ...gone, ...checkpoint('models/chat', 128001) } });
      const result = await check(github, pull);
      expect(result.outputs).toMatchObject({ verdict: 'fail', errors: '1' });
      expect(ourComment(github)).toContain('models/chat');
      expect(github.checkRuns[0]?.annotations.map((a) => a.path)).toEqual(['models/chat/generation_config.json']);
    }));

  test('of a deleted folder is gone, without a fuss', () =>
    scene(async (github) => {
      await github.pushToBase(broken(BOT));
      const gone = Object.fromEntries(Object.keys(checkpoint(BOT)).map((path) => [path, undefined]));
      const pull = await github.createPull({ changes: gone });
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', errors: '0' } });
      expect(written(github)).toMatchObject({ reviews: 0, checks: ['success'] });
    }));
});

describe.concurrent('the second run', () => {
  test('writes nothing when nothing changed', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      const before = github.writes().length;
      const again = await check(github, pull);
      expect(github.writes().slice(before)).toEqual([]);
      expect(again).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    }));

  test('updates the comment and resolves the thread when the finding is gone', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      const before = ourComment(github);
      await github.push(pull, mended(BOT));
      const result = await check(github, pull);
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', errors: '0' } });
      expect(ourComment(github)).not.toBe(before);
      expect(github.threads).toMatchObject([{ isResolved: true, resolvedBy: { login: 'github-actions[bot]' } }]);
      expect(github.reviews).toHaveLength(1);
      expect(github.checkRuns.map((c) => [c.headSha === pull.head.sha, c.conclusion])).toEqual([
        [false, 'failure'],
        [true, 'success'],
      ]);
    }));

  test('leaves a thread alone in which a person replied', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      const [thread] = github.threads;
      if (thread !== undefined) github.addReply(thread, person('reviewer'), 'why?');
      await github.push(pull, mended(BOT));
      await check(github, pull);
      expect(github.threads).toMatchObject([{ isResolved: false }]);
    }));

  test('without contents: write leaves threads open, says so, and is green', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const permissions = { ...ALL, contents: 'read' } as const;
      await check(github, pull, { permissions });
      await github.push(pull, mended(BOT));
      const result = await check(github, pull, { permissions });
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
      expect(result.outputs['degraded']).toContain('contents');
      expect(github.threads).toMatchObject([{ isResolved: false }]);
    }));

  test('after a force push comments nothing twice', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      await github.push(pull, { ...broken(BOT), 'notes.md': 'x\n' }, { force: true });
      const result = await check(github, pull);
      expect(result.exitCode).toBe(1);
      expect(written(github)).toMatchObject({
        comments: 1,
        reviews: 1,
        lines: [`${FILE}:3`],
        checks: ['failure', 'failure'],
      });
    }));

  test('comments again when the line was broken anew after it had been mended', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      await check(github, pull);
      await github.push(pull, { ...mended(BOT), 'notes.md': 'x\n' });
      await check(github, pull);
      await github.push(pull, broken(BOT));
      await check(github, pull);
      expect(github.threads.map((t) => t.isResolved)).toEqual([true, false]);
      expect(github.comments).toHaveLength(1);
    }));
});

test('the check run of a job with the same name is not ours', () =>
  scene(async (github) => {
    const pull = await github.createPull({ changes: broken(BOT) });
    const job: CheckRun = {
      id: github.nextId(),
      app: 'github-actions',
      name: 'tunelint',
      headSha: pull.head.sha,
      status: 'in_progress',
      conclusion: null,
      title: null,
      summary: null,
      text: null,
      annotations: [],
      detailsUrl: null,
      externalId: '0a2f64a5-4e0c-5f3f-9bb5-9d1d6f0f3c11',
      startedAt: github.now(),
      completedAt: null,
    };
    github.checkRuns.push(job);
    for (const _ of [1, 2]) await check(github, pull, { inputs: { comment: 'false', review: 'false' } });
    expect(job).toMatchObject({ status: 'in_progress', title: null });
    expect(github.checkRuns.map((run) => run.conclusion)).toEqual([null, 'failure']);
  }));

describe.concurrent('comments', () => {
  test('of other people with our marker are never touched', () =>
    scene(async (github) => {
      const first = await github.createPull({ changes: broken(BOT) });
      await check(github, first);
      const body = ourComment(github);
      const second = await github.createPull({ changes: broken(BOT), branch: 'other' });
      const theirs = github.addComment(second, person('mallory'), body);
      await check(github, second);
      expect(theirs).toMatchObject({ body, updatedAt: theirs.createdAt });
      const ours = github.comments.filter((c) => c.issue === second.number && c.user.type === 'Bot');
      expect(ours).toHaveLength(1);
      expect(github.requests.filter((r) => r.path.endsWith(`/comments/${theirs.id}`))).toEqual([]);
    }));

  test('of another App with our marker are not ours', () =>
    scene(async (github) => {
      const first = await github.createPull({ changes: broken(BOT) });
      await check(github, first);
      const second = await github.createPull({ changes: broken(BOT), branch: 'other' });
      const theirs = github.addComment(second, person('other-app[bot]'), ourComment(github));
      await check(github, second);
      expect(github.comments.filter((c) => c.issue === second.number)).toHaveLength(2);
      expect(theirs.updatedAt).toBe(theirs.createdAt);
    }));

  test('are found on the third page, and duplicates of our own are removed', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      for (let i = 0; i < 210; i++) github.addComment(pull, person('talker'), `word ${i}`);
      await check(github, pull);
      const [ours] = github.comments.filter((c) => c.user.type === 'Bot');
      if (ours !== undefined) github.addComment(pull, ours.user, ours.body);
      await github.push(pull, mended(BOT));
      await check(github, pull);
      expect(github.comments.filter((c) => c.user.type === 'Bot').map((c) => c.id)).toEqual([ours?.id]);
      expect(github.comments).toHaveLength(211);
      expect(count(github, 'issues/create-comment')).toBe(1);
    }));
});

describe.concurrent('while it runs', () => {
  test('a new push: nothing of the old commit is written', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({
        on: 'pulls/get',
        act: { kind: 'meanwhile', run: async () => void (await github.push(pull, mended(BOT))) },
      });
      await check(github, pull);
      expect(count(github, 'pulls/get')).toBeGreaterThan(0);
      expect(written(github)).toEqual(NOTHING);
    }));

  test('a push after the comment: nothing follows it', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const act = { kind: 'meanwhile', run: async () => void (await github.push(pull, mended(BOT))) } as const;
      let first = '';
      github.faults.push({
        on: (r) => {
          // The first write goes through; the push comes with the next look at the pull request.
          if (r.method === 'POST' && !r.operation.startsWith('graphql')) first ||= r.operation;
          return first !== '' && r.operation === 'pulls/get';
        },
        act,
      });
      await check(github, pull);
      expect(github.writes().map((w) => w.operation)).toEqual([first]);
    }));

  test('it is closed: nothing more is written', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      github.faults.push({ on: 'pulls/get', act: { kind: 'meanwhile', run: () => github.closePull(pull) } });
      await check(github, pull);
      expect(written(github)).toMatchObject({ comments: 0, reviews: 0 });
    }));
});

describe.concurrent('a token that may not', () => {
  test('write anything: the log, the summary and the report say it all, and `degraded` says why', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const result = await check(github, pull, { permissions: READ });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(github.writes()).toEqual([]);
      expect(result.outputs['degraded']).toMatch(/pull-requests/);
      expect(result.summary).toContain('turn-end-not-in-stop-set');
      expect(logged(result, 'error').join('\n')).toContain('128009');
      expect(JSON.parse(uploadedReport(github, result.run)).findings).toHaveLength(1);
    }));

  test('write anything is not red for that reason', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { [`${BOT}/README.md`]: '# Bot\n' } });
      expect(await check(github, pull, { permissions: READ })).toMatchObject({
        exitCode: 0,
        outputs: { verdict: 'pass' },
      });
    }));

  test('create check runs: a commit status stands in', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const permissions = { contents: 'read', pull_requests: 'write', statuses: 'write' } as const;
      const result = await check(github, pull, { permissions });
      expect(written(github)).toEqual({
        comments: 1,
        reviews: 1,
        lines: [`${FILE}:3`],
        checks: [],
        statuses: ['failure'],
      });
      expect(github.statuses[0]).toMatchObject({ sha: pull.head.sha });
      expect(result.outputs['degraded']).toContain('checks');
    }));

  test('write checks nor statuses: the log stands in', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const result = await check(github, pull, { permissions: { contents: 'read', pull_requests: 'write' } });
      expect(written(github)).toMatchObject({ comments: 1, checks: [], statuses: [] });
      expect(logged(result, 'error').join('\n')).toContain('128009');
    }));

  test('be used at all: not lost either', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const wrong = { ...github.token(ALL), value: 'ghs_expired' };
      const result = await check(github, pull, { token: wrong });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(result.summary).toContain('turn-end-not-in-stop-set');
    }));
});
