import { defineRule } from '../types.ts';

const LISTED = 3;

export const weightsShardMissing = defineRule({
  id: 'weights-shard-missing',
  section: 'weights',
  severity: 'error',
  needs: ['weights'],
  title: 'A shard of the weights is missing',
  why: 'transformers stops when it comes to the missing file. Engines that load what lies there start with random numbers in its place and answer garbage.',
  fix: 'Add the missing files, or save the model once more; delete an index that was left from another save.',
  links: [
    'https://github.com/Neph0s/CoSER/issues/3',
    'https://github.com/sgl-project/sglang/pull/32279',
    'https://huggingface.co/docs/transformers/main/en/models#sharded-checkpoints',
  ],

  message: (args: {
    files: readonly string[];
    missing: number;
    present: number;
    tensors: number | null;
    index: string | null;
  }) =>
    `${args.files.join(', ')}${args.missing > args.files.length ? ` and ${args.missing - args.files.length} more files` : ''} ${
      args.missing === 1 ? 'is' : 'are'
    } not there${args.index === null ? ', by the numbers in the names of the others' : `; ${args.index} puts ${args.tensors} tensors there`} (${args.present} of ${args.present + args.missing} files are)`,

  *check({ weights }) {
    const { missingShards: missing, presentShards: present, index } = weights;
    const first = missing[0];
    if (first === undefined) return;
    const byIndex = first.tensors !== undefined && index !== undefined;
    yield {
      at: byIndex ? { file: index.file, pointer: '/weight_map' } : { file: besides(weights.safetensors, first.file) },
      args: {
        files: missing.slice(0, LISTED).map(({ file }) => file),
        missing: missing.length,
        present: present.length,
        tensors: byIndex ? missing.reduce((sum, { tensors }) => sum + (tensors ?? 0), 0) : null,
        index: byIndex ? index.file.slice(index.file.lastIndexOf('/') + 1) : null,
      },
    };
  },
});

/** The missing file, in the folder of those that are there. */
function besides(paths: readonly string[], file: string): string {
  const path = paths[0] ?? '';
  return path.slice(0, path.lastIndexOf('/') + 1) + file;
}
