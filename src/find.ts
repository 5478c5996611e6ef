import { candidates, type Discovery, discover } from './discover.ts';
import { parseJson } from './read/json.ts';
import type { TrainingConfig } from './read/training-config.ts';
import type { RunInput } from './run.ts';
import { folderOf } from './source-paths.ts';
import {
  type FileEntry,
  isObject,
  type JsonObject,
  type Source,
  SourceError,
  type Subject,
  type Training,
} from './types.ts';

// What is there to judge: the files of a source, and what discovery wants to look into.

/** What is there to judge, and what lies around it. */
export type Found = {
  readonly subjects: readonly Subject[];
  readonly unmatched: Discovery['unmatched'];
  /** Data files anywhere in the source, and folders that hold a tokenizer. */
  readonly datasets: readonly string[];
  readonly models: readonly string[];
  readonly contents: Peeked['contents'];
  readonly configs: Peeked['configs'];
};

/** The subjects in the paths of a run, with the data and the configs of the whole source, which may belong to them. */
export async function findSubjects(input: Pick<RunInput, 'source' | 'paths' | 'config'>): Promise<Found> {
  const everything = await listed(input.source, ['.', ...input.paths]);
  const { contents, configs } = await peeked(input.source, candidates(everything, ['.']));
  const peek = (path: string) => contents.get(path);
  const isTraining = (path: string) => configs.has(path);
  const isData = await trainedOn(contents, configs);
  const { subjects, unmatched } = discover(everything, input.config, input.paths, peek, isTraining, isData);
  const all = discover(everything, input.config, ['.'], peek, isTraining, isData);
  const models = everything.flatMap(
    ({ path }) => /^(?:(.*)\/)?tokenizer(?:_config)?\.json$/.exec(path)?.slice(1, 2) ?? [],
  );
  return {
    subjects,
    unmatched,
    datasets: all.subjects.filter(({ kind }) => kind === 'dataset').map(({ path }) => path),
    models: [...new Set(models.map((folder) => folder ?? '.'))].sort(),
    contents,
    configs,
  };
}

/** Does one of the training configs name the file as its data? */
export async function trainedOn(
  contents: Peeked['contents'],
  configs: Peeked['configs'],
): Promise<((path: string) => boolean) | undefined> {
  if (configs.size === 0) return undefined;
  // Brings the readers of data along, which a folder that holds only a model does not need.
  const { isTrainedOn } = await import('./dataset/relate.ts');
  const registries = new Map([...contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
  const around = { configs: [...configs.values()].map(({ config }) => config), registries };
  return (path) => isTrainedOn(path, around);
}

/** Every file below the paths. A file that is named brings its folder along, for a checkpoint is more than one file. */
export async function listed(source: Source, paths: readonly string[]): Promise<readonly FileEntry[]> {
  const all = new Map<string, FileEntry>();
  for (const path of paths) {
    const isFile = path !== '.' && (await source.entry(path)) !== undefined;
    const folder = isFile ? folderOf(path) : path;
    for (const entry of await source.list(folder)) all.set(entry.path, entry);
  }
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Contents of JSON files, and training configs, by path. */
export type Peeked = {
  readonly contents: ReadonlyMap<string, JsonObject>;
  readonly configs: ReadonlyMap<string, { readonly config: TrainingConfig; readonly training: Training }>;
};

/** The files that discovery wants to look into: JSON objects, and training configs; what cannot be read or parsed is left out. */
export async function peeked(source: Source, paths: readonly string[]): Promise<Peeked> {
  const contents = new Map<string, JsonObject>();
  const configs = new Map<string, { config: TrainingConfig; training: Training }>();
  for (const path of paths) {
    const bytes = await readOrSkip(source, path);
    if (bytes === undefined) continue;
    const content = path.endsWith('.json') ? jsonObject(bytes, path) : undefined;
    if (content !== undefined) contents.set(path, content);
    if (/(^|\/)(config|dataset_info)\.json$/.test(path)) continue;
    // Brings the YAML library along, which a folder that holds only a model does not need.
    const { training, trainingConfig } = await import('./read/training-config.ts');
    const config = trainingConfig(path, decode(bytes));
    if (config !== undefined && !('reason' in config)) configs.set(path, { config, training: training(config) });
  }
  return { contents, configs };
}

/** Undefined when it cannot be had. */
export async function readOrSkip(source: Source, path: string): Promise<Uint8Array | undefined> {
  try {
    return await source.bytes(path);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

function jsonObject(bytes: Uint8Array, path: string): JsonObject | undefined {
  const parsed = parseJson(bytes, path);
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

/** UTF-8. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
