import { defineRule } from '../types.ts';

/** What is shown around the first difference. */
const AROUND = 40;

export const ggufTemplateDiffers = defineRule({
  id: 'gguf-template-differs',
  section: 'weights',
  severity: 'warning',
  needs: ['ggufs', 'template'],
  title: 'The GGUF file carries another chat template than the model folder',
  why: 'llama.cpp and Ollama build prompts from the template in the file, everything else from the one in the folder. One of them gives the model a prompt that it was not trained on.',
  fix: 'Convert the folder once more, or write the template into the file with gguf_new_metadata.py.',
  links: [
    'https://github.com/ikawrakow/ik_llama.cpp/issues/339',
    'https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/gguf-py/gguf/scripts/gguf_new_metadata.py',
  ],

  message: (args: { gguf: string | null; folder: string; at: number }) =>
    args.gguf === null
      ? 'the file has no chat template, the folder has one'
      : `from character ${args.at} on the file has ${JSON.stringify(args.gguf)}, the folder ${JSON.stringify(args.folder)}`,

  *check({ ggufs, template }) {
    const own = template.copies.map((copy) => normal(copy.source));
    const wanted = normal(template.source);
    for (const { file, template: written, architecture } of ggufs) {
      if (written === undefined) {
        // Files without a language model, such as projectors, need none.
        if (architecture !== undefined && architecture !== 'clip')
          yield { at: { file }, args: { gguf: null, folder: wanted.slice(0, AROUND), at: 0 } };
        continue;
      }
      const text = normal(written);
      if (own.includes(text) || text === wanted) continue;
      let at = 0;
      while (at < text.length && text[at] === wanted[at]) at += 1;
      yield { at: { file }, args: { gguf: text.slice(at, at + AROUND), folder: wanted.slice(at, at + AROUND), at } };
    }
  },
});

/** Converters strip the ends, and Windows changes line ends. */
function normal(template: string): string {
  return template.replaceAll('\r\n', '\n').trim();
}
