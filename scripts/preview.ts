import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { applyEdit, lineOf } from '../src/read/json.ts';
import { checkAnnotations, logAnnotations } from '../src/render/annotations.ts';
import { checkOutput, commitStatus } from '../src/render/check-output.ts';
import { type Context, comment } from '../src/render/comment.ts';
import { reviewPlan } from '../src/render/review.ts';
import { jobSummary } from '../src/render/summary.ts';
import { parseReport } from '../src/report.ts';
import type { Report } from '../src/types.ts';
import { endless, finding, healthy, hostile, incomplete, smoked, smokedWell } from '../test/render/reports.ts';

// node scripts/preview.ts [DIR]
// Renders every kind of comment, review, check run and job summary into DIR (default: .cache/preview) as Markdown and as
// a page much like GitHub's. Look at them after a change in src/render/.

const STYLE = `<style>
body { font: 14px/1.5 system-ui, "Noto Color Emoji", sans-serif; max-width: 860px; margin: 24px auto; border: 1px solid #d0d7de; border-radius: 6px; padding: 16px }
table { border-collapse: collapse } td, th { border: 1px solid #d0d7de; padding: 6px 13px } tr:nth-child(2n) { background: #f6f8fa }
code { background: #eff1f3; padding: .2em .4em; border-radius: 6px; font-size: 85% } pre code { background: none; padding: 0 }
pre { background: #f6f8fa; padding: 16px; border-radius: 6px; overflow: auto } a { color: #0969da; text-decoration: none } sub { font-size: 75% }
</style>`;

const out = resolve(process.argv[2] ?? '.cache/preview');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const repo = 'https://github.com/acme/bots';
const head = '3f1c9e0d5b7a42c86d1e90fa7b3c2d4e5f607182';
const context: Context = {
  key: 'tunelint',
  head,
  blob: `${repo}/blob/${head}`,
  run: `${repo}/actions/runs/16012345678`,
  artifact: 'tunelint-report',
};

const real = realPull();
const fixed = [finding({ rule: 'pad-missing', severity: 'warning', fingerprint: 'f1' })];
const reports: Readonly<Record<string, Report>> = {
  'fail-real': real.report,
  fail: endless,
  'fail-because-of-existing': {
    ...endless,
    findings: endless.findings.map((item) => ({ ...item, state: 'existing' })),
    fixed,
  },
  'pass-nothing-found': healthy,
  'pass-after-a-fix': { ...healthy, fixed },
  'pass-with-warnings': {
    ...endless,
    verdict: 'pass',
    findings: endless.findings.slice(1),
    counts: { error: 0, warning: 1, notice: 1 },
  },
  'pass-report-only': { ...endless, verdict: 'pass' },
  'pass-nothing-of-ours': { ...healthy, subjects: [] },
  incomplete,
  'smoke-fail': smoked,
  'smoke-pass': smokedWell,
  'smoke-incomplete': {
    ...smokedWell,
    verdict: 'incomplete',
    subjects: [{ kind: 'checkpoint', path: 'models/support-bot', facts: {} }],
    skipped: [
      {
        rule: 'output-never-stops',
        subject: 'models/support-bot',
        reason: 'CUDA was asked for and there is none: take --device cpu, or a runner with a GPU',
        blocking: true,
      },
    ],
  },
  'smoke-40-models': {
    ...smoked,
    subjects: Array.from({ length: 40 }, (_, i) =>
      (i % 3 === 0 ? smoked : smokedWell).subjects.map((subject) => ({ ...subject, path: `models/bot-${i}` })),
    ).flat(),
  },
  monorepo: {
    ...endless,
    subjects: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].flatMap((name, i) =>
      [...endless.subjects, ...healthy.subjects]
        .map((subject) => ({ ...subject, path: `${name}/${subject.path}` }))
        .slice(i % 2),
    ),
  },
  'findings-400': {
    ...endless,
    counts: { error: 133, warning: 133, notice: 134 },
    findings: Array.from({ length: 400 }, (_, i) => ({
      ...(endless.findings[i % 3] ?? finding({})),
      subject: `models/bot-${i}`,
      severity: (['error', 'warning', 'notice'] as const)[i < 133 ? 0 : i < 266 ? 1 : 2],
      fingerprint: `f${i}`,
    })),
  },
  hostile,
};

