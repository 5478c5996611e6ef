import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REQUESTS_PER_HOUR } from './limits.ts';
import { type Changes, gitRepository, runGit } from './repository.ts';
import { type LoggedRequest, type Server, startServer } from './server.ts';
import {
  ACTIONS_BOT,
  type Artifact,
  type Comment,
  isFork,
  type Permissions,
  type Pull,
  person,
  type ReviewComment,
  type Thread,
  type Token,
  type User,
  type WorkflowRun,
  type World,
} from './world.ts';

// The door of the fake GitHub: a repository with pull requests, people who do things, and a server that answers for it.

export type FakeOptions = {
  readonly owner?: string;
  readonly name?: string;
  /** Default true: then reading wants permissions too. */
  readonly isPrivate?: boolean;
  /** The first commit of `main`. */
  readonly files?: Changes;
};

export type PullOptions = {
  readonly changes: Changes;
  readonly branch?: string;
  /** Owner of the fork that the head lies in. */
  readonly fork?: string;
  readonly isDraft?: boolean;
  readonly title?: string;
  readonly author?: string;
};

export type CheckoutOptions = {
  /** Commit to check out, as actions/checkout's `ref`. */
  readonly ref: string;
  /** As actions/checkout's `fetch-depth`: default 1, 0 is everything. */
  readonly depth?: number;
};

export type FakeGitHub = World &
  Omit<Server, 'close'> & {
    /** Requests that changed something. */
    writes(): readonly LoggedRequest[];
    /** A token that may do this; GITHUB_TOKEN unless another kind is named. */
    token(permissions: Permissions, kind?: Token['kind'], user?: User): Token;
    createPull(options: PullOptions): Promise<Pull>;
    /** A commit on the head of a pull request; `force` puts it on the base instead, and the old commits are gone. */
    push(pull: Pull, changes: Changes, options?: { readonly force?: boolean }): Promise<string>;
    /** A commit on the base branch; the pull requests are merged anew, as GitHub does. */
    pushToBase(changes: Changes): Promise<string>;
    closePull(pull: Pull): void;
    addComment(pull: Pull, user: User, body: string): Comment;
    /** A person answers in a thread. */
    addReply(thread: Thread, user: User, body: string): ReviewComment;
    /** A finished workflow run; artifacts are uploaded to it. */
    addRun(run: {
      readonly event: string;
      readonly headSha: string;
      readonly headBranch?: string;
      readonly headOwner?: string;
      readonly conclusion?: string;
    }): WorkflowRun;
    addArtifact(run: WorkflowRun, name: string, zip: Uint8Array): Artifact;
    /** A work tree as actions/checkout leaves it. */
    checkout(options: CheckoutOptions): Promise<string>;
    /** Ends the server and removes every folder that it made. */
    close(): Promise<void>;
  };

