import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPickle, readPickles } from '../../src/read/pickle-file.ts';
import { localSource } from '../../src/source/local.ts';
import type { PickleFile, Source } from '../../src/types.ts';
import written from './pickles.json' with { type: 'json' };

// Pickles as Python and torch write them (pickles.py makes the file anew), and what is left of them when they are cut or changed.

const pickles = new Map(Object.entries(written).map(([name, text]) => [name, Buffer.from(text, 'base64')]));

/** A source that holds one file in memory. */
function memory(path: string, content: Uint8Array): Source {
  const entry = { path, size: content.length };
  const counts = { reads: 0, bytes: 0 };
  return {
    name: 'memory',
    counts,
    list: async () => [entry],
    entry: async () => entry,
    bytes: async (_, start = 0, end = content.length) => {
      const part = content.subarray(start, end);
      counts.reads += 1;
      counts.bytes += part.length;
      return part;
    },
  };
}

async function read(
  content: Uint8Array,
  name = 'pytorch_model.bin',
): Promise<PickleFile & { readonly bytesRead: number }> {
  const source = memory(name, content);
  const found = await readPickle(source, { path: name, size: content.length });
  return { ...found, bytesRead: source.counts.bytes };
}

function bytes(name: string): Buffer {
  const found = pickles.get(name);
  if (found === undefined) throw new Error(`pickles.json has no ${name}`);
  return found;
}

function dangerous(file: PickleFile) {
  return file.imports.filter((i) => i.kind === 'dangerous').map((i) => i.name);
}

describe('what torch writes', () => {
  const WEIGHTS = [
    { name: 'model.embed_tokens.weight', dtype: 'F32', shape: [8, 4], file: 'pytorch_model.bin' },
    { name: 'model.norm.weight', dtype: 'BF16', shape: [4], file: 'pytorch_model.bin' },
  ];

  test.each(['zip', 'legacy'] as const)(
    '%s: nothing but what tensors need, with names and shapes',
    async (container) => {
      const file = await read(bytes(container));
      expect(file).toMatchObject({ container, problem: undefined, tensors: WEIGHTS });
      expect(file.imports.map((i) => i.kind)).toEqual(file.imports.map(() => 'allowed'));
      expect(file.imports.length).toBeGreaterThan(2);
    },
  );

  test('parameters under the name of a state dict', async () => {
    const file = await read(bytes('zip-of-parameters'));
    expect(file.tensors).toEqual([{ name: 'lin.weight', dtype: 'F32', shape: [3, 2], file: 'pytorch_model.bin' }]);
  });

  test('tensors that were not gathered, and none at all', async () => {
    expect((await read(bytes('zip-of-empty-tensors'))).tensors).toMatchObject([{ shape: [0] }]);
    expect((await read(bytes('zip-of-nothing'))).tensors).toEqual([]);
  });

  test('what weights do not need is named', async () => {
    const file = await read(bytes('zip-of-a-namespace'));
    expect(file.imports.filter((i) => i.kind !== 'allowed')).toEqual([{ name: 'argparse.Namespace', kind: 'unknown' }]);
  });

  test('a TorchScript archive is told apart', async () => {
    expect((await read(bytes('torchscript'))).container).toBe('torchscript');
  });
});

describe('data in every protocol is harmless', () => {
  test.each([0, 1, 2, 3, 4, 5])('protocol %i', async (protocol) => {
    const file = await read(bytes(`data-protocol-${protocol}`));
    expect(file).toMatchObject({ container: 'raw', problem: undefined });
    // Bytes of protocols below 3 are written through _codecs.encode, sets of those below 4 through their class.
    expect(file.imports.filter((i) => i.kind !== 'allowed')).toEqual([]);
  });
});

describe('what runs code is named, in every protocol and disguise', () => {
  const RUNS: Readonly<Record<string, string>> = {
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`runs-protocol-${n}`, 'posix.system'])),
    'zip-that-runs': 'posix.system',
    'legacy-that-runs': 'posix.system',
    deflated: 'posix.system',
    'two-pickles': 'posix.system',
    eval: 'builtins.eval',
    partial: 'builtins.print',
    'loads-another': '_pickle.loads',
    'getattr-chain': 'torch.serialization.os.system',
    'computed-name': '?',
    'names-from-the-memo': 'posix.system',
    inst: 'os.system',
    obj: 'os.system',
    dotted: 'torch.serialization.os.system',
    extension: '?',
  };
  test.each(Object.entries(RUNS))('%s', async (name, wanted) => {
    expect(dangerous(await read(bytes(name)))).toContain(wanted);
  });

  test('every pickle is either listed above or harmless', async () => {
    for (const [name, data] of pickles) {
      const found = dangerous(await read(data));
      if (!Object.hasOwn(RUNS, name)) expect(found, name).toEqual([]);
    }
  });

  test('a member of an enumeration as Python 3.11 writes it is harmless', async () => {
    const file = await read(bytes('python-3.11-enum'));
    expect(dangerous(file)).toEqual([]);
    expect(file.imports.map((i) => i.name)).toContain('transformers.trainer_utils.IntervalStrategy.NO');
  });
});

