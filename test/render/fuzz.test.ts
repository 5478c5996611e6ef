import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { applyEdit, lineOf } from '../../src/read/json.ts';
import { logAnnotations, logLine } from '../../src/render/annotations.ts';
import { checkOutput } from '../../src/render/check-output.ts';
import { type Context, comment, hasSummaryMarker } from '../../src/render/comment.ts';
import { fingerprintOf, reviewPlan } from '../../src/render/review.ts';
import { jobSummary } from '../../src/render/summary.ts';
import type { Finding, Json, Report, ReportSubject } from '../../src/types.ts';

// Whatever a report holds, its page has the tags, links and rows of ours and no others. The seed is printed; set
// TUNELINT_FUZZ_SEED to run the same cases again.

const SEED = Number(process.env['TUNELINT_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = 2_000;
console.log(`fuzz seed ${SEED}`);

const context: Context = {
  key: 'tunelint',
  docs: 'https://docs.example.org/rules#',
  head: '3f1c9e0d5b7a42c86d1e90fa7b3c2d4e5f607182',
  blob: 'https://code.example.org/acme/bots/blob/3f1c9e0d',
  run: 'https://code.example.org/acme/bots/actions/runs/160',
  artifact: 'tunelint-report',
};

const PIECES = [
  ...[
    'a',
    'B9',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '`',
    '```',
    '\n```\n',
    '~~~',
    '|',
    '\\',
    '\\|',
    '\n| a | b |\n',
  ],
  ...['<', '>', '<x>', '</td>', '<td>', '</table>', '<img src=x onerror=y>', '<a href=//e.v>', '</code>', '</summary>'],
  ...[
    '</details>',
    '<details>',
    '<script>',
    '<!--',
    '-->',
    '<!-- tunelint:summary v1 tunelint -->',
    '<?',
    ']]>',
    '<!X',
  ],
  ...[
    '<!-- tunelint:finding a b -->',
    '&',
    '&amp;',
    '&#64;bob',
    '&lt;',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '[',
    '](',
    '![',
    ')',
  ],
  ...[
    '[x](https://e.v)',
    '![x](https://e.v/p)',
    '[x]: https://e.v',
    '[^1]',
    '[^1]: x',
    '(',
    '!',
    'https://e.v',
    'http://',
  ],
  ...[
    'ftp://e.v',
    'www.e.v',
    'WWW.E.V',
    'a@b.co',
    'mailto:x@y.z',
    'xmpp:x@y.z',
    '@',
    '@bob',
    '@org/team',
    '#1',
    'o/r#2',
  ],
  ...[
    'GH-1',
    'gh-2',
    'a'.repeat(40),
    '$',
    '$$',
    '$`',
    '1.',
    '1) ',
    '- ',
    '- [ ] ',
    '+',
    '===',
    '---',
    '***',
    '#',
    '> ',
  ],
  ...[
    ':tada:',
    ':+1:',
    '^',
    '{',
    '}',
    '"',
    "'",
    'é',
    '漢',
    '😀',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\u0000',
    '\u001b',
  ],
  ...['\u2028', '\ud800', '\udc00', '\u{e0041}', '::error::x', '##[error]', '::stop-commands::t', '%0A', '%'],
  ...['<|im_end|>', 'a_b', 'eos_token_id', '__proto__', '/', '..', '../', '//', 'docs.example.org'],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(''));
const some = text.map((value) => value || 'x');
const json: fc.Arbitrary<Json> = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 2 }));
const pointer = some.map((value) => `/${value.replaceAll('~', '~0').replaceAll('/', '~1')}`);
const at = fc.oneof(
  fc.record({ file: some, line: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ file: some, pointer }),
  fc.record({ file: some, row: fc.integer({ min: 1, max: 9 }) }),
);
const edit = fc.oneof(
  fc.record({ file: some, pointer, value: json, before: json }),
  fc.record({ file: some, pointer, remove: fc.constant(true as const) }),
  fc.record({ file: some, copyFrom: fc.constant('base' as const), from: some }),
);
const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: some,
    severity: fc.constantFrom('error', 'warning', 'notice'),
    subject: some,
    at,
    args: fc.dictionary(text, json, { maxKeys: 2 }),
    message: text,
    why: text,
    fix: fc.record({ text, edits: fc.array(edit, { maxLength: 2 }) }),
    fingerprint: some,
    state: fc.constantFrom('new', 'existing'),
  })
  .map((item) => ({ ...item, args: { ...item.args } }));
