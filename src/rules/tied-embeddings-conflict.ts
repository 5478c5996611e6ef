import { defineRule, type TensorInfo } from '../types.ts';

const WRITES_TOKENS = /(ForCausalLM|LMHeadModel|ForConditionalGeneration|ForImageTextToText)$/;
/** What a stored output layer is called, packed or not. */
const HEAD = /(^|\.)(lm_head|embed_out|output_layer|output|ff_out|head|decoder)\./;

export const tiedEmbeddingsConflict = defineRule({
  id: 'tied-embeddings-conflict',
  section: 'embeddings',
  severity: 'error',
  needs: ['config', 'weights'],
  wants: ['embeddingRows'],
  title: '`tie_word_embeddings` contradicts the stored output layer',
  why: 'If it is false and no output layer is stored, loaders start with a random one and the model answers noise. If it is true and another layer is stored, it is thrown away and the input embedding takes its place.',
  fix: 'Set tie_word_embeddings as it was in training, or save the weights once more with the output layer.',
  links: [
    'https://github.com/huggingface/transformers/issues/34759',
    'https://github.com/vllm-project/vllm/issues/9736',
    'https://github.com/unslothai/unsloth/issues/1971',
  ],

  message: (args: {
    tied: boolean;
    isDefault: boolean;
    input: readonly number[];
    output: readonly number[] | null;
    name: string;
    /** Rows that were compared and differ, where both layers have one shape. */
    different?: number;
  }) =>
    args.different !== undefined
      ? `tie_word_embeddings is ${args.tied}${args.isDefault ? ' by default of the class' : ''}, and ${args.name} is stored with other numbers than the input embedding (${args.different} ${args.different === 1 ? 'row' : 'rows'} compared)`
      : args.output === null
        ? `tie_word_embeddings is ${args.tied}${args.isDefault ? ' by default of the class' : ''}, and the weights hold ${args.name} ${shape(args.input)} and no output layer`
        : `tie_word_embeddings is ${args.tied}${args.isDefault ? ' by default of the class' : ''}, and ${args.name} is ${shape(args.output)} while the input embedding is ${shape(args.input)}`,

  *check({ config, weights, embeddingRows }) {
    const { value: tied, at, isDefault } = config.tieWordEmbeddings;
    const { inputEmbedding: input, outputEmbedding: output, tensors } = weights;
    if (input === undefined || tensors === undefined || input.shape.length !== 2) return;
    // A default is certain only for a plain config whose class is transformers' own.
    const hasOwnCode = config.json['auto_map'] !== undefined && config.json['auto_map'] !== null;
    if (isDefault && (hasOwnCode || config.modelType === undefined)) return;
    // Of a config made of parts, versions disagree on which part counts; where both say the same there is no doubt.
    if (config.textPointer !== '' && config.text['tie_word_embeddings'] !== tied) return;
    if (config.json['quantization_config'] !== undefined || config.json['quantization'] !== undefined) return;
    if (tied) {
      if (output === undefined || output.shape.length !== 2) return;
      const place = isDefault ? { file: config.file, pointer: '' } : at;
      if (sameShape(input, output)) {
        // What is stored twice may well be equal; a few rows of both tell. All of them have to differ: rows that were added to one
        // of them alone are another defect.
        const { compared = 0, different = 0 } = embeddingRows?.tied ?? {};
        if (compared === 0 || different < compared) return;
        yield {
          at: place,
          args: { tied, isDefault, input: input.shape, output: output.shape, name: output.name, different },
          fix: {
            text: 'Set tie_word_embeddings to false, so that both layers are loaded',
            edits: [
              {
                file: config.file,
                pointer: isDefault ? `${config.textPointer}/tie_word_embeddings` : (at.pointer ?? ''),
                value: false,
              },
            ],
          },
        };
        return;
      }
      yield { at: place, args: { tied, isDefault, input: input.shape, output: output.shape, name: output.name } };
      return;
    }
    const writes = config.generates && config.architectures.some((a) => WRITES_TOKENS.test(a));
    if (output !== undefined || !weights.complete || !writes || tensors.some((t) => mayBeHead(t, input))) return;
    yield {
      at: isDefault ? { file: config.file, pointer: '' } : at,
      args: { tied, isDefault, input: input.shape, output: null, name: input.name },
    };
  },
});

function sameShape(a: TensorInfo, b: TensorInfo): boolean {
  return a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
}

/** By name, or by having a side as long as the vocabulary. */
function mayBeHead(tensor: TensorInfo, input: TensorInfo): boolean {
  if (tensor.name === input.name) return false;
  return HEAD.test(tensor.name) || (tensor.shape.length === 2 && tensor.shape.includes(input.shape[0] ?? -1));
}

function shape(sizes: readonly number[]): string {
  return `[${sizes.join(', ')}]`;
}
