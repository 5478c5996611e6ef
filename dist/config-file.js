import { t as require_dist } from "./yaml.js";
import { E as SourceError, L as normalised, M as ENGINES, d as TRAINERS, k as SMOKE_THRESHOLDS, t as nearest, u as FAIL_ON } from "./start.js";
import { c as number, d as record, f as strictObject, g as toJSONSchema, i as int, m as union, n as array, o as literal, p as string, r as boolean, t as _enum } from "./zod.js";
// src/config-file.ts
var import_dist = require_dist();
/** A configuration written by people has a few hundred lines; more is an attack on the parser. */
const MAX_CONFIG_BYTES = 262144;
const MAX_PATTERN_LENGTH = 300;
/**
* Wildcards in one folder or file name of a pattern, and `**` in all. The matcher's time on a long name grows with their
* number as an exponent; `train-*-of-*.parquet` has two.
*/
const MAX_WILDCARDS = 3;
/** Reads and parses a tunelint.yml of a source. */
async function readConfig(source, file, ruleIds) {
	const entry = await source.entry(file);
	if (entry === void 0) return failed([`${file}: there is no such file`]);
	if (entry.size > MAX_CONFIG_BYTES) return failed([`${file}: has more than ${MAX_CONFIG_BYTES} bytes`]);
	try {
		const bytes = await source.bytes(file);
		return parseConfig(new TextDecoder("utf-8", { fatal: true }).decode(bytes), file, ruleIds);
	} catch (error) {
		if (error instanceof SourceError) return failed([error.message]);
		if (error instanceof TypeError) return failed([`${file}: is not UTF-8`]);
		throw error;
	}
}
/** Parses the text of a tunelint.yml; `file` is its path from the source's root, `ruleIds` are the rules there are. */
function parseConfig(text, file, ruleIds) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: "error"
	});
	const broken = [...document.errors, ...document.warnings].map((error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message.split("\n")[0]}`);
	if (broken.length > 0) return failed(broken.slice(0, MAX_PROBLEMS));
	let content;
	try {
		content = document.toJS({ maxAliasCount: 100 }) ?? {};
	} catch (error) {
		if (error instanceof Error) return failed([`${file}: ${error.message.slice(0, 200)}`]);
		throw error;
	}
	const lineOf = (path) => lineAt(document, lines, path);
	const where = (path) => `${file}:${lineOf(path)}`;
	const parsed = FILE_SCHEMA.safeParse(content);
	if (!parsed.success) return failed(parsed.error.issues.flatMap((issue) => issueProblems(issue, content, where)).slice(0, MAX_PROBLEMS));
	const problems = [];
	const value = configFile(parsed.data, file, lineOf, (path, problem) => problems.push(`${where(path)}: ${problem}`));
	const known = new Set(ruleIds);
	for (const id of Object.keys(value.rules)) if (!known.has(id)) problems.push(`${where(["rules", id])}: there is no rule ${shown(id)}${didYouMean(id, ruleIds)}`);
	for (const [i, id] of (value.required ?? []).entries()) if (!known.has(id)) problems.push(`${where(["required", i])}: there is no rule ${shown(id)}${didYouMean(id, ruleIds)}`);
	return problems.length === 0 ? {
		ok: true,
		value
	} : failed(problems.slice(0, MAX_PROBLEMS));
}
/** JSON Schema (draft 7) of tunelint.yml, for editors. */
function configJsonSchema() {
	return {
		...toJSONSchema(FILE_SCHEMA, {
			target: "draft-7",
			io: "input"
		}),
		title: "tunelint.yml",
		description: "Configuration of tunelint."
	};
}
/** A list of a hundred problems helps nobody. */
const MAX_PROBLEMS = 20;
const PATH = string().min(1).max(MAX_PATTERN_LENGTH);
const MODEL = PATH.describe("hf:ORG/NAME, hf:ORG/NAME@REVISION, or a folder relative to this file.");
const CHECKPOINT_SCHEMA = strictObject({
	path: PATH.describe("Folder of a checkpoint or adapter, relative to this file; a glob."),
	base: MODEL.describe("The base model, hf:ORG/NAME[@REVISION] or a folder relative to this file.").optional(),
	"new-tokens": array(string()).describe("Tokens that were added on purpose.").optional(),
	chat: boolean().describe("The model is meant to chat, so that a missing chat template is an error.").optional(),
	engines: array(_enum(ENGINES)).min(1).describe("Engines that will serve the model; default all.").optional()
});
const DATASET_SCHEMA = strictObject({
	path: PATH.describe("Dataset files, relative to this file; a glob."),
	tokenizer: MODEL.optional(),
	template: MODEL.describe("Where the chat template is taken from; default: the tokenizer.").optional(),
	"max-length": int().positive().describe("Tokens after which the trainer cuts a row off.").optional(),
	trainer: _enum(TRAINERS).optional(),
	"train-on": _enum(["assistant", "all"]).describe("What the loss is computed on.").optional(),
	split: _enum(["train", "eval"]).optional()
});
const SMOKE_SCHEMA = strictObject({
	prompts: PATH.describe("JSON Lines file of prompts, relative to this file.").optional(),
	"max-new-tokens": int().positive().max(1e5).optional(),
	thresholds: strictObject(Object.fromEntries(SMOKE_THRESHOLDS.map((name) => [name, number().nonnegative().optional()]))).describe("Limits of the smoke rules, by rule: docs/smoke.md.").optional()
});
const LEVEL = union([_enum([
	"off",
	"error",
	"warning",
	"notice"
]), literal(false)]);
const FILE_SCHEMA = strictObject({
	checkpoints: array(CHECKPOINT_SCHEMA).nullish(),
	datasets: array(DATASET_SCHEMA).nullish(),
	rules: record(string(), LEVEL).describe("Rule id: off, error, warning or notice.").nullish(),
	required: array(string()).describe("Rules that must not be skipped.").nullish(),
	"fail-on": _enum(FAIL_ON).nullish(),
	"only-new": boolean().describe("Only what a change brings in counts.").nullish(),
	smoke: SMOKE_SCHEMA.nullish()
});
const KEYS = [
	[/^$/, Object.keys(FILE_SCHEMA.shape)],
	[/^checkpoints\/\d+$/, Object.keys(CHECKPOINT_SCHEMA.shape)],
	[/^datasets\/\d+$/, Object.keys(DATASET_SCHEMA.shape)],
	[/^smoke$/, Object.keys(SMOKE_SCHEMA.shape)],
	[/^smoke\/thresholds$/, SMOKE_THRESHOLDS]
];
function configFile(data, file, lineOf, report) {
	const own = file.split("/").slice(0, -1);
	const folder = own.at(-1) === ".github" ? own.slice(0, -1) : own;
	function place(path) {
		return {
			file,
			pointer: `/${path.join("/")}`,
			line: lineOf(path)
		};
	}
	function pathFromRoot(value, at) {
		if (value === void 0) return void 0;
		const from = value.startsWith("../") ? own : folder;
		const path = normalised([...from, value].join("/"));
		if (path !== void 0 && !/^(?:\/|!|[A-Za-z]:[\\/])/.test(value)) return path;
		report(at, `${shown(value)} must be a path inside the repository, relative to this file`);
	}
	function pattern(value, at) {
		const isWild = (text, wildcard) => (text.match(wildcard)?.length ?? 0) > MAX_WILDCARDS;
		if (isWild(value, /\*\*/g) || value.split("/").some((name) => isWild(name, /\*+|\{/g))) report(at, `${shown(value)} has more than ${MAX_WILDCARDS} wildcards in one name, or of **`);
		return pathFromRoot(value, at) ?? "";
	}
	function model(value, path) {
		if (!value?.startsWith("hf:")) return pathFromRoot(value, path);
		if (/^hf:[\w.-]+(?:\/[\w.-]+)?(?:@[\w./-]+)?$/.test(value)) return value;
		report(path, `${shown(value)} must look like hf:ORG/NAME or hf:ORG/NAME@REVISION`);
	}
	const levels = Object.entries(data.rules ?? {}).map(([id, level]) => [id, level === false ? "off" : level]);
	return {
		file,
		checkpoints: (data.checkpoints ?? []).map((entry, i) => ({
			path: pattern(entry.path, [
				"checkpoints",
				i,
				"path"
			]),
			base: model(entry.base, [
				"checkpoints",
				i,
				"base"
			]),
			newTokens: entry["new-tokens"] ?? [],
			chat: entry.chat,
			engines: entry.engines ?? ENGINES,
			at: place(["checkpoints", i])
		})),
		datasets: (data.datasets ?? []).map((entry, i) => {
			const tokenizer = model(entry.tokenizer, [
				"datasets",
				i,
				"tokenizer"
			]);
			return {
				path: pattern(entry.path, [
					"datasets",
					i,
					"path"
				]),
				tokenizer,
				template: model(entry.template, [
					"datasets",
					i,
					"template"
				]) ?? tokenizer,
				maxLength: entry["max-length"],
				trainer: entry.trainer,
				trainOn: entry["train-on"],
				split: entry.split ?? "train",
				at: place(["datasets", i])
			};
		}),
		rules: Object.fromEntries(levels),
		required: data.required ?? void 0,
		failOn: data["fail-on"] ?? void 0,
		onlyNew: data["only-new"] ?? void 0,
		smoke: {
			prompts: pathFromRoot(data.smoke?.prompts, ["smoke", "prompts"]),
			maxNewTokens: data.smoke?.["max-new-tokens"],
			thresholds: Object.fromEntries(Object.entries(data.smoke?.thresholds ?? {}).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]))
		}
	};
}
function issueProblems(issue, content, where) {
	if (issue.code === "unrecognized_keys") {
		const keys = KEYS.find(([path]) => path.test(issue.path.join("/")))?.[1] ?? [];
		const inside = issue.path.length === 0 ? "" : ` in ${pathText(issue.path)}`;
		return issue.keys.map((key) => {
			const hint = didYouMean(key, keys) || `; known keys are ${keys.join(", ")}`;
			return `${where([...issue.path, key])}: unknown key ${shown(key)}${inside}${hint}`;
		});
	}
	const name = issue.path.length === 0 ? "the file" : pathText(issue.path);
	const value = valueAt(content, issue.path);
	if (value === void 0) return [`${where(issue.path.slice(0, -1))}: ${pathText(issue.path.slice(0, -1))} lacks ${shown(String(issue.path.at(-1)))}`];
	return [`${where(issue.path)}: ${name} must be ${expected(issue)}, not ${kind(value)}`];
}
function expected(issue) {
	switch (issue.code) {
		case "invalid_value": return `one of ${issue.values.join(", ")}`;
		case "invalid_union": return "one of off, error, warning, notice";
		case "too_small": return issue.origin === "array" || issue.origin === "string" ? "filled in" : "larger than zero";
		case "too_big": return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
		case "invalid_type": return {
			string: "a text",
			boolean: "true or false",
			number: "a number",
			int: "a whole number",
			array: "a list",
			object: "a map of keys",
			record: "a map of keys"
		}[issue.expected] ?? issue.expected;
		default: return "something else";
	}
}
function kind(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a map";
	return typeof value === "string" ? shown(value) : String(value);
}
function valueAt(content, path) {
	let value = content;
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
		value = Reflect.get(value, key);
	}
	return value;
}
function pathText(path) {
	if (path.length === 0) return "the file";
	return path.map((key, i) => typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${String(key)}`).join("");
}
/** Line of a key or list element in the YAML, or of the nearest one around it. */
function lineAt(document, lines, path) {
	let node = document.contents;
	let offset = document.contents?.range?.[0] ?? 0;
	for (const key of path) if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === String(key));
		if (pair === void 0 || !(0, import_dist.isScalar)(pair.key)) break;
		offset = pair.key.range?.[0] ?? offset;
		node = pair.value;
	} else if ((0, import_dist.isSeq)(node) && typeof key === "number") {
		const item = node.items[key];
		offset = item?.range?.[0] ?? offset;
		node = item;
	} else break;
	return lines.linePos(offset).line;
}
function didYouMean(word, candidates) {
	const near = nearest(word, candidates);
	return near === void 0 ? "" : `; did you mean ${near}?`;
}
function shown(text) {
	return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
function failed(problems) {
	return {
		ok: false,
		problems
	};
}
export { configJsonSchema, parseConfig, readConfig };
