// What tells one trainer's config from another's, and which of its keys mean what.

import { isObject, type Json, type JsonObject } from '../types.ts';

/** Trainers' configs nest four or five deep. */
const MAX_DEPTH = 32;

export type Trainer =
  | 'llama-factory'
  | 'axolotl'
  | 'trl'
  | 'torchtune'
  | 'ms-swift'
  | 'transformers'
  | 'open-instruct'
  | 'litgpt'
  | 'mistral-finetune'
  | 'mlx-lm'
  | 'chatglm3';

/** JSON Pointers by meaning; of several the first that is there counts, except for lists, which add up. */
type Keys = {
  readonly base: readonly string[];
  readonly baseRevision?: readonly string[];
  readonly tokenizer?: readonly string[];
  readonly outputDir: readonly string[];
  readonly template?: readonly string[];
  readonly templateSource?: readonly string[];
  readonly datasets: readonly string[];
  readonly evalDatasets?: readonly string[];
  readonly datasetDir?: readonly string[];
  readonly newTokens?: readonly string[];
  readonly newTokensFile?: readonly string[];
  readonly eosToken?: readonly string[];
  readonly padToken?: readonly string[];
  readonly maxLength?: readonly string[];
  readonly packing?: readonly string[];
  readonly batchSize: readonly string[];
  readonly defaultBatchSize: number;
  readonly modulesToSave?: readonly string[];
  readonly stage?: readonly string[];
  readonly method?: readonly string[];
};

