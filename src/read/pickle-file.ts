// Files that hold a pickle: torch.save's zip archive, its older sequence of pickles, and a bare one. Only the bytes of
// the opcodes are read, by range; the tensors behind them are not.

import { inflateRawSync } from 'node:zlib';
import { nameOf } from '../source-paths.ts';
import {
  type FileEntry,
  type PickleFile,
  type PickleImport,
  type Source,
  SourceError,
  type TensorInfo,
} from '../types.ts';
import { isKind, PickleMachine, type Value } from './pickle.ts';
import { type Bytes, MalformedPickle, More } from './pickle-bytes.ts';
import { importKind } from './pickle-imports.ts';

/** Bytes that are asked for at once while opcodes are read. */
const CHUNK_BYTES = 1_000_000;
/** The opcodes of one file; those of a model with 100,000 tensors have about 20 MB. */
const MAX_OPCODE_BYTES = 128_000_000;
/** A packed archive member may not unpack to more; torch.save does not pack at all. */
const MAX_INFLATED_BYTES = 32_000_000;
/** A central directory has about 60 bytes for each tensor. */
const MAX_DIRECTORY_BYTES = 64_000_000;
/** Pickles in one archive; torch.save writes one, TorchScript two. */
const MAX_MEMBERS = 16;
/** The number with which torch.save began before it wrote zip archives: torch/serialization.py (MAGIC_NUMBER). */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;
/** Magic number, protocol, system, the object, keys of the storages. */
const LEGACY_PICKLES = 5;

/** Names under which pickles are saved beside a model: weights, and what a trainer leaves. */
const PICKLE_NAME = /\.(?:bin|pt|pth|ckpt|pkl|pickle)$/i;
/** Weights by the names that transformers, PEFT and torch give them: what these hold has to be a pickle. */
const WEIGHTS_NAME = /^(?:pytorch_model|adapter_model).*\.bin$|\.(?:pt|pth|ckpt)$/i;
/** What a trainer leaves beside them. */
const BESIDE_WEIGHTS = /^(?:optimizer|scheduler|scaler|rng_state|random_states|training_args)|optim_states/i;

/**
 * What the pickles directly in a folder would import, in the order of `files`. Other files with the ending .bin
 * (CTranslate2, OpenVINO, GGML) are told apart by their first bytes and left out. `unreadable` names weights that could
 * not be had.
 */
export async function readPickles(
  source: Source,
  files: readonly FileEntry[],
): Promise<{ readonly pickles: readonly PickleFile[]; readonly unreadable: readonly FileEntry[] }> {
  const pickles: PickleFile[] = [];
  const unreadable: FileEntry[] = [];
  for (const entry of files) {
    const name = nameOf(entry.path);
    if (!PICKLE_NAME.test(name)) continue;
    const isWeights = WEIGHTS_NAME.test(name) && !BESIDE_WEIGHTS.test(name);
    if (entry.unreadable !== undefined) {
      if (isWeights) unreadable.push(entry);
      continue;
    }
    try {
      const read = await readPickle(source, entry);
      if (isWeights || /\.(?:pkl|pickle)$/i.test(name) || read.container !== undefined) pickles.push(read);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (isWeights) unreadable.push({ ...entry, unreadable: error.reason });
    }
  }
  return { pickles, unreadable };
}

/**
 * One file. Which container it is in is told as torch.load tells it, by the first four bytes:
 * https://github.com/pytorch/pytorch/blob/v2.9.0/torch/serialization.py (_is_zipfile, _legacy_load). Throws `SourceError`.
 */
