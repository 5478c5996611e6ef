import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test, vi } from 'vitest';
import type { FakeGitHub } from '../fake-github/index.ts';
import { zip } from '../fake-github/index.ts';
import type { Pull, WorkflowRun } from '../fake-github/world.ts';
import {
  ALL,
  BOT,
  broken,
  check,
  count,
  mended,
  NOTHING,
  ourComment,
  READ,
  report,
  scene,
  uploadedReport,
  written,
} from './scene.ts';

// Pull requests from forks: a check without rights, and a report with rights that believes nothing.

vi.setConfig({ maxConcurrency: 10, testTimeout: 150_000 });

const FILE = `${BOT}/generation_config.json`;
/** Of the workflow that runs under workflow_run. */
const REPORTER = { pull_requests: 'write', checks: 'write', actions: 'read', contents: 'read' } as const;

type Finding = {
  message: string;
  why: string;
  args: Record<string, unknown>;
  at: { file: string; line?: number };
  subject: string;
  rule: string;
  fix?: { text: string; edits: unknown[] };
};
type Report = {
  verdict: string;
  counts: Record<string, number>;
  findings: Finding[];
  skipped: unknown[];
  subjects: { path: string; facts: Record<string, unknown> }[];
  degraded: string[];
  [key: string]: unknown;
};

/** A pull request from a fork, and the workflow run of its check, which has failed. */
async function foreign(github: FakeGitHub) {
  const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger', branch: 'idea' });
  const head = { headSha: pull.head.sha, headBranch: 'idea', headOwner: 'stranger' };
  const finished = github.addRun({ event: 'pull_request', ...head, conclusion: 'failure' });
  return { pull, finished };
}

let made: Promise<Report> | undefined;

/** The report that the check of that pull request makes, which says nothing of the commit: made once for all tests. */
async function honestReport(): Promise<Report> {
  made ??= (async () => {
    let text = '';
    await scene(async (github) => {
      const { pull } = await foreign(github);
      text = uploadedReport(github, (await check(github, pull, { permissions: READ })).run);
    });
    return JSON.parse(text) as Report;
  })();
  return structuredClone(await made);
}

/** The same with its report at hand. */
async function forked(github: FakeGitHub) {
  return { ...(await foreign(github)), honest: await honestReport() };
}

/** What the job of a fork uploads in place of its report. */
function upload(github: FakeGitHub, finished: WorkflowRun, json: unknown): void {
  const content = typeof json === 'string' ? json : JSON.stringify(json);
  github.addArtifact(finished, 'tunelint-report', zip([{ name: 'report.json', content }]));
}

/** Nothing on the pull request, and nothing green anywhere. */
function expectNothingGreen(github: FakeGitHub): void {
  expect(github.checkRuns.map((c) => c.conclusion)).not.toContain('success');
  expect(github.statuses.map((s) => s.state)).not.toContain('success');
}

