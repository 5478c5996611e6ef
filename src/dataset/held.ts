// Which tokens beside ordinary words the rows hold: the reader of a model looks at their rows of the embedding.

import type { DatasetHead, SeenRow } from '../types.ts';

/** Ids in ascending order, those of `learned` among them: where they have labels. */
export type Held = { ids: number[]; learned: number[] };

/** Ids that are kept, the lowest: enough to know, and the same however the rows were divided. */
export const MAX_HELD = 512;
/** Larger ids index no embedding. */
const MAX_IDS = 1 << 22;

/** Which ids are noted, and how; `from` is the lowest of them, for most ids are below. */
export type Marks = { readonly from: number; readonly of: Uint8Array };

const NOTED = 1;
const NOTED_WITH_LABEL = 2;

/**
 * Marks the ids that are noted: added tokens, and ids of the embedding that no token of the tokenizer has. Padding, which nothing
 * learns, only where it has a label, as where it also ends a reply.
 */
export function heldMarks({ tokenizer, padId }: DatasetHead): Marks | undefined {
  if (tokenizer === undefined) return undefined;
  const { added, size, complete } = tokenizer.vocabulary;
  const marks = new Uint8Array(Math.min(MAX_IDS, Math.max(size, tokenizer.rows ?? 0)));
  if (complete) marks.fill(NOTED, size);
  for (const { id } of added) if (id >= 0 && id < marks.length) marks[id] = NOTED;
  if (padId !== undefined && padId >= 0 && padId < marks.length) marks[padId] = NOTED_WITH_LABEL;
  const from = marks.findIndex((mark) => mark !== 0);
  return { from: from < 0 ? marks.length : from, of: marks };
}

/** Adds to `found` the marked ids of a row, true where they have a label. `mask`: 0 where the row is padding. */
export function noteHeld(
  { ids, labels }: SeenRow,
  mask: readonly number[] | undefined,
  { from, of }: Marks,
  found: Map<number, boolean>,
): void {
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? -1;
    if (id < from) continue;
    const mark = of[id];
    if (mark === 0 || mark === undefined || mask?.[i] === 0) continue;
    const isLearned = labels?.[i] === id;
    if (isLearned || (mark === NOTED && !found.has(id))) found.set(id, isLearned);
  }
}

/** Adds what was found to what is there. */
export function addHeld(into: Held, { ids, learned }: Held): void {
  into.ids = lowest(into.ids, ids);
  into.learned = lowest(into.learned, learned);
}

/** What a batch found. */
export function heldOf(found: ReadonlyMap<number, boolean>): Held {
  const learned = [...found].flatMap(([id, isLearned]) => (isLearned ? [id] : []));
  return { ids: lowest([...found.keys()], []), learned: lowest(learned, []) };
}

function lowest(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, MAX_HELD);
}
