import { defineRule, type Hit, type Tokenizer } from '../types.ts';

type Args = {
  readonly what: 'class' | 'merges' | 'extra-tokens';
  readonly needs: string;
  readonly declared: string | null;
  readonly base: string | null;
};

export const tokenizerFormatSkew = defineRule({
  id: 'tokenizer-format-skew',
  section: 'tokenizer',
  severity: 'warning',
  needs: ['tokenizer'],
  wants: ['config', 'generationConfig', 'base'],
  title: 'Tokenizer files are written in a form that the declared library cannot read',
  why: 'The tokenizer was saved with a newer transformers than the model says it needs. Whoever installs the declared version, or a server built on it, cannot load the tokenizer.',
  fix: 'Copy the tokenizer files of the base, or save them with the version that serves the model.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/6383',
    'https://github.com/unslothai/unsloth/issues/8444',
    'https://github.com/huggingface/transformers/releases/tag/v4.45.0',
  ],

  message: (args: Args) =>
    `${WHAT[args.what] ?? args.what} transformers ${args.needs} or newer; ${
      args.declared === null ? 'no file says which version the model needs' : `the model declares ${args.declared}`
    }${args.base === null ? '' : ` and the base names ${args.base}`}`,

  *check({ tokenizer, config, generationConfig, base }) {
    const declared = config?.transformersVersion?.value ?? generationConfig?.transformersVersion?.value;
    const older = (version: string) => declared !== undefined && isOlder(declared, version);
    const basesClass = base?.tokenizer?.className;
    const configFile = tokenizer.configFile;
    if (configFile !== undefined && tokenizer.className === 'TokenizersBackend') {
      const was = basesClass !== undefined && basesClass !== 'TokenizersBackend' ? basesClass : undefined;
      if (older('5.0.0') || declared === undefined || was !== undefined)
        yield {
          at: { file: configFile, pointer: '/tokenizer_class' },
          args: { what: 'class', needs: '5.0.0', declared: declared ?? null, base: was ?? null },
          ...(was === undefined
            ? {}
            : {
                fix: {
                  text: `Name the class of the base, ${was}, which every version has`,
                  edits: [{ file: configFile, pointer: '/tokenizer_class', value: was }],
                },
              }),
        };
    }
    // tokenizers 0.20 writes and reads pairs; transformers 4.45 is the first version that takes it.
    if (tokenizer.pipeline?.mergesForm === 'pairs' && older('4.45.0')) yield merges(tokenizer, declared);
    // A list is the form of 5.x; 4.x expects names with tokens and raises on a list.
    if (configFile !== undefined && Array.isArray(tokenizer.config?.['extra_special_tokens']) && older('5.0.0'))
      yield {
        at: { file: configFile, pointer: '/extra_special_tokens' },
        args: { what: 'extra-tokens', needs: '5.0.0', declared: declared ?? null, base: null },
      };
  },
});

const WHAT: Readonly<Record<string, string>> = {
  class: 'tokenizer_class TokenizersBackend needs',
  merges: 'merges written as pairs instead of strings need',
  'extra-tokens': 'extra_special_tokens as a list needs',
};

function merges(tokenizer: Tokenizer, declared: string | undefined): Hit<Args> {
  return {
    at: { file: tokenizer.jsonFile ?? '', pointer: '/model/merges' },
    args: { what: 'merges', needs: '4.45.0', declared: declared ?? null, base: null },
  };
}

/** Compares the numbers of two versions; `4.45.0.dev0` counts as 4.45.0. */
function isOlder(version: string, than: string): boolean {
  const x = numbers(version);
  const y = numbers(than);
  for (let i = 0; i < y.length; i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbers(version: string): readonly number[] {
  return /^\d+(\.\d+)*/.test(version)
    ? version
        .split('.')
        .slice(0, 3)
        .map((part) => Number.parseInt(part, 10) || 0)
    : [Number.POSITIVE_INFINITY];
}
