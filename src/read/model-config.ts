import {
  type At,
  type GenerationConfig,
  isObject,
  type Json,
  type JsonObject,
  type ModelConfig,
  type TokenIdField,
} from '../types.ts';
import { type JsonFile, numberOf, placed, stringOf, stringsOf } from './folder.ts';
import { modelTypeFacts } from './model-types.ts';

/**
 * Keys under which a multimodal config keeps its language model, in the order they are tried. text_config is transformers'
 * own name (`get_text_config`), the others belong to InternVL, DeepSeek-VL, Qwen-Omni and Janus.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/configuration_utils.py
 */
const TEXT_PARTS = [
  ['text_config'],
  ['llm_config'],
  ['language_config'],
  ['thinker_config', 'text_config'],
  ['generator'],
  ['decoder'],
] as const;

/** Fields that hold token ids or lists of them, in config.json and generation_config.json. */
const ID_FIELDS = [
  'bos_token_id',
  'eos_token_id',
  'pad_token_id',
  'decoder_start_token_id',
  'forced_bos_token_id',
  'forced_eos_token_id',
  'suppress_tokens',
  'begin_suppress_tokens',
] as const;

/** config.json as facts. Never fails: what a field holds is judged by rules. */
export function modelConfig(part: JsonFile): ModelConfig {
  const json = part.value;
  const { text, textPointer } = textPart(json);
  const modelType = stringOf(json['model_type']);
  const architectures = stringsOf(json['architectures']);
  const own = tokenIds(json, part.file, '');
  const nested = textPointer === '' ? [] : tokenIds(text, part.file, textPointer);
  const defaults = classDefaults(modelType, part.file, '', json);
  const nestedDefaults =
    textPointer === '' ? [] : classDefaults(stringOf(text['model_type']), part.file, textPointer, text);
  const all = [...own, ...nested, ...defaults, ...nestedDefaults];
  const field = (name: string) => all.find((f) => f.name === name);
  return {
    file: part.file,
    json,
    text,
    textPointer,
    modelType,
    architectures,
    generates: generates(modelType, architectures),
    vocabSize: vocabSize(part, text, textPointer),
    tokenIds: all,
    eos: field('eos_token_id'),
    pad: field('pad_token_id'),
    bos: field('bos_token_id'),
    tieWordEmbeddings: tied(part, text, textPointer, modelType),
    transformersVersion: placed(part, 'transformers_version', stringOf),
    placeholders: placeholders(json),
    hasOtherInputs: TEXT_SIBLING.test(modelType ?? '') || OTHER_INPUTS.some((key) => isObject(json[key])),
  };
}

/** Parts of a model that turn something else than text into vectors; their placeholders are replaced before any lookup. */
const OTHER_INPUTS = [
  'vision_config',
  'audio_config',
  'vision_model',
  'audio_model_id',
  'vision_backbone',
  'speech_config',
  'visual',
  'image_token_index',
];
/** The text-only sizes keep the tokenizer of the family: gemma-3-1b-it has 262144 rows, and <image_soft_token> is 262144. */
const TEXT_SIBLING = /_text$/;

/** Ids that config.json names as placeholders: `image_token_index`, `audio_token_id`, `video_token_id`, … */
function placeholders(json: JsonObject): readonly number[] {
  return Object.entries(json).flatMap(([key, value]) =>
    /(image|img|video|vision|audio|speech|media|patch)\w*(_index|_id|_ids|_token)$/.test(key)
      ? (Array.isArray(value) ? value : [value]).filter((id): id is number => typeof id === 'number')
      : [],
  );
}

/** generation_config.json as facts. */
export function generationConfig(part: JsonFile): GenerationConfig {
  const ids = tokenIds(part.value, part.file, '');
  const field = (name: string) => ids.find((f) => f.name === name);
  return {
    file: part.file,
    json: part.value,
    tokenIds: ids,
    eos: field('eos_token_id'),
    pad: field('pad_token_id'),
    bos: field('bos_token_id'),
    transformersVersion: placed(part, 'transformers_version', stringOf),
  };
}

