import { G as visible, H as cut, r as ordered, t as bytes } from "./render.js";
// src/render/annotations.ts
/** Ten requests of 50; who has more findings than that reads the report, and the text of the check run says how many there are. */
const MAX_ANNOTATIONS = 500;
/** Characters of a title, and bytes of a message, of which GitHub takes 64 KB. */
const MAX_TITLE = 255;
const MAX_MESSAGE = 16e3;
/** Longest path; what is longer is shortened by nobody, so it gets no annotation. */
const MAX_PATH = 4096;
const CHECK_LEVELS = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
/** Findings as annotations of a check run; their text is plain, not Markdown. GitHub takes 50 in one request. */
function checkAnnotations(report) {
	const annotations = ordered(report.findings).filter(({ at }) => at.file.length <= MAX_PATH && !/\p{Surrogate}/u.test(at.file)).slice(0, MAX_ANNOTATIONS).map(annotation);
	return {
		annotations,
		leftOut: report.findings.length - annotations.length
	};
}
function annotation(finding) {
	const line = lineOf(finding) ?? 1;
	return {
		path: finding.at.file,
		start_line: line,
		end_line: line,
		annotation_level: CHECK_LEVELS[finding.severity],
		message: messageText(finding),
		title: cut(basic(cut(finding.rule, MAX_TITLE)), 215)
	};
}
/** What is wrong, why it matters and what to do, a line each. */
function messageText({ message, why, fix, state }) {
	const lines = [message, `Why: ${why}`];
	if (fix !== void 0) lines.push(`Fix: ${fix.text}`);
	if (state === "existing") lines.push("It was there before.");
	const text = lines.map((line) => basic(cut(line, MAX_MESSAGE / 9 / 4))).join("\n");
	return bytes(text) <= MAX_MESSAGE ? text : cut(basic(message), MAX_MESSAGE / 9);
}
/**
* Visible text of the basic plane: "GitHub API does not like" characters above U+FFFF in annotations.
* https://github.com/EnricoMi/publish-unit-test-result-action/blob/v2.24.0/python/publish/__init__.py
*/
function basic(text) {
	return visible(text).replace(/[\u{10000}-\u{10ffff}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
function lineOf({ at }) {
	return at.line !== void 0 && Number.isSafeInteger(at.line) && at.line >= 1 ? at.line : void 0;
}
/** Annotations that the runner takes per level and step; it drops the others (`_maxCountPerIssueType` of the runner). */
const PER_LEVEL = 10;
/** Characters of a message; the runner cuts it there (`_maxIssueMessageLength` of the runner). */
const MAX_LOG_MESSAGE = 4096;
/** Findings as workflow commands (`::error file=…,line=…,title=…::…`) within the caps of one step. */
function logAnnotations(report) {
	const used = {
		error: 0,
		warning: 0,
		notice: 0
	};
	const lines = [];
	const leftOut = [];
	for (const finding of ordered(report.findings)) {
		if (used[finding.severity] === PER_LEVEL) {
			leftOut.push(finding);
			continue;
		}
		used[finding.severity] += 1;
		lines.push(command(finding));
	}
	return {
		lines,
		leftOut
	};
}
/** A line for the log in which the runner finds no command (`::error::`, and `##[error]` wherever it stands). */
function logLine(text) {
	return visible(text).replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
}
function command(finding) {
	const line = lineOf(finding);
	const properties = [`file=${property(visible(finding.at.file))}`];
	if (line !== void 0) properties.push(`line=${line}`);
	properties.push(`title=${property(visible(cut(finding.rule, 215)))}`);
	const message = visible(cut(finding.message, MAX_LOG_MESSAGE / 8));
	const why = visible(cut(finding.why, MAX_LOG_MESSAGE / 8));
	return `::${finding.severity} ${properties.join(",")}::${data(cut(`${message}\n${why}`, 4056))}`;
}
/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text) {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export { logAnnotations as n, logLine as r, checkAnnotations as t };
