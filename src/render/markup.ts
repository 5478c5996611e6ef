import { markdownTable } from 'markdown-table';
import { cut, visible } from './visible.ts';

declare const brand: unique symbol;

/**
 * Text that is safe to put on GitHub: whatever came from a file in it is escaped. Made in this file only; what posts to
 * GitHub takes nothing else.
 */
export type Markdown = string & { readonly [brand]: true };

/** Prose from one finding; rules write a sentence or two, only a hostile file makes it longer. */
const MAX_PROSE = 2_000;

/** Literal Markdown of this program around values that are Markdown already; a plain string does not compile. */
export function md(literals: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  let whole = literals[0] ?? '';
  for (const [index, value] of values.entries()) whole += `${value}${literals[index + 1] ?? ''}`;
  return whole as Markdown;
}

/** Parts with a separator of this program between them. */
export function joined(parts: readonly Markdown[], separator: ', ' | ' ' | ' · ' | '\n' | '\n\n'): Markdown {
  return parts.join(separator) as Markdown;
}

/**
 * Text as itself on one line, in a paragraph, a list or a table cell: no markup, HTML, link, mention, issue reference,
 * emoji or formula comes of it. Characters of HTML and `|` become character references, which are safe in table cells
 * as well; GitHub looks for mentions and references in the text after that, so these are parted by a zero-width space.
 */
export function escaped(text: string): Markdown {
  return inline(visible(text).trim()).replace(/^(?:[-+=#]|\d+[.)])/, blockStart) as Markdown;
}

/** Escaped prose in which tokens such as `<|eot_id|>` and names such as `eos_token_id` are set as code. */
export function prose(text: string): Markdown {
  const line = visible(cut(text, MAX_PROSE)).trim();
  let whole = '';
  let end = 0;
  for (const match of line.matchAll(/<\|?[^<>|\s]{1,80}\|?>|(?<![^\s(])[\w./-]*\w_\w(?:[\w./-]*\w)?/g)) {
    const before = line.slice(end, match.index);
    if (whole === '') whole = escaped(before) + (before.endsWith(' ') ? ' ' : '');
    else whole += before === '' ? '&#8203;' : inline(before);
    whole += code(match[0]);
    end = match.index + match[0].length;
  }
  return (whole === '' ? escaped(line) : whole + inline(line.slice(end))) as Markdown;
}

/** Text as code, in a paragraph, a list or a table cell. Nothing at all for the empty text, which GitHub cannot show. */
export function code(text: string): Markdown {
  const line = visible(text);
  if (line === '') return md`(empty)`;
  // In back-ticks a pipe would end the table cell, a back-tick the code, and a marker of ours would still be a marker.
  if (/[`|]|<!--/.test(line)) return `<code>${escaped(line)}</code>` as Markdown;
  const pad = /^ .* $/.test(line) ? ' ' : '';
  return `\`${pad}${line}${pad}\`` as Markdown;
}

/** Lines as a code block; `info` is the language. Control characters become visible, line ends stay. */
export function fenced(text: string, info: 'diff' | 'json' | 'text' | 'mermaid'): Markdown {
  const lines = text.split('\n').map((line) => visible(line).replaceAll('<!--', '<\u200b!--'));
  return block(lines.join('\n'), info);
}

/**
 * New lines for the lines that a review comment stands on. They are applied to the file as they are, so there is none
 * when they hold what a reader cannot see, or what would pass for a marker of ours.
 */
export function suggestion(lines: string): Markdown | undefined {
  const shown = lines.replaceAll('\n', '').replaceAll('\t', '');
  return visible(shown) !== shown || lines.includes('<!--') ? undefined : block(lines, 'suggestion');
}

/** A link to an address of this program's own; `label` may hold anything. */
export function link(label: Markdown, address: string): Markdown {
  if (!/^https:\/\/[\w.-]+\/[^\s<>()"'`|\\]*$/.test(address)) return label;
  return `[${label}](${address})` as Markdown;
}

/** A table; the cells are one line each. */
export function table(rows: readonly (readonly Markdown[])[]): Markdown {
  return markdownTable(rows, { alignDelimiters: false }) as Markdown;
}

/** A part that is folded until it is asked for. The summary is HTML to GitHub, so it is given as plain text. */
export function details(summary: string, body: Markdown): Markdown {
  return `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>` as Markdown;
}

/** Characters of one value in a marker; it is the name of a check, a path or a fingerprint. */
const MAX_MARKER_VALUE = 600;

/**
 * A line that only we see, by which we know our own text again. It belongs at the end of a body: at the start it would
 * make HTML of the line after it. The values cannot end it, and no text from a file can pass for it, as `<!--` is escaped.
 */
export function marker(kind: 'summary' | 'finding' | 'review', values: readonly string[]): Markdown {
  return `<!-- tunelint:${kind} ${values.map(markerValue).join(' ')} -->` as Markdown;
}

/**
 * The values of all markers of a kind that end this body. Whose text it is must be asked as well: anybody can write a
 * marker. What is not as we write it is left out.
 */
export function markersAtEnd(body: string, kind: 'summary' | 'finding' | 'review'): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const line of body.trimEnd().split('\n').toReversed()) {
    const inside = /^<!-- tunelint:([a-z]+) (\S+(?: \S+)*) -->$/.exec(line.trimEnd());
    if (inside === null) break;
    const [, name, values = ''] = inside;
    if (name !== kind) continue;
    try {
      found.unshift(values.split(' ').map(decodeURIComponent));
    } catch {
      // Not ours: we encode.
    }
  }
  return found;
}

function markerValue(text: string): string {
  return encodeURIComponent(cut(text, MAX_MARKER_VALUE).replace(/\p{Surrogate}/gu, '\ufffd'));
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/** Text in the middle of a line of Markdown. */
function inline(text: string): string {
  return parted(text.replace(/[&<>|\\`*_[\]~^$]/g, reference));
}

/** Text inside an HTML block, where a backslash is a backslash. Markdown is not read there; this does not count on it. */
function html(text: string): string {
  return parted(
    visible(text)
      .replace(/[&<>$]/g, reference)
      .replace(/[[\]*~`]/g, (mark) => `&#${mark.charCodeAt(0)};`),
  );
}

function block(lines: string, info: string): Markdown {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${info}\n${lines}\n${fence}` as Markdown;
}

function reference(character: string): string {
  // GitHub's own way to write a dollar sign that opens no formula.
  if (character === '$') return '<span>$</span>';
  return Object.hasOwn(REFERENCES, character) ? (REFERENCES[character] ?? '') : `\\${character}`;
}

/** Markup that only counts at the start of a line. */
function blockStart(start: string): string {
  return start.length === 1 ? `\\${start}` : `${start.slice(0, -1)}\\${start.slice(-1)}`;
}

/**
 * GitHub makes mentions, references, links and emoji of plain text after Markdown is done, so that a backslash does not
 * stop it; a zero-width space does, as Dependabot and Renovate write it.
 */
function parted(text: string): string {
  return text
    .replace(/@(?=\w)/g, '@&#8203;')
    .replace(/(?<!&)#(?=\w)/g, '#&#8203;')
    .replace(/(gh)-(?=\d)/gi, '$1-&#8203;')
    .replace(/:(?=\/\/)/g, ':&#8203;')
    .replace(/(www)(?=\.)/gi, '$1&#8203;')
    .replace(/:(?=[\w+\\-]+:)/g, ':&#8203;');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
