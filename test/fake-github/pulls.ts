import type { OperationId } from '../../scripts/openapi-subset.ts';
import { MAX_DIFF, MAX_PATCH, MAX_PULL_COMMITS, MAX_PULL_FILES } from './limits.ts';
import { type Call, type Handler, notFound, ok, page, pageOf, refusal } from './reply.ts';
import type { DiffFile } from './repository.ts';
import { commitShape, fileShape, pullShape, type Shape, wholePullShape } from './shapes.ts';
import type { Pull } from './world.ts';

/** The pull request of a call's path. */
export function pullOf(call: Call): Pull | undefined {
  return call.world.pulls.get(Number(call.params['pull_number'] ?? call.params['issue_number']));
}

export async function pullFiles(call: Pick<Call, 'world'>, pull: Pull): Promise<readonly DiffFile[]> {
  return await call.world.repository.diff(pull.base.sha, pull.head.sha);
}

/** The files as a list gives them: patches are left out where a diff is too large. */
export function fileShapes(call: Call, files: readonly DiffFile[], ref: string): readonly Shape[] {
  let lines = 0;
  let bytes = 0;
  return files.map((file) => {
    const patch = file.patch ?? '';
    const size = Buffer.byteLength(patch);
    const count = patch === '' ? 0 : patch.split('\n').length;
    lines += count;
    bytes += size;
    const fits =
      count <= MAX_PATCH.lines && size <= MAX_PATCH.fileBytes && lines <= MAX_PATCH.lines && bytes <= MAX_PATCH.bytes;
    return fileShape(call.world, file, ref, fits);
  });
}

async function get(call: Call) {
  const pull = pullOf(call);
  if (pull === undefined) return notFound(call);
  const files = await pullFiles(call, pull);
  if (call.accept.includes('diff')) {
    const lines = files.reduce((sum, f) => sum + (f.patch?.split('\n').length ?? 0), 0);
    if (files.length > MAX_DIFF.files || lines > MAX_DIFF.lines) {
      const what = files.length > MAX_DIFF.files ? `files (${MAX_DIFF.files})` : `lines (${MAX_DIFF.lines})`;
      return refusal(call, 406, `Sorry, the diff exceeded the maximum number of ${what}.`, [
        { resource: 'PullRequest', field: 'diff', code: 'too_large' },
      ]);
    }
    const text = files.map(
      (f) => `diff --git a/${f.path} b/${f.path}\n--- a/${f.path}\n+++ b/${f.path}\n${f.patch ?? ''}\n`,
    );
    return { status: 200, text: text.join('') };
  }
  const commits = await call.world.repository.commits(pull.base.sha, pull.head.sha);
  return ok(wholePullShape(call.world, pull, files, commits.length));
}

async function listFiles(call: Call) {
  const pull = pullOf(call);
  if (pull === undefined) return notFound(call);
  const files = (await pullFiles(call, pull)).slice(0, MAX_PULL_FILES);
  const { start, end, headers } = pageOf(call, files.length);
  return { status: 200, json: fileShapes(call, files.slice(start, end), pull.head.sha), headers };
}

/**
 * The pull requests that hold a commit. Of a fork's commit the base repository knows nothing until it is merged; the fork
 * does: https://github.com/TooTallNate/nx.js/pull/410, https://github.com/learningequality/kolibri/pull/14719
 */
async function ofCommit(call: Call) {
  const { world } = call;
  const sha = await world.repository.resolve(call.params['commit_sha'] ?? '');
  if (sha === undefined) return refusal(call, 422, `No commit found for SHA: ${call.params['commit_sha']}`);
  const asked = call.params['owner']?.toLowerCase();
  const found: Pull[] = [];
  for (const pull of world.pulls.values()) {
    if (pull.head.owner.toLowerCase() !== asked && !(pull.isMerged && asked === world.owner.toLowerCase())) continue;
    const base = await world.repository.mergeBase(pull.base.sha, pull.head.sha);
    const isIn = await world.repository.isAncestor(sha, pull.head.sha);
    if (isIn && (base === undefined || !(await world.repository.isAncestor(sha, base)))) found.push(pull);
  }
  return page(call, found, (pull) => pullShape(world, pull));
}

export const PULL_HANDLERS: Readonly<Partial<Record<OperationId, Handler>>> = {
  'pulls/get': get,
  'pulls/list-files': listFiles,
  'pulls/list': (call) => {
    const { world } = call;
    const state = call.query.get('state') ?? 'open';
    const base = call.query.get('base');
    // A head without an owner is ignored: prose of the operation.
    const head = /^[^:]+:.+$/.exec(call.query.get('head') ?? '')?.[0];
    const found = [...world.pulls.values()]
      .filter((p) => state === 'all' || p.state === state)
      .filter((p) => base === null || p.base.ref === base)
      .filter((p) => head === undefined || `${p.head.owner}:${p.head.ref}`.toLowerCase() === head.toLowerCase())
      .reverse();
    return page(call, found, (pull) => pullShape(world, pull));
  },
  'pulls/list-commits': async (call) => {
    const pull = pullOf(call);
    if (pull === undefined) return notFound(call);
    const commits = await call.world.repository.commits(pull.base.sha, pull.head.sha);
    return page(call, commits.slice(0, MAX_PULL_COMMITS), (commit) => commitShape(call.world, commit));
  },
  'repos/list-pull-requests-associated-with-commit': ofCommit,
};
