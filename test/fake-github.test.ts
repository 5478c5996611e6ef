import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Octokit } from '@octokit/rest';
import { afterEach, describe, expect, test } from 'vitest';
import { OPERATIONS as OPERATION_IDS, openapiSubsetText } from '../scripts/openapi-subset.ts';
import { runtimeToken } from './fake-github/artifacts.ts';
import {
  ACTIONS_BOT,
  type FakeGitHub,
  type FakeOptions,
  person,
  secondaryLimit,
  startFakeGitHub,
  zip,
} from './fake-github/index.ts';
import { commentableLines, runGit } from './fake-github/repository.ts';
import { keyValues } from './fake-github/run-action.ts';
import type { Permissions } from './fake-github/world.ts';

// The fake GitHub itself, driven by the client library that the product uses.

const REPO = { owner: 'acme', repo: 'models' };
const WRITE: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
  actions: 'read',
};
const CONFIG = ['{', ...Array.from({ length: 30 }, (_, i) => `  "key${i}": ${i},`), '  "last": true', '}', ''].join(
  '\n',
);

let fake: FakeGitHub | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

async function start(options: FakeOptions = {}): Promise<FakeGitHub> {
  fake = await startFakeGitHub({ files: { 'bot/config.json': CONFIG }, ...options });
  return fake;
}

function client(github: FakeGitHub, permissions: Permissions = WRITE, kind: 'actions' | 'app' | 'pat' = 'actions') {
  const octokit = new Octokit({
    baseUrl: github.url,
    auth: github.token(permissions, kind).value,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  return octokit;
}

/** Status and body of a request that is refused. */
async function refused(promise: Promise<unknown>): Promise<{ readonly status: number; readonly message: string }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && 'status' in error && typeof error.status === 'number')
      return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('it was not refused');
}

/** The middle line of the configuration changed: a hunk of lines 13 to 19. */
const CHANGED = { 'bot/config.json': CONFIG.replace('"key14": 14', '"key14": 15') };

test('the committed description is what the installed package gives', () => {
  const committed = readFileSync(new URL('fake-github/openapi/api.github.com.json', import.meta.url), 'utf8');
  expect(committed === openapiSubsetText(), 'run node scripts/openapi-subset.ts').toBe(true);
  const licence = readFileSync(new URL('fake-github/openapi/LICENSE', import.meta.url), 'utf8');
  expect(licence).toBe(readFileSync(new URL('../node_modules/@octokit/openapi/LICENSE', import.meta.url), 'utf8'));
});

