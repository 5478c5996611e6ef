import { defineRule, type Json } from '../types.ts';

export const tokenizerTruncationSaved = defineRule({
  id: 'tokenizer-truncation-saved',
  section: 'tokenizer',
  severity: 'warning',
  needs: ['tokenizer'],
  wants: ['config'],
  title: 'Truncation or padding was left in tokenizer.json',
  why: 'A training script set it for one call and save_pretrained kept it. transformers resets it on every call, but servers that read tokenizer.json themselves cut or pad every prompt to this length without a word.',
  fix: 'Set `truncation` and `padding` of tokenizer.json to null.',
  links: [
    'https://huggingface.co/docs/tokenizers/api/tokenizer#tokenizers.Tokenizer.enable_truncation',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_fast.py',
  ],

  message: (args: { truncation: string | null; padding: string | null }) =>
    [
      args.truncation === null
        ? undefined
        : `every text is cut to ${args.truncation} tokens by readers that take tokenizer.json as it is`,
      args.padding === null ? undefined : `padding is saved as ${args.padding}`,
    ]
      .filter((part) => part !== undefined)
      .join(', and '),

  *check({ tokenizer, config }) {
    const pipeline = tokenizer.pipeline;
    // Models that embed text are published with their length on purpose.
    if (pipeline === undefined || config?.generates === false) return;
    const parts = (['truncation', 'padding'] as const).filter((part) => pipeline[part] !== null);
    const first = parts[0];
    if (first === undefined) return;
    const length = member(pipeline.truncation, 'max_length');
    yield {
      at: { file: pipeline.file, pointer: `/${first}` },
      args: {
        truncation: pipeline.truncation === null ? null : typeof length === 'number' ? `${length}` : 'a number of',
        padding: pipeline.padding === null ? null : strategy(pipeline.padding),
      },
      fix: {
        text: `Set ${parts.join(' and ')} of tokenizer.json to null`,
        edits: parts.map((part) => ({ file: pipeline.file, pointer: `/${part}`, value: null })),
      },
    };
  },
});

function strategy(padding: Json): string {
  const how = member(padding, 'strategy');
  const fixed = member(how, 'Fixed');
  const side = member(padding, 'direction');
  return `${typeof fixed === 'number' ? `${fixed} tokens` : 'the longest of the batch'}${typeof side === 'string' ? `, ${side.toLowerCase()}` : ''}`;
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}
