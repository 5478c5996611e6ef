import { defineRule, type TokenLoss } from '../types.ts';

export const specialTokenNotLearned = defineRule({
  id: 'special-token-not-learned',
  section: 'smoke',
  severity: 'warning',
  needs: ['smoke', 'tokenLosses'],
  wants: ['tokenizer', 'config', 'adapter', 'folder'],
  title: 'A new special token was not learned',
  why: 'Where the reference replies have the token the model does not expect it: its rows of the embedding were frozen (LoRA without modules_to_save), its labels masked, or it came after training.',
  fix: 'Train the rows of new tokens (trainable_token_indices, or embed_tokens and lm_head in modules_to_save) on data that holds them unmasked.',
  links: [
    'https://huggingface.co/docs/peft/developer_guides/lora#efficiently-train-tokens-alongside-lora',
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings',
  ],

  message: (args: {
    token: string;
    loss: number;
    ordinary: number;
    rank: number;
    count: number;
    base: number | null;
  }) =>
    `${args.token} has a mean loss of ${args.loss} nats where the reference replies have it (${args.count} times, mean rank ${args.rank}), ordinary tokens ${args.ordinary}${
      args.base === null ? '' : `; before training it was ${args.base}`
    }`,

  *check({ smoke, tokenLosses, tokenizer, config, adapter, folder }) {
    const { ordinary, tokens } = tokenLosses;
    const limit = smoke.plan.thresholds['special-token-not-learned'];
    const file = adapter?.file ?? tokenizer?.configFile ?? config?.file ?? folder?.path ?? smoke.backend;
    for (const token of tokens) {
      if (token.kind !== 'new' || !isUnlearned(token, ordinary.loss, limit)) continue;
      yield {
        at: { file },
        args: {
          token: `${token.id} ${token.token}`,
          loss: rounded(token.loss),
          ordinary: rounded(ordinary.loss),
          rank: Math.round(token.rank),
          count: token.count,
          base: token.baseLoss === null ? null : rounded(token.baseLoss),
        },
      };
    }
  },
});

/** Far above ordinary tokens, or no lower than before training and not low either. */
function isUnlearned({ loss, baseLoss }: TokenLoss, ordinary: number, limit: number): boolean {
  if (loss > ordinary + limit) return true;
  return baseLoss !== null && loss >= baseLoss && loss > ordinary + limit / 3;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
