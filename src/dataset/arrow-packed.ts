// Buffers of an Arrow batch that are compressed one by one, as `IpcWriteOptions(compression=…)` writes them.
// https://github.com/apache/arrow/blob/apache-arrow-21.0.0/format/Message.fbs (BodyCompression)

import { decompressZstd } from 'hyparquet-compressors';

/** Unpacks a buffer with a codec of Arrow into `length` bytes. RangeError where it cannot. */
export type Unpack = (codec: number, packed: Uint8Array, length: number) => Uint8Array;

const LZ4_FRAME = 0;
const ZSTD = 1;

export const unpackArrow: Unpack = (codec, packed, length) => {
  switch (codec) {
    case LZ4_FRAME:
      return unpackLz4(packed, length);
    case ZSTD:
      try {
        return decompressZstd(packed, new Uint8Array(length));
      } catch (error) {
        throw new RangeError(`a buffer is not zstd (${error instanceof Error ? error.message : String(error)})`);
      }
    default:
      throw new RangeError(`its buffers are compressed in a way (${codec}) that is not read`);
  }
};

const MAGIC = 0x184d2204;
const BROKEN = 'a buffer is no LZ4 frame';

/** https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Frame_format.md; checksums are passed over. */
function unpackLz4(packed: Uint8Array, length: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 7 || view.getUint32(0, true) !== MAGIC) throw new RangeError(BROKEN);
  const flags = packed[4] ?? 0;
  const hasBlockSum = (flags & 0x10) !== 0;
  let at = 7 + ((flags & 0x08) === 0 ? 0 : 8) + ((flags & 0x01) === 0 ? 0 : 4);
  const out = new Uint8Array(length);
  let used = 0;
  for (;;) {
    if (at + 4 > packed.length) throw new RangeError(BROKEN);
    const said = view.getUint32(at, true);
    at += 4;
    if (said === 0) break;
    const size = said & 0x7fffffff;
    const block = packed.subarray(at, at + size);
    if (block.length < size) throw new RangeError(BROKEN);
    if (said !== size) {
      if (used + size > length) throw new RangeError('a buffer unfolds to more than it says');
      out.set(block, used);
      used += size;
    } else used = unpackBlock(block, out, used);
    at += size + (hasBlockSum ? 4 : 0);
  }
  if (used !== length) throw new RangeError('a buffer unfolds to less than it says');
  return out;
}

/** https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Block_format.md. A block may refer to those before it; gives the new end. */
function unpackBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  let at = 0;
  let used = start;
  const longer = (nibble: number): number => {
    let length = nibble;
    if (nibble < 15) return length;
    for (;;) {
      const byte = block[at];
      if (byte === undefined) throw new RangeError(BROKEN);
      at += 1;
      length += byte;
      if (byte < 255) return length;
    }
  };
  while (at < block.length) {
    const token = block[at] ?? 0;
    at += 1;
    const literals = longer(token >> 4);
    if (at + literals > block.length) throw new RangeError(BROKEN);
    if (used + literals > out.length) throw new RangeError('a buffer unfolds to more than it says');
    out.set(block.subarray(at, at + literals), used);
    at += literals;
    used += literals;
    // The last sequence has literals alone.
    if (at === block.length) break;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = longer(token & 15) + 4;
    if (distance === 0 || distance > used) throw new RangeError(BROKEN);
    if (used + length > out.length) throw new RangeError('a buffer unfolds to more than it says');
    if (distance >= length) out.copyWithin(used, used - distance, used - distance + length);
    else for (let i = used; i < used + length; i += 1) out[i] = out[i - distance] ?? 0;
    used += length;
  }
  return used;
}
