import type { Place } from './report.ts';
import type { Missing } from './source.ts';

// The generation smoke test: what is asked of a backend, and what it answers.

export type SmokeBackend = 'transformers' | 'openai' | 'llama.cpp';

/** A message as every backend takes it. */
export type SmokeMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** What a good model would say, with the place where its turn ends. */
export type SmokeReference = {
  readonly reply: string;
  /** The conversation with the reply, as the template writes it; it may go on after the turn end. */
  readonly text: string;
  /** Where the reply stands in `text`, in UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number };
  /** `text` as ids, no special tokens added; null where the tokenizer cannot be run here: the backend encodes `text` itself. */
  readonly ids: readonly number[] | null;
  /** Indexes in `ids` of the reply's first token and of the token that ends the turn. Null with `ids`. */
  readonly start: number | null;
  readonly end: number | null;
};

/** One prompt of a smoke test, rendered and encoded here so that every backend is asked the same. */
export type SmokePrompt = {
  /** Unique in the plan: `capital-en`, `data/train.jsonl row 17`. */
  readonly name: string;
  readonly messages: readonly SmokeMessage[];
  /** As the template writes it, with the header of the reply to come; of a model without a template the plain text. */
  readonly text: string;
  /** `text` as ids, no special tokens added; null where the tokenizer cannot be run here. */
  readonly ids: readonly number[] | null;
  /** A good model ends its reply well within the limit: the built-in questions ask for a few words, a reference says how many. */
  readonly expectsStop: boolean;
  readonly reference: SmokeReference | null;
  /** The row that it is from. */
  readonly at: Place | null;
};

/** A token with the role that makes its loss worth measuring. */
export type SmokeToken = {
  readonly token: string;
  readonly id: number;
  /** `new`: declared, or not in the base. `template`: written by the chat template. */
  readonly kind: 'new' | 'template';
};

/** Limits of the smoke rules, by rule id; `smoke: { thresholds }` of tunelint.yml changes them. */
export type SmokeThresholds = Readonly<Record<SmokeThreshold, number>>;

export const SMOKE_THRESHOLDS = [
  'output-never-stops',
  'output-repeats',
  'output-empty',
  'output-leaks-special-token',
  'padding-changes-output',
  'turn-end-improbable',
  'special-token-not-learned',
  'output-worse-than-base',
] as const;

export type SmokeThreshold = (typeof SMOKE_THRESHOLDS)[number];

/** Everything that decides what a smoke test does: the same plan on the same machine gives the same outputs. */
export type SmokePlan = {
  readonly seed: number;
  readonly prompts: readonly SmokePrompt[];
  /** Where the prompts are from: a data file, or the built-in set. */
  readonly source: { readonly kind: 'dataset'; readonly file: string } | { readonly kind: 'built-in' };
  /** The model has a chat template, so its prompts are conversations. */
  readonly chat: boolean;
  readonly maxNewTokens: number;
  /** Tokens that the padded batches generate for each prompt. */
  readonly parityTokens: number;
  /** generation_config.json asks for sampling: every prompt is then also sampled `repeat` times, and those outputs are judged. */
  readonly samples: boolean;
  readonly repeat: number;
  /** Of `repeat` sampled outputs of a prompt so many have to be good. */
  readonly repeatMinPass: number;
  /** What ends an assistant turn, by the template; null where nothing does, or where it is not known. */
  readonly turnEnd: { readonly token: string; readonly id: number | null } | null;
  /** Ids that end generation in transformers, by the files. */
  readonly stopIds: readonly number[];
  /** Tokens whose losses are measured on the references. */
  readonly tokens: readonly SmokeToken[];
  /** Control tokens and marker texts that no reply should hold, and those that a reply may hold. */
  readonly markers: { readonly forbidden: readonly string[]; readonly allowed: readonly string[] };
  readonly thresholds: SmokeThresholds;
};

/** Where the model is. Paths are absolute. */
export type SmokeModel = {
  readonly kind: 'folder' | 'gguf' | 'hub';
  /** The folder, the GGUF file, or ORG/NAME. */
  readonly place: string;
  readonly revision?: string;
  /** Folder of the adapter that is judged; `place` is then its base. */
  readonly adapter?: string;
  /** The model to compare with; of an adapter it is `place` itself. */
  readonly base?: { readonly kind: 'folder' | 'hub'; readonly place: string; readonly revision?: string };
};

export type SmokeLimits = {
  /** Wall clock of the whole smoke test of one model. */
  readonly seconds: number;
  /** Memory of the process that runs the model; null: as much as there is. */
  readonly memoryMb: number | null;
  /** Of everything that a backend sends. */
  readonly outputBytes: number;
};

/** One output. */
export type Transcript = {
  /** Name of its prompt. */
  readonly prompt: string;
  readonly pass: 'greedy' | 'sampled';
  /** Which of the sampled outputs of this prompt, from 0. */
  readonly repeat: number;
  /** Generated ids, the one that stopped it among them; null where the backend does not give them. */
  readonly ids: readonly number[] | null;
  readonly tokens: number;
  /** What was generated, special tokens kept where the backend gives them; without the one that stopped it. */
  readonly text: string;
  readonly stop:
    | { readonly reason: 'stop'; readonly id: number | null; readonly token: string | null }
    | { readonly reason: 'length' }
    | { readonly reason: 'time' }
    | { readonly reason: 'error'; readonly message: string };
  readonly seconds: number;
};

