import type { Adapter, AdapterMisfit, AdapterPart, ModelConfig, TensorInfo } from '../types.ts';
import { type Found, inConfig, inFile, misfit } from './adapter-misfit.ts';
import {
  type AdapterBase,
  type BaseModules,
  isEmpty,
  layerOf,
  layerPath,
  OTHER_PART,
  rankOf,
} from './adapter-modules.ts';

// Do the shapes of an adapter's tensors fit the weights of the base, and its ranks the config?

/** Ranks stored that are not those of the config. */
export function wrongRanks(adapter: Adapter, parts: readonly AdapterPart[]): readonly AdapterMisfit[] {
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

/** Modules whose weight is stored as [in, out]: Conv1D of the GPT-2 family. */
const TRANSPOSED = /(?:^|\.)(?:c_attn|c_proj|c_fc|q_attn)$/;

/** Tensors that fit no side of the weight of their module. */
export function wrongShapes(
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
