import { defineRule, type TokenIdField } from '../types.ts';

export const eosFilesDisagree = defineRule({
  id: 'eos-files-disagree',
  section: 'stopping',
  severity: 'error',
  needs: ['config', 'tokenizer', 'stops', 'declared'],
  wants: ['generationConfig', 'turnEnd', 'template'],
  title: "The tokenizer's eos token is in neither generation_config.json nor config.json",
  why: 'Engines take their stop ids from different files. Trained on one eos and served with another, the model ends its text and the engine goes on.',
  fix: "Name the tokenizer's eos id in generation_config.json and config.json too (as one of a list where there are several).",
  links: [
    'https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py',
    'https://github.com/vllm-project/vllm/issues/4180',
  ],

  message: (args: { token: string; id: number; says: readonly { file: string; ids: readonly number[] }[] }) =>
    `the tokenizer's eos is ${args.id} ${args.token}; ${args.says.map((s) => `${s.file} says ${s.ids.join(', ')}`).join('; ')}`,

  *check({ config, tokenizer, stops, declared, generationConfig, turnEnd, template }) {
    const eos = tokenizer.special['eos_token'];
    if (!config.generates || eos?.id === undefined) return;
    const { id, token } = eos;
    const written = [generationConfig?.eos, config.eos].filter(
      (f): f is TokenIdField => f !== undefined && !f.isDefault,
    );
    if (written.length === 0 || written.some((f) => f.ids.includes(id))) return;
    // The turn end is what has to stop: where every engine stops at it the rest is harmless, and where one does not,
    // turn-end-not-in-stop-set says so.
    if (turnEnd?.kind === 'token') {
      const views = stops.views.filter((v) => declared.engines.includes(v.engine));
      if (turnEnd.token !== token || views.some((v) => v.endsTurn !== undefined)) return;
    }
    if (turnEnd?.kind === 'next-role') return;
    const first = written[0];
    if (first === undefined) return;
    const file = (f: TokenIdField) => f.at.file.slice(f.at.file.lastIndexOf('/') + 1);
    yield {
      at: first.at,
      severity: template === undefined ? 'error' : 'warning',
      args: { token, id, says: written.map((f) => ({ file: file(f), ids: f.ids })) },
      fix: {
        text: `Add ${id} ${token} to the eos ids of ${written.map(file).join(' and ')}`,
        edits: written.map((f) => ({ file: f.at.file, pointer: f.at.pointer ?? '', value: [...f.ids, id] })),
      },
    };
  },
});
