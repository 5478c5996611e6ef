// Which model a fine-tune was made from, and where that lies: what the user said, else what the model's own files say.

import type { NamedBy, Near } from './hub-access.ts';
import type { BasePlace } from './read/checkpoint.ts';
import { stringOf } from './read/folder.ts';
import { parseJson } from './read/json.ts';
import type { TrainingConfig } from './read/training-config.ts';
import { normalised } from './source-paths.ts';
import { isObject, type Json, type JsonObject, type Missing, type Source, SourceError, type Subject } from './types.ts';

/** Opens a model named by the user, or `hf:…` named by a file. */
export type OpenBase = (spec: string, by: NamedBy, near?: Near, why?: string) => Promise<BasePlace | Missing>;

type Search = {
  readonly source: Source;
  readonly subject: Subject;
  /** Base named in tunelint.yml or by an input, as written. */
  readonly declared: { readonly spec: string; readonly by: 'input' | 'config' } | undefined;
  /** Training configs that write this model. */
  readonly configs: readonly TrainingConfig[];
  readonly open: OpenBase;
};

type Candidate = {
  readonly value: string;
  readonly revision: string | undefined;
  readonly by: 'named' | 'guessed';
  /** A clause that says where it is named. */
  readonly why: string;
  /** Folders that a relative path may start from. */
  readonly from: readonly string[];
  readonly isAlsoSingle: boolean;
};

/** Adapters that were trained on adapters; nobody stacks more. */
const MAX_STACK = 5;

/**
 * The base of one checkpoint or adapter: tunelint.yml and inputs, adapter_config.json, the training config that writes it,
 * `_name_or_path` of config.json, `base_model` of the model card. Paths count where they lead to a model in the same source;
 * a path on the author's machine never does. What is named in passing (`_name_or_path`, the card) is taken only when its
 * architecture is the same, and is marked as a guess.
 */
export async function findBase(search: Search): Promise<BasePlace | Missing> {
  const { declared, open, source, subject } = search;
  const near = { source, path: subject.path };
  if (declared !== undefined) {
    const place = await open(declared.spec, declared.by, near);
    return 'reason' in place ? place : completed(place, search, 0);
  }
  let first: Missing | undefined;
  for await (const candidate of candidates(search)) {
    const place = await opened(candidate, search);
    if (place === undefined) continue;
    const done = 'reason' in place ? place : await completed(place, search, 0);
    if (!('reason' in done)) return done;
    first ??= done;
    // What the model itself names is its base or nothing is.
    if (candidate.by === 'named') break;
  }
  return first ?? { reason: 'no base model is known', blocked: false };
}

async function* candidates({ source, subject, configs }: Search): AsyncGenerator<Candidate> {
  const here = subject.path;
  const adapter = await object(source, beside(here, 'adapter_config.json'));
  if (adapter !== undefined) {
    const value = stringOf(adapter['base_model_name_or_path']) ?? '';
    if (value.trim() !== '')
      yield {
        value,
        revision: stringOf(adapter['revision']),
        by: 'named',
        why: 'adapter_config.json names it as base_model_name_or_path',
        from: [here, '.'],
        isAlsoSingle: true,
      };
    return;
  }
  const trained = configs.filter((c) => c.trains && c.base !== undefined);
  const [config] = trained;
  if (config?.base !== undefined && trained.every((c) => c.base?.value === config.base?.value))
    yield {
      value: config.base.value,
      revision: config.baseRevision,
      by: 'named',
      why: `${config.file} starts from it`,
      from: [beside(config.file, '..'), '.'],
      isAlsoSingle: true,
    };
  const model = await object(source, beside(here, 'config.json'));
  const name = stringOf(model?.['_name_or_path']) ?? '';
  if (name.trim() !== '')
    yield {
      value: name,
      revision: undefined,
      by: 'guessed',
      why: 'config.json names it as _name_or_path',
      from: [here, '.'],
      isAlsoSingle: false,
    };
  if (model === undefined) return;
  const card = await cardOf(source, here);
  const base = baseOfCard(card);
  if (base !== undefined)
    yield {
      value: base,
      revision: undefined,
      by: 'guessed',
      why: 'the model card names it as base_model',
      from: [],
      isAlsoSingle: true,
    };
}

