import { fixed, floatOf, floatText, type Int, intOf, intText, isFloat } from './numbers.ts';
import { str } from './repr.ts';
import { chargeText, pythonError, typeError, valueError } from './run.ts';
import { codePointLength, codePoints } from './text.ts';
import { strOf, typeNameOf, Undefined, type Value } from './values.ts';

/** A parsed format specification of str.format. */
type Spec = {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
};

const SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/u;

/** Python's format(value, spec). */
export function formatValue(value: Value, spec: string): string {
  if (spec === '') return str(value);
  const text = strOf(value);
  const whole = intOf(value);
  if (text === undefined && whole === undefined && !isFloat(value)) {
    const owner = value instanceof Undefined ? 'Undefined' : typeNameOf(value);
    throw typeError(`unsupported format string passed to ${owner}.__format__`);
  }
  const parsed = parseSpec(spec, text === undefined ? value : text);
  if (text !== undefined) return formatText(text, parsed);
  if (whole !== undefined && !'eEfFgG%'.includes(parsed.type || 'd')) return formatInt(whole, parsed, value);
  return formatFloat(whole === undefined ? (floatOf(value) ?? 0) : Number(whole), parsed);
}

function parseSpec(spec: string, value: Value): Spec {
  const match = SPEC.exec(spec);
  if (match === null) throw valueError(`Invalid format specifier '${spec}' for object of type '${typeNameOf(value)}'`);
  const [, fill, align = '', sign = '', , alternate, zero, width = '', grouping = '', precision, type = ''] = match;
  chargeText(Number(width) + Number(precision ?? 0));
  return {
    fill: fill ?? (zero !== '' && align === '' ? '0' : ' '),
    align,
    sign,
    alternate: alternate === '#',
    zero: zero !== '',
    width: Number(width),
    grouping,
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

function unknownCode(type: string, typeName: string) {
  return valueError(`Unknown format code '${type}' for object of type '${typeName}'`);
}

function formatText(text: string, spec: Spec): string {
  if (spec.type !== '' && spec.type !== 's') throw unknownCode(spec.type, 'str');
  if (spec.sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  if (spec.grouping !== '') throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
  const kept = spec.precision === undefined ? text : codePoints(text).slice(0, spec.precision).join('');
  return aligned('', kept, spec, spec.zero && spec.align === '' ? '<' : '<');
}

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function formatInt(value: Int, spec: Spec, original: Value): string {
  const type = spec.type || 'd';
  if (spec.precision !== undefined) throw valueError('Precision not allowed in integer format specifier');
  if (type === 'c') return aligned('', String.fromCodePoint(Number(value)), spec, '<');
  const radix = RADIX[type];
  if (radix === undefined && type !== 'd' && type !== 'n') throw unknownCode(type, typeNameOf(original));
  if (
    spec.type === '' &&
    typeof original === 'boolean' &&
    spec.grouping === '' &&
    spec.sign === '' &&
    !spec.alternate
  ) {
    // bool has int's __format__: the text is a number.
  }
  const magnitude = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  let digits = radix === undefined ? intText(magnitude) : magnitude.toString(radix);
  if (type === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate && radix !== undefined ? `0${type}` : '';
  return aligned(signOf(value < 0, spec.sign) + prefix, digits, spec, '>', radix === undefined ? 3 : 4);
}

function signOf(negative: boolean, sign: string): string {
  if (negative) return '-';
  return sign === '+' || sign === ' ' ? sign : '';
}

function formatFloat(value: number, spec: Spec): string {
  const negative = value < 0 || Object.is(value, -0);
  const type = spec.type;
  if (type !== '' && !'eEfFgGn%'.includes(type)) throw unknownCode(type, 'float');
  const digits = floatDigits(Math.abs(value), spec.precision, type, spec.alternate);
  return aligned(signOf(negative, spec.sign), digits, spec, '>', 3);
}

/** Digits of a positive float under a conversion of printf, `%` or none. */
export function floatDigits(value: number, precision: number | undefined, type: string, alternate = false): string {
  const upper = type === 'E' || type === 'F' || type === 'G';
  const cased = (text: string) => (upper ? text.toUpperCase() : text);
  if (!Number.isFinite(value)) return cased(Number.isNaN(value) ? 'nan' : 'inf') + (type === '%' ? '%' : '');
  switch (type.toLowerCase()) {
    case 'f':
      return fixed(value, precision ?? 6);
    case '%':
      return `${fixed(value * 100, precision ?? 6)}%`;
    case 'e':
      return cased(exponential(value, precision ?? 6));
    case 'g':
    case 'n':
      return cased(general(value, precision === 0 ? 1 : (precision ?? 6), alternate));
    default:
      if (precision === undefined) return floatText(value);
      return withPoint(general(value, precision === 0 ? 1 : precision, false, true));
  }
}

function withPoint(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** printf's %e on the exact value, half to even. */
function exponential(value: number, precision: number): string {
  let text = value.toExponential(Math.min(precision, 100));
  const tie = value.toExponential(Math.min(precision + 1, 100));
  const [mantissa = ''] = tie.split('e');
  if (mantissa.endsWith('5') && Number(tie) === value && precision < 20) {
    const lower = mantissa.slice(0, -1).replace(/\.$/, '');
    if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = `${lower}e${tie.split('e')[1]}`;
  }
  const [digits = '', power = ''] = text.split('e');
  const exponent = Number(power);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function general(value: number, precision: number, alternate: boolean, plain = false): string {
  if (value === 0) return alternate ? `0.${'0'.repeat(precision - 1)}` : '0';
  const scientific = exponential(value, precision - 1);
  const exponent = Number(scientific.split('e')[1]);
  const trim = (text: string) => (alternate || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
  // A float without a type switches to an exponent one digit earlier, so that a point always fits.
  if (exponent < -4 || exponent >= precision - (plain && exponent > 0 ? 1 : 0)) {
    const [digits = '', power = ''] = scientific.split('e');
    return `${trim(digits)}e${power}`;
  }
  return trim(fixed(value, precision - 1 - exponent));
}

function aligned(prefix: string, digits: string, spec: Spec, fallback: string, group = 3): string {
  const align = spec.align || (spec.zero && fallback === '>' ? '=' : fallback);
  let body = digits;
  if (spec.grouping !== '') {
    const [whole = '', ...rest] = digits.split(/(?=[.eE%])/);
    body =
      grouped(
        whole,
        spec,
        group,
        align === '=' && spec.fill === '0' ? spec.width - prefix.length - rest.join('').length : 0,
      ) + rest.join('');
  }
  const missing = spec.width - codePointLength(prefix) - codePointLength(body);
  if (missing <= 0) return prefix + body;
  const fill = spec.fill;
  if (align === '=') return prefix + fill.repeat(missing) + body;
  if (align === '<') return prefix + body + fill.repeat(missing);
  if (align === '>') return fill.repeat(missing) + prefix + body;
  const left = Math.floor(missing / 2);
  return fill.repeat(left) + prefix + body + fill.repeat(missing - left);
}

function grouped(digits: string, spec: Spec, size: number, width: number): string {
  const step = (text: string) => text.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, 'g'), spec.grouping);
  let padded = digits;
  while (step(padded).length < width) padded = `0${padded}`;
  return step(padded);
}

type Lookup = {
  readonly args: readonly Value[];
  readonly kwargs: ReadonlyMap<string, Value> | ((name: string) => Value);
  readonly attribute: (object: Value, name: string) => Value;
  readonly item: (object: Value, index: Value) => Value;
  readonly finish: (text: string, value: Value) => string;
  readonly convert: (value: Value, conversion: string) => Value;
};

/** Python's str.format. */
export function formatBraces(template: string, lookup: Lookup): string {
  return new BraceFormat(lookup).format(template, 2);
}

class BraceFormat {
  readonly #lookup: Lookup;
  #automatic = 0;
  #numbering: 'automatic' | 'manual' | undefined;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  format(template: string, depth: number): string {
    if (depth < 0) throw valueError('Max string recursion exceeded');
    let out = '';
    let at = 0;
    while (at < template.length) {
      const brace = template.slice(at).search(/[{}]/);
      if (brace < 0) return out + template.slice(at);
      out += template.slice(at, at + brace);
      at += brace;
      const char = template.charAt(at);
      if (template.charAt(at + 1) === char) {
        out += char;
        at += 2;
        continue;
      }
      if (char === '}') throw valueError("Single '}' encountered in format string");
      const end = fieldEnd(template, at + 1);
      out += this.#field(template.slice(at + 1, end), depth);
      chargeText(out.length);
      at = end + 1;
    }
    return out;
  }

  #field(field: string, depth: number): string {
    const match = /^([^{}!:[]*(?:\[[^\]]*\][^{}!:[]*)*)(?:!([^:]*))?(?::([\s\S]*))?$/.exec(field);
    if (match === null) throw valueError("expected '}' before end of string");
    const [, path = '', conversion, spec = ''] = match;
    let value = this.#value(path);
    if (conversion !== undefined) {
      if (conversion === '') throw valueError('end of string while looking for conversion specifier');
      value = this.#lookup.convert(value, conversion);
    }
    return this.#lookup.finish(formatValue(value, this.format(spec, depth - 1)), value);
  }

  #value(path: string): Value {
    const match = /^([^.[]*)((?:\.[^.[]*|\[[^\]]*\])*)$/.exec(path);
    if (match === null) throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    const [, first = '', rest = ''] = match;
    let value = this.#first(first);
    for (const [step] of rest.matchAll(/\.[^.[]*|\[[^\]]*\]/g)) {
      const name = step.startsWith('.') ? step.slice(1) : step.slice(1, -1);
      if (name === '') throw valueError('Empty attribute in format string');
      if (step.startsWith('.')) value = this.#lookup.attribute(value, name);
      else value = this.#lookup.item(value, /^\d+$/.test(name) ? Number(name) : name);
    }
    return value;
  }

  #first(name: string): Value {
    const { args, kwargs } = this.#lookup;
    if (name !== '' && !/^\d+$/.test(name)) {
      const value = typeof kwargs === 'function' ? kwargs(name) : kwargs.get(name);
      if (value === undefined) throw pythonError('KeyError', `'${name}'`);
      return value;
    }
    const numbering = name === '' ? 'automatic' : 'manual';
    if (this.#numbering !== undefined && this.#numbering !== numbering) {
      throw valueError(
        numbering === 'manual'
          ? 'cannot switch from automatic field numbering to manual field specification'
          : 'cannot switch from manual field specification to automatic field numbering',
      );
    }
    this.#numbering = numbering;
    const index = name === '' ? this.#automatic : Number(name);
    this.#automatic += 1;
    if (index >= args.length) {
      throw pythonError('IndexError', `Replacement index ${index} out of range for positional args tuple`);
    }
    return args[index];
  }
}

function fieldEnd(template: string, start: number): number {
  let depth = 1;
  let bracket = false;
  for (let at = start; at < template.length; at += 1) {
    const char = template.charAt(at);
    if (char === '[') bracket = true;
    else if (char === ']') bracket = false;
    else if (bracket) continue;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw valueError(
    start >= template.length ? "Single '{' encountered in format string" : "expected '}' before end of string",
  );
}