export async function readPickle(source: Source, entry: FileEntry): Promise<PickleFile> {
  const file = entry.path;
  const head = await source.bytes(file, 0, Math.min(entry.size, 4));
  if (entry.size === 0) return failed(file, undefined, 'is empty');
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) return readZip(source, entry);
  const window = new Window((start, end) => source.bytes(file, start, end), 0, entry.size);
  const machine = new PickleMachine();
  const problem = await run(machine, window);
  if (problem !== undefined) {
    // One that begins like a pickle and breaks off is a broken pickle; anything else is another kind of file.
    const isPickle = head[0] === 0x80 || machine.imports.size > 0;
    if (!isPickle) return failed(file, undefined, 'is neither an archive of torch.save nor a pickle');
    return { file, container: 'raw', imports: kinds(machine.imports), problem, tensors: undefined };
  }
  if (machine.result !== LEGACY_MAGIC)
    return {
      file,
      container: 'raw',
      imports: kinds(machine.imports),
      problem: undefined,
      tensors: tensorsOf(file, machine.result),
    };
  const imports = new Set(machine.imports);
  let tensors: readonly TensorInfo[] | undefined;
  for (let i = 1; i < LEGACY_PICKLES; i += 1) {
    const next = new PickleMachine();
    const wrong = await run(next, window);
    for (const name of next.imports) imports.add(name);
    if (wrong !== undefined) return { file, container: 'legacy', imports: kinds(imports), problem: wrong, tensors };
    tensors ??= tensorsOf(file, next.result);
  }
  return { file, container: 'legacy', imports: kinds(imports), problem: undefined, tensors };
}

function failed(file: string, container: PickleFile['container'], problem: string): PickleFile {
  return { file, container, imports: [], problem, tensors: undefined };
}

function kinds(imports: ReadonlySet<string>): readonly PickleImport[] {
  return [...imports].map((name) => ({ name, kind: importKind(name) }));
}

/** Reads opcodes up to STOP; what is wrong, or undefined. */
async function run(machine: PickleMachine, window: Window): Promise<string | undefined> {
  let before = window.at;
  try {
    for (;;) {
      try {
        for (;;) {
          before = window.at;
          if (machine.step(window)) return undefined;
        }
      } catch (error) {
        if (!(error instanceof More)) throw error;
        window.at = before;
        await window.fill(error.size);
      }
    }
  } catch (error) {
    if (error instanceof MalformedPickle) return `${error.reason}, at byte ${before}`;
    throw error;
  }
}

/** A stretch of a file of which a part is at hand. */
class Window implements Bytes {
  at: number;
  readonly #read: (start: number, end: number) => Promise<Uint8Array>;
  readonly #end: number;
  #bytes: Uint8Array = new Uint8Array(0);
  #start: number;
  #total = 0;

  constructor(read: (start: number, end: number) => Promise<Uint8Array>, start: number, end: number) {
    this.#read = read;
    this.at = start;
    this.#start = start;
    this.#end = end;
  }

