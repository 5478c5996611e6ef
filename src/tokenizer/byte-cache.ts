import type { Ids } from './ids.ts';

/** A piece of up to so many bytes is its own key; of a longer one the key is a hash, and its bytes are kept aside. */
const KEY_BYTES = 8;
/** Longer pieces hardly come twice. */
const MAX_BYTES = 192;
/** Four integers a slot, four slots a line of the processor's cache: a piece is looked for in one line only. */
const LINE_BITS = 16;
const LINE = 16;
const SLOT = 4;
/** Room for what does not fit into slots; when it is used up, all is forgotten. */
const MAX_WORDS = 1 << 19;
const MAX_IDS = 1 << 18;

/**
 * Ids of pieces seen before, keyed by the bytes of their UTF-8. Its memory is bounded, 7 MB, and it follows the text: where a
 * line is full, one of its pieces gives way.
 */
export class ByteCache {
  /** Of each slot: bytes 0 to 3 and 4 to 7 (or hash and place in `words`), length and count, the id (or place in `ids`). */
  private slots = new Int32Array(0);
  private words = new Int32Array(0);
  private ids = new Int32Array(0);
  private wordsUsed = 0;
  private idsUsed = 0;
  private turn = 0;

  /** Appends the ids of the piece, if it is known. `bytes` can be read up to 8 bytes past the end. */
  emit(bytes: DataView, start: number, length: number, out: Ids): boolean {
    const { slots } = this;
    const at = length <= KEY_BYTES ? this.findShort(bytes, start, length) : this.findLong(bytes, start, length);
    if (at < 0) return false;
    const value = slots[at + 3] ?? 0;
    const count = (slots[at + 2] ?? 0) & 0xffff;
    const { list, length: end } = out;
    if (count === 1) list[end] = value;
    else for (let i = 0; i < count; i++) list[end + i] = this.ids[value + i] ?? 0;
    out.length = end + count;
    return true;
  }

  private findShort(bytes: DataView, start: number, length: number): number {
    const { slots } = this;
    const low = lowOf(bytes, start, length);
    const high = highOf(bytes, start, length);
    const line = lineOf(low, high);
    for (let at = line; at < line + LINE; at += SLOT)
      if (slots[at] === low && slots[at + 1] === high && (slots[at + 2] ?? 0) >>> 16 === length) return at;
    return -1;
  }

  private findLong(bytes: DataView, start: number, length: number): number {
    const { slots } = this;
    const hash = hashOf(bytes, start, length);
    const line = lineOf(hash, 0);
    for (let at = line; at < line + LINE; at += SLOT)
      if (
        slots[at] === hash &&
        (slots[at + 2] ?? 0) >>> 16 === length &&
        this.isSame(bytes, start, length, slots[at + 1] ?? 0)
      )
        return at;
    return -1;
  }

  /** Stores the ids that were appended to `out` from `from` on. */
  remember(bytes: DataView, start: number, length: number, out: Ids, from: number): void {
    const { list } = out;
    const count = out.length - from;
    if (length > MAX_BYTES || length === 0 || count === 0) return;
    const words = length <= KEY_BYTES ? 0 : (length + 3) >> 2;
    if (this.slots.length === 0 || this.wordsUsed + words > MAX_WORDS || this.idsUsed + count > MAX_IDS) this.clear();
    const { slots } = this;
    const low = length <= KEY_BYTES ? lowOf(bytes, start, length) : hashOf(bytes, start, length);
    const high = length <= KEY_BYTES ? highOf(bytes, start, length) : 0;
    const line = lineOf(low, high);
    let at = line;
    while (at < line + LINE && slots[at + 2] !== 0) at += SLOT;
    if (at === line + LINE) {
      at = line + (this.turn & 3) * SLOT;
      this.turn += 1;
    }
    slots[at] = low;
    slots[at + 1] = length <= KEY_BYTES ? high : this.wordsUsed;
    slots[at + 2] = (length << 16) | count;
    slots[at + 3] = count === 1 ? (list[from] ?? 0) : this.idsUsed;
    for (let i = 0; i < words; i++) this.words[this.wordsUsed++] = wordOf(bytes, start + 4 * i, length - 4 * i);
    if (count > 1) for (let i = from; i < out.length; i++) this.ids[this.idsUsed++] = list[i] ?? 0;
  }

  private isSame(bytes: DataView, start: number, length: number, place: number): boolean {
    const { words } = this;
    const whole = length & ~3;
    let at = place;
    for (let i = 0; i < whole; i += 4) if (words[at++] !== bytes.getInt32(start + i, true)) return false;
    return whole === length || words[at] === wordOf(bytes, start + whole, length - whole);
  }

  private clear(): void {
    if (this.slots.length === 0) {
      this.slots = new Int32Array(LINE << LINE_BITS);
      this.words = new Int32Array(MAX_WORDS);
      this.ids = new Int32Array(MAX_IDS);
    } else this.slots.fill(0);
    this.wordsUsed = 0;
    this.idsUsed = 0;
  }
}

/** Up to four bytes as one integer; those past `length` are 0. */
function wordOf(bytes: DataView, at: number, length: number): number {
  const word = bytes.getInt32(at, true);
  return length >= 4 ? word : word & ((1 << (8 * length)) - 1);
}

/** The bits of a piece of 0 to 8 bytes in its first four and in its last four: lengths are not foreseen, and a branch costs more. */
const LOW_BITS = Int32Array.from({ length: KEY_BYTES + 1 }, (_, length) => bitsOf(length));
const HIGH_BITS = Int32Array.from({ length: KEY_BYTES + 1 }, (_, length) => bitsOf(length - 4));

function bitsOf(bytes: number): number {
  return bytes >= 4 ? -1 : (1 << (8 * Math.max(bytes, 0))) - 1;
}

function lowOf(bytes: DataView, start: number, length: number): number {
  return bytes.getInt32(start, true) & (LOW_BITS[length] ?? 0);
}

function highOf(bytes: DataView, start: number, length: number): number {
  return bytes.getInt32(start + 4, true) & (HIGH_BITS[length] ?? 0);
}

function hashOf(bytes: DataView, start: number, length: number): number {
  const whole = length & ~3;
  let hash = length;
  for (let i = 0; i < whole; i += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(start + i, true), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return whole === length ? hash : Math.imul(hash ^ wordOf(bytes, start + whole, length - whole), 0x85ebca6b);
}

/** Where the line of a key begins in the slots. */
function lineOf(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash >>> (32 - LINE_BITS)) * LINE;
}
