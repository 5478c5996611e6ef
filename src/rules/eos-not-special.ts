import { defineRule } from '../types.ts';

export const eosNotSpecial = defineRule({
  id: 'eos-not-special',
  section: 'stopping',
  severity: 'warning',
  needs: ['tokenizer'],
  wants: ['turnEnd', 'config'],
  title: 'The end token is not marked special',
  why: 'decode(skip_special_tokens=True) then leaves the token in the answer, streaming servers print it, and text cleaned of special tokens keeps it.',
  fix: 'Set "special": true on the token in tokenizer.json (added_tokens) and tokenizer_config.json (added_tokens_decoder).',
  links: ['https://huggingface.co/docs/tokenizers/api/added-tokens'],

  message: (args: { id: number; token: string; role: string }) =>
    `${args.id} ${args.token} ${args.role} and is an added token without "special": true`,

  *check({ tokenizer, turnEnd, config }) {
    if (config?.generates === false) return;
    const eos = tokenizer.special['eos_token'];
    const ends = new Map<string, string>();
    if (eos !== undefined) ends.set(eos.token, 'is the eos token');
    if (turnEnd?.kind === 'token') ends.set(turnEnd.token, 'ends a turn');
    const json = tokenizer.jsonFile !== undefined && tokenizer.invalid === undefined;
    const decoder = tokenizer.config?.['added_tokens_decoder'];
    for (const token of tokenizer.vocabulary.added) {
      const role = ends.get(token.content);
      if (role === undefined || token.special) continue;
      // added_tokens.json carries no flags, so a token known from there alone is not judged.
      const inDecoder = typeof decoder === 'object' && decoder !== null && Object.hasOwn(decoder, String(token.id));
      if (!json && !inDecoder) continue;
      const index = tokenizer.vocabulary.added.indexOf(token);
      const edits = [
        ...(inDecoder && tokenizer.configFile !== undefined
          ? [{ file: tokenizer.configFile, pointer: `/added_tokens_decoder/${token.id}/special`, value: true }]
          : []),
      ];
      const at =
        inDecoder && tokenizer.configFile !== undefined
          ? { file: tokenizer.configFile, pointer: `/added_tokens_decoder/${token.id}/special` }
          : { file: tokenizer.jsonFile ?? '', pointer: `/added_tokens/${index}` };
      yield {
        at,
        args: { id: token.id, token: token.content, role },
        ...(json || edits.length === 0 ? {} : { fix: { text: `Mark ${token.id} ${token.content} as special`, edits } }),
      };
    }
  },
});
