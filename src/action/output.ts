import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { REPORT_FILE } from '../github/artifact.ts';
import { smokeMatrix } from '../matrix.ts';
import type { Publication } from '../publish.ts';
import type { Report } from '../types.ts';
import { VERSION } from '../version.ts';
import { SERVER, type Settings } from './inputs.ts';

// What the action says, whatever the command: outputs, artifact, pull request, job summary and log.

const { env } = process;

type Finish = {
  readonly publication:
    | Pick<Publication, 'client' | 'target' | 'channels' | 'scope' | 'files' | 'checkedOut'>
    | undefined;
  /** There is a report; its absence tells the job that reports that there was nothing to judge. */
  readonly isJudged: boolean;
  readonly isUploading: boolean;
  /** Id of the run that holds the artifact. */
  readonly run: string | undefined;
  /** Everything that a smoke test asked and heard. */
  readonly transcripts?: unknown;
};

/** Everything that goes out, after everything is decided. */
export async function finish(
  found: Report,
  settings: Settings,
  { publication, isJudged, isUploading, run, transcripts }: Finish,
): Promise<void> {
  const isQuiet = found.subjects.length === 0 && found.findings.length === 0 && found.verdict === 'pass';
  const files = isJudged ? await saved(found, transcripts) : undefined;
  outputs(found, files);
  const notes: string[] = [];
  let artifact = isUploading ? undefined : settings.artifact;
  if (files !== undefined && isUploading) {
    try {
      if (!hasStorage()) throw new Error('this server has no storage for artifacts of this kind');
      const { uploadFiles } = await import('../github/upload.ts');
      await uploadFiles(
        settings.artifact,
        files.transcripts === '' ? [files.report] : [files.report, files.transcripts],
      );
      artifact = settings.artifact;
    } catch (error) {
      // No storage (GitHub Enterprise Server, a runner without network): the file is still there for another step.
      const message = error instanceof Error ? error.message : String(error);
      core.debug(`artifact: ${message}`);
      const why = /\b409\b|already exists/i.test(message) ? ': each use in one run needs its own artifact-name' : '';
      notes.push(`report.json could not be uploaded as an artifact${why}`);
    }
  }
  const repository = `${SERVER}/${env['GITHUB_REPOSITORY'] ?? ''}`;
  const context = {
    key: settings.checkName,
    ...(publication === undefined
      ? {}
      : { head: publication.target.head, blob: `${repository}/blob/${publication.target.head}` }),
    ...(run === undefined ? {} : { run: `${repository}/actions/runs/${run}` }),
    ...(artifact === undefined ? {} : { artifact }),
  };
  let fault: { readonly error: unknown } | undefined;
  let needsLog = true;
  if (publication !== undefined) {
    try {
      const { publish } = await import('../publish.ts');
      const { checkName, incomplete } = settings;
      const degraded = [...found.degraded, ...notes];
      const published = await publish({
        ...publication,
        report: { ...found, degraded },
        context,
        checkName,
        incomplete,
      });
      notes.push(...published.notes);
      needsLog = published.needsLog;
    } catch (error) {
      // A fault of ours; the findings go to summary and log first.
      fault = { error };
      notes.push('writing to GitHub failed by a fault of tunelint');
    }
    core.debug(`${publication.client.requests()} requests to GitHub`);
  }
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  core.setOutput('degraded', whole.degraded);
  if (isQuiet) core.info('Nothing to check: no checkpoint, adapter, dataset or training config is concerned.');
  else await show(whole, context, needsLog);
  for (const note of whole.degraded) core.debug(`degraded: ${note}`);
  if (fault !== undefined) throw fault.error;
}

/** The toolkit would try for minutes, or warn in the log, where a runner offers none, as on GitHub Enterprise Server. */
function hasStorage(): boolean {
  const isOffered = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].every((name) => (env[name] ?? '') !== '');
  return isOffered && /^https:\/\/(?:github\.com|[^/]+\.ghe\.com)$/i.test(SERVER);
}

/** Job summary and log. */
async function show(whole: Report, context: Publication['context'], needsLog: boolean): Promise<void> {
  const [{ jobSummary }, { text: asText }, { logAnnotations }] = await Promise.all([
    import('../render/summary.ts'),
    import('../render/text.ts'),
    import('../render/annotations.ts'),
  ]);
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined && file !== '') appendFileSync(file, `${jobSummary(whole, context).body}\n`);
  // Text of the repository must not be taken for a command of the runner.
  const token = randomUUID();
  const log = asText(whole, { color: false, width: 120 });
  core.info(`::stop-commands::${token}\n${log.replaceAll('##[', '## [')}\n::${token}::`);
  if (needsLog) for (const line of logAnnotations(whole).lines) core.info(line);
}

/** Paths of what was written; no transcripts where there was no smoke test. */
type Files = { readonly report: string; readonly sarif: string; readonly transcripts: string };

/** report.json, the SARIF file and the transcripts, in the runner's folder for temporary files. */
async function saved(found: Report, transcripts: unknown): Promise<Files> {
  const [{ reportJson }, { sarif }, { allRules }] = await Promise.all([
    import('../report.ts'),
    import('../render/sarif.ts'),
    import('../check.ts'),
  ]);
  const folder = join(env['RUNNER_TEMP'] ?? tmpdir(), `tunelint-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  const files = {
    report: join(folder, REPORT_FILE),
    sarif: join(folder, 'tunelint.sarif'),
    transcripts: transcripts === undefined ? '' : join(folder, 'transcripts.json'),
  };
  if (files.transcripts !== '') writeFileSync(files.transcripts, JSON.stringify(transcripts));
  writeFileSync(files.report, reportJson(found));
  writeFileSync(files.sarif, JSON.stringify(sarif(found, allRules)));
  return files;
}

/** GitHub takes 1 MB of outputs from a job; paths beyond this are in the report. */
const MAX_OUTPUT_SUBJECTS = 1_000;

/** The outputs of action.yml. `files`: undefined where nothing was judged. */
export function outputs(found: Report, files: Files | undefined): void {
  const subjects = found.subjects.slice(0, MAX_OUTPUT_SUBJECTS).map(({ kind, path }) => ({ kind, path }));
  core.setOutput('verdict', found.verdict);
  core.setOutput('errors', found.counts.error);
  core.setOutput('warnings', found.counts.warning);
  core.setOutput('report', files?.report ?? '');
  core.setOutput('sarif', files?.sarif ?? '');
  core.setOutput('transcripts', files?.transcripts ?? '');
  core.setOutput('subjects', subjects);
  const matrix = smokeMatrix(found.subjects);
  core.setOutput('matrix', matrix);
  core.setOutput('smoke-needed', matrix.include.length > 0);
  core.setOutput('degraded', found.degraded);
}

/** The report of a run that had nothing to judge. */
export function nothingFound(degraded: readonly string[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'tunelint', version: VERSION },
    verdict: 'pass',
    counts: { error: 0, warning: 0, notice: 0 },
    subjects: [],
    findings: [],
    skipped: [],
    broken: [],
    degraded,
  };
}

/** What stands in red beside the step. */
export function sentence({ verdict, counts }: Report): string {
  const found = [plural(counts.error, 'error'), plural(counts.warning, 'warning')].join(', ');
  return verdict === 'incomplete'
    ? `Incomplete: something that is there could not be looked at (${found}); the job summary says what.`
    : `Failed: ${found}; the job summary has them.`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
