import { existsSync, mkdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { startAhead } from './read/template-thread.ts';

// The terminal's first file. Compiling the program takes longer than checking a small folder, so V8's code cache is switched on
// before the program is loaded (https://nodejs.org/api/module.html#module-compile-cache). It lies in the user's own cache folder:
// nobody else can write there, and nothing is written where the program was started or what it checks. Node 20 has no such cache;
// where the folder cannot be written nothing is kept. NODE_COMPILE_CACHE names another folder and NODE_DISABLE_COMPILE_CACHE=1
// switches it off, as for every Node program.

const enable: ((folder: string) => unknown) | undefined = Reflect.get(nodeModule, 'enableCompileCache');
const own = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : process.env['XDG_CACHE_HOME'];
const caches = own || join(homedir(), '.cache');
if (enable !== undefined && process.env['NODE_COMPILE_CACHE'] === undefined && isAbsolute(caches))
  try {
    // One level at a time: Node, told to make all of them, tries for ever where the file system has no room for folders (/proc).
    for (const folder of [caches, join(caches, 'tunelint-code')]) if (!existsSync(folder)) mkdirSync(folder);
    enable(join(caches, 'tunelint-code'));
  } catch {
    // Nothing is kept then.
  }

if (process.argv[2] === 'check') startAhead();
await import('./cli.ts');
