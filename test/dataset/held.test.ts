import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addHeld, type Held, heldMarks, heldOf, MAX_HELD, noteHeld } from '../../src/dataset/held.ts';
import type { DatasetHead } from '../../src/types.ts';

const flags = { special: true, lstrip: false, rstrip: false, normalized: false, singleWord: false };

/** A tokenizer of 100 words, the tokens 100 to 103, and an embedding of 110 rows. */
function head(more: { readonly complete?: boolean; readonly padId?: number } = {}): DatasetHead {
  const added = [100, 101, 102, 103].map((id) => ({ id, content: `<${id}>`, ...flags }));
  return {
    files: [],
    trainer: 'trl',
    trainOn: undefined,
    maxLength: undefined,
    split: 'train',
    tokenizer: {
      path: 'model',
      vocabulary: {
        complete: more.complete ?? true,
        addedComplete: true,
        idOf: new Map(),
        tokenOf: new Map(),
        added,
        size: 104,
      },
      special: {},
      rows: 110,
      addsBos: undefined,
    },
    turnEnd: undefined,
    stopIds: [],
    padId: more.padId,
    newTokens: [],
  };
}

type Ids = { readonly ids: readonly number[]; readonly labels?: readonly number[]; readonly mask?: readonly number[] };

function held(rows: readonly Ids[], of = head()): Held {
  const marks = heldMarks(of);
  if (marks === undefined) throw new Error('the head has a tokenizer');
  const found = new Map<number, boolean>();
  for (const { ids, labels, mask } of rows)
    noteHeld({ text: undefined, ids, labels, length: ids.length, replies: [] }, mask, marks, found);
  return heldOf(found);
}

describe('tokens beside words in rows', () => {
  test('are added tokens and ids without a token, as far as the embedding has rows', () => {
    expect(held([{ ids: [1, 103, 2, 109, 110, -1, 101] }])).toEqual({ ids: [101, 103, 109], learned: [] });
    expect(held([{ ids: [1, 103, 109] }], head({ complete: false }))).toEqual({ ids: [103], learned: [] });
  });

  test('are learned where they have a label', () => {
    expect(
      held([
        { ids: [100, 1, 101], labels: [-100, 1, 101] },
        { ids: [101], labels: [-100] },
      ]),
    ).toEqual({
      ids: [100, 101],
      learned: [101],
    });
  });

  test('are not padding, unless it has a label', () => {
    expect(held([{ ids: [100, 102, 103], mask: [1, 1, 0] }], head({ padId: 102 })).ids).toEqual([100]);
    expect(held([{ ids: [1, 102], labels: [1, 102] }], head({ padId: 102 })).learned).toEqual([102]);
  });

  test('are the same however the rows are divided', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 3 * MAX_HELD }), { maxLength: 2 * MAX_HELD });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), (parts) => {
        const sum = (order: readonly (readonly number[])[]) => {
          const into: Held = { ids: [], learned: [] };
          for (const part of order) addHeld(into, heldOf(new Map(part.map((id) => [id, id % 3 === 0]))));
          return into;
        };
        const whole = sum([parts.flat()]);
        expect(sum(parts)).toEqual(whole);
        expect(sum(parts.toReversed())).toEqual(whole);
        expect(whole.ids.length).toBeLessThanOrEqual(MAX_HELD);
      }),
      { numRuns: 30 },
    );
  });
});
