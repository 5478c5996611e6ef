import { defineRule } from '../types.ts';

export const paddingChangesOutput = defineRule({
  id: 'padding-changes-output',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'paddingParity'],
  wants: ['config', 'adapter', 'folder'],
  title: 'A prompt is answered otherwise in a padded batch than alone',
  why: 'Batched evaluation, batched inference and training on padded batches then see another model than a single prompt does: positions are counted from the padding, or the attention mask is ignored.',
  fix: 'Compute positions from the attention mask (position_ids), pad on the left for generation, and pass the mask; where the architecture cannot, serve without padding.',
  links: [
    'https://huggingface.co/docs/transformers/llm_tutorial#wrong-padding-side',
    'https://huggingface.co/docs/transformers/main_classes/text_generation',
  ],

  message: (args: {
    count: number;
    of: number;
    prompt: string;
    alone: string;
    padded: string;
    difference: number;
    tolerance: number;
    dtype: string | null;
  }) =>
    args.alone === args.padded
      ? `${args.count} of ${args.of} prompts: log probabilities in a left-padded batch with mask are up to ${args.difference} from those alone (tolerance ${args.tolerance} for ${args.dtype})`
      : `${args.count} of ${args.of} prompts are answered otherwise in a left-padded batch with mask than alone (${args.prompt}): ${JSON.stringify(args.alone)} alone, ${JSON.stringify(args.padded)} in the batch`,

  *check({ smoke, paddingParity, config, adapter, folder }) {
    const { tolerance, prompts } = paddingParity;
    // What a batch adds to rounding is seen in single logits before it is seen in a token: a wider margin for them.
    const bad = prompts.filter((p) => p.differsAt !== null || p.difference > MARGIN * tolerance);
    const shown = bad.find((p) => p.differsAt !== null) ?? bad[0];
    if (shown === undefined) return;
    const file = adapter?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield {
      at: { file },
      args: {
        count: bad.length,
        of: prompts.length,
        prompt: shown.prompt,
        alone: shown.differsAt === null ? '' : short(shown.alone),
        padded: shown.differsAt === null ? '' : short(shown.padded),
        difference: rounded(Math.max(...bad.map((p) => p.difference))),
        tolerance: rounded(tolerance),
        dtype: smoke.dtype,
      },
    };
  },
});

const MARGIN = 4;

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
