import { invalid, unsupported } from './errors.ts';
import { asId, asObject } from './json.ts';
import { packTokens, type TokenList, TokenTable } from './token-table.ts';

/** An id table longer than this would cost more memory than any real vocabulary. */
export const MAX_ID = 16_777_216;

/** The vocabulary of a model: token ↔ id. Strings are made only of what is asked for. */
export class Vocab {
  readonly table: TokenTable;
  readonly maxId: number;
  /** Index + 1 of the token that has the id, the last of several; 0 where none has it. */
  private byId: Int32Array | undefined;
  private sharedId: number | undefined;

  constructor(table: TokenTable) {
    this.table = table;
    let max = -1;
    const { ids } = table;
    for (let i = 0; i < ids.length; i++) if ((ids[i] ?? 0) > max) max = ids[i] ?? 0;
    this.maxId = max;
  }

  get size(): number {
    return this.table.size;
  }

  get ids(): Int32Array {
    return this.table.ids;
  }

  idOf(token: string): number | undefined {
    const index = this.table.findText(token);
    return index < 0 ? undefined : this.table.ids[index];
  }

  /** Throws TokenizerError where two tokens share an id: Rust's answer is then a matter of chance. */
  tokenOf(id: number): string | undefined {
    const token = this.lastOf(id);
    if (this.sharedId !== undefined) throw invalid('model.vocab', `id ${this.sharedId} belongs to more than one token`);
    return token;
  }

  /** Whether two tokens have the same id, so that an id does not say which text it stands for. */
  get sharesIds(): boolean {
    this.indexes();
    return this.sharedId !== undefined;
  }

  /** The token that has the id, the last in the file where several have it. */
  lastOf(id: number): string | undefined {
    const index = (this.indexes()[id] ?? 0) - 1;
    return index < 0 ? undefined : this.table.text(index);
  }

  /** The tokens that only one of the two vocabularies has, or that they number differently. */
  differing(other: Vocab): readonly string[] {
    if (other === this) return [];
    const found: string[] = [];
    const isThere = new Uint8Array(other.size);
    const indexes = other.table.indexesOf(this.table.list);
    for (const [i, index] of indexes.entries()) {
      if (index >= 0) isThere[index] = 1;
      if (index < 0 || other.ids[index] !== this.ids[i]) found.push(this.table.text(i));
    }
    for (let i = isThere.indexOf(0); i >= 0; i = isThere.indexOf(0, i + 1)) found.push(other.table.text(i));
    return found;
  }

  /** Whether the list has the same tokens with the same ids, each once, in whatever order. */
  lists(list: TokenList): boolean {
    const { ids } = list;
    this.indexes();
    // Which of two tokens with the same id comes last is a matter of order.
    if (ids.length !== this.size || this.sharedId !== undefined) return false;
    const isThere = new Uint8Array(this.size);
    const indexes = this.table.indexesOf(list);
    for (let i = 0; i < indexes.length; i++) {
      const index = indexes[i] ?? -1;
      if (index < 0 || this.ids[index] !== ids[i] || isThere[index] === 1) return false;
      isThere[index] = 1;
    }
    return true;
  }

  /** Every token with its id, in the order of the file. */
  *entries(): Generator<[string, number], undefined> {
    const { table } = this;
    for (let i = 0; i < table.size; i++) yield [table.text(i), table.ids[i] ?? 0];
  }

  private indexes(): Int32Array {
    if (this.byId !== undefined) return this.byId;
    const byId = new Int32Array(this.maxId + 1);
    const { ids } = this.table;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      if (byId[id] !== 0) this.sharedId ??= id;
      byId[id] = i + 1;
    }
    this.byId = byId;
    return byId;
  }
}

/** Reads `model.vocab`: an object of tokens and ids, or what `parseTokenizerJson` made of one. */
export function readVocab(value: unknown, path: string): Vocab {
  if (value instanceof Vocab) return value;
  const object = asObject(value, path);
  const tokens = Object.keys(object);
  const ids = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const id = object[token];
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) asId(id, `${path}[${JSON.stringify(token)}]`);
    if (typeof id !== 'number' || id > MAX_ID) throw unsupported(`${path} id`, `above ${MAX_ID}`);
    ids[i] = id;
  }
  return new Vocab(new TokenTable(packTokens(tokens, ids)));
}
