import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/dataset/hash.ts';
import { CHARACTERS, type Row } from '../../src/types.ts';

function row(text: string): Row {
  return { file: 'train.jsonl', row: 1, line: 1, shape: 'text', turns: [], text } as unknown as Row;
}

function hashOf(text: string): { readonly key: string; readonly characters: number } {
  const into = { low: 0, high: 0, characters: 0 };
  expect(contentHash(row(text), into)).toBe(true);
  return { key: `${into.low} ${into.high}`, characters: into.characters };
}

/** What counts as white space, by its code: all control characters, the blank that does not break and the wide one. */
const isBlank = (unit: number) => unit <= 32 || unit === 0xa0 || unit === 0x3000;
const SUSPECT = new Set(Array.from('ÃâÂïãäåæçèé锟\ufffd\x7f', (char) => char.charCodeAt(0)));

/** The plain way: character by character. */
function plain(text: string): { readonly said: string; readonly characters: number } {
  let said = '';
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isControl = unit < 32 && unit !== 9 && unit !== 10 && unit !== 13;
    if (isControl || SUSPECT.has(unit) || (unit >= 0xd800 && unit < 0xe000)) characters |= CHARACTERS.suspect;
    if ('<＜‹〈'.includes(text[i] ?? '')) characters |= CHARACTERS.opening;
    if (!isBlank(unit)) said += text[i];
    else if (said !== '' && !said.endsWith(' ')) said += ' ';
  }
  return { said: said.replace(/ $/, ''), characters };
}

const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '\u3000',
    '<',
    '＜',
    'é',
    'ß',
    '你',
    '好',
    '锟',
    '\ufffd',
    '\x7f',
    '\0',
    '\x0b',
  ],
  ...['😀', 'longer than four', '.', '~', '‹', '\u0080', 'Ω', '\u2028'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('contentHash', () => {
  test('is the same for texts that say the same, white space aside, and for no others', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(hashOf(a).key === hashOf(b).key).toBe(plain(a).said === plain(b).said);
      }),
      {
        numRuns: 2_000,
        examples: [
          ['', ' '],
          ['a', 'a '],
          ['a b', 'a\n\nb'],
          ['ab', 'a b'],
          [' a', 'a'],
          ['a\0b', 'a b'],
        ],
      },
    );
  });

  test('does not depend on how white space is written', () => {
    const blanks = fc.constantFrom(' ', '\n', '\r\n', ' \t ', '\u00a0', '\u3000\u3000');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bcd', 'efghi', '你好', '😀', '<x>'), { minLength: 1 }),
        fc.array(blanks),
        (words, by) => {
          const written = words.map((word, i) => word + (by[i] ?? ' ')).join('');
          expect(hashOf(written).key).toBe(
            hashOf(words.map((word, i) => word + (by[i] === undefined ? ' ' : ' ')).join('')).key,
          );
        },
      ),
    );
  });

  test('says which kinds of characters there are', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(hashOf(a).characters).toBe(plain(a).characters);
      }),
      { numRuns: 2_000 },
    );
    for (let unit = 0; unit < 0x10000; unit += unit < 0x3100 || unit > 0xfe00 ? 1 : 17) {
      const char = String.fromCharCode(unit);
      for (const around of [char, `abc${char}`, `ab ${char} cd`, `${char}${char}`])
        if (hashOf(around).characters !== plain(around).characters) expect.fail(`U+${unit.toString(16)} in ${around}`);
    }
  });

  test('reads texts of any length, wherever their parts are cut', () => {
    const long = (fill: string, length: number) => fill.repeat(Math.ceil(length / fill.length)).slice(0, length);
    for (const fill of ['word ', '你好 ', 'ab\n\n', '   ', 'é<', 'abcd'])
      for (const length of [32_760, 32_766, 32_767, 32_768, 32_769, 70_000]) {
        const a = long(fill, length);
        expect(hashOf(`${a}\n`).key).toBe(hashOf(` ${a}`).key);
        expect(hashOf(`${a}x`).key).not.toBe(hashOf(`${a}y`).key);
        expect(hashOf(a.replace(/\s+/g, ' ')).key).toBe(hashOf(a).key);
      }
  });

  test('counts an emoji that a part is cut in once', () => {
    for (let before = 32_760; before < 32_770; before++) {
      const a = `${'a'.repeat(before)}😀b`;
      expect(hashOf(a).key).toBe(hashOf(`${a} `).key);
      expect(hashOf(a).key).not.toBe(hashOf(`${'a'.repeat(before)}😁b`).key);
    }
  });
});
