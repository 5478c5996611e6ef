// Written by scripts/rules-index.ts.
import { labelsAllMasked } from './rules/labels-all-masked.ts';
import { labelsPromptTrained } from './rules/labels-prompt-trained.ts';
import { labelsTerminatorMasked } from './rules/labels-terminator-masked.ts';
import { preferencePairEqual } from './rules/preference-pair-equal.ts';
import { rowBosDoubled } from './rules/row-bos-doubled.ts';
import { rowEmptyReply } from './rules/row-empty-reply.ts';
import { rowForeignTerminator } from './rules/row-foreign-terminator.ts';
import { rowIdOutOfRange } from './rules/row-id-out-of-range.ts';
import { rowLengthsDiffer } from './rules/row-lengths-differ.ts';
import { rowLookAlikeMarker } from './rules/row-look-alike-marker.ts';
import { rowMaskMissing } from './rules/row-mask-missing.ts';
import { rowNullText } from './rules/row-null-text.ts';
import { rowPaddingAttended } from './rules/row-padding-attended.ts';
import { rowRepeats } from './rules/row-repeats.ts';
import { rowRoleOrder } from './rules/row-role-order.ts';
import { rowSpecialTokenInText } from './rules/row-special-token-in-text.ts';
import { rowTerminatorDoubled } from './rules/row-terminator-doubled.ts';
import { rowTextDamaged } from './rules/row-text-damaged.ts';
import { rowUnterminated } from './rules/row-unterminated.ts';
import { rowWithoutReply } from './rules/row-without-reply.ts';
import { rowsDroppedByTrainer } from './rules/rows-dropped-by-trainer.ts';
import type { RowRule } from './types.ts';

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
