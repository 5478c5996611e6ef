import type { AddedToken, Json, JsonObject, Place, TokenizerConflict, Vocabulary } from '../types.ts';
import { escapePointer, isObject, numberOf } from './folder.ts';

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
  file: string,
  sources: readonly TokenSource[],
): readonly TokenizerConflict[] {
  const model = json['model'];
  const vocab = isObject(model) ? model['vocab'] : undefined;
  const wanted = new Set(sources.flatMap((s) => s.tokens.map((t) => t.id)));
  const names = new Set(sources.flatMap((s) => s.tokens.map((t) => t.content)));
  const idOf = new Map<string, number>();
  const tokenOf = new Map<number, string>();
  const note = (token: string, id: number) => {
    if (names.has(token)) idOf.set(token, id);
    if (wanted.has(id)) tokenOf.set(id, token);
  };
  if (Array.isArray(vocab))
    for (const [id, entry] of vocab.entries()) note(String(Array.isArray(entry) ? entry[0] : entry), id);
  else if (isObject(vocab))
    for (const token in vocab) {
      const id = vocab[token];
      if (typeof id === 'number') note(token, id);
    }
  const found: TokenizerConflict[] = [];
  for (const source of sources)
    for (const { id, content, pointer } of source.tokens) {
      if (found.length >= MAX_CLASHES) return found;
      const b = { file: source.file, pointer };
      const vocabularyId = idOf.get(content);
      const other = tokenOf.get(id);
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

/** Every token that the files at hand name, with what is known of their completeness. */
export function buildVocabulary(from: {
  readonly json: JsonObject | undefined;
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
  const model = from.json?.['model'];
  const vocab: Json | undefined = isObject(model) ? model['vocab'] : from.vocab;
  if (Array.isArray(vocab))
    for (const [id, entry] of vocab.entries()) put(String(Array.isArray(entry) ? entry[0] : entry), id);
  else if (isObject(vocab))
    for (const token in vocab) {
      const id = vocab[token];
      if (typeof id === 'number') put(token, id);
    }
  for (const [token, id] of from.pieces ?? []) put(token, id);
  const complete = tokenOf.size > 0;
  for (const [token, id] of from.known ?? []) put(token, id);
  for (const token of from.added) put(token.content, token.id);
  let size = from.ranks ?? 0;
  for (const id of tokenOf.keys()) if (id >= size) size = id + 1;
  return { complete, addedComplete: from.addedComplete, idOf, tokenOf, added: from.added, size };
}
