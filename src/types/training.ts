import type { At } from './model.ts';
import type { Place } from './report.ts';
import type { JsonObject } from './source.ts';

// What a training config says, and how the training went.

/** How the loss went while the model was trained. */
export type TrainingLog = {
  readonly file: string;
  /** Logged values of the training loss; the first, the last and the lowest that are numbers. */
  readonly steps: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly lowest: number | undefined;
  /** The loss in few points; null where it is no number. */
  readonly curve: readonly { readonly step: number; readonly loss: number | null }[];
  readonly trouble: LossTrouble | undefined;
};

/** What is wrong with a loss. `zero-loss`: 0 while the gradient is no number. `zero`: 0 and nothing else. `spike`: a rise that does not come back. */
export type LossTrouble = {
  readonly kind: 'not-finite' | 'zero-loss' | 'zero' | 'gradient' | 'diverged' | 'spike';
  readonly at: Place;
  readonly step: number;
  /** Logged values that are no number. */
  readonly count: number;
  /** The key of the log, and the value there. */
  readonly name: string;
  readonly value: string;
  /** Of a rise: the loss before it and at the end. */
  readonly from?: number;
  readonly to?: number;
};

/** What a training config or a dataset entry of tunelint.yml in reach means for this folder. */
export type Training = {
  readonly at: Place;
  readonly trainer: string;
  /** Its collator masks every label that equals the pad id, or it sets pad to eos and masks padding by id. */
  readonly masksPadId: boolean;
  /** It pads several examples into one batch. */
  readonly batches: boolean;
  readonly newTokens: readonly string[];
  readonly base: string | undefined;
  readonly template: string | undefined;
};

/** What one training config says, in our words; every value with its place. */
export type TrainingConfig = {
  readonly file: string;
  /** `llama-factory`, `axolotl`, …: KEYS in read/trainers.ts. */
  readonly trainer: string;
  readonly json: JsonObject;
  /** It names data to train on. False for the configs with which the same tools merge, serve or evaluate. */
  readonly trains: boolean;
  /** `sft`, `pt`, `dpo`, … as the trainer spells it; undefined where it has no such key. */
  readonly stage: string | undefined;
  /** `lora`, `qlora`, `full`, `freeze`, … as the trainer spells it. */
  readonly method: string | undefined;
  /** Name or path as written; undefined where it holds a `${…}` that the file does not resolve. */
  readonly base: At<string> | undefined;
  readonly baseRevision: string | undefined;
  readonly tokenizer: At<string> | undefined;
  readonly outputDir: At<string> | undefined;
  /** Name of a template that the trainer ships. */
  readonly template: At<string> | undefined;
  /** A Jinja template written into the config, or a path to one. */
  readonly templateSource: At<string> | undefined;
  readonly datasets: readonly At<string>[];
  readonly evalDatasets: readonly At<string>[];
  readonly datasetDir: string | undefined;
  /** Tokens that are added where the vocabulary lacks them, special ones with a role among them. */
  readonly newTokens: readonly At<string>[];
  /** A file that lists more of them (LLaMA-Factory's new_special_tokens_config). */
  readonly newTokensFile: At<string> | undefined;
  readonly eosToken: At<string> | undefined;
  readonly padToken: At<string> | undefined;
  readonly maxLength: At<number> | undefined;
  /** Several examples share a row, or rows are concatenated without padding. */
  readonly packing: boolean;
  /** Examples a device takes at once, the trainer's default included; undefined when it is not a number. */
  readonly batchSize: number | undefined;
  /** Modules besides the LoRA layers that are trained whole. */
  readonly modulesToSave: readonly At<string>[];
  /** Where the trainer's source shows that its collator masks every label equal to the pad id. */
  readonly masksPadId: { readonly link: string } | undefined;
};

/** The template that a training config names beside the one that ships with the model it writes. */
export type TrainingTemplate = {
  readonly name: At<string>;
  /** Folder whose template it was compared with, and where that template is. */
  readonly shipped: { readonly path: string; readonly at: Place };
  /** What opens a user turn and what ends a reply in the named template, where the shipped one writes something else. */
  readonly opens: { readonly named: string; readonly shipped: string } | undefined;
  readonly ends: { readonly named: string; readonly shipped: string } | undefined;
};
