import { limitError, pythonError, typeError } from './run.ts';

/** A Python float with an integral value. Every other float is a plain number, and an integral number is an int. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A Python int, small or large. */
export type Int = number | bigint;

/** Digits of an int that Python agrees to print. */
const MAX_INT_DIGITS = 4300;
/** Size of the largest int: four times what can be printed. */
const MAX_INT_BITS = 64_000;
/** Decimals that Number.prototype.toFixed can give. */
const MAX_DECIMALS = 100;

/** A float as the engine keeps it. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

/** An int as the engine keeps it: a number when it is exact, a bigint otherwise. */
export function integer(value: bigint): Int {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** Whether a value is a Python float. */
export function isFloat(value: unknown): value is number | Float {
  return value instanceof Float || (typeof value === 'number' && !Number.isInteger(value));
}

/** Whether a value is a Python int, booleans aside. */
export function isInt(value: unknown): value is Int {
  return Number.isInteger(value) || typeof value === 'bigint';
}

/** The int behind an int or a boolean. */
export function intOf(value: unknown): Int | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isInt(value) ? value : undefined;
}

/** The number behind a float. */
export function floatOf(value: unknown): number | undefined {
  if (value instanceof Float) return value.value;
  return typeof value === 'number' && !Number.isInteger(value) ? value : undefined;
}

/** The number behind an int, a boolean or a float, as Python's float() gives it. */
export function realOf(value: unknown): number | undefined {
  const whole = intOf(value);
  return whole === undefined ? floatOf(value) : Number(whole);
}

