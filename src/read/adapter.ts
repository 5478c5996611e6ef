// A PEFT adapter: adapter_config.json and the header of adapter_model.safetensors.

import {
  type Adapter,
  type FileEntry,
  type FileProblem,
  type Json,
  type JsonObject,
  type PickleFile,
  type Source,
  SourceError,
  type TensorInfo,
} from '../types.ts';
import { adapterParts } from './adapter-parts.ts';
import { parseJson } from './json.ts';
import { readSafetensorsHeader } from './safetensors.ts';

const CONFIG = 'adapter_config.json';
/**
 * PEFT's names, https://github.com/huggingface/peft/blob/v0.18.0/src/peft/utils/constants.py (SAFETENSORS_WEIGHTS_NAME,
 * WEIGHTS_NAME); transformers' save_pretrained splits a large adapter into numbered files.
 */
const SAFETENSORS = /^adapter_model(?:-\d+-of-\d+)?\.safetensors$/;
const PICKLE = 'adapter_model.bin';
/** Real ones are below 10 kB; those with a rank per layer reach some 100 kB. */
const MAX_CONFIG_BYTES = 10_000_000;

/**
 * The adapter in `folder`, of which `files` are the files directly in it. Undefined without a readable
 * adapter_config.json. `tensors` is undefined when the weights are absent or unreadable; those of an
 * adapter_model.bin are taken from its opcodes, which are among `pickles`.
 */
export async function readAdapter(
  source: Source,
  folder: string,
  files: readonly FileEntry[],
  pickles: readonly PickleFile[] = [],
): Promise<{
  readonly adapter?: Adapter;
  readonly problems: readonly FileProblem[];
  readonly unreadable: readonly FileEntry[];
}> {
  const prefix = folder === '.' || folder === '' ? '' : `${folder}/`;
  const configEntry = files.find((file) => file.path === prefix + CONFIG);
  const stored = files.filter((file) => SAFETENSORS.test(file.path.slice(prefix.length)));
  const pickle = stored.length > 0 ? undefined : files.find((file) => file.path === prefix + PICKLE);
  const problems: FileProblem[] = [];
  const unreadable: FileEntry[] = [];

  const config = await readOrNote(configEntry, unreadable, (entry) => readConfig(source, entry));
  if (config === undefined) return { problems, unreadable };
  if ('reason' in config) return { problems: [config], unreadable };

  const tensors =
    pickle === undefined
      ? await readTensors(source, stored, problems, unreadable)
      : pickles.find((p) => p.file === pickle.path && p.problem === undefined)?.tensors;
  const said = adapter(prefix + CONFIG, config.json);
  const first = stored[0] ?? pickle;
  return {
    adapter: {
      ...said,
      weights: first === undefined ? undefined : { file: first.path, size: first.size },
      tensors,
      parts: tensors === undefined ? undefined : adapterParts(said.peftType, tensors),
    },
    problems,
    unreadable,
  };
}

/**
 * An adapter_config.json without an adapter beside whole weights. With PEFT installed, from_pretrained takes the folder for an
 * adapter and stops at the missing adapter_model.safetensors (transformers 4.57.6, whose model is then the base, and 5.18.0).
 * https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/integrations/peft.py (maybe_load_adapters)
 */
export function strayConfig(adapter: Adapter | undefined): readonly FileProblem[] {
  if (adapter?.peftType === undefined || adapter.weights !== undefined) return [];
  const reason =
    'lies beside whole weights without the weights of an adapter: with PEFT installed, transformers looks for these and does not load the model';
  return [{ at: { file: adapter.file, pointer: '' }, reason }];
}

/** Tensors of all files together; undefined when there is none, or one of them cannot be had. */
async function readTensors(
  source: Source,
  entries: readonly FileEntry[],
  problems: FileProblem[],
  unreadable: FileEntry[],
): Promise<readonly TensorInfo[] | undefined> {
  const tensors: TensorInfo[] = [];
  let isWhole = entries.length > 0;
  for (const weights of entries) {
    const header = await readOrNote(weights, unreadable, (entry) => readSafetensorsHeader(source, entry));
    if (header === undefined || 'reason' in header) {
      isWhole = false;
      if (header !== undefined) problems.push(header);
      continue;
    }
    if (header.problem !== undefined) problems.push(header.problem);
    tensors.push(...header.tensors);
  }
  return isWhole ? tensors : undefined;
}

/** What adapter_config.json says; a key of the wrong type counts as absent. */
function adapter(file: string, json: JsonObject): Omit<Adapter, 'tensors' | 'weights' | 'parts'> {
  const value = (key: string): Json => (Object.hasOwn(json, key) ? (json[key] ?? null) : null);
  const text = (key: string): string | undefined => {
    const found = value(key);
    return typeof found === 'string' ? found : undefined;
  };
  const base = text('base_model_name_or_path');
  const target = value('target_modules');
  return {
    file,
    json,
    peftType: text('peft_type'),
    base: base === undefined ? undefined : { value: base, at: { file, pointer: '/base_model_name_or_path' } },
    baseRevision: text('revision'),
    // PEFT takes one name as well as a list.
    modulesToSave: texts(value('modules_to_save')) ?? [],
    trainableTokenIndices: value('trainable_token_indices'),
    targetModules: typeof target === 'string' ? target : texts(target),
  };
}

async function readConfig(source: Source, entry: FileEntry): Promise<{ readonly json: JsonObject } | FileProblem> {
  const at = { file: entry.path };
  if (entry.size > MAX_CONFIG_BYTES) return { at, reason: `has ${entry.size} bytes, too many for an adapter's config` };
  const parsed = parseJson(await source.bytes(entry.path), entry.path, MAX_CONFIG_BYTES);
  if ('reason' in parsed) return parsed;
  return isJsonObject(parsed.value) ? { json: parsed.value } : { at, reason: 'is not a JSON object' };
}

async function readOrNote<T>(
  entry: FileEntry | undefined,
  unreadable: FileEntry[],
  read: (entry: FileEntry) => Promise<T>,
): Promise<T | undefined> {
  if (entry === undefined) return undefined;
  try {
    if (entry.unreadable === undefined) return await read(entry);
    unreadable.push(entry);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    unreadable.push({ ...entry, unreadable: error.reason });
  }
  return undefined;
}

function texts(value: Json): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return undefined;
  return value.filter((item: Json) => typeof item === 'string');
}

function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
