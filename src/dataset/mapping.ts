// What registries and configs say about the columns of their data.

import { isObject, type Json, type JsonObject } from '../types.ts';
import { NO_TAGS, type Tags } from './conversation.ts';
import { BY_CONTENT, type ColumnRole, type Columns, type Mapping } from './shape.ts';

/** LLaMA-Factory's column names, ours, and the column without `columns`. */
const LLAMA_FACTORY: readonly (readonly [string, ColumnRole, string | undefined])[] = [
  ['prompt', 'prompt', 'instruction'],
  ['query', 'query', 'input'],
  ['response', 'response', 'output'],
  ['history', 'history', undefined],
  ['messages', 'messages', 'conversations'],
  ['system', 'system', undefined],
  ['tools', 'tools', undefined],
  ['chosen', 'chosen', undefined],
  ['rejected', 'rejected', undefined],
  ['kto_tag', 'label', undefined],
];

const LLAMA_FACTORY_ROLES: readonly (readonly [string, string])[] = [
  ['user_tag', 'user'],
  ['assistant_tag', 'assistant'],
  ['observation_tag', 'tool'],
  ['function_tag', 'function_call'],
  ['system_tag', 'system'],
];

/**
 * An entry of dataset_info.json. With `columns` every column that it does not list is none; without, the defaults hold.
 * https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/parser.py (`DatasetAttr.join`)
 */
export function datasetInfoMapping(entry: JsonObject): Mapping {
  const listed = objectIn(entry, 'columns');
  const tagged = objectIn(entry, 'tags');
  const isChat = ['sharegpt', 'openai'].includes(String(entry['formatting'] ?? 'alpaca'));
  const columns: { [role in ColumnRole]?: string } = {};
  for (const [name, role, fallback] of LLAMA_FACTORY) {
    const said = listed === undefined ? fallback : textIn(listed, name);
    if (said !== undefined) columns[role] = said;
  }
  const roles = new Map<string, string>();
  for (const [name, role] of LLAMA_FACTORY_ROLES) {
    const said = tagged === undefined ? undefined : textIn(tagged, name);
    if (said !== undefined) roles.set(said, role);
  }
  const tags: Tags = {
    role: (tagged && textIn(tagged, 'role_tag')) ?? (isChat ? 'from' : undefined),
    content: (tagged && textIn(tagged, 'content_tag')) ?? (isChat ? 'value' : undefined),
    roles,
    ...(isChat ? { exact: true } : {}),
  };
  const isRanking = entry['ranking'] === true;
  if (isRanking) return { format: 'preference', columns, tags, exact: true };
  if (isChat) return { format: columns.label === undefined ? 'messages' : 'kto', columns, tags, exact: true };
  // A prompt and nothing else: documents to pre-train on.
  if (listed !== undefined && columns.prompt !== undefined && columns.response === undefined)
    return { format: 'text', columns: { text: columns.prompt }, tags, exact: true };
  return { format: columns.label === undefined ? 'alpaca' : 'kto', columns, tags, exact: true };
}

/**
 * An entry of axolotl's `datasets:`. Fields that it does not name are found by the usual names.
 * https://docs.axolotl.ai/docs/config-reference.html
 */
export function axolotlMapping(item: JsonObject): Mapping {
  const { type } = item;
  const custom = isObject(type) ? type : item;
  const named = typeof type === 'string' ? type : '';
  const properties = objectIn(item, 'message_property_mappings');
  const columns: Columns = defined([
    ['messages', textIn(custom, 'field_messages') ?? textIn(item, 'field_messages')],
    ['prompt', textIn(custom, 'field_instruction') ?? textIn(custom, 'field_prompt')],
    ['query', textIn(custom, 'field_input')],
    ['response', textIn(custom, 'field_output') ?? textIn(custom, 'field_completion')],
    ['system', textIn(custom, 'field_system')],
    ['tools', textIn(item, 'field_tools')],
    ['chosen', textIn(custom, 'field_chosen')],
    ['rejected', textIn(custom, 'field_rejected')],
    ['label', textIn(custom, 'field_label')],
    ['text', named.startsWith('completion') ? (textIn(item, 'field') ?? 'text') : undefined],
  ]);
  const roles = new Map<string, string>();
  for (const [role, names] of Object.entries(objectIn(item, 'roles') ?? {}))
    for (const name of Array.isArray(names) ? (names as readonly Json[]) : [names])
      if (typeof name === 'string') roles.set(name, role);
  const tags: Tags = {
    role: (properties && textIn(properties, 'role')) ?? textIn(item, 'message_field_role'),
    content: (properties && textIn(properties, 'content')) ?? textIn(item, 'message_field_content'),
    roles,
  };
  return { format: named.startsWith('completion') ? 'text' : undefined, columns, tags };
}

/** Columns that the other trainers let one name: TRL's dataset_text_field, torchtune's column_map, ms-swift's columns. */
export function columnsMapping(config: JsonObject, item: JsonObject | undefined): Mapping {
  const dataset = item ?? objectIn(config, 'dataset') ?? {};
  const map = objectIn(dataset, 'column_map') ?? {};
  // ms-swift writes { theirs: ours }, torchtune { ours: theirs }.
  const swift = Object.entries(objectIn(config, 'columns') ?? {});
  const theirs = (ours: string) => swift.find(([, name]) => name === ours)?.[0];
  const columns = defined([
    ['text', textIn(config, 'dataset_text_field') ?? textIn(dataset, 'column')],
    ['messages', textIn(dataset, 'conversation_column') ?? textIn(map, 'conversations') ?? theirs('messages')],
    ['prompt', textIn(map, 'instruction') ?? textIn(map, 'prompt') ?? theirs('query')],
    ['query', textIn(map, 'input')],
    ['response', textIn(map, 'output') ?? theirs('response')],
    ['system', theirs('system')],
    ['chosen', textIn(map, 'chosen')],
    ['rejected', textIn(map, 'rejected') ?? theirs('rejected_response')],
  ]);
  return Object.keys(columns).length === 0 ? BY_CONTENT : { columns, tags: NO_TAGS };
}

function defined(pairs: readonly (readonly [ColumnRole, string | undefined])[]): Columns {
  return Object.fromEntries(pairs.filter(([, name]) => name !== undefined));
}

function objectIn(value: JsonObject, key: string): JsonObject | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : undefined;
}

function textIn(value: JsonObject, key: string): string | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
