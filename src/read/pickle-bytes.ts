// The bytes of a pickle and the numbers and strings in them.

// What a pickle would do when it is loaded, told from its opcodes. Nothing is executed: names that would be imported stay
// names, and calls are noted, not made. Opcodes: https://github.com/python/cpython/blob/v3.13.0/Lib/pickletools.py

/** A string that is longer names nothing that is looked for, and is not kept. */
const MAX_STRING = 4096;
/** The bytes at hand, of a file that may be larger; `More` is thrown for those behind. */
export type Bytes = {
  /** Moves on by `size` bytes and gives them. */
  take(size: number): Uint8Array;
  /** Moves on by `size` bytes, which need not be at hand. */
  skip(size: number): void;
  /** Moves on behind the next line feed and gives what stands before it. */
  line(limit: number): Uint8Array;
};

/** Not enough bytes at hand: `size` are needed from the beginning of the opcode on. */
export class More {
  readonly size: number;
  constructor(size: number) {
    this.size = size;
  }
}

/** What is wrong with the pickle, as a clause that follows the file's name. */
export class MalformedPickle {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** An unsigned little-endian number of 1, 2, 4 or 8 bytes. */
export function number(bytes: Bytes, size: 1 | 2 | 4 | 8): number {
  const taken = bytes.take(size);
  let value = 0;
  for (let i = size - 1; i >= 0; i -= 1) value = value * 256 + (taken[i] ?? 0);
  return value;
}

/** Two's complement, little-endian; only the small ones and those that name a format are of interest. */
export function long(bytes: Bytes, size: number): number | bigint | undefined {
  if (size > 64) {
    bytes.skip(size);
    return undefined;
  }
  const taken = bytes.take(size);
  let value = 0n;
  for (let i = size - 1; i >= 0; i -= 1) value = value * 256n + BigInt(taken[i] ?? 0);
  if (size > 0 && ((taken[size - 1] ?? 0) & 0x80) !== 0) value -= 1n << BigInt(8 * size);
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** Undefined where it is too long to name anything. */
export function string(bytes: Bytes, size: number): string | undefined {
  if (size <= MAX_STRING) return text(bytes.take(size));
  bytes.skip(size);
  return undefined;
}

const decoder = new TextDecoder();

/** UTF-8. */
export function text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
