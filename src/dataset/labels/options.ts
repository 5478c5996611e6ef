import type { DatasetHead, Json, JsonObject } from '../../types.ts';
import { AXOLOTL_SEQUENCE_LENGTH, type AxolotlOptions, axolotlExample, type EndOption } from './axolotl.ts';
import type { Example, Kit, Unseen } from './example.ts';
import { LLAMA_FACTORY_CUTOFF, type LlamaFactoryOptions, llamaFactoryExample } from './llama-factory.ts';
import { slotTemplate } from './llama-factory-template.ts';
import { isHybrid, type MsSwiftOptions, msSwiftExample, swiftTemplateOf } from './ms-swift.ts';
import { type TorchtuneOptions, torchtuneExample } from './torchtune.ts';
import { type TransformersOptions, transformersExample } from './transformers.ts';
import { TRL_MAX_LENGTH, type TrlOptions, trlExample } from './trl.ts';

/** What one trainer does to rows, with its defaults filled in. */
export type TrainerOptions =
  | ({ readonly trainer: 'trl' } & TrlOptions)
  | ({ readonly trainer: 'llama-factory' } & LlamaFactoryOptions)
  | ({ readonly trainer: 'axolotl' } & AxolotlOptions)
  | ({ readonly trainer: 'torchtune' } & TorchtuneOptions)
  | ({ readonly trainer: 'ms-swift' } & MsSwiftOptions)
  | ({ readonly trainer: 'transformers' } & TransformersOptions);

/**
 * What the trainer of a dataset will do, from its config as parsed (undefined: no config in reach, its defaults then) and, of
 * axolotl, the entry of `datasets` that names this dataset. What tunelint.yml declares (`head.maxLength`, `head.trainOn`) goes
 * before the config. Undefined where none is known.
 */
export function trainerOptions(
  head: DatasetHead,
  config: JsonObject | undefined,
  entry: JsonObject | undefined,
): TrainerOptions | undefined {
  const json = config ?? {};
  switch (head.trainer) {
    case 'trl':
      return { trainer: 'trl', ...trlOptions(head, json) };
    case 'llama-factory':
      return { trainer: 'llama-factory', ...llamaFactoryOptions(head, json) };
    case 'axolotl':
      return { trainer: 'axolotl', ...axolotlOptions(head, json, entry ?? {}) };
    case 'torchtune':
      return { trainer: 'torchtune', ...torchtuneOptions(head, json) };
    case 'ms-swift':
      return { trainer: 'ms-swift', ...msSwiftOptions(head, json) };
    case 'transformers':
      return { trainer: 'transformers', maxLength: head.maxLength ?? numberOf(field(json, 'block_size')) };
    default:
      return undefined;
  }
}

/** Tokens that the trainer adds to the tokenizer before it encodes anything. */
export function addedByTrainer(options: TrainerOptions | undefined): readonly string[] {
  if (options?.trainer !== 'llama-factory' || options.template === undefined) return [];
  return slotTemplate(options.template)?.stopWords ?? [];
}

/** One row as the trainer makes it. */
export function trainerExample(
  kit: Kit,
  row: Parameters<typeof trlExample>[1],
  turns: Parameters<typeof trlExample>[2],
  options: TrainerOptions,
): Example | Unseen {
  switch (options.trainer) {
    case 'trl':
      return trlExample(kit, row, turns, options);
    case 'llama-factory':
      return llamaFactoryExample(kit, row, turns, options);
    case 'axolotl':
      return axolotlExample(kit, row, turns, options);
    case 'torchtune':
      return torchtuneExample(kit, row, turns, options);
    case 'ms-swift':
      return msSwiftExample(kit, row, turns, options);
    case 'transformers':
      return transformersExample(kit, row, turns, options);
  }
}

function trlOptions(head: DatasetHead, json: JsonObject): TrlOptions {
  const written = ['max_length', 'max_seq_length'].find((name) => Object.hasOwn(json, name));
  // An explicit null switches the cutoff off.
  const maxLength = written === undefined ? TRL_MAX_LENGTH : numberOf(json[written]);
  const completionOnly = field(json, 'completion_only_loss');
  return {
    assistantOnlyLoss: booleanOf(field(json, 'assistant_only_loss')) ?? head.trainOn === 'assistant',
    completionOnlyLoss: booleanOf(completionOnly) ?? (head.trainOn === 'all' ? false : undefined),
    maxLength: head.maxLength ?? maxLength,
    truncationMode: field(json, 'truncation_mode') === 'keep_end' ? 'keep_end' : 'keep_start',
  };
}

