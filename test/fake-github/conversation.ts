import type { OperationId } from '../../scripts/openapi-subset.ts';
import { characters, MAX_COMMENT } from './limits.ts';
import { pullFiles, pullOf } from './pulls.ts';
import {
  actor,
  type Call,
  fieldRefusal,
  type Handler,
  notFound,
  ok,
  page,
  type Reply,
  refusal,
  text,
  whole,
} from './reply.ts';
import { commentableLines } from './repository.ts';
import { commentShape, reviewCommentShape, reviewShape, userShape } from './shapes.ts';
import type { Comment, Pull, Review, ReviewComment, Side, Thread } from './world.ts';

// Comments, reviews and review comments with their threads.

function tooLong(call: Call, resource: string, body: string): Reply | undefined {
  if (characters(body) <= MAX_COMMENT && body.length <= MAX_COMMENT * 2) return undefined;
  return fieldRefusal(call, resource, 'body', `body is too long (maximum is ${MAX_COMMENT} characters)`);
}

function badBody(call: Call, resource: string, body: string): Reply | undefined {
  if (body.trim() === '')
    return refusal(call, 422, 'Validation Failed', [{ resource, code: 'missing_field', field: 'body' }]);
  return tooLong(call, resource, body);
}

function comment(call: Call): Comment | undefined {
  return call.world.comments.find((c) => c.id === Number(call.params['comment_id']));
}

function reviewComment(call: Call): ReviewComment | undefined {
  return call.world.reviewComments.find((c) => c.id === Number(call.params['comment_id']));
}

// ---------------------------------------------------------------- comments

function createComment(call: Call): Reply {
  const { world } = call;
  const pull = pullOf(call);
  if (pull === undefined) return notFound(call);
  if (pull.isLocked) return refusal(call, 403, 'Unable to create comment because issue is locked.');
  const body = text(call.body['body']) ?? '';
  const bad = badBody(call, 'IssueComment', body);
  if (bad !== undefined) return bad;
  const now = world.now();
  const made: Comment = {
    id: world.nextId(),
    issue: pull.number,
    user: actor(call).user,
    body,
    createdAt: now,
    updatedAt: now,
    isMinimized: false,
  };
  world.comments.push(made);
  return ok(commentShape(world, made), 201);
}

function updateComment(call: Call): Reply {
  const found = comment(call);
  if (found === undefined) return notFound(call);
  const body = text(call.body['body']) ?? '';
  const bad = badBody(call, 'IssueComment', body);
  if (bad !== undefined) return bad;
  found.body = body;
  found.updatedAt = call.world.now();
  return ok(commentShape(call.world, found));
}

function deleteFrom<T>(list: T[], found: T | undefined, call: Call): Reply {
  if (found === undefined) return notFound(call);
  list.splice(list.indexOf(found), 1);
  return { status: 204 };
}

// ---------------------------------------------------------------- review comments

type Draft = {
  readonly path: string;
  readonly body: string;
  readonly side: Side;
  readonly line: number | undefined;
  readonly startLine: number | undefined;
  readonly isFile: boolean;
};

function draft(body: Readonly<Record<string, unknown>>): Draft {
  return {
    path: text(body['path']) ?? '',
    body: text(body['body']) ?? '',
    side: body['side'] === 'LEFT' ? 'LEFT' : 'RIGHT',
    line: whole(body['line']),
    startLine: whole(body['start_line']),
    isFile: body['subject_type'] === 'file',
  };
}

/**
 * What GitHub says when a comment does not stand on a line of the diff; undefined when it does. Its words:
 * https://github.com/parkerbxyz/suggest-changes/issues/64, https://github.com/villesau/ai-codereviewer/issues/34,
 * https://github.com/ubuntu/WSL/pull/244
 */
async function misplaced(call: Call, pull: Pull, d: Draft): Promise<string | undefined> {
  const file = (await pullFiles(call, pull)).find((f) => f.path === d.path);
  const noHunk = "Pull request review thread diff hunk can't be blank";
  if (file === undefined) return `Pull request review thread path is invalid and ${noHunk}`;
  if (d.isFile) return undefined;
  const lines = commentableLines(file.patch ?? '')[d.side === 'LEFT' ? 'left' : 'right'];
  const hunk = d.line === undefined ? undefined : lines.get(d.line);
  if (hunk === undefined) return `Pull request review thread line must be part of the diff and ${noHunk}`;
  if (d.startLine === undefined) return undefined;
  if (d.startLine >= (d.line ?? 0)) return 'Pull request review thread start line must precede the end line.';
  if (lines.get(d.startLine) !== hunk)
    return 'Pull request review thread start line must be part of the same hunk as the line.';
  return undefined;
}

async function hunkText(call: Call, pull: Pull, d: Draft): Promise<string> {
  const patch = (await pullFiles(call, pull)).find((f) => f.path === d.path)?.patch ?? '';
  return d.isFile ? '' : patch.slice(0, 500);
}

