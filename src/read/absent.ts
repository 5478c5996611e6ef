import { nameOf } from '../source-paths.ts';
import type { FileEntry, Missing, Weights } from '../types.ts';
import { type Folder, UNREADABLE } from './folder.ts';

// Why something of a model folder is not known: it is not there, or could not be had, which blocks.

/** A file by its name. */
export function absent(folder: Folder, name: string): Missing {
  const why = folder.whyUnreadable([name]);
  return { reason: why ?? `the folder has no ${name}`, blocked: why !== undefined };
}

/** Why the tensors of an adapter are not known: its weights are not there, or could not be had. */
export function noAdapterWeights(folder: Folder): Missing {
  const isWeights = (name: string) => /^adapter_model.*\.(?:safetensors|bin)$/.test(name);
  return absentOrBroken(folder, isWeights, 'weights of an adapter');
}

/** A shard, index or GGUF file that was wanted and could not be had: what it holds is unknown, and so what the whole lacks. */
export function lostShard(folder: Folder, weights: Weights | undefined): FileEntry | undefined {
  const wanted = new Set([
    ...(weights?.safetensors ?? []),
    ...(weights?.indexFile === undefined ? [] : [weights.indexFile]),
  ]);
  return folder.unreadable.find(
    (f) => wanted.has(f.path) || (weights === undefined && /\.(safetensors|gguf)$/i.test(f.path)),
  );
}

/** `weights`: what is known of them, where anything is. */
export function noWeights(folder: Folder, weights: Weights | undefined): Missing {
  const lost = lostShard(folder, weights);
  if (lost === undefined) return { reason: 'the folder has no weights', blocked: false };
  return {
    reason:
      lost.unreadable === 'lfs-pointer'
        ? 'the weights are Git LFS pointers (git lfs pull fetches them)'
        : `${lost.path} could not be read`,
    blocked: true,
  };
}

/** Of files that are found by their kind: none is there, or why those that are could not be used. */
export function absentOrBroken(folder: Folder, isKind: (name: string) => boolean, kind: string): Missing {
  const unreadable = folder.unreadable.find((f) => isKind(nameOf(f.path)));
  if (unreadable !== undefined)
    return { reason: `${nameOf(unreadable.path)} ${UNREADABLE[unreadable.unreadable ?? 'broken']}`, blocked: true };
  const problem = folder.problems.find((p) => isKind(nameOf(p.at.file)));
  if (problem !== undefined) return { reason: `${nameOf(problem.at.file)} ${problem.reason}`, blocked: true };
  return { reason: `the folder has no ${kind}`, blocked: false };
}
