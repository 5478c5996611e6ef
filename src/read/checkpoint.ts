import { nameOf } from '../source-paths.ts';
import type { ParsedTokenizer } from '../tokenizer/index.ts';
import {
  type Base,
  type Declared,
  type FactName,
  type Facts,
  type FileEntry,
  type GenerationConfig,
  type Gguf,
  type Missing,
  type ModelConfig,
  type Modelfile,
  type Reading,
  type Source,
  SourceError,
  type Subject,
  type TensorInfo,
  type Training,
  type Weights,
} from '../types.ts';
import { absent, absentOrBroken, lostShard, noAdapterWeights, noWeights } from './absent.ts';
import { readAdapter, strayConfig } from './adapter.ts';
import { adapterFit } from './adapter-fit.ts';
import { adapterNumbers, type BaseMatrices, readAdapterRows } from './adapter-matrices.ts';
import { configDiff, templateDiff, tokenizerDiff } from './compare.ts';
import { readEmbeddingRows } from './embedding-rows.ts';
import { type Looker, readFinite } from './finite.ts';
import { floatBytes } from './floats.ts';
import { type Folder, openFolder } from './folder.ts';
import { ggufModels, readGguf } from './gguf.ts';
import { generationConfig, modelConfig } from './model-config.ts';
import { isModelfile, readModelfile } from './modelfile.ts';
import { readPickles } from './pickle-file.ts';
import { type DataToken, rowQuestions } from './row-questions.ts';
import type { Sandbox } from './sandbox.ts';
import { stops } from './stop-set.ts';
import { readTemplate, readTemplateCopies, renderAhead, type TemplateReading, templateOfGgufs } from './template.ts';
import { readTokenizer, type TokenizerReading } from './tokenizer.ts';
import { readTrainingLog } from './training-log.ts';
import { endsTurn } from './turn-end.ts';
import { weightShapes } from './weight-shapes.ts';
import { readWeights } from './weights.ts';

/** A folder of a source that holds the base model, and why it was taken. */
export type BasePlace = {
  readonly source: Source;
  readonly path: string;
  readonly name: string;
  readonly why: string;
  /** Named in passing by a file of the model, not by the user or by what made the model. */
  readonly guessed?: true;
  /** Where config and weights are read instead: below an adapter, or before a quantisation. */
  readonly model?: { readonly source: Source; readonly path: string; readonly name: string };
};

export type ReadOptions = {
  readonly sandbox: Sandbox;
  readonly declared: Declared;
  /** Where the base model lies, or why it cannot be read. */
  readonly base: BasePlace | Missing;
  readonly training: readonly Training[];
  /** Read rows of the embedding, and not the headers of the weights alone. */
  readonly rows?: boolean;
  /** Look at every number of the weights, and at every row of the embedding, with these threads. */
  readonly deep?: Looker | undefined;
  /** Tokens that rows of data in reach hold, beside ordinary words. */
  readonly data?: readonly DataToken[] | undefined;
};

type Model = {
  readonly folder: Folder;
  /** Every file below the folder. */
  readonly below: readonly FileEntry[];
  readonly config: ModelConfig | undefined;
  readonly generation: GenerationConfig | undefined;
  /** There is no generation_config.json, as opposed to one that cannot be read. */
  readonly lacksGeneration: boolean;
  readonly tokenizer: TokenizerReading;
  readonly template: TemplateReading;
  readonly weights: Weights | undefined;
};

/** Reads one checkpoint or adapter folder into facts; what could not be had is in `missing`, with the reason. */
export async function readCheckpoint(source: Source, subject: Subject, options: ReadOptions): Promise<Reading> {
  return (await readWithTables(source, subject, options)).reading;
}

