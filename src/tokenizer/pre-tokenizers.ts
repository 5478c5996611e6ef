import { decodeRanges, tester } from './char-sets.ts';
import { Builder, type Doc } from './doc.ts';
import { invalid, unsupported } from './errors.ts';
import { asArray, asCount, asObject, flag, type Json, oneChar, own, text } from './json.ts';
import { byteLevel as spell } from './normalizers.ts';
import { literalMatches, readPattern, Searcher } from './pattern.ts';
import { PUNCTUATION, REGEX_CRATE_WORD, RUST_NUMERIC, RUST_SPACE } from './unicode-tables.ts';
import { unitsOf } from './units.ts';

/** A text cut into pieces: bounds holds start, end of each, in order, none empty. */
export type Pieces = {
  readonly doc: Doc;
  readonly bounds: readonly number[];
  /** Set by ByteLevel: the model is to see the pieces' bytes as stand-in characters. */
  readonly asBytes: boolean;
};
export type PreTokenizer = {
  readonly run: (pieces: Pieces) => Pieces;
  /** Whether the outcome hangs on where in the input a piece begins (Metaspace with prepend_scheme "first"). */
  readonly needsOrigin: boolean;
  readonly usesBytes: boolean;
};
type Behavior = 'Removed' | 'Isolated' | 'MergedWithPrevious' | 'MergedWithNext' | 'Contiguous';

/** GPT-2's pattern, which ByteLevel uses when use_regex is on. */
const GPT2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
const MAX_DEPTH = 10;

const isSpace = tester(decodeRanges(RUST_SPACE));
let punctuation: ((code: number) => boolean) | undefined;
let numeric: ((code: number) => boolean) | undefined;
let word: ((code: number) => boolean) | undefined;

/** Reads `pre_tokenizer`; throws TokenizerError. Undefined where it is null. */
export function readPreTokenizer(value: unknown, path = 'pre_tokenizer', depth = 0): PreTokenizer | undefined {
  if (value === null || value === undefined) return undefined;
  if (depth > MAX_DEPTH) throw unsupported(path, 'nested too deep');
  const object = asObject(value, path);
  const type = text(object, 'type', path);
  switch (type) {
    case 'Sequence':
      return sequence(object, path, depth);
    case 'Split': {
      const pattern = readPattern(own(object, 'pattern'), `${path}.pattern`);
      const how = behavior(own(object, 'behavior'), `${path}.behavior`);
      return cutting(searching(pattern), how, flag(object, 'invert', path));
    }
    case 'ByteLevel':
      return byteLevel(object, path);
    case 'Metaspace':
      return metaspace(object, path);
    case 'BertPreTokenizer':
      return chain([cutting(charMatches(isSpace), 'Removed'), cutting(charMatches(isPunctuation()), 'Isolated')]);
    case 'Punctuation': {
      const how = own(object, 'behavior');
      return cutting(charMatches(isPunctuation()), how === undefined ? 'Isolated' : behavior(how, `${path}.behavior`));
    }
    case 'Digits': {
      numeric ??= tester(decodeRanges(RUST_NUMERIC));
      return cutting(charMatches(numeric), flag(object, 'individual_digits', path) ? 'Isolated' : 'Contiguous');
    }
    case 'Whitespace':
      return cutting(words, 'Removed', true);
    case 'WhitespaceSplit':
      return cutting(charMatches(isSpace), 'Removed');
    case 'CharDelimiterSplit': {
      const delimiter = oneChar(object, 'delimiter', path);
      return cutting(searching(new Searcher(delimiter, true)), 'Removed');
    }
    case 'FixedLength': {
      const length = own(object, 'length') === undefined ? 5 : asCount(own(object, 'length'), `${path}.length`);
      if (length === 0) throw invalid(`${path}.length`, 'expected more than 0');
      return simple((pieces) => ({ ...pieces, bounds: fixedLength(pieces, length) }));
    }
    default:
      throw unsupported(`pre_tokenizer ${type}`);
  }
}

function simple(run: (pieces: Pieces) => Pieces): PreTokenizer {
  return { run, needsOrigin: false, usesBytes: false };
}

function chain(steps: readonly PreTokenizer[]): PreTokenizer {
  // The stand-ins are left unwritten behind the last step only; steps that come after ByteLevel have to read them.
  const last = steps.length - 1;
  const runs = steps.map((step, i) =>
    step.usesBytes && i < last ? (pieces: Pieces) => spellBytes(step.run(pieces)) : step.run,
  );
  return {
    run: (pieces) => runs.reduce((current, run) => run(current), pieces),
    needsOrigin: steps.some((step) => step.needsOrigin),
    usesBytes: steps[last]?.usesBytes ?? false,
  };
}

