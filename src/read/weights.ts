// Weights without weights: the headers of safetensors files and their index, set against each other. Pickles are never opened.

import {
  type DamagedFile,
  type FileEntry,
  type FileProblem,
  type IndexReading,
  type Source,
  SourceError,
  type TensorInfo,
  type Weights,
} from '../types.ts';
import { embeddings } from './embeddings.ts';
import { readSafetensorsHeader, readWeightIndex, type SafetensorsHeader, type WeightIndex } from './safetensors.ts';

/** Shards asked for at once; a Hub repository answers them in parallel, a disk does not care. */
const PARALLEL_READS = 8;

/**
 * Weights of the model in `folder`, of which `files` are the files directly in it. Undefined when there are none: no
 * safetensors file or index, no pickle, no GGUF file.
 *
 * - Which files count follows transformers: `model.safetensors`, else the shards of the index, else every other
 *   safetensors file that is not an adapter.
 * - An index alone says names but no shapes, so `tensors` is undefined then and `complete` false.
 * - Pickles are listed by name and never opened; what a trainer leaves beside them (`optimizer.pt`,
 *   `training_args.bin`, `rng_state_0.pth`) is not listed, and `adapter_model.bin` only where it has no safetensors twin.
 * - An embedding whose rows cannot be read off its stored shape (GPTQ, AWQ, bitsandbytes 4 bit) has the shape `[]`.
 */
export async function readWeights(
  source: Source,
  folder: string,
  files: readonly FileEntry[],
): Promise<{
  readonly weights?: Weights;
  readonly unreadable: readonly FileEntry[];
  readonly problems: readonly FileProblem[];
}> {
  const unreadable: FileEntry[] = [];
  const problems: FileProblem[] = [];
  const byName = new Map(files.map((file) => [nameIn(folder, file.path), file]));
  const names = [...byName.keys()];

  const indexEntry = byName.get(indexName(names) ?? '');
  const isSingle = byName.has('model.safetensors');
  let index: WeightIndex | undefined;
  if (indexEntry?.unreadable !== undefined) {
    if (!isSingle) unreadable.push(indexEntry);
  } else if (indexEntry !== undefined) {
    const read = await orUnreadable(() => readWeightIndex(source, indexEntry), indexEntry, unreadable);
    if (read !== undefined && 'reason' in read) problems.push(read);
    else index = read;
  }

  const wanted = wantedFiles(names, isSingle ? undefined : index);
  const shards = wanted.flatMap((name) => byName.get(name) ?? []);
  const headers = new Map<string, SafetensorsHeader>();
  const damaged: DamagedFile[] = [];
  for (let start = 0; start < shards.length; start += PARALLEL_READS) {
    const batch = shards.slice(start, start + PARALLEL_READS).map(async (entry) => {
      if (entry.unreadable === undefined) {
        return [entry, await orUnreadable(() => readSafetensorsHeader(source, entry), entry, unreadable)] as const;
      }
      unreadable.push(entry);
      return [entry, undefined] as const;
    });
    for (const [entry, header] of await Promise.all(batch)) {
      if (header === undefined) continue;
      if ('reason' in header) damaged.push({ ...header, kind: 'header' });
      else {
        headers.set(nameIn(folder, entry.path), header);
        if (header.problem !== undefined) damaged.push(header.problem);
      }
    }
  }
  for (const { at, reason } of damaged) problems.push({ at, reason });

  const pickles = [...byName].filter(([name]) => isPickledWeights(name, names)).map(([, file]) => file.path);
  const ggufs = names.filter((name) => /\.gguf$/i.test(name));
  const format =
    wanted.length > 0 || indexEntry !== undefined
      ? 'safetensors'
      : ggufs.length > 0
        ? 'gguf'
        : pickles.length > 0
          ? 'pickle'
          : undefined;
  unreadable.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (format === undefined) return { unreadable, problems };

  const numbered = format === 'gguf' ? ggufs : format === 'pickle' ? pickles.map((p) => nameIn(folder, p)) : wanted;
  const missing = missingShards(isSingle ? undefined : index, numbered, byName);
  const tensors = [...headers.values()].flatMap((header) => header.tensors);
  const known = headers.size > 0 ? tensors : undefined;
  const isIndexed = (tensor: TensorInfo) => index?.shardOf.get(tensor.name) === nameIn(folder, tensor.file);
  const { input, output } = embeddings(tensors, isIndexed);
  return {
    weights: {
      format,
      tensors: known,
      indexFile: indexEntry?.path,
      inputEmbedding: input,
      outputEmbedding: output,
      rows: input?.shape[0],
      complete:
        shards.length > 0 &&
        headers.size === wanted.length &&
        missing.length === 0 &&
        (isSingle || indexEntry === undefined || index !== undefined),
      index: index === undefined ? undefined : indexReading(index, headers, names, isSingle),
      missingShards: missing,
      presentShards: numbered.filter((name) => byName.has(name)),
      lacksIndex: indexEntry === undefined && wanted.some((name) => /^model-\d+-of-\d+\.safetensors$/.test(name)),
      damaged,
      pickles,
      safetensors: shards.map((shard) => shard.path),
    },
    unreadable,
    problems,
  };
}

