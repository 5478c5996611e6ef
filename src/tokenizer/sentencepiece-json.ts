import { unsupported } from './errors.ts';
import type { SentencePieceModel } from './sentencepiece.ts';

/** How to read a SentencePiece model that came without tokenizer.json. */
export type SentencePieceOptions = {
  /** tokenizer_config.json's `legacy`: true (the default) puts ▁ before every stretch, false before the first only. */
  readonly legacy?: boolean;
  /** tokenizer_config.json's `add_prefix_space`; default true. Gemma's is false. */
  readonly addPrefixSpace?: boolean;
  /** Put bos before, eos behind every text; default true and false, as Llama's. */
  readonly addBosToken?: boolean;
  readonly addEosToken?: boolean;
};

type Merge = { readonly left: string; readonly right: string; readonly score: number };

/** A vocabulary cannot make more merges than this without having been made to. */
const MAX_MERGES = 5_000_000;

/**
 * What transformers' LlamaConverter makes of a model (the generic SpmConverter for Unigram models that carry a
 * character map): an object for `loadTokenizer`. Throws TokenizerError `unsupported` for model types word and char.
 */
export function tokenizerJsonFromSentencePiece(model: SentencePieceModel, options: SentencePieceOptions = {}): unknown {
  const { legacy = true, addPrefixSpace = true, addBosToken = true, addEosToken = false } = options;
  if (model.modelType !== 'bpe' && model.modelType !== 'unigram')
    throw unsupported(`tokenizer.model of type ${model.modelType}`);
  if (model.treatWhitespaceAsSuffix) throw unsupported('tokenizer.model with treat_whitespace_as_suffix');
  const generic = model.modelType === 'unigram' && model.precompiledCharsmap.length > 0;
  const scheme = addPrefixSpace ? (legacy ? 'always' : 'first') : 'never';
  const replaceSpaces = { type: 'Replace', pattern: { String: ' ' }, content: '▁' };
  const normalizer = generic
    ? {
        type: 'Sequence',
        normalizers: [
          { type: 'Precompiled', precompiled_charsmap: toBase64(model.precompiledCharsmap) },
          { type: 'Strip', strip_left: false, strip_right: true },
          { type: 'Replace', pattern: { Regex: ' {2,}' }, content: '▁' },
        ],
      }
    : legacy
      ? {
          type: 'Sequence',
          normalizers: [...(addPrefixSpace ? [{ type: 'Prepend', prepend: '▁' }] : []), replaceSpaces],
        }
      : null;
  const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: scheme, split: generic };
  const decoders: unknown[] = [
    { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
    { type: 'ByteFallback' },
    { type: 'Fuse' },
  ];
  if (addPrefixSpace) decoders.push({ type: 'Strip', content: ' ', start: 1, stop: 0 });
  return {
    version: '1.0',
    added_tokens: addedTokens(model),
    normalizer,
    pre_tokenizer: generic || !legacy ? metaspace : null,
    post_processor: postProcessor(model, addBosToken, addEosToken),
    decoder: generic ? metaspace : { type: 'Sequence', decoders },
    model:
      model.modelType === 'unigram'
        ? {
            type: 'Unigram',
            unk_id: model.unkId,
            vocab: model.pieces.map(({ piece, score }) => [piece, score]),
            byte_fallback: !generic || model.byteFallback,
          }
        : bpe(model),
  };
}

function addedTokens(model: SentencePieceModel): unknown[] {
  const out: unknown[] = [];
  for (const [id, { piece, type }] of model.pieces.entries()) {
    const special = type === 'control' || type === 'unknown';
    if (special || type === 'user-defined')
      out.push({ id, content: piece, single_word: false, lstrip: false, rstrip: false, normalized: false, special });
  }
  return out;
}

function postProcessor(model: SentencePieceModel, addBos: boolean, addEos: boolean): unknown {
  const tokens: Record<string, unknown> = Object.create(null);
  const one = (id: number) => {
    const piece = model.pieces[id]?.piece;
    if (piece === undefined) return [];
    tokens[piece] = { id: piece, ids: [id], tokens: [piece] };
    return [{ SpecialToken: { id: piece, type_id: 0 } }];
  };
  const single = [
    ...(addBos ? one(model.bosId) : []),
    { Sequence: { id: 'A', type_id: 0 } },
    ...(addEos ? one(model.eosId) : []),
  ];
  return single.length === 1 ? null : { type: 'TemplateProcessing', single, pair: [], special_tokens: tokens };
}

/** Merges out of pieces and scores: all ways to halve each piece, best piece first (transformers' generate_merges). */
function bpe(model: SentencePieceModel): unknown {
  const ids = new Map<string, number>();
  const scores = new Map<string, number>();
  for (const [id, { piece, score }] of model.pieces.entries()) {
    ids.set(piece, id);
    // LlamaConverter sets the first three pieces' scores to 0.
    scores.set(piece, id < 3 ? 0 : score);
  }
  const merges: Merge[] = [];
  for (const [piece, score] of scores) {
    const chars = Array.from(piece);
    const local: { left: string; right: string; leftId: number; rightId: number }[] = [];
    let left = '';
    for (let i = 1; i < chars.length; i++) {
      left += chars[i - 1] ?? '';
      const right = piece.slice(left.length);
      const leftId = ids.get(left);
      const rightId = leftId === undefined ? undefined : ids.get(right);
      if (leftId !== undefined && rightId !== undefined) local.push({ left, right, leftId, rightId });
    }
    local.sort((a, b) => a.leftId - b.leftId || a.rightId - b.rightId);
    for (const { left: l, right } of local) merges.push({ left: l, right, score });
    if (merges.length > MAX_MERGES) throw unsupported('tokenizer.model', `more than ${MAX_MERGES} merges`);
  }
  const size = new Map<string, number>();
  const length = (text: string) => {
    let n = size.get(text);
    if (n === undefined) {
      n = Array.from(text).length;
      size.set(text, n);
    }
    return n;
  };
  merges.sort((a, b) => b.score - a.score || length(b.left) - length(a.left) || length(b.right) - length(a.right));
  const vocab: Record<string, number> = Object.create(null);
  for (const [piece, id] of ids) vocab[piece] = id;
  return {
    type: 'BPE',
    dropout: null,
    unk_token: model.pieces[model.unkId]?.piece ?? null,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: true,
    byte_fallback: true,
    vocab,
    merges: merges.map(({ left, right }) => [left, right]),
  };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
