/** Characters of another program's words in a sentence of ours. */
const MAX_WORDS = 300;

/** The last line with something on it, of what another program wrote: one line, without control characters, shortened. */
export function plainLine(text: string): string {
  const lines = text
    // Colours and the like.
    .replace(/\p{Cc}\[[\d;]*[A-Za-z]/gu, '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '');
  const last = lines.at(-1) ?? '';
  return last.length <= MAX_WORDS ? last : `${last.slice(0, MAX_WORDS - 1)}…`;
}
