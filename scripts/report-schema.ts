// Writes schema/report.schema.json from the schema in src/report.ts; a test holds the two together.
import { mkdir, writeFile } from 'node:fs/promises';
import { reportSchema } from '../src/report.ts';

const file = new URL('../schema/report.schema.json', import.meta.url);
await mkdir(new URL('.', file), { recursive: true });
await writeFile(file, `${JSON.stringify(reportSchema(), null, 2)}\n`);
