import { type Adapter, defineRule } from '../types.ts';

const LISTED = 5;
/** Modules that hold a row for each token, by the names of the families. */
const EMBEDDING =
  /\b(embed_tokens|lm_head|wte|embed_in|embed_out|word_embeddings|tok_embeddings|output_layer|embeddings?|shared|ff_out)\b/;

export const adapterNewTokenFrozen = defineRule({
  id: 'adapter-new-token-frozen',
  section: 'embeddings',
  severity: 'error',
  needs: ['adapter', 'tokenizer', 'tokenizerDiff', 'base'],
  title: 'Tokens were added and the adapter does not train their rows',
  why: 'The rows of new tokens start as noise or as an average, and stay so: the model cannot tell the tokens apart and hardly ever writes one.',
  fix: 'Train the rows: list embed_tokens and lm_head in modules_to_save, or the new ids in trainable_token_indices.',
  links: [
    'https://huggingface.co/docs/peft/developer_guides/lora#efficiently-train-tokens-alongside-lora',
    'https://github.com/huggingface/peft/issues/2898',
    'https://github.com/unslothai/unsloth/issues/237',
  ],

  message: (args: {
    tokens: readonly { readonly id: number; readonly token: string }[];
    count: number;
    base: string;
    how: How;
  }) =>
    `${args.tokens.map((t) => `${t.id} ${t.token}`).join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ''} ${
      args.count === 1 ? 'is' : 'are'
    } new against ${args.base}, and ${HOW[args.how]}`,

  *check({ adapter, tokenizer, tokenizerDiff, base }) {
    // Padding is masked from loss and attention: its row need not be trained.
    const pad = tokenizer.special['pad_token']?.token;
    const added = tokenizerDiff.added.filter((t) => t.token !== pad);
    if (added.length === 0 || trainsEmbedding(adapter)) return;
    const listed = new Set(tokenIds(adapter));
    const frozen = added.filter((t) => !listed.has(t.id));
    if (frozen.length === 0) return;
    // PEFT saves a resized embedding by itself, trained or not; LoRA leaves it frozen.
    const isSaved = (adapter.parts ?? []).some((p) => p.kind === 'saved' && EMBEDDING.test(p.module));
    const how: How = listed.size > 0 ? 'not-listed' : isSaved ? 'saved-only' : 'frozen';
    const key = how === 'not-listed' ? indicesKey(adapter) : 'modules_to_save';
    yield {
      at: { file: adapter.file, pointer: key in adapter.json ? `/${key}` : '' },
      severity: how === 'saved-only' ? 'warning' : 'error',
      args: {
        tokens: frozen.slice(0, LISTED).map(({ id, token }) => ({ id, token })),
        count: frozen.length,
        base: base.name,
        how,
      },
    };
  },
});

type How = keyof typeof HOW;

const HOW = {
  frozen:
    'the adapter has no embed_tokens or lm_head in modules_to_save, target_modules or trainable_token_indices, and no row of theirs',
  'not-listed': 'trainable_token_indices lists other tokens',
  'saved-only':
    'the embedding is saved because it was resized, but modules_to_save does not name it: LoRA alone leaves it as it was initialised',
} as const;

/** All rows are trained, whole or by a low-rank change. */
function trainsEmbedding({ modulesToSave, targetModules, parts, peftType }: Adapter): boolean {
  if (peftType === 'TRAINABLE_TOKENS') return false;
  const named = [...modulesToSave, ...(typeof targetModules === 'string' ? [targetModules] : (targetModules ?? []))];
  if (named.some((name) => EMBEDDING.test(name))) return true;
  return (parts ?? []).some((p) => p.kind === 'method' && EMBEDDING.test(p.module));
}

function indicesKey(adapter: Adapter): string {
  return adapter.peftType === 'TRAINABLE_TOKENS' ? 'token_indices' : 'trainable_token_indices';
}

/** Ids in trainable_token_indices: a list, or lists by module. */
function tokenIds(adapter: Adapter): readonly number[] {
  const value = adapter.json[indicesKey(adapter)] ?? null;
  const lists =
    typeof value === 'object' && value !== null ? (Array.isArray(value) ? [value] : Object.values(value)) : [];
  return lists.flat().filter((id) => typeof id === 'number');
}
