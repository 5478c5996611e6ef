import {
  ENGINES,
  type Engine,
  type GenerationConfig,
  type Gguf,
  type JsonObject,
  type ModelConfig,
  type Modelfile,
  type Stops,
  type StopView,
  type TokenIdField,
  type Tokenizer,
} from '../types.ts';
import { END_TEXTS, endTexts, endTokensOfConversion } from './llama-cpp-vocabulary.ts';
import { modelTypeFacts } from './model-types.ts';
import { eosOf, knownSpecialTokens, NOTHING, type Part, together, undecided } from './tokenizer-end.ts';

export { knownSpecialTokens };

export type StopInput = {
  readonly config: ModelConfig | undefined;
  readonly generationConfig: GenerationConfig | undefined;
  /** True: the folder is known to have none; false: it is there but could not be read, or the folder is partial. */
  readonly generationConfigAbsent: boolean;
  readonly tokenizer: Tokenizer | undefined;
  readonly modelfiles: readonly Modelfile[];
  readonly ggufs: readonly Gguf[];
  /** What engines load under an adapter. */
  readonly base:
    | {
        readonly config: ModelConfig | undefined;
        readonly generationConfig: GenerationConfig | undefined;
        /** As above; without it a missing generation_config leaves open what the base has. */
        readonly generationConfigAbsent?: boolean | undefined;
        readonly tokenizer: Tokenizer | undefined;
      }
    | undefined;
  readonly kind: 'checkpoint' | 'adapter';
};

/**
 * Which ids and token strings end generation, per engine. A view is `known` when everything that can stop the engine is in it: then
 * a token that is neither in `ids` nor in `texts` certainly does not stop. It may name more than one version of the engine stops at.
 * `texts` hold strings whose id the files do not tell, and those that the engine goes by itself.
 */
export function stops(input: StopInput): Stops {
  const loaded = loadedFiles(input);
  return { views: ENGINES.map((engine) => viewOf(engine, loaded)), named: namedIds(input) };
}

// ---------------------------------------------------------------- what engines load

type Loaded = {
  readonly config: ModelConfig | undefined;
  readonly generationConfig: GenerationConfig | undefined;
  /** Certain only of a folder with a config.json: one without is a part of something. */
  readonly generationConfigAbsent: boolean;
  /** The tokenizer that engines take; of an adapter the base's first, then its own, which a user may name instead. */
  readonly tokenizers: readonly (Tokenizer | undefined)[];
  readonly modelfiles: readonly Modelfile[];
  readonly ggufs: readonly Gguf[];
  /** Set when nothing can be said at all. */
  readonly missing: string | undefined;
};

/** Engines load an adapter onto its base, whose config and generation config they read; those beside the adapter they do not. */
function loadedFiles(input: StopInput): Loaded {
  const { modelfiles, kind, base } = input;
  const from = kind === 'checkpoint' ? input : base;
  const own = kind === 'adapter' && input.tokenizer !== undefined ? [input.tokenizer] : [];
  return {
    config: from?.config,
    generationConfig: from?.generationConfig,
    generationConfigAbsent: from?.generationConfigAbsent === true && from.config !== undefined,
    tokenizers: [from?.tokenizer, ...own],
    modelfiles,
    ggufs: kind === 'checkpoint' ? input.ggufs : [],
    missing:
      from === undefined ? 'An adapter stops where its base model stops, and the base is not at hand.' : undefined,
  };
}

function viewOf(engine: Engine, loaded: Loaded): StopView {
  const { link, part } = SOURCES[engine];
  const { ids, texts, from, missing } = loaded.missing === undefined ? part(loaded) : undecided(loaded.missing);
  return { engine, known: missing === undefined, reason: missing, ids, texts, from, link };
}

