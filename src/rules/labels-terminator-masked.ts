import { type DatasetHead, defineRowRule, type Row, type SeenRow } from '../types.ts';

/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;

export const labelsTerminatorMasked = defineRowRule({
  id: 'labels-terminator-masked',
  section: 'labels',
  severity: 'error',
  needs: ['labels', 'tokenizer'],
  title: 'The terminator after a reply carries no label',
  why: 'The reply is learned and its end is not: the label of the terminator is -100. The model does not learn to stop and runs to the token limit.',
  fix: 'Give the terminator its own id as label. Where padding and terminator are one token, mask padding by position and not by id, or pad with another token.',
  links: [
    'https://github.com/huggingface/trl/issues/976',
    'https://github.com/huggingface/open-r1/pull/494',
    'https://github.com/meta-pytorch/torchtune/issues/2792',
  ],

  message: (args: { id: number; token: string | null }, { count, rows }) =>
    `${count} of ${rows} rows: the label of ${args.id}${args.token === null ? '' : ` ${args.token}`} after a reply is -100`,

  *row(row, seen, head) {
    const ids = seen?.ids ?? row.ids;
    const labels = seen?.labels ?? row.labels;
    if (ids === undefined || labels === undefined || ids.length !== labels.length) return;
    const id = maskedEnd(ids, labels, row, seen, head);
    if (id !== undefined) yield { args: { id, token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? null } };
  },
});

function maskedEnd(
  ids: readonly number[],
  labels: readonly number[],
  row: Row,
  seen: SeenRow | undefined,
  head: DatasetHead,
): number | undefined {
  const ends = endIds(head);
  if (ends.size === 0) return undefined;
  let masked: number | undefined;
  for (let i = 1; i < ids.length && masked === undefined; i += 1) {
    // A reply that is learned up to its end, and the end is not.
    if (labels[i] !== IGNORED || labels[i - 1] === IGNORED) continue;
    const isEnd = ends.has(ids[i] ?? -1) && !ends.has(ids[i - 1] ?? -1);
    if (isEnd && row.mask?.[i] !== 0) masked = ids[i];
  }
  if (masked === undefined || (seen !== undefined && row.shape !== 'tokenized')) return masked;
  // Tokenized rows do not say which spans are replies: one end that is learned shows that ends are.
  return ids.some((id, i) => labels[i] !== IGNORED && ends.has(id)) ? undefined : masked;
}

const known = new WeakMap<DatasetHead, ReadonlySet<number>>();

/** What may end a turn here. The header of a next turn (GLM-4) is prompt, and rightly masked. */
function endIds(head: DatasetHead): ReadonlySet<number> {
  const cached = known.get(head);
  if (cached !== undefined) return cached;
  const end = head.turnEnd;
  const eos = head.tokenizer?.special['eos_token']?.id;
  const ids =
    end?.kind === 'next-role'
      ? []
      : [...(end?.kind === 'token' ? [end.id, end.between?.id] : []), eos].filter((id) => id !== undefined);
  const set = new Set(ids);
  known.set(head, set);
  return set;
}
