import { D as UserError, T as mayConcern } from "./start.js";
import { a as pullsOf, b as isOfPull, l as REPORT_FILE, p as refusal, r as listPullFiles, s as touchedPaths, u as downloadReports } from "./github.js";
import { i as MAX_REPORT_BYTES, n as parseReport } from "./report.js";
import { _ as fingerprintOf, g as allRules, y as messageOf } from "./engine.js";
import { r as mergeReports } from "./merge.js";
import { n as isWithin } from "./workspace.js";
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
// src/rerender.ts
/** What a run says where a subject could not be looked at at all. */
const EVERY = "every rule";
/** Why something was skipped is the one sentence that cannot be made anew; its renderer escapes it, and it stays short. */
const MAX_REASON = 200;
/** Our rules' sentences have up to 300 characters; only forged evidence makes a longer one. */
const MAX_MESSAGE = 1e3;
/**
* The report with message, why and fix of each finding taken from our rule and the finding's arguments, and with its
* fingerprint computed anew. Findings of rules that we do not know, whose arguments the rule cannot speak of, or whose
* place is no path in a repository are dropped and counted in `degraded`; then the verdict is not `pass`.
*/
function rerendered(report, rules = allRules) {
	const known = new Map(rules.map((rule) => [rule.id, rule]));
	const findings = said(report.findings, known);
	const fixed = report.fixed === void 0 ? void 0 : said(report.fixed, known);
	const skipped = report.skipped.filter(({ rule, subject }) => (known.has(rule) || rule === EVERY) && isInside(subject));
	const broken = report.broken.filter(({ rule, subject }) => known.has(rule) && isInside(subject));
	const subjects = report.subjects.filter(({ path }) => isInside(path));
	const counts = {
		error: 0,
		warning: 0,
		notice: 0
	};
	for (const { severity } of findings) counts[severity] += 1;
	const lost = report.findings.length - findings.length;
	const degraded = [
		...note(lost, "finding", "of rules or places that this version does not know"),
		...note(report.skipped.length - skipped.length, "skipped check", "of unknown rules"),
		...note(report.broken.length - broken.length, "broken rule", "unknown here"),
		...note(report.degraded.length, "note", "of the check; its log has them")
	];
	const isLess = lost > 0 || report.broken.length > broken.length || report.skipped.some((s) => s.blocking === true);
	return {
		schemaVersion: 1,
		tool: report.tool,
		verdict: report.verdict === "pass" && isLess ? "incomplete" : report.verdict,
		counts,
		subjects,
		findings,
		...fixed === void 0 ? {} : { fixed: fixed.map(({ fix, ...finding }) => finding) },
		skipped: skipped.map((item) => ({
			...item,
			reason: item.reason.slice(0, MAX_REASON)
		})),
		broken: broken.map(({ rule, subject }) => ({
			rule,
			subject,
			error: "see the log of the check"
		})),
		degraded
	};
}
function said(findings, rules) {
	const made = [];
	for (const finding of findings) {
		const rule = rules.get(finding.rule);
		const told = rule === void 0 ? void 0 : toldBy(rule, finding);
		if (rule === void 0 || told === void 0 || ![finding.subject, finding.at.file].every(isInside)) continue;
		const edits = finding.fix?.edits.filter(isInsideEdit) ?? [];
		const { rule: id, severity, subject, at, args, state } = finding;
		made.push({
			rule: id,
			severity,
			subject,
			at,
			args,
			message: told.message,
			why: rule.why,
			fix: {
				text: rule.fix,
				edits: edits.length === finding.fix?.edits.length ? edits : []
			},
			fingerprint: told.fingerprint,
			state
		});
	}
	return made;
}
function toldBy(rule, finding) {
	try {
		const message = messageOf(rule, finding.args);
		if (typeof message !== "string") return void 0;
		const fingerprint = fingerprintOf(finding, "same" in rule ? rule : {});
		return {
			message: message.slice(0, MAX_MESSAGE),
			fingerprint
		};
	} catch {
		return;
	}
}
/** A path in the repository as a source gives it: relative, `/` between names, none of them `..`. */
function isInside(path) {
	return path === "." || !path.split("/").some((name) => name === "" || name === "." || name === "..");
}
function isInsideEdit(edit) {
	return isInside(edit.file) && (!("copyFrom" in edit) || isInside(edit.from));
}
function note(count, what, why) {
	return count === 0 ? [] : [`not shown: ${count} ${what}${count > 1 ? "s" : ""} ${why}`];
}
// src/reports.ts
/** What a finished run was about. Nothing that the run itself has written is believed. */
async function targetsOf(client, run) {
	if (!isOfPull(run)) return [{
		kind: "commit",
		head: run.head,
		base: void 0
	}];
	return asked("the pull request could not be found", "pull-requests: read", () => pullsOf(client, run));
}
/** One report of all that there are, every word of it our own; undefined where there is nothing to say. */
async function gathered(client, { runs, finished, target, files, prefix, empty }) {
	const { reports, problems } = files.length > 0 ? readReports(files) : await asked("the reports of the run could not be read", "actions: read", () => downloaded(client, runs, prefix));
	const told = [...problems];
	const parsed = [];
	for (const text of reports) {
		const result = parseReport(text);
		if (result.ok) parsed.push(result.value);
		else told.push(`a report ${result.problems[0] ?? "is not one of tunelint"}`);
	}
	if (parsed.length === 0 && told.length === 0) {
		const { conclusion } = finished ?? { conclusion: "success" };
		if (conclusion === "skipped" || conclusion === "cancelled") return void 0;
		const isMissed = conclusion === "success" && target.kind === "pull" && await changesOurs(client, target);
		if (conclusion === "success" && !isMissed) return empty;
		if (isMissed) told.push("the check left no report, though files that it judges are changed");
		else told.push("the check ended without a report; its log says why");
	}
	const merged = parsed.length === 0 ? empty : mergeReports((await wholes(parsed)).map((one) => rerendered(one)));
	if (told.length === 0) return merged;
	const lost = told.map((reason) => ({
		rule: "report",
		subject: ".",
		reason,
		blocking: true
	}));
	return {
		...merged,
		verdict: merged.verdict === "pass" ? "incomplete" : merged.verdict,
		skipped: [...merged.skipped, ...lost]
	};
}
/** The reports with those of shards made into one; what adds them up is loaded only where there are any. */
async function wholes(reports) {
	return reports.some(({ subjects }) => subjects.some(({ facts }) => Object.hasOwn(facts, "shard"))) ? (await import("./shards.js")).withoutShards(reports) : reports;
}
/** Does the pull request change files that a check looks at, by their names alone? Too many to list are taken for a yes. */
async function changesOurs(client, target) {
	const files = await asked("the changed files could not be listed", "pull-requests: read", () => listPullFiles(client, target.number, target.files));
	return files === void 0 || mayConcern(touchedPaths(files), {
		checkpoints: [],
		datasets: []
	}, () => []);
}
async function downloaded(client, runs, prefix) {
	const reports = [];
	const problems = [];
	for (const run of runs) {
		const found = await downloadReports(client, run, prefix, MAX_REPORT_BYTES);
		reports.push(...found.reports);
		problems.push(...found.problems);
	}
	return {
		reports,
		problems
	};
}
async function asked(what, permission, ask) {
	try {
		return await ask();
	} catch (error) {
		throw new UserError(`${what}: ${refusal(error, permission)}`, { cause: error });
	}
}
/** Reports that lie in files, or in folders as actions/download-artifact leaves them: one folder for each artifact. */
function readReports(paths) {
	const reports = [];
	const problems = [];
	for (const path of paths) {
		if (!existsSync(path)) throw new UserError(`there is no ${path}`);
		const files = statSync(path).isDirectory() ? [join(path, REPORT_FILE), ...readdirSync(path).map((name) => join(path, name, REPORT_FILE))].filter(existsSync) : [path];
		for (const file of files) if (!isWithin(realpathSync(path), realpathSync(file))) problems.push("a report is a link that leads elsewhere");
		else if (statSync(file).size > 33554432) problems.push(`a report is larger than ${MAX_REPORT_BYTES} bytes`);
		else reports.push(readFileSync(file, "utf8"));
	}
	return {
		reports,
		problems
	};
}
export { gathered, targetsOf };
