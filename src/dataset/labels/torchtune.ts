import type { Row, Turn } from '../../types.ts';
import type { Tokens } from '../tokens.ts';
import { type Example, IGNORED, type Kit, type Reply, type Unseen } from './example.ts';
import { chatExample } from './plain.ts';

// torchtune's SFTDataset with its own tokenizers, 0.6.1; they encode message by message; Llama 3's takes no
// control token from text, Qwen's does:
// https://github.com/meta-pytorch/torchtune/blob/v0.6.1/torchtune/models/llama3/_tokenizer.py
// https://github.com/meta-pytorch/torchtune/blob/v0.6.1/torchtune/models/qwen2_5/_tokenizer.py
// https://github.com/meta-pytorch/torchtune/blob/v0.6.1/torchtune/datasets/_sft.py

export type TorchtuneOptions = {
  /** Which of its tokenizers; undefined: one that is not covered, the template's text is then shown without labels. */
  readonly tokenizer: 'llama3' | 'qwen2' | undefined;
  readonly trainOnInput: boolean;
  readonly maxLength: number | undefined;
};

/** One row as torchtune makes it. */
export function torchtuneExample(
  kit: Kit,
  row: Row,
  turns: readonly Turn[],
  options: TorchtuneOptions,
): Example | Unseen {
  const { prompt, completion } = row;
  const given: readonly Turn[] =
    turns.length === 0 && typeof prompt === 'string' && typeof completion === 'string'
      ? [
          { role: 'user', text: prompt },
          { role: 'assistant', text: completion },
        ]
      : turns;
  if (given.length === 0) return { unseen: 'has no conversation to train on' };
  const refused = refusal(given);
  if (refused !== undefined) return { unseen: refused };
  if (options.tokenizer === undefined || row.shape === 'preference') return chatExample(kit, given);
  const layout = options.tokenizer === 'llama3' ? llama3(kit.tokens) : qwen2(kit.tokens);
  return layout === undefined ? chatExample(kit, given) : encoded(kit.tokens, layout, given, options);
}

/** Ids that a tokenizer of torchtune puts around messages. */
type Layout = {
  readonly first: readonly number[];
  /** A message, and where in it the reply ends. */
  message(turn: Turn, isLast: boolean): { readonly ids: readonly number[]; readonly end: number };
  readonly eos: number;
  /** The eos at the end is learned where the last message is. */
  readonly learnsEos: boolean;
};

function encoded(
  tokens: Tokens,
  layout: Layout,
  turns: readonly Turn[],
  { trainOnInput, maxLength }: TorchtuneOptions,
): Example {
  const ids = [...layout.first];
  const labels = ids.map(() => IGNORED);
  const ends: number[] = [];
  let isLearned = false;
  let cut = false;
  let length = layout.first.length + 1;
  for (const [i, turn] of turns.entries()) {
    const message = layout.message(turn, i === turns.length - 1);
    length += message.ids.length;
    if (cut) continue;
    isLearned = turn.role === 'assistant' || trainOnInput;
    if (turn.role === 'assistant') ends.push(ids.length + message.end);
    // Not spread: a long text has more ids than a call may have arguments.
    for (const id of message.ids) {
      ids.push(id);
      labels.push(isLearned ? id : IGNORED);
    }
    cut = maxLength !== undefined && ids.length >= maxLength;
  }
  ids.push(layout.eos);
  labels.push(layout.learnsEos && isLearned ? layout.eos : IGNORED);
  const kept = ids.slice(0, maxLength);
  const keptLabels = labels.slice(0, maxLength);
  if (maxLength !== undefined) {
    // `truncate`, whether it is too long or not: the last token becomes eos, the last place of the mask True.
    kept[kept.length - 1] = layout.eos;
    keptLabels[keptLabels.length - 1] = IGNORED;
  }
  const replies = ends.map((end): Reply => {
    const at = Math.min(end, kept.length);
    return { end: at, terminator: end < kept.length ? kept[at] : undefined };
  });
  return { text: tokens.decode(ids), ids: kept, labels: keptLabels, length, replies };
}

function llama3(tokens: Tokens): Layout | undefined {
  const [bos, eos, opens, closes, eot] = [
    '<|begin_of_text|>',
    '<|end_of_text|>',
    '<|start_header_id|>',
    '<|end_header_id|>',
    '<|eot_id|>',
  ].map((token) => tokens.idOf(token));
  if (bos === undefined || eos === undefined || opens === undefined || closes === undefined || eot === undefined) {
    return undefined;
  }
  const gap = tokens.encodePlain('\n\n');
  return {
    first: [bos],
    message({ role, text }) {
      const body = tokens.encodePlain((text ?? '').trim());
      const ids = [opens, ...tokens.encodePlain(role.trim()), closes, ...gap, ...body, eot];
      return { ids, end: ids.length - 1 };
    },
    eos,
    learnsEos: false,
  };
}

function qwen2(tokens: Tokens): Layout | undefined {
  const opens = tokens.idOf('<|im_start|>');
  const closes = tokens.idOf('<|im_end|>');
  if (opens === undefined || closes === undefined) return undefined;
  const gap = tokens.encode('\n');
  return {
    first: [],
    message({ role, text }, isLast) {
      const ids = [opens, ...tokens.encode(`${role}\n`), ...tokens.encode(text ?? '')];
      const end = ids.length;
      // The last reply is closed by the eos, which is the same token.
      if (role !== 'assistant' || !isLast) ids.push(closes, ...gap);
      return { ids, end };
    },
    eos: closes,
    learnsEos: true,
  };
}

/** https://github.com/meta-pytorch/torchtune/blob/v0.6.1/torchtune/data/_messages.py (`validate_messages`): it stops the run. */
function refusal(turns: readonly Turn[]): string | undefined {
  if (turns.length < 2) return 'has fewer than two turns, at which torchtune stops';
  let before = 'assistant';
  for (const [i, { role }] of turns.entries()) {
    if (role === 'assistant' && before !== 'user') return 'has a reply without a question, at which torchtune stops';
    if (role === 'user' && before === 'user') return 'has two questions in a row, at which torchtune stops';
    if (role === 'system' && i > 0) return 'has a system turn that is not the first, at which torchtune stops';
    before = role;
  }
  return undefined;
}
