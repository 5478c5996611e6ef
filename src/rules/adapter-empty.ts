import { type AdapterFit, defineRule } from '../types.ts';

const LISTED = 3;

type Args = {
  readonly what: 'nothing' | 'no-method' | 'zero-sized' | 'halves' | 'layers';
  readonly names: readonly string[];
  readonly count: number;
  readonly of: number;
};

export const adapterEmpty = defineRule({
  id: 'adapter-empty',
  section: 'weights',
  severity: 'error',
  needs: ['adapter', 'adapterFit'],
  title: 'The adapter has no weights, or only a part of them',
  why: 'The file was written from parameters that were not gathered first (DeepSpeed ZeRO-3, FSDP), or by another process than the one that held them. Loading stops with a size mismatch, or goes on without what was trained.',
  fix: 'Save again with the parameters gathered: stage3_gather_16bit_weights_on_model_save, zero_to_fp32.py or accelerator.get_state_dict(model), then compare the size of the file.',
  links: [
    'https://github.com/huggingface/peft/issues/2500',
    'https://github.com/deepspeedai/DeepSpeed/issues/4295',
    'https://github.com/tloen/alpaca-lora/issues/334',
  ],

  message: (args: Args) => {
    const names = `${args.names.join(', ')}${args.count > args.names.length ? ` and ${args.count - args.names.length} more` : ''}`;
    switch (args.what) {
      case 'nothing':
        return `the file has ${args.count} bytes and not one tensor`;
      case 'no-method':
        return `none of the ${args.of} tensors is one that ${names} writes`;
      case 'zero-sized':
        return `${args.count} of ${args.of} tensors have no elements: ${names}`;
      case 'halves':
        return `${args.count === 1 ? 'one module has' : `${args.count} modules have`} only one of the two LoRA matrices: ${names}`;
      case 'layers':
        return `${args.count} of the ${args.of} layers that are targeted have no tensor: ${names}`;
    }
  },

  *check({ adapter, adapterFit: fit }) {
    const found = args(fit, adapter.tensors?.length ?? 0, adapter.weights?.size ?? 0, adapter.peftType ?? 'the method');
    if (found !== undefined) yield { at: { file: adapter.weights?.file ?? adapter.file }, args: found };
  },
});

function args(fit: AdapterFit, tensors: number, size: number, method: string): Args | undefined {
  const listed = (what: Args['what'], names: readonly string[], of: number): Args => ({
    what,
    names: names.slice(0, LISTED),
    count: names.length,
    of,
  });
  if (tensors === 0) return { what: 'nothing', names: [], count: size, of: 0 };
  if (fit.zeroSized.length > 0)
    return listed(
      'zero-sized',
      fit.zeroSized.map((t) => t.name),
      tensors,
    );
  if (fit.lacksMethod) return { what: 'no-method', names: [method], count: 1, of: tensors };
  if (fit.halves.length > 0) return listed('halves', fit.halves, tensors);
  const { layers, of } = fit.layersWithout;
  return layers.length > 0 ? listed('layers', layers.map(String), of) : undefined;
}
