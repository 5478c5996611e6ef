import { type DatasetHead, defineRowRule, type Row, type SeenRow } from '../types.ts';

/** Headers that open a turn, by the names of the families: a text with one of them is a conversation. */
const TURN_OPENERS: readonly string[] = [
  ...['<|im_start|>', '<|start_header_id|>', '<start_of_turn>', '<|start_of_role|>', '<|START_OF_TURN_TOKEN|>'],
  ...['<|user|>', '<|assistant|>', '<｜User｜>', '<｜Assistant｜>', '[INST]', '<|header_start|>', '<|turn>'],
];
/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;
/** Openers that the families with eos as turn end write in plain characters (Llama 2, Mistral, Zephyr). */
const WRITTEN_OUT = new Set(['[INST]', '<|user|>', '<|assistant|>']);
/** Headers in plain words; judged only where the trainer is known, since many add the terminator themselves. */
const PLAIN_HEADER = /^(?:#{2,4} ?(?:Response|Assistant|Answer|回答|输出)|(?:ASSISTANT|Assistant|GPT)): ?/m;

export const rowUnterminated = defineRowRule({
  id: 'row-unterminated',
  section: 'rows',
  severity: 'error',
  needs: ['seen', 'tokenizer'],
  title: 'A reply has no terminator after it',
  why: 'The model is never shown that a reply ends. It does not learn to stop: it repeats itself, or goes on with the next question, to the token limit.',
  fix: 'Write the terminator of the chat template after every reply, or let the trainer render the conversation with the template.',
  links: [
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59',
    'https://github.com/OptimalScale/LMFlow/issues/387',
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca/issues/483',
  ],

  message: (args: { end: string | null; next: string | null }, { count, rows }) =>
    `${count} of ${rows} rows: no terminator follows the reply, ${
      args.next === null ? 'the text just ends' : `${args.next} comes next`
    }${args.end === null ? '' : `; the template ends a turn with ${args.end}`}`,

  *row(row, seen, head) {
    if (seen === undefined || head.tokenizer === undefined) return;
    // The header of the next turn ends the reply (GLM-4): nothing follows the last one, and need not.
    if (head.turnEnd?.kind === 'next-role' && isStop(head.turnEnd.id, head)) return;
    if (row.shape === 'tokenized') {
      if (tokensOpen(row, seen, head)) yield { args: { end: nameOf(head), next: nextToken(seen, head) } };
      return;
    }
    // What the cutoff takes away is row-over-length's.
    if (seen.length > seen.ids.length || seen.ids.length === 0) return;
    if (!(isRendered(row) ? endsOpen(seen, head, row) : repliesOpen(seen, head))) return;
    yield { args: { end: nameOf(head), next: nextToken(seen, head) } };
  },
});

/** The row brings its text as it is; no template is put around it. */
function isRendered(row: Row): boolean {
  return row.shape === 'text' || (row.shape === 'prompt-completion' && row.turns.length === 0);
}

/** Rows are cut at round lengths; what is that long may have lost its end to the cutoff. */
const ROUND = 64;

/** Rows that bring their labels show where replies are: a prompt is masked before them. */
function tokensOpen({ labels }: Row, seen: SeenRow, head: DatasetHead): boolean {
  if (labels === undefined || labels.length !== seen.ids.length) return false;
  const first = labels.findIndex((label) => label !== IGNORED);
  if (first <= 0 || seen.ids.length === head.maxLength) return false;
  if (seen.ids.length % ROUND === 0 && labels.at(-1) !== IGNORED) return false;
  return repliesOpen(seen, head);
}

function repliesOpen(seen: SeenRow, head: DatasetHead): boolean {
  return seen.replies.some(
    ({ end, terminator }) => !isStop(terminator, head) && !isStop(afterSpace(seen.ids, end, head), head),
  );
}

function endsOpen(seen: SeenRow, head: DatasetHead, row: Row): boolean {
  // A prompt with its completion is a turn in itself; a text has to show one.
  if (row.shape === 'prompt-completion' ? head.trainer === undefined : !showsTurns(row.text ?? '', head)) return false;
  let last = seen.ids.length - 1;
  while (last > 0 && isSpace(seen.ids[last], head)) last -= 1;
  return !isStop(seen.ids[last], head) || seen.replies.some(({ terminator }) => isOpener(terminator, head));
}

/** The next turn begins where the reply should have ended. Other control tokens stand within replies (a call, a thought). */
function isOpener(id: number | undefined, head: DatasetHead): boolean {
  const token = id === undefined ? undefined : head.tokenizer?.vocabulary.tokenOf.get(id);
  return token !== undefined && TURN_OPENERS.includes(token) && !isStop(id, head);
}

function showsTurns(text: string, head: DatasetHead): boolean {
  const end = head.turnEnd?.kind === 'token' ? head.turnEnd.token : undefined;
  const eos = head.tokenizer?.special['eos_token']?.token;
  // Where the turn ends with eos, one at the end of a document shows no turn.
  if (end !== undefined && end !== eos && text.includes(end)) return true;
  const isToken = (token: string) => head.tokenizer?.vocabulary.idOf.has(token) === true;
  const opens = (opener: string) => isToken(opener) || (end === eos && WRITTEN_OUT.has(opener));
  if (TURN_OPENERS.some((opener) => text.includes(opener) && opens(opener))) return true;
  return head.trainer !== undefined && PLAIN_HEADER.test(text);
}

function isStop(id: number | undefined, head: DatasetHead): boolean {
  if (id === undefined) return false;
  const { turnEnd, tokenizer, stopIds } = head;
  return (
    stopIds.includes(id) ||
    (turnEnd?.kind === 'token' && (turnEnd.id === id || turnEnd.between?.id === id)) ||
    tokenizer?.special['eos_token']?.id === id
  );
}

function afterSpace(ids: readonly number[], from: number, head: DatasetHead): number | undefined {
  let at = from;
  while (at < ids.length && isSpace(ids[at], head)) at += 1;
  return ids[at];
}

/** Line feed and spaces as byte-level BPE (Ċ, Ġ), SentencePiece (▁, <0x0A>) and plain vocabularies write them. */
const SPACE = /^(?:[\sĊĠĉč▁]|<0x0[9AD]>)+$/;

function isSpace(id: number | undefined, head: DatasetHead): boolean {
  const token = id === undefined ? undefined : head.tokenizer?.vocabulary.tokenOf.get(id);
  return token !== undefined && SPACE.test(token);
}

function nameOf(head: DatasetHead): string | null {
  const end = head.turnEnd;
  if (end?.kind !== 'token') return null;
  return end.id === undefined ? end.token : `${end.id} ${end.token}`;
}

/** The control token that stands where the terminator should, if one does. */
function nextToken(seen: SeenRow, head: DatasetHead): string | null {
  const open = seen.replies.find(({ terminator }) => terminator !== undefined && !isStop(terminator, head));
  const added = head.tokenizer?.vocabulary.added.find((token) => token.id === open?.terminator);
  return added === undefined ? null : `${added.id} ${added.content}`;
}
