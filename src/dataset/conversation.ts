// Messages in all the ways that trainers write them, as turns.

import { isObject, type Json, type JsonObject, type Turn } from '../types.ts';

/** Where a message holds what: keys, and written roles by what they mean. */
export type Tags = {
  readonly role?: string | undefined;
  readonly content?: string | undefined;
  /** Written role → user, assistant, tool, function, system; before the usual names. */
  readonly roles: ReadonlyMap<string, string>;
  /** The keys above are the only ones that are read (LLaMA-Factory). */
  readonly exact?: boolean | undefined;
};

export const NO_TAGS: Tags = { roles: new Map() };

/**
 * Role names of the formats in use. ShareGPT: human, gpt; LLaMA-Factory: function_call, observation; torchtune: ipython;
 * ms-swift: tool_call, tool_response; axolotl: model.
 * https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/parser.py
 * https://swift.readthedocs.io/en/latest/Customization/Custom-dataset.html
 */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['system', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['gpt', 'assistant'],
  ['chatgpt', 'assistant'],
  ['bard', 'assistant'],
  ['bing', 'assistant'],
  ['model', 'assistant'],
  ['tool', 'tool'],
  ['observation', 'tool'],
  ['tool_response', 'tool'],
  ['function_response', 'tool'],
  ['ipython', 'tool'],
  ['function_call', 'function_call'],
  ['tool_call', 'function_call'],
]);

const ROLE_KEYS = ['role', 'from'] as const;
const CONTENT_KEYS = ['content', 'value', 'text'] as const;
/** Keys that say whether a message is learned from: axolotl and ours, OpenAI and mistral, ms-swift, LLaMA-Factory v1. */
const TRAIN_KEYS = ['train', 'training', 'weight', 'loss', 'loss_weight', 'loss_scale'] as const;

const KNOWN: ReadonlySet<string> = new Set([
  ...ROLE_KEYS,
  ...CONTENT_KEYS,
  ...TRAIN_KEYS,
  'tool_calls',
  'function_call',
]);

/** Does this look like one message? */
export function isMessage(value: Json | undefined, tags: Tags = NO_TAGS): value is JsonObject {
  if (!isObject(value)) return false;
  return roleKey(value, tags) !== undefined || isPair(value);
}

/** A list whose first element is a message; an empty list may be one of messages too. */
export function isMessages(value: Json | undefined, tags: Tags = NO_TAGS): value is readonly Json[] {
  return Array.isArray(value) && value.length > 0 && isMessage(value[0], tags);
}

/** Turns of a list of messages. What is no message becomes a turn without role and text, so that rules see it. */
export function turnsOf(messages: readonly Json[], tags: Tags = NO_TAGS): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    if (!isObject(message)) turns.push({ role: '', text: textOf(message) });
    else if (roleKey(message, tags) === undefined && isPair(message)) turns.push(...pairTurns(message));
    else turns.push(turnOf(message, tags));
  }
  return turns;
}

/** One message as a turn. */
export function turnOf(message: JsonObject, tags: Tags = NO_TAGS): Turn {
  const at = roleKey(message, tags);
  const written = at === undefined ? undefined : message[at];
  const role = typeof written === 'string' ? roleOf(written, tags) : '';
  const contentAt = contentKey(message, tags);
  const text = contentAt === undefined ? undefined : textOf(message[contentAt]);
  const trained = trainedOf(message);
  const rest = extras(message, tags);
  const more = {
    ...(trained === undefined ? {} : { trained }),
    ...(rest === undefined ? {} : { extra: rest }),
  };
  if (role === 'function_call') return { role: 'assistant', text: '', toolCalls: callsOf(text), ...more };
  const calls = Object.hasOwn(message, 'tool_calls') ? message['tool_calls'] : legacyCall(message);
  const hasCalls = Array.isArray(calls) ? calls.length > 0 : isObject(calls);
  if (trained === undefined && rest === undefined && !hasCalls) return { role, text };
  return { role, text, ...(hasCalls && calls !== undefined ? { toolCalls: calls } : {}), ...more };
}

