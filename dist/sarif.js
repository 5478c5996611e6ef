import "./markdown2.js";
import { G as visible, H as cut, M as escaped, P as joined, R as md, S as LEVELS, W as plural, a as DOCS } from "./render.js";
// src/render/sarif.ts
/** GitHub refuses a run with more (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit). */
const MAX_RESULTS = 25e3;
/** Of these GitHub shows the most severe. */
const MAX_SHOWN = 5e3;
/** GitHub refuses more than 10 MB after gzip; what is no larger before is no larger after, headers and notes allowed for. */
const MAX_RESULT_BYTES = 9e6;
/** Notes on what broke or was not looked at; with the texts below at most 2 MB. */
const MAX_NOTIFICATIONS = 1e3;
/** Descriptions of rules and, so that one sentence is all that is cut, messages (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning). */
const MAX_TEXT = 1024;
const SARIF_LEVELS = {
	error: "error",
	warning: "warning",
	notice: "note"
};
const PROBLEM_SEVERITIES = {
	error: "error",
	warning: "warning",
	notice: "recommendation"
};
/**
* A report as a SARIF 2.1.0 log of one run, for GitHub code scanning and other readers. Findings beyond the limits of
* GitHub are left out, the least severe first, and a notification says how many.
*/
function sarif(report, rules, options = {}) {
	const { kept, left } = withinLimits(report, options);
	const descriptors = firedRules(kept, rules, options);
	const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
	for (const result of kept) result.ruleIndex = indexOf.get(result.ruleId ?? "") ?? -1;
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: report.tool.name,
				semanticVersion: report.tool.version,
				informationUri: "https://github.com/tunelint/tunelint",
				rules: descriptors
			} },
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of what was checked." } } },
			invocations: [{
				executionSuccessful: report.broken.length === 0,
				toolExecutionNotifications: notifications(report, left, kept.length)
			}],
			results: kept
		}]
	};
}
function withinLimits(report, options) {
	const kept = [];
	let bytes = 0;
	const compared = report.findings.some(({ state }) => state === "existing");
	for (const level of LEVELS) for (const finding of report.findings) {
		if (finding.severity !== level) continue;
		const next = result(finding, compared, options);
		bytes += Buffer.byteLength(JSON.stringify(next));
		if (kept.length === MAX_RESULTS || bytes > MAX_RESULT_BYTES) return {
			kept,
			left: report.findings.length - kept.length
		};
		kept.push(next);
	}
	return {
		kept,
		left: 0
	};
}
function result(finding, compared, options) {
	const fingerprint = cut(finding.fingerprint, MAX_TEXT);
	const made = {
		ruleId: finding.rule,
		level: SARIF_LEVELS[finding.severity],
		message: { text: plain(finding.message) },
		locations: [location(finding.at)],
		partialFingerprints: {
			"tunelint/v1": fingerprint,
			...options.lineHash === true ? { primaryLocationLineHash: fingerprint } : {}
		}
	};
	if (compared) made.baselineState = finding.state === "new" ? "new" : "unchanged";
	const fix = finding.fix === void 0 ? void 0 : replacements(finding.fix, options);
	if (fix !== void 0) made.fixes = [fix];
	return made;
}
function location(at) {
	const line = at.line ?? 1;
	return {
		physicalLocation: {
			artifactLocation: {
				uri: uri(at.file),
				uriBaseId: "%SRCROOT%"
			},
			region: { startLine: line }
		},
		...at.pointer === void 0 || at.pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: cut(at.pointer, MAX_TEXT) }] }
	};
}
/** A fix as replacements of text, or nothing when any of its edits is not one: all edits of a fix belong together. */
function replacements(fix, { region }) {
	if (region === void 0 || fix.edits.length === 0) return void 0;
	const changes = /* @__PURE__ */ new Map();
	for (const edit of fix.edits) {
		const replaced = isReplacement(edit) ? region(edit.file, edit.pointer) : void 0;
		if (!isReplacement(edit) || replaced === void 0) return void 0;
		const content = {
			deletedRegion: replaced,
			insertedContent: { text: JSON.stringify(edit.value) }
		};
		changes.set(edit.file, [...changes.get(edit.file) ?? [], content]);
	}
	return {
		description: { text: plain(fix.text) },
		artifactChanges: [...changes].map(([file, list]) => ({
			artifactLocation: {
				uri: uri(file),
				uriBaseId: "%SRCROOT%"
			},
			replacements: list
		}))
	};
}
function isReplacement(edit) {
	return "value" in edit;
}
/** Descriptors of the rules that fired, by id. A rule that is not known here (a newer report) still has its name. */
function firedRules(results, rules, { docs = DOCS }) {
	const known = new Map(rules.map((rule) => [rule.id, rule]));
	return [...new Set(results.map(({ ruleId = "" }) => ruleId))].sort().map((id) => {
		const rule = known.get(id) ?? {
			id,
			title: id,
			why: id,
			fix: "",
			severity: "warning",
			links: []
		};
		return {
			id,
			shortDescription: { text: cut(rule.title, 984) },
			fullDescription: { text: cut(rule.why, 984) },
			help: {
				text: helpText(rule),
				markdown: helpMarkdown(rule)
			},
			helpUri: `${docs}${uri(id)}`,
			defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
			properties: {
				tags: ["fine-tuning"],
				precision: "high",
				"problem.severity": PROBLEM_SEVERITIES[rule.severity]
			}
		};
	});
}
function helpText({ why, fix, links }) {
	return [
		why,
		fix === "" ? "" : `To mend it: ${fix}`,
		...links
	].filter((line) => line !== "").join("\n\n");
}
function helpMarkdown({ title, why, fix, links }) {
	const parts = [md`**${escaped(title)}**`, escaped(why)];
	if (fix !== "") parts.push(md`**To mend it:** ${escaped(fix)}`);
	return [joined(parts, "\n\n"), ...links.map((address) => `- <${address}>`)].join("\n\n");
}
function notifications(report, left, kept) {
	const notes = [];
	if (left > 0) {
		const text = `${plural(left, "finding")} of ${report.findings.length} left out, the least severe, to keep to the limits of GitHub code scanning.`;
		notes.push({
			level: "warning",
			message: { text }
		});
	}
	if (kept > MAX_SHOWN) {
		const text = `GitHub code scanning shows the ${MAX_SHOWN} most severe of ${kept} results.`;
		notes.push({
			level: "note",
			message: { text }
		});
	}
	for (const { rule, subject, error } of report.broken) notes.push(note("error", rule, `${rule} broke on ${subject}: ${error}`));
	for (const { rule, subject, reason, blocking } of report.skipped) if (blocking === true) notes.push(note("warning", rule, `${rule} was not checked on ${subject}: ${reason}`));
	for (const text of report.degraded) notes.push({
		level: "note",
		message: { text: plain(text) }
	});
	if (notes.length <= MAX_NOTIFICATIONS) return notes;
	const more = notes.length - MAX_NOTIFICATIONS;
	return [...notes.slice(0, MAX_NOTIFICATIONS), {
		level: "warning",
		message: { text: `${plural(more, "notification")} more left out; the report has them all.` }
	}];
}
function note(level, rule, text) {
	return {
		level,
		message: { text: plain(text) },
		associatedRule: { id: cut(visible(rule), 100) }
	};
}
/**
* A message as SARIF's plain text, in which `[text](target)` is a link and `{0}` a placeholder (SARIF 2.1.0, 3.11.5 and
* 3.11.6) and GitHub looks for mentions: a zero-width space parts what would be one. Never empty, which GitHub refuses.
*/
function plain(text) {
	const line = cut(visible(text), 984).replaceAll("](", "]​(").replace(/\{(?=\d+\})/g, "{​").replace(/@(?=\w)/g, "@​");
	return line.trim() === "" ? "(no text)" : line;
}
/** A path as a relative URI reference: each name percent-encoded, no scheme, no absolute path. */
function uri(path) {
	return path.replace(/\p{Surrogate}/gu, "�").split("/").map(encodeURIComponent).join("/").replace(/^\/+/, "");
}
export { sarif };
