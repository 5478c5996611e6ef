import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../src/check.ts';
import { findConfig, merge } from '../src/config.ts';
import { readConfig } from '../src/config-file.ts';
import type { DataOptions } from '../src/datasets.ts';
import { mergeReports, parseReport, reportJson } from '../src/report.ts';
import { run } from '../src/run.ts';
import { withoutShards } from '../src/shards.ts';
import { localSource } from '../src/source/local.ts';
import type { Report } from '../src/types.ts';
import { safetensors } from './safetensors.ts';

// What is new and what was there before, of data files and training configs, and of models by their data.

type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'tunelint-since-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Judges `after` beside `before`; every file that differs has changed. */
async function compared(before: Files, after: Files, data: DataOptions = {}): Promise<Report> {
  const source = localSource(folder(after));
  const file = await findConfig(source, '.');
  const parsed = file === undefined ? undefined : await readConfig(source, file, []);
  if (parsed?.ok === false) throw new Error(parsed.problems.join());
  const { report } = await run({
    source,
    paths: ['.'],
    config: merge(parsed?.value),
    checking: DEFAULTS,
    openBase: async () => ({ reason: 'none', blocked: false }),
    since: {
      source: localSource(folder(before)),
      changed: Object.keys(after).filter((path) => after[path] !== before[path]),
    },
    version: '0.0.0',
    data: { threads: 1, ...data },
    progress: () => {},
  });
  return report;
}

async function inShards(before: Files, after: Files): Promise<Report> {
  const parts: Report[] = [];
  for (const index of [1, 2, 3]) {
    const parsed = parseReport(reportJson(await compared(before, after, { shard: { index, count: 3 } })));
    if (!parsed.ok) throw new Error(parsed.problems.join());
    parts.push(parsed.value);
  }
  return mergeReports(withoutShards(parts));
}

function states({ findings }: Report, rule: string): readonly string[] {
  return findings.filter((f) => f.rule === rule).map(({ state }) => state);
}

function fixed({ fixed: gone }: Report): readonly string[] {
  return (gone ?? []).map(({ rule }) => rule);
}

const chat = (question: string, answer: string) =>
  `${JSON.stringify({
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  })}\n`;
const chats = (count: number, answer = 'yes') =>
  Array.from({ length: count }, (_, i) => chat(`question ${i}`, `${answer} ${i}`)).join('');
const TEXT = `${JSON.stringify({ text: 'a text of its own' })}\n`;

describe('a training config', () => {
  const config = (...tokens: readonly string[]) =>
    `base_model: base\ndatasets: [{ path: data.jsonl, type: chat_template }]\nmicro_batch_size: 1\noutput_dir: out\n${
      tokens.length === 0 ? '' : `tokens: [${tokens.map((token) => `'${token}'`).join(', ')}]\n`
    }`;

  test('has what it had before, and what is new', async () => {
    const same = await compared({ 'a.yaml': config('<t>') }, { 'a.yaml': `# more\n${config('<t>')}` });
    expect(states(same, 'training-new-token-init')).toEqual(['existing']);
    const more = await compared({ 'a.yaml': config() }, { 'a.yaml': config('<t>') });
    expect(states(more, 'training-new-token-init')).toEqual(['new']);
    const less = await compared({ 'a.yaml': config('<t>') }, { 'a.yaml': config() });
    expect(fixed(less)).toEqual(['training-new-token-init']);
    const first = await compared({}, { 'a.yaml': config('<t>') });
    expect(states(first, 'training-new-token-init')).toEqual(['new']);
  });

  test('is compared with its data as they were, in shards too', async () => {
    const model = Object.fromEntries(
      ['tokenizer.json', 'tokenizer_config.json', 'config.json'].map((name) => [`base/${name}`, caseFile(name)]),
    );
    const cut = (cutoff: number, note: string) =>
      `# ${note}\nbase_model: base\nsequence_len: ${cutoff}\nnum_epochs: 1\ndatasets: [{ path: data.jsonl, type: chat_template }]\n`;
    const before = { ...model, 'train.yml': cut(20, 'a'), 'data.jsonl': chats(30) };
    const after = { ...model, 'train.yml': cut(20, 'b'), 'data.jsonl': chats(33) };
    const whole = await compared(before, after);
    expect(states(whole, 'training-cutoff-too-short')).toEqual(['existing']);
    expect((await inShards(before, after)).findings).toEqual(whole.findings);
    const longer = { ...after, 'data.jsonl': chats(33, 'yes '.repeat(200)) };
    const room = { ...before, 'train.yml': cut(400, 'a') };
    const wide = await compared(room, { ...longer, 'train.yml': cut(400, 'b') });
    expect(states(wide, 'training-cutoff-too-short')).toEqual(['new']);
    expect((await inShards(room, { ...longer, 'train.yml': cut(400, 'b') })).findings).toEqual(wide.findings);
  });
});

