import { type DatasetHead, defineRowRule, type Row } from '../types.ts';

/** What ends a turn or a text in the families of open models. */
const TERMINATORS: readonly string[] = [
  ...['<|im_end|>', '<|eot_id|>', '<|end_of_text|>', '<|endoftext|>', '</s>', '<end_of_turn>', '<|end|>', '<|eot|>'],
  ...['<｜end▁of▁sentence｜>', '<|END_OF_TURN_TOKEN|>', '<|end_of_turn|>', '<|endofturn|>', '<|eom_id|>', '[/INST]'],
  ...['<|end_of_sentence|>', '<|EOT|>', '<|turn_end|>', '<|role_end|>', '<eos>', '<eod>', '<|endofassistant|>'],
  // EXAONE, Command R, Hunyuan, Seed; the last is what people write by hand.
  ...['[|endofturn|]', '<EOS_TOKEN>', '<|eos|>', '<seed:eos>', '<EOS>'],
];
const ANY = new RegExp(TERMINATORS.map((t) => t.replace(/[|[\]/]/g, '\\$&')).join('|'), 'g');
/** Of these, tokens with which pretraining ends a document; in a chat the turn has an end of its own. */
const ENDS_TEXT = new Set(['<|end_of_text|>', '<|endoftext|>', '</s>', '<eos>', '<eod>', '<｜end▁of▁sentence｜>']);
/** What may stand after a terminator within one text: the header of the next turn, or nothing. */
const HEADER =
  /^\s*(?:$|<\|(?:im_start|start_header_id|user|system|assistant|start)\|>|<s>|<start_of_turn>|\[INST\]|<｜User｜>|<\|begin_of_text\|>)/;

/** Each is looked at with all the text before it; a text that speaks of terminators more often than this is about them. */
const MAX_CANDIDATES = 100;

export const rowForeignTerminator = defineRowRule({
  id: 'row-foreign-terminator',
  section: 'rows',
  severity: 'error',
  needs: ['row', 'tokenizer'],
  title: 'The text holds a terminator of another convention',
  why: 'The model learns to end its turn with a text that no engine stops at. It shows up in answers, and generation runs on.',
  fix: 'Take the terminator out of the data and let the chat template write its own, or replace it with that of the template.',
  links: ['https://github.com/huggingface/trl/pull/3299', 'https://github.com/meta-llama/llama-cookbook/issues/640'],

  message: (args: { token: string; id: number | null; end: string | null }, { count, rows }) =>
    `${count} of ${rows} rows hold ${args.id === null ? args.token : `${args.id} ${args.token}`}, ${
      args.id === null ? 'which is not a token of this tokenizer' : 'which does not end a turn here'
    }${args.end === null ? '' : `; a turn ends with ${args.end}`}`,

  *row(row, _seen, head) {
    if (head.tokenizer === undefined) return;
    const token = inRow(row, head);
    if (token === undefined) return;
    const id = head.tokenizer.vocabulary.idOf.get(token) ?? null;
    yield { args: { token, id, end: nameOf(head) } };
  },
});

function inRow(row: Row, head: DatasetHead): string | undefined {
  for (const turns of [row.turns, row.chosen]) {
    for (const turn of turns ?? []) {
      if (turn.role !== 'assistant' || typeof turn.text !== 'string') continue;
      const token = inText(turn.text, head, true);
      if (token !== undefined) return token;
    }
  }
  if (typeof row.completion === 'string' && row.turns.length === 0) {
    const token = inText(row.completion, head, false);
    if (token !== undefined) return token;
  }
  return typeof row.text === 'string' ? inText(row.text, head, false) : undefined;
}

/**
 * The first foreign terminator that stands where a turn ends: at the end of the text, or before the header of a next turn. One in the
 * middle of a sentence, in quotes or in code is spoken about. `isReply`: the template will write the terminator of its own.
 */
function inText(text: string, head: DatasetHead, isReply: boolean): string | undefined {
  if (!text.includes('<') && !text.includes('[/') && !text.includes('[|')) return undefined;
  ANY.lastIndex = 0;
  let candidates = 0;
  for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
    const token = match[0];
    const after = text.slice(ANY.lastIndex, ANY.lastIndex + 40);
    if (!HEADER.test(after) || !isForeign(token, text, head, isReply)) continue;
    candidates += 1;
    if (candidates > MAX_CANDIDATES) return undefined;
    const before = text.slice(0, match.index);
    if (isQuoted(before, after)) continue;
    // <s>struck through</s> is HTML.
    if (token === '</s>' && before.lastIndexOf('<s>') > before.lastIndexOf('</s>') && !before.startsWith('<s>'))
      continue;
    if (token === '[/INST]' && !before.includes('[INST]')) continue;
    return token;
  }
  return undefined;
}

function isForeign(token: string, text: string, head: DatasetHead, isReply: boolean): boolean {
  const vocabulary = head.tokenizer?.vocabulary;
  const end = head.turnEnd;
  if (!vocabulary?.idOf.has(token)) {
    // Without the whole list of tokens nobody can say that it is none.
    return vocabulary?.complete === true || vocabulary?.addedComplete === true;
  }
  if (end?.kind !== 'token' || !ENDS_TEXT.has(token)) return false;
  if (token === end.token || token === end.between?.token) return false;
  // In rendered text, eos after the end of the last turn is the end of the document.
  return (
    isReply ||
    (text.includes(end.token) ? !text.trimEnd().endsWith(token) || !isAfterEnd(text, token, end.token) : false)
  );
}

function isAfterEnd(text: string, token: string, end: string): boolean {
  return text.trimEnd().slice(0, -token.length).trimEnd().endsWith(end);
}

function isQuoted(before: string, after: string): boolean {
  if (/[`'"“‘「]$/.test(before) || /^[`'"”’」]/.test(after)) return true;
  // An odd number of fences before it: inside a block of code.
  return (before.split('```').length - 1) % 2 === 1;
}

function nameOf(head: DatasetHead): string | null {
  const end = head.turnEnd;
  if (end?.kind !== 'token') return null;
  return end.id === undefined ? end.token : `${end.id} ${end.token}`;
}
