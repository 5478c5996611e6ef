import type { Base, ConfigDiff, TemplateDiff, TokenizerDiff } from './base.ts';
import type { Dataset } from './dataset.ts';
import type {
  Declared,
  Folder,
  GenerationConfig,
  ModelConfig,
  Modelfile,
  Rendering,
  Stops,
  Template,
  Tokenizer,
  TurnEnd,
} from './model.ts';
import type { Subject } from './report.ts';
import type { Answer, LogitsState, PaddingParity, Smoke, TokenLosses, TurnEndReply } from './smoke.ts';
import type { Missing } from './source.ts';
import type { Training, TrainingConfig, TrainingLog, TrainingTemplate } from './training.ts';
import type {
  Adapter,
  AdapterFit,
  EmbeddingRows,
  FiniteReading,
  Gguf,
  PickleFile,
  WeightShapes,
  Weights,
} from './weights.ts';

// Everything that rules ask for, by name.

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

/** A model folder that belongs to a training config. */
export type ModelInReach = { readonly path: string; readonly facts: Reading['facts'] };

export type FactName = keyof Facts;

export type Reading = {
  readonly subject: Subject;
  readonly facts: { readonly [K in FactName]?: Facts[K] };
  readonly missing: { readonly [K in FactName]?: Missing };
};
