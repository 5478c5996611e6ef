// What every trainer's module works with and gives back.

import type { SeenRow } from '../../types.ts';
import type { Chat } from '../chat.ts';
import type { Tokens } from '../tokens.ts';

/** Label of a token that is not learned: PyTorch's `CrossEntropyLoss(ignore_index=-100)`. */
export const IGNORED = -100;

export type Reply = SeenRow['replies'][number];

/** One example as a trainer makes it, before or after its cutoff. */
export type Example = {
  /** The text that was encoded; of an encoding in pieces, all of them in order. */
  readonly text: string | undefined;
  readonly ids: readonly number[];
  /** As long as `ids`. */
  readonly labels: readonly number[] | undefined;
  /** Tokens before the cutoff. */
  readonly length: number;
  readonly replies: readonly Reply[];
};

/** A row that cannot be shown; `unseen` is a sentence part that follows "row N". */
export type Unseen = { readonly unseen: string };

/** What a trainer's module is given besides the row. */
export type Kit = {
  readonly tokens: Tokens;
  /** Undefined where no template is in reach; a string says why there is none that can be used. */
  readonly chat: Chat | string | undefined;
  /** How rendered text opens a reply. */
  readonly header: ReplyHeader | undefined;
};

/** Ids of a reply's header, white space at its end left out, and control tokens that stand between it and the reply. */
export type ReplyHeader = { readonly opens: readonly number[]; readonly inside: ReadonlySet<number> };

/** The labels with what is `masked` (1: learned, 0: not) taken out. */
export function maskedLabels(ids: readonly number[], ...masks: readonly (readonly number[])[]): number[] {
  return ids.map((id, i) => (masks.every((mask) => mask[i] === 1) ? id : IGNORED));
}

/** The part of an example that a slice of its ids leaves; a reply whose end is cut off has no terminator. */
export function sliced(example: Example, start: number, end: number): Example {
  if (start === 0 && end >= example.ids.length) return example;
  return {
    text: example.text,
    ids: example.ids.slice(start, end),
    labels: example.labels?.slice(start, end),
    length: example.length,
    replies: example.replies
      .filter((reply) => reply.end >= start)
      .map((reply) =>
        reply.end < end
          ? { end: reply.end - start, terminator: reply.terminator }
          : { end: Math.min(end, example.ids.length) - start, terminator: undefined },
      ),
  };
}
