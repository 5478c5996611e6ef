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
  const starts = Float64Array.from(new Set([0, 0x10000, ...sets.flat()].filter((edge) => edge < 0x110000))).sort();
  const classes = new Int32Array(starts.length);
  for (const set of sets) refine(classes, starts, set);
  const numbers = new Map<number, number>();
  const representatives: number[] = [];
  const bmp = new Uint8Array(0x10000);
  const astralStarts: number[] = [];
  const astralClasses: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    let number = numbers.get(classes[i] ?? 0);
    if (number === undefined) {
      number = numbers.size;
      if (number >= MAX_CLASSES) throw unsupported('regex', `more than ${MAX_CLASSES} kinds of characters`);
      numbers.set(classes[i] ?? 0, number);
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

/** Cuts each class into what is in the set and what is not; `starts` are sorted, and every edge of the set is among them. */
function refine(classes: Int32Array, starts: Float64Array, set: CharSet): void {
  // New numbers, plus one, of the two halves of each class; there are never more classes than places.
  const numbers = new Int32Array(2 * starts.length);
  let count = 0;
  let passed = 0;
  for (let i = 0; i < starts.length; i++) {
    while (passed < set.length && (set[passed] ?? 0) <= (starts[i] ?? 0)) passed += 1;
    const half = 2 * (classes[i] ?? 0) + (passed & 1);
    if (numbers[half] === 0) numbers[half] = ++count;
    classes[i] = (numbers[half] ?? 1) - 1;
  }
}
