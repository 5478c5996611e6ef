import type { At, FileProblem } from './model.ts';
import type { Place } from './report.ts';
import type { Json, JsonObject } from './source.ts';

// What is known of the files that hold numbers: weights, adapters, GGUF, pickles.

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
