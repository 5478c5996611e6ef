import { defineRule, type ModelInReach } from '../types.ts';

export const trainingPadMasksEos = defineRule({
  id: 'training-pad-masks-eos',
  section: 'training',
  severity: 'error',
  needs: ['trainingConfig'],
  wants: ['trainingBase', 'trainingOutput'],
  title: 'The training masks the terminator as padding',
  why: 'The collator sets every label that equals the padding id to -100, and padding is the token that ends a text. Its label is masked everywhere, so the model never learns to stop.',
  fix: 'Pad with another token of this tokenizer (a reserved one), or use a collator that masks padding by its position.',
  links: [
    'https://github.com/huggingface/trl/issues/976',
    'https://github.com/mlabonne/llm-course/issues/33',
    'https://github.com/huggingface/blog/issues/1302',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py',
  ],

  message: (args: { token: string; id: number | null; collator: string }) =>
    `${args.id === null ? '' : `${args.id} `}${args.token} pads and ends the text, and the collator masks every label equal to it (${args.collator})`,

  *check({ trainingConfig: config, trainingBase, trainingOutput }) {
    if (!config.trains || config.masksPadId === undefined) return;
    const model = trainingBase ?? trainingOutput;
    const pad = config.padToken?.value ?? padOf(model);
    if (pad === undefined) return;
    const ends = [config.eosToken?.value ?? model?.facts.tokenizer?.special['eos_token']?.token];
    const turnEnd = model?.facts.turnEnd;
    if (turnEnd?.kind === 'token') ends.push(turnEnd.token, turnEnd.between?.token);
    if (!ends.includes(pad)) return;
    yield {
      at: config.padToken?.at ?? { file: config.file, pointer: '' },
      args: {
        token: pad,
        id: model?.facts.tokenizer?.vocabulary.idOf.get(pad) ?? null,
        collator: config.masksPadId.link,
      },
    };
  },
});

/** Trainers take eos where a tokenizer has no padding token. */
function padOf(model: ModelInReach | undefined): string | undefined {
  const special = model?.facts.tokenizer?.special;
  return special?.['pad_token']?.token ?? special?.['eos_token']?.token;
}
