import { trainerOptions } from './dataset/encode.ts';
import type { Scanned } from './dataset/facts.ts';
import { forThreads, type SeerJob } from './dataset/kernel.ts';
import type { Relation } from './dataset/relate.ts';
import type { DatasetsInput } from './datasets.ts';
import { entryFor } from './discover.ts';
import { type BasePlace, readWithTables } from './read/checkpoint.ts';
import type { Sandbox } from './read/sandbox.ts';
import { templateVariables } from './read/template.ts';
import { convertedTokenizer, vocabularyOf } from './read/tokenizer-json.ts';
import { folderOf, nameOf } from './source-paths.ts';
import { type DatasetHead, ENGINES, type FileEntry, type Missing, type Reading, type Source } from './types.ts';

// The model that belongs to a data file: its tokenizer and template, for the threads that scan, and what rules ask of it.

/** Folders that hold a tokenizer; those with a bare vocabulary only where there are no others (Llama's `original/` has one). */
export function modelFolders(files: readonly FileEntry[]): readonly string[] {
  const whole = foldersWith(files, /^tokenizer(?:_config)?\.json$/);
  return whole.length > 0 ? whole : foldersWith(files, /^(?:tokenizer|spiece|tiktoken)\.model$|\.tiktoken$/);
}

function foldersWith(files: readonly FileEntry[], name: RegExp): readonly string[] {
  const folders = files.filter(({ path }) => name.test(nameOf(path))).map(({ path }) => folderOf(path));
  return [...new Set(folders)].sort();
}

type Model = {
  readonly source: Source;
  readonly path: string;
  readonly reading: Reading;
  /** tokenizer.json, as it is or made of another vocabulary; why there is none. */
  readonly tokenizer: SeerJob['tokenizer'] | Missing;
};

type Models = (path: string, place?: BasePlace) => Promise<Model>;

/** Reads a model folder once, however many files it belongs to. */
export function modelReader({ source, sandbox, config }: DatasetsInput): Models {
  const read = new Map<string, Promise<Model>>();
  return (path, place) => {
    const key = `${place?.name ?? ''}\0${path}`;
    let model = read.get(key);
    if (model === undefined) {
      model = readModel(place?.source ?? source, path, sandbox, entryFor(config.checkpoints, path)?.newTokens ?? []);
      read.set(key, model);
    }
    return model;
  };
}

async function readModel(source: Source, path: string, sandbox: Sandbox, newTokens: readonly string[]): Promise<Model> {
  const { reading, tables } = await readWithTables(
    source,
    { kind: 'checkpoint', path },
    {
      sandbox,
      declared: { kind: 'checkpoint', engines: ENGINES, chat: undefined, newTokens, base: undefined },
      base: { reason: 'no base model is looked at', blocked: false },
      training: [],
    },
  );
  const { tokenizer } = reading.facts;
  if (tokenizer === undefined)
    return {
      source,
      path,
      reading,
      tokenizer: reading.missing.tokenizer ?? { reason: 'no tokenizer', blocked: false },
    };
  if (tokenizer.jsonFile !== undefined)
    return {
      source,
      path,
      reading,
      tokenizer: forThreads(tables ?? (await source.bytes(tokenizer.jsonFile))),
    };
  const files = await source.list(path);
  const prefix = path === '.' ? '' : `${path}/`;
  const read = async (name: string | RegExp) => {
    const entry = files.find((file) =>
      typeof name === 'string' ? file.path === prefix + name : file.path.startsWith(prefix) && name.test(file.path),
    );
    if (entry === undefined || entry.unreadable !== undefined || entry.size > MAX_VOCABULARY) return undefined;
    return await source.bytes(entry.path);
  };
  const made = await convertedTokenizer(read, tokenizer);
  if ('reason' in made) return { source, path, reading, tokenizer: made as Missing };
  const whole = { ...tokenizer, vocabulary: vocabularyOf(made, tokenizer.vocabulary) };
  return {
    source,
    path,
    reading: { ...reading, facts: { ...reading.facts, tokenizer: whole } },
    tokenizer: forThreads(new TextEncoder().encode(JSON.stringify(made))),
  };
}

/** The largest SentencePiece and tiktoken files have about 5 MB. */
const MAX_VOCABULARY = 64 * 1024 * 1024;

type Ready = {
  readonly head: DatasetHead;
  readonly seer: { readonly key: string; readonly job: SeerJob } | undefined;
  readonly tokenizer: Scanned['tokenizer'];
};

