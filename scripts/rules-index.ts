import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Writes src/rules/index.ts from the files beside it.

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));
const ids = readdirSync(folder)
  .filter((f) => f.endsWith('.ts') && f !== 'index.ts')
  .map((f) => f.slice(0, -3))
  .sort();
const entries = ids.map((id) => {
  const name = /export const (\w+) = defineRule\(/.exec(readFileSync(`${folder}${id}.ts`, 'utf8'))?.[1];
  if (name === undefined) throw new Error(`src/rules/${id}.ts exports no rule`);
  return { id, name };
});
const list = entries.map(({ name }) => `  ${name},\n`).join('');
writeFileSync(
  `${folder}index.ts`,
  `// Written by scripts/rules-index.ts.\nimport type { Rule } from '../types.ts';\n${entries.map(({ id, name }) => `import { ${name} } from './${id}.ts';\n`).join('')}\n/** Every rule, by file name. */\nexport const rules: readonly Rule[] = [\n${list}];\n`,
);
