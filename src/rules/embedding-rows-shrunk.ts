import { defineRule } from '../types.ts';

export const embeddingRowsShrunk = defineRule({
  id: 'embedding-rows-shrunk',
  section: 'embeddings',
  severity: 'error',
  needs: ['weights', 'base'],
  wants: ['config', 'tokenizer'],
  title: 'The embedding has fewer rows than that of the base',
  why: 'resize_token_embeddings to the length of the tokenizer cuts off the rows behind it: trained ones where the base uses ids that its tokenizer does not list, and the padding that makes the size a round number for the kernels. Adapters and engines made for the base do not fit any more.',
  fix: 'Resize only where the tokenizer has more tokens than the embedding has rows, and start again from the base.',
  links: [
    'https://github.com/unslothai/unsloth-zoo/pull/923',
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings',
  ],

  message: (args: { rows: number; base: string; baseRows: number; tokens: number | null }) =>
    `${args.rows} rows, and ${args.base} has ${args.baseRows}${
      args.tokens === null ? '' : args.rows === args.tokens ? '; it was cut to the length of the tokenizer' : ''
    }`,

  *check({ weights, base, config, tokenizer }) {
    const { rows, inputEmbedding } = weights;
    const baseRows = base.weights?.rows ?? base.config?.vocabSize?.value;
    if (rows === undefined || baseRows === undefined || rows >= baseRows || inputEmbedding === undefined) return;
    const at = config?.vocabSize?.at ?? { file: inputEmbedding.file };
    yield { at, args: { rows, base: base.name, baseRows, tokens: tokenizer?.vocabulary.size ?? null } };
  },
});
