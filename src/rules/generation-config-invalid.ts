import { defineRule, type Edit, type Json, type JsonObject } from '../types.ts';

/** Keys that transformers refuses together. The versions are those whose `validate` was run on it. */
type Problem = {
  readonly keys: readonly string[];
  /** A clause that follows the keys and their values. */
  readonly because: string;
  readonly refuses: 'from_pretrained' | 'save_pretrained' | 'generate';
  readonly versions?: readonly string[];
  readonly remedy?: 'remove' | 'sample';
};

export const generationConfigInvalid = defineRule({
  id: 'generation-config-invalid',
  section: 'weights',
  severity: 'error',
  needs: ['generationConfig'],
  title: '`generation_config.json` holds what transformers refuses',
  why: 'Such a combination passes with a warning when the model is loaded and raises when it is saved: the next fine-tune, merge or quantisation of this model fails at its last step. Other values do not even load.',
  fix: 'Set do_sample to true where sampling is meant, else take the sampling values out.',
  links: [
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/configuration_utils.py#L528',
    'https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/generation/configuration_utils.py#L652',
    'https://github.com/QwenLM/Qwen3-ASR/issues/210',
  ],

  message: (args: {
    values: readonly { readonly key: string; readonly value: Json }[];
    because: string;
    refuses: string;
    versions: readonly string[];
  }) =>
    `${args.values.map((v) => `${v.key} is ${JSON.stringify(v.value)}`).join(', ')} ${args.because}: ${args.refuses} of transformers ${args.versions.join(' and ')} refuses that`,

  *check({ generationConfig: { file, json } }) {
    for (const { keys, because, refuses, versions = ['4.57.6', '5.18.0'], remedy } of problems(json))
      yield {
        at: { file, pointer: `/${keys[0]}` },
        args: { values: keys.map((key) => ({ key, value: shown(json[key]) })), because, refuses, versions },
        ...(remedy === undefined ? {} : { fix: fix(file, keys, remedy) }),
      };
  },
});

function* problems(json: JsonObject): Iterable<Problem> {
  const given = (key: string) => json[key] !== undefined && json[key] !== null;
  const { do_sample: sample, num_beams: beams, early_stopping: stopping } = json;
  const isGreedy = sample === undefined || sample === false;
  const isSingle = beams === undefined || beams === 1;

  // null or a value of another type is no sampling for 5.x alone.
  const sampling = SAMPLING.filter(([key, neutral]) => given(key) && json[key] !== neutral).map(([key]) => key);
  if (sample !== true && sampling.length > 0)
    yield {
      keys: sampling,
      because: sample === undefined ? 'and do_sample is not set' : `and do_sample is ${JSON.stringify(sample)}`,
      refuses: 'save_pretrained',
      ...(isGreedy ? {} : { versions: ['5.18.0'] }),
      // Greedy on purpose stays greedy; where do_sample was forgotten, sampling is what the values ask for.
      remedy: sample === false ? 'remove' : 'sample',
    };

  const isStopping = stopping === 'never' || typeof stopping === 'boolean';
  if (given('early_stopping') && !isStopping)
    yield { keys: ['early_stopping'], because: 'and not true, false or "never"', refuses: 'from_pretrained' };
  const beamKeys = [
    ...(given('early_stopping') && isStopping && stopping !== false ? ['early_stopping'] : []),
    ...(given('length_penalty') && json['length_penalty'] !== 1 ? ['length_penalty'] : []),
  ];
  if (isSingle && beamKeys.length > 0)
    yield { keys: beamKeys, because: 'without beams', refuses: 'save_pretrained', remedy: 'remove' };
  const count = json['num_return_sequences'];
  if (typeof count === 'number' && count > 1) {
    const tooMany = typeof beams === 'number' && beams > 1 && count > beams;
    if ((isSingle && isGreedy) || tooMany)
      yield {
        keys: ['num_return_sequences'],
        because: tooMany ? `with ${beams} beams` : 'with greedy decoding',
        refuses: 'from_pretrained',
      };
  }

  const limit = json['max_new_tokens'];
  if (given('max_new_tokens') && (typeof limit !== 'number' || limit <= 0))
    yield { keys: ['max_new_tokens'], because: 'and not a number above 0', refuses: 'from_pretrained' };
  // A negative pad id is refused as well, and token-id-out-of-range says so.
  if (given('pad_token_id') && typeof json['pad_token_id'] !== 'number')
    yield { keys: ['pad_token_id'], because: 'and not one token id', refuses: 'from_pretrained' };
  for (const key of ['eos_token_id', 'bos_token_id', 'decoder_start_token_id'])
    if (given(key) && !isIds(json[key])) yield { keys: [key], because: 'and not a token id', refuses: 'generate' };

  const outputs = OUTPUTS.filter((key) => json[key] === true);
  if (outputs.length > 0 && json['return_dict_in_generate'] !== true)
    yield {
      keys: outputs,
      because: 'and return_dict_in_generate is not',
      refuses: 'save_pretrained',
      remedy: 'remove',
    };
  if (given('cache_implementation') && json['use_cache'] === false)
    yield {
      keys: ['cache_implementation'],
      because: 'and use_cache is false',
      refuses: 'save_pretrained',
      remedy: 'remove',
    };
  const misplaced = ARGUMENTS.filter((key) => Object.hasOwn(json, key));
  if (misplaced.length > 0)
    yield {
      keys: misplaced,
      because: 'and belongs into the call of generate()',
      refuses: 'from_pretrained',
      remedy: 'remove',
    };
}

function fix(file: string, keys: readonly string[], remedy: 'remove' | 'sample') {
  const edits: readonly Edit[] =
    remedy === 'sample'
      ? [{ file, pointer: '/do_sample', value: true }]
      : keys.map((key) => ({ file, pointer: `/${key}`, remove: true }));
  const names = keys.join(', ');
  return {
    text: remedy === 'sample' ? `Set do_sample to true, for which ${names} was written` : `Take ${names} out`,
    edits,
  };
}

function isIds(value: Json | undefined): boolean {
  return typeof value === 'number' || (Array.isArray(value) && value.every((id: Json) => typeof id === 'number'));
}

function shown(value: Json | undefined): Json {
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 60) : (value ?? null);
}

/** Sampling values with the one that contradicts nothing. */
const SAMPLING: readonly (readonly [string, number | undefined])[] = [
  ['temperature', 1],
  ['top_p', 1],
  ['top_k', 50],
  ['min_p', undefined],
  ['typical_p', 1],
  ['epsilon_cutoff', 0],
  ['eta_cutoff', 0],
];
const OUTPUTS = ['output_attentions', 'output_hidden_states', 'output_scores', 'output_logits'];
const ARGUMENTS = [
  'logits_processor',
  'stopping_criteria',
  'prefix_allowed_tokens_fn',
  'synced_gpus',
  'assistant_model',
  'streamer',
];
