import { type CharSet, tester, union } from './char-sets.ts';
import type { Change } from './doc.ts';
import { COMBINING_CLASSES, LOWERCASE, LOWERCASE_SPECIAL, NFD_MAPPINGS, NFKD_MAPPINGS } from './unicode-tables.ts';

/** Normalization and lower case as Rust's crates do them, whatever Unicode version V8 has. */
export type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

type Tables = {
  readonly canonical: ReadonlyMap<number, readonly number[]>;
  readonly compatible: ReadonlyMap<number, readonly number[]>;
  readonly classes: ReadonlyMap<number, number>;
  /** Whether normalization can touch the character at all. All others are inert, also where V8 knows better. */
  readonly known: (code: number) => boolean;
};

function decodeMappings(encoded: string): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  let at = 0;
  for (const entry of encoded.split(' ')) {
    const [gap = 0, ...codes] = entry.split(',').map((n) => Number.parseInt(n, 36));
    at += gap;
    found.set(at, codes);
  }
  return found;
}

let loaded: Tables | undefined;

function tables(): Tables {
  if (loaded !== undefined) return loaded;
  const canonical = decodeMappings(NFD_MAPPINGS);
  const compatible = decodeMappings(NFKD_MAPPINGS);
  const classes = new Map<number, number>();
  const numbers = COMBINING_CLASSES.split(' ').map((n) => Number.parseInt(n, 36));
  let at = 0;
  for (let i = 0; i + 2 < numbers.length; i += 3) {
    at += numbers[i] ?? 0;
    const end = at + (numbers[i + 1] ?? 0);
    for (; at < end; at++) classes.set(at, numbers[i + 2] ?? 0);
  }
  const codes: CharSet[] = [
    [0x1100, 0x1200],
    [0xac00, 0xd7a4],
  ];
  for (const [code, parts] of [...canonical, ...compatible]) for (const c of [code, ...parts]) codes.push([c, c + 1]);
  for (const code of classes.keys()) codes.push([code, code + 1]);
  loaded = { canonical, compatible, classes, known: tester(union(codes)) };
  return loaded;
}

/** Normalizes well-formed text. */
export function normalize(text: string, form: Form): string {
  const theirs = text.normalize(form);
  // Rust's tables are a subset of V8's, so what V8 leaves alone Rust leaves alone too.
  if (theirs === text) return text;
  const { known } = tables();
  let out = '';
  let runStart = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (!known(code)) {
      out += text.slice(runStart, at).normalize(form) + text.slice(at, at + width);
      runStart = at + width;
    }
    at += width;
  }
  return runStart === 0 ? theirs : out + text.slice(runStart).normalize(form);
}

let composed: Uint8Array | undefined;

/** Blocks of 64 characters none of which NFC can change, wherever it stands. */
function composedBlocks(): Uint8Array {
  if (composed !== undefined) return composed;
  const { canonical, classes } = tables();
  const blocks = new Uint8Array(0x110000 >> 6).fill(1);
  const touch = (code: number) => {
    blocks[code >> 6] = 0;
  };
  for (const code of classes.keys()) touch(code);
  for (const [code, parts] of canonical) {
    // What stands behind a first character may be composed with it.
    for (const part of parts.slice(1)) touch(part);
    const char = String.fromCodePoint(code);
    if (char.normalize('NFC') !== char) touch(code);
  }
  // Vowels and final consonants of Hangul.
  for (let code = 0x1161; code < 0x1200; code++) touch(code);
  composed = blocks;
  return blocks;
}

/** Whether UTF-8 is in form NFC for sure; most text is. */
export function isComposed(bytes: Uint8Array, length: number): boolean {
  let at = 0;
  // Below U+0300 nothing can change, and no table is needed to know it.
  while (at < length && (bytes[at] ?? 0) < 0xcc) at += (bytes[at] ?? 0) < 0x80 ? 1 : 2;
  if (at >= length) return true;
  const blocks = composedBlocks();
  while (at < length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0xcc) {
      at += lead < 0x80 ? 1 : 2;
      continue;
    }
    const second = (bytes[at + 1] ?? 0) & 63;
    if (lead < 0xe0) {
      if (blocks[lead & 31] === 0) return false;
      at += 2;
    } else if (lead < 0xf0) {
      if (blocks[((lead & 15) << 6) | second] === 0) return false;
      at += 3;
    } else {
      if (blocks[((lead & 7) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 63)] === 0) return false;
      at += 4;
    }
  }
  return true;
}

