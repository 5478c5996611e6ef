import { unsupported } from './errors.ts';

/** Multiplier of the polynomial hash; odd, so that no information is lost mod 2^32. */
export const HASH_BASE = 0x01000193;
/** A table this full of collisions was made to be slow: random ones need 2 probes a key. */
export const MAX_PROBES_PER_KEY = 40;

/** The string of a stretch of units. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  // No call takes arguments without end.
  for (let at = start; at < end; at += 4096)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 4096, end)) as unknown as number[]);
  return text;
}

export function sameNumbers(a: Int32Array | Uint16Array, b: Int32Array | Uint16Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function mix(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Fuller than other tables: half the memory is half the cache misses. */
function tableSize(count: number): number {
  let size = 16;
  while (size < count * 1.5) size *= 2;
  return size;
}

/** Extends the hash of a string by one UTF-16 unit. The empty string's hash is 0. */
export function extend(hash: number, unit: number): number {
  return (Math.imul(hash, HASH_BASE) + unit) | 0;
}

/** Strings with an id each, packed: the UTF-16 units of string i lie in `arena` from starts[i] to starts[i + 1]. */
export type TokenList = {
  readonly arena: Uint16Array;
  readonly starts: Int32Array;
  /** As `extend` makes them, unit for unit. */
  readonly hashes: Int32Array;
  readonly ids: Int32Array;
};

/** `ids[i]` belongs to `tokens[i]`. */
export function packTokens(tokens: readonly string[], ids: Int32Array): TokenList {
  let total = 0;
  for (let i = 0; i < tokens.length; i++) total += tokens[i]?.length ?? 0;
  const arena = new Uint16Array(total);
  const starts = new Int32Array(tokens.length + 1);
  const hashes = new Int32Array(tokens.length);
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    let hash = 0;
    for (let k = 0; k < token.length; k++) {
      const unit = token.charCodeAt(k);
      arena[at++] = unit;
      hash = extend(hash, unit);
    }
    starts[i + 1] = at;
    hashes[i] = hash;
  }
  return { arena, starts, hashes, ids };
}

/**
 * Strings to ids by their UTF-16 units, without a JavaScript string in sight, so that a stretch of a buffer or two
 * tokens put together can be looked up as they are.
 */
export class TokenTable {
  readonly ids: Int32Array;
  readonly size: number;
  readonly maxLength: number;
  /** Some string is in the list more than once; the first of them is found. */
  readonly repeats: boolean;
  private readonly arena: Uint16Array;
  private readonly starts: Int32Array;
  private readonly hashes: Int32Array;
  /** Hash and index + 1 side by side for the cache line's sake; 0 for the index where the slot is empty. */
  readonly slots: Int32Array;
  private readonly mask: number;
  private readonly powers: Int32Array;

