import {
  loadTokenizer,
  type ParsedTokenizer,
  parseSentencePiece,
  parseTiktoken,
  parseTokenizerJson,
  type Tokenizer as TokenizerEngine,
  TokenizerError,
  tokenizerJsonFromSentencePiece,
} from '../tokenizer/index.ts';
import {
  type FileProblem,
  isObject,
  type Json,
  type JsonObject,
  type NamedToken,
  type Tokenizer,
  type TokenizerConflict,
  type TokenizerPipeline,
} from '../types.ts';
import { type Folder, numberOf, type Parsed, placed, stringOf } from './folder.ts';
import { tokenizerClassFacts, tokenizerClassOf } from './model-types.ts';
import { knownSpecialTokens } from './stop-set.ts';
import { SPECIAL_NAMES, wrongTypes } from './tokenizer-config.ts';
import {
  addedOfDecoder,
  addedOfMap,
  addedOfTokenizerJson,
  buildVocabulary,
  clashesWithVocabulary,
  mergeAdded,
  type TokenSource,
} from './vocabulary.ts';

/** What was read of a folder's tokenizer: the facts, and the engine where the files allow one. */
export type TokenizerReading = {
  readonly tokenizer: Tokenizer | undefined;
  /** tokenizer.json parsed, except what `tables` has; kept for the comparison with a base. */
  readonly json: JsonObject | undefined;
  /** Vocabulary and merges of tokenizer.json as tables; undefined where it is not of the usual form, and `json` is the whole. */
  readonly tables: ParsedTokenizer | undefined;
  /** Loaded at the first call; undefined where no file holds the whole tokenizer or the engine does not cover it. */
  readonly engine: () => TokenizerEngine | undefined;
  /** Names the tokenizer files that are there and could not be read. */
  readonly blocked: string | undefined;
};

/** A real tokenizer.json has up to 35 MB (Gemma 3); past this the file is refused unread. */
const TOKENIZER_JSON_LIMIT = 128 * 1024 * 1024;
/** The largest sentencepiece and tiktoken files have about 5 MB. */
const VOCABULARY_LIMIT = 32 * 1024 * 1024;

/** Files that make up a tokenizer, by name. */
export const TOKENIZER_FILES = [
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'added_tokens.json',
  'tokenizer.model',
  'spiece.model',
  'vocab.json',
  'merges.txt',
] as const;

/**
 * Reads every tokenizer file of a folder into one view, with the precedence that transformers applies: tokenizer_config.json
 * names the special tokens, and special_tokens_map.json overrides them only where tokenizer_config.json has no
 * added_tokens_decoder.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (`_from_pretrained`)
 * Tables that equal those of `like` are taken from there.
 */
