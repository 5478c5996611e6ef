import type { Operation } from './openapi.ts';
import type { Token, World } from './world.ts';

export type Reply = {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Call = {
  readonly world: World;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
  readonly token: Token | undefined;
};

export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Default and largest page of every list. https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE_DEFAULT = 30;
const PAGE_MAX = 100;

export function ok(json: unknown, status = 200): Reply {
  return { status, json };
}

/** An error in GitHub's form. */
export function refusal(
  call: Pick<Call, 'operation'>,
  status: number,
  message: string,
  errors?: readonly unknown[],
): Reply {
  return {
    status,
    json: {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: call.operation.docs,
      status: String(status),
    },
  };
}

export function notFound(call: Pick<Call, 'operation'>): Reply {
  return refusal(call, 404, 'Not Found');
}

/** One field that failed, as GitHub words it for comments and check runs. */
export function fieldRefusal(call: Call, resource: string, field: string, message: string): Reply {
  return refusal(call, 422, 'Validation Failed', [{ resource, code: 'custom', field, message }]);
}

/** The user of the token; callers are admitted before, so there is one. */
export function actor(call: Call): Token {
  if (call.token === undefined) throw new Error(`${call.operation.id} was let through without a token`);
  return call.token;
}

/** One page of a list with its Link header; `wrap` for lists inside an object (check runs, artifacts). */
export function page<T>(
  call: Call,
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap?: (shapes: readonly unknown[]) => unknown,
): Reply {
  const { start, end, headers } = pageOf(call, items.length);
  const shapes = items.slice(start, end).map(shape);
  return { status: 200, json: wrap === undefined ? shapes : wrap(shapes), headers };
}

/** Where the page that was asked for begins and ends, and the Link header to its neighbours. */
export function pageOf(
  call: Call,
  total: number,
): { readonly start: number; readonly end: number; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(PAGE_MAX, Math.max(1, Number(call.query.get('per_page') ?? PAGE_DEFAULT) || PAGE_DEFAULT));
  const number = Math.max(1, Number(call.query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(total / size));
  const path = call.operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params[name] ?? ''),
  );
  const link = (page: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(page));
    return `<${call.world.url}${path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    start: (number - 1) * size,
    end: number * size,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function whole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
