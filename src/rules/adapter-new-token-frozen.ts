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
  }) =>
    `${args.tokens.map((t) => `${t.id} ${t.token}`).join(', ')}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ''} ${
      args.count === 1 ? 'is' : 'are'
    } new against ${args.base}, and the adapter has no embed_tokens or lm_head in modules_to_save, target_modules or trainable_token_indices`,

  *check({ adapter, tokenizer, tokenizerDiff, base }) {
    // Padding is masked from loss and attention: its row need not be trained.
    const pad = tokenizer.special['pad_token']?.token;
    const added = tokenizerDiff.added.filter((t) => t.token !== pad);
    if (added.length === 0 || trainsRows(adapter)) return;
    yield {
      at: { file: adapter.file, pointer: 'modules_to_save' in adapter.json ? '/modules_to_save' : '' },
      args: {
        tokens: added.slice(0, LISTED).map(({ id, token }) => ({ id, token })),
        count: added.length,
        base: base.name,
      },
    };
  },
});

function trainsRows(adapter: Adapter): boolean {
  const { trainableTokenIndices: indices, targetModules } = adapter;
  if (Array.isArray(indices) ? indices.length > 0 : indices !== null) return true;
  const named = [
    ...adapter.modulesToSave,
    ...(typeof targetModules === 'string' ? [targetModules] : (targetModules ?? [])),
  ];
  return named.some((name) => EMBEDDING.test(name)) || (adapter.tensors ?? []).some((t) => EMBEDDING.test(t.name));
}
