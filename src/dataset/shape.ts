// What kind of example a row is, by its content or by what a registry or config says about its columns.

import { isObject, type Json, type JsonObject, type Row, type RowShape, type Turn } from '../types.ts';
import type { Record } from './batch.ts';
import { isMessage, isMessages, jsonOf, NO_TAGS, type Tags, textOf, turnOf, turnsOf } from './conversation.ts';

/** Which column holds what, where a registry or config says so. A role that is not named is found by the usual names. */
export type Columns = {
  readonly [role in ColumnRole]?: string | undefined;
};

export type ColumnRole =
  | 'messages'
  | 'prompt'
  | 'query'
  | 'response'
  | 'history'
  | 'system'
  | 'tools'
  | 'chosen'
  | 'rejected'
  | 'label'
  | 'text'
  | 'completion';

export type Mapping = {
  /** What the registry calls it; undefined: by content. */
  readonly format?:
    | 'alpaca'
    | 'messages'
    | 'text'
    | 'prompt-completion'
    | 'preference'
    | 'kto'
    | 'tokenized'
    | undefined;
  readonly columns: Columns;
  readonly tags: Tags;
  /** The registry lists all columns there are: the usual names do not count (LLaMA-Factory with `columns`). */
  readonly exact?: boolean | undefined;
  /** The run makes the replies itself, or learns from questions without any; false where it learns replies, undefined if unknown. */
  readonly promptsOnly?: boolean | undefined;
};

export const BY_CONTENT: Mapping = { columns: {}, tags: NO_TAGS };

/** Usual names by role, the most specific first. */
const NAMES: { readonly [role in ColumnRole]: readonly string[] } = {
  messages: ['messages', 'conversations', 'conversation', 'interactions', 'chosen_messages', 'dialogue', 'dialog'],
  prompt: ['instruction', 'query', 'question', 'prompt', 'INSTRUCTION'],
  query: ['input', 'context'],
  response: ['output', 'response', 'answer', 'RESPONSE', 'completion', 'generation'],
  history: ['history'],
  system: ['system', 'system_prompt'],
  tools: ['tools', 'available_tools', 'functions'],
  chosen: ['chosen', 'chosen_messages', 'preferred_output'],
  rejected: ['rejected', 'rejected_messages', 'rejected_response', 'non_preferred_output'],
  label: ['label', 'kto_tag'],
  text: ['text', 'content', 'raw_content'],
  completion: ['completion'],
};

/**
 * What a conversation that ends with a question is scored by or paired with, in data for GRPO, embeddings and rerankers
 * (https://swift.readthedocs.io/en/latest/Customization/Custom-dataset.html, https://verl.readthedocs.io/en/latest/preparation/prepare_data.html).
 */
const TARGETS = ['solution', 'ground_truth', 'answer', 'reward_model', 'positive_messages'];

/** Rows of records; the shape of each is found by its own content. Allocates nothing but the row. */
export function shaper(file: string, mapping: Mapping = BY_CONTENT): (record: Record) => Row {
  const names = namesOf(mapping);
  return (record) => {
    const { row, line } = record;
    if ('problem' in record) return { file, row, line, shape: 'unknown', turns: [], problem: record.problem };
    const { value } = record;
    // A list of messages without an object around it is a row of some chat exports.
    if (Array.isArray(value) && isMessages(value, mapping.tags))
      return { file, row, line, shape: 'messages', turns: turnsOf(value, mapping.tags) };
    if (!isObject(value))
      return { file, row, line, shape: 'unknown', turns: [], problem: `is ${article(value)} and not an object` };
    const shaped = shapedRow(value, names, mapping);
    if (shaped === undefined) {
      const problem = withoutTags(value, names, mapping) ?? `has no shape that is known (${keysOf(value)})`;
      return { file, row, line, shape: 'unknown', turns: [], problem };
    }
    return { file, row, line, ...shaped };
  };
}

/** Messages are there, and their keys are not those that the registry says or leaves at the default. */
function withoutTags(value: JsonObject, names: Names, { tags }: Mapping): string | undefined {
  if (tags.exact !== true || tags.role === undefined) return undefined;
  const list = column(value, names.messages);
  const first: Json | undefined = Array.isArray(list) ? list[0] : undefined;
  if (!isObject(first) || !isMessage(first)) return undefined;
  return `has messages without the key ${tags.role}, by which LLaMA-Factory finds the role (role_tag under tags in dataset_info.json)`;
}

