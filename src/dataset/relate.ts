// Which tokenizer, template, trainer, cutoff and columns belong to a data file: what tunelint.yml says, then the training
// configs in reach by their own keys, then the models that lie near. Pure; what it needs to have read is handed in.

import { folderOf, nameOf, normalised } from '../source-paths.ts';
import { isObject, type Json, type JsonObject, type Missing, type Trainer, type TrainingConfig } from '../types.ts';
import { axolotlMapping, columnsMapping, datasetInfoMapping } from './mapping.ts';
import { BY_CONTENT, type Mapping } from './shape.ts';

/** An entry of tunelint.yml under `datasets`, as far as it speaks of relations. */
export type DatasetSaid = {
  readonly path: string;
  readonly tokenizer: string | undefined;
  readonly template: string | undefined;
  readonly maxLength: number | undefined;
  readonly trainer: Trainer | undefined;
  readonly trainOn: 'assistant' | 'all' | undefined;
  readonly split: 'train' | 'eval';
};

export type Surroundings = {
  /** What tunelint.yml says of this file. */
  readonly said: DatasetSaid | undefined;
  readonly configs: readonly TrainingConfig[];
  /** Content of every dataset_info.json, by path. */
  readonly registries: ReadonlyMap<string, JsonObject>;
  /** Folders with a tokenizer, sorted. */
  readonly models: readonly string[];
};

export type Relation = {
  readonly file: string;
  readonly mapping: Mapping;
  /** Key of the list of rows in a JSON file. */
  readonly field: string | undefined;
  readonly trainer: Trainer | undefined;
  readonly trainOn: 'assistant' | 'all' | undefined;
  readonly maxLength: number | undefined;
  readonly split: 'train' | 'eval';
  /** Where the tokenizer is: a folder of the source, or a place as tunelint.yml writes it (`hf:…`, another folder). */
  readonly tokenizer:
    | { readonly path: string; readonly why: string }
    | { readonly spec: string; readonly why: string }
    | Missing;
  /** Where the template is, when not with the tokenizer. */
  readonly template: string | undefined;
  /** Its training config, which has the rest to say. */
  readonly config: TrainingConfig | undefined;
  /** Its entry that names this file, where it lists datasets as objects. */
  readonly entry: JsonObject | undefined;
  /** Files with the same group may overlap between splits. */
  readonly group: string;
};

const TRAINERS: ReadonlySet<string> = new Set([
  'trl',
  'llama-factory',
  'axolotl',
  'torchtune',
  'ms-swift',
  'transformers',
]);

/** A name that says what the file is for; the folder counts only where it is called exactly so. */
const EVAL_NAME = /(?:^|[-_.])(?:eval|evaluation|valid|validation|val|dev|test)(?:[-_.]|\d|$)/i;
const EVAL_FOLDER = /(?:^|\/)(?:eval|evaluation|valid|validation|val|dev|test)\/[^/]*$/i;

/** What belongs to `file`. */
export function relate(file: string, around: Surroundings): Relation {
  const { said } = around;
  const found = configOf(file, around);
  const config = found?.config;
  const trainer =
    said?.trainer ?? (config !== undefined && TRAINERS.has(config.trainer) ? (config.trainer as Trainer) : undefined);
  const registered = registryEntry(file, around.registries, config);
  const item = config === undefined ? undefined : itemOf(file, config);
  return {
    file,
    mapping: { ...mappingOf(registered, item, config), promptsOnly: makesReplies(config) },
    field: typeof item?.['field'] === 'string' && config?.trainer !== 'axolotl' ? item['field'] : undefined,
    trainer,
    trainOn: said?.trainOn,
    maxLength: said?.maxLength ?? config?.maxLength?.value,
    split: said?.split ?? found?.split ?? (EVAL_NAME.test(stemOf(file)) || EVAL_FOLDER.test(file) ? 'eval' : 'train'),
    tokenizer: tokenizerOf(file, said, config, around.models),
    template: said?.template,
    config,
    entry: item,
    group: config?.file ?? said?.tokenizer ?? folderOf(file),
  };
}

/** Does a training config name the file as data, by its path, a pattern, its folder, or its name in a registry? */
export function isTrainedOn(file: string, around: Pick<Surroundings, 'configs' | 'registries'>): boolean {
  return around.configs.some((config) => splitIn(file, config, around.registries) !== undefined);
}

// ---------------------------------------------------------------- training configs

type FoundConfig = { readonly config: TrainingConfig; readonly split: 'train' | 'eval' };

