import { defineRule } from '../types.ts';

export const paddingSideRight = defineRule({
  id: 'padding-side-right',
  section: 'padding',
  severity: 'notice',
  needs: ['tokenizer', 'config'],
  title: '`padding_side` is right in a model that generates',
  why: 'Right is what training wants. In a batch of prompts of different length it puts padding between a prompt and its reply, and the shorter prompts are answered with garbage.',
  fix: 'Save "left", or set tokenizer.padding_side = "left" before generating in batches. Trainers set their own side.',
  links: [
    'https://huggingface.co/docs/transformers/llm_tutorial#padding-side',
    'https://github.com/unslothai/unsloth/issues/772',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py',
  ],

  message: (args: { side: string }) =>
    `tokenizer_config.json says padding_side ${JSON.stringify(args.side)}: in a batch, padding comes between a short prompt and its reply`,

  *check({ tokenizer, config }) {
    const side = tokenizer.paddingSide;
    // An encoder-decoder reads its prompt with an encoder, which takes either side.
    if (side?.value !== 'right' || !config.generates || config.json['is_encoder_decoder'] === true) return;
    yield {
      at: side.at,
      args: { side: side.value },
      fix: {
        text: 'Pad prompts on the left',
        edits: [{ file: side.at.file, pointer: side.at.pointer ?? '/padding_side', value: 'left' }],
      },
    };
  },
});
