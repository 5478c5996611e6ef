// `--sample N --seed S`: the same rows for the same seed, wherever it runs.

/** Rows chosen from a file, ascending; `within` gives those of a batch. */
export type Sampled = { within(firstRow: number, rows: number): Uint32Array };

/** `rows` different rows of 1..`total` (all of them where there are no more), each as likely as any other: Floyd's algorithm. */
export function sampled(total: number, { rows, seed }: { readonly rows: number; readonly seed: number }): Sampled {
  const random = generator(seed);
  const chosen = new Set<number>();
  for (let top = Math.max(0, total - rows) + 1; top <= total; top += 1) {
    const row = 1 + Math.floor(random() * top);
    chosen.add(chosen.has(row) ? top : row);
  }
  const sorted = Uint32Array.from(chosen).sort();
  let at = 0;
  return {
    within(firstRow, count) {
      while (at < sorted.length && (sorted[at] ?? 0) < firstRow) at += 1;
      const start = at;
      while (at < sorted.length && (sorted[at] ?? 0) < firstRow + count) at += 1;
      return sorted.slice(start, at);
    },
  };
}

/** Numbers from 0 up to 1 (mulberry32): chance that can be repeated, not secrets. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
