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
  const edges = new Set<number>([0, 0x10000]);
  for (const set of sets) for (const edge of set) edges.add(edge);
  edges.delete(0x110000);
  const starts = [...edges].sort((a, b) => a - b);
  const numbers = new Map<string, number>();
  const representatives: number[] = [];
  const bmp = new Uint8Array(0x10000);
  const astralStarts: number[] = [];
  const astralClasses: number[] = [];
  for (const [i, start] of starts.entries()) {
    let signature = '';
    for (const set of sets) signature += has(set, start) ? '1' : '0';
    let number = numbers.get(signature);
    if (number === undefined) {
      number = numbers.size;
      if (number >= MAX_CLASSES) throw unsupported('regex', `more than ${MAX_CLASSES} kinds of characters`);
      numbers.set(signature, number);
      representatives.push(start);
    }
    if (start < 0x10000) bmp.fill(number, start, Math.min(starts[i + 1] ?? 0x10000, 0x10000));
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
