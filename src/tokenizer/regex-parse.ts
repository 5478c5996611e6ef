import { type CharSet, complement, digits, intersection, property, spaces, union, wordChars } from './char-sets.ts';
import { unsupported } from './errors.ts';
import type { Mode, Node } from './regex-node.ts';

/** The longest real pattern (o200k) has 400 characters; generated class lists reach some thousands. */
const MAX_PATTERN_LENGTH = 20_000;
/** Real patterns nest 3 deep. */
const MAX_DEPTH = 30;
/** Bounds the work of one `{n,m}`. */
const MAX_REPEAT = 1000;

/** Two ASCII letters that Oniguruma folds to one character (ß, ﬁ, …) when it ignores case. */
const MULTI_FOLDS = new Set(['ss', 'ff', 'fi', 'fl', 'st']);

/**
 * Parses a pattern in Oniguruma's default (Ruby) syntax.
 * Throws TokenizerError `unsupported` for what is not covered (back references, \X, \K, options but i and m, …).
 */
export function parseRegex(source: string): Node {
  if (source.length > MAX_PATTERN_LENGTH) throw unsupported('regex', `longer than ${MAX_PATTERN_LENGTH} characters`);
  const parser = new Parser(source);
  return parser.all();
}

function set(chars: CharSet, folded?: string): Node {
  return { type: 'set', set: chars, folded };
}

function single(code: number): CharSet {
  return [code, code + 1];
}

class Parser {
  private readonly chars: readonly string[];
  private readonly source: string;
  private at = 0;
  private depth = 0;
  private ignoreCase = false;
  private dotAll = false;

  constructor(source: string) {
    this.source = source;
    this.chars = Array.from(source);
  }

  all(): Node {
    const node = this.choice();
    if (this.at < this.chars.length) throw this.refuse('unmatched )');
    return node;
  }

  private refuse(what: string): Error {
    return unsupported(`regex construct ${what}`, `in ${JSON.stringify(this.source.slice(0, 200))}`);
  }

  private peek(offset = 0): string {
    return this.chars[this.at + offset] ?? '';
  }

  private eat(expected: string): boolean {
    const wanted = Array.from(expected);
    for (const [i, char] of wanted.entries()) if (this.peek(i) !== char) return false;
    this.at += wanted.length;
    return true;
  }

  private choice(): Node {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw this.refuse('nested too deep');
    const { ignoreCase, dotAll } = this;
    const items: Node[] = [this.sequence()];
    while (this.eat('|')) items.push(this.sequence());
    this.ignoreCase = ignoreCase;
    this.dotAll = dotAll;
    this.depth -= 1;
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { type: 'choice', items };
  }

