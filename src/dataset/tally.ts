// What a scan counts. A tally is JSON; tallies of the parts of a file add up to that of the whole, whatever the parts.

import type { Args, RowLayout, RowPlace, Severity } from '../types.ts';
import { addHeld, type Held } from './held.ts';

/** Places of each kind that are kept. */
export const MAX_PLACES = 20;

export type Places<P extends RowPlace = RowPlace> = { count: number; places: P[] };

export type RuleTally = Places & {
  /** The first hit of each level. */
  first: { [level in Severity]?: { row: number; args: Args } };
};

export type Tally = {
  rows: number;
  judged: number;
  turns: number;
  unreadable: Places<RowPlace & { problem: string }>;
  shapes: { [shape in RowLayout]?: { count: number; first: RowPlace } };
  /** By rule; a rule that was offered a row at all has an entry. */
  rules: { [rule: string]: RuleTally };
  broken: { [rule: string]: string };
  /** Rows that could not be rendered or encoded, by reason; few reasons, the rest under the last. */
  unseen: { [reason: string]: Places };
  lengths: {
    rows: number;
    tokens: number;
    max: number;
    over: Places<RowPlace & { length: number }>;
    /** Rows by bucket of length: see `bucketOf`. */
    buckets: { [bucket: string]: number };
  };
  labels: { rows: number; tokens: number; trained: number };
  /** Rows in which a declared new token is learned, by token. */
  newTokens: { [token: string]: number };
  held: Held;
  duplicates: Places<RowPlace & { of: number }>;
  overlaps: { [file: string]: Places<RowPlace & { of: number }> };
};

/** Reasons that are told apart; templates can raise with text of the row in it. */
const MAX_REASONS = 20;

export function emptyTally(): Tally {
  return {
    rows: 0,
    judged: 0,
    turns: 0,
    unreadable: { count: 0, places: [] },
    shapes: Object.create(null),
    rules: Object.create(null),
    broken: Object.create(null),
    unseen: Object.create(null),
    lengths: { rows: 0, tokens: 0, max: 0, over: { count: 0, places: [] }, buckets: Object.create(null) },
    labels: { rows: 0, tokens: 0, trained: 0 },
    newTokens: Object.create(null),
    held: { ids: [], learned: [] },
    duplicates: { count: 0, places: [] },
    overlaps: Object.create(null),
  };
}

/** Adds one place that lies behind those that are there. */
export function note<P extends RowPlace>(places: Places<P>, place: P): void {
  places.count += 1;
  if (places.places.length < MAX_PLACES) places.places.push(place);
}

/** Adds the tally of another part of the same file to `into`. */
export function addTally(into: Tally, part: Tally): void {
  into.rows += part.rows;
  into.judged += part.judged;
  into.turns += part.turns;
  addPlaces(into.unreadable, part.unreadable);
  for (const [name, { count, first }] of Object.entries(part.shapes)) {
    const shape = name as RowLayout;
    const known = into.shapes[shape];
    if (known === undefined) into.shapes[shape] = { count, first };
    else into.shapes[shape] = { count: known.count + count, first: first.row < known.first.row ? first : known.first };
  }
  for (const [rule, tally] of Object.entries(part.rules)) {
    const known = into.rules[rule];
    if (known === undefined) {
      into.rules[rule] = tally;
      continue;
    }
    addPlaces(known, tally);
    for (const [name, hit] of Object.entries(tally.first)) {
      const level = name as Severity;
      const before = known.first[level];
      if (before === undefined || hit.row < before.row) known.first[level] = hit;
    }
  }
  for (const [rule, error] of Object.entries(part.broken)) into.broken[rule] ??= error;
  for (const [reason, places] of Object.entries(part.unseen)) addPlaces(reasonEntry(into.unseen, reason), places);
  const { lengths, labels } = into;
  lengths.rows += part.lengths.rows;
  lengths.tokens += part.lengths.tokens;
  lengths.max = Math.max(lengths.max, part.lengths.max);
  addPlaces(lengths.over, part.lengths.over);
  for (const [bucket, count] of Object.entries(part.lengths.buckets))
    lengths.buckets[bucket] = (lengths.buckets[bucket] ?? 0) + count;
  labels.rows += part.labels.rows;
  labels.tokens += part.labels.tokens;
  labels.trained += part.labels.trained;
  for (const [token, count] of Object.entries(part.newTokens))
    into.newTokens[token] = (into.newTokens[token] ?? 0) + count;
  addHeld(into.held, part.held);
  addPlaces(into.duplicates, part.duplicates);
  for (const [file, places] of Object.entries(part.overlaps)) {
    into.overlaps[file] ??= { count: 0, places: [] };
    addPlaces(into.overlaps[file], places);
  }
}

/** Where rows of one reason are counted. */
export function reasonEntry(unseen: Tally['unseen'], reason: string): Places {
  const short = reason.length > 200 ? `${reason.slice(0, 200)}…` : reason;
  const key = short in unseen || Object.keys(unseen).length < MAX_REASONS ? short : 'other reasons';
  unseen[key] ??= { count: 0, places: [] };
  return unseen[key];
}

function addPlaces<P extends RowPlace>(into: Places<P>, part: Places<P>): void {
  into.count += part.count;
  if (part.places.length === 0) return;
  const last = into.places.at(-1);
  const inOrder = last === undefined || last.row <= (part.places[0]?.row ?? 0);
  if (inOrder && into.places.length >= MAX_PLACES) return;
  const all = [...into.places, ...part.places];
  if (!inOrder) all.sort((a, b) => a.row - b.row);
  into.places = all.slice(0, MAX_PLACES);
}

// ---------------------------------------------------------------- lengths

/** Lengths below this have a bucket each; above, a bucket spans 1 %. */
const EXACT = 1024;
const STEP = Math.log(1.01);

/** Bucket of a length. */
export function bucketOf(length: number): number {
  return length < EXACT ? length : EXACT + Math.floor(Math.log(length / EXACT) / STEP);
}

/** The largest length of a bucket. */
export function bucketEnd(bucket: number): number {
  return bucket < EXACT ? bucket : Math.floor(EXACT * Math.exp((bucket - EXACT + 1) * STEP));
}

/** The length that at most this part of the rows exceeds (nearest rank), by buckets. */
export function percentile(lengths: Tally['lengths'], part: number): number {
  const rank = Math.max(1, Math.ceil(lengths.rows * part));
  let seen = 0;
  const buckets = Object.entries(lengths.buckets).map(([bucket, count]) => [Number(bucket), count] as const);
  for (const [bucket, count] of buckets.sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= rank) return Math.min(bucketEnd(bucket), lengths.max);
  }
  return lengths.max;
}