/** Undefined: it names no model that could be looked for. */
async function opened(candidate: Candidate, search: Search): Promise<BasePlace | Missing | undefined> {
  const { source, subject, open } = search;
  const { value, by, why } = candidate;
  for (const from of candidate.from) {
    const path = relative(from, value);
    if (path === undefined || path === subject.path || !(await isModel(source, path))) continue;
    return { source, path, name: path, why };
  }
  const isNamed = by === 'named';
  if (isOnMachine(value))
    return isNamed
      ? { reason: `the base model ${value} is a path on the author's machine`, blocked: false }
      : undefined;
  const repo = hubName(value, candidate);
  if (repo === undefined)
    return isNamed ? { reason: `the base model ${value} is not in reach`, blocked: false } : undefined;
  if (isSame(source, repo)) return undefined;
  const spec = `hf:${repo}${candidate.revision === undefined ? '' : `@${candidate.revision}`}`;
  const place = await open(spec, by, { source, path: subject.path }, why);
  if ('reason' in place || isNamed) return place;
  if (!(await isAlike(source, subject.path, place)))
    return { reason: `${spec} is not the base: ${why}, and its architecture is another`, blocked: false };
  return { ...place, guessed: true };
}

/** Follows adapters to the model below them, and a quantised model to the one whose weights can be compared. */
async function completed(place: BasePlace, search: Search, depth: number): Promise<BasePlace | Missing> {
  const { source, path } = place;
  const config = await object(source, beside(path, 'config.json'));
  if (config !== undefined)
    return config['quantization_config'] === undefined ? place : await unquantised(place, search);
  const adapter = await object(source, beside(path, 'adapter_config.json'));
  if (adapter === undefined) return place;
  if (depth >= MAX_STACK) return { reason: `the adapters below ${place.name} lead in circles`, blocked: false };
  const inner = { ...search, source, subject: { kind: 'adapter', path } as const, configs: [], declared: undefined };
  const below = await findBelow(inner, depth);
  const hasTokenizer =
    (await source.entry(beside(path, 'tokenizer.json'))) !== undefined ||
    (await source.entry(beside(path, 'tokenizer_config.json'))) !== undefined;
  // What it lies on is not known; its own tokenizer is there to be compared with.
  if ('reason' in below) return below.blocked || !hasTokenizer || depth > 0 ? below : place;
  const why = `${place.why}, itself an adapter over ${below.name}`;
  // Tokens that the lower adapter has added belong to what this one was trained on.
  return hasTokenizer ? { ...place, why, model: below.model ?? below } : { ...below, why };
}

async function findBelow(search: Search, depth: number): Promise<BasePlace | Missing> {
  for await (const candidate of candidates(search)) {
    const place = await opened(candidate, search);
    if (place === undefined) continue;
    return 'reason' in place ? place : completed(place, search, depth + 1);
  }
  return { reason: `the base of the adapter ${search.source.name} is not known`, blocked: false };
}

/** Packed weights have other shapes; the model that was quantised has those that an adapter or a merge has to fit. */
async function unquantised(place: BasePlace, { open }: Search): Promise<BasePlace> {
  const parent = baseOfCard(await cardOf(place.source, place.path));
  if (parent === undefined || isSame(place.source, parent)) return place;
  const why = `the card of ${place.name} names it as what was quantised`;
  const model = await open(`hf:${parent}`, 'guessed', undefined, why);
  if ('reason' in model) return place;
  return { ...place, why: `${place.why}; its weights are quantised, and those of ${model.name} are compared`, model };
}

// ---------------------------------------------------------------- names and paths

/** `/…`, `~/…`, `C:\…`, `\\server\…`, `file:…`. */
function isOnMachine(value: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:[\\/]|file:)/.test(value);
}

/** Folders that trainers write to and that look like a name on the Hub. */
const LOCAL_NAME =
  /^(?:outputs?|models?|checkpoints?|ckpts?|results?|data|saves?|runs?|out|tmp|temp|work|workspace|exp|experiments?|logs?|weights|merged|base|cache|lora|adapters?)\/|\/(?:checkpoint|step|epoch|global_step)[-_]?\d+$/i;

