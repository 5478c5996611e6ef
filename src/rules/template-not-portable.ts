import { defineRule, ENGINES, type Engine } from '../types.ts';

type Interpreter = {
  /** Whose template interpreter this is; `undefined` for programs that are no deployment target of tunelint.yml. */
  readonly engine: Engine | undefined;
  readonly name: string;
  /** As Template.features spells them. */
  readonly lacks: readonly string[];
};

/** Blocks of Jinja2 that the small interpreters do not parse. */
const BLOCKS = ['raw', 'with', 'autoescape', 'block', 'include', 'import', 'from', 'extends'].map(
  (s) => `statement:${s}`,
);

/** Methods of Python's str that neither minijinja's pycompat nor @huggingface/jinja has. */
const METHODS = [
  'removeprefix',
  'removesuffix',
  'partition',
  'rpartition',
  'rsplit',
  'zfill',
  'index',
  'ljust',
  'rjust',
  'center',
  'casefold',
  'swapcase',
].map((m) => `method:${m}`);

/** Only what is certain: measured with @huggingface/jinja 0.5.11, read in the sources that `links` names. */
const INTERPRETERS: readonly Interpreter[] = [
  { engine: 'llama.cpp', name: 'llama.cpp', lacks: BLOCKS },
  { engine: 'tgi', name: 'TGI (minijinja)', lacks: [...METHODS, 'global:cycler', 'global:joiner', 'global:lipsum'] },
  {
    engine: undefined,
    name: 'transformers.js (@huggingface/jinja)',
    lacks: [
      ...BLOCKS,
      ...METHODS,
      ...['find', 'rfind', 'count', 'isdigit', 'isalpha', 'isspace', 'format', 'splitlines', 'join'].map(
        (m) => `method:${m}`,
      ),
      ...[
        'count',
        'sum',
        'min',
        'max',
        'select',
        'reject',
        'round',
        'groupby',
        'batch',
        'slice',
        'attr',
        'format',
        'e',
        'escape',
      ].map((f) => `filter:${f}`),
      ...['truncate', 'wordwrap', 'wordcount', 'center', 'urlencode', 'striptags', 'pprint', 'random', 'xmlattr'].map(
        (f) => `filter:${f}`,
      ),
      ...[
        'float',
        'divisibleby',
        'sameas',
        'in',
        'escaped',
        'filter',
        'eq',
        'equalto',
        'ne',
        'gt',
        'ge',
        'lt',
        'le',
      ].map((t) => `test:${t}`),
      ...['dict', 'joiner', 'cycler', 'lipsum'].map((g) => `global:${g}`),
    ],
  },
  { engine: undefined, name: 'llama-cpp-python and swift-transformers', lacks: ['statement:generation'] },
];

export const templateNotPortable = defineRule({
  id: 'template-not-portable',
  section: 'template',
  severity: 'notice',
  needs: ['template', 'declared'],
  title: 'The chat template uses what another interpreter does not have',
  why: 'transformers, vLLM and SGLang render templates with Jinja2 itself. Other engines have interpreters of their own that know a part of it, and refuse the rest when the model is loaded or at the first request.',
  fix: 'Write the same with plain if, for, set and the common filters; leave {% generation %} to a template that is used in training only.',
  links: [
    'https://github.com/ggml-org/llama.cpp/blob/5c5f166e8ba011eb880ebec21497d39e85a91b04/common/jinja/parser.cpp',
    'https://github.com/mitsuhiko/minijinja/blob/02a5ba459f8d48620427cb58d73603cb024b01a8/minijinja-contrib/src/pycompat.rs',
    'https://github.com/huggingface/huggingface.js/blob/56b3fefc8a373f7472d955f6048ebc5b298dbac6/packages/jinja/src/runtime.ts',
    'https://github.com/abetlen/llama-cpp-python/pull/2082',
    'https://github.com/huggingface/swift-jinja/issues/34',
  ],

  message: (args: { interpreter: string; uses: readonly string[] }) =>
    `uses ${[args.uses].flat().join(', ')}, which the template interpreter of ${args.interpreter} does not have`,

  *check({ template, declared }) {
    // Whoever names engines in tunelint.yml means no others.
    const all = ENGINES.every((engine) => declared.engines.includes(engine));
    for (const { engine, name, lacks } of INTERPRETERS) {
      if (engine === undefined ? !all : !declared.engines.includes(engine)) continue;
      const uses = lacks.filter((feature) => template.features.includes(feature)).map(spelled);
      if (uses.length > 0) yield { at: template.at, args: { interpreter: name, uses } };
    }
  },
});

function spelled(feature: string): string {
  const [kind = '', name = ''] = feature.split(':');
  if (kind === 'statement') return `{% ${name} %}`;
  if (kind === 'method') return `.${name}()`;
  return kind === 'global' ? `${name}()` : `the ${kind} ${name}`;
}
