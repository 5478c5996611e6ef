import { AFTER, CONTINUED, type Partition, partitionOf } from './char-classes.ts';
import { type CharSet, wordChars } from './char-sets.ts';
import { unsupported } from './errors.ts';
import { collectSets, fixedLength, type Node } from './regex-node.ts';
import { parseRegex } from './regex-parse.ts';

/** Unrolled group repeats may not make a pattern larger than this. */
const MAX_PROGRAM = 5000;
/** Nested group repeats recurse once an iteration; V8's stack holds some ten thousand of these frames. */
const MAX_RECURSION = 2000;
/** Backtracking steps allowed: real patterns need fewer than 3 a character. */
const STEPS_PER_UNIT = 100;
const STEPS_AT_LEAST = 100_000;

type Matcher = (at: number) => number;

type Parsed = { readonly tree: Node; readonly partition: Partition };

/** A model and its base have the same patterns, and most models have one of a few. */
const MAX_KEPT = 8;
const kept = new Map<string, Parsed>();

function parsed(source: string): Parsed {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const tree = parseRegex(source);
  const sets: CharSet[] = [wordChars()];
  collectSets(tree, sets);
  const made = { tree, partition: partitionOf(sets) };
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(source, made);
  return made;
}

/**
 * A compiled Oniguruma pattern. It works on class numbers, one byte a UTF-16 unit, so that all Unicode tables are
 * ours and none is V8's, and it counts its steps, so that no pattern can hang.
 */
export class Regex {
  private readonly partition: Partition;
  private readonly start: Matcher;
  private readonly first: Uint8Array;
  private readonly nullable: boolean;
  private readonly source: string;
  private classes = new Uint8Array(1024);
  private begin = 0;
  private end = 0;
  private steps = 0;
  private recursion = 0;
  private size = 0;

  /** Compiles; throws TokenizerError `unsupported` naming what is not covered. */
  constructor(source: string) {
    this.source = source;
    const { tree, partition } = parsed(source);
    this.partition = partition;
    this.start = this.compile(tree, (at) => at);
    const first = this.firstOf(tree);
    this.first = first.members;
    this.nullable = first.nullable;
  }

