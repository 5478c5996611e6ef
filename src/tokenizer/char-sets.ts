import {
  GENERAL_CATEGORIES,
  GENERAL_CATEGORY_NAMES,
  ONIG_ALPHA,
  ONIG_LOWER,
  ONIG_PUNCT,
  ONIG_SCRIPTS,
  ONIG_SPACE,
  ONIG_UPPER,
  ONIG_WORD,
} from './unicode-tables.ts';

/** Sorted, disjoint, non-touching ranges of code points: start, end (exclusive), start, end, … */
export type CharSet = readonly number[];

const CODE_POINTS = 0x110000;

/** Decodes the gap-and-length form of unicode-tables.ts. */
export function decodeRanges(encoded: string): CharSet {
  const out: number[] = [];
  let at = 0;
  const numbers = encoded.split(' ');
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    at += Number.parseInt(numbers[i] ?? '', 36);
    const end = at + Number.parseInt(numbers[i + 1] ?? '', 36);
    out.push(at, end);
    at = end;
  }
  return out;
}

export function union(sets: readonly CharSet[]): CharSet {
  // Start and end of a range as one number, which sorts by its start.
  const ranges = Float64Array.from(
    sets.flatMap((set) =>
      Array.from({ length: set.length / 2 }, (_, i) => (set[2 * i] ?? 0) * CODE_POINTS * 2 + (set[2 * i + 1] ?? 0)),
    ),
  ).sort();
  const out: number[] = [];
  for (const range of ranges) {
    const start = Math.floor(range / (CODE_POINTS * 2));
    const end = range - start * CODE_POINTS * 2;
    const last = out.length - 1;
    if (last > 0 && start <= (out[last] ?? 0)) out[last] = Math.max(out[last] ?? 0, end);
    else out.push(start, end);
  }
  return out;
}

export function complement(set: CharSet): CharSet {
  const out: number[] = [];
  let at = 0;
  for (let i = 0; i < set.length; i += 2) {
    const start = set[i] ?? 0;
    if (start > at) out.push(at, start);
    at = set[i + 1] ?? 0;
  }
  if (at < CODE_POINTS) out.push(at, CODE_POINTS);
  return out;
}

export function intersection(a: CharSet, b: CharSet): CharSet {
  return complement(union([complement(a), complement(b)]));
}

export function has(set: CharSet, code: number): boolean {
  let low = 0;
  let high = set.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code < (set[2 * middle] ?? 0)) high = middle;
    else if (code >= (set[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** A predicate over code points that is one table look-up below U+10000. */
export function tester(set: CharSet): (code: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < set.length; i += 2)
    table.fill(1, Math.min(set[i] ?? 0, 0x10000), Math.min(set[i + 1] ?? 0, 0x10000));
  return (code) => (code < 0x10000 ? table[code] === 1 : has(set, code));
}

let categories: ReadonlyMap<string, CharSet> | undefined;

function generalCategories(): ReadonlyMap<string, CharSet> {
  if (categories !== undefined) return categories;
  const names = GENERAL_CATEGORY_NAMES.split(' ');
  const ranges: number[][] = names.map(() => []);
  let at = 0;
  for (const run of GENERAL_CATEGORIES.split(' ')) {
    const end = at + Number.parseInt(run.slice(1), 36);
    ranges[Number.parseInt(run.slice(0, 1), 36)]?.push(at, end);
    at = end;
  }
  const found = new Map<string, CharSet>();
  for (const [i, name] of names.entries()) found.set(name.toLowerCase(), ranges[i] ?? []);
  categories = found;
  return found;
}

const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['letter', 'l'],
  ['uppercaseletter', 'lu'],
  ['lowercaseletter', 'll'],
  ['titlecaseletter', 'lt'],
  ['modifierletter', 'lm'],
  ['otherletter', 'lo'],
  ['mark', 'm'],
  ['nonspacingmark', 'mn'],
  ['spacingmark', 'mc'],
  ['enclosingmark', 'me'],
  ['number', 'n'],
  ['decimalnumber', 'nd'],
  ['letternumber', 'nl'],
  ['othernumber', 'no'],
  ['punctuation', 'p'],
  ['symbol', 's'],
  ['separator', 'z'],
  ['spaceseparator', 'zs'],
  ['other', 'c'],
  ['control', 'cc'],
  ['format', 'cf'],
  ['unassigned', 'cn'],
  ['privateuse', 'co'],
]);

const memo = new Map<string, CharSet>();

function remember(name: string, make: () => CharSet): CharSet {
  const known = memo.get(name);
  if (known !== undefined) return known;
  const made = make();
  memo.set(name, made);
  return made;
}

/** All of `l`, `m`, `n`, `p`, `s`, `z` or `c`. */
function majorCategory(letter: string): CharSet {
  return remember(`category ${letter}`, () =>
    union([...generalCategories()].flatMap(([name, set]) => (name.startsWith(letter) ? [set] : []))),
  );
}

/** `\s` of Oniguruma. */
export function spaces(): CharSet {
  return remember('space', () => decodeRanges(ONIG_SPACE));
}

/** `\w` of Oniguruma. */
export function wordChars(): CharSet {
  return remember('word', () => decodeRanges(ONIG_WORD));
}

/** `\d` of Oniguruma. */
export function digits(): CharSet {
  return generalCategories().get('nd') ?? [];
}

const HEX_DIGITS: CharSet = [48, 58, 65, 71, 97, 103];

/**
 * The set behind `\p{name}` or `[[:name:]]` as Oniguruma 6.9.10 (Unicode 16) has it: general categories, POSIX
 * classes, and the scripts listed in unicode-tables.ts. Undefined for a name that is not covered.
 */
export function property(name: string): CharSet | undefined {
  const key = name.toLowerCase().replace(/[ _-]/g, '');
  const short = LONG_NAMES.get(key) ?? key;
  const category = /^[lmnpszc]$/.test(short) ? majorCategory(short) : generalCategories().get(short);
  if (category !== undefined) return category;
  const script = ONIG_SCRIPTS.find(([s]) => s.toLowerCase() === key);
  if (script !== undefined) return remember(`script ${key}`, () => decodeRanges(script[1]));
  switch (key) {
    case 'alpha':
    case 'alphabetic':
      return remember('alpha', () => decodeRanges(ONIG_ALPHA));
    case 'alnum':
      return remember('alnum', () => union([decodeRanges(ONIG_ALPHA), digits()]));
    case 'upper':
    case 'uppercase':
      return remember('upper', () => decodeRanges(ONIG_UPPER));
    case 'lower':
    case 'lowercase':
      return remember('lower', () => decodeRanges(ONIG_LOWER));
    case 'punct':
      return remember('punct', () => decodeRanges(ONIG_PUNCT));
    case 'space':
    case 'whitespace':
      return spaces();
    case 'word':
      return wordChars();
    case 'digit':
      return digits();
    case 'xdigit':
      return HEX_DIGITS;
    case 'any':
      return [0, CODE_POINTS];
    case 'ascii':
      return [0, 128];
    default:
      return undefined;
  }
}
