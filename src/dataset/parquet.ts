// .parquet, row group by row group.

import { type Compressors, type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors, decompressZstd } from 'hyparquet-compressors';
import type { Json, Source } from '../types.ts';
import type { Batch, Body, Limits, Record } from './batch.ts';
import type { Reading } from './bytes.ts';

/** Metadata grows with row groups and columns; files of thousands of row groups stay below this. */
const MAX_FOOTER_BYTES = 64 * 1024 * 1024;
/** Compressed bytes of a row group that are read at once: Parquet's own advice is 512 MB to 1 GB at most. */
const MAX_GROUP_BYTES = 1024 * 1024 * 1024;
/** A batch holds rows of about this size unpacked; larger row groups are read in several goes. */
const SLICE_BYTES = 32 * 1024 * 1024;

/** pyarrow's largest is a million. */
const MAX_GROUP_ROWS = 64 * 1024 * 1024;
/** What a footer may claim that its bytes unpack to, in going through them piece by piece. */
const MAX_UNFOLDING = 200;

/** Pages have 1 MB; those of long values are as long as the values. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
/** Of all pages that one batch needs: it starts where pages do, so it may unpack more than it holds. */
const MAX_PAGES_BYTES = 512 * 1024 * 1024;

const MAGIC = 'PAR1';

/** Batches of rows, each within one row group. */
export async function* parquetBatches(
  source: Source,
  file: string,
  reading: Reading,
  limits: Pick<Limits, 'rowBytes'>,
): AsyncGenerator<Batch> {
  const size = (await source.entry(file))?.size ?? 0;
  const metadata = await footerOf(source, file, size);
  if (typeof metadata === 'string') {
    reading.ended = metadata;
    return;
  }
  let row = 1;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const range = groupRange(group, size);
    if (!(rows >= 0 && rows <= MAX_GROUP_ROWS)) {
      reading.ended = 'has a footer with impossible numbers of rows';
      return;
    }
    if (range === undefined || range.end - range.start > Math.max(MAX_GROUP_BYTES, limits.rowBytes)) {
      const problem =
        range === undefined
          ? 'begins a row group beyond the end of the file'
          : 'begins a row group that is too large to read';
      yield { firstRow: row, rows: 1, body: { kind: 'refused', line: undefined, problem } };
      row += rows;
      continue;
    }
    const unpacked = Math.min(Number(group.total_byte_size) || 0, (range.end - range.start) * MAX_UNFOLDING);
    const slices = Math.max(1, Math.min(rows, Math.ceil(unpacked / SLICE_BYTES)));
    const step = Math.ceil(rows / slices);
    for (let at = 0; at < rows; at += step) {
      const bytes = new Uint8Array(await source.bytes(file, range.start, range.end));
      const part: FileMetaData = { ...metadata, num_rows: group.num_rows, row_groups: [group] };
      yield {
        firstRow: row + at,
        rows: Math.min(step, rows - at),
        body: { kind: 'parquet', bytes, offset: range.start, fileSize: size, metadata: part, rowStart: at },
      };
    }
    row += rows;
  }
}

async function footerOf(source: Source, file: string, size: number): Promise<FileMetaData | string> {
  if (size < 12) return 'is too short to be Parquet';
  const end = await source.bytes(file, size - 8, size);
  const mark = new TextDecoder('latin1').decode(end.subarray(4));
  if (mark === 'PARE') return 'is an encrypted Parquet file';
  if (mark !== MAGIC) return 'does not end as Parquet does: it is truncated or another format';
  const length = new DataView(end.buffer, end.byteOffset).getUint32(0, true);
  if (length + 12 > size) return 'has a footer that claims to be longer than the file';
  if (length > MAX_FOOTER_BYTES) return `has a footer of more than ${MAX_FOOTER_BYTES / 1024 / 1024} MB`;
  const footer = new Uint8Array(await source.bytes(file, size - 8 - length, size));
  try {
    const metadata = parquetMetadata(footer.buffer);
    if (!Array.isArray(metadata.row_groups) || !Array.isArray(metadata.schema))
      return 'has a footer without row groups';
    return fitsItself(metadata) ? metadata : 'has a footer whose columns and schema disagree';
  } catch {
    // hyparquet throws errors of all kinds on bytes that are no metadata.
    return 'has a footer that cannot be read';
  }
}