type Names = { readonly [role in ColumnRole]: readonly string[] };

function namesOf({ columns, exact }: Mapping): Names {
  const made = (role: ColumnRole): readonly string[] => {
    const said = columns[role];
    if (said !== undefined) return exact ? [said] : [said, ...NAMES[role]];
    return exact && role !== 'tools' ? [] : NAMES[role];
  };
  return Object.fromEntries(Object.keys(NAMES).map((role) => [role, made(role as ColumnRole)])) as Names;
}

type Shaped = Omit<Row, 'file' | 'row' | 'line'>;

function shapedRow(value: JsonObject, names: Names, mapping: Mapping): Shaped | undefined {
  const { tags, format } = mapping;
  const ids = own(value, 'input_ids');
  if (Array.isArray(ids) && (format === undefined || format === 'tokenized')) return tokenized(value, ids);
  if (format === 'tokenized') return undefined;
  const tools = toolsOf(column(value, names.tools));
  const withTools = tools === undefined ? {} : { tools };

  const preference = format === undefined || format === 'preference' ? preferred(value, names, tags) : undefined;
  if (preference !== undefined) return { ...preference, ...withTools };

  const messages =
    format === undefined || format === 'messages' || format === 'kto' ? listed(value, names.messages, tags) : undefined;
  if (messages !== undefined) {
    const turns = turnsOf(messages, tags);
    const first = systemTurn(value, names);
    if (first !== undefined && turns[0]?.role !== 'system') turns.unshift(first);
    const label = column(value, names.label);
    if (typeof label === 'boolean') return { shape: 'kto', turns, label, ...withTools };
    return { shape: isQuestion(value, turns, label, mapping) ? 'prompt' : 'messages', turns, ...withTools };
  }

  const prompt = own(value, 'prompt');
  const completionAt = has(value, names.completion);
  if (
    completionAt !== undefined &&
    prompt !== undefined &&
    (format === undefined || format === 'prompt-completion' || format === 'kto')
  )
    return { ...completed(value, prompt, value[completionAt], names, tags), ...withTools };

  if (format === undefined || format === 'alpaca' || format === 'kto') {
    const asked = instructed(value, names);
    if (asked !== undefined) return { ...asked, ...withTools };
  }
  if (Array.isArray(prompt) && isMessages(prompt, tags))
    return { shape: 'prompt', turns: turnsOf(prompt, tags), ...withTools };
  const textAt = has(value, names.text);
  if (textAt !== undefined) {
    const text = value[textAt];
    if (typeof text === 'string' || text === null || text === undefined) return plain(text ?? null);
    if (typeof text === 'number') return plain(textOf(text) ?? null);
  }
  const segments = own(value, 'segments');
  // axolotl's input_output: https://docs.axolotl.ai/docs/dataset-formats/template_free.html
  if (Array.isArray(segments)) return plain(segments.map((part: Json) => textOf(part) ?? '').join(''));
  if (typeof prompt === 'string' && format === undefined)
    return { shape: 'prompt', turns: [{ role: 'user', text: prompt }], ...withTools };
  // Pre-training data of ms-swift has an answer and nothing else.
  const alone = format === undefined && Object.keys(value).length === 1 ? own(value, 'response') : undefined;
  return typeof alone === 'string' ? plain(alone) : undefined;
}

/** A conversation that waits for its reply, and a target beside it: a class or score, what is right, or what is like it. */
function isQuestion(value: JsonObject, turns: readonly Turn[], label: Json | undefined, mapping: Mapping): boolean {
  const last = turns.at(-1);
  if (last === undefined || !ASKS.has(last.role)) return false;
  return (
    mapping.promptsOnly === true ||
    typeof label === 'number' ||
    Array.isArray(label) ||
    (mapping.exact !== true &&
      mapping.promptsOnly !== false &&
      TARGETS.some((name) => (own(value, name) ?? null) !== null))
  );
}

const ASKS = new Set(['user', 'tool', 'observation', 'tool_response']);

function plain(text: string | null): Shaped {
  return { shape: 'text', turns: [], text };
}

function tokenized(value: JsonObject, ids: readonly Json[]): Shaped {
  const labels = own(value, 'labels');
  const mask = own(value, 'attention_mask');
  if (!ids.every(isNumber))
    return { shape: 'unknown', turns: [], problem: 'has input_ids that are not a list of numbers' };
  return {
    shape: 'tokenized',
    turns: [],
    ids,
    ...(Array.isArray(labels) && labels.every(isNumber) ? { labels } : {}),
    ...(Array.isArray(mask) && mask.every(isNumber) ? { mask } : {}),
  };
}

