// Does an adapter fit its own config and its base? Names and shapes are compared; no value is read.

import type {
  Adapter,
  AdapterFit,
  AdapterMisfit,
  AdapterPart,
  Json,
  JsonObject,
  ModelConfig,
  Place,
  TensorInfo,
  Tokenizer,
  Weights,
} from '../types.ts';
import { isKnownMethod, isPromptMethod } from './adapter-parts.ts';
import { isObject } from './folder.ts';

/** What of the base is known. */
export type AdapterBase = {
  readonly config: ModelConfig | undefined;
  readonly weights: Pick<Weights, 'tensors' | 'rows' | 'complete'> | undefined;
};

/** Names that a misfit lists; the rest is counted. */
const LISTED = 3;

/** Modules that hold a row for each token, by the names of the families: PEFT's EMBEDDING_LAYER_NAMES and more. */
const INPUT = /(?:^|\.)(?:embed_tokens|wte|embed_in|word_embeddings|tok_embeddings|embeddings?|shared)$/;
const OUTPUT = /(?:^|\.)(?:lm_head|embed_out|output|output_layer|ff_out)$/;

/** Halves of the low-rank product that PEFT always stores together. */
const PAIRS = [
  ['lora_A', 'lora_B'],
  ['lora_embedding_A', 'lora_embedding_B'],
] as const;

/**
 * Compares the tensors of an adapter with its config and, as far as they are known, with the headers and the config of
 * its base. Undefined when the adapter's tensors are not known.
 *
 * - Paths are compared from the layer's number on, since the wrappers before it (`language_model.model.`,
 *   `model.language_model.`) differ between versions of transformers for the same model.
 * - Shapes are compared with plain matrices only: packed ones (GPTQ, bitsandbytes) do not show theirs.
 */
export function adapterFit(
  adapter: Adapter,
  base: AdapterBase | undefined,
  tokenizer: Tokenizer | undefined,
): AdapterFit | undefined {
  const { tensors, parts } = adapter;
  if (tensors === undefined) return undefined;
  const zeroSized = tensors.filter((tensor) => tensor.shape.includes(0));
  const isMethodKnown = adapter.peftType !== undefined && isKnownMethod(adapter.peftType);
  const method = (parts ?? []).filter((p) => p.kind === 'method' || p.kind === 'foreign');
  const hasMethod = isPromptMethod(adapter.peftType ?? '')
    ? tensors.some((t) => t.name === 'prompt_embeddings')
    : method.length > 0 || (adapter.peftType === 'TRAINABLE_TOKENS' && parts?.some((p) => p.kind === 'rows') === true);
  const whole = { tensors: (parts ?? []).filter((p) => !p.tensor.shape.includes(0)), base: baseModules(base) };
  return {
    zeroSized,
    halves: halves(parts ?? []),
    lacksMethod: tensors.length === 0 || (isMethodKnown && targetsSomething(adapter) && !hasMethod),
    layersWithout: layersWithout(adapter, parts ?? [], base, whole.base),
    misfits: [
      ...foreignNames(adapter, parts ?? []),
      ...wrongRanks(adapter, whole.tensors),
      ...untargeted(adapter, parts ?? []),
      ...nothingTargeted(adapter, whole.base),
      ...missingModules(adapter, parts ?? [], base, whole.base),
      ...wrongShapes(adapter, whole.tensors, base, whole.base),
      ...wrongRows(adapter, whole.tensors, base, tokenizer),
      ...notSaved(adapter, parts ?? [], whole.base),
      ...tokenRows(adapter, whole.tensors, base),
    ],
  };
}

// ---------------------------------------------------------------- what the config says

/** target_modules as names, where it is a list of them. `all-linear` and regular expressions are not. */
function targets(adapter: Adapter): readonly string[] | undefined {
  return typeof adapter.targetModules === 'string' ? undefined : adapter.targetModules;
}

