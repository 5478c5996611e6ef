import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OperationId } from '../../scripts/openapi-subset.ts';
import { ARTIFACT_HANDLERS, artifactStore } from './artifacts.ts';
import { CHECK_HANDLERS } from './checks.ts';
import { CODE_HANDLERS } from './code.ts';
import { CONVERSATION_HANDLERS } from './conversation.ts';
import { graphqlAnswer } from './graphql.ts';
import { MAX_CONCURRENT, MAX_CONTENT_PER_MINUTE, REQUESTS_PER_HOUR } from './limits.ts';
import { answerProblems, bodyProblems, OPERATIONS, type Operation, route, unknownNames } from './openapi.ts';
import { admitted, CREATES_CONTENT, refusalWords } from './permissions.ts';
import { PULL_HANDLERS } from './pulls.ts';
import { type Call, type Handler, type Reply, refusal } from './reply.ts';
import type { Token, World } from './world.ts';

// One HTTP server: routing, admission, faults, validation of what comes in and what goes out, and the log.

export type LoggedRequest = {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `issues/create-comment`, `graphql/resolveReviewThread`, or `unknown`. */
  readonly operation: string;
  readonly body: unknown;
  readonly token: string | undefined;
  /** Of what was sent; 0 when the connection was cut. */
  status: number;
  /** True when the state was changed, whatever was sent afterwards. */
  hasWritten: boolean;
};

export type Fault = {
  /** An operation id, or a predicate. */
  readonly on: string | ((request: LoggedRequest) => boolean);
  /** Matching requests that pass before it strikes; default 0. */
  readonly skip?: number;
  /** How often it strikes; default 1. */
  readonly times?: number;
  readonly act: FaultAct;
};

export type FaultAct =
  /** Nothing is done; this is answered. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** It is done, and then answered with a server error. */
  | { readonly kind: 'done-but'; readonly status: number }
  /** It is done, and half of the answer is sent before the connection ends. */
  | { readonly kind: 'truncated' }
  /** The connection ends without an answer; nothing is done. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Something happens in the world just before the request is looked at. */
  | { readonly kind: 'meanwhile'; readonly run: () => void | Promise<void> };

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
export function secondaryLimit(retryAfter: number, status: 403 | 429 = 403): FaultAct {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { kind: 'answer', status, message, headers: { 'retry-after': String(retryAfter) } };
}

export type Server = {
  readonly requests: LoggedRequest[];
  /** What the caller or the fake did against GitHub's description; a test ends with none. */
  readonly violations: string[];
  readonly faults: Fault[];
  close(): Promise<void>;
};

const HANDLERS: Readonly<Partial<Record<string, Handler>>> = {
  ...PULL_HANDLERS,
  ...CONVERSATION_HANDLERS,
  ...CHECK_HANDLERS,
  ...CODE_HANDLERS,
  ...ARTIFACT_HANDLERS,
};

/** Versions of the REST API. https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSIONS = ['2022-11-28', '2026-03-10'];

/** A bare Operation for what is answered outside the description. */
const NO_OPERATION: Pick<Call, 'operation'> = {
  operation: { ...(OPERATIONS[0] as Operation), id: 'unknown', docs: 'https://docs.github.com/rest' },
};

