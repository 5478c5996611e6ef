import type { Edit } from '../types.ts';
import { type Markdown, suggestion } from './markup.ts';
import { type Hunk, hunkWith } from './patch.ts';

/** One edit of a JSON text, or undefined when it cannot be made: `applyEdit` of read/json.ts. */
export type ApplyEdit = (text: string, edit: Exclude<Edit, { readonly copyFrom: 'base' }>) => string | undefined;

/** New lines in place of the lines `start` to `line`, 1-based, both included. */
export type Suggested = { readonly start: number; readonly line: number; readonly block: Markdown };

/** Lines that a suggestion may replace or bring; more than that is no change that is judged at a glance. */
const MAX_LINES = 40;
/** UTF-16 units of the new lines: a whole tokenizer on one line is no suggestion. */
const MAX_TEXT = 8_000;

/**
 * Edits of one file as whole lines that GitHub can put in place of lines that the pull request shows; undefined when
 * that is not possible: an edit fails, lines are outside of the hunks or are not what the hunks say, line ends are not
 * `\n`, or the new lines hold what a reader cannot see.
 */
export function suggested(
  text: string,
  edits: readonly Edit[],
  shown: readonly Hunk[],
  applyEdit: ApplyEdit,
): Suggested | undefined {
  let changed = text;
  for (const edit of edits) {
    const next = 'copyFrom' in edit ? undefined : applyEdit(changed, edit);
    if (next === undefined) return undefined;
    changed = next;
  }
  // GitHub would end the new lines otherwise than the file's.
  if (changed === text || text.includes('\r') || changed.includes('\r')) return undefined;
  const old = text.split('\n');
  const made = changed.split('\n');
  let from = 0;
  while (from < old.length && from < made.length && old[from] === made[from]) from += 1;
  let oldEnd = old.length;
  let madeEnd = made.length;
  while (oldEnd > from && madeEnd > from && old[oldEnd - 1] === made[madeEnd - 1]) {
    oldEnd -= 1;
    madeEnd -= 1;
  }
  // A suggestion replaces at least one line by at least one line: what only comes or only goes takes a neighbour along.
  if (oldEnd === from || madeEnd === from) {
    if (from > 0 && hunkWith(shown, from, Math.max(from, oldEnd)) !== undefined) {
      from -= 1;
    } else {
      oldEnd += 1;
      madeEnd += 1;
    }
  }
  // Behind the last line end there is no line to replace.
  if (oldEnd >= old.length || oldEnd - from > MAX_LINES || madeEnd - from > MAX_LINES) return undefined;
  const start = from + 1;
  const hunk = hunkWith(shown, start, oldEnd);
  if (hunk === undefined) return undefined;
  for (let line = start; line <= oldEnd; line += 1)
    if (hunk.lines[line - hunk.start] !== old[line - 1]) return undefined;
  const lines = made.slice(from, madeEnd).join('\n');
  const block = lines.length > MAX_TEXT ? undefined : suggestion(lines);
  return block === undefined ? undefined : { start, line: oldEnd, block };
}
