import { AddedByteMatcher, type AddedToken, AddedTokenMatcher, readAddedTokens } from './added-tokens.ts';
import { Bpe } from './bpe.ts';
import { readDecoder } from './decoders.ts';
import { type Doc, inputSpans, slice } from './doc.ts';
import { invalid, unsupported } from './errors.ts';
import { Ids } from './ids.ts';
import { asObject, asString, type Json, own } from './json.ts';
import type { Model } from './model.ts';
import { readNormalizer } from './normalizers.ts';
import { type Draft, readPostProcessor } from './post-processors.ts';
import { type Pieces, readPreTokenizer, spellBytes } from './pre-tokenizers.ts';
import { isComposed } from './unicode-normal.ts';
import { Unigram, UnigramVocab } from './unigram.ts';
import { unitsOf } from './units.ts';
import { readVocab, type Vocab } from './vocab.ts';
import { readWordLevel, readWordPiece } from './word-models.ts';
import { wordScanner } from './words.ts';

export type { AddedToken } from './added-tokens.ts';
export { TokenizerError } from './errors.ts';
export { type ParsedTokenizer, parseTokenizerJson } from './file.ts';
export type { Merges } from './merges.ts';
export { parseSentencePiece, type SentencePieceModel } from './sentencepiece.ts';
export { tokenizerJsonFromSentencePiece } from './sentencepiece-json.ts';
export { type SharedTokenizer, sharedTokenizer, shareTokenizer } from './share.ts';
export { parseTiktoken, type TiktokenRanks, tokenizerJsonFromTiktoken } from './tiktoken.ts';
export type { Vocab } from './vocab.ts';

/** Token ids of one text; offsets, where asked for, in UTF-16 units of the text, [0, 0] for what the post-processor added. */
export type Encoded = { readonly ids: readonly number[]; readonly offsets?: readonly (readonly [number, number])[] };

/** A tokenizer as tokenizer.json describes it. */
export type Tokenizer = {
  /** Text to ids, as Rust's `encode`. A lone surrogate counts as U+FFFD. Throws TokenizerError. */
  encode(text: string, options?: { readonly addSpecialTokens?: boolean; readonly offsets?: boolean }): Encoded;
  /** Ids to text, as Rust's `decode`; ids that mean nothing are left out. */
  decode(ids: readonly number[], options?: { readonly skipSpecialTokens?: boolean }): string;
  tokenToId(token: string): number | undefined;
  idToToken(id: number): string | undefined;
  readonly addedTokens: readonly AddedToken[];
  /** Size of the model's vocabulary, added tokens not counted. */
  readonly vocabSize: number;
  /** The highest id, added tokens included; -1 where there is none. */
  readonly maxId: number;
  /** Builds the tables that encoding needs, which otherwise the first `encode` does. Throws TokenizerError. */
  prepare(): void;
};

type AnyVocab = Vocab | UnigramVocab;

/**
 * Makes a tokenizer of a parsed tokenizer.json. Its `truncation` and `padding` are not applied, as transformers does
 * not apply them either. Throws TokenizerError: `invalid` naming the JSON path, `unsupported` naming the construct.
 * Merges are read at the first `encode` (or `prepare`) and may throw there.
 */
