// Does an adapter fit its own config and its base? Names and shapes are compared; no value is read.

import type { Adapter, AdapterFit, AdapterMisfit, AdapterPart, Tokenizer } from '../types.ts';
import { distinct, type Found, inConfig, inFile, misfit } from './adapter-misfit.ts';
import {
  type AdapterBase,
  type BaseModules,
  baseModules,
  INPUT,
  isEmpty,
  isSelective,
  layerOf,
  layerPath,
  layersOfConfig,
  leaf,
  matches,
  OTHER_PART,
  OUTPUT,
  targets,
  targetsSomething,
  WEIGHT,
} from './adapter-modules.ts';
import { isKnownMethod, isPromptMethod } from './adapter-parts.ts';
import { notSaved, tokenRows, wrongRows } from './adapter-rows.ts';
import { wrongRanks, wrongShapes } from './adapter-shapes.ts';

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

function foreignNames(adapter: Adapter, parts: readonly AdapterPart[]): readonly AdapterMisfit[] {
  const found = parts.filter((p) => p.kind === 'foreign');
  return misfit(
    'name',
    inFile(adapter, found[0]?.tensor),
    found.map((p) => ({ name: p.tensor.name, has: p.part, wants: '' })),
  );
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
