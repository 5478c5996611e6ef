// The nouns: plain readonly data that crosses every boundary in the product. This file imports nothing.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };
export type Args = JsonObject;

export type Severity = 'error' | 'warning' | 'notice';
export type Verdict = 'pass' | 'fail' | 'incomplete';
export type Engine = 'transformers' | 'vllm' | 'sglang' | 'tgi' | 'llama.cpp' | 'ollama' | 'mlx-lm';

/** Deployment targets in the order of the stop table. */
export const ENGINES = [
  'transformers',
  'vllm',
  'sglang',
  'tgi',
  'llama.cpp',
  'ollama',
  'mlx-lm',
] as const satisfies readonly Engine[];

// ---------------------------------------------------------------- where bytes come from

/** Why bytes could not be had; `absent` is not among them (that is `undefined`). */
export type Unreadable = 'lfs-pointer' | 'link-outside' | 'no-permission' | 'too-large' | 'not-reachable' | 'broken';

export type FileEntry = {
  /** Relative to the source's root, with `/` on every platform. */
  readonly path: string;
  /** Bytes; of an LFS pointer the size that the pointer declares. */
  readonly size: number;
  /** Set when the content cannot be had here. */
  readonly unreadable?: Unreadable;
  /** SHA-256 that a Git LFS pointer names, in hex. */
  readonly lfsOid?: string;
};

/** A folder, a commit, a Hub repository at a pinned revision. Counts what it reads. */
export type Source = {
  /** For messages: `models/bot`, `abc1234:models/bot`, `hf:org/name@rev`. */
  readonly name: string;
  /** Every file below `folder` (default: the root), sorted by path. Links that leave the root are listed as unreadable. */
  list(folder?: string): Promise<readonly FileEntry[]>;
  /** One file, or undefined when there is none. */
  entry(path: string): Promise<FileEntry | undefined>;
  /** Bytes `start` (inclusive) to `end` (exclusive) of a readable file; throws `SourceError` when they cannot be had. */
  bytes(path: string, start?: number, end?: number): Promise<Uint8Array>;
  readonly counts: { reads: number; bytes: number };
  /** Each read is a request over a network: few large ones beat many small ones. */
  readonly isRemote?: boolean;
};

/** Thrown by a source that cannot give what is there. */
export class SourceError extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceError';
    this.reason = reason;
  }
}

/** The operator's mistake: one sentence that says what to do. Printed without a stack, exit status 2. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}

// ---------------------------------------------------------------- subjects and findings

export type SubjectKind = 'checkpoint' | 'adapter' | 'dataset' | 'training-config';

export type Subject = {
  readonly kind: SubjectKind;
  /** Folder (checkpoint, adapter) or file, relative to the source's root; `.` is the root. */
  readonly path: string;
};

/** Where a finding points, in the author's terms; `render/locate.ts` turns a pointer into a line. */
export type Place = {
  readonly file: string;
  /** JSON Pointer (RFC 6901); the empty string is the whole document. */
  readonly pointer?: string;
  /** 1-based row of a dataset. */
  readonly row?: number;
  /** 1-based line, where known. */
  readonly line?: number;
};

/** One change to one file, as data: serves the suggestion on the pull request, `tunelint fix`, and the text. */
export type Edit =
  /** `before` is the value that was there, filled in by the run so that every format can show it. */
  | { readonly file: string; readonly pointer: string; readonly value: Json; readonly before?: Json }
  | { readonly file: string; readonly pointer: string; readonly remove: true; readonly before?: Json }
  /** Copy this file from the base model, byte for byte; `from` is its path in the base source. */
  | { readonly file: string; readonly copyFrom: 'base'; readonly from: string };

export type Fix = { readonly text: string; readonly edits: readonly Edit[] };

export type Hit<A extends Args = Args> = {
  readonly at: Place;
  readonly args: A;
  /** Overrides the rule's severity for this hit, where RULES.md gives the rule several levels. */
  readonly severity?: Severity;
  readonly fix?: Fix;
};

export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly at: Place;
  readonly args: Args;
  readonly message: string;
  readonly why: string;
  readonly fix?: Fix;
  /** Equal for the same defect in two runs, whatever the line. */
  readonly fingerprint: string;
  readonly state: 'new' | 'existing';
};

export type Skipped = {
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  /** True when something that is there could not be looked at: the verdict is then incomplete. */
  readonly blocking?: boolean;
};

export type Broken = { readonly rule: string; readonly subject: string; readonly error: string };

export type ReportSubject = Subject & { readonly facts: JsonObject };

/** What one run found. JSON; it is written by one job and read by another as hostile input. */
export type Report = {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'tunelint'; readonly version: string };
  readonly verdict: Verdict;
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
  readonly subjects: readonly ReportSubject[];
  readonly findings: readonly Finding[];
  /** Findings that the earlier state had and this one has not; only when there was something to compare with. */
  readonly fixed?: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly broken: readonly Broken[];
  readonly degraded: readonly string[];
};

// ---------------------------------------------------------------- facts of a model folder

/** A value in a JSON file with its place. */
export type At<T> = { readonly value: T; readonly at: Place };

/** A JSON file that does not parse, is not an object, or is otherwise unusable. */
export type FileProblem = { readonly at: Place; readonly reason: string };

/** What lies in the folder; always there. */
export type Folder = {
  readonly path: string;
  /** Files directly in the folder, paths relative to the source's root. */
  readonly files: readonly FileEntry[];
  /** JSON files that should be readable and are not. */
  readonly problems: readonly FileProblem[];
  /** Files that a reader wanted and could not have. */
  readonly unreadable: readonly FileEntry[];
};

