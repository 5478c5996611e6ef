// Safetensors files for cases and tests, with numbers as a trained model has them. The same names and seeds give the same bytes.

export type CaseTensor = {
  readonly shape: readonly number[];
  readonly dtype?: string | undefined;
  readonly fill?: 'zero' | 'one' | undefined;
  readonly rows?: Readonly<Record<string, string>> | undefined;
  readonly seed?: string | undefined;
};

const BYTES: Readonly<Record<string, number>> = {
  F32: 4,
  F16: 2,
  BF16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
  I32: 4,
  U8: 1,
  I8: 1,
};

/** A file of these tensors, BF16 unless they say otherwise. */
export function safetensors(tensors: Readonly<Record<string, readonly number[] | CaseTensor>>): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [name, said] of Object.entries(tensors)) {
    const tensor: CaseTensor = Array.isArray(said) ? { shape: said as readonly number[] } : (said as CaseTensor);
    const dtype = tensor.dtype ?? 'BF16';
    const bytes = encoded(values(name, tensor), dtype);
    header[name] = { dtype, shape: tensor.shape, data_offsets: [offset, offset + bytes.length] };
    offset += bytes.length;
    parts.push(bytes);
  }
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length), 0);
  return Buffer.concat([length, json, ...parts]);
}

/** Row by row, each with a norm of its own around a direction that all share, as trained rows have. */
function values(name: string, { shape, fill, rows, seed }: CaseTensor): Float64Array {
  const size = shape.reduce((a, b) => a * b, 1);
  const all = new Float64Array(size);
  if (fill === 'zero') return all;
  if (fill === 'one' || (shape.length === 1 && /norm|ln_/.test(name))) return all.fill(1);
  const random = generator(seed ?? name);
  const columns = shape.at(-1) ?? 1;
  const shared = Float64Array.from({ length: columns }, () => 0.3 * normal(random));
  const scales = Float64Array.from({ length: columns }, () => Math.exp(0.5 * normal(random)));
  for (let start = 0; start < size; start += columns) {
    const scale = 0.03 * Math.exp(0.25 * normal(random));
    for (let i = 0; i < columns; i++) all[start + i] = scale * ((shared[i] ?? 0) + (scales[i] ?? 0) * normal(random));
  }
  const small = Float64Array.from({ length: columns }, () => 0.002 * (random() - 0.5));
  const mean = new Float64Array(columns);
  for (let i = 0; i < size; i++) mean[i % columns] = (mean[i % columns] ?? 0) + ((all[i] ?? 0) * columns) / size;
  for (const [range, what] of Object.entries(rows ?? {})) {
    const [first = 0, last = first] = range.split('-').map(Number);
    const [kind, argument = ''] = what.split(' ');
    for (let row = first; row <= last; row++) {
      const at = all.subarray(row * columns, (row + 1) * columns);
      if (kind === 'zero') at.fill(0);
      else if (kind === 'nan') at[columns >> 1] = Number.NaN;
      else if (kind === 'inf') at[0] = Number.POSITIVE_INFINITY;
      else if (kind === 'flat') at.set(small);
      else if (kind === 'mean') at.set(mean);
      else if (kind === 'copy') at.set(all.slice(Number(argument) * columns, (Number(argument) + 1) * columns));
      else if (kind === 'fresh') at.set(at.map(() => Number(argument) * normal(random)));
      else if (kind === 'loud') at.set(at.map((value) => 100 * value));
      else throw new Error(`case.json: rows cannot be ${what}`);
    }
  }
  return all;
}

function encoded(numbers: Float64Array, dtype: string): Buffer {
  const width = BYTES[dtype] ?? 0;
  const bytes = Buffer.alloc(numbers.length * width);
  numbers.forEach((value, i) => {
    if (dtype === 'F32') bytes.writeFloatLE(value, 4 * i);
    else if (dtype === 'BF16') bytes.writeUInt16LE(bfloat16(value), 2 * i);
    else if (dtype === 'F16') bytes.writeUInt16LE(float16(value), 2 * i);
    // Small whole numbers: bits of eight-bit floats, or what a quantiser packs.
    else if (width === 1) bytes[i] = Number.isNaN(value) ? 0x7f : Math.abs(Math.round(value * 1000)) % 100;
    else bytes.writeInt32LE(Math.round(value * 1000), 4 * i);
  });
  return bytes;
}

const view = new DataView(new ArrayBuffer(4));

/** Nearest, ties to even. */
export function bfloat16(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  if ((bits & 0x7fffffff) > 0x7f800000) return 0x7fc0;
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff;
}

function float16(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  if (Number.isNaN(value)) return 0x7e00;
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent <= 0) return sign;
  return sign | ((exponent << 10) + ((bits >>> 13) & 0x3ff));
}

/** Uniform numbers from 0 to 1, the same for the same seed. */
export function generator(seed: string): () => number {
  let a = 0x811c9dc5;
  for (const char of seed) a = Math.imul(a ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
