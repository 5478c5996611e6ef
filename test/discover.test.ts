import { describe, expect, test } from 'vitest';
import { merge } from '../src/config.ts';
import { parseConfig } from '../src/config-file.ts';
import { candidates, type Discovery, declaration, discover, entryFor } from '../src/discover.ts';
import type { FileEntry, JsonObject } from '../src/types.ts';

/** Content by path; a training config is one that says so here. */
type Contents = Readonly<Record<string, JsonObject>>;

function entries(paths: readonly string[]): readonly FileEntry[] {
  return paths.map((path) => ({ path, size: 100 }));
}

function found(
  paths: readonly string[],
  options: { readonly yml?: string; readonly explicit?: readonly string[]; readonly contents?: Contents } = {},
): Discovery {
  const parsed = parseConfig(options.yml ?? '', 'tunelint.yml', []);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const contents = new Map(Object.entries(options.contents ?? {}));
  const files = entries(paths);
  const explicit = options.explicit ?? [];
  const asked = new Set(candidates(files, explicit));
  const peek = (path: string) => (asked.has(path) ? contents.get(path) : undefined);
  return discover(files, merge(parsed.value), explicit, peek, (path) => peek(path)?.['trains'] === true);
}

function subjects(...args: Parameters<typeof found>): readonly string[] {
  return found(...args).subjects.map((s) => `${s.kind} ${s.path}`);
}

const LLAMA = { model_type: 'llama' };

describe('checkpoints', () => {
  test.each([
    'tokenizer.json',
    'tokenizer_config.json',
    'generation_config.json',
    'special_tokens_map.json',
    'chat_template.jinja',
    'model.safetensors',
    'model-00001-of-00002.safetensors',
    'model.safetensors.index.json',
    'pytorch_model.bin',
    'pytorch_model-00001-of-00002.bin',
    'bot.Q4_K_M.gguf',
  ])('a folder with %s', (name) => {
    expect(subjects([`models/bot/${name}`, 'README.md'])).toEqual(['checkpoint models/bot']);
    expect(subjects([name])).toEqual(['checkpoint .']);
  });

  test('a bare config.json is a model when it says so, is asked for, or is declared', () => {
    const paths = ['app/config.json', 'models/bot/config.json'];
    const app = { 'app/config.json': { port: 8080 } };
    expect(subjects(paths, { contents: app })).toEqual([]);
    for (const key of ['model_type', 'architectures', 'transformers_version', 'auto_map', 'eos_token_id']) {
      expect(subjects(paths, { contents: { ...app, 'models/bot/config.json': { [key]: null } } })).toEqual([
        'checkpoint models/bot',
      ]);
    }
    for (const explicit of ['models/bot', 'models/bot/', './models/bot/config.json']) {
      expect(subjects(paths, { explicit: [explicit] })).toEqual(['checkpoint models/bot']);
    }
    expect(subjects(paths, { yml: 'checkpoints: [{ path: models/* }]' })).toEqual(['checkpoint models/bot']);
  });

  test('a file of a checkpoint means its folder, with everything in it', () => {
    const paths = ['bot/config.json', 'bot/tokenizer.json', 'bot/data/rows.jsonl', 'bot/sub/tokenizer.json'];
    for (const file of ['bot/config.json', 'bot/tokenizer.json']) {
      expect(subjects(paths, { explicit: [file] })).toEqual(['checkpoint bot']);
    }
  });

  test('not the parts of a diffusers pipeline', () => {
    const pipeline = ['sd/model_index.json', 'sd/unet/config.json', 'sd/unet/diffusion_pytorch_model.safetensors'];
    const parts = [
      'sd/text_encoder/config.json',
      'sd/text_encoder/model.safetensors',
      'sd/tokenizer/tokenizer_config.json',
    ];
    expect(subjects([...pipeline, ...parts], { contents: { 'sd/text_encoder/config.json': LLAMA } })).toEqual([]);
    expect(
      subjects(['vae/config.json', 'vae/model.safetensors'], { contents: { 'vae/config.json': { _class_name: 'X' } } }),
    ).toEqual([]);
  });

  test('checkpoint-N, cached snapshots and nested models are each their own', () => {
    expect(
      subjects([
        'out/adapter_config.json',
        'out/tokenizer.json',
        'out/checkpoint-50/adapter_model.safetensors',
        'out/checkpoint-50/tokenizer.json',
        'hub/models--a--b/blobs/0cb5f00d',
        'hub/models--a--b/refs/main',
        'hub/models--a--b/snapshots/abc/config.json',
        'hub/models--a--b/snapshots/abc/tokenizer.json',
      ]),
    ).toEqual(['checkpoint hub/models--a--b/snapshots/abc', 'adapter out', 'adapter out/checkpoint-50']);
  });

  test('copies of the model above in another format only when asked for', () => {
    const paths = ['bot/config.json', 'bot/tokenizer.json', 'bot/onnx/tokenizer.json', 'bot/original/tokenizer.json'];
    expect(subjects(paths)).toEqual(['checkpoint bot']);
    expect(subjects(paths, { explicit: ['bot/onnx'] })).toEqual(['checkpoint bot/onnx']);
    expect(subjects(['onnx/tokenizer.json', 'README.md'])).toEqual(['checkpoint onnx']);
  });
});

