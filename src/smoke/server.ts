import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type Ended, startChild } from './child.ts';
import { plainLine } from './words.ts';

// An OpenAI-compatible server: one that is there, or one that is started for this model and goes with it.

/** Bytes of one answer: the longest output has a few kilobytes, its log probabilities a few hundred. */
const MAX_ANSWER = 8 * 2 ** 20;
/** Bytes that a server may log. */
const MAX_LOG = 256 * 2 ** 20;
const POLL_MS = 250;
/** One question of readiness or identity. */
const SHORT_MS = 5_000;

/** What came back: JSON, or why there is none, as half a sentence that goes on after "the server". */
export type Answer =
  | { readonly ok: true; readonly json: unknown; readonly server: string }
  | { readonly ok: false; readonly status: number | undefined; readonly problem: string };

export type Server = {
  /** Without a slash at the end; `/v1/…` comes after it. */
  readonly origin: string;
  /** Asks once. Never throws: whatever a server says or does is an Answer. `timeoutMs` counts from the start. */
  ask(path: string, body?: unknown, timeoutMs?: number): Promise<Answer>;
  /** Leaves nothing of a server that was started here. */
  close(): Promise<void>;
  /** Set once a server that was started here has ended. */
  ended(): Ended | undefined;
};

export type ServerOptions = {
  /** Address of the server, with or without `/v1`. With a command: where that command will serve. */
  readonly url: string | undefined;
  /** Started by /bin/sh; `{model}` and `{port}` are filled in. */
  readonly command: string | undefined;
  /** Sent as a bearer token, to this address only. */
  readonly apiKey: string | undefined;
  /** All of the environment of a server that is started here. */
  readonly env: Readonly<Record<string, string>>;
  readonly model: string;
  readonly wallMs: number;
  readonly memoryBytes: number | undefined;
  readonly signal: AbortSignal;
};

/** A server that can be asked, or the sentence that says why there is none. */
export async function openServer(options: ServerOptions): Promise<Server | { readonly reason: string }> {
  const { url, command, apiKey, signal, wallMs } = options;
  const port = command !== undefined && url === undefined ? await freePort() : undefined;
  const origin = originOf(url ?? `http://127.0.0.1:${port}`);
  if (origin === undefined)
    return { reason: `${JSON.stringify(url)} is no address of a server: it begins with http:// or https://` };
  const started = performance.now();
  const left = () => Math.max(1, wallMs - (performance.now() - started));
  const child = command === undefined ? undefined : served(command, port ?? Number(new URL(origin).port), options);
  let end: Ended | undefined;
  void child?.ended.then((ended) => {
    end = ended;
  });
  const ask: Server['ask'] = (path, body, timeoutMs = left()) =>
    asked(`${origin}${path}`, body, { apiKey, timeoutMs: Math.min(timeoutMs, left()), signal });
  const server: Server = {
    origin,
    ask,
    ended: () => end,
    close: async () => {
      await child?.stop();
    },
  };
  const reason = await ready(server, child, { origin, isStarted: command !== undefined, left, signal });
  if (reason === undefined) return server;
  await server.close();
  return { reason };
}

/** The command as the operator wrote it. The model's path comes from a repository, so it goes in as a variable, never as shell text. */
function served(command: string, port: number, { env, model, wallMs, memoryBytes, signal }: ServerOptions): Child {
  const script = command.replaceAll('{model}', '"$TUNELINT_MODEL"').replaceAll('{port}', String(port));
  return startChild({
    command: ['/bin/sh', '-c', `exec ${script}`],
    env: { ...env, TUNELINT_MODEL: model },
    limits: { wallMs, outputBytes: MAX_LOG, memoryBytes },
    signal,
  });
}

