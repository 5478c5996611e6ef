import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { RunnerEvent } from '../fake-github/events.ts';
import {
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from '../fake-github/events.ts';
import type { FakeGitHub } from '../fake-github/index.ts';
import { runAction } from '../fake-github/run-action.ts';
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
  scene,
  uploadedReport,
  written,
} from './scene.ts';

// The other events of a workflow: a merge queue, a push, a button, a clock; and the inputs.

vi.setConfig({ maxConcurrency: 10, testTimeout: 150_000 });

/** A check on the commit of an event that is no pull request. */
async function checkEvent(github: FakeGitHub, event: RunnerEvent, inputs: Readonly<Record<string, string>> = {}) {
  const workspace = await github.checkout({ ref: event.sha, depth: 0 });
  return await runAction({
    world: github,
    event,
    token: github.token(ALL),
    workspace,
    inputs: { command: 'check', ...inputs },
  });
}

describe.concurrent('a merge group', () => {
  test('is answered on its own commit, without a comment', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const event = await mergeGroupEvent(github, pull);
      const result = await checkEvent(github, event);
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(written(github)).toEqual({ ...NOTHING, checks: ['failure'] });
      expect(github.checkRuns[0]).toMatchObject({ headSha: event.sha, name: 'tunelint' });
    }));

  test('that touches nothing of ours is green', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { 'src/main.py': 'print(1)\n' } });
      const result = await checkEvent(github, await mergeGroupEvent(github, pull));
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
      expect(written(github)).toEqual({ ...NOTHING, checks: ['success'] });
    }));
});

describe.concurrent('a push', () => {
  test('is judged against what was there before', () =>
    scene(async (github) => {
      const before = (await github.repository.resolve('refs/heads/main')) ?? '';
      const after = await github.pushToBase(broken(BOT));
      const result = await checkEvent(github, await pushEvent(github, before, after));
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(JSON.parse(uploadedReport(github, result.run)).findings).toMatchObject([{ state: 'new' }]);
      expect(written(github)).toEqual({ ...NOTHING, checks: ['failure'] });
      expect(github.checkRuns[0]?.headSha).toBe(after);
    }));

  test('of a new branch has nothing before it', () =>
    scene(async (github) => {
      const after = await github.pushToBase(broken(BOT));
      const result = await checkEvent(github, await pushEvent(github, '0'.repeat(40), after, 'new'));
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    }));

  test('that was forced away leaves no commit to compare with, and is judged all the same', () =>
    scene(async (github) => {
      const after = await github.pushToBase(broken(BOT));
      const result = await checkEvent(github, await pushEvent(github, 'f'.repeat(40), after));
      expect(result.exitCode).toBe(1);
      expect(result.stdout).toContain('turn-end-not-in-stop-set');
    }));
});

describe.concurrent('a button and a clock', () => {
  test.each([
    ['workflow_dispatch', workflowDispatchEvent],
    ['schedule', scheduleEvent],
  ])('%s judges everything', (_, event) =>
    scene(async (github) => {
      await github.pushToBase(broken(BOT));
      const result = await checkEvent(github, await event(github));
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', errors: '1' } });
      expect(JSON.parse(result.outputs['subjects'] ?? '')).toEqual([{ kind: 'checkpoint', path: BOT }]);
      expect(written(github)).toMatchObject({ comments: 0, reviews: 0 });
    }),
  );
});

describe.concurrent('events in which a check is a danger', () => {
  test('pull_request_target is refused in one sentence', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger' });
      const event = { ...(await pullRequestEvent(github, pull)), name: 'pull_request_target' };
      const result = await check(github, pull, { event });
      expect(result.exitCode).toBe(1);
      expect(logged(result, 'error')).toEqual([expect.stringContaining('pull_request_target')]);
      expect(result.stdout).not.toMatch(/^\s+at /m);
      expect(github.requests).toEqual([]);
    }));

  test('issue_comment is refused too', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const result = await checkEvent(github, await issueCommentEvent(github, pull, '/tunelint', 'author'));
      expect(result.exitCode).toBe(1);
      expect(github.writes()).toEqual([]);
    }));
});