describe('adapters', () => {
  test('an adapter with its tokenizer is one subject, with merged weights two', () => {
    const adapter = ['a/adapter_config.json', 'a/adapter_model.safetensors', 'a/tokenizer.json', 'a/config.json'];
    expect(subjects(adapter)).toEqual(['adapter a']);
    expect(subjects([...adapter, 'a/model.safetensors'])).toEqual(['adapter a', 'checkpoint a']);
    expect(subjects(['a/adapter_model.bin'])).toEqual(['adapter a']);
    expect(subjects(adapter, { explicit: ['a/tokenizer.json'] })).toEqual(['adapter a']);
  });
});

describe('datasets', () => {
  test('by ending, but not logs and caches', () => {
    const { subjects: list, guessed } = found([
      'train.jsonl',
      'x/train-00000-of-00002.parquet',
      'x/data-00000-of-00001.arrow',
      'x/cache-0123.arrow',
      'x/trainer_log.jsonl',
      'x/generated_predictions.jsonl',
      'x/table.csv',
      'x/rows.json',
      'notes.txt',
    ]);
    const paths = ['train.jsonl', 'x/data-00000-of-00001.arrow', 'x/train-00000-of-00002.parquet'];
    expect(list).toEqual(paths.map((path) => ({ kind: 'dataset', path })));
    expect(guessed).toEqual(paths);
  });

  test('JSON and CSV in a data folder, unless it is about the data or an object without rows', () => {
    expect(
      subjects(
        ['rows', 'labels', 'wrapped', 'dataset_info', 'package', 'state']
          .map((name) => `Data/sft/${name}.json`)
          .concat('data/t.csv'),
        { contents: { 'Data/sft/labels.json': { '0': 'no' }, 'Data/sft/wrapped.json': { data: [] } } },
      ),
    ).toEqual(['dataset Data/sft/rows.json', 'dataset Data/sft/wrapped.json', 'dataset data/t.csv']);
  });

  test('JSON and CSV that are named after training, anywhere', () => {
    const paths = ['alpaca.json', 'x/llava_instruct_150k.json', 'x/sft-v2.csv', 'x/train.csv'];
    const others = ['x/alpaca_eval.json', 'x/training.json', 'x/train_log.csv', 'x/strain.csv', 'x/train_config.json'];
    const { guessed } = found([...paths, ...others], { contents: { 'x/train_config.json': { epochs: 3 } } });
    expect(guessed).toEqual(paths);
  });

  test('those that a dataset_info.json names', () => {
    const { subjects: list, guessed } = found(['sft/a.json', 'sft/b.json', 'c.json', 'sft/dataset_info.json'], {
      contents: {
        'sft/dataset_info.json': {
          a: { file_name: 'a.json' },
          up: { file_name: '../c.json' },
          out: { file_name: '../../../etc/passwd' },
          hub: { hf_hub_url: 'a/b' },
          odd: 3,
          __proto__: { file_name: 'b.json' },
        },
      },
    });
    expect(list.map((s) => s.path)).toEqual(['c.json', 'sft/a.json']);
    expect(guessed).toEqual([]);
  });

  test('those that tunelint.yml declares, whatever they are called; its prompts are none', () => {
    const yml = 'datasets: [{ path: "raw/**/*.txt" }, { path: saved/train }]\nsmoke: { prompts: prompts.jsonl }';
    const { subjects: list, guessed } = found(
      ['raw/a/b.txt', 'raw/c.md', 'saved/train/data-0.arrow', 'saved/train/state.json', 'prompts.jsonl'],
      { yml },
    );
    expect(list.map((s) => s.path)).toEqual(['raw/a/b.txt', 'saved/train/data-0.arrow']);
    expect(guessed).toEqual([]);
  });

  test('packed files as those that they hold', () => {
    const paths = ['a.jsonl.gz', 'b.parquet', 'data/c.json.zst', 'data/d.csv.gz', 'logs.jsonl.gz', 'x/e.json.gz'];
    expect(found(paths).guessed).toEqual(['a.jsonl.gz', 'b.parquet', 'data/c.json.zst', 'data/d.csv.gz']);
    expect(subjects(['x/e.json.gz'], { explicit: ['x/e.json.gz'] })).toEqual(['dataset x/e.json.gz']);
  });

  test('text only where it is named: any text has lines', () => {
    const paths = [
      'requirements.txt',
      'LICENSE.txt',
      'data/README.txt',
      'data/corpus.txt',
      'data/labels.txt',
      'x.txt.gz',
    ];
    expect(subjects(paths)).toEqual([]);
    expect(subjects(paths, { explicit: ['data/corpus.txt'] })).toEqual(['dataset data/corpus.txt']);
    expect(subjects(paths, { yml: 'datasets: [{ path: data }]' })).toEqual([]);
    expect(subjects(paths, { yml: 'datasets: [{ path: "data/c*.txt" }]' })).toEqual(['dataset data/corpus.txt']);
  });

  test('those that a training config names, wherever they lie', () => {
    const files = entries(['chats.json', 'corpus.txt', 'other.json', 'notes.txt', 'model/vocab.json']);
    const named = new Set(['chats.json', 'corpus.txt', 'model/vocab.json']);
    const { subjects: list, guessed } = discover(
      files,
      merge(undefined),
      [],
      () => undefined,
      () => false,
      (path) => named.has(path),
    );
    expect(list.map(({ path }) => path)).toEqual(['chats.json', 'corpus.txt']);
    expect(guessed).toEqual([]);
  });

  test('folders and patterns of a dataset_info.json', () => {
    const paths = [
      'd/sft/a.jsonl',
      'd/sft/README.txt',
      'd/sft/b.txt',
      'd/pt/1.txt',
      'd/pt/LICENSE.txt',
      'd/p-1.json',
      'd/q.json',
    ];
    const registry = {
      s: { file_name: 'sft' },
      p: { file_name: 'pt/' },
      g: { file_name: 'p-*.json' },
      self: { file_name: '.' },
    };
    expect(subjects([...paths, 'd/dataset_info.json'], { contents: { 'd/dataset_info.json': registry } })).toEqual([
      'dataset d/p-1.json',
      'dataset d/pt/1.txt',
      'dataset d/sft/a.jsonl',
    ]);
  });

  test('a file that is asked for', () => {
    const paths = ['chats.json', 'other.json', 'x.csv'];
    expect(subjects(paths, { explicit: ['chats.json'] })).toEqual(['dataset chats.json']);
    expect(subjects(paths)).toEqual([]);
  });
});

