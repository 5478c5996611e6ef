import { type Answer, defineRule } from '../types.ts';

export const outputRepeats = defineRule({
  id: 'output-repeats',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'answers'],
  wants: ['generationConfig', 'config', 'adapter', 'folder'],
  title: 'Outputs end in a loop',
  why: 'The same words over and over, as after training without a terminator, at a learning rate that was too high, or on data that loops. Compared are characters without white space, so that it is seen in every language.',
  fix: 'Look at the replies in the training data and at their ends. Where only greedy decoding loops, ship a generation_config.json that samples, as the base model does.',
  links: ['https://arxiv.org/abs/1904.09751', 'https://huggingface.co/Qwen/Qwen3-8B#best-practices'],

  message: (args: { count: number; of: number; prompt: string; unit: string; times: number }) =>
    `${args.count} of ${args.of} outputs end in a loop: ${args.times} times "${args.unit}" (${args.prompt})`,

  *check({ smoke, answers, generationConfig, config, adapter, folder }) {
    const bad = answers.filter((a): a is Answer & { loop: object } => a.loop !== null);
    const first = bad[0];
    if (first === undefined || bad.length <= smoke.plan.thresholds['output-repeats'] * answers.length) return;
    const file = adapter?.file ?? generationConfig?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield {
      at: { file },
      args: {
        count: bad.length,
        of: answers.length,
        prompt: first.prompt,
        unit: first.loop.loop?.unit ?? '',
        times: first.loop.loop?.times ?? 0,
      },
    };
  },
});
