import { expect, test } from 'vitest';
import { axolotlMapping, columnsMapping, datasetInfoMapping } from '../../src/dataset/mapping.ts';
import { BY_CONTENT, type Mapping, shaper } from '../../src/dataset/shape.ts';
import type { Json, Row } from '../../src/types.ts';

function shaped(value: Json, mapping: Mapping = BY_CONTENT): Row {
  return shaper('data.jsonl', mapping)({ row: 1, line: 1, value });
}

/** Roles and texts in short: `u:hi a:hello`. */
function short(turns: Row['turns'] | undefined): string {
  return (turns ?? []).map(({ role, text }) => `${role[0]}:${text}`).join(' ');
}

const USER = { role: 'user', content: 'q' };
const REPLY = { role: 'assistant', content: 'r' };

test.each<[string, Json, Row['shape'], string]>([
  ['alpaca', { instruction: 'i', input: 'x', output: 'o' }, 'messages', 'u:i\nx a:o'],
  [
    'alpaca with history and system',
    { system: 's', instruction: 'i', output: 'o', history: [['a', 'b']] },
    'messages',
    's:s u:a a:b u:i a:o',
  ],
  [
    'sharegpt',
    {
      conversations: [
        { from: 'human', value: 'q' },
        { from: 'gpt', value: 'r' },
      ],
    },
    'messages',
    'u:q a:r',
  ],
  [
    'sharegpt with a system column',
    { system: 's', conversations: [{ from: 'human', value: 'q' }] },
    'messages',
    's:s u:q',
  ],
  ['openai', { messages: [USER, REPLY] }, 'messages', 'u:q a:r'],
  ['ms-swift for GRPO', { messages: [USER], solution: '4' }, 'prompt', 'u:q'],
  ['ms-swift for embeddings', { messages: [USER], positive_messages: [[USER]] }, 'prompt', 'u:q'],
  ['ms-swift for classes', { messages: [USER], label: 1 }, 'prompt', 'u:q'],
  ['a target that is not there', { messages: [USER], solution: null }, 'messages', 'u:q'],
  ['a target beside a reply', { messages: [USER, REPLY], solution: '4' }, 'messages', 'u:q a:r'],
  [
    'openai with parts',
    {
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'a' }, { type: 'image_url' }, { type: 'text', text: 'b' }] },
      ],
    },
    'messages',
    'u:ab',
  ],
  [
    'LLaMA-Factory v1',
    { messages: [{ role: 'user', content: [{ type: 'text', value: 'v' }], loss_weight: 0 }] },
    'messages',
    'u:v',
  ],
  ['ms-swift', { query: 'q', response: 'r', history: [['a', 'b']] }, 'messages', 'u:a a:b u:q a:r'],
  ['ms-swift pairs', { system: 's', conversation: [{ human: 'q', assistant: 'r' }] }, 'messages', 's:s u:q a:r'],
  ['lists of questions and answers', { input: ['a', 'c'], output: ['b', 'd'] }, 'messages', 'u:a a:b u:c a:d'],
  ['question and answer', { question: 'q', answer: 'r' }, 'messages', 'u:q a:r'],
  ['messages alone', [USER, REPLY], 'messages', 'u:q a:r'],
  ['conversational prompt and completion', { prompt: [USER], completion: [REPLY] }, 'prompt-completion', 'u:q a:r'],
  ['a prompt for reinforcement learning', { prompt: [USER], reward_model: {} }, 'prompt', 'u:q'],
  ['an unknown role stays', { messages: [{ role: 'narrator', content: 'x' }] }, 'messages', 'n:x'],
])('%s', (_, value, shape, turns) => {
  const row = shaped(value);
  expect([row.problem, row.shape, short(row.turns)]).toEqual([undefined, shape, turns]);
});

