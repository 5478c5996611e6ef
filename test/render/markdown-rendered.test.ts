import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { code, escaped, fenced, type Markdown, markdown, md, prose, table } from '../../src/render/markdown.ts';
import { visible } from '../../src/render/visible.ts';
import { hostile } from './reports.ts';

// Rendered by an implementation of GitHub's Markdown: whatever the text, the page shows that text and has no other tags.

const PIECES = [
  ...['a', 'B9', ' ', '  ', '\n', '\t', '`', '``', '```', '|', '\\', '\\|', '<', '>', '<x>', '</td>', '<img src=x>'],
  ...['<!--', '-->', '&', '&amp;', '&#35;', '*', '**', '_', '__', '~', '~~', '[', '](', '![', '[^1]', ')', '(', '!'],
  ...['http://e.v', 'https://e.v/a', 'ftp://e.v', 'www.e.v', 'a@b.co', 'mailto:x@y.z', 'xmpp:x@y.z', '@', '@bob', '#1'],
  ...['GH-1', '$', '$$', '1.', '- ', '+', '=', '===', '---', '#', '> ', ':tada:', '^', '{', '}', '"', "'", 'é', '漢'],
  ...['<|im_end|>', 'a_b', 'eos_token_id', '\u001b'],
];

function page(source: string): string {
  return micromark(source, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function tags(html: string): string[] {
  return [...html.matchAll(/<[a-zA-Z!/][^>]*>/g)].map(([tag]) => tag);
}

/** The text that a page shows; white space as a browser shows it. */
function shown(html: string): string {
  const text = html.replace(/<[a-zA-Z!/][^>]*>/g, '').replaceAll('\u200b', '');
  const decoded = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return squeezed(decoded);
}

function squeezed(text: string): string {
  return text.replace(/[ \n]+/g, ' ').trim();
}

/** Numbers below `below`, the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

const OURS = new Set(['<p>', '</p>', '<ul>', '</ul>', '<li>', '</li>', '<code>', '</code>', '<span>', '</span>']);
const TABLE = new Set([
  ...OURS,
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'].flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
]);

test('any text in a paragraph, a list and a table cell is itself', () => {
  const random = sequence(7);
  for (let round = 0; round < 500; round += 1) {
    let text = '';
    for (let piece = random(9); piece >= 0; piece -= 1) text += PIECES[random(PIECES.length)] ?? '';
    const expected = squeezed(visible(text));
    const forms: Markdown[] = [escaped(text), prose(text)];
    if (expected !== '') forms.push(code(text));
    for (const form of forms) {
      for (const source of [form, md`- ${form}`]) {
        const html = page(source);
        expect({ source, text: shown(html), tags: tags(html).filter((tag) => !OURS.has(tag)) }).toEqual({
          source,
          text: expected,
          tags: [],
        });
      }
      const source = table([
        [md`one`, md`two`],
        [form, md`end`],
      ]);
      const html = page(source);
      const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => shown(cell));
      expect({ source, cells, tags: tags(html).filter((tag) => !TABLE.has(tag)) }).toEqual({
        source,
        cells: [expected, 'end'],
        tags: [],
      });
    }
    expect(page(fenced(text, 'text'))).toMatch(/^<pre><code class="language-text">[^<]*<\/code><\/pre>$/);
  }
});

test('a hostile report has only the tags of an honest one', () => {
  const found = new Set(tags(page(markdown(hostile))));
  const address = 'https://github.com/tunelint/tunelint/blob/main/docs/rules.md#turn-end-not-in-stop-set';
  const allowed = new Set([...TABLE, `<a href="${address}">`, '</a>', '<strong>', '</strong>', '<pre>', '</pre>']);
  for (const tag of ['<code class="language-diff">', '<details>', '</details>', '<summary>', '</summary>'])
    allowed.add(tag);
  // Of a smoke test: the line on how it was run, and its charts.
  for (const tag of ['<sub>', '</sub>', '<code class="language-mermaid">']) allowed.add(tag);
  expect([...found].filter((tag) => !allowed.has(tag))).toEqual([]);
});
