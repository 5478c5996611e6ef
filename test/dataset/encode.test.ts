import { describe, expect, test } from 'vitest';
import { type Seer, type SeerInput, seer, type TrainerOptions, trainerOptions } from '../../src/dataset/encode.ts';
import { tokens } from '../../src/dataset/tokens.ts';
import { loadTokenizer } from '../../src/tokenizer/index.ts';
import type { DatasetHead, JsonObject, Row, SeenRow, Trainer, Turn } from '../../src/types.ts';
import { headOf, type TokenizerParts, tokenizerOf } from './labels-cases.ts';

type Setup = Partial<Omit<SeerInput, 'head'>> & { readonly head?: Partial<DatasetHead> };

const LLAMA = tokenizerOf('llama3_2');
const QWEN = tokenizerOf('qwen3');
const GEMMA = tokenizerOf('gemma3');
const MISTRAL = tokenizerOf('llama2');

function seerWith(found: TokenizerParts, { head, ...rest }: Setup = {}): Seer {
  const made = seer({
    head: { ...headOf(found.special), ...head },
    templateSource: found.template,
    tokenizerJson: found.json,
    variables: found.variables,
    ...rest,
  });
  if (typeof made !== 'function') throw new Error(made.unseen);
  return made;
}

const engines = new Map<unknown, ReturnType<typeof loadTokenizer>>();

/** Each reply as its terminator, and the text just before it. */
function ends(found: TokenizerParts, seen: SeenRow): readonly string[] {
  const engine = engines.get(found.json) ?? loadTokenizer(found.json);
  engines.set(found.json, engine);
  const text = (ids: readonly number[]) => engine.decode(ids, { skipSpecialTokens: false });
  return seen.replies.map(({ end, terminator }) => {
    expect(terminator).toBe(seen.ids[end]);
    return `${text(seen.ids.slice(Math.max(0, end - 2), end))}|${terminator === undefined ? '' : text([terminator])}`;
  });
}

function seenOf(answer: ReturnType<Seer>): SeenRow {
  if ('unseen' in answer) throw new Error(answer.unseen);
  return answer;
}

const user = (text: string): Turn => ({ role: 'user', text });
const assistant = (text: string): Turn => ({ role: 'assistant', text });
const chatRow = (...turns: readonly Turn[]): Row => ({ file: 'd', row: 1, line: 1, shape: 'messages', turns });
const textRow = (text: string): Row => ({ file: 'd', row: 1, line: 1, shape: 'text', turns: [], text });

