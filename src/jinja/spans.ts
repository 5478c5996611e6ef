import { Dict, isMapping, mappingEntries, mappingGet, Str, type Value } from './values.ts';

/** The context with every message's content, and the texts of its parts, marked as that message's. */
export function markedContext(context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { messages } = context as { readonly messages?: unknown };
  if (!Array.isArray(messages)) return context;
  return { ...context, messages: messages.map(markedMessage) };
}

function markedMessage(message: Value, index: number): Value {
  if (!isMapping(message) || mappingGet(message, 'content') === undefined) return message;
  return replaced(message, 'content', (content) => {
    return Array.isArray(content) ? content.map((part) => markedPart(part, index)) : marked(content, index);
  });
}

function markedPart(part: Value, index: number): Value {
  if (isMapping(part) && typeof mappingGet(part, 'text') === 'string') {
    return replaced(part, 'text', (text) => marked(text, index));
  }
  return marked(part, index);
}

function replaced(mapping: Value, key: string, change: (value: Value) => Value): Dict {
  return new Dict(mappingEntries(mapping).map(([name, value]) => [name, name === key ? change(value) : value]));
}

function marked(text: Value, message: number): Value {
  return typeof text === 'string' ? new Str(text, false, [{ message, start: 0, end: text.length }]) : text;
}
