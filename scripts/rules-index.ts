import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Writes src/rules/index.ts and src/rules/row-rules.ts from the files beside them. Rules over rows are apart so that the thread
// that scans a dataset loads them alone.

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));
const written = ['index.ts', 'row-rules.ts'];
const ids = readdirSync(folder)
  .filter((f) => f.endsWith('.ts') && !written.includes(f))
  .map((f) => f.slice(0, -3))
  .sort();
const entries = ids.map((id) => {
  const found = /export const (\w+) = (defineRule|defineRowRule)\(/.exec(readFileSync(`${folder}${id}.ts`, 'utf8'));
  const [, name, kind] = found ?? [];
  if (name === undefined) throw new Error(`src/rules/${id}.ts exports no rule`);
  return { id, name, kind };
});

function registry(kind: string, type: string, list: string, comment: string): string {
  const own = entries.filter((entry) => entry.kind === kind);
  const imports = own.map(({ id, name }) => `import { ${name} } from './${id}.ts';\n`).join('');
  const names = own.map(({ name }) => `  ${name},\n`).join('');
  return `// Written by scripts/rules-index.ts.\nimport type { ${type} } from '../types.ts';\n${imports}\n/** ${comment} */\nexport const ${list}: readonly ${type}[] = [\n${names}];\n`;
}

writeFileSync(
  `${folder}index.ts`,
  registry('defineRule', 'Rule', 'rules', 'Every rule that judges a subject as a whole, by file name.'),
);
writeFileSync(
  `${folder}row-rules.ts`,
  registry('defineRowRule', 'RowRule', 'rowRules', 'Every rule that judges one row of a dataset, by file name.'),
);
