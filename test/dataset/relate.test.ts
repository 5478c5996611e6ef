import { describe, expect, test } from 'vitest';
import { relate, type Surroundings } from '../../src/dataset/relate.ts';
import { trainingConfig } from '../../src/read/training-config.ts';
import type { JsonObject, TrainingConfig } from '../../src/types.ts';

function config(file: string, text: string): TrainingConfig {
  const read = trainingConfig(file, text);
  if (read === undefined || 'reason' in read) throw new Error(`${file} is no training config`);
  return read;
}

function around(more: Partial<Surroundings> = {}): Surroundings {
  return { said: undefined, configs: [], registries: new Map(), models: [], ...more };
}

const LLAMA_FACTORY = `model_name_or_path: models/base
stage: sft
template: qwen
dataset: mine,other
eval_dataset: held_out
cutoff_len: 2048
output_dir: out/bot
`;
const REGISTRY: JsonObject = {
  mine: { file_name: 'mine.json', formatting: 'sharegpt', columns: { messages: 'log' } },
  held_out: { file_name: 'held.json' },
  folder: { file_name: 'parts' },
};

describe('LLaMA-Factory', () => {
  const surroundings = around({
    configs: [config('train/sft.yaml', LLAMA_FACTORY)],
    registries: new Map([['data/dataset_info.json', REGISTRY]]),
    models: ['models/base', 'models/other'],
  });

  test('by its name in dataset_info.json', () => {
    expect(relate('data/mine.json', surroundings)).toMatchObject({
      trainer: 'llama-factory',
      maxLength: 2048,
      split: 'train',
      tokenizer: { path: 'models/base', why: 'the base model of train/sft.yaml' },
      mapping: { format: 'messages', columns: { messages: 'log' }, exact: true },
      group: 'train/sft.yaml',
    });
    expect(relate('data/held.json', surroundings)).toMatchObject({ split: 'eval', group: 'train/sft.yaml' });
  });

  test('a file that no config names has the columns of the registry, and nothing else', () => {
    const found = relate('data/parts/a.json', surroundings);
    expect(found).toMatchObject({ trainer: undefined, mapping: { format: 'alpaca' }, tokenizer: { blocked: false } });
    expect(found.tokenizer).toMatchObject({ reason: expect.stringMatching(/^2 tokenizers are in reach/) });
  });

  test('a base that is not in reach is said, and no other tokenizer taken for it', () => {
    const hub = config('train/sft.yaml', LLAMA_FACTORY.replace('models/base', 'Qwen/Qwen3-8B'));
    const found = relate('data/mine.json', { ...surroundings, configs: [hub], models: ['models/other'] });
    expect(found.tokenizer).toEqual({
      reason: 'the tokenizer of Qwen/Qwen3-8B (train/sft.yaml) is not in reach',
      blocked: false,
    });
  });

  test('what it writes is taken where the base is not here', () => {
    const hub = config('train/sft.yaml', LLAMA_FACTORY.replace('models/base', 'Qwen/Qwen3-8B'));
    const found = relate('data/mine.json', { ...surroundings, configs: [hub], models: ['out/bot'] });
    expect(found.tokenizer).toEqual({ path: 'out/bot', why: 'the output of train/sft.yaml' });
  });
});

describe('paths in configs', () => {
  const axolotl = `base_model: ./model
datasets:
  - path: data/chat.jsonl
    type: chat_template
    field_messages: log
  - path: json
    data_files: [data/more-*.jsonl]
    type: completion
    field: body
test_datasets:
  - path: data/held
sequence_len: 4096
`;
  const surroundings = around({ configs: [config('project/a.yml', axolotl)], models: ['project/model'] });

  test.each([
    ['project/data/chat.jsonl', 'train', { columns: { messages: 'log' } }],
    ['project/data/more-1.jsonl', 'train', { format: 'text', columns: { text: 'body' } }],
    ['project/data/held/x.jsonl', 'eval', {}],
  ])('axolotl: %s', (file, split, mapping) => {
    expect(relate(file, surroundings)).toMatchObject({
      trainer: 'axolotl',
      split,
      mapping,
      maxLength: 4096,
      tokenizer: { path: 'project/model' },
    });
  });

  test('a file that is not named is not related', () => {
    expect(relate('project/data/else.jsonl', surroundings)).toMatchObject({ trainer: undefined, config: undefined });
  });

  test('the nearest of several configs', () => {
    const trl = (length: number) => `model_name_or_path: m\ndataset_name: data/x.jsonl\nmax_length: ${length}\n`;
    const configs = [config('all.yaml', trl(1).replace('data/', 'a/data/')), config('a/one.yaml', trl(2))];
    expect(relate('a/data/x.jsonl', around({ configs })).maxLength).toBe(2);
  });

  test.each(['../x.jsonl', '/data/x.jsonl', 's3://b/x.jsonl', ''])('a path that leads elsewhere: %s', (path) => {
    const trl = config('a/one.yaml', `model_name_or_path: m\ndataset_name: ${JSON.stringify(path)}\nmax_length: 9\n`);
    expect(relate('a/data/x.jsonl', around({ configs: [trl] })).config).toBeUndefined();
  });
});

test('tunelint.yml goes before everything', () => {
  const said = {
    path: 'data/*.json',
    tokenizer: 'models/other',
    template: undefined,
    maxLength: 7,
    trainer: 'trl',
    trainOn: 'all',
    split: 'eval',
  } as const;
  const found = relate('data/mine.json', {
    said,
    configs: [config('sft.yaml', LLAMA_FACTORY)],
    registries: new Map([['data/dataset_info.json', REGISTRY]]),
    models: ['models/base', 'models/other'],
  });
  expect(found).toMatchObject({
    trainer: 'trl',
    maxLength: 7,
    split: 'eval',
    trainOn: 'all',
    tokenizer: { path: 'models/other' },
  });
  expect(relate('x.json', around({ said: { ...said, tokenizer: 'hf:org/name' } })).tokenizer).toMatchObject({
    spec: 'hf:org/name',
  });
});

test('without a word: the model around the data, else the only one', () => {
  expect(relate('bot/data/x.jsonl', around({ models: ['bot', 'other'] })).tokenizer).toMatchObject({ path: 'bot' });
  expect(relate('data/x.jsonl', around({ models: ['bot'] })).tokenizer).toMatchObject({ path: 'bot' });
  expect(relate('data/x.jsonl', around()).tokenizer).toMatchObject({
    reason: 'no tokenizer is in reach; name it in tunelint.yml',
  });
});

test.each([
  ['data/train.jsonl', 'train'],
  ['data/latest.jsonl', 'train'],
  ['data/eval.jsonl', 'eval'],
  ['data/chat_test-00000-of-00001.parquet', 'eval'],
  ['data/validation/part.json.gz', 'eval'],
  ['tests/fixtures/chat.jsonl', 'train'],
])('split by name: %s is %s', (file, split) => {
  expect(relate(file, around()).split).toBe(split);
});
