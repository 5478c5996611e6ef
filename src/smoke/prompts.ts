import type { SmokeMessage } from '../types.ts';

/** A conversation to prompt with, and what a good model would answer. */
export type Conversation = {
  readonly name: string;
  /** Ends with the user's question. */
  readonly messages: readonly SmokeMessage[];
  readonly reply: string | null;
  readonly at: { readonly file: string; readonly row: number } | null;
};

const asked = (name: string, question: string, reply: string): Conversation => ({
  name,
  messages: [{ role: 'user', content: question }],
  reply,
  at: null,
});

/**
 * Asked where there is no data in reach. Each wants a reply of a few words, so that a model that goes on has not been asked to.
 * Several languages and scripts, one and two turns, with and without a system message.
 */
export const BUILT_IN: readonly Conversation[] = [
  asked(
    'capital-en',
    'What is the capital of France? Answer in one short sentence.',
    'The capital of France is Paris.',
  ),
  asked('capital-zh', '法国的首都是哪里？请用一句话回答。', '法国的首都是巴黎。'),
  asked('sum-es', '¿Cuánto es dos más tres? Responde con una frase corta.', 'Dos más tres es cinco.'),
  asked('greeting-de', 'Sag kurz Hallo.', 'Hallo!'),
  asked('yes-en', 'Is water wet? Answer with yes or no.', 'Yes.'),
  asked('colour-ja', '空は何色ですか。一言で答えてください。', '青です。'),
  {
    name: 'system-en',
    messages: [
      { role: 'system', content: 'You are a helpful assistant. You answer in one short sentence.' },
      { role: 'user', content: 'Which day comes after Monday?' },
    ],
    reply: 'Tuesday comes after Monday.',
    at: null,
  },
  {
    name: 'two-turns-en',
    messages: [
      { role: 'user', content: 'My name is Ada. Say hello to me in a few words.' },
      { role: 'assistant', content: 'Hello, Ada!' },
      { role: 'user', content: 'What is my name? Answer in one short sentence.' },
    ],
    reply: 'Your name is Ada.',
    at: null,
  },
];

/** For models without a chat template: text to go on with. Nothing says where it should end. */
export const PLAIN: readonly Conversation[] = [
  asked('plain-en', 'The capital of France is', ' Paris.'),
  asked('plain-zh', '法国的首都是', '巴黎。'),
  asked('plain-story', 'Once upon a time there was', ' a king.'),
  asked('plain-code', 'def add(a, b):\n    return', ' a + b'),
].map((plain) => ({ ...plain, reply: null }));
