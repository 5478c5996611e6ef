// A table: which tensors a layer of each architecture has, with what shapes. The facts come from transformers itself:
// test/read/model-shapes.json, written by scripts/model-shapes.py.

/** Shape of a tensor by its name within a layer: sizes are looked up in the config's dimensions; undefined: not known. */
export type Layout = readonly (readonly [name: RegExp, shape: readonly string[]])[];

const ATTENTION: Layout = [
  [/^self_attn\.q_proj\.weight$/, ['q', 'hidden']],
  [/^self_attn\.[kv]_proj\.weight$/, ['kv', 'hidden']],
  [/^self_attn\.q_proj\.bias$/, ['q']],
  [/^self_attn\.[kv]_proj\.bias$/, ['kv']],
  [/^self_attn\.(?:o_proj|dense)\.weight$/, ['hidden', 'q']],
  [/^self_attn\.(?:o_proj|dense)\.bias$/, ['hidden']],
];
const HEAD_NORMS: Layout = [[/^self_attn\.[qk]_norm\.weight$/, ['head']]];
const WIDE_NORMS: Layout = [
  [/^self_attn\.q_norm\.weight$/, ['q']],
  [/^self_attn\.k_norm\.weight$/, ['kv']],
];
const NORMS: Layout = [
  [
    /^(?:input_layernorm|post_attention_layernorm|pre_feedforward_layernorm|post_feedforward_layernorm|post_self_attn_layernorm|post_mlp_layernorm|attention_layernorm|feedforward_layernorm)\.(?:weight|bias)$/,
    ['hidden'],
  ],
];
const GATED_MLP: Layout = [
  [/^mlp\.(?:gate|up)_proj\.weight$/, ['inner', 'hidden']],
  [/^mlp\.down_proj\.weight$/, ['hidden', 'inner']],
  [/^mlp\.(?:gate|up)_proj\.bias$/, ['inner']],
  [/^mlp\.down_proj\.bias$/, ['hidden']],
];
const FUSED_MLP: Layout = [
  [/^mlp\.gate_up_proj\.weight$/, ['inner2', 'hidden']],
  [/^mlp\.down_proj\.weight$/, ['hidden', 'inner']],
];
const EXPERTS: Layout = [
  [/^mlp\.experts\.\d+\.(?:gate|up)_proj\.weight$/, ['expert', 'hidden']],
  [/^mlp\.experts\.\d+\.down_proj\.weight$/, ['hidden', 'expert']],
  [/^mlp\.gate\.weight$/, ['experts', 'hidden']],
  [/^mlp\.shared_experts?\.(?:gate|up)_proj\.weight$/, ['shared', 'hidden']],
  [/^mlp\.shared_experts?\.down_proj\.weight$/, ['hidden', 'shared']],
];
const LATENT_ATTENTION: Layout = [
  [/^self_attn\.q_proj\.weight$/, ['latentQ', 'hidden']],
  [/^self_attn\.q_a_proj\.weight$/, ['queryRank', 'hidden']],
  [/^self_attn\.q_b_proj\.weight$/, ['latentQ', 'queryRank']],
  [/^self_attn\.kv_a_proj_with_mqa\.weight$/, ['latentKv', 'hidden']],
  [/^self_attn\.kv_b_proj\.weight$/, ['latentB', 'rank']],
  [/^self_attn\.o_proj\.weight$/, ['hidden', 'latentO']],
];
const LLAMA: Layout = [...ATTENTION, ...NORMS, ...GATED_MLP];

/** Tensors that every layer of the type has. Types whose layers differ from each other have none. */
const LLAMA_LAYER = [
  'self_attn.q_proj.weight',
  'self_attn.k_proj.weight',
  'self_attn.v_proj.weight',
  'self_attn.o_proj.weight',
  'mlp.gate_proj.weight',
  'mlp.up_proj.weight',
  'mlp.down_proj.weight',
];
const ATTENTION_LAYER = LLAMA_LAYER.slice(0, 4);

