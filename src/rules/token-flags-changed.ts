import { defineRule, type Place, type Tokenizer } from '../types.ts';

const LISTED = 5;

/** As tokenizer.json spells them. */
const SPELLING: Readonly<Record<string, string>> = { singleWord: 'single_word' };

export const tokenFlagsChanged = defineRule({
  id: 'token-flags-changed',
  section: 'tokenizer',
  severity: 'warning',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'Flags of an added token differ from the base',
  why: '`special` decides whether engines drop the token from the text they return; `lstrip`, `rstrip`, `normalized` and `single_word` decide where it is found. A tool call or a <think> block can vanish, or a marker be missed.',
  fix: 'Give the token the flags it has in the base.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/pull/7253',
    'https://huggingface.co/docs/tokenizers/api/added-tokens',
  ],

  message: (args: {
    changes: readonly {
      readonly id: number;
      readonly token: string;
      readonly flag: string;
      readonly head: boolean;
      readonly base: boolean;
    }[];
    count: number;
    base: string;
  }) =>
    `${args.changes.map((c) => `${c.id} ${c.token} has ${c.flag} ${c.head}, in the base ${c.base}`).join('; ')}${
      args.count > args.changes.length
        ? `; and ${args.count - args.changes.length} more flags differ from ${args.base}`
        : ` (${args.base})`
    }`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
    const first = diff.flags[0];
    if (first === undefined) return;
    yield {
      at: place(tokenizer, first.id),
      args: {
        changes: diff.flags.slice(0, LISTED).map((c) => ({ ...c, flag: spelling(c.flag) })),
        count: diff.flags.length,
        base: base.name,
      },
    };
  },
});

function spelling(flag: string): string {
  return Object.hasOwn(SPELLING, flag) ? (SPELLING[flag] ?? flag) : flag;
}

function place(tokenizer: Tokenizer, id: number): Place {
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '/added_tokens' };
  return { file: tokenizer.configFile ?? tokenizer.files[0] ?? '', pointer: `/added_tokens_decoder/${id}` };
}
