import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The built command line as its own process, as a user runs it. `npm test` builds dist/ first.

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples/', import.meta.url));
let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'tunelint-cli-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function tunelint(args: readonly string[], cwd = work) {
  const run = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  });
  const noStack = !/^\s+at .*:\d+:\d+/m.test(run.stderr + run.stdout);
  expect(noStack, run.stderr).toBe(true);
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(work, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  mkdirSync(path, { recursive: true });
  return path;
}

const CONFIG = JSON.stringify({
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 11008,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  eos_token_id: 2,
  vocab_size: 32000,
});
const TOKENIZER_CONFIG = JSON.stringify({ eos_token: '</s>', tokenizer_class: 'LlamaTokenizer' });

type Shown = {
  readonly subjects: readonly { readonly path: string }[];
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly state: string;
    readonly message: string;
    readonly at: { readonly file: string; readonly line?: number };
  }[];
  readonly skipped: readonly { readonly rule?: string; readonly reason?: string; readonly blocking?: boolean }[];
};

function report(args: readonly string[], cwd?: string): Shown & { readonly status: number | null } {
  const run = tunelint(['check', ...args, '--format', 'json'], cwd);
  expect(run.stdout, run.stderr).not.toBe('');
  return { ...(JSON.parse(run.stdout) as Shown), status: run.status };
}

describe('the main job', () => {
  test('the endless example fails, fix makes exactly one edit, and then it passes', () => {
    const copy = join(work, 'endless');
    cpSync(join(examples, 'llama-3.1-endless'), copy, { recursive: true });
    const before = readFileSync(join(copy, 'generation_config.json'), 'utf8');
    const first = tunelint(['check', copy]);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('128009 <|eot_id|> ends a turn in the chat template');
    expect(first.stdout).toMatch(/transformers +NO +128001 <\|end_of_text\|>/);
    const dry = tunelint(['fix', '--dry-run', copy]);
    expect(dry.stdout).toContain('1 edit would be made');
    expect(readFileSync(join(copy, 'generation_config.json'), 'utf8')).toBe(before);
    expect(tunelint(['fix', copy]).status).toBe(0);
    const after = readFileSync(join(copy, 'generation_config.json'), 'utf8');
    expect(after.replace(/\[\s+128001,\s+128009\s+\]/, '128001')).toBe(before);
    expect(tunelint(['check', copy]).status).toBe(0);
  });

  test('machine formats stand alone on standard output', () => {
    expect(report([join(examples, 'llama-3.1-endless')])).toMatchObject({ verdict: 'fail', status: 1 });
    const sarif = tunelint(['check', join(examples, 'llama-3.1-endless'), '--format', 'sarif']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' });
    expect(sarif.stderr).toBe('');
    const markdown = tunelint([
      'check',
      join(examples, 'llama-3.1-mended'),
      '--format',
      'markdown',
      '--output',
      join(work, 'out', 'r.md'),
    ]);
    expect(markdown).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(work, 'out', 'r.md'), 'utf8')).toContain('Pass');
  });

  test('merge makes one report of two, and a report of itself', () => {
    const files = ['llama-3.1-endless', 'llama-3.1-mended'].map((name) => {
      const file = join(work, `${name}.json`);
      tunelint(['check', join(examples, name), '--format', 'json', '--output', file]);
      return file;
    });
    const merged = tunelint(['merge', ...files, '--format', 'json']);
    expect(merged.status).toBe(1);
    expect(JSON.parse(merged.stdout)).toMatchObject({ verdict: 'fail', counts: { error: 1 } });
    expect(tunelint(['merge', files[1] ?? '']).status).toBe(0);
    writeFileSync(join(work, 'no-report.json'), '{"verdict":"pass"}');
    expect(tunelint(['merge', join(work, 'no-report.json')])).toMatchObject({ status: 2, stdout: '' });
  });

  test('explain, rules and init', () => {
    expect(tunelint(['explain', 'turn-unterminated']).stdout).toContain('What to do:');
    expect(tunelint(['explain', 'turn-untermnated'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean turn-unterminated'),
    });
    expect(JSON.parse(tunelint(['rules', '--format', 'json']).stdout).length).toBeGreaterThan(50);
    const repo = folder('to-init', {});
    expect(tunelint(['init'], repo).status).toBe(0);
    const written = readFileSync(join(repo, '.github/workflows/tunelint.yml'), 'utf8');
    for (const page of ['docs/setup.md', 'README.md'])
      expect(readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), 'utf8'), page).toContain(written);
    writeFileSync(join(repo, 'tunelint.yml'), 'fail-on: never\n');
    expect(tunelint(['init'], repo).stdout).toContain('tunelint.yml exists');
    expect(readFileSync(join(repo, 'tunelint.yml'), 'utf8')).toBe('fail-on: never\n');
  });

  test('--since judges what changed, and says what is new', () => {
    const repo = folder('repo', {
      'model/config.json': CONFIG,
      'model/tokenizer_config.json': TOKENIZER_CONFIG,
      'other/config.json': CONFIG.replace('2,', '2,"use_cache":false,'),
    });
    const git = (...args: string[]) => expect(spawnSync('git', args, { cwd: repo }).status).toBe(0);
    git('init', '-q', '-b', 'main');
    git('config', 'user.email', 'a@example.org');
    git('config', 'user.name', 'a');
    git('add', '.');
    git('commit', '-qm', 'one');
    expect(report(['.', '--since', 'HEAD'], repo)).toMatchObject({ verdict: 'pass', status: 0, subjects: [] });
    writeFileSync(
      join(repo, 'model/config.json'),
      CONFIG.replace('"vocab_size"', '"use_cache":false,"pad_token_id":-1,"vocab_size"'),
    );
    const changed = report(['.', '--since', 'HEAD'], repo);
    expect(changed.subjects.map((s) => s.path)).toEqual(['model']);
    expect(changed.findings.find((f) => f.rule === 'use-cache-off')?.state).toBe('new');
    expect(tunelint(['check', '.', '--since', 'no-such-revision'], repo)).toMatchObject({ status: 2, stdout: '' });
    expect(tunelint(['check', '.', '--since', '--output=x'], repo).status).toBe(2);
  });
});

