import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { FAIL_ON, type FailOn } from '../config.ts';
import { ARTIFACT } from '../github/artifact.ts';
import type { Channels, RunEvent } from '../github/event.ts';
import { UserError } from '../types.ts';

// The inputs of action.yml, the variables of the runner and the event; what cannot be used is refused.

const { env } = process;

/** The inputs of more than one command. */
export type Settings = {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly base: string | undefined;
  readonly since: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly onlyNew: boolean | undefined;
  readonly required: readonly string[] | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly wanted: Channels;
  readonly checkName: string;
  readonly incomplete: 'action_required' | 'failure';
  readonly artifact: string;
  readonly reports: readonly string[];
  readonly token: string;
};

/** All of them. @throws UserError for one that cannot be used. */
export function settings(): Settings {
  return {
    paths: lines('path') ?? ['.'],
    config: text('config'),
    base: text('base'),
    since: text('since'),
    failOn: oneOf('fail-on', FAIL_ON),
    onlyNew: flag('only-new'),
    required: lines('required'),
    shard: shard(),
    wanted: {
      comment: flag('comment') ?? true,
      review: flag('review') ?? true,
      check: flag('check-run') ?? true,
    },
    checkName: text('check-name') ?? 'tunelint',
    incomplete: oneOf('incomplete', ['action_required', 'failure'] as const) ?? 'action_required',
    artifact: text('artifact-name') ?? ARTIFACT,
    reports: lines('reports') ?? [],
    token: text('token') ?? '',
  };
}

/** An input; undefined where it is empty. */
export function text(name: string): string | undefined {
  const value = core.getInput(name);
  return value === '' ? undefined : value;
}

/** The lines of an input; undefined where it is empty. */
export function lines(name: string): readonly string[] | undefined {
  const values = core.getMultilineInput(name);
  return values.length === 0 ? undefined : values;
}

/** An input with few values. @throws UserError for any other. */
export function oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
  const value = text(name);
  const found = values.find((known) => known === value);
  if (value !== undefined && found === undefined)
    throw new UserError(`input ${name} must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`);
  return found;
}

/** A whole number from 1. @throws UserError for anything else. */
export function count(name: string): number | undefined {
  const value = text(name);
  const number = Number(value);
  if (value !== undefined && !(Number.isSafeInteger(number) && number > 0))
    throw new UserError(`input ${name} must be a whole number from 1, not ${JSON.stringify(value)}`);
  return value === undefined ? undefined : number;
}

/** `2/8`: the second of eight. */
function shard(): Settings['shard'] {
  const value = text('shard');
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new UserError(`input shard is written as 2/8, the second of eight parts, not ${JSON.stringify(value)}`);
  return { index, count };
}

/** `true` or `false`; undefined where it is empty. @throws UserError for anything else. */
export function flag(name: string): boolean | undefined {
  const value = oneOf(name, ['true', 'false']);
  return value === undefined ? undefined : value === 'true';
}

/** A variable that the runner sets. @throws UserError where it does not. */
export function variable(name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new UserError(`${name} is not set: this runs in GitHub Actions only`);
  return value;
}

/** What started the run: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export function readEvent(): RunEvent {
  const path = variable('GITHUB_EVENT_PATH');
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return { name: variable('GITHUB_EVENT_NAME'), payload, sha: env['GITHUB_SHA'] ?? '' };
}

/** Where the repository is shown, without a slash at the end. */
export const SERVER = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
