import type { Json } from '../types.ts';

/**
 * What a reader cannot see or a terminal would obey: C0 and C1 controls, DEL, line and paragraph separators, soft
 * hyphens, invisible marks, bidi controls (CVE-2021-42574), the byte order mark, interlinear annotations, lone
 * surrogates, and the tag characters that carry hidden text. Joiners stay: emoji and several scripts need them.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

/**
 * One line of text in which every character can be seen: `\n`, `\t`, `\x1b`, `\u200b`, `\u{e0041}`. For text that comes
 * from files (names, tokens, messages about them), so that it can neither move a cursor nor forge a line.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escapeSequence);
}

/** At most `max` UTF-16 units of `text`, never half a character; what is cut is counted. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = Math.max(0, max);
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}

/** JSON on one line with a space after commas and colons, as people write it: `[128001, 128009]`. */
export function oneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeSequence(character: string): string {
  const named = Object.hasOwn(NAMED, character) ? NAMED[character] : undefined;
  if (named !== undefined) return named;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
