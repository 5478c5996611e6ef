import { defineRule, type Severity, type Tokenizer, type TurnEnd } from '../types.ts';

export const padMissing = defineRule({
  id: 'pad-missing',
  section: 'padding',
  severity: 'notice',
  needs: ['tokenizer'],
  wants: ['config', 'generationConfig', 'turnEnd', 'training'],
  title: 'No file names a padding token',
  why: 'As soon as several examples form a batch, a trainer has to choose one. Most take EOS, and where labels are masked by the id of padding the model then never learns to stop; others add a token that has no row in the embedding.',
  fix: 'Name a token that the tokenizer already has and that never ends a turn.',
  links: ['https://github.com/huggingface/trl/pull/7097', 'https://github.com/huggingface/transformers/issues/23401'],

  message: (args: { id: number | null; token: string | null; trainer: string | null }) =>
    `no file names a padding token${args.trainer === null ? '' : `, and ${args.trainer} pads batches`}${
      args.token === null ? '' : `; ${args.id} ${args.token} would do`
    }`,

  *check({ tokenizer, config, generationConfig, turnEnd, training }) {
    if (tokenizer.configFile === undefined || tokenizer.special['pad_token'] !== undefined || writtenInCode(tokenizer))
      return;
    if (config?.pad !== undefined || generationConfig?.pad !== undefined || config?.generates === false) return;
    const batching = training?.find((t) => t.batches);
    const severity: Severity = batching === undefined ? 'notice' : 'warning';
    const token = suitable(tokenizer, turnEnd, config?.vocabSize?.value ?? Number.POSITIVE_INFINITY);
    const id = token === undefined ? undefined : tokenizer.vocabulary.idOf.get(token);
    const hit = {
      at: { file: tokenizer.configFile, pointer: '' },
      severity,
      args: { id: id ?? null, token: token ?? null, trainer: batching?.trainer ?? null },
    };
    if (token === undefined) yield hit;
    else
      yield {
        ...hit,
        fix: {
          text: `Pad with ${id} ${token}`,
          edits: [{ file: tokenizer.configFile, pointer: '/pad_token', value: token }],
        },
      };
  },
});

/** A tokenizer class of the repository's own may define its padding in Python, which is never run. */
function writtenInCode(tokenizer: Tokenizer): boolean {
  const map = tokenizer.config?.['auto_map'];
  return typeof map === 'object' && map !== null && 'AutoTokenizer' in map;
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
  ...[
    '<|fim_pad|>',
    '<fim_pad>',
    '<|vision_pad|>',
    '<|dummy_85|>',
    '<|placeholder1|>',
    '<unk>',
    '<|reserved_special_token_2|>',
    '<|endoftext|>',
  ],
];

function suitable(tokenizer: Tokenizer, end: TurnEnd | undefined, rows: number): string | undefined {
  const ends = end?.kind === 'token' ? [end.token, end.between?.token] : [];
  // Without a template the end of a text is the only end there is.
  const taken = [...ends, tokenizer.special['eos_token']?.token];
  return CANDIDATES.find((t) => (tokenizer.vocabulary.idOf.get(t) ?? rows) < rows && !taken.includes(t));
}
