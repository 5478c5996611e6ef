import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { allRules } from '../check.ts';
import type { Report, Verdict } from '../types.ts';
import type { CheckOptions, Format } from './options.ts';

// What goes out at the terminal: the report, the line about what is read, the exit status.

/** The exit status of a verdict. */
export const EXIT: Readonly<Record<Verdict, number>> = { pass: 0, fail: 1, incomplete: 2 };

/** Time between two lines about one data file where there is no terminal: a log must not fall silent, nor fill up. */
const LINE_EVERY_MS = 30_000;
let lastLine = Date.now();

/** Writes the report where it was asked for: to a file or to standard output. `root`: the folder its paths start from, if any. */
export async function show(report: Report, options: CheckOptions, root: string | undefined): Promise<void> {
  const format = options.format ?? 'text';
  const content = await rendered(report, format, options);
  if (options.output !== undefined) {
    mkdirSync(dirname(resolve(options.output)), { recursive: true });
    writeFileSync(options.output, content);
    return;
  }
  if (format === 'text' && process.stdout.isTTY && root !== undefined && root !== realpathSync(process.cwd()))
    process.stderr.write(`paths are relative to ${root}\n`);
  print(content);
}

/** What writes each format: loaded when it is wanted. */
const WRITERS = {
  json: () => import('../report.ts'),
  sarif: () => import('../render/sarif.ts'),
  markdown: () => import('../render/markdown.ts'),
  text: () => import('../render/text.ts'),
} as const;

/** Loads what will write the report, while the run waits for files and threads. */
export function loadAhead(options: CheckOptions): void {
  // What cannot be loaded is told by `show`.
  WRITERS[options.format ?? 'text']().catch(() => undefined);
}

async function rendered(report: Report, format: Format, options: CheckOptions): Promise<string> {
  switch (format) {
    case 'json': {
      const { reportJson } = await WRITERS.json();
      return reportJson(report);
    }
    case 'sarif': {
      const { sarif } = await WRITERS.sarif();
      return `${JSON.stringify(sarif(report, allRules), null, 2)}\n`;
    }
    case 'markdown': {
      const { markdown } = await WRITERS.markdown();
      return markdown(report);
    }
    case 'text': {
      const { text } = await WRITERS.text();
      return text(report, {
        color: options.output === undefined && wantsColor(),
        width: process.stdout.columns ?? 100,
        verbose: options.verbose === true,
      });
    }
    default:
      return format satisfies never;
  }
}

/** https://no-color.org and https://force-color.org */
function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** One line that is written over at a terminal; elsewhere a line now and then while a large file is read. */
export function progress(done: number, all: number, subject: string, rows?: number): void {
  const name = subject.replace(/[^\x20-\x7e]/g, '?');
  if (!process.stderr.isTTY) {
    if (rows === undefined || Date.now() - lastLine < LINE_EVERY_MS) return;
    lastLine = Date.now();
    process.stderr.write(`${name}: ${rows} rows read\n`);
    return;
  }
  if (rows === undefined && all < 2 && all > 0) return;
  const width = process.stderr.columns ?? 80;
  const read = rows === undefined ? '' : `  ${rows} rows`;
  const line = all === 0 ? '' : `${done + 1}/${all} ${name}${read}`.slice(0, width - 1);
  process.stderr.write(`\r${line.padEnd(width - 1)}\r`);
}

/** To standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}
