import { expect, test } from 'vitest';
import { lineOf } from '../../src/read/json.ts';
import { locator } from '../../src/render/locate.ts';

const FILES: Readonly<Record<string, string>> = {
  'bot/generation_config.json': '{\n  "bos_token_id": 128000,\n  "eos_token_id": [\n    128001\n  ]\n}\n',
  'bot/broken.json': '{\n  "a": 1,\n  "b',
  'bot/run.yaml': 'model_name_or_path: x\ntemplate: llama3\n',
};

function reading() {
  const reads: string[] = [];
  const locate = locator(async (path) => {
    reads.push(path);
    return FILES[path];
  }, lineOf);
  return { reads, locate };
}

test('a pointer becomes a line, and one read serves all places of a file', async () => {
  const { reads, locate } = reading();
  const file = 'bot/generation_config.json';
  const found = await Promise.all(
    ['/eos_token_id', '/eos_token_id/0', '/bos_token_id', '', '/eos_token_id'].map((pointer) =>
      locate({ file, pointer }),
    ),
  );
  expect(found).toEqual([
    { file, pointer: '/eos_token_id', line: 3 },
    { file, pointer: '/eos_token_id/0', line: 4 },
    { file, pointer: '/bos_token_id', line: 2 },
    { file, pointer: '', line: 1 },
    { file, pointer: '/eos_token_id', line: 3 },
  ]);
  expect(reads).toEqual([file]);
});

test('a key that is missing leads to the value around it', async () => {
  const { locate } = reading();
  const file = 'bot/generation_config.json';
  expect((await locate({ file, pointer: '/eos_token_id/7/x' })).line).toBe(3);
  expect((await locate({ file, pointer: '/pad_token_id' })).line).toBe(1);
});

test('what cannot be located stays as it is', async () => {
  const { locate, reads } = reading();
  for (const place of [
    { file: 'gone.json', pointer: '/a' },
    { file: 'bot/run.yaml', pointer: '/template' },
    { file: 'data.jsonl', row: 7 },
    { file: 'bot/generation_config.json' },
    { file: 'bot/generation_config.json', pointer: '/bos_token_id', line: 99 },
    { file: 'bot/generation_config.json', pointer: 'not a pointer' },
  ]) {
    expect(await locate(place)).toEqual(place);
  }
  expect(reads).toEqual(['gone.json', 'bot/run.yaml', 'bot/generation_config.json']);
});

test('a broken file is located as far as it goes', async () => {
  const { locate } = reading();
  expect((await locate({ file: 'bot/broken.json', pointer: '/a' })).line).toBe(2);
  expect((await locate({ file: 'bot/broken.json', pointer: '/b' })).line).toBe(1);
});
