import { defineRule, type Tokenizer } from '../types.ts';

export const templateRaises = defineRule({
  id: 'template-raises',
  section: 'template',
  severity: 'error',
  needs: ['template', 'rendering'],
  wants: ['tokenizer'],
  title: 'The chat template raises on a plain conversation',
  why: 'A question, an answer and another question is the simplest chat there is. The template fails on it, so every second turn of a user is an error.',
  fix: 'Let the template accept user → assistant → user without a system message, or take the template of the base model back.',
  links: [
    'https://huggingface.co/docs/transformers/chat_templating_writing',
    'https://github.com/microsoft/autogen/issues/1037',
  ],

  message: (args: { error: string; raised: boolean }) =>
    `${args.raised ? 'raises' : 'fails'} on user → assistant → user without a system message: ${args.error}`,

  *check({ template, rendering, tokenizer }) {
    const error = rendering.probes['three-prompt']?.error;
    if (error === undefined || error.kind === 'limit') return;
    if (isUnknownToken(error.message, tokenizer)) return;
    yield { at: template.at, args: { error: error.message, raised: error.kind === 'raised' } };
  },
});

/** The template writes a special token that no file names and that may come from the tokenizer's class or from code. */
function isUnknownToken(message: string, tokenizer: Tokenizer | undefined): boolean {
  const name = /'(\w+_token)' is undefined/.exec(message)?.[1];
  return name !== undefined && !Object.hasOwn(tokenizer?.config ?? {}, name);
}
