import { capitalize, caseFold, PREDICATES, swapCase, title } from './characters.ts';
import { indexOf } from './numbers.ts';
import { escaped, isMarkup, joinText } from './operators.ts';
import { itemsOf, truthy } from './protocols.ts';
import { escapeHtml, softStr } from './repr.ts';
import { chargeText, pythonError, typeError, valueError } from './run.ts';
import {
  codePointLength,
  countText,
  isSpace,
  pointIndex,
  replaceText,
  rsplitOn,
  rsplitSpace,
  splitLines,
  splitOn,
  splitSpace,
  stripBounds,
  unitOffset,
} from './text.ts';
import { type Kwargs, rich, type Str, strOf, Tuple, typeNameOf, type Value } from './values.ts';

/** Largest C int, which str.expandtabs takes. */
const MAX_C_INT = 0x7fffffff;

type Text = string | Str;
type Method = (self: Text, args: readonly Value[], kwargs: Kwargs) => Value;

/** Calls of methods that need no more than the text, for any number of arguments in bounds. */
function method(
  name: string,
  min: number,
  max: number,
  body: (self: Text, ...args: Value[]) => Value,
  names = '',
): Method {
  const keywords = names.split(' ');
  return (self, args, kwargs) => {
    const all = kwargs === undefined || kwargs.size === 0 ? args : named(name, args, kwargs, keywords);
    if (all.length < min || all.length > max) {
      const bound = all.length < min ? `at least ${min}` : `at most ${max}`;
      throw typeError(`${name}() takes ${bound} arguments (${all.length} given)`);
    }
    return body(self, ...all);
  };
}

function named(name: string, args: readonly Value[], kwargs: Kwargs, keywords: readonly string[]): readonly Value[] {
  const all = [...args];
  for (const [key, value] of kwargs ?? []) {
    const index = keywords.indexOf(key);
    if (key === '' || index < 0) throw typeError(`${name}() takes no keyword arguments`);
    if (index < args.length) throw typeError(`argument for ${name}() given by name ('${key}') and position`);
    all[index] = value;
  }
  return all;
}

function textOf(self: Text): string {
  return typeof self === 'string' ? self : self.text;
}

function cut(self: Text, start: number, end: number): Text {
  return typeof self === 'string' ? self.slice(start, end) : self.cut(start, end);
}

/** A new text of the same kind as `self`. */
function like(self: Text, text: string): Text {
  return rich(text, isMarkup(self), []);
}

/** An argument of a Markup method, escaped as the text it goes into. */
function argText(self: Text, value: Value, what: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
  return isMarkup(self) ? escapeHtml(value) : text;
}

function needText(value: Value, what: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
  return text;
}

function needCount(value: Value, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    throw pythonError('OverflowError', 'Python int too large to convert to C ssize_t');
  }
  const count = indexOf(value);
  if (count === undefined) throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
  return count;
}

/** str(value).strip(), as the trim filter does. */
export function trimmed(value: Value): Text {
  const text = softStr(value);
  const plain = textOf(text);
  if (plain === '' || !(isSpace(plain.charCodeAt(0)) || isSpace(plain.charCodeAt(plain.length - 1)))) return text;
  const [start, end] = stripBounds(plain, undefined, true, true);
  return cut(text, start, end);
}

function stripper(name: string, left: boolean, right: boolean): Method {
  return method(name, 0, 1, (self, chars) => {
    const set = chars === undefined || chars === null ? undefined : needText(chars, `${name} arg`);
    const text = textOf(self);
    const [start, end] = stripBounds(text, set, left, right);
    return start === 0 && end === text.length ? self : cut(self, start, end);
  });
}

function splitter(name: string, fromRight: boolean): Method {
  const body = (self: Text, separator?: Value, max?: Value) => {
    const text = textOf(self);
    chargeText(text.length);
    const limit = needCount(max, -1);
    let pieces: [number, number][];
    if (separator === undefined || separator === null) {
      pieces = fromRight ? rsplitSpace(text, limit) : splitSpace(text, limit);
    } else {
      const by = strOf(separator);
      if (by === undefined) throw typeError(`must be str or None, not ${typeNameOf(separator)}`);
      if (by === '') throw valueError('empty separator');
      pieces = fromRight ? rsplitOn(text, by, limit) : splitOn(text, by, limit);
    }
    return pieces.map(([start, end]) => cut(self, start, end));
  };
  return method(name, 0, 2, body, 'sep maxsplit');
}

