import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * Who may import what: the table of docs/design.md. A zone is a folder (ends with /) or a file of src/; the longest that matches
 * counts. `ours` names zones, `packages` names npm packages and Node built-ins. What is not listed is forbidden.
 */
const ZONES: Readonly<Record<string, { readonly ours: readonly string[]; readonly packages: readonly string[] }>> = {
  'types.ts': { ours: ['types/'], packages: [] },
  // Only by way of types.ts.
  'types/': { ours: [], packages: [] },
  'source-paths.ts': { ours: [], packages: [] },
  'version.ts': { ours: [], packages: [] },
  'network.ts': { ours: ['github/'], packages: [] },
  'rules/': { ours: ['types.ts'], packages: [] },
  'row-rules.ts': { ours: ['types.ts', 'rules/'], packages: [] },
  'check.ts': { ours: ['types.ts', 'rules/', 'row-rules.ts'], packages: ['picomatch'] },
  'discover.ts': { ours: ['types.ts', 'source-paths.ts', 'config.ts'], packages: ['picomatch'] },
  'config.ts': { ours: ['types.ts', 'source-paths.ts'], packages: [] },
  'config-file.ts': { ours: ['types.ts', 'source-paths.ts', 'config.ts', 'nearest.ts'], packages: ['zod', 'yaml'] },
  'nearest.ts': { ours: [], packages: [] },
  'merge.ts': { ours: ['types.ts'], packages: [] },
  'report-schema.ts': { ours: [], packages: ['zod'] },
  'report.ts': { ours: ['types.ts', 'merge.ts', 'report-schema.ts', 'render/'], packages: ['zod'] },
  'init.ts': { ours: [], packages: [] },
  'jinja/': { ours: [], packages: [] },
  'tokenizer/': { ours: [], packages: [] },
  'source/': {
    ours: ['types.ts', 'source-paths.ts'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:buffer', 'node:crypto'],
  },
  // The one importer of the Hub's client; what uses it loads it when something lies there.
  'source/hub-client.ts': { ours: [], packages: ['@huggingface/hub'] },
  'source/git-process.ts': { ours: ['types.ts', 'source/'], packages: ['node:child_process'] },
  'read/': { ours: ['types.ts', 'source-paths.ts', 'jinja/', 'tokenizer/'], packages: ['yaml'] },
  // A member of an archive may be packed.
  'read/pickle-file.ts': { ours: ['types.ts', 'source-paths.ts', 'read/'], packages: ['node:zlib'] },
  // The one reader that starts a thread: a template from a pull request needs limits from outside.
  'read/sandbox.ts': { ours: ['read/'], packages: ['node:worker_threads'] },
  'read/template-thread.ts': { ours: [], packages: ['node:worker_threads'] },
  'read/finite-pool.ts': { ours: ['read/'], packages: ['node:worker_threads'] },
  'finite-worker.ts': { ours: ['read/'], packages: ['node:worker_threads'] },
  'dataset/': {
    ours: ['types.ts', 'source-paths.ts', 'read/', 'jinja/', 'tokenizer/'],
    packages: ['node:buffer', 'node:stream', 'node:worker_threads', 'node:zlib', 'hyparquet', 'hyparquet-compressors'],
  },
  'datasets.ts': { ours: ['*'], packages: ['node:os'] },
  'dataset-models.ts': {
    ours: ['types.ts', 'source-paths.ts', 'config.ts', 'datasets.ts', 'discover.ts', 'read/', 'dataset/'],
    packages: [],
  },
  'judge-scan.ts': { ours: ['types.ts', 'check.ts', 'row-rules.ts', 'dataset/'], packages: [] },
  'scan-worker.ts': { ours: ['dataset/', 'row-rules.ts'], packages: ['node:worker_threads'] },
  'shards.ts': {
    ours: ['types.ts', 'check.ts', 'judge-scan.ts', 'dataset/', 'merge.ts', 'rules/'],
    packages: ['zod'],
  },
  'render/': { ours: ['types.ts'], packages: ['markdown-table', 'picocolors', 'string-width', 'sarif'] },
  'render/locate.ts': { ours: ['types.ts', 'read/'], packages: [] },
  // What posts to GitHub takes Markdown and nothing else; the type is all it needs of the renderers.
  'github/': {
    ours: ['types.ts', 'render/'],
    packages: [
      '@octokit/rest',
      '@octokit/plugin-retry',
      '@octokit/plugin-throttling',
      'node:crypto',
      'node:timers/promises',
      'node:zlib',
    ],
  },
  // Loaded when they are wanted: the storage of artifacts, and a fetch that knows the runner's proxy.
  'github/upload.ts': { ours: [], packages: ['@actions/artifact', 'node:path'] },
  'github/proxy.ts': { ours: [], packages: ['@actions/github'] },
  // The one place where a model's process is started, and cleaned up.
  'smoke/child.ts': {
    ours: [],
    packages: ['node:child_process', 'node:crypto', 'node:fs', 'node:path', 'node:stream'],
  },
  'change.ts': { ours: ['types.ts', 'github/', 'source/'], packages: [] },
  'rerender.ts': { ours: ['types.ts', 'check.ts', 'rules/'], packages: [] },
  'publish.ts': { ours: ['types.ts', 'github/', 'render/', 'read/'], packages: [] },
  'base.ts': { ours: ['types.ts', 'source-paths.ts', 'config.ts', 'hub-access.ts', 'read/'], packages: ['yaml'] },
  'hub-access.ts': { ours: ['types.ts', 'read/', 'source/'], packages: ['node:fs', 'node:path'] },
  'workspace.ts': {
    ours: ['types.ts', 'check.ts', 'config.ts', 'config-file.ts', 'source/'],
    packages: ['node:fs', 'node:path'],
  },
  'reports.ts': {
    ours: ['types.ts', 'discover.ts', 'github/', 'report.ts', 'rerender.ts', 'shards.ts', 'workspace.ts'],
    packages: ['node:fs', 'node:path'],
  },
  'smoke/': { ours: ['types.ts'], packages: [] },
  // What finds Python and what starts it.
  'smoke/python.ts': { ours: ['types.ts'], packages: ['node:fs', 'node:path'] },
  'smoke/transformers.ts': { ours: ['types.ts'], packages: ['node:fs', 'node:os', 'node:path', 'node:url'] },
  'smoke/server.ts': { ours: ['smoke/'], packages: ['node:net', 'node:timers/promises'] },
  'smoke/llama-cpp.ts': {
    ours: ['types.ts', 'smoke/'],
    packages: ['node:fs', 'node:os', 'node:path', 'node:url'],
  },
  'smoke-test.ts': { ours: ['*'], packages: [] },
  'smoke-job.ts': { ours: ['*'], packages: ['node:path'] },
  'matrix.ts': { ours: ['types.ts'], packages: [] },
  'smoke-backend.ts': { ours: ['types.ts', 'smoke/'], packages: ['node:os', 'node:path', 'node:url'] },
  'llama-worker.ts': { ours: ['smoke/'], packages: ['node:net'] },
  'template-worker.ts': { ours: ['read/', 'dataset/'], packages: ['node:worker_threads'] },
  'run.ts': { ours: ['*'], packages: [] },
  'find.ts': { ours: ['types.ts', 'source-paths.ts', 'discover.ts', 'run.ts', 'read/', 'dataset/'], packages: [] },
  'subject.ts': { ours: ['*'], packages: [] },
  'located.ts': { ours: ['types.ts', 'check.ts', 'find.ts', 'read/', 'render/'], packages: [] },
  'subject-facts.ts': { ours: ['types.ts'], packages: [] },
  'fix.ts': { ours: ['types.ts', 'read/'], packages: ['node:fs', 'node:fs/promises', 'node:path'] },
  'action.ts': { ours: ['*'], packages: ['@actions/core'] },
  'action/': { ours: ['*'], packages: ['@actions/core', 'node:crypto', 'node:fs', 'node:os', 'node:path'] },
  'cli.ts': { ours: ['*'], packages: ['commander', 'node:fs', 'node:path'] },
  'cli/': { ours: ['*'], packages: ['commander', 'node:crypto', 'node:fs', 'node:os', 'node:path'] },
  'launch.ts': {
    ours: ['cli.ts', 'read/'],
    packages: ['node:fs', 'node:module', 'node:os', 'node:path'],
  },
};

const src = new URL('../src/', import.meta.url);
const files = (readdirSync(src, { recursive: true }) as string[])
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => f.endsWith('.ts'))
  .sort();