  /** Loads the text of later searches: `length` UTF-16 units, well formed. */
  load(units: Uint16Array, length: number): void {
    if (this.classes.length <= length + 1) this.classes = new Uint8Array((length + 2) * 2);
    const { bmp } = this.partition;
    const { classes } = this;
    for (let i = 0; i < length; i++) {
      const unit = units[i] ?? 0;
      classes[i] = bmp[unit] ?? 0;
      if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < length) {
        classes[i] = this.astralClass(0x10000 + ((unit - 0xd800) << 10) + ((units[i + 1] ?? 0) - 0xdc00));
        i += 1;
        classes[i] = CONTINUED;
      }
    }
    classes[length] = AFTER;
    this.steps = STEPS_AT_LEAST + length * STEPS_PER_UNIT;
  }

  /**
   * All matches between `begin` and `end`, as Oniguruma's find_iter gives them, as start, end pairs appended to
   * `out`. The text outside is out of sight, also of look-behind.
   */
  findAll(begin: number, end: number, out: number[]): void {
    try {
      this.search(begin, end, out);
    } catch (error) {
      // V8's stack is the last resort behind MAX_RECURSION, since how deep it is depends on the caller.
      if (error instanceof RangeError) throw this.tooDeep();
      throw error;
    }
  }

  private tooDeep(): Error {
    return unsupported('regex that repeats a group too often', JSON.stringify(this.source.slice(0, 200)));
  }

  private search(begin: number, end: number, out: number[]): void {
    this.begin = begin;
    this.end = end;
    this.recursion = 0;
    const { classes, first, nullable, start } = this;
    let from = begin;
    let lastEnd = -1;
    while (from <= end) {
      let at = from;
      let stop = -1;
      for (; at <= end; at++) {
        if (!nullable) {
          while (at < end && first[classes[at] ?? AFTER] === 0) at++;
          if (at >= end) return;
        }
        if (classes[at] === CONTINUED && at < end && at > from) continue;
        stop = start(at);
        if (stop >= 0) break;
        this.step();
      }
      if (stop < 0) return;
      if (stop === at && stop === lastEnd) {
        from += classes[from + 1] === CONTINUED ? 2 : 1;
        continue;
      }
      out.push(at, stop);
      from = stop;
      lastEnd = stop;
    }
  }

  private step(): void {
    this.steps -= 1;
    if (this.steps < 0) throw unsupported('regex that backtracks too much', JSON.stringify(this.source.slice(0, 200)));
  }

  private astralClass(code: number): number {
    const { astralStarts, astralClasses } = this.partition;
    let low = 0;
    let high = astralStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((astralStarts[middle] ?? 0) <= code) low = middle;
      else high = middle - 1;
    }
    return astralClasses[low] ?? 0;
  }

  private membersOf(set: CharSet): Uint8Array {
    return this.partition.members.get(set) ?? new Uint8Array(256);
  }

  /** The matcher of `node` followed by `next`: the position where the whole match ends, or -1. */
  private compile(node: Node, next: Matcher): Matcher {
    this.size += 1;
    if (this.size > MAX_PROGRAM) throw unsupported('regex', 'too large when its repeats are written out');
    switch (node.type) {
      case 'set': {
        const members = this.membersOf(node.set);
        return (at) => {
          if (at >= this.end || members[this.classes[at] ?? AFTER] === 0) return -1;
          return next(this.classes[at + 1] === CONTINUED ? at + 2 : at + 1);
        };
      }
      case 'sequence':
        return node.items.reduceRight((after, item) => this.compile(item, after), next);
      case 'choice':
        return this.compileChoice(node.items, next);
      case 'repeat':
        if (node.mode === 'possessive') {
          const body = this.compile({ ...node, mode: 'greedy' }, (at) => at);
          return (at) => {
            const stop = body(at);
            return stop < 0 ? -1 : next(stop);
          };
        }
        if (node.body.type === 'set')
          return this.compileRun(this.membersOf(node.body.set), node.min, node.max, node.mode === 'lazy', next);
        return this.compileRepeat(node.body, node.min, node.max, node.mode === 'lazy', next);
      case 'atomic': {
        const body = this.compile(node.body, (at) => at);
        return (at) => {
          const stop = body(at);
          return stop < 0 ? -1 : next(stop);
        };
      }
      case 'look':
        return node.ahead ? this.compileAhead(node, next) : this.compileBehind(node, next);
      case 'assert':
        return this.compileAssertion(node.kind, next);
    }
  }

  private compileChoice(items: readonly Node[], next: Matcher): Matcher {
    const branches = items.map((item) => this.compile(item, next));
    // The first class decides most branches at once: for each class, the branches that can start with it.
    const firsts = items.map((item) => this.firstOf(item));
    const table: Matcher[][] = [];
    for (let c = 0; c < 256; c++)
      table.push(branches.filter((_, i) => firsts[i]?.nullable === true || firsts[i]?.members[c] === 1));
    const atEnd = branches.filter((_, i) => firsts[i]?.nullable === true);
    return (at) => {
      const open = at < this.end ? (table[this.classes[at] ?? AFTER] ?? []) : atEnd;
      for (let i = 0; i < open.length; i++) {
        const stop = open[i]?.(at) ?? -1;
        if (stop >= 0) return stop;
      }
      return -1;
    };
  }

  /** A repeated set: one loop forward, then back one character at a time. */
  private compileRun(members: Uint8Array, min: number, max: number, lazy: boolean, next: Matcher): Matcher {
    const width = (at: number) => (this.classes[at + 1] === CONTINUED ? 2 : 1);
    if (lazy)
      return (at) => {
        let j = at;
        for (let count = 0; ; count++) {
          if (count >= min) {
            const stop = next(j);
            if (stop >= 0) return stop;
            this.step();
          }
          if (count >= max || j >= this.end || members[this.classes[j] ?? AFTER] === 0) return -1;
          j += width(j);
        }
      };
    return (at) => {
      const { classes, end } = this;
      let j = at;
      let least = at;
      if (max === Number.POSITIVE_INFINITY && min <= 1) {
        while (j < end && members[classes[j] ?? AFTER] === 1) j++;
        if (min === 1) {
          if (j === at) return -1;
          least = at + width(at);
        }
      } else {
        let count = 0;
        while (count < max && j < end && members[classes[j] ?? AFTER] === 1) {
          j += width(j);
          count += 1;
          if (count === min) least = j;
        }
        if (count < min) return -1;
      }
      for (;;) {
        const stop = next(j);
        if (stop >= 0) return stop;
        if (j <= least) return -1;
        this.step();
        j -= classes[j - 1] === CONTINUED ? 2 : 1;
      }
    };
  }

  private compileRepeat(body: Node, min: number, max: number, lazy: boolean, next: Matcher): Matcher {
    if (max !== Number.POSITIVE_INFINITY) {
      let tail = next;
      for (let i = min; i < max; i++) {
        const after = tail;
        const more = this.compile(body, after);
        tail = lazy ? (at) => orElse(next(at), () => more(at)) : (at) => orElse(more(at), () => next(at));
      }
      for (let i = 0; i < min; i++) tail = this.compile(body, tail);
      return tail;
    }
    let iterationStart = -1;
    const again: Matcher = (at) => (at === iterationStart ? next(at) : loop(at));
    const once = this.compile(body, again);
    const iterate: Matcher = (at) => {
      const saved = iterationStart;
      iterationStart = at;
      this.recursion += 1;
      if (this.recursion > MAX_RECURSION) {
        this.recursion = 0;
        throw this.tooDeep();
      }
      const stop = once(at);
      this.recursion -= 1;
      iterationStart = saved;
      this.step();
      return stop;
    };
    const loop: Matcher = lazy
      ? (at) => orElse(next(at), () => iterate(at))
      : (at) => orElse(iterate(at), () => next(at));
    let head: Matcher = loop;
    for (let i = 0; i < min; i++) head = this.compile(body, head);
    return head;
  }

  private compileAhead(node: Node & { type: 'look' }, next: Matcher): Matcher {
    const { negative } = node;
    if (node.body.type === 'set') {
      const members = this.membersOf(node.body.set);
      return (at) => ((at < this.end && members[this.classes[at] ?? AFTER] === 1) !== negative ? next(at) : -1);
    }
    const body = this.compile(node.body, (at) => at);
    return (at) => (body(at) >= 0 !== negative ? next(at) : -1);
  }

  private compileBehind(node: Node & { type: 'look' }, next: Matcher): Matcher {
    const options = node.body.type === 'choice' ? node.body.items : [node.body];
    const bodies = options.map((option) => ({ length: fixedLength(option), match: this.compile(option, (at) => at) }));
    return (at) => {
      const found = bodies.some(({ length, match }) => {
        let from = at;
        for (let i = 0; i < length; i++) {
          if (from <= this.begin) return false;
          from -= this.classes[from - 1] === CONTINUED ? 2 : 1;
        }
        return match(from) === at;
      });
      return found !== node.negative ? next(at) : -1;
    };
  }

  private compileAssertion(kind: (Node & { type: 'assert' })['kind'], next: Matcher): Matcher {
    const newline = this.partition.bmp[10] ?? 0;
    const word = this.membersOf(wordChars());
    const isWord = (at: number) => at >= this.begin && at < this.end && word[this.classes[at] ?? AFTER] === 1;
    const before = (at: number) => isWord(this.classes[at - 1] === CONTINUED ? at - 2 : at - 1);
    switch (kind) {
      case 'begin':
        return (at) => (at === this.begin ? next(at) : -1);
      case 'end':
        return (at) => (at === this.end ? next(at) : -1);
      case 'end-or-last-newline':
        return (at) => (at === this.end || (at === this.end - 1 && this.classes[at] === newline) ? next(at) : -1);
      case 'line-start':
        // Oniguruma takes no line to start behind a newline that ends the text.
        return (at) => (at === this.begin || (this.classes[at - 1] === newline && at < this.end) ? next(at) : -1);
      case 'line-end':
        return (at) => (at === this.end || this.classes[at] === newline ? next(at) : -1);
      case 'word-edge':
        return (at) => (isWord(at) !== (at > this.begin && before(at)) ? next(at) : -1);
      case 'not-word-edge':
        return (at) => (isWord(at) === (at > this.begin && before(at)) ? next(at) : -1);
    }
  }

  /** The classes a match of `node` can start with, and whether it can be empty (then any class may follow). */
  private firstOf(node: Node): { members: Uint8Array; nullable: boolean } {
    switch (node.type) {
      case 'set': {
        const members = Uint8Array.from(this.membersOf(node.set));
        members[CONTINUED] = 0;
        return { members, nullable: false };
      }
      case 'sequence': {
        const members = new Uint8Array(256);
        for (const item of node.items) {
          const first = this.firstOf(item);
          for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
          if (!first.nullable) return { members, nullable: false };
        }
        return { members, nullable: true };
      }
      case 'choice': {
        const members = new Uint8Array(256);
        let nullable = false;
        for (const item of node.items) {
          const first = this.firstOf(item);
          for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
          nullable ||= first.nullable;
        }
        return { members, nullable };
      }
      case 'repeat': {
        const first = this.firstOf(node.body);
        return { members: first.members, nullable: first.nullable || node.min === 0 };
      }
      case 'atomic':
        return this.firstOf(node.body);
      default:
        return { members: new Uint8Array(256), nullable: true };
    }
  }
}

function orElse(stop: number, other: () => number): number {
  return stop >= 0 ? stop : other();
}
