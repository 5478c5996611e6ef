import { defineRule, type LossTrouble } from '../types.ts';

type Args = {
  readonly kind: LossTrouble['kind'];
  readonly name: string;
  readonly step: number;
  readonly value: string;
  readonly count: number;
  readonly from: number | null;
  readonly to: number | null;
  /** The curve for the chart: step and loss, null where it is no number. */
  readonly losses: readonly (readonly [number, number | null])[];
};

export const trainingLogDiverged = defineRule({
  id: 'training-log-diverged',
  section: 'training',
  severity: 'error',
  needs: ['trainingLog'],
  title: 'The loss is not a number, is 0, or went up and stayed up',
  why: 'From that step on the weights were changed by what is no gradient, or by nothing: the model that was saved afterwards answers garbage, or worse than its base.',
  fix: 'Take a checkpoint from before that step, and train on with a lower learning rate, bfloat16 in place of float16, gradient clipping, or without the rows that caused it.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/trainer#transformers.TrainingArguments.logging_nan_inf_filter',
    'https://github.com/unslothai/unsloth/issues/1024',
  ],

  message: (args: Args) => {
    const times = args.count > 1 ? `, and ${args.count - 1} more ${args.count === 2 ? 'time' : 'times'}` : '';
    switch (args.kind) {
      case 'not-finite':
        return `${args.name} is ${args.value} at step ${args.step}${times}`;
      case 'zero-loss':
        return `from step ${args.step} on the loss is 0 and grad_norm is ${args.value}: the Trainer leaves a loss that is no number out of what it logs`;
      case 'zero':
        return `the loss is exactly 0 in the last ${args.count} logged steps, from step ${args.step} on: no label was learned from, or the loss was no number, which the Trainer leaves out of what it logs`;
      case 'gradient':
        return `grad_norm is ${args.value} in the last ${args.count} logged steps, from step ${args.step} on`;
      case 'diverged':
        return `the loss ends at ${short(args.to)}, and began at ${short(args.from)}`;
      case 'spike':
        return `the loss rises from ${short(args.from)} at step ${args.step} and ends at ${short(args.to)}`;
    }
  },

  *check({ trainingLog }) {
    const { trouble, curve } = trainingLog;
    if (trouble === undefined) return;
    const { kind, at, step, count, name, value, from, to } = trouble;
    yield {
      at,
      severity: kind === 'spike' || kind === 'gradient' || kind === 'zero' ? 'warning' : 'error',
      args: {
        kind,
        name,
        step,
        value,
        count,
        from: from ?? null,
        to: to ?? null,
        losses: curve.map((p) => [p.step, p.loss] as const),
      },
    };
  },
});

function short(value: number | null): string {
  return value === null ? '?' : String(Number(value.toPrecision(3)));
}
