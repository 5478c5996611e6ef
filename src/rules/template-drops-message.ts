import { defineRule, type Rendering, type Severity } from '../types.ts';

type Role = 'system' | 'user' | 'assistant';

/** Roles of the probe conversations, in message order; user and assistant are judged where there is no system message. */
const CONVERSATIONS: Readonly<Record<string, readonly Role[]>> = {
  user: ['user'],
  'user-prompt': ['user'],
  pair: ['user', 'assistant'],
  'three-prompt': ['user', 'assistant', 'user'],
  'two-turns': ['user', 'assistant', 'user', 'assistant'],
  'system-prompt': ['system', 'user'],
  system: ['system', 'user', 'assistant'],
};

export const templateDropsMessage = defineRule({
  id: 'template-drops-message',
  section: 'template',
  severity: 'error',
  needs: ['template', 'rendering'],
  title: 'The chat template drops a message',
  why: 'The text of the message never reaches the model: it answers without it, and training on it teaches nothing. No engine says so.',
  fix: 'Write the content of every role, or raise an exception for a role that the model does not know.',
  links: ['https://github.com/sgl-project/sglang/issues/40082', 'https://github.com/unslothai/unsloth/issues/989'],

  message: (args: { role: string; number: number; of: string }) =>
    `the text of the ${args.role} message (number ${args.number} of ${args.of}) is not in the rendering`,

  *check({ template, rendering }) {
    for (const role of ['user', 'assistant', 'system'] as const) {
      const lost = firstLost(rendering, role);
      if (lost === undefined) continue;
      const severity: Severity = role === 'system' ? 'warning' : 'error';
      yield { at: template.at, severity, args: { role, ...lost } };
    }
  },
});

function firstLost(rendering: Rendering, role: Role): { readonly number: number; readonly of: string } | undefined {
  for (const [name, roles] of Object.entries(CONVERSATIONS)) {
    if (roles.includes('system') !== (role === 'system')) continue;
    // A template that takes lists of parts may want its system message as a plain string: not tried.
    if (role === 'system' && rendering.content === 'parts') continue;
    const probe = rendering.probes[name];
    if (probe?.text === undefined) continue;
    const number = roles.findIndex((r, i) => r === role && probe.contents[i] === undefined);
    if (number >= 0) return { number: number + 1, of: roles.join(' → ') };
  }
  return undefined;
}
