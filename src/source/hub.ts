// A model repository of the Hugging Face Hub, at a commit, as a Source: whole files through a cache by content, parts of
// large ones by range.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileEntry, type JsonObject, type Source, SourceError, type Unreadable } from '../types.ts';
import type { Cache } from './cache.ts';
import { type Answer, type Http, HttpError, http, passes, secondsToWait } from './http.ts';
import { joining } from './joining.ts';
import { insidePath, localSource, MAX_FILES, MAX_READ_BYTES, SKIPPED_FOLDERS } from './local.ts';

export type HubSpec = {
  /** `ORG/NAME`, or the single name of an old repository such as `gpt2`. */
  readonly repo: string;
  /** Branch, tag or commit; undefined: the default branch. */
  readonly revision: string | undefined;
};

export type HubOptions = {
  /** `https://huggingface.co`, or what HF_ENDPOINT says. */
  readonly endpoint: string;
  /** Sent to the host of the endpoint, and over https only (a loopback address excepted). */
  readonly token: string | undefined;
  readonly fetch: typeof fetch;
  readonly userAgent: string;
  readonly cache: Cache | undefined;
  /** Cache of huggingface_hub (`~/.cache/huggingface/hub`): what it holds is read there. */
  readonly hubCache: string | undefined;
  /** Nothing is asked of the network; what the caches hold is served. */
  readonly offline: boolean;
  /** For a model that nobody named: one try, and a short one. */
  readonly isGuess?: boolean;
  /** A file with this name and size that may have the same content: it is used when its hash says so. */
  readonly twin?: ((name: string, size: number) => Promise<Uint8Array | undefined>) | undefined;
};

export type HubSource = Source & {
  readonly repo: string;
  /** Full commit id. */
  readonly commit: string;
  /** Front matter of the model card as the Hub has parsed it; undefined when it is not known. */
  readonly card: JsonObject | undefined;
};

export type HubFailure = 'gated' | 'missing' | 'offline' | 'rate-limited' | 'unreachable' | 'refused';

/** A repository that cannot be had; the message is a clause that names it and says what to do. */
export class HubError extends Error {
  readonly failure: HubFailure;
  constructor(failure: HubFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HubError';
    this.failure = failure;
  }
}

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

const COMMIT = /^[0-9a-f]{40}$/;

/** `hf:ORG/NAME[@REV]` or undefined when it is not written like that. https://huggingface.co/docs/hub/repositories */
export function hubSpec(text: string): HubSpec | undefined {
  const match = /^hf:((?:[\w.-]+\/)?[\w.-]+)(?:@([^\s@]+))?$/.exec(text);
  const repo = match?.[1];
  if (repo === undefined || !isRepoName(repo)) return undefined;
  return { repo, revision: match?.[2] };
}

/** As huggingface_hub validates it: https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_validators.py */
export function isRepoName(name: string): boolean {
  return (
    /^(?:[A-Za-z0-9_][\w.-]*\/)?[A-Za-z0-9_][\w.-]*$/.test(name) &&
    name.length <= 96 &&
    !/--|\.\.|\.git$|[.-]$|[.-]\//.test(name)
  );
}

type Entry = FileEntry & {
  /** `sha256:…` of a file in Git LFS or Xet, `git:…` of any other; undefined where the server does not say. */
  readonly content: string | undefined;
};

type Model = {
  readonly commit: string;
  /** Its content is for those who have accepted its terms. */
  readonly gated: boolean;
  readonly card: JsonObject | undefined;
  readonly files: readonly Entry[];
};

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

type Context = { readonly spec: HubSpec; readonly endpoint: string; readonly options: HubOptions; readonly net: Http };

function authorization(endpoint: string, token: string | undefined) {
  if (token === undefined || token === '') return undefined;
  const { origin, protocol, hostname } = new URL(endpoint);
  const isSafe = protocol === 'https:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return isSafe ? { origin, value: `Bearer ${token}` } : undefined;
}

// ---------------------------------------------------------------- revision and list of files

async function resolved(context: Context): Promise<Model> {
  const { spec, options } = context;
  if (spec.revision !== undefined && COMMIT.test(spec.revision)) {
    const known = await storedModel(context, spec.revision);
    if (known !== undefined) return known;
  }
  const { listFiles, modelInfo } = await import('./hub-client.ts');
  const common = { hubUrl: context.endpoint, fetch: asFetch(context.net) };
  try {
    const info = await modelInfo({
      ...common,
      name: spec.repo,
      additionalFields: ['sha', 'cardData'],
      ...(spec.revision === undefined ? {} : { revision: spec.revision }),
    });
    const commit = info.sha;
    if (typeof commit !== 'string' || !COMMIT.test(commit))
      throw new HubError('unreachable', `${nameOf(spec)} could not be resolved to a commit: the server names none`);
    await options.cache?.put(refKey(context), new TextEncoder().encode(commit));
    const known = await storedModel(context, commit);
    if (known !== undefined) return known;
    const files: Entry[] = [];
    for await (const item of listFiles({ ...common, repo: spec.repo, revision: commit, recursive: true })) {
      if (item.type !== 'file' || insidePath(item.path, 'win32') !== item.path || item.path.includes('\0')) continue;
      const oid = item.lfs?.oid === undefined ? item.oid : item.lfs.oid;
      files.push({
        path: item.path,
        size: item.lfs?.size ?? item.size,
        content: contentOf(item.lfs === undefined ? 'git' : 'sha256', oid),
      });
      if (files.length > MAX_FILES) throw new HubError('refused', `${nameOf(spec)} holds more than ${MAX_FILES} files`);
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const model: Model = { commit, gated: info.gated !== false, card: plainObject(info.cardData), files };
    await options.cache?.put(modelKey(context, commit), new TextEncoder().encode(JSON.stringify(model)));
    return model;
  } catch (error) {
    throw asHubError(error, context);
  }
}

function contentOf(kind: 'git' | 'sha256', oid: string | undefined): string | undefined {
  const isWhole = kind === 'git' ? /^[0-9a-f]{40}$/ : /^[0-9a-f]{64}$/;
  return oid !== undefined && isWhole.test(oid) ? `${kind}:${oid}` : undefined;
}

function plainObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

function refKey({ endpoint, spec }: Context): string {
  return `ref ${endpoint} ${spec.repo} ${spec.revision ?? ''}`;
}

function modelKey({ endpoint, spec }: Context, commit: string): string {
  return `model ${endpoint} ${spec.repo} ${commit}`;
}

async function storedModel(context: Context, commit: string): Promise<Model | undefined> {
  const bytes = await context.options.cache?.get(modelKey(context, commit));
  return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as Model);
}

