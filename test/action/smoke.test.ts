import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { REPORT_FILE, zipEntry } from '../../src/github/artifact.ts';
import { issueCommentEvent, pullRequestEvent, type RunnerEvent, workflowRunEvent } from '../fake-github/events.ts';
import type { FakeGitHub } from '../fake-github/index.ts';
import { runAction } from '../fake-github/run-action.ts';
import { type Pull, person } from '../fake-github/world.ts';
import { ALL, BOT, broken, check, checkpoint, logged, mended, ourComment, READ, report, scene } from './scene.ts';

// `command: smoke`, from the event to the comment: who lets a commit run, what the process gets, and where it is told. The
// server is a script that answers as a model would; real engines are in test/smoke/.

vi.setConfig({ maxConcurrency: 4, testTimeout: 300_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tunelint-smoke-'));
  writeFileSync(
    join(folder, 'server.py'),
    `import http.server, json, os, sys
port, log, reason = int(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(log, "w") as f: json.dump({"env": dict(os.environ), "pid": os.getpid(), "model": sys.argv[4]}, f)
print("::error::from the model")
class H(http.server.BaseHTTPRequestHandler):
    def answer(self, value):
        data = json.dumps(value).encode()
        self.send_response(200); self.send_header("content-length", str(len(data))); self.end_headers(); self.wfile.write(data)
    def do_GET(self): self.answer({"data": []})
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        if reason == "hang":
            import time; time.sleep(1000)
        self.answer({"choices": [{"message": {"content": "Paris. <img src=x> @octocat ::error::x"}, "finish_reason": reason}], "usage": {"completion_tokens": 7}})
    def log_message(self, *a): pass
http.server.ThreadingHTTPServer(("127.0.0.1", port), H).serve_forever()
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A header without tensors: what a checkpoint with weights looks like to who does not load it. */
const WEIGHTS = `\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000{}`;
const WITH_WEIGHTS = { [`${BOT}/model.safetensors`]: WEIGHTS };
const SMOKE: Record<string, 'read'> = { contents: 'read', actions: 'read', pull_requests: 'read' };

let logs = 0;

/** A process that was killed stays listed until whoever adopted it has asked how it ended: given 5 s for that. */
async function isGone(pid: number | undefined): Promise<boolean> {
  for (let i = 0; i < 100 && existsSync(`/proc/${pid}`); i += 1) await sleep(50);
  return !existsSync(`/proc/${pid}`);
}

/** `command: smoke` on a checkout of a commit; `log` is written by the server as soon as it runs. */
async function smoke(
  github: FakeGitHub,
  event: RunnerEvent,
  commit: string,
  {
    inputs = {},
    run = github.nextId(),
    reason = 'stop',
    permissions = SMOKE,
    cancelAfter,
  }: {
    readonly inputs?: Record<string, string>;
    readonly run?: number;
    readonly reason?: string;
    readonly permissions?: Record<string, 'read' | 'write'>;
    readonly cancelAfter?: number;
  } = {},
) {
  logs += 1;
  const log = join(folder, `log-${logs}.json`);
  const result = await runAction({
    world: github,
    event,
    token: github.token(permissions),
    workspace: await github.checkout({ ref: commit, depth: 0 }),
    run,
    ...(cancelAfter === undefined ? {} : { cancelAfter }),
    env: { SECRET_OF_THE_JOB: 'hush', HF_TOKEN: 'hush', TUNELINT_API_KEY: 'hush' },
    inputs: {
      command: 'smoke',
      backend: 'openai',
      'serve-command': `python3 ${folder}/server.py {port} ${log} ${reason} {model}`,
      'artifact-name': 'tunelint-report-smoke',
      'time-limit': '60',
      ...inputs,
    },
  });
  const server = existsSync(log)
    ? (JSON.parse(readFileSync(log, 'utf8')) as { env: Record<string, string>; pid: number; model: string })
    : undefined;
  return { ...result, server };
}

function uploaded(github: FakeGitHub, run: number, file: string): unknown {
  const artifact = github.artifacts.find((one) => one.run === run && one.name === 'tunelint-report-smoke');
  const entry = zipEntry(artifact?.zip ?? new Uint8Array(), file, 2 ** 25);
  if ('problem' in entry) throw new Error(entry.problem);
  return JSON.parse(new TextDecoder().decode(entry.bytes));
}

describe.concurrent('a pull request of this repository', () => {
  test('is checked, run, and told of in one comment and one check run', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        const run = github.addRun({
          event: 'pull_request',
          headSha: pull.head.sha,
          headBranch: 'finetune',
          headOwner: 'acme',
          conclusion: 'success',
        }).id;
        const checked = await check(github, pull, { run });
        expect(checked.outputs).toMatchObject({ verdict: 'fail', 'smoke-needed': 'true' });
        const matrix = JSON.parse(checked.outputs['matrix'] ?? '');
        expect(matrix).toEqual({ include: [{ name: '1-models-bot', path: BOT }] });
        expect(ourComment(github)).not.toContain('Smoke test');

        const event = await pullRequestEvent(github, pull);
        const ran = await smoke(github, event, event.sha, {
          run,
          inputs: { path: BOT },
          permissions: { contents: 'read' },
        });
        expect(ran.stdout).toContain('the pull request is from this repository');
        expect(ran.server?.model.endsWith(`/${BOT}`)).toBe(true);
        expect(uploaded(github, run, REPORT_FILE)).toMatchObject({
          subjects: [{ path: BOT, facts: { smoke: { stopped: { count: 8, of: 8 } } } }],
        });
        expect(uploaded(github, run, 'transcripts.json')).toMatchObject([
          { subject: BOT, run: { smoke: { plan: { seed: 1 } } } },
        ]);

        const told = await runAction({
          world: github,
          event,
          token: github.token(ALL),
          run,
          inputs: { command: 'report' },
        });
        expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
        const comment = ourComment(github);
        expect(comment).toContain('**Smoke test** of `models/bot`');
        expect(comment).toContain('8 of 8 answers ended within 128 tokens');
        expect(comment).toContain('```mermaid');
        expect(comment).toContain('turn-end-not-in-stop-set');
        expect(comment).not.toMatch(/<img|@octocat/);
        // Annotations cannot be taken back, so that a newer check run of the name takes the place of the first.
        expect(new Set(github.checkRuns.map(({ name, conclusion }) => `${name} ${conclusion}`))).toEqual(
          new Set(['tunelint failure']),
        );
        expect(github.checkRuns.at(-1)?.summary).toContain('**Smoke test** of');
      },
      { files: WITH_WEIGHTS },
    ));

  test('whose model runs on is red, with the answers in log and summary', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        const event = await pullRequestEvent(github, pull);
        const ran = await smoke(github, event, event.sha, { reason: 'length' });
        expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
        expect(ran.summary).toContain('0 of 8 answers ended within 128 tokens');
        expect(ran.summary).toContain('output-never-stops');
        // What a server or a model writes is no command to the runner.
        expect(logged(ran, 'error').join('\n')).not.toContain('from the model');
        expect(ran.stdout.split('::stop-commands::')[0]).not.toContain('::error::');
      },
      { files: WITH_WEIGHTS },
    ));

  test('gives the process neither a secret nor a home, and leaves nothing', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        const event = await pullRequestEvent(github, pull);
        const { server } = await smoke(github, event, event.sha);
        if (server === undefined) throw new Error('the server did not run');
        const names = Object.keys(server.env);
        expect(names.filter((name) => /^(?:GITHUB|INPUT|ACTIONS|CI$)/.test(name))).toEqual([]);
        expect(JSON.stringify(server.env)).not.toContain('hush');
        expect(server.env['HOME']).toContain('tunelint-home-');
        expect(existsSync(server.env['HOME'] ?? '/')).toBe(false);
        expect(await isGone(server.pid)).toBe(true);
      },
      { files: WITH_WEIGHTS },
    ));

  test('that is cancelled stops the server', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({ changes: broken(BOT) });
        const event = await pullRequestEvent(github, pull);
        const ran = await smoke(github, event, event.sha, { reason: 'hang', cancelAfter: 20_000 });
        expect(ran.outputs['verdict']).toBe('incomplete');
        expect(await isGone(ran.server?.pid)).toBe(true);
      },
      { files: WITH_WEIGHTS },
    ));

  test('that touches no model with weights runs nothing', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const event = await pullRequestEvent(github, pull);
      const ran = await smoke(github, event, event.sha);
      expect(ran).toMatchObject({
        exitCode: 0,
        server: undefined,
        outputs: { verdict: 'pass', 'smoke-needed': 'false' },
      });
      expect(ran.stdout).toContain('Nothing to run: no model with weights is concerned.');
      const checked = await check(github, pull);
      expect(checked.outputs).toMatchObject({ 'smoke-needed': 'false', matrix: '{"include":[]}' });
    }));

  test('with several models has a job for each that it touches', () =>
    scene(
      async (github) => {
        const pull = await github.createPull({
          changes: { ...broken(BOT), ...mended('models/other'), 'models/other/new.txt': 'x' },
        });
        const { outputs } = await check(github, pull);
        expect(JSON.parse(outputs['matrix'] ?? '')).toEqual({
          include: [
            { name: '1-models-bot', path: BOT },
            { name: '2-models-other', path: 'models/other' },
          ],
        });
        const event = await pullRequestEvent(github, pull);
        const ran = await smoke(github, event, event.sha);
        expect(JSON.parse(ran.outputs['subjects'] ?? '')).toHaveLength(2);
      },
      {
        files: {
          ...WITH_WEIGHTS,
          ...checkpoint('models/other'),
          'models/other/model.safetensors': WEIGHTS,
          ...checkpoint('models/third'),
          'models/third/model.safetensors': WEIGHTS,
        },
      },
    ));
});

