import { defineRule } from '../types.ts';

export const templateBosDoubled = defineRule({
  id: 'template-bos-doubled',
  section: 'template',
  severity: 'notice',
  needs: ['template', 'rendering', 'tokenizer'],
  title: 'The chat template and the tokenizer both write BOS',
  why: 'apply_chat_template with tokenize=True writes it once. Code that renders to text first and tokenizes that text writes it twice, in training or in serving, and rarely in both.',
  fix: 'Tokenize rendered text with add_special_tokens=False.',
  links: [
    'https://github.com/OpenRLHF/OpenRLHF/issues/393',
    'https://github.com/huggingface/text-generation-inference/pull/1594',
    'https://github.com/huggingface/open-r1/pull/462',
  ],

  message: (args: { token: string; id: number | null }) =>
    `${args.id === null ? '' : `${args.id} `}${args.token} is written by the template and put before the text by the tokenizer`,

  *check({ template, rendering, tokenizer }) {
    const bos = tokenizer.special['bos_token'];
    const text = rendering.probes['user-prompt']?.text ?? rendering.probes['pair']?.text;
    if (bos === undefined || tokenizer.addsBos !== true || text?.startsWith(bos.token) !== true) return;
    yield { at: template.at, args: { token: bos.token, id: bos.id ?? null } };
  },
});
