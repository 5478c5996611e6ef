// What tokenizer.json would say where a folder has another kind of vocabulary only.

import {
  parseSentencePiece,
  parseTiktoken,
  TokenizerError,
  tokenizerJsonFromSentencePiece,
  tokenizerJsonFromTiktoken,
} from '../tokenizer/index.ts';
import { isObject, type Json, type JsonObject, type Missing, type Tokenizer, type Vocabulary } from '../types.ts';

/** One file of the folder by its name; undefined where there is none that can be had. */
export type ReadFile = (name: string | RegExp) => Promise<Uint8Array | undefined>;

/** How Qwen cuts text before it merges: each digit for itself. https://huggingface.co/Qwen/Qwen2-7B/blob/main/tokenizer.json */
const QWEN =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
/** Llama 3's rank file has this many tokens; other files of that kind are cut by code that lies with their model. */
const LLAMA_3_RANKS = 128_000;

/**
 * The tokenizer of a folder without tokenizer.json as tokenizer.json would have it: from a SentencePiece model, a tiktoken
 * file, or vocab.json with merges.txt, as transformers' own converters make it
 * (https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/convert_slow_tokenizer.py), with the tokens that
 * were added. Says why where none can be made.
 */
export async function convertedTokenizer(read: ReadFile, tokenizer: Tokenizer): Promise<JsonObject | Missing> {
  const { className = '', config, vocabulary } = tokenizer;
  try {
    const model = (await read('tokenizer.model')) ?? (await read('spiece.model'));
    const pieces = model === undefined ? undefined : sentencePieceJson(model, className, config);
    if (pieces !== undefined) return withAdded(pieces, vocabulary);
    const ranks = (await read(/(?:\.tiktoken|(?:^|\/)tiktoken\.model)$/)) ?? model;
    if (ranks !== undefined) return tiktokenJson(ranks, className, vocabulary);
    const vocab = await read('vocab.json');
    const merges = await read('merges.txt');
    if (vocab !== undefined && merges !== undefined) return byteLevelJson(vocab, merges, className, vocabulary);
  } catch (error) {
    if (!(error instanceof TokenizerError)) throw error;
    return { reason: `its tokenizer cannot be used: ${error.message}`, blocked: false };
  }
  return { reason: 'has no tokenizer.json, and no vocabulary that can be read instead', blocked: false };
}

function sentencePieceJson(
  bytes: Uint8Array,
  className: string,
  config: JsonObject | undefined,
): JsonObject | undefined {
  let model: ReturnType<typeof parseSentencePiece>;
  try {
    model = parseSentencePiece(bytes);
  } catch (error) {
    // tokenizer.model is the name of tiktoken files too.
    if (error instanceof TokenizerError && error.kind === 'invalid') return undefined;
    throw error;
  }
  const flag = (name: string, fallback: boolean) =>
    typeof config?.[name] === 'boolean' ? config[name] === true : fallback;
  return tokenizerJsonFromSentencePiece(model, {
    legacy: flag('legacy', true),
    addPrefixSpace: flag('add_prefix_space', !/^Gemma/.test(className)),
    addBosToken: flag('add_bos_token', /^(?:Code)?Llama|^Gemma|^$/.test(className)),
    addEosToken: flag('add_eos_token', /^T5/.test(className)),
  }) as JsonObject;
}

function tiktokenJson(bytes: Uint8Array, className: string, vocabulary: Vocabulary): JsonObject | Missing {
  const parsed = parseTiktoken(bytes);
  const isQwen = /^QWen/i.test(className);
  if (!isQwen && parsed.ranks.size !== LLAMA_3_RANKS)
    return { reason: 'has a tiktoken vocabulary, and how its text is cut is said in code only', blocked: false };
  const special = [...vocabulary.tokenOf]
    .filter(([id]) => id >= parsed.ranks.size)
    .map(([id, content]) => ({ id, content }));
  return tokenizerJsonFromTiktoken(parsed, {
    specialTokens: special.sort((a, b) => a.id - b.id),
    ...(isQwen ? { pattern: QWEN } : {}),
  }) as JsonObject;
}

