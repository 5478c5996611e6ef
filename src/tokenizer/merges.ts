import { invalid } from './errors.ts';
import { asArray } from './json.ts';
import { extend, PairTable, sameNumbers, type TokenTable, textOf } from './token-table.ts';

/** What was worked out of the same merges for a vocabulary. */
export type MergeTables = {
  /** Of left and right halves, as `extend` makes them; until they are resolved. */
  hashes?: Int32Array | undefined;
  resolved?: { readonly table: TokenTable; readonly skip: number; readonly indexes: Int32Array };
  built?: { readonly table: TokenTable; readonly skip: number; readonly pairs: PairTable };
};

/** The merges of a BPE model, as `"a b"` or as `["a", "b"]`, packed: both forms of the same merges are equal here. */
export class Merges {
  readonly size: number;
  /** How the file writes them. */
  readonly form: 'strings' | 'pairs';
  /** Left and right halves one behind the other. */
  readonly arena: Uint16Array;
  /** Where each half begins in `arena`, and the end of the last: 2 × size + 1 numbers. */
  readonly cuts: Int32Array;
  private readonly tables: MergeTables;

  constructor(form: 'strings' | 'pairs', arena: Uint16Array, cuts: Int32Array, tables: MergeTables = {}) {
    this.form = form;
    this.tables = tables;
    this.arena = arena;
    this.cuts = cuts;
    this.size = (cuts.length - 1) / 2;
  }

  /** The merge at `index` as merges.txt writes it. */
  text(index: number): string {
    const { arena, cuts } = this;
    const middle = cuts[2 * index + 1] ?? 0;
    return `${textOf(arena, cuts[2 * index] ?? 0, middle)} ${textOf(arena, middle, cuts[2 * index + 2] ?? 0)}`;
  }

  /** The same merges, written in this form. */
  written(form: 'strings' | 'pairs'): Merges {
    return this.form === form ? this : new Merges(form, this.arena, this.cuts, this.tables);
  }

  equals(other: Merges): boolean {
    return this === other || (sameNumbers(this.cuts, other.cuts) && sameNumbers(this.arena, other.arena));
  }

  /**
   * Indexes in the table of left half, right half and what they make, three numbers a merge. `skip` units of the right half
   * are its prefix. Throws TokenizerError naming the merge whose tokens the vocabulary lacks.
   */
  resolve(table: TokenTable, skip: number): Int32Array {
    const { resolved } = this.tables;
    if (resolved?.table === table && resolved.skip === skip) return resolved.indexes;
    const { arena, cuts, size } = this;
    const { hashes = this.hashesOfHalves() } = this.tables;
    const indexes = new Int32Array(size * 3);
    let joined = -1;
    for (let rank = 0; rank < size; rank++) {
      const start = cuts[2 * rank] ?? 0;
      const middle = cuts[2 * rank + 1] ?? 0;
      const end = cuts[2 * rank + 2] ?? 0;
      const left = table.find(arena, start, middle, hashes[2 * rank] ?? 0);
      const right = table.find(arena, middle, end, hashes[2 * rank + 1] ?? 0);
      // Most vocabularies list what merges make in the order of the merges; SentencePiece has all merges of a token together.
      if (skip === 0 && joined + 1 < table.size && table.holds(joined + 1, arena, start, end)) joined += 1;
      else if (skip > 0 || joined < 0 || !table.holds(joined, arena, start, end))
        joined = left < 0 || right < 0 ? -1 : table.findJoined(left, right, skip);
      checkMerge(rank, left, right, joined);
      indexes[3 * rank] = left;
      indexes[3 * rank + 1] = right;
      indexes[3 * rank + 2] = joined;
    }
    this.tables.resolved = { table, skip, indexes };
    this.tables.hashes = undefined;
    return indexes;
  }

  private hashesOfHalves(): Int32Array {
    const { arena, cuts, size } = this;
    const hashes = new Int32Array(2 * size);
    for (let half = 0; half < hashes.length; half++) {
      let hash = 0;
      const end = cuts[half + 1] ?? 0;
      for (let i = cuts[half] ?? 0; i < end; i++) hash = extend(hash, arena[i] ?? 0);
      hashes[half] = hash;
    }
    return hashes;
  }

