import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

// The endpoints of the Hugging Face Hub that read a model repository, over folders: the API on one host, the content of
// large files on another. It keeps a log, and notes under `problems` what the real one would not have understood or what
// must never happen (a token on the second host). Python's huggingface_hub is run against it as a witness (witness.test.ts).
// https://huggingface.co/docs/hub/api

export type FakeRepo = {
  readonly id: string;
  /** Its files, as of the default branch. */
  readonly folder: string;
  /** Other names of the one commit: tags and branches beside `main`. */
  readonly revisions?: readonly string[];
  /** Content only for tokens that may read it; info and list are open. */
  readonly gated?: 'auto' | 'manual';
  /** Not to be seen at all without a token that may read it. */
  readonly isPrivate?: boolean;
  /** Front matter of the model card, as the Hub gives it back. */
  readonly card?: Readonly<Record<string, unknown>>;
};

export type Fault = {
  /** Tested on `METHOD path` of the host that serves it (`api` or `content`). */
  readonly match: RegExp;
  readonly host?: 'api' | 'content';
  /** How often; default: once. */
  readonly times?: number;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The connection ends after so many bytes of the body. */
  | { readonly kind: 'truncate'; readonly after: number }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop' }
  /** Never answers. */
  | { readonly kind: 'stall' }
  /** The body arrives in pieces, `ms` apart. */
  | { readonly kind: 'slow'; readonly piece: number; readonly ms: number }
  /** Other bytes than there should be. */
  | { readonly kind: 'damage' }
  /** Answers 200 with the whole file. */
  | { readonly kind: 'ignore-range' }
);

export type Logged = {
  readonly host: 'api' | 'content';
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  readonly isAuthorized: boolean;
  /** 0 until it is answered. */
  readonly status: number;
  /** Bytes of the body that were sent. */
  readonly bytes: number;
};

