// Names of the tensors in an adapter, as PEFT writes them, taken apart.

import type { AdapterPart, TensorInfo } from '../types.ts';

/**
 * What stands in the name of a tensor that the method adds, by peft_type:
 * https://github.com/huggingface/peft/blob/v0.18.0/src/peft/mapping.py (PEFT_TYPE_TO_PREFIX_MAPPING, filled by
 * register_peft_method in the `__init__` of each tuner).
 */
const METHOD_PREFIX: ReadonlyMap<string, string> = new Map([
  ['LORA', 'lora_'],
  ['ADALORA', 'lora_'],
  ['LOHA', 'hada_'],
  ['LOKR', 'lokr_'],
  ['IA3', 'ia3_'],
  ['OFT', 'oft_'],
  ['BOFT', 'boft_'],
  ['POLY', 'poly_'],
  ['LN_TUNING', 'ln_tuning_'],
  ['VERA', 'vera_lambda_'],
  ['PVERA', 'pvera_lambda_'],
  ['FOURIERFT', 'fourierft_'],
  ['HRA', 'hra_'],
  ['VBLORA', 'vblora_'],
  ['BONE', 'bone_'],
  ['MISS', 'miss_'],
  ['RANDLORA', 'randlora_'],
  ['SHIRA', 'shira_'],
  ['C3A', 'c3a_'],
  ['ROAD', 'road_'],
  ['TRAINABLE_TOKENS', 'trainable_tokens_'],
]);

/** Methods that store vectors for the whole model under names of their own, without `base_model.model.`. */
const PROMPT_METHODS: ReadonlySet<string> = new Set([
  'PROMPT_TUNING',
  'PREFIX_TUNING',
  'P_TUNING',
  'MULTITASK_PROMPT_TUNING',
  'CPT',
]);

/** Does this method store one prompt for the whole model? */
export function isPromptMethod(peftType: string): boolean {
  return PROMPT_METHODS.has(peftType);
}

/** Do we know how this method names its tensors? */
export function isKnownMethod(peftType: string): boolean {
  return METHOD_PREFIX.has(peftType) || PROMPT_METHODS.has(peftType);
}

/**
 * The name that PEFT gives to the rows of trainable_token_indices:
 * https://github.com/huggingface/peft/blob/v0.18.0/src/peft/tuners/trainable_tokens/layer.py
 */
const TOKEN_ROWS = 'trainable_tokens_delta';

/** Wrappers of trainers and compilers that have no place in a saved name. */
const WRAPPER = /(?:^|\.)(_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module|module)\./;

/**
 * Every tensor by what PEFT does with it, in the order of `tensors`. Undefined for a method that is not known here.
 * Names: https://github.com/huggingface/peft/blob/v0.18.0/src/peft/utils/save_and_load.py (get_peft_model_state_dict).
 */
export function adapterParts(
  peftType: string | undefined,
  tensors: readonly TensorInfo[],
): readonly AdapterPart[] | undefined {
  if (peftType === undefined || !isKnownMethod(peftType)) return undefined;
  const prefix = METHOD_PREFIX.get(peftType);
  return tensors.map((tensor) => part(tensor, peftType, prefix));
}

function part(tensor: TensorInfo, peftType: string, prefix: string | undefined): AdapterPart {
  const { name } = tensor;
  if (prefix === undefined || !name.includes('.')) return { kind: 'shared', module: '', part: name, tensor };
  const wrapper = WRAPPER.exec(name)?.[1];
  const inner = name.startsWith('base_model.model.') ? name.slice('base_model.model.'.length) : undefined;
  // Common to all modules: base_model.vera_A, base_model.vblora_vector_bank.
  if (inner === undefined && name.startsWith('base_model.')) return { kind: 'shared', module: '', part: name, tensor };
  const segments = (inner ?? name).split('.');
  const at = methodSegment(segments, prefix);
  const rows = segments.indexOf(TOKEN_ROWS);
  const foreign = (why: string): AdapterPart => ({
    kind: 'foreign',
    module: moduleName(segments, at),
    part: why,
    tensor,
  });
  if (wrapper !== undefined && (wrapper !== 'module' || /^(?:base_model\.model\.)?module\./.test(name)))
    return foreign(`the wrapper ${wrapper} in its name`);
  if (inner === undefined) return foreign('a name that lacks base_model.model. in front');
  if (rows >= 0) {
    const module = segments.slice(0, rows).filter((s) => s !== 'token_adapter' && s !== 'base_layer');
    return { kind: 'rows', module: module.join('.'), part: TOKEN_ROWS, tensor };
  }
  if (at < 0) {
    const saved = segments.filter((s) => s !== 'base_layer' && s !== 'modules_to_save');
    return { kind: 'saved', module: saved.slice(0, -1).join('.'), part: saved.at(-1) ?? '', tensor };
  }
  const written = segments[at] ?? '';
  const rest = segments.slice(at + 1);
  // `lora_A.weight`, `lora_A.bias`, `lora_magnitude_vector`; `lora_A.default.weight` keeps the adapter's name.
  if (/^lora_/.test(written) && (peftType === 'LORA' || peftType === 'ADALORA')) {
    const leaf = rest.at(-1);
    const isNamed = rest.length > 1 || (rest.length === 1 && leaf !== 'weight' && leaf !== 'bias');
    if (isNamed) return foreign(`the adapter's own name (${rest[0]}) in its name`);
  }
  const isBias = rest.at(-1) === 'bias';
  return { kind: 'method', module: moduleName(segments, at), part: isBias ? `${written}.bias` : written, tensor };
}

/** Index of the segment that the method wrote; a module may be called lora_head, so the last one counts. */
function methodSegment(segments: readonly string[], prefix: string): number {
  for (let i = segments.length - 1; i >= Math.max(0, segments.length - 3); i -= 1)
    if (segments[i]?.startsWith(prefix) === true) return i;
  return -1;
}

function moduleName(segments: readonly string[], at: number): string {
  return segments
    .slice(0, at < 0 ? -1 : at)
    .filter((s) => s !== 'base_layer')
    .join('.');
}