/** An index beside the shards, both ways; one beside `model.safetensors` is only in the way, where it names other files. */
function indexReading(
  index: WeightIndex,
  headers: ReadonlyMap<string, SafetensorsHeader>,
  names: readonly string[],
  isSingle: boolean,
): IndexReading {
  const shards = [...new Set(index.shardOf.values())].sort();
  const absent: { readonly tensor: string; readonly file: string }[] = [];
  const unlisted: { readonly tensor: string; readonly file: string }[] = [];
  const held = new Map([...headers].map(([file, { tensors }]) => [file, new Set(tensors.map(({ name }) => name))]));
  for (const [tensor, file] of index.shardOf) if (held.get(file)?.has(tensor) === false) absent.push({ tensor, file });
  for (const [file, tensors] of held)
    if (shards.includes(file))
      for (const tensor of tensors) if (!index.shardOf.has(tensor)) unlisted.push({ tensor, file });
  const strays = names.filter((name) => MODEL_FILE.test(name) && !shards.includes(name));
  return { file: index.file, shards, absent, unlisted, strays: isSingle && shards.length === 0 ? [] : strays };
}

/** What save_pretrained calls weights: `model.safetensors`, `model-00001-of-00004.safetensors`. Other names belong to other things. */
const MODEL_FILE = /^model(-\d+-of-\d+)?\.safetensors$/;

/** Nothing is missing where nothing is there: files too large to be committed were left out on purpose. */
function missingShards(
  index: WeightIndex | undefined,
  names: readonly string[],
  byName: ReadonlyMap<string, FileEntry>,
): Weights['missingShards'] {
  if (!names.some((name) => byName.has(name))) return [];
  const missing = new Map<string, number | undefined>();
  if (index !== undefined) {
    for (const file of index.shardOf.values()) if (!byName.has(file)) missing.set(file, (missing.get(file) ?? 0) + 1);
    // Its names are the whole truth; the numbers in them are not.
    return sorted(missing);
  }
  const counted = new Set<string>();
  for (const name of names) {
    const parts = NUMBERED.exec(name);
    if (parts === null) continue;
    const [, before = '', number = '', between = '', total = '', after = ''] = parts;
    const kind = `${before}\0${number.length}\0${total}\0${after}`;
    if (Number(total) > MAX_SHARDS || counted.has(kind)) continue;
    counted.add(kind);
    const first = names.some((n) => n === `${before}${'0'.repeat(number.length)}${between}${total}${after}`) ? 0 : 1;
    for (let i = first; i < Number(total) + first; i++) {
      const file = `${before}${String(i).padStart(number.length, '0')}${between}${total}${after}`;
      if (!byName.has(file)) missing.set(file, undefined);
    }
  }
  return sorted(missing);
}

const NUMBERED = /^(.*?)(\d{1,6})(-of-)(\d{1,6})(\.(?:safetensors|bin|gguf))$/i;
/** More than the largest released models have. */
const MAX_SHARDS = 2_000;

function sorted(missing: ReadonlyMap<string, number | undefined>): Weights['missingShards'] {
  return [...missing].map(([file, tensors]) => ({ file, tensors })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Files of the weights in the order in which transformers looks for them:
 * https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_utils.py (_get_resolved_checkpoint_files).
 */
function wantedFiles(names: readonly string[], index: WeightIndex | undefined): readonly string[] {
  if (names.includes('model.safetensors')) return ['model.safetensors'];
  if (index !== undefined) return [...new Set(index.shardOf.values())].sort();
  const all = names.filter((name) => /\.safetensors$/i.test(name) && !isBesideWeights(name)).sort();
  // Mistral ships the same weights twice, in its own layout and in that of transformers.
  const model = all.filter((name) => !/^consolidated/i.test(name));
  return model.length > 0 ? model : all;
}

function indexName(names: readonly string[]): string | undefined {
  if (names.includes('model.safetensors.index.json')) return 'model.safetensors.index.json';
  return names.filter((name) => /\.safetensors\.index\.json$/i.test(name) && !isBesideWeights(name)).sort()[0];
}

/** Adapters and what trainers leave behind: safetensors or pickles, but not the model. */
function isBesideWeights(name: string): boolean {
  return /^(?:adapter_|(?:pytorch_)?lora[._-]|optimizer|scheduler|scaler|rng_state|random_states|training_args)|optim_states/i.test(
    name,
  );
}

function isPickledWeights(name: string, names: readonly string[]): boolean {
  if (/^adapter_model.*\.bin$/i.test(name)) {
    return !names.some((other) => /^adapter_model.*\.safetensors$/i.test(other));
  }
  // Other .bin files are not pickles: CTranslate2, OpenVINO and old GGML use the ending too.
  return /^pytorch_model.*\.bin$|\.(?:pt|pth|ckpt)$/i.test(name) && !isBesideWeights(name);
}

async function orUnreadable<T>(
  read: () => Promise<T>,
  entry: FileEntry,
  unreadable: FileEntry[],
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    unreadable.push({ ...entry, unreadable: error.reason });
    return undefined;
  }
}

function nameIn(folder: string, path: string): string {
  return folder === '.' || folder === '' ? path : path.slice(folder.length + 1);
}
