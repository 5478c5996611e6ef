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
    const doubt = args.doubt === 'base' ? AS_BASE : args.doubt === 'code' ? OWN_CODE : '';
    return `${end} and is not among the stop ids of ${args.engines.join(', ')}${others}${doubt}`;
  },

  *check({ turnEnd, stops, declared, folder, config, generationConfig, tokenizer, base }) {
    // Of a GGUF file that lies alone gguf-stop-ids-differ tells.
    if (turnEnd.kind !== 'token' || config?.generates === false || /\.gguf$/i.test(turnEnd.at.file)) return;
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
        args: { ...named(turnEnd), engines: [], others: [], doubt: null, eos: name(eos) },
      };
      return;
    }
    const isChat =
      declared.chat === true ||
      declared.kind === 'adapter' ||
      base !== undefined ||
      declared.base !== undefined ||
      wasTuned(folder, generationConfig);
    const doubt =
      isChat || !agree(config, generationConfig, tokenizer) ? null : doubtful(turnEnd, folder, config, tokenizer);
    yield {
      at: place(turnEnd, config, generationConfig, tokenizer),
      ...(doubt === null ? {} : { severity: 'warning' }),
      args: {
        ...named(turnEnd),
        engines: deaf.map((v): Engine => v.engine),
        others: views.filter((v) => v.endsTurn === true).map((v): Engine => v.engine),
        doubt,
        eos: null,
      },
      ...fix(turnEnd, deaf, config, generationConfig, tokenizer),
    };
  },
});

/**
 * A folder that may be right though all its files agree on another eos. `base`: a pretrained model as its maker released it, whose
 * tokenizer only carries the chat template of its sibling (Meta-Llama-3-70B, Qwen2.5-7B). Tuned and saved again, it looks
 * otherwise: save_pretrained writes its own version into config.json, 4.x a special_tokens_map.json, later ones chat_template.jinja.
 * `code`: a model with code of its own, whose chat() may stop by itself (InternVL2).
 */
function doubtful(
  end: TokenEnd,
  folder: Folder,
  config: ModelConfig | undefined,
  tokenizer: Tokenizer | undefined,
): Said['doubt'] {
  const map = config?.json['auto_map'];
  if (typeof map === 'object' && map !== null) return 'code';
  if (config === undefined || config.json['_name_or_path'] !== undefined) return null;
  const eos = tokenizer?.special['eos_token']?.token;
  const isQwen =
    /^qwen[23]/.test(config.modelType ?? '') &&
    eos === '<|endoftext|>' &&
    end.token === '<|im_end|>' &&
    !folder.files.some((f) => /(^|\/)(special_tokens_map\.json|added_tokens\.json|chat_template\.jinja)$/.test(f.path));
  const isLlama3 =
    eos === '<|end_of_text|>' && end.token === '<|eot_id|>' && config.transformersVersion?.value === LLAMA3_SAVED_BY;
  return isQwen || isLlama3 ? 'base' : null;
}

/** Of Meta's release; nobody who tunes has this version. https://huggingface.co/meta-llama/Meta-Llama-3-70B/blob/main/config.json */
const LLAMA3_SAVED_BY = '4.40.0.dev0';

/** Every file names the same eos, and it is not what ends a turn. */
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
  /** All files agree on another eos, and why that may be meant. */
  doubt: 'base' | 'code' | null;
  /** The tokenizer's eos, where nothing but the tokenizer is there. */
  eos: string | null;
};

const AS_BASE =
  '. All files agree on another eos, as in a base model that only carries the template: once it is tuned to chat, it will not stop';

const OWN_CODE = ', and the code that the model brings, which is not run here, may stop there by itself';

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