test('every operation is also there on the oldest GitHub Enterprise Server that is described', () => {
  const file = new URL('../node_modules/@octokit/openapi/generated/ghes-3.17.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  const there = new Set(Object.values(paths).flatMap((item) => Object.values(item).map((o) => o.operationId)));
  expect(OPERATION_IDS.filter((id) => !there.has(id))).toEqual([]);
});

describe('every operation answers as GitHub describes it', () => {
  test('reading a pull request and its repository', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: { ...CHANGED, 'bot/new.json': '{}\n' } });
    const { rest } = client(github, { ...WRITE, issues: 'read' });
    const n = { ...REPO, pull_number: 1 };
    expect((await rest.pulls.get(n)).data).toMatchObject({
      number: 1,
      changed_files: 2,
      additions: 2,
      deletions: 1,
      mergeable: true,
      head: { sha: pull.head.sha },
    });
    expect((await rest.pulls.list(REPO)).data).toHaveLength(1);
    expect((await rest.pulls.list({ ...REPO, head: 'someone:finetune' })).data).toHaveLength(0);
    expect((await rest.pulls.listFiles(n)).data.map((f) => [f.filename, f.status])).toEqual([
      ['bot/config.json', 'modified'],
      ['bot/new.json', 'added'],
    ]);
    expect((await rest.pulls.listCommits(n)).data.map((c) => c.sha)).toEqual([pull.head.sha]);
    expect((await rest.repos.get(REPO)).data.full_name).toBe('acme/models');
    const { data: commit } = await rest.repos.getCommit({ ...REPO, ref: pull.head.sha });
    expect(commit.files).toHaveLength(2);
    const { data: comparison } = await rest.repos.compareCommitsWithBasehead({
      ...REPO,
      basehead: `main...${pull.head.sha}`,
    });
    expect(comparison).toMatchObject({ status: 'ahead', ahead_by: 1, merge_base_commit: { sha: pull.base.sha } });
    const { data: tree } = await rest.git.getTree({ ...REPO, tree_sha: pull.head.sha, recursive: '1' });
    const entry = tree.tree.find((e) => e.path === 'bot/new.json');
    expect(
      Buffer.from((await rest.git.getBlob({ ...REPO, file_sha: entry?.sha ?? '' })).data.content, 'base64').toString(),
    ).toBe('{}\n');
    expect((await rest.git.getCommit({ ...REPO, commit_sha: pull.head.sha })).data.parents).toHaveLength(1);
    expect((await rest.git.getRef({ ...REPO, ref: 'heads/main' })).data.object.sha).toBe(pull.base.sha);
    expect((await rest.repos.getContent({ ...REPO, path: 'bot/config.json', ref: pull.head.sha })).data).toMatchObject({
      encoding: 'base64',
    });
    expect((await rest.repos.getContent({ ...REPO, path: 'bot' })).data).toHaveLength(1);
    github.collaborators.set('maintainer', 'maintain');
    const { data: level } = await rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: 'maintainer' });
    expect([level.permission, level.role_name]).toEqual(['write', 'maintain']);
    await rest.rateLimit.get();
    await rest.meta.get();
    expect(github.violations).toEqual([]);
    expect(github.writes()).toEqual([]);
  });

  test('writing comments, reviews, checks and statuses', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    const sha = pull.head.sha;
    const { data: comment } = await rest.issues.createComment({ ...REPO, issue_number: 1, body: 'one' });
    expect(comment.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    await rest.issues.updateComment({ ...REPO, comment_id: comment.id, body: 'two' });
    expect((await rest.issues.getComment({ ...REPO, comment_id: comment.id })).data.body).toBe('two');
    await rest.reactions.createForIssueComment({ ...REPO, comment_id: comment.id, content: 'eyes' });
    const { data: review } = await rest.pulls.createReview({
      ...REPO,
      pull_number: 1,
      commit_id: sha,
      event: 'COMMENT',
      body: 'a review',
      comments: [
        { path: 'bot/config.json', line: 16, start_line: 15, side: 'RIGHT', start_side: 'RIGHT', body: 'here' },
      ],
    });
    await rest.pulls.updateReview({ ...REPO, pull_number: 1, review_id: review.id, body: 'b' });
    await rest.pulls.getReview({ ...REPO, pull_number: 1, review_id: review.id });
    const { data: onFile } = await rest.pulls.createReviewComment({
      ...REPO,
      pull_number: 1,
      commit_id: sha,
      path: 'bot/config.json',
      subject_type: 'file',
      body: 'file',
    });
    await rest.pulls.createReplyForReviewComment({ ...REPO, pull_number: 1, comment_id: onFile.id, body: 'yes' });
    await rest.pulls.updateReviewComment({ ...REPO, comment_id: onFile.id, body: 'file!' });
    expect(
      (await rest.pulls.listReviewComments({ ...REPO, pull_number: 1 })).data.map((c) => [
        c.body,
        c.line ?? null,
        c.in_reply_to_id === onFile.id,
      ]),
    ).toEqual([
      ['here', 16, false],
      ['file!', null, false],
      ['yes', null, true],
    ]);
    expect(github.threads.map((t) => t.comments.length)).toEqual([1, 2]);
    expect((await rest.pulls.listReviews({ ...REPO, pull_number: 1 })).data).toHaveLength(3);
    const annotation = {
      path: 'bot/config.json',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure',
      message: 'm',
    } as const;
    const { data: run } = await rest.checks.create({
      ...REPO,
      name: 'tunelint',
      head_sha: sha,
      status: 'in_progress',
      output: { title: 't', summary: 's', annotations: Array.from({ length: 50 }, () => annotation) },
    });
    await rest.checks.update({
      ...REPO,
      check_run_id: run.id,
      conclusion: 'failure',
      output: { title: 't', summary: 's', annotations: [annotation] },
    });
    const { data: got } = await rest.checks.get({ ...REPO, check_run_id: run.id });
    expect([got.status, got.conclusion, got.output.annotations_count]).toEqual(['completed', 'failure', 51]);
    expect(await client(github).paginate(rest.checks.listAnnotations, { ...REPO, check_run_id: run.id })).toHaveLength(
      51,
    );
    expect(
      (await rest.checks.listForRef({ ...REPO, ref: sha, check_name: 'tunelint', app_id: 15368 })).data.total_count,
    ).toBe(1);
    await rest.repos.createCommitStatus({ ...REPO, sha, state: 'failure', context: 'tunelint', description: 'd' });
    expect((await rest.repos.listCommitStatusesForRef({ ...REPO, ref: sha })).data).toHaveLength(1);
    expect((await rest.repos.getCombinedStatusForRef({ ...REPO, ref: sha })).data.state).toBe('failure');
    await rest.pulls.deleteReviewComment({ ...REPO, comment_id: onFile.id });
    await rest.issues.deleteComment({ ...REPO, comment_id: comment.id });
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('artifacts: list, download by a signed address without the token', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED, fork: 'stranger' });
    const run = github.addRun({ event: 'pull_request', headSha: pull.head.sha, headOwner: 'stranger' });
    const packed = zip([{ name: 'report.json', content: '{"a":1}' }]);
    const { id } = github.addArtifact(run, 'tunelint', packed);
    const { rest } = client(github, { actions: 'read' });
    expect((await rest.actions.getWorkflowRun({ ...REPO, run_id: run.id })).data.pull_requests).toEqual([]);
    expect(
      (await rest.actions.listWorkflowRunArtifacts({ ...REPO, run_id: run.id, name: 'tunelint' })).data.total_count,
    ).toBe(1);
    expect((await rest.actions.getArtifact({ ...REPO, artifact_id: id })).data.size_in_bytes).toBe(packed.length);
    const { data } = await rest.actions.downloadArtifact({ ...REPO, artifact_id: id, archive_format: 'zip' });
    expect(Buffer.from(data as ArrayBuffer).equals(packed)).toBe(true);
    expect(github.violations).toEqual([]);
  });
});

