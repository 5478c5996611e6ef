import { defineRule } from '../types.ts';

export const trainingTemplateDiffers = defineRule({
  id: 'training-template-differs',
  section: 'training',
  severity: 'error',
  needs: ['trainingConfig', 'trainingTemplate'],
  title: 'The training template writes other text than the template that ships',
  why: 'The model learns conversations in one format and is asked in another: it does not recognise its turns, ends them with a token that nobody waits for, and runs on.',
  fix: 'Train with the template of the model, or ship the template that was trained.',
  links: [
    'https://github.com/huggingface/optimum-habana/pull/1253',
    'https://github.com/hiyouga/LlamaFactory/pull/10773',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py',
  ],

  message: (args: { name: string; file: string; part: string; named: string; shipped: string }) =>
    `the template ${args.name} ${args.part === 'ends' ? 'ends a reply with' : 'opens a user turn with'} ${shown(args.named)}, and the one that ships in ${args.file} ${
      args.part === 'ends' ? 'ends it with' : 'writes'
    } ${shown(args.shipped)}`,

  *check({ trainingTemplate: template }) {
    for (const part of ['ends', 'opens'] as const) {
      const differs = template[part];
      if (differs === undefined) continue;
      yield {
        at: template.name.at,
        args: { name: template.name.value, file: template.shipped.at.file, part, ...differs },
      };
      return;
    }
  },
});

function shown(text: string): string {
  return text === '' ? 'nothing' : text.replaceAll('\n', '\\n');
}