function targetsSomething(adapter: Adapter): boolean {
  if (isPromptMethod(adapter.peftType ?? '')) return true;
  const { targetModules } = adapter;
  return targetModules === undefined ? adapter.json['target_parameters'] == null : targetModules.length > 0;
}

/**
 * PEFT's test of a list: the name itself, or its end behind a dot. `all-linear` is saved as a list of whole paths, whose
 * wrappers may be named otherwise.
 */
function matches(module: string, names: readonly string[]): boolean {
  const path = layerPath(module);
  return names.some((name) => module === name || module.endsWith(`.${name}`) || path === layerPath(name));
}

/** Some setting takes layers or modules out, or puts more in, so that the list alone does not say what is changed. */
function isSelective({ json }: Adapter): boolean {
  return ['layers_to_transform', 'layers_pattern', 'layer_replication', 'exclude_modules', 'target_parameters'].some(
    (key) => !isEmpty(json[key]),
  );
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/**
 * The rank that the config gives a module; undefined where a key of rank_pattern is a regular expression.
 * https://github.com/huggingface/peft/blob/v0.18.0/src/peft/utils/other.py (get_pattern_key)
 */
function rankOf(json: JsonObject, module: string): number | undefined {
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

// ---------------------------------------------------------------- the base

type BaseModules = {
  /** Every module that stores a weight, by its path from the layer's number on. */
  readonly byPath: ReadonlyMap<string, readonly TensorInfo[]>;
  /** Last parts of their names. */
  readonly leaves: ReadonlySet<string>;
  /** Highest number by path with the number left out. */
  readonly lastLayer: ReadonlyMap<string, number>;
};

/** Tensors that stand for the weight of a module: plain, or the largest part of a packed one. */
const WEIGHT = /\.(?:weight|qweight|weight_packed|weight_quantized|blocks)$/;

function baseModules(base: AdapterBase | undefined): BaseModules | undefined {
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
function layerPath(module: string): string {
  const at = LAYERS.exec(module);
  return at === null ? leaf(module) : module.slice(at.index + at[0].lastIndexOf('.', at[0].length - 2) + 1);
}

function layerOf(
  module: string,
): { readonly layer: number; readonly rest: string; readonly before: string } | undefined {
  const at = LAYERS.exec(module);
  if (at === null) return undefined;
  const rest = module.slice(at.index + at[0].length);
  return { layer: Number(at[1]), rest, before: module.slice(0, at.index) };
}

function leaf(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1);
}

/** Parts of a model that are not its language model; their layers are counted apart. */
const OTHER_PART = /vision|visual|image|audio|speech|tower|connector|projector|resampler|encoder|mtp|draft/i;

function layersOfConfig(base: AdapterBase | undefined): number | undefined {
  for (const key of ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers']) {
    const value = base?.config?.text[key];
    if (typeof value === 'number' && Number.isInteger(value)) return value;
  }
  return undefined;
}

// ---------------------------------------------------------------- what is missing

function halves(parts: readonly AdapterPart[]): readonly string[] {
  const byModule = new Map<string, Set<string>>();
  for (const { kind, module, part } of parts) {
    if (kind !== 'method') continue;
    const names = byModule.get(module);
    if (names === undefined) byModule.set(module, new Set([part]));
    else names.add(part);
  }
  return [...byModule]
    .filter(([, names]) => PAIRS.some(([a, b]) => names.has(a) !== names.has(b)))
    .map(([module]) => module);
}

/**
 * Layers without any tensor, though target_modules is a list that names modules of every layer. Judged by the headers of
 * the base; by its number of layers only where the layers that are there are the first ones without a gap, since not
 * every kind of layer has every module.
 */
function layersWithout(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: AdapterBase | undefined,
  modules: BaseModules | undefined,
): AdapterFit['layersWithout'] {
  const none = { layers: [], of: 0 };
  const names = targets(adapter);
  const isText = (part: AdapterPart) => !OTHER_PART.test(layerOf(part.module)?.before ?? '');
  const present = new Set(
    parts.filter((p) => p.kind === 'method' && isText(p)).flatMap((p) => layerOf(p.module)?.layer ?? []),
  );
  const layers = layersOfConfig(base);
  if (names === undefined || isSelective(adapter) || names.some((n) => /\d/.test(n)) || present.size === 0) return none;
  if (layers === undefined || adapter.peftType === 'ADALORA') return none;
  if (modules === undefined) {
    const isPrefix = [...present].every((layer) => layer < present.size);
    if (!isPrefix || present.size < 2 || present.size >= layers) return none;
    return { layers: Array.from({ length: layers - present.size }, (_, i) => present.size + i), of: layers };
  }
  const expected = new Set<number>();
  for (const [, tensors] of modules.byPath)
    for (const { name, shape } of tensors) {
      const module = name.replace(WEIGHT, '');
      const at = layerOf(module);
      if (at === undefined || at.layer >= layers || OTHER_PART.test(at.before) || shape.length < 2) continue;
      if (matches(module, names)) expected.add(at.layer);
    }
  return { layers: [...expected].filter((layer) => !present.has(layer)).sort((a, b) => a - b), of: expected.size };
}

// ---------------------------------------------------------------- what does not fit

type Found = { readonly name: string; readonly has: string; readonly wants: string };

function misfit(
  what: AdapterMisfit['what'],
  at: Place,
  found: readonly Found[],
  more: Pick<AdapterMisfit, 'explained' | 'value'> = {},
): readonly AdapterMisfit[] {
  const first = found[0];
  if (first === undefined) return [];
  return [
    {
      what,
      at,
      names: found.slice(0, LISTED).map(({ name }) => name),
      count: found.length,
      has: first.has,
      wants: first.wants,
      ...more,
    },
  ];
}

function inFile(adapter: Adapter, tensor: TensorInfo | undefined): Place {
  return { file: tensor?.file ?? adapter.weights?.file ?? adapter.file };
}

function inConfig(adapter: Adapter, key: string): Place {
  return { file: adapter.file, pointer: Object.hasOwn(adapter.json, key) ? `/${key}` : '' };
}

function foreignNames(adapter: Adapter, parts: readonly AdapterPart[]): readonly AdapterMisfit[] {
  const found = parts.filter((p) => p.kind === 'foreign');
  return misfit(
    'name',
    inFile(adapter, found[0]?.tensor),
    found.map((p) => ({ name: p.tensor.name, has: p.part, wants: '' })),
  );
}

function wrongRanks(adapter: Adapter, parts: readonly AdapterPart[]): readonly AdapterMisfit[] {
  const { json, peftType } = adapter;
  // Experts, merged projections of old versions and block-diagonal matrices multiply or divide the rank.
  const isPlain = ['target_parameters', 'enable_lora', 'use_bdlora'].every((key) => isEmpty(json[key]));
  if (peftType !== 'LORA' || !isPlain) return [];
  const found: Found[] = [];
  let ranked = 0;
  for (const { kind, module, part, tensor } of parts) {
    const side = part === 'lora_A' || part === 'lora_embedding_A' ? 0 : /^lora_(?:embedding_)?B$/.test(part) ? 1 : -1;
    const rank = kind === 'method' && side >= 0 ? rankOf(json, module) : undefined;
    const stored = tensor.shape[side];
    if (rank === undefined || stored === undefined) continue;
    ranked += 1;
    if (stored === rank) continue;
    found.push({ name: tensor.name, has: String(stored), wants: String(rank) });
  }
  const stored = new Set(found.map((f) => f.has));
  const isUniform = stored.size === 1 && isEmpty(json['rank_pattern']) && found.length === ranked;
  return misfit('rank', inConfig(adapter, 'r'), found, isUniform ? { value: Number(found[0]?.has) } : {});
}

/** Tensors of modules that target_modules does not name: PEFT makes no layer for them and leaves them out. */
function untargeted(adapter: Adapter, parts: readonly AdapterPart[]): readonly AdapterMisfit[] {
  const names = targets(adapter);
  if (names === undefined || names.length === 0 || !isEmpty(adapter.json['target_parameters'])) return [];
  const found = parts.filter((p) => p.kind === 'method' && !matches(p.module, names));
  const changed = new Set(parts.filter((p) => p.kind === 'method').map((p) => leaf(p.module)));
  return misfit(
    'untargeted',
    inConfig(adapter, 'target_modules'),
    distinct(found.map((p) => ({ name: p.module, has: leaf(p.module), wants: names.join(', ') }))),
    { value: [...changed].sort() },
  );
}

function nothingTargeted(adapter: Adapter, base: BaseModules | undefined): readonly AdapterMisfit[] {
  const names = targets(adapter);
  if (base === undefined || names === undefined || names.length === 0) return [];
  // Heads may be tied, experts stored as one; what is not a matrix of its own cannot be looked up.
  if (names.some((name) => INPUT.test(name) || OUTPUT.test(name) || /expert/.test(name))) return [];
  if (!isEmpty(adapter.json['target_parameters'])) return [];
  if (names.some((name) => base.leaves.has(leaf(name)))) return [];
  const found = names.map((name) => ({ name, has: '', wants: [...base.leaves].slice(0, 8).join(', ') }));
  return misfit('nothing-targeted', inConfig(adapter, 'target_modules'), found);
}

function missingModules(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: AdapterBase | undefined,
  modules: BaseModules | undefined,
): readonly AdapterMisfit[] {
  if (!isEmpty(adapter.json['layer_replication'])) return [];
  const absent: Found[] = [];
  const beyond: Found[] = [];
  const layers = layersOfConfig(base);
  for (const { kind, module } of parts) {
    if (kind !== 'method' || INPUT.test(module) || OUTPUT.test(module) || /expert/.test(module)) continue;
    const at = layerOf(module);
    if (modules === undefined) {
      if (at !== undefined && layers !== undefined && at.layer >= layers && !OTHER_PART.test(at.before))
        beyond.push({ name: module, has: String(at.layer), wants: String(layers) });
      continue;
    }
    if (modules.byPath.has(layerPath(module))) continue;
    const last = at === undefined ? undefined : modules.lastLayer.get(at.rest);
    if (at !== undefined && last !== undefined && at.layer > last)
      beyond.push({ name: module, has: String(at.layer), wants: String(last + 1) });
    else if (!modules.leaves.has(leaf(module))) absent.push({ name: module, has: leaf(module), wants: '' });
  }
  const place = inFile(adapter, undefined);
  return [...misfit('no-module', place, distinct(absent)), ...misfit('no-layer', place, distinct(beyond))];
}

function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((f) => [f.name, f])).values()];
}

