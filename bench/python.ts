import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../.cache/', import.meta.url));

/** Path of the Python of a virtual environment that holds exactly these requirements; made at the first call. */
export function pythonWith(name: string, requirements: readonly string[]): string {
  const folder = join(cache, name);
  const python = process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  const stamp = join(folder, `installed-${requirements.join('-').replace(/[^\w.-]/g, '')}`);
  if (existsSync(stamp)) return python;
  mkdirSync(cache, { recursive: true });
  process.stderr.write(`making a Python environment with ${requirements.join(', ')} …\n`);
  execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, '');
  return python;
}

/** Runs a command once: wall time in seconds, peak resident memory of its process tree in MB, exit status. */
export function measured(command: readonly string[]): {
  readonly seconds: number;
  readonly peakMb: number;
  readonly status: number;
} {
  // Python's resource module is the portable way to the peak memory of a child.
  const script =
    'import json,resource,subprocess,sys,time\nt=time.perf_counter()\nr=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL).returncode\n' +
    's=time.perf_counter()-t\nm=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/(1e6 if sys.platform=="darwin" else 1e3)\nprint(json.dumps({"seconds":s,"peakMb":m,"status":r}))';
  return JSON.parse(execFileSync('python3', ['-c', script, ...command], { encoding: 'utf8' }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
