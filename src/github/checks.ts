import { createHash } from 'node:crypto';
import type { Markdown } from '../render/markdown.ts';
import type { Verdict } from '../types.ts';
import { type Client, createOnce } from './client.ts';
import type { Outcome } from './comment.ts';

// The check run of a commit, and the commit status that stands in for it.

export type Conclusion = 'success' | 'failure' | 'action_required';

/** `incomplete` is never neutral or success: both let a required check pass. */
export function conclusion(verdict: Verdict, incomplete: 'action_required' | 'failure'): Conclusion {
  if (verdict === 'incomplete') return incomplete;
  return verdict === 'pass' ? 'success' : 'failure';
}

/** As GitHub's API takes it; `message` and `title` are shown as plain text. */
export type CheckAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
};

export type CheckWish = {
  readonly name: string;
  readonly head: string;
  readonly conclusion: Conclusion;
  readonly output: { readonly title: string; readonly summary: Markdown; readonly text?: Markdown };
  readonly annotations: readonly CheckAnnotation[];
  /** Address of the run. */
  readonly details: string | undefined;
  /** What of a text counts when two are compared. */
  readonly comparable: (text: string) => string;
};

/** GitHub refuses more in one request, and appends those of the next (https://docs.github.com/rest/checks/runs). */
const ANNOTATIONS_AT_ONCE = 50;
const OURS = 'tunelint:';

/**
 * Leaves a completed check run on the commit. One that already says the same is left alone; one that says something else
 * is not changed, because annotations cannot be taken back, but followed by a newer one of that name, which is the one
 * that counts. Throws an error of the API.
 */
export async function writeCheck(
  { octokit, owner, repo }: Client,
  wish: CheckWish,
  isCurrent: () => Promise<boolean>,
): Promise<Outcome> {
  const { name, head } = wish;
  const id = checkId(wish);
  // A job of that name has a check run too; its external id is another.
  const newest = async () => {
    const { data } = await octokit.rest.checks.listForRef({
      owner,
      repo,
      ref: head,
      check_name: name,
      filter: 'all',
      per_page: 100,
    });
    return data.check_runs
      .filter((run) => run.external_id?.startsWith(OURS) === true)
      .sort((a, b) => b.id - a.id)
      .at(0);
  };
  if ((await newest())?.external_id === id) return 'unchanged';
  if (!(await isCurrent())) return 'stale';
  const batches = [wish.annotations.slice(0, ANNOTATIONS_AT_ONCE)];
  for (let at = ANNOTATIONS_AT_ONCE; at < wish.annotations.length; at += ANNOTATIONS_AT_ONCE)
    batches.push(wish.annotations.slice(at, at + ANNOTATIONS_AT_ONCE));
  // Until the last annotations are there it does not bear the id of the whole, so that a later run makes it anew.
  const isWhole = batches.length === 1;
  const partial = `${OURS}partial:${id.slice(OURS.length)}`;
  const run = await createOnce(
    async (once) => {
      const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: head,
        external_id: isWhole ? id : partial,
        status: 'completed',
        conclusion: wish.conclusion,
        ...(wish.details === undefined ? {} : { details_url: wish.details }),
        output: { ...wish.output, annotations: [...(batches[0] ?? [])] },
        ...once,
      });
      return data.id;
    },
    async () => {
      const there = await newest();
      return there?.external_id === (isWhole ? id : partial) ? there.id : undefined;
    },
  );
  for (const [index, annotations] of batches.entries()) {
    if (index === 0) continue;
    if (!(await isCurrent())) return 'stale';
    await octokit.rest.checks.update({
      owner,
      repo,
      check_run_id: run,
      ...(index === batches.length - 1 ? { external_id: id } : {}),
      output: { ...wish.output, annotations: [...annotations] },
      // Annotations are appended: a second try after a server error could show them twice.
      request: { retries: 0 },
    });
  }
  return 'written';
}

/** Equal for two check runs that say the same. */
function checkId({ name, conclusion: result, output, annotations, comparable }: CheckWish): string {
  const said = [name, result, output.title, comparable(output.summary), comparable(output.text ?? ''), annotations];
  return OURS + createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

export type StatusWish = {
  readonly context: string;
  readonly head: string;
  readonly state: 'success' | 'failure' | 'error';
  /** GitHub takes 140 characters. */
  readonly description: string;
  readonly url: string | undefined;
};

const MAX_DESCRIPTION = 140;

/** A commit status says the same in one line; the permission for it is another one. Throws an error of the API. */
export async function writeStatus(
  { octokit, owner, repo }: Client,
  { context, head, state, description, url }: StatusWish,
  isCurrent: () => Promise<boolean>,
): Promise<Outcome> {
  if (!(await isCurrent())) return 'stale';
  await octokit.rest.repos.createCommitStatus({
    owner,
    repo,
    sha: head,
    state,
    context,
    description: description.slice(0, MAX_DESCRIPTION),
    ...(url === undefined ? {} : { target_url: url }),
  });
  return 'written';
}
