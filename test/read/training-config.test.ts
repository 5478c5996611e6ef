import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTrainingConfig, type TrainingConfig, training, trainingConfig } from '../../src/read/training-config.ts';
import { localSource } from '../../src/source/local.ts';

/** Throws when the text is no training config. */
function config(text: string, file = 'train.yaml'): TrainingConfig {
  const read = trainingConfig(file, text);
  if (read === undefined) throw new Error('not a training config');
  if ('reason' in read) throw new Error(read.reason);
  return read;
}

const FACTORY = `
model_name_or_path: meta-llama/Meta-Llama-3-8B-Instruct
stage: sft
do_train: true
finetuning_type: lora
lora_target: all
additional_target: embed_tokens,lm_head
template: llama3
dataset: identity, alpaca_en_demo
dataset_dir: data
cutoff_len: 2048
add_special_tokens: <|ticket|>,<|order|>
resize_vocab: true
output_dir: saves/llama3-8b/lora/sft
per_device_train_batch_size: 1
learning_rate: 1.0e-4
`;

const AXOLOTL = `
base_model: NousResearch/Llama-3.2-1B
revision_of_model: abc
datasets:
  - path: teknium/GPT4-LLM-Cleaned
    type: alpaca
  - path: data/train.jsonl
    type: chat_template
test_datasets:
  - path: data/eval.jsonl
chat_template: llama3
adapter: qlora
lora_modules_to_save: [embed_tokens, lm_head]
sequence_len: 4096
micro_batch_size: 2
tokens: ["<|a,b|>", "<|c|>"]
special_tokens:
  pad_token: "<|end_of_text|>"
  eos_token: <|eot_id|>
  additional_special_tokens:
    - <|d|>
added_tokens_overrides:
  128041: <|e|>
output_dir: ./outputs/out
`;