test.each<[string, Json, Partial<Row>]>([
  ['text', { text: 't' }, { shape: 'text', text: 't' }],
  ['text that is null', { text: null }, { shape: 'text', text: null }],
  ['response only', { response: 'r' }, { shape: 'text', text: 'r' }],
  [
    'segments',
    {
      segments: [
        { label: true, text: 'a' },
        { label: false, text: 'b' },
      ],
    },
    { shape: 'text', text: 'ab' },
  ],
  [
    'prompt and completion',
    { prompt: 'p', completion: 'c' },
    { shape: 'prompt-completion', prompt: 'p', completion: 'c', turns: [] },
  ],
  ['KTO', { prompt: 'p', completion: 'c', label: false }, { shape: 'kto', label: false }],
  ['KTO of messages', { messages: [USER, REPLY], label: true }, { shape: 'kto', label: true }],
  [
    'tokenized',
    { input_ids: [1, 2], labels: [-100, 2], attention_mask: [1, 1] },
    { shape: 'tokenized', ids: [1, 2], labels: [-100, 2], mask: [1, 1] },
  ],
  [
    'tokenized, broken',
    { input_ids: ['a'] },
    { shape: 'unknown', problem: 'has input_ids that are not a list of numbers' },
  ],
  ['nothing known', { toy_input: 1 }, { shape: 'unknown', problem: 'has no shape that is known (keys toy_input)' }],
])('%s', (_, value, expected) => {
  expect(shaped(value)).toMatchObject(expected);
});

test.each<[string, Json, string, string, string]>([
  ['strings', { prompt: 'p', chosen: 'c', rejected: 'r' }, '', 'a:c', 'a:r'],
  [
    'implicit prompt',
    { chosen: [USER, REPLY], rejected: [USER, { role: 'assistant', content: 'z' }] },
    'u:q',
    'a:r',
    'a:z',
  ],
  ['explicit prompt of messages', { prompt: [USER], chosen: [REPLY], rejected: [REPLY] }, 'u:q', 'a:r', 'a:r'],
  [
    'LLaMA-Factory',
    {
      conversations: [{ from: 'human', value: 'q' }],
      chosen: { from: 'gpt', value: 'c' },
      rejected: { from: 'gpt', value: 'r' },
    },
    'u:q',
    'a:c',
    'a:r',
  ],
  ['LLaMA-Factory alpaca', { instruction: 'i', input: '', chosen: 'c', rejected: 'r' }, 'u:i', 'a:c', 'a:r'],
  [
    'OpenAI',
    { input: { messages: [USER] }, preferred_output: [REPLY], non_preferred_output: [REPLY] },
    'u:q',
    'a:r',
    'a:r',
  ],
  ['ms-swift', { messages: [USER, REPLY], rejected_response: 'z' }, 'u:q', 'a:r', 'a:z'],
  ['LLaMA-Factory v1', { chosen_messages: [USER, REPLY], rejected_messages: [USER, REPLY] }, 'u:q', 'a:r', 'a:r'],
])('preference: %s', (_, value, prompt, chosen, rejected) => {
  const row = shaped(value);
  expect([row.shape, short(row.turns), short(row.chosen), short(row.rejected)]).toEqual([
    'preference',
    prompt,
    chosen,
    rejected,
  ]);
});

test('tool calls, tools and what a template may read besides', () => {
  const call = [{ type: 'function', function: { name: 'f', arguments: { x: 1 } } }];
  const openai = shaped({
    messages: [
      { role: 'assistant', content: null, tool_calls: call },
      { role: 'tool', content: '1', tool_call_id: 'a', name: null },
    ],
    tools: '[{"name":"f"}]',
  });
  expect(openai.turns).toEqual([
    { role: 'assistant', text: null, toolCalls: call },
    { role: 'tool', text: '1', extra: { tool_call_id: 'a' } },
  ]);
  expect(openai.tools).toEqual([{ name: 'f' }]);
  const sharegpt = shaped({
    conversations: [
      { from: 'function_call', value: '{"name":"f","arguments":{"x":1}}' },
      { from: 'observation', value: '1' },
    ],
  });
  expect(sharegpt.turns).toEqual([
    { role: 'assistant', text: '', toolCalls: call },
    { role: 'tool', text: '1' },
  ]);
});

