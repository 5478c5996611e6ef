import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSafetensorsHeader, readWeightIndex } from '../../src/read/safetensors.ts';
import { readWeights } from '../../src/read/weights.ts';
import { localSource } from '../../src/source/local.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'weights-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

type Shapes = Record<string, readonly [dtype: string, shape: readonly number[], bytes?: number]>;

const BYTES: Record<string, number> = { BF16: 2, F16: 2, F32: 4, U32: 4, I32: 4, U8: 1, I8: 1, F8_E4M3: 1 };

/** The bytes of a safetensors file; `raw` replaces the header's text. */
function safetensors(shapes: Shapes, raw?: string | Uint8Array): Buffer {
  let end = 0;
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  for (const [name, [dtype, shape, bytes]] of Object.entries(shapes)) {
    const start = end;
    end += bytes ?? shape.reduce((a, b) => a * b, 1) * (BYTES[dtype] ?? 0);
    header[name] = { dtype, shape, data_offsets: [start, end] };
  }
  const text = Buffer.from(raw ?? JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(end)]);
}

async function put(name: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(join(root, name), bytes);
}

async function weights() {
  const source = localSource(root);
  return { source, ...(await readWeights(source, '.', await source.list())) };
}

describe('headers', () => {
  const one: Shapes = { 'model.embed_tokens.weight': ['BF16', [8, 4]] };

  async function header(bytes: Uint8Array) {
    await put('x.safetensors', bytes);
    const source = localSource(root);
    const entry = await source.entry('x.safetensors');
    if (entry === undefined) throw new Error('no file');
    return { source, header: await readSafetensorsHeader(source, entry) };
  }

  test('tensors in the order of their bytes, with metadata', async () => {
    const read = (await header(safetensors({ b: ['F32', [2, 3]], a: ['F16', []] }))).header;
    if ('reason' in read) throw new Error(read.reason);
    expect(read.tensors).toEqual([
      { name: 'b', dtype: 'F32', shape: [2, 3], file: 'x.safetensors', span: [150, 174] },
      { name: 'a', dtype: 'F16', shape: [], file: 'x.safetensors', span: [174, 176] },
    ]);
    expect(read.metadata).toEqual({ format: 'pt' });
    expect(read.problem).toBeUndefined();
  });

  test('one read for a short header, two for a long one, and never the data', async () => {
    const short = await header(safetensors({ w: ['BF16', [1000, 1000]] }));
    expect(short.source.counts.reads).toBe(1);
    expect(short.source.counts.bytes).toBe(65_536);
    const many: Shapes = {};
    for (let i = 0; i < 2000; i++) many[`model.layers.${i}.mlp.down_proj.weight`] = ['BF16', [100, 10]];
    const file = safetensors(many);
    const long = await header(file);
    if ('reason' in long.header) throw new Error(long.header.reason);
    expect(long.header.tensors).toHaveLength(2000);
    expect(long.source.counts.reads).toBe(2);
    expect(long.source.counts.bytes).toBe(file.length - 2000 * 2000);
  });

  test('padding after the JSON, an empty file and an unknown dtype are no problems', async () => {
    for (const raw of ['{}      ', '{"__metadata__":null}']) {
      const read = (await header(safetensors({}, raw))).header;
      expect(read).toMatchObject({ tensors: [], problem: undefined });
    }
    const read = (await header(safetensors({ w: ['F5_E2M2', [3], 2] }))).header;
    expect(read).toMatchObject({ tensors: [{ dtype: 'F5_E2M2', shape: [3] }], problem: undefined });
  });

  test('a file that is shorter or longer than its header says keeps its tensors and says so', async () => {
    const whole = safetensors(one);
    const cut = (await header(whole.subarray(0, whole.length - 10))).header;
    expect(cut).toMatchObject({
      tensors: [{ shape: [8, 4] }],
      problem: { reason: 'is cut: its header says 64 bytes of tensors and 54 are there' },
    });
    const long = (await header(Buffer.concat([whole, Buffer.alloc(3)]))).header;
    expect(long).toMatchObject({
      problem: { reason: 'is too long: its header says 64 bytes of tensors and 67 are there' },
    });
  });

  const tensor = (fields: object) =>
    JSON.stringify({ w: { dtype: 'F32', shape: [1], data_offsets: [0, 4], ...fields } });

  test.each([
    ['huge length', Buffer.from('ffffffffffffffff7b7d', 'hex'), 'declares a header of 18446744073709551615 bytes'],
    ['above the cap', Buffer.concat([Buffer.from('01e1f50500000000', 'hex')]), 'safetensors allows 100000000'],
    ['past the end', Buffer.from('20000000000000007b7d', 'hex'), 'declares a header of 32 bytes and is only 10 bytes'],
    ['too short', Buffer.from('0102', 'hex'), 'is 2 bytes long'],
    ['empty header', safetensors({}, ''), 'has a header that is not JSON'],
    ['not JSON', safetensors({}, '{"a":'), 'has a header that is not JSON'],
    ['a list', safetensors({}, '[]'), 'has a header that is not a JSON object'],
    ['not UTF-8', safetensors({}, Buffer.from('7b22ff223a317d', 'hex')), 'has a header that is not UTF-8'],
    ['byte order mark', safetensors({}, '\uFEFF{}'), 'has a header that is not JSON'],
    ['key twice', safetensors({}, '{"w":{},"w":{}}'), 'names a key twice'],
    ['inner key twice', safetensors({}, '{"__metadata__":{"a":"\\":","a":"y"}}'), 'names a key twice'],
    ['tensor is null', safetensors({}, '{"w":null}'), 'w is not an object'],
    ['no dtype', safetensors({}, tensor({ dtype: 3 })), 'w has no dtype'],
    ['negative size', safetensors({}, tensor({ shape: [-1] })), 'w has a shape that is not a list of sizes'],
    ['fraction', safetensors({}, tensor({ shape: [0.5] })), 'w has a shape that is not a list of sizes'],
    ['overflow', safetensors({}, tensor({ shape: [2 ** 40, 2 ** 40] })), 'w has a shape that overflows'],
    ['negative offset', safetensors({}, tensor({ data_offsets: [-4, 0] })), 'w has no data_offsets'],
    ['backwards', safetensors({}, tensor({ data_offsets: [4, 0] })), 'w ends before it starts'],
    ['wrong size', safetensors({}, tensor({ shape: [2] })), 'w has 4 bytes, which is not [2] of F32'],
    ['hole', safetensors({}, tensor({ data_offsets: [4, 8] })), 'w leaves a hole before it'],
    [
      'overlap',
      safetensors(
        {},
        '{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}',
      ),
      'b overlaps the tensor before it',
    ],
    ['metadata of numbers', safetensors({}, '{"__metadata__":{"a":1}}'), '__metadata__ is not a map of strings'],
    ['nested deep', safetensors({}, `{"w":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), 'w is not an object'],
  ])('%s is a problem with a reason', async (_, bytes, reason) => {
    const read = (await header(bytes)).header;
    expect(read).toHaveProperty('reason');
    expect(read).toMatchObject({ at: { file: 'x.safetensors' }, reason: expect.stringContaining(reason) });
  });

  test('__proto__ is a tensor like any other', async () => {
    const read = (await header(safetensors({}, '{"__proto__":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}')))
      .header;
    expect(read).toMatchObject({ tensors: [{ name: '__proto__', shape: [0] }] });
  });
});

describe('weights of a folder', () => {
  test('none: no safetensors, no pickle, no GGUF', async () => {
    await put('config.json', '{}');
    await put('optimizer.pt', 'x');
    await put('adapter_model.safetensors', safetensors({}));
    expect(await weights()).toMatchObject({ unreadable: [], problems: [] });
    expect((await weights()).weights).toBeUndefined();
  });

  test('one file: rows, both embeddings, complete', async () => {
    const file = safetensors({
      'lm_head.weight': ['BF16', [12, 4]],
      'model.embed_tokens.weight': ['BF16', [10, 4]],
      'model.layers.0.mlp.down_proj.weight': ['BF16', [4, 4]],
    });
    await put('model.safetensors', file);
    expect((await weights()).weights).toMatchObject({
      format: 'safetensors',
      tensors: expect.any(Array),
      indexFile: undefined,
      inputEmbedding: { name: 'model.embed_tokens.weight', dtype: 'BF16', shape: [10, 4], file: 'model.safetensors' },
      outputEmbedding: { name: 'lm_head.weight', dtype: 'BF16', shape: [12, 4], file: 'model.safetensors' },
      rows: 10,
      complete: true,
      pickles: [],
      safetensors: ['model.safetensors'],
    });
  });

  test('sharded, with odd shard names and an index without total_size, in a folder below the root', async () => {
    const source = localSource(root);
    await put('model_00001-of-00002.safetensors', safetensors({ 'word_embeddings.weight': ['F32', [6, 2]] }));
    await put('model_00002-of-00002.safetensors', safetensors({ 'h.0.mlp.weight': ['F32', [2]] }));
    await put(
      'model.safetensors.index.json',
      JSON.stringify({
        weight_map: {
          'word_embeddings.weight': 'model_00001-of-00002.safetensors',
          'h.0.mlp.weight': 'model_00002-of-00002.safetensors',
        },
      }),
    );
    const up = localSource(join(root, '..'));
    const folder = basename(root);
    for (const [from, path] of [
      [source, '.'],
      [up, folder],
    ] as const) {
      const read = await readWeights(from, path, await from.list(path));
      expect(read.problems).toEqual([]);
      expect(read.weights).toMatchObject({ rows: 6, complete: true, format: 'safetensors' });
      expect(read.weights?.indexFile).toBe(`${path === '.' ? '' : `${path}/`}model.safetensors.index.json`);
      expect(read.weights?.safetensors).toHaveLength(2);
    }
  });

  const map = {
    weight_map: {
      'model.embed_tokens.weight': 'model-00001-of-00002.safetensors',
      'lm_head.weight': 'model-00002-of-00002.safetensors',
    },
  };

  test('a missing shard: what is known stays known, and nothing counts as absent', async () => {
    await put('model.safetensors.index.json', JSON.stringify(map));
    await put('model-00001-of-00002.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [9, 2]] }));
    const read = await weights();
    expect(read.weights).toMatchObject({ rows: 9, complete: false, outputEmbedding: undefined });
    expect(read.unreadable).toEqual([]);
  });

  test('an index alone: no shapes, not complete', async () => {
    await put('model.safetensors.index.json', JSON.stringify(map));
    expect((await weights()).weights).toMatchObject({
      format: 'safetensors',
      tensors: undefined,
      rows: undefined,
      complete: false,
      safetensors: [],
    });
  });

  test('a shard that is a Git LFS pointer is unreadable, not broken', async () => {
    await put('model.safetensors.index.json', JSON.stringify(map));
    await put('model-00001-of-00002.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [9, 2]] }));
    await put(
      'model-00002-of-00002.safetensors',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 4976698672\n`,
    );
    const read = await weights();
    expect(read.problems).toEqual([]);
    expect(read.unreadable).toMatchObject([
      { path: 'model-00002-of-00002.safetensors', size: 4976698672, unreadable: 'lfs-pointer' },
    ]);
    expect(read.weights).toMatchObject({ rows: 9, complete: false });
  });

  test('a malformed shard is a problem, the others are still read', async () => {
    await put('model.safetensors.index.json', JSON.stringify(map));
    await put('model-00001-of-00002.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [9, 2]] }));
    await put('model-00002-of-00002.safetensors', safetensors({}, '{'));
    const read = await weights();
    expect(read.problems).toEqual([
      { at: { file: 'model-00002-of-00002.safetensors' }, reason: 'has a header that is not JSON' },
    ]);
    expect(read.weights).toMatchObject({ rows: 9, complete: false });
  });

  test.each(['[]', '{}', '{"weight_map":{"a":3}}', '{"weight_map":', ''])('index %j is a problem', async (index) => {
    await put('model.safetensors.index.json', index);
    await put('model-00001-of-00001.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [9, 2]] }));
    const read = await weights();
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.at.file).toBe('model.safetensors.index.json');
    expect(read.weights).toMatchObject({ rows: 9, complete: false });
  });

  test('an index cannot reach out of its folder', async () => {
    await put('model.safetensors.index.json', '{"weight_map":{"model.embed_tokens.weight":"../../etc/passwd"}}');
    const read = await weights();
    expect(read.weights).toMatchObject({ tensors: undefined, complete: false });
    expect(read.problems).toEqual([]);
  });

  test('total_size and names of an index', async () => {
    await put('i.json', '{"metadata":{"total_size":16060522496},"weight_map":{"a":"x","__proto__":"y"}}');
    const source = localSource(root);
    const entry = await source.entry('i.json');
    const index = entry && (await readWeightIndex(source, entry));
    expect(index).toEqual({
      file: 'i.json',
      shardOf: new Map([
        ['a', 'x'],
        ['__proto__', 'y'],
      ]),
      totalSize: 16060522496,
    });
  });

  test('without an index, numbered shards tell how many there are', async () => {
    await put('model-00001-of-000002.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [9, 2]] }));
    expect((await weights()).weights).toMatchObject({ rows: 9, complete: false });
    await put('model-00002-of-000002.safetensors', safetensors({}));
    expect((await weights()).weights).toMatchObject({ rows: 9, complete: true });
  });

  test('model.safetensors comes before an index, and the second layout of Mistral and adapters are left out', async () => {
    await put('model.safetensors', safetensors({ 'model.embed_tokens.weight': ['BF16', [7, 2]] }));
    await put('consolidated.safetensors', safetensors({ 'tok_embeddings.weight': ['BF16', [5, 2]] }));
    await put('adapter_model.safetensors', safetensors({ 'base_model.model.lm_head.weight': ['BF16', [3, 2]] }));
    await put('model.safetensors.index.json', JSON.stringify(map));
    expect((await weights()).weights).toMatchObject({
      rows: 7,
      complete: true,
      indexFile: 'model.safetensors.index.json',
      outputEmbedding: undefined,
      safetensors: ['model.safetensors'],
    });
  });

  // Windows reserves the whole length.
  test.skipIf(process.platform === 'win32')('a sparse file of 40 GB is read by its header', async () => {
    const header = JSON.stringify({ w: { dtype: 'BF16', shape: [20_000, 1_000_000], data_offsets: [0, 40e9] } });
    await put('model.safetensors', safetensors({}, header));
    await truncate(join(root, 'model.safetensors'), 8 + header.length + 40e9);
    const read = await weights();
    expect(read.problems).toEqual([]);
    expect(read.weights?.tensors).toHaveLength(1);
    expect(read.source.counts.bytes).toBeLessThan(100_000);
  });
});

describe('pickles and GGUF', () => {
  test('weights are listed by name, what a trainer leaves behind is not', async () => {
    const pickles = [
      'consolidated.00.pth',
      'model.pt',
      'pytorch_model-00001-of-00002.bin',
      'pytorch_model.bin',
      'x.ckpt',
    ];
    for (const name of pickles) await put(name, 'never opened');
    for (const name of [
      'optimizer.pt',
      'scheduler.pt',
      'scaler.pt',
      'rng_state_0.pth',
      'training_args.bin',
      'zero_pp_rank_0_mp_rank_00_optim_states.pt',
      'ggml-model.bin',
      'model.bin',
    ]) {
      await put(name, 'x');
    }
    const read = await weights();
    expect(read.weights).toMatchObject({ format: 'pickle', tensors: undefined, complete: false, pickles });
    expect(read.source.counts.reads).toBe(0);
  });

  test('an adapter pickle counts only without its safetensors twin', async () => {
    await put('adapter_model.bin', 'x');
    expect((await weights()).weights).toMatchObject({ format: 'pickle', pickles: ['adapter_model.bin'] });
    await put('adapter_model.safetensors', safetensors({}));
    expect((await weights()).weights).toBeUndefined();
  });

  test('GGUF alone', async () => {
    await put('model-Q4_K_M.gguf', 'GGUF');
    expect((await weights()).weights).toMatchObject({ format: 'gguf', tensors: undefined, complete: false });
  });
});

describe('embeddings', () => {
  async function embeddings(shapes: Shapes) {
    await put('model.safetensors', safetensors(shapes));
    const read = await weights();
    expect(read.problems).toEqual([]);
    return { input: read.weights?.inputEmbedding, output: read.weights?.outputEmbedding, rows: read.weights?.rows };
  }

  test.each([
    ['model.embed_tokens.weight', 'lm_head.weight'],
    ['language_model.model.embed_tokens.weight', 'language_model.lm_head.weight'],
    ['model.language_model.embed_tokens.weight', 'lm_head.weight'],
    ['model.text_model.embed_tokens.weight', 'lm_head.weight'],
    ['thinker.model.embed_tokens.weight', 'thinker.lm_head.weight'],
    ['transformer.wte.weight', 'lm_head.weight'],
    ['gpt_neox.embed_in.weight', 'embed_out.weight'],
    ['transformer.word_embeddings.weight', 'lm_head.weight'],
    ['model.tok_embeddings.weight', 'output.weight'],
    ['tok_embeddings.weight', 'output.weight'],
    ['transformer.embedding.word_embeddings.weight', 'transformer.output_layer.weight'],
    ['backbone.embeddings.weight', 'lm_head.weight'],
    ['model.decoder.embed_tokens.weight', 'lm_head.weight'],
    ['transformer.embd.wte.weight', 'lm_head.linear.weight'],
    ['model.transformer.wte.weight', 'model.transformer.ff_out.weight'],
    ['shared.weight', 'lm_head.weight'],
    ['base_model.model.model.embed_tokens.weight', '_orig_mod.lm_head.weight'],
  ])('%s and %s', async (input, output) => {
    const found = await embeddings({
      [input]: ['BF16', [11, 2]],
      [output]: ['BF16', [12, 2]],
      'lm_head.bias': ['BF16', [12]],
      'model.layers.0.output.weight': ['BF16', [3, 3]],
      'vision_tower.embeddings.weight': ['BF16', [4, 4]],
    });
    expect(found.rows).toBe(11);
    expect(found.input?.name).toBe(input);
    expect(found.output).toMatchObject({ name: output, shape: [12, 2] });
  });

  test('the decoder of a composed model comes first', async () => {
    const found = await embeddings({
      'shared.weight': ['BF16', [5, 2]],
      'model.embed_tokens.weight': ['BF16', [6, 2]],
      'model.embed_tokens_per_layer.weight': ['BF16', [9, 9]],
    });
    expect(found.rows).toBe(6);
  });

  test('MLX, int8, fp8 and NVFP4 keep the rows in the first dimension', async () => {
    expect(
      await embeddings({
        'model.embed_tokens.weight': ['U32', [16, 4]],
        'model.embed_tokens.scales': ['BF16', [16, 1]],
        'model.embed_tokens.biases': ['BF16', [16, 1]],
        'lm_head.weight': ['F8_E4M3', [17, 4]],
        'lm_head.weight_scale': ['F32', [17, 1]],
      }),
    ).toMatchObject({ rows: 16, output: { shape: [17, 4] } });
    expect(
      await embeddings({
        'model.embed_tokens.weight': ['I8', [18, 4]],
        'model.embed_tokens.SCB': ['F32', [18]],
        'lm_head.weight': ['U8', [19, 2]],
        'lm_head.weight_scale': ['F8_E4M3', [19, 1]],
      }),
    ).toMatchObject({ rows: 18, output: { shape: [19, 2] } });
  });

  test('packed weights are there, but their rows are not known', async () => {
    const found = await embeddings({
      'model.embed_tokens.weight': ['U8', [32, 1]],
      'model.embed_tokens.weight.absmax': ['F32', [1]],
      'model.embed_tokens.weight.quant_state.bitsandbytes__nf4': ['U8', [5]],
      'lm_head.qweight': ['I32', [4, 8]],
      'lm_head.qzeros': ['I32', [1, 1]],
    });
    expect(found.rows).toBeUndefined();
    expect(found.input).toMatchObject({ name: 'model.embed_tokens.weight', shape: [] });
    expect(found.output).toMatchObject({ name: 'lm_head.qweight', shape: [] });
  });

  test('an integer matrix without scales, a flat one and the two parts of Molmo have no rows', async () => {
    expect((await embeddings({ 'model.embed_tokens.weight': ['I32', [4, 4]] })).rows).toBeUndefined();
    expect((await embeddings({ 'model.embed_tokens.weight': ['BF16', [16]] })).rows).toBeUndefined();
    const molmo = await embeddings({
      'model.transformer.wte.embedding': ['F32', [10, 2]],
      'model.transformer.wte.new_embedding': ['F32', [2, 2]],
    });
    expect(molmo).toMatchObject({ rows: undefined, input: { shape: [] } });
  });
});