/** The same as `normalize`, told as changes, as the crate unicode-normalization-alignments tells them. */
export function normalizeChanges(text: string, form: Form): readonly Change[] {
  const { canonical, compatible, classes } = tables();
  const compat = form === 'NFKC' || form === 'NFKD';
  const decomposed: { code: number; change: number; ccc: number }[] = [];
  let pending = 0;
  const sortPending = () => {
    const tail = decomposed.splice(pending).sort((a, b) => a.ccc - b.ccc);
    for (const item of tail) decomposed.push(item);
  };
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const parts =
      (compat ? compatible.get(code) : undefined) ?? canonical.get(code) ?? (isSyllable(code) ? jamo(char) : [code]);
    for (const [i, part] of parts.entries()) {
      const ccc = classes.get(part) ?? 0;
      if (ccc === 0) {
        if (decomposed.length - pending > 1) sortPending();
        pending = decomposed.length;
      }
      decomposed.push({ code: part, change: i === 0 ? 0 : 1, ccc });
      if (ccc === 0) pending = decomposed.length;
    }
  }
  sortPending();
  const out: Change[] = [];
  const emit = (item: { code: number; change: number }) =>
    out.push({ char: String.fromCodePoint(item.code), change: item.change });
  if (form === 'NFD' || form === 'NFKD') {
    for (const item of decomposed) emit(item);
    return out;
  }
  let starter: { code: number; change: number } | undefined;
  let held: { code: number; change: number }[] = [];
  let lastClass: number | undefined;
  for (const item of decomposed) {
    if (starter === undefined) {
      if (item.ccc === 0) starter = item;
      else emit(item);
      continue;
    }
    const blocked = lastClass !== undefined && lastClass >= item.ccc;
    const composed = blocked ? undefined : compose(starter.code, item.code);
    if (composed !== undefined) {
      starter = { code: composed, change: starter.change + item.change - 1 };
    } else if (item.ccc === 0) {
      emit(starter);
      for (const one of held) emit(one);
      held = [];
      starter = item;
      lastClass = undefined;
    } else {
      held.push(item);
      lastClass = item.ccc;
    }
  }
  if (starter !== undefined) emit(starter);
  for (const one of held) emit(one);
  return out;
}

function isSyllable(code: number): boolean {
  return code >= 0xac00 && code < 0xd7a4;
}

function jamo(syllable: string): readonly number[] {
  return Array.from(syllable.normalize('NFD'), (c) => c.codePointAt(0) ?? 0);
}

function compose(first: number, second: number): number | undefined {
  const { known } = tables();
  if (!known(first) || !known(second)) return undefined;
  const pair = String.fromCodePoint(first, second).normalize('NFC');
  const code = pair.codePointAt(0) ?? 0;
  return pair.length === (code > 0xffff ? 2 : 1) && known(code) ? code : undefined;
}

let lower: ReadonlyMap<number, string> | undefined;

function lowerTable(): ReadonlyMap<number, string> {
  if (lower !== undefined) return lower;
  const table = new Map<number, string>();
  for (const entry of LOWERCASE.split(' ')) {
    const [start = 0, count = 0, step = 0, delta = 0] = entry.split(',').map((n) => Number.parseInt(n, 36));
    for (let i = 0; i < count; i++) table.set(start + i * step, String.fromCodePoint(start + i * step + delta));
  }
  for (const entry of LOWERCASE_SPECIAL.split(' ')) {
    const [code = 0, ...parts] = entry.split(',').map((n) => Number.parseInt(n, 36));
    table.set(code, String.fromCodePoint(...parts));
  }
  lower = table;
  return table;
}

/** `char::to_lowercase`: no context, so a final Σ becomes σ. */
export function lowerChar(char: string): string {
  return lowerTable().get(char.codePointAt(0) ?? 0) ?? char;
}

/** Lower case of every character by itself. */
export function lowercase(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  const table = lowerTable();
  let out = '';
  for (const char of text) out += table.get(char.codePointAt(0) ?? 0) ?? char;
  return out;
}
