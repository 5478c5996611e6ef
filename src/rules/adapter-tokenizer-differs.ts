import { defineRule, type Fix, type Tokenizer, type TokenizerDiff } from '../types.ts';

const LISTED = 3;
/** A text and its ids are cut to this many in a message. */
const SHOWN = 12;

type Args = {
  readonly base: string;
  readonly added: number;
  readonly removed: number;
  readonly renumbered: number;
  readonly merges: boolean;
  readonly pipeline: readonly string[];
  readonly tokens: readonly { readonly id: number; readonly token: string }[];
  readonly probe: { readonly text: string; readonly head: readonly number[]; readonly base: readonly number[] } | null;
};

export const adapterTokenizerDiffers = defineRule({
  id: 'adapter-tokenizer-differs',
  section: 'weights',
  severity: 'error',
  needs: ['adapter', 'tokenizer', 'tokenizerDiff', 'declared', 'base'],
  wants: ['template'],
  title: "The tokenizer beside the adapter is not the base's",
  why: 'Some loaders take the tokenizer of the adapter, others that of the base. The adapter was trained with one of them, and the other gives it ids that it does not know.',
  fix: 'Delete the tokenizer files beside the adapter or copy those of the base; if the new tokens are meant, declare them under new-tokens in tunelint.yml.',
  links: [
    'https://github.com/huggingface/peft/blob/v0.18.0/src/peft/auto.py',
    'https://github.com/hiyouga/LLaMA-Factory/issues/6765',
  ],

  message: (args: Args) => {
    const counts = [
      ...(args.added > 0 ? [`${args.added} ${args.added === 1 ? 'token' : 'tokens'} more`] : []),
      ...(args.removed > 0 ? [`${args.removed} ${args.removed === 1 ? 'token' : 'tokens'} fewer`] : []),
      ...(args.renumbered > 0
        ? [`${args.renumbered} ${args.renumbered === 1 ? 'token' : 'tokens'} under other ids`]
        : []),
      ...(args.merges ? ['other merges or scores'] : []),
      ...(args.pipeline.length > 0 ? [`another ${args.pipeline.join(', ')}`] : []),
    ].join(', ');
    const tokens = args.tokens.map((t) => `${t.id} ${t.token}`).join(', ');
    const proof =
      args.probe === null
        ? ''
        : `; ${JSON.stringify(args.probe.text)} becomes ${ids(args.probe.head)} instead of ${ids(args.probe.base)}`;
    return `against ${args.base} it has ${counts}${tokens === '' ? '' : ` (${tokens})`}${proof}`;
  },

  *check({ adapter, tokenizer, tokenizerDiff: diff, declared, base, template }) {
    const pad = tokenizer.special['pad_token']?.token;
    const isUsed = (token: string) => template?.source.includes(token) === true;
    // A pad token of its own is masked from loss and attention: no text becomes other ids by it.
    const added = diff.added.filter(
      (t) => !declared.newTokens.includes(t.token) && !(t.token === pad && !isUsed(t.token)),
    );
    // A token that gave its id to a declared or a pad one is gone with it.
    const given = new Set(diff.added.filter((t) => !added.includes(t)).map((t) => t.id));
    const removed = diff.removed.filter((t) => diff.complete && !given.has(t.id));
    // What is put around a text the classes of transformers write anew; tokenizer-pipeline-changed judges it.
    const parts = diff.pipeline.map((p) => p.part).filter((part) => part !== 'post_processor');
    const pipeline = diff.probes.length > 0 ? parts : [];
    const changed = [...added, ...removed, ...diff.renumbered];
    const merges = diff.merges?.changed === true;
    if (changed.length === 0 && !merges && pipeline.length === 0) return;
    yield {
      at: { file: tokenizer.jsonFile ?? tokenizer.files[0] ?? adapter.file },
      args: {
        base: base.name,
        added: added.length,
        removed: removed.length,
        renumbered: diff.renumbered.length,
        merges,
        pipeline,
        tokens: changed.slice(0, LISTED).map(({ id, token }) => ({ id, token })),
        probe: probeOf(diff),
      },
      ...fix(diff, tokenizer, added.length === diff.added.length),
    };
  },
});

function probeOf(diff: TokenizerDiff): Args['probe'] {
  const probe = diff.probes[0];
  return probe === undefined ? null : { text: probe.text.slice(0, 40), head: [...probe.head], base: [...probe.base] };
}

/** The vocabulary lies in tokenizer.json; copying it takes nothing along that was declared. */
function fix(diff: TokenizerDiff, tokenizer: Tokenizer, isAllMeant: boolean): { readonly fix?: Fix } {
  if (!isAllMeant || tokenizer.jsonFile === undefined) return {};
  const from = diff.copyable.find(([file]) => file === tokenizer.jsonFile)?.[1];
  const named = new Set(tokenizer.mentions.map((m) => m.token));
  const others = tokenizer.config?.['added_tokens_decoder'] !== undefined || diff.added.some((t) => named.has(t.token));
  if (from === undefined || others) return {};
  const file = tokenizer.jsonFile;
  return { fix: { text: 'Copy tokenizer.json of the base', edits: [{ file, copyFrom: 'base', from }] } };
}

function ids(list: readonly number[]): string {
  return `[${list.slice(0, SHOWN).join(', ')}${list.length > SHOWN ? ', …' : ''}]`;
}
