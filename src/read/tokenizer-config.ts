// What in tokenizer_config.json and special_tokens_map.json transformers does not load.

import { type FileProblem, isObject, type Json } from '../types.ts';
import { escapePointer, type JsonFile, kindOf } from './folder.ts';

/** Special tokens that are one token. */
export const SPECIAL_NAMES = [
  'bos_token',
  'eos_token',
  'unk_token',
  'sep_token',
  'pad_token',
  'cls_token',
  'mask_token',
] as const;

/** Whole numbers as Python's int() reads them. */
const WHOLE = /^\s*[+-]?\d+(?:_\d+)*\s*$/;

/**
 * Values that make the tokenizer of transformers fail to load, or a special token empty: of a wrong type, all of them. Tried
 * with 4.57.6 and 5.18.0, for the class of the model and for PreTrainedTokenizerFast.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (`_from_pretrained`)
 */
export function wrongTypes(config: JsonFile | undefined, map: JsonFile | undefined): readonly FileProblem[] {
  const hasDecoder = config !== undefined && Object.hasOwn(config.value, 'added_tokens_decoder');
  // Code of the repository may take anything as a special token; and the map counts only without added_tokens_decoder.
  const hasCode = config?.value['auto_map'] !== undefined;
  return [
    ...(config === undefined || !hasDecoder ? [] : wrongDecoder(config.file, config.value['added_tokens_decoder'])),
    ...(config === undefined || hasCode ? [] : wrongTokens(config, true)),
    ...(map === undefined || hasCode || hasDecoder ? [] : wrongTokens(map, false)),
  ];
}

function wrongDecoder(file: string, decoder: Json | undefined): readonly FileProblem[] {
  if (!isObject(decoder))
    return [
      {
        at: { file, pointer: '/added_tokens_decoder' },
        reason: `has ${kindOf(decoder ?? null)} as added_tokens_decoder and no object: ${FAILS}`,
      },
    ];
  const wrong = Object.entries(decoder).flatMap(([key, token]) => {
    if (!WHOLE.test(key)) return [{ key, what: `the key ${JSON.stringify(key).slice(0, 80)}, which is no token id` }];
    return isObject(token) ? [] : [{ key, what: `${kindOf(token)} under ${key}, where a token is expected` }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const more = wrong.length === 1 ? '' : `, and ${wrong.length - 1} more like it`;
  return [
    {
      at: { file, pointer: `/added_tokens_decoder/${escapePointer(first.key)}` },
      reason: `has in added_tokens_decoder ${first.what}${more}: ${FAILS}`,
    },
  ];
}

/** In tokenizer_config.json an object is a token only where `__type` says so; in the map every object is one. */
function wrongTokens({ file, value }: JsonFile, isTyped: boolean): readonly FileProblem[] {
  return SPECIAL_NAMES.flatMap((name) => {
    const token = value[name];
    if (token === undefined || token === null || typeof token === 'string') return [];
    const at = { file, pointer: `/${name}` };
    if (!isObject(token)) return [{ at, reason: `has ${kindOf(token)} as ${name} and no token: ${FAILS}` }];
    if (isTyped && token['__type'] !== 'AddedToken')
      return [{ at, reason: `has an object as ${name} without "__type": "AddedToken": ${FAILS}` }];
    if (typeof token['content'] === 'string') return [];
    return [{ at, reason: `has an object as ${name} without \`content\`: transformers takes the empty string for it` }];
  });
}

const FAILS = 'transformers fails to load the tokenizer';
