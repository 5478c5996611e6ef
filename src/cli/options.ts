import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FailOn } from '../config.ts';

// What can be said at the terminal to more than one command, and how it is read.

/** What `--format` takes. */
export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;

/** How a report is written. */
export type Format = (typeof FORMATS)[number];

/** What check takes; the other commands over paths take a part of it. */
export type CheckOptions = {
  readonly base?: string;
  readonly since?: string;
  readonly config?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly offline?: boolean;
  readonly verbose?: boolean;
  readonly sample?: number;
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly count: number };
  readonly threads?: number;
  readonly deep?: boolean;
};

/** A whole number from 1. @throws InvalidArgumentError for anything else. */
export function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return value;
}

/** `2/8`: the second of eight. @throws InvalidArgumentError for anything else. */
export function shard(text: string): { readonly index: number; readonly count: number } {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new InvalidArgumentError('It is written as 2/8: the second of eight parts.');
  return { index, count };
}

/** The command with what says where its report goes: `--output`, and `--format` where there is a choice. */
export function withReport(command: Command, formats: readonly Format[] = FORMATS): Command {
  if (formats.length > 1)
    command.addOption(new Option('--format <format>', 'of the report').choices([...formats]).default('text'));
  return command.option('--output <file>', 'write the report there instead of to standard output');
}
