// Equal rows are found by a 64-bit hash of what they say; of ten million rows two that differ collide once in 370,000 runs.

import { CHARACTERS, type Row, type Turn } from '../types.ts';

/** Slots of a set at most: 12 bytes each, three quarters of them used, so 6 million rows in 100 MB. */
export const MAX_SLOTS = 2 ** 23;
const FIRST_SLOTS = 2 ** 8;

/** Kinds of all characters below U+10000: bits of `CHARACTERS`. */
const KINDS = new Uint8Array(0x10000);
for (const char of 'ÃâÂïãäåæçèé锟\ufffd\x7f') KINDS[char.charCodeAt(0)] = CHARACTERS.suspect;
KINDS.fill(CHARACTERS.suspect, 0xd800, 0xe000);
KINDS.fill(CHARACTERS.suspect, 0, 9);
KINDS.fill(CHARACTERS.suspect, 0x0b, 0x0d);
KINDS.fill(CHARACTERS.suspect, 0x0e, 0x20);
for (const char of '<＜‹〈') KINDS[char.charCodeAt(0)] = CHARACTERS.opening;
/** White space, of which a run counts as one blank; a bit of this file. */
const BLANK = 128;
for (let unit = 0; unit <= 0x3000; unit += 1)
  if (unit <= 32 || unit === 0xa0 || unit === 0x3000) KINDS[unit] = (KINDS[unit] ?? 0) | BLANK;

let low = 0;
let high = 0;
let characters = 0;

/** The hash of a row, two numbers of 32 bits: equal for rows that say the same, white space aside. */
export type ContentHash = { low: number; high: number; characters: number };

/**
 * Works out what a row says into `into`, with the kinds of characters in it (bits of `CHARACTERS`); false for a row that cannot
 * be read.
 */
export function contentHash(row: Row, into: ContentHash): boolean {
  if (row.problem !== undefined) return false;
  low = 0x811c9dc5;
  high = 0x9dc5811c;
  characters = 0;
  mix(row.shape.length);
  for (const turn of row.turns) addTurn(turn);
  if (row.text !== undefined) addText(row.text);
  if (row.prompt !== undefined) addText(row.prompt);
  if (row.completion !== undefined) addText(row.completion);
  for (const turn of row.chosen ?? []) addTurn(turn);
  mix(1);
  for (const turn of row.rejected ?? []) addTurn(turn);
  if (row.label !== undefined) mix(row.label ? 3 : 2);
  for (const id of row.ids ?? []) mix(id);
  // The last units reach every bit.
  low ^= low >>> 16;
  low = Math.imul(low, 0x85ebca6b);
  high ^= high >>> 13;
  high = Math.imul(high, 0xc2b2ae35);
  into.low = (low ^ (high >>> 15)) >>> 0;
  into.high = (high ^ (low >>> 16)) >>> 0;
  into.characters = characters;
  return true;
}

function mix(unit: number): void {
  low = Math.imul(low ^ unit, 0x01000193);
  high = Math.imul(high ^ unit, 0x5bd1e995) ^ (low >>> 15);
}

function addTurn(turn: Turn): void {
  addText(turn.role);
  addText(turn.text);
  if (turn.toolCalls !== undefined) addText(JSON.stringify(turn.toolCalls));
}

/** Runs of white space count as one blank, and none at the ends. */
function addText(text: string | null | undefined): void {
  mix(0x10000);
  if (typeof text !== 'string') {
    mix(text === null ? 0x10001 : 0x10002);
    return;
  }
  let l = low;
  let h = high;
  let kinds = 0;
  let blank = 0;
  let started = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = KINDS[unit] ?? 0;
    if (kind !== 0) {
      kinds |= kind;
      if ((kind & BLANK) !== 0) {
        blank = started;
        continue;
      }
    }
    const mixed = unit | (blank << 16);
    started = 1;
    blank = 0;
    l = Math.imul(l ^ mixed, 0x01000193);
    h = Math.imul(((h << 5) | (h >>> 27)) ^ mixed, 0x5bd1e995);
  }
  low = l;
  high = h;
  characters |= kinds & ~BLANK;
}

/** Hashes with the row that each was first seen in. */
export type HashSet = {
  /** The row that this hash was first seen in, or 0 after it was added (or is not kept). */
  add(low: number, high: number, row: number): number;
  /** The row that this hash was first seen in, or 0. */
  find(low: number, high: number): number;
  /** Part of all hashes that is kept: less and less where the memory is used up. */
  readonly share: number;
  readonly size: number;
};

/** A set of bounded memory. What it keeps depends on the hashes alone, not on their order. */
export function hashSet(maxSlots = MAX_SLOTS): HashSet {
  const parts = Array.from({ length: PARTS }, () => partSet(maxSlots / PARTS));
  const first = parts[0] ?? partSet(maxSlots);
  const partOf = (low: number) => parts[low >>> 28] ?? first;
  const sum = (of: (part: HashSet) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    add: (low, high, row) => partOf(low).add(low, high, row),
    find: (low, high) => partOf(low).find(low, high),
    get share() {
      return sum((part) => part.share) / PARTS;
    },
    get size() {
      return sum((part) => part.size);
    },
  };
}

/** Hashes by their highest bits: a table that grows is copied, and a small one takes less room meanwhile. */
const PARTS = 16;

/** Less than doubling: of a table of two million rows a third less stands empty. */
const GROWTH = 1.4;

function partSet(maxSlots: number): HashSet {
  let slots = Math.min(FIRST_SLOTS, maxSlots);
  let lows = new Uint32Array(slots);
  let highs = new Uint32Array(slots);
  let rows = new Uint32Array(slots);
  let size = 0;
  let halvings = 0;

  const isKept = (h: number) => halvings === 0 || h >>> (32 - halvings) === 0;

  function slotOf(l: number, h: number): number {
    let slot = Math.floor(((Math.imul(l ^ h, 0x9e3779b1) >>> 0) * slots) / 2 ** 32);
    while (rows[slot] !== 0 && (lows[slot] !== l || highs[slot] !== h)) slot = slot + 1 === slots ? 0 : slot + 1;
    return slot;
  }

  function rebuild(): void {
    const [oldLows, oldHighs, oldRows] = [lows, highs, rows];
    if (slots < maxSlots) slots = Math.min(maxSlots, Math.ceil(slots * GROWTH));
    else halvings += 1;
    lows = new Uint32Array(slots);
    highs = new Uint32Array(slots);
    rows = new Uint32Array(slots);
    size = 0;
    for (let i = 0; i < oldRows.length; i += 1)
      if (oldRows[i] !== 0) put(oldLows[i] ?? 0, oldHighs[i] ?? 0, oldRows[i] ?? 0);
  }

  function put(l: number, h: number, row: number): void {
    if (!isKept(h)) return;
    const slot = slotOf(l, h);
    lows[slot] = l;
    highs[slot] = h;
    rows[slot] = row;
    size += 1;
  }

  return {
    add(l, h, row) {
      if (!isKept(h)) return 0;
      const slot = slotOf(l, h);
      const known = rows[slot] ?? 0;
      if (known !== 0) return known;
      lows[slot] = l;
      highs[slot] = h;
      rows[slot] = row;
      size += 1;
      if (size * 4 > slots * 3) rebuild();
      return 0;
    },
    find(l, h) {
      return isKept(h) ? (rows[slotOf(l, h)] ?? 0) : 0;
    },
    get share() {
      return 2 ** -halvings;
    },
    get size() {
      return size;
    },
  };
}
