import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ggufModels, readGguf } from '../../src/read/gguf.ts';
import { localSource } from '../../src/source/local.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gguf-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number | bigint) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const string = (text: string) => Buffer.concat([u64(Buffer.byteLength(text)), Buffer.from(text)]);
const strings = (list: readonly string[]) => Buffer.concat([u32(8), u64(list.length), ...list.map(string)]);

type Pair = readonly [key: string, type: number, value: Buffer];
const text = (key: string, value: string): Pair => [key, 8, string(value)];
const id = (key: string, value: number): Pair => [`tokenizer.ggml.${key}_token_id`, 4, u32(value)];

function gguf(
  pairs: readonly Pair[],
  head: { version?: number; keys?: number | bigint; tensors?: number } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from('GGUF'),
    u32(head.version ?? 3),
    u64(head.tensors ?? 0),
    u64(head.keys ?? pairs.length),
    ...pairs.flatMap(([key, type, value]) => [string(key), u32(type), value]),
  ]);
}

async function read(bytes: Uint8Array) {
  await writeFile(join(root, 'm.gguf'), bytes);
  const source = localSource(root);
  return { result: await readGguf(source, 'm.gguf'), counts: source.counts };
}

const LLAMA: readonly Pair[] = [
  text('general.architecture', 'llama'),
  ['llama.rope.freq_base', 6, Buffer.alloc(4)],
  ['llama.context_length', 10, u64(8192)],
  ['tokenizer.ggml.tokens', 9, strings(['<|begin_of_text|>', '<|eot_id|>', 'Ġé', '▁｜x'])],
  ['tokenizer.ggml.scores', 9, Buffer.concat([u32(6), u64(4), Buffer.alloc(16)])],
  ['tokenizer.ggml.merges', 9, strings(['a b', 'c d'])],
  id('bos', 0),
  id('eos', 128009),
  id('eot', 1),
  id('eom', 128008),
  id('padding', 128004),
  ['tokenizer.ggml.add_bos_token', 7, Buffer.from([1])],
  text('tokenizer.chat_template', "{{ bos_token }}{{ 'ü' }}"),
];

describe('metadata', () => {
  test.each([2, 3])('version %i: ids, tokens, template, flags', async (version) => {
    expect((await read(gguf(LLAMA, { version, tensors: 291 }))).result).toEqual({
      file: 'm.gguf',
      architecture: 'llama',
      bosId: 0,
      eosId: 128009,
      eotId: 1,
      eomId: 128008,
      padId: 128004,
      addBos: true,
      template: "{{ bos_token }}{{ 'ü' }}",
      tokens: ['<|begin_of_text|>', '<|eot_id|>', 'Ġé', '▁｜x'],
    });
  });

  test('what is not there is undefined', async () => {
    expect((await read(gguf([text('general.architecture', 'clip')]))).result).toEqual({
      file: 'm.gguf',
      architecture: 'clip',
      bosId: undefined,
      eosId: undefined,
      eotId: undefined,
      eomId: undefined,
      padId: undefined,
      addBos: undefined,
      template: undefined,
      tokens: undefined,
    });
  });

  test('ids of other integer types, and values of a wrong type', async () => {
    const { result } = await read(
      gguf([
        ['tokenizer.ggml.eos_token_id', 10, u64(7)],
        ['tokenizer.ggml.eot_token_id', 5, Buffer.from('feffffff', 'hex')],
        ['tokenizer.ggml.eom_token_id', 3, Buffer.from('0900', 'hex')],
        ['tokenizer.ggml.bos_token_id', 10, u64(2n ** 63n)],
        ['tokenizer.ggml.padding_token_id', 8, string('7')],
        ['tokenizer.ggml.add_bos_token', 4, u32(1)],
        ['tokenizer.ggml.tokens', 9, Buffer.concat([u32(4), u64(1), u32(5)])],
        ['tokenizer.chat_template', 0, Buffer.from([1])],
      ]),
    );
    expect(result).toMatchObject({ eosId: 7, eotId: -2, eomId: 9 });
    expect(result).toMatchObject({ bosId: undefined, padId: undefined, addBos: undefined, tokens: undefined });
    expect(result).toMatchObject({ template: undefined });
  });

  test('128,000 tokens: read once, growing, without the tensors behind them', async () => {
    const tokens = Array.from({ length: 128_000 }, (_, i) => `token-${i}`);
    const pairs: readonly Pair[] = [
      ['tokenizer.ggml.tokens', 9, strings(tokens)],
      ['tokenizer.ggml.merges', 9, strings(tokens)],
      id('eos', 127_999),
    ];
    const metadata = gguf(pairs);
    const { result, counts } = await read(Buffer.concat([metadata, Buffer.alloc(30_000_000)]));
    if ('reason' in result) throw new Error(result.reason);
    expect(result.eosId).toBe(127_999);
    expect(result.tokens).toHaveLength(128_000);
    expect(result.tokens?.at(-1)).toBe('token-127999');
    expect(counts.bytes).toBeLessThan(4 * metadata.length);
    expect(counts.reads).toBeLessThanOrEqual(4);
  });

  test('a small file costs one read', async () => {
    expect((await read(Buffer.concat([gguf(LLAMA), Buffer.alloc(10_000)]))).counts.reads).toBe(1);
  });
});