async function addReviewComment(
  call: Call,
  pull: Pull,
  review: Review,
  d: Draft,
  reply?: ReviewComment,
): Promise<ReviewComment> {
  const { world } = call;
  const now = world.now();
  const made: ReviewComment = {
    id: world.nextId(),
    pull: pull.number,
    review: review.id,
    user: review.user,
    body: d.body,
    path: reply?.path ?? d.path,
    side: reply?.side ?? d.side,
    subjectType: reply?.subjectType ?? (d.isFile ? 'file' : 'line'),
    line: reply === undefined ? d.line : reply.line,
    startLine: reply === undefined ? d.startLine : reply.startLine,
    originalLine: reply === undefined ? d.line : reply.originalLine,
    originalStartLine: reply === undefined ? d.startLine : reply.originalStartLine,
    originalCommit: review.commit,
    commit: review.commit,
    diffHunk: reply?.diffHunk ?? (await hunkText(call, pull, d)),
    inReplyTo: reply?.id,
    createdAt: now,
    updatedAt: now,
  };
  world.reviewComments.push(made);
  const thread = reply === undefined ? undefined : world.threads.find((t) => t.comments.includes(reply.id));
  if (thread !== undefined) thread.comments.push(made.id);
  else {
    const opened: Thread = {
      id: `PRRT_${made.id}`,
      pull: pull.number,
      path: made.path,
      comments: [made.id],
      isResolved: false,
      resolvedBy: undefined,
    };
    world.threads.push(opened);
  }
  return made;
}

function addReview(call: Call, pull: Pull, body: string, state: Review['state'], commit: string): Review {
  const { world } = call;
  const made: Review = {
    id: world.nextId(),
    pull: pull.number,
    user: actor(call).user,
    body,
    state,
    commit,
    submittedAt: world.now(),
  };
  world.reviews.push(made);
  return made;
}

/** The commit a review is about: named and of this pull request, or its head. */
async function reviewedCommit(call: Call, pull: Pull): Promise<string | undefined> {
  const named = text(call.body['commit_id']);
  if (named === undefined) return pull.head.sha;
  const base = await call.world.repository.mergeBase(pull.base.sha, pull.head.sha);
  const isIn = /^[0-9a-f]{40}$/.test(named) && (await call.world.repository.isAncestor(named, pull.head.sha));
  return isIn && named !== base ? named : undefined;
}

async function createReview(call: Call): Promise<Reply> {
  const pull = pullOf(call);
  if (pull === undefined) return notFound(call);
  const event = text(call.body['event']);
  const body = text(call.body['body']) ?? '';
  const comments = Array.isArray(call.body['comments']) ? call.body['comments'].map(draft) : [];
  const commit = await reviewedCommit(call, pull);
  if (commit === undefined)
    return refusal(call, 422, 'Unprocessable Entity', ['The commit_id is not part of the pull request.']);
  if (body === '' && comments.length === 0 && event !== 'APPROVE')
    return refusal(call, 422, 'Unprocessable Entity', ["Review comments or body can't be blank"]);
  const actorToken = actor(call);
  if (event === 'APPROVE' && actorToken.kind === 'actions')
    return refusal(call, 422, 'Unprocessable Entity', ['GitHub Actions is not permitted to approve pull requests.']);
  const long = tooLong(call, 'PullRequestReview', body);
  if (long !== undefined) return long;
  for (const d of comments) {
    const bad = badBody(call, 'PullRequestReviewComment', d.body);
    if (bad !== undefined) return bad;
  }
  // All or nothing, and GitHub does not say which comment it was.
  const wrong = new Set<string>();
  for (const d of comments) {
    const problem = await misplaced(call, pull, d);
    if (problem !== undefined) wrong.add(problem);
  }
  if (wrong.size > 0) return refusal(call, 422, 'Unprocessable Entity', [...wrong]);
  const states: Readonly<Record<string, Review['state']>> = {
    APPROVE: 'APPROVED',
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
    COMMENT: 'COMMENTED',
  };
  // Without an event the review stays pending: nobody sees it.
  const review = addReview(call, pull, body, states[event ?? ''] ?? 'PENDING', commit);
  for (const d of comments) await addReviewComment(call, pull, review, d);
  return ok(reviewShape(call.world, review));
}

async function createReviewComment(call: Call): Promise<Reply> {
  const pull = pullOf(call);
  if (pull === undefined) return notFound(call);
  const replied = whole(call.body['in_reply_to']);
  if (replied !== undefined) return await replyTo(call, pull, replied);
  const d = draft(call.body);
  const bad = badBody(call, 'PullRequestReviewComment', d.body);
  if (bad !== undefined) return bad;
  const commit = await reviewedCommit(call, pull);
  if (commit === undefined)
    return fieldRefusal(call, 'PullRequestReviewComment', 'commit_id', 'commit_id is not part of the pull request');
  const problem = await misplaced(call, pull, d);
  if (problem !== undefined) {
    const field = problem.includes('path is invalid') ? 'path' : 'line';
    return fieldRefusal(
      call,
      'PullRequestReviewComment',
      `pull_request_review_thread.${field}`,
      problem.includes('path is invalid')
        ? 'pull_request_review_thread.path is invalid'
        : 'pull_request_review_thread.line must be part of the diff',
    );
  }
  const review = addReview(call, pull, '', 'COMMENTED', commit);
  return ok(reviewCommentShape(call.world, await addReviewComment(call, pull, review, d)), 201);
}