/** Preference rows of LLaMA-Factory, TRL, axolotl, OpenAI and ms-swift. */
function preferred(value: JsonObject, names: Names, tags: Tags): Shaped | undefined {
  const rejectedAt = has(value, names.rejected);
  if (rejectedAt === undefined) return undefined;
  const chosenAt = has(value, names.chosen);
  const rejected = repliesOf(value[rejectedAt], tags);
  const before = listed(
    value,
    names.messages.filter((name) => name !== chosenAt),
    tags,
  );
  const input = own(value, 'input');
  // OpenAI: { input: { messages }, preferred_output, non_preferred_output }.
  const wrapped = isObject(input) && Array.isArray(input['messages']) ? input['messages'] : undefined;
  let prompt: Turn[];
  let text: string | null | undefined;
  let chosen: Turn[];
  if (chosenAt === undefined) {
    // ms-swift: the chosen reply is the end of the conversation.
    if (before === undefined) {
      const asked = instructed(value, names);
      if (asked === undefined) return undefined;
      prompt = asked.turns.slice(0, -1);
      chosen = asked.turns.slice(-1);
    } else {
      const turns = turnsOf(before, tags);
      prompt = turns.slice(0, -1);
      chosen = turns.slice(-1);
    }
  } else {
    chosen = repliesOf(value[chosenAt], tags);
    const asked = own(value, 'prompt') ?? (names.prompt[0] === undefined ? undefined : column(value, names.prompt));
    if (wrapped !== undefined) prompt = turnsOf(wrapped, tags);
    else if (before !== undefined) prompt = turnsOf(before, tags);
    else if (Array.isArray(asked)) prompt = turnsOf(asked, tags);
    else if (chosen.length > 1 || rejected.length > 1) prompt = [];
    else if (typeof asked === 'string' && Object.hasOwn(value, 'prompt')) {
      prompt = [];
      text = asked;
    } else prompt = instruction(value, names)?.turns ?? [];
  }
  const system = systemTurn(value, names);
  if (system !== undefined && prompt[0]?.role !== 'system' && prompt.length > 0) prompt = [system, ...prompt];
  // TRL's implicit prompt: what both conversations begin with. https://huggingface.co/docs/trl/dataset_formats#preference
  let shared = 0;
  if (chosen.length > 1 || rejected.length > 1)
    while (shared < chosen.length && shared < rejected.length && sameTurn(chosen[shared], rejected[shared]))
      shared += 1;
  // Equal to the end: the last turn is the reply.
  if (shared === chosen.length && shared === rejected.length && shared > 0) shared -= 1;
  return {
    shape: 'preference',
    turns: shared > 0 && prompt.length === 0 ? chosen.slice(0, shared) : prompt,
    ...(text === undefined || shared > 0 ? {} : { prompt: text }),
    chosen: chosen.slice(shared),
    rejected: rejected.slice(shared),
  };
}

function sameTurn(a: Turn | undefined, b: Turn | undefined): boolean {
  return a !== undefined && b !== undefined && a.role === b.role && a.text === b.text;
}

function repliesOf(value: Json | undefined, tags: Tags): Turn[] {
  if (Array.isArray(value)) return turnsOf(value, tags);
  if (isMessage(value, tags)) return [turnOf(value, tags)];
  return [{ role: 'assistant', text: textOf(value) }];
}

function completed(value: JsonObject, prompt: Json, completion: Json | undefined, names: Names, tags: Tags): Shaped {
  const label = column(value, names.label);
  const isKto = typeof label === 'boolean';
  const question = listOf(prompt, tags);
  const answer = listOf(completion, tags);
  if (question !== undefined || answer !== undefined) {
    const asked = question?.map((turn) =>
      turn.role === 'assistant' ? { ...turn, trained: turn.trained ?? false } : turn,
    );
    const turns = [
      ...(asked ?? [{ role: 'user', text: textOf(prompt) }]),
      ...(answer ?? [{ role: 'assistant', text: textOf(completion) }]),
    ];
    return isKto ? { shape: 'kto', turns, label } : { shape: 'prompt-completion', turns };
  }
  const texts = { prompt: textOf(prompt) ?? null, completion: textOf(completion) ?? null };
  return isKto ? { shape: 'kto', turns: [], ...texts, label } : { shape: 'prompt-completion', turns: [], ...texts };
}