describe('what a config says', () => {
  test('LLaMA-Factory', () => {
    const read = config(FACTORY);
    const at = (pointer: string, line: number) => ({ file: 'train.yaml', pointer, line });
    expect(read).toMatchObject({
      trainer: 'llama-factory',
      trains: true,
      stage: 'sft',
      method: 'lora',
      base: { value: 'meta-llama/Meta-Llama-3-8B-Instruct', at: at('/model_name_or_path', 2) },
      outputDir: { value: 'saves/llama3-8b/lora/sft' },
      template: { value: 'llama3', at: at('/template', 8) },
      datasetDir: 'data',
      maxLength: { value: 2048, at: at('/cutoff_len', 11) },
      packing: false,
      batchSize: 1,
      masksPadId: undefined,
    });
    expect(read.datasets.map((dataset) => dataset.value)).toEqual(['identity', 'alpaca_en_demo']);
    expect(read.newTokens).toEqual([
      { value: '<|ticket|>', at: at('/add_special_tokens', 12) },
      { value: '<|order|>', at: at('/add_special_tokens', 12) },
    ]);
    expect(read.modulesToSave.map((module) => module.value)).toEqual(['embed_tokens', 'lm_head']);
    expect(training(read)).toEqual({
      at: { file: 'train.yaml', pointer: '' },
      trainer: 'llama-factory',
      masksPadId: false,
      batches: false,
      newTokens: ['<|ticket|>', '<|order|>'],
      base: 'meta-llama/Meta-Llama-3-8B-Instruct',
      template: 'llama3',
    });
  });

  test('axolotl, with the lines of list items', () => {
    const read = config(AXOLOTL);
    expect(read).toMatchObject({
      trainer: 'axolotl',
      trains: true,
      method: 'qlora',
      baseRevision: 'abc',
      template: { value: 'llama3' },
      maxLength: { value: 4096 },
      batchSize: 2,
      packing: false,
      eosToken: { value: '<|eot_id|>', at: { pointer: '/special_tokens/eos_token', line: 19 } },
      padToken: { value: '<|end_of_text|>' },
    });
    expect(read.datasets).toMatchObject([
      { value: 'teknium/GPT4-LLM-Cleaned', at: { pointer: '/datasets/0/path', line: 5 } },
      { value: 'data/train.jsonl', at: { pointer: '/datasets/1/path', line: 7 } },
    ]);
    expect(read.evalDatasets.map((dataset) => dataset.value)).toEqual(['data/eval.jsonl']);
    expect(training(read)).toMatchObject({
      newTokens: ['<|a,b|>', '<|c|>', '<|end_of_text|>', '<|eot_id|>', '<|d|>', '<|e|>'],
      batches: true,
      masksPadId: false,
    });
    expect(read.modulesToSave).toHaveLength(2);
  });

  test("axolotl's tokenizer_default is the tokenizer's own template, no template by name", () => {
    const read = config('base_model: a\ndatasets: [{path: b}]\nchat_template: tokenizer_default_fallback_chatml');
    expect(training(read).template).toBeUndefined();
  });

  test('TRL and the alignment-handbook', () => {
    const read = config(`
model_name_or_path: mistralai/Mistral-7B-v0.1
model_revision: main
chat_template: "{{ messages }}"
dataset_mixture:
  datasets:
    - id: HuggingFaceH4/ultrachat_200k
      weight: 1.0
eos_token: <|im_end|>
pad_token: <pad>
max_length: 65536
packing: yes
per_device_train_batch_size: 4
output_dir: out
`);
    expect(read).toMatchObject({
      trainer: 'trl',
      template: undefined,
      templateSource: { value: '{{ messages }}' },
      eosToken: { value: '<|im_end|>' },
      padToken: { value: '<pad>' },
      packing: true,
      maxLength: { value: 65536 },
    });
    expect(read.datasets).toMatchObject([{ value: 'HuggingFaceH4/ultrachat_200k', at: { line: 7 } }]);
    expect(training(read)).toMatchObject({ batches: false, masksPadId: false, newTokens: [] });
  });

  test('torchtune, with references resolved', () => {
    const read = config(`
output_dir: /tmp/out
model: { _component_: torchtune.models.llama3_1.lora_llama3_1_8b }
tokenizer:
  _component_: torchtune.models.llama3.llama3_tokenizer
  path: \${checkpointer.checkpoint_dir}/original/tokenizer.model
  max_seq_len: null
checkpointer:
  checkpoint_dir: /tmp/Meta-Llama-3.1-8B-Instruct
dataset:
  _component_: torchtune.datasets.chat_dataset
  source: json
  packed: False
batch_size: 2
`);
    expect(read).toMatchObject({
      trainer: 'torchtune',
      base: { value: '/tmp/Meta-Llama-3.1-8B-Instruct' },
      tokenizer: { value: '/tmp/Meta-Llama-3.1-8B-Instruct/original/tokenizer.model' },
      maxLength: undefined,
    });
    expect(training(read).batches).toBe(true);
  });

  test('ms-swift, from YAML and from the args.json it writes', () => {
    const text = 'model: Qwen/Qwen2.5-7B-Instruct\ntuner_type: lora\ndataset: swift/self-cognition#1000\n';
    expect(config(`${text}new_special_tokens: [<x>]\ntemplate: qwen2_5\n`)).toMatchObject({
      trainer: 'ms-swift',
      method: 'lora',
      template: { value: 'qwen2_5' },
      newTokens: [{ value: '<x>' }],
      batchSize: 1,
    });
    const json = JSON.stringify({
      model: 'a',
      train_type: 'lora',
      dataset: ['b#1', 'c'],
      per_device_train_batch_size: 4,
    });
    const read = config(json, 'out/args.json');
    expect(read).toMatchObject({ trainer: 'ms-swift', base: { value: 'a', at: { pointer: '/model' } } });
    expect(read.base?.at.line).toBeUndefined();
    expect(read.datasets).toHaveLength(2);
    expect(training(read).batches).toBe(true);
  });

  test.each([
    ['open-instruct', 'model_name_or_path: a\nwith_tracking: true\ndataset_mixer: {b: 1.0, c: 0.5}\n', ['b', 'c']],
    ['transformers', 'model_name_or_path: a\ntrain_file: b\noutput_dir: o\nblock_size: 3\n', ['b']],
    ['trl', 'model_name_or_path: a\ndataset_name: b\noutput_dir: o\n', ['b']],
    ['trl', 'model_name_or_path: a\nuse_peft: true\ndataset_mixer:\n  b: 1.0\n', ['b']],
    [
      'litgpt',
      'checkpoint_dir: a\nout_dir: o\ntrain: {micro_batch_size: 2}\ndata: {class_path: litgpt.data.JSON}\n',
      ['litgpt.data.JSON'],
    ],
    ['mistral-finetune', 'model_id_or_path: a\nseq_len: 3\nbatch_size: 4\ndata: {instruct_data: b}\n', ['b']],
    ['mlx-lm', 'model: a\nfine_tune_type: lora\ndata: b\n', ['b']],
    ['chatglm3', 'data_config: {train_file: b}\ntraining_args: {output_dir: o}\n', ['b']],
    ['llama-factory', 'model: a\npeft_config: {name: lora}\ntrain_dataset: b\nmicro_batch_size: 1\n', ['b']],
    ['llama-factory', 'top.model_name: Llama-3-8B\ntop.template: llama3\ntrain.dataset: [b]\n', ['b']],
  ])('%s from %j', (trainer, text, datasets) => {
    const read = config(text);
    expect(read.trainer).toBe(trainer);
    expect(read.trains).toBe(true);
    expect(read.datasets.map((dataset) => dataset.value)).toEqual(datasets);
  });

  test.each([
    ['merge', 'model_name_or_path: a\nadapter_name_or_path: b\ntemplate: qwen\nexport_dir: c\n'],
    ['serve', 'model_name_or_path: a\ntemplate: qwen\ninfer_backend: vllm\n'],
    ['predict', 'model_name_or_path: a\nstage: sft\ndo_predict: true\ntemplate: qwen\ndataset: d\n'],
    ['sample', 'model: a\nsampler_type: distill\ndataset: d\n'],
  ])('a config to %s trains nothing', (_, text) => {
    const read = config(text);
    expect(read.trains).toBe(false);
    expect(training(read)).toMatchObject({ batches: false, masksPadId: false });
  });
});

