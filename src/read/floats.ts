// Numbers as safetensors stores them: little-endian floats of one to eight bytes, and which bit patterns are no numbers.

/** Dtypes whose elements are floats that can be decoded here, with their bytes. */
const FLOAT_BYTES: ReadonlyMap<string, number> = new Map([
  ['F64', 8],
  ['F32', 4],
  ['F16', 2],
  ['BF16', 2],
  ['F8_E4M3', 1],
  ['F8_E5M2', 1],
  ['F8_E8M0', 1],
]);

/** Bytes of one element of a float dtype; undefined for whole numbers and for what is packed below a byte. */
export function floatBytes(dtype: string): number | undefined {
  return FLOAT_BYTES.get(dtype);
}

/** The elements as single floats; `bytes` holds whole elements of a dtype that `floatBytes` knows. */
export function toFloats(bytes: Uint8Array, dtype: string): Float32Array {
  const width = FLOAT_BYTES.get(dtype) ?? 1;
  const count = Math.floor(bytes.length / width);
  const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  switch (dtype) {
    case 'F64':
      return Float32Array.from(new Float64Array(buffer, byteOffset, count));
    case 'F32':
      return new Float32Array(buffer, byteOffset, count);
    case 'BF16': {
      const words = new Uint32Array(count);
      const halves = new Uint16Array(buffer, byteOffset, count);
      for (let i = 0; i < count; i++) words[i] = (halves[i] ?? 0) << 16;
      return new Float32Array(words.buffer);
    }
    case 'F16':
      return looked(
        new Uint16Array(buffer, byteOffset, count),
        table('F16', 65_536, (bits) => small(bits, 5, 10)),
      );
    case 'F8_E5M2':
      return looked(
        aligned,
        table(dtype, 256, (bits) => small(bits, 5, 2)),
      );
    case 'F8_E4M3':
      // No infinity: https://arxiv.org/abs/2209.05433. Only all bits set is not a number.
      return looked(
        aligned,
        table(dtype, 256, (bits) => ((bits & 0x7f) === 0x7f ? Number.NaN : small(bits, 4, 3, true))),
      );
    default:
      return looked(
        aligned,
        table('F8_E8M0', 256, (bits) => (bits === 0xff ? Number.NaN : 2 ** (bits - 127))),
      );
  }
}

const tables = new Map<string, Float32Array>();

function table(name: string, size: number, value: (bits: number) => number): Float32Array {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const made = Float32Array.from({ length: size }, (_, bits) => value(bits));
  tables.set(name, made);
  return made;
}

function looked(codes: Uint8Array | Uint16Array, values: Float32Array): Float32Array {
  const floats = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) floats[i] = values[codes[i] ?? 0] ?? 0;
  return floats;
}

/** A float of a sign, `exponent` and `mantissa` bits, as IEEE 754 has them; `finiteOnly`: the highest exponent is one like the others. */
function small(bits: number, exponent: number, mantissa: number, finiteOnly = false): number {
  const sign = bits >> (exponent + mantissa) === 0 ? 1 : -1;
  const power = (bits >> mantissa) & (2 ** exponent - 1);
  const fraction = (bits & (2 ** mantissa - 1)) / 2 ** mantissa;
  const bias = 2 ** (exponent - 1) - 1;
  if (power === 0) return sign * fraction * 2 ** (1 - bias);
  if (power === 2 ** exponent - 1 && !finiteOnly) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (power - bias);
}

/** How many elements are NaN or infinite, and the place of the first. */
export type NotFinite = { readonly count: number; readonly first: number };

/**
 * Looks through whole elements of a float dtype without decoding them, about as fast as memory gives them.
 * Undefined when all are numbers.
 */
export function notFinite(bytes: Uint8Array, dtype: string): NotFinite | undefined {
  const width = FLOAT_BYTES.get(dtype);
  if (width === undefined) return undefined;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  // Almost always there is nothing, so whole words are looked at first and elements only where one is suspect.
  let suspect: boolean;
  switch (dtype) {
    case 'F32':
    case 'F64':
      suspect = hasPattern(words, 0x7f800000, dtype === 'F64' ? 0x7ff00000 : 0x7f800000, width === 8);
      break;
    case 'BF16':
      suspect = hasHalf(words, 0x7f80);
      break;
    case 'F16':
      suspect = hasHalf(words, 0x7c00);
      break;
    default:
      suspect = true;
  }
  const tail = aligned.length % 4 !== 0;
  if (!suspect && !tail) return undefined;
  let count = 0;
  let first = -1;
  // Decoded in pieces: a tensor of gigabytes has bytes of all kinds.
  const step = 65_536 * width;
  for (let start = 0; start < aligned.length; start += step) {
    const floats = toFloats(aligned.subarray(start, start + step), dtype);
    for (let i = 0; i < floats.length; i++) {
      if (Number.isFinite(floats[i])) continue;
      // A double that overflows a single is a number all the same.
      if (width === 8 && Number.isFinite(doubleAt(aligned, start + 8 * i))) continue;
      count++;
      if (first < 0) first = start / width + i;
    }
  }
  return count === 0 ? undefined : { count, first };
}

function hasPattern(words: Uint32Array, single: number, double: number, wide: boolean): boolean {
  if (wide) {
    for (let i = 1; i < words.length; i += 2) if (((words[i] ?? 0) & double) === double) return true;
    return false;
  }
  for (let i = 0; i < words.length; i++) if (((words[i] ?? 0) & single) === single) return true;
  return false;
}

function hasHalf(words: Uint32Array, exponent: number): boolean {
  const high = exponent << 16;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    if ((word & exponent) === exponent || (word & high) === high) return true;
  }
  return false;
}

function doubleAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}