  private sequence(): Node {
    const items: Node[] = [];
    while (this.at < this.chars.length && this.peek() !== '|' && this.peek() !== ')') {
      const previous = items.at(-1);
      const node = this.quantified();
      if (previous?.type === 'set' && node.type === 'set' && MULTI_FOLDS.has(`${previous.folded}${node.folded}`))
        throw this.refuse(`(?i) over ${previous.folded}${node.folded}`);
      items.push(node);
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { type: 'sequence', items };
  }

  private quantified(): Node {
    let node = this.atom();
    for (;;) {
      const range = this.quantifier();
      if (range === undefined) return node;
      if (node.type === 'assert' || node.type === 'look') throw this.refuse('repeated assertion');
      const { min, max, braces } = range;
      if (max !== Number.POSITIVE_INFINITY && max > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
      if (node.type === 'set' && (node.folded === 's' || node.folded === 'f') && max > 1)
        throw this.refuse('(?i) over a repeated s or f');
      let mode: Mode = 'greedy';
      if (this.peek() === '?' && braces && min === max) throw this.refuse('{n}?');
      if (this.eat('?')) mode = 'lazy';
      // In Ruby's syntax {n,m}+ is a repeat of a repeat, only ?+ *+ ++ are possessive.
      else if (!braces && this.eat('+')) mode = 'possessive';
      node = { type: 'repeat', body: node, min, max, mode };
    }
  }

  private quantifier(): { min: number; max: number; braces: boolean } | undefined {
    if (this.eat('*')) return { min: 0, max: Number.POSITIVE_INFINITY, braces: false };
    if (this.eat('+')) return { min: 1, max: Number.POSITIVE_INFINITY, braces: false };
    if (this.eat('?')) return { min: 0, max: 1, braces: false };
    if (this.peek() !== '{') return undefined;
    const match = /^\{(\d{0,6})(,?)(\d{0,6})\}/.exec(this.chars.slice(this.at, this.at + 20).join(''));
    if (match === null || (match[1] === '' && match[3] === '')) return undefined;
    const [whole, low = '', comma, high = ''] = match;
    this.at += whole.length;
    const min = low === '' ? 0 : Number(low);
    const max = comma === '' ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (max < min) throw this.refuse('{n,m} with n above m');
    if (min > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
    return { min, max, braces: true };
  }

  private atom(): Node {
    const char = this.peek();
    this.at += 1;
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return set(this.bracket());
      case '.':
        return set(this.dotAll ? [0, 0x110000] : complement(single(10)));
      case '^':
        return { type: 'assert', kind: 'line-start' };
      case '$':
        return { type: 'assert', kind: 'line-end' };
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        throw this.refuse(`${char} with nothing to repeat`);
      default:
        return this.literal(char.codePointAt(0) ?? 0);
    }
  }

  private literal(code: number): Node {
    if (!this.ignoreCase) return set(single(code));
    if (code >= 128) throw this.refuse('(?i) over a character that is not ASCII');
    return set(
      fold(single(code)),
      /[a-z]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code | 32) : undefined,
    );
  }

  private group(): Node {
    if (!this.eat('?')) return this.close(this.choice());
    if (this.eat(':')) return this.close(this.choice());
    if (this.eat('=')) return this.close({ type: 'look', body: this.choice(), ahead: true, negative: false });
    if (this.eat('!')) return this.close({ type: 'look', body: this.choice(), ahead: true, negative: true });
    if (this.eat('<=')) return this.close({ type: 'look', body: this.choice(), ahead: false, negative: false });
    if (this.eat('<!')) return this.close({ type: 'look', body: this.choice(), ahead: false, negative: true });
    if (this.eat('>')) return this.close({ type: 'atomic', body: this.choice() });
    if (this.peek() === '<' && /[A-Za-z_]/.test(this.peek(1))) {
      while (this.peek() !== '>' && this.at < this.chars.length) this.at += 1;
      this.at += 1;
      return this.close(this.choice());
    }
    const { ignoreCase, dotAll } = this;
    let on = true;
    for (;;) {
      const char = this.peek();
      this.at += 1;
      if (char === '-') on = false;
      else if (char === 'i') this.ignoreCase = on;
      else if (char === 'm') this.dotAll = on;
      else if (char === ':' || char === ')') {
        // (?i) holds to the end of the group around it, alternatives included, which is what choice() gives it.
        const body = this.choice();
        this.ignoreCase = ignoreCase;
        this.dotAll = dotAll;
        return char === ':' ? this.close(body) : body;
      } else throw this.refuse(`(?${char}`);
    }
  }

  private close(node: Node): Node {
    if (!this.eat(')')) throw this.refuse('unclosed group');
    return node;
  }

  private escape(): Node {
    const char = this.peek();
    switch (char) {
      case 'A':
        this.at += 1;
        return { type: 'assert', kind: 'begin' };
      case 'z':
        this.at += 1;
        return { type: 'assert', kind: 'end' };
      case 'Z':
        this.at += 1;
        return { type: 'assert', kind: 'end-or-last-newline' };
      case 'b':
        this.at += 1;
        return { type: 'assert', kind: 'word-edge' };
      case 'B':
        this.at += 1;
        return { type: 'assert', kind: 'not-word-edge' };
      case 'N':
        this.at += 1;
        return set(complement(single(10)));
      case 'O':
        this.at += 1;
        return set([0, 0x110000]);
      default: {
        const found = this.classEscape();
        return typeof found === 'number' ? this.literal(found) : set(found);
      }
    }
  }

  /** What follows a backslash, in and out of brackets: a set, or the code of one character. */
  private classEscape(): CharSet | number {
    const char = this.peek();
    this.at += 1;
    switch (char) {
      case 's':
        return spaces();
      case 'S':
        return complement(spaces());
      case 'w':
        return wordChars();
      case 'W':
        return complement(wordChars());
      case 'd':
        return digits();
      case 'D':
        return complement(digits());
      case 'h':
        return property('xdigit') ?? [];
      case 'H':
        return complement(property('xdigit') ?? []);
      case 'p':
      case 'P':
        return this.namedSet(char === 'P');
      case 'n':
        return 10;
      case 't':
        return 9;
      case 'r':
        return 13;
      case 'f':
        return 12;
      case 'v':
        return 11;
      case 'a':
        return 7;
      case 'e':
        return 27;
      case 'x':
        return this.peek() === '{' ? this.hex(/^\{([0-9A-Fa-f]{1,8})\}/) : this.hex(/^([0-9A-Fa-f]{1,2})/);
      case 'u':
        return this.hex(/^([0-9A-Fa-f]{4})/);
      default: {
        // Letters and digits are back references or operators that are not covered; all else stands for itself.
        if (char === '' || /[A-Za-z0-9]/.test(char)) throw this.refuse(`\\${char}`);
        return char.codePointAt(0) ?? 0;
      }
    }
  }

  private hex(pattern: RegExp): number {
    const match = pattern.exec(this.chars.slice(this.at, this.at + 12).join(''));
    if (match === null) throw this.refuse('bad hexadecimal escape');
    this.at += match[0].length;
    const code = Number.parseInt(match[1] ?? '', 16);
    // Below 128 a byte is a character; above, \xHH is a raw byte of UTF-8.
    if (code > 0x10ffff || (code > 127 && match[0].length <= 2)) throw this.refuse('escape of a byte');
    return code;
  }

  private namedSet(negated: boolean): CharSet {
    if (!this.eat('{')) throw this.refuse('\\p without {');
    const circumflex = this.eat('^');
    let name = '';
    while (this.peek() !== '}' && this.at < this.chars.length) {
      name += this.peek();
      this.at += 1;
    }
    this.at += 1;
    const found = property(name);
    if (found === undefined || name.toLowerCase() === 'word') throw this.refuse(`\\p{${name}}`);
    if (this.ignoreCase && !/^(n|nd|no|p|s|z|zs|p[a-z]|s[a-z]|han|hiragana|katakana|hangul)$/i.test(name))
      throw this.refuse(`(?i) over \\p{${name}}`);
    return negated !== circumflex ? complement(found) : found;
  }

  /** The inside of [...], after the opening bracket. */
  private bracket(): CharSet {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw this.refuse('nested too deep');
    const negated = this.eat('^');
    let parts: CharSet[] = [];
    let whole: CharSet | undefined;
    for (let first = true; ; first = false) {
      if (this.at >= this.chars.length) throw this.refuse('unclosed [');
      if (this.peek() === ']' && !first) break;
      if (this.eat('&&')) {
        const side = union(parts);
        whole = whole === undefined ? side : intersection(whole, side);
        parts = [];
        continue;
      }
      parts.push(this.member());
    }
    this.at += 1;
    this.depth -= 1;
    const side = union(parts);
    const result = whole === undefined ? side : intersection(whole, side);
    return negated ? complement(result) : result;
  }

  private member(): CharSet {
    if (this.eat('[:')) {
      const negated = this.eat('^');
      let name = '';
      while (this.peek() !== ':' && this.at < this.chars.length) {
        name += this.peek();
        this.at += 1;
      }
      const found = property(name);
      const known = ['alpha', 'alnum', 'upper', 'lower', 'punct', 'space', 'digit', 'xdigit', 'ascii'].includes(name);
      if (!this.eat(':]') || !known || found === undefined) throw this.refuse(`[[:${name}`);
      if (this.ignoreCase) throw this.refuse(`(?i) over [[:${name}:]]`);
      return negated ? complement(found) : found;
    }
    if (this.eat('[')) return this.bracket();
    const low = this.memberChar();
    if (typeof low !== 'number') return low;
    if (this.peek() === '-' && this.peek(1) !== ']' && this.peek(1) !== '') {
      this.at += 1;
      if (this.peek() === '[') throw this.refuse('range that ends in a set');
      const high = this.memberChar();
      if (typeof high !== 'number' || high < low) throw this.refuse('bad range in [...]');
      return this.cased([low, high + 1]);
    }
    return this.cased(single(low));
  }

  private memberChar(): CharSet | number {
    if (this.eat('\\')) {
      if (this.eat('b')) return 8;
      return this.classEscape();
    }
    const char = this.peek();
    this.at += 1;
    return char.codePointAt(0) ?? 0;
  }

  private cased(range: CharSet): CharSet {
    if (!this.ignoreCase) return range;
    if ((range[1] ?? 0) > 128) throw this.refuse('(?i) over a range that is not ASCII');
    return fold(range);
  }
}

/** Adds the other case to ASCII ranges, as Oniguruma folds: s also matches ſ (U+017F), k also K (U+212A). */
function fold(ascii: CharSet): CharSet {
  const lower = intersection(ascii, [97, 123]);
  const upper = intersection(ascii, [65, 91]);
  const both = union([ascii, lower.map((c) => c - 32), upper.map((c) => c + 32)]);
  const extra: CharSet[] = [];
  if (intersection(both, single(115)).length > 0) extra.push(single(0x17f));
  if (intersection(both, single(107)).length > 0) extra.push(single(0x212a));
  return union([both, ...extra]);
}
