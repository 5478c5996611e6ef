// File list → subjects: which folders are checkpoints and adapters, which files are datasets and training configs. Pure;
// the little content it needs is handed in.

import picomatch from 'picomatch';
import { folderOf, nameOf, normalised } from './source-paths.ts';
import {
  type Declared,
  ENGINES,
  type Engine,
  type FileEntry,
  isObject,
  type JsonObject,
  type Subject,
} from './types.ts';

/** Content of a small JSON or YAML file as an object; undefined when it is none, does not parse, or was not read. */
export type Peek = (path: string) => JsonObject | undefined;

/** What the configuration declares, as far as discovery goes. */
export type DeclaredPaths = {
  readonly checkpoints: readonly { readonly path: string }[];
  readonly datasets: readonly { readonly path: string }[];
  readonly smoke: { readonly prompts: string | undefined };
};

export type Discovery = {
  /** Sorted by path, then kind. */
  readonly subjects: readonly Subject[];
  /** Datasets that nobody declared, known by their names only: judge their rows when they look like rows, else skip them. */
  readonly guessed: readonly string[];
  /** Paths that were asked for and lead to nothing. */
  readonly unmatched: readonly { readonly by: 'argument' | 'config'; readonly path: string }[];
};

/** Larger files are never peeked at: training configs and config.json have a few kB. */
export const MAX_PEEK_BYTES = 1024 * 1024;

/** Any of these makes its folder a checkpoint. */
const CHECKPOINT_FILE =
  /^(?:tokenizer\.json|tokenizer_config\.json|generation_config\.json|special_tokens_map\.json|chat_template\.jinja|chat_template\.json|model.*\.safetensors|.+\.safetensors\.index\.json|consolidated.*\.safetensors|pytorch_model.*\.bin|pytorch_model\.bin\.index\.json|.+\.gguf)$/;

const FULL_WEIGHTS =
  /^(?:model.*\.safetensors|model.*\.safetensors\.index\.json|consolidated.*\.safetensors|pytorch_model.*\.bin|pytorch_model\.bin\.index\.json|.+\.gguf)$/;

const ADAPTER_FILE = /^(?:adapter_config\.json|adapter_model(?:-.*)?\.(?:safetensors|bin|safetensors\.index\.json))$/;

/** Files that belong to a checkpoint or adapter: named on the command line, they mean their folder. */
const MODEL_FILE =
  /^(?:config\.json|configuration\.json|added_tokens\.json|vocab\.json|merges\.txt|tokenizer\.model|tekken\.json|params\.json|processor_config\.json|preprocessor_config\.json|trainer_state\.json|Modelfile|.+\.safetensors|.+\.tiktoken)$/;

/** Second copies of the model above them, in another format; judged only when they are asked for. */
const COPIES: ReadonlySet<string> = new Set(['original', 'onnx', 'openvino', 'coreml', 'tflite', 'metal']);

/** What a trainer or a tool writes beside its results: lines of JSON, but no training data. */
const NOT_ROWS =
  /(?:^|[-_.])(?:log|logs|logging|logger|trainer_log|events|metrics|history|predictions|eval_results|results|completions|usage|trace|traces|stats)\.(?:jsonl|ndjson|jsonlines|json|csv|parquet)(?:\.(?:gz|zst))?$/i;

/** JSON and text under a data folder that is about data and not data. */
const ABOUT_DATA =
  /^(?:dataset_infos?|dataset_dict|state|metadata|index|schema|package|package-lock|tsconfig|composer|manifest|config|settings|args|all_results|train_results|croissant)\.json$|\.(?:schema|config|index|meta)\.json$|^(?:readme|licen[cs]e|notice|copying|changelog|changes|requirements|constraints|authors|contributors|citation|version|cmakelists|robots|todo|manifest|sources?|checksums?|sha256sums?|md5sums?)(?:[-_.].*)?\.txt$/i;

/** Names of JSON and CSV files that are training data wherever they lie: train.csv, llava_instruct_150k.json, sft-v2.json. */
const DATA_NAME =
  /(?:^|[-_.])(?:train|sft|dpo|kto|fine[-_]?tun(?:e|ing)|instruct(?:ions?)?|alpaca(?!.eval)|sharegpt|dataset)[-_.]/i;

const DATA_FOLDERS: ReadonlySet<string> = new Set(['data', 'dataset', 'datasets']);

/** Other tools' files, which could only cost time. */
const NOT_TRAINING =
  /^(?:(?:package|package-lock|tsconfig.*|biome|composer|deno|renovate|manifest|index|vocab|added_tokens|special_tokens_map|tokenizer.*|generation_config|config|adapter_config|trainer_state|dataset_infos?|preprocessor_config|processor_config|.+\.safetensors\.index)\.json|(?:docker-compose.*|compose|mkdocs|tunelint|pnpm-lock|\..*)\.(?:json|ya?ml))$/i;

