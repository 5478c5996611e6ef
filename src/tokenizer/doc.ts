/**
 * A stretch of text on its way through the pipeline. `starts` and `ends` give, for each UTF-16 unit of `text`, the
 * range of the input it stands for (UTF-16 units of the input); they are there only when offsets are wanted.
 */
export type Doc = {
  readonly text: string;
  readonly spans: Spans | undefined;
  /** Where this stretch begins in the input. */
  readonly base: number;
};
export type Spans = { readonly starts: Int32Array; readonly ends: Int32Array };

/** One character of a new text: what it is, and how it came about. */
export type Change = {
  readonly char: string;
  /** 0: takes the place of the next old character; 1: is new; -n: takes its place and n more old ones vanish. */
  readonly change: number;
};

/** The spans of untouched input: every unit stands for the whole character it belongs to. */
export function inputSpans(text: string, base: number): Spans {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let i = 0;
  while (i < text.length) {
    const width = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    for (let k = 0; k < width; k++) {
      starts[i + k] = base + i;
      ends[i + k] = base + i + width;
    }
    i += width;
  }
  return { starts, ends };
}

export function slice(doc: Doc, start: number, end: number): Doc {
  if (start === 0 && end === doc.text.length) return doc;
  const { spans } = doc;
  const text = doc.text.slice(start, end);
  if (spans === undefined) return { text, spans, base: doc.base };
  return {
    text,
    spans: { starts: spans.starts.subarray(start, end), ends: spans.ends.subarray(start, end) },
    base: spans.starts[start] ?? doc.base,
  };
}

/** Collects a new text with its spans. */
export class Builder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  length = 0;
  private readonly source: Doc;

  constructor(source: Doc) {
    this.source = source;
  }

  /** Copies units start to end of the source as they are. */
  keep(start: number, end: number): void {
    this.parts.push(this.source.text.slice(start, end));
    this.length += end - start;
    const { spans } = this.source;
    if (spans === undefined) return;
    for (let i = start; i < end; i++) {
      this.starts.push(spans.starts[i] ?? 0);
      this.ends.push(spans.ends[i] ?? 0);
    }
  }

  /** Adds text that stands for what unit `unit` of the source stands for; before the first unit it stands for nothing. */
  add(text: string, unit: number): void {
    this.parts.push(text);
    this.length += text.length;
    const { spans, base } = this.source;
    if (spans === undefined) return;
    for (let i = 0; i < text.length; i++) {
      this.starts.push(unit < 0 ? base : (spans.starts[unit] ?? base));
      this.ends.push(unit < 0 ? base : (spans.ends[unit] ?? base));
    }
  }

  done(): Doc {
    const spans =
      this.source.spans === undefined
        ? undefined
        : { starts: Int32Array.from(this.starts), ends: Int32Array.from(this.ends) };
    return { text: this.parts.join(''), spans, base: this.source.base };
  }
}

/** Replaces the whole text by `changes`, after `removed` old characters vanished at the front. */
export function transform(doc: Doc, changes: Iterable<Change>, removed = 0): Doc {
  const { text } = doc;
  const builder = new Builder(doc);
  let at = 0;
  const skip = () => {
    if (at < text.length) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  };
  for (let i = 0; i < removed; i++) skip();
  for (const { char, change } of changes) {
    if (change > 0) {
      builder.add(char, at - 1);
      continue;
    }
    builder.add(char, at);
    skip();
    for (let i = change; i < 0; i++) skip();
  }
  return builder.done();
}
