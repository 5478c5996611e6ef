import { setTimeout as pause } from 'node:timers/promises';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { UserError } from '../types.ts';

// The one connection to GitHub: every request of a run goes through it and is counted.

export type Client = {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Requests sent so far, retries included. */
  requests(): number;
};

export type ConnectOptions = {
  /** GITHUB_API_URL: https://api.github.com, or https://HOST/api/v3 on GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name` of the repository of the run. */
  readonly repository: string;
  /** The fetch of the runner when it is behind a proxy, which Node's own does not heed. */
  readonly fetch: typeof fetch;
  readonly version: string;
  readonly debug: (line: string) => void;
};

/** No answer of the API takes this long; a stalled connection must not hold a job for hours. */
const REQUEST_MS = 60_000;
/** Longer waits for a rate limit are not worth a runner's time: what could not be written goes to the next channel. */
const MAX_WAIT_S = 120;
const MAX_LIMIT_RETRIES = 2;

const Connection = Octokit.plugin(retry, throttling);

/** A client for one repository. Throws UserError when the token or the repository's name is missing. */
export function connect({ apiUrl, token, repository, fetch: send, version, debug }: ConnectOptions): Client {
  const [owner, repo, ...rest] = repository.split('/');
  if (owner === undefined || repo === undefined || repo === '' || rest.length > 0)
    throw new UserError(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not OWNER/NAME`);
  let count = 0;
  const counted: typeof fetch = async (input, init) => {
    count += 1;
    const limit = AbortSignal.timeout(REQUEST_MS);
    const signal = init?.signal == null ? limit : AbortSignal.any([init.signal, limit]);
    return whole(await send(input, { ...init, signal }));
  };
  const wait = (retryAfter: number, options: { readonly method: string; readonly url: string }, retries: number) => {
    const again = retryAfter <= MAX_WAIT_S && retries < MAX_LIMIT_RETRIES;
    debug(`${options.method} ${options.url}: rate limit, ${again ? `again in ${retryAfter} s` : 'given up'}`);
    return again;
  };
  const octokit = new Connection({
    auth: token === '' ? undefined : token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `tunelint/${version}`,
    request: { fetch: counted },
    // `debug` of Octokit would print every request twice.
    log: { debug: () => {}, info: debug, warn: debug, error: debug },
    throttle: {
      onRateLimit: (after: number, options: object, _: unknown, retries: number) =>
        wait(after, options as { method: string; url: string }, retries),
      onSecondaryRateLimit: (after: number, options: object, _: unknown, retries: number) =>
        wait(after, options as { method: string; url: string }, retries),
    },
  });
  // Who did not answer to four tries is not asked four times again, or a job would wait minutes for what is down.
  let isDown = false;
  octokit.hook.wrap('request', async (request, options) => {
    const isRetried = options.request?.['retries'] !== 0;
    if (isDown) options.request = { ...options.request, retries: 0 };
    try {
      const answer = await request(options);
      isDown = false;
      return answer;
    } catch (error) {
      if (isRetried && (statusOf(error) ?? 0) >= 500) isDown = true;
      throw error;
    }
  });
  return { octokit, owner, repo, requests: () => count };
}

/**
 * A JSON answer with all of its body. Octokit takes a body that broke off for an empty one, and a list of comments that
 * is empty for that reason would have a second comment written; thrown here, it counts as a server error.
 */
async function whole(answer: Response): Promise<Response> {
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/.test(answer.headers.get('content-type') ?? '');
  if (!isJson || answer.body === null) return answer;
  const body = await answer.text();
  if (answer.ok) JSON.parse(body);
  const { status, statusText, headers, url } = answer;
  // A made response has no address, and Octokit looks for the next page there.
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}

/** HTTP status of an error of the API; undefined for any other error. 500 stands for a lost connection too. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('name' in error) || (error.name !== 'HttpError' && error.name !== 'GraphqlResponseError')) return undefined;
  return 'status' in error && typeof error.status === 'number' ? error.status : 403;
}

/**
 * Why the API did not do what was asked, in a few words; rethrows what is no answer of the API, for that is a fault of
 * ours. The words of the server are left out: they may repeat what we sent.
 */
export function refusal(error: unknown, permission: string): string {
  const status = statusOf(error);
  if (status === undefined) throw error;
  if (status === 401) return 'the token is not valid';
  if (status === 403 || status === 404 || status === 429) {
    const message = error instanceof Error ? error.message : '';
    if (status === 429 || /rate limit/i.test(message)) return 'GitHub limits the rate of requests';
    if (/lock/i.test(message)) return 'the conversation is locked';
    return `the token has not the permission ${permission}`;
  }
  if (status >= 500) return `GitHub did not answer (status ${status})`;
  return `GitHub refused it (status ${status})`;
}

/** Creation is tried this often. */
const TRIES = 3;

/**
 * Creates something once. After a server error it may be there all the same, so it is looked for before the next try;
 * the retry of the plugin, which would create it twice, is off: `create` passes `request: { retries: 0 }` on.
 */
export async function createOnce<T>(
  create: (once: { readonly request: { readonly retries: 0 } }) => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create({ request: { retries: 0 } });
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined || status < 500 || attempt === TRIES) throw error;
      await pause(1_000 * attempt);
      const there = await find();
      if (there !== undefined) return there;
    }
  }
}

/** The body of an answer that was not parsed; undefined when it is longer than `max` bytes. */
export async function bounded(data: unknown, max: number): Promise<Uint8Array | undefined> {
  if (!(data instanceof ReadableStream)) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data as ReadableStream<Uint8Array>) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