describe('a data file', () => {
  test('of two shapes stays one when rows come', async () => {
    const report = await compared(
      { 'train.jsonl': chats(5) + TEXT },
      { 'train.jsonl': chats(2, 'no') + chats(5) + TEXT },
    );
    expect(states(report, 'rows-mixed-shape')).toEqual(['existing']);
    expect(fixed(report)).toEqual([]);
  });

  test('that repeats training rows did so before, or does so now', async () => {
    const before = { 'data/train.jsonl': chats(5), 'data/eval.jsonl': chat('question 3', 'yes 3') };
    const after = {
      'data/train.jsonl': chats(6),
      'data/eval.jsonl': chat('other', 'yes') + chat('question 3', 'yes 3'),
    };
    expect(states(await compared(before, after), 'split-overlap')).toEqual(['existing']);
    const clean = { ...before, 'data/eval.jsonl': chat('other', 'yes') };
    expect(states(await compared(clean, after), 'split-overlap')).toEqual(['new']);
    expect(fixed(await compared(after, { ...clean, 'data/train.jsonl': chats(7) }))).toEqual(['split-overlap']);
    expect((await inShards(before, after)).findings).toEqual((await compared(before, after)).findings);
  });

  test('with fewer bad rows has nothing new, with more it has', async () => {
    const bad = (count: number) => ({
      'train.jsonl': chats(8) + Array.from({ length: count }, (_, i) => chat(`${i}`, '')).join(''),
    });
    const fewer = await compared(bad(3), bad(2));
    expect(states(fewer, 'row-empty-reply')).toEqual(['existing']);
    expect(fixed(fewer)).toEqual([]);
    expect(states(await compared(bad(2), bad(3)), 'row-empty-reply')).toEqual(['new']);
    expect(fixed(await compared(bad(2), bad(0)))).toEqual(['row-empty-reply']);
  });
});

describe('a model', () => {
  const model = (seed: string) => ({
    ...Object.fromEntries(
      ['tokenizer.json', 'tokenizer_config.json', 'config.json'].map((name) => [`model/${name}`, caseFile(name)]),
    ),
    'model/README.md': seed,
    'model/model.safetensors': safetensors({
      'model.embed_tokens.weight': { shape: [288, 96], rows: { '262': 'zero' } },
    }),
    'tunelint.yml': 'datasets: [{ path: train.jsonl, tokenizer: model, trainer: trl }]\n',
  });

  test('is judged by the tokens of its data as they are and as they were', async () => {
    const [plain, used] = [chats(3), chats(3) + chat('more', '<|reserved_3|> ok')];
    const errors = async (before: string, after: string) => {
      const report = await compared(
        { ...model('a'), 'train.jsonl': before },
        { ...model('b'), 'train.jsonl': `${after}${chat('last', 'one')}` },
      );
      const found = report.findings.filter((f) => f.rule === 'embedding-row-untrained' && f.severity === 'error');
      return found.map(({ state }) => state);
    };
    expect(await errors(plain, used)).toEqual(['new']);
    expect(await errors(used, used)).toEqual(['existing']);
    expect(await errors(used, plain)).toEqual([]);
  });

  test('is told in one finding of what each shard saw in its part of the data', async () => {
    const weights = safetensors({
      'model.embed_tokens.weight': { shape: [288, 96], rows: { '262-264': 'zero', '266-267': 'zero' } },
    });
    const files = {
      ...model('b'),
      'model/model.safetensors': weights,
      // Three shards see one row each: the first one token, the second another, the third that of the first and one more.
      'train.jsonl': [
        chat('a', '<|reserved_3|> ok'),
        chat('b', '<|reserved_4|> ok'),
        chat('c', '<|reserved_3|> <|reserved_5|> ok'),
      ].join(''),
    };
    const whole = await compared({}, files);
    expect(whole.findings.map(({ severity, args }) => [severity, args['count']])).toEqual([
      ['error', 3],
      ['notice', 2],
    ]);
    const merged = await inShards({}, files);
    expect(merged.findings).toEqual(whole.findings);
    expect(merged.counts).toEqual(whole.counts);
  });
});

function caseFile(name: string): string {
  const path = `./rules/embedding-row-untrained/ok-pad-is-zero/head/${name}`;
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}