test('what messages say about being learned', () => {
  const row = shaped({
    messages: [{ ...REPLY, weight: 0 }, { ...REPLY, train: true }, { ...REPLY, loss: false }, REPLY],
  });
  expect(row.turns.map((turn) => turn.trained)).toEqual([false, true, false, undefined]);
  const prompt = shaped({ prompt: [USER, REPLY, USER], completion: [REPLY] });
  expect(prompt.turns.map((turn) => turn.trained)).toEqual([undefined, false, undefined, undefined]);
});

test('dataset_info.json: tags, and columns that are none where `columns` does not list them', () => {
  const mapping = datasetInfoMapping({
    file_name: 'x.json',
    formatting: 'sharegpt',
    columns: { messages: 'turns' },
    tags: { role_tag: 'who', content_tag: 'says', user_tag: 'me', assistant_tag: 'bot' },
  });
  const row = shaped(
    {
      turns: [
        { who: 'me', says: 'q' },
        { who: 'bot', says: 'r' },
      ],
      system: 'not listed',
    },
    mapping,
  );
  expect(short(row.turns)).toBe('u:q a:r');
  const renamed = datasetInfoMapping({ columns: { prompt: 'frage', response: 'antwort' } });
  expect(short(shaped({ frage: 'q', antwort: 'r', input: 'not listed' }, renamed).turns)).toBe('u:q a:r');
  expect(shaped({ instruction: 'q', output: 'r' }, renamed).problem).toMatch(/^has no shape/);
  expect(shaped({ doc: 't' }, datasetInfoMapping({ columns: { prompt: 'doc' } }))).toMatchObject({
    shape: 'text',
    text: 't',
  });
});

test('axolotl and the others name columns', () => {
  const chat = axolotlMapping({
    type: 'chat_template',
    field_messages: 'log',
    message_property_mappings: { role: 'who', content: 'txt' },
    roles: { assistant: ['agent'] },
  });
  expect(
    short(
      shaped(
        {
          log: [
            { who: 'user', txt: 'q' },
            { who: 'agent', txt: 'r' },
          ],
        },
        chat,
      ).turns,
    ),
  ).toBe('u:q a:r');
  const custom = axolotlMapping({ type: { field_instruction: 'q', field_output: 'a' } });
  expect(short(shaped({ q: 'x', a: 'y' }, custom).turns)).toBe('u:x a:y');
  expect(shaped({ body: 't' }, axolotlMapping({ type: 'completion', field: 'body' }))).toMatchObject({ text: 't' });
  expect(shaped({ body: 't' }, columnsMapping({ dataset_text_field: 'body' }, undefined))).toMatchObject({ text: 't' });
});

test('a target that the registry does not list is no target, and a run that makes its replies needs none', () => {
  const mapping: Mapping = {
    format: 'messages',
    columns: { messages: 'messages' },
    tags: BY_CONTENT.tags,
    exact: true,
  };
  expect(shaped({ messages: [USER], solution: '4' }, mapping).shape).toBe('messages');
  expect(shaped({ messages: [USER] }, { ...mapping, promptsOnly: true }).shape).toBe('prompt');
  expect(shaped({ messages: [USER, REPLY] }, { ...mapping, promptsOnly: true }).shape).toBe('messages');
  // A run that learns replies has no use for a target: the reply is missing.
  expect(shaped({ messages: [USER], answer: '4' }, { ...mapping, exact: false, promptsOnly: false }).shape).toBe(
    'messages',
  );
  expect(shaped({ messages: [USER], answer: '4' }, { ...mapping, exact: false }).shape).toBe('prompt');
});
