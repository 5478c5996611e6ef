import { defineRule } from '../types.ts';

export const mergesChanged = defineRule({
  id: 'merges-changed',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'Merges or scores differ from the base',
  why: 'They decide into which tokens text is split. The weights were trained on the splits of the base, so ordinary text now reaches the model in pieces it does not know.',
  fix: 'Copy tokenizer.json of the base.',
  links: ['https://huggingface.co/docs/tokenizers/api/models', 'https://github.com/hiyouga/LLaMA-Factory/issues/6383'],

  message: (args: { head: number; base: number; example: string | null; name: string }) =>
    args.head === args.base
      ? `${args.head} merges or scores, and they are not those of ${args.name}${example(args)}`
      : `${args.head} merges or scores, ${args.name} has ${args.base}${example(args)}`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
    if (diff.merges?.changed !== true || tokenizer.jsonFile === undefined) return;
    const from = diff.copyable.find(([file]) => file === tokenizer.jsonFile)?.[1];
    const alone =
      diff.added.length + diff.removed.length + diff.renumbered.length + diff.flags.length + diff.pipeline.length === 0;
    const { head, base: count, example: text } = diff.merges;
    yield {
      at: { file: tokenizer.jsonFile, pointer: '/model' },
      args: { head, base: count, example: text ?? null, name: base.name },
      ...(from !== undefined && alone
        ? {
            fix: {
              text: 'Copy tokenizer.json of the base: nothing else in it differs',
              edits: [{ file: tokenizer.jsonFile, copyFrom: 'base' as const, from }],
            },
          }
        : {}),
    };
  },
});

function example(args: { example: string | null }): string {
  return args.example === null ? '' : ` (${args.example})`;
}
