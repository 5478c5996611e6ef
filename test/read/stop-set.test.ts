import { describe, expect, test } from 'vitest';
import { knownSpecialTokens, stops } from '../../src/read/stop-set.ts';
import { ENGINES, type Engine, type Gguf, type JsonObject, type Modelfile } from '../../src/types.ts';
import { type Files, facts, input, view } from './stop-facts.ts';

/** Expected ids in the order of COLUMNS; `?`: not to be claimed. */
type Expected = readonly (string | '?')[];
const COLUMNS = ['transformers', 'vllm', 'sglang', 'tgi', 'llama.cpp', 'mlx-lm'] as const satisfies readonly Engine[];

type Example = {
  readonly name: string;
  readonly files: Files;
  /** What ends a turn in the template, as [token, id]; the id is null when no file gives it. */
  readonly end?: readonly [string, number | null];
  readonly stops: Expected;
  /** Engines that certainly run on past the turn end. */
  readonly deaf?: readonly Engine[];
};

const LLAMA2 = { '<unk>': 0, '<s>': 1, '</s>': 2 };
const LLAMA3 = { '<|begin_of_text|>': 128000, '<|end_of_text|>': 128001, '<|eot_id|>': 128009 };
const LLAMA31 = { ...LLAMA3, '<|eom_id|>': 128008 };
const QWEN = { '<|endoftext|>': 151643, '<|im_start|>': 151644, '<|im_end|>': 151645 };
const QWEN25 = { ...QWEN, '<|fim_pad|>': 151662, '<|repo_name|>': 151663, '<|file_sep|>': 151664 };
const QWEN35 = { '<|endoftext|>': 248044, '<|im_start|>': 248045, '<|im_end|>': 248046 };
const GEMMA2 = { '<pad>': 0, '<eos>': 1, '<bos>': 2, '<start_of_turn>': 106, '<end_of_turn>': 107 };
const GEMMA3 = { '<pad>': 0, '<eos>': 1, '<bos>': 2, '<start_of_turn>': 105, '<end_of_turn>': 106 };
const GEMMA4 = {
  '<pad>': 0,
  '<eos>': 1,
  '<bos>': 2,
  '<|tool_response>': 50,
  '<|turn>': 105,
  '<turn|>': 106,
  '</s>': 212,
};
const PHI3 = { '</s>': 2, '<|endoftext|>': 32000, '<|assistant|>': 32001, '<|end|>': 32007, '<|user|>': 32010 };
const PHI4 = { '<|endoftext|>': 100257, '<|im_start|>': 100264, '<|im_end|>': 100265, '<|im_sep|>': 100266 };
const INTERNLM2 = { '<s>': 1, '</s>': 2, '<|im_end|>': 92542, '<|im_start|>': 92543 };
const GLM4 = { '<|endoftext|>': 151329, '<|user|>': 151336, '<|assistant|>': 151337, '<|observation|>': 151338 };
const HARMONY = { '<|endoftext|>': 199999, '<|return|>': 200002, '<|end|>': 200007, '<|call|>': 200012 };
const KIMI = { '[BOS]': 163584, '[EOS]': 163585, '<|im_end|>': 163586, '<|im_user|>': 163587, '[EOT]': 163593 };

const IM_END = ['<|im_end|>', 151645] as const;
const EOT = ['<|eot_id|>', 128009] as const;
const FAST = 'PreTrainedTokenizerFast';

/** Files of a plain checkpoint: model type, eos of config, generation config and tokenizer, tokenizer class, added tokens. */
function plain(
  type: string,
  config: number | readonly number[] | null,
  generation: number | readonly number[] | null,
  eos: string,
  className: string,
  tokens: Readonly<Record<string, number>>,
): Files {
  return {
    config: { model_type: type, ...(config === null ? {} : { eos_token_id: config }) },
    generation: generation === null ? null : { eos_token_id: generation },
    tokenizer: { tokenizer_class: className, eos_token: eos },
    tokens,
    hasTokenizerJson: true,
  };
}

