import { defineRule } from '../types.ts';

const LISTED = 3;

export const weightsNotFinite = defineRule({
  id: 'weights-not-finite',
  section: 'weights',
  severity: 'error',
  needs: ['finite'],
  wants: ['embeddingRows', 'weights'],
  title: 'The weights hold NaN or infinity',
  why: 'One of them is enough: every number that it is multiplied with becomes NaN, and the model answers nothing, or one token for ever. It comes from a training that diverged, or from a merge or a conversion in float16.',
  fix: 'Go back to the last checkpoint whose weights are finite; merge and convert in float32 or bfloat16. --deep looks at every number.',
  links: [
    'https://github.com/haotian-liu/LLaVA/issues/408',
    'https://huggingface.co/docs/transformers/perf_train_gpu_one#mixed-precision-training',
  ],

  message: (args: {
    tensors: readonly { readonly name: string; readonly count: number; readonly numbers: number }[];
    count: number;
    looked: number;
    of: number;
    percent: number;
  }) =>
    `${args.tensors.map(({ name, count }) => `${name} (${count})`).join(', ')}${
      args.count > args.tensors.length ? ` and ${args.count - args.tensors.length} more tensors` : ''
    } ${args.count === 1 ? 'holds' : 'hold'} NaN or infinity; ${args.looked} of ${args.of} tensors and ${args.percent} % of the numbers were looked at`,

  *check({ finite, embeddingRows, weights }) {
    // Rows of the embedding have a rule of their own, which names their tokens.
    const told = new Set(
      embeddingRows?.found.flatMap(({ kind, matrix }) =>
        kind === 'not-finite' ? [matrix === 'input' ? embeddingRows.input : (embeddingRows.output ?? '')] : [],
      ),
    );
    const found = finite.found.filter(({ tensor }) => !told.has(tensor));
    const [first] = found;
    if (first === undefined) return;
    yield {
      at: { file: first.file },
      args: {
        tensors: found.slice(0, LISTED).map(({ tensor, count, numbers }) => ({ name: tensor, count, numbers })),
        count: found.length,
        looked: finite.tensors,
        of: weights?.tensors?.length ?? finite.of,
        percent: finite.share >= 1 ? 100 : Number((100 * finite.share).toPrecision(2)),
      },
    };
  },
});
