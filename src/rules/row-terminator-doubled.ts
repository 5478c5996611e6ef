import { type DatasetHead, defineRowRule, type Row, type SeenRow } from '../types.ts';

export const rowTerminatorDoubled = defineRowRule({
  id: 'row-terminator-doubled',
  section: 'rows',
  severity: 'warning',
  needs: ['row', 'tokenizer'],
  title: 'The terminator is typed in the data and added again',
  why: 'Every reply ends with two terminators. The second one is learned as text after the end, and the loss of the first is diluted.',
  fix: 'Take the terminator out of the data: template and trainer write it.',
  links: ['https://github.com/huggingface/trl/pull/3091', 'https://github.com/unslothai/unsloth/issues/3437'],

  message: (args: { token: string; id: number | null }, { count, rows }) =>
    `${count} of ${rows} rows: a reply in the data ends with ${args.id === null ? '' : `${args.id} `}${args.token}, and another one is written after it`,

  *row(row, seen, head) {
    const typed = typedInReply(row, head) ?? twiceAtTheEnd(row, seen, head);
    if (typed !== undefined) yield { args: typed };
  },
});

type Doubled = { readonly token: string; readonly id: number | null };

function typedInReply(row: Row, head: DatasetHead): Doubled | undefined {
  const end = head.turnEnd;
  if (end?.kind !== 'token') return undefined;
  for (const turns of [row.turns, row.chosen, row.rejected]) {
    for (const turn of turns ?? []) {
      if (turn.role !== 'assistant' || typeof turn.text !== 'string') continue;
      for (const token of [end, ...(end.between === undefined ? [] : [end.between])])
        if (turn.text.trimEnd().endsWith(token.token)) return { token: token.token, id: token.id ?? null };
    }
  }
  return undefined;
}

/** Text rows: as the trainer will see them. */
function twiceAtTheEnd(row: Row, seen: SeenRow | undefined, head: DatasetHead): Doubled | undefined {
  if (seen === undefined || (row.shape !== 'text' && row.shape !== 'prompt-completion')) return undefined;
  const id = seen.ids.at(-1);
  if (id === undefined || seen.ids.at(-2) !== id || seen.length > seen.ids.length || !head.stopIds.includes(id))
    return undefined;
  return { token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? '', id };
}
