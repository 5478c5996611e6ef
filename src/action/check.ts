import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Change } from '../change.ts';
import type { Config } from '../config.ts';
import { mayConcern } from '../discover.ts';
import { channels, checkTarget } from '../github/event.ts';
import { localSource } from '../source/local.ts';
import { type Report, type Source, UserError } from '../types.ts';
import { VERSION } from '../version.ts';
import { configOf, namesIn, type Workspace, workspace } from '../workspace.ts';
import { connected, lfsProblems, opener, withObjects } from './access.ts';
import { flag, readEvent, SERVER, type Settings, variable } from './inputs.ts';
import { finish, nothingFound, outputs, sentence } from './output.ts';

/** Command check: judges what the event changed, and says it on every channel that the token opens. */
export async function check(settings: Settings): Promise<void> {
  const target = checkTarget(readEvent());
  if (target.kind === 'none') {
    core.info(`Nothing to check: ${target.why}.`);
    return outputs(nothingFound([]), undefined);
  }
  const client = settings.token === '' ? undefined : await connected(settings.token);
  const place = workspace(variable('GITHUB_WORKSPACE'), settings.paths);
  const source = localSource(place.root);
  const config = await configOf(source, place, settings);
  const { readChange } = await import('../change.ts');
  const changing = readChange({
    target,
    client,
    repository: place.repository,
    since: settings.since,
    server: SERVER,
    token: settings.token,
  });
  // Loaded while GitHub answers.
  void import('../publish.ts');
  const change = await changing;
  const isOurs =
    change.paths === undefined || mayConcern(change.paths, config, (folder) => namesIn(place.root, folder));
  let found = nothingFound(change.notes);
  if (isOurs) {
    if (namesIn(place.root, '.').length === 0)
      throw new UserError('there is nothing in the workspace: put actions/checkout before this step');
    found = await judged(source, place, config, change, settings);
  }
  const notes = client === undefined ? ['there is no token: nothing is written to GitHub'] : [];
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  const isPart = settings.shard !== undefined;
  const publication =
    client === undefined || isPart
      ? undefined
      : {
          client,
          target,
          channels: channels(target, settings.wanted),
          scope: place.paths,
          files: change.files,
          checkedOut: (path: string) => source.bytes(path).catch(() => undefined),
        };
  await finish(whole, settings, {
    publication,
    isJudged: isOurs,
    isUploading: true,
    run: process.env['GITHUB_RUN_ID'],
  });
  // Of a part of the rows nothing can be said: command report says it of all.
  if (whole.verdict !== 'pass' && !isPart) core.setFailed(sentence(whole));
}

/** Judges what changed, beside the state before. */
async function judged(
  folder: Source,
  place: Workspace,
  config: Config,
  change: Change,
  { token, shard: part }: Pick<Settings, 'token' | 'shard'>,
): Promise<Report> {
  const [{ run }, { nothing }] = await Promise.all([import('../run.ts'), import('../change.ts')]);
  for (const path of place.paths) {
    const isThere = existsSync(join(place.root, path));
    // One that this change removed is no mistake.
    if (!isThere && change.paths?.some((changed) => changed.startsWith(`${path}/`) || changed === path) !== true)
      throw new UserError(`input path: there is no ${path} in the checkout`);
  }
  const before = await change.before();
  const source = withObjects(folder, place.root, token);
  const since = before.source === undefined ? undefined : withObjects(before.source, place.root, token);
  // A changed tunelint.yml can change what is said of every subject.
  const isAll = config.file !== undefined && change.paths?.includes(config.file) === true;
  const changed = isAll ? (await source.list('.')).map(({ path }) => path) : change.paths;
  const deep =
    flag('deep') === true ? (await import('../read/finite-pool.ts')).finitePool(availableParallelism()) : undefined;
  const { report } = await run({
    source,
    deep,
    paths: place.paths,
    config,
    checking: { rules: config.rules, failOn: config.failOn, onlyNew: config.onlyNew, required: config.required },
    openBase: opener(place, token),
    since: changed === undefined ? undefined : { source: since ?? nothing(), changed },
    version: VERSION,
    data: { shard: part },
    progress: (done, all, subject) => core.debug(`${done + 1}/${all} ${subject}`),
  });
  await deep?.close();
  // Nothing was compared, so nothing is known to be fixed.
  const { fixed, ...rest } = report;
  const compared = before.source === undefined || fixed === undefined ? rest : report;
  return { ...compared, degraded: [...report.degraded, ...change.notes, ...before.notes, ...lfsProblems()] };
}
