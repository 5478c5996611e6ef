import { createHash } from 'node:crypto';
import type { Commit, DiffFile } from './repository.ts';
import type {
  Artifact,
  CheckRun,
  Comment,
  Pull,
  Review,
  ReviewComment,
  Status,
  User,
  WorkflowRun,
  World,
} from './world.ts';

// The state as GitHub's REST API words it. Every answer is checked against GitHub's description when it is sent.

export type Shape = { readonly [key: string]: unknown };

export function userShape(world: World, user: User): Shape {
  const url = `${world.url}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: `U_${user.id}`,
    avatar_url: `https://avatars.example.com/u/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** Names of the `*_url` fields of a repository, and what follows the repository's own URL. */
const REPOSITORY_URLS = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
} as const;

export function repositoryShape(world: World, owner = world.owner): Shape {
  const full = `${owner}/${world.name}`;
  const url = `${world.url}/repos/${full}`;
  const html = `https://github.com/${full}`;
  const counts = [
    'forks',
    'forks_count',
    'open_issues',
    'open_issues_count',
    'stargazers_count',
    'watchers',
    'watchers_count',
    'size',
    'network_count',
    'subscribers_count',
  ];
  const flags = {
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    archived: false,
    disabled: false,
  };
  const ownerUser: User = { id: owner === world.owner ? 9000 : 9001, login: owner, type: 'User' };
  return {
    id: owner === world.owner ? 500 : 501,
    node_id: `R_${owner}`,
    name: world.name,
    full_name: full,
    private: world.isPrivate,
    owner: userShape(world, ownerUser),
    html_url: html,
    description: null,
    fork: owner !== world.owner,
    url,
    ...Object.fromEntries(Object.entries(REPOSITORY_URLS).map(([key, path]) => [`${key}_url`, url + path])),
    clone_url: `${html}.git`,
    git_url: `git://github.com/${full}.git`,
    ssh_url: `git@github.com:${full}.git`,
    svn_url: html,
    default_branch: 'main',
    ...Object.fromEntries(counts.map((name) => [name, 0])),
    ...flags,
    homepage: null,
    language: null,
    mirror_url: null,
    license: null,
    topics: [],
    visibility: world.isPrivate ? 'private' : 'public',
    pushed_at: '2024-01-01T00:00:00Z',
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
  };
}

