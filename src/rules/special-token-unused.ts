import { defineRule } from '../types.ts';

const LISTED = 5;

export const specialTokenUnused = defineRule({
  id: 'special-token-unused',
  section: 'embeddings',
  severity: 'notice',
  needs: ['dataset'],
  title: 'A declared new token never occurs in what is learned',
  why: 'Its row gets no gradient from being written: the model will never write the token, and what it reads in it is the initialisation.',
  fix: 'Add examples that use the token in a reply, or do not add the token.',
  links: ['https://github.com/meta-llama/llama3/issues/77', 'https://github.com/hiyouga/LlamaFactory/issues/7368'],

  message: (args: { tokens: readonly string[]; count: number; rows: number }) =>
    `${args.tokens.join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ''} ${
      args.count === 1 ? 'is' : 'are'
    } declared as new, and none of the ${args.rows} rows teaches ${args.count === 1 ? 'it' : 'them'}`,

  *check({ dataset }) {
    if (dataset.newTokens === null || dataset.split === 'eval') return;
    const unused = Object.entries(dataset.newTokens)
      .filter(([, rows]) => rows === 0)
      .map(([token]) => token)
      .sort();
    if (unused.length === 0) return;
    yield {
      at: { file: dataset.file },
      args: { tokens: unused.slice(0, LISTED), count: unused.length, rows: dataset.judged },
    };
  },
});
