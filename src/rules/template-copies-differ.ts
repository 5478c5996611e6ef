import { defineRule, type Severity } from '../types.ts';

export const templateCopiesDiffer = defineRule({
  id: 'template-copies-differ',
  section: 'template',
  severity: 'error',
  needs: ['template', 'rendering'],
  title: 'Two files hold different chat templates',
  why: 'transformers prefers chat_template.jinja, older versions, TGI and converters read tokenizer_config.json, and processors of 4.x read chat_template.json. The prompt depends on who reads it.',
  fix: 'Keep one template, the one the model was trained with, and write the same text into every file that holds one.',
  links: [
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py',
    'https://github.com/huggingface/text-generation-inference/issues/3247',
    'https://github.com/QwenLM/Qwen3-VL/issues/1488',
  ],

  message: (args: { other: string; inForce: string; renders: string }) =>
    args.renders === 'other'
      ? `${args.other} renders other text than ${args.inForce}, which the tokenizer takes`
      : `${args.other} and ${args.inForce} hold different templates${args.renders === 'same' ? ' that render the probe conversations alike' : '; one of them could not be rendered here'}`,

  *check({ template, rendering }) {
    for (const [i, copy] of template.copies.entries()) {
      if (copy.inForce || copy.name !== 'default' || copy.source.trim() === template.source.trim()) continue;
      const equal = rendering.copiesEqual[i];
      // LLaVA keeps a text template for the tokenizer and one with images for the processor: two jobs, not one defect.
      const jobsDiffer = IMAGES.test(copy.source) !== IMAGES.test(template.source);
      const severity: Severity = equal !== false ? 'notice' : jobsDiffer ? 'warning' : 'error';
      const args = {
        other: fileName(copy.at.file),
        inForce: fileName(template.at.file),
        renders: equal === undefined ? 'unknown' : equal ? 'same' : 'other',
      };
      const hit = { at: copy.at, severity, args };
      // Which of two templates is right only the author knows; where they render alike nothing is lost.
      if (equal !== true || copy.at.pointer === undefined) yield hit;
      else
        yield {
          ...hit,
          fix: {
            text: `Write the template of ${args.inForce} into ${args.other}`,
            edits: [{ file: copy.at.file, pointer: copy.at.pointer, value: template.source }],
          },
        };
    }
  },
});

/** The template writes image placeholders for content parts of that type. */
const IMAGES = /['"]image['"]/;

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
