import { M as ENGINES } from "./start.js";
import { n as smokeSection, r as smokeView } from "./smoke.js";
// src/render/visible.ts
/**
* What a reader cannot see or a terminal would obey: C0 and C1 controls, DEL, line and paragraph separators, soft
* hyphens, invisible marks, bidi controls (CVE-2021-42574), the byte order mark, interlinear annotations, lone
* surrogates, and the tag characters that carry hidden text. Joiners stay: emoji and several scripts need them.
*/
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;
/**
* One line of text in which every character can be seen: `\n`, `\t`, `\x1b`, `\u200b`, `\u{e0041}`. For text that comes
* from files (names, tokens, messages about them), so that it can neither move a cursor nor forge a line.
*/
function visible(text) {
	return text.replace(UNSEEN, escapeSequence);
}
/** At most `max` UTF-16 units of `text`, never half a character; what is cut is counted. */
function cut(text, max) {
	if (text.length <= max) return text;
	let end = Math.max(0, max);
	const last = text.charCodeAt(end - 1);
	if (last >= 55296 && last <= 56319) end -= 1;
	return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
/** JSON on one line with a space after commas and colons, as people write it: `[128001, 128009]`. */
function oneLine(value) {
	if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`);
		return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
	}
	return JSON.stringify(value);
}
/** `1 error`, `2 errors`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
const NAMED = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function escapeSequence(character) {
	const named = Object.hasOwn(NAMED, character) ? NAMED[character] : void 0;
	if (named !== void 0) return named;
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
	return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/render/markup.ts
/** Prose from one finding; rules write a sentence or two, only a hostile file makes it longer. */
const MAX_PROSE = 2e3;
/** Literal Markdown of this program around values that are Markdown already; a plain string does not compile. */
function md(literals, ...values) {
	let whole = literals[0] ?? "";
	for (const [index, value] of values.entries()) whole += `${value}${literals[index + 1] ?? ""}`;
	return whole;
}
/** Parts with a separator of this program between them. */
function joined(parts, separator) {
	return parts.join(separator);
}
/**
* Text as itself on one line, in a paragraph, a list or a table cell: no markup, HTML, link, mention, issue reference,
* emoji or formula comes of it. Characters of HTML and `|` become character references, which are safe in table cells
* as well; GitHub looks for mentions and references in the text after that, so these are parted by a zero-width space.
*/
function escaped(text) {
	return inline(visible(text).trim()).replace(/^(?:[-+=#]|\d+[.)])/, blockStart);
}
/** Escaped prose in which tokens such as `<|eot_id|>` and names such as `eos_token_id` are set as code. */
function prose(text) {
	const line = visible(cut(text, MAX_PROSE)).trim();
	let whole = "";
	let end = 0;
	for (const match of line.matchAll(/<\|?[^<>|\s]{1,80}\|?>|(?<![^\s(])[\w./-]*\w_\w(?:[\w./-]*\w)?/g)) {
		const before = line.slice(end, match.index);
		if (whole === "") whole = escaped(before) + (before.endsWith(" ") ? " " : "");
		else whole += before === "" ? "&#8203;" : inline(before);
		whole += code(match[0]);
		end = match.index + match[0].length;
	}
	return whole === "" ? escaped(line) : whole + inline(line.slice(end));
}
/** Text as code, in a paragraph, a list or a table cell. Nothing at all for the empty text, which GitHub cannot show. */
function code(text) {
	const line = visible(text);
	if (line === "") return md`(empty)`;
	if (/[`|]|<!--/.test(line)) return `<code>${escaped(line)}</code>`;
	const pad = /^ .* $/.test(line) ? " " : "";
	return `\`${pad}${line}${pad}\``;
}
/** Lines as a code block; `info` is the language. Control characters become visible, line ends stay. */
function fenced(text, info) {
	return block(text.split("\n").map((line) => visible(line).replaceAll("<!--", "<​!--")).join("\n"), info);
}
/**
* New lines for the lines that a review comment stands on. They are applied to the file as they are, so there is none
* when they hold what a reader cannot see, or what would pass for a marker of ours.
*/
function suggestion(lines) {
	const shown = lines.replaceAll("\n", "").replaceAll("	", "");
	return visible(shown) !== shown || lines.includes("<!--") ? void 0 : block(lines, "suggestion");
}
/** A link to an address of this program's own; `label` may hold anything. */
function link(label, address) {
	if (!/^https:\/\/[\w.-]+\/[^\s<>()"'`|\\]*$/.test(address)) return label;
	return `[${label}](${address})`;
}
/** A table; the cells are one line each. */
function table(rows) {
	return markdownTable(rows, { alignDelimiters: false });
}
/** A part that is folded until it is asked for. The summary is HTML to GitHub, so it is given as plain text. */
function details(summary, body) {
	return `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** Characters of one value in a marker; it is the name of a check, a path or a fingerprint. */
const MAX_MARKER_VALUE = 600;
/**
* A line that only we see, by which we know our own text again. It belongs at the end of a body: at the start it would
* make HTML of the line after it. The values cannot end it, and no text from a file can pass for it, as `<!--` is escaped.
*/
function marker(kind, values) {
	return `<!-- tunelint:${kind} ${values.map(markerValue).join(" ")} -->`;
}
/**
* The values of all markers of a kind that end this body. Whose text it is must be asked as well: anybody can write a
* marker. What is not as we write it is left out.
*/
function markersAtEnd(body, kind) {
	const found = [];
	for (const line of body.trimEnd().split("\n").toReversed()) {
		const inside = /^<!-- tunelint:([a-z]+) (\S+(?: \S+)*) -->$/.exec(line.trimEnd());
		if (inside === null) break;
		const [, name, values = ""] = inside;
		if (name !== kind) continue;
		try {
			found.unshift(values.split(" ").map(decodeURIComponent));
		} catch {}
	}
	return found;
}
function markerValue(text) {
	return encodeURIComponent(cut(text, MAX_MARKER_VALUE).replace(/\p{Surrogate}/gu, "�"));
}
const REFERENCES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;"
};
/** Text in the middle of a line of Markdown. */
function inline(text) {
	return parted(text.replace(/[&<>|\\`*_[\]~^$]/g, reference));
}
/** Text inside an HTML block, where a backslash is a backslash. Markdown is not read there; this does not count on it. */
function html(text) {
	return parted(visible(text).replace(/[&<>$]/g, reference).replace(/[[\]*~`]/g, (mark) => `&#${mark.charCodeAt(0)};`));
}
function block(lines, info) {
	const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
	return `${fence}${info}\n${lines}\n${fence}`;
}
function reference(character) {
	if (character === "$") return "<span>$</span>";
	return Object.hasOwn(REFERENCES, character) ? REFERENCES[character] ?? "" : `\\${character}`;
}
/** Markup that only counts at the start of a line. */
function blockStart(start) {
	return start.length === 1 ? `\\${start}` : `${start.slice(0, -1)}\\${start.slice(-1)}`;
}
/**
* GitHub makes mentions, references, links and emoji of plain text after Markdown is done, so that a backslash does not
* stop it; a zero-width space does, as Dependabot and Renovate write it.
*/
function parted(text) {
	return text.replace(/@(?=\w)/g, "@&#8203;").replace(/(?<!&)#(?=\w)/g, "#&#8203;").replace(/(gh)-(?=\d)/gi, "$1-&#8203;").replace(/:(?=\/\/)/g, ":&#8203;").replace(/(www)(?=\.)/gi, "$1&#8203;").replace(/:(?=[\w+\\-]+:)/g, ":&#8203;");
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
// src/render/outline.ts
/** Levels in the order in which findings are shown. */
const LEVELS = [
	"error",
	"warning",
	"notice"
];
/** `file:line`, or what is known instead of the line: a row, a JSON Pointer. Not escaped. */
function placeText(at) {
	if (at.line !== void 0) return `${at.file}:${at.line}`;
	if (at.row !== void 0) return `${at.file} row ${at.row}`;
	return at.pointer === void 0 || at.pointer === "" ? at.file : `${at.file} ${at.pointer}`;
}
/** `128009 <|eot_id|>`, always both where both are known. Not escaped. */
function tokenText({ id, token }) {
	return [id, token].filter((part) => part !== void 0).join(" ");
}
/** What ends a turn, as one sentence. `show` writes a token in the format at hand. */
function turnEndText({ turnEnd }, show) {
	const token = show(turnEnd.token);
	switch (turnEnd.kind) {
		case "token": return `A turn ends with ${token}.`;
		case "next-role": return `A turn ends where the next one begins: ${token}.`;
		case "split": return `A turn ends with ${token}, which is several tokens for this tokenizer.`;
		case "none": return "The template writes nothing that ends a turn.";
	}
	return turnEnd.kind;
}
/** `2 errors and 1 warning in 1 checkpoint`, and for a report that is not green without errors, why. */
function verdictText(report) {
	const found = LEVELS.filter((level) => report.counts[level] > 0).map((level) => plural(report.counts[level], level));
	const kinds = /* @__PURE__ */ new Map();
	for (const { kind } of report.subjects) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	const where = [...kinds].map(([kind, count]) => plural(count, kind.replace("-", " ")));
	if (where.length === 0) return "nothing to check was found";
	const parts = [`${found.length === 0 ? "no findings" : series(found)} in ${series(where)}`];
	const blocked = report.skipped.filter((skipped) => skipped.blocking === true).length;
	if (blocked > 0) parts.push(`${plural(blocked, "check")} could not look at what is there`);
	if (report.broken.length > 0) parts.push(`${plural(report.broken.length, "check")} broke`);
	return parts.join("; ");
}
/** Findings of each subject, errors first; findings that name no listed subject get one of their own. */
function findingsBySubject(report) {
	const groups = /* @__PURE__ */ new Map();
	const others = [];
	for (const subject of report.subjects) if (groups.has(subject.path)) others.push({
		subject,
		findings: []
	});
	else groups.set(subject.path, {
		subject,
		findings: []
	});
	for (const level of LEVELS) for (const finding of report.findings) {
		if (finding.severity !== level) continue;
		const group = groups.get(finding.subject) ?? {
			subject: finding.subject,
			findings: []
		};
		groups.set(finding.subject, group);
		group.findings.push(finding);
	}
	return [...groups.values(), ...others];
}
/** Skipped checks by reason, those that keep the verdict from being green first. */
function skippedByReason(skipped) {
	const groups = /* @__PURE__ */ new Map();
	for (const { rule, subject, reason, blocking = false } of skipped) {
		const key = `${blocking} ${reason}`;
		const group = groups.get(key) ?? {
			reason,
			blocking,
			rules: /* @__PURE__ */ new Set(),
			subjects: /* @__PURE__ */ new Set(),
			count: 0
		};
		groups.set(key, group);
		group.rules.add(rule);
		group.subjects.add(subject);
		group.count += 1;
	}
	return [...groups.values()].sort((a, b) => Number(b.blocking) - Number(a.blocking)).map((group) => ({
		...group,
		rules: [...group.rules],
		subjects: [...group.subjects]
	}));
}
/** `a`, `a and b`, `a, b and c`. */
function series(items) {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
/** What the engine says of a model folder beside its stops: the model type, the base, and why it is taken for the base. */
function modelFacts(facts) {
	const base = member$2(facts, "base");
	return {
		source: textOf(member$2(facts, "source")),
		modelType: textOf(member$2(facts, "modelType")),
		base: textOf(member$2(base, "name")),
		baseWhy: textOf(member$2(base, "why"))
	};
}
function member$2(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
// src/render/edit-diff.ts
/** Longest value shown, in UTF-16 units: a screen line or four, never a whole file. */
const MAX_VALUE = 400;
/** Edits as small diffs, one for each file and object, in the order of the edits. */
function editDiffs(edits, before) {
	const groups = /* @__PURE__ */ new Map();
	for (const edit of edits) {
		const { within, key } = "pointer" in edit ? target(edit.pointer) : {
			within: "",
			key: void 0
		};
		const id = JSON.stringify([edit.file, within]);
		const group = groups.get(id) ?? {
			file: edit.file,
			within,
			lines: []
		};
		groups.set(id, group);
		if ("copyFrom" in edit) {
			group.lines.push({
				sign: "=",
				text: `copied from the base model's ${edit.from}`
			});
			continue;
		}
		const old = edit.before ?? before?.(edit.file, edit.pointer);
		if (old !== void 0) group.lines.push({
			sign: "-",
			text: member$1(key, old)
		});
		if ("remove" in edit) {
			if (old === void 0) group.lines.push({
				sign: "-",
				text: key === void 0 ? "the value" : JSON.stringify(key)
			});
		} else group.lines.push({
			sign: "+",
			text: member$1(key, edit.value)
		});
	}
	return [...groups.values()];
}
/**
* Where an edit goes: the object, and the key in it. A number may be an index or a key (`added_tokens_decoder`), and a
* pointer does not say which, so it stays in `within`.
*/
function target(pointer) {
	const slash = pointer.lastIndexOf("/");
	const key = pointer.slice(slash + 1).replaceAll("~1", "/").replaceAll("~0", "~");
	if (slash < 0 || key === "-" || /^\d+$/.test(key)) return {
		within: pointer,
		key: void 0
	};
	return {
		within: pointer.slice(0, slash),
		key
	};
}
function member$1(key, value) {
	const text = cut(oneLine(value), MAX_VALUE);
	return key === void 0 ? text : `${JSON.stringify(key)}: ${text},`;
}
// src/render/stop-table.ts
/** Stop ids shown per engine; a model has a handful, a broken file may list a whole vocabulary. */
const MAX_IDS = 12;
/** A token as text; the longest control token of the major families has 35 characters. */
const MAX_TOKEN = 80;
/** A reason or a link; engines' reasons are one sentence. */
const MAX_TEXT = 400;
/**
* The stop table of a subject: engines in the order of ENGINES, what each stops at, and whether that ends a turn.
* Undefined without a measured turn end or without stop sets. Facts of any shape are accepted, for a report may come
* from another job: what does not fit is left out.
*/
function stopTable(facts) {
	const turnEnd = object(member(facts, "turnEnd"));
	const stops = object(member(facts, "stops"));
	if (turnEnd === void 0 || stops === void 0) return void 0;
	const kind = member(turnEnd, "kind");
	if (kind !== "token" && kind !== "next-role" && kind !== "split" && kind !== "none") return void 0;
	const token = {
		id: number(member(turnEnd, "id")),
		token: string(member(turnEnd, "token"), MAX_TOKEN)
	};
	const rows = [];
	for (const engine of ENGINES) {
		const view = object(member(stops, engine));
		if (view !== void 0) rows.push(row(engine, view, token));
	}
	if (rows.length === 0) return void 0;
	return {
		turnEnd: {
			kind,
			token
		},
		rows
	};
}
function row(engine, view, turnEnd) {
	const ids = list(member(view, "ids"));
	const tokens = list(member(view, "tokens"));
	const all = [];
	for (const [index, value] of ids.entries()) {
		const id = number(value);
		if (id !== void 0) all.push({
			id,
			token: string(tokens[index], MAX_TOKEN)
		});
	}
	for (const value of list(member(view, "texts"))) {
		const token = string(value, MAX_TOKEN);
		if (token !== void 0 && !all.some((known) => known.token === token)) all.push({
			id: void 0,
			token
		});
	}
	const end = all.findIndex(({ id, token }) => id === void 0 ? token === turnEnd.token : id === turnEnd.id);
	if (end >= MAX_IDS) all.unshift(...all.splice(end, 1));
	const stops = member(view, "stops");
	const known = member(view, "known") === true;
	const link = string(member(view, "link"), MAX_TEXT);
	return {
		engine,
		ends: stops === true ? "yes" : known && stops === false ? "no" : "unknown",
		stopsAt: all.slice(0, MAX_IDS),
		more: Math.max(0, all.length - MAX_IDS),
		reason: string(member(view, "reason"), MAX_TEXT),
		link: link?.startsWith("https://") === true ? link : void 0
	};
}
function member(value, key) {
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
function object(value) {
	return typeof value === "object" && value !== null && !isList(value) ? value : void 0;
}
function isList(value) {
	return Array.isArray(value);
}
function list(value) {
	return value !== void 0 && isList(value) ? value : [];
}
function number(value) {
	return typeof value === "number" ? value : void 0;
}
function string(value, max) {
	return typeof value === "string" ? cut(value, max) : void 0;
}
// src/render/sections.ts
const DOCS = "https://github.com/tunelint/tunelint/blob/main/docs/rules.md#";
/** A path, a token, one value of the evidence. */
const MAX_NAME = 500;
/** The error of a rule that broke. */
const MAX_ERROR = 2e3;
/** Evidence is a handful of values; only a forged report has more. */
const MAX_EVIDENCE = 30;
/** Lines of one fix as a diff; a fix is one to five edits, copying a tokenizer about ten. */
const MAX_DIFF_LINES = 60;
/** Rules named for one reason why they were skipped; there are fewer rules than this in one section of the docs. */
const MAX_RULES = 40;
const LEVEL_MARKS = {
	error: md`❌`,
	warning: md`⚠️`,
	notice: md`ℹ️`
};
const VERDICT_MARKS = {
	pass: md`✅`,
	fail: md`❌`,
	incomplete: md`⚠️`
};
const ANSWERS = {
	yes: md`yes`,
	no: md`**no**`,
	unknown: md`?`
};
/** `❌ error`, and `(existing)` for what was there before. */
function level({ severity, state }) {
	return md`${LEVEL_MARKS[severity]} ${escaped(severity)}${state === "existing" ? md` (existing)` : md``}`;
}
/** The rule's id with a link to its documentation. */
function ruleLink(rule, { docs = DOCS }) {
	return link(escaped(cut(rule, MAX_NAME)), `${docs}${segment(rule)}`);
}
/** A place as code, with a link to the line where the address of the commit's files is known. `within`: a folder left out of the text. */
function placeLink({ at }, { blob }, within) {
	const start = within === void 0 || within === "." ? "" : `${within}/`;
	const label = code(cut(placeText(start !== "" && at.file.startsWith(start) ? {
		...at,
		file: at.file.slice(start.length)
	} : at), MAX_NAME));
	const parts = at.file.split("/");
	if (blob === void 0 || parts.some((part) => /^\.{0,2}$/.test(part)) || at.file.length > MAX_NAME) return label;
	const line = Number.isSafeInteger(at.line) ? `#L${at.line}` : "";
	const plain = line !== "" && /\.(?:md|markdown)$/i.test(at.file) ? "?plain=1" : "";
	return link(label, `${blob}/${parts.map(segment).join("/")}${plain}${line}`);
}
/** A finding in full, folded: message, why, evidence, and the fix as a diff. */
function findingDetails(finding, options) {
	const parts = [prose(finding.message), md`**Why:** ${prose(finding.why)}`];
	const evidence = evidenceList(finding.args);
	if (evidence !== void 0) parts.push(md`**Evidence:**`, evidence);
	const chart = lossChart(finding.args);
	if (chart !== void 0) parts.push(chart);
	if (finding.fix !== void 0) parts.push(md`**Fix:** ${prose(finding.fix.text)}`, ...fixDiffs(finding.fix.edits, options));
	const place = cut(placeText(finding.at), MAX_NAME);
	return details(`${LEVEL_MARKS[finding.severity]} ${finding.rule} in ${place}`, joined(parts, "\n\n"));
}
/** Edits as blocks of lines that go and come, one for each file and object. */
function fixDiffs(edits, { before }) {
	const blocks = [];
	let room = MAX_DIFF_LINES;
	let left = 0;
	for (const { file, within, lines } of editDiffs(edits, before)) {
		const shown = lines.slice(0, room);
		room -= shown.length;
		left += lines.length - shown.length;
		if (shown.length === 0) continue;
		const heading = within === "" ? file : `${file} ${within}`;
		const text = shown.map((line) => `${line.sign === "=" ? "#" : line.sign} ${visible(line.text)}`);
		blocks.push(fenced([`# ${visible(cut(heading, MAX_NAME))}`, ...text].join("\n"), "diff"));
	}
	if (left > 0) blocks.push(md`and ${left} more lines`);
	return blocks;
}
/** The argument that holds a curve: pairs of a step and a loss, which is null where it was no number. */
const LOSSES = "losses";
const MAX_CHART_POINTS = 60;
/** The loss by step as GitHub draws it; what is no number ends the line. Arguments may come from another job, so only numbers are taken. */
function lossChart(args) {
	const pairs = Object.hasOwn(args, LOSSES) ? args[LOSSES] : void 0;
	if (!Array.isArray(pairs)) return void 0;
	const points = [];
	for (const pair of pairs.slice(0, MAX_CHART_POINTS)) {
		const [step, loss] = Array.isArray(pair) ? pair : [];
		if (typeof step !== "number" || typeof loss !== "number" || !Number.isFinite(step + loss)) break;
		points.push([step, loss]);
	}
	if (points.length < 2) return void 0;
	return fenced([
		"xychart-beta",
		`  title "Training loss by step${points.length === pairs.length ? "" : ", up to where it is no number"}"`,
		`  x-axis [${points.map(([step]) => `"${step}"`).join(", ")}]`,
		"  y-axis \"loss\"",
		`  line [${points.map(([, loss]) => loss).join(", ")}]`
	].join("\n"), "mermaid");
}
/** What the message is made of; null, false and what is empty say nothing and are left out. */
function evidenceList(args) {
	const telling = Object.entries(args).filter(([key, value]) => !isEmpty(value) && key !== LOSSES);
	const lines = telling.slice(0, MAX_EVIDENCE).map(([key, value]) => md`- ${code(cut(key, MAX_NAME))}: ${code(cut(oneLine(value), MAX_NAME))}`);
	if (telling.length > lines.length) lines.push(md`- and ${telling.length - lines.length} more`);
	return lines.length === 0 ? void 0 : joined(lines, "\n");
}
function isEmpty(value) {
	if (value === null || value === false || value === "") return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}
/** The rows of a stop table, headings first. */
function stopRows(stops, { links }) {
	const rows = [[
		md`Engine`,
		md`Ends a turn?`,
		md`Stops at`
	]];
	for (const row of stops.rows) {
		const source = links?.[row.engine];
		const engine = source === void 0 ? escaped(row.engine) : link(escaped(row.engine), source);
		rows.push([
			engine,
			ANSWERS[row.ends],
			stopsAt(row)
		]);
	}
	return rows;
}
/** `models/bot` (llama, base `models/base`) */
function subjectName(subject) {
	const { source, modelType, base } = modelFacts(subject.facts);
	const about = [];
	if (modelType !== void 0) about.push(escaped(cut(modelType, MAX_NAME)));
	if (base !== void 0) about.push(md`base ${code(cut(base, MAX_NAME))}`);
	const path = code(cut(source !== void 0 && subject.path === "." ? source : subject.path, MAX_NAME));
	return about.length === 0 ? path : md`${path} (${joined(about, ", ")})`;
}
/** What ends a turn, as one sentence. */
function turnEnd(stops) {
	const [start = "", end] = turnEndText(stops, () => "\0").split("\0");
	return end === void 0 ? escaped(start) : md`${escaped(start)} ${token(stops.turnEnd.token)}${escaped(end)}`;
}
/** What ends a turn, and which engines stop there, in one line; for subjects where no engine runs on. */
function stopLine(subject) {
	const stops = stopTable(subject.facts);
	if (stops === void 0) return subjectName(subject);
	const named = (ends) => stops.rows.filter((row) => row.ends === ends).map(({ engine }) => escaped(engine));
	const yes = named("yes");
	const unknown = named("unknown");
	const parts = [md`${subjectName(subject)}. ${turnEnd(stops)}`];
	if (yes.length === stops.rows.length) parts.push(md`Every engine stops there.`);
	else if (yes.length > 0) parts.push(md`${joined(yes, ", ")} stop${yes.length === 1 ? md`s` : md``} there.`);
	if (unknown.length > 0) parts.push(md`Not known: ${joined(unknown, ", ")}.`);
	return joined(parts, " ");
}
function stopsAt(row) {
	const items = row.stopsAt.map(token);
	if (row.more > 0) items.push(md`${row.more} more`);
	const listed = joined(items, ", ");
	if (row.ends !== "unknown") return items.length === 0 ? md`nothing` : listed;
	const unknown = md`not known: ${prose(row.reason ?? "no reason given")}`;
	return items.length === 0 ? unknown : md`${listed}; ${unknown}`;
}
function token({ id, token: text }) {
	if (text === void 0) return escaped(tokenText({
		id,
		token: text
	}));
	return id === void 0 ? code(text) : md`${id} ${code(text)}`;
}
/** Skipped checks by reason, a line each: those that keep the verdict from being green, or the others. */
function skippedLines(report, blocking) {
	return skippedByReason(report.skipped).filter((group) => group.blocking === blocking).map(({ reason, rules, subjects }) => {
		const names = rules.slice(0, MAX_RULES).map((rule) => code(cut(rule, MAX_NAME)));
		if (rules.length > names.length) names.push(md`${rules.length - names.length} more`);
		const everywhere = report.subjects.length < 2 || subjects.length >= report.subjects.length;
		const [first = ""] = subjects;
		const where = subjects.length === 1 ? md`in ${code(cut(first, MAX_NAME))}` : md`in ${subjects.length} places`;
		return md`- ${everywhere ? prose(`${cut(reason, MAX_ERROR / 2)}:`) : md`${prose(reason)} (${where}):`} ${joined(names, ", ")}`;
	});
}
/** Rules that broke, a line each. */
function brokenLines(report) {
	return report.broken.map(({ rule, subject, error }) => md`- ${code(cut(rule, MAX_NAME))} on ${code(cut(subject, MAX_NAME))}: ${code(cut(error, MAX_ERROR))}`);
}
/** What could not be reported as it should, a line each. */
function degradedLines(report) {
	return report.degraded.map((note) => md`- ${prose(note)}`);
}
/** Findings that are gone, a line each. */
function fixedLines(report, options) {
	return (report.fixed ?? []).map(({ rule, at, message }) => md`- ${ruleLink(rule, options)} in ${code(cut(at.file, MAX_NAME))}: ${prose(cut(message, MAX_NAME))}`);
}
/** One segment of a path in an address; only what `link` takes as it is stays. */
function segment(text) {
	const wellFormed = text.replace(/\p{Surrogate}/gu, "�");
	return encodeURIComponent(wellFormed).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/render/page.ts
const HOME = "https://github.com/tunelint/tunelint";
/** Of the whole, for each list (could not look, broken, degraded, fixed, skipped), for what is left goes to findings. */
const LIST_SHARE = 1 / 14;
/** Of the whole, for stop tables. */
const STOPS_SHARE = 1 / 5;
/** Of the whole, for smoke tests; what does not fit is one line. */
const SMOKE_SHARE = 1 / 5;
/** Smoke tests in full on one page. */
const MAX_SMOKE_TABLES = 4;
/** Tables of engines, and subjects in one line, on one page: more than a reader compares at once. */
const MAX_STOP_TABLES = 3;
const MAX_STOP_LINES = 8;
/** A message in the table; in full it is below. Our rules' messages have up to 300 characters. */
const MAX_CELL = 400;
/** Separators and tags between parts. */
const OVERHEAD = 64;
/** A report as one page of Markdown of bounded size, short on top. The same report and context give the same bytes. */
function page(report, context, options) {
	const { limit } = options;
	const share = limit * LIST_SHARE;
	const summary = headline(report);
	const foot = footer(report, context);
	const sections = [
		...listed(md`**Could not look at**`, skippedLines(report, true), share),
		...listed(md`**Broken: a fault of tunelint, please report it**`, brokenLines(report), share),
		...listed(md`**Please note**`, degradedLines(report), share),
		...stopSections(report, context, limit * STOPS_SHARE),
		...smokeSections(report, limit * SMOKE_SHARE)
	];
	const folded = [...foldedList(`Fixed: ${plural(report.fixed?.length ?? 0, "finding")}`, fixedLines(report, context), share), ...foldedList(skippedTitle(report), skippedLines(report, false), share)];
	const { shown, left } = fitted(report, context, options, limit - [
		summary,
		...sections,
		...folded,
		foot
	].reduce((sum, part) => sum + bytes(part) + 2, 0) - bytes(leftOutNote(report.findings, context, options)) - 512);
	const open = shown.filter(({ finding }) => !isFolded(finding, report));
	const old = shown.filter(({ finding }) => isFolded(finding, report));
	const parts = [summary];
	if (open.length > 0) parts.push(findingsTable(open));
	if (left.length > 0) parts.push(leftOutNote(left, context, options));
	parts.push(...sections);
	if (options.details) parts.push(...open.map(({ full }) => full));
	if (old.length > 0) {
		const inside = [findingsTable(old), ...options.details ? old.map(({ full }) => full) : []];
		parts.push(details(`There before: ${countsText(old.map(({ finding }) => finding))}`, joined(inside, "\n\n")));
	}
	parts.push(...folded, foot);
	return {
		body: joined(parts, "\n\n"),
		leftOut: left.length
	};
}
/** Bytes of UTF-8. */
function bytes(text) {
	return Buffer.byteLength(text);
}
/** `2 errors and 1 warning` */
function countsText(findings) {
	return series(LEVELS.map((name) => ({
		name,
		count: findings.filter(({ severity }) => severity === name).length
	})).filter(({ count }) => count > 0).map(({ name, count }) => plural(count, name)));
}
/** The report in one line of plain text: `1 error and 1 warning in models/support-bot`. */
function headlineText(report) {
	const { findings, subjects, verdict } = report;
	if (isNothing(report)) return "nothing to check";
	const [only] = subjects;
	const where = subjects.length === 1 && only !== void 0 ? cut(only.path, 100) : plural(subjects.length, "subject");
	const place = where === "." || where === "0 subjects" ? "" : ` in ${where}`;
	const found = countsText(findings);
	if (verdict === "incomplete") return `could not look at everything${place}${found === "" ? "" : `; ${found}`}`;
	if (found === "") return `nothing found${place}`;
	return verdict === "fail" ? `${found}${place}` : `pass, with ${found}${place}`;
}
function isNothing({ findings, subjects, skipped, broken }) {
	return subjects.length === 0 && findings.length === 0 && skipped.length === 0 && broken.length === 0;
}
/** Heading, and what a reader wants to know first: is it mine, and why is it not green. */
function headline(report) {
	const heading = md`### ${VERDICT_MARKS[report.verdict]} tunelint: ${prose(headlineText(report))}`;
	const sentences = [];
	if (isNothing(report)) sentences.push(md`No checkpoint, adapter, dataset or training config is concerned.`);
	const fixed = report.fixed?.length ?? 0;
	const existing = report.findings.filter(({ state }) => state === "existing").length;
	if (existing > 0 || fixed > 0) {
		const told = [
			[report.findings.length - existing, "new"],
			[existing, "there before"],
			[fixed, "fixed"]
		].filter(([count]) => count > 0).map(([count, what]) => md`${count} ${escaped(what)}`);
		sentences.push(md`${joined(told, ", ")}.`);
	}
	if (report.verdict === "pass" && report.counts.error > 0) sentences.push(md`Errors do not fail this check, as it is set up (\`fail-on\`, \`only-new\`).`);
	return sentences.length === 0 ? heading : md`${heading}\n\n${joined(sentences, " ")}`;
}
/** What was there before is folded, unless it is what makes the verdict. */
function isFolded(finding, report) {
	if (finding.state === "new") return false;
	return report.verdict !== "fail" || report.findings.some(({ state, severity }) => state === "new" && severity === "error");
}
/** Whole findings, the worst first and new ones before others, as many as there is room for. */
function fitted(report, context, options, room) {
	const shown = [];
	const left = [];
	const only = new Set(report.findings.map(({ subject }) => subject)).size === 1 && report.subjects.length === 1;
	let free = room;
	for (const finding of ordered(report.findings)) {
		const row = [
			level(finding),
			ruleLink(finding.rule, context),
			placeLink(finding, context, only ? finding.subject : void 0),
			prose(cut(finding.message, MAX_CELL))
		];
		const full = options.details ? findingDetails(finding, context) : md``;
		const size = row.reduce((sum, cell) => sum + bytes(cell) + 3, 2) + bytes(full) + 2;
		if (size > free) {
			left.push(finding);
			continue;
		}
		free -= size;
		shown.push({
			finding,
			row,
			full
		});
	}
	return {
		shown,
		left
	};
}
/** Findings in the order in which they are shown: errors first, then new ones first. */
function ordered(findings) {
	const rank = ({ severity, state }) => LEVELS.indexOf(severity) * 2 + (state === "new" ? 0 : 1);
	return findings.toSorted((a, b) => rank(a) - rank(b));
}
function findingsTable(shown) {
	return table([[
		md`Level`,
		md`Rule`,
		md`Where`,
		md`What`
	], ...shown.map(({ row }) => row)]);
}
function leftOutNote(left, { run, artifact }, { rest }) {
	const places = [];
	if (rest === "summary") places.push(run === void 0 ? md`the job summary` : link(md`the job summary`, run));
	if (artifact !== void 0) {
		const name = code(cut(artifact, 100));
		places.push(md`report.json of the artifact ${run === void 0 ? name : link(name, `${run}#artifacts`)}`);
	}
	const where = places.length === 0 ? md`the log` : places.length === 1 ? joined(places, " ") : md`${joined(places.slice(0, 1), " ")} and in ${joined(places.slice(1), " ")}`;
	return md`**${left.length} more do not fit here** (${escaped(countsText(left))}): all are in ${where}.`;
}
/** A list under a heading, as far as it fits into `share` bytes; the rest is counted. */
function listed(heading, lines, share) {
	return lines.length === 0 ? [] : [heading, within(lines, share)];
}
function foldedList(title, lines, share) {
	return lines.length === 0 ? [] : [details(title, within(lines, share))];
}
function within(lines, share, most = lines.length) {
	const shown = [];
	let free = share - 128;
	for (const line of lines) {
		if (shown.length === most || bytes(line) + 1 > free) continue;
		free -= bytes(line) + 1;
		shown.push(line);
	}
	if (shown.length < lines.length) shown.push(md`- and ${lines.length - shown.length} more`);
	return joined(shown, "\n");
}
function skippedTitle(report) {
	const count = report.skipped.filter(({ blocking }) => blocking !== true).length;
	return `Skipped ${plural(count, "check")}: nothing there to look at`;
}
/** The stop table of subjects where an engine runs on, and one line for each of the others. */
function stopSections(report, context, share) {
	const found = new Set(report.findings.map((finding) => finding.subject));
	const parts = [];
	const bad = [];
	const good = [];
	let free = share - OVERHEAD;
	for (const subject of report.subjects) {
		const stops = stopTable(subject.facts);
		if (!(stops !== void 0 && (hasNoEnd(stops.turnEnd.kind) || stops.rows.some(({ ends }) => ends === "no")))) {
			if (!(stops === void 0 && (report.subjects.length === 1 || found.has(subject.path)))) good.push(md`- ${subjectLine(subject)}`);
			continue;
		}
		const section = md`${subjectName(subject)}. ${turnEnd(stops)}\n\n${table(stopRows(stops, context))}`;
		if (parts.length === MAX_STOP_TABLES || bytes(section) + 2 > free) {
			bad.push(md`- ${subjectLine(subject)}`);
			continue;
		}
		free -= bytes(section) + 2;
		parts.push(section);
	}
	const lines = [...bad, ...good];
	return lines.length === 0 ? parts : [...parts, within(lines, free, MAX_STOP_LINES)];
}
/** What the models said, those first that did not come to an end; as far as there is room, and the others in a line each. */
function smokeSections(report, share) {
	const tested = report.subjects.flatMap((subject) => {
		const view = smokeView(subject);
		return view === void 0 ? [] : [{
			subject,
			view
		}];
	});
	tested.sort((a, b) => Number(a.view.isGood) - Number(b.view.isGood));
	const parts = [];
	const lines = [];
	let free = share - OVERHEAD;
	for (const { subject, view } of tested) {
		const section = smokeSection(subject, subjectName(subject));
		if (section !== void 0 && parts.length < MAX_SMOKE_TABLES && bytes(section) + 2 <= free) {
			free -= bytes(section) + 2;
			parts.push(section);
		} else lines.push(md`- Smoke test of ${subjectName(subject)}: ${escaped(view.summary[0] ?? "")}`);
	}
	return lines.length === 0 ? parts : [...parts, within(lines, Math.max(free, 256))];
}
function hasNoEnd(kind) {
	return kind === "split" || kind === "none";
}
function subjectLine(subject) {
	const stops = stopTable(subject.facts);
	if (stops === void 0) return md`${subjectName(subject)}, ${escaped(subject.kind.replace("-", " "))}`;
	const bad = stops.rows.filter(({ ends }) => ends === "no").map(({ engine }) => escaped(engine));
	const runsOn = bad.length === 0 ? md`` : md` ${LEVEL_MARKS.error} Not there: ${joined(bad, ", ")}.`;
	return md`${stopLine(subject)}${runsOn}`;
}
function footer(report, { docs = DOCS, head, run }) {
	const parts = [md`${link(md`tunelint`, HOME)} ${escaped(cut(report.tool.version, 64))}`];
	if (head !== void 0) parts.push(md`commit ${code(head.slice(0, 12))}`);
	if (run !== void 0) parts.push(link(md`run`, run));
	parts.push(link(md`what the rules mean`, docs.replace(/#$/, "")));
	return md`<sub>${joined(parts, " · ")}</sub>`;
}
export { code as A, suggestion as B, findingsBySubject as C, tokenText as D, skippedByReason as E, link as F, visible as G, cut as H, marker as I, markersAtEnd as L, escaped as M, fenced as N, turnEndText as O, joined as P, md as R, LEVELS as S, placeText as T, oneLine as U, table as V, plural as W, stopRows as _, DOCS as a, stopTable as b, brokenLines as c, fixDiffs as d, fixedLines as f, skippedLines as g, ruleLink as h, page as i, details as j, verdictText as k, degradedLines as l, placeLink as m, headlineText as n, LEVEL_MARKS as o, level as p, ordered as r, VERDICT_MARKS as s, bytes as t, findingDetails as u, subjectName as v, modelFacts as w, editDiffs as x, turnEnd as y, prose as z };
