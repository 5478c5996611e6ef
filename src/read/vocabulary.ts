import type { Vocab } from '../tokenizer/index.ts';
import {
  type AddedToken,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  type TokenizerConflict,
  type Vocabulary,
} from '../types.ts';
import { escapePointer, numberOf } from './folder.ts';

/** The added tokens that one file names, in its order. */
export type TokenSource = {
  readonly file: string;
  readonly tokens: readonly (AddedToken & { readonly pointer: string })[];
};

/** `added_tokens` of tokenizer.json. */
export function addedOfTokenizerJson(json: JsonObject, file: string): TokenSource {
  const list = Array.isArray(json['added_tokens']) ? json['added_tokens'] : [];
  return {
    file,
    tokens: list.flatMap((t, i) => (isObject(t) ? tokenOf(t, numberOf(t['id']), `/added_tokens/${i}`) : [])),
  };
}

/** `added_tokens_decoder` of tokenizer_config.json (transformers 4.34 to 4.x; 5.x no longer writes it). */
export function addedOfDecoder(config: JsonObject, file: string): TokenSource {
  const decoder = config['added_tokens_decoder'];
  if (!isObject(decoder)) return { file, tokens: [] };
  return {
    file,
    tokens: Object.entries(decoder).flatMap(([id, t]) =>
      isObject(t) ? tokenOf(t, Number(id), `/added_tokens_decoder/${id}`) : [],
    ),
  };
}

/** added_tokens.json: token → id, without flags. */
export function addedOfMap(map: JsonObject, file: string): TokenSource {
  return {
    file,
    tokens: Object.entries(map).flatMap(([content, id]) =>
      typeof id === 'number' && Number.isInteger(id)
        ? [
            {
              id,
              content,
              special: false,
              lstrip: false,
              rstrip: false,
              normalized: true,
              singleWord: false,
              pointer: `/${escapePointer(content)}`,
            },
          ]
        : [],
    ),
  };
}

function tokenOf(t: JsonObject, id: number | undefined, pointer: string): TokenSource['tokens'] {
  const content = t['content'];
  if (typeof content !== 'string' || id === undefined || !Number.isInteger(id)) return [];
  return [
    {
      id,
      content,
      special: t['special'] === true,
      lstrip: t['lstrip'] === true,
      rstrip: t['rstrip'] === true,
      normalized: t['normalized'] === true,
      singleWord: t['single_word'] === true,
      pointer,
    },
  ];
}

/** The first source wins (tokenizer.json, then added_tokens_decoder, then added_tokens.json); the others may only agree or add. */
export function mergeAdded(sources: readonly TokenSource[], conflicts: TokenizerConflict[]): readonly AddedToken[] {
  type Seen = { readonly token: AddedToken; readonly at: Place };
  const byId = new Map<number, Seen>();
  const byContent = new Map<string, Seen>();
  for (const { file, tokens } of sources)
    for (const { pointer, ...token } of tokens) {
      const at = { file, pointer };
      const sameId = byId.get(token.id);
      const sameContent = byContent.get(token.content);
      if (sameId !== undefined && sameId.token.content !== token.content)
        conflicts.push({
          token: String(token.id),
          what: 'token',
          a: { at: sameId.at, says: sameId.token.content },
          b: { at, says: token.content },
        });
      else if (sameContent !== undefined && sameContent.token.id !== token.id)
        conflicts.push({
          token: token.content,
          what: 'id',
          a: { at: sameContent.at, says: String(sameContent.token.id) },
          b: { at, says: String(token.id) },
        });
      else if (sameId === undefined) {
        byId.set(token.id, { token, at });
        byContent.set(token.content, { token, at });
      }
    }
  return [...byId.values()].map((t) => t.token).sort((a, b) => a.id - b.id);
}

/** Clashes that are listed; a shifted vocabulary has one for each added token, and more say nothing new. */
const MAX_CLASHES = 20;

/**
 * Added tokens that contradict the vocabulary of the model in tokenizer.json: the same string under another id there, or the id
 * given to another string. The library then goes by the vocabulary and numbers the added token anew.
 * https://github.com/huggingface/tokenizers/blob/v0.22.2/tokenizers/src/tokenizer/added_vocabulary.rs (add_tokens)
 */
export function clashesWithVocabulary(
  json: JsonObject,
  table: Vocab | undefined,
  file: string,
  sources: readonly TokenSource[],
): readonly TokenizerConflict[] {
  const { idOf, tokenOf } = table === undefined ? listed(json, sources) : lookups(table);
  const found: TokenizerConflict[] = [];
  for (const source of sources)
    for (const { id, content, pointer } of source.tokens) {
      if (found.length >= MAX_CLASHES) return found;
      const b = { file: source.file, pointer };
      const vocabularyId = idOf(content);
      const other = tokenOf(id);
      if (vocabularyId !== undefined && vocabularyId !== id)
        found.push({
          token: content,
          what: 'id',
          a: { at: { file, pointer: '/model/vocab' }, says: String(vocabularyId) },
          b: { at: b, says: String(id) },
        });
      else if (vocabularyId === undefined && other !== undefined)
        found.push({
          token: String(id),
          what: 'token',
          a: { at: { file, pointer: '/model/vocab' }, says: other },
          b: { at: b, says: content },
        });
    }
  return found;
}