/** Waits until the server answers; undefined when it does. */
async function ready(
  server: Server,
  child: Child | undefined,
  { origin, isStarted, left, signal }: { origin: string; isStarted: boolean; left: () => number; signal: AbortSignal },
): Promise<string | undefined> {
  for (;;) {
    const ended = server.ended();
    if (ended !== undefined) return endedReason(ended);
    if (signal.aborted) return 'the smoke test was stopped';
    // vLLM, SGLang, TGI, llama-server and transformers serve have /health, and answer 503 while they load.
    const health = await server.ask('/health', undefined, SHORT_MS);
    if (health.ok || (health.status !== undefined && health.status < 300)) return undefined;
    if (health.status !== undefined && health.status !== 503) {
      const models = await server.ask('/v1/models', undefined, SHORT_MS);
      if (models.ok) return undefined;
      // transformers serve answers 500 here without a cache of the Hub; it is there all the same.
      if (models.status !== undefined && models.status !== 503 && !isStarted)
        return models.status === 401 || models.status === 403
          ? `the server at ${origin} wants a key: set TUNELINT_API_KEY`
          : undefined;
    }
    if (!isStarted && health.status === undefined) return `no server answers at ${origin}: ${health.problem}`;
    if (left() <= POLL_MS)
      return `the server did not get ready in time: it wrote ${plainLine(child?.tail() ?? '') || 'nothing'}`;
    await sleep(POLL_MS);
  }
}

/** Why a server that was started here is gone, as a sentence. */
export function endedReason({ because, status, tail, error }: Ended): string {
  const said = plainLine(tail);
  if (because === 'spawn') return `the server could not be started: ${error?.message ?? 'no reason given'}`;
  if (because === 'time') return 'the server took too long and was stopped';
  if (because === 'output') return 'the server wrote without end and was stopped';
  if (because === 'stopped') return 'the smoke test was stopped';
  if (status === 137) return 'the server was killed, most likely for want of memory';
  return `the server ended with status ${status ?? '?'}: ${said === '' ? 'it wrote nothing' : said}`;
}

function originOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gives no port');
  return address.port;
}

type Asking = { readonly apiKey: string | undefined; readonly timeoutMs: number; readonly signal: AbortSignal };

async function asked(url: string, body: unknown, { apiKey, timeoutMs, signal }: Asking): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (apiKey !== undefined) headers['authorization'] = `Bearer ${apiKey}`;
  const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
  let status: number | undefined;
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Elsewhere the key is nobody's business.
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    });
    status = response.status;
    const text = await bounded(response);
    if (text === undefined) return { ok: false, status, problem: `answers more than ${MAX_ANSWER} bytes` };
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      if (response.ok) return { ok: false, status, problem: 'does not answer in JSON' };
    }
    if (response.ok) return { ok: true, json, server: response.headers.get('server') ?? '' };
    return {
      ok: false,
      status,
      problem: `answers ${status}: ${complaint(json) ?? (plainLine(text) || 'nothing else')}`,
    };
  } catch (error) {
    if (timeout.aborted)
      return { ok: false, status, problem: `does not answer within ${Math.ceil(timeoutMs / 1000)} s` };
    if (signal.aborted) return { ok: false, status, problem: 'was not waited for' };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    const words = {
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'there is no such host',
      ECONNRESET: 'it hung up',
    };
    const known = Object.entries(words).find(([name]) => name === code)?.[1];
    return { ok: false, status, problem: known ?? plainLine(cause instanceof Error ? cause.message : String(cause)) };
  }
}

async function bounded(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** `{ error: { message } }` of OpenAI, `{ message }` of vLLM before 0.9, `{ detail }` of FastAPI, `{ error }` of TGI. */
function complaint(json: unknown): string | undefined {
  const found = [at(json, 'error', 'message'), at(json, 'message'), at(json, 'detail'), at(json, 'error')];
  const text = found.find((value) => typeof value === 'string');
  return typeof text === 'string' ? plainLine(text) : undefined;
}

/** A member of JSON that anybody may have written; undefined where there is none. */
export function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}
