// What a thread does with a batch: rows, the trainer's view of each, the rules, the counts. Pure but for what it counts.

import {
  type ParsedTokenizer,
  parseTokenizerJson,
  type SharedTokenizer,
  sharedTokenizer,
  shareTokenizer,
  type Vocab,
} from '../tokenizer/index.ts';
import {
  type DatasetHead,
  isObject,
  type Json,
  type JsonObject,
  type Row,
  type RowRule,
  type SeenRow,
  type Severity,
  type Vocabulary,
} from '../types.ts';
import type { Batch, Record } from './batch.ts';
import { isText, records, textRecords } from './decode.ts';
import { type SeerInput, seer } from './encode.ts';
import { type ContentHash, contentHash } from './hash.ts';
import { heldMarks, heldOf, noteHeld } from './held.ts';
import { type Mapping, shaper } from './shape.ts';
import { bucketOf, emptyTally, note, type RuleTally, reasonEntry, type Tally } from './tally.ts';

/** What is the same for all batches of one file. Can be cloned into a thread. */
export type Job = {
  readonly file: string;
  readonly mapping: Mapping;
  readonly head: DatasetHead;
  /** Rules that are not to run. */
  readonly off: readonly string[];
  /** Of `count` shards the one with this 1-based number: other rows are only compared. */
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  /** Rows are only compared with other files, not judged. */
  readonly onlyHashes: boolean;
};

/** A tokenizer and template ready for rows; what a thread keeps from file to file. */
export type SeerJob = Omit<SeerInput, 'head' | 'tokenizerJson'> & {
  /** The tables of tokenizer.json, or the file where it has none of that kind; shared by all threads. */
  readonly tokenizer: SharedTokenizer | Uint8Array;
};

/** An example for the eye. */
export type SeenExample = {
  readonly row: number;
  readonly line: number | undefined;
  readonly text: string | undefined;
  readonly ids: readonly number[];
  readonly labels: readonly number[] | undefined;
  readonly length: number;
};

export type Counted = {
  readonly tally: Tally;
  /** Four numbers a row: hash, row, line (0: none). */
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly example: SeenExample | undefined;
};

export type Kernel = (batch: Batch, take: Uint32Array | undefined) => Promise<Counted>;

/** Tokens and characters of the example that are shown at most. */
const MAX_EXAMPLE_TOKENS = 1_000;
const MAX_EXAMPLE_TEXT = 8_000;

/** Reads and counts batches of one file. `take`: only these rows of it (numbers in the file, ascending). */
export function kernel(job: Job, see: ReturnType<typeof seer> | undefined, rules: readonly RowRule[]): Kernel {
  const shaped = shaper(job.file, job.mapping);
  const active = rules.filter((rule) => !job.off.includes(rule.id)).map(needsOf);
  const { head, shard } = job;
  const unseen = see !== undefined && typeof see !== 'function' ? see.unseen : undefined;
  const marks = heldMarks(head);
  const hash: ContentHash = { low: 0, high: 0, characters: 0 };
  return async (batch, take) => {
    const tally = emptyTally();
    const hashes = new Uint32Array(4 * batch.rows);
    let used = 0;
    let example: SeenExample | undefined;
    let next = 0;
    const held = new Map<number, boolean>();
    tally.rows = batch.rows;
    const counters: Counter[] = active.map(() => ({ counted: undefined, isBroken: false }));
    const judge = (record: Record): void => {
      if (take !== undefined) {
        if (take[next] !== record.row) return;
        next += 1;
      }
      const bare = shaped(record);
      const isRead = contentHash(bare, hash);
      if (isRead && used < hashes.length) {
        hashes[used] = hash.low;
        hashes[used + 1] = hash.high;
        hashes[used + 2] = bare.row;
        hashes[used + 3] = bare.line ?? 0;
        used += 4;
      }
      const row: Row = isRead ? Object.assign(bare, { characters: hash.characters }) : bare;
      if (job.onlyHashes || (shard !== undefined && (row.row - 1) % shard.count !== shard.index - 1)) return;
      const seen = count(tally, row, typeof see === 'function' ? see : undefined, unseen, head);
      if (marks !== undefined && seen !== undefined) noteHeld(seen, row.mask, marks, held);
      if (example === undefined && seen !== undefined && seen.ids.length > 0) example = shown(row, seen);
      for (let i = 0; i < active.length; i += 1) {
        const [rule, counter] = [active[i], counters[i]];
        if (rule !== undefined && counter !== undefined) run(tally, rule, counter, row, seen, head);
      }
    };
    // Text needs no waiting, which would cost more than many a row.
    if (isText(batch)) for (const record of textRecords(batch)) judge(record);
    else for await (const record of records(batch)) judge(record);
    tally.held = heldOf(held);
    return { tally, hashes: hashes.slice(0, used), example };
  };
}

type Active = {
  readonly rule: RowRule;
  readonly needsSeen: boolean;
  readonly needsLabels: boolean;
  readonly needsTokenizer: boolean;
};

