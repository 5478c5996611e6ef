import { CHARACTERS, defineRowRule, type Row } from '../types.ts';

// Only what no language writes by itself: UTF-8 read as Latin-1 or Windows-1252 and written again.
const MOJIBAKE = [
  // é, ü, ñ … and the right-hand halves they break into: Ã©, Ã¼, Ã±.
  'Ã[\\u0080-\\u009f¡-¿ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™›œ]',
  // ’ “ ” – …: â€™, â€œ.
  'â€[\\u0080-\\u009f™œ“”˜¦¢]',
  'Â[\\u00a0°£©®«»·]',
  'ï»¿',
  // Chinese and Japanese in the same way: each character becomes three of these.
  '(?:[ãäåæçèé][\\u0080-\\u00bfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2}',
  // U+FFFD, encoded and read as GBK.
  '锟斤拷',
];
const DAMAGES: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'replacement', pattern: /\ufffd/ },
  { what: 'mojibake', pattern: new RegExp(MOJIBAKE.join('|')) },
  { what: 'surrogate', pattern: /\p{Surrogate}/u },
  // Terminals colour text with ESC [: recorded sessions are honest. Form feeds part pages.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
  { what: 'control', pattern: /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?!\[)/ },
];
/** A character with which any of these begins: one pass tells that a text has none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
const SUSPECT = /[\ufffdÃâÂïãäåæçèé锟\ud800-\udfff\0-\x08\x0b\x0e-\x1f\x7f]/;
const CONTEXT = 12;

export const rowTextDamaged = defineRowRule({
  id: 'row-text-damaged',
  section: 'rows',
  severity: 'warning',
  needs: ['row'],
  title: 'Text was damaged by a wrong encoding',
  why: 'The text was read or cut in the wrong encoding. The model learns the damaged characters and writes them.',
  fix: 'Read the source again as UTF-8, or take these rows out.',
  links: [
    'https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-23/#G24272',
    'https://ftfy.readthedocs.io/en/latest/explain.html',
  ],

  message: (args: { what: string; near: string; code: string }, { count, rows }) =>
    `${count} of ${rows} rows hold ${WHAT.get(args.what) ?? 'damaged text'} (${args.code}), near "${args.near}"`,

  *row(row) {
    if (row.characters !== undefined && (row.characters & CHARACTERS.suspect) === 0) return;
    for (const text of textsOf(row)) {
      if (!SUSPECT.test(text)) continue;
      for (const { what, pattern } of DAMAGES) {
        const match = pattern.exec(text);
        if (match === null) continue;
        yield { args: { what, near: context(text, match.index, match[0].length), code: codePoint(match[0]) } };
        return;
      }
    }
  },
});

const WHAT: ReadonlyMap<string, string> = new Map([
  ['replacement', 'replacement characters'],
  ['mojibake', 'text in a wrong encoding'],
  ['surrogate', 'half a surrogate pair'],
  ['control', 'a control character'],
]);

/** What stands around the place, without anything that a terminal or a JSON writer could stumble over. */
function context(text: string, at: number, length: number): string {
  return (
    text
      .slice(Math.max(0, at - CONTEXT), at + length + CONTEXT)
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: made visible
      .replace(/[\0-\x1f\x7f-\x9f]/g, ' ')
  );
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function* textsOf(row: Row): Iterable<string> {
  for (const turns of [row.turns, row.chosen, row.rejected])
    for (const turn of turns ?? []) if (typeof turn.text === 'string') yield turn.text;
  for (const text of [row.text, row.prompt, row.completion]) if (typeof text === 'string') yield text;
}
