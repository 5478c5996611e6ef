import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findBase } from '../src/base.ts';
import { DEFAULTS, judge } from '../src/check.ts';
import { hubAccess, hubEnvironment, openHubBase, storedToken } from '../src/hub-access.ts';
import type { BasePlace } from '../src/read/checkpoint.ts';
import { trainingConfig } from '../src/read/training-config.ts';
import { localSource } from '../src/source/local.ts';
import { defineRule, type Missing, type Reading, type SubjectKind } from '../src/types.ts';
import { type FakeHub, type FakeRepo, fakeHub } from './fake-hub/index.ts';

const made: string[] = [];
let hub: FakeHub | undefined;

afterEach(async () => {
  const problems = hub?.problems ?? [];
  await hub?.close();
  hub = undefined;
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

type Files = Readonly<Record<string, unknown>>;

function folder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'tunelint-base-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

const LLAMA = { model_type: 'llama', hidden_size: 4096, num_hidden_layers: 32 };

async function serving(repos: Readonly<Record<string, Files & { readonly [repo]?: Partial<FakeRepo> }>>) {
  hub = await fakeHub(Object.entries(repos).map(([id, files]) => ({ id, folder: folder(files), ...files[repo] })));
}

/** Key for what a repository is besides its files. */
const repo = Symbol('repo');

type Asked = {
  readonly kind?: SubjectKind;
  readonly path?: string;
  readonly declared?: { readonly spec: string; readonly by: 'input' | 'config' };
  readonly config?: string;
  readonly offline?: boolean;
};

function accessTo({ offline }: Pick<Asked, 'offline'>) {
  return hubAccess(
    {
      endpoint: hub?.url ?? 'http://127.0.0.1:1',
      token: undefined,
      hubCache: undefined,
      offline: offline ?? false,
      cacheFolder: undefined,
      cacheBytes: 0,
    },
    { fetch, version: 'test', unique: 'test', now: 0 },
  );
}

async function found(files: Files, asked: Asked = {}): Promise<BasePlace | Missing> {
  const source = localSource(folder(files));
  const access = accessTo(asked);
  const parsed = asked.config === undefined ? undefined : trainingConfig('train.yaml', asked.config);
  return findBase({
    source,
    subject: { kind: asked.kind ?? 'checkpoint', path: asked.path ?? '.' },
    declared: asked.declared,
    configs: parsed === undefined || 'reason' in parsed ? [] : [parsed],
    open: async (spec, by, near, why = 'named by a test') => openHubBase(access, spec, { why, by, near }),
  });
}

/** What a test says of a base: the name without its commit, why, and the rest that is there. */
function shown(base: BasePlace | Missing) {
  if ('reason' in base) return { ...base, reason: base.reason.replaceAll(hub?.url ?? '-', 'HUB') };
  const name = base.name.replace(/@[0-9a-f]{12}\b/, '');
  const why = base.why.replace(/@[0-9a-f]{12}\b/g, '');
  return {
    name,
    why,
    ...(base.guessed === undefined ? {} : { guessed: true }),
    ...(base.model === undefined ? {} : { model: base.model.name.replace(/@[0-9a-f]{12}\b/, '') }),
  };
}

describe('the base is', () => {
  test('what the user names, before everything else', async () => {
    await serving({ 'org/said': { 'config.json': LLAMA }, 'org/other': { 'config.json': LLAMA } });
    const files = { 'config.json': { ...LLAMA, _name_or_path: 'org/other' } };
    expect(shown(await found(files, { declared: { spec: 'hf:org/said', by: 'config' } }))).toEqual({
      name: 'hf:org/said',
      why: 'named by a test',
    });
  });

  test('what adapter_config.json names, at its revision', async () => {
    await serving({ 'org/base': { 'config.json': LLAMA, [repo]: { revisions: ['v2'] } } });
    const adapter = { base_model_name_or_path: 'org/base', revision: 'v2', peft_type: 'LORA' };
    expect(shown(await found({ 'adapter_config.json': adapter }, { kind: 'adapter' }))).toEqual({
      name: 'hf:org/base',
      why: 'adapter_config.json names it as base_model_name_or_path',
    });
    expect(hub?.log[0]?.path).toMatch('/api/models/org/base/revision/v2');
  });

  test('a folder beside it where the path leads to one, and nothing is asked of the Hub', async () => {
    await serving({});
    const files = {
      'models/base/config.json': LLAMA,
      'models/lora/adapter_config.json': { base_model_name_or_path: '../base' },
    };
    expect(shown(await found(files, { kind: 'adapter', path: 'models/lora' }))).toMatchObject({ name: 'models/base' });
    expect(hub?.log).toEqual([]);
  });

  test('what the training config that made it starts from', async () => {
    await serving({ 'org/base': { 'config.json': LLAMA } });
    const config =
      'base_model: org/base\nadapter: lora\noutput_dir: .\ndatasets:\n  - path: a.jsonl\n    type: chat_template\n';
    expect(shown(await found({ 'config.json': LLAMA }, { config }))).toEqual({
      name: 'hf:org/base',
      why: 'train.yaml starts from it',
    });
  });

  test('what config.json names in passing, as a guess', async () => {
    await serving({ 'org/base': { 'config.json': LLAMA } });
    expect(shown(await found({ 'config.json': { ...LLAMA, _name_or_path: 'org/base' } }))).toEqual({
      name: 'hf:org/base',
      why: 'config.json names it as _name_or_path',
      guessed: true,
    });
  });

  test('what the model card names, as a guess', async () => {
    await serving({ 'org/base': { 'config.json': LLAMA } });
    for (const front of ['base_model: org/base', 'base_model:\n  - org/base'])
      expect(
        shown(await found({ 'config.json': LLAMA, 'README.md': `---\nlicense: mit\n${front}\n---\n# Bot\n` })),
      ).toEqual({
        name: 'hf:org/base',
        why: 'the model card names it as base_model',
        guessed: true,
      });
  });
});

describe('a guess is left where', () => {
  test.each([
    ['a merge has several', 'base_model:\n  - org/base\n  - org/other'],
    ['a merge has one in each part', 'base_model: org/base\nbase_model_relation: merge'],
    ['the front matter is broken', 'base_model: [org/base'],
    ['there is no name', 'base_model: ""'],
  ])('the card: %s', async (_, front) => {
    await serving({ 'org/base': { 'config.json': LLAMA } });
    expect(await found({ 'config.json': LLAMA, 'README.md': `---\n${front}\n---\n` })).toEqual({
      reason: 'no base model is known',
      blocked: false,
    });
    expect(hub?.log).toEqual([]);
  });

  test.each([
    '/home/me/llama',
    'C:\\models\\llama',
    '~/llama',
    './',
    'llama-8b',
    'output/checkpoint-500',
    'models/base',
    'org/run/checkpoint-5',
  ])('the name is a path: %s', async (name) => {
    await serving({});
    expect(await found({ 'config.json': { ...LLAMA, _name_or_path: name } })).toEqual({
      reason: 'no base model is known',
      blocked: false,
    });
    expect(hub?.log).toEqual([]);
  });

  test('the architecture is another', async () => {
    await serving({ 'org/base': { 'config.json': { ...LLAMA, hidden_size: 2048 } } });
    expect(await found({ 'config.json': { ...LLAMA, _name_or_path: 'org/base' } })).toEqual({
      reason: 'hf:org/base is not the base: config.json names it as _name_or_path, and its architecture is another',
      blocked: false,
    });
  });

  test('it cannot be had: the rules against a base are skipped, and no more', async () => {
    await serving({ 'org/gated': { 'config.json': LLAMA, [repo]: { gated: 'manual' } } });
    expect(await found({ 'config.json': { ...LLAMA, _name_or_path: 'org/gone' } })).toMatchObject({ blocked: false });
    expect(await found({ 'config.json': { ...LLAMA, _name_or_path: 'org/gated' } })).toMatchObject({ blocked: false });
    expect(await found({ 'config.json': { ...LLAMA, _name_or_path: 'org/gated' } }, { offline: true })).toMatchObject({
      blocked: false,
    });
  });
});

test('a Hub that does not answer is not waited for twice by guesses', async () => {
  await serving({ 'org/a': {}, 'org/b': {} });
  hub?.faults.push({ match: /revision/, kind: 'drop', times: 9 });
  const access = accessTo({ offline: false });
  const opened = (spec: string, by: 'guessed' | 'named') => openHubBase(access, spec, { why: '', by });
  expect(await opened('hf:org/a', 'guessed')).toMatchObject({ blocked: false });
  expect(await opened('hf:org/b', 'guessed')).toMatchObject({ blocked: false });
  expect(hub?.log).toHaveLength(1);
});

describe('a base that is named and cannot be had makes the verdict incomplete', () => {
  const adapter = (name: string) => ({ 'adapter_config.json': { base_model_name_or_path: name } });

  test('where the user names it, whatever the reason', async () => {
    await serving({ 'org/gated': { 'config.json': LLAMA, [repo]: { gated: 'manual' } } });
    for (const spec of ['hf:org/gated', 'hf:org/gone'])
      expect(await found({ 'config.json': LLAMA }, { declared: { spec, by: 'config' } })).toMatchObject({
        blocked: true,
      });
    const offline = { declared: { spec: 'hf:org/gated', by: 'input' as const }, offline: true };
    expect(await found({ 'config.json': LLAMA }, offline)).toMatchObject({ blocked: true });
  });

  test('where the adapter names it and it is there', async () => {
    await serving({ 'org/gated': { 'config.json': LLAMA, [repo]: { gated: 'manual' } } });
    const base = await found(adapter('org/gated'), { kind: 'adapter' });
    expect(shown(base)).toEqual({
      reason:
        'the base model could not be read: hf:org/gated is gated: accept its terms at HUB/org/gated and give a token that may read it (HF_TOKEN, in the action the input hf-token)',
      blocked: true,
    });
  });

  test('and not where the adapter names what the Hub does not have, or --offline was said', async () => {
    await serving({ 'org/base': { 'config.json': LLAMA } });
    expect(await found(adapter('org/gone'), { kind: 'adapter' })).toMatchObject({ blocked: false });
    expect(await found(adapter('org/base'), { kind: 'adapter', offline: true })).toMatchObject({ blocked: false });
    expect(await found(adapter('/home/me/base'), { kind: 'adapter' })).toEqual({
      reason: "the base model /home/me/base is a path on the author's machine",
      blocked: false,
    });
  });
});

describe('what stands on another model', () => {
  test('an adapter over an adapter has the model below as its base, and the tokenizer of the one between', async () => {
    const lower = { 'adapter_config.json': { base_model_name_or_path: 'org/base' } };
    await serving({
      'org/base': { 'config.json': LLAMA },
      'org/lower': { ...lower, 'tokenizer_config.json': {} },
      'org/bare': lower,
    });
    const over = (name: string) =>
      found({ 'adapter_config.json': { base_model_name_or_path: name } }, { kind: 'adapter' });
    expect(shown(await over('org/lower'))).toEqual({
      name: 'hf:org/lower',
      why: 'adapter_config.json names it as base_model_name_or_path, itself an adapter over hf:org/base',
      model: 'hf:org/base',
    });
    expect(shown(await over('org/bare'))).toMatchObject({ name: 'hf:org/base' });
  });

  test('adapters in circles come to an end', async () => {
    await serving({});
    const files = {
      'a/adapter_config.json': { base_model_name_or_path: '../b' },
      'b/adapter_config.json': { base_model_name_or_path: '../a' },
    };
    expect(await found(files, { kind: 'adapter', path: 'a' })).toMatchObject({
      reason: expect.stringContaining('circles'),
    });
  });

  test('the weights of a quantised base are those of the model that its card names', async () => {
    const quantised = { ...LLAMA, quantization_config: { quant_method: 'bitsandbytes' } };
    await serving({
      'org/base': { 'config.json': LLAMA },
      'fast/base-bnb-4bit': { 'config.json': quantised, [repo]: { card: { base_model: 'org/base' } } },
      'fast/lost-bnb-4bit': { 'config.json': quantised, [repo]: { card: { base_model: 'org/gone' } } },
    });
    const over = (name: string) =>
      found({ 'adapter_config.json': { base_model_name_or_path: name } }, { kind: 'adapter' });
    expect(shown(await over('fast/base-bnb-4bit'))).toEqual({
      name: 'hf:fast/base-bnb-4bit',
      why: 'adapter_config.json names it as base_model_name_or_path; its weights are quantised, and those of hf:org/base are compared',
      model: 'hf:org/base',
    });
    expect(shown(await over('fast/lost-bnb-4bit'))).toEqual({
      name: 'hf:fast/lost-bnb-4bit',
      why: 'adapter_config.json names it as base_model_name_or_path',
    });
  });
});

test('against a guessed base a finding is one level lower, and nothing is copied from it', () => {
  const rule = defineRule({
    id: 'differs',
    section: 'tokenizer',
    severity: 'error',
    needs: ['base'],
    title: '',
    why: '',
    fix: '',
    links: [],
    message: () => 'differs',
    *check() {
      const at = { file: 'tokenizer.json' };
      yield { at, args: {}, fix: { text: 'copy', edits: [{ file: 'a', copyFrom: 'base', from: 'a' }] } };
    },
  });
  const base = { name: 'hf:org/base', why: '' } as unknown as NonNullable<Reading['facts']['base']>;
  const judged = (guessed: boolean) =>
    judge(
      {
        subject: { kind: 'checkpoint', path: '.' },
        facts: { base: guessed ? { ...base, guessed: true } : base },
        missing: {},
      },
      DEFAULTS,
      [rule],
    ).findings[0];
  expect(judged(false)).toMatchObject({ severity: 'error', fix: { edits: [{ copyFrom: 'base' }] } });
  expect(judged(true)).toMatchObject({ severity: 'warning', fix: { text: 'copy', edits: [] } });
});

describe('the environment', () => {
  test('is that of huggingface_hub', () => {
    expect(hubEnvironment({}, '/home/me', 'linux')).toEqual({
      endpoint: 'https://huggingface.co',
      token: undefined,
      hubCache: join('/home/me', '.cache', 'huggingface', 'hub'),
      offline: false,
      cacheFolder: join('/home/me', '.cache', 'tunelint'),
      cacheBytes: 2e9,
    });
    const env = {
      HF_ENDPOINT: 'https://hub.corp',
      HF_TOKEN: 'hf_x',
      HF_HOME: '/hf',
      HF_HUB_OFFLINE: '1',
      TUNELINT_CACHE: '/c',
      TUNELINT_CACHE_SIZE: '1.5 GB',
    };
    expect(hubEnvironment(env, '/home/me', 'win32')).toEqual({
      endpoint: 'https://hub.corp',
      token: 'hf_x',
      hubCache: join('/hf', 'hub'),
      offline: true,
      cacheFolder: '/c',
      cacheBytes: 1.5e9,
    });
    expect(() => hubEnvironment({ HF_ENDPOINT: 'hub.corp' }, '/', 'linux')).toThrow('is not the address of a server');
  });

  test('says how large the cache may be, and that there is none', () => {
    const at = (TUNELINT_CACHE_SIZE: string) => hubEnvironment({ TUNELINT_CACHE_SIZE }, '/', 'linux');
    expect(at('500MB').cacheBytes).toBe(500e6);
    expect(at('4096').cacheBytes).toBe(4096);
    expect(at('0').cacheFolder).toBeUndefined();
    for (const size of ['much', '-1', '1e9', '5 GBs', '']) {
      if (size === '') expect(at(size).cacheBytes).toBe(2e9);
      else expect(() => at(size), size).toThrow('is no size: write 2GB or 500MB, or 0 for none');
    }
  });

  test('the token of hf auth login is found where it is stored, unless it is forbidden', () => {
    const home = folder({ '.cache/huggingface/token': 'hf_stored\n' });
    expect(storedToken({}, home)).toBe('hf_stored');
    expect(storedToken({ HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' }, home)).toBeUndefined();
    expect(storedToken({}, folder({}))).toBeUndefined();
  });
});
