/** GPT-2's printable stand-ins: byte → UTF-16 unit of its character. */
export const BYTE_TO_UNIT: Uint16Array = byteToUnit();
/** The other way round; -1 for characters that stand for no byte. All stand-ins are below U+0144. */
export const UNIT_TO_BYTE: Int16Array = unitToByte();

function byteToUnit(): Uint16Array {
  const table = new Uint16Array(256);
  let next = 256;
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    table[byte] = printable ? byte : next++;
  }
  return table;
}

function unitToByte(): Int16Array {
  const table = new Int16Array(0x144).fill(-1);
  for (const [byte, unit] of BYTE_TO_UNIT.entries()) table[unit] = byte;
  return table;
}

/** Writes the UTF-8 of well-formed UTF-16 `units` from start to end into `bytes` at 0; returns the number of bytes. */
export function utf8(units: Uint16Array, start: number, end: number, bytes: Uint8Array): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    if (unit < 0x80) bytes[n++] = unit;
    else if (unit < 0x800) {
      bytes[n++] = 0xc0 | (unit >> 6);
      bytes[n++] = 0x80 | (unit & 63);
    } else if (unit >= 0xd800 && unit < 0xdc00) {
      const code = 0x10000 + ((unit - 0xd800) << 10) + ((units[++i] ?? 0) - 0xdc00);
      bytes[n++] = 0xf0 | (code >> 18);
      bytes[n++] = 0x80 | ((code >> 12) & 63);
      bytes[n++] = 0x80 | ((code >> 6) & 63);
      bytes[n++] = 0x80 | (code & 63);
    } else {
      bytes[n++] = 0xe0 | (unit >> 12);
      bytes[n++] = 0x80 | ((unit >> 6) & 63);
      bytes[n++] = 0x80 | (unit & 63);
    }
  }
  return n;
}

/** Bytes that one character takes in UTF-8. */
export function utf8Width(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    n += utf8Width(code);
    if (code > 0xffff) i += 1;
  }
  return n;
}

/** The name of a byte's token under byte_fallback. */
export function byteToken(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}

/** Ids of the bytes of a symbol by a table of all bytes; undefined where one has none. */
export function fallbackIds(symbol: string, fallback: Int32Array): number[] | undefined {
  const out: number[] = [];
  for (const byte of new TextEncoder().encode(symbol)) {
    const id = fallback[byte] ?? -1;
    if (id < 0) return undefined;
    out.push(id);
  }
  return out;
}
