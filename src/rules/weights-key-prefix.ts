import { defineRule, type TensorInfo } from '../types.ts';

/**
 * What a wrapper puts before or into the names of a state dict. Each is taken off when the wrapped model is saved the right way:
 * - peft: `get_base_model()` or `merge_and_unload()` https://github.com/huggingface/peft/blob/main/src/peft/peft_model.py
 * - torch.compile: https://pytorch.org/docs/stable/generated/torch.compile.html (OptimizedModule)
 * - DataParallel, DistributedDataParallel, DeepSpeed: https://pytorch.org/docs/stable/generated/torch.nn.DataParallel.html
 * - FSDP and activation checkpointing:
 *   https://github.com/pytorch/pytorch/blob/main/torch/distributed/algorithms/_checkpoint/checkpoint_wrapper.py
 */
const WRAPPERS: readonly { readonly part: string; readonly by: string; readonly in: RegExp }[] = [
  { part: 'base_model.model.', by: 'peft', in: /^(?:module\.|_orig_mod\.)*base_model\.model\./ },
  { part: '_orig_mod.', by: 'torch.compile', in: /(?:^|\.)_orig_mod\./ },
  { part: 'module.', by: 'DataParallel or DeepSpeed', in: /^module\./ },
  { part: '_forward_module.', by: 'Lightning', in: /^_forward_module\./ },
  { part: '_fsdp_wrapped_module.', by: 'FSDP', in: /(?:^|\.)_fsdp_wrapped_module\./ },
  { part: '_checkpoint_wrapped_module.', by: 'activation checkpointing', in: /(?:^|\.)_checkpoint_wrapped_module\./ },
  { part: '.base_layer.', by: 'peft', in: /\.base_layer\./ },
  { part: '.modules_to_save.', by: 'peft', in: /\.modules_to_save\./ },
  // https://github.com/huggingface/transformers/pull/45314
  {
    part: 'language_model.language_model.',
    by: 'saving a text model that was loaded from a multimodal one',
    in: /(?:^|\.)language_model\.(?:model\.)?language_model\./,
  },
];

export const weightsKeyPrefix = defineRule({
  id: 'weights-key-prefix',
  section: 'weights',
  severity: 'error',
  needs: ['weights', 'declared'],
  title: 'Names of the weights carry the prefix of a training wrapper',
  why: 'Loaders look tensors up by name. What they do not find they fill with random numbers, with a warning at most, and the model answers garbage.',
  fix: 'Unwrap the model before it is saved (merge_and_unload, accelerator.unwrap_model, the _orig_mod of a compiled one), or rename the tensors.',
  links: [
    'https://github.com/huggingface/transformers/pull/45314',
    'https://github.com/huggingface/accelerate/blob/main/src/accelerate/utils/other.py',
    'https://github.com/huggingface/peft/blob/main/src/peft/peft_model.py',
  ],

  message: (args: { part: string; by: string; count: number; of: number; example: string; file: string }) =>
    `${args.count} of ${args.of} tensors have ${args.part} in their names, left by ${args.by}: ${args.example}`,

  *check({ weights, declared }) {
    const { tensors } = weights;
    if (declared.kind === 'adapter' || tensors === undefined) return;
    for (const { part, by, in: pattern } of WRAPPERS) {
      const named = tensors.filter((tensor) => pattern.test(tensor.name));
      const first: TensorInfo | undefined = named[0];
      if (first === undefined) continue;
      yield {
        at: { file: first.file },
        args: {
          part,
          by,
          count: named.length,
          of: tensors.length,
          example: first.name,
          file: first.file.slice(first.file.lastIndexOf('/') + 1),
        },
      };
    }
  },
});
