import {
  type Adapter,
  isObject,
  type Json,
  type JsonObject,
  type ModelConfig,
  type TensorInfo,
  type Weights,
} from '../types.ts';
import { isPromptMethod } from './adapter-parts.ts';

// Modules by name: those that an adapter's config targets, and those that its base has. Paths are compared from the layer's number
// on, since the wrappers before it differ between versions of transformers for the same model.

/** What of the base is known. */
export type AdapterBase = {
  readonly config: ModelConfig | undefined;
  readonly weights: Pick<Weights, 'tensors' | 'rows' | 'complete'> | undefined;
};

/** Modules that hold a row for each token, by the names of the families: PEFT's EMBEDDING_LAYER_NAMES and more. */
export const INPUT = /(?:^|\.)(?:embed_tokens|wte|embed_in|word_embeddings|tok_embeddings|embeddings?|shared)$/;
/** Modules that give a score for each token. */
export const OUTPUT = /(?:^|\.)(?:lm_head|embed_out|output|output_layer|ff_out)$/;

/** target_modules as names, where it is a list of them. `all-linear` and regular expressions are not. */
export function targets(adapter: Adapter): readonly string[] | undefined {
  return typeof adapter.targetModules === 'string' ? undefined : adapter.targetModules;
}

/** Does the config name anything that the method is to change? */
export function targetsSomething(adapter: Adapter): boolean {
  if (isPromptMethod(adapter.peftType ?? '')) return true;
  const { targetModules } = adapter;
  return targetModules === undefined ? adapter.json['target_parameters'] == null : targetModules.length > 0;
}

/**
 * PEFT's test of a list: the name itself, or its end behind a dot. `all-linear` is saved as a list of whole paths, whose
 * wrappers may be named otherwise.
 */
export function matches(module: string, names: readonly string[]): boolean {
  const path = layerPath(module);
  return names.some((name) => module === name || module.endsWith(`.${name}`) || path === layerPath(name));
}

/** Some setting takes layers or modules out, or puts more in, so that the list alone does not say what is changed. */
export function isSelective({ json }: Adapter): boolean {
  return ['layers_to_transform', 'layers_pattern', 'layer_replication', 'exclude_modules', 'target_parameters'].some(
    (key) => !isEmpty(json[key]),
  );
}

/** Says nothing: absent, null, or an empty list or object. */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/**
 * The rank that the config gives a module; undefined where a key of rank_pattern is a regular expression.
 * https://github.com/huggingface/peft/blob/v0.18.0/src/peft/utils/other.py (get_pattern_key)
 */
export function rankOf(json: JsonObject, module: string): number | undefined {
  const pattern = isObject(json['rank_pattern']) ? json['rank_pattern'] : {};
  for (const [key, rank] of Object.entries(pattern)) {
    const name = key.replace(/^\^/, '').replaceAll('\\.', '.').replace(/\$$/, '');
    if (!/^[\w.]+$/.test(name)) return undefined;
    if (module === name || (!key.startsWith('^') && module.endsWith(`.${name}`)))
      return typeof rank === 'number' ? rank : undefined;
  }
  const r = json['r'];
  return typeof r === 'number' ? r : undefined;
}

/** The modules of a base by name. */
export type BaseModules = {
  /** Every module that stores a weight, by its path from the layer's number on. */
  readonly byPath: ReadonlyMap<string, readonly TensorInfo[]>;
  /** Last parts of their names. */
  readonly leaves: ReadonlySet<string>;
  /** Highest number by path with the number left out. */
  readonly lastLayer: ReadonlyMap<string, number>;
};

/** Tensors that stand for the weight of a module: plain, or the largest part of a packed one. */
export const WEIGHT = /\.(?:weight|qweight|weight_packed|weight_quantized|blocks)$/;

/** Undefined where not all weights of the base are known, or none of them lies in a layer. */
export function baseModules(base: AdapterBase | undefined): BaseModules | undefined {
  const tensors = base?.weights?.complete === true ? base.weights.tensors : undefined;
  if (tensors === undefined) return undefined;
  const byPath = new Map<string, TensorInfo[]>();
  const leaves = new Set<string>();
  const lastLayer = new Map<string, number>();
  for (const tensor of tensors) {
    if (!WEIGHT.test(tensor.name)) continue;
    const module = tensor.name.replace(WEIGHT, '');
    const path = layerPath(module);
    const list = byPath.get(path);
    if (list === undefined) byPath.set(path, [tensor]);
    else list.push(tensor);
    leaves.add(leaf(module));
    const at = layerOf(module);
    if (at !== undefined) lastLayer.set(at.rest, Math.max(lastLayer.get(at.rest) ?? 0, at.layer));
  }
  // Without a layer these are parts of a model, and what they lack says nothing.
  return lastLayer.size === 0 ? undefined : { byPath, leaves, lastLayer };
}

const LAYERS = /(?:^|\.)(?:layers|layer|h|blocks|block)\.(\d+)\./;

/** From the first layer's number on, or the last part of a name outside the layers. */
export function layerPath(module: string): string {
  const at = LAYERS.exec(module);
  return at === null ? leaf(module) : module.slice(at.index + at[0].lastIndexOf('.', at[0].length - 2) + 1);
}

/** The layer's number, with what stands behind and before it in the name; undefined outside the layers. */
export function layerOf(
  module: string,
): { readonly layer: number; readonly rest: string; readonly before: string } | undefined {
  const at = LAYERS.exec(module);
  if (at === null) return undefined;
  const rest = module.slice(at.index + at[0].length);
  return { layer: Number(at[1]), rest, before: module.slice(0, at.index) };
}

/** The last part of a name. */
export function leaf(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1);
}

/** Parts of a model that are not its language model; their layers are counted apart. */
export const OTHER_PART = /vision|visual|image|audio|speech|tower|connector|projector|resampler|encoder|mtp|draft/i;

/** How many layers the config counts. */
export function layersOfConfig(base: AdapterBase | undefined): number | undefined {
  for (const key of ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers']) {
    const value = base?.config?.text[key];
    if (typeof value === 'number' && Number.isInteger(value)) return value;
  }
  return undefined;
}

/** Rows of its embedding: as stored, else as the config says. */
export function rowsOf(base: AdapterBase | undefined): number | undefined {
  return base?.weights?.rows ?? base?.config?.vocabSize?.value;
}