/** As `readCheckpoint`, with the tables of tokenizer.json, for whoever encodes with it. */
export async function readWithTables(
  source: Source,
  subject: Subject,
  options: ReadOptions,
): Promise<{ readonly reading: Reading; readonly tables: ParsedTokenizer | undefined }> {
  // Both at once: what waits for files, or for the thread that renders, leaves the time to the other.
  const opening = openModel(source, subject.path, options.sandbox);
  const like = opening.then(({ tokenizer }) => tokenizer);
  // An error of the one is told once, by the one.
  like.catch(() => undefined);
  const [opened, base] = await Promise.all([
    opening,
    'source' in options.base ? readBase(options.base, options.sandbox, like) : undefined,
  ]);
  const { folder } = opened;
  const head: Model = { ...opened, template: await opened.template };
  const noBase: Missing =
    'source' in options.base ? { reason: 'the base model has nothing to compare with', blocked: false } : options.base;
  const { pickles, unreadable } = await readPickles(source, folder.files);
  folder.unreadable.push(...unreadable);
  const adapter = await readAdapter(source, subject.path, folder.files, pickles);
  const trainingLog = await readTrainingLog(folder, head.below);
  const modelfiles = await readModelfiles(folder);
  const ggufs = await readGgufs(folder);
  folder.problems.push(...adapter.problems);
  if (options.declared.kind === 'checkpoint' && head.config !== undefined && head.weights !== undefined)
    folder.problems.push(...strayConfig(adapter.adapter));
  folder.unreadable.push(...adapter.unreadable);

  const facts: { -readonly [K in FactName]?: Facts[K] } = {};
  const missing: { -readonly [K in FactName]?: Missing } = {};
  function put<K extends FactName>(name: K, value: Facts[K] | undefined, why: Missing) {
    if (value === undefined) missing[name] = why;
    else facts[name] = value;
  }

  put('declared', options.declared, NOTHING);
  put('config', head.config, absent(folder, 'config.json'));
  put('generationConfig', head.generation, absent(folder, 'generation_config.json'));
  const noTokenizer = {
    reason: head.tokenizer.blocked ?? 'the folder has no tokenizer files',
    blocked: head.tokenizer.blocked !== undefined,
  };
  put('tokenizer', head.tokenizer.tokenizer, noTokenizer);
  const isGgufAlone =
    head.tokenizer.tokenizer === undefined && !noTokenizer.blocked && head.template.template === undefined;
  const ofGgufs = isGgufAlone ? await templateOfGgufs(ggufs ?? [], options.sandbox) : undefined;
  const { template, rendering, turnEnd } = ofGgufs ?? head.template;
  put('template', template, 'reason' in rendering ? rendering : NOTHING);
  put('rendering', 'reason' in rendering ? undefined : rendering, 'reason' in rendering ? rendering : NOTHING);
  put('turnEnd', 'reason' in turnEnd ? undefined : turnEnd, 'reason' in turnEnd ? turnEnd : NOTHING);
  put(
    'weights',
    lostShard(folder, head.weights) === undefined ? head.weights : undefined,
    noWeights(folder, head.weights),
  );
  put('adapter', adapter.adapter, absent(folder, 'adapter_config.json'));
  put(
    'adapterFit',
    adapter.adapter === undefined ? undefined : adapterFit(adapter.adapter, base, head.tokenizer.tokenizer),
    adapter.adapter === undefined ? absent(folder, 'adapter_config.json') : noAdapterWeights(folder),
  );
  put('modelfiles', modelfiles, absentOrBroken(folder, isModelfile, 'Ollama Modelfile'));
  put(
    'ggufs',
    ggufs,
    absentOrBroken(folder, (name) => /\.gguf$/i.test(name), 'GGUF file'),
  );
  put('pickles', pickles.length > 0 ? pickles : undefined, { reason: 'the folder has no pickles', blocked: false });
  put('trainingLog', trainingLog, absent(folder, 'trainer_state.json'));
  put('training', options.training.length > 0 ? options.training : undefined, {
    reason: 'no training config in reach',
    blocked: false,
  });
  const measured = 'reason' in turnEnd ? undefined : turnEnd;
  const tokenOf = head.tokenizer.tokenizer?.vocabulary.tokenOf;
  const views = stops({
    config: head.config,
    generationConfig: head.generation,
    generationConfigAbsent: folder.file('generation_config.json') === undefined,
    tokenizer: head.tokenizer.tokenizer,
    modelfiles: modelfiles ?? [],
    ggufs: ggufs ?? [],
    base:
      base === undefined
        ? undefined
        : {
            config: base.config,
            generationConfig: base.generation,
            generationConfigAbsent: base.generation === undefined && base.lacksGeneration,
            tokenizer: base.tokenizer.tokenizer,
          },
    kind: options.declared.kind,
  });
  put(
    'stops',
    { ...views, views: views.views.map((v) => ({ ...v, endsTurn: endsTurn(v, measured, tokenOf) })) },
    NOTHING,
  );
  put('base', base === undefined || !('source' in options.base) ? undefined : baseFacts(base, options.base), noBase);
  const diff = base === undefined ? undefined : tokenizerDiff(head.tokenizer, base.tokenizer);
  const oneSided = { reason: 'not both tokenizers can be read', blocked: false };
  put(
    'tokenizerDiff',
    diff,
    base === undefined ? noBase : head.tokenizer.tokenizer === undefined ? noTokenizer : oneSided,
  );
  put(
    'weightShapes',
    facts.config === undefined || facts.weights === undefined ? undefined : weightShapes(facts.config, facts.weights),
    facts.config === undefined
      ? absent(folder, 'config.json')
      : facts.weights === undefined
        ? noWeights(folder, head.weights)
        : { reason: 'shapes of this architecture or format are not known', blocked: false },
  );
  const { weights, adapter: ofAdapter } = facts;
  const numbers = weights ?? (ofAdapter === undefined ? undefined : adapterNumbers(ofAdapter));
  if (options.rows === true && numbers !== undefined) {
    const matrices = baseMatrices(base, options.base);
    const asked = rowQuestions(facts, {
      data: options.data,
      isDeep: options.deep !== undefined,
      baseInput: matrices.input,
      encode: (text) => encode(head.tokenizer, text),
    });
    const rows = await orMissing(async () =>
      weights === undefined && ofAdapter !== undefined
        ? readAdapterRows(source, ofAdapter, matrices, asked)
        : readEmbeddingRows(source, weights as Weights, asked),
    );
    put('embeddingRows', 'reason' in rows ? undefined : rows, 'reason' in rows ? rows : NOTHING);
    const finite = await orMissing(() => readFinite(source, numbers, options.deep));
    const isRead = finite !== undefined && !('reason' in finite);
    put('finite', isRead ? finite : undefined, finite !== undefined && 'reason' in finite ? finite : NO_FLOATS);
  } else {
    missing.embeddingRows = missing.weights ?? NOTHING;
    missing.finite = missing.weights ?? NOTHING;
  }
  const baseRendering = base === undefined || 'reason' in base.template.rendering ? undefined : base.template.rendering;
  put(
    'templateDiff',
    'reason' in rendering || baseRendering === undefined ? undefined : templateDiff(rendering, baseRendering),
    base === undefined ? noBase : { reason: 'not both chat templates can be rendered', blocked: false },
  );
  put(
    'configDiff',
    head.config === undefined || base?.config === undefined ? undefined : configDiff(head.config, base.config),
    base === undefined ? noBase : { reason: 'not both folders have a config.json', blocked: false },
  );
  // Last: by now every reader has noted what it could not have.
  put(
    'folder',
    { path: folder.path, files: folder.files, problems: folder.problems, unreadable: distinct(folder.unreadable) },
    NOTHING,
  );
  return { reading: { subject, facts, missing }, tables: head.tokenizer.tables };
}

