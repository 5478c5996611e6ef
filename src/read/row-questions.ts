// What is to be known about a model's rows besides its weights: which tokens are in use, and by whom.

import { type FactName, type Facts, type ModelConfig, OTHER_INPUT } from '../types.ts';
import type { Matrix } from './embedding-bytes.ts';
import type { RowQuestions } from './embedding-plan.ts';

/** A token that rows hold; `token` is undefined for an id that no token has, `isLearned` where it has a label in a row. */
export type DataToken = { readonly id: number; readonly token: string | undefined; readonly isLearned: boolean };

export type AskedBy = {
  /** Tokens that rows of data in reach hold, beside ordinary words. */
  readonly data: readonly DataToken[] | undefined;
  readonly isDeep: boolean;
  /** The base's embedding. */
  readonly baseInput: Matrix | undefined;
  encode(text: string): readonly number[] | undefined;
};

/** From what was read of a checkpoint or adapter so far. */
export function rowQuestions(
  facts: { readonly [K in FactName]?: Facts[K] },
  { data = [], isDeep, baseInput, encode }: AskedBy,
): RowQuestions {
  const { declared, rendering, turnEnd, tokenizerDiff: diff, tokenizer, base } = facts;
  const config = facts.config ?? base?.config;
  const vocabulary = tokenizer?.vocabulary;
  const texts = Object.values(rendering?.probes ?? {}).flatMap((probe) => probe.text ?? []);
  const isAdded = new Set(vocabulary?.added.map(({ id }) => id));
  const written = new Set(texts.flatMap((text) => encode(text) ?? []).filter((id) => isAdded.has(id)));
  for (const { text, isOneToken } of rendering?.markers ?? []) {
    const id = isOneToken === true ? vocabulary?.idOf.get(text) : undefined;
    if (id !== undefined) written.add(id);
  }
  const ends =
    turnEnd?.kind === 'token' ? [turnEnd.id, turnEnd.between?.id] : turnEnd?.kind === 'next-role' ? [turnEnd.id] : [];
  const deviation = config?.text['initializer_range'] ?? config?.json['initializer_range'];
  const inData = data
    .flatMap((t) => ({ ...t, id: t.token === undefined ? t.id : vocabulary?.idOf.get(t.token) }))
    .filter((t): t is DataToken => t.id !== undefined && !isOtherInput(config, t.id, t.token));
  return {
    tokenizer,
    template: [...written],
    declared: declared?.newTokens.flatMap((token) => vocabulary?.idOf.get(token) ?? []) ?? [],
    data: inData.map(({ id }) => id),
    added: diff?.added.map(({ id }) => id) ?? [],
    written: [...ends.filter((id) => id !== undefined), ...inData.filter((t) => t.isLearned).map(({ id }) => id)],
    padId: config?.pad?.ids[0] ?? tokenizer?.special['pad_token']?.id,
    deep: isDeep,
    deviation: typeof deviation === 'number' && deviation > 0 ? deviation : undefined,
    base: baseInput === undefined ? undefined : { source: baseInput.source, embedding: baseInput.tensor },
  };
}

/** The placeholder of an image or a sound: its row is replaced before the model sees it, and never trained. */
function isOtherInput(config: ModelConfig | undefined, id: number, token: string | undefined): boolean {
  if (config === undefined) return false;
  return config.placeholders.includes(id) || (config.hasOtherInputs && OTHER_INPUT.test(token ?? ''));
}
