import type { ModelConfig, Place, Tokenizer } from '../types.ts';

/**
 * Token strings that end generation in llama.cpp whatever the file says, and the fill-in-the-middle tokens that it counts among them.
 * https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp (`special_eog_ids`)
 */
export const END_TEXTS: readonly string[] = [
  '<|eot_id|>',
  '<|im_end|>',
  '<|end|>',
  '<|return|>',
  '<|call|>',
  '<|flush|>',
  '<|calls|>',
  '<end_of_turn>',
  '<|endoftext|>',
  '</s>',
  '<|eom_id|>',
  '<EOT>',
  '_<EOT>',
  '[EOT]',
  '[EOS]',
  '<|end_of_text|>',
  '<end_of_utterance>',
  '<eos>',
  '<turn|>',
  '<|tool_response>',
  '<｜end▁of▁sentence｜>',
  '[e~[',
  '<|fim_pad|>',
  '<fim-pad>',
  '<fim_pad>',
  '<PAD>',
  '[PAD]',
  '<|fim_repo|>',
  '<|repo_name|>',
  '<fim-repo>',
  '<REPO>',
  '<reponame>',
  '<|file_sep|>',
];

/**
 * END_TEXTS without those that llama.cpp takes out again: `<|end|>` where the vocabulary has gpt-oss' `<|return|>` and `<|call|>` (or
 * Solar's `<|calls|>` and `<|flush|>`), `</s>` where it has Gemma 4's `<|tool_response>`. `has` gives undefined when the vocabulary
 * at hand cannot say; nothing is then taken out.
 */
export function endTexts(has: (token: string) => boolean | undefined): readonly string[] {
  const hasCall = has('<|call|>') === true || has('<|calls|>') === true;
  const isHarmony = hasCall && (has('<|return|>') === true || has('<|flush|>') === true);
  const isGemma4 = has('<|tool_response>') === true;
  return END_TEXTS.filter((text) => !(text === '<|end|>' && isHarmony) && !(text === '</s>' && isGemma4));
}

/** Model types whose converter writes the end token by the common rule below, or by one that is handled here. */
const CONVERTED = new Set([
  ...[
    'llama',
    'llama4',
    'llama4_text',
    'mistral',
    'mistral3',
    'mixtral',
    'baichuan',
    'exaone',
    'exaone4',
    'smollm3',
    'seed_oss',
  ],
  ...['qwen2', 'qwen2_moe', 'qwen2_vl', 'qwen2_5_vl', 'qwen3', 'qwen3_moe', 'qwen3_vl', 'qwen3_vl_moe', 'qwen3_next'],
  ...['qwen3_5', 'qwen3_5_text', 'qwen3_5_moe', 'qwen3_5_moe_text', 'qwen', 'mimo', 'ernie4_5', 'ernie4_5_moe'],
  ...['gemma', 'gemma2', 'gemma3', 'gemma3_text', 'gemma3n', 'gemma3n_text', 'gemma4', 'gemma4_text'],
  ...[
    'phi',
    'phi3',
    'phimoe',
    'deepseek',
    'deepseek_v2',
    'deepseek_v3',
    'kimi_k2',
    'cohere',
    'cohere2',
    'minicpm',
    'minicpm3',
  ],
  ...[
    'granite',
    'granitemoe',
    'granitemoehybrid',
    'olmo',
    'olmo2',
    'olmo3',
    'olmoe',
    'gpt_oss',
    'starcoder2',
    'stablelm',
  ],
  ...['falcon', 'gpt2', 'gpt_neox', 'mpt', 'bloom', 'internlm2', 'internlm3', 'nemotron', 'minimax_m2', 'lfm2'],
]);

/**
 * GLM: the next role's token becomes the end of the turn; the MoE models take the observation's too.
 * https://github.com/ggml-org/llama.cpp/blob/051139f511300aaf6159294433fab91c73ef7455/conversion/glm.py
 * https://github.com/ggml-org/llama.cpp/blob/32e9e0448790c40f733273b95c8e90e2b5faa600/conversion/chatglm.py
 */
