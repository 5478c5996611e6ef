import {
  type At,
  type FileEntry,
  type FileProblem,
  isObject,
  type Json,
  type JsonObject,
  type Source,
  SourceError,
} from '../types.ts';
import { parseJson } from './json.ts';

/** The small JSON files of a model are a few kB; vocabularies excepted, nothing honest comes near this. */
const SMALL_JSON_LIMIT = 16 * 1024 * 1024;

export type JsonFile = { readonly file: string; readonly value: JsonObject };

export type Parsed =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'problem'; readonly problem: FileProblem }
  | { readonly kind: 'unreadable' };

/**
 * One folder of a source while it is read: gives its files by name, and keeps what could not be read or parsed, so that
 * nothing is lost between the readers. Lives only as long as the reading; facts are plain data.
 */
export type Folder = {
  readonly source: Source;
  /** Relative to the source's root; `.` is the root. */
  readonly path: string;
  /** Files directly in the folder, sorted. */
  readonly files: readonly FileEntry[];
  readonly problems: FileProblem[];
  readonly unreadable: FileEntry[];
  file(name: string): FileEntry | undefined;
  /** The whole file, or undefined when it cannot be had (noted in `unreadable` or `problems`). */
  bytes(entry: FileEntry, limit: number): Promise<Uint8Array | undefined>;
  parse(entry: FileEntry, limit?: number): Promise<Parsed>;
  /** As `parse`, of bytes that are at hand. */
  parseBytes(entry: FileEntry, content: Uint8Array): Parsed;
  /** A JSON object by file name; undefined when absent, unreadable, or not an object (both noted). */
  json(name: string, limit?: number): Promise<JsonFile | undefined>;
  text(name: string, limit?: number): Promise<{ readonly file: string; readonly value: string } | undefined>;
  /** One sentence naming those of these files that are there and could not be read; undefined when there are none. */
  whyUnreadable(names: readonly string[]): string | undefined;
};

/** Opens a folder; `files` are the entries directly in it. */
export function openFolder(source: Source, path: string, files: readonly FileEntry[]): Folder {
  const prefix = path === '.' ? '' : `${path}/`;
  const byName = new Map(files.map((f) => [f.path.slice(prefix.length), f]));
  const problems: FileProblem[] = [];
  const unreadable: FileEntry[] = [];
  const failed = new Map<string, string>();

  function fail(entry: FileEntry, reason: string) {
    if (failed.has(entry.path)) return;
    failed.set(entry.path, reason);
    unreadable.push(entry);
  }

  async function bytes(entry: FileEntry, limit: number): Promise<Uint8Array | undefined> {
    if (entry.unreadable !== undefined) {
      fail(entry, UNREADABLE[entry.unreadable]);
      return undefined;
    }
    if (entry.size > limit) {
      const reason = `has ${entry.size} bytes; more than ${limit} are not read`;
      if (!failed.has(entry.path)) problems.push({ at: { file: entry.path }, reason });
      failed.set(entry.path, reason);
      return undefined;
    }
    try {
      return await source.bytes(entry.path);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      fail({ ...entry, unreadable: error.reason }, UNREADABLE[error.reason]);
      return undefined;
    }
  }

  async function parse(entry: FileEntry, limit = SMALL_JSON_LIMIT): Promise<Parsed> {
    const content = await bytes(entry, limit);
    return content === undefined ? { kind: 'unreadable' } : parseBytes(entry, content);
  }

  function parseBytes(entry: FileEntry, content: Uint8Array): Parsed {
    const parsed = parseJson(content, entry.path);
    if ('reason' in parsed) {
      problems.push(parsed);
      failed.set(entry.path, 'is not valid JSON');
      return { kind: 'problem', problem: parsed };
    }
    return { kind: 'value', value: parsed.value };
  }

  async function json(name: string, limit?: number): Promise<JsonFile | undefined> {
    const entry = byName.get(name);
    if (entry === undefined) return undefined;
    const parsed = await parse(entry, limit);
    if (parsed.kind !== 'value') return undefined;
    if (isObject(parsed.value)) return { file: entry.path, value: parsed.value };
    problems.push({
      at: { file: entry.path, pointer: '' },
      reason: `holds ${kindOf(parsed.value)} where an object is expected`,
    });
    failed.set(entry.path, 'is not a JSON object');
    return undefined;
  }

  return {
    source,
    path,
    files,
    problems,
    unreadable,
    file: (name) => byName.get(name),
    bytes,
    parse,
    parseBytes,
    json,
    async text(name, limit = SMALL_JSON_LIMIT) {
      const entry = byName.get(name);
      const content = entry === undefined ? undefined : await bytes(entry, limit);
      if (entry === undefined || content === undefined) return undefined;
      return { file: entry.path, value: new TextDecoder().decode(content) };
    },
    whyUnreadable(names) {
      const found = names.flatMap((name) => {
        const entry = byName.get(name);
        if (entry === undefined) return [];
        const reason =
          failed.get(entry.path) ?? (entry.unreadable === undefined ? undefined : UNREADABLE[entry.unreadable]);
        return reason === undefined ? [] : [`${name} ${reason}`];
      });
      return found.length === 0 ? undefined : found.join(', ');
    },
  };
}

/** The words for each reason, to follow a file's name. */
export const UNREADABLE = {
  'lfs-pointer': 'is a Git LFS pointer (git lfs pull fetches what it stands for)',
  'link-outside': 'is a link that leaves the checked folder',
  'no-permission': 'may not be read',
  'too-large': 'is too large to be read',
  'not-reachable': 'could not be reached',
  broken: 'could not be read',
} as const;

/** A value's kind in words, with its article. */
export function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Reads one key of a JSON object with its place. */
export function placed<T>(
  part: JsonFile | undefined,
  key: string,
  read: (value: Json | undefined) => T | undefined,
): At<T> | undefined {
  if (part === undefined) return undefined;
  const value = read(part.value[key]);
  return value === undefined ? undefined : { value, at: { file: part.file, pointer: `/${escapePointer(key)}` } };
}

/** One reference token of a JSON Pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function stringsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}
