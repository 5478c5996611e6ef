import { type At, defineRule, type Severity, type TrainingConfig, type Vocabulary } from '../types.ts';

/** Ids that a tokenizer keeps free: renaming one loses nothing. */
const RESERVED =
  /reserved|unused|extra_id|placeholder|dummy|control_\d|^<\|?(?:custom_token|fim_pad|PAD_ID)|^\[control|^<unk_?\d|padding_/i;

export const newTokenOverwritesRow = defineRule({
  id: 'new-token-overwrites-row',
  section: 'embeddings',
  severity: 'error',
  needs: ['trainingConfig', 'trainingBase'],
  title: 'A token listed as new is there already, and its row is overwritten',
  why: 'The initialisation of new tokens writes over the row that the base has learned for this token. What the model knew of it is gone.',
  fix: 'Take the token out of the list of new ones; give an override the id of a reserved token.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/blob/121291957307cf494d726cd0a84e61340345aa0f/src/llamafactory/model/model_utils/embedding.py',
    'https://github.com/axolotl-ai-cloud/axolotl/blob/002a637c86864c8acf451757ee45040b5ea5e25f/src/axolotl/loaders/tokenizer.py',
  ],

  message: (args: { id: number; token: string; named: string; base: string }) =>
    args.named === args.token
      ? `${args.id} ${args.token} is listed as new, and ${args.base} has it already`
      : `${args.named} takes the id of ${args.id} ${args.token}, which ${args.base} uses`,

  *check({ trainingConfig: config, trainingBase }) {
    const vocabulary = trainingBase.facts.tokenizer?.vocabulary;
    if (vocabulary === undefined || !config.trains) return;
    for (const { token, id, named, severity } of overwritten(config, vocabulary))
      yield { at: named.at, severity, args: { id, token, named: named.value, base: trainingBase.path } };
  },
});

type Overwritten = {
  readonly token: string;
  readonly id: number;
  readonly named: At<string>;
  readonly severity: Severity;
};

function* overwritten(config: TrainingConfig, vocabulary: Vocabulary): Iterable<Overwritten> {
  for (const named of config.newTokens) {
    const override = /^\/added_tokens_overrides\/(\d+)$/.exec(named.at.pointer ?? '');
    if (override !== null) {
      const id = Number(override[1]);
      const token = vocabulary.tokenOf.get(id);
      if (token !== undefined && token !== named.value && !RESERVED.test(token))
        yield { token, id, named, severity: 'error' };
      continue;
    }
    // axolotl and ms-swift only add what is missing; LLaMA-Factory writes the rows of all tokens that have a description.
    if (config.trainer !== 'llama-factory') continue;
    const id = vocabulary.idOf.get(named.value);
    const init = config.json['init_special_tokens'];
    const isWritten = typeof init === 'string' && init.startsWith('desc_init');
    if (id !== undefined) yield { token: named.value, id, named, severity: isWritten ? 'error' : 'notice' };
  }
}
