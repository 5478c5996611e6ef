import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { FinitePool } from '../read/finite-pool.ts';
import { visible } from '../render/visible.ts';
import { type RunResult, run } from '../run.ts';
import { type Finding, type Source, UserError } from '../types.ts';
import { earlier, lfsProblems, prepared } from './given.ts';
import { type CheckOptions, positive, shard, withReport } from './options.ts';
import { EXIT, loadAhead, print, progress, show } from './output.ts';

/** The commands that judge files: check, and fix, which mends what it can. */
export function addCheck(program: Command): void {
  withReport(
    program
      .command('check')
      .description('judge checkpoints, adapters, their configs and the data they are trained on')
      .argument('[path...]', 'folders or files, of which folders are searched; or hf:ORG/NAME[@REV]', ['.'])
      .option('--base <place>', 'the base model: a folder, or hf:ORG/NAME[@REV]')
      .option(
        '--since <git-rev>',
        'judge what changed since the merge base with this revision, and mark findings new or existing',
      )
      .option(
        '--config <file>',
        'tunelint.yml to use; default: searched in the checked folder, its parents, and .github/',
      )
      .addOption(new Option('--fail-on <level>', 'what makes the exit status 1').choices(['error', 'warning', 'never']))
      .option('--sample <rows>', 'look at so many rows of each data file only', positive)
      .option('--seed <number>', 'chooses the rows of --sample', positive, 1)
      .option('--shard <i/n>', 'judge one of n parts of each data file; tunelint merge makes one report of all', shard)
      .option('--threads <number>', 'that read data; default: one for each processor', positive)
      .option('--deep', 'look at every number of the weights, and not at samples only')
      .option('--offline', 'read nothing from the network')
      .option('--verbose', 'list the rules that were skipped, by reason'),
  ).action(async (paths: string[], options: CheckOptions) => {
    loadAhead(options);
    const { report, root } = await check(paths, options);
    await show(report, options, root);
    process.exitCode = EXIT[report.verdict];
  });

  withReport(
    program
      .command('fix')
      .description('apply the fixes that are data, keeping the formatting of each file')
      .argument('[path...]', 'folders or files', ['.'])
      .option('--dry-run', 'say what would change, and change nothing')
      .option('--base <place>', 'the base model: a folder, or hf:ORG/NAME[@REV]')
      .option('--config <file>', 'tunelint.yml to use')
      .option('--offline', 'read nothing from the network'),
    ['text'],
  ).action(async (paths: string[], options: CheckOptions & { readonly dryRun?: boolean }) => {
    await fix(paths, options, options.dryRun === true);
  });
}

async function check(
  paths: readonly string[],
  options: CheckOptions,
): Promise<RunResult & { readonly root: string | undefined }> {
  const { root, ...given } = await prepared(paths, options);
  const deep = options.deep === true ? await openPool(options.threads) : undefined;
  const result = await run({
    ...given,
    deep,
    since: options.since === undefined || root === undefined ? undefined : await earlier(root, options.since, options),
    data: {
      sample: options.sample === undefined ? undefined : { rows: options.sample, seed: options.seed ?? 1 },
      shard: options.shard,
      threads: options.threads,
    },
    progress,
  });
  await deep?.close();
  progress(0, 0, '');
  if (result.report.subjects.length === 0 && options.since === undefined)
    throw new UserError(
      [
        `nothing to check in ${paths.join(', ')}: no checkpoint, adapter, dataset or training config was found there`,
        ...new Set(result.report.skipped.map(({ reason }) => visible(reason))),
      ].join('; '),
    );
  const degraded = [...result.report.degraded, ...lfsProblems()];
  return { ...result, report: { ...result.report, degraded }, root };
}

async function openPool(threads: number | undefined): Promise<FinitePool> {
  const { finitePool } = await import('../read/finite-pool.ts');
  return finitePool(threads ?? availableParallelism());
}

/** What to do instead. */
function fixOnHub(spec: string): string {
  const [, repo = '', revision] = /^hf:([^@]*)(?:@(.+))?$/.exec(spec) ?? [];
  const name = repo.slice(repo.lastIndexOf('/') + 1);
  const at = revision === undefined ? '' : ` --revision ${revision}`;
  return `fix changes files, and ${spec} is on the Hub: run hf download ${repo}${at} --local-dir ${name}, and then tunelint fix ${name}`;
}

async function fix(paths: readonly string[], options: CheckOptions, dryRun: boolean): Promise<void> {
  const onHub = paths.find((path) => path.startsWith('hf:'));
  if (onHub !== undefined) throw new UserError(fixOnHub(onHub));
  const { applyFixes } = await import('../fix.ts');
  const { report, bases, root } = await check(paths, options);
  if (root === undefined) throw new Error('a run over folders has a root');
  const base = async (finding: Finding): Promise<Source | undefined> => bases.get(finding.subject);
  const { applied, failed } = await applyFixes(root, report.findings, base, dryRun);
  const { fixText } = await import('../render/fix.ts');
  print(fixText(applied, failed, report.findings, dryRun));
  const remaining = report.findings.filter((f) => f.severity === 'error' && !applied.some((a) => a.finding === f));
  process.exitCode = failed.length > 0 || remaining.length > 0 ? EXIT.fail : EXIT.pass;
}
