// From a symbolic place (file and JSON Pointer) to a line that a person can go to.

import type { Place } from '../types.ts';

/** Reads the text of a file by its path; undefined when it cannot be had. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** The 1-based line of the value at a pointer in the text of `file`, or undefined: `lineOf` of read/json.ts. */
export type LineOf = (text: string, pointer: string, file: string) => { readonly line: number } | undefined;

/** Texts and lines found are kept for one run; a file is read once however many findings point into it. */
export type Locate = (place: Place) => Promise<Place>;

/**
 * A function that adds the line to a place. A line that is already there is kept; where the value does not exist (a
 * missing key) the line of the nearest value around it is taken; a file that cannot be read leaves the place as it is.
 */
export function locator(read: ReadText, lineOf: LineOf): Locate {
  const texts = new Map<string, Promise<string | undefined>>();
  const lines = new Map<string, number | undefined>();
  return async function locate(place) {
    const { file, pointer } = place;
    if (place.line !== undefined || pointer === undefined) return place;
    const key = `${file}\0${pointer}`;
    if (!lines.has(key)) {
      let text = texts.get(file);
      if (text === undefined) {
        text = read(file);
        texts.set(file, text);
      }
      const content = await text;
      lines.set(key, content === undefined ? undefined : nearestLine(content, pointer, file, lineOf));
    }
    const line = lines.get(key);
    return line === undefined ? place : { ...place, line };
  };
}

/** The 1-based line of the value at a pointer, or of the nearest value around it. */
export function nearestLine(text: string, pointer: string, file: string, lineOf: LineOf): number | undefined {
  for (let around = pointer; ; around = around.slice(0, around.lastIndexOf('/'))) {
    const found = lineOf(text, around, file);
    if (found !== undefined) return found.line;
    if (!around.includes('/')) return undefined;
  }
}