/** An index, a count or a width: an int as a plain number, clamped where it is too large to matter. */
export function indexOf(value: unknown): number | undefined {
  const whole = intOf(value);
  if (whole === undefined) return undefined;
  if (typeof whole === 'number') return whole;
  return whole > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

/** An argument that Python wants to be an int. */
export function needInt(value: unknown, typeName: (value: unknown) => string): number {
  const index = indexOf(value);
  if (index === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  return index;
}

type Operator = 'add' | 'sub' | 'mul' | 'div' | 'floordiv' | 'mod' | 'pow';

/** The result of an operator on two numbers, or undefined when one is not a number. */
export function arithmetic(op: Operator, left: unknown, right: unknown): Int | Float | undefined {
  const a = intOf(left);
  const b = intOf(right);
  if (a !== undefined && b !== undefined) return intArithmetic(op, a, b);
  const x = realOf(left);
  const y = realOf(right);
  if (x === undefined || y === undefined) return undefined;
  return float(floatArithmetic(op, x, y)) as Int | Float;
}

function intArithmetic(op: Operator, a: Int, b: Int): Int | Float {
  if (typeof a === 'number' && typeof b === 'number' && op !== 'div' && op !== 'pow') {
    const quick = smallArithmetic(op, a, b);
    if (Number.isSafeInteger(quick) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) return quick + 0;
  }
  if (op === 'div') return float(trueDivision(a, b)) as Int | Float;
  if (op === 'pow') return power(a, b);
  const x = BigInt(a);
  const y = BigInt(b);
  switch (op) {
    case 'add':
      return integer(x + y);
    case 'sub':
      return integer(x - y);
    case 'mul':
      return sized(x * y);
    case 'floordiv':
    case 'mod': {
      if (y === 0n) throw zeroDivision(op === 'mod' ? 'integer modulo by zero' : 'integer division or modulo by zero');
      const remainder = ((x % y) + y) % y;
      return integer(op === 'mod' ? remainder : (x - remainder) / y);
    }
    default:
      return op satisfies never;
  }
}

function smallArithmetic(op: 'add' | 'sub' | 'mul' | 'floordiv' | 'mod', a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'floordiv':
      return b === 0 ? Number.NaN : Math.floor(a / b);
    case 'mod':
      return b === 0 ? Number.NaN : ((a % b) + b) % b;
    default:
      return op satisfies never;
  }
}

function floatArithmetic(op: Operator, x: number, y: number): number {
  switch (op) {
    case 'add':
      return x + y;
    case 'sub':
      return x - y;
    case 'mul':
      return x * y;
    case 'div':
      if (y === 0) throw zeroDivision('float division by zero');
      return x / y;
    case 'floordiv':
      if (y === 0) throw zeroDivision('float floor division by zero');
      return floorDivision(x, y);
    case 'mod':
      if (y === 0) throw zeroDivision('float modulo');
      return floatModulo(x, y);
    case 'pow':
      return floatPower(x, y);
    default:
      return op satisfies never;
  }
}

function zeroDivision(message: string) {
  return pythonError('ZeroDivisionError', message);
}

function sized(value: bigint): Int {
  if (value.toString(16).length * 4 > MAX_INT_BITS) throw limitError('integer size');
  return integer(value);
}

function trueDivision(a: Int, b: Int): number {
  if (b === 0 || b === 0n) throw zeroDivision('division by zero');
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return Number(a) / Number(b);
  // Scaling the quotient to 66 bits or more leaves a sticky bit, so that Number() rounds the true quotient.
  let x = BigInt(a);
  let y = BigInt(b);
  const sign = x < 0n !== y < 0n ? -1 : 1;
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  const shift = Math.max(0, y.toString(2).length - x.toString(2).length + 66);
  const scaled = x << BigInt(shift);
  const quotient = (scaled / y) | (scaled % y === 0n ? 0n : 1n);
  const value = (sign * Number(quotient)) / 2 ** shift;
  if (!Number.isFinite(value)) throw pythonError('OverflowError', 'integer division result too large for a float');
  return value;
}

function power(a: Int, b: Int): Int | Float {
  const exponent = BigInt(b);
  if (exponent < 0n) {
    if (Number(a) === 0) throw zeroDivision('0.0 cannot be raised to a negative power');
    return float(floatPower(Number(a), Number(b))) as Int | Float;
  }
  const base = BigInt(a);
  if (base !== 0n && base !== 1n && base !== -1n) {
    const bits = BigInt(base.toString(2).length) * exponent;
    if (bits > BigInt(MAX_INT_BITS) * 2n) throw limitError('integer size');
  }
  return sized(base === -1n ? (exponent % 2n === 0n ? 1n : -1n) : base ** exponent);
}

function floatPower(x: number, y: number): number {
  if (x === 0 && y < 0) throw zeroDivision('0.0 cannot be raised to a negative power');
  // IEEE pow: 1 to any power and -1 to an infinite one are 1, where ECMAScript says NaN.
  if (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y))) return 1;
  if (x < 0 && Number.isFinite(y) && !Number.isInteger(y) && Number.isFinite(x)) {
    throw pythonError('TypeError', 'complex numbers are not supported');
  }
  const value = x ** y;
  if (!Number.isFinite(value) && Number.isFinite(x) && Number.isFinite(y)) {
    throw pythonError('OverflowError', "(34, 'Numerical result out of range')");
  }
  return value;
}

function floatModulo(x: number, y: number): number {
  const remainder = x % y;
  if (remainder === 0) return y < 0 ? -0 : 0;
  return remainder < 0 !== y < 0 ? remainder + y : remainder;
}

function floorDivision(x: number, y: number): number {
  const remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder !== 0 && y < 0 !== remainder < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** Python's repr of an int. */
export function intText(value: Int): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value + 0);
  const text = BigInt(value).toString();
  if (text.length > MAX_INT_DIGITS + 1) {
    throw pythonError('ValueError', 'Exceeds the limit (4300 digits) for integer string conversion');
  }
  return text;
}

