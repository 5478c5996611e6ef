// From the bytes of a batch to the values of its rows.

import { isUtf8 } from 'node:buffer';
import { parseLikePython } from '../read/json-scan.ts';
import type { Json } from '../types.ts';
import type { Batch, Record } from './batch.ts';
import { NEWLINE } from './bytes.ts';
import { csvRow } from './csv.ts';
import { isBlank } from './lines.ts';

/** The rows of a batch, in order. Never throws on what a file holds: a row that cannot be read has a `problem`. */
export async function* records(batch: Batch): AsyncGenerator<Record> {
  const { body } = batch;
  switch (body.kind) {
    case 'parquet': {
      const { parquetRecords } = await import('./parquet.ts');
      yield* parquetRecords(batch.firstRow, batch.rows, body);
      return;
    }
    case 'arrow': {
      const [{ arrowRecords }, { unpackArrow }] = await Promise.all([
        import('./arrow.ts'),
        import('./arrow-packed.ts'),
      ]);
      yield* arrowRecords(batch.firstRow, body, unpackArrow);
      return;
    }
    default:
      yield* textRecords(batch);
  }
}

/** Whether `textRecords` can read a batch. */
export function isText({ body }: Batch): boolean {
  return body.kind === 'lines' || body.kind === 'spans' || body.kind === 'refused';
}

/** The same for bodies that are text, without waiting. */
export function* textRecords({ firstRow, body }: Batch): Generator<Record> {
  switch (body.kind) {
    case 'refused':
      yield { row: firstRow, line: body.line, problem: body.problem };
      return;
    case 'lines': {
      const { bytes } = body;
      const decode = decoder(bytes);
      let row = firstRow;
      let line = body.firstLine;
      for (let at = 0; at < bytes.length; line += 1) {
        const found = bytes.indexOf(NEWLINE, at);
        const end = found < 0 ? bytes.length : found;
        const start = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? at + 3 : at;
        if ((bytes[at] ?? 0) > 32 || !isBlank(bytes, at, end)) {
          const text = decode(start, end);
          if (text === undefined) yield { row, line, problem: notUtf8(bytes, start) };
          else if (body.as === 'text') yield { row, line, value: { text: text.replace(/\r$/, '') } };
          else yield { row, line, ...parsed(text) };
          row += 1;
        }
        at = end + 1;
      }
      return;
    }
    case 'spans': {
      const { bytes, spans, lines, header } = body;
      const decode = decoder(bytes);
      for (let i = 0; i < lines.length; i += 1) {
        const start = spans[2 * i] ?? 0;
        const row = firstRow + i;
        const line = lines[i];
        const text = decode(start, spans[2 * i + 1] ?? 0);
        if (text === undefined) yield { row, line, problem: notUtf8(bytes, start) };
        else if (body.as === 'csv') yield { row, line, ...csvRow(text, header ?? []) };
        else yield { row, line, ...parsed(text) };
      }
      return;
    }
    default:
      throw new Error(`a batch of ${body.kind} holds no text`);
  }
}

/** Text of a range, or undefined where it is not UTF-8. One test of the whole batch saves one for each row. */
function decoder(bytes: Uint8Array<ArrayBuffer>): (start: number, end: number) => string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return (start, end) => buffer.toString('utf8', start, end);
  return (start, end) => (isUtf8(buffer.subarray(start, end)) ? buffer.toString('utf8', start, end) : undefined);
}

function notUtf8(bytes: Uint8Array, start: number): string {
  const [a, b] = [bytes[start], bytes[start + 1]];
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'is UTF-16, and trainers read UTF-8';
  return 'is not UTF-8';
}

function parsed(text: string): { readonly value: Json } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    // Slower, but it takes NaN and Infinity as Python writes them, and says what is wrong in the same words everywhere.
  }
  if (text.includes('\0')) return { problem: 'holds NUL bytes' };
  const again = parseLikePython(text);
  if ('value' in again) return { value: again.value };
  return { problem: `${again.reason}, at character ${again.position + 1}` };
}