  /** Gets at least `size` bytes from the current place on, or all there are. */
  async fill(size: number): Promise<void> {
    const end = Math.min(this.#end, this.at + Math.max(size, this.#total === 0 ? CHUNK_BYTES / 16 : CHUNK_BYTES));
    this.#total += end - this.at;
    if (this.#total > MAX_OPCODE_BYTES) throw new MalformedPickle(`has more than ${MAX_OPCODE_BYTES} bytes of opcodes`);
    this.#bytes = await this.#read(this.at, end);
    this.#start = this.at;
    if (this.#bytes.length < Math.min(size, this.#end - this.at)) throw new MalformedPickle('ends inside its opcodes');
  }

  take(size: number): Uint8Array {
    this.#within(size);
    const from = this.at - this.#start;
    if (from + size > this.#bytes.length || from < 0) throw new More(size);
    this.at += size;
    return this.#bytes.subarray(from, from + size);
  }

  skip(size: number): void {
    this.#within(size);
    this.at += size;
  }

  line(limit: number): Uint8Array {
    const from = this.at - this.#start;
    const feed = from < 0 || from >= this.#bytes.length ? -1 : this.#bytes.indexOf(0x0a, from);
    if (feed < 0) {
      const here = Math.max(0, this.#bytes.length - Math.max(0, from));
      if (here > limit) throw new MalformedPickle(`has a line of more than ${limit} bytes`);
      if (this.at + here >= this.#end) throw new MalformedPickle('ends inside its opcodes');
      throw new More(limit + 1 + here);
    }
    if (feed - from > limit) throw new MalformedPickle(`has a line of more than ${limit} bytes`);
    this.at += feed - from + 1;
    return this.#bytes.subarray(from, feed);
  }

  #within(size: number): void {
    if (this.at + size > this.#end) throw new MalformedPickle('ends inside its opcodes');
  }
}

// ---------------------------------------------------------------- zip

type Member = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** Thrown inside this file only: what is wrong with the archive. */
class BrokenZip {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

async function readZip(source: Source, entry: FileEntry): Promise<PickleFile> {
  const file = entry.path;
  const imports = new Set<string>();
  try {
    const members = await directory(source, entry);
    const pickles = members.filter((m) => /\.pkl$/i.test(m.name));
    const isScript = members.some((m) => /^[^/]*\/code\//.test(m.name));
    if (pickles.length === 0) return failed(file, undefined, 'is a zip archive without a pickle in it');
    if (pickles.length > MAX_MEMBERS) return failed(file, 'zip', `holds ${pickles.length} pickles`);
    let tensors: readonly TensorInfo[] | undefined;
    for (const member of pickles) {
      const machine = new PickleMachine();
      const problem = await run(machine, await opened(source, entry, member));
      for (const name of machine.imports) imports.add(name);
      if (problem !== undefined)
        return {
          file,
          container: 'zip',
          imports: kinds(imports),
          problem: `has ${member.name}, which ${problem}`,
          tensors,
        };
      tensors ??= tensorsOf(file, machine.result);
    }
    const container = isScript ? 'torchscript' : 'zip';
    return { file, container, imports: kinds(imports), problem: undefined, tensors };
  } catch (error) {
    if (error instanceof BrokenZip) return { ...failed(file, 'zip', error.reason), imports: kinds(imports) };
    throw error;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The members of an archive: APPNOTE.TXT of the zip format, sections 4.3.12 to 4.3.16. */
async function directory(source: Source, entry: FileEntry): Promise<readonly Member[]> {
  const tailStart = Math.max(0, entry.size - 65_557);
  const tail = Buffer.from(await source.bytes(entry.path, tailStart, entry.size));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw new BrokenZip('is a zip archive that breaks off before its directory');
  let count: number = tail.readUInt16LE(at + 10);
  let size: number = tail.readUInt32LE(at + 12);
  let offset: number = tail.readUInt32LE(at + 16);
  if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR_64) {
    const where = Number(tail.readBigUInt64LE(at - 12));
    if (where + 56 > entry.size) throw new BrokenZip('is a zip archive whose directory lies behind its end');
    const end = Buffer.from(await source.bytes(entry.path, where, where + 56));
    if (end.length < 56 || end.readUInt32LE(0) !== END_64)
      throw new BrokenZip('is a zip archive with a broken directory');
    count = Number(end.readBigUInt64LE(32));
    size = Number(end.readBigUInt64LE(40));
    offset = Number(end.readBigUInt64LE(48));
  }
  if (offset + size > entry.size) throw new BrokenZip('is a zip archive whose directory lies behind its end');
  if (size > MAX_DIRECTORY_BYTES) throw new BrokenZip(`is a zip archive with a directory of ${size} bytes`);
  const isAtHand = offset >= tailStart;
  const bytes = isAtHand
    ? tail.subarray(offset - tailStart, offset - tailStart + size)
    : Buffer.from(await source.bytes(entry.path, offset, offset + size));
  const members: Member[] = [];
  for (let next = 0; next < bytes.length && members.length <= count; ) {
    if (next + 46 > bytes.length || bytes.readUInt32LE(next) !== ENTRY)
      throw new BrokenZip('is a zip archive with a broken directory');
    const { member, length } = directoryEntry(bytes, next);
    members.push(member);
    next += length;
  }
  if (members.length !== count) throw new BrokenZip('is a zip archive whose directory does not hold what it counts');
  return members;
}

function directoryEntry(bytes: Buffer, at: number): { readonly member: Member; readonly length: number } {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const length = 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (at + length > bytes.length) throw new BrokenZip('is a zip archive with a broken directory');
  let packed: number = bytes.readUInt32LE(at + 20);
  let size: number = bytes.readUInt32LE(at + 24);
  let offset: number = bytes.readUInt32LE(at + 42);
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue;
    // Sizes and offset of 8 bytes, each only where the field of 4 bytes is full.
    let field = i + 4;
    const wide = (value: number): number => {
      if (value !== 0xffffffff || field + 8 > extra.length) return value;
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    size = wide(size);
    packed = wide(packed);
    offset = wide(offset);
    break;
  }
  return {
    member: {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      packed,
      size,
      offset,
    },
    length,
  };
}

/** The bytes of one member, by range where it is stored as it is. */
async function opened(source: Source, entry: FileEntry, member: Member): Promise<Window> {
  const { name, offset, packed, size, method } = member;
  if (offset + 30 > entry.size) throw new BrokenZip(`is a zip archive whose ${name} lies behind its end`);
  const local = Buffer.from(await source.bytes(entry.path, offset, offset + 30));
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL)
    throw new BrokenZip(`is a zip archive without ${name} in its place`);
  const nameLength = local.readUInt16LE(26);
  const start = offset + 30 + nameLength + local.readUInt16LE(28);
  if (start + packed > entry.size) throw new BrokenZip(`is a zip archive whose ${name} goes on behind its end`);
  const written = await source.bytes(entry.path, offset + 30, offset + 30 + nameLength);
  if (new TextDecoder().decode(written) !== name)
    throw new BrokenZip(`is a zip archive that names ${name} otherwise in its directory than in its place`);
  if (member.isEncrypted) throw new BrokenZip(`is a zip archive whose ${name} is encrypted`);
  if (method === 0) {
    if (packed !== size) throw new BrokenZip(`is a zip archive that gives ${name} two sizes`);
    return new Window((from, to) => source.bytes(entry.path, start + from, start + to), 0, size);
  }
  if (method !== 8) throw new BrokenZip(`is a zip archive whose ${name} is packed by method ${method}`);
  const tooLarge = `is a zip archive whose ${name} unpacks to more than ${MAX_INFLATED_BYTES} bytes`;
  if (packed > MAX_INFLATED_BYTES) throw new BrokenZip(tooLarge);
  const data = await source.bytes(entry.path, start, start + packed);
  try {
    const whole = inflateRawSync(data, { maxOutputLength: MAX_INFLATED_BYTES });
    return new Window(async (from, to) => whole.subarray(from, to), 0, whole.length);
  } catch (error) {
    const isBomb = error instanceof RangeError;
    throw new BrokenZip(isBomb ? tooLarge : `is a zip archive whose ${name} does not unpack`);
  }
}

// ---------------------------------------------------------------- tensors

/** Types of torch's storages in the words of safetensors. */
const STORAGE_DTYPES: ReadonlyMap<string, string> = new Map([
  ['DoubleStorage', 'F64'],
  ['FloatStorage', 'F32'],
  ['HalfStorage', 'F16'],
  ['BFloat16Storage', 'BF16'],
  ['LongStorage', 'I64'],
  ['IntStorage', 'I32'],
  ['ShortStorage', 'I16'],
  ['CharStorage', 'I8'],
  ['ByteStorage', 'U8'],
  ['BoolStorage', 'BOOL'],
]);

/** Names and shapes, where the object is a dictionary of tensors, by itself or under the name of a state dict. */
function tensorsOf(file: string, value: Value): readonly TensorInfo[] | undefined {
  if (!isKind(value, 'dict')) return undefined;
  const inner = value.entries.find(([key]) => key === 'state_dict' || key === 'model' || key === 'module')?.[1];
  const entries = isKind(inner, 'dict') ? inner.entries : value.entries;
  const tensors = entries.flatMap(([name, item]) => tensorOf(file, name, item));
  return tensors.length === 0 && entries.length > 0 ? undefined : tensors;
}

/** `torch._utils._rebuild_tensor_v2(storage, offset, size, …)`, perhaps within `_rebuild_parameter`. */
function tensorOf(file: string, name: string, value: Value): readonly TensorInfo[] {
  if (!isKind(value, 'call') || !isKind(value.of, 'global') || !isKind(value.args, 'tuple')) return [];
  const [first, , size] = value.args.items;
  if (/^torch\._utils\._rebuild_parameter/.test(value.of.name)) return tensorOf(file, name, first);
  if (!/^torch\._utils\._rebuild_tensor/.test(value.of.name) || !isKind(size, 'tuple')) return [];
  const shape = size.items.filter((n) => typeof n === 'number');
  if (shape.length !== size.items.length) return [];
  const storage = isKind(first, 'persistent') && isKind(first.id, 'tuple') ? first.id.items[1] : undefined;
  const kind = isKind(storage, 'global') ? (storage.name.split('.').at(-1) ?? '') : '';
  return [{ name, dtype: STORAGE_DTYPES.get(kind) ?? kind, shape, file }];
}
