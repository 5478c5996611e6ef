import {
  type Adapter,
  type Base,
  defineRule,
  isObject,
  type Json,
  type ModelConfig,
  OTHER_INPUT,
  type Place,
  type Tokenizer,
  type Weights,
} from '../types.ts';

const LISTED = 5;

export const embeddingRowsTooFew = defineRule({
  id: 'embedding-rows-too-few',
  section: 'embeddings',
  severity: 'error',
  needs: ['tokenizer', 'declared'],
  wants: ['weights', 'config', 'adapter', 'base'],
  title: 'A token has no row in the embedding',
  why: 'The first text that holds the token stops the program with an index error, on a GPU with an assertion that names no cause; converters to GGUF refuse the folder.',
  fix: 'Take the token out of the tokenizer, or resize the embedding (resize_token_embeddings) and train its row.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/6765',
    'https://github.com/InternRobotics/PointLLM/issues/46',
    'https://github.com/ggml-org/llama.cpp/issues/6111',
  ],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string }[];
    count: number;
    rows: number;
    of: string;
  }) =>
    `${args.tokens.map((t) => `${t.id} ${t.token}`).join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ''} ${
      args.count === 1 ? 'has' : 'have'
    } no row: ${args.of} has ${args.rows} rows, for the ids up to ${args.rows - 1}`,

  *check({ tokenizer, declared, weights, config, adapter, base }) {
    const embedding = declared.kind === 'adapter' ? ofAdapter(adapter, base) : ofModel(weights, config);
    if (embedding === undefined || tokenizer.vocabulary.size <= embedding.rows) return;
    const model = declared.kind === 'adapter' ? base?.config : config;
    const lacking = [...tokenizer.vocabulary.tokenOf]
      .filter(
        ([id, token]) =>
          id >= embedding.rows &&
          model?.placeholders.includes(id) !== true &&
          !(model?.hasOtherInputs === true && OTHER_INPUT.test(token)),
      )
      .map(([id, token]) => ({ id, token }))
      .sort((a, b) => a.id - b.id);
    const first = lacking[0];
    if (first === undefined) return;
    yield {
      at: place(tokenizer, first),
      args: { tokens: lacking.slice(0, LISTED), count: lacking.length, ...embedding },
      // It never writes them, and they are hardly ever in a text that it embeds (Qwen3-Embedding lacks the rows of <think>).
      ...(model?.generates === false ? { severity: 'warning' as const } : {}),
    };
  },
});

type Embedding = { readonly rows: number; readonly of: string };

function ofModel(weights: Weights | undefined, config: ModelConfig | undefined): Embedding | undefined {
  // Some models store rows for further tokens in a tensor of their own (Molmo, Idefics).
  const more = number(config?.json['additional_vocab_size']) ?? number(config?.text['additional_vocab_size']) ?? 0;
  if (weights?.rows !== undefined)
    return { rows: weights.rows + more, of: weights.inputEmbedding?.name ?? 'the embedding' };
  // Code of its own may make more rows than vocab_size says (Molmo has 128 more, and no field for them).
  const map = config?.json['auto_map'];
  if (isObject(map) && Object.keys(map).some((key) => key.startsWith('AutoModel'))) return undefined;
  const padded = number(config?.text['padded_vocab_size']) ?? 0;
  const size = config?.vocabSize?.value;
  return size === undefined ? undefined : { rows: Math.max(size, padded) + more, of: 'vocab_size of config.json' };
}

/** An adapter may bring its own embedding; where its tensors cannot be seen, one that is said to be trained may have any size. */
function ofAdapter(adapter: Adapter | undefined, base: Base | undefined): Embedding | undefined {
  const own = adapter?.tensors?.find((t) => isMatrix(t.name) && t.shape.length === 2);
  if (own?.shape[0] !== undefined) return { rows: own.shape[0], of: own.name };
  if (adapter === undefined || (adapter.tensors === undefined && adapter.modulesToSave.some((m) => EMBEDDING.test(m))))
    return undefined;
  const found = base === undefined ? undefined : ofModel(base.weights, base.config);
  return found === undefined ? undefined : { rows: found.rows, of: `${found.of} of the base` };
}

const EMBEDDING = /embed_tokens|wte|embed_in|word_embeddings|tok_embeddings/;

/** The matrix itself; low-rank parts and the rows of single tokens (`token_adapter.trainable_tokens_delta`) go on top of the base's. */
function isMatrix(name: string): boolean {
  return EMBEDDING.test(name) && name.endsWith('.weight') && !name.includes('lora_');
}

function place(tokenizer: Tokenizer, { id, token }: { readonly id: number; readonly token: string }): Place {
  const decoder = tokenizer.config?.['added_tokens_decoder'];
  if (tokenizer.configFile !== undefined && isObject(decoder) && Object.hasOwn(decoder, String(id)))
    return { file: tokenizer.configFile, pointer: `/added_tokens_decoder/${id}` };
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '/added_tokens' };
  const map = tokenizer.files.find((file) => file.endsWith('added_tokens.json'));
  if (map !== undefined) return { file: map, pointer: `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}` };
  return { file: tokenizer.files[0] ?? '', pointer: '' };
}

function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
