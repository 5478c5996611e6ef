import { defineRule, type Tokenizer, type TokenizerDiff } from '../types.ts';

/** A text and its ids are cut to this many in a message. */
const SHOWN = 12;

export const tokenizerPipelineChanged = defineRule({
  id: 'tokenizer-pipeline-changed',
  section: 'tokenizer',
  severity: 'error',
  needs: ['tokenizerDiff', 'tokenizer', 'base'],
  title: 'The tokenizer splits text in another way than the base',
  why: 'Normalizer, pre-tokenizer and post-processor decide into which ids text is turned. The weights were trained on the ids of the base; with others the model answers worse without any error.',
  fix: 'Copy tokenizer.json of the base, or give the changed part its value there.',
  links: ['https://github.com/huggingface/transformers/pull/42299', 'https://huggingface.co/docs/tokenizers/pipeline'],

  message: (args: {
    parts: readonly string[];
    base: string;
    probe: { readonly text: string; readonly head: readonly number[]; readonly base: readonly number[] } | null;
  }) =>
    `${args.parts.join(', ')} ${args.parts.length === 1 ? 'differs' : 'differ'} from the base ${args.base}${
      args.probe === null
        ? '; no probe text is encoded otherwise'
        : `: ${JSON.stringify(args.probe.text)} becomes ${ids(args.probe.head)} instead of ${ids(args.probe.base)}`
    }`,

  *check({ tokenizerDiff: diff, tokenizer, base }) {
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

/**
 * The Llama, Gemma and Cohere classes of transformers 4.x write the post-processor anew on loading and saving, from
 * add_bos_token: in transformers nothing changes then, only for what reads tokenizer.json as it is.
 */
function isRewritten(diff: TokenizerDiff, head: Tokenizer, base: Tokenizer | undefined): boolean {
  const rewrites = (t: Tokenizer | undefined) => /^(Code)?Llama|^Gemma|^Cohere/.test(t?.className ?? '');
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
