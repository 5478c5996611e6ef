import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { z } from 'zod';

// Writes the tables of inputs and outputs between the marks in README.md and docs/setup.md, from action.yml. `--check`
// fails when a page is not what it would write, or when no page has a table.

const described = z.strictObject({ description: z.string().min(1), default: z.string().exactOptional() });
const Action = z.looseObject({
  inputs: z.record(z.string(), described),
  outputs: z.record(z.string(), described.omit({ default: true })),
});

const PAGES = ['README.md', 'docs/setup.md'];
const TABLES = ['inputs', 'outputs'] as const;

/** The text of a page with its tables made anew; a page without marks stays as it is. */
export function withTables(page: string, action: z.infer<typeof Action>): string {
  let text = page;
  for (const name of TABLES) {
    const [start, end] = marks(name);
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) continue;
    text = `${text.slice(0, from)}${start}\n\n${table(name, action)}\n\n${text.slice(to)}`;
  }
  return text;
}

function marks(name: string): readonly [string, string] {
  return [`<!-- ${name} of action.yml, written by npm run docs -->`, `<!-- end of ${name} -->`];
}

function table(name: (typeof TABLES)[number], action: z.infer<typeof Action>): string {
  const cell = (text: string) => text.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const rows = Object.entries(action[name]).map(([key, { description, ...rest }]) => {
    const value = 'default' in rest ? ` Default: \`${rest.default}\`.` : '';
    return [`\`${key}\``, cell(description) + value];
  });
  return markdownTable([[name === 'inputs' ? 'input' : 'output', 'what it is'], ...rows], { alignDelimiters: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const action = Action.parse(parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')));
  const isChecking = process.argv.includes('--check');
  let tables = 0;
  for (const page of PAGES) {
    const file = new URL(`../${page}`, import.meta.url);
    const old = readFileSync(file, 'utf8');
    const text = withTables(old, action);
    tables += TABLES.filter((name) => text.includes(marks(name)[0])).length;
    if (text === old) continue;
    if (!isChecking) writeFileSync(file, text);
    else {
      process.stderr.write(`${page} is not current: run npm run docs\n`);
      process.exitCode = 1;
    }
  }
  if (tables < TABLES.length) {
    process.stderr.write(
      `no page has the tables: put ${marks('inputs').join(' and ')} into one of ${PAGES.join(', ')}\n`,
    );
    process.exitCode = 1;
  }
}
