import { defineRule, type Hit, type PickleFile, type Severity } from '../types.ts';

const LISTED = 3;

type Args = {
  readonly what: 'format' | 'dangerous' | 'unknown' | 'problem';
  readonly files: readonly string[];
  readonly count: number;
  readonly isOnlyFormat: boolean;
  /** Names that loading imports; what is wrong with the file. */
  readonly imports: readonly string[];
  readonly problem: string | null;
};

export const weightsPickle = defineRule({
  id: 'weights-pickle',
  section: 'weights',
  severity: 'warning',
  needs: ['folder', 'pickles'],
  wants: ['weights'],
  title: 'The weights are pickled',
  why: 'A pickle can run any code when it is loaded. transformers asks for torch 2.6 or newer before it opens one, and several servers take safetensors only.',
  fix: 'Save the weights as safetensors (save_pretrained does so by default) and delete the pickles.',
  links: [
    'https://huggingface.co/docs/hub/security-pickle',
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/utils/import_utils.py',
    'https://github.com/pytorch/pytorch/blob/v2.9.0/torch/_weights_only_unpickler.py',
  ],

  message: (args: Args) => {
    const files = args.files.join(', ');
    const imports = args.imports
      .map((name) => (name === '?' ? 'a name that is computed while loading' : name))
      .join(', ');
    switch (args.what) {
      case 'format':
        return `${files}${args.count > args.files.length ? ` and ${args.count - args.files.length} more files` : ''} ${
          args.count === 1 ? 'is a pickle' : 'are pickles'
        }${args.isOnlyFormat ? ', and the weights have no other format' : ' beside the safetensors or GGUF files'}`;
      case 'dangerous':
        return `whoever loads ${files} runs code of its author: it imports ${imports}`;
      case 'unknown':
        return `${files} imports ${imports}, which weights do not need; torch.load refuses it by default (weights_only)`;
      case 'problem':
        return `what ${files} would import cannot be listed: it ${args.problem ?? ''}`;
    }
  },

  *check({ folder, weights, pickles }) {
    const isWeights = (file: PickleFile) => weights?.pickles.includes(file.file) === true;
    const isOnlyFormat =
      (weights?.safetensors.length ?? 0) === 0 && !folder.files.some((f) => /\.(safetensors|gguf)$/i.test(f.path));
    const level: Severity = isOnlyFormat ? 'error' : 'warning';
    const first = weights?.pickles[0];
    if (first !== undefined) yield hit('format', first, level, weights?.pickles ?? [], { isOnlyFormat });
    for (const file of pickles) {
      const named = (kind: string) => file.imports.filter((i) => i.kind === kind).map((i) => i.name);
      const dangerous = named('dangerous');
      const unknown = named('unknown');
      if (dangerous.length > 0) yield hit('dangerous', file.file, 'error', [file.file], { imports: dangerous });
      else if (unknown.length > 0 && isWeights(file))
        yield hit('unknown', file.file, level, [file.file], { imports: unknown });
      // A trainer's leavings are not loaded with the model; one that ends early is of no use and of no harm.
      if (file.problem !== undefined && (isWeights(file) || dangerous.length > 0))
        yield hit('problem', file.file, 'error', [file.file], { problem: file.problem });
    }
  },
});

function hit(
  what: Args['what'],
  at: string,
  severity: Severity,
  files: readonly string[],
  more: Partial<Pick<Args, 'imports' | 'problem' | 'isOnlyFormat'>>,
): Hit<Args> {
  return {
    at: { file: at },
    severity,
    args: {
      what,
      files: files.slice(0, LISTED).map((f) => f.slice(f.lastIndexOf('/') + 1)),
      count: files.length,
      isOnlyFormat: more.isOnlyFormat ?? false,
      imports: (more.imports ?? []).slice(0, LISTED * 2),
      problem: more.problem ?? null,
    },
  };
}
