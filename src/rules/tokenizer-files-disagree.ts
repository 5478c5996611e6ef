import { defineRule, type Hit, type NamedToken, type Tokenizer, type TokenizerConflict } from '../types.ts';

/** Contradictions of one kind that are listed one by one. */
const LISTED = 5;

type Args = {
  readonly file: string;
  readonly kind: 'id' | 'token' | 'special-token' | 'unknown' | 'empty';
  /** A token, an id, or the name of a special token such as `eos_token`. */
  readonly what: string;
  readonly here: string;
  readonly there: string | null;
  readonly thereFile: string | null;
  /** Further contradictions of this kind, not listed. */
  readonly more: number;
  /** Of two special tokens: whether transformers takes the one said here, and whether they differ by marks such as `|` alone. */
  readonly inForce: boolean;
  readonly isMisspelt: boolean;
};

export const tokenizerFilesDisagree = defineRule({
  id: 'tokenizer-files-disagree',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizer'],
  title: 'Tokenizer files contradict each other',
  why: 'Each loader takes ids and special tokens from another of these files. Where they disagree, one engine reads or stops at another token than the next, or adds a token that has no embedding.',
  fix: 'Save the tokenizer once more from the version that is right, or copy all tokenizer files of the base.',
  links: [
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py',
    'https://github.com/unslothai/unsloth/issues/2797',
  ],

  message: (args: Args) => `${args.file} ${sentence(args)}${args.more > 0 ? ` (and ${args.more} more like it)` : ''}`,

  *check({ tokenizer }) {
    const { conflicts } = tokenizer;
    yield* capped(conflicts.filter((c) => c.what === 'id').map(conflict));
    yield* capped(conflicts.filter((c) => c.what === 'token').map(conflict));
    yield* empty(tokenizer);
    const unknown = tokenizer.mentions.filter((m) => isUnknown(m, tokenizer));
    for (const m of unknown) yield unknownToken(m, tokenizer);
    for (const c of conflicts) {
      if (c.what !== 'special-token' || unknown.some((m) => m.at === c.a.at || m.at === c.b.at)) continue;
      yield specialToken(c, tokenizer);
    }
  },
});

function capped(hits: readonly Hit<Args>[]): readonly Hit<Args>[] {
  const more = hits.length - LISTED;
  return hits.slice(0, LISTED).map((hit, i) => (i === 0 && more > 0 ? { ...hit, args: { ...hit.args, more } } : hit));
}

function conflict(c: TokenizerConflict): Hit<Args> {
  return {
    at: c.b.at,
    args: {
      file: fileName(c.b.at.file),
      kind: c.what,
      what: c.token,
      here: c.b.says,
      there: c.a.says,
      thereFile: fileName(c.a.at.file),
      more: 0,
      inForce: false,
      isMisspelt: false,
    },
  };
}

/**
 * special_tokens_map.json against tokenizer_config.json. transformers reads the map only where tokenizer_config.json has no
 * added_tokens_decoder; then it wins, and a stale map changes eos or pad. Else nobody is misled but readers of the map.
 */
function specialToken(c: TokenizerConflict, tokenizer: Tokenizer): Hit<Args> {
  const inForce = tokenizer.special[c.token]?.at.file === c.b.at.file;
  const isMisspelt = letters(c.a.says) === letters(c.b.says);
  const matters = c.token === 'eos_token' || c.token === 'pad_token' || c.token === 'bos_token';
  return {
    at: c.b.at,
    severity: isMisspelt || (inForce && matters) ? 'error' : inForce ? 'warning' : 'notice',
    args: {
      file: fileName(c.b.at.file),
      kind: 'special-token',
      what: c.token,
      here: c.b.says,
      there: c.a.says,
      thereFile: fileName(c.a.at.file),
      more: 0,
      inForce,
      isMisspelt,
    },
    fix: {
      text: `Name ${c.a.says} as ${c.token} in ${fileName(c.b.at.file)} too`,
      edits: [{ file: c.b.at.file, pointer: c.b.at.pointer ?? `/${c.token}`, value: c.a.says }],
    },
  };
}

