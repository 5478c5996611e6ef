import type { GenerationConfig, ModelConfig, Rendering, Template, Tokenizer } from './model.ts';
import type { Place } from './report.ts';
import type { Json } from './source.ts';
import type { Weights } from './weights.ts';

// The base model, and how a fine-tune differs from it.

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
