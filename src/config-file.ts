// tunelint.yml → ConfigFile, or a list of problems in words.

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { type ConfigFile, FAIL_ON, TRAINERS } from './config.ts';
import { nearest } from './nearest.ts';
import { normalised } from './source-paths.ts';
import { ENGINES, type Place, SMOKE_THRESHOLDS, type Source, SourceError } from './types.ts';

/** A configuration written by people has a few hundred lines; more is an attack on the parser. */
const MAX_CONFIG_BYTES = 256 * 1024;

const MAX_PATTERN_LENGTH = 300;

/**
 * Wildcards in one folder or file name of a pattern, and `**` in all. The matcher's time on a long name grows with their
 * number as an exponent; `train-*-of-*.parquet` has two.
 */
const MAX_WILDCARDS = 3;

export type Parsed =
  | { readonly ok: true; readonly value: ConfigFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads and parses a tunelint.yml of a source. */
export async function readConfig(source: Source, file: string, ruleIds: readonly string[]): Promise<Parsed> {
  const entry = await source.entry(file);
  if (entry === undefined) return failed([`${file}: there is no such file`]);
  if (entry.size > MAX_CONFIG_BYTES) return failed([`${file}: has more than ${MAX_CONFIG_BYTES} bytes`]);
  try {
    const bytes = await source.bytes(file);
    return parseConfig(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file, ruleIds);
  } catch (error) {
    if (error instanceof SourceError) return failed([error.message]);
    if (error instanceof TypeError) return failed([`${file}: is not UTF-8`]);
    throw error;
  }
}

/** Parses the text of a tunelint.yml; `file` is its path from the source's root, `ruleIds` are the rules there are. */
export function parseConfig(text: string, file: string, ruleIds: readonly string[]): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const broken = [...document.errors, ...document.warnings].map(
    (error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
  );
  if (broken.length > 0) return failed(broken.slice(0, MAX_PROBLEMS));
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    // Unresolved alias, or an alias bomb.
    if (error instanceof Error) return failed([`${file}: ${error.message.slice(0, 200)}`]);
    throw error;
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  const where = (path: readonly PropertyKey[]) => `${file}:${lineOf(path)}`;
  const parsed = FILE_SCHEMA.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => issueProblems(issue, content, where));
    return failed(problems.slice(0, MAX_PROBLEMS));
  }
  const problems: string[] = [];
  const value = configFile(parsed.data, file, lineOf, (path, problem) => problems.push(`${where(path)}: ${problem}`));
  const known = new Set(ruleIds);
  for (const id of Object.keys(value.rules)) {
    if (!known.has(id))
      problems.push(`${where(['rules', id])}: there is no rule ${shown(id)}${didYouMean(id, ruleIds)}`);
  }
  for (const [i, id] of (value.required ?? []).entries()) {
    if (!known.has(id))
      problems.push(`${where(['required', i])}: there is no rule ${shown(id)}${didYouMean(id, ruleIds)}`);
  }
  return problems.length === 0 ? { ok: true, value } : failed(problems.slice(0, MAX_PROBLEMS));
}

/** JSON Schema (draft 7) of tunelint.yml, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(FILE_SCHEMA, { target: 'draft-7', io: 'input' });
  return { ...schema, title: 'tunelint.yml', description: 'Configuration of tunelint.' };
}

/** A list of a hundred problems helps nobody. */
const MAX_PROBLEMS = 20;

const PATH = z.string().min(1).max(MAX_PATTERN_LENGTH);
const MODEL = PATH.describe('hf:ORG/NAME, hf:ORG/NAME@REVISION, or a folder relative to this file.');

const CHECKPOINT_SCHEMA = z.strictObject({
  path: PATH.describe('Folder of a checkpoint or adapter, relative to this file; a glob.'),
  base: MODEL.describe('The base model, hf:ORG/NAME[@REVISION] or a folder relative to this file.').optional(),
  'new-tokens': z.array(z.string()).describe('Tokens that were added on purpose.').optional(),
  chat: z.boolean().describe('The model is meant to chat, so that a missing chat template is an error.').optional(),
  engines: z.array(z.enum(ENGINES)).min(1).describe('Engines that will serve the model; default all.').optional(),
});

