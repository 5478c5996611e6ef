import { type Answer, defineRule } from '../types.ts';

export const outputLeaksSpecialToken = defineRule({
  id: 'output-leaks-special-token',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'answers'],
  wants: ['generationConfig', 'config', 'adapter', 'folder'],
  title: 'Control tokens or role markers stand in the replies',
  why: 'Users read them, and code that parses the reply breaks on them. They come from training text that was rendered with another template, or from markers that this tokenizer does not know and splits.',
  fix: 'Render the training data with the template that ships, and see that its markers are single special tokens of this tokenizer.',
  links: [
    'https://huggingface.co/docs/transformers/chat_templating',
    'https://github.com/axolotl-ai-cloud/axolotl/issues/922',
  ],

  message: (args: { count: number; of: number; prompt: string; markers: readonly string[] }) =>
    `${args.count} of ${args.of} outputs hold ${args.markers.join(', ')} (first: ${args.prompt})`,

  *check({ smoke, answers, generationConfig, config, adapter, folder }) {
    const bad = answers.filter((a): a is Answer & { leak: object } => a.leak !== null);
    const first = bad[0];
    if (first === undefined || bad.length <= smoke.plan.thresholds['output-leaks-special-token'] * answers.length)
      return;
    const file = adapter?.file ?? generationConfig?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield {
      at: { file },
      args: { count: bad.length, of: answers.length, prompt: first.prompt, markers: first.leak.leaks.slice(0, 5) },
    };
  },
});