/** What the user declared in tunelint.yml or on the command line; always there. */
export type Declared = {
  readonly kind: 'checkpoint' | 'adapter';
  readonly engines: readonly Engine[];
  /** `chat: true` in tunelint.yml; undefined when it is not said. */
  readonly chat: boolean | undefined;
  /** Tokens declared as added: `new-tokens` of tunelint.yml and those that a training config in reach adds. */
  readonly newTokens: readonly string[];
  /** Base model named in tunelint.yml or by --base, as written. */
  readonly base: string | undefined;
};

export type TokenIdField = {
  /** `eos_token_id`, `pad_token_id`, `suppress_tokens`, … */
  readonly name: string;
  readonly at: Place;
  /** As written, numbers only; not checked for range. */
  readonly ids: readonly number[];
  readonly isList: boolean;
  /** True when the value was absent or null in the file and comes from the model class's default. */
  readonly isDefault: boolean;
};

/** config.json. `text` is the part that describes the language model (`text_config` and the like, else the whole). */
export type ModelConfig = {
  readonly file: string;
  readonly json: JsonObject;
  readonly text: JsonObject;
  /** JSON Pointer of `text` within the file; empty for the whole. */
  readonly textPointer: string;
  readonly modelType: string | undefined;
  readonly architectures: readonly string[];
  /** The model generates text: a decoder or an encoder-decoder, not a classifier or an encoder. */
  readonly generates: boolean;
  readonly vocabSize: At<number> | undefined;
  /** Every *_token_id of the top level and of the text part, the top level first; class defaults included, marked. */
  readonly tokenIds: readonly TokenIdField[];
  /** What transformers takes as eos from this file: top level, else text part, else class default. */
  readonly eos: TokenIdField | undefined;
  readonly pad: TokenIdField | undefined;
  readonly bos: TokenIdField | undefined;
  readonly tieWordEmbeddings: { readonly value: boolean; readonly at: Place; readonly isDefault: boolean };
  readonly transformersVersion: At<string> | undefined;
};

export type GenerationConfig = {
  readonly file: string;
  readonly json: JsonObject;
  readonly tokenIds: readonly TokenIdField[];
  readonly eos: TokenIdField | undefined;
  readonly pad: TokenIdField | undefined;
  readonly bos: TokenIdField | undefined;
  readonly transformersVersion: At<string> | undefined;
};

export type AddedToken = {
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
  readonly lstrip: boolean;
  readonly rstrip: boolean;
  readonly normalized: boolean;
  readonly singleWord: boolean;
};

/** A special token that a file names: `eos_token`, `bos_token`, `pad_token`, `unk_token`, … */
export type NamedToken = {
  readonly name: string;
  readonly token: string;
  /** Undefined when the vocabulary at hand does not hold the token, or is not complete enough to say. */
  readonly id: number | undefined;
  readonly at: Place;
};

export type Vocabulary = {
  /** True when every token is known (tokenizer.json, tokenizer.model or vocab.json read); false when only added tokens are. */
  readonly complete: boolean;
  /** All added tokens known, though perhaps not the rest (`added_tokens_decoder` lists them all). */
  readonly addedComplete: boolean;
  readonly idOf: ReadonlyMap<string, number>;
  readonly tokenOf: ReadonlyMap<number, string>;
  readonly added: readonly AddedToken[];
  /** Largest id + 1 of what is known; 0 when nothing is. */
  readonly size: number;
};

/** tokenizer.json without its vocabulary and merges. */
export type TokenizerPipeline = {
  readonly file: string;
  /** BPE, Unigram, WordPiece, WordLevel. */
  readonly model: string;
  readonly normalizer: Json;
  readonly preTokenizer: Json;
  readonly postProcessor: Json;
  readonly decoder: Json;
  readonly truncation: Json;
  readonly padding: Json;
  /** model.* besides vocab and merges. */
  readonly modelOptions: JsonObject;
  readonly mergesForm: 'strings' | 'pairs' | 'none';
  /** BOS/EOS that the post-processor writes around one sequence, as token strings. */
  readonly prefixTokens: readonly string[];
  readonly suffixTokens: readonly string[];
};

/** The tokenizer as transformers would load it from this folder, and every place that says something about it. */
export type Tokenizer = {
  /** tokenizer.json, tokenizer_config.json, special_tokens_map.json, added_tokens.json, tokenizer.model, vocab files: those present. */
  readonly files: readonly string[];
  readonly configFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly config: JsonObject | undefined;
  readonly className: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly pipeline: TokenizerPipeline | undefined;
  /** The special tokens in force, by name, after the precedence that transformers applies. */
  readonly special: Readonly<Record<string, NamedToken | undefined>>;
  /** Every mention of a special token, in file order. */
  readonly mentions: readonly NamedToken[];
  /** Contradictions between files on an id or a string. */
  readonly conflicts: readonly TokenizerConflict[];
  readonly paddingSide: At<string> | undefined;
  /** True when BOS is put before the text: add_bos_token, post-processor or class; undefined when it cannot be known. */
  readonly addsBos: boolean | undefined;
  /** tokenizer.json is there and does not load; what is wrong with it. */
  readonly invalid: FileProblem | undefined;
  readonly modelMaxLength: number | undefined;
};

export type TokenizerConflict = {
  readonly token: string;
  readonly what: 'id' | 'token' | 'special-token';
  readonly a: { readonly at: Place; readonly says: string };
  readonly b: { readonly at: Place; readonly says: string };
};