test('the toolkit uploads an artifact, and it can be downloaded', async () => {
  const github = await start();
  const pull = await github.createPull({ changes: CHANGED });
  const run = github.addRun({ event: 'pull_request', headSha: pull.head.sha });
  const folder = await github.checkout({ ref: pull.head.sha });
  const upload = `import { DefaultArtifactClient } from '@actions/artifact';
    await new DefaultArtifactClient().uploadArtifact('tunelint-report', ['${folder}/README.md'], '${folder}');`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    ACTIONS_RUNTIME_TOKEN: runtimeToken(run.id),
    ACTIONS_RESULTS_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: folder,
  };
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const options = { cwd, env };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', upload], options);
  const { rest } = client(github);
  const { data } = await rest.actions.listWorkflowRunArtifacts({ ...REPO, run_id: run.id });
  expect(data.artifacts.map((a) => a.name)).toEqual(['tunelint-report']);
  const id = data.artifacts[0]?.id ?? 0;
  const { data: zipped } = await rest.actions.downloadArtifact({ ...REPO, artifact_id: id, archive_format: 'zip' });
  expect(
    Buffer.from(zipped as ArrayBuffer)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  // A second one of that name is refused, as by GitHub.
  await expect(promisify(execFile)(process.execPath, ['--input-type=module', '-e', upload], options)).rejects.toThrow(
    'already exists',
  );
  expect(github.violations).toEqual([]);
});

