import { defineRule, type Hit } from '../types.ts';

const LISTED = 3;

type Args = {
  readonly what: 'shape' | 'layers' | 'lacking' | 'extra';
  readonly names: readonly string[];
  readonly count: number;
  readonly stored: readonly number[];
  readonly expected: readonly number[];
  readonly isTransposed: boolean;
  /** num_hidden_layers. */
  readonly layers: number;
};

const NOTHING = { stored: [], expected: [], isTransposed: false, layers: 0 } as const;

export const weightsShapeMismatch = defineRule({
  id: 'weights-shape-mismatch',
  section: 'weights',
  severity: 'error',
  needs: ['weightShapes', 'config', 'declared'],
  title: 'Tensors do not fit `config.json`',
  why: 'Loaders build the model by config.json. A tensor of another shape stops them or is replaced by random numbers, and so is one that is not there; layers that config.json does not count are left out.',
  fix: 'Take config.json from the model that was trained, or save weights and config together once more.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.from_pretrained.ignore_mismatched_sizes',
    'https://github.com/huggingface/transformers/issues/34759',
  ],

  message: ({ what, names, count, stored, expected, isTransposed, layers }: Args) => {
    const list = `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`;
    switch (what) {
      case 'shape':
        return `${list}: ${shape(stored)} is stored and config.json means ${shape(expected)}${isTransposed ? ', the other way round' : ''}`;
      case 'layers':
        return `num_hidden_layers is ${layers}, and no tensor belongs to ${count === 1 ? 'layer' : 'layers'} ${list}`;
      case 'lacking':
        return `${list} ${count === 1 ? 'is' : 'are'} not among the weights`;
      case 'extra':
        return `num_hidden_layers is ${layers}, and the weights have ${count === 1 ? 'layer' : 'layers'} ${list} too`;
      default:
        return what satisfies never;
    }
  },

  *check({ weightShapes: { conflicts, layers }, config, declared }): Iterable<Hit<Args>> {
    if (declared.kind === 'adapter') return;
    const [first] = conflicts;
    if (first !== undefined) {
      // Tensors with one and the same contradiction are one finding.
      const alike = new Map<string, (typeof first)[]>();
      for (const conflict of conflicts) {
        const key = `${conflict.tensor.shape} ${conflict.expected}`;
        const group = alike.get(key);
        if (group === undefined) alike.set(key, [conflict]);
        else group.push(conflict);
      }
      for (const group of [...alike.values()].slice(0, LISTED)) {
        const [one] = group;
        if (one === undefined) continue;
        yield {
          at: { file: one.tensor.file },
          args: {
            ...NOTHING,
            what: 'shape',
            names: group.slice(0, LISTED).map(({ tensor }) => tensor.name),
            count: group.length,
            stored: one.tensor.shape,
            expected: one.expected,
            isTransposed: one.isTransposed,
          },
        };
      }
    }
    if (layers === undefined) return;
    const at = { file: config.file, pointer: `${config.textPointer}/${layersKey(config.text)}` };
    const names = (numbers: readonly number[]) => numbers.slice(0, LISTED).map(String);
    if (layers.missing.length > 0)
      yield {
        at,
        args: {
          ...NOTHING,
          what: 'layers',
          names: names(layers.missing),
          count: layers.missing.length,
          layers: layers.count,
        },
      };
    if (layers.lacking.length > 0)
      yield {
        at: { file: config.file, pointer: '' },
        args: { ...NOTHING, what: 'lacking', names: layers.lacking.slice(0, LISTED), count: layers.lacking.length },
      };
    if (layers.extra.length > 0)
      yield {
        at,
        args: {
          ...NOTHING,
          what: 'extra',
          names: names(layers.extra),
          count: layers.extra.length,
          layers: layers.count,
        },
      };
  },
});

function layersKey(text: Readonly<Record<string, unknown>>): string {
  return ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers'].find((key) => text[key] !== undefined) ?? '';
}

function shape(sizes: readonly number[]): string {
  return `[${sizes.join(', ')}]`;
}
