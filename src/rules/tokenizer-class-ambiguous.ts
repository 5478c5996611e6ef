import { defineRule, type Hit, type Json, type Tokenizer } from '../types.ts';

type Args = {
  readonly what: 'mistral-regex' | 'padding-side' | 'bos' | 'pre-tokenizer';
  readonly className: string | null;
  readonly modelType: string | null;
  /** What transformers 4.57.6 and 5.18.0 do. */
  readonly old: string;
  readonly new: string;
};

export const tokenizerClassAmbiguous = defineRule({
  id: 'tokenizer-class-ambiguous',
  section: 'tokenizer',
  severity: 'warning',
  needs: ['tokenizer'],
  wants: ['config'],
  title: 'The same tokenizer files load differently in transformers 4.x and 5.x',
  why: '4.x goes by tokenizer_class alone, 5.x lets the model type overrule it and builds some classes without looking at the pre-tokenizer of tokenizer.json. The ids, the BOS or the padding side change with the library and no file changes.',
  fix: 'Write down what the class decides today: padding_side and the post-processor; name PreTrainedTokenizerFast where tokenizer.json alone should decide.',
  links: [
    'https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/models/auto/tokenization_auto.py',
    'https://github.com/huggingface/transformers/issues/44031',
  ],

  message: (args: Args) => {
    const files = `${args.className ?? 'no tokenizer_class'} with model type ${args.modelType ?? 'unknown'}`;
    switch (args.what) {
      case 'mistral-regex':
        return `fix_mistral_regex puts the pre-tokenizer of Mistral into the tokenizer of a ${args.modelType ?? 'model that is none'}`;
      case 'padding-side':
        return `${files} pads ${args.old} in transformers 4.57.6 and ${args.new} in 5.18.0`;
      case 'bos':
        return `${files} puts ${args.old} before a text in transformers 4.57.6 and ${args.new} in 5.18.0`;
      default:
        return `${files} takes the pre-tokenizer of tokenizer.json in transformers 4.57.6; 5.18.0 loads ${args.new}, which builds its own, with other ids`;
    }
  },

  *check({ tokenizer, config }) {
    const { configFile, className, pipeline } = tokenizer;
    if (configFile === undefined) return;
    const modelType = config?.modelType;
    const facts = { className: className ?? null, modelType: modelType ?? null };
    if (tokenizer.config?.['fix_mistral_regex'] === true && modelType !== undefined && !MISTRALS.has(modelType))
      yield {
        at: { file: configFile, pointer: '/fix_mistral_regex' },
        severity: 'error',
        args: { ...facts, what: 'mistral-regex', old: '', new: '' },
        fix: {
          text: 'Take the flag out, and copy tokenizer.json of the base if the tokenizer was saved with it',
          edits: [{ file: configFile, pointer: '/fix_mistral_regex', remove: true }],
        },
      };
    // Without tokenizer.json the slow files are converted, and what comes out is another question.
    if (className === undefined || pipeline === undefined || hasOwnCode(tokenizer)) return;
    const loaded = loadedBy5(className, modelType);
    if (
      tokenizer.paddingSide === undefined &&
      PADS_LEFT.test(className) &&
      !PADS_LEFT.test(loaded) &&
      config?.generates !== false
    )
      yield side(configFile, facts);
    if (loaded === RAW && tokenizer.addsBos !== undefined) {
      const bos = tokenizer.special['bos_token']?.token;
      const written = bos !== undefined && pipeline.prefixTokens.includes(bos);
      if (written !== tokenizer.addsBos)
        yield {
          at: { file: configFile, pointer: '/tokenizer_class' },
          args: {
            ...facts,
            what: 'bos',
            old: tokenizer.addsBos ? (bos ?? 'BOS') : 'nothing',
            new: written ? (bos ?? 'BOS') : 'nothing',
          },
        };
    }
    const isByteLevel = mentionsByteLevel(pipeline.preTokenizer);
    const expected = /^(Code)?Llama|^Gemma/.test(loaded)
      ? false
      : /^(Qwen2|Qwen3_5|GPT2|Cohere)/.test(loaded)
        ? true
        : undefined;
    if (expected !== undefined && expected !== isByteLevel)
      yield {
        at: { file: configFile, pointer: '/tokenizer_class' },
        args: {
          ...facts,
          what: 'pre-tokenizer',
          old: className,
          new: loaded,
        },
      };
  },
});

const PADS_LEFT = /^((Code)?Llama|Gemma|Cohere)Tokenizer/;
const RAW = 'TokenizersBackend';

/** https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (_patch_mistral_regex) */
const MISTRALS: ReadonlySet<string> = new Set([
  'mistral',
  'mistral3',
  'voxtral',
  'voxtral_realtime',
  'ministral',
  'ministral3',
  'pixtral',
  'mixtral',
]);

/**
 * Model types for which 5.18.0 takes tokenizer.json as it is, whatever tokenizer_class says: those registered with
 * TokenizersBackend or MistralCommonBackend. https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/models/auto/tokenization_auto.py
 */
const TAKEN_RAW: ReadonlySet<string> = new Set(
  `arctic aria chameleon deepseek_ocr deepseek_v2 deepseek_v3 deepseek_v32 deepseek_v4 deepseek_vl deepseek_vl_hybrid deepseek_vl_v2 ernie4_5
  ernie4_5_moe flex_olmo fuyu glm glm4 glm4_moe glm4_moe_lite glm4v glm4v_moe gpt_bigcode granite granitemoe granitemoehybrid granitemoeshared
  hyperclovax internlm2 jamba janus kimi_k25 kimi_linear llava llava_next mimo_v2_flash minicpm3 minicpmv minimax_m2 ministral ministral3 mistral
  mistral3 mixtral molmo molmo2 nemotron olmo2 olmo3 olmo_hybrid persimmon phi3 phi3_v phimoe pixtral smolvlm stablelm step3_vl step3p5 vipllava
  voxtral voxtral_realtime`.split(/\s+/),
);

/** Model types whose own class wins in 5.18.0 over any tokenizer_class. Same source. */
const OVERRULED: ReadonlyMap<string, string> = new Map([
  ['qwen2', 'Qwen2Tokenizer'],
  ['qwen3_5', 'Qwen3_5Tokenizer'],
  ['qwen3_5_moe', 'Qwen3_5Tokenizer'],
]);

function loadedBy5(className: string, modelType: string | undefined): string {
  if (modelType !== undefined && TAKEN_RAW.has(modelType)) return RAW;
  const name = className.replace(/Fast$/, '');
  if (name === 'PreTrainedTokenizer' || name === RAW)
    return (modelType === undefined ? undefined : OVERRULED.get(modelType)) ?? RAW;
  return (modelType === undefined ? undefined : OVERRULED.get(modelType)) ?? name;
}

function side(file: string, facts: Pick<Args, 'className' | 'modelType'>): Hit<Args> {
  return {
    at: { file, pointer: '/tokenizer_class' },
    args: { ...facts, what: 'padding-side', old: 'left', new: 'right' },
    fix: {
      text: 'Write the side down that batched generation needs',
      edits: [{ file, pointer: '/padding_side', value: 'left' }],
    },
  };
}

/** Code of the repository builds the tokenizer then, in both versions. */
function hasOwnCode(tokenizer: Tokenizer): boolean {
  const map = tokenizer.config?.['auto_map'];
  return map !== undefined && map !== null;
}

function mentionsByteLevel(preTokenizer: Json): boolean {
  return JSON.stringify(preTokenizer)?.includes('"ByteLevel"') === true;
}