// ---------------------------------------------------------------- template, turn end, stops

export type TemplateCopy = {
  readonly at: Place;
  /** `default` unless the file holds several named templates. */
  readonly name: string;
  readonly source: string;
  /** Which loader takes this copy: transformers prefers chat_template.jinja. */
  readonly inForce: boolean;
};

/** One rendering of one probe conversation. */
export type Probe = {
  /** See PROBES in read/template.ts: `pair`, `pair-prompt`, `system`, `two-turns`, … */
  readonly name: string;
  readonly text: string | undefined;
  /** raised: raise_exception; runtime: any other error of the template; limit: time, steps, memory or output. */
  readonly error: { readonly kind: 'raised' | 'runtime' | 'limit'; readonly message: string } | undefined;
  /** UTF-16 spans of the sentinel of each message, in message order; undefined where it is missing. */
  readonly contents: readonly ({ readonly start: number; readonly end: number } | undefined)[];
};

export type Template = {
  /** The one in force (named `default`, or the only one). */
  readonly source: string;
  readonly at: Place;
  readonly copies: readonly TemplateCopy[];
  /** Set when it does not parse. */
  readonly invalid: { readonly message: string; readonly line: number | undefined } | undefined;
  /** Set when it uses something this interpreter does not do: nothing can be said about rendering. */
  readonly unsupported: string | undefined;
  /** Features it uses: `filter:tojson`, `method:split`, `statement:generation`, `global:strftime_now`, … */
  readonly features: readonly string[];
};

/** The template rendered on the probe conversations. */
export type Rendering = {
  /** Whether messages were given as strings or as lists of text parts (what the template expects). */
  readonly content: 'string' | 'parts';
  readonly probes: Readonly<Record<string, Probe>>;
  readonly readsClock: boolean;
  /** Names looked up and undefined, beyond those that transformers always passes. */
  readonly undeclared: readonly string[];
  /** Turns open with a role header such as `<|im_start|>user`; needed to judge the generation prompt. */
  readonly hasAssistantHeader: boolean;
  /** For each copy of the template (same order as Template.copies): does it render like the one in force? undefined: could not be rendered. */
  readonly copiesEqual: readonly (boolean | undefined)[];
  /** Runs of text in the rendering that look like control markers: `<|im_end|>`, `[INST]`, `</s>`. */
  readonly markers: readonly Marker[];
};

export type Marker = {
  readonly text: string;
  /** Undefined when the vocabulary at hand cannot say. */
  readonly isOneToken: boolean | undefined;
  /** Stands inside literal quotes in the rendering: `'<s>'`. */
  readonly quoted: boolean;
};

/** What ends an assistant turn, measured by rendering. */
export type TurnEnd =
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly id: number | undefined;
      /** Where it was seen: after the last reply, or before the next turn only. */
      readonly seen: 'end' | 'between';
      /** Token that stands between turns, when it is another one (gpt-oss: <|return|> at the end, <|end|> between). */
      readonly between: { readonly token: string; readonly id: number | undefined } | undefined;
      readonly at: Place;
    }
  /** Nothing of its own; the next role's marker follows the reply (GLM-4). */
  | { readonly kind: 'next-role'; readonly token: string; readonly id: number | undefined; readonly at: Place }
  /** A marker that this tokenizer splits: `<|im_end|>` absent from the vocabulary. */
  | {
      readonly kind: 'split';
      readonly text: string;
      readonly pieces: readonly string[] | undefined;
      readonly at: Place;
    }
  /** Plain text, white space or nothing. */
  | { readonly kind: 'none'; readonly text: string; readonly at: Place };

export type StopView = {
  readonly engine: Engine;
  /** False when the files at hand do not decide it; then `reason` says what is missing. */
  readonly known: boolean;
  readonly reason: string | undefined;
  readonly ids: readonly number[];
  /** Token strings that stop this engine whatever their id (llama.cpp's list, Ollama's `PARAMETER stop`). */
  readonly texts: readonly string[];
  /** Which files the set was taken from. */
  readonly from: readonly Place[];
  /** Where the engine's own source says so. */
  readonly link: string;
  /** Does what ends a turn stop this engine? Undefined when there is no turn end or the files do not decide it. */
  readonly endsTurn?: boolean | undefined;
};

/** One view per engine, in the order of ENGINES. */
export type Stops = {
  readonly views: readonly StopView[];
  /** Every id that any file names as eos, with its token where known. */
  readonly named: readonly { readonly id: number; readonly token: string | undefined; readonly at: Place }[];
};

// ---------------------------------------------------------------- weights, adapters, base, other files

export type TensorInfo = {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly file: string;
  /** First byte in the file, and the one after the last. */
  readonly span?: readonly [start: number, end: number];
};

/** A file of weights whose header or size is wrong. `cut` and `long`: the header is sound, the file ends elsewhere than it says. */
export type DamagedFile = FileProblem & { readonly kind: 'cut' | 'long' | 'header' };

/** What the index of sharded weights says beside what the shards hold. Only of an index that is in use or in the way. */
export type IndexReading = {
  readonly file: string;
  /** Files that it names. */
  readonly shards: readonly string[];
  /** Tensors that it puts into a shard that is there and does not hold them. */
  readonly absent: readonly { readonly tensor: string; readonly file: string }[];
  /** Tensors of its shards that it does not name. */
  readonly unlisted: readonly { readonly tensor: string; readonly file: string }[];
  /** Weights of a model beside the shards, in files that it does not name. */
  readonly strays: readonly string[];
};

