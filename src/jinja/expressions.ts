import type { BinaryOp, CallArgs, CompareOp, Expr, FilterExpr, SliceExpr } from './ast.ts';
import { syntaxError } from './errors.ts';
import type { TokenType } from './lexer.ts';
import { describe, TokenReader } from './tokens.ts';

const COMPARISONS: Readonly<Partial<Record<TokenType, CompareOp>>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'lt',
  lteq: 'lteq',
  gt: 'gt',
  gteq: 'gteq',
};
const SUMS: Readonly<Partial<Record<TokenType, BinaryOp>>> = { add: 'add', sub: 'sub' };
const PRODUCTS: Readonly<Partial<Record<TokenType, BinaryOp>>> = {
  mul: 'mul',
  div: 'div',
  floordiv: 'floordiv',
  mod: 'mod',
};
const TEST_ARGUMENT: ReadonlySet<TokenType> = new Set(['name', 'string', 'integer', 'float', 'lbracket', 'lbrace']);
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
]);
const NO_ARGS: CallArgs = { args: [], kwargs: [], dynArgs: undefined, dynKwargs: undefined };

type TupleOptions = {
  readonly simplified?: boolean;
  readonly condition?: boolean;
  readonly end?: string;
  readonly parentheses?: boolean;
  readonly namespace?: boolean;
};

