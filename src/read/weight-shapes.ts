// Which shapes the tensors of a model must have, by what config.json says. Only of architectures that are known here: of any other
// nothing is said. The facts come from transformers itself: test/read/model-shapes.json, written by scripts/model-shapes.py.

import type { Json, JsonObject, ModelConfig, TensorInfo, WeightShapes, Weights } from '../types.ts';
import { KINDS, type Kind, type Layout } from './weight-layouts.ts';

type Dims = Readonly<Record<string, number>>;
/** Names of the layers of the text model: `model.layers.3.`, `language_model.model.layers.3.`, `transformer.h.3.`, … */
const LAYER =
  /^(?:(?:model|language_model|text_model|transformer|gpt_neox|decoder|backbone)\.)*(?:layers|h|blocks)\.(\d+)\.(.+)$/;
/** Parts of other towers, whose layers have sizes of their own. */
const OTHER_TOWER = /vision|visual|audio|speech|image|mtp|talker|resampler|projector|aligner|connector/i;

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
  const layers = layersOf(config.text, kind, held, weights);
  const lost = [
    ...(lacksEmbedding(config, weights) ? [EMBEDDING] : []),
    ...(lacksLastNorm(config, weights, held) ? [LAST_NORM] : []),
  ];
  return { checked, conflicts, layers: layers && { ...layers, lacking: [...lost, ...layers.lacking] } };
}

const EMBEDDING = 'the input embedding (embed_tokens)';
const ANY_EMBEDDING = /embed|wte|wpe|shared/i;

/**
 * No tensor is, or could be under another name, the input embedding of a model that writes text. Where it is tied the output head
 * does for it. Draft models (EAGLE) take that of the model that they help, and have a class of their own.
 */
function lacksEmbedding({ architectures, tieWordEmbeddings }: ModelConfig, weights: Weights): boolean {
  if (weights.inputEmbedding !== undefined || (tieWordEmbeddings.value && weights.outputEmbedding !== undefined))
    return false;
  if (!architectures.some((name) => /For(?:CausalLM|ConditionalGeneration)$/.test(name))) return false;
  return weights.tensors?.every(({ name }) => !ANY_EMBEDDING.test(name)) === true;
}

const LAST_NORM = 'the norm after the last layer';

/**
 * Layers begin with a norm of their own and none is stored outside of them, as where the last rank of a pipeline was not saved:
 * loaders start it as ones. OLMo's norms have no weights; draft models (EAGLE) leave out the first one too.
 */
function lacksLastNorm(
  { architectures }: ModelConfig,
  weights: Weights,
  held: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  if (!architectures.some((name) => /For(?:CausalLM|ConditionalGeneration)$/.test(name))) return false;
  if (held.size === 0 || ![...held.values()].every((names) => names.has('input_layernorm.weight'))) return false;
  return weights.tensors?.every(({ name }) => LAYER.test(unwrapped(name)) || !/norm|ln_f/i.test(name)) === true;
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
