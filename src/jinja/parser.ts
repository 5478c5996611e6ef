import type { Branch, Expr, Signature, Stmt, Target } from './ast.ts';
import { syntaxError, unsupported } from './errors.ts';
import { ExpressionParser } from './expressions.ts';
import { tokenize } from './lexer.ts';
import { describe } from './tokens.ts';

const REFUSED: ReadonlySet<string> = new Set(['include', 'import', 'from', 'extends', 'block', 'autoescape']);
const UNASSIGNABLE = 'const';

/** Parses a template's source; throws TemplateError of kind syntax or unsupported. */
export function parse(source: string): readonly Stmt[] {
  return new Parser(tokenize(source)).template();
}

class Parser extends ExpressionParser {
  readonly #openTags: string[] = [];
  readonly #endTags: (readonly string[])[] = [];

  template(): readonly Stmt[] {
    return this.#statements([]);
  }

  /** Statements up to one of the end tags, which becomes the current token. */
  #statements(endTags: readonly string[]): readonly Stmt[] {
    const body: Stmt[] = [];
    let parts: (string | Expr)[] = [];
    let partsLine = 0;
    const flush = () => {
      if (parts.length > 0) body.push({ kind: 'output', parts, line: partsLine });
      parts = [];
    };
    if (endTags.length > 0) this.#endTags.push(endTags);
    while (this.current.type !== 'eof') {
      const token = this.next();
      if (parts.length === 0) partsLine = token.line;
      if (token.type === 'data') {
        parts.push(token.value as string);
      } else if (token.type === 'variable_begin') {
        parts.push(this.tuple());
        this.expect('variable_end');
      } else {
        flush();
        if (this.isName(...endTags)) {
          this.#endTags.pop();
          return body;
        }
        body.push(...this.nested(() => this.#statement()));
        this.expect('block_end');
      }
    }
    flush();
    if (endTags.length > 0) throw this.#lost(undefined, this.current.line);
    return body;
  }

  #block(...endTags: readonly string[]): readonly Stmt[] {
    this.skipIf('colon');
    this.expect('block_end');
    return this.#statements(endTags);
  }

