import { defineRule } from '../types.ts';

export const checkpointDoesNotLoad = defineRule({
  id: 'checkpoint-does-not-load',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke'],
  wants: ['config', 'adapter', 'folder'],
  title: 'The model, its tokenizer or its adapter does not load',
  why: 'Nobody can use it: from_pretrained raises, or fills weights that the files lack with random numbers and goes on with a warning that is easily missed.',
  fix: 'Save the model again with save_pretrained, from the process that trained it, and load it once before it is committed.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.from_pretrained',
    'https://huggingface.co/docs/peft/developer_guides/troubleshooting',
  ],

  message: (args: {
    part: string;
    message: string | null;
    what: string | null;
    count: number;
    first: readonly string[];
  }) =>
    args.what === null
      ? `the ${args.part} does not load: ${args.message}`
      : `${args.count} weights ${args.what}, so they would be random: ${args.first.join(', ')}${args.count > args.first.length ? ', …' : ''}`,

  *check({ smoke, config, adapter, folder }) {
    const at = { file: adapter?.file ?? config?.file ?? folder?.path ?? smoke.backend };
    const { problem, weights } = smoke;
    if (problem !== null) {
      yield { at, args: { part: problem.part, message: problem.message, what: null, count: 0, first: [] } };
      return;
    }
    for (const [what, { count, first }] of [
      ['of the model are not in the files', weights?.missing ?? NONE],
      ['in the files have another shape than config.json says', weights?.mismatched ?? NONE],
    ] as const)
      if (count > 0) yield { at, args: { part: 'model', message: null, what, count, first: first.slice(0, SHOWN) } };
  },
});

const NONE = { count: 0, first: [] } as const;
const SHOWN = 3;
