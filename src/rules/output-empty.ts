import { type Answer, defineRule } from '../types.ts';

export const outputEmpty = defineRule({
  id: 'output-empty',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'answers'],
  wants: ['generationConfig', 'config', 'adapter', 'folder'],
  title: 'The model says nothing',
  why: 'It ends its turn at once, so users see an empty reply: trained on empty replies, or on labels from which the reply was masked and the terminator was not.',
  fix: 'Look for empty replies and at the labels of the training data (tunelint check names both).',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/3469',
    'https://huggingface.co/docs/trl/sft_trainer#train-on-assistant-messages-only',
  ],

  message: (args: { count: number; of: number; prompt: string; token: string | null }) =>
    `${args.count} of ${args.of} outputs hold no text at all${args.token === null ? '' : `; they end at once with ${args.token}`} (first: ${args.prompt})`,

  *check({ smoke, answers, generationConfig, config, adapter, folder }) {
    const bad = answers.filter((a): a is Answer & { empty: object } => a.empty !== null);
    const first = bad[0];
    if (first === undefined || bad.length <= smoke.plan.thresholds['output-empty'] * answers.length) return;
    const file = adapter?.file ?? generationConfig?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield {
      at: { file },
      args: {
        count: bad.length,
        of: answers.length,
        prompt: first.prompt,
        token: first.empty.stop.reason === 'stop' ? first.empty.stop.token : null,
      },
    };
  },
});