type Lookups = {
  readonly idOf: (token: string) => number | undefined;
  readonly tokenOf: (id: number) => string | undefined;
};

function lookups(table: Vocab): Lookups {
  return { idOf: (token) => table.idOf(token), tokenOf: (id) => table.lastOf(id) };
}

/** Of the vocabulary in JSON what these sources name. */
function listed(json: JsonObject, sources: readonly TokenSource[]): Lookups {
  const wanted = new Set(sources.flatMap((s) => s.tokens.map((t) => t.id)));
  const names = new Set(sources.flatMap((s) => s.tokens.map((t) => t.content)));
  const idOf = new Map<string, number>();
  const tokenOf = new Map<number, string>();
  for (const [token, id] of entries(json['model'])) {
    if (names.has(token)) idOf.set(token, id);
    if (wanted.has(id)) tokenOf.set(id, token);
  }
  return { idOf: (token) => idOf.get(token), tokenOf: (id) => tokenOf.get(id) };
}

/** The tokens of a model in JSON: an object, or the list of a Unigram model. */
function* entries(model: Json | undefined): Generator<[string, number], undefined> {
  const vocab = isObject(model) ? model['vocab'] : undefined;
  if (Array.isArray(vocab))
    for (const [id, entry] of vocab.entries()) yield [String(Array.isArray(entry) ? entry[0] : entry), id];
  else if (isObject(vocab))
    for (const token in vocab) {
      const id = vocab[token];
      if (typeof id === 'number') yield [token, id];
    }
}

/** Every token that the files at hand name, with what is known of their completeness. */
export function buildVocabulary(from: {
  readonly json: JsonObject | undefined;
  /** The vocabulary in `json`, where it is read as a table. */
  readonly table: Vocab | undefined;
  readonly pieces: ReadonlyMap<string, number> | undefined;
  readonly vocab: JsonObject | undefined;
  /** Number of base tokens of a tiktoken file: they are byte sequences and are not listed. */
  readonly ranks: number | undefined;
  readonly added: readonly AddedToken[];
  readonly addedComplete: boolean;
  readonly known: ReadonlyMap<string, number> | undefined;
}): Vocabulary {
  const idOf = new Map<string, number>();
  const tokenOf = new Map<number, string>();
  const put = (token: string, id: number) => {
    idOf.set(token, id);
    tokenOf.set(id, token);
  };
  if (from.table === undefined)
    for (const [token, id] of entries(from.json === undefined ? { vocab: from.vocab ?? null } : from.json['model']))
      put(token, id);
  for (const [token, id] of from.pieces ?? []) put(token, id);
  const complete = tokenOf.size > 0 || (from.table?.size ?? 0) > 0;
  for (const [token, id] of from.known ?? []) put(token, id);
  for (const token of from.added) put(token.content, token.id);
  let size = Math.max(from.ranks ?? 0, (from.table?.maxId ?? -1) + 1);
  for (const id of tokenOf.keys()) if (id >= size) size = id + 1;
  const rest = { complete, addedComplete: from.addedComplete, added: from.added, size };
  const { table } = from;
  if (table === undefined) return { ...rest, idOf, tokenOf };
  return {
    ...rest,
    idOf: new Layers(
      idOf,
      (token) => table.idOf(token),
      () => table.entries(),
    ),
    tokenOf: new Layers(
      tokenOf,
      (id) => table.lastOf(id),
      () => byId(table),
    ),
  };
}

function* byId(table: Vocab): Generator<[number, string], undefined> {
  for (const [token, id] of table.entries()) if (table.lastOf(id) === token) yield [id, token];
}

/** A map of a few entries over a table of very many, whose entries are made when they are asked for. */
class Layers<K, V> implements ReadonlyMap<K, V> {
  readonly #over: ReadonlyMap<K, V>;
  readonly #find: (key: K) => V | undefined;
  readonly #all: () => Iterable<[K, V]>;
  constructor(over: ReadonlyMap<K, V>, find: (key: K) => V | undefined, all: () => Iterable<[K, V]>) {
    this.#over = over;
    this.#find = find;
    this.#all = all;
  }
  get(key: K): V | undefined {
    return this.#over.get(key) ?? this.#find(key);
  }
  has(key: K): boolean {
    return this.get(key) !== undefined;
  }
  get size(): number {
    let size = 0;
    for (const _ of this.entries()) size += 1;
    return size;
  }
  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.#all()) yield [key, this.#over.get(key) ?? value];
    for (const [key, value] of this.#over) if (this.#find(key) === undefined) yield [key, value];
  }
  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
  }
  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }
  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }
  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
