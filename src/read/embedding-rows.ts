// The rows of an embedding that matter, read by range, and what is wrong with them.

import {
  type EmbeddingRows,
  isObject,
  type Missing,
  type Place,
  type RowReading,
  type Source,
  type TensorInfo,
  type Tokenizer,
  type Vocabulary,
  type Weights,
} from '../types.ts';
import { type Matrix, matrixRows, readRows, rowBytes } from './embedding-bytes.ts';
import {
  ADDED_BYTES,
  near,
  type Plan,
  type RowQuestions,
  rowPlan,
  STRETCH_ROWS,
  STRETCHES,
  WHOLE_BYTES,
} from './embedding-plan.ts';
import { floatBytes, toFloats } from './floats.ts';
import {
  byNorm,
  isSame,
  kindOf,
  nearest,
  type Row,
  type Rows,
  rowsOf,
  type SizedRow,
  sameRows,
} from './row-statistics.ts';
import { norm } from './vectors.ts';

/** A matrix up to this size is searched for the row that a new one is a copy of. */
const SEARCHED_BYTES = 64_000_000;
/** One read of such a search. */
const SEARCH_BYTES = 8_388_608;
/** Rows of reserved tokens that are read of the output head, to compare with. */
const HEAD_RESERVED = 16;
/** Used if config.json is silent: https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/modeling_utils.py. */
const DEFAULT_DEVIATION = 0.02;
/** Of ten reserved rows, how many look drawn at random where reserved rows are left so. */
const FRESH_RESERVED = 0.8;

/**
 * Reads the rows of added, new and template tokens of the embedding (and, of what the model has to write, those of the output head)
 * with a sample of ordinary rows, and judges each by itself and beside the others. Kilobytes of a model of gigabytes. Throws
 * `SourceError` when the bytes cannot be had.
 */
export async function readEmbeddingRows(
  source: Source,
  weights: Weights,
  questions: RowQuestions,
): Promise<EmbeddingRows | Missing> {
  const { inputEmbedding: input, outputEmbedding: output } = weights;
  if (weights.format !== 'safetensors' || weights.tensors === undefined)
    return { reason: `rows of ${weights.format} weights are not read`, blocked: false };
  if (input === undefined) return { reason: 'no tensor is known as the embedding', blocked: false };
  const damaged = weights.damaged.find(({ at }) => at.file === input.file);
  if (damaged !== undefined) return { reason: `${input.file} ${damaged.reason}`, blocked: false };
  const isOutput = output !== undefined && output.name !== input.name;
  const isWhole = weights.damaged.every(({ at }) => at.file !== output?.file);
  return await readMatrices(
    { source, tensor: input },
    isOutput && isWhole ? { source, tensor: output } : undefined,
    questions,
    output?.name,
  );
}

/** The same of matrices wherever they lie; `head` is the name of the output head, where it has one. */
export async function readMatrices(
  matrix: Matrix,
  outputMatrix: Matrix | undefined,
  questions: RowQuestions,
  head: string | undefined,
): Promise<EmbeddingRows | Missing> {
  const { source, tensor: input, over } = matrix;
  const noRows = whyNoRows(over?.tensor ?? input);
  if (noRows !== undefined) return noRows;
  const [total = 0, columns = 0] = input.shape;
  const vocabulary = questions.tokenizer?.vocabulary;
  const plan = rowPlan(total, rowBytes(input), questions, vocabulary);
  const read = await matrixRows(matrix, [...plan.judged, ...plan.reserved, ...plan.sample]);
  const statistics = statisticsOf(read, plan, questions, columns);
  const sorted = byNorm([...read.values()]);
  const context: Context = {
    questions,
    vocabulary,
    total,
    plan,
    read,
    sorted,
    statistics,
    file: over?.tensor.file ?? input.file,
  };

  const found = [...judged('input', context)];
  const unchanged = await unchangedRows(questions, read, total, found);
  found.push(...unchanged.map((id) => reading(context, 'input', id, 'unchanged')));

  const copies = await copiedRows(source, input, context, found);
  for (const [id, of] of copies) found.push(reading(context, 'input', id, 'copy', [of]));

  const output = outputMatrix?.over?.tensor ?? outputMatrix?.tensor;
  let tied: EmbeddingRows['tied'];
  if (outputMatrix !== undefined && output !== undefined && whyNoRows(output) === undefined) {
    const heads = await headRows(outputMatrix, plan, questions);
    if (sameShape(input, output)) tied = compared(read, heads);
    const headContext = {
      ...context,
      read: heads,
      sorted: byNorm([...heads.values()]),
      statistics: rowsOf([], [], []),
      file: output.file,
      plan: { ...plan, judged: plan.judged.filter((id) => heads.has(id)) },
    };
    // Of the head only what the model has to write: rows of tokens that stand in prompts alone are left as they are.
    const written = new Set([...questions.written, ...questions.declared]);
    for (const row of judged('output', headContext))
      if (written.has(row.id) || row.kind === 'not-finite') found.push(row);
  }
  return {
    input: input.name,
    output: head,
    rows: total,
    columns,
    read: read.size,
    usualNorms: Number.isFinite(statistics.norms.low) ? [statistics.norms.low, statistics.norms.high] : undefined,
    found,
    tied,
  };
}

