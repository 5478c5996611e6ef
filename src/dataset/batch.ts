// The unit of a scan: some rows of one file, still as bytes, so that a thread can be given them without copying.

import type { FileMetaData } from 'hyparquet';
import type { Json } from '../types.ts';

/** No training example is longer: 64 MB are some 16 million tokens. What is longer is refused by this limit, the rest goes on. */
export const MAX_ROW_BYTES = 64 * 1024 * 1024;

export type Limits = {
  readonly rowBytes: number;
  readonly chunkBytes: number;
};

export type Batch = {
  /** 1-based number of its first row in the file, and how many rows it holds. */
  readonly firstRow: number;
  readonly rows: number;
  readonly body: Body;
};

export type Body =
  /** Whole lines; a blank one is no row. */
  | {
      readonly kind: 'lines';
      readonly as: 'json' | 'text';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly firstLine: number;
    }
  /** Values at `spans` (start and end, in pairs), each with its line. */
  | {
      readonly kind: 'spans';
      readonly as: 'json' | 'csv';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly spans: Uint32Array<ArrayBuffer>;
      readonly lines: Uint32Array<ArrayBuffer>;
      readonly header: readonly string[] | undefined;
    }
  /** Rows of one row group; `bytes` are those of the file from `offset`. */
  | {
      readonly kind: 'parquet';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly offset: number;
      /** With this row group only. */
      readonly metadata: FileMetaData;
      readonly fileSize: number;
      readonly rowStart: number;
    }
  /** One record batch with what is needed to read it. */
  | {
      readonly kind: 'arrow';
      readonly schema: Uint8Array<ArrayBuffer>;
      readonly dictionaries: readonly Uint8Array<ArrayBuffer>[];
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  /** A row that was refused before it was parsed. */
  | { readonly kind: 'refused'; readonly line: number | undefined; readonly problem: string };

/** One row as the file holds it, or what is wrong with it: a clause that follows "row N". */
export type Record =
  | { readonly row: number; readonly line: number | undefined; readonly value: Json }
  | { readonly row: number; readonly line: number | undefined; readonly problem: string };

/** Buffers of a batch that can be handed over to a thread; the sender must not use them any more. */
export function transferable(batch: Batch): ArrayBuffer[] {
  const { body } = batch;
  switch (body.kind) {
    case 'lines':
    case 'arrow':
      return [body.bytes.buffer];
    case 'spans':
      return [body.bytes.buffer, body.spans.buffer, body.lines.buffer];
    case 'parquet':
      return [body.bytes.buffer];
    case 'refused':
      return [];
    default:
      return body satisfies never;
  }
}
