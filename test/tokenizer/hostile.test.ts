import { describe, expect, test } from 'vitest';
import { loadTokenizer, TokenizerError } from '../../src/tokenizer/index.ts';

const model = {
  type: 'BPE',
  vocab: { a: 0, b: 1, ab: 2, __proto: 3 },
  merges: ['a b'],
  unk_token: null,
};

function file(changes: Record<string, unknown>): unknown {
  return { version: '1.0', added_tokens: [], model, ...changes };
}

function refusal(json: unknown, text = 'ab'): TokenizerError {
  try {
    loadTokenizer(json).encode(text);
  } catch (error) {
    if (error instanceof TokenizerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function nested(type: string, key: string, depth: number): unknown {
  let value: unknown = { type, [key]: [] };
  for (let i = 0; i < depth; i++) value = { type, [key]: [value] };
  return value;
}

describe('wrong types are invalid, with the path', () => {
  const token = {
    id: 5,
    content: 'x',
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  };
  test.each([
    [null, 'tokenizer.json'],
    [[], 'tokenizer.json'],
    [file({ version: '2.0' }), 'version'],
    [file({ model: null }), 'model'],
    [file({ model: { ...model, vocab: [] } }), 'model.vocab'],
    [file({ model: { ...model, vocab: { a: -1 } } }), 'model.vocab["a"]'],
    [file({ model: { ...model, vocab: { a: '0' } } }), 'model.vocab["a"]'],
    [file({ model: { ...model, merges: 'a b' } }), 'model.merges'],
    [file({ model: { ...model, merges: [['a']] } }), 'model.merges[0]'],
    [file({ model: { ...model, merges: ['a b', 7] } }), 'model.merges[1]'],
    [file({ model: { ...model, merges: ['a b c'] } }), 'model.merges[0]'],
    [file({ model: { ...model, merges: ['a z'] } }), 'model.merges[0]'],
    [file({ model: { ...model, merges: ['b a'] } }), 'model.merges[0]'],
    [file({ model: { ...model, fuse_unk: 'no' } }), 'model.fuse_unk'],
    [file({ model: { ...model, dropout: 2 } }), 'model.dropout'],
    [file({ model: { ...model, unk_token: '?' } }), 'model.unk_token'],
    [file({ added_tokens: {} }), 'added_tokens'],
    [file({ added_tokens: [{ ...token, special: 1 }] }), 'added_tokens[0].special'],
    [file({ added_tokens: [token, { ...token, lstrip: true }] }), 'added_tokens[1]'],
    [file({ normalizer: { type: 'Prepend' } }), 'normalizer.prepend'],
    [file({ normalizer: { type: 'Sequence', normalizers: [null] } }), 'normalizer.normalizers[0]'],
    [file({ normalizer: { type: 'Precompiled', precompiled_charsmap: '?' } }), 'normalizer.precompiled_charsmap'],
    [file({ pre_tokenizer: { type: 'Split', pattern: 'x' } }), 'pre_tokenizer.pattern'],
    [file({ pre_tokenizer: { type: 'Metaspace', replacement: 'ab' } }), 'pre_tokenizer.replacement'],
    [
      file({ post_processor: { type: 'TemplateProcessing', single: [], special_tokens: [] } }),
      'post_processor.special_tokens',
    ],
    [
      file({
        post_processor: {
          type: 'TemplateProcessing',
          single: [{ SpecialToken: { id: 'toString' } }],
          special_tokens: {},
        },
      }),
      'post_processor.single[0]',
    ],
    [file({ decoder: { type: 'Strip', content: '' } }), 'decoder.content'],
  ])('%#: %j', (json, path) => {
    const error = refusal(json, 'abx');
    expect(error.kind).toBe('invalid');
    expect(error.construct).toBe(path);
  });
});

describe('what is not covered is refused by name', () => {
  test.each([
    [file({ model: { ...model, type: 'Neural' } }), 'model Neural'],
    [file({ model: { ...model, dropout: 0.1 } }), 'model.dropout'],
    [file({ model: { ...model, vocab: { a: 4e7 }, merges: [] } }), 'model.vocab id'],
    [file({ normalizer: { type: 'Future' } }), 'normalizer Future'],
    [file({ pre_tokenizer: { type: 'UnicodeScripts' } }), 'pre_tokenizer UnicodeScripts'],
    [file({ post_processor: { type: 'Future' } }), 'post_processor Future'],
    [file({ decoder: { type: 'Future' } }), 'decoder Future'],
    [file({ normalizer: nested('Sequence', 'normalizers', 5000) }), 'normalizer.normalizers[0]'],
    [file({ pre_tokenizer: nested('Sequence', 'pretokenizers', 5000) }), 'pre_tokenizer.pretokenizers[0]'],
    [file({ decoder: nested('Sequence', 'decoders', 5000) }), 'decoder.decoders[0]'],
    [file({ post_processor: nested('Sequence', 'processors', 5000) }), 'post_processor.processors[0]'],
  ])('%#', (json, construct) => {
    const error = refusal(json);
    expect(error.kind).toBe('unsupported');
    expect(error.construct).toContain(construct);
  });
});

test('tokens named like properties of Object are just tokens', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const vocab = JSON.parse(`{"__proto__": 0, ${names.map((n, i) => `"${n}": ${i + 1}`).join(', ')}, "[UNK]": 9}`);
  const wordLevel = { type: 'WordLevel', vocab, unk_token: '[UNK]' };
  const tokenizer = loadTokenizer(file({ model: wordLevel, pre_tokenizer: { type: 'WhitespaceSplit' } }));
  expect(tokenizer.encode('__proto__ constructor isPrototypeOf toString').ids).toEqual([0, 1, 9, 2]);
  expect(tokenizer.tokenToId('__proto__')).toBe(0);
  expect(tokenizer.tokenToId('isPrototypeOf')).toBeUndefined();
  expect(tokenizer.idToToken(0)).toBe('__proto__');
  expect(tokenizer.idToToken(12_345)).toBeUndefined();
});

test('loading builds no merge table, so that a broken one does not hide the added tokens', () => {
  const broken = file({ model: { ...model, merges: ['a z'] } });
  const tokenizer = loadTokenizer(broken);
  expect(tokenizer.vocabSize).toBe(4);
  expect(() => tokenizer.prepare()).toThrow(TokenizerError);
});

test('an added token that the vocabulary lacks gets the id that Rust gives it, not the one in the file', () => {
  const token = (content: string, id: number) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const tokenizer = loadTokenizer(file({ added_tokens: [token('<x>', 77), token('ab', 9), token('<y>', 3)] }));
  expect(tokenizer.addedTokens.map((t) => [t.content, t.id, t.declaredId])).toEqual([
    ['<x>', 4, 77],
    ['ab', 2, 9],
    ['<y>', 5, 3],
  ]);
  expect(tokenizer.encode('<x>ab<y>').ids).toEqual([4, 2, 5]);
});

test('lone surrogates count as U+FFFD and keep their place', () => {
  const tokenizer = loadTokenizer(file({ model: { ...model, vocab: { a: 0, b: 1, ab: 2, '\ufffd': 3 } } }));
  expect(tokenizer.encode('a\ud800b\udc00', { offsets: true })).toEqual({
    ids: [0, 3, 1, 3],
    offsets: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  });
});

test('a megabyte of one character ends soon', () => {
  const vocab: Record<string, number> = { a: 0, b: 1 };
  const merges: string[] = [];
  for (let length = 1, id = 2; length < 1024; length *= 2, id += 1) {
    vocab['a'.repeat(length * 2)] = id;
    merges.push(`${'a'.repeat(length)} ${'a'.repeat(length)}`);
  }
  const tokenizer = loadTokenizer(file({ model: { type: 'BPE', vocab, merges } }));
  const started = performance.now();
  expect(tokenizer.encode('a'.repeat(1 << 20)).ids).toHaveLength(1024);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('an added token whose white space the one before has taken is none, as in Rust', () => {
  const flags = { special: true, normalized: false, single_word: false };
  const tokenizer = loadTokenizer(
    file({
      added_tokens: [
        { ...flags, id: 4, content: 'A', lstrip: false, rstrip: true },
        { ...flags, id: 5, content: ' ', lstrip: true, rstrip: true },
      ],
    }),
  );
  // What tokenizers 0.22.2 gives.
  for (const [text, ids] of [
    ['   ', [5]],
    ['A  ', [4]],
    ['A  A', [4, 4]],
    ['a  b', [0, 5, 1]],
  ] as const)
    expect(tokenizer.encode(text).ids).toEqual(ids);
});

test('added tokens that all want the same part of the table are refused, not looked for without end', () => {
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const regex =
    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
  const pre_tokenizer = {
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex: regex }, behavior: 'Isolated', invert: false },
      { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
    ],
  };
  /** Of a step of the trie, which begins at a node with a number: of all bytes the one with the lowest hash. */
  const lowest = (node: number) => {
    const hash = (byte: number) => Math.imul((node << 8) | byte, 0x9e3779b1) >>> 0;
    let best = 0x21;
    for (let byte = best; byte < 0x7f; byte++) if (hash(byte) < hash(best)) best = byte;
    return String.fromCharCode(best);
  };
  let nodes = 0;
  const crafted = Array.from({ length: 40 }, (_, i) => {
    let content = String.fromCharCode(0x21 + i);
    for (nodes += 1; content.length < 1000; nodes += 1) content += lowest(nodes);
    return { ...flags, id: 4 + i, content };
  });
  expect(refusal(file({ pre_tokenizer, added_tokens: crafted }))).toMatchObject({
    message: expect.stringContaining('made to collide'),
  });
  const plain = crafted.map((token, i) => ({ ...token, content: `<|reserved_${i}|>${'x'.repeat(900)}` }));
  expect(() => loadTokenizer(file({ pre_tokenizer, added_tokens: plain }))).not.toThrow();
});