function whyNoRows(tensor: TensorInfo): Missing | undefined {
  if (tensor.shape.length !== 2 || tensor.span === undefined)
    return { reason: 'the embedding is quantised', blocked: false };
  if (floatBytes(tensor.dtype) === undefined)
    return { reason: `the embedding is stored as ${tensor.dtype}`, blocked: false };
  if ((tensor.shape[0] ?? 0) === 0 || (tensor.shape[1] ?? 0) === 0)
    return { reason: 'the embedding is empty', blocked: false };
  // A row of this size is no embedding, and one read has to hold it.
  if (rowBytes(tensor) > ADDED_BYTES) return { reason: 'a row of the embedding is too long', blocked: false };
  return undefined;
}

// ---------------------------------------------------------------- bytes

async function headRows(
  output: Matrix,
  plan: Plan,
  { written, declared }: RowQuestions,
): Promise<ReadonlyMap<number, Row>> {
  const wanted = [...written, ...declared];
  // Without a token of interest a few rows are read all the same, to compare them with the input embedding.
  const ids = [...wanted, ...near(plan.reserved, wanted, HEAD_RESERVED)];
  return await matrixRows(output, ids.length > 0 ? ids : plan.sample.slice(0, STRETCH_ROWS));
}

function sameShape(a: TensorInfo, b: TensorInfo): boolean {
  return a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i]);
}

function compared(input: ReadonlyMap<number, Row>, output: ReadonlyMap<number, Row>): EmbeddingRows['tied'] {
  let count = 0;
  let different = 0;
  for (const [id, row] of output) {
    const other = input.get(id);
    if (other === undefined || !isNumbers(row) || !isNumbers(other)) continue;
    count++;
    if (!isSame(row.values, other.values)) different++;
  }
  return count === 0 ? undefined : { compared: count, different };
}

function isNumbers({ values }: Row): boolean {
  return values.every(Number.isFinite);
}

// ---------------------------------------------------------------- judgement

type Context = {
  readonly questions: RowQuestions;
  readonly vocabulary: Vocabulary | undefined;
  readonly total: number;
  readonly plan: Plan;
  readonly read: ReadonlyMap<number, Row>;
  readonly sorted: readonly SizedRow[];
  readonly statistics: Rows;
  /** Of the matrix. */
  readonly file: string;
};

function statisticsOf(read: ReadonlyMap<number, Row>, plan: Plan, questions: RowQuestions, columns: number): Rows {
  const values = (ids: readonly number[]) =>
    ids.flatMap((id) => {
      const row = read.get(id);
      return row !== undefined && isNumbers(row) ? [row.values] : [];
    });
  const deviations = [questions.deviation ?? DEFAULT_DEVIATION, DEFAULT_DEVIATION, 1 / Math.sqrt(columns)];
  return rowsOf(thinned(values(plan.sample)), values(plan.reserved), deviations);
}

/** Of a matrix that was read whole a part is enough to know what is usual. */
function thinned<T>(rows: readonly T[]): readonly T[] {
  const count = STRETCHES * STRETCH_ROWS;
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]).filter(
    (row): row is T => row !== undefined,
  );
}

export function* judged(matrix: RowReading['matrix'], context: Context): Iterable<RowReading> {
  const { plan, read, sorted, statistics, questions } = context;
  for (const [id, row] of [...read].sort((a, b) => a[0] - b[0]))
    if (!isNumbers(row)) yield reading(context, matrix, id, 'not-finite');
  const isLeftFresh = areLeftFresh(plan.reserved, read, statistics);
  const isNew = new Set([...questions.declared, ...questions.added]);
  const reserved = new Set(plan.reserved);
  for (const id of plan.judged) {
    const row = read.get(id);
    if (row === undefined || !isNumbers(row)) continue;
    const kind = kindOf(row.values, statistics);
    if (kind === 'zero') {
      yield reading(context, matrix, id, 'zero');
      continue;
    }
    const same = sameRows(row, sorted);
    if (same.length > 0) {
      const elder = same.find((other) => !isNew.has(other) && !reserved.has(other));
      const isCopy = isNew.has(id) && elder !== undefined && !same.some((other) => reserved.has(other));
      yield reading(context, matrix, id, isCopy ? 'copy' : 'identical', isCopy ? [elder] : same);
    } else if (kind !== undefined)
      yield reading(context, matrix, id, kind === 'fresh' && isLeftFresh && !isNew.has(id) ? 'reserved' : kind);
  }
}

