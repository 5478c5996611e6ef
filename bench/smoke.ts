import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../src/types.ts';
import { FINDINGS, smokePython, TINY, tinyModels, VERSIONS, type Version } from '../test/smoke/python.ts';
import { smolLm2 } from '../test/smoke/setup.ts';
import { median } from './python.ts';

// npm run bench:smoke [-- --seeds 1,2,3] [-- --only confusion|smollm2|overhead]
//
// Does the smoke test find in each tiny model what it was made for, and nothing else; does it pass a released model and fail it
// when its eos is changed; and what does it cost beside a plain script that loads the same model and generates the same tokens.

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const argument = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const seeds = process.argv.includes('--seeds') ? (argument('seeds') ?? '').split(',').map(Number) : [1, 2, 3];
const only = process.argv.includes('--only') ? argument('only') : undefined;
/** Wall time of ours over the plain script's. */
const MAX_OVERHEAD = 1.3;
const TIMED_RUNS = 3;

const { python, env } = await smokePython();
const scratch = mkdtempSync(join(tmpdir(), 'tunelint-bench-'));
const results: string[] = [];
let passed = true;

try {
  if (only === undefined || only === 'confusion') await confusion();
  if (only === undefined || only === 'smollm2' || only === 'overhead') released();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`bench smoke: ${passed ? 'pass' : 'fail'} ${results.join(' ')}\n`);
if (!passed) process.exitCode = 1;

function judged(command: 'smoke' | 'check', path: string, version: Version, more: readonly string[] = []): Report {
  const how = command === 'smoke' ? ['--python', python, '--device', 'cpu'] : [];
  const { stdout, stderr } = spawnSync(process.execPath, [cli, command, path, ...how, '--format', 'json', ...more], {
    env: env(version),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

function found(report: Report): readonly string[] {
  const blocked = report.skipped.filter((s) => s.blocking === true).map((s) => s.reason);
  return [...report.findings.map((f) => f.rule), ...new Set(blocked)].sort();
}

/** Every tiny model, seed and version: which rules fired. A row is a model, a column a rule. */
async function confusion(): Promise<void> {
  const rules = [...new Set(Object.values(FINDINGS).flat())].sort();
  let exact = 0;
  let runs = 0;
  const fired = new Map<string, number>();
  for (const seed of seeds) {
    const models = await tinyModels(seed);
    for (const version of VERSIONS)
      for (const name of TINY) {
        const have = found(judged('smoke', join(models, name), version));
        runs += 1;
        if (have.join() === FINDINGS[name].join()) exact += 1;
        else process.stdout.write(`seed ${seed}, transformers ${version}, ${name}: ${have.join(', ') || 'nothing'}\n`);
        for (const rule of have) fired.set(`${name} ${rule}`, (fired.get(`${name} ${rule}`) ?? 0) + 1);
      }
  }
  const each = seeds.length * VERSIONS.length;
  const width = Math.max(...TINY.map((name) => name.length));
  process.stdout.write(
    `times that each rule fired, of ${each} (seeds ${seeds.join(', ')}; transformers ${VERSIONS.join(', ')}); * expected\n`,
  );
  for (const [i, rule] of rules.entries()) process.stdout.write(`  ${String.fromCharCode(97 + i)} ${rule}\n`);
  process.stdout.write(
    `${' '.repeat(width)}  ${rules.map((_, i) => String.fromCharCode(97 + i).padStart(4)).join('')}\n`,
  );
  for (const name of TINY) {
    const cells = rules.map(
      (rule) => `${fired.get(`${name} ${rule}`) ?? 0}${FINDINGS[name].includes(rule) ? '*' : ' '}`,
    );
    process.stdout.write(`${name.padEnd(width)}  ${cells.map((c) => c.padStart(4)).join('')}\n`);
  }
  results.push(`exact=${exact}/${runs}`);
  if (exact !== runs) passed = false;
}

/** SmolLM2-135M-Instruct as GGUF, as the folder that transformers makes of it, and that with another eos. */
function released(): void {
  const gguf = smolLm2();
  const [file = ''] = ['SmolLM2-135M-Instruct.Q4_1.gguf'];
  const folder = join(scratch, 'smollm2');
  execFileSync(python, [here('smoke-export.py'), gguf, file, folder], {
    env: env('5.18.0'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (only !== 'overhead') {
    const asGguf = found(judged('smoke', join(gguf, file), '5.18.0'));
    const asFolder = found(judged('smoke', folder, '5.18.0'));
    const other = join(scratch, 'other-eos');
    cpSync(folder, other, { recursive: true });
    changeEos(other);
    const dynamic = found(judged('smoke', other, '5.18.0'));
    const fixed = found(judged('check', other, '5.18.0'));
    const isPass = asGguf.length === 0 && asFolder.length === 0;
    const isFail = dynamic.includes('output-never-stops') && fixed.includes('turn-end-not-in-stop-set');
    process.stdout.write(
      `SmolLM2 as GGUF: ${asGguf.join(', ') || 'nothing'}; as a folder: ${asFolder.join(', ') || 'nothing'}\n`,
    );
    process.stdout.write(`with another eos: smoke ${dynamic.join(', ')}; check ${fixed.join(', ')}\n`);
    results.push(`smollm2=${isPass ? 'pass' : 'fail'} smollm2-other-eos=${isFail ? 'found' : 'missed'}`);
    if (!isPass || !isFail) passed = false;
  }
  if (only !== 'smollm2') overhead(folder);
}

/** An id that the model never writes, wherever eos is named. */
function changeEos(folder: string): void {
  for (const name of ['config.json', 'generation_config.json']) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...json, eos_token_id: 16 }, null, 2));
  }
}

function overhead(folder: string): void {
  const transcripts = join(scratch, 'transcripts.json');
  judged('smoke', folder, '5.18.0', ['--transcripts', transcripts]);
  const [one] = JSON.parse(readFileSync(transcripts, 'utf8')) as {
    run: { smoke: { plan: { maxNewTokens: number; prompts: { text: string }[] } } };
    outputs: { tokens: number }[];
  }[];
  const plan = one?.run.smoke.plan;
  const file = join(scratch, 'plan.json');
  writeFileSync(file, JSON.stringify({ maxNewTokens: plan?.maxNewTokens, prompts: plan?.prompts.map((p) => p.text) }));
  const ours: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < TIMED_RUNS; i += 1) {
    plain.push(
      seconds(() =>
        execFileSync(python, [here('smoke-plain.py'), folder, file], {
          env: env('5.18.0'),
          stdio: ['ignore', 'ignore', 'inherit'],
        }),
      ),
    );
    ours.push(seconds(() => void judged('smoke', folder, '5.18.0')));
  }
  const ratio = median(ours) / median(plain);
  process.stdout.write(
    `SmolLM2, ${one?.outputs.reduce((sum, o) => sum + o.tokens, 0)} tokens: ours ${median(ours).toFixed(2)} s, a plain script ${median(plain).toFixed(2)} s\n`,
  );
  results.push(`overhead=${ratio.toFixed(2)} max=${MAX_OVERHEAD}`);
  if (ratio > MAX_OVERHEAD) passed = false;
}

function seconds(run: () => void): number {
  const began = performance.now();
  run();
  return (performance.now() - began) / 1000;
}
