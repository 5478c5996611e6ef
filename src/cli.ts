import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { addCheck } from './cli/check.ts';
import { type CheckOptions, withReport } from './cli/options.ts';
import { EXIT, print, show } from './cli/output.ts';
import { readText, repositoryOf } from './cli/paths.ts';
import { addRules } from './cli/rules.ts';
import { addSmoke } from './cli/smoke.ts';
import { UserError } from './types.ts';
import { VERSION } from './version.ts';

// The terminal's entry: arguments and files in, text and an exit status out. The commands are added in the order of --help.

/** Usage errors and faults of our own. */
const EXIT_TROUBLE = 2;

const program = new Command('tunelint')
  .description(
    'Reviews LLM fine-tunes: tokenizer, configs, chat template, data, labels and weights checked against each other.',
  )
  .version(VERSION)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError(true);

addCheck(program);
addRules(program);

program
  .command('init')
  .description('write tunelint.yml and a workflow into this repository')
  .action(async () => {
    const { CONFIG_FILE, WORKFLOW_FILE, workflow, config } = await import('./init.ts');
    const root = repositoryOf(process.cwd()) ?? process.cwd();
    for (const [file, content] of [
      [CONFIG_FILE, config()],
      [WORKFLOW_FILE, workflow()],
    ] as const) {
      const path = join(root, file);
      if (existsSync(path)) {
        print(`${file} exists and is left as it is\n`);
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      print(`${file} is written\n`);
    }
  });

withReport(
  program
    .command('merge')
    .description('make one report from many')
    .argument('<report...>', 'reports in JSON, as --format json writes them'),
).action(async (files: string[], options: CheckOptions) => {
  const { mergeReports, parseReport } = await import('./report.ts');
  const { withoutShards } = await import('./shards.ts');
  const reports = files.map((file) => {
    const parsed = parseReport(readText(file));
    if (!parsed.ok) throw new UserError(`${file} is not a report of tunelint: ${parsed.problems[0]}`);
    return parsed.value;
  });
  const report = mergeReports(withoutShards(reports));
  await show(report, options, process.cwd());
  process.exitCode = EXIT[report.verdict];
});

addSmoke(program);

await main();

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = EXIT_TROUBLE;
    if (error instanceof CommanderError) {
      // Commander has printed its message; --help and --version are no trouble.
      if (error.exitCode === 0) process.exitCode = 0;
    } else if (error instanceof UserError) process.stderr.write(`tunelint: ${error.message}\n`);
    else throw error;
  }
}