/** Python's repr of a float: shortest digits, an exponent from 1e16 and below 1e-4. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return `${String(value)}.0`;
  if (exponent >= 0) return String(value);
  const sign = value < 0 ? '-' : '';
  return `${sign}0.${'0'.repeat(-exponent - 1)}${mantissa.replace(/[-.]/g, '')}`;
}

/** Decimals rounded half to even on the exact value, as C's printf does; toFixed rounds ties up. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return floatText(value);
  const digits = Math.min(decimals, MAX_DECIMALS);
  const magnitude = Math.abs(value);
  let text = magnitude >= 1e21 ? wholeFixed(magnitude, digits) : magnitude.toFixed(digits);
  if (magnitude < 1e21 && isTie(magnitude, digits)) {
    const lower = exactDecimals(magnitude, digits);
    if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = lower;
  }
  if (decimals > digits) text += '0'.repeat(decimals - digits);
  return value < 0 || Object.is(value, -0) ? `-${text}` : text;
}

function wholeFixed(value: number, digits: number): string {
  const whole = BigInt(value).toString();
  return digits === 0 ? whole : `${whole}.${'0'.repeat(digits)}`;
}

function isTie(value: number, digits: number): boolean {
  if (digits + 1 > MAX_DECIMALS) return false;
  const next = value.toFixed(digits + 1);
  return next.endsWith('5') && Number(next) === value && /5?0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length))
    ? /^0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length))
    : false;
}

function exactDecimals(value: number, digits: number): string {
  const next = value.toFixed(digits + 1).slice(0, -1);
  return next.endsWith('.') ? next.slice(0, -1) : next;
}

/** Python's round() of a float to decimals. */
export function roundFloat(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  if (decimals > 22) return value;
  if (decimals >= 0) return Number(fixed(value, decimals));
  const unit = 10 ** -decimals;
  if (!Number.isFinite(unit)) return value < 0 ? -0 : 0;
  const magnitude = Math.abs(value);
  const floor = Math.floor(magnitude / unit);
  const rest = magnitude - floor * unit;
  const up = rest > unit / 2 || (rest === unit / 2 && floor % 2 !== 0);
  const rounded = (up ? floor + 1 : floor) * unit;
  return value < 0 ? -rounded : rounded;
}

/** Python's int(text, base); undefined where it raises ValueError. */
export function parseInteger(text: string, base: number): Int | undefined {
  const trimmed = /^\s*([+-]?)(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z_]+)\s*$/.exec(text);
  if (trimmed === null) return undefined;
  const [, sign = '', prefix = ''] = trimmed;
  let digits = trimmed[3] ?? '';
  const prefixBase = prefix === '' ? undefined : { x: 16, o: 8, b: 2 }[prefix.charAt(1).toLowerCase()];
  if (prefixBase !== undefined && prefixBase !== base && base !== 0) digits = `${prefix}${digits}`;
  else if (prefixBase !== undefined) digits = digits.replace(/^_/, '');
  const radix = base === 0 ? (prefixBase ?? 10) : base;
  if (/^_|__|_$/.test(digits)) return undefined;
  if (base === 0 && prefixBase === undefined && /^0[0_]*[1-9]/.test(digits)) return undefined;
  digits = digits.replaceAll('_', '').toLowerCase();
  let value = 0n;
  if (radix === 10) {
    if (!/^\d+$/.test(digits)) return undefined;
    value = BigInt(digits);
  } else {
    for (const digit of digits) {
      const worth = Number.parseInt(digit, 36);
      if (!(worth < radix)) return undefined;
      value = value * BigInt(radix) + BigInt(worth);
    }
  }
  return integer(sign === '-' ? -value : value);
}

/** Python's float(text); undefined where it raises ValueError. */
export function parseFloatText(text: string): number | undefined {
  const trimmed = text.trim();
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (special !== null) {
    if (/nan/i.test(trimmed)) return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  // Two plain patterns: one with nested repetition would overflow on long texts.
  const digits = trimmed.replaceAll('_', '');
  if (/(?:^|\D)_|_(?:\D|$)/.test(trimmed) || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits))
    return undefined;
  return Number(digits);
}
