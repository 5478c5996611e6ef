import { defineRule } from '../types.ts';

export const templateChangedFromBase = defineRule({
  id: 'template-changed-from-base',
  section: 'template',
  severity: 'warning',
  needs: ['template', 'templateDiff', 'base'],
  title: 'The chat template renders other text than that of the base model',
  why: 'The base model was trained on its own format. Unless the fine-tune was trained on the new one, from enough data, it is asked in a format it does not know.',
  fix: 'Take the template of the base model back, or make sure that the training rendered its rows with this very template.',
  links: ['https://github.com/unslothai/unsloth/issues/3437', 'https://github.com/hiyouga/LLaMA-Factory/pull/10773'],

  message: (args: { base: string; probes: readonly string[]; head: string; before: string }) =>
    `renders ${JSON.stringify(args.head)} where the template of ${args.base} renders ${JSON.stringify(args.before)} (probe ${[args.probes].flat().join(', ')})`,

  *check({ template, templateDiff, base }) {
    const first = templateDiff.probes[0];
    if (first === undefined) return;
    yield {
      at: template.at,
      args: { base: base.name, probes: templateDiff.probes.map((p) => p.name), head: first.head, before: first.base },
    };
  },
});
