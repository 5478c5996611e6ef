import type { FileEntry, JsonObject } from '../types.ts';
import type { Answer, Http } from './http.ts';
import { asHubError, HubError } from './hub-error.ts';
import { COMMIT, type Context, nameOf } from './hub-spec.ts';
import { insidePath, MAX_FILES } from './local.ts';

// A repository's commit and list of files: asked of the Hub, or remembered by an earlier run.

/** A file of the list. */
export type Entry = FileEntry & {
  /** `sha256:…` of a file in Git LFS or Xet, `git:…` of any other; undefined where the server does not say. */
  readonly content: string | undefined;
};

/** A repository at a commit; kept as JSON. */
export type Model = {
  readonly commit: string;
  /** Its content is for those who have accepted its terms. */
  readonly gated: boolean;
  readonly card: JsonObject | undefined;
  readonly files: readonly Entry[];
};

/** Asks the Hub for what is not known yet. Throws HubError. */
export async function resolved(context: Context): Promise<Model> {
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
export async function remembered(context: Context): Promise<Model | undefined> {
  const { revision } = context.spec;
  const isCommit = revision !== undefined && COMMIT.test(revision);
  const bytes = isCommit ? undefined : await context.options.cache?.get(refKey(context));
  const commit = isCommit ? revision : bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  return commit === undefined ? undefined : storedModel(context, commit);
}

/** The library's requests, sent by our own client. */
export function asFetch(net: Http): typeof fetch {
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
