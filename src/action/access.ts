import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import * as core from '@actions/core';
import { type Client, connect } from '../github/client.ts';
import type { HubAccess } from '../hub-access.ts';
import { proxied } from '../network.ts';
import type { RunInput } from '../run.ts';
import { type LfsSource, onPointers } from '../source/lfs.ts';
import type { Source } from '../types.ts';
import { VERSION } from '../version.ts';
import { openBase, type Workspace } from '../workspace.ts';
import { SERVER, text, variable } from './inputs.ts';

// What the action reaches over the network: GitHub, the Hub, and a base model on it.

const { env } = process;

let access: Promise<HubAccess> | undefined;

/** The Hub, with the token of the input hf-token or of the variable HF_TOKEN and no other: a runner's user may have stored one. */
export function hub(): Promise<HubAccess> {
  access ??= (async () => {
    const { hubAccess, hubEnvironment } = await import('../hub-access.ts');
    const environment = hubEnvironment(env, homedir(), process.platform);
    const token = text('hf-token') ?? environment.token;
    if (token !== undefined) core.setSecret(token);
    return hubAccess(
      { ...environment, token },
      { fetch: await proxied(env), version: VERSION, unique: randomUUID(), now: Date.now() },
    );
  })();
  return access;
}

/** GitHub's API, as this repository's. */
export async function connected(token: string): Promise<Client> {
  const send = await proxied(env);
  return connect({
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    token,
    repository: variable('GITHUB_REPOSITORY'),
    fetch: send,
    version: VERSION,
    debug: (line) => core.debug(line),
  });
}

/** Sources with what their Git LFS pointers stand for. */
const withPointers: LfsSource[] = [];

/** The source, with the content of Git LFS pointers from that repository. */
export function withObjects(inner: Source, repository: string, token: string): LfsSource {
  const whole = onPointers(inner, async () => {
    const found = await hub();
    return found.withLfs(inner, async () => {
      const { lfsPlace } = await import('../source/git.ts');
      return lfsPlace(repository, { server: SERVER, token, offline: false });
    });
  });
  withPointers.push(whole);
  return whole;
}

/** Why the content of Git LFS pointers could not be had, one sentence each. */
export function lfsProblems(): readonly string[] {
  return [...new Set(withPointers.flatMap((source) => source.problem() ?? []))];
}

/** The way to a base model: a folder, or a repository on the Hub. */
export function opener(place: Workspace, token: string): RunInput['openBase'] {
  return async (spec, by, near, why = by === 'input' ? 'named by the input base' : 'named in tunelint.yml') => {
    if (!spec.startsWith('hf:')) {
      const { repository, ...base } = await openBase(spec, by === 'input' ? by : 'config', place);
      return repository === undefined ? base : { ...base, source: withObjects(base.source, repository, token) };
    }
    const { openHubBase } = await import('../hub-access.ts');
    return openHubBase(await hub(), spec, { why, by, near });
  };
}