/** Jinja2's expression grammar, production by production. */
export class ExpressionParser extends TokenReader {
  expression(condition = true): Expr {
    return this.nested(() => (condition ? this.#conditional() : this.#or()));
  }

  #conditional(): Expr {
    let { line } = this.current;
    let then = this.#or();
    while (this.skipName('if')) {
      const test = this.#or();
      const otherwise = this.skipName('else') ? this.nested(() => this.#conditional()) : undefined;
      then = { kind: 'cond', test, then, otherwise, line };
      line = this.current.line;
    }
    return then;
  }

  #or(): Expr {
    let { line } = this.current;
    let left = this.#and();
    while (this.skipName('or')) {
      left = { kind: 'logic', op: 'or', left, right: this.#and(), line };
      line = this.current.line;
    }
    return left;
  }

  #and(): Expr {
    let { line } = this.current;
    let left = this.#not();
    while (this.skipName('and')) {
      left = { kind: 'logic', op: 'and', left, right: this.#not(), line };
      line = this.current.line;
    }
    return left;
  }

  #not(): Expr {
    const { line } = this.current;
    if (this.skipName('not')) return { kind: 'not', operand: this.nested(() => this.#not()), line };
    return this.#compare();
  }

  #compare(): Expr {
    const { line } = this.current;
    const first = this.#sum();
    const rest: { op: CompareOp; value: Expr }[] = [];
    while (true) {
      const op = COMPARISONS[this.current.type];
      if (op !== undefined) {
        this.next();
        rest.push({ op, value: this.#sum() });
      } else if (this.skipName('in')) {
        rest.push({ op: 'in', value: this.#sum() });
      } else if (this.isName('not') && this.ahead.type === 'name' && this.ahead.value === 'in') {
        this.next();
        this.next();
        rest.push({ op: 'notin', value: this.#sum() });
      } else {
        return rest.length === 0 ? first : { kind: 'compare', first, rest, line };
      }
    }
  }

  #leftToRight(operators: Readonly<Partial<Record<TokenType, BinaryOp>>>, operand: () => Expr): Expr {
    let { line } = this.current;
    let left = operand();
    for (let op = operators[this.current.type]; op !== undefined; op = operators[this.current.type]) {
      this.next();
      left = { kind: 'binary', op, left, right: operand(), line };
      line = this.current.line;
    }
    return left;
  }

  #sum(): Expr {
    return this.#leftToRight(SUMS, () => this.#concat());
  }

  #concat(): Expr {
    const { line } = this.current;
    const first = this.#product();
    if (this.current.type !== 'tilde') return first;
    const items = [first];
    while (this.skipIf('tilde')) items.push(this.#product());
    return { kind: 'concat', items, line };
  }

  #product(): Expr {
    return this.#leftToRight(PRODUCTS, () => this.#power());
  }

  #power(): Expr {
    return this.#leftToRight({ pow: 'pow' }, () => this.#unary(true));
  }

  #unary(filters: boolean): Expr {
    const { type, line } = this.current;
    let node: Expr;
    if (type === 'sub' || type === 'add') {
      this.next();
      const operand = this.nested(() => this.#unary(false));
      node = { kind: 'sign', op: type === 'sub' ? 'neg' : 'pos', operand, line };
    } else {
      node = this.primary(false);
    }
    node = this.postfix(node);
    return filters ? this.#filters(node) : node;
  }

  protected primary(namespace: boolean): Expr {
    const token = this.current;
    const { line } = token;
    switch (token.type) {
      case 'name': {
        this.next();
        const name = token.value as string;
        const constant = CONSTANTS.get(name);
        if (constant !== undefined) return { kind: 'const', value: constant, line };
        if (!namespace || !this.skipIf('dot')) return { kind: 'name', name, line };
        return { kind: 'nsref', name, attr: this.expectName(), line };
      }
      case 'string': {
        let value = '';
        while (this.current.type === 'string') value += this.next().value as string;
        return { kind: 'const', value, line };
      }
      case 'integer':
      case 'float':
        this.next();
        return { kind: 'const', value: token.value, line };
      case 'lparen': {
        this.next();
        const inner = this.tuple({ parentheses: true });
        this.expect('rparen');
        return inner;
      }
      case 'lbracket':
        return { kind: 'list', items: this.#sequence('rbracket', () => this.expression()), line };
      case 'lbrace': {
        const pair = () => {
          const key = this.expression();
          this.expect('colon');
          return { key, value: this.expression() };
        };
        return { kind: 'dict', items: this.#sequence('rbrace', pair), line };
      }
      default:
        throw syntaxError(`unexpected '${describe(token)}'`, line);
    }
  }

  #sequence<T>(end: TokenType, item: () => T): readonly T[] {
    this.next();
    const items: T[] = [];
    while (this.current.type !== end) {
      if (items.length > 0) this.expect('comma');
      if (this.current.type === end) break;
      items.push(item());
    }
    this.expect(end);
    return items;
  }

  protected tuple(options: TupleOptions = {}): Expr {
    let { line } = this.current;
    const items: Expr[] = [];
    let isTuple = false;
    while (true) {
      if (items.length > 0) this.expect('comma');
      if (this.#tupleEnds(options.end)) break;
      items.push(
        options.simplified ? this.primary(options.namespace ?? false) : this.expression(options.condition ?? true),
      );
      if (this.current.type !== 'comma') break;
      isTuple = true;
      line = this.current.line;
    }
    const [first] = items;
    if (!isTuple && first !== undefined) return first;
    if (!isTuple && !options.parentheses) {
      throw syntaxError(`Expected an expression, got '${describe(this.current)}'`, this.current.line);
    }
    return { kind: 'tuple', items, line };
  }

  #tupleEnds(end: string | undefined): boolean {
    const { type } = this.current;
    if (type === 'variable_end' || type === 'block_end' || type === 'rparen') return true;
    return end !== undefined && this.isName(end);
  }

  protected postfix(start: Expr): Expr {
    let node = start;
    while (true) {
      const { type } = this.current;
      if (type === 'dot' || type === 'lbracket') node = this.#subscript(node);
      else if (type === 'lparen') node = this.#call(node);
      else return node;
    }
  }

  #filters(start: Expr): Expr {
    let node = start;
    while (true) {
      if (this.current.type === 'pipe') node = this.filter(node, false) ?? node;
      else if (this.isName('is')) node = this.#test(node);
      else if (this.current.type === 'lparen') node = this.#call(node);
      else return node;
    }
  }

  #subscript(object: Expr): Expr {
    const { type, line } = this.next();
    if (type === 'dot') {
      const token = this.next();
      if (token.type === 'name') return { kind: 'attr', object, name: token.value as string, line };
      if (token.type !== 'integer') throw syntaxError('expected name or number', token.line);
      return { kind: 'item', object, index: { kind: 'const', value: token.value, line: token.line }, line };
    }
    const items: (Expr | SliceExpr)[] = [];
    while (this.current.type !== 'rbracket') {
      if (items.length > 0) this.expect('comma');
      items.push(this.#subscribed());
    }
    this.expect('rbracket');
    const [first] = items;
    if (first !== undefined && items.length === 1) return { kind: 'item', object, index: first, line };
    const plain = items.filter((item) => item.kind !== 'slice');
    if (plain.length !== items.length) throw syntaxError('slices in a tuple subscript', line);
    return { kind: 'item', object, index: { kind: 'tuple', items: plain, line }, line };
  }

  #subscribed(): Expr | SliceExpr {
    const { line } = this.current;
    let start: Expr | undefined;
    if (!this.skipIf('colon')) {
      start = this.expression();
      if (!this.skipIf('colon')) return start;
    }
    const ends = () => this.current.type === 'rbracket' || this.current.type === 'comma';
    const stop = this.current.type === 'colon' || ends() ? undefined : this.expression();
    const step = this.skipIf('colon') && !ends() ? this.expression() : undefined;
    return { kind: 'slice', start, stop, step, line };
  }

  #call(callee: Expr): Expr {
    const { line } = this.current;
    return { kind: 'call', callee, ...this.#callArgs(), line };
  }

  #callArgs(): CallArgs {
    const { line } = this.expect('lparen');
    const args: Expr[] = [];
    const kwargs: { name: string; value: Expr }[] = [];
    let dynArgs: Expr | undefined;
    let dynKwargs: Expr | undefined;
    let comma = false;
    const ensure = (valid: boolean) => {
      if (!valid) throw syntaxError('invalid syntax for function call expression', line);
    };
    const closed = () => this.current.type === 'rparen';
    while (!closed()) {
      if (comma) {
        this.expect('comma');
        if (closed()) break;
      }
      if (this.skipIf('mul')) {
        ensure(dynArgs === undefined && dynKwargs === undefined);
        dynArgs = this.expression();
      } else if (this.skipIf('pow')) {
        ensure(dynKwargs === undefined);
        dynKwargs = this.expression();
      } else if (this.current.type === 'name' && this.ahead.type === 'assign') {
        ensure(dynKwargs === undefined);
        const name = this.next().value as string;
        this.next();
        if (kwargs.some((other) => other.name === name)) {
          throw syntaxError(`keyword argument repeated: ${name}`, line);
        }
        kwargs.push({ name, value: this.expression() });
      } else {
        ensure(dynArgs === undefined && dynKwargs === undefined && kwargs.length === 0);
        args.push(this.expression());
      }
      comma = true;
    }
    this.expect('rparen');
    return { args, kwargs, dynArgs, dynKwargs };
  }

  #dottedName(): string {
    let name = this.expectName();
    while (this.skipIf('dot')) name += `.${this.expectName()}`;
    return name;
  }

  /** Filters in a row; the first pipe is left out when they start a filter block. */
  protected filter(start: Expr | undefined, inline: boolean): FilterExpr | undefined {
    let node: FilterExpr | undefined;
    let first = inline;
    while (first || this.current.type === 'pipe') {
      if (!first) this.next();
      first = false;
      const { line } = this.current;
      const name = this.#dottedName();
      const args = this.current.type === 'lparen' ? this.#callArgs() : NO_ARGS;
      node = { kind: 'filter', operand: node ?? start, name, ...args, line };
    }
    return node;
  }

  #test(operand: Expr): Expr {
    const { line } = this.next();
    const negated = this.skipName('not');
    const name = this.#dottedName();
    let args = NO_ARGS;
    if (this.current.type === 'lparen') {
      args = this.#callArgs();
    } else if (TEST_ARGUMENT.has(this.current.type) && !this.isName('else', 'or', 'and')) {
      if (this.isName('is')) throw syntaxError('You cannot chain multiple tests with is', this.current.line);
      args = { ...NO_ARGS, args: [this.postfix(this.primary(false))] };
    }
    const node: Expr = { kind: 'test', operand, name, ...args, line };
    return negated ? { kind: 'not', operand: node, line } : node;
  }
}
