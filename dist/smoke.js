import { O as isObject } from "./start.js";
import { A as code, H as cut, M as escaped, N as fenced, P as joined, R as md, V as table, W as plural, j as details } from "./render.js";
// src/render/smoke.ts
/** Rows of the table, the number of the built-in prompts twice. */
const MAX_ANSWERS = 16;
const MAX_ITEMS = 1e3;
/** Characters of a question, an answer and a name in a table cell. */
const MAX_QUESTION = 60;
const MAX_ANSWER = 120;
const MAX_NAME = 60;
/** Tokens of an output; no smoke test asks for more. */
const MAX_TOKENS = 1e6;
/** What is known of a subject's smoke test; undefined where there was none. */
function smokeView({ facts }) {
	const smoke = objectIn(facts, "smoke");
	if (smoke === void 0) return void 0;
	const limit = numberIn(smoke, "maxNewTokens", MAX_TOKENS) ?? 0;
	const ends = new Map(listIn(smoke, "turnEnds").flatMap((one) => {
		const probability = numberIn(one, "probability", 1);
		return probability === void 0 ? [] : [[textIn(one, "prompt") ?? "", probability]];
	}));
	const listed = listIn(smoke, "outputs").flatMap((one) => answer(one, ends));
	const { stopped, of } = stoppedOf(smoke);
	return {
		summary: [
			`${stopped} of ${plural(of, "answer")} ended within ${limit} tokens`,
			...turnEndText([...ends.values()]),
			...paddingText(objectIn(smoke, "padding")),
			...baseText(objectIn(smoke, "base"))
		],
		setting: settingText(smoke),
		isGood: stopped === of && listed.every((one) => one.loop === void 0 && one.leaks.length === 0),
		limit,
		answers: listed.slice(0, MAX_ANSWERS),
		more: Math.max(0, listed.length - MAX_ANSWERS)
	};
}
/** The smoke test of one subject for GitHub: the sentence, then table and charts, folded when all is well. */
function smokeSection(subject, name) {
	const view = smokeView(subject);
	if (view === void 0) return void 0;
	const words = joined(view.summary.map(escaped), ", ");
	const parts = [md`**Smoke test** of ${name}: ${words}. <sub>${escaped(view.setting)}</sub>`];
	if (view.answers.length === 0) return joined(parts, "\n\n");
	const shown = [answersTable(view), ...charts(view)];
	parts.push(...view.isGood ? [details(`${plural(view.answers.length, "answer")} of the model`, joined(shown, "\n\n"))] : shown);
	return joined(parts, "\n\n");
}
/** The same for a terminal, a line each. Not escaped. */
function smokeLines(view) {
	const lines = [`smoke test: ${view.summary.join(", ")}`, view.setting];
	for (const one of view.answers) lines.push(`  ${one.question} → ${one.answer === "" ? "(nothing)" : one.answer} [${endText(one)}]`);
	if (view.more > 0) lines.push(`  and ${view.more} more`);
	return lines;
}
function stoppedOf(smoke) {
	const counts = objectIn(smoke, "stopped");
	const of = counts === void 0 ? 0 : numberIn(counts, "of", MAX_TOKENS) ?? 0;
	return {
		stopped: counts === void 0 ? 0 : numberIn(counts, "count", of) ?? 0,
		of
	};
}
function turnEndText(probabilities) {
	const sorted = [...probabilities].sort((a, b) => a - b);
	const [lowest] = sorted;
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (lowest === void 0 || middle === void 0) return [];
	const rest = sorted.length === 1 ? "" : ` in the median, ${share(lowest)} at worst`;
	return [`after a reference reply the turn end has a probability of ${share(middle)}${rest}`];
}
function paddingText(padding) {
	const of = padding === void 0 ? void 0 : numberIn(padding, "of", MAX_TOKENS);
	const equal = padding === void 0 ? void 0 : numberIn(padding, "equal", of ?? 0);
	return of === void 0 || equal === void 0 ? [] : [`padding changes ${of - equal} of ${of}`];
}
function baseText(base) {
	const of = base === void 0 ? void 0 : numberIn(base, "of", MAX_TOKENS);
	const stopped = base === void 0 ? void 0 : numberIn(base, "stopped", of ?? 0);
	return of === void 0 || stopped === void 0 ? [] : [`the base model ends ${stopped} of ${of}`];
}
/** `transformers 5.18.0, torch 2.13.0 on cuda, seed 1, prompts from data/train.jsonl, 41 tokens/s` */
function settingText(smoke) {
	const versions = Object.entries(objectIn(smoke, "versions") ?? {}).flatMap(([name, version]) => typeof version === "string" ? [`${named(name)} ${named(version)}`.trim()] : []).slice(0, 6);
	const ran = versions.length === 0 ? named(textIn(smoke, "backend") ?? "unknown") : versions.join(", ");
	const data = textIn(smoke, "data");
	const timings = objectIn(smoke, "timings") ?? {};
	const rate = numberIn(timings, "tokensPerSecond", 1e9);
	const total = numberIn(timings, "total", 1e9);
	const device = named(textIn(smoke, "device") ?? "unknown");
	return [
		device === "server" ? ran : `${ran} on ${device}`,
		`seed ${numberIn(smoke, "seed", Number.MAX_SAFE_INTEGER) ?? "?"}`,
		data === void 0 ? "built-in prompts" : `prompts from ${cut(data, MAX_ANSWER)}`,
		...rate === void 0 ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} tokens/s`],
		...total === void 0 ? [] : [`${total < 10 ? total.toFixed(1) : Math.round(total)} s`]
	].join(", ");
}
function named(text) {
	return cut(text, MAX_NAME);
}
function answer(one, ends) {
	const stop = [
		"stop",
		"length",
		"time",
		"error"
	].find((name) => name === one["stop"]);
	const tokens = numberIn(one, "tokens", MAX_TOKENS);
	if (stop === void 0 || tokens === void 0) return [];
	const leaks = Array.isArray(one["leaks"]) ? one["leaks"] : [];
	return [{
		pass: one["pass"] === "sampled" ? "sampled" : "greedy",
		question: shortened(textIn(one, "question") ?? "", MAX_QUESTION),
		answer: shortened(textIn(one, "answer") ?? "", MAX_ANSWER),
		stop,
		token: textIn(one, "token"),
		tokens,
		loop: textIn(one, "loop"),
		leaks: leaks.filter((leak) => typeof leak === "string").slice(0, 3),
		turnEnd: ends.get(textIn(one, "prompt") ?? "")
	}];
}
/** One line, its beginning; what is left out is not counted, for the whole is in the transcripts. */
function shortened(text, max) {
	const line = text.replace(/\s+/gu, " ").trim();
	if (line.length <= max) return line;
	return `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
function endText({ stop, token, tokens, loop, leaks }) {
	const parts = [`${{
		stop: token === void 0 ? "stops" : `stops at ${named(token)}`,
		length: "runs to the limit",
		time: "ran out of time",
		error: "failed"
	}[stop]} after ${plural(tokens, "token")}`];
	if (loop !== void 0) parts.push(`loops ${named(loop)}`);
	if (leaks.length > 0) parts.push(`leaks ${leaks.map(named).join(" ")}`);
	return parts.join(", ");
}
function answersTable({ answers, more }) {
	const hasTurnEnds = answers.some(({ turnEnd }) => turnEnd !== void 0);
	const head = [
		md`#`,
		md`Prompt`,
		md`Answer`,
		md`Ends`,
		md`Tokens`
	];
	const rows = answers.map((one, i) => [
		md`${i + 1}`,
		one.pass === "sampled" ? md`${escaped(one.question)} (sampled)` : escaped(one.question),
		one.answer === "" ? md`**(nothing)**` : escaped(one.answer),
		endCell(one),
		md`${one.tokens}`,
		...hasTurnEnds ? [one.turnEnd === void 0 ? md`` : escaped(share(one.turnEnd))] : []
	]);
	const made = table([hasTurnEnds ? [...head, md`P(turn end)`] : head, ...rows]);
	return more === 0 ? made : md`${made}\n\nand ${more} more, in the transcripts of the artifact`;
}
function endCell({ stop, token, loop, leaks }) {
	const parts = [{
		stop: token === void 0 ? md`yes` : md`at ${code(named(token))}`,
		length: md`**no**`,
		time: md`**out of time**`,
		error: md`**failed**`
	}[stop]];
	if (loop !== void 0) parts.push(md`loops: ${code(named(loop))}`);
	if (leaks.length > 0) parts.push(md`leaks ${joined(leaks.map((leak) => code(named(leak))), " ")}`);
	return joined(parts, ", ");
}
/**
* Outputs' lengths against the limit, and the turn end's probabilities, numbered as in the table: no text of the model is in
* a chart. https://mermaid.js.org/syntax/xyChart.html
*/
function charts({ answers, limit }) {
	const numbers = answers.map((_, i) => `"${i + 1}"`).join(", ");
	const top = Math.max(limit, 1);
	const lengths = [
		"xychart-beta",
		`  title "Tokens of each answer, of at most ${limit}"`,
		`  x-axis [${numbers}]`,
		`  y-axis "tokens" 0 --> ${top}`,
		`  bar [${answers.map(({ tokens }) => Math.min(tokens, top)).join(", ")}]`,
		`  line [${answers.map(() => top).join(", ")}]`
	];
	const made = [fenced(lengths.join("\n"), "mermaid")];
	const known = answers.flatMap(({ turnEnd, pass }, i) => turnEnd === void 0 || pass === "sampled" ? [] : [{
		i,
		turnEnd
	}]);
	if (known.length > 0) {
		const ends = [
			"xychart-beta",
			"  title \"Probability of the turn end after a reference reply, in %\"",
			`  x-axis [${known.map(({ i }) => `"${i + 1}"`).join(", ")}]`,
			"  y-axis \"%\" 0 --> 100",
			`  bar [${known.map(({ turnEnd }) => Number((turnEnd * 100).toFixed(2))).join(", ")}]`
		];
		made.push(fenced(ends.join("\n"), "mermaid"));
	}
	return made;
}
/** `93 %`, `0.4 %`, `under 0.01 %` */
function share(probability) {
	const percent = probability * 100;
	if (percent > 0 && percent < .01) return "under 0.01 %";
	return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}
function member(value, key) {
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
function objectIn(value, key) {
	const found = member(value, key);
	return isObject(found) ? found : void 0;
}
function textIn(value, key) {
	const found = member(value, key);
	return typeof found === "string" ? found : void 0;
}
/** A number from 0 to `most`; undefined for everything else. */
function numberIn(value, key, most) {
	const found = member(value, key);
	return typeof found === "number" && found >= 0 && found <= most ? found : void 0;
}
function listIn(value, key) {
	const found = member(value, key);
	return Array.isArray(found) ? found.slice(0, MAX_ITEMS).filter(isObject) : [];
}
export { smokeSection as n, smokeView as r, smokeLines as t };
