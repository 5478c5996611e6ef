import { readFileSync } from 'node:fs';
import { buildSchema, execute, GraphQLError, type GraphQLSchema, parse, validate, visit } from 'graphql';
import { grants } from './permissions.ts';
import type { Permission, ReviewComment, Thread, Token, User, World } from './world.ts';

// The GraphQL side: queries are validated on and executed with GitHub's own schema (npm @octokit/graphql-schema).

let schema: GraphQLSchema | undefined;

function githubSchema(): GraphQLSchema {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  // The published schema has two fields twice.
  schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
  return schema;
}

export type GraphQLAnswer = {
  readonly json: unknown;
  readonly operation: string;
  readonly isMutation: boolean;
  /** What the caller did wrong. */
  readonly problems: readonly string[];
};

/** Largest `first` or `last`. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
const MAX_FIRST = 100;

/** Answers one GraphQL request: always 200, with errors in the body, as GitHub does. */
export async function graphqlAnswer(
  world: World,
  token: Token,
  request: { readonly query?: unknown; readonly variables?: unknown },
): Promise<GraphQLAnswer> {
  const refused = (errors: readonly unknown[], problems: readonly string[], operation = 'graphql'): GraphQLAnswer => ({
    json: { errors },
    operation,
    isMutation: false,
    problems,
  });
  let document: ReturnType<typeof parse>;
  try {
    document = parse(String(request.query ?? ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refused([{ message }], [`GraphQL: ${message}`]);
  }
  const variables = (request.variables ?? {}) as Readonly<Record<string, unknown>>;
  const problems = validate(githubSchema(), document).map((e) => `GraphQL: ${e.message}`);
  let operation = 'graphql';
  let isMutation = false;
  visit(document, {
    OperationDefinition(node) {
      isMutation = node.operation === 'mutation';
      const field = node.selectionSet.selections[0];
      operation = `graphql/${field?.kind === 'Field' ? field.name.value : 'unknown'}`;
    },
  });
  if (problems.length > 0)
    return refused(
      problems.map((message) => ({ message: message.slice('GraphQL: '.length) })),
      problems,
      operation,
    );
  const result = await execute({
    schema: githubSchema(),
    document,
    rootValue: root(world, token),
    variableValues: variables,
  });
  const errors = (result.errors ?? []).map((e) => ({
    ...(e.extensions['type'] === undefined ? {} : { type: e.extensions['type'] }),
    path: e.path,
    message: e.message,
  }));
  // A field that exists at GitHub and not here is a gap of the fake, to be seen at once.
  for (const e of errors) if (e.type === undefined) problems.push(`GraphQL: ${e.message}`);
  return { json: { data: result.data, ...(errors.length === 0 ? {} : { errors }) }, operation, isMutation, problems };
}

function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

function need(world: World, token: Token, permission: Permission, level: 'read' | 'write'): void {
  if (level === 'read' && !world.isPrivate) return;
  if (!grants(token.permissions, permission, level)) refuse('FORBIDDEN', 'Resource not accessible by integration');
}

type Paging = { readonly first?: number; readonly last?: number; readonly after?: string; readonly before?: string };

function connection<T>(
  name: string,
  all: readonly T[],
  { first, last, after, before }: Paging,
  node: (item: T) => unknown,
) {
  const count = first ?? last;
  if (count === undefined || count === null)
    refuse(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (count > MAX_FIRST)
    refuse(
      'EXCESSIVE_PAGINATION',
      `Requesting ${count} records on the \`${name}\` connection exceeds the \`first\` limit of ${MAX_FIRST} records.`,
    );
  const at = (cursor: string | undefined | null) =>
    cursor === undefined || cursor === null ? undefined : Number(Buffer.from(cursor, 'base64').toString());
  const cursor = (i: number) => Buffer.from(String(i)).toString('base64');
  const low = (at(after) ?? -1) + 1;
  const high = at(before) ?? all.length;
  const start = first === undefined || first === null ? Math.max(low, high - count) : low;
  const end = Math.min(high, start + count);
  const items = all.slice(start, end);
  return {
    totalCount: all.length,
    nodes: items.map(node),
    edges: items.map((item, i) => ({ cursor: cursor(start + i), node: node(item) })),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: items.length === 0 ? null : cursor(start),
      endCursor: items.length === 0 ? null : cursor(end - 1),
    },
  };
}

/** An account; a bot's login is without `[bot]` here, unlike in REST. */
function actorNode(user: User) {
  const login = user.login.replace(/\[bot\]$/, '');
  return { __typename: user.type, login, databaseId: user.id, id: `U_${user.id}`, url: `https://github.com/${login}` };
}

function root(world: World, token: Token) {
  return {
    // The one place where GraphQL says `github-actions[bot]`: https://github.com/marocchino/sticky-pull-request-comment
    viewer: () => ({ login: token.user.login, id: `U_${token.user.id}`, databaseId: token.user.id }),
    rateLimit: () => ({
      cost: 1,
      limit: 1000,
      remaining: token.remaining,
      used: 1000 - token.remaining,
      nodeCount: 0,
      resetAt: world.now(),
    }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const isThis =
        owner.toLowerCase() === world.owner.toLowerCase() && name.toLowerCase() === world.name.toLowerCase();
      if (!isThis) refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return {
        id: `R_${world.owner}`,
        nameWithOwner: `${world.owner}/${world.name}`,
        isPrivate: world.isPrivate,
        pullRequest: ({ number }: { number: number }) => pullNode(world, token, number),
      };
    },
    node: ({ id }: { id: string }) => nodeOf(world, token, id),
    resolveReviewThread: ({ input }: { input: { threadId: string; clientMutationId?: string } }) =>
      setResolved(world, token, input, true),
    unresolveReviewThread: ({ input }: { input: { threadId: string; clientMutationId?: string } }) =>
      setResolved(world, token, input, false),
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string; clientMutationId?: string } }) => {
      const comment = world.comments.find((c) => `IC_${c.id}` === input.subjectId);
      if (comment === undefined)
        return refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${input.subjectId}'`);
      if (!grants(token.permissions, 'issues', 'write')) need(world, token, 'pull_requests', 'write');
      comment.isMinimized = true;
      const minimizedComment = {
        __typename: 'IssueComment',
        id: input.subjectId,
        isMinimized: true,
        minimizedReason: input.classifier.toLowerCase(),
      };
      return { clientMutationId: input.clientMutationId ?? null, minimizedComment };
    },
  };
}

