import { type Bytes, long, MalformedPickle, number, string, text } from './pickle-bytes.ts';

/** The pickle of a model with 100,000 tensors has about 4 million opcodes. */
const MAX_OPCODES = 20_000_000;
const MAX_IMPORTS = 1_000;
/** A line of a text opcode (protocol 0): names and numbers. */
const MAX_LINE = 65_536;

/** A value that loading would build. What is of no interest is undefined. */
export type Value =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'call'; readonly of: Value; readonly args: Value }
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'persistent'; readonly id: Value }
  | { readonly kind: 'dict'; readonly entries: (readonly [string, Value])[] };

/** One pickle while its opcodes are read; `step` reads the next one and is to be repeated after `More`. */
export class PickleMachine {
  /** What would be imported, `module.name`, each once and in order. `?` stands for what is computed while loading. */
  readonly imports = new Set<string>();
  /** What the pickle is, once `step` has returned true. */
  result: Value;
  #stack: Value[] = [];
  readonly #marks: Value[][] = [];
  readonly #memo = new Map<number, Value>();
  #opcodes = 0;

  /** Reads one opcode; true when it was STOP. */
  step(bytes: Bytes): boolean {
    const opcode = bytes.take(1)[0] ?? 0;
    this.#opcodes += 1;
    if (this.#opcodes > MAX_OPCODES) throw new MalformedPickle(`has more than ${MAX_OPCODES} opcodes`);
    switch (opcode) {
      case 0x80: // PROTO
        if (number(bytes, 1) > 5) throw new MalformedPickle('is a pickle of a protocol that is not known');
        return false;
      case 0x95: // FRAME
        bytes.skip(8);
        return false;
      case 0x2e: // STOP
        this.result = this.#pop();
        return true;
      case 0x28: // MARK
        this.#marks.push(this.#stack);
        this.#stack = [];
        return false;
      case 0x30: // POP
        if (this.#stack.length > 0) this.#stack.pop();
        else this.#unmark();
        return false;
      case 0x31: // POP_MARK
        this.#unmark();
        return false;
      case 0x32: {
        // DUP
        const top = this.#pop();
        this.#stack.push(top, top);
        return false;
      }
      default:
        if (!this.#scalar(opcode, bytes) && !this.#memory(opcode, bytes) && !this.#build(opcode, bytes))
          throw new MalformedPickle(
            `holds byte 0x${opcode.toString(16).padStart(2, '0')} where an opcode should stand`,
          );
        return false;
    }
  }

  /** Opcodes that push one value which stands in the file. */
  #scalar(opcode: number, bytes: Bytes): boolean {
    let value: Value;
    switch (opcode) {
      case 0x4e: // NONE
        break;
      case 0x88: // NEWTRUE
        value = true;
        break;
      case 0x89: // NEWFALSE
        value = false;
        break;
      case 0x49: // INT, of which 00 and 01 are the booleans of protocol 0
      case 0x4c: // LONG
        value = Number.parseInt(text(bytes.line(MAX_LINE)), 10);
        break;
      case 0x46: // FLOAT
        bytes.line(MAX_LINE);
        break;
      case 0x47: // BINFLOAT
        bytes.skip(8);
        break;
      case 0x4a: // BININT
        value = number(bytes, 4) | 0;
        break;
      case 0x4b: // BININT1
        value = number(bytes, 1);
        break;
      case 0x4d: // BININT2
        value = number(bytes, 2);
        break;
      case 0x8a: // LONG1
        value = long(bytes, number(bytes, 1));
        break;
      case 0x8b: // LONG4
        value = long(bytes, number(bytes, 4));
        break;
      case 0x53: // STRING
        value = text(bytes.line(MAX_LINE)).replace(/^(["'])(.*)\1$/s, '$2');
        break;
      case 0x56: // UNICODE
        value = text(bytes.line(MAX_LINE));
        break;
      case 0x55: // SHORT_BINSTRING
      case 0x8c: // SHORT_BINUNICODE
        value = text(bytes.take(number(bytes, 1)));
        break;
      case 0x54: // BINSTRING
      case 0x58: // BINUNICODE
        value = string(bytes, number(bytes, 4));
        break;
      case 0x8d: // BINUNICODE8
        value = string(bytes, number(bytes, 8));
        break;
      case 0x43: // SHORT_BINBYTES
        bytes.skip(number(bytes, 1));
        break;
      case 0x42: // BINBYTES
        bytes.skip(number(bytes, 4));
        break;
      case 0x8e: // BINBYTES8
      case 0x96: // BYTEARRAY8
        bytes.skip(number(bytes, 8));
        break;
      case 0x97: // NEXT_BUFFER
      case 0x5d: // EMPTY_LIST
      case 0x8f: // EMPTY_SET
        break;
      case 0x7d: // EMPTY_DICT
        value = { kind: 'dict', entries: [] };
        break;
      case 0x29: // EMPTY_TUPLE
        value = { kind: 'tuple', items: [] };
        break;
      default:
        return false;
    }
    this.#stack.push(value);
    return true;
  }

  /** Opcodes of the memo. */
  #memory(opcode: number, bytes: Bytes): boolean {
    switch (opcode) {
      case 0x70: // PUT
        this.#put(Number.parseInt(text(bytes.line(MAX_LINE)), 10));
        return true;
      case 0x71: // BINPUT
        this.#put(number(bytes, 1));
        return true;
      case 0x72: // LONG_BINPUT
        this.#put(number(bytes, 4));
        return true;
      case 0x94: // MEMOIZE
        this.#put(this.#memo.size);
        return true;
      case 0x67: // GET
        this.#get(Number.parseInt(text(bytes.line(MAX_LINE)), 10));
        return true;
      case 0x68: // BINGET
        this.#get(number(bytes, 1));
        return true;
      case 0x6a: // LONG_BINGET
        this.#get(number(bytes, 4));
        return true;
      default:
        return false;
    }
  }

  /** Opcodes that make a value of others, or import, or call. */
  #build(opcode: number, bytes: Bytes): boolean {
    switch (opcode) {
      case 0x63: // GLOBAL
        this.#stack.push(this.#import(text(bytes.line(MAX_LINE)), text(bytes.line(MAX_LINE))));
        return true;
      case 0x69: {
        // INST
        const of = this.#import(text(bytes.line(MAX_LINE)), text(bytes.line(MAX_LINE)));
        const items = this.#unmark();
        this.#stack.push({ kind: 'call', of, args: { kind: 'tuple', items } });
        return true;
      }
      case 0x93: {
        // STACK_GLOBAL
        const name = this.#pop();
        const module = this.#pop();
        this.#stack.push(this.#import(module, name));
        return true;
      }
      case 0x82: // EXT1
      case 0x83: // EXT2
      case 0x84: // EXT4: a number that stands for an import that was registered elsewhere
        bytes.skip(opcode === 0x82 ? 1 : opcode === 0x83 ? 2 : 4);
        this.#stack.push(this.#import(undefined, undefined));
        return true;
      case 0x52: // REDUCE
      case 0x81: {
        // NEWOBJ
        const args = this.#pop();
        const of = this.#pop();
        this.#stack.push(isGetattr(of) ? this.#attribute(args) : called(of, args));
        return true;
      }
      case 0x92: {
        // NEWOBJ_EX
        this.#pop();
        const args = this.#pop();
        const of = this.#pop();
        this.#stack.push(called(of, args));
        return true;
      }
      case 0x6f: {
        // OBJ
        const [of, ...items] = this.#unmark();
        this.#stack.push(called(of, { kind: 'tuple', items }));
        return true;
      }
      case 0x62: // BUILD: sets the state of the object below
      case 0x61: // APPEND
        this.#pop();
        this.#top();
        return true;
      case 0x65: // APPENDS
      case 0x90: // ADDITEMS
        this.#unmark();
        this.#top();
        return true;
      case 0x73: {
        // SETITEM
        const value = this.#pop();
        const key = this.#pop();
        setItem(this.#top(), key, value);
        return true;
      }
      case 0x75: {
        // SETITEMS
        const items = this.#unmark();
        const dict = this.#top();
        for (let i = 0; i + 1 < items.length; i += 2) setItem(dict, items[i], items[i + 1]);
        return true;
      }
      case 0x64: {
        // DICT
        const items = this.#unmark();
        const dict: Value = { kind: 'dict', entries: [] };
        for (let i = 0; i + 1 < items.length; i += 2) setItem(dict, items[i], items[i + 1]);
        this.#stack.push(dict);
        return true;
      }
      case 0x6c: // LIST
      case 0x91: // FROZENSET
        this.#unmark();
        this.#stack.push(undefined);
        return true;
      case 0x74: {
        // TUPLE
        const items = this.#unmark();
        this.#stack.push({ kind: 'tuple', items });
        return true;
      }
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: {
        // TUPLE3
        const items = this.#stack.splice(Math.max(0, this.#stack.length - (opcode - 0x84)));
        if (items.length < opcode - 0x84) throw underflow();
        this.#stack.push({ kind: 'tuple', items });
        return true;
      }
      case 0x50: // PERSID
        this.#stack.push({ kind: 'persistent', id: text(bytes.line(MAX_LINE)) });
        return true;
      case 0x51: // BINPERSID
        this.#stack.push({ kind: 'persistent', id: this.#pop() });
        return true;
      case 0x98: // READONLY_BUFFER
        this.#top();
        return true;
      default:
        return false;
    }
  }

  #import(module: Value, name: Value): Value {
    const isNamed = typeof module === 'string' && typeof name === 'string';
    const whole = isNamed ? `${module}.${name}` : '?';
    this.imports.add(whole);
    if (this.imports.size > MAX_IMPORTS) throw new MalformedPickle(`imports more than ${MAX_IMPORTS} names`);
    return { kind: 'global', name: whole };
  }

  /** `getattr(Class, 'name')`: how Python 3.11 writes a member of an enumeration, and a way to reach what is imported elsewhere. */
  #attribute(args: Value): Value {
    const [of, name] = isKind(args, 'tuple') ? args.items : [];
    return isKind(of, 'global') ? this.#import(of.name, name) : this.#import(undefined, undefined);
  }

  #pop(): Value {
    if (this.#stack.length === 0) throw underflow();
    return this.#stack.pop();
  }

  #top(): Value {
    if (this.#stack.length === 0) throw underflow();
    return this.#stack.at(-1);
  }

  #unmark(): Value[] {
    const items = this.#stack;
    const below = this.#marks.pop();
    if (below === undefined) throw new MalformedPickle('asks for a mark that was never set');
    this.#stack = below;
    return items;
  }

  #put(index: number): void {
    if (!Number.isInteger(index) || index < 0) throw new MalformedPickle('numbers its memo with what is no number');
    this.#memo.set(index, this.#top());
  }

  #get(index: number): void {
    if (!this.#memo.has(index)) throw new MalformedPickle('asks for a value that it never stored');
    this.#stack.push(this.#memo.get(index));
  }
}

function isGetattr(value: Value): boolean {
  return isKind(value, 'global') && /^(?:builtins|__builtin__)\.getattr$/.test(value.name);
}

/** An ordered dictionary is filled like a plain one. */
function called(of: Value, args: Value): Value {
  if (isKind(of, 'global') && of.name === 'collections.OrderedDict') return { kind: 'dict', entries: [] };
  return { kind: 'call', of, args };
}

function setItem(dict: Value, key: Value, value: Value): void {
  if (isKind(dict, 'dict') && typeof key === 'string') dict.entries.push([key, value]);
}

/** Narrows a value to one of its kinds. */
export function isKind<K extends 'global' | 'call' | 'tuple' | 'persistent' | 'dict'>(
  value: Value,
  kind: K,
): value is Extract<Value, { readonly kind: K }> {
  return typeof value === 'object' && value.kind === kind;
}

function underflow(): MalformedPickle {
  return new MalformedPickle('takes more values than it has put down');
}
