import { generationConfig, modelConfig } from '../../src/read/model-config.ts';
import { tokenizerClassFacts } from '../../src/read/model-types.ts';
import { knownSpecialTokens, type StopInput, stops } from '../../src/read/stop-set.ts';
import type { AddedToken, Engine, JsonObject, NamedToken, StopView, Tokenizer } from '../../src/types.ts';

/** The facts of a model's files that bear on stopping, as they stand in the files. */
export type Files = {
  readonly config?: JsonObject;
  /** `null`: the folder has no such file; undefined: nothing is known of it. */
  readonly generation?: JsonObject | null;
  readonly tokenizer?: JsonObject;
  /** Added tokens, token → id, as added_tokens_decoder or tokenizer.json lists them. */
  readonly tokens?: Readonly<Record<string, number>>;
  /** Pieces of the whole vocabulary beside the added tokens. */
  readonly pieces?: Readonly<Record<string, number>>;
  readonly hasTokenizerJson?: boolean;
  readonly suffixTokens?: readonly string[];
};

/** Facts of one folder, as the readers give them. */
export function facts(
  files: Files,
): Pick<StopInput, 'config' | 'generationConfig' | 'generationConfigAbsent' | 'tokenizer'> {
  return {
    config: files.config && modelConfig({ file: 'config.json', value: files.config }),
    generationConfig: files.generation
      ? generationConfig({ file: 'generation_config.json', value: files.generation })
      : undefined,
    generationConfigAbsent: files.generation === null,
    tokenizer: files.tokenizer === undefined && files.tokens === undefined ? undefined : tokenizerFacts(files),
  };
}

export function input(files: Files, more: Partial<StopInput> = {}): StopInput {
  return { ...facts(files), modelfiles: [], ggufs: [], base: undefined, kind: 'checkpoint', ...more };
}

/** The view of one engine. */
export function view(from: StopInput, engine: Engine): StopView {
  const found = stops(from).views.find((v) => v.engine === engine);
  if (found === undefined) throw new Error(`no view for ${engine}`);
  return found;
}

function tokenizerFacts(files: Files): Tokenizer {
  const config = files.tokenizer;
  const className = typeof config?.['tokenizer_class'] === 'string' ? config['tokenizer_class'] : undefined;
  const known = className === undefined ? undefined : knownSpecialTokens(className);
  const idOf = new Map([
    ...(known ?? []),
    ...Object.entries(files.pieces ?? {}),
    ...Object.entries(files.tokens ?? {}),
  ]);
  const added = Object.entries(files.tokens ?? {}).map(
    ([content, id]): AddedToken => ({
      id,
      content,
      special: true,
      lstrip: false,
      rstrip: false,
      normalized: false,
      singleWord: false,
    }),
  );
  const special: Record<string, NamedToken> = {};
  const defaults = className === undefined ? {} : (tokenizerClassFacts(className)?.specialTokens ?? {});
  for (const name of ['eos_token', 'bos_token', 'pad_token']) {
    const written = config?.[name];
    const token =
      typeof written === 'string'
        ? written
        : config !== undefined && !Object.hasOwn(config, name)
          ? defaults[name]
          : undefined;
    if (token !== undefined)
      special[name] = { name, token, id: idOf.get(token), at: { file: 'tokenizer_config.json', pointer: `/${name}` } };
  }
  return {
    files: ['tokenizer_config.json'],
    configFile: config && 'tokenizer_config.json',
    jsonFile: files.hasTokenizerJson ? 'tokenizer.json' : undefined,
    config,
    className,
    vocabulary: {
      complete: files.pieces !== undefined,
      addedComplete: files.tokens !== undefined,
      idOf,
      tokenOf: new Map([...idOf].map(([token, id]) => [id, token])),
      added,
      size: Math.max(-1, ...idOf.values()) + 1,
    },
    pipeline:
      files.suffixTokens === undefined
        ? undefined
        : {
            file: 'tokenizer.json',
            model: 'BPE',
            normalizer: null,
            preTokenizer: null,
            postProcessor: null,
            decoder: null,
            truncation: null,
            padding: null,
            modelOptions: {},
            mergesForm: 'pairs',
            prefixTokens: [],
            suffixTokens: files.suffixTokens,
          },
    special,
    mentions: Object.values(special).filter((s) => typeof config?.[s.name] === 'string'),
    conflicts: [],
    paddingSide: undefined,
    addsBos: undefined,
    invalid: undefined,
    modelMaxLength: undefined,
  };
}
