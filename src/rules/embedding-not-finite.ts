import { defineRule } from '../types.ts';

const LISTED = 5;

export const embeddingNotFinite = defineRule({
  id: 'embedding-not-finite',
  section: 'embeddings',
  severity: 'error',
  needs: ['embeddingRows'],
  title: 'A row of the embedding holds NaN or infinity',
  why: 'The first text that holds the token turns every number after it into NaN, and the model answers nothing or one token for ever. In the output head it does so for every text.',
  fix: 'Go back to the last checkpoint whose weights are finite; merge and convert in float32 or bfloat16, for float16 overflows at 65504.',
  links: [
    'https://github.com/haotian-liu/LLaVA/issues/408',
    'https://huggingface.co/docs/transformers/perf_train_gpu_one#mixed-precision-training',
  ],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string | null }[];
    count: number;
    matrix: string;
  }) =>
    `${args.count} ${args.count === 1 ? 'row' : 'rows'} of the ${args.matrix === 'input' ? 'embedding' : 'output head'} ${args.count === 1 ? 'holds' : 'hold'} NaN or infinity: ${args.tokens
      .map(({ id, token }) => (token === null ? `${id}` : `${id} ${token}`))
      .join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ''}`,

  *check({ embeddingRows }) {
    for (const matrix of ['input', 'output'] as const) {
      const rows = embeddingRows.found.filter((row) => row.kind === 'not-finite' && row.matrix === matrix);
      const [first] = rows;
      if (first === undefined) continue;
      yield {
        at: first.at,
        args: {
          tokens: rows.slice(0, LISTED).map(({ id, token }) => ({ id, token: token ?? null })),
          count: rows.length,
          matrix,
        },
      };
    }
  },
});
