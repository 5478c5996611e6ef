import { defineRule } from '../types.ts';

export const tokenizerInvalid = defineRule({
  id: 'tokenizer-invalid',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizer'],
  wants: ['base'],
  title: '`tokenizer.json` does not load',
  why: 'Nothing that uses the fast tokenizer can load the model: transformers, vLLM, SGLang, TGI and the GGUF converter all read this file.',
  fix: 'Copy tokenizer.json of the base, or save the tokenizer once more.',
  links: [
    'https://huggingface.co/docs/tokenizers/api/tokenizer#tokenizers.Tokenizer.from_file',
    'https://github.com/hiyouga/LLaMA-Factory/issues/6383',
  ],

  message: (args: { reason: string }) => `tokenizer.json ${args.reason}`,

  *check({ tokenizer: { invalid }, base }) {
    if (invalid === undefined) return;
    const from = base?.tokenizer?.jsonFile;
    yield {
      at: invalid.at,
      args: { reason: invalid.reason },
      ...(from === undefined
        ? {}
        : {
            fix: {
              text: 'Copy tokenizer.json of the base; tokens that the fine-tune added have to be added again',
              edits: [{ file: invalid.at.file, copyFrom: 'base' as const, from }],
            },
          }),
    };
  },
});