/** Writes the stand-ins that `asBytes` promises. */
export function spellBytes(pieces: Pieces): Pieces {
  if (!pieces.asBytes) return pieces;
  const { doc, bounds } = pieces;
  const spelled = spell(doc);
  const out: number[] = [];
  let at = 0;
  let length = 0;
  for (const bound of bounds) {
    for (; at < bound; at++) {
      const unit = doc.text.charCodeAt(at);
      length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
    }
    out.push(length);
  }
  return { doc: spelled, bounds: out, asBytes: false };
}

function sequence(object: Json, path: string, depth: number): PreTokenizer {
  const list = asArray(own(object, 'pretokenizers'), `${path}.pretokenizers`);
  const steps: PreTokenizer[] = [];
  for (const [i, item] of list.entries()) {
    const inner = `${path}.pretokenizers[${i}]`;
    const step = readPreTokenizer(asObject(item, inner), inner, depth + 1);
    if (step !== undefined) steps.push(step);
  }
  return chain(steps);
}

/** Matches within start and end of the text, as start, end pairs appended to `out`. */
type Finder = (doc: Doc, start: number, end: number, out: number[], fresh: boolean) => void;

function searching(pattern: Searcher): Finder {
  const { literal } = pattern;
  if (literal !== undefined) return (doc, start, end, out) => literalMatches(doc.text, literal, start, end, out);
  return (doc, start, end, out, fresh) => {
    const regex = pattern.compiled();
    if (fresh) regex.load(unitsOf(doc.text), doc.text.length);
    regex.findAll(start, end, out);
  };
}

function charMatches(test: (code: number) => boolean): Finder {
  return ({ text }, start, end, out) => {
    let at = start;
    while (at < end) {
      const code = text.codePointAt(at) ?? 0;
      const next = at + (code > 0xffff ? 2 : 1);
      if (test(code)) out.push(at, next);
      at = next;
    }
  };
}

