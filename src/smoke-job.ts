import { join, resolve } from 'node:path';
import type { Config } from './config.ts';
import { findSubjects } from './find.ts';
import type { BasePlace } from './read/checkpoint.ts';
import type { RunInput } from './run.ts';
import { type SmokeInput, type SmokeTranscripts, smokeTest } from './smoke-test.ts';
import type { Report, SmokeModel, Source } from './types.ts';
import type { Workspace } from './workspace.ts';

// The action's smoke test: of the models that a change touches, or that the workflow names.

export type SmokeJobInput = Pick<
  SmokeInput,
  'backend' | 'limits' | 'seed' | 'repeat' | 'repeatMinPass' | 'signal' | 'progress'
> & {
  readonly source: Source;
  readonly place: Workspace;
  readonly config: Config;
  readonly openBase: RunInput['openBase'];
  /** Paths of models; undefined: those with weights that a change touches. */
  readonly paths: readonly string[] | undefined;
  /** Changed paths; undefined: everything. */
  readonly changed: readonly string[] | undefined;
  readonly prompts: string | undefined;
  readonly maxNewTokens: number | undefined;
  readonly version: string;
};

/** Runs the smoke test; `undefined` when there is no model to run. */
export async function smokeJob(
  input: SmokeJobInput,
): Promise<{ readonly report: Report; readonly transcripts: SmokeTranscripts } | undefined> {
  const { source, place, config, version } = input;
  const folders = new Map<Source, string>();
  const run: SmokeInput['run'] = {
    source,
    paths: input.paths ?? place.paths,
    config,
    checking: { rules: config.rules, failOn: config.failOn, onlyNew: false, required: config.required },
    openBase: async (spec, by, ...more) => {
      const base = await input.openBase(spec, by, ...more);
      if ('source' in base && !spec.startsWith('hf:'))
        folders.set(base.source, by === 'input' ? resolve(place.folder, spec) : join(place.root, spec));
      return base;
    },
    version,
  };
  const paths = input.paths ?? (await touchedModels({ ...run, since: undefined, progress: () => {} }, input.changed));
  if (paths.length === 0) return undefined;
  return await smokeTest({
    ...input,
    run: { ...run, paths },
    maxNewTokens: input.maxNewTokens ?? config.smoke.maxNewTokens,
    prompts: input.prompts === undefined ? undefined : { source, file: input.prompts },
    absolute: (inside) => join(place.root, inside),
    placeOf: (base) => placeOf(base, place, source, folders),
  });
}

/** Checkpoints and adapters with weights, as far as something in their folders has changed. */
async function touchedModels(run: RunInput, changed: readonly string[] | undefined): Promise<readonly string[]> {
  const { subjects } = await findSubjects(run);
  const found: string[] = [];
  for (const { kind, path } of subjects) {
    if (kind !== 'checkpoint' && kind !== 'adapter') continue;
    const start = path === '.' ? '' : `${path}/`;
    if (changed?.some((file) => file.startsWith(start)) === false) continue;
    const files = await run.source.list(path);
    const own = files.filter((file) => !file.path.slice(start.length).includes('/'));
    if (own.some((file) => /\.(?:safetensors|gguf)$/i.test(file.path))) found.push(path);
  }
  return found;
}

function placeOf(
  base: BasePlace,
  place: Workspace,
  source: Source,
  folders: ReadonlyMap<Source, string>,
): SmokeModel['base'] | undefined {
  const folder = base.source === source ? place.root : folders.get(base.source);
  if (folder !== undefined) return { kind: 'folder', place: join(folder, base.path) };
  const [, name, revision] = /^hf:([^@]+)(?:@(.+))?$/.exec(base.name) ?? [];
  return name === undefined ? undefined : { kind: 'hub', place: name, ...(revision === undefined ? {} : { revision }) };
}