/** `every`: tensors that each layer has. */
export type Kind = { readonly layout: Layout; readonly every?: readonly string[] };

/** By model_type. */
export const KINDS: Readonly<Record<string, Kind>> = Object.assign(
  Object.create(null) as Record<string, Kind>,
  ofTypes(
    [
      'llama',
      'mistral',
      'qwen2',
      'gemma',
      'gemma2',
      'granite',
      'smollm3',
      'olmo',
      'seed_oss',
      'mimo',
      'ernie4_5',
      'qwen2_vl',
      'qwen2_vl_text',
      'qwen2_5_vl',
      'qwen2_5_vl_text',
      'cohere',
      'cohere2',
      'yi',
      'ministral',
    ],
    { layout: LLAMA, every: LLAMA_LAYER },
  ),
  ofTypes(['qwen3', 'qwen3_vl_text', 'gemma3_text', 'gemma3', 'exaone4'], {
    layout: [...LLAMA, ...HEAD_NORMS],
    every: LLAMA_LAYER,
  }),
  ofTypes(['olmo2', 'olmo3'], { layout: [...LLAMA, ...WIDE_NORMS], every: LLAMA_LAYER }),
  ofTypes(['stablelm'], { layout: LLAMA }),
  ofTypes(['nemotron', 'arcee', 'apertus'], { layout: [...ATTENTION, ...GATED_MLP] }),
  ofTypes(['mllama_text_model'], { layout: LLAMA }),
  ofTypes(['qwen2_moe', 'qwen3_moe', 'glm4_moe'], {
    layout: [...LLAMA, ...HEAD_NORMS, ...EXPERTS],
    every: ATTENTION_LAYER,
  }),
  ofTypes(['mixtral'], {
    layout: [
      ...ATTENTION,
      ...NORMS,
      [/^block_sparse_moe\.experts\.\d+\.w[13]\.weight$/, ['inner', 'hidden']],
      [/^block_sparse_moe\.experts\.\d+\.w2\.weight$/, ['hidden', 'inner']],
      [/^block_sparse_moe\.gate\.weight$/, ['experts', 'hidden']],
    ],
    every: ATTENTION_LAYER,
  }),
  ofTypes(['granitemoe'], {
    layout: [
      ...ATTENTION,
      ...NORMS,
      [/^block_sparse_moe\.input_linear\.weight$/, ['experts', 'inner2', 'hidden']],
      [/^block_sparse_moe\.output_linear\.weight$/, ['experts', 'hidden', 'inner']],
      [/^block_sparse_moe\.router\.layer\.weight$/, ['experts', 'hidden']],
    ],
    every: ATTENTION_LAYER,
  }),
  ofTypes(['gpt_oss'], {
    layout: [
      ...ATTENTION,
      ...NORMS,
      [/^mlp\.router\.weight$/, ['experts', 'hidden']],
      [/^self_attn\.sinks$/, ['heads']],
    ],
    every: ATTENTION_LAYER,
  }),
  ofTypes(['deepseek_v2', 'deepseek_v3', 'kimi_k2'], {
    layout: [...LATENT_ATTENTION, ...NORMS, ...GATED_MLP, ...EXPERTS],
  }),
  ofTypes(['phi3'], {
    layout: [[/^self_attn\.qkv_proj\.weight$/, ['qkv', 'hidden']], ...ATTENTION, ...NORMS, ...FUSED_MLP],
    every: ['self_attn.qkv_proj.weight', 'self_attn.o_proj.weight', 'mlp.gate_up_proj.weight', 'mlp.down_proj.weight'],
  }),
  ofTypes(['glm', 'glm4', 'glm4v', 'glm4v_text'], {
    layout: [...ATTENTION, ...NORMS, ...FUSED_MLP],
    every: [...ATTENTION_LAYER, 'mlp.gate_up_proj.weight', 'mlp.down_proj.weight'],
  }),
  ofTypes(['phi', 'starcoder2'], {
    layout: [
      ...ATTENTION,
      ...NORMS,
      [/^mlp\.(?:fc1|c_fc)\.weight$/, ['inner', 'hidden']],
      [/^mlp\.(?:fc2|c_proj)\.weight$/, ['hidden', 'inner']],
    ],
  }),
  ofTypes(['gpt2'], {
    layout: [
      // Conv1D: the other way round than a linear layer.
      [/^attn\.c_attn\.weight$/, ['hidden', 'hidden3']],
      [/^attn\.c_proj\.weight$/, ['hidden', 'hidden']],
      [/^mlp\.c_fc\.weight$/, ['hidden', 'inner']],
      [/^mlp\.c_proj\.weight$/, ['inner', 'hidden']],
      [/^ln_[12]\.(?:weight|bias)$/, ['hidden']],
    ],
    every: ['attn.c_attn.weight', 'attn.c_proj.weight', 'mlp.c_fc.weight', 'mlp.c_proj.weight'],
  }),
  ofTypes(['gptj'], {
    layout: [
      [/^attn\.(?:q|k|v|out)_proj\.weight$/, ['hidden', 'hidden']],
      [/^mlp\.fc_in\.weight$/, ['inner', 'hidden']],
      [/^mlp\.fc_out\.weight$/, ['hidden', 'inner']],
    ],
    every: ['attn.q_proj.weight', 'attn.out_proj.weight', 'mlp.fc_in.weight', 'mlp.fc_out.weight'],
  }),
  ofTypes(['gpt_neox'], {
    layout: [
      [/^attention\.query_key_value\.weight$/, ['hidden3', 'hidden']],
      [/^attention\.dense\.weight$/, ['hidden', 'hidden']],
      [/^mlp\.dense_h_to_4h\.weight$/, ['inner', 'hidden']],
      [/^mlp\.dense_4h_to_h\.weight$/, ['hidden', 'inner']],
      ...NORMS,
    ],
    every: ['attention.query_key_value.weight', 'attention.dense.weight', 'mlp.dense_h_to_4h.weight'],
  }),
  ofTypes(['bloom'], {
    layout: [
      [/^self_attention\.query_key_value\.weight$/, ['hidden3', 'hidden']],
      [/^self_attention\.dense\.weight$/, ['hidden', 'hidden']],
      [/^mlp\.dense_h_to_4h\.weight$/, ['hidden4', 'hidden']],
      [/^mlp\.dense_4h_to_h\.weight$/, ['hidden', 'hidden4']],
      ...NORMS,
    ],
    every: ['self_attention.query_key_value.weight', 'self_attention.dense.weight', 'mlp.dense_h_to_4h.weight'],
  }),
  ofTypes(['falcon'], {
    layout: [
      [/^self_attention\.query_key_value\.weight$/, ['falconQkv', 'hidden']],
      [/^self_attention\.dense\.weight$/, ['hidden', 'hidden']],
      [/^mlp\.dense_h_to_4h\.weight$/, ['inner', 'hidden']],
      [/^mlp\.dense_4h_to_h\.weight$/, ['hidden', 'inner']],
    ],
    every: ['self_attention.query_key_value.weight', 'self_attention.dense.weight'],
  }),
  ofTypes(['opt'], {
    layout: [
      [/^self_attn\.(?:q|k|v|out)_proj\.weight$/, ['hidden', 'hidden']],
      [/^fc1\.weight$/, ['ffn', 'hidden']],
      [/^fc2\.weight$/, ['hidden', 'ffn']],
    ],
    every: ['self_attn.q_proj.weight', 'self_attn.out_proj.weight', 'fc1.weight', 'fc2.weight'],
  }),
);

function ofTypes(types: readonly string[], kind: Kind): Record<string, Kind> {
  return Object.fromEntries(types.map((type) => [type, kind]));
}
