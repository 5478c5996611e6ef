import { describe, expect, test } from 'vitest';
import { floatBytes, notFinite, toFloats } from '../../src/read/floats.ts';
import { generator } from '../safetensors.ts';

// Values from the definitions: IEEE 754, and https://arxiv.org/abs/2209.05433 for eight bits.

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

test.each([
  ['F32', '0000803f000000c0', [1, -2]],
  ['F64', '000000000000f03f000000000000e0bf', [1, -0.5]],
  ['BF16', '803f00c0807f', [1, -2, Number.POSITIVE_INFINITY]],
  ['F16', '003c00c0ff7b0100007c007e', [1, -2, 65504, 2 ** -24, Number.POSITIVE_INFINITY, Number.NaN]],
  ['F8_E4M3', '38c07e017f', [1, -2, 448, 2 ** -9, Number.NaN]],
  ['F8_E5M2', '3cc07b017c7d', [1, -2, 57344, 2 ** -16, Number.POSITIVE_INFINITY, Number.NaN]],
  ['F8_E8M0', '7f80ff', [1, 2, Number.NaN]],
])('%s', (dtype, bytes, values) => {
  expect([...toFloats(hex(bytes), dtype)]).toEqual(values.map(Math.fround));
});

test('whole numbers and what is packed below a byte are no floats', () => {
  for (const dtype of ['I32', 'U8', 'I8', 'BOOL', 'F4', 'F6_E2M3', 'X']) expect(floatBytes(dtype)).toBeUndefined();
  expect(notFinite(hex('ffffffff'), 'U8')).toBeUndefined();
});

describe.each(['F32', 'F64', 'BF16', 'F16', 'F8_E4M3', 'F8_E5M2'])('not finite: %s', (dtype) => {
  test('found wherever it stands, at any length and alignment, as decoding finds it', () => {
    const random = generator(dtype);
    const width = floatBytes(dtype) ?? 1;
    for (let round = 0; round < 300; round++) {
      const count = 1 + Math.floor(random() * 40);
      const skip = Math.floor(random() * 5);
      const all = Uint8Array.from({ length: skip + count * width }, () => Math.floor(random() * 256));
      const bytes = all.subarray(skip);
      const values = [...toFloats(bytes, dtype)];
      const expected =
        width === 8
          ? values.map((v, i) => v - v !== 0 && !Number.isFinite(double(bytes, i)))
          : values.map((v) => v - v !== 0);
      const n = expected.filter(Boolean).length;
      expect(notFinite(bytes, dtype)).toEqual(n === 0 ? undefined : { count: n, first: expected.indexOf(true) });
    }
  });
});

function double(bytes: Uint8Array, index: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + 8 * index, 8).getFloat64(0, true);
}
