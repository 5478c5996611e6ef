import { defineRule } from '../types.ts';

export const turnEndNotOneToken = defineRule({
  id: 'turn-end-not-one-token',
  section: 'stopping',
  severity: 'error',
  needs: ['turnEnd', 'tokenizer'],
  wants: ['config'],
  title: 'The text that ends a turn is not one token of this tokenizer',
  why: 'Engines stop at token ids. A marker that the tokenizer cuts into pieces has no id, so nothing can stop at it, and the model has to spell it out.',
  fix: 'Use a template whose end-of-turn marker is in the vocabulary, or add the marker as a special token, resize the embeddings and train its row.',
  links: [
    'https://github.com/unslothai/unsloth/issues/416',
    'https://huggingface.co/docs/transformers/chat_templating_writing',
  ],

  message: (args: { text: string; pieces: readonly string[] | null }) =>
    `the chat template ends a turn with ${args.text}, which this tokenizer ${
      args.pieces === null
        ? 'does not hold as one token'
        : `splits into ${args.pieces.length} tokens (${args.pieces.join(' ')})`
    }`,

  *check({ turnEnd, config }) {
    if (turnEnd.kind !== 'split' || config?.generates === false) return;
    yield {
      at: turnEnd.at,
      args: { text: turnEnd.text, pieces: turnEnd.pieces === undefined ? null : turnEnd.pieces.slice(0, 12) },
    };
  },
});
