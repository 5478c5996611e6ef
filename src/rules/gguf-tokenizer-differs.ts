import { defineRule, type Gguf, type Hit, type Tokenizer } from '../types.ts';

const LISTED = 3;

type Pair = { readonly id: number; readonly file: string | null; readonly folder: string | null };

type Args = {
  readonly what: 'tokens' | 'bos' | 'add-bos' | 'add-eos';
  readonly tokens: readonly Pair[];
  readonly count: number;
  /** Tokens in the file and in the folder; of a flag nothing. */
  readonly sizes: readonly [number, number] | null;
  readonly flag: boolean | null;
};

export const ggufTokenizerDiffers = defineRule({
  id: 'gguf-tokenizer-differs',
  section: 'weights',
  severity: 'error',
  needs: ['ggufs', 'tokenizer'],
  title: 'The GGUF file carries another vocabulary than the model folder',
  why: 'llama.cpp and Ollama turn text into ids with the vocabulary in the file. Where it is another one than the weights were trained with, words reach the model as other words, and new tokens do not exist.',
  fix: 'Convert the folder once more, with the tokenizer files in it that belong to the weights.',
  links: [
    'https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/convert_hf_to_gguf.py',
    'https://github.com/ggml-org/llama.cpp/issues/8990',
    'https://github.com/ggml-org/llama.cpp/issues/6111',
  ],

  message: (args: Args) => {
    const shown = args.tokens.map(
      (t) => `${t.id} is ${t.file ?? 'absent'} in the file and ${t.folder ?? 'absent'} in the folder`,
    );
    const more = args.count > shown.length ? `, and ${args.count - shown.length} more differ` : '';
    switch (args.what) {
      case 'tokens':
        return `${shown.join(', ')}${more}; ${args.sizes?.[0]} tokens in the file, ${args.sizes?.[1]} in the folder`;
      case 'bos':
        return `BOS: ${shown.join(', ')}`;
      case 'add-bos':
        return `the file says ${args.flag === true ? 'that BOS goes before' : 'that no BOS goes before'} a text, the folder says otherwise`;
      case 'add-eos':
        return 'the file says that EOS goes behind every text, prompts among them, and the folder does not';
    }
  },

  *check({ ggufs, tokenizer }) {
    for (const gguf of ggufs) {
      if (gguf.tokens === undefined) continue;
      yield* ofTokens(gguf, gguf.tokens, tokenizer);
      yield* ofFlags(gguf, gguf.tokens, tokenizer);
    }
  },
});

/** Vocabularies that the converter writes as the folder has them; those of BERT and RWKV are rewritten. */
const COMPARABLE = /^(?:gpt2|llama|t5|gemma4)$/;

function* ofTokens(gguf: Gguf, tokens: readonly string[], tokenizer: Tokenizer): Iterable<Hit<Args>> {
  if (gguf.tokenizerModel !== undefined && !COMPARABLE.test(gguf.tokenizerModel)) return;
  const { vocabulary } = tokenizer;
  if (!vocabulary.complete && !vocabulary.addedComplete) return;
  const found: Pair[] = [];
  for (const [id, folder] of vocabulary.tokenOf) {
    const file = tokens[id];
    if (file === undefined) found.push({ id, file: null, folder });
    else if (!sameToken(file, folder) && !(isFree(file) && isFree(folder))) found.push({ id, file, folder });
  }
  if (vocabulary.complete)
    for (const [id, file] of tokens.entries())
      if (!vocabulary.tokenOf.has(id) && !isFree(file)) found.push({ id, file, folder: null });
  if (found.length === 0) return;
  found.sort((a, b) => a.id - b.id);
  yield {
    at: { file: gguf.file },
    args: {
      what: 'tokens',
      // A shifted vocabulary differs from the first id on; the control tokens tell more.
      tokens: [...found].sort((a, b) => Number(isControl(b)) - Number(isControl(a)) || a.id - b.id).slice(0, LISTED),
      count: found.length,
      sizes: [tokens.length, vocabulary.size],
      flag: null,
    },
  };
}

function* ofFlags(gguf: Gguf, tokens: readonly string[], tokenizer: Tokenizer): Iterable<Hit<Args>> {
  const at = { file: gguf.file };
  const bos = tokenizer.special['bos_token'];
  if (gguf.bosId !== undefined && bos?.id !== undefined && gguf.bosId !== bos.id) {
    const file = `${gguf.bosId} ${tokens[gguf.bosId] ?? ''}`.trim();
    const pair = { id: gguf.bosId, file, folder: `${bos.id} ${bos.token}` };
    yield { at, severity: 'warning', args: { what: 'bos', tokens: [pair], count: 1, sizes: null, flag: null } };
  }
  const none = { tokens: [], count: 0, sizes: null };
  if (gguf.addBos !== undefined && tokenizer.addsBos !== undefined && gguf.addBos !== tokenizer.addsBos)
    yield { at, severity: 'warning', args: { what: 'add-bos', ...none, flag: gguf.addBos } };
  const eos = tokenizer.special['eos_token']?.token;
  const addsEos =
    tokenizer.config?.['add_eos_token'] === true ||
    (eos !== undefined && tokenizer.pipeline?.suffixTokens.includes(eos) === true);
  if (gguf.addEos === true && !addsEos && eos !== undefined)
    yield { at, severity: 'warning', args: { what: 'add-eos', ...none, flag: true } };
}

/** The converter writes spaces for `▁` in added tokens, and added tokens as the tokenizer decodes them. */
function sameToken(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(token: string): string {
  return token.replaceAll('\u2581', ' ').trim();
}

/** Places that the converter fills up to vocab_size, and those that a tokenizer keeps free. */
function isFree(token: string): boolean {
  return /^\[PAD\d*\]$|^<(?:pad|dummy)\d+>$|unused|reserved|^<\|dummy_\d+\|>$|^\[(?:extra|control)_?\d+\]$/i.test(
    token,
  );
}

function isControl({ file, folder }: Pair): boolean {
  return /^<.+>$|^\[.+\]$/.test(folder ?? file ?? '');
}
