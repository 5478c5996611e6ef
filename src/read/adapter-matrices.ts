// Rows of an embedding that an adapter brings: a matrix of its own, or single rows in place of the base's.

import type { Adapter, AdapterPart, EmbeddingRows, Missing, Source, TensorInfo, Weights } from '../types.ts';
import { tokenIndices } from './adapter-rows.ts';
import type { Matrix } from './embedding-bytes.ts';
import type { RowQuestions } from './embedding-plan.ts';
import { readMatrices } from './embedding-rows.ts';
import { embeddings } from './embeddings.ts';

/** The base's matrices, where they can be read. */
export type BaseMatrices = { readonly input: Matrix | undefined; readonly output: Matrix | undefined };

/** The tensors of an adapter, for who looks at numbers whatever they are. Undefined where they are not in safetensors. */
export function adapterNumbers({ tensors, weights }: Adapter): Pick<Weights, 'tensors' | 'damaged'> | undefined {
  return tensors === undefined || weights?.file.endsWith('.safetensors') !== true
    ? undefined
    : { tensors, damaged: [] };
}

/**
 * The rows of tokens in use, as the base with this adapter has them; what the base alone is to blame for is left out. Throws
 * `SourceError` when the bytes cannot be had.
 */
export async function readAdapterRows(
  source: Source,
  adapter: Adapter,
  base: BaseMatrices,
  questions: RowQuestions,
): Promise<EmbeddingRows | Missing> {
  const parts = adapter.parts ?? [];
  const saved = savedMatrices(source, parts);
  const rows = parts.filter(({ kind }) => kind === 'rows');
  const own = {
    input: saved.input ?? overRows(source, adapter, rows, 'input', base.input),
    output: saved.output ?? overRows(source, adapter, rows, 'output', base.output),
  };
  const input = own.input ?? base.input;
  if ((own.input === undefined && own.output === undefined) || input === undefined)
    return { reason: 'the adapter brings no rows of the embedding', blocked: false };
  const read = await readMatrices(input, own.output, questions, nameOf(own.output));
  if ('reason' in read) return read;
  const isOwn = ({ matrix, id }: EmbeddingRows['found'][number]) => {
    const from = own[matrix];
    return from !== undefined && (from.over === undefined || from.over.at.has(id));
  };
  const concerns = (row: EmbeddingRows['found'][number]) =>
    row.used !== undefined || row.isNew || row.kind === 'not-finite';
  return { ...read, input: nameOf(own.input) ?? read.input, found: read.found.filter((r) => isOwn(r) && concerns(r)) };
}

function nameOf(matrix: Matrix | undefined): string | undefined {
  return (matrix?.over?.tensor ?? matrix?.tensor)?.name;
}

/** Matrices that are stored whole (modules_to_save, a resized embedding), unless the method changes them further. */
function savedMatrices(source: Source, parts: readonly AdapterPart[]): BaseMatrices {
  const changed = new Set(parts.filter(({ kind }) => kind === 'method').map(({ module }) => module));
  const whole = parts.filter(({ kind, part, module }) => kind === 'saved' && part === 'weight' && !changed.has(module));
  const tensorOf = new Map(whole.map(({ module, tensor }) => [`${module}.weight`, tensor]));
  const named = whole.map(({ module, tensor }) => ({ ...tensor, name: `${module}.weight` }));
  const { input, output } = embeddings(named, () => true);
  const matrix = (found: TensorInfo | undefined): Matrix | undefined => {
    const tensor = found === undefined ? undefined : tensorOf.get(found.name);
    return tensor?.span === undefined ? undefined : { source, tensor };
  };
  return { input: matrix(input), output: matrix(output) };
}

/** Rows of trainable_token_indices in place of the base's; alone, where the base is not at hand. */
function overRows(
  source: Source,
  adapter: Adapter,
  rows: readonly AdapterPart[],
  side: 'input' | 'output',
  base: Matrix | undefined,
): Matrix | undefined {
  const named = rows.map(({ module, tensor }) => ({ ...tensor, name: `${module}.weight` }));
  const found = embeddings(named, () => true)[side];
  const part = rows.find(({ module }) => found?.name === `${module}.weight`);
  if (part === undefined || part.tensor.span === undefined || part.tensor.shape.length !== 2) return undefined;
  const indices = indicesOf(adapter, part.module);
  const [count = 0, columns = 0] = part.tensor.shape;
  if (indices.length !== count || count === 0) return undefined;
  const over = { source, tensor: part.tensor, at: new Map(indices.map((id, at) => [id, at])) };
  if (base !== undefined && base.tensor.shape[1] === columns) return { ...base, over };
  const total = Math.max(...indices) + 1;
  const { span, ...rest } = part.tensor;
  return { source, tensor: { ...rest, shape: [total, columns] }, over };
}

/** Ids in the order of the stored rows: of several modules with rows of their own those of this one. */
function indicesOf(adapter: Adapter, module: string): readonly number[] {
  const all = [...tokenIndices(adapter)];
  const [only] = all;
  return (all.length === 1 ? only : all.find(([name]) => module === name || module.endsWith(`.${name}`)))?.[1] ?? [];
}
