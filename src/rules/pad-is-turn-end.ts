import {
  type At,
  defineRule,
  type Edit,
  type Fix,
  type GenerationConfig,
  type ModelConfig,
  type Severity,
  type Tokenizer,
  type TurnEnd,
} from '../types.ts';

export const padIsTurnEnd = defineRule({
  id: 'pad-is-turn-end',
  section: 'padding',
  severity: 'warning',
  needs: ['turnEnd'],
  wants: ['tokenizer', 'config', 'generationConfig', 'training'],
  title: 'The padding token is the token that ends a turn',
  why: 'Collators that set the labels of padding to -100 by its id do the same to every terminator. The model is never taught to end its turn and runs on.',
  fix: 'Pad with another token of this tokenizer: a reserved one, or the unknown token.',
  links: [
    'https://github.com/huggingface/trl/issues/976',
    'https://github.com/huggingface/blog/issues/1302',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py',
  ],

  message: (args: { id: number | null; token: string; masks: string | null }) =>
    `${args.id === null ? '' : `${args.id} `}${args.token} pads and ends a turn${
      args.masks === null
        ? ''
        : `; the training in ${args.masks} masks the labels of padding by its id, so the end of every turn is masked too`
    }`,

  *check({ turnEnd, tokenizer, config, generationConfig, training }) {
    if (turnEnd.kind !== 'token' || config?.generates === false) return;
    const pad = padding(tokenizer, config, generationConfig);
    if (pad === undefined || !isEnd(turnEnd, pad.value)) return;
    const masking = training?.find((t) => t.masksPadId);
    const severity: Severity = masking === undefined ? 'warning' : 'error';
    const hit = {
      at: pad.at,
      severity,
      args: { id: turnEnd.id ?? null, token: turnEnd.token, masks: masking?.at.file ?? null },
    };
    const fix = otherPad(turnEnd, tokenizer, config, generationConfig);
    yield fix === undefined ? hit : { ...hit, fix };
  },
});

type TokenEnd = Extract<TurnEnd, { kind: 'token' }>;
type Pad = { readonly id: number | undefined; readonly token: string | undefined };

/** What trainers pad with: the tokenizer's pad token, else the id that a config names. */
function padding(
  tokenizer: Tokenizer | undefined,
  config: ModelConfig | undefined,
  generation: GenerationConfig | undefined,
): At<Pad> | undefined {
  const named = tokenizer?.special['pad_token'];
  if (named !== undefined) return { value: { id: named.id, token: named.token }, at: named.at };
  for (const field of [generation?.pad, config?.pad])
    if (field !== undefined && !field.isDefault) return { value: { id: field.ids[0], token: undefined }, at: field.at };
  return undefined;
}

function isEnd(end: TokenEnd, pad: Pad): boolean {
  return [end, end.between].some(
    (e) => e !== undefined && (pad.token === e.token || (pad.id !== undefined && pad.id === e.id)),
  );
}

/** Tokens that no family uses in text: made for padding, or for fill-in-the-middle and vision padding; then the unknown token. */
const CANDIDATES: readonly string[] = [
  ...[
    '<|finetune_right_pad_id|>',
    '<|finetune_right_pad|>',
    '<｜▁pad▁｜>',
    '<|pad|>',
    '<pad>',
    '[PAD]',
    '<PAD>',
    '<seed:pad>',
  ],
  ...['<|fim_pad|>', '<fim_pad>', '<|vision_pad|>', '<|dummy_85|>', '<|placeholder1|>', '<|endoftext|>', '<unk>'],
];

/** Sets one existing token as padding in every file that names the old one. */
function otherPad(
  end: TokenEnd,
  tokenizer: Tokenizer | undefined,
  config: ModelConfig | undefined,
  generation: GenerationConfig | undefined,
): Fix | undefined {
  if (tokenizer?.configFile === undefined) return undefined;
  const ends = [end.token, end.between?.token];
  // What a config names already comes first, so that all files agree.
  const configured = [generation?.pad, config?.pad].map((f) => tokenizer.vocabulary.tokenOf.get(f?.ids[0] ?? -1));
  const token = [...configured, ...CANDIDATES].find(
    (t) => t !== undefined && tokenizer.vocabulary.idOf.has(t) && !ends.includes(t),
  );
  const id = token === undefined ? undefined : tokenizer.vocabulary.idOf.get(token);
  if (token === undefined || id === undefined || id >= (config?.vocabSize?.value ?? Number.POSITIVE_INFINITY))
    return undefined;
  const edits: Edit[] = tokenizer.mentions
    .filter((m) => m.name === 'pad_token')
    .map((m) => ({ file: m.at.file, pointer: m.at.pointer ?? '/pad_token', value: token }));
  if (!edits.some((e) => e.file === tokenizer.configFile))
    edits.push({ file: tokenizer.configFile, pointer: '/pad_token', value: token });
  for (const field of [generation?.pad, config?.pad])
    if (field !== undefined && !field.isDefault && field.ids[0] !== id)
      edits.push({ file: field.at.file, pointer: field.at.pointer ?? '/pad_token_id', value: id });
  return { text: `Pad with ${id} ${token}, which this tokenizer has already`, edits };
}
