import { defineRule } from '../types.ts';

const LISTED = 3;

export const weightsPickle = defineRule({
  id: 'weights-pickle',
  section: 'weights',
  severity: 'warning',
  needs: ['weights', 'folder'],
  title: 'The weights are pickled',
  why: 'A pickle can run any code when it is loaded. transformers asks for torch 2.6 or newer before it opens one, and several servers take safetensors only.',
  fix: 'Save the weights as safetensors (save_pretrained does so by default) and delete the pickles.',
  links: [
    'https://huggingface.co/docs/hub/security-pickle',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/utils/import_utils.py',
  ],

  message: (args: { files: readonly string[]; count: number; isOnlyFormat: boolean }) =>
    `${args.files.join(', ')}${args.count > args.files.length ? ` and ${args.count - args.files.length} more files` : ''} ${
      args.count === 1 ? 'is a pickle' : 'are pickles'
    }${args.isOnlyFormat ? ', and the weights have no other format' : ' beside the safetensors or GGUF files'}`,

  *check({ weights, folder }) {
    const first = weights.pickles[0];
    if (first === undefined) return;
    const isOnlyFormat =
      weights.safetensors.length === 0 && !folder.files.some((f) => /\.(safetensors|gguf)$/i.test(f.path));
    yield {
      at: { file: first },
      severity: isOnlyFormat ? 'error' : 'warning',
      args: {
        files: weights.pickles.slice(0, LISTED).map((f) => f.slice(f.lastIndexOf('/') + 1)),
        count: weights.pickles.length,
        isOnlyFormat,
      },
    };
  },
});
