import { type CheckWish, type Conclusion, conclusion, writeCheck, writeStatus } from './github/checks.ts';
import { type Client, refusal } from './github/client.ts';
import { type OwnComment, ownComments, writeComment } from './github/comment.ts';
import type { Channels, CommitTarget, PullTarget } from './github/event.ts';
import { isBlob, isCurrent, listPullFiles, type PullFile, readBlob } from './github/pull.ts';
import { type Conversation, readConversation, resolveThreads, writeReview } from './github/review.ts';
import { applyEdit, lineOf } from './read/json.ts';
import { checkAnnotations } from './render/annotations.ts';
import { checkOutput, commitStatus } from './render/check-output.ts';
import { type Context, comment, comparable, hasSummaryMarker } from './render/comment.ts';
import { type ChangedFile, fingerprintOf, reviewPlan, textsWanted } from './render/review.ts';
import type { Report } from './types.ts';

// A report onto a pull request or a commit: every channel that the token has, one after the other, worst news first.

export type Publication = {
  readonly client: Client;
  readonly target: PullTarget | CommitTarget;
  readonly report: Report;
  readonly context: Context;
  readonly channels: Channels;
  /** Name of the check run or commit status. */
  readonly checkName: string;
  readonly incomplete: Exclude<Conclusion, 'success'>;
  /** Folders and files that this run looked at; findings elsewhere are another run's, and so are their threads. */
  readonly scope: readonly string[];
  /** The changed files, where they are known already. */
  readonly files: readonly PullFile[] | undefined;
  /** A file of the checkout; undefined when there is none. */
  readonly checkedOut: (path: string) => Promise<Uint8Array | undefined>;
};

export type Published = {
  /** What could not be written, and where it is instead; sentences. */
  readonly notes: readonly string[];
  /** Findings still need the log: there is no check run with annotations. */
  readonly needsLog: boolean;
};

/** Login of GITHUB_TOKEN, for a token that may not ask who it is. */
const ACTIONS_LOGIN = 'github-actions[bot]';
/** Files read through the API to place comments; more than this is a pull request whose author needs no suggestions. */
const MAX_TEXTS = 20;

const MOVED =
  'the pull request has a newer commit or was closed while this ran: nothing more was written for the old one';

/**
 * Writes a report to all channels. What a channel refuses goes to the next (check run → commit status → log; review →
 * comment → job summary) and is told in `notes`; no refusal is thrown. Nothing is written once the head has moved.
 */
export async function publish(publication: Publication): Promise<Published> {
  const { client, target, report, channels } = publication;
  const notes: string[] = [];
  let isStale = false;
  const current = async (): Promise<boolean> => {
    if (isStale || target.kind === 'commit') return !isStale;
    try {
      isStale = !(await isCurrent(client, target));
    } catch (error) {
      throw new Unverified(refusal(error, 'pull-requests: read'));
    }
    return !isStale;
  };
  const attempt = async <T>(what: string, permission: string, act: () => Promise<T>): Promise<T | undefined> => {
    if (isStale) return undefined;
    try {
      return await act();
    } catch (error) {
      notes.push(`${what}: ${error instanceof Unverified ? error.message : refusal(error, permission)}`);
      return undefined;
    }
  };

  // Nothing of ours was touched: only what an earlier run has said has to be taken back.
  const isPull = target.kind === 'pull' && (channels.comment || channels.review);
  const [hasCheck, isSilent] = await Promise.all([
    channels.check && writeChecks(publication, current, attempt),
    isPull && isEmpty(report) && saidNothing(publication, target, attempt),
  ]);
  if (isPull && !isSilent) {
    const conversation = await attempt('review threads could not be read', 'pull-requests: read', () =>
      readConversation(client, target, fingerprintOf),
    );
    if (channels.review && conversation !== undefined)
      await writeReviews(publication, target, conversation, current, attempt, notes);
    const login = conversation?.login ?? ACTIONS_LOGIN;
    if (channels.comment)
      await writeSummary(
        publication,
        target,
        login,
        { ...report, degraded: [...report.degraded, ...notes] },
        current,
        attempt,
      );
  }
  if (isStale) notes.push(MOVED);
  return { notes, needsLog: !hasCheck };
}

/** GitHub did not say whether the head is still the same, so nothing may be written. */
class Unverified extends Error {}

type Attempt = <T>(what: string, permission: string, act: () => Promise<T>) => Promise<T | undefined>;
type Current = () => Promise<boolean>;