describe('training configs', () => {
  test('YAML and JSON files that the caller recognises; never model files, workflows, or declared datasets', () => {
    const paths = [
      'config.yaml',
      'sft.yaml',
      'conf/args.json',
      'x.yml',
      '.github/workflows/a.yml',
      'bot/config.json',
      'package.json',
    ];
    const contents = Object.fromEntries(paths.map((path) => [path, { trains: path !== 'x.yml' }]));
    expect(subjects(paths, { contents })).toEqual(
      ['conf/args.json', 'config.yaml', 'sft.yaml'].map((path) => `training-config ${path}`),
    );
    expect(
      subjects(['a.json'], { contents: { 'a.json': { trains: true } }, yml: 'datasets: [{ path: a.json }]' }),
    ).toEqual(['dataset a.json']);
  });
});

describe('candidates', () => {
  test('small readable files that can decide something', () => {
    expect(
      candidates([
        ...entries([
          'z/config.json',
          'sft.yaml',
          'a/tokenizer_config.json',
          'package.json',
          'x.py',
          'dataset_info.json',
        ]),
        { path: 'big.yaml', size: 2 ** 21 },
        { path: 'pointer/config.json', size: 100, unreadable: 'lfs-pointer' },
      ]),
    ).toEqual(['dataset_info.json', 'sft.yaml', 'z/config.json']);
    expect(candidates(entries(['a/config.json', 'ab/config.json', 'a.yaml']), ['a/'])).toEqual(['a/config.json']);
  });
});