export async function readTokenizer(
  folder: Folder,
  modelType: string | undefined,
  like?: Promise<TokenizerReading>,
): Promise<TokenizerReading> {
  const config = await folder.json('tokenizer_config.json');
  const specialMap = await folder.json('special_tokens_map.json');
  const addedFile = await folder.json('added_tokens.json');
  folder.problems.push(...wrongTypes(config, specialMap));
  const { json, tables, invalid, file: jsonFile } = await readTokenizerJson(folder, like);
  const model = json === undefined ? await readModelFile(folder) : undefined;
  const vocabJson =
    json === undefined && model === undefined ? await folder.json('vocab.json', TOKENIZER_JSON_LIMIT) : undefined;
  const ranks =
    json === undefined && model === undefined && vocabJson === undefined ? await readTiktoken(folder) : undefined;

  const blocked = folder.whyUnreadable(TOKENIZER_FILES);
  const files = [
    config?.file,
    specialMap?.file,
    addedFile?.file,
    jsonFile,
    model?.file,
    vocabJson?.file,
    ranks?.file,
  ].filter((f) => f !== undefined);
  if (files.length === 0)
    return { tokenizer: undefined, json: undefined, tables: undefined, engine: () => undefined, blocked };

  const named = stringOf(config?.value['tokenizer_class']);
  const className = named ?? (modelType === undefined ? undefined : tokenizerClassOf(modelType));
  const conflicts: TokenizerConflict[] = [];
  const sources: TokenSource[] = [];
  if (json !== undefined && jsonFile !== undefined) sources.push(addedOfTokenizerJson(json, jsonFile));
  if (config !== undefined) sources.push(addedOfDecoder(config.value, config.file));
  if (addedFile !== undefined) sources.push(addedOfMap(addedFile.value, addedFile.file));
  const hasDecoder = isObject(config?.value['added_tokens_decoder']);
  if (json !== undefined && jsonFile !== undefined)
    conflicts.push(...clashesWithVocabulary(json, tables?.vocab, jsonFile, sources));
  const vocabulary = buildVocabulary({
    json,
    table: tables?.vocab,
    pieces: model?.pieces,
    vocab: vocabJson?.value,
    ranks: ranks?.count,
    added: mergeAdded(sources, conflicts),
    addedComplete: json !== undefined || hasDecoder,
    known: json === undefined && className !== undefined ? knownSpecialTokens(className) : undefined,
  });
  const fromConfig = namedTokens(config, vocabulary.idOf);
  const fromMap = namedTokens(specialMap, vocabulary.idOf);
  const special: Record<string, NamedToken | undefined> = Object.create(null);
  const defaults = className === undefined ? undefined : tokenizerClassFacts(className)?.specialTokens;
  if (config !== undefined && defaults !== undefined)
    for (const name of SPECIAL_NAMES) {
      const token = defaults[name];
      if (token === undefined || Object.hasOwn(config.value, name)) continue;
      special[name] = {
        name,
        token,
        id: vocabulary.idOf.get(token),
        at: { file: config.file, pointer: '/tokenizer_class' },
      };
    }
  for (const named of fromConfig) special[named.name] = named;
  for (const named of fromMap) if (!hasDecoder || special[named.name] === undefined) special[named.name] = named;
  for (const a of fromConfig) {
    const b = fromMap.find((m) => m.name === a.name);
    if (b === undefined || a.token === b.token) continue;
    conflicts.push({
      token: a.name,
      what: 'special-token',
      a: { at: a.at, says: a.token },
      b: { at: b.at, says: b.token },
    });
  }
  const engine = openEngine(tables?.json ?? json, jsonFile, model);
  const pipeline = json === undefined || jsonFile === undefined ? undefined : pipelineOf(json, tables, jsonFile);
  const tokenizer: Tokenizer = {
    files,
    configFile: config?.file,
    jsonFile,
    config: config?.value,
    className: named,
    vocabulary,
    pipeline,
    special,
    mentions: [...fromConfig, ...fromMap],
    conflicts,
    paddingSide: placed(config, 'padding_side', stringOf),
    addsBos: addsBos(className, config?.value, pipeline, special['bos_token']?.token),
    invalid: invalid ?? engine.invalid,
    modelMaxLength: numberOf(config?.value['model_max_length']),
  };
  return { tokenizer, json, tables, engine: engine.engine, blocked };
}

async function readTokenizerJson(
  folder: Folder,
  like: Promise<TokenizerReading> | undefined,
): Promise<{
  readonly json?: JsonObject;
  readonly tables?: ParsedTokenizer;
  readonly invalid: FileProblem | undefined;
  readonly file: string | undefined;
}> {
  const entry = folder.file('tokenizer.json');
  if (entry === undefined) return { invalid: undefined, file: undefined };
  const before = folder.problems.length;
  const content = await folder.bytes(entry, TOKENIZER_JSON_LIMIT);
  const tables = content === undefined ? undefined : parseTokenizerJson(content, (await like)?.tables);
  if (tables !== undefined) {
    const json = tables.rest as JsonObject;
    const invalid = shapeProblem(json, entry.path);
    return invalid === undefined ? { json, tables, invalid, file: entry.path } : { invalid, file: entry.path };
  }
  const parsed: Parsed = content === undefined ? { kind: 'unreadable' } : folder.parseBytes(entry, content);
  // What is wrong with tokenizer.json is tokenizer-invalid's to say, not config-invalid's.
  const problem = folder.problems.splice(before)[0];
  if (parsed.kind !== 'value') return { invalid: problem, file: problem === undefined ? undefined : entry.path };
  const invalid = shapeProblem(parsed.value, entry.path);
  return invalid === undefined && isObject(parsed.value)
    ? { json: parsed.value, invalid: undefined, file: entry.path }
    : { invalid, file: entry.path };
}

type Engine = {
  readonly engine: () => TokenizerEngine | undefined;
  /** The library refuses tokenizer.json too: merges without tokens, say. */
  readonly invalid: FileProblem | undefined;
};