/**
 * Are the columns of every row group those of the schema? hyparquet starts to read before it looks, and then leaves a
 * rejection behind that nobody can catch.
 */
function fitsItself(metadata: FileMetaData): boolean {
  const schema = parquetSchema(metadata);
  const leaves = new Set<string>();
  const visit = (tree: typeof schema, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    if (tree.children.length === 0) leaves.add(JSON.stringify(tree.path));
    for (const child of tree.children) visit(child, depth + 1);
  };
  visit(schema, 0);
  return metadata.row_groups.every((group) => {
    if (!Array.isArray(group.columns)) return false;
    const paths = group.columns.map(({ meta_data: meta }) => JSON.stringify(meta?.path_in_schema));
    return (
      new Set(paths).size === leaves.size && paths.length === leaves.size && paths.every((path) => leaves.has(path))
    );
  });
}

function groupRange(
  group: FileMetaData['row_groups'][number],
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  if (!Array.isArray(group.columns)) return undefined;
  for (const { meta_data: meta, file_path: elsewhere } of group.columns) {
    if (meta === undefined || elsewhere !== undefined) return undefined;
    const from = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const to = from + Number(meta.total_compressed_size);
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from) return undefined;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  if (start > end) return { start: 0, end: 0 };
  return start < 0 || end > size ? undefined : { start, end };
}

/** The rows of a batch; bytes that cannot be decoded are a problem at its first row. */
export async function* parquetRecords(
  firstRow: number,
  rows: number,
  body: Extract<Body, { kind: 'parquet' }>,
): AsyncGenerator<Record> {
  const { bytes, offset, fileSize, metadata, rowStart } = body;
  const file = {
    byteLength: fileSize,
    slice: (start: number, end = fileSize): ArrayBuffer => {
      if (start < offset || end > offset + bytes.length) throw new RangeError('beyond the row group');
      return bytes.buffer.slice(bytes.byteOffset + start - offset, bytes.byteOffset + end - offset);
    },
  };
  let values: readonly unknown[];
  try {
    values = await parquetReadObjects({ file, metadata, rowStart, rowEnd: rowStart + rows, compressors: limited() });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^parquet /, '').slice(0, 100) : 'unknown';
    yield { row: firstRow, line: undefined, problem: `begins a row group that cannot be read: ${why}` };
    return;
  }
  for (const [i, value] of values.entries()) yield { row: firstRow + i, line: undefined, value: plain(value, 0) };
}

/** Unpacks no more than one batch may hold, whatever pages claim or hold. */
function limited(): Compressors {
  let total = 0;
  const checked =
    (unpack: (input: Uint8Array, length: number) => Uint8Array) => (input: Uint8Array, length: number) => {
      total += length;
      if (length > MAX_PAGE_BYTES || total > MAX_PAGES_BYTES)
        throw new RangeError(
          `its pages unfold to more than ${(length > MAX_PAGE_BYTES ? MAX_PAGE_BYTES : MAX_PAGES_BYTES) / 1024 / 1024} MB`,
        );
      return unpack(input, length);
    };
  const all = Object.entries(compressors).map(([codec, unpack]) => [codec, checked(unpack)] as const);
  // The content of a zstd frame is as long as the frame says, unless it is told where to go.
  const zstd = checked((input, length) => decompressZstd(input, new Uint8Array(length)));
  return { ...Object.fromEntries(all), ZSTD: zstd };
}

/** Messages of tool calls nest about six deep. */
const MAX_DEPTH = 32;

/** A value as JSON: big integers as numbers, dates as text, bytes left out. */
function plain(value: unknown, depth: number): Json {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
    case 'object': {
      if (value === null || depth > MAX_DEPTH) return null;
      if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
      if (ArrayBuffer.isView(value))
        return value instanceof Uint8Array ? null : Array.from(value as unknown as ArrayLike<number | bigint>, Number);
      const object: { [key: string]: Json } = Object.create(null);
      for (const [key, item] of Object.entries(value)) object[key] = plain(item, depth + 1);
      return object;
    }
    default:
      return null;
  }
}
