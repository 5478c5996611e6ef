import { type Client, refusal } from './github/client.ts';
import { type CommitTarget, comparison, type PullTarget } from './github/event.ts';
import { listPullFiles, mergeBaseOf, type PullFile, touchedPaths } from './github/pull.ts';
import { changedFiles, fetchCommit, gitSource, hasCommit, mergeBase, readCheckout } from './source/git.ts';
import { type Source, SourceError, UserError } from './types.ts';

// What a pull request, a push or a merge group changes, and the state that it is compared with.

export type ChangeInput = {
  readonly target: PullTarget | CommitTarget;
  /** Undefined where there is no token. */
  readonly client: Client | undefined;
  /** Top folder of the checkout; undefined when it is no git repository. */
  readonly repository: string | undefined;
  /** The user's own word on what to compare with. */
  readonly since: string | undefined;
  readonly server: string;
  readonly token: string;
};

export type Change = {
  /** Changed paths, relative to the repository's top; undefined: not known, everything is judged. */
  readonly paths: readonly string[] | undefined;
  /** As GitHub lists them, where it does. */
  readonly files: readonly PullFile[] | undefined;
  /** What could not be had, and what that means. */
  readonly notes: readonly string[];
  /** The state before; undefined when there is none to compare with, and then everything found is new. May fetch. */
  readonly before: () => Promise<{ readonly source: Source | undefined; readonly notes: readonly string[] }>;
};

/** Finds out what changed: of a pull request from GitHub, else (or where GitHub cannot say) from git. */
export async function readChange(input: ChangeInput): Promise<Change> {
  const { target, client, repository, since } = input;
  const notes: string[] = [];
  let found: Promise<Base> | undefined;
  const base = (): Promise<Base> => {
    found ??= readBase(input);
    return found;
  };
  const before = async () => {
    const { commit, notes: more } = await base();
    const known = commit !== undefined && repository !== undefined;
    return { source: known ? await gitSource(repository, commit) : undefined, notes: more };
  };
  if (target.kind === 'pull' && since === undefined && client !== undefined) {
    try {
      const files = await listPullFiles(client, target.number, target.files);
      if (files !== undefined) return { paths: touchedPaths(files), files, notes, before };
    } catch (error) {
      notes.push(`changed files are taken from git: ${refusal(error, 'pull-requests: read')}`);
    }
  }
  const { commit } = await base();
  // What git says is as good; only without it something is missing.
  if (commit !== undefined) notes.length = 0;
  const paths = commit === undefined || repository === undefined ? undefined : await changedFiles(repository, commit);
  return { paths, files: undefined, notes, before };
}

type Base = { readonly commit: string | undefined; readonly notes: readonly string[] };

async function readBase(input: ChangeInput): Promise<Base> {
  const { target, client, repository, since } = input;
  if (repository === undefined) {
    if (since === undefined && target.kind === 'commit' && target.base === undefined)
      return { commit: undefined, notes: [] };
    return { commit: undefined, notes: ['the workspace is no git repository: everything that is found counts as new'] };
  }
  const plan = comparison(target, await readCheckout(repository), since);
  if (plan.kind === 'everything') return { commit: undefined, notes: [] };
  const notes = plan.note === undefined ? [] : [plan.note];
  // A revision that the user names and git does not know is the user's mistake.
  if (since !== undefined) return { commit: await mergeBase(repository, since), notes };
  const commit = plan.kind === 'commit' ? plan.with : await parted(repository, plan.with, target.head, client, notes);
  if ((await hasCommit(repository, commit)) || (await fetchCommit(repository, commit, input))) return { commit, notes };
  notes.push(
    `the commit to compare with (${commit.slice(0, 7)}) is not in this clone and could not be fetched, so everything that is found counts as new; fetch-depth: 0 in actions/checkout brings it`,
  );
  return { commit: undefined, notes };
}

/** Where the checkout and `base` parted: by git where the clone reaches back so far, else by GitHub. */
async function parted(
  repository: string,
  base: string,
  head: string,
  client: Client | undefined,
  notes: string[],
): Promise<string> {
  if (await hasCommit(repository, base)) {
    try {
      return await mergeBase(repository, base);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  if (client !== undefined) {
    try {
      return await mergeBaseOf(client, base, head);
    } catch (error) {
      notes.push(
        `compared with the base itself, not with where the branch left it: ${refusal(error, 'contents: read')}`,
      );
    }
  }
  return base;
}

/** A state with nothing in it: what is compared with it is new. */
export function nothing(): Source {
  return {
    name: 'nothing',
    counts: { reads: 0, bytes: 0 },
    list: async () => [],
    entry: async () => undefined,
    bytes: async (path) => {
      throw new SourceError('broken', `there is no ${path} in nothing`);
    },
  };
}