/** What cannot be had is missing, and blocks; what is ours stays ours. */
async function orMissing<T>(read: () => Promise<T>): Promise<T | Missing> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { reason: error.message, blocked: true };
  }
}

/** The base's embedding and output head, where its weights lie. */
function baseMatrices(base: Model | undefined, place: ReadOptions['base']): BaseMatrices {
  if (base?.weights === undefined || !('source' in place)) return { input: undefined, output: undefined };
  const source = place.model?.source ?? place.source;
  const matrix = (tensor: TensorInfo | undefined) =>
    tensor?.span === undefined || tensor.shape.length !== 2 || floatBytes(tensor.dtype) === undefined
      ? undefined
      : { source, tensor };
  return { input: matrix(base.weights.inputEmbedding), output: matrix(base.weights.outputEmbedding) };
}

const NO_FLOATS: Missing = { reason: 'the weights have no tensors of floats that can be read', blocked: false };
const NOTHING: Missing = { reason: 'not read', blocked: false };

/** The base, put together where its tokenizer lies in one folder and its weights in another. */
async function readBase(place: BasePlace, sandbox: Sandbox, like: Promise<TokenizerReading>): Promise<Model> {
  const { model } = place;
  const opened = await openModel(place.source, place.path, sandbox, like, model === undefined);
  const whole = { ...opened, template: await opened.template };
  if (model === undefined) return whole;
  const { config, generation, lacksGeneration, weights } = await openModel(model.source, model.path, undefined, like);
  return { ...whole, config, generation, lacksGeneration, weights };
}

