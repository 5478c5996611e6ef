// Bytes of a data file in order, decompressed, in chunks of bounded size; memory stays constant whatever the size of the file.

import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { type FileEntry, type Source, SourceError } from '../types.ts';

/** Chunks are this long at most whatever the source or the decompressor gives. Large enough that a thread has work for milliseconds. */
export const CHUNK_BYTES = 1024 * 1024;

export const NEWLINE = 10;

/** Text is packed 3 to 20 fold; a file that unfolds further, and past a gigabyte, is made to fill a disk or a day. */
const MAX_UNFOLDING = 200;
const UNFOLDING_FROM = 2 ** 30;

/** Why reading ended before the end of the file, a clause that follows its name; `unable` where that is not the file's fault. */
export type Reading = { ended: string | undefined; unable: string | undefined };

export type Compression = 'gzip' | 'zstd' | undefined;

/** How the file's name says that it is packed. */
export function compressionOf(path: string): Compression {
  if (/\.gz$/i.test(path)) return 'gzip';
  return /\.zst$/i.test(path) ? 'zstd' : undefined;
}

/**
 * Chunks of `chunkBytes` (the last is shorter). What cannot be read or unpacked ends them and is said in `reading`. Of a file that
 * is not packed they end `atLines`, where one ends in them: the next chunk begins with the line, which need not be put together.
 */
export async function* chunks(
  source: Source,
  file: string,
  reading: Reading,
  chunkBytes = CHUNK_BYTES,
  cut: 'anywhere' | 'atLines' = 'anywhere',
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const compression = compressionOf(file);
  if (compression === undefined) {
    yield* rawChunks(source, file, reading, chunkBytes, cut);
    return;
  }
  const raw = rawChunks(source, file, reading, CHUNK_BYTES, 'anywhere');
  yield* resized(unpacked(source, file, raw, compression, reading), chunkBytes);
}

async function* rawChunks(
  source: Source,
  file: string,
  reading: Reading,
  chunkBytes: number,
  cut: 'anywhere' | 'atLines',
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const size = (await found(source, file)).size;
  // The next chunk is on its way while the caller works on this one.
  let next = size === 0 ? undefined : ahead(source, file, 0, Math.min(chunkBytes, size));
  for (let at = 0; at < size && next !== undefined; ) {
    const wanted = Math.min(chunkBytes, size - at);
    const read = await next;
    if (read instanceof Error) throw read;
    const isShort = read.length < wanted;
    const lines = cut === 'atLines' && !isShort && at + wanted < size ? read.lastIndexOf(NEWLINE) + 1 : 0;
    const chunk = lines === 0 ? read : read.subarray(0, lines);
    at += chunk.length;
    next = at < size ? ahead(source, file, at, Math.min(at + chunkBytes, size)) : undefined;
    if (chunk.length > 0) yield chunk;
    if (isShort) {
      reading.ended = 'became shorter while it was read';
      await next;
      return;
    }
  }
  const now = (await source.entry(file))?.size;
  if (now !== size) reading.ended = 'changed while it was read';
}

async function found(source: Source, file: string): Promise<FileEntry> {
  const entry = await source.entry(file);
  if (entry === undefined) throw new SourceError('broken', `there is no ${file}`);
  if (entry.unreadable !== undefined)
    throw new SourceError(entry.unreadable, `${file} cannot be read (${entry.unreadable})`);
  return entry;
}

/** A read that is waited for later must not be an unhandled rejection meanwhile. */
function ahead(source: Source, file: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer> | Error> {
  const bytes =
    source.ownBytes?.(file, start, end) ?? source.bytes(file, start, end).then((kept) => new Uint8Array(kept));
  return bytes.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}

async function* unpacked(
  source: Source,
  file: string,
  raw: AsyncIterable<Uint8Array>,
  compression: 'gzip' | 'zstd',
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  // Node 22.15 brought zstd; named import of what is not there would keep the program from starting on Node 20.
  const zstd: unknown = Reflect.get(zlib, 'createZstdDecompress');
  if (compression === 'zstd' && typeof zstd !== 'function') {
    reading.unable = `it is packed with zstd, which needs Node 22.15 or later (this is ${process.version})`;
    return;
  }
  const packed = (await source.entry(file))?.size ?? 0;
  const inflate = compression === 'gzip' ? zlib.createGunzip() : zlib.createZstdDecompress();
  const input = Readable.from(raw);
  input.on('error', (error) => inflate.destroy(error));
  input.pipe(inflate);
  let total = 0;
  try {
    for await (const chunk of inflate) {
      const bytes = chunk as Buffer;
      total += bytes.length;
      yield bytes;
      if (total > UNFOLDING_FROM && total > packed * MAX_UNFOLDING) {
        reading.ended = `unfolds to more than ${MAX_UNFOLDING} times its size; it is read no further`;
        return;
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^Z_|^ZSTD_|^ERR_/.test(code)) throw error;
    reading.ended =
      code === 'Z_BUF_ERROR'
        ? 'ends in the middle of its compressed data (it is truncated)'
        : `cannot be unpacked (${compression}: ${code})`;
  } finally {
    input.destroy();
    inflate.destroy();
  }
}

async function* resized(parts: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(size);
  let used = 0;
  for await (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const n = Math.min(size - used, part.length - at);
      chunk.set(part.subarray(at, at + n), used);
      used += n;
      at += n;
      if (used === size) {
        yield chunk;
        chunk = new Uint8Array(size);
        used = 0;
      }
    }
  }
  if (used > 0) yield chunk.slice(0, used);
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
