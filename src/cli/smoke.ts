import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { BasePlace } from '../read/checkpoint.ts';
import type { HubSource } from '../source/hub.ts';
import { localSource } from '../source/local.ts';
import { type SmokeBackend, type SmokeModel, type Source, UserError } from '../types.ts';
import { openedFolder, prepared } from './given.ts';
import { type CheckOptions, positive, withReport } from './options.ts';
import { EXIT, progress, show } from './output.ts';
import { existing } from './paths.ts';

/** Everything that a backend sends about one model: prompts with their outputs are kilobytes. */
const SMOKE_OUTPUT_BYTES = 64 * 1024 * 1024;

const SMOKE_BACKENDS = ['transformers', 'openai', 'llama.cpp'] as const satisfies readonly SmokeBackend[];

type SmokeOptions = CheckOptions & {
  readonly backend: SmokeBackend;
  readonly url?: string;
  readonly serveCommand?: string;
  readonly servedModel?: string;
  readonly modules?: string;
  readonly device: 'auto' | 'cuda' | 'mps' | 'cpu';
  readonly python?: string;
  readonly setup?: boolean;
  readonly prompts?: string;
  readonly maxNewTokens?: number;
  readonly repeat: number;
  readonly repeatMinPass?: number;
  readonly timeLimit: number;
  readonly memoryLimit?: number;
  readonly transcripts?: string;
};

/** The command that runs a model. */
export function addSmoke(program: Command): void {
  withReport(
    program
      .command('smoke')
      .description('load a checkpoint or adapter, let it generate, and see that it stops')
      .argument('<path>', 'a folder, or a GGUF file; a folder is searched')
      .addOption(
        new Option('--backend <name>', 'what runs the model').choices([...SMOKE_BACKENDS]).default('transformers'),
      )
      .option('--url <url>', 'of a running OpenAI-compatible server, up to /v1 (backend openai)')
      .option('--serve-command <command>', 'starts such a server, which is stopped afterwards (backend openai)')
      .option('--served-model <name>', 'of the model there; asked for by default (backend openai)')
      .option('--modules <dir>', 'where node-llama-cpp is installed, if not globally (backend llama.cpp)')
      .addOption(
        new Option('--device <name>', 'to run on (backends transformers and llama.cpp)')
          .choices(['auto', 'cuda', 'mps', 'cpu'])
          .default('auto'),
      )
      .option('--python <path>', 'Python with torch and transformers; default: that of VIRTUAL_ENV, else python3')
      .option('--setup', 'make a cached Python environment for it first')
      .option(
        '--prompts <file>',
        'a data file to take the prompts from; default: the data in reach, else a built-in set',
      )
      .option('--max-new-tokens <number>', 'of each output', positive)
      .option('--repeat <number>', 'sampled outputs of each prompt, where generation_config.json samples', positive, 1)
      .option('--repeat-min-pass <number>', 'of them so many have to be good', positive)
      .option('--seed <number>', 'chooses the prompts and seeds the sampling', positive, 1)
      .option('--time-limit <seconds>', 'for each model', positive, 1800)
      .option('--memory-limit <mb>', 'for the process that runs the model', positive)
      .option('--transcripts <file>', 'write everything that was asked, said and measured there, as JSON')
      .option('--base <place>', 'the base model to compare with: a folder, or hf:ORG/NAME[@REV]')
      .option('--config <file>', 'tunelint.yml to use')
      .addOption(new Option('--fail-on <level>', 'what makes the exit status 1').choices(['error', 'warning', 'never']))
      .option('--verbose', 'list the rules that were skipped, by reason'),
  ).action(async (path: string, options: SmokeOptions) => {
    await smoke(path, options);
  });
}

async function smoke(path: string, options: SmokeOptions): Promise<void> {
  const { smokeBackend } = await import('../smoke-backend.ts');
  const backend = await smokeBackend(options, { env: process.env, node: process.execPath });
  const { root, ...given } = await prepared([path], options);
  const { smokeTest } = await import('../smoke-test.ts');
  const abort = new AbortController();
  const stop = () => abort.abort(new UserError('the smoke test was stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { report, transcripts } = await smokeTest({
    run: given,
    backend,
    limits: { seconds: options.timeLimit, memoryMb: options.memoryLimit ?? null, outputBytes: SMOKE_OUTPUT_BYTES },
    seed: options.seed ?? 1,
    maxNewTokens: options.maxNewTokens ?? given.config.smoke.maxNewTokens,
    repeat: options.repeat,
    repeatMinPass: options.repeatMinPass ?? options.repeat,
    prompts: options.prompts === undefined ? undefined : promptsIn(options.prompts),
    absolute: (inside) => join(root ?? '', inside),
    onHub: root === undefined ? onHub(given.source) : undefined,
    placeOf: (base) => placeOf(base, root, given.source),
    signal: abort.signal,
    progress: (what) => progress(0, 2, what),
  });
  progress(0, 0, '');
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (report.subjects.length === 0)
    throw new UserError(`nothing to test in ${path}: no checkpoint or adapter was found there`);
  if (options.transcripts !== undefined) writeFileSync(options.transcripts, `${JSON.stringify(transcripts)}\n`);
  await show(report, options, root);
  process.exitCode = EXIT[report.verdict];
}

function promptsIn(file: string): { readonly source: Source; readonly file: string } {
  const path = existing(file);
  return { source: localSource(dirname(path)), file: basename(path) };
}

function onHub(source: Source): { readonly place: string; readonly revision: string } | undefined {
  if (!('commit' in source)) return undefined;
  const { repo, commit } = source as HubSource;
  return { place: repo, revision: commit };
}

function placeOf(base: BasePlace, root: string | undefined, source: Source): SmokeModel['base'] | undefined {
  if (root !== undefined && base.source === source) return { kind: 'folder', place: join(root, base.path) };
  const folder = openedFolder(base.source);
  if (folder !== undefined) return { kind: 'folder', place: join(folder, base.path) };
  const hub = onHub(base.source);
  return hub === undefined ? undefined : { kind: 'hub', ...hub };
}
