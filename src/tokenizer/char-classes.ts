import { type CharSet, has } from './char-sets.ts';
import { unsupported } from './errors.ts';

/** Class of the second half of a surrogate pair. It belongs to every set, so that runs need no extra test. */
export const CONTINUED = 255;
/** Class written behind the text. It belongs to no set. */
export const AFTER = 254;
/** Class numbers are bytes, and two of them are taken. */
const MAX_CLASSES = 250;

/** Class numbers of code points: equal number means that no set of the pattern tells them apart. */
export type Partition = {
  readonly bmp: Uint8Array;
  readonly astralStarts: Int32Array;
  readonly astralClasses: Uint8Array;
  readonly members: ReadonlyMap<CharSet, Uint8Array>;
};

/** Cuts all code points into classes that no set tells apart. Newline is always its own class (line anchors). */
export function partitionOf(used: readonly CharSet[]): Partition {
  const sets = [[10, 11], ...used];
  // Each place where a set begins or ends, as one number: code point × number of sets + set.
  const count = sets.length;
  const marks = Float64Array.from([0, 0x10000], (code) => code * (count + 1) + count);
  const edges = Float64Array.from(sets.flatMap((set, i) => set.map((code) => code * (count + 1) + i)));
  const sorted = new Float64Array(marks.length + edges.length);
  sorted.set(marks);
  sorted.set(edges, marks.length);
  sorted.sort();
  const inside = new Uint8Array(count).fill(0x30);
  const numbers = new Map<string, number>();
  const representatives: number[] = [];
  const bmp = new Uint8Array(0x10000);
  const astralStarts: number[] = [];
  const astralClasses: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = Math.floor((sorted[i] ?? 0) / (count + 1));
    if (start >= 0x110000) break;
    for (; i < sorted.length; i++) {
      const mark = sorted[i] ?? 0;
      if (mark >= (start + 1) * (count + 1)) break;
      const set = mark - start * (count + 1);
      if (set < count) inside[set] = (inside[set] ?? 0) ^ 1;
    }
    const signature = String.fromCharCode(...inside);
    let number = numbers.get(signature);
    if (number === undefined) {
      number = numbers.size;
      if (number >= MAX_CLASSES) throw unsupported('regex', `more than ${MAX_CLASSES} kinds of characters`);
      numbers.set(signature, number);
      representatives.push(start);
    }
    const next = i < sorted.length ? Math.floor((sorted[i] ?? 0) / (count + 1)) : 0x110000;
    if (start < 0x10000) bmp.fill(number, start, Math.min(next, 0x10000));
    else {
      astralStarts.push(start);
      astralClasses.push(number);
    }
  }
  const members = new Map<CharSet, Uint8Array>();
  for (const set of used) {
    const table = new Uint8Array(256);
    for (const [number, code] of representatives.entries()) if (has(set, code)) table[number] = 1;
    table[CONTINUED] = 1;
    members.set(set, table);
  }
  return { bmp, astralStarts: Int32Array.from(astralStarts), astralClasses: Uint8Array.from(astralClasses), members };
}
