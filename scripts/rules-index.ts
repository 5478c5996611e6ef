import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Writes src/rules/index.ts and src/row-rules.ts from the files of src/rules/. Rules over rows are apart so that the thread
// that scans a dataset loads them alone.

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));
const ids = readdirSync(folder)
  .filter((f) => f.endsWith('.ts') && f !== 'index.ts')
  .map((f) => f.slice(0, -3))
  .sort();
const entries = ids.map((id) => {
  const found = /export const (\w+) = (defineRule|defineRowRule)\(/.exec(readFileSync(`${folder}${id}.ts`, 'utf8'));
  const [, name, kind] = found ?? [];
  if (name === undefined) throw new Error(`src/rules/${id}.ts exports no rule`);
  return { id, name, kind };
});

/** `rules`, `types`: where they lie, seen from the registry. */
type Registry = {
  readonly kind: 'defineRule' | 'defineRowRule';
  readonly type: string;
  readonly list: string;
  readonly comment: string;
  readonly rules: string;
  readonly types: string;
};

function registry({ kind, type, list, comment, rules, types }: Registry): string {
  const own = entries.filter((entry) => entry.kind === kind);
  const ofRules = own.map(({ id, name }) => `import { ${name} } from '${rules}${id}.ts';\n`).join('');
  const ofTypes = `import type { ${type} } from '${types}';\n`;
  const names = own.map(({ name }) => `  ${name},\n`).join('');
  // In the order of the linter: what lies further up first.
  const imports = types.startsWith('../') ? ofTypes + ofRules : ofRules + ofTypes;
  return `// Written by scripts/rules-index.ts.\n${imports}\n/** ${comment} */\nexport const ${list}: readonly ${type}[] = [\n${names}];\n`;
}

writeFileSync(
  `${folder}index.ts`,
  registry({
    kind: 'defineRule',
    type: 'Rule',
    list: 'rules',
    comment: 'Every rule that judges a subject as a whole, by file name.',
    rules: './',
    types: '../types.ts',
  }),
);
writeFileSync(
  fileURLToPath(new URL('../src/row-rules.ts', import.meta.url)),
  registry({
    kind: 'defineRowRule',
    type: 'RowRule',
    list: 'rowRules',
    comment: 'Every rule that judges one row of a dataset, by file name.',
    rules: './rules/',
    types: './types.ts',
  }),
);