/**
 * Paths whose content `discover` wants to see, sorted: the caller reads them (JSON, or YAML as its first document) and
 * answers by path. What it cannot read it leaves out.
 */
export function candidates(files: readonly FileEntry[], explicit: readonly string[] = []): readonly string[] {
  const wanted = wantedPaths(explicit);
  return files
    .filter((file) => {
      if (file.unreadable !== undefined || file.size > MAX_PEEK_BYTES || !isBelowAny(file.path, wanted)) return false;
      const name = nameOf(file.path);
      if (name === 'config.json' || name === 'dataset_info.json') return true;
      if (file.path.startsWith('.github/')) return false;
      return CONFIG_FILE.test(name) && !NOT_TRAINING.test(name);
    })
    .map((file) => file.path)
    .sort();
}

/**
 * The subjects among `files`. `explicit` are the paths of the command line (folders or files, relative to the source's
 * root); without any, everything is meant. A checkpoint is a folder that directly holds model files; an adapter one
 * that holds an adapter's; a folder with merged weights beside an adapter is both. `isTrainingConfig` is asked about the
 * JSON and YAML files among `candidates` only, `isTrainedOn` about data files: does a training config name it?
 */
export function discover(
  files: readonly FileEntry[],
  config: DeclaredPaths,
  explicit: readonly string[],
  peek: Peek,
  isTrainingConfig: (path: string) => boolean,
  isTrainedOn: (path: string) => boolean = () => false,
): Discovery {
  const wanted = wantedPaths(explicit);
  const folders = foldersOf(files);
  const subjects = new Map<string, Subject>();
  const guessed = new Set<string>();
  const unmatched: { readonly by: 'argument' | 'config'; readonly path: string }[] = [];
  const add = (kind: Subject['kind'], path: string) => subjects.set(`${path}\0${kind}`, { kind, path });

  // Folders: asked for by name, declared, or recognised by what lies in them.
  const named = new Set(wanted.map((path) => (folders.has(path) ? path : namedFolder(path, folders))));
  const declaredFolders = new Set<string>();
  for (const entry of config.checkpoints) {
    const matches = matcher(entry.path);
    let found = false;
    for (const path of folders.keys()) {
      if (!matches(path)) continue;
      found = true;
      declaredFolders.add(path);
    }
    if (!found) unmatched.push({ by: 'config', path: entry.path });
  }
  for (const [path, names] of folders) {
    if (!isBelowAny(path, wanted) && !named.has(path)) continue;
    const isAsked = named.has(path) || declaredFolders.has(path);
    const kinds = folderKinds(path, names, folders, peek, isAsked);
    for (const kind of kinds) add(kind, path);
  }

  // Files: declared datasets first, so that nothing declared is taken for something else.
  const declared = new Set<string>();
  for (const entry of config.datasets) {
    const matches = matcher(entry.path);
    let found = false;
    for (const file of files) {
      if (!isMeant(matches, file.path)) continue;
      found = true;
      declared.add(file.path);
    }
    if (!found) unmatched.push({ by: 'config', path: entry.path });
  }
  const registered = registeredDatasets(files, peek);
  for (const file of files) {
    if (!isBelowAny(file.path, wanted)) continue;
    const name = nameOf(file.path);
    if (declared.has(file.path) || registered.has(file.path)) add('dataset', file.path);
    else if (file.path === config.smoke.prompts) continue;
    else if (!isModelFile(name) && CONFIG_FILE.test(name) && isTrainingConfig(file.path)) {
      add('training-config', file.path);
    } else if (!DATA_FILE.test(name) || isModelFile(name)) continue;
    else if (wanted.includes(file.path) || isTrainedOn(file.path)) add('dataset', file.path);
    else if (looksLikeDataset(file, peek)) {
      add('dataset', file.path);
      guessed.add(file.path);
    }
  }

  const list = [...subjects.values()].sort((a, b) => compare(a.path, b.path) || compare(a.kind, b.kind));
  for (const path of wanted) {
    const folder = namedFolder(path, folders);
    const isMet = list.some((s) => s.path === folder || isBelowAny(s.path, [path]));
    if (!isMet) unmatched.push({ by: 'argument', path });
  }
  return { subjects: list, guessed: [...guessed].sort(), unmatched };
}

/**
 * Could a change of these paths change what `discover` finds, or what is in it? Asked before anything is read, so that a
 * change of other files costs nothing: it says yes rather than no. `names` gives the files directly in a folder.
 */
