// The first example as the trainer sees it, for people: runs of text that are learned and runs that are not.

import type { JsonObject, Vocabulary } from '../types.ts';
import type { SeenExample } from './kernel.ts';

/** Tokens that the report lists; the runs of text go further. */
const LISTED = 200;

/**
 * `segments` are runs of tokens with the same fate as text; `tokens` are the first ones by id. Bytes that are half a character
 * at the end of a run are shown as U+FFFD.
 */
export function exampleFacts(example: SeenExample, vocabulary: Vocabulary): JsonObject {
  const { ids, labels } = example;
  const segments: { text: string; trained: boolean | null; tokens: number }[] = [];
  let start = 0;
  for (let i = 1; i <= ids.length; i += 1) {
    if (i < ids.length && isTrained(labels, i) === isTrained(labels, start)) continue;
    segments.push({
      text: textOf(ids.slice(start, i), vocabulary),
      trained: isTrained(labels, start),
      tokens: i - start,
    });
    start = i;
  }
  return {
    row: example.row,
    ...(example.line === undefined ? {} : { line: example.line }),
    length: example.length,
    segments,
    tokens: ids.slice(0, LISTED).map((id, i) => ({
      id,
      token: vocabulary.tokenOf.get(id) ?? '',
      ...(labels === undefined ? {} : { trained: isTrained(labels, i) }),
    })),
  };
}

function isTrained(labels: readonly number[] | undefined, i: number): boolean | null {
  return labels === undefined ? null : labels[i] !== -100;
}

/** How byte-level vocabularies spell bytes: printable ones as themselves, the rest from U+0100 on (GPT-2's bytes_to_unicode). */
const BYTES: ReadonlyMap<string, number> = new Map(
  (() => {
    const pairs: [string, number][] = [];
    let next = 256;
    for (let byte = 0; byte < 256; byte += 1) {
      const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
      pairs.push([String.fromCharCode(isPrintable ? byte : next), byte]);
      if (!isPrintable) next += 1;
    }
    return pairs;
  })(),
);

/** Text of ids by the spelling of their tokens: byte-level (`Ġ` is a blank) or SentencePiece (`▁`, `<0x0A>`). */
function textOf(ids: readonly number[], vocabulary: Vocabulary): string {
  const added = new Set(vocabulary.added.map(({ id }) => id));
  const isByteLevel = vocabulary.idOf.has('Ġ') || vocabulary.idOf.has('Ġthe');
  const bytes: number[] = [];
  for (const id of ids) {
    const token = vocabulary.tokenOf.get(id) ?? '';
    if (added.has(id)) bytes.push(...Buffer.from(token));
    else if (isByteLevel)
      for (const unit of token) bytes.push(...(BYTES.has(unit) ? [BYTES.get(unit) ?? 0] : Buffer.from(unit)));
    else {
      const byte = /^<0x([0-9A-F]{2})>$/.exec(token)?.[1];
      if (byte !== undefined) bytes.push(Number.parseInt(byte, 16));
      else bytes.push(...Buffer.from(token.replaceAll('▁', ' ')));
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
