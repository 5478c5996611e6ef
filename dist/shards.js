import { C as rules, S as withStates, _ as fingerprintOf, b as report, v as judge, y as messageOf } from "./engine.js";
import { a as json, c as number, d as record$1, i as int, l as object, m as union, n as array, p as string, r as boolean, s as looseObject, t as _enum, u as partialRecord } from "./zod.js";
import { c as addTally, i as judgeScanned, l as emptyTally, n as foreign, o as datasetFacts, r as isForeign, s as shownFacts } from "./data.js";
import { r as mergeReports } from "./merge.js";
// src/shards.ts
/** Reports of shards say what they counted, under this fact of a data file. */
const FACT = "shard";
/** More shards than a matrix of jobs can have (256), fewer than make adding slow. */
const MAX_SHARDS = 1e4;
const natural = int().min(0);
const text = string().max(2e3);
const place = object({
	row: natural,
	line: natural.exactOptional()
});
const places = (more) => object({
	count: natural,
	places: array(object({
		...place.shape,
		...more
	})).max(20)
});
const record = (value) => record$1(string().max(300), value);
const level = _enum([
	"error",
	"warning",
	"notice"
]);
const first = object({
	row: natural,
	args: record$1(string(), json())
});
const TALLY = object({
	rows: natural,
	judged: natural,
	turns: natural,
	unreadable: places({ problem: text }),
	shapes: partialRecord(_enum([
		"messages",
		"alpaca",
		"text",
		"prompt-completion",
		"preference",
		"kto",
		"prompt",
		"tokenized",
		"unknown"
	]), object({
		count: natural,
		first: place
	})),
	rules: record(object({
		...places({}).shape,
		first: partialRecord(level, first)
	})),
	broken: record(text),
	unseen: record(places({})),
	lengths: object({
		rows: natural,
		tokens: natural,
		max: natural,
		over: places({ length: natural }),
		buckets: record$1(string().regex(/^\d{1,4}$/), natural)
	}),
	labels: object({
		rows: natural,
		tokens: natural,
		trained: natural
	}),
	newTokens: record(natural),
	held: object({
		ids: array(natural).max(512),
		learned: array(natural).max(512)
	}),
	duplicates: places({ of: natural }),
	overlaps: record(places({ of: natural }))
});
const SCANNED = object({
	file: text,
	trainer: _enum([
		"trl",
		"llama-factory",
		"axolotl",
		"torchtune",
		"ms-swift",
		"transformers"
	]).nullable(),
	split: _enum(["train", "eval"]),
	maxLength: natural.nullable(),
	tokenizer: union([object({
		path: text,
		why: text
	}), object({
		reason: text,
		blocked: boolean()
	})]),
	ended: text.nullable(),
	unable: text.nullable(),
	compared: number().min(0).max(1),
	tally: TALLY,
	example: record$1(string(), json()).nullable()
});
/** Of the training config that a file belongs to, what rules judge it by together with the data. */
const CONFIG = object({
	file: text,
	trainer: text,
	trains: boolean(),
	packing: boolean(),
	maxLength: object({
		value: number(),
		at: object({
			file: text,
			pointer: text.exactOptional(),
			line: int().min(1).exactOptional()
		})
	}).nullable()
});
const SHARD = object({
	index: int().min(1).max(MAX_SHARDS),
	count: int().min(1).max(MAX_SHARDS),
	scanned: SCANNED,
	/** The state to compare with, where there was one. */
	before: SCANNED.nullable(),
	guessed: boolean(),
	config: CONFIG.nullable(),
	configBefore: CONFIG.nullable(),
	checking: object({
		rules: record$1(string(), _enum([
			"off",
			"error",
			"warning",
			"notice"
		])),
		failOn: _enum([
			"error",
			"warning",
			"notice",
			"never"
		]),
		onlyNew: boolean(),
		required: array(string())
	})
});
/**
* The reports with those of shards replaced by one. A shard that is missing, or that contradicts the others, is said and
* makes the verdict incomplete. Reports come from other jobs: what is no shard as we write it counts as missing.
*/
function withoutShards(reports) {
	const sharded = reports.filter((report) => report.subjects.some(isSharded));
	if (sharded.length === 0) return reports;
	const parts = /* @__PURE__ */ new Map();
	const judged = [];
	for (const subject of sharded.flatMap((report) => report.subjects)) {
		if (!isSharded(subject)) continue;
		const parsed = SHARD.safeParse(subject.facts[FACT]);
		const known = parts.get(subject.path) ?? [];
		parts.set(subject.path, known);
		if (parsed.success && parsed.data.scanned.file === subject.path) known.push(parsed.data);
	}
	const shown = [];
	const unknown = [];
	let checking;
	const data = /* @__PURE__ */ new Map();
	for (const [path, shards] of [...parts].sort(([a], [b]) => a < b ? -1 : 1)) {
		const [one] = shards;
		checking ??= one?.checking;
		const whole = wholeOf(shards);
		if (one === void 0 || whole === void 0) {
			judged.push(lost(path, shards));
			shown.push({
				kind: "dataset",
				path,
				facts: {}
			});
			continue;
		}
		if (one.guessed && isForeign(whole.scanned)) {
			unknown.push(whole.scanned);
			continue;
		}
		judged.push(whole.judged);
		shown.push({
			kind: "dataset",
			path,
			facts: shownFacts(whole.scanned)
		});
		if (one.config === null) continue;
		const { config, configBefore } = one;
		const known = data.get(config.file) ?? {
			now: {
				config,
				datasets: []
			},
			before: {
				config: configBefore,
				datasets: []
			}
		};
		data.set(config.file, known);
		known.now.datasets.push(datasetFacts(whole.scanned));
		if (whole.before !== void 0) known.before.datasets.push(datasetFacts(whole.before));
	}
	for (const [file, { now, before }] of data) if (sharded.some((report) => report.subjects.some((s) => s.kind === "training-config" && s.path === file))) judged.push(before.config === null ? judgeTraining(file, now, checking) : withStates(judgeTraining(file, now, checking), judgeTraining(file, before, checking)));
	const rest = mergeReports(sharded.map((report) => stripped(report, new Set(parts.keys()))));
	return [report([
		...judged,
		foreign(unknown),
		{
			...rest,
			findings: joinedRows(rest.findings)
		}
	], [...rest.subjects, ...shown], checking ?? {
		rules: {},
		failOn: "error",
		onlyNew: false,
		required: []
	}, rest.tool.version, rest.degraded), ...reports.filter((report) => !sharded.includes(report))];
}
/** Judged anew, from the counts of all shards; undefined where they are not whole or nothing can be said of them. */
function wholeOf(shards) {
	const scanned = added(shards, ({ scanned: part }) => part);
	if (scanned === void 0) return void 0;
	const checking = shards[0]?.checking ?? { rules: {} };
	try {
		const now = judgeScanned(scanned, checking);
		const before = added(shards, (shard) => shard.before);
		return {
			scanned,
			before,
			judged: before === void 0 ? now : withStates(now, judgeScanned(before, checking))
		};
	} catch {
		return;
	}
}
/** Rules that judge a training config by its data: a shard sees a part of it only. */
const DATA_RULES = rules.filter(({ needs }) => needs.includes("trainingData"));
function judgeTraining(file, { config, datasets: trainingData }, checking) {
	const { maxLength, ...rest } = config ?? { maxLength: null };
	const facts = {
		trainingConfig: {
			...rest,
			maxLength: maxLength ?? void 0
		},
		trainingData
	};
	return judge({
		subject: {
			kind: "training-config",
			path: file
		},
		facts,
		missing: {}
	}, checking, DATA_RULES);
}
const ROWS_RULE = rules.find(({ id }) => id === "embedding-row-untrained");
/** As many as the rule lists. */
const LISTED = 5;
const ROWS = looseObject({
	matrix: string(),
	used: string().nullable(),
	count: natural,
	tokens: array(looseObject({ id: natural }))
});
/**
* Each shard judges the rows of a model by the tokens in its own part of the data: what they say of one matrix is one finding, and
* what one of them saw in use is not idle.
*/
function joinedRows(findings) {
	const groups = /* @__PURE__ */ new Map();
	const others = findings.filter((finding) => {
		const args = finding.rule === ROWS_RULE?.id ? ROWS.safeParse(finding.args) : void 0;
		if (args?.success !== true || args.data.used !== "data" && args.data.used !== null) return true;
		const key = JSON.stringify([
			finding.subject,
			args.data.matrix,
			args.data.used
		]);
		groups.set(key, [...groups.get(key) ?? [], {
			finding,
			args: args.data
		}]);
		return false;
	});
	const joined = [...groups.values()].flatMap((parts) => {
		const [one] = parts;
		if (one === void 0 || ROWS_RULE === void 0) return [];
		const { subject } = one.finding;
		const users = groups.get(JSON.stringify([
			subject,
			one.args.matrix,
			"data"
		])) ?? [];
		const inUse = new Set(users.flatMap(({ args }) => args.tokens.map(({ id }) => id)));
		const mostInUse = Math.max(0, ...users.map(({ args }) => args.count));
		const isIdle = one.args.used === null;
		const tokens = [...new Map(parts.flatMap(({ args }) => args.tokens.map((token) => [token.id, token]))).values()].filter(({ id }) => !isIdle || !inUse.has(id)).sort((a, b) => a.id - b.id);
		const counts = parts.map(({ args }) => args.count);
		const count = isIdle ? Math.min(...counts) - Math.max(0, inUse.size - mostInUse) : Math.max(...counts, tokens.length);
		if (count <= 0 || tokens.length === 0) return [];
		const args = {
			...one.args,
			count,
			tokens: tokens.slice(0, LISTED)
		};
		const state = parts.some(({ finding }) => finding.state === "new") ? "new" : "existing";
		const fingerprint = fingerprintOf({
			...one.finding,
			args
		}, ROWS_RULE);
		return [{
			...one.finding,
			args,
			message: messageOf(ROWS_RULE, args),
			fingerprint,
			state
		}];
	});
	return [...others, ...joined];
}
function isSharded(subject) {
	return subject.kind === "dataset" && Object.hasOwn(subject.facts, FACT);
}
/** What the parts say of the whole; undefined where one is missing, there twice, or of another scan. */
function added(shards, of) {
	const [one] = shards;
	const first = one === void 0 ? null : of(one);
	if (one === void 0 || first === null) return void 0;
	const parts = /* @__PURE__ */ new Map();
	for (const shard of shards) {
		const part = of(shard);
		if (part === null || shard.count !== one.count || part.tally.rows !== first.tally.rows) return void 0;
		parts.set(shard.index, part);
	}
	if (parts.size !== one.count || shards.length !== one.count) return void 0;
	const tally = emptyTally();
	const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
	for (const part of ordered) addTally(tally, part.tally);
	tally.rows = first.tally.rows;
	const examples = ordered.flatMap(({ example }) => example === null ? [] : [example]);
	return {
		...first,
		tally,
		compared: Math.min(...ordered.map(({ compared }) => compared)),
		ended: ordered.find(({ ended }) => ended !== null)?.ended ?? null,
		unable: ordered.find(({ unable }) => unable !== null)?.unable ?? null,
		example: examples.sort((a, b) => Number(a["row"]) - Number(b["row"]))[0] ?? null
	};
}
function lost(path, shards) {
	const count = shards[0]?.count;
	const there = [...new Set(shards.map(({ index }) => index))].sort((a, b) => a - b);
	return {
		findings: [],
		broken: [],
		skipped: [{
			rule: "every rule",
			subject: path,
			reason: count === void 0 ? "its shards cannot be read" : `of its ${count} shards ${there.length === 0 ? "none" : `only ${there.join(", ")}`} can be added up`,
			blocking: true
		}]
	};
}
/** A shard's report without what is judged anew. */
function stripped(report, paths) {
	const isOfData = (id) => DATA_RULES.some((rule) => rule.id === id);
	const isOther = ({ subject, rule }) => !paths.has(subject) && !isOfData(rule);
	const { fixed, ...rest } = report;
	return {
		...rest,
		subjects: report.subjects.filter((subject) => !isSharded(subject)),
		findings: report.findings.filter(isOther),
		skipped: report.skipped.filter(isOther),
		broken: report.broken.filter(isOther),
		...fixed === void 0 ? {} : { fixed: fixed.filter(isOther) }
	};
}
export { withoutShards };
