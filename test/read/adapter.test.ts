import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAdapter } from '../../src/read/adapter.ts';
import { localSource } from '../../src/source/local.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'adapter-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function adapter(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  const source = localSource(root);
  return readAdapter(source, '.', await source.list());
}

const CONFIG = {
  peft_type: 'LORA',
  base_model_name_or_path: 'meta-llama/Llama-3.1-8B-Instruct',
  revision: '0e9e39f',
  modules_to_save: ['embed_tokens', 'lm_head'],
  trainable_token_indices: { embed_tokens: [128256] },
  target_modules: ['q_proj', 'v_proj'],
};

function weights(header: object, data = 0): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(data)]);
}

const NAME = 'base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight';

const TENSOR = { name: NAME, dtype: 'F32', shape: [8, 4], file: 'adapter_model.safetensors', span: [127, 255] };

test('config and tensors', async () => {
  const read = await adapter({
    'adapter_config.json': JSON.stringify(CONFIG),
    'adapter_model.safetensors': weights({ [NAME]: { dtype: 'F32', shape: [8, 4], data_offsets: [0, 128] } }, 128),
  });
  expect(read).toEqual({
    adapter: {
      file: 'adapter_config.json',
      json: CONFIG,
      peftType: 'LORA',
      base: {
        value: 'meta-llama/Llama-3.1-8B-Instruct',
        at: { file: 'adapter_config.json', pointer: '/base_model_name_or_path' },
      },
      baseRevision: '0e9e39f',
      modulesToSave: ['embed_tokens', 'lm_head'],
      trainableTokenIndices: { embed_tokens: [128256] },
      targetModules: ['q_proj', 'v_proj'],
      weights: { file: 'adapter_model.safetensors', size: expect.any(Number) },
      tensors: [TENSOR],
      parts: [{ kind: 'method', module: 'model.layers.0.self_attn.q_proj', part: 'lora_A', tensor: TENSOR }],
    },
    problems: [],
    unreadable: [],
  });
});

test('empty tensors are facts, not problems', async () => {
  const read = await adapter({
    'adapter_config.json': '{}',
    'adapter_model.safetensors': weights({ [NAME]: { dtype: 'F32', shape: [0], data_offsets: [0, 0] } }),
  });
  expect(read.problems).toEqual([]);
  expect(read.adapter?.tensors).toMatchObject([{ shape: [0] }]);
});

test('nulls, absent keys, keys of a wrong type and single names', async () => {
  const nulls = Object.fromEntries(Object.keys(CONFIG).map((key) => [key, null]));
  for (const config of [nulls, {}, { ...nulls, base_model_name_or_path: 7, modules_to_save: 7, target_modules: {} }]) {
    expect((await adapter({ 'adapter_config.json': JSON.stringify(config) })).adapter).toMatchObject({
      peftType: undefined,
      base: undefined,
      baseRevision: undefined,
      modulesToSave: [],
      trainableTokenIndices: null,
      targetModules: undefined,
      tensors: undefined,
    });
  }
  const single = { modules_to_save: 'embed_tokens', target_modules: 'all-linear', base_model_name_or_path: '' };
  expect((await adapter({ 'adapter_config.json': JSON.stringify(single) })).adapter).toMatchObject({
    modulesToSave: ['embed_tokens'],
    targetModules: 'all-linear',
    base: { value: '' },
  });
});

test('inherited names are not keys', async () => {
  const read = await adapter({ 'adapter_config.json': '{"__proto__":{"peft_type":"LORA"}}' });
  expect(read.adapter?.peftType).toBeUndefined();
});

test('no adapter_config.json: no adapter', async () => {
  expect(await adapter({ 'adapter_model.safetensors': weights({}) })).toEqual({ problems: [], unreadable: [] });
});

test.each(['', '{', '[]', '"x"', 'null'])('config %j is a problem', async (config) => {
  const read = await adapter({ 'adapter_config.json': config });
  expect(read.adapter).toBeUndefined();
  expect(read.problems).toMatchObject([{ at: { file: 'adapter_config.json' } }]);
});

test('broken weights are a problem beside the adapter, also where the file is cut', async () => {
  for (const bytes of [
    Buffer.from('x'),
    weights({ [NAME]: { dtype: 'F32', shape: [8, 4], data_offsets: [0, 128] } }, 100),
  ]) {
    const read = await adapter({ 'adapter_config.json': '{}', 'adapter_model.safetensors': bytes });
    expect(read.adapter).toBeDefined();
    expect(read.problems).toMatchObject([{ at: { file: 'adapter_model.safetensors' } }]);
  }
});

test('Git LFS pointers are unreadable, not broken', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 167832240\n`;
  const read = await adapter({ 'adapter_config.json': '{}', 'adapter_model.safetensors': pointer });
  expect(read.problems).toEqual([]);
  expect(read.adapter?.tensors).toBeUndefined();
  expect(read.unreadable).toMatchObject([{ path: 'adapter_model.safetensors', unreadable: 'lfs-pointer' }]);
  const config = await adapter({ 'adapter_config.json': pointer });
  expect(config.adapter).toBeUndefined();
  expect(config.unreadable.map((file) => file.path)).toEqual(['adapter_config.json']);
});