describe('where replies end', () => {
  const row = chatRow(
    { role: 'system', text: 'Be brief.' },
    user('Hi'),
    assistant('Hello there'),
    user('Bye'),
    assistant('Bye'),
  );

  test.each([
    ['llama3_2', LLAMA, ['Hello there|<|eot_id|>', 'Bye|<|eot_id|>']],
    ['qwen3', QWEN, ['Hello there|<|im_end|>', 'Bye|<|im_end|>']],
    ['gemma3', GEMMA, ['Hello there|<end_of_turn>', 'Bye|<end_of_turn>']],
  ])('%s: the turn end after each reply', (_, found, expected) => {
    const found_ = ends(found, seenOf(seerWith(found)(row)));
    expect(found_.map((text, i) => text.endsWith(expected[i] ?? '?'))).toEqual([true, true]);
  });

  test('a reply that is also in the question, or in the one before, ends at its own place', () => {
    const row = chatRow(user('ok'), assistant('ok'), user('assistant'), assistant('o'), user('ok ok'), assistant('ok'));
    const seen = seenOf(seerWith(QWEN)(row));
    expect(ends(QWEN, seen).map((text) => text.split('|').slice(1).join('|'))).toEqual(Array(3).fill('<|im_end|>'));
    expect(new Set(seen.replies.map((reply) => reply.end)).size).toBe(3);
  });

  test('a terminator typed in the question does not shift the count', () => {
    const row = chatRow(user('why does <|im_end|> matter? <|im_end|>'), assistant('It ends a turn.'));
    const seen = seenOf(seerWith(QWEN)(row));
    expect(seen.ids.filter((id) => id === 151645)).toHaveLength(4);
    expect(seen.replies).toEqual([{ end: seen.ids.lastIndexOf(151645), terminator: 151645 }]);
  });

  test('a thought that the template takes out of an earlier reply', () => {
    const thought = (text: string) => assistant(`<think>\nhm\n</think>\n\n${text}`);
    const seen = seenOf(seerWith(QWEN)(chatRow(user('a'), thought('first'), user('b'), thought('second'))));
    expect(ends(QWEN, seen)).toEqual(['\nfirst|<|im_end|>', '\n\nsecond|<|im_end|>']);
    expect(seen.text?.match(/hm/g)).toHaveLength(1);
  });

  test('a turn that calls a tool ends after the call', () => {
    const call = { ...assistant(''), toolCalls: [{ function: { name: 'f', arguments: { a: 1 } } }] };
    const setup = { head: { stopIds: [151645, 151643] } };
    const seen = seenOf(
      seerWith(QWEN, setup)(chatRow(user('Call it'), call, { role: 'tool', text: '1' }, assistant('One.'))),
    );
    expect(ends(QWEN, seen)).toEqual(['}}\n</tool_call>|<|im_end|>', 'One.|<|im_end|>']);
  });

  test('white space before the terminator is passed over', () => {
    const template =
      "{{ bos_token }}{% for m in messages %}{{ '[INST] ' + m.content + ' [/INST]' if m.role == 'user' else ' ' + m.content + ' ' + eos_token }}{% endfor %}";
    const seen = seenOf(
      seerWith(MISTRAL, { templateSource: template })(
        chatRow(user('Hi'), assistant('Hello'), user('x'), assistant('y')),
      ),
    );
    expect(seen.replies.map((reply) => reply.terminator)).toEqual([2, 2]);
  });

  test('nothing after the reply: no terminator; plain text after it: its first token', () => {
    const template = "{% for m in messages %}{{ m.role + ': ' + m.content + '\n' }}{% endfor %}";
    const seen = seenOf(
      seerWith(QWEN, { templateSource: template })(chatRow(user('Hi'), assistant('A'), user('x'), assistant('B'))),
    );
    const [first, last] = seen.replies;
    expect(ends(QWEN, seen)[0]?.split('|')[1]).toBe('user');
    expect(first?.end).toBeLessThan(seen.ids.length - 4);
    expect(last).toEqual({ end: seen.ids.length, terminator: undefined });
  });
});

describe('rendered text', () => {
  const chatml = (reply: string, rest = '') =>
    `<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n<|im_start|>user\nMore<|im_end|>\n<|im_start|>assistant\n${reply}${rest}`;

  test('each header of the template opens a reply', () => {
    const see = seerWith(QWEN);
    expect(ends(QWEN, seenOf(see(textRow(chatml('Fine', '<|im_end|>\n')))))).toEqual([
      '\nHello|<|im_end|>',
      '\nFine|<|im_end|>',
    ]);
    expect(ends(QWEN, seenOf(see(textRow(chatml('Fine')))))).toEqual(['\nHello|<|im_end|>', '\nFine|']);
  });

  test('a reply without terminator runs into the next turn', () => {
    const text = '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello\n<|im_start|>user\nMore<|im_end|>\n';
    expect(ends(QWEN, seenOf(seerWith(QWEN)(textRow(text))))).toEqual(['Hello\n|<|im_start|>']);
  });

  test('text without headers is one reply', () => {
    const see = seerWith(LLAMA);
    const seen = seenOf(see(textRow('### Question: 1+1\n### Answer: 2<|eot_id|>\n')));
    expect(seen.replies.map((reply) => reply.terminator)).toEqual([128009]);
    expect(seenOf(see(textRow('Just text.'))).replies).toEqual([{ end: 4, terminator: undefined }]);
  });

  test('BOS in the text and BOS from the tokenizer make two', () => {
    const seen = seenOf(seerWith(LLAMA)(textRow('<|begin_of_text|>Hello')));
    expect(seen.ids.slice(0, 2)).toEqual([128000, 128000]);
    const without = seerWith(LLAMA, {
      head: { tokenizer: { ...headOf(LLAMA.special).tokenizer, addsBos: false } as never },
    });
    expect(seenOf(without(textRow('<|begin_of_text|>Hello'))).ids.slice(0, 2)).toEqual([128000, 9906]);
  });
});

