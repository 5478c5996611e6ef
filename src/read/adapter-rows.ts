import {
  type Adapter,
  type AdapterMisfit,
  type AdapterPart,
  isObject,
  type Json,
  type JsonObject,
  type Tokenizer,
} from '../types.ts';
import { distinct, type Found, inConfig, inFile, misfit } from './adapter-misfit.ts';
import { type AdapterBase, type BaseModules, INPUT, leaf, matches, OUTPUT, rowsOf } from './adapter-modules.ts';

// What an adapter stores whole: does it fit the embedding of the base, and what the config says of it?

/** Rows of an embedding or head that the adapter stores whole, against those of the base. */
export function wrongRows(
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

/**
 * Modules that modules_to_save names and the file lacks: PEFT stops with a KeyError. Only where the base has such a
 * module, since names that match nothing are passed over (PEFT itself lists `classifier` and `score` for classification).
 */
export function notSaved(
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

/** Rows of trainable tokens that are more or fewer than the config lists, and tokens that the base has no row for. */
export function tokenRows(
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
