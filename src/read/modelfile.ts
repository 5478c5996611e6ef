// Ollama's Modelfile, read as Ollama reads it: https://github.com/ollama/ollama/blob/main/parser/parser.go (ParseFile).

import type { At, FileProblem, Modelfile, Source } from '../types.ts';

/** A Modelfile holds a template, a system prompt and perhaps licences: kilobytes. */
const MAX_BYTES = 5_000_000;

const COMMANDS: ReadonlySet<string> = new Set([
  'from',
  'license',
  'template',
  'system',
  'adapter',
  'draft',
  'renderer',
  'parser',
  'parameter',
  'message',
  'requires',
]);

/** One instruction. `name` is in lower case, or as written for a PARAMETER, whose name then is `parameter` + space + it. */
type Command = { readonly name: string; readonly value: string; readonly line: number };

/** A file that Ollama users name so: `Modelfile`, `Modelfile.q4`, `bot.modelfile`; `name` without folders. */
export function isModelfile(name: string): boolean {
  return /^modelfile(?:\.(?!md$)[^/]+)?$|\.modelfile$/i.test(name);
}

/**
 * FROM, the stops and the template of one Modelfile, each with its line. Of several FROM or TEMPLATE lines the last
 * counts, as in Ollama; stops add up. A file that Ollama would refuse is a problem with the line, except that a missing
 * FROM is not. Throws `SourceError` when the bytes cannot be had.
 */
export async function readModelfile(source: Source, path: string): Promise<Modelfile | FileProblem> {
  const size = (await source.entry(path))?.size;
  if (size === undefined) return { at: { file: path }, reason: 'is not there' };
  if (size > MAX_BYTES) return { at: { file: path }, reason: `is ${size} bytes long, too long for a Modelfile` };
  return modelfile(path, decoded(await source.bytes(path)));
}

/** The same from the text. */
export function modelfile(file: string, text: string): Modelfile | FileProblem {
  const commands: Command[] = [];
  const failed = parse(text, commands);
  if (failed !== undefined) return { at: { file, line: failed.line }, reason: failed.reason };
  const placed = ({ value, line }: Command): At<string> => ({ value, at: { file, line } });
  const named = (name: string) => commands.filter((command) => command.name === name).map(placed);
  return {
    file,
    from: named('from').at(-1),
    stops: named('parameter stop'),
    template: named('template').at(-1),
  };
}

function parse(text: string, commands: Command[]): { readonly line: number; readonly reason: string } | undefined {
  const chars = new Characters(text);
  for (;;) {
    while (isBlank(chars.now)) chars.next();
    if (chars.now === undefined) return undefined;
    if (chars.now === '#') {
      while (chars.now !== undefined && !isNewline(chars.now)) chars.next();
      continue;
    }
    const line = chars.line;
    let name = chars.word(/[A-Za-z]/).toLowerCase();
    if (!isSpace(chars.now) || !COMMANDS.has(name)) {
      return { line, reason: 'has a line that starts with no command of Ollama' };
    }
    chars.next();
    if (name === 'parameter' || name === 'message') {
      const word = chars.word(name === 'parameter' ? /[A-Za-z0-9_]/ : /[A-Za-z]/);
      if (!isSpace(chars.now)) return { line, reason: `has a ${name.toUpperCase()} without a value` };
      if (name === 'message' && !['system', 'user', 'assistant'].includes(word)) {
        return { line, reason: 'has a MESSAGE whose role is not system, user or assistant' };
      }
      name = `${name} ${word}`;
    }
    const value = readValue(chars);
    if (value === undefined) return { line, reason: 'ends inside a quoted value' };
    commands.push({ name, value, line });
  }
}

/**
 * A value goes to the end of the line, or, once it has begun with a quote, to the first end of a line that closes it.
 * There are no escapes and no single quotes. Undefined when the file ends inside a quoted value.
 */
function readValue(chars: Characters): string | undefined {
  const kept: string[] = [];
  let start = -1;
  let end = 0;
  for (;;) {
    const char = chars.now;
    if (char === undefined || isNewline(char)) {
      const value = start === -1 ? '' : unquoted(kept, start, end);
      if (value !== undefined || char === undefined) return value;
      kept.push(char);
    } else if (isPrintable(char) || char === '\t') {
      kept.push(char);
      if (!isBlank(char)) {
        if (start === -1) start = kept.length - 1;
        end = kept.length;
      }
    }
    chars.next();
  }
}

function unquoted(chars: readonly string[], start: number, end: number): string | undefined {
  const quotesAt = (at: number, count: number) => chars.slice(at, at + count).every((char) => char === '"');
  const length = end - start;
  for (const quotes of [3, 1]) {
    if (length < quotes || !quotesAt(start, quotes)) continue;
    if (length < 2 * quotes || !quotesAt(end - quotes, quotes)) return undefined;
    return chars.slice(start + quotes, end - quotes).join('');
  }
  return chars.slice(start, end).join('');
}

class Characters {
  line = 1;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get now(): string | undefined {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }

  next(): void {
    const char = this.now;
    if (char === undefined) return;
    this.#at += char.length;
    // A line ends with \n, \r\n or \r.
    if (char === '\n' || (char === '\r' && this.now !== '\n')) this.line++;
  }

  word(allowed: RegExp): string {
    let word = '';
    while (this.now !== undefined && allowed.test(this.now)) {
      word += this.now;
      this.next();
    }
    return word;
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so, as Ollama decodes it. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function isBlank(char: string | undefined): boolean {
  return isSpace(char) || isNewline(char);
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isNewline(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

/** Go's strconv.IsPrint: what it refuses, such as a zero-width space, Ollama drops from names and values. */
function isPrintable(char: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(char);
}
