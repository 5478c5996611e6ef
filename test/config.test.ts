import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ConfigFile, findConfig, merge } from '../src/config.ts';
import { parseConfig, readConfig } from '../src/config-file.ts';
import { nearest } from '../src/nearest.ts';
import { localSource } from '../src/source/local.ts';
import { ENGINES } from '../src/types.ts';

const RULES = ['padding-side-right', 'use-cache-off', 'token-added', 'turn-end-not-in-stop-set'];

const FULL = `checkpoints:
  - path: models/support-bot          # glob
    base: hf:meta-llama/Llama-3.1-8B-Instruct@0e9e39f   # or a folder
    new-tokens: ["<|ticket|>"]        # declared, so token-added stays silent
    chat: true
    engines: [transformers, vllm]
datasets:
  - path: data/*.jsonl
    tokenizer: models/support-bot
    template: models/other
    max-length: 4096
    trainer: trl
    train-on: assistant
    split: eval
  - path: more.parquet
    tokenizer: hf:Qwen/Qwen3-4B
rules: { padding-side-right: off, use-cache-off: error }
fail-on: error
only-new: false
required: [token-added]
smoke: { prompts: prompts.jsonl, max-new-tokens: 64, thresholds: { output-never-stops: 0.1 } }
`;

function config(text: string, file = 'tunelint.yml'): ConfigFile {
  const parsed = parseConfig(text, file, RULES);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
}