/** Loads tokenizer.json at once, for what does not load is a fact; a sentencepiece model only when somebody encodes with it. */
function openEngine(json: unknown, file: string | undefined, model: SentencePiece | undefined): Engine {
  if (json !== undefined && file !== undefined) {
    try {
      const engine = loadTokenizer(json);
      // Merges are read here, and what is wrong with them is found.
      engine.prepare();
      return { engine: () => engine, invalid: undefined };
    } catch (error) {
      // A construct that the engine does not cover it refuses by name; then only nothing can be encoded.
      const isInvalid = error instanceof TokenizerError && error.kind === 'invalid';
      const invalid = isInvalid ? { at: { file, pointer: '' }, reason: `is invalid: ${error.message}` } : undefined;
      return { engine: () => undefined, invalid };
    }
  }
  let engine: TokenizerEngine | undefined;
  let tried = false;
  const open = () => {
    if (tried || model === undefined) return engine;
    tried = true;
    try {
      engine = loadTokenizer(tokenizerJsonFromSentencePiece(model.parsed, {}));
    } catch {
      // As above.
    }
    return engine;
  };
  return { engine: open, invalid: undefined };
}

type SentencePiece = {
  readonly file: string;
  readonly pieces: ReadonlyMap<string, number>;
  readonly parsed: ReturnType<typeof parseSentencePiece>;
};

async function readModelFile(folder: Folder): Promise<SentencePiece | undefined> {
  const entry = folder.file('tokenizer.model') ?? folder.file('spiece.model');
  const bytes = entry === undefined ? undefined : await folder.bytes(entry, VOCABULARY_LIMIT);
  if (entry === undefined || bytes === undefined) return undefined;
  try {
    const parsed = parseSentencePiece(bytes);
    const pieces = new Map<string, number>();
    for (const [id, piece] of parsed.pieces.entries()) pieces.set(piece.piece, id);
    return { file: entry.path, pieces, parsed };
  } catch {
    // tokenizer.model is also the name of tiktoken rank files (Llama 3's original/); that is tried next.
    return undefined;
  }
}

async function readTiktoken(folder: Folder): Promise<{ readonly file: string; readonly count: number } | undefined> {
  const entry =
    folder.files.find((f) => /(\.tiktoken|(^|\/)tiktoken\.model)$/.test(f.path)) ?? folder.file('tokenizer.model');
  const bytes = entry === undefined ? undefined : await folder.bytes(entry, VOCABULARY_LIMIT);
  if (entry === undefined || bytes === undefined) return undefined;
  try {
    return { file: entry.path, count: parseTiktoken(bytes).ranks.size };
  } catch {
    return undefined;
  }
}

function shapeProblem(value: Json, file: string): FileProblem | undefined {
  const problem = (pointer: string, reason: string): FileProblem => ({ at: { file, pointer }, reason });
  if (!isObject(value)) return problem('', 'is not an object');
  const model = value['model'];
  if (!isObject(model)) return problem('', 'has no `model` object');
  const vocab = model['vocab'];
  if (!isObject(vocab) && !Array.isArray(vocab)) return problem('/model', 'has no `model.vocab`');
  const added = value['added_tokens'] ?? [];
  if (!Array.isArray(added)) return problem('/added_tokens', 'has `added_tokens` that are not a list');
  for (const [i, token] of added.entries())
    if (!isObject(token) || typeof token['content'] !== 'string' || !Number.isInteger(token['id']))
      return problem(
        `/added_tokens/${i}`,
        `has an added token (number ${i}) without a string \`content\` and a whole number \`id\``,
      );
  if (!isObject(vocab)) return undefined;
  for (const key in vocab) {
    const id = vocab[key];
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0)
      return problem('/model/vocab', `gives ${JSON.stringify(key).slice(0, 80)} an id that is not a whole number`);
  }
  if (model['type'] === 'BPE' && !Array.isArray(model['merges']))
    return problem('/model', 'is a BPE model without a list of `merges`');
  return undefined;
}

