import { defineRule, type Fix, type Rendering, type Template } from '../types.ts';

export const generationPromptMissing = defineRule({
  id: 'generation-prompt-missing',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'rendering'],
  title: 'The chat template has no generation prompt',
  why: 'Replies stand behind a header of their own, and the prompt ends before it. The model has to guess whose turn it is: it often goes on with the question.',
  fix: 'Write the header of the assistant at the end when add_generation_prompt is set.',
  links: [
    'https://github.com/instructlab/training/issues/233',
    'https://huggingface.co/docs/transformers/chat_templating#addgenerationprompt',
  ],

  message: (args: { header: string; prompt: string }) =>
    `add_generation_prompt changes nothing: after the question the prompt goes on with ${JSON.stringify(args.prompt)} only, and a reply stands behind ${JSON.stringify(args.header)}`,

  *check({ template, rendering }) {
    const user = rendering.probes['user']?.text;
    if (!rendering.hasAssistantHeader || user === undefined || user !== rendering.probes['user-prompt']?.text) return;
    const tail = user.slice(rendering.probes['user']?.contents[0]?.end ?? 0);
    const header = assistantHeader(rendering, user);
    // A header that is always written may still be followed by something that opens the reply itself (Command A).
    if (header === undefined || ALREADY_ASSISTANT.test(tail)) return;
    const hit = { at: template.at, args: { header: header.trim(), prompt: tail } };
    const fix = promptBranch(template, header);
    yield fix === undefined ? hit : { ...hit, fix };
  },
});

/** The prompt names the assistant already: `<|CHATBOT_TOKEN|>`, `ASSISTANT:`, `<start_of_turn>model`. */
const ALREADY_ASSISTANT = /assistant|chatbot|model|\bbot\b|gpt/i;

/** What stands before the reply and not yet in the prompt; undefined where the reply does not simply continue the prompt. */
function assistantHeader(rendering: Rendering, user: string): string | undefined {
  const pair = rendering.probes['pair'];
  const reply = pair?.contents[1];
  if (pair?.text === undefined || reply === undefined || !pair.text.startsWith(user)) return undefined;
  const header = pair.text.slice(user.length, reply.start);
  return header.trim() === '' ? undefined : header;
}

function promptBranch(template: Template, header: string): Fix | undefined {
  if (template.at.pointer === undefined) return undefined;
  const branch = `{% if add_generation_prompt %}{{ ${JSON.stringify(header)} }}{% endif %}`;
  return {
    text: 'Add the branch for add_generation_prompt at the end of the template',
    edits: [{ file: template.at.file, pointer: template.at.pointer, value: `${template.source}${branch}` }],
  };
}
