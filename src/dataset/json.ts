// .json: a list of rows, an object that wraps such a list, one row, or values one after the other. Split without parsing,
// so that a file of any size takes the memory of a chunk.

import type { Batch, Limits } from './batch.ts';
import { joined, NEWLINE, type Reading } from './bytes.ts';
import { tooLong } from './lines.ts';

/** Keys under which an object holds its rows; `data` is what `datasets` documents for `field=`. */
const WRAPPERS: ReadonlySet<string> = new Set(['data', 'train', 'rows', 'examples', 'instances']);
/** The longest of them with its quotes; longer keys need not be kept. */
const MAX_KEY_BYTES = 64;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Batches of the rows of a JSON file: elements of the list at the top, or of the list under `field` (default: a usual
 * name) of the object at the top; else every value at the top.
 */
export async function* jsonBatches(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  reading: Reading,
  limits: Pick<Limits, 'rowBytes'>,
  field?: string,
): AsyncGenerator<Batch> {
  const isWrapper = (key: string) => (field === undefined ? WRAPPERS.has(key) : key === field);
  /** Depth at which rows begin: 0 until a list is found that holds them. */
  let base = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let row = 1;
  /** The value that is being read: where it starts in `chunk` (negative: in what is carried), and its line. */
  let open: { start: number; line: number } | undefined;
  let skipping = false;
  let carry: Uint8Array[] = [];
  let carried = 0;
  /** Only the first value at the top is looked into for a list of rows. */
  let first = true;
  let done = false;
  let sawAnything = false;
  let key: number[] | undefined;
  let lastKey = '';

  for await (const chunk of chunks) {
    if (done) break;
    const spans: number[] = [];
    const lines: number[] = [];
    const firstRow = row;
    const close = (end: number) => {
      if (open === undefined) return;
      if (skipping) skipping = false;
      else {
        spans.push(open.start < 0 ? -carried : open.start, end);
        lines.push(open.line);
        row += 1;
      }
      open = undefined;
    };
    let i = line === 1 && row === 1 && !sawAnything && chunk[0] === 0xef && chunk[1] === 0xbb ? 3 : 0;
    while (i < chunk.length && !done) {
      if (inString) {
        if (escaped) {
          escaped = false;
          if (key !== undefined) key.push(chunk[i] ?? 0);
          i += 1;
          continue;
        }
        const quote = chunk.indexOf(QUOTE, i);
        const end = quote < 0 ? chunk.length : quote;
        let slashes = 0;
        while (end - 1 - slashes >= i && chunk[end - 1 - slashes] === BACKSLASH) slashes += 1;
        if (key !== undefined) for (let k = i; k < end && key.length <= MAX_KEY_BYTES; k += 1) key.push(chunk[k] ?? 0);
        if (quote < 0) {
          escaped = slashes % 2 === 1;
          i = end;
        } else if (slashes % 2 === 1) {
          i = quote + 1;
        } else {
          inString = false;
          i = quote + 1;
          if (key !== undefined) {
            lastKey = String.fromCharCode(...key);
            key = undefined;
          }
          if (depth === base) close(i);
        }
        continue;
      }
      const byte = chunk[i] ?? 0;
      switch (byte) {
        case NEWLINE:
          line += 1;
          if (depth === base) close(i);
          break;
        case 32:
        case 13:
        case 9:
        case 44: // ,
        case 58: // :
          if (depth === base) close(i);
          break;
        case QUOTE:
          sawAnything = true;
          inString = true;
          if (open === undefined && depth === base) open = { start: i, line };
          else if (base === 0 && depth === 1 && first) key = [];
          break;
        case 91: // [
        case 123: {
          const isList = byte === 91;
          // The list of rows: the first value of the file, or the wrapper's in the first value.
          const holdsRows =
            base === 0 && first && isList && (depth === 0 ? !sawAnything : depth === 1 && isWrapper(lastKey));
          sawAnything = true;
          if (holdsRows) {
            base = depth + 1;
            open = undefined;
            carry = [];
            carried = 0;
          } else if (depth === base && open === undefined) open = { start: i, line };
          depth += 1;
          break;
        }
        case 93: // ]
        case 125:
          if (base > 0 && depth === base) {
            close(i);
            if (byte === 125)
              reading.ended = `has a } that closes nothing, at line ${line}; what follows it is not read`;
            // What follows the list of rows is not looked at.
            done = true;
            depth = 0;
            break;
          }
          if (depth > 0) depth -= 1;
          if (depth === base) {
            close(i + 1);
            if (base === 0) first = false;
          }
          break;
        default:
          sawAnything = true;
          if (open === undefined && depth === base) open = { start: i, line };
      }
      i += 1;
    }
    if (spans.length > 0) {
      const start = spans[0] ?? 0;
      const stop = spans.at(-1) ?? 0;
      const bytes = start < 0 ? joined([...carry, chunk.subarray(0, stop)]) : chunk.slice(start, stop);
      const shift = -start;
      for (let k = 0; k < spans.length; k += 1) spans[k] = (spans[k] ?? 0) + shift;
      yield {
        firstRow,
        rows: lines.length,
        body: {
          kind: 'spans',
          as: 'json',
          bytes,
          spans: Uint32Array.from(spans),
          lines: Uint32Array.from(lines),
          header: undefined,
        },
      };
      carry = [];
      carried = 0;
    }
    const still = open as { start: number; line: number } | undefined;
    if (still !== undefined && !skipping) {
      const rest = chunk.subarray(Math.max(0, still.start));
      carry.push(rest);
      carried += rest.length;
      still.start = -1;
      if (carried > limits.rowBytes) {
        yield {
          firstRow: row,
          rows: 1,
          body: { kind: 'refused', line: still.line, problem: tooLong(limits.rowBytes) },
        };
        row += 1;
        skipping = true;
        carry = [];
        carried = 0;
      }
    } else if (still === undefined) {
      carry = [];
      carried = 0;
    }
  }
  if (open !== undefined && carried > 0) {
    const bytes = joined(carry);
    const { line: at } = open as { line: number };
    yield {
      firstRow: row,
      rows: 1,
      body: {
        kind: 'spans',
        as: 'json',
        bytes,
        spans: Uint32Array.of(0, bytes.length),
        lines: Uint32Array.of(at),
        header: undefined,
      },
    };
  }
  const isOpen = depth > 0 || inString;
  if (isOpen && reading.ended === undefined)
    reading.ended = 'ends in the middle of a value: a bracket or a quote that is opened is never closed';
}