describe('lists are paged', () => {
  test('30 by default, at most 100, with a Link header', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    for (let i = 0; i < 230; i++) github.addComment(pull, person('author'), `comment ${i}`);
    const octokit = client(github);
    const list = (query: { per_page?: number; page?: number }) =>
      octokit.rest.issues.listComments({ ...REPO, issue_number: 1, ...query });
    expect((await list({})).data).toHaveLength(30);
    const { data, headers } = await list({ per_page: 500 });
    expect(data).toHaveLength(100);
    expect(headers.link).toMatch(/page=2>; rel="next", .*page=3>; rel="last"/);
    expect((await list({ per_page: 100, page: 3 })).data).toHaveLength(30);
    expect((await list({ per_page: 100, page: 4 })).data).toEqual([]);
    expect(
      await octokit.paginate(octokit.rest.issues.listComments, { ...REPO, issue_number: 1, per_page: 100 }),
    ).toHaveLength(230);
    expect(github.violations).toEqual([]);
  });

  test('3,000 files of a pull request, 300 of a comparison', async () => {
    const github = await start();
    const changes = Object.fromEntries(Array.from({ length: 3100 }, (_, i) => [`data/${i}.json`, '{}\n']));
    await github.createPull({ changes });
    const octokit = client(github);
    expect(
      await octokit.paginate(octokit.rest.pulls.listFiles, { ...REPO, pull_number: 1, per_page: 100 }),
    ).toHaveLength(3000);
    expect((await octokit.rest.pulls.get({ ...REPO, pull_number: 1 })).data.changed_files).toBe(3100);
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: 'main...finetune' });
    expect(data.files).toHaveLength(300);
    const diff = octokit.rest.pulls.get({ ...REPO, pull_number: 1, mediaType: { format: 'diff' } });
    expect(await refused(diff)).toMatchObject({ status: 406 });
  });

  test('a large patch is left out', async () => {
    const github = await start();
    await github.createPull({ changes: { 'tokenizer.json': 'x\n'.repeat(20_001), 'small.json': 'x\n' } });
    const { data } = await client(github).rest.pulls.listFiles({ ...REPO, pull_number: 1 });
    expect(data.map((f) => [f.filename, f.patch !== undefined])).toEqual([
      ['small.json', true],
      ['tokenizer.json', false],
    ]);
  });
});