/** Reads the files that every model folder has; the base goes the same way. The template is still being rendered, if it is at all. */
async function openModel(
  source: Source,
  path: string,
  sandbox: Sandbox | undefined,
  like?: Promise<TokenizerReading>,
  hasWeights = true,
): Promise<Omit<Model, 'template'> & { readonly template: Promise<TemplateReading> }> {
  const files = await source.list(path);
  const prefix = path === '.' ? '' : `${path}/`;
  const folder = openFolder(
    source,
    path,
    files.filter((f) => /^(additional_chat_templates\/)?[^/]+$/.test(f.path.slice(prefix.length))),
  );
  const config = await folder.json('config.json');
  const generation = await folder.json('generation_config.json');
  const model = config === undefined ? undefined : modelConfig(config);
  const copies = await readTemplateCopies(folder);
  if (sandbox !== undefined) renderAhead(copies, sandbox);
  const tokenizer = await readTokenizer(folder, model?.modelType, like);
  const template =
    sandbox === undefined
      ? Promise.resolve<TemplateReading>({ template: undefined, rendering: NOTHING, turnEnd: NOTHING })
      : readTemplate(folder, copies, tokenizer.tokenizer, (text) => encode(tokenizer, text), sandbox);
  // Whoever awaits it hears of an error; until then nobody has to.
  template.catch(() => undefined);
  const weights: Awaited<ReturnType<typeof readWeights>> = hasWeights
    ? await readWeights(source, path, folder.files)
    : { unreadable: [], problems: [] };
  folder.problems.push(...weights.problems);
  folder.unreadable.push(...weights.unreadable);
  return {
    folder,
    below: files,
    config: model === undefined || !isEmbedder(folder) ? model : { ...model, generates: false },
    generation: generation === undefined ? undefined : generationConfig(generation),
    lacksGeneration: folder.file('generation_config.json') === undefined,
    tokenizer,
    template,
    weights: weights.weights,
  };
}

/** sentence-transformers' own files: a decoder that makes embeddings (Qwen3-Embedding) never generates, whatever its class. */
function isEmbedder(folder: Folder): boolean {
  return ['modules.json', 'config_sentence_transformers.json'].some((name) => folder.file(name) !== undefined);
}

function encode(tokenizer: TokenizerReading, text: string): readonly number[] | undefined {
  try {
    return tokenizer.engine()?.encode(text, { addSpecialTokens: false }).ids;
  } catch {
    // Refused by the engine (a hostile pattern, say): the caller treats it as not known.
    return undefined;
  }
}

function baseFacts(base: Model, place: BasePlace): Base {
  return {
    name: place.name,
    why: place.why,
    ...(place.guessed === undefined ? {} : { guessed: place.guessed }),
    config: base.config,
    generationConfig: base.generation,
    tokenizer: base.tokenizer.tokenizer,
    template: base.template.template,
    rendering: 'reason' in base.template.rendering ? undefined : base.template.rendering,
    weights: base.weights,
  };
}

async function readModelfiles(folder: Folder): Promise<readonly Modelfile[] | undefined> {
  const found: Modelfile[] = [];
  for (const file of folder.files) {
    if (!isModelfile(nameOf(file.path))) continue;
    if (file.unreadable !== undefined) folder.unreadable.push(file);
    else {
      const read = await readModelfile(folder.source, file.path);
      if ('reason' in read) folder.problems.push(read);
      else found.push(read);
    }
  }
  return found.length > 0 ? found : undefined;
}

async function readGgufs(folder: Folder): Promise<readonly Gguf[] | undefined> {
  const found: Gguf[] = [];
  for (const file of ggufModels(folder.files)) {
    if (file.unreadable !== undefined) folder.unreadable.push(file);
    else {
      const read = await readGguf(folder.source, file.path);
      if ('reason' in read) folder.problems.push(read);
      else found.push(read);
    }
  }
  return found.length > 0 ? found : undefined;
}

function distinct(entries: readonly FileEntry[]): readonly FileEntry[] {
  return [...new Map(entries.map((e) => [e.path, e])).values()];
}
