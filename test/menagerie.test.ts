import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../src/check.ts';
import { type Config, merge } from '../src/config.ts';
import { run } from '../src/run.ts';
import { localSource } from '../src/source/local.ts';
import { ENGINES, type Finding, type Report } from '../src/types.ts';
import { safetensors } from './safetensors.ts';

// Models as they are released, cut down to what they say. An error in a healthy one is a false alarm.

const menagerie = fileURLToPath(new URL('./menagerie/', import.meta.url));
const families = readdirSync(menagerie)
  .filter((name) => name !== 'broken')
  .sort();

/** Releases that are broken as they are, with the rule that has to say so. */
const BROKEN: Readonly<Record<string, string>> = {
  'gemma-1': 'turn-end-not-in-stop-set',
  'gemma-2': 'turn-end-not-in-stop-set',
  'internlm2-chat': 'turn-end-not-in-stop-set',
  'llama-3-instruct-first': 'turn-end-not-in-stop-set',
  'phi-4-first': 'turn-end-not-in-stop-set',
  solar: 'turn-unterminated',
  vicuna: 'generation-config-invalid',
};

/** Pretrained models that carry the template of their chat sibling: a warning is right, an error is not. */
const MAY_WARN_OF_TURN_END = ['qwen2.5-base', 'qwen3-base'];

/** Rules that compare with the base: silent where nothing but the layout differs. */
const COMPARING =
  /^(token-(added|removed|renumbered|flags-changed)|merges-changed|tokenizer-pipeline-changed|(template|config)-changed-from-base|adapter-tokenizer-differs)$/;

type Json = Record<string, unknown>;
type Change = (folder: string) => void;

const root = mkdtempSync(join(tmpdir(), 'tunelint-menagerie-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the menagerie with its weights written and `change` applied to every folder that holds model files. */
function prepare(name: string, change: Change = () => undefined): string {
  const to = join(root, name);
  cpSync(menagerie, to, { recursive: true });
  for (const family of [...families, ...Object.keys(BROKEN).map((n) => `broken/${n}`)]) {
    const about = join(to, family, 'case.json');
    const { safetensors: weights = {} } = readJson(about) as { safetensors?: Record<string, Record<string, number[]>> };
    rmSync(about);
    for (const [file, tensors] of Object.entries(weights)) {
      mkdirSync(dirname(join(to, family, file)), { recursive: true });
      writeFileSync(join(to, family, file), safetensors(tensors));
    }
    for (const folder of [family, `${family}/base`]) narrow(join(to, folder));
    for (const folder of [family, `${family}/adapter`, `${family}/base`])
      if (existsSync(join(to, folder))) change(join(to, folder));
  }
  return to;
}

/** Matrices here are one column wide, so that they need no gigabytes, and have the layers that matter: config.json says so too. */
function narrow(folder: string): void {
  const file = join(folder, 'config.json');
  if (!existsSync(file)) return;
  const config = readJson(file);
  for (const part of [config, config['text_config']] as (Json | undefined)[])
    for (const [key, value] of [
      ['hidden_size', 1],
      ['n_embd', 1],
      ['num_hidden_layers', 1],
    ] as const)
      if (part?.[key] !== undefined) part[key] = value;
  writeFileSync(file, JSON.stringify(config, null, 2));
}

async function check(
  folder: string,
  paths: readonly string[] = ['.'],
  config: Config = merge(undefined),
): Promise<Report> {
  const source = localSource(folder);
  const { report } = await run({
    source,
    paths,
    config,
    checking: DEFAULTS,
    openBase: async (spec) =>
      spec.startsWith('hf:')
        ? { reason: `the base model ${spec} is not in reach`, blocked: false }
        : { source, path: spec, name: spec, why: 'named in tunelint.yml' },
    since: undefined,
    version: '0.0.0',
    progress: () => undefined,
  });
  return report;
}

function withBases(pairs: readonly (readonly [string, string])[]): Config {
  const checkpoints = pairs.map(([path, base]) => ({
    path,
    base,
    newTokens: [],
    chat: undefined,
    engines: ENGINES,
    at: { file: 'tunelint.yml' },
  }));
  return { ...merge(undefined), checkpoints };
}

function of<T extends { readonly subject: string }>(family: string, items: readonly T[]): readonly T[] {
  return items.filter((item) => item.subject === family || item.subject.startsWith(`${family}/`));
}

function said(findings: readonly Finding[]): readonly string[] {
  return findings.map((f) => `${f.rule}: ${f.message}`);
}

function readJson(file: string): Json {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : {};
}

describe('as released', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check(prepare('released'));
  }, 60_000);

  test('holds more than thirty families, and every broken one is named here', () => {
    expect(families.length).toBeGreaterThan(30);
    expect(readdirSync(join(menagerie, 'broken')).sort()).toEqual(Object.keys(BROKEN).sort());
  });

  test.each(families)('%s has no error', (family) => {
    expect(report.subjects.map((s) => s.path).some((path) => path === family || path.startsWith(`${family}/`))).toBe(
      true,
    );
    expect(of(family, report.broken)).toEqual([]);
    expect(of(family, report.skipped).filter((s) => s.blocking)).toEqual([]);
    expect(said(of(family, report.findings).filter((f) => f.severity === 'error'))).toEqual([]);
    const ends = of(family, report.findings).filter((f) => f.rule === 'turn-end-not-in-stop-set');
    if (!MAY_WARN_OF_TURN_END.includes(family)) expect(said(ends)).toEqual([]);
  });

  test.each(Object.entries(BROKEN))('%s is reported by %s', (name, rule) => {
    const folder = `broken/${name}`;
    expect(of(folder, report.broken)).toEqual([]);
    const reported = of(folder, report.findings).filter((f) => f.severity !== 'notice');
    expect(reported.map((f) => f.rule)).toContain(rule);
  });
});

