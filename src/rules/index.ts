// Written by scripts/rules-index.ts.
import type { Rule } from '../types.ts';
import { adapterBaseDiffers } from './adapter-base-differs.ts';
import { adapterBaseUnresolvable } from './adapter-base-unresolvable.ts';
import { adapterEmpty } from './adapter-empty.ts';
import { adapterKeysMismatch } from './adapter-keys-mismatch.ts';
import { adapterNewTokenFrozen } from './adapter-new-token-frozen.ts';
import { adapterTokenizerDiffers } from './adapter-tokenizer-differs.ts';
import { checkpointDoesNotLoad } from './checkpoint-does-not-load.ts';
import { configChangedFromBase } from './config-changed-from-base.ts';
import { configIncomplete } from './config-incomplete.ts';
import { configInvalid } from './config-invalid.ts';
import { embeddingNotFinite } from './embedding-not-finite.ts';
import { embeddingRowUntrained } from './embedding-row-untrained.ts';
import { embeddingRowsShrunk } from './embedding-rows-shrunk.ts';
import { embeddingRowsTooFew } from './embedding-rows-too-few.ts';
import { eosFilesDisagree } from './eos-files-disagree.ts';
import { eosMissing } from './eos-missing.ts';
import { eosNotSpecial } from './eos-not-special.ts';
import { fileIsLfsPointer } from './file-is-lfs-pointer.ts';
import { generationConfigInvalid } from './generation-config-invalid.ts';
import { generationPromptMissing } from './generation-prompt-missing.ts';
import { ggufStopIdsDiffer } from './gguf-stop-ids-differ.ts';
import { ggufTemplateDiffers } from './gguf-template-differs.ts';
import { ggufTokenizerDiffers } from './gguf-tokenizer-differs.ts';
import { logitsNotFinite } from './logits-not-finite.ts';
import { mergesChanged } from './merges-changed.ts';
import { modelfileStopsDiffer } from './modelfile-stops-differ.ts';
import { newTokenOverwritesRow } from './new-token-overwrites-row.ts';
import { newTokenRowRandom } from './new-token-row-random.ts';
import { outputEmpty } from './output-empty.ts';
import { outputLeaksSpecialToken } from './output-leaks-special-token.ts';
import { outputNeverStops } from './output-never-stops.ts';
import { outputRepeats } from './output-repeats.ts';
import { outputWorseThanBase } from './output-worse-than-base.ts';
import { padFilesDisagree } from './pad-files-disagree.ts';
import { padIsTurnEnd } from './pad-is-turn-end.ts';
import { padMissing } from './pad-missing.ts';
import { paddingChangesOutput } from './padding-changes-output.ts';
import { paddingSideRight } from './padding-side-right.ts';
import { remoteCodeRequired } from './remote-code-required.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { rowOverLength } from './row-over-length.ts';
import { rowsMixedShape } from './rows-mixed-shape.ts';
import { rowsUnreadable } from './rows-unreadable.ts';
import { specialTokenNotLearned } from './special-token-not-learned.ts';
import { specialTokenUnused } from './special-token-unused.ts';
import { splitOverlap } from './split-overlap.ts';
import { stopIdIsOrdinaryToken } from './stop-id-is-ordinary-token.ts';
import { templateBosDoubled } from './template-bos-doubled.ts';
import { templateChangedFromBase } from './template-changed-from-base.ts';
import { templateCopiesDiffer } from './template-copies-differ.ts';
import { templateDropsMessage } from './template-drops-message.ts';
import { templateInvalid } from './template-invalid.ts';
import { templateMissing } from './template-missing.ts';
import { templateNotDeterministic } from './template-not-deterministic.ts';
import { templateNotPortable } from './template-not-portable.ts';
import { templatePrefixBroken } from './template-prefix-broken.ts';
import { templateRaises } from './template-raises.ts';
import { templateTokenQuoted } from './template-token-quoted.ts';
import { templateTokenUnknown } from './template-token-unknown.ts';
import { templateTooCostly } from './template-too-costly.ts';
import { tiedEmbeddingsConflict } from './tied-embeddings-conflict.ts';
import { tokenAdded } from './token-added.ts';
import { tokenFlagsChanged } from './token-flags-changed.ts';
import { tokenIdOutOfRange } from './token-id-out-of-range.ts';
import { tokenRemoved } from './token-removed.ts';
import { tokenRenumbered } from './token-renumbered.ts';
import { tokenizerClassAmbiguous } from './tokenizer-class-ambiguous.ts';
import { tokenizerFilesDisagree } from './tokenizer-files-disagree.ts';
import { tokenizerFormatSkew } from './tokenizer-format-skew.ts';
import { tokenizerInvalid } from './tokenizer-invalid.ts';
import { tokenizerMissing } from './tokenizer-missing.ts';
import { tokenizerPipelineChanged } from './tokenizer-pipeline-changed.ts';
import { tokenizerTruncationSaved } from './tokenizer-truncation-saved.ts';
import { trainingBaseDiffers } from './training-base-differs.ts';
import { trainingCutoffTooShort } from './training-cutoff-too-short.ts';
import { trainingLogDiverged } from './training-log-diverged.ts';
import { trainingNewTokenFrozen } from './training-new-token-frozen.ts';
import { trainingNewTokenInit } from './training-new-token-init.ts';
import { trainingPadMasksEos } from './training-pad-masks-eos.ts';
import { trainingTemplateDiffers } from './training-template-differs.ts';
import { transformersTooOld } from './transformers-too-old.ts';
import { turnEndImprobable } from './turn-end-improbable.ts';
import { turnEndNotInStopSet } from './turn-end-not-in-stop-set.ts';
import { turnEndNotOneToken } from './turn-end-not-one-token.ts';
import { turnUnterminated } from './turn-unterminated.ts';
import { useCacheOff } from './use-cache-off.ts';
import { vocabSizeMismatch } from './vocab-size-mismatch.ts';
import { weightsDtypeDiffers } from './weights-dtype-differs.ts';
import { weightsIndexMismatch } from './weights-index-mismatch.ts';
import { weightsKeyPrefix } from './weights-key-prefix.ts';
import { weightsNotFinite } from './weights-not-finite.ts';
import { weightsPickle } from './weights-pickle.ts';
import { weightsShapeMismatch } from './weights-shape-mismatch.ts';
import { weightsShardMissing } from './weights-shard-missing.ts';
import { weightsTruncated } from './weights-truncated.ts';

