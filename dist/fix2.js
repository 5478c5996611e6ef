import { G as visible, x as editDiffs } from "./render.js";
// src/render/fix.ts
/** What `tunelint fix` did, for a terminal: each edit as a small diff, what failed, and what is left for a person. */
function fixText(applied, failed, findings, dryRun) {
	const lines = [];
	for (const { finding, edit } of applied) {
		lines.push(`${visible(edit.file)}  (${finding.rule})`);
		for (const diff of editDiffs([edit])) lines.push(...diff.lines.map(({ sign, text }) => `  ${sign} ${visible(text)}`));
	}
	for (const { finding, edit, reason } of failed) lines.push(`${visible(edit.file)}: not changed (${finding.rule}): ${visible(reason)}`);
	const done = new Set(applied.map((a) => a.finding));
	const left = findings.filter((f) => !done.has(f) && f.severity !== "notice");
	for (const finding of left) lines.push(`left for you: ${finding.severity} ${finding.rule}: ${visible(finding.message)}`);
	const verb = dryRun ? "would be made" : "made";
	lines.push(`${applied.length} edit${applied.length === 1 ? "" : "s"} ${verb}, ${failed.length} not possible, ${left.length} finding${left.length === 1 ? "" : "s"} without a fix as data`);
	return `${lines.join("\n")}\n`;
}
export { fixText };