/** Modules whose weight is stored as [in, out]: Conv1D of the GPT-2 family. */
const TRANSPOSED = /(?:^|\.)(?:c_attn|c_proj|c_fc|q_attn)$/;

function wrongShapes(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: AdapterBase | undefined,
  modules: BaseModules | undefined,
): readonly AdapterMisfit[] {
  if (!isEmpty(adapter.json['layer_replication'])) return [];
  const found: Found[] = [];
  for (const part of parts) {
    if (part.kind !== 'method' || !isEmpty(adapter.json['target_parameters'])) continue;
    const size = sizeOf(part);
    if (size === undefined) continue;
    const stored = modules?.byPath.get(layerPath(part.module))?.filter(isPlainMatrix);
    if (stored !== undefined && stored.length > 0) {
      const sides = stored.flatMap((t) => sidesOf(adapter, part.module, t));
      if (sides.some((side) => size.fits(side))) continue;
      const first = sides[0];
      if (first !== undefined)
        found.push({ name: part.tensor.name, has: size.says, wants: `[${first.out}, ${first.in}]` });
    } else if (modules === undefined) {
      const hidden = hiddenSide(part, base?.config);
      if (hidden !== undefined && !size.fits(hidden))
        found.push({ name: part.tensor.name, has: size.says, wants: `hidden_size ${hidden.in ?? hidden.out}` });
    }
  }
  return misfit('shape', inFile(adapter, parts[0]?.tensor), found);
}

