import { defineRule } from '../types.ts';

export const useCacheOff = defineRule({
  id: 'use-cache-off',
  section: 'stopping',
  severity: 'warning',
  needs: ['config'],
  wants: ['generationConfig'],
  title: '`use_cache` is off in the shipped config',
  why: 'Trainers switch the key-value cache off for gradient checkpointing and save it so. Generation then computes the whole prefix again for every token: many times slower, and it looks like a model that does not stop.',
  fix: 'Set use_cache to true in config.json (and generation_config.json) before publishing.',
  links: [
    'https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.use_cache',
  ],

  message: (args: { file: string }) =>
    `${args.file} ships "use_cache": false, so every generated token recomputes the whole prefix`,

  *check({ config, generationConfig }) {
    if (!config.generates) return;
    // generation_config.json decides where it says anything: https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py
    const override = generationConfig?.json['use_cache'];
    if (override === true) return;
    const places = [
      ...(override === false && generationConfig !== undefined
        ? [{ file: generationConfig.file, pointer: '/use_cache' }]
        : []),
      ...(config.json['use_cache'] === false ? [{ file: config.file, pointer: '/use_cache' }] : []),
      ...(config.textPointer !== '' && config.text['use_cache'] === false
        ? [{ file: config.file, pointer: `${config.textPointer}/use_cache` }]
        : []),
    ];
    for (const at of places)
      yield {
        at,
        args: { file: at.file.slice(at.file.lastIndexOf('/') + 1) },
        fix: { text: 'Switch the cache on', edits: [{ ...at, value: true }] },
      };
  },
});
