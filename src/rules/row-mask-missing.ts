import { type DatasetHead, defineRowRule } from '../types.ts';

/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN = 2;

export const rowMaskMissing = defineRowRule({
  id: 'row-mask-missing',
  section: 'labels',
  severity: 'error',
  needs: ['row', 'tokenizer'],
  shapes: ['tokenized'],
  title: 'Rows are padded and have no attention mask',
  why: 'Without a mask every token counts as text: the model attends to the padding, positions are shifted where it stands on the left, and the output degrades to garbage.',
  fix: 'Store attention_mask beside input_ids (0 on padding), or leave padding to the collator.',
  links: [
    'https://github.com/jzhang38/TinyLlama/issues/159',
    'https://huggingface.co/docs/transformers/main/en/pad_truncation',
  ],

  message: (args: { padding: number; side: string; id: number; token: string | null }, { count, rows }) =>
    `${count} of ${rows} rows are padded (the first with ${args.padding} × ${args.id}${
      args.token === null ? '' : ` ${args.token}`
    } on the ${args.side}) and have no attention_mask`,

  *row(row, _seen, head) {
    const { ids } = row;
    const id = head.padId;
    if (ids === undefined || row.mask !== undefined || id === undefined) return;
    const left = leading(ids, id);
    if (left === ids.length) return;
    const right = leading(ids.toReversed(), id);
    if (Math.max(left, right) < MIN_RUN) return;
    yield {
      args: { padding: left + right, side: left >= MIN_RUN ? 'left' : 'right', id, token: tokenOf(id, head) },
    };
  },
});

function leading(ids: readonly number[], id: number): number {
  const at = ids.findIndex((other) => other !== id);
  return at < 0 ? ids.length : at;
}

function tokenOf(id: number, head: DatasetHead): string | null {
  return head.tokenizer?.vocabulary.tokenOf.get(id) ?? null;
}
