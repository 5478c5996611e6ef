import { UserError } from '../types.ts';

// What an event means, decided from the runner's variables and the event's payload alone.

/** The runner's view of a run: GITHUB_EVENT_NAME, the parsed file at GITHUB_EVENT_PATH, GITHUB_SHA. */
export type RunEvent = { readonly name: string; readonly payload: unknown; readonly sha: string };

/** A pull request as far as a decision needs it. */
export type PullTarget = {
  readonly kind: 'pull';
  readonly number: number;
  /** The head commit that is judged; nothing is written once the pull request has another. */
  readonly head: string;
  /** Tip of the base branch when the event was made; undefined when it has to be asked for. */
  readonly base: string | undefined;
  /** Undefined when it is not known. */
  readonly files: number | undefined;
  readonly fork: boolean;
};

/** A commit with nothing to comment on: what is found goes to its checks. */
export type CommitTarget = {
  readonly kind: 'commit';
  readonly head: string;
  /** The state to compare with; undefined judges everything. */
  readonly base: string | undefined;
};

/** Nothing is to be done, and why. */
export type NoTarget = { readonly kind: 'none'; readonly why: string };

export type Target = PullTarget | CommitTarget | NoTarget;

/** Where reports of another job are taken from. */
export type ReportsOf =
  /** A finished run of an untrusted workflow: its pull request has to be found by the head commit. */
  | { readonly kind: 'run'; readonly run: FinishedRun }
  /** An earlier job of this run. */
  | { readonly kind: 'own'; readonly target: Target };

export type FinishedRun = {
  readonly id: number;
  readonly event: string;
  readonly head: string;
  readonly conclusion: string;
  /** Owner of the head repository and its branch: they find the pull request, and prove nothing. */
  readonly owner: string | undefined;
  readonly branch: string | undefined;
};

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A branch that is new or gone has this for its other end. */
const NO_COMMIT = /^0+$/;

/** What `command: check` judges in an event. Throws UserError for events in which a check would be unsafe or senseless. */
export function checkTarget({ name, payload, sha }: RunEvent): Target {
  switch (name) {
    case 'pull_request':
    case 'pull_request_review':
      return pullTarget(payload);
    case 'merge_group':
      return commitTarget(payload, ['merge_group', 'head_sha'], ['merge_group', 'base_sha']);
    case 'push':
      if (at(payload, 'deleted') === true) return { kind: 'none', why: 'the branch was deleted' };
      return commitTarget(payload, ['after'], ['before']);
    case 'pull_request_target':
      throw new UserError(
        'command: check does not run under pull_request_target, which holds secrets: use pull_request, and command: report under workflow_run for pull requests from forks (docs/setup.md)',
      );
    case 'workflow_run':
      throw new UserError('under workflow_run use command: report, which reads what command: check has uploaded');
    case 'issue_comment':
      throw new UserError('command: check does not run on comments, which name no commit: use pull_request');
    default:
      // workflow_dispatch, schedule, repository_dispatch, release, …: the checkout as it is.
      return { kind: 'commit', head: commit(sha, 'GITHUB_SHA'), base: undefined };
  }
}

/** Whose reports `command: report` writes up. Throws UserError where there can be none. */
export function reportsOf(event: RunEvent): ReportsOf {
  if (event.name !== 'workflow_run') return { kind: 'own', target: checkTarget(event) };
  const run = ['workflow_run'];
  const id = at(event.payload, ...run, 'id');
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new UserError('the event names no workflow run');
  return {
    kind: 'run',
    run: {
      id,
      event: text(event.payload, ...run, 'event') ?? '',
      head: commit(at(event.payload, ...run, 'head_sha'), 'workflow_run.head_sha'),
      conclusion: text(event.payload, ...run, 'conclusion') ?? '',
      owner: text(event.payload, ...run, 'head_repository', 'owner', 'login'),
      branch: text(event.payload, ...run, 'head_branch'),
    },
  };
}

/** Is the run one of a pull request? Others (a push, a merge group) have a commit and nothing to comment on. */
export function isOfPull(run: FinishedRun): boolean {
  return run.event.startsWith('pull_request');
}

export type Channels = { readonly comment: boolean; readonly review: boolean; readonly check: boolean };

/** Where an event's findings can go, of the channels that the user wants. */
export function channels(target: Target, wanted: Channels): Channels {
  const pull = target.kind === 'pull';
  return {
    comment: wanted.comment && pull,
    review: wanted.review && pull,
    check: wanted.check && target.kind !== 'none',
  };
}

