import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The bare git repository behind the fake GitHub. Forks share it, as they share GitHub's network of objects.

/** Path → content; `undefined` deletes. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

export type DiffFile = {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly sha: string;
  /** From the first `@@` on; undefined for binary files. */
  readonly patch: string | undefined;
};

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly date: string;
};

export type TreeEntry = {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
};

export type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
};

export type GitRepository = {
  readonly dir: string;
  /** A commit on top of `parent` (default: the branch as it is); moves the branch. Gives its id. */
  commit(
    ref: string,
    changes: Changes,
    options?: { readonly parent?: string; readonly message?: string },
  ): Promise<string>;
  resolve(revision: string): Promise<string | undefined>;
  setRef(ref: string, sha: string): Promise<void>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** A merge commit of both, or undefined when they conflict. */
  merge(into: string, head: string): Promise<string | undefined>;
  /** From the merge base of the two to `head`: what a pull request shows. */
  diff(base: string, head: string): Promise<readonly DiffFile[]>;
  commits(from: string | undefined, to: string): Promise<readonly Commit[]>;
  commitInfo(sha: string): Promise<Commit | undefined>;
  tree(treeish: string, isRecursive: boolean): Promise<readonly TreeEntry[] | undefined>;
  blob(sha: string): Promise<Uint8Array | undefined>;
  isAncestor(a: string, b: string): Promise<boolean>;
  /** Where a line of `path` at `from` is at `to`; undefined when it was changed or the file is gone. */
  movedLine(from: string, to: string, path: string, line: number): Promise<number | undefined>;
  remove(): void;
};

/** The lines of a patch that a review comment may name. */
export function commentableLines(patch: string): {
  readonly right: ReadonlyMap<number, number>;
  readonly left: ReadonlyMap<number, number>;
} {
  const right = new Map<number, number>();
  const left = new Map<number, number>();
  let newLine = 0;
  let oldLine = 0;
  let hunk = 0;
  for (const text of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header !== null) {
      oldLine = Number(header[1]);
      newLine = Number(header[2]);
      hunk += 1;
    } else if (text.startsWith('+')) right.set(newLine++, hunk);
    else if (text.startsWith('-')) left.set(oldLine++, hunk);
    else if (text.startsWith(' ')) {
      right.set(newLine++, hunk);
      left.set(oldLine++, hunk);
    }
  }
  return { right, left };
}