function problems(text: string, file = 'tunelint.yml'): readonly string[] {
  const parsed = parseConfig(text, file, RULES);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseConfig', () => {
  test('everything that can be said', () => {
    expect(config(FULL)).toEqual({
      file: 'tunelint.yml',
      checkpoints: [
        {
          path: 'models/support-bot',
          base: 'hf:meta-llama/Llama-3.1-8B-Instruct@0e9e39f',
          newTokens: ['<|ticket|>'],
          chat: true,
          engines: ['transformers', 'vllm'],
          at: { file: 'tunelint.yml', pointer: '/checkpoints/0', line: 2 },
        },
      ],
      datasets: [
        {
          path: 'data/*.jsonl',
          tokenizer: 'models/support-bot',
          template: 'models/other',
          maxLength: 4096,
          trainer: 'trl',
          trainOn: 'assistant',
          split: 'eval',
          at: { file: 'tunelint.yml', pointer: '/datasets/0', line: 8 },
        },
        {
          path: 'more.parquet',
          tokenizer: 'hf:Qwen/Qwen3-4B',
          template: 'hf:Qwen/Qwen3-4B',
          maxLength: undefined,
          trainer: undefined,
          trainOn: undefined,
          split: 'train',
          at: { file: 'tunelint.yml', pointer: '/datasets/1', line: 15 },
        },
      ],
      rules: { 'padding-side-right': 'off', 'use-cache-off': 'error' },
      required: ['token-added'],
      failOn: 'error',
      onlyNew: false,
      smoke: { prompts: 'prompts.jsonl', maxNewTokens: 64, thresholds: { 'output-never-stops': 0.1 } },
    });
  });

  test('nothing said, and sections left empty', () => {
    for (const text of ['', '# only a comment\n', 'checkpoints:\nrules:\nsmoke:\n']) {
      expect(config(text)).toMatchObject({ checkpoints: [], datasets: [], rules: {}, failOn: undefined });
    }
    expect(config('checkpoints: [{ path: m }]').checkpoints[0]).toMatchObject({ engines: ENGINES, chat: undefined });
  });

  test('off as YAML 1.2 and as YAML 1.1 means it', () => {
    expect(config('rules: { token-added: off, use-cache-off: false }').rules).toEqual({
      'token-added': 'off',
      'use-cache-off': 'off',
    });
  });

  test('paths are relative to the file; a file in .github speaks of the repository', () => {
    const text = 'checkpoints: [{ path: models/*, base: ./base/ }]\nsmoke: { prompts: p.jsonl }';
    expect(config(text, 'team/a/tunelint.yml')).toMatchObject({
      checkpoints: [{ path: 'team/a/models/*', base: 'team/a/base' }],
      smoke: { prompts: 'team/a/p.jsonl' },
    });
    expect(config(text, '.github/tunelint.yml').checkpoints[0]).toMatchObject({ path: 'models/*', base: 'base' });
    expect(config('checkpoints: [{ path: ../models/* }]', '.github/tunelint.yml').checkpoints[0]?.path).toBe(
      'models/*',
    );
    expect(config('checkpoints: [{ path: ../b }]', 'team/a/tunelint.yml').checkpoints[0]?.path).toBe('team/b');
    expect(config('checkpoints: [{ path: . }]').checkpoints[0]?.path).toBe('.');
  });

  test.each<[string, readonly string[]]>([
    ['checkpionts: []', ['tunelint.yml:1: unknown key "checkpionts"; did you mean checkpoints?']],
    [
      '\ndatasets:\n  - path: a\n    max_length: 5',
      ['tunelint.yml:4: unknown key "max_length" in datasets[0]; did you mean max-length?'],
    ],
    ['failOn: error', ['tunelint.yml:1: unknown key "failOn"; did you mean fail-on?']],
    [
      'smoke: { zzzzzzzz: 1 }',
      ['tunelint.yml:1: unknown key "zzzzzzzz" in smoke; known keys are prompts, max-new-tokens, thresholds'],
    ],
    [
      'smoke: { thresholds: { output-never-stop: 1 } }',
      ['tunelint.yml:1: unknown key "output-never-stop" in smoke.thresholds; did you mean output-never-stops?'],
    ],
    ['__proto__: { a: 1 }', [expect.stringContaining('unknown key "__proto__"')]],
    ['checkpoints:\n  - base: x', ['tunelint.yml:2: checkpoints[0] lacks "path"']],
    ['checkpoints:\n  - path: 3', ['tunelint.yml:2: checkpoints[0].path must be a text, not 3']],
    ['checkpoints:\n  - path: ""', ['tunelint.yml:2: checkpoints[0].path must be filled in, not ""']],
    ['checkpoints:\n  -', ['tunelint.yml:2: checkpoints[0] must be a map of keys, not empty']],
    ['checkpoints: models', ['tunelint.yml:1: checkpoints must be a list, not "models"']],
    ['only-new: "yes"', ['tunelint.yml:1: only-new must be true or false, not "yes"']],
    ['fail-on: warn', ['tunelint.yml:1: fail-on must be one of error, warning, never, not "warn"']],
    [
      'datasets:\n- path: a\n  max-length: 2.5\n- path: b\n  max-length: 0',
      [
        'tunelint.yml:3: datasets[0].max-length must be a whole number, not 2.5',
        'tunelint.yml:5: datasets[1].max-length must be larger than zero, not 0',
      ],
    ],
    [
      'checkpoints: [{ path: a, engines: [vLLM] }]',
      [`tunelint.yml:1: checkpoints[0].engines[0] must be one of ${ENGINES.join(', ')}, not "vLLM"`],
    ],
    [
      'rules:\n  token-added: loud',
      ['tunelint.yml:2: rules.token-added must be one of off, error, warning, notice, not "loud"'],
    ],
    ['rules:\n  token-aded: off', ['tunelint.yml:2: there is no rule "token-aded"; did you mean token-added?']],
    ['required:\n  - use-cache', ['tunelint.yml:2: there is no rule "use-cache"; did you mean use-cache-off?']],
    ['- a\n- b', ['tunelint.yml:1: the file must be a map of keys, not a list']],
    ['fail-on: error\nfail-on: never', ['tunelint.yml:2: Map keys must be unique']],
    ['fail-on: !!js/function x', [expect.stringContaining('Unresolved tag')]],
    ['a: b: c', [expect.stringMatching(/^tunelint.yml:1: Nested mappings/)]],
    ['---\n{}\n---\n{}', [expect.stringMatching(/^tunelint.yml:3: .*multiple documents/)]],
    ['checkpoints: *nope', [expect.stringContaining('Unresolved alias')]],
    [
      'checkpoints: [{ path: ../../etc }]',
      ['tunelint.yml:1: "../../etc" must be a path inside the repository, relative to this file'],
    ],
    [
      'checkpoints: [{ path: a/../../x }]',
      ['tunelint.yml:1: "a/../../x" must be a path inside the repository, relative to this file'],
    ],
    [
      'datasets:\n- path: d\n  tokenizer: /etc',
      ['tunelint.yml:3: "/etc" must be a path inside the repository, relative to this file'],
    ],
    [
      'smoke: { prompts: "C:\\\\x" }',
      ['tunelint.yml:1: "C:\\\\x" must be a path inside the repository, relative to this file'],
    ],
    [
      'checkpoints: [{ path: a, base: "hf:../x y" }]',
      ['tunelint.yml:1: "hf:../x y" must look like hf:ORG/NAME or hf:ORG/NAME@REVISION'],
    ],
    [`checkpoints: [{ path: ${'a*'.repeat(200)} }]`, [expect.stringContaining('must be at most 300 characters')]],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('several problems are said at once, up to a bound', () => {
    expect(problems('a: 1\nfail-on: x\nonly-new: 3')).toHaveLength(3);
    expect(problems(Array.from({ length: 100 }, (_, i) => `k${i}: 1`).join('\n'))).toHaveLength(20);
  });

  test('bombs: aliases, nesting', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 12; i++)
      bomb += `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]\n`;
    expect(problems(bomb)).toEqual([expect.stringContaining('Excessive alias count')]);
    expect(problems('['.repeat(100_000))[0]).toMatch(/^tunelint.yml:1: /);
    expect(problems('{a: '.repeat(1000) + '}'.repeat(1000))[0]).toMatch(/^tunelint.yml:/);
  });
});

