import type { Markdown } from '../render/markdown.ts';
import { type Client, createOnce } from './client.ts';
import type { PullTarget } from './event.ts';

// One comment on a pull request that is updated in place.

export type OwnComment = { readonly id: number; readonly body: string; readonly url: string };

/** `stale`: the pull request has moved on or was closed, and nothing was written. */
export type Outcome = 'written' | 'unchanged' | 'stale';

/**
 * The comments of `login` whose body is ours, oldest first, from all pages. By author as well as by marker: anybody can
 * write a marker, so that those of any author (undefined) only tell that it is worth asking who we are. Throws an error
 * of the API.
 */
export async function ownComments(
  { octokit, owner, repo }: Client,
  { number }: PullTarget,
  login: string | undefined,
  isOurs: (body: string) => boolean,
): Promise<readonly OwnComment[]> {
  const own: OwnComment[] = [];
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const { id, body, user, html_url } of data)
      if ((login === undefined || user?.login === login) && body !== undefined && isOurs(body))
        own.push({ id, body, url: html_url });
  }
  return own.sort((a, b) => a.id - b.id);
}

export type CommentWish = {
  readonly body: Markdown;
  /** What of a body counts when two are compared. */
  readonly comparable: (body: string) => string;
  /** Ours that were found before. */
  readonly own: readonly OwnComment[];
  /** Asked for again after a server error: the comment may be there all the same. */
  readonly again: () => Promise<readonly OwnComment[]>;
};

/**
 * Leaves exactly one comment of ours with this body: the oldest is updated, unless it says the same already, and our
 * own duplicates are removed. Throws an error of the API.
 */
export async function writeComment(
  { octokit, owner, repo }: Client,
  target: PullTarget,
  { body, comparable, own, again }: CommentWish,
  isCurrent: () => Promise<boolean>,
): Promise<Outcome> {
  const [first, ...duplicates] = own;
  if (first === undefined) {
    if (!(await isCurrent())) return 'stale';
    await createOnce(
      async (once) => {
        await octokit.rest.issues.createComment({ owner, repo, issue_number: target.number, body, ...once });
        return true;
      },
      async () => ((await again()).length > 0 ? true : undefined),
    );
    return 'written';
  }
  let outcome: Outcome = 'unchanged';
  if (comparable(first.body) !== comparable(body)) {
    if (!(await isCurrent())) return 'stale';
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
    outcome = 'written';
  }
  for (const { id } of duplicates) {
    if (!(await isCurrent())) return 'stale';
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    outcome = 'written';
  }
  return outcome;
}