describe.concurrent('the place it runs at', () => {
  test('is GitHub Enterprise Server: another address, and no storage for artifacts', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const env = {
        GITHUB_API_URL: `${github.url}/api/v3`,
        GITHUB_GRAPHQL_URL: `${github.url}/api/graphql`,
        GITHUB_SERVER_URL: 'https://github.acme.example',
      };
      const result = await check(github, pull, { env });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(result.outputs['degraded']).toContain('artifact');
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
      expect(github.comments[0]?.body).toContain('https://github.acme.example/acme/models');
      expect(github.comments[0]?.body).not.toContain('https://github.com/acme');
    }));

  test('is behind a proxy: every request to GitHub goes through it', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const proxy = await startProxy(new URL(github.url));
      try {
        const env = { GITHUB_API_URL: 'http://api.github.test', http_proxy: proxy.url, no_proxy: '127.0.0.1' };
        await check(github, pull, { env });
        expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
        expect(proxy.hosts).toContain('api.github.test');
      } finally {
        proxy.close();
      }
    }));

  test('is a second job of the same run, which reports what others have uploaded', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { ...broken(BOT), ...checkpoint('models/second', 128001) } });
      const silent = { comment: 'false', review: 'false', 'check-run': 'false' };
      const run = github.nextId();
      for (const path of [BOT, 'models/second']) {
        const inputs = { ...silent, path, 'artifact-name': `tunelint-report-${path.replace('/', '-')}` };
        await check(github, pull, { inputs, run });
      }
      expect(github.artifacts).toHaveLength(2);
      expect(github.writes()).toEqual([]);
      const event = await pullRequestEvent(github, pull);
      const inputs = { command: 'report' };
      const result = await runAction({ world: github, event, token: github.token(ALL), run, inputs });
      expect(result.outputs).toMatchObject({ verdict: 'fail', errors: '2' });
      expect(written(github)).toMatchObject({ comments: 1, reviews: 1, checks: ['failure'] });
      expect(github.reviewComments).toHaveLength(2);
    }));
});

/** A forward proxy that leads every host to one server. */
async function startProxy(to: URL) {
  const hosts: string[] = [];
  const server = createServer((req, res) => {
    hosts.push(req.headers.host ?? '');
    const { pathname, search } = new URL(req.url ?? '/', to);
    const options = {
      host: to.hostname,
      port: to.port,
      path: pathname + search,
      method: req.method,
      headers: req.headers,
    };
    req.pipe(request(options, (answer) => answer.pipe(res.writeHead(answer.statusCode ?? 502, answer.headers))));
  });
  server.on('connect', (req, socket) => {
    hosts.push((req.url ?? '').replace(/:\d+$/, ''));
    const through = connect(Number(to.port), to.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const end of [through, socket]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { hosts, url: `http://127.0.0.1:${port}`, close };
}

describe.concurrent('inputs', () => {
  test('switch channels off', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const inputs = { comment: 'false', review: 'false', 'check-run': 'false' };
      const result = await check(github, pull, { inputs });
      expect(result.exitCode).toBe(1);
      expect(written(github)).toEqual(NOTHING);
      expect(logged(result, 'error').join('\n')).toContain('128009');
    }));

  test('go before tunelint.yml, and tunelint.yml before the defaults', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        const inputs = { comment: 'false', review: 'false' };
        expect((await check(github, pull, { inputs })).outputs).toMatchObject({ verdict: 'pass', errors: '1' });
        const before = await check(github, pull, { inputs: { ...inputs, 'fail-on': 'error' } });
        expect(before.outputs).toMatchObject({ verdict: 'fail', errors: '1' });
      },
      { files: { 'tunelint.yml': 'fail-on: never\n' } },
    ));

  test('only-new lets what was there before pass', () =>
    scene(async (github) => {
      await github.pushToBase(broken(BOT));
      const pull = await github.createPull({ changes: { [`${BOT}/README.md`]: '# Bot\n' } });
      expect((await check(github, pull, { inputs: { 'only-new': 'true' } })).outputs).toMatchObject({
        verdict: 'pass',
      });
      expect((await check(github, pull, { inputs: { 'only-new': 'false' } })).outputs).toMatchObject({
        verdict: 'fail',
      });
    }));

  test('two names make two comments and two check runs', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      for (const name of ['one', 'two']) await check(github, pull, { inputs: { 'check-name': name, review: 'false' } });
      expect(written(github)).toMatchObject({ comments: 2, checks: ['failure', 'failure'] });
      const before = github.writes().length;
      for (const name of ['one', 'two']) await check(github, pull, { inputs: { 'check-name': name, review: 'false' } });
      expect(github.writes().slice(before)).toEqual([]);
      expect(count(github, 'checks/create')).toBe(2);
    }));

  test('that are wrong are said in one sentence', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: mended(BOT) });
      for (const inputs of [{ 'fail-on': 'sometimes' }, { command: 'cheque' }, { comment: 'maybe' }]) {
        const result = await check(github, pull, { inputs });
        expect(result.exitCode).toBe(1);
        expect(logged(result, 'error')).toHaveLength(1);
        expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
      }
    }));

  test('a required rule that could not look makes a verdict that is not green', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { [`${BOT}/README.md`]: '# Bot\n' } });
      const result = await check(github, pull, { inputs: { required: 'vocab-size-mismatch', review: 'false' } });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'incomplete' } });
      expect(written(github).checks).toEqual(['action_required']);
    }));
});
