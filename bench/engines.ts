import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Both engines beside Python's; the figures of each, and one line for the two.

const figures: string[] = [];
let pass = true;
for (const name of ['engines-jinja', 'engines-tokenizer']) {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const run = spawnSync(process.execPath, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  process.stdout.write(run.stdout);
  pass &&= run.status === 0;
  figures.push(/^bench \S+: \w+ (.*)$/m.exec(run.stdout)?.[1] ?? `${name}=no-result`);
}
console.log(`bench engines: ${pass ? 'pass' : 'fail'} ${figures.join(' ')}`);
process.exitCode = pass ? 0 : 1;
