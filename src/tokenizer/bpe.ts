import { ByteCache } from './byte-cache.ts';
import { BYTE_TO_UNIT, byteLength, byteToken, fallbackIds, utf8, utf8Width } from './byte-level.ts';
import { invalid, unsupported } from './errors.ts';
import type { Ids } from './ids.ts';
import { asObject, flag, type Json, optionalText, own } from './json.ts';
import { MergeBuffer } from './merge.ts';
import { Merges, pairTable, readMerges } from './merges.ts';
import type { Model, Token } from './model.ts';
import { PieceCache } from './piece-cache.ts';
import { extend, type TokenTable } from './token-table.ts';
import type { Vocab } from './vocab.ts';

type Tables = {
  readonly tokens: TokenTable;
  readonly merger: MergeBuffer;
  /** Ids of <0x00> to <0xFF>, where all are there and byte_fallback is on. */
  readonly fallback: Int32Array | undefined;
  readonly unknown: number;
};

/** The single-character tokens below U+10000, and the pairs of characters that some token holds side by side. */
type CharTables = { readonly ids: Int32Array; readonly inside: Uint32Array; readonly fallback: Int32Array };

/** 2^22 bits: half a megabyte, so that Gemma's 300,000 pairs leave 93 % of it empty. */
const INSIDE_BITS = 22;
const NO_ID = -1;
/** Each costs a walk over all merges, a thirtieth of what their table costs. */
const FEW_PIECES = 16;
const FEW_BYTES = 24;

/** A model of type BPE. Its merge tables are built at the first call that needs them. */
export class Bpe implements Model {
  readonly vocab: Vocab;
  private readonly merges: ReturnType<typeof readMerges>;
  private readonly unkToken: string | undefined;
  private readonly prefix: string;
  private readonly suffix: string;
  private readonly fuseUnk: boolean;
  private readonly byteFallback: boolean;
  private readonly ignoreMerges: boolean;
  private readonly dropout: boolean;
  private built: Tables | undefined;
  private byteIds: Int32Array | undefined | null = null;
  private chars: CharTables | undefined | null = null;
  private readonly pieces = new ByteCache();
  private readonly byteCache = new PieceCache();
  private readonly charCache = new PieceCache();
  private fewPieces = 0;
  private bytes = new Uint8Array(1024);
  private mapped = new Uint16Array(1024);

  /** Checks shapes only; throws TokenizerError naming the path. */
  constructor(model: Json, vocab: Vocab) {
    this.vocab = vocab;
    this.merges = readMerges(own(model, 'merges'));
    this.unkToken = optionalText(model, 'unk_token', 'model');
    this.prefix = optionalText(model, 'continuing_subword_prefix', 'model') ?? '';
    this.suffix = optionalText(model, 'end_of_word_suffix', 'model') ?? '';
    const boolean = (key: string) => (own(model, key) === null ? false : flag(model, key, 'model', false));
    this.fuseUnk = boolean('fuse_unk');
    this.byteFallback = boolean('byte_fallback');
    this.ignoreMerges = boolean('ignore_merges');
    const dropout = own(model, 'dropout') ?? 0;
    if (typeof dropout !== 'number' || dropout < 0 || dropout > 1) throw invalid('model.dropout', 'expected 0 to 1');
    this.dropout = dropout > 0;
  }

  /** Finds what is wrong with the merges; their table is left to the first text. */
  prepare(): void {
    this.refuseDropout();
    if (this.merges instanceof Merges) this.merges.resolve(this.vocab.table, this.prefix.length);
    else this.tables();
  }

  private refuseDropout(): void {
    if (this.dropout) throw unsupported('model.dropout', 'encoding would be random');
  }

  private tables(): Tables {
    if (this.built !== undefined) return this.built;
    this.refuseDropout();
    const { table: tokens, ids } = this.vocab;
    const pairs = pairTable(this.merges, tokens, this.prefix.length);
    const idOf = (name: string) => {
      const index = tokens.findText(name);
      return index < 0 ? NO_ID : (ids[index] ?? NO_ID);
    };
    const unknown = this.unkToken === undefined ? NO_ID : idOf(this.unkToken);
    const fallback = this.fallbackTable();
    this.built = { tokens, merger: new MergeBuffer(pairs), fallback, unknown };
    return this.built;
  }

