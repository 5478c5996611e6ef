import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdit } from './read/json.ts';
import type { Edit, Finding, Source } from './types.ts';

export type FixResult = {
  readonly applied: readonly { readonly finding: Finding; readonly edit: Edit }[];
  /** Edits that could not be made, with the reason; an edit that another finding already made is in neither list. */
  readonly failed: readonly { readonly finding: Finding; readonly edit: Edit; readonly reason: string }[];
};

/**
 * Applies the fixes that are data to the files below `root`, keeping each file's formatting. Two findings that set the same
 * pointer agree or the second is refused. `base` gives the bytes of files that are copied from the base model.
 */
export async function applyFixes(
  root: string,
  findings: readonly Finding[],
  base: ((finding: Finding) => Promise<Source | undefined>) | undefined,
  dryRun: boolean,
): Promise<FixResult> {
  const applied: { finding: Finding; edit: Edit }[] = [];
  const failed: { finding: Finding; edit: Edit; reason: string }[] = [];
  const made = new Map<string, string>();
  for (const finding of findings)
    for (const edit of finding.fix?.edits ?? []) {
      const key = `${edit.file}#${'pointer' in edit ? edit.pointer : '(whole file)'}`;
      const value = JSON.stringify('value' in edit ? edit.value : 'remove' in edit ? null : edit.from);
      const earlier = made.get(key);
      if (earlier === value) continue;
      if (earlier !== undefined) {
        failed.push({
          finding,
          edit,
          reason: 'another fix sets it to something else; run the check again and fix again',
        });
        continue;
      }
      const reason =
        'copyFrom' in edit ? await copy(root, edit, await base?.(finding), dryRun) : change(root, edit, dryRun);
      if (reason !== undefined) failed.push({ finding, edit, reason });
      else {
        made.set(key, value);
        applied.push({ finding, edit });
      }
    }
  return { applied, failed };
}

function change(root: string, edit: Exclude<Edit, { copyFrom: 'base' }>, dryRun: boolean): string | undefined {
  const path = join(root, edit.file);
  // UTF-8 that does not survive the round trip must not be rewritten.
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return 'the file is not valid UTF-8';
  const changed = applyEdit(text, edit);
  if (changed === undefined) return 'the file is not JSON, or the place is no longer there';
  if (!dryRun && changed !== text) writeFileSync(path, changed);
  return undefined;
}

async function copy(
  root: string,
  edit: Extract<Edit, { copyFrom: 'base' }>,
  base: Source | undefined,
  dryRun: boolean,
): Promise<string | undefined> {
  if (base === undefined) return 'the base model is not at hand';
  const bytes = await base.bytes(edit.from);
  if (!dryRun) writeFileSync(join(root, edit.file), bytes);
  return undefined;
}
