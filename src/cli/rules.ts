import { type Command, Option } from 'commander';
import { allRules } from '../check.ts';
import { UserError } from '../types.ts';
import { print } from './output.ts';

/** The commands about the rules themselves: explain and rules. */
export function addRules(program: Command): void {
  program
    .command('explain')
    .description('say what a rule looks for, why, and what to do')
    .argument('<rule>')
    .action(async (id: string) => {
      const rule = allRules.find((r) => r.id === id);
      if (rule === undefined) {
        const { nearest } = await import('../nearest.ts');
        const near = nearest(
          id,
          allRules.map((r) => r.id),
        );
        throw new UserError(
          `there is no rule ${JSON.stringify(id)}${near === undefined ? '' : `; did you mean ${near}?`} (tunelint rules lists them)`,
        );
      }
      print(
        `${rule.id} (${rule.severity})\n\n${rule.title}.\n\n${rule.why}\n\nWhat to do: ${rule.fix}\n\n${rule.links.join('\n')}\n`,
      );
    });

  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action((options: { readonly format: 'text' | 'json' }) => {
      if (options.format === 'json') {
        const list = allRules.map(({ id, section, severity, needs, title, why, fix: what, links }) => ({
          id,
          section,
          severity,
          needs,
          title,
          why,
          fix: what,
          links,
        }));
        print(`${JSON.stringify(list, null, 2)}\n`);
        return;
      }
      const width = Math.max(...allRules.map((r) => r.id.length));
      print(allRules.map((r) => `${r.id.padEnd(width)}  ${r.severity.padEnd(7)}  ${r.title}\n`).join(''));
    });
}
