import {
  defineRule,
  type Hit,
  type Modelfile,
  type Rendering,
  type Stops,
  type Tokenizer,
  type TurnEnd,
} from '../types.ts';

type Args = {
  readonly what: 'stop' | 'template';
  readonly id: number | null;
  readonly token: string;
  readonly stops: readonly string[];
};

/** `./`, `/…`, `~/…`, `C:\…` or a weights file; anything else names a model of Ollama's registry, with its own template. */
const LOCAL = /^(\.{1,2}([/\\]|$)|[/\\~]|[A-Za-z]:[/\\])|\.(gguf|safetensors|bin)$/;
const MARKER = /<[|｜][^<>\s{}]+[|｜]>|<(start|end)_of_turn>|\[\/?INST\]|<\/?s>|<turn\|>|<\|turn>/g;

export const modelfileStopsDiffer = defineRule({
  id: 'modelfile-stops-differ',
  section: 'weights',
  severity: 'warning',
  needs: ['modelfiles'],
  wants: ['turnEnd', 'stops', 'rendering', 'tokenizer'],
  title: 'The Ollama Modelfile does not fit the model',
  why: 'Ollama builds the prompt from TEMPLATE and stops at PARAMETER stop. If the turn end is missing there, answers run on into the next turn; with markers of another model it gets a prompt it was never trained on.',
  fix: 'Write the markers of the chat template into TEMPLATE and its turn end into a PARAMETER stop line.',
  links: ['https://docs.ollama.com/modelfile', 'https://github.com/ollama/ollama/issues/3759'],

  message: (args: Args) =>
    args.what === 'stop'
      ? `no PARAMETER stop names ${args.id === null ? '' : `${args.id} `}${args.token}, which ends a turn${
          args.stops.length === 0 ? '' : ` (there is ${args.stops.join(', ')})`
        }`
      : `TEMPLATE writes ${args.token}, which is no token of this model and not in its chat template`,

  *check({ modelfiles, turnEnd, stops, rendering, tokenizer }) {
    for (const modelfile of modelfiles) {
      if (modelfile.from !== undefined && !LOCAL.test(modelfile.from.value)) continue;
      yield* missingStop(modelfile, turnEnd, stops, tokenizer);
      yield* foreignTemplate(modelfile, rendering, tokenizer);
    }
  },
});

/** Stop strings, or a template without any: an empty Modelfile leaves both to Ollama. */
function missingStop(
  modelfile: Modelfile,
  end: TurnEnd | undefined,
  stops: Stops | undefined,
  tokenizer: Tokenizer | undefined,
): readonly Hit<Args>[] {
  if (end?.kind !== 'token' || (modelfile.stops.length === 0 && modelfile.template === undefined)) return [];
  // llama.cpp's own list of end texts is left out: Ollama runs some architectures on an engine that goes by ids alone.
  const byId = end.id !== undefined && stops?.views.some((v) => v.engine === 'ollama' && v.ids.includes(end.id ?? -1));
  const isEos = tokenizer?.special['eos_token']?.token === end.token;
  if (byId === true || isEos || modelfile.stops.some((s) => s.value === end.token)) return [];
  return [
    {
      at: modelfile.stops.at(-1)?.at ?? modelfile.template?.at ?? { file: modelfile.file },
      args: {
        what: 'stop',
        id: end.id ?? null,
        token: end.token,
        stops: modelfile.stops.map((s) => s.value).slice(0, 5),
      },
      fix: { text: `Add the line PARAMETER stop "${end.token}"`, edits: [] },
    },
  ];
}

function foreignTemplate(
  modelfile: Modelfile,
  rendering: Rendering | undefined,
  tokenizer: Tokenizer | undefined,
): readonly Hit<Args>[] {
  const template = modelfile.template;
  if (
    template === undefined ||
    rendering === undefined ||
    tokenizer === undefined ||
    !tokenizer.vocabulary.addedComplete
  )
    return [];
  const written = rendering.markers.map((m) => m.text);
  const foreign = (template.value.match(MARKER) ?? []).find(
    (m) => !written.includes(m) && !tokenizer.vocabulary.idOf.has(m),
  );
  // Without markers of its own the chat template says nothing to compare with.
  if (foreign === undefined || written.length === 0) return [];
  return [{ at: template.at, args: { what: 'template', id: null, token: foreign, stops: [] } }];
}
