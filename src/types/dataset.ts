import type { Tokenizer, TurnEnd, Vocabulary } from './model.ts';
import type { Json, JsonObject } from './source.ts';

// The rows of a dataset, and what a scan found out.

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

/** Rows as the file writes them: a trainer reads columns of one layout. */
export type RowLayout = RowShape | 'alpaca';

/** One training example as the file holds it, normalised. */
export type Row = {
  readonly file: string;
  /** 1-based number of the row in its file. */
  readonly row: number;
  /** 1-based line where it begins, for files of lines. */
  readonly line: number | undefined;
  readonly shape: RowShape;
  /** What the file writes where its columns are a question and an answer, which makes messages too. */
  readonly layout?: 'alpaca';
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
  /** The same where that is not the file's fault: too much memory or time, an old Node. */
  readonly unable: string | null;
  /** Shapes of the rows that were looked at, the most frequent first. */
  readonly shapes: readonly { readonly shape: RowLayout; readonly count: number; readonly first: RowPlace }[];
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