describe('what cannot be seen says why', () => {
  test('a template that raises', () => {
    const template =
      "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}x";
    const see = seerWith(QWEN, { templateSource: template });
    expect(see(chatRow({ role: 'system', text: 's' }, user('q'), assistant('a')))).toEqual({
      unseen: 'is refused by the chat template: System role not supported',
    });
  });

  test('no template, a broken template, a broken tokenizer, no text, a row that was not parsed', () => {
    const row = chatRow(user('q'), assistant('a'));
    expect(seerWith(QWEN, { templateSource: undefined })(row)).toEqual({
      unseen: 'is a conversation, and no chat template is in reach',
    });
    const broken = seerWith(QWEN, { templateSource: '{% for %}' });
    expect(broken(row)).toMatchObject({ unseen: expect.stringContaining('the chat template cannot be used') });
    expect(seenOf(broken(textRow('Hi'))).ids).toEqual([13048]);
    const input = { head: headOf({}), templateSource: undefined, variables: {} } as const;
    expect(seer({ ...input, tokenizerJson: { model: { type: 'BPE' } } })).toMatchObject({
      unseen: expect.stringContaining('the tokenizer cannot be used'),
    });
    expect(broken({ ...row, turns: [] })).toEqual({ unseen: 'has no text to train on' });
    expect(broken({ ...row, problem: 'is not JSON' })).toEqual({ unseen: 'is not JSON' });
  });

  test('rows that LLaMA-Factory drops', () => {
    const see = seerWith(QWEN, { options: optionsOf('llama-factory', { template: 'qwen' }) });
    expect(see(chatRow(user('q'), user('r')))).toMatchObject({ unseen: expect.stringContaining('is dropped') });
    expect(see(chatRow(user('q')))).toMatchObject({ unseen: expect.stringContaining('its last turn is not a reply') });
  });
});

function optionsOf(trainer: Trainer, config: JsonObject, entry?: JsonObject): TrainerOptions {
  const options = trainerOptions({ ...headOf({}), trainer }, config, entry);
  if (options === undefined) throw new Error(`no options for ${trainer}`);
  return options;
}

describe('cutoffs', () => {
  const row = chatRow(user('Count'), assistant('one two three four five six seven eight nine ten'));

  test('what is cut off leaves no terminator, and the length stays', () => {
    const whole = seenOf(seerWith(QWEN)(row));
    const cut = seenOf(seerWith(QWEN, { head: { maxLength: 15 } })(row));
    expect(cut.ids).toEqual(whole.ids.slice(0, 15));
    expect(cut.length).toBe(whole.ids.length);
    expect(cut.replies).toEqual([{ end: 15, terminator: undefined }]);
  });

  test('LLaMA-Factory cuts the end of the reply, and its efficient_eos writes an eos after what is left', () => {
    const cut = (template: string) =>
      seenOf(seerWith(QWEN, { options: optionsOf('llama-factory', { template, cutoff_len: 24 }) })(row));
    const plain = cut('qwen');
    expect(plain.replies).toEqual([{ end: plain.ids.length, terminator: undefined }]);
    expect(plain.length).toBeGreaterThan(24);
    const efficient = seenOf(
      seerWith(QWEN, { options: optionsOf('llama-factory', { template: 'falcon', cutoff_len: 10 }) })(row),
    );
    expect(efficient.ids.at(-1)).toBe(151645);
    expect(efficient.labels?.at(-1)).toBe(151645);
    expect(efficient.replies[0]?.terminator).toBeUndefined();
  });

  test('axolotl drops the row or cuts it', () => {
    const see = (excess: string) =>
      seenOf(
        seerWith(QWEN, { options: optionsOf('axolotl', { sequence_len: 15, excess_length_strategy: excess }) })(row),
      );
    expect(see('drop')).toMatchObject({ ids: [], labels: [], replies: [] });
    expect(see('drop').length).toBeGreaterThan(15);
    expect(see('truncate').ids).toHaveLength(15);
  });
});

