import { defineRule } from '../types.ts';

/** Any file that a tokenizer can be made of, code of the repository and Mistral's own format included. */
const TOKENIZER_FILE =
  /^(tokenizer|vocab|merges|spiece|sentencepiece|source\.spm|special_tokens|added_tokens|tekken|tokenization_|tiktoken)|\.(tiktoken|model|spm|vocab)$|bpe/i;
const WEIGHTS = /\.(safetensors|bin|pt|pth|ckpt)$|\.safetensors\.index\.json$/i;

export const tokenizerMissing = defineRule({
  id: 'tokenizer-missing',
  section: 'tokenizer',
  severity: 'warning',
  needs: ['folder', 'declared', 'config'],
  wants: ['tokenizer', 'base'],
  title: 'The checkpoint has no tokenizer',
  why: 'The model cannot be loaded from this folder alone, and whoever adds a tokenizer from elsewhere may take one whose ids mean other tokens.',
  fix: 'Save the tokenizer into the folder as well, or name the base model in tunelint.yml.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/tokenizer#transformers.PreTrainedTokenizer.save_pretrained',
    'https://github.com/hiyouga/LLaMA-Factory/issues/8399',
  ],

  message: (args: { modelType: string | null }) =>
    `weights of a ${args.modelType ?? 'model'}, and no tokenizer file beside them and no base model known that has one`,

  *check({ folder, declared, config, tokenizer, base }) {
    if (
      tokenizer !== undefined ||
      (base !== undefined && base.guessed !== true) ||
      declared.base !== undefined ||
      declared.kind === 'adapter' ||
      !config.generates
    )
      return;
    const names = folder.files.map((f) => f.path.slice(f.path.lastIndexOf('/') + 1));
    // A GGUF file brings its own tokenizer; a folder without weights is not a checkpoint yet.
    if (names.some((n) => TOKENIZER_FILE.test(n) || /\.gguf$/i.test(n)) || !names.some((n) => WEIGHTS.test(n))) return;
    yield { at: { file: config.file, pointer: '' }, args: { modelType: config.modelType ?? null } };
  },
});