function partitioner(name: string, fromRight: boolean): Method {
  return method(name, 1, 1, (self, separator) => {
    const by = needText(separator, `${name}() argument`);
    if (by === '') throw valueError('empty separator');
    const text = textOf(self);
    const found = fromRight ? text.lastIndexOf(by) : text.indexOf(by);
    if (found < 0) {
      const empty = like(self, '');
      return new Tuple(fromRight ? [empty, empty, self] : [self, empty, empty]);
    }
    const after = found + by.length;
    return new Tuple([cut(self, 0, found), cut(self, found, after), cut(self, after, text.length)]);
  });
}

/** UTF-16 offsets of the optional start and end arguments; `undefined` where they cross. */
function part(text: string, start: Value, end: Value): readonly [number, number] | undefined {
  if (start === undefined && end === undefined) return [0, text.length];
  const length = codePointLength(text);
  const clamp = (value: Value, fallback: number) => {
    if (value === undefined || value === null) return fallback;
    const index = indexOf(value);
    if (index === undefined) throw typeError('slice indices must be integers or None or have an __index__ method');
    return index < 0 ? Math.max(0, index + length) : index;
  };
  const from = clamp(start, 0);
  const to = Math.min(length, clamp(end, length));
  return from > to ? undefined : [unitOffset(text, from), unitOffset(text, to)];
}

function finder(name: string, last: boolean, raises: boolean): Method {
  return method(name, 1, 3, (self, needle, start, end) => {
    const sought = needText(needle, `${name}() argument 1`);
    const text = textOf(self);
    const range = part(text, start, end);
    const found = range === undefined ? -1 : findIn(text, sought, range, last);
    if (found < 0 && raises) throw valueError('substring not found');
    return found < 0 ? -1 : pointIndex(text, found);
  });
}

function findIn(text: string, sought: string, [from, to]: readonly [number, number], last: boolean): number {
  const within = text.slice(from, to);
  const found = last ? within.lastIndexOf(sought) : within.indexOf(sought);
  return found < 0 ? -1 : found + from;
}

function edge(name: string, test: (text: string, affix: string) => boolean): Method {
  return method(name, 1, 3, (self, affix, start, end) => {
    const affixes = affix instanceof Tuple ? affix.items : [affix];
    const text = textOf(self);
    const range = part(text, start, end);
    return affixes.some((one) => {
      const sought = strOf(one);
      if (sought === undefined) {
        const found = typeNameOf(one);
        throw typeError(`${name} first arg must be str or a tuple of str, not ${found}`);
      }
      return range !== undefined && test(text.slice(...range), sought);
    });
  });
}

function padder(name: string, split: (missing: number, width: number) => number): Method {
  return method(name, 1, 2, (self, width, fill) => {
    const char = fill === undefined ? ' ' : needText(fill, 'The fill character');
    if (codePointLength(char) !== 1) throw typeError('The fill character must be exactly one character long');
    const text = textOf(self);
    const wanted = needCount(width, 0);
    const missing = wanted - codePointLength(text);
    if (missing <= 0) return self;
    chargeText(wanted);
    const left = split(missing, wanted);
    return joinText([char.repeat(left), self, char.repeat(missing - left)], isMarkup(self));
  });
}

function mapper(name: string, map: (text: string) => string): Method {
  return method(name, 0, 0, (self) => {
    const text = textOf(self);
    chargeText(text.length);
    return like(self, map(text));
  });
}

function replace(self: Text, old: Value, replacement: Value, count: Value): Value {
  const needle = needText(old, 'replace() argument 1');
  const by = argText(self, replacement, 'replace() argument 2');
  const limit = needCount(count, -1);
  if (typeof self === 'string' || self.marks.length === 0 || needle === '') {
    return like(self, replaceText(textOf(self), needle, by, limit));
  }
  const pieces = splitOn(self.text, needle, limit).map(([start, end]) => self.cut(start, end));
  return joinText(
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : [by, piece])),
    self.markup,
  );
}

