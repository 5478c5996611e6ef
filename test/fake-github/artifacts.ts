import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationId } from '../../scripts/openapi-subset.ts';
import { type Handler, notFound, ok, page, refusal } from './reply.ts';
import { artifactShape, runShape, userShape } from './shapes.ts';
import type { Artifact, World } from './world.ts';

// Artifacts: the REST side, and the two services behind @actions/artifact, which has no public description: the results
// service (twirp over JSON) and the blob store of Azure, both as the client calls them.

export const ARTIFACT_HANDLERS: Readonly<Partial<Record<OperationId, Handler>>> = {
  'actions/list-workflow-run-artifacts': (call) => {
    const { world, query } = call;
    const name = query.get('name');
    const found = world.artifacts
      .filter((a) => a.run === Number(call.params['run_id']))
      .filter((a) => name === null || a.name === name)
      .reverse();
    return page(
      call,
      found,
      (a) => artifactShape(world, a),
      (artifacts) => ({ total_count: found.length, artifacts }),
    );
  },
  'actions/get-artifact': (call) => {
    const found = call.world.artifacts.find((a) => a.id === Number(call.params['artifact_id']));
    return found === undefined ? notFound(call) : ok(artifactShape(call.world, found));
  },
  'actions/download-artifact': (call) => {
    const found = call.world.artifacts.find((a) => a.id === Number(call.params['artifact_id']));
    if (found === undefined) return notFound(call);
    if (found.isExpired) return refusal(call, 410, 'Artifact has expired');
    // A signed address of another host, good for a minute.
    return { status: 302, headers: { location: `${call.world.blobUrl}/_blobs/${found.id}.zip?sig=signed` } };
  },
  'actions/get-reviews-for-run': (call) =>
    ok(
      call.world.approvals
        .filter(({ run }) => run === Number(call.params['run_id']))
        .map(({ environment, state, user }) => ({
          state,
          comment: '',
          user: userShape(call.world, user),
          environments: [{ id: 1, node_id: 'EN_1', name: environment }],
        })),
    ),
  'actions/get-workflow-run': (call) => {
    const run = call.world.runs.get(Number(call.params['run_id']));
    return run === undefined ? notFound(call) : ok(runShape(call.world, run));
  },
};

/** The runtime token of a job: a JWT whose scope names the run, unsigned here. */
export function runtimeToken(run: number): string {
  const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${run}:job-${run}` })}.x`;
}

type Upload = { readonly name: string; readonly run: number; readonly blocks: Map<string, Buffer>; content: Buffer };

/** The store for one server: answers what is below `/twirp/` and `/_blobs/`; false when the request is not for it. */
export function artifactStore(
  world: World,
): (req: IncomingMessage, url: URL, body: Buffer, res: ServerResponse) => boolean {
  const uploads = new Map<number, Upload>();
  return (req, url, body, res) => {
    const answer = (status: number, json?: unknown) => {
      res.writeHead(status, {
        'content-type': 'application/json',
        'x-ms-request-id': 'fake',
        'x-ms-version': '2024-11-04',
      });
      res.end(json === undefined ? '' : JSON.stringify(json));
      return true;
    };
    const call = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1];
    if (call !== undefined) {
      const asked = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>;
      const name = String(asked['name'] ?? '');
      const run = Number(asked['workflow_run_backend_id']);
      if (call === 'CreateArtifact') {
        // https://github.com/actions/upload-artifact: names are unique in a run.
        if (world.artifacts.some((a) => a.run === run && a.name === name))
          return answer(409, {
            code: 'already_exists',
            msg: 'an artifact with this name already exists on the workflow run',
          });
        const id = world.nextId();
        uploads.set(id, { name, run, blocks: new Map(), content: Buffer.alloc(0) });
        return answer(200, { ok: true, signed_upload_url: `${world.blobUrl}/_blobs/${id}?sig=signed` });
      }
      const [id, upload] = [...uploads].find(([, u]) => u.run === run && u.name === name) ?? [];
      if (call !== 'FinalizeArtifact' || id === undefined || upload === undefined)
        return answer(404, { code: 'not_found' });
      uploads.delete(id);
      const made: Artifact = { id, name, run, zip: upload.content, isExpired: false, createdAt: world.now() };
      world.artifacts.push(made);
      return answer(200, { ok: true, artifact_id: String(id) });
    }
    const blob = /^\/_blobs\/(\d+)(?:\.zip)?$/.exec(url.pathname)?.[1];
    if (blob === undefined) return false;
    if (req.method === 'GET') {
      const found = world.artifacts.find((a) => a.id === Number(blob));
      if (found === undefined) return answer(404);
      res.writeHead(200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${found.name}.zip"`,
      });
      res.end(found.zip);
      return true;
    }
    const upload = uploads.get(Number(blob));
    if (upload === undefined) return answer(404);
    // https://learn.microsoft.com/rest/api/storageservices/put-block, put-block-list, put-blob
    if (url.searchParams.get('comp') === 'block') upload.blocks.set(url.searchParams.get('blockid') ?? '', body);
    else if (url.searchParams.get('comp') === 'blocklist') {
      const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
        (m) => m[1] ?? '',
      );
      upload.content = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
    } else upload.content = body;
    return answer(201);
  };
}
