import stringWidth from 'string-width';

/** Words on lines of at most `width` columns. A word that is longer, and text without spaces, is broken where it fits. */
export function wrapped(prose: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of prose.split(' ')) {
    if (word === '') continue;
    const size = stringWidth(word);
    if (used > 0 && used + 1 + size <= width) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    // A long word starts on the line that is open when at least a few characters of it fit there.
    const fills = size > width && used > 0 && width - used > 4;
    if (used > 0 && !fills) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (fills) {
      line += ' ';
      used += 1;
    }
    if (used + size <= width) {
      line += word;
      used += size;
      continue;
    }
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { segment } of graphemes.segment(word)) {
      const columns = stringWidth(segment);
      if (used > 0 && used + columns > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += segment;
      used += columns;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Made when it is wanted: that takes milliseconds. */
let graphemes: Intl.Segmenter | undefined;
