import { defineRule, type Tokenizer } from '../types.ts';

export const templateTokenQuoted = defineRule({
  id: 'template-token-quoted',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'rendering', 'tokenizer'],
  wants: ['base'],
  title: 'A control token stands in quotes in the rendering',
  why: 'A tool that rewrote the template put quotes, or a part of an expression, into the text. The model reads the quotes beside its control token, in every prompt.',
  fix: 'Write the token without quotes outside an expression, or with them inside {{ … }}.',
  links: [
    'https://github.com/unslothai/unsloth/pull/10682',
    'https://jinja.palletsprojects.com/en/stable/templates/#variables',
  ],

  message: (args: { token: string; id: number | null }) =>
    `the template writes ${args.id === null ? '' : `${args.id} `}${args.token} inside literal quotes`,

  *check({ template, rendering, tokenizer, base }) {
    for (const marker of rendering.markers) {
      if (!marker.quoted || !isControl(marker.text, tokenizer)) continue;
      if (base?.rendering?.markers.some((m) => m.text === marker.text && m.quoted)) continue;
      yield { at: template.at, args: { token: marker.text, id: tokenizer.vocabulary.idOf.get(marker.text) ?? null } };
    }
  },
});

/** A default system prompt may speak of `'<tools>'`; only what the tokenizer treats as special cannot be meant as words. */
function isControl(text: string, tokenizer: Tokenizer): boolean {
  return (
    Object.values(tokenizer.special).some((named) => named?.token === text) ||
    tokenizer.vocabulary.added.some((token) => token.content === text && token.special)
  );
}
