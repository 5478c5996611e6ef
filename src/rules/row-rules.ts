// Written by scripts/rules-index.ts.
import type { RowRule } from '../types.ts';
import { labelsAllMasked } from './labels-all-masked.ts';
import { labelsPromptTrained } from './labels-prompt-trained.ts';
import { labelsTerminatorMasked } from './labels-terminator-masked.ts';
import { preferencePairEqual } from './preference-pair-equal.ts';
import { rowBosDoubled } from './row-bos-doubled.ts';
import { rowEmptyReply } from './row-empty-reply.ts';
import { rowForeignTerminator } from './row-foreign-terminator.ts';
import { rowIdOutOfRange } from './row-id-out-of-range.ts';
import { rowLengthsDiffer } from './row-lengths-differ.ts';
import { rowLookAlikeMarker } from './row-look-alike-marker.ts';
import { rowMaskMissing } from './row-mask-missing.ts';
import { rowNullText } from './row-null-text.ts';
import { rowPaddingAttended } from './row-padding-attended.ts';
import { rowRepeats } from './row-repeats.ts';
import { rowRoleOrder } from './row-role-order.ts';
import { rowSpecialTokenInText } from './row-special-token-in-text.ts';
import { rowTerminatorDoubled } from './row-terminator-doubled.ts';
import { rowTextDamaged } from './row-text-damaged.ts';
import { rowUnterminated } from './row-unterminated.ts';
import { rowWithoutReply } from './row-without-reply.ts';
import { rowsDroppedByTrainer } from './rows-dropped-by-trainer.ts';

/** Every rule that judges one row of a dataset, by file name. */
export const rowRules: readonly RowRule[] = [
  labelsAllMasked,
  labelsPromptTrained,
  labelsTerminatorMasked,
  preferencePairEqual,
  rowBosDoubled,
  rowEmptyReply,
  rowForeignTerminator,
  rowIdOutOfRange,
  rowLengthsDiffer,
  rowLookAlikeMarker,
  rowMaskMissing,
  rowNullText,
  rowPaddingAttended,
  rowRepeats,
  rowRoleOrder,
  rowSpecialTokenInText,
  rowTerminatorDoubled,
  rowTextDamaged,
  rowUnterminated,
  rowWithoutReply,
  rowsDroppedByTrainer,
];