function pullNode(world: World, token: Token, number: number) {
  need(world, token, 'pull_requests', 'read');
  const pull = world.pulls.get(number);
  if (pull === undefined)
    return refuse('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  return {
    id: `PR_${number}`,
    __typename: 'PullRequest',
    number,
    state: pull.isMerged ? 'MERGED' : pull.state.toUpperCase(),
    isDraft: pull.isDraft,
    headRefOid: pull.head.sha,
    headRefName: pull.head.ref,
    baseRefOid: pull.base.sha,
    baseRefName: pull.base.ref,
    title: pull.title,
    author: actorNode(pull.user),
    reviewThreads: (paging: Paging) =>
      connection(
        'reviewThreads',
        world.threads.filter((t) => t.pull === number),
        paging,
        (t) => threadNode(world, token, t),
      ),
    comments: (paging: Paging) =>
      connection(
        'comments',
        world.comments.filter((c) => c.issue === number),
        paging,
        (c) => ({
          __typename: 'IssueComment',
          id: `IC_${c.id}`,
          databaseId: c.id,
          body: c.body,
          author: actorNode(c.user),
          viewerDidAuthor: c.user.id === token.user.id,
          isMinimized: c.isMinimized,
          createdAt: c.createdAt,
          updatedAt: c.updatedAt,
        }),
      ),
  };
}

function threadNode(world: World, token: Token, thread: Thread) {
  const comments = thread.comments.flatMap((id) => world.reviewComments.filter((c) => c.id === id));
  const first = comments[0];
  const mayResolve =
    grants(token.permissions, 'pull_requests', 'write') && grants(token.permissions, 'contents', 'write');
  return {
    __typename: 'PullRequestReviewThread',
    id: thread.id,
    path: thread.path,
    isResolved: thread.isResolved,
    isCollapsed: thread.isResolved,
    isOutdated: first?.subjectType === 'line' && first.line === undefined,
    resolvedBy: thread.resolvedBy === undefined ? null : { ...actorNode(thread.resolvedBy) },
    line: first?.line ?? null,
    originalLine: first?.originalLine ?? null,
    startLine: first?.startLine ?? null,
    diffSide: first?.side ?? 'RIGHT',
    subjectType: first?.subjectType.toUpperCase() ?? 'LINE',
    viewerCanResolve: mayResolve && !thread.isResolved,
    viewerCanUnresolve: mayResolve && thread.isResolved,
    comments: (paging: Paging) => connection('comments', comments, paging, (c) => reviewCommentNode(token, c)),
  };
}

function reviewCommentNode(token: Token, c: ReviewComment) {
  return {
    __typename: 'PullRequestReviewComment',
    id: `PRRC_${c.id}`,
    databaseId: c.id,
    fullDatabaseId: String(c.id),
    body: c.body,
    path: c.path,
    author: actorNode(c.user),
    viewerDidAuthor: c.user.id === token.user.id,
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
    outdated: c.subjectType === 'line' && c.line === undefined,
    line: c.line ?? null,
    originalLine: c.originalLine ?? null,
  };
}

function nodeOf(world: World, token: Token, id: string) {
  const thread = world.threads.find((t) => t.id === id);
  if (thread !== undefined) return threadNode(world, token, thread);
  const pull = /^PR_(\d+)$/.exec(id)?.[1];
  if (pull !== undefined) return pullNode(world, token, Number(pull));
  return refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

/** Resolving wants `contents: write` beside `pull-requests: write`: https://github.com/github/gh-aw/issues/35726 */
function setResolved(
  world: World,
  token: Token,
  input: { readonly threadId: string; readonly clientMutationId?: string },
  isResolved: boolean,
) {
  const thread = world.threads.find((t) => t.id === input.threadId);
  if (thread === undefined)
    return refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${input.threadId}'`);
  need(world, token, 'pull_requests', 'write');
  need(world, token, 'contents', 'write');
  thread.isResolved = isResolved;
  thread.resolvedBy = isResolved ? token.user : undefined;
  return { clientMutationId: input.clientMutationId ?? null, thread: threadNode(world, token, thread) };
}
