// The metadata of a GGUF file, read by growing ranges; tensors are never touched.
//
// The layout: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. An own reader, because @huggingface/gguf 0.4.6
// pads what it has read with zeros and so takes a truncated file for a whole one with empty tokens.

import { nameOf } from '../source-paths.ts';
import type { FileEntry, FileProblem, Gguf, Source } from '../types.ts';

/** Enough for the metadata of a small vocabulary; what is read grows from here by GROWTH. */
const FIRST_READ_BYTES = 1_000_000;
const GROWTH = 4;
/** Gemma's 262,144 tokens with scores, types and 514,906 merges need about 25 MB. */
const MAX_METADATA_BYTES = 100_000_000;
/** Real files have 20 to 60 keys; some converters add a few hundred. */
const MAX_KEYS = 65_536;
/** As docs/gguf.md: a key is at most 2^16 - 1 bytes long. */
const MAX_KEY_BYTES = 65_535;
/** Arrays of arrays are allowed by the description and written by nobody. */
const MAX_ARRAY_DEPTH = 4;

const STRING = 8;
const ARRAY = 9;
/** Bytes of a value by its type's number; strings and arrays say their own length. */
const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [0, 1], // uint8
  [1, 1], // int8
  [2, 2], // uint16
  [3, 2], // int16
  [4, 4], // uint32
  [5, 4], // int32
  [6, 4], // float32
  [7, 1], // bool
  [10, 8], // uint64
  [11, 8], // int64
  [12, 8], // float64
]);

type Value = number | bigint | boolean | string | readonly string[] | undefined;

/** What a value is kept for; everything else is walked over. */
const WANTED: ReadonlySet<string> = new Set([
  'general.architecture',
  'tokenizer.ggml.tokens',
  'tokenizer.ggml.bos_token_id',
  'tokenizer.ggml.eos_token_id',
  'tokenizer.ggml.eot_token_id',
  'tokenizer.ggml.eom_token_id',
  'tokenizer.ggml.padding_token_id',
  'tokenizer.ggml.add_bos_token',
  'tokenizer.ggml.add_eos_token',
  'tokenizer.ggml.model',
  'tokenizer.chat_template',
]);

/**
 * GGUF files of a folder that hold metadata of a language model: the first of several shards, and not the projector of
 * an image model (`mmproj-…`), which has no tokenizer.
 */
export function ggufModels(files: readonly FileEntry[]): readonly FileEntry[] {
  return files.filter((file) => {
    const name = nameOf(file.path);
    if (!/\.gguf$/i.test(name) || /^mmproj/i.test(name)) return false;
    const shard = /-(\d{5})-of-\d{5}\.gguf$/i.exec(name)?.[1];
    return shard === undefined || Number(shard) === 1;
  });
}

/**
 * Metadata of one GGUF file (version 2 or 3, little-endian) that bears on the tokenizer, the stops and the template.
 * A file that llama.cpp would refuse is a problem. Throws `SourceError` when the bytes cannot be had.
 * Keys: https://github.com/ggml-org/llama.cpp/blob/master/gguf-py/gguf/constants.py (class Keys.Tokenizer).
 */
export async function readGguf(source: Source, path: string): Promise<Gguf | FileProblem> {
  const size = (await source.entry(path))?.size;
  if (size === undefined) return problem(path, 'is not there');
  const limit = Math.min(size, MAX_METADATA_BYTES);
  let bytes = await source.bytes(path, 0, Math.min(limit, FIRST_READ_BYTES));
  for (;;) {
    const result = metadata(bytes, size);
    if (typeof result === 'string') return problem(path, result);
    if ('values' in result) return facts(path, result.values);
    if (bytes.length >= limit || result.needs > limit) {
      const cut = size <= MAX_METADATA_BYTES || result.needs > size;
      return problem(path, cut ? 'ends inside its metadata' : `has more than ${MAX_METADATA_BYTES} bytes of metadata`);
    }
    const rest = await source.bytes(path, bytes.length, Math.min(limit, Math.max(result.needs, bytes.length * GROWTH)));
    if (rest.length === 0) return problem(path, 'ends inside its metadata');
    const whole = new Uint8Array(bytes.length + rest.length);
    whole.set(bytes);
    whole.set(rest, bytes.length);
    bytes = whole;
  }
}

function facts(file: string, values: ReadonlyMap<string, Value>): Gguf {
  const id = (key: string): number | undefined => {
    const value = values.get(`tokenizer.ggml.${key}_token_id`);
    const number = typeof value === 'bigint' ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
  };
  const flag = (key: string): boolean | undefined => {
    const value = values.get(`tokenizer.ggml.${key}`);
    return typeof value === 'boolean' ? value : undefined;
  };
  const model = values.get('tokenizer.ggml.model');
  const template = values.get('tokenizer.chat_template');
  const tokens = values.get('tokenizer.ggml.tokens');
  const architecture = values.get('general.architecture');
  return {
    file,
    eosId: id('eos'),
    eotId: id('eot'),
    eomId: id('eom'),
    bosId: id('bos'),
    padId: id('padding'),
    addBos: flag('add_bos_token'),
    addEos: flag('add_eos_token'),
    tokenizerModel: typeof model === 'string' ? model : undefined,
    template: typeof template === 'string' ? template : undefined,
    tokens: Array.isArray(tokens) ? tokens : undefined,
    architecture: typeof architecture === 'string' ? architecture : undefined,
  };
}

