import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdit, lineOf } from '../../src/read/json.ts';
import { hunks, hunkWith } from '../../src/render/patch.ts';
import { fingerprintOf, type Pull, reviewPlan, type Thread, textsWanted } from '../../src/render/review.ts';
import type { Edit, Finding, Report } from '../../src/types.ts';
import { endless, finding, healthy } from './reports.ts';

const context = { key: 'k' };

function reportOf(findings: readonly Finding[], parts: Partial<Report> = {}): Report {
  return { ...healthy, verdict: 'fail', findings, ...parts };
}

/** The patch that git makes of two texts, as GitHub gives it. */
function patchOf(before: string, after: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'tunelint-patch-'));
  try {
    writeFileSync(join(dir, 'a'), before);
    writeFileSync(join(dir, 'b'), after);
    execFileSync('git', ['diff', '--no-index', '--no-color', 'a', 'b'], { cwd: dir });
    return '';
  } catch (error) {
    // It differs: status 1.
    const diff = String((error as { stdout?: unknown }).stdout);
    return diff.slice(diff.indexOf('@@')).replace(/\n$/, '');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function pull(files: Readonly<Record<string, readonly [string, string]>>, threads: readonly Thread[] = []): Pull {
  return {
    files: Object.entries(files).map(([path, [before, after]]) => ({
      path,
      patch: patchOf(before, after),
      isDeleted: false,
    })),
    threads,
    text: (path) => (Object.hasOwn(files, path) ? files[path]?.[1] : undefined),
    applyEdit,
    lineOf,
  };
}

function thread(parts: Partial<Thread> & Pick<Thread, 'fingerprint'>): Thread {
  return { id: 't', isResolved: false, isResolvedByUs: false, isAnswered: false, ...parts };
}

const OLD = '{\n  "bos_token_id": 128000,\n  "eos_token_id": [\n    128001,\n    128009\n  ],\n  "top_p": 0.9\n}\n';
const NEW = '{\n  "bos_token_id": 128000,\n  "eos_token_id": 128001,\n  "top_p": 0.9\n}\n';

function eos(edits: readonly Edit[], parts: Partial<Finding> = {}): Finding {
  return finding({
    rule: 'turn-end-not-in-stop-set',
    at: { file: 'm/generation_config.json', pointer: '/eos_token_id', line: 3 },
    fix: { text: 'Add it.', edits },
    ...parts,
  });
}

const EDIT: Edit = { file: 'm/generation_config.json', pointer: '/eos_token_id', value: [128001, 128009] };

/** The file after the suggestion of a comment is taken over, as GitHub does it. */
function taken(text: string, comment: { startLine?: number; line: number; body: string }): string {
  const block = /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m.exec(comment.body);
  if (block === null) throw new Error('no suggestion');
  const lines = text.split('\n');
  lines.splice(
    (comment.startLine ?? comment.line) - 1,
    comment.line - (comment.startLine ?? comment.line) + 1,
    block[2] ?? '',
  );
  return lines.join('\n');
}

describe('patches', () => {
  test('lines of the new file, by hunk', () => {
    const before = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`).join('\n');
    const after = before
      .replace('line 5\n', 'five\nand a half\n')
      .replace('line 30\n', '')
      .replace('line 40', '@@ -1 +1 @@');
    const found = hunks(patchOf(before, after));
    const lines = after.split('\n');
    expect(found).toHaveLength(3);
    for (const { start, lines: shown } of found)
      expect(shown).toEqual(lines.slice(start - 1, start - 1 + shown.length));
    expect(hunkWith(found, 5, 6)).toBe(found[0]);
    expect(hunkWith(found, 8, 9)?.start).toBe(2);
    expect(hunkWith(found, 9, 10)).toBeUndefined();
    expect(hunkWith(found, 15, 15)).toBeUndefined();
    expect(hunkWith(found, 6, 5)).toBeUndefined();
  });

  test.each([
    ['', []],
    ['@@ -1 +0,0 @@\n-gone', []],
    ['@@ -0,0 +1 @@\n+new\n\\ No newline at end of file', [{ start: 1, lines: ['new'] }]],
    ['@@ -1,2 +1,2 @@ heading\n a\n-b\n+@@ -9 +9 @@', [{ start: 1, lines: ['a', '@@ -9 +9 @@'] }]],
    ['Binary files differ', []],
    ['@@ -1,9 +1,9 @@\n cut off', [{ start: 1, lines: ['cut off'] }]],
    ['@@ -1 +99999999999 @@\n+x', []],
  ])('%j', (patch, expected) => {
    expect(hunks(patch)).toEqual(expected);
  });
});

describe('suggestions', () => {
  test('one line becomes several', () => {
    const { comments, elsewhere } = reviewPlan(
      reportOf([eos([EDIT])]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(elsewhere).toEqual([]);
    const [comment] = comments;
    if (comment === undefined) throw new Error('no comment');
    expect(comment).toMatchObject({ path: 'm/generation_config.json', line: 3, side: 'RIGHT' });
    expect(comment.startLine).toBeUndefined();
    expect(taken(NEW, comment)).toBe(applyEdit(NEW, EDIT));
    expect(comment.body).toBe(
      [
        '❌ **[turn-end-not-in-stop-set](https://github.com/tunelint/tunelint/blob/main/docs/rules.md#turn-end-not-in-stop-set)**: No file names an end-of-sequence token.',
        'Nothing stops generation.',
        '**Fix:** Add it.',
        '```suggestion\n  "eos_token_id": [\n    128001,\n    128009\n  ],\n```',
        '<!-- tunelint:finding turn-end-not-in-stop-set 1 -->',
      ].join('\n\n'),
    );
  });

  test.each([
    ['a key that comes', { pointer: '/pad_token_id', value: 128004 }],
    ['a key that comes at the end', { pointer: '/zz', value: 1 }],
    ['a key that goes', { pointer: '/bos_token_id', remove: true }],
    ['the last key goes', { pointer: '/top_p', remove: true }],
    ['a list that becomes a number', { pointer: '/eos_token_id', value: 128009 }],
    ['a value with back-ticks', { pointer: '/top_p', value: 'a```b````' }],
  ] as const)('%s', (_, change) => {
    const edit: Edit = { file: 'm/generation_config.json', ...change };
    for (const [before, after] of [
      [NEW, OLD],
      [OLD, NEW],
      ['', NEW],
    ] as const) {
      const { comments } = reviewPlan(
        reportOf([eos([edit])]),
        context,
        pull({ 'm/generation_config.json': [before, after] }),
      );
      const [comment] = comments;
      if (comment === undefined) throw new Error('no comment');
      expect(taken(after, comment)).toBe(applyEdit(after, edit));
    }
  });

  test('edits of two findings of one place go together, once', () => {
    const other = eos([EDIT, { ...EDIT, pointer: '/bos_token_id', value: 1 }], {
      rule: 'eos-files-disagree',
      severity: 'warning',
    });
    const { comments } = reviewPlan(
      reportOf([eos([EDIT]), other]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(comments).toHaveLength(1);
    const [comment] = comments;
    if (comment === undefined) throw new Error('no comment');
    expect(comment.body.match(/suggestion/g)).toHaveLength(1);
    expect(taken(NEW, comment)).toContain('"bos_token_id": 1,\n  "eos_token_id": [\n    128001,\n    128009\n  ]');
    expect(comment.fingerprint).toBe('turn-end-not-in-stop-set 1\neos-files-disagree 1');
    expect(fingerprintOf(comment.body)).toBe(comment.fingerprint);
  });

  test('edits that contradict each other: the worst finding is mended', () => {
    const other = eos([{ ...EDIT, value: 7 }], {
      rule: 'eos-files-disagree',
      severity: 'warning',
      fix: { text: 'Or so.', edits: [{ ...EDIT, value: 7 }] },
    });
    const { comments } = reviewPlan(
      reportOf([other, eos([EDIT])]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(comments).toHaveLength(1);
    const [comment] = comments;
    if (comment === undefined) throw new Error('no comment');
    expect(taken(NEW, comment)).toBe(applyEdit(NEW, EDIT));
    expect(comment.body.indexOf('suggestion')).toBeLessThan(comment.body.indexOf('Or so.'));
    expect(comment.body).toContain('```diff\n# m/generation_config.json\n+ "eos_token_id": 7,\n```');
  });

  test('a fix in another file that the pull request changes is suggested there, with the place of the finding', () => {
    const at = { file: 'm/chat_template.jinja', line: 7 };
    const { comments } = reviewPlan(
      reportOf([eos([EDIT], { at })]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(comments[0]).toMatchObject({ path: 'm/generation_config.json', line: 3 });
    expect(comments[0]?.body).toContain('** (`m/chat_template.jinja:7`): ');
  });

  test('the rest of a fix is shown', () => {
    const rest: Edit = { file: 'm/config.json', pointer: '/eos_token_id', value: 5 };
    const { comments } = reviewPlan(
      reportOf([eos([EDIT, rest])]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(comments[0]?.body).toContain(
      'The suggestion below is a part of it; the rest:\n\n```diff\n# m/config.json\n+ "eos_token_id": 5,\n```\n\n```suggestion\n',
    );
  });

  const LONG = NEW.replace('"top_p": 0.9', Array.from({ length: 30 }, (_, i) => `"k${i}": ${i}`).join(',\n  '));
  test.each([
    ['lines outside of the hunk', [`${LONG.slice(0, -2)},\n  "z": 1\n}\n`.replace('\n,', ','), LONG], EDIT, 'file'],
    ['CRLF', [OLD.replaceAll('\n', '\r\n'), NEW.replaceAll('\n', '\r\n')], EDIT, 'line'],
    ['a value that nobody can see', [OLD, NEW], { ...EDIT, value: 'a\u202eb' }, 'line'],
    ['a value that looks like a marker', [OLD, NEW], { ...EDIT, value: '<!-- tunelint:finding a b -->' }, 'line'],
    ['a value of many lines', [OLD, NEW], { ...EDIT, value: Array.from({ length: 60 }, (_, i) => i) }, 'line'],
    ['no newline at the end of the only line', ['{}', '{"eos_token_id": 1}'], EDIT, 'line'],
    ['not JSON', [OLD, NEW.replace('{', '[')], EDIT, 'line'],
    ['a file to be copied', [OLD, NEW], { file: 'm/generation_config.json', copyFrom: 'base', from: 'b/x' }, 'line'],
  ] as const)('none for %s', (_, texts, edit, where) => {
    const at = { file: 'm/generation_config.json', line: texts[1].includes('\n') ? 3 : 1 };
    const { comments, fileComments } = reviewPlan(
      reportOf([eos([edit], { at })]),
      context,
      pull({ 'm/generation_config.json': texts }),
    );
    const made = where === 'line' ? comments : fileComments;
    expect(made).toHaveLength(1);
    expect(comments.length + fileComments.length).toBe(1);
    expect(made[0]?.body).not.toContain('suggestion\n');
    expect(made[0]?.body).toContain('```diff\n# m/generation_config.json\n');
  });

  test('none when the text is not that of the patch', () => {
    const input = pull({ 'm/generation_config.json': [OLD, NEW] });
    const shifted = { ...input, text: () => `\n${NEW}` };
    const { comments } = reviewPlan(reportOf([eos([EDIT])]), context, shifted);
    expect(comments.map(({ body }) => body.includes('```suggestion'))).toEqual([false]);
  });
});

describe('where', () => {
  test('the line is that of the head, whatever the report says', () => {
    const at = { file: 'm/generation_config.json', pointer: '/top_p', line: 99 };
    const { comments } = reviewPlan(
      reportOf([finding({ at })]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect(comments.map(({ line }) => line)).toEqual([4]);
  });

  test('without a line the file, and nowhere for files that are not changed or are deleted', () => {
    const report = reportOf([
      finding({ at: { file: 'm/tokenizer.json' }, fingerprint: 'a' }),
      finding({ at: { file: 'm/tokenizer.json' }, fingerprint: 'b' }),
      finding({ at: { file: 'm/other.json', line: 1 }, fingerprint: 'c' }),
      finding({ at: { file: 'm/deleted.json', line: 1 }, fingerprint: 'd' }),
    ]);
    const plan = reviewPlan(report, context, {
      ...pull({}),
      files: [
        { path: 'm/tokenizer.json', isDeleted: false },
        { path: 'm/deleted.json', patch: '@@ -1 +1 @@\n+x', isDeleted: true },
      ],
    });
    expect(plan.comments).toEqual([]);
    expect(plan.fileComments.map(({ path, fingerprint }) => [path, fingerprint])).toEqual([
      ['m/tokenizer.json', 'eos-missing a\neos-missing b'],
    ]);
    expect(plan.elsewhere.map(({ fingerprint }) => fingerprint)).toEqual(['c', 'd']);
  });

  test('notices and what was there before are in the summary only', () => {
    const plan = reviewPlan(
      reportOf([eos([EDIT], { severity: 'notice' }), eos([EDIT], { state: 'existing' })]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }),
    );
    expect([plan.comments, plan.fileComments]).toEqual([[], []]);
    expect(plan.elsewhere).toHaveLength(2);
  });

  test('texts that are asked for', () => {
    const files = ['m/generation_config.json', 'm/config.json', 'm/other.json'].map((path) => ({
      path,
      patch: '',
      isDeleted: false,
    }));
    const report = reportOf([eos([EDIT, { ...EDIT, file: 'm/config.json' }])]);
    expect(textsWanted(report, [...files, { path: 'm/x.json', isDeleted: false }])).toEqual([
      'm/generation_config.json',
      'm/config.json',
    ]);
    expect(textsWanted(endless, [{ path: 'models/support-bot/generation_config.json', isDeleted: false }])).toEqual([]);
  });
});

describe('again', () => {
  const lines = Array.from({ length: 400 }, (_, i) => `  "k${i}": ${i}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  const all = Array.from({ length: 400 }, (_, i) =>
    finding({ at: { file: 'm/c.json', line: i + 2 }, fingerprint: `f${i}`, severity: i < 10 ? 'warning' : 'error' }),
  );

  test('at most 30, errors first, and a second run adds none', () => {
    const first = reviewPlan(reportOf(all), context, pull({ 'm/c.json': ['', text] }));
    expect(first.comments).toHaveLength(30);
    expect(first.comments.flatMap(({ findings }) => findings).every(({ severity }) => severity === 'error')).toBe(true);
    expect(first.elsewhere).toHaveLength(370);
    expect(first.body).toMatch(/^30 of 400 findings are commented on below; the summary has them all\.\n/);
    const threads = first.comments.map(({ body }, i) =>
      thread({ id: `t${i}`, fingerprint: fingerprintOf(body) ?? '' }),
    );
    const second = reviewPlan(reportOf(all), context, pull({ 'm/c.json': ['', text] }, threads));
    expect([second.comments, second.fileComments, second.resolve]).toEqual([[], [], []]);
    expect(second.elsewhere).toHaveLength(370);
    // Ten are mended: their threads are resolved, and the next ten get room.
    const third = reviewPlan(
      reportOf(all.slice(0, 10).concat(all.slice(20))),
      context,
      pull({ 'm/c.json': ['', text] }, threads),
    );
    expect(third.resolve.map(({ id }) => id)).toEqual(threads.slice(0, 10).map(({ id }) => id));
    expect(third.comments).toHaveLength(10);
  });

  test('at most five files as a whole', () => {
    const report = reportOf(all.slice(0, 9).map((item, i) => ({ ...item, at: { file: `m/${i}.bin` } })));
    const files = report.findings.map(({ at }) => ({ path: at.file, isDeleted: false }));
    expect(reviewPlan(report, context, { ...pull({}), files }).fileComments).toHaveLength(5);
  });

  test.each([
    ['open', {}, 0],
    ['resolved by a person', { isResolved: true }, 0],
    ['resolved by us, and the finding is back', { isResolved: true, isResolvedByUs: true }, 1],
    ['answered', { isAnswered: true }, 0],
  ])('a thread that is %s', (_, parts, count) => {
    const known = thread({ fingerprint: 'turn-end-not-in-stop-set 1', ...parts });
    const input = pull({ 'm/generation_config.json': [OLD, NEW] }, [known]);
    expect(reviewPlan(reportOf([eos([EDIT])]), context, input).comments).toHaveLength(count);
  });

  test('a new finding beside one that has a thread gets its own comment', () => {
    const known = thread({ fingerprint: 'turn-end-not-in-stop-set 1' });
    const other = eos([], { rule: 'eos-files-disagree' });
    const { comments } = reviewPlan(
      reportOf([eos([EDIT]), other]),
      context,
      pull({ 'm/generation_config.json': [OLD, NEW] }, [known]),
    );
    expect(comments.map(({ fingerprint }) => fingerprint)).toEqual(['eos-files-disagree 1']);
  });

  test.each([
    ['gone', {}, {}, true],
    ['gone, but somebody replied', { isAnswered: true }, {}, false],
    ['gone, resolved already', { isResolved: true }, {}, false],
    ['one of two gone', { fingerprint: 'eos-missing x\neos-missing there' }, {}, false],
    ['not looked at', {}, { skipped: [{ rule: 'eos-missing', subject: 'm', reason: 'LFS', blocking: true }] }, false],
    ['nothing there to look at', {}, { skipped: [{ rule: 'eos-missing', subject: 'm', reason: 'no weights' }] }, true],
    ['broken', {}, { broken: [{ rule: 'eos-missing', subject: 'm', error: 'x' }] }, false],
    ['there before', { fingerprint: 'eos-missing there' }, {}, false],
  ])('a thread whose finding is %s', (_, parts, report, isResolved) => {
    const known = thread({ fingerprint: 'eos-missing x', ...parts });
    const plan = reviewPlan(
      reportOf([finding({ fingerprint: 'there', state: 'existing' })], report),
      context,
      pull({}, [known]),
    );
    expect(plan.resolve).toEqual(isResolved ? [known] : []);
  });
});

describe('markers', () => {
  test.each([
    ['text', undefined],
    ['<!-- tunelint:finding a b -->', 'a b'],
    ['text\n\n<!-- tunelint:finding a b -->\r\n<!-- tunelint:finding c d -->\r\n', 'a b\nc d'],
    ['<!-- tunelint:finding a b -->\n\nquoted and answered', undefined],
    ['> <!-- tunelint:finding a b -->', undefined],
    ['<!-- tunelint:finding a %zz -->', undefined],
    ['<!-- tunelint:summary v1 k -->', undefined],
  ])('%j', (body, expected) => {
    expect(fingerprintOf(body)).toBe(expected);
  });

  test('a fingerprint cannot end its marker', () => {
    const item = finding({ fingerprint: '--><img-src=x>', at: { file: 'f' } });
    const { fileComments } = reviewPlan(reportOf([item]), context, {
      ...pull({}),
      files: [{ path: 'f', isDeleted: false }],
    });
    const [comment] = fileComments;
    expect(comment?.body.match(/-->/g)).toHaveLength(1);
    expect(fingerprintOf(comment?.body ?? '')).toBe('eos-missing --><img-src=x>');
  });

  test('a body stays below the limit, and what does not fit is counted elsewhere', () => {
    const long = '$'.repeat(5_000);
    const findings = Array.from({ length: 20 }, (_, i) =>
      finding({ fingerprint: `f${i}`, at: { file: 'f' }, message: long, why: long, fix: { text: long, edits: [] } }),
    );
    const plan = reviewPlan(reportOf(findings), context, { ...pull({}), files: [{ path: 'f', isDeleted: false }] });
    expect(plan.fileComments).toHaveLength(1);
    expect(Buffer.byteLength(plan.fileComments[0]?.body ?? '')).toBeLessThan(65_536);
    expect(plan.elsewhere.length).toBe(20 - (plan.fileComments[0]?.findings.length ?? 0));
    expect(plan.elsewhere.length).toBeGreaterThan(0);
  });
});
