const QUOTE = 34;
const BACKSLASH = 92;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const COMMA = 44;
const COLON = 58;
/** Deepest nesting of objects and arrays in JSON bytes (or text in any encoding that keeps ASCII). */
function nestingDepth(bytes) {
	const length = bytes.length;
	let depth = 0;
	let deepest = 0;
	for (let i = 0; i < length; i++) {
		const byte = bytes[i];
		if (byte === QUOTE) for (i++; i < length; i++) {
			const inner = bytes[i];
			if (inner === BACKSLASH) i++;
			else if (inner === QUOTE) break;
		}
		else if (byte === BRACE_OPEN || byte === BRACKET_OPEN) {
			depth += 1;
			if (depth > deepest) deepest = depth;
		} else if (byte === BRACE_CLOSE || byte === BRACKET_CLOSE) depth -= 1;
	}
	return deepest;
}
/** Offset of the first character at or after `at` that is not JSON white space. */
function skipSpace(text, at) {
	let i = at;
	for (let code = text.charCodeAt(i); code === 32 || code === 10 || code === 13 || code === 9;) {
		i += 1;
		code = text.charCodeAt(i);
	}
	return i;
}
/** Offset behind the string that opens at `at`; the text's length when it is not closed. */
function skipString(text, at) {
	const length = text.length;
	for (let i = at + 1; i < length; i++) {
		const code = text.charCodeAt(i);
		if (code === BACKSLASH) i++;
		else if (code === QUOTE) return i + 1;
	}
	return length;
}
/** Offset behind the value that begins at `at`. Trusts the text to be JSON; ends at the text's end if it is not. */
function skipValue(text, at) {
	const length = text.length;
	let depth = 0;
	for (let i = at; i < length; i++) {
		const code = text.charCodeAt(i);
		if (code === QUOTE) {
			i = skipString(text, i) - 1;
			if (depth === 0) return i + 1;
		} else if (code === BRACE_OPEN || code === BRACKET_OPEN) depth += 1;
		else if (code === BRACE_CLOSE || code === BRACKET_CLOSE) {
			depth -= 1;
			if (depth === 0) return i + 1;
			if (depth < 0) return i;
		} else if (depth === 0 && (code === COMMA || code === 32 || code === 10 || code === 13 || code === 9)) return i;
	}
	return length;
}
/** The members of the object or array at `at`, in order; nothing for any other value. Stops where the text is not JSON. */
function* members(text, at) {
	const open = text.charCodeAt(at);
	if (open !== BRACE_OPEN && open !== BRACKET_OPEN) return;
	const isObject = open === BRACE_OPEN;
	const close = isObject ? BRACE_CLOSE : BRACKET_CLOSE;
	let i = skipSpace(text, at + 1);
	while (i < text.length && text.charCodeAt(i) !== close) {
		const keyStart = i;
		let keyEnd = i;
		let key;
		if (isObject) {
			if (text.charCodeAt(i) !== QUOTE) return;
			keyEnd = skipString(text, i);
			key = stringValue(text.slice(keyStart, keyEnd));
			if (key === void 0) return;
			i = skipSpace(text, keyEnd);
			if (text.charCodeAt(i) !== COLON) return;
			i = skipSpace(text, i + 1);
		}
		const end = skipValue(text, i);
		if (end === i) return;
		yield {
			key,
			keyStart,
			keyEnd,
			start: i,
			end
		};
		i = skipSpace(text, end);
		if (text.charCodeAt(i) !== COMMA) return;
		i = skipSpace(text, i + 1);
	}
}
/** What a JSON string in quotes says; undefined when it is not one. */
function stringValue(quoted) {
	if (!quoted.includes("\\")) return quoted.length >= 2 ? quoted.slice(1, -1) : void 0;
	try {
		const value = JSON.parse(quoted);
		return typeof value === "string" ? value : void 0;
	} catch {
		return;
	}
}
/** Line and column of an offset, both 1-based; the column counts UTF-16 units. Lines end with \n, \r\n or \r. */
function lineAndColumn(text, offset) {
	let line = 1;
	let start = 0;
	for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) {
		line += 1;
		start = i + 1;
	}
	if (line === 1 && !text.includes("\n") && text.includes("\r")) {
		const lines = text.slice(0, offset).split("\r");
		return {
			line: lines.length,
			column: (lines.at(-1)?.length ?? 0) + 1
		};
	}
	return {
		line,
		column: offset - start + 1
	};
}
/** The reference tokens of a JSON Pointer (RFC 6901); undefined when it is not one. */
function pointerKeys(pointer) {
	if (pointer === "") return [];
	if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return void 0;
	return pointer.slice(1).split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/**
* Parses as Python's json does: NaN, Infinity and -Infinity are numbers, the last of equal keys wins, everything else
* is strict. Slower than JSON.parse; used where that fails, to say why.
*/
function parseLikePython(text) {
	const parser = {
		text,
		at: 0,
		opened: [],
		error: void 0
	};
	parser.at = skipSpace(text, 0);
	const value = parseValue(parser);
	if (value === void 0) return parser.error ?? {
		position: parser.at,
		reason: "is not JSON"
	};
	parser.at = skipSpace(text, parser.at);
	if (parser.at < text.length) return {
		position: parser.at,
		reason: `goes on with ${shown(text, parser.at)} after the end of the value`
	};
	return { value };
}
const WORDS = [
	["true", true],
	["false", false],
	["null", null],
	["NaN", NaN],
	["Infinity", Number.POSITIVE_INFINITY],
	["-Infinity", Number.NEGATIVE_INFINITY]
];
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
function fail(parser, reason, position = parser.at) {
	parser.error = position >= parser.text.length ? cutOff(parser) : {
		position,
		reason
	};
}
function cutOff(parser) {
	const outer = parser.opened[0];
	const opened = outer === void 0 ? "" : `: what opens on line ${lineAndColumn(parser.text, outer).line} never closes`;
	return {
		position: parser.text.length,
		reason: `breaks off${opened}`
	};
}
function parseValue(parser) {
	const { text } = parser;
	const code = text.charCodeAt(parser.at);
	if (code === BRACE_OPEN || code === BRACKET_OPEN) {
		if (parser.opened.length >= 500) return fail(parser, `is nested more than 500 levels deep`);
		parser.opened.push(parser.at);
		const value = code === BRACE_OPEN ? parseObject(parser) : parseArray(parser);
		parser.opened.pop();
		return value;
	}
	if (code === QUOTE) return parseString(parser);
	for (const [word, value] of WORDS) {
		if (!text.startsWith(word, parser.at)) continue;
		parser.at += word.length;
		return value;
	}
	NUMBER.lastIndex = parser.at;
	const number = NUMBER.exec(text)?.[0];
	if (number !== void 0) {
		parser.at += number.length;
		return Number(number);
	}
	const rest = text.slice(parser.at, parser.at + 10);
	if (WORDS.some(([word]) => word.startsWith(rest))) return fail(parser, "breaks off", text.length);
	return fail(parser, `has ${shown(text, parser.at)} where a value should be${hint(text, parser.at)}`);
}
function parseObject(parser) {
	const { text } = parser;
	const value = {};
	parser.at = skipSpace(text, parser.at + 1);
	if (text.charCodeAt(parser.at) === BRACE_CLOSE) {
		parser.at += 1;
		return value;
	}
	for (;;) {
		if (text.charCodeAt(parser.at) !== QUOTE) {
			const why = text.charCodeAt(parser.at) === BRACE_CLOSE ? " (a comma before it is one too many)" : "";
			return fail(parser, `has ${shown(text, parser.at)} where a key in double quotes should be${why}`);
		}
		const key = parseString(parser);
		if (key === void 0) return void 0;
		parser.at = skipSpace(text, parser.at);
		if (text.charCodeAt(parser.at) !== COLON) return fail(parser, `has ${shown(text, parser.at)} where the colon after a key should be`);
		parser.at = skipSpace(text, parser.at + 1);
		const member = parseValue(parser);
		if (member === void 0) return void 0;
		Object.defineProperty(value, key, {
			value: member,
			writable: true,
			enumerable: true,
			configurable: true
		});
		parser.at = skipSpace(text, parser.at);
		const next = text.charCodeAt(parser.at);
		if (next !== COMMA && next !== BRACE_CLOSE) return fail(parser, `has ${shown(text, parser.at)} where a comma or } should be${hint(text, parser.at)}`);
		parser.at += 1;
		if (next === BRACE_CLOSE) return value;
		parser.at = skipSpace(text, parser.at);
	}
}
function parseArray(parser) {
	const { text } = parser;
	const value = [];
	parser.at = skipSpace(text, parser.at + 1);
	if (text.charCodeAt(parser.at) === BRACKET_CLOSE) {
		parser.at += 1;
		return value;
	}
	for (;;) {
		const element = parseValue(parser);
		if (element === void 0) return void 0;
		value.push(element);
		parser.at = skipSpace(text, parser.at);
		const next = text.charCodeAt(parser.at);
		if (next !== COMMA && next !== BRACKET_CLOSE) return fail(parser, `has ${shown(text, parser.at)} where a comma or ] should be${hint(text, parser.at)}`);
		parser.at += 1;
		if (next === BRACKET_CLOSE) return value;
		parser.at = skipSpace(text, parser.at);
	}
}
function parseString(parser) {
	const { text } = parser;
	const start = parser.at;
	for (let i = start + 1; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === QUOTE) {
			parser.at = i + 1;
			return stringValue(text.slice(start, i + 1)) ?? fail(parser, "has a string that does not parse", start);
		}
		if (code === BACKSLASH) {
			const behind = text.slice(i + 1, i + 6);
			const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(behind)?.[0];
			if (escaped === void 0) return fail(parser, "has an escape that JSON does not know", /^(?:u[0-9a-fA-F]{0,3})?$/.test(behind) ? text.length : i);
			i += escaped.length;
		} else if (code < 32) return fail(parser, `has ${code === 10 || code === 13 ? "a line break" : `the control character ${shown(text, i)}`} inside a string (unescaped, or the closing quote is missing)`, i);
	}
	return fail(parser, "breaks off", text.length);
}
/** A character as it can be shown anywhere: printable ASCII in quotes, everything else by number. */
function shown(text, at) {
	const code = text.codePointAt(at);
	if (code === void 0) return "the end";
	if (code > 32 && code < 127) return code === 39 ? `"'"` : `'${String.fromCharCode(code)}'`;
	return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
function hint(text, at) {
	const rest = text.slice(at, at + 9);
	if (rest.startsWith("'")) return " (JSON wants double quotes)";
	if (/^(?:\/[/*]|#)/.test(rest)) return " (JSON has no comments)";
	if (/^[\]}]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, at - 200), at))) return " (a comma before it is one too many)";
	if (/^(?:True|False|None)\b/.test(rest)) return " (Python writes True, False, None; JSON writes true, false, null)";
	if (/^undefined\b/.test(rest)) return " (JSON has no undefined)";
	return "";
}
// src/read/json-edit.ts
/**
* The text with exactly that edit. A missing key is added where its alphabetical place is when the object is sorted
* (as `save_pretrained` writes it), else at the end; missing parents become objects; the pointer '' replaces or creates
* the document; blank text counts as an empty object. Removing what is not there changes nothing. Returns undefined
* when the text is not JSON or the pointer leads through something that is neither object nor array.
*/
function applyEdit(text, edit) {
	const keys = pointerKeys(edit.pointer);
	if (keys === void 0) return void 0;
	const isBlank = skipSpace(text, 0) >= text.length;
	if (!isBlank && !("value" in parseLikePython(text))) return void 0;
	const style = styleOf(isBlank ? "" : text);
	if ("remove" in edit) return isBlank ? text : removed(text, keys);
	if (keys.length === 0) {
		const written = serialised(edit.value, style, "");
		if (isBlank) return `${written}${style.newline}`;
		const start = skipSpace(text, 0);
		return text.slice(0, start) + written + text.slice(skipValue(text, start));
	}
	if (isBlank) return `${serialised(nested(keys, edit.value), style, "")}${style.newline}`;
	let start = skipSpace(text, 0);
	for (const [depth, key] of keys.entries()) {
		const isArray = text[start] === "[";
		if (!isArray && text[start] !== "{") return void 0;
		const all = [...members(text, start)];
		const found = isArray ? all.find((_, i) => String(i) === key) : all.findLast((m) => m.key === key);
		const rest = keys.slice(depth + 1);
		if (found === void 0) {
			if (isArray && key !== "-" && key !== String(all.length)) return void 0;
			return inserted(text, start, all, isArray ? void 0 : key, nested(rest, edit.value), style);
		}
		if (rest.length === 0) {
			const old = text.slice(found.start, found.end);
			const wasContainer = /^[[{]\s*[^\s\]}]/.test(old);
			const own = /[\r\n]/.test(old) ? {
				...style,
				spreadLists: true
			} : {
				...style,
				indent: void 0
			};
			const valueStyle = wasContainer ? own : style;
			return text.slice(0, found.start) + serialised(edit.value, valueStyle, lineIndent(text, found.start)) + text.slice(found.end);
		}
		start = found.start;
	}
}
/** The value wrapped in objects, one for each key. */
function nested(keys, value) {
	return keys.reduceRight((inner, key) => Object.fromEntries([[key, inner]]), value);
}
/** Objects and lists whose first members are looked at to learn the style. */
const STYLE_SAMPLES = 200;
function styleOf(text) {
	let colon;
	let comma;
	let indent;
	let spreadLists;
	const open = [skipSpace(text, 0)];
	for (let at = 0; at < open.length; at++) {
		const start = open[at] ?? 0;
		const all = take(members(text, start), STYLE_SAMPLES);
		for (const [i, member] of all.entries()) {
			const before = text.slice(all[i - 1]?.end ?? start + 1, member.keyStart);
			const isSpread = /[\r\n]/.test(before);
			const isContainer = text[member.start] === "{" || text[member.start] === "[";
			if (member.key !== void 0) colon ??= text.slice(member.keyEnd, member.start);
			if (i > 0 && !isSpread) comma ??= before;
			if (isSpread && at === 0) indent ??= lineIndent(text, member.keyStart);
			if (i === 0 && text[start] === "[" && !isContainer) spreadLists ??= isSpread;
			if (isContainer && open.length < STYLE_SAMPLES) open.push(member.start);
		}
	}
	const isOneLine = text !== "" && !/[\r\n]\s*\S/.test(text.trimStart());
	return {
		newline: text.includes("\r\n") ? "\r\n" : "\n",
		indent: isOneLine ? void 0 : indent ?? "  ",
		colon: colon ?? ": ",
		comma: comma ?? ", ",
		spreadLists: spreadLists ?? true,
		asciiOnly: /\\u[0-9a-fA-F]{4}/.test(text) && /^[\t\n\r -~]*$/.test(text)
	};
}
function take(values, count) {
	const taken = [];
	for (const value of values) {
		if (taken.length === count) break;
		taken.push(value);
	}
	return taken;
}
/** White space at the beginning of the line of an offset. */
function lineIndent(text, offset) {
	const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return /^[ \t]*/.exec(line)?.[0] ?? "";
}
/** JSON text of a value whose line is indented by `base`. */
function serialised(value, style, base) {
	if (typeof value === "string") return quoted(value, style);
	if (typeof value === "number" && !Number.isFinite(value)) return String(value);
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	const isArray = isList(value);
	const [open, close] = isArray ? "[]" : "{}";
	const inner = style.indent === void 0 ? "" : base + style.indent;
	const parts = isArray ? value.map((element) => serialised(element, style, inner)) : Object.entries(value).map(([key, member]) => quoted(key, style) + style.colon + serialised(member, style, inner));
	if (parts.length === 0) return `${open}${close}`;
	const isPlainList = isArray && value.every((element) => element === null || typeof element !== "object");
	if (style.indent === void 0 || isPlainList && !style.spreadLists) return open + parts.join(style.comma) + close;
	const separator = `,${style.newline}${inner}`;
	return `${open}${style.newline}${inner}${parts.join(separator)}${style.newline}${base}${close}`;
}
function quoted(value, style) {
	const text = JSON.stringify(value);
	if (!style.asciiOnly) return text;
	return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function isList(value) {
	return Array.isArray(value);
}
/** Adds a member to the object, or an element to the array (`key` undefined), that opens at `start`. */
function inserted(text, start, all, key, value, style) {
	const first = all[0];
	const last = all.at(-1);
	const base = lineIndent(text, start);
	if (first === void 0 || last === void 0) {
		const whole = key === void 0 ? [value] : Object.fromEntries([[key, value]]);
		const end = skipValue(text, start);
		return text.slice(0, start) + serialised(whole, {
			...style,
			spreadLists: true
		}, base) + text.slice(end);
	}
	const isSpread = /[\r\n]/.test(text.slice(start, first.keyStart));
	const memberIndent = isSpread ? lineIndent(text, first.keyStart) : base;
	const separator = isSpread ? `,${style.newline}${memberIndent}` : style.comma;
	const written = serialised(value, isSpread ? style : {
		...style,
		indent: void 0
	}, memberIndent);
	const member = key === void 0 ? written : quoted(key, style) + style.colon + written;
	const next = key === void 0 || !isSorted(all) ? void 0 : all.find((m) => (m.key ?? "") > key);
	if (next !== void 0) return text.slice(0, next.keyStart) + member + separator + text.slice(next.keyStart);
	return text.slice(0, last.end) + separator + member + text.slice(last.end);
}
function isSorted(all) {
	return all.every((member, i) => i === 0 || (all[i - 1]?.key ?? "") <= (member.key ?? ""));
}
/** Without the value at these keys, however often its key stands there. */
function removed(text, keys) {
	const name = keys.at(-1);
	if (name === void 0) return void 0;
	let start = skipSpace(text, 0);
	for (const key of keys.slice(0, -1)) {
		const isArray = text[start] === "[";
		const all = [...members(text, start)];
		const found = isArray ? all.find((_, i) => String(i) === key) : all.findLast((m) => m.key === key);
		if (found === void 0) return text;
		start = found.start;
	}
	const isArray = text[start] === "[";
	let result = text;
	for (;;) {
		const all = [...members(result, start)];
		const index = isArray ? all.findIndex((_, i) => String(i) === name) : all.findIndex((m) => m.key === name);
		const member = all[index];
		if (member === void 0) return result;
		const next = all[index + 1];
		const previous = all[index - 1];
		if (next !== void 0) result = result.slice(0, member.keyStart) + result.slice(next.keyStart);
		else if (previous !== void 0) result = result.slice(0, previous.end) + result.slice(member.end);
		else result = result.slice(0, start + 1) + result.slice(skipValue(result, start) - 1);
		if (isArray) return result;
	}
}
// src/read/json.ts
/** A vocabulary of a million tokens with its merges stays below this; it also keeps the text within a V8 string. */
const MAX_JSON_BYTES = 256 * 2 ** 20;
/**
* The value of a JSON file, or what is wrong with it as a clause that follows the file's name, with the line where it
* is known. NaN and Infinity are numbers and the last of equal keys wins, as in Python; a byte order mark is refused,
* as Python refuses it.
*/
function parseJson(bytes, file, maxBytes = MAX_JSON_BYTES) {
	const wrong = wrongBytes(bytes, maxBytes);
	if (wrong !== void 0) return {
		at: { file },
		reason: wrong
	};
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return {
			at: {
				file,
				line: lineOfBadByte(bytes)
			},
			reason: "is not UTF-8"
		};
	}
	try {
		const value = JSON.parse(text);
		if (nestingDepth(bytes) <= 500) return {
			value,
			text
		};
	} catch {}
	const parsed = parseLikePython(text);
	if ("value" in parsed) return {
		value: parsed.value,
		text
	};
	const conflict = conflictLine(text);
	if (conflict !== void 0) return {
		at: {
			file,
			line: conflict
		},
		reason: `holds the markers of an unresolved merge at line ${conflict}`
	};
	const { line, column } = lineAndColumn(text, parsed.position);
	return {
		at: {
			file,
			line
		},
		reason: `${parsed.reason}, at line ${line}, column ${column}`
	};
}
/**
* Where the value at a JSON Pointer stands, or undefined when there is none. Walks along the pointer only and skips
* the rest, so that it is fit for a tokenizer.json of 33 MB. Of equal keys the last counts.
*/
function lineOf(text, pointer) {
	const keys = pointerKeys(pointer);
	if (keys === void 0) return void 0;
	let start = skipSpace(text, text.charCodeAt(0) === 65279 ? 1 : 0);
	if (!/^(?:["{[\-0-9]|true|false|null|NaN|Infinity)/.test(text.slice(start, start + 8))) return void 0;
	let end;
	for (const key of keys) {
		const isArray = text[start] === "[";
		let index = 0;
		let found;
		for (const member of members(text, start)) {
			if (isArray ? String(index) === key : member.key === key) found = member;
			if (found !== void 0 && (isArray || !mayRecur(text, member))) break;
			index += 1;
		}
		if (found === void 0) return void 0;
		start = found.start;
		end = found.end;
	}
	end ??= skipValue(text, start);
	if (end === start) return void 0;
	const { line, column } = lineAndColumn(text, start);
	return {
		line,
		column,
		endLine: line + lineAndColumn(text.slice(start, end), end - start).line - 1,
		start,
		end
	};
}
/** Whether a character of printable ASCII, of which keys are, is written as an escape behind `from`. */
function hasEscapedAscii(text, from) {
	for (let at = text.indexOf("\\u00", from); at >= 0; at = text.indexOf("\\u00", at + 1)) {
		const digit = text.charCodeAt(at + 4);
		if (digit >= 50 && digit <= 55) return true;
	}
	return false;
}
/** Whether the key may stand once more behind this member: as it is written here, or in escapes. */
function mayRecur(text, { key, keyStart, keyEnd, end }) {
	if (key === void 0 || !/^[ -.0-~]*$/.test(key)) return true;
	return hasEscapedAscii(text, end) || text.includes(text.slice(keyStart, keyEnd), end);
}
/** A key as one reference token of a JSON Pointer. */
function pointerToken(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
/** What can be said without parsing: wrong size, wrong encoding, not text, something else than JSON. */
function wrongBytes(bytes, maxBytes) {
	if (bytes.length === 0) return "is empty (0 bytes)";
	if (bytes.length > maxBytes) return `has ${bytes.length} bytes; more than ${maxBytes} are not read`;
	const [a, b, c, d] = bytes;
	if (a === 239 && b === 187 && c === 191) return "starts with a UTF-8 byte order mark, which Python's json refuses; save it as UTF-8 without one";
	if (a === 255 && b === 254 || a === 254 && b === 255) return "is UTF-16, not UTF-8";
	if (bytes.length >= 4 && a === 0 !== (b === 0) && c === 0 !== (d === 0) && a === 0 === (c === 0)) return "is UTF-16, not UTF-8";
	if (bytes.every((byte) => byte === 0)) return `holds only zero bytes (${bytes.length} of them); it was not written out`;
	if (bytes.subarray(0, 4096).includes(0)) return "is binary, not JSON";
	const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
	if (start === "" && bytes.length <= 200) return "holds nothing but white space";
	if (start.startsWith("version https://git-lfs.github.com/spec/")) return "is a Git LFS pointer, not JSON";
	if (/^<(?:!doctype|html|\?xml|head|body)/i.test(start)) return "is a web page, not JSON (an error page saved by a download?)";
}
/** Line of the first byte that is not part of UTF-8. */
function lineOfBadByte(bytes) {
	const decoder = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	let line = 1;
	let start = 0;
	for (let end = bytes.indexOf(10);; end = bytes.indexOf(10, start)) {
		try {
			decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
		} catch {
			return line;
		}
		if (end < 0) return line;
		start = end + 1;
		line += 1;
	}
}
function conflictLine(text) {
	const match = /^(?:<{7}|>{7}) /m.exec(text);
	return match !== null && /^={7}\s*$/m.test(text) ? lineAndColumn(text, match.index).line : void 0;
}
// src/render/locate.ts
/**
* A function that adds the line to a place. A line that is already there is kept; where the value does not exist (a
* missing key) the line of the nearest value around it is taken; a file that cannot be read leaves the place as it is.
*/
function locator(read, lineOf) {
	const texts = /* @__PURE__ */ new Map();
	const lines = /* @__PURE__ */ new Map();
	return async function locate(place) {
		const { file, pointer } = place;
		if (place.line !== void 0 || pointer === void 0) return place;
		const key = `${file}\0${pointer}`;
		if (!lines.has(key)) {
			let text = texts.get(file);
			if (text === void 0) {
				text = read(file);
				texts.set(file, text);
			}
			const content = await text;
			lines.set(key, content === void 0 ? void 0 : nearestLine(content, pointer, file, lineOf));
		}
		const line = lines.get(key);
		return line === void 0 ? place : {
			...place,
			line
		};
	};
}
/** The 1-based line of the value at a pointer, or of the nearest value around it. */
function nearestLine(text, pointer, file, lineOf) {
	for (let around = pointer;; around = around.slice(0, around.lastIndexOf("/"))) {
		const found = lineOf(text, around, file);
		if (found !== void 0) return found.line;
		if (!around.includes("/")) return void 0;
	}
}
export { pointerToken as a, parseJson as i, nearestLine as n, applyEdit as o, lineOf as r, parseLikePython as s, locator as t };