  /** The ids of the 256 stand-ins of the byte-level alphabet, or undefined where the quick way would not be exact. */
  private byteAlphabet(): Int32Array | undefined {
    if (this.byteIds !== null) return this.byteIds;
    this.refuseDropout();
    const tokens = this.vocab.table;
    const found = new Int32Array(256);
    this.byteIds = undefined;
    if (this.prefix !== '' || this.suffix !== '') return undefined;
    for (let byte = 0; byte < 256; byte++) {
      const index = tokens.findText(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0));
      if (index < 0) return undefined;
      found[byte] = this.vocab.ids[index] ?? 0;
    }
    this.byteIds = found;
    return found;
  }

  /** Whether `encodeBytes` gives what `tokenize` gives over the mapped text. */
  readsBytes(): boolean {
    return this.byteAlphabet() !== undefined;
  }

  /** Appends the ids of `units` from start to end, read as bytes of UTF-8 (byte-level BPE). */
  encodeBytes(units: Uint16Array, start: number, end: number, out: number[]): void {
    const cache = this.byteCache;
    const hash = cache.hash(units, start, end);
    if (cache.emit(units, start, end, hash, out)) return;
    const { merger, tokens } = this.tables();
    const alphabet = this.byteAlphabet() ?? new Int32Array(256);
    const most = (end - start) * 3;
    if (this.bytes.length < most) {
      this.bytes = new Uint8Array(most * 2);
      this.mapped = new Uint16Array(most * 2);
    }
    const { bytes, mapped } = this;
    const length = utf8(units, start, end, bytes);
    const from = out.length;
    if (this.ignoreMerges && length <= tokens.maxLength) {
      let whole = 0;
      for (let i = 0; i < length; i++) {
        mapped[i] = BYTE_TO_UNIT[bytes[i] ?? 0] ?? 0;
        whole = extend(whole, mapped[i] ?? 0);
      }
      const index = tokens.find(mapped, 0, length, whole);
      if (index >= 0) {
        out.push(this.vocab.ids[index] ?? 0);
        cache.remember(units, start, end, hash, out, from);
        return;
      }
    }
    merger.reset(length);
    const { ids } = merger;
    for (let i = 0; i < length; i++) ids[i] = alphabet[bytes[i] ?? 0] ?? 0;
    const count = merger.merge(length);
    for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
    cache.remember(units, start, end, hash, out, from);
  }

  /**
   * Appends the ids of a piece of UTF-8, as `encodeBytes` does of UTF-16. `view` is of the same bytes, and can be read up to 8
   * bytes past the end.
   */
  encodePiece(bytes: Uint8Array, view: DataView, start: number, length: number, out: Ids): void {
    if (!this.pieces.emit(view, start, length, out)) this.encodeUnknown(bytes, view, start, length, out);
  }

  private encodeUnknown(bytes: Uint8Array, view: DataView, start: number, length: number, out: Ids): void {
    const { list, length: from } = out;
    const tokens = this.vocab.table;
    const whole = this.ignoreMerges && length <= tokens.maxLength ? this.wholePiece(bytes, start, length) : NO_ID;
    const alphabet = this.byteAlphabet() ?? new Int32Array(256);
    if (whole !== NO_ID) list[out.length++] = whole;
    // Nothing to merge, and no need for the table of pairs.
    else if (length === 1) list[out.length++] = alphabet[bytes[start] ?? 0] ?? 0;
    else {
      const few = this.fewMerges(length, () =>
        Uint16Array.from(bytes.subarray(start, start + length), (byte) => BYTE_TO_UNIT[byte] ?? 0),
      );
      const merger = few ?? this.tables().merger;
      merger.reset(length);
      const { ids } = merger;
      for (let i = 0; i < length; i++) ids[i] = alphabet[bytes[start + i] ?? 0] ?? 0;
      const count = merger.merge(length);
      for (let i = 0; i < count; i++) list[out.length++] = merger.ids[i] ?? 0;
      if (few !== undefined) return;
    }
    this.pieces.remember(view, start, length, out, from);
  }

  /**
   * For the first few pieces, the merges that can take part in one: a check that encodes a handful of words is over before the
   * table of all merges would be built. Undefined where that table is there or is now worth its while.
   */
  private fewMerges(length: number, units: () => Uint16Array): MergeBuffer | undefined {
    const { merges } = this;
    if (this.built !== undefined || !(merges instanceof Merges) || length > FEW_BYTES) return undefined;
    if (merges.hasPairs(this.vocab.table, this.prefix.length)) return undefined;
    this.fewPieces += 1;
    if (this.fewPieces > FEW_PIECES || this.vocab.sharesIds) return undefined;
    return new MergeBuffer(merges.pairsWithin(units(), this.vocab.table));
  }

  /** The token that is the whole piece, or NO_ID. */
  private wholePiece(bytes: Uint8Array, start: number, length: number): number {
    const tokens = this.vocab.table;
    if (this.mapped.length < length) this.mapped = new Uint16Array(length * 2);
    const { mapped } = this;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      mapped[i] = BYTE_TO_UNIT[bytes[start + i] ?? 0] ?? 0;
      hash = extend(hash, mapped[i] ?? 0);
    }
    const index = tokens.find(mapped, 0, length, hash);
    return index < 0 ? NO_ID : (this.vocab.ids[index] ?? NO_ID);
  }

  private charTables(): CharTables | undefined {
    if (this.chars !== null) return this.chars;
    this.refuseDropout();
    const fallback = this.fallbackTable();
    this.chars = undefined;
    if (this.prefix !== '' || this.suffix !== '' || fallback === undefined || fallback.includes(NO_ID))
      return undefined;
    if (this.vocab.sharesIds || this.mergesFallback(fallback)) return undefined;
    const ids = new Int32Array(0x10000).fill(NO_ID);
    const inside = new Uint32Array(1 << (INSIDE_BITS - 5));
    const count = this.vocab.size;
    const { arena, starts } = this.vocab.table.list;
    for (let index = 0; index < count; index++) {
      const start = starts[index] ?? 0;
      const end = starts[index + 1] ?? 0;
      if (end - start === 1) ids[arena[start] ?? 0] = this.vocab.ids[index] ?? 0;
      for (let k = start + 1; k < end; k++) {
        const bit = pairBit(arena[k - 1] ?? 0, arena[k] ?? 0);
        inside[bit >>> 5] = (inside[bit >>> 5] ?? 0) | (1 << (bit & 31));
      }
    }
    this.chars = { ids, inside, fallback };
    return this.chars;
  }

  /** Whether `encodeChars` gives what `tokenize` gives. */
  readsChars(): boolean {
    return this.charTables() !== undefined;
  }

  /** Whether some merge starts from a byte token, so that what bytes stand for matters to merging. */
  private mergesFallback(fallback: Int32Array): boolean {
    const isByte = new Uint8Array(this.vocab.maxId + 1);
    for (const id of fallback) isByte[id] = 1;
    if (this.merges instanceof Merges) {
      const { ids } = this.vocab;
      const indexes = this.merges.resolve(this.vocab.table, this.prefix.length);
      for (let at = 0; at < indexes.length; at += 3)
        if (isByte[ids[indexes[at] ?? 0] ?? 0] === 1 || isByte[ids[indexes[at + 1] ?? 0] ?? 0] === 1) return true;
      return false;
    }
    const { slots } = this.tables().merger.pairs;
    for (let at = 0; at < slots.length; at += 4)
      if (slots[at] !== -1 && (isByte[slots[at] ?? 0] === 1 || isByte[slots[at + 1] ?? 0] === 1)) return true;
    return false;
  }

  /** Ids of <0x00> to <0xFF>, NO_ID for those that are missing; undefined where byte_fallback is off. */
  private fallbackTable(): Int32Array | undefined {
    if (!this.byteFallback) return undefined;
    const { table, ids } = this.vocab;
    return Int32Array.from({ length: 256 }, (_, byte) => {
      const index = table.findText(byteToken(byte));
      return index < 0 ? NO_ID : (ids[index] ?? NO_ID);
    });
  }

  /**
   * Appends the ids of `units` from start to end, read as characters with byte fallback (SentencePiece's way). The
   * text is cut wherever no token holds the two characters side by side: no merge can cross such a place.
   */
  encodeChars(units: Uint16Array, start: number, end: number, out: number[]): void {
    const tables = this.charTables();
    if (tables === undefined) return;
    if (this.ignoreMerges && end - start <= this.vocab.table.maxLength) {
      let hash = 0;
      for (let i = start; i < end; i++) hash = extend(hash, units[i] ?? 0);
      const index = this.vocab.table.find(units, start, end, hash);
      if (index >= 0) {
        out.push(this.vocab.ids[index] ?? 0);
        return;
      }
    }
    const { inside } = tables;
    let from = start;
    let previous = units[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      const unit = units[i] ?? 0;
      const bit = pairBit(previous, unit);
      if (((inside[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0 && (unit & 0xfc00) !== 0xdc00) {
        this.encodeRun(units, from, i, out, tables);
        from = i;
      }
      previous = unit;
    }
    if (from < end) this.encodeRun(units, from, end, out, tables);
  }

  private encodeRun(units: Uint16Array, start: number, end: number, out: number[], tables: CharTables): void {
    const { ids: singles, fallback } = tables;
    const cache = this.charCache;
    const hash = cache.hash(units, start, end);
    if (cache.emit(units, start, end, hash, out)) return;
    const tokens = this.vocab.table;
    const few = this.fewMerges(end - start, () => units.slice(start, end));
    const merger = few ?? this.tables().merger;
    merger.reset((end - start) * 3);
    const { ids } = merger;
    const { bytes } = this;
    let n = 0;
    for (let i = start; i < end; i++) {
      const unit = units[i] ?? 0;
      const wide = unit >= 0xd800 && unit < 0xdc00;
      let id = singles[unit] ?? NO_ID;
      if (wide) {
        const index = tokens.find(units, i, i + 2, extend(extend(0, unit), units[i + 1] ?? 0));
        id = index < 0 ? NO_ID : (this.vocab.ids[index] ?? 0);
      }
      if (id >= 0) ids[n++] = id;
      else {
        const length = utf8(units, i, wide ? i + 2 : i + 1, bytes);
        for (let k = 0; k < length; k++) ids[n++] = fallback[bytes[k] ?? 0] ?? 0;
      }
      if (wide) i += 1;
    }
    const count = merger.merge(n);
    const from = out.length;
    for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
    cache.remember(units, start, end, hash, out, from);
  }

  /** The general way, step for step as Rust's merge_word: offsets, unknown tokens, prefixes and suffixes. */
  tokenize(text: string): readonly Token[] {
    const { tokens, merger, fallback, unknown } = this.tables();
    const ids = this.vocab.ids;
    const bytesOf = byteLength(text);
    if (this.ignoreMerges) {
      const index = tokens.findText(text);
      if (index >= 0) return [{ id: ids[index] ?? 0, start: 0, end: bytesOf }];
    }
    merger.reset(bytesOf + 1);
    let n = 0;
    const add = (id: number, length: number) => {
      merger.ids[n] = id;
      merger.lengths[n] = length;
      n += 1;
    };
    let pending = 0;
    const flush = () => {
      if (pending > 0) add(unknown, pending);
      pending = 0;
    };
    const plain = this.prefix === '' && this.suffix === '';
    let at = 0;
    while (at < text.length) {
      const code = text.codePointAt(at) ?? 0;
      const next = at + (code > 0xffff ? 2 : 1);
      const width = utf8Width(code);
      const symbol = plain
        ? text.slice(at, next)
        : (at > 0 ? this.prefix : '') + text.slice(at, next) + (next >= text.length ? this.suffix : '');
      const index = tokens.findText(symbol);
      const bytes = index < 0 && fallback !== undefined ? fallbackIds(symbol, fallback) : undefined;
      if (index >= 0) {
        flush();
        add(ids[index] ?? 0, width);
      } else if (bytes !== undefined) {
        merger.grow(n + bytes.length + text.length * 3);
        for (const id of bytes) add(id, 1);
      } else if (this.unkToken !== undefined) {
        if (unknown < 0) throw invalid('model.unk_token', 'is not in model.vocab');
        if (pending > 0 && !this.fuseUnk) flush();
        pending += width;
      }
      at = next;
    }
    flush();
    const count = merger.merge(n, true);
    const found: Token[] = [];
    let offset = 0;
    for (let i = 0; i < count; i++) {
      const length = merger.lengths[i] ?? 0;
      found.push({ id: merger.ids[i] ?? 0, start: offset, end: offset + length });
      offset += length;
    }
    return found;
  }
}

function pairBit(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - INSIDE_BITS);
}

/** Reads the object of type BPE. */
export function readBpe(model: unknown, vocab: Vocab): Bpe {
  return new Bpe(asObject(model, 'model'), vocab);
}
