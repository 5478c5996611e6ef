// Configs of trainers: which trainer a YAML or JSON file is for, and what it says about base, template and tokens.

import { isNode, LineCounter, parseAllDocuments } from 'yaml';
import {
  type At,
  type FileProblem,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  type TrainingConfig as Said,
  type Source,
  type Training,
} from '../types.ts';
import { pointerToken } from './json.ts';
import { KEYS, type Trainer, trainerOf } from './trainers.ts';

/** The longest config seen, with its template inline, has 40 kB; what is longer is data. */
const MAX_BYTES = 1_000_000;
/** Anchors are used a handful of times; an alias bomb needs thousands. */
const MAX_ALIASES = 100;
/** Trainers' configs nest four or five deep. */
const MAX_DEPTH = 32;
/** `${a}` may refer to a value with `${b}`; a circle ends here. */
const MAX_REFERENCES = 5;

/** What one training config says, with its trainer by name. */
export type TrainingConfig = Said & { readonly trainer: Trainer };

/** A key without which no file is a config of the trainers above; saves parsing every other YAML file of a repository. */
const MENTIONS_MODEL =
  /(?:^|[{,\s])["']?(?:top\.)?(?:base_model|model|model_\w+|checkpoint_dir|checkpointer|data_config)["']?\s*:/m;
/** A file that cannot be parsed is worth a problem only when it is surely a trainer's. */
const SURELY_TRAINING = /^["']?(?:model_name_or_path|base_model)["']?\s*:/m;

/**
 * What a YAML (`.yml`, `.yaml`) or JSON file says to its trainer. Undefined when it is not a training config, when it is
 * not there, and when it is longer than any; a problem when it surely is one and cannot be parsed.
 * YAML is read as version 1.1, as PyYAML does; of several documents the first that is a config counts.
 * Throws `SourceError` when the bytes cannot be had.
 */
export async function readTrainingConfig(
  source: Source,
  path: string,
): Promise<TrainingConfig | FileProblem | undefined> {
  const size = (await source.entry(path))?.size;
  if (size === undefined || size > MAX_BYTES) return undefined;
  return trainingConfig(path, decoded(await source.bytes(path)));
}

/** The same from the text. */
export function trainingConfig(file: string, text: string): TrainingConfig | FileProblem | undefined {
  if (!MENTIONS_MODEL.test(text)) return undefined;
  const parsed = /\.json$/i.test(file) ? jsonDocument(text) : yamlDocuments(text);
  if ('reason' in parsed) {
    if (!SURELY_TRAINING.test(text)) return undefined;
    return { at: { file, ...(parsed.line === undefined ? {} : { line: parsed.line }) }, reason: parsed.reason };
  }
  for (const document of parsed.documents) {
    const trainer = trainerOf(document.json);
    if (trainer !== undefined) return configOf(file, trainer, document);
  }
  return undefined;
}

/** What the config means for a checkpoint or adapter it makes or starts from. */
export function training(config: TrainingConfig): Training {
  return {
    at: { file: config.file, pointer: '' },
    trainer: config.trainer,
    masksPadId: config.trains && config.masksPadId !== undefined,
    batches: config.trains && !config.packing && config.batchSize !== undefined && config.batchSize > 1,
    newTokens: [...new Set(config.newTokens.map((token) => token.value))],
    base: config.base?.value,
    // axolotl's way of saying that the tokenizer's own template is taken.
    template: /^tokenizer_default/.test(config.template?.value ?? '') ? undefined : config.template?.value,
  };
}

type Document = {
  readonly json: JsonObject;
  /** 1-based line of the value at a JSON Pointer, where it is known. */
  line(pointer: string): number | undefined;
};

function configOf(file: string, trainer: Trainer, document: Document): TrainingConfig {
  const { json } = document;
  const keys = KEYS[trainer];
  const place = (pointer: string): Place => {
    const line = document.line(pointer);
    return { file, pointer, ...(line === undefined ? {} : { line }) };
  };
  const text = (pointers: readonly string[] | undefined): At<string> | undefined => {
    for (const pointer of pointers ?? []) {
      const value = valueAt(json, pointer);
      const resolved = typeof value === 'string' ? resolve(value, json, 0) : undefined;
      if (resolved !== undefined && resolved !== '') return { value: resolved, at: place(pointer) };
    }
    return undefined;
  };
  const texts = (pointers: readonly string[] | undefined): readonly At<string>[] =>
    (pointers ?? []).flatMap((pointer) =>
      names(valueAt(json, pointer), pointer).map(([value, at]) => ({ value, at: place(at) })),
    );
  const on = (pointers: readonly string[] | undefined) =>
    (pointers ?? []).some((pointer) => valueAt(json, pointer) === true);

  const datasets = texts(keys.datasets);
  const stage = text(keys.stage)?.value;
  const maxLength = keys.maxLength?.map((pointer) => [pointer, numberOf(valueAt(json, pointer))] as const);
  const [lengthAt, length] = maxLength?.find(([, value]) => value !== undefined) ?? [];
  const batchAt = keys.batchSize.find((pointer) => (valueAt(json, pointer) ?? null) !== null);
  return {
    file,
    trainer,
    json,
    trains: datasets.length > 0 && isRun(json),
    stage,
    method: text(keys.method)?.value,
    base: text(keys.base),
    baseRevision: text(keys.baseRevision)?.value,
    tokenizer: text(keys.tokenizer),
    outputDir: text(keys.outputDir),
    template: text(keys.template),
    templateSource: text(keys.templateSource),
    datasets,
    evalDatasets: texts(keys.evalDatasets),
    datasetDir: text(keys.datasetDir)?.value,
    newTokens: texts(keys.newTokens),
    newTokensFile: text(keys.newTokensFile),
    eosToken: text(keys.eosToken),
    padToken: text(keys.padToken),
    maxLength: length === undefined || lengthAt === undefined ? undefined : { value: length, at: place(lengthAt) },
    packing: on(keys.packing) || trainer === 'mistral-finetune' || packsByItself(trainer, stage, json),
    batchSize: batchAt === undefined ? keys.defaultBatchSize : numberOf(valueAt(json, batchAt)),
    modulesToSave: texts(keys.modulesToSave),
    masksPadId: masksPadId(trainer, stage, json),
  };
}

/**
 * Trainers that mask every label equal to the pad id, and with it the terminator where both are one token. All the
 * others pad labels with -100 by position: LLaMA-Factory's and axolotl's DataCollatorForSeq2Seq, ms-swift, torchtune,
 * and TRL's own collator (https://github.com/huggingface/trl/blob/main/trl/trainer/sft_trainer.py). TRL up to 0.16 took
 * transformers' collator, but a config does not say which TRL runs it, so it is not judged by that.
 */
function masksPadId(
  trainer: Trainer,
  stage: string | undefined,
  json: JsonObject,
): { readonly link: string } | undefined {
  // transformers' DataCollatorForLanguageModeling, named in a hydra-like config; TRL's completion-only one inherits it.
  if (namesCollator(json, 0)) {
    return { link: 'https://github.com/huggingface/transformers/blob/main/src/transformers/data/data_collator.py' };
  }
  if (trainer === 'llama-factory' && (stage === 'pt' || stage === 'Pre-Training')) {
    return { link: 'https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/train/pt/workflow.py' };
  }
  // With a processor axolotl encodes while it collates, and process_labels masks the pad id.
  if (trainer === 'axolotl' && typeof valueAt(json, '/processor_type') === 'string') {
    return { link: 'https://github.com/axolotl-ai-cloud/axolotl/blob/main/src/axolotl/processing_strategies.py' };
  }
  return undefined;
}

function namesCollator(value: Json, depth: number): boolean {
  if (typeof value === 'string') {
    return /^transformers\.(?:\w+\.)*DataCollatorForLanguageModeling$|^trl\.(?:\w+\.)*DataCollatorForCompletionOnlyLM$/.test(
      value,
    );
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  return Object.values(value).some((child) => namesCollator(child, depth + 1));
}

/** LLaMA-Factory packs in pre-training unless told otherwise: src/llamafactory/hparams/parser.py. */
function packsByItself(trainer: Trainer, stage: string | undefined, json: JsonObject): boolean {
  if (trainer !== 'llama-factory') return false;
  return (
    (stage === 'pt' && valueAt(json, '/packing') !== false) || valueAt(json, '/batching_strategy') === 'padding_free'
  );
}

/** False for what only predicts, samples or evaluates, though it names data. */
function isRun(json: JsonObject): boolean {
  const is = (name: string) => Object.hasOwn(json, name) && json[name] === true;
  const predicts = is('do_predict') || is('eval.predict');
  return !(predicts && !is('do_train')) && !Object.hasOwn(json, 'sampler_type');
}

/**
 * Names in a value, with their pointers: a string (several by commas), a list of strings or of objects with `path` or
 * `id`, an object (values where they are strings: special tokens; else keys: weights of a mixture).
 */
function names(value: Json | undefined, pointer: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    const parts = value.split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => [part, pointer] as const);
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      const at = `${pointer}/${index}`;
      // A token may hold a comma, so a string in a list is one name.
      if (typeof item === 'string') return item === '' ? [] : [[item, at] as const];
      if (!isObject(item)) return [];
      for (const key of ['path', 'id']) {
        const name = valueAt(item, `/${key}`);
        if (typeof name === 'string') return [[name, `${at}/${key}`] as const];
      }
      return [];
    });
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${pointer}/${pointerToken(key)}`;
    if (typeof item === 'number') return [[key, at] as const];
    if (typeof item === 'string') return item === '' ? [] : [[item, at] as const];
    return Array.isArray(item) ? names(item, at) : [];
  });
}

/** OmegaConf's `${a.b}`, as torchtune uses it; undefined where the file alone does not resolve it. */
function resolve(text: string, json: JsonObject, depth: number): string | undefined {
  if (!text.includes('${')) return text;
  if (depth >= MAX_REFERENCES) return undefined;
  let known = true;
  const resolved = text.replace(/\$\{([\w.]+)\}/g, (_, path: string) => {
    const value = valueAt(json, `/${path.replaceAll('.', '/')}`);
    const inner = typeof value === 'string' ? resolve(value, json, depth + 1) : undefined;
    if (inner === undefined) known = false;
    return inner ?? '';
  });
  return known && !resolved.includes('${') ? resolved : undefined;
}

function valueAt(json: JsonObject, pointer: string): Json | undefined {
  let value: Json | undefined = json;
  for (const key of pointer.split('/').slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

type Parsed =
  | { readonly documents: readonly Document[] }
  | { readonly reason: string; readonly line: number | undefined };

function jsonDocument(text: string): Parsed {
  try {
    const json = plain(JSON.parse(text), 0);
    return { documents: isObject(json) ? [{ json, line: () => undefined }] : [] };
  } catch {
    return { reason: 'is not JSON', line: undefined };
  }
}

function yamlDocuments(text: string): Parsed {
  try {
    const lines = new LineCounter();
    const parsed = parseAllDocuments(text, {
      version: '1.1',
      lineCounter: lines,
      prettyErrors: false,
      // Of equal keys the last counts in PyYAML.
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const documents: Document[] = [];
    for (const document of parsed) {
      const error = document.errors[0];
      if (error?.code === 'RESOURCE_EXHAUSTION') throw new RangeError(error.message);
      if (error !== undefined) {
        return { reason: `is not YAML: ${error.message}`, line: lines.linePos(error.pos[0]).line };
      }
      const json = plain(document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }), 0);
      if (!isObject(json)) continue;
      const line = (pointer: string) => {
        const node = document.getIn(pointer.split('/').slice(1).map(key), true);
        return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
      };
      documents.push({ json, line });
    }
    return { documents };
  } catch (error) {
    // Too many aliases, or nesting beyond the stack.
    const why = error instanceof ReferenceError ? 'it repeats an anchor too often' : 'it nests too deep';
    return { reason: `is not YAML that is safe to read: ${why}`, line: undefined };
  }
}

/** Of a JSON Pointer's token the key in the document; indexes are numbers there. */
function key(token: string): string | number {
  return /^\d+$/.test(token) ? Number(token) : token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What a parser gave, as JSON: keys as strings, dates and large numbers as text, nothing inherited. */
function plain(value: unknown, depth: number): Json {
  if (depth > MAX_DEPTH) throw new RangeError('too deep');
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value instanceof Uint8Array || value instanceof Set) return null;
  const object: Record<string, Json> = Object.create(null);
  const entries = value instanceof Map ? value.entries() : Object.entries(value);
  for (const [name, item] of entries) object[String(name)] = plain(item, depth + 1);
  return object;
}

/** UTF-8, or UTF-16 where a byte order mark says so, as PyYAML decodes it. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