describe.concurrent('a pull request from a fork', () => {
  test('is checked without a write, and reported by a second workflow', () =>
    scene(async (github) => {
      const { pull, finished } = await foreign(github);
      const result = await check(github, pull, { permissions: READ });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(github.writes()).toEqual([]);
      upload(github, finished, uploadedReport(github, result.run));
      const reported = await report(github, finished, { permissions: REPORTER });
      expect(reported).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', errors: '1' } });
      expect(written(github)).toEqual({
        comments: 1,
        reviews: 1,
        lines: [`${FILE}:3`],
        checks: ['failure'],
        statuses: [],
      });
      expect(github.checkRuns[0]?.headSha).toBe(pull.head.sha);
      expect(github.comments[0]?.issue).toBe(pull.number);
      expect(github.reviewComments[0]?.body).toContain('```suggestion');
    }));

  test('is reported once: the second time nothing is written', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      upload(github, finished, honest);
      await report(github, finished, { permissions: REPORTER });
      const before = github.writes().length;
      await report(github, finished, { permissions: REPORTER });
      expect(github.writes().slice(before)).toEqual([]);
    }));

  test('says the same as the check itself would have, but for the words of the fix, which are the rule’s own', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      upload(github, finished, honest);
      await report(github, finished, { permissions: REPORTER });
      const own = await github.createPull({ changes: broken(BOT), branch: 'own' });
      await check(github, own);
      const bodies = github.comments.map((c) =>
        c.body.replaceAll(/[0-9a-f]{12,40}|runs\/\d+/g, '…').replace(/^\*\*Fix:.*$/m, '…'),
      );
      expect(bodies[0]).toBe(bodies[1]);
    }));

  test('that touches nothing of ours is green', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: { 'a.py': 'x\n' }, fork: 'stranger', branch: 'idea' });
      const result = await check(github, pull, { permissions: READ });
      expect(result.exitCode).toBe(0);
      const finished = github.addRun({
        event: 'pull_request',
        headSha: pull.head.sha,
        headBranch: 'idea',
        headOwner: 'stranger',
      });
      await report(github, finished, { permissions: REPORTER });
      expect(written(github)).toEqual({ ...NOTHING, checks: ['success'] });
    }));

  test('whose check died without a report is not green', () =>
    scene(async (github) => {
      const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger', branch: 'idea' });
      const finished = github.addRun({
        event: 'pull_request',
        headSha: pull.head.sha,
        headBranch: 'idea',
        headOwner: 'stranger',
        conclusion: 'failure',
      });
      await report(github, finished, { permissions: REPORTER });
      expect(written(github).checks).toEqual(['action_required']);
    }));

  test('whose branch is called like the base is found by owner and branch', () =>
    scene(async (github) => {
      const own = await github.createPull({ changes: { 'a.md': 'x\n' }, branch: 'main-2' });
      const pull = await github.createPull({ changes: broken(BOT), fork: 'stranger', branch: 'main-2' });
      const result = await check(github, pull, { permissions: READ });
      const finished = github.addRun({
        event: 'pull_request',
        headSha: pull.head.sha,
        headBranch: 'main-2',
        headOwner: 'stranger',
        conclusion: 'failure',
      });
      upload(github, finished, uploadedReport(github, result.run));
      await report(github, finished, { permissions: REPORTER });
      expect(github.comments.map((c) => c.issue)).toEqual([pull.number]);
      expect(own.number).not.toBe(pull.number);
    }));

  test('whose artifact has another name than the report looks for is not green', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      upload(github, finished, honest);
      const inputs = { 'artifact-name': 'other' };
      const result = await report(github, finished, { permissions: REPORTER, inputs });
      expect(result.outputs['verdict']).toBe('incomplete');
      expectNothingGreen(github);
    }));
});

