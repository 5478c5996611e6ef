import { defineRule } from '../types.ts';

export const templateTooCostly = defineRule({
  id: 'template-too-costly',
  section: 'template',
  severity: 'error',
  needs: ['template', 'rendering'],
  title: 'The chat template exceeds the limits on a short conversation',
  why: 'Templates are programs that a server runs for every request, before any limit of its own. One that does not come to an end, or fills the memory, takes the server down.',
  fix: 'Remove the loop or the repetition that grows without bound, or take the template of the base model back.',
  links: ['https://jinja.palletsprojects.com/en/stable/sandbox/#security-considerations'],

  message: (args: { error: string; probe: string }) =>
    `rendering a short conversation (${args.probe}) was stopped: ${args.error}`,

  *check({ template, rendering }) {
    for (const probe of Object.values(rendering.probes)) {
      if (probe.error?.kind !== 'limit') continue;
      yield { at: template.at, args: { error: probe.error.message, probe: probe.name } };
      return;
    }
  },
});