const SOURCES = {
  /** `adjust_generation_fn` takes generation_config.json, and config.json where there is none. */
  transformers: {
    link: 'https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/generation/utils.py#L545-L568',
    part: transformersPart,
  },
  /** `process_inputs` hands generation config and the tokenizer's eos to `SamplingParams.update_from_generation_config`. */
  vllm: {
    link: 'https://github.com/vllm-project/vllm/blob/009daaeebfb0ce2813f970f2173ea9c8eee09092/vllm/v1/engine/input_processor.py',
    part: (loaded) => together([generationOrConfigPart(loaded), tokenizerEosPart(loaded)]),
  },
  /** `_get_hf_eos_token_id` joins both configs; the scheduler adds the tokenizer's eos and Llama 3.1's `<|eom_id|>`. */
  sglang: {
    link: 'https://github.com/sgl-project/sglang/blob/001adf564fd332c285397a46a034ee2f93ba7515/python/sglang/srt/configs/model_config.py',
    part: (loaded) => together([configPart(loaded), generationPart(loaded), tokenizerEosPart(loaded), eomPart(loaded)]),
  },
  /** A list in generation_config.json replaces the tokenizer's eos. */
  tgi: {
    link: 'https://github.com/huggingface/text-generation-inference/blob/v3.3.5/server/text_generation_server/models/flash_causal_lm.py',
    part: tgiPart,
  },
  'llama.cpp': {
    link: 'https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp',
    part: llamaCppPart,
  },
  /** `setParameters`: stop strings of the Modelfile replace those of the template that was detected. */
  ollama: {
    link: 'https://github.com/ollama/ollama/blob/5827999e9e3a3361163a6c9d7153301daaf7227e/server/create.go',
    part: ollamaPart,
  },
  /** `load_config`: eos_token_id of generation_config.json, then config.json; `TokenizerWrapper`: else the tokenizer's. */
  'mlx-lm': {
    link: 'https://github.com/ml-explore/mlx-lm/blob/003da2e9192786bcb2eb49701093609484c68860/mlx_lm/utils.py',
    part: mlxPart,
  },
} as const satisfies Record<Engine, { readonly link: string; readonly part: (loaded: Loaded) => Part }>;

// ---------------------------------------------------------------- config.json and generation_config.json

function fieldPart(field: TokenIdField | undefined): Part {
  return field === undefined ? NOTHING : { ...NOTHING, ids: field.ids, from: [field.at] };
}

/** generation_config.json alone; a field that is null or absent stops nothing. */
function generationPart(loaded: Loaded): Part {
  if (loaded.generationConfig !== undefined) return fieldPart(loaded.generationConfig.eos);
  if (loaded.generationConfigAbsent) return NOTHING;
  return undecided('generation_config.json may name stop ids, and it is not at hand.');
}

/**
 * config.json as a config object has it: the top level where it names an eos, else the language model's part and the defaults of the
 * classes. transformers 5 leaves those defaults out when it makes a generation config of config.json, 4.x does not; they are counted.
 */
function configPart(loaded: Loaded): Part {
  const config = loaded.config;
  if (config === undefined) return undecided('config.json is not at hand.');
  const eos = config.tokenIds.filter((f) => f.name === 'eos_token_id' && !isNulled(f, config));
  const top = eos.find((f) => !f.isDefault && f.at.pointer === '/eos_token_id');
  if (top !== undefined) return fieldPart(top);
  if (eos.length > 0) return together(eos.map(fieldPart));
  const said = 'eos_token_id' in config.json || 'eos_token_id' in config.text;
  if (said || (config.modelType !== undefined && modelTypeFacts(config.modelType) !== undefined)) return NOTHING;
  return undecided('config.json names no eos_token_id, and the default of its model class is not known.');
}

/** A default does not stand in for a null: the class gets the null. */
function isNulled(field: TokenIdField, config: ModelConfig): boolean {
  if (!field.isDefault) return false;
  const isTop = !field.at.pointer || field.at.pointer === '/eos_token_id';
  return (isTop ? config.json : config.text)['eos_token_id'] === null;
}

function generationOrConfigPart(loaded: Loaded): Part {
  return loaded.generationConfig === undefined && loaded.generationConfigAbsent
    ? configPart(loaded)
    : generationPart(loaded);
}

/**
 * Model types outside transformers whose code leaves `generate` alone, so that it goes by the files as usual. Others may bring their
 * own `generate` or `chat` that knows more stops than the files: QWenLMHeadModel adds stop words, MiniCPM-V its terminators.
 */
const PLAIN_REMOTE_TYPES = new Set(['internlm2', 'internlm3', 'kimi_k2', 'minicpm', 'minicpm3', 'mimo']);

function transformersPart(loaded: Loaded): Part {
  const config = loaded.config;
  const found = generationOrConfigPart(loaded);
  if (config === undefined) return found;
  const type = config.modelType;
  const isRemote = hasRemoteModel(config.json) && (type === undefined || modelTypeFacts(type) === undefined);
  if (isRemote && !PLAIN_REMOTE_TYPES.has(type ?? ''))
    return { ...found, missing: 'The model brings its own code, which may stop at more than its files name.' };
  return rebuildsFromConfig(loaded) ? together([found, configPart(loaded)]) : found;
}

