import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './smoke/child.ts';
import { type Backend, type SmokeBackend, UserError } from './types.ts';

// Which backend runs a smoke test, from what the terminal or the action was given.

export type BackendOptions = {
  readonly backend: SmokeBackend;
  readonly device: 'auto' | 'cuda' | 'mps' | 'cpu';
  /** Of a running server (backend openai). */
  readonly url?: string | undefined;
  /** Starts a server (backend openai). */
  readonly serveCommand?: string | undefined;
  readonly servedModel?: string | undefined;
  /** Folder in which node-llama-cpp is installed (backend llama.cpp). */
  readonly modules?: string | undefined;
  readonly python?: string | undefined;
  readonly setup?: boolean | undefined;
};

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Node's own executable. */
  readonly node: string;
  /** An empty folder to take for HOME; the real one if undefined. */
  readonly home?: string | undefined;
};

/** The backend, or UserError when its options do not go together. */
export async function smokeBackend(options: BackendOptions, { env, node, home }: Surroundings): Promise<Backend> {
  const { backend, url, serveCommand, servedModel, device } = options;
  const clean = childEnvironment(env, { home });
  switch (backend) {
    case 'transformers': {
      const { transformersBackend } = await import('./smoke/transformers.ts');
      const { python, setup } = options;
      return transformersBackend({
        // A name is looked for on the path; the rest is a path from here.
        python: python !== undefined && /[\\/]/.test(python) ? resolve(python) : python,
        setUp: setup === true ? setUpFolder(env) : undefined,
        device,
        env,
      });
    }
    case 'openai': {
      if (url === undefined && serveCommand === undefined)
        throw new UserError(
          'the backend openai needs the address of a server (url) or a command that starts one (serve-command)',
        );
      const { openaiBackend } = await import('./smoke/openai.ts');
      const key = env['TUNELINT_API_KEY'];
      const apiKey = key === undefined || key === '' ? undefined : key;
      return openaiBackend({ url, serveCommand, served: servedModel, apiKey, env: clean });
    }
    case 'llama.cpp': {
      const { llamaCppBackend } = await import('./smoke/llama-cpp.ts');
      return llamaCppBackend({
        folders: peerFolders(options.modules, env['PATH'] ?? '', node),
        device,
        node,
        env: clean,
      });
    }
    default:
      return backend satisfies never;
  }
}

/** Where the environment of --setup is kept from run to run. */
function setUpFolder(env: Surroundings['env']): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(HOME ?? tmpdir(), '.cache'), 'tunelint', 'python');
}

/**
 * Where an optional package may be: where the user says, beside this program, and among the global packages of each Node in
 * PATH. Not in the working folder, which may hold what a stranger has sent.
 */
function peerFolders(modules: string | undefined, path: string, node: string): readonly string[] {
  const programs = [dirname(node), ...path.split(delimiter).filter((folder) => folder !== '')];
  const global = programs.flatMap((folder) => [join(dirname(folder), 'lib'), folder]);
  return [...(modules === undefined ? [] : [modules]), dirname(fileURLToPath(import.meta.url)), ...global];
}