export type Weights = {
  readonly format: 'safetensors' | 'gguf' | 'pickle';
  /** From safetensors headers and indexes; undefined for pickles, which are never opened. */
  readonly tensors: readonly TensorInfo[] | undefined;
  readonly indexFile: string | undefined;
  readonly inputEmbedding: TensorInfo | undefined;
  readonly outputEmbedding: TensorInfo | undefined;
  /** Rows of the input embedding. */
  readonly rows: number | undefined;
  /** Every shard was readable, so that what is not listed is not there. */
  readonly complete: boolean;
  readonly index: IndexReading | undefined;
  /** Shards that the index names, or that the numbers in the names of the others count; empty where no shard at all is there. */
  readonly missingShards: readonly { readonly file: string; readonly tensors: number | undefined }[];
  /** Shards that are there. */
  readonly presentShards: readonly string[];
  /** Numbered shards lie here and no index says what they hold. */
  readonly lacksIndex: boolean;
  readonly damaged: readonly DamagedFile[];
  readonly pickles: readonly string[];
  readonly safetensors: readonly string[];
};

/** Stored shapes against those that config.json means, for the architectures that are known. */
export type WeightShapes = {
  /** Tensors whose shape was compared. */
  readonly checked: number;
  readonly conflicts: readonly {
    readonly tensor: TensorInfo;
    readonly expected: readonly number[];
    /** The same sizes, the other way round. */
    readonly isTransposed: boolean;
  }[];
  /** Undefined where not all shards were read. `extra`: stored layers that config.json does not count. */
  readonly layers:
    | {
        readonly count: number;
        readonly missing: readonly number[];
        /** `3.mlp.up_proj.weight`: tensors that every layer of the type has and this one has not. */
        readonly lacking: readonly string[];
        readonly extra: readonly number[];
      }
    | undefined;
};

/** NaN and infinity among the weights, as far as they were looked at. */
export type FiniteReading = {
  /** Tensors of floats that were looked into, and how many there are. */
  readonly tensors: number;
  readonly of: number;
  /** Part of the bytes that was looked at; 1: every number. */
  readonly share: number;
  readonly found: readonly {
    readonly tensor: string;
    readonly file: string;
    /** Numbers that are none, among those looked at, and the place of the first in the tensor. */
    readonly count: number;
    readonly first: number;
    readonly numbers: number;
  }[];
};

/** What is known of one row of an embedding that is not like a trained one. */
export type RowReading = {
  readonly matrix: 'input' | 'output';
  readonly id: number;
  /** Undefined: padding behind the tokenizer, or an id without a token. */
  readonly token: string | undefined;
  /**
   * `identical`: the same numbers as other rows; `reserved`: lies among rows that nothing trains; `unchanged`: a new token's row is
   * what the base has there; `mean`: the mean of the others; `copy`: a new token's row is that of an older token; `fresh`: as drawn
   * at random; `outlier`: far longer or shorter than every other.
   */
  readonly kind: 'zero' | 'identical' | 'reserved' | 'unchanged' | 'mean' | 'copy' | 'fresh' | 'outlier' | 'not-finite';
  /** Who uses the token; undefined when nobody in reach does. */
  readonly used: 'template' | 'declared' | 'data' | undefined;
  /** Declared as new, or not in the base. */
  readonly isNew: boolean;
  /** An added token, as opposed to an ordinary word piece. */
  readonly isAdded: boolean;
  readonly isPad: boolean;
  /** Of `identical` and `copy`: another row with these numbers, and how many there are. */
  readonly like: { readonly id: number; readonly token: string | undefined; readonly count: number } | undefined;
  /** The row with the most similar direction among those that were read. */
  readonly nearest: { readonly id: number; readonly token: string | undefined; readonly cosine: number } | undefined;
  readonly norm: number;
  readonly at: Place;
};

/** The rows of special, added, new and template tokens, beside a sample of ordinary ones. */
export type EmbeddingRows = {
  readonly input: string;
  readonly output: string | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Rows of the input embedding that were read. */
  readonly read: number;
  /** Tenth and ninetieth percentile of the norms of ordinary rows. */
  readonly usualNorms: readonly [number, number] | undefined;
  readonly found: readonly RowReading[];
  /** Where input embedding and output head are both stored: rows compared, and how many of them differ. */
  readonly tied: { readonly compared: number; readonly different: number } | undefined;
};

export type Adapter = {
  readonly file: string;
  readonly json: JsonObject;
  readonly peftType: string | undefined;
  readonly base: At<string> | undefined;
  readonly baseRevision: string | undefined;
  readonly modulesToSave: readonly string[];
  readonly trainableTokenIndices: Json;
  readonly targetModules: readonly string[] | string | undefined;
  /** The file with its weights (the first of several shards); undefined where there is none. */
  readonly weights: { readonly file: string; readonly size: number } | undefined;
  /** Tensors of adapter_model.safetensors, or of adapter_model.bin by its opcodes, when readable. */
  readonly tensors: readonly TensorInfo[] | undefined;
  /** The same tensors by what PEFT does with them; undefined where the method is not one of PEFT's. */
  readonly parts: readonly AdapterPart[] | undefined;
};

