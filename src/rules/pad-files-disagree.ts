import {
  defineRule,
  type Fix,
  type GenerationConfig,
  type ModelConfig,
  type NamedToken,
  type Place,
  type Tokenizer,
  type TurnEnd,
} from '../types.ts';

type Named = { readonly id: number; readonly token: string | null; readonly at: Place };

export const padFilesDisagree = defineRule({
  id: 'pad-files-disagree',
  section: 'padding',
  severity: 'warning',
  needs: ['tokenizer'],
  wants: ['config', 'generationConfig', 'turnEnd'],
  title: 'Two files name different padding tokens',
  why: 'Collators pad with the token of the tokenizer, the model and generate() look for the id of the configs. What one adds as padding the other takes for text.',
  fix: 'Name the same padding token in tokenizer_config.json, config.json and generation_config.json.',
  links: ['https://github.com/huggingface/trl/pull/7097'],

  message: (args: { places: readonly string[] }) => `the padding token is ${[args.places].flat().join(', but ')}`,

  *check({ tokenizer, config, generationConfig, turnEnd }) {
    const own = tokenizer.special['pad_token'];
    const named = [...fromTokenizer(own), ...fromConfig(generationConfig, tokenizer), ...fromConfig(config, tokenizer)];
    const distinct = named.filter((n, i) => named.findIndex((m) => m.id === n.id) === i);
    const odd = distinct[1];
    if (odd === undefined) return;
    const hit = {
      at: odd.at,
      args: {
        places: distinct.map((n) => `${n.id}${n.token === null ? '' : ` ${n.token}`} in ${fileName(n.at.file)}`),
      },
    };
    const fix = agreement(named, tokenizer, turnEnd, config);
    yield fix === undefined ? hit : { ...hit, fix };
  },
});

/** Not what a tokenizer class would take by itself: that is no file's word. */
function fromTokenizer(named: NamedToken | undefined): readonly Named[] {
  if (named?.id === undefined || named.at.pointer === '/tokenizer_class') return [];
  return [{ id: named.id, token: named.token, at: named.at }];
}

function fromConfig(config: ModelConfig | GenerationConfig | undefined, tokenizer: Tokenizer): readonly Named[] {
  const field = config?.pad;
  const id = field?.ids[0];
  // A negative id is another defect (token-id-out-of-range).
  if (field === undefined || field.isDefault || id === undefined || id < 0) return [];
  return [{ id, token: tokenizer.vocabulary.tokenOf.get(id) ?? null, at: field.at }];
}

/** The tokenizer's word counts, since trainers pad with it, unless it pads with the token that ends a turn. */
function agreement(
  named: readonly Named[],
  tokenizer: Tokenizer,
  turnEnd: TurnEnd | undefined,
  config: ModelConfig | undefined,
): Fix | undefined {
  const ends = turnEnd?.kind === 'token' ? [turnEnd.id, turnEnd.between?.id] : [tokenizer.special['eos_token']?.id];
  const rows = config?.vocabSize?.value ?? Number.POSITIVE_INFINITY;
  const chosen = named.find((n) => n.token !== null && n.id < rows && !ends.includes(n.id));
  if (chosen?.token === undefined || chosen.token === null) return undefined;
  const { id, token } = chosen;
  const inTokenizer = tokenizer.mentions
    .filter((m) => m.name === 'pad_token' && m.token !== token)
    .map((m) => ({ ...m.at, value: token }));
  const inConfigs = named
    .filter((n) => n.id !== id && n.at.file !== tokenizer.special['pad_token']?.at.file)
    .map((n) => ({ ...n.at, value: id }));
  const edits = [...inTokenizer, ...inConfigs].map(({ file, pointer, value }) => ({
    file,
    pointer: pointer ?? '',
    value,
  }));
  return { text: `Pad with ${id} ${token} everywhere`, edits };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
