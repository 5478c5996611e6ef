import { defineRule, type ModelConfig } from '../types.ts';

export const vocabSizeMismatch = defineRule({
  id: 'vocab-size-mismatch',
  section: 'embeddings',
  severity: 'error',
  needs: ['config', 'weights'],
  wants: ['tokenizer'],
  title: '`vocab_size` is not the number of embedding rows',
  why: 'Loaders build an embedding of vocab_size rows and refuse weights of another size, or start that layer with random numbers. It happens when tokens were added and only one of the two was saved.',
  fix: 'Set vocab_size to the number of rows in the weights, if the weights are the right ones.',
  links: [
    'https://github.com/huggingface/peft/pull/2290',
    'https://github.com/ggml-org/llama.cpp/issues/6111',
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings',
  ],

  message: (args: { vocabSize: number; rows: number; tensor: string }) =>
    `vocab_size is ${args.vocabSize}; ${args.tensor} has ${args.rows} rows`,

  *check({ config, weights, tokenizer }) {
    const { vocabSize } = config;
    const { rows, inputEmbedding } = weights;
    if (vocabSize === undefined || rows === undefined || inputEmbedding === undefined) return;
    if (rowsOf(config, vocabSize.value).includes(rows)) return;
    const fits = tokenizer === undefined || tokenizer.vocabulary.size <= rows;
    yield {
      at: vocabSize.at,
      args: { vocabSize: vocabSize.value, rows, tensor: inputEmbedding.name },
      ...(fits
        ? {
            fix: {
              text: `Set vocab_size to ${rows}, the rows that are stored`,
              edits: [{ file: vocabSize.at.file, pointer: vocabSize.at.pointer ?? '/vocab_size', value: rows }],
            },
          }
        : {}),
    };
  },
});

/** Rows that a class makes of vocab_size. */
function rowsOf(config: ModelConfig, vocabSize: number): readonly number[] {
  const sizes = [vocabSize];
  // https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/mllama/modeling_mllama.py: 8 more for images.
  if (/^mllama/.test(config.modelType ?? '')) sizes.push(vocabSize + 8);
  for (const json of [config.json, config.text])
    for (const key of ['padded_vocab_size', 'additional_vocab_size']) {
      const value = json[key];
      if (typeof value === 'number') sizes.push(key === 'padded_vocab_size' ? value : vocabSize + value);
    }
  return sizes;
}