/** What the outputs show, worked out here for every backend alike. */
export type Output = Transcript & {
  /** What a user reads: up to the first turn end, special tokens left out. */
  readonly answer: string;
  /** Index in `ids` of the first turn end, when generation went on after it; null otherwise, and where ids are not known. */
  readonly passedTurnEnd: number | null;
  /** The answer ends in a loop: what is repeated (normalised, shortened), and how often. */
  readonly loop: { readonly unit: string; readonly times: number } | null;
  /** Control tokens and markers in the answer that do not belong into a reply. */
  readonly leaks: readonly string[];
  /** The limit was reached inside a block of reasoning that the template or the model opened: nothing is known of the answer. */
  readonly reasoning: boolean;
};

/**
 * One prompt with what is wrong with its outputs: an output that shows the defect, where fewer than `repeatMinPass` of those that
 * count are free of it. The sampled ones count where generation_config.json samples, else the greedy one.
 */
export type Answer = {
  readonly prompt: string;
  readonly question: string;
  readonly at: Place | null;
  /** A good model ends its reply within the limit; false also where the limit fell into a block of reasoning. */
  readonly expectsStop: boolean;
  /** Did the greedy output end by itself, and did it say anything? The base is asked greedily, whatever the files say. */
  readonly greedy: { readonly stops: boolean; readonly speaks: boolean } | null;
  readonly endless: Output | null;
  readonly loop: Output | null;
  readonly empty: Output | null;
  readonly leak: Output | null;
};

/** Each prompt alone beside the same prompt in a batch that is padded on the left. */
export type PaddingParity = {
  /** Logits that are closer than this count as a tie. */
  readonly tolerance: number;
  readonly prompts: readonly {
    readonly prompt: string;
    /** Pad tokens before it in the batch. */
    readonly padding: number;
    /** Index of the first greedy id that differs and is no tie; null where all are equal. */
    readonly differsAt: number | null;
    /** Largest difference of the first token's log probabilities among the 20 likeliest. */
    readonly difference: number;
    readonly alone: string;
    readonly padded: string;
    /** The same without an attention mask: what users get who forget it. */
    readonly unmaskedEqual: boolean | null;
  }[];
};

/** After one reference reply: does the model end its turn there, and only there? */
export type TurnEndReply = {
  readonly prompt: string;
  /** Probability and rank (from 1) of the turn end after the reply. */
  readonly probability: number;
  readonly rank: number;
  /** Token that the model puts first there. */
  readonly first: string;
  /** Largest probability of any stop inside the reply; null where the backend does not measure it. */
  readonly inside: number | null;
};

/** Mean loss in nats of one token where a reference has it. */
export type TokenLoss = SmokeToken & {
  readonly count: number;
  readonly loss: number;
  readonly rank: number;
  /** Of the base model at the same places; null without a base, or where it has no such token. */
  readonly baseLoss: number | null;
};

export type TokenLosses = {
  /** Mean over the ordinary tokens of the references. */
  readonly ordinary: { readonly count: number; readonly loss: number; readonly baseLoss: number | null };
  readonly tokens: readonly TokenLoss[];
};

export type LogitsState = {
  readonly finite: boolean;
  /** First module whose output is not finite, and the prompt that showed it. */
  readonly module: string | null;
  readonly prompt: string | null;
  readonly nan: number;
  readonly infinite: number;
};

/** How the model loaded and what ran it. */
export type Smoke = {
  readonly backend: SmokeBackend;
  readonly plan: SmokePlan;
  /** Of what ran: `transformers`, `torch`, `python`, the server's name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly device: string;
  readonly dtype: string | null;
  /** The author's: why model, tokenizer or adapter does not load. Nothing else is measured then. */
  readonly problem: { readonly part: 'model' | 'tokenizer' | 'adapter'; readonly message: string } | null;
  /** Weights that the model wants and the files lack, that have another shape, that nothing wants. 20 names at most each. */
  readonly weights: {
    readonly missing: { readonly count: number; readonly first: readonly string[] };
    readonly mismatched: { readonly count: number; readonly first: readonly string[] };
    readonly unexpected: { readonly count: number; readonly first: readonly string[] };
  } | null;
  /** Embedding rows before and after, where the adapter's tokenizer needed more than the base has. */
  readonly resized: { readonly from: number; readonly to: number } | null;
  readonly timings: {
    /** Seconds. */
    readonly start: number;
    readonly load: number;
    readonly total: number;
    readonly firstToken: number | null;
    readonly tokensPerSecond: number | null;
    readonly peakMemoryMb: number | null;
  };
};

/** What one backend measured. What it could not measure is Missing, with the reason. */
export type SmokeRun = {
  readonly smoke: Smoke;
  readonly transcripts: readonly Transcript[] | Missing;
  /** Of the base model, on the same prompts. */
  readonly baseTranscripts: readonly Transcript[] | Missing;
  readonly paddingParity: PaddingParity | Missing;
  readonly turnEndReplies: readonly TurnEndReply[] | Missing;
  readonly tokenLosses: TokenLosses | Missing;
  readonly logits: LogitsState | Missing;
};

export type SmokeJob = {
  readonly plan: SmokePlan;
  readonly model: SmokeModel;
  readonly limits: SmokeLimits;
  readonly signal: AbortSignal;
  /** One line about what is being done. */
  readonly progress: (what: string) => void;
};

/**
 * Loads a model, lets it speak and measures; it judges nothing. `Missing` when it could not run (no Python, no GPU, out of memory,
 * a server that does not answer): one sentence that says what to do, `blocked`. Leaves no process behind, whatever happens.
 */
export type Backend = (job: SmokeJob) => Promise<SmokeRun | Missing>;
