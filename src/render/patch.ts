/** Lines of the new file that one hunk of a patch shows: those that stayed and those that came. */
export type Hunk = {
  /** 1-based number of the first of the lines. */
  readonly start: number;
  readonly lines: readonly string[];
};

/** Lines of a new file on which review comments may stand; GitHub cuts patches long before this. */
const MAX_LINES = 200_000;

/**
 * The hunks of the text that GitHub gives as `patch` of a changed file: hunks without file headings. A hunk without lines
 * in the new file is left out, and what is not a patch gives none.
 */
export function hunks(patch: string): readonly Hunk[] {
  const found: Hunk[] = [];
  let lines: string[] = [];
  let missing = 0;
  for (const line of patch.split('\n', MAX_LINES)) {
    const heading = missing === 0 ? /^@@ -\d+(?:,\d+)? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(line) : null;
    if (heading !== null) {
      missing = Number(heading[2] ?? 1);
      lines = [];
      if (missing > 0) found.push({ start: Number(heading[1]), lines });
    } else if (missing > 0 && /^[ +]/.test(line)) {
      lines.push(line.slice(1));
      missing -= 1;
    }
  }
  return found;
}

/** The hunk that shows all lines from `start` to `end`, both 1-based and included. */
export function hunkWith(all: readonly Hunk[], start: number, end: number): Hunk | undefined {
  return all.find((hunk) => start >= hunk.start && start <= end && end < hunk.start + hunk.lines.length);
}
