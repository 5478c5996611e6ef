import { expect } from 'vitest';
import { ARTIFACT, REPORT_FILE, zipEntry } from '../../src/github/artifact.ts';
import { pullRequestEvent, workflowRunEvent } from '../fake-github/events.ts';
import { type FakeGitHub, type FakeOptions, startFakeGitHub } from '../fake-github/index.ts';
import type { Changes } from '../fake-github/repository.ts';
import { type ActionResult, type ActionRun, runAction } from '../fake-github/run-action.ts';
import type { Permissions, Pull, Token, WorkflowRun } from '../fake-github/world.ts';

// What the end-to-end tests are made of: small true checkpoints, a fake GitHub that holds them, and the jobs of the
// workflows of docs/setup.md.

/** Of the workflow for pull requests from the same repository; `contents: write` resolves threads. */
export const ALL: Permissions = { contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' };
/** What a fork's pull request gets, whatever the workflow asks for. */
export const READ: Permissions = {
  contents: 'read',
  pull_requests: 'read',
  checks: 'read',
  actions: 'read',
  issues: 'read',
};

const SPECIAL = {
  128000: '<|begin_of_text|>',
  128001: '<|end_of_text|>',
  128004: '<|finetune_right_pad_id|>',
  128006: '<|start_header_id|>',
  128007: '<|end_header_id|>',
  128008: '<|eom_id|>',
  128009: '<|eot_id|>',
} as const;

/** Llama 3.1's header format, without its tools. */
const TEMPLATE =
  "{{ bos_token }}{% for message in messages %}{{ '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n' + message['content'] | trim + '<|eot_id|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The stop ids of Llama 3.1 Instruct; without 128009 the model runs on, as in its first release. */
export const STOPS = [128001, 128008, 128009];

/** A checkpoint folder in the shape of Llama 3.1 Instruct, without weights: no finding while `eos` holds 128009. */
export function checkpoint(folder: string, eos: number | readonly number[] = STOPS): Record<string, string> {
  const added = Object.entries(SPECIAL).map(([id, content]) => [
    id,
    { content, lstrip: false, normalized: false, rstrip: false, single_word: false, special: true },
  ]);
  return {
    [`${folder}/config.json`]: json({
      architectures: ['LlamaForCausalLM'],
      model_type: 'llama',
      hidden_size: 4096,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      vocab_size: 128256,
      transformers_version: '4.57.6',
      bos_token_id: 128000,
      eos_token_id: STOPS,
    }),
    [`${folder}/generation_config.json`]: json({
      bos_token_id: 128000,
      eos_token_id: eos,
      do_sample: true,
      temperature: 0.6,
      top_p: 0.9,
      transformers_version: '4.57.6',
    }),
    [`${folder}/tokenizer_config.json`]: json({
      added_tokens_decoder: Object.fromEntries(added),
      bos_token: '<|begin_of_text|>',
      eos_token: '<|eot_id|>',
      pad_token: '<|finetune_right_pad_id|>',
      chat_template: TEMPLATE,
      tokenizer_class: 'PreTrainedTokenizerFast',
    }),
  };
}

/** Only the file that a fine-tune broke: the stop id is the base model's alone. */
export function broken(folder: string): Changes {
  const file = `${folder}/generation_config.json`;
  return { [file]: checkpoint(folder, 128001)[file] };
}

export function mended(folder: string): Changes {
  const file = `${folder}/generation_config.json`;
  return { [file]: checkpoint(folder)[file] };
}

export const BOT = 'models/bot';

/** A fake GitHub whose main branch holds one healthy checkpoint. Ends with the test. */
export async function scene(use: (github: FakeGitHub) => Promise<void>, options: FakeOptions = {}): Promise<void> {
  const github = await startFakeGitHub({ ...options, files: { ...checkpoint(BOT), ...options.files } });
  try {
    await use(github);
    // Whatever the story: nothing that GitHub's description does not know was sent, and nothing answered.
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
}

type JobOptions = Partial<Pick<ActionRun, 'inputs' | 'token' | 'event' | 'env' | 'workspace' | 'run'>> & {
  readonly permissions?: Permissions;
  readonly depth?: number;
};

/** `command: check` under `pull_request`, on the checkout that actions/checkout makes there. */
export async function check(github: FakeGitHub, pull: Pull, options: JobOptions = {}): Promise<ActionResult> {
  const event = options.event ?? (await pullRequestEvent(github, pull));
  const workspace = options.workspace ?? (await github.checkout({ ref: event.sha, depth: options.depth ?? 0 }));
  return await run(github, { ...options, event, workspace, inputs: { command: 'check', ...options.inputs } });
}

/** `command: report` under `workflow_run`, without a checkout, for a run that has ended. */
export async function report(
  github: FakeGitHub,
  finished: WorkflowRun,
  options: JobOptions = {},
): Promise<ActionResult> {
  const event = await workflowRunEvent(github, finished);
  return await run(github, { ...options, event, inputs: { command: 'report', ...options.inputs } });
}

async function run(
  github: FakeGitHub,
  { permissions = ALL, depth: _, token, event, ...rest }: JobOptions,
): Promise<ActionResult> {
  if (event === undefined) throw new Error('a job has an event');
  const with_: Token = token ?? github.token(permissions);
  return await runAction({ world: github, event, token: with_, ...rest });
}

/** The comments, review comments, check runs and statuses of our bot, in short. */
export function written(github: FakeGitHub) {
  return {
    comments: github.comments.filter((c) => c.user.type === 'Bot').length,
    reviews: github.reviews.length,
    lines: github.reviewComments.map((c) => `${c.path}:${c.line ?? (c.subjectType === 'file' ? 'file' : 'outdated')}`),
    checks: github.checkRuns.map((c) => c.conclusion),
    statuses: github.statuses.map((s) => s.state),
  };
}

export const NOTHING = { comments: 0, reviews: 0, lines: [], checks: [], statuses: [] };

/** The one comment of our bot. */
export function ourComment(github: FakeGitHub): string {
  const ours = github.comments.filter((c) => c.user.type === 'Bot');
  expect(ours, 'comments of the bot').toHaveLength(1);
  return ours[0]?.body ?? '';
}

/** Requests of one operation. */
export function count(github: FakeGitHub, operation: string): number {
  return github.requests.filter((r) => r.operation === operation).length;
}

/** The report that a check uploaded, as JSON text. */
export function uploadedReport(github: FakeGitHub, run: number): string {
  const artifacts = github.artifacts.filter((a) => a.run === run && a.name.startsWith(ARTIFACT));
  expect(artifacts, 'artifacts of the run').toHaveLength(1);
  const file = zipEntry(artifacts[0]?.zip ?? new Uint8Array(), REPORT_FILE, 2 ** 25);
  if ('problem' in file) throw new Error(`the artifact ${file.problem}`);
  return new TextDecoder().decode(file.bytes);
}

/** Commands in the log that the runner would show as annotations of the job. */
export function logged(result: ActionResult, level: string): readonly string[] {
  return result.annotations.filter((a) => a.level === level).map((a) => a.message);
}