describe('what GitHub refuses', () => {
  test('bodies that are too long or empty', async () => {
    const github = await start();
    await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    const n = { ...REPO, issue_number: 1 };
    await rest.issues.createComment({ ...n, body: 'x'.repeat(65_536) });
    expect(await refused(rest.issues.createComment({ ...n, body: 'x'.repeat(65_537) }))).toMatchObject({
      status: 422,
      message: expect.stringContaining('body is too long (maximum is 65536 characters)'),
    });
    expect(await refused(rest.issues.createComment({ ...n, body: ' ' }))).toMatchObject({ status: 422 });
    expect(github.comments).toHaveLength(1);
  });

  test('check runs: bytes, annotations, commits, columns', async () => {
    const github = await start();
    const { head } = await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    const create = (output: object, sha = head.sha) =>
      rest.checks.create({ ...REPO, name: 'c', head_sha: sha, output: { title: 't', summary: 's', ...output } });
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' };
    expect(await refused(create({ summary: 'é'.repeat(40_000) }))).toMatchObject({
      status: 422,
      message: expect.stringContaining('bytesize'),
    });
    expect(await refused(create({ text: 'x'.repeat(65_536) }))).toMatchObject({ status: 422 });
    expect(await refused(create({ annotations: Array.from({ length: 51 }, () => annotation) }))).toMatchObject({
      status: 422,
    });
    expect(await refused(create({ annotations: [{ ...annotation, title: 'x'.repeat(256) }] }))).toMatchObject({
      status: 422,
    });
    expect(await refused(create({ annotations: [{ ...annotation, end_line: 2, start_column: 1 }] }))).toMatchObject({
      status: 422,
    });
    expect(await refused(create({ annotations: [{ ...annotation, start_line: 0 }] }))).toMatchObject({ status: 422 });
    expect(await refused(create({}, 'f'.repeat(40)))).toMatchObject({ status: 422 });
    expect(github.checkRuns).toEqual([]);
    const { data } = await create({ summary: 'x'.repeat(65_535) });
    const other = client(github, WRITE, 'app');
    expect(
      await refused(other.rest.checks.update({ ...REPO, check_run_id: data.id, conclusion: 'success' })),
    ).toMatchObject({ status: 403 });
    expect(
      await refused(
        rest.repos.createCommitStatus({ ...REPO, sha: head.sha, state: 'success', description: 'x'.repeat(141) }),
      ),
    ).toMatchObject({ status: 422 });
  });

  test('review comments that stand outside the diff, all or nothing', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    const review = (
      comments: { path: string; line: number; start_line?: number; body: string }[],
      commit = pull.head.sha,
    ) => rest.pulls.createReview({ ...REPO, pull_number: 1, commit_id: commit, event: 'COMMENT', body: 'r', comments });
    const good = { path: 'bot/config.json', line: 16, body: 'b' };
    const cases = [
      [{ ...good, line: 2 }, 'must be part of the diff'],
      [{ ...good, path: 'README.md' }, 'path is invalid'],
      [{ ...good, start_line: 16 }, 'must precede the end line'],
      [{ ...good, line: 19, start_line: 3 }, 'same hunk'],
    ] as const;
    for (const [bad, words] of cases)
      expect(await refused(review([good, bad]))).toMatchObject({
        status: 422,
        message: expect.stringContaining(words),
      });
    expect(await refused(review([good], pull.base.sha))).toMatchObject({ status: 422 });
    expect([github.reviews, github.reviewComments, github.threads]).toEqual([[], [], []]);
    await review([good, { ...good, line: 19, start_line: 13 }]);
    expect(github.reviewComments).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test('what a token may not do, in the words of GitHub', async () => {
    const github = await start();
    const { head } = await github.createPull({ changes: CHANGED });
    const readOnly = client(github, { contents: 'read', pull_requests: 'read' });
    const words = { status: 403, message: expect.stringContaining('Resource not accessible by integration') };
    expect(await refused(readOnly.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'b' }))).toMatchObject(
      words,
    );
    expect(await refused(readOnly.rest.checks.listForRef({ ...REPO, ref: head.sha }))).toMatchObject(words);
    expect(await refused(readOnly.rest.users.getAuthenticated())).toMatchObject(words);
    expect(
      await refused(client(github, WRITE, 'pat').rest.checks.create({ ...REPO, name: 'c', head_sha: head.sha })),
    ).toMatchObject({ status: 403 });
    expect(await refused(new Octokit({ baseUrl: github.url, auth: 'ghs_wrong' }).rest.repos.get(REPO))).toMatchObject({
      status: 401,
    });
    expect(await refused(new Octokit({ baseUrl: github.url }).rest.repos.get(REPO))).toMatchObject({ status: 404 });
    await client(github, { issues: 'write' }).rest.issues.createComment({
      ...REPO,
      issue_number: 1,
      body: 'either permission will do',
    });
    await client(github, { pull_requests: 'write' }).rest.issues.createComment({
      ...REPO,
      issue_number: 1,
      body: 'either permission will do',
    });
    expect(github.writes()).toHaveLength(2);
  });

  test('of a public repository everything may be read', async () => {
    const github = await start({ isPrivate: false });
    const { head } = await github.createPull({ changes: CHANGED });
    const nothing = client(github, {});
    await nothing.rest.checks.listForRef({ ...REPO, ref: head.sha });
    await nothing.rest.issues.listComments({ ...REPO, issue_number: 1 });
    expect(await refused(nothing.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'b' }))).toMatchObject({
      status: 403,
    });
  });

  test('more than 80 new things a minute', async () => {
    const github = await start();
    await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    for (let i = 0; i < 80; i++) await rest.issues.createComment({ ...REPO, issue_number: 1, body: `c${i}` });
    expect(await refused(rest.issues.createComment({ ...REPO, issue_number: 1, body: 'c' }))).toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
    });
    expect(github.comments).toHaveLength(80);
  });

  test('what GitHub lets pass is yet noted', async () => {
    const github = await start();
    await github.createPull({ changes: CHANGED });
    const octokit = client(github);
    await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...REPO,
      issue_number: 1,
      sort: 'x',
    });
    await octokit.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'b', colour: 'red' });
    expect(await refused(octokit.request('GET /nowhere'))).toMatchObject({ status: 404 });
    expect(github.violations).toEqual([
      expect.stringContaining('unknown query parameter sort'),
      expect.stringContaining('colour'),
      expect.stringContaining('no such route here: GET /nowhere'),
    ]);
  });
});

