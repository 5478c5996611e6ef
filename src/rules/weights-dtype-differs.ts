import { type At, defineRule, type Fix, type JsonObject, type ModelConfig, type TensorInfo } from '../types.ts';

/** Names of torch for the floats that weights are stored in. */
const DTYPES: Readonly<Record<string, string>> = {
  float32: 'F32',
  float: 'F32',
  float16: 'F16',
  half: 'F16',
  bfloat16: 'BF16',
  float64: 'F64',
  double: 'F64',
};

export const weightsDtypeDiffers = defineRule({
  id: 'weights-dtype-differs',
  section: 'weights',
  severity: 'warning',
  needs: ['config', 'weights'],
  title: 'The weights are stored in another type of number than `config.json` says',
  why: 'Engines load the model as config.json says: numbers are cast on the way in, which loses range (bfloat16 to float16 overflows) or precision, and a merge that was saved as float32 takes twice the disk, download and time.',
  fix: 'Save the weights in the type that the base has, or let config.json name the type that is stored.',
  links: [
    'https://github.com/axolotl-ai-cloud/axolotl/issues/1510',
    'https://github.com/huggingface/peft/issues/890',
    'https://github.com/modelscope/ms-swift/issues/841',
    'https://github.com/allenai/open-instruct/issues/149',
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.from_pretrained.torch_dtype',
  ],

  message: (args: { declared: string; stored: string; percent: number; key: string }) =>
    `${args.key} is ${args.declared}, and ${args.percent} % of the numbers are stored as ${args.stored}`,

  *check({ config, weights }) {
    const declared = declaredType(config);
    if (weights.tensors === undefined) return;
    const left = quantisationLeft(config, weights.tensors);
    if (left !== undefined) yield left;
    if (declared === undefined || isQuantised(config)) return;
    const name = declared.value.replace(/^torch\./, '');
    const wanted = DTYPES[name];
    const most = mostStored(weights.tensors);
    if (wanted === undefined || most === undefined || most.dtype === wanted) return;
    const stored = Object.keys(DTYPES).find((known) => DTYPES[known] === most.dtype);
    if (stored === undefined) return;
    const key = declared.at.pointer?.slice(1).replaceAll('/', '.') ?? 'torch_dtype';
    // Widened weights are better saved once more than declared.
    const fix: Fix | undefined =
      most.dtype === 'F32' || most.dtype === 'F64'
        ? undefined
        : {
            text: `Let ${key} say ${stored}, the type that is stored`,
            edits: [{ file: declared.at.file, pointer: declared.at.pointer ?? '', value: stored }],
          };
    yield {
      at: declared.at,
      args: { declared: name, stored, percent: Math.round(100 * most.share), key },
      ...(fix === undefined ? {} : { fix }),
    };
  },
});

/** `torch_dtype` until transformers 4.55, `dtype` since; of a model made of parts the whole's goes before the text part's. */
function declaredType({ file, json, text, textPointer }: ModelConfig): At<string> | undefined {
  for (const [object, pointer] of [
    [json, ''],
    [text, textPointer],
  ] as const)
    for (const key of ['dtype', 'torch_dtype']) {
      const value = object[key];
      if (typeof value === 'string') return { value, at: { file, pointer: `${pointer}/${key}` } };
    }
  return undefined;
}

/** Methods whose weights are always stored packed, and with which an engine refuses or spoils weights that are not. */
const PACKED: Readonly<Record<string, string>> = { bitsandbytes: 'bitsandbytes', gptq: 'GPTQ', awq: 'AWQ' };

/** A merge in full precision that kept the quantisation_config of the model it was trained on. */
function quantisationLeft({ file, json }: ModelConfig, tensors: readonly TensorInfo[]) {
  const said = json['quantization_config'];
  const value = typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as JsonObject) : {};
  const method = value['quant_method'] ?? (value['load_in_4bit'] === true ? 'bitsandbytes' : undefined);
  const name = typeof method === 'string' ? PACKED[method] : undefined;
  const most = tensors.every(({ dtype }) => /^(?:BF16|F16|F32)$/.test(dtype)) ? mostStored(tensors) : undefined;
  const stored = Object.keys(DTYPES).find((known) => DTYPES[known] === most?.dtype);
  if (name === undefined || most === undefined || stored === undefined) return undefined;
  return {
    at: { file, pointer: '/quantization_config' },
    args: { declared: name, stored, percent: Math.round(100 * most.share), key: 'quantization_config' },
  };
}

function isQuantised({ json, text }: ModelConfig): boolean {
  return [json, text].some((object) =>
    ['quantization_config', 'quantization', 'compression_config'].some((key) => object[key] !== undefined),
  );
}

/** The type of most numbers. Undefined where no type has the majority, or where whole numbers or bytes are stored among them: packed weights. */
function mostStored(tensors: readonly TensorInfo[]): { readonly dtype: string; readonly share: number } | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { dtype, shape } of tensors) {
    const size = shape.reduce((a, b) => a * b, 1);
    counts.set(dtype, (counts.get(dtype) ?? 0) + size);
    all += size;
  }
  const floats = [...counts].filter(([dtype]) => /^(BF16|F16|F32|F64)$/.test(dtype));
  const isFloats = floats.reduce((sum, [, size]) => sum + size, 0) > 0.99 * all;
  const [dtype, size] = floats.sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return isFloats && size > 0.5 * all ? { dtype, share: size / all } : undefined;
}
