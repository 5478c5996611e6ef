import { a as json$1, d as record, f as strictObject, g as toJSONSchema, h as unknown, i as int, m as union, n as array, o as literal, p as string, r as boolean, t as _enum } from "./zod.js";
import { n as counted, t as LEVEL_ORDER } from "./merge.js";
// src/report-schema.ts
/** Bytes of a report. A full run over a hundred checkpoints is below 2 MB. */
const MAX_REPORT_BYTES = 33554432;
/** Findings are at most 20 of a rule and subject: this many is a repository with hundreds of subjects. */
const MAX_FINDINGS = 2e4;
const MAX_SUBJECTS = 1e4;
/** A hundred rules on a thousand subjects. */
const MAX_SKIPPED = 1e5;
const MAX_BROKEN = 1e4;
const MAX_DEGRADED = 1e3;
/** Characters of a sentence, of a path (Linux: 4,096 bytes), of a rule or a fingerprint. */
const MAX_PROSE = 8e3;
const MAX_PATH = 4096;
/** Characters of one string in args and facts, and of the JSON of one such object or of all edits of a fix. */
const MAX_STRING = 8e3;
const MAX_OBJECT = 65536;
/** The same for the facts of a subject: those of a shard hold all that it counted, 60 kB where every list is full. */
const MAX_FACTS = 262144;
/** Values in one finding or subject: what MAX_OBJECT can hold, for each wrong one costs the schema a problem. */
const MAX_VALUES = 1e5;
const prose = string().max(MAX_PROSE);
const path = string().min(1).max(MAX_PATH).regex(/^[^\0]*$/, "holds a NUL character");
const name = string().min(1).max(128);
const position = int().min(1);
const pointer = string().max(MAX_PATH).regex(/^(?:\/(?:[^~/]|~[01])*)*$/, "is not a JSON Pointer (RFC 6901)");
const severity = _enum([
	"error",
	"warning",
	"notice"
]);
const json = json$1().meta({
	id: "json",
	description: "Any JSON value; keys named __proto__ are dropped."
});
const objectUpTo = (max) => record(string(), json).refine((value) => JSON.stringify(value).length <= max, `is larger than ${max} characters`);
const object = objectUpTo(MAX_OBJECT);
const place = strictObject({
	file: path,
	pointer: pointer.exactOptional().describe("JSON Pointer into the file."),
	row: position.exactOptional().describe("Row of a dataset, from 1."),
	line: position.exactOptional().describe("Line of the file, from 1, where known.")
});
const edit = union([
	strictObject({
		file: path,
		pointer,
		value: json,
		before: json.exactOptional()
	}),
	strictObject({
		file: path,
		pointer,
		remove: literal(true),
		before: json.exactOptional()
	}),
	strictObject({
		file: path,
		copyFrom: literal("base"),
		from: path
	})
]);
const finding = strictObject({
	rule: string().max(128).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is not the id of a rule"),
	severity,
	subject: path.describe("Path of the subject."),
	at: place,
	args: object.describe("Evidence: what the message is made of."),
	message: prose,
	why: prose,
	fix: strictObject({
		text: prose,
		edits: array(edit).max(100).refine((value) => JSON.stringify(value).length <= MAX_OBJECT, `is larger than ${MAX_OBJECT} characters`)
	}).exactOptional(),
	fingerprint: string().max(128).regex(/^[\x21-\x7e]+$/, "is not a fingerprint").describe("Equal for the same defect in two runs, whatever the line."),
	state: _enum(["new", "existing"])
});
const count = int().min(0);
const lists = {
	subjects: array(strictObject({
		kind: _enum([
			"checkpoint",
			"adapter",
			"dataset",
			"training-config"
		]),
		path,
		facts: objectUpTo(MAX_FACTS)
	})).max(MAX_SUBJECTS),
	findings: array(finding).max(MAX_FINDINGS),
	fixed: array(finding).max(MAX_FINDINGS).describe("Findings that the earlier state had and this one has not; only when there was one to compare with."),
	skipped: array(strictObject({
		rule: name,
		subject: path,
		reason: prose,
		blocking: boolean().exactOptional().describe("Something that is there could not be looked at: the verdict is not pass.")
	})).max(MAX_SKIPPED),
	broken: array(strictObject({
		rule: name,
		subject: path,
		error: prose
	})).max(MAX_BROKEN).describe("Rules that failed by a fault of tunelint: the verdict is not pass."),
	degraded: array(prose).max(MAX_DEGRADED).describe("What could not be reported as it should.")
};
const head = {
	schemaVersion: literal(1),
	tool: strictObject({
		name: literal("tunelint"),
		version: string().regex(/^[0-9A-Za-z.+-]{1,64}$/, "is not a version")
	}),
	verdict: _enum([
		"pass",
		"fail",
		"incomplete"
	]),
	counts: strictObject({
		error: count,
		warning: count,
		notice: count
	}).describe("Findings by severity.")
};
const whole = strictObject({
	...head,
	...lists,
	fixed: lists.fixed.exactOptional()
}).meta({
	title: "tunelint report",
	description: "What one run of tunelint found."
});
/** The same with lists of anything: their items are looked at one by one, so that a bad list costs a few problems. */
const frame = strictObject({
	...head,
	subjects: array(unknown()).max(MAX_SUBJECTS),
	findings: array(unknown()).max(MAX_FINDINGS),
	fixed: array(unknown()).max(MAX_FINDINGS).exactOptional(),
	skipped: array(unknown()).max(MAX_SKIPPED),
	broken: array(unknown()).max(MAX_BROKEN),
	degraded: array(unknown()).max(MAX_DEGRADED)
});
/** The JSON Schema (2020-12) of a report, as published in schema/report.schema.json. */
function reportSchema() {
	const made = toJSONSchema(whole, { target: "draft-2020-12" });
	return {
		$schema: made.$schema,
		$id: "https://raw.githubusercontent.com/tunelint/tunelint/main/schema/report.schema.json",
		...made
	};
}
/** What makes a value too much for the schema, which recurses and tells of every single problem. */
function excess(value) {
	let level = [value];
	let values = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > 64) return `is nested more than 64 levels deep`;
		const next = [];
		for (const item of level) {
			if (typeof item !== "object" || item === null) continue;
			for (const member of Object.values(item)) next.push(member);
		}
		values += next.length;
		if (values > 1e5) return `holds more than ${MAX_VALUES} values`;
		level = next;
	}
}
// src/report.ts
/** Problems told of one bad report; the first few say it all. */
const MAX_PROBLEMS = 10;
/**
* A report from text that anybody may have written. Problems are sentences for a person, in terms of the JSON; the text
* of the report is not repeated in them except for keys, escaped.
*/
function parseReport(text) {
	if (text.length > 33554432) return {
		ok: false,
		problems: [`is larger than ${MAX_REPORT_BYTES} bytes`]
	};
	let value;
	try {
		value = JSON.parse(text.startsWith("﻿") ? text.slice(1) : text);
	} catch {
		return {
			ok: false,
			problems: [text.trim() === "" ? "is empty" : "is not JSON"]
		};
	}
	return checkedReport(value);
}
/** A value that claims to be a report, checked and copied: own keys only, nothing that the schema does not name. */
function checkedReport(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {
		ok: false,
		problems: [`is ${nameOfType(value)}, not a report`]
	};
	const version = Object.hasOwn(value, "schemaVersion") ? value.schemaVersion : void 0;
	if (typeof version === "number" && version !== 1) return {
		ok: false,
		problems: [`has schemaVersion ${version}; this version of tunelint reads 1`]
	};
	const framed = frame.safeParse(value);
	if (!framed.success) return {
		ok: false,
		problems: problemTexts(framed.error.issues, [])
	};
	const problems = [];
	const { fixed, ...data } = framed.data;
	const report = {
		...data,
		subjects: checkedItems(data.subjects, "subjects", lists.subjects.element, problems),
		findings: checkedItems(data.findings, "findings", lists.findings.element, problems),
		...fixed === void 0 ? {} : { fixed: checkedItems(fixed, "fixed", lists.fixed.element, problems) },
		skipped: checkedItems(data.skipped, "skipped", lists.skipped.element, problems),
		broken: checkedItems(data.broken, "broken", lists.broken.element, problems),
		degraded: checkedItems(data.degraded, "degraded", lists.degraded.element, problems)
	};
	if (problems.length === 0) problems.push(...contradictions(report));
	return problems.length === 0 ? {
		ok: true,
		value: report
	} : {
		ok: false,
		problems: problems.slice(0, MAX_PROBLEMS)
	};
}
/**
* A report as JSON text that `parseReport` takes. What is too long is shortened and what is too much left out, the least
* severe first, and `degraded` says so. Throws when the report contradicts itself, which is a fault of ours.
*/
function reportJson(report) {
	const checked = checkedReport(JSON.parse(JSON.stringify(fitted(report))));
	if (!checked.ok) throw new Error(`the report ${checked.problems.join("; ")}`);
	const text = `${JSON.stringify(checked.value, null, 2)}\n`;
	return Buffer.byteLength(text) <= 33554432 ? text : JSON.stringify(checked.value);
}
function checkedItems(values, key, schema, problems) {
	const items = [];
	for (const [index, value] of values.entries()) {
		if (problems.length >= MAX_PROBLEMS) break;
		const extent = excess(value);
		if (extent !== void 0) {
			problems.push(`${key}[${index}] ${extent}`);
			continue;
		}
		const result = schema.safeParse(value);
		if (result.success) items.push(result.data);
		else problems.push(...problemTexts(result.error.issues, [key, index]));
	}
	return items;
}
function contradictions(report) {
	const problems = [];
	const counts = counted(report.findings);
	for (const level of [
		"error",
		"warning",
		"notice"
	]) if (counts[level] !== report.counts[level]) problems.push(`counts.${level} is ${report.counts[level]}, but findings has ${counts[level]}`);
	if (report.verdict === "pass" && report.broken.length > 0) problems.push("verdict is pass although a rule broke");
	if (report.verdict === "pass" && report.skipped.some(({ blocking }) => blocking === true)) problems.push("verdict is pass although something could not be looked at");
	return problems;
}
function problemTexts(issues, prefix) {
	const shown = issues.slice(0, MAX_PROBLEMS).map((issue) => problemText(issue, prefix));
	if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more problems`);
	return shown;
}
function problemText(issue, prefix) {
	const full = [...prefix, ...issue.path];
	if (issue.code === "invalid_union") {
		const [best] = [...issue.errors].sort((a, b) => a.length - b.length);
		const [inner] = best ?? [];
		if (inner !== void 0) return problemText(inner, full);
	}
	const where = pathText(full);
	const subject = where === "" ? "" : `${where} `;
	if (issue.code === "unrecognized_keys") return `${subject}has the unknown key ${issue.keys.slice(0, 3).map((key) => quoted(key)).join(", ")}`;
	if (issue.code === "invalid_format" || issue.code === "custom") return `${subject}${issue.message}`;
	if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return `${subject}is missing`;
	const text = issue.message.replace(/^Invalid (?:input|option): /, "");
	return `${where === "" ? "the report" : where}: ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
/** `findings[3].at.file`; keys from the report are quoted as JSON, so that they hold no control characters. */
function pathText(full) {
	let text = "";
	for (const part of full.slice(0, 12)) if (typeof part === "number") text += `[${part}]`;
	else if (/^[A-Za-z]{1,20}$/.test(String(part))) text += text === "" ? String(part) : `.${String(part)}`;
	else text += `[${quoted(String(part))}]`;
	return text;
}
/** A key as JSON in plain ASCII, so that nothing in it can deceive a reader. */
function quoted(key) {
	const unseen = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return JSON.stringify(key.slice(0, 40)).replace(/[^ -~]/g, unseen);
}
function nameOfType(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return `a ${typeof value}`;
}
/** Room for findings, for skipped checks, for subjects, for fixed findings, and for each other list: in all less than MAX_REPORT_BYTES without indentation. */
const FINDINGS_BYTES = MAX_REPORT_BYTES / 4;
const SUBJECTS_BYTES = MAX_REPORT_BYTES / 4;
const SKIPPED_BYTES = MAX_REPORT_BYTES / 4;
const FIXED_BYTES = MAX_REPORT_BYTES / 8;
const LIST_BYTES = MAX_REPORT_BYTES / 16;
/** The report within its limits; what had to go is told in `degraded`. */
function fitted(report) {
	const notes = [];
	const findings = within(report.findings.map((item) => fittedFinding(item, notes)), {
		what: "findings",
		max: MAX_FINDINGS,
		bytes: FINDINGS_BYTES,
		order: ({ severity }) => LEVEL_ORDER[severity]
	}, notes);
	const fixed = report.fixed === void 0 ? void 0 : within(report.fixed.map((item) => fittedFinding(item, notes)), {
		what: "fixed findings",
		max: MAX_FINDINGS,
		bytes: FIXED_BYTES,
		order: ({ severity }) => LEVEL_ORDER[severity]
	}, notes);
	const skipped = within(report.skipped.map((item) => ({
		...item,
		subject: fittedPath(item.subject),
		reason: shortened(item.reason, MAX_PROSE)
	})), {
		what: "skipped checks",
		max: MAX_SKIPPED,
		bytes: SKIPPED_BYTES,
		order: ({ blocking }) => blocking === true ? 0 : 1
	}, notes);
	const broken = within(report.broken.map((item) => ({
		...item,
		subject: fittedPath(item.subject),
		error: shortened(item.error, MAX_PROSE)
	})), {
		what: "broken rules",
		max: MAX_BROKEN,
		bytes: LIST_BYTES,
		order: () => 0
	}, notes);
	const subjects = within(report.subjects.map((item) => ({
		...item,
		path: fittedPath(item.path),
		facts: fittedObject(item.facts, MAX_FACTS)
	})), {
		what: "subjects",
		max: MAX_SUBJECTS,
		bytes: SUBJECTS_BYTES,
		order: () => 0
	}, notes);
	const degraded = [...notes, ...report.degraded.map((note) => shortened(note, MAX_PROSE))].slice(0, MAX_DEGRADED);
	const rest = fixed === void 0 ? {} : { fixed };
	return {
		...report,
		counts: counted(findings),
		subjects,
		findings,
		...rest,
		skipped,
		broken,
		degraded
	};
}
function fittedFinding(item, notes) {
	const { fix, ...rest } = item;
	const { file, pointer: target, ...at } = item.at;
	const made = {
		...rest,
		subject: fittedPath(item.subject),
		at: {
			...at,
			file: fittedPath(file),
			...target === void 0 || !pointer.safeParse(target).success ? {} : { pointer: target }
		},
		args: fittedObject(item.args),
		message: shortened(item.message, MAX_PROSE),
		why: shortened(item.why, MAX_PROSE)
	};
	if (fix === void 0) return made;
	const edits = array(edit).max(100);
	const fits = fitsObject(fix.edits) && edits.safeParse(fix.edits).success;
	if (!fits) notes.push(`the edits for ${item.rule} in ${shortened(file, 128)} are too large for the report`);
	return {
		...made,
		fix: {
			text: shortened(fix.text, MAX_PROSE),
			edits: fits ? fix.edits : []
		}
	};
}
function fittedObject(value, max = MAX_OBJECT) {
	const members = Object.entries(value).filter(([, member]) => excess(member) === void 0);
	const short = members.map(([key, member]) => [shortened(key, MAX_STRING), shortStrings(member)]);
	const object = Object.fromEntries(short);
	if (members.length === Object.keys(value).length && fitsObject(object, max)) return object;
	const kept = [];
	let characters = 0;
	for (const [key, member] of short) {
		const size = JSON.stringify([key, member]).length;
		if (size > 8e3 || characters + size > 32768) continue;
		characters += size;
		kept.push([key, member]);
	}
	return {
		...Object.fromEntries(kept),
		cut: true
	};
}
function fitsObject(value, max = MAX_OBJECT) {
	return excess(value) === void 0 && JSON.stringify(value).length <= max;
}
function shortStrings(value) {
	if (typeof value === "string") return shortened(value, MAX_STRING);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(shortStrings);
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [shortened(key, MAX_STRING), shortStrings(member)]));
}
/** The items that fit, in their order, and a note of how many do not. */
function within(items, { what, max, bytes, order }, notes) {
	const kept = /* @__PURE__ */ new Set();
	let used = 0;
	for (const item of items.toSorted((a, b) => order(a) - order(b))) {
		used += Buffer.byteLength(JSON.stringify(item));
		if (kept.size === max || used > bytes) break;
		kept.add(item);
	}
	const left = items.length - kept.size;
	if (left > 0) notes.push(`${left} of ${items.length} ${what} do not fit into the report`);
	return items.filter((item) => kept.has(item));
}
function fittedPath(text) {
	return shortened(text, MAX_PATH);
}
/** At most `max` UTF-16 units in all, never half a character; what is cut is counted. */
function shortened(text, max) {
	if (text.length <= max) return text;
	const note = `… (${text.length - max} more characters)`;
	return text.slice(0, Math.max(0, max - note.length)).replace(/[\ud800-\udbff]$/, "") + note;
}
export { reportSchema as a, MAX_REPORT_BYTES as i, parseReport as n, reportJson as r, checkedReport as t };