describe('batches', () => {
  const read = (text: string) => training(config(`model_name_or_path: a\nstage: sft\ndataset: d\n${text}`)).batches;

  test.each([
    ["the trainer's default", '', true],
    ['one', 'per_device_train_batch_size: 1', false],
    ['two', 'per_device_train_batch_size: 2', true],
    ['as text', 'per_device_train_batch_size: "2"', true],
    ['auto', 'per_device_train_batch_size: auto', false],
    ['packed', 'packing: true', false],
    ['packed neatly', 'neat_packing: on', false],
    ['not packed', 'packing: no', true],
  ])('%s', (_, text, batches) => {
    expect(read(text)).toBe(batches);
  });

  test('pre-training of LLaMA-Factory packs unless told otherwise', () => {
    const pt = 'model_name_or_path: a\nstage: pt\ndataset: d\nfinetuning_type: full\n';
    expect(config(pt).packing).toBe(true);
    expect(config(`${pt}packing: false\n`).packing).toBe(false);
  });
});

describe('collators that mask by pad id', () => {
  test.each([
    ['LLaMA-Factory, pre-training', 'model_name_or_path: a\nstage: pt\ndataset: d\n', true],
    ['LLaMA-Factory, sft', 'model_name_or_path: a\nstage: sft\ndataset: d\n', false],
    ['axolotl with a processor', 'base_model: a\nprocessor_type: AutoProcessor\ndatasets: [{path: d}]\n', true],
    [
      'axolotl, pad is eos',
      'base_model: a\ndatasets: [{path: d}]\nspecial_tokens: {pad_token: </s>, eos_token: </s>}\n',
      false,
    ],
    [
      'TRL, pad is eos',
      'model_name_or_path: a\nuse_peft: true\ndataset_name: d\npad_token: </s>\neos_token: </s>\n',
      false,
    ],
    [
      'named in the config',
      'model_name_or_path: a\ntrain_file: d\ncollator: {_target_: transformers.DataCollatorForLanguageModeling}\n',
      true,
    ],
    [
      "TRL's collator of the same name",
      'model_name_or_path: a\ntrain_file: d\nc: trl.trainer.sft_trainer.DataCollatorForLanguageModeling\n',
      false,
    ],
  ])('%s', (_, text, masks) => {
    expect(training(config(text)).masksPadId).toBe(masks);
  });
});

