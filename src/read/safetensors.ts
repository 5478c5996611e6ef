// The headers of safetensors files, read by range, and the indexes beside them.

import type { FileEntry, FileProblem, Source, TensorInfo } from '../types.ts';
import { parseJson } from './json.ts';

/** As in the library: https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs (MAX_HEADER_SIZE). */
const MAX_HEADER_BYTES = 100_000_000;
/** One read of this size holds the header of nearly every shard, so that most files cost one request. */
const FIRST_READ_BYTES = 65_536;
/** The index of a model with 10^12 parameters in a few hundred experts is about 10 MB. */
const MAX_INDEX_BYTES = 64_000_000;
const LENGTH_BYTES = 8;

/** Bits of one element; a dtype that is not here is one that a newer library knows, and its size is not judged. */
export const DTYPE_BITS: ReadonlyMap<string, number> = new Map([
  ['F4', 4],
  ['F6_E2M3', 6],
  ['F6_E3M2', 6],
  ['BOOL', 8],
  ['U8', 8],
  ['I8', 8],
  ['F8_E5M2', 8],
  ['F8_E4M3', 8],
  ['F8_E8M0', 8],
  ['I16', 16],
  ['U16', 16],
  ['F16', 16],
  ['BF16', 16],
  ['I32', 32],
  ['U32', 32],
  ['F32', 32],
  ['F64', 64],
  ['I64', 64],
  ['U64', 64],
  ['C64', 64],
]);

/** What a safetensors header says. `problem` is set when it is sound but the file is longer or shorter than it says. */
export type SafetensorsHeader = {
  readonly tensors: readonly TensorInfo[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly problem: (FileProblem & { readonly kind: 'cut' | 'long' }) | undefined;
};

/** A `*.safetensors.index.json`: which tensor lies in which file. */
export type WeightIndex = {
  readonly file: string;
  /** Tensor name → file name, relative to the index. */
  readonly shardOf: ReadonlyMap<string, string>;
  /** `metadata.total_size` in bytes, where the index says it. */
  readonly totalSize: number | undefined;
};

/**
 * The header of one safetensors file, read by range, with the checks that the library makes before it loads one byte:
 * https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs (read_metadata, validate). Also refuses
 * duplicate keys, as https://github.com/huggingface/safetensors#format demands. Throws `SourceError` when the bytes
 * cannot be had.
 */
export async function readSafetensorsHeader(
  source: Source,
  entry: FileEntry,
): Promise<SafetensorsHeader | FileProblem> {
  const file = entry.path;
  if (entry.size < LENGTH_BYTES) return problem(file, `is ${entry.size} bytes long, too short for a safetensors file`);
  let bytes = await source.bytes(file, 0, Math.min(entry.size, FIRST_READ_BYTES));
  if (bytes.length < LENGTH_BYTES) return problem(file, 'is too short for a safetensors file');
  const length = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
  if (length > MAX_HEADER_BYTES) {
    return problem(file, `declares a header of ${length} bytes; safetensors allows ${MAX_HEADER_BYTES}`);
  }
  const dataStart = LENGTH_BYTES + Number(length);
  if (dataStart > entry.size) {
    return problem(file, `declares a header of ${length} bytes and is only ${entry.size} bytes long`);
  }
  if (dataStart > bytes.length) {
    const rest = await source.bytes(file, bytes.length, dataStart);
    const whole = new Uint8Array(bytes.length + rest.length);
    whole.set(bytes);
    whole.set(rest, bytes.length);
    bytes = whole;
  }
  if (dataStart > bytes.length) return problem(file, 'ended before its header did');
  const json = headerObject(bytes.subarray(LENGTH_BYTES, dataStart));
  if (typeof json === 'string') return problem(file, `has a header that ${json}`);
  return header(file, json, dataStart, entry.size - dataStart);
}

/** Which tensor an index puts into which file; a problem when it is not such an index. Throws `SourceError`. */
export async function readWeightIndex(source: Source, entry: FileEntry): Promise<WeightIndex | FileProblem> {
  if (entry.size > MAX_INDEX_BYTES) {
    return problem(entry.path, `is ${entry.size} bytes long; an index of weights is at most ${MAX_INDEX_BYTES}`);
  }
  const parsed = parseJson(await source.bytes(entry.path), entry.path, MAX_INDEX_BYTES);
  if ('reason' in parsed) return parsed;
  if (!isRecord(parsed.value)) return problem(entry.path, 'is not a JSON object');
  const { weight_map: map, metadata } = parsed.value;
  if (!isRecord(map)) return problem(entry.path, 'has no weight_map');
  const shardOf = new Map<string, string>();
  for (const [tensor, shard] of Object.entries(map)) {
    if (typeof shard !== 'string') return problem(entry.path, `weight_map names no file for ${tensor}`);
    shardOf.set(tensor, shard);
  }
  const { total_size: total } = isRecord(metadata) ? metadata : {};
  return { file: entry.path, shardOf, totalSize: typeof total === 'number' ? total : undefined };
}

function header(
  file: string,
  json: Readonly<Record<string, unknown>>,
  dataStart: number,
  dataBytes: number,
): SafetensorsHeader | FileProblem {
  const tensors: { readonly info: TensorInfo; readonly start: number; readonly end: number }[] = [];
  let metadata: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(json)) {
    if (name === '__metadata__') {
      if (value === null) continue;
      const read = stringRecord(value);
      if (read === undefined) return problem(file, 'has a header whose __metadata__ is not a map of strings');
      metadata = read;
      continue;
    }
    const tensor = tensorEntry(file, name, value);
    if (typeof tensor === 'string') return problem(file, `has a header in which ${name} ${tensor}`);
    tensors.push(tensor);
  }
  tensors.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  for (const tensor of tensors) {
    if (tensor.start !== end) {
      const how = tensor.start < end ? 'overlaps the tensor before it' : 'leaves a hole before it';
      return problem(file, `has a header in which ${tensor.info.name} ${how}`);
    }
    end = tensor.end;
  }
  const said = `its header says ${end} bytes of tensors and ${dataBytes} are there`;
  return {
    tensors: tensors.map(({ info, start, end }) => ({ ...info, span: [dataStart + start, dataStart + end] })),
    metadata,
    problem:
      end > dataBytes
        ? { ...problem(file, `is cut: ${said}`), kind: 'cut' }
        : end < dataBytes
          ? { ...problem(file, `is too long: ${said}`), kind: 'long' }
          : undefined,
  };
}

