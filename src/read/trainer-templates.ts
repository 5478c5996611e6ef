// The markers of the chat templates that trainers name, as far as they tell one template from another.

/** What a template writes; `eos` stands for the tokenizer's eos token. */
export type TemplateMarkers = {
  /** What opens a user turn. */
  readonly opens: string;
  /** What follows a reply: a token, or `eos`. */
  readonly ends: string;
};

const CHATML: TemplateMarkers = { opens: '<|im_start|>user', ends: '<|im_end|>' };
const LLAMA_3: TemplateMarkers = { opens: '<|start_header_id|>user<|end_header_id|>', ends: '<|eot_id|>' };
const LLAMA_4: TemplateMarkers = { opens: '<|header_start|>user<|header_end|>', ends: '<|eot|>' };
const GEMMA: TemplateMarkers = { opens: '<start_of_turn>user', ends: '<end_of_turn>' };
const GEMMA_4: TemplateMarkers = { opens: '<|turn>user', ends: '<turn|>' };
const INST: TemplateMarkers = { opens: '[INST]', ends: 'eos' };
const PHI: TemplateMarkers = { opens: '<|user|>', ends: '<|end|>' };
const PHI_4: TemplateMarkers = { opens: '<|im_start|>user<|im_sep|>', ends: '<|im_end|>' };
const COHERE: TemplateMarkers = { opens: '<|START_OF_TURN_TOKEN|><|USER_TOKEN|>', ends: '<|END_OF_TURN_TOKEN|>' };
const DEEPSEEK: TemplateMarkers = { opens: '<｜User｜>', ends: 'eos' };
const ZEPHYR: TemplateMarkers = { opens: '<|user|>', ends: 'eos' };
const VICUNA: TemplateMarkers = { opens: 'USER:', ends: 'eos' };
const ALPACA: TemplateMarkers = { opens: '### Instruction:', ends: 'eos' };
const GRANITE: TemplateMarkers = { opens: '<|start_of_role|>user<|end_of_role|>', ends: 'eos' };

/**
 * https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py. Of those that are not listed (next role as
 * end, several classes) too little can be told apart by markers.
 */
const LLAMA_FACTORY: Readonly<Record<string, TemplateMarkers>> = {
  ...same(CHATML, ['chatml', 'chatml_de', 'qwen', 'qwen3', 'qwen3_nothink', 'qwen2_vl', 'qwen2_audio', 'qwen3_vl']),
  ...same(CHATML, ['yi', 'intern2', 'smollm', 'smollm2', 'falcon_h1', 'opencoder', 'cpm4', 'dbrx', 'seed_coder']),
  ...same(LLAMA_3, ['llama3', 'mllama', 'llava_next_llama3']),
  ...same(LLAMA_4, ['llama4']),
  ...same(GEMMA, ['gemma', 'gemma2', 'gemma3', 'gemma3n']),
  ...same(GEMMA_4, ['gemma4', 'gemma4n']),
  ...same(INST, ['mistral', 'ministral', 'mistral_small', 'ministral3', 'llama2', 'llama2_zh', 'pixtral']),
  ...same(PHI, ['phi', 'phi4_mini']),
  ...same(PHI_4, ['phi4']),
  ...same(COHERE, ['cohere']),
  ...same(DEEPSEEK, ['deepseek3', 'deepseekr1']),
  ...same(GRANITE, ['granite3', 'granite4']),
  ...same(ZEPHYR, ['zephyr']),
  ...same(VICUNA, ['vicuna']),
  ...same(ALPACA, ['alpaca']),
};

/** https://github.com/axolotl-ai-cloud/axolotl/tree/main/src/axolotl/utils/chat_templates/templates */
const AXOLOTL: Readonly<Record<string, TemplateMarkers>> = {
  ...same(CHATML, ['chatml', 'qwen_25', 'qwen3', 'qwen2_vl']),
  ...same(LLAMA_3, ['llama3', 'llama3_2_vision']),
  ...same(LLAMA_4, ['llama4']),
  ...same(GEMMA, ['gemma', 'gemma3', 'gemma3n']),
  ...same(INST, ['mistral_v1', 'mistral_v2v3', 'mistral_v3_tekken', 'mistral_v7_tekken', 'pixtral']),
  ...same(PHI, ['phi_3', 'phi_35']),
  ...same(PHI_4, ['phi_4']),
  ...same(COHERE, ['cohere']),
  ...same(DEEPSEEK, ['deepseek_v3']),
  ...same(ALPACA, ['alpaca']),
};

/** https://swift.readthedocs.io/en/latest/Instruction/Supported-models-and-datasets.html */
const MS_SWIFT: Readonly<Record<string, TemplateMarkers>> = {
  ...same(CHATML, ['chatml', 'qwen', 'qwen2_5', 'qwen3', 'qwen3_nothinking', 'yi', 'internlm2']),
  ...same(LLAMA_3, ['llama3', 'llama3_2']),
  ...same(LLAMA_4, ['llama4']),
  ...same(GEMMA, ['gemma', 'gemma3_text']),
  ...same(INST, ['llama', 'mistral_nemo', 'mistral_2501']),
  ...same(PHI, ['phi3']),
  ...same(PHI_4, ['phi4']),
};

const BY_TRAINER: Readonly<Record<string, Readonly<Record<string, TemplateMarkers>>>> = {
  'llama-factory': LLAMA_FACTORY,
  axolotl: AXOLOTL,
  'ms-swift': MS_SWIFT,
};

/** The markers of a template by the name that a trainer gives it; undefined where they are not known. */
export function templateMarkers(trainer: string, name: string): TemplateMarkers | undefined {
  const templates = Object.hasOwn(BY_TRAINER, trainer) ? BY_TRAINER[trainer] : undefined;
  return templates !== undefined && Object.hasOwn(templates, name) ? templates[name] : undefined;
}

function same(markers: TemplateMarkers, names: readonly string[]): Record<string, TemplateMarkers> {
  return Object.fromEntries(names.map((name) => [name, markers]));
}