const NAMES = ['eos_token', 'bos_token', 'pad_token', 'unk_token'] as const;

/**
 * The empty string as a special token (llama-7b-hf of 2023). transformers 4.57.6 and 5.18.0 do not load the tokenizer when it is
 * unk_token, and look the others up as unknown: BOS then puts <unk> before every text. Without an unknown token it means none.
 */
function* empty({ config, configFile, special }: Tokenizer): Iterable<Hit<Args>> {
  for (const name of NAMES) {
    if (configFile === undefined || config?.[name] !== '') continue;
    const breaks = name === 'unk_token' || name === 'eos_token' || special['unk_token'] !== undefined;
    yield {
      at: { file: configFile, pointer: `/${name}` },
      ...(breaks ? {} : { severity: 'warning' as const }),
      args: {
        file: fileName(configFile),
        kind: 'empty',
        what: name,
        here: '',
        there: null,
        thereFile: null,
        more: 0,
        inForce: true,
        isMisspelt: false,
      },
    };
  }
}

function unknownToken(m: NamedToken, tokenizer: Tokenizer): Hit<Args> {
  const said = tokenizer.mentions.find((o) => o.name === m.name && o.id !== undefined);
  return {
    at: m.at,
    ...(said === undefined
      ? {}
      : {
          fix: {
            text: `Name ${said.token} as ${m.name}, as ${fileName(said.at.file)} does`,
            edits: [{ file: m.at.file, pointer: m.at.pointer ?? `/${m.name}`, value: said.token }],
          },
        }),
    args: {
      file: fileName(m.at.file),
      kind: 'unknown',
      what: m.name,
      here: m.token,
      there: null,
      thereFile: null,
      more: 0,
      inForce: tokenizer.special[m.name]?.at.file === m.at.file,
      isMisspelt: false,
    },
  };
}

/**
 * Code of the repository may add tokens by itself. Else every token is known, or all added tokens are, among which transformers writes
 * every special token; a word or a character named by hand (`!` as pad) may still be in the vocabulary that is not at hand.
 */
function isUnknown(m: NamedToken, { vocabulary, config }: Tokenizer): boolean {
  if (config?.['auto_map'] !== undefined || m.id !== undefined) return false;
  if (vocabulary.complete) return true;
  return vocabulary.addedComplete && vocabulary.added.some((t) => t.special) && /^[<[{].+|.+[>\]}]$/s.test(m.token);
}

function sentence(args: Args): string {
  switch (args.kind) {
    case 'id':
      return `gives ${args.what} the id ${args.here}; ${other(args)} says ${args.there}`;
    case 'token':
      return `calls id ${args.what} ${args.here}; ${other(args)} calls it ${args.there}`;
    case 'special-token':
      return `names ${args.here} as ${args.what}${args.inForce ? ', which wins' : ''}; ${args.thereFile} names ${args.there}${
        args.isMisspelt ? ', of which it is a misspelling' : args.inForce ? '' : ', which transformers takes'
      }`;
    case 'empty':
      return `names the empty string as ${args.what}, which is no token: ${
        args.what === 'unk_token'
          ? 'transformers fails to load the tokenizer'
          : 'transformers takes the unknown token, or none, for it'
      }`;
    case 'unknown':
      return `names ${args.here} as ${args.what}, a token that no tokenizer file holds${
        args.inForce ? '; transformers adds it under a new id, for which there is no row' : ''
      }`;
    default:
      return String(args.what);
  }
}

/** `<|turn_end>` and `<|turn_end|>` are the same to a reader and two tokens to a tokenizer. */
function letters(token: string): string {
  return token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || token;
}

/** tokenizer.json can contradict itself. */
function other(args: Args): string {
  return args.thereFile === args.file ? 'its own vocabulary' : `${args.thereFile}`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
