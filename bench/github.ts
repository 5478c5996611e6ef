import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pullRequestEvent } from '../test/fake-github/events.ts';
import { startFakeGitHub } from '../test/fake-github/index.ts';
import { runAction } from '../test/fake-github/run-action.ts';
import { median } from './python.ts';

// The built action against the fake GitHub: requests for a pull request with 20 files and 10 findings, the first time and
// again; the time for a pull request that touches nothing of ours beside an empty Node process; and the size of dist/.

const ROUNDS = 9;
/** Bars. */
const MAX_FIRST = 12;
const MAX_SECOND = 8;
const MAX_EXTRA_MS = 250;
const MAX_DIST_MB = 6;

const FOLDERS = 10;
const example = new URL('../examples/llama-3.1-endless/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, example), 'utf8');
const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/** Ten checkpoints of two files, each with the stop set of Llama 3.1's first release. */
function checkpoints(): Record<string, string> {
  const files: Record<string, string> = {};
  const tokenizer = JSON.parse(read('tokenizer_config.json')) as object;
  for (let i = 0; i < FOLDERS; i += 1) {
    files[`models/bot-${i}/generation_config.json`] = read('generation_config.json');
    files[`models/bot-${i}/tokenizer_config.json`] =
      `${JSON.stringify({ ...tokenizer, chat_template: read('chat_template.jinja') }, null, 2)}\n`;
  }
  return files;
}

const github = await startFakeGitHub();
const token = github.token({ contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' });

async function requestsOf(act: () => Promise<{ readonly outputs: Readonly<Record<string, string>> }>) {
  const before = github.requests.length;
  const { outputs } = await act();
  return { count: github.requests.length - before, errors: Number(outputs['errors']) };
}

const pull = await github.createPull({ changes: checkpoints() });
const event = await pullRequestEvent(github, pull);
const workspace = await github.checkout({ ref: event.sha });
const first = await requestsOf(() => runAction({ world: github, event, token, workspace }));
const second = await requestsOf(() => runAction({ world: github, event, token, workspace }));
const findings = github.checkRuns.at(-1)?.annotations.length ?? 0;

const other = await github.createPull({ changes: { 'docs/notes.md': 'Nothing of ours.\n' }, branch: 'docs' });
const quiet = await pullRequestEvent(github, other);
const quietWorkspace = await github.checkout({ ref: quiet.sha });
const action: number[] = [];
const empty: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const { milliseconds, exitCode } = await runAction({ world: github, event: quiet, token, workspace: quietWorkspace });
  if (exitCode !== 0) throw new Error(`the action ended with ${exitCode}`);
  const started = performance.now();
  spawnSync(node, ['-e', '0']);
  const ended = performance.now();
  // The first round writes the check run, and warms the file cache.
  if (round === 0) continue;
  action.push(milliseconds);
  empty.push(ended - started);
}
if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
await github.close();

const dist = new URL('../dist/', import.meta.url);
const files = (readdirSync(dist, { recursive: true }) as string[]).filter((file) => !file.endsWith('.map'));
const size = files.reduce((sum, file) => sum + statSync(new URL(file, dist)).size, 0) / 1e6;
const extra = median(action) - median(empty);

console.log(`pull request with ${Object.keys(checkpoints()).length} files and ${findings} findings`);
console.log(`  requests, first run          ${first.count}`);
console.log(`  requests, unchanged run      ${second.count}`);
console.log('pull request with nothing of ours');
console.log(`  the action                   ${median(action).toFixed(0)} ms`);
console.log(`  node -e 0                    ${median(empty).toFixed(0)} ms`);
console.log(`dist/                          ${size.toFixed(2)} MB in ${files.length} files`);
const pass =
  findings === FOLDERS &&
  first.count <= MAX_FIRST &&
  second.count <= MAX_SECOND &&
  extra <= MAX_EXTRA_MS &&
  size < MAX_DIST_MB;
console.log(
  `bench github: ${pass ? 'pass' : 'fail'} findings=${findings} first_requests=${first.count} max_first=${MAX_FIRST} second_requests=${second.count} max_second=${MAX_SECOND} extra_ms=${extra.toFixed(0)} max_extra_ms=${MAX_EXTRA_MS} dist_mb=${size.toFixed(2)} max_dist_mb=${MAX_DIST_MB}`,
);
process.exitCode = pass ? 0 : 1;
