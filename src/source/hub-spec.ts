import type { Cache } from './cache.ts';
import type { Http } from './http.ts';

// How a repository of the Hub is named and reached.

/** A repository and a revision of it. */
export type HubSpec = {
  /** `ORG/NAME`, or the single name of an old repository such as `gpt2`. */
  readonly repo: string;
  /** Branch, tag or commit; undefined: the default branch. */
  readonly revision: string | undefined;
};

/** How the Hub is reached. */
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

/** A full commit id. */
export const COMMIT = /^[0-9a-f]{40}$/;

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

/** One repository while it is read. */
export type Context = {
  readonly spec: HubSpec;
  readonly endpoint: string;
  readonly options: HubOptions;
  readonly net: Http;
};

/** As it is written on the command line, a commit shortened. */
export function nameOf({ repo, revision }: HubSpec): string {
  return `hf:${repo}${revision === undefined ? '' : `@${COMMIT.test(revision) ? revision.slice(0, 12) : revision}`}`;
}
