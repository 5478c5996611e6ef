import { defineRule, type Json, type Place, type Tokenizer } from '../types.ts';

const LISTED = 5;

export const tokenRemoved = defineRule({
  id: 'token-removed',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'A token of the base is gone',
  why: 'Text that holds it is split into other pieces than the ones the weights were trained on; a control token that is gone can no longer start or end a turn.',
  fix: 'Copy the tokenizer files of the base, then add again what is meant to be new.',
  links: ['https://github.com/huggingface/trl/issues/1412', 'https://github.com/hiyouga/LLaMA-Factory/issues/6765'],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string }[];
    count: number;
    base: string;
  }) =>
    `${args.tokens.map((t) => `${t.id} ${t.token}`).join(', ')}${
      args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ''
    } of the base ${args.base} ${args.count === 1 ? 'is' : 'are'} not in this tokenizer`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
    // A reserved token that was renamed is one change, and token-added tells it with the old name.
    const renamed = new Set(diff.added.filter((t) => t.baseToken !== undefined).map((t) => t.id));
    const removed = diff.removed.filter(
      (t) => !renamed.has(t.id) && (diff.complete || listedAlike(tokenizer, base.tokenizer, t.id)),
    );
    if (removed.length === 0) return;
    yield {
      at: place(tokenizer),
      args: {
        tokens: removed.slice(0, LISTED).map(({ id, token }) => ({ id, token })),
        count: removed.length,
        base: base.name,
      },
    };
  },
});

/**
 * Where one side is known by its added tokens alone, a token is proven gone only when both sides list theirs in the same kind
 * of file: layouts differ in what they list.
 */
function listedAlike(head: Tokenizer, base: Tokenizer | undefined, id: number): boolean {
  if (head.jsonFile !== undefined && base?.jsonFile !== undefined) return true;
  const decoder = (t: Tokenizer | undefined) => t?.config?.['added_tokens_decoder'];
  const lists = (value: Json | undefined) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const there = decoder(base);
  return lists(decoder(head)) && lists(there) && Object.hasOwn(there as object, String(id));
}

function place(tokenizer: Tokenizer): Place {
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '/added_tokens' };
  if (tokenizer.configFile !== undefined) return { file: tokenizer.configFile, pointer: '/added_tokens_decoder' };
  return { file: tokenizer.files[0] ?? '', pointer: '' };
}