describe('refused', () => {
  const bigEndian = (() => {
    const bytes = gguf([]);
    bytes.writeUInt32BE(3, 4);
    return bytes;
  })();
  const array = (type: number, count: number | bigint, rest = Buffer.alloc(0)): Pair => [
    'a.b',
    9,
    Buffer.concat([u32(type), u64(count), rest]),
  ];
  const nested = (depth: number): Pair => [
    'a.b',
    9,
    Buffer.concat([...Array.from({ length: depth }, () => Buffer.concat([u32(9), u64(1)])), u32(0), u64(0)]),
  ];

  test.each([
    ['empty', Buffer.alloc(0), 'is too short for a GGUF file'],
    ['something else', Buffer.alloc(100, 'x'), 'does not start with GGUF'],
    ['big-endian', bigEndian, 'is a big-endian GGUF file; engines on common machines read little-endian ones only'],
    ['version 1', gguf([], { version: 1 }), 'is GGUF version 1; versions 2 and 3 are in use'],
    ['version 4', gguf([], { version: 4 }), 'is GGUF version 4; versions 2 and 3 are in use'],
    ['cut in the tokens', gguf(LLAMA).subarray(0, 260), 'ends inside its metadata'],
    ['cut before the last value', gguf(LLAMA).subarray(0, -1), 'ends inside its metadata'],
    ['more keys than the file', gguf([], { keys: 2n ** 63n }), 'declares a length of 9223372036854775808'],
    [
      'too many keys',
      Buffer.concat([gguf([], { keys: 70_000 }), Buffer.alloc(80_000)]),
      'declares 70000 metadata keys',
    ],
    ['huge string', gguf([['a.b', 8, u64(2n ** 62n)]]), 'declares a length of 4611686018427387904'],
    ['huge array', gguf([array(6, 2n ** 40n)]), 'declares a length of 1099511627776'],
    ['array past the end', gguf([array(6, 30)]), 'ends inside its metadata'],
    ['long key', Buffer.concat([gguf([text('k'.repeat(65_536), '')])]), 'has a metadata key of 65536 bytes'],
    ['unknown type', gguf([['a.b', 13, u32(0)]]), 'has a metadata value of the unknown type 13'],
    ['unknown element', gguf([array(99, 1, u32(0))]), 'has a metadata value of the unknown type 99'],
    ['nested deep', gguf([nested(5)]), 'nests arrays deeper than 4 in its metadata'],
    ['key twice', gguf([id('eos', 1), id('eos', 2)]), 'names the metadata key tokenizer.ggml.eos_token_id twice'],
  ])('%s', async (_, bytes, reason) => {
    const { result } = await read(bytes);
    expect(result).toHaveProperty('reason');
    expect(result).toMatchObject({ at: { file: 'm.gguf' }, reason: expect.stringContaining(reason) });
  });

  test('arrays nested four deep are walked over', async () => {
    expect((await read(gguf([nested(3), id('eos', 2)]))).result).toMatchObject({ eosId: 2 });
  });

  test('a file that is not there', async () => {
    expect(await readGguf(localSource(root), 'none.gguf')).toEqual({
      at: { file: 'none.gguf' },
      reason: 'is not there',
    });
  });

  test('more metadata than the cap is not read', async () => {
    const file = Buffer.concat([gguf([['a.b', 8, u64(150_000_000)]]), Buffer.alloc(150_000_000)]);
    const { result, counts } = await read(file);
    expect(result).toMatchObject({ reason: 'has more than 100000000 bytes of metadata' });
    expect(counts.bytes).toBeLessThan(2_000_000);
  });
});

test('which files of a folder are models', () => {
  const names = [
    'a/m.gguf',
    'a/M.GGUF',
    'a/b-00001-of-00003.gguf',
    'a/b-00002-of-00003.gguf',
    'a/mmproj-m.gguf',
    'a/x.bin',
  ];
  expect(ggufModels(names.map((path) => ({ path, size: 1 }))).map((file) => file.path)).toEqual([
    'a/m.gguf',
    'a/M.GGUF',
    'a/b-00001-of-00003.gguf',
  ]);
});