const imported = new Map(files.map((file) => [file, imports(readFileSync(new URL(file, src), 'utf8'))]));

function imports(code: string): readonly { readonly target: string; readonly typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = [];
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  for (const m of plain.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]/gm))
    found.push({ target: m[2] ?? '', typeOnly: m[1] !== undefined });
  for (const m of plain.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm))
    found.push({ target: m[1] ?? '', typeOnly: false });
  for (const m of plain.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ target: m[1] ?? '', typeOnly: false });
  return found;
}

function zoneOf(file: string): string {
  const matching = Object.keys(ZONES).filter((z) => (z.endsWith('/') ? file.startsWith(z) : file === z));
  return matching.sort((a, b) => b.length - a.length)[0] ?? '';
}

function resolved(file: string, target: string): string {
  return new URL(target, new URL(file, src)).href.slice(src.href.length);
}

test.each(files)('%s imports only what its zone may', (file) => {
  const zone = zoneOf(file);
  expect(zone, `${file} belongs to no zone`).not.toBe('');
  const may = ZONES[zone];
  for (const { target } of imported.get(file) ?? []) {
    if (!target.startsWith('.')) {
      const name = target.startsWith('node:') ? target : target.split('/', target.startsWith('@') ? 2 : 1).join('/');
      expect(may?.packages, `${file} imports ${target}`).toContain(name);
      continue;
    }
    const to = resolved(file, target);
    if (to.endsWith('.json') && to.startsWith(zone)) continue;
    const folder = to.includes('/') ? `${to.slice(0, to.indexOf('/'))}/` : to;
    const own = zone.includes('/') ? `${zone.slice(0, zone.indexOf('/'))}/` : zone;
    if (folder === own || may?.ours.includes('*')) continue;
    expect(may?.ours, `${file} imports ${to}`).toContain(folder);
  }
});

