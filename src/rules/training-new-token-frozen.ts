import { type At, defineRule, type ModelInReach, type TrainingConfig } from '../types.ts';

const LISTED = 5;
/** Modules that hold a row for each token, by the names of the families. */
const EMBEDDING =
  /\b(embed_tokens|lm_head|wte|embed_in|embed_out|word_embeddings|tok_embeddings|output_layer|embeddings?|shared|all)\b/;
/** Tokens that one family has and another has not: without the base's vocabulary nobody can say whether they are new. */
const FAMILIAR =
  /^(?:<\|?\/?(?:im_start|im_end|endoftext|end_of_text|eot_id|end|think|tool_call|tool_response|pad|unk|s|eos|bos|begin_of_text|finetune_right_pad_id|finetune_right_pad)\|?>|\[(?:PAD|MASK|UNK|INST|\/INST)\])$/i;

/** Makers whose tokenizers have no ChatML tokens, and copies of their models under the same name. */
const LACKS_CHATML =
  /^(?:meta-llama|mistralai|google)\/|^(?:NousResearch|unsloth)\/(?:Meta-)?(?:Llama-[23]|mistral-7b|gemma)/;

export const trainingNewTokenFrozen = defineRule({
  id: 'training-new-token-frozen',
  section: 'embeddings',
  severity: 'error',
  needs: ['trainingConfig'],
  wants: ['trainingBase'],
  title: 'New tokens are added and their rows stay frozen',
  why: 'The rows of new tokens start as noise or as an average. This method does not train them, so the model cannot tell the tokens apart and hardly ever writes one.',
  fix: 'Train the rows: name the embeddings and lm_head among the modules that are trained whole, or train the new rows alone.',
  links: [
    'https://github.com/axolotl-ai-cloud/axolotl/blob/002a637c86864c8acf451757ee45040b5ea5e25f/src/axolotl/loaders/tokenizer.py',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/model/model_utils/embedding.py',
    'https://github.com/unslothai/unsloth/issues/237',
    'https://github.com/meta-llama/llama3/issues/77',
  ],

  message: (args: { tokens: readonly string[]; count: number; trainer: string; how: string }) =>
    `${args.tokens.join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ''} ${
      args.count === 1 ? 'is' : 'are'
    } added; ${HOW.get(args.how) ?? args.how}`,

  *check({ trainingConfig: config, trainingBase }) {
    const how = config.trains ? frozenBy(config) : undefined;
    if (how === undefined) return;
    const added = config.newTokens.filter((token) => isNew(token, config, trainingBase));
    const first = added[0];
    if (first === undefined) return;
    const names = [...new Set(added.map((token) => token.value))];
    yield {
      at: first.at,
      args: { tokens: names.slice(0, LISTED), count: names.length, trainer: config.trainer, how },
    };
  },
});

const HOW: ReadonlyMap<string, string> = new Map([
  ['adapter', 'lora_modules_to_save names neither embed_tokens nor lm_head, and axolotl does not add them by itself'],
  ['freeze', 'finetuning_type freeze trains layers only'],
  ['quantized', 'the embedding of a quantised model cannot be resized'],
]);

/** Why the rows are not trained; undefined where they are, or where nothing is known of the trainer. */
function frozenBy(config: TrainingConfig): string | undefined {
  const { json, method } = config;
  if (config.modulesToSave.some(({ value }) => EMBEDDING.test(value))) return undefined;
  if (config.trainer === 'axolotl') {
    if (method === undefined) return undefined;
    const named = JSON.stringify([json['lora_target_modules'] ?? null, json['peft_trainable_token_indices'] ?? null]);
    const trains = EMBEDDING.test(named) || hasEntries(json['peft_trainable_token_indices']);
    return trains ? undefined : 'adapter';
  }
  if (config.trainer !== 'llama-factory') return undefined;
  // Its LoRA trains embed_tokens and lm_head by itself when the vocabulary grows.
  if (typeof json['quantization_bit'] === 'number') return 'quantized';
  const extra = JSON.stringify([json['freeze_extra_modules'] ?? null, json['freeze_trainable_modules'] ?? null]);
  return method === 'freeze' && !EMBEDDING.test(extra) ? 'freeze' : undefined;
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function isNew(token: At<string>, config: TrainingConfig, base: ModelInReach | undefined): boolean {
  const pointer = token.at.pointer ?? '';
  // Padding is masked from loss and attention: its row need not be trained.
  if (token.value === config.padToken?.value) return false;
  const vocabulary = base?.facts.tokenizer?.vocabulary;
  if (vocabulary !== undefined && (vocabulary.complete || vocabulary.addedComplete)) {
    // An override gives the id of a reserved token another name; its row was never trained.
    return !vocabulary.idOf.has(token.value);
  }
  // A special token with a role usually names one that is there; axolotl refuses the run when it is not.
  if (/^\/(special_tokens|tokens)\/(?!additional_special_tokens|\d)/.test(pointer)) return false;
  if (/^<\|im_(start|end)\|>$/.test(token.value)) return LACKS_CHATML.test(config.base?.value ?? '');
  return !FAMILIAR.test(token.value);
}