/** What a scan of the file needs: its head, and what a thread shows rows with. `models`: as modelReader gives it. */
export async function ready(of: Relation, models: Models, input: DatasetsInput): Promise<Ready> {
  const { tokenizer } = of;
  if ('reason' in tokenizer) return { head: headOf(of, undefined), seer: undefined, tokenizer };
  let model: Model;
  if ('path' in tokenizer) model = await models(tokenizer.path);
  else {
    const place = await input.openBase(tokenizer.spec, 'config');
    if ('reason' in place)
      return { head: headOf(of, undefined), seer: undefined, tokenizer: { ...place, blocked: place.blocked } };
    model = await models(place.path, place);
  }
  const name = 'path' in tokenizer ? tokenizer.path : tokenizer.spec;
  const plain = headOf(of, model);
  const options = trainerOptions(plain, of.config?.json, of.entry);
  const head: DatasetHead = { ...plain, maxLength: plain.maxLength ?? cutoffOf(options) };
  if ('reason' in model.tokenizer) {
    const { reason, blocked: isBlocked } = model.tokenizer;
    return { head, seer: undefined, tokenizer: { reason: `${name}: ${reason}`, blocked: isBlocked } };
  }
  const template = await templateOf(of, model, models, input);
  const { facts } = model.reading;
  const job: SeerJob = {
    tokenizer: model.tokenizer,
    templateSource: template?.source,
    variables: templateVariables(facts.tokenizer),
    ...(template?.content === undefined ? {} : { content: template.content }),
    options,
  };
  const { tokenizer: bytes, ...rest } = job;
  const key = JSON.stringify([model.source.name, model.path, rest, head.trainer, head.trainOn, head.maxLength]);
  return { head, seer: { key, job }, tokenizer: { path: name, why: tokenizer.why } };
}

function headOf(of: Relation, model: Model | undefined): DatasetHead {
  const facts = model?.reading.facts ?? {};
  const { tokenizer, turnEnd, stops, weights, config, generationConfig } = facts;
  const end = turnEnd?.kind === 'token' ? [turnEnd.id, turnEnd.between?.id] : [];
  const stopIds = [...(stops?.views.flatMap((view) => view.ids) ?? []), ...end].filter((id) => id !== undefined);
  return {
    files: [of.file],
    trainer: of.trainer,
    trainOn: of.trainOn,
    maxLength: of.maxLength,
    split: of.split,
    tokenizer:
      tokenizer === undefined || model === undefined
        ? undefined
        : {
            path: model.path,
            vocabulary: tokenizer.vocabulary,
            special: tokenizer.special,
            rows: weights?.rows ?? config?.vocabSize?.value,
            addsBos: tokenizer.addsBos,
          },
    turnEnd,
    stopIds: [...new Set(stopIds)],
    padId: tokenizer?.special['pad_token']?.id ?? config?.pad?.ids[0] ?? generationConfig?.pad?.ids[0],
    newTokens: [
      ...new Set([...(of.config?.newTokens.map(({ value }) => value) ?? []), ...(facts.declared?.newTokens ?? [])]),
    ],
  };
}

function cutoffOf(options: ReturnType<typeof trainerOptions>): number | undefined {
  switch (options?.trainer) {
    case 'llama-factory':
      return options.cutoffLength;
    case 'axolotl':
      return options.sequenceLength;
    case 'trl':
    case 'torchtune':
    case 'ms-swift':
    case 'transformers':
      return options.maxLength;
    case undefined:
      return undefined;
    default:
      return options satisfies never;
  }
}

type TemplateFound = { readonly source: string; readonly content: 'string' | 'parts' | undefined };

/** The template in force: tunelint.yml's, the one that the config writes out or points to, else the tokenizer's. */
async function templateOf(
  of: Relation,
  model: Model,
  models: Models,
  input: DatasetsInput,
): Promise<TemplateFound | undefined> {
  const own = templateIn(model);
  const said = of.template ?? of.config?.templateSource?.value;
  if (said === undefined) return own;
  if (/\{[%{]/.test(said)) return { source: said, content: undefined };
  for (const path of [said, ...(of.config === undefined ? [] : [beside(of.config.file, said)])]) {
    const entry = await input.source.entry(path).catch(() => undefined);
    if (entry !== undefined && entry.unreadable === undefined && /\.(?:jinja2?|j2|txt)$/i.test(path))
      return { source: new TextDecoder().decode(await input.source.bytes(path)), content: undefined };
    if (modelFolders(input.files).includes(path)) return templateIn(await models(path)) ?? own;
  }
  return own;
}

function templateIn(model: Model): TemplateFound | undefined {
  const { template, rendering } = model.reading.facts;
  return template === undefined ? undefined : { source: template.source, content: rendering?.content };
}

function beside(file: string, path: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? path : `${file.slice(0, slash)}/${path}`;
}