/** Of several configs that train on the file the one that lies nearest, then the first by path. */
function configOf(file: string, { configs, registries }: Surroundings): FoundConfig | undefined {
  const found: FoundConfig[] = [];
  for (const config of configs) {
    const split = splitIn(file, config, registries);
    if (split !== undefined) found.push({ config, split });
  }
  return found.sort(
    (a, b) =>
      sharedDepth(file, b.config.file) - sharedDepth(file, a.config.file) || (a.config.file < b.config.file ? -1 : 1),
  )[0];
}

function splitIn(
  file: string,
  config: TrainingConfig,
  registries: ReadonlyMap<string, JsonObject>,
): 'train' | 'eval' | undefined {
  const names = namesOf(file, config, registries);
  const isNamed = (value: string) => names.has(value) || namesFile(value, file, config.file);
  if (config.evalDatasets.some(({ value }) => isNamed(value))) return 'eval';
  if (config.datasets.some(({ value }) => isNamed(value)) || itemOf(file, config) !== undefined)
    return EVAL_NAME.test(stemOf(file)) ? 'eval' : 'train';
  return undefined;
}

/** Names by which LLaMA-Factory's registries in reach of the config know the file. */
function namesOf(
  file: string,
  config: TrainingConfig,
  registries: ReadonlyMap<string, JsonObject>,
): ReadonlySet<string> {
  const names = new Set<string>();
  if (config.trainer !== 'llama-factory') return names;
  for (const [path, registry] of registries) {
    if (!isRegistryOf(path, config, registries.size)) continue;
    for (const [name, entry] of Object.entries(registry)) if (registers(path, entry, file)) names.add(name);
  }
  return names;
}

/** `dataset_dir` (default `data`) as seen from the config's folder or one above it. A registry that is alone is meant. */
function isRegistryOf(path: string, config: TrainingConfig, registries: number): boolean {
  const folder = folderOf(path);
  const dir = config.datasetDir ?? 'data';
  return registries === 1 || foldersAbove(config.file).some((above) => inside(above, dir) === folder);
}

function registers(registry: string, entry: Json, file: string): entry is JsonObject {
  if (!isObject(entry) || !Object.hasOwn(entry, 'file_name') || typeof entry['file_name'] !== 'string') return false;
  const path = inside(folderOf(registry), entry['file_name']);
  if (path === undefined) return false;
  return path === file || file.startsWith(`${path}/`) || (path.includes('*') && pattern(path).test(file));
}

/** What a registry says of the file: the entry that the config names, else the only one. */
function registryEntry(
  file: string,
  registries: ReadonlyMap<string, JsonObject>,
  config: TrainingConfig | undefined,
): JsonObject | undefined {
  const found: { readonly name: string; readonly entry: JsonObject }[] = [];
  for (const [path, registry] of registries)
    for (const [name, entry] of Object.entries(registry)) if (registers(path, entry, file)) found.push({ name, entry });
  const wanted = new Set([...(config?.datasets ?? []), ...(config?.evalDatasets ?? [])].map(({ value }) => value));
  return (found.find(({ name }) => wanted.has(name)) ?? found[0])?.entry;
}

