import { defineRule, type Place, type Tokenizer } from '../types.ts';

const LISTED = 5;

export const tokenRenumbered = defineRule({
  id: 'token-renumbered',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'A token has another id than in the base',
  why: 'The weights know a token by its id. With another id the model reads and writes another token than the one that is meant.',
  fix: 'Copy the tokenizer files of the base, so that every token keeps its id.',
  links: ['https://github.com/axolotl-ai-cloud/axolotl/issues/731', 'https://github.com/fc2869/lo-fit/issues/1'],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string; readonly baseId: number }[];
    count: number;
    base: string;
  }) =>
    `${args.tokens.map((t) => `${t.id} ${t.token} is ${t.baseId}`).join(', ')} in the base ${args.base}${
      args.count > args.tokens.length ? `, and ${args.count - args.tokens.length} more tokens have moved` : ''
    }`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
    if (diff.renumbered.length === 0) return;
    yield {
      at: place(tokenizer, diff.renumbered[0]?.id),
      args: {
        tokens: diff.renumbered.slice(0, LISTED).map(({ id, token, baseId }) => ({ id, token, baseId: baseId ?? -1 })),
        count: diff.renumbered.length,
        base: base.name,
      },
    };
  },
});

function place(tokenizer: Tokenizer, id: number | undefined): Place {
  const decoder = tokenizer.config?.['added_tokens_decoder'];
  const isListed =
    typeof decoder === 'object' && decoder !== null && id !== undefined && Object.hasOwn(decoder, String(id));
  if (tokenizer.configFile !== undefined && isListed)
    return { file: tokenizer.configFile, pointer: `/added_tokens_decoder/${id}` };
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '' };
  return { file: tokenizer.files[0] ?? '', pointer: '' };
}