const ROLE_ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['chatglm', ['<|user|>']],
  ['glm', ['<|user|>']],
  ['glm4', ['<|user|>']],
  ['glm4v', ['<|user|>']],
  ['glm4_moe', ['<|user|>', '<|observation|>']],
  ['glm4v_moe', ['<|user|>', '<|observation|>']],
  ['glm4_moe_lite', ['<|user|>', '<|observation|>']],
]);

/** CodeLlama, known to the converter by its vocabulary size, ends infilling with `▁<EOT>`. */
const CODE_LLAMA = { vocabSize: 32016, eot: 32010 };

export type Converted = {
  readonly ids: readonly number[];
  readonly texts: readonly string[];
  readonly from: readonly Place[];
  /** One sentence, when the files at hand do not decide what the converter writes. */
  readonly missing: string | undefined;
};

/**
 * The end tokens that convert_hf_to_gguf.py writes into the header: eos_token of tokenizer_config.json where tokenizer.json has it among
 * its added tokens, else eos_token_id of config.json if that is one number. generation_config.json is not read.
 * https://github.com/ggml-org/llama.cpp/blob/85f9d68be8eeee3c4ecd5af2749e74ccb123ac6b/gguf-py/gguf/vocab.py (`SpecialVocab`)
 */
export function endTokensOfConversion(config: ModelConfig, tokenizer: Tokenizer): Converted {
  const type = config.modelType ?? '';
  const roles = ROLE_ENDS.get(type);
  const { idOf, added } = tokenizer.vocabulary;
  if (roles === undefined && !CONVERTED.has(type))
    return missing('llama.cpp may convert this model type by rules of its own.');
  if (roles?.some((token) => !idOf.has(token)))
    return missing('The role tokens, which end a turn here, have no id in these files.');

  const ids: number[] = [];
  const texts: string[] = [];
  const from: Place[] = [];
  const named = namedEnd(tokenizer);
  const namedId = named === undefined ? undefined : added.find((t) => t.content === named.token)?.id;
  if (named !== undefined) {
    if (namedId === undefined) texts.push(named.token);
    else ids.push(namedId);
    from.push(named.at);
  }
  // Without tokenizer.json the converter cannot give the name an id and takes the number.
  if (namedId === undefined || tokenizer.jsonFile === undefined) {
    const field = ['', config.textPointer]
      .map((at) =>
        config.tokenIds.find((f) => f.name === 'eos_token_id' && !f.isDefault && f.at.pointer === `${at}/eos_token_id`),
      )
      .find((f) => f !== undefined);
    if (field !== undefined && !field.isList) {
      ids.push(...field.ids);
      from.push(field.at);
    }
    if (ids.length === 0) return missing('No file gives the end token an id that the converter reads.');
  }
  for (const token of [...(tokenizer.pipeline?.suffixTokens ?? []), ...(roles ?? [])]) {
    texts.push(token);
    ids.push(...[idOf.get(token)].filter((id) => id !== undefined));
  }
  if (config.vocabSize?.value === CODE_LLAMA.vocabSize) ids.push(CODE_LLAMA.eot);
  return { ids: [...new Set(ids)], texts, from, missing: undefined };
}

function missing(reason: string): Converted {
  return { ids: [], texts: [], from: [], missing: reason };
}

/** eos_token as tokenizer_config.json writes it, sep_token in its place where it has none. */
function namedEnd(tokenizer: Tokenizer): { readonly token: string; readonly at: Place } | undefined {
  const { config, configFile } = tokenizer;
  if (config === undefined || configFile === undefined) return undefined;
  for (const name of ['eos_token', 'sep_token']) {
    const value = config[name];
    const content = typeof value === 'object' && value !== null && 'content' in value ? value['content'] : value;
    if (typeof content === 'string' && content !== '')
      return { token: content, at: { file: configFile, pointer: `/${name}` } };
  }
  return undefined;
}