/** One tensor of an adapter, named after what PEFT does with it. */
export type AdapterPart = {
  /**
   * `method`: what the method adds to a module. `saved`: a module stored whole (modules_to_save, a resized embedding).
   * `rows`: single rows of an embedding (trainable_token_indices). `shared`: belongs to no module (prompts, a common
   * projection). `foreign`: under a name that PEFT does not load.
   */
  readonly kind: 'method' | 'saved' | 'rows' | 'shared' | 'foreign';
  /** Module of the base without PEFT's wrappers: `model.layers.0.self_attn.q_proj`; empty for `shared`. */
  readonly module: string;
  /** `lora_A`, `hada_w1_a`, …; of a saved module `weight` or `bias`; of a foreign one what is wrong with its name. */
  readonly part: string;
  readonly tensor: TensorInfo;
};

/** How an adapter's tensors fit its own config and its base. */
export type AdapterFit = {
  /** Tensors in which a dimension is 0. */
  readonly zeroSized: readonly TensorInfo[];
  /** Modules with one half of a pair: lora_A without lora_B, or the other way round. */
  readonly halves: readonly string[];
  /** Nothing that its method writes is there, though the config says that modules are changed. */
  readonly lacksMethod: boolean;
  /** Layers of the base that the config targets and for which there is nothing; `of` is how many it targets. */
  readonly layersWithout: { readonly layers: readonly number[]; readonly of: number };
  readonly misfits: readonly AdapterMisfit[];
};

/** One way in which an adapter does not fit. */
export type AdapterMisfit = {
  readonly what:
    | 'name'
    | 'rank'
    | 'untargeted'
    | 'nothing-targeted'
    | 'no-module'
    | 'no-layer'
    | 'shape'
    | 'rows'
    | 'not-saved'
    | 'token-rows'
    | 'token-id';
  readonly at: Place;
  /** Tensors, modules or ids, the first few. */
  readonly names: readonly string[];
  readonly count: number;
  /** What the first of them has, and what it should have. */
  readonly has: string;
  readonly wants: string;
  /** Of `rows`: the vocabulary beside the adapter explains them. */
  readonly explained?: boolean;
  /** What the config would say at `at` if it described the file. */
  readonly value?: Json;
};

/** The base model, read the same way, and why it was taken. */
export type Base = {
  readonly name: string;
  readonly why: string;
  /** Named in passing (`_name_or_path`, the model card): what differs from it is judged one level lower. */
  readonly guessed?: true;
  readonly config: ModelConfig | undefined;
  readonly generationConfig: GenerationConfig | undefined;
  readonly tokenizer: Tokenizer | undefined;
  readonly template: Template | undefined;
  readonly rendering: Rendering | undefined;
  readonly weights: Weights | undefined;
};

export type TokenChange = {
  readonly token: string;
  readonly id: number;
  readonly baseId?: number;
  readonly baseToken?: string;
};

/** Semantic difference of two tokenizers: layouts, key order and merge spelling do not count. */
export type TokenizerDiff = {
  readonly added: readonly TokenChange[];
  readonly removed: readonly TokenChange[];
  readonly renumbered: readonly TokenChange[];
  readonly flags: readonly {
    readonly token: string;
    readonly id: number;
    readonly flag: string;
    readonly head: boolean;
    readonly base: boolean;
  }[];
  readonly merges:
    | { readonly changed: boolean; readonly head: number; readonly base: number; readonly example: string | undefined }
    | undefined;
  /** Pipeline parts that differ by meaning. */
  readonly pipeline: readonly {
    readonly part: 'normalizer' | 'pre_tokenizer' | 'post_processor' | 'decoder' | 'model';
    readonly head: Json;
    readonly base: Json;
  }[];
  /** Probe texts that encode to other ids. */
  readonly probes: readonly {
    readonly text: string;
    readonly head: readonly number[];
    readonly base: readonly number[];
  }[];
  /** A text that holds the first added token, as both encode it; undefined where nothing was added or one cannot encode. */
  readonly addedProbe:
    | { readonly text: string; readonly head: readonly number[]; readonly base: readonly number[] }
    | undefined;
  /** False when a vocabulary was incomplete, so that only added tokens were compared. */
  readonly complete: boolean;
  /** Tokenizer files of this folder that the base has too, for the copy fix: [file here, file there]. */
  readonly copyable: readonly (readonly [string, string])[];
};

export type ConfigDiff = readonly {
  readonly at: Place;
  readonly key: string;
  readonly head: Json | undefined;
  readonly base: Json | undefined;
}[];

export type TemplateDiff = {
  /** Probes whose renderings differ: name, and the text around the first difference. */
  readonly probes: readonly { readonly name: string; readonly head: string; readonly base: string }[];
};

export type Modelfile = {
  readonly file: string;
  readonly from: At<string> | undefined;
  readonly stops: readonly At<string>[];
  readonly template: At<string> | undefined;
};

export type Gguf = {
  readonly file: string;
  readonly eosId: number | undefined;
  readonly eotId: number | undefined;
  readonly eomId: number | undefined;
  readonly bosId: number | undefined;
  readonly padId: number | undefined;
  readonly addBos: boolean | undefined;
  readonly addEos: boolean | undefined;
  readonly template: string | undefined;
  /** `llama` (sentencepiece), `gpt2` (byte-level BPE), `bert`, `t5`, … */
  readonly tokenizerModel: string | undefined;
  readonly tokens: readonly string[] | undefined;
  readonly architecture: string | undefined;
};

/** A file that holds a pickle, told from its opcodes; nothing in it was executed. */
export type PickleFile = {
  readonly file: string;
  /** torch.save's archive, its older sequence of pickles, a TorchScript archive, a bare pickle; undefined for anything else. */
  readonly container: 'zip' | 'legacy' | 'torchscript' | 'raw' | undefined;
  /** What loading it imports, each name once. */
  readonly imports: readonly PickleImport[];
  /** Why not all of it could be listed, as a clause that follows the file's name. */
  readonly problem: string | undefined;
  /** Names and shapes, where it is a dictionary of tensors. */
  readonly tensors: readonly TensorInfo[] | undefined;
};

