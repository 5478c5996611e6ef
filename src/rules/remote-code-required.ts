import { defineRule, type Hit, type Json, type Place } from '../types.ts';

const LISTED = 3;
/** Names under which transformers and the Hub look for code beside a model. */
const MODEL_CODE =
  /^(modeling|configuration|tokenization|processing|image_processing|feature_extraction|modular|generation)_\w+\.py$|^handler\.py$|^custom_generate/;
const WEIGHTS = /\.(safetensors|bin|gguf)$|\.safetensors\.index\.json$/i;

type Args = {
  readonly files: readonly string[];
  readonly count: number;
  readonly classes: readonly string[];
  readonly from: string | null;
};

export const remoteCodeRequired = defineRule({
  id: 'remote-code-required',
  section: 'weights',
  severity: 'warning',
  needs: ['folder'],
  wants: ['config', 'tokenizer'],
  title: 'The model brings Python code of its own',
  why: 'The code runs only with trust_remote_code, which executes whatever the repository holds on the machine of every user. Engines that do not know the architecture cannot serve the model without it, and it was not looked at here.',
  fix: 'Use an architecture that transformers has, or review the code and pin its revision.',
  links: ['https://huggingface.co/docs/transformers/models#custom-models', 'https://huggingface.co/docs/hub/security'],

  message: (args: Args) =>
    args.classes.length > 0
      ? `auto_map names ${args.classes.join(', ')}${args.from === null ? '' : ` of the repository ${args.from}`}, which run only with trust_remote_code`
      : `${args.files.join(', ')}${args.count > args.files.length ? ` and ${args.count - args.files.length} more Python files` : ''} ${
          args.count === 1 ? 'lies' : 'lie'
        } beside the weights`,

  *check({ folder, config, tokenizer }) {
    const maps = [
      ...(config === undefined ? [] : [mapped(config.json['auto_map'], { file: config.file, pointer: '/auto_map' })]),
      ...(tokenizer?.configFile === undefined
        ? []
        : [mapped(tokenizer.config?.['auto_map'], { file: tokenizer.configFile, pointer: '/auto_map' })]),
    ].flat();
    yield* maps;
    // The map tells already what the files are for.
    if (maps.length > 0) return;
    const names = folder.files.map((f) => ({ path: f.path, name: f.path.slice(f.path.lastIndexOf('/') + 1) }));
    if (!names.some((f) => WEIGHTS.test(f.name))) return;
    // At the root of a repository scripts are its own; inside a model folder any Python file belongs to the model.
    const code = names.filter((f) => (folder.path === '.' ? MODEL_CODE.test(f.name) : f.name.endsWith('.py')));
    const first = code[0];
    if (first === undefined) return;
    yield {
      at: { file: first.path },
      args: { files: code.slice(0, LISTED).map((f) => f.name), count: code.length, classes: [], from: null },
    };
  },
});

function mapped(map: Json | undefined, at: Place): readonly Hit<Args>[] {
  const names = strings(map);
  if (names.length === 0) return [];
  const foreign = names.find((n) => n.includes('--'));
  return [
    {
      at,
      args: {
        files: [],
        count: 0,
        classes: [...new Set(names.map((n) => n.slice(n.lastIndexOf('--') + 1).replace(/^-/, '')))].slice(0, LISTED),
        from: foreign === undefined ? null : foreign.slice(0, foreign.indexOf('--')),
      },
    },
  ];
}

function strings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((item: Json) => strings(item));
}
