import { readFileSync, rmSync } from 'node:fs';
import { defineConfig, type RolldownOptions } from 'rolldown';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

// What is no longer built must not stay.
rmSync(new URL('./dist/', import.meta.url), { recursive: true, force: true });

const target = { target: 'node20', define: { TUNELINT_VERSION: JSON.stringify(version) } } as const;

/** Loaded when they are wanted, and large with what is not ours: built apart, and small rather than readable. */
const APART: Readonly<Record<string, string>> = {
  upload: '/github/upload.ts',
  proxy: '/github/proxy.ts',
  'hub-client': '/hub-client.ts',
};

/** The two entries with what both use beside them; readable, so that a reviewer can compare dist/ with src/. */
const entries: RolldownOptions = {
  input: { cli: 'src/launch.ts', action: 'src/action.ts' },
  platform: 'node',
  transform: target,
  preserveEntrySignatures: false,
  // The toolkit's way to ask for an identity token, which is not ours to ask for, brings an HTTP client of half a megabyte.
  treeshake: {
    moduleSideEffects: [{ test: /node_modules\/(?:undici|tunnel|@actions\/http-client)\//, sideEffects: false }],
  },
  plugins: [
    {
      name: 'apart',
      resolveId: (source) => {
        const name = Object.keys(APART).find((known) => source.startsWith('.') && source.endsWith(APART[known] ?? ''));
        return name === undefined ? undefined : { id: `./${name}.js`, external: true };
      },
    },
    {
      name: 'python',
      generateBundle() {
        const source = readFileSync(new URL('./src/smoke/worker.py', import.meta.url), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'smoke-worker.py', source });
      },
    },
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // By what is loaded together: the action starts without engine and renderers.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'thread', test: /src\/read\/template-thread\.ts/ },
        { name: 'zod', test: /node_modules\/zod\// },
        { name: 'yaml', test: /node_modules\/yaml\// },
        {
          name: 'octokit',
          test: /node_modules\/(?:@octokit|bottleneck|universal-user-agent|before-after-hook|fast-content-type-parse|json-with-bigint)\//,
        },
        { name: 'json', test: /src\/(?:read\/json|render\/locate\.ts)/ },
        { name: 'training', test: /src\/read\/train/ },
        { name: 'terminal', test: /src\/cli(?:\.ts|\/)|node_modules\/commander\// },
        {
          name: 'render',
          test: /src\/render\/(?:visible|markup|outline|sections|page|stop-table|edit-diff)\.ts|node_modules\/markdown-table\//,
        },
        { name: 'smoke', test: /src\/smoke(?:-test\.ts|\/)/ },
        { name: 'data', test: /src\/(?:datasets|dataset-models|judge-scan)\.ts|src\/dataset\// },
        {
          name: 'engine',
          test: /src\/(?:run|find|located|subject|subject-facts|check|base|row-rules)\.ts|src\/(?:read|jinja|tokenizer|rules)\//,
        },
        { name: 'github', test: /src\/github\/(?:client|event|pull|artifact)\.ts/ },
        {
          name: 'hub',
          test: /src\/(?:hub-access|source\/(?:hub(?:-spec|-error|-model)?|http|cache|joining|lfs-objects))\.ts/,
        },
        {
          name: 'start',
          test: /src\/(?:types|config|discover|nearest|network|source-paths|version)\.ts|src\/(?:types|source)\/|node_modules\/picomatch\//,
        },
      ],
    },
    banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
  },
};

const apart: RolldownOptions = {
  input: {
    upload: 'src/github/upload.ts',
    proxy: 'src/github/proxy.ts',
    'hub-client': 'src/source/hub-client.ts',
  },
  platform: 'node',
  transform: target,
  treeshake: { moduleSideEffects: [{ test: /node_modules\/@huggingface\/hub\//, sideEffects: false }] },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'toolkit.js',
    minify: true,
  },
};

/** Started as threads or processes of their own, so each has to be one file; what is in them is readable in the entries' chunks. */
const workers = ['template-worker', 'scan-worker', 'finite-worker', 'llama-worker'].map(
  (name): RolldownOptions => ({
    input: `src/${name}.ts`,
    platform: 'node',
    transform: target,
    output: { file: `dist/${name}.js`, format: 'esm', codeSplitting: false, minify: true },
  }),
);

export default defineConfig([entries, apart, ...workers]);