/** Does this value of a config name the file: its path, its folder, or a pattern, from the config's folder or one above? */
function namesFile(value: string, file: string, config: string): boolean {
  // ms-swift: `path#1000` takes so many rows.
  const path = value.replace(/#\d+$/, '').replaceAll('\\', '/');
  if (path === '' || /^(?:[/~]|[A-Za-z]:|\w+:\/\/)/.test(path)) return false;
  for (const above of foldersAbove(config)) {
    const full = inside(above, path);
    if (full === undefined || full === '.') continue;
    if (full === file) return true;
    // A folder of data files, perhaps one deeper (`data/train-00000-of-00001.parquet`). Text there is mostly about them.
    const inner = file.startsWith(`${full}/`) ? file.slice(full.length + 1) : undefined;
    if (inner !== undefined && inner.split('/').length <= 2 && !NOT_FROM_FOLDER.test(nameOf(inner))) return true;
    if (full.includes('*') && pattern(full).test(file)) return true;
  }
  return false;
}

/** What lies in a folder of data and is none. */
const NOT_FROM_FOLDER = /\.txt(?:\.(?:gz|zst))?$|^(?:dataset_infos?|dataset_dict|state|metadata)\.json$/i;

function pattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    return part === '*' ? '[^/]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** The entry of a list of datasets (axolotl, TRL, torchtune) that names the file. */
function itemOf(file: string, config: TrainingConfig): JsonObject | undefined {
  for (const key of ['datasets', 'test_datasets', 'pretraining_dataset', 'dataset', 'dataset_mixture']) {
    const value = Object.hasOwn(config.json, key) ? config.json[key] : undefined;
    const list = isObject(value) && Array.isArray(value['datasets']) ? value['datasets'] : value;
    for (const item of Array.isArray(list) ? (list as readonly Json[]) : [list]) {
      if (!isObject(item)) continue;
      const paths = ['path', 'id', 'source', 'data_files', 'train_file'].flatMap((name) => textsOf(item[name]));
      if (paths.some((path) => namesFile(path, file, config.file))) return item;
    }
  }
  return undefined;
}

function textsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((item: Json): item is string => typeof item === 'string');
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * Methods that sample the replies that they learn from, and tasks without replies, by the key of each trainer:
 * https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html (`rlhf_type`, `task_type`),
 * https://docs.axolotl.ai/docs/rlhf.html (`rl`), https://huggingface.co/docs/trl/grpo_trainer (`num_generations`).
 */
function makesReplies(config: TrainingConfig | undefined): boolean | undefined {
  if (config === undefined) return undefined;
  const task = Object.hasOwn(config.json, 'task_type') ? config.json['task_type'] : undefined;
  if (
    /^(?:grpo|ppo|gkd|gdpo)$/.test(config.stage ?? '') ||
    (config.trainer === 'ms-swift' && /^(?:embedding|reranker|generative_reranker|seq_cls)$/.test(String(task))) ||
    (config.trainer === 'trl' && Object.hasOwn(config.json, 'num_generations'))
  )
    return true;
  // A stage that is not written may stand on the command line.
  return config.stage === 'sft' ? false : undefined;
}

function mappingOf(
  registered: JsonObject | undefined,
  item: JsonObject | undefined,
  config: TrainingConfig | undefined,
): Mapping {
  if (registered !== undefined && (config === undefined || config.trainer === 'llama-factory'))
    return datasetInfoMapping(registered);
  if (item !== undefined && config?.trainer === 'axolotl') return axolotlMapping(item);
  if (config !== undefined) return columnsMapping(config.json, item);
  return BY_CONTENT;
}

// ---------------------------------------------------------------- tokenizers

function tokenizerOf(
  file: string,
  said: DatasetSaid | undefined,
  config: TrainingConfig | undefined,
  models: readonly string[],
): Relation['tokenizer'] {
  const known = new Set(models);
  if (said?.tokenizer !== undefined) {
    const path = said.tokenizer.startsWith('hf:') ? undefined : inside('.', said.tokenizer);
    if (path !== undefined && known.has(path)) return { path, why: 'tunelint.yml names it' };
    return { spec: said.tokenizer, why: 'tunelint.yml names it' };
  }
  if (config !== undefined) {
    for (const [what, value] of [
      ['tokenizer', config.tokenizer?.value],
      ['base model', config.base?.value],
      ['output', config.outputDir?.value],
    ] as const) {
      if (value === undefined) continue;
      for (const above of foldersAbove(config.file)) {
        const path = inside(above, value);
        if (path !== undefined && known.has(path)) return { path, why: `the ${what} of ${config.file}` };
      }
    }
    const home = folderOf(config.file);
    if (known.has(home) && home !== '.') return { path: home, why: `${config.file} lies in it` };
    if (config.base !== undefined)
      return { reason: `the tokenizer of ${config.base.value} (${config.file}) is not in reach`, blocked: false };
  }
  for (const above of foldersAbove(file)) if (known.has(above)) return { path: above, why: 'it lies around the data' };
  const [only, ...others] = models;
  if (only !== undefined && others.length === 0) return { path: only, why: 'it is the only one here' };
  return {
    reason:
      only === undefined
        ? 'no tokenizer is in reach; name it in tunelint.yml'
        : `${models.length} tokenizers are in reach and nothing says which one is meant; name it in tunelint.yml`,
    blocked: false,
  };
}

// ---------------------------------------------------------------- paths

/** The folders that hold a file, the nearest first, the root last. */
function foldersAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('/')), '.'];
}

function sharedDepth(a: string, b: string): number {
  const x = a.split('/');
  const y = b.split('/');
  let n = 0;
  while (n < x.length - 1 && n < y.length - 1 && x[n] === y[n]) n += 1;
  return n;
}

/** A relative path as seen from a folder; undefined where it is absolute or leaves the root. */
function inside(folder: string, path: string): string | undefined {
  if (/^([/\\~]|[A-Za-z]:)/.test(path)) return undefined;
  return normalised(`${folder}/${path}`);
}

/** A name without its endings. */
function stemOf(path: string): string {
  return nameOf(path)
    .replace(/\.(?:gz|zst)$/i, '')
    .replace(/\.[a-z]+$/i, '');
}