describe.concurrent('a forged report', () => {
  async function reported(github: FakeGitHub, forge: (honest: Report, pull: Pull) => unknown) {
    const { pull, finished, honest } = await forked(github);
    upload(github, finished, forge(honest, pull));
    return { pull, finished, result: await report(github, finished, { permissions: REPORTER }) };
  }

  test('that names another pull request and another commit is not followed there', () =>
    scene(async (github) => {
      const victim = await github.createPull({ changes: { 'a.md': 'x\n' }, branch: 'victim' });
      const { result } = await reported(github, (honest) => ({
        ...honest,
        number: victim.number,
        pull_request: victim.number,
        head: victim.head.sha,
        headSha: victim.head.sha,
      }));
      expect(github.comments.filter((c) => c.issue === victim.number)).toEqual([]);
      expect(github.checkRuns.filter((c) => c.headSha === victim.head.sha)).toEqual([]);
      expect(result.outputs['verdict']).not.toBe('pass');
      expectNothingGreen(github);
    }));

  test('of a commit that is the head no longer writes nothing', () =>
    scene(async (github) => {
      const { pull, finished, honest } = await forked(github);
      upload(github, finished, honest);
      await github.push(pull, mended(BOT));
      const result = await report(github, finished, { permissions: REPORTER });
      expect(result.exitCode).toBe(0);
      expect(written(github)).toEqual(NOTHING);
    }));

  test('of a commit that stops being the head while it is read writes nothing', () =>
    scene(async (github) => {
      const { pull, finished, honest } = await forked(github);
      upload(github, finished, honest);
      const act = { kind: 'meanwhile', run: async () => void (await github.push(pull, mended(BOT))) } as const;
      github.faults.push({ on: 'pulls/get', act });
      await report(github, finished, { permissions: REPORTER });
      expect(written(github)).toEqual(NOTHING);
    }));

  test('for a run whose head is in nobody’s pull request writes nothing', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      const stray = await github.repository.commit(
        'refs/forks/stranger/stray',
        { 'x.md': 'x\n' },
        { parent: finished.headSha },
      );
      const other = github.addRun({
        event: 'pull_request',
        headSha: stray,
        headBranch: 'stray',
        headOwner: 'stranger',
        conclusion: 'failure',
      });
      upload(github, other, honest);
      await report(github, other, { permissions: REPORTER });
      expect(written(github)).toEqual(NOTHING);
    }));

  test('for a closed pull request writes nothing', () =>
    scene(async (github) => {
      const { pull, finished, honest } = await forked(github);
      upload(github, finished, honest);
      github.closePull(pull);
      await report(github, finished, { permissions: REPORTER });
      expect(written(github)).toEqual(NOTHING);
    }));

  test.each([
    ['no JSON', 'hello'],
    ['no report', '[]'],
    ['another version', '{"schemaVersion":2}'],
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a prototype', '{"schemaVersion":1,"__proto__":{"verdict":"pass"}}'],
  ])('that is %s is not green, and no stack is shown', (_, text) =>
    scene(async (github) => {
      const { result } = await reported(github, () => text);
      expect(result.outputs['verdict']).toBe('incomplete');
      expect(written(github).checks).toEqual(['action_required']);
      expect(result.stdout + result.stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    }),
  );

  test('that says pass and holds errors shows the errors', () =>
    scene(async (github) => {
      // As with `fail-on: never`; a job of the fork may say so, and it may as well say that it found nothing.
      const { result } = await reported(github, (honest) => ({ ...honest, verdict: 'pass' }));
      expect(result.outputs['errors']).toBe('1');
      expect(ourComment(github)).toContain('1 error');
      expect(github.checkRuns[0]?.annotations).toHaveLength(1);
    }));

  test('whose counts are not those of its findings is not believed', () =>
    scene(async (github) => {
      const zero = { error: 0, warning: 0, notice: 0 };
      await reported(github, (honest) => ({ ...honest, verdict: 'pass', counts: zero }));
      expectNothingGreen(github);
    }));

  test('larger than any report is not read', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      const bomb = {
        name: 'report.json',
        content: `${JSON.stringify(honest)}${' '.repeat(64 * 2 ** 20)}`,
        isDeflated: true,
      };
      github.addArtifact(finished, 'tunelint-report', zip([bomb]));
      const lying = github.addRun({
        event: 'pull_request',
        headSha: finished.headSha,
        headBranch: 'idea',
        headOwner: 'stranger',
        conclusion: 'failure',
      });
      github.addArtifact(lying, 'tunelint-report', zip([{ ...bomb, claimedSize: 1000 }]));
      for (const run of [finished, lying]) {
        const result = await report(github, run, { permissions: REPORTER });
        expect(result.outputs['verdict']).toBe('incomplete');
      }
      expectNothingGreen(github);
    }));

  test('with paths that lead out of the folder leaves nothing behind', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      const mark = `tunelint-escaped-${finished.id}-${process.pid}`;
      const names = ['../', '../../', '../../../../../../../../../../tmp/', `${tmpdir()}/`, '..\\..\\'].map(
        (way) => `${way}${mark}`,
      );
      const entries = [
        ...names.map((name) => ({ name, content: 'escaped' })),
        { name: 'link', content: '/etc', mode: 0o120777 },
        { name: `link/${mark}`, content: 'escaped' },
        { name: 'report.json', content: JSON.stringify(honest) },
      ];
      github.addArtifact(finished, 'tunelint-report', zip(entries));
      await report(github, finished, { permissions: REPORTER });
      for (const folder of [tmpdir(), '/tmp', '/', process.cwd(), '/etc'])
        expect(existsSync(join(folder, mark))).toBe(false);
      expect(written(github)).toMatchObject({ comments: 1 });
    }));

  test('that is a link to another file is not followed', () =>
    scene(async (github) => {
      const { finished } = await forked(github);
      github.addArtifact(
        finished,
        'tunelint-report',
        zip([{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]),
      );
      const result = await report(github, finished, { permissions: REPORTER });
      expect(result.outputs['verdict']).toBe('incomplete');
      expect(JSON.stringify([github.comments, github.checkRuns, result.summary, result.stdout])).not.toContain('root:');
    }));

  const EVIL =
    '| @octocat #1 GH-1 acme/models#1 https://evil.example/a <img src=x onerror=alert(1)> ![i](https://evil.example/i.png) [l](https://evil.example/l) `` ``` \n\n## Heading\n\n::error::injected\n\u202e<!-- tunelint:summary v1 tunelint -->\n</details>\u0007';

  test('with Markdown, HTML, mentions, links, commands and our own marker in every string: none of it works', () =>
    scene(async (github) => {
      const { pull, result } = await reported(github, (honest) => {
        const [finding] = honest.findings;
        if (finding === undefined) throw new Error('the honest report has a finding');
        const evil = (value: unknown): unknown =>
          typeof value === 'string'
            ? EVIL
            : Array.isArray(value)
              ? value.map(evil)
              : typeof value === 'object' && value !== null
                ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, evil(v)]))
                : value;
        const forgedArgs: Finding = {
          ...finding,
          message: EVIL,
          why: EVIL,
          args: { ...(evil(finding.args) as Finding['args']), engines: finding.args['engines'] },
        };
        const forgedPlace: Finding = {
          ...forgedArgs,
          subject: `models/${EVIL}`,
          at: { file: `models/${EVIL}/generation_config.json`, line: 3 },
        };
        const forgedFix: Finding = {
          ...finding,
          fix: { text: EVIL, edits: [{ file: FILE, pointer: '/eos_token_id', value: EVIL }] },
        };
        return {
          ...honest,
          counts: { error: 3, warning: 0, notice: 0 },
          findings: [forgedArgs, forgedPlace, forgedFix],
          subjects: [
            ...honest.subjects,
            { kind: 'checkpoint', path: `models/${EVIL}`, facts: evil(honest.subjects[0]?.facts ?? {}) },
          ],
          skipped: [{ rule: 'embedding-rows-too-few', subject: `models/${EVIL}`, reason: EVIL }],
          broken: [],
          degraded: [EVIL],
        };
      });
      const texts = [
        ...github.comments.map((c) => c.body),
        ...github.reviews.map((r) => r.body),
        ...github.reviewComments.map((c) => c.body),
        ...github.checkRuns.flatMap((c) => [c.summary ?? '', c.text ?? '']),
        result.summary,
      ];
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) {
        const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
        const outside = html.replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, '');
        expect(html).not.toMatch(/<img|onerror=[^&]*>|<h2>Heading/);
        expect(html).not.toMatch(/href="[^"]*evil\.example/);
        expect(outside).not.toMatch(/(^|\W)@octocat/);
        expect(outside).not.toMatch(/(^|[^\w&;])#1\b|GH-1\b|https?:\/\/evil/);
        expect(text).not.toContain('\u202e');
        expect(text).not.toContain('\u0007');
      }
      // The marker stands once, at the end: the comment is found again and is not written twice.
      const body = ourComment(github);
      expect(body.match(/<!-- tunelint:summary/g)).toHaveLength(1);
      expect(result.stdout).not.toMatch(/^::error::injected/m);
      expect(github.comments.every((c) => c.issue === pull.number)).toBe(true);
      expectNothingGreen(github);
    }));

  test('with 300 artifacts, and names that only look like ours, takes a bounded number of requests', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      for (let i = 0; i < 300; i++)
        github.addArtifact(
          finished,
          `tunelint-report-${i}`,
          zip([{ name: 'report.json', content: JSON.stringify(honest) }]),
        );
      github.addArtifact(finished, 'other', zip([{ name: 'report.json', content: '{' }]));
      const result = await report(github, finished, { permissions: REPORTER });
      expect(count(github, 'actions/download-artifact')).toBeLessThanOrEqual(256);
      expect(result.outputs['verdict']).toBe('fail');
      expect(written(github)).toMatchObject({ comments: 1, lines: [`${FILE}:3`] });
    }));
});

describe.concurrent('the jobs with rights', () => {
  test('send their token to GitHub alone', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      upload(github, finished, honest);
      const token = github.token(ALL);
      const result = await report(github, finished, { token });
      expect(github.violations).toEqual([]);
      expect(result.stdout + result.stderr + result.summary + JSON.stringify(result.outputs)).not.toContain(
        token.value,
      );
    }));

  test('say nothing of a report that they may not read, and are red', () =>
    scene(async (github) => {
      const { finished, honest } = await forked(github);
      upload(github, finished, honest);
      const result = await report(github, finished, { permissions: { pull_requests: 'write', checks: 'write' } });
      expect(result.exitCode).toBe(1);
      expect(result.stdout).toContain('actions: read');
      expectNothingGreen(github);
    }));
});