describe('tunelint.yml', () => {
  test('is found in parents; a wrong key names the nearest one', () => {
    const repo = folder('configured', {
      'tunelint.yml': 'rules: { use-cache-off: error }\n',
      'models/bot/config.json': CONFIG.replace('"vocab_size"', '"use_cache":false,"vocab_size"'),
      'models/bot/tokenizer_config.json': TOKENIZER_CONFIG,
    });
    expect(report(['models/bot'], repo).findings).toContainEqual(
      expect.objectContaining({ rule: 'use-cache-off', severity: 'error' }),
    );
    writeFileSync(join(repo, 'tunelint.yml'), 'rulez: {}\n');
    expect(tunelint(['check', '.'], repo)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean rules?'),
    });
  });

  test('a base that cannot be read is never green', () => {
    const repo = folder('far-base', {
      'tunelint.yml': 'checkpoints:\n  - path: bot\n    base: hf:org/model@abc\n',
      'bot/config.json': CONFIG,
      'bot/tokenizer_config.json': TOKENIZER_CONFIG,
    });
    expect(report(['.'], repo)).toMatchObject({ verdict: 'incomplete', status: 2 });
  });
});

describe('bad input', () => {
  test('a path that is not there, an empty folder, a file that is no model', () => {
    expect(tunelint(['check', 'nowhere'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'tunelint: there is no nowhere\n',
    });
    const empty = folder('empty', {});
    expect(tunelint(['check', empty])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^tunelint: nothing to check .*\n$/),
    });
    const note = folder('note', { 'README.md': '# hi' });
    expect(tunelint(['check', join(note, 'README.md')]).status).toBe(2);
    expect(tunelint(['check', empty, '--base', 'nowhere']).status).toBe(2);
  });

  test('lines of JSON in a form that is not known are named, alone and beside what is judged', () => {
    const contents = [{ role: 'user', parts: [{ text: 'Hello' }] }];
    const lines = `${JSON.stringify({ contents })}\n`;
    const why = 'v.jsonl has no shape that is known (keys contents)';
    expect(tunelint(['check', folder('foreign', { 'v.jsonl': lines })])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(why),
    });
    const train = `${JSON.stringify({ instruction: 'Say hello.', output: 'Hello.' })}\n`;
    const mixed = report([folder('foreign-too', { 'v.jsonl': lines, 'train.jsonl': train })]);
    expect(mixed.verdict).toBe('pass');
    expect(mixed.subjects.map((s) => s.path)).toEqual([expect.stringContaining('train.jsonl')]);
    expect(mixed.skipped).toContainEqual(
      expect.objectContaining({ rule: 'every rule', reason: expect.stringContaining(why) }),
    );
  });

  test('a file of a checkpoint means its folder', () => {
    expect(report([join(examples, 'llama-3.1-endless', 'config.json')])).toMatchObject({ verdict: 'fail' });
  });

  test.each([
    ['0 bytes', ''],
    ['half a JSON', '{"model_type": "llama", "eos_tok'],
    ['binary', Buffer.from([0, 1, 2, 255, 254, 0, 0, 128])],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a list', '[1, 2]'],
    ['a BOM', `\uFEFF${CONFIG}`],
    ['UTF-16', Buffer.from(`\uFEFF${CONFIG}`, 'utf16le')],
  ])('config.json with %s is a finding with a reason', (name, content) => {
    const path = folder(`bad ${name}`, { 'config.json': content, 'tokenizer_config.json': TOKENIZER_CONFIG });
    const found = report([path]);
    const invalid = found.findings.find((f) => f.rule === 'config-invalid');
    expect(invalid?.message).toContain('config.json');
    expect(found).toMatchObject({ verdict: 'fail', status: 1 });
  });

  test.each([
    ['0 bytes', ''],
    ['half a JSON', '{"model": {"type": "BPE", "vocab": {"a'],
    ['no model', '{}'],
    ['a wrong vocabulary', '{"model": {"type": "BPE", "vocab": {"a": "b"}, "merges": []}}'],
  ])('tokenizer.json with %s is tokenizer-invalid', (name, content) => {
    const path = folder(`bad tokenizer ${name}`, {
      'config.json': CONFIG,
      'tokenizer.json': content,
      'tokenizer_config.json': TOKENIZER_CONFIG,
    });
    expect(report([path]).findings.map((f) => f.rule)).toContain('tokenizer-invalid');
  });

  test('a file of 200 MB is refused unread', () => {
    const path = folder('huge', { 'config.json': '{', 'tokenizer_config.json': TOKENIZER_CONFIG });
    truncateSync(join(path, 'config.json'), 200_000_000);
    const found = report([path]);
    expect(found.findings.find((f) => f.rule === 'config-invalid')?.message).toContain('200000000 bytes');
  });

  test('duplicate keys count as in Python: the last one', () => {
    const path = folder('twice', {
      'config.json': CONFIG.replace('"eos_token_id":2', '"use_cache":false,"eos_token_id":2,"use_cache":true'),
      'tokenizer_config.json': TOKENIZER_CONFIG,
    });
    expect(report([path]).findings.map((f) => f.rule)).not.toContain('use-cache-off');
  });

  test('a Git LFS pointer is told, and the verdict is incomplete', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 17209920\n`;
    const path = folder('lfs', {
      'config.json': CONFIG,
      'tokenizer_config.json': TOKENIZER_CONFIG,
      'tokenizer.json': pointer,
      'model.safetensors': pointer,
    });
    const found = report([path]);
    expect(found.findings.map((f) => f.rule)).toContain('file-is-lfs-pointer');
    expect(found).toMatchObject({ verdict: 'incomplete', status: 2 });
  });

  test('a Git LFS pointer that cannot be had: what to do is said at the terminal', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 17209920\n`;
    const path = folder('lfs-told', { 'config.json': CONFIG, 'model.safetensors': pointer, 'train.jsonl': pointer });
    const { stdout } = tunelint(['check', path, '--verbose']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the weights are Git LFS pointers (git lfs pull fetches them)');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('whose content is not here (git lfs pull fetches it)');
  });

  test('Git LFS pointers of a base in a folder are followed to what a fetch has put into .git/lfs', () => {
    const config = CONFIG.replace('"eos_token_id":2', '"eos_token_id":2,"rope_theta":10000');
    const oid = createHash('sha256').update(config).digest('hex');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${config.length}\n`;
    const home = folder('lfs-base', {
      'base/config.json': pointer,
      'base/tokenizer_config.json': TOKENIZER_CONFIG,
      [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: config,
    });
    expect(spawnSync('git', ['init', '-q', home]).status).toBe(0);
    const head = folder('lfs-head', {
      'config.json': config.replace('10000', '500000'),
      'tokenizer_config.json': TOKENIZER_CONFIG,
    });
    const found = report([head, '--base', join(home, 'base')]);
    expect(found.findings.map(({ rule }) => rule)).toContain('config-changed-from-base');
  });

  test('fix of a model on the Hub says what to do instead', () => {
    const { status, stderr } = tunelint(['fix', 'hf:org/model@v1']);
    expect(stderr).toBe(
      'tunelint: fix changes files, and hf:org/model@v1 is on the Hub: run hf download org/model --revision v1 --local-dir model, and then tunelint fix model\n',
    );
    expect(status).toBe(2);
  });

  test.runIf(process.platform !== 'win32')('a link loop and a link that leaves the folder', () => {
    const path = folder('links', { 'config.json': CONFIG });
    symlinkSync('loop', join(path, 'loop'));
    symlinkSync('.', join(path, 'self'));
    symlinkSync('/etc/hostname', join(path, 'tokenizer_config.json'));
    const found = report([path]);
    expect(JSON.stringify(found)).not.toContain(readFileSync('/etc/hostname', 'utf8').trim());
    expect(found.verdict).not.toBe('pass');
  });

  test.runIf(process.platform !== 'win32')('names with spaces, a newline, an emoji and an escape sequence', () => {
    const path = folder('a b\n🦙\u001b[31m', {
      'config.json': CONFIG.replace('"vocab_size"', '"use_cache":false,"vocab_size"'),
      'tokenizer_config.json': TOKENIZER_CONFIG,
    });
    const shown = tunelint(['check', path]);
    expect(shown.stdout).not.toContain('\u001b');
    expect(shown.stdout).not.toContain('\n🦙');
    expect(shown.stdout).toContain('🦙');
    expect(report([path]).findings.length).toBeGreaterThan(0);
  });

  test('a template that does not come to an end, and one that wants the host', () => {
    const template =
      '{% for a in range(100000) %}{% for b in range(100000) %}{% for m in messages %}{{ m.content }}{% endfor %}{% endfor %}{% endfor %}';
    const endless = folder('endless template', {
      'config.json': CONFIG,
      'tokenizer_config.json': TOKENIZER_CONFIG,
      'chat_template.jinja': template,
    });
    expect(report([endless]).findings.map((f) => f.rule)).toContain('template-too-costly');
    const host = folder('host template', {
      'config.json': CONFIG,
      'tokenizer_config.json': TOKENIZER_CONFIG,
      'chat_template.jinja': "{{ messages.constructor.constructor('return process')() }}{{ ''.__class__.__mro__ }}",
    });
    expect(report([host]).verdict).not.toBe('pass');
  });

  test('usage errors are one or two lines and exit 2', () => {
    for (const args of [
      ['check', '--format', 'xml'],
      ['frobnicate'],
      ['check', '--fail-on', 'maybe'],
      ['merge'],
      ['smoke', 'x'],
    ]) {
      const run = tunelint(args);
      expect(run.status, args.join(' ')).toBe(2);
      expect(run.stderr.trim().split('\n').length, run.stderr).toBeLessThanOrEqual(2);
    }
    expect(tunelint(['--help']).status).toBe(0);
    expect(tunelint(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
