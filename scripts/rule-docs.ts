import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowRules } from '../src/row-rules.ts';
import { rules } from '../src/rules/index.ts';
import type { RowRule, Rule, Section } from '../src/types.ts';

// Writes docs/rules.md from the rules. `--check` fails when the file is not what it would write.

const SECTIONS: Readonly<Record<Section, string>> = {
  stopping: 'Stopping',
  padding: 'Padding',
  template: 'Chat template',
  tokenizer: 'Tokenizer against its base',
  embeddings: 'Embeddings and special tokens',
  weights: 'Config, adapter and weights',
  rows: 'Dataset rows',
  labels: 'Labels',
  training: 'Training config and log',
  smoke: 'Generation smoke test',
};

/** The text of docs/rules.md. */
export function rulesPage(list: readonly (Rule | RowRule)[]): string {
  const lines = [
    '# Rules',
    '',
    'Written by `npm run docs` from `src/rules/`. A rule is switched off or given another level in `tunelint.yml`:',
    '',
    '```yaml',
    'rules: { padding-side-right: off, use-cache-off: error }',
    '```',
    '',
    'Levels: **error** breaks at least one mainstream engine, or the training it belongs to; **warning** breaks in a common situation, or breaks quietly; **notice** is good to know. Some rules have several levels; the one named here is the usual one.',
    '',
  ];
  for (const [section, title] of Object.entries(SECTIONS)) {
    const inSection = list.filter((r) => r.section === section);
    if (inSection.length === 0) continue;
    lines.push(`## ${title}`, '');
    for (const rule of inSection) {
      const needs = rule.needs.filter((n) => n !== 'folder' && n !== 'declared');
      lines.push(
        `### ${rule.id}`,
        '',
        `**${rule.severity}** · ${rule.title}`,
        '',
        rule.why,
        '',
        `What to do: ${rule.fix}`,
        '',
        ...(needs.length > 0 ? [`Looks at: ${needs.map((n) => FACT_NAMES[n] ?? n).join(', ')}.`, ''] : []),
        ...rule.links.map((link) => `- <${link}>`),
        '',
      );
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const FACT_NAMES: Readonly<Record<string, string>> = {
  config: 'config.json',
  generationConfig: 'generation_config.json',
  tokenizer: 'the tokenizer files',
  template: 'the chat template',
  rendering: 'the chat template rendered on probe conversations',
  turnEnd: 'what ends an assistant turn',
  stops: 'the stop set of each engine',
  weights: 'the headers of the weights',
  adapter: 'adapter_config.json',
  base: 'the base model',
  tokenizerDiff: 'the tokenizer beside that of the base',
  templateDiff: "the template's renderings beside those of the base",
  configDiff: 'config.json beside that of the base',
  modelfiles: 'Ollama Modelfiles',
  ggufs: 'GGUF metadata',
  training: 'training configs in reach',
  dataset: 'what the scan of a data file found',
  trainingConfig: 'the training config',
  trainingBase: 'the model that the training starts from',
  trainingOutput: 'the model that the training writes',
  trainingTemplate: 'the template that the training config names',
  trainingData: 'the data that it trains on',
  row: 'each row',
  seen: 'each row as the trainer will see it',
  labels: 'the labels of each row',
};

const file = fileURLToPath(new URL('../docs/rules.md', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = rulesPage([...rules, ...rowRules].sort((a, b) => (a.id < b.id ? -1 : 1)));
  if (!process.argv.includes('--check')) writeFileSync(file, page);
  else if (readFileSync(file, 'utf8') !== page) {
    process.stderr.write('docs/rules.md is not current: run npm run docs\n');
    process.exitCode = 1;
  }
}