/** Tuned, converted or quantised from the second: what came along with that is no error. */
const MADE_FROM: readonly (readonly [string, string])[] = [
  ['awq', 'llama-3.1-instruct'],
  ['bnb-4bit', 'llama-3.2-1b-instruct'],
  ['fp8-compressed', 'mistral-nemo'],
  ['gptq', 'qwen2.5-instruct'],
  ['llama-3-instruct-later', 'llama-3-base'],
  ['llama-3.1-instruct', 'llama-3.1-base'],
  ['llama-3.1-unsloth', 'llama-3.1-instruct'],
  ['llama-factory-sft', 'qwen2.5-base'],
  ['lora-adapter', 'llama-3.1-instruct'],
  ['lora-checkpoint', 'qwen2.5-instruct'],
  ['mlx-4bit', 'qwen3'],
  ['qwen2.5-instruct', 'qwen2.5-base'],
  ['qwen3', 'qwen3-base'],
  ['smollm2-instruct', 'smollm2-base'],
  ['unsloth-16bit-merge', 'llama-3.2-1b-instruct'],
  ['v5-layout', 'qwen3'],
  ['v5-layout-llama', 'llama-3.1-instruct'],
  ['zephyr', 'mistral-v0.1'],
];

test('nothing made from a base as its makers do has an error against it', async () => {
  const to = prepare('made');
  const heads = MADE_FROM.map(([head]) => head);
  const report = await check(to, heads, withBases(MADE_FROM));
  expect(report.broken).toEqual([]);
  expect(errors(report)).toEqual([]);
  const blind = report.skipped.filter((s) => s.rule === 'token-added').map((s) => s.subject);
  expect(blind).toEqual([]);
}, 60_000);

/** What git repositories hold of a model: seldom all of it. */
const PARTS: readonly (readonly [string, Change])[] = [
  ['tokenizer.json is not in the repository', (folder) => remove(folder, ['tokenizer.json'])],
  [
    'the tokenizer files are there alone',
    (folder) =>
      remove(folder, ['config.json', 'generation_config.json', 'model.safetensors', 'model.safetensors.index.json']),
  ],
  ['tokenizer_config.json is not there', (folder) => remove(folder, ['tokenizer_config.json'])],
  ['the side files are not there', (folder) => remove(folder, ['special_tokens_map.json', 'added_tokens.json'])],
  [
    'tokenizer.json and the weights are Git LFS pointers',
    (folder) => {
      for (const file of ['tokenizer.json', 'model.safetensors'])
        if (existsSync(join(folder, file))) writeFileSync(join(folder, file), POINTER);
    },
  ],
];

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0123456789abcdef'.repeat(4)}\nsize 17209920\n`;

test.each(PARTS)(
  'no family has an error when %s',
  async (name, change) => {
    const report = await check(prepare(name.replaceAll(/[^a-z]/gi, '-'), change));
    expect(report.broken).toEqual([]);
    expect(errors(report)).toEqual([]);
  },
  60_000,
);