/** An empty bare repository in a temporary folder. */
export async function gitRepository(): Promise<GitRepository> {
  const dir = mkdtempSync(join(tmpdir(), 'fake-github-'));
  const git = (args: readonly string[], input?: string | Uint8Array) => runGit(dir, args, input);
  await git(['init', '--quiet', '--bare', '--initial-branch=main', '.']);
  // A checkout asks for commits by id, as from GitHub.
  appendFileSync(join(dir, 'config'), '[uploadpack]\n\tallowAnySHA1InWant = true\n[gc]\n\tauto = 0\n');
  const diffs = new Map<string, Promise<readonly DiffFile[]>>();

  const text = async (args: readonly string[]) => (await git(args)).toString('utf8').trim();
  const maybe = async (args: readonly string[]) => await text(args).catch(() => undefined);
  const resolve = async (revision: string) => {
    if (revision.startsWith('-')) return undefined;
    const found = await maybe(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    return found === '' ? undefined : found;
  };
  const mergeBase = async (a: string, b: string) => (await maybe(['merge-base', a, b])) || undefined;

  return {
    dir,
    resolve,
    mergeBase,
    async commit(ref, changes, options = {}) {
      const full = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
      const parent = options.parent ?? (await resolve(full));
      const message = Buffer.from(options.message ?? 'Change');
      const parts: Uint8Array[] = [
        Buffer.from(`commit ${full}\ncommitter Fake <fake@example.com> 1700000000 +0000\ndata ${message.length}\n`),
        message,
        Buffer.from(parent === undefined ? '\n' : `\nfrom ${parent}\n`),
      ];
      for (const [path, content] of Object.entries(changes)) {
        if (content === undefined) parts.push(Buffer.from(`D ${quotedPath(path)}\n`));
        else {
          const bytes = Buffer.from(content);
          parts.push(
            Buffer.from(`M 100644 inline ${quotedPath(path)}\ndata ${bytes.length}\n`),
            bytes,
            Buffer.from('\n'),
          );
        }
      }
      await git(['fast-import', '--quiet', '--force'], Buffer.concat(parts));
      return (await resolve(full)) ?? '';
    },
    async setRef(ref, sha) {
      await git(['update-ref', ref, sha]);
    },
    async merge(into, head) {
      const tree = await maybe(['merge-tree', '--write-tree', into, head]);
      if (tree === undefined || !/^[0-9a-f]{40}$/.test(tree)) return undefined;
      return await text(['commit-tree', tree, '-p', into, '-p', head, '-m', `Merge ${head} into ${into}`]);
    },
    async diff(base, head) {
      const key = `${base}...${head}`;
      const known = diffs.get(key);
      if (known !== undefined) return known;
      const from = (await mergeBase(base, head)) ?? (await text(['hash-object', '-t', 'tree', '-w', '/dev/null']));
      const options = ['--no-color', '--no-ext-diff', '-M', '--full-index', '--src-prefix=a/', '--dst-prefix=b/'];
      const made = Promise.all([
        git(['diff', '--raw', '-z', '--abbrev=40', ...options, from, head]),
        git(['diff', '--numstat', '-z', ...options, from, head]),
        git(['diff', '--patch', ...options, from, head]),
      ]).then(([raw, numbers, patch]) =>
        diffFiles(raw.toString('utf8'), numbers.toString('utf8'), patch.toString('utf8')),
      );
      diffs.set(key, made);
      return made;
    },
    async commits(from, to) {
      const range = from === undefined ? to : `${from}..${to}`;
      const ids = (await text(['rev-list', '--reverse', range])).split('\n').filter((id) => id !== '');
      return await Promise.all(ids.map(async (id) => await requireCommit(id)));
    },
    commitInfo,
    async tree(treeish, isRecursive) {
      const args = ['ls-tree', '-z', '-l', '--full-tree', ...(isRecursive ? ['-r', '-t'] : []), treeish];
      const listing = await git(args).catch(() => undefined);
      if (listing === undefined) return undefined;
      return listing
        .toString('utf8')
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => {
          const tab = line.indexOf('\t');
          const [mode = '', type = '', sha = '', size = ''] = line.slice(0, tab).split(/ +/);
          return { path: line.slice(tab + 1), mode, type, sha, size: Number(size) || 0 };
        });
    },
    async blob(sha) {
      return await git(['cat-file', 'blob', sha]).catch(() => undefined);
    },
    async isAncestor(a, b) {
      return (await maybe(['merge-base', '--is-ancestor', a, b])) !== undefined;
    },
    async movedLine(from, to, path, line) {
      if (from === to) return line;
      const patch = await maybe(['diff', '--no-color', '-U0', '--no-renames', from, to, '--', path]);
      if (patch === undefined || /^deleted file mode/m.test(patch)) return undefined;
      let shift = 0;
      for (const m of patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)) {
        const oldStart = Number(m[1]);
        const oldLines = Number(m[2] ?? '1');
        const newLines = Number(m[3] ?? '1');
        if (oldLines === 0 ? oldStart >= line : oldStart > line) break;
        if (oldLines > 0 && line < oldStart + oldLines) return undefined;
        shift += newLines - oldLines;
      }
      return line + shift;
    },
    remove() {
      rmSync(dir, { recursive: true, force: true });
    },
  };

  async function commitInfo(sha: string): Promise<Commit | undefined> {
    const shown = await maybe(['show', '--no-patch', '--format=%H%x00%T%x00%P%x00%cI%x00%B', `${sha}^{commit}`, '--']);
    if (shown === undefined) return undefined;
    const [id = '', tree = '', parents = '', date = '', message = ''] = shown.split('\0');
    const iso = new Date(date).toISOString().replace('.000', '');
    return { sha: id, tree, parents: parents.split(' ').filter((p) => p !== ''), date: iso, message: message.trim() };
  }

  async function requireCommit(sha: string): Promise<Commit> {
    const found = await commitInfo(sha);
    if (found === undefined) throw new Error(`no commit ${sha}`);
    return found;
  }
}

/** Quoted as git fast-import wants paths: C style. */
function quotedPath(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function diffFiles(raw: string, numbers: string, patches: string): readonly DiffFile[] {
  const counts: { readonly additions: number; readonly deletions: number }[] = [];
  const numberFields = numbers.split('\0');
  for (let i = 0; i < numberFields.length && numberFields[i] !== ''; i++) {
    const [added = '', deleted = '', path = ''] = (numberFields[i] ?? '').split('\t');
    counts.push({ additions: Number(added) || 0, deletions: Number(deleted) || 0 });
    // A rename has an empty path here and its two names in the next fields.
    if (path === '') i += 2;
  }
  const bodies = patches
    .split(/^(?=diff --git )/m)
    .filter((part) => part !== '')
    .map((part) => {
      const start = part.search(/^@@ /m);
      return start < 0 ? undefined : part.slice(start).replace(/\n$/, '');
    });
  const files: DiffFile[] = [];
  const fields = raw.split('\0');
  for (let i = 0; i < fields.length && (fields[i] ?? '').startsWith(':'); i++) {
    const [, , oldSha = '', newSha = '', letter = ''] = (fields[i] ?? '').split(' ');
    const first = fields[++i] ?? '';
    const isRename = letter.startsWith('R');
    const path = isRename ? (fields[++i] ?? '') : first;
    const at = files.length;
    files.push({
      path,
      previousPath: isRename ? first : undefined,
      status: isRename ? 'renamed' : letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified',
      additions: counts[at]?.additions ?? 0,
      deletions: counts[at]?.deletions ?? 0,
      sha: letter === 'D' ? oldSha : newSha,
      patch: bodies[at],
    });
  }
  return files;
}

/** Runs git alone: no settings of this machine, no prompt. Throws with git's own words. */
export function runGit(cwd: string, args: readonly string[], input?: string | Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotePath=off', ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        HOME: cwd,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Fake',
        GIT_AUTHOR_EMAIL: 'fake@example.com',
        GIT_COMMITTER_NAME: 'Fake',
        GIT_COMMITTER_EMAIL: 'fake@example.com',
        LC_ALL: 'C',
      },
    });
    const out: Buffer[] = [];
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(out));
      else reject(new Error(`git ${args[0]} ended with ${status}: ${errors.slice(0, 500)}`));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