describe('what was asked for', () => {
  test('paths without a subject are said', () => {
    const paths = ['bot/tokenizer.json', 'docs/a.md'];
    expect(found(paths, { explicit: ['bot', 'docs', 'docs/a.md', 'nowhere'] })).toEqual({
      subjects: [{ kind: 'checkpoint', path: 'bot' }],
      guessed: [],
      unmatched: ['docs', 'docs/a.md', 'nowhere'].map((path) => ({ by: 'argument', path })),
    });
    expect(
      found(paths, { yml: 'checkpoints: [{ path: models/* }]\ndatasets: [{ path: "*.jsonl" }]' }).unmatched,
    ).toEqual([
      { by: 'config', path: 'models/*' },
      { by: 'config', path: '*.jsonl' },
    ]);
  });

  test('a folder’s name is no prefix of its neighbour’s', () => {
    expect(subjects(['bot/tokenizer.json', 'bot-2/tokenizer.json'], { explicit: ['bot'] })).toEqual(['checkpoint bot']);
  });

  test('the same list in any order gives the same answer', () => {
    const paths = [
      'b/tokenizer.json',
      'a/tokenizer.json',
      'a/adapter_config.json',
      'a/x.jsonl',
      'a/model.safetensors',
      'a/config.json',
    ];
    const reversed = [...paths].reverse();
    expect(found(reversed)).toEqual(found(paths));
  });

  test('100,000 files take less than a second', () => {
    const paths = Array.from({ length: 100_000 }, (_, i) => `d${i % 1000}/s/${i}.json`);
    const start = performance.now();
    expect(found(paths, { yml: 'datasets: [{ path: "data/**/*.jsonl" }]', explicit: ['d1', 'd2'] }).subjects).toEqual(
      [],
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('patterns: what is a wildcard and what is not', () => {
    const meant = (pattern: string, path: string) => entryFor([{ path: pattern }], path) !== undefined;
    for (const [pattern, path] of [
      ['models/*', 'models/bot'],
      ['models/**', 'models/a/b'],
      ['**/out', 'out'],
      ['m?dels/[ab]*', 'models/bot'],
      ['{a,b}/x', 'b/x'],
      ['a (1)+/*', 'a (1)+/x'],
      ['*.d/@(x)', 'y.d/@(x)'],
      ['.hidden/*', '.hidden/.x'],
    ] as const) {
      expect([pattern, meant(pattern, path)]).toEqual([pattern, true]);
    }
    for (const [pattern, path] of [
      ['models/*', 'models/a/b'],
      ['models/*', 'models'],
      ['(a|b)*', 'a'],
      ['a.b', 'axb'],
      ['!a*', 'b'],
      ['*.d/@(x)', 'y.d/x'],
    ] as const) {
      expect([pattern, meant(pattern, path)]).toEqual([pattern, false]);
    }
  });

  test('no pattern that tunelint.yml may hold is slow on a name made for it', () => {
    const paths = [`${'a'.repeat(250)}.jsonl`, `${'a/'.repeat(120)}x.jsonl`];
    const start = performance.now();
    for (const pattern of ['*a*a*az', '**/*a*a*az', '{a,aa}{a,aa}{a,aa}z', '(a|aa)+(a|aa)+*z', '**/a/**/a/**/z']) {
      found(paths, { yml: `datasets: [{ path: "${pattern}" }]` });
    }
    expect(performance.now() - start).toBeLessThan(2000);
    for (const pattern of ['*a*a*a*z', '{a,aa}{a,aa}{a,aa}{a,aa}', '**/**/**/**']) {
      expect(() => found(paths, { yml: `datasets: [{ path: "${pattern}" }]` })).toThrow(/more than 3 wildcards/);
    }
  });
});

test('entryFor: the exact entry before the first pattern', () => {
  const list = [{ path: 'models/*' }, { path: 'models/bot' }, { path: '**' }];
  expect(entryFor(list, 'models/bot')).toBe(list[1]);
  expect(entryFor(list, 'models/x')).toBe(list[0]);
  expect(entryFor(list, 'a/b/c')).toBe(list[2]);
  expect(entryFor(list.slice(0, 2), 'x')).toBeUndefined();
});

test('declaration: inputs before the entry before defaults', () => {
  const yml = 'checkpoints: [{ path: bot, base: hf:a/b, chat: true, new-tokens: ["<x>"], engines: [vllm] }]';
  const parsed = parseConfig(yml, 'tunelint.yml', []);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const subject = { kind: 'adapter', path: 'bot' } as const;
  const said = { kind: 'adapter', engines: ['vllm'], chat: true, newTokens: ['<x>'], base: 'hf:a/b' };
  expect(declaration(merge(parsed.value), subject)).toEqual(said);
  expect(declaration(merge(parsed.value, { base: '../c' }), subject)).toEqual({ ...said, base: '../c' });
  expect(declaration(merge(undefined), { kind: 'checkpoint', path: '.' })).toMatchObject({
    kind: 'checkpoint',
    chat: undefined,
    newTokens: [],
    base: undefined,
  });
});
