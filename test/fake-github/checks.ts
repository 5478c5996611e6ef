import type { OperationId } from '../../scripts/openapi-subset.ts';
import {
  characters,
  MAX_ANNOTATION_BYTES,
  MAX_ANNOTATION_TITLE,
  MAX_CHECK_BYTES,
  MAX_STATUS_DESCRIPTION,
  MAX_STATUSES,
} from './limits.ts';
import {
  actor,
  type Call,
  fieldRefusal,
  type Handler,
  notFound,
  ok,
  page,
  type Reply,
  refusal,
  text,
} from './reply.ts';
import { checkRunShape, commitShape, repositoryShape, statusShape } from './shapes.ts';
import type { Annotation, CheckRun, Status } from './world.ts';

// Check runs and commit statuses.

type Output = {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly Annotation[];
};

function badOutput(call: Call, output: Output | undefined): Reply | undefined {
  for (const field of ['summary', 'text'] as const) {
    if (Buffer.byteLength(output?.[field] ?? '') > MAX_CHECK_BYTES)
      return fieldRefusal(call, 'CheckRun', field, `${field} exceeds a maximum bytesize of ${MAX_CHECK_BYTES}`);
  }
  for (const annotation of output?.annotations ?? []) {
    const refuse = (field: string, message: string) => fieldRefusal(call, 'CheckAnnotation', field, message);
    for (const field of ['message', 'raw_details'] as const)
      if (Buffer.byteLength(annotation[field] ?? '') > MAX_ANNOTATION_BYTES)
        return refuse(field, `${field} exceeds a maximum bytesize of ${MAX_ANNOTATION_BYTES}`);
    if (characters(annotation.title ?? '') > MAX_ANNOTATION_TITLE)
      return refuse('title', `title is too long (maximum is ${MAX_ANNOTATION_TITLE} characters)`);
    if (annotation.message === '') return refuse('message', "message can't be blank");
    if (annotation.start_line < 1 || annotation.end_line < annotation.start_line)
      return refuse('end_line', 'end_line must be after start_line');
    const hasColumn = annotation.start_column !== undefined || annotation.end_column !== undefined;
    if (hasColumn && annotation.start_line !== annotation.end_line)
      return refuse('start_column', 'start_column and end_column are for one line only');
  }
  return undefined;
}

/** A conclusion ends the run whatever the status says: prose of `checks/create`. */
function apply(call: Call, run: CheckRun): void {
  const { body, world } = call;
  const output = body['output'] as Output | undefined;
  run.name = text(body['name']) ?? run.name;
  run.conclusion = text(body['conclusion']) ?? run.conclusion;
  run.status = text(body['conclusion']) === undefined ? (text(body['status']) ?? run.status) : 'completed';
  if (run.status === 'completed') run.completedAt = text(body['completed_at']) ?? run.completedAt ?? world.now();
  run.detailsUrl = text(body['details_url']) ?? run.detailsUrl;
  run.externalId = text(body['external_id']) ?? run.externalId;
  if (output === undefined) return;
  run.title = output.title ?? run.title;
  run.summary = output.summary ?? run.summary;
  run.text = output.text ?? run.text;
  run.annotations.push(...(output.annotations ?? []));
}