function hasRemoteModel(json: JsonObject): boolean {
  const map = json['auto_map'];
  return typeof map === 'object' && map !== null && Object.keys(map).some((key) => key.startsWith('AutoModel'));
}

/** Generation parameters that config.json of 4.x may carry, with the defaults of the config class. */
const LEGACY_PARAMETERS = {
  max_length: 20,
  min_length: 0,
  do_sample: false,
  early_stopping: false,
  num_beams: 1,
  temperature: 1,
  top_k: 50,
  top_p: 1,
  typical_p: 1,
  repetition_penalty: 1,
  length_penalty: 1,
  no_repeat_ngram_size: 0,
  num_return_sequences: 1,
  remove_invalid_values: false,
} as const;

/**
 * 4.x makes the generation config anew from config.json when the file says `_from_model_config` and config.json carries generation
 * parameters of its own.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py#L1719-L1740
 */
function rebuildsFromConfig(loaded: Loaded): boolean {
  const { config, generationConfig } = loaded;
  if (config === undefined || generationConfig?.json['_from_model_config'] !== true) return false;
  return Object.entries(LEGACY_PARAMETERS).some(([key, value]) => (config.json[key] ?? value) !== value);
}

// ---------------------------------------------------------------- the tokenizer's eos

function tokenizerEosPart(loaded: Loaded): Part {
  return together(loaded.tokenizers.map(eosOf));
}

const EOM = '<|eom_id|>';

function eomPart(loaded: Loaded): Part {
  return together(
    loaded.tokenizers.map((tokenizer) => {
      const id = tokenizer?.vocabulary.idOf.get(EOM);
      if (id !== undefined) return { ...NOTHING, ids: [id] };
      return tokenizer === undefined || tokenizer.vocabulary.addedComplete ? NOTHING : { ...NOTHING, texts: [EOM] };
    }),
  );
}

/** A list replaces the tokenizer's eos; one id is read by some of TGI's backends and not by its Python server. */
function tgiPart(loaded: Loaded): Part {
  const eos = tokenizerEosPart(loaded);
  const generation = generationPart(loaded);
  if (generation.missing !== undefined) return { ...eos, missing: generation.missing };
  if (loaded.generationConfig?.eos?.isList) return generation;
  if (generation.ids.every((id) => eos.ids.includes(id))) return eos;
  return { ...eos, missing: 'TGI takes a single id of generation_config.json in some of its backends only.' };
}

/** Python's truth: 0 and an empty list count as not given. config.json counts at its top level and as it is written. */
function mlxPart(loaded: Loaded): Part {
  const generation = generationPart(loaded);
  const given = loaded.generationConfig?.eos;
  if (generation.missing !== undefined || (given !== undefined && (given.isList || given.ids[0] !== 0)))
    return generation;
  const config = loaded.config;
  if (config === undefined) return undecided('config.json is not at hand.');
  const top = config.tokenIds.find(
    (f) => f.name === 'eos_token_id' && !f.isDefault && f.at.pointer === '/eos_token_id',
  );
  return top === undefined ? tokenizerEosPart(loaded) : fieldPart(top);
}

// ---------------------------------------------------------------- llama.cpp and Ollama

function llamaCppPart(loaded: Loaded): Part {
  const ggufs = loaded.ggufs.filter((g) => g.eosId !== undefined || g.tokens !== undefined);
  if (ggufs.length > 0) return together(ggufs.map(ggufPart));
  return together(loaded.tokenizers.map((tokenizer) => convertedPart(loaded.config, tokenizer)));
}

/** What stops a GGUF file: the ids of its header, and every token whose text is on llama.cpp's own list. */
function ggufPart(gguf: Gguf): Part {
  const tokens = gguf.tokens;
  const texts = endTexts(tokens === undefined ? () => undefined : (token) => tokens.includes(token));
  const header = [gguf.eosId, gguf.eotId, gguf.eomId].filter((id) => id !== undefined);
  const listed = texts.flatMap((text) => tokens?.indexOf(text) ?? -1).filter((id) => id >= 0);
  return {
    ids: [...header, ...listed],
    texts,
    from: [{ file: gguf.file }],
    missing:
      gguf.eosId === undefined
        ? `${gguf.file} names no end token, and llama.cpp then takes one by default.`
        : undefined,
  };
}