function remove(folder: string, files: readonly string[]) {
  for (const file of files) rmSync(join(folder, file), { force: true });
}

/** Nothing generates here, or code of the model's own decides where it stops. */
const NOT_JUDGED = ['chatglm3', 'qwen3-embedding', 'reward-model'];

test('wherever the turn end is taken out of the stop ids, it is reported', async () => {
  const to = prepare('deaf');
  const ends = new Map<string, number>();
  for (const { path, facts } of (await check(to)).subjects) {
    const id = (facts['turnEnd'] as Json | undefined)?.['id'];
    if (typeof id !== 'number' || path.startsWith('broken/') || NOT_JUDGED.includes(path)) continue;
    if (!existsSync(join(to, path, 'config.json'))) continue;
    ends.set(path, id);
    for (const file of ['config.json', 'generation_config.json']) takeOut(join(to, path, file), id);
  }
  expect(ends.size).toBeGreaterThan(60);
  const report = await check(to);
  const silent = [...ends.keys()].filter(
    (path) =>
      !report.findings.some((f) => f.subject === path && /^turn-(end-not-in-stop-set|unterminated)$/.test(f.rule)),
  );
  expect(silent).toEqual([]);
}, 60_000);

/** Leaves every other stop id; where there is none, the next id stands for one. */
function takeOut(file: string, id: number) {
  if (!existsSync(file)) return;
  const json = readJson(file);
  for (const part of [json, json['text_config'] as Json | undefined]) {
    if (part?.['eos_token_id'] === undefined) continue;
    const left = [part['eos_token_id']].flat().filter((other) => other !== id);
    part['eos_token_id'] = left.length > 1 ? left : (left[0] ?? id + 1);
  }
  writeFileSync(file, JSON.stringify(json));
}

test('saved again in the layout of transformers 5, nothing counts as changed from the base', async () => {
  const to = prepare('layout', saveAsFive);
  prepare('layout/before');
  const report = await check(to, families, withBases(families.map((path) => [path, `before/${path}`])));
  expect(report.broken).toEqual([]);
  const changed = report.findings.filter((f) => COMPARING.test(f.rule));
  expect(changed.map((f) => `${f.subject} ${f.rule}: ${f.message}`)).toEqual([]);
  // Not for want of a base: those that have a whole tokenizer were compared.
  const compared = families.filter((f) => existsSync(join(menagerie, f, 'tokenizer.json')));
  const skipped = new Set(report.skipped.filter((s) => s.rule === 'token-added').map((s) => s.subject));
  expect(compared.length).toBeGreaterThan(30);
  expect(compared.filter((family) => skipped.has(family))).toEqual([]);
}, 60_000);

function errors(report: Report): readonly string[] {
  return report.findings
    .filter((f) => f.severity === 'error' && !f.subject.startsWith('broken/'))
    .map((f) => `${f.subject} ${f.rule}: ${f.message}`);
}

/**
 * What save_pretrained of transformers 5 does with a folder that has tokenizer.json: no added_tokens_decoder, no side files, the
 * template in a file of its own, merges as pairs; keys in another order.
 */
function saveAsFive(folder: string) {
  const json = readJson(join(folder, 'tokenizer.json'));
  const config = readJson(join(folder, 'tokenizer_config.json'));
  if (Object.keys(json).length === 0 || Object.keys(config).length === 0) return;
  const { added_tokens_decoder: _decoder, chat_template: template, ...rest } = config;
  for (const name of ['eos_token', 'bos_token', 'pad_token', 'unk_token']) {
    const value = rest[name];
    if (typeof value === 'object' && value !== null) rest[name] = (value as Json)['content'];
  }
  const jinja = join(folder, 'chat_template.jinja');
  if (typeof template === 'string' && !existsSync(jinja)) writeFileSync(jinja, template);
  else if (template !== undefined && typeof template !== 'string') rest['chat_template'] = template;
  for (const file of ['special_tokens_map.json', 'added_tokens.json']) rmSync(join(folder, file), { force: true });
  writeFileSync(
    join(folder, 'tokenizer_config.json'),
    JSON.stringify(Object.fromEntries(Object.entries(rest).reverse())),
  );
  const model = json['model'] as Json;
  const merges = model['merges'];
  if (Array.isArray(merges))
    model['merges'] = merges.map((m: unknown) =>
      typeof m === 'string' ? m.split(' ') : `${(m as string[]).join(' ')}`,
    );
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(Object.fromEntries(Object.entries(json).reverse())));
}
