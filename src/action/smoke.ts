import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Client } from '../github/client.ts';
import type { FinishedRun, Target } from '../github/event.ts';
import { localSource } from '../source/local.ts';
import { UserError } from '../types.ts';
import { VERSION } from '../version.ts';
import { configOf, workspace } from '../workspace.ts';
import { connected, opener } from './access.ts';
import { count, flag, lines, oneOf, readEvent, SERVER, type Settings, text, variable } from './inputs.ts';
import { finish, nothingFound, outputs, sentence } from './output.ts';

const { env } = process;

const BACKENDS = ['transformers', 'openai', 'llama.cpp'] as const;
const DEVICES = ['auto', 'cuda', 'mps', 'cpu'] as const;
/** Seconds for one model, if the workflow does not say. */
const SMOKE_SECONDS = 1_800;
/** Everything that a backend sends about one model: prompts with their outputs are kilobytes. */
const SMOKE_OUTPUT_BYTES = 64 * 2 ** 20;

/** Command smoke: runs models of one commit that somebody let through. Writes nothing to GitHub: its report is written by `report`. */
export async function smoke(settings: Settings): Promise<void> {
  const { mustBeAt, permitted, smokeRequest } = await import('../github/permit.ts');
  const event = readEvent();
  const request = smokeRequest(event);
  const client = settings.token === '' ? undefined : await connected(settings.token);
  const target =
    request.kind === 'run' ? await headOf(client, request.run) : 'target' in request ? request.target : request;
  if (request.kind === 'none' || target.kind === 'none') {
    core.info(`Nothing to run: ${target.kind === 'none' ? target.why : ''}.`);
    return outputs(nothingFound([]), undefined);
  }
  const run = Number(variable('GITHUB_RUN_ID'));
  const why = await permitted(client, request, target, { environment: text('environment'), run });
  core.info(`May run ${target.head.slice(0, 7)}: ${why}.`);
  const place = workspace(variable('GITHUB_WORKSPACE'), settings.paths);
  const { readCheckout } = await import('../source/git.ts');
  mustBeAt(target, place.repository === undefined ? undefined : await readCheckout(place.repository), event.name);

  const source = localSource(place.root);
  const config = await configOf(source, place, settings);
  const isNamed = lines('path') !== undefined;
  const { readChange } = await import('../change.ts');
  const { token, since } = settings;
  const change = isNamed
    ? undefined
    : await readChange({ target, client, repository: place.repository, since, server: SERVER, token });
  const { smokeBackend } = await import('../smoke-backend.ts');
  const { smokeJob } = await import('../smoke-job.ts');
  const temp = env['RUNNER_TEMP'] ?? tmpdir();
  const home = mkdtempSync(join(temp, 'tunelint-home-'));
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const options = {
      backend: oneOf('backend', BACKENDS) ?? 'transformers',
      device: oneOf('device', DEVICES) ?? 'auto',
      url: text('url'),
      serveCommand: text('serve-command'),
      servedModel: text('served-model'),
      modules: text('modules'),
      python: text('python'),
      setup: flag('setup'),
    } as const;
    const repeat = count('repeat') ?? 1;
    const found = await smokeJob({
      backend: await smokeBackend(options, { env, node: process.execPath, home }),
      limits: {
        seconds: count('time-limit') ?? SMOKE_SECONDS,
        memoryMb: count('memory-limit') ?? null,
        outputBytes: SMOKE_OUTPUT_BYTES,
      },
      seed: count('seed') ?? 1,
      repeat,
      repeatMinPass: count('repeat-min-pass') ?? repeat,
      signal: abort.signal,
      progress: (what) => core.debug(what),
      source,
      place,
      config,
      openBase: opener(place, token),
      paths: isNamed ? place.paths : undefined,
      changed: change?.paths,
      prompts: text('prompts'),
      maxNewTokens: count('max-new-tokens'),
      version: VERSION,
    });
    if (found === undefined) {
      core.info('Nothing to run: no model with weights is concerned.');
      return outputs(nothingFound([]), undefined);
    }
    const { transcripts, report: whole } = found;
    await finish(whole, settings, {
      publication: undefined,
      isJudged: true,
      isUploading: true,
      run: String(run),
      transcripts,
    });
    if (whole.verdict !== 'pass') core.setFailed(sentence(whole));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    rmSync(home, { recursive: true, force: true });
  }
}

/** The pull request of a finished run, by its head commit. */
async function headOf(client: Client | undefined, run: FinishedRun): Promise<Target> {
  if (client === undefined) throw new UserError('command: smoke needs a token under workflow_run');
  const { targetsOf } = await import('../reports.ts');
  const [target] = await targetsOf(client, run);
  return target ?? { kind: 'none', why: 'no open pull request has the commit of the run as its head' };
}
