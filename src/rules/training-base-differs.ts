import { defineRule, type Hit, type ModelInReach, type Place } from '../types.ts';

type Args = { readonly named: string; readonly other: string; readonly file: string; readonly why: string };

export const trainingBaseDiffers = defineRule({
  id: 'training-base-differs',
  section: 'training',
  severity: 'error',
  needs: ['trainingConfig', 'trainingOutput'],
  wants: ['trainingBase'],
  title: 'The training config names another base than the model that it made',
  why: 'The checkpoint was not made by this config, or on another model than everybody believes: what is merged, compared or trained on from here starts from the wrong weights.',
  fix: 'Name the model that was trained on, or put the right checkpoint there.',
  links: [
    'https://huggingface.co/docs/peft/developer_guides/checkpoint',
    'https://github.com/predibase/lorax/issues/311',
  ],

  message: (args: Args) =>
    args.why === 'shape'
      ? `the config starts from ${args.named}, and ${args.file} says ${args.other}`
      : `the config starts from ${args.named}, and ${args.file} names ${args.other}`,

  *check({ trainingConfig: config, trainingOutput: output, trainingBase: base }) {
    if (config.base === undefined) return;
    // Between an adapter and its training config adapter-base-differs judges.
    if (output.facts.adapter !== undefined) return;
    const named = config.base.value;
    const written = writtenBase(output);
    const hit = (other: string, file: string, why: string): Hit<Args> => ({
      at: config.base?.at ?? { file: config.file },
      args: { named, other, file, why },
    });
    if (written !== undefined && surelyDiffer(named, written.name)) yield hit(written.name, written.at.file, 'name');
    else if (base !== undefined) {
      const shape = otherShape(base, output);
      if (shape !== undefined) yield hit(shape, output.facts.config?.file ?? output.path, 'shape');
    }
  },
});

/** What the checkpoint itself calls its base: transformers writes it on saving. A path says nothing on another machine. */
function writtenBase({ facts }: ModelInReach): { readonly name: string; readonly at: Place } | undefined {
  const { config } = facts;
  const name = config?.json['_name_or_path'];
  if (config === undefined || typeof name !== 'string' || name === '') return undefined;
  return { name, at: { file: config.file, pointer: '/_name_or_path' } };
}

/** Fields that no training changes. */
const FIXED = ['hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size'] as const;

function otherShape(base: ModelInReach, output: ModelInReach): string | undefined {
  const a = base.facts.config;
  const b = output.facts.config;
  if (a === undefined || b === undefined) return undefined;
  if (a.modelType !== undefined && b.modelType !== undefined && a.modelType !== b.modelType)
    return `model_type ${b.modelType}, which is ${a.modelType} in the base`;
  for (const key of FIXED) {
    const before = a.text[key];
    const after = b.text[key];
    if (typeof before === 'number' && typeof after === 'number' && before !== after)
      return `${key} ${after}, which is ${before} in the base`;
  }
  return undefined;
}

/** Two names differ for sure when both name a model and its size by their last part, and these differ: copies go by many names. */
function surelyDiffer(a: string, b: string): boolean {
  const x = modelName(a);
  const y = modelName(b);
  return x !== undefined && y !== undefined && x !== y;
}

function modelName(written: string): string | undefined {
  const name = written.replace(/^hf:|^https:\/\/huggingface\.co\//, '').replace(/@[^/@]*$/, '');
  const last =
    name
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  // Of a local path only a size tells that it ends in the name of a model.
  if (!/\d(\.\d+)?[bm]([^a-z]|$)/i.test(last)) return undefined;
  return last
    .toLowerCase()
    .replace(/^meta-/, '')
    .replace(/[-_.](unsloth|bnb|gptq|awq|fp8|nvfp4|mlx|hf|dynamic|int[48]|[48]bits?|bf16|fp16)(?=[-_.]|$)/g, '');
}
