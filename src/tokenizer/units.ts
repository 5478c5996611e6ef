let text = '';
let units = new Uint16Array(1024);

/**
 * The UTF-16 units of `wanted` at the front of a buffer that is used again for the next text. Several steps ask for
 * the same text in a row.
 */
export function unitsOf(wanted: string): Uint16Array {
  if (wanted === text) return units;
  const { length } = wanted;
  if (units.length < length) units = new Uint16Array(length * 2);
  for (let i = 0; i < length; i++) units[i] = wanted.charCodeAt(i);
  text = wanted;
  return units;
}
