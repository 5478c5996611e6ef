import { syntaxError, unsupported } from './errors.ts';
import { type Float, float, integer } from './numbers.ts';

/** Kind of a token: Jinja2's own names, operators by their word. */
export type TokenType =
  | 'data'
  | 'variable_begin'
  | 'variable_end'
  | 'block_begin'
  | 'block_end'
  | 'name'
  | 'string'
  | 'integer'
  | 'float'
  | 'eof'
  | (typeof OPERATORS)[keyof typeof OPERATORS];

/** One token; `value` is a number for literals and the text otherwise. */
export type Token = {
  readonly type: TokenType;
  readonly value: string | number | bigint | Float;
  readonly line: number;
};

const OPERATORS = {
  '+': 'add',
  '-': 'sub',
  '/': 'div',
  '//': 'floordiv',
  '*': 'mul',
  '%': 'mod',
  '**': 'pow',
  '~': 'tilde',
  '[': 'lbracket',
  ']': 'rbracket',
  '(': 'lparen',
  ')': 'rparen',
  '{': 'lbrace',
  '}': 'rbrace',
  '==': 'eq',
  '!=': 'ne',
  '>': 'gt',
  '>=': 'gteq',
  '<': 'lt',
  '<=': 'lteq',
  '=': 'assign',
  '.': 'dot',
  ':': 'colon',
  '|': 'pipe',
  ',': 'comma',
  ';': 'semicolon',
} as const;

