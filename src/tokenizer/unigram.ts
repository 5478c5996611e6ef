import { byteToken, utf8Width } from './byte-level.ts';
import { invalid, unsupported } from './errors.ts';
import { asArray, asCount, flag, type Json, own } from './json.ts';
import type { Model, Token } from './model.ts';
import { extend, packTokens, TokenTable } from './token-table.ts';

/** What an unknown character costs below the worst piece (SentencePiece's kUnkPenalty). */
const UNKNOWN_PENALTY = 10;

/** The `vocab` list of a Unigram model: pairs of piece and score, in the order of their ids. */
export class UnigramVocab {
  readonly tokens: readonly string[];
  readonly scores: Float64Array;
  private ids: ReadonlyMap<string, number> | undefined;

  constructor(value: unknown) {
    const list = asArray(value, 'model.vocab');
    const tokens: string[] = [];
    this.scores = new Float64Array(list.length);
    for (const [i, entry] of list.entries()) {
      const [token, score] = asArray(entry, `model.vocab[${i}]`);
      if (typeof token !== 'string' || typeof score !== 'number')
        throw invalid(`model.vocab[${i}]`, 'expected [piece, score]');
      tokens.push(token);
      this.scores[i] = score;
    }
    this.tokens = tokens;
  }

  get size(): number {
    return this.tokens.length;
  }

  get maxId(): number {
    return this.tokens.length - 1;
  }

  idOf(token: string): number | undefined {
    this.ids ??= new Map(this.tokens.map((t, i) => [t, i]));
    return this.ids.get(token);
  }

  tokenOf(id: number): string | undefined {
    return this.tokens[id];
  }
}

/** A model of type Unigram: the best path through all pieces, as Rust's encode_optimized finds it. */
export class Unigram implements Model {
  private readonly vocab: UnigramVocab;
  private readonly unkId: number | undefined;
  private readonly byteFallback: boolean;
  private readonly lowest: number;
  private table: TokenTable | undefined;

  constructor(model: Json, vocab: UnigramVocab) {
    this.vocab = vocab;
    const unkId = own(model, 'unk_id');
    this.unkId = unkId === null || unkId === undefined ? undefined : asCount(unkId, 'model.unk_id');
    if (this.unkId !== undefined && this.unkId >= vocab.size) throw invalid('model.unk_id', 'is not in model.vocab');
    this.byteFallback = flag(model, 'byte_fallback', 'model', false);
    let lowest = Number.POSITIVE_INFINITY;
    for (const score of vocab.scores) if (score < lowest) lowest = score;
    this.lowest = lowest;
    for (const key of ['alpha', 'nbest_size'])
      if ((own(model, key) ?? null) !== null) throw unsupported(`model.${key}`, 'encoding would be random');
  }

  prepare(): void {
    this.pieces();
  }

  private pieces(): TokenTable {
    const { tokens } = this.vocab;
    this.table ??= new TokenTable(
      packTokens(
        tokens,
        Int32Array.from(tokens, (_, i) => i),
      ),
    );
    return this.table;
  }

  tokenize(text: string): readonly Token[] {
    const table = this.pieces();
    const { scores } = this.vocab;
    const length = text.length;
    const units = new Uint16Array(length);
    for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
    const best = new Float64Array(length + 1);
    const from = new Int32Array(length + 1).fill(-1);
    const ids = new Int32Array(length + 1);
    const reach = (end: number, start: number, score: number, id: number) => {
      if (from[end] !== -1 && score <= (best[end] ?? 0)) return;
      best[end] = score;
      from[end] = start;
      ids[end] = id;
    };
    let start = 0;
    while (start < length) {
      const here = best[start] ?? 0;
      const next = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
      let single = false;
      let hash = 0;
      const last = Math.min(length, start + table.maxLength);
      for (let end = start + 1; end <= last; end++) {
        hash = extend(hash, units[end - 1] ?? 0);
        const id = table.find(units, start, end, hash);
        if (id < 0) continue;
        reach(end, start, (scores[id] ?? 0) + here, id);
        if (end === next) single = true;
      }
      if (!single) {
        const unkScore = this.lowest - UNKNOWN_PENALTY + here;
        if (from[next] === -1 || unkScore > (best[next] ?? 0)) reach(next, start, unkScore, this.unknown());
      }
      start = next;
    }
    return this.collect(text, from, ids);
  }

  private unknown(): number {
    if (this.unkId === undefined) throw invalid('model.unk_id', 'is missing and a character is not in model.vocab');
    return this.unkId;
  }

  /** Walks back the best path; neighbouring unknowns become one piece, which may then fall back to bytes. */
  private collect(text: string, from: Int32Array, ids: Int32Array): readonly Token[] {
    const parts: string[] = [];
    let unknown = '';
    let end = text.length;
    while (end > 0) {
      const start = from[end] ?? 0;
      const part = text.slice(start, end);
      if (ids[end] === this.unkId) unknown = part + unknown;
      else {
        if (unknown !== '') parts.push(unknown);
        unknown = '';
        parts.push(part);
      }
      end = start;
    }
    if (unknown !== '') parts.push(unknown);
    const out: Token[] = [];
    let offset = 0;
    for (const part of parts.reverse()) {
      let width = 0;
      for (const char of part) width += utf8Width(char.codePointAt(0) ?? 0);
      const id = this.vocab.idOf(part);
      const bytes = id === undefined && this.byteFallback ? this.bytes(part) : undefined;
      if (bytes !== undefined) for (const byte of bytes) out.push({ id: byte, start: offset, end: offset + width });
      else out.push({ id: id ?? this.unknown(), start: offset, end: offset + width });
      offset += width;
    }
    return out;
  }

  private bytes(part: string): readonly number[] | undefined {
    const out: number[] = [];
    for (const byte of new TextEncoder().encode(part)) {
      const id = this.vocab.idOf(byteToken(byte));
      if (id === undefined) return undefined;
      out.push(id);
    }
    return out;
  }
}
