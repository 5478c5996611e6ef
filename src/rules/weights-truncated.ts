import { defineRule } from '../types.ts';

export const weightsTruncated = defineRule({
  id: 'weights-truncated',
  section: 'weights',
  severity: 'error',
  needs: ['weights'],
  title: 'A file of weights is cut off or damaged',
  why: 'Loaders refuse the whole file. It comes from an upload, a download or a save that broke off, or from something else being saved under that name.',
  fix: 'Copy or save the file once more, and compare sizes before it is committed.',
  links: [
    'https://github.com/huggingface/safetensors#format',
    'https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs',
  ],

  message: (args: { file: string; reason: string }) => `${args.file} ${args.reason}`,

  *check({ weights }) {
    for (const { at, reason } of weights.damaged)
      yield { at, args: { file: at.file.slice(at.file.lastIndexOf('/') + 1), reason } };
  },
});