describe('the house', () => {
  test('nobody imports an entry', () => {
    const entries = [
      'launch.ts',
      'action.ts',
      'template-worker.ts',
      'scan-worker.ts',
      'finite-worker.ts',
      'llama-worker.ts',
    ];
    for (const [file, list] of imported)
      for (const { target } of list)
        if (target.startsWith('.')) expect(entries, `${file} imports ${target}`).not.toContain(resolved(file, target));
  });

  test('there are no cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: readonly string[]) => {
      expect(state.get(file), [...path, file].join(' -> ')).not.toBe('open');
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const { target, typeOnly } of imported.get(file) ?? []) {
        if (!target.startsWith('.') || typeOnly || target.endsWith('.json')) continue;
        visit(resolved(file, target), [...path, file]);
      }
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
  });

  test('no folder is called utils, helpers, common, core or services', () => {
    for (const file of files) expect(file).not.toMatch(/(^|\/)(utils?|helpers?|common|core|services?)(\/|\.ts$)/);
  });

  test('clock, chance, environment and console belong to the entries', () => {
    for (const file of files) {
      if (/^(launch\.ts|(cli|action)(\.ts|\/))/.test(file)) continue;
      const code = readFileSync(new URL(file, src), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '');
      expect(code, file).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\./);
      if (file !== 'source/git-process.ts')
        expect(code, file).not.toMatch(/\bprocess\.(env|cwd|argv|exit|stdout|stderr)\b/);
    }
  });
});

test('no file is so long that nobody reads it to the end', () => {
  const long = files.filter((file) => readFileSync(new URL(file, src), 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});
