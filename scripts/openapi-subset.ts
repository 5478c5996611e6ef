import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Cuts GitHub's own description of its REST API (npm @octokit/openapi, MIT) down to the operations that the fake GitHub
// serves. Run: node scripts/openapi-subset.ts. A test compares the committed files with what this writes.

/** What the fake GitHub of the tests serves; an operation is added here when the product starts to call it. */
export const OPERATIONS = [
  'actions/download-artifact',
  'actions/get-artifact',
  'actions/get-reviews-for-run',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'checks/create',
  'checks/get',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'meta/get',
  'pulls/create-reply-for-review-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/delete-review-comment',
  'pulls/get',
  'pulls/get-review',
  'pulls/list',
  'pulls/list-commits',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review',
  'pulls/update-review-comment',
  'rate-limit/get',
  'reactions/create-for-issue-comment',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/get',
  'repos/get-collaborator-permission-level',
  'repos/get-combined-status-for-ref',
  'repos/get-commit',
  'repos/get-content',
  'repos/list-commit-statuses-for-ref',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
] as const;

export type OperationId = (typeof OPERATIONS)[number];

/** Payloads of the events under which the action runs; `schedule` is not a webhook and has no description. */
export const WEBHOOKS = [
  'issue-comment-created',
  'merge-group-checks-requested',
  'pull-request-closed',
  'pull-request-synchronize',
  'push',
  'workflow-dispatch',
  'workflow-run-completed',
] as const;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Tree = { readonly [key: string]: unknown };
type Description = {
  readonly openapi: string;
  readonly info: Tree;
  readonly paths: Readonly<Record<string, Tree>>;
  readonly 'x-webhooks': Readonly<Record<string, Tree>>;
  readonly components: Readonly<Record<string, Tree>>;
};

/** Prose and samples: most of the bytes, and nothing that a validator reads. */
const LEFT_OUT = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'x-github']);

/**
 * The named operations and webhooks with every schema, parameter and header that they reach, without prose and examples.
 * Throws when one is not in the description.
 */
export function openapiSubset(
  whole: Description,
  operations: readonly string[],
  names: readonly string[],
  from: string,
): Tree {
  const wanted = new Set(operations);
  const paths: Record<string, Record<string, unknown>> = {};
  const components: Record<string, Record<string, unknown>> = {};
  const follow = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const ref = '$ref' in node ? node.$ref : undefined;
    if (typeof ref === 'string') {
      const [, , kind = '', name = ''] = ref.split('/');
      const known = components[kind]?.[name];
      if (known !== undefined) return;
      const part = plain(whole.components[kind]?.[name]);
      components[kind] = { ...components[kind], [name]: part };
      follow(part);
    }
    for (const child of Object.values(node)) follow(child);
  };
  for (const [path, item] of Object.entries(whole.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (typeof operation !== 'object' || operation === null || !('operationId' in operation)) continue;
      if (typeof operation.operationId !== 'string' || !wanted.delete(operation.operationId)) continue;
      const part = plain(operation);
      paths[path] = { ...paths[path], [method]: part };
      follow(part);
    }
  }
  const webhooks: Record<string, unknown> = {};
  for (const name of names) {
    const post = whole['x-webhooks'][name]?.['post'];
    if (post === undefined) throw new Error(`not in the description: the webhook ${name}`);
    const part = plain((post as Tree)['requestBody']);
    webhooks[name] = part;
    follow(part);
  }
  if (wanted.size > 0) throw new Error(`not in the description: ${[...wanted].join(', ')}`);
  return {
    openapi: whole.openapi,
    info: { title: whole.info['title'], version: whole.info['version'], from },
    paths,
    'x-webhooks': webhooks,
    components: sorted(components),
  };
}

/** Keys of `properties` are names of fields, so that a field called `description` stays. */
function plain(node: unknown, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((child) => plain(child));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isNames || !LEFT_OUT.has(key))
      .map(([key, child]) => [
        key,
        key === 'enum' || key === 'required' ? child : plain(child, !isNames && key === 'properties'),
      ]),
  );
}

function sorted(components: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Tree {
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([kind, parts]) => [kind, Object.fromEntries(Object.entries(parts).sort(byName))]),
  );
}

/** The text of the subset as it is committed, from the installed package. */
export function openapiSubsetText(): string {
  const from = new URL('../node_modules/@octokit/openapi/', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('package.json', from), 'utf8')) as { version: string };
  const whole = JSON.parse(readFileSync(new URL('generated/api.github.com.json', from), 'utf8')) as Description;
  return `${JSON.stringify(openapiSubset(whole, OPERATIONS, WEBHOOKS, `@octokit/openapi ${version}`), null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const to = new URL('../test/fake-github/openapi/', import.meta.url);
  writeFileSync(new URL('api.github.com.json', to), openapiSubsetText());
  copyFileSync(new URL('../node_modules/@octokit/openapi/LICENSE', import.meta.url), new URL('LICENSE', to));
}