const SPACE = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const WHITESPACE = new RegExp(`${SPACE}+`, 'y');
const ONLY_WHITESPACE = new RegExp(`^${SPACE}+$`);
const TRAILING_WHITESPACE = new RegExp(`${SPACE}+$`);
const OPENING = /\{[%{#]/g;
const RAW_BEGIN = new RegExp(`\\{%([-+]?)${SPACE}*raw${SPACE}*(?:-%\\}${SPACE}*|%\\})`, 'y');
const RAW_END = new RegExp(`\\{%([-+]?)${SPACE}*endraw${SPACE}*(?:\\+%\\}|-%\\}${SPACE}*|%\\}\\n?)`, 'g');
const COMMENT_END = new RegExp(`\\+#\\}|-#\\}${SPACE}*|#\\}\\n?`, 'g');
const BLOCK_END = new RegExp(`\\+%\\}|-%\\}${SPACE}*|%\\}\\n?`, 'y');
const VARIABLE_END = new RegExp(`-\\}\\}${SPACE}*|\\}\\}`, 'y');
const FLOAT = /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy;
const INTEGER = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy;
const NAME = /[\p{L}\p{N}\p{Mn}\p{Mc}\p{Pc}\u00b7\u0387\u1369-\u1371\u19da]+/uy;
const ASCII_NAME = /[A-Za-z0-9_]+/y;
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const STRING = /'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[+\-/*%~[\](){}><=.:|,;]/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const NEWLINE = /\r\n|\r|\n/g;

/** Splits a template into tokens, with trim_blocks and lstrip_blocks on. */
export function tokenize(source: string): readonly Token[] {
  return new Lexer(source).tokens();
}

class Lexer {
  readonly #source: string;
  readonly #out: Token[] = [];
  #at = 0;
  #line = 1;
  #lineStarting = true;

  constructor(source: string) {
    const text = source.replace(NEWLINE, '\n');
    this.#source = text.endsWith('\n') ? text.slice(0, -1) : text;
  }

  tokens(): readonly Token[] {
    while (this.#at < this.#source.length) this.#root();
    this.#push('eof', '');
    return this.#out;
  }

  #push(type: TokenType, value: Token['value']): void {
    this.#out.push({ type, value, line: this.#line });
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source);
  }

  #advance(text: string): void {
    this.#at += text.length;
    this.#line += newlines(text);
    if (text !== '') this.#lineStarting = text.endsWith('\n');
  }

  #root(): void {
    const opening = this.#match(OPENING);
    if (opening === null) {
      const rest = this.#source.slice(this.#at);
      this.#push('data', rest);
      this.#advance(rest);
      return;
    }
    const data = this.#source.slice(this.#at, opening.index);
    const begin = opening[0];
    this.#at = opening.index;
    const raw = begin === '{%' ? this.#match(RAW_BEGIN) : null;
    const sign = raw === null ? this.#sign(opening.index + 2) : (raw[1] ?? '');
    this.#data(data, sign, begin !== '{{');
    this.#advance(raw === null ? begin + sign : raw[0]);
    if (raw !== null) this.#raw();
    else if (begin === '{#') this.#comment();
    else if (begin === '{{') this.#tag('variable_begin', 'variable_end', VARIABLE_END);
    else this.#tag('block_begin', 'block_end', BLOCK_END);
  }

  #sign(at: number): string {
    const next = this.#source.charAt(at);
    return next === '-' || next === '+' ? next : '';
  }

  /** Emits the text before a tag, stripped as the tag's sign and lstrip_blocks ask. */
  #data(text: string, sign: string, lstrip: boolean): void {
    let kept = text;
    if (sign === '-') {
      kept = text.replace(TRAILING_WHITESPACE, '');
    } else if (sign !== '+' && lstrip) {
      const lineStart = text.lastIndexOf('\n') + 1;
      if ((lineStart > 0 || this.#lineStarting) && ONLY_WHITESPACE.test(text.slice(lineStart))) {
        kept = text.slice(0, lineStart);
      }
    }
    if (kept !== '') this.#push('data', kept);
    this.#line += newlines(text);
  }

  #comment(): void {
    const end = this.#match(COMMENT_END);
    if (end === null) throw syntaxError('Missing end of comment tag', this.#line);
    this.#advance(this.#source.slice(this.#at, end.index + end[0].length));
  }

  #raw(): void {
    const end = this.#match(RAW_END);
    if (end === null) throw syntaxError('Missing end of raw directive', this.#line);
    const body = this.#source.slice(this.#at, end.index);
    this.#data(body, end[1] ?? '', true);
    this.#at = end.index;
    this.#advance(end[0]);
  }

  #tag(begin: TokenType, end: TokenType, endPattern: RegExp): void {
    this.#push(begin, '');
    const open: string[] = [];
    while (true) {
      if (open.length === 0) {
        const close = this.#match(endPattern);
        if (close !== null) {
          this.#push(end, '');
          this.#advance(close[0]);
          return;
        }
      }
      if (this.#at >= this.#source.length) return;
      this.#token(open);
    }
  }

  #token(open: string[]): void {
    const space = this.#match(WHITESPACE);
    if (space !== null) {
      this.#advance(space[0]);
      return;
    }
    const real = this.#match(FLOAT);
    if (real !== null) {
      this.#take('float', float(Number(real[0].replaceAll('_', ''))), real[0]);
      return;
    }
    const whole = this.#match(INTEGER);
    if (whole !== null) {
      this.#take('integer', integer(BigInt(whole[0].replaceAll('_', ''))), whole[0]);
      return;
    }
    const name = this.#name();
    if (name !== undefined) {
      this.#take('name', name, name);
      return;
    }
    const string = this.#match(STRING);
    if (string !== null) {
      this.#take('string', unescaped(string[0].slice(1, -1), this.#line), string[0]);
      return;
    }
    const operator = this.#match(OPERATOR)?.[0];
    if (operator === undefined) {
      const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
      throw syntaxError(`unexpected char '${char}' at ${this.#at}`, this.#line);
    }
    this.#balance(operator, open);
    this.#take(OPERATORS[operator as keyof typeof OPERATORS], operator, operator);
  }

  #take(type: TokenType, value: Token['value'], text: string): void {
    this.#push(type, value);
    this.#advance(text);
  }

  #name(): string | undefined {
    const ascii = this.#match(ASCII_NAME);
    const after = this.#source.charCodeAt(this.#at + (ascii === null ? 0 : ascii[0].length));
    const name = after >= 128 ? this.#match(NAME)?.[0] : ascii?.[0];
    if (name !== undefined && !IDENTIFIER.test(name)) {
      throw syntaxError('Invalid character in identifier', this.#line);
    }
    return name;
  }

  #balance(operator: string, open: string[]): void {
    const closing = CLOSING[operator];
    if (closing !== undefined) {
      open.push(closing);
    } else if (operator === ')' || operator === ']' || operator === '}') {
      const expected = open.pop();
      if (expected === undefined) throw syntaxError(`unexpected '${operator}'`, this.#line);
      if (expected !== operator) throw syntaxError(`unexpected '${operator}', expected '${expected}'`, this.#line);
    }
  }
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const ESCAPE = /\\(\n|[\\'"abfnrtv]|[0-7]{1,3}|x[\da-fA-F]{0,2}|u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|N|$)/g;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const MAX_CODE_POINT = 0x10ffff;

/** Python's unicode-escape: an escape it does not know stays as written. */
function unescaped(text: string, line: number): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole: string, sequence: string) => {
    const simple = SIMPLE_ESCAPES[sequence];
    if (simple !== undefined) return simple;
    if (/^[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence, 8));
    if (sequence === 'N') throw unsupported('escape:\\N', line);
    const hexLength = HEX_LENGTH[whole.charAt(1)];
    if (hexLength === undefined) throw syntaxError('\\ at end of string', line);
    const digits = sequence.slice(1);
    if (digits.length !== hexLength) {
      throw syntaxError(`truncated \\${whole.charAt(1)}${'X'.repeat(hexLength)} escape`, line);
    }
    const code = Number.parseInt(digits, 16);
    if (code > MAX_CODE_POINT) throw syntaxError('illegal Unicode character', line);
    return String.fromCodePoint(code);
  });
}
