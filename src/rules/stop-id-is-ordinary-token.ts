import { defineRule, type TokenIdField } from '../types.ts';

export const stopIdIsOrdinaryToken = defineRule({
  id: 'stop-id-is-ordinary-token',
  section: 'stopping',
  severity: 'error',
  needs: ['tokenizer', 'stops'],
  wants: ['config', 'generationConfig', 'turnEnd'],
  title: 'A stop id is an ordinary word piece of this vocabulary',
  why: 'Ids copied from another model mean other tokens here: generation stops in the middle of a sentence where that piece occurs, and does not stop at the true end.',
  fix: "Set the id to this tokenizer's own end token.",
  links: ['https://github.com/huggingface/olm-training/issues/6', 'https://github.com/tloen/alpaca-lora/issues/279'],

  message: (args: { id: number; token: string; field: string; eos: string | null }) =>
    `${args.field} names ${args.id} ${args.token}, ${UNKNOWN.test(args.token) ? 'here the unknown token' : 'here an ordinary piece of text'}${args.eos === null ? '' : `; this tokenizer's eos is ${args.eos}`}`,

  *check({ tokenizer, config, generationConfig, turnEnd }) {
    const { vocabulary } = tokenizer;
    // Only a whole vocabulary with known control tokens can say that a token is not one of them.
    if (!vocabulary.complete || config?.generates === false) return;
    const added = new Set(vocabulary.added.map((t) => t.id));
    const named = new Set(Object.values(tokenizer.special).flatMap((s) => (s === undefined ? [] : [s.token])));
    const eos = tokenizer.special['eos_token'];
    const fields = [generationConfig?.eos, config?.eos].filter(
      (f): f is TokenIdField => f !== undefined && !f.isDefault,
    );
    for (const field of fields)
      for (const id of field.ids) {
        const token = vocabulary.tokenOf.get(id);
        if (token === undefined) continue;
        const isUnknown = UNKNOWN.test(token) && eos?.token !== token;
        if (!isUnknown && (added.has(id) || named.has(token))) continue;
        if (turnEnd?.kind === 'token' && turnEnd.id === id) continue;
        if (!isUnknown && !isOrdinary(token)) continue;
        yield {
          at: field.at,
          args: { id, token, field: 'eos_token_id', eos: eos === undefined ? null : `${eos.id ?? '?'} ${eos.token}` },
          ...(eos?.id === undefined
            ? {}
            : {
                fix: {
                  text: `Replace ${id} with this tokenizer's eos ${eos.id} ${eos.token}`,
                  edits: [{ file: field.at.file, pointer: field.at.pointer ?? '', value: replaced(field, id, eos.id) }],
                },
              }),
        };
      }
  },
});

function replaced(field: TokenIdField, id: number, by: number): number | readonly number[] {
  const ids = [...new Set(field.ids.map((i) => (i === id ? by : i)))];
  return field.isList ? ids : by;
}

/** No text ends with it: LLaMA conversions of 2023 named its id as eos, where the ids of another vocabulary were meant. */
const UNKNOWN = /^(<unk>|\[UNK\])$/;

/** A text piece of letters, digits or punctuation; control tokens in brackets, bytes such as `<0x0A>` and line ends are not meant. */
function isOrdinary(token: string): boolean {
  const text = token.replace(/^[Ġ▁]/, '').replace(/^##|<\/w>$/g, '');
  return /^[\p{L}\p{N}!-;=?@^-`~]/u.test(text) && !/^<.*>$|^\[.*\]$|^[Ċčĉ▁\s]+$/.test(text);
}
