import { Socket } from 'node:net';
import type { LlamaAnswer, LlamaJob } from './smoke/llama-cpp.ts';

// Runs one GGUF with node-llama-cpp in a process of its own: llama.cpp ends the whole process where a file breaks a promise.
// The job comes as one line of JSON on descriptor 3, and what is measured goes back there; it judges nothing.

type Token = number;
/** The part of node-llama-cpp's interface (3.x) that is used. https://node-llama-cpp.withcat.ai/api/ */
type Peer = {
  readonly LlamaLogLevel: { readonly error: string };
  getLlama(options: Record<string, unknown>): Promise<Llama>;
};
type Llama = {
  readonly gpu: string | false;
  readonly llamaCppRelease: { readonly release: string };
  loadModel(options: Record<string, unknown>): Promise<Model>;
  dispose(): Promise<void>;
};
type Model = {
  readonly tokens: { readonly bos: Token | null; readonly shouldPrependBosToken: boolean };
  readonly trainContextSize: number;
  readonly typeDescription: string;
  tokenize(text: string, special: boolean): Token[];
  detokenize(tokens: readonly Token[], special: boolean): string;
  isEogToken(token: Token): boolean;
  iterateAllTokens(): Iterable<Token>;
  createContext(options: Record<string, unknown>): Promise<Context>;
};
type Context = { getSequence(): Sequence };
type Next = {
  readonly token?: Token | null;
  readonly probabilities?: ReadonlyMap<Token, number>;
  readonly logits?: ReadonlyMap<Token, number>;
  readonly totalLogitWeight?: number;
};
type Sequence = {
  clearHistory(): Promise<void>;
  evaluate(tokens: Token[], options: Record<string, unknown>): AsyncGenerator<Token, void, void>;
  controlledEvaluate(
    input: (Token | [Token, { generateNext: Record<string, unknown> }])[],
  ): Promise<({ readonly next: Next } | undefined)[]>;
};

/** llama.cpp's own defaults, which its users get. `common_params_sampling` in https://github.com/ggml-org/llama.cpp/blob/master/common/common.h */
const SAMPLING = { temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05 };
/** Tokens of a context beyond the longest text and its output. */
const ROOM = 8;

/** The first complaint of llama.cpp itself. */
let logged: string | undefined;
const channel = new Socket({ fd: 3 });
let heard = '';
channel.setEncoding('utf8').on('data', (text: string) => {
  heard += text;
  const end = heard.indexOf('\n');
  if (end < 0) return;
  const job = JSON.parse(heard.slice(0, end)) as LlamaJob;
  heard = '';
  run(job).then(
    () => channel.end(),
    (error: unknown) => {
      // What llama.cpp logged says more than the error that came of it.
      say({ kind: 'failed', message: logged ?? (error instanceof Error ? error.message : String(error)) });
      channel.end();
    },
  );
});

function say(answer: LlamaAnswer): void {
  channel.write(`${JSON.stringify(answer)}\n`);
}

async function run(job: LlamaJob): Promise<void> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  const peer = (await import(job.peer)) as Peer;
  const llama = await peer.getLlama({
    gpu: job.gpu,
    // Never compiles and never downloads: what is installed is what runs.
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: job.threads,
    logLevel: peer.LlamaLogLevel.error,
    logger: (_level: string, message: string) => {
      logged ??= message;
    },
  });
  say({
    kind: 'started',
    release: llama.llamaCppRelease.release,
    device: llama.gpu === false ? 'cpu' : llama.gpu,
    seconds: seconds(),
  });
  const model = await llama.loadModel({ modelPath: job.model });
  const encoded = (text: string): Token[] => {
    const ids = model.tokenize(text, true);
    const { bos, shouldPrependBosToken } = model.tokens;
    // As llama-server: the file's own wish for BOS, and not a second one where the template has written it.
    return shouldPrependBosToken && bos !== null && ids[0] !== bos ? [bos, ...ids] : ids;
  };
  const prompts = job.prompts.map(({ name, text }) => ({ name, ids: encoded(text) }));
  const references = job.references.map((reference) => ({ ...reference, ids: encoded(reference.text) }));
  const longest = Math.max(
    ...prompts.map(({ ids }) => ids.length + job.maxNewTokens),
    ...references.map(({ ids }) => ids.length),
  );
  const context = await model.createContext({ contextSize: longest + ROOM, threads: job.threads, sequences: 1 });
  const sequence = context.getSequence();
  const stops = [...model.iterateAllTokens()].filter((token) => model.isEogToken(token));
  say({
    kind: 'loaded',
    seconds: seconds(),
    dtype: model.typeDescription,
    stops: stops.map((id) => ({ id, token: model.detokenize([id], true) })),
  });

  const passes = [{ pass: 'greedy' as const, repeat: 0 }].concat(
    Array.from({ length: job.samples }, (_, repeat) => ({ pass: 'sampled' as never, repeat })),
  );
  for (const { pass, repeat } of passes)
    for (const { name, ids } of prompts) {
      await sequence.clearHistory();
      const began = seconds();
      const options = pass === 'greedy' ? { temperature: 0 } : { ...SAMPLING, seed: job.seed + repeat };
      const out: Token[] = [];
      let first: number | null = null;
      let isOver = false;
      for await (const token of sequence.evaluate(ids, { ...options, yieldEogToken: true })) {
        first ??= seconds() - began;
        out.push(token);
        isOver = seconds() > job.seconds;
        if (model.isEogToken(token) || out.length >= job.maxNewTokens || isOver) break;
      }
      const last = out.at(-1);
      const isStopped = last !== undefined && model.isEogToken(last);
      say({
        kind: 'output',
        prompt: name,
        pass,
        repeat,
        ids: out,
        text: model.detokenize(isStopped ? out.slice(0, -1) : out, true),
        stop: isStopped ? { id: last, token: model.detokenize([last], true) } : isOver ? 'time' : 'length',
        seconds: seconds() - began,
        first,
      });
      if (isOver) return;
    }
  for (const reference of references) {
    if (seconds() > job.seconds) return;
    await measureReference(model, sequence, reference, job, stops);
  }
  say({ kind: 'done', seconds: seconds(), peakMemoryMb: process.resourceUsage().maxRSS / 1_000 });
  await llama.dispose();
}

