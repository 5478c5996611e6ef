import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TokenizerError } from '../../src/tokenizer/index.ts';
import { Searcher } from '../../src/tokenizer/pattern.ts';
import { readPreTokenizer } from '../../src/tokenizer/pre-tokenizers.ts';

type Row = { pattern: string; starts: number[][] };

const path = join(import.meta.dirname, 'vectors', 'regexes.json');
const [texts, ...rows]: [string[], ...Row[]] = JSON.parse(readFileSync(path, 'utf8'));

describe('Oniguruma patterns cut the text where Oniguruma does', () => {
  test.each(rows.map((row) => [row.pattern, row.starts] as const))('%s', (pattern, starts) => {
    const split = readPreTokenizer({ type: 'Split', pattern: { Regex: pattern }, behavior: 'Isolated', invert: false });
    for (const [i, text] of texts.entries()) {
      const units = [0];
      for (const char of text) units.push((units.at(-1) ?? 0) + char.length);
      const pieces = split?.run({
        doc: { text, spans: undefined, base: 0 },
        bounds: text === '' ? [] : [0, text.length],
        asBytes: false,
      });
      const found = pieces?.bounds.filter((_, k) => k % 2 === 0);
      expect(found, JSON.stringify(text)).toEqual((starts[i] ?? []).map((n) => units[n]));
    }
  });
});

function refusal(act: () => unknown): TokenizerError {
  try {
    act();
  } catch (error) {
    if (error instanceof TokenizerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what is not covered is refused by name', () => {
  test.each([
    ['(a)\\1', '\\1'],
    ['\\X', '\\X'],
    ['\\R', '\\R'],
    ['a\\Kb', '\\K'],
    ['(?x: a )', '(?x'],
    ['(?i:é)', '(?i)'],
    ['(?i:ss)', '(?i) over ss'],
    ['(?i:\\p{L})', '(?i) over \\p{L}'],
    ['\\p{Egyptian_Hieroglyphs}', '\\p{Egyptian_Hieroglyphs}'],
    ['(?<=a+)b', 'look-behind of varying length'],
    ['a{2}?', '{n}?'],
    ['(a', 'unclosed group'],
    ['[a', 'unclosed ['],
    ['a)', 'unmatched )'],
    ['*a', 'nothing to repeat'],
    [`${'('.repeat(40)}a${')'.repeat(40)}`, 'nested too deep'],
    ['(?:(?:ab){1,1000}){1,1000}', 'too large'],
    [`${'a'.repeat(30_000)}`, 'longer than'],
  ])('%s', (pattern, named) => {
    const error = refusal(() => new Searcher(pattern, false));
    expect(error.kind).toBe('unsupported');
    expect(error.message).toContain(named);
  });
});

describe('no pattern can hang', () => {
  test.each([
    ['(a+)+b', 'a'.repeat(50_000)],
    ['(?:a|a)*b', 'a'.repeat(50_000)],
    ['(?:a*)*b', 'a'.repeat(50_000)],
    ['a*a*a*a*a*b', 'a'.repeat(50_000)],
    ['(?:a?){50}a{50}', 'a'.repeat(49)],
    ['\\s+$', ' '.repeat(200_000).concat('x')],
    ['(?=(a+))b', 'a'.repeat(50_000)],
    ['(?:.|\\s)*z', 'xy '.repeat(50_000)],
  ])('%s', (pattern, text) => {
    const started = performance.now();
    try {
      new Searcher(pattern, false).findAll(text);
    } catch (error) {
      expect(error).toBeInstanceOf(TokenizerError);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
