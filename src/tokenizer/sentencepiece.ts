import { TokenizerError } from './errors.ts';

export type PieceType = 'normal' | 'unknown' | 'control' | 'user-defined' | 'unused' | 'byte';

/** What tokenizer.model holds, as far as tokenizing goes. */
export type SentencePieceModel = {
  readonly pieces: readonly { readonly piece: string; readonly score: number; readonly type: PieceType }[];
  readonly modelType: 'unigram' | 'bpe' | 'word' | 'char';
  readonly byteFallback: boolean;
  readonly unkId: number;
  readonly bosId: number;
  readonly eosId: number;
  readonly padId: number;
  /** Fields of normalizer_spec; precompiledCharsmap is empty where text is taken as it is. */
  readonly addDummyPrefix: boolean;
  readonly removeExtraWhitespaces: boolean;
  readonly escapeWhitespaces: boolean;
  readonly treatWhitespaceAsSuffix: boolean;
  readonly precompiledCharsmap: Uint8Array;
};

/** Gemma's file has 4 MB. */
const MAX_BYTES = 64_000_000;
/** Gemma has 262,144 pieces. */
const MAX_PIECES = 2_000_000;

type Field = { readonly number: number; readonly value: number; readonly bytes: Uint8Array };

/** Reads a SentencePiece model file (protobuf). Throws TokenizerError `invalid` on anything else. */
export function parseSentencePiece(bytes: Uint8Array): SentencePieceModel {
  if (bytes.length > MAX_BYTES) throw bad(`larger than ${MAX_BYTES} bytes`);
  const pieces: { piece: string; score: number; type: PieceType }[] = [];
  let trainer: readonly Field[] = [];
  let normalizer: readonly Field[] = [];
  for (const field of fields(bytes)) {
    if (field.number === 1) {
      if (pieces.length >= MAX_PIECES) throw bad(`more than ${MAX_PIECES} pieces`);
      pieces.push(readPiece(field.bytes));
    } else if (field.number === 2) trainer = [...fields(field.bytes)];
    else if (field.number === 3) normalizer = [...fields(field.bytes)];
  }
  if (pieces.length === 0) throw bad('no pieces');
  const types = [undefined, 'unigram', 'bpe', 'word', 'char'] as const;
  const modelType = types[last(trainer, 3, 1)];
  if (modelType === undefined) throw bad('unknown model_type');
  return {
    pieces,
    modelType,
    byteFallback: last(trainer, 35, 0) !== 0,
    unkId: last(trainer, 40, 0) | 0,
    bosId: last(trainer, 41, 1) | 0,
    eosId: last(trainer, 42, 2) | 0,
    padId: last(trainer, 43, -1) | 0,
    addDummyPrefix: last(normalizer, 3, 1) !== 0,
    removeExtraWhitespaces: last(normalizer, 4, 1) !== 0,
    escapeWhitespaces: last(normalizer, 5, 1) !== 0,
    treatWhitespaceAsSuffix: last(trainer, 24, 0) !== 0,
    precompiledCharsmap: normalizer.findLast((field) => field.number === 2)?.bytes ?? new Uint8Array(0),
  };
}

function bad(problem: string): TokenizerError {
  return new TokenizerError('invalid', `tokenizer.model: ${problem}`, 'tokenizer.model');
}

function last(list: readonly Field[], number: number, fallback: number): number {
  return list.findLast((field) => field.number === number)?.value ?? fallback;
}

function readPiece(bytes: Uint8Array): { piece: string; score: number; type: PieceType } {
  const types = [undefined, 'normal', 'unknown', 'control', 'user-defined', 'unused', 'byte'] as const;
  let piece = '';
  let score = 0;
  let type: PieceType = 'normal';
  for (const field of fields(bytes)) {
    if (field.number === 1) {
      try {
        piece = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(field.bytes);
      } catch {
        throw bad('a piece that is not UTF-8');
      }
    } else if (field.number === 2) {
      if (field.bytes.length !== 4) throw bad('a score that is not a float');
      score = new DataView(field.bytes.buffer, field.bytes.byteOffset, 4).getFloat32(0, true);
    } else if (field.number === 3) {
      const found = types[field.value];
      if (found === undefined) throw bad(`unknown piece type ${field.value}`);
      type = found;
    }
  }
  return { piece, score, type };
}

/** The fields of one protobuf message, in order. `value` is a varint's low 32 bits; `bytes` is what else it holds. */
function* fields(bytes: Uint8Array): Generator<Field> {
  const none = new Uint8Array(0);
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw bad('cut short');
      if (shift < 32) value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw bad('a number that does not end');
  };
  while (at < bytes.length) {
    const key = varint();
    const number = key >>> 3;
    const kind = key & 7;
    if (number === 0) throw bad('not a protobuf message');
    if (kind === 0) {
      yield { number, value: varint(), bytes: none };
      continue;
    }
    const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : -1;
    if (length < 0 || at + length > bytes.length) throw bad('not a protobuf message');
    yield { number, value: 0, bytes: bytes.subarray(at, at + length) };
    at += length;
  }
}