async function create(call: Call): Promise<Reply> {
  const { world, body } = call;
  const sha = await world.repository.resolve(text(body['head_sha']) ?? '');
  if (sha === undefined || sha !== body['head_sha'])
    return refusal(call, 422, `No commit found for SHA: ${text(body['head_sha'])}`);
  const bad = badOutput(call, body['output'] as Output | undefined);
  if (bad !== undefined) return bad;
  if (body['status'] === 'completed' && body['conclusion'] === undefined)
    return refusal(call, 422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  const run: CheckRun = {
    id: world.nextId(),
    app: actor(call).kind === 'actions' ? 'github-actions' : 'other-app',
    name: text(body['name']) ?? '',
    headSha: sha,
    status: 'queued',
    conclusion: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    detailsUrl: null,
    externalId: null,
    startedAt: text(body['started_at']) ?? world.now(),
    completedAt: null,
  };
  apply(call, run);
  world.checkRuns.push(run);
  return ok(checkRunShape(world, run), 201);
}

function update(call: Call): Reply {
  const run = checkRun(call);
  if (run === undefined) return notFound(call);
  const own = actor(call).kind === 'actions' ? 'github-actions' : 'other-app';
  if (run.app !== own)
    return refusal(
      call,
      403,
      'Invalid app_id `15368` - check run can only be modified by the GitHub App that created it.',
    );
  const bad = badOutput(call, call.body['output'] as Output | undefined);
  if (bad !== undefined) return bad;
  apply(call, run);
  return ok(checkRunShape(call.world, run));
}

function checkRun(call: Call): CheckRun | undefined {
  return call.world.checkRuns.find((run) => run.id === Number(call.params['check_run_id']));
}

async function createStatus(call: Call): Promise<Reply> {
  const { world, body } = call;
  const sha = await world.repository.resolve(call.params['sha'] ?? '');
  if (sha === undefined) return refusal(call, 422, `No commit found for SHA: ${call.params['sha']}`);
  const context = text(body['context']) ?? 'default';
  const description = text(body['description']) ?? null;
  if (characters(description ?? '') > MAX_STATUS_DESCRIPTION)
    return fieldRefusal(
      call,
      'Status',
      'description',
      `description is too long (maximum is ${MAX_STATUS_DESCRIPTION} characters)`,
    );
  const same = world.statuses.filter((s) => s.sha === sha && s.context.toLowerCase() === context.toLowerCase());
  if (same.length >= MAX_STATUSES)
    return fieldRefusal(call, 'Status', 'context', 'This SHA and context has reached the maximum number of statuses.');
  const made: Status = {
    id: world.nextId(),
    sha,
    state: (text(body['state']) ?? 'pending') as Status['state'],
    context,
    description,
    targetUrl: text(body['target_url']) ?? null,
    creator: actor(call).user,
    createdAt: world.now(),
  };
  world.statuses.push(made);
  return ok(statusShape(world, made), 201);
}

async function listForRef(call: Call): Promise<Reply> {
  const { world, query } = call;
  const sha = await world.repository.resolve(call.params['ref'] ?? '');
  if (sha === undefined) return refusal(call, 422, `No commit found for SHA: ${call.params['ref']}`);
  const name = query.get('check_name');
  const app = query.get('app_id');
  const apps = { '15368': 'github-actions', '99999': 'other-app' } as Readonly<Record<string, string>>;
  let found = world.checkRuns
    .filter((run) => run.headSha === sha)
    .filter((run) => name === null || run.name === name)
    .filter((run) => app === null || run.app === apps[app])
    .filter((run) => query.get('status') === null || run.status === query.get('status'))
    .reverse();
  // `latest`, the default: one of each name and App.
  if (query.get('filter') !== 'all')
    found = found.filter((run, i) => found.findIndex((r) => r.name === run.name && r.app === run.app) === i);
  return page(
    call,
    found,
    (run) => checkRunShape(world, run),
    (check_runs) => ({ total_count: found.length, check_runs }),
  );
}

async function listStatuses(call: Call): Promise<Reply> {
  const sha = await call.world.repository.resolve(call.params['ref'] ?? '');
  if (sha === undefined) return notFound(call);
  const found = call.world.statuses.filter((s) => s.sha === sha).reverse();
  return page(call, found, (s) => statusShape(call.world, s));
}

async function combinedStatus(call: Call): Promise<Reply> {
  const { world } = call;
  const sha = await world.repository.resolve(call.params['ref'] ?? '');
  const commit = sha === undefined ? undefined : await world.repository.commitInfo(sha);
  if (sha === undefined || commit === undefined) return notFound(call);
  const all = world.statuses.filter((s) => s.sha === sha).reverse();
  const latest = all.filter((s, i) => all.findIndex((o) => o.context.toLowerCase() === s.context.toLowerCase()) === i);
  const states = new Set(latest.map((s) => s.state));
  const state =
    states.has('failure') || states.has('error')
      ? 'failure'
      : states.has('pending') || latest.length === 0
        ? 'pending'
        : 'success';
  const url = commitShape(world, commit)['url'];
  return page(
    call,
    latest,
    (s) => ({ ...statusShape(world, s), required: null }),
    (statuses) => ({
      state,
      statuses,
      sha,
      total_count: latest.length,
      repository: repositoryShape(world),
      commit_url: url,
      url: `${url}/status`,
    }),
  );
}

export const CHECK_HANDLERS: Readonly<Partial<Record<OperationId, Handler>>> = {
  'checks/create': create,
  'checks/update': update,
  'checks/get': (call) => {
    const run = checkRun(call);
    return run === undefined ? notFound(call) : ok(checkRunShape(call.world, run));
  },
  'checks/list-annotations': (call) => {
    const run = checkRun(call);
    if (run === undefined) return notFound(call);
    return page(call, run.annotations, (a) => ({
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      ...a,
      blob_href: `${call.world.url}/repos/${call.world.owner}/${call.world.name}/git/blobs/${run.headSha}`,
    }));
  },
  'checks/list-for-ref': listForRef,
  'repos/create-commit-status': createStatus,
  'repos/list-commit-statuses-for-ref': listStatuses,
  'repos/get-combined-status-for-ref': combinedStatus,
};