/** `function_call`, as OpenAI wrote the one call of a turn before `tool_calls`. */
function legacyCall(message: JsonObject): Json | undefined {
  const call = Object.hasOwn(message, 'function_call') ? message['function_call'] : undefined;
  return isObject(call) ? [{ type: 'function', function: call }] : undefined;
}

function roleOf(written: string, tags: Tags): string {
  return tags.roles.get(written) ?? ROLES.get(written) ?? written;
}

function roleKey(message: JsonObject, tags: Tags): string | undefined {
  if (tags.role !== undefined && Object.hasOwn(message, tags.role)) return tags.role;
  if (tags.exact === true) return undefined;
  for (const key of ROLE_KEYS) if (Object.hasOwn(message, key)) return key;
  return undefined;
}

function contentKey(message: JsonObject, tags: Tags): string | undefined {
  if (tags.content !== undefined && Object.hasOwn(message, tags.content)) return tags.content;
  for (const key of CONTENT_KEYS) if (Object.hasOwn(message, key)) return key;
  return undefined;
}

/** Text as written, joined where it is a list of parts; null where the file says null or NaN. */
export function textOf(value: Json | undefined): string | null | undefined {
  if (typeof value === 'string' || value === undefined || value === null) return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(partText).join('');
  return partText(value);
}

/** Text of one part: OpenAI's `text`, LLaMA-Factory v1's `value`, `content`; images and sounds have none. */
function partText(part: Json): string {
  if (typeof part === 'string') return part;
  if (!isObject(part)) return '';
  for (const key of ['text', 'value', 'content'] as const) {
    const text = Object.hasOwn(part, key) ? part[key] : undefined;
    if (typeof text === 'string' && !/^(?:image|audio|video)/.test(String(part['type'] ?? ''))) return text;
  }
  return '';
}

function trainedOf(message: JsonObject): boolean | undefined {
  for (const key of TRAIN_KEYS) {
    if (!Object.hasOwn(message, key)) continue;
    const value = message[key];
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return value > 0;
  }
  return undefined;
}

function extras(message: JsonObject, tags: Tags): JsonObject | undefined {
  let found: { [key: string]: Json } | undefined;
  for (const key in message) {
    if (KNOWN.has(key) || key === tags.role || key === tags.content || !Object.hasOwn(message, key)) continue;
    const value = message[key];
    // `datasets` gives every message every key that one of them has.
    if (value === null || value === undefined) continue;
    found ??= Object.create(null) as { [key: string]: Json };
    found[key] = value;
  }
  return found;
}

/** Calls written as JSON text, as LLaMA-Factory's function_call has them; text that is none stays text. */
function callsOf(text: string | null | undefined): Json {
  if (typeof text !== 'string') return [];
  const value = jsonOf(text);
  const list = Array.isArray(value) ? value : [value];
  return list.map((call: Json): Json => {
    if (!isObject(call) || typeof call['name'] !== 'string') return call;
    return {
      type: 'function',
      function: { name: call['name'], arguments: call['arguments'] ?? call['parameters'] ?? {} },
    };
  });
}

/** JSON text as its value, other text as it is. */
export function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** ms-swift's and xtuner's older form: one object holds question and answer. */
function isPair(value: JsonObject): boolean {
  return (
    (Object.hasOwn(value, 'human') && Object.hasOwn(value, 'assistant')) ||
    (Object.hasOwn(value, 'input') && Object.hasOwn(value, 'output'))
  );
}

function pairTurns(pair: JsonObject): readonly Turn[] {
  const isHuman = Object.hasOwn(pair, 'human');
  const system = Object.hasOwn(pair, 'system') ? textOf(pair['system']) : undefined;
  return [
    ...(typeof system === 'string' && system !== '' ? [{ role: 'system', text: system }] : []),
    { role: 'user', text: textOf(pair[isHuman ? 'human' : 'input']) },
    { role: 'assistant', text: textOf(pair[isHuman ? 'assistant' : 'output']) },
  ];
}
