import { readFileSync } from 'node:fs';
import { defineConfig, type RolldownOptions } from 'rolldown';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** One self-contained ESM file per entry; readable, so that a reviewer can compare dist/ with src/. */
function entry(input: string, name: string): RolldownOptions {
  return {
    input,
    platform: 'node',
    transform: { target: 'node20', define: { TUNELINT_VERSION: JSON.stringify(version) } },
    output: {
      file: `dist/${name}.js`,
      format: 'esm',
      codeSplitting: false,
      banner: name === 'cli' ? '#!/usr/bin/env node' : '',
    },
  };
}

export default defineConfig([entry('src/cli.ts', 'cli'), entry('src/template-worker.ts', 'template-worker')]);
