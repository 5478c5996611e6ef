import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { runtimeToken } from './artifacts.ts';
import type { RunnerEvent } from './events.ts';
import { payloadProblems } from './openapi.ts';
import type { Token, World } from './world.ts';

// Runs the built action as the runner does: its own process on Node 24, with nothing in its environment but what the
// runner sets. https://docs.github.com/actions/reference/workflows-and-actions/variables

export type ActionRun = {
  readonly world: World;
  readonly event: RunnerEvent;
  readonly token: Token;
  /** Work tree; undefined is an empty folder, as in a job without a checkout. */
  readonly workspace?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_RUN_ID; artifacts are uploaded to this run. */
  readonly run?: number;
  /** Signals the process after so many milliseconds, as a cancelled job does. */
  readonly cancelAfter?: number;
};

export type ActionResult = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Job summary, Markdown. */
  readonly summary: string;
  /** `::error …::message` and the like, in order. */
  readonly annotations: readonly { readonly level: string; readonly properties: string; readonly message: string }[];
  readonly milliseconds: number;
  readonly run: number;
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The committed build, unless another is named. */
const DIST = process.env['TUNELINT_DIST'] ?? join(ROOT, 'dist');
const NODE_24 = join(ROOT, 'node_modules/node/bin/node');

/** No test run of the action takes longer; what hangs is a failure. */
const TIME_LIMIT = 120_000;

/** Runs dist/action.js once and collects what a runner would. */
export async function runAction(options: ActionRun): Promise<ActionResult> {
  const { world, event, token } = options;
  const temp = mkdtempSync(join(tmpdir(), 'fake-runner-'));
  const file = (name: string, content = '') => {
    const path = join(temp, name);
    writeFileSync(path, content);
    return path;
  };
  const workspace = options.workspace ?? join(temp, 'workspace');
  for (const folder of [workspace, join(temp, '_temp'), join(temp, '_home'), join(temp, '_tools')])
    mkdirSync(folder, { recursive: true });
  const outputFile = file('output');
  const summaryFile = file('summary');
  const run = options.run ?? world.nextId();
  const departures = payloadProblems(webhookOf(event), JSON.parse(JSON.stringify(event.payload)));
  if (departures.length > 0) throw new Error(`not GitHub's payload of ${event.name}: ${departures.join('; ')}`);
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(temp, '_home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_tunelint',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_ACTION_REPOSITORY: 'acme/tunelint',
    GITHUB_ACTOR: 'author',
    GITHUB_TRIGGERING_ACTOR: 'author',
    GITHUB_API_URL: world.url,
    GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
    // The artifact client refuses to work with any other host; nothing connects to it.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: `${world.owner}/${world.name}`,
    GITHUB_REPOSITORY_ID: '500',
    GITHUB_REPOSITORY_OWNER: world.owner,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_JOB: 'tunelint',
    GITHUB_WORKFLOW: 'tunelint',
    GITHUB_WORKFLOW_REF: `${world.owner}/${world.name}/.github/workflows/tunelint.yml@${event.ref}`,
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'fake',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: join(temp, '_temp'),
    RUNNER_TOOL_CACHE: join(temp, '_tools'),
    ACTIONS_RUNTIME_TOKEN: runtimeToken(run),
    ACTIONS_RUNTIME_URL: `${world.url}/`,
    ACTIONS_RESULTS_URL: `${world.url}/`,
    ...inputVariables(options.inputs ?? {}, token),
    ...options.env,
  };
  const started = performance.now();
  const ended = await ran(env, workspace, options.cancelAfter);
  const result: ActionResult = {
    ...ended,
    outputs: keyValues(readFileSync(outputFile, 'utf8')),
    summary: readFileSync(summaryFile, 'utf8'),
    annotations: [...ended.stdout.matchAll(/^::(error|warning|notice|debug)( [^:]*(?::(?!:)[^:]*)*)?::(.*)$/gm)].map(
      (m) => ({ level: m[1] ?? '', properties: (m[2] ?? '').trim(), message: m[3] ?? '' }),
    ),
    milliseconds: performance.now() - started,
    run,
  };
  rmSync(temp, { recursive: true, force: true });
  return result;
}

type ActionYaml = { readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>> };

/** INPUT_* as the runner sets them: every declared input with its default, expressions of the token filled in. */
function inputVariables(inputs: Readonly<Record<string, string>>, token: Token): Record<string, string> {
  const path = join(ROOT, 'action.yml');
  const declared = existsSync(path) ? ((parse(readFileSync(path, 'utf8')) as ActionYaml).inputs ?? {}) : {};
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const values = {
    ...Object.fromEntries(
      Object.entries(declared).map(([name, { default: value }]) => [name, value === undefined ? '' : String(value)]),
    ),
    ...inputs,
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token.value).replace(/\$\{\{[^}]*\}\}/g, ''),
    ]),
  );
}

function ran(
  env: Readonly<Record<string, string>>,
  cwd: string,
  cancelAfter: number | undefined,
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, [join(DIST, 'action.js')], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const hung = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
    const cancelled = cancelAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), cancelAfter);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(hung);
      clearTimeout(cancelled);
      resolve({ exitCode: code ?? -1, stdout, stderr });
    });
  });
}

/** GITHUB_OUTPUT and its like: `name=value` or `name<<END … END`. Throws on what the runner would refuse. */
export function keyValues(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') continue;
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    const equals = line.indexOf('=');
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? '', i + 1);
      if (end < 0) throw new Error(`the block of ${block[1]} has no end`);
      values.set(block[1] ?? '', lines.slice(i + 1, end).join('\n'));
      i = end;
    } else if (equals > 0) values.set(line.slice(0, equals), line.slice(equals + 1));
    else throw new Error(`not an output: ${line}`);
  }
  return Object.fromEntries(values);
}

/** The webhook whose payload the runner hands to a job; undefined for `schedule`, which is none. */
function webhookOf({ name, payload }: RunnerEvent): string | undefined {
  if (name === 'schedule') return undefined;
  const event = name === 'pull_request_target' ? 'pull_request' : name;
  const action = payload['action'];
  return [event, ...(typeof action === 'string' ? [action] : [])].join('-').replaceAll('_', '-');
}
