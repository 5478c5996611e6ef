import { spawn } from 'node:child_process';
import { UserError } from '../types.ts';

// git as a process.

/** Listings are collected in memory: MAX_FILES lines with long paths, or the small blobs of one batch. */
const MAX_OUTPUT_BYTES = 2 ** 29;

/** git ended with an error; the message is the first line of its own. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

/** Standard output of `git`, as text. */
export async function gitText(repoDir: string, args: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await git(repoDir, args));
}

/**
 * Runs git and gives its standard output. Throws GitError when it fails, UserError when it is not installed. Nothing
 * here may page, ask for a password, take a lock or rewrite the index. The machine's own settings stay in force: on
 * Windows they say how line ends are stored, and with them the filters of Git LFS and `safe.directory`.
 */
export function git(
  repoDir: string,
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly maxBytes?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly timeout?: number;
  } = {},
): Promise<Uint8Array> {
  const maxBytes = options.maxBytes ?? MAX_OUTPUT_BYTES;
  const fixed = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', '-c', 'core.quotePath=off'];
  const { GIT_DIR: _d, GIT_WORK_TREE: _w, GIT_INDEX_FILE: _i, GIT_EXTERNAL_DIFF: _e, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...fixed, '-c', 'core.fsmonitor=false', ...args], {
      cwd: repoDir,
      env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...options.env },
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else child.kill();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 4096) errors += chunk.toString('utf8');
    });
    child.on('error', (cause) => {
      const missing = 'code' in cause && cause.code === 'ENOENT';
      const text = missing ? `git could not be started in ${repoDir}; install git, and name a folder that exists.` : '';
      reject(new UserError(text || `git could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (status) => {
      if (length > maxBytes) reject(new GitError(`git ${args[0]} gave more than ${maxBytes} bytes`));
      else if (status === 0) resolve(Buffer.concat(chunks, length));
      else
        reject(new GitError(errors.split('\n')[0]?.replace(/^fatal: /, '') || `git ${args[0]} ended with ${status}`));
    });
    // git may end before it has read everything; its exit status says so, not the broken pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
