import { defineRule, type Gguf, type Hit } from '../types.ts';

type Args = {
  readonly id: number;
  readonly token: string | null;
  readonly wanted: readonly { readonly id: number; readonly token: string | null }[];
  /** The wanted token ends a turn of the chat template. */
  readonly isTurnEnd: boolean;
  /** llama.cpp stops at it all the same, by its text. */
  readonly isListed: boolean;
};

export const ggufStopIdsDiffer = defineRule({
  id: 'gguf-stop-ids-differ',
  section: 'weights',
  severity: 'error',
  needs: ['ggufs'],
  wants: ['turnEnd', 'tokenizer', 'generationConfig', 'config', 'stops'],
  title: 'The GGUF file ends generation at another token than the model folder',
  why: 'llama.cpp, Ollama and LM Studio see the GGUF file alone. It was made from another state of the folder, or its metadata were changed since: the model stops in one engine and runs on in the other.',
  fix: 'Convert the folder once more, or set tokenizer.ggml.eos_token_id with gguf_set_metadata.py.',
  links: [
    'https://github.com/ollama/ollama/issues/3759',
    'https://github.com/nomic-ai/gpt4all/issues/2239',
    'https://github.com/ollama/ollama/blob/02e2ab6477c55efac0b5745aa095f53b4305c828/model/models/llama/model.go',
    'https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp',
  ],

  message: (args: Args) =>
    `the file ends at ${args.id}${args.token === null ? '' : ` ${args.token}`}, ${
      args.isTurnEnd ? 'turns of the chat template end with' : 'the folder names'
    } ${args.wanted.map((w) => `${w.id}${w.token === null ? '' : ` ${w.token}`}`).join(', ')}${
      args.isListed ? '; llama.cpp knows that one by its text, other readers of the file do not' : ''
    }`,

  *check({ ggufs, turnEnd, tokenizer, generationConfig, config, stops }) {
    const tokenOf = (gguf: Gguf, id: number) => gguf.tokens?.[id] ?? tokenizer?.vocabulary.tokenOf.get(id) ?? null;
    for (const gguf of ggufs) {
      const eosId = gguf.eosId;
      if (eosId === undefined) continue;
      const header = [eosId, gguf.eotId, gguf.eomId].filter((id) => id !== undefined);
      const found = (id: number, token: string | null): Hit<Args> => ({
        at: { file: gguf.file },
        args: { id: eosId, token: tokenOf(gguf, eosId), wanted: [{ id, token }], isTurnEnd: true, isListed: false },
      });
      const eos = tokenizer?.special['eos_token'];
      if (turnEnd?.kind === 'token' && turnEnd.id !== undefined) {
        const { id, token } = turnEnd;
        if (header.includes(id) || header.some((h) => gguf.tokens?.[h] === token)) continue;
        const isListed = stops?.views.some((v) => v.engine === 'llama.cpp' && v.texts.includes(token)) === true;
        const hit = found(id, token);
        if (!isListed) yield hit;
        // llama.cpp stops; Ollama's own engine goes by the header alone. A converter would have written what the folder names.
        // Of a file that lies alone its own template says so; those that Phi-3 is converted to are the same, as its eos is.
        else if (eos?.token === token && tokenizer?.configFile !== undefined)
          yield { ...hit, args: { ...hit.args, isListed } };
        else if (tokenizer?.configFile === undefined)
          yield { ...hit, severity: 'warning', args: { ...hit.args, isListed } };
        continue;
      }
      if (turnEnd !== undefined) continue;
      const named = [
        ...(generationConfig?.eos?.ids ?? []),
        ...(config?.eos?.ids ?? []),
        ...(eos?.id === undefined ? [] : [eos.id]),
      ];
      const wanted = [...new Set(named)].filter((id) => id >= 0);
      if (wanted.length === 0 || header.some((id) => wanted.includes(id))) continue;
      const hit = found(eosId, null);
      yield {
        ...hit,
        args: {
          ...hit.args,
          wanted: wanted.slice(0, 4).map((id) => ({ id, token: tokenizer?.vocabulary.tokenOf.get(id) ?? null })),
          isTurnEnd: false,
        },
      };
    }
  },
});
