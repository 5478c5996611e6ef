import { defineRule, type Hit } from '../types.ts';

const LISTED = 3;

type Args = {
  readonly what: 'absent' | 'unlisted' | 'stray' | 'shadowed' | 'no-index';
  readonly names: readonly string[];
  readonly count: number;
  /** Shard of the first tensor; file that the strays stand beside. */
  readonly file: string;
};

export const weightsIndexMismatch = defineRule({
  id: 'weights-index-mismatch',
  section: 'weights',
  severity: 'error',
  needs: ['weights'],
  title: 'The index does not say what the shards hold',
  why: 'Loaders go by the index. A tensor that it puts into the wrong file stops them, one that it does not name stays random, and a file that it does not name is passed over by one engine and loaded over the others by the next.',
  fix: 'Save the model once more into an empty folder, which writes shards and index together, or delete the files that do not belong to it.',
  links: [
    'https://github.com/huggingface/huggingface_hub/issues/4725',
    'https://github.com/redai-studio/Relax/pull/148',
    'https://github.com/osaurus-ai/vmlx-swift/pull/388',
    'https://github.com/Blaizzy/mlx-vlm/pull/1464',
    'https://github.com/vllm-project/vllm/blob/v0.10.2/vllm/model_executor/model_loader/weight_utils.py',
  ],

  message: ({ what, names, count, file }: Args) => {
    const list = `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`;
    switch (what) {
      case 'absent':
        return `the index puts ${list} into a file that does not hold ${count === 1 ? 'it' : 'them'} (${file})`;
      case 'unlisted':
        return `the index does not name ${list}, which ${file} holds`;
      case 'stray':
        return `${list} ${count === 1 ? 'is' : 'are'} weights beside the shards, and the index does not name ${count === 1 ? 'it' : 'them'}`;
      case 'shadowed':
        return `model.safetensors lies beside an index that names ${list}: transformers loads the one file, vLLM those of the index`;
      case 'no-index':
        return `${list} ${count === 1 ? 'is a shard' : 'are shards'}, and there is no model.safetensors.index.json: transformers finds no weights`;
      default:
        return what satisfies never;
    }
  },

  *check({ weights }): Iterable<Hit<Args>> {
    const { index } = weights;
    if (weights.lacksIndex)
      yield {
        at: { file: weights.safetensors[0] ?? '' },
        args: args('no-index', weights.presentShards, 'model.safetensors.index.json'),
      };
    if (index === undefined) return;
    const at = { file: index.file, pointer: '/weight_map' };
    if (index.strays.includes('model.safetensors')) {
      // What lies beside it is then loaded by nobody, or by somebody else.
      yield { at, args: args('shadowed', index.shards, 'model.safetensors') };
      return;
    }
    const [absent] = index.absent;
    const [unlisted] = index.unlisted;
    if (absent !== undefined)
      yield {
        at: { file: index.file, pointer: `/weight_map/${absent.tensor.replaceAll('~', '~0').replaceAll('/', '~1')}` },
        args: args(
          'absent',
          index.absent.map(({ tensor }) => tensor),
          absent.file,
        ),
      };
    if (unlisted !== undefined)
      yield {
        at,
        args: args(
          'unlisted',
          index.unlisted.map(({ tensor }) => tensor),
          unlisted.file,
        ),
      };
    if (index.strays.length > 0) yield { at, args: args('stray', index.strays, index.shards[0] ?? '') };
  },
});

function args(what: Args['what'], names: readonly string[], file: string): Args {
  return { what, names: names.slice(0, LISTED), count: names.length, file };
}
