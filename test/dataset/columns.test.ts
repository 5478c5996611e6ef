import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { records } from '../../src/dataset/decode.ts';
import { batches, rows } from '../../src/dataset/rows.ts';
import { localSource } from '../../src/source/local.ts';
import type { Row } from '../../src/types.ts';

// files/ was written by pyarrow 21 and datasets 5.0.1: seven chat rows in batches or row groups of three. The bombs (two strings
// of 300 million letters, one of them in Parquet) and what is packed with LZ4 are pyarrow 26's.

const folder = fileURLToPath(new URL('./files/', import.meta.url));
const source = localSource(folder);
const work = mkdtempSync(join(tmpdir(), 'tunelint-columns-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function read(
  name: string,
  from = source,
): Promise<{ readonly rows: readonly Row[]; readonly ended: string | undefined }> {
  const reading = { ended: undefined, unable: undefined };
  const found: Row[] = [];
  for await (const row of rows(from, name, {}, reading)) found.push(row);
  return { rows: found, ended: reading.ended };
}

describe.each([
  'snappy.parquet',
  'zstd.parquet',
  'gzip.parquet',
  'none.parquet',
  'brotli.parquet',
  'lz4.parquet',
  'stream.arrow',
  'file.arrow',
  'lz4.arrow',
  'zstd.arrow',
])('chat.%s', (name) => {
  test('has its rows', async () => {
    const { rows: found, ended } = await read(`chat.${name}`);
    expect(ended).toBeUndefined();
    expect(found.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const [i, row] of found.entries())
      expect([row.shape, ...row.turns]).toEqual([
        'messages',
        { role: 'user', text: `Frage ${i} 你好` },
        { role: 'assistant', text: i === 3 ? null : `Antwort ${i}` },
      ]);
  });

  test('has the values of every column', async () => {
    const values = [];
    for await (const batch of batches(source, `chat.${name}`, { ended: undefined, unable: undefined }))
      for await (const record of records(batch)) if ('value' in record) values.push(record.value);
    expect(values[4]).toMatchObject({ id: 4, score: 2, ok: true, tags: [['a', 'b'], []], kind: null });
    expect(values[5]).toMatchObject({ id: 5, score: 2.5, ok: false, kind: 'code' });
  });
});

test('tokens as datasets saves them', async () => {
  const { rows: found } = await read('tokenized.datasets.arrow');
  expect(found.map(({ shape, ids, labels, mask }) => ({ shape, ids, labels, mask }))).toEqual(
    Array.from({ length: 2 }, () => ({ shape: 'tokenized', ids: [1, 2, 3], labels: [-100, 2, 3], mask: [1, 1, 1] })),
  );
});

test('buffers of LZ4 that are longer than a block', async () => {
  const { rows: found, ended } = await read('long.lz4.arrow');
  expect(ended).toBeUndefined();
  const text = (i: number) => Array.from({ length: 20_000 }, (_, j) => `word${(i * 7919 + j * j) % 97}`).join(' ');
  expect(found.map((row) => row.text)).toEqual([text(0), text(1)]);
});

test('buffers and pages that unfold to more than a batch may hold are refused before they do', async () => {
  const before = process.memoryUsage().arrayBuffers;
  for (const [name, why] of [
    ['bomb.zstd.arrow', 'begins a batch that cannot be read: its buffers unfold to more than 512 MB'],
    ['bomb.zstd.parquet', 'begins a row group that cannot be read: its pages unfold to more than 256 MB'],
  ] as const)
    expect((await read(name)).rows.map((row) => row.problem)).toEqual([why]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
});

describe('damaged bytes never throw', () => {
  test.each(['chat.snappy.parquet', 'chat.stream.arrow', 'chat.file.arrow', 'chat.lz4.arrow', 'chat.zstd.arrow'])(
    '%s',
    async (name) => {
      const whole = readFileSync(join(folder, name));
      const from = localSource(work);
      let state = 1;
      const random = (below: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      for (let round = 0; round < 150; round += 1) {
        const bytes = Buffer.from(whole.subarray(0, round % 3 === 0 ? random(whole.length) : whole.length));
        for (let i = 0; i < 1 + (round % 5) && bytes.length > 0; i += 1) bytes[random(bytes.length)] = random(256);
        writeFileSync(join(work, name), bytes);
        const { rows: found } = await read(name, from);
        expect(found.length).toBeLessThan(100_000);
      }
    },
  );
});
