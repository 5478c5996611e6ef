import { describe, expect, test } from 'vitest';
import { type Context, comment, comparable, hasSummaryMarker, summaryMarker } from '../../src/render/comment.ts';
import type { Report } from '../../src/types.ts';
import { before, endless, finding, healthy, incomplete } from './reports.ts';

const context: Context = {
  key: 'tunelint tunelint.yml',
  head: '3f1c9e0d5b7a42c86d1e90fa7b3c2d4e5f607182',
  blob: 'https://github.com/acme/bots/blob/3f1c9e0d5b7a42c86d1e90fa7b3c2d4e5f607182',
  run: 'https://github.com/acme/bots/actions/runs/160',
  artifact: 'tunelint-report',
};
const SHORT: Context = { key: 'k' };
const FOOTER =
  '<sub>[tunelint](https://github.com/tunelint/tunelint) 0\\.1.0 · [what the rules mean](https://github.com/tunelint/tunelint/blob/main/docs/rules.md)</sub>';

/** Parts of a body, the folded ones by their titles. */
function titles(body: string): string[] {
  return [...body.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, title = '']) => title);
}

function many(count: number, parts: Partial<ReturnType<typeof finding>> = {}): Report {
  const findings = Array.from({ length: count }, (_, i) =>
    finding({ fingerprint: `f${i}`, at: { file: `m/${i}.json`, line: i + 1 }, ...parts }),
  );
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { ...healthy, verdict: 'fail', findings, counts };
}