  #closed(endTag: string): readonly Stmt[] {
    const body = this.#block(endTag);
    this.next();
    return body;
  }

  #statement(): readonly Stmt[] {
    const { type, value, line } = this.current;
    if (type !== 'name') throw syntaxError('tag name expected', line);
    const tag = value as string;
    if (REFUSED.has(tag)) throw unsupported(`statement:${tag}`, line);
    this.#openTags.push(tag);
    const statement = this.#tagged(tag, line);
    this.#openTags.pop();
    return statement;
  }

  #tagged(tag: string, line: number): readonly Stmt[] {
    switch (tag) {
      case 'for':
        return [this.#for()];
      case 'if':
        return [this.#if()];
      case 'set':
        return [this.#set()];
      case 'print':
        return this.#print();
      case 'macro':
        return [this.#macro()];
      case 'call':
        return [this.#call()];
      case 'filter': {
        this.next();
        const filter = this.filter(undefined, true);
        if (filter === undefined) throw this.unexpected('name');
        return [{ kind: 'filterblock', filter, body: this.#closed('endfilter'), line }];
      }
      case 'with':
        return [this.#with()];
      case 'generation':
        this.next();
        return [{ kind: 'generation', body: this.#closed('endgeneration'), line }];
      case 'break':
      case 'continue':
        this.next();
        return [{ kind: tag, line }];
      default:
        this.#openTags.pop();
        throw this.#lost(tag, line);
    }
  }

  #lost(tag: string | undefined, line: number) {
    const looking = this.#endTags.at(-1)?.map((name) => `'${name}'`);
    const expected = this.#endTags.flat();
    const message = [tag === undefined ? 'Unexpected end of template.' : `Encountered unknown tag '${tag}'.`];
    if (looking !== undefined && tag !== undefined && expected.includes(tag)) {
      message.push(
        'You probably made a nesting mistake. Jinja is expecting this tag, ' +
          `but currently looking for ${looking.join(' or ')}.`,
      );
    } else if (looking !== undefined) {
      message.push(`Jinja was looking for the following tags: ${looking.join(' or ')}.`);
    }
    const innermost = this.#openTags.at(-1);
    if (innermost !== undefined) message.push(`The innermost block that needs to be closed is '${innermost}'.`);
    return syntaxError(message.join(' '), line);
  }

  #for(): Stmt {
    const { line } = this.next();
    const target = this.#target({ end: 'in' });
    if (!this.skipName('in')) throw this.unexpected('in');
    const iter = this.tuple({ condition: false, end: 'recursive' });
    const test = this.skipName('if') ? this.expression() : undefined;
    const recursive = this.skipName('recursive');
    const body = this.#block('endfor', 'else');
    const otherwise = this.next().value === 'else' ? this.#closed('endfor') : [];
    return { kind: 'for', target, iter, test, recursive, body, otherwise, line };
  }

  #if(): Stmt {
    const { line } = this.current;
    const branches: Branch[] = [];
    let otherwise: readonly Stmt[] = [];
    while (true) {
      const branchLine = this.next().line;
      const test = this.tuple({ condition: false });
      branches.push({ test, body: this.#block('elif', 'else', 'endif'), line: branchLine });
      if (this.isName('elif')) continue;
      if (this.next().value === 'else') otherwise = this.#closed('endif');
      return { kind: 'if', branches, otherwise, line };
    }
  }

  #set(): Stmt {
    const { line } = this.next();
    const target = this.#target({ namespace: true });
    if (this.skipIf('assign')) return { kind: 'set', target, value: this.tuple(), line };
    const filter = this.filter(undefined, false);
    return { kind: 'setblock', target, filter, body: this.#closed('endset'), line };
  }

  #print(): readonly Stmt[] {
    const { line } = this.next();
    const parts: Expr[] = [];
    while (this.current.type !== 'block_end') {
      if (parts.length > 0) this.expect('comma');
      parts.push(this.expression());
    }
    return parts.length === 0 ? [] : [{ kind: 'output', parts, line }];
  }

  #with(): Stmt {
    const { line } = this.next();
    const bindings: { target: Target; value: Expr }[] = [];
    while (this.current.type !== 'block_end') {
      if (bindings.length > 0) this.expect('comma');
      const target = this.#target({});
      this.expect('assign');
      bindings.push({ target, value: this.expression() });
    }
    return { kind: 'with', bindings, body: this.#closed('endwith'), line };
  }

  #macro(): Stmt {
    const { line } = this.next();
    const name = this.#assignedName();
    const signature = this.#signature();
    return { kind: 'macro', name, ...signature, body: this.#closed('endmacro'), line };
  }

  #call(): Stmt {
    const { line } = this.next();
    const signature: Signature = this.current.type === 'lparen' ? this.#signature() : { params: [], defaults: [] };
    const call = this.expression();
    if (call.kind !== 'call') throw syntaxError('expected call', line);
    return { kind: 'callblock', call, ...signature, body: this.#closed('endcall'), line };
  }

  #signature(): Signature {
    const params: string[] = [];
    const defaults: Expr[] = [];
    const { line } = this.expect('lparen');
    while (this.current.type !== 'rparen') {
      if (params.length > 0) this.expect('comma');
      const name = this.#assignedName();
      if (params.includes(name)) throw syntaxError(`duplicate argument '${name}' in function definition`, line);
      params.push(name);
      if (this.skipIf('assign')) defaults.push(this.expression());
      else if (defaults.length > 0) {
        throw syntaxError('non-default argument follows default argument', this.current.line);
      }
    }
    this.expect('rparen');
    return { params, defaults };
  }

  #assignedName(): string {
    const { line } = this.current;
    const name = this.expectName();
    if (/^(?:true|false|none|True|False|None)$/.test(name)) throw syntaxError("can't assign to 'name'", line);
    return name;
  }

  #target(options: { readonly end?: string; readonly namespace?: boolean }): Target {
    const { line } = this.current;
    const node = this.tuple({ simplified: true, ...options });
    return assignable(node, line);
  }
}

function assignable(node: Expr, line: number): Target {
  switch (node.kind) {
    case 'name':
    case 'nsref':
      return node;
    case 'tuple':
      return { kind: 'tuple', items: node.items.map((item) => assignable(item, line)), line: node.line };
    case UNASSIGNABLE:
    case 'list':
    case 'dict':
      throw syntaxError(`can't assign to '${node.kind}'`, line);
    default:
      throw syntaxError(`can't assign to '${describe({ type: 'name', value: node.kind, line })}'`, line);
  }
}