  /** `slots`: of a table that was made of the same list. Throws TokenizerError on crafted collisions. */
  constructor({ arena, starts, hashes, ids }: TokenList, made?: { readonly slots: Int32Array }) {
    this.ids = ids;
    this.arena = arena;
    this.starts = starts;
    this.hashes = hashes;
    const count = hashes.length;
    this.size = count;
    const size = tableSize(count);
    const mask = size - 1;
    const slots = made?.slots ?? new Int32Array(size * 2);
    this.mask = mask;
    this.slots = slots;
    let longest = 0;
    let probes = 0;
    let repeats = false;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] ?? 0;
      const length = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
      if (length > longest) longest = length;
      if (made !== undefined) continue;
      let slot = mix(hash) & mask;
      for (let other = slots[2 * slot + 1] ?? 0; other > 0; other = slots[2 * slot + 1] ?? 0) {
        if (slots[2 * slot] === hash && this.isSame(other - 1, i)) repeats = true;
        slot = (slot + 1) & mask;
        probes += 1;
      }
      if (probes > count * MAX_PROBES_PER_KEY + 1000) throw unsupported('model.vocab', 'made to collide');
      slots[2 * slot] = hash;
      slots[2 * slot + 1] = i + 1;
    }
    this.repeats = repeats;
    this.maxLength = longest;
    this.powers = new Int32Array(Math.min(longest, 4096) + 1);
    this.powers[0] = 1;
    for (let i = 1; i < this.powers.length; i++) this.powers[i] = Math.imul(this.powers[i - 1] ?? 0, HASH_BASE);
  }

  private isSame(a: number, b: number): boolean {
    const { arena, starts } = this;
    const from = starts[a] ?? 0;
    const at = starts[b] ?? 0;
    const length = (starts[b + 1] ?? 0) - at;
    if ((starts[a + 1] ?? 0) - from !== length) return false;
    for (let k = 0; k < length; k++) if (arena[from + k] !== arena[at + k]) return false;
    return true;
  }

  /** The string at `index`. */
  text(index: number): string {
    return textOf(this.arena, this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }

  /**
   * For each string of the list its index here, or -1. Lists that are compared mostly have the same order, in which nothing
   * needs to be looked up.
   */
  indexesOf({ arena, starts, hashes }: TokenList): Int32Array {
    const found = new Int32Array(hashes.length);
    let index = -1;
    for (let i = 0; i < found.length; i++) {
      const start = starts[i] ?? 0;
      const end = starts[i + 1] ?? 0;
      index += 1;
      if (index >= this.size || !this.holds(index, arena, start, end))
        index = this.find(arena, start, end, hashes[i] ?? 0);
      found[i] = index;
    }
    return found;
  }

  get list(): TokenList {
    return { arena: this.arena, starts: this.starts, hashes: this.hashes, ids: this.ids };
  }

  /** The id of the text in `units` from start to end, whose hash is given; -1 where there is none. */
  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, mask, starts, arena } = this;
    const length = end - start;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = (slots[2 * slot + 1] ?? 0) - 1;
      if (index < 0) return -1;
      if (slots[2 * slot] !== hash) continue;
      const from = starts[index] ?? 0;
      if ((starts[index + 1] ?? 0) - from !== length) continue;
      let k = 0;
      while (k < length && arena[from + k] === units[start + k]) k++;
      if (k === length) return index;
    }
  }

  /** The index of the part of `text` from start to end, or -1. */
  findText(text: string, start = 0, end = text.length): number {
    let hash = 0;
    for (let k = start; k < end; k++) hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(k)) | 0;
    const { slots, mask, starts, arena } = this;
    const length = end - start;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = (slots[2 * slot + 1] ?? 0) - 1;
      if (index < 0) return -1;
      if (slots[2 * slot] !== hash) continue;
      const from = starts[index] ?? 0;
      if ((starts[index + 1] ?? 0) - from !== length) continue;
      let k = 0;
      while (k < length && arena[from + k] === text.charCodeAt(start + k)) k++;
      if (k === length) return index;
    }
  }

  /** The index of token `left` followed by token `right` without its first `skip` units, or -1. */
  findJoined(left: number, right: number, skip: number): number {
    const { slots, mask, hashes, starts, arena, powers } = this;
    const leftStart = starts[left] ?? 0;
    const leftLength = (starts[left + 1] ?? 0) - leftStart;
    const rightStart = (starts[right] ?? 0) + skip;
    const rightLength = (starts[right + 1] ?? 0) - rightStart;
    if (rightLength < 0) return -1;
    let hash = hashes[left] ?? 0;
    if (skip === 0 && rightLength < powers.length)
      hash = (Math.imul(hash, powers[rightLength] ?? 0) + (hashes[right] ?? 0)) | 0;
    else for (let k = 0; k < rightLength; k++) hash = (Math.imul(hash, HASH_BASE) + (arena[rightStart + k] ?? 0)) | 0;
    const length = leftLength + rightLength;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = (slots[2 * slot + 1] ?? 0) - 1;
      if (index < 0) return -1;
      if (slots[2 * slot] !== hash) continue;
      const from = starts[index] ?? 0;
      if ((starts[index + 1] ?? 0) - from !== length) continue;
      let k = 0;
      while (k < leftLength && arena[from + k] === arena[leftStart + k]) k++;
      if (k < leftLength) continue;
      k = 0;
      while (k < rightLength && arena[from + leftLength + k] === arena[rightStart + k]) k++;
      if (k === rightLength) return index;
    }
  }

  /** Whether token `index` is the text in `units` from start to end. */
  holds(index: number, units: Uint16Array, start: number, end: number): boolean {
    const { arena, starts } = this;
    const from = starts[index] ?? 0;
    const length = end - start;
    if ((starts[index + 1] ?? 0) - from !== length) return false;
    for (let k = 0; k < length; k++) if (arena[from + k] !== units[start + k]) return false;
    return true;
  }

  /** The units of token `index`, as a view. */
  unitsOf(index: number): Uint16Array {
    return this.arena.subarray(this.starts[index], this.starts[index + 1]);
  }
}

/** (left id, right id) → (rank, new id), four integers a slot, side by side for the cache line's sake. */
export class PairTable {
  readonly slots: Int32Array;
  readonly mask: number;
  private probes = 0;
  private readonly allowed: number;

  /** `slots`: of a table of as many pairs; 'shared': in memory that threads share. */
  constructor(count: number, slots?: Int32Array | 'shared') {
    const size = tableSize(count);
    this.mask = size - 1;
    if (slots === undefined) this.slots = new Int32Array(size * 4).fill(-1);
    else if (slots === 'shared') this.slots = new Int32Array(new SharedArrayBuffer(size * 16)).fill(-1);
    else this.slots = slots;
    this.allowed = count * MAX_PROBES_PER_KEY + 1000;
  }

  /** A later entry for the same pair replaces the earlier one, as in Rust's map. */
  set(left: number, right: number, rank: number, id: number): void {
    const { slots, mask } = this;
    let slot = pairHash(left, right) & mask;
    while (slots[slot * 4] !== -1) {
      if (slots[slot * 4] === left && slots[slot * 4 + 1] === right) break;
      slot = (slot + 1) & mask;
      this.probes += 1;
      if (this.probes > this.allowed) throw unsupported('model.merges', 'made to collide');
    }
    slots[slot * 4] = left;
    slots[slot * 4 + 1] = right;
    slots[slot * 4 + 2] = rank;
    slots[slot * 4 + 3] = id;
  }

  /** Where the pair's four integers begin in `slots`, or -1. */
  find(left: number, right: number): number {
    const { slots, mask } = this;
    let at = (pairHash(left, right) & mask) << 2;
    for (;;) {
      const found = slots[at];
      if (found === left && slots[at + 1] === right) return at;
      if (found === -1) return -1;
      at = (at + 4) & ((mask << 2) | 3);
    }
  }
}

function pairHash(left: number, right: number): number {
  const h = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return h ^ (h >>> 15);
}
