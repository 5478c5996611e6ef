import { defineRule, type Hit } from '../types.ts';

type Args = { readonly base: string; readonly other: string; readonly file: string };

export const adapterBaseDiffers = defineRule({
  id: 'adapter-base-differs',
  section: 'weights',
  severity: 'error',
  needs: ['adapter', 'declared'],
  wants: ['training'],
  title: 'The adapter names another base than the training config or tunelint.yml',
  why: 'An adapter holds differences to the weights it was trained on. Put onto another model it loads without error if the shapes agree, and answers garbage.',
  fix: 'Name the model that the adapter was trained on in all of these files.',
  links: [
    'https://huggingface.co/docs/peft/developer_guides/checkpoint',
    'https://github.com/predibase/lorax/issues/311',
  ],

  message: (args: Args) => `base_model_name_or_path is ${args.base}; ${args.file} names ${args.other}`,

  *check({ adapter, declared, training }) {
    const base = adapter.base;
    if (base === undefined) return;
    const others = [
      ...(declared.base === undefined ? [] : [{ name: declared.base, file: 'tunelint.yml or --base' }]),
      ...(training ?? []).flatMap((t) => (t.base === undefined ? [] : [{ name: t.base, file: t.at.file }])),
    ];
    const seen = new Set<string>();
    for (const { name, file } of others) {
      if (!surelyDiffer(base.value, name) || seen.has(file)) continue;
      seen.add(file);
      yield { at: base.at, args: { base: base.value, other: name, file } } satisfies Hit<Args>;
    }
  },
});

/**
 * Copies of one model go by many names: another organisation, a local folder, a quantised form. Two names differ for sure when both
 * name a model and its size or kind by their last part, and these parts differ.
 */
function surelyDiffer(a: string, b: string): boolean {
  const x = modelName(a);
  const y = modelName(b);
  return x !== undefined && y !== undefined && x !== y;
}

/** The last part without what tools append; undefined for a name that need not be a model's, such as `base` or `checkpoint-500`. */
function modelName(written: string): string | undefined {
  const name = written
    .replace(/^hf:|^https:\/\/huggingface\.co\//, '')
    .replace(/@[^/@]*$/, '')
    .replace(/[\\/]+$/, '');
  const isHubId = /^[\w.-]+\/[\w.-]+$/.test(name) && !name.startsWith('.');
  const last = name.split(/[\\/]/).at(-1) ?? '';
  if (!isHubId && !/\d(\.\d+)?[bm]([^a-z]|$)/i.test(last)) return undefined;
  // A folder with one parent looks like a Hub id; without a digit it names no model of a family.
  if (!/\d/.test(last)) return undefined;
  return last
    .toLowerCase()
    .replace(/^meta-/, '')
    .replace(/[-_.](unsloth|bnb|gptq|awq|fp8|nvfp4|mlx|hf|dynamic|int[48]|[48]bits?|bf16|fp16)(?=[-_.]|$)/g, '');
}