function namedTokens(
  from: { readonly file: string; readonly value: JsonObject } | undefined,
  idOf: ReadonlyMap<string, number>,
): readonly NamedToken[] {
  if (from === undefined) return [];
  return SPECIAL_NAMES.flatMap((name) => {
    const value = from.value[name];
    const token = typeof value === 'string' ? value : isObject(value) ? stringOf(value['content']) : undefined;
    if (token === undefined || token === '') return [];
    const pointer = typeof value === 'string' ? `/${name}` : `/${name}/content`;
    return [{ name, token, id: idOf.get(token), at: { file: from.file, pointer } }];
  });
}

/** additional_special_tokens (4.x) or extra_special_tokens (5.x: a list, or names with tokens), as strings. */
export function additionalSpecialTokens(config: JsonObject | undefined): readonly string[] {
  return ['additional_special_tokens', 'extra_special_tokens'].flatMap((key) => {
    const value = config?.[key];
    const entries = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    return entries.flatMap((e) => (typeof e === 'string' ? e : isObject(e) ? (stringOf(e['content']) ?? []) : []));
  });
}

function pipelineOf(json: JsonObject, tables: ParsedTokenizer | undefined, file: string): TokenizerPipeline {
  const model = isObject(json['model']) ? json['model'] : {};
  const { vocab: _vocab, merges, type, ...modelOptions } = model;
  const postProcessor = json['post_processor'] ?? null;
  const around = surroundings(postProcessor);
  return {
    file,
    model: stringOf(type) ?? 'BPE',
    normalizer: json['normalizer'] ?? null,
    preTokenizer: json['pre_tokenizer'] ?? null,
    postProcessor,
    decoder: json['decoder'] ?? null,
    truncation: json['truncation'] ?? null,
    padding: json['padding'] ?? null,
    modelOptions,
    mergesForm: mergesForm(tables, merges),
    prefixTokens: around.prefix,
    suffixTokens: around.suffix,
  };
}

function mergesForm(tables: ParsedTokenizer | undefined, merges: Json | undefined): TokenizerPipeline['mergesForm'] {
  if (tables?.merges !== undefined) return tables.merges.size === 0 ? 'none' : tables.merges.form;
  return !Array.isArray(merges) || merges.length === 0 ? 'none' : typeof merges[0] === 'string' ? 'strings' : 'pairs';
}

type Around = { readonly prefix: readonly string[]; readonly suffix: readonly string[] };

function surroundings(processor: Json): Around {
  if (!isObject(processor)) return { prefix: [], suffix: [] };
  const type = processor['type'];
  if (type === 'Sequence' && Array.isArray(processor['processors'])) {
    const parts = processor['processors'].map(surroundings);
    return { prefix: parts.flatMap((p) => p.prefix), suffix: parts.flatMap((p) => p.suffix) };
  }
  if (type === 'TemplateProcessing' && Array.isArray(processor['single'])) {
    const sequence = processor['single'].findIndex((item) => isObject(item) && isObject(item['Sequence']));
    const names = (items: readonly Json[]) =>
      items.flatMap((item) =>
        isObject(item) && isObject(item['SpecialToken']) ? (stringOf(item['SpecialToken']['id']) ?? []) : [],
      );
    return {
      prefix: names(processor['single'].slice(0, sequence)),
      suffix: names(processor['single'].slice(sequence + 1)),
    };
  }
  if (type === 'RobertaProcessing' || type === 'BertProcessing') {
    const name = (key: string) => {
      const pair = processor[key];
      return Array.isArray(pair) && typeof pair[0] === 'string' ? [pair[0]] : [];
    };
    return { prefix: name('cls'), suffix: name('sep') };
  }
  return { prefix: [], suffix: [] };
}

/**
 * Whether BOS goes before the text. The Llama, Gemma and Cohere classes of transformers 4.x write the post-processor anew from
 * add_bos_token; every other fast class takes it as tokenizer.json has it.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/llama/tokenization_llama_fast.py
 */
function addsBos(
  className: string | undefined,
  config: JsonObject | undefined,
  pipeline: TokenizerPipeline | undefined,
  bos: string | undefined,
): boolean | undefined {
  if (bos === undefined) return config === undefined && pipeline === undefined ? undefined : false;
  const rewrites = /^(Code)?Llama|^Gemma|^Cohere/.test(className ?? '');
  const flag = config?.['add_bos_token'];
  if (rewrites && typeof flag === 'boolean') return flag;
  if (pipeline !== undefined) return pipeline.prefixTokens.includes(bos);
  return rewrites ? true : undefined;
}