/** Where each trainer says it. */
export const KEYS: Readonly<Record<Trainer, Keys>> = {
  // https://github.com/hiyouga/LlamaFactory/tree/main/src/llamafactory/hparams; keys with a dot are LlamaBoard's.
  'llama-factory': {
    base: ['/model_name_or_path', '/model'],
    baseRevision: ['/model_revision'],
    outputDir: ['/output_dir', '/export_dir', '/train.output_dir', '/peft_config/export_dir'],
    template: ['/template', '/top.template'],
    datasets: ['/dataset', '/train_dataset', '/train.dataset'],
    evalDatasets: ['/eval_dataset', '/eval.dataset'],
    datasetDir: ['/dataset_dir', '/train.dataset_dir', '/eval.dataset_dir'],
    newTokens: ['/add_tokens', '/add_special_tokens', '/new_special_tokens'],
    newTokensFile: ['/new_special_tokens_config'],
    maxLength: ['/cutoff_len', '/train.cutoff_len'],
    packing: ['/packing', '/neat_packing', '/train.packing'],
    batchSize: ['/per_device_train_batch_size', '/micro_batch_size', '/train.batch_size'],
    defaultBatchSize: 8,
    modulesToSave: ['/additional_target'],
    stage: ['/stage', '/train.training_stage'],
    method: ['/finetuning_type', '/top.finetuning_type', '/peft_config/name'],
  },
  // https://docs.axolotl.ai/docs/config-reference.html
  axolotl: {
    base: ['/base_model'],
    baseRevision: ['/revision_of_model'],
    tokenizer: ['/tokenizer_config'],
    outputDir: ['/output_dir'],
    template: ['/chat_template'],
    templateSource: ['/chat_template_jinja'],
    datasets: ['/datasets', '/pretraining_dataset'],
    evalDatasets: ['/test_datasets'],
    newTokens: ['/tokens', '/special_tokens', '/added_tokens_overrides'],
    eosToken: ['/special_tokens/eos_token', '/tokens/eos_token'],
    padToken: ['/special_tokens/pad_token', '/tokens/pad_token'],
    maxLength: ['/sequence_len'],
    packing: ['/sample_packing'],
    batchSize: ['/micro_batch_size'],
    defaultBatchSize: 1,
    modulesToSave: ['/lora_modules_to_save'],
    stage: ['/rl'],
    method: ['/adapter'],
  },
  // https://huggingface.co/docs/trl/sft_trainer#trl.SFTConfig and the alignment-handbook's recipes
  trl: {
    base: ['/model_name_or_path'],
    baseRevision: ['/model_revision'],
    tokenizer: ['/tokenizer_name_or_path'],
    outputDir: ['/output_dir'],
    templateSource: ['/chat_template', '/chat_template_path'],
    datasets: ['/dataset_name', '/dataset_id_or_path', '/dataset_mixture/datasets', '/dataset_mixer', '/datasets'],
    eosToken: ['/eos_token'],
    padToken: ['/pad_token'],
    maxLength: ['/max_length', '/max_seq_length'],
    packing: ['/packing', '/padding_free'],
    batchSize: ['/per_device_train_batch_size'],
    defaultBatchSize: 8,
    modulesToSave: ['/lora_modules_to_save'],
  },
  // https://github.com/allenai/open-instruct/blob/main/open_instruct/finetune.py
  'open-instruct': {
    base: ['/model_name_or_path'],
    baseRevision: ['/model_revision'],
    tokenizer: ['/tokenizer_name_or_path', '/tokenizer_name'],
    outputDir: ['/output_dir'],
    template: ['/chat_template_name'],
    datasets: ['/dataset_name', '/train_file', '/dataset_mixer', '/dataset_mixer_list'],
    maxLength: ['/max_seq_length'],
    packing: ['/packing'],
    batchSize: ['/per_device_train_batch_size'],
    defaultBatchSize: 8,
  },
  // https://github.com/huggingface/transformers/tree/main/examples/pytorch/language-modeling
  transformers: {
    base: ['/model_name_or_path'],
    baseRevision: ['/model_revision'],
    tokenizer: ['/tokenizer_name'],
    outputDir: ['/output_dir'],
    datasets: ['/dataset_name', '/train_file'],
    evalDatasets: ['/validation_file'],
    maxLength: ['/block_size'],
    batchSize: ['/per_device_train_batch_size'],
    defaultBatchSize: 8,
  },
  // https://github.com/meta-pytorch/torchtune/tree/main/recipes/configs
  torchtune: {
    base: ['/checkpointer/checkpoint_dir', '/base_model_path'],
    tokenizer: ['/tokenizer/path'],
    outputDir: ['/output_dir', '/checkpointer/output_dir'],
    template: ['/tokenizer/prompt_template', '/dataset/prompt_template'],
    datasets: ['/dataset/source', '/dataset/data_files', '/dataset/_component_'],
    maxLength: ['/tokenizer/max_seq_len'],
    packing: ['/dataset/packed'],
    batchSize: ['/batch_size'],
    defaultBatchSize: 1,
  },
  // https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html
  'ms-swift': {
    base: ['/model', '/model_id_or_path'],
    baseRevision: ['/model_revision'],
    outputDir: ['/output_dir', '/train/output_dir'],
    template: ['/template', '/template_type'],
    datasets: ['/dataset'],
    evalDatasets: ['/val_dataset'],
    newTokens: ['/new_special_tokens'],
    maxLength: ['/max_length'],
    packing: ['/packing', '/padding_free'],
    batchSize: ['/per_device_train_batch_size', '/micro_batch_size'],
    defaultBatchSize: 1,
    modulesToSave: ['/modules_to_save'],
    stage: ['/rlhf_type'],
    method: ['/tuner_type', '/train_type', '/sft_type', '/train/tuner_type'],
  },
  // https://github.com/Lightning-AI/litgpt/tree/main/config_hub
  litgpt: {
    base: ['/checkpoint_dir'],
    tokenizer: ['/tokenizer_dir'],
    outputDir: ['/out_dir'],
    datasets: ['/data'],
    maxLength: ['/train/max_seq_length'],
    batchSize: ['/train/micro_batch_size'],
    defaultBatchSize: 1,
  },
  // https://github.com/mistralai/mistral-finetune/blob/main/finetune/args.py; it fills every row to seq_len.
  'mistral-finetune': {
    base: ['/model_id_or_path'],
    outputDir: ['/run_dir'],
    datasets: ['/data/instruct_data', '/data/data'],
    evalDatasets: ['/data/eval_instruct_data'],
    maxLength: ['/seq_len'],
    batchSize: [],
    defaultBatchSize: 1,
  },
  // https://github.com/ml-explore/mlx-lm/blob/main/mlx_lm/examples/lora_config.yaml
  'mlx-lm': {
    base: ['/model'],
    outputDir: ['/adapter_path'],
    datasets: ['/data', '/hf_dataset/path'],
    maxLength: ['/max_seq_length'],
    batchSize: ['/batch_size'],
    defaultBatchSize: 4,
    method: ['/fine_tune_type'],
  },
  // https://github.com/zai-org/ChatGLM3/tree/main/finetune_demo/configs; the base is an argument of the command.
  chatglm3: {
    base: [],
    outputDir: ['/training_args/output_dir'],
    datasets: ['/data_config/train_file'],
    evalDatasets: ['/data_config/val_file'],
    batchSize: ['/training_args/per_device_train_batch_size'],
    defaultBatchSize: 8,
  },
};