function textPart(json: JsonObject): { readonly text: JsonObject; readonly textPointer: string } {
  for (const path of TEXT_PARTS) {
    let at: Json | undefined = json;
    for (const key of path) at = isObject(at) ? at[key] : undefined;
    if (isObject(at)) return { text: at, textPointer: `/${path.join('/')}` };
  }
  return { text: json, textPointer: '' };
}

function tokenIds(json: JsonObject, file: string, pointer: string): readonly TokenIdField[] {
  return ID_FIELDS.flatMap((name) => {
    const value = json[name];
    if (value === undefined || value === null) return [];
    const ids = (Array.isArray(value) ? value : [value]).filter((v): v is number => typeof v === 'number');
    if (ids.length === 0) return [];
    return [{ name, at: { file, pointer: `${pointer}/${name}` }, ids, isList: Array.isArray(value), isDefault: false }];
  });
}

/** A key that is absent takes the class's default; a key that is null stays None. */
function classDefaults(
  modelType: string | undefined,
  file: string,
  pointer: string,
  json: JsonObject,
): readonly TokenIdField[] {
  const facts = modelType === undefined ? undefined : modelTypeFacts(modelType);
  if (facts === undefined) return [];
  const defaults = { bos_token_id: facts.bos, eos_token_id: facts.eos, pad_token_id: facts.pad };
  return Object.entries(defaults).flatMap(([name, value]) => {
    if (value === undefined || value === null || Object.hasOwn(json, name)) return [];
    const ids = typeof value === 'number' ? [value] : [...value];
    return [{ name, at: { file, pointer }, ids, isList: typeof value !== 'number', isDefault: true }];
  });
}

function vocabSize(part: JsonFile, text: JsonObject, textPointer: string): At<number> | undefined {
  const inner = numberOf(text['vocab_size']);
  if (inner !== undefined) return { value: inner, at: { file: part.file, pointer: `${textPointer}/vocab_size` } };
  return placed(part, 'vocab_size', numberOf);
}

function tied(
  part: JsonFile,
  text: JsonObject,
  textPointer: string,
  modelType: string | undefined,
): ModelConfig['tieWordEmbeddings'] {
  const key = 'tie_word_embeddings';
  for (const [json, pointer] of [
    [part.value, ''],
    [text, textPointer],
  ] as const) {
    const value = json[key];
    if (typeof value === 'boolean')
      return { value, at: { file: part.file, pointer: `${pointer}/${key}` }, isDefault: false };
  }
  const inner = stringOf(text['model_type']) ?? modelType;
  const facts = inner === undefined ? undefined : modelTypeFacts(inner);
  // PretrainedConfig's own default is true; classes that differ say so.
  return { value: facts?.tieWordEmbeddings ?? true, at: { file: part.file, pointer: '' }, isDefault: true };
}

/** Heads that do not generate text: nothing about stopping applies to such a model. */
const OTHER_HEADS =
  /For(MaskedLM|SequenceClassification|TokenClassification|QuestionAnswering|MultipleChoice|NextSentencePrediction|ImageClassification|FeatureExtraction|PreTraining|AudioClassification|CTC|RewardModeling?)$|RewardModel$|^(Bert|Roberta|XLMRoberta|DistilBert|Deberta(V2)?|Electra|MPNet|NomicBert|CLIP|Siglip|ViT|Wav2Vec2)\w*Model$/;

function generates(modelType: string | undefined, architectures: readonly string[]): boolean {
  if (architectures.length > 0 && architectures.every((a) => OTHER_HEADS.test(a))) return false;
  if (architectures.some((a) => /(ForCausalLM|LMHeadModel|ForConditionalGeneration|ForSeq2SeqLM)$/.test(a)))
    return true;
  const facts = modelType === undefined ? undefined : modelTypeFacts(modelType);
  return facts?.generates ?? true;
}
