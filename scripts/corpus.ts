import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { merge } from '../src/config.ts';
import { run } from '../src/run.ts';
import { localSource } from '../src/source/local.ts';
import { UserError } from '../src/types.ts';

// npm run corpus -- DIR [--verbose] [--filter TEXT]
// Judges every set of model files below DIR and prints errors, warnings, skips and crashes of each beside its verdict, where
// DIR/VERDICTS.tsv has one (set, category, class, why). Exits 1 on a crash, and on an error in a set of class clean or quirk.

const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const filter = args.includes('--filter') ? (args[args.indexOf('--filter') + 1] ?? '') : '';
const dir = resolve(args.find((a, i) => !a.startsWith('--') && args[i - 1] !== '--filter') ?? '.');

type Verdict = { readonly class: string; readonly why: string };
const verdicts = new Map<string, Verdict>();
const table = join(dir, 'VERDICTS.tsv');
if (existsSync(table))
  for (const line of readFileSync(table, 'utf8').trim().split('\n').slice(1)) {
    const [set = '', , cls = '', why = ''] = line.split('\t');
    verdicts.set(set, { class: cls, why });
  }

const MODEL_FILE =
  /^(config|generation_config|tokenizer|tokenizer_config|adapter_config|special_tokens_map|added_tokens)\.json$|^chat_template\.(jinja|json)$|\.gguf$|\.safetensors$/;

/** A set is the topmost folder that directly holds a model file. */
function* sets(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((e) => e.isFile() && MODEL_FILE.test(e.name))) yield folder;
  else
    for (const e of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (e.isDirectory()) yield* sets(join(folder, e.name));
}

const TROUBLE = new Set(['clean', 'quirk']);
let count = 0;
let crashes = 0;
let falseAlarms = 0;
let silent = 0;
const started = performance.now();
for (const folder of statSync(dir).isDirectory() ? sets(dir) : []) {
  const name = relative(dir, folder) || '.';
  if (!name.includes(filter)) continue;
  count += 1;
  const verdict =
    verdicts.get(name) ?? verdicts.get(name.split('/').slice(0, 2).join('/')) ?? verdicts.get(name.split('/')[0] ?? '');
  try {
    const config = merge(undefined);
    const { report } = await run({
      source: localSource(folder),
      paths: ['.'],
      config,
      checking: { rules: {}, failOn: 'error', onlyNew: false, required: [] },
      openBase: async (spec) => ({ reason: `${spec} is not opened here`, blocked: false }),
      since: undefined,
      version: '0.0.0',
      progress: () => undefined,
    });
    const rules = (severity: string) =>
      report.findings
        .filter((f) => f.severity === severity)
        .map((f) => `${f.rule}${f.subject === '.' ? '' : `@${f.subject}`}`);
    const errors = rules('error');
    const reported = report.findings.filter((f) => f.severity !== 'notice');
    const wrong = verdict !== undefined && TROUBLE.has(verdict.class) && errors.length > 0;
    const missed =
      verdict !== undefined && (verdict.class === 'defect' || verdict.class === 'suspect') && reported.length === 0;
    if (wrong) falseAlarms += 1;
    if (missed) silent += 1;
    if (report.broken.length > 0) crashes += 1;
    const mark = report.broken.length > 0 ? 'BROKEN' : wrong ? 'FALSE ALARM' : missed ? 'SILENT' : 'ok';
    console.log(
      `${mark.padEnd(11)} ${(verdict?.class ?? '-').padEnd(8)} ${name}  ${report.verdict}` +
        `  E[${[...new Set(errors)].join(' ')}] W[${[...new Set(rules('warning'))].join(' ')}] N[${[...new Set(rules('notice'))].join(' ')}] skipped ${report.skipped.length}` +
        `${report.skipped.some((s) => s.blocking) ? ` (blocked: ${[...new Set(report.skipped.filter((s) => s.blocking).map((s) => s.reason))].join('; ')})` : ''}`,
    );
    for (const b of report.broken) console.log(`            broken ${b.rule}: ${b.error}`);
    if (verbose) {
      if (verdict !== undefined) console.log(`            verdict: ${verdict.why}`);
      for (const f of report.findings) console.log(`            ${f.severity} ${f.rule}: ${f.message}`);
    }
  } catch (error) {
    if (error instanceof UserError)
      console.log(`refused     ${(verdict?.class ?? '-').padEnd(8)} ${name}  ${error.message}`);
    else {
      crashes += 1;
      console.log(
        `CRASH       ${(verdict?.class ?? '-').padEnd(8)} ${name}  ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
  }
}
console.log(
  `corpus: ${count} sets, ${crashes} crashes, ${falseAlarms} false alarms (errors in clean or quirk), ${silent} defects or suspects without a word, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
process.exitCode = crashes > 0 || falseAlarms > 0 || count === 0 ? 1 : 0;
