import { defineRule, type Engine, type Hit, type JsonObject, type ModelConfig } from '../types.ts';

type Args = {
  readonly missing: 'model_type' | 'architectures' | 'sizes';
  readonly keys: readonly string[];
  readonly engines: readonly string[];
};

export const configIncomplete = defineRule({
  id: 'config-incomplete',
  section: 'weights',
  severity: 'error',
  needs: ['config', 'declared', 'folder'],
  wants: ['weights', 'base'],
  title: '`config.json` lacks what is needed to load the model',
  why: 'Without the model type nothing knows which class to build, without the sizes a class builds itself as large as its own default, into which these weights do not fit.',
  fix: 'Copy the fields from config.json of the base, or save the model once more.',
  links: [
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/auto/configuration_auto.py',
    'https://github.com/ggml-org/llama.cpp/blob/2bbcf7fc93a460f04d5709756a48b2408443eecb/conversion/base.py',
    'https://github.com/ollama/ollama/blob/5827999e9e3a3361163a6c9d7153301daaf7227e/convert/convert.go',
  ],

  message: (args: Args) =>
    args.missing === 'model_type'
      ? 'no model_type, and no code of its own that says how to load it'
      : args.missing === 'architectures'
        ? `no architectures: ${args.engines.join(', ')} cannot tell which model this is`
        : `no ${args.keys.join(', ')}: the class takes its default, which is the size of another model`,

  *check({ config, declared, folder, weights, base }) {
    const { json } = config;
    // Beside GGUF files it is a stub for the counters of the Hub: they hold all that loads them.
    if (declared.kind === 'adapter' || isOtherLibrary(json) || weights?.format === 'gguf') return;
    // Beside a tokenizer alone config.json often says the model type and no more.
    const isModel =
      weights !== undefined ||
      folder.files.some((f) => /\.index\.json$/.test(f.path)) ||
      SIZES.some((names) => has(json, names));
    if (!isModel) return;
    const basis = base?.config;
    if (config.modelType === undefined && !hasOwnCode(json)) {
      yield hit(config, 'model_type', [], [], basis);
      return;
    }
    const blind = (['llama.cpp', 'ollama'] satisfies Engine[]).filter((engine) => declared.engines.includes(engine));
    if (config.architectures.length === 0 && config.generates && !hasOwnCode(json) && blind.length > 0)
      yield hit(config, 'architectures', [], blind, basis);
    // A config made of parts writes only what differs from the class, and code of its own has names of its own.
    if (
      config.textPointer !== '' ||
      hasOwnCode(json) ||
      !config.generates ||
      hasParts(json) ||
      !ORDINARY.test(config.modelType ?? '')
    )
      return;
    const absent = SIZES.filter((names) => !has(json, names)).map((names) => names[0] ?? '');
    if (absent.length > 0) yield hit(config, 'sizes', absent, [], basis);
  },
});

/** Common name first, then the names that older classes take for it. */
const SIZES: readonly (readonly string[])[] = [
  ['vocab_size', 'padded_vocab_size'],
  ['hidden_size', 'n_embd', 'n_embed', 'd_model', 'dim'],
  ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers', 'encoder_layers'],
  ['num_attention_heads', 'n_head', 'n_heads', 'num_heads', 'encoder_attention_heads'],
];

/** Types of plain transformers whose config class has all four; state-space models have no heads, say. */
const ORDINARY =
  /^(llama|mistral|mixtral|ministral|qwen2|qwen2_moe|qwen3|qwen3_moe|gemma|gemma2|gemma3_text|phi|phi3|phimoe|gpt2|gpt_neox|gptj|gpt_bigcode|falcon|bloom|opt|mpt|stablelm|starcoder2|olmo|olmo2|olmo3|cohere|cohere2|granite|granitemoe|deepseek_v2|deepseek_v3|glm|glm4|glm4_moe|smollm3|gpt_oss|exaone4|nemotron|ernie4_5|internlm2|minicpm3|seed_oss|apertus)$/;

function hit(
  config: ModelConfig,
  missing: Args['missing'],
  keys: readonly string[],
  engines: readonly string[],
  base: ModelConfig | undefined,
): Hit<Args> {
  const wanted = missing === 'sizes' ? keys : [missing];
  const edits = wanted.flatMap((key) => {
    const value = base?.json[key];
    return value === undefined ? [] : [{ file: config.file, pointer: `/${key}`, value }];
  });
  return {
    at: { file: config.file, pointer: '' },
    args: { missing, keys, engines },
    ...(edits.length === wanted.length
      ? { fix: { text: `Take ${wanted.join(', ')} from config.json of the base`, edits } }
      : {}),
  };
}

function has(json: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => json[name] !== undefined && json[name] !== null);
}

/** diffusers, timm, GGUF runtimes and others call a file of theirs config.json too. */
function isOtherLibrary(json: JsonObject): boolean {
  return ['_class_name', '_diffusers_version', 'pretrained_cfg', 'peft_type'].some((key) => json[key] !== undefined);
}

function hasOwnCode(json: JsonObject): boolean {
  return json['auto_map'] !== undefined && json['auto_map'] !== null;
}

function hasParts(json: JsonObject): boolean {
  return Object.values(json).some(
    (v) =>
      typeof v === 'object' && v !== null && !Array.isArray(v) && SIZES.some((names) => has(v as JsonObject, names)),
  );
}