type Side = { readonly in: number | undefined; readonly out: number | undefined };

function isPlainMatrix(tensor: TensorInfo): boolean {
  return tensor.shape.length === 2 && /^(?:F|BF)\d/.test(tensor.dtype) && !tensor.dtype.startsWith('F4');
}

function sidesOf(adapter: Adapter, module: string, { shape }: TensorInfo): readonly Side[] {
  const [rows, columns] = shape;
  const plain = { out: rows, in: columns };
  const isTransposed = TRANSPOSED.test(module) || adapter.json['fan_in_fan_out'] === true;
  return isTransposed ? [{ out: columns, in: rows }, plain] : [plain];
}

/** Which side of a module's weight a tensor has to fit; undefined for those that fit in no simple way. */
function sizeOf({ part, tensor }: AdapterPart): { readonly says: string; fits(side: Side): boolean } | undefined {
  const { shape } = tensor;
  const says = `[${shape.join(', ')}]`;
  const [first, second] = shape;
  if (shape.length > 2) return undefined;
  switch (part) {
    case 'lora_A':
      return { says, fits: (s) => s.in === undefined || s.in === second };
    case 'lora_B':
      return { says, fits: (s) => s.out === undefined || s.out === first };
    case 'lora_embedding_A':
      return { says, fits: (s) => s.out === undefined || s.out === second };
    case 'lora_embedding_B':
      return { says, fits: (s) => s.in === undefined || s.in === first };
    case 'hada_w1_a':
    case 'hada_w2_a':
      return { says, fits: (s) => s.out === undefined || s.out === first };
    case 'hada_w1_b':
    case 'hada_w2_b':
      return { says, fits: (s) => s.in === undefined || s.in === second };
    case 'ia3_l': {
      const length = shape.reduce((a, b) => a * b, 1);
      return { says, fits: (s) => [s.in, s.out].some((side) => side === undefined || side === length) };
    }
    case 'vera_lambda_b':
      return { says, fits: (s) => s.out === undefined || s.out === first };
  }
  return undefined;
}

