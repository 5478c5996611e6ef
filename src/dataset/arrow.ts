// .arrow as `datasets` writes it: the IPC stream, or the IPC file, which is a stream between two marks.
// https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc

import type { Json, Source } from '../types.ts';
import type { Unpack } from './arrow-packed.ts';
import type { Batch, Body, Limits, Record } from './batch.ts';
import type { Reading } from './bytes.ts';
import { rootTable, type Table } from './flatbuffer.ts';

/** `datasets` writes 1,000 rows a batch; one of this size would be 500 kB a row. */
const MAX_BATCH_BYTES = 512 * 1024 * 1024;
/** Metadata is a few kB. */
const MAX_METADATA_BYTES = 16 * 1024 * 1024;
/** Rows that a batch may claim: columns of nulls have rows without bytes. */
const MAX_BATCH_ROWS = 4_000_000;
/** Messages of tool calls nest about six deep. */
const MAX_DEPTH = 32;

const MAGIC = 'ARROW1';
const HEADER = { schema: 1, dictionary: 2, recordBatch: 3 } as const;

/** A message as it stands in the file: its metadata (a FlatBuffer), and its body right behind it in `bytes`. */
type Message = { readonly type: number; readonly header: Table; readonly bodyAt: number };

/** One batch of rows for each record batch of the file. */
export async function* arrowBatches(
  source: Source,
  file: string,
  reading: Reading,
  limits: Pick<Limits, 'rowBytes'>,
): AsyncGenerator<Batch> {
  const size = (await source.entry(file))?.size ?? 0;
  const start = await source.bytes(file, 0, 8);
  let at = new TextDecoder('latin1').decode(start).startsWith(MAGIC) ? 8 : 0;
  let schema: Uint8Array<ArrayBuffer> | undefined;
  const dictionaries: Uint8Array<ArrayBuffer>[] = [];
  let row = 1;
  while (at < size) {
    const prefix = view(await source.bytes(file, at, at + 8));
    if (prefix.byteLength < 8) break;
    // Before Arrow 0.15 the length came without a mark.
    const isMarked = prefix.getUint32(0, true) === 0xffffffff;
    const length = isMarked ? prefix.getInt32(4, true) : prefix.getInt32(0, true);
    const metadataAt = at + (isMarked ? 8 : 4);
    if (length === 0) return;
    if (length < 0 || length > MAX_METADATA_BYTES || metadataAt + length > size) {
      reading.ended = metadataAt + length > size ? `is truncated at byte ${at}` : `is no Arrow file at byte ${at}`;
      return;
    }
    const metadata = new Uint8Array(await source.bytes(file, metadataAt, metadataAt + length));
    const message = messageOf(metadata);
    if (message === undefined) {
      reading.ended = `holds no Arrow message at byte ${at}`;
      return;
    }
    const { bodyLength, type, rows } = message;
    const bodyAt = metadataAt + length;
    at = bodyAt + bodyLength;
    if (at > size) {
      reading.ended = 'is truncated: its last batch of rows is not whole';
      return;
    }
    if (type === HEADER.schema) {
      schema = metadata;
      continue;
    }
    if (schema === undefined) {
      reading.ended = 'has no schema before its rows';
      return;
    }
    if (type !== HEADER.dictionary && type !== HEADER.recordBatch) continue;
    if (bodyLength > Math.max(MAX_BATCH_BYTES, limits.rowBytes) || rows > MAX_BATCH_ROWS) {
      const problem = `begins a batch of ${rows} rows and ${bodyLength} bytes, more than one batch may have`;
      yield { firstRow: row, rows: 1, body: { kind: 'refused', line: undefined, problem } };
      row += rows;
      continue;
    }
    const bytes = new Uint8Array(length + bodyLength);
    bytes.set(metadata);
    bytes.set(await source.bytes(file, bodyAt, at), length);
    if (type === HEADER.dictionary) {
      dictionaries.push(framed(bytes, length));
      continue;
    }
    if (rows > 0)
      yield {
        firstRow: row,
        rows,
        body: { kind: 'arrow', schema, dictionaries: [...dictionaries], bytes: framed(bytes, length) },
      };
    row += rows;
  }
}

/** A message with the length of its metadata before it, so that the body can be found again. */
function framed(bytes: Uint8Array, metadataLength: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(8 + bytes.length);
  new DataView(all.buffer).setUint32(0, metadataLength, true);
  all.set(bytes, 8);
  return all;
}