function hubName(value: string, { by, isAlsoSingle }: Candidate): string | undefined {
  const name = value
    .trim()
    .replace(/^hf:|^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\//, '')
    .replace(/\/+$/, '');
  if (!/^(?:[A-Za-z0-9_][\w.-]*\/)?[A-Za-z0-9_][\w.-]*$/.test(name) || /\.\.|--/.test(name)) return undefined;
  if (!name.includes('/') && !isAlsoSingle) return undefined;
  return by === 'guessed' && LOCAL_NAME.test(name) ? undefined : name;
}

/** A relative path as seen from a folder, within the source; undefined for absolute paths and those that leave it. */
export function relative(folder: string, path: string): string | undefined {
  if (/^([/\\~]|[A-Za-z]:)/.test(path)) return undefined;
  return normalised(`${folder}/${path.replaceAll('\\', '/')}`);
}

function beside(folder: string, name: string): string {
  if (name === '..') return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '.';
  return folder === '.' ? name : `${folder}/${name}`;
}

async function isModel(source: Source, path: string): Promise<boolean> {
  for (const name of ['config.json', 'adapter_config.json'])
    if ((await source.entry(beside(path, name))) !== undefined) return true;
  return false;
}

/** Is the source itself that repository of the Hub? Most released models name themselves. */
function isSame(source: Source, repo: string): boolean {
  return 'repo' in source && typeof source.repo === 'string' && source.repo.toLowerCase() === repo.toLowerCase();
}

const SIZES = ['model_type', 'hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size'];

/** Do both say the same of what they are and how large? A name that was left from an earlier life does not. */
async function isAlike(source: Source, path: string, place: BasePlace): Promise<boolean> {
  const a = await object(source, beside(path, 'config.json'));
  const b = await object(place.source, beside(place.path, 'config.json'));
  if (a === undefined || b === undefined) return false;
  return SIZES.every((key) => {
    const [x, y] = [sizeIn(a, key), sizeIn(b, key)];
    return x === undefined || y === undefined || x === y;
  });
}

function sizeIn(config: JsonObject, key: string): Json | undefined {
  const inner = config['text_config'];
  return config[key] ?? (isObject(inner) ? inner[key] : undefined);
}

// ---------------------------------------------------------------- files

async function object(source: Source, path: string): Promise<JsonObject | undefined> {
  const bytes = await content(source, path, 16 * 2 ** 20);
  const parsed = bytes === undefined ? undefined : parseJson(bytes, path);
  return parsed !== undefined && 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

async function content(source: Source, path: string, limit: number): Promise<Uint8Array | undefined> {
  const entry = await source.entry(path);
  if (entry === undefined || entry.unreadable !== undefined || entry.size > limit) return undefined;
  try {
    return await source.bytes(path);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** Front matter of README.md. https://huggingface.co/docs/hub/model-cards#model-card-metadata */
async function cardOf(source: Source, folder: string): Promise<JsonObject | undefined> {
  if (folder === '.' && 'card' in source && isObject(source.card as Json | undefined)) return source.card as JsonObject;
  const bytes = await content(source, beside(folder, 'README.md'), 4 * 2 ** 20);
  const front =
    bytes === undefined
      ? null
      : /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(new TextDecoder().decode(bytes));
  if (front?.[1] === undefined) return undefined;
  const { parse } = await import('yaml');
  try {
    const card: unknown = parse(front[1], { logLevel: 'error', maxAliasCount: 0 });
    return isObject(card as Json) ? (card as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** The one model that a card names; a merge has several, and none of them is its base. */
function baseOfCard(card: JsonObject | undefined): string | undefined {
  const base = card?.['base_model'];
  const names = Array.isArray(base) ? base : [base];
  const [name] = names;
  if (names.length !== 1 || typeof name !== 'string' || card?.['base_model_relation'] === 'merge') return undefined;
  return name.trim() === '' ? undefined : name.trim();
}
