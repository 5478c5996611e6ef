import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  loadTokenizer,
  parseTokenizerJson,
  sharedTokenizer,
  shareTokenizer,
  type Tokenizer,
} from '../../src/tokenizer/index.ts';

// Small tokenizers at random, read in every way there is: by JSON.parse, by `parseTokenizerJson` with and without another to take
// tables from, and from memory that threads share. Whole texts take a way of their own over UTF-8; with offsets wanted they take
// the general way. All must give the same ids.

const PATTERN =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

/** The byte-level alphabet: printable bytes stand for themselves, the others for characters from U+0100 on. */
const ALPHABET = (() => {
  const isPrinted = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  let others = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrinted(byte) ? byte : others++));
})();
const SPELLED = (text: string) => Array.from(new TextEncoder().encode(text), (byte) => ALPHABET[byte] ?? '');

const WORDS = [
  'a',
  'b',
  'ab',
  'é',
  '中',
  '😀',
  ' ',
  '\n',
  '\0',
  '7',
  '#version',
  "'s",
  '.',
  '<|',
  '<|end|>',
  'e\u0301',
  '\ud800',
];
const UNITS = [...new Set(WORDS.flatMap((word) => SPELLED(word)))];

/** Every letter of the merges as an escape; no unit of the alphabet that is used here has one already. */
const escaped = (json: object) =>
  JSON.stringify(json).replace(/"merges":\[[^{}]*\]/, (merges) =>
    merges.replace(/(?<=\[.*)[a-z#\u0100-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
const LAYOUTS: readonly ((json: object) => string)[] = [
  (json) => JSON.stringify(json),
  (json) => JSON.stringify(json, null, 2),
  (json) => JSON.stringify(json, null, '\t').replaceAll('\n', '\r\n'),
  escaped,
];

const added = fc.uniqueArray(
  fc.record({
    content: fc.constantFrom('<|end|>', '<|', '<|end|>a', 'a', '中', '\0', 'é', '😀', '\n', '\ufffd', ''),
    special: fc.boolean(),
    lstrip: fc.constantFrom(false, false, false, true),
    rstrip: fc.constant(false),
    normalized: fc.constantFrom(false, false, false, true),
    single_word: fc.constant(false),
  }),
  { selector: ({ content }) => content, maxLength: 4 },
);

const tokenizerJson = fc
  .record({
    picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
    paired: fc.boolean(),
    mergesFirst: fc.boolean(),
    ignore_merges: fc.boolean(),
    normalizer: fc.constantFrom(null, { type: 'NFC' }),
    added,
  })
  .map(({ picks, paired, mergesFirst, ignore_merges, normalizer, added: tokens }) => {
    const vocab = new Map(ALPHABET.map((unit, id) => [unit, id]));
    const known = [...UNITS];
    const merges = picks.map(([a, b]) => {
      const [left = '', right = ''] = [known[a % known.length], known[b % known.length]];
      const joined = left + right;
      if (!vocab.has(joined)) vocab.set(joined, vocab.size);
      // Later merges build on what earlier ones make, most of them on single bytes that stand side by side.
      known.push(joined);
      return paired ? [left, right] : `${left} ${right}`;
    });
    const tables = { vocab: Object.fromEntries(vocab), merges };
    const model = { type: 'BPE', ...(mergesFirst ? { merges, vocab: tables.vocab } : tables), ignore_merges };
    const pre_tokenizer = {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: PATTERN }, behavior: 'Isolated', invert: false },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      ],
    };
    const added_tokens = tokens.map((token, i) => ({ id: vocab.size + i, ...token }));
    return { version: '1.0', added_tokens, normalizer, pre_tokenizer, model };
  });

const texts = fc.array(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join('')),
  { minLength: 1, maxLength: 8 },
);

test('small tokenizers give the same ids however they are read, and by which way', () => {
  let read = 0;
  fc.assert(
    fc.property(tokenizerJson, fc.constantFrom(...LAYOUTS), texts, (json, layout, list) => {
      const written = layout(json);
      const witness = loadTokenizer(JSON.parse(written));
      const bytes = new TextEncoder().encode(written);
      const made: Tokenizer[] = [witness];
      const parsed = parseTokenizerJson(bytes);
      if (parsed !== undefined) {
        read += 1;
        const other = parseTokenizerJson(new TextEncoder().encode(JSON.stringify(json)));
        made.push(
          loadTokenizer(parsed.json),
          loadTokenizer(parseTokenizerJson(bytes, other)?.json),
          loadTokenizer(sharedTokenizer(shareTokenizer(parseTokenizerJson(bytes) ?? parsed)).json),
        );
      }
      for (const text of list) {
        const wanted = witness.encode(text, { offsets: true }).ids;
        // The second time, words come out of the cache.
        for (const tokenizer of [...made, ...made]) expect(tokenizer.encode(text).ids).toEqual(wanted);
      }
    }),
    { numRuns: 400, seed: 28 },
  );
  expect(read).toBeGreaterThan(200);
});