async function replyTo(call: Call, pull: Pull, id: number): Promise<Reply> {
  const first = call.world.reviewComments.find((c) => c.id === id && c.pull === pull.number);
  if (first === undefined) return notFound(call);
  const d = draft(call.body);
  const bad = badBody(call, 'PullRequestReviewComment', d.body);
  if (bad !== undefined) return bad;
  const review = addReview(call, pull, '', 'COMMENTED', pull.head.sha);
  return ok(reviewCommentShape(call.world, await addReviewComment(call, pull, review, d, first)), 201);
}

function deleteReviewComment(call: Call): Reply {
  const { world } = call;
  const found = reviewComment(call);
  const reply = deleteFrom(world.reviewComments, found, call);
  const thread = world.threads.find((t) => found !== undefined && t.comments.includes(found.id));
  if (found !== undefined && thread !== undefined) {
    thread.comments.splice(thread.comments.indexOf(found.id), 1);
    if (thread.comments.length === 0) world.threads.splice(world.threads.indexOf(thread), 1);
  }
  return reply;
}

export const CONVERSATION_HANDLERS: Readonly<Partial<Record<OperationId, Handler>>> = {
  'issues/create-comment': createComment,
  'issues/update-comment': updateComment,
  'issues/delete-comment': (call) => deleteFrom(call.world.comments, comment(call), call),
  'issues/get-comment': (call) => {
    const found = comment(call);
    return found === undefined ? notFound(call) : ok(commentShape(call.world, found));
  },
  'issues/list-comments': (call) => {
    const pull = pullOf(call);
    if (pull === undefined) return notFound(call);
    const found = call.world.comments.filter((c) => c.issue === pull.number);
    return page(call, found, (c) => commentShape(call.world, c));
  },
  'reactions/create-for-issue-comment': (call) => {
    const { world } = call;
    const found = comment(call);
    const content = text(call.body['content']);
    if (found === undefined || content === undefined) return notFound(call);
    const { user } = actor(call);
    const known = world.reactions.find((r) => r.comment === found.id && r.content === content && r.user.id === user.id);
    const made = known ?? { id: world.nextId(), comment: found.id, content, user };
    if (known === undefined) world.reactions.push(made);
    const shape = {
      id: made.id,
      node_id: `REA_${made.id}`,
      user: userShape(world, user),
      content,
      created_at: world.now(),
    };
    return ok(shape, known === undefined ? 201 : 200);
  },
  'pulls/create-review': createReview,
  'pulls/list-reviews': (call) => {
    const pull = pullOf(call);
    if (pull === undefined) return notFound(call);
    const found = call.world.reviews.filter((r) => r.pull === pull.number);
    return page(call, found, (r) => reviewShape(call.world, r));
  },
  'pulls/get-review': (call) => {
    const found = call.world.reviews.find((r) => r.id === Number(call.params['review_id']));
    return found === undefined ? notFound(call) : ok(reviewShape(call.world, found));
  },
  'pulls/update-review': (call) => {
    const found = call.world.reviews.find((r) => r.id === Number(call.params['review_id']));
    if (found === undefined) return notFound(call);
    const body = text(call.body['body']) ?? '';
    const long = tooLong(call, 'PullRequestReview', body);
    if (long !== undefined) return long;
    found.body = body;
    return ok(reviewShape(call.world, found));
  },
  'pulls/create-review-comment': createReviewComment,
  'pulls/create-reply-for-review-comment': async (call) => {
    const pull = pullOf(call);
    return pull === undefined ? notFound(call) : await replyTo(call, pull, Number(call.params['comment_id']));
  },
  'pulls/list-review-comments': (call) => {
    const pull = pullOf(call);
    if (pull === undefined) return notFound(call);
    const found = call.world.reviewComments.filter((c) => c.pull === pull.number);
    return page(call, found, (c) => reviewCommentShape(call.world, c));
  },
  'pulls/update-review-comment': (call) => {
    const found = reviewComment(call);
    if (found === undefined) return notFound(call);
    const body = text(call.body['body']) ?? '';
    const bad = badBody(call, 'PullRequestReviewComment', body);
    if (bad !== undefined) return bad;
    found.body = body;
    found.updatedAt = call.world.now();
    return ok(reviewCommentShape(call.world, found));
  },
  'pulls/delete-review-comment': deleteReviewComment,
};