/** Every rule that judges a subject as a whole, by file name. */
export const rules: readonly Rule[] = [
  adapterBaseDiffers,
  adapterBaseUnresolvable,
  adapterEmpty,
  adapterKeysMismatch,
  adapterNewTokenFrozen,
  adapterTokenizerDiffers,
  checkpointDoesNotLoad,
  configChangedFromBase,
  configIncomplete,
  configInvalid,
  embeddingNotFinite,
  embeddingRowUntrained,
  embeddingRowsShrunk,
  embeddingRowsTooFew,
  eosFilesDisagree,
  eosMissing,
  eosNotSpecial,
  fileIsLfsPointer,
  generationConfigInvalid,
  generationPromptMissing,
  ggufStopIdsDiffer,
  ggufTemplateDiffers,
  ggufTokenizerDiffers,
  logitsNotFinite,
  mergesChanged,
  modelfileStopsDiffer,
  newTokenOverwritesRow,
  newTokenRowRandom,
  outputEmpty,
  outputLeaksSpecialToken,
  outputNeverStops,
  outputRepeats,
  outputWorseThanBase,
  padFilesDisagree,
  padIsTurnEnd,
  padMissing,
  paddingChangesOutput,
  paddingSideRight,
  remoteCodeRequired,
  rowDuplicate,
  rowOverLength,
  rowsMixedShape,
  rowsUnreadable,
  specialTokenNotLearned,
  specialTokenUnused,
  splitOverlap,
  stopIdIsOrdinaryToken,
  templateBosDoubled,
  templateChangedFromBase,
  templateCopiesDiffer,
  templateDropsMessage,
  templateInvalid,
  templateMissing,
  templateNotDeterministic,
  templateNotPortable,
  templatePrefixBroken,
  templateRaises,
  templateTokenQuoted,
  templateTokenUnknown,
  templateTooCostly,
  tiedEmbeddingsConflict,
  tokenAdded,
  tokenFlagsChanged,
  tokenIdOutOfRange,
  tokenRemoved,
  tokenRenumbered,
  tokenizerClassAmbiguous,
  tokenizerFilesDisagree,
  tokenizerFormatSkew,
  tokenizerInvalid,
  tokenizerMissing,
  tokenizerPipelineChanged,
  tokenizerTruncationSaved,
  trainingBaseDiffers,
  trainingCutoffTooShort,
  trainingLogDiverged,
  trainingNewTokenFrozen,
  trainingNewTokenInit,
  trainingPadMasksEos,
  trainingTemplateDiffers,
  transformersTooOld,
  turnEndImprobable,
  turnEndNotInStopSet,
  turnEndNotOneToken,
  turnUnterminated,
  useCacheOff,
  vocabSizeMismatch,
  weightsDtypeDiffers,
  weightsIndexMismatch,
  weightsKeyPrefix,
  weightsNotFinite,
  weightsPickle,
  weightsShapeMismatch,
  weightsShardMissing,
  weightsTruncated,
];