describe('GraphQL', () => {
  const THREADS = `query($owner: String!, $repo: String!, $first: Int!, $after: String) {
    repository(owner: $owner, name: $repo) { pullRequest(number: 1) { headRefOid reviewThreads(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved isOutdated comments(first: 10) { nodes { databaseId author { login __typename } viewerDidAuthor } } } } } } }`;
  const RESOLVE = 'mutation($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';

  async function withThreads() {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const comments = [14, 15, 16].map((line) => ({
      path: 'bot/config.json',
      line,
      side: 'RIGHT',
      body: `line ${line}`,
    }));
    await client(github).rest.pulls.createReview({
      ...REPO,
      pull_number: 1,
      commit_id: pull.head.sha,
      event: 'COMMENT',
      comments,
    });
    return { github, pull };
  }

  type Threads = {
    repository: {
      pullRequest: {
        reviewThreads: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
      };
    };
  };

  test('threads by pages; a bot is without its brackets', async () => {
    const { github } = await withThreads();
    const { graphql } = client(github);
    const one = await graphql<Threads>(THREADS, { ...REPO, first: 2, request: {} });
    const { pageInfo, nodes } = one.repository.pullRequest.reviewThreads;
    expect([pageInfo.hasNextPage, nodes.length]).toEqual([true, 2]);
    expect(nodes[0]).toMatchObject({
      isResolved: false,
      isOutdated: false,
      comments: { nodes: [{ author: { login: 'github-actions', __typename: 'Bot' }, viewerDidAuthor: true }] },
    });
    const two = await graphql<Threads>(THREADS, { ...REPO, first: 2, after: pageInfo.endCursor });
    expect(two.repository.pullRequest.reviewThreads.nodes).toHaveLength(1);
    expect((await graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login).toBe(
      'github-actions[bot]',
    );
    expect(github.violations).toEqual([]);
    await expect(graphql(THREADS, { ...REPO, first: 101 })).rejects.toThrow('exceeds the `first` limit');
    await expect(graphql('{ viewer { nickname } }')).rejects.toThrow('Cannot query field "nickname"');
    expect(github.violations).toEqual([expect.stringContaining('nickname')]);
  });

  test('resolving a thread wants contents: write', async () => {
    const { github } = await withThreads();
    const id = github.threads[0]?.id;
    await expect(client(github).graphql(RESOLVE, { id })).rejects.toThrow('Resource not accessible by integration');
    expect(github.threads[0]?.isResolved).toBe(false);
    await client(github, { ...WRITE, contents: 'write' }).graphql(RESOLVE, { id });
    expect(github.threads[0]).toMatchObject({ isResolved: true, resolvedBy: ACTIONS_BOT });
    expect(github.writes().map((w) => w.operation)).toEqual(['pulls/create-review', 'graphql/resolveReviewThread']);
    expect(github.violations).toEqual([]);
  });
});

describe('time goes on', () => {
  test('a push carries comments with it, and outdates those whose line it changed', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const { rest } = client(github);
    const comments = [14, 16, 18].map((line) => ({ path: 'bot/config.json', line, body: `line ${line}` }));
    await rest.pulls.createReview({ ...REPO, pull_number: 1, commit_id: pull.head.sha, event: 'COMMENT', comments });
    const old = pull.head.sha;
    await github.push(pull, {
      'bot/config.json': `{\n  "added": 1,\n${(CHANGED['bot/config.json'] ?? '').slice(2).replace('"key14": 15', '"key14": 16')}`,
    });
    expect(github.reviewComments.map((c) => [c.line, c.commit === pull.head.sha])).toEqual([
      [15, true],
      [undefined, false],
      [19, true],
    ]);
    await rest.pulls.listReviewComments({ ...REPO, pull_number: 1 });
    expect(await github.repository.isAncestor(old, pull.head.sha)).toBe(true);
    await github.push(pull, CHANGED, { force: true });
    expect(await github.repository.isAncestor(old, pull.head.sha)).toBe(false);
    expect(github.violations).toEqual([]);
  });

  test('the test merge follows head and base, and is none when they conflict', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const first = pull.mergeSha;
    await github.pushToBase({ 'other.txt': 'x\n' });
    expect(pull.mergeSha).not.toBe(first);
    await github.pushToBase({ 'bot/config.json': CONFIG.replace('"key14": 14', '"key14": 99') });
    expect((await client(github).rest.pulls.get({ ...REPO, pull_number: 1 })).data.mergeable).toBe(false);
  });

  test('a checkout is as deep as it was asked for', async () => {
    const github = await start();
    const pull = await github.createPull({ changes: CHANGED });
    const count = async (dir: string) => (await runGit(dir, ['rev-list', '--count', 'HEAD'])).toString().trim();
    expect(await count(await github.checkout({ ref: pull.mergeSha ?? '' }))).toBe('1');
    expect(await count(await github.checkout({ ref: pull.mergeSha ?? '', depth: 0 }))).toBe('3');
  });

  test('of a fork, the base repository does not know which pull request a commit belongs to', async () => {
    const github = await start();
    const own = await github.createPull({ changes: CHANGED });
    const foreign = await github.createPull({ changes: { 'x.json': '{}\n' }, fork: 'stranger', branch: 'idea' });
    const { rest } = client(github);
    const of = async (owner: string, sha: string) =>
      (await rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo: 'models', commit_sha: sha })).data.map(
        (p) => p.number,
      );
    expect(await of('acme', own.head.sha)).toEqual([1]);
    expect(await of('acme', foreign.head.sha)).toEqual([]);
    expect(await of('stranger', foreign.head.sha)).toEqual([2]);
    expect(await of('acme', own.base.sha)).toEqual([]);
    const { data } = await rest.pulls.list({ ...REPO, head: 'stranger:idea' });
    expect(data.map((p) => [p.number, p.head.repo.full_name, p.base.repo.full_name])).toEqual([
      [2, 'stranger/models', 'acme/models'],
    ]);
    expect(github.violations).toEqual([]);
  });
});

