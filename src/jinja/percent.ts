import { floatOf, type Int, intOf, intText, realOf } from './numbers.ts';
import { truncated } from './protocols.ts';
import { escapeHtml, repr, str } from './repr.ts';
import { chargeText, pythonError, typeError, valueError } from './run.ts';
import { floatDigits } from './spec.ts';
import { codePointLength, codePoints } from './text.ts';
import { isMapping, mappingGet, Range, rich, Str, strOf, Tuple, typeNameOf, Undefined, type Value } from './values.ts';

const CONVERSION = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?([\s\S]?)/gu;

/** Python's `text % values`. */
export function formatPercent(format: string | Str, values: Value): string | Str {
  const template = strOf(format) ?? '';
  const markup = format instanceof Str && format.markup;
  const args = values instanceof Tuple ? values.items : [values];
  let used = 0;
  let named = false;
  const next = () => {
    if (used >= args.length) throw typeError('not enough arguments for format string');
    used += 1;
    return args[used - 1];
  };
  const text = template.replace(CONVERSION, (whole, name, flags, width, precision, type, offset: number) => {
    if (type === '') throw valueError('incomplete format');
    if (type === '%') return '%';
    let value: Value;
    let minimum = width === '*' ? (realOf(next()) ?? 0) : Number(width || 0);
    const decimals =
      precision === '*' ? (realOf(next()) ?? 0) : precision === undefined ? undefined : Number(precision);
    let left = flags.includes('-');
    if (minimum < 0) {
      left = true;
      minimum = -minimum;
    }
    chargeText(minimum + (decimals ?? 0));
    if (name === undefined) {
      value = next();
    } else {
      if (values instanceof Undefined) throw values.error();
      if (!isMapping(values)) throw typeError('format requires a mapping');
      value = mappingGet(values, name);
      if (value === undefined) throw pythonError('KeyError', repr(name));
      named = true;
    }
    const position = offset + whole.length - 1;
    const [sign, digits] = converted(type, flags, decimals, value, position, markup);
    const missing = Math.max(0, minimum - codePointLength(sign + digits));
    if (left) return sign + digits + ' '.repeat(missing);
    const numeric = !'srac'.includes(type);
    return flags.includes('0') && numeric ? sign + '0'.repeat(missing) + digits : ' '.repeat(missing) + sign + digits;
  });
  chargeText(text.length);
  if (!named && used < args.length && !(isMapping(values) || isLoose(values))) {
    throw typeError('not all arguments converted during string formatting');
  }
  return rich(text, markup, []);
}

/** Objects with __getitem__ that are no str or tuple may be left over. */
function isLoose(values: Value): boolean {
  return Array.isArray(values) || values instanceof Undefined || values instanceof Range;
}

function converted(
  type: string,
  flags: string,
  precision: number | undefined,
  value: Value,
  position: number,
  markup: boolean,
): readonly [sign: string, digits: string] {
  const sign = (negative: boolean) => (negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '');
  switch (type) {
    case 's':
    case 'r':
    case 'a': {
      let text = type === 's' ? str(value) : repr(value);
      if (type === 'a') text = ascii(text);
      if (markup && !(type === 's' && value instanceof Str && value.markup)) text = escapeHtml(text);
      return ['', precision === undefined ? text : codePoints(text).slice(0, precision).join('')];
    }
    case 'c': {
      const code = intOf(value);
      if (code !== undefined && !(code >= 0 && code <= 0x10ffff)) {
        throw pythonError('OverflowError', '%c arg not in range(0x110000)');
      }
      const char = strOf(value) ?? (code === undefined ? '' : String.fromCodePoint(Number(code)));
      if (codePointLength(char) !== 1) throw typeError('%c requires int or char');
      return ['', char];
    }
    case 'd':
    case 'i':
    case 'u':
      return number(wholeOf(value, type, true), 10, precision, '', sign);
    case 'o':
      return number(wholeOf(value, type, false), 8, precision, flags.includes('#') ? '0o' : '', sign);
    case 'x':
      return number(wholeOf(value, type, false), 16, precision, flags.includes('#') ? '0x' : '', sign);
    case 'X': {
      const [mark, digits] = number(wholeOf(value, type, false), 16, precision, '', sign);
      return [mark + (flags.includes('#') ? '0X' : ''), digits.toUpperCase()];
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
      if (value instanceof Undefined) throw value.error();
      const real = realOf(value);
      if (real === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
      const digits = floatDigits(Math.abs(real), precision ?? 6, type, flags.includes('#'));
      return [sign(real < 0 || Object.is(real, -0)), digits];
    }
    default: {
      const code = (type.codePointAt(0) ?? 0).toString(16);
      throw valueError(`unsupported format character '${type}' (0x${code}) at index ${position}`);
    }
  }
}

function ascii(text: string): string {
  return codePoints(text)
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (code < 0x80) return char;
      if (code < 0x100) return `\\x${code.toString(16)}`;
      if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
      return `\\U${code.toString(16).padStart(8, '0')}`;
    })
    .join('');
}

function wholeOf(value: Value, type: string, truncate: boolean): Int {
  if (value instanceof Undefined && truncate) throw value.error();
  const whole = intOf(value);
  if (whole !== undefined) return whole;
  const real = floatOf(value);
  if (real !== undefined && truncate) {
    if (!Number.isFinite(real)) throw pythonError('OverflowError', 'cannot convert float infinity to integer');
    return truncated(real);
  }
  const wanted = truncate ? 'a real number is required' : 'an integer is required';
  throw typeError(`%${type} format: ${wanted}, not ${typeNameOf(value)}`);
}

function number(
  value: Int,
  radix: number,
  precision: number | undefined,
  prefix: string,
  sign: (negative: boolean) => string,
): readonly [string, string] {
  const whole = BigInt(value);
  const magnitude = whole < 0n ? -whole : whole;
  const digits = radix === 10 ? intText(magnitude) : magnitude.toString(radix);
  return [sign(whole < 0n) + prefix, digits.padStart(precision ?? 0, '0')];
}