  /** As `pairs` without a prefix, but only of the merges that make a part of the text; for a few short ones. */
  pairsWithin(units: Uint16Array, table: TokenTable): PairTable {
    const wanted = new Set<number>();
    for (let start = 0; start < units.length; start++) {
      let hash = 0;
      for (let end = start + 1; end <= units.length; end++) {
        hash = extend(hash, units[end - 1] ?? 0);
        const index = table.find(units, start, end, hash);
        if (index >= 0) wanted.add(index);
      }
    }
    const indexes = this.resolve(table, 0);
    const isWanted = new Uint8Array(table.size);
    for (const index of wanted) isWanted[index] = 1;
    const ranks: number[] = [];
    for (let rank = 0; rank < this.size; rank++) if (isWanted[indexes[3 * rank + 2] ?? 0] === 1) ranks.push(rank);
    const pairs = new PairTable(ranks.length);
    for (const rank of ranks) addResolved(pairs, table, indexes, rank);
    return pairs;
  }

  /** Whether `pairs` has its answer ready. */
  hasPairs(table: TokenTable, skip: number): boolean {
    const { built } = this.tables;
    return built?.table === table && built.skip === skip;
  }

  /** What the pairs of ids make, in memory of this thread or 'shared' with others; throws as `resolve`. */
  pairs(table: TokenTable, skip: number, memory?: 'shared'): PairTable {
    const { built } = this.tables;
    if (built !== undefined && this.hasPairs(table, skip)) return built.pairs;
    const pairs = new PairTable(this.size, memory);
    const indexes = this.resolve(table, skip);
    for (let rank = 0; rank < this.size; rank++) addResolved(pairs, table, indexes, rank);
    this.tables.built = { table, skip, pairs };
    return pairs;
  }
}

function addResolved(pairs: PairTable, { ids }: TokenTable, indexes: Int32Array, rank: number): void {
  pairs.set(
    ids[indexes[3 * rank] ?? 0] ?? 0,
    ids[indexes[3 * rank + 1] ?? 0] ?? 0,
    rank,
    ids[indexes[3 * rank + 2] ?? 0] ?? 0,
  );
}

/** Merges as JSON has them. */
export type JsonMerges =
  | { readonly kind: 'text'; readonly list: readonly string[] }
  | { readonly kind: 'pairs'; readonly list: readonly (readonly unknown[])[] };

/** Reads `model.merges`: a list, or what `parseTokenizerJson` made of one. Checks shapes only; throws TokenizerError. */
export function readMerges(value: unknown): Merges | JsonMerges {
  if (value instanceof Merges) return value;
  const merges = asArray(value, 'model.merges');
  const paired = Array.isArray(merges[0]);
  for (let i = 0; i < merges.length; i++) {
    const merge = merges[i];
    if (paired) {
      const pair = asArray(merge, `model.merges[${i}]`);
      if (pair.length !== 2 || typeof pair[0] !== 'string' || typeof pair[1] !== 'string')
        throw invalid(`model.merges[${i}]`, 'expected two strings');
    } else if (typeof merge !== 'string') throw invalid(`model.merges[${i}]`, 'expected a string');
  }
  return paired
    ? { kind: 'pairs', list: merges as readonly (readonly unknown[])[] }
    : { kind: 'text', list: merges as readonly string[] };
}

/** What the pairs of ids make. Throws TokenizerError naming the merge whose tokens the vocabulary lacks. */
export function pairTable(merges: Merges | JsonMerges, table: TokenTable, skip: number): PairTable {
  if (merges instanceof Merges) return merges.pairs(table, skip);
  const pairs = new PairTable(merges.list.length);
  if (merges.kind === 'pairs') {
    for (const [rank, pair] of merges.list.entries())
      addMerge(pairs, table, rank, table.findText(String(pair[0])), table.findText(String(pair[1])), skip);
    return pairs;
  }
  let rank = 0;
  for (const line of merges.list) {
    if (line.startsWith('#version')) continue;
    const space = line.indexOf(' ');
    if (space < 0 || line.indexOf(' ', space + 1) >= 0) throw invalid(`model.merges[${rank}]`, 'expected "a b"');
    addMerge(pairs, table, rank, table.findText(line, 0, space), table.findText(line, space + 1), skip);
    rank += 1;
  }
  return pairs;
}

function addMerge(pairs: PairTable, table: TokenTable, rank: number, left: number, right: number, skip: number): void {
  const joined = left < 0 || right < 0 ? -1 : table.findJoined(left, right, skip);
  checkMerge(rank, left, right, joined);
  const { ids } = table;
  pairs.set(ids[left] ?? 0, ids[right] ?? 0, rank, ids[joined] ?? 0);
}

function checkMerge(rank: number, left: number, right: number, joined: number): void {
  if (left < 0 || right < 0) throw invalid(`model.merges[${rank}]`, 'names a token that is not in model.vocab');
  if (joined < 0) throw invalid(`model.merges[${rank}]`, 'makes a token that is not in model.vocab');
}
