import { D as UserError } from "./start.js";
// src/merge.ts
/** The worst first. */
const LEVEL_ORDER = {
	error: 0,
	warning: 1,
	notice: 2
};
const VERDICT_ORDER = {
	pass: 0,
	incomplete: 1,
	fail: 2
};
/**
* One report of many: the worst verdict, subjects by kind and path, each defect once, all in one fixed order, counts
* anew. The order of the reports and the grouping of merges do not matter, and one report is itself. Where two reports
* contradict each other, the worse is taken, and of facts the longer; `degraded` says so. Throws UserError for none.
*/
function mergeReports(reports) {
	const [first, ...others] = reports;
	if (first === void 0) throw new UserError("There is no report to merge: name at least one report file.");
	if (others.length === 0) return first;
	const degraded = new Set(reports.flatMap((report) => report.degraded));
	const versions = [...new Set(reports.map((report) => report.tool.version))].sort();
	if (versions.length > 1) degraded.add("the merged reports were written by different versions of tunelint");
	const subjects = mergedSubjects(reports, degraded);
	const findings = mergedFindings(reports.flatMap((report) => report.findings));
	const skipped = mergedSkipped(reports);
	const broken = [...new Map(reports.flatMap((report) => report.broken).map((item) => [stable(item), item])).values()];
	return {
		schemaVersion: 1,
		tool: {
			name: "tunelint",
			version: versions.at(-1) ?? first.tool.version
		},
		verdict: reports.map((report) => report.verdict).reduce((a, b) => VERDICT_ORDER[a] >= VERDICT_ORDER[b] ? a : b),
		counts: counted(findings),
		subjects,
		findings,
		...mergedFixed(reports, findings),
		skipped,
		broken: broken.sort(by((item) => [
			item.subject,
			item.rule,
			item.error
		])),
		degraded: [...degraded].sort()
	};
}
/** Findings by severity. */
function counted(findings) {
	const counts = {
		error: 0,
		warning: 0,
		notice: 0
	};
	for (const { severity } of findings) counts[severity] += 1;
	return counts;
}
function mergedSubjects(reports, degraded) {
	const subjects = /* @__PURE__ */ new Map();
	for (const { kind, path, facts } of reports.flatMap((report) => report.subjects)) {
		const key = JSON.stringify([kind, path]);
		const subject = subjects.get(key) ?? {
			kind,
			path,
			facts: /* @__PURE__ */ new Map()
		};
		subjects.set(key, subject);
		for (const [fact, value] of Object.entries(facts)) {
			const known = subject.facts.get(fact);
			if (known !== void 0 && stable(known) !== stable(value)) degraded.add(`the merged reports disagree on ${fact} of ${path}`);
			if (known === void 0 || compare(weight(value), weight(known)) > 0) subject.facts.set(fact, value);
		}
	}
	return [...subjects.values()].sort(by(({ kind, path }) => [path, kind])).map(({ kind, path, facts }) => ({
		kind,
		path,
		facts: Object.fromEntries([...facts].sort(by(([key]) => [key])))
	}));
}
/** What one report calls fixed and another still finds is not fixed. */
function mergedFixed(reports, findings) {
	if (reports.every(({ fixed }) => fixed === void 0)) return {};
	const there = new Set(findings.map(identity));
	return { fixed: mergedFindings(reports.flatMap(({ fixed = [] }) => fixed)).filter((f) => !there.has(identity(f))) };
}
/** A forged report must not be able to hide another rule's finding behind its fingerprint. */
function identity({ rule, subject, fingerprint }) {
	return JSON.stringify([
		rule,
		subject,
		fingerprint
	]);
}
function mergedFindings(items) {
	const findings = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = identity(item);
		const known = findings.get(key);
		if (known === void 0 || compare(rank(item), rank(known)) < 0) findings.set(key, item);
	}
	return [...findings.values()].sort(by(rank));
}
/** Where a finding stands in the order of a merged report; of two of one defect the first is taken. */
function rank(item) {
	const { severity, subject, at, rule, fingerprint, state } = item;
	return [
		LEVEL_ORDER[severity],
		subject,
		at.file,
		at.row ?? 0,
		at.line ?? 0,
		at.pointer ?? "",
		rule,
		fingerprint,
		state === "new" ? 0 : 1,
		stable(item),
		JSON.stringify(item)
	];
}
function mergedSkipped(reports) {
	const skipped = /* @__PURE__ */ new Map();
	for (const item of reports.flatMap((report) => report.skipped)) {
		const key = JSON.stringify([
			item.rule,
			item.subject,
			item.reason
		]);
		const known = skipped.get(key);
		if (known === void 0 || compare([blocks(item), stable(item)], [blocks(known), stable(known)]) < 0) skipped.set(key, item);
	}
	return [...skipped.values()].sort(by((item) => [
		blocks(item),
		item.subject,
		item.rule,
		item.reason
	]));
}
function blocks({ blocking }) {
	return blocking === true ? 0 : 1;
}
function by(keys) {
	return (a, b) => compare(keys(a), keys(b));
}
/** By code units, so that the order is the same on every machine. */
function compare(a, b) {
	for (const [index, x] of a.entries()) {
		const y = b[index] ?? "";
		if (x !== y) return x < y ? -1 : 1;
	}
	return 0;
}
/** Of two values of one fact the longer is taken: it tends to know more. */
function weight(value) {
	const text = stable(value);
	return [
		text.length,
		text,
		JSON.stringify(value)
	];
}
/** JSON with sorted keys: equal for equal values. */
function stable(value) {
	if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).sort(by(([key]) => [key])).map(([key, member]) => `${JSON.stringify(key)}:${stable(member)}`).join(",")}}`;
}
export { counted as n, mergeReports as r, LEVEL_ORDER as t };