/** True when there is a check run with annotations. */
async function writeChecks(publication: Publication, current: Current, attempt: Attempt): Promise<boolean> {
  const { client, target, report, context, checkName } = publication;
  const { leftOut: _, ...output } = checkOutput(report, context);
  const wish: CheckWish = {
    name: checkName,
    head: target.head,
    conclusion: conclusion(report.verdict, publication.incomplete),
    output,
    annotations: checkAnnotations(report).annotations,
    details: context.run,
    comparable,
  };
  const written = await attempt('no check run', 'checks: write', () => writeCheck(client, wish, current));
  if (written !== undefined) return written !== 'stale';
  const status = { ...commitStatus(report), context: checkName, head: target.head, url: context.run };
  await attempt('no commit status', 'statuses: write', () => writeStatus(client, status, current));
  return false;
}

async function writeReviews(
  publication: Publication,
  target: PullTarget,
  conversation: Conversation,
  current: Current,
  attempt: Attempt,
  notes: string[],
): Promise<void> {
  const { client, report, context, files } = publication;
  const listed =
    report.findings.length === 0
      ? []
      : (files ??
        (await attempt('changed files could not be listed', 'pull-requests: read', async () => {
          const all = await listPullFiles(client, target.number, target.files);
          if (all === undefined)
            notes.push('no comments on lines: the pull request changes more files than GitHub lists');
          return all ?? [];
        })) ??
        []);
  const changed = listed.map(changedFile);
  const texts = await textsAtHead(publication, listed, textsWanted(report, changed));
  const plan = reviewPlan(report, context, {
    files: changed,
    threads: conversation.threads,
    text: (path) => texts.get(path),
    applyEdit,
    lineOf,
  });
  await attempt('no comments on lines', 'pull-requests: write', () =>
    writeReview(client, target, { ...plan, fingerprintOf }, current),
  );
  const inScope = (path: string) =>
    publication.scope.some((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`));
  const gone = plan.resolve.filter(({ path }) => inScope(path));
  if (gone.length > 0)
    await attempt('threads of findings that are gone stay open', 'contents: write', () =>
      resolveThreads(client, gone, current),
    );
}

function changedFile({ path, patch, status }: PullFile): ChangedFile {
  return { path, ...(patch === undefined ? {} : { patch }), isDeleted: status === 'removed' };
}

/** Files as they are at the head: from the checkout where it has the same bytes, else from GitHub. */
async function textsAtHead(
  { client, checkedOut }: Publication,
  files: readonly PullFile[],
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
  const texts = new Map<string, string>();
  let asked = 0;
  for (const path of wanted) {
    const blob = blobs.get(path);
    if (blob === null || blob === undefined) continue;
    const here = await checkedOut(path);
    if (here !== undefined && isBlob(here, blob)) texts.set(path, new TextDecoder().decode(here));
    else if (asked < MAX_TEXTS) {
      asked += 1;
      // Without the text there is no suggestion, and the line of the finding counts.
      const text = await readBlob(client, blob).catch((error: unknown) => {
        refusal(error, '');
        return undefined;
      });
      if (text !== undefined) texts.set(path, text);
    }
  }
  return texts;
}

async function writeSummary(
  { client, context }: Publication,
  target: PullTarget,
  login: string,
  report: Report,
  current: Current,
  attempt: Attempt,
): Promise<void> {
  const read = (): Promise<readonly OwnComment[]> =>
    ownComments(client, target, login, (body) => hasSummaryMarker(body, context.key));
  await attempt('no comment, the job summary has it', 'pull-requests: write', async () => {
    const own = await read();
    // Nothing of ours was touched, and nothing was ever said.
    if (own.length === 0 && isEmpty(report)) return 'unchanged';
    const { body } = comment(report, context);
    return writeComment(client, target, { body, comparable, own, again: read }, current);
  });
}

/** Is there no comment with our marker, whoever wrote it? */
async function saidNothing({ client, context }: Publication, target: PullTarget, attempt: Attempt): Promise<boolean> {
  const said = await attempt('comments could not be read', 'pull-requests: read', () =>
    ownComments(client, target, undefined, (body) => hasSummaryMarker(body, context.key)),
  );
  return said === undefined || said.length === 0;
}

/** Nothing was judged, found or lost. */
export function isEmpty(report: Report): boolean {
  const { subjects, findings, fixed, skipped, broken, verdict } = report;
  return [subjects, findings, fixed ?? [], skipped, broken].every((list) => list.length === 0) && verdict === 'pass';
}