const DATASET_SCHEMA = z.strictObject({
  path: PATH.describe('Dataset files, relative to this file; a glob.'),
  tokenizer: MODEL.optional(),
  template: MODEL.describe('Where the chat template is taken from; default: the tokenizer.').optional(),
  'max-length': z.int().positive().describe('Tokens after which the trainer cuts a row off.').optional(),
  trainer: z.enum(TRAINERS).optional(),
  'train-on': z.enum(['assistant', 'all']).describe('What the loss is computed on.').optional(),
  split: z.enum(['train', 'eval']).optional(),
});

const SMOKE_SCHEMA = z.strictObject({
  prompts: PATH.describe('JSON Lines file of prompts, relative to this file.').optional(),
  'max-new-tokens': z.int().positive().max(100_000).optional(),
  thresholds: z
    .strictObject(Object.fromEntries(SMOKE_THRESHOLDS.map((name) => [name, z.number().nonnegative().optional()])))
    .describe('Limits of the smoke rules, by rule: docs/smoke.md.')
    .optional(),
});

// `off` is a string in YAML 1.2, and false for whoever thinks in YAML 1.1.
const LEVEL = z.union([z.enum(['off', 'error', 'warning', 'notice']), z.literal(false)]);

const FILE_SCHEMA = z.strictObject({
  checkpoints: z.array(CHECKPOINT_SCHEMA).nullish(),
  datasets: z.array(DATASET_SCHEMA).nullish(),
  rules: z.record(z.string(), LEVEL).describe('Rule id: off, error, warning or notice.').nullish(),
  required: z.array(z.string()).describe('Rules that must not be skipped.').nullish(),
  'fail-on': z.enum(FAIL_ON).nullish(),
  'only-new': z.boolean().describe('Only what a change brings in counts.').nullish(),
  smoke: SMOKE_SCHEMA.nullish(),
});

const KEYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^$/, Object.keys(FILE_SCHEMA.shape)],
  [/^checkpoints\/\d+$/, Object.keys(CHECKPOINT_SCHEMA.shape)],
  [/^datasets\/\d+$/, Object.keys(DATASET_SCHEMA.shape)],
  [/^smoke$/, Object.keys(SMOKE_SCHEMA.shape)],
  [/^smoke\/thresholds$/, SMOKE_THRESHOLDS],
];

