import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULTS } from '../src/check.ts';
import { findConfig, merge } from '../src/config.ts';
import { readConfig } from '../src/config-file.ts';
import { readCheckpoint } from '../src/read/checkpoint.ts';
import { type Sandbox, sandbox } from '../src/read/sandbox.ts';
import { run } from '../src/run.ts';
import { withSmoke } from '../src/smoke-test.ts';
import { localSource } from '../src/source/local.ts';
import { ENGINES, type Reading, type Report, type Training } from '../src/types.ts';
import pickles from './read/pickles.json' with { type: 'json' };
import { safetensors } from './safetensors.ts';
import { smokeRun } from './smoke/run.ts';

/**
 * A tensor of a case that is more than a shape. `rows` names rows (`7` or `7-9`) and what stands there instead of numbers as a
 * trained model has them: `zero`, `nan`, `inf`, `flat` (one small row for all), `copy 3`, `mean` (of the other rows),
 * `fresh 0.02` (drawn anew with that deviation), `loud` (a hundred times as large).
 */
const Tensor = z.strictObject({
  shape: z.array(z.number()),
  dtype: z.enum(['F32', 'F16', 'BF16', 'F8_E4M3', 'F8_E5M2', 'I32', 'U8', 'I8']).optional(),
  fill: z.enum(['zero', 'one']).optional(),
  rows: z.record(z.string(), z.string()).optional(),
  /** Takes the place of its name in drawing numbers: tensors with one seed hold the same. */
  seed: z.string().optional(),
});

/**
 * case.json of a rule's test folder; everything is optional. `safetensors` and `gguf` describe binary files that are written
 * when the case is prepared (path → tensor name → shape; path → metadata key → value), so that a reviewer can read them.
 */
const CaseJson = z.strictObject({
  /** One sentence: what this case shows, and its source (incident, model, link). */
  why: z.string().optional(),
  kind: z.enum(['checkpoint', 'adapter']).optional(),
  engines: z.array(z.enum(ENGINES)).optional(),
  chat: z.boolean().optional(),
  newTokens: z.array(z.string()).optional(),
  base: z.string().optional(),
  training: z.array(z.record(z.string(), z.unknown())).optional(),
  safetensors: z.record(z.string(), z.record(z.string(), z.union([z.array(z.number()), Tensor]))).optional(),
  /** Bytes cut off the end of a file (negative: zeros added) after it is written. */
  cut: z.record(z.string(), z.number()).optional(),
  /** Text that takes the place of the header of a safetensors file; its data stay. */
  headers: z.record(z.string(), z.string()).optional(),
  gguf: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  /** Path → name of a pickle in test/read/pickles.json. */
  pickles: z.record(z.string(), z.enum(Object.keys(pickles))).optional(),
  /** The fix as data does not silence the rule by itself (say why). */
  fixLeaves: z.string().optional(),
});

export type CaseJson = z.infer<typeof CaseJson>;

/** A copy of a case folder in a temporary place, with its binary files written. `head/` is judged, `base/` is its base. */
export function prepareCase(folder: string): { readonly root: string; readonly options: CaseJson; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'tunelint-case-'));
  cpSync(folder, root, { recursive: true });
  const file = join(root, 'case.json');
  const options = CaseJson.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  for (const [path, tensors] of Object.entries(options.safetensors ?? {}))
    writeFileSync(join(root, path), safetensors(tensors));
  for (const [path, metadata] of Object.entries(options.gguf ?? {})) writeFileSync(join(root, path), gguf(metadata));
  for (const [path, text] of Object.entries(options.headers ?? {})) {
    const bytes = readFileSync(join(root, path));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(Buffer.byteLength(text)));
    const data = bytes.subarray(8 + Number(bytes.readBigUInt64LE(0)));
    writeFileSync(join(root, path), Buffer.concat([length, Buffer.from(text), data]));
  }
  for (const [path, count] of Object.entries(options.cut ?? {})) {
    const bytes = readFileSync(join(root, path));
    writeFileSync(
      join(root, path),
      count > 0 ? bytes.subarray(0, bytes.length - count) : Buffer.concat([bytes, Buffer.alloc(-count)]),
    );
  }
  for (const [path, name] of Object.entries(options.pickles ?? {}))
    writeFileSync(join(root, path), Buffer.from(Reflect.get(pickles, name), 'base64'));
  return { root, options, remove: () => rmSync(root, { recursive: true, force: true }) };
}

