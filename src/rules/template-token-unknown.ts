import { type Base, defineRule, type Marker, type Tokenizer } from '../types.ts';

/** `<|…|>` and DeepSeek's `<｜…｜>`: a form that no text has, so a template that writes it means one token. */
const CONTROL = /^<([|｜])[^<>\s]+\1>$/;

/** Zephyr's role markers, which many models with other control tokens write as plain text (OLMo 2, Tülu, StableLM Zephyr). */
const PLAIN_ROLES: readonly string[] = ['<|system|>', '<|user|>', '<|assistant|>'];

/** Tokens shown as what the tokenizer does have. */
const SHOWN = 4;

export const templateTokenUnknown = defineRule({
  id: 'template-token-unknown',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'rendering', 'tokenizer'],
  wants: ['turnEnd', 'base'],
  title: 'The chat template writes a marker that is not a token',
  why: 'The tokenizer splits the marker into word pieces. The model never saw that sequence as a turn marker, and a reply can start or end in the middle of it.',
  fix: 'Use the markers that this tokenizer has, or take the tokenizer that the template was written for.',
  links: [
    'https://github.com/huggingface/trl/blob/v0.11.4/trl/models/utils.py',
    'https://github.com/chujiezheng/chat_templates/issues/14',
  ],

  message: (args: { markers: readonly string[]; has: readonly string[]; base: string | null }) =>
    `the template writes ${list(args.markers)}, which this tokenizer splits into pieces; ${args.base === null ? 'it' : `that of ${args.base}`} has ${list(args.has)}`,

  *check({ template, rendering, tokenizer, turnEnd, base }) {
    if (!tokenizer.vocabulary.complete) return;
    const end = turnEnd?.kind === 'split' ? turnEnd.text : undefined;
    const unknown = rendering.markers.filter(
      (m) =>
        m.isOneToken === false &&
        CONTROL.test(m.text) &&
        m.text !== end &&
        !isBasesWay(m, base) &&
        !isPlainRole(m, tokenizer),
    );
    if (unknown.length === 0) return;
    const own = relatives(unknown, tokenizer);
    const has = own.length > 0 ? own : relatives(unknown, base?.tokenizer);
    if (has.length === 0) return;
    const from = own.length > 0 ? null : (base?.name ?? null);
    yield { at: template.at, args: { markers: unknown.map((m) => m.text), has: has.slice(0, SHOWN), base: from } };
  },
});

function isBasesWay(marker: Marker, base: Base | undefined): boolean {
  return base?.rendering?.markers.some((m) => m.text === marker.text && m.isOneToken === false) ?? false;
}

function isPlainRole(marker: Marker, tokenizer: Tokenizer): boolean {
  return PLAIN_ROLES.includes(marker.text) && !PLAIN_ROLES.some((role) => tokenizer.vocabulary.idOf.has(role));
}

/** Control tokens in the style of the unknown markers; none in a tokenizer whose markers are plain text by design (Llama 2, Zephyr). */
function relatives(unknown: readonly Marker[], tokenizer: Tokenizer | undefined): readonly string[] {
  const bars = new Set(unknown.map((m) => CONTROL.exec(m.text)?.[1]));
  const contents = (tokenizer?.vocabulary.added ?? []).map((token) => token.content);
  return contents.filter((c) => bars.has(CONTROL.exec(c)?.[1] ?? '') && !/reserved|dummy|placeholder|extra_/.test(c));
}

function list(values: readonly string[]): string {
  return [values].flat().join(', ');
}
