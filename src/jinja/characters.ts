import { chargeText } from './run.ts';
import { codePoints, isSpace } from './text.ts';

const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
/** Characters that Unicode calls digits without being decimals. */
const DIGIT =
  /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u;
/** Ideographs that Unicode gives a numeric value. */
const NUMERIC_IDEOGRAPHS =
  '\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}';
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, 'u');
const ALPHANUMERIC = new RegExp(`^[\\p{L}\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, 'u');
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const UPPER_OR_TITLE = /[\p{Uppercase}\p{Lt}]/u;

/** The predicates of str that look at every character. */
export const PREDICATES: Readonly<Record<string, (text: string) => boolean>> = {
  isalpha: (text) => ALPHA.test(text),
  isdecimal: (text) => DECIMAL.test(text),
  isdigit: (text) => DIGIT.test(text),
  isnumeric: (text) => NUMERIC.test(text),
  isalnum: (text) => ALPHANUMERIC.test(text),
  isidentifier: (text) => IDENTIFIER.test(text),
  isascii: (text) => !/[^\0-\x7f]/.test(text),
  isprintable: (text) => !NOT_PRINTABLE.test(text.replaceAll(' ', '')),
  isspace: (text) => text !== '' && Array.from(text).every((char) => isSpace(char.charCodeAt(0))),
  islower: isLower,
  isupper: isUpper,
  istitle: isTitle,
};

/** Python's str.islower. */
export function isLower(text: string): boolean {
  return /\p{Lowercase}/u.test(text) && !UPPER_OR_TITLE.test(text);
}

/** Python's str.isupper. */
export function isUpper(text: string): boolean {
  return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}

function isTitle(text: string): boolean {
  let cased = false;
  let afterCased = false;
  for (const char of codePoints(text)) {
    if (UPPER_OR_TITLE.test(char)) {
      if (afterCased) return false;
      afterCased = true;
      cased = true;
    } else if (/\p{Lowercase}/u.test(char)) {
      if (!afterCased) return false;
      cased = true;
    } else {
      afterCased = false;
    }
  }
  return cased;
}

/** Characters whose title case is neither themselves nor their upper case. */
const TITLE_CASE: Readonly<Record<string, string>> = {
  Ǆ: 'ǅ',
  ǆ: 'ǅ',
  Ǉ: 'ǈ',
  ǉ: 'ǈ',
  Ǌ: 'ǋ',
  ǌ: 'ǋ',
  Ǳ: 'ǲ',
  ǳ: 'ǲ',
  '\u1fb2': '\u1fba\u0345',
  '\u1fb3': '\u1fbc',
  '\u1fb4': '\u0386\u0345',
  '\u1fb7': '\u0391\u0342\u0345',
  '\u1fc2': '\u1fca\u0345',
  '\u1fc3': '\u1fcc',
  '\u1fc4': '\u0389\u0345',
  '\u1fc7': '\u0397\u0342\u0345',
  '\u1ff2': '\u1ffa\u0345',
  '\u1ff3': '\u1ffc',
  '\u1ff4': '\u038f\u0345',
  '\u1ff7': '\u03a9\u0342\u0345',
};
const LIGATURE = /^[\u00df\u0587\ufb00-\ufb06\ufb13-\ufb17]$/;
const TITLE_ITSELF = /^[\p{Lt}\u10d0-\u10ff]$/u;
const IOTA_SUBSCRIPT = /^[\u1f80-\u1faf]$/;

/** One character in title case. */
function titleCase(char: string): string {
  const listed = TITLE_CASE[char];
  if (listed !== undefined) return listed;
  if (TITLE_ITSELF.test(char)) return char;
  if (IOTA_SUBSCRIPT.test(char)) return String.fromCharCode(char.charCodeAt(0) | 8);
  const upper = char.toUpperCase();
  return LIGATURE.test(char) ? upper.charAt(0) + upper.slice(1).toLowerCase() : upper;
}

/** Python's str.capitalize. */
export function capitalize(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  if (text === '') return '';
  // Lowering the whole word keeps the rule for a final sigma.
  return titleCase(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

/** Every character in lower case; the case of a final sigma depends on its neighbours. */
function lowered(text: string): readonly string[] {
  const points = codePoints(text);
  const whole = codePoints(text.toLowerCase());
  return points.map((char, index) =>
    char === 'Σ' && whole.length === points.length ? (whole[index] ?? '') : char.toLowerCase(),
  );
}

/** Python's str.title. */
export function title(text: string): string {
  chargeText(text.length);
  let out = '';
  let afterCased = false;
  const lower = lowered(text);
  for (const [index, char] of codePoints(text).entries()) {
    const cased = /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u.test(char);
    out += afterCased ? lower[index] : titleCase(char);
    afterCased = cased;
  }
  return out;
}

/** Python's str.swapcase. */
export function swapCase(text: string): string {
  const lower = lowered(text);
  return codePoints(text)
    .map((char, index) => {
      if (/\p{Uppercase}/u.test(char)) return lower[index];
      return /\p{Lowercase}/u.test(char) ? char.toUpperCase() : char;
    })
    .join('');
}

/** Python's str.casefold, for characters whose folding is their lower case, and ß. */
export function caseFold(text: string): string {
  return text.replace(/[ßẞ]/g, 'ss').replaceAll('ς', 'σ').toLowerCase().replaceAll('ς', 'σ');
}
