import { defineRule } from '../types.ts';

/** tokenizer.json has its own rule; safetensors and GGUF files are judged with the weights. */
const JUDGED = /(^|\/)(?!tokenizer\.json$)[^/]+\.json$|(^|\/)(modelfile(\.[^/]+)?|[^/]+\.modelfile)$/i;

export const configInvalid = defineRule({
  id: 'config-invalid',
  section: 'weights',
  severity: 'error',
  needs: ['folder'],
  title: 'A configuration file cannot be read',
  why: 'Every loader stops at it, or passes over it and takes defaults that belong to another model.',
  fix: 'Mend the file at the line that is named, or save it once more.',
  links: [
    'https://docs.python.org/3/library/json.html',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ],

  message: (args: { file: string; reason: string }) => `${args.file} ${args.reason}`,

  *check({ folder }) {
    for (const { at, reason } of folder.problems)
      if (JUDGED.test(at.file)) yield { at, args: { file: at.file.slice(at.file.lastIndexOf('/') + 1), reason } };
  },
});