/** The pull request of an event's payload. Throws UserError when there is none. */
export function pullTarget(payload: unknown): Target {
  const number = at(payload, 'pull_request', 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw new UserError('the event names no pull request');
  if (at(payload, 'pull_request', 'state') === 'closed') return { kind: 'none', why: 'the pull request is closed' };
  const files = at(payload, 'pull_request', 'changed_files');
  const repository = at(payload, 'pull_request', 'base', 'repo', 'id');
  return {
    kind: 'pull',
    number,
    head: commit(at(payload, 'pull_request', 'head', 'sha'), 'pull_request.head.sha'),
    base: commit(at(payload, 'pull_request', 'base', 'sha'), 'pull_request.base.sha'),
    files: typeof files === 'number' ? files : undefined,
    // The head repository is null once it is deleted.
    fork: at(payload, 'pull_request', 'head', 'repo', 'id') !== repository,
  };
}

function commitTarget(payload: unknown, headAt: readonly string[], baseAt: readonly string[]): CommitTarget {
  const base = at(payload, ...baseAt);
  return {
    kind: 'commit',
    head: commit(at(payload, ...headAt), headAt.join('.')),
    base: typeof base === 'string' && NO_COMMIT.test(base) ? undefined : commit(base, baseAt.join('.')),
  };
}

function commit(value: unknown, name: string): string {
  if (typeof value === 'string' && COMMIT.test(value)) return value;
  throw new UserError(`the event has no commit in ${name}; run this action under one of the events of docs/setup.md`);
}

function text(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A member of a payload; undefined where there is none. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

// ---------------------------------------------------------------- commands

const COMMAND = /^\/tunelint smoke(?:[ \t]+(\S+))?[ \t]*$/;

/** A command in a comment on a pull request, for the commit that it names. */
export type CommandRequest = { readonly kind: 'command'; readonly target: PullTarget; readonly login: string };

/**
 * The command on the first line of a comment that was just written: `/tunelint smoke <whole commit id>`. Whether who wrote it
 * may, and whether the commit is the head, has still to be asked. Throws UserError when the id is not whole: a shortened one
 * could be made to fit another commit.
 */
export function commandOf(payload: unknown): CommandRequest | NoTarget {
  const none = (why: string): NoTarget => ({ kind: 'none', why });
  // Edited comments do not count: who reads the first version agrees to that one.
  if (at(payload, 'action') !== 'created') return none('the comment was not written now');
  const number = at(payload, 'issue', 'number');
  if (at(payload, 'issue', 'pull_request') === undefined || typeof number !== 'number')
    return none('the comment is on no pull request');
  const [first = ''] = (text(payload, 'comment', 'body') ?? '').split(/\r?\n/);
  const command = COMMAND.exec(first);
  const login = text(payload, 'comment', 'user', 'login');
  if (command === null || login === undefined) return none('the comment is no command');
  if (at(payload, 'comment', 'user', 'type') !== 'User') return none('the command is not a person’s');
  const head = command[1];
  if (head === undefined || !COMMIT.test(head))
    throw new UserError('name the whole id of the commit: /tunelint smoke followed by 40 hex digits');
  return {
    kind: 'command',
    login,
    // Whoever opened it, it is taken for a stranger's.
    target: { kind: 'pull', number, head, base: undefined, files: undefined, fork: true },
  };
}

// ---------------------------------------------------------------- which base

/** The commit of the checkout and its parents, as the commit object names them (a shallow clone has not got them). */
export type Checkout = { readonly head: string; readonly parents: readonly string[] };

/**
 * With what the checkout is compared. `commit`: that very commit. `parted`: where the checkout and that commit parted.
 * `everything`: with nothing.
 */
export type Comparison =
  | { readonly kind: 'commit' | 'parted'; readonly with: string; readonly note?: string }
  | { readonly kind: 'everything' };

/** The comparison that belongs to a target and a checkout; `since` is the user's own word and goes first. */
export function comparison(
  target: PullTarget | CommitTarget,
  checkout: Checkout,
  since: string | undefined,
): Comparison {
  if (since !== undefined) return { kind: 'parted', with: since };
  const [first, second] = checkout.parents;
  // refs/pull/N/merge, what actions/checkout takes by default: base branch first, head second.
  if (target.kind === 'pull' && first !== undefined && second === target.head) return { kind: 'commit', with: first };
  if (target.base === undefined) return { kind: 'everything' };
  if (checkout.head === target.head || checkout.parents.includes(target.head)) {
    return { kind: 'parted', with: target.base };
  }
  return {
    kind: 'parted',
    with: target.base,
    note: `the checkout is at ${checkout.head.slice(0, 7)}, not at ${target.head.slice(0, 7)}, which this event is about`,
  };
}
