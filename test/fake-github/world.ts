import type { GitRepository } from './repository.ts';

// The state of the fake GitHub, as plain objects that tests read and, for what people do, write.

export type User = { readonly id: number; readonly login: string; readonly type: 'User' | 'Bot' };

/** Names as in a workflow's `permissions:`, with underscores as in GitHub's documents of fine-grained permissions. */
export type Permission =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'metadata'
  | 'pull_requests'
  | 'statuses'
  | 'security_events';

export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>;

export type Token = {
  readonly value: string;
  /** `actions`: GITHUB_TOKEN. `app`: installation token of another App. `pat`: a person's token. */
  readonly kind: 'actions' | 'app' | 'pat';
  readonly user: User;
  permissions: Permissions;
  /** Requests left of the primary rate limit. */
  remaining: number;
};

export type Comment = {
  readonly id: number;
  readonly issue: number;
  readonly user: User;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  isMinimized: boolean;
};

export type Review = {
  readonly id: number;
  readonly pull: number;
  readonly user: User;
  body: string;
  readonly state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'PENDING';
  readonly commit: string;
  readonly submittedAt: string;
};

export type Side = 'LEFT' | 'RIGHT';

export type ReviewComment = {
  readonly id: number;
  readonly pull: number;
  readonly review: number;
  readonly user: User;
  body: string;
  readonly path: string;
  readonly side: Side;
  readonly subjectType: 'line' | 'file';
  /** Undefined when the line is no longer there. */
  line: number | undefined;
  startLine: number | undefined;
  readonly originalLine: number | undefined;
  readonly originalStartLine: number | undefined;
  readonly originalCommit: string;
  /** The newest commit that the comment could be carried to. */
  commit: string;
  readonly diffHunk: string;
  readonly inReplyTo: number | undefined;
  readonly createdAt: string;
  updatedAt: string;
};

export type Thread = {
  readonly id: string;
  readonly pull: number;
  readonly path: string;
  /** Ids of review comments, the one that opened the thread first. */
  readonly comments: number[];
  isResolved: boolean;
  resolvedBy: User | undefined;
};

export type Annotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
};

export type CheckRun = {
  readonly id: number;
  readonly app: 'github-actions' | 'other-app';
  name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: Annotation[];
  detailsUrl: string | null;
  externalId: string | null;
  readonly startedAt: string;
  completedAt: string | null;
};

export type Status = {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: User;
  readonly createdAt: string;
};

export type Pull = {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  isMerged: boolean;
  isDraft: boolean;
  isLocked: boolean;
  readonly user: User;
  readonly base: { readonly ref: string; sha: string };
  readonly head: { readonly ref: string; sha: string; readonly owner: string };
  /** Of the merge that GitHub makes to test a pull request; undefined when it conflicts. */
  mergeSha: string | undefined;
  readonly createdAt: string;
  updatedAt: string;
};

export type Artifact = {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Uint8Array;
  readonly isExpired: boolean;
  readonly createdAt: string;
};

export type WorkflowRun = {
  readonly id: number;
  readonly name: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headOwner: string;
  readonly conclusion: string;
  readonly createdAt: string;
};

/** What a reviewer of an environment said of a run that waited for it. */
export type Approval = {
  readonly run: number;
  readonly environment: string;
  readonly state: 'approved' | 'rejected';
  readonly user: User;
};

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type World = {
  readonly url: string;
  /** The store of artifacts: another origin, to which no token may go. */
  readonly blobUrl: string;
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly repository: GitRepository;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
  readonly threads: Thread[];
  readonly checkRuns: CheckRun[];
  readonly statuses: Status[];
  readonly reactions: {
    readonly id: number;
    readonly comment: number;
    readonly content: string;
    readonly user: User;
  }[];
  readonly artifacts: Artifact[];
  readonly runs: Map<number, WorkflowRun>;
  readonly approvals: Approval[];
  readonly collaborators: Map<string, Role>;
  readonly tokens: Map<string, Token>;
  /** The next id of anything; ids are never used twice. */
  nextId(): number;
  now(): string;
};

/** The account behind GITHUB_TOKEN. https://api.github.com/users/github-actions[bot] */
export const ACTIONS_BOT: User = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };

/** A person by login, always with the same id. */
export function person(login: string): User {
  let id = 1000;
  for (const char of login) id = (id * 31 + char.charCodeAt(0)) % 1_000_000_007;
  return { id, login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

/** True when the head of the pull request lies in another repository. */
export function isFork(world: World, pull: Pull): boolean {
  return pull.head.owner.toLowerCase() !== world.owner.toLowerCase();
}