/** Which trainer a parsed config is for, by the keys that only it has; undefined when it is no training config. */
export function trainerOf(json: JsonObject): Trainer | undefined {
  const has = (...names: readonly string[]) => names.some((name) => Object.hasOwn(json, name) && json[name] !== null);
  // An empty key counts where only its being there tells.
  const hasKey = (...names: readonly string[]) => names.some((name) => Object.hasOwn(json, name));
  const hasObject = (...names: readonly string[]) =>
    names.some((name) => Object.hasOwn(json, name) && isObject(json[name]));

  if (has('merge_method')) return undefined; // mergekit has a base_model too
  if (usesTorchtune(json, 0)) return 'torchtune';
  if (has('base_model')) {
    const axolotl = ['datasets', 'pretraining_dataset', 'micro_batch_size', 'sequence_len', 'num_epochs', 'adapter'];
    return hasKey(...axolotl, 'special_tokens', 'rl', 'test_datasets', 'val_set_size') ? 'axolotl' : undefined;
  }
  if (hasKey('top.model_name', 'top.finetuning_type')) return 'llama-factory';
  if (has('model_name_or_path')) {
    const llamaFactory = ['finetuning_type', 'stage', 'cutoff_len', 'lora_target', 'template', 'infer_backend'];
    if (has(...llamaFactory, 'dataset_dir', 'export_dir')) return 'llama-factory';
    const openInstruct = ['with_tracking', 'checkpointing_steps', 'use_slow_tokenizer', 'use_flash_attn'];
    if (hasKey(...openInstruct, 'dataset_mixer_list', 'exp_name')) return 'open-instruct';
    const trl = ['dataset_mixture', 'dataset_mixer', 'dataset_id_or_path', 'max_seq_length', 'max_length', 'use_peft'];
    const trlToo = ['packing', 'chat_template', 'chat_template_path', 'beta', 'loss_type', 'lora_target_modules'];
    const modes = ['assistant_only_loss', 'completion_only_loss', 'num_generations', 'dataset_text_field', 'lora_r'];
    if (hasKey(...trl, ...trlToo, ...modes)) return 'trl';
    if (has('train_file', 'block_size', 'do_train')) return 'transformers';
    return has('dataset_name', 'datasets') ? 'trl' : undefined;
  }
  if (has('model') && hasObject('peft_config', 'kernel_config', 'dist_config', 'quant_config')) return 'llama-factory';
  if (has('fine_tune_type', 'lora_parameters', 'lora_layers') && has('model')) return 'mlx-lm';
  const swift = ['tuner_type', 'train_type', 'sft_type', 'split_dataset_ratio', 'rlhf_type', 'train_dataset_sample'];
  if (has('model', 'model_type', 'model_id_or_path') && has(...swift, 'sampler_type', 'loss_scale')) return 'ms-swift';
  if (has('seq_len') && hasKey('model_id_or_path') && hasObject('data')) return 'mistral-finetune';
  if (hasObject('data_config', 'training_args') && hasObject('training_args')) return 'chatglm3';
  const litgpt = ['checkpoint_dir', 'tokenizer_dir', 'model_name'];
  if (has('out_dir') && hasKey(...litgpt) && hasObject('train')) return 'litgpt';
  return undefined;
}

function usesTorchtune(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  return Object.entries(value).some(
    ([key, child]) =>
      (key === '_component_' && typeof child === 'string' && child.startsWith('torchtune.')) ||
      usesTorchtune(child, depth + 1),
  );
}
