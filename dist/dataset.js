import { O as isObject } from "./start.js";
import { G as visible, M as escaped, N as fenced, P as joined, R as md, W as plural, j as details } from "./render.js";
// src/render/dataset.ts
/** Characters of the example that are shown; more does not help to see what is wrong. */
const MAX_EXAMPLE = 2400;
const MAX_BARS = 50;
/** What is known of a data file; undefined for other subjects, and where nothing was read. */
function datasetView(subject) {
	const { facts } = subject;
	const rows = numberIn(facts, "rows");
	if (subject.kind !== "dataset" || rows === void 0) return void 0;
	const tokens = objectIn(facts, "tokens");
	const labels = objectIn(facts, "labels");
	const tokenizer = objectIn(facts, "tokenizer");
	const shapes = Object.entries(objectIn(facts, "shapes") ?? {}).filter(([, count]) => typeof count === "number");
	const judged = numberIn(facts, "judged");
	const parts = [plural(rows, "row")];
	if (judged !== void 0) parts.push(`${judged} of them looked at`);
	const turns = numberIn(facts, "turns") ?? 0;
	if (turns > 0) parts.push(plural(turns, "turn"));
	parts.push(...shapes.map(([shape, count]) => shapes.length === 1 ? shape : `${count} × ${shape}`));
	const split = textIn(facts, "split");
	if (split !== void 0) parts.push(split === "eval" ? "for evaluation" : "for training");
	const trainer = textIn(facts, "trainer");
	if (trainer !== void 0) parts.push(`with ${trainer}`);
	const summary = [parts.join(", ")];
	if (tokens !== void 0) summary.push(lengthText(tokens, numberIn(facts, "maxLength")));
	const share = labels === void 0 ? void 0 : numberIn(labels, "share");
	if (share !== void 0) summary.push(`${percent(share)} of the tokens are learned`);
	const path = tokenizer === void 0 ? void 0 : textIn(tokenizer, "path");
	if (tokenizer !== void 0 && path !== void 0) summary.push(`tokenizer ${path} (${textIn(tokenizer, "why") ?? ""})`);
	return {
		summary,
		histogram: bars(tokens),
		example: exampleOf(objectIn(facts, "example"))
	};
}
function lengthText(tokens, maxLength) {
	const [p50, p90, p99, max] = [
		"p50",
		"p90",
		"p99",
		"max"
	].map((name) => numberIn(tokens, name) ?? 0);
	const over = numberIn(tokens, "over") ?? 0;
	return `tokens in a row: half have at most ${p50}, 90 % ${p90}, 99 % ${p99}, the longest ${max}${maxLength === void 0 ? "" : `; ${over} of them beyond the cutoff of ${maxLength} (${percent(numberIn(tokens, "overShare") ?? 0)})`}`;
}
function bars(tokens) {
	const list = tokens === void 0 || !Object.hasOwn(tokens, "histogram") ? void 0 : tokens["histogram"];
	if (!Array.isArray(list)) return [];
	return list.slice(0, MAX_BARS).flatMap((bar) => {
		const upTo = isObject(bar) ? numberIn(bar, "upTo") : void 0;
		const rows = isObject(bar) ? numberIn(bar, "rows") : void 0;
		return upTo === void 0 || rows === void 0 ? [] : [{
			upTo,
			rows
		}];
	});
}
function exampleOf(example) {
	const list = example?.["segments"];
	if (example === void 0 || !Array.isArray(list)) return void 0;
	let left = MAX_EXAMPLE;
	const segments = list.flatMap((segment) => {
		const text = isObject(segment) ? textIn(segment, "text") : void 0;
		if (text === void 0 || left <= 0) return [];
		const trained = isObject(segment) ? segment["trained"] : null;
		const shown = text.length > left ? `${text.slice(0, left)}…` : text;
		left -= text.length;
		return [{
			text: shown,
			trained: typeof trained === "boolean" ? trained : null
		}];
	});
	return {
		row: numberIn(example, "row") ?? 1,
		tokens: numberIn(example, "length") ?? 0,
		segments
	};
}
/** Lines of the example, each in pieces that are learned or not. */
function exampleLines(segments) {
	const lines = [[]];
	for (const { text, trained } of segments) for (const [i, piece] of text.split("\n").entries()) {
		if (i > 0) lines.push([]);
		if (piece !== "") lines.at(-1)?.push({
			text: visible(piece),
			trained
		});
	}
	while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
	return lines;
}
/** The block of a data file for a pull request: folded, numbers, histogram, example. */
function datasetDetails(subject) {
	const view = datasetView(subject);
	if (view === void 0) return void 0;
	const parts = view.summary.map((line) => md`- ${escaped(visible(line))}`);
	const body = [joined(parts, "\n")];
	const chart = lengthChart(view.histogram);
	if (chart !== void 0) body.push(chart);
	if (view.example !== void 0) {
		const isKnown = view.example.segments.some(({ trained }) => trained !== null);
		const how = isKnown ? ", a + before what is learned" : "";
		body.push(md`Row ${escaped(String(view.example.row))} as the trainer sees it${escaped(how)}:`);
		const lines = exampleLines(view.example.segments).flatMap((pieces) => marked(pieces));
		body.push(fenced(lines.join("\n"), isKnown ? "diff" : "text"));
	}
	return details(`${subject.path}: what it holds`, joined(body, "\n\n"));
}
/** A diff's signs are what a comment can colour: each piece of a line with its own. */
function marked(pieces) {
	if (pieces.length === 0) return [""];
	return pieces.map(({ text, trained }) => trained === null ? text : `${trained ? "+" : " "} ${text}`);
}
function lengthChart(histogram) {
	if (histogram.length < 2) return void 0;
	return fenced([
		"xychart-beta",
		"  title \"Rows by length in tokens\"",
		`  x-axis [${histogram.map(({ upTo }) => `"${upTo}"`).join(", ")}]`,
		"  y-axis \"rows\"",
		`  bar [${histogram.map(({ rows }) => rows).join(", ")}]`
	].join("\n"), "mermaid");
}
function percent(share) {
	const value = share * 100;
	return `${value.toFixed(value < 10 && value > 0 ? 1 : 0)} %`;
}
function objectIn(value, key) {
	const found = Object.hasOwn(value, key) ? value[key] : void 0;
	return isObject(found) ? found : void 0;
}
function numberIn(value, key) {
	const found = Object.hasOwn(value, key) ? value[key] : void 0;
	return typeof found === "number" && Number.isFinite(found) ? found : void 0;
}
function textIn(value, key) {
	const found = Object.hasOwn(value, key) ? value[key] : void 0;
	return typeof found === "string" ? found : void 0;
}
export { datasetView as n, exampleLines as r, datasetDetails as t };