function join(self: Text, items: Value): Value {
  const parts: Text[] = [];
  for (const [index, item] of itemsOf(items).entries()) {
    if (index > 0) parts.push(self);
    if (isMarkup(self)) {
      parts.push(escaped(item));
    } else if (strOf(item) === undefined) {
      throw typeError(`sequence item ${index}: expected str instance, ${typeNameOf(item)} found`);
    } else {
      parts.push(item as Text);
    }
  }
  return joinText(parts, isMarkup(self));
}

function zeroFill(self: Text, width: Value): Value {
  const text = textOf(self);
  const missing = needCount(width, 0) - codePointLength(text);
  if (missing <= 0) return self;
  chargeText(text.length + missing);
  const sign = /^[+-]/.test(text) ? text.charAt(0) : '';
  return like(self, sign + '0'.repeat(missing) + text.slice(sign.length));
}

function expandTabs(self: Text, size: Value): Value {
  const width = needCount(size, 8);
  if (Math.abs(width) > MAX_C_INT) throw pythonError('OverflowError', 'Python int too large to convert to C int');
  let column = 0;
  let out = '';
  for (const char of textOf(self)) {
    if (char === '\t') {
      const spaces = width > 0 ? width - (column % width) : 0;
      chargeText(out.length + spaces);
      out += ' '.repeat(spaces);
      column += spaces;
    } else {
      out += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return like(self, out);
}

function without(name: string, atStart: boolean): Method {
  return method(name, 1, 1, (self, affix) => {
    const sought = needText(affix, `${name}() argument`);
    const text = textOf(self);
    if (sought === '' || !(atStart ? text.startsWith(sought) : text.endsWith(sought))) return self;
    return atStart ? cut(self, sought.length, text.length) : cut(self, 0, text.length - sought.length);
  });
}

/** The methods of str that templates can call; `format` lives with attribute access. */
export const STR_METHODS: ReadonlyMap<string, Method> = new Map([
  ['strip', stripper('strip', true, true)],
  ['lstrip', stripper('lstrip', true, false)],
  ['rstrip', stripper('rstrip', false, true)],
  ['split', splitter('split', false)],
  ['rsplit', splitter('rsplit', true)],
  ['partition', partitioner('partition', false)],
  ['rpartition', partitioner('rpartition', true)],
  [
    'splitlines',
    method(
      'splitlines',
      0,
      1,
      (self, keep) => splitLines(textOf(self), truthy(keep)).map(([start, end]) => cut(self, start, end)),
      'keepends',
    ),
  ],
  ['find', finder('find', false, false)],
  ['rfind', finder('rfind', true, false)],
  ['index', finder('index', false, true)],
  ['rindex', finder('rindex', true, true)],
  ['startswith', edge('startswith', (text, affix) => text.startsWith(affix))],
  ['endswith', edge('endswith', (text, affix) => text.endsWith(affix))],
  [
    'count',
    method('count', 1, 3, (self, needle, start, end) => {
      const range = part(textOf(self), start, end);
      const sought = needText(needle, 'count() argument 1');
      return range === undefined ? 0 : countText(textOf(self).slice(...range), sought);
    }),
  ],
  ['replace', method('replace', 2, 3, replace)],
  ['join', method('join', 1, 1, join)],
  ['upper', mapper('upper', (text) => text.toUpperCase())],
  ['lower', mapper('lower', (text) => text.toLowerCase())],
  ['title', mapper('title', title)],
  ['capitalize', mapper('capitalize', capitalize)],
  ['swapcase', mapper('swapcase', swapCase)],
  ['casefold', mapper('casefold', caseFold)],
  ['ljust', padder('ljust', () => 0)],
  ['rjust', padder('rjust', (missing) => missing)],
  ['center', padder('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1))],
  ['zfill', method('zfill', 1, 1, zeroFill)],
  ['expandtabs', method('expandtabs', 0, 1, expandTabs, 'tabsize')],
  ['removeprefix', without('removeprefix', true)],
  ['removesuffix', without('removesuffix', false)],
  ...Object.entries(PREDICATES).map(
    ([name, test]) => [name, method(name, 0, 0, (self) => test(textOf(self)))] as const,
  ),
]);
