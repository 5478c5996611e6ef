import { resolve } from 'node:path';
import * as core from '@actions/core';
import type { Client } from '../github/client.ts';
import { channels, type ReportsOf, type RunEvent, reportsOf } from '../github/event.ts';
import { UserError } from '../types.ts';
import { connected } from './access.ts';
import { readEvent, type Settings, variable } from './inputs.ts';
import { finish, nothingFound, outputs, sentence } from './output.ts';

/** Command report: writes up what jobs without a right to write have found. Their reports are hostile input. */
export async function report(settings: Settings): Promise<void> {
  if (settings.token === '') throw new UserError('command: report needs a token');
  const client = await connected(settings.token);
  const from = await sourceOf(client, readEvent());
  const { gathered, targetsOf } = await import('../reports.ts');
  const targets = from.kind === 'own' ? [from.target] : await targetsOf(client, from.run);
  const [target, ...others] = targets;
  if (target === undefined || target.kind === 'none') {
    core.info(`Nothing to report on: ${target?.why ?? 'no open pull request has the commit of the run as its head'}.`);
    return outputs(nothingFound([]), undefined);
  }
  // A job of this run may have tested what the other run has checked.
  const own = variable('GITHUB_RUN_ID');
  const run = from.kind === 'run' ? String(from.run.id) : own;
  const found = await gathered(client, {
    runs: [...new Set([Number(run), Number(own)])],
    finished: from.kind === 'run' ? from.run : undefined,
    target,
    files: settings.reports.map((path) => resolve(variable('GITHUB_WORKSPACE'), path)),
    prefix: settings.artifact,
    empty: nothingFound([]),
  });
  if (found === undefined) {
    core.info('Nothing to report: the run was skipped or cancelled.');
    return outputs(nothingFound([]), undefined);
  }
  const notes = others.length === 0 ? [] : [`${targets.length} pull requests have this head; this is the newest`];
  const publication = {
    client,
    target,
    channels: channels(target, settings.wanted),
    scope: settings.paths,
    files: undefined,
    checkedOut: async () => undefined,
  };
  const whole = { ...found, degraded: [...found.degraded, ...notes] };
  await finish(whole, settings, { publication, isJudged: true, isUploading: false, run });
  // In the run of the checks themselves this job is what a merge waits for.
  if (from.kind === 'own' && whole.verdict !== 'pass') core.setFailed(sentence(whole));
}

/** Whose reports are written up; of a command only when who wrote it may. */
async function sourceOf(client: Client, event: RunEvent): Promise<ReportsOf> {
  if (event.name !== 'issue_comment') return reportsOf(event);
  const { permitted, smokeRequest } = await import('../github/permit.ts');
  const request = smokeRequest(event);
  if (request.kind !== 'command') return { kind: 'own', target: { kind: 'none', why: 'the comment is no command' } };
  await permitted(client, request, request.target, { environment: undefined, run: 0 });
  return { kind: 'own', target: request.target };
}