function messageOf(
  metadata: Uint8Array,
): { readonly type: number; readonly bodyLength: number; readonly rows: number } | undefined {
  try {
    const message = rootTable(metadata);
    const type = message.int(1, 'i8');
    const header = message.table(2);
    const bodyLength = message.int(3, 'i64');
    if (header === undefined || bodyLength < 0 || !Number.isSafeInteger(bodyLength)) return undefined;
    const rows = type === HEADER.recordBatch ? header.int(0, 'i64') : 0;
    return rows < 0 || !Number.isSafeInteger(rows) ? undefined : { type, bodyLength, rows };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// ---------------------------------------------------------------- columns to rows

type Field = {
  readonly name: string;
  readonly type: number;
  readonly typeTable: Table | undefined;
  readonly dictionary: number | undefined;
  readonly indexType: Table | undefined;
  readonly children: readonly Field[];
};

/** Value at an index, null where the file says so. */
type Column = (index: number) => Json;

/** The rows of a record batch; a batch whose numbers do not fit together is a problem at its first row. */
export function* arrowRecords(
  firstRow: number,
  body: Extract<Body, { kind: 'arrow' }>,
  unpack: Unpack,
): Generator<Record> {
  let columns: readonly (readonly [string, Column])[];
  let rows: number;
  try {
    const fields = (rootTable(body.schema).table(2)?.tables(1) ?? []).map((table) => fieldOf(table, 0));
    const known = new Map<number, Column>();
    for (const bytes of body.dictionaries) {
      const { header, bodyAt } = opened(bytes);
      const data = header.table(1);
      const id = header.int(0, 'i64');
      const field = dictionaryField(fields, id);
      if (data === undefined || field === undefined) continue;
      const reader = bodyReader(data, bytes, bodyAt, { dictionaries: known, unpack });
      known.set(id, reader.column({ ...field, dictionary: undefined }));
    }
    const { header, bodyAt } = opened(body.bytes);
    rows = header.int(0, 'i64');
    const reader = bodyReader(header, body.bytes, bodyAt, { dictionaries: known, unpack });
    columns = fields.map((field) => [field.name, reader.column(field)] as const);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { row: firstRow, line: undefined, problem: `begins a batch that cannot be read: ${error.message}` };
    return;
  }
  for (let i = 0; i < rows; i += 1) {
    try {
      const value: { [key: string]: Json } = Object.create(null);
      for (const [name, column] of columns) value[name] = column(i);
      yield { row: firstRow + i, line: undefined, value };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      yield { row: firstRow + i, line: undefined, problem: `cannot be read: ${error.message}` };
    }
  }
}

function opened(bytes: Uint8Array): Message {
  const length = view(bytes).getUint32(0, true);
  const message = rootTable(bytes.subarray(8, 8 + length));
  const header = message.table(2);
  if (header === undefined) throw new RangeError('a message without a header');
  return { type: message.int(1, 'i8'), header, bodyAt: 8 + length };
}

function fieldOf(table: Table, depth: number): Field {
  if (depth > MAX_DEPTH) throw new RangeError('its columns nest too deep');
  const dictionary = table.table(4);
  return {
    name: table.text(0),
    type: table.int(2, 'i8'),
    typeTable: table.table(3),
    dictionary: dictionary === undefined ? undefined : dictionary.int(0, 'i64'),
    indexType: dictionary?.table(1),
    children: table.tables(5).map((child) => fieldOf(child, depth + 1)),
  };
}

function dictionaryField(fields: readonly Field[], id: number): Field | undefined {
  for (const field of fields) {
    if (field.dictionary === id) return field;
    const below = dictionaryField(field.children, id);
    if (below !== undefined) return below;
  }
  return undefined;
}

const TEXT = new TextDecoder();

/** Hands out the nodes and buffers of a record batch in the order of its columns. */
function bodyReader(
  batch: Table,
  bytes: Uint8Array,
  bodyAt: number,
  { dictionaries, unpack }: { readonly dictionaries: ReadonlyMap<number, Column>; readonly unpack: Unpack },
) {
  const compression = batch.table(3);
  const codec = compression?.int(0, 'i8', 0);
  let unpacked = 0;
  const nodes = batch.pairs(1);
  const buffers = batch.pairs(2);
  let node = 0;
  let buffer = 0;

  function take(): DataView {
    const [offset, length] = buffers[buffer++] ?? [0, 0];
    const start = bodyAt + offset;
    if (offset < 0 || length < 0 || start + length > bytes.length) throw new RangeError('a column beyond its end');
    const stored = new DataView(bytes.buffer, bytes.byteOffset + start, length);
    if (codec === undefined || length === 0) return stored;
    // The length of the content comes first; -1 where it is not compressed.
    const said = length < 8 ? -2n : stored.getBigInt64(0, true);
    const packed = new Uint8Array(bytes.buffer, bytes.byteOffset + start + 8, Math.max(0, length - 8));
    if (said === -1n) return view(packed);
    unpacked += Number(said);
    if (said < 0n || unpacked > MAX_BATCH_BYTES)
      throw new RangeError(`its buffers unfold to more than ${MAX_BATCH_BYTES / 1024 / 1024} MB`);
    return view(unpack(codec, packed, Number(said)));
  }

  function validity(nulls: number): (index: number) => boolean {
    const bits = take();
    if (nulls === 0 || bits.byteLength === 0) return () => true;
    return (i) => (bits.getUint8(i >> 3) & (1 << (i & 7))) !== 0;
  }

  function column(field: Field): Column {
    const [, nulls] = nodes[node++] ?? [0, 0];
    if (field.dictionary !== undefined) {
      const valid = validity(nulls);
      const index = integers(take(), field.indexType?.int(0, 'i32', 32) ?? 32, true);
      const values = dictionaries.get(field.dictionary);
      return (i) => (valid(i) && values !== undefined ? values(Number(index(i))) : null);
    }
    switch (field.type) {
      case 1:
        return () => null;
      case 2: {
        const valid = validity(nulls);
        const read = integers(take(), field.typeTable?.int(0, 'i32', 32) ?? 32, field.typeTable?.int(1, 'i8') !== 0);
        return (i) => (valid(i) ? read(i) : null);
      }
      case 3: {
        const valid = validity(nulls);
        const data = take();
        const precision = field.typeTable?.int(0, 'i16') ?? 2;
        if (precision === 0) return () => null;
        return precision === 1
          ? (i) => (valid(i) ? data.getFloat32(4 * i, true) : null)
          : (i) => (valid(i) ? data.getFloat64(8 * i, true) : null);
      }
      case 5: // Utf8
      case 20: {
        const valid = validity(nulls);
        const range = ranges(take(), field.type === 20);
        const data = take();
        const whole = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
        return (i) => {
          if (!valid(i)) return null;
          const [start, end] = range(i, whole.length);
          return TEXT.decode(whole.subarray(start, end));
        };
      }
      case 6: {
        const valid = validity(nulls);
        const bits = take();
        return (i) => (valid(i) ? (bits.getUint8(i >> 3) & (1 << (i & 7))) !== 0 : null);
      }
      case 12: // List
      case 21:
      case 17: {
        const valid = validity(nulls);
        const range = ranges(take(), field.type === 21);
        const child = field.children[0];
        const length = nodes[node]?.[0] ?? 0;
        const items = child === undefined ? () => null : column(child);
        return (i) => {
          if (!valid(i)) return null;
          const [start, end] = range(i, length);
          const list: Json[] = [];
          for (let k = start; k < end; k += 1) list.push(items(k));
          return list;
        };
      }
      case 16: {
        const valid = validity(nulls);
        const size = field.typeTable?.int(0, 'i32') ?? 0;
        const child = field.children[0];
        const length = nodes[node]?.[0] ?? 0;
        const items = child === undefined ? () => null : column(child);
        return (i) => {
          if (!valid(i)) return null;
          if (size < 0 || (i + 1) * size > length) throw new RangeError('a list beyond its end');
          return Array.from({ length: size }, (_, k) => items(i * size + k));
        };
      }
      case 13: {
        const valid = validity(nulls);
        const members = field.children.map((child) => [child.name, column(child)] as const);
        return (i) => {
          if (!valid(i)) return null;
          const value: { [key: string]: Json } = Object.create(null);
          for (const [name, member] of members) value[name] = member(i);
          return value;
        };
      }
      default:
        return skipped(field);
    }
  }

  /** Columns that no training example is made of: their buffers are passed over, their values are null. */
  function skipped(field: Field): Column {
    switch (field.type) {
      case 4: // Binary
      case 19:
        buffer += 3;
        return () => null;
      case 7: // Decimal, dates, times, intervals, fixed binary
      case 8:
      case 9:
      case 10:
      case 11:
      case 15:
      case 18:
        buffer += 2;
        return () => null;
      default:
        throw new RangeError(`column ${field.name} has a type (${field.type}) that is not read`);
    }
  }

  return { column };
}

function ranges(offsets: DataView, isLarge: boolean): (index: number, length: number) => readonly [number, number] {
  const at = isLarge
    ? (i: number) => Number(offsets.getBigInt64(8 * i, true))
    : (i: number) => offsets.getInt32(4 * i, true);
  return (i, length) => {
    const start = at(i);
    const end = at(i + 1);
    if (start < 0 || end < start || end > length) throw new RangeError('a value beyond its column');
    return [start, end];
  };
}

function integers(data: DataView, bits: number, signed: boolean): (index: number) => number {
  switch (bits) {
    case 8:
      return signed ? (i) => data.getInt8(i) : (i) => data.getUint8(i);
    case 16:
      return signed ? (i) => data.getInt16(2 * i, true) : (i) => data.getUint16(2 * i, true);
    case 64:
      return signed ? (i) => Number(data.getBigInt64(8 * i, true)) : (i) => Number(data.getBigUint64(8 * i, true));
    default:
      return signed ? (i) => data.getInt32(4 * i, true) : (i) => data.getUint32(4 * i, true);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