/** Starts the server for a world whose `url` is filled in here. */
export async function startServer(
  makeWorld: (url: string, blobUrl: string) => World,
): Promise<Server & { readonly world: World }> {
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const strikes = new Map<Fault, { seen: number; struck: number }>();
  const contentTimes: number[] = [];
  let open = 0;

  const listen = async (handle: (req: IncomingMessage, bytes: Buffer, res: ServerResponse) => Promise<void>) => {
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        handle(req, Buffer.concat(chunks), res).catch((error: unknown) => {
          violations.push(
            `the fake broke on ${req.method} ${req.url}: ${error instanceof Error ? error.stack : String(error)}`,
          );
          res.writeHead(500).end();
        });
      });
    });
    // Node's five seconds are shorter than the pauses between writes: a connection would end as it is used again.
    server.keepAliveTimeout = 120_000;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };
  const api = await listen(async (req, bytes, res) => {
    open += 1;
    res.on('close', () => {
      open -= 1;
    });
    await answer(req, bytes, res);
  });
  const blobs = await listen(async (req, bytes, res) => {
    if (req.headers.authorization !== undefined) violations.push('a token was sent to the store of artifacts');
    if (!store(req, new URL(req.url ?? '/', blobs.url), bytes, res)) res.writeHead(404).end();
  });
  const world = makeWorld(api.url, blobs.url);
  const store = artifactStore(world);

  async function answer(req: IncomingMessage, bytes: Buffer, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', world.url);
    // Where GitHub Enterprise Server has its API: https://docs.github.com/enterprise-server/rest
    url.pathname = url.pathname.replace(/^\/api\/(?:v3(?=\/)|(?=graphql$))/, (m) => (m.endsWith('v3') ? '' : '/'));
    if (url.pathname.startsWith('/twirp/') && store(req, url, bytes, res)) return;
    const token = tokenOf(req);
    const body = parsed(bytes);
    const routed = url.pathname === '/graphql' ? undefined : route(req.method ?? '', url.pathname);
    const entry: LoggedRequest = {
      method: req.method ?? '',
      path: url.pathname + url.search,
      operation: routed?.operation.id ?? (url.pathname === '/graphql' ? graphqlName(body) : 'unknown'),
      body,
      token: token?.value,
      status: 0,
      hasWritten: false,
    };
    requests.push(entry);
    const act = strike(entry);
    if (act?.kind === 'meanwhile') await act.run();
    if (act?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, act.milliseconds));
    if (act?.kind === 'cut') return void req.socket.destroy();
    if (act?.kind === 'answer')
      return send(
        entry,
        res,
        { ...refusal(NO_OPERATION, act.status, act.message ?? 'Server Error'), headers: act.headers ?? {} },
        token,
      );
    const reply = await handled(req, url, body, token, entry, routed);
    if (act?.kind === 'done-but') return send(entry, res, refusal(NO_OPERATION, act.status, 'Server Error'), token);
    if (act?.kind !== 'truncated') return send(entry, res, reply, token);
    const text = JSON.stringify(reply.json ?? {});
    res.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    res.write(text.slice(0, text.length / 2), () => req.socket.destroy());
  }

  async function handled(
    req: IncomingMessage,
    url: URL,
    body: unknown,
    token: Token | undefined,
    entry: LoggedRequest,
    routed: ReturnType<typeof route>,
  ): Promise<Reply> {
    const bad = (message: string) => violations.push(`${entry.operation}: ${message}`);
    const early = refusedEarly(req, token, entry.operation, bad);
    if (early !== undefined) return early;
    if (url.pathname === '/graphql') {
      if (token === undefined) return refusal(NO_OPERATION, 401, 'Requires authentication');
      const before = JSON.stringify([world.threads, world.comments]);
      const answered = await graphqlAnswer(world, token, (body ?? {}) as object);
      for (const problem of answered.problems) bad(problem);
      entry.hasWritten = JSON.stringify([world.threads, world.comments]) !== before;
      return { status: 200, json: answered.json };
    }
    const handler = routed === undefined ? undefined : HANDLERS[routed.operation.id];
    if (routed === undefined || handler === undefined) {
      bad(`no such route here: ${req.method} ${url.pathname}`);
      return refusal(NO_OPERATION, 404, 'Not Found');
    }
    const { operation, params } = routed;
    const isKnown = repositoryKnown(operation.id, params);
    if (!isKnown) return refusal(routed, 404, 'Not Found');
    if (!admitted(world, token, operation.id as OperationId)) {
      if (token === undefined)
        return refusal(routed, world.isPrivate ? 404 : 401, world.isPrivate ? 'Not Found' : 'Requires authentication');
      return refusal(routed, 403, refusalWords(token, operation.id));
    }
    for (const problem of unknownNames(operation, url.searchParams, body)) bad(problem);
    const malformed = bodyProblems(operation, body);
    if (malformed.length > 0) {
      for (const problem of malformed) bad(problem);
      return refusal(routed, 422, `Invalid request.\n\n${malformed.join('\n')}`);
    }
    if (CREATES_CONTENT.has(operation.id) && tooMuchContent()) {
      const limit = secondaryLimit(60);
      return {
        ...refusal(routed, 403, 'message' in limit ? (limit.message ?? '') : ''),
        headers: { 'retry-after': '60' },
      };
    }
    const call: Call = {
      world,
      operation,
      params,
      query: url.searchParams,
      body: (body ?? {}) as Call['body'],
      accept: req.headers.accept ?? '',
      token,
    };
    const reply = await handler(call);
    for (const problem of answerProblems(operation, reply.status, reply.json))
      bad(`the fake answers against the description: ${problem}`);
    entry.hasWritten = req.method !== 'GET' && reply.status < 300;
    return reply;
  }

  /** What is refused before the operation is looked at. */
  function refusedEarly(
    req: IncomingMessage,
    token: Token | undefined,
    operation: string,
    bad: (message: string) => void,
  ): Reply | undefined {
    // https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
    if (req.headers['user-agent'] === undefined) {
      bad('no User-Agent');
      return refusal(
        NO_OPERATION,
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      );
    }
    const version = req.headers['x-github-api-version'];
    if (typeof version === 'string' && !API_VERSIONS.includes(version)) {
      bad(`unknown API version ${version}`);
      return refusal(NO_OPERATION, 400, `Unsupported API version: ${version}`);
    }
    if (req.headers.authorization !== undefined && token === undefined)
      return refusal(NO_OPERATION, 401, 'Bad credentials');
    if (open > MAX_CONCURRENT) {
      bad(`${open} requests at the same time`);
      return {
        ...refusal(NO_OPERATION, 403, 'You have exceeded a secondary rate limit.'),
        headers: { 'retry-after': '60' },
      };
    }
    if (token !== undefined && operation !== 'rate-limit/get') {
      if (token.remaining <= 0) return refusal(NO_OPERATION, 403, 'API rate limit exceeded for installation.');
      token.remaining -= 1;
    }
    return undefined;
  }

  function send(entry: LoggedRequest, res: ServerResponse, reply: Reply, token: Token | undefined): void {
    entry.status = reply.status;
    const body = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
    const remaining = token?.remaining ?? 60;
    res.writeHead(reply.status, {
      ...(reply.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-github-request-id': `FAKE:${requests.length}`,
      'x-ratelimit-limit': String(REQUESTS_PER_HOUR),
      'x-ratelimit-remaining': String(Math.max(0, remaining)),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      'x-ratelimit-resource': 'core',
      ...reply.headers,
    });
    res.end(body);
  }

  function strike(entry: LoggedRequest): FaultAct | undefined {
    for (const fault of faults) {
      const isMeant = typeof fault.on === 'string' ? fault.on === entry.operation : fault.on(entry);
      if (!isMeant) continue;
      const counts = strikes.get(fault) ?? { seen: 0, struck: 0 };
      strikes.set(fault, counts);
      counts.seen += 1;
      if (counts.seen <= (fault.skip ?? 0) || counts.struck >= (fault.times ?? 1)) continue;
      counts.struck += 1;
      return fault.act;
    }
    return undefined;
  }

  function tooMuchContent(): boolean {
    const now = Date.now();
    while ((contentTimes[0] ?? now) < now - 60_000) contentTimes.shift();
    if (contentTimes.length >= MAX_CONTENT_PER_MINUTE) return true;
    contentTimes.push(now);
    return false;
  }

  function tokenOf(req: IncomingMessage): Token | undefined {
    const value = /^(?:bearer|token) (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
    return value === undefined ? undefined : world.tokens.get(value);
  }

  /** This repository, and of its forks only what their commits belong to. */
  function repositoryKnown(operation: string, params: Readonly<Record<string, string>>): boolean {
    const { owner, repo } = params;
    if (owner === undefined || repo === undefined) return true;
    if (repo.toLowerCase() !== world.name.toLowerCase()) return false;
    if (owner.toLowerCase() === world.owner.toLowerCase()) return true;
    const isFork = [...world.pulls.values()].some((p) => p.head.owner.toLowerCase() === owner.toLowerCase());
    return isFork && operation === 'repos/list-pull-requests-associated-with-commit';
  }

  return {
    world,
    requests,
    violations,
    faults,
    async close() {
      for (const { server } of [api, blobs]) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
      world.repository.remove();
    },
  };
}

function graphqlName(body: unknown): string {
  const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '';
  return `graphql/${/\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query.slice(Math.max(0, query.indexOf('{'))))?.[1] ?? 'unknown'}`;
}

function parsed(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('utf8');
  }
}
