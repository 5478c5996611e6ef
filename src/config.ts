// What the user said, from tunelint.yml and the inputs of a run: its nouns, defaults and precedence. The parser of the file is
// config-file.ts, apart because it brings two libraries along.

import { normalised } from './source-paths.ts';
import type { Engine, Place, Severity, Source } from './types.ts';

export const TRAINERS = ['trl', 'llama-factory', 'axolotl', 'torchtune', 'ms-swift', 'transformers'] as const;
export type Trainer = (typeof TRAINERS)[number];

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export type RuleLevel = 'off' | Severity;

/** Several names, because both endings of YAML are in use and a file that is not seen is a check that is not made. */
const FILE_NAMES = ['tunelint.yml', 'tunelint.yaml'];

/** What a checkpoint entry of tunelint.yml says. Paths are relative to the source's root. */
export type CheckpointEntry = {
  readonly path: string;
  /** `hf:ORG/NAME[@REV]`, or a folder. */
  readonly base: string | undefined;
  readonly newTokens: readonly string[];
  readonly chat: boolean | undefined;
  /** Default: all. */
  readonly engines: readonly Engine[];
  readonly at: Place;
};

/** What a dataset entry of tunelint.yml says. Paths are relative to the source's root. */
export type DatasetEntry = {
  readonly path: string;
  /** `hf:ORG/NAME[@REV]`, or a folder. */
  readonly tokenizer: string | undefined;
  /** Default: where the tokenizer is. */
  readonly template: string | undefined;
  readonly maxLength: number | undefined;
  readonly trainer: Trainer | undefined;
  /** Undefined: as the trainer does. */
  readonly trainOn: 'assistant' | 'all' | undefined;
  readonly split: 'train' | 'eval';
  readonly at: Place;
};

export type SmokeConfig = {
  readonly prompts: string | undefined;
  readonly maxNewTokens: number | undefined;
  readonly thresholds: Readonly<Record<string, number>>;
};

/** What the file says; what it does not say is undefined or empty. */
export type ConfigFile = {
  readonly file: string;
  readonly checkpoints: readonly CheckpointEntry[];
  readonly datasets: readonly DatasetEntry[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly required: readonly string[] | undefined;
  readonly failOn: FailOn | undefined;
  readonly onlyNew: boolean | undefined;
  readonly smoke: SmokeConfig;
};

/** What the command line or the action's inputs say; undefined is not said. */
export type Inputs = {
  readonly base?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly onlyNew?: boolean | undefined;
  readonly required?: readonly string[] | undefined;
  readonly rules?: Readonly<Record<string, RuleLevel>> | undefined;
};

/** The configuration of one run, defaults applied. */
export type Config = {
  /** The file it comes from, relative to the source's root. */
  readonly file: string | undefined;
  readonly checkpoints: readonly CheckpointEntry[];
  readonly datasets: readonly DatasetEntry[];
  /** Base named by an input; it goes before the base of any entry. As written. */
  readonly base: string | undefined;
  /** Has no prototype: any rule id can be looked up. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Ids of rules that make the verdict incomplete when they are skipped. */
  readonly required: readonly string[];
  readonly failOn: FailOn;
  readonly onlyNew: boolean;
  readonly smoke: { readonly prompts: string | undefined; readonly maxNewTokens: number } & Pick<
    SmokeConfig,
    'thresholds'
  >;
};

/** Inputs before file before defaults. All defaults of the product are here. */
export function merge(file: ConfigFile | undefined, inputs: Inputs = {}): Config {
  return {
    file: file?.file,
    checkpoints: file?.checkpoints ?? [],
    datasets: file?.datasets ?? [],
    base: inputs.base,
    rules: Object.assign(Object.create(null), file?.rules, inputs.rules),
    required: inputs.required ?? file?.required ?? [],
    failOn: inputs.failOn ?? file?.failOn ?? 'error',
    onlyNew: inputs.onlyNew ?? file?.onlyNew ?? false,
    smoke: {
      prompts: file?.smoke.prompts,
      maxNewTokens: file?.smoke.maxNewTokens ?? 128,
      thresholds: file?.smoke.thresholds ?? {},
    },
  };
}

/** Path of the tunelint.yml for a folder: in it, in the nearest parent up to the source's root, or in `.github`. */
export async function findConfig(source: Source, folder: string): Promise<string | undefined> {
  const parts = normalised(folder)?.split('/') ?? [];
  const above = parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
  for (const at of new Set([...above, '.', '.github'])) {
    for (const name of FILE_NAMES) {
      const path = at === '.' ? name : `${at}/${name}`;
      if ((await source.entry(path)) !== undefined) return path;
    }
  }
  return undefined;
}