describe('YAML', () => {
  test('1.1 words, empty values, duplicate keys, anchors and merges, several documents', () => {
    const read = config(`
# nothing for a trainer here
kind: Deployment
model: x
---
defaults: &shared
  packing: off
<<: *shared
model_name_or_path: first
model_name_or_path: second
stage: sft
finetuning_type: lora
dataset:
eval_dataset: e
output_dir: ''
`);
    expect(read).toMatchObject({ base: { value: 'second' }, packing: false, trains: false, outputDir: undefined });
    expect(read.evalDatasets).toMatchObject([{ value: 'e', at: { line: 14 } }]);
  });

  test('a reference that the file does not resolve gives no value', () => {
    for (const base of [`\${oc.env:BASE}`, `\${nowhere}`, `\${a}`, `\${`, `x/\${b}`]) {
      const read = config(`model_name_or_path: '${base}'\na: \${b}\nb: \${a}\nstage: sft\ndataset: d\n`);
      expect(read.base, base).toBeUndefined();
    }
  });

  test('odd keys, dates, sets, binary and large numbers are read as JSON', () => {
    const read = config(`
model_name_or_path: a
stage: sft
__proto__: {stage: pt}
constructor: 1
2: two
when: 2024-01-02
big: 123456789012345678901234567890
s: !!set {a, b}
b: !!binary aGk=
t: !unknown {x: 1}
`);
    expect(JSON.parse(JSON.stringify(read.json))).toMatchObject({
      2: 'two',
      when: expect.stringContaining('2024-01-02'),
    });
    expect(read.stage).toBe('sft');
    expect(Object.hasOwn(read.json, '__proto__')).toBe(true);
  });

  test.each([
    [
      'alias bomb',
      `model_name_or_path: a\na: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
        .join('\n')}\n`,
      'repeats an anchor too often',
    ],
    ['deep nesting', `model_name_or_path: a\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, 'nests too deep'],
    ['nesting past our depth', `model_name_or_path: a\nx: ${'['.repeat(100)}${']'.repeat(100)}\n`, 'nests too deep'],
    ['a circle', 'model_name_or_path: a\nstage: sft\nx: &x [*x]\n', 'is not YAML'],
    ['a template language', 'model_name_or_path: {{ base }}\n  x: {% if %}\n', 'is not YAML'],
  ])('%s is a problem, quickly', (_, text, reason) => {
    const start = performance.now();
    const read = trainingConfig('train.yaml', text);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(read).toMatchObject({ at: { file: 'train.yaml' }, reason: expect.stringContaining(reason) });
  });

  test('a syntax error has its line; without a sure sign of a trainer it is no problem', () => {
    const broken = 'base_model: a\ndatasets:\n  - path: "x\n';
    expect(trainingConfig('train.yaml', broken)).toMatchObject({ at: { line: expect.any(Number) } });
    expect(trainingConfig('train.yaml', 'model: {{ x }}\n  - y')).toBeUndefined();
    expect(trainingConfig('args.json', '{"model": ')).toBeUndefined();
    expect(trainingConfig('args.json', '"model_name_or_path": {')).toMatchObject({ reason: 'is not JSON' });
  });
});

test.each([
  ['a Kubernetes manifest', 'apiVersion: v1\nkind: Pod\n'],
  ['mergekit', 'base_model: a\nmerge_method: slerp\ndtype: bfloat16\nslices: []\n'],
  ['accelerate', 'compute_environment: LOCAL_MACHINE\nmain_training_function: main\nmodel_parallel: 1\n'],
  ['a model card', 'base_model: a\nlicense: mit\ntags: [x]\n'],
  ['a list', '- model: a\n'],
  ['a scalar', 'model: a'],
  ['nothing', ''],
])('%s is no training config', (_, text) => {
  expect(trainingConfig('x.yaml', text)).toBeUndefined();
});

test.each([
  ['config.json', { model_type: 'llama', vocab_size: 128256, _name_or_path: 'a' }],
  ['adapter_config.json', { base_model_name_or_path: 'a', peft_type: 'LORA', task_type: 'CAUSAL_LM' }],
  ['tokenizer.json', { model: { type: 'BPE', vocab: {} }, added_tokens: [] }],
])('%s is no training config', (file, json) => {
  expect(trainingConfig(file, JSON.stringify(json, null, 2))).toBeUndefined();
});

describe('files', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'training-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  test('read in UTF-8 and UTF-16, with \\r\\n', async () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${FACTORY}`),
      Buffer.from(`\uFEFF${FACTORY}`, 'utf16le'),
      Buffer.from(FACTORY.replaceAll('\n', '\r\n')),
    ]) {
      await writeFile(join(root, 'train.yaml'), bytes);
      expect(await readTrainingConfig(localSource(root), 'train.yaml')).toMatchObject({
        template: { value: 'llama3', at: { line: 8 } },
      });
    }
  });

  test('not there, and too long to be one', async () => {
    await writeFile(join(root, 'train.yaml'), FACTORY + '#'.repeat(1_000_000));
    const source = localSource(root);
    expect(await readTrainingConfig(source, 'train.yaml')).toBeUndefined();
    expect(await readTrainingConfig(source, 'none.yaml')).toBeUndefined();
    expect(source.counts.reads).toBe(0);
  });
});
