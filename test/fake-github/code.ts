import type { OperationId } from '../../scripts/openapi-subset.ts';
import {
  MAX_COMPARE_FILES,
  MAX_CONTENT_JSON,
  MAX_CONTENT_RAW,
  MAX_FOLDER,
  MAX_TREE,
  REQUESTS_PER_HOUR,
} from './limits.ts';
import { fileShapes } from './pulls.ts';
import { actor, type Call, type Handler, notFound, ok, pageOf, type Reply, refusal } from './reply.ts';
import type { Commit, TreeEntry } from './repository.ts';
import { commitShape, fileShape, repositoryShape, userShape } from './shapes.ts';
import { person } from './world.ts';

// The repository and its content, from git; and what concerns the caller.

async function compare(call: Call): Promise<Reply> {
  const { world, params } = call;
  const [base = '', head = ''] = (params['basehead'] ?? '').split('...');
  const [from, to] = await Promise.all([base, head].map((rev) => world.repository.resolve(rev.replace(/^[^:]*:/, ''))));
  if (from === undefined || to === undefined) return notFound(call);
  const merge = await world.repository.mergeBase(from, to);
  if (merge === undefined) return refusal(call, 404, 'No common ancestor between the two.');
  const [baseCommit, mergeCommit] = await Promise.all([from, merge].map((sha) => world.repository.commitInfo(sha)));
  if (baseCommit === undefined || mergeCommit === undefined) return notFound(call);
  const ahead = await world.repository.commits(from, to);
  const behind = await world.repository.commits(to, from);
  const { start, end, headers } = pageOf(call, ahead.length);
  const hasPages = call.query.has('page') || call.query.has('per_page');
  const commits = hasPages ? ahead.slice(start, end) : ahead.slice(-250);
  const files = fileShapes(call, (await world.repository.diff(from, to)).slice(0, MAX_COMPARE_FILES), to);
  const html = `https://github.com/${world.owner}/${world.name}/compare/${base}...${head}`;
  const isFirst = (call.query.get('page') ?? '1') === '1';
  return {
    status: 200,
    headers: hasPages ? headers : {},
    json: {
      url: `${world.url}/repos/${world.owner}/${world.name}/compare/${base}...${head}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commitShape(world, baseCommit),
      merge_base_commit: commitShape(world, mergeCommit),
      status:
        ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: commits.map((commit) => commitShape(world, commit)),
      files: isFirst ? files : [],
    },
  };
}

async function getCommit(call: Call): Promise<Reply> {
  const { world } = call;
  const sha = await world.repository.resolve(call.params['ref'] ?? '');
  const commit = sha === undefined ? undefined : await world.repository.commitInfo(sha);
  if (commit === undefined) return refusal(call, 422, `No commit found for SHA: ${call.params['ref']}`);
  const parent = commit.parents[0];
  const files = parent === undefined ? [] : await world.repository.diff(parent, commit.sha);
  const count = (key: 'additions' | 'deletions') => files.reduce((sum, f) => sum + f[key], 0);
  const stats = {
    additions: count('additions'),
    deletions: count('deletions'),
    total: count('additions') + count('deletions'),
  };
  return ok({
    ...commitShape(world, commit),
    stats,
    files: files.slice(0, 300).map((f) => fileShape(world, f, commit.sha, true)),
  });
}

async function content(call: Call): Promise<Reply> {
  const { world } = call;
  const ref = await world.repository.resolve(call.query.get('ref') ?? 'main');
  if (ref === undefined) return refusal(call, 404, `No commit found for the ref ${call.query.get('ref')}`);
  const path = (call.params['path'] ?? '').replace(/\/$/, '');
  const all = (await world.repository.tree(ref, true)) ?? [];
  const entry = all.find((e) => e.path === path);
  if (path === '' || entry?.type === 'tree') {
    const inside = all.filter((e) => e.path.startsWith(path === '' ? '' : `${path}/`));
    const direct = inside.filter((e) => !e.path.slice(path === '' ? 0 : path.length + 1).includes('/'));
    return ok(direct.slice(0, MAX_FOLDER).map((e) => contentShape(call, e, ref)));
  }
  if (entry === undefined || entry.size > MAX_CONTENT_RAW) return notFound(call);
  const bytes = (await world.repository.blob(entry.sha)) ?? new Uint8Array();
  if (call.accept.includes('raw')) return { status: 200, text: bytes };
  const isLarge = entry.size > MAX_CONTENT_JSON;
  const encoded = isLarge ? '' : Buffer.from(bytes).toString('base64');
  return ok({ ...contentShape(call, entry, ref), content: encoded, encoding: isLarge ? 'none' : 'base64' });
}

function contentShape(call: Call, entry: TreeEntry, ref: string) {
  const { world } = call;
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const url = `${repo}/contents/${encodeURI(entry.path)}?ref=${ref}`;
  const html = `https://github.com/${world.owner}/${world.name}/blob/${ref}/${encodeURI(entry.path)}`;
  const git = `${repo}/git/${entry.type}s/${entry.sha}`;
  return {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url,
    html_url: html,
    git_url: git,
    download_url: entry.type === 'tree' ? null : `https://raw.example.com/${entry.path}`,
    type: entry.type === 'tree' ? 'dir' : 'file',
    _links: { self: url, git, html },
  };
}

async function tree(call: Call): Promise<Reply> {
  const { world } = call;
  const asked = call.params['tree_sha'] ?? '';
  // Any value of `recursive`, `0` and `false` too, makes it so: prose of the operation.
  const entries = await world.repository.tree(asked, call.query.has('recursive'));
  if (entries === undefined) return notFound(call);
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const sha = (await world.repository.commitInfo(asked))?.tree ?? asked;
  return ok({
    sha,
    url: `${repo}/git/trees/${sha}`,
    truncated: entries.length > MAX_TREE,
    tree: entries.slice(0, MAX_TREE).map(({ path, mode, type, sha: id, size }) => ({
      path,
      mode,
      type,
      sha: id,
      ...(type === 'blob' ? { size } : {}),
      url: `${repo}/git/${type}s/${id}`,
    })),
  });
}

async function blob(call: Call): Promise<Reply> {
  const sha = call.params['file_sha'] ?? '';
  const bytes = /^[0-9a-f]{40}$/.test(sha) ? await call.world.repository.blob(sha) : undefined;
  if (bytes === undefined) return notFound(call);
  if (call.accept.includes('raw')) return { status: 200, text: bytes };
  const url = `${call.world.url}/repos/${call.world.owner}/${call.world.name}/git/blobs/${sha}`;
  return ok({
    sha,
    node_id: `B_${sha}`,
    size: bytes.length,
    url,
    content: Buffer.from(bytes).toString('base64'),
    encoding: 'base64',
  });
}

function gitCommit(call: Call, commit: Commit) {
  const shape = commitShape(call.world, commit);
  const {
    author,
    committer,
    message,
    tree: treeShape,
    verification,
  } = shape['commit'] as Readonly<Record<string, unknown>>;
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: shape['url'],
    html_url: shape['html_url'],
    author,
    committer,
    message,
    tree: treeShape,
    parents: shape['parents'],
    verification,
  };
}

async function permission(call: Call): Promise<Reply> {
  const { world } = call;
  const user = person(call.params['username'] ?? '');
  const role = world.collaborators.get(user.login.toLowerCase()) ?? (world.isPrivate ? 'none' : 'read');
  // The old names fold the new roles: prose of the operation.
  const folded = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  return ok({ permission: folded, role_name: role, user: { ...userShape(world, user), role_name: role } });
}

export const CODE_HANDLERS: Readonly<Partial<Record<OperationId, Handler>>> = {
  'repos/get': (call) => ok(repositoryShape(call.world)),
  'repos/compare-commits-with-basehead': compare,
  'repos/get-commit': getCommit,
  'repos/get-content': content,
  'repos/get-collaborator-permission-level': permission,
  'git/get-tree': tree,
  'git/get-blob': blob,
  'git/get-commit': async (call) => {
    const found = await call.world.repository.commitInfo(call.params['commit_sha'] ?? '');
    return found === undefined ? notFound(call) : ok(gitCommit(call, found));
  },
  'git/get-ref': async (call) => {
    const { world } = call;
    const ref = call.params['ref'] ?? '';
    const sha = await world.repository.resolve(`refs/${ref}`);
    if (sha === undefined) return notFound(call);
    const repo = `${world.url}/repos/${world.owner}/${world.name}`;
    const object = { type: 'commit', sha, url: `${repo}/git/commits/${sha}` };
    return ok({ ref: `refs/${ref}`, node_id: `REF_${ref}`, url: `${repo}/git/refs/${ref}`, object });
  },
  'users/get-authenticated': (call) => ok(userShape(call.world, actor(call).user)),
  'meta/get': () => ok({ verifiable_password_authentication: false }),
  'rate-limit/get': (call) => {
    const remaining = call.token?.remaining ?? 60;
    const rate = {
      limit: REQUESTS_PER_HOUR,
      remaining,
      used: REQUESTS_PER_HOUR - remaining,
      reset: Math.floor(Date.now() / 1000) + 3600,
    };
    return ok({ resources: { core: rate, search: rate, graphql: rate }, rate });
  },
};
