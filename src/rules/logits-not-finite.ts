import { defineRule } from '../types.ts';

export const logitsNotFinite = defineRule({
  id: 'logits-not-finite',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'logits'],
  wants: ['config', 'adapter', 'folder'],
  title: 'The model computes NaN or infinity',
  why: 'One such number makes all that follow it the same: sampling raises, and greedy decoding gives one token without end. It comes from a loss that diverged, a merge that went wrong, or float16 that overflowed.',
  fix: 'Go back to the last checkpoint whose loss was finite; where float16 overflows, train and ship in bfloat16.',
  links: [
    'https://huggingface.co/docs/transformers/perf_train_gpu_one#mixed-precision',
    'https://github.com/huggingface/transformers/issues/25065',
  ],

  message: (args: { module: string | null; prompt: string | null; nan: number; infinite: number }) =>
    `the logits hold ${args.nan} NaN and ${args.infinite} infinite values${args.prompt === null ? '' : ` (${args.prompt})`}${
      args.module === null ? '' : `; the first module whose output is not finite is ${args.module}`
    }`,

  *check({ smoke, logits, config, adapter, folder }) {
    if (logits.finite) return;
    const { module, prompt, nan, infinite } = logits;
    const file = adapter?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield { at: { file }, args: { module, prompt, nan, infinite } };
  },
});
