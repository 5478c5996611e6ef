import {
  commentShape,
  issueShape,
  reactionsShape,
  repositoryShape,
  runShape,
  type Shape,
  userShape,
  wholePullShape,
} from './shapes.ts';
import { type Pull, person, type WorkflowRun, type World } from './world.ts';

// What the runner hands to a job: the payload of the event, and the variables that go with it.
// https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows

export type RunnerEvent = {
  readonly name: string;
  readonly payload: Shape;
  /** GITHUB_SHA: what actions/checkout takes without a `ref`. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly ref: string;
  readonly headRef: string;
  readonly baseRef: string;
};

function common(world: World, sender = 'author'): Shape {
  return { repository: repositoryShape(world), sender: userShape(world, person(sender)) };
}

async function wholePull(world: World, pull: Pull): Promise<Shape> {
  const files = await world.repository.diff(pull.base.sha, pull.head.sha);
  const commits = await world.repository.commits(pull.base.sha, pull.head.sha);
  return wholePullShape(world, pull, files, commits.length);
}

/** `pull_request`; GITHUB_SHA is the test merge, or of a closed one the base's last commit. */
export async function pullRequestEvent(world: World, pull: Pull, action = 'synchronize'): Promise<RunnerEvent> {
  const moved = action === 'synchronize' ? { before: pull.base.sha, after: pull.head.sha } : {};
  return {
    name: 'pull_request',
    payload: {
      action,
      ...moved,
      number: pull.number,
      pull_request: await wholePull(world, pull),
      ...common(world, pull.user.login),
    },
    sha: pull.mergeSha ?? pull.head.sha,
    ref: `refs/pull/${pull.number}/merge`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
}

/** `merge_group`: a branch that the queue made, with the pull request on top of the base. */
export async function mergeGroupEvent(world: World, pull: Pull): Promise<RunnerEvent> {
  const base = (await world.repository.resolve('refs/heads/main')) ?? '';
  const head = (await world.repository.merge(base, pull.head.sha)) ?? '';
  const ref = `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${base}`;
  await world.repository.setRef(ref, head);
  const commit = {
    id: head,
    tree_id: head,
    message: 'Merge',
    timestamp: world.now(),
    author: { name: 'Fake', email: 'fake@example.com' },
    committer: { name: 'Fake', email: 'fake@example.com' },
  };
  const merge_group = {
    head_sha: head,
    head_ref: ref,
    base_sha: base,
    base_ref: 'refs/heads/main',
    head_commit: commit,
  };
  return {
    name: 'merge_group',
    payload: { action: 'checks_requested', merge_group, ...common(world) },
    sha: head,
    ref,
    headRef: '',
    baseRef: '',
  };
}

/** `push` to a branch; a new branch has a `before` of zeros. */
export async function pushEvent(world: World, before: string, after: string, branch = 'main'): Promise<RunnerEvent> {
  const ref = `refs/heads/${branch}`;
  const payload = {
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `https://github.com/${world.owner}/${world.name}/compare/${before}...${after}`,
    commits: [],
    head_commit: null,
    pusher: { name: 'author', email: 'author@example.com' },
    ...common(world),
  };
  return { name: 'push', payload, sha: after, ref, headRef: '', baseRef: '' };
}

async function onMain(world: World, name: string, payload: Shape): Promise<RunnerEvent> {
  const sha = (await world.repository.resolve('refs/heads/main')) ?? '';
  return { name, payload, sha, ref: 'refs/heads/main', headRef: '', baseRef: '' };
}

/** `workflow_run` of a finished run: runs on the default branch whatever started the other. */
export async function workflowRunEvent(world: World, run: WorkflowRun): Promise<RunnerEvent> {
  const url = `${world.url}/repos/${world.owner}/${world.name}/actions/workflows/77`;
  const workflow = {
    id: 77,
    node_id: 'W_77',
    name: run.name,
    path: '.github/workflows/tunelint.yml',
    state: 'active',
    created_at: run.createdAt,
    updated_at: run.createdAt,
    url,
    html_url: url,
    badge_url: url,
  };
  return await onMain(world, 'workflow_run', {
    action: 'completed',
    workflow_run: runShape(world, run),
    workflow,
    ...common(world, run.headOwner),
  });
}

export async function workflowDispatchEvent(
  world: World,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RunnerEvent> {
  return await onMain(world, 'workflow_dispatch', {
    inputs,
    ref: 'refs/heads/main',
    workflow: '.github/workflows/tunelint.yml',
    ...common(world),
  });
}

export async function scheduleEvent(world: World): Promise<RunnerEvent> {
  return await onMain(world, 'schedule', {
    schedule: '0 4 * * *',
    workflow: '.github/workflows/tunelint.yml',
    ...common(world),
  });
}

/** `issue_comment` on a pull request: the payload has no head, only the issue. */
export async function issueCommentEvent(world: World, pull: Pull, body: string, login: string): Promise<RunnerEvent> {
  const now = world.now();
  const user = person(login);
  const made = {
    id: world.nextId(),
    issue: pull.number,
    user,
    body,
    createdAt: now,
    updatedAt: now,
    isMinimized: false,
  };
  const shape = commentShape(world, made);
  const comment = { ...shape, author_association: 'MEMBER', reactions: reactionsShape(String(shape['url'])) };
  const payload = { action: 'created', issue: issueShape(world, pull), comment, ...common(world, login) };
  return await onMain(world, 'issue_comment', payload);
}