/** What stops the GGUF file that convert_hf_to_gguf.py would write of this folder. */
function convertedPart(config: ModelConfig | undefined, tokenizer: Tokenizer | undefined): Part {
  if (config === undefined) return undecided('config.json, by which the converter chooses its way, is not at hand.');
  if (tokenizer === undefined) return undecided('The tokenizer is not at hand.');
  const converted = endTokensOfConversion(config, tokenizer);
  if (converted.missing !== undefined) return undecided(converted.missing);
  const { vocabulary } = tokenizer;
  const texts = endTexts((token) => (vocabulary.idOf.has(token) ? true : isWhole(tokenizer) ? false : undefined));
  const listed = texts.flatMap((text) => vocabulary.idOf.get(text) ?? []);
  return {
    ids: [...converted.ids, ...listed],
    texts: [...converted.texts, ...texts],
    from: converted.from,
    missing: undefined,
  };
}

function isWhole(tokenizer: Tokenizer): boolean {
  return tokenizer.vocabulary.complete || tokenizer.vocabulary.addedComplete;
}

/** `./`, `../`, `/…`, `~/`, `C:\…` or a weights file: anything else names a model of Ollama's registry. */
const LOCAL_MODEL = /^(\.{1,2}([/\\]|$)|[/\\~]|[A-Za-z]:[/\\])|\.(gguf|safetensors|bin)$/;

function ollamaPart(loaded: Loaded): Part {
  const own = together(loaded.tokenizers.map((tokenizer) => ollamaIds(loaded, tokenizer)));
  const [modelfile, ...others] = loaded.modelfiles;
  if (modelfile === undefined || modelfile.stops.length === 0)
    return {
      ...own,
      missing:
        'No Modelfile sets `PARAMETER stop`, so Ollama takes the stop strings of the template it thinks it recognises.',
    };
  if (others.length > 0) return { ...own, missing: 'Several Modelfiles lie here, each with stop strings of its own.' };
  const stopStrings: Part = {
    ...NOTHING,
    texts: modelfile.stops.map((s) => s.value),
    from: modelfile.stops.map((s) => s.at),
  };
  const source = modelfile.from?.value;
  if (source === undefined || !LOCAL_MODEL.test(source))
    return { ...stopStrings, missing: 'The Modelfile builds on a model that is not in this folder.' };
  const gguf = loaded.ggufs.find((g) => lastName(g.file) === lastName(source));
  if (source.endsWith('.gguf')) {
    if (gguf === undefined) return { ...stopStrings, missing: `${source.slice(0, 80)} is not at hand.` };
    return together([stopStrings, ggufPart(gguf)]);
  }
  // Some architectures run on llama.cpp, whose list then applies too; others on an engine that goes by ids alone.
  return together([stopStrings, own, { ...NOTHING, texts: END_TEXTS }]);
}

function lastName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/**
 * The eos that Ollama's converter takes: the tokenizer's by name, and a list in generation_config.json beside it.
 * https://github.com/ollama/ollama/blob/040a8e85eeead2b9a9ec21734f436b97a343866a/convert/tokenizer.go
 */
function ollamaIds(loaded: Loaded, tokenizer: Tokenizer | undefined): Part {
  const generation = generationPart(loaded);
  const list = loaded.generationConfig?.eos?.isList ? generation : { ...NOTHING, missing: generation.missing };
  return together([eosOf(tokenizer), list]);
}

// ---------------------------------------------------------------- every mention

function namedIds(input: StopInput): Stops['named'] {
  const tokenOf = input.tokenizer?.vocabulary.tokenOf;
  const fields = [...(input.generationConfig?.tokenIds ?? []), ...(input.config?.tokenIds ?? [])];
  const ids = fields
    .filter((f) => f.name === 'eos_token_id' && !f.isDefault)
    .flatMap((f) => f.ids.map((id) => ({ id, token: tokenOf?.get(id), at: f.at })));
  const mentions = (input.tokenizer?.mentions ?? []).flatMap((m) =>
    m.name === 'eos_token' && m.id !== undefined ? [{ id: m.id, token: m.token, at: m.at }] : [],
  );
  return [...ids, ...mentions];
}
