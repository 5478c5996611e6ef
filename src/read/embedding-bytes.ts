import type { Source, TensorInfo } from '../types.ts';
import { floatBytes, toFloats } from './floats.ts';
import type { Row } from './row-statistics.ts';

// Rows of an embedding by range, in few reads.

/** A matrix of rows and where it lies. */
export type Matrix = {
  readonly source: Source;
  readonly tensor: TensorInfo;
  /** Rows that take the place of its own: for each id the row of another matrix. */
  readonly over?: { readonly source: Source; readonly tensor: TensorInfo; readonly at: ReadonlyMap<number, number> };
};

/** The rows of these ids, those that take the place of others among them. */
export async function matrixRows(
  { source, tensor, over }: Matrix,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Row>> {
  if (over === undefined) return await readRows(source, tensor, ids);
  const rows = new Map(tensor.span === undefined ? [] : await readRows(source, tensor, ids));
  const wanted = ids.flatMap((id) => {
    const at = over.at.get(id);
    return at === undefined ? [] : [[id, at] as const];
  });
  const own = await readRows(
    over.source,
    over.tensor,
    wanted.map(([, at]) => at),
  );
  for (const [id, at] of wanted) {
    const row = own.get(at);
    if (row !== undefined) rows.set(id, { ...row, id });
  }
  return rows;
}

/** Ranges that lie closer together are read in one go. */
const GAP_BYTES = 65_536;
/** Bytes of one row. */
export function rowBytes(tensor: TensorInfo): number {
  return (tensor.shape[1] ?? 0) * (floatBytes(tensor.dtype) ?? 1);
}

/** The rows of these ids, in few reads. Ids beyond the matrix are left out. */
export async function readRows(
  source: Source,
  tensor: TensorInfo,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Row>> {
  const [start = 0] = tensor.span ?? [];
  const bytes = rowBytes(tensor);
  const wanted = [...new Set(ids)].filter((id) => id >= 0 && id < (tensor.shape[0] ?? 0)).sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const id of wanted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || (id - last - 1) * bytes > GAP_BYTES) runs.push([id]);
    else run.push(id);
  }
  const rows = new Map<number, Row>();
  const read = runs.map(async (run) => {
    const first = run[0] ?? 0;
    const last = run.at(-1) ?? first;
    const data = await source.bytes(tensor.file, start + first * bytes, start + (last + 1) * bytes);
    for (const id of run) {
      const from = (id - first) * bytes;
      if (from + bytes > data.length) continue;
      rows.set(id, { id, values: toFloats(data.slice(from, from + bytes), tensor.dtype) });
    }
  });
  await Promise.all(read);
  return rows;
}
