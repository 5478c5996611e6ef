import type { Row, Turn } from '../../types.ts';
import { type Example, IGNORED, type Kit, sliced, type Unseen } from './example.ts';
import { chatExample, lastReply, renderedOrReason, textExample } from './plain.ts';

// TRL's SFTTrainer as it prepares its data, 1.16:
// https://github.com/huggingface/trl/blob/v1.16.0/trl/trainer/sft_trainer.py (`_prepare_dataset`)

export type TrlOptions = {
  readonly assistantOnlyLoss: boolean;
  /** Undefined: true for prompt and completion, false for everything else. */
  readonly completionOnlyLoss: boolean | undefined;
  /** Undefined: nothing is cut. TRL's own default is 1024. */
  readonly maxLength: number | undefined;
  readonly truncationMode: 'keep_start' | 'keep_end';
};

/** The default of `SFTConfig.max_length`. https://github.com/huggingface/trl/blob/v1.16.0/trl/trainer/sft_config.py */
export const TRL_MAX_LENGTH = 1024;

/** One row as TRL's SFTTrainer makes it. */
export function trlExample(kit: Kit, row: Row, turns: readonly Turn[], options: TrlOptions): Example | Unseen {
  const whole = prepared(kit, row, turns, options);
  if ('unseen' in whole || options.maxLength === undefined || whole.ids.length <= options.maxLength) return whole;
  return options.truncationMode === 'keep_end'
    ? sliced(whole, whole.ids.length - options.maxLength, whole.ids.length)
    : sliced(whole, 0, options.maxLength);
}

function prepared(kit: Kit, row: Row, turns: readonly Turn[], options: TrlOptions): Example | Unseen {
  if (turns.length > 0) return conversation(kit, row, turns, options);
  if (typeof row.text === 'string') {
    const example = textExample(kit, withEos(kit, row.text));
    return { ...example, labels: example.ids };
  }
  if (typeof row.prompt === 'string' && typeof row.completion === 'string') {
    return promptCompletion(kit, row.prompt, row.completion, options);
  }
  return { unseen: 'has no text to train on' };
}

function conversation(kit: Kit, row: Row, turns: readonly Turn[], options: TrlOptions): Example | Unseen {
  const example = chatExample(kit, turns);
  if ('unseen' in example || row.shape === 'preference' || row.shape === 'kto') return example;
  let labels: readonly number[] = example.ids;
  if (row.shape === 'prompt-completion' && options.completionOnlyLoss !== false) {
    const completion = turns.findLastIndex((turn) => turn.role !== 'assistant') + 1;
    const { chat } = kit;
    if (chat === undefined || typeof chat === 'string') return example;
    const prompt = renderedOrReason(() => ({ text: chat.text(turns.slice(0, completion), true) }));
    if ('unseen' in prompt) return prompt;
    labels = [...labels].fill(IGNORED, 0, commonPrefix(kit.tokens.encode(prompt.text), example.ids));
  }
  if (!options.assistantOnlyLoss) return { ...example, labels };
  // Without {% generation %} TRL swaps in a template of its own where it has one, and refuses to start where it has none.
  if (example.rendered.generation.length === 0) return { ...example, labels: undefined };
  const learned = assistantMask(kit, example.rendered, example.ids);
  return { ...example, labels: labels.map((label, i) => (learned[i] === 1 ? label : IGNORED)) };
}

/**
 * The mask of `apply_chat_template(return_assistant_tokens_mask=True)`: from the token with a span's first character to the
 * token with its last.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py
 */
function assistantMask(
  { tokens }: Kit,
  { text, generation }: { readonly text: string; readonly generation: readonly { start: number; end: number }[] },
  ids: readonly number[],
): readonly number[] {
  const mask = new Array<number>(ids.length).fill(0);
  const spans = generation.filter((span) => span.end > span.start);
  const indexes = tokens.indexes(
    text,
    ids,
    spans.flatMap((span) => [span.start, span.end - 1]),
    'holding',
  );
  for (const i of spans.keys()) {
    const first = indexes[2 * i] ?? ids.length;
    const last = indexes[2 * i + 1] ?? 0;
    mask.fill(1, first, last > 0 ? last + 1 : ids.length);
  }
  return mask;
}

function promptCompletion(kit: Kit, prompt: string, completion: string, options: TrlOptions): Example {
  const { tokens } = kit;
  const text = prompt + withEos(kit, completion);
  const ids = tokens.encodeWhole(text);
  const labels = [...ids];
  if (options.completionOnlyLoss !== false) labels.fill(IGNORED, 0, commonPrefix(tokens.encodeWhole(prompt), ids));
  return { text, ids, labels, length: ids.length, replies: [lastReply(tokens, ids)] };
}

/** Text and completions get an EOS unless they end with one; conversations get none. */
function withEos({ tokens }: Kit, text: string): string {
  return tokens.eos === undefined || text.endsWith(tokens.eos.token) ? text : text + tokens.eos.token;
}

function commonPrefix(a: readonly number[], b: readonly number[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}
