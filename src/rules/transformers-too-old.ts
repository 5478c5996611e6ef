import { defineRule, type ModelConfig } from '../types.ts';

export const transformersTooOld = defineRule({
  id: 'transformers-too-old',
  section: 'stopping',
  severity: 'warning',
  needs: ['config'],
  wants: ['generationConfig'],
  title: 'The files were written by a transformers version that is too old for this model',
  why: 'An older version loads the model without the feature, often without a word: wrong positions, a lost stop id, garbage after a few hundred tokens.',
  fix: 'Train and export with at least the version named here, and write the files anew.',
  links: [
    'https://github.com/huggingface/transformers/releases/tag/v4.43.0',
    'https://github.com/huggingface/transformers/releases/tag/v4.44.2',
  ],

  message: (args: { version: string; needs: string; what: string; link: string }) =>
    `transformers_version is ${args.version}; ${args.what} needs ${args.needs} or later (${args.link})`,

  *check({ config, generationConfig }) {
    const need = NEEDS.find((n) => n.when(config));
    // generation_config.json is often older: it is copied along, and says nothing about the code that loads the model.
    const version = config.transformersVersion ?? generationConfig?.transformersVersion;
    if (need === undefined || version === undefined || !isOlder(version.value, need.version)) return;
    yield { at: version.at, args: { version: version.value, needs: need.version, what: need.what, link: need.link } };
  },
});

type Need = {
  readonly version: string;
  readonly what: string;
  readonly link: string;
  when(config: ModelConfig): boolean;
};

/** Release notes that name the version in which a model type or feature arrived. */
const RELEASE = 'https://github.com/huggingface/transformers/releases/tag/v';

const NEEDS: readonly Need[] = [
  {
    version: '4.43.0',
    what: 'rope scaling of type llama3 (Llama 3.1)',
    link: `${RELEASE}4.43.0`,
    when: (c) => ropeType(c) === 'llama3',
  },
  ...(
    [
      ['mistral', '4.34.0'],
      ['mixtral', '4.36.0'],
      ['phi', '4.36.0'],
      ['qwen2', '4.37.0'],
      ['gemma', '4.38.0'],
      ['starcoder2', '4.39.0'],
      ['cohere', '4.39.0'],
      ['qwen2_moe', '4.40.0'],
      ['olmo', '4.40.0'],
      ['phi3', '4.41.0'],
      ['gemma2', '4.42.0'],
      ['qwen2_vl', '4.45.0'],
      ['mllama', '4.45.0'],
      ['granite', '4.45.0'],
      ['olmo2', '4.47.0'],
      ['cohere2', '4.48.0'],
      ['qwen2_5_vl', '4.49.0'],
      ['gemma3', '4.50.0'],
      ['gemma3_text', '4.50.0'],
      ['qwen3', '4.51.0'],
      ['qwen3_moe', '4.51.0'],
      ['llama4', '4.51.0'],
      ['gpt_oss', '4.55.0'],
    ] as const
  ).map(
    ([type, version]): Need => ({
      version,
      what: `model type ${type}`,
      link: `${RELEASE}${version}`,
      when: (c) => c.modelType === type && c.json['auto_map'] === undefined,
    }),
  ),
];

function ropeType(config: ModelConfig): string | undefined {
  for (const key of ['rope_scaling', 'rope_parameters']) {
    const value = config.text[key];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const type = 'rope_type' in value ? value['rope_type'] : 'type' in value ? value['type'] : undefined;
    if (typeof type === 'string') return type;
  }
  return undefined;
}

/** A development version counts as the release it leads to: 4.43.0.dev0 has what 4.43.0 has. */
function isOlder(version: string, than: string): boolean {
  const a = parts(version);
  const b = parts(than);
  if (a === undefined || b === undefined) return false;
  for (let i = 0; i < 3; i += 1) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    if (x !== y) return x < y;
  }
  return false;
}

function parts(version: string): readonly number[] | undefined {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}
