import type { Adapter, AdapterMisfit, Place, TensorInfo } from '../types.ts';

// How a misfit of an adapter is put down.

/** Names that a misfit lists; the rest is counted. */
const LISTED = 3;

/** One tensor, module or token that does not fit, and what would. */
export type Found = { readonly name: string; readonly has: string; readonly wants: string };

/** At most one, of all that was found of a kind. */
export function misfit(
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

/** In the file of the weights. */
export function inFile(adapter: Adapter, tensor: TensorInfo | undefined): Place {
  return { file: tensor?.file ?? adapter.weights?.file ?? adapter.file };
}

/** At a key of adapter_config.json; where it is absent, the whole. */
export function inConfig(adapter: Adapter, key: string): Place {
  return { file: adapter.file, pointer: Object.hasOwn(adapter.json, key) ? `/${key}` : '' };
}

/** Each name once. */
export function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((f) => [f.name, f])).values()];
}