export function loadTokenizer(json: unknown): Tokenizer {
  const file = asObject(json, 'tokenizer.json');
  const version = own(file, 'version');
  if (version !== undefined && version !== '1.0') throw invalid('version', 'expected "1.0"');
  const { model, vocab } = readModel(asObject(own(file, 'model'), 'model'));
  const normalizer = readNormalizer(own(file, 'normalizer'));
  const preTokenizer = readPreTokenizer(own(file, 'pre_tokenizer'));
  const added = readAddedTokens(own(file, 'added_tokens'), (token) => vocab.idOf(token), vocab.size);
  const idToAdded = new Map(added.map((token) => [token.id, token]));
  const contentToAdded = new Map(added.map((token) => [token.content, token]));
  const specials = new Set(added.filter((token) => token.special).map((token) => token.content));
  const idToToken = (id: number) => idToAdded.get(id)?.content ?? vocab.tokenOf(id);
  const postProcessor = readPostProcessor(own(file, 'post_processor'), idToToken);
  const decoder = readDecoder(own(file, 'decoder'));
  // Rust looks for special tokens first, which decides between two that normalize to the same text.
  const ordered = [...added.filter((token) => token.special), ...added.filter((token) => !token.special)];
  const literal = new AddedTokenMatcher(
    ordered.filter((token) => !token.normalized).map((token) => ({ pattern: token.content, token })),
  );
  const normalized = new AddedTokenMatcher(
    ordered
      .filter((token) => token.normalized)
      .map((token) => ({
        pattern: normalizer?.({ text: token.content, spans: undefined, base: 0 }).text ?? token.content,
        token,
      })),
  );
  const needsOrigin = preTokenizer?.needsOrigin === true && normalizer !== undefined;

  const words = model instanceof Bpe ? wordScanner(own(file, 'pre_tokenizer')) : undefined;

  const encoder = new TextEncoder();
  const scratch = new Ids();
  let loaded = new Uint8Array(0);
  let view = new DataView(loaded.buffer);

  /** Loads the UTF-8 of a text, with room behind it. */
  function load(text: string): number {
    const most = text.length * 3 + 16;
    if (loaded.length < most) {
      loaded = new Uint8Array(most * 2);
      view = new DataView(loaded.buffer);
    }
    return encoder.encodeInto(text, loaded).written;
  }

  const quick = words === undefined ? undefined : quickTokens(added, own(file, 'normalizer'));

  /** The ids of a whole text, without a string in between; undefined where that would not be exact. */
  function encodeQuick(text: string): number[] | undefined {
    if (words === undefined || quick === undefined || !(model instanceof Bpe) || !model.readsBytes()) return undefined;
    const length = load(text);
    if (quick.composes && !isComposed(loaded, length)) return undefined;
    const out = scratch;
    out.reset(length);
    const { matcher } = quick;
    for (let at = 0; at < length; ) {
      const found = matcher.find(loaded, view, at, length);
      words.encode(model, loaded, view, at, found, out);
      if (found === length) break;
      out.list[out.length++] = matcher.id;
      at = matcher.end;
    }
    return out.toArray();
  }

  function encodeDoc(doc: Doc, draft: Draft): void {
    if (words !== undefined && draft.offsets === undefined && model instanceof Bpe && model.readsBytes()) {
      const length = load(doc.text);
      scratch.reset(length);
      words.encode(model, loaded, view, 0, length, scratch);
      scratch.addTo(draft.ids);
      return;
    }
    const whole: Pieces = { doc, bounds: doc.text === '' ? [] : [0, doc.text.length], asBytes: false };
    const pieces = preTokenizer === undefined ? whole : preTokenizer.run(whole);
    if (draft.offsets === undefined && model instanceof Bpe && encodeFast(model, pieces, draft.ids)) return;
    const { doc: final, bounds } = spellBytes(pieces);
    for (let i = 0; i < bounds.length; i += 2) {
      const start = bounds[i] ?? 0;
      const piece = final.text.slice(start, bounds[i + 1]);
      const tokens = model.tokenize(piece);
      for (const token of tokens) draft.ids.push(token.id);
      if (draft.offsets === undefined || final.spans === undefined) continue;
      const unitAt = byteIndex(piece);
      for (const token of tokens) {
        const first = start + (unitAt[token.start] ?? 0);
        const last = start + (unitAt[Math.max(token.end - 1, token.start)] ?? 0);
        draft.offsets.push([final.spans.starts[first] ?? 0, final.spans.ends[last] ?? 0]);
      }
    }
  }

  function encodeStretch(doc: Doc, draft: Draft): void {
    const clean = normalizer === undefined ? doc : normalizer(doc);
    const stretches = normalized.split(clean.text);
    if (stretches === undefined) {
      encodeDoc(clean, draft);
      return;
    }
    for (const { start, end, token } of stretches) {
      if (token === undefined) {
        encodeDoc(slice(clean, start, end), draft);
        continue;
      }
      draft.ids.push(token.id);
      draft.offsets?.push([clean.spans?.starts[start] ?? 0, clean.spans?.ends[end - 1] ?? 0]);
    }
  }

  let maxId = vocab.maxId;
  for (const token of added) if (token.id > maxId) maxId = token.id;

  return {
    encode(input, options = {}) {
      const { addSpecialTokens = true, offsets = false } = options;
      const quickly = offsets ? undefined : encodeQuick(input);
      const draft: Draft = { ids: quickly ?? [], offsets: offsets ? [] : undefined };
      if (quickly !== undefined)
        return { ids: postProcessor === undefined ? quickly : postProcessor.run(draft, addSpecialTokens, input).ids };
      const text = wellFormed(input);
      const stretches = literal.split(text) ?? [{ start: 0, end: text.length, token: undefined }];
      for (const { start, end, token } of stretches) {
        if (token !== undefined) {
          draft.ids.push(token.id);
          draft.offsets?.push([start, end]);
          continue;
        }
        const part = start === 0 && end === text.length ? text : text.slice(start, end);
        const spans = offsets || needsOrigin ? inputSpans(part, start) : undefined;
        encodeStretch({ text: part, spans, base: start }, draft);
      }
      const done = postProcessor === undefined ? draft : postProcessor.run(draft, addSpecialTokens, text);
      return done.offsets === undefined ? { ids: done.ids } : { ids: done.ids, offsets: done.offsets };
    },
    decode(ids, options = {}) {
      const { skipSpecialTokens = true } = options;
      const tokens: string[] = [];
      for (const id of ids) {
        const token = idToToken(id);
        if (token !== undefined && !(skipSpecialTokens && specials.has(token))) tokens.push(token);
      }
      return decoder === undefined ? tokens.join(' ') : decoder(tokens).join('');
    },
    tokenToId: (token) => contentToAdded.get(token)?.id ?? vocab.idOf(token),
    idToToken,
    addedTokens: added,
    vocabSize: vocab.size,
    maxId,
    prepare: () => model.prepare(),
  };
}

