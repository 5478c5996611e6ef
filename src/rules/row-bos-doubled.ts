import { defineRowRule } from '../types.ts';

export const rowBosDoubled = defineRowRule({
  id: 'row-bos-doubled',
  section: 'labels',
  severity: 'error',
  needs: ['seen', 'tokenizer'],
  title: 'A row begins with two BOS tokens',
  why: 'The template (or the text) writes BOS and the tokenizer adds another. The model is trained on a beginning that it never sees in use, and answers get worse.',
  fix: 'Write BOS in one place: take it out of the text, or tokenize with add_special_tokens=False.',
  links: ['https://github.com/OpenRLHF/OpenRLHF/issues/393', 'https://github.com/huggingface/trl/pull/3328'],

  message: (args: { id: number; token: string | null }, { count, rows }) =>
    `${count} of ${rows} rows begin with ${args.id}${args.token === null ? '' : ` ${args.token}`} twice`,

  *row(row, seen, head) {
    const ids = seen?.ids ?? row.ids;
    const id = head.tokenizer?.special['bos_token']?.id;
    // Padding on the left may be of the same id.
    if (ids === undefined || id === undefined || (row.ids !== undefined && id === head.padId)) return;
    if (ids[0] === id && ids[1] === id)
      yield { args: { id, token: head.tokenizer?.special['bos_token']?.token ?? null } };
  },
});
