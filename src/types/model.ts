import type { Engine, Place } from './report.ts';
import type { FileEntry, Json, JsonObject } from './source.ts';

// What the small files of a model folder say: configs, tokenizer, template, and what ends a turn.

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
  /** Ids that it names as placeholders of images, sounds and the like. */
  readonly placeholders: readonly number[];
  /** The model, or a larger one of its family with the same tokenizer, takes something else than text. */
  readonly hasOtherInputs: boolean;
};

/** Tokens that stand for something else than text, by their strings. */
export const OTHER_INPUT: RegExp = /image|img|video|vision|audio|speech|patch|frame/i;

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

export type Modelfile = {
  readonly file: string;
  readonly from: At<string> | undefined;
  readonly stops: readonly At<string>[];
  readonly template: At<string> | undefined;
};