describe('labels', () => {
  test("the terminator is masked where pad is eos and transformers' collator masks padding by id", () => {
    const special = { ...LLAMA.special, pad_token: LLAMA.special['eos_token'] };
    const options = { trainer: 'transformers', maxLength: undefined } as const;
    const seen = seenOf(seerWith({ ...LLAMA, special }, { options })(chatRow(user('Hi'), assistant('Hello'))));
    const end = seen.replies[0]?.end ?? -1;
    expect(seen.ids[end]).toBe(128009);
    expect(seen.labels?.[end]).toBe(-100);
  });

  test('torchtune masks the last place of a Qwen row as soon as a maximum is set', () => {
    const config = (max: number | null) => ({
      tokenizer: { _component_: 'torchtune.models.qwen2_5.qwen2_5_tokenizer', max_seq_len: max },
      dataset: { _component_: 'torchtune.datasets.chat_dataset' },
    });
    const labelAtEnd = (max: number | null) => {
      const seen = seenOf(
        seerWith(QWEN, { options: optionsOf('torchtune', config(max)) })(chatRow(user('Hi'), assistant('Hello'))),
      );
      return seen.labels?.[seen.replies[0]?.end ?? -1];
    };
    expect(labelAtEnd(null)).toBe(151645);
    expect(labelAtEnd(2048)).toBe(-100);
  });

  test('per-turn flags of the data go before roles in axolotl', () => {
    const see = seerWith(QWEN, { options: optionsOf('axolotl', {}) });
    const seen = seenOf(
      see(chatRow(user('a'), { ...assistant('first'), trained: false }, user('b'), assistant('second'))),
    );
    const [first, second] = seen.replies.map(({ end }) => seen.labels?.[end]);
    expect(first).toBe(-100);
    expect(second).toBe(151645);
  });

  test('TRL has none where it would need marks that the template lacks', () => {
    const see = seerWith(QWEN, { options: optionsOf('trl', { assistant_only_loss: true }) });
    expect(seenOf(see(chatRow(user('a'), assistant('b')))).labels).toBeUndefined();
  });

  test('a preference row is its prompt with the chosen reply, without labels', () => {
    const row: Row = {
      ...chatRow(user('q')),
      shape: 'preference',
      chosen: [assistant('good')],
      rejected: [assistant('bad')],
    };
    const seen = seenOf(seerWith(QWEN, { options: optionsOf('trl', {}) })(row));
    expect(seen.text).toContain('good');
    expect(seen.labels).toBeUndefined();
    expect(seen.replies[0]?.terminator).toBe(151645);
  });
});

describe('tokenized rows', () => {
  const see = seerWith(QWEN);
  const row = (ids: readonly number[], labels?: readonly number[], mask?: readonly number[]): Row => ({
    ...chatRow(),
    shape: 'tokenized',
    ids,
    ...(labels === undefined ? {} : { labels }),
    ...(mask === undefined ? {} : { mask }),
  });
  // <|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n
  const ids = [151644, 872, 198, 13048, 151645, 198, 151644, 77091, 198, 9707, 151645, 198];

  test('a reply ends with the control token in its run of labels', () => {
    const labels = ids.map((id, i) => (i < 9 ? -100 : id));
    expect(seenOf(see(row(ids, labels))).replies).toEqual([{ end: 10, terminator: 151645 }]);
  });

  test('or with the token that was left out after it', () => {
    const labels = ids.map((id, i) => (i === 9 ? id : -100));
    expect(seenOf(see(row(ids, labels))).replies).toEqual([{ end: 10, terminator: 151645 }]);
  });

  test('padding is no terminator', () => {
    const padded = [...ids.slice(0, 10), 151643, 151643];
    const labels = padded.map((id, i) => (i === 9 ? id : -100));
    const mask = padded.map((_, i) => (i < 10 ? 1 : 0));
    expect(seenOf(see(row(padded, labels, mask))).replies).toEqual([{ end: 10, terminator: undefined }]);
    expect(seenOf(see(row(padded, undefined, mask))).replies).toEqual([{ end: 10, terminator: undefined }]);
  });

  test('without labels it is one reply up to its end', () => {
    expect(seenOf(see(row(ids))).replies).toEqual([{ end: 10, terminator: 151645 }]);
  });
});

