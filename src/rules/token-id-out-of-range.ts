import {
  type At,
  defineRule,
  type Fix,
  type GenerationConfig,
  type ModelConfig,
  type Place,
  type TokenIdField,
  type Tokenizer,
  type Weights,
} from '../types.ts';

/** Fields whose ids are looked up in the embedding, or index the scores over the vocabulary. */
const LOOKED_UP: readonly string[] = [
  'bos_token_id',
  'eos_token_id',
  'pad_token_id',
  'decoder_start_token_id',
  'forced_bos_token_id',
  'forced_eos_token_id',
  'suppress_tokens',
  'begin_suppress_tokens',
];

/** Whisper's own code writes [-1] for "the usual list"; transformers compares ids and finds none, so nothing breaks. */
const NEGATIVE_IS_FINE: readonly string[] = ['suppress_tokens', 'begin_suppress_tokens'];

export const tokenIdOutOfRange = defineRule({
  id: 'token-id-out-of-range',
  section: 'padding',
  severity: 'error',
  needs: ['config', 'declared'],
  wants: ['generationConfig', 'tokenizer', 'weights'],
  title: 'A token id is outside the embedding',
  why: 'The id indexes no row. Padding or generating with it ends in a device-side assert, and transformers refuses to save a generation config with a negative one.',
  fix: 'Name the id of a token that the model has, or null.',
  links: [
    'https://github.com/meta-llama/llama/issues/481',
    'https://github.com/meta-llama/llama-cookbook/issues/189',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/configuration_utils.py',
  ],

  message: (args: { field: string; id: number; rows: number; from: string }) =>
    `${args.field} is ${args.id}, and the model has rows 0 to ${args.rows - 1} (${args.from})`,

  *check({ config, declared, generationConfig, tokenizer, weights }) {
    const rows = embeddingRows(config, weights);
    // The weights beside an adapter are not the model's, and a speech decoder's ids are not those of its text.
    if (
      rows === undefined ||
      declared.kind === 'adapter' ||
      !config.generates ||
      /decoder|generator/.test(config.textPointer)
    )
      return;
    for (const holder of [config, generationConfig])
      for (const field of holder?.tokenIds ?? []) {
        if (field.isDefault || !LOOKED_UP.includes(field.name)) continue;
        const wrong = field.ids.filter((id) => id >= rows.value || (id < 0 && !NEGATIVE_IS_FINE.includes(field.name)));
        const id = wrong[0];
        if (id === undefined) continue;
        const hit = { at: field.at, args: { field: field.name, id, rows: rows.value, from: source(rows.at, config) } };
        const fix = mended(field, rows.value, tokenizer, holder);
        const isOverruled = holder === config && id < 0 && isNamed(generationConfig, field.name, rows.value);
        yield { ...hit, ...(isOverruled ? { severity: 'warning' } : {}), ...(fix === undefined ? {} : { fix }) };
      }
    const pad = tokenizer?.special['pad_token'];
    if (pad?.id !== undefined && pad.id >= rows.value)
      yield {
        at: pad.at,
        args: { field: `${pad.name} ${pad.token}`, id: pad.id, rows: rows.value, from: source(rows.at, config) },
      };
  },
});

/**
 * Whether generation_config.json names a good id in its place: the conversions of the first LLaMA have pad_token_id -1 in config.json,
 * where it is only read when no generation_config.json says more. https://huggingface.co/decapoda-research/llama-7b-hf
 */
function isNamed(generation: GenerationConfig | undefined, name: string, rows: number): boolean {
  const field = generation?.tokenIds.find((f) => f.name === name && !f.isDefault);
  return field !== undefined && field.ids.length > 0 && field.ids.every((id) => id >= 0 && id < rows);
}

/** Rows in the weights, else vocab_size; of the part that describes the text, so that a config without one says nothing. */
function embeddingRows(config: ModelConfig, weights: Weights | undefined): At<number> | undefined {
  const declared = config.vocabSize;
  if (declared === undefined || declared.value <= 0 || declared.at.pointer !== `${config.textPointer}/vocab_size`)
    return undefined;
  const file = weights?.inputEmbedding?.file;
  return weights?.rows !== undefined && weights.rows > 0 && file !== undefined
    ? { value: weights.rows, at: { file } }
    : declared;
}

function source(at: Place, config: ModelConfig): string {
  return at.file === config.file ? 'vocab_size' : 'the embedding';
}

/** The tokenizer's id for this role; for padding also null, which every reader understands. */
function mended(
  field: TokenIdField,
  rows: number,
  tokenizer: Tokenizer | undefined,
  holder: ModelConfig | GenerationConfig | undefined,
): Fix | undefined {
  const { file, pointer } = field.at;
  if (holder === undefined || pointer === undefined) return undefined;
  const kept = field.ids.filter((id) => id >= 0 && id < rows);
  if (field.isList && kept.length > 0)
    return { text: `Keep only ids that exist: ${kept.join(', ')}`, edits: [{ file, pointer, value: kept }] };
  const named = tokenizer?.special[field.name.replace(/_id$/, '')];
  // The token itself has no row: resizing the embedding and choosing another token are both right.
  if (named?.id !== undefined && named.id >= rows) return undefined;
  if (named?.id !== undefined)
    return { text: `Name ${named.id} ${named.token}`, edits: [{ file, pointer, value: named.id }] };
  return field.name === 'pad_token_id'
    ? { text: 'Name no padding token here', edits: [{ file, pointer, value: null }] }
    : undefined;
}