/** Decoders in which every layer has the width of hidden_size at these modules. */
const PLAIN_DECODERS =
  /^(?:llama|mistral|qwen2|qwen3|gemma|gemma2|gemma3|gemma3_text|phi3|cohere2?|olmo2?|granite|stablelm|starcoder2|smollm3|mixtral|qwen2_moe|qwen3_moe)$/;
const FROM_HIDDEN = /(?:^|\.)(?:self_attn\.(?:q|k|v|qkv)_proj|mlp\.(?:gate|up|gate_up)_proj)$/;
const TO_HIDDEN = /(?:^|\.)(?:self_attn\.o_proj|mlp\.down_proj)$/;

function hiddenSide({ module }: AdapterPart, config: ModelConfig | undefined): Side | undefined {
  const hidden = config?.text['hidden_size'];
  const at = layerOf(module);
  if (typeof hidden !== 'number' || at === undefined || OTHER_PART.test(at.before)) return undefined;
  const type = config?.text['model_type'] ?? config?.modelType;
  if (typeof type !== 'string' || !PLAIN_DECODERS.test(type)) return undefined;
  if (FROM_HIDDEN.test(module)) return { in: hidden, out: undefined };
  return TO_HIDDEN.test(module) ? { in: undefined, out: hidden } : undefined;
}

// ---------------------------------------------------------------- embeddings and tokens

/** Rows of an embedding or head that the adapter stores whole, against those of the base. */
function wrongRows(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: AdapterBase | undefined,
  tokenizer: Tokenizer | undefined,
): readonly AdapterMisfit[] {
  const rows = rowsOf(base);
  if (rows === undefined) return [];
  const found: Found[] = [];
  let isExplained = true;
  for (const { kind, module, part, tensor } of parts) {
    if (kind !== 'saved' || part !== 'weight' || !(INPUT.test(module) || OUTPUT.test(module))) continue;
    if (tensor.shape.length !== 2 || tensor.shape[0] === rows || tensor.shape[0] === undefined) continue;
    found.push({ name: tensor.name, has: String(tensor.shape[0]), wants: String(rows) });
    isExplained &&= explains(tokenizer, tensor.shape[0]);
  }
  return misfit('rows', inFile(adapter, undefined), found, isExplained ? { explained: true } : {});
}