export type PickleImport = {
  /** `module.name`; `?` for a name that is computed while loading. */
  readonly name: string;
  /** What tensors need; what runs code of the author; everything else. */
  readonly kind: 'allowed' | 'dangerous' | 'unknown';
};

/** How the loss went while the model was trained. */
export type TrainingLog = {
  readonly file: string;
  /** Logged values of the training loss; the first, the last and the lowest that are numbers. */
  readonly steps: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly lowest: number | undefined;
  /** The loss in few points; null where it is no number. */
  readonly curve: readonly { readonly step: number; readonly loss: number | null }[];
  readonly trouble: LossTrouble | undefined;
};

/** What is wrong with a loss. `zero-loss`: 0 while the gradient is no number. `spike`: a rise that does not come back. */
export type LossTrouble = {
  readonly kind: 'not-finite' | 'zero-loss' | 'gradient' | 'diverged' | 'spike';
  readonly at: Place;
  readonly step: number;
  /** Logged values that are no number. */
  readonly count: number;
  /** The key of the log, and the value there. */
  readonly name: string;
  readonly value: string;
  /** Of a rise: the loss before it and at the end. */
  readonly from?: number;
  readonly to?: number;
};

/** What a training config or a dataset entry of tunelint.yml in reach means for this folder. */
export type Training = {
  readonly at: Place;
  readonly trainer: string;
  /** Its collator masks every label that equals the pad id, or it sets pad to eos and masks padding by id. */
  readonly masksPadId: boolean;
  /** It pads several examples into one batch. */
  readonly batches: boolean;
  readonly newTokens: readonly string[];
  readonly base: string | undefined;
  readonly template: string | undefined;
};

/** Everything a rule can ask for. A reader produces each; a rule names those it needs. */
export type Facts = {
  readonly folder: Folder;
  readonly declared: Declared;
  readonly config: ModelConfig;
  readonly generationConfig: GenerationConfig;
  readonly tokenizer: Tokenizer;
  readonly template: Template;
  readonly rendering: Rendering;
  readonly turnEnd: TurnEnd;
  readonly stops: Stops;
  readonly weights: Weights;
  readonly embeddingRows: EmbeddingRows;
  readonly weightShapes: WeightShapes;
  readonly finite: FiniteReading;
  readonly adapter: Adapter;
  readonly adapterFit: AdapterFit;
  readonly base: Base;
  readonly tokenizerDiff: TokenizerDiff;
  readonly templateDiff: TemplateDiff;
  readonly configDiff: ConfigDiff;
  readonly modelfiles: readonly Modelfile[];
  readonly ggufs: readonly Gguf[];
  readonly pickles: readonly PickleFile[];
  readonly trainingLog: TrainingLog;
  readonly training: readonly Training[];
  /** Only of subjects that are datasets: a rule that needs it judges a scanned file as a whole. */
  readonly dataset: Dataset;
  /** Only of subjects that are training configs, and so are the four below. */
  readonly trainingConfig: TrainingConfig;
  /** The model that it starts from, where its files are in reach. */
  readonly trainingBase: ModelInReach;
  /** The model or adapter that it writes: its output directory, or the folder in which the config lies. */
  readonly trainingOutput: ModelInReach;
  readonly trainingTemplate: TrainingTemplate;
  /** The scanned files that it trains on. */
  readonly trainingData: readonly Dataset[];
  /** Only after a generation smoke test, and so are the six below. */
  readonly smoke: Smoke;
  readonly answers: readonly Answer[];
  readonly baseAnswers: readonly Answer[];
  readonly paddingParity: PaddingParity;
  readonly turnEndReplies: readonly TurnEndReply[];
  readonly tokenLosses: TokenLosses;
  readonly logits: LogitsState;
};

/** What one training config says, in our words; every value with its place. */
export type TrainingConfig = {
  readonly file: string;
  /** `llama-factory`, `axolotl`, …: KEYS in read/trainers.ts. */
  readonly trainer: string;
  readonly json: JsonObject;
  /** It names data to train on. False for the configs with which the same tools merge, serve or evaluate. */
  readonly trains: boolean;
  /** `sft`, `pt`, `dpo`, … as the trainer spells it; undefined where it has no such key. */
  readonly stage: string | undefined;
  /** `lora`, `qlora`, `full`, `freeze`, … as the trainer spells it. */
  readonly method: string | undefined;
  /** Name or path as written; undefined where it holds a `${…}` that the file does not resolve. */
  readonly base: At<string> | undefined;
  readonly baseRevision: string | undefined;
  readonly tokenizer: At<string> | undefined;
  readonly outputDir: At<string> | undefined;
  /** Name of a template that the trainer ships. */
  readonly template: At<string> | undefined;
  /** A Jinja template written into the config, or a path to one. */
  readonly templateSource: At<string> | undefined;
  readonly datasets: readonly At<string>[];
  readonly evalDatasets: readonly At<string>[];
  readonly datasetDir: string | undefined;
  /** Tokens that are added where the vocabulary lacks them, special ones with a role among them. */
  readonly newTokens: readonly At<string>[];
  /** A file that lists more of them (LLaMA-Factory's new_special_tokens_config). */
  readonly newTokensFile: At<string> | undefined;
  readonly eosToken: At<string> | undefined;
  readonly padToken: At<string> | undefined;
  readonly maxLength: At<number> | undefined;
  /** Several examples share a row, or rows are concatenated without padding. */
  readonly packing: boolean;
  /** Examples a device takes at once, the trainer's default included; undefined when it is not a number. */
  readonly batchSize: number | undefined;
  /** Modules besides the LoRA layers that are trained whole. */
  readonly modulesToSave: readonly At<string>[];
  /** Where the trainer's source shows that its collator masks every label equal to the pad id. */
  readonly masksPadId: { readonly link: string } | undefined;
};

