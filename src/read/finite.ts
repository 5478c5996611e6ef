// NaN and infinity in the weights: looked for in samples of every kind of tensor, or in every number there is.

import type { FiniteReading, Source, TensorInfo, Weights } from '../types.ts';
import { floatBytes, type NotFinite, notFinite } from './floats.ts';

/** Files that together hold no more are looked through whole. */
const WHOLE_BYTES = 4_000_000;
const WHOLE_REMOTE_BYTES = 1_000_000;
/** Samples are taken where one tensor ends and the next begins, so that each read looks into two. */
const SAMPLES = 192;
const SAMPLE_BYTES = 8_192;
const REMOTE_SAMPLES = 4;
const REMOTE_SAMPLE_BYTES = 65_536;
/** One read of a whole look, and how many of them may be under way. */
const PIECE_BYTES = 8_388_608;

/** Looks through pieces of tensors; a pool of threads has this shape, and so has the function itself. */
export type Looker = {
  look(bytes: Uint8Array, dtype: string): Promise<NotFinite | undefined>;
  /** Pieces that may be under way at once. */
  readonly width: number;
};

const HERE: Looker = { look: async (bytes, dtype) => notFinite(bytes, dtype), width: 1 };

/**
 * NaN and infinity among the weights. By default small files are looked through whole and of large ones samples at the borders of
 * tensors; with `deep` every number is looked at, piece by piece, in threads. Throws `SourceError` when bytes cannot be had.
 */
export async function readFinite(
  source: Source,
  weights: Pick<Weights, 'tensors' | 'damaged'>,
  deep: Looker | undefined,
): Promise<FiniteReading | undefined> {
  const damaged = new Set(weights.damaged.filter(({ kind }) => kind !== 'long').map(({ at }) => at.file));
  const tensors = (weights.tensors ?? []).filter(
    (tensor) => tensor.span !== undefined && floatBytes(tensor.dtype) !== undefined && !damaged.has(tensor.file),
  );
  if (tensors.length === 0) return undefined;
  const all = tensors.reduce((sum, tensor) => sum + length(tensor), 0);
  const isRemote = source.isRemote === true;
  const isWhole = deep !== undefined || all <= (isRemote ? WHOLE_REMOTE_BYTES : WHOLE_BYTES);
  const pieces = isWhole ? wholePieces(tensors) : samplePieces(tensors, isRemote);
  const found = new Map<string, FiniteReading['found'][number]>();
  const looked = new Set<string>();
  let bytes = 0;
  const looker = deep ?? HERE;
  const running = new Set<Promise<void>>();
  for (const piece of pieces) {
    const read = source.bytes(piece.file, piece.start, piece.end).then(async (data) => {
      for (const { tensor, start, end } of piece.parts) {
        const part = data.subarray(start - piece.start, end - piece.start);
        const result = await looker.look(part, tensor.dtype);
        looked.add(tensor.name);
        bytes += end - start;
        if (result !== undefined) note(found, tensor, start, result);
      }
    });
    const done = read.finally(() => running.delete(done));
    // The first failure is thrown below; those of the others must not end the process.
    done.catch(() => undefined);
    running.add(done);
    if (running.size > looker.width) await Promise.race(running);
  }
  await Promise.all(running);
  return {
    tensors: looked.size,
    of: tensors.length,
    share: all === 0 ? 1 : bytes / all,
    found: [...found.values()].sort((a, b) => (a.tensor < b.tensor ? -1 : 1)),
  };
}

function note(
  found: Map<string, FiniteReading['found'][number]>,
  tensor: TensorInfo,
  start: number,
  result: NotFinite,
): void {
  const width = floatBytes(tensor.dtype) ?? 1;
  const first = (start - (tensor.span?.[0] ?? 0)) / width + result.first;
  const known = found.get(tensor.name);
  found.set(tensor.name, {
    tensor: tensor.name,
    file: tensor.file,
    count: (known?.count ?? 0) + result.count,
    first: Math.min(known?.first ?? first, first),
    numbers: tensor.shape.reduce((a, b) => a * b, 1),
  });
}

// ---------------------------------------------------------------- what is read

type Part = { readonly tensor: TensorInfo; readonly start: number; readonly end: number };
type Piece = { readonly file: string; readonly start: number; readonly end: number; readonly parts: readonly Part[] };

function length({ span }: TensorInfo): number {
  return span === undefined ? 0 : span[1] - span[0];
}

/** All of the tensors, in the order of the bytes: small tensors share a read, large ones are cut at whole numbers. */
function* wholePieces(tensors: readonly TensorInfo[]): Generator<Piece> {
  let parts: Part[] = [];
  for (const tensor of inOrder(tensors)) {
    const [from = 0, to = 0] = tensor.span ?? [];
    for (let start = from; start < to; ) {
      const first = parts[0];
      const last = parts.at(-1);
      const isNext = first !== undefined && last?.end === start && first.tensor.file === tensor.file;
      if (first !== undefined && (!isNext || start - first.start >= PIECE_BYTES)) {
        yield piece(parts);
        parts = [];
      }
      const room = PIECE_BYTES - (parts[0] === undefined ? 0 : start - parts[0].start);
      const end = Math.min(to, start + Math.max(8, room - (room % 8)));
      parts.push({ tensor, start, end });
      start = end;
    }
  }
  if (parts.length > 0) yield piece(parts);
}

/** Evenly chosen borders between tensors; on each side as much as a sample has room for. */
function samplePieces(tensors: readonly TensorInfo[], isRemote: boolean): readonly Piece[] {
  const ordered = inOrder(tensors);
  const count = Math.min(ordered.length, isRemote ? REMOTE_SAMPLES : SAMPLES);
  const size = isRemote ? REMOTE_SAMPLE_BYTES : SAMPLE_BYTES;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const at = Math.floor(((i + 0.5) * ordered.length) / count);
    const tensor = ordered[at];
    if (tensor === undefined) continue;
    const [from = 0] = tensor.span ?? [];
    const low = Math.max(0, from - size / 2);
    const high = from + size / 2;
    const parts: Part[] = [];
    // Around the border, also of tensors that are shorter than a sample.
    for (let j = Math.max(0, at - 64); j < Math.min(ordered.length, at + 64); j++) {
      const other = ordered[j];
      if (other?.span === undefined || other.file !== tensor.file) continue;
      const width = floatBytes(other.dtype) ?? 1;
      const cut = Math.max(other.span[0], low);
      const start = other.span[0] + Math.ceil((cut - other.span[0]) / width) * width;
      const end = Math.min(other.span[1], start + Math.floor((high - start) / width) * width);
      if (end > start) parts.push({ tensor: other, start, end });
    }
    if (parts.length > 0) pieces.push(piece(parts));
  }
  return pieces;
}

function piece(parts: readonly Part[]): Piece {
  const [first] = parts;
  return {
    file: first?.tensor.file ?? '',
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    parts,
  };
}

function inOrder(tensors: readonly TensorInfo[]): readonly TensorInfo[] {
  return [...tensors].sort((a, b) =>
    a.file === b.file ? (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) : a.file < b.file ? -1 : 1,
  );
}
