import type { Edit, Json } from '../types.ts';
import { cut, oneLine } from './visible.ts';

/** Longest value shown, in UTF-16 units: a screen line or four, never a whole file. */
const MAX_VALUE = 400;

/** The value that a file has at a pointer before the edit; undefined where there is none or it is not known. */
export type Before = (file: string, pointer: string) => Json | undefined;

/** Edits of one place: a heading and the lines that go and come. Text as it is in the files; the caller escapes it. */
export type EditDiff = {
  readonly file: string;
  /** JSON Pointer of the object or list that is changed; empty for the top level. */
  readonly within: string;
  readonly lines: readonly { readonly sign: '-' | '+' | '='; readonly text: string }[];
};

/** Edits as small diffs, one for each file and object, in the order of the edits. */
export function editDiffs(edits: readonly Edit[], before?: Before): EditDiff[] {
  const groups = new Map<string, { file: string; within: string; lines: EditDiff['lines'][number][] }>();
  for (const edit of edits) {
    const { within, key } = 'pointer' in edit ? target(edit.pointer) : { within: '', key: undefined };
    const id = JSON.stringify([edit.file, within]);
    const group = groups.get(id) ?? { file: edit.file, within, lines: [] };
    groups.set(id, group);
    if ('copyFrom' in edit) {
      group.lines.push({ sign: '=', text: `copied from the base model's ${edit.from}` });
      continue;
    }
    const old = edit.before ?? before?.(edit.file, edit.pointer);
    if (old !== undefined) group.lines.push({ sign: '-', text: member(key, old) });
    if ('remove' in edit) {
      if (old === undefined)
        group.lines.push({ sign: '-', text: key === undefined ? 'the value' : JSON.stringify(key) });
    } else {
      group.lines.push({ sign: '+', text: member(key, edit.value) });
    }
  }
  return [...groups.values()];
}

/**
 * Where an edit goes: the object, and the key in it. A number may be an index or a key (`added_tokens_decoder`), and a
 * pointer does not say which, so it stays in `within`.
 */
function target(pointer: string): { within: string; key: string | undefined } {
  const slash = pointer.lastIndexOf('/');
  const key = pointer
    .slice(slash + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (slash < 0 || key === '-' || /^\d+$/.test(key)) return { within: pointer, key: undefined };
  return { within: pointer.slice(0, slash), key };
}

function member(key: string | undefined, value: Json): string {
  const text = cut(oneLine(value), MAX_VALUE);
  return key === undefined ? text : `${JSON.stringify(key)}: ${text},`;
}
