import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWith } from '../bench/python.ts';
import { llamaPeer, smolLm2 } from '../test/smoke/setup.ts';

// npm run smoke:servers
// The smoke test against real servers, which take minutes to install, and so are not part of npm test: transformers serve on
// small models that were made good and bad, and llama.cpp's server (llama-cpp-python, built from source) and node-llama-cpp
// on SmolLM2-135M-Instruct. Prints a line each; exit status 1 when one is not as expected.

type Expected = {
  readonly verdict: 'pass' | 'fail';
  /** Rules that fire, all of them. */
  readonly rules: readonly string[];
};

const root = fileURLToPath(new URL('../', import.meta.url));
const serve = pythonWith('serve-venv', ['torch==2.13.0', 'transformers[serving]==5.18.0', 'requests']);
const llama = pythonWith('llama-server-venv', ['llama-cpp-python[server]']);
const models = join(root, '.cache/serve-tiny');
const wanted = ['good', 'unterminated', 'wrong-eos'].filter((name) => !existsSync(join(models, name)));
if (wanted.length > 0)
  execFileSync(serve, [join(root, 'test/smoke/tiny.py'), models, '1', ...wanted], { stdio: 'inherit' });
const gguf = join(smolLm2(), 'SmolLM2-135M-Instruct.Q4_1.gguf');

const transformers = [
  '--backend',
  'openai',
  '--serve-command',
  `${serve.replace(/python[^/]*$/, 'transformers')} serve {model} --port {port} --device cpu`,
];
const llamaServer = [
  '--backend',
  'openai',
  '--serve-command',
  `${llama} -m llama_cpp.server --model {model} --port {port} --n_threads 1 --n_ctx 1024`,
];
const nodeLlama = ['--backend', 'llama.cpp', '--modules', llamaPeer(), '--device', 'cpu'];

const cases: readonly (readonly [string, string, readonly string[], Expected])[] = [
  ['transformers serve', join(models, 'good'), transformers, { verdict: 'pass', rules: [] }],
  [
    'transformers serve',
    join(models, 'unterminated'),
    transformers,
    { verdict: 'fail', rules: ['output-never-stops', 'output-repeats'] },
  ],
  ['transformers serve', join(models, 'wrong-eos'), transformers, { verdict: 'fail', rules: ['output-never-stops'] }],
  ['llama-cpp-python', gguf, llamaServer, { verdict: 'pass', rules: [] }],
  ['node-llama-cpp', gguf, nodeLlama, { verdict: 'pass', rules: [] }],
];

const folder = mkdtempSync(join(tmpdir(), 'tunelint-servers-'));
try {
  for (const [server, model, options, expected] of cases) {
    const output = join(folder, 'report.json');
    rmSync(output, { force: true });
    const began = performance.now();
    const args = [
      join(root, 'src/cli.ts'),
      'smoke',
      model,
      ...options,
      '--time-limit',
      '600',
      '--format',
      'json',
      '--output',
      output,
    ];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const report = existsSync(output)
      ? (JSON.parse(readFileSync(output, 'utf8')) as {
          verdict: string;
          findings: { rule: string }[];
          skipped: { blocking?: boolean; reason: string }[];
          subjects: { facts: { smoke?: { stopped: { count: number; of: number } } } }[];
        })
      : undefined;
    const rules = [...new Set(report?.findings.map(({ rule }) => rule) ?? [])].sort();
    const isGood = report?.verdict === expected.verdict && rules.join() === [...expected.rules].sort().join();
    const stopped = report?.subjects[0]?.facts.smoke?.stopped;
    const said =
      report?.skipped.find(({ blocking }) => blocking === true)?.reason ?? (report === undefined ? stderr.trim() : '');
    process.stdout.write(
      `${isGood ? 'ok ' : 'BAD'} ${server} ${model.split('/').at(-1)}: ${report?.verdict ?? 'no report'}, ${stopped?.count ?? '?'} of ${stopped?.of ?? '?'} ended, ${rules.join(' ') || 'no findings'}, ${((performance.now() - began) / 1_000).toFixed(1)} s${said === '' ? '' : ` (${said})`}\n`,
    );
    if (!isGood) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
