import type { Row, Turn } from '../../types.ts';
import { type Example, IGNORED, type Kit, sliced, type Unseen } from './example.ts';
import { chatExample, textExample } from './plain.ts';

// transformers' own Trainer with DataCollatorForLanguageModeling(mlm=False), the collator of run_clm.py and of most notebooks:
// https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py

export type TransformersOptions = { readonly maxLength: number | undefined };

/** One row as transformers makes it: text as the tokenizer encodes it, every label that equals the pad id taken out. */
export function transformersExample(
  kit: Kit,
  row: Row,
  turns: readonly Turn[],
  options: TransformersOptions,
): Example | Unseen {
  const { prompt, completion } = row;
  const text =
    row.text ?? (typeof prompt === 'string' && typeof completion === 'string' ? prompt + completion : undefined);
  if (turns.length === 0 && typeof text !== 'string') return { unseen: 'has no text to train on' };
  const example = turns.length > 0 || text === undefined ? chatExample(kit, turns) : textExample(kit, text);
  if ('unseen' in example) return example;
  const labels = withoutPadding(example.ids, kit.tokens.pad?.id);
  return sliced({ ...example, labels }, 0, options.maxLength ?? example.ids.length);
}

/** `labels = input_ids.clone(); labels[labels == pad_token_id] = -100`: where pad is a terminator, it is never learned. */
export function withoutPadding(ids: readonly number[], padId: number | undefined): readonly number[] {
  return padId === undefined ? ids : ids.map((id) => (id === padId ? IGNORED : id));
}
