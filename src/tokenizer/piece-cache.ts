/** Pieces longer than this hardly come twice. */
const MAX_PIECE = 64;
/** 2^18 slots of 16 bytes, filled to two thirds: room for 170,000 different words. */
const SLOTS = 1 << 18;
const MAX_PIECES = Math.floor(SLOTS * 0.66);
const MAX_UNITS = 1 << 21;
const MAX_IDS = 1 << 20;
/** A chain longer than this is crafted; the piece is then left out. */
const MAX_PROBES = 32;

/**
 * Ids of pieces seen before, keyed by their UTF-16 units in a buffer. Its memory is bounded: when full, it starts
 * afresh, so that it follows the text.
 */
export class PieceCache {
  /** hash, start in `units`, length and count (16 bits each), start in `ids` */
  private slots: Int32Array | undefined;
  private units = new Uint16Array(0);
  private ids = new Int32Array(0);
  private pieces = 0;
  private unitsUsed = 0;
  private idsUsed = 0;

  hash(units: Uint16Array, start: number, end: number): number {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  /** Appends the ids of the piece, if it is known. */
  emit(units: Uint16Array, start: number, end: number, hash: number, out: number[]): boolean {
    const { slots } = this;
    if (slots === undefined) return false;
    const length = end - start;
    const known = this.units;
    let at = (hash & (SLOTS - 1)) << 2;
    for (;;) {
      const shape = slots[at + 2] ?? 0;
      if (shape === 0) return false;
      if (slots[at] === hash && shape >>> 16 === length) {
        const from = slots[at + 1] ?? 0;
        let k = 0;
        while (k < length && known[from + k] === units[start + k]) k++;
        if (k === length) {
          const first = slots[at + 3] ?? 0;
          const count = shape & 0xffff;
          for (let q = first; q < first + count; q++) out.push(this.ids[q] ?? 0);
          return true;
        }
      }
      at = (at + 4) & (SLOTS * 4 - 1);
    }
  }

  /** Stores the ids that were appended to `out` from `from` on. */
  remember(units: Uint16Array, start: number, end: number, hash: number, out: readonly number[], from: number): void {
    const length = end - start;
    if (length > MAX_PIECE || length === 0) return;
    const count = out.length - from;
    if (this.slots === undefined) this.clear();
    if (this.pieces >= MAX_PIECES || this.unitsUsed + length > MAX_UNITS || this.idsUsed + count > MAX_IDS)
      this.clear();
    const slots = this.slots ?? new Int32Array(SLOTS * 4);
    let at = (hash & (SLOTS - 1)) << 2;
    for (let probes = 0; slots[at + 2] !== 0; probes++) {
      if (probes >= MAX_PROBES) return;
      at = (at + 4) & (SLOTS * 4 - 1);
    }
    slots[at] = hash;
    slots[at + 1] = this.unitsUsed;
    slots[at + 2] = (length << 16) | count;
    slots[at + 3] = this.idsUsed;
    for (let i = start; i < end; i++) this.units[this.unitsUsed++] = units[i] ?? 0;
    for (let i = from; i < out.length; i++) this.ids[this.idsUsed++] = out[i] ?? 0;
    this.pieces += 1;
  }

  private clear(): void {
    if (this.slots === undefined) {
      this.slots = new Int32Array(SLOTS * 4);
      this.units = new Uint16Array(MAX_UNITS);
      this.ids = new Int32Array(MAX_IDS);
    } else this.slots.fill(0);
    this.pieces = 0;
    this.unitsUsed = 0;
    this.idsUsed = 0;
  }
}
