// The tables of a tokenizer in memory that threads share: one of them reads the file, and the others begin at once.

import { TokenizerError } from './errors.ts';
import type { ParsedTokenizer } from './file.ts';
import { own } from './json.ts';
import { Merges } from './merges.ts';
import { PairTable, type TokenList, TokenTable } from './token-table.ts';
import { Vocab } from './vocab.ts';

/** What `shareTokenizer` gives: plain data that is cloned into a thread without copying its tables. */
export type SharedTokenizer = {
  readonly rest: ParsedTokenizer['rest'];
  readonly tokens: TokenList;
  readonly slots: Int32Array;
  readonly merges: SharedMerges | undefined;
};

type SharedMerges = {
  readonly form: Merges['form'];
  readonly arena: Uint16Array;
  readonly cuts: Int32Array;
  /** Undefined where the merges do not fit the vocabulary: whoever encodes is told. */
  readonly tables: { readonly skip: number; readonly resolved: Int32Array; readonly pairs: Int32Array } | undefined;
};

/** Copies the tables, those of merging among them, into shared memory. */
export function shareTokenizer({ rest, vocab, merges }: ParsedTokenizer): SharedTokenizer {
  const { arena, starts, hashes, ids } = vocab.table.list;
  return {
    rest,
    tokens: { arena: units(arena), starts: numbers(starts), hashes: numbers(hashes), ids: numbers(ids) },
    slots: numbers(vocab.table.slots),
    merges:
      merges === undefined
        ? undefined
        : {
            form: merges.form,
            arena: units(merges.arena),
            cuts: numbers(merges.cuts),
            tables: mergeTables(merges, vocab, rest),
          },
  };
}

function mergeTables(merges: Merges, vocab: Vocab, rest: ParsedTokenizer['rest']): SharedMerges['tables'] {
  const prefix = own(rest['model'] as { readonly [key: string]: unknown }, 'continuing_subword_prefix');
  const skip = typeof prefix === 'string' ? prefix.length : 0;
  try {
    const resolved = numbers(merges.resolve(vocab.table, skip));
    return { skip, resolved, pairs: numbers(merges.pairs(vocab.table, skip, 'shared').slots) };
  } catch (error) {
    if (error instanceof TokenizerError) return undefined;
    throw error;
  }
}

/** The tokenizer of shared tables: `json` for `loadTokenizer`, and the vocabulary. */
export function sharedTokenizer({
  rest,
  tokens,
  slots,
  merges,
}: SharedTokenizer): Pick<ParsedTokenizer, 'json' | 'vocab'> {
  const table = new TokenTable(tokens, { slots });
  const vocab = new Vocab(table);
  const model = {
    ...(rest['model'] as object),
    vocab,
    ...(merges === undefined ? {} : { merges: mergesOf(merges, table) }),
  };
  return { json: { ...rest, model }, vocab };
}

function mergesOf({ form, arena, cuts, tables }: SharedMerges, table: TokenTable): Merges {
  if (tables === undefined) return new Merges(form, arena, cuts);
  const { skip, resolved, pairs } = tables;
  return new Merges(form, arena, cuts, {
    resolved: { table, skip, indexes: resolved },
    built: { table, skip, pairs: new PairTable((cuts.length - 1) / 2, pairs) },
  });
}

function numbers(values: Int32Array): Int32Array {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function units(values: Uint16Array): Uint16Array {
  const copy = new Uint16Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
