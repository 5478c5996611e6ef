import { defineRule, type Tokenizer } from '../types.ts';

export const eosMissing = defineRule({
  id: 'eos-missing',
  section: 'stopping',
  severity: 'error',
  needs: ['config', 'tokenizer', 'folder'],
  wants: ['generationConfig'],
  title: 'No file names an end-of-sequence token',
  why: 'Without an eos id no engine has anything to stop at: every answer runs to the token limit.',
  fix: 'Set eos_token in tokenizer_config.json and eos_token_id in config.json and generation_config.json to the token that ends the text.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.eos_token_id',
  ],

  message: (_args: Record<string, never>) =>
    'neither tokenizer_config.json, special_tokens_map.json, generation_config.json nor config.json names an end-of-sequence token',

  *check({ config, tokenizer, folder, generationConfig }) {
    if (!config.generates) return;
    if (generationConfig?.eos !== undefined || tokenizer.special['eos_token'] !== undefined) return;
    if (config.eos !== undefined && !(config.eos.isDefault && isText(config.eos.ids, tokenizer))) return;
    // A file that could not be read may be the one that names it; a class that brings its own tokenizer code may name it there.
    if (folder.unreadable.length > 0 || folder.problems.length > 0) return;
    if (tokenizer.config === undefined || tokenizer.config['auto_map'] !== undefined) return;
    yield { at: { file: tokenizer.configFile ?? config.file, pointer: '' }, args: {} };
  },
});

/** LlamaConfig says 2 by itself, which is an end token in Llama 2 and a piece of text in vocabularies that are made otherwise. */
function isText(ids: readonly number[], { vocabulary, special }: Tokenizer): boolean {
  const controls = new Set([
    ...vocabulary.added.map((t) => t.content),
    ...Object.values(special).flatMap((s) => (s === undefined ? [] : [s.token])),
  ]);
  return ids.every((id) => {
    const token = vocabulary.tokenOf.get(id);
    return token !== undefined && vocabulary.complete && !controls.has(token) && !/^<.*>$|^\[.*\]$/.test(token);
  });
}