describe('faults', () => {
  async function comment(fault: Parameters<FakeGitHub['faults']['push']>[0]) {
    const github = await start();
    await github.createPull({ changes: CHANGED });
    github.faults.push(fault);
    const { rest } = client(github);
    const create = () => rest.issues.createComment({ ...REPO, issue_number: 1, body: 'b' });
    return { github, create };
  }

  test('a secondary limit, once', async () => {
    const { github, create } = await comment({ on: 'issues/create-comment', act: secondaryLimit(1) });
    expect(await refused(create())).toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
    });
    await create();
    expect(github.comments).toHaveLength(1);
  });

  test('a server error after the comment was made', async () => {
    const { github, create } = await comment({ on: 'issues/create-comment', act: { kind: 'done-but', status: 502 } });
    expect(await refused(create())).toMatchObject({ status: 502 });
    expect(github.comments).toHaveLength(1);
    expect(github.requests[0]).toMatchObject({ status: 502, hasWritten: true });
  });

  test('half an answer, none, a slow one, and something meanwhile', async () => {
    const { github, create } = await comment({ on: (r) => r.method === 'POST', act: { kind: 'truncated' } });
    // Octokit takes half an answer for an empty one.
    expect((await create()).data).toBe('');
    expect(github.comments).toHaveLength(1);
    github.faults.push({ on: 'issues/create-comment', act: { kind: 'cut' } });
    await expect(create()).rejects.toThrow();
    expect(github.comments).toHaveLength(1);
    github.faults.push({ on: 'issues/create-comment', act: { kind: 'slow', milliseconds: 50 } });
    const before = performance.now();
    await create();
    expect(performance.now() - before).toBeGreaterThan(45);
    github.faults.push({
      on: 'issues/create-comment',
      act: { kind: 'meanwhile', run: () => void github.comments.splice(0) },
    });
    await create();
    expect(github.comments).toHaveLength(1);
  });
});

test('outputs are read as the runner reads them', () => {
  expect(keyValues('a=1\nb<<END\nx\ny=2\nEND\nc=\n')).toEqual({ a: '1', b: 'x\ny=2', c: '' });
  expect(() => keyValues('b<<END\nx\n')).toThrow('no end');
});

test('the lines of a patch that may be commented', () => {
  const { right, left } = commentableLines(
    '@@ -1,3 +1,3 @@\n a\n-b\n+c\n \n@@ -9 +9 @@\n-x\n+y\n\\ No newline at end of file',
  );
  expect([...right]).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [9, 2],
  ]);
  expect([...left]).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [9, 2],
  ]);
});
