// Writes the published JSON Schema of tunelint.yml; with --check only says whether it is up to date.

import { readFileSync, writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config-file.ts';

const file = new URL('../schema/tunelint.schema.json', import.meta.url);
const text = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/tunelint.schema.json is out of date; run node scripts/config-schema.ts');
  process.exitCode = 1;
}
