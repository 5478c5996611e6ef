import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

// GitHub's own description of its REST API as the judge of every request and every answer. The committed subset is
// written by scripts/openapi-subset.ts.

type Node = { readonly [key: string]: unknown };
type Parameter = { readonly name: string; readonly in: string; readonly schema?: Node };
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly docs: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly query: ReadonlyMap<string, Node>;
  readonly body: Node | undefined;
  readonly responses: Node;
};

const DESCRIPTION = JSON.parse(readFileSync(new URL('openapi/api.github.com.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Node>>>>;
  readonly 'x-webhooks': Readonly<Record<string, Node>>;
  readonly components: Readonly<Record<string, Node>>;
};

const ajv = new Ajv({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addSchema(forAjv({ $id: 'github', components: DESCRIPTION.components }) as Node);
const compiled = new Map<string, ValidateFunction>();

/** Every operation of the subset; long paths first, and literal ones before those with parameters. */
export const OPERATIONS: readonly Operation[] = Object.entries(DESCRIPTION.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, node]) => operation(path, method, node)))
  .sort((a, b) => b.path.split('/').length - a.path.split('/').length || a.names.length - b.names.length);

/** The operation that answers a request, with its path parameters decoded. */
export function route(
  method: string,
  path: string,
): { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const operation of OPERATIONS) {
    const match = operation.method === method ? operation.pattern.exec(path) : null;
    if (match === null) continue;
    const values = operation.names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]);
    return { operation, params: Object.fromEntries(values) };
  }
  return undefined;
}

/** What GitHub would refuse in this body with 422, in its own validator's words; empty when it is well-formed. */
export function bodyProblems(operation: Operation, body: unknown): readonly string[] {
  if (operation.body === undefined) return [];
  return problems(`${operation.id} body`, operation.body, body);
}

/** What GitHub lets pass in silence, and what is yet a mistake of the caller: fields and query parameters that do not exist. */
export function unknownNames(operation: Operation, query: URLSearchParams, body: unknown): readonly string[] {
  const found: string[] = [];
  for (const [name, value] of query) {
    const schema = operation.query.get(name);
    if (schema === undefined) found.push(`unknown query parameter ${name}`);
    else {
      const parsed =
        schema['type'] === 'integer' ? Number(value) : schema['type'] === 'boolean' ? value === 'true' : value;
      found.push(
        ...problems(`${operation.id} query ${name}`, schema, parsed).map((p) => `query parameter ${name}: ${p}`),
      );
    }
  }
  if (operation.body === undefined && body !== undefined) found.push('a body where none is described');
  if (operation.body !== undefined)
    found.push(...problems(`${operation.id} closed body`, closed(operation.body) as Node, body));
  return found;
}

/** Where an answer of the fake departs from the description: a fault of the fake. */
export function answerProblems(operation: Operation, status: number, json: unknown): readonly string[] {
  const response = follow(operation.responses[String(status)]);
  // Errors are documented for few operations; the general ones are the same everywhere.
  if (response === undefined) return status >= 400 ? [] : [`status ${status} is not described`];
  const content = response['content'] as Readonly<Record<string, { readonly schema?: Node }>> | undefined;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined || json === undefined) return [];
  return problems(`${operation.id} ${status}`, schema, json);
}

/** Where the payload of an event departs from what GitHub says of its webhook: a fault of the fake. `name`: `pull-request-closed`, … */
export function payloadProblems(name: string | undefined, payload: unknown): readonly string[] {
  if (name === undefined) return [];
  const body = DESCRIPTION['x-webhooks'][name] as
    | { readonly content?: Readonly<Record<string, { readonly schema?: Node }>> }
    | undefined;
  const schema = body?.content?.['application/json']?.schema;
  if (schema === undefined) return [`the webhook ${name} is not described`];
  return problems(`webhook ${name}`, schema, payload);
}

function problems(key: string, schema: Node, value: unknown): readonly string[] {
  let validate = compiled.get(key);
  if (validate === undefined) {
    validate = ajv.compile(forAjv(schema) as Node);
    compiled.set(key, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`.trim());
}

function operation(path: string, method: string, node: Node): Operation {
  const names: string[] = [];
  const pattern = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    // `contents/{path}`, `git/ref/{ref}` and `commits/{ref}` take slashes.
    return (name === 'path' || name === 'ref') && path.endsWith('}') ? '(.+)' : '([^/]+)';
  });
  const parameters = ((node['parameters'] as readonly Node[] | undefined) ?? []).map(
    (p) => follow(p) as unknown as Parameter,
  );
  const body = node['requestBody'] as { readonly content?: Readonly<Record<string, { readonly schema?: Node }>> };
  const id = node['operationId'] as string;
  return {
    id,
    method: method.toUpperCase(),
    path,
    docs: `https://docs.github.com/rest/${id.replace('/', '#')}`,
    pattern: new RegExp(`^${pattern}$`),
    names,
    query: new Map(parameters.filter((p) => p.in === 'query').map((p) => [p.name, p.schema ?? {}])),
    body: body?.content?.['application/json']?.schema,
    responses: node['responses'] as Node,
  };
}

function follow(node: unknown): Node | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const ref = '$ref' in node ? node.$ref : undefined;
  if (typeof ref !== 'string') return node as Node;
  const [, , kind = '', name = ''] = ref.split('/');
  return follow(DESCRIPTION.components[kind]?.[name]);
}

/**
 * OpenAPI 3.0 as JSON Schema for Ajv, which knows `nullable` only beside `type`, and takes an enum at its word: then null is
 * added. A few objects of the description are so.
 */
function forAjv(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forAjv);
  if (typeof node !== 'object' || node === null) return node;
  const mapped: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(node))
    mapped[key] =
      key === '$ref' && typeof child === 'string' && child.startsWith('#/') ? `github${child}` : forAjv(child);
  if (mapped['nullable'] !== true) return mapped;
  if (Array.isArray(mapped['enum'])) mapped['enum'] = [...mapped['enum'], null];
  if (mapped['type'] !== undefined) return mapped;
  delete mapped['nullable'];
  return { anyOf: [mapped, { type: 'null' }] };
}

/** The same schema with every object closed: a field that is not described is an error. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const mapped = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, /^(anyOf|oneOf|allOf|enum)$/.test(key) ? child : closed(child)]),
  );
  const isObject = mapped['type'] === 'object' && typeof mapped['properties'] === 'object';
  return isObject && mapped['additionalProperties'] === undefined ? { ...mapped, additionalProperties: false } : mapped;
}