function listOf(value: Json | undefined, tags: Tags): Turn[] | undefined {
  if (isMessages(value, tags)) return turnsOf(value, tags);
  return isMessage(value, tags) ? [turnOf(value, tags)] : undefined;
}

/** Alpaca and the forms like it: a question, perhaps with context and history, and an answer. */
function instructed(value: JsonObject, names: Names): Shaped | undefined {
  const responseAt = has(value, names.response);
  if (responseAt === undefined) return undefined;
  const response = value[responseAt];
  const asked = instruction(value, names, responseAt);
  if (asked === undefined) return undefined;
  if (Array.isArray(response)) {
    // Chinese-Vicuna: input and output are lists of the same length.
    const questions = column(value, names.query) ?? column(value, names.prompt);
    if (!Array.isArray(questions)) return undefined;
    const turns = questions.flatMap((question: Json, i: number): Turn[] => [
      { role: 'user', text: textOf(question) },
      { role: 'assistant', text: textOf(response[i]) },
    ]);
    return { shape: 'messages', layout: 'alpaca', turns };
  }
  const label = column(value, names.label);
  const turns = [...asked.turns, { role: 'assistant', text: textOf(response) }];
  const input = asked.input === undefined ? {} : { input: asked.input };
  return typeof label === 'boolean'
    ? { shape: 'kto', turns, label, ...input }
    : { shape: 'messages', layout: 'alpaca', turns, ...input };
}

/**
 * The question with what comes before it. Instruction and input are joined by a line break, as LLaMA-Factory does
 * (https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/converter.py).
 */
function instruction(
  value: JsonObject,
  names: Names,
  except?: string,
): { readonly turns: Turn[]; readonly input: string | undefined } | undefined {
  const promptAt = has(value, names.prompt, except);
  const queryAt = has(value, names.query, except);
  if (promptAt === undefined && queryAt === undefined) return undefined;
  const parts = [promptAt, queryAt].flatMap((at) => (at === undefined ? [] : [textOf(value[at])]));
  const words = parts.filter((part) => typeof part === 'string' && part !== '');
  const text = words.length > 0 ? words.join('\n') : (parts[0] ?? null);
  const turns: Turn[] = [];
  const system = systemTurn(value, names);
  if (system !== undefined) turns.push(system);
  const history = column(value, names.history);
  if (Array.isArray(history))
    for (const pair of history as readonly Json[]) {
      if (!Array.isArray(pair)) continue;
      turns.push({ role: 'user', text: textOf(pair[0]) }, { role: 'assistant', text: textOf(pair[1]) });
    }
  turns.push({ role: 'user', text });
  const input = promptAt === undefined || queryAt === undefined ? undefined : value[queryAt];
  return { turns, input: typeof input === 'string' && input !== '' ? input : undefined };
}

function systemTurn(value: JsonObject, names: Names): Turn | undefined {
  const system = column(value, names.system);
  return typeof system === 'string' && system !== '' ? { role: 'system', text: system } : undefined;
}

function toolsOf(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? jsonOf(value) : value;
}

/** A column that holds a list of messages; where a registry names it, whatever list it is. */
function listed(value: JsonObject, names: readonly string[], tags: Tags): readonly Json[] | undefined {
  for (const name of names) {
    const found = own(value, name);
    if (Array.isArray(found) && (found.length === 0 || isMessage(found[0], tags))) return found;
  }
  return undefined;
}

function column(value: JsonObject, names: readonly string[]): Json | undefined {
  const at = has(value, names);
  return at === undefined ? undefined : value[at];
}

function has(value: JsonObject, names: readonly string[], except?: string): string | undefined {
  for (const name of names) if (name !== except && Object.hasOwn(value, name)) return name;
  return undefined;
}

function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isNumber(value: Json): value is number {
  return typeof value === 'number';
}

/** Keys for a message, so that the author sees what was looked at. */
function keysOf(value: JsonObject): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return 'it is empty';
  const shown = keys.slice(0, 6).map((key) => (key.length > 40 ? `${key.slice(0, 40)}…` : key));
  return `keys ${shown.join(', ')}${keys.length > shown.length ? ` and ${keys.length - shown.length} more` : ''}`;
}

function article(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return `a ${typeof value}`;
}

/** Whether rows of this shape are something a trainer learns from, for files that nobody declared. */
export function isTraining(shape: RowShape): boolean {
  return shape !== 'unknown';
}
