// Which shapes the tensors of a model must have, by what config.json says. Only of architectures that are known here: of any other
// nothing is said. The facts come from transformers itself: test/read/model-shapes.json, written by scripts/model-shapes.py.

import type { Json, JsonObject, ModelConfig, TensorInfo, WeightShapes, Weights } from '../types.ts';

type Dims = Readonly<Record<string, number>>;
/** Shape of a tensor by its name within a layer: sizes are looked up in the config's dimensions; undefined: not known. */
type Layout = readonly (readonly [name: RegExp, shape: readonly string[]])[];

/** Names of the layers of the text model: `model.layers.3.`, `language_model.model.layers.3.`, `transformer.h.3.`, … */
const LAYER =
  /^(?:(?:model|language_model|text_model|transformer|gpt_neox|decoder|backbone)\.)*(?:layers|h|blocks)\.(\d+)\.(.+)$/;
/** Parts of other towers, whose layers have sizes of their own. */
const OTHER_TOWER = /vision|visual|audio|speech|image|mtp|talker|resampler|projector|aligner|connector/i;

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

type Kind = { readonly layout: Layout; readonly every?: readonly string[] };

const KINDS: Readonly<Record<string, Kind>> = Object.assign(
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

/** Types whose embedding is not as wide as the model, or whose output head has other rows than vocab_size. */
const OTHER_EMBEDDING = /^(?:opt|mllama|mllama_text_model)$/;

/** More than the largest released models have; a hostile config may say anything. */
const MAX_LAYERS = 1_000;

/** Where stored shapes and config.json contradict each other. Undefined where the architecture is not known here. */
export function weightShapes(config: ModelConfig, weights: Weights): WeightShapes | undefined {
  if (weights.tensors === undefined) return undefined;
  const type = typeof config.text['model_type'] === 'string' ? config.text['model_type'] : config.modelType;
  const kind = type === undefined ? undefined : KINDS[type];
  if (kind === undefined || type === undefined) return undefined;
  // Code of its own may build anything under a known name (Phi-3 small, Qwen 1); kimi_k2 has it and is DeepSeek V3 all the same.
  const map = config.json['auto_map'];
  if (
    typeof map === 'object' &&
    map !== null &&
    Object.keys(map).some((k) => k.startsWith('AutoModel')) &&
    type !== 'kimi_k2'
  )
    return undefined;
  const dims = dimensions(config.text, type);
  const conflicts: WeightShapes['conflicts'][number][] = [];
  const held = new Map<number, Set<string>>();
  let checked = 0;
  for (const tensor of weights.tensors) {
    const layer = OTHER_TOWER.test(tensor.name) ? null : LAYER.exec(unwrapped(tensor.name));
    if (layer === null) continue;
    const [, number = '', name = ''] = layer;
    const names = held.get(Number(number)) ?? new Set();
    names.add(name);
    held.set(Number(number), names);
    const expected = shapeOf(name, kind.layout, dims);
    if (expected === undefined || !isFloats(tensor)) continue;
    checked++;
    if (!isEqual(tensor.shape, expected))
      conflicts.push({ tensor, expected, isTransposed: isTransposed(tensor.shape, expected) });
  }
  if (!OTHER_EMBEDDING.test(type) && !OTHER_EMBEDDING.test(config.modelType ?? ''))
    for (const tensor of [weights.inputEmbedding, weights.outputEmbedding]) {
      const expected =
        tensor === undefined ? undefined : embeddingShape(tensor, dims, config, tensor === weights.outputEmbedding);
      if (tensor === undefined || expected === undefined || !isFloats(tensor)) continue;
      checked++;
      if (!isEqual(tensor.shape, expected))
        conflicts.push({ tensor, expected, isTransposed: isTransposed(tensor.shape, expected) });
    }
  return { checked, conflicts, layers: layersOf(config.text, kind, held, weights) };
}

function embeddingShape(
  tensor: TensorInfo,
  dims: Dims,
  config: ModelConfig,
  isHead: boolean,
): readonly number[] | undefined {
  const [rows = 0] = tensor.shape;
  const { hidden } = dims;
  const size = config.vocabSize?.value;
  if (tensor.shape.length !== 2 || hidden === undefined || size === undefined) return undefined;
  // Rows of the input embedding have a rule of their own, unless the matrix lies on its side.
  const isOnItsSide = tensor.shape[1] === size && rows === hidden && size !== hidden;
  if (isHead || isOnItsSide) return [size, hidden];
  return [rows, hidden];
}

/** Layers that config.json counts and the weights lack, and tensors that a layer lacks. */
function layersOf(
  text: JsonObject,
  { every }: Kind,
  held: ReadonlyMap<number, ReadonlySet<string>>,
  weights: Weights,
): WeightShapes['layers'] {
  const count = first(text, ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers']);
  if (count === undefined || !weights.complete || held.size === 0 || count > MAX_LAYERS) return undefined;
  const missing: number[] = [];
  const lacking: string[] = [];
  for (let layer = 0; layer < count; layer++) {
    const names = held.get(layer);
    if (names === undefined) missing.push(layer);
    else
      for (const name of every ?? []) {
        const module = name.slice(0, -'weight'.length);
        if (![...names].some((other) => other.startsWith(module))) lacking.push(`${layer}.${name}`);
      }
  }
  const stored = [...held.keys()].filter((layer) => layer >= count);
  // Layers behind the last predict further tokens: DeepSeek V3, GLM-4.5, MiMo.
  const extra = first(text, ['num_nextn_predict_layers', 'mtp_num_layers', 'num_mtp_layers']) ?? 0;
  return { count, missing, lacking, extra: stored.filter((layer) => layer >= count + extra).sort((a, b) => a - b) };
}

function shapeOf(name: string, layout: Layout, dims: Dims): readonly number[] | undefined {
  const entry = layout.find(([pattern]) => pattern.test(name));
  const sizes = entry?.[1].map((dim) => dims[dim]);
  return sizes?.every((size) => size !== undefined) === true ? sizes : undefined;
}

/** Prefixes of wrappers have a rule of their own. */
function unwrapped(name: string): string {
  return name.replace(/^(?:base_model\.model\.|_orig_mod\.|module\.)+/, '');
}

/** What quantisers pack has other shapes. */
function isFloats({ dtype }: TensorInfo): boolean {
  return /^(?:F64|F32|F16|BF16|F8_E4M3|F8_E5M2)$/.test(dtype);
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

function isTransposed(a: readonly number[], b: readonly number[]): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** The sizes that a config gives, under the names of the layouts; those that cannot be computed are absent. */
function dimensions(text: JsonObject, type: string): Dims {
  const dims: Record<string, number> = Object.create(null);
  function set(name: string, value: number | undefined) {
    if (value !== undefined && Number.isSafeInteger(value) && value >= 0) dims[name] = value;
  }
  const hidden = first(text, ['hidden_size', 'n_embd', 'd_model']);
  const heads = first(text, ['num_attention_heads', 'n_head', 'num_heads', 'n_heads']);
  const head =
    size(text['head_dim']) ??
    DEFAULT_HEAD[type] ??
    (hidden !== undefined && heads !== undefined ? hidden / heads : undefined);
  const kvHeads = size(text['num_key_value_heads']) ?? (KV_AS_HEADS.test(type) ? heads : undefined);
  const inner = first(text, ['intermediate_size', 'n_inner', 'ffn_dim', 'ffn_hidden_size']);
  set('hidden', hidden);
  set('heads', heads);
  set('head', head);
  set('q', times(heads, head));
  set('kv', times(kvHeads, head));
  set('qkv', plus(times(heads, head), times(2, times(kvHeads, head))));
  set('hidden3', times(3, hidden));
  set('hidden4', times(4, hidden));
  const isFourfold = type === 'gpt2' || type === 'gptj' || type === 'falcon';
  set('inner', inner ?? (isFourfold ? times(4, hidden) : undefined));
  set('inner2', times(2, inner));
  set('ffn', size(text['ffn_dim']));
  const experts = first(text, ['num_local_experts', 'num_experts', 'n_routed_experts']);
  set('experts', experts);
  const expert = size(text['moe_intermediate_size']);
  set('expert', expert);
  set('shared', size(text['shared_expert_intermediate_size']) ?? times(size(text['n_shared_experts']), expert));
  const [rank, rope, plain, value] = ['kv_lora_rank', 'qk_rope_head_dim', 'qk_nope_head_dim', 'v_head_dim'].map((k) =>
    size(text[k]),
  );
  set('rank', rank);
  set('queryRank', size(text['q_lora_rank']));
  set('latentQ', times(heads, plus(rope, plain)));
  set('latentKv', plus(rank, rope));
  set('latentB', times(heads, plus(plain, value)));
  set('latentO', times(heads, value));
  if (type === 'falcon') {
    const falconKv =
      text['new_decoder_architecture'] === true
        ? (size(text['num_kv_heads']) ?? heads)
        : text['multi_query'] === false
          ? heads
          : 1;
    set('falconQkv', times(plus(heads, times(2, falconKv)), head));
  }
  return dims;
}

/** Class defaults where a config is silent: https://github.com/huggingface/transformers/tree/v4.57.6/src/transformers/models. */
const DEFAULT_HEAD: Readonly<Record<string, number>> = {
  gemma: 256,
  gemma2: 256,
  gemma3: 256,
  gemma3_text: 256,
  glm: 128,
  glm4: 128,
  glm4_moe: 128,
  qwen3: 128,
  qwen3_vl_text: 128,
  seed_oss: 128,
  ernie4_5: 128,
  gpt_oss: 64,
};
/** Types whose class takes the number of heads where num_key_value_heads is absent; the others have a number of their own. */
const KV_AS_HEADS =
  /^(?:llama|olmo|olmo2|olmo3|cohere|cohere2|granite|granitemoe|phi|phi3|nemotron|gpt2|gptj|gpt_neox|bloom|falcon|opt)$/;

function first(json: JsonObject, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = size(json[key]);
    if (value !== undefined) return value;
  }
  return undefined;
}

function size(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