/** What one batch counted for a rule: looked up once, not for every row. */
type Counter = { counted: RuleTally | undefined; isBroken: boolean };

function needsOf(rule: RowRule): Active {
  const { needs } = rule;
  return {
    rule,
    needsSeen: needs.includes('seen'),
    needsLabels: needs.includes('labels'),
    needsTokenizer: needs.includes('tokenizer'),
  };
}

function count(
  tally: Tally,
  row: Row,
  see: Exclude<ReturnType<typeof seer>, { readonly unseen: string }> | undefined,
  unseen: string | undefined,
  head: DatasetHead,
): SeenRow | undefined {
  const place = placeOf(row);
  tally.judged += 1;
  tally.turns += row.turns.length + (row.chosen?.length ?? 0) + (row.rejected?.length ?? 0);
  const layout = row.layout ?? row.shape;
  const shape = tally.shapes[layout];
  if (row.problem !== undefined) note(tally.unreadable, { ...place, problem: row.problem });
  else if (shape === undefined) tally.shapes[layout] = { count: 1, first: place };
  else shape.count += 1;
  if (row.problem !== undefined) return undefined;
  if (see === undefined) {
    if (unseen !== undefined) note(reasonEntry(tally.unseen, unseen), place);
    return undefined;
  }
  const seen = see(row);
  if ('unseen' in seen) {
    note(reasonEntry(tally.unseen, seen.unseen), place);
    return undefined;
  }
  const { lengths, labels } = tally;
  lengths.rows += 1;
  lengths.tokens += seen.length;
  if (seen.length > lengths.max) lengths.max = seen.length;
  const bucket = bucketOf(seen.length);
  lengths.buckets[bucket] = (lengths.buckets[bucket] ?? 0) + 1;
  for (const token of head.newTokens) countNewToken(tally, token, seen, head);
  if (head.maxLength !== undefined && seen.length > head.maxLength)
    note(lengths.over, { ...place, length: seen.length });
  if (seen.labels !== undefined) {
    let trained = 0;
    for (let i = 0; i < seen.labels.length; i += 1) if (seen.labels[i] !== -100) trained += 1;
    labels.rows += 1;
    labels.tokens += seen.labels.length;
    labels.trained += trained;
  }
  return seen;
}

/**
 * Is a declared new token learned in this row? By its label, where the tokenizer has the token and labels are known; else by its
 * standing in the text at all. A token with a role (padding, say) is not there to be written.
 */
function countNewToken(tally: Tally, token: string, seen: SeenRow, { tokenizer }: DatasetHead): void {
  const roles = Object.values(tokenizer?.special ?? {});
  if (roles.some((named) => named?.token === token)) return;
  const id = tokenizer?.vocabulary.idOf.get(token);
  const learned = id !== undefined && seen.labels !== undefined ? seen.labels.includes(id) : undefined;
  const isThere =
    learned ?? (id === undefined ? undefined : seen.ids.includes(id)) ?? seen.text?.includes(token) ?? true;
  tally.newTokens[token] = (tally.newTokens[token] ?? 0) + (isThere ? 1 : 0);
}