for (const [name, report] of Object.entries(reports)) {
  page(`comment-${name}`, comment(report, context).body);
  page(`summary-${name}`, jobSummary(report, context).body);
  const { title, summary, text } = checkOutput(report, context);
  page(`check-${name}`, `**${title}**\n\n---\n\n${summary}\n\n---\n\n${text ?? ''}`);
  const log = logAnnotations(report);
  const status = commitStatus(report);
  writeFileSync(
    join(out, `log-${name}.txt`),
    `${status.state}: ${status.description}\n\n${log.lines.join('\n')}\n${log.leftOut.length} left out\n\n${JSON.stringify(checkAnnotations(report).annotations.slice(0, 5), null, 2)}\n`,
  );
}
const plan = reviewPlan(real.report, context, { ...real, threads: [], applyEdit, lineOf });
page(
  'review-real',
  [
    plan.body,
    ...plan.comments.map(({ path, startLine, line, body }) => `## ${path}:${startLine ?? line}-${line}\n\n${body}`),
    ...plan.fileComments.map(({ path, body }) => `## ${path} (file)\n\n${body}`),
    `## elsewhere: ${plan.elsewhere.map(({ rule }) => rule).join(', ')}`,
  ].join('\n\n'),
);
process.stdout.write(`${out}\n`);

/** A pull request over real files: the mended example of the repository, spoiled in several ways. */
function realPull(): {
  report: Report;
  files: { path: string; patch: string; isDeleted: boolean }[];
  text: (path: string) => string | undefined;
} {
  const dir = mkdtempSync(join(tmpdir(), 'tunelint-preview-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=p', '-c', 'user.email=p@example.org', ...args], {
      cwd: dir,
      encoding: 'utf8',
    });
  try {
    git('init', '-q');
    const model = 'models/support-bot';
    cpSync(resolve(import.meta.dirname, '../examples/llama-3.1-mended'), join(dir, model), { recursive: true });
    git('add', '.');
    git('commit', '-qm', 'base');
    spoil(join(dir, model, 'generation_config.json'), (json) => ({
      ...json,
      eos_token_id: 128001,
      pad_token_id: 999_999,
    }));
    spoil(join(dir, model, 'config.json'), (json) => ({ ...json, use_cache: false, eos_token_id: 128001 }));
    spoil(join(dir, model, 'tokenizer_config.json'), (json) => ({
      ...json,
      pad_token: '<|eot_id|>',
      padding_side: 'right',
    }));
    git('add', '.');
    git('commit', '-qm', 'fine-tune');
    const args = [
      resolve(import.meta.dirname, '../src/cli.ts'),
      'check',
      '.',
      '--since',
      'HEAD~1',
      '--format',
      'json',
      '--fail-on',
      'never',
    ];
    const parsed = parseReport(execFileSync(process.execPath, args, { cwd: dir, encoding: 'utf8' }));
    if (!parsed.ok) throw new Error(parsed.problems.join('; '));
    const paths = git('diff', '--name-only', 'HEAD~1').trim().split('\n');
    const texts = new Map(paths.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
    const files = paths.map((path) => {
      const diff = git('diff', 'HEAD~1', '--', path);
      return { path, patch: diff.slice(diff.indexOf('@@')), isDeleted: false };
    });
    return { report: { ...parsed.value, verdict: 'fail' }, files, text: (path) => texts.get(path) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function spoil(file: string, change: (json: Record<string, unknown>) => Record<string, unknown>): void {
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
}

function page(name: string, markdown: string): void {
  writeFileSync(join(out, `${name}.md`), markdown);
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  writeFileSync(
    join(out, `${name}.html`),
    `<!doctype html><meta charset="utf-8"><title>${name}</title>${STYLE}${body}`,
  );
}