export function pullShape(world: World, pull: Pull): Shape {
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const url = `${repo}/pulls/${pull.number}`;
  const html = `https://github.com/${world.owner}/${world.name}/pull/${pull.number}`;
  const issue = `${repo}/issues/${pull.number}`;
  const statuses = `${repo}/statuses/${pull.head.sha}`;
  const side = (ref: string, sha: string, owner: string) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userShape(world, { id: 9000, login: owner, type: 'User' }),
    repo: repositoryShape(world, owner),
  });
  return {
    url,
    id: 70_000 + pull.number,
    node_id: `PR_${pull.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repo}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: pull.isLocked,
    title: pull.title,
    body: pull.body,
    user: userShape(world, pull.user),
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.state === 'closed' ? pull.updatedAt : null,
    merged_at: pull.isMerged ? pull.updatedAt : null,
    merge_commit_sha: pull.mergeSha ?? null,
    draft: pull.isDraft,
    head: side(pull.head.ref, pull.head.sha, pull.head.owner),
    base: side(pull.base.ref, pull.base.sha, world.owner),
    _links: Object.fromEntries(
      Object.entries({
        self: url,
        html,
        issue,
        comments: `${issue}/comments`,
        review_comments: `${url}/comments`,
        review_comment: `${repo}/pulls/comments{/number}`,
        commits: `${url}/commits`,
        statuses,
      }).map(([k, href]) => [k, { href }]),
    ),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request as `pulls/get` gives it: with its counts. */
export function wholePullShape(world: World, pull: Pull, files: readonly DiffFile[], commits: number): Shape {
  return {
    ...pullShape(world, pull),
    merged: pull.isMerged,
    mergeable: pull.mergeSha !== undefined,
    rebaseable: pull.mergeSha !== undefined,
    mergeable_state: pull.mergeSha === undefined ? 'dirty' : 'clean',
    merged_by: null,
    comments: world.comments.filter((c) => c.issue === pull.number).length,
    review_comments: world.reviewComments.filter((c) => c.pull === pull.number).length,
    maintainer_can_modify: false,
    commits,
    additions: files.reduce((sum, f) => sum + f.additions, 0),
    deletions: files.reduce((sum, f) => sum + f.deletions, 0),
    changed_files: files.length,
  };
}

export function fileShape(world: World, file: DiffFile, ref: string, hasPatch: boolean): Shape {
  const repo = `${world.owner}/${world.name}`;
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `https://github.com/${repo}/blob/${ref}/${encodeURI(file.path)}`,
    raw_url: `https://github.com/${repo}/raw/${ref}/${encodeURI(file.path)}`,
    contents_url: `${world.url}/repos/${repo}/contents/${encodeURI(file.path)}?ref=${ref}`,
    ...(hasPatch && file.patch !== undefined ? { patch: file.patch } : {}),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

/** A pull request as the issue that it also is. */
export function issueShape(world: World, pull: Pull): Shape {
  const url = `${world.url}/repos/${world.owner}/${world.name}/issues/${pull.number}`;
  const { node_id, html_url, diff_url, patch_url, url: pullUrl, ...shape } = pullShape(world, pull);
  const same = [
    'number',
    'title',
    'body',
    'state',
    'locked',
    'user',
    'labels',
    'assignee',
    'assignees',
    'milestone',
    'created_at',
    'updated_at',
    'closed_at',
    'author_association',
    'active_lock_reason',
    'draft',
  ];
  return {
    ...Object.fromEntries(same.map((key) => [key, shape[key]])),
    id: shape['id'],
    node_id,
    html_url,
    url,
    repository_url: `${world.url}/repos/${world.owner}/${world.name}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    comments: world.comments.filter((c) => c.issue === pull.number).length,
    reactions: reactionsShape(url),
    pull_request: { url: pullUrl, html_url, diff_url, patch_url },
  };
}

/** Nobody reacted. */
export function reactionsShape(url: string): Shape {
  const kinds = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];
  return { url: `${url}/reactions`, total_count: 0, ...Object.fromEntries(kinds.map((kind) => [kind, 0])) };
}

export function commentShape(world: World, comment: Comment): Shape {
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${repo}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${world.owner}/${world.name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repo}/issues/${comment.issue}`,
    body: comment.body,
    user: userShape(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.user.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    performed_via_github_app: null,
  };
}

export function reviewShape(world: World, review: Review): Shape {
  const html = `https://github.com/${world.owner}/${world.name}/pull/${review.pull}#pullrequestreview-${review.id}`;
  const pull = `${world.url}/repos/${world.owner}/${world.name}/pulls/${review.pull}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: userShape(world, review.user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
    author_association: 'NONE',
  };
}

export function reviewCommentShape(world: World, comment: ReviewComment): Shape {
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const url = `${repo}/pulls/comments/${comment.id}`;
  const pull = `${repo}/pulls/${comment.pull}`;
  const html = `https://github.com/${world.owner}/${world.name}/pull/${comment.pull}#discussion_r${comment.id}`;
  return {
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    pull_request_review_id: comment.review,
    url,
    html_url: html,
    pull_request_url: pull,
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    user: userShape(world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    side: comment.side,
    subject_type: comment.subjectType,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
    // GitHub's description calls these plain integers; for an outdated comment the real answers hold null in both.
    ...(comment.line === undefined ? {} : { line: comment.line }),
    ...(comment.startLine === undefined ? {} : { start_line: comment.startLine, start_side: comment.side }),
    ...(comment.originalLine === undefined ? {} : { original_line: comment.originalLine }),
    ...(comment.originalStartLine === undefined ? {} : { original_start_line: comment.originalStartLine }),
  };
}

/** GitHub Apps that create check runs here. https://api.github.com/apps/github-actions has the id 15368. */
const APPS = {
  'github-actions': { id: 15368, name: 'GitHub Actions' },
  'other-app': { id: 99999, name: 'Other App' },
} as const;

export function checkRunShape(world: World, run: CheckRun): Shape {
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const app = APPS[run.app];
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    external_id: run.externalId ?? '',
    head_sha: run.headSha,
    url: `${repo}/check-runs/${run.id}`,
    html_url: `https://github.com/${world.owner}/${world.name}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${repo}/check-runs/${run.id}/annotations`,
    },
    name: run.name,
    check_suite: { id: 5 },
    app: {
      id: app.id,
      slug: run.app,
      node_id: `A_${app.id}`,
      owner: userShape(world, { id: 9919, login: 'github', type: 'User' }),
      name: app.name,
      description: '',
      external_url: 'https://example.com',
      html_url: `https://github.com/apps/${run.app}`,
      created_at: '2018-07-30T09:30:17Z',
      updated_at: '2018-07-30T09:30:17Z',
      permissions: {},
      events: [],
    },
    pull_requests: [],
  };
}

export function statusShape(world: World, status: Status): Shape {
  return {
    url: `${world.url}/repos/${world.owner}/${world.name}/statuses/${status.sha}`,
    avatar_url: null,
    id: status.id,
    node_id: `SC_${status.id}`,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: userShape(world, status.creator),
  };
}

export function commitShape(world: World, commit: Commit): Shape {
  const repo = `${world.url}/repos/${world.owner}/${world.name}`;
  const html = `https://github.com/${world.owner}/${world.name}/commit`;
  const signature = { name: 'Fake', email: 'fake@example.com', date: commit.date };
  return {
    url: `${repo}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    html_url: `${html}/${commit.sha}`,
    comments_url: `${repo}/commits/${commit.sha}/comments`,
    commit: {
      url: `${repo}/git/commits/${commit.sha}`,
      author: signature,
      committer: signature,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${repo}/git/trees/${commit.tree}` },
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${repo}/commits/${sha}`, html_url: `${html}/${sha}` })),
  };
}

export function artifactShape(world: World, artifact: Artifact): Shape {
  const url = `${world.url}/repos/${world.owner}/${world.name}/actions/artifacts/${artifact.id}`;
  const run = world.runs.get(artifact.run);
  return {
    id: artifact.id,
    node_id: `MDg6QXJ0aWZhY3Q${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.isExpired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: '2099-01-01T00:00:00Z',
    digest: `sha256:${createHash('sha256').update(artifact.zip).digest('hex')}`,
    workflow_run: {
      id: artifact.run,
      repository_id: 500,
      head_repository_id: run === undefined || run.headOwner === world.owner ? 500 : 501,
      head_branch: run?.headBranch ?? 'main',
      head_sha: run?.headSha ?? '0'.repeat(40),
    },
  };
}

export function runShape(world: World, run: WorkflowRun): Shape {
  const url = `${world.url}/repos/${world.owner}/${world.name}/actions/runs/${run.id}`;
  const isOwn = run.headOwner === world.owner;
  const pulls = [...world.pulls.values()].filter((p) => isOwn && p.state === 'open' && p.head.sha === run.headSha);
  const repo = { id: 500, url: `${world.url}/repos/${world.owner}/${world.name}`, name: world.name };
  return {
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    check_suite_id: 5,
    check_suite_node_id: 'CS_5',
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: '.github/workflows/tunelint.yml',
    run_number: 1,
    run_attempt: 1,
    event: run.event,
    display_title: 'Change',
    status: 'completed',
    conclusion: run.conclusion,
    workflow_id: 77,
    url,
    html_url: `https://github.com/${world.owner}/${world.name}/actions/runs/${run.id}`,
    // Empty for forks, always: https://github.com/orgs/community/discussions/25220
    pull_requests: pulls.map((p) => ({
      id: 70_000 + p.number,
      number: p.number,
      url: `${repo.url}/pulls/${p.number}`,
      head: { ref: p.head.ref, sha: p.head.sha, repo },
      base: { ref: p.base.ref, sha: p.base.sha, repo },
    })),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    actor: userShape(world, { id: 9001, login: run.headOwner, type: 'User' }),
    triggering_actor: userShape(world, { id: 9001, login: run.headOwner, type: 'User' }),
    run_started_at: run.createdAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.url}/repos/${world.owner}/${world.name}/check-suites/5`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${world.url}/repos/${world.owner}/${world.name}/actions/workflows/77`,
    head_commit: {
      id: run.headSha,
      tree_id: run.headSha,
      message: 'Change',
      timestamp: run.createdAt,
      author: { name: 'Fake', email: 'fake@example.com' },
      committer: { name: 'Fake', email: 'fake@example.com' },
    },
    repository: repositoryShape(world),
    head_repository: repositoryShape(world, run.headOwner),
  };
}
