// HTTP for the sources that are somewhere else: redirects are followed by hand, so that a token stays with its host, what
// fails for a moment is tried again, and every request and every byte is counted.

export type HttpOptions = {
  readonly fetch: typeof fetch;
  readonly userAgent: string;
  /** Sent to this origin and to no other. */
  readonly authorization?: { readonly origin: string; readonly value: string } | undefined;
  /** `reads` are requests, each hop of a redirect one; `bytes` those of the bodies as they were read. */
  readonly counts: { reads: number; bytes: number };
  /** Without an answer, or without a further byte of one, for so long it is over. */
  readonly timeoutMs: number;
  /** Further tries of a request that failed for a reason that may pass. */
  readonly retries: number;
  /** A server that asks to wait longer is not waited for. */
  readonly maxWaitMs: number;
};

export type Request = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes `start` (inclusive) to `end` (exclusive). */
  readonly range?: { readonly start: number; readonly end: number };
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

export type Http = {
  /** The answer to one request, of status 200 to 299. Throws HttpError for everything else. */
  send(url: string, request?: Request): Promise<Answer>;
};

export type HttpFailure = 'status' | 'unreachable' | 'timeout' | 'truncated' | 'no-ranges' | 'too-large' | 'redirect';

/** Why there is no answer that can be used. */
export class HttpError extends Error {
  readonly failure: HttpFailure;
  /** Of the answer, where there was one. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  constructor(failure: HttpFailure, message: string, answer?: { status: number; headers: Headers }, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HttpError';
    this.failure = failure;
    this.status = answer?.status;
    this.headers = answer?.headers;
  }
}

/** A server is not asked for more at a time. */
const PARALLEL = 8;
const MAX_HOPS = 5;
/** Of what an error page says, enough for a sentence. */
const MAX_ERROR_BYTES = 16_384;
/** Bodies are held in memory; weights are read by range far below this. */
const MAX_BODY_BYTES = 2 ** 30;
/** A file that is asked for in part and arrives whole is read to its end up to this size. */
const MAX_UNASKED_BYTES = 8 * 2 ** 20;
const FIRST_WAIT_MS = 400;

const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Sends requests one by one or up to eight at a time. */
export function http(options: HttpOptions): Http {
  const { counts } = options;
  let running = 0;
  const waiting: (() => void)[] = [];
  /** Where a file was found after redirects to another host: asked there at once for its next range. */
  const moved = new Map<string, string>();

  async function send(url: string, request: Request = {}): Promise<Answer> {
    if (running >= PARALLEL) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await tried(url, request);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  async function tried(url: string, request: Request): Promise<Answer> {
    for (let failed = 0; ; failed += 1) {
      try {
        return await followed(url, request);
      } catch (error) {
        if (!(error instanceof HttpError) || failed >= options.retries) throw error;
        const wait = passes(error) ? waitOf(error, failed) : undefined;
        if (wait === undefined || wait > options.maxWaitMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  async function followed(url: string, request: Request): Promise<Answer> {
    const known = moved.get(url);
    if (known !== undefined) {
      try {
        return await hops(url, known, request);
      } catch (error) {
        // A signed address that has run out: the next one is asked for.
        if (!(error instanceof HttpError) || error.status === undefined || passes(error)) throw error;
        moved.delete(url);
      }
    }
    return hops(url, url, request);
  }

  async function hops(asked: string, from: string, request: Request): Promise<Answer> {
    let url = from;
    const home = new URL(asked).origin;
    for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
      const answer = await once(url, new URL(url).origin === home ? request : withoutCredentials(request));
      if (!('location' in answer)) {
        if (new URL(url).origin !== home) moved.set(asked, url);
        return answer;
      }
      const next = new URL(answer.location, url);
      const isDowngrade = next.protocol !== 'https:' && new URL(url).protocol === 'https:';
      if (isDowngrade || !/^https?:$/.test(next.protocol))
        throw new HttpError(
          'redirect',
          `${hostOf(url)} leads to ${next.protocol}//${next.host}, which is not followed`,
        );
      url = next.href;
    }
    throw new HttpError('redirect', `${hostOf(asked)} leads in circles`);
  }

  async function once(url: string, request: Request): Promise<Answer | { readonly location: string }> {
    const { range } = request;
    const headers: Record<string, string> = {
      'user-agent': options.userAgent,
      ...request.headers,
      ...(range === undefined ? {} : { range: `bytes=${range.start}-${range.end - 1}` }),
    };
    const { authorization } = options;
    if (authorization !== undefined && new URL(url).origin === authorization.origin)
      headers['authorization'] = authorization.value;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), options.timeoutMs);
    counts.reads += 1;
    try {
      const response = await options.fetch(url, {
        method: request.method ?? 'GET',
        headers,
        redirect: 'manual',
        signal: controller.signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel().catch(() => {});
        return { location };
      }
      const { status, headers: said } = response;
      if (status < 200 || status > 299) {
        const text = new TextDecoder().decode(await bodyOf(response, MAX_ERROR_BYTES, true, timer));
        throw new HttpError('status', messageIn(text) ?? `status ${status}`, { status, headers: said });
      }
      return { status, headers: said, body: await ranged(response, range, timer) };
    } catch (error) {
      if (error instanceof HttpError) throw error;
      if (controller.signal.aborted)
        throw new HttpError('timeout', `${hostOf(url)} did not answer within ${options.timeoutMs / 1000} s`);
      throw new HttpError('unreachable', `${hostOf(url)} could not be reached (${codeOf(error)})`, undefined, error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function ranged(response: Response, range: Request['range'], timer: NodeJS.Timeout): Promise<Uint8Array> {
    if (range === undefined) return bodyOf(response, MAX_BODY_BYTES, false, timer);
    const wanted = range.end - range.start;
    const url = response.url;
    if (response.status === 206) {
      const first = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
      if (first !== undefined && Number(first) !== range.start)
        throw new HttpError('no-ranges', `${hostOf(url)} answers with another range than the one that was asked for`);
      const body = await bodyOf(response, wanted, true, timer);
      if (body.length < wanted)
        throw new HttpError('truncated', `${hostOf(url)} sent ${body.length} of ${wanted} bytes`);
      return body;
    }
    // The range was not heeded: what is wanted is at the beginning, or the file is small.
    if (range.start === 0) return bodyOf(response, wanted, true, timer);
    const length = Number(response.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
    if (length > MAX_UNASKED_BYTES) {
      await response.body?.cancel().catch(() => {});
      throw new HttpError('no-ranges', `${hostOf(url)} does not serve parts of files`);
    }
    return (await bodyOf(response, MAX_UNASKED_BYTES, false, timer)).slice(range.start, range.end);
  }

  /** The first `limit` bytes; `isPart`: the rest is left where it is, else more than that is an error. */
  async function bodyOf(
    response: Response,
    limit: number,
    isPart: boolean,
    timer: NodeJS.Timeout,
  ): Promise<Uint8Array> {
    const said = response.headers.get('content-encoding') === null ? response.headers.get('content-length') : null;
    const chunks: Uint8Array[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    while (reader !== undefined && length < limit) {
      let chunk: Uint8Array | undefined;
      try {
        chunk = (await reader.read()).value;
      } catch (error) {
        throw length === 0 && said === null
          ? error
          : new HttpError('truncated', `${hostOf(response.url)} broke off after ${length} bytes`, undefined, error);
      }
      if (chunk === undefined) break;
      timer.refresh();
      chunks.push(chunk);
      length += chunk.length;
      counts.bytes += chunk.length;
    }
    if (length >= limit) {
      // At its end a body is read once more, which leaves the connection open for the next request; any other is broken off.
      const isWhole = said !== null && Number(said) <= length;
      const rest = isWhole || !isPart ? (await reader?.read())?.value : undefined;
      if (!isWhole) await reader?.cancel().catch(() => {});
      if (rest !== undefined) throw new HttpError('too-large', `${hostOf(response.url)} sent more than ${limit} bytes`);
    } else if (said !== null && Number(said) > length)
      throw new HttpError('truncated', `${hostOf(response.url)} sent ${length} of ${said} bytes`);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return length > limit ? whole.subarray(0, limit) : whole;
  }

  return { send };
}

/** What one host was given to know the caller by is not for another. */
function withoutCredentials(request: Request): Request {
  const { authorization, cookie, ...headers } = request.headers ?? {};
  return { ...request, headers };
}

/** May the same request have an answer a moment later? */
export function passes(error: HttpError): boolean {
  if (error.failure === 'truncated' || error.failure === 'timeout') return true;
  if (error.failure === 'unreachable') return !/\bENOTFOUND\b|CERT|SSL|TLS/.test(error.message);
  return error.status !== undefined && PASSING.has(error.status);
}

function waitOf(error: HttpError, failed: number): number {
  return secondsToWait(error.headers) === undefined
    ? FIRST_WAIT_MS * 2 ** failed
    : 1000 * (secondsToWait(error.headers) ?? 0);
}

/**
 * Seconds that an answer asks to wait: `Retry-After`, or the `t` of `RateLimit: "api";r=0;t=55`, as
 * https://huggingface.co/docs/hub/rate-limits describes it.
 */
export function secondsToWait(headers: Headers | undefined): number | undefined {
  const after =
    /^\d+$/.exec(headers?.get('retry-after') ?? '')?.[0] ?? /\bt=(\d+)/.exec(headers?.get('ratelimit') ?? '')?.[1];
  return after === undefined ? undefined : Number(after);
}

/** `error` or `message` of a JSON body, on one line. */
function messageIn(text: string): string | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return undefined;
    const said = 'error' in json ? json.error : 'message' in json ? json.message : undefined;
    return typeof said === 'string' ? said.replace(/\s+/g, ' ').slice(0, 300) : undefined;
  } catch {
    return undefined;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the server';
}

/** The system's word for what went wrong, which fetch keeps one or two causes down. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return error instanceof Error ? error.message : String(error);
}
