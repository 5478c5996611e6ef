import { defineRule } from '../types.ts';

export const adapterBaseUnresolvable = defineRule({
  id: 'adapter-base-unresolvable',
  section: 'weights',
  severity: 'warning',
  needs: ['adapter', 'declared'],
  wants: ['base'],
  title: 'The adapter names no base model that others can find',
  why: 'An adapter is nothing without its base. Whoever loads it on another machine gets an error, or has to guess which model it belongs to.',
  fix: 'Set base_model_name_or_path to the Hub id of the base model.',
  links: ['https://github.com/MakazhanAlpamys/Soup/issues/531', 'https://github.com/meta-pytorch/torchtune/pull/2026'],

  message: (args: { base: string | null; why: 'empty' | 'absolute' | 'relative' }) =>
    args.why === 'empty'
      ? `base_model_name_or_path is ${args.base === null ? 'not set' : 'empty'}`
      : `base_model_name_or_path is ${args.base}, a path ${args.why === 'absolute' ? 'on the machine of the author' : 'that leads to no model in this repository'}`,

  *check({ adapter, declared, base }) {
    // mlx-lm, and programs that are no trainers, write a file of this name with other keys.
    if (adapter.peftType === undefined && !('base_model_name_or_path' in adapter.json)) return;
    const name = adapter.base?.value ?? null;
    const why =
      name === null || name.trim() === ''
        ? 'empty'
        : isAbsolute(name)
          ? 'absolute'
          : isRelative(name)
            ? 'relative'
            : undefined;
    if (why === undefined) return;
    // PEFT sets inference_mode when it saves an adapter; false and no base is a config that waits for its training.
    if (why === 'empty' && adapter.json['inference_mode'] === false && adapter.tensors === undefined) return;
    // A base was read, and not one that the user named: then the path leads to it.
    if (why === 'relative' && base !== undefined && (declared.base === undefined || leadsTo(declared.base, name)))
      return;
    yield {
      at: adapter.base?.at ?? {
        file: adapter.file,
        pointer: name === null && !('base_model_name_or_path' in adapter.json) ? '' : '/base_model_name_or_path',
      },
      args: { base: name, why },
      ...(declared.base?.startsWith('hf:') === true
        ? {
            fix: {
              text: 'Name the base that tunelint.yml names',
              edits: [{ file: adapter.file, pointer: '/base_model_name_or_path', value: hubId(declared.base) }],
            },
          }
        : {}),
    };
  },
});

/** `/…`, `~/…`, `C:\…`, `\\server\…`, `file:…`. */
function isAbsolute(name: string): boolean {
  return /^(\/|~|\\\\|[A-Za-z]:[\\/]|file:)/.test(name);
}

/** A Hub id has at most one slash and does not begin with a dot. A single name may be a folder as well as an old Hub id. */
function isRelative(name: string): boolean {
  return /^\.{1,2}([\\/]|$)/.test(name) || name.includes('\\') || name.replace(/\/+$/, '').split('/').length > 2;
}

/** Is the path, from whatever folder, the one that tunelint.yml names? */
function leadsTo(declared: string, written: string | null): boolean {
  const folder = declared.replace(/^\.\/+|\/+$/g, '');
  const path = (written ?? '').replaceAll('\\', '/').replace(/^(?:\.{1,2}\/+)+|\/+$/g, '');
  return path !== '' && `/${folder}`.endsWith(`/${path}`);
}

function hubId(base: string): string {
  return base.slice('hf:'.length).replace(/@.*$/, '');
}