/** The vocabulary beside the adapter has as many tokens, or as many rounded up as resize_token_embeddings is asked to. */
function explains(tokenizer: Tokenizer | undefined, rows: number): boolean {
  const size = tokenizer?.vocabulary.size ?? 0;
  return size > 0 && (rows === size || [8, 16, 32, 64, 128, 256].some((n) => rows === Math.ceil(size / n) * n));
}

function rowsOf(base: AdapterBase | undefined): number | undefined {
  return base?.weights?.rows ?? base?.config?.vocabSize?.value;
}

/**
 * Modules that modules_to_save names and the file lacks: PEFT stops with a KeyError. Only where the base has such a
 * module, since names that match nothing are passed over (PEFT itself lists `classifier` and `score` for classification).
 */
function notSaved(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: BaseModules | undefined,
): readonly AdapterMisfit[] {
  if (base === undefined || parts.length === 0) return [];
  const saved = parts.filter((p) => p.kind === 'saved' || p.kind === 'foreign');
  const found = adapter.modulesToSave.filter(
    (name) =>
      base.leaves.has(leaf(name)) &&
      !saved.some((p) => matches(p.module, [name]) || p.module.includes(`${name}.`) || p.tensor.name.includes(name)),
  );
  return misfit(
    'not-saved',
    inConfig(adapter, 'modules_to_save'),
    found.map((name) => ({ name, has: '', wants: '' })),
  );
}

/** trainable_token_indices by module: a list means the input embedding. */
export function tokenIndices(adapter: Adapter): ReadonlyMap<string, readonly number[]> {
  const value = adapter.peftType === 'TRAINABLE_TOKENS' ? adapter.json['token_indices'] : adapter.trainableTokenIndices;
  const numbers = (list: Json | undefined) =>
    Array.isArray(list) ? list.filter((id): id is number => typeof id === 'number') : [];
  if (Array.isArray(value)) return new Map([['embed_tokens', numbers(value)]]);
  if (!isObject(value ?? undefined)) return new Map();
  return new Map(Object.entries(value as JsonObject).map(([name, list]) => [name, numbers(list)]));
}

function tokenRows(
  adapter: Adapter,
  parts: readonly AdapterPart[],
  base: AdapterBase | undefined,
): readonly AdapterMisfit[] {
  const key = adapter.peftType === 'TRAINABLE_TOKENS' ? 'token_indices' : 'trainable_token_indices';
  const wanted = tokenIndices(adapter);
  if (wanted.size === 0) return [];
  const only = wanted.size === 1 ? [...wanted.values()][0] : undefined;
  const counts: Found[] = [];
  for (const { kind, module, tensor } of parts) {
    if (kind !== 'rows') continue;
    const ids = [...wanted].find(([name]) => matches(module, [name]))?.[1] ?? only;
    if (ids !== undefined && tensor.shape[0] !== ids.length)
      counts.push({ name: tensor.name, has: String(tensor.shape[0]), wants: String(ids.length) });
  }
  const own = parts.find((p) => p.kind === 'saved' && INPUT.test(p.module))?.tensor.shape[0];
  const rows = own ?? rowsOf(base);
  const beyond: Found[] = [];
  if (rows !== undefined)
    for (const [name, ids] of wanted)
      for (const id of ids) if (id >= rows) beyond.push({ name: String(id), has: name, wants: String(rows) });
  return [
    ...misfit('token-rows', inConfig(adapter, key), counts),
    ...misfit('token-id', inConfig(adapter, key), distinct(beyond)),
  ];
}