/** `\w+|[^\w\s]+` of the regex crate. */
function words({ text }: Doc, start: number, end: number, out: number[]): void {
  word ??= tester(decodeRanges(REGEX_CRATE_WORD));
  const kind = (code: number) => (word?.(code) ? 1 : isSpace(code) ? 0 : 2);
  let at = start;
  let from = start;
  let current = 0;
  while (at < end) {
    const code = text.codePointAt(at) ?? 0;
    const next = kind(code);
    if (next !== current) {
      if (current !== 0) out.push(from, at);
      from = at;
      current = next;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (current !== 0 && at > from) out.push(from, at);
}

function isPunctuation(): (code: number) => boolean {
  punctuation ??= tester(decodeRanges(PUNCTUATION));
  return punctuation;
}

function behavior(value: unknown, path: string): Behavior {
  switch (value) {
    case 'Removed':
    case 'Isolated':
    case 'MergedWithPrevious':
    case 'MergedWithNext':
    case 'Contiguous':
      return value;
    default:
      throw invalid(path, 'expected Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous');
  }
}

function cutting(find: Finder, how: Behavior, invert = false): PreTokenizer {
  return simple((pieces) => {
    const out: number[] = [];
    const matches: number[] = [];
    const { doc, bounds } = pieces;
    for (let i = 0; i < bounds.length; i += 2) {
      const start = bounds[i] ?? 0;
      const end = bounds[i + 1] ?? 0;
      matches.length = 0;
      find(doc, start, end, matches, i === 0);
      if (how === 'Isolated') isolate(matches, start, end, out);
      else cut(matches, start, end, how, invert, out);
    }
    return { ...pieces, bounds: out };
  });
}

function isolate(matches: readonly number[], start: number, end: number, out: number[]): void {
  let last = start;
  for (let i = 0; i < matches.length; i += 2) {
    const from = matches[i] ?? 0;
    const to = matches[i + 1] ?? 0;
    if (from > last) out.push(last, from);
    if (to > from) out.push(from, to);
    last = to;
  }
  if (last < end) out.push(last, end);
}

type Part = { start: number; end: number; readonly match: boolean };

function cut(
  matches: readonly number[],
  start: number,
  end: number,
  how: Behavior,
  invert: boolean,
  out: number[],
): void {
  const parts: Part[] = [];
  let last = start;
  for (let i = 0; i < matches.length; i += 2) {
    const from = matches[i] ?? 0;
    const to = matches[i + 1] ?? 0;
    if (from !== last) parts.push({ start: last, end: from, match: invert });
    parts.push({ start: from, end: to, match: !invert });
    last = to;
  }
  if (last !== end) parts.push({ start: last, end, match: invert });
  for (const part of merged(parts, how)) if (part.end > part.start) out.push(part.start, part.end);
}

function merged(parts: readonly Part[], how: Behavior): readonly Part[] {
  if (how === 'Removed') return parts.filter((part) => !part.match);
  if (how === 'Isolated') return parts;
  const out: Part[] = [];
  let before = false;
  if (how === 'MergedWithNext') {
    for (const part of [...parts].reverse()) {
      const last = out.at(-1);
      if (part.match && !before && last !== undefined) last.start = part.start;
      else out.push({ ...part });
      before = part.match;
    }
    return out.reverse();
  }
  for (const part of parts) {
    const last = out.at(-1);
    const joins = how === 'Contiguous' ? part.match === before : part.match && !before;
    if (joins && last !== undefined) last.end = part.end;
    else out.push({ ...part });
    before = part.match;
  }
  return out;
}

function fixedLength({ doc, bounds }: Pieces, length: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const end = bounds[i + 1] ?? 0;
    let from = bounds[i] ?? 0;
    let at = from;
    let count = 0;
    while (at < end) {
      at += (doc.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      count += 1;
      if (count === length || at >= end) {
        out.push(from, at);
        from = at;
        count = 0;
      }
    }
  }
  return out;
}

function byteLevel(object: Json, path: string): PreTokenizer {
  const addSpace = flag(object, 'add_prefix_space', path);
  const useRegex = flag(object, 'use_regex', path, true);
  flag(object, 'trim_offsets', path);
  const split = useRegex ? cutting(searching(new Searcher(GPT2, false)), 'Isolated') : undefined;
  return {
    needsOrigin: false,
    usesBytes: true,
    run: (pieces) => {
      let current = pieces;
      const { text } = pieces.doc;
      const lacksSpace = (start: number) => text.charCodeAt(start) !== 32;
      if (addSpace && pieces.bounds.some((start, i) => i % 2 === 0 && lacksSpace(start)))
        current = rewrite(pieces, (builder, start, end) => {
          if (lacksSpace(start)) builder.add(' ', start);
          builder.keep(start, end);
        });
      if (split !== undefined) current = split.run(current);
      return { ...current, asBytes: true };
    },
  };
}

/** Writes every piece anew into one text. */
function rewrite(pieces: Pieces, write: (builder: Builder, start: number, end: number) => void): Pieces {
  const builder = new Builder(pieces.doc);
  const bounds: number[] = [];
  for (let i = 0; i < pieces.bounds.length; i += 2) {
    const from = builder.length;
    write(builder, pieces.bounds[i] ?? 0, pieces.bounds[i + 1] ?? 0);
    bounds.push(from, builder.length);
  }
  return { ...pieces, doc: builder.done(), bounds };
}

function metaspace(object: Json, path: string): PreTokenizer {
  const replacement = oneChar(object, 'replacement', path);
  let scheme = own(object, 'prepend_scheme') ?? 'always';
  if (scheme !== 'always' && scheme !== 'never' && scheme !== 'first')
    throw invalid(`${path}.prepend_scheme`, 'expected always, never or first');
  const addPrefix = own(object, 'add_prefix_space');
  if (addPrefix === false) {
    if (own(object, 'prepend_scheme') !== undefined && scheme !== 'never')
      throw invalid(`${path}.add_prefix_space`, 'does not match prepend_scheme');
    if (scheme !== 'never') throw invalid(`${path}.add_prefix_space`, 'false needs prepend_scheme "never"');
    scheme = 'never';
  }
  const split = own(object, 'split') === null ? true : flag(object, 'split', path, true);
  const cutter = split ? cutting(searching(new Searcher(replacement, true)), 'MergedWithNext') : undefined;
  const first = replacement.codePointAt(0);
  return {
    needsOrigin: scheme === 'first',
    usesBytes: false,
    run: (pieces) => {
      const { text, spans, base } = pieces.doc;
      const written = rewrite(pieces, (builder, start, end) => {
        const origin = spans === undefined ? base + start : (spans.starts[start] ?? 0);
        const starts = text.charCodeAt(start) === 32 || text.codePointAt(start) === first;
        if (!starts && (scheme === 'always' || (scheme === 'first' && origin === 0))) builder.add(replacement, start);
        let from = start;
        for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
          builder.keep(from, at);
          builder.add(replacement, at);
          from = at + 1;
        }
        builder.keep(from, end);
      });
      return cutter === undefined ? written : cutter.run(written);
    },
  };
}