describe("options as the trainers' configs spell them", () => {
  test('defaults', () => {
    expect(optionsOf('trl', {})).toEqual({
      trainer: 'trl',
      assistantOnlyLoss: false,
      completionOnlyLoss: undefined,
      maxLength: 1024,
      truncationMode: 'keep_start',
    });
    expect(optionsOf('llama-factory', { template: 'qwen3' })).toMatchObject({
      cutoffLength: 2048,
      enableThinking: true,
      stage: 'sft',
    });
    expect(optionsOf('axolotl', {})).toMatchObject({
      rolesToTrain: ['assistant'],
      trainOnEos: 'turn',
      trainOnEot: 'turn',
      excessLength: 'drop',
    });
    expect(optionsOf('ms-swift', { model: 'Qwen/Qwen3-8B' })).toMatchObject({
      template: 'qwen3',
      lossScale: 'default',
      ignoresEmptyThought: true,
      truncation: 'delete',
    });
    expect(optionsOf('ms-swift', { model: 'my/own', template: 'llama3', loss_scale: 'hermes' })).toMatchObject({
      template: 'llama3',
      lossScale: 'other',
      ignoresEmptyThought: false,
    });
    expect(trainerOptions({ ...headOf({}), trainer: undefined }, {}, undefined)).toBeUndefined();
  });

  test('what is written, with what tunelint.yml declares before it', () => {
    expect(optionsOf('trl', { max_length: null })).toMatchObject({ maxLength: undefined });
    expect(optionsOf('llama-factory', { stage: 'pt' })).toMatchObject({ stage: 'pt', packing: true });
    expect(optionsOf('axolotl', {}, { roles_to_train: ['gpt', 'tool'], train_on_eos: 'last' })).toMatchObject({
      rolesToTrain: ['assistant', 'tool'],
      trainOnEos: 'last',
      trainOnEot: 'last',
    });
    const head: DatasetHead = { ...headOf({}), trainer: 'llama-factory', maxLength: 77, trainOn: 'all' };
    expect(trainerOptions(head, { cutoff_len: 512 }, undefined)).toMatchObject({
      cutoffLength: 77,
      trainOnPrompt: true,
    });
  });

  test('hostile configs', () => {
    const config = JSON.parse('{"__proto__": {"cutoff_len": 5}, "template": "constructor", "cutoff_len": -1}');
    const options = optionsOf('llama-factory', config);
    expect(options).toMatchObject({ cutoffLength: 2048, template: 'constructor' });
    // No such template: shown through the checkpoint's, without labels.
    const seen = seenOf(seerWith(QWEN, { options })(chatRow(user('a'), assistant('b'))));
    expect(seen.labels).toBeUndefined();
  });
});

describe('places in the ids', () => {
  const text =
    '<|im_start|>user\nnaïve 👩‍💻 你好<|im_end|>\n<|im_start|>assistant\n\n\nline 🏽<|im_end|>\nmore <think> x</think> ée\u0301</s><eos><end_of_turn>\n<|eot_id|>end';

  test.each([
    ['llama3_2', LLAMA],
    ['qwen3', QWEN],
    ['gemma3', GEMMA],
    ['llama2', MISTRAL],
  ])('%s: the same as by offsets', (_, { json, special }) => {
    const known = tokens(json, headOf(special), []);
    const ids = known.encode(text);
    const { offsets } = loadTokenizer(json).encode(text, { addSpecialTokens: false, offsets: true });
    for (let place = 0; place < text.length; place++) {
      const holding = offsets?.findIndex(([, end]) => end > place);
      expect(known.indexes(text, ids, [place], 'holding'), `holding ${place}`).toEqual([holding]);
      const beginning = offsets?.findIndex(([start]) => start >= place) ?? -1;
      expect(known.indexes(text, ids, [place], 'beginning'), `beginning ${place}`).toEqual([
        beginning < 0 ? ids.length : beginning,
      ]);
    }
    expect(known.indexes(text, ids, [text.length], 'holding')).toEqual([ids.length]);
  });
});
