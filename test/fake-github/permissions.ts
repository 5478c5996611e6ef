import type { OperationId } from '../../scripts/openapi-subset.ts';
import type { Permission, Permissions, Token, World } from './world.ts';

// What a token may do. https://docs.github.com/rest/authentication/permissions-required-for-github-apps

type Need = { readonly [P in Permission]?: 'read' | 'write' };

/** Alternatives: one of them is enough. Comments on pull requests may be written with either permission. */
const TALK_WRITE: readonly Need[] = [{ issues: 'write' }, { pull_requests: 'write' }];
const TALK_READ: readonly Need[] = [{ issues: 'read' }, { pull_requests: 'read' }];

export const NEEDS: Readonly<Record<OperationId, readonly Need[]>> = {
  'actions/download-artifact': [{ actions: 'read' }],
  'actions/get-artifact': [{ actions: 'read' }],
  'actions/get-reviews-for-run': [{ actions: 'read' }],
  'actions/get-workflow-run': [{ actions: 'read' }],
  'actions/list-workflow-run-artifacts': [{ actions: 'read' }],
  'checks/create': [{ checks: 'write' }],
  'checks/get': [{ checks: 'read' }],
  'checks/list-annotations': [{ checks: 'read' }],
  'checks/list-for-ref': [{ checks: 'read' }],
  'checks/update': [{ checks: 'write' }],
  'git/get-blob': [{ contents: 'read' }],
  'git/get-commit': [{ contents: 'read' }],
  'git/get-ref': [{ contents: 'read' }],
  'git/get-tree': [{ contents: 'read' }],
  'issues/create-comment': TALK_WRITE,
  'issues/delete-comment': TALK_WRITE,
  'issues/get-comment': TALK_READ,
  'issues/list-comments': TALK_READ,
  'issues/update-comment': TALK_WRITE,
  'meta/get': [{}],
  'pulls/create-reply-for-review-comment': [{ pull_requests: 'write' }],
  'pulls/create-review': [{ pull_requests: 'write' }],
  'pulls/create-review-comment': [{ pull_requests: 'write' }],
  'pulls/delete-review-comment': [{ pull_requests: 'write' }],
  'pulls/get': [{ pull_requests: 'read' }],
  'pulls/get-review': [{ pull_requests: 'read' }],
  'pulls/list': [{ pull_requests: 'read' }],
  'pulls/list-commits': [{ pull_requests: 'read' }],
  'pulls/list-files': [{ pull_requests: 'read' }],
  'pulls/list-review-comments': [{ pull_requests: 'read' }],
  'pulls/list-reviews': [{ pull_requests: 'read' }],
  'pulls/update-review': [{ pull_requests: 'write' }],
  'pulls/update-review-comment': [{ pull_requests: 'write' }],
  'rate-limit/get': [{}],
  'reactions/create-for-issue-comment': TALK_WRITE,
  'repos/compare-commits-with-basehead': [{ contents: 'read' }],
  'repos/create-commit-status': [{ statuses: 'write' }],
  'repos/get': [{ metadata: 'read' }],
  'repos/get-collaborator-permission-level': [{ metadata: 'read' }],
  'repos/get-combined-status-for-ref': [{ statuses: 'read' }],
  'repos/get-commit': [{ contents: 'read' }],
  'repos/get-content': [{ contents: 'read' }],
  'repos/list-commit-statuses-for-ref': [{ statuses: 'read' }],
  'repos/list-pull-requests-associated-with-commit': [{ pull_requests: 'read' }],
  // Answers a person's token only.
  'users/get-authenticated': [],
};

/** Operations that make something people see; counted for the secondary limit. */
export const CREATES_CONTENT: ReadonlySet<string> = new Set([
  'issues/create-comment',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/create-reply-for-review-comment',
  'pulls/update-review-comment',
  'checks/create',
  'repos/create-commit-status',
]);

/** Public things may be read with any token, or none. */
export function admitted(world: World, token: Token | undefined, operation: OperationId): boolean {
  if (operation === 'users/get-authenticated') return token?.kind === 'pat';
  // Check runs belong to Apps: https://docs.github.com/rest/checks/runs
  if ((operation === 'checks/create' || operation === 'checks/update') && token?.kind === 'pat') return false;
  return NEEDS[operation].some((need) =>
    Object.entries(need).every(([permission, level]) =>
      level === 'read' && !world.isPrivate && !(operation === 'actions/download-artifact' && token === undefined)
        ? true
        : token !== undefined && grants(token.permissions, permission as Permission, level),
    ),
  );
}

/** Metadata may always be read; writing includes reading. */
export function grants(permissions: Permissions, permission: Permission, level: 'read' | 'write'): boolean {
  if (permission === 'metadata' && level === 'read') return true;
  const has = permissions[permission];
  return has === 'write' || has === level;
}

/** GitHub's words for a missing permission. */
export function refusalWords(token: Token, operation: string): string {
  if (token.kind === 'pat' && operation.startsWith('checks/')) return 'You must authenticate via a GitHub App.';
  return token.kind === 'pat'
    ? 'Resource not accessible by personal access token'
    : 'Resource not accessible by integration';
}
