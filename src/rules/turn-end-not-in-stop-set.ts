import {
  defineRule,
  type Engine,
  type Fix,
  type Folder,
  type GenerationConfig,
  type ModelConfig,
  type Place,
  type StopView,
  type Tokenizer,
  type TurnEnd,
} from '../types.ts';

export const turnEndNotInStopSet = defineRule({
  id: 'turn-end-not-in-stop-set',
  section: 'stopping',
  severity: 'error',
  needs: ['turnEnd', 'stops', 'declared', 'folder'],
  wants: ['config', 'generationConfig', 'tokenizer', 'base'],
  title: 'The token that ends a turn does not stop generation',
  why: 'The model was trained to end its turn with this token. An engine that does not stop there goes on: it answers itself, repeats, and runs to the token limit.',
  fix: 'Add the id to eos_token_id of generation_config.json, and make it the eos_token of tokenizer_config.json where engines take it from there.',
  links: [
    'https://github.com/vllm-project/vllm/issues/4180',
    'https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.eos_token_id',
  ],

  message: (args: Said) => {
    const end = `${name(args)} ends a turn in the chat template`;
    if (args.eos !== null)
      return `${end}, the tokenizer's eos is ${args.eos}, and no config here names another stop id`;
    const others =
      args.others.length === 0
        ? ''
        : ` (${args.others.join(', ')} ${args.others.length > 1 ? 'do' : 'does'} stop there)`;
    return `${end} and is not among the stop ids of ${args.engines.join(', ')}${others}${args.asBase ? AS_BASE : ''}`;
  },

  *check({ turnEnd, stops, declared, folder, config, generationConfig, tokenizer, base }) {
    if (turnEnd.kind !== 'token' || config?.generates === false) return;
    const views = stops.views.filter((v) => declared.engines.includes(v.engine));
    const deaf = views.filter((v) => v.endsTurn === false);
    if (deaf.length === 0) {
      const eos = tokenizer?.special['eos_token'];
      const alone = config === undefined && generationConfig === undefined && declared.kind === 'checkpoint';
      if (!alone || eos === undefined || eos.token === turnEnd.token || folder.unreadable.length > 0) return;
      if (turnEnd.between?.token === eos.token) return;
      yield {
        at: eos.at,
        severity: 'warning',
        args: { ...named(turnEnd), engines: [], others: [], asBase: false, eos: name(eos) },
      };
      return;
    }
    const isChat =
      declared.chat === true ||
      declared.kind === 'adapter' ||
      base !== undefined ||
      declared.base !== undefined ||
      wasTuned(folder, generationConfig);
    const asBase = !isChat && agree(config, generationConfig, tokenizer);
    yield {
      at: place(turnEnd, config, generationConfig, tokenizer),
      ...(asBase ? { severity: 'warning' } : {}),
      args: {
        ...named(turnEnd),
        engines: deaf.map((v): Engine => v.engine),
        others: views.filter((v) => v.endsTurn === true).map((v): Engine => v.engine),
        asBase,
        eos: null,
      },
      ...fix(turnEnd, deaf, config, generationConfig, tokenizer),
    };
  },
});

/**
 * Every file names the same eos, and it is not what ends a turn: the state of a pretrained model whose tokenizer only carries the
 * chat template of its sibling (Meta-Llama-3-8B, Qwen2.5-7B).
 */
function agree(
  config: ModelConfig | undefined,
  generation: GenerationConfig | undefined,
  tokenizer: Tokenizer | undefined,
): boolean {
  const eos = tokenizer?.special['eos_token']?.id;
  const written = [config?.eos, generation?.eos].filter((f) => f !== undefined);
  return eos !== undefined && written.length > 0 && written.every((f) => f.ids.length === 1 && f.ids[0] === eos);
}

/** Sampling settings are made for answering, and a trainer leaves its records behind. */
function wasTuned(folder: Folder, generation: GenerationConfig | undefined): boolean {
  const samples =
    ['temperature', 'top_p', 'top_k'].some((key) => typeof generation?.json[key] === 'number') ||
    generation?.json['do_sample'] === true;
  return (
    samples ||
    folder.files.some((f) =>
      /(^|\/)(trainer_state\.json|training_args\.bin|train_results\.json|trainer_log\.jsonl)$/.test(f.path),
    )
  );
}

type Said = {
  token: string;
  id: number | null;
  engines: readonly string[];
  others: readonly string[];
  /** All files agree on another eos. */
  asBase: boolean;
  /** The tokenizer's eos, where nothing but the tokenizer is there. */
  eos: string | null;
};

const AS_BASE =
  '. All files agree on another eos, as in a base model that only carries the template: once it is tuned to chat, it will not stop';

type TokenEnd = Extract<TurnEnd, { kind: 'token' }>;

function named(end: TokenEnd): { readonly token: string; readonly id: number | null } {
  return { token: end.token, id: end.id ?? null };
}

function name(token: { readonly token: string; readonly id?: number | null | undefined }): string {
  return token.id === null || token.id === undefined ? token.token : `${token.id} ${token.token}`;
}

/** Where the author has to look: the list of stop ids, wherever it is. */
function place(
  end: TokenEnd,
  config: ModelConfig | undefined,
  generation: GenerationConfig | undefined,
  tokenizer: Tokenizer | undefined,
): Place {
  const holder = generation ?? config;
  if (holder?.eos !== undefined) return holder.eos.at;
  if (holder !== undefined) return { file: holder.file, pointer: '' };
  return tokenizer?.special['eos_token']?.at ?? end.at;
}

/** Adds the id to the file that each deaf engine reads, keeping every id that is there. */
function fix(
  end: TokenEnd,
  deaf: readonly StopView[],
  config: ModelConfig | undefined,
  generation: GenerationConfig | undefined,
  tokenizer: Tokenizer | undefined,
): { readonly fix?: Fix } {
  if (end.id === undefined) return {};
  const { id } = end;
  const edits: Fix['edits'][number][] = [];
  const holder = generation ?? config;
  const eos = holder?.eos;
  if (holder !== undefined && !(eos?.ids.includes(id) ?? false)) {
    const pointer = eos === undefined || eos.isDefault ? '/eos_token_id' : (eos.at.pointer ?? '/eos_token_id');
    edits.push({ file: holder.file, pointer, value: eos === undefined ? id : [...new Set([...eos.ids, id])] });
  }
  // These take the tokenizer's eos and look at no list, or at none that this folder has.
  const byTokenizer = deaf.filter((v) => v.from.some((p) => p.file === tokenizer?.configFile));
  const named = tokenizer?.special['eos_token'];
  if (
    tokenizer?.configFile !== undefined &&
    named !== undefined &&
    named.token !== end.token &&
    needsTokenizer(byTokenizer, edits.length > 0, generation)
  )
    edits.push({ file: named.at.file, pointer: named.at.pointer ?? '/eos_token', value: end.token });
  if (edits.length === 0) return {};
  const files = [...new Set(edits.map((e) => e.file.slice(e.file.lastIndexOf('/') + 1)))].join(' and ');
  return { fix: { text: `Let ${id} ${end.token} stop generation: add it to ${files}`, edits } };
}

/** Engines that read generation_config.json as well are mended there; the rest need the tokenizer's eos_token. */
function needsTokenizer(
  deaf: readonly StopView[],
  editsIds: boolean,
  generation: GenerationConfig | undefined,
): boolean {
  return deaf.some((v) => !editsIds || generation === undefined || v.engine === 'llama.cpp' || v.engine === 'ollama');
}
