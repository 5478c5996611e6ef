// A model repository of the Hugging Face Hub, at a commit, as a Source: whole files through a cache by content, parts of
// large ones by range.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf as lastPart } from '../source-paths.ts';
import { type FileEntry, type JsonObject, type Source, SourceError } from '../types.ts';
import { HttpError, http } from './http.ts';
import { asHubError, HubError, unreadable } from './hub-error.ts';
import { asFetch, type Entry, type Model, remembered, resolved } from './hub-model.ts';
import { COMMIT, type Context, type HubOptions, type HubSpec, nameOf } from './hub-spec.ts';
import { joining } from './joining.ts';
import { insidePath, localSource, MAX_READ_BYTES, SKIPPED_FOLDERS } from './local.ts';

/** A repository at a commit. */
export type HubSource = Source & {
  readonly repo: string;
  /** Full commit id. */
  readonly commit: string;
  /** Front matter of the model card as the Hub has parsed it; undefined when it is not known. */
  readonly card: JsonObject | undefined;
};

/** Files that every reading of a model wants, asked for at once rather than one after the other. */
const WANTED =
  /^(?:(?:adapter_|generation_|tokenizer_|preprocessor_)?config|special_tokens_map|added_tokens|chat_template|tokenizer|trainer_state|.*\.safetensors\.index)\.json$|^chat_template\.jinja$/;
/** The largest tokenizer.json in use has half of it. */
const MAX_AHEAD_BYTES = 64 * 2 ** 20;
/** Whether the content of a gated repository may be read shows at a small file. */
const SMALL_BYTES = 1_000_000;
/** Parts of files up to this size are not worth a request of their own. */
const WHOLE_BYTES = 131_072;
/** Larger parts are read once and not kept. */
const MAX_KEPT_RANGE_BYTES = 4 * 2 ** 20;

const TIMEOUT_MS = 20_000;
const GUESS_TIMEOUT_MS = 4_000;
const RETRIES = 4;
/** A job waits for the end of a rate limit's window up to this. */
const MAX_WAIT_MS = 60_000;

/**
 * Opens a repository: resolves the revision to a commit, lists its files, and finds out whether they may be read. Throws
 * HubError when it cannot be had. Single files that cannot be had later throw `SourceError`.
 */
export async function hubSource(spec: HubSpec, options: HubOptions): Promise<HubSource> {
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const counts = { reads: 0, bytes: 0 };
  const net = http({
    fetch: options.fetch,
    userAgent: options.userAgent,
    counts,
    authorization: authorization(endpoint, options.token),
    timeoutMs: options.isGuess === true ? GUESS_TIMEOUT_MS : TIMEOUT_MS,
    retries: options.isGuess === true ? 0 : RETRIES,
    maxWaitMs: MAX_WAIT_MS,
  });
  const context: Context = { spec, endpoint, options, net };
  const model = options.offline ? await remembered(context) : await resolved(context);
  if (model === undefined) return fromHubCache(context);
  const { source, download } = modelSource(context, model, counts);
  const first = model.files.find((f) => /^(?:adapter_)?config\.json$/.test(f.path) && f.size < SMALL_BYTES);
  try {
    // A file of the same content at hand, or in the cache, says nothing about what may be read of the others.
    if (first !== undefined)
      await (model.gated && !options.offline ? download(first, 0, first.size) : source.bytes(first.path));
  } catch (error) {
    if (error instanceof SourceError && error.cause instanceof HubError) throw error.cause;
    throw error;
  }
  return source;
}

function authorization(endpoint: string, token: string | undefined) {
  if (token === undefined || token === '') return undefined;
  const { origin, protocol, hostname } = new URL(endpoint);
  const isSafe = protocol === 'https:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return isSafe ? { origin, value: `Bearer ${token}` } : undefined;
}

// ---------------------------------------------------------------- revision and list of files