/** A model folder that belongs to a training config. */
export type ModelInReach = { readonly path: string; readonly facts: Reading['facts'] };

/** The template that a training config names beside the one that ships with the model it writes. */
export type TrainingTemplate = {
  readonly name: At<string>;
  /** Folder whose template it was compared with, and where that template is. */
  readonly shipped: { readonly path: string; readonly at: Place };
  /** What opens a user turn and what ends a reply in the named template, where the shipped one writes something else. */
  readonly opens: { readonly named: string; readonly shipped: string } | undefined;
  readonly ends: { readonly named: string; readonly shipped: string } | undefined;
};

export type FactName = keyof Facts;

/** Why a fact is not there. `blocked`: something that is there could not be looked at. */
export type Missing = { readonly reason: string; readonly blocked: boolean };

export type Reading = {
  readonly subject: Subject;
  readonly facts: { readonly [K in FactName]?: Facts[K] };
  readonly missing: { readonly [K in FactName]?: Missing };
};

// ---------------------------------------------------------------- dataset rows

export type Trainer = 'trl' | 'llama-factory' | 'axolotl' | 'torchtune' | 'ms-swift' | 'transformers';

/** `prompt` is a question for reinforcement learning, which has no reply to learn from. */
export type RowShape =
  | 'messages'
  | 'text'
  | 'prompt-completion'
  | 'preference'
  | 'kto'
  | 'prompt'
  | 'tokenized'
  | 'unknown';

/** One message, normalised: ShareGPT's `from: gpt` is `assistant`; a role that is not known stays as written. */
export type Turn = {
  readonly role: string;
  /** Undefined where the key is absent, null where the file says null; lists of parts are joined. */
  readonly text: string | null | undefined;
  readonly toolCalls?: Json;
  /** Other keys of the message as written, which a template may read: `name`, `tool_call_id`, `reasoning_content`, … */
  readonly extra?: JsonObject;
  /** Said by the data itself (`train`, `weight`, `loss`); undefined: as the trainer does by default. */
  readonly trained?: boolean;
};

/** Kinds of characters that the texts of a row may hold, each a bit: what rules look for begins with one of them. */
export const CHARACTERS = {
  /** U+FFFD, halves of pairs above U+FFFF, control characters, and the letters that UTF-8 read as another encoding begins with. */
  suspect: 1,
  /** `<` and what looks like it. */
  opening: 2,
} as const;

/** One training example as the file holds it, normalised. */
export type Row = {
  readonly file: string;
  /** 1-based number of the row in its file. */
  readonly row: number;
  /** 1-based line where it begins, for files of lines. */
  readonly line: number | undefined;
  readonly shape: RowShape;
  /**
   * messages, alpaca (its history included) and conversational prompts; empty for the other shapes. Of a prompt-completion row
   * of messages all of them, the assistant's turns of the prompt with `trained: false`; of a preference row the prompt only.
   */
  readonly turns: readonly Turn[];
  /** Tools that the row offers, parsed where the file has them as JSON text. */
  readonly tools?: Json;
  /** Alpaca's `input` as written, where it is text: it also stands at the end of the question. */
  readonly input?: string;
  /** Pre-rendered text, prompt and completion as strings. */
  readonly text?: string | null;
  readonly prompt?: string | null;
  readonly completion?: string | null;
  /** Replies of a preference row; `label` of a KTO row. */
  readonly chosen?: readonly Turn[];
  readonly rejected?: readonly Turn[];
  readonly label?: boolean;
  /** Tokenized rows, as they are in the file. */
  readonly ids?: readonly number[];
  readonly labels?: readonly number[];
  readonly mask?: readonly number[];
  /** Kinds of characters in its texts, bits of `CHARACTERS`; undefined where they were not looked at. */
  readonly characters?: number;
  /** The row could not be parsed or has no shape that is known; a sentence that follows "row N". */
  readonly problem?: string;
};

/** The example as the trainer will see it: only with a tokenizer and, for turns, a template in reach. */
export type SeenRow = {
  /** Rendered text; undefined for tokenized rows. */
  readonly text: string | undefined;
  /** After the cutoff. */
  readonly ids: readonly number[];
  /** Before the cutoff. */
  readonly length: number;
  /** Same length as ids; -100 is not learned. Undefined where the trainer is not known. */
  readonly labels: readonly number[] | undefined;
  /** One entry for each assistant reply: where its text ends in `ids`, and the token that stands there (cut off: undefined). */
  readonly replies: readonly { readonly end: number; readonly terminator: number | undefined }[];
};

/** What is the same for every row of one dataset. */
export type DatasetHead = {
  readonly files: readonly string[];
  readonly trainer: Trainer | undefined;
  readonly trainOn: 'assistant' | 'all' | undefined;
  readonly maxLength: number | undefined;
  readonly split: 'train' | 'eval';
  readonly tokenizer:
    | {
        readonly path: string;
        readonly vocabulary: Vocabulary;
        readonly special: Tokenizer['special'];
        readonly rows: number | undefined;
        readonly addsBos: boolean | undefined;
      }
    | undefined;
  readonly turnEnd: TurnEnd | undefined;
  /** Every id that ends generation in some engine of the tokenizer's checkpoint, with the turn end. */
  readonly stopIds: readonly number[];
  readonly padId: number | undefined;
  readonly newTokens: readonly string[];
};

