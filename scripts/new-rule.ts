import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// npm run new-rule <id>: writes the rule, a bad- and an ok- case, the registry entry and the docs entry.

const id = process.argv[2];
if (id === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  process.stderr.write(
    'usage: npm run new-rule <id>, where the id states the defect in kebab-case, as in turn-unterminated\n',
  );
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}src/rules/${id}.ts`;
if (existsSync(file)) {
  process.stderr.write(`src/rules/${id}.ts exists\n`);
  process.exit(1);
}
const name = id.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());
writeFileSync(
  file,
  `import { defineRule } from '../types.ts';

export const ${name} = defineRule({
  id: '${id}',
  section: 'stopping',
  severity: 'warning',
  needs: ['config'],
  title: 'What is wrong, in a few words',
  why: 'What breaks for the person who uses the model, and when.',
  fix: 'What to do about it, in one sentence.',
  links: ['https://huggingface.co/docs/transformers'],

  message: (args: { value: string }) => \`config.json says \${args.value}\`,

  *check({ config }) {
    const value = config.json['${id}'];
    if (typeof value === 'string') yield { at: { file: config.file, pointer: '/${id}' }, args: { value } };
  },
});
`,
);
for (const [kind, json] of [
  ['bad', { model_type: 'llama', [id]: 'broken' }],
  ['ok', { model_type: 'llama' }],
] as const) {
  const folder = `${root}test/rules/${id}/${kind}-describe-the-situation/head`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/config.json`, `${JSON.stringify(json, null, 2)}\n`);
}
for (const script of ['rules-index.ts', 'rule-docs.ts'])
  execFileSync(process.execPath, [`${root}scripts/${script}`], { stdio: 'inherit' });
process.stdout.write(
  `src/rules/${id}.ts, test/rules/${id}/, the list of rules and docs/rules.md are written; now make them true.\n`,
);
