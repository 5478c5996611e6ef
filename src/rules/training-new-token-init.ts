import { defineRule } from '../types.ts';

const LISTED = 5;

export const trainingNewTokenInit = defineRule({
  id: 'training-new-token-init',
  section: 'embeddings',
  severity: 'warning',
  needs: ['trainingConfig'],
  wants: ['trainingBase'],
  title: 'New tokens start from random rows',
  why: 'A random row far from all others costs many steps until the token means something, and with few examples it never does. This trainer can start from the rows of existing tokens.',
  fix: 'LLaMA-Factory: describe the tokens in new_special_tokens_config and set init_special_tokens to desc_init. axolotl: set mean_resizing_embeddings to true.',
  links: [
    'https://github.com/hiyouga/LlamaFactory/issues/7368',
    'https://github.com/hiyouga/LLaMA-Factory/blob/121291957307cf494d726cd0a84e61340345aa0f/src/llamafactory/model/model_utils/embedding.py',
    'https://docs.axolotl.ai/docs/config-reference.html',
  ],

  message: (args: { tokens: readonly string[]; count: number; trainer: string; how: string }) =>
    `${args.tokens.join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ''}: ${args.trainer} starts new rows ${args.how === 'noise' ? 'from the mean row with noise of full size' : 'at random'}; it offers ${
      args.how === 'noise' ? 'desc_init' : 'mean_resizing_embeddings'
    }`,

  *check({ trainingConfig: config, trainingBase }) {
    if (!config.trains) return;
    const { json, trainer } = config;
    const how = trainer === 'llama-factory' ? 'noise' : trainer === 'axolotl' ? 'random' : undefined;
    if (how === undefined || json['mean_resizing_embeddings'] === true) return;
    const init = json['init_special_tokens'];
    if (typeof init === 'string' && init.startsWith('desc_init')) return;
    const vocabulary = trainingBase?.facts.tokenizer?.vocabulary;
    const knows = vocabulary?.complete === true || vocabulary?.addedComplete === true;
    // axolotl's special_tokens name roles, mostly of tokens that are there, and so did tokens once; an override keeps the row of its id.
    const listed = config.newTokens.filter(
      ({ at }) => trainer !== 'axolotl' || /^\/tokens(\/\d+)?$/.test(at.pointer ?? ''),
    );
    const added = listed.filter(({ value }) =>
      knows ? !vocabulary.idOf.has(value) : !/^<\|im_(start|end)\|>$/.test(value),
    );
    const first = added[0];
    if (first === undefined) return;
    const names = [...new Set(added.map(({ value }) => value))];
    yield { at: first.at, args: { tokens: names.slice(0, LISTED), count: names.length, trainer, how } };
  },
});
