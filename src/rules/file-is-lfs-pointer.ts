import { defineRule, type FileEntry } from '../types.ts';

const LISTED = 3;
const WEIGHTS = /\.(safetensors|bin|gguf|pt|pth|ckpt)$/i;

export const fileIsLfsPointer = defineRule({
  id: 'file-is-lfs-pointer',
  section: 'weights',
  severity: 'warning',
  needs: ['folder'],
  title: 'A file is a Git LFS pointer whose content is not there',
  why: 'What the pointer stands for was not checked: a defect in it stays unseen, and whoever takes the files as they are gets a text of three lines instead.',
  fix: 'Let the checkout fetch Git LFS objects (lfs: true), or run where they can be had.',
  links: ['https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md', 'https://github.com/actions/checkout#usage'],

  message: (args: { files: readonly string[]; count: number; bytes: number }) =>
    `${args.files.join(', ')}${args.count > args.files.length ? ` and ${args.count - args.files.length} more files` : ''} ${
      args.count === 1 ? 'is a Git LFS pointer' : 'are Git LFS pointers'
    } to ${size(args.bytes)} that could not be had`,

  *check({ folder }) {
    const pointers = folder.unreadable.filter((f) => f.unreadable === 'lfs-pointer');
    // All shards of the weights are one thing to a reader; every other file is its own.
    const weights = pointers.filter((f) => WEIGHTS.test(f.path));
    if (weights.length > 0) yield hit(weights);
    for (const file of pointers) if (!WEIGHTS.test(file.path)) yield hit([file]);
  },
});

function hit(files: readonly FileEntry[]) {
  return {
    at: { file: files[0]?.path ?? '' },
    args: {
      files: files.slice(0, LISTED).map((f) => f.path.slice(f.path.lastIndexOf('/') + 1)),
      count: files.length,
      bytes: files.reduce((sum, f) => sum + f.size, 0),
    },
  };
}

function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${bytes} bytes`;
}
