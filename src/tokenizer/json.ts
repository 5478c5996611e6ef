import { invalid } from './errors.ts';

/** A JSON object as JSON.parse makes it. Only own properties may be read: see `own`. */
export type Json = { readonly [key: string]: unknown };

/** Reads an own property, so that a key such as `constructor` never reaches Object.prototype. */
export function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function asObject(value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, 'expected an object');
  return value as Json;
}

export function asArray(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(path, 'expected a list');
  return value;
}

export function asString(value: unknown, path: string): string {
  if (typeof value !== 'string') throw invalid(path, 'expected a string');
  return value;
}

/** A token id: Rust reads u32. */
export function asId(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 0x7fffffff)
    throw invalid(path, 'expected a token id (a whole number from 0 to 2147483647)');
  return value;
}

export function asCount(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(path, 'expected a whole number that is not negative');
  return value;
}

/** Reads a boolean property; `fallback` undefined means that it must be there. */
export function flag(object: Json, key: string, path: string, fallback?: boolean): boolean {
  const value = own(object, key);
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value !== 'boolean') throw invalid(`${path}.${key}`, 'expected true or false');
  return value;
}

export function text(object: Json, key: string, path: string): string {
  return asString(own(object, key), `${path}.${key}`);
}

/** A string, or undefined where the property is null or missing. */
export function optionalText(object: Json, key: string, path: string): string | undefined {
  const value = own(object, key);
  return value === null || value === undefined ? undefined : asString(value, `${path}.${key}`);
}

/** A string of exactly one character (code point), as Rust's `char` is read. */
export function oneChar(object: Json, key: string, path: string): string {
  const value = text(object, key, path);
  const [first] = value;
  if (first === undefined || first.length !== value.length) throw invalid(`${path}.${key}`, 'expected one character');
  return value;
}
