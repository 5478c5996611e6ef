import { defineRule, type Probe, type Rendering, type Severity } from '../types.ts';

/** A prompt, and the conversation that is that prompt and a reply. */
const STEPS = [
  ['user-prompt', 'pair'],
  ['three-prompt', 'two-turns'],
] as const;

export const templatePrefixBroken = defineRule({
  id: 'template-prefix-broken',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'rendering'],
  wants: ['base'],
  title: 'The prompt is not the beginning of the conversation that follows',
  why: 'Trainers render whole conversations, engines render prompts. Where the two differ before the reply, the model is asked with text that it never saw in training, and label masks that are found by prefix are wrong.',
  fix: 'Let the generation prompt be exactly what stands before a reply, or train with a template that renders replies as engines prompt for them.',
  links: ['https://github.com/hiyouga/LLaMA-Factory/pull/10773', 'https://github.com/huggingface/trl/issues/6361'],

  message: (args: { prompt: string; conversation: string; inherited: boolean }) =>
    `the generation prompt goes ${JSON.stringify(args.prompt)} where the same conversation with its reply goes ${JSON.stringify(args.conversation)}${
      args.inherited ? ' (so does the template of the base model)' : ''
    }`,

  *check({ template, rendering, base }) {
    const broken = firstBreak(rendering);
    if (broken === undefined) return;
    const before = base?.rendering === undefined ? undefined : firstBreak(base.rendering);
    const inherited =
      before !== undefined && before.prompt === broken.prompt && before.conversation === broken.conversation;
    // As the base's maker released it (reasoning models open the prompt with <think>): known to whoever chose that base.
    const severity: Severity = inherited ? 'notice' : 'warning';
    yield { at: template.at, severity, args: { ...broken, inherited } };
  },
});

/** Characters shown before and after the first difference. */
const BEFORE = 25;
const AFTER = 40;

function firstBreak(rendering: Rendering): { readonly prompt: string; readonly conversation: string } | undefined {
  for (const [asked, answered] of STEPS) {
    const prompt = rendering.probes[asked];
    const conversation = rendering.probes[answered];
    if (prompt?.text === undefined || conversation?.text === undefined || conversation.text.startsWith(prompt.text))
      continue;
    let at = 0;
    while (at < prompt.text.length && prompt.text[at] === conversation.text[at]) at += 1;
    return { prompt: around(prompt, at), conversation: around(conversation, at) };
  }
  return undefined;
}

/** The text around a place, with what the probe's messages say left out. */
function around(probe: Probe, at: number): string {
  const text = probe.text ?? '';
  const words = probe.contents.flatMap((c) => (c === undefined ? [] : text.slice(c.start, c.end)));
  const shown = (part: string) => words.reduce((rest, word) => rest.replaceAll(word, '…'), part);
  // Not from the middle of a marker.
  const before = shown(text.slice(0, at))
    .slice(-BEFORE)
    .replace(/^[^<]*>/, '');
  return before + shown(text.slice(at)).slice(0, AFTER);
}
