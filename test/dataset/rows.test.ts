import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { transferable } from '../../src/dataset/batch.ts';
import { chunks, type Reading } from '../../src/dataset/bytes.ts';
import { records } from '../../src/dataset/decode.ts';
import { batches, type RowsOptions, rows } from '../../src/dataset/rows.ts';
import { onPointers } from '../../src/source/lfs.ts';
import { localSource } from '../../src/source/local.ts';
import type { Row, Source } from '../../src/types.ts';

const root = mkdtempSync(join(tmpdir(), 'tunelint-rows-'));
const source = localSource(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Read = { readonly rows: readonly Row[]; readonly ended: string | undefined; readonly unable: string | undefined };

async function read(name: string, content?: string | Uint8Array, options: RowsOptions = {}): Promise<Read> {
  if (content !== undefined) writeFileSync(join(root, name), content);
  const reading: Reading = { ended: undefined, unable: undefined };
  const found: Row[] = [];
  for await (const row of rows(source, name, options, reading)) found.push(row);
  return { rows: found, ended: reading.ended, unable: reading.unable };
}

/** Chunks so small that every row lies across several. */
const TINY = { limits: { chunkBytes: 7 } };

const PAIR = { instruction: '你好', input: '', output: 'hello "you" \\ {[' };

describe('formats', () => {
  test.each([{}, TINY])('.jsonl: blank lines are no rows, lines are counted', async (options) => {
    const text = `\ufeff${JSON.stringify(PAIR)}\r\n\n  \t\n${JSON.stringify(PAIR)}`;
    const { rows: found, ended } = await read('a.jsonl', text, options);
    expect(found.map(({ row, line, shape, problem }) => ({ row, line, shape, problem }))).toEqual([
      { row: 1, line: 1, shape: 'messages', problem: undefined },
      { row: 2, line: 4, shape: 'messages', problem: undefined },
    ]);
    expect(found[1]?.turns).toEqual([
      { role: 'user', text: '你好' },
      { role: 'assistant', text: 'hello "you" \\ {[' },
    ]);
    expect(ended).toBeUndefined();
  });

  test.each([{}, TINY])('.json: a list, pretty-printed', async (options) => {
    const { rows: found, ended } = await read('a.json', JSON.stringify([PAIR, PAIR, PAIR], null, 2), options);
    expect(found.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 7],
      [3, 12],
    ]);
    expect(found.every((row) => row.turns[1]?.text === PAIR.output)).toBe(true);
    expect(ended).toBeUndefined();
  });

  test.each([
    ['an object with data', { version: '1', data: [PAIR, PAIR] }, 2],
    [
      'one object',
      {
        conversations: [
          { from: 'human', value: 'a' },
          { from: 'gpt', value: 'b' },
        ],
      },
      1,
    ],
    ['an empty list', [], 0],
  ])('.json: %s', async (_, value, count) => {
    for (const options of [{}, TINY]) {
      const { rows: found, ended } = await read('b.json', JSON.stringify(value, null, 1), options);
      expect(found.length).toBe(count);
      expect(found.filter((row) => row.problem !== undefined)).toEqual([]);
      expect(ended).toBeUndefined();
    }
  });

  test('.json: lines of objects, and a list under a field', async () => {
    const lines = `${JSON.stringify(PAIR)}\n${JSON.stringify(PAIR)}\n`;
    expect((await read('c.json', lines)).rows.length).toBe(2);
    const wrapped = JSON.stringify({ data: [1], mine: [PAIR] });
    expect((await read('d.json', wrapped, { field: 'mine' })).rows.map((row) => row.shape)).toEqual(['messages']);
  });

  test.each([{}, TINY])('.csv: quotes, line breaks in fields, missing values', async (options) => {
    const text = 'instruction,input,output\r\n"say ""hi"", please",,"a\nb"\nx"y,nan,z\n';
    const { rows: found, ended } = await read('a.csv', text, options);
    expect(found.map((row) => [row.line, ...row.turns.map((turn) => turn.text)])).toEqual([
      [2, 'say "hi", please', 'a\nb'],
      [4, 'x"y', 'z'],
    ]);
    expect(ended).toBeUndefined();
  });

  test('.txt: a line is a text; .gz is unpacked', async () => {
    const { rows: found } = await read('a.txt.gz', gzipSync('one\n\ntwo\n'));
    expect(found.map(({ shape, text, line }) => [shape, text, line])).toEqual([
      ['text', 'one', 1],
      ['text', 'two', 3],
    ]);
  });

  test('.zst is unpacked where Node can', async () => {
    const zstd = (await import('node:zlib')) as { readonly zstdCompressSync?: (data: string) => Uint8Array };
    const packed = zstd.zstdCompressSync?.(`${JSON.stringify(PAIR)}\n`);
    if (packed === undefined) {
      writeFileSync(join(root, 'a.jsonl.zst'), 'x');
      expect((await read('a.jsonl.zst')).unable).toMatch(/^it is packed with zstd, which needs Node 22\.15 or later/);
    } else expect((await read('a.jsonl.zst', packed)).rows.map((row) => row.shape)).toEqual(['messages']);
  });
});

