import type { Place, Tokenizer } from '../types.ts';
import { tokenizerClassFacts } from './model-types.ts';

/** Ids and strings from one source. `missing` says in one sentence why there may be more. */
export type Part = {
  readonly ids: readonly number[];
  readonly texts: readonly string[];
  readonly from: readonly Place[];
  readonly missing: string | undefined;
};

/** A source that names nothing, for certain. */
export const NOTHING: Part = { ids: [], texts: [], from: [], missing: undefined };

/** A source that could name something and cannot be looked at. */
export function undecided(missing: string): Part {
  return { ...NOTHING, missing };
}

/** Everything that any of the sources names; the first doubt is kept. */
export function together(parts: readonly Part[]): Part {
  return {
    ids: [...new Set(parts.flatMap((p) => p.ids))],
    texts: [...new Set(parts.flatMap((p) => p.texts))],
    from: parts.flatMap((p) => p.from),
    missing: parts.find((p) => p.missing !== undefined)?.missing,
  };
}

const QWEN_TOKENS: ReadonlyMap<string, number> = new Map([
  ['<|endoftext|>', 151643],
  ['<|im_start|>', 151644],
  ['<|im_end|>', 151645],
]);

/**
 * Ids of special tokens that the code of a custom tokenizer class sets and no JSON file names, by `tokenizer_class`.
 * QWenTokenizer (Qwen-7B): https://huggingface.co/Qwen/Qwen-7B-Chat/blob/main/tokenization_qwen.py
 */
export function knownSpecialTokens(className: string): ReadonlyMap<string, number> | undefined {
  return className === 'QWenTokenizer' ? QWEN_TOKENS : undefined;
}

/** Classes whose code fixes the end token, whatever tokenizer_config.json says: ChatGLMTokenizer of ChatGLM 2 and 3. */
const FIXED_EOS: ReadonlyMap<string, number> = new Map([['ChatGLMTokenizer', 2]]);

/** The one token that `tokenizer.eos_token_id` is. */
export function eosOf(tokenizer: Tokenizer | undefined): Part {
  if (tokenizer === undefined) return undecided('The tokenizer, whose end token this engine stops at, is not at hand.');
  const { special, className, config, configFile, vocabulary } = tokenizer;
  const at = configFile === undefined ? [] : [{ file: configFile, pointer: '/tokenizer_class' }];
  const fixed = className === undefined ? undefined : FIXED_EOS.get(className);
  if (fixed !== undefined) return { ...NOTHING, ids: [fixed], from: at };
  if (tokenizer.invalid !== undefined) return undecided('tokenizer.json does not load.');
  const eos = special['eos_token'];
  if (eos !== undefined) {
    const { id } = eos;
    return {
      ...NOTHING,
      ids: id === undefined ? [] : [id],
      texts: id === undefined ? [eos.token] : [],
      from: [eos.at],
    };
  }
  if (config === undefined) return undecided('tokenizer_config.json, which names the end token, is not at hand.');
  if ('eos_token' in config) return NOTHING;
  if (className === undefined)
    return undecided('tokenizer_config.json names neither an end token nor a tokenizer class.');
  if (knownSpecialTokens(className) !== undefined) return NOTHING;
  const facts = 'auto_map' in config ? undefined : tokenizerClassFacts(className);
  if (facts === undefined)
    return undecided(`The tokenizer class ${className.slice(0, 80)} sets the end token in its own code.`);
  const token = facts.specialTokens['eos_token'];
  if (token === undefined) return NOTHING;
  const id = vocabulary.idOf.get(token);
  return { ids: id === undefined ? [] : [id], texts: id === undefined ? [token] : [], from: at, missing: undefined };
}