describe('merge', () => {
  test('defaults, file, inputs', () => {
    expect(merge(undefined)).toMatchObject({ failOn: 'error', onlyNew: false, required: [], base: undefined });
    expect(merge(undefined).smoke).toEqual({ prompts: undefined, maxNewTokens: 128, thresholds: {} });
    const file = config('fail-on: warning\nonly-new: true\nrequired: [token-added]\nrules: { token-added: off }');
    expect(merge(file)).toMatchObject({ file: 'tunelint.yml', failOn: 'warning', onlyNew: true });
    const both = merge(file, {
      failOn: 'never',
      onlyNew: false,
      required: [],
      base: 'hf:a/b',
      rules: { 'use-cache-off': 'error', 'token-added': 'notice' },
    });
    expect(both).toMatchObject({ failOn: 'never', onlyNew: false, required: [], base: 'hf:a/b' });
    expect({ ...both.rules }).toEqual({ 'token-added': 'notice', 'use-cache-off': 'error' });
    expect(merge(file, { failOn: undefined, rules: undefined })).toMatchObject({ failOn: 'warning' });
  });

  test('a rule named like a property of Object has no level', () => {
    for (const id of ['constructor', 'toString', '__proto__']) expect(merge(config(FULL)).rules[id]).toBeUndefined();
  });
});

describe('findConfig and readConfig', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tunelint-config-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, content: string | Uint8Array = ''): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  test('in the folder, its parents, .github; the nearest wins', async () => {
    write('models/bot/config.json');
    const source = localSource(root);
    expect(await findConfig(source, 'models/bot')).toBeUndefined();
    write('.github/tunelint.yml');
    expect(await findConfig(source, 'models/bot')).toBe('.github/tunelint.yml');
    write('tunelint.yaml');
    expect(await findConfig(source, 'models/bot')).toBe('tunelint.yaml');
    write('models/tunelint.yml');
    expect(await findConfig(source, 'models/bot')).toBe('models/tunelint.yml');
    expect(await findConfig(source, './models/')).toBe('models/tunelint.yml');
    expect(await findConfig(source, 'data')).toBe('tunelint.yaml');
    expect(await findConfig(source, '.')).toBe('tunelint.yaml');
    expect(await findConfig(source, '')).toBe('tunelint.yaml');
    write('models/bot/tunelint.yml');
    expect(await findConfig(source, 'models/bot')).toBe('models/bot/tunelint.yml');
  });

  test('reading says what is wrong', async () => {
    write('tunelint.yml', FULL);
    write('latin.yml', Buffer.from('# \u00e9', 'latin1'));
    write('big.yml', `# ${'x'.repeat(300_000)}`);
    write('pointer.yml', `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`);
    const source = localSource(root);
    expect(await readConfig(source, 'tunelint.yml', RULES)).toMatchObject({ ok: true, value: { failOn: 'error' } });
    for (const [file, text] of [
      ['latin.yml', 'latin.yml: is not UTF-8'],
      ['big.yml', 'big.yml: has more than 262144 bytes'],
      ['gone.yml', 'gone.yml: there is no such file'],
      ['pointer.yml', 'pointer.yml is a Git LFS pointer whose content is not here'],
    ] as const) {
      expect(await readConfig(source, file, RULES)).toEqual({ ok: false, problems: [text] });
    }
  });
});

test('nearest', () => {
  const words = ['checkpoints', 'datasets', 'rules'];
  expect(nearest('checkpoint', words)).toBe('checkpoints');
  expect(nearest('data-sets', words)).toBe('datasets');
  expect(nearest('ruels', words)).toBe('rules');
  expect(nearest('smoke', words)).toBeUndefined();
  expect(nearest('', words)).toBeUndefined();
  expect(nearest('x'.repeat(1e6), words)).toBeUndefined();
});

describe('the published JSON Schema', () => {
  const file = new URL('../schema/tunelint.schema.json', import.meta.url);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));

  test('is up to date', () => {
    const script = new URL('../scripts/config-schema.ts', import.meta.url).pathname;
    execFileSync(process.execPath, ['--experimental-strip-types', script, '--check'], { stdio: 'pipe' });
  });

  test('says yes and no like the parser', () => {
    for (const text of [FULL, '{}', 'rules: { x: off, y: false }', 'checkpoints: [{ path: a }]', 'smoke:']) {
      expect([text, validate(parse(text))]).toEqual([text, true]);
    }
    for (const text of ['checkpionts: []', 'fail-on: warn', 'checkpoints: [{}]', 'rules: { x: true }', '- a']) {
      expect([text, validate(parse(text))]).toEqual([text, false]);
    }
  });
});