let box: Sandbox | undefined;

/** Stops the worker that the cases of one test file share. */
export async function closeCases(): Promise<void> {
  await box?.close();
  box = undefined;
}

/** Reads a prepared case as the engine would; smoke.json beside `head/` says what a smoke test of it measured. */
export async function readCase(root: string, options: CaseJson): Promise<Reading> {
  box ??= sandbox();
  const source = localSource(root);
  const hasBase = existsSync(join(root, 'base'));
  const reading = await readCheckpoint(
    source,
    { kind: options.kind ?? 'checkpoint', path: 'head' },
    {
      sandbox: box,
      declared: {
        kind: options.kind ?? 'checkpoint',
        engines: options.engines ?? ENGINES,
        chat: options.chat,
        newTokens: options.newTokens ?? [],
        base: options.base ?? (hasBase ? 'base' : undefined),
      },
      base: hasBase
        ? { source, path: 'base', name: 'base', why: 'named in tunelint.yml' }
        : { reason: 'no base model is known', blocked: false },
      training: (options.training ?? []) as unknown as readonly Training[],
      rows: true,
    },
  );
  const measured = join(root, 'smoke.json');
  return existsSync(measured) ? withSmoke(reading, smokeRun(JSON.parse(readFileSync(measured, 'utf8')))) : reading;
}

/**
 * The whole run on `head/` of a prepared case, for rules over datasets and training configs: tunelint.yml there says what belongs
 * together.
 */
export async function runCase(root: string): Promise<Report> {
  const source = localSource(join(root, 'head'));
  const file = await findConfig(source, '.');
  const parsed = file === undefined ? undefined : await readConfig(source, file, []);
  if (parsed?.ok === false) throw new Error(`tunelint.yml of the case: ${parsed.problems.join('; ')}`);
  const { report } = await run({
    source,
    paths: ['.'],
    config: merge(parsed?.value),
    checking: DEFAULTS,
    openBase: async (spec) =>
      spec.startsWith('hf:')
        ? { reason: `the base model ${spec} is not in reach`, blocked: false }
        : { source, path: spec, name: spec, why: 'named in tunelint.yml' },
    since: undefined,
    version: '0.0.0',
    progress: () => {},
  });
  return report;
}

/** A GGUF v3 file without tensors. Integers become uint32, booleans bool, strings string, lists of strings array. */
export function gguf(metadata: Readonly<Record<string, unknown>>): Uint8Array {
  const parts: Buffer[] = [];
  const u32 = (n: number) => {
    const b = Buffer.alloc(4);
    b.writeUInt32LE(n);
    parts.push(b);
  };
  const u64 = (n: number) => {
    const b = Buffer.alloc(8);
    b.writeBigUInt64LE(BigInt(n));
    parts.push(b);
  };
  const text = (s: string) => {
    const b = Buffer.from(s);
    u64(b.length);
    parts.push(b);
  };
  parts.push(Buffer.from('GGUF'));
  u32(3);
  u64(0);
  u64(Object.keys(metadata).length);
  for (const [key, value] of Object.entries(metadata)) {
    text(key);
    if (typeof value === 'number') {
      u32(4);
      u32(value);
    } else if (typeof value === 'boolean') {
      u32(7);
      parts.push(Buffer.from([value ? 1 : 0]));
    } else if (typeof value === 'string') {
      u32(8);
      text(value);
    } else if (Array.isArray(value)) {
      u32(9);
      u32(8);
      u64(value.length);
      for (const item of value) text(String(item));
    } else throw new Error(`case.json: gguf value of ${key} has no known type`);
  }
  return Buffer.concat(parts);
}
