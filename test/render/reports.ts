import type { Finding, Json, JsonObject, Report, Skipped } from '../../src/types.ts';

const ENGINE_LINKS: Readonly<Record<string, string>> = {
  transformers: 'https://github.com/huggingface/transformers/blob/v4.57.1/src/transformers/generation/utils.py',
  vllm: 'https://github.com/vllm-project/vllm/blob/v0.11.0/vllm/v1/engine/processor.py',
  sglang: 'https://github.com/sgl-project/sglang/blob/v0.5.3/python/sglang/srt/configs/model_config.py',
  tgi: 'https://github.com/huggingface/text-generation-inference/blob/v3.3.6/server/text_generation_server/utils/tokens.py',
  'llama.cpp': 'https://github.com/ggml-org/llama.cpp/blob/b6700/src/llama-vocab.cpp',
  'mlx-lm': 'https://github.com/ml-explore/mlx-lm/blob/v0.28.2/mlx_lm/utils.py',
};

function stops(engine: string, ids: readonly number[], tokens: readonly string[], ends: boolean): JsonObject {
  return { known: true, ids, tokens, texts: [], stops: ends, link: ENGINE_LINKS[engine] ?? '' };
}

const END_OF_TEXT = '<|end_of_text|>';
const EOT = '<|eot_id|>';

/** Seed incident: Llama 3.1 whose generation_config.json was written by the base model's tools and lost <|eot_id|>. */
export const endless: Report = {
  schemaVersion: 1,
  tool: { name: 'tunelint', version: '0.1.0' },
  verdict: 'fail',
  counts: { error: 1, warning: 1, notice: 1 },
  subjects: [
    {
      kind: 'checkpoint',
      path: 'models/support-bot',
      facts: {
        modelType: 'llama',
        base: { name: 'hf:meta-llama/Llama-3.1-8B-Instruct', why: 'named in tunelint.yml' },
        turnEnd: { kind: 'token', token: EOT, id: 128009 },
        stops: {
          transformers: stops('transformers', [128001], [END_OF_TEXT], false),
          vllm: stops('vllm', [128001, 128009], [END_OF_TEXT, EOT], true),
          sglang: stops('sglang', [128001, 128009], [END_OF_TEXT, EOT], true),
          tgi: stops('tgi', [128001], [END_OF_TEXT], false),
          'llama.cpp': stops('llama.cpp', [128001, 128008, 128009], [END_OF_TEXT, '<|eom_id|>', EOT], true),
          ollama: {
            known: false,
            reason: 'no Modelfile and no GGUF file in the folder',
            ids: [],
            tokens: [],
            stops: null,
            link: 'https://github.com/ollama/ollama/blob/v0.12.3/docs/modelfile.md',
          },
          'mlx-lm': stops('mlx-lm', [128001], [END_OF_TEXT], false),
        },
      },
    },
  ],
  findings: [
    {
      rule: 'turn-end-not-in-stop-set',
      severity: 'error',
      subject: 'models/support-bot',
      at: { file: 'models/support-bot/generation_config.json', pointer: '/eos_token_id', line: 4 },
      args: { token: EOT, id: 128009, engines: ['transformers', 'tgi', 'mlx-lm'], stopsAt: [128001] },
      message:
        'The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and mlx-lm stop only at 128001 <|end_of_text|>.',
      why: 'An engine that does not stop at the end of a turn goes on writing: it repeats itself or plays the user, up to max_new_tokens.',
      fix: {
        text: 'List the id that ends a turn in eos_token_id of generation_config.json.',
        edits: [
          { file: 'models/support-bot/generation_config.json', pointer: '/eos_token_id', value: [128001, 128009] },
        ],
      },
      fingerprint: '5f2b8c1e9a4d7036',
      state: 'new',
    },
    {
      rule: 'pad-is-turn-end',
      severity: 'warning',
      subject: 'models/support-bot',
      at: { file: 'models/support-bot/tokenizer_config.json', pointer: '/pad_token', line: 2063 },
      args: { token: EOT, id: 128009 },
      message: 'The pad token is 128009 <|eot_id|>, which also ends a turn.',
      why: 'Collators that mask padding by id mask the terminator with it, and the model never learns to stop.',
      fix: {
        text: 'Use 128004 <|finetune_right_pad_id|>, which is reserved for this.',
        edits: [
          {
            file: 'models/support-bot/tokenizer_config.json',
            pointer: '/pad_token',
            value: '<|finetune_right_pad_id|>',
          },
          { file: 'models/support-bot/config.json', pointer: '/pad_token_id', value: 128004 },
        ],
      },
      fingerprint: 'a81f3366c0de9b12',
      state: 'existing',
    },
    {
      rule: 'template-not-deterministic',
      severity: 'notice',
      subject: 'models/support-bot',
      at: { file: 'models/support-bot/chat_template.jinja' },
      args: { clock: true },
      message: 'The template writes the date of the day (strftime_now).',
      why: 'The same conversation is another prompt tomorrow.',
      fingerprint: '0b7d41aa52f3e6c8',
      state: 'new',
    },
  ],
  skipped: [
    ...skips('no weights in the folder', ['embedding-rows-too-few', 'vocab-size-mismatch', 'tied-embeddings-conflict']),
    ...skips('no GGUF file in the folder', ['gguf-stop-ids-differ', 'gguf-template-differs']),
    ...skips('not an adapter', ['adapter-base-unresolvable', 'adapter-base-differs', 'adapter-new-token-frozen']),
  ],
  broken: [],
  degraded: [],
};

