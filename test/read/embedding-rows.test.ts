import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RowQuestions } from '../../src/read/embedding-plan.ts';
import { readEmbeddingRows } from '../../src/read/embedding-rows.ts';
import { readFinite } from '../../src/read/finite.ts';
import { finitePool } from '../../src/read/finite-pool.ts';
import { readWeights } from '../../src/read/weights.ts';
import { localSource } from '../../src/source/local.ts';
import type { AddedToken, Tokenizer } from '../../src/types.ts';
import { safetensors } from '../safetensors.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rows-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const ASKED: RowQuestions = {
  tokenizer: undefined,
  template: [],
  declared: [],
  data: [],
  added: [],
  written: [],
  padId: undefined,
  deviation: undefined,
  base: undefined,
};

/** A tokenizer of so many ordinary tokens, with added ones behind them. */
function tokenizer(words: number, added: readonly string[]): Tokenizer {
  const tokens: readonly AddedToken[] = added.map((content, i) => ({
    id: words + i,
    content,
    special: true,
    lstrip: false,
    rstrip: false,
    normalized: false,
    singleWord: false,
  }));
  const tokenOf = new Map<number, string>(Array.from({ length: words }, (_, id) => [id, `w${id}`]));
  for (const { id, content } of tokens) tokenOf.set(id, content);
  const vocabulary = {
    complete: true,
    addedComplete: true,
    idOf: new Map<string, number>(),
    tokenOf,
    added: tokens,
    size: words + added.length,
  };
  return { files: ['tokenizer.json'], jsonFile: 'tokenizer.json', vocabulary, special: {} } as unknown as Tokenizer;
}

async function opened() {
  const source = localSource(root);
  const { weights } = await readWeights(source, '.', await source.list());
  if (weights === undefined) throw new Error('no weights');
  return { source, weights };
}

/** A file of gigabytes that takes no room: all zeros behind its header. */
async function sparse(tensors: Readonly<Record<string, readonly number[]>>): Promise<void> {
  let end = 0;
  const header: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(tensors)) {
    const start = end;
    end += 2 * shape.reduce((a, b) => a * b, 1);
    header[name] = { dtype: 'BF16', shape, data_offsets: [start, end] };
  }
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  const file = await open(join(root, 'model.safetensors'), 'w');
  await file.write(Buffer.concat([length, json]));
  await file.truncate(8 + json.length + end);
  await file.close();
}

test('of a Llama 3 embedding of a gigabyte, megabytes are read in a handful of reads', async () => {
  await sparse({ 'model.embed_tokens.weight': [128256, 4096], 'lm_head.weight': [128256, 4096] });
  const { source, weights } = await opened();
  const before = { ...source.counts };
  const names = Array.from({ length: 256 }, (_, i) => (i < 10 ? `<|t${i}|>` : `<|reserved_special_token_${i}|>`));
  const rows = await readEmbeddingRows(source, weights, {
    ...ASKED,
    tokenizer: tokenizer(128_000, names),
    template: [128_000, 128_006, 128_007, 128_009],
    written: [128_009],
  });
  if ('reason' in rows) throw new Error(rows.reason);
  expect(source.counts.reads - before.reads).toBeLessThanOrEqual(11);
  expect(source.counts.bytes - before.bytes).toBeLessThan(4_000_000);
  expect(rows.found.filter(({ kind, used }) => kind === 'zero' && used === 'template').map(({ id }) => id)).toEqual([
    128_000, 128_006, 128_007, 128_009, 128_009,
  ]);
});

test('a row of NaN does not hide another that is a copy', async () => {
  const rows = { '3': 'nan', '50': 'inf', '41': 'copy 40' };
  await writeFile(
    join(root, 'model.safetensors'),
    safetensors({ 'model.embed_tokens.weight': { shape: [60, 64], rows } }),
  );
  const { source, weights } = await opened();
  const asked = { ...ASKED, tokenizer: tokenizer(40, ['<a>', '<b>']), template: [40], added: [41] };
  const read = await readEmbeddingRows(source, weights, asked);
  if ('reason' in read) throw new Error(read.reason);
  expect(read.found.map(({ id, kind }) => [id, kind])).toEqual([
    [3, 'not-finite'],
    [40, 'identical'],
    [41, 'copy'],
  ]);
});

test('what cannot be told from the stored bytes is missing, with the reason', async () => {
  await writeFile(
    join(root, 'model.safetensors'),
    safetensors({
      'model.embed_tokens.weight': { shape: [60, 8], dtype: 'U8' },
      'model.embed_tokens.weight.absmax': [4],
    }),
  );
  const { source, weights } = await opened();
  expect(await readEmbeddingRows(source, weights, ASKED)).toEqual({
    reason: 'the embedding is quantised',
    blocked: false,
  });
});

test('NaN in the middle of a large tensor: a sample misses it, threads find every one', async () => {
  await sparse({ 'model.norm.weight': [64], 'model.layers.0.mlp.up_proj.weight': [4096, 4096] });
  const { source, weights } = await opened();
  const file = await open(join(root, 'model.safetensors'), 'r+');
  const [start = 0] = weights.tensors?.[1]?.span ?? [];
  for (const at of [1_000_000, 9_999_999]) await file.write(Buffer.from([0xc0, 0x7f]), 0, 2, start + 2 * at);
  await file.close();
  const before = source.counts.bytes;
  expect(await readFinite(source, weights, undefined)).toMatchObject({ tensors: 2, of: 2, found: [] });
  expect(source.counts.bytes - before).toBeLessThan(40_000);
  const pool = finitePool(2);
  const deep = await readFinite(source, weights, pool);
  await pool.close();
  expect(deep).toMatchObject({
    share: 1,
    found: [{ tensor: 'model.layers.0.mlp.up_proj.weight', count: 2, first: 1_000_000, numbers: 16_777_216 }],
  });
});