function readModel(model: Json): { model: Model; vocab: AnyVocab } {
  const type = typeOfModel(model);
  if (type === 'Unigram') {
    const vocab = new UnigramVocab(own(model, 'vocab'));
    return { model: new Unigram(model, vocab), vocab };
  }
  if (type !== 'BPE' && type !== 'WordPiece' && type !== 'WordLevel') throw unsupported(`model ${type}`);
  const vocab = readVocab(own(model, 'vocab'), 'model.vocab');
  if (type === 'BPE') return { model: new Bpe(model, vocab), vocab };
  return { model: type === 'WordPiece' ? readWordPiece(model, vocab) : readWordLevel(model, vocab), vocab };
}

/**
 * Files from before 2021 (GPT-2, BERT, T5) leave the type out, and tokenizers goes by the fields: `ModelUntagged` of
 * https://github.com/huggingface/tokenizers/blob/v0.22.2/tokenizers/src/models/mod.rs
 */
function typeOfModel(model: Json): string {
  const declared = own(model, 'type');
  if (declared === undefined) {
    if (own(model, 'merges') !== undefined) return 'BPE';
    if (Array.isArray(own(model, 'vocab'))) return 'Unigram';
    if (own(model, 'max_input_chars_per_word') !== undefined) return 'WordPiece';
    if (own(model, 'unk_token') !== undefined) return 'WordLevel';
  }
  return asString(declared, 'model.type');
}

/** What a whole text needs besides its words, where it can be had from its bytes. */
function quickTokens(
  added: readonly AddedToken[],
  normalizer: unknown,
): { readonly matcher: AddedByteMatcher; readonly composes: boolean } | undefined {
  const composes = typeof normalizer === 'object' && normalizer !== null && Reflect.get(normalizer, 'type') === 'NFC';
  if (normalizer !== null && normalizer !== undefined && !composes) return undefined;
  if (added.some((token) => token.normalized) || !AddedByteMatcher.fits(added)) return undefined;
  return { matcher: new AddedByteMatcher(added), composes };
}

/** The ways without strings; false where they would not be exact. */
function encodeFast(model: Bpe, { doc, bounds, asBytes }: Pieces, out: number[]): boolean {
  if (asBytes ? !model.readsBytes() : !model.readsChars()) return false;
  const units = unitsOf(doc.text);
  if (asBytes)
    for (let i = 0; i < bounds.length; i += 2) model.encodeBytes(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
  else for (let i = 0; i < bounds.length; i += 2) model.encodeChars(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
  return true;
}

/** For each byte of the text's UTF-8 the unit where its character begins. */
function byteIndex(text: string): number[] {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (let k = 0; k < width; k++) out.push(i);
    if (code > 0xffff) i += 1;
  }
  return out;
}

function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text)
    ? text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : text;
}
