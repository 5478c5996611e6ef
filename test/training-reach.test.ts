import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEFAULTS } from '../src/check.ts';
import { merge } from '../src/config.ts';
import { run } from '../src/run.ts';
import { localSource } from '../src/source/local.ts';
import { UserError } from '../src/types.ts';

const root = mkdtempSync(join(tmpdir(), 'tunelint-reach-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a training config finds the model that it names without a list of all files', async () => {
  for (const folder of ['configs', 'models/base']) mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['a', 'b'])
    writeFileSync(
      join(root, `configs/${name}.yaml`),
      'base_model: models/base\ndatasets:\n  - path: x/y\n    type: alpaca\n',
    );
  writeFileSync(join(root, 'models/base/config.json'), '{"model_type": "llama", "vocab_size": 32000}');
  writeFileSync(
    join(root, 'models/base/tokenizer_config.json'),
    '{"eos_token": "</s>", "pad_token": "</s>", "added_tokens_decoder": {"2": {"content": "</s>", "special": true}}}',
  );
  const source = localSource(root);
  const listed: string[] = [];
  const { report } = await run({
    source: {
      ...source,
      async list(folder = '.') {
        listed.push(folder);
        return await source.list(folder);
      },
    },
    paths: ['configs'],
    config: merge(undefined),
    checking: DEFAULTS,
    openBase: async () => ({ reason: 'no base model', blocked: false }),
    since: undefined,
    version: '0',
    progress: () => undefined,
  });
  expect(report.subjects.map(({ path }) => path)).toEqual(['configs/a.yaml', 'configs/b.yaml']);
  expect(report.skipped.filter(({ reason }) => reason === 'models/base is not in reach')).toEqual([]);
  expect(listed).not.toContain('.');
});

test('a named data file below a folder of too many files is judged alone', async () => {
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(
    join(root, 'data/train.jsonl'),
    '{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": ""}]}\n',
  );
  const source = localSource(root);
  const { report } = await run({
    source: {
      ...source,
      async list(folder = '.') {
        if (folder === '.') throw new UserError('too many files');
        return await source.list(folder);
      },
    },
    paths: ['data/train.jsonl'],
    config: merge(undefined),
    checking: DEFAULTS,
    openBase: async () => ({ reason: 'no base model', blocked: false }),
    since: undefined,
    version: '0',
    progress: () => undefined,
  });
  expect(report.findings.map(({ rule }) => rule)).toEqual(['row-empty-reply']);
});
