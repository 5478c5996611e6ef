// Which tensors are the input embedding and the output head, and whether their stored shape tells the rows.

import type { TensorInfo } from '../types.ts';

/**
 * Modules that hold the input embedding, as the released checkpoints name them, the decoder's before an encoder's.
 * `.weight` is appended.
 */
const INPUT_MODULES = [
  'model.embed_tokens', // Llama, Mistral, Qwen 2 and 3, Gemma, Phi-3, DeepSeek, GLM-4, gpt-oss, …
  'model.language_model.embed_tokens', // transformers 5 layout of image models: Gemma 3, Qwen2.5-VL, Llama 4
  'language_model.model.embed_tokens', // Llava, InternVL, Gemma 3 and Llama 3.2 Vision as released
  'model.text_model.embed_tokens', // Idefics 3, SmolVLM
  'thinker.model.embed_tokens', // Qwen2.5-Omni
  'llm.model.embed_tokens', // MiniCPM-V
  'transformer.wte', // GPT-2, GPT-J, Qwen 1, MPT
  'wte', // GPT-2 as released
  'gpt_neox.embed_in', // GPT-NeoX, Pythia, Dolly
  'transformer.word_embeddings', // Falcon, BLOOM
  'word_embeddings', // BLOOM as released
  'model.tok_embeddings', // InternLM 2
  'language_model.model.tok_embeddings', // InternVL 2 with InternLM 2
  'tok_embeddings', // Meta's and Mistral's own files
  'transformer.embedding.word_embeddings', // ChatGLM 2 and 3, GLM-4-9b-chat
  'backbone.embeddings', // Mamba, Nemotron-H
  'backbone.embedding', // Mamba as released
  'model.decoder.embed_tokens', // OPT, BART, Whisper
  'decoder.embed_tokens', // OPT as released
  'transformer.embd.wte', // Phi-1, Phi-2 before transformers
  'model.word_embeddings', // Ling
  'model.transformer.wte', // OLMo 1, LLaDA; Molmo, which stores two parts
  'shared', // T5, BART
  'model.shared',
] as const;

const OUTPUT_MODULES = [
  'lm_head.linear', // Phi-1, Phi-2 before transformers
  'lm_head',
  'language_model.lm_head',
  'thinker.lm_head',
  'llm.lm_head',
  'embed_out', // GPT-NeoX, Pythia
  'output', // InternLM 2, Meta's and Mistral's own files
  'language_model.output',
  'transformer.output_layer', // ChatGLM 2 and 3
  'model.transformer.ff_out', // OLMo 1, LLaDA, Molmo
] as const;

/**
 * The input embedding and the output head among `tensors`, by the names of the known architectures. `isIndexed` says
 * which of two tensors with one name counts. Where the rows cannot be read off the stored shape, it is given as `[]`.
 */
export function embeddings(
  tensors: readonly TensorInfo[],
  isIndexed: (tensor: TensorInfo) => boolean,
): { readonly input: TensorInfo | undefined; readonly output: TensorInfo | undefined } {
  return {
    input: embedding(tensors, INPUT_MODULES, isIndexed),
    output: embedding(tensors, OUTPUT_MODULES, isIndexed),
  };
}

/**
 * The first of `modules` that is stored. Leftover prefixes of trainers are looked through, for their own rule judges
 * them. Where the module is stored in another way than as one matrix (packed, split), its shape is `[]`.
 */
function embedding(
  tensors: readonly TensorInfo[],
  modules: readonly string[],
  isIndexed: (tensor: TensorInfo) => boolean,
): TensorInfo | undefined {
  const parts = new Map<string, TensorInfo[]>();
  for (const tensor of tensors) {
    const name = tensor.name.replace(/^(?:base_model\.model\.|_orig_mod\.|module\.)+/, '');
    // The module's name is what stands before the last or, for side tensors of packed weights, an earlier dot.
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
      const module = name.slice(0, dot);
      if (!modules.includes(module)) continue;
      const list = parts.get(module);
      if (list === undefined) parts.set(module, [tensor]);
      else list.push(tensor);
    }
  }
  for (const module of modules) {
    const stored = parts.get(module)?.filter((tensor) => !/\.bias$/.test(tensor.name));
    if (stored === undefined || stored.length === 0) continue;
    const plain = stored.filter((tensor) => tensor.name.endsWith(`${module}.weight`));
    const tensor = plain.find(isIndexed) ?? plain[0] ?? stored[0];
    if (tensor === undefined) continue;
    return isMatrix(tensor, module, stored) ? tensor : { ...tensor, shape: [] };
  }
  return undefined;
}

/** The first dimension is the vocabulary: a plain matrix, or one whose rows alone are packed along the other dimension. */
function isMatrix(tensor: TensorInfo, module: string, stored: readonly TensorInfo[]): boolean {
  if (!tensor.name.endsWith(`${module}.weight`) || tensor.shape.length !== 2) return false;
  const has = (side: string) => stored.some((other) => other.name.endsWith(`${module}.${side}`));
  // bitsandbytes 4 bit stores [elements / 2, 1].
  if (has('weight.absmax') || stored.some((other) => other.name.includes(`${module}.weight.quant_state`))) return false;
  if (/^(?:F|BF)\d/.test(tensor.dtype)) return true;
  // MLX: U32 with scales; int8 of bitsandbytes: I8 with SCB; compressed-tensors and NVFP4: I8 or U8 with weight_scale.
  return has('scales') || has('SCB') || has('weight_scale') || has('weight_scale_inv');
}
