import {
  type Base,
  defineRule,
  type Fix,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  type Template,
  type TokenChange,
  type Tokenizer,
  type TokenizerDiff,
} from '../types.ts';

/** Tokens that a message lists; the rest is counted. */
const LISTED = 5;

/**
 * Tools that add a token by themselves, by what they add.
 * LLaMA-Factory makes every stop word of a template that the tokenizer lacks an added token:
 * https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py (fix_special_tokens)
 */
const ORIGINS: readonly { readonly tokens: RegExp; readonly origin: string }[] = [
  {
    tokens: /^<\|eom_id\|>$/,
    origin: 'the llama3 template of LLaMA-Factory adds it as a stop word, and Llama 3.0 does not have it',
  },
  {
    tokens: /^<\|im_(start|end)\|>$/,
    origin: 'helpers that give a model the ChatML format add it, such as setup_chat_format of TRL',
  },
  {
    tokens: /^<\|PAD_TOKEN\|>$/,
    origin: 'unsloth adds it as pad token where the tokenizer has none to take',
  },
  { tokens: /^(\[PAD\]|<pad>|<\|pad\|>)$/i, origin: 'scripts that train without a pad token add it' },
  { tokens: /^<\|endoftext\|>$/, origin: 'LLaMA-Factory adds it where the tokenizer names no eos_token' },
  {
    tokens:
      /^(<\|eot_id\|>|<end_of_turn>|<\|end\|>|<\|eot\|>|<\|user\|>|<\|observation\|>|<\|END_OF_TURN_TOKEN\|>|\[\|endofturn\|\])$/,
    origin: 'LLaMA-Factory adds the stop word of a chat template that belongs to another family',
  },
];

export const tokenAdded = defineRule({
  id: 'token-added',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'declared', 'base'],
  wants: ['template'],
  title: 'The tokenizer has a token that the base does not have',
  why: 'Nobody declared it. Its embedding row is missing or was never trained, text that holds it is split otherwise than in the base, and engines that expect the vocabulary of the base fail or answer garbage.',
  fix: 'Copy the tokenizer files of the base, or declare the token under new-tokens in tunelint.yml if it is meant.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/6765',
    'https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py',
  ],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string; readonly instead: string | null }[];
    count: number;
    base: string;
    origin: string | null;
    /** Rows of the base's embedding, where the first token lies beyond them. */
    rows: number | null;
    probe: { readonly text: string; readonly head: readonly number[]; readonly base: readonly number[] } | null;
  }) =>
    `${listed(args.tokens, args.count)} ${args.count === 1 ? 'is' : 'are'} not in the tokenizer of the base ${args.base}${
      args.rows === null ? '' : `, whose embedding has ${args.rows} rows`
    }${
      args.probe === null
        ? ''
        : `; ${JSON.stringify(args.probe.text)} becomes ${ids(args.probe.head)} instead of ${ids(args.probe.base)}`
    }${args.origin === null ? '' : `; ${args.origin}`}`,

  *check({ tokenizerDiff: diff, tokenizer, declared, base, template }) {
    const known = new Set(declared.newTokens);
    const added = diff.added.filter((t) => !known.has(t.token));
    const first = added[0];
    if (first === undefined) return;
    yield {
      at: place(tokenizer, first),
      ...(declared.kind === 'adapter' && isPadAlone(added, tokenizer, template)
        ? { severity: 'warning' as const }
        : {}),
      args: {
        tokens: added.slice(0, LISTED).map((t) => ({ id: t.id, token: t.token, instead: t.baseToken ?? null })),
        count: added.length,
        base: base.name,
        origin: ORIGINS.find((o) => added.every((t) => o.tokens.test(t.token)))?.origin ?? null,
        rows: rowsBefore(first.id, base),
        probe: probeOf(diff, first.token),
      },
      fix: added.length === diff.added.length ? fix(diff, tokenizer, base, template) : keepDeclared(added, diff),
    };
  },
});

/** A pad token that trainers add when there is none: masked from loss and attention, its row is never looked at. */
function isPadAlone(added: readonly TokenChange[], tokenizer: Tokenizer, template: Template | undefined): boolean {
  const pad = tokenizer.special['pad_token']?.token;
  return added.length === 1 && added[0]?.token === pad && template?.source.includes(pad ?? '') !== true;
}

function listed(tokens: readonly { id: number; token: string; instead: string | null }[], count: number): string {
  const names = tokens
    .map((t) => `${t.id} ${t.token}${t.instead === null ? '' : ` (in the base ${t.instead})`}`)
    .join(', ');
  return count > tokens.length ? `${names} and ${count - tokens.length} more tokens` : names;
}

function place(tokenizer: Tokenizer, { id, token }: TokenChange): Place {
  const decoder = tokenizer.config?.['added_tokens_decoder'];
  if (tokenizer.configFile !== undefined && isObject(decoder) && Object.hasOwn(decoder, String(id)))
    return { file: tokenizer.configFile, pointer: `/added_tokens_decoder/${id}` };
  if (tokenizer.jsonFile !== undefined) return { file: tokenizer.jsonFile, pointer: '/added_tokens' };
  const map = tokenizer.files.find((file) => file.endsWith('added_tokens.json'));
  if (map !== undefined) return { file: map, pointer: `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}` };
  return { file: tokenizer.files[0] ?? '', pointer: '' };
}