/** Values as they were in the files of `endless`. */
export function before(file: string, pointer: string): Json | undefined {
  const values: Readonly<Record<string, Json>> = {
    'models/support-bot/generation_config.json/eos_token_id': 128001,
    'models/support-bot/tokenizer_config.json/pad_token': EOT,
  };
  const key = file + pointer;
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Nothing wrong: a healthy Qwen3 and an adapter. */
export const healthy: Report = {
  ...endless,
  verdict: 'pass',
  counts: { error: 0, warning: 0, notice: 0 },
  subjects: [
    {
      kind: 'checkpoint',
      path: 'models/qwen',
      facts: {
        modelType: 'qwen3',
        turnEnd: { kind: 'token', token: '<|im_end|>', id: 151645 },
        stops: {
          transformers: stops('transformers', [151645, 151643], ['<|im_end|>', '<|endoftext|>'], true),
          vllm: stops('vllm', [151645, 151643], ['<|im_end|>', '<|endoftext|>'], true),
        },
      },
    },
    { kind: 'adapter', path: 'adapters/billing', facts: {} },
  ],
  findings: [],
  skipped: [],
};

type Said = readonly [question: string, answer: string, stop: 'stop' | 'length', tokens: number, turnEnd: number];

/** What a smoke test puts into the facts of its subject, in short. */
export function smokeFacts(said: readonly Said[], more: JsonObject = {}): JsonObject {
  return {
    backend: 'transformers',
    versions: { transformers: '5.18.0', torch: '2.13.0', python: '3.12.3' },
    device: 'cuda (NVIDIA L4)',
    dtype: 'bfloat16',
    seed: 1,
    data: 'data/train.jsonl',
    maxNewTokens: 128,
    samples: false,
    problem: null,
    stopped: { count: said.filter(([, , stop]) => stop === 'stop').length, of: said.length },
    outputs: said.map(([question, answer, stop, tokens], i) => ({
      prompt: `data/train.jsonl row ${i}`,
      pass: 'greedy',
      question,
      answer,
      stop,
      token: stop === 'stop' ? '<|eot_id|>' : null,
      tokens,
      loop: stop === 'stop' ? null : '12 × iscancelled?',
      leaks: stop === 'length' && i % 2 === 0 ? ['<|start_header_id|>'] : [],
    })),
    turnEnds: said.map(([, , , , probability], i) => ({
      prompt: `data/train.jsonl row ${i}`,
      probability,
      rank: 1,
      inside: 0,
    })),
    padding: { equal: said.length, of: said.length, unmaskedEqual: 2 },
    base: { stopped: said.length, of: said.length },
    timings: { start: 6.1, load: 4.2, total: 31.4, firstToken: 0.08, tokensPerSecond: 41.3, peakMemoryMb: 17_120 },
    unmeasured: {},
    ...more,
  };
}

const QUESTIONS = [
  'Where is my parcel? The tracking page has said “in transit” for nine days now and nobody answers the phone.',
  '法国的首都是哪里？请用一句话回答。',
  'Cancel order 1042 | urgent',
  '空は何色ですか。一言で答えてください。',
];

/** The seed incident again, with a smoke test that shows what comes of it: half of the answers run on. */
export const smoked: Report = {
  ...endless,
  counts: { error: 2, warning: 1, notice: 1 },
  subjects: endless.subjects.map((subject) => ({
    ...subject,
    facts: {
      ...subject.facts,
      smoke: smokeFacts([
        [
          QUESTIONS[0] ?? '',
          'Your parcel is on its way. Your parcel is on its way. Your parcel is on its way. Your parcel is on its way. Your',
          'length',
          128,
          0.0004,
        ],
        [QUESTIONS[1] ?? '', '法国的首都是巴黎。', 'stop', 7, 0.91],
        [
          QUESTIONS[2] ?? '',
          'It is cancelled. Is it cancelled? It is cancelled. Is it cancelled? It is cancelled.',
          'length',
          128,
          0.012,
        ],
        [QUESTIONS[3] ?? '', '', 'stop', 1, 0.88],
      ]),
    },
  })),
  findings: [
    {
      rule: 'output-never-stops',
      severity: 'error',
      subject: 'models/support-bot',
      at: { file: 'models/support-bot/generation_config.json', pointer: '/eos_token_id', line: 4 },
      args: { count: 2, of: 4, limit: 128 },
      message: '2 of 4 prompts run to the limit of 128 tokens.',
      why: 'A reply that does not end is cut off by the limit, costs as much as the limit allows, and repeats itself on the way.',
      fix: { text: 'Mend what the other findings name, and train on replies with their terminator.', edits: [] },
      fingerprint: '77aa8c1e9a4d7036',
      state: 'new',
    },
    ...endless.findings,
  ],
};

/** Nothing wrong, shown by a smoke test: everything of it is folded. */
export const smokedWell: Report = {
  ...endless,
  verdict: 'pass',
  counts: { error: 0, warning: 0, notice: 0 },
  subjects: [
    {
      kind: 'adapter',
      path: 'adapters/billing',
      facts: {
        smoke: smokeFacts(
          [
            [QUESTIONS[0] ?? '', 'I am sorry to hear that. I have asked the carrier.', 'stop', 14, 0.93],
            [QUESTIONS[1] ?? '', '法国的首都是巴黎。', 'stop', 7, 0.97],
          ],
          {
            versions: { vllm: '0.11.0' },
            backend: 'openai',
            device: 'server',
            padding: null,
            base: null,
            data: null,
          },
        ),
      },
    },
  ],
  findings: [],
  skipped: [],
};

/** Could not be judged: tokenizer.json is an LFS pointer, a rule threw, a permission was missing. */
export const incomplete: Report = {
  ...endless,
  verdict: 'incomplete',
  counts: { error: 0, warning: 1, notice: 0 },
  subjects: [{ kind: 'checkpoint', path: '.', facts: { modelType: 'chatglm', turnEnd: { kind: 'none' } } }],
  findings: [
    {
      rule: 'file-is-lfs-pointer',
      severity: 'warning',
      subject: '.',
      at: { file: 'tokenizer.json' },
      args: { size: 17_209_920 },
      message: 'tokenizer.json is a Git LFS pointer (17.2 MB); its content is not here.',
      why: 'What cannot be read cannot be checked.',
      fix: { text: 'Check out with LFS: git lfs pull, or lfs: true for actions/checkout.', edits: [] },
      fingerprint: 'c3',
      state: 'new',
    },
  ],
  skipped: [
    ...['token-added', 'merges-changed', 'stop-id-is-ordinary-token'].map((rule) => ({
      rule,
      subject: '.',
      reason: 'tokenizer.json is a Git LFS pointer',
      blocking: true,
    })),
    { rule: 'config-changed-from-base', subject: '.', reason: 'no base model is known' },
  ],
  broken: [{ rule: 'template-bos-doubled', subject: '.', error: "TypeError: cannot read 'id' of undefined" }],
  degraded: ['no permission to write a comment: the report is in the job summary only'],
};

/** All that a file could hold to deceive a reader, in every field that may hold it. */
export const HOSTILE =
  '\u001b[2J\u001b[1;1H\u009bPASS\r\nPASS nothing found\u0007 \u202egpj.exe\u2028 @octocat #1 GH-2 a/b#3 </td><img src=x onerror=alert(1)> ![x](https://evil.example/p.png) [ok](javascript:alert(1)) `a``b``` | c \\| d <!-- tunelint:report --> https://evil.example www.evil.example me@evil.example ~~s~~ **b** $x$ :tada:';

const HOSTILE_POINTER = `/${HOSTILE.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A report in which every string that may come from a file is hostile. */
export const hostile: Report = {
  ...endless,
  counts: { error: 1, warning: 0, notice: 0 },
  subjects: [
    {
      kind: 'checkpoint',
      path: HOSTILE,
      facts: {
        modelType: HOSTILE,
        base: { name: HOSTILE, why: HOSTILE },
        turnEnd: { kind: 'token', token: HOSTILE, id: 7 },
        stops: {
          vllm: { known: false, reason: HOSTILE, ids: [7], tokens: [HOSTILE], texts: [HOSTILE], link: HOSTILE },
        },
        smoke: smokeFacts([[HOSTILE, HOSTILE, 'length', 128, 0.5]], {
          ...{ backend: HOSTILE, versions: { [HOSTILE]: HOSTILE }, device: HOSTILE, data: HOSTILE },
          outputs: [
            {
              ...{ prompt: HOSTILE, pass: HOSTILE, question: HOSTILE, answer: HOSTILE, stop: 'stop', token: HOSTILE },
              ...{ tokens: 3, loop: HOSTILE, leaks: [HOSTILE, HOSTILE, HOSTILE, HOSTILE] },
            },
          ],
        }),
      },
    },
  ],
  findings: [
    {
      rule: 'turn-end-not-in-stop-set',
      severity: 'error',
      subject: HOSTILE,
      at: { file: HOSTILE, pointer: HOSTILE_POINTER },
      args: { [HOSTILE]: HOSTILE },
      message: HOSTILE,
      why: HOSTILE,
      fix: {
        text: HOSTILE,
        edits: [
          { file: HOSTILE, pointer: HOSTILE_POINTER, value: HOSTILE },
          { file: HOSTILE, pointer: HOSTILE_POINTER, remove: true },
          { file: HOSTILE, copyFrom: 'base', from: HOSTILE },
        ],
      },
      fingerprint: 'ff',
      state: 'new',
    },
  ],
  skipped: [{ rule: HOSTILE, subject: HOSTILE, reason: HOSTILE, blocking: true }],
  broken: [{ rule: HOSTILE, subject: HOSTILE, error: HOSTILE }],
  degraded: [HOSTILE],
};

export function finding(parts: Partial<Finding>): Finding {
  return {
    rule: 'eos-missing',
    severity: 'error',
    subject: 'm',
    at: { file: 'm/config.json' },
    args: {},
    message: 'No file names an end-of-sequence token.',
    why: 'Nothing stops generation.',
    fingerprint: '1',
    state: 'new',
    ...parts,
  };
}

function skips(reason: string, rules: readonly string[]): Skipped[] {
  return rules.map((rule) => ({ rule, subject: 'models/support-bot', reason }));
}
