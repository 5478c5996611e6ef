import { type Base, defineRule, type Hit, type Tokenizer, type TokenizerDiff } from '../types.ts';

/** A text and its ids are cut to this many in a message. */
const SHOWN = 12;

type Args = {
  readonly parts: readonly string[];
  readonly base: string;
  readonly probe: { readonly text: string; readonly head: readonly number[]; readonly base: readonly number[] } | null;
  /** Of a flag of tokenizer_config.json: what it says here. */
  readonly flag: boolean | null;
};

export const tokenizerPipelineChanged = defineRule({
  id: 'tokenizer-pipeline-changed',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'The tokenizer splits text in another way than the base',
  why: 'Normalizer, pre-tokenizer and post-processor decide into which ids text is turned. The weights were trained on the ids of the base; with others the model answers worse without any error.',
  fix: 'Copy tokenizer.json of the base, or give the changed part its value there.',
  links: ['https://github.com/huggingface/transformers/pull/42299', 'https://huggingface.co/docs/tokenizers/pipeline'],

  message: (args: Args) =>
    args.flag !== null
      ? `${args.parts.join(', ')} is ${args.flag}, unlike in the base ${args.base}: transformers 4.x ${
          args.flag ? 'puts' : 'no longer puts'
        } ${args.parts.includes('add_bos_token') ? 'BOS before' : 'EOS behind'} every text`
      : `${args.parts.join(', ')} ${args.parts.length === 1 ? 'differs' : 'differ'} from the base ${args.base}${
          args.probe === null
            ? '; no probe text is encoded otherwise'
            : `: ${JSON.stringify(args.probe.text)} becomes ${ids(args.probe.head)} instead of ${ids(args.probe.base)}`
        }`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
    yield* flagsChanged(tokenizer, base);
    if (diff.pipeline.length === 0 || tokenizer.jsonFile === undefined) return;
    const file = tokenizer.jsonFile;
    const only = diff.pipeline.length === 1 ? diff.pipeline[0] : undefined;
    // New merges alone explain other ids, and merges-changed says so.
    const probe = diff.merges?.changed === true ? undefined : diff.probes[0];
    const edits = diff.pipeline
      .filter((p) => p.part !== 'model')
      .map((p) => ({ file, pointer: `/${p.part}`, value: p.base }));
    yield {
      at: { file, pointer: only === undefined ? '' : `/${only.part}` },
      ...(probe === undefined || isRewritten(diff, tokenizer, base.tokenizer) ? { severity: 'warning' as const } : {}),
      args: {
        parts: diff.pipeline.map((p) => p.part),
        base: base.name,
        probe:
          probe === undefined ? null : { text: probe.text.slice(0, 40), head: [...probe.head], base: [...probe.base] },
        flag: null,
      },
      ...(edits.length === diff.pipeline.length
        ? {
            fix: {
              text: `Give ${edits.map((e) => e.pointer.slice(1)).join(', ')} of tokenizer.json the value of the base`,
              edits,
            },
          }
        : {}),
    };
  },
});

/** The classes of transformers 4.x that write the post-processor anew from these flags, with what they take where one is absent. */
const FLAGS = [
  ['add_bos_token', true],
  ['add_eos_token', false],
] as const;

/** Between two such tokenizers a flag alone changes the ids of every text, and tokenizer.json does not show it. */
function* flagsChanged(head: Tokenizer, base: Base): Iterable<Hit<Args>> {
  const other = base.tokenizer;
  if (!rewrites(head) || !rewrites(other) || head.configFile === undefined) return;
  if (head.config === undefined || other?.config === undefined) return;
  for (const [name, usual] of FLAGS) {
    const [here, there] = [head.config, other.config].map((c) => (typeof c[name] === 'boolean' ? c[name] : usual));
    if (here === undefined || here === there) continue;
    yield {
      at: { file: head.configFile, pointer: Object.hasOwn(head.config, name) ? `/${name}` : '' },
      args: { parts: [name], base: base.name, probe: null, flag: here },
      fix: {
        text: `Set ${name} to ${there}, as in the base`,
        edits: [{ file: head.configFile, pointer: `/${name}`, value: there === true }],
      },
    };
  }
}

function rewrites(tokenizer: Tokenizer | undefined): boolean {
  return /^(Code)?Llama|^Gemma|^Cohere/.test(tokenizer?.className ?? '');
}

/**
 * The Llama, Gemma and Cohere classes of transformers 4.x write the post-processor anew on loading and saving, from
 * add_bos_token: in transformers nothing changes then, only for what reads tokenizer.json as it is.
 */
function isRewritten(diff: TokenizerDiff, head: Tokenizer, base: Tokenizer | undefined): boolean {
  return (
    diff.pipeline.every((p) => p.part === 'post_processor') &&
    rewrites(head) &&
    rewrites(base) &&
    head.addsBos === base?.addsBos
  );
}

function ids(list: readonly number[]): string {
  return `[${list.slice(0, SHOWN).join(', ')}${list.length > SHOWN ? ', …' : ''}]`;
}