export function mayConcern(
  paths: readonly string[],
  config: Pick<DeclaredPaths, 'checkpoints' | 'datasets'>,
  names: (folder: string) => readonly string[],
): boolean {
  const declared = [...config.checkpoints, ...config.datasets].map((entry) => matcher(entry.path));
  const folders = new Set<string>();
  for (const path of paths) {
    const name = nameOf(path);
    if (CONFIG_NAME.test(name) || isModelFile(name)) return true;
    const isOurs = !path.startsWith('.github/') && !NOT_TRAINING.test(name);
    if (isOurs && (CONFIG_FILE.test(name) || (DATA_FILE.test(name) && !ABOUT_DATA.test(name)))) return true;
    if (declared.some((matches) => matches(path))) return true;
    // Of a subject at the root only the files directly in it count.
    for (const folder of path.includes('/') ? foldersAbove(path) : ['.']) folders.add(folder);
  }
  for (const folder of folders) {
    if (declared.some((matches) => matches(folder))) return true;
    if (names(folder).some((file) => file === 'config.json' || isModelFile(file))) return true;
  }
  return false;
}

const CONFIG_NAME = /^tunelint\.ya?ml$/;

/** The folders that hold a path, the nearest first, without the root. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
}

/** The entry of tunelint.yml that speaks of a subject: the one that names it exactly, else the first that matches. */
export function entryFor<E extends { readonly path: string }>(entries: readonly E[], path: string): E | undefined {
  const exact = entries.find((entry) => entry.path === path);
  return exact ?? entries.find((entry) => isMeant(matcher(entry.path), path));
}

/** An entry of tunelint.yml under `checkpoints`, as far as it declares something. */
export type DeclaredCheckpoint = {
  readonly path: string;
  readonly base: string | undefined;
  readonly newTokens: readonly string[];
  readonly chat: boolean | undefined;
  readonly engines: readonly Engine[];
};

/** What was declared about a checkpoint or adapter; an input's base goes before the entry's. */
export function declaration(
  config: { readonly base: string | undefined; readonly checkpoints: readonly DeclaredCheckpoint[] },
  subject: Subject,
): Declared {
  const entry = entryFor(config.checkpoints, subject.path);
  return {
    kind: subject.kind === 'adapter' ? 'adapter' : 'checkpoint',
    engines: entry?.engines ?? ENGINES,
    chat: entry?.chat,
    newTokens: entry?.newTokens ?? [],
    base: config.base ?? entry?.base,
  };
}

const CONFIG_FILE = /\.(?:json|ya?ml)$/i;
const DATA_FILE = /\.(?:jsonl|ndjson|jsonlines|json|parquet|arrow|csv|txt)(?:\.(?:gz|zst))?$/i;

function isModelFile(name: string): boolean {
  return CHECKPOINT_FILE.test(name) || ADAPTER_FILE.test(name) || MODEL_FILE.test(name);
}

/** Names of the files directly in each folder; `.` is the root. */
function foldersOf(files: readonly FileEntry[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const names = folders.get(folder);
    if (names === undefined) folders.set(folder, [nameOf(file.path)]);
    else names.push(nameOf(file.path));
  }
  return folders;
}

function folderKinds(
  path: string,
  names: readonly string[],
  folders: ReadonlyMap<string, readonly string[]>,
  peek: Peek,
  isAsked: boolean,
): readonly Subject['kind'][] {
  const isAdapter = names.some((name) => ADAPTER_FILE.test(name));
  const hasConfig = names.includes('config.json');
  const hasWeights = names.some((name) => FULL_WEIGHTS.test(name));
  // Beside an adapter lie the tokenizer's files too; only whole weights make it a model of its own.
  if (isAdapter) return hasConfig && hasWeights ? ['adapter', 'checkpoint'] : ['adapter'];
  const config = hasConfig ? peek(path === '.' ? 'config.json' : `${path}/config.json`) : undefined;
  if (isAsked && (hasConfig || names.some((name) => CHECKPOINT_FILE.test(name)))) return ['checkpoint'];
  const parent = folderOf(path);
  const beside = path === '.' ? [] : (folders.get(parent) ?? []);
  // A diffusers pipeline and its components: text encoders there are not fine-tuned to talk.
  if (names.includes('model_index.json') || beside.includes('model_index.json')) return [];
  if (config !== undefined && (Object.hasOwn(config, '_class_name') || Object.hasOwn(config, '_diffusers_version'))) {
    return [];
  }
  if (COPIES.has(nameOf(path)) && beside.some((n) => n === 'config.json' || CHECKPOINT_FILE.test(n))) return [];
  if (names.some((name) => CHECKPOINT_FILE.test(name))) return ['checkpoint'];
  return config !== undefined && describesModel(config) ? ['checkpoint'] : [];
}