/** The snapshot that huggingface_hub has of it. https://huggingface.co/docs/huggingface_hub/guides/manage-cache */
async function fromHubCache(context: Context): Promise<HubSource> {
  const { spec, options } = context;
  const folder = hubCacheFolder(context);
  const revision = spec.revision ?? 'main';
  let commit: string | undefined = COMMIT.test(revision) ? revision : undefined;
  if (folder !== undefined && commit === undefined && insidePath(revision, 'win32') === revision)
    commit = await readFile(join(folder, 'refs', ...revision.split('/')), 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    );
  const snapshot = folder === undefined || !COMMIT.test(commit ?? '') ? '' : join(folder, 'snapshots', commit ?? '');
  if (snapshot === '' || !existsSync(snapshot))
    throw new HubError(
      'offline',
      `${nameOf(spec)} is not in the cache, and nothing is read from the network (${options.offline ? '--offline or HF_HUB_OFFLINE' : 'offline'})`,
    );
  const local = localSource(snapshot, { name: nameOf({ repo: spec.repo, revision: commit }) });
  return { ...local, repo: spec.repo, commit: commit ?? '', card: undefined };
}

function hubCacheFolder({ spec, options }: Context): string | undefined {
  return options.hubCache === undefined
    ? undefined
    : join(options.hubCache, `models--${spec.repo.replaceAll('/', '--')}`);
}

// ---------------------------------------------------------------- files