function llamaFactoryOptions(head: DatasetHead, json: JsonObject): LlamaFactoryOptions {
  const key = (name: string, board: string) => field(json, name) ?? field(json, board);
  const stage = field(json, 'stage') === 'pt' || field(json, 'top.training_stage') === 'Pre-Training' ? 'pt' : 'sft';
  const packing = booleanOf(key('packing', 'train.packing'));
  const cutoff = numberOf(key('cutoff_len', 'train.cutoff_len')) ?? LLAMA_FACTORY_CUTOFF;
  const thinking = Object.hasOwn(json, 'enable_thinking') ? booleanOf(json['enable_thinking']) : true;
  return {
    template: stringOf(key('template', 'top.template')),
    stage,
    defaultSystem: stringOf(field(json, 'default_system')),
    trainOnPrompt: booleanOf(key('train_on_prompt', 'train.train_on_prompt')) ?? head.trainOn === 'all',
    maskHistory: booleanOf(key('mask_history', 'train.mask_history')) ?? false,
    enableThinking: thinking ?? null,
    preserveThinking: booleanOf(field(json, 'preserve_thinking')) ?? false,
    packing: packing ?? stage === 'pt',
    cutoffLength: head.maxLength ?? cutoff,
  };
}

function axolotlOptions(head: DatasetHead, json: JsonObject, entry: JsonObject): AxolotlOptions {
  const trainOnEos = endOption(field(entry, 'train_on_eos')) ?? 'turn';
  const excess = field(json, 'excess_length_strategy');
  const roles = stringsOf(field(entry, 'roles_to_train'));
  return {
    rolesToTrain: roles?.map((role) => AXOLOTL_ROLES.get(role) ?? role) ?? ['assistant'],
    trainOnInputs: booleanOf(field(json, 'train_on_inputs')) ?? head.trainOn === 'all',
    trainOnEos,
    trainOnEot: endOption(field(entry, 'train_on_eot')) ?? trainOnEos,
    eotTokens: stringsOf(field(json, 'eot_tokens')),
    sequenceLength: head.maxLength ?? numberOf(field(json, 'sequence_len')) ?? AXOLOTL_SEQUENCE_LENGTH,
    excessLength: excess === 'truncate' || excess === 'raise' ? excess : 'drop',
  };
}

/** https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/prompt_strategies/chat_template.py (`self.roles`) */
const AXOLOTL_ROLES: ReadonlyMap<string, string> = new Map([
  ['human', 'user'],
  ['gpt', 'assistant'],
]);

function torchtuneOptions(head: DatasetHead, json: JsonObject): TorchtuneOptions {
  const tokenizer = objectOf(field(json, 'tokenizer'));
  const dataset = objectOf(field(json, 'dataset'));
  const component = stringOf(field(tokenizer, '_component_')) ?? '';
  // The builders differ in their default: of those that torchtune ships, alpaca's trains on the input.
  const isAlpaca = /\balpaca\w*_dataset$/.test(stringOf(field(dataset, '_component_')) ?? '');
  const declared = head.trainOn === undefined ? isAlpaca : head.trainOn === 'all';
  let family: TorchtuneOptions['tokenizer'];
  if (/\bllama3(?:_\d)?_tokenizer$/.test(component)) family = 'llama3';
  else if (/\bqwen(?:2|2_5|3)_tokenizer$/.test(component)) family = 'qwen2';
  return {
    tokenizer: family,
    trainOnInput: booleanOf(field(dataset, 'train_on_input')) ?? declared,
    maxLength: head.maxLength ?? numberOf(field(tokenizer, 'max_seq_len')),
  };
}

const LOSS_SCALES: ReadonlySet<string> = new Set(['default', 'last_round', 'all']);
const TRUNCATIONS: ReadonlySet<string> = new Set(['delete', 'left', 'right', 'split']);

/** https://github.com/modelscope/ms-swift/blob/v4.6.0/swift/arguments/base_args/template_args.py */
function msSwiftOptions(head: DatasetHead, json: JsonObject): MsSwiftOptions {
  const model = stringOf(field(json, 'model')) ?? stringOf(field(json, 'model_id_or_path'));
  const template =
    stringOf(field(json, 'template')) ??
    stringOf(field(json, 'template_type')) ??
    (model === undefined ? undefined : swiftTemplateOf(model));
  const [base = 'default', ...more] = (stringOf(field(json, 'loss_scale')) ?? 'default').split('+');
  const isCovered = LOSS_SCALES.has(base) && more.every((name) => name === 'ignore_empty_think');
  const lossScale = isCovered ? (base as 'default' | 'last_round' | 'all') : 'other';
  const truncation = stringOf(field(json, 'truncation_strategy')) ?? 'delete';
  return {
    template,
    system: stringOf(field(json, 'system'))?.replaceAll('\\n', '\n'),
    lossScale: head.trainOn === 'all' && lossScale === 'default' ? 'all' : lossScale,
    ignoresEmptyThought:
      more.includes('ignore_empty_think') ||
      (isHybrid(template) && booleanOf(field(json, 'disable_ignore_empty_think')) !== true),
    addNonThinkingPrefix: booleanOf(field(json, 'add_non_thinking_prefix')) ?? true,
    preserveThinking: booleanOf(field(json, 'preserve_thinking')),
    maxLength: head.maxLength ?? numberOf(field(json, 'max_length')),
    truncation: TRUNCATIONS.has(truncation) ? (truncation as MsSwiftOptions['truncation']) : 'delete',
  };
}

function field(json: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function booleanOf(value: Json | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function stringsOf(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((item: Json): item is string => typeof item === 'string');
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function endOption(value: Json | undefined): EndOption | undefined {
  return value === 'all' || value === 'turn' || value === 'last' || value === 'none' ? value : undefined;
}