describe.concurrent('a commit of a fork', () => {
  const foreign = async (github: FakeGitHub) => {
    const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger', branch: 'idea' });
    const head = { headSha: pull.head.sha, headBranch: 'idea', headOwner: 'stranger' };
    const finished = github.addRun({ event: 'pull_request', ...head, conclusion: 'failure' });
    return { pull, finished, event: await workflowRunEvent(github, finished) };
  };
  const refusal = (result: { readonly annotations: readonly { readonly message: string }[] }) =>
    result.annotations.map(({ message }) => message).join('\n');

  test.each([
    ['nobody approved', {}, undefined, /is of a fork and nobody let it through/],
    [
      'nobody approved in the environment',
      { environment: 'gpu' },
      undefined,
      /nobody approved this run in the environment/,
    ],
    [
      'another environment was approved',
      { environment: 'gpu' },
      { environment: 'docs', state: 'approved' },
      /nobody approved this run in the environment "gpu"/,
    ],
    [
      'a reviewer rejected',
      { environment: 'gpu' },
      { environment: 'gpu', state: 'rejected' },
      /nobody approved this run/,
    ],
    [
      'another run was approved',
      { environment: 'gpu' },
      { environment: 'gpu', state: 'approved', run: 1 },
      /nobody approved this run/,
    ],
  ] as const)('is not run when %s', (_, inputs, approval, words) =>
    scene(
      async (github) => {
        const { pull, event } = await foreign(github);
        const run = github.nextId();
        if (approval !== undefined) github.approvals.push({ run, user: person('maintainer'), ...approval });
        const ran = await smoke(github, event, pull.head.sha, { run, inputs });
        expect(ran).toMatchObject({ exitCode: 1, server: undefined });
        expect(refusal(ran)).toMatch(words);
        expect(github.artifacts).toEqual([]);
      },
      { files: WITH_WEIGHTS },
    ),
  );

  test('is not run by the fork’s own workflow', () =>
    scene(
      async (github) => {
        const { pull } = await foreign(github);
        const event = await pullRequestEvent(github, pull);
        const ran = await smoke(github, event, event.sha, { permissions: READ as Record<string, 'read'> });
        expect(ran).toMatchObject({ exitCode: 1, server: undefined });
      },
      { files: WITH_WEIGHTS },
    ));

  test('is run once a reviewer approved this run, and reported beside its check', () =>
    scene(
      async (github) => {
        const { pull, finished, event } = await foreign(github);
        const checked = await check(github, pull, { permissions: READ, run: finished.id });
        expect(checked.outputs['verdict']).toBe('fail');
        const run = github.nextId();
        const first = await report(github, finished, { run });
        expect(JSON.parse(first.outputs['matrix'] ?? '')).toEqual({ include: [{ name: '1-models-bot', path: BOT }] });

        github.approvals.push({ run, environment: 'gpu', state: 'approved', user: person('maintainer') });
        const ran = await smoke(github, event, pull.head.sha, { run, inputs: { environment: 'gpu', path: BOT } });
        expect(ran.stdout).toContain('maintainer approved this run in gpu');
        expect(ran.server).toBeDefined();

        await report(github, finished, { run });
        expect(ourComment(github)).toContain('**Smoke test** of `models/bot`');
        expect(ourComment(github)).toContain('turn-end-not-in-stop-set');
      },
      { files: WITH_WEIGHTS },
    ));

  test('is not run from another checkout, nor once the head has moved', () =>
    scene(
      async (github) => {
        const { pull, event } = await foreign(github);
        const run = github.nextId();
        github.approvals.push({ run, environment: 'gpu', state: 'approved', user: person('maintainer') });
        const main = await smoke(github, event, pull.base.sha, { run, inputs: { environment: 'gpu' } });
        expect(refusal(main)).toMatch(/the checkout is at \w{7}, not at \w{7}, which was let through/);
        const approvedHead = pull.head.sha;
        await github.push(pull, { [`${BOT}/evil.txt`]: 'x' });
        const moved = await smoke(github, event, approvedHead, { run, inputs: { environment: 'gpu' } });
        expect(moved.stdout).toContain('Nothing to run: no open pull request has the commit of the run as its head');
        expect([main.server, moved.server]).toEqual([undefined, undefined]);
      },
      { files: WITH_WEIGHTS },
    ));
});