describe('what it says', () => {
  test('of failures: heading, table, stop table, details, what was there before, what was skipped', () => {
    const { body, leftOut } = comment(endless, { ...context, before });
    expect(leftOut).toBe(0);
    const lines = body.split('\n');
    expect(lines[0]).toBe('### ❌ tunelint: 1 error, 1 warning and 1 notice in models/support-bot');
    expect(lines[2]).toBe('2 new, 1 there before.');
    const place =
      '[`generation_config.json:4`](https://github.com/acme/bots/blob/3f1c9e0d5b7a42c86d1e90fa7b3c2d4e5f607182/models/support-bot/generation_config.json#L4)';
    expect(lines[6]).toContain(`| ❌ error | [turn-end-not-in-stop-set](`);
    expect(lines[6]).toContain(`| ${place} |`);
    expect(lines.find((line) => line.startsWith('| tgi'))).toBe(
      '| tgi | **no** | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code> |',
    );
    expect(titles(body)).toEqual([
      '❌ turn-end-not-in-stop-set in models/support-bot/generation_config.json:4',
      'ℹ️ template-not-deterministic in models/support-bot/chat_template.jinja',
      'There before: 1 warning',
      '⚠️ pad-is-turn-end in models/support-bot/tokenizer_config.json:2063',
      'Skipped 8 checks: nothing there to look at',
    ]);
    expect(body).toContain('```diff\n# models/support-bot/generation_config.json\n- "eos_token_id": 128001,\n+ ');
  });

  test('of healthy models, in a few lines', () => {
    expect(comment(healthy, SHORT).body).toBe(
      [
        '### ✅ tunelint: nothing found in 2 subjects\n',
        '- `models/qwen` (qwen3). A turn ends with 151645 <code>&lt;&#124;im\\_end&#124;&gt;</code>. Every engine stops there.',
        '- `adapters/billing`, adapter\n',
        FOOTER,
        '\n<!-- tunelint:summary v1 k -->',
      ].join('\n'),
    );
  });

  test('when nothing of ours is touched', () => {
    expect(comment({ ...healthy, subjects: [] }, SHORT).body).toBe(
      `### ✅ tunelint: nothing to check\n\nNo checkpoint, adapter, dataset or training config is concerned.\n\n${FOOTER}\n\n<!-- tunelint:summary v1 k -->`,
    );
  });

  test('when something could not be looked at: not green, and what it was', () => {
    const { body } = comment(incomplete, SHORT);
    expect(body).toMatch(/^### ⚠️ tunelint: could not look at everything; 1 warning\n/);
    expect(body).toContain(
      '**Could not look at**\n\n- tokenizer.json is a Git LFS pointer: `token-added`, `merges-changed`, `stop-id-is-ordinary-token`\n',
    );
    expect(body).toContain("- `template-bos-doubled` on `.`: `TypeError: cannot read 'id' of undefined`");
    expect(body).toContain('**Please note**\n\n- no permission to write a comment');
  });

  test('of errors that do not fail the check', () => {
    const { body } = comment({ ...endless, verdict: 'pass' }, SHORT);
    expect(body).toMatch(/^### ✅ tunelint: pass, with 1 error, /);
    expect(body).toContain('Errors do not fail this check, as it is set up (`fail-on`, `only-new`).');
  });

  test('what is fixed', () => {
    const { body } = comment({ ...healthy, fixed: [finding({ rule: 'eos-missing' })] }, SHORT);
    expect(body).toContain('\n\n1 fixed.\n\n');
    expect(titles(body)).toEqual(['Fixed: 1 finding']);
    expect(body).toContain('#eos-missing) in `m/config.json`: No file names an end-of-sequence token.');
  });

  test('findings that were there before are open when they are why it fails', () => {
    const old = many(2, { state: 'existing' });
    expect(titles(comment(old, SHORT).body)).toEqual(['❌ eos-missing in m/0.json:1', '❌ eos-missing in m/1.json:2']);
    expect(titles(comment({ ...old, verdict: 'pass' }, SHORT).body)[0]).toBe('There before: 2 errors');
  });

  test('evidence without null, false and what is empty', () => {
    const args = { a: null, b: false, c: '', d: [], e: {}, f: 0, g: true, h: [null] };
    const { body } = comment({ ...many(1, { args }) }, SHORT);
    const evidence = body.slice(body.indexOf('**Evidence:**'), body.indexOf('</details>'));
    expect([...evidence.matchAll(/- `(\w)`/g)].map(([, key]) => key)).toEqual(['f', 'g', 'h']);
  });

  test('more stop tables than are read at once become lines, those that run on first', () => {
    const [bad] = endless.subjects;
    const [good] = healthy.subjects;
    if (bad === undefined || good === undefined) throw new Error('no subjects');
    const subjects = Array.from({ length: 20 }, (_, i) => ({ ...(i % 2 === 0 ? good : bad), path: `m/${i}` }));
    const { body } = comment({ ...endless, subjects }, SHORT);
    expect(body.match(/^\| Engine/gm)).toHaveLength(3);
    const lines = body.split('\n').filter((line) => line.startsWith('- `m/'));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain('`m/7`');
    expect(lines[0]).toContain('❌ Not there: transformers, tgi, mlx-lm.');
    expect(body).toContain('\n- and 9 more\n');
  });
});

describe('links to files', () => {
  test.each([
    ['a b/ü#1.json', 'a%20b/%C3%BC%231.json#L1'],
    ["x(1)'!*~.json", 'x%281%29%27%21%2A%7E.json#L1'],
    ['docs/a.md', 'docs/a.md?plain=1#L1'],
  ])('%s', (file, address) => {
    const { body } = comment(many(1, { at: { file, line: 1 } }), context);
    expect(body).toContain(`](${context.blob}/${address})`);
  });

  test.each(['../../../evil/repo', 'a/../../b', './x', 'a//b', '/etc/passwd'])(
    'no link out of the commit: %s',
    (file) => {
      const { body } = comment(many(1, { at: { file } }), context);
      expect(body).not.toContain('/bots/blob/');
      expect(body).toContain(`\`${file}\``);
    },
  );
});

describe('the marker', () => {
  test('ends the body and is found there only', () => {
    const { body } = comment(endless, context);
    expect(body.endsWith(summaryMarker(context.key))).toBe(true);
    expect(hasSummaryMarker(body, context.key)).toBe(true);
    expect(hasSummaryMarker(`${body}\r\n`, context.key)).toBe(true);
    expect(hasSummaryMarker(body, 'tunelint')).toBe(false);
    expect(hasSummaryMarker(`${summaryMarker(context.key)} quoted`, context.key)).toBe(false);
    expect(body.match(/<!--/g)).toHaveLength(1);
  });

  test.each(['--> <b>', 'a\nb', '\ud800', 'x'.repeat(2_000), 'ci / tunelint (models/ä)'])(
    'whatever the key: %.20j',
    (key) => {
      expect(summaryMarker(key)).toMatch(/^<!-- tunelint:summary v1 [\w%.!~*'()-]+ -->$/);
      expect(hasSummaryMarker(comment(healthy, { key }).body, key)).toBe(true);
    },
  );
});

describe('the same again', () => {
  test('is the same bytes, and another run differs only in what is not compared', () => {
    const first = comment(endless, context).body;
    expect(comment(structuredClone(endless), { ...context }).body).toBe(first);
    const second = comment(endless, { ...context, run: 'https://github.com/acme/bots/actions/runs/9/attempts/2' }).body;
    expect(second).not.toBe(first);
    expect(comparable(second)).toBe(comparable(first));
    expect(comparable(`${first.replaceAll('\n', '\r\n')}\r\n`)).toBe(comparable(first));
  });

  test('a change is not lost in it', () => {
    const first = comparable(comment(endless, context).body);
    expect(comparable(comment({ ...endless, findings: endless.findings.slice(1) }, context).body)).not.toBe(first);
    expect(comparable(comment(endless, { ...context, head: 'f'.repeat(40) }).body)).not.toBe(first);
  });
});

describe('too much', () => {
  test('400 findings: whole ones, the worst, and where the others are', () => {
    const warnings = many(300, { severity: 'warning' });
    const errors = many(100, { state: 'existing' });
    const { body, leftOut } = comment({ ...warnings, findings: [...warnings.findings, ...errors.findings] }, context);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(body)).toBeGreaterThan(60_000);
    const rows = body.match(/^\| (?:❌|⚠️) /gm) ?? [];
    const full = titles(body).filter((title) => title.includes(' in m/'));
    expect(rows).toHaveLength(400 - leftOut);
    expect(full).toHaveLength(400 - leftOut);
    expect(body).toContain(
      `**${leftOut} more do not fit here** (${leftOut} warnings): all are in [the job summary](https://github.com/acme/bots/actions/runs/160) and in report.json of the artifact [\`tunelint-report\`](https://github.com/acme/bots/actions/runs/160#artifacts).`,
    );
    expect(rows.filter((row) => row.includes('❌'))).toHaveLength(100);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect(hasSummaryMarker(body, context.key)).toBe(true);
  });

  test('a huge finding does not keep the others out', () => {
    const args = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, '|`$'.repeat(2_000)]));
    const report = many(3, {});
    const findings = [finding({ args, fingerprint: 'huge' }), ...report.findings];
    const { body, leftOut } = comment({ ...report, findings }, SHORT);
    expect(leftOut).toBe(1);
    expect(body.match(/^\| ❌ /gm)).toHaveLength(3);
  });

  test.each(['$', '漢', '😀', '|', '\u202e', '`', 'a_b '])('%j in every list at once stays below the limit', (unit) => {
    const long = unit.repeat(3_000);
    const report: Report = {
      ...many(200, { message: long, why: long, args: { [long]: long }, fix: { text: long, edits: [] } }),
      fixed: many(200, { message: long }).findings,
      skipped: Array.from({ length: 500 }, (_, i) => ({
        rule: 'eos-missing',
        subject: `m${i}`,
        reason: long + i,
        blocking: i % 2 === 0,
      })),
      broken: Array.from({ length: 200 }, () => ({ rule: long, subject: long, error: long })),
      degraded: Array.from({ length: 200 }, (_, i) => long + i),
      subjects: Array.from({ length: 50 }, (_, i) => ({
        kind: 'checkpoint',
        path: `${long}${i}`,
        facts: endless.subjects[0]?.facts ?? {},
      })),
    };
    const { body } = comment(report, { ...context, artifact: long, head: long });
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(hasSummaryMarker(body, context.key)).toBe(true);
    expect(body).toMatch(/^\*\*Could not look at\*\*$/m);
    expect(body).toMatch(/^- and \d+ more$/m);
  });
});
