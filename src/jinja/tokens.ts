import { syntaxError, TemplateError } from './errors.ts';
import type { Token, TokenType } from './lexer.ts';

/** Nesting of expressions and blocks: Python's own parser gives up at 200 parentheses. */
const MAX_NESTING = 200;

/** Walks through the tokens of a template. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  protected get current(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { type: 'eof', value: '', line: 1 };
  }

  protected get ahead(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)] ?? this.current;
  }

  protected next(): Token {
    const token = this.current;
    this.#at += 1;
    return token;
  }

  protected isName(...names: readonly string[]): boolean {
    const { type, value } = this.current;
    return type === 'name' && names.includes(value as string);
  }

  protected skipIf(type: TokenType): boolean {
    if (this.current.type !== type) return false;
    this.next();
    return true;
  }

  protected skipName(name: string): boolean {
    if (!this.isName(name)) return false;
    this.next();
    return true;
  }

  protected expect(type: TokenType): Token {
    if (this.current.type === type) return this.next();
    throw this.unexpected(tokenName(type));
  }

  protected unexpected(expected: string): TemplateError {
    const { current } = this;
    if (current.type === 'eof') {
      return syntaxError(`unexpected end of template, expected '${expected}'.`, current.line);
    }
    return syntaxError(`expected token '${expected}', got '${describe(current)}'`, current.line);
  }

  protected expectName(): string {
    return this.expect('name').value as string;
  }

  protected nested<T>(parse: () => T): T {
    this.#nesting += 1;
    if (this.#nesting > MAX_NESTING) {
      throw new TemplateError('limit', `template nests deeper than ${MAX_NESTING} levels`, {
        line: this.current.line,
      });
    }
    const result = parse();
    this.#nesting -= 1;
    return result;
  }
}

const TOKEN_NAMES: Readonly<Partial<Record<TokenType, string>>> = {
  add: '+',
  sub: '-',
  div: '/',
  floordiv: '//',
  mul: '*',
  mod: '%',
  pow: '**',
  tilde: '~',
  lbracket: '[',
  rbracket: ']',
  lparen: '(',
  rparen: ')',
  lbrace: '{',
  rbrace: '}',
  eq: '==',
  ne: '!=',
  gt: '>',
  gteq: '>=',
  lt: '<',
  lteq: '<=',
  assign: '=',
  dot: '.',
  colon: ':',
  pipe: '|',
  comma: ',',
  semicolon: ';',
  block_begin: 'begin of statement block',
  block_end: 'end of statement block',
  variable_begin: 'begin of print statement',
  variable_end: 'end of print statement',
  data: 'template data / text',
  eof: 'end of template',
};

/** A token as Jinja2's messages name it. */
export function describe(token: Token): string {
  return token.type === 'name' ? (token.value as string) : tokenName(token.type);
}

function tokenName(type: TokenType): string {
  return TOKEN_NAMES[type] ?? type;
}
