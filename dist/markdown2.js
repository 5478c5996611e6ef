import { t as datasetDetails } from "./dataset.js";
import { C as findingsBySubject, M as escaped, P as joined, R as md, V as table, W as plural, _ as stopRows, b as stopTable, c as brokenLines, f as fixedLines, g as skippedLines, h as ruleLink, j as details, k as verdictText, l as degradedLines, m as placeLink, p as level, s as VERDICT_MARKS, u as findingDetails, v as subjectName, y as turnEnd, z as prose } from "./render.js";
import { n as smokeSection } from "./smoke.js";
// src/render/markdown.ts
/** A report as Markdown: verdict, failures, stop tables, what was skipped, and each finding in full, folded. */
function markdown(report, options = {}) {
	const name = escaped(report.verdict.slice(0, 1).toUpperCase() + report.verdict.slice(1));
	const parts = [md`${VERDICT_MARKS[report.verdict]} **${name}**: ${escaped(verdictText(report))}.`];
	const groups = findingsBySubject(report);
	const rows = groups.flatMap(({ findings }) => findings.map((finding) => [
		level(finding),
		ruleLink(finding.rule, options),
		placeLink(finding, options),
		prose(finding.message)
	]));
	if (rows.length > 0) parts.push(table([[
		md`Level`,
		md`Rule`,
		md`Where`,
		md`What`
	], ...rows]));
	for (const { subject } of groups) {
		const stops = typeof subject === "string" ? void 0 : stopTable(subject.facts);
		if (typeof subject === "string" || stops === void 0) continue;
		parts.push(md`${subjectName(subject)}. ${turnEnd(stops)}`, table(stopRows(stops, options)));
	}
	for (const { subject } of groups) {
		const smoke = typeof subject === "string" ? void 0 : smokeSection(subject, subjectName(subject));
		if (smoke !== void 0) parts.push(smoke);
	}
	for (const { subject } of groups) {
		const data = typeof subject === "string" ? void 0 : datasetDetails(subject);
		if (data !== void 0) parts.push(data);
	}
	parts.push(...section(md`**Could not look at what is there**`, skippedLines(report, true)));
	parts.push(...section(md`**Broken: a fault of tunelint, please report it**`, brokenLines(report)));
	parts.push(...section(md`**Degraded**`, degradedLines(report)));
	for (const { findings } of groups) parts.push(...findings.map((finding) => findingDetails(finding, options)));
	const skipped = skippedLines(report, false);
	const count = report.skipped.filter(({ blocking }) => blocking !== true).length;
	if (skipped.length > 0) parts.push(details(`Skipped ${plural(count, "check")}`, joined(skipped, "\n")));
	const fixed = fixedLines(report, options);
	if (fixed.length > 0) parts.push(details(`Fixed since then: ${fixed.length}`, joined(fixed, "\n")));
	return md`${joined(parts, "\n\n")}\n`;
}
function section(heading, lines) {
	return lines.length === 0 ? [] : [heading, joined(lines, "\n")];
}
export { markdown as t };