/** Starts a fake GitHub with one repository whose `main` holds `files`. Its `url` serves as GITHUB_API_URL. */
export async function startFakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const repository = await gitRepository();
  await repository.commit('main', { 'README.md': '# Models\n', ...options.files }, { message: 'First' });
  let ids = 1000;
  // One second a step, so that nothing happens at the same time.
  let clock = Date.parse('2026-01-05T09:00:00Z');
  const folders: string[] = [];
  const server = await startServer((url, blobUrl) => ({
    url,
    blobUrl,
    owner: options.owner ?? 'acme',
    name: options.name ?? 'models',
    isPrivate: options.isPrivate ?? true,
    repository,
    pulls: new Map(),
    comments: [],
    reviews: [],
    reviewComments: [],
    threads: [],
    checkRuns: [],
    statuses: [],
    reactions: [],
    artifacts: [],
    runs: new Map(),
    approvals: [],
    collaborators: new Map(),
    tokens: new Map(),
    nextId: () => ++ids,
    now: () => {
      clock += 1000;
      return new Date(clock).toISOString().replace('.000', '');
    },
  }));
  const { world } = server;

  const mergeAnew = async (pull: Pull) => {
    const base = (await repository.resolve(`refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
    pull.base.sha = base;
    pull.mergeSha = await repository.merge(base, pull.head.sha);
    await repository.setRef(`refs/pull/${pull.number}/head`, pull.head.sha);
    if (pull.mergeSha !== undefined) await repository.setRef(`refs/pull/${pull.number}/merge`, pull.mergeSha);
    pull.updatedAt = world.now();
  };

  /** Carries review comments to the new head; one whose line was changed is outdated. */
  const carryComments = async (pull: Pull, from: string) => {
    const moved = async (path: string, line: number | undefined) =>
      line === undefined ? undefined : await repository.movedLine(from, pull.head.sha, path, line);
    for (const comment of world.reviewComments) {
      if (comment.pull !== pull.number || comment.subjectType === 'file' || comment.line === undefined) continue;
      const line = await moved(comment.path, comment.line);
      const startLine = await moved(comment.path, comment.startLine);
      const isLost = line === undefined || (comment.startLine !== undefined && startLine === undefined);
      comment.line = isLost ? undefined : line;
      comment.startLine = isLost ? undefined : startLine;
      if (!isLost) comment.commit = pull.head.sha;
    }
  };

  const branchRef = (pull: Pick<Pull, 'head'>) =>
    pull.head.owner === world.owner ? `refs/heads/${pull.head.ref}` : `refs/forks/${pull.head.owner}/${pull.head.ref}`;

  return {
    ...world,
    requests: server.requests,
    violations: server.violations,
    faults: server.faults,
    writes: () => server.requests.filter((r) => r.hasWritten),
    token(permissions, kind = 'actions', user = kind === 'pat' ? person('maintainer') : ACTIONS_BOT) {
      const made: Token = { value: `ghs_fake${world.nextId()}`, kind, user, permissions, remaining: REQUESTS_PER_HOUR };
      world.tokens.set(made.value, made);
      return made;
    },
    async createPull({ changes, branch = 'finetune', fork, isDraft = false, title = 'Fine-tune', author = 'author' }) {
      const number = world.pulls.size + 1;
      const base = (await repository.resolve('refs/heads/main')) ?? '';
      const head = { ref: branch, sha: '', owner: fork ?? world.owner };
      head.sha = await repository.commit(branchRef({ head }), changes, { parent: base, message: title });
      const now = world.now();
      const made: Pull = {
        number,
        title,
        body: '',
        state: 'open',
        isMerged: false,
        isDraft,
        isLocked: false,
        user: person(fork ?? author),
        base: { ref: 'main', sha: base },
        head,
        mergeSha: undefined,
        createdAt: now,
        updatedAt: now,
      };
      await mergeAnew(made);
      world.pulls.set(number, made);
      return made;
    },
    async push(pull, changes, { force = false } = {}) {
      const from = pull.head.sha;
      const parent = force ? ((await repository.resolve(`refs/heads/${pull.base.ref}`)) ?? from) : from;
      pull.head.sha = await repository.commit(branchRef(pull), changes, { parent });
      await mergeAnew(pull);
      await carryComments(pull, from);
      return pull.head.sha;
    },
    async pushToBase(changes) {
      const sha = await repository.commit('main', changes);
      for (const pull of world.pulls.values()) if (pull.state === 'open') await mergeAnew(pull);
      return sha;
    },
    closePull(pull) {
      pull.state = 'closed';
      pull.updatedAt = world.now();
    },
    addComment(pull, user, body) {
      const now = world.now();
      const made: Comment = {
        id: world.nextId(),
        issue: pull.number,
        user,
        body,
        createdAt: now,
        updatedAt: now,
        isMinimized: false,
      };
      world.comments.push(made);
      return made;
    },
    addReply(thread, user, body) {
      const first = world.reviewComments.find((c) => c.id === thread.comments[0]);
      if (first === undefined) throw new Error('the thread is empty');
      const now = world.now();
      const made: ReviewComment = {
        ...first,
        id: world.nextId(),
        user,
        body,
        inReplyTo: first.id,
        createdAt: now,
        updatedAt: now,
      };
      world.reviewComments.push(made);
      thread.comments.push(made.id);
      return made;
    },
    addRun({ event, headSha, headBranch = 'finetune', headOwner = world.owner, conclusion = 'success' }) {
      const made: WorkflowRun = {
        id: world.nextId(),
        name: 'tunelint',
        event,
        headSha,
        headBranch,
        headOwner,
        conclusion,
        createdAt: world.now(),
      };
      world.runs.set(made.id, made);
      return made;
    },
    addArtifact(run, name, zip) {
      const made: Artifact = { id: world.nextId(), name, run: run.id, zip, isExpired: false, createdAt: world.now() };
      world.artifacts.push(made);
      return made;
    },
    async checkout({ ref, depth = 1 }) {
      const folder = mkdtempSync(join(tmpdir(), 'fake-checkout-'));
      folders.push(folder);
      const git = (...args: readonly string[]) => runGit(folder, args);
      await git('init', '--quiet', '--initial-branch=main', '.');
      // `file://`, so that git keeps to the depth, which it does not for a plain path.
      await git('remote', 'add', 'origin', `file://${repository.dir}`);
      const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
      await git(
        'fetch',
        '--quiet',
        '--no-tags',
        ...(depth === 0 ? [] : [`--depth=${depth}`]),
        'origin',
        ...(depth === 0 ? all : []),
        ref,
      );
      await git('checkout', '--quiet', '--detach', ref);
      return folder;
    },
    async close() {
      await server.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export { type Fault, secondaryLimit } from './server.ts';
export { zip } from './zip.ts';
export { ACTIONS_BOT, isFork, person };
