import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mayConcern } from './discover.ts';
import { type Downloaded, downloadReports, REPORT_FILE } from './github/artifact.ts';
import { type Client, refusal } from './github/client.ts';
import { type CommitTarget, type FinishedRun, isOfPull, type PullTarget } from './github/event.ts';
import { listPullFiles, pullsOf, touchedPaths } from './github/pull.ts';
import { MAX_REPORT_BYTES, mergeReports, parseReport } from './report.ts';
import { rerendered } from './rerender.ts';
import { type Report, UserError } from './types.ts';
import { isWithin } from './workspace.ts';

// Reports of other jobs, whoever wrote them, as one that can be published.

/** What a finished run was about. Nothing that the run itself has written is believed. */
export async function targetsOf(client: Client, run: FinishedRun): Promise<readonly (PullTarget | CommitTarget)[]> {
  if (!isOfPull(run)) return [{ kind: 'commit', head: run.head, base: undefined }];
  return asked('the pull request could not be found', 'pull-requests: read', () => pullsOf(client, run));
}

export type Gathering = {
  /** Ids of the runs that have the artifacts. */
  readonly runs: readonly number[];
  /** The run, where it is another one that has ended. */
  readonly finished: FinishedRun | undefined;
  readonly target: PullTarget | CommitTarget;
  /** Absolute paths of reports or of folders with reports; the artifacts of the run if there are none. */
  readonly files: readonly string[];
  /** What the names of the artifacts begin with. */
  readonly prefix: string;
  /** The report of a check that had nothing to judge. */
  readonly empty: Report;
};

/** One report of all that there are, every word of it our own; undefined where there is nothing to say. */
export async function gathered(
  client: Client,
  { runs, finished, target, files, prefix, empty }: Gathering,
): Promise<Report | undefined> {
  const { reports, problems } =
    files.length > 0
      ? readReports(files)
      : await asked('the reports of the run could not be read', 'actions: read', () =>
          downloaded(client, runs, prefix),
        );
  const told = [...problems];
  const parsed: Report[] = [];
  for (const text of reports) {
    const result = parseReport(text);
    if (result.ok) parsed.push(result.value);
    else told.push(`a report ${result.problems[0] ?? 'is not one of tunelint'}`);
  }
  if (parsed.length === 0 && told.length === 0) {
    const { conclusion } = finished ?? { conclusion: 'success' };
    if (conclusion === 'skipped' || conclusion === 'cancelled') return undefined;
    // A check that has nothing to judge leaves no report; nor does one that was taken out of the workflow.
    const isMissed = conclusion === 'success' && target.kind === 'pull' && (await changesOurs(client, target));
    if (conclusion === 'success' && !isMissed) return empty;
    if (isMissed) told.push('the check left no report, though files that it judges are changed');
    else told.push('the check ended without a report; its log says why');
  }
  const merged = parsed.length === 0 ? empty : mergeReports((await wholes(parsed)).map((one) => rerendered(one)));
  if (told.length === 0) return merged;
  const lost = told.map((reason) => ({ rule: 'report', subject: '.', reason, blocking: true }));
  return {
    ...merged,
    verdict: merged.verdict === 'pass' ? 'incomplete' : merged.verdict,
    skipped: [...merged.skipped, ...lost],
  };
}

/** The reports with those of shards made into one; what adds them up is loaded only where there are any. */
async function wholes(reports: readonly Report[]): Promise<readonly Report[]> {
  const isSharded = reports.some(({ subjects }) => subjects.some(({ facts }) => Object.hasOwn(facts, 'shard')));
  return isSharded ? (await import('./shards.ts')).withoutShards(reports) : reports;
}

/** Does the pull request change files that a check looks at, by their names alone? Too many to list are taken for a yes. */
async function changesOurs(client: Client, target: PullTarget): Promise<boolean> {
  const files = await asked('the changed files could not be listed', 'pull-requests: read', () =>
    listPullFiles(client, target.number, target.files),
  );
  return files === undefined || mayConcern(touchedPaths(files), { checkpoints: [], datasets: [] }, () => []);
}

async function downloaded(client: Client, runs: readonly number[], prefix: string): Promise<Downloaded> {
  const reports: string[] = [];
  const problems: string[] = [];
  for (const run of runs) {
    const found = await downloadReports(client, run, prefix, MAX_REPORT_BYTES);
    reports.push(...found.reports);
    problems.push(...found.problems);
  }
  return { reports, problems };
}

async function asked<T>(what: string, permission: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new UserError(`${what}: ${refusal(error, permission)}`, { cause: error });
  }
}

/** Reports that lie in files, or in folders as actions/download-artifact leaves them: one folder for each artifact. */
function readReports(paths: readonly string[]): Downloaded {
  const reports: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError(`there is no ${path}`);
    const files = statSync(path).isDirectory()
      ? [join(path, REPORT_FILE), ...readdirSync(path).map((name) => join(path, name, REPORT_FILE))].filter(existsSync)
      : [path];
    for (const file of files) {
      // Another's archive was unpacked here; it may hold links.
      if (!isWithin(realpathSync(path), realpathSync(file))) problems.push('a report is a link that leads elsewhere');
      else if (statSync(file).size > MAX_REPORT_BYTES)
        problems.push(`a report is larger than ${MAX_REPORT_BYTES} bytes`);
      else reports.push(readFileSync(file, 'utf8'));
    }
  }
  return { reports, problems };
}
