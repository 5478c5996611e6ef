import { type AdapterMisfit, type Declared, defineRule, type Fix, type Severity } from '../types.ts';

type Args = {
  readonly what: AdapterMisfit['what'];
  readonly names: readonly string[];
  readonly count: number;
  readonly has: string;
  readonly wants: string;
  /** The base's name, where it was compared with. */
  readonly base: string | null;
};

export const adapterKeysMismatch = defineRule({
  id: 'adapter-keys-mismatch',
  section: 'weights',
  severity: 'error',
  needs: ['adapter', 'adapterFit', 'declared'],
  wants: ['base', 'tokenizerDiff'],
  title: 'Names or shapes of the adapter do not fit its config or its base',
  why: 'PEFT leaves out what it finds no place for, often with no more than a warning, and the model answers as the base does; or it stops with a size mismatch.',
  fix: 'Load the adapter on the base it was trained on, with the config it was saved with, and save it once more from the unwrapped model.',
  links: [
    'https://github.com/huggingface/peft/blob/v0.18.0/src/peft/utils/save_and_load.py',
    'https://github.com/huggingface/peft/pull/2290',
    'https://github.com/unslothai/unsloth/issues/237',
    'https://github.com/huggingface/peft/issues/2566',
  ],

  message: (args: Args) => {
    const { has, wants } = args;
    const names = `${args.names.join(', ')}${args.count > args.names.length ? ` and ${args.count - args.names.length} more` : ''}`;
    const base = args.base ?? 'the base';
    switch (args.what) {
      case 'name':
        return `PEFT leaves out a tensor with ${has}: ${names}`;
      case 'rank':
        return `the config gives rank ${wants} and the file has ${has}: ${names}`;
      case 'untargeted':
        return `target_modules (${wants}) does not name what the file has tensors for, so PEFT leaves them out: ${names}`;
      case 'nothing-targeted':
        return `${base} has no module ${names}; its modules are ${wants}, …`;
      case 'no-module':
        return `${base} has no module of this name: ${names}`;
      case 'no-layer':
        return `${base} has ${wants} layers, and the file goes on: ${names}`;
      case 'shape':
        return `${has} does not fit ${wants} in ${base}: ${names}`;
      case 'rows':
        return `${names} ${args.count === 1 ? 'has' : 'have'} ${has} rows and ${base} has ${wants}: it has to be resized before the adapter is loaded`;
      case 'not-saved':
        return `modules_to_save names ${names}, and the file does not hold ${args.count === 1 ? 'it' : 'them'}: PEFT stops with a KeyError`;
      case 'token-rows':
        return `trainable_token_indices lists ${wants} tokens and the file has ${has} rows: ${names}`;
      case 'token-id':
        return `${has} has ${wants} rows, and trainable_token_indices lists ${names}`;
    }
  },

  *check({ adapterFit, declared, base, tokenizerDiff }) {
    for (const misfit of adapterFit.misfits) {
      const { what, at, names, count, has, wants } = misfit;
      yield {
        at,
        severity: severity(misfit, declared, tokenizerDiff?.added.map((t) => t.token) ?? []),
        args: { what, names: [...names], count, has, wants, base: base?.name ?? null },
        ...fix(misfit),
      };
    }
  },
});

/** Rows that the tokenizer beside the adapter explains, all of whose new tokens were declared: a step on loading, no mistake. */
function severity({ what, explained }: AdapterMisfit, declared: Declared, added: readonly string[]): Severity {
  const isDeclared = added.length > 0 && added.every((token) => declared.newTokens.includes(token));
  return what === 'rows' && explained === true && isDeclared ? 'warning' : 'error';
}

/** Where the file shows what the config should say, the config can be put right. */
function fix({ at, value }: AdapterMisfit): { readonly fix?: Fix } {
  const pointer = at.pointer ?? '';
  if (value === undefined || pointer === '') return {};
  const text = `Set ${pointer.slice(1)} to ${JSON.stringify(value)}, as the file has it`;
  return { fix: { text, edits: [{ file: at.file, pointer, value }] } };
}