function byteLevelJson(
  vocab: Uint8Array,
  merges: Uint8Array,
  className: string,
  vocabulary: Vocabulary,
): JsonObject | Missing {
  const isQwen = /^Qwen2/.test(className);
  if (!isQwen && !/^(?:GPT2|Roberta|Bart)/.test(className))
    return {
      reason: `has vocab.json and merges.txt of a class (${className || 'unnamed'}) that is not covered`,
      blocked: false,
    };
  let entries: Json;
  try {
    entries = JSON.parse(new TextDecoder().decode(vocab)) as Json;
  } catch {
    return { reason: 'has a vocab.json that is not JSON', blocked: false };
  }
  if (!isObject(entries)) return { reason: 'has a vocab.json that is no object', blocked: false };
  const pairs = new TextDecoder()
    .decode(merges)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#version'));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: !isQwen };
  const split = { type: 'Split', pattern: { Regex: QWEN }, behavior: 'Isolated', invert: false };
  return withAdded(
    {
      version: '1.0',
      added_tokens: [],
      normalizer: isQwen ? { type: 'NFC' } : null,
      pre_tokenizer: isQwen ? { type: 'Sequence', pretokenizers: [split, byteLevel] } : byteLevel,
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
      model: {
        type: 'BPE',
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: null,
        end_of_word_suffix: null,
        fuse_unk: false,
        byte_fallback: false,
        vocab: entries,
        merges: pairs.map((line) => line.trimEnd()),
      },
    },
    vocabulary,
  );
}

/** With the added tokens that the other files name, under their own ids. */
function withAdded(json: JsonObject, { added }: Vocabulary): JsonObject {
  const known = Array.isArray(json['added_tokens']) ? (json['added_tokens'] as readonly Json[]) : [];
  const ids = new Set(known.map((token) => (isObject(token) ? token['id'] : undefined)));
  const more = added
    .filter(({ id }) => !ids.has(id))
    .map(({ id, content, special, lstrip, rstrip, normalized, singleWord }) => ({
      ...{ id, content, special, lstrip, rstrip, normalized },
      single_word: singleWord,
    }));
  const model = isObject(json['model']) ? json['model'] : {};
  const vocab = model['vocab'];
  // A token that the vocabulary lacks would get the next free id, not its own.
  const named = isObject(vocab)
    ? { ...vocab, ...Object.fromEntries(more.map(({ content, id }) => [content, id])) }
    : (vocab ?? null);
  return { ...json, added_tokens: [...known, ...more], model: { ...model, vocab: named } };
}

/** Every token of a tokenizer.json. */
export function vocabularyOf(json: JsonObject, { added, addedComplete }: Vocabulary): Vocabulary {
  const idOf = new Map<string, number>();
  const tokenOf = new Map<number, string>();
  const put = (token: string, id: number) => {
    idOf.set(token, id);
    tokenOf.set(id, token);
  };
  const vocab: Json | undefined = isObject(json['model']) ? json['model']['vocab'] : undefined;
  if (Array.isArray(vocab))
    for (const [id, entry] of vocab.entries()) put(String(Array.isArray(entry) ? entry[0] : entry), id);
  else if (isObject(vocab)) for (const token in vocab) put(token, Number(vocab[token]));
  const more = Array.isArray(json['added_tokens']) ? (json['added_tokens'] as readonly Json[]) : [];
  const listed = more.flatMap((token) => {
    if (!isObject(token) || typeof token['content'] !== 'string' || typeof token['id'] !== 'number') return [];
    const { content, id } = token;
    put(content, id);
    const known = added.find((other) => other.id === id);
    const plain = { lstrip: false, rstrip: false, normalized: false, singleWord: false };
    return [known ?? { id, content, special: token['special'] === true, ...plain }];
  });
  let size = 0;
  for (const id of tokenOf.keys()) if (id >= size) size = id + 1;
  return { complete: true, addedComplete: addedComplete || listed.length > 0, idOf, tokenOf, added: listed, size };
}
