// A training config as a subject: what it says, and the models and data that it meets in the same source.

import { parse } from 'yaml';
import { folderOf, normalised } from '../source-paths.ts';
import type {
  At,
  Dataset,
  FactName,
  Facts,
  Missing,
  ModelInReach,
  Reading,
  Subject,
  TrainingConfig,
  TrainingTemplate,
} from '../types.ts';
import { type TemplateMarkers, templateMarkers } from './trainer-templates.ts';

/** What the run has at hand; each is asked for only where the config names it. */
export type TrainingReach = {
  /** The model folder at a path of the source, read; undefined where there is none. */
  model(path: string): Promise<ModelInReach | undefined>;
  /** Text of a file of the source; undefined where there is none, or none that can be had. */
  text(path: string): Promise<string | undefined>;
  /** Scanned files that this config trains on. */
  readonly datasets: readonly Dataset[];
};

/** Reads what a training config meets. Never fails: what is not in reach is missing. */
export async function readTraining(
  subject: Subject,
  said: TrainingConfig,
  { model, text, datasets }: TrainingReach,
): Promise<Reading> {
  const config = { ...said, newTokens: [...said.newTokens, ...(await describedTokens(said, text))] };
  const facts: { -readonly [K in FactName]?: Facts[K] } = { trainingConfig: config };
  const missing: { -readonly [K in FactName]?: Missing } = {};
  const base = await firstOf(model, config.base === undefined ? [] : pathsOf(config.file, config.base.value));
  const outputs = config.outputDir === undefined ? [] : pathsOf(config.file, config.outputDir.value);
  const output = await firstOf(model, [...outputs, folderOf(config.file)], base?.path);
  const markers = config.template === undefined ? undefined : templateMarkers(config.trainer, config.template.value);
  const template = output === undefined ? undefined : compared(config, markers, output);

  if (base !== undefined) facts.trainingBase = base;
  if (output !== undefined) facts.trainingOutput = output;
  if (template !== undefined) facts.trainingTemplate = template;
  if (datasets.length > 0) facts.trainingData = datasets;
  const noBase = config.base === undefined ? 'the config names no base model' : `${config.base.value} is not in reach`;
  missing.trainingBase = { reason: noBase, blocked: false };
  missing.trainingOutput = { reason: 'the model that it writes is not in reach', blocked: false };
  missing.trainingData = { reason: 'the data that it trains on is not in reach', blocked: false };
  missing.trainingTemplate = { reason: whyNoTemplate(config, markers, output), blocked: false };
  return { subject, facts, missing };
}

/** Descriptions of tokens are a handful of lines; what is longer is no such file. */
const MAX_TEXT = 1_000_000;
const MAX_ALIASES = 100;

/** Tokens of LLaMA-Factory's new_special_tokens_config: a YAML or JSON file of token → description. */
async function describedTokens(
  { file, newTokensFile }: TrainingConfig,
  text: TrainingReach['text'],
): Promise<readonly At<string>[]> {
  if (newTokensFile === undefined) return [];
  for (const path of pathsOf(file, newTokensFile.value)) {
    const content = await text(path);
    if (content === undefined || content.length > MAX_TEXT) continue;
    const described = mapping(content);
    const pointer = (token: string) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...described.keys()]
      .filter((token) => typeof token === 'string')
      .map((token) => ({ value: token, at: { file: path, pointer: pointer(token) } }));
  }
  return [];
}

function mapping(content: string): ReadonlyMap<unknown, unknown> {
  try {
    const value: unknown = parse(content, { mapAsMap: true, maxAliasCount: MAX_ALIASES, logLevel: 'silent' });
    return value instanceof Map ? value : new Map();
  } catch {
    // Not YAML: the trainer will say so.
    return new Map();
  }
}

function whyNoTemplate(
  config: TrainingConfig,
  markers: TemplateMarkers | undefined,
  output: ModelInReach | undefined,
): string {
  if (config.template === undefined) return 'the config names no template';
  if (markers === undefined) return `what the template ${config.template.value} writes is not known here`;
  return output === undefined
    ? 'the model that it writes is not in reach'
    : 'the template that ships could not be rendered';
}

/** The template that the config names beside the one that ships, rendered on a question and its answer. */
function compared(
  { template: name }: TrainingConfig,
  markers: TemplateMarkers | undefined,
  { path, facts }: ModelInReach,
): TrainingTemplate | undefined {
  const { template, rendering, tokenizer, turnEnd } = facts;
  const pair = rendering?.probes['pair'];
  const question = pair?.contents[0];
  if (name === undefined || markers === undefined || template === undefined || turnEnd === undefined) return undefined;
  if (pair?.text === undefined || question === undefined) return undefined;
  const eos = tokenizer?.special['eos_token']?.token;
  const opens = pair.text.slice(0, question.start);
  const ends = markers.ends === 'eos' ? eos : markers.ends;
  const shipped = endOf(turnEnd);
  return {
    name,
    shipped: { path, at: template.at },
    opens: holds(opens, markers.opens) ? undefined : { named: markers.opens, shipped: lastLineOf(opens) },
    ends: ends === undefined || shipped.includes(ends) ? undefined : { named: ends, shipped: shipped[0] ?? '' },
  };
}

/** White space between the parts of a header is a detail of some versions of a template. */
function holds(text: string, marker: string): boolean {
  return text.replace(/\s/g, '').includes(marker.replace(/\s/g, ''));
}

function endOf(end: Facts['turnEnd']): readonly string[] {
  switch (end.kind) {
    case 'token':
      return [end.token, ...(end.between === undefined ? [] : [end.between.token])];
    case 'next-role':
      return [end.token];
    case 'split':
      return [end.text];
    case 'none':
      return [end.text.trim()];
    default:
      return end satisfies never;
  }
}

const SHOWN = 60;

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.slice(-SHOWN) ?? '';
}

async function firstOf(
  model: TrainingReach['model'],
  folders: readonly string[],
  except?: string,
): Promise<ModelInReach | undefined> {
  for (const folder of folders) {
    if (folder === except) continue;
    const found = await model(folder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a relative path in a config can lie: beside the config, or below the root, where trainers are started. */
function pathsOf(config: string, written: string): readonly string[] {
  if (/^([/\\~]|[A-Za-z]:)/.test(written)) return [];
  const path = written.replaceAll('\\', '/');
  const found = [normalised(`${folderOf(config)}/${path}`), normalised(path)];
  return [...new Set(found.filter((folder) => folder !== undefined))];
}
