import { o as applyEdit } from "./json.js";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// src/fix.ts
/**
* Applies the fixes that are data to the files below `root`, keeping each file's formatting. Two findings that set the same
* pointer agree or the second is refused. `base` gives the bytes of files that are copied from the base model.
*/
async function applyFixes(root, findings, base, dryRun) {
	const applied = [];
	const failed = [];
	const made = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const edit of finding.fix?.edits ?? []) {
		const key = `${edit.file}#${"pointer" in edit ? edit.pointer : "(whole file)"}`;
		const value = JSON.stringify("value" in edit ? edit.value : "remove" in edit ? null : edit.from);
		const earlier = made.get(key);
		if (earlier === value) continue;
		if (earlier !== void 0) {
			failed.push({
				finding,
				edit,
				reason: "another fix sets it to something else; run the check again and fix again"
			});
			continue;
		}
		const reason = "copyFrom" in edit ? await copy(root, edit, await base?.(finding), dryRun) : change(root, edit, dryRun);
		if (reason !== void 0) failed.push({
			finding,
			edit,
			reason
		});
		else {
			made.set(key, value);
			applied.push({
				finding,
				edit
			});
		}
	}
	return {
		applied,
		failed
	};
}
function change(root, edit, dryRun) {
	const path = join(root, edit.file);
	const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
	const text = bytes.toString("utf8");
	if (!Buffer.from(text).equals(bytes)) return "the file is not valid UTF-8";
	const changed = applyEdit(text, edit);
	if (changed === void 0) return "the file is not JSON, or the place is no longer there";
	if (!dryRun && changed !== text) writeFileSync(path, changed);
}
async function copy(root, edit, base, dryRun) {
	if (base === void 0) return "the base model is not at hand";
	const bytes = await base.bytes(edit.from);
	if (!dryRun) writeFileSync(join(root, edit.file), bytes);
}
export { applyFixes };