/** A config.json that stands alone may be anybody's; this one is a transformers model's. */
function describesModel(config: JsonObject): boolean {
  const keys = ['model_type', 'architectures', 'transformers_version', 'auto_map'];
  return Object.keys(config).some((key) => keys.includes(key) || key.endsWith('_token_id'));
}

function namedFolder(path: string, folders: ReadonlyMap<string, readonly string[]>): string | undefined {
  const folder = folderOf(path);
  const name = nameOf(path);
  return isModelFile(name) && folders.get(folder)?.includes(name) ? folder : undefined;
}

/**
 * Files that a LLaMA-Factory registry (`dataset_info.json`) names: { name: { file_name } }, relative to its folder; a file, a
 * folder whose files are meant, or a pattern.
 * https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/loader.py (`_load_single_dataset`)
 */
function registeredDatasets(files: readonly FileEntry[], peek: Peek): ReadonlySet<string> {
  const all = new Set(files.map((file) => file.path));
  const found = new Set<string>();
  for (const file of files) {
    if (nameOf(file.path) !== 'dataset_info.json') continue;
    for (const entry of Object.values(peek(file.path) ?? {})) {
      const name = isObject(entry) && Object.hasOwn(entry, 'file_name') ? entry['file_name'] : undefined;
      const path = typeof name === 'string' ? normalised(`${folderOf(file.path)}/${name}`) : undefined;
      if (path === undefined || path === folderOf(file.path)) continue;
      if (all.has(path)) {
        if (DATA_FILE.test(path)) found.add(path);
      } else {
        const matches = matcher(path);
        const meant = files.filter((other) => DATA_FILE.test(other.path) && isMeant(matches, other.path));
        const texts = files.filter((other) => /\.txt$/i.test(other.path) && matches(folderOf(other.path)));
        const rows = meant.length > 0 ? meant : texts.filter((other) => !ABOUT_DATA.test(nameOf(other.path)));
        for (const other of rows) found.add(other.path);
      }
    }
  }
  return found;
}

function looksLikeDataset(file: FileEntry, peek: Peek): boolean {
  const parts = file.path.split('/');
  const whole = parts.pop() ?? '';
  const name = whole.replace(/\.(?:gz|zst)$/i, '');
  if (NOT_ROWS.test(name)) return false;
  if (/\.(?:jsonl|ndjson|jsonlines|parquet)$/i.test(name)) return true;
  // datasets.map writes its caches beside the data.
  if (/\.arrow$/i.test(name)) return !name.startsWith('cache-') && !name.startsWith('tmp');
  // Any text has lines: only one that is named somewhere is a data set.
  if (!/\.(?:json|csv)$/i.test(name) || ABOUT_DATA.test(name)) return false;
  if (!parts.some((part) => DATA_FOLDERS.has(part.toLowerCase())) && !DATA_NAME.test(name)) return false;
  // A list of rows is no object; an object is settings or a table by name, unless it wraps the rows.
  const content = /\.json$/i.test(whole) ? peek(file.path) : undefined;
  if (content === undefined) return true;
  return ['data', 'train', 'rows', 'examples', 'instances'].some((key) => Array.isArray(content[key]));
}

/** Command-line paths in the form of source paths; the root among them means everything. */
function wantedPaths(explicit: readonly string[]): readonly string[] {
  const paths = explicit.map((path) => normalised(path) ?? path);
  return paths.includes('.') ? [] : [...new Set(paths)];
}

function isBelowAny(path: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/**
 * A pattern of tunelint.yml as a test of paths: `*`, `**`, `?`, `[…]` and `{a,b}`; everything else is literal. A path
 * without any of these means itself. How many a pattern may hold is limited where tunelint.yml is read.
 */
function matcher(pattern: string): (path: string) => boolean {
  if (!/[*?[\]{}]/.test(pattern)) return (path) => path === pattern;
  // Parentheses and what may follow them would be passed on as regular expressions.
  const literal = pattern.replaceAll(/[\\()|+!@]/g, '\\$&');
  return picomatch(literal, { dot: true, noextglob: true, nonegate: true });
}

/** A pattern means a path that it matches, and the data files directly in a folder that it matches; text there is mostly about them. */
function isMeant(matches: (path: string) => boolean, path: string): boolean {
  if (matches(path)) return true;
  const name = nameOf(path);
  if (/\.txt(?:\.(?:gz|zst))?$/i.test(name)) return false;
  return DATA_FILE.test(name) && !ABOUT_DATA.test(name) && !isModelFile(name) && matches(folderOf(path));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