/** Thrown inside this file only: the value goes on behind the bytes that were read, at least up to `needs`. */
class More {
  readonly needs: number;
  constructor(needs: number) {
    this.needs = needs;
  }
}

/** Thrown inside this file only: what is wrong with the file. */
class Malformed {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The wanted values; or how many bytes are needed at least; or what is wrong, as a phrase that follows the name. */
function metadata(
  bytes: Uint8Array,
  fileSize: number,
): { readonly values: ReadonlyMap<string, Value> } | { readonly needs: number } | string {
  try {
    return { values: keyValues(new Reader(bytes, fileSize)) };
  } catch (error) {
    if (error instanceof More) return { needs: error.needs };
    if (error instanceof Malformed) return error.reason;
    throw error;
  }
}

function keyValues(reader: Reader): ReadonlyMap<string, Value> {
  if (reader.fileSize < 24) throw new Malformed('is too short for a GGUF file');
  const magic = reader.string(4);
  if (magic !== 'GGUF') throw new Malformed('does not start with GGUF');
  const version = reader.number(4);
  // The test of llama.cpp (ggml/src/gguf.cpp): a version read in the wrong byte order has its low half empty.
  if (version !== 0 && (version & 0xffff) === 0) {
    throw new Malformed('is a big-endian GGUF file; engines on common machines read little-endian ones only');
  }
  if (version !== 2 && version !== 3) throw new Malformed(`is GGUF version ${version}; versions 2 and 3 are in use`);
  reader.length(); // tensors
  const keys = reader.length();
  if (keys > MAX_KEYS) throw new Malformed(`declares ${keys} metadata keys`);
  const seen = new Set<string>();
  const values = new Map<string, Value>();
  for (let i = 0; i < keys; i++) {
    const length = reader.length();
    if (length > MAX_KEY_BYTES) throw new Malformed(`has a metadata key of ${length} bytes`);
    const key = reader.string(length);
    // llama.cpp refuses such a file, and other readers disagree on which of the two counts.
    if (seen.has(key)) throw new Malformed(`names the metadata key ${key} twice`);
    seen.add(key);
    const type = reader.number(4);
    if (WANTED.has(key)) values.set(key, reader.value(type));
    else reader.skip(type, 0);
  }
  return values;
}

class Reader {
  readonly fileSize: number;
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array, fileSize: number) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.fileSize = fileSize;
  }

  /** An unsigned little-endian number of 1, 2 or 4 bytes. */
  number(size: 1 | 2 | 4): number {
    return this.#bytes.readUIntLE(this.#take(size), size);
  }

  /** A count or length of 8 bytes, no more than the file can hold. */
  length(): number {
    const length = this.#bytes.readBigUInt64LE(this.#take(8));
    if (length > this.fileSize)
      throw new Malformed(`declares a length of ${length} in a file of ${this.fileSize} bytes`);
    return Number(length);
  }

  string(length: number): string {
    const start = this.#take(length);
    return this.#bytes.toString('utf8', start, start + length);
  }

  /** The value of a wanted key; undefined for a type that no wanted key has. */
  value(type: number): Value {
    if (type === STRING) return this.string(this.length());
    if (type === ARRAY) return this.#strings();
    const start = this.#at;
    this.skip(type, 0);
    switch (type) {
      case 0:
        return this.#bytes.readUInt8(start);
      case 1:
        return this.#bytes.readInt8(start);
      case 2:
        return this.#bytes.readUInt16LE(start);
      case 3:
        return this.#bytes.readInt16LE(start);
      case 4:
        return this.#bytes.readUInt32LE(start);
      case 5:
        return this.#bytes.readInt32LE(start);
      case 7:
        return this.#bytes.readUInt8(start) !== 0;
      case 10:
        return this.#bytes.readBigUInt64LE(start);
      case 11:
        return this.#bytes.readBigInt64LE(start);
      default:
        return undefined;
    }
  }

  skip(type: number, depth: number): void {
    const fixed = FIXED_BYTES.get(type);
    if (fixed !== undefined) this.#take(fixed);
    else if (type === STRING) this.#take(this.length());
    else if (type === ARRAY) {
      if (depth >= MAX_ARRAY_DEPTH) throw new Malformed(`nests arrays deeper than ${MAX_ARRAY_DEPTH} in its metadata`);
      this.#skipElements(this.number(4), this.length(), depth + 1);
    } else throw new Malformed(`has a metadata value of the unknown type ${type}`);
  }

  #skipElements(type: number, count: number, depth: number): void {
    const fixed = FIXED_BYTES.get(type);
    if (fixed !== undefined) this.#take(count * fixed);
    else for (let i = 0; i < count; i++) this.skip(type, depth);
  }

  #strings(): readonly string[] | undefined {
    const type = this.number(4);
    const count = this.length();
    if (type !== STRING) {
      this.#skipElements(type, count, 1);
      return undefined;
    }
    const strings: string[] = [];
    for (let i = 0; i < count; i++) strings.push(this.string(this.length()));
    return strings;
  }

  /** Moves on by `size` bytes; the offset where they start. */
  #take(size: number): number {
    const start = this.#at;
    const end = start + size;
    if (end > this.fileSize) throw new Malformed('ends inside its metadata');
    if (end > this.#bytes.length) throw new More(end);
    this.#at = end;
    return start;
  }
}

function problem(file: string, reason: string): FileProblem {
  return { at: { file }, reason };
}
