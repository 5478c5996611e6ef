import { defineRule, type RowReading } from '../types.ts';

const LISTED = 5;
/** What training leaves of no row. */
const UNTRAINED: ReadonlySet<RowReading['kind']> = new Set(['zero', 'identical', 'reserved', 'unchanged']);

type Listed = { readonly id: number; readonly token: string; readonly how: string };

export const embeddingRowUntrained = defineRule({
  id: 'embedding-row-untrained',
  section: 'embeddings',
  severity: 'error',
  needs: ['embeddingRows'],
  title: 'The row of a token was never trained',
  why: 'The model has not learned what the token means: its vector is zero, or the same as that of other tokens, or lies among those of reserved tokens. Where the template writes it, turns have no boundaries for the model; where the model has to write it, it does not.',
  fix: 'Train the embedding and the output head with the rest (modules_to_save, trainable_token_indices), or start the row from the mean or from a similar token before training.',
  links: [
    'https://arxiv.org/abs/2405.05417',
    'https://github.com/meta-pytorch/torchtune/issues/2429',
    'https://github.com/meta-llama/llama3/issues/77',
    'https://github.com/unslothai/unsloth-zoo/blob/main/unsloth_zoo/tokenizer_utils.py',
  ],

  message: (args: {
    matrix: string;
    tokens: readonly Listed[];
    count: number;
    used: string | null;
    tensor: string;
  }) => {
    const list = args.tokens.map(({ id, token, how }) => `${id} ${token} (${how})`).join(', ');
    const more = args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : '';
    const user =
      args.used === 'template'
        ? 'the template writes '
        : args.used === 'declared'
          ? 'declared as new: '
          : args.used === 'data'
            ? 'the data hold '
            : '';
    const rows = args.count === 1 ? 'its row was' : 'their rows were';
    return args.used === null
      ? `${args.count} ${args.count === 1 ? 'token that nothing here uses has an untrained row' : 'tokens that nothing here uses have untrained rows'}: ${args.tokens.map(({ id, token }) => `${id} ${token}`).join(', ')}${more}`
      : `${user}${list}${more}, and ${rows} never trained${args.matrix === 'output' ? ` in the output head ${args.tensor}` : ''}`;
  },

  *check({ embeddingRows }) {
    const rows = embeddingRows.found.filter((row) => UNTRAINED.has(row.kind));
    for (const matrix of ['input', 'output'] as const) {
      const here = rows.filter((row) => row.matrix === matrix);
      for (const used of ['template', 'declared', 'data'] as const) {
        const hit = here.filter((row) => row.used === used);
        const [first] = hit;
        if (first !== undefined)
          yield {
            at: first.at,
            severity: 'error',
            args: {
              matrix,
              tokens: listed(hit),
              count: hit.length,
              used,
              tensor: (matrix === 'input' ? embeddingRows.input : embeddingRows.output) ?? '',
            },
          };
      }
    }
    // Of a pad token frameworks keep the row at zero (padding_idx), and ids without a token are never read.
    const idle = rows.filter((row) => row.used === undefined && row.matrix === 'input' && !row.isPad && row.isAdded);
    const [first] = idle;
    if (first === undefined) return;
    yield {
      at: first.at,
      severity: 'notice',
      args: { matrix: 'input', tokens: listed(idle), count: idle.length, used: null, tensor: embeddingRows.input },
    };
  },
});

function listed(rows: readonly RowReading[]): readonly Listed[] {
  return rows.slice(0, LISTED).map((row) => ({ id: row.id, token: row.token ?? '', how: how(row) }));
}

function how({ kind, like, norm }: RowReading): string {
  switch (kind) {
    case 'zero':
      return 'all zeros';
    case 'identical':
      return like === undefined
        ? 'identical to others'
        : `identical to ${like.id}${like.token === undefined ? '' : ` ${like.token}`}${like.count > 1 ? ` and ${like.count - 1} more` : ''}`;
    case 'unchanged':
      return 'still as in the base, which has no such token';
    default:
      return `norm ${norm}, like the reserved rows`;
  }
}
