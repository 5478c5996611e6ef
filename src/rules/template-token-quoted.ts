import { defineRule, type Rendering, type Tokenizer } from '../types.ts';

export const templateTokenQuoted = defineRule({
  id: 'template-token-quoted',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'rendering', 'tokenizer'],
  wants: ['base'],
  title: 'A control token stands in quotes in the rendering, or a line break is written out',
  why: 'A tool that rewrote the template put quotes, or a part of an expression, into the text, or escaped its line breaks twice. The model reads them beside its control tokens, in every prompt.',
  fix: 'Write the token without quotes and line breaks as they are outside an expression; inside {{ … }} write quotes, and one backslash before n.',
  links: [
    'https://github.com/unslothai/unsloth/pull/10682',
    'https://jinja.palletsprojects.com/en/stable/templates/#variables',
  ],

  message: (args: { token: string; id: number | null; isEscape: boolean }) =>
    args.isEscape
      ? `the template writes a backslash and the letter n beside ${args.token}, where a line break is meant`
      : `the template writes ${args.id === null ? '' : `${args.id} `}${args.token} inside literal quotes`,

  *check({ template, rendering, tokenizer, base }) {
    const id = (token: string) => tokenizer.vocabulary.idOf.get(token) ?? null;
    for (const marker of rendering.markers) {
      if (!marker.quoted || !isControl(marker.text, tokenizer)) continue;
      if (base?.rendering?.markers.some((m) => m.text === marker.text && m.quoted)) continue;
      yield { at: template.at, args: { token: marker.text, id: id(marker.text), isEscape: false } };
    }
    const beside = besideEscape(rendering, tokenizer);
    if (beside === undefined) return;
    if (base?.rendering !== undefined && besideEscape(base.rendering, tokenizer) !== undefined) return;
    yield { at: template.at, args: { token: beside, id: id(beside), isEscape: true } };
  },
});

/**
 * What a written-out line break (`\n`) stands beside: a control token, or else the text of a message. Further away it may be
 * meant, in a default system prompt that speaks of code.
 */
function besideEscape({ markers, probes }: Rendering, tokenizer: Tokenizer): string | undefined {
  const rendered = Object.values(probes).filter(({ text }) => text?.includes('\\n'));
  const controls = rendered.length === 0 ? [] : markers.filter(({ text }) => isControl(text, tokenizer));
  for (const { text } of controls)
    if (rendered.some((p) => p.text?.includes(`${text}\\n`) || p.text?.includes(`\\n${text}`))) return text;
  const touches = rendered.some(({ text = '', contents }) =>
    contents.some((c) => c !== undefined && (text.startsWith('\\n', c.end) || text.slice(0, c.start).endsWith('\\n'))),
  );
  return touches ? 'the text of a message' : undefined;
}

/** A default system prompt may speak of `'<tools>'`; only what the tokenizer treats as special cannot be meant as words. */
function isControl(text: string, tokenizer: Tokenizer): boolean {
  return (
    Object.values(tokenizer.special).some((named) => named?.token === text) ||
    tokenizer.vocabulary.added.some((token) => token.content === text && token.special)
  );
}
