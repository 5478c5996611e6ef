// What a run knows of the Hugging Face Hub: where it is, which token goes there, what is kept on this disk; and the
// repositories that it has opened. The two entries say what the environment is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BasePlace } from './read/checkpoint.ts';
import { DEFAULT_CACHE_BYTES, diskCache } from './source/cache.ts';
import { type HubSource, hubSource } from './source/hub.ts';
import { HubError } from './source/hub-error.ts';
import { type HubOptions, hubSpec } from './source/hub-spec.ts';
import type { LfsPlace, LfsSource } from './source/lfs.ts';
import { withLfs } from './source/lfs-objects.ts';
import { type Missing, type Source, UserError } from './types.ts';

/** Who names a model: an input of the run, tunelint.yml, a file of the model itself, or a file that says it in passing. */
export type NamedBy = 'input' | 'config' | 'named' | 'guessed';

/** A folder that may hold the same files as the model that is opened. */
export type Near = { readonly source: Source; readonly path: string };

export type HubAccess = {
  /** The same source for the same spec. Throws HubError when it cannot be had, UserError when it is not a spec. */
  open(spec: string, by: NamedBy, near?: Near): Promise<HubSource>;
  /** The source with what its Git LFS pointers stand for. */
  withLfs(source: Source, place: () => Promise<LfsPlace>): LfsSource;
};

export type HubEnvironment = Pick<HubOptions, 'endpoint' | 'token' | 'hubCache' | 'offline'> & {
  /** Folder of our own cache; undefined: none. */
  readonly cacheFolder: string | undefined;
  readonly cacheBytes: number;
};

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the variables of huggingface_hub say (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables)
 * and TUNELINT_CACHE and TUNELINT_CACHE_SIZE, the folder of our own cache and its largest size; `home` is the user's folder.
 */
export function hubEnvironment(env: Variables, home: string, platform: NodeJS.Platform): HubEnvironment {
  const said = (name: string) => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const isOn = (name: string) => /^(?:1|on|yes|true)$/i.test(said(name) ?? '');
  const caches = said('XDG_CACHE_HOME') ?? join(home, '.cache');
  const hfHome = said('HF_HOME') ?? join(caches, 'huggingface');
  const own =
    platform === 'win32'
      ? join(said('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'), 'tunelint', 'cache')
      : join(caches, 'tunelint');
  const endpoint = said('HF_ENDPOINT') ?? 'https://huggingface.co';
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new UserError(`HF_ENDPOINT is ${JSON.stringify(endpoint)}, which is not the address of a server`);
  const cacheBytes = bytesOf(said('TUNELINT_CACHE_SIZE'));
  return {
    endpoint,
    token: said('HF_TOKEN') ?? said('HUGGING_FACE_HUB_TOKEN'),
    hubCache: said('HF_HUB_CACHE') ?? join(hfHome, 'hub'),
    offline: isOn('HF_HUB_OFFLINE'),
    cacheFolder: cacheBytes === 0 ? undefined : (said('TUNELINT_CACHE') ?? own),
    cacheBytes,
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** `2GB`, `500 MB`, a number of bytes; 0 for none. */
function bytesOf(size: string | undefined): number {
  if (size === undefined) return DEFAULT_CACHE_BYTES;
  const [, number, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s*([KMGT]?)(?:i?B)?$/i.exec(size) ?? [];
  if (number === undefined)
    throw new UserError(
      `TUNELINT_CACHE_SIZE is ${JSON.stringify(size)}, which is no size: write 2GB or 500MB, or 0 for none`,
    );
  return Math.floor(Number(number) * (UNITS[unit.toUpperCase()] ?? 1));
}

/** The token that `hf auth login` has stored, where the variables do not forbid its use. */
export function storedToken(env: Variables, home: string): string | undefined {
  if (/^(?:1|on|yes|true)$/i.test(env['HF_HUB_DISABLE_IMPLICIT_TOKEN'] ?? '')) return undefined;
  const hfHome = env['HF_HOME'] || join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'huggingface');
  try {
    return readFileSync(env['HF_TOKEN_PATH'] || join(hfHome, 'token'), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** `unique` tells this run apart from others that share the cache; `now` is the time in milliseconds. */
export function hubAccess(
  environment: HubEnvironment,
  run: { readonly fetch: typeof fetch; readonly version: string; readonly unique: string; readonly now: number },
): HubAccess {
  const { cacheFolder, cacheBytes: maxBytes, ...rest } = environment;
  const { unique, now } = run;
  const cache = cacheFolder === undefined ? undefined : diskCache(cacheFolder, { unique, now, maxBytes });
  const opened = new Map<string, Promise<HubSource>>();
  /** Set when the Hub did not answer: no further guess waits for it. */
  let isDown: HubError | undefined;
  const { fetch: send } = run;
  const userAgent = `tunelint/${run.version}`;
  return {
    withLfs: (source, place) => withLfs(source, { place, fetch: send, userAgent, cache }),
    async open(spec, by, near) {
      const parsed = hubSpec(spec);
      if (parsed === undefined) throw new UserError(`${spec} must look like hf:ORG/NAME or hf:ORG/NAME@REVISION`);
      // One that failed as a guess is tried with patience when somebody names it.
      const key = `${by === 'guessed' ? 'guessed ' : ''}${spec}`;
      let source = opened.get(spec) ?? opened.get(key);
      if (source === undefined) {
        if (by === 'guessed' && isDown !== undefined) throw isDown;
        source = hubSource(parsed, {
          ...rest,
          cache,
          fetch: send,
          userAgent,
          isGuess: by === 'guessed',
          twin: near === undefined ? undefined : twinIn(near),
        });
        source.catch((error: unknown) => {
          if (error instanceof HubError && error.failure === 'unreachable') isDown = error;
        });
        opened.set(key, source);
      }
      return source;
    },
  };
}

function twinIn({ source, path }: Near) {
  return async (name: string, size: number): Promise<Uint8Array | undefined> => {
    const file = path === '.' ? name : `${path}/${name}`;
    const entry = await source.entry(file);
    if (entry?.size !== size || entry.unreadable !== undefined) return undefined;
    return source.bytes(file).catch(() => undefined);
  };
}

/**
 * Opens a base model on the Hub. One that the user named and that cannot be had makes the verdict incomplete, and so does one
 * that the model's own files name, where it is there and only cannot be had now; a guess that fails is a guess.
 */
export async function openHubBase(
  access: HubAccess,
  spec: string,
  { why, by, near }: { readonly why: string; readonly by: NamedBy; readonly near?: Near | undefined },
): Promise<BasePlace | Missing> {
  try {
    const source = await access.open(spec, by, near);
    return { source, path: '.', name: source.name, why };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const isThere = error.failure !== 'missing' && error.failure !== 'offline';
    const blocked = by === 'input' || by === 'config' || (by === 'named' && isThere);
    return { reason: `the base model could not be read: ${error.message}`, blocked };
  }
}