function tensorEntry(file: string, name: string, value: unknown) {
  if (!isRecord(value)) return 'is not an object';
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== 'string') return 'has no dtype';
  if (!Array.isArray(shape) || !shape.every(isCount)) return 'has a shape that is not a list of sizes';
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) return 'has no data_offsets';
  const [start, end] = [Number(offsets[0]), Number(offsets[1])];
  if (end < start) return 'ends before it starts';
  const sizes: readonly number[] = shape;
  const elements = sizes.reduce((product, size) => product * size, 1);
  if (!Number.isSafeInteger(elements)) return 'has a shape that overflows';
  const bits = DTYPE_BITS.get(dtype);
  if (bits !== undefined && elements * bits !== (end - start) * 8) {
    return `has ${end - start} bytes, which is not ${JSON.stringify(sizes)} of ${dtype}`;
  }
  return { info: { name, dtype, shape: sizes, file }, start, end };
}

/** The object of a header, read as strictly as the library reads it, or what is wrong with it. */
function headerObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'is not UTF-8';
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  if (!isRecord(json)) return 'is not a JSON object';
  return colons(text) === members(json) ? json : 'names a key twice';
}

/** Colons outside strings: in valid JSON, the number of members written. */
function colons(text: string): number {
  let count = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x3a) count++;
  }
  return count;
}

function members(json: unknown): number {
  let count = 0;
  const stack = [json];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    const children = Object.values(value);
    if (!Array.isArray(value)) count += children.length;
    for (const child of children) if (typeof child === 'object') stack.push(child);
  }
  return count;
}

function problem(file: string, reason: string): FileProblem {
  return { at: { file }, reason };
}

function stringRecord(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const record: Record<string, string> = Object.create(null);
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') return undefined;
    record[key] = text;
  }
  return record;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