describe('hostile files end with a clear sentence', () => {
  test('every cut of every pickle says so, and loses no import that was read before it', async () => {
    for (const [name, data] of pickles) {
      if (data.length > 4000) continue;
      const step = Math.max(1, Math.floor(data.length / 60));
      for (let size = 0; size < data.length; size += step) {
        const file = await read(data.subarray(0, size));
        // What follows the keys of an old archive are the tensors, and a directory of a zip is at its end.
        if (name === 'legacy' || name === 'legacy-that-runs') continue;
        expect(file.problem, `${name} cut to ${size} bytes`).toMatch(/^(is|has|ends|holds|takes|asks) [^\n]{5,160}$/);
      }
    }
  });

  test('every changed byte ends, without a throw', async () => {
    for (const name of ['zip', 'legacy', 'runs-protocol-0', 'runs-protocol-4', 'deflated']) {
      const data = bytes(name);
      for (let at = 0; at < data.length; at += Math.max(1, Math.floor(data.length / 150)))
        for (const value of [0x00, 0xff, 0x2e, 0x80]) {
          const changed = Buffer.from(data);
          changed[at] = value;
          const file = await read(changed);
          expect(file.problem === undefined || /^[a-z]/.test(file.problem)).toBe(true);
        }
    }
  });

  test('an archive that unpacks to more than it may', async () => {
    expect((await read(bytes('bomb'))).problem).toMatch(/unpacks to more than/);
  });

  test('a memo of huge numbers takes no memory', async () => {
    const file = await read(
      Buffer.concat([Buffer.from([0x80, 2, 0x4e, 0x72, 0xff, 0xff, 0xff, 0xff]), Buffer.from('.')]),
    );
    expect(file).toMatchObject({ container: 'raw', problem: undefined });
  });

  test('a payload of gigabytes that is not there', async () => {
    const file = await read(Buffer.from([0x80, 4, 0x8e, 0, 0, 0, 0, 4, 0, 0, 0, 0x2e]));
    expect(file.problem).toMatch(/^ends inside its opcodes/);
  });

  test('a payload is skipped, not read', async () => {
    const payload = Buffer.alloc(8_000_000);
    const head = Buffer.from([0x80, 4, 0x8e, 0, 0, 0, 0, 0, 0, 0, 0]);
    head.writeUInt32LE(payload.length, 3);
    const tail = Buffer.from('cos\nsystem\n.');
    const file = await read(Buffer.concat([head, payload, tail]));
    expect(dangerous(file)).toEqual(['os.system']);
    expect(file.bytesRead).toBeLessThan(200_000);
  });

  test('text, and a zip without a pickle, are no container that torch knows', async () => {
    expect(await read(Buffer.from('stands for weights'))).toMatchObject({
      container: undefined,
      problem: expect.any(String),
    });
    expect(await read(bytes('no-pickle'))).toMatchObject({ container: undefined, problem: expect.any(String) });
  });

  test('names that differ between the directory and the place', async () => {
    const data = Buffer.from(bytes('two-pickles'));
    const at = data.indexOf('archive/data.pkl');
    data.write('archive/fine.pkl', at);
    expect((await read(data)).problem).toMatch(/otherwise in its directory/);
  });
});

describe('a folder', () => {
  test('pickles are found by name and first bytes; a .bin of another kind is left out', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pickles-'));
    const files = {
      'training_args.bin': bytes('zip-of-a-namespace'),
      'optimizer.pt': bytes('zip'),
      'model.bin': Buffer.from('\u0006\u0000\u0000\u0000TransformerSpec'),
      'adapter_model.bin': bytes('zip-of-nothing'),
      'readme.md': Buffer.from('# nothing'),
    };
    for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data);
    const source = localSource(folder);
    const found = await readPickles(source, await source.list());
    expect(found.pickles.map((p) => p.file)).toEqual(['adapter_model.bin', 'optimizer.pt', 'training_args.bin']);
    await rm(folder, { recursive: true });
  });
});
