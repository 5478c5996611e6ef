// .jsonl and .txt: one row a line.

import { type Batch, type Limits, MAX_ROW_BYTES } from './batch.ts';
import { joined, NEWLINE } from './bytes.ts';

/** Batches of whole lines. A line longer than the limit is refused as one row, and the lines after it go on. */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  as: 'json' | 'text',
  limits: Pick<Limits, 'rowBytes'>,
): AsyncGenerator<Batch> {
  let carry: Uint8Array[] = [];
  let carried = 0;
  let skipping = false;
  let row = 1;
  let line = 1;
  const emit = function* (bytes: Uint8Array<ArrayBuffer>): Generator<Batch> {
    const counted = counts(bytes);
    if (counted.rows > 0)
      yield { firstRow: row, rows: counted.rows, body: { kind: 'lines', as, bytes, firstLine: line } };
    row += counted.rows;
    line += counted.lines;
  };
  for await (let chunk of chunks) {
    if (skipping) {
      const end = chunk.indexOf(NEWLINE);
      if (end < 0) continue;
      skipping = false;
      line += 1;
      chunk = chunk.slice(end + 1);
    }
    const last = chunk.lastIndexOf(NEWLINE);
    // A copy, for the chunk itself is handed on.
    const rest = chunk.slice(last + 1);
    if (last >= 0) {
      const bytes =
        carried === 0 && last === chunk.length - 1 ? chunk : joined([...carry, chunk.subarray(0, last + 1)]);
      carry = [];
      carried = 0;
      yield* emit(bytes);
    }
    if (rest.length > 0) {
      carry.push(rest);
      carried += rest.length;
    }
    if (carried > limits.rowBytes) {
      yield { firstRow: row, rows: 1, body: { kind: 'refused', line, problem: tooLong(limits.rowBytes) } };
      row += 1;
      carry = [];
      carried = 0;
      skipping = true;
    }
  }
  if (carried > 0) yield* emit(joined(carry));
}

/** What is said of a row that is longer than the limit. */
export function tooLong(limit = MAX_ROW_BYTES): string {
  const size = limit >= 1024 * 1024 ? `${Math.round(limit / (1024 * 1024))} MB` : `${limit} bytes`;
  return `is longer than ${size}, the most that one row may have`;
}

function counts(bytes: Uint8Array): { readonly rows: number; readonly lines: number } {
  let rows = 0;
  let lines = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first === NEWLINE) {
      lines += 1;
      at += 1;
      continue;
    }
    const found = bytes.indexOf(NEWLINE, at);
    const end = found < 0 ? bytes.length : found;
    if (first > 32 || !isBlank(bytes, at, end)) rows += 1;
    lines += 1;
    at = end + 1;
  }
  return { rows, lines };
}

/** White space of JSON only: what JavaScript trims besides is text. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte !== 32 && byte !== 13 && byte !== 9 && byte !== NEWLINE) return false;
  }
  return true;
}
