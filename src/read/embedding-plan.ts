import type { Source, TensorInfo, Tokenizer, Vocabulary } from '../types.ts';

// Which rows of an embedding are read: those of tokens that matter, with some to compare them with.

/** What is to be known about a model's rows besides its weights. */
export type RowQuestions = {
  readonly tokenizer: Tokenizer | undefined;
  /** Ids that the template writes, that are declared as new, and that data in reach hold. */
  readonly template: readonly number[];
  readonly declared: readonly number[];
  readonly data: readonly number[];
  /** Ids whose tokens the base does not have. */
  readonly added: readonly number[];
  /** Ids that the model has to write: what ends a turn. */
  readonly written: readonly number[];
  readonly padId: number | undefined;
  /** `initializer_range` of config.json. */
  readonly deviation: number | undefined;
  /** The base, for rows of new tokens that it has too. */
  readonly base: { readonly source: Source; readonly embedding: TensorInfo } | undefined;
  /** Look for the row that a new token's is a copy of among all rows, however many. */
  readonly deep?: boolean;
};

/** A matrix up to this size is read whole. */
export const WHOLE_BYTES = 1_000_000;
/** Rows of ordinary tokens to compare with: so many stretches of so many rows, spread over the vocabulary. */
export const STRETCHES = 8;
/** Rows of such a stretch. */
export const STRETCH_ROWS = 16;
/** Rows of added tokens that are read; used and new ones come first. */
export const ADDED_BYTES = 1_000_000;
const MIN_ADDED = 48;
const MAX_ADDED = 512;
/** Padding behind the tokenizer: nothing trains it. */
const PADDING_ROWS = 8;
/** Ids that a tokenizer keeps free. */
const RESERVED =
  /reserved|unused|extra_id|placeholder|dummy|control_\d|^<\|?(?:custom_token|fim_pad|PAD_ID)|^\[control|^<unk_?\d|padding_|^\[PAD\d+\]$/i;

/** Ids of the rows to be read. */
export type Plan = {
  /** Used, new and added tokens. */
  readonly judged: readonly number[];
  /** Reserved tokens, ids without a token, and padding: what untrained rows of this model look like. */
  readonly reserved: readonly number[];
  /** Ordinary tokens: what trained rows look like. */
  readonly sample: readonly number[];
};

/** `total`: rows of the matrix. */
export function rowPlan(
  total: number,
  bytesPerRow: number,
  questions: RowQuestions,
  vocabulary: Vocabulary | undefined,
): Plan {
  const isRow = (id: number) => Number.isInteger(id) && id >= 0 && id < total;
  const { template, declared, data, added, written } = questions;
  const used = new Set([...template, ...declared, ...data, ...added, ...written].filter(isRow));
  const others = (vocabulary?.added ?? []).map(({ id }) => id).filter((id) => isRow(id) && !used.has(id));
  const limit = Math.min(MAX_ADDED, Math.max(MIN_ADDED, Math.floor(ADDED_BYTES / bytesPerRow)));
  const end = vocabulary === undefined ? total : Math.max(vocabulary.size, ...used, 0);
  const isWhole = total * bytesPerRow <= WHOLE_BYTES;
  const chosen = [...used, ...near(others, [...used], isWhole ? others.length : Math.max(0, limit - used.size))];
  const judged = chosen.slice(0, isWhole ? undefined : Math.max(limit, used.size)).sort((a, b) => a - b);
  const padding: number[] = [];
  for (let id = end; id < total && padding.length < PADDING_ROWS; id++) padding.push(id);
  const reserved = judged.filter((id) => !used.has(id) && RESERVED.test(vocabulary?.tokenOf.get(id) ?? ''));
  const notOrdinary = new Set([...(vocabulary?.added ?? []).map(({ id }) => id), ...used]);
  const isOrdinary = (id: number) =>
    !notOrdinary.has(id) &&
    id < end &&
    (vocabulary === undefined || !vocabulary.complete || vocabulary.tokenOf.has(id));
  return { judged, reserved: [...reserved, ...padding], sample: sample(Math.min(end, total), isWhole, isOrdinary) };
}

/** Of `ids` the `count` that lie nearest to those that are read anyway. */
export function near(ids: readonly number[], anchors: readonly number[], count: number): readonly number[] {
  if (ids.length <= count) return ids;
  const middle = anchors.length === 0 ? (ids[0] ?? 0) : (anchors.toSorted((a, b) => a - b)[anchors.length >> 1] ?? 0);
  return ids.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, count);
}

/** Stretches of ordinary ids at even distances: ids follow frequency in most vocabularies, so all frequencies are there. */
function sample(end: number, isWhole: boolean, isOrdinary: (id: number) => boolean): readonly number[] {
  const ids: number[] = [];
  if (isWhole) {
    for (let id = 0; id < end; id++) if (isOrdinary(id)) ids.push(id);
    return ids;
  }
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const start = Math.floor(((stretch + 0.5) * end) / STRETCHES);
    for (let id = start, count = 0; id < end && id < start + 4 * STRETCH_ROWS && count < STRETCH_ROWS; id++) {
      if (!isOrdinary(id)) continue;
      ids.push(id);
      count++;
    }
  }
  return ids;
}
