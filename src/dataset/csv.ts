// .csv as pandas reads it for `datasets`: RFC 4180 with a header, quotes that open at the start of a field only.
// https://github.com/huggingface/datasets/blob/main/src/datasets/packaged_modules/csv/csv.py

import type { Json } from '../types.ts';
import type { Batch, Limits } from './batch.ts';
import { joined, NEWLINE, type Reading } from './bytes.ts';
import { isBlank, tooLong } from './lines.ts';

/** Data for training have a handful of columns. */
const MAX_COLUMNS = 10_000;
/** Fields beyond the header that are counted. */
const MAX_MORE = 1_000;
const QUOTE = 34;
const COMMA = 44;

/**
 * What pandas takes for a missing value, quoted or not.
 * https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html (`na_values`)
 */
const MISSING: ReadonlySet<string> = new Set(
  '|#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null'.split('|'),
);

/** Batches of records; the first record is the header. A quote that is never closed is said in `reading`. */
export async function* csvBatches(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  reading: Reading,
  limits: Pick<Limits, 'rowBytes'>,
): AsyncGenerator<Batch> {
  let header: readonly string[] | undefined;
  let row = 1;
  let line = 1;
  let quoted = false;
  /** A quote that ended the chunk inside a field: the next byte says whether it closed it. */
  let pending = false;
  let fieldStart = true;
  let startLine = 1;
  let carry: Uint8Array[] = [];
  let carried = 0;
  let skipping = false;
  let first = true;
  for await (const chunk of chunks) {
    const spans: number[] = [];
    const lines: number[] = [];
    const firstRow = row;
    let start = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    let i = start;
    first = false;
    const begin = start;
    while (i < chunk.length) {
      const byte = chunk[i] ?? 0;
      if (pending) {
        pending = false;
        if (byte === QUOTE) {
          i += 1;
          continue;
        }
        quoted = false;
        continue;
      }
      if (quoted) {
        if (byte === QUOTE) pending = true;
        else if (byte === NEWLINE) line += 1;
        i += 1;
        continue;
      }
      if (byte === QUOTE && fieldStart) quoted = true;
      else if (byte === NEWLINE) {
        line += 1;
        const isFirst = start === begin && spans.length === 0;
        const from = isFirst && carried > 0 ? -carried : start;
        if (skipping) skipping = false;
        else if (header === undefined) {
          const bytes = from < 0 ? joined([...carry, chunk.subarray(0, i)]) : chunk.subarray(start, i);
          if (!isBlank(bytes, 0, bytes.length)) header = fields(decoded(bytes), MAX_COLUMNS);
          if (header !== undefined && header.length > MAX_COLUMNS) {
            reading.ended = `has a header of more than ${MAX_COLUMNS} columns`;
            return;
          }
        } else if (from < 0 || !isBlank(chunk, start, i)) {
          spans.push(from, i);
          lines.push(startLine);
          row += 1;
        }
        if (spans.length === 0) {
          carry = [];
          carried = 0;
        }
        start = i + 1;
        startLine = line;
      }
      fieldStart = byte === COMMA || byte === NEWLINE;
      i += 1;
    }
    if (spans.length > 0) {
      const low = spans[0] ?? 0;
      const stop = spans.at(-1) ?? 0;
      const bytes = low < 0 ? joined([...carry, chunk.subarray(0, stop)]) : chunk.slice(low, stop);
      yield batch(firstRow, bytes, spans, lines, header);
      carry = [];
      carried = 0;
    }
    const rest = chunk.subarray(start);
    if (rest.length > 0 && !skipping) {
      carry.push(rest);
      carried += rest.length;
      if (carried > limits.rowBytes) {
        const why = quoted
          ? `${tooLong(limits.rowBytes)}; a quote that opens in it may never be closed`
          : tooLong(limits.rowBytes);
        yield { firstRow: row, rows: 1, body: { kind: 'refused', line: startLine, problem: why } };
        row += 1;
        skipping = true;
        carry = [];
        carried = 0;
      }
    }
  }
  if (quoted && !pending && reading.ended === undefined)
    reading.ended = `ends inside a quoted field of the record that begins at line ${startLine}`;
  if (carried === 0) return;
  const bytes = joined(carry);
  if (header === undefined) {
    reading.ended ??= 'has a header and no rows';
    return;
  }
  if (isBlank(bytes, 0, bytes.length)) return;
  yield batch(row, bytes, [0, bytes.length], [startLine], header);
}

function batch(
  firstRow: number,
  bytes: Uint8Array<ArrayBuffer>,
  spans: readonly number[],
  lines: readonly number[],
  header: readonly string[] | undefined,
): Batch {
  const shift = -(spans[0] ?? 0);
  return {
    firstRow,
    rows: lines.length,
    body: {
      kind: 'spans',
      as: 'csv',
      bytes,
      spans: Uint32Array.from(spans, (n) => n + shift),
      lines: Uint32Array.from(lines),
      header,
    },
  };
}

/** The row of one record, or why pandas refuses it; a clause that follows "row N". */
export function csvRow(
  text: string,
  header: readonly string[],
): { readonly value: Json } | { readonly problem: string } {
  const values = fields(text, header.length + MAX_MORE);
  if (values.length > header.length)
    return {
      problem: `has ${values.length > header.length + MAX_MORE ? `more than ${header.length + MAX_MORE}` : values.length} fields where the header names ${header.length}`,
    };
  const row: { [key: string]: Json } = Object.create(null);
  for (const [i, name] of header.entries()) {
    const value = values[i];
    row[name] = value === undefined || MISSING.has(value) ? null : value;
  }
  return { value: row };
}

/** The fields of a record up to one more than `most`. Text after a closing quote belongs to the field, as in pandas. */
function fields(record: string, most: number): readonly string[] {
  const found: string[] = [];
  const text = record.endsWith('\r') ? record.slice(0, -1) : record;
  for (let at = 0; ; ) {
    if (found.length > most) return found;
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      found.push(text.slice(at, comma < 0 ? undefined : comma));
      if (comma < 0) return found;
      at = comma + 1;
      continue;
    }
    let value = '';
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        value += text.slice(at);
        at = text.length;
        break;
      }
      value += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      value += '"';
      at += 1;
    }
    const comma = text.indexOf(',', at);
    value += text.slice(at, comma < 0 ? undefined : comma);
    found.push(value);
    if (comma < 0) return found;
    at = comma + 1;
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