function configFile(
  data: z.infer<typeof FILE_SCHEMA>,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  report: (path: readonly PropertyKey[], problem: string) => void,
): ConfigFile {
  // A file in .github speaks of the repository, not of .github.
  const own = file.split('/').slice(0, -1);
  const folder = own.at(-1) === '.github' ? own.slice(0, -1) : own;

  function place(path: readonly (string | number)[]): Place {
    return { file, pointer: `/${path.join('/')}`, line: lineOf(path) };
  }

  function pathFromRoot(value: string | undefined, at: readonly PropertyKey[]): string | undefined {
    if (value === undefined) return undefined;
    const from = value.startsWith('../') ? own : folder;
    const path = normalised([...from, value].join('/'));
    if (path !== undefined && !/^(?:\/|!|[A-Za-z]:[\\/])/.test(value)) return path;
    report(at, `${shown(value)} must be a path inside the repository, relative to this file`);
    return undefined;
  }

  function pattern(value: string, at: readonly PropertyKey[]): string {
    const isWild = (text: string, wildcard: RegExp) => (text.match(wildcard)?.length ?? 0) > MAX_WILDCARDS;
    if (isWild(value, /\*\*/g) || value.split('/').some((name) => isWild(name, /\*+|\{/g))) {
      report(at, `${shown(value)} has more than ${MAX_WILDCARDS} wildcards in one name, or of **`);
    }
    return pathFromRoot(value, at) ?? '';
  }

  function model(value: string | undefined, path: readonly PropertyKey[]): string | undefined {
    if (!value?.startsWith('hf:')) return pathFromRoot(value, path);
    if (/^hf:[\w.-]+(?:\/[\w.-]+)?(?:@[\w./-]+)?$/.test(value)) return value;
    report(path, `${shown(value)} must look like hf:ORG/NAME or hf:ORG/NAME@REVISION`);
    return undefined;
  }

  const levels = Object.entries(data.rules ?? {}).map(([id, level]) => [id, level === false ? 'off' : level] as const);
  return {
    file,
    checkpoints: (data.checkpoints ?? []).map((entry, i) => ({
      path: pattern(entry.path, ['checkpoints', i, 'path']),
      base: model(entry.base, ['checkpoints', i, 'base']),
      newTokens: entry['new-tokens'] ?? [],
      chat: entry.chat,
      engines: entry.engines ?? ENGINES,
      at: place(['checkpoints', i]),
    })),
    datasets: (data.datasets ?? []).map((entry, i) => {
      const tokenizer = model(entry.tokenizer, ['datasets', i, 'tokenizer']);
      return {
        path: pattern(entry.path, ['datasets', i, 'path']),
        tokenizer,
        template: model(entry.template, ['datasets', i, 'template']) ?? tokenizer,
        maxLength: entry['max-length'],
        trainer: entry.trainer,
        trainOn: entry['train-on'],
        split: entry.split ?? 'train',
        at: place(['datasets', i]),
      };
    }),
    rules: Object.fromEntries(levels),
    required: data.required ?? undefined,
    failOn: data['fail-on'] ?? undefined,
    onlyNew: data['only-new'] ?? undefined,
    smoke: {
      prompts: pathFromRoot(data.smoke?.prompts, ['smoke', 'prompts']),
      maxNewTokens: data.smoke?.['max-new-tokens'],
      thresholds: Object.fromEntries(
        Object.entries(data.smoke?.thresholds ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
    },
  };
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, content: unknown, where: (path: readonly PropertyKey[]) => string): string[] {
  if (issue.code === 'unrecognized_keys') {
    const keys = KEYS.find(([path]) => path.test(issue.path.join('/')))?.[1] ?? [];
    const inside = issue.path.length === 0 ? '' : ` in ${pathText(issue.path)}`;
    return issue.keys.map((key) => {
      const hint = didYouMean(key, keys) || `; known keys are ${keys.join(', ')}`;
      return `${where([...issue.path, key])}: unknown key ${shown(key)}${inside}${hint}`;
    });
  }
  const name = issue.path.length === 0 ? 'the file' : pathText(issue.path);
  const value = valueAt(content, issue.path);
  if (value === undefined) {
    return [
      `${where(issue.path.slice(0, -1))}: ${pathText(issue.path.slice(0, -1))} lacks ${shown(String(issue.path.at(-1)))}`,
    ];
  }
  return [`${where(issue.path)}: ${name} must be ${expected(issue)}, not ${kind(value)}`];
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'one of off, error, warning, notice';
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'filled in' : 'larger than zero';
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case 'invalid_type': {
      const words: Readonly<Record<string, string>> = {
        string: 'a text',
        boolean: 'true or false',
        number: 'a number',
        int: 'a whole number',
        array: 'a list',
        object: 'a map of keys',
        record: 'a map of keys',
      };
      return words[issue.expected] ?? issue.expected;
    }
    default:
      return 'something else';
  }
}

function kind(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? shown(value) : String(value);
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

/** Line of a key or list element in the YAML, or of the nearest one around it. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      const item = node.items[key];
      offset = (item as Node | undefined)?.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return lines.linePos(offset).line;
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

function failed(problems: readonly string[]): Parsed {
  return { ok: false, problems };
}
