import { defineRule, type RowReading } from '../types.ts';

const LISTED = 5;
const SUSPECT: ReadonlySet<RowReading['kind']> = new Set(['fresh', 'outlier', 'mean', 'copy']);

type Listed = { readonly id: number; readonly token: string; readonly how: string };

export const newTokenRowRandom = defineRule({
  id: 'new-token-row-random',
  section: 'embeddings',
  severity: 'warning',
  needs: ['embeddingRows', 'declared'],
  wants: ['base'],
  title: 'The row of an added token is as it was initialised',
  why: 'The row was drawn at random, set to the mean of the others or copied, and training has not moved it. The model sees noise where the token stands, or takes it for another.',
  fix: 'Train the embedding and the output head (modules_to_save, trainable_token_indices) on data that hold the token; start its row from the mean or from a similar token.',
  links: [
    'https://arxiv.org/abs/2405.05417',
    'https://nlp.stanford.edu/~johnhew/vocab-expansion.html',
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings',
  ],

  message: (args: { tokens: readonly Listed[]; count: number; low: number; high: number }) =>
    `${args.tokens.map(({ id, token, how }) => `${id} ${token} ${how}`).join('; ')}${
      args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ''
    } (usual norms: ${args.low} to ${args.high})`,

  *check({ embeddingRows, declared, base }) {
    // Without a base nothing says which tokens are new: then those that are added and in use.
    const isKnown = base?.tokenizer !== undefined || declared.newTokens.length > 0;
    const rows = embeddingRows.found.filter(
      (row) =>
        SUSPECT.has(row.kind) &&
        row.matrix === 'input' &&
        !row.isPad &&
        (row.isNew || (!isKnown && row.isAdded && row.used !== undefined && row.kind !== 'outlier')),
    );
    const [first] = rows;
    if (first === undefined) return;
    const [low, high] = embeddingRows.usualNorms ?? [0, 0];
    yield {
      at: first.at,
      args: {
        tokens: rows.slice(0, LISTED).map((row) => ({ id: row.id, token: row.token ?? '', how: how(row) })),
        count: rows.length,
        low: Number(low.toPrecision(3)),
        high: Number(high.toPrecision(3)),
      },
    };
  },
});

function how({ kind, norm, nearest, like }: RowReading): string {
  const near =
    nearest === undefined
      ? ''
      : `, nearest ${nearest.id}${nearest.token === undefined ? '' : ` ${nearest.token}`} at cosine ${nearest.cosine.toFixed(2)}`;
  switch (kind) {
    case 'mean':
      return `is initialised from the mean of the others${near}`;
    case 'copy':
      return `is a copy of ${like?.id ?? ''}${like?.token === undefined ? '' : ` ${like.token}`}`;
    case 'outlier':
      return `has norm ${norm}, unlike every other row${near}`;
    default:
      return `looks drawn at random, norm ${norm}${near}`;
  }
}
