import { Float, float, floatText, indexOf, integer, intText } from './numbers.ts';
import { sorted } from './operators.ts';
import { truthy } from './protocols.ts';
import { repr } from './repr.ts';
import { charge, chargeText, checkDataDepth, typeError } from './run.ts';
import { Dict, isMapping, mappingEntries, strOf, Tuple, typeNameOf, type Value } from './values.ts';

const CONTROL_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

type Style = {
  readonly ascii: boolean;
  readonly indent: string | undefined;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly sortKeys: boolean;
};

/** transformers' tojson filter: json.dumps, non-ASCII kept unless asked otherwise. */
export function toJson(value: Value, ascii: Value, indent: Value, separators: Value, sortKeys: Value): string {
  const pad = indentText(indent);
  let itemSeparator = pad === undefined ? ', ' : ',';
  let keySeparator = ': ';
  if (separators !== undefined && separators !== null) {
    const pair = separators instanceof Tuple ? separators.items : separators;
    const [item, key] = Array.isArray(pair) ? pair.map(strOf) : [];
    if (!Array.isArray(pair) || pair.length !== 2 || item === undefined || key === undefined) {
      throw typeError('separators must be a pair of strings');
    }
    itemSeparator = item;
    keySeparator = key;
  }
  const style = { ascii: truthy(ascii), indent: pad, itemSeparator, keySeparator, sortKeys: truthy(sortKeys) };
  return dump(value, style, 0);
}

function indentText(indent: Value): string | undefined {
  if (indent === undefined || indent === null) return undefined;
  const text = strOf(indent);
  if (text !== undefined) return text;
  const width = indexOf(indent);
  if (width === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(indent)}'`);
  chargeText(Math.max(0, width));
  return ' '.repeat(Math.max(0, width));
}

function dump(value: Value, style: Style, depth: number): string {
  charge(1);
  checkDataDepth(depth);
  const text = strOf(value);
  if (text !== undefined) return jsonString(text, style.ascii);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return intText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? intText(value) : jsonFloat(value);
  if (value instanceof Float) return jsonFloat(value.value);
  const items = value instanceof Tuple ? value.items : value;
  if (Array.isArray(items)) {
    return bracketed(
      items.map((item) => dump(item, style, depth + 1)),
      '[]',
      style,
      depth,
    );
  }
  if (!isMapping(value)) throw typeError(`Object of type ${typeNameOf(value)} is not JSON serializable`);
  const entries = mappingEntries(value);
  const ordered = style.sortKeys ? sorted([...entries], (entry) => (entry as readonly Value[])[0], false) : entries;
  const pairs = (ordered as typeof entries).map(
    ([key, item]) => jsonString(keyText(key), style.ascii) + style.keySeparator + dump(item, style, depth + 1),
  );
  return bracketed(pairs, '{}', style, depth);
}

function bracketed(parts: readonly string[], brackets: '[]' | '{}', style: Style, depth: number): string {
  if (parts.length === 0) return brackets;
  const open = brackets.charAt(0);
  const close = brackets.charAt(1);
  let text: string;
  if (style.indent === undefined) {
    text = open + parts.join(style.itemSeparator) + close;
  } else {
    const line = `\n${style.indent.repeat(depth + 1)}`;
    text = `${open}${line}${parts.join(style.itemSeparator + line)}\n${style.indent.repeat(depth)}${close}`;
  }
  chargeText(text.length);
  return text;
}

function keyText(key: Value): string {
  const text = strOf(key);
  if (text !== undefined) return text;
  if (key === null) return 'null';
  if (typeof key === 'boolean') return String(key);
  if (typeof key === 'number' || typeof key === 'bigint' || key instanceof Float) {
    return typeof key === 'number' && !Number.isInteger(key) ? jsonFloat(key) : repr(key);
  }
  throw typeError(`keys must be str, int, float, bool or None, not ${typeNameOf(key)}`);
}

function jsonFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return floatText(value);
}

function jsonString(text: string, ascii: boolean): string {
  chargeText(text.length);
  if (!ascii && !/[\ud800-\udfff]/.test(text)) return JSON.stringify(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these
  const body = text.replace(ascii ? /["\\\0-\x1f]|[^\0-\x7e\x7f]/g : /["\\\0-\x1f]/g, (char) => {
    return CONTROL_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${body}"`;
}

/** Text in which JSON.parse would lose something: a float, an int beyond 2^53, a key that looks like an index. */
const NEEDS_CARE = /\d[.eE]|\d{16}|"\d+"\s*:|NaN|Infinity|"__proto__"/;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const SPACES = /[ \t\n\r]*/y;
const WORDS = /null|true|false|NaN|-?Infinity/y;
const WORD_VALUES: Readonly<Record<string, Value>> = {
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/**
 * Reads JSON as Python's json.loads does: 1.0 stays a float, large ints stay exact, keys keep their order.
 * Throws SyntaxError.
 */
export function parseJson(text: string): Value {
  if (!NEEDS_CARE.test(text)) return JSON.parse(text);
  const reader = new JsonReader(text);
  return reader.document();
}

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Value {
    const value = this.#value(0);
    this.#match(SPACES);
    if (this.#at < this.#text.length) throw this.#error();
    return value;
  }

  #error(): SyntaxError {
    return new SyntaxError(`invalid JSON at offset ${this.#at}`);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #take(char: string): boolean {
    this.#match(SPACES);
    if (this.#text.charAt(this.#at) !== char) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): Value {
    checkDataDepth(depth);
    if (this.#take('{')) return this.#object(depth);
    if (this.#take('[')) return this.#array(depth);
    const string = this.#string();
    if (string !== undefined) return string;
    const word = this.#match(WORDS);
    if (word !== undefined) return WORD_VALUES[word[0]];
    const number = this.#match(NUMBER);
    if (number === undefined) throw this.#error();
    const [digits, fraction, exponent] = number;
    return fraction === undefined && exponent === undefined ? integer(BigInt(digits)) : float(Number(digits));
  }

  #string(): string | undefined {
    if (this.#text.charAt(this.#at) !== '"') return undefined;
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text.charAt(end) !== '"') end += this.#text.charAt(end) === '\\' ? 2 : 1;
    const text = this.#text.slice(this.#at, end + 1);
    this.#at = end + 1;
    return JSON.parse(text);
  }

  #array(depth: number): Value {
    const items: Value[] = [];
    if (this.#take(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.#take(','));
    if (!this.#take(']')) throw this.#error();
    return items;
  }

  #object(depth: number): Value {
    const dict = new Dict();
    if (this.#take('}')) return dict;
    do {
      this.#match(SPACES);
      const key = this.#string();
      if (key === undefined || !this.#take(':')) throw this.#error();
      dict.put(key, this.#value(depth + 1));
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#error();
    return dict;
  }
}
