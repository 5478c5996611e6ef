// A data file as rows, whatever its format.

import type { Row, Source } from '../types.ts';
import { arrowBatches } from './arrow.ts';
import { type Batch, type Limits, MAX_ROW_BYTES } from './batch.ts';
import { CHUNK_BYTES, chunks, compressionOf, type Reading } from './bytes.ts';
import { csvBatches } from './csv.ts';
import { records } from './decode.ts';
import { jsonBatches } from './json.ts';
import { lineBatches } from './lines.ts';
import { BY_CONTENT, type Mapping, shaper } from './shape.ts';

export type Format = 'jsonl' | 'json' | 'csv' | 'parquet' | 'arrow' | 'text';

export type RowsOptions = {
  readonly mapping?: Mapping | undefined;
  /** Key of the list of rows in a JSON file (`field` of axolotl and `datasets`). */
  readonly field?: string | undefined;
  readonly limits?: Partial<Limits> | undefined;
};

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson|jsonlines)$/i, 'jsonl'],
  [/\.json$/i, 'json'],
  [/\.csv$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.arrow$/i, 'arrow'],
  [/\.txt$/i, 'text'],
];

/** The format by the file's name, what packs it aside; undefined where the name says none. */
export function formatOf(path: string): Format | undefined {
  const name = path.replace(/\.(?:gz|zst)$/i, '');
  return FORMATS.find(([pattern]) => pattern.test(name))?.[1];
}

/**
 * Batches of a file in order, in constant memory. What ends the reading early is said in `reading.ended`.
 * Throws SourceError when the bytes cannot be had.
 */
export async function* batches(
  source: Source,
  file: string,
  reading: Reading,
  options: RowsOptions = {},
): AsyncGenerator<Batch> {
  const limits: Limits = { rowBytes: MAX_ROW_BYTES, chunkBytes: CHUNK_BYTES, ...options.limits };
  const format = formatOf(file);
  const bytes = (cut: 'anywhere' | 'atLines') => chunks(source, file, reading, limits.chunkBytes, cut);
  switch (format) {
    case 'jsonl':
      return yield* lineBatches(bytes('atLines'), 'json', limits);
    case 'text':
      return yield* lineBatches(bytes('atLines'), 'text', limits);
    case 'json':
      return yield* jsonBatches(bytes('anywhere'), reading, limits, options.field);
    case 'csv':
      return yield* csvBatches(bytes('anywhere'), reading, limits);
    case 'parquet':
    case 'arrow':
      if (compressionOf(file) !== undefined) {
        reading.ended = `is ${format} packed once more; unpack it, for ${format} files are read by their parts`;
        return;
      }
      return yield* format === 'parquet'
        ? parquet(source, file, reading, limits)
        : arrowBatches(source, file, reading, limits);
    case undefined:
      reading.ended = 'has a name that says no format of rows (.jsonl, .json, .csv, .parquet, .arrow, .txt)';
      return;
    default:
      return format satisfies never;
  }
}

async function* parquet(source: Source, file: string, reading: Reading, limits: Limits): AsyncGenerator<Batch> {
  const { parquetBatches } = await import('./parquet.ts');
  yield* parquetBatches(source, file, reading, limits);
}

/**
 * The rows of one file, in order, in constant memory. A row that cannot be read or has no known shape has a `problem`, and
 * the rest goes on; what ends the whole reading early is said in `reading`. Throws SourceError when the bytes cannot be had.
 */
export async function* rows(
  source: Source,
  file: string,
  options: RowsOptions = {},
  reading: Reading = { ended: undefined, unable: undefined },
): AsyncGenerator<Row> {
  const shaped = shaper(file, options.mapping ?? BY_CONTENT);
  for await (const batch of batches(source, file, reading, options))
    for await (const record of records(batch)) yield shaped(record);
}