/** Rows of the base's embedding, where the token has none among them. */
function rowsBefore(id: number, base: Base): number | null {
  const rows = base.weights?.rows ?? base.config?.vocabSize?.value;
  return rows !== undefined && id >= rows ? rows : null;
}

function probeOf({ addedProbe: probe }: TokenizerDiff, token: string) {
  if (probe === undefined || !probe.text.includes(token)) return null;
  const isSame = probe.head.length === probe.base.length && probe.head.every((id, i) => id === probe.base[i]);
  return isSame ? null : { text: probe.text.slice(0, 60), head: [...probe.head], base: [...probe.base] };
}

/** Ids that are listed of one text. */
const SHOWN = 12;

function ids(list: readonly number[]): string {
  return `[${list.slice(0, SHOWN).join(', ')}${list.length > SHOWN ? ', …' : ''}]`;
}

/** Copying the files of the base would lose the declared tokens with the others. */
function keepDeclared(added: readonly TokenChange[], diff: TokenizerDiff): Fix {
  const declared = diff.added.filter((t) => !added.includes(t)).map((t) => `${t.id} ${t.token}`);
  const lost = `${declared.slice(0, LISTED).join(', ')}${declared.length > LISTED ? ` and ${declared.length - LISTED} more` : ''}`;
  const text = `Take ${added.length === 1 ? 'this token' : 'these tokens'} out and keep the declared ones; copying the files of the base would lose ${lost} as well`;
  return { text, edits: [] };
}

/** Copies the base's files where the comparison proves that only the added tokens are lost; else says what has to be kept. */
function fix(diff: TokenizerDiff, tokenizer: Tokenizer, base: Base, template: Template | undefined): Fix {
  const newIds = new Set(diff.added.map((t) => t.id));
  const others = [
    ...(diff.removed.some((t) => !newIds.has(t.id)) ? ['tokens are missing'] : []),
    ...(diff.renumbered.length > 0 ? ['ids have moved'] : []),
    ...(diff.flags.length > 0 ? ['flags of tokens differ'] : []),
    ...(diff.merges?.changed === true ? ['merges differ'] : []),
    ...(diff.pipeline.length > 0 ? ['the pipeline differs'] : []),
    ...(isUsed(diff, tokenizer, template) ? ['the template or a special token needs the added ones'] : []),
    ...(diff.complete ? [] : ['only the added tokens could be compared']),
  ];
  if (others.length > 0)
    return {
      text: `Take the tokenizer files of the base if nothing else in this one is meant: ${others.join(', ')}`,
      edits: [],
    };
  const from = new Map(diff.copyable);
  const copies = tokenizer.files.flatMap((file) => {
    const source = file === tokenizer.configFile ? undefined : from.get(file);
    const isSafe = source !== undefined && sameNames(file, tokenizer, source, base.tokenizer);
    return isSafe ? [{ file, copyFrom: 'base' as const, from: source }] : [];
  });
  // A file that may still hold the token and cannot be mended as data would bring it back.
  const kept = tokenizer.files.filter((file) => file !== tokenizer.configFile && !copies.some((c) => c.file === file));
  const text =
    'Go back to the vocabulary of the base: nothing else in vocabulary, merges and pipeline differs, so nothing else is lost';
  if (kept.length > 0) return { text: `${text}. Take the token out of ${kept.join(', ')} as well`, edits: [] };
  return { text, edits: [...configEdits(tokenizer.configFile ?? '', tokenizer.config, diff.added), ...copies] };
}

/** Taken out, the token would leave a template that writes pieces, or a special token that nothing holds. */
function isUsed(diff: TokenizerDiff, tokenizer: Tokenizer, template: Template | undefined): boolean {
  return diff.added.some(
    ({ token }) => template?.source.includes(token) === true || tokenizer.mentions.some((m) => m.token === token),
  );
}

/** Takes the tokens out of tokenizer_config.json and leaves template, eos_token and the rest as they are. */
function configEdits(
  file: string,
  config: JsonObject | undefined,
  added: readonly TokenChange[],
): readonly Fix['edits'][number][] {
  const names = new Set(added.map((t) => t.token));
  const decoder = config?.['added_tokens_decoder'];
  const removed = added
    .filter((t) => isObject(decoder) && Object.hasOwn(decoder, String(t.id)))
    .map((t) => ({ file, pointer: `/added_tokens_decoder/${t.id}`, remove: true as const }));
  const lists = ['additional_special_tokens', 'extra_special_tokens'].flatMap((key) => {
    const list = config?.[key];
    if (!Array.isArray(list)) return [];
    const rest = list.filter((item) => !names.has(content(item)));
    return rest.length === list.length ? [] : [{ file, pointer: `/${key}`, value: rest }];
  });
  return [...removed, ...lists];
}

/** The special tokens that a file names are the same in the base's file, so that copying it changes none of them. */
function sameNames(file: string, tokenizer: Tokenizer, from: string, base: Tokenizer | undefined): boolean {
  const names = (t: Tokenizer | undefined, path: string) =>
    (t?.mentions ?? [])
      .filter((m) => m.at.file === path)
      .map((m) => `${m.name} ${m.token}`)
      .sort()
      .join('\n');
  return names(tokenizer, file) === names(base, from);
}

function content(item: Json): string {
  if (typeof item === 'string') return item;
  const text = isObject(item) ? item['content'] : undefined;
  return typeof text === 'string' ? text : '';
}
