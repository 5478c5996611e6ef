import { Builder } from './doc.ts';
import { invalid } from './errors.ts';
import { asString } from './json.ts';
import type { Normalizer } from './normalizers.ts';

/** Graphemes of this many bytes and more are looked up character by character (SentencePiece's rule in Rust). */
const GRAPHEME_BYTES = 6;

/**
 * SentencePiece's compiled character map: a Darts double array over UTF-8 and the replacements it points to. Throws
 * TokenizerError on a map that is not one; every look-up is bounded by the array's size.
 */
export function readPrecompiled(value: unknown, path: string): Normalizer {
  if (value === null) return (doc) => doc;
  const bytes = fromBase64(asString(value, path), path);
  if (bytes.length === 0) return (doc) => doc;
  if (bytes.length < 4) throw invalid(path, 'too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trieBytes = view.getUint32(0, true);
  if (trieBytes % 4 !== 0 || 4 + trieBytes > bytes.length) throw invalid(path, 'its trie does not fit');
  const units = new Uint32Array(trieBytes / 4);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint32(4 + i * 4, true);
  const texts = bytes.subarray(4 + trieBytes);
  const decoder = new TextDecoder('utf-8');
  const encoder = new TextEncoder();
  const memo = new Map<string, string | undefined>();

  const lookUp = (chunk: string): string | undefined => {
    const key = encoder.encode(chunk);
    let node = offset(units[0] ?? 0);
    for (const byte of key) {
      if (byte === 0) return undefined;
      node ^= byte;
      const unit = units[node];
      if (unit === undefined || (unit & 0x800000ff) >>> 0 !== byte) return undefined;
      node ^= offset(unit);
      if (((unit >>> 8) & 1) === 1) {
        const from = (units[node] ?? 0) & 0x7fffffff;
        const to = texts.indexOf(0, from);
        return from > texts.length ? undefined : decoder.decode(texts.subarray(from, to < 0 ? texts.length : to));
      }
    }
    return undefined;
  };
  const transformed = (chunk: string): string | undefined => {
    if (memo.has(chunk)) return memo.get(chunk);
    const found = lookUp(chunk);
    // Bounds the memory that a text of many characters takes.
    if (memo.size > 50_000) memo.clear();
    memo.set(chunk, found);
    return found;
  };

  return (doc) => {
    const { text } = doc;
    const builder = new Builder(doc);
    let from = 0;
    const put = (start: number, end: number, to: string) => {
      if (start > from) builder.keep(from, start);
      replaceSpan(builder, text, start, end, to);
      from = end;
    };
    for (const { start, end } of graphemes(text)) {
      if (byteCount(text, start, end) < GRAPHEME_BYTES) {
        const to = transformed(text.slice(start, end));
        if (to !== undefined) {
          put(start, end, to);
          continue;
        }
      }
      let at = start;
      while (at < end) {
        const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
        const to = transformed(text.slice(at, next));
        if (to !== undefined) put(at, next, to);
        at = next;
      }
    }
    if (from === 0) return doc;
    builder.keep(from, text.length);
    return builder.done();
  };
}

/** New characters stand for the old ones one by one; what is over stands for the last of them. */
function replaceSpan(builder: Builder, text: string, start: number, end: number, to: string): void {
  let at = start;
  let last = start;
  for (const char of to) {
    builder.add(char, at < end ? at : last);
    if (at < end) {
      last = at;
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
}

function offset(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}

function byteCount(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    n += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return n;
}

/** Made when it is wanted: it takes as long as loading all the rest. */
let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Generator<{ start: number; end: number }> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(text)) {
    let at = 0;
    while (at < text.length) {
      const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
      yield { start: at, end };
      at = end;
    }
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { index, segment } of segmenter.segment(text)) yield { start: index, end: index + segment.length };
}

function fromBase64(encoded: string, path: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(encoded);
  } catch {
    throw invalid(path, 'not base64');
  }
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
