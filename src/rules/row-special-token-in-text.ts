import { type DatasetHead, defineRowRule } from '../types.ts';

/** What control tokens look like; whether one is, the vocabulary says. */
const MARKER = /<[|｜]?[^<>\s]{1,60}>|\[\/?[A-Za-z_]{2,20}\]/g;
/** Placeholders that have to stand in the text where a picture or a sound goes. */
const MEDIA = /image|img|video|audio|vision|speech|media|pixel|frame|patch|\bunk\b/i;
/** Messages that come from outside; a control token in a reply may be meant (a call, a thought). */
const OUTSIDE = new Set(['user', 'system', 'developer', 'tool', 'function', 'observation', 'tool_response', 'ipython']);

export const rowSpecialTokenInText = defineRowRule({
  id: 'row-special-token-in-text',
  section: 'rows',
  severity: 'warning',
  needs: ['row', 'tokenizer'],
  title: 'A control token is typed in a message',
  why: 'The tokenizer turns the text into the control token itself. A turn ends in the middle of a message, another begins, or a placeholder waits for a picture that is not there.',
  fix: 'Take the marker out of the message, or break it up (for instance with a space) where it is meant as text.',
  links: ['https://github.com/PrimeIntellect-ai/renderers/pull/116'],

  message: (args: { token: string; id: number; role: string; turn: number }, { count, rows }) =>
    `${count} of ${rows} rows: ${args.id} ${args.token} is typed in a ${args.role} message (turn ${args.turn} in the first)`,

  *row(row, _seen, head) {
    const tokens = head.tokenizer === undefined ? undefined : controlTokens(head);
    if (tokens === undefined || tokens.size === 0) return;
    for (const [at, turn] of row.turns.entries()) {
      if (typeof turn.text !== 'string' || !OUTSIDE.has(turn.role)) continue;
      if (!turn.text.includes('<') && !turn.text.includes('[')) continue;
      for (const [text] of turn.text.matchAll(MARKER)) {
        const id = tokens.get(text);
        if (id === undefined) continue;
        yield { args: { token: text, id, role: turn.role, turn: at + 1 } };
        return;
      }
    }
  },
});

const known = new WeakMap<DatasetHead, ReadonlyMap<string, number>>();

/** Control tokens that have no business in a message; declared new tokens are meant. Made once for a dataset. */
function controlTokens(head: DatasetHead): ReadonlyMap<string, number> {
  const cached = known.get(head);
  if (cached !== undefined) return cached;
  const added = head.tokenizer?.vocabulary.added ?? [];
  const tokens = new Map(
    added
      .filter((t) => t.special && !MEDIA.test(t.content) && !head.newTokens.includes(t.content))
      .map((t) => [t.content, t.id]),
  );
  known.set(head, tokens);
  return tokens;
}
