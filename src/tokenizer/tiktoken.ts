import { BYTE_TO_UNIT } from './byte-level.ts';
import { TokenizerError, unsupported } from './errors.ts';

/** A tiktoken file: tokens as strings of bytes (one character, U+0000 to U+00FF, a byte) and their ranks. */
export type TiktokenRanks = { readonly ranks: ReadonlyMap<string, number> };

export type TiktokenOptions = {
  /** The pattern that cuts the text, in Oniguruma's syntax; default Llama 3's (cl100k with {1,3} digits). */
  readonly pattern?: string;
  /** Special tokens in the order of their ids, or with ids of their own. */
  readonly specialTokens?: readonly (string | { readonly content: string; readonly id: number })[];
  readonly addPrefixSpace?: boolean;
};

/** o200k has 200,000 lines and 3.6 MB. */
const MAX_BYTES = 64_000_000;
const MAX_RANKS = 2_000_000;
const MAX_TOKEN_BYTES = 4096;
const MAX_MERGES = 10_000_000;

const LLAMA3 =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

/** Reads lines of base64 and rank. Throws TokenizerError `invalid` naming the line. */
export function parseTiktoken(input: string | Uint8Array): TiktokenRanks {
  if (input.length > MAX_BYTES) throw bad(`larger than ${MAX_BYTES} bytes`);
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const ranks = new Map<string, number>();
  const seen = new Set<number>();
  for (const [i, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const match = /^([A-Za-z0-9+/]+={0,2})[ \t]+(\d{1,9})$/.exec(trimmed);
    if (match === null) throw bad(`line ${i + 1} is not base64 and a rank`);
    let token: string;
    try {
      token = atob(match[1] ?? '');
    } catch {
      throw bad(`line ${i + 1} is not base64`);
    }
    const rank = Number(match[2]);
    if (token.length > MAX_TOKEN_BYTES) throw bad(`line ${i + 1} has a token of more than ${MAX_TOKEN_BYTES} bytes`);
    if (ranks.has(token) || seen.has(rank)) throw bad(`line ${i + 1} repeats a token or rank`);
    ranks.set(token, rank);
    seen.add(rank);
    if (ranks.size > MAX_RANKS) throw bad(`more than ${MAX_RANKS} tokens`);
  }
  if (ranks.size === 0) throw bad('no tokens');
  return { ranks };
}

function bad(problem: string): TokenizerError {
  return new TokenizerError('invalid', `tiktoken file: ${problem}`, 'tiktoken');
}

/** What transformers' TikTokenConverter makes of a rank file: an object for `loadTokenizer`. */
export function tokenizerJsonFromTiktoken(model: TiktokenRanks, options: TiktokenOptions = {}): unknown {
  const { pattern = LLAMA3, specialTokens = [], addPrefixSpace = false } = options;
  const { ranks } = model;
  const vocab: Record<string, number> = Object.create(null);
  const merges: { left: string; right: string; rank: number }[] = [];
  let highest = -1;
  for (const [token, rank] of ranks) {
    vocab[standIns(token)] = rank;
    if (rank > highest) highest = rank;
    const local: { left: string; right: string; leftRank: number; rightRank: number }[] = [];
    for (let i = 1; i < token.length; i++) {
      const left = token.slice(0, i);
      const right = token.slice(i);
      const leftRank = ranks.get(left);
      const rightRank = leftRank === undefined ? undefined : ranks.get(right);
      if (leftRank !== undefined && rightRank !== undefined) local.push({ left, right, leftRank, rightRank });
    }
    local.sort((a, b) => a.leftRank - b.leftRank || a.rightRank - b.rightRank);
    for (const { left, right } of local) merges.push({ left, right, rank });
    if (merges.length > MAX_MERGES) throw unsupported('tiktoken file', `more than ${MAX_MERGES} merges`);
  }
  merges.sort((a, b) => a.rank - b.rank);
  let next = Math.max(highest + 1, ranks.size);
  const added = specialTokens.map((token) => {
    const content = typeof token === 'string' ? token : token.content;
    const id = typeof token === 'string' ? next++ : token.id;
    // Ids are kept by way of the vocabulary: Rust numbers added tokens that are not in there itself.
    vocab[content] = id;
    return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  });
  const byteLevel = { type: 'ByteLevel', add_prefix_space: addPrefixSpace, trim_offsets: true, use_regex: false };
  return {
    version: '1.0',
    added_tokens: added,
    normalizer: null,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [{ type: 'Split', pattern: { Regex: pattern }, behavior: 'Isolated', invert: false }, byteLevel],
    },
    post_processor: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: false, use_regex: true },
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: true,
      vocab,
      merges: merges.map(({ left, right }) => [standIns(left), standIns(right)]),
    },
  };
}

function standIns(bytes: string): string {
  let out = '';
  for (let i = 0; i < bytes.length; i++) out += String.fromCharCode(BYTE_TO_UNIT[bytes.charCodeAt(i)] ?? 0);
  return out;
}
