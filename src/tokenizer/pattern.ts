import { invalid } from './errors.ts';
import { asObject, asString, own } from './json.ts';
import { Regex } from './regex-match.ts';
import { unitsOf } from './units.ts';
import { isWordPattern } from './words.ts';

/** Finds all matches of a `{"String": …}` or `{"Regex": …}` pattern in a text. */
export class Searcher {
  /** The text looked for, where the pattern is a plain, non-empty one. */
  readonly literal: string | undefined;
  private readonly source: string;
  private regex: Regex | undefined;

  constructor(source: string, isLiteral: boolean) {
    this.source = source;
    this.literal = isLiteral && source !== '' ? source : undefined;
    // A pattern that is refused has to be refused when the file is read, not at some later text. Of these it is known.
    if (this.literal === undefined && !isWordPattern(source)) this.regex = new Regex(source);
  }

  /** Start, end pairs of the matches in the whole text, UTF-16 units. */
  findAll(text: string): number[] {
    const out: number[] = [];
    if (this.literal !== undefined) {
      literalMatches(text, this.literal, 0, text.length, out);
      return out;
    }
    if (text === '') return out;
    const regex = this.compiled();
    regex.load(unitsOf(text), text.length);
    regex.findAll(0, text.length, out);
    return out;
  }

  /** The regex, for callers that search many stretches of one text. Not to be called on a literal pattern. */
  compiled(): Regex {
    this.regex ??= new Regex(this.source);
    return this.regex;
  }
}

/** Appends start, end of every occurrence of `literal` that lies within start and end of `text`. */
export function literalMatches(text: string, literal: string, start: number, end: number, out: number[]): void {
  let at = text.indexOf(literal, start);
  while (at >= 0 && at + literal.length <= end) {
    out.push(at, at + literal.length);
    at = text.indexOf(literal, at + literal.length);
  }
}

/** Reads a pattern object; throws TokenizerError. */
export function readPattern(value: unknown, path: string): Searcher {
  const object = asObject(value, path);
  const regex = own(object, 'Regex');
  const literal = own(object, 'String');
  if ((regex === undefined) === (literal === undefined)) throw invalid(path, 'expected {"String": …} or {"Regex": …}');
  return regex === undefined
    ? new Searcher(asString(literal, `${path}.String`), true)
    : new Searcher(asString(regex, `${path}.Regex`), false);
}