/** What an earlier run has resolved and listed. */
async function remembered(context: Context): Promise<Model | undefined> {
  const { revision } = context.spec;
  const isCommit = revision !== undefined && COMMIT.test(revision);
  const bytes = isCommit ? undefined : await context.options.cache?.get(refKey(context));
  const commit = isCommit ? revision : bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  return commit === undefined ? undefined : storedModel(context, commit);
}

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
    const twin = entry.content === undefined ? undefined : await options.twin?.(baseName(entry.path), entry.size);
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

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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

// ---------------------------------------------------------------- requests and what is said of them

/** The library's requests, sent by our own client. */
function asFetch(net: Http): typeof fetch {
  return async (input, init) => {
    const headers: Record<string, string> = {};
    let range: { start: number; end: number } | undefined;
    new Headers(init?.headers).forEach((value, key) => {
      const bytes = key === 'range' ? /^bytes=(\d+)-(\d+)$/.exec(value) : null;
      if (bytes === null) headers[key] = value;
      else range = { start: Number(bytes[1]), end: Number(bytes[2]) + 1 };
    });
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const answer: Answer = await net.send(url, {
      method: init?.method ?? 'GET',
      headers,
      ...(range === undefined ? {} : { range }),
    });
    return new Response(answer.body as Uint8Array<ArrayBuffer>, { status: answer.status, headers: answer.headers });
  };
}

function nameOf({ repo, revision }: HubSpec): string {
  return `hf:${repo}${revision === undefined ? '' : `@${COMMIT.test(revision) ? revision.slice(0, 12) : revision}`}`;
}

/**
 * What an answer of the Hub means; `X-Error-Code` as huggingface_hub reads it:
 * https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_http.py (hf_raise_for_status)
 */
function asHubError(error: unknown, { spec, endpoint, options }: Context): HubError {
  if (error instanceof HubError) return error;
  if (!(error instanceof HttpError)) {
    // The library could not make sense of an answer: a proxy's page instead of JSON, a mirror that does not know the call.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return new HubError(
        'unreachable',
        `${new URL(endpoint).host} gave an answer about ${nameOf(spec)} that is not the Hub's`,
        {
          cause: error,
        },
      );
    throw error;
  }
  const name = nameOf(spec);
  const code = error.headers?.get('x-error-code') ?? '';
  const hasToken = options.token !== undefined && options.token !== '';
  const give = 'give a token that may read it (HF_TOKEN, in the action the input hf-token)';
  const failed = (failure: HubFailure, message: string) => new HubError(failure, message, { cause: error });
  const { status } = error;
  if (
    status === 401 &&
    /invalid (?:credentials|user|username)/i.test(headerOrMessage(error)) &&
    hasToken &&
    code === ''
  )
    return failed('gated', `${name} could not be read: the token is not valid`);
  if (code === 'GatedRepo')
    return failed(
      'gated',
      `${name} is gated: accept its terms at ${endpoint}/${spec.repo}${hasToken ? ' with the account of the token' : ` and ${give}`}`,
    );
  if (code === 'RevisionNotFound' || (status === 404 && /invalid rev/i.test(error.message)))
    return failed('missing', `${spec.repo} has no revision ${spec.revision ?? 'main'} on the Hub`);
  if (code === 'EntryNotFound') return failed('missing', `${name} has no such file`);
  // Without a token the Hub does not say whether a private repository exists.
  if (status === 401 || status === 404 || code === 'RepoNotFound')
    return failed(
      'missing',
      `${name} is not on the Hub, or private: check the name${hasToken ? ' and what the token may read' : `, or ${give}`}`,
    );
  if (status === 403)
    return failed(
      'gated',
      `${name} may not be read${hasToken ? ' with this token' : ''}: ${hasToken ? 'give one that may' : give}`,
    );
  if (status === 429) {
    const seconds = secondsToWait(error.headers);
    const when = seconds === undefined ? 'try again later' : `try again in ${seconds} s`;
    return failed('rate-limited', `the Hub limits requests: ${when}${hasToken ? '' : ', or give a token (HF_TOKEN)'}`);
  }
  const again = passes(error) ? '; try again, or pass --offline to check without it' : '';
  return failed('unreachable', `${name} could not be read: ${error.message}${again}`);
}

function headerOrMessage(error: HttpError): string {
  return `${error.headers?.get('x-error-message') ?? ''} ${error.message}`;
}

function unreadable({ failure }: HubError): Unreadable {
  return failure === 'gated' ? 'no-permission' : failure === 'missing' ? 'broken' : 'not-reachable';
}
