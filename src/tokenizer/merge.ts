import { unsupported } from './errors.ts';
import type { PairTable } from './token-table.ts';

/** Up to here scanning for the lowest rank beats a heap. */
const SCAN_AT_MOST = 56;
const NO_RANK = 0x7fffffff;
/** A heap entry is rank × 2^24 + position in one double; ranks are below 2^29. */
const POSITIONS = 0x1000000;

/** The buffer in which one word's symbols are merged, lowest rank first, leftmost first among equals. */
export class MergeBuffer {
  readonly pairs: PairTable;
  ids: Int32Array;
  lengths: Int32Array;
  private ranks: Int32Array;
  private joined: Int32Array;
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  private heap = new Float64Array(0);
  private heapSize = 0;

  constructor(pairs: PairTable) {
    this.pairs = pairs;
    this.ids = new Int32Array(256);
    this.lengths = new Int32Array(256);
    this.ranks = new Int32Array(256);
    this.joined = new Int32Array(256);
  }

  /** Makes room for `count` symbols; `ids` and `lengths` may be new arrays afterwards. */
  reset(count: number): void {
    if (this.ids.length < count) {
      this.ids = new Int32Array(count * 2);
      this.lengths = new Int32Array(count * 2);
      this.ranks = new Int32Array(count * 2);
      this.joined = new Int32Array(count * 2);
    }
  }

  /** As `reset`, but keeps what is there. */
  grow(count: number): void {
    if (this.ids.length >= count) return;
    const { ids, lengths } = this;
    this.reset(count);
    this.ids.set(ids);
    this.lengths.set(lengths);
  }

  /** Merges the first `count` symbols in place and returns how many are left. */
  merge(count: number, withLengths = false): number {
    return count <= SCAN_AT_MOST ? this.scan(count, withLengths) : this.drain(count, withLengths);
  }

  private scan(total: number, withLengths: boolean): number {
    const { ids, lengths, ranks, joined, pairs } = this;
    const { slots } = pairs;
    let n = total;
    for (let i = 0; i + 1 < n; i++) {
      const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
      ranks[i] = at < 0 ? NO_RANK : (slots[at + 2] ?? 0);
      joined[i] = at < 0 ? 0 : (slots[at + 3] ?? 0);
    }
    for (;;) {
      let best = -1;
      let lowest = NO_RANK;
      for (let i = 0; i < n - 1; i++) {
        const rank = ranks[i] ?? 0;
        if (rank < lowest) {
          lowest = rank;
          best = i;
        }
      }
      if (best < 0) return n;
      ids[best] = joined[best] ?? 0;
      if (withLengths) {
        lengths[best] = (lengths[best] ?? 0) + (lengths[best + 1] ?? 0);
        for (let i = best + 1; i + 1 < n; i++) lengths[i] = lengths[i + 1] ?? 0;
      }
      n -= 1;
      for (let i = best + 1; i < n; i++) {
        ids[i] = ids[i + 1] ?? 0;
        ranks[i] = ranks[i + 1] ?? 0;
        joined[i] = joined[i + 1] ?? 0;
      }
      if (best + 1 < n) {
        const at = pairs.find(ids[best] ?? 0, ids[best + 1] ?? 0);
        ranks[best] = at < 0 ? NO_RANK : (slots[at + 2] ?? 0);
        joined[best] = at < 0 ? 0 : (slots[at + 3] ?? 0);
      }
      if (best > 0) {
        const at = pairs.find(ids[best - 1] ?? 0, ids[best] ?? 0);
        ranks[best - 1] = at < 0 ? NO_RANK : (slots[at + 2] ?? 0);
        joined[best - 1] = at < 0 ? 0 : (slots[at + 3] ?? 0);
      }
    }
  }

  private drain(total: number, withLengths: boolean): number {
    if (total >= POSITIONS) throw unsupported('text', 'more than 16 million symbols in one piece');
    if (this.next.length < total) {
      this.next = new Int32Array(total * 2);
      this.previous = new Int32Array(total * 2);
      this.heap = new Float64Array(total * 6);
    }
    const { ids, lengths, next, previous, pairs } = this;
    const { slots } = pairs;
    for (let i = 0; i < total; i++) {
      next[i] = i + 1 < total ? i + 1 : -1;
      previous[i] = i - 1;
    }
    this.heapSize = 0;
    for (let i = 0; i + 1 < total; i++) {
      const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
      if (at >= 0) this.push((slots[at + 2] ?? 0) * POSITIONS + i);
    }
    while (this.heapSize > 0) {
      const top = this.pop();
      const rank = Math.floor(top / POSITIONS);
      const i = top - rank * POSITIONS;
      const j = next[i] ?? -1;
      if ((ids[i] ?? -1) < 0 || j < 0) continue;
      const at = pairs.find(ids[i] ?? 0, ids[j] ?? 0);
      if (at < 0 || slots[at + 2] !== rank) continue;
      ids[i] = slots[at + 3] ?? 0;
      ids[j] = -1;
      if (withLengths) lengths[i] = (lengths[i] ?? 0) + (lengths[j] ?? 0);
      const after = next[j] ?? -1;
      next[i] = after;
      if (after >= 0) {
        previous[after] = i;
        const right = pairs.find(ids[i] ?? 0, ids[after] ?? 0);
        if (right >= 0) this.push((slots[right + 2] ?? 0) * POSITIONS + i);
      }
      const before = previous[i] ?? -1;
      if (before >= 0) {
        const left = pairs.find(ids[before] ?? 0, ids[i] ?? 0);
        if (left >= 0) this.push((slots[left + 2] ?? 0) * POSITIONS + before);
      }
    }
    let n = 0;
    for (let i = total > 0 ? 0 : -1; i >= 0; i = next[i] ?? -1) {
      ids[n] = ids[i] ?? 0;
      lengths[n] = lengths[i] ?? 0;
      n += 1;
    }
    return n;
  }

  private push(value: number): void {
    const { heap } = this;
    let i = this.heapSize++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= value) break;
      heap[i] = above;
      i = parent;
    }
    heap[i] = value;
  }

  private pop(): number {
    const { heap } = this;
    const top = heap[0] ?? 0;
    const size = --this.heapSize;
    const value = heap[size] ?? 0;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      if ((heap[child] ?? 0) >= value) break;
      heap[i] = heap[child] ?? 0;
      i = child;
    }
    heap[i] = value;
    return top;
  }
}