test('merges whose space is escaped are left to JSON.parse, those of longer strings than the file promises are not', () => {
  const bytesOf = (json: string) => new TextEncoder().encode(json);
  const plain = '{"model":{"type":"BPE","vocab":{"a":0,"b":1,"ab":2},"merges":["a b"]}}';
  expect(parseTokenizerJson(bytesOf(plain))?.merges?.text(0)).toBe('a b');
  for (const line of ['a\\u0020b', 'a b\\u0020', '\\u0020a b', '#version b', 'ab'])
    expect(parseTokenizerJson(bytesOf(plain.replace('a b', line)))).toBeUndefined();
  expect(parseTokenizerJson(bytesOf(plain.replace('a b', '\\u0061 \\u0062')))?.merges?.text(0)).toBe('a b');
  for (const long of ['a'.repeat(5000), '😀'.repeat(3000)]) {
    const vocab = { [long]: 0, x: 1, [`${long}x`]: 2, [`x${long}`]: 3 };
    for (const merges of [
      [`${long} x`, `x ${long}`],
      [
        [long, 'x'],
        ['x', long],
      ],
    ]) {
      const parsed = parseTokenizerJson(bytesOf(JSON.stringify({ model: { type: 'BPE', merges, vocab } })));
      expect(parsed?.merges?.text(0)).toBe(`${long} x`);
      expect(parsed?.merges?.text(1)).toBe(`x ${long}`);
      expect(Array.from(parsed?.merges?.resolve(parsed.vocab.table, 0) ?? [])).toEqual([0, 1, 2, 1, 0, 3]);
    }
  }
});

test('each of thousands of added tokens is found, the longest of those that begin together, and no part of one', () => {
  const flags = { special: true, lstrip: false, rstrip: false, normalized: false, single_word: false };
  const contents = Array.from({ length: 3000 }, (_, i) => [
    `<|t${i}`,
    `<|t${i}|>`,
    String.fromCharCode(0x4e00 + i),
  ]).flat();
  const vocab = Object.fromEntries(ALPHABET.map((unit, id) => [unit, id]));
  const split = { type: 'Split', pattern: { Regex: PATTERN }, behavior: 'Isolated', invert: false };
  const bytes = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false };
  const tokenizer = loadTokenizer({
    added_tokens: contents.map((content, i) => ({ ...flags, id: 256 + i, content })),
    pre_tokenizer: { type: 'Sequence', pretokenizers: [split, bytes] },
    model: { type: 'BPE', vocab, merges: [] },
  });
  for (const [i, content] of contents.entries()) {
    const text = `a${content}${content}b<|t`;
    const { ids } = tokenizer.encode(text);
    expect(ids.slice(0, 4)).toEqual(
      [97, 256 + i, 256 + i, 98].map((id) => (id < 256 ? (vocab[String.fromCharCode(id)] ?? -1) : id)),
    );
    expect(ids).toEqual(tokenizer.encode(text, { offsets: true }).ids);
  }
});

test('where tokens share an id, merges go by the id, as in Rust, from the first word on', () => {
  const split = { type: 'Split', pattern: { Regex: PATTERN }, behavior: 'Isolated', invert: false };
  const bytes = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false };
  const fallback = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
  for (const [units, ways] of [
    [ALPHABET, { pre_tokenizer: { type: 'Sequence', pretokenizers: [split, bytes] } }],
    [[...fallback, 'a'], {}],
  ] as const) {
    const vocab: Record<string, number> = Object.fromEntries(units.map((unit, id) => [unit, id]));
    vocab['b'] = vocab['a'] ?? 0;
    vocab['ab'] = 300;
    const model = { type: 'BPE', vocab, merges: ['a b'], byte_fallback: units !== ALPHABET };
    const json = JSON.stringify({ added_tokens: [], ...ways, model });
    const tokenizer = loadTokenizer(parseTokenizerJson(new TextEncoder().encode(json))?.json);
    expect(tokenizer.encode('aa').ids).toEqual([300]);
    expect(tokenizer.encode('aa', { offsets: true }).ids).toEqual([300]);
  }
});