describe('bad input', () => {
  test('a broken row is a problem, and the rest goes on', async () => {
    const good = JSON.stringify(PAIR);
    const parts = [good, '{"a":', '\0\0\0', '[1,2]', 'null', '{"a": NaN, "text": "x"}', good].map((line) =>
      Buffer.from(`${line}\n`),
    );
    const { rows: found } = await read('bad.jsonl', Buffer.concat([...parts, Buffer.from([0x22, 0xff, 0x22, 10])]));
    expect(found.map((row) => row.problem)).toEqual([
      undefined,
      expect.stringMatching(/at character/),
      'holds NUL bytes',
      'is a list and not an object',
      'is null and not an object',
      undefined,
      undefined,
      'is not UTF-8',
    ]);
    expect(found[5]).toMatchObject({ shape: 'text', text: 'x' });
  });

  test('rows longer than the limit are refused, in every text format', async () => {
    const limits = { rowBytes: 64, chunkBytes: 16 };
    const long = { text: 'x'.repeat(500) };
    const short = { text: 'y' };
    const all: readonly (readonly [string, string])[] = [
      ['long.jsonl', [short, long, short].map((row) => JSON.stringify(row)).join('\n')],
      ['long.json', JSON.stringify([short, long, short])],
      ['long.csv', `text\ny\n${long.text}\ny\n`],
    ];
    for (const [name, content] of all) {
      const { rows: found } = await read(name, content, { limits });
      expect(
        found.map((row) => row.text ?? row.problem),
        name,
      ).toEqual(['y', expect.stringMatching(/^is longer than 64 bytes/), 'y']);
      expect(
        found.map((row) => row.row),
        name,
      ).toEqual([1, 2, 3]);
    }
  });

  test('a line of gigabytes takes the memory of the limit', async () => {
    const file = join(root, 'sparse.jsonl');
    writeFileSync(file, `${JSON.stringify(PAIR)}\n`);
    // A hole of NUL bytes without a line break.
    truncateSync(file, 3 * 2 ** 30);
    const before = process.memoryUsage().rss;
    const { rows: found } = await read('sparse.jsonl');
    expect(found.map((row) => row.problem)).toEqual([
      undefined,
      'is longer than 64 MB, the most that one row may have',
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 2 ** 20);
    rmSync(file);
  }, 60_000);

  test('ten million empty lines', async () => {
    const { rows: found } = await read('empty.jsonl', `${'\n'.repeat(10_000_000)}${JSON.stringify(PAIR)}`);
    expect(found.map(({ row, line }) => [row, line])).toEqual([[1, 10_000_001]]);
  });

  test('a truncated or damaged archive ends the reading, with what came before it', async () => {
    const packed = gzipSync(
      Array.from({ length: 2_000 }, (_, i) => JSON.stringify({ text: `row ${i} ${Math.sin(i)}` })).join('\n'),
    );
    const cut = await read('cut.jsonl.gz', packed.subarray(0, packed.length / 2));
    expect(cut.rows.length).toBeGreaterThan(100);
    expect(cut.ended).toBe('ends in the middle of its compressed data (it is truncated)');
    expect((await read('no.jsonl.gz', 'plain text')).ended).toMatch(/^cannot be unpacked/);
  });

  test('a quote or bracket that is never closed', async () => {
    const csv = await read('open.csv', 'text\na\n"b\nc\n');
    expect(csv.rows[0]?.text).toBe('a');
    expect(csv.ended).toBe('ends inside a quoted field of the record that begins at line 3');
    expect((await read('open.json', '[{"text":"a"},{"text":"b"')).ended).toMatch(/never closed/);
    const extra = await read('extra.json', '[{"text":"a"}},{"text":"b"}]');
    expect([extra.rows.length, extra.ended]).toEqual([
      1,
      'has a } that closes nothing, at line 1; what follows it is not read',
    ]);
    expect((await read('many.csv', 'a,b\n1,2,3\n')).rows[0]?.problem).toBe('has 3 fields where the header names 2');
  });

  test.each(['parquet', 'arrow'])('.%s that is none', async (ending) => {
    for (const content of ['', 'PAR1', 'ARROW1\0\0', 'x'.repeat(100), `PAR1${'\xff'.repeat(40)}PAR1`]) {
      const { rows: found, ended } = await read(`none.${ending}`, Buffer.from(content, 'latin1'));
      expect(found).toEqual([]);
      if (content.length > 8) expect(ended).toBeTypeOf('string');
    }
  });

  test('keys that shadow what objects inherit', async () => {
    const { rows: found } = await read(
      'proto.jsonl',
      '{"__proto__": {"text": "x"}, "constructor": 1}\n{"toString": 1}\n',
    );
    expect(found.map((row) => row.shape)).toEqual(['unknown', 'unknown']);
  });

  test('nesting beyond any stack', async () => {
    const { rows: found } = await read('deep.jsonl', `${'['.repeat(200_000)}\n{"text":"a"}\n`);
    expect(found.map((row) => row.problem === undefined)).toEqual([false, true]);
  });
});

test('a .csv of very many columns or fields is told without making them', async () => {
  const wide = await read('wide.csv', `${'c,'.repeat(100_000)}c\n${'x,'.repeat(100_000)}x\n`);
  expect(wide.ended).toBe('has a header of more than 10000 columns');
  const long = await read('commas.csv', `text\nok\n${','.repeat(5_000_000)}\nfine\n`);
  expect(long.rows.map(({ problem, text }) => problem ?? text)).toEqual([
    'ok',
    'has more than 1001 fields where the header names 1',
    'fine',
  ]);
});

describe('chunks', () => {
  const limits = (chunkBytes: number) => ({ rowBytes: 2 ** 20, chunkBytes });
  /** A source that keeps what it gives, as those do that read over a network. */
  const keeping: Source = (({ ownBytes, ...rest }) => rest)(source);
  const pointers = onPointers(source, () => Promise.reject(new Error('there is no pointer')));

  /** Number, line and value of every row; each batch is handed over, as to a thread, and nothing of it is left here. */
  async function handedOver(from: Source, name: string, chunkBytes: number, onBatch?: (batch: number) => void) {
    const reading: Reading = { ended: undefined, unable: undefined };
    const found: unknown[] = [];
    let count = 0;
    for await (const batch of batches(from, name, reading, { limits: limits(chunkBytes) })) {
      for await (const record of records(structuredClone(batch, { transfer: transferable(batch) }))) found.push(record);
      onBatch?.(count++);
    }
    return { found, ended: reading.ended };
  }

  test('of any length that a byte order mark fits into give the rows of the whole file, and nobody needs what was handed over', async () => {
    const parts = [
      '{"text":"a"}',
      '\n',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      'é',
      '😀',
      '"',
      '[',
      '}',
      ',',
      'long '.repeat(9),
      '\ufeff',
      '\r',
    ];
    const content = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.integer({ min: 3, max: 60 }),
        fc.constantFrom('jsonl', 'txt', 'csv', 'json'),
        async (text, chunkBytes, ending) => {
          const name = `any.${ending}`;
          writeFileSync(join(root, name), text);
          const wanted = await handedOver(source, name, 2 ** 20);
          for (const from of [source, keeping, pointers])
            expect(await handedOver(from, name, chunkBytes)).toEqual(wanted);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });

  test('end at the last line break in them, and are the file when they are put together', async () => {
    const lines = ['a'.repeat(3), 'b'.repeat(40), '', 'c'.repeat(9), 'd'.repeat(9), 'e'.repeat(100)];
    writeFileSync(join(root, 'cut.txt'), lines.join('\n'));
    const read: string[] = [];
    const reading: Reading = { ended: undefined, unable: undefined };
    for await (const chunk of chunks(source, 'cut.txt', reading, 16, 'atLines'))
      read.push(Buffer.from(chunk).toString());
    expect(read.join('')).toBe(lines.join('\n'));
    expect(read.slice(0, 5)).toEqual([
      'aaa\n',
      'b'.repeat(16),
      'b'.repeat(16),
      `${'b'.repeat(8)}\n\n`,
      `${'c'.repeat(9)}\n`,
    ]);
    expect(reading.ended).toBeUndefined();
  });

  test('of a file that shrinks or grows meanwhile: the rows before it, and the reading says so', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => JSON.stringify({ text: 'x'.repeat((i * 37) % 60) + i }));
    const whole = `${lines.join('\n')}\n`;
    const path = join(root, 'moving.jsonl');
    for (let at = 0; at < 5; at++)
      for (const change of [
        () => truncateSync(path, 0),
        () => truncateSync(path, 333),
        () => appendFileSync(path, whole),
      ]) {
        writeFileSync(path, whole);
        const { found, ended } = await handedOver(source, 'moving.jsonl', 150, (batch) => batch === at && change());
        expect(ended).toMatch(/^(?:became shorter|changed) while it was read$/);
        // The last of them may have been cut in two.
        const values = found.slice(0, -1).map((record) => JSON.stringify((record as { value: unknown }).value));
        expect(values).toEqual(lines.slice(0, values.length));
        expect(values.length).toBeGreaterThan(0);
      }
  });
});