/** Where nearly all reserved rows look drawn at random, a token that does is one of them. */
function areLeftFresh(ids: readonly number[], read: ReadonlyMap<number, Row>, statistics: Rows): boolean {
  const rows = ids.flatMap((id) => read.get(id) ?? []);
  const fresh = rows.filter((row) => isNumbers(row) && kindOf(row.values, statistics) === 'fresh');
  return rows.length >= 3 && fresh.length >= FRESH_RESERVED * rows.length;
}

/** New tokens whose row is, number by number, the row that the base has at that place. */
async function unchangedRows(
  { base, added, declared }: RowQuestions,
  read: ReadonlyMap<number, Row>,
  total: number,
  found: readonly RowReading[],
): Promise<readonly number[]> {
  if (base === undefined || base.embedding.shape.length !== 2 || base.embedding.span === undefined) return [];
  if (floatBytes(base.embedding.dtype) === undefined) return [];
  const known = new Set(found.map(({ id }) => id));
  const ids = [...new Set([...added, ...declared])].filter(
    (id) => id < Math.min(total, base.embedding.shape[0] ?? 0) && !known.has(id),
  );
  if (ids.length === 0) return [];
  const before = await readRows(base.source, base.embedding, ids);
  return ids.filter((id) => {
    const [row, other] = [read.get(id), before.get(id)];
    return row !== undefined && other !== undefined && isNumbers(row) && isSame(row.values, other.values);
  });
}

/** New tokens whose row is that of a token which is not among the rows read so far: one pass over the whole matrix. */
async function copiedRows(
  source: Source,
  tensor: TensorInfo,
  { questions, read, total }: Context,
  found: readonly RowReading[],
): Promise<ReadonlyMap<number, number>> {
  const copies = new Map<number, number>();
  if (tensor.span === undefined) return copies;
  const bytes = rowBytes(tensor);
  const known = new Set(found.map(({ id }) => id));
  const isNew = new Set([...questions.added, ...questions.declared]);
  const rows = [...isNew].flatMap((id) => {
    const row = known.has(id) ? undefined : read.get(id);
    return row !== undefined && isNumbers(row) ? [{ ...row, norm: norm(row.values) }] : [];
  });
  if (rows.length === 0 || total * bytes <= WHOLE_BYTES) return copies;
  if (questions.deep !== true && (total * bytes > SEARCHED_BYTES || source.isRemote === true)) return copies;
  const [start] = tensor.span;
  const step = Math.max(1, Math.floor(SEARCH_BYTES / bytes));
  const columns = tensor.shape[1] ?? 0;
  for (let first = 0; first < total && copies.size < rows.length; first += step) {
    const last = Math.min(total, first + step);
    const values = toFloats(await source.bytes(tensor.file, start + first * bytes, start + last * bytes), tensor.dtype);
    for (let id = first; id < last; id++) {
      if (isNew.has(id)) continue;
      const other = values.subarray((id - first) * columns, (id - first + 1) * columns);
      for (const row of rows) if (!copies.has(row.id) && isSame(row.values, other, row.norm)) copies.set(row.id, id);
    }
  }
  return copies;
}

function reading(
  { questions, vocabulary, read, sorted, file }: Context,
  matrix: RowReading['matrix'],
  id: number,
  kind: RowReading['kind'],
  same: readonly number[] = [],
): RowReading {
  const { tokenizer, template, declared, data, added, padId } = questions;
  const tokenOf = (other: number) => vocabulary?.tokenOf.get(other);
  const row = read.get(id);
  const isNew = declared.includes(id) || added.includes(id);
  // Costs a pass over all rows, so only where it is told.
  const closest =
    row !== undefined && isNew && (kind === 'fresh' || kind === 'outlier' || kind === 'mean')
      ? nearest(row, sorted)
      : undefined;
  const [first] = same;
  return {
    matrix,
    id,
    token: tokenOf(id),
    kind,
    used: template.includes(id)
      ? 'template'
      : declared.includes(id)
        ? 'declared'
        : data.includes(id)
          ? 'data'
          : undefined,
    isNew,
    isAdded: vocabulary?.added.some((t) => t.id === id) ?? false,
    isPad: id === padId,
    like: first === undefined ? undefined : { id: first, token: tokenOf(first), count: same.length },
    nearest: closest === undefined ? undefined : { ...closest, token: tokenOf(closest.id) },
    norm: row === undefined ? Number.NaN : rounded(norm(row.values)),
    at: place(tokenizer, id, tokenOf(id)) ?? { file },
  };
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
}

/** Where the tokenizer's files say what this id is. */
function place(tokenizer: Tokenizer | undefined, id: number, token: string | undefined): Place | undefined {
  if (tokenizer === undefined || token === undefined) return undefined;
  const decoder = tokenizer.config?.['added_tokens_decoder'];
  if (tokenizer.configFile !== undefined && isObject(decoder) && Object.hasOwn(decoder, String(id)))
    return { file: tokenizer.configFile, pointer: `/added_tokens_decoder/${id}` };
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '/added_tokens' };
  const map = tokenizer.files.find((file) => file.endsWith('added_tokens.json'));
  if (map !== undefined) return { file: map, pointer: `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}` };
  return undefined;
}
