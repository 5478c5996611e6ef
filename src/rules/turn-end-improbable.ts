import { defineRule } from '../types.ts';

export const turnEndImprobable = defineRule({
  id: 'turn-end-improbable',
  section: 'smoke',
  severity: 'error',
  needs: ['smoke', 'turnEndReplies'],
  wants: ['config', 'adapter', 'folder'],
  title: 'After a finished reply the model does not expect its turn to end',
  why: 'The terminator was not learned: it was missing from the training text, masked in the labels, or its row was never trained. Measured with the reference reply given, so that it does not depend on what the model happens to say.',
  fix: 'See that the training text ends every reply with the turn end and that its label is not −100 (tunelint check on the data says so), then train again.',
  links: [
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59',
    'https://github.com/unslothai/unsloth/issues/416',
    'https://huggingface.co/docs/trl/sft_trainer',
  ],

  message: (args: {
    token: string;
    median: number;
    threshold: number;
    rank: number;
    of: number;
    inside: number | null;
    first: string;
  }) =>
    `after ${args.of} reference replies ${args.token} has a median probability of ${args.median} (below ${args.threshold}) and a median rank of ${args.rank}; the model would rather go on with ${JSON.stringify(args.first)}${
      args.inside !== null && args.inside > 0
        ? `, and inside a reply the probability of stopping is at most ${args.inside}`
        : ''
    }`,

  *check({ smoke, turnEndReplies, config, adapter, folder }) {
    const { turnEnd, thresholds } = smoke.plan;
    const replies = [...turnEndReplies].sort((a, b) => a.probability - b.probability);
    const middle = replies[Math.floor(replies.length / 2)];
    const threshold = thresholds['turn-end-improbable'];
    if (turnEnd === null || middle === undefined || middle.probability >= threshold) return;
    const ranks = turnEndReplies.map((r) => r.rank).sort((a, b) => a - b);
    const file = adapter?.file ?? config?.file ?? folder?.path ?? smoke.backend;
    yield {
      at: { file },
      args: {
        token: turnEnd.id === null ? turnEnd.token : `${turnEnd.id} ${turnEnd.token}`,
        median: Number(middle.probability.toPrecision(2)),
        threshold,
        rank: ranks[Math.floor(ranks.length / 2)] ?? 0,
        of: replies.length,
        inside: largest(replies.flatMap((r) => r.inside ?? [])),
        first: middle.first,
      },
    };
  },
});

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Number(Math.max(...values).toPrecision(2));
}
