// Reads that are asked for together, made one where they lie near each other.

/** Ranges of one file with smaller gaps between them are one request: shorter than the time of another. */
const GAP_BYTES = 131_072;
/** One request holds no more of what lies in gaps than a connection brings in a moment. */
const MAX_JOINED_BYTES = 8 * 2 ** 20;

/**
 * Reads of one file that are asked for together, joined where they overlap or lie near each other: rows of an embedding
 * then cost one request for each neighbourhood. Each caller gets its own bytes, and the errors of its own request.
 */
export function joining(
  read: (start: number, end: number) => Promise<Uint8Array>,
): (start: number, end: number) => Promise<Uint8Array> {
  type Wanted = {
    readonly start: number;
    readonly end: number;
    resolve(bytes: Uint8Array): void;
    reject(error: unknown): void;
  };
  let wanted: Wanted[] = [];

  function start() {
    const all = wanted.sort((a, b) => a.start - b.start || a.end - b.end);
    wanted = [];
    let group: Wanted[] = [];
    let end = 0;
    for (const one of all) {
      const first = group[0];
      const isNear =
        first !== undefined &&
        (one.start <= end ||
          (one.start - end <= GAP_BYTES && Math.max(end, one.end) - first.start <= MAX_JOINED_BYTES));
      if (!isNear) {
        together(group, end);
        group = [];
        end = one.end;
      }
      group.push(one);
      end = Math.max(end, one.end);
    }
    together(group, end);
  }

  function together(group: readonly Wanted[], end: number) {
    const first = group[0];
    if (first === undefined) return;
    read(first.start, end).then(
      (bytes) => {
        for (const one of group) one.resolve(bytes.subarray(one.start - first.start, one.end - first.start));
      },
      (error: unknown) => {
        for (const one of group) one.reject(error);
      },
    );
  }

  return (from, to) =>
    new Promise((resolve, reject) => {
      if (wanted.length === 0) setImmediate(start);
      wanted.push({ start: from, end: to, resolve, reject });
    });
}