const stops = fc.record({
  known: fc.boolean(),
  ids: fc.constant([7]),
  tokens: fc.array(text, { maxLength: 1 }),
  texts: fc.array(text, { maxLength: 1 }),
  stops: fc.constantFrom(true, false, null),
  reason: text,
  link: text,
});
const number = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom(-1, 1e300, 0.5));
const smoke = fc.record({
  backend: text,
  versions: fc.dictionary(text, text, { maxKeys: 2 }).map((versions) => ({ ...versions })),
  device: text,
  seed: number,
  data: fc.option(text),
  maxNewTokens: number,
  stopped: fc.record({ count: number, of: number }),
  outputs: fc.array(
    fc.record({
      prompt: fc.constantFrom('a', 'b'),
      pass: fc.constantFrom('greedy', 'sampled'),
      question: text,
      answer: text,
      stop: fc.constantFrom('stop', 'length', 'time', 'error'),
      token: fc.option(text),
      tokens: number,
      loop: fc.option(text),
      leaks: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  turnEnds: fc.array(fc.record({ prompt: fc.constantFrom('a', 'b'), probability: number, rank: number }), {
    maxLength: 2,
  }),
  padding: fc.option(fc.record({ equal: number, of: number })),
  base: fc.option(fc.record({ stopped: number, of: number })),
  timings: fc.record({ total: number, tokensPerSecond: fc.option(number) }),
});
const subject: fc.Arbitrary<ReportSubject> = fc.record({
  kind: fc.constantFrom('checkpoint', 'adapter', 'dataset', 'training-config'),
  path: some,
  facts: fc.record({
    modelType: text,
    base: fc.record({ name: text, why: text }),
    turnEnd: fc.record({
      kind: fc.constantFrom('token', 'next-role', 'split', 'none'),
      token: text,
      id: fc.constant(7),
    }),
    stops: fc.record({ vllm: stops, ollama: stops }),
    smoke: fc.option(smoke, { nil: null }),
  }),
});
const report: fc.Arbitrary<Report> = fc.record({
  schemaVersion: fc.constant(1 as const),
  tool: fc.record({ name: fc.constant('tunelint' as const), version: some }),
  verdict: fc.constantFrom('pass', 'fail', 'incomplete'),
  counts: fc.constant({ error: 1, warning: 0, notice: 0 }),
  subjects: fc.array(subject, { maxLength: 2 }),
  findings: fc.array(finding, { maxLength: 3 }),
  fixed: fc.array(finding, { maxLength: 1 }),
  skipped: fc.array(fc.record({ rule: some, subject: some, reason: text, blocking: fc.boolean() }), { maxLength: 2 }),
  broken: fc.array(fc.record({ rule: some, subject: some, error: text }), { maxLength: 1 }),
  degraded: fc.array(text, { maxLength: 1 }),
});

function page(source: string): string {
  return micromark(source, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const TAGS = new Set(
  [
    'p',
    'ul',
    'li',
    'code',
    'span',
    'strong',
    'pre',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'details',
    'summary',
  ].flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
);
for (const tag of [
  '<h3>',
  '</h3>',
  '<sub>',
  '</sub>',
  '</a>',
  '<code class="language-diff">',
  '<code class="language-mermaid">',
  '<code class="language-suggestion">',
])
  TAGS.add(tag);

/** Addresses of ours; what a report adds is one segment of percent-encoded text, or a path of such segments. */
const LINK =
  /^<a href="(?:https:\/\/docs\.example\.org\/rules(?:#[\w%.-]*)?|https:\/\/code\.example\.org\/acme\/bots\/blob\/3f1c9e0d(?:\/[\w%.-]+)+(?:\?plain=1)?(?:#L\d+)?|https:\/\/code\.example\.org\/acme\/bots\/actions\/runs\/160(?:#artifacts)?|https:\/\/github\.com\/tunelint\/tunelint)">$/;

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]|\p{Surrogate}/u;

/** What of a page is not ours, as words for the failure; `markers` is how many comments of ours it ends with. */
function intruders(source: string, markers: number): string[] {
  const found: string[] = [];
  const html = page(source);
  const comments = html.match(/<!--[\s\S]*?-->/g) ?? [];
  if (comments.length !== markers || (source.match(/<!--/g) ?? []).length !== markers)
    found.push(`${comments.length} comments`);
  const rest = html.replace(/<!-- tunelint:[a-z]+ \S+(?: \S+)* -->/g, '');
  const open: string[] = [];
  for (const [tag] of rest.matchAll(/<[a-zA-Z!/?][^>]*>/g)) {
    if (!TAGS.has(tag) && !LINK.test(tag)) found.push(tag);
    if (/\/\.{1,2}(?:[/"#?])/.test(tag)) found.push(`path in ${tag}`);
    const name = /^<\/?(\w+)/.exec(tag)?.[1] ?? '';
    if (tag.startsWith('</')) {
      if (open.pop() !== name) found.push(`${tag} closes nothing`);
    } else open.push(name);
  }
  if (open.length > 0) found.push(`open: ${open.join(' ')}`);
  // GitHub makes mentions, references, addresses and emoji of the text outside of code and links.
  const prose = rest
    .replaceAll('<span>$</span>', '¤')
    .replace(/<pre>[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>|<a [\s\S]*?<\/a>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&amp;', '&');
  for (const [pattern, what] of [
    [/@[a-z0-9]/i, 'mention'],
    [/#\d/, 'reference'],
    [/\bgh-\d/i, 'reference'],
    [/[a-z]:\/\/|www\.\w/i, 'address'],
    [/:[\w+-]+:/, 'emoji'],
    [/\$\S/, 'formula'],
  ] as const)
    if (pattern.test(prose)) found.push(`${what}: ${pattern.exec(prose)?.[0]}`);
  if (UNSEEN.test(source)) found.push(`unseen ${JSON.stringify(UNSEEN.exec(source)?.[0])}`);
  return found;
}

function count(html: string, tag: string): number {
  return html.split(`<${tag}>`).length - 1;
}

/** The report with plain words for all its strings: equal ones stay equal, empty ones empty. */
function benign<T>(value: T, words: Map<string, string>): T {
  if (typeof value === 'string') {
    if (value.trim() === '' || KEPT.has(value)) return value;
    // What is shown differs for strings that are blank or have no visible sign; those of one kind stay of it.
    const word = words.get(value) ?? `w${words.size}`;
    words.set(value, word);
    return word as T;
  }
  if (Array.isArray(value)) return value.map((item) => benign(item, words)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, benign(member, words)])) as T;
}

const KEPT = new Set([
  ...['tunelint', 'pass', 'fail', 'incomplete', 'error', 'warning', 'notice', 'new', 'existing', 'base'],
  ...['stop', 'length', 'time', 'greedy', 'sampled', 'a', 'b'],
  ...['checkpoint', 'adapter', 'dataset', 'training-config', 'token', 'next-role', 'split', 'none'],
]);

const options = { seed: SEED, numRuns: RUNS } as const;

describe(`${RUNS} reports of hostile strings`, () => {
  test('as a comment', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(report, (value) => {
        const { body, leftOut } = comment(value, context);
        expect(intruders(body, 1)).toEqual([]);
        expect(hasSummaryMarker(body, context.key)).toBe(true);
        expect(leftOut).toBe(0);
        const html = page(body);
        const plain = page(comment(benign(value, new Map()), context).body);
        for (const tag of ['table', 'tr', 'th', 'td', 'details', 'summary', 'h3'])
          expect([tag, count(html, tag)]).toEqual([tag, count(plain, tag)]);
      }),
      options,
    );
  });

  test('as a job summary and a check run', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(report, (value) => {
        expect(intruders(jobSummary(value, context).body, 0)).toEqual([]);
        const { title, summary, text: full } = checkOutput(value, context);
        expect(intruders(summary, 0)).toEqual([]);
        expect(intruders(full ?? '', 0)).toEqual([]);
        expect(UNSEEN.test(title)).toBe(false);
      }),
      { ...options, numRuns: RUNS / 2 },
    );
  });

  test('as a review with suggestions', { timeout: 300_000 }, () => {
    const file = 'm/generation_config.json';
    const ours = '{\n  "eos_token_id": 1,\n  "pad_token": "x"\n}\n';
    const patch = `@@ -0,0 +1,4 @@\n${ours.trimEnd().replace(/^/gm, '+')}`;
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 4 }), json, report, (findings, value, rest) => {
        const here = findings.map((item, i): Finding => {
          const edits = i % 2 === 0 ? [{ file, pointer: '/pad_token', value }] : (item.fix?.edits ?? []);
          const state = 'new';
          return { ...item, state, at: { file, line: 1 + (i % 4) }, fix: { text: item.fix?.text ?? '', edits } };
        });
        const files = [
          { path: file, patch, isDeleted: false },
          ...findings.map(({ at: place }) => ({ path: place.file, isDeleted: false })),
        ];
        const plan = reviewPlan({ ...rest, findings: [...here, ...findings] }, context, {
          files,
          threads: [],
          text: (path) => (path === file ? ours : undefined),
          applyEdit,
          lineOf,
        });
        expect(intruders(plan.body, 1)).toEqual([]);
        for (const { body, findings: told, fingerprint } of [...plan.comments, ...plan.fileComments]) {
          expect(intruders(body.replace(/^(`{3,})suggestion\n[\s\S]*?\n\1$/m, ''), told.length)).toEqual([]);
          expect(count(page(body), 'table')).toBe(0);
          expect(fingerprintOf(body)?.length).toBe(fingerprint.replace(/\p{Surrogate}/gu, '\ufffd').length);
          if (/^`{3,}suggestion$/m.test(body))
            expect(page(body)).toMatch(/<code class="language-suggestion">[^<]*&quot;pad_token&quot;: /);
        }
      }),
      options,
    );
  });

  test('in the log', () => {
    fc.assert(
      fc.property(report, (value) => {
        for (const line of logAnnotations(value).lines) {
          expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,\n]*(?:,line=\d+)?,title=[^:,\n]*::[^\r\n]*$/);
          expect(UNSEEN.test(line)).toBe(false);
        }
        for (const { message } of value.findings) {
          expect(logLine(message)).not.toMatch(/^\s*::|##\[|[\r\n]/);
        }
      }),
      options,
    );
  });
});
