import { CHARACTERS, type DatasetHead, defineRowRule, type Row } from '../types.ts';

/** Characters that look like those of a marker; DeepSeek's own tokens are written with ｜ and ▁. */
const LIKE: Readonly<Record<string, string>> = {
  ...{ '｜': '|', '∣': '|', '│': '|', '┃': '|', ǀ: '|', '❘': '|', '¦': '|' },
  ...{ '＜': '<', '‹': '<', '〈': '<', '＞': '>', '›': '>', '〉': '>', '▁': '_', '＿': '_' },
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');
const CANDIDATE = /[<＜‹〈][|｜∣│┃ǀ❘¦][^<>＜＞‹›〈〉\s|｜∣│┃ǀ❘¦]{1,40}[|｜∣│┃ǀ❘¦][>＞›〉]/g;

export const rowLookAlikeMarker = defineRowRule({
  id: 'row-look-alike-marker',
  section: 'rows',
  severity: 'warning',
  needs: ['row', 'tokenizer'],
  title: 'A marker is written with look-alike characters',
  why: 'It looks like a control token and is not one: the tokenizer splits it, the turn has no boundary there, and the model learns to write it as text.',
  fix: 'Write the marker as the tokenizer has it, character by character.',
  links: [
    'https://huggingface.co/deepseek-ai/DeepSeek-V3/blob/main/tokenizer_config.json',
    'https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct/blob/main/tokenizer_config.json',
  ],

  message: (args: { typed: string; token: string; id: number }, { count, rows }) =>
    `${count} of ${rows} rows hold ${args.typed}, which is not ${args.id} ${args.token} but looks like it`,

  *row(row, _seen, head) {
    if (row.characters !== undefined && (row.characters & CHARACTERS.opening) === 0) return;
    const tokens = head.tokenizer === undefined ? undefined : tokensByLook(head);
    if (tokens === undefined || tokens.size === 0) return;
    for (const text of textsOf(row)) {
      for (const [typed] of text.matchAll(CANDIDATE)) {
        const token = tokens.get(plain(typed));
        if (token === undefined || head.tokenizer?.vocabulary.idOf.has(typed) !== false) continue;
        yield { args: { typed, token: token.content, id: token.id } };
        return;
      }
    }
  },
});

function plain(marker: string): string {
  return marker.replace(LOOK_ALIKE, (char) => LIKE[char] ?? char);
}

type Token = { readonly content: string; readonly id: number };
const known = new WeakMap<DatasetHead, ReadonlyMap<string, Token>>();

/** Added tokens by what they look like. Made once for a dataset. */
function tokensByLook(head: DatasetHead): ReadonlyMap<string, Token> {
  const cached = known.get(head);
  if (cached !== undefined) return cached;
  const tokens = new Map((head.tokenizer?.vocabulary.added ?? []).map((t) => [plain(t.content), t] as const));
  known.set(head, tokens);
  return tokens;
}

function* textsOf(row: Row): Iterable<string> {
  for (const turns of [row.turns, row.chosen, row.rejected])
    for (const turn of turns ?? []) if (typeof turn.text === 'string') yield turn.text;
  for (const text of [row.text, row.prompt, row.completion]) if (typeof text === 'string') yield text;
}