describe.concurrent('a command in a comment', () => {
  const commanded = async (
    github: FakeGitHub,
    body: (pull: Pull) => string,
    {
      role = 'write',
      action,
    }: { readonly role?: 'admin' | 'write' | 'triage' | 'read'; readonly action?: string } = {},
  ) => {
    const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger', branch: 'idea' });
    github.collaborators.set('somebody', role);
    const event = await issueCommentEvent(github, pull, body(pull), 'somebody');
    const changed = action === undefined ? event : { ...event, payload: { ...event.payload, action } };
    return { pull, event: changed, ran: await smoke(github, changed, pull.head.sha) };
  };

  test('of somebody who may write runs exactly that commit', () =>
    scene(
      async (github) => {
        const run = github.nextId();
        const { event, pull } = await commanded(github, ({ head }) => `/tunelint smoke ${head.sha}\nplease`);
        const ran = await smoke(github, event, pull.head.sha, { run });
        expect(ran.stdout).toContain('somebody, who may write here, asked for it');
        expect(ran.server).toBeDefined();
        const told = await runAction({
          world: github,
          event,
          token: github.token(ALL),
          run,
          inputs: { command: 'report', 'check-name': 'tunelint smoke' },
        });
        expect(told.exitCode).toBe(0);
        expect(ourComment(github)).toContain('**Smoke test** of `models/bot`');
        expect(github.checkRuns.map(({ name, headSha }) => [name, headSha])).toEqual([
          ['tunelint smoke', pull.head.sha],
        ]);
      },
      { files: WITH_WEIGHTS },
    ));

  test.each([
    [
      'somebody who may not write',
      'read',
      undefined,
      (pull: Pull) => `/tunelint smoke ${pull.head.sha}`,
      1,
      /somebody may not have commits run/,
    ],
    [
      'somebody who may triage',
      'triage',
      undefined,
      (pull: Pull) => `/tunelint smoke ${pull.head.sha}`,
      1,
      /may not have commits run/,
    ],
    [
      'a shortened id',
      'write',
      undefined,
      (pull: Pull) => `/tunelint smoke ${pull.head.sha.slice(0, 12)}`,
      1,
      /name the whole id/,
    ],
    ['no id', 'write', undefined, () => '/tunelint smoke', 1, /name the whole id/],
    [
      'another commit',
      'write',
      undefined,
      (pull: Pull) => `/tunelint smoke ${pull.base.sha}`,
      1,
      /is not the head of the pull request/,
    ],
    ['another word', 'write', undefined, () => 'I like /tunelint smoke', 0, /is no command/],
  ] as const)('with %s runs nothing', (_, role, action, body, exitCode, words) =>
    scene(
      async (github) => {
        const { ran, event } = await commanded(github, body, { role, ...(action === undefined ? {} : { action }) });
        expect(ran).toMatchObject({ exitCode, server: undefined });
        expect(ran.stdout).toMatch(words);
        const told = await runAction({ world: github, event, token: github.token(ALL), inputs: { command: 'report' } });
        expect(told.exitCode).toBe(exitCode);
        expect(github.writes()).toEqual([]);
      },
      { files: WITH_WEIGHTS },
    ),
  );
});

test('wrong inputs are told of in a sentence', () =>
  scene(
    async (github) => {
      const pull = await github.createPull({ changes: broken(BOT) });
      const event = await pullRequestEvent(github, pull);
      for (const [inputs, words] of [
        [{ backend: 'vllm' }, /input backend must be one of/],
        [{ repeat: '0' }, /input repeat must be a whole number from 1/],
        [{ 'serve-command': '' }, /needs the address of a server/],
        [{ backend: 'llama.cpp' }, /./],
      ] as const) {
        const ran = await smoke(github, event, event.sha, { inputs });
        expect(ran).toMatchObject({ exitCode: 1, server: undefined });
        expect(ran.annotations.map(({ message }) => message).join('\n')).toMatch(words);
      }
      mkdirSync(folder, { recursive: true });
    },
    { files: WITH_WEIGHTS },
  ));
