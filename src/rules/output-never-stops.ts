import { type Answer, defineRule } from '../types.ts';

export const outputNeverStops = defineRule({
  id: 'output-never-stops',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'answers'],
  wants: ['generationConfig', 'config', 'adapter', 'folder'],
  title: 'Outputs run on until the token limit',
  why: 'A model that does not end its turn makes its users wait and pay for text that nobody wants, and talks to itself in it. Counted are questions that want a short reply.',
  fix: 'Where the model writes its turn end and generation goes on, put its id into eos_token_id of generation_config.json. Where it never writes it, train with the turn end in the labels.',
  links: [
    'https://github.com/meta-llama/llama3/issues/75',
    'https://huggingface.co/docs/transformers/generation_strategies',
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59',
  ],

  message: (args: {
    count: number;
    of: number;
    limit: number;
    passed: number;
    turnEnd: string | null;
    stops: readonly string[];
    prompt: string;
  }) =>
    `${args.count} of ${args.of} outputs run to the limit of ${args.limit} tokens${
      args.passed > 0
        ? `; in ${args.passed} of them the model does write its turn end ${args.turnEnd}, and generation goes on, for it stops at ${args.stops.length === 0 ? 'no token' : args.stops.join(', ')}`
        : args.turnEnd === null
          ? ''
          : `, and none of them holds the turn end ${args.turnEnd}`
    } (first: ${args.prompt})`,

  *check({ smoke, answers, generationConfig, config, adapter, folder }) {
    const { plan } = smoke;
    const counted = answers.filter((a) => a.expectsStop);
    const endless = counted.filter((a): a is Answer & { endless: object } => a.endless !== null);
    if (endless.length <= plan.thresholds['output-never-stops'] * counted.length) return;
    const passed = endless.filter(({ endless: { passedTurnEnd } }) => passedTurnEnd !== null).length;
    const eos = generationConfig?.eos;
    const file = adapter?.file ?? generationConfig?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    const end = plan.turnEnd;
    yield {
      at: passed > 0 && eos !== undefined ? eos.at : { file },
      args: {
        count: endless.length,
        of: counted.length,
        limit: plan.maxNewTokens,
        passed,
        turnEnd: end === null ? null : end.id === null ? end.token : `${end.id} ${end.token}`,
        stops: plan.stopIds.slice(0, 8).map(String),
        prompt: endless[0]?.prompt ?? '',
      },
    };
  },
});
