import { type DatasetHead, defineRowRule } from '../types.ts';

/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN = 2;

export const rowPaddingAttended = defineRowRule({
  id: 'row-padding-attended',
  section: 'labels',
  severity: 'error',
  needs: ['row'],
  shapes: ['tokenized'],
  title: 'The attention mask does not fit the padding',
  why: 'Where the mask is 1 on padding the model reads it as text, and answers garbage for padded input; where it is 0 on text the model does not see that text.',
  fix: 'Let attention_mask be 0 exactly on padding, and 1 on all the rest.',
  links: [
    'https://github.com/jzhang38/TinyLlama/issues/159',
    'https://huggingface.co/docs/transformers/main/en/pad_truncation',
  ],

  message: (args: { kind: string; tokens: number; id: number; token: string | null }, { count, rows }) =>
    args.kind === 'padding'
      ? `${count} of ${rows} rows: attention_mask is 1 on padding (${args.tokens} × ${args.id}${args.token === null ? '' : ` ${args.token}`} in the first)`
      : `${count} of ${rows} rows: attention_mask is 0 on text (${args.tokens} tokens in the first, from ${args.id}${args.token === null ? '' : ` ${args.token}`} on)`,

  *row(row, _seen, head) {
    const { ids, mask } = row;
    if (ids === undefined || mask === undefined || ids.length !== mask.length || ids.length === 0) return;
    const found = attended(ids, mask, head) ?? unattended(ids, mask);
    if (found !== undefined)
      yield { args: { ...found, token: head.tokenizer?.vocabulary.tokenOf.get(found.id) ?? null } };
  },
});

type Found = { readonly kind: string; readonly tokens: number; readonly id: number };

function attended(ids: readonly number[], mask: readonly number[], head: DatasetHead): Found | undefined {
  const id = head.padId;
  if (id === undefined) return undefined;
  let left = 0;
  while (left < ids.length && ids[left] === id) left += 1;
  if (left === ids.length) return undefined;
  let right = ids.length;
  while (right > left && ids[right - 1] === id) right -= 1;
  // Where padding is the terminator or BOS too, the one beside the text is text.
  const isText = head.stopIds.includes(id) || head.tokenizer?.special['bos_token']?.id === id ? 1 : 0;
  const before = left >= MIN_RUN ? ones(mask, 0, left - isText) : 0;
  const after = ids.length - right >= MIN_RUN ? ones(mask, right + isText, ids.length) : 0;
  return before + after > 0 ? { kind: 'padding', tokens: before + after, id } : undefined;
}

function ones(mask: readonly number[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (mask[i] !== 0) count += 1;
  return count;
}

/** A run of one id at an end is padding, though of another tokenizer perhaps; everything else is text. */
function unattended(ids: readonly number[], mask: readonly number[]): Found | undefined {
  let start = 0;
  while (start < ids.length && mask[start] === 0 && ids[start] === ids[0]) start += 1;
  let end = ids.length;
  while (end > start && mask[end - 1] === 0 && ids[end - 1] === ids[ids.length - 1]) end -= 1;
  let tokens = 0;
  let first: number | undefined;
  for (let i = start; i < end; i += 1) {
    if (mask[i] !== 0) continue;
    tokens += 1;
    first ??= ids[i];
  }
  return first === undefined ? undefined : { kind: 'text', tokens, id: first };
}
