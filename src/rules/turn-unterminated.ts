import { defineRule, type Engine, type Tokenizer } from '../types.ts';

export const turnUnterminated = defineRule({
  id: 'turn-unterminated',
  section: 'stopping',
  severity: 'error',
  needs: ['turnEnd', 'stops', 'declared'],
  wants: ['config', 'tokenizer'],
  title: 'The chat template puts nothing after a reply that could stop generation',
  why: 'What is never written after a reply is never learned as its end: the model goes on into the next turn and answers itself until the token limit.',
  fix: 'Let the template write the end-of-turn token (or eos_token) after every assistant message, and train on text that holds it.',
  links: [
    'https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59',
    'https://huggingface.co/docs/transformers/chat_templating_writing',
  ],

  message: (args: { after: string; next: string | null; engines: readonly Engine[] | null }) =>
    args.next === null
      ? `after a reply the chat template writes ${args.after === '' ? 'nothing' : JSON.stringify(args.after)}, neither at the end nor before the next turn a token that ends the turn`
      : `after a reply the chat template writes only the next turn's marker ${args.next}, and ${
          args.engines === null
            ? 'no engine stops'
            : `${args.engines.join(', ')} ${args.engines.length > 1 ? 'do' : 'does'} not stop`
        } there`,

  *check({ turnEnd, stops, declared, config, tokenizer }) {
    if (config?.generates === false) return;
    if (turnEnd.kind === 'none')
      // A processor of the model's own code may add the terminator itself, as Molmo's does; it is not run here.
      yield {
        at: turnEnd.at,
        args: { after: shortened(turnEnd.text), next: null, engines: null },
        ...(hasOwnProcessor(tokenizer) || RELEASED_WITHOUT.has(config?.modelType ?? '') ? { severity: 'warning' } : {}),
      };
    if (turnEnd.kind !== 'next-role') return;
    const views = stops.views.filter((v) => declared.engines.includes(v.engine));
    const deaf = views.filter((v) => v.endsTurn === false).map((v): Engine => v.engine);
    // An unknown id cannot be looked up among the stop ids: silent rather than wrong.
    if (turnEnd.id === undefined || deaf.length === 0) return;
    const some = views.some((v) => v.endsTurn === true);
    // llama.cpp knows GLM's <|user|> by itself, and TGI looks at no list of config.json; transformers says what the files say.
    if (some && !deaf.includes('transformers')) return;
    yield {
      at: turnEnd.at,
      args: { after: '', next: `${turnEnd.id} ${turnEnd.token}`, engines: some ? deaf : null },
    };
  },
});

/**
 * Models that were trained on text of another program and stop, though the template that was released with them writes no end:
 * https://github.com/huggingface/transformers/blob/v4.57.6/docs/source/en/model_doc/llava.md (LLaVA 1.5, VipLLaVA),
 * https://huggingface.co/tiiuae/falcon-180B-chat/blob/main/tokenizer_config.json (stopped by the string `User:`).
 */
const RELEASED_WITHOUT: ReadonlySet<string> = new Set(['falcon', 'llava', 'video_llava', 'vipllava']);

function hasOwnProcessor(tokenizer: Tokenizer | undefined): boolean {
  const map = tokenizer?.config?.['auto_map'];
  return typeof map === 'object' && map !== null && 'AutoProcessor' in map;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
