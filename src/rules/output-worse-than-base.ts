import { defineRule } from '../types.ts';

export const outputWorseThanBase = defineRule({
  id: 'output-worse-than-base',
  section: 'smoke',
  severity: 'warning',
  needs: ['smoke', 'answers', 'baseAnswers'],
  wants: ['config', 'adapter', 'folder'],
  title: 'The model stops or answers less often than its base on the same prompts',
  why: 'Whatever the fine-tune was for, it should not unlearn to end a reply, or to give one. Both are asked greedily, with the prompts of the fine-tune.',
  fix: 'Compare the transcripts (--transcripts) and look at what changed between the two: terminators in the data, labels, learning rate, number of epochs.',
  links: ['https://huggingface.co/docs/trl/sft_trainer', 'https://github.com/unslothai/unsloth/issues/416'],

  message: (args: { what: string; head: number; base: number; of: number }) =>
    `of ${args.of} prompts ${args.head} ${args.what}, with the base model ${args.base}`,

  *check({ smoke, answers, baseAnswers, config, adapter, folder }) {
    const base = new Map(baseAnswers.map((a) => [a.prompt, a.greedy]));
    const both = answers.flatMap((a) => {
      const before = base.get(a.prompt);
      return a.expectsStop && a.greedy !== null && before != null ? [{ now: a.greedy, before }] : [];
    });
    const file = adapter?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    for (const [what, isGood] of [
      ['end by themselves', ({ stops }: { stops: boolean }) => stops],
      ['hold an answer', ({ speaks }: { speaks: boolean }) => speaks],
    ] as const) {
      const head = both.filter(({ now }) => isGood(now as never)).length;
      const before = both.filter((b) => isGood(b.before as never)).length;
      if (before - head > smoke.plan.thresholds['output-worse-than-base'] * both.length)
        yield { at: { file }, args: { what, head, base: before, of: both.length } };
    }
  },
});