/** A row that a finding names. */
export type RowPlace = { readonly row: number; readonly line?: number };

/** How many rows, and the first of them (20 at most), by row. */
export type RowPlaces<P extends RowPlace = RowPlace> = { readonly count: number; readonly places: readonly P[] };

/** What the scan of one dataset file found out, for rules that judge it as a whole. JSON: shards of a scan are merged from it. */
export type Dataset = {
  readonly file: string;
  readonly trainer: Trainer | null;
  readonly split: 'train' | 'eval';
  readonly maxLength: number | null;
  /** Rows in the file, and how many of them were looked at (fewer with --sample). */
  readonly rows: number;
  readonly judged: number;
  /** Lines that cannot be parsed and rows of no known shape; `problem` follows "row N". */
  readonly unreadable: RowPlaces<RowPlace & { readonly problem: string }>;
  /** Set when reading ended before the end of the file: a truncated archive, a broken footer. */
  readonly ended: string | null;
  /** Shapes of the rows that were looked at, the most frequent first. */
  readonly shapes: readonly { readonly shape: RowShape; readonly count: number; readonly first: RowPlace }[];
  /** Rows equal to an earlier one after normalising white space; `of` is that row. */
  readonly duplicates: RowPlaces<RowPlace & { readonly of: number }>;
  /** Rows that a file of the other split has too; `of` is the row there. */
  readonly overlaps: readonly ({ readonly file: string } & RowPlaces<RowPlace & { readonly of: number }>)[];
  /** Part of the rows that was compared for `duplicates` and `overlaps`: 1, or less where the memory for it was used up. */
  readonly compared: number;
  readonly turns: number;
  /** Tokens per row before the cutoff; null without a tokenizer (and template) in reach. */
  readonly lengths: {
    readonly rows: number;
    readonly tokens: number;
    /** Upper bounds of the percentiles, exact below 1,024 and within 1 % above. */
    readonly p50: number;
    readonly p90: number;
    readonly p99: number;
    readonly max: number;
    /** Rows longer than maxLength; 0 without one. */
    readonly over: RowPlaces<RowPlace & { readonly length: number }>;
  } | null;
  /** Tokens that carry a label; null where the trainer is not known. */
  readonly labels: { readonly rows: number; readonly tokens: number; readonly trained: number } | null;
  /** Rows in which a declared new token is learned, by token; null without declared tokens or without rows that could be seen. */
  readonly newTokens: Readonly<Record<string, number>> | null;
};

export type RowHit<A extends Args = Args> = { readonly args: A; readonly severity?: Severity };

/** Offered one row at a time, in workers: pure, and cheap. Hits of one rule in one file become one finding with a count and the first places. */
export type RowRule<Id extends string = string, A extends Args = Args> = {
  readonly id: Id;
  readonly section: 'rows' | 'labels';
  readonly severity: Severity;
  /** `seen`: skipped without a tokenizer (and template) in reach; `labels`: also without a trainer. */
  readonly needs: readonly ('row' | 'seen' | 'labels' | 'tokenizer')[];
  /** Shapes of the rows that it can hit at all; default: every shape. Others cost it nothing. */
  readonly shapes?: readonly RowShape[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly links: readonly string[];
  /** `places.count` rows of `places.rows` were hit; `args` are those of the first. */
  message(args: A, places: { readonly count: number; readonly rows: number }): string;
  /** Level of the one finding by how many rows were hit, where RULES.md makes it depend on the share; wins over the hits' own. */
  level?(places: { readonly count: number; readonly rows: number }): Severity;
  row(row: Row, seen: SeenRow | undefined, head: DatasetHead): Iterable<RowHit<A>>;
};

// ---------------------------------------------------------------- generation smoke test

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
  /** Largest probability of any stop inside the reply. */
  readonly inside: number;
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

// ---------------------------------------------------------------- rules

/** Sections of RULES.md, in the order of docs/rules.md. */
export type Section =
  | 'stopping'
  | 'padding'
  | 'template'
  | 'tokenizer'
  | 'embeddings'
  | 'weights'
  | 'rows'
  | 'labels'
  | 'training'
  | 'smoke';

export type Rule<
  Id extends string = string,
  N extends FactName = FactName,
  W extends FactName = FactName,
  A extends Args = Args,
> = {
  readonly id: Id;
  readonly section: Section;
  readonly severity: Severity;
  /** Facts without which the rule is skipped. */
  readonly needs: readonly N[];
  /** Facts it uses when they are there. */
  readonly wants?: readonly W[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** Documentation, code or incident that shows the fact. */
  readonly links: readonly string[];
  message(args: A): string;
  check(facts: { readonly [K in N]: Facts[K] } & { readonly [K in W]?: Facts[K] | undefined }): Iterable<Hit<A>>;
};

/** Typed identity: the compiler holds a rule to the facts it declares. */
export function defineRule<
  const Id extends string,
  const N extends FactName,
  A extends Args,
  const W extends FactName = never,
>(rule: Rule<Id, N, W, A>): Rule<Id, N, W, A> {
  return rule;
}

/** The same for a rule over rows. */
export function defineRowRule<const Id extends string, A extends Args>(rule: RowRule<Id, A>): RowRule<Id, A> {
  return rule;
}
