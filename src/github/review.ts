import type { Markdown } from '../render/markdown.ts';
import { type Client, createOnce } from './client.ts';
import type { Outcome } from './comment.ts';
import type { PullTarget } from './event.ts';

// Comments on lines, in one review; and the threads that grew from them.

export type FileComment = {
  readonly path: string;
  readonly body: Markdown;
  /** What the comment is about; the same can be read from the body of a thread. */
  readonly fingerprint: string;
};

export type LineComment = FileComment & { readonly line: number; readonly startLine?: number };

/** A thread that we opened. */
export type OwnThread = {
  readonly id: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly isResolved: boolean;
  /** We resolved it, when the finding was gone. */
  readonly isResolvedByUs: boolean;
  readonly isAnswered: boolean;
};

/** Who the token is, and the threads that it opened. */
export type Conversation = { readonly login: string; readonly threads: readonly OwnThread[] };

const THREADS = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          path
          isResolved
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { viewerDidAuthor body } }
        }
      }
    }
  }
}`;

type ThreadsPage = {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes:
          | readonly ({
              readonly id: string;
              readonly path: string;
              readonly isResolved: boolean;
              readonly resolvedBy: { readonly login: string } | null;
              readonly comments: {
                readonly totalCount: number;
                readonly nodes: readonly ({ readonly viewerDidAuthor: boolean; readonly body: string } | null)[] | null;
              };
            } | null)[]
          | null;
      };
    } | null;
  } | null;
};

/** More threads than a pull request that people still read has; each page has a hundred. */
const MAX_PAGES = 50;

/** Reads who we are and what was commented on lines, with one request for up to 100 threads. Throws an error of the API. */
export async function readConversation(
  { octokit, owner, repo }: Client,
  { number }: PullTarget,
  fingerprintOf: (body: string) => string | undefined,
): Promise<Conversation> {
  const threads: OwnThread[] = [];
  let login = '';
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const data: ThreadsPage = await octokit.graphql<ThreadsPage>(THREADS, { owner, repo, number, after });
    login = data.viewer.login;
    const found = data.repository?.pullRequest?.reviewThreads;
    for (const thread of found?.nodes ?? []) {
      const first = thread?.comments.nodes?.[0];
      // By author as well as by marker: anybody can write a marker.
      const fingerprint = first?.viewerDidAuthor === true ? fingerprintOf(first.body) : undefined;
      if (thread === null || fingerprint === undefined) continue;
      threads.push({
        id: thread.id,
        path: thread.path,
        fingerprint,
        isResolved: thread.isResolved,
        isResolvedByUs: thread.isResolved && account(thread.resolvedBy?.login) === account(login),
        isAnswered: thread.comments.totalCount > 1,
      });
    }
    if (found?.pageInfo.hasNextPage !== true) break;
    after = found.pageInfo.endCursor;
  }
  return { login, threads };
}

/** GraphQL leaves `[bot]` off the login of an actor, though not off the viewer's. */
function account(login: string | undefined): string | undefined {
  return login?.replace(/\[bot\]$/, '');
}

export type ReviewWish = {
  /** Body of the review itself. */
  readonly body: Markdown;
  readonly comments: readonly LineComment[];
  readonly fileComments: readonly FileComment[];
  /** Reads what a comment of ours is about from its body; undefined of any other. */
  readonly fingerprintOf: (body: string) => string | undefined;
};

/** Writes the comments: those on lines in one review, each on a file on its own. Throws an error of the API. */
export async function writeReview(
  client: Client,
  target: PullTarget,
  wish: ReviewWish,
  isCurrent: () => Promise<boolean>,
): Promise<Outcome> {
  const { octokit, owner, repo } = client;
  const place = { owner, repo, pull_number: target.number, commit_id: target.head };
  const isThere = async (comments: readonly FileComment[]) => {
    const { threads } = await readConversation(client, target, wish.fingerprintOf);
    const there = new Set(threads.filter((thread) => !thread.isResolvedByUs).map(({ fingerprint }) => fingerprint));
    return comments.some(({ fingerprint }) => there.has(fingerprint)) ? true : undefined;
  };
  if (wish.comments.length > 0) {
    if (!(await isCurrent())) return 'stale';
    const comments = wish.comments.map(({ path, line, startLine, body }) => ({
      path,
      body,
      line,
      side: 'RIGHT',
      ...(startLine === undefined || startLine === line ? {} : { start_line: startLine, start_side: 'RIGHT' }),
    }));
    await createOnce(
      async (once) => {
        await octokit.rest.pulls.createReview({ ...place, event: 'COMMENT', body: wish.body, comments, ...once });
        return true;
      },
      () => isThere(wish.comments),
    );
  }
  for (const comment of wish.fileComments) {
    if (!(await isCurrent())) return 'stale';
    const { path, body } = comment;
    await createOnce(
      async (once) => {
        await octokit.rest.pulls.createReviewComment({ ...place, path, body, subject_type: 'file', ...once });
        return true;
      },
      () => isThere([comment]),
    );
  }
  return wish.comments.length + wish.fileComments.length > 0 ? 'written' : 'unchanged';
}

/** Threads in one request; each costs GitHub about as much as a request of its own. */
const RESOLVED_AT_ONCE = 25;

/** Resolves threads. GitHub asks for the permission `contents: write` here. Throws an error of the API. */
export async function resolveThreads(
  { octokit }: Client,
  threads: readonly OwnThread[],
  isCurrent: () => Promise<boolean>,
): Promise<Outcome> {
  for (let start = 0; start < threads.length; start += RESOLVED_AT_ONCE) {
    if (!(await isCurrent())) return 'stale';
    const some = threads.slice(start, start + RESOLVED_AT_ONCE);
    const variables = some.map((_, i) => `$t${i}: ID!`).join(', ');
    const fields = some.map((_, i) => `r${i}: resolveReviewThread(input: { threadId: $t${i} }) { thread { id } }`);
    await octokit.graphql(
      `mutation(${variables}) { ${fields.join(' ')} }`,
      Object.fromEntries(some.map(({ id }, i) => [`t${i}`, id])),
    );
  }
  return threads.length > 0 ? 'written' : 'unchanged';
}