/** What the model thinks of a reference reply: the stop at each place of it, and the losses of its tokens. */
async function measureReference(
  model: Model,
  sequence: Sequence,
  reference: {
    readonly name: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly ids: Token[];
  },
  job: LlamaJob,
  stops: readonly Token[],
): Promise<void> {
  const places = placesOf(model, reference);
  // The turn end, as this vocabulary has it: the id of the plan may be of other files.
  const [turnEnd, ...more] = job.turnEnd === null ? [] : model.tokenize(job.turnEnd, true);
  if (places === undefined || turnEnd === undefined || more.length > 0) {
    say({ kind: 'reference', prompt: reference.name, turnEnd: null, losses: [], finite: true });
    return;
  }
  const wanted = new Set(job.tokens.flatMap((token) => oneToken(model, token)));
  const ids = reference.ids.slice(0, places.end + 1);
  await sequence.clearHistory();
  const evaluated = await sequence.controlledEvaluate(
    ids.slice(0, -1).map((id, i) => {
      const next = ids[i + 1] ?? id;
      if (i + 1 < places.start) return id;
      // Ranks need all of them, which is slow: only where a rank is asked for.
      const isWhole = i + 1 === places.end || wanted.has(next);
      const logits = { filter: { tokens: [next, ...stops], includeMax: true } };
      return [id, { generateNext: isWhole ? { probabilities: true } : { logits, totalLogitWeight: true } }];
    }),
  );
  let inside = 0;
  let finite = true;
  const losses: { id: Token; loss: number; rank: number | null }[] = [];
  let end: { probability: number; rank: number; first: string } | null = null;
  for (let i = places.start - 1; i < ids.length - 1; i += 1) {
    const next = evaluated[i]?.next;
    const id = ids[i + 1];
    if (next === undefined || id === undefined) continue;
    const of = probabilities(next);
    const probability = of(id);
    if (!Number.isFinite(probability)) finite = false;
    const whole = next.probabilities;
    const rank = whole === undefined ? null : rankOf(whole, id);
    losses.push({ id, loss: -Math.log(Math.max(probability, 1e-30)), rank });
    if (i + 1 > places.start && i + 1 < places.end) inside = Math.max(inside, ...stops.map(of).filter(Number.isFinite));
    if (i + 1 === places.end && whole !== undefined) {
      const [first] = whole.keys();
      const text = first === undefined ? '' : model.detokenize([first], true);
      end = { probability: whole.get(turnEnd) ?? 0, rank: rankOf(whole, turnEnd), first: text };
    }
  }
  say({
    kind: 'reference',
    prompt: reference.name,
    turnEnd: end === null ? null : { ...end, inside },
    losses: losses.map((one) => ({ ...one, token: model.detokenize([one.id], true) })),
    finite,
  });
}

/** Indexes of the reply's first token and of the token that follows it; undefined where the text cannot be cut there. */
function placesOf(
  model: Model,
  {
    text,
    start,
    end,
    ids,
  }: { readonly text: string; readonly start: number; readonly end: number; readonly ids: readonly Token[] },
): { readonly start: number; readonly end: number } | undefined {
  // Tokens join across these cuts only where the reply begins or ends within a token, and then there is no place to ask at.
  const extra = ids.length - model.tokenize(text, true).length;
  const before = model.tokenize(text.slice(0, start), true).length + extra;
  let after = model.tokenize(text.slice(0, end), true).length + extra;
  // What the template writes between reply and turn end (a line end, a space) belongs to neither.
  while (after < ids.length && model.detokenize([ids[after] ?? 0], true).trim() === '') after += 1;
  return before >= 1 && after > before && after < ids.length ? { start: before, end: after } : undefined;
}

function oneToken(model: Model, text: string): readonly Token[] {
  const ids = model.tokenize(text, true);
  return ids.length === 1 ? ids : [];
}

function probabilities({ probabilities: whole, logits, totalLogitWeight }: Next): (id: Token) => number {
  if (whole !== undefined) return (id) => whole.get(id) ?? 0;
  const largest = Math.max(...(logits?.values() ?? []));
  return (id) => Math.exp((logits?.get(id) ?? Number.NaN) - largest) / (totalLogitWeight ?? Number.NaN);
}

/** From 1; the map is sorted. */
function rankOf(whole: ReadonlyMap<Token, number>, id: Token): number {
  let rank = 1;
  for (const [token] of whole) {
    if (token === id) return rank;
    rank += 1;
  }
  return rank;
}
