import type { Judged } from './check.ts';
import { decode, readOrSkip } from './find.ts';
import { lineOf } from './read/json.ts';
import { type Locate, locator, type ReadText } from './render/locate.ts';
import type { Edit, Finding, Json, Source } from './types.ts';

// Where each finding stands in its file, and what an edit replaces there.

/** The findings with their lines, their edits with what stands there now. */
export async function located(judged: Judged, locate: Locate, read: ReadText): Promise<Judged> {
  const findings: Finding[] = [];
  for (const finding of judged.findings) {
    const at = await locate(finding.at);
    const fix =
      finding.fix === undefined ? undefined : { ...finding.fix, edits: await withBefore(finding.fix.edits, read) };
    findings.push({ ...finding, at, ...(fix === undefined ? {} : { fix }) });
  }
  return { ...judged, findings };
}

/** Larger values than this are not shown as what was there before. */
const MAX_BEFORE = 2_000;

/** Notes in each edit the value that it replaces. */
async function withBefore(edits: readonly Edit[], read: ReadText): Promise<readonly Edit[]> {
  const noted: Edit[] = [];
  for (const edit of edits) {
    const text = 'pointer' in edit ? await read(edit.file) : undefined;
    const before = text === undefined || !('pointer' in edit) ? undefined : valueAt(text, edit.pointer);
    noted.push(before === undefined || JSON.stringify(before).length > MAX_BEFORE ? edit : { ...edit, before });
  }
  return noted;
}

function valueAt(text: string, pointer: string): Json | undefined {
  const span = lineOf(text, pointer);
  if (span === undefined) return undefined;
  try {
    return JSON.parse(text.slice(span.start, span.end)) as Json;
  } catch {
    // NaN and Infinity, which Python writes: nothing that a fix sets.
    return undefined;
  }
}

/** Text of a file, read once; undefined when it cannot be had. */
export function reader(source: Source): ReadText {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = source.bytes(path).then(decode, () => undefined);
    texts.set(path, text);
    return text;
  };
}

/** Above this a text is searched as bytes: half the memory, and V8 finds things in it several times as fast. */
const LARGE_TEXT = 2 ** 20;

/** Finds the line of a place, in files of any size. */
export function lines(source: Source): Locate {
  const asBytes = new Set<string>();
  const read: ReadText = async (path) => {
    const bytes = await readOrSkip(source, path);
    if (bytes === undefined) return undefined;
    if (bytes.length < LARGE_TEXT || bytes[0] === 0xef) return decode(bytes);
    asBytes.add(path);
    return latin1(bytes);
  };
  return locator(read, (text, pointer, file) =>
    lineOf(text, asBytes.has(file) ? latin1(new TextEncoder().encode(pointer)) : pointer),
  );
}

/** Each byte as one character. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