function remote(files: Files, model: string, tokenizer: string | undefined): Files {
  return {
    ...files,
    hasTokenizerJson: false,
    config: { ...files.config, auto_map: { AutoModelForCausalLM: `modeling_${model}.Model` } },
    tokenizer: {
      ...files.tokenizer,
      ...(tokenizer && { auto_map: { AutoTokenizer: [`tokenization_${model}.${tokenizer}`, null] } }),
    },
  };
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'Llama-2-chat',
    files: plain('llama', 2, 2, '</s>', 'LlamaTokenizer', LLAMA2),
    end: ['</s>', 2],
    stops: ['2', '2', '2', '2', '2', '2'],
  },
  {
    name: 'Llama-3-Instruct, first files: <|end_of_text|> everywhere',
    files: plain('llama', 128001, 128001, '<|end_of_text|>', FAST, LLAMA3),
    end: EOT,
    stops: ['128001', '128001', '128001', '128001', '128001 128009', '128001'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Llama-3-Instruct, generation_config mended, tokenizer not yet',
    files: plain('llama', 128001, [128001, 128009], '<|end_of_text|>', FAST, LLAMA3),
    end: EOT,
    stops: ['128001 128009', '128001 128009', '128001 128009', '128001 128009', '128001 128009', '128001 128009'],
  },
  {
    name: 'Llama-3-Instruct, later files',
    files: plain('llama', 128009, [128001, 128009], '<|eot_id|>', FAST, LLAMA3),
    end: EOT,
    stops: ['128001 128009', '128001 128009', '128001 128009', '128001 128009', '128001 128009', '128001 128009'],
  },
  {
    name: 'Llama-3 fine-tune: tokenizer mended, generation_config not (Lexi)',
    files: plain('llama', 128001, 128001, '<|eot_id|>', FAST, LLAMA3),
    end: EOT,
    stops: ['128001', '128001 128009', '128001 128009', '?', '128001 128009', '128001'],
    deaf: ['transformers', 'mlx-lm'],
  },
  {
    name: 'Llama-3.1-8B-Instruct',
    files: plain('llama', [128001, 128008, 128009], [128001, 128008, 128009], '<|eot_id|>', FAST, LLAMA31),
    end: EOT,
    stops: Array(6).fill('128001 128008 128009'),
  },
  {
    name: 'Llama-3.1 fine-tune whose generation_config lost the list (the S0 incident)',
    files: plain('llama', 128001, 128001, '<|end_of_text|>', FAST, LLAMA31),
    end: EOT,
    stops: ['128001', '128001', '128001 128008', '128001', '128001 128008 128009', '128001'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Llama-3.2-1B base with a chat template, eos of the base',
    files: plain('llama', 128001, 128001, '<|eot_id|>', FAST, LLAMA31),
    end: EOT,
    stops: ['128001', '128001 128009', '128001 128008 128009', '?', '128001 128008 128009', '128001'],
    deaf: ['transformers', 'mlx-lm'],
  },
  {
    name: 'Llama-4: eos list in text_config',
    files: {
      config: {
        model_type: 'llama4',
        text_config: { model_type: 'llama4_text', eos_token_id: [200001, 200007, 200008] },
      },
      generation: { eos_token_id: [200001, 200007, 200008] },
      tokenizer: { tokenizer_class: FAST, eos_token: '<|eot|>' },
      tokens: { '<|end_of_text|>': 200001, '<|eom|>': 200007, '<|eot|>': 200008 },
      hasTokenizerJson: true,
    },
    end: ['<|eot|>', 200008],
    stops: [...Array(4).fill('200001 200007 200008'), '200001 200008', '200001 200007 200008'],
  },
  {
    name: 'Llama-4 without generation_config',
    files: {
      config: {
        model_type: 'llama4',
        text_config: { model_type: 'llama4_text', eos_token_id: [200001, 200007, 200008] },
      },
      generation: null,
      tokenizer: { tokenizer_class: FAST, eos_token: '<|eot|>' },
      tokens: { '<|end_of_text|>': 200001, '<|eom|>': 200007, '<|eot|>': 200008 },
    },
    end: ['<|eot|>', 200008],
    stops: [...Array(3).fill('200001 200007 200008'), '200008', '200001 200008', '200008'],
  },
  {
    name: 'Qwen1.5-0.5B-Chat',
    files: plain('qwen2', 151645, [151645, 151643], '<|im_end|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: Array(6).fill('151643 151645'),
  },
  {
    name: 'Qwen2.5-7B-Instruct',
    files: plain('qwen2', 151645, [151645, 151643], '<|im_end|>', 'Qwen2Tokenizer', QWEN25),
    end: IM_END,
    stops: [...Array(4).fill('151643 151645'), '151643 151645 151662 151663 151664', '151643 151645'],
  },
  {
    name: 'Qwen2.5 base trained on ChatML, eos of the base everywhere',
    files: plain('qwen2', 151643, 151643, '<|endoftext|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: ['151643', '151643', '151643', '151643', '151643 151645', '151643'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Qwen2.5-VL',
    files: plain('qwen2_5_vl', 151645, [151645, 151643], '<|im_end|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: Array(6).fill('151643 151645'),
  },
  {
    name: 'Qwen3-4B',
    files: plain('qwen3', 151645, [151645, 151643], '<|im_end|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: Array(6).fill('151643 151645'),
  },
  {
    name: 'Qwen3 fine-tune: tokenizer and template <|im_end|>, both configs 151643 (NSLLM)',
    files: plain('qwen3', 151643, 151643, '<|im_end|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: ['151643', '151643 151645', '151643 151645', '?', '151643 151645', '151643'],
    deaf: ['transformers', 'mlx-lm'],
  },
  {
    name: 'Qwen3-1.7B in MLX form: no generation_config',
    files: plain('qwen3', 151645, null, '<|im_end|>', 'Qwen2Tokenizer', QWEN),
    end: IM_END,
    stops: ['151645', '151645', '151645', '151645', '151643 151645', '151645'],
  },
  {
    name: 'Qwen3.5-0.8B without generation_config: eos of the text part is <|endoftext|>',
    files: {
      config: { model_type: 'qwen3_5', text_config: { model_type: 'qwen3_5_text', eos_token_id: 248044 } },
      generation: null,
      tokenizer: { tokenizer_class: 'Qwen2Tokenizer', eos_token: '<|im_end|>', bos_token: null },
      tokens: QWEN35,
    },
    end: ['<|im_end|>', 248046],
    stops: ['248044', '248044 248046', '248044 248046', '248046', '248044 248046', '248046'],
    deaf: ['transformers'],
  },
  {
    name: 'Qwen3.5 with generation_config',
    files: {
      config: { model_type: 'qwen3_5', text_config: { model_type: 'qwen3_5_text', eos_token_id: 248044 } },
      generation: { eos_token_id: [248046, 248044] },
      tokenizer: { tokenizer_class: 'Qwen2Tokenizer', eos_token: '<|im_end|>' },
      tokens: QWEN35,
    },
    end: ['<|im_end|>', 248046],
    stops: Array(6).fill('248044 248046'),
  },
  {
    name: 'Mistral-7B-Instruct-v0.2',
    files: plain('mistral', 2, 2, '</s>', 'LlamaTokenizer', LLAMA2),
    end: ['</s>', 2],
    stops: Array(6).fill('2'),
  },
  {
    name: 'Mistral-Nemo',
    files: plain('mistral', 2, 2, '</s>', FAST, { ...LLAMA2, '[INST]': 3, '<pad>': 10 }),
    end: ['</s>', 2],
    stops: Array(6).fill('2'),
  },
  {
    name: 'Dolphin3.0-Mistral-24B: ChatML tokens added and named everywhere',
    files: plain('mistral', 131072, 131072, '<|im_end|>', 'LlamaTokenizer', { ...LLAMA2, '<|im_end|>': 131072 }),
    end: ['<|im_end|>', 131072],
    stops: ['131072', '131072', '131072', '131072', '2 131072', '131072'],
  },
  {
    name: 'Gemma-1-it as released',
    files: plain('gemma', 1, 1, '<eos>', 'GemmaTokenizer', GEMMA2),
    end: ['<end_of_turn>', 107],
    stops: ['1', '1', '1', '1', '1 107', '1'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Gemma-2-9b-it, generation_config mended',
    files: plain('gemma2', 1, [1, 107], '<eos>', 'GemmaTokenizer', GEMMA2),
    end: ['<end_of_turn>', 107],
    stops: Array(6).fill('1 107'),
  },
  {
    name: 'Gemma-3-4b-it',
    files: plain('gemma3', [1, 106], [1, 106], '<eos>', 'GemmaTokenizer', GEMMA3),
    end: ['<end_of_turn>', 106],
    stops: Array(6).fill('1 106'),
  },
  {
    name: 'Gemma-3 fine-tune saved with eos 1 (timelyMeal)',
    files: plain('gemma3_text', 1, 1, '<end_of_turn>', 'GemmaTokenizer', GEMMA3),
    end: ['<end_of_turn>', 106],
    stops: ['1', '1 106', '1 106', '?', '1 106', '1'],
    deaf: ['transformers', 'mlx-lm'],
  },
  {
    name: 'Gemma-4-it: <|tool_response> takes </s> out of the list of llama.cpp',
    files: plain('gemma4', [1, 106], [1, 106, 50], '<eos>', 'GemmaTokenizer', GEMMA4),
    end: ['<turn|>', 106],
    stops: Array(6).fill('1 50 106'),
  },
  {
    name: 'Phi-3-mini-4k-instruct: only generation_config knows <|end|>',
    files: plain('phi3', 32000, [32000, 32001, 32007], '<|endoftext|>', 'LlamaTokenizer', PHI3),
    end: ['<|end|>', 32007],
    stops: [...Array(4).fill('32000 32001 32007'), '2 32000 32007', '32000 32001 32007'],
  },
  {
    name: 'Phi-3 with generation_config lost',
    files: plain('phi3', 32000, null, '<|endoftext|>', 'LlamaTokenizer', PHI3),
    end: ['<|end|>', 32007],
    stops: ['32000', '32000', '32000', '32000', '2 32000 32007', '32000'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Phi-4, first files',
    files: plain('phi3', 100257, 100257, '<|endoftext|>', 'GPT2Tokenizer', PHI4),
    end: ['<|im_end|>', 100265],
    stops: ['100257', '100257', '100257', '100257', '100257 100265', '100257'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'Phi-4, mended',
    files: plain('phi3', 100265, 100265, '<|im_end|>', 'GPT2Tokenizer', PHI4),
    end: ['<|im_end|>', 100265],
    stops: ['100265', '100265', '100265', '100265', '100257 100265', '100265'],
  },
  {
    name: 'Phi-4-mini',
    files: plain('phi3', 199999, [200020, 199999], '<|endoftext|>', 'GPT2Tokenizer', {
      '<|endoftext|>': 199999,
      '<|end|>': 200020,
    }),
    end: ['<|end|>', 200020],
    stops: Array(6).fill('199999 200020'),
  },
  {
    name: 'DeepSeek-V2-Chat',
    files: plain('deepseek_v2', 100001, 100001, '<｜end▁of▁sentence｜>', 'LlamaTokenizerFast', {
      '<｜end▁of▁sentence｜>': 100001,
    }),
    end: ['<｜end▁of▁sentence｜>', 100001],
    stops: Array(6).fill('100001'),
  },
  {
    name: 'DeepSeek-V3',
    files: plain('deepseek_v3', 1, 1, '<｜end▁of▁sentence｜>', 'LlamaTokenizerFast', {
      '<｜end▁of▁sentence｜>': 1,
      '<｜▁pad▁｜>': 2,
    }),
    end: ['<｜end▁of▁sentence｜>', 1],
    stops: Array(6).fill('1'),
  },
  {
    name: 'DeepSeek-R1-Distill-Qwen',
    files: plain('qwen2', 151643, 151643, '<｜end▁of▁sentence｜>', 'LlamaTokenizerFast', {
      '<｜end▁of▁sentence｜>': 151643,
    }),
    end: ['<｜end▁of▁sentence｜>', 151643],
    stops: Array(6).fill('151643'),
  },
  {
    name: 'TinyLlama-1.1B-Chat',
    files: plain('llama', 2, 2, '</s>', 'LlamaTokenizer', LLAMA2),
    end: ['</s>', 2],
    stops: Array(6).fill('2'),
  },
  {
    name: 'Yi-6B-Chat: only generation_config names <|im_end|>',
    files: plain('llama', 2, 7, '<|endoftext|>', 'LlamaTokenizer', {
      '<|startoftext|>': 1,
      '<|endoftext|>': 2,
      '<|im_start|>': 6,
      '<|im_end|>': 7,
    }),
    end: ['<|im_end|>', 7],
    stops: ['7', '2 7', '2 7', '?', '2 7', '7'],
  },
  {
    name: 'InternLM2-chat as first released: </s> in every file',
    files: remote(plain('internlm2', 2, 2, '</s>', 'InternLM2Tokenizer', INTERNLM2), 'internlm2', 'InternLM2Tokenizer'),
    end: ['<|im_end|>', 92542],
    stops: ['2', '2', '2', '2', '2 92542', '2'],
    deaf: ['transformers', 'vllm', 'sglang', 'tgi', 'mlx-lm'],
  },
  {
    name: 'InternLM2-chat, later',
    files: remote(
      plain('internlm2', 2, [2, 92542], '</s>', 'InternLM2Tokenizer', INTERNLM2),
      'internlm2',
      'InternLM2Tokenizer',
    ),
    end: ['<|im_end|>', 92542],
    stops: Array(6).fill('2 92542'),
  },
  {
    name: 'GLM-4-0414: the next role ends the turn',
    files: plain('glm4', [151329, 151336, 151338], [151329, 151336, 151338], '<|endoftext|>', FAST, GLM4),
    end: ['<|user|>', 151336],
    stops: [...Array(4).fill('151329 151336 151338'), '151329 151336', '151329 151336 151338'],
  },
  {
    name: 'GLM-4.5: llama.cpp stops at the observation too',
    files: plain('glm4_moe', [151329, 151336, 151338], [151329, 151336, 151338], '<|endoftext|>', FAST, GLM4),
    end: ['<|user|>', 151336],
    stops: Array(6).fill('151329 151336 151338'),
  },
  {
    name: 'glm-4-9b-chat: remote code, no generation_config',
    files: remote(
      plain('chatglm', [151329, 151336, 151338], null, '<|endoftext|>', 'ChatGLM4Tokenizer', GLM4),
      'chatglm',
      'ChatGLM4Tokenizer',
    ),
    end: ['<|user|>', 151336],
    stops: ['?', '151329 151336 151338', '151329 151336 151338', '151329', '151329 151336', '151329 151336 151338'],
    deaf: ['tgi'],
  },
  {
    name: 'chatglm3-6b: remote code that passes stops of its own',
    files: {
      config: {
        model_type: 'chatglm',
        eos_token_id: 2,
        auto_map: { AutoModel: 'modeling_chatglm.ChatGLMForConditionalGeneration' },
      },
      generation: null,
      tokenizer: {
        tokenizer_class: 'ChatGLMTokenizer',
        auto_map: { AutoTokenizer: ['tokenization_chatglm.ChatGLMTokenizer', null] },
      },
    },
    end: ['<|user|>', null],
    stops: ['?', '2', '2', '2', '?', '2'],
  },
  {
    name: 'Command-R',
    files: plain('cohere', 255001, 255001, '<|END_OF_TURN_TOKEN|>', 'CohereTokenizer', {
      '<PAD>': 0,
      '<|END_OF_TURN_TOKEN|>': 255001,
    }),
    end: ['<|END_OF_TURN_TOKEN|>', 255001],
    stops: [...Array(4).fill('255001'), '0 255001', '255001'],
  },
  {
    name: 'gpt-oss, first generation_config',
    files: plain('gpt_oss', 200002, [200002, 199999], '<|return|>', FAST, HARMONY),
    end: ['<|return|>', 200002],
    stops: [...Array(4).fill('199999 200002'), '199999 200002 200012', '199999 200002'],
  },
  {
    name: 'gpt-oss: <|end|> between messages stops nothing',
    files: plain('gpt_oss', 200002, [200002, 199999, 200012], '<|return|>', FAST, HARMONY),
    end: ['<|end|>', 200007],
    stops: Array(6).fill('199999 200002 200012'),
    deaf: [...COLUMNS],
  },
  {
    name: 'SmolLM2-Instruct',
    files: plain('llama', 2, 2, '<|im_end|>', 'GPT2Tokenizer', {
      '<|endoftext|>': 0,
      '<|im_start|>': 1,
      '<|im_end|>': 2,
      '<reponame>': 4,
    }),
    end: ['<|im_end|>', 2],
    stops: [...Array(4).fill('2'), '0 2 4', '2'],
  },
  {
    name: 'SmolLM3',
    files: plain('smollm3', 128012, 128012, '<|im_end|>', FAST, { '<|end_of_text|>': 128001, '<|im_end|>': 128012 }),
    end: ['<|im_end|>', 128012],
    stops: [...Array(4).fill('128012'), '128001 128012', '128012'],
  },
  {
    name: 'Granite-3.1: id 0, which mlx-lm takes for none in generation_config',
    files: plain('granite', 0, 0, '<|end_of_text|>', 'GPT2Tokenizer', { '<|end_of_text|>': 0 }),
    end: ['<|end_of_text|>', 0],
    stops: Array(6).fill('0'),
  },
  {
    name: 'granite-7b-lab: configs keep </s> of Llama, tokenizer and template have <|endoftext|>',
    files: plain('llama', 2, 2, '<|endoftext|>', 'LlamaTokenizer', { ...LLAMA2, '<|endoftext|>': 32000 }),
    end: ['<|endoftext|>', 32000],
    stops: ['2', '2 32000', '2 32000', '?', '2 32000', '2'],
    deaf: ['transformers', 'mlx-lm'],
  },
  {
    name: 'OLMo-2-Instruct',
    files: plain('olmo2', 100257, 100257, '<|endoftext|>', 'GPT2Tokenizer', { '<|endoftext|>': 100257 }),
    end: ['<|endoftext|>', 100257],
    stops: Array(6).fill('100257'),
  },
  {
    name: 'Falcon3-Instruct',
    files: plain('llama', 11, 11, '<|endoftext|>', FAST, { '<|endoftext|>': 11 }),
    end: ['<|endoftext|>', 11],
    stops: Array(6).fill('11'),
  },
  {
    name: 'falcon-40b: configs say 2, the tokenizer 11',
    files: plain('falcon', 2, 2, '<|endoftext|>', FAST, { '<|endoftext|>': 11 }),
    stops: ['2', '2 11', '2 11', '?', '11', '2'],
  },
  {
    name: 'Kimi-K2: config and tokenizer [EOS], generation_config <|im_end|>',
    files: remote(plain('kimi_k2', 163585, 163586, '[EOS]', 'TikTokenTokenizer', KIMI), 'kimi', 'TikTokenTokenizer'),
    end: ['<|im_end|>', 163586],
    stops: ['163586', '163585 163586', '163585 163586', '?', '163585 163586 163593', '163586'],
  },
  {
    name: 'MiniMax-M2',
    files: plain('minimax_m2', 200020, 200020, '[e~[', 'GPT2Tokenizer', { '[e~[': 200020 }),
    end: ['[e~[', 200020],
    stops: Array(6).fill('200020'),
  },
  {
    name: 'MiniCPM3-4B: eos list in config.json alone',
    files: remote(
      plain('minicpm3', [2, 73440], null, '<|im_end|>', 'MiniCPMTokenizer', { '</s>': 2, '<|im_end|>': 73440 }),
      'minicpm',
      'MiniCPMTokenizer',
    ),
    end: ['<|im_end|>', 73440],
    stops: ['2 73440', '2 73440', '2 73440', '73440', '2 73440', '2 73440'],
  },
  {
    name: 'Seed-OSS',
    files: plain('seed_oss', 2, 2, '<seed:eos>', FAST, { '<seed:pad>': 1, '<seed:eos>': 2 }),
    end: ['<seed:eos>', 2],
    stops: Array(6).fill('2'),
  },
  {
    name: 'EXAONE-4.0',
    files: plain('exaone4', 361, 361, '[|endofturn|]', 'GPT2Tokenizer', { '[PAD]': 0, '[|endofturn|]': 361 }),
    end: ['[|endofturn|]', 361],
    stops: [...Array(4).fill('361'), '0 361', '361'],
  },
  {
    name: 'Hunyuan-A13B: tiktoken tokenizer, no file gives its ids',
    files: {
      config: {
        model_type: 'hunyuan',
        eos_token_id: 127960,
        auto_map: { AutoModelForCausalLM: 'hunyuan.HunYuanMoEV1ForCausalLM' },
      },
      generation: { eos_token_id: [127960, 127967] },
      tokenizer: {
        tokenizer_class: 'HYTokenizer',
        eos_token: '<|eos|>',
        auto_map: { AutoTokenizer: ['tokenization_hy.HYTokenizer', null] },
      },
      tokens: {},
    },
    end: ['<|eos|>', null],
    stops: ['?', '127960 127967', '127960 127967', '127960 127967', '?', '127960 127967'],
  },
  {
    name: 'Qwen-7B-Chat: neither file nor class names an eos token, generate() adds stop words',
    files: {
      config: { model_type: 'qwen', auto_map: { AutoModelForCausalLM: 'modeling_qwen.QWenLMHeadModel' } },
      generation: { eos_token_id: 151643 },
      tokenizer: {
        tokenizer_class: 'QWenTokenizer',
        auto_map: { AutoTokenizer: ['tokenization_qwen.QWenTokenizer', null] },
      },
    },
    end: IM_END,
    stops: ['?', '151643', '?', '?', '?', '151643'],
    deaf: ['vllm', 'mlx-lm'],
  },
  {
    name: 'Qwen-7B fine-tune that names <|im_end|>: the id comes from the class',
    files: {
      config: {
        model_type: 'qwen',
        eos_token_id: 151643,
        auto_map: { AutoModelForCausalLM: 'modeling_qwen.QWenLMHeadModel' },
      },
      generation: { eos_token_id: 151643 },
      tokenizer: {
        tokenizer_class: 'QWenTokenizer',
        eos_token: '<|im_end|>',
        auto_map: { AutoTokenizer: ['tokenization_qwen.QWenTokenizer', null] },
      },
    },
    end: IM_END,
    stops: ['?', '151643 151645', '151643 151645', '?', '151643 151645', '151643'],
    deaf: ['mlx-lm'],
  },
  {
    name: 'CodeLlama-Instruct: the converter knows it by its vocabulary size',
    files: {
      ...plain('llama', 2, 2, '</s>', 'CodeLlamaTokenizer', LLAMA2),
      config: { model_type: 'llama', eos_token_id: 2, vocab_size: 32016 },
    },
    end: ['</s>', 2],
    stops: [...Array(4).fill('2'), '2 32010', '2'],
  },
];

function sorted(ids: readonly number[]): string {
  return [...ids].sort((a, b) => a - b).join(' ');
}

function deafEngines(files: Files, end: readonly [string, number | null]): readonly Engine[] {
  const [token, id] = end;
  const stopsThere = (ids: readonly number[], texts: readonly string[]) =>
    (id !== null && ids.includes(id)) || texts.includes(token);
  // Without an id only a text can tell: nothing is claimed.
  return stops(input(files))
    .views.filter((v) => v.known && id !== null && !stopsThere(v.ids, v.texts))
    .map((v) => v.engine);
}

describe('worked examples', () => {
  test('there are enough of them', () => expect(EXAMPLES.length).toBeGreaterThanOrEqual(40));
  for (const example of EXAMPLES)
    test(example.name, () => {
      const found = COLUMNS.map((engine) => {
        const v = view(input(example.files), engine);
        expect(v.known).toBe(v.reason === undefined);
        return v.known ? sorted(v.ids) : '?';
      });
      expect(found).toEqual(example.stops);
      if (example.end !== undefined) expect(deafEngines(example.files, example.end)).toEqual(example.deaf ?? []);
    });
});

describe('every view', () => {
  const all = EXAMPLES.map((e) => stops(input(e.files)));
  test('comes once per engine, in order, with a link to the engine', () => {
    for (const s of all) {
      expect(s.views.map((v) => v.engine)).toEqual([...ENGINES]);
      for (const v of s.views)
        expect(v.link).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/(v[\d.]+|[0-9a-f]{40})\//);
    }
  });
  test('says in one sentence what is missing', () => {
    for (const v of all.flatMap((s) => s.views))
      if (!v.known) expect(v.reason).toMatch(/^\S[^\n]{10,160}\.$/);
      else expect(v.from.length + v.ids.length).toBeGreaterThan(0);
  });
  test('of Ollama is open without a Modelfile', () => {
    for (const s of all) expect(s.views.find((v) => v.engine === 'ollama')?.known).toBe(false);
  });
});

describe('what is missing leaves a view open', () => {
  const qwen = plain('qwen3', 151645, 151645, '<|im_end|>', 'Qwen2Tokenizer', QWEN);
  const known = (files: Files, more: Parameters<typeof input>[1] = {}) =>
    stops(input(files, more))
      .views.filter((v) => v.known)
      .map((v) => v.engine);

  test('no files at all', () => expect(known({})).toEqual([]));
  test('tokenizer files alone: the folder is part of something', () =>
    expect(known({ tokenizer: qwen.tokenizer ?? {}, tokens: QWEN, generation: null })).toEqual([]));
  test('generation_config.json there, unreadable', () => {
    const { generation: _, ...rest } = qwen;
    expect(known(rest)).toEqual(['llama.cpp']);
  });
  test('no tokenizer', () => {
    const { tokenizer: _, tokens: __, ...rest } = qwen;
    expect(known(rest)).toEqual(['transformers', 'mlx-lm']);
  });
  test('no config.json', () => {
    const { config: _, ...rest } = qwen;
    expect(known(rest)).toEqual(['transformers', 'vllm', 'tgi', 'mlx-lm']);
  });
  test('a custom tokenizer class that names no eos', () =>
    expect(
      known({
        ...qwen,
        tokenizer: { tokenizer_class: 'OddTokenizer', auto_map: { AutoTokenizer: ['odd.OddTokenizer', null] } },
      }),
    ).toEqual(['transformers', 'llama.cpp', 'mlx-lm']));
  test('a tokenizer class that no version knows', () =>
    expect(known({ ...qwen, tokenizer: { tokenizer_class: 'toString' } })).toEqual([
      'transformers',
      'llama.cpp',
      'mlx-lm',
    ]));
  test('a model type that llama.cpp may treat in its own way', () =>
    expect(known({ ...qwen, config: { model_type: 'rwkv', eos_token_id: 0 } })).not.toContain('llama.cpp'));
  test('not an eos that is null', () => {
    const v = view(input({ ...qwen, tokenizer: { tokenizer_class: 'OddTokenizer', eos_token: null } }), 'vllm');
    expect({ known: v.known, ids: v.ids, texts: v.texts }).toEqual({ known: true, ids: [151645], texts: [] });
  });
  test('an eos whose id no file gives is carried as text', () => {
    const v = view(input({ ...qwen, tokenizer: { tokenizer_class: 'Qwen2Tokenizer', eos_token: '<|over|>' } }), 'vllm');
    expect({ known: v.known, ids: v.ids, texts: v.texts }).toEqual({ known: true, ids: [151645], texts: ['<|over|>'] });
  });
});

describe('config.json stands in for generation_config.json', () => {
  const ids = (config: JsonObject, engine: Engine = 'transformers', generation: JsonObject | null = null) => {
    const v = view(input({ config, generation }), engine);
    return v.known ? sorted(v.ids) : v.reason;
  };
  test('a silent config leaves the default of the class', () => expect(ids({ model_type: 'llama' })).toBe('2'));
  test('a null leaves nothing', () => expect(ids({ model_type: 'llama', eos_token_id: null })).toBe(''));
  test('a class without default leaves nothing', () => expect(ids({ model_type: 'qwen3' })).toBe(''));
  test('the top level goes before the text part', () =>
    expect(
      ids({
        model_type: 'gemma3',
        eos_token_id: [1, 106],
        text_config: { model_type: 'gemma3_text', eos_token_id: 1 },
      }),
    ).toBe('1 106'));
  test('and hides it', () =>
    expect(
      ids({ model_type: 'gemma3', eos_token_id: 106, text_config: { model_type: 'gemma3_text', eos_token_id: 1 } }),
    ).toBe('106'));
  test('the text part counts, and its class', () => {
    expect(ids({ model_type: 'gemma3', text_config: { model_type: 'gemma3_text', eos_token_id: 106 } })).toBe('106');
    expect(ids({ model_type: 'gemma3', text_config: { model_type: 'gemma3_text' } })).toBe('1');
  });
  test('an unknown model type may have any default', () =>
    expect(ids({ model_type: 'no_such_type' })).toMatch(/default/));
  test('a generation_config without eos stops nothing, whatever config.json says', () =>
    expect(ids({ model_type: 'llama', eos_token_id: 2 }, 'transformers', { temperature: 0.6 })).toBe(''));
  test('mlx-lm falls back to config.json then', () =>
    expect(ids({ model_type: 'llama', eos_token_id: 2 }, 'mlx-lm', { temperature: 0.6 })).toBe('2'));
  test('mlx-lm takes 0 in generation_config.json for none', () =>
    expect(ids({ model_type: 'llama', eos_token_id: 5 }, 'mlx-lm', { eos_token_id: 0 })).toBe('5'));
  test('transformers 4 makes it anew from a config with generation parameters', () => {
    const generation = { _from_model_config: true, eos_token_id: 2 };
    expect(ids({ model_type: 'llama', eos_token_id: 32000 }, 'transformers', generation)).toBe('2');
    expect(ids({ model_type: 'llama', eos_token_id: 32000, max_length: 4096 }, 'transformers', generation)).toBe(
      '2 32000',
    );
  });
});

describe('an adapter', () => {
  const base = facts(plain('llama', 128001, [128001, 128009], '<|end_of_text|>', FAST, LLAMA3));
  test('stops where its base stops, and where its own tokenizer may be used', () => {
    const own = {
      tokenizer: { tokenizer_class: FAST, eos_token: '<|im_end|>' },
      tokens: { ...LLAMA3, '<|im_end|>': 128256 },
    };
    const at = (engine: Engine) => view(input(own, { kind: 'adapter', base }), engine);
    expect(sorted(at('transformers').ids)).toBe('128001 128009');
    expect(sorted(at('vllm').ids)).toBe('128001 128009 128256');
    expect(at('llama.cpp').ids).toContain(128256);
    expect(at('tgi').known).toBe(true);
  });
  test('does not stop by the configs beside it', () => {
    const own: Files = { config: { model_type: 'llama', eos_token_id: 7 }, generation: { eos_token_id: 7 } };
    for (const v of stops(input(own, { kind: 'adapter', base })).views) expect(v.ids).not.toContain(7);
  });
  test('leaves everything open without its base', () => {
    for (const v of stops(input({}, { kind: 'adapter' })).views) expect(v.reason).toMatch(/base/);
  });
  test('leaves open what a partial base may hold', () => {
    const { generationConfig: _, generationConfigAbsent: __, ...partial } = base;
    const v = view(input({}, { kind: 'adapter', base: { ...partial, generationConfig: undefined } }), 'transformers');
    expect(v.known).toBe(false);
  });
});

describe('Ollama', () => {
  const at = { file: 'Modelfile', line: 1 };
  const modelfile = (from: string, ...texts: string[]): Modelfile => ({
    file: 'Modelfile',
    from: { value: from, at },
    stops: texts.map((value) => ({ value, at })),
    template: undefined,
  });
  const files = plain('qwen3', 151645, [151645, 151643], '<|im_end|>', 'Qwen2Tokenizer', QWEN);
  const ollama = (modelfiles: readonly Modelfile[], ggufs: readonly Gguf[] = []) =>
    view(input(files, { modelfiles, ggufs }), 'ollama');

  test('stops at the Modelfile, the ids of the folder and the list of llama.cpp', () => {
    const v = ollama([modelfile('.', '<|over|>')]);
    expect(v.known).toBe(true);
    expect(sorted(v.ids)).toBe('151643 151645');
    expect(v.texts).toEqual(expect.arrayContaining(['<|over|>', '<|im_end|>']));
    expect(v.from).toContainEqual(at);
  });
  test('is open on a model of the registry, on a missing file, between two Modelfiles, without a stop', () => {
    expect(ollama([modelfile('qwen3:4b', '<|im_end|>')]).reason).toMatch(/not in this folder/);
    expect(ollama([modelfile('./model.gguf', '<|im_end|>')]).reason).toMatch(/not at hand/);
    expect(ollama([modelfile('.', 'a'), modelfile('.', 'b')]).reason).toMatch(/Several/);
    expect(ollama([modelfile('.')]).reason).toMatch(/PARAMETER stop/);
  });
  test('goes by the GGUF file that it names', () => {
    const v = ollama(
      [modelfile('./bot/model.gguf', '<|over|>')],
      [gguf({ file: 'bot/model.gguf', eosId: 5, tokens: ['<|over|>'] })],
    );
    expect({ known: v.known, ids: v.ids }).toEqual({ known: true, ids: [5] });
  });
});

function gguf(some: Partial<Gguf>): Gguf {
  return {
    file: 'model.gguf',
    eosId: undefined,
    eotId: undefined,
    eomId: undefined,
    bosId: undefined,
    padId: undefined,
    addBos: undefined,
    addEos: undefined,
    tokenizerModel: undefined,
    template: undefined,
    tokens: undefined,
    architecture: 'llama',
    ...some,
  };
}

describe('llama.cpp', () => {
  const files = plain('llama', 128001, 128001, '<|end_of_text|>', FAST, LLAMA3);
  const of = (some: Partial<Gguf>) => view(input(files, { ggufs: [gguf(some)] }), 'llama.cpp');
  test('goes by the GGUF file where there is one', () => {
    const v = of({ eosId: 0, eotId: 2, tokens: ['<a>', '<|im_end|>', '<b>'] });
    expect({ known: v.known, ids: sorted(v.ids), from: v.from }).toEqual({
      known: true,
      ids: '0 1 2',
      from: [{ file: 'model.gguf' }],
    });
  });
  test('takes an end token of its own where the header has none', () =>
    expect(of({ tokens: ['a'] }).known).toBe(false));
  test('ignores a projector beside the checkpoint', () =>
    expect(sorted(of({ architecture: 'clip' }).ids)).toBe('128001 128009'));
  test('takes <|end|> out for Harmony only', () => {
    expect(of({ eosId: 0, tokens: ['<|return|>', '<|call|>', '<|end|>'] }).texts).not.toContain('<|end|>');
    expect(of({ eosId: 0, tokens: ['<|end|>', '<|call|>'] }).texts).toContain('<|end|>');
    expect(of({ eosId: 0 }).texts).toContain('<|end|>');
  });
  test('takes the token that the post-processor appends as well', () =>
    expect(view(input({ ...files, suffixTokens: ['<|begin_of_text|>'] }), 'llama.cpp').ids).toContain(128000));
  test('falls back to the number of config.json, not to a list', () => {
    const without = (eos: number | readonly number[]) =>
      view(
        input({ config: { model_type: 'llama', eos_token_id: eos }, generation: null, tokenizer: {}, tokens: {} }),
        'llama.cpp',
      );
    expect(without(7).ids).toEqual([7]);
    expect(without([7, 8]).known).toBe(false);
  });
});

describe('named', () => {
  test('lists every mention with its token and place, and no default', () => {
    const s = stops(input(plain('llama', 128001, [128001, 128009], '<|eot_id|>', FAST, LLAMA3)));
    expect(s.named).toEqual([
      { id: 128001, token: '<|end_of_text|>', at: { file: 'generation_config.json', pointer: '/eos_token_id' } },
      { id: 128009, token: '<|eot_id|>', at: { file: 'generation_config.json', pointer: '/eos_token_id' } },
      { id: 128001, token: '<|end_of_text|>', at: { file: 'config.json', pointer: '/eos_token_id' } },
      { id: 128009, token: '<|eot_id|>', at: { file: 'tokenizer_config.json', pointer: '/eos_token' } },
    ]);
    expect(stops(input({ config: { model_type: 'llama' }, generation: null })).named).toEqual([]);
  });
});

test('knownSpecialTokens knows QWenTokenizer and nothing that a file may call itself', () => {
  expect(knownSpecialTokens('QWenTokenizer')?.get('<|im_end|>')).toBe(151645);
  expect(knownSpecialTokens('constructor')).toBeUndefined();
});