export type FakeHub = {
  /** For HF_ENDPOINT. */
  readonly url: string;
  readonly contentUrl: string;
  readonly log: Logged[];
  readonly problems: string[];
  readonly faults: Fault[];
  /** Commit id of a repository. */
  commit(id: string): string;
  /** Signed addresses that were given out before are refused from now on. */
  expire(): void;
  /** When every answer has gone out: only then are status and bytes of the log complete. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

type FileOf = {
  readonly path: string;
  readonly size: number;
  readonly oid: string;
  readonly sha256: string | undefined;
};
type Known = FakeRepo & { readonly commit: string; readonly files: readonly FileOf[] };

/** The Hub itself gives 1,000 entries a page; fewer here, so that a test meets a second page. */
const PAGE = 50;
const LFS_ENDINGS = new Set([
  '.safetensors',
  '.bin',
  '.gguf',
  '.pt',
  '.pth',
  '.model',
  '.parquet',
  '.arrow',
  '.msgpack',
]);
/** Files of this size have to be in Git LFS or Xet. https://huggingface.co/docs/hub/repositories-getting-started */
const LFS_BYTES = 10 * 2 ** 20;
/** Hashing a sparse file of gigabytes takes longer than the test; it gets an id that is no hash of it. */
const MAX_HASHED_BYTES = 256 * 2 ** 20;

/** Starts it on two free ports of the loopback address. `tokens`: which repositories each may read beside the open ones. */
export async function fakeHub(
  repos: readonly FakeRepo[],
  tokens: Readonly<Record<string, readonly string[]>> = {},
): Promise<FakeHub> {
  const known = new Map<string, Known>(repos.map((repo) => [repo.id, loaded(repo)]));
  const log: Logged[] = [];
  const problems: string[] = [];
  const faults: Fault[] = [];
  const counts = new Map<Fault, number>();
  let signature = 1;
  let open = 0;

  const api = createServer((request, response) => answered('api', request, response, serveApi));
  const content = createServer((request, response) => answered('content', request, response, serveContent));
  const url = await listening(api);
  const contentUrl = await listening(content);

  function answered(
    host: 'api' | 'content',
    request: IncomingMessage,
    response: ServerResponse,
    serve: (request: IncomingMessage, path: URL, reply: Reply) => void,
  ) {
    const path = new URL(request.url ?? '/', host === 'api' ? url : contentUrl);
    const method = request.method ?? 'GET';
    const fault = faults.find((f) => f.match.test(`${method} ${path.pathname}`) && (f.host ?? host) === host);
    if (fault !== undefined) {
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      if ((counts.get(fault) ?? 0) >= (fault.times ?? 1)) faults.splice(faults.indexOf(fault), 1);
    }
    const socket = request.socket;
    const before = socket.bytesWritten;
    let header = 0;
    const entry = {
      host,
      method,
      path: `${path.pathname}${path.search}`,
      range: request.headers.range,
      isAuthorized: request.headers.authorization !== undefined,
      status: 0,
      bytes: 0,
    };
    log.push(entry);
    open += 1;
    response.on('close', () => {
      entry.status = response.statusCode;
      entry.bytes = Math.max(0, socket.bytesWritten - before - header);
      open -= 1;
    });
    if (host === 'content' && request.headers.authorization !== undefined)
      problems.push(`a token was sent to the second host: ${path.pathname}`);
    if (fault?.kind === 'stall') return;
    if (fault?.kind === 'drop') {
      socket.destroy();
      return;
    }
    const reply: Reply = (status, headers, body) => {
      const all = { date: new Date(0).toUTCString(), ...headers };
      if (fault?.kind === 'status') {
        response.writeHead(fault.status, fault.headers);
        response.end(fault.body ?? '');
        return;
      }
      const size = body === undefined ? 0 : 'file' in body ? body.end - body.start : body.bytes.length;
      response.writeHead(status, { ...all, 'content-length': String(size) });
      response.flushHeaders();
      header = socket.bytesWritten - before;
      if (body === undefined || method === 'HEAD') {
        response.end();
        return;
      }
      void send(response, body, fault);
    };
    serve(request, path, reply);
  }

  function may(request: IncomingMessage, repo: Known): boolean {
    const token = tokenOf(request);
    return token !== undefined && (tokens[token] ?? []).includes(repo.id);
  }

  /** The repository behind a path, or undefined when it was answered that there is none to be seen. */
  function seen(request: IncomingMessage, id: string, revision: string | undefined, reply: Reply): Known | undefined {
    const token = tokenOf(request);
    if (token !== undefined && tokens[token] === undefined) {
      refuse(reply, 401, undefined, 'Invalid credentials in Authorization header');
      return undefined;
    }
    const repo = known.get(id);
    if (repo === undefined || (repo.isPrivate === true && !may(request, repo))) {
      // Without a token it does not say whether there is one.
      if (token === undefined) refuse(reply, 401, 'RepoNotFound', 'Invalid username or password.');
      else refuse(reply, 404, 'RepoNotFound', 'Repository not found');
      return undefined;
    }
    if (revision !== undefined && !['main', 'HEAD', repo.commit, ...(repo.revisions ?? [])].includes(revision)) {
      refuse(reply, 404, 'RevisionNotFound', `Invalid rev id: ${revision}`);
      return undefined;
    }
    return repo;
  }

  function serveApi(request: IncomingMessage, path: URL, reply: Reply) {
    const method = request.method ?? 'GET';
    const parts = path.pathname.split('/').map(decodeURIComponent);
    const isRead = method === 'GET' || method === 'HEAD';
    if (parts[1] === 'api' && parts[2] === 'models' && isRead) {
      const at = parts.findIndex((part, i) => i > 3 && (part === 'revision' || part === 'tree'));
      const id = parts.slice(3, at < 0 ? undefined : at).join('/');
      const repo = seen(request, id, at < 0 ? undefined : parts[at + 1], reply);
      if (repo === undefined) return;
      if (at < 0 || parts[at] === 'revision') return info(repo, path, reply);
      return tree(repo, parts[at + 1] ?? '', parts.slice(at + 2).join('/'), path, reply);
    }
    if (parts[1] === 'api' && parts[2] === 'resolve-cache' && parts[3] === 'models' && isRead) {
      const at = parts.findIndex((part, i) => i > 4 && /^[0-9a-f]{40}$/.test(part));
      const repo = seen(request, parts.slice(4, at).join('/'), parts[at], reply);
      const file = repo?.files.find((f) => f.path === parts.slice(at + 1).join('/'));
      if (repo === undefined) return;
      if (file === undefined) return refuse(reply, 404, 'EntryNotFound', 'Entry not found');
      return whole(request, repo, file, { 'x-repo-commit': repo.commit, etag: `"${file.oid}"` }, reply);
    }
    const at = parts.findIndex((part, i) => i > 1 && (part === 'resolve' || part === 'raw'));
    if (at > 0 && isRead) {
      const repo = seen(request, parts.slice(1, at).join('/'), parts[at + 1], reply);
      if (repo === undefined) return;
      return resolve(request, repo, parts.slice(at + 2).join('/'), reply);
    }
    // Asked once a day by huggingface_hub, whatever is wanted.
    if (path.pathname === '/api/agent-harnesses')
      return reply(200, JSON_HEADERS, { bytes: json({ standardEnvVars: [], harnesses: {} }) });
    problems.push(`${method} ${path.pathname} is no endpoint that is known`);
    refuse(reply, 404, undefined, 'Sorry, we can’t find the page you are looking for.');
  }

  function info(repo: Known, path: URL, reply: Reply) {
    const all: Record<string, unknown> = {
      _id: '621ffdc036468d709f17434d',
      id: repo.id,
      modelId: repo.id,
      author: repo.id.split('/')[0],
      sha: repo.commit,
      private: repo.isPrivate === true,
      disabled: false,
      gated: repo.gated ?? false,
      downloads: 0,
      likes: 0,
      tags: [],
      createdAt: '2024-07-18T08:56:00.000Z',
      lastModified: '2024-09-25T17:00:57.000Z',
      cardData: repo.card ?? {},
      siblings: repo.files.map((f) => ({ rfilename: f.path })),
    };
    const wanted = path.searchParams.getAll('expand').concat(path.searchParams.getAll('expand[]'));
    for (const key of wanted)
      if (!(key in all) && !KNOWN_EXPANSIONS.has(key)) problems.push(`expand=${key} is not known to ${path.pathname}`);
    const kept = ['_id', 'id', ...wanted];
    reply(200, JSON_HEADERS, {
      bytes: json(
        wanted.length === 0 ? all : Object.fromEntries(Object.entries(all).filter(([k]) => kept.includes(k))),
      ),
    });
  }

  function tree(repo: Known, revision: string, folder: string, path: URL, reply: Reply) {
    for (const key of path.searchParams.keys())
      if (!['recursive', 'expand', 'cursor', 'limit'].includes(key)) problems.push(`${key} is not known to tree`);
    const prefix = folder === '' ? '' : `${folder}/`;
    const isDeep = path.searchParams.get('recursive')?.toLowerCase() === 'true';
    const below = repo.files.filter((f) => f.path.startsWith(prefix));
    if (below.length === 0 && folder !== '') return refuse(reply, 404, 'EntryNotFound', 'Entry not found');
    const folders = new Set(
      below.flatMap((f) => {
        const names = f.path.slice(prefix.length).split('/').slice(0, -1);
        return names.map((_, i) => prefix + names.slice(0, i + 1).join('/'));
      }),
    );
    const shown = [
      ...[...folders].map((name) => ({ type: 'directory', oid: sha1(name), size: 0, path: name })),
      ...below.map((f) => ({
        type: 'file',
        oid: f.oid,
        size: f.size,
        path: f.path,
        ...(f.sha256 === undefined ? {} : { lfs: { oid: f.sha256, size: f.size, pointerSize: 135 } }),
      })),
    ].filter((item) => isDeep || !item.path.slice(prefix.length).includes('/'));
    const from = Number(path.searchParams.get('cursor') ?? 0);
    const next = new URL(path);
    next.searchParams.set('cursor', String(from + PAGE));
    reply(
      200,
      { ...JSON_HEADERS, ...(from + PAGE < shown.length ? { link: `<${next.href}>; rel="next"` } : {}) },
      { bytes: json(shown.slice(from, from + PAGE)) },
    );
    void revision;
  }

  function resolve(request: IncomingMessage, repo: Known, name: string, reply: Reply) {
    if (repo.gated !== undefined && !may(request, repo)) {
      const status = tokenOf(request) === undefined ? 401 : 403;
      return refuse(reply, status, 'GatedRepo', `Access to model ${repo.id} is restricted.`);
    }
    const file = repo.files.find((f) => f.path === name);
    if (file === undefined) return refuse(reply, 404, 'EntryNotFound', 'Entry not found');
    const headers = { 'x-repo-commit': repo.commit, 'accept-ranges': 'bytes' };
    if (file.sha256 !== undefined) {
      const location = `${contentUrl}/${repo.id}/${file.sha256}?Expires=1&Signature=${signature}`;
      return reply(302, {
        ...headers,
        location,
        etag: `"${file.sha256}"`,
        'x-linked-size': String(file.size),
        'x-linked-etag': `"${file.sha256}"`,
      });
    }
    const location = `/api/resolve-cache/models/${repo.id}/${repo.commit}/${encodeURIComponent(name)}?etag=%22${file.oid}%22`;
    reply(307, { ...headers, location, etag: `"${file.oid}"`, 'x-linked-size': String(file.size) });
  }

  function serveContent(request: IncomingMessage, path: URL, reply: Reply) {
    const parts = path.pathname.split('/').slice(1);
    const sha256 = parts.pop();
    const repo = known.get(parts.join('/'));
    const file = repo?.files.find((f) => f.sha256 === sha256);
    if (repo === undefined || file === undefined) return refuse(reply, 404, undefined, 'NoSuchKey');
    if (path.searchParams.get('Signature') !== String(signature)) return refuse(reply, 403, undefined, 'AccessDenied');
    whole(request, repo, file, { etag: `"${file.sha256}"` }, reply);
  }

  function whole(
    request: IncomingMessage,
    repo: Known,
    file: FileOf,
    headers: Readonly<Record<string, string>>,
    reply: Reply,
  ) {
    const path = join(repo.folder, ...file.path.split('/'));
    const all = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes', ...headers };
    const said = request.headers.range;
    const isIgnored = faults.some((f) => f.kind === 'ignore-range' && f.match.test(`GET ${file.path}`));
    if (said === undefined || isIgnored) return reply(200, all, { file: path, start: 0, end: file.size });
    const range = /^bytes=(\d+)-(\d*)$/.exec(said);
    if (range === null) problems.push(`range ${said} is not served`);
    const start = Number(range?.[1] ?? 0);
    const end = Math.min(file.size, range?.[2] === '' ? file.size : Number(range?.[2] ?? 0) + 1);
    if (start >= file.size) return reply(416, { 'content-range': `bytes */${file.size}` });
    reply(206, { ...all, 'content-range': `bytes ${start}-${end - 1}/${file.size}` }, { file: path, start, end });
  }

  return {
    url,
    contentUrl,
    log,
    problems,
    faults,
    commit: (id) => known.get(id)?.commit ?? '',
    expire: () => {
      signature += 1;
    },
    idle: async () => {
      while (open > 0) await new Promise((later) => setTimeout(later, 2));
    },
    close: async () => {
      for (const server of [api, content]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

type Body = { readonly bytes: Buffer } | { readonly file: string; readonly start: number; readonly end: number };
type Reply = (status: number, headers: Readonly<Record<string, string>>, body?: Body) => void;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** Fields that https://huggingface.co/docs/hub/api lets a caller expand and that a folder does not have. */
const KNOWN_EXPANSIONS = new Set([
  'pipeline_tag',
  'downloadsAllTime',
  'trendingScore',
  'safetensors',
  'config',
  'library_name',
  'spaces',
  'baseModels',
]);

function refuse(reply: Reply, status: number, code: string | undefined, message: string) {
  const headers = { ...JSON_HEADERS, 'x-error-message': message.replace(/[^\x20-\x7e]/g, '?') };
  reply(status, code === undefined ? headers : { ...headers, 'x-error-code': code }, {
    bytes: json({ error: message }),
  });
}

async function send(response: ServerResponse, body: Body, fault: Fault | undefined): Promise<void> {
  // A client that has read enough hangs up.
  await pipeline(Readable.from(pieces(body, fault)), response).catch(() => {});
}

async function* pieces(body: Body, fault: Fault | undefined): AsyncGenerator<Buffer> {
  const source = 'bytes' in body ? [body.bytes] : createReadStream(body.file, { start: body.start, end: body.end - 1 });
  let sent = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const piece = fault?.kind === 'damage' ? Buffer.from(chunk.map((byte) => byte ^ 1)) : chunk;
    if (fault?.kind === 'truncate' && sent + piece.length >= fault.after) {
      yield piece.subarray(0, fault.after - sent);
      throw new Error('broken off');
    }
    const step = fault?.kind === 'slow' ? fault.piece : piece.length;
    for (let at = 0; at < piece.length; at += step) {
      yield piece.subarray(at, at + step);
      if (fault?.kind === 'slow') await new Promise((ready) => setTimeout(ready, fault.ms));
    }
    sent += piece.length;
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function tokenOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
}

function loaded(repo: FakeRepo): Known {
  const paths = (readdirSync(repo.folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .map((path) => {
      const name = path.slice(repo.folder.length + 1).replaceAll('\\', '/');
      const { size } = statSync(path);
      const isLarge = size >= LFS_BYTES || LFS_ENDINGS.has(extname(name));
      if (!isLarge) return { path: name, size, oid: gitOid(readFileSync(path)), sha256: undefined };
      const hash = createHash('sha256').update(size > MAX_HASHED_BYTES ? `${name} ${size}` : readFileSync(path));
      const sha256 = hash.digest('hex');
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`;
      return { path: name, size, oid: gitOid(Buffer.from(pointer)), sha256 };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...repo, files, commit: sha1(JSON.stringify([repo.id, files])) };
}

function gitOid(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
