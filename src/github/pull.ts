import { createHash } from 'node:crypto';
import { bounded, type Client, statusOf } from './client.ts';
import type { FinishedRun, PullTarget } from './event.ts';

// What GitHub says of a pull request: its files, its head, and which one a commit belongs to.

/** One changed file. */
export type PullFile = {
  readonly path: string;
  /** Its path before a rename. */
  readonly from: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  /** Hunks of the unified diff; absent of binary and of large files. */
  readonly patch: string | undefined;
  /** Git object id of the content at the head. */
  readonly blob: string | null;
};

/** GitHub lists no more files (https://docs.github.com/rest/pulls/pulls#list-pull-requests-files). */
export const MAX_LISTED_FILES = 3_000;
const PAGE = 100;

/**
 * The changed files; undefined when there are more than GitHub lists. `expected` is the number that the event names:
 * when it is over the limit, nothing is asked. Throws an error of the API.
 */
export async function listPullFiles(
  { octokit, owner, repo }: Client,
  number: number,
  expected: number | undefined,
): Promise<readonly PullFile[] | undefined> {
  if (expected !== undefined && expected > MAX_LISTED_FILES) return undefined;
  const files: PullFile[] = [];
  for (let page = 1; ; page += 1) {
    const { data } = await octokit.rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: PAGE, page });
    for (const { filename, previous_filename, status, patch, sha } of data)
      files.push({ path: filename, from: previous_filename, status, patch, blob: sha });
    if (data.length < PAGE) return files;
    if (files.length >= MAX_LISTED_FILES) return undefined;
  }
}

/** Paths that a list of files touches, both ends of a rename, sorted. */
export function touchedPaths(files: readonly PullFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])))].sort();
}

/** A pull request as GitHub has it now. */
type Pull = {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null };
  readonly base: { readonly sha: string; readonly repo: { readonly id: number; readonly full_name: string } };
};

/**
 * Is the pull request open, and `head` still its head? Asked before every write, so that the results of an old commit
 * are not written over those of a newer one. Throws an error of the API.
 */
export async function isCurrent({ octokit, owner, repo }: Client, target: PullTarget): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: target.number });
  return data.state === 'open' && data.head.sha === target.head;
}

/**
 * The open pull requests of this repository whose head is the commit of a finished run. What the run itself says (and,
 * for a fork, its author decides) only helps to look; the commit id is compared. Newest first.
 */
export async function pullsOf(client: Client, run: FinishedRun): Promise<readonly PullTarget[]> {
  const { octokit, owner, repo } = client;
  const found: Pull[] = [];
  if (run.owner !== undefined && run.branch !== undefined) {
    const head = `${run.owner}:${run.branch}`;
    const { data } = await octokit.rest.pulls.list({ owner, repo, head, state: 'open', per_page: PAGE });
    found.push(...matching(data, client, run.head));
  }
  if (found.length === 0) {
    try {
      const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: run.head,
        per_page: PAGE,
      });
      found.push(...matching(data, client, run.head));
    } catch (error) {
      // No such commit in this repository.
      if (statusOf(error) !== 404 && statusOf(error) !== 422) throw error;
    }
  }
  return found
    .sort((a, b) => b.number - a.number)
    .map(({ number, head, base }) => ({
      kind: 'pull',
      number,
      head: head.sha,
      base: base.sha,
      files: undefined,
      fork: head.repo?.id !== base.repo.id,
    }));
}

/** Those that are open, of this repository, and at that commit. */
export function matching(
  pulls: readonly Pull[],
  { owner, repo }: Pick<Client, 'owner' | 'repo'>,
  head: string,
): readonly Pull[] {
  const name = `${owner}/${repo}`.toLowerCase();
  return pulls.filter(
    (pull) => pull.state === 'open' && pull.head.sha === head && pull.base.repo.full_name.toLowerCase() === name,
  );
}

/** The commit where two commits parted, as GitHub knows it; for clones that do not reach back so far. */
export async function mergeBaseOf({ octokit, owner, repo }: Client, base: string, head: string): Promise<string> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return data.merge_base_commit.sha;
}

/** Characters of a file that is read to place a comment: configs and cards; no reader reviews a tokenizer line by line. */
const MAX_TEXT_BYTES = 2 * 2 ** 20;

/**
 * A text file of a pull request by its object id, which a fork's objects have in this repository too; undefined when it
 * is larger than 2 MiB. Throws an error of the API.
 */
export async function readBlob({ octokit, owner, repo }: Client, blob: string): Promise<string | undefined> {
  const { data } = await octokit.rest.git.getBlob({
    owner,
    repo,
    file_sha: blob,
    mediaType: { format: 'raw' },
    request: { parseSuccessResponseBody: false },
  });
  const bytes = await bounded(data, MAX_TEXT_BYTES);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Is this content the object of that id? */
export function isBlob(content: Uint8Array, blob: string): boolean {
  const hash = createHash(blob.length === 64 ? 'sha256' : 'sha1').update(`blob ${content.length}\0`);
  return hash.update(content).digest('hex') === blob;
}
