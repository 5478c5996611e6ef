import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import data from '../../src/read/model-types.json' with { type: 'json' };
import {
  loadedTokenizerClasses,
  modelTypeFacts,
  TRANSFORMERS_VERSIONS,
  tokenizerClassFacts,
} from '../../src/read/model-types.ts';

const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

describe('the data', () => {
  test('is small enough to ship', () =>
    expect(statSync(new URL('../../src/read/model-types.json', import.meta.url)).size).toBeLessThan(100_000));
  test('comes from the two versions that the documentation names', () =>
    expect(TRANSFORMERS_VERSIONS).toEqual({ old: '4.57.6', new: '5.18.0' }));
  test('dates a type by versions in order', () => {
    for (const [type, entry] of Object.entries(data.models)) {
      const { since, without } = entry as { since?: string; without?: string };
      expect(since === undefined, type).toBe(without === undefined);
      if (since !== undefined && without !== undefined)
        expect(data.versions.indexOf(since), type).toBe(data.versions.indexOf(without) + 1);
    }
  });
});

describe('modelTypeFacts', () => {
  test.each([
    ['llama', 2, 1, false],
    ['mistral', 2, 1, false],
    ['gemma2', 1, 2, true],
    ['gemma3_text', 1, 2, true],
    ['phi3', 32000, 1, false],
    ['cohere', 255001, 5, true],
    ['deepseek_v3', 1, 0, false],
    ['falcon', 11, 11, true],
    ['gpt2', 50256, 50256, true],
    ['smollm3', 128001, 128000, true],
    ['qwen3', undefined, undefined, false],
    ['gpt_oss', undefined, undefined, false],
    ['minimax_m2', 200020, 200034, false],
  ])('%s: eos %s, bos %s, tied %s', (type, eos, bos, tied) => {
    const facts = modelTypeFacts(type);
    expect([facts?.eos, facts?.bos, facts?.tieWordEmbeddings]).toEqual([eos, bos, tied]);
    expect(facts?.generates).toBe(true);
  });
  test('keeps lists', () => expect(modelTypeFacts('glm4')?.eos).toEqual([151329, 151336, 151338]));
  test('knows who starts the decoder', () => expect(modelTypeFacts('bart')?.decoderStart).toBe(2));
  test.each(['bert', 'roberta', 'clip', 'vit', 'deberta-v2', 'wav2vec2'])('%s does not generate', (type) =>
    expect(modelTypeFacts(type)?.generates).toBe(false),
  );
  test.each(['t5', 'bart', 'whisper', 'qwen2_vl', 'llava', 'gemma3', 'qwen3_5'])('%s generates', (type) =>
    expect(modelTypeFacts(type)?.generates).toBe(true),
  );
  test('names the fields that a class would fill with another model’s', () => {
    const common = [['hidden_size'], ['num_hidden_layers'], ['num_attention_heads'], ['vocab_size']];
    expect(modelTypeFacts('llama')?.needs).toEqual(common);
    expect(modelTypeFacts('gpt2')?.needs).toEqual([
      ['hidden_size', 'n_embd'],
      ['num_hidden_layers', 'n_layer'],
      ['num_attention_heads', 'n_head'],
      ['vocab_size'],
    ]);
    expect(modelTypeFacts('gemma3')?.needs).toEqual([]);
  });
  test.each([
    ['qwen2', '4.36.2', '4.37.2'],
    ['gemma', '4.37.2', '4.38.2'],
    ['qwen3', '4.48.3', '4.51.3'],
    ['gpt_oss', '4.51.3', '4.55.4'],
    ['qwen3_5', '5.0.0', '5.18.0'],
    ['llama', undefined, undefined],
  ])('%s: last version without it %s, first with it %s', (type, without, since) => {
    const facts = modelTypeFacts(type);
    expect([facts?.without, facts?.since]).toEqual([without, since]);
  });
  test('does not know remote types, nor names that every object has', () => {
    for (const type of ['internlm2', 'no_such_type', ...HOSTILE]) expect(modelTypeFacts(type)).toBeUndefined();
  });
});

describe('tokenizerClassFacts', () => {
  test.each([
    ['LlamaTokenizer', 'left', 'left', '</s>'],
    ['LlamaTokenizerFast', 'left', 'left', '</s>'],
    ['CodeLlamaTokenizerFast', 'left', 'left', '</s>'],
    ['GemmaTokenizer', 'left', 'left', '<eos>'],
    ['CohereTokenizerFast', 'left', 'left', '<|END_OF_TURN_TOKEN|>'],
    ['Qwen2Tokenizer', 'right', 'right', '<|endoftext|>'],
    ['GPT2TokenizerFast', 'right', 'right', '<|endoftext|>'],
    ['PreTrainedTokenizerFast', 'right', 'right', undefined],
    ['TokenizersBackend', undefined, 'right', undefined],
  ])('%s pads %s in 4.57.6 and %s in 5.18.0, eos %s', (name, old, now, eos) => {
    const facts = tokenizerClassFacts(name);
    expect(facts?.paddingSide).toEqual({ old, new: now });
    expect(facts?.specialTokens['eos_token']).toBe(eos);
  });
  test('knows no class that is not there', () => {
    for (const name of ['QWenTokenizer', 'Fast', ...HOSTILE]) expect(tokenizerClassFacts(name)).toBeUndefined();
  });
});

describe('loadedTokenizerClasses', () => {
  const loaded = (name: string, type?: string) => {
    const { old, new: now } = loadedTokenizerClasses(name, type);
    return [old && `${old.className} ${old.paddingSide}`, now && `${now.className} ${now.paddingSide}`];
  };
  test('Llama’s class is the same for Llama', () =>
    expect(loaded('LlamaTokenizerFast', 'llama')).toEqual(['LlamaTokenizer left', 'LlamaTokenizer left']));
  test.each(['mistral', 'deepseek_v3', 'phi3'])('Llama’s class for %s turns generic and right-padding in 5.x', (type) =>
    expect(loaded('LlamaTokenizer', type)).toEqual(['LlamaTokenizer left', 'TokenizersBackend right']),
  );
  test('a generic class stays generic', () =>
    expect(loaded('PreTrainedTokenizerFast', 'llama')).toEqual([
      'PreTrainedTokenizer right',
      'TokenizersBackend right',
    ]));
  test('without config.json the name counts', () =>
    expect(loaded('LlamaTokenizerFast')).toEqual(['LlamaTokenizer left', 'LlamaTokenizer left']));
  test('the registered class wins where 5.x distrusts the files', () =>
    expect(loaded('LlamaTokenizerFast', 'qwen2')).toEqual(['LlamaTokenizer left', 'Qwen2Tokenizer right']));
  test('a class of 5.x alone leaves 4.x open', () => expect(loaded('TokenizersBackend', 'qwen3')[0]).toBeUndefined());
  test('hostile names do no harm', () => {
    for (const name of HOSTILE) expect(loaded(name, name)).toEqual([undefined, 'TokenizersBackend right']);
  });
});