function modelSource(
  context: Context,
  model: Model,
  counts: Source['counts'],
): {
  readonly source: HubSource;
  /** Straight from the Hub, past the caches. */
  readonly download: (entry: Entry, start: number, end: number) => Promise<Uint8Array>;
} {
  const { spec, endpoint, options } = context;
  const byPath = new Map(model.files.map((entry) => [entry.path, entry]));
  const name = nameOf({ repo: spec.repo, revision: model.commit });
  const folder = hubCacheFolder(context);
  const wholes = new Map<string, Promise<Uint8Array>>();
  const joined = new Map<string, ReturnType<typeof joining>>();

  async function download(entry: Entry, start: number, end: number): Promise<Uint8Array> {
    const { downloadFile } = await import('./hub-client.ts');
    const path = entry.path.split('/').map(encodeURIComponent).join('/');
    try {
      // What the list says spares the request with which the library would ask for size and ETag.
      const blob = await downloadFile({
        repo: spec.repo,
        path: entry.path,
        revision: model.commit,
        hubUrl: endpoint,
        fetch: asFetch(context.net),
        xet: false,
        downloadInfo: {
          size: entry.size,
          etag: entry.content ?? '',
          url: `${endpoint}/${spec.repo}/resolve/${model.commit}/${path}`,
        },
      });
      if (blob === null) throw new HttpError('status', 'no such file');
      return new Uint8Array(await blob.slice(start, end).arrayBuffer());
    } catch (error) {
      const hub = asHubError(error, context);
      throw new SourceError(unreadable(hub), `${entry.path}: ${hub.message}`, { cause: hub });
    }
  }

  /** The file in huggingface_hub's own cache, which puts a file there when it is complete. */
  async function inHubCache(entry: Entry): Promise<string | undefined> {
    if (folder === undefined) return undefined;
    const hash = entry.content?.replace(/^.*:/, '');
    const places = [join(folder, 'snapshots', model.commit, ...entry.path.split('/'))];
    if (hash !== undefined) places.push(join(folder, 'blobs', hash));
    for (const place of places) {
      const found = await stat(place).catch(() => undefined);
      if (found?.isFile() === true && found.size === entry.size) return place;
    }
    return undefined;
  }

  async function readWhole(entry: Entry): Promise<Uint8Array> {
    if (entry.size === 0) return new Uint8Array(0);
    const key = `file ${entry.content ?? `${endpoint} ${spec.repo} ${model.commit} ${entry.path}`}`;
    const near = await inHubCache(entry);
    if (near !== undefined) {
      const bytes = await readFile(near).catch(() => undefined);
      if (bytes !== undefined && isContent(bytes, entry)) return bytes;
    }
    const kept = await options.cache?.get(key);
    if (kept !== undefined && isContent(kept, entry)) return kept;
    const twin = entry.content === undefined ? undefined : await options.twin?.(lastPart(entry.path), entry.size);
    if (twin !== undefined && isContent(twin, entry)) return twin;
    refuseOffline(entry);
    // A second time: a proxy that damages what it passes on is rarer than a connection that does so once.
    for (let tries = 0; tries < 2; tries += 1) {
      const bytes = await download(entry, 0, entry.size);
      if (!isContent(bytes, entry)) continue;
      await options.cache?.put(key, bytes);
      return bytes;
    }
    throw new SourceError('broken', `${entry.path} of ${name} arrived with other content than the Hub says it has`);
  }

  function whole(entry: Entry): Promise<Uint8Array> {
    let bytes = wholes.get(entry.path);
    if (bytes === undefined) {
      bytes = readWhole(entry);
      wholes.set(entry.path, bytes);
      bytes.catch(() => {});
    }
    return bytes;
  }

  async function readRange(entry: Entry, start: number, end: number): Promise<Uint8Array> {
    const near = await inHubCache(entry);
    if (near !== undefined) return readPart(near, start, end);
    const isKept = entry.content !== undefined && end - start <= MAX_KEPT_RANGE_BYTES;
    const key = `range ${entry.content} ${start}-${end}`;
    const kept = isKept ? await options.cache?.get(key) : undefined;
    if (kept?.length === end - start) return kept;
    refuseOffline(entry);
    const bytes = await download(entry, start, end);
    if (isKept) await options.cache?.put(key, bytes);
    return bytes;
  }

  function refuseOffline({ path }: Entry) {
    if (options.offline)
      throw new SourceError(
        'not-reachable',
        `${path} of ${name} is not in the cache, and nothing is read from the network`,
      );
  }

  /** Asked for while the list is looked through: a file after another would take the time of a round trip each. */
  const askedFor = new Set<string>();
  function askFor(prefix: string) {
    if (askedFor.has(prefix)) return;
    askedFor.add(prefix);
    for (const entry of model.files) {
      if (!entry.path.startsWith(prefix) || entry.size > MAX_AHEAD_BYTES) continue;
      if (WANTED.test(entry.path.slice(prefix.length))) void whole(entry);
    }
  }

  const source: HubSource = {
    name,
    repo: spec.repo,
    commit: model.commit,
    card: model.card,
    counts,
    isRemote: true,
    async list(path = '') {
      const inside = insidePath(path, 'win32');
      if (inside === undefined) return [{ path, size: 0, unreadable: 'link-outside' }];
      const file = byPath.get(inside);
      if (file !== undefined) return [plainEntry(file)];
      const prefix = inside === '' ? '' : `${inside}/`;
      askFor(prefix);
      return model.files
        .filter((f) => f.path.startsWith(prefix))
        .filter(
          (f) =>
            !f.path
              .slice(prefix.length)
              .split('/')
              .slice(0, -1)
              .some((part) => SKIPPED_FOLDERS.has(part)),
        )
        .map(plainEntry);
    },
    async entry(path) {
      const file = byPath.get(insidePath(path, 'win32') ?? path);
      return file === undefined ? undefined : plainEntry(file);
    },
    async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
      const entry = byPath.get(insidePath(path, 'win32') ?? path);
      if (entry === undefined) throw new SourceError('broken', `${path} is not a file of ${name}`);
      const from = Math.min(Math.max(0, start), entry.size);
      const to = Math.max(from, Math.min(end, entry.size));
      if (to - from > MAX_READ_BYTES)
        throw new SourceError('too-large', `${path}: ${to - from} bytes are more than one read may hold`);
      const isWhole = to - from === entry.size;
      if (isWhole || entry.size <= WHOLE_BYTES) {
        const bytes = await whole(entry);
        // A large file is kept on disk; held here as well it would be in memory twice.
        if (entry.size > SMALL_BYTES && options.cache !== undefined) wholes.delete(entry.path);
        return isWhole ? bytes : bytes.subarray(from, to);
      }
      let reads = joined.get(entry.path);
      if (reads === undefined) {
        reads = joining((a, b) => readRange(entry, a, b));
        joined.set(entry.path, reads);
      }
      return reads(from, to);
    },
  };
  return { source, download };
}

function plainEntry({ path, size }: Entry): FileEntry {
  return { path, size };
}

/** Size, and the hash that the list of files names. */
function isContent(bytes: Uint8Array, { size, content }: Entry): boolean {
  if (bytes.length !== size) return false;
  if (content === undefined) return true;
  const hash = content.startsWith('git:')
    ? // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
      createHash('sha1').update(`blob ${size}\0`).update(bytes).digest('hex')
    : createHash('sha256').update(bytes).digest('hex');
  return content === `${content.startsWith('git:') ? 'git' : 'sha256'}:${hash}`;
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(end - start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
    return bytesRead === bytes.length ? bytes : bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
