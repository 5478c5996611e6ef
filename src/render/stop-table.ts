import { ENGINES, type Engine, type Json, type JsonObject } from '../types.ts';
import { cut } from './visible.ts';

/** Stop ids shown per engine; a model has a handful, a broken file may list a whole vocabulary. */
const MAX_IDS = 12;
/** A token as text; the longest control token of the major families has 35 characters. */
const MAX_TOKEN = 80;
/** A reason or a link; engines' reasons are one sentence. */
const MAX_TEXT = 400;

/** One engine of the stop table. Text as it is in the files; the caller escapes it. */
export type StopRow = {
  readonly engine: Engine;
  /** Does what ends an assistant turn stop this engine? `unknown`: the files do not decide it. */
  readonly ends: 'yes' | 'no' | 'unknown';
  readonly stopsAt: readonly StopToken[];
  /** Ids left out of `stopsAt`. */
  readonly more: number;
  /** Why the stop set is not known. */
  readonly reason: string | undefined;
  /** Where the engine's source says which files it reads; an https address. */
  readonly link: string | undefined;
};

export type StopToken = { readonly id: number | undefined; readonly token: string | undefined };

export type StopTable = {
  readonly turnEnd: {
    readonly kind: 'token' | 'next-role' | 'split' | 'none';
    readonly token: StopToken;
  };
  readonly rows: readonly StopRow[];
};

/**
 * The stop table of a subject: engines in the order of ENGINES, what each stops at, and whether that ends a turn.
 * Undefined without a measured turn end or without stop sets. Facts of any shape are accepted, for a report may come
 * from another job: what does not fit is left out.
 */
export function stopTable(facts: JsonObject): StopTable | undefined {
  const turnEnd = object(member(facts, 'turnEnd'));
  const stops = object(member(facts, 'stops'));
  if (turnEnd === undefined || stops === undefined) return undefined;
  const kind = member(turnEnd, 'kind');
  if (kind !== 'token' && kind !== 'next-role' && kind !== 'split' && kind !== 'none') return undefined;

  const token = { id: number(member(turnEnd, 'id')), token: string(member(turnEnd, 'token'), MAX_TOKEN) };
  const rows: StopRow[] = [];
  for (const engine of ENGINES) {
    const view = object(member(stops, engine));
    if (view !== undefined) rows.push(row(engine, view, token));
  }
  if (rows.length === 0) return undefined;
  return { turnEnd: { kind, token }, rows };
}

function row(engine: Engine, view: JsonObject, turnEnd: StopToken): StopRow {
  const ids = list(member(view, 'ids'));
  const tokens = list(member(view, 'tokens'));
  const all: StopToken[] = [];
  for (const [index, value] of ids.entries()) {
    const id = number(value);
    if (id !== undefined) all.push({ id, token: string(tokens[index], MAX_TOKEN) });
  }
  for (const value of list(member(view, 'texts'))) {
    const token = string(value, MAX_TOKEN);
    if (token !== undefined && !all.some((known) => known.token === token)) all.push({ id: undefined, token });
  }
  // A list that is cut keeps the one token that the table is about.
  const end = all.findIndex(({ id, token }) => (id === undefined ? token === turnEnd.token : id === turnEnd.id));
  if (end >= MAX_IDS) all.unshift(...all.splice(end, 1));
  // A stop set of which only a part is known may stop at the end of a turn already; that it does not, only all of it shows.
  const stops = member(view, 'stops');
  const known = member(view, 'known') === true;
  const link = string(member(view, 'link'), MAX_TEXT);
  return {
    engine,
    ends: stops === true ? 'yes' : known && stops === false ? 'no' : 'unknown',
    stopsAt: all.slice(0, MAX_IDS),
    more: Math.max(0, all.length - MAX_IDS),
    reason: string(member(view, 'reason'), MAX_TEXT),
    link: link?.startsWith('https://') === true ? link : undefined,
  };
}

function member(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function object(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function list(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function string(value: Json | undefined, max: number): string | undefined {
  return typeof value === 'string' ? cut(value, max) : undefined;
}