function run(
  tally: Tally,
  active: Active,
  counter: Counter,
  row: Row,
  seen: SeenRow | undefined,
  head: DatasetHead,
): void {
  const { rule } = active;
  if (active.needsTokenizer && head.tokenizer === undefined) return;
  if (active.needsSeen && seen === undefined) return;
  if (active.needsLabels && seen?.labels === undefined && row.labels === undefined) return;
  if (counter.isBroken) return;
  if (counter.counted === undefined) {
    counter.counted = { count: 0, places: [], first: {} };
    tally.rules[rule.id] = counter.counted;
  }
  const { counted } = counter;
  if (rule.shapes !== undefined && !rule.shapes.includes(row.shape)) return;
  try {
    let isHit = false;
    for (const hit of rule.row(row, seen, head)) {
      const level: Severity = hit.severity ?? rule.severity;
      counted.first[level] ??= { row: row.row, args: hit.args };
      isHit = true;
    }
    if (isHit) note(counted, placeOf(row));
  } catch (error) {
    counter.isBroken = true;
    tally.broken[rule.id] = `row ${row.row}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function placeOf({ row, line }: Row): { readonly row: number; readonly line?: number } {
  return line === undefined ? { row } : { row, line };
}

function shown(row: Row, seen: SeenRow): SeenExample {
  return {
    row: row.row,
    line: row.line,
    text: seen.text?.slice(0, MAX_EXAMPLE_TEXT),
    ids: seen.ids.slice(0, MAX_EXAMPLE_TOKENS),
    labels: seen.labels?.slice(0, MAX_EXAMPLE_TOKENS),
    length: seen.length,
  };
}

/** What a thread makes of a job's tokenizer: the view of rows, and the vocabulary that the rules look into. */
export type ReadySeer = {
  readonly see: ReturnType<typeof seer>;
  readonly vocabulary: Pick<Vocabulary, 'idOf' | 'tokenOf'>;
};

/** The head without the entries of its vocabulary: a thread has them in its tokenizer, and cloning them takes 30 MB. */
export function lightHead(head: DatasetHead): DatasetHead {
  if (head.tokenizer === undefined) return head;
  const vocabulary = { ...head.tokenizer.vocabulary, idOf: new Map(), tokenOf: new Map() };
  return { ...head, tokenizer: { ...head.tokenizer, vocabulary } };
}

/** The head with the entries of the thread's own vocabulary. */
export function wholeHead(head: DatasetHead, { vocabulary }: ReadySeer): DatasetHead {
  if (head.tokenizer === undefined) return head;
  return { ...head, tokenizer: { ...head.tokenizer, vocabulary: { ...head.tokenizer.vocabulary, ...vocabulary } } };
}

/** A tokenizer.json in memory that threads share: its tables, or the file where it has none of that kind. */
export function forThreads(of: ParsedTokenizer | Uint8Array): SeerJob['tokenizer'] {
  const tables = of instanceof Uint8Array ? parseTokenizerJson(of) : of;
  if (tables !== undefined) return shareTokenizer(tables);
  const bytes = of as Uint8Array;
  const all = new Uint8Array(new SharedArrayBuffer(bytes.length));
  all.set(bytes);
  return all;
}

/** The seer of a job, for `kernel`. */
export function readySeer(job: SeerJob, head: DatasetHead): ReadySeer {
  const { tokenizer, ...rest } = job;
  let tokenizerJson: JsonObject;
  let vocab: Vocab | undefined;
  if (tokenizer instanceof Uint8Array)
    try {
      // A shared buffer is not decoded in place.
      tokenizerJson = JSON.parse(new TextDecoder().decode(new Uint8Array(tokenizer)));
    } catch {
      const none = { idOf: new Map(), tokenOf: new Map() };
      return { see: { unseen: 'the tokenizer.json of the tokenizer is not JSON' }, vocabulary: none };
    }
  else {
    const made = sharedTokenizer(tokenizer);
    tokenizerJson = made.json as JsonObject;
    vocab = made.vocab;
  }
  const added = head.tokenizer?.vocabulary.added ?? [];
  if (vocab !== undefined) {
    const table = vocab;
    const idOf = new Asked<string, number>(
      added.map(({ content, id }) => [content, id] as const),
      (token) => table.idOf(token),
    );
    const tokenOf = new Asked<number, string>(
      added.map(({ content, id }) => [id, content] as const),
      (id) => table.lastOf(id),
    );
    return { see: seer({ head, tokenizerJson, ...rest }), vocabulary: { idOf, tokenOf } };
  }
  const idOf = new Lazy<string, number>(() => entries(tokenizerJson, head));
  const tokenOf = new Lazy<number, string>(() =>
    entries(tokenizerJson, head).map(([token, id]) => [id, token] as const),
  );
  return { see: seer({ head, tokenizerJson, ...rest }), vocabulary: { idOf, tokenOf } };
}

/** Entries that are asked for one by one; those given count first. It cannot be walked. */
class Asked<K, V> extends Map<K, V> {
  readonly #find: (key: K) => V | undefined;
  constructor(given: readonly (readonly [K, V])[], find: (key: K) => V | undefined) {
    super(given);
    this.#find = find;
  }
  override get(key: K): V | undefined {
    return super.get(key) ?? this.#find(key);
  }
  override has(key: K): boolean {
    return this.get(key) !== undefined;
  }
}

/** Filled at the first question: most rows ask none. */
class Lazy<K, V> extends Map<K, V> {
  #fill: (() => readonly (readonly [K, V])[]) | undefined;
  constructor(fill: () => readonly (readonly [K, V])[]) {
    super();
    this.#fill = fill;
  }
  #ready(): void {
    const fill = this.#fill;
    this.#fill = undefined;
    for (const [key, value] of fill?.() ?? []) this.set(key, value);
  }
  override get(key: K): V | undefined {
    this.#ready();
    return super.get(key);
  }
  override has(key: K): boolean {
    this.#ready();
    return super.has(key);
  }
}

/** Tokens and ids of a tokenizer.json: `vocab` of a BPE, WordPiece or WordLevel model, the list of a Unigram one. */
function entries(json: JsonObject, head: DatasetHead): readonly (readonly [string, number])[] {
  const model = Object.hasOwn(json, 'model') ? json['model'] : undefined;
  const vocab = isObject(model) && Object.hasOwn(model, 'vocab') ? model['vocab'] : undefined;
  const found: (readonly [string, number])[] = [];
  if (Array.isArray(vocab))
    for (const [id, piece] of (vocab as readonly Json[]).entries()) {
      const token: Json = Array.isArray(piece) ? piece[0] : null;
      if (typeof token === 'string') found.push([token, id]);
    }
  else if (isObject(vocab))
    for (const [token, id] of Object.entries(vocab)) if (typeof id === 'number') found.push([token, id]);
  for (const { content, id } of head.tokenizer?.vocabulary.added ?? []) found.push([content, id]);
  return found;
}
