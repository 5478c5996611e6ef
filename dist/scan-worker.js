import { parentPort } from "node:worker_threads";
import { isUtf8 } from "node:buffer";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// src/dataset/conversation.ts
const NO_TAGS = { roles: /* @__PURE__ */ new Map() };
/**
* Role names of the formats in use. ShareGPT: human, gpt; LLaMA-Factory: function_call, observation; torchtune: ipython;
* ms-swift: tool_call, tool_response; axolotl: model.
* https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/parser.py
* https://swift.readthedocs.io/en/latest/Customization/Custom-dataset.html
*/
const ROLES = /* @__PURE__ */ new Map([
	["system", "system"],
	["user", "user"],
	["human", "user"],
	["assistant", "assistant"],
	["gpt", "assistant"],
	["chatgpt", "assistant"],
	["bard", "assistant"],
	["bing", "assistant"],
	["model", "assistant"],
	["tool", "tool"],
	["observation", "tool"],
	["tool_response", "tool"],
	["function_response", "tool"],
	["ipython", "tool"],
	["function_call", "function_call"],
	["tool_call", "function_call"]
]);
const ROLE_KEYS = ["role", "from"];
const CONTENT_KEYS = [
	"content",
	"value",
	"text"
];
/** Keys that say whether a message is learned from: axolotl and ours, OpenAI and mistral, ms-swift, LLaMA-Factory v1. */
const TRAIN_KEYS = [
	"train",
	"training",
	"weight",
	"loss",
	"loss_weight",
	"loss_scale"
];
const KNOWN = /* @__PURE__ */ new Set([
	...ROLE_KEYS,
	...CONTENT_KEYS,
	...TRAIN_KEYS,
	"tool_calls"
]);
/** Does this look like one message? */
function isMessage(value, tags = NO_TAGS) {
	if (!isObject(value)) return false;
	return roleKey(value, tags) !== void 0 || isPair$1(value);
}
/** A list whose first element is a message; an empty list may be one of messages too. */
function isMessages(value, tags = NO_TAGS) {
	return Array.isArray(value) && value.length > 0 && isMessage(value[0], tags);
}
/** Turns of a list of messages. What is no message becomes a turn without role and text, so that rules see it. */
function turnsOf(messages, tags = NO_TAGS) {
	const turns = [];
	for (const message of messages) if (!isObject(message)) turns.push({
		role: "",
		text: textOf$2(message)
	});
	else if (roleKey(message, tags) === void 0 && isPair$1(message)) turns.push(...pairTurns(message));
	else turns.push(turnOf(message, tags));
	return turns;
}
/** One message as a turn. */
function turnOf(message, tags = NO_TAGS) {
	const at = roleKey(message, tags);
	const written = at === void 0 ? void 0 : message[at];
	const role = typeof written === "string" ? roleOf(written, tags) : "";
	const contentAt = contentKey(message, tags);
	const text = contentAt === void 0 ? void 0 : textOf$2(message[contentAt]);
	const trained = trainedOf(message);
	const rest = extras(message, tags);
	const more = {
		...trained === void 0 ? {} : { trained },
		...rest === void 0 ? {} : { extra: rest }
	};
	if (role === "function_call") return {
		role: "assistant",
		text: "",
		toolCalls: callsOf(text),
		...more
	};
	const calls = Object.hasOwn(message, "tool_calls") ? message["tool_calls"] : void 0;
	const hasCalls = Array.isArray(calls) ? calls.length > 0 : isObject(calls);
	if (trained === void 0 && rest === void 0 && !hasCalls) return {
		role,
		text
	};
	return {
		role,
		text,
		...hasCalls && calls !== void 0 ? { toolCalls: calls } : {},
		...more
	};
}
function roleOf(written, tags) {
	return tags.roles.get(written) ?? ROLES.get(written) ?? written;
}
function roleKey(message, tags) {
	if (tags.role !== void 0 && Object.hasOwn(message, tags.role)) return tags.role;
	if (tags.exact === true) return void 0;
	for (const key of ROLE_KEYS) if (Object.hasOwn(message, key)) return key;
}
function contentKey(message, tags) {
	if (tags.content !== void 0 && Object.hasOwn(message, tags.content)) return tags.content;
	for (const key of CONTENT_KEYS) if (Object.hasOwn(message, key)) return key;
}
/** Text as written, joined where it is a list of parts; null where the file says null or NaN. */
function textOf$2(value) {
	if (typeof value === "string" || value === void 0 || value === null) return value;
	if (typeof value === "number") return Number.isNaN(value) ? null : String(value);
	if (typeof value === "boolean") return String(value);
	if (Array.isArray(value)) return value.map(partText).join("");
	return partText(value);
}
/** Text of one part: OpenAI's `text`, LLaMA-Factory v1's `value`, `content`; images and sounds have none. */
function partText(part) {
	if (typeof part === "string") return part;
	if (!isObject(part)) return "";
	for (const key of [
		"text",
		"value",
		"content"
	]) {
		const text = Object.hasOwn(part, key) ? part[key] : void 0;
		if (typeof text === "string" && !/^(?:image|audio|video)/.test(String(part["type"] ?? ""))) return text;
	}
	return "";
}
function trainedOf(message) {
	for (const key of TRAIN_KEYS) {
		if (!Object.hasOwn(message, key)) continue;
		const value = message[key];
		if (typeof value === "boolean") return value;
		if (typeof value === "number") return value > 0;
	}
}
function extras(message, tags) {
	let found;
	for (const key in message) {
		if (KNOWN.has(key) || key === tags.role || key === tags.content || !Object.hasOwn(message, key)) continue;
		const value = message[key];
		if (value === null || value === void 0) continue;
		found ??= Object.create(null);
		found[key] = value;
	}
	return found;
}
/** Calls written as JSON text, as LLaMA-Factory's function_call has them; text that is none stays text. */
function callsOf(text) {
	if (typeof text !== "string") return [];
	const value = jsonOf(text);
	return (Array.isArray(value) ? value : [value]).map((call) => {
		if (!isObject(call) || typeof call["name"] !== "string") return call;
		return {
			type: "function",
			function: {
				name: call["name"],
				arguments: call["arguments"] ?? call["parameters"] ?? {}
			}
		};
	});
}
/** JSON text as its value, other text as it is. */
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
/** ms-swift's and xtuner's older form: one object holds question and answer. */
function isPair$1(value) {
	return Object.hasOwn(value, "human") && Object.hasOwn(value, "assistant") || Object.hasOwn(value, "input") && Object.hasOwn(value, "output");
}
function pairTurns(pair) {
	const isHuman = Object.hasOwn(pair, "human");
	const system = Object.hasOwn(pair, "system") ? textOf$2(pair["system"]) : void 0;
	return [
		...typeof system === "string" && system !== "" ? [{
			role: "system",
			text: system
		}] : [],
		{
			role: "user",
			text: textOf$2(pair[isHuman ? "human" : "input"])
		},
		{
			role: "assistant",
			text: textOf$2(pair[isHuman ? "assistant" : "output"])
		}
	];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const QUOTE = 34;
const BACKSLASH = 92;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const COMMA = 44;
const COLON = 58;
/** Offset of the first character at or after `at` that is not JSON white space. */
function skipSpace(text, at) {
	let i = at;
	for (let code = text.charCodeAt(i); code === 32 || code === 10 || code === 13 || code === 9;) {
		i += 1;
		code = text.charCodeAt(i);
	}
	return i;
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
		reason: `goes on with ${shown$1(text, parser.at)} after the end of the value`
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
const NUMBER$1 = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
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
	NUMBER$1.lastIndex = parser.at;
	const number = NUMBER$1.exec(text)?.[0];
	if (number !== void 0) {
		parser.at += number.length;
		return Number(number);
	}
	const rest = text.slice(parser.at, parser.at + 10);
	if (WORDS.some(([word]) => word.startsWith(rest))) return fail(parser, "breaks off", text.length);
	return fail(parser, `has ${shown$1(text, parser.at)} where a value should be${hint(text, parser.at)}`);
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
			return fail(parser, `has ${shown$1(text, parser.at)} where a key in double quotes should be${why}`);
		}
		const key = parseString(parser);
		if (key === void 0) return void 0;
		parser.at = skipSpace(text, parser.at);
		if (text.charCodeAt(parser.at) !== COLON) return fail(parser, `has ${shown$1(text, parser.at)} where the colon after a key should be`);
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
		if (next !== COMMA && next !== BRACE_CLOSE) return fail(parser, `has ${shown$1(text, parser.at)} where a comma or } should be${hint(text, parser.at)}`);
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
		if (next !== COMMA && next !== BRACKET_CLOSE) return fail(parser, `has ${shown$1(text, parser.at)} where a comma or ] should be${hint(text, parser.at)}`);
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
		} else if (code < 32) return fail(parser, `has ${code === 10 || code === 13 ? "a line break" : `the control character ${shown$1(text, i)}`} inside a string (unescaped, or the closing quote is missing)`, i);
	}
	return fail(parser, "breaks off", text.length);
}
/** A character as it can be shown anywhere: printable ASCII in quotes, everything else by number. */
function shown$1(text, at) {
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
// src/types.ts
/** Kinds of characters that the texts of a row may hold, each a bit: what rules look for begins with one of them. */
const CHARACTERS = {
	/** U+FFFD, halves of pairs above U+FFFF, control characters, and the letters that UTF-8 read as another encoding begins with. */
	suspect: 1,
	/** `<` and what looks like it. */
	opening: 2
};
/** The same for a rule over rows. */
function defineRowRule(rule) {
	return rule;
}
// src/dataset/lines.ts
const NEWLINE$2 = 10;
/** White space of JSON only: what JavaScript trims besides is text. */
function isBlank(bytes, start, end) {
	for (let i = start; i < end; i += 1) {
		const byte = bytes[i] ?? 0;
		if (byte !== 32 && byte !== 13 && byte !== 9 && byte !== NEWLINE$2) return false;
	}
	return true;
}
// src/dataset/csv.ts
/**
* What pandas takes for a missing value, quoted or not.
* https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html (`na_values`)
*/
const MISSING = new Set("|#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null".split("|"));
/** The row of one record, or why pandas refuses it; a clause that follows "row N". */
function csvRow(text, header) {
	const values = fields(text);
	if (values.length > header.length) return { problem: `has ${values.length} fields where the header names ${header.length}` };
	const row = Object.create(null);
	for (const [i, name] of header.entries()) {
		const value = values[i];
		row[name] = value === void 0 || MISSING.has(value) ? null : value;
	}
	return { value: row };
}
/** Fields of one record. Text after a closing quote belongs to the field, as in pandas. */
function fields(record) {
	const found = [];
	const text = record.endsWith("\r") ? record.slice(0, -1) : record;
	for (let at = 0;;) {
		if (text[at] !== "\"") {
			const comma = text.indexOf(",", at);
			found.push(text.slice(at, comma < 0 ? void 0 : comma));
			if (comma < 0) return found;
			at = comma + 1;
			continue;
		}
		let value = "";
		at += 1;
		for (;;) {
			const quote = text.indexOf("\"", at);
			if (quote < 0) {
				value += text.slice(at);
				at = text.length;
				break;
			}
			value += text.slice(at, quote);
			at = quote + 1;
			if (text[at] !== "\"") break;
			value += "\"";
			at += 1;
		}
		const comma = text.indexOf(",", at);
		value += text.slice(at, comma < 0 ? void 0 : comma);
		found.push(value);
		if (comma < 0) return found;
		at = comma + 1;
	}
}
// node_modules/hyparquet/src/constants.js
var ParquetTypes, Encodings, FieldRepetitionTypes, ConvertedTypes, CompressionCodecs, PageTypes, BoundaryOrders, EdgeInterpolationAlgorithms;
var init_constants = __esmMin((() => {
	ParquetTypes = [
		"BOOLEAN",
		"INT32",
		"INT64",
		"INT96",
		"FLOAT",
		"DOUBLE",
		"BYTE_ARRAY",
		"FIXED_LEN_BYTE_ARRAY"
	];
	Encodings = [
		"PLAIN",
		"GROUP_VAR_INT",
		"PLAIN_DICTIONARY",
		"RLE",
		"BIT_PACKED",
		"DELTA_BINARY_PACKED",
		"DELTA_LENGTH_BYTE_ARRAY",
		"DELTA_BYTE_ARRAY",
		"RLE_DICTIONARY",
		"BYTE_STREAM_SPLIT"
	];
	FieldRepetitionTypes = [
		"REQUIRED",
		"OPTIONAL",
		"REPEATED"
	];
	ConvertedTypes = [
		"UTF8",
		"MAP",
		"MAP_KEY_VALUE",
		"LIST",
		"ENUM",
		"DECIMAL",
		"DATE",
		"TIME_MILLIS",
		"TIME_MICROS",
		"TIMESTAMP_MILLIS",
		"TIMESTAMP_MICROS",
		"UINT_8",
		"UINT_16",
		"UINT_32",
		"UINT_64",
		"INT_8",
		"INT_16",
		"INT_32",
		"INT_64",
		"JSON",
		"BSON",
		"INTERVAL"
	];
	CompressionCodecs = [
		"UNCOMPRESSED",
		"SNAPPY",
		"GZIP",
		"LZO",
		"BROTLI",
		"LZ4",
		"ZSTD",
		"LZ4_RAW"
	];
	PageTypes = [
		"DATA_PAGE",
		"INDEX_PAGE",
		"DICTIONARY_PAGE",
		"DATA_PAGE_V2"
	];
	BoundaryOrders = [
		"UNORDERED",
		"ASCENDING",
		"DESCENDING"
	];
	EdgeInterpolationAlgorithms = [
		"SPHERICAL",
		"VINCENTY",
		"THOMAS",
		"ANDOYER",
		"KARNEY"
	];
}));
// node_modules/hyparquet/src/wkb.js
/**
* WKB (Well-Known Binary) decoder for geometry objects.
*
* @param {DataReader} reader
* @returns {Geometry} geometry object
*/
function wkbToGeojson(reader) {
	const flags = getFlags(reader);
	if (flags.type === 1) return {
		type: "Point",
		coordinates: readPosition(reader, flags)
	};
	else if (flags.type === 2) return {
		type: "LineString",
		coordinates: readLine(reader, flags)
	};
	else if (flags.type === 3) return {
		type: "Polygon",
		coordinates: readPolygon(reader, flags)
	};
	else if (flags.type === 4) {
		const points = [];
		for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, getFlags(reader)));
		return {
			type: "MultiPoint",
			coordinates: points
		};
	} else if (flags.type === 5) {
		const lines = [];
		for (let i = 0; i < flags.count; i++) lines.push(readLine(reader, getFlags(reader)));
		return {
			type: "MultiLineString",
			coordinates: lines
		};
	} else if (flags.type === 6) {
		const polygons = [];
		for (let i = 0; i < flags.count; i++) polygons.push(readPolygon(reader, getFlags(reader)));
		return {
			type: "MultiPolygon",
			coordinates: polygons
		};
	} else if (flags.type === 7) {
		const geometries = [];
		for (let i = 0; i < flags.count; i++) geometries.push(wkbToGeojson(reader));
		return {
			type: "GeometryCollection",
			geometries
		};
	} else throw new Error(`Unsupported geometry type: ${flags.type}`);
}
/**
* Extract ISO WKB flags and base geometry type.
*
* @param {DataReader} reader
* @returns {WkbFlags}
*/
function getFlags(reader) {
	const { view } = reader;
	const littleEndian = view.getUint8(reader.offset++) === 1;
	const rawType = view.getUint32(reader.offset, littleEndian);
	reader.offset += 4;
	const type = rawType % 1e3;
	const flags = Math.floor(rawType / 1e3);
	let count = 0;
	if (type > 1 && type <= 7) {
		count = view.getUint32(reader.offset, littleEndian);
		reader.offset += 4;
	}
	let dim = 2;
	if (flags) dim++;
	if (flags === 3) dim++;
	return {
		littleEndian,
		type,
		dim,
		count
	};
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[]}
*/
function readPosition(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.dim; i++) {
		const coord = reader.view.getFloat64(reader.offset, flags.littleEndian);
		reader.offset += 8;
		points.push(coord);
	}
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][]}
*/
function readLine(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, flags));
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][][]}
*/
function readPolygon(reader, flags) {
	const { view } = reader;
	const rings = [];
	for (let r = 0; r < flags.count; r++) {
		const count = view.getUint32(reader.offset, flags.littleEndian);
		reader.offset += 4;
		rings.push(readLine(reader, {
			...flags,
			count
		}));
	}
	return rings;
}
var init_wkb = __esmMin((() => {}));
/**
* @typedef {object} WkbFlags
* @property {boolean} littleEndian
* @property {number} type
* @property {number} dim
* @property {number} count
*/
/**
* @import {DataReader, Geometry} from '../src/types.js'
*/
// node_modules/hyparquet/src/convert.js
/**
* Convert known types from primitive to rich, and dereference dictionary.
*
* @param {DecodedArray} data series of primitive types
* @param {DecodedArray | undefined} dictionary
* @param {Encoding} encoding
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convertWithDictionary(data, dictionary, encoding, columnDecoder) {
	if (dictionary && encoding.endsWith("_DICTIONARY")) {
		let output = data;
		if (data instanceof Uint8Array && !(dictionary instanceof Uint8Array)) output = new dictionary.constructor(data.length);
		for (let i = 0; i < data.length; i++) output[i] = dictionary[data[i]];
		return output;
	} else return convert(data, columnDecoder);
}
/**
* Convert known types from primitive to rich.
*
* @param {DecodedArray} data series of primitive types
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convert(data, columnDecoder) {
	const { element, parsers, utf8 = true, schemaPath } = columnDecoder;
	const { type, converted_type: ctype, logical_type: ltype } = element;
	const nullable = element.repetition_type !== "REQUIRED";
	if (schemaPath?.some((s) => s.element.logical_type?.type === "VARIANT") && type === "BYTE_ARRAY" && ctype !== "UTF8" && ltype?.type !== "STRING") return data;
	if (ctype === "DECIMAL") {
		const factor = 10 ** -(element.scale || 0);
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) if (data[i] instanceof Uint8Array) arr[i] = parseDecimal(data[i]) * factor;
		else arr[i] = Number(data[i]) * factor;
		return arr;
	}
	if (!ctype && type === "INT96") return Array.from(data).map((v) => parsers.timestampFromNanoseconds(parseInt96Nanos(v)));
	if (ctype === "DATE") return Array.from(data).map((v) => parsers.dateFromDays(v));
	if (ctype === "TIMESTAMP_MILLIS") return Array.from(data).map((v) => parsers.timestampFromMilliseconds(v));
	if (ctype === "TIMESTAMP_MICROS") return Array.from(data).map((v) => parsers.timestampFromMicroseconds(v));
	if (ctype === "JSON") return data.map((v) => parsers.jsonFromBytes(v));
	if (ctype === "BSON") throw new Error("parquet bson not supported");
	if (ctype === "INTERVAL") throw new Error("parquet interval not supported");
	if (ltype?.type === "GEOMETRY") return data.map((v) => parsers.geometryFromBytes(v));
	if (ltype?.type === "GEOGRAPHY") return data.map((v) => parsers.geographyFromBytes(v));
	if (ltype?.type === "UUID") return data.map((v) => parsers.uuidFromBytes(v));
	if (ctype === "UTF8" || ltype?.type === "STRING" || utf8 && type === "BYTE_ARRAY") return data.map((v) => parsers.stringFromBytes(v));
	if (ctype === "UINT_64" || ltype?.type === "INTEGER" && ltype.bitWidth === 64 && !ltype.isSigned) {
		if (data instanceof BigInt64Array) return new BigUint64Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new BigUint64Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i];
		return arr;
	}
	if (ctype === "UINT_32" || ltype?.type === "INTEGER" && ltype.bitWidth === 32 && !ltype.isSigned) {
		if (data instanceof Int32Array) return new Uint32Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new Uint32Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i] < 0 ? 4294967296 + data[i] : data[i];
		return arr;
	}
	if (ltype?.type === "FLOAT16") return Array.from(data).map(parseFloat16);
	if (ltype?.type === "TIMESTAMP") {
		const { unit } = ltype;
		/** @type {ParquetParsers[keyof ParquetParsers]} */
		let parser = parsers.timestampFromMilliseconds;
		if (unit === "MICROS") parser = parsers.timestampFromMicroseconds;
		if (unit === "NANOS") parser = parsers.timestampFromNanoseconds;
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = parser(data[i]);
		return arr;
	}
	return data;
}
/**
* @param {Uint8Array} bytes
* @returns {number}
*/
function parseDecimal(bytes) {
	if (!bytes.length) return 0;
	let value = 0n;
	for (const byte of bytes) value = value * 256n + BigInt(byte);
	const bits = bytes.length * 8;
	if (value >= 2n ** BigInt(bits - 1)) value -= 2n ** BigInt(bits);
	return Number(value);
}
/**
* Converts INT96 date format (hi 32bit days, lo 64bit nanos) to nanos since epoch
* @param {bigint} value
* @returns {bigint}
*/
function parseInt96Nanos(value) {
	const days = (value >> 64n) - 2440588n;
	const nano = value & 18446744073709551615n;
	return days * 86400000000000n + nano;
}
/**
* @param {Uint8Array | undefined} bytes
* @returns {number | undefined}
*/
function parseFloat16(bytes) {
	if (!bytes) return void 0;
	const int16 = bytes[1] << 8 | bytes[0];
	const sign = int16 >> 15 ? -1 : 1;
	const exp = int16 >> 10 & 31;
	const frac = int16 & 1023;
	if (exp === 0) return sign * 2 ** -14 * (frac / 1024);
	if (exp === 31) return frac ? NaN : sign * Infinity;
	return sign * 2 ** (exp - 15) * (1 + frac / 1024);
}
var decoder$3, DEFAULT_PARSERS;
var init_convert = __esmMin((() => {
	init_wkb();
	decoder$3 = new TextDecoder();
	DEFAULT_PARSERS = {
		timestampFromMilliseconds(millis) {
			return new Date(Number(millis));
		},
		timestampFromMicroseconds(micros) {
			return new Date(Number(micros / 1000n));
		},
		timestampFromNanoseconds(nanos) {
			return new Date(Number(nanos / 1000000n));
		},
		dateFromDays(days) {
			return /* @__PURE__ */ new Date(days * 864e5);
		},
		stringFromBytes(bytes) {
			return bytes && decoder$3.decode(bytes);
		},
		jsonFromBytes(bytes) {
			return bytes && JSON.parse(decoder$3.decode(bytes));
		},
		geometryFromBytes(bytes) {
			return bytes && wkbToGeojson({
				view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
				offset: 0
			});
		},
		geographyFromBytes(bytes) {
			return bytes && wkbToGeojson({
				view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
				offset: 0
			});
		},
		uuidFromBytes(bytes) {
			if (!bytes) return void 0;
			const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
			return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20, 32);
		}
	};
}));
// node_modules/hyparquet/src/schema.js
/**
* Build a tree from the schema elements.
*
* @param {SchemaElement[]} schema
* @param {number} rootIndex index of the root element
* @param {string[]} path path to the element
* @returns {SchemaTree} tree of schema elements
*/
function schemaTree(schema, rootIndex, path) {
	const element = schema[rootIndex];
	const children = [];
	let count = 1;
	if (element.num_children) while (children.length < element.num_children) {
		const childElement = schema[rootIndex + count];
		const child = schemaTree(schema, rootIndex + count, [...path, childElement.name]);
		count += child.count;
		children.push(child);
	}
	return {
		count,
		element,
		children,
		path
	};
}
/**
* Get schema elements from the root to the given element name.
*
* @param {SchemaElement[]} schema
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getSchemaPath(schema, name) {
	return getTreePath(schemaTree(schema, 0, []), name);
}
/**
* Get schema tree nodes from the root of a prebuilt tree to the given element name.
*
* @param {SchemaTree} tree root of the schema tree
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getTreePath(tree, name) {
	const path = [tree];
	for (const part of name) {
		const child = tree.children.find((child) => child.element.name === part);
		if (!child) throw new Error(`parquet schema element not found: ${name}`);
		path.push(child);
		tree = child;
	}
	return path;
}
/**
* Get all physical (leaf) column names.
*
* @param {SchemaTree} schemaTree
* @returns {string[]} list of physical column names
*/
function getPhysicalColumns(schemaTree) {
	/** @type {string[]} */
	const columns = [];
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else columns.push(node.path.join("."));
	}
	traverse(schemaTree);
	return columns;
}
/**
* Get the max repetition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max repetition level
*/
function getMaxRepetitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath) if (element.repetition_type === "REPEATED") maxLevel++;
	return maxLevel;
}
/**
* Get the max definition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max definition level
*/
function getMaxDefinitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath.slice(1)) if (element.repetition_type !== "REQUIRED") maxLevel++;
	return maxLevel;
}
/**
* Check if a column is list-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if list-like
*/
function isListLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "LIST") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length > 1) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	return true;
}
/**
* Check if a column is map-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if map-like
*/
function isMapLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "MAP") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length !== 2) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "key")?.element.repetition_type === "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "value")?.element.repetition_type === "REPEATED") return false;
	return true;
}
/**
* Returns true if a column is non-nested.
*
* @param {SchemaTree[]} schemaPath
* @returns {boolean}
*/
function isFlatColumn(schemaPath) {
	if (schemaPath.length !== 2) return false;
	const [, column] = schemaPath;
	if (column.element.repetition_type === "REPEATED") return false;
	if (column.children.length) return false;
	return true;
}
var init_schema = __esmMin((() => {}));
/**
* @import {SchemaElement, SchemaTree} from '../src/types.js'
*/
// node_modules/hyparquet/src/thrift.js
/**
* Parse TCompactProtocol
*
* @param {DataReader} reader
* @returns {{ [key: `field_${number}`]: any }}
*/
function deserializeTCompactProtocol(reader) {
	/** @type {ThriftObject} */
	const value = {};
	let fid = 0;
	while (true) {
		if (reader.offset >= reader.view.byteLength) throw new Error("thrift struct ended without STOP");
		const byte = reader.view.getUint8(reader.offset++);
		const type = byte & 15;
		if (type === STOP) break;
		const delta = byte >> 4;
		fid = delta ? fid + delta : readZigZag(reader);
		value[`field_${fid}`] = readElement(reader, type);
	}
	return value;
}
/**
* Read a single element based on its type
*
* @param {DataReader} reader
* @param {number} type
* @returns {ThriftType}
*/
function readElement(reader, type) {
	switch (type) {
		case TRUE: return true;
		case FALSE: return false;
		case BYTE: return reader.view.getInt8(reader.offset++);
		case I16:
		case I32: return readZigZag(reader);
		case I64: return readZigZagBigInt(reader);
		case DOUBLE: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case BINARY: {
			const stringLength = readVarInt(reader);
			if (reader.offset + stringLength > reader.view.byteLength) throw new Error(`thrift binary length ${stringLength} exceeds remaining ${reader.view.byteLength - reader.offset} bytes`);
			const strBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, stringLength);
			reader.offset += stringLength;
			return strBytes;
		}
		case LIST: {
			const byte = reader.view.getUint8(reader.offset++);
			const elemType = byte & 15;
			let listSize = byte >> 4;
			if (listSize === 15) listSize = readVarInt(reader);
			const boolType = elemType === TRUE || elemType === FALSE;
			const values = new Array(listSize);
			for (let i = 0; i < listSize; i++) values[i] = boolType ? readElement(reader, BYTE) === 1 : readElement(reader, elemType);
			return values;
		}
		case STRUCT: return deserializeTCompactProtocol(reader);
		default: throw new Error(`thrift unhandled type: ${type}`);
	}
}
/**
* Read varint aka Unsigned LEB128.
*
* @param {DataReader} reader
* @returns {number}
*/
function readVarInt(reader) {
	let result = 0;
	let shift = 0;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= (byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7;
	}
}
/**
* Read a varint as a bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readVarBigInt(reader) {
	let result = 0n;
	let shift = 0n;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= BigInt(byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7n;
	}
}
/**
* Read a zigzag number.
* Zigzag folds positive and negative numbers into the positive number space.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZag(reader) {
	const zigzag = readVarInt(reader);
	return zigzag >>> 1 ^ -(zigzag & 1);
}
/**
* Read a zigzag bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readZigZagBigInt(reader) {
	const zigzag = readVarBigInt(reader);
	return zigzag >> 1n ^ -(zigzag & 1n);
}
var STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT;
var init_thrift = __esmMin((() => {
	STOP = 0;
	TRUE = 1;
	FALSE = 2;
	BYTE = 3;
	I16 = 4;
	I32 = 5;
	I64 = 6;
	DOUBLE = 7;
	BINARY = 8;
	LIST = 9;
	STRUCT = 12;
}));
// node_modules/hyparquet/src/geoparquet.js
/**
* @param {SchemaElement[]} schema
* @param {KeyValue[] | undefined} key_value_metadata
* @returns {void}
*/
function markGeoColumns(schema, key_value_metadata) {
	/** @type {Map<string, LogicalType>} */
	const columns = /* @__PURE__ */ new Map();
	const geo = key_value_metadata?.find(({ key }) => key === "geo")?.value;
	const decodedColumns = (geo && JSON.parse(geo)?.columns) ?? {};
	for (const [name, column] of Object.entries(decodedColumns)) {
		if (column.encoding !== "WKB") continue;
		const type = column.edges === "spherical" ? "GEOGRAPHY" : "GEOMETRY";
		const id = column.crs?.id ?? column.crs?.ids?.[0];
		const crs = id ? `${id.authority}:${id.code.toString()}` : void 0;
		columns.set(name, {
			type,
			crs
		});
	}
	for (let i = 1; i < schema.length; i++) {
		const { logical_type, name, num_children, type } = schema[i];
		if (num_children) {
			i += num_children;
			continue;
		}
		if (type === "BYTE_ARRAY" && !logical_type) schema[i].logical_type = columns.get(name);
	}
}
var init_geoparquet = __esmMin((() => {}));
/**
* @import {KeyValue, LogicalType, SchemaElement} from '../src/types.js'
*/
// node_modules/hyparquet/src/metadata.js
function decode(value) {
	return value && decoder$2.decode(value);
}
/**
* Read parquet metadata from an async buffer.
*
* An AsyncBuffer is like an ArrayBuffer, but the slices are loaded
* asynchronously, possibly over the network.
*
* You must provide the byteLength of the buffer, typically from a HEAD request.
*
* In theory, you could use suffix-range requests to fetch the end of the file,
* and save a round trip. But in practice, this doesn't work because chrome
* deems suffix-range requests as a not-safe-listed header, and will require
* a pre-flight. So the byteLength is required.
*
* To make this efficient, we initially request the last 512kb of the file,
* which is likely to contain the metadata. If the metadata length exceeds the
* initial fetch, 512kb, we request the rest of the metadata from the AsyncBuffer.
*
* This ensures that we either make one 512kb initial request for the metadata,
* or a second request for up to the metadata size.
*
* @param {AsyncBuffer} asyncBuffer parquet file contents
* @param {MetadataOptions & { initialFetchSize?: number }} options initial fetch size in bytes (default 512kb)
* @returns {Promise<FileMetaData>} parquet metadata object
*/
async function parquetMetadataAsync(asyncBuffer, { parsers, initialFetchSize = defaultInitialFetchSize, geoparquet = true } = {}) {
	if (!asyncBuffer || !(asyncBuffer.byteLength >= 0)) throw new Error("parquet expected AsyncBuffer");
	const footerOffset = Math.max(0, asyncBuffer.byteLength - initialFetchSize);
	const footerBuffer = await asyncBuffer.slice(footerOffset, asyncBuffer.byteLength);
	const footerView = new DataView(footerBuffer);
	if (footerView.getUint32(footerBuffer.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLength = footerView.getUint32(footerBuffer.byteLength - 8, true);
	if (metadataLength > asyncBuffer.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${asyncBuffer.byteLength - 8}`);
	if (metadataLength + 8 > initialFetchSize) {
		const metadataOffset = asyncBuffer.byteLength - metadataLength - 8;
		const metadataBuffer = await asyncBuffer.slice(metadataOffset, footerOffset);
		const combinedBuffer = new ArrayBuffer(metadataLength + 8);
		const combinedView = new Uint8Array(combinedBuffer);
		combinedView.set(new Uint8Array(metadataBuffer));
		combinedView.set(new Uint8Array(footerBuffer), footerOffset - metadataOffset);
		return parquetMetadata(combinedBuffer, {
			parsers,
			geoparquet
		});
	} else return parquetMetadata(footerBuffer, {
		parsers,
		geoparquet
	});
}
/**
* Read parquet metadata from a buffer synchronously.
*
* @param {ArrayBuffer | Uint8Array} arrayBuffer parquet file footer
* @param {MetadataOptions} options metadata parsing options
* @returns {FileMetaData} parquet metadata object
*/
function parquetMetadata(arrayBuffer, { parsers, geoparquet = true } = {}) {
	let view;
	if (arrayBuffer instanceof ArrayBuffer) view = new DataView(arrayBuffer);
	else if (arrayBuffer instanceof Uint8Array) view = new DataView(arrayBuffer.buffer, arrayBuffer.byteOffset, arrayBuffer.byteLength);
	else throw new Error("parquet expected ArrayBuffer or Uint8Array");
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	if (view.byteLength < 8) throw new Error("parquet file is too short");
	if (view.getUint32(view.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLengthOffset = view.byteLength - 8;
	const metadataLength = view.getUint32(metadataLengthOffset, true);
	if (metadataLength > view.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${view.byteLength - 8}`);
	const metadataOffset = metadataLengthOffset - metadataLength;
	const metadata = deserializeTCompactProtocol({
		view,
		offset: metadataOffset
	});
	const version = metadata.field_1;
	/** @type {SchemaElement[]} */
	const schema = metadata.field_2.map((field) => ({
		type: ParquetTypes[field.field_1],
		type_length: field.field_2,
		repetition_type: FieldRepetitionTypes[field.field_3],
		name: decode(field.field_4),
		num_children: field.field_5,
		converted_type: ConvertedTypes[field.field_6],
		scale: field.field_7,
		precision: field.field_8,
		field_id: field.field_9,
		logical_type: logicalType(field.field_10)
	}));
	const columnSchema = schema.filter((e) => e.type);
	const num_rows = metadata.field_3;
	const row_groups = metadata.field_4.map((rowGroup) => ({
		columns: rowGroup.field_1.map((column, columnIndex) => ({
			file_path: decode(column.field_1),
			file_offset: column.field_2,
			meta_data: column.field_3 && {
				type: ParquetTypes[column.field_3.field_1],
				encodings: column.field_3.field_2?.map((e) => Encodings[e]),
				path_in_schema: column.field_3.field_3.map(decode),
				codec: CompressionCodecs[column.field_3.field_4],
				num_values: column.field_3.field_5,
				total_uncompressed_size: column.field_3.field_6,
				total_compressed_size: column.field_3.field_7,
				key_value_metadata: column.field_3.field_8?.map((kv) => ({
					key: decode(kv.field_1),
					value: decode(kv.field_2)
				})),
				data_page_offset: column.field_3.field_9,
				index_page_offset: column.field_3.field_10,
				dictionary_page_offset: column.field_3.field_11,
				statistics: convertStats(column.field_3.field_12, columnSchema[columnIndex], allParsers),
				encoding_stats: column.field_3.field_13?.map((encodingStat) => ({
					page_type: PageTypes[encodingStat.field_1],
					encoding: Encodings[encodingStat.field_2],
					count: encodingStat.field_3
				})),
				bloom_filter_offset: column.field_3.field_14,
				bloom_filter_length: column.field_3.field_15,
				size_statistics: column.field_3.field_16 && {
					unencoded_byte_array_data_bytes: column.field_3.field_16.field_1,
					repetition_level_histogram: column.field_3.field_16.field_2,
					definition_level_histogram: column.field_3.field_16.field_3
				},
				geospatial_statistics: column.field_3.field_17 && {
					bbox: column.field_3.field_17.field_1 && {
						xmin: column.field_3.field_17.field_1.field_1,
						xmax: column.field_3.field_17.field_1.field_2,
						ymin: column.field_3.field_17.field_1.field_3,
						ymax: column.field_3.field_17.field_1.field_4,
						zmin: column.field_3.field_17.field_1.field_5,
						zmax: column.field_3.field_17.field_1.field_6,
						mmin: column.field_3.field_17.field_1.field_7,
						mmax: column.field_3.field_17.field_1.field_8
					},
					geospatial_types: column.field_3.field_17.field_2
				}
			},
			offset_index_offset: column.field_4,
			offset_index_length: column.field_5,
			column_index_offset: column.field_6,
			column_index_length: column.field_7,
			crypto_metadata: column.field_8,
			encrypted_column_metadata: column.field_9
		})),
		total_byte_size: rowGroup.field_2,
		num_rows: rowGroup.field_3,
		sorting_columns: rowGroup.field_4?.map((sortingColumn) => ({
			column_idx: sortingColumn.field_1,
			descending: sortingColumn.field_2,
			nulls_first: sortingColumn.field_3
		})),
		file_offset: rowGroup.field_5,
		total_compressed_size: rowGroup.field_6,
		ordinal: rowGroup.field_7
	}));
	/** @type {KeyValue[] | undefined} */
	const key_value_metadata = metadata.field_5?.map((kv) => ({
		key: decode(kv.field_1),
		value: decode(kv.field_2)
	}));
	const created_by = decode(metadata.field_6);
	if (geoparquet) markGeoColumns(schema, key_value_metadata);
	return {
		version,
		schema,
		num_rows,
		row_groups,
		key_value_metadata,
		created_by,
		metadata_length: metadataLength
	};
}
/**
* Return a tree of schema elements from parquet metadata.
*
* @param {{schema: SchemaElement[]}} metadata parquet metadata object
* @returns {SchemaTree} tree of schema elements
*/
function parquetSchema({ schema }) {
	return getSchemaPath(schema, [])[0];
}
/**
* @param {any} logicalType
* @returns {LogicalType | undefined}
*/
function logicalType(logicalType) {
	if (logicalType?.field_1) return { type: "STRING" };
	if (logicalType?.field_2) return { type: "MAP" };
	if (logicalType?.field_3) return { type: "LIST" };
	if (logicalType?.field_4) return { type: "ENUM" };
	if (logicalType?.field_5) return {
		type: "DECIMAL",
		scale: logicalType.field_5.field_1,
		precision: logicalType.field_5.field_2
	};
	if (logicalType?.field_6) return { type: "DATE" };
	if (logicalType?.field_7) return {
		type: "TIME",
		isAdjustedToUTC: logicalType.field_7.field_1,
		unit: timeUnit(logicalType.field_7.field_2)
	};
	if (logicalType?.field_8) return {
		type: "TIMESTAMP",
		isAdjustedToUTC: logicalType.field_8.field_1,
		unit: timeUnit(logicalType.field_8.field_2)
	};
	if (logicalType?.field_10) return {
		type: "INTEGER",
		bitWidth: logicalType.field_10.field_1,
		isSigned: logicalType.field_10.field_2
	};
	if (logicalType?.field_11) return { type: "NULL" };
	if (logicalType?.field_12) return { type: "JSON" };
	if (logicalType?.field_13) return { type: "BSON" };
	if (logicalType?.field_14) return { type: "UUID" };
	if (logicalType?.field_15) return { type: "FLOAT16" };
	if (logicalType?.field_16) return {
		type: "VARIANT",
		specification_version: logicalType.field_16.field_1
	};
	if (logicalType?.field_17) return {
		type: "GEOMETRY",
		crs: decode(logicalType.field_17.field_1)
	};
	if (logicalType?.field_18) return {
		type: "GEOGRAPHY",
		crs: decode(logicalType.field_18.field_1),
		algorithm: EdgeInterpolationAlgorithms[logicalType.field_18.field_2]
	};
	return logicalType;
}
/**
* @param {any} unit
* @returns {TimeUnit}
*/
function timeUnit(unit) {
	if (unit.field_1) return "MILLIS";
	if (unit.field_2) return "MICROS";
	if (unit.field_3) return "NANOS";
	throw new Error("parquet time unit required");
}
/**
* Convert column statistics based on column type.
*
* @param {any} stats
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {Statistics}
*/
function convertStats(stats, schema, parsers) {
	return stats && {
		max: convertMetadata(stats.field_1, schema, parsers),
		min: convertMetadata(stats.field_2, schema, parsers),
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: convertMetadata(stats.field_5, schema, parsers),
		min_value: convertMetadata(stats.field_6, schema, parsers),
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}
/**
* @param {Uint8Array | undefined} value
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {MinMaxType | undefined}
*/
function convertMetadata(value, schema, parsers) {
	const { type, converted_type, logical_type } = schema;
	if (value === void 0) return value;
	if (type === "BOOLEAN") return value[0] === 1;
	if (type === "BYTE_ARRAY") return parsers.stringFromBytes(value);
	const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
	if (type === "FLOAT" && view.byteLength === 4) return view.getFloat32(0, true);
	if (type === "DOUBLE" && view.byteLength === 8) return view.getFloat64(0, true);
	if (type === "INT32" && converted_type === "DECIMAL" && view.byteLength === 4) return view.getInt32(0, true) * 10 ** -(schema.scale || 0);
	if (type === "INT64" && converted_type === "DECIMAL" && view.byteLength === 8) return Number(view.getBigInt64(0, true)) * 10 ** -(schema.scale || 0);
	if (type === "INT32" && converted_type === "DATE") return parsers.dateFromDays(view.getInt32(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MILLIS") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "NANOS") return parsers.timestampFromNanoseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	const unsigned = converted_type?.startsWith("UINT_") || logical_type?.type === "INTEGER" && !logical_type.isSigned;
	if (type === "INT32" && unsigned && view.byteLength === 4) return view.getUint32(0, true);
	if (type === "INT64" && unsigned && view.byteLength === 8) return view.getBigUint64(0, true);
	if (type === "INT32" && view.byteLength === 4) return view.getInt32(0, true);
	if (type === "INT64" && view.byteLength === 8) return view.getBigInt64(0, true);
	if (converted_type === "DECIMAL") return parseDecimal(value) * 10 ** -(schema.scale || 0);
	if (logical_type?.type === "FLOAT16") return parseFloat16(value);
	if (logical_type?.type === "UUID") return parsers.uuidFromBytes(value);
	if (type === "FIXED_LEN_BYTE_ARRAY") return value;
	return value;
}
var defaultInitialFetchSize, decoder$2;
var init_metadata = __esmMin((() => {
	init_constants();
	init_convert();
	init_schema();
	init_thrift();
	init_geoparquet();
	defaultInitialFetchSize = 1 << 19;
	decoder$2 = new TextDecoder();
}));
// node_modules/hyparquet/src/indexes.js
/**
* @param {DataReader} reader
* @param {SchemaElement} schema
* @param {Partial<ParquetParsers> | undefined} parsers
* @returns {ColumnIndex}
*/
function readColumnIndex(reader, schema, parsers = void 0) {
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	const thrift = deserializeTCompactProtocol(reader);
	return {
		null_pages: thrift.field_1,
		min_values: thrift.field_2.map((m) => convertMetadata(m, schema, allParsers)),
		max_values: thrift.field_3.map((m) => convertMetadata(m, schema, allParsers)),
		boundary_order: BoundaryOrders[thrift.field_4],
		null_counts: thrift.field_5,
		repetition_level_histograms: thrift.field_6,
		definition_level_histograms: thrift.field_7
	};
}
/**
* @param {DataReader} reader
* @returns {OffsetIndex}
*/
function readOffsetIndex(reader) {
	const thrift = deserializeTCompactProtocol(reader);
	return {
		page_locations: thrift.field_1.map((loc) => ({
			offset: loc.field_1,
			compressed_page_size: loc.field_2,
			first_row_index: loc.field_3
		})),
		unencoded_byte_array_data_bytes: thrift.field_2
	};
}
var init_indexes = __esmMin((() => {
	init_constants();
	init_convert();
	init_metadata();
	init_thrift();
}));
// node_modules/hyparquet/src/xxhash.js
/**
* @param {bigint} x
* @param {bigint} r rotation amount in bits (1..63)
* @returns {bigint}
*/
function rotl64(x, r) {
	return (x << r | x >> 64n - r) & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function round(acc, val) {
	acc = acc + val * PRIME2 & MASK;
	acc = rotl64(acc, 31n);
	return acc * PRIME1 & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function mergeRound(acc, val) {
	acc ^= round(0n, val);
	return acc * PRIME1 + PRIME4 & MASK;
}
/**
* Compute the 64-bit xxHash of a byte buffer.
*
* @param {Uint8Array} input
* @param {bigint} [seed]
* @returns {bigint} 64-bit hash
*/
function xxhash64(input, seed = 0n) {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	const len = input.byteLength;
	let offset = 0;
	let h64;
	if (len >= 32) {
		let v1 = seed + PRIME1 + PRIME2 & MASK;
		let v2 = seed + PRIME2 & MASK;
		let v3 = seed;
		let v4 = seed - PRIME1 & MASK;
		while (offset + 32 <= len) {
			v1 = round(v1, view.getBigUint64(offset, true));
			offset += 8;
			v2 = round(v2, view.getBigUint64(offset, true));
			offset += 8;
			v3 = round(v3, view.getBigUint64(offset, true));
			offset += 8;
			v4 = round(v4, view.getBigUint64(offset, true));
			offset += 8;
		}
		h64 = rotl64(v1, 1n) + rotl64(v2, 7n) + rotl64(v3, 12n) + rotl64(v4, 18n) & MASK;
		h64 = mergeRound(h64, v1);
		h64 = mergeRound(h64, v2);
		h64 = mergeRound(h64, v3);
		h64 = mergeRound(h64, v4);
	} else h64 = seed + PRIME5 & MASK;
	h64 = h64 + BigInt(len) & MASK;
	while (offset + 8 <= len) {
		h64 ^= round(0n, view.getBigUint64(offset, true));
		h64 = rotl64(h64, 27n) * PRIME1 + PRIME4 & MASK;
		offset += 8;
	}
	if (offset + 4 <= len) {
		h64 ^= BigInt(view.getUint32(offset, true)) * PRIME1 & MASK;
		h64 = rotl64(h64, 23n) * PRIME2 + PRIME3 & MASK;
		offset += 4;
	}
	while (offset < len) {
		h64 ^= BigInt(view.getUint8(offset)) * PRIME5 & MASK;
		h64 = rotl64(h64, 11n) * PRIME1 & MASK;
		offset += 1;
	}
	h64 ^= h64 >> 33n;
	h64 = h64 * PRIME2 & MASK;
	h64 ^= h64 >> 29n;
	h64 = h64 * PRIME3 & MASK;
	h64 ^= h64 >> 32n;
	return h64;
}
var MASK, PRIME1, PRIME2, PRIME3, PRIME4, PRIME5;
var init_xxhash = __esmMin((() => {
	MASK = 18446744073709551615n;
	PRIME1 = 11400714785074694791n;
	PRIME2 = 14029467366897019727n;
	PRIME3 = 1609587929392839161n;
	PRIME4 = 9650029242287828579n;
	PRIME5 = 2870177450012600261n;
}));
// node_modules/hyparquet/src/bloom.js
/**
* Map the high 32 bits of a hash to a block index in [0, numBlocks).
*
* @param {bigint} hash
* @param {number} numBlocks
* @returns {number}
*/
function blockIndex(hash, numBlocks) {
	return Number((hash >> 32n) * BigInt(numBlocks) >> 32n);
}
/**
* Per-block mask: 8 uint32 words, each with a single bit set at position `(low32 * SALT[i]) >> 27`.
*
* @param {bigint} hash
* @returns {Uint32Array}
*/
function blockMask(hash) {
	const m = /* @__PURE__ */ new Uint32Array(8);
	const low = Number(hash & 4294967295n) | 0;
	for (let i = 0; i < 8; i++) m[i] = 1 << (Math.imul(low, SALT[i]) >>> 27);
	return m;
}
/**
* Test whether a hash might be present in a Split Block Bloom Filter.
* False positives are possible; false negatives are not.
*
* @param {Uint32Array} blocks bloom filter words (8 * numBlocks long)
* @param {bigint} hash 64-bit xxhash of the parquet-plain-encoded value
* @returns {boolean}
*/
function sbbfContains(blocks, hash) {
	const offset = blockIndex(hash, blocks.length >> 3) << 3;
	const m = blockMask(hash);
	for (let i = 0; i < 8; i++) if ((blocks[offset + i] & m[i]) === 0) return false;
	return true;
}
/**
* Parse a Split Block Bloom Filter from a reader positioned at the BloomFilterHeader.
* Returns undefined when the header advertises an unsupported algorithm, hash, or
* compression — callers should treat that as "cannot use this bloom filter."
*
* @param {DataReader} reader
* @returns {BloomFilter | undefined}
*/
function readBloomFilter(reader) {
	const header = deserializeTCompactProtocol(reader);
	const numBytes = header.field_1;
	if (typeof numBytes !== "number" || numBytes <= 0 || numBytes % 32 !== 0) return void 0;
	if (!header.field_2?.field_1) return void 0;
	if (!header.field_3?.field_1) return void 0;
	if (!header.field_4?.field_1) return void 0;
	const { view, offset } = reader;
	if (offset + numBytes > view.byteLength) throw new Error(`parquet bloom filter truncated: need ${numBytes} bytes, have ${view.byteLength - offset}`);
	const blocks = new Uint32Array(numBytes >> 2);
	for (let i = 0; i < blocks.length; i++) blocks[i] = view.getUint32(offset + i * 4, true);
	reader.offset = offset + numBytes;
	return {
		numBytes,
		blocks
	};
}
/**
* Hash a JS filter value as its parquet PLAIN-encoded bytes, suitable for a
* bloom filter lookup. Returns undefined when the column's parser is lossy or
* ambiguous (DATE, TIMESTAMP_*, DECIMAL, JSON, BSON, INT96, FLOAT16, UUID,
* GEOMETRY, GEOGRAPHY, INTERVAL) or when the JS value type doesn't match the
* column. Callers must treat undefined as "bloom filter cannot help."
*
* @param {any} value
* @param {SchemaElement} element
* @returns {bigint | undefined}
*/
function hashParquetValue(value, element) {
	if (value === null || value === void 0) return void 0;
	const { type, converted_type, logical_type } = element;
	if (type === "BOOLEAN") {
		if (typeof value !== "boolean") return void 0;
		return xxhash64(new Uint8Array([value ? 1 : 0]));
	}
	if (type === "FLOAT") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setFloat32(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "DOUBLE") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setFloat64(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT32") {
		if (converted_type === "DATE" || converted_type === "DECIMAL" || converted_type === "TIME_MILLIS") return void 0;
		if (logical_type?.type === "DATE" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		if (typeof value !== "number" || !Number.isInteger(value)) return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setInt32(0, value | 0, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT64") {
		if (converted_type === "TIMESTAMP_MILLIS" || converted_type === "TIMESTAMP_MICROS") return void 0;
		if (converted_type === "TIME_MICROS" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "TIMESTAMP" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		let bigValue;
		if (typeof value === "bigint") bigValue = value;
		else if (typeof value === "number" && Number.isSafeInteger(value)) bigValue = BigInt(value);
		else return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setBigUint64(0, BigInt.asUintN(64, bigValue), true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "BYTE_ARRAY") {
		if (converted_type === "JSON" || converted_type === "BSON" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "JSON" || logical_type?.type === "BSON" || logical_type?.type === "VARIANT") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (typeof value === "string") return xxhash64(textEncoder.encode(value));
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
	if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (converted_type === "DECIMAL" || converted_type === "INTERVAL") return void 0;
		if (logical_type?.type === "DECIMAL" || logical_type?.type === "UUID" || logical_type?.type === "FLOAT16") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
}
/**
* Top-level column names that appear in $eq or $in predicates within a filter.
* These are the only columns where a bloom filter can prove a value's absence
* and let us skip a row group; any other operator can't be helped by a bloom.
*
* @param {ParquetQueryFilter | undefined} filter
* @returns {Set<string>}
*/
function bloomEligibleColumns(filter) {
	/** @type {Set<string>} */
	const out = /* @__PURE__ */ new Set();
	walkBloomEligible(filter, out);
	return out;
}
/**
* @param {ParquetQueryFilter | undefined} filter
* @param {Set<string>} out
*/
function walkBloomEligible(filter, out) {
	if (!filter) return;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		for (const sub of filter.$and) walkBloomEligible(sub, out);
		return;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		for (const sub of filter.$or) walkBloomEligible(sub, out);
		return;
	}
	if ("$nor" in filter) return;
	for (const [field, condition] of Object.entries(filter)) {
		if (field.startsWith("$")) continue;
		if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
			if ("$eq" in condition || "$in" in condition) out.add(field);
		} else out.add(field);
	}
}
var textEncoder, SALT;
var init_bloom = __esmMin((() => {
	init_thrift();
	init_xxhash();
	textEncoder = new TextEncoder();
	SALT = new Uint32Array([
		1203114875,
		1150766481,
		2284105051,
		2729912477,
		1884591559,
		770785867,
		2667333959,
		1550580529
	]);
}));
// node_modules/hyparquet/src/utils.js
/**
* Concatenate two arrays fast.
*
* @param {any[]} aaa
* @param {DecodedArray} bbb
*/
function concat$1(aaa, bbb) {
	const chunk = 1e4;
	for (let i = 0; i < bbb.length; i += chunk) aaa.push(...bbb.slice(i, i + chunk));
}
/**
* Deep equality.
*
* @param {any} a
* @param {any} b
* @param {boolean} [strict]
* @returns {boolean}
*/
function equals(a, b, strict = true) {
	if (strict ? a === b : a == b) return true;
	if (!a || !b || typeof a !== "object" || typeof b !== "object") return false;
	if (a instanceof Uint8Array && b instanceof Uint8Array) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
		return true;
	}
	if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (!equals(a[i], b[i], strict)) return false;
		return true;
	}
	const aKeys = Object.keys(a);
	if (aKeys.length !== Object.keys(b).length) return false;
	for (const k of aKeys) if (!equals(a[k], b[k], strict)) return false;
	return true;
}
/**
* Flatten a list of lists into a single list.
*
* @param {DecodedArray[]} [chunks]
* @returns {DecodedArray}
*/
function flatten(chunks) {
	if (!chunks) return [];
	if (chunks.length === 1) return chunks[0];
	/** @type {any[]} */
	const output = [];
	for (const chunk of chunks) concat$1(output, chunk);
	return output;
}
var init_utils = __esmMin((() => {}));
// node_modules/hyparquet/src/filter.js
/**
* Returns the physical leaf paths referenced by a filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function pathsNeededForFilter(filter) {
	if (!filter) return [];
	/** @type {string[]} */
	const paths = [];
	if ("$and" in filter && Array.isArray(filter.$and)) paths.push(...filter.$and.flatMap(pathsNeededForFilter));
	else if ("$or" in filter && Array.isArray(filter.$or)) paths.push(...filter.$or.flatMap(pathsNeededForFilter));
	else if ("$nor" in filter && Array.isArray(filter.$nor)) paths.push(...filter.$nor.flatMap(pathsNeededForFilter));
	else paths.push(...Object.keys(filter));
	return [...new Set(paths)];
}
/**
* Returns an array of top-level column names needed to evaluate the filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function columnsNeededForFilter(filter) {
	return [...new Set(pathsNeededForFilter(filter).map((path) => path.split(".")[0]))];
}
/**
* Match a record against a query filter
*
* @param {Record<string, any>} record
* @param {ParquetQueryFilter} filter
* @param {boolean} [strict]
* @returns {boolean}
*/
function matchFilter(record, filter, strict = true) {
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.every((subQuery) => matchFilter(record, subQuery, strict));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.some((subQuery) => matchFilter(record, subQuery, strict));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return !filter.$nor.some((subQuery) => matchFilter(record, subQuery, strict));
	return Object.entries(filter).every(([field, condition]) => {
		const value = resolve$1(record, field);
		if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return equals(value, condition, strict);
		return Object.entries(condition || {}).every(([operator, target]) => {
			if (operator === "$gt") return value !== null && value !== void 0 && value > target;
			if (operator === "$gte") return value !== null && value !== void 0 && value >= target;
			if (operator === "$lt") return value !== null && value !== void 0 && value < target;
			if (operator === "$lte") return value !== null && value !== void 0 && value <= target;
			if (operator === "$eq") return equals(value, target, strict);
			if (operator === "$ne") return !equals(value, target, strict);
			if (operator === "$in") return Array.isArray(target) && matchesIn(value, target, strict);
			if (operator === "$nin") return Array.isArray(target) && !matchesIn(value, target, strict);
			if (operator === "$not") return !matchFilter({ value }, { value: target }, strict);
			return true;
		});
	});
}
/**
* Match a value or one of its immediate array elements against a list.
*
* @param {any} value
* @param {any[]} targets
* @param {boolean} strict
* @returns {boolean}
*/
function matchesIn(value, targets, strict) {
	return targets.some((target) => equals(value, target, strict) || Array.isArray(value) && value.some((element) => equals(element, target, strict)));
}
/**
* Check if a row group can be skipped based on filter and column statistics,
* optionally consulting per-column bloom filters for equality predicates that
* statistics can't decide.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {string[]} options.physicalColumns
* @param {ParquetQueryFilter | undefined} options.filter
* @param {boolean} [options.strict]
* @param {Record<string, BloomFilter>} [options.bloomFilters] keyed by filter path
* @param {Record<string, SchemaElement>} [options.schemaElements] keyed by physical leaf path
* @returns {boolean} true if the row group can be skipped
*/
function canSkipRowGroup({ rowGroup, physicalColumns, filter, strict = true, bloomFilters, schemaElements }) {
	if (!filter) return false;
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.some((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.every((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return false;
	for (const [field, condition] of Object.entries(filter)) {
		const columnIndex = physicalColumns.indexOf(field);
		if (columnIndex === -1) continue;
		const { min, max, min_value, max_value, null_count: nullCount } = rowGroup.columns[columnIndex].meta_data?.statistics || {};
		const minVal = min_value !== void 0 ? min_value : min;
		const maxVal = max_value !== void 0 ? max_value : max;
		const haveStats = minVal !== void 0 && maxVal !== void 0;
		const bloom = bloomFilters?.[field];
		const element = schemaElements?.[field];
		const matchingNulls = matchFilter({ value: null }, { value: condition }, strict) && (nullCount === void 0 || nullCount > 0);
		if (haveStats && !matchingNulls && canSkipStats(condition, minVal, maxVal, strict, element)) return true;
		for (const [operator, target] of Object.entries(condition || {})) if (bloom && element) {
			if (operator === "$eq") {
				const hash = hashParquetValue(target, element);
				if (hash !== void 0 && !sbbfContains(bloom.blocks, hash)) return true;
			}
			if (operator === "$in" && Array.isArray(target) && target.length > 0) {
				let allAbsent = true;
				for (const v of target) {
					const h = hashParquetValue(v, element);
					if (h === void 0 || sbbfContains(bloom.blocks, h)) {
						allAbsent = false;
						break;
					}
				}
				if (allAbsent) return true;
			}
		}
	}
	return false;
}
/**
* Check if a page value range [minVal, maxVal] provably contains no value
* matching the operator conditions.
*
* @param {any} condition operator object like { $gt: 5 }
* @param {any} minVal lower bound (may be truncated, still a valid bound)
* @param {any} maxVal upper bound (may be truncated, still a valid bound)
* @param {boolean} strict
* @param {SchemaElement} [element] physical schema element for the bounds
* @returns {boolean} true if no value in the range can match
*/
function canSkipStats(condition, minVal, maxVal, strict, element) {
	if (minVal === void 0 || maxVal === void 0) return false;
	const mayContainNaN = element?.type === "FLOAT" || element?.type === "DOUBLE" || element?.logical_type?.type === "FLOAT16";
	for (const [operator, target] of Object.entries(condition || {})) {
		const minComparison = compareParquetValues(minVal, target, strict, element);
		const maxComparison = compareParquetValues(maxVal, target, strict, element);
		const relationalBoundsAreSafe = !(minVal instanceof Uint8Array || maxVal instanceof Uint8Array) && (element?.type !== "BYTE_ARRAY" || typeof target === "string" && [...target].every((character) => character.charCodeAt(0) <= 127));
		if (operator === "$gt" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison <= 0) return true;
		if (operator === "$gte" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison < 0) return true;
		if (operator === "$lt" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison >= 0) return true;
		if (operator === "$lte" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison > 0) return true;
		if (operator === "$eq") {
			const targetMinComparison = compareParquetValues(target, minVal, strict, element);
			const targetMaxComparison = compareParquetValues(target, maxVal, strict, element);
			if (targetMinComparison !== void 0 && targetMinComparison < 0 || targetMaxComparison !== void 0 && targetMaxComparison > 0) return true;
		}
		if (operator === "$ne" && !mayContainNaN && equals(minVal, maxVal, strict) && equals(minVal, target, strict)) return true;
		if (operator === "$in" && Array.isArray(target) && target.every((value) => {
			const valueMinComparison = compareParquetValues(value, minVal, strict, element);
			const valueMaxComparison = compareParquetValues(value, maxVal, strict, element);
			return valueMinComparison !== void 0 && valueMinComparison < 0 || valueMaxComparison !== void 0 && valueMaxComparison > 0;
		})) return true;
		if (operator === "$nin" && !mayContainNaN && Array.isArray(target) && equals(minVal, maxVal, strict) && target.some((value) => equals(minVal, value, strict))) return true;
	}
	return false;
}
/**
* Compare values using Parquet's unsigned lexicographic ordering for binary
* values. Returns undefined when values do not have a safely comparable order.
*
* @param {any} a
* @param {any} b
* @param {boolean} strict
* @param {SchemaElement} [element]
* @returns {-1 | 0 | 1 | undefined}
*/
function compareParquetValues(a, b, strict, element) {
	if (element?.type === "BYTE_ARRAY") {
		if (typeof a !== "string" || typeof b !== "string") return void 0;
		return compareBytes(encoder.encode(a), encoder.encode(b));
	}
	if (a instanceof Uint8Array || b instanceof Uint8Array) {
		if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return void 0;
		return compareBytes(a, b);
	}
	if (a < b) return -1;
	if (a > b) return 1;
	if (equals(a, b, strict)) return 0;
}
/**
* @param {Uint8Array} a
* @param {Uint8Array} b
* @returns {-1 | 0 | 1}
*/
function compareBytes(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		if (a[i] < b[i]) return -1;
		if (a[i] > b[i]) return 1;
	}
	if (a.length < b.length) return -1;
	if (a.length > b.length) return 1;
	return 0;
}
/**
* Check whether the filter condition accepts a null value.
*
* @param {any} condition
* @param {boolean} strict
* @returns {boolean}
*/
function matchesNull(condition, strict) {
	return matchFilter({ value: null }, { value: condition }, strict);
}
/**
* Compute candidate row ranges within a row group that could match the filter,
* based on per-page column index statistics.
*
* Returns sorted disjoint [start, end) row ranges relative to the group.
* An empty array means the filter provably matches no rows in the group.
* Returns undefined when the page statistics give no pruning information
* (the caller must read the whole selection).
*
* @param {ParquetQueryFilter | undefined} filter
* @param {Record<string, ColumnPageStats>} columnPages keyed by physical leaf path
* @param {number} groupRows number of rows in the row group
* @param {boolean} [strict]
* @returns {PageRanges | undefined}
*/
function filterPageRanges(filter, columnPages, groupRows, strict = true) {
	if (!filter) return void 0;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		/** @type {PageRanges | undefined} */
		let ranges;
		for (const subFilter of filter.$and) ranges = intersectRanges(ranges, filterPageRanges(subFilter, columnPages, groupRows, strict));
		return ranges;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		/** @type {PageRanges} */
		let ranges = [];
		for (const subFilter of filter.$or) {
			const subRanges = filterPageRanges(subFilter, columnPages, groupRows, strict);
			if (!subRanges) return void 0;
			ranges = unionRanges(ranges, subRanges);
		}
		return ranges;
	}
	if ("$nor" in filter && Array.isArray(filter.$nor)) return;
	/** @type {PageRanges | undefined} */
	let result;
	for (const [field, condition] of Object.entries(filter)) {
		const pages = columnPages[field];
		if (!pages) continue;
		const nullCanMatch = matchesNull(condition, strict);
		/** @type {PageRanges} */
		const keep = [];
		for (let i = 0; i < pages.pageStarts.length; i++) {
			const start = pages.pageStarts[i];
			const end = i + 1 < pages.pageStarts.length ? pages.pageStarts[i + 1] : groupRows;
			const nullCount = pages.nullCounts?.[i];
			const matchingNulls = nullCanMatch && (nullCount === void 0 || nullCount > 0);
			if (!(!pages.nullPages[i] && !matchingNulls && canSkipStats(condition, pages.minValues[i], pages.maxValues[i], strict, pages.element))) {
				const last = keep[keep.length - 1];
				if (last && last[1] === start) last[1] = end;
				else keep.push([start, end]);
			}
		}
		result = intersectRanges(result, keep);
	}
	return result;
}
/**
* Intersect two sets of sorted disjoint ranges. Undefined means "everything".
*
* @param {PageRanges | undefined} a
* @param {PageRanges | undefined} b
* @returns {PageRanges | undefined}
*/
function intersectRanges(a, b) {
	if (!a) return b;
	if (!b) return a;
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const start = Math.max(a[i][0], b[j][0]);
		const end = Math.min(a[i][1], b[j][1]);
		if (start < end) out.push([start, end]);
		if (a[i][1] < b[j][1]) i++;
		else j++;
	}
	return out;
}
/**
* Union two sets of sorted disjoint ranges.
*
* @param {PageRanges} a
* @param {PageRanges} b
* @returns {PageRanges}
*/
function unionRanges(a, b) {
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const next = j >= b.length || i < a.length && a[i][0] <= b[j][0] ? a[i++] : b[j++];
		const last = out[out.length - 1];
		if (last && next[0] <= last[1]) last[1] = Math.max(last[1], next[1]);
		else out.push([next[0], next[1]]);
	}
	return out;
}
/**
* Resolve a dot-notation path to a value in a nested object.
*
* @param {Record<string, any>} record
* @param {string} path
* @returns {any}
*/
function resolve$1(record, path) {
	let value = record;
	for (const part of path.split(".")) value = value?.[part];
	return value;
}
var encoder;
var init_filter = __esmMin((() => {
	init_bloom();
	init_utils();
	encoder = new TextEncoder();
}));
// node_modules/hyparquet/src/plan.js
/**
* Plan which byte ranges to read to satisfy a read request.
* Metadata must be non-null.
*
* @param {ParquetReadOptions & { bloomFiltersByGroup?: Record<string, BloomFilter>[], schemaElements?: Record<string, SchemaElement>, pageRangesByGroup?: (PageRanges | undefined)[], pageLocationsByGroup?: Record<string, PageLocation[]>[] }} options
* @returns {QueryPlan}
*/
function parquetPlan(options) {
	const { metadata, rowStart = 0, columns, useOffsetIndex = false } = options;
	if (!metadata) throw new Error("parquetPlan requires metadata");
	/** @type {GroupPlan[]} */
	const groups = [];
	/** @type {ByteRange[]} */
	const fetches = [];
	/** @type {ByteRange[]} */
	const indexes = [];
	const scanPlan = parquetPlanGroups(options);
	for (const group of scanPlan.groups) {
		const groupPlan = parquetPlanGroup({
			...group,
			columns,
			useOffsetIndex
		});
		groups.push(...groupPlan.groups);
		fetches.push(...groupPlan.fetches);
		indexes.push(...groupPlan.indexes);
	}
	fetches.push(...indexes);
	return {
		metadata,
		rowStart,
		rowEnd: scanPlan.rowEnd,
		columns,
		fetches,
		groups
	};
}
/**
* Select physical row-group ranges without planning column reads.
*
* @param {ParquetReadOptions & { bloomFiltersByGroup?: Record<string, BloomFilter>[], schemaElements?: Record<string, SchemaElement>, pageRangesByGroup?: (PageRanges | undefined)[], pageLocationsByGroup?: Record<string, PageLocation[]>[] }} options
* @returns {{groups: {rowGroup: RowGroup, groupIndex: number, groupStart: number, groupRows: number, ranges: PageRanges, pageRanges?: PageRanges, pageLocations?: Record<string, PageLocation[]>}[], rowEnd: number}}
*/
function parquetPlanGroups({ metadata, rowStart = 0, rowEnd = Infinity, columns, filter, filterStrict = true, bloomFiltersByGroup, schemaElements, pageRangesByGroup, pageLocationsByGroup }) {
	if (!metadata) throw new Error("parquetPlan requires metadata");
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = filter ? {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	} : schemaElements;
	const groups = [];
	let groupStart = 0;
	for (let groupIndex = 0; groupIndex < metadata.row_groups.length; groupIndex++) {
		const rowGroup = metadata.row_groups[groupIndex];
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		if (groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd && !canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[groupIndex],
			schemaElements: elementsByPath
		})) {
			const selectStart = Math.max(rowStart - groupStart, 0);
			const selectEnd = Math.min(rowEnd - groupStart, groupRows);
			const pageRanges = pageRangesByGroup?.[groupIndex];
			const pageLocations = pageLocationsByGroup?.[groupIndex];
			/** @type {PageRanges} */
			let ranges = pageRanges ? pageRanges.map(([start, end]) => {
				return [Math.max(start, selectStart), Math.min(end, selectEnd)];
			}).filter(([start, end]) => start < end) : [[selectStart, selectEnd]];
			if (ranges.length > 1) ranges = rowGroup.columns.every((chunk) => {
				const columnName = chunk.meta_data?.path_in_schema[0];
				const columnPath = chunk.meta_data?.path_in_schema.join(".");
				if (columns && columnName && !columns.includes(columnName)) return true;
				return !!(chunk.offset_index_offset && chunk.offset_index_length) || !!(columnPath && pageLocations?.[columnPath]);
			}) ? coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) : [[ranges[0][0], ranges[ranges.length - 1][1]]];
			if (ranges.length) groups.push({
				rowGroup,
				groupIndex,
				groupStart,
				groupRows,
				ranges,
				pageRanges,
				pageLocations
			});
		}
		groupStart = groupEnd;
	}
	return {
		groups,
		rowEnd: isFinite(rowEnd) ? rowEnd : groupStart
	};
}
/**
* Build byte plans for retained ranges in one row group.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {number} options.groupStart
* @param {number} options.groupRows
* @param {PageRanges} options.ranges
* @param {string[]} [options.columns]
* @param {boolean} [options.useOffsetIndex]
* @param {PageRanges} [options.pageRanges]
* @param {Record<string, PageLocation[]>} [options.pageLocations]
* @returns {{groups: GroupPlan[], fetches: ByteRange[], indexes: ByteRange[]}}
*/
function parquetPlanGroup({ rowGroup, groupStart, groupRows, ranges, columns, useOffsetIndex = false, pageRanges, pageLocations }) {
	/** @type {ChunkPlan[]} */
	const chunks = [];
	/** @type {ByteRange[]} */
	const fetches = [];
	/** @type {ByteRange[]} */
	const indexes = [];
	const narrowed = ranges.length > 1 || ranges[0][0] > 0 || ranges[0][1] < groupRows;
	for (const chunk of rowGroup.columns) {
		const meta = chunk.meta_data;
		if (chunk.file_path) throw new Error("parquet file_path not supported");
		if (!meta) throw new Error("parquet column metadata is undefined");
		if (columns && !columns.includes(meta.path_in_schema[0])) continue;
		const columnOffset = meta.dictionary_page_offset || meta.data_page_offset;
		const startByte = Number(columnOffset);
		const endByte = Number(columnOffset + meta.total_compressed_size);
		const chunkPageLocations = pageLocations?.[meta.path_in_schema.join(".")];
		if (chunkPageLocations && narrowed) chunks.push({
			columnMetadata: meta,
			pageLocations: chunkPageLocations,
			range: {
				startByte,
				endByte
			}
		});
		else if ((useOffsetIndex || pageRanges) && chunk.offset_index_offset && chunk.offset_index_length && narrowed) {
			const startByte = Number(chunk.offset_index_offset);
			chunks.push({
				columnMetadata: meta,
				offsetIndex: {
					startByte,
					endByte: startByte + chunk.offset_index_length
				},
				range: {
					startByte: Number(columnOffset),
					endByte
				}
			});
		} else chunks.push({
			columnMetadata: meta,
			range: {
				startByte,
				endByte
			}
		});
	}
	/** @type {ByteRange[]} */
	const columnRanges = [];
	/** @type {ByteRange | undefined} */
	let run;
	for (const chunk of chunks) {
		if ("pageLocations" in chunk) continue;
		if ("offsetIndex" in chunk) indexes.push(chunk.offsetIndex);
		else if (columns) columnRanges.push(chunk.range);
		else if (run && chunk.range.endByte - run.startByte <= runLimit) run.endByte = chunk.range.endByte;
		else {
			if (run) fetches.push(run);
			run = { ...chunk.range };
		}
	}
	if (run) fetches.push(run);
	fetches.push(...coalesceByteRanges(columnRanges, columnGapLimit, runLimit));
	return {
		groups: ranges.map(([selectStart, selectEnd]) => ({
			chunks,
			rowGroup,
			groupStart,
			groupRows,
			selectStart,
			selectEnd
		})),
		fetches,
		indexes
	};
}
/**
* Merge candidate ranges when any selected column would read an overlapping
* data page for both ranges. Unknown page layouts are merged conservatively.
*
* @param {PageRanges} ranges
* @param {RowGroup} rowGroup
* @param {string[] | undefined} columns
* @param {Record<string, PageLocation[]> | undefined} pageLocations
* @returns {PageRanges}
*/
function coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) {
	const selectedPageLayouts = rowGroup.columns.filter((chunk) => !columns || columns.includes(chunk.meta_data?.path_in_schema[0] || "")).map((chunk) => pageLocations?.[chunk.meta_data?.path_in_schema.join(".") || ""]);
	/** @type {PageRanges} */
	const merged = [];
	for (const range of ranges) {
		const last = merged[merged.length - 1];
		const overlapsPage = last && selectedPageLayouts.some((pages) => {
			if (!pages) return true;
			const lastPages = pagesForRange(last, pages, Number(rowGroup.num_rows));
			const rangePages = pagesForRange(range, pages, Number(rowGroup.num_rows));
			return lastPages[0] <= rangePages[1] && rangePages[0] <= lastPages[1];
		});
		if (last && overlapsPage) last[1] = range[1];
		else merged.push([...range]);
	}
	return merged;
}
/**
* Return the inclusive indexes of the first and last pages overlapping a row
* range. Offset indexes cover every row, so a valid range always finds a page.
*
* @param {[number, number]} range
* @param {PageLocation[]} pages
* @param {number} groupRows
* @returns {[number, number]}
*/
function pagesForRange([rangeStart, rangeEnd], pages, groupRows) {
	let first = Infinity;
	let last = -Infinity;
	for (let i = 0; i < pages.length; i++) {
		const pageStart = Number(pages[i].first_row_index);
		if ((i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupRows) > rangeStart && pageStart < rangeEnd) {
			first = Math.min(first, i);
			last = i;
		}
	}
	return [first, last];
}
/**
* Fetch bloom filters for $eq / $in columns of row groups not already provably
* skippable by statistics alone. Returns an array indexed by row-group ordinal;
* each entry maps top-level column name → BloomFilter for any chunk whose
* bloom filter we were able to parse. Adds one round-trip when at least one
* bloom filter is fetched; otherwise returns synchronously.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} options.filter
* @param {boolean} [options.filterStrict]
* @returns {Promise<Record<string, BloomFilter>[]>}
*/
async function prefetchBloomFilters({ file, metadata, filter, filterStrict = true }) {
	const result = metadata.row_groups.map(() => ({}));
	const eligibleCols = bloomEligibleColumns(filter);
	if (eligibleCols.size === 0) return result;
	const physicalColumns = getPhysicalColumns(parquetSchema(metadata));
	/** @type {Promise<void>[]} */
	const tasks = [];
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict
		})) return;
		for (const colName of eligibleCols) {
			const columnIdx = physicalColumns.indexOf(colName);
			if (columnIdx === -1) continue;
			const meta = rowGroup.columns[columnIdx]?.meta_data;
			if (!meta?.bloom_filter_offset || !meta.bloom_filter_length) continue;
			const start = Number(meta.bloom_filter_offset);
			const end = start + meta.bloom_filter_length;
			tasks.push((async () => {
				const buffer = await file.slice(start, end);
				const bloom = readBloomFilter({
					view: new DataView(buffer),
					offset: 0
				});
				if (bloom) result[rgIdx][colName] = bloom;
			})());
		}
	});
	if (tasks.length) await Promise.all(tasks);
	return result;
}
/**
* Fetch page indexes (column index + offset index) for filter columns of row
* groups that survive row-group-level pruning, and compute candidate row
* ranges per group from the per-page min/max statistics.
*
* Returns pageRangesByGroup indexed by row-group ordinal: sorted disjoint
* [start, end) row ranges (relative to the group) that could match the filter.
* An empty array means the group provably contains no matching rows; undefined
* means no page-level information was available for that group.
* Also returns pageLocationsByGroup, mapping row-group ordinals and physical
* leaf paths to page locations, so the read path can reuse the parsed offset
* indexes without refetching them.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} [options.filter]
* @param {boolean} [options.filterStrict]
* @param {number} [options.rowStart]
* @param {number} [options.rowEnd]
* @param {string[]} [options.columns]
* @param {Record<string, BloomFilter>[]} [options.bloomFiltersByGroup]
* @param {Record<string, SchemaElement>} [options.schemaElements]
* @param {Partial<ParquetParsers>} [options.parsers]
* @returns {Promise<{pageRangesByGroup: (PageRanges | undefined)[], pageLocationsByGroup: Record<string, PageLocation[]>[]}>}
*/
async function prefetchPageIndexes({ file, metadata, filter, filterStrict = true, rowStart = 0, rowEnd = Infinity, columns, bloomFiltersByGroup, schemaElements, parsers }) {
	/** @type {(PageRanges | undefined)[]} */
	const pageRangesByGroup = metadata.row_groups.map(() => void 0);
	const pageLocationsByGroup = metadata.row_groups.map(() => ({}));
	if (filter && "$nor" in filter && Array.isArray(filter.$nor)) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const filterColumns = pathsNeededForFilter(filter);
	if (!filterColumns.length) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	};
	/** @type {ByteRange[]} */
	const indexRanges = [];
	/** @type {((file: AsyncBuffer) => Promise<void>)[]} */
	const indexTasks = [];
	/** @type {{rgIdx: number, groupRows: number, columnPages: Record<string, ColumnPageStats>}[]} */
	const candidateGroups = [];
	let groupStart = 0;
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		const overlaps = groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd;
		groupStart = groupEnd;
		if (!overlaps) return;
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[rgIdx],
			schemaElements: elementsByPath
		})) return;
		/** @type {Record<string, ColumnPageStats>} */
		const columnPages = {};
		let columnTaskCount = 0;
		const scheduledOffsetPaths = /* @__PURE__ */ new Set();
		let hasFilterIndex = false;
		for (const columnName of filterColumns) {
			const columnIdx = physicalColumns.indexOf(columnName);
			if (columnIdx === -1) continue;
			const chunk = rowGroup.columns[columnIdx];
			if (!chunk?.meta_data) continue;
			if (!chunk.column_index_offset || !chunk.column_index_length) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			const element = elementsByPath[columnName];
			if (!element) continue;
			hasFilterIndex = true;
			scheduledOffsetPaths.add(columnName);
			const columnIndexStart = Number(chunk.column_index_offset);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const columnIndexEnd = columnIndexStart + chunk.column_index_length;
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: columnIndexStart,
				endByte: columnIndexEnd
			}, {
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const [columnIndexBuffer, offsetIndexBuffer] = await Promise.all([prefetchedFile.slice(columnIndexStart, columnIndexEnd), prefetchedFile.slice(offsetIndexStart, offsetIndexEnd)]);
				const columnIndex = readColumnIndex({
					view: new DataView(columnIndexBuffer),
					offset: 0
				}, element, parsers);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnName] = offsetIndex.page_locations;
				columnPages[columnName] = {
					minValues: columnIndex.min_values,
					maxValues: columnIndex.max_values,
					nullPages: columnIndex.null_pages,
					nullCounts: columnIndex.null_counts,
					pageStarts: offsetIndex.page_locations.map((page) => Number(page.first_row_index)),
					element
				};
			});
		}
		if (hasFilterIndex) for (const chunk of rowGroup.columns) {
			const meta = chunk.meta_data;
			if (!meta) continue;
			const columnName = meta.path_in_schema[0];
			const columnPath = meta.path_in_schema.join(".");
			if (columns && !columns.includes(columnName)) continue;
			if (scheduledOffsetPaths.has(columnPath)) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			scheduledOffsetPaths.add(columnPath);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const offsetIndexBuffer = await prefetchedFile.slice(offsetIndexStart, offsetIndexEnd);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnPath] = offsetIndex.page_locations;
			});
		}
		if (columnTaskCount) candidateGroups.push({
			rgIdx,
			groupRows,
			columnPages
		});
	});
	if (indexTasks.length) {
		const prefetchedFile = prefetchAsyncBuffer(file, { fetches: coalesceByteRanges(indexRanges) });
		await Promise.all(indexTasks.map((task) => task(prefetchedFile)));
		for (const { rgIdx, groupRows, columnPages } of candidateGroups) pageRangesByGroup[rgIdx] = filterPageRanges(filter, columnPages, groupRows, filterStrict);
	}
	return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
}
/**
* Merge overlapping or touching byte ranges. By default no bytes are added;
* pass maxGap to also merge ranges separated by up to maxGap unrequested bytes,
* as long as the merged range stays within maxSize.
*
* @param {ByteRange[]} ranges
* @param {number} [maxGap]
* @param {number} [maxSize]
* @returns {ByteRange[]}
*/
function coalesceByteRanges(ranges, maxGap = 0, maxSize = Infinity) {
	const sorted = ranges.map((range) => ({ ...range })).sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
	/** @type {ByteRange[]} */
	const merged = [];
	for (const range of sorted) {
		const last = merged[merged.length - 1];
		if (last && range.startByte <= last.endByte + maxGap && Math.max(last.endByte, range.endByte) - last.startByte <= maxSize) last.endByte = Math.max(last.endByte, range.endByte);
		else merged.push(range);
	}
	return merged;
}
/**
* Build a lookup from physical paths to leaf schema elements.
*
* @param {SchemaTree} schemaTree
* @returns {Record<string, SchemaElement>}
*/
function physicalSchemaElements(schemaTree) {
	/** @type {Record<string, SchemaElement>} */
	const elements = {};
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else elements[node.path.join(".")] = node.element;
	}
	traverse(schemaTree);
	return elements;
}
/**
* Prefetch byte ranges from an AsyncBuffer.
*
* @param {AsyncBuffer} file
* @param {{fetches: ByteRange[]}} options
* @returns {AsyncBuffer}
*/
function prefetchAsyncBuffer(file, { fetches }) {
	const promises = fetches.map(({ startByte, endByte }) => file.slice(startByte, endByte));
	return {
		byteLength: file.byteLength,
		slice(start, end = file.byteLength) {
			const index = fetches.findIndex(({ startByte, endByte }) => startByte <= start && end <= endByte);
			if (index < 0) return file.slice(start, end);
			if (fetches[index].startByte !== start || fetches[index].endByte !== end) {
				const startOffset = start - fetches[index].startByte;
				const endOffset = end - fetches[index].startByte;
				if (promises[index] instanceof Promise) return promises[index].then((buffer) => buffer.slice(startOffset, endOffset));
				else return promises[index].slice(startOffset, endOffset);
			} else return promises[index];
		}
	};
}
var runLimit, columnGapLimit;
var init_plan = __esmMin((() => {
	init_bloom();
	init_filter();
	init_indexes();
	init_metadata();
	init_schema();
	runLimit = 1 << 21;
	columnGapLimit = 8192;
}));
// node_modules/hyparquet/src/variant.js
/**
* Recursively decode variant structs into native values.
*
* @param {any} value
* @param {ParquetParsers} [parsers]
* @returns {any}
*/
function decodeVariantColumn(value, parsers = DEFAULT_PARSERS) {
	if (Array.isArray(value)) return value.map((entry) => decodeVariantColumn(entry, parsers));
	if (typeof value !== "object") return value;
	if ("metadata" in value) {
		const metadata = parseVariantMetadata(value.metadata);
		const shreddedFields = value.typed_value && decodeTypedValue(value.typed_value, metadata, parsers);
		const binaryValue = value.value && readVariant(makeReader(value.value), metadata, parsers);
		if (shreddedFields && binaryValue) return {
			...binaryValue,
			...shreddedFields
		};
		return shreddedFields ?? binaryValue;
	}
	return value;
}
/**
* Decode a shredded variant typed_value field.
*
* @param {any} typedValue
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function decodeTypedValue(typedValue, metadata, parsers) {
	if (typedValue instanceof Date) return typedValue;
	if (typedValue && typeof typedValue === "object" && !Array.isArray(typedValue) && !(typedValue instanceof Uint8Array)) {
		if ("typed_value" in typedValue && typedValue.typed_value !== null && typedValue.typed_value !== void 0) return decodeTypedValue(typedValue.typed_value, metadata, parsers);
		if ("value" in typedValue && typedValue.value instanceof Uint8Array) return readVariant(makeReader(typedValue.value), metadata, parsers);
		if ("typed_value" in typedValue || "value" in typedValue) return null;
		/** @type {Record<string, any>} */
		const result = {};
		for (const [key, field] of Object.entries(typedValue)) {
			if (!metadata.dictionary.includes(key)) continue;
			result[key] = decodeTypedValue(field, metadata, parsers);
		}
		return result;
	}
	if (typedValue instanceof Uint8Array) return readVariant(makeReader(typedValue), metadata, parsers);
	if (Array.isArray(typedValue)) return typedValue.map((element) => decodeTypedValue(element, metadata, parsers));
	return typedValue;
}
/**
* @param {Uint8Array} bytes
* @returns {DataReader}
*/
function makeReader(bytes) {
	return {
		view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset: 0
	};
}
/**
* Parse and cache variant metadata dictionary.
*
* @param {Uint8Array} bytes
* @returns {VariantMetadata}
*/
function parseVariantMetadata(bytes) {
	let bufferCache = metadataCache.get(bytes.buffer);
	if (!bufferCache) {
		bufferCache = /* @__PURE__ */ new Map();
		metadataCache.set(bytes.buffer, bufferCache);
	}
	const key = `${bytes.byteOffset}:${bytes.byteLength}`;
	const cached = bufferCache.get(key);
	if (cached) return cached;
	const reader = makeReader(bytes);
	const header = reader.view.getUint8(reader.offset++);
	const version = header & 15;
	if (version !== 1) throw new Error(`parquet unsupported variant metadata version: ${version}`);
	const sorted = (header >> 4 & 1) === 1;
	const offsetSize = (header >> 6 & 3) + 1;
	const dictionarySize = readUnsigned(reader, offsetSize);
	const offsets = new Array(dictionarySize + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetSize);
	const base = reader.offset;
	const dictionary = new Array(dictionarySize);
	for (let i = 0; i < dictionarySize; i++) {
		const start = offsets[i];
		const end = offsets[i + 1];
		const strBytes = new Uint8Array(bytes.buffer, bytes.byteOffset + base + start, end - start);
		dictionary[i] = decoder$1.decode(strBytes);
	}
	const metadata = {
		dictionary,
		sorted
	};
	bufferCache.set(key, metadata);
	return metadata;
}
/**
* @param {DataReader} reader
* @param {number} byteWidth
* @returns {number}
*/
function readUnsigned(reader, byteWidth) {
	let value = 0;
	for (let i = 0; i < byteWidth; i++) value |= reader.view.getUint8(reader.offset + i) << i * 8;
	reader.offset += byteWidth;
	return value;
}
/**
* @param {DataReader} reader
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariant(reader, metadata, parsers) {
	const typeByte = reader.view.getUint8(reader.offset++);
	const basicType = typeByte & 3;
	const header = typeByte >> 2;
	if (basicType === 0) return readVariantPrimitive(reader, header, parsers);
	if (basicType === 2) return readVariantObject(reader, header, metadata, parsers);
	if (basicType === 3) return readVariantArray(reader, header, metadata, parsers);
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header);
	reader.offset += header;
	return decoder$1.decode(bytes);
}
/**
* @param {DataReader} reader
* @param {number} typeId
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariantPrimitive(reader, typeId, parsers) {
	switch (typeId) {
		case 0: return null;
		case 1: return true;
		case 2: return false;
		case 3: {
			const value = reader.view.getInt8(reader.offset);
			reader.offset += 1;
			return value;
		}
		case 4: {
			const value = reader.view.getInt16(reader.offset, true);
			reader.offset += 2;
			return value;
		}
		case 5: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 6: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 7: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 8: return readVariantDecimal(reader, 4);
		case 9: return readVariantDecimal(reader, 8);
		case 10: return readVariantDecimal(reader, 16);
		case 11: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return parsers.dateFromDays(value);
		}
		case 12:
		case 13: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromMicroseconds(value);
		}
		case 14: {
			const value = reader.view.getFloat32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 15: return readVariantBinary(reader);
		case 16: {
			const bytes = readVariantBinary(reader);
			return decoder$1.decode(bytes);
		}
		case 17: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 18:
		case 19: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromNanoseconds(value);
		}
		case 20: {
			const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, 16);
			reader.offset += 16;
			const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
		}
		default: throw new Error(`parquet unsupported variant primitive type: ${typeId}`);
	}
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {Record<string, any>}
*/
function readVariantObject(reader, header, metadata, parsers) {
	const offsetWidth = (header & 3) + 1;
	const idWidth = (header >> 2 & 3) + 1;
	const numElements = header >> 4 & 1 ? readUnsigned(reader, 4) : reader.view.getUint8(reader.offset++);
	/** @type {number[]} */
	const fieldIds = new Array(numElements);
	for (let i = 0; i < numElements; i++) fieldIds[i] = readUnsigned(reader, idWidth);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	/** @type {Record<string, any>} */
	const out = {};
	for (let i = 0; i < numElements; i++) {
		const key = metadata.dictionary[fieldIds[i]];
		out[key] = readVariant({
			view: reader.view,
			offset: reader.offset + offsets[i]
		}, metadata, parsers);
	}
	reader.offset += offsets[offsets.length - 1];
	return out;
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any[]}
*/
function readVariantArray(reader, header, metadata, parsers) {
	const fieldOffsetSize = header & 3;
	const isLarge = header >> 2 & 1;
	const offsetWidth = fieldOffsetSize + 1;
	const numElements = readUnsigned(reader, isLarge ? 4 : 1);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	const valuesStart = reader.offset;
	const result = new Array(numElements);
	for (let i = 0; i < numElements; i++) {
		const valueReader = {
			view: reader.view,
			offset: valuesStart + offsets[i]
		};
		result[i] = readVariant(valueReader, metadata, parsers);
	}
	reader.offset = valuesStart + offsets[offsets.length - 1];
	return result;
}
/**
* @param {DataReader} reader
* @param {number} width
* @returns {number}
*/
function readVariantDecimal(reader, width) {
	const scale = reader.view.getUint8(reader.offset);
	reader.offset += 1;
	let unscaled;
	if (width === 4) {
		unscaled = BigInt(reader.view.getInt32(reader.offset, true));
		reader.offset += 4;
	} else if (width === 8) {
		unscaled = reader.view.getBigInt64(reader.offset, true);
		reader.offset += 8;
	} else {
		const low = reader.view.getBigUint64(reader.offset, true);
		unscaled = reader.view.getBigInt64(reader.offset + 8, true) << 64n | low;
		reader.offset += 16;
	}
	return Number(unscaled) * 10 ** -scale;
}
/**
* @param {DataReader} reader
* @returns {Uint8Array}
*/
function readVariantBinary(reader) {
	const length = reader.view.getUint32(reader.offset, true);
	reader.offset += 4;
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
	reader.offset += length;
	return bytes;
}
var decoder$1, metadataCache;
var init_variant = __esmMin((() => {
	init_convert();
	decoder$1 = new TextDecoder();
	metadataCache = /* @__PURE__ */ new WeakMap();
}));
// node_modules/hyparquet/src/assemble.js
/**
* Reconstructs a complex nested structure from flat arrays of values and
* definition and repetition levels, according to Dremel encoding.
*
* @param {any[]} output
* @param {number[] | undefined} definitionLevels
* @param {number[]} repetitionLevels
* @param {DecodedArray} values
* @param {SchemaTree[]} schemaPath
* @returns {DecodedArray}
*/
function assembleLists(output, definitionLevels, repetitionLevels, values, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!definitionLevels?.length && !repetitionLevels.length) {
		if (!maxDefinitionLevel || !values.length) return values;
		definitionLevels = new Array(values.length).fill(maxDefinitionLevel);
	}
	const n = definitionLevels?.length || repetitionLevels.length;
	const repetitionPath = schemaPath.map(({ element }) => element.repetition_type);
	let valueIndex = 0;
	const containerStack = [output];
	let currentContainer = output;
	let currentDepth = 0;
	let currentDefLevel = 0;
	let currentRepLevel = 0;
	if (repetitionLevels[0]) while (currentDepth < repetitionPath.length - 2 && currentRepLevel < repetitionLevels[0]) {
		currentDepth++;
		if (repetitionPath[currentDepth] !== "REQUIRED") {
			currentContainer = currentContainer.at(-1);
			containerStack.push(currentContainer);
			currentDefLevel++;
		}
		if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
	}
	for (let i = 0; i < n; i++) {
		const def = definitionLevels?.length ? definitionLevels[i] : maxDefinitionLevel;
		const rep = repetitionLevels[i];
		while (currentDepth && (rep < currentRepLevel || repetitionPath[currentDepth] !== "REPEATED")) {
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				containerStack.pop();
				currentDefLevel--;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel--;
			currentDepth--;
		}
		currentContainer = containerStack.at(-1);
		while ((currentDepth < repetitionPath.length - 2 || repetitionPath[currentDepth + 1] === "REPEATED") && (currentDefLevel < def || repetitionPath[currentDepth + 1] === "REQUIRED")) {
			currentDepth++;
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				/** @type {any[]} */
				const newList = [];
				currentContainer.push(newList);
				currentContainer = newList;
				containerStack.push(newList);
				currentDefLevel++;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
		}
		if (def === maxDefinitionLevel) currentContainer.push(values[valueIndex++]);
		else if (currentDepth === repetitionPath.length - 2) currentContainer.push(null);
		else currentContainer.push([]);
	}
	if (!output.length) for (let i = 0; i < maxDefinitionLevel; i++) {
		/** @type {any[]} */
		const newList = [];
		currentContainer.push(newList);
		currentContainer = newList;
	}
	return output;
}
/**
* Assemble a nested structure from subcolumn data.
*
* @param {Map<string, DecodedArray>} subcolumnData
* @param {SchemaTree} schema top-level schema element
* @param {ParquetParsers} parsers
* @param {number} [depth] depth of nested structure
*/
function assembleNested(subcolumnData, schema, parsers, depth = 0) {
	const path = schema.path.join(".");
	const optional = schema.element.repetition_type === "OPTIONAL";
	const nextDepth = optional ? depth + 1 : depth;
	if (isListLike(schema)) {
		let sublist = schema.children[0];
		let subDepth = nextDepth;
		if (sublist.children.length === 1) {
			sublist = sublist.children[0];
			subDepth++;
		}
		assembleNested(subcolumnData, sublist, parsers, subDepth);
		const subcolumn = sublist.path.join(".");
		const values = subcolumnData.get(subcolumn);
		if (!values) throw new Error("parquet list column missing values");
		if (optional) flattenAtDepth(values, depth);
		subcolumnData.set(path, values);
		subcolumnData.delete(subcolumn);
		return;
	}
	if (isMapLike(schema)) {
		const mapName = schema.children[0].element.name;
		assembleNested(subcolumnData, schema.children[0].children[0], parsers, nextDepth + 1);
		assembleNested(subcolumnData, schema.children[0].children[1], parsers, nextDepth + 1);
		const keys = subcolumnData.get(`${path}.${mapName}.key`);
		const values = subcolumnData.get(`${path}.${mapName}.value`);
		if (!keys) throw new Error("parquet map column missing keys");
		if (!values) throw new Error("parquet map column missing values");
		if (keys.length !== values.length) throw new Error("parquet map column key/value length mismatch");
		const out = assembleMaps(keys, values, nextDepth);
		if (optional) flattenAtDepth(out, depth);
		subcolumnData.delete(`${path}.${mapName}.key`);
		subcolumnData.delete(`${path}.${mapName}.value`);
		subcolumnData.set(path, out);
		return;
	}
	if (schema.children.length) {
		const invertDepth = schema.element.repetition_type === "REQUIRED" ? depth : depth + 1;
		/** @type {Record<string, any>} */
		const struct = {};
		for (const child of schema.children) {
			assembleNested(subcolumnData, child, parsers, invertDepth);
			const childData = subcolumnData.get(child.path.join("."));
			if (!childData) throw new Error("parquet struct missing child data");
			struct[child.element.name] = childData;
		}
		for (const child of schema.children) subcolumnData.delete(child.path.join("."));
		let inverted = invertStruct(struct, invertDepth);
		if (schema.element.logical_type?.type === "VARIANT") inverted = decodeVariantColumn(inverted, parsers);
		if (optional) flattenAtDepth(inverted, depth);
		subcolumnData.set(path, inverted);
	}
}
/**
* @import {DecodedArray, ParquetParsers, SchemaTree} from '../src/types.js'
* @param {DecodedArray} arr
* @param {number} depth
*/
function flattenAtDepth(arr, depth) {
	for (let i = 0; i < arr.length; i++) if (depth) flattenAtDepth(arr[i], depth - 1);
	else arr[i] = arr[i][0];
}
/**
* @param {DecodedArray} keys
* @param {DecodedArray} values
* @param {number} depth
* @returns {any[]}
*/
function assembleMaps(keys, values, depth) {
	const out = [];
	for (let i = 0; i < keys.length; i++) if (depth) out.push(assembleMaps(keys[i], values[i], depth - 1));
	else if (keys[i]) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (let j = 0; j < keys[i].length; j++) {
			const value = values[i][j];
			obj[keys[i][j]] = value === void 0 ? null : value;
		}
		out.push(obj);
	} else out.push(void 0);
	return out;
}
/**
* Invert a struct-like object by depth.
*
* @param {Record<string, any[]>} struct
* @param {number} depth
* @returns {any[]}
*/
function invertStruct(struct, depth) {
	const keys = Object.keys(struct);
	const length = struct[keys[0]]?.length;
	const out = [];
	for (let i = 0; i < length; i++) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (const key of keys) {
			if (struct[key].length !== length) throw new Error("parquet struct parsing error");
			obj[key] = struct[key][i];
		}
		if (depth) out.push(invertStruct(obj, depth - 1));
		else out.push(obj);
	}
	return out;
}
var init_assemble = __esmMin((() => {
	init_schema();
	init_variant();
}));
// node_modules/hyparquet/src/delta.js
/**
* @param {DataReader} reader
* @param {number} count number of values to read
* @param {Int32Array | BigInt64Array} output
*/
function deltaBinaryUnpack(reader, count, output) {
	if (output instanceof Int32Array) {
		deltaBinaryUnpackInt32(reader, count, output);
		return;
	}
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZagBigInt(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	while (outputIndex < count) {
		const minDelta = readZigZagBigInt(reader);
		const bitWidths = new Uint8Array(miniblockPerBlock);
		for (let i = 0; i < miniblockPerBlock; i++) bitWidths[i] = reader.view.getUint8(reader.offset++);
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = bitWidths[i];
			if (bitWidth) {
				let bitpackPos = 0;
				let miniblockCount = valuesPerMiniblock;
				const mask = (1n << BigInt(bitWidth)) - 1n;
				while (miniblockCount && outputIndex < count) {
					let bits = BigInt(reader.view.getUint32(reader.offset, true) >>> bitpackPos) & mask;
					bitpackPos += bitWidth;
					while (bitpackPos >= 32) {
						bitpackPos -= 32;
						reader.offset += 4;
						if (bitpackPos) bits |= BigInt(reader.view.getUint32(reader.offset, true)) << BigInt(bitWidth - bitpackPos) & mask;
					}
					const delta = minDelta + bits;
					value += delta;
					output[outputIndex++] = value;
					miniblockCount--;
				}
				if (miniblockCount) reader.offset += Math.ceil((miniblockCount * bitWidth + bitpackPos) / 8);
			} else for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				value += minDelta;
				output[outputIndex++] = value;
			}
		}
	}
}
/**
* Decode INT32 without BigInt arithmetic in the per-value loop.
*
* @param {DataReader} reader
* @param {number} count
* @param {Int32Array} output
*/
function deltaBinaryUnpackInt32(reader, count, output) {
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZag(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	const { view } = reader;
	while (outputIndex < count) {
		const minDelta = readZigZagInt33(reader);
		const bitWidthsOffset = reader.offset;
		let offset = bitWidthsOffset + miniblockPerBlock;
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = view.getUint8(bitWidthsOffset + i);
			const end = offset + valuesPerMiniblock * bitWidth / 8;
			let bitOffset = 0;
			for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				let residual = 0;
				let bitsRead = 0;
				while (bitsRead < bitWidth) {
					const bitsToRead = Math.min(8 - bitOffset, bitWidth - bitsRead);
					if (bitsRead < 32) residual |= (view.getUint8(offset) >>> bitOffset & (1 << bitsToRead) - 1) << bitsRead;
					bitsRead += bitsToRead;
					bitOffset += bitsToRead;
					if (bitOffset === 8) {
						bitOffset = 0;
						offset++;
					}
				}
				value = value + minDelta + residual | 0;
				output[outputIndex++] = value;
			}
			offset = end;
		}
		reader.offset = offset;
	}
}
/**
* Read a zigzag varint modulo 2^32. INT32 deltas can need 33 bits, which
* readZigZag truncates, but only the low 32 bits of the decoded value matter.
* readVarInt keeps the low 32 zigzag bits of a 5-byte varint; bit 32 is bit 4
* of the fifth byte. Reusing readVarInt keeps the caller's hot loop fast.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZagInt33(reader) {
	const start = reader.offset;
	const low = readVarInt(reader);
	const high = reader.offset - start === 5 ? reader.view.getUint8(start + 4) >>> 4 & 1 : 0;
	return (low >>> 1 | high << 31) ^ -(low & 1);
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaLengthByteArray(reader, count, output) {
	const lengths = new Int32Array(count);
	deltaBinaryUnpack(reader, count, lengths);
	for (let i = 0; i < count; i++) {
		output[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, lengths[i]);
		reader.offset += lengths[i];
	}
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaByteArray(reader, count, output) {
	const prefixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, prefixData);
	const suffixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, suffixData);
	for (let i = 0; i < count; i++) {
		const suffix = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, suffixData[i]);
		if (prefixData[i]) {
			output[i] = new Uint8Array(prefixData[i] + suffixData[i]);
			output[i].set(output[i - 1].subarray(0, prefixData[i]));
			output[i].set(suffix, prefixData[i]);
		} else output[i] = suffix;
		reader.offset += suffixData[i];
	}
}
var init_delta = __esmMin((() => {
	init_thrift();
}));
// node_modules/hyparquet/src/encoding.js
/**
* Read values from a run-length encoded/bit-packed hybrid encoding.
*
* If length is zero, then read int32 length at the start.
*
* @param {DataReader} reader
* @param {number} width - bitwidth
* @param {DecodedArray} output
* @param {number} [length] - length of the encoded data
*/
function readRleBitPackedHybrid(reader, width, output, length) {
	if (length === void 0) {
		length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
	}
	const startOffset = reader.offset;
	let seen = 0;
	while (seen < output.length) {
		const header = readVarInt(reader);
		if (header & 1) seen = readBitPacked(reader, header, width, output, seen);
		else {
			const count = header >>> 1;
			readRle(reader, count, width, output, seen);
			seen += count;
		}
	}
	reader.offset = startOffset + length;
}
/**
* Run-length encoding: read value with bitWidth and repeat it count times.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
*/
function readRle(reader, count, bitWidth, output, seen) {
	const width = bitWidth + 7 >> 3;
	let value = 0;
	for (let i = 0; i < width; i++) value |= reader.view.getUint8(reader.offset++) << (i << 3);
	for (let i = 0; i < count; i++) output[seen + i] = value;
}
/**
* Read a bit-packed run of the rle/bitpack hybrid.
* Supports width > 8 (crossing bytes).
*
* @param {DataReader} reader
* @param {number} header - bit-pack header
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
* @returns {number} total output values so far
*/
function readBitPacked(reader, header, bitWidth, output, seen) {
	let count = header >> 1 << 3;
	const mask = (1 << bitWidth) - 1;
	let data = 0;
	if (reader.offset < reader.view.byteLength) data = reader.view.getUint8(reader.offset++);
	else if (mask) throw new Error(`parquet bitpack offset ${reader.offset} out of range`);
	let left = 8;
	let right = 0;
	while (count) if (right > 8) {
		right -= 8;
		left -= 8;
		data >>>= 8;
	} else if (left - right < bitWidth) {
		data |= reader.view.getUint8(reader.offset) << left;
		reader.offset++;
		left += 8;
	} else {
		if (seen < output.length) output[seen++] = data >> right & mask;
		count--;
		right += bitWidth;
	}
	return seen;
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {DecodedArray}
*/
function byteStreamSplit(reader, count, type, typeLength) {
	const width = byteWidth(type, typeLength);
	const bytes = new Uint8Array(count * width);
	for (let b = 0; b < width; b++) for (let i = 0; i < count; i++) bytes[i * width + b] = reader.view.getUint8(reader.offset++);
	if (type === "FLOAT") return new Float32Array(bytes.buffer);
	else if (type === "DOUBLE") return new Float64Array(bytes.buffer);
	else if (type === "INT32") return new Int32Array(bytes.buffer);
	else if (type === "INT64") return new BigInt64Array(bytes.buffer);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		const split = new Array(count);
		for (let i = 0; i < count; i++) split[i] = bytes.subarray(i * width, (i + 1) * width);
		return split;
	}
	throw new Error(`parquet byte_stream_split unsupported type: ${type}`);
}
/**
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {number}
*/
function byteWidth(type, typeLength) {
	switch (type) {
		case "INT32":
		case "FLOAT": return 4;
		case "INT64":
		case "DOUBLE": return 8;
		case "FIXED_LEN_BYTE_ARRAY":
			if (!typeLength) throw new Error("parquet byteWidth missing type_length");
			return typeLength;
		default: throw new Error(`parquet unsupported type: ${type}`);
	}
}
var init_encoding = __esmMin((() => {
	init_thrift();
}));
// node_modules/hyparquet/src/plain.js
/**
* Read `count` values of the given type from the reader.view.
*
* @param {DataReader} reader - buffer to read data from
* @param {ParquetType} type - parquet type of the data
* @param {number} count - number of values to read
* @param {number | undefined} fixedLength - length of each fixed length byte array
* @returns {DecodedArray} array of values
*/
function readPlain(reader, type, count, fixedLength) {
	if (count === 0) return [];
	if (type === "BOOLEAN") return readPlainBoolean(reader, count);
	else if (type === "INT32") return readPlainInt32(reader, count);
	else if (type === "INT64") return readPlainInt64(reader, count);
	else if (type === "INT96") return readPlainInt96(reader, count);
	else if (type === "FLOAT") return readPlainFloat(reader, count);
	else if (type === "DOUBLE") return readPlainDouble(reader, count);
	else if (type === "BYTE_ARRAY") return readPlainByteArray(reader, count);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (!fixedLength) throw new Error("parquet missing fixed length");
		return readPlainByteArrayFixed(reader, count, fixedLength);
	} else throw new Error(`parquet unhandled type: ${type}`);
}
/**
* Read `count` boolean values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {boolean[]}
*/
function readPlainBoolean(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const byteOffset = reader.offset + (i / 8 | 0);
		const bitOffset = i % 8;
		const byte = reader.view.getUint8(byteOffset);
		values[i] = (byte & 1 << bitOffset) !== 0;
	}
	reader.offset += Math.ceil(count / 8);
	return values;
}
/**
* Read `count` int32 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Int32Array}
*/
function readPlainInt32(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Int32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Int32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` int64 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {BigInt64Array}
*/
function readPlainInt64(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new BigInt64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new BigInt64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` int96 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {bigint[]}
*/
function readPlainInt96(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const low = reader.view.getBigInt64(reader.offset + i * 12, true);
		const high = reader.view.getInt32(reader.offset + i * 12 + 8, true);
		values[i] = BigInt(high) << 64n | low;
	}
	reader.offset += count * 12;
	return values;
}
/**
* Read `count` float values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float32Array}
*/
function readPlainFloat(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Float32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Float32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` double values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float64Array}
*/
function readPlainDouble(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new Float64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new Float64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` byte array values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Uint8Array[]}
*/
function readPlainByteArray(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
		reader.offset += length;
	}
	return values;
}
/**
* Read a fixed length byte array.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} fixedLength
* @returns {Uint8Array[]}
*/
function readPlainByteArrayFixed(reader, count, fixedLength) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, fixedLength);
		reader.offset += fixedLength;
	}
	return values;
}
/**
* Create a new buffer with the offset and size.
*
* @import {DataReader, DecodedArray, ParquetType} from '../src/types.js'
* @param {ArrayBufferLike} buffer
* @param {number} offset
* @param {number} size
* @returns {ArrayBuffer}
*/
function align(buffer, offset, size) {
	const aligned = new ArrayBuffer(size);
	new Uint8Array(aligned).set(new Uint8Array(buffer, offset, size));
	return aligned;
}
var init_plain = __esmMin((() => {}));
// node_modules/hyparquet/src/snappy.js
/**
* Copy bytes from one array to another
*
* @param {Uint8Array} fromArray source array
* @param {number} fromPos source position
* @param {Uint8Array} toArray destination array
* @param {number} toPos destination position
* @param {number} length number of bytes to copy
*/
function copyBytes(fromArray, fromPos, toArray, toPos, length) {
	for (let i = 0; i < length; i++) toArray[toPos + i] = fromArray[fromPos + i];
}
/**
* Decompress snappy data.
* Accepts an output buffer to avoid allocating a new buffer for each call.
*
* @param {Uint8Array} input compressed data
* @param {Uint8Array} output output buffer
*/
function snappyUncompress(input, output) {
	const inputLength = input.byteLength;
	const outputLength = output.byteLength;
	let pos = 0;
	let outPos = 0;
	while (pos < inputLength) {
		const c = input[pos];
		pos++;
		if (c < 128) break;
	}
	if (outputLength && pos >= inputLength) throw new Error("invalid snappy length header");
	while (pos < inputLength) {
		const c = input[pos];
		let len = 0;
		pos++;
		if (pos >= inputLength) throw new Error("missing eof marker");
		if ((c & 3) === 0) {
			let len = (c >>> 2) + 1;
			if (len > 60) {
				if (pos + 3 >= inputLength) throw new Error("snappy error literal pos + 3 >= inputLength");
				const lengthSize = len - 60;
				len = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
				len = (len & WORD_MASK[lengthSize]) + 1;
				pos += lengthSize;
			}
			if (pos + len > inputLength) throw new Error("snappy error literal exceeds input length");
			copyBytes(input, pos, output, outPos, len);
			pos += len;
			outPos += len;
		} else {
			let offset = 0;
			switch (c & 3) {
				case 1:
					len = (c >>> 2 & 7) + 4;
					offset = input[pos] + (c >>> 5 << 8);
					pos++;
					break;
				case 2:
					if (inputLength <= pos + 1) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8);
					pos += 2;
					break;
				case 3:
					if (inputLength <= pos + 3) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
					pos += 4;
			}
			if (offset === 0 || isNaN(offset)) throw new Error(`invalid offset ${offset} pos ${pos} inputLength ${inputLength}`);
			if (offset > outPos) throw new Error("cannot copy from before start of buffer");
			copyBytes(output, outPos - offset, output, outPos, len);
			outPos += len;
		}
	}
	if (outPos !== outputLength) throw new Error("premature end of input");
}
var WORD_MASK;
var init_snappy = __esmMin((() => {
	WORD_MASK = [
		0,
		255,
		65535,
		16777215,
		4294967295
	];
}));
// node_modules/hyparquet/src/datapage.js
/**
* Read a data page from uncompressed reader.
*
* @param {Uint8Array} bytes raw page data (should already be decompressed)
* @param {DataPageHeader} daph data page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPage(bytes, daph, { type, element, schemaPath }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = {
		view,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const repetitionLevels = readRepetitionLevels(reader, daph, schemaPath);
	const { definitionLevels, numNulls } = readDefinitionLevels(reader, daph, schemaPath);
	const nValues = daph.num_values - numNulls;
	if (daph.encoding === "PLAIN") dataPage = readPlain(reader, type, nValues, element.type_length);
	else if (daph.encoding === "PLAIN_DICTIONARY" || daph.encoding === "RLE_DICTIONARY" || daph.encoding === "RLE") {
		const bitWidth = type === "BOOLEAN" ? 1 : view.getUint8(reader.offset++);
		if (bitWidth) {
			dataPage = new Array(nValues);
			if (type === "BOOLEAN") {
				readRleBitPackedHybrid(reader, bitWidth, dataPage);
				dataPage = dataPage.map((x) => !!x);
			} else readRleBitPackedHybrid(reader, bitWidth, dataPage, view.byteLength - reader.offset);
		} else dataPage = new Uint8Array(nValues);
	} else if (daph.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(reader, nValues, type, element.type_length);
	else if (daph.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(reader, nValues, dataPage);
	} else throw new Error(`parquet unsupported encoding: ${daph.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels and number of bytes read
*/
function readRepetitionLevels(reader, daph, schemaPath) {
	if (schemaPath.length > 1) {
		const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
		if (maxRepetitionLevel) {
			const values = new Array(daph.num_values);
			readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values);
			return values;
		}
	}
	return [];
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {{ definitionLevels: number[], numNulls: number }} definition levels
*/
function readDefinitionLevels(reader, daph, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!maxDefinitionLevel) return {
		definitionLevels: [],
		numNulls: 0
	};
	const definitionLevels = new Array(daph.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), definitionLevels);
	let numNulls = daph.num_values;
	for (const def of definitionLevels) if (def === maxDefinitionLevel) numNulls--;
	if (numNulls === 0) definitionLevels.length = 0;
	return {
		definitionLevels,
		numNulls
	};
}
/**
* @param {Uint8Array} compressedBytes
* @param {number} uncompressed_page_size
* @param {CompressionCodec} codec
* @param {Compressors | undefined} compressors
* @returns {Uint8Array}
*/
function decompressPage(compressedBytes, uncompressed_page_size, codec, compressors) {
	/** @type {Uint8Array} */
	let page;
	const customDecompressor = compressors?.[codec];
	if (codec === "UNCOMPRESSED") page = compressedBytes;
	else if (customDecompressor) page = customDecompressor(compressedBytes, uncompressed_page_size);
	else if (codec === "SNAPPY") {
		page = new Uint8Array(uncompressed_page_size);
		snappyUncompress(compressedBytes, page);
	} else throw new Error(`parquet unsupported compression codec: ${codec}`);
	if (page?.length !== uncompressed_page_size) throw new Error(`parquet decompressed page length ${page?.length} does not match header ${uncompressed_page_size}`);
	return page;
}
/**
* Read a data page from the given Uint8Array.
*
* @param {Uint8Array} compressedBytes raw page data
* @param {PageHeader} ph page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPageV2(compressedBytes, ph, columnDecoder) {
	const reader = {
		view: new DataView(compressedBytes.buffer, compressedBytes.byteOffset, compressedBytes.byteLength),
		offset: 0
	};
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const daph2 = ph.data_page_header_v2;
	if (!daph2) throw new Error("parquet data page header v2 is undefined");
	const repetitionLevels = readRepetitionLevelsV2(reader, daph2, schemaPath);
	reader.offset = daph2.repetition_levels_byte_length;
	const definitionLevels = readDefinitionLevelsV2(reader, daph2, schemaPath);
	const uncompressedPageSize = ph.uncompressed_page_size - daph2.definition_levels_byte_length - daph2.repetition_levels_byte_length;
	let page = compressedBytes.subarray(reader.offset);
	if (daph2.is_compressed !== false) page = decompressPage(page, uncompressedPageSize, codec, compressors);
	const pageView = new DataView(page.buffer, page.byteOffset, page.byteLength);
	const pageReader = {
		view: pageView,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const nValues = daph2.num_values - daph2.num_nulls;
	if (daph2.encoding === "PLAIN") dataPage = readPlain(pageReader, type, nValues, element.type_length);
	else if (daph2.encoding === "RLE") {
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, 1, dataPage);
		dataPage = dataPage.map((x) => !!x);
	} else if (daph2.encoding === "PLAIN_DICTIONARY" || daph2.encoding === "RLE_DICTIONARY") {
		const bitWidth = pageView.getUint8(pageReader.offset++);
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, bitWidth, dataPage, uncompressedPageSize - 1);
	} else if (daph2.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(pageReader, nValues, type, element.type_length);
	else throw new Error(`parquet unsupported encoding: ${daph2.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels
*/
function readRepetitionLevelsV2(reader, daph2, schemaPath) {
	const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
	if (!maxRepetitionLevel) return [];
	const values = new Array(daph2.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values, daph2.repetition_levels_byte_length);
	return values;
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {number[] | undefined} definition levels
*/
function readDefinitionLevelsV2(reader, daph2, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (maxDefinitionLevel) {
		const values = new Array(daph2.num_values);
		readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), values, daph2.definition_levels_byte_length);
		return values;
	}
}
/**
* Minimum bits needed to store value.
*
* @param {number} value
* @returns {number}
*/
function bitWidth(value) {
	return 32 - Math.clz32(value);
}
var init_datapage = __esmMin((() => {
	init_delta();
	init_encoding();
	init_plain();
	init_schema();
	init_snappy();
}));
// node_modules/hyparquet/src/column.js
/**
* Parse column data from a buffer.
*
* @param {DataReader} reader
* @param {RowGroupSelect} rowGroupSelect row group selection
* @param {ColumnDecoder} columnDecoder column decoder params
* @param {(chunk: SubColumnData) => void} [onPage] callback for each page
* @returns {{ data: DecodedArray[], skipped: number }}
*/
function readColumn(reader, { groupStart, selectStart, selectEnd }, columnDecoder, onPage) {
	const { pathInSchema, schemaPath } = columnDecoder;
	const isFlat = isFlatColumn(schemaPath);
	/** @type {DecodedArray[]} */
	const chunks = [];
	/** @type {DecodedArray | undefined} */
	let dictionary = void 0;
	/** @type {DecodedArray | undefined} */
	let lastChunk = void 0;
	let rowCount = 0;
	let skipped = 0;
	const emitLastChunk = onPage && (() => {
		lastChunk && onPage({
			pathInSchema,
			columnData: lastChunk,
			rowStart: groupStart + rowCount - lastChunk.length,
			rowEnd: groupStart + rowCount
		});
	});
	while (isFlat ? rowCount < selectEnd : reader.offset < reader.view.byteLength - 1) {
		if (reader.offset >= reader.view.byteLength - 1) break;
		const header = parquetHeader(reader);
		if (header.type === "DICTIONARY_PAGE") {
			const { data } = readPage(reader, header, columnDecoder, dictionary, void 0, 0);
			if (data) dictionary = convert(data, columnDecoder);
		} else {
			const lastChunkLength = lastChunk?.length || 0;
			const result = readPage(reader, header, columnDecoder, dictionary, lastChunk, selectStart - rowCount);
			if (result.skipped) {
				if (!chunks.length) skipped += result.skipped;
				rowCount += result.skipped;
			} else if (result.data && lastChunk === result.data) rowCount += result.data.length - lastChunkLength;
			else if (result.data && result.data.length) {
				emitLastChunk?.();
				chunks.push(result.data);
				rowCount += result.data.length;
				lastChunk = result.data;
			}
		}
	}
	emitLastChunk?.();
	return {
		data: chunks,
		skipped
	};
}
/**
* Read a page (data or dictionary) from a buffer.
*
* @param {DataReader} reader
* @param {PageHeader} header
* @param {ColumnDecoder} columnDecoder
* @param {DecodedArray | undefined} dictionary
* @param {DecodedArray | undefined} previousChunk
* @param {number} pageStart skip this many rows in the page
* @returns {PageResult}
*/
function readPage(reader, header, columnDecoder, dictionary, previousChunk, pageStart) {
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const compressedBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header.compressed_page_size);
	reader.offset += header.compressed_page_size;
	if (header.type === "DATA_PAGE") {
		const daph = header.data_page_header;
		if (!daph) throw new Error("parquet data page header is undefined");
		if (pageStart > daph.num_values && isFlatColumn(schemaPath)) return { skipped: daph.num_values };
		const { definitionLevels, repetitionLevels, dataPage } = readDataPage(decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors), daph, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DATA_PAGE_V2") {
		const daph2 = header.data_page_header_v2;
		if (!daph2) throw new Error("parquet data page header v2 is undefined");
		if (pageStart > daph2.num_rows) return { skipped: daph2.num_rows };
		const { definitionLevels, repetitionLevels, dataPage } = readDataPageV2(compressedBytes, header, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph2.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DICTIONARY_PAGE") {
		const diph = header.dictionary_page_header;
		if (!diph) throw new Error("parquet dictionary page header is undefined");
		const page = decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors);
		return {
			skipped: 0,
			data: readPlain({
				view: new DataView(page.buffer, page.byteOffset, page.byteLength),
				offset: 0
			}, type, diph.num_values, element.type_length)
		};
	} else throw new Error(`parquet unsupported page type: ${header.type}`);
}
/**
* Read a page header from a buffer, leaving the reader at the start of the page data.
*
* @param {DataReader} reader
* @returns {PageHeader}
*/
function parquetHeader(reader) {
	const header = deserializeTCompactProtocol(reader);
	return {
		type: PageTypes[header.field_1],
		uncompressed_page_size: header.field_2,
		compressed_page_size: header.field_3,
		crc: header.field_4,
		data_page_header: header.field_5 && {
			num_values: header.field_5.field_1,
			encoding: Encodings[header.field_5.field_2],
			definition_level_encoding: Encodings[header.field_5.field_3],
			repetition_level_encoding: Encodings[header.field_5.field_4],
			statistics: pageStatistics(header.field_5.field_5)
		},
		index_page_header: header.field_6,
		dictionary_page_header: header.field_7 && {
			num_values: header.field_7.field_1,
			encoding: Encodings[header.field_7.field_2],
			is_sorted: header.field_7.field_3
		},
		data_page_header_v2: header.field_8 && {
			num_values: header.field_8.field_1,
			num_nulls: header.field_8.field_2,
			num_rows: header.field_8.field_3,
			encoding: Encodings[header.field_8.field_4],
			definition_levels_byte_length: header.field_8.field_5,
			repetition_levels_byte_length: header.field_8.field_6,
			is_compressed: header.field_8.field_7 === void 0 ? true : header.field_8.field_7,
			statistics: pageStatistics(header.field_8.field_8)
		}
	};
}
/**
* @param {any} stats thrift Statistics struct
* @returns {Statistics | undefined}
*/
function pageStatistics(stats) {
	return stats && {
		max: stats.field_1,
		min: stats.field_2,
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: stats.field_5,
		min_value: stats.field_6,
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}
var init_column = __esmMin((() => {
	init_assemble();
	init_constants();
	init_convert();
	init_datapage();
	init_plain();
	init_schema();
	init_thrift();
}));
// node_modules/hyparquet/src/rowgroup.js
/**
* Read a row group from a file-like object.
*
* @param {ParquetReadOptions} options
* @param {QueryPlan} plan
* @param {GroupPlan} groupPlan
* @returns {AsyncRowGroup} resolves to column data
*/
function readRowGroup(options, { metadata }, groupPlan) {
	/** @type {AsyncColumn[]} */
	const asyncColumns = [];
	const schemaTree = parquetSchema(metadata);
	for (const chunk of groupPlan.chunks) {
		const { path_in_schema: pathInSchema } = chunk.columnMetadata;
		const schemaPath = getTreePath(schemaTree, pathInSchema);
		const columnDecoder = {
			pathInSchema,
			element: schemaPath[schemaPath.length - 1].element,
			schemaPath,
			...options,
			...chunk.columnMetadata,
			parsers: {
				...DEFAULT_PARSERS,
				...options.parsers
			}
		};
		const { startByte, endByte } = chunk.range;
		if ("pageLocations" in chunk) asyncColumns.push({
			pathInSchema,
			data: readSelectedPages(options, groupPlan, chunk, chunk.pageLocations, columnDecoder)
		});
		else if ("offsetIndex" in chunk) asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(chunk.offsetIndex.startByte, chunk.offsetIndex.endByte)).then((arrayBuffer) => {
				const pages = readOffsetIndex({
					view: new DataView(arrayBuffer),
					offset: 0
				}).page_locations;
				return readSelectedPages(options, groupPlan, chunk, pages, columnDecoder);
			})
		});
		else asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(startByte, endByte)).then((buffer) => {
				return readColumn({
					view: new DataView(buffer),
					offset: 0
				}, groupPlan, columnDecoder, options.onPage);
			})
		});
	}
	return {
		groupStart: groupPlan.groupStart,
		groupRows: groupPlan.groupRows,
		selectStart: groupPlan.selectStart,
		selectEnd: groupPlan.selectEnd,
		asyncColumns
	};
}
/**
* Read only the pages of a column chunk that overlap the group plan's select
* range [selectStart, selectEnd), using page locations from the offset index.
*
* @param {ParquetReadOptions} options
* @param {GroupPlan} groupPlan
* @param {ChunkPlan} chunk
* @param {PageLocation[]} pages
* @param {ColumnDecoder} columnDecoder
* @returns {Promise<{data: DecodedArray[], skipped: number}>}
*/
async function readSelectedPages(options, groupPlan, chunk, pages, columnDecoder) {
	const { data_page_offset, dictionary_page_offset } = chunk.columnMetadata;
	const { selectStart, selectEnd } = groupPlan;
	let { startByte, endByte } = chunk.range;
	let skipped = -1;
	const hasDict = dictionary_page_offset || data_page_offset < pages[0].offset;
	for (let i = 0; i < pages.length; i++) {
		const page = pages[i];
		const pageStart = Number(page.first_row_index);
		const pageEnd = i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupPlan.groupRows;
		if (skipped < 0 && pageEnd > selectStart) {
			startByte = Number(page.offset);
			skipped = pageStart;
		}
		if (pageStart < selectEnd) endByte = Number(page.offset) + page.compressed_page_size;
	}
	if (skipped < 0) skipped = 0;
	/** @type {DataView} */
	let view;
	if (hasDict && skipped) {
		const dictLength = Number(pages[0].offset) - chunk.range.startByte;
		const [dictBuffer, dataBuffer] = await Promise.all([options.file.slice(chunk.range.startByte, Number(pages[0].offset)), options.file.slice(startByte, endByte)]);
		const combined = new Uint8Array(dictLength + dataBuffer.byteLength);
		combined.set(new Uint8Array(dictBuffer, 0, dictLength));
		combined.set(new Uint8Array(dataBuffer), dictLength);
		view = new DataView(combined.buffer);
	} else if (hasDict) view = new DataView(await options.file.slice(chunk.range.startByte, endByte));
	else view = new DataView(await options.file.slice(startByte, endByte));
	const { data, skipped: columnSkipped } = readColumn({
		view,
		offset: 0
	}, skipped ? {
		...groupPlan,
		groupStart: groupPlan.groupStart + skipped,
		selectStart: groupPlan.selectStart - skipped,
		selectEnd: groupPlan.selectEnd - skipped
	} : groupPlan, columnDecoder, options.onPage);
	return {
		data,
		skipped: skipped + columnSkipped
	};
}
/**
* @overload
* @param {AsyncRowGroup} asyncGroup
* @param {number} selectStart
* @param {number} selectEnd
* @param {string[] | undefined} columns
* @param {'object'} rowFormat
* @returns {Promise<Record<string, any>[]>} resolves to row data
*/
/**
* @overload
* @param {AsyncRowGroup} asyncGroup
* @param {number} selectStart
* @param {number} selectEnd
* @param {string[] | undefined} columns
* @param {'array'} [rowFormat]
* @returns {Promise<any[][]>} resolves to row data
*/
/**
* @param {AsyncRowGroup} asyncGroup
* @param {number} selectStart
* @param {number} selectEnd
* @param {string[] | undefined} columns
* @param {'object' | 'array'} [rowFormat]
* @returns {Promise<Record<string, any>[] | any[][]>} resolves to row data
*/
async function asyncGroupToRows({ asyncColumns }, selectStart, selectEnd, columns, rowFormat) {
	const asyncPages = await Promise.all(asyncColumns.map((column) => column.data.then(({ skipped, data }) => ({
		skipped,
		data: flatten(data)
	}))));
	const selectCount = selectEnd - selectStart;
	if (rowFormat === "object") {
		/** @type {Record<string, any>[]} */
		const groupData = Array(selectCount);
		for (let selectRow = 0; selectRow < selectCount; selectRow++) {
			/** @type {Record<string, any>} */
			const rowData = {};
			for (let i = 0; i < asyncColumns.length; i++) {
				const { data, skipped } = asyncPages[i];
				rowData[asyncColumns[i].pathInSchema[0]] = data[selectStart + selectRow - skipped];
			}
			groupData[selectRow] = rowData;
		}
		return groupData;
	}
	const includedColumnNames = asyncColumns.map((child) => child.pathInSchema[0]).filter((name) => !columns || columns.includes(name));
	const columnOrder = columns ?? includedColumnNames;
	const columnIndexes = columnOrder.map((name) => asyncColumns.findIndex((column) => column.pathInSchema[0] === name));
	/** @type {any[][]} */
	const groupData = Array(selectCount);
	for (let selectRow = 0; selectRow < selectCount; selectRow++) {
		const rowData = Array(asyncColumns.length);
		for (let i = 0; i < columnOrder.length; i++) {
			const colIdx = columnIndexes[i];
			if (colIdx < 0) throw new Error(`parquet column not found: ${columnOrder[i]}`);
			const { data, skipped } = asyncPages[colIdx];
			rowData[i] = data[selectStart + selectRow - skipped];
		}
		groupData[selectRow] = rowData;
	}
	return groupData;
}
/**
* Assemble physical columns into top-level columns asynchronously.
*
* @param {AsyncRowGroup} asyncRowGroup
* @param {SchemaTree} schemaTree
* @param {Partial<ParquetParsers>} [parsers]
* @returns {AsyncRowGroup}
*/
function assembleAsync(asyncRowGroup, schemaTree, parsers) {
	const { asyncColumns } = asyncRowGroup;
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	/** @type {AsyncColumn[]} */
	const assembled = [];
	for (const child of schemaTree.children) if (child.children.length) {
		const childColumns = asyncColumns.filter((column) => column.pathInSchema[0] === child.element.name);
		if (!childColumns.length) continue;
		assembled.push({
			pathInSchema: child.path,
			data: (async () => {
				const resolved = await Promise.all(childColumns.map((c) => c.data));
				/** @type {Map<string, DecodedArray>} */
				const subcolumnData = /* @__PURE__ */ new Map();
				const flattened = resolved.map(({ data }) => flatten(data));
				const skipped = Math.max(asyncRowGroup.selectStart ?? 0, ...resolved.map((result) => result.skipped));
				const end = Math.min(asyncRowGroup.selectEnd ?? Infinity, ...resolved.map((result, i) => result.skipped + flattened[i].length));
				for (let i = 0; i < childColumns.length; i++) {
					const start = skipped - resolved[i].skipped;
					const length = Math.max(0, end - skipped);
					subcolumnData.set(childColumns[i].pathInSchema.join("."), flattened[i].slice(start, start + length));
				}
				assembleNested(subcolumnData, child, allParsers);
				const assembled = subcolumnData.get(child.element.name);
				if (!assembled) throw new Error("parquet column data not assembled");
				return {
					data: [assembled],
					skipped
				};
			})()
		});
	} else {
		const asyncColumn = asyncColumns.find((column) => column.pathInSchema[0] === child.element.name);
		if (asyncColumn) assembled.push(asyncColumn);
	}
	return {
		...asyncRowGroup,
		asyncColumns: assembled
	};
}
var init_rowgroup = __esmMin((() => {
	init_assemble();
	init_column();
	init_convert();
	init_indexes();
	init_metadata();
	init_schema();
	init_utils();
}));
// node_modules/hyparquet/src/scan.js
/**
* Load optional indexes and build the canonical physical read plan.
* Shared by row-oriented reads and lazy scans so pruning behavior cannot
* diverge between APIs.
*
* @param {BaseParquetReadOptions} options
* @returns {Promise<{options: PreparedParquetReadOptions, plan: QueryPlan}>}
*/
async function prepareParquetRead(options) {
	const prepared = await prepareParquetOptions(options);
	return {
		options: prepared,
		plan: parquetPlan(prepared)
	};
}
/**
* Load optional indexes and validate read options without planning data reads.
*
* @param {BaseParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function prepareParquetOptions(options) {
	const metadata = options.metadata ?? await parquetMetadataAsync(options.file, options);
	const schemaColumns = parquetSchema(metadata).children.map((child) => child.element.name);
	const missingFilterColumns = columnsNeededForFilter(options.filter).filter((column) => !schemaColumns.includes(column));
	if (missingFilterColumns.length) throw new Error(`parquet filter columns not found: ${missingFilterColumns.join(", ")}`);
	if (options.columns) {
		const missingColumns = options.columns.filter((column) => !schemaColumns.includes(column));
		if (missingColumns.length) throw new Error(`parquet column not found: ${missingColumns[0]}`);
	}
	/** @type {PreparedParquetReadOptions} */
	let prepared = {
		...options,
		metadata
	};
	prepared = await withBloomFilters(prepared);
	prepared = await withPageIndexes(prepared);
	return prepared;
}
/**
* Read all planned row groups, prefetching their coalesced byte ranges.
*
* @param {BaseParquetReadOptions} options
* @param {QueryPlan} plan
* @returns {AsyncRowGroup[]}
*/
function readParquetPlan(options, plan) {
	const readOptions = {
		...options,
		file: prefetchAsyncBuffer(options.file, plan)
	};
	return plan.groups.map((group) => readRowGroup(readOptions, plan, group));
}
/**
* Conditionally fetch bloom filters and attach them to planner options.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withBloomFilters(options) {
	if (!options.useBloomFilters || !options.filter || !options.metadata) return options;
	const schemaTree = parquetSchema(options.metadata);
	/** @type {Record<string, SchemaElement>} */
	const schemaElements = {};
	for (const child of schemaTree.children) schemaElements[child.element.name] = child.element;
	const bloomFiltersByGroup = await prefetchBloomFilters({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict
	});
	return {
		...options,
		bloomFiltersByGroup,
		schemaElements
	};
}
/**
* Conditionally fetch page indexes and attach candidate ranges and layouts.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withPageIndexes(options) {
	if (!options.usePageIndex || !options.filter || !options.metadata) return options;
	const { pageRangesByGroup, pageLocationsByGroup } = await prefetchPageIndexes({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict,
		rowStart: options.rowStart,
		rowEnd: options.rowEnd,
		columns: options.columns,
		bloomFiltersByGroup: options.bloomFiltersByGroup,
		schemaElements: options.schemaElements,
		parsers: options.parsers
	});
	return {
		...options,
		pageRangesByGroup,
		pageLocationsByGroup
	};
}
var init_scan = __esmMin((() => {
	init_filter();
	init_metadata();
	init_plan();
	init_rowgroup();
}));
// node_modules/hyparquet/src/read.js
/**
* Read parquet data rows from a file-like object.
* Reads the minimal number of row groups and columns to satisfy the request.
*
* Returns a void promise when complete.
* Errors are thrown on the returned promise.
* Data is returned in callbacks onComplete, onChunk, onPage, NOT the return promise.
* See parquetReadObjects for a more convenient API.
*
* @param {ParquetReadOptions} options read options
* @returns {Promise<void>} resolves when all requested rows and columns are parsed, all errors are thrown here
*/
async function parquetRead(options) {
	options.metadata ??= await parquetMetadataAsync(options.file, options);
	const { rowStart = 0, rowEnd, columns, onChunk, onComplete, rowFormat, filter, filterStrict = true } = options;
	if (filter && rowFormat !== "object") throw new Error("parquet filter requires rowFormat: \"object\"");
	if (options.includeRowIndex && rowFormat !== "object") throw new Error("parquet includeRowIndex requires rowFormat: \"object\"");
	const filterColumns = columnsNeededForFilter(filter);
	let readColumns = columns;
	if (columns && filterColumns.length) {
		const selectedColumns = new Set(columns);
		const extraColumns = filterColumns.filter((column) => !selectedColumns.has(column));
		if (extraColumns.length) readColumns = [...columns, ...extraColumns];
	}
	const prepared = await prepareParquetRead(readColumns === columns ? options : {
		...options,
		columns: readColumns
	});
	const preparedOptions = prepared.options;
	const requiresProjection = readColumns !== columns;
	const asyncGroups = readParquetPlan(preparedOptions, prepared.plan);
	if (!onComplete && !onChunk) {
		await awaitAllColumns(asyncGroups);
		return;
	}
	if (!preparedOptions.metadata) throw new Error("parquet requires metadata");
	const schemaTree = parquetSchema(preparedOptions.metadata);
	const assembled = asyncGroups.map((arg) => assembleAsync(arg, schemaTree, options.parsers));
	if (onChunk) for (const asyncGroup of assembled) for (const asyncColumn of asyncGroup.asyncColumns) asyncColumn.data.then(({ data, skipped }) => {
		let rowStart = asyncGroup.groupStart + skipped;
		for (const columnData of data) {
			onChunk({
				columnName: asyncColumn.pathInSchema[0],
				columnData,
				rowStart,
				rowEnd: rowStart + columnData.length
			});
			rowStart += columnData.length;
		}
	}, () => {});
	if (onComplete) {
		await awaitAllColumns(assembled);
		/** @type {any[]} */
		const rows = [];
		for (const asyncGroup of assembled) {
			const selectStart = asyncGroup.selectStart ?? Math.max(rowStart - asyncGroup.groupStart, 0);
			const selectEnd = asyncGroup.selectEnd ?? Math.min((rowEnd ?? Infinity) - asyncGroup.groupStart, asyncGroup.groupRows);
			const groupData = rowFormat === "object" ? await asyncGroupToRows(asyncGroup, selectStart, selectEnd, readColumns, "object") : await asyncGroupToRows(asyncGroup, selectStart, selectEnd, columns, "array");
			if (options.includeRowIndex) for (let i = 0; i < groupData.length; i++) Object.defineProperty(groupData[i], rowIndex, { value: asyncGroup.groupStart + selectStart + i });
			if (filter) {
				for (const row of groupData) if (matchFilter(row, filter, filterStrict)) {
					if (requiresProjection && columns) {
						for (const col of filterColumns) if (!columns.includes(col)) delete row[col];
					}
					rows.push(row);
				}
			} else concat$1(rows, groupData);
		}
		onComplete(rows);
	} else await awaitAllColumns(assembled);
}
/**
* Await every column promise across the given row groups via Promise.allSettled
* so no rejection escapes as an unhandledRejection. Throws the first rejection.
*
* @param {AsyncRowGroup[]} asyncGroups
* @returns {Promise<void>}
*/
async function awaitAllColumns(asyncGroups) {
	const all = asyncGroups.flatMap((g) => g.asyncColumns.map((c) => c.data));
	const failed = (await Promise.allSettled(all)).find((r) => r.status === "rejected");
	if (failed) throw failed.reason;
}
/**
* This is a helper function to read parquet row data as a promise.
* It is a wrapper around the more configurable parquetRead function.
*
* @param {Omit<ParquetReadOptions, 'onComplete'>} options
* @returns {Promise<ParquetRow[]>} resolves when all requested rows and columns are parsed
*/
function parquetReadObjects(options) {
	return new Promise((onComplete, reject) => {
		parquetRead({
			...options,
			rowFormat: "object",
			onComplete
		}).catch(reject);
	});
}
var rowIndex;
var init_read = __esmMin((() => {
	init_filter();
	init_metadata();
	init_rowgroup();
	init_scan();
	init_utils();
	rowIndex = Symbol("rowIndex");
}));
// node_modules/hyparquet/src/index.js
var init_src$1 = __esmMin((() => {
	init_indexes();
	init_metadata();
	init_read();
	init_scan();
	init_snappy();
	init_utils();
}));
/**
* Explicitly export types for use in downstream typescript projects through
* `import { ParquetReadOptions } from 'hyparquet'` for example.
*
* @template {any} T
* @typedef {import('../src/types.d.ts').Awaitable<T>} Awaitable<T>
*/
/**
* @typedef {import('../src/types.d.ts').AsyncBuffer} AsyncBuffer
* @typedef {import('../src/types.d.ts').AsyncRowGroup} AsyncRowGroup
* @typedef {import('../src/types.d.ts').DataReader} DataReader
* @typedef {import('../src/types.d.ts').FileMetaData} FileMetaData
* @typedef {import('../src/types.d.ts').SchemaTree} SchemaTree
* @typedef {import('../src/types.d.ts').SchemaElement} SchemaElement
* @typedef {import('../src/types.d.ts').ParquetType} ParquetType
* @typedef {import('../src/types.d.ts').FieldRepetitionType} FieldRepetitionType
* @typedef {import('../src/types.d.ts').ConvertedType} ConvertedType
* @typedef {import('../src/types.d.ts').TimeUnit} TimeUnit
* @typedef {import('../src/types.d.ts').LogicalType} LogicalType
* @typedef {import('../src/types.d.ts').RowGroup} RowGroup
* @typedef {import('../src/types.d.ts').ColumnChunk} ColumnChunk
* @typedef {import('../src/types.d.ts').ColumnMetaData} ColumnMetaData
* @typedef {import('../src/types.d.ts').Encoding} Encoding
* @typedef {import('../src/types.d.ts').CompressionCodec} CompressionCodec
* @typedef {import('../src/types.d.ts').Compressors} Compressors
* @typedef {import('../src/types.d.ts').KeyValue} KeyValue
* @typedef {import('../src/types.d.ts').Statistics} Statistics
* @typedef {import('../src/types.d.ts').GeospatialStatistics} GeospatialStatistics
* @typedef {import('../src/types.d.ts').BoundingBox} BoundingBox
* @typedef {import('../src/types.d.ts').PageType} PageType
* @typedef {import('../src/types.d.ts').PageHeader} PageHeader
* @typedef {import('../src/types.d.ts').DataPageHeader} DataPageHeader
* @typedef {import('../src/types.d.ts').DictionaryPageHeader} DictionaryPageHeader
* @typedef {import('../src/types.d.ts').DecodedArray} DecodedArray
* @typedef {import('../src/types.d.ts').OffsetIndex} OffsetIndex
* @typedef {import('../src/types.d.ts').ColumnIndex} ColumnIndex
* @typedef {import('../src/types.d.ts').BoundaryOrder} BoundaryOrder
* @typedef {import('../src/types.d.ts').ColumnData} ColumnData
* @typedef {import('../src/types.d.ts').SubColumnData} SubColumnData
* @typedef {import('../src/types.d.ts').ParquetReadOptions} ParquetReadOptions
* @typedef {import('../src/types.d.ts').ParquetRow} ParquetRow
* @typedef {import('../src/types.d.ts').ParquetRowRange} ParquetRowRange
* @typedef {import('../src/types.d.ts').ParquetScan} ParquetScan
* @typedef {import('../src/types.d.ts').ParquetScanColumnOptions} ParquetScanColumnOptions
* @typedef {import('../src/types.d.ts').ParquetScanOptions} ParquetScanOptions
* @typedef {import('../src/types.d.ts').MetadataOptions} MetadataOptions
* @typedef {import('../src/types.d.ts').ParquetParsers} ParquetParsers
* @typedef {import('../src/types.d.ts').ParquetQueryFilter} ParquetQueryFilter
*/
// node_modules/hyparquet/src/node.js
var init_node = __esmMin((() => {
	init_src$1();
}));
// node_modules/fzstd/esm/index.mjs
/**
* Decompresses Zstandard data
* @param dat The input data
* @param buf The output buffer. If unspecified, the function will allocate
*            exactly enough memory to fit the decompressed data. If your
*            data has multiple frames and you know the output size, specifying
*            it will yield better performance.
* @returns The decompressed data
*/
function decompress(dat, buf) {
	var bufs = [], nb = +!buf;
	var bt = 0, ol = 0;
	for (; dat.length;) {
		var st = rzfh(dat, nb || buf);
		if (typeof st == "object") {
			if (nb) {
				buf = null;
				if (st.w.length == st.u) {
					bufs.push(buf = st.w);
					ol += st.u;
				}
			} else {
				bufs.push(buf);
				st.e = 0;
			}
			for (; !st.l;) {
				var blk = rzb(dat, st, buf);
				if (!blk) err(5);
				if (buf) st.e = st.y;
				else {
					bufs.push(blk);
					ol += blk.length;
					cpw(st.w, 0, blk.length);
					st.w.set(blk, st.w.length - blk.length);
				}
			}
			bt = st.b + st.c * 4;
		} else bt = st;
		dat = dat.subarray(bt);
	}
	return cct(bufs, ol);
}
var ab, u8, u16, i16, i32, slc, fill, cpw, ec, err, rb, b4, rzfh, msb, rfse, rhu, dllt, dmlt, doct, b2bl, llb, llbl, mlb, mlbl, dhu, dhu4, rzb, cct;
var init_esm = __esmMin((() => {
	ab = ArrayBuffer;
	u8 = Uint8Array;
	u16 = Uint16Array;
	i16 = Int16Array;
	i32 = Int32Array;
	slc = function(v, s, e) {
		if (u8.prototype.slice) return u8.prototype.slice.call(v, s, e);
		if (s == null || s < 0) s = 0;
		if (e == null || e > v.length) e = v.length;
		var n = new u8(e - s);
		n.set(v.subarray(s, e));
		return n;
	};
	fill = function(v, n, s, e) {
		if (u8.prototype.fill) return u8.prototype.fill.call(v, n, s, e);
		if (s == null || s < 0) s = 0;
		if (e == null || e > v.length) e = v.length;
		for (; s < e; ++s) v[s] = n;
		return v;
	};
	cpw = function(v, t, s, e) {
		if (u8.prototype.copyWithin) return u8.prototype.copyWithin.call(v, t, s, e);
		if (s == null || s < 0) s = 0;
		if (e == null || e > v.length) e = v.length;
		while (s < e) v[t++] = v[s++];
	};
	ec = [
		"invalid zstd data",
		"window size too large (>2046MB)",
		"invalid block type",
		"FSE accuracy too high",
		"match distance too far back",
		"unexpected EOF"
	];
	err = function(ind, msg, nt) {
		var e = new Error(msg || ec[ind]);
		e.code = ind;
		if (Error.captureStackTrace) Error.captureStackTrace(e, err);
		if (!nt) throw e;
		return e;
	};
	rb = function(d, b, n) {
		var i = 0, o = 0;
		for (; i < n; ++i) o |= d[b++] << (i << 3);
		return o;
	};
	b4 = function(d, b) {
		return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
	};
	rzfh = function(dat, w) {
		var n3 = dat[0] | dat[1] << 8 | dat[2] << 16;
		if (n3 == 3126568 && dat[3] == 253) {
			var flg = dat[4];
			var ss = flg >> 5 & 1, cc = flg >> 2 & 1, df = flg & 3, fcf = flg >> 6;
			if (flg & 8) err(0);
			var bt = 6 - ss;
			var db = df == 3 ? 4 : df;
			var di = rb(dat, bt, db);
			bt += db;
			var fsb = fcf ? 1 << fcf : ss;
			var fss = rb(dat, bt, fsb) + (fcf == 1 && 256);
			var ws = fss;
			if (!ss) {
				var wb = 1 << 10 + (dat[5] >> 3);
				ws = wb + (wb >> 3) * (dat[5] & 7);
			}
			if (ws > 2145386496) err(1);
			var buf = new u8((w == 1 ? fss || ws : w ? 0 : ws) + 12);
			buf[0] = 1, buf[4] = 4, buf[8] = 8;
			return {
				b: bt + fsb,
				y: 0,
				l: 0,
				d: di,
				w: w && w != 1 ? w : buf.subarray(12),
				e: ws,
				o: new i32(buf.buffer, 0, 3),
				u: fss,
				c: cc,
				m: Math.min(131072, ws)
			};
		} else if ((n3 >> 4 | dat[3] << 20) == 25481893) return b4(dat, 4) + 8;
		err(0);
	};
	msb = function(val) {
		var bits = 0;
		for (; 1 << bits <= val; ++bits);
		return bits - 1;
	};
	rfse = function(dat, bt, mal) {
		var tpos = (bt << 3) + 4;
		var al = (dat[bt] & 15) + 5;
		if (al > mal) err(3);
		var sz = 1 << al;
		var probs = sz, sym = -1, re = -1, i = -1, ht = sz;
		var buf = new ab(512 + (sz << 2));
		var freq = new i16(buf, 0, 256);
		var dstate = new u16(buf, 0, 256);
		var nstate = new u16(buf, 512, sz);
		var bb1 = 512 + (sz << 1);
		var syms = new u8(buf, bb1, sz);
		var nbits = new u8(buf, bb1 + sz);
		while (sym < 255 && probs > 0) {
			var bits = msb(probs + 1);
			var cbt = tpos >> 3;
			var msk = (1 << bits + 1) - 1;
			var val = (dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (tpos & 7) & msk;
			var msk1fb = (1 << bits) - 1;
			var msv = msk - probs - 1;
			var sval = val & msk1fb;
			if (sval < msv) tpos += bits, val = sval;
			else {
				tpos += bits + 1;
				if (val > msk1fb) val -= msv;
			}
			freq[++sym] = --val;
			if (val == -1) {
				probs += val;
				syms[--ht] = sym;
			} else probs -= val;
			if (!val) do {
				var rbt = tpos >> 3;
				re = (dat[rbt] | dat[rbt + 1] << 8) >> (tpos & 7) & 3;
				tpos += 2;
				sym += re;
			} while (re == 3);
		}
		if (sym > 255 || probs) err(0);
		var sympos = 0;
		var sstep = (sz >> 1) + (sz >> 3) + 3;
		var smask = sz - 1;
		for (var s = 0; s <= sym; ++s) {
			var sf = freq[s];
			if (sf < 1) {
				dstate[s] = -sf;
				continue;
			}
			for (i = 0; i < sf; ++i) {
				syms[sympos] = s;
				do
					sympos = sympos + sstep & smask;
				while (sympos >= ht);
			}
		}
		if (sympos) err(0);
		for (i = 0; i < sz; ++i) {
			var ns = dstate[syms[i]]++;
			var nb = nbits[i] = al - msb(ns);
			nstate[i] = (ns << nb) - sz;
		}
		return [tpos + 7 >> 3, {
			b: al,
			s: syms,
			n: nbits,
			t: nstate
		}];
	};
	rhu = function(dat, bt) {
		var i = 0, wc = -1;
		var buf = new u8(292), hb = dat[bt];
		var hw = buf.subarray(0, 256);
		var rc = buf.subarray(256, 268);
		var ri = new u16(buf.buffer, 268);
		if (hb < 128) {
			var _a = rfse(dat, bt + 1, 6), ebt = _a[0], fdt = _a[1];
			bt += hb;
			var epos = ebt << 3;
			var lb = dat[bt];
			if (!lb) err(0);
			var st1 = 0, st2 = 0, btr1 = fdt.b, btr2 = btr1;
			var fpos = (++bt << 3) - 8 + msb(lb);
			for (;;) {
				fpos -= btr1;
				if (fpos < epos) break;
				var cbt = fpos >> 3;
				st1 += (dat[cbt] | dat[cbt + 1] << 8) >> (fpos & 7) & (1 << btr1) - 1;
				hw[++wc] = fdt.s[st1];
				fpos -= btr2;
				if (fpos < epos) break;
				cbt = fpos >> 3;
				st2 += (dat[cbt] | dat[cbt + 1] << 8) >> (fpos & 7) & (1 << btr2) - 1;
				hw[++wc] = fdt.s[st2];
				btr1 = fdt.n[st1];
				st1 = fdt.t[st1];
				btr2 = fdt.n[st2];
				st2 = fdt.t[st2];
			}
			if (++wc > 255) err(0);
		} else {
			wc = hb - 127;
			for (; i < wc; i += 2) {
				var byte = dat[++bt];
				hw[i] = byte >> 4;
				hw[i + 1] = byte & 15;
			}
			++bt;
		}
		var wes = 0;
		for (i = 0; i < wc; ++i) {
			var wt = hw[i];
			if (wt > 11) err(0);
			wes += wt && 1 << wt - 1;
		}
		var mb = msb(wes) + 1;
		var ts = 1 << mb;
		var rem = ts - wes;
		if (rem & rem - 1) err(0);
		hw[wc++] = msb(rem) + 1;
		for (i = 0; i < wc; ++i) {
			var wt = hw[i];
			++rc[hw[i] = wt && mb + 1 - wt];
		}
		var hbuf = new u8(ts << 1);
		var syms = hbuf.subarray(0, ts), nb = hbuf.subarray(ts);
		ri[mb] = 0;
		for (i = mb; i > 0; --i) {
			var pv = ri[i];
			fill(nb, i, pv, ri[i - 1] = pv + rc[i] * (1 << mb - i));
		}
		if (ri[0] != ts) err(0);
		for (i = 0; i < wc; ++i) {
			var bits = hw[i];
			if (bits) {
				var code = ri[bits];
				fill(syms, i, code, ri[bits] = code + (1 << mb - bits));
			}
		}
		return [bt, {
			n: nb,
			b: mb,
			s: syms
		}];
	};
	dllt = (/*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
		81,
		16,
		99,
		140,
		49,
		198,
		24,
		99,
		12,
		33,
		196,
		24,
		99,
		102,
		102,
		134,
		70,
		146,
		4
	]), 0, 6))[1];
	dmlt = (/*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
		33,
		20,
		196,
		24,
		99,
		140,
		33,
		132,
		16,
		66,
		8,
		33,
		132,
		16,
		66,
		8,
		33,
		68,
		68,
		68,
		68,
		68,
		68,
		68,
		68,
		36,
		9
	]), 0, 6))[1];
	doct = (/*#__PURE__ */ rfse(/*#__PURE__*/ new u8([
		32,
		132,
		16,
		66,
		102,
		70,
		68,
		68,
		68,
		68,
		36,
		73,
		2
	]), 0, 5))[1];
	b2bl = function(b, s) {
		var len = b.length, bl = new i32(len);
		for (var i = 0; i < len; ++i) {
			bl[i] = s;
			s += 1 << b[i];
		}
		return bl;
	};
	llb = /*#__PURE__ */ new u8((/*#__PURE__ */ new i32([
		0,
		0,
		0,
		0,
		16843009,
		50528770,
		134678020,
		202050057,
		269422093
	])).buffer, 0, 36);
	llbl = /*#__PURE__ */ b2bl(llb, 0);
	mlb = /*#__PURE__ */ new u8((/*#__PURE__ */ new i32([
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		16843009,
		50528770,
		117769220,
		185207048,
		252579084,
		16
	])).buffer, 0, 53);
	mlbl = /*#__PURE__ */ b2bl(mlb, 3);
	dhu = function(dat, out, hu) {
		var len = dat.length, ss = out.length, lb = dat[len - 1], msk = (1 << hu.b) - 1, eb = -hu.b;
		if (!lb) err(0);
		var st = 0, btr = hu.b, pos = (len << 3) - 8 + msb(lb) - btr, i = -1;
		for (; pos > eb && i < ss;) {
			var cbt = pos >> 3;
			var val = (dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (pos & 7);
			st = (st << btr | val) & msk;
			out[++i] = hu.s[st];
			pos -= btr = hu.n[st];
		}
		if (pos != eb || i + 1 != ss) err(0);
	};
	dhu4 = function(dat, out, hu) {
		var bt = 6;
		var sz1 = out.length + 3 >> 2, sz2 = sz1 << 1, sz3 = sz1 + sz2;
		dhu(dat.subarray(bt, bt += dat[0] | dat[1] << 8), out.subarray(0, sz1), hu);
		dhu(dat.subarray(bt, bt += dat[2] | dat[3] << 8), out.subarray(sz1, sz2), hu);
		dhu(dat.subarray(bt, bt += dat[4] | dat[5] << 8), out.subarray(sz2, sz3), hu);
		dhu(dat.subarray(bt), out.subarray(sz3), hu);
	};
	rzb = function(dat, st, out) {
		var _a;
		var bt = st.b;
		var b0 = dat[bt], btype = b0 >> 1 & 3;
		st.l = b0 & 1;
		var sz = b0 >> 3 | dat[bt + 1] << 5 | dat[bt + 2] << 13;
		var ebt = (bt += 3) + sz;
		if (btype == 1) {
			if (bt >= dat.length) return;
			st.b = bt + 1;
			if (out) {
				fill(out, dat[bt], st.y, st.y += sz);
				return out;
			}
			return fill(new u8(sz), dat[bt]);
		}
		if (ebt > dat.length) return;
		if (btype == 0) {
			st.b = ebt;
			if (out) {
				out.set(dat.subarray(bt, ebt), st.y);
				st.y += sz;
				return out;
			}
			return slc(dat, bt, ebt);
		}
		if (btype == 2) {
			var b3 = dat[bt], lbt = b3 & 3, sf = b3 >> 2 & 3;
			var lss = b3 >> 4, lcs = 0, s4 = 0;
			if (lbt < 2) {
				if (sf & 1) lss |= dat[++bt] << 4 | (sf & 2 && dat[++bt] << 12);
				else lss = b3 >> 3;
			} else {
				s4 = sf;
				if (sf < 2) lss |= (dat[++bt] & 63) << 4, lcs = dat[bt] >> 6 | dat[++bt] << 2;
				else if (sf == 2) lss |= dat[++bt] << 4 | (dat[++bt] & 3) << 12, lcs = dat[bt] >> 2 | dat[++bt] << 6;
				else lss |= dat[++bt] << 4 | (dat[++bt] & 63) << 12, lcs = dat[bt] >> 6 | dat[++bt] << 2 | dat[++bt] << 10;
			}
			++bt;
			var buf = out ? out.subarray(st.y, st.y + st.m) : new u8(st.m);
			var spl = buf.length - lss;
			if (lbt == 0) buf.set(dat.subarray(bt, bt += lss), spl);
			else if (lbt == 1) fill(buf, dat[bt++], spl);
			else {
				var hu = st.h;
				if (lbt == 2) {
					var hud = rhu(dat, bt);
					lcs += bt - (bt = hud[0]);
					st.h = hu = hud[1];
				} else if (!hu) err(0);
				(s4 ? dhu4 : dhu)(dat.subarray(bt, bt += lcs), buf.subarray(spl), hu);
			}
			var ns = dat[bt++];
			if (ns) {
				if (ns == 255) ns = (dat[bt++] | dat[bt++] << 8) + 32512;
				else if (ns > 127) ns = ns - 128 << 8 | dat[bt++];
				var scm = dat[bt++];
				if (scm & 3) err(0);
				var dts = [
					dmlt,
					doct,
					dllt
				];
				for (var i = 2; i > -1; --i) {
					var md = scm >> (i << 1) + 2 & 3;
					if (md == 1) {
						var rbuf = new u8([
							0,
							0,
							dat[bt++]
						]);
						dts[i] = {
							s: rbuf.subarray(2, 3),
							n: rbuf.subarray(0, 1),
							t: new u16(rbuf.buffer, 0, 1),
							b: 0
						};
					} else if (md == 2) _a = rfse(dat, bt, 9 - (i & 1)), bt = _a[0], dts[i] = _a[1];
					else if (md == 3) {
						if (!st.t) err(0);
						dts[i] = st.t[i];
					}
				}
				var _b = st.t = dts, mlt = _b[0], oct = _b[1], llt = _b[2];
				var lb = dat[ebt - 1];
				if (!lb) err(0);
				var spos = (ebt << 3) - 8 + msb(lb) - llt.b, cbt = spos >> 3, oubt = 0;
				var lst = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << llt.b) - 1;
				cbt = (spos -= oct.b) >> 3;
				var ost = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << oct.b) - 1;
				cbt = (spos -= mlt.b) >> 3;
				var mst = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << mlt.b) - 1;
				for (++ns; --ns;) {
					var llc = llt.s[lst];
					var lbtr = llt.n[lst];
					var mlc = mlt.s[mst];
					var mbtr = mlt.n[mst];
					var ofc = oct.s[ost];
					var obtr = oct.n[ost];
					cbt = (spos -= ofc) >> 3;
					var ofp = 1 << ofc;
					var off = ofp + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16 | dat[cbt + 3] << 24) >>> (spos & 7) & ofp - 1);
					cbt = (spos -= mlb[mlc]) >> 3;
					var ml = mlbl[mlc] + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (spos & 7) & (1 << mlb[mlc]) - 1);
					cbt = (spos -= llb[llc]) >> 3;
					var ll = llbl[llc] + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (spos & 7) & (1 << llb[llc]) - 1);
					cbt = (spos -= lbtr) >> 3;
					lst = llt.t[lst] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << lbtr) - 1);
					cbt = (spos -= mbtr) >> 3;
					mst = mlt.t[mst] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << mbtr) - 1);
					cbt = (spos -= obtr) >> 3;
					ost = oct.t[ost] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << obtr) - 1);
					if (off > 3) {
						st.o[2] = st.o[1];
						st.o[1] = st.o[0];
						st.o[0] = off -= 3;
					} else {
						var idx = off - (ll != 0);
						if (idx) {
							off = idx == 3 ? st.o[0] - 1 : st.o[idx];
							if (idx > 1) st.o[2] = st.o[1];
							st.o[1] = st.o[0];
							st.o[0] = off;
						} else off = st.o[0];
					}
					for (var i = 0; i < ll; ++i) buf[oubt + i] = buf[spl + i];
					oubt += ll, spl += ll;
					var stin = oubt - off;
					if (stin < 0) {
						var len = -stin;
						var bs = st.e + stin;
						if (len > ml) len = ml;
						for (var i = 0; i < len; ++i) buf[oubt + i] = st.w[bs + i];
						oubt += len, ml -= len, stin = 0;
					}
					for (var i = 0; i < ml; ++i) buf[oubt + i] = buf[stin + i];
					oubt += ml;
				}
				if (oubt != spl) while (spl < buf.length) buf[oubt++] = buf[spl++];
				else oubt = buf.length;
				if (out) st.y += oubt;
				else buf = slc(buf, 0, oubt);
			} else if (out) {
				st.y += lss;
				if (spl) for (var i = 0; i < lss; ++i) buf[i] = buf[spl + i];
			} else if (spl) buf = slc(buf, spl);
			st.b = ebt;
			return buf;
		}
		err(2);
	};
	cct = function(bufs, ol) {
		if (bufs.length == 1) return bufs[0];
		var buf = new u8(ol);
		for (var i = 0, b = 0; i < bufs.length; ++i) {
			var chk = bufs[i];
			buf.set(chk, b);
			b += chk.length;
		}
		return buf;
	};
}));
// node_modules/hysnappy/js/uncompress.js
/**
* Load wasm and return uncompressor function.
*
* @returns {(input: Uint8Array, outputLength: number) => Uint8Array}
*/
function snappyUncompressor() {
	const wasm = instantiateWasm();
	return (input, outputLength) => {
		/** @type {any} */
		const { memory, uncompress } = wasm.exports;
		const inputStart = 68e3;
		const outputStart = inputStart + input.byteLength;
		const totalSize = inputStart + input.byteLength + outputLength;
		if (memory.buffer.byteLength < totalSize) {
			const pageSize = 65536;
			const currentPages = memory.buffer.byteLength / pageSize;
			const pagesToGrow = Math.ceil(totalSize / pageSize) - currentPages;
			memory.grow(pagesToGrow);
		}
		const byteArray = new Uint8Array(memory.buffer);
		byteArray.set(input, inputStart);
		const result = uncompress(inputStart, input.byteLength, outputStart);
		if (result === -1) throw new Error("invalid snappy length header");
		if (result === -2) throw new Error("missing eof marker");
		if (result === -3) throw new Error("premature end of input");
		if (result) throw new Error(`failed to uncompress data ${result}`);
		return byteArray.slice(outputStart, outputStart + outputLength);
	};
}
/**
* Instantiate WASM module from a base64 string.
*
* @returns {WebAssembly.Instance}
*/
function instantiateWasm() {
	const binaryString = atob(wasm64);
	const byteArray = new Uint8Array(binaryString.length);
	for (let i = 0; i < binaryString.length; i += 1) byteArray[i] = binaryString.charCodeAt(i);
	const mod = new WebAssembly.Module(byteArray);
	return new WebAssembly.Instance(mod);
}
var wasm64;
var init_uncompress = __esmMin((() => {
	wasm64 = "AGFzbQEAAAABEANgAABgA39/fwF/YAF/AX8DBgUAAQEBAgUDAQACBj8KfwFBoIwEC38AQYAIC38AQaAMC38AQaAMC38AQaCMBAt/AEGACAt/AEGgjAQLfwBBgIAIC38AQQALfwBBAQsHwQEOBm1lbW9yeQIAEV9fd2FzbV9jYWxsX2N0b3JzAAAGbWVtY3B5AAEHbWVtbW92ZQACCnVuY29tcHJlc3MAAwxfX2Rzb19oYW5kbGUDAQpfX2RhdGFfZW5kAwILX19zdGFja19sb3cDAwxfX3N0YWNrX2hpZ2gDBA1fX2dsb2JhbF9iYXNlAwULX19oZWFwX2Jhc2UDBgpfX2hlYXBfZW5kAwcNX19tZW1vcnlfYmFzZQMIDF9fdGFibGVfYmFzZQMJCuASBQIAC8sBAQN/AkAgAkUNAAJAAkAgAkEHcSIDDQAgACEEIAIhBQwBCyAAIQQgAiEFA0AgBCABLQAAOgAAIARBAWohBCABQQFqIQEgBUF/aiEFIANBf2oiAw0ACwsgAkEISQ0AA0AgBCABLQAAOgAAIAQgAS0AAToAASAEIAEtAAI6AAIgBCABLQADOgADIAQgAS0ABDoABCAEIAEtAAU6AAUgBCABLQAGOgAGIAQgAS0ABzoAByAEQQhqIQQgAUEIaiEBIAVBeGoiBQ0ACwsgAAugAwEEfwJAIAAgAUYNAAJAAkAgACABSQ0AIAEgAmoiAyAASw0BCyACRQ0BAkACQCACQQdxIgMNACAAIQQgAiEFDAELIAAhBCACIQUDQCAEIAEtAAA6AAAgBEEBaiEEIAFBAWohASAFQX9qIQUgA0F/aiIDDQALCyACQQhJDQEDQCAEIAEtAAA6AAAgBCABLQABOgABIAQgAS0AAjoAAiAEIAEtAAM6AAMgBCABLQAEOgAEIAQgAS0ABToABSAEIAEtAAY6AAYgBCABLQAHOgAHIARBCGohBCABQQhqIQEgBUF4aiIFDQAMAgsLIAJFDQACQAJAIAJBA3EiBA0AIAAgAmohBiACIQUMAQsgAiEFA0AgBUF/aiIFIABqIgYgBSABaiIDLQAAOgAAIARBf2oiBA0ACwsgAkEESQ0AIAZBfGohASADQXxqIQQDQCABQQNqIARBA2otAAA6AAAgAUECaiAEQQJqLQAAOgAAIAFBAWogBEEBai0AADoAACABIAQtAAA6AAAgAUF8aiEBIARBfGohBCAFQXxqIgUNAAsLIAALswoBCX8jgICAgABBIGsiAySAgICAACADQQlqQgA3AAAgA0IANwIEIAMgA0EYajYCAEF/IQQCQCABRQ0AIAMgAUF/aiIFNgIcIAMgAEEBajYCGCAALAAAIgZB/wBxIQcCQCAGQX9KDQAgBUUNASADIAFBfmoiBTYCHCADIABBAmo2AhggACwAASIGQf8AcUEHdCAHciEHQX8hBCAGQX9KDQAgBUUNASADIAFBfWoiBTYCHCADIABBA2o2AhggACwAAiIGQf8AcUEOdCAHciEHQX8hBCAGQX9KDQAgBUUNASADIAFBfGoiBTYCHCADIABBBGo2AhggACwAAyIGQf8AcUEVdCAHciEHQX8hBCAGQX9KDQAgBUUNASADIAFBe2o2AhwgAyAAQQVqNgIYIAAsAAQiAUEASA0BIAFBHHQgB3IhBwsgAiAHaiEIAkACQCADEISAgIAADQAgAiEADAELIAMoAgQhASACIQADQAJAIAMoAgggAWtBBEoNACADIAE2AgQgAxCEgICAAEUNAiADKAIEIQELIAFBAWohBQJAAkAgAS0AACIGQQNxDQAgCCAAayEJIAMoAggiCiAFayEEIAZBAnYiC0EBaiEHAkAgBkE/Sw0AIARBEEkNACAJQRBIDQAgACABKAIBNgIAIAAgASgCBTYCBCAAIAEoAgk2AgggACABKAINNgIMIAAgB2ohACADKAIIIAUgB2oiAWtBBEoNAyADIAE2AgQgAxCEgICAAEUNBAwCCwJAAkAgBkHwAU8NACAFIQYMAQsgCiAFIAtBRWoiAWoiBmshBCABQQJ0QYCIgIAAaigCACAFKAIAcUEBaiEHCwJAIAcgBE0NAANAIAggAGsgBEkNBSAAIAYgBBCBgICAACEAIAMoAgAiASABKAIAIgkgAygCDCIFaiIGNgIAIAFBBGoiASABKAIAIgogBWsiATYCACADIAE2AgwgACAEaiEAIAFFDQUgAyAJIApqNgIIIAcgBGshByABIQQgByABSw0ACyAIIABrIQkLIAkgB0kNAyAAIAYgBxCBgICAACAHaiEAIAMoAgggBiAHaiIBa0EESg0CIAMgATYCBCADEISAgIAADQEMAwsgACACayAGQQF0QaCIgIAAai8BACIBQQt2IgpBAnRBgIiAgABqKAIAIAUoAgBxIAFBgA5xaiIHQX9qTQ0CIAggAGshBAJAAkAgAUH/AXEiCUEQSw0AIAdBCEkNACAEQRBJDQAgACAAIAdrIgEoAgA2AgAgACABKAIENgIEIAAgASgCCDYCCCAAIAFBDGooAgA2AgwMAQsCQAJAAkAgBCAJQQpqSQ0AIAAgB2shBCAAIQEgCSEGIAdBB0wNAQwCCyAEIAlJDQUgCUEBaiEEQQAgB2shByAAIQEDQCABIAEgB2otAAA6AAAgAUEBaiEBIARBf2oiBEEBSw0ADAMLCwNAIAEgBCgCADYCACABIAQoAgQ2AgQgBiAHayEGIAEgB2oiASAEayIHQQhIDQALCyAGQQFIDQAgBkEIaiEHA0AgASAEKAIANgIAIAEgBCgCBDYCBCABQQhqIQEgBEEIaiEEIAdBeGoiB0EISw0ACwsgACAJaiEAIAMoAgggBSAKaiIBa0EESg0BIAMgATYCBCADEISAgIAARQ0CCyADKAIEIQEMAAsLIAMoAgAiASABKAIEIAMoAgwiBGs2AgQgASAEIAEoAgBqNgIAAkAgAy0AEA0AQX4hBAwBC0EAQX0gCCAARhshBAsgA0EgaiSAgICAACAEC7YDAQd/AkAgACgCBCIBIAAoAggiAkcNACAAKAIAIgIgAigCACIDIAAoAgwiBGoiATYCACACQQRqIgIgAigCACICIARrIgU2AgAgACAFNgIMAkAgAiAERw0AIABBAToAEEEADwsgACADIAJqIgI2AggLAkACQAJAIAIgAWsiAiABLQAAQQF0QaCIgIAAai8BAEELdkEBaiIFTw0AIABBEWogASACEIKAgIAAIQYgACgCDCEEQQAhByAAQQA2AgwgACgCACIBIAEoAgQgBGs2AgQgASAEIAEoAgBqIgM2AgADQCABQQRqKAIAIgFFDQMgBiACaiADIAUgAmsiBCABIAQgAUkbIgQQgYCAgAAaIAAoAgAiASABKAIEIARrNgIEIAEgASgCACAEaiIDNgIAIAQgAmoiAiAFSQ0ACyAAIAY2AgQgACAGIAVqNgIIDAELAkAgAkEESw0AIAAgAEERaiABIAIQgoCAgAAiASACajYCCCAAIAE2AgQgACgCDCECIABBADYCDCAAKAIAIgEgASgCBCACazYCBCABIAIgASgCAGo2AgAMAQsgACABNgIEC0EBIQcLIAcLC6gEAQBBgAgLoAQAAAAA/wAAAP//AAD///8A/////wAAAAAAAAAAAAAAAAEABAgBEAEgAgAFCAIQAiADAAYIAxADIAQABwgEEAQgBQAICAUQBSAGAAkIBhAGIAcACggHEAcgCAALCAgQCCAJAAQJCRAJIAoABQkKEAogCwAGCQsQCyAMAAcJDBAMIA0ACAkNEA0gDgAJCQ4QDiAPAAoJDxAPIBAACwkQEBAgEQAEChEQESASAAUKEhASIBMABgoTEBMgFAAHChQQFCAVAAgKFRAVIBYACQoWEBYgFwAKChcQFyAYAAsKGBAYIBkABAsZEBkgGgAFCxoQGiAbAAYLGxAbIBwABwscEBwgHQAICx0QHSAeAAkLHhAeIB8ACgsfEB8gIAALCyAQICAhAAQMIRAhICIABQwiECIgIwAGDCMQIyAkAAcMJBAkICUACAwlECUgJgAJDCYQJiAnAAoMJxAnICgACwwoECggKQAEDSkQKSAqAAUNKhAqICsABg0rECsgLAAHDSwQLCAtAAgNLRAtIC4ACQ0uEC4gLwAKDS8QLyAwAAsNMBAwIDEABA4xEDEgMgAFDjIQMiAzAAYOMxAzIDQABw40EDQgNQAIDjUQNSA2AAkONhA2IDcACg43EDcgOAALDjgQOCA5AAQPORA5IDoABQ86EDogOwAGDzsQOyA8AAcPPBA8IAEICA89ED0gARAJDz4QPiABGAoPPxA/IAEgCw9AEEAgAGQEbmFtZQE9BQARX193YXNtX2NhbGxfY3RvcnMBBm1lbWNweQIHbWVtbW92ZQMKdW5jb21wcmVzcwQKcmVmaWxsX3RhZwcSAQAPX19zdGFja19wb2ludGVyCQoBAAcucm9kYXRhADIJcHJvZHVjZXJzAQxwcm9jZXNzZWQtYnkBDFVidW50dSBjbGFuZwsxNi4wLjYgKDE1KQAsD3RhcmdldF9mZWF0dXJlcwIrD211dGFibGUtZ2xvYmFscysIc2lnbi1leHQ=";
}));
// node_modules/hysnappy/js/index.js
var init_js = __esmMin((() => {
	init_uncompress();
}));
// node_modules/hyparquet-compressors/src/brotli.bitreader.js
var BROTLI_READ_SIZE, BROTLI_IBUF_SIZE, BROTLI_IBUF_MASK, kBitMask, BrotliBitReader;
var init_brotli_bitreader = __esmMin((() => {
	BROTLI_READ_SIZE = 4096;
	BROTLI_IBUF_SIZE = 8224;
	BROTLI_IBUF_MASK = 2 * BROTLI_READ_SIZE - 1;
	kBitMask = new Uint32Array([
		0,
		1,
		3,
		7,
		15,
		31,
		63,
		127,
		255,
		511,
		1023,
		2047,
		4095,
		8191,
		16383,
		32767,
		65535,
		131071,
		262143,
		524287,
		1048575,
		2097151,
		4194303,
		8388607,
		16777215
	]);
	BrotliBitReader = class {
		/**
		* Input byte buffer, consist of a ringbuffer and a "slack" region where
		* bytes from the start of the ringbuffer are copied.
		*
		* @typedef {import('./brotli.streams.js').BrotliInput} BrotliInput
		* @param {BrotliInput} input
		*/
		constructor(input) {
			this.buf_ = new Uint8Array(BROTLI_IBUF_SIZE);
			this.input_ = input;
			this.buf_ptr_ = 0;
			this.val_ = 0;
			this.pos_ = 0;
			this.bit_pos_ = 0;
			this.bit_end_pos_ = 0;
			this.eos_ = 0;
			this.reset();
		}
		static READ_SIZE = BROTLI_READ_SIZE;
		static IBUF_MASK = BROTLI_IBUF_MASK;
		reset() {
			this.buf_ptr_ = 0;
			this.val_ = 0;
			this.pos_ = 0;
			this.bit_pos_ = 0;
			this.bit_end_pos_ = 0;
			this.eos_ = 0;
			this.readMoreInput();
			for (let i = 0; i < 4; i++) {
				this.val_ |= this.buf_[this.pos_] << 8 * i;
				this.pos_++;
			}
			return this.bit_end_pos_ > 0;
		}
		/**
		* Fills up the input ringbuffer by calling the input callback.
		*
		* Does nothing if there are at least 32 bytes present after current position.
		*
		* Returns 0 if either:
		*  - the input callback returned an error, or
		*  - there is no more input and the position is past the end of the stream.
		*
		* After encountering the end of the input stream, 32 additional zero bytes are
		* copied to the ringbuffer, therefore it is safe to call this function after
		* every 32 bytes of input is read.
		*/
		readMoreInput() {
			if (this.bit_end_pos_ > 256) {} else if (this.eos_) {
				if (this.bit_pos_ > this.bit_end_pos_) throw new Error("Unexpected end of input " + this.bit_pos_ + " " + this.bit_end_pos_);
			} else {
				const dst = this.buf_ptr_;
				const bytes_read = this.input_.read(this.buf_, dst, BROTLI_READ_SIZE);
				if (bytes_read < 0) throw new Error("Unexpected end of input");
				if (bytes_read < BROTLI_READ_SIZE) {
					this.eos_ = 1;
					for (let p = 0; p < 32; p++) this.buf_[dst + bytes_read + p] = 0;
				}
				if (dst === 0) {
					for (let p = 0; p < 32; p++) this.buf_[8192 + p] = this.buf_[p];
					this.buf_ptr_ = BROTLI_READ_SIZE;
				} else this.buf_ptr_ = 0;
				this.bit_end_pos_ += bytes_read << 3;
			}
		}
		fillBitWindow() {
			while (this.bit_pos_ >= 8) {
				this.val_ >>>= 8;
				this.val_ |= this.buf_[this.pos_ & BROTLI_IBUF_MASK] << 24;
				this.pos_++;
				this.bit_pos_ = this.bit_pos_ - 8 >>> 0;
				this.bit_end_pos_ = this.bit_end_pos_ - 8 >>> 0;
			}
		}
		/**
		* Reads the specified number of bits from Read Buffer.
		*
		* @param {number} n_bits
		* @returns {number}
		*/
		readBits(n_bits) {
			if (32 - this.bit_pos_ < n_bits) this.fillBitWindow();
			const val = this.val_ >>> this.bit_pos_ & kBitMask[n_bits];
			this.bit_pos_ += n_bits;
			return val;
		}
	};
}));
// node_modules/hyparquet-compressors/src/brotli.huffman.js
/**
* Returns reverse(reverse(key, len) + 1, len), where reverse(key, len) is the
* bit-wise reversal of the len least significant bits of key.
* @param {number} key
* @param {number} len
* @returns {number}
*/
function getNextKey(key, len) {
	let step = 1 << len - 1;
	while (key & step) step >>= 1;
	return (key & step - 1) + step;
}
/**
* Stores code in table[0], table[step], table[2*step], ..., table[end]
* Assumes that end is an integer multiple of step
* @param {HuffmanCode[]} table
* @param {number} i
* @param {number} step
* @param {number} end
* @param {HuffmanCode} code
*/
function replicateValue(table, i, step, end, code) {
	do {
		end -= step;
		table[i + end] = new HuffmanCode(code.bits, code.value);
	} while (end > 0);
}
/**
* Returns the table width of the next 2nd level table. count is the histogram
* of bit lengths for the remaining symbols, len is the code length of the next
* processed symbol
* @param {Int32Array} count
* @param {number} len
* @param {number} root_bits
* @returns {number}
*/
function nextTableBitSize(count, len, root_bits) {
	let left = 1 << len - root_bits;
	while (len < MAX_LENGTH) {
		left -= count[len];
		if (left <= 0) break;
		++len;
		left <<= 1;
	}
	return len - root_bits;
}
/**
* @param {HuffmanCode[]} root_table
* @param {number} table
* @param {number} root_bits
* @param {Uint8Array} code_lengths
* @param {number} code_lengths_size
* @returns {number}
*/
function buildHuffmanTable(root_table, table, root_bits, code_lengths, code_lengths_size) {
	const start_table = table;
	const count = /* @__PURE__ */ new Int32Array(16);
	const offset = /* @__PURE__ */ new Int32Array(16);
	const sorted = new Int32Array(code_lengths_size);
	for (let i = 0; i < code_lengths_size; i++) count[code_lengths[i]]++;
	offset[1] = 0;
	for (let i = 1; i < MAX_LENGTH; i++) offset[i + 1] = offset[i] + count[i];
	for (let i = 0; i < code_lengths_size; i++) if (code_lengths[i] !== 0) sorted[offset[code_lengths[i]]++] = i;
	let table_bits = root_bits;
	let table_size = 1 << table_bits;
	let total_size = table_size;
	if (offset[MAX_LENGTH] === 1) {
		for (let key = 0; key < total_size; ++key) root_table[table + key] = new HuffmanCode(0, sorted[0] & 65535);
		return total_size;
	}
	let key = 0;
	let symbol = 0;
	for (let len = 1, step = 2; len <= root_bits; ++len, step <<= 1) for (; count[len] > 0; --count[len]) {
		const code = new HuffmanCode(len & 255, sorted[symbol++] & 65535);
		replicateValue(root_table, table + key, step, table_size, code);
		key = getNextKey(key, len);
	}
	const mask = total_size - 1;
	let low = -1;
	for (let len = root_bits + 1, step = 2; len <= MAX_LENGTH; ++len, step <<= 1) for (; count[len] > 0; --count[len]) {
		if ((key & mask) !== low) {
			table += table_size;
			table_bits = nextTableBitSize(count, len, root_bits);
			table_size = 1 << table_bits;
			total_size += table_size;
			low = key & mask;
			root_table[start_table + low] = new HuffmanCode(table_bits + root_bits & 255, table - start_table - low & 65535);
		}
		const code = new HuffmanCode(len - root_bits & 255, sorted[symbol++] & 65535);
		replicateValue(root_table, table + (key >> root_bits), step, table_size, code);
		key = getNextKey(key, len);
	}
	return total_size;
}
/**
* @import {BrotliBitReader} from './brotli.bitreader.js'
* @param {number} alphabet_size
* @param {HuffmanCode[]} tables
* @param {number} table
* @param {BrotliBitReader} br
* @returns {number}
*/
function readHuffmanCode(alphabet_size, tables, table, br) {
	const code_lengths = new Uint8Array(alphabet_size);
	br.readMoreInput();
	const simple_code_or_skip = br.readBits(2);
	if (simple_code_or_skip === 1) {
		let max_bits_counter = alphabet_size - 1;
		let max_bits = 0;
		const symbols = /* @__PURE__ */ new Int32Array(4);
		const num_symbols = br.readBits(2) + 1;
		while (max_bits_counter) {
			max_bits_counter >>= 1;
			max_bits++;
		}
		for (let i = 0; i < num_symbols; i++) {
			symbols[i] = br.readBits(max_bits) % alphabet_size;
			code_lengths[symbols[i]] = 2;
		}
		code_lengths[symbols[0]] = 1;
		switch (num_symbols) {
			case 1: break;
			case 3:
				if (symbols[0] === symbols[1] || symbols[0] === symbols[2] || symbols[1] === symbols[2]) throw new Error("[ReadHuffmanCode] invalid symbols");
				break;
			case 2:
				if (symbols[0] === symbols[1]) throw new Error("[ReadHuffmanCode] invalid symbols");
				code_lengths[symbols[1]] = 1;
				break;
			case 4:
				if (symbols[0] === symbols[1] || symbols[0] === symbols[2] || symbols[0] === symbols[3] || symbols[1] === symbols[2] || symbols[1] === symbols[3] || symbols[2] === symbols[3]) throw new Error("[ReadHuffmanCode] invalid symbols");
				if (br.readBits(1)) {
					code_lengths[symbols[2]] = 3;
					code_lengths[symbols[3]] = 3;
				} else code_lengths[symbols[0]] = 2;
		}
	} else {
		const code_length_code_lengths = new Uint8Array(CODE_LENGTH_CODES);
		let space = 32;
		let num_codes = 0;
		const huff = [
			new HuffmanCode(2, 0),
			new HuffmanCode(2, 4),
			new HuffmanCode(2, 3),
			new HuffmanCode(3, 2),
			new HuffmanCode(2, 0),
			new HuffmanCode(2, 4),
			new HuffmanCode(2, 3),
			new HuffmanCode(4, 1),
			new HuffmanCode(2, 0),
			new HuffmanCode(2, 4),
			new HuffmanCode(2, 3),
			new HuffmanCode(3, 2),
			new HuffmanCode(2, 0),
			new HuffmanCode(2, 4),
			new HuffmanCode(2, 3),
			new HuffmanCode(4, 5)
		];
		for (let i = simple_code_or_skip; i < CODE_LENGTH_CODES && space > 0; i++) {
			const code_len_idx = kCodeLengthCodeOrder[i];
			let p = 0;
			br.fillBitWindow();
			p += br.val_ >>> br.bit_pos_ & 15;
			br.bit_pos_ += huff[p].bits;
			const v = huff[p].value;
			code_length_code_lengths[code_len_idx] = v;
			if (v !== 0) {
				space -= 32 >> v;
				num_codes++;
			}
		}
		if (!(num_codes === 1 || space === 0)) throw new Error("[ReadHuffmanCode] invalid num_codes or space");
		readHuffmanCodeLengths(code_length_code_lengths, alphabet_size, code_lengths, br);
	}
	const table_size = buildHuffmanTable(tables, table, HUFFMAN_TABLE_BITS, code_lengths, alphabet_size);
	if (!table_size) throw new Error("brotli BuildHuffmanTable failed");
	return table_size;
}
/**
* Decodes the next Huffman code from bit-stream.
* @param {HuffmanCode[]} table
* @param {number} index
* @param {BrotliBitReader} br
* @returns {number}

*/
function readSymbol(table, index, br) {
	br.fillBitWindow();
	index += br.val_ >>> br.bit_pos_ & HUFFMAN_TABLE_MASK;
	const nbits = table[index].bits - HUFFMAN_TABLE_BITS;
	if (nbits > 0) {
		br.bit_pos_ += HUFFMAN_TABLE_BITS;
		index += table[index].value;
		index += br.val_ >>> br.bit_pos_ & (1 << nbits) - 1;
	}
	br.bit_pos_ += table[index].bits;
	return table[index].value;
}
/**
* @param {Uint8Array} code_length_code_lengths
* @param {number} num_symbols
* @param {Uint8Array} code_lengths
* @param {BrotliBitReader} br
*/
function readHuffmanCodeLengths(code_length_code_lengths, num_symbols, code_lengths, br) {
	let symbol = 0;
	let prev_code_len = kDefaultCodeLength;
	let repeat = 0;
	let repeat_code_len = 0;
	let space = 32768;
	const table = [];
	for (let i = 0; i < 32; i++) table.push(new HuffmanCode(0, 0));
	buildHuffmanTable(table, 0, 5, code_length_code_lengths, CODE_LENGTH_CODES);
	while (symbol < num_symbols && space > 0) {
		let p = 0;
		br.readMoreInput();
		br.fillBitWindow();
		p += br.val_ >>> br.bit_pos_ & 31;
		br.bit_pos_ += table[p].bits;
		const code_len = table[p].value & 255;
		if (code_len < kCodeLengthRepeatCode) {
			repeat = 0;
			code_lengths[symbol++] = code_len;
			if (code_len !== 0) {
				prev_code_len = code_len;
				space -= 32768 >> code_len;
			}
		} else {
			const extra_bits = code_len - 14;
			let new_len = 0;
			if (code_len === kCodeLengthRepeatCode) new_len = prev_code_len;
			if (repeat_code_len !== new_len) {
				repeat = 0;
				repeat_code_len = new_len;
			}
			const old_repeat = repeat;
			if (repeat > 0) {
				repeat -= 2;
				repeat <<= extra_bits;
			}
			repeat += br.readBits(extra_bits) + 3;
			const repeat_delta = repeat - old_repeat;
			if (symbol + repeat_delta > num_symbols) throw new Error("[ReadHuffmanCodeLengths] symbol + repeat_delta > num_symbols");
			for (let x = 0; x < repeat_delta; x++) code_lengths[symbol + x] = repeat_code_len;
			symbol += repeat_delta;
			if (repeat_code_len !== 0) space -= repeat_delta << 15 - repeat_code_len;
		}
	}
	if (space !== 0) throw new Error("[ReadHuffmanCodeLengths] space = " + space);
	for (; symbol < num_symbols; symbol++) code_lengths[symbol] = 0;
}
var kDefaultCodeLength, HUFFMAN_TABLE_BITS, HUFFMAN_TABLE_MASK, CODE_LENGTH_CODES, kCodeLengthCodeOrder, kMaxHuffmanTableSize, HuffmanCode, kCodeLengthRepeatCode, MAX_LENGTH, HuffmanTreeGroup;
var init_brotli_huffman = __esmMin((() => {
	kDefaultCodeLength = 8;
	HUFFMAN_TABLE_BITS = 8;
	HUFFMAN_TABLE_MASK = 255;
	CODE_LENGTH_CODES = 18;
	kCodeLengthCodeOrder = new Uint8Array([
		1,
		2,
		3,
		4,
		0,
		5,
		17,
		6,
		16,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15
	]);
	kMaxHuffmanTableSize = new Uint16Array([
		256,
		402,
		436,
		468,
		500,
		534,
		566,
		598,
		630,
		662,
		694,
		726,
		758,
		790,
		822,
		854,
		886,
		920,
		952,
		984,
		1016,
		1048,
		1080
	]);
	HuffmanCode = class {
		/**
		* @param {number} bits
		* @param {number} value
		*/
		constructor(bits, value) {
			this.bits = bits;
			this.value = value;
		}
	};
	kCodeLengthRepeatCode = 16;
	MAX_LENGTH = 15;
	HuffmanTreeGroup = class {
		/**
		* Contains a collection of huffman trees with the same alphabet size.
		*
		* @param {number} alphabet_size
		* @param {number} num_htrees
		*/
		constructor(alphabet_size, num_htrees) {
			this.alphabet_size = alphabet_size;
			this.num_htrees = num_htrees;
			this.codes = new Array(num_htrees + num_htrees * kMaxHuffmanTableSize[alphabet_size + 31 >>> 5]);
			this.htrees = new Uint32Array(num_htrees);
		}
		/**
		* @param {BrotliBitReader} br
		*/
		decode(br) {
			let next = 0;
			for (let i = 0; i < this.num_htrees; i++) {
				this.htrees[i] = next;
				next += readHuffmanCode(this.alphabet_size, this.codes, next, br);
			}
		}
	};
}));
// node_modules/hyparquet-compressors/src/brotli.prefix.js
/**
* Represents the range of values belonging to a prefix code:
* [offset, offset + 2^nbits)
* @param {number[]} pair
* @returns {{offset: number, nbits: number}}
*/
function prefix([offset, nbits]) {
	return {
		offset,
		nbits
	};
}
var kBlockLengthPrefixCode, kInsertLengthPrefixCode, kCopyLengthPrefixCode, kInsertRangeLut, kCopyRangeLut;
var init_brotli_prefix = __esmMin((() => {
	kBlockLengthPrefixCode = [
		[1, 2],
		[5, 2],
		[9, 2],
		[13, 2],
		[17, 3],
		[25, 3],
		[33, 3],
		[41, 3],
		[49, 4],
		[65, 4],
		[81, 4],
		[97, 4],
		[113, 5],
		[145, 5],
		[177, 5],
		[209, 5],
		[241, 6],
		[305, 6],
		[369, 7],
		[497, 8],
		[753, 9],
		[1265, 10],
		[2289, 11],
		[4337, 12],
		[8433, 13],
		[16625, 24]
	].map(prefix);
	kInsertLengthPrefixCode = [
		[0, 0],
		[1, 0],
		[2, 0],
		[3, 0],
		[4, 0],
		[5, 0],
		[6, 1],
		[8, 1],
		[10, 2],
		[14, 2],
		[18, 3],
		[26, 3],
		[34, 4],
		[50, 4],
		[66, 5],
		[98, 5],
		[130, 6],
		[194, 7],
		[322, 8],
		[578, 9],
		[1090, 10],
		[2114, 12],
		[6210, 14],
		[22594, 24]
	].map(prefix);
	kCopyLengthPrefixCode = [
		[2, 0],
		[3, 0],
		[4, 0],
		[5, 0],
		[6, 0],
		[7, 0],
		[8, 0],
		[9, 0],
		[10, 1],
		[12, 1],
		[14, 2],
		[18, 2],
		[22, 3],
		[30, 3],
		[38, 4],
		[54, 4],
		[70, 5],
		[102, 5],
		[134, 6],
		[198, 7],
		[326, 8],
		[582, 9],
		[1094, 10],
		[2118, 24]
	].map(prefix);
	kInsertRangeLut = [
		0,
		0,
		8,
		8,
		0,
		16,
		8,
		16,
		16
	];
	kCopyRangeLut = [
		0,
		8,
		0,
		8,
		16,
		0,
		16,
		8,
		16
	];
}));
// node_modules/hyparquet-compressors/src/gzip.huffman.js
/**
* get base, reverse index map from extra bits
* @param {Uint8Array} eb
* @param {number} start
* @returns {{base: Uint16Array, rev: Int32Array}}
*/
function freb(eb, start) {
	const base = /* @__PURE__ */ new Uint16Array(31);
	for (let i = 0; i < 31; i++) base[i] = start += 1 << eb[i - 1];
	const rev = new Int32Array(base[30]);
	for (let i = 1; i < 30; i++) for (let j = base[i]; j < base[i + 1]; ++j) rev[j] = j - base[i] << 5 | i;
	return {
		base,
		rev
	};
}
/**
* create huffman tree from Uint8Array "map": index -> code length for code index
* maxBits must be at most 15
* @param {Uint8Array} cd
* @param {number} maxBits
* @param {0 | 1} r
* @returns {Uint16Array}
*/
function huffMap(cd, maxBits, r) {
	const l = new Uint16Array(maxBits);
	for (let i = 0; i < cd.length; i++) if (cd[i]) ++l[cd[i] - 1];
	const le = new Uint16Array(maxBits);
	for (let i = 1; i < maxBits; i++) le[i] = le[i - 1] + l[i - 1] << 1;
	let co;
	if (r) {
		co = new Uint16Array(1 << maxBits);
		const rvb = 15 - maxBits;
		for (let i = 0; i < cd.length; i++) if (cd[i]) {
			const sv = i << 4 | cd[i];
			const freeBits = maxBits - cd[i];
			let startValue = le[cd[i] - 1]++ << freeBits;
			for (const endValue = startValue | (1 << freeBits) - 1; startValue <= endValue; startValue++) co[rev[startValue] >> rvb] = sv;
		}
	} else {
		co = new Uint16Array(cd.length);
		for (let i = 0; i < cd.length; i++) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
}
var HUFFMAN_MAX_TABLE_SIZE, fixedLengthExtraBits, fixedDistanceExtraBits, fixedLength$2, revfl, fixedDistance, rev, fixedLengthTree, fixedDistanceTree, fixedLengthMap, fixedDistanceMap;
var init_gzip_huffman = __esmMin((() => {
	HUFFMAN_MAX_TABLE_SIZE = 1080;
	fixedLengthExtraBits = new Uint8Array([
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		5,
		5,
		5,
		5,
		0,
		0,
		0,
		0
	]);
	fixedDistanceExtraBits = new Uint8Array([
		0,
		0,
		0,
		0,
		1,
		1,
		2,
		2,
		3,
		3,
		4,
		4,
		5,
		5,
		6,
		6,
		7,
		7,
		8,
		8,
		9,
		9,
		10,
		10,
		11,
		11,
		12,
		12,
		13,
		13,
		0,
		0
	]);
	({base: fixedLength$2, rev: revfl} = freb(fixedLengthExtraBits, 2));
	fixedLength$2[28] = 258;
	revfl[258] = 28;
	({base: fixedDistance} = freb(fixedDistanceExtraBits, 0));
	rev = /* @__PURE__ */ new Uint16Array(32768);
	for (let i = 0; i < 32768; i++) {
		let x = (i & 43690) >> 1 | (i & 21845) << 1;
		x = (x & 52428) >> 2 | (x & 13107) << 2;
		x = (x & 61680) >> 4 | (x & 3855) << 4;
		rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
	}
	fixedLengthTree = /* @__PURE__ */ new Uint8Array(288);
	for (let i = 0; i < 144; i++) fixedLengthTree[i] = 8;
	for (let i = 144; i < 256; i++) fixedLengthTree[i] = 9;
	for (let i = 256; i < 280; i++) fixedLengthTree[i] = 7;
	for (let i = 280; i < 288; i++) fixedLengthTree[i] = 8;
	fixedDistanceTree = /* @__PURE__ */ new Uint8Array(32);
	for (let i = 0; i < 32; i++) fixedDistanceTree[i] = 5;
	fixedLengthMap = /*#__PURE__*/ huffMap(fixedLengthTree, 9, 1);
	fixedDistanceMap = /*#__PURE__*/ huffMap(fixedDistanceTree, 5, 1);
}));
// node_modules/hyparquet-compressors/src/brotli.blocks.js
/**
* @import {HuffmanCode} from './brotli.huffman.js'
* @param {number} max_block_type
* @param {HuffmanCode[]} trees
* @param {number} tree_type
* @param {number[]} block_types
* @param {number[]} ringbuffers
* @param {number[]} indexes
* @param {BrotliBitReader} br
*/
function decodeBlockType(max_block_type, trees, tree_type, block_types, ringbuffers, indexes, br) {
	const ringbuffer = tree_type * 2;
	const index = tree_type;
	const type_code = readSymbol(trees, tree_type * HUFFMAN_MAX_TABLE_SIZE, br);
	let block_type;
	if (type_code === 0) block_type = ringbuffers[ringbuffer + (indexes[index] & 1)];
	else if (type_code === 1) block_type = ringbuffers[ringbuffer + (indexes[index] - 1 & 1)] + 1;
	else block_type = type_code - 2;
	if (block_type >= max_block_type) block_type -= max_block_type;
	block_types[tree_type] = block_type;
	ringbuffers[ringbuffer + (indexes[index] & 1)] = block_type;
	indexes[index]++;
}
/**
* @typedef {{ input_end: number, is_metadata: boolean, meta_block_length: number, is_uncompressed: number }} MetaBlockLength
* @param {BrotliBitReader} br
* @returns {MetaBlockLength}
*/
function decodeMetaBlockLength(br) {
	const out = {
		meta_block_length: 0,
		input_end: 0,
		is_uncompressed: 0,
		is_metadata: false
	};
	out.input_end = br.readBits(1);
	if (out.input_end && br.readBits(1)) return out;
	const size_nibbles = br.readBits(2) + 4;
	if (size_nibbles === 7) {
		out.is_metadata = true;
		if (br.readBits(1) !== 0) throw new Error("Invalid reserved bit");
		const size_bytes = br.readBits(2);
		if (size_bytes === 0) return out;
		for (let i = 0; i < size_bytes; i++) {
			const next_byte = br.readBits(8);
			if (i + 1 === size_bytes && size_bytes > 1 && next_byte === 0) throw new Error("Invalid size byte");
			out.meta_block_length |= next_byte << i * 8;
		}
	} else for (let i = 0; i < size_nibbles; i++) {
		const next_nibble = br.readBits(4);
		if (i + 1 === size_nibbles && size_nibbles > 4 && next_nibble === 0) throw new Error("Invalid size nibble");
		out.meta_block_length |= next_nibble << i * 4;
	}
	out.meta_block_length++;
	if (!out.input_end && !out.is_metadata) out.is_uncompressed = br.readBits(1);
	return out;
}
/**
* @import {BrotliOutput} from './brotli.streams.js'
* @param {BrotliOutput} output
* @param {number} len
* @param {number} pos
* @param {Uint8Array} ringbuffer
* @param {number} ringbuffer_mask
* @param {BrotliBitReader} br
*/
function copyUncompressedBlockToOutput(output, len, pos, ringbuffer, ringbuffer_mask, br) {
	const rb_size = ringbuffer_mask + 1;
	let rb_pos = pos & ringbuffer_mask;
	let br_pos = br.pos_ & BrotliBitReader.IBUF_MASK;
	if (len < 8 || br.bit_pos_ + (len << 3) < br.bit_end_pos_) {
		while (len-- > 0) {
			br.readMoreInput();
			ringbuffer[rb_pos++] = br.readBits(8);
			if (rb_pos === rb_size) {
				output.write(ringbuffer, rb_size);
				rb_pos = 0;
			}
		}
		return;
	}
	if (br.bit_end_pos_ < 32) throw new Error("copyUncompressedBlockToOutput: br.bit_end_pos_ < 32");
	while (br.bit_pos_ < 32) {
		ringbuffer[rb_pos] = br.val_ >>> br.bit_pos_;
		br.bit_pos_ += 8;
		rb_pos++;
		len--;
	}
	let nbytes = br.bit_end_pos_ - br.bit_pos_ >> 3;
	if (br_pos + nbytes > BrotliBitReader.IBUF_MASK) {
		const tail = BrotliBitReader.IBUF_MASK + 1 - br_pos;
		for (let x = 0; x < tail; x++) ringbuffer[rb_pos + x] = br.buf_[br_pos + x];
		nbytes -= tail;
		rb_pos += tail;
		len -= tail;
		br_pos = 0;
	}
	for (let x = 0; x < nbytes; x++) ringbuffer[rb_pos + x] = br.buf_[br_pos + x];
	rb_pos += nbytes;
	len -= nbytes;
	if (rb_pos >= rb_size) {
		output.write(ringbuffer, rb_size);
		rb_pos -= rb_size;
		for (let x = 0; x < rb_pos; x++) ringbuffer[x] = ringbuffer[rb_size + x];
	}
	while (rb_pos + len >= rb_size) {
		nbytes = rb_size - rb_pos;
		if (br.input_.read(ringbuffer, rb_pos, nbytes) < nbytes) throw new Error("copyUncompressedBlockToOutput: not enough bytes");
		output.write(ringbuffer, rb_size);
		len -= nbytes;
		rb_pos = 0;
	}
	if (br.input_.read(ringbuffer, rb_pos, len) < len) throw new Error("copyUncompressedBlockToOutput: not enough bytes");
	br.reset();
}
/**
* Decodes a number in the range [0..255], by reading 1 - 11 bits.
* @param {BrotliBitReader} br
* @returns {number}
*/
function decodeVarLenUint8(br) {
	if (br.readBits(1)) {
		const nbits = br.readBits(3);
		if (nbits === 0) return 1;
		else return br.readBits(nbits) + (1 << nbits);
	}
	return 0;
}
/**
* @param {BrotliBitReader} br
* @returns {number}
*/
function decodeWindowBits(br) {
	if (br.readBits(1) === 0) return 16;
	let n = br.readBits(3);
	if (n > 0) return 17 + n;
	n = br.readBits(3);
	if (n > 0) return 8 + n;
	return 17;
}
/**
* Advances the bit reader position to the next byte boundary and verifies
* that any skipped bits are set to zero.
* @param {BrotliBitReader} br
* @returns {boolean}
*/
function jumpToByteBoundary(br) {
	const new_bit_pos = br.bit_pos_ + 7 & -8;
	return !br.readBits(new_bit_pos - br.bit_pos_);
}
/**
* @param {HuffmanCode[]} table
* @param {number} index
* @param {BrotliBitReader} br
* @returns {number}
*/
function readBlockLength(table, index, br) {
	const code = readSymbol(table, index, br);
	const { offset, nbits } = kBlockLengthPrefixCode[code];
	return offset + br.readBits(nbits);
}
var init_brotli_blocks = __esmMin((() => {
	init_brotli_huffman();
	init_brotli_bitreader();
	init_brotli_prefix();
	init_gzip_huffman();
}));
// node_modules/hyparquet-compressors/src/brotli.context.js
var lookup, lookupOffsets;
var init_brotli_context = __esmMin((() => {
	lookup = new Uint8Array([
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		4,
		4,
		0,
		0,
		4,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		8,
		12,
		16,
		12,
		12,
		20,
		12,
		16,
		24,
		28,
		12,
		12,
		32,
		12,
		36,
		12,
		44,
		44,
		44,
		44,
		44,
		44,
		44,
		44,
		44,
		44,
		32,
		32,
		24,
		40,
		28,
		12,
		12,
		48,
		52,
		52,
		52,
		48,
		52,
		52,
		52,
		48,
		52,
		52,
		52,
		52,
		52,
		48,
		52,
		52,
		52,
		52,
		52,
		48,
		52,
		52,
		52,
		52,
		52,
		24,
		12,
		28,
		12,
		12,
		12,
		56,
		60,
		60,
		60,
		56,
		60,
		60,
		60,
		56,
		60,
		60,
		60,
		60,
		60,
		56,
		60,
		60,
		60,
		60,
		60,
		56,
		60,
		60,
		60,
		60,
		60,
		24,
		12,
		28,
		12,
		0,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		2,
		3,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		0,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		24,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		32,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		40,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		48,
		56,
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		20,
		21,
		22,
		23,
		24,
		25,
		26,
		27,
		28,
		29,
		30,
		31,
		32,
		33,
		34,
		35,
		36,
		37,
		38,
		39,
		40,
		41,
		42,
		43,
		44,
		45,
		46,
		47,
		48,
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		20,
		21,
		22,
		23,
		24,
		25,
		26,
		27,
		28,
		29,
		30,
		31,
		32,
		33,
		34,
		35,
		36,
		37,
		38,
		39,
		40,
		41,
		42,
		43,
		44,
		45,
		46,
		47,
		48,
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		20,
		21,
		22,
		23,
		24,
		25,
		26,
		27,
		28,
		29,
		30,
		31,
		32,
		33,
		34,
		35,
		36,
		37,
		38,
		39,
		40,
		41,
		42,
		43,
		44,
		45,
		46,
		47,
		48,
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		20,
		21,
		22,
		23,
		24,
		25,
		26,
		27,
		28,
		29,
		30,
		31,
		32,
		33,
		34,
		35,
		36,
		37,
		38,
		39,
		40,
		41,
		42,
		43,
		44,
		45,
		46,
		47,
		48,
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		5,
		5,
		5,
		5,
		6,
		6,
		6,
		6,
		7,
		7,
		7,
		7,
		8,
		8,
		8,
		8,
		9,
		9,
		9,
		9,
		10,
		10,
		10,
		10,
		11,
		11,
		11,
		11,
		12,
		12,
		12,
		12,
		13,
		13,
		13,
		13,
		14,
		14,
		14,
		14,
		15,
		15,
		15,
		15,
		16,
		16,
		16,
		16,
		17,
		17,
		17,
		17,
		18,
		18,
		18,
		18,
		19,
		19,
		19,
		19,
		20,
		20,
		20,
		20,
		21,
		21,
		21,
		21,
		22,
		22,
		22,
		22,
		23,
		23,
		23,
		23,
		24,
		24,
		24,
		24,
		25,
		25,
		25,
		25,
		26,
		26,
		26,
		26,
		27,
		27,
		27,
		27,
		28,
		28,
		28,
		28,
		29,
		29,
		29,
		29,
		30,
		30,
		30,
		30,
		31,
		31,
		31,
		31,
		32,
		32,
		32,
		32,
		33,
		33,
		33,
		33,
		34,
		34,
		34,
		34,
		35,
		35,
		35,
		35,
		36,
		36,
		36,
		36,
		37,
		37,
		37,
		37,
		38,
		38,
		38,
		38,
		39,
		39,
		39,
		39,
		40,
		40,
		40,
		40,
		41,
		41,
		41,
		41,
		42,
		42,
		42,
		42,
		43,
		43,
		43,
		43,
		44,
		44,
		44,
		44,
		45,
		45,
		45,
		45,
		46,
		46,
		46,
		46,
		47,
		47,
		47,
		47,
		48,
		48,
		48,
		48,
		49,
		49,
		49,
		49,
		50,
		50,
		50,
		50,
		51,
		51,
		51,
		51,
		52,
		52,
		52,
		52,
		53,
		53,
		53,
		53,
		54,
		54,
		54,
		54,
		55,
		55,
		55,
		55,
		56,
		56,
		56,
		56,
		57,
		57,
		57,
		57,
		58,
		58,
		58,
		58,
		59,
		59,
		59,
		59,
		60,
		60,
		60,
		60,
		61,
		61,
		61,
		61,
		62,
		62,
		62,
		62,
		63,
		63,
		63,
		63,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	]);
	lookupOffsets = new Uint16Array([
		1024,
		1536,
		1280,
		1536,
		0,
		256,
		768,
		512
	]);
}));
// node_modules/hyparquet-compressors/src/brotli.contextmap.js
/**
* @import {BrotliBitReader} from './brotli.bitreader.js'
* @param {number} context_map_size
* @param {BrotliBitReader} br
* @returns {[number, Uint8Array]} // num_htrees, context_map
*/
function decodeContextMap(context_map_size, br) {
	let max_run_length_prefix = 0;
	br.readMoreInput();
	const num_htrees = decodeVarLenUint8(br) + 1;
	const context_map = new Uint8Array(context_map_size);
	if (num_htrees <= 1) return [num_htrees, context_map];
	if (br.readBits(1)) max_run_length_prefix = br.readBits(4) + 1;
	const table = [];
	for (let i = 0; i < HUFFMAN_MAX_TABLE_SIZE; i++) table[i] = new HuffmanCode(0, 0);
	readHuffmanCode(num_htrees + max_run_length_prefix, table, 0, br);
	for (let i = 0; i < context_map_size;) {
		br.readMoreInput();
		const code = readSymbol(table, 0, br);
		if (code === 0) {
			context_map[i] = 0;
			i++;
		} else if (code <= max_run_length_prefix) {
			let reps = 1 + (1 << code) + br.readBits(code);
			while (--reps) {
				if (i >= context_map_size) throw new Error("[DecodeContextMap] i >= context_map_size");
				context_map[i] = 0;
				i++;
			}
		} else {
			context_map[i] = code - max_run_length_prefix;
			i++;
		}
	}
	if (br.readBits(1)) inverseMoveToFrontTransform(context_map, context_map_size);
	return [num_htrees, context_map];
}
/**
* @param {Uint8Array} v
* @param {number} index
*/
function moveToFront(v, index) {
	const value = v[index];
	for (let i = index; i; i--) v[i] = v[i - 1];
	v[0] = value;
}
/**
* @param {Uint8Array} v
* @param {number} v_len
*/
function inverseMoveToFrontTransform(v, v_len) {
	const mtf = /* @__PURE__ */ new Uint8Array(256);
	for (let i = 0; i < 256; i++) mtf[i] = i;
	for (let i = 0; i < v_len; i++) {
		const index = v[i];
		v[i] = mtf[index];
		if (index) moveToFront(mtf, index);
	}
}
var init_brotli_contextmap = __esmMin((() => {
	init_brotli_blocks();
	init_brotli_huffman();
	init_gzip_huffman();
}));
// node_modules/hyparquet-compressors/src/brotli.streams.js
var BrotliInput, BrotliOutput;
var init_brotli_streams = __esmMin((() => {
	BrotliInput = class {
		/**
		* @param {Uint8Array} buffer
		*/
		constructor(buffer) {
			this.buffer = buffer;
			this.pos = 0;
		}
		/**
		* @param {Uint8Array} buf
		* @param {number} i
		* @param {number} count
		* @returns {number}
		*/
		read(buf, i, count) {
			if (this.pos + count > this.buffer.length) count = this.buffer.length - this.pos;
			for (let p = 0; p < count; p++) buf[i + p] = this.buffer[this.pos + p];
			this.pos += count;
			return count;
		}
	};
	BrotliOutput = class {
		/**
		* @param {Uint8Array} buf
		*/
		constructor(buf) {
			this.buffer = buf;
			this.pos = 0;
		}
		/**
		* @param {Uint8Array} buf
		* @param {number} count
		* @returns {number}
		*/
		write(buf, count) {
			if (this.pos + count > this.buffer.length) throw new Error("brotli output buffer is not large enough");
			this.buffer.set(buf.subarray(0, count), this.pos);
			this.pos += count;
			return count;
		}
	};
}));
// node_modules/hyparquet-compressors/src/gzip.js
/**
* read d, starting at bit p and mask with m
* @param {Uint8Array} input
* @param {number} pos
* @param {number} mask
* @returns {number}
*/
function bits(input, pos, mask) {
	const o = pos / 8 | 0;
	return (input[o] | input[o + 1] << 8) >> (pos & 7) & mask;
}
/**
* read d, starting at bit p continuing for at least 16 bits
* @param {Uint8Array} d
* @param {number} p
* @returns {number}
*/
function bits16(d, p) {
	const o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
}
/**
* get end of byte
* @param {number} p
* @returns {number}
*/
function shft(p) {
	return (p + 7) / 8 | 0;
}
/**
* return start of gzip payload index
* @param {Uint8Array} input
* @param {number} i inputIndex
* @returns {number}
*/
function gzipStart(input, i) {
	if (input[i++] !== 31 || input[i++] !== 139 || input[i++] !== 8) return 0;
	const flag = input[i++];
	i += 6;
	if (flag & 4) i += (input[i + 10] | input[i + 11] << 8) + 2;
	for (let zs = (flag >> 3 & 1) + (flag >> 4 & 1); zs > 0; zs -= Number(!input[i++]));
	return i + (flag & 2);
}
/**
* GZip decompression
* @param {Uint8Array} input
* @param {Uint8Array} [output]
* @param {number} [inputIndex]
* @param {number} [outputIndex]
* @returns {Uint8Array}
*/
function gunzip(input, output, inputIndex = 0, outputIndex = 0) {
	let out = output ?? /* @__PURE__ */ new Uint8Array(1024);
	if (!(input.length - inputIndex)) return out;
	const payloadStart = gzipStart(input, inputIndex);
	if (payloadStart === input.length - 8) return out;
	if (payloadStart > input.length - 8) throw new Error("unexpected EOF");
	let pos = payloadStart * 8;
	let final = 0;
	let lengthBits = 0;
	let distBits = 0;
	let lengthMap;
	let distMap;
	const totalBits = input.length * 8;
	/** @param {number} length */
	function ensureSize(length) {
		if (!output && length > out.length) {
			const old = out;
			out = new Uint8Array(Math.max(old.length * 2, length));
			out.set(old);
		}
	}
	do {
		if (!lengthMap) {
			final = bits(input, pos, 1);
			const type = bits(input, pos + 1, 3);
			pos += 3;
			if (!type) {
				const s = shft(pos) + 4;
				const l = input[s - 4] | input[s - 3] << 8;
				const t = s + l;
				if (t > input.length) throw new Error("unexpected EOF");
				ensureSize(outputIndex + l);
				out.set(input.subarray(s, t), outputIndex);
				outputIndex += l;
				pos = t * 8;
				continue;
			} else if (type === 1) {
				lengthMap = fixedLengthMap;
				distMap = fixedDistanceMap;
				lengthBits = 9;
				distBits = 5;
			} else if (type === 2) {
				const hLiteral = bits(input, pos, 31) + 257;
				const hcLengths = bits(input, pos + 10, 15) + 4;
				const tl = hLiteral + bits(input, pos + 5, 31) + 1;
				pos += 14;
				const lengthDistanceTree = new Uint8Array(tl);
				const codeLengthTree = /* @__PURE__ */ new Uint8Array(19);
				for (let i = 0; i < hcLengths; ++i) codeLengthTree[codeLengthIndexMap[i]] = bits(input, pos + i * 3, 7);
				pos += hcLengths * 3;
				const codeLengthBits = Math.max(...codeLengthTree);
				const clbMask = (1 << codeLengthBits) - 1;
				const codeLengthMap = huffMap(codeLengthTree, codeLengthBits, 1);
				for (let i = 0; i < tl;) {
					const r = codeLengthMap[bits(input, pos, clbMask)];
					pos += r & 15;
					const symbol = r >> 4;
					if (symbol < 16) lengthDistanceTree[i++] = symbol;
					else {
						let copy = 0;
						let n = 0;
						if (symbol === 16) {
							n = 3 + bits(input, pos, 3);
							pos += 2;
							copy = lengthDistanceTree[i - 1];
						} else if (symbol === 17) {
							n = 3 + bits(input, pos, 7);
							pos += 3;
						} else if (symbol === 18) {
							n = 11 + bits(input, pos, 127);
							pos += 7;
						}
						while (n--) lengthDistanceTree[i++] = copy;
					}
				}
				const lengthTree = lengthDistanceTree.subarray(0, hLiteral);
				const distanceTree = lengthDistanceTree.subarray(hLiteral);
				lengthBits = Math.max(...lengthTree);
				distBits = Math.max(...distanceTree);
				lengthMap = huffMap(lengthTree, lengthBits, 1);
				distMap = huffMap(distanceTree, distBits, 1);
			} else throw new Error("invalid block type");
			if (pos > totalBits) throw new Error("unexpected EOF");
		}
		ensureSize(outputIndex + 131072);
		const lms = (1 << lengthBits) - 1;
		const dms = (1 << distBits) - 1;
		for (;;) {
			const code = lengthMap[bits16(input, pos) & lms];
			const sym = code >> 4;
			pos += code & 15;
			if (pos > totalBits) throw new Error("unexpected EOF");
			if (!code) throw new Error("invalid length/literal");
			if (sym < 256) out[outputIndex++] = sym;
			else if (sym === 256) {
				lengthMap = void 0;
				break;
			} else {
				let add = sym - 254;
				if (sym > 264) {
					const index = sym - 257;
					const b = fixedLengthExtraBits[index];
					add = bits(input, pos, (1 << b) - 1) + fixedLength$2[index];
					pos += b;
				}
				if (!distMap) throw new Error("invalid distance map");
				const d = distMap[bits16(input, pos) & dms];
				const dsym = d >> 4;
				if (!d) throw new Error("invalid distance");
				pos += d & 15;
				let dt = fixedDistance[dsym];
				if (dsym > 3) {
					const b = fixedDistanceExtraBits[dsym];
					dt += bits16(input, pos) & (1 << b) - 1;
					pos += b;
				}
				if (pos > totalBits) throw new Error("unexpected EOF");
				const end = outputIndex + add;
				if (outputIndex < dt) throw new Error("unexpected dictionary case");
				ensureSize(end);
				for (; outputIndex < end; outputIndex++) out[outputIndex] = out[outputIndex - dt];
			}
		}
		if (lengthMap) final = 1;
	} while (!final);
	if (outputIndex < out.length) {
		const nextBlock = Math.ceil(pos / 8) + 8;
		gunzip(input, out, nextBlock, outputIndex);
	}
	if (!output) return out.subarray(0, outputIndex);
	return out;
}
var codeLengthIndexMap;
var init_gzip = __esmMin((() => {
	init_gzip_huffman();
	codeLengthIndexMap = new Uint8Array([
		16,
		17,
		18,
		0,
		8,
		7,
		9,
		6,
		10,
		5,
		11,
		4,
		12,
		3,
		13,
		2,
		14,
		1,
		15
	]);
}));
// node_modules/hyparquet-compressors/src/brotli.dictionary.js
function getDictionary() {
	if (!dictionary) {
		dictionary = /* @__PURE__ */ new Uint8Array(122784);
		const gzipString = atob(dictionaryGz64);
		const gzipBytes = new Uint8Array(gzipString.length);
		for (let i = 0; i < gzipString.length; i++) gzipBytes[i] = gzipString.charCodeAt(i);
		gunzip(gzipBytes, dictionary);
	}
	return dictionary;
}
var dictionaryGz64, dictionary;
var init_brotli_dictionary = __esmMin((() => {
	init_gzip();
	dictionaryGz64 = `
H4sIAAAAAAAAAzy96XIcx7Uu+tuI4DuU2meLxDbRAElNJgYHR0neGrgFyr7bPg5FdlV2dwHVVa3KKoBN
SRHggIHgAFKcBc4zJQIgOGIggYjDF6D+kf8U56K6GxH3Ie73rYRsGRLQnZWVwxq+tXKtlYlf0V40GAZ+
UQe6mBSU2+9GnvZUokw5GozCoGb8RLt+UouqOuxLTRL4/boYaz0Yxf2J3pfUtIqjAR0XIq8W4JdiFFcK
UdRfDVQt8Ad04Ie6rINqOapo43u6EsV81guisJSUdWXA14NFP/SqqoT31kwxDYKyVl6i44pWblnFWhXj
qJLEqa6ouF8VAp1Wo7Dsl8oYpw5U6IV60OgBHYYYj6uMLkRJuRqZJDXaqyhPl9GmrPHeskpCVdGf+WF/
IYhKxt+vC2iP8aFdP/r3QzwTr291/lSOAk+Hnhn0k/IX6B/D8AbRh/FLYYK2ZTWgS+jLaB26KgiqKikP
avw3SE1Fh2nRDypVFSd9kR8mZd8EvklKUYSxam8Q8xzUBt8VTAVzV4GJMJwo9t0y3m8CZZJEK0y3Uivi
mX4/LA36QaDx+aCKvQKeLfqx3oM16w+jQYUO89WwVMH6J5hsECmvhLU3OiiGUaIrqVsuaq5FWIsjt993
ozAKXR1gn8rYE8/X3ifYnzgNdBnrpvrUPj8sRm6QFgI1aAJtTFkFRcM9RF/7o1Bv6uj4D/zHuNigvaCj
WLm6EKTY/zQe1Lq/iL/LIJoS1gmbiP3G2Ms6xJr09+tqUlUGnfrVOIoqn+z9/DPQS7i3VgU9olM80691
tRioEuinH6vjFTGfBOONsecJaLYvrVQTrJaH/jAGfA8KBi1i9LV+rBXWISliX1SaRKCNOO+ChlTQD7qu
DmBNPPRfAa1jR5MkjcNChB/QCTghiCOj0zjYYLDwcRRoPApSTAyWG3ursY+Bl++rlsAalQEV1/BMAloO
DQjGi6Pq30DTblStbcp35LraVY9JsBABdsPHy7A+VfBZvuQXsQaJa8xfSrGq4Q3hu6WkM8Z+YIxJgHka
5aM75eEdDvYv6IvKIWikvxrFmJtJ1n+9rc0DXXa1F3qqURQXOG+s4df53vwg6KYCft1c3df5KfYyVmH/
IPoeVCFoKCAxef/s+FdnVaXBINbbpLH+XxvW/3FQ+UkFewPaM6VImxJ4AltTqmIs77S1OQHoJw39BPvG
fvpBh5VByI99lSBnyNOY4uaO6j4sHcY+iPlGQTEK0acfGFXEt+hZVY0LORCj72IQDRZUoWaqKjTgi/cw
3g/wA9YxoP0EfBcM+v0+ZEJiEhBO7GP6pfYAPDioVX+CvdgNmQO+x5qEBnvYj+2uxWlo+tKgBknWvwn9
lSIVlCACDN6nvZL2ve6c0Yl5H9/l+8xf3sOY/aKzwUQR9hFyAnSYpAW9X5MaQoxDe6DpBNwcYetAXnFl
00fVfS5kQBnrXsA49oOWByIssjK1GDwLmgyqGKOP9XJB/1vwrj7sfaJKpuAnBrQVgPmSfgiwELTbhQUu
YdH+2vvlF16a1L6gfFGBrkUp1j3BEvlhn9q/36VsqmlT9E15cHAwH/sGfRZMNdYDmzAP/K03Y2LbwY8e
xrGlo2NjAXsOKsDY4hCyxCtE+/JF5ccBxoP1Yt9xX4o5a7fsFze8UwWd6QE/+F8bcqCJuBLgWQ/0UIV8
3tjR0cFZerEaLKdgimqUFNPQK4CPyrEuQrIE/bpmEvRRBr2D9yHXdbAJxGhSP8GjwVe9vTmKfOxJ7eNd
e3NYM6180ByH5HsGS9sZqoFaCQyR+FXzxz//+c8YB2SjVwO/m9ZO54dqufoXyO4AfB0MQsHsL2/N/rN9
XYsD4QR5FeRbWrZ9iH6qqSlDkyRYmk4XNPCf7V3tZWi4D7FGkDFJDBnmvPuuA20SYD+hXUBVGETFh4zq
96sJ9h86Cvoh0CXQTBWb8R7WdF3LuhaX9A2ZkMdgugpxjwaDVrDXpdSHnA6wUQavBpMoSqSo0u5XSu/+
8aPNQQpdi36xlJ0gqloJ9FZOKpQSgRenpd1f7doVQj6FWMO/gFgDUiHWfoA6ALyF9XNA/3Gsg1oBOsiA
Vry0X4fKKFdV9SBoo5QGxb2bt2wtg9ZA90kJMgXCH7ovjSGvapsw//XrWztbO3M9FQOh5YN//NgzkC8F
Dc6BHN+76aOt2HpDBsD8gw+wiEXQw/8dumgKUc1AhuTRRW7Pl717CxhPP/autfOHH6C8alg3b8PX/9X6
bao87E29DQq3Df+D0K/imXXAHcneTX/eOuC7kH5ezdOFpAcTgywLQs1xRoN7N32w1YNs0wMq2Lvpw60B
1h90C3JUQRX8E0YDCvxgSjrUzv8dOmOiImRTRSe+yHHTVd4C2ZjGReCAKnRJVxL3QOf6rd+/swH/1RhX
swB6gnyJOzpaOyt+0O+0tfX4cRQC53geeGsQ+2QiP6imiWnvM+3ABrW9mzdv/bR3+xd7N3dsVZ6qYK3w
rs09fRCC6zc666Fik72bN211MB/oWYh6X1UgW7raqz0mSoPPPv1iF/gReCXGGry3tau8qecjrC1EQNef
Qad7O97bWgHW2vreB/8ADWg/dMv/A8wF8uKYV9a3toKuY+xJSUOngrRC4J7Q27rlw398ExW/Wf+v1k7Q
1ka0bSSQiTXihmgwKIAXtr7/wT/+qgbUFryv5fsfWv5jx5b/2LrlvX/06WJx1/+z51PI0vKAD3UH0jbA
F+hj9duUOhT8APqBrkqwdvkC6NADvZaBRSAvgJHCZOuWD/7xyd69e9o2d2wqRtDU6GPXFzudfRA4W99/
7x/bv9z5Px766Gz5oUXv89H+/X9AvxnQTrL+h9ZOYJEErN6pgOZ++KGr/Z/+v/KfQf/0V/7Po0G8JwHN
Kc8zkBYB2HFfZ8sffoDIikLsZR6KoaPj/VasRa0Pot6AqMCxkLNREWvR6mzu6ACNg4exGIB/wKngibjm
Yl+TGihLA1P4UZiHMnOh50p4L3Ri/n2s055yfifkAaCe4KsQfN0PWoGmUSH04T7QiQu6b/Ggc93Ar7ZC
+HyI57AOHTv/ttN8+K+ergR8SQTs/+lPrYPYN4CMqArlEVUTqPxA79723wZ0ErZt/mBvQHkOWv/6q8+c
QhoAl0f9nT+sa/lk17ad4LlWVShAXqtww6Y/fwR8VqZQ6Gr3QVuQJSlxNHCCX9Xft7W809GxuTUE0P/n
pn91/vNfnS2fRSUHeiVZ1/KHP0BflqBTKwXIp9bv1rV0kCawD/3R1v8Pcg1r3bPObG1vd/AgpCLxbWlD
63ctaOpAb67H9KpeqqD/VJL/656PW7Gx36ZRgv+2gMchIX9YB1J4Dz/v4+cD/HyIn4/w8+fNHfLPJvxs
xs8W/KDdZrTbjHab0W4z2m1Guy1otwXttqDdFrTbgnZb0G4L2m1hf/hsE77bhDab0LYDz3Tg2Q5814E2
HWjbgWfQARYDP2iHf4HQ8PMRfj7Ezwf4eR8/7+FnC34242cTftDuI7T7CO0+QruP0O4jtPsI7T5Cu4/Q
7iO0+wjtPkS7D9HuQ7T7EO0+RLsP0e5DtPsQ7T5Euw/R7gO0+wDtPkC7D9DuA7T7AO0+QLsP0O4DtPsA
7d5Hu/fR7n20ex/t3ke799HufbR7H+3eR7v3MeMOzvq9TVv+DLWEyeN/wKxR5dV1WBOJJuiqAsckkReV
gctdCCz1ajYq+BDQr6aUMq+mBnwPesMQcUWQSxEtEvyuXOyt5/dFsN0i4NQQupgWBaQpODYoRd+mr+4T
1YboEzoCUACcAx1UUH18H8k5UqVUVVNAzDACSwJ7Q4YFqU9VByOnFsGeUBCOcdXH+wt4Z8AGQeT5Efgi
5rj8189fP3z9Ej9Lr1/8OvT64a9Dvx769aB89vT1Mj5dwl9zaPUSvz+Rv5ZeP8N3S/hk7tfh15fR9in+
mf31KHo4+vrHX4/+egDfPsLvj/Dfy+zj9ezrq/j3InrCU6+vvb6Fz5++voS2B9Huinz6Av0/fH0eP2fw
c/nXQ/h8Fu97+voC3v/09fzrl/jsBf65gecOvX729sDb8Tc33468HX5zFz/zbw+9PYy/x97MvpnBN3fx
/ZG3o2/H3h5+O4yfQ/iEv4++uffmMX4//OY2nh2VPsbfHsQzo/jsF/R0j79J23H8fhht+d9Db55Ir8No
P/x25M3P+GwcbUbeTMkTw/jmCd7+BNjdJNh4HQWwphOY5bCDsTtAdbT6CTkKxIcxvzXU/rTsAX9AQ7At
fLfow3ImqIyrNHOhooHyYG0BkcFMh0iIPeA/owFq0yo9BobuAgNypBEHc38Qv9Bki60ABjCk5Q47uwqJ
DuyD9+o4hmEcQveqQpQm9AsAWCYBrcFAzP4ENgmkGYxQoMO4JO4FI7Y5qYew2YVZ6qbGhdET0+gLCjRj
CNFggwiVKXolYLcr2jsVvLvmU7PSW2AAv0PaoewerwfagJ4BHAI+gJJ/F4CxE/OAiR3Frq5SQdOQhkYr
+aEq4gnoUj8Blkw1vRn4ArgGqlPvSyJAVyJk9IxP8WyYAMQbU0j9IBHTF0pAA32lXg3M6NG8Dj1DUxP/
xdKVYQrT5WLAmlBrUMdoDOhDV4BHP0WIVRvQQLmmXPT3wbzGgMII6C+m5wXYFDgLOlIFMQzsmBat+TaF
fsaSVHU5ragQWpquC1/8C9DO0PZeARzpwrRxKVqw4sDo5QB2USjGzyBEjaZDx9CbYjx2DRER6wKmD2s+
Tcowk/AsXmew2El5kO4ZTtoD6bnEYgmXM60ksCcoVOKEzpTaDkiGflpwMX1L2FBYqoGqaSKPuMZ31FIx
07lMLhY2webFDkAt6aqaVmkeG1WtBrVPub8F4KpSWoVwpJ+E1IResKaG5rjBBsUQUNhaCsJ+ulpophFw
AxqYFI9VlTyL7klbIb0uIYmGviPt7SWxcuDmY3IARFsIfEBvToSFLSrQL/1KNZWCCLlbBtMPNH0V7Zyg
R2+W8QB3a7DKAhpLKulLYb4mZfooYFeakIMu0E3gRvQn0BnHCWp6RIxbc/lvgGM6WAwla/8gtxl4TodV
X7uE9X5QxEQ1zUpyHvS8X4HJqkgdPoxAwh40BynTZadJPWC/1C0XuM5xVAMqMv0amwcUg/mRLMBgDlcC
YD0py44SXdWiYhEk4UZVzcWEiQUWB3rgTluvHMRCTH8I9EecxERTCrY4phqF2FARMjAxCHd7KTI+I9WB
Vqu1yHVhaupishW43ZRBxQnXACYlGYd+N5PGgDtFvpIEjI3mWqVJ1IndSXSe9leFTAJjTwX/Q8oxeBmm
CnSLJR7Ep3gvzd4QUtCnc8Itf8X+6IqEhIzdMsGPpqfP0M1ovCgtwJKqhW4CbqIVHg1iL3WxRjaA9QKz
mHYpKGEAGwrepbfS7CBf9lJyEXjX+sTTCDsqAM5zdQct8F6KzSr4M6DfBSCXEkEkNQx4CnPrBDX09Bi6
5IyicwKbZzSRK+V4KIPGBlSxhPgzoYvV0MfGb2tkMNjk2HxDXy8Fd0zuDkswoLf0cMtKBN3tlRTyl5vs
7SFzol3oJRGkD2CE722gA7RAjwg9fuylCCPNJ3kHgXh8a8U1/xqMJrR12tthgimPBlqpVk12UcrTWu3c
RWKlLzjn0rqDdAwTceXCvMj1kImB+NUAnRiwhP392pQAPBIM972eOKJjGN/W2MFG0R2ENJ4bU3f4JRjR
g5DQngIBY0GM7qFHRofffN377h+3/LmTWHffNyRqKAIMLewD5fepfXlFq8GAZcp0vTn0HRO8Q56G0Kah
Gsj10AkQiteL3kSQBVYD8j6Ke6l7iDKxgxAK9BObPlUV8RDA7PZBc+CUWFHlYB6bexRsOGAvMCO4KFa5
tvb2v9MFauiHMnQcmz1kYswyKVPnhXRO/MVgAAmYlyQI8EUJl9D9WsTOaKiywVwP1h+MHaeUsVD0f6M+
303JkA91wi1pgflcc75roUeSHnNDtxZJBavtgQa+5WInsfgMC1FMxz9kB4YLYUu/SEKq1H68mSaV+LPp
0zM7yNjgbkg4SnSeExg6lOgIxVrT510hu1CrUZ76RtzbXkrRrPcpU4zB7XSPbPz+ezFUqjmMFZtHt0Qu
onuhqxC39xQxr9jQJ+fpalJ27AkA2NSllOdpgzgvOyFjSiHdVGaQo+JoOyFcunN0X0NlYUafY+ZOPp/v
agd0DUsFTpqHIA49h508VgB5x3EN0gLErovUFSX9Dc9B8hXSBmCIwrfYripPUOSgoKs9iXvo/jEcvKNA
IRRANHUDiLB94BI6Dco8pTFUuC59zY6BEDeAaqG4ho2zAZRKJ7r3DTEEXZ9GsDtJqF9OYoQZyecenQCd
g1QnmJvRG1o7c852wiM8mu7rozu+CpkY0MnT09rpFze0Uch6CsAR8Mro3YRWmD3PXfZps5eqEkqCk9GV
noKKcz15E7vdCSUDBFh3ziU6LIPWapvfE9GXpFUfdFkjDquC6TEJkIb4qg1lRx4CXfP4QAf0D5p215h2
nkB08ogCAiUtFgs+OqVn39D919EPTlOwY9e10KsPTKNT3e1890PnR+IF5JHKd7R/FQ+bXM7XB1mVebzl
xORnglRDz3KupspR1Epn+TYiUJ5WGTDiph7YQGmJDmax0rtps5gfWrGCdHR2VilV6FI0PF8wHfs+6Ojg
qUFO/LgFqo5EYcEqPkQZ0VsAButqp3MZM4JwauPmkaTymEfLHypkEgf2/p93b/vvrvY4Kum4SLf+DvLM
ZjpMechj6EnqAmMmCX3xZjPHAggW9rc633/vBPQM8jQn+GMHRJoDcnJ4bucNcsUp4Dr71Nb/96DxQdVd
9NzHgA41HnvAfiP8xYJVE+qZ7ZSdrc473Y5HzEqvB10tFaijfl2rwLwMeKKWpxvbqRI7g6fDGj2Jhggn
t4nLMUhATg9WpXfvtq/2krYcHzg23OjAlqc7oYUANz/gAwyIKxXyJQRfQsvwAIzQOgqr5F/yTEvUBtzC
Uwk5ajHUlA6dbyG9Lt8pLyro9dxM3+ve1EGF0MnjOie/OV/xeYiWo9sbUAPbs4OYqwBxqDdzpNjk1j/x
l+/pxAb/QROXyeKbNnfkHKpYiL6edS1UEN2eDxBAjscXWHDKzpY/FotFMBEgCxFejvAByhqPtdL7vEl4
ATirGlqHM+whbsUhHlW4XMQcJy2nQ6YNvNbm0dBqeTdIOul5NVvf++gfXTy7bYtTMBpPnhwqSKD1fjEV
qqbbyeU6oQygj7hqm3giAfGvQrrRI0rD7qj7PzbvdiiNYJoXdJdfKTn4yfVsdIp9hr85Oa7f53uj6nae
2OVCPRjUdmJP+t39WrCyHxArk0ne7ymqb3M9+8ttbripA7vZtinX2kkU3s3TQui3NKhRlhg6kzqxel3v
0GMRODz0gLJbJ7vv9NGWIMc73K08OHddyyBxCc8+TEpx4/GoowCm6U/IW+CjnMMzWuBnDI1OEPD3t6DR
NKr4JoItAhnqaTnboWfEVFMaoK9mIzpNXl1PfEhcoIBE0SciMJ6nk6DMFHKGfpSYQ1PorAKRCrhagcqK
1Lfpqyl6VYx59TiIVC31VFHz+IHeEACjhHZmhFElkaGHxQgF84w2UvR2BGmJR2S1iEeT1gGCFSECAF0Y
+lQ5PoUBvZoyHIsCQEs9cdrQeo+AfHVIvAi7ySPDEuzp+NV1wCLO2PXjvsiI20bFRFaAFmk1KtONKmSA
t0FnAJpHUO/KhDzGJzTTnKoCB2oerfniB4IocX1VBLTk8ZEPuIeFrUJSRIUU0yS6jhVILOCfiigSKCfe
j34LNOIwBJABXvTqcSXiJKM+/glc82qhzCZcgxrgv6sqaR8wMtBQXEypSPCiqAT7QPkl4OIBrgsdWAB8
WHzuJZa3gveAtqCvsXd0WYVhBAEGAOVizOAeumANFsenU6oMTRabCKAXK4VVBTO+ehxCcu2P6FgQ35QZ
4JhVNaphpCFBFhiOn0Uu2DmW4yPYSBgLhYjLx+jWMvSShCSa8NV12ny+2ECwnUBGrgxX0ZYMSBuYO+wA
DAOrAXStCZN1FZoYapHd4GnGQtAtBnRLLxpoqBTQ88ZXYyEqCiKZ1rFdwNAHVX9r32EUjSA3KtOpN+Cr
PghfIOhX96lzSPIxbGLQTZ8CeYOeYX6pgBpZB5pmMNCckj0EWI1MkPK4HpuMrgKuG56ghR3TTyiExDAG
lwedA3g5RgUi8aIBYCZDt59RlULEQ1uP7XxFbCu8oEwKqx0AuQ+rC9lPIw7T812FxXg11RfxVdgypYWn
KArABn5sUh1wBJEpiseGHkZut0yQ6wjLnf4o7qqCRRYRlinSbkLdEGif4ReFKKALE6sGIgT44oBeHZB9
cxkHgydga4AY2CMHdJ07jQ54LkXXJyXIfVInmZ18gplQKSkCZvzmir2VgOHRFSULaK2GdcMmBRWgy4gA
UpypNCuAUHxMi9OH7AJlYxIQ+JQlwPNVccaKwaZEqBmfx7jcMtobAOYQPPhY033TR+SoFV2y5l3aqp1e
RC2NjqHwCXpS61QDDRk652qGwxd1UeChTBxrgeEuT6/TKg1fkB4MW8qetAK1hadCmLqUPIQ1oEBYBtW0
AH2JpxgvAzxlSOcVsGCsGCRE55gBn8YuJhTLIWssHidYFVqghGYojlsW9wT2h07HWJcwKj9hnAvYFpYS
xwnejYK0EtLSiiEWaXGLw7BH+/RcAEiXknIR8g1mZ0wXOBYOuA5UDFlLLsYEtHjH0koFK0DLPObqaq9q
nU37YJ55Vcg6tyYqIKGVTxYFhLfSBHoXkgTWHLBEyRPjUhxdRpyEQFI+dnpQzPWqBjFqMl6pBgmZEuvS
kVAEc8eMM0IPrlBSVCwCBoMNMUA6EKFi00KFbgj6AsXJatIqo3+A0QKYS3QTeeLgBTwr86Q6lf7LoNRB
EA1mKj5b82WhT7uJuAWN9faCrCFb3HIscVsVjBAET59dWWgspLLFODFHiHuQGucKfvs2VXTkJZQ5dLAZ
OiC5g5yFxLTwoArjh1lJKxtrFfFwGRYU+sHSf0aZg+kkdEphbSm2K0TwGrJZM2pIe0lUKgVa3NCga54e
k25914UiBRURV1Vq1GSDKklgjcjhdVIUJ3dZsCWjm3I9jGnTHui9mAbCyTWxVcVjwn0HLYC2XAyH0qlk
/ZBG73MZhkIPQIn7ivGUZTGKUPOJuMSth9tgvzA2KAfoJ8Z5RPEAKVN/JStGNgeBkSkJLqiHXczEMHoA
gFs2I+cQ/NEpo5OSeHjIUyQg0CTQWZEgoQYRGlRE0NBb7MJMJrf6ocTbKVLLDnHeRbLL4s+FVPG8QO/i
CSTF4SAdmCXl1irC49jstFRmbJcWsK3pgy/5IcetoJl8vgsKwSUWhwCRswJP/GSE9ox9URx/JOepQj81
MREZDgE159LehBwAv5c9TUkdCy2BY4kBUoiLpMJYwZovnknhNS2ue/OFyBYvpXyw3kQ5OzCM+tIeIYV1
LMEU8gNwLlavRG87z3cLwjt05TEaC6xjPhbZRZ8sLSN6Vl1Zq4J4WYFiY1UFHWD3rC8MwoN0DkiX1DAL
0l4VlmPSZgdRpbytMOSnRI8jFHwKcQxZz/gWgB/03evGfjXBGOicJ5HSqoHI83xyKh1hJHvOsU28CFhH
rAOoEAJBCQ3wJEV7dK5ob4esIRaYDrQynRUqYHwh4wlzDuwbyA2uCWz37+i1wQCL/r5Ijgs+ETrPMzxm
gwvhQQogvgBcw+QDBdRV/kokYSIz4jkG+TyBDPKE/rcLp8P6SJOauIYp30pR0isSTFHSA6kJRUMqcbRW
I4hFnHAHY81vPhcJL1oItE33fK/oAhHzhiPQ3rthwVQ76dQ3Wgxxh6o69LrotnV4Pu7LeU13DswKbCHR
fcBKAxI9QWtoq7O3rB2PHrWSnEuZ7bs+/vQL53OwBPUyHfWu2ANlkcxKTIpP5S0UPInZVcFm616RpeB3
cIOHv93EHguAd8DpvcIX+ZaWL0Nx6miPJkuuZw9wuF8VZ5YpS2QCdg09fClSIpa1FyI2ofgTe0XaeJpO
G7pvg5qzQedL+YIuM+4iIp1gIiAcngNoiQLED0+dxLWbGMJCmZVv7PGTt4UG/veEdJ6it9Wt8QQISk5i
X2HQ72eUHqW90E9PQdcg/drE/0/pVE1EG3rEM6HeHUV0CChGf4pDpOUbiuyceGBFDhuTc9phw+XFGosk
MlUoIf5yH6PROD5sMKSZPyCcGxYlymqndcfSHs2papXaDMyT65HDRcMY137DCGAxwVx6bKFtMGeMVm+D
UgdK5LIRBGM/94iG7SrEGMsglUssp3Til9He99/TLcT553p8q8XAY6pGzs/1MNYI8kSHsD8h11LKEIC4
UNz8ZhM9g9+L+uEa4iM5TcnRc4O3k4g6ORMlukwFm+SMgZ+AyGMelBSxHMlWcTw4cuKV3yZaQA6WjLHH
fZQb3ifWuU9/YPz13t1tH+Xk6NHZLlog7/wd6IYHhX4k/mLgt5CxQTHQZtL336lEqpA+xdcCBAUBnwAF
gQ9g2ZS442RNekmc73wTKyy0qgl6cfFKeg1zPWWRGFwMHuaRv+UIych5aqcsgyfO1y5YCsLd3MO2Nka2
QkL5SQ2TYbQInlepeMOcTXKaERUS+qeJ04wSV9dG59PQpaNEezXhIAc6BPpFDo7zlOjakxOh2jck1vxu
QXR0XGvvc9GYgdGOX9wjmA173a9rrZ0SSyumdUmwmRwvm52CgX9gkO53YB80344+u9qLQuFyspkvCh6W
MwrTJZ5eHtw4HVV8VlEgOgxLTOAYZgBsN8EnnpzHGUbN+OH74oyiUwicRTsgzBMQbVADKhEbAKv3jUxJ
KMEIbyo5Kd5YFO0m6Eti0WkBY5gbhDviXsGBpF327NVyPS3/SWG3t8xthubBTPsIaWqMZe9q51FvsQYc
iy582DNxTY5wu3eIFBVHnKPkhOUbgXE8hlUe5dIAdLGLtZXzlpZesQ6cnXQGuwQmsZz8G/Foe9vovnYY
wRvUvH+fL+d6mAPAcVLgyWm6odmcGolHoJPyn//qlDiEfCmF8RMDHzDSlSPcytNZ7X1JcOHwWCPnQMql
PJHBJsNE4GGYnDVjlQBTisAu0Gg7rCUGgxlSVI6Ee0X7tLT8HVI5USCbWKIDtuJBRlfHRCeJrF6u1fmT
k5Md7ymk5Ag5xzWfi46mxiGSrAoEpEzmMVWuZ0DCDsQGjuUsExoKYIWWYELXWiLYHpsHzRSqgZ5+hj8b
yo1cjxxNm245H5YDYacsvXVYhm9p+TR0HAmT2AM7td9vk0XEOyAHt4vGl7NBp01oabPIHOZI5Ho6xOX6
pUi5NhFPFdIVCIN0y3hGp0PY0ZHgCCPWQasW64/o248ZG5dzHGskSM9twvzQX7v2VbfKkSpzJvyQRjsQ
IwM5jJxrrJOjb6flD+TBHgaH/QGfez0t8m1LQZUZNxRzk0qMtAVPlmDRVmWOJq7i3xIxM7YyN1U/N9qY
Hlp5eboxf2D1lzMry9frB2bweTb5sj52amXxwcrc0Mrcz9nwg2xirjF9vXFypDm9kF2ezCZmVhZv1y8d
z8av188/Wz3/BM1WFhZWFu5mpw80R3/Ons+uvDiwMvdT/ertxqWj2fPbKy8vNQ+caTxerD+6Xr90pPHy
VOOXi/UjQ/i9OXMY3fK9y4c4pF+uNc7cq489X71zbvX6Uz44NFwfR8uZ1fPTqzcuNCbnsuHHK3NHmy9f
1k9eajy5sfJyGY80X2JUz7JL9xoLyytzi2jZfHq4fu5i8+7I6o1T2eSV7Nbx+uN72cgxvn3xUv3Ms+b5
iWxkOJuer5+41zx+Mps7mF1aqD8bwzo07i9gXtnEqWzu0Mri0Mr8WHb7ZTZxtHHmav3JYja51Dgyym9n
z2Z3DtavXKofOVrHs+cerp5frF8awi/1c/PZi4ns2PmVhQf1iZMrS5Mc9sKJ+uST7NZPzeWLWDQsSGPx
auPq7dUDp+tzc/WxiWx+OTs1ng0/W1k8h/6b1+9l00ey4XuNB7IdL37KTl1oLk82rx9rHJzPRhcbR8bq
lw81zjzNpk6uzJ1rnD3WnF5qTl/Pho83n8zXz15sHnyUjV/Lhm9z2OP30C12Njs7gp3Kjv+UTd9onHiI
RVuZG68/fY65rLw8mz1/1FicaODZe0PNmTuNxZHGraXs2ELj4mL28mz90gPs3eqloeadAyuLz+vXXtTP
zNSPHQDZrF4cXj29VD9xG79n08+yxQUMpg4CmDi6emG4ObNYf3w2Wzq68vJ44+U0XlF/emJ16Ej96H2s
Rv3a8+zl6ezI8WxspDG7WD/xI+aYTV5bmQNd3apfOI1VzU6eWL36eGUeMz3ePPRydQjLOIpmoLTG3VMg
ElAmPsdLs1uj2ckxEE926y5GgvFj6RrXzjTuP1uZO432WNLVQ/dWr883Jqfx9tXRY83lC/ULM9mLoezu
0fqh4WzkKVa1efgUaJJ0dfpA48ixbG46G7+PT7Jj50hdCyfZ/9Qd/H9l/lp26WF2eaj+dKJ5d6w+fhYN
QPmNe0exUPXZg/WhE6Ai8Es2dDEbv4pxgkrxFQaAWaNxc3omu3oCRAjKwUJxT1/O1o9ONg9cyG4+rF84
sbK4yN05cDtbeF4/+7B+fLqxdILcOvuy+fLOyuLRxuLxlZcjmAVX7OkB0CpYElwGbuVcZi7XLyw1bi2Q
kBYms+NnsRFgW1AU1rx+5STHP7lUPz8MUsTIs+HnmBc6AZVmY+fBNdjHbO4cKC2bGWlcOwC2It2euJuN
PeOzxxayqwsgD6wtRoX2IKrV0eOcI6h34Vh27lL9wQ1QL6gRXWGRyQULk82hQ82Zs6B2kuLV+eb0FAZM
gjyznC1cqo9huxcaJ2ayG4dW71ysz81kJ49xGe/NghLw1OoQRM1QNv0T927iFDf99IH6tdFsdERed6J5
92Y28hgjxMKKTDuK/rOJ8eaTm1jS+tg5SBgwAmTOyuJNcFzj7gwWJLsNbl3AOnOmZ4ayM9PZKIbxsHFn
ERImWzgDmYNlQXtQI4bUeHGuuQTBchXcB7nXnLlBKsXWXwL/PqZwuHI4WxoD79d/nKqfWWosHm4sjmKO
jalzjckn4BqQRDY+Wb98G3RVv3hw9dxpCs+xh41DU6vn76GT1TPToF6s8+rlK9ncXPPobHNmqnFxKVu4
k80dq1+aJD3cflyfOdNcOtTgGEaadw9zZciJ0yT48/fqh0GfBxqPlrKX9+vnIcYpnVZ/uUBpcw+Ca371
8g3s4+roqezWYch8iJfViydBipB4q6efgd3IKZjU2MjKwi+NI/fJGosTzZO3688hYa5xhNPPsLONu8dB
ciKHn2NSZLrx69Qmp8ab0w8hSah9Fo82n9xbHZ1onHlOUnw5m50+nr04SxUwfhstMWbuxfIvq0NXsx/v
YVW59Q9/giTHRBpnHjdnSKX1a9exI82Z29mJkWziUTbxM7iguXwGYr/5ZGpl/mF28njj7kMRJiOgKDLg
zBPyFMTywpls6r7Iz9PUL/eOZgsToJPm2IP6pUPZ6evsjZv4LJs+tLJ8uT5+qzkEmXNmZXE8u3W/8fP5
bOImRGt96EBj/Bn/fWQ+G/ulOX0Lr8uWh1evL0LmQyNkDyf40rFT2RCplN/+/CP0b3ZsuH70werBm5AP
eC8lIeTnyDDF0UlMbZ6cDv69O4KZrl68Acak3lwexVAbZ2ahU0iokJyjC7LOx/FVfeompDomWL9wtX52
eGXhKOiH+vfaKOZI+T9+vbl0GpyIN4L8sOON60PQFxRlCyNkmcWFxhTo+TS0GxXQyUOQtyQqKJexH7OZ
eby3eQT8PkONPHKM/AtZcelq46fDfPaXo42pI42FuxDm2RWIponVn49l01fI42PPMH0MFVAB42lMLQm/
H81OXM3GJuvnr1FNQAMCEgwdJa4Ad4+N1o+NZsfPkwvOT61OjmSTN0QnCnNBrU9eq0/dagzfBZXWn89m
lx5jjiQ56NPnV4TOr4LIMR7okeYy5vUCCoLMTnl4GpwreoS6hmpl5jBUW/PukWzpPDnl+Amqs4WpbPoY
iKd++Cq/mj7SvDmMBuDQ1YPT1BEQgwt3Vm9eJQq6+LJx+Fnz5QOilPHb7G36IZEMZPt1vPcYGJ+79vAU
xchpSLBLzdvL4ERs4urwj9nCeTwOfbeyeKH+YAkSAOqeUgu7PH2MApbI5Bw0HTTp6o2RbOYFURbme2wR
FAK5wf8vTmTDc1zVyWvZ/ONsAlxwGFyZ3bgCPq1fPgl0RLK8cWVl/ije1TxATVo/O4YdJ23PPwEwg7Ij
xYIgwbYzR4A3oLZWlqfrZ+aziYMrcyfqR05nxx+CQyGNKeVuPGzePUhwMnWBYOzRUuP2leaJ57JQ9zHZ
xuLdxuLUystrwCGU/9CJ964DKUGUEW9ABt66ujo53Lx4on4a6uzS6s0TwBjkx6fPoeVJny9PA9U0rk4R
sl6+jpWvP1psnDvfXD5JhLNwF7OAuofEw7I0x4Bgx0CZxJ+TV4EQyFZnJ1aBoEjbh/EKoseHhyi0H48S
MQLBjt9rPrkKBZGNgE/R1TLAJ6i3fu4l4c3E+eb0PSwOeRYIeeL46p0xoqwXCxS/Q3ebxw5lYHkg5KMX
V16cWj3/COsJIqSWuXS8eXeIgn3iIB4Bs0BIkgexv8uXmzPAUUsr83fA4NyIp0ehGRt3idzA4FwcKLLp
n5oHrzduU+/Uz00BiQFdUAdhhcevgHewm8Cuq6OjnNfJ21BeRCPYu8lpstvYLDRv/dRhootLR6h/b402
b74kqoEgvbSApYPWy6bOg7yx0ZCfFPIjYNhTRE2Xb5AjgB4pD69AsLC3h09AYKBe4aZxYJjmwxv4f/3i
NLiJUmUOZDO+8uIapcHYL/WpY/XJR/Wjt0WPTBI2Dx8nB038TI15/hkV8ePR5r3x5tIS+Aucwh2cvkEY
OXQAvQF4410wGWiVPHkC6d149gi4lMgfGmr0Z7APmB3vgpYB1AG5rl6+z/1aoIalHAbdvoACugn9no1d
W714i4s/NtccP4iFAm7BjtQfXK+fnYPKzh6eoiYd+xE4DZqxfkRGBX48eYIIcPievPcpZMvKy8dQOo2p
M1ANRBrLl1d/ugShhxfVbw6BxrAX2DvoAkyz/uhHbjRk9dxc48xPzdHHHM/JEWJCID3oSkCaW4DEz/DS
5pXj2fxc484EMT9Q1ssbVGSjI8C6lCeArLBxxh7Why7XD4EIT1CPHJ8AF0ATYWrEz7dfgjtowhw7AlFJ
UoQEm4e5dIkE9uIX0Ay2m8bLEUiPwyBFbHf98jJoFSANIguMRnPpwmnMjpBvHJwySRENm+L4KBacanrh
DvfryH3y1NknAKIY3urQNUpO0tj51av3IU+aT+bYDyaIrZycWz1/idIY2uHlLDUdrCrIc+CZ6XmuMJZr
XKyky9chD2kqAj1Oc2tA8AJynmWzw2AcSM7m8hUwKRRQdhx24hIepGnw/G52+zZEBK0YaD0YsJdvW5MW
NAzaI81AmULpQNqPX+Hig6nvjEGjYYPAX6tnLmKjOYWTY8B7EOnZ0AsQGCc7eapx+Sb0MkQTrbCFn6Ge
Vi9QnVGiHlmuHx2GmF09uywct0AUAYsJWhi2yeITcBmEc31+KXt+J5t4DO5eWXwJEoKmAIvBqoL2h6yj
UQbaOHM1OwXz6ia4CfCVNjjo5wWoYr555BFIDvPCvtNUBDdBYsDAPwz6OU5RP3yX2wdNCsG4fJJkA6G0
fL75+CYx2zMA8tHs0lVC5acX67NXYdlRAZ24R+gLow/jvzxFfXrkLq0zkOXQNUgbgha0mV8WW3KhPjHR
XH6YTVyAlUSWX7xKfj8ivHDxfnNmiRDrGCU2cSMsOLz0xCJ10JHjsMppHcw/ARXVLx/E2EADK3MvQb1U
3xeh3Ubql37mHCFvaaTAzr0JCUMsdGQsu3y+ufALdgHzzRZGMGzgdhKe8Avt8UtXm7Py+SHYApcIdw9O
N6ZnAS1op88ehBLMJs5BllIbwlCdnMPKg7WJisdGVn+8CrsGfzauTxNXQ1YvHaVldHkIVkP9CiyFi80Z
IKJpoqDpy80nlyFRCVpunsDc6yfEWoeFNfNjNn0NPAKxQ7h1/2zzl3ONc0v4CoYJJQNGAsH7y0Vq0sPL
jV9u12cmRKRMZbcsR4/gE2qfW/frT26DrYgkJx42DtwERQGjYsr0n8z9DH2UTV+gOwImA5D/5BzV9NiF
xtnbhL54aglm3RiNo6VlAunJKVAg7dCx5Wz2aP3aBMURjESsNshm9Enj5wOkqAOnBYg+EHfKaTBF/fpN
Uuz4YwiTbOJOdusc+Xf4EPA8TQAChgvAbNnkpGjn682fgdJPrP50snH3ANaKy3X3MFRn/dlY88l8NjwL
LsuWLwA40UkFI3TuDvf95HFMtnHxBX0jL4ZgSVGNUrOfF01BSoPEgE1By1EsOPyO3mCtiIl6FTqagJ9o
kz4oohQggctXoaqw1+ACyrFh+iiwOFRGLy407g5hGQH8sCYQoasHxutjj0hFEzfp21m4lT2cJepYvgzz
XCwIMPJBvJqyhZiKLrJsdpYkB3V5+Cq4tT49Toq6fqV+8lL28Gg2C2V6ggba2PPmkxu0lW4+XL0K2EZ3
ED4hnLv8E+XG/COYRZgdRRww1eQ4LeiLp/DJKvj92DCkuvjQntESfDpJCAdD4OikCJxjGAxl2oWZxqUX
jcvYC0CUJ9k9KIhJIkmsz/Ff6Dp4caF+6BrIMrs5SmE4PNs8MkMn2PAwXTQP7mDHVy8CJz/DXIhegEAm
ZmCT4nXQkvQ8wHKBdUkbZIkegxsv0M/Ki/MAvfXzE/SDwVrEpmDjsNFT6HAGlLM6dJAC9sRV7DVAF8Ug
Ojk3CloCtG4sLkPKNe4RBTUWx7BiNDqO3IcdRx/LyUuNowCBk9jxlbnbFHoP55rLl7KRi5zypSOwZBu/
YJ2PwH5pzl4HmWGhOPLbLxuLl/FhdvwADdvlQ83lSUwKhgD0EZ1OLy5k48tsicE/uNl8OpHNw0I5Q2cm
cAKY6+Qp0Q4PKaiBu6aXgBUhc/iWp4eBYMk1156s/jTRuDxE6XTrLp2BF2bqM2dJIRcXKKuPnSOXTR8j
42Czrp6A8KT5A/ELpX/kNORt48wN+jfuHBQP1T1af8uXG4BYk9caT65RPgBbAnsfvEdcNLlEb+ThSVE9
4JGbUFsCmWjjU4NPH6mf+LEO4Dd7ZHX0mEi5SZhvNGzvL6zeOQfwTIvj3OHV+7NE13NH0YbrMALrnvwC
M3xl/sjqhcfZ8BHsPv1RLw6uLExnIwAGRxsn7lPHLd3CvhNDPjwFpQw6oT1+b5Zae/g5um2cWQRoIXp5
TKMV6p5YFED60EvQNh131x9QR8OyuHS0Pjdcv/1T/eSVxoNT9BJfO7C6SFQGyiHZz15tHp3AdhOdzi02
pq+vXnhWn37avLeYjYw3lhebM6cghME42YGfiIhevFiZP0Gjb3qGW/b8duPoUH346Mo8AOdc48QMmfoq
xNEi13z5KdHIFTp7geK4krCUjy1jOm7KMA4dDviM6/Ni35MQydgPfdePEl9XqlE1ir9NtZsyUIUnnl4k
AbOhBGwa1juIlQTOhmFUKcRa4mfDqo6ZhKUYvyohpcb1U095cs4eqTREn9KP8eQTiZqPq7HGe40uvVoI
JY7UDESM5ZDAUsN0klCVVYG5yyU5SGNIrpHQQg6b0Sjfpn7VBj4aia01KiiloXKjONaRTe5kSK8fqzj2
C4w+RG9lGbnmATgPMjhOVSn4axGJjDtlqLlhoN+rqVArxu242gbhSuyohOYWFENwY4mFxXhSxulJbE9U
YcBmMMBoQH6O+coqGQnANRKkG0pVACWRvIbnUIxm5im7p5nPHRV5xiaRnkbiYSJmTvhKgjM5R6yYG1Wq
NnNbG4n24a7FeIEv4Zk8v7WRkLHEfxqP8TeYY+z6qhp5GASztZPI8zlQ/F4IJKiYUQKYa8D6HX7kxr7x
sZvMQ8JOpewBv+siKQSrEmNlJb1KawZGRRJALRHKnpIeVFTk6mEF0FS38eCcK6OMnJUbiVWLGLNk+2c0
KFYqkrhBI1HXBpP1GWXLnBEJozax2v/qMd5Z8DnTlDFuUaC9KNEh9heTfbVgJDqP0bJ+qBjXhPFyZZTL
sKbIfXXd8/dL3Cdj//CUZHsp7v5+UrgfRNhFjpkkH7+6v8/HO149rur9pCpPDbya8nSkB3h2WVXMAq5o
hpAzlJVpQEyXKL667vqBqwp4SCKCJXzVQ594OupTVcxCgmFNQShEIqeNhNHGEi0cFmW1sdfccYb6GknX
5Uwx94IfFFREjgDhkCsNY5iUxDd60esnrxd/nfh1VLLkF14/xM8cs95/PS6fPPr1gOTKP8bvy78O4fOD
0ubpr0fwc0jy6n+ST2bx23PJqV+0mfavf5RnlyULf4q9SY8vfh3Fpy+YrY+/F/lvZvHj2SXJ6n+M1mvf
vz7Dsb2+yvfyO/QnGfySYf/i9YL091j6f8TeZWwvXl9/fe/1Sfz3IZ69a2chzz6Sb/Ekxn1DxvxEPuNb
X8h8Zdb49kf5BG/5dVhmzb5ZY4Atn+Cfl+j5R/vGtbEx1//H30eIZw+s9cA2Q+hx9t8VA+bwxEtZ0yvy
D9d6RN7+UNrYOgasLLAklQOW0DPHaesXLP16AL09+e3W2d9uj/52a/6322Py+9Bvt+bkk7O/3VqST47+
duvMb7ce/nbrZ/n3Pfl2Qhrg/8u/3ZqSp0b5ID9Bm1vy1Lz8e0QenJc2M/yF/15iGza+jd/7FHlaWl7i
//nU8G+3Hvx26478fv63W2Py1ZL8PiGdTMsb7/126+lanxzV7d//jXddkJFc+r2fIXmd9MPfn0rLe/LJ
vd/7RPsjMovp31dgWlpiDI/kkznpbVqeuiOfnJanRuTDB9JgSj55IN3+xAf51T1pc17Wdkh6G3oz//bw
2yNvbvPfb0ffPHxz982NN9NvZt/Mv5nBP3d//xw/T6Wuw8Lb8TezUslhhPUZ0J41GEbQfvbNM7Q7/PbQ
21H8fRefjr0dfntQ6jzMSyWHu/I5W7Biw8/o+SCrO6DfqTf30RPe+/YAPnuO3u7h7bPS8jZHhd+G0eIu
Ws5wtFJbYlwqScy/eYZvx98ewO9Tb36Rt3Jso+j3Jt/45sHaTEbx+2PWosB4Rt7MyJgey7tmMTvOlFUl
HrKWBFrelNoUw+jRjvhnmQlGgKdYo+IpnnqCnyl8MibVKlgN466Mlk/wPbOc1+/PYoQ30fcY5nkXT99c
+3yEb5OxcCZj+Ocgx4uWI2+mudry28/S5zDeePfNdZnduLRh66fcG1mf2bcHWR2Dq8Q1ln2ZkXHclPZY
Z+zdz1xdPDGCzx6gj2EZw8/ckzcP8Nt9rNIIWo7jrcNoz1ksvHmET0Ywh8fccRnPYanSwRW2ozuI9bkn
877LFUZPN4VGWLXjOvdExjG8tneHWNED35LmfsY3HNW9f6/6Y1mZQ/KueaGKGYwP45K3ch3mpbdR6X+U
MwfdzL55zjFIbJjkBjFGkrGnaZCUGeQaFG0EtsA6BjylVYlGlDAlj5U1pLqDRKoVlSn7UdhlY+wl5CSu
Ae5ITq9E0zNdn7rbZgKYOA1DyX6O+DirETCSV2KTmV3DPM5BHUjRReAzN9BpKKUXQs2s9n6iGxXWvBrU
qk3LNxLQN6DcGvpktHmvnRHL0aBTz5fciFhLdnIs88UbCiw/UfalaITNAzBr4cp8C8Nddcx4V0bIsPhA
mZHRgY27zytPch6lsof2BrVEOwu2dJlU7aUuy9zwL4AZhnwync1VoU2e8Ewq0xXQzNwit8y0hTSWOhbM
MmHBkQLARU2ilKV0p2K+pxRui5mYgO8qimnu2oYlGlkCAoKQWAGDKDHODyBHJzWbjyFrzVQyicn3EkCf
EtMUGGlrGJbJeLhAcncJ1kJCd4Yo1wjiMVymjDPMSYK+mFJXldSEgLFMNpdkYx86wyN4u2wn666hb/ul
3sfgWbOWW1FgvKard3GmprzD0llSjhlytUfCpR1gRFv2gaHxiRqQ6DsaCJi7pBuVdC9IgZXuiGfjmqdd
RjYxWZXJI77h/rHuB5aYxRP8hHU2GbxYkoS6gPTBlAEtLY0NdJL6GKxRIfmuLN4IeG2zHIxNyjA2PptF
u7hmJDDsAGOAfckOIWl4fonIvOq7XJ5ttuZKhcYGV14x6DewO23TZKxFpAIQLinSZk+027B4I3GdAI1a
4sYYKcv5pSZxCtpmdpi/WWpNmWwQ1DSTzjzmSDBgjQH+wmMDfgRIiYXE5xylJB0IzXe1p0HPuhYGvbKo
QCB1SSSezw8ZwcfQTabylbSyU2EBNIB6icDXXlXSDMLUvn+nnburJK3775bVGEmbMikHbOSCysEj2tvG
8iFMyaB9A9IocascG+dmg3oZx0dq2JYy6ywp6UTmLqkthkPBX3vsFrtK+NcmyDDPQJJdiOpdzfwBbrCs
tSHVwTLp3iRv+sQKAafbCfWgs8Pug01t8npJISr4wsoeyhBfSjiQScDX5IcdzG4rST2iAgsyMmTTFLTk
kkgsuPZ26jQxTOkJSfMSvx/bOjssJpMM6rXk/qBm7PxAUpx0r2VfyJcqyXNf2S/4CRN+32lr22GFh9TA
YUL1APchSiUKdC3vZS05ZoMVWtWUNqAWOd2dsyH3DgPOpTCHUMinYktyT0AFzCICm9VsYotp28Sagi2S
iBBXdlhhxeK0oc0KIoFVmVpTYoEUhklawSkx/Nr7mNQfQgozC8hjaG1c6fFhuaSeHixrS1LMBPF67Y65
KmGg/jarA2xOkS3wBG4IfT4v0kbXmOeCld/B7MBSVGbJEVX72HI4M4ZAtButCBKSAilq1qUukRkHSLuG
gYmSewXCpwAKavmWFiYL4LUOiMwD7YADtkMyYHN3UOpCSWKJHZab9NFKfxpLLeqcIxnYNo3D0L71pSgz
sxU+syK9nErCox86bAVJoPzY7MAKMp2ZGYYqKMQ2PNuXPKtAWpe2sg5vd85mTzhrSUqM9MeagZkrfsos
kH7MdluFZUjVLk9y4/9l5/651dpMS3GSSCI7u3NUpoHex6hpUkEimQcFRs4OaKn4peM2m35n0+kMazLg
cZb3xdx3gxmK0T4qNwYmQ1fRaBZhBZW1z6+klbIVcpArvhfUIJ8rUoUUVAIFj3Gy7LfEexupbYWpYATa
5lanrPYaKpPUQJ54q9NrcUjMDMVUU5ZEldpXFlZgzUQ3UiZTwKFnvE8JeeftEmyzqGSXR43sGF0iF38V
QZQnjk3nMHuU61vRzNyAtOoMSvkihrtuHdQOy35vEy25lqVhvrHZeiy5hEkrVwQEKyhj36Xohva2OhLK
m1gwVKDWNUkBO1H0E8ZFY4C9VsCzMinWDBIYHZpKJPKFdfLwH984LGjOucdGi6cEW8H61N05UXUgaFYW
GmDMP1MRuA9SubSiuaL78P6KzQeOtU0M2qrFreZhkRzWBWJ4tgIPi0oeVDUuubMtZR6rzTIzOyz4slll
RorAQY+zaJqR1BAMQipgrGupsqY1NHosqZEu641XE8FuDCSOJVnNBm3bNE4WAmOKnLN+PRkPAoRzhzIN
JIcVwhwyxKp5C7C0AlmCKZlWLeKCyWqmNS9JPpJx7K7lIUGTiGvH+sI8G9Tv2BycWIquMU6ftYr0Lgny
hzAWbb+WZLnDQj9ffGZBCFlO6JDKNn5jUyKY0kE6Y0B0rodCPCAslM6oCPBdGyBn/1oamfb+mrI8MvVR
VSrEQQtXzN4yVJxxKtF+ohtuoy9lWZjWqC0zQ8BT3G0VitpYZvkt7X0Z1CoAGt9YIWkTWY0Up8LEAKlC
313LorTpjIzPB1IUH24iwkN2xObHSpGxoFayibBSIgv0Z4vUUPGxG6sULeXnWZWi7FdZsMdnaq2ILsnO
IUxhQSIvTWSrmB3KbEQLGRP5viS8FjAZgTmE2y2eB/rle39wpDDPHgsnoSIprViyHiS2G4QBQW/TE41k
0mlvF3mHGqdIbc9UXAAe3lcAadOrZS5tdpV2WyjNPLKoyCImLB8kpYuorkPmXLJc1oaO1naWku6T6toU
F9aM6E10taxDJhDo0IkKYlRIeaZ1LZ9L5pnDFcNQc44UvbEpywZ6ZTeIvKXlc7CRY3OzjMTyYx+s1Cv6
AslYJANDo8NUyhsy6wIWiqwSCya5PowRgHRj+iwtfaxZLMDZziI5acWWJupJBn1BZhETM2qs7s7ycwq4
PNaOTaNgDRnaY+WYTkQyLdlRcrIEXEKUsmrxuhZnhzXuQOvgSZb0Nxgg3+4oI2/3wT6SWthFtujpYuV7
AAlBDutabL6esWPRdkG2EsyiF9ci4002/UDKi7U4xu5YwdbMsgmnzqCWtLyODluvDfQOIgQMpQSTyh8Q
nj5VuFPwea1CjddbOCxq6nADWRwdf70bK6iETl7XwMrbrLwWljZY4t2JfwFVMXmP9OkzNYSlgPiGbVaU
/A2wDPbnAIiRX6YUMsZlCUIViGp1uv9uhYdUCYOIdUSd2mQVr0tJYi8TkbCYzjbI39gXHVfWO383VxMo
Eo/pLgOcEdOWOwuKgsWwMDdHBglIoxgiA2tKHe4o2pS0PoFH2dlfmZIIyCGZJpLwRjVh0zRsGoizW3Jd
HKIZsm+tSnKT0ocubcWKL3URQ8cvWqMpsQlhHgkIr223UqBgs23axG7ZyoqcYvczLTsv+VO5HowMb01g
gwRarD3SvOT84Dsscuonu+WyAY95T+QL6gFlpD5ergez5DrbNFkASN4Y0MNrMZyC3DKCTVWOSK0KDdS4
1i6ZU/mihQAe9gTqjMVpoNlci9ml5IHYMrS+/ES0fZiKSPqr1FB3RFSahNAPfxal+CRlAbiSZb1Ye9MK
FGewHHG4JNKURTSkMIUByMd4ZelYMlPy3W1Ct+mVmgUOy/hzN6MKt5NICURF/YcX2aTFrkKNm+l8YSHq
HuvssCmvLKdJ9mDiEnR5L9gD/UlNt6C2h5oJEjJyeIJFyyallUyj1NgqCcwZpnYykpVseIUKlon1hGhl
KclrosUOoWOTCDe02UQsMSNyPbR6Er/aa01nW+nA7E3jfgxCCqfqOC8lNDcILmhpKVgalNJ1vIaDeZpr
lR+6v2JdjNiTbPKgVuU9KL6Yxf7vKUQtkuq09Y9pIAwkh2ZGLlIQCQZTwJXy8AIdtJuu+UOMFFPFxHZa
J5dd1patjlQClLpvPMZKIRwqYlBhq+iewvj2SXU7SW9d12KrHOT/sq8SOANyr43YaqwAxzoC3CTeqYA2
Gvi4ra2nNQ+OjTfYjD3Dy1XwAOtA4X9iVu/Xf2MaKAhF0kRB47HbnWvfY31IHrPL6UkSzJdYILhHSmk4
vLXG8cO/snJbWd5MgGlttS7JRu9RjsBg3tsQrpcrReKNzi7r4SnCtiMqI8NE8ScpzaHaNj+2NQ5kKiAb
Wi6fS5mVwOb6mT1rjqWNQFWe49i8wTX3D0vUSiZ9ESzdYktgmI/lJh1nm7Vz+GxFiZ6zlTEAEGsscSc6
QEQz2xtKLyBe37B2HCxz1smPmIQGHJzEO2y1ks9TA2Ri/m7NKxhUFcGm4r2jtsZ6fip5ohuldmZQa6ed
+40Cy8idAlKLYMO2VMoskkVBbta7tfHTUDgOkJg79ol2eEmPTQU32+Qwttbyhz+w4thOGJUaQsjaapIM
l+thajdYRnDPfr0Ndl9ZVTbY0hHfWQaqptJ1q6ixDTbrsWXntr3b/un8J3EicIXYRTQqEoxeEtfphWN1
xZrzjdT7Wy9iBrJMUjmNX9xA2PBpIsN9l5fQdDq5HqlDyxtuQC9fWh+ntkCXV+KI7GHuZlgS9ONEoZT7
FVhRrLmUfOQq65dKoPMHQ1rVrPkZDpA8hVHDEjcM3/EKEJBwzoFF3J3zmLIdVe0bEsyBFGAzZA2Mf46C
1SnBzSpwaby3doqksMmCChiCcn5A1L/4DqFet1nvK2vz6jRW1ockR9pglSAgJhpcm5ioGSPOv2JNBJFU
Xyn6ZG0M2k12WqxIkxXL0yJ76tiCK5KPiV4+k5IHznZq2KhIbSjuxZAXx1ANglL66aTsTyQ5eb1NjMw5
tpRN96CVptTyX/mlzhaZH8thcIbbsFEbHTdOpX4N6xrkeujHRL9ScNOwmB2NbBoG6e+GprFZwQ7YkC4K
wYrdTss6KXqZRFJk4Ctrse+xfuHdFmvsoaOApXmkdMXf/JiktVaQYYd1a+2xaNTmwndWCRVY60LR5fmZ
WKuOrWNitoUATGHN6nfnK+va2WWtcmt+GNdSOTYdlGKhGB0oYvW02UI0X1g8KLmgAJm/V4dQLCdkS3IY
3rJEcCLFgoxIvkKN+lbqdsf96BP0CYKsAXzSFcjv0Lmy8owXRmHjWlp6oSid9VIFeb2tumH6dY0Fw0X3
BwFT1NFSKta2dtI7qQcdW63HkVrZEKaxwwRmKaXQuTbaTvG9Qh9JnrexCbAOvRE6KPZar8puLUnbA6KE
tdRDMmV6YKGWEvqXgGRdqZlAde6wShS1p9mZ9lMq2jJBG8Ug9pNBK/J4CxE2QDmSYpzbmisnSZVvBifa
qhMtUnYoqNlaNLFrDQcyOnsXXBf22uME+jvxooDlnJNa0doWFPIANdraVSalo0n3ihXplC1dfyUlTkKp
H2CSbQHdKUqUjXg9aF4J9s315AWGel4kOKtoF4T1V9GG/hCVlHdajbfDuo5tzRvTapUNhrAG03gjHFGC
FV30yX1qDc2iX0w0L8FxeBlbXkp35uVagtAr2nLysNVYSgg8FUi+dgny2+12PsfL82JkQ/pZZFy1BUCU
I3WtWX8NS8AK9hQC4v9yCmK2xLzZzKH1TDXvsFaCw+AWwfqxVCVZK3LECgqJaKdE6gEHUeoVY7pa0Nnn
4qzYxMMu+ntgQULpbbfuYaL+SB5giNGA5VupEA/wLDXsPF6zApFhazo4UmhEe59Zv/cnUhDKkRufarw4
CH/VxNsEaSoFMyRqiBCDlehzPUZGUOJVP6DB7ZKV3cqqddjs2NZe+hjKmGdn2AAHmiZl7TXP1iMwLA7s
gFisS49lNrnF1I1YCSV2jqVIKQCAR6G5vMhNZSHLrK0vxfRZmaaYWg+UY4te9OxmuTdTo7YXONWHzfS+
tsceHK64FCIe8tgzRUecAa5OBVw4n1t72ubzt2gaE2FS0OJbgyzYwfpo/j4SEbV9xXf/2CH/I+HF9Et5
gKaOLTTmiLYFYgGxyAoCmzrdUl+Y50Cs2mH2WFDKewyIIxN5bzEV5/SA3LlUsrWYoAPExmdsFCxZqeKt
1+q8GPKYppdONIq40VzyB6tw2NJnbbwlhv4CFZJZbGY9ltIhGmvNQ2tuaBWnUWunFA62jEetbaUNT1Op
jmKfdflsySPD8qv4sZ5Z8LpDYbdD0Lax1aec7akYmms1jPZaqwDsK/Rd1axaUYo8VqXbq0qkz23CVFup
tiBYvpIKLaB0hmDJDZQQSLb0wbufsSBQEA5qhyyxw57H/TWFVDcVa6/QtUJdJScTDiS+4Vgg4mjASdXw
9RuF+GBNRWwdtIiGZDla1iehtUGrcA0mQFUQhtryVrZqmNnOGg+x1P/hATj5HqLZ0iAvz3RYfj6G3o53
WzdTH0+vYX2KLs/nrXlMaBKy3I3Dq1NsaSLWwwHfh/KfxMYk5hw5vokd1gimBMXrwkhuKBOqgwypVUCB
YhDwdgsdd9iyEIQHQL8Wj+fa/9PpeuefO8RIc7ojcY44tF3BR3K1m+dY9EuzxfxbvRjHGhcQhnhgUA4H
XWOrn/HaSpZO4Y2QFICYP5duzUcq0s1xbKm4H8Rrt8EWEiyz2Foh2jdoVZ2dmMdabfvBY44XwTSJrXM8
74iCHhzM57CfBTGIS1LxPdrKdcNa5x1xnFl3kfn+++9+6Bz0BQJERVML7fLwnNRITVJNDyeJnVVX9sYq
FUHqGFvAzhoqXWCnXkClbdYLbs3cvLUGkx3WGhSCzDl/9wOAj4pJYcUWeOdYit0q+FJbNy9XAmywxRAd
W3fQSJ2YqBiyJpoKdtiTbNayC5TcVYAFkdsAglqbdfG02SKLXe2B39PSknfEvQjGIxVD/NLRv2vNJy51
vpwBX4mtVmW1ygCkR89enAaCnmNxxrmWGwkKWK8vDSgIy2T6qN9WT9zYbYlow1rhNPGzAgFLkXfWasby
fS6VS5z/4j2rXm2tGhSL97Mz8aV72+WKVyPV+7vaCeqIbWw9RwJ4SOGyXyHV0IwoYBvFjsuzzj9Lg8Pe
5LWOnFYSmby959ET50OVxdKSmqWvrb4QdO0ze9KrHGGFT3RcEB6N/X5Qsq2HmF8r9yjF/9aOvqu8BBLs
JJ602LHy06GPEyYd0AXveKRTFEwSW0wkZ+OOw1OPCu8u9WORtNBxfvJfFvkDC0ehH9l6jc5aecA1PWFL
EtI1Sm9orpUXqW0QZ0DAw21KFFtVbW3QG/fYqAEsI+8YdOgT7845Vp/5oTgDuuwxhq1s87eerv/dDpFI
FxBPpC1YNyzIGgPeihKWO1aUeafbWY+/6Q6Va2vjBCtha8Fs3RarApAcpTDm7lp3EauLcbZyCthmKwZu
BClRb7D6Mr6jygSr7Qi4ciFLqdEZVxJ9a523UhWfYmbtLNJqPEydtbh3WAvTFq8yPdZslZWg1w/YsxDY
knqORFZgKmIV5Ktma875i2NvjklATjzqYsl2bKqtt2ikyD5GxjtE6MbwSDeEFYIS0Hl3jorInkkxzmO7
KsCeCe352JqYEXcDz2ATOYLbZgS+2kp0htznx2Rd+glpdoN+PmHF4SjcvOa5dF2iC1sk1GE5fh6dWpjW
KrfobahSmqF765MFm/01DWpYxj85OSJcHnDS7Qq0RqcT6FEsYbr6HLntdP2f1kMdWkTs2BpqVDYcjq2z
Z3i5MneFZ95qrRCo02VJimBLDiHZcgNLtoERSC4wMcC0vBI678i5mlxgIiU68Xut3fJvoSTIB4qBG/6p
vfNCLhsB9LPwYHN1n7Oluq9PbjPJy61IjrIVVPMwVIhYLD23dYtPrpP0SdUkBWPztk9HVKTTbWu3bqSt
w5vpbGFAW2CKTjIGIPE6TEcZW7PUkwKCsa3N3+JQCUdSZZWIumjphfoxpMfXoduDS051Zc8PBy2sGCyL
F5ZnXeDiQtzD+z6tL8exJ8TdoqSAIFLa9to34j9TskXONq/ix+Lu3ae9Tlv91vncxijtIV1vdChJYj8i
luIRYiwKFvzO0ondObn2hIWg7GEw0a+SmYiQFfQrwlhuPXCwWBUif96L5bCmGXgyTQzkkinW0G1RiggC
v0D2RGKk2UJpRogvpMMM7F8hbOLBii8g0fPFqb2bh7MwXsUzt8EWz6Q/sopubJyHQ2KgUqA1wSNXnjsb
dy3MgMWsfi8m10ZDDVsFKxm6uWZrT5p2q0Z3xBEGrBxb75FXMHBiiZiDIiCwD1o0Xet3jB2DjBOAFVhT
j5dVQaPtlv/lLE/n5IoH5TDJI6oZIimHd8XwEo3QHgbHFSvB0oJcwRBriWUjFANFWpjWI8GPmJiWG3a/
sEcGfmjLAUeyGH9nSdb15gt7rCpFJlUoxwm0A0Q7QmYRtNlyvTUiK7keVzSercv5HWE/KwFKDVXwoESG
5K3v35FKYRvk3qZcT8oa+rkep5cOZTotBkQFQPtCW0F/Yv8IfVnwGMIGk7anco5jjyPoMgFZbcjt/PLz
HZENOBQ+Z1yEmDnOf9mwDVtTkIfIEk8UUf0OWgjdaWFa4q0JapEhYQUGFX0ezOohHhbPl6We9aJFocGl
vq+3nSFcsG+jxJYKk1ph1i7eXBJfTHWHDSHJr9WhtmVfJVihzANYnjsy6JCyzpVeRLfxpMKxIVyMHTA0
FcpSzJDxWZwAZIONhesuWD8fDSlozO5uh26VLkuuLVJulGdZclQrzLhWfDQvGD0KqdihPvPWh8gzLFo2
oN9iFNsCsY6tVYhpyz1jkZWRtuhfnnJQSEwitHZYb72xlYA5aMyGRAqOJsrCjlpxz70jCZNOfMzInv9h
YVmUkbQL+CclDBl6IjDNHlt9U7DwADiYVz18asG6LQG+UTlyhsPHsRRfSP0/R24A0TFvfWfZbHatfq+L
OxiJ33yDLWJsUYWIGsy1zTLgHql7KUsrsCLmVlkr6Rtb/3qjxFlI2KkfeRvpc7fnt9avJoGDcri+FuPJ
2pUErrVtNhAlkXPDWr/FGqKC17WQm7AriqFXURimLFoa7LABjuLsZ0KRUGsUC5Cg1waLiuYb8aEby31l
tkRem41rNl+6PCrjZQ000iwHOPR84YGd1uug6dQjYjFlnqvxnraAJ3eBdTPhz24/kZgVBlgNUE7Y0FJR
KGvFDY0luhZrpOV9mo7Qg9b0snrzG+Xw0jGAoX6WvLehUBuJqDGxbyyBymVhvH+EK7DRRttBwcrCFITx
KnKHHNSn1IF37BmfQz4TNWGIjW0NZcfSmRE0EddskXTj2EOiPTZ+CUKGW2djyL2i3HrIg3VyhxzD+yGj
9ABUqKDpMbMucV5nxMViiV9YPvZgWmKCgkBu2HOULd7p2IrfeXZNDfaZElzBI+E0+QQLCCoQ67pQ4/Ga
tXp4Gub5Uji6IGFMNTF9AmX1mJFal4khj5VIHvS+hrEupub3utJO99e9fKbXHpPZsphGzmhBjrICeUoL
vM+etG/kdZA8h02lXqSwUxBY8NRu5co339i6rJ+oGCLPa5c7l6yME0xJ7ypjvRhwwTLzQIf9NWye+poZ
cJ6WA811LdsSVv5VcoSd2nu1aht5T3RAYwt/5XrWqmDKbYuOAlynNxzUw4WVCvbYvLWAbRECDquiOt+1
2Pgj3gfNSW8UZqT2oneUltrfef+05o67SmjiE9ZapiSSoIW1upLfWaJlHB19HkWJTeWC8I5yzA8jq9i3
MyBpkLE4ScwcR16yhZUVXcoBVOi45tpH8deGkS5d1E4E1qxL65s2GyVWtp49lsPEW2h9yh2MmgcIvI6N
/t1EbBlqbdpLcophfBtcVrQqYXtaBLiKbHnOLnG+Q17H3P9ohz0yECvHD20N0LXgcVGfAN6wbgcA9m11
fOcHXqLFEzaHHcmNOirg0VnI8F/KwfYk5bWPLGbLg/BesF5F4n95DNjmdCmnHNvrFqCsnS++3OvYcvob
ZU8UhF/s2Jr5dNMnVsOKKbmuxSr7fNlyh4yQp2A+j2dyZM5cT1QAfmL5Yp5oRzmqh6Ivih1rtIvBWjDE
pJq7H4olT9kM0lcsIp/ov/I2Lx3/D33v7ziEU1hthiBI+C/ltGNslB5GSqDxFxuMavMl1tS1U/Dl7kpR
sN05LIbMKBG7+itJt9hoK0A7toC2Y+NRBuUeWFAn/SbKqVqfVWQFfJvdwE4bemSLqTu2KrKNr9CDVauL
5YImR8qeY9LKkXiKDb4otzXHQqc9+9bh/hqDk8QxQXlF8vnOHgtxlKpawzDIV/TsiFedPvsWuWiNOlB8
6f877ejYskOJz9BREunwhz/YaFXhTEjSrt4dX326Z+9XNoDFVltvl6DzaN/22qfehtw+SQA1GwftMSfG
YoQoiw64zJbldyxANc7XdOjK2WFZSTly7JFscaHG8to8ULMHHdaw9dptIX57PVc4EAXEKHgDT/mUZdiC
Pb7/1B7Di8e4FPHAHgO1bOTYOLIu67NQnSwL3dVuy6Abia9SiUUONgUg1o6tAS783V5WjtjsVRtd+wn1
UTc9ZFxn5kUDCfxNSchf9z//1bmhmNra5Ka9R9zhdL1Bo35q10X4oesdewBkHBsSsl37fRJZBSX46ppn
w/YlI1unEKj9kNElpf0AJgqEI/62jjdFU0v1aWY/4P2JvQSmwtRgN6q+ul6S2yhhcjBIWi5Uidwk5RVU
qYQIswuSvzRQ9i4HJrWbf2fEK559vrrP+AnXV8Z+p2wOVWTT8Vmlnem+Nu5Cha8W8FykmPvtMUuYsboV
DKLASx+p2WxKfGRvkoI93Cc2kWDicrSWby5ZRV7EcuolxojKpRtMJecVfrydkTh/wIarcpzRqwVexRyJ
7oiMTW2KbJKQvcJJsk5iFqDntU5+hAHxlqSK5LhHNmPcaOsMkmu1mPeCpYppfepXs1EiYTq8MsrzS5Fc
SeHJPqAzcQ34SllnHFaC2VOllA782BYAMGu1BfiXr8XM54VETOSC8Hs1laS8SCnkvUzMOucNSBS9fVFR
9IqSbCuet/E7JRFyENKS4W6wYAyGxuj9V49DCZtKJF8WA7RJ+fbKA8Nbf1xWL3BdtoTtg6nHcnGX3J/L
qERe6hO/uk5bJ/bXKhOYytq+M0t/CjgPdBMqu+RSlAFj4e1CPu+2qjBznBLn1UIoV4RFciFYhdeEYVmV
VASQeH/GWsht2RV7bTNtMZ7W8zCdfxPkMy4LPKmAo9bSkHhpppwA8qSLThe5ozjmHaL2loDfb7LR+2za
jXjksR90olJKcqsSOdn3GIJTW0tENGtTDtYS6cz+Nol22LqWdgOcUGTujbbJCwnvx2LaPSuuJyLfbMqI
WcvW8Yhf+aAE7sp8fcnbov+JjkdGkZGemVnFUHQbR6YCGvdEnzboSMdruVxAj0YS6GjLgzoCXt9MrL+W
uyPCjup0LZfOSDIBgUZYk3QlVTASXSk5ejzXHbC3ccOYV/sZOyYRFIwvtMf04vXEiwesbHO61s6SaYAz
NoPHDwxES6KSiMK1pByvILcHsR79oFgaa/smnjY68sxadtJna/tsvTvMm7T5bXLrNd8PecsYiQo4kIEz
vycWWIUd1ORgnRk0crtrTLZQVAZFLvcAs1m0uG8lKlRuppEY+4RpRv8/W2/aJNd5XgnKu1Hd6H1fr1Pt
ZmFcqALk6Qk3qlAOECRFyNxCgKye8fQoblXeqrpEVmZ13kwASUkRAEhwEynKtkjJMm2KIkhCEAGCAAEC
IAl+gP2d/GQw5os7goSoiZnfMPOcc57nvW+yRwuqKpd73/uuz3LOedA2iFUgTqdk7CrKRPK4IFuuZAUp
0p+c3dn0bSuiEr1D0VChzEYsmGJdpVA6y1sojWIvMM5I/ilG1+YpDHz7vm07rBwIfx9mEau0DlnichPj
D6gponOw+jEPiMW3uRnsRgQB7MojZBExH/lc9syen5sQvmVDqNoGVXeveCCIbc4irqEcCrwK1UbAfB5j
6neJcpiU9XAV1WMVquJ8I6oMzBkgI5091TjQvLsxaIiaAGAH7QfIFW5YubWFc2DDSZ2qDbO8ZJvSmGEy
EQY6he/SPW2iZl04CdFj8BPC1NfsQxWJp+vS5QccGzHm1ZGQYnbf9XrnSt1fcMJZrENNN/KLZIx4u229
4LCxCXDM+h4BIuLdUHS0i4fEclCRt9VVds39vk4AGOACY42T/roH+JYdjd/dUwTxdMRy7EDwYwEdjP1D
VQGGiKyT/4lKWuujDXGfbZ4zjEggKvdR8GoRthBRd3XCcvGQt8dCtU+yMOla5fsq5ydjFRsofICeRORY
63/Qw0CLHdbFvLUVO1JAplMIIY2ixRMmbZwq1KgiT1Q16U0AAMF6Va7R9jkg8rbAlTMvdYStg/Ojy8ro
RHRpn/4PgjfNOwppdXnJDM6lETgw3I9E9apQ0JmhNrYWFG9H3bJ4oT37vdZ5sMycS904QbtBMBNRSkEm
MI6bA+znwRtHQMBO0UrJsc4yrDG4QqK+1uXXxZspCqcq3uf7hjSGVkc8rFm1Q/savB7YzR7om3GOb0P7
3CxEcqVQ2q8vupMqE1jXMQbfc3Q8cJY0uBued2IEcr/4auz/4sl0nbbdIK+D/WCltn0P+RVUBavWhbWq
gV4ilBtQBaZ//ZyZMKFj8+4hGWo9AkbsfixtX2p12dzqqj7KwrLzvBvSS2aKwiFrjVevmwTzzRHkXdXq
wvoXChXgUOzztsrMA7X9y+6GZ9S8sflmxoEQeAzXL9MFtpFhyXb+DzumWTwYdOs0R7kt3CfqRqE6Up3l
TqH6S8Ws1h1qNuJ+HpWd4fk9XEW40jqrLnV+YBBq7pOLzrODyY26f7QasK6BCgFKw9w+bOVONlbtkD3F
F0VVaqhSwJiU7b96nnEPmawlZ4445gAgKp7D9JPs51Kv5rwmrcmGjnW7SbxD4Gq1WlJkb1nzD/FFwUKF
cqh2IICLc8+B0sWmSh+OVuFh2r0dR7aH68/OY0cKdHr1I5xhHkYsdrjb6GSrrurmzMxwsdnCYfXjTZRz
73NeuIpA47B5hhOwJ+GcBNvHI4oTnMU47x8ed8l4dAr2PNLQuE7hC1gcd1TcI0i+A7epNDdJhd5Y2m1E
egbPT9RAKnlOzRcKi3ZrglUKUR9Wq50y/3Z2CjFXHRhFEiG2P4fuuZMg9iOBUpXcRe4ztiCdlQzFKRqG
Mn96kz3FHcwB3iEw0B182tqrwmGfJRYNnDJyNwqdq2uTe8yHwZnPILCNULB4HAXdOH22T1QDAf5HOD++
DkJzuRnEruE3XB1D+8DqxPUDEKjgyl7rVcdgV+53O7lXHh1yPqm9y6o7yQpXHO8io8xiPZnTimm87HIW
5qZvAgrTd6GIgnW8cAKIn9gseFBgwQ1gyVlg3xmOxutOTNrb6XAe2h9HsTsTl8GNtsuKYLZ+lPXsFL6P
drG7NqL9cV/8j6gWXW8tgi1/lz1bx710+A6oUy08W6fA3MIMErIFtEizwFX1kfsehguhW9d5aEhFH9SN
wxpntrmmiAtx2OFhq8P2WYSUsL+BrkobmLkHVmxkiFIsFK6DLTh6ezuC79ztIBm3ExtVz+wU1dDZ4V2P
cU42t4D+hmgJonhw2MBP8fNlidX8cMAI2Nu4iMg86p4hxlIovrQ3xFO0fXSW5x2ArH0PKiC1mHDj3jqO
qHlPQ3n7u05hL5w829wt/iOqHGEeNg/6Pt9xkLyWG+taDhEXdcWTpnQ7iBxJa+BdbjfRQbUHmC9Edp8Q
0dBbc5hSYSbZRm1ei2t0FGQMrdTw9OHHTZgtxfoYaj9ENgxBU+1iYCny+QvHHjcOFC6cR1bt/L3f+0//
eefuDpgT8CXdeR8WodXByo17dnkGYQQfCXPZBUGanc5BYgjA+tGxPgXduPa8t2mDoDjYLsy3dHx/m/fz
outU5WYdjEbzR2dm9hGggBpI2McYPFqCCMDqoJvwmp1lRJdwLrnADIDbI2w0D9vkRhCNoGx7Dgexz0Oc
hFxO28exjzpbsRFZcmabyDuYF1Lb8Wj84mggZMbSAnHUy4PDPcQDSie/IR5HVvcup5q6AkLzVZ+3rn3R
LWaP2ka3UcwXej7YIdjHaE/ViWw9dImVwudT4QSLjgtWFK6vgiAN7cNFlyRYdHJWoCG0r5W9OZ9/gaCf
F3WiY94FKTfLHt4DSmDVdneg3qBNMdqw+WgP0qVD01T/Eaa33c58OsLyWLzW7s/VxvZLGMXBpIGmKdis
sjtw6ksHcQyzc3pLng53LuHSkidRvgHJmK3mWy4d0rh4REzLwpmdBctu92HfK8+5tKL4ZM/pUIVvuIWz
5p2/3CwpllqEzoIrsYAWaHu8QFmwq+Tf9yY7XIxiVB4jtQI0ELzv7Z5xzYkGu/z45tlGtZkPDQp3VDW/
ts+Y2YT6qhPbNa0L64ZetdnRazbJJ0BoDoa97h1AN/W6YGr4cO0NeRz3tze3ji0C9L2zcF62i/40/jzd
I6XsdTs3NrdYBVnxAaR5SKoSfTy2yV28D+e30NFLTqjcH/EdBFDW6mMzvlD8eCuWfMN3mYyG+THA5iUH
UxRuWLl5U5Bibvs20z+QNnA1mOAiMhOGeSTdn/VguwvWYd9xGaXCet5sgmXZQcjjqv4eFg3tI5FLFZdA
UzUtG9+35lW18wBrk1r/T+AUxPt2747rJe1glqRuClf1aNhPNk4uPYB5Yz5KH06vbfY2I4UN2oudDjbi
wyUyvsgCQR+lcQ2VzvJ6uakbirZcIFuC9ebzqUBSnehX7EKMK23t2b11rJj3DzhbpXGs8Zd65SMT7Kx9
xNmsg9i/5L9wG+jQ2rHzXECtpQV3N/39PV9a8ECfa4cV7rcWymx3Che88XS07RQOI3MRmZlZlYLbMati
cDs2zLgZNYfr2u3G4WDz5k/6f/Xo6OZ7w8M3X6+gAAdlN4ZIb/60T5SYmZUexPfa3aiZzkh400dkGROc
dlg98HEceLQ/1kW5Plip4SB5GL/xADeq6MGwKrEP4fxEyGZ886d2fdrb+P6ECqnqhsHWzetwy22tNwPo
hsq+wLnLfQJx0x7CDqyR2Ec8CsHoEaLe9C8Q2YAWrcfL0JBRba3zhEJDe+vmJfoZ5pmaMcWIfFNu3vwp
DN8jjJbYxgD1oS7lSrfoqJGwWg6dhDnYAmENzBDc156HSQuEQX2Be7Kh4fegpXvz0rBrrskjyKIMHikj
MSIALquI2sBK4QftK3t24gD8pJSJtmMbJ4/7srImPud/l540aLz/SmrH1kcGJf6wNlLT2J4Lf1AXVXkI
+PHQnIlkhdmFRJ4A1zFAmL1EJ/brEnFJ3M9THLZXr1JRt7RW91gBu+b7a4iy4HVG4GHXhL/BUFEjggHH
HdmbZqVkeKsKRS75YeXQ4zEDRWnwNzxLzT8YeA/fvHQECQPF30aD0c2frsLAsPcfhlAya8pb+5WOKuG6
juE+IQGCBoidCvKC9d7Nc0gSHGH/SMfOv4d5xMwO4q4DzGeKc6A6ckXqKfYE/GLz8+Ylc2AGiPSw30gv
QlF4rDL4V1LntR2J/cTxsH4abKn/mUeocX/auwOQKY/YdVANEtcDWKVeqYceFyxp13BdESBblpqm9qmb
5xCI7N68BBql62Ng3TGjAk3qm+cGSH2vQvPGVi72XbN7YC+bg4D+WUEkBspOgJ2TvG/nYanxh9+FfmQx
8+F6KXr2gMYZZhfjnUAfajw8k3POnIMj1BmmDNgjkJGGZNSI8W6y/5RoAjrl5jmoA1Mpu+LyXR/b54/g
a9YuW6ZQPA5138aeyc6GR5ifuflWifwI4M6egFK8reJJwMqonl9sRJm0dWmLF3BpPQcgR9J/FuW38lyX
zQP1T+nquxc+vPzRCSjZ4udHJz96JukA20/87WrC7334vD6XlHuhxws1XeoMf3TKP3eN14S2sK5zVfeB
8i0/79ez/+v9C1Qafsuug9ZctU/wb3yWir03qMd7zVrymKsQvy9NY6oC37D26Oc13Omj42iz/YX7S//4
Pb3/0XfZ9if9/lehDuyqyW+7BrBUey+4zu8Ftv0t3pO6w/YNKAI/B0Vf/MWnPgnFZbs2Wo7ne5fXwPcv
83v2XN4+a48+Qw1ltJ/tQPvwChWQcZ/vfPQ4++k7GA22AvrBb1u7pZx8mVd7m8+pfrpovz/p/fUex+eq
PdsFV2x+lCrIF+xbVCu2327wiS/4uHznw3eoz/xd6hVfwjhR9fiS9981b/VJqku/b5/R92/4817wn5g9
x9mjV+1anBd87RnMG84jKUVTs9nae5U6sI9JD/bWWaizfnyKurBSjP0pX79ARdTHqH77hp32T0vd9tZP
pK4LCwBarlSLvfzxCdd8bVVo8c2n7d0n7ZW3ocFq70tLV5qzr/PbT0Jn9tYr9u7P7Irnqbir/5+jeiyu
8hg1ep+EVuutK7eu33rH2szrugLwo3wH98dV36QC8GP2qTPe/kdvvU11WWgFn4LGrivRvg5dXbTL3nsN
Gr1oqf18h8qy0Iulmq7aj1Zbi6Xi+5a1/JQ/7wko2H58ktq8p3i9i67K+1Mo5NrPN12x9mn2KNRwpXH8
UyjJ4rtU28U330B/2GdfoUbxU64g/Drvfc566Br74Yr99bbf45J95zH1J3R8+e03qb37unRv7W4/DR1e
qvNekWYyx/SE7u9avWft/RO3rvC66L3z7FuMyxlv3+t6n+rE0DGmTi/1d9Hnp2QV2mi94v37JjWbX/cx
fRzPQ/3msxyZU9QfPo/fNC5f8P/8kv/3l/2/v+r//cIv/fKv/Oqv/fpv/Mav/9qv/sov/9IXfnPbzN/5
u9v/3t//+39v+9/9OzPbfvMf/MN/9I//yT/9Z//8n/+zf/pP/vE/+of/4F/8y3/1r//Nv/13//7f/7t/
+2/+9b/6l//i/7X/xD3w+y/Zz1/2//+S//9X+F786b/9pv/3C2zUr1hTfu0Lv/6F34i4lqKsYKBEhlzl
ExQr3twEA2hih0/dQ5SF4kow3O86dNfCMWowEVJmjgJomuB7otJBNdpo2dnVUDEvCkut8Bg3T87degSv
AZIddsJhNj+DMedlSnPAiO8Uztax83qstAyTloDoDTyspbBF3ZvIn5Nmbw8xocpFKCCbD4YgNME8x1zE
L410haEGOxqOmegH6IUZ/E5korbA1AdNCCByNcNzyK6sZh4g2EuMFCb4RHUMgA4o/CKmzUyaPJftM0Rn
4/tIaVB46856wLzR5NsBvIz0W0NMGxzofe5YNoGkaLpwZBHLbkqqxIza5KgrDZgFQ5yVGRPELQDSb45t
jxFZV8NaWpDWJ6QLFXu02zCpaa21EbNmIP2LV3ApQaceqbpxiy4l6/rgjdmzEFM32jCfuW9T5wFPphXz
a9ayZnbHIux3Ps5mva7xKvswalZDos9cRimmUNS1IZsG0nxwP49UQrLB/UcwBYlHpA6QGJwonlinSDl0
J232IDatHHXdbFKrBp+pWGXdzLV9veoYQ/flliJv3QCiNMRtIzTl6mg2kdbWEKtEckth9mUyWPG+wMX2
y0IEGkHvYfLB0bZ7OysxyszcHYXMH3kz9hlAOW++XtbNvTaxJ0cHA+TvSnncDsRpbIFQ4GeGbAbc/i6z
ZeF7gyJHFEN3v7kfJNNAMw4Xbu50nA8Cf2tjXHB5xkPs4VqG3hFABhVlxQpGhUB7p5u3pqr2jgWuEHPY
Al1VmYqZgDw0ZNlgcD2/UPYkfkvZQMcBON2is+Cg/Kp7dyyrLTCgDvRHsyinwqDyuO98UrsXmzyjNKU1
4wGbLMQOVky8Qr5aSnpVd3R0UECxoREpZiSsIJnrLnXcWSaHvF+ClqM8Z/dOIpbJih4qRT9iQhA0efgM
CBJThxTcwnia5m44Uyt2gyUHSy5Hoty+24yJ0A0+6qII4XadL1c+E+AKMf1rbpJdnHn3TRKvmgBGzdd9
YgkofyYM0P7Ynx28NG4CZUM5F4j/VYF3akiMwHD2BSgHYXZdQpucNZLdJVV+BfBmpmsmLgnXm4DdyTGN
BPGikAIOUVJ6TXLZtm/Yvk7dFHyBs7xmxsquLB1OSDJgtSFES60nPCoAhVsbA0hRVpvWeVtVgIMaopoA
o9gR8WZI8vHKSshRT2pzsIpUHEn/nH7HRtoumrFnBT26jjS+0pBNOgP8XqAP1l3OKGsz2B0roVNuG7dt
cYpiepa6G/CqJvLnM824UcbdMxjFrmarHuLk6kUufGazhmyHeWrKkluPuboG4slgzdoEkoSZNd4DXg9T
ra2C7LjLMGPvFcipi02fO7aLalG9VgNGAAQeUOLUSOlDPSZIK2Mc/V/xYGFBpD0lHTz82i176zhpNzYD
4NQAk0JxZ2HD+xVzI+OhwFpYBpF9URpdeBinpBHYp8zTbEBFBE2TwSDx/B2MSq5uFIEW6e6MvOg91coQ
qoZFJHCLyCTuIeQBm50tQOa6cfiCQQdLpodIxd6OZuYqlFxLHUD7HDBXyB6CusExpxrfi874A/wTWeNA
2RSbBCjYUUL4DsVZ19Y02SIyuc1D7NTx4HE8b3PWxdJIsC1BUhxYtx/dGARO0QNDjXgqNZx0pSqZixQK
EhPgCPa0rtR+a0ACPCA77wItsy5lByQIMhfWQqwzSi4mzBM+wfBTZOG6EAWmwbEztsiqjzECEL7nc8Mh
bsAoLEt0KpLmhWvLVt0HPBxcxGm1tAZwAyyrA44ALIpBf6U3HppdN2Z2mQ9Yb0kLpKEWWXG/9R9ZNOXK
QGaGq/s6vxCw9QpdAPNCktK2a/UhfkCUX/cI1SibrWMO/F/1jbFrRunejtkzHUfYsUSFRG2LAEd6lYvB
MNBijaf7qu5BoPfwhGW3y4TUbMyRwkP0Fakt1EJyoxTa0fYc2N4PxvYO7SLrFhbNGlHdLVTdug7tGjZf
QVgdjwfdAxJVtH1BW8vTqc6Js9YC8IzAkj3KSg3xEEJB1mGrHaUiNXQ4ji26kONGBfF7KDARLjoeRvat
igRf146Jsi/dBt+akLurgQNlFQK0R0xkWxF3Oaxn4nsvCytA8MgMMwlYmolOSBoxT8JmNSJ2gZ3vKN75
2E6X1ojGg1QGVjcEoSA/3lBYigL5NYj34AfZEVQEaoaoHAie8MSCQQ6LrxSwVF1YjPuuAWjr9DCFNjqF
y9dFsquSPAs1pTcrKk8Fbmmygp0TqY6ycO1zjg5mJXaA/mh5aeGBwfCoHbIwmYku4jDZFue4Wngnw9lA
UsCeBzJ74hrAEGcayUomdIvoBj9u5r1aAjZ8eTdDm1hHOHBAUGiUzWUgl1FcSsjVS7ATDOYVwXRKVVaw
xctTyz6zrz0CiBRCeT6HAu6rhzh3bZKR5wZeplQpjlQgnKODKxdrqEfUevHMFk4wicZC9qLHLa6LShzD
wVGqQ3F3By1LEhM23wJ/22wOepBMqRpi8G0Poy1KSxzymmRYEny+YdYy6XLUW6h8Q6M0+hZ2YaqNAo9A
AhFZW4LwikEGBRAm9THK3FtwnX6Yl8Jr2sXujnOZAmqY+Czv12iKbtKJeEjg8rJHkXSMP/bMVVho5qhC
dHgIk0b4CElbAS7zW3+0nxqQnWVHYRx0cFnhKgu2VVY4r+1b88UBaigh16ZOE+FhhBSsoITzwkAJFEVQ
YuOi2L3JznBQZbPR+B+5MI6N/07BbNbcyEauEJ2wXo32k01Krx/jtbSgxOIyKVCbTnauJckpi7qR0gBN
R2CBaapxv++PqHKI9J5gSXV19Ou1G29m/+lJpcdgZwSelmoff2ib3iNj20tnJeDQm9Amgzut9B38OuEx
od5zxLa1Aop6RzRtvl4frrcwW2VdEFwiSbWJrI6jIIpY83HSRx7aAWSwD6XVXI6YQOMpQ3WkISidPcn7
ONuddh2lebviXMEeq1wvcDlSogdoj+ERDkn2lGRXblJOUNpsSObCgXEPdh07bClMwdOcNjb2KYTs2TD0
iiRyMWsxpofC7BG9ATlFbMKYPX3b99eBGPKEum0OW+CAARNJNXdKAvfE/JQyuF3w23Guo8VdiPdpKmLf
KJ1i6aoqkHdXEryQrifkNOzT3PTLwjXAe9jHGsolMTQzWHvQJ23h0ke2lunf1arjtImDw8zcHtc54SsN
zRKvhkI9DGras3CAzaVvBhZTVGqq9K3rXl7SCYlbJiTNH9xcF6CGWnOQ7IL9De3JSvVn+PVIkuMkH5Wb
Wyiwwb0Xg/LlIWV510t6SSA2q/oGBEm6RQnWIEZs0KcELgYO3/o6fDRngNMWFR750Abt82FUigICCcRk
QOUdQttIh82+tT9sv3iurotWV1iLFSX7lwLZ6Mi27TPuxq0CIaejJEAJyyWJ+vZ7UUSJB8eZAgeyRhtp
Z0DYXXIRUlITqaBQe2dgXUfTFIemNIexM4ptDhWAIamOzdfCU3APyPb5dTLQRhV1ALBEwVDUIYlNHRd3
rfS5AIB0lv1ehI4rrFdJ9NGWMAtacE8A2oAuML1Ks3KRB4YNu38DEmA1VDvEHLCZSoQfNNqaGosZSXs9
+0zAFBRDo4CEh+koIFOagcE4E6MQlJg4Agccuul2QagwHkY1A6xpkEOi4IBZuZA3A8i9DOjMktkRPWg8
qIWb0NFDANc2mZkZly52Lb3RQLQcBK+cN9EsB4MoLGGHdtcsFTXe4lgg9YdhYkVb2N2lA/d6pPz6tgMl
rKNeY4vmrqtU7beRXVmp0AW+bwRLpDmKqIjZhf2IVASVdg+19FYQ35A0un3DBeyL3TCoEBRcdkurN5GG
LeYkdn4c2wHgLoLRRpYxmxpxl0JaVdCyqWxfQa82ERqyPWu4b10AaYV9pCC/tWGWWnBJbM6uA2UUJIy5
NbPdGGKiwQDrI3BKSxCh4jaItcMadhIsgMVIg+FwBTKAGdGIKMJuwYYf0Z456RzZAx5kiS+dgwiam01C
Jhcs4DjEAzxtloxGYHnkCk6gQWtBBAC3CZ+oeyjsVYjqcauMQdkrNQtAinH0w8hxyVSorTSE+iemgd3C
o0QRo54kUO4qt0yIGHqIyDqq2ye/HQNH9awiqH4x3F8ixx7XKYu2CpnibO4dD4aSkQI6BuKGNsGLSDdA
zYQQrRnZdaPusuyNgtLXRMnOmG2x6tYFlE/BK48g2AgidyizIGMAB1uc2QGSWlpy5YZl8bOtDYHT6QfQ
ejlOm10UuOD27hy9OQa+wWDmIU6vxgxyyuWqehd2LSdUzjEeLZlGQaeLiMHucdnr3mQ/j087KXBBye+C
3Y4+wvTjUYu3aH4LIkgzzJUxoMPTpOFGuD08etQskRviYtMb1f22VMabFAuG1JWt8tmIi22icEEzGJVb
QcMsCx+xu5AcwBUlH83T00tSqGCLNRGqyt/CcUQyugwquxm2p05Bc8NsElh56A3Hs9aJUdS4+MPqIGKe
RZCDSmojiGoEJSCblCXZ8Kwb4ZBL1zStR1yswMYVAb6PdVFIjcZmiODxjmukuctYOPZdTgC0cHsE2Pe6
UOZ8t5JdXQXqvFAwAbuEXYe1cJYWnHHinaoZDmGSihw8tMGWvr7PQhH3Hrr/PspCwHed7HHt7v0bCA76
DsnDhEpkyOCFO1DsDPSqH/Tm+gZ/D5QbUmvKOJuIjQO5ei2SFD3Qtqq/fnlsx9hofKT+60t/9Yz9iYLZ
f/Ws//K31x7726s/+NurP7n9g1dvv/jGZ2f/UoC9T8/9QIg9++X/ef7F/+vyuf/7hbc/uXr9k3ePf3Lt
yc/Ov/zz8z9Arfo3vv/Z+Qv44pnvfvazFz599vjtF5/99OmXP/2zM59c/5PPTnz/5+//8e0nP/j0xQuf
XH/9kw/e+uTa937x6JlPn7j+86ee/PnpG7e/+yefvfzM7ddetBc/+977t3/83mcf/PknV4/fPvfq7e+/
+cm7P/z0/F/84uwzn7154uc/PvHp69//9I9/+Ml7P7r9/IXbz57/9Pqf3r7y5GdvX/vs+KlPn/7LT0+9
8en505+dP/PZ+eufPnP99jtvffripU+vnrz9J+duf/+GtefTZ37wyfU37JVPT7/+6bnXfv79lz678vTt
v3jV/v25Pc73HsfFP3j59ok3rc0BJ2xs7t08Zz7DAKYbJnK5UgK2jQzJmCC4augYsG4CCZp91RPMCbYW
8rY2w92psSU9JsJr5eZ15HTJPhdaiJXaqRIg7wbBWKEHHX5adwdhvA2PhJOVkIQAXgHUR5kUgqH6MGbJ
Tde53MIZEy6yqT3ANRAzmtC71THhd+I63zxX1ps3X4Z9ESjZchjwqiFzLkBagm7Pm5oZd/Ona2Dpo0SW
Y7IEIhOZVrcgTg4z9eUeatU7/9w2XQdQNR4xq0vb/pGqKBvnbA8aB2VF1VrreWvMzZdXR+KVEBjpfVg7
ksxeQS+zV7Fw2NR4Ckd5E65GGF/Zc94LlRfsBWghULUSXnoJFac+6hn2H7HmV49EANm8/B5nSxkwvsbN
MkyBIZCVfSDxXmYmA5BcYsTQZk6SrdK/FWjBJmCS0fODJopqn2RJ7A+85DaKjp9kYWwVBb/Kf1/lu5f5
1gV+7ImoRK4i5Sf+9vSf+1v4/Bv89zVW7L4W11FV8mv88HNxneNshm76GptxJr5+ultDqWKw2ngJcDTp
wt++epL1y8/wM+f5+2n+/jN+/QKLo1/li6ejSRejbLnu/njc4kJUDb8Sb1lLXuArF3k7Nen5uJeKlL/B
eurHvan45Ud8imd4R/XYxahQ/gILnD8Vdcpf4/9Oq846r6BOuBL1zk/xuz/gTc/FXX4Q5d7Vkxeyeu0a
uKeiSDwHzvvZOuqElznHWy95b+MBv8NC7M9HJ5yKe/0gCrefZm+kausvRUed5IfVnu/FTc9Hj6nlN2LQ
7c+no0r9j+Je34su0gVVEv4Dvqjevsi+0nx4IwZaj6O5eiN69Tg74Q027wxbq68/EQ17HK97XXnNZ81V
jc5TbO25KGN/IZ7iRZ8q3s/n/bnw7ln++2I84Ktxr+Ns/7Woaq9G/jj+1IdP8JG1gk7zxTRbTkfzXmOb
9ftZbzDa/Awf4Uq057WYWm/GTdXUNzm4vJG3+bjrd6DAF8rHkOwS2fXtM/sDx1I8XB4pRVlMABZWZpOa
xdJWYHOYWGPJNdhAqt2wVMa7UpTEFuZ1ab60azeufFBXDhBQA7WI7upwvLkCa9I2ZLOugfR5BLtTT44q
rrIfJV1QIbN0vY2aSGgP/TygkFbNI6AvW9mj2fZbP72r+GiZPfnSZvAsOkVKYkfFRH2jFKjEq0yYmTiG
0Hxxx9f27RwmtnxCITUIOiiSzbbQUf56SQ3i0aANvs0XyUisySDANxBUWBkio6H8LnU05W3XSXl3b+eL
gbmnzpsbcm4q4Hmro43KIrtmCPoKidta2BpVp6q3DqURfAjFrEtHgG2VjFiPezGW83SMH1yb7cBV7hFL
4ulr9rMnYRtV4INf+NWUVfxGwoQx/W8u06DbHzgldokRbF4F5Di5pBSF2qI3C9lNu8vezlIW4KRzgc40
Q3meprenxOwq+wd99+noXsH/HWHQdtLCT4lx1LQYi84ZKRM9kZ0z1lQoZoh1PRvn8Bx1M0tfPcOoIA7g
CN6+M60ArzCJFE6fA1A31SwLtUC+OmWgOqGy0ikcxWDndzLpFxJaZSZqj7NlZucB2751bNFdzS1zGcHw
2JhEYnc18u6SswOYhhx5Twh2txL0A0JhUnqNcGLFOMEKjI3JxmQLo9GgJBez0bM7FqnSxRA2USNePRga
nXjee9hD7NPAoHUoaLnlKjCujwG+wVjcvIjuok+RLRkpFyoxxW696flEmwf7BaQKDiPSPXDiaCKtro63
NKwDOGxrpHOBI8nS9sOBo8ycD15LIQEkB2iLxC617sCcerWTmEysIseyVinHvtCtYvRX01zbGkMZBVep
etR+EIvYx4PVbAUY2Ao/nhsJ5yRZqWxBchW7G7tj5UFRXKgShx+sSq2T06BB3HaFueAvp31yZuYueqnF
KOUJ4XHU8v+QjiE/aeSxnBF4u5u+BhmJ4HMspYyAwkqIGT2AAj6siLZSTQYa89BKqrrOCrS/HEkkxRJf
C1IEqPqdhA7YPhO6KIuFY3TI6WTZYrBOqe0KIf0Efoq4FrSWmMFnSx2Ltn2mSJCPwGMUhSJofLYV192l
Kp3CRRT9ZP+FZkHVf4js+TFoTciYMlEPrIT5MeCDboZ6FHEhzICWPQZ2wOQ8VjQg4xZfZDiE8QxXbYD6
Zb9wWJGjEh/BTATgEYEJsI9Z2LKJKBsUHZB1w+Mx5klA6caXYm7YbuE41dkU1KaqKOYRTjCWj4cOUce1
07ueZh5OiHTbEkYoduq1dv0eS9ocgkOsjXuBoxo24KNBaWy8SXgJc6ton+IT/YEdinbIjhZd/wOBXSl+
1STGCTfkVcAxPcb9iE4EoG91kkJzEBFHMgWDZPszqykPsX5lmPgcpzpHb1VBaWozcp33bHZ6IhtjSbn7
XQlbHIAn23N6vbGyh2tQPGZ4l7OPW/9D2s3sy7vTd7caxKNxchKZxRyK6KJ4IpvZeAGZ5wFrAdgGBhnX
imsmAY6byDP0JssJRDigWjKUjRF8G7J3601iZlHce61QIYK5UsUj7B73JUvha/3AYSIOqmTjTII+1wo+
2rv7B5EYJRiApR4eUuFTYu4oC4QsZ6ARioMRhZ+TygP5sILl2FW2p5vA7hGAcyQpVmsf5hfQKbYPKXvv
QDJdWfq70OP5n1I2PKDLq5CcdHdXQV/YNLG6lxaSXXJHbcbUrsWiLpYCjrtKZJPALwn82ygajPUWake9
yWggnV6issEBGyHcvNPFf789EzuW889hq4hR/Qg1hCrtBwCx89GWfc0QzzHwkOT9Vdkn63Yu1kIlDAI5
6Ag4q3CGMBkIJR5KViSgjMK5rpTN4YpabgQ8UtbbY6GMSxYeg11KqUxBDjDXWCOO9hUCDRuVFI485d0o
eovN1VX3bI9QYquhKChLAEMdNuWS0hnffEU7P09sx6+F5UF1I2w0xPygFylCs62dkwgosU+XkwOSMP8N
w7ZMkkSGp2ruSntYAtM3ylOOWTdG9FH0SeHZBUoxUmo6YYm3MaBAFIybp9g7q6hT2iKZXOubo0OWIpZ3
gnUrjY9MTkI7F46GsY6+b3zMbDfrnPVQGikRxSk0sZRZQsatI2O4s2PRgRRHS6HRWMmdFAozv/Z2BJu4
G1FjV+ix+eU7Z2/iEDR4HYMtP3XHaT9IzIr+g9npEnvsjMNUkRCmnUitXyJ7bZLDpNE6csi8beQqV43O
35dm2BpAF9w7Z1Jy1BEhDPmDD0pQ4u/GLqqTriGqqOcemmBO9N+Y0sY+PhvzZTahghsVgsCukPIwzRI1
aWFC6whCnoTqKcRyy7OhlCOzIHhflZp4+vktcFoRWEbr5oiDzr3+H3Zvyh/jvk5JeQS23pqLDFB8mZYi
dla7uu3unH8IXFZbARIqqCZDMVhA1nXlhHP9UihPDNaaow64mnfvybq/z6QB7I2jQ2Rz+8XKJIFpmgQL
3Y19pzssj5a9td6gHO2BmG+NkjbEvST8eQvrb1RJGyfSXcm6XkENMVqqW8lHhC0gkAHtqz4J5a4iCZil
EyIKgcawyrDDCdQHj7REDqV0XbUe5poTUxqqUdq0J2hYp333oeSL9+qYOQflOUC9Sy+Y2YFdngZTk7CJ
rN+nIgz3gcWsCAGS8YIKqBAj0+VEyAuiIbxWd19atSnDu3mfwJyD4STBXb+USCuoPux2DjzNiiOovkdZ
vrDLcTdobKAnCUtcMVcRiJqeKg0dTPa9K/lZx0DazE9dV8foIOFbKE8AAWZPSgvNVAlCS/jQnNdJ40x0
cMfMFqtVAs0hGw6Z55QPt7kWGnLJsCxaclVZIJg+JEnD4eAdwIVQAEsroE/L13ZgV+RI2ctCSHvgQhKB
oVClVB4HUrUwC57oprJYq45CP18YJ80f9J9QyECzJGTE8j5UpWdptiJNCe0RFIR3TcyKCsc19TpSFGJG
MX/k6YX+xz3uZsXkolpfT8BvKBsgHWs7yEMpJrM/WUEBIe4spytvX2ghBarEZDNi58NN0z18x44di151
hb5Bq26L9Qmf3V/BPQKY0iQMclESog89nYStNMsc8TvMqYdSLMjOEy/S+VCKFUhJkDGFiiW8rQVeYoFg
laOsk7hRJWBxwrMTjA3Rn127dkEUbVCsg2WVPEjHDMAep9iKz3YBrLqNPcFOABLXBv3D1YR7yGLUXd1z
bxX2qYgiLAEcZJRCNWHpBw1Xvah5WFpHqgTqKBJmq3B9SlhGUnpE/ERVQeGRMrOKTQLoPoGWQmFn2zb2
PaIiYV/ZRHX9O6CPaQMhr4MCE5LB644rr3Snks0YVVhk0vIzWwoSTw4TUzkuLy9nrx0KktIc0lmyn7/q
ap1lX4gBkD/uTlbBYRtK+XlpXQbzj5GxSt8YwnNdB56/aRmZ8IVq81uHVKbcqkGgkQYqK4b1u47qK9Hm
Li23wA77CsDFV5MPAe4O4khmbbpHD2tki1qU8mHp+ZRh/R+pVNiZmjSusdubyFNCqMdzctY+9uQqWkDf
lGNEK9Lszmpkq2esdcZjUQdzcj9nE51qf+aHFo5y4AzjVoUiDSO6bTZaLtkUsAtMQV++v59grzNel9hG
FWejIouhDVSUnSJoBvfVlfUFFHtmEvJOgHGiETTMhGJ0UTxXQMhKT8ldXuXEhuvjyrEktgRowQdQ5I7G
NXfpaQ435f+KSTHegiITELjr9CEUhRisJRQ6dbDlp8wnFNmdQkRw9K1XWFg8sSpZkJS8zKppz99gpM2v
qogzoJv9QnXBZNDvPOpzUvbAQYL48eRuD9UwRXx27mHdUBRwGHg1FKzXB6qjxf8KWFwZZklTJ9ZnN52r
4+CNBjbHtg4AEXnAlhEBP1IR/QcRb/Fwqfq2XwAoe/xgtcIWKbuTg4SfOLaYZZRifTSBIyHcUJQOmCw6
rZKlQLtzBB8RzAbhuOaKUGMS1wLnfoLKYh9x0UnX8Mb4AhvC430hRSHWq4i3M0EjH6zqydKpEgG4AINM
OxzkHJNYmdnAe80gI3CVw4WKcTVL2kH7RSBx2AcAHUBvkWsVKx5I4VQrT/6M9pzxEP58KIZysnKPdXAj
Ip/BNikSqXouMjXcqcfaDwivI/Yb91DZr8TQbhJIrbhL+y4QxgIV7t61i9Bp3txLmAUmhgrFXjEbG/Kg
8FsnVgOhN/fA5tpwzDBqFbqSemcZVbdkwkQUp+y5H9Udb3ohOSz6InY2wN21+osEb04c23kkJHaS90Jr
rlfaoeX4InvsbqLI91RKryhHUofGZUqWryIIC5vwQMUGRHYUPl4oZj8Ei4HAmTyZEjI1eeBHKmHnYGM2
2G0pB69RRpFNL4VcwKZC1RTMAWhx8soofk60J9AHgy1HQQqJrLXPiVr2BaTGOcNcDAOAybpR4USWsFNc
iqrEE+JjmRiCQYF1wOLjLFMqwhTeXRkGdN3jrHAxyP/gLrrqcTgW7ml0FZ+TUnwV2AyzHdVtoIaPmdaF
doAKPWudrwo3u6vYXW3i/4t3ppjMQgpw4CSBs0QH0jMSC0lVAMVmZBeOUqzAds6RbS3D9Y1ko28P3djZ
NelroqCj15tlhI+2yvaZwryEUtGmFSHxYYRAI90pQapuwBgjMZKFw7wwRvtjb59rCSegYKN1VP6mqTNu
kgRB4bhV+2U5nWqJn77kQTOUvkMchdC1eZX+6ywsQOncc6QUugPMMdTe7ayFD7ZaOutRCPpuEUDDfso+
SN8Wyod/85O/+eO/OfM3f/Y3Zz8+QZW3S//nMxBQGsKthL9fqcImdxrCcxp4ao5ooqqZTVeePXx3vFL7
52R71a6GRiRNiwxq0s5aqfYFXkuoLrA46f5i7jswC/lGVyljdIv3CAhvPWDVFd4tuGb1gHoHastgxcFX
iXZdJfBWwwgkvtAoH48dOuyXVLODalrKGDNrbrYBziMp7+spFQuqUcurZ89jr65ApxCudyn0l+BWqr1h
bQ48WhM6dKD9OGipceZf9UgZogpV9AvgV9b8m5dQdCGJS6DeizXTbJ1HFIusmXZ32Jhnm1k8JW28a0hX
SIENHAlprIWsQsUiqXRZqFd0hUpEb0ld6qOT/hp+uwgNpg/f++g5qihd56tPUBMJulNv2c937f3LH96g
HlPSpaIq0nX+hI7VB9SZejepSV1q9aik5MS7vBPaSR+dTO9CA+sqtZWuUrXpCjWw2FJ87sOXXLvqun3m
bVdKcoUoaVt99Jy9Az2sR/WUSUfqmitO4Te07zj74D3+K00vaU9dSwpZp5IG1AXvDehlvSfFL3yCLcS3
vM3WllB5wt0etZ6DwtQH/rxv25Nf4Hevxm+u7yS9LHwPqlTtfdH6G+x1tVmKYlQQ452fYF+8y7/5XXvt
UbxCJSqNyLvU/pKG1NvpOS77qMVoPUH9q5di3PxzV7MrX4unpuYW34Wal/Sp7H4vU6PquiuOQQvrvQ9/
lO5xnSN6ydt7A33qilYYj/d99EOV7Kr0xzCW1qcYN/ZB6r8bvO9l6of9iPpZ6JPTcV/omaEtPlLSJPsg
Zo61ECphz9nVNJbPffS4q4edtG+e5DXepsLaBSqLnUrXu/DhX6TeYFv4JDEjLtiTQ9fsGY7RBVzLR/k4
nzY+p3l2nb+7qpeN+XuatVI3Y79f1W8ffdfnxnucR5c4d6FBxvZRrezZpFqGsX0fT5Pm/Xtst+bu96xN
p+yqF6GidevsrTc/furWqzgpXBVMP6Uhdg2qUFKXku4XVbhO3XqDylpPf/wklLbsc9LDCpWx+O4Ve/VV
6lWd0Gsfn7x1yb9xzfW4zkG5jApSj/HEOovf7N+T1iqodb1J/TB8421qT0FZi2pW9u47dv+n7TdXCbMr
23PgKnafd6CqRY0yapndum4tOItv2TfO8DXoWulZoRl2PvXG096+t/xzJ29dtv/aM7Adp5KmGvXP+Pmf
hR5bPBufxvuN6mJSLXtUuma4EpTU+GzooTf5PD+l5tdbaIv6FIpo9hoUwrwP7HlPUnvrcfvuKbZGCl34
3GX25CnrobfwROwHqsDZ+3waKYlRse0MtM3SKOBzl6gldgpKZlAdY9/jjk9JzwzqaP453O0N9YSPtLXU
78bWuLKZ971r0r2exvgVzAyoxoXKmV/lPMeS8+/Wa/68JzWKVFR709p+yp7/9VvvoIcxE601j3Hc3rHX
NcPU55rJb1Dp7G2Mu/rePvWmK+W9gxnT3Dk5VK5DFWlWpUaYIdzdghbm1+s1f1XnMoFvUeVaWLieO92d
NguWGGMw/iXyZaab8FO8WNU/Ug8HRKd4jo2wGIRktwDIqogr2uyWzcZiYpWDFuGpxqUFpcHpSSJm5ulu
T/4Haq0aMcjMyP4Gi2S32eg9Saars7yrBfhUEiGA5+AAHwFxwF316K7EeWqVw3G/e59HNAlrCmgIdYS3
3IusRl4veXY87M06/GITT8F0SCNMz05ILdMJYUoGZDWa/HbdHW0kq82zN/NfeejL36LG1reSlTSqlLxb
gph2m+lZXGqzJRtmKVl3we2ambk3aJOqFyOoJMJNe5BUXlwdJCSj6i8Xyrybiwqzfm9HohpsOsIy/1tV
wipPQiVVd2tjMHKRo1CQQdihN1psxluANirxA1zO5AGyo2jWhy6Tdd9meUz8vb2dxhrxiD5xVzvcSWWq
B/V+F5UplhaiZNPyaIMRvpV62B1WSe1K+DXOM4xU5Bk9glVXDQAjjWf8Uqy1mdmWPJ0WKdINxhv8W1ci
Q2jYderq0OkFnKD7v7RTro2BLzLYS1YyCM9RvoR9pjhpeP1ruKLChuZ/71tbZz5ipNCwO3P32+RCZeTB
cLYxpw4ePFExfXlsK5XKZLkgBgUVShasVu1au/FSCy1iZEWUx5olQxlCq/tH6Ghag3fMr2uKz+6gGU5P
q3dXhYpkjCt0Wu+wVpCZnXqsjHyrqiv5qwh8aJG1wQWFI+jkRkUQ0ncDltOspFhlgcryvsjuatdQ6FbZ
yppvAUACmgqhmXCAjacgmfJ2VBg7qj8pFAfqpjhTocJLij0OCA9AyuV+lokokDdaagGu7b5j12GZbFwi
GDLcQIoQcwOdoy80IiNJClSFM4eKcR5XAxMPSXn50klvsDdhbUGbaP3RZGeb7IP4ug+syrRydqD3bWPp
gRs7AJygj5lIMGXN2IDQiAQ5fdUmS424hm3bRcI5OSQM01O1JDyBTwiBj3G3EnmTkJRmuLq3s7DUwhs9
xREiLT5T3VNFZn1pISX4onwi9oeaalTiLZMcSDk4HFSrnjvwfEFVqEg1g4HzOtAeABd4fVir/l21r913
UgVLwJQZ+yb7UVE9BtoSb7aYbSHY6F9PurvIzu5du34bMRTXvFhqIQ+keWKU93Z2zCchobTmB/0H+5Gh
KqJgH3ITrkqEAPRQ+B3RDbPEgiJn1HrqlTEWAaZoDrTHeMDSOX/lsbMsZ8GdnSiflPFuN67dbfS/UKkc
XmHHoi1STfYkCIIah1B+Q2n3vgNIETEC0rmv7TOhwjvLLU6fwVcv34QvOL7ht1K8ZXHr2GLhZ2eUwUOk
0XMpjOduuj5Et80LFA6gUza/GXjIemnjf45h6VKuYlV95jICK5OWfdDyQbEFFZH8PyqBQcXjtgBJQ4St
XP1v49oPVsXDGNxlxaKxUIvCn9iv32RpDWDJ9sQBUACNhEg0EDFVy9XoclMAogeoli62NereJCB+cM44
gRJyfT5p4vUmB7LNfFSE5qMT5yaMnZKRD6ihlyXj0wPrWBKErmJ2juhWKIbQ0WHkzrDe7C+cIBgsT+5y
21SsEaFxV7QpKblD2yeKeSAWmlCRBQq9KDjdRLVQKWR4l6gmHKT5qMaRsmeVAM/U6yxT3DMS9GYQ2ZSG
ot8A1aFUbVQAoTWvLcQotoabPFyhK7T5s2qFNTXwOs2AN2XTlTIA5TiqdEIxh6hcUuij5g8hOyyWzn6Q
Aim6+sDBB6NOEsVvBkOA5Np0ViF1EaqJeMEuipTaR0NAjYxlTss9SepwFhOOXWK2sqPGYyeQhNDCw00U
2rCLBSEakXtgvXDnNi4MaUc3RtqjbsZj05hc22eiCM2Sw4IP6dzcqrXvALblibkomwn5mEAosFicK3jQ
IOoLfiixQuVAieYS6GpQNOWEg3B3a5SVRQIihUYqjroED21ci4O6PslkbaJqnF3hXhX6wmqKbDxTY5IE
rXsTKaII7hpyO71J1AVDmhT+QElc5Zrv75i/Dt+zr22I6iCwWUDCmqjcaustivfYwHL5yyhrNrB0RHEv
JVUKESAmyfhy1BTDkiZIkVmpTgszJqYAG2izhxJ6+prNdUn/bVQtertweVzkHwY88ZnvpcZBNJ0VX6WG
K9AqsrsuqWbN25A1CY0NO8oPeEG6Tth31qp+yvG2YElOGCdbzMxk9mSSTG3PniVxF+4+QsiaSnXZXTsF
EuiVHV/fQJnHWk/BsmwO51PRJywaZl5rvrO/PZ2CG2NPoUQVp+f942RE4pBCqsL+bA/LL2FH9w+49Yq/
NutjIeSxUo2OVhLPiEJvmBpJaLqXXNojMGICBBoJAqJt/cw6Ui3cdeiu4r9AFcDFWgnp4bLpr06EuqNW
oH3NIWJYv93WXm8T+kU4QdbQ+aQ2UFB4QqbEvtZ4wh7l9X8CYsVThKrUwJJx35Q+xVzr+gTVxdr50FRE
wMl5TaiB1i6WoRuXKys4G5SWXo+IQJNyREXrjRdRDTXsVOEzmZ+XuRhgbx5fcQbvjiLe9rV7200X2Sov
u6qNnhMFZYKpWzR0S4GbGAdAULUWY54BnRstSOpywEwi1G2lavl5dtcv339INeD2tdY2DGi3Vu5OIYM5
eoA0KFPdX9wL03CFGWHNEhDHNijWskFbLNhY7rxWQi3eT/NWgEjATryjEmqmL2E/msMtspJwQ8/Q22ok
1sKOoAOtPRloQsrwoD5iF7sctjBP+CW/+0jG5WuKllfKvU+nq2YUc6qjkLyhfU+hiyrnH1FRppCPxgdy
CNGGsuAUdENqt2ZZrY2EpliZpDEOwhlWuDn2o50QQk0l5My4cEsXi0Dp6xqcwEFrxeOcA0ig7CocYreU
GjHFA8A5EboAU641OOeWFtLJWsk/p1uddpjfPdD6Fy1DtKEPsJN5uvkiRUaiRNdog9qObrWJysTjK2pq
Q0EKgGQZcBnT0faf4OHwFlp6XgoT452E0UEldpE9a4Tz4ezSVLgTlj5EnmVM2+olDoBF24I6CcMmUE+K
cBQlMYb2v62tOinz91BTNSo4r5DzypZRUIgz46j4BOyAzcrMT1UtPhScEHMIEnS+OdS6RgGio0KPM1KR
Ek6zpOV3NkE+Qs67TN6inYiYWBTyUQ1llExtIaG/n7BxdT/p7lddx0HCUdFPzp3E+iOMjdoWdt37mUOm
jRJywhkWDEZ64xqMNmlbOmOoDpIOl0inQa97BDaXamdjX3ddTOIZu4UjjQha0zqBzF0jaIicE47bQ1So
YN1takc5L3OU7D4uaSwDILILmmjQHSRJj62jCqSEN0Mo1WyuA4kRNNdCEJsR5YzouNlMDSMkxeXKXgpq
lr2UIzY3itpJNp05jUBFP6w5SYfNRjJVmyjK4thmr9/sGazvNbsl0dwTF/7YaH/iGrqIOLsNKEXINALw
SToVQcktinsminBgT7XmuI/C7qQEbRmoDurfbla+DSqqxhOnJelBmAsWDHZ6xvDUvzSbGx5cOHAchtSG
KhZbKv+cHHVieKwNh6tqS2McTOcGG2DBGuiNZjJqgnT2uxNv4xV1Mm00GXAlCHPRMbhYUkKeMSrm4TSU
y7QGQTwQUyMqytKU4EQkx9r7ARBlwkeocRtVyP9bh3UORLIblIXQGgQaSZ2rWAB6S5CH3uTuNiexvaW/
+BDadJhbbg3OXS2nArd1GUSH7mOMgsngjq7L50T98SmgIxC0UJJ3AKFTOZo9fTsxFikRuEQHtICMOWVd
BRKV3Ye1NYAngJllHppgXDQoeLgLNuaUcUyYKJqALiFUc8CK84mXVhyI+P6IHFMnqCbtWrAMtFXYzq1n
Yyy9XtPZimC7bQprYhSVNvFHClhtn9kmt3v7DPrXT7I1gerzarnYXrkuaPA5R4drflAk21uhCPbZUXm/
OCSGCQhJn0aJiSFr43puRohw+N3ALzXyg6hiSJXAlpFRrLZnVsjmYaGE+7wji9MUFGgc9B2F5d7vEmsr
iMHRKmjsCWgodAhC+c3OYFQ6rFeG9XiTDHkddbUrpNqShqqo76ktAZbxB+DmUJ97WAX6lAaknjVKYmMT
gxCgb69w4hVxCcWMutU9RQC+u578IXOWWVUZk1YxLLu2j/rObjlJqv4gTuqABPpurDrw0PJoU2byybSO
G28MEOHAkAuunbTxvVYE1d25Ban6h7wAjB+Bt461H/Tvxwp4ECcRYGRiYEZdV+s+6EQhb2J+gSYtKxyH
Z6kTMk4ynbyMD5RF0s1G/3obks5oPXJyAfXPqZtHUwhT3adBoB8ZxqL0Rrt42bJUcUeHj6MWA9Btn32o
9ZpVs8NXS8K6H4Va6DrZ8SsTdY3D9h1+6spcjiLeAhHJHj74/l69YyTyDW9FMfBeG1Wb59ITcdAlp2GM
hC9WiKwC35QwP66fr80fDI2EKTQmxIF7kWlbawUB8B0/x1MZDsDtiw0ImBJRyqrtXWpvelSGmUYdgoM1
YVrd0PLYymiw27rgbttUgdaUiwrjNKmfIavsHNBCO5jmHdVTld7xy8PniwrCFImtQvTdjULuRt3uPVIZ
q2K336i3uC49lukBQWVSw+4V7pgShkp92292QrJ+NmcJu5RbVJEwuxvaaUU+jI0Jo9mLCFDSosGkdTfB
zi50KvxXFLNIxLjSoz8cIYeDKvaqCHLdD63qUXe575ZTLelpihdDRjGp+NADZPYlZZpWRn0UJfeOCgQ1
NokNGVRMgyk9zIi3rDds0JDlbWeJh8jus13QX000ShzCDZYlRGnvbkMnUYkci6EN9bQKM3Ne+2DoC8ct
LApoKlWUYvHKZ/HIqfvAYR7WlgULzwsXj6LMzh2ob1ogeEz2whrOYJA2vPA1xqJ18KD90/d+kK0iF63F
x7eaQVQPdQoHooY+uZbjhN22zXlX7DNPgpjR7IEwirmatyM9Prvbw7EbJbXM/qTVcpiLQixj1J3ZiogA
yE1eMwQKsz4EbtaFartYEBC2OewhRfD1EYLv1ctaVAVqjdMYYf21rsrjfh0GliOycbf72ohACuPixJGc
KpWDm9jBsSZ83GCHx5TTUcuRl63DuevxKkxWhU1IHFESgpOLs5CGFf8RI225dZNo/evXUVKsmovKNgUm
bRmlj0atk8kERyKbhn1Kjku1H9t/CtnasFTJhzzYWvytvtOcszSEiw6tp8ZF2OnlU4Cf+5kI+HyHpruT
V0Q+wwQN1gf6zItAmXmQYCI4/b02BhQcML+5YrnIjjG+lR6+ppHjdgmWk1srkqfhesMguEyBG/kQrW77
dAEfkEzkxD1UnGvSzmXWSziIJHnraXX44f7ELnQPi1g6E25ahpjZPFcsFRBkG03C/IpcBA0SGadaklAF
hqPb9+7jBwhN7iXpWTC5FD+zWQ7D2EfInwKmz+bnU8lpl/u6mnOojWipOgONp4Ot7x8aN18qvsV4VMEA
TJhATIZsRYBCMjPcBoMXQtcoES6iKpDsM5Qc6SlWDPeFIhRi//Qpgc8FYwYkNdn9SfqDIhJzrsjSKMGh
IKqdItwtUdm+Iu1hE9z9BTfr4LS7wwQHVuEQ9larfjZHQ1YuDT+rIAWnUV/V36K9qD6SdntxpzjtAYyK
pVck/e7NNoTvOzh8/1Zmbo7y9MizmbmVtu1514Fo8ohL3d+WQYRGLWvHxbqxGJrkMKWEF2I3KXXolfjY
dNvUPWfpq5BdonMFv27LhMJQVoEk3a7bGioWROuC9S24TyIm22C1eHQaT+w7EmzEgXYOj1iC1tgelvP7
naFh7pHfQlVxyp7LgzB8o4gL7mZbNQI+ZVteS6F5VYorx326BNxWjvi+48AarMnETJJn6TZXypYcHbji
BhMn8lZh4bWre4496jIafRp7Xp7B9+p5J/JiTiSY4+okXEVkPQcF5HqUBmO6V/mhFDTjuuj5cko6JMqj
I84ygDz5AYnTRE5tA5q0RezyjC9X0LRrtO8wWeyyg9zX19O5eahNnrORipM6KZflSZPpPufm+NdVCGni
dOimZ1O1/1fPQog+sWKaEIrrluo+UTxa0d5WJxIpl1UGiG6eKzV/nSbTDzZLSdiFCqarH1A7vOWfNEG4
AY+QRRR4LAIMUm7WFCSr7OpCh0QFKd7NTfcQZeQtWgZOIuNYI+GxIp7dLbtuWuITq1DO1S2ScK/tNmMv
L9/AHYVOL+V7EzemkdzPqnNOxt26FJGHcAG4htJ+5AdslXfNFnq4hPZ68IqagedK2b+eTIVMClPNa/Zs
YLkN1RxEjs0awhOHfiR7En4WB4DerUZIgFto8pCK5JgbRbb4a9+2gPU0FhS1sZtAXCzkvxnNkOzDnk6x
JymEZQjfBuHiqI8VpRawoywsJKGmmQdVE1ZYosA72u/QrfNUxZ5UuNNco24FdfWdDKdxxwwtswxgGj1I
PGCbBZlZyMKNLpwJAuJskeGDsvYvtACs1Wph4ejRo/Prg8F6zyvsqM0YgbCWsyy2Ys9D50XS4VOUUZnN
Sl0tHBLAtnt2/57ZlyquOIFwXjQoA/q12UviHNtsnlf8ERYV4hTett3/Obtm1CixEzHLf3e/tKv9zM4M
U8XjGVmvFRuv5RYEg1I7a95BdyT5jjt23DNmMg2ewhxxEUc8JJXyv3sRRRkM/QTqQujbfTChK2qvlyre
MIfbDixn1zcsa1Wg6Am4923A+qGq328mvSPWAeW+1iyeW8IouyYfkMMLDh2GSkrI/AMtYkunZz/LFiDT
m2SItBmHHwlondCeZc/ciH0h9pXhmJoUCK+liRVJvL1ZJNBLWqtO8Xx31EUlHWtwqyBZ9vYP2oG/Yy6D
4UQ1UqDWUhodZl3biAwU2WRRx91l0arKLLWU1c7ddnitstx1XQrdIaBlhrbryt8SSD/pg9oz3mWf8UY3
Wb8tpWJqNqapzDcOHRiia4q2tJphiKq0RkucyrNfO7gDfnS/S/9m1sFGyifOF5mDEWiB1aqToYyEZWea
YHE/Y4dH6WkAJBvRvWSd06Vx3wTF1jJvqcr6ZzFL9T88NjM4JBFHbojZ/MjTOwegGyDDYi5D5/+O60o6
fpw66gryNEUqpT3stNq8CYTuSHhQATCf/VWx5ROP1/oT+4MnHVr1YmAlN1EPW/fdKDe3fF8laWJvx75q
xmewbGn3O9qJEQkVPBqOq8WDZGsvLNz9gPU4xsWLrUhHSkk1hIljr8jQo0VSebP5sz9rQ9Iugbbdb/0R
Ssut/dedO5e/3cb/Z5LrwUruCTQ45yWl5Ck7l1xpZ6ZmOTiyLRUVnA35BBqK9KEJpB33W2VQrNtU1CQ0
F61PsnOkSKXMC2Zn+zHumZO/EFgJNEg6R64nJnkqto3nhVfbWcqyzF8e08KVW3qEgNEeQrsewI3Ug1xJ
W25zM/N95EPpm7SAfWoFOrp0Jsd2KrRkm8PWsSJLUexO1cnteTO+y+5NAODSmLbnI2Ez7ouvMxyouLN5
ATgLVFo3eD7W/q8kJe9O0ccypoPSNC3McLW6M6qo2+eXs2hidkzNZMNYJBWwIkq0aHfBZhbo/mwtmKPT
W4v9OTOGi7gVobihF5flPiZK7ARpwXzLEVygHmGvcNSl0mt70bHN3h6dQa2qBlRtkb5UyZYknkpHqkoD
loNnU9Fte8Kv2PHWuAP+ULbPg/8R4haIYe3kTfYMs6Njh7tCXF9waW27xRxGVjNJtKDcH4qSEybQFEkD
R/o89L4XsshDwSrKG3XXJsGiDaldf4U4XO11UsJK9bsxLgjgu0OK70dl320ZO8qr2fLBAojESp0ANyhK
3LCQfZ2qjqqaj62TBwaoDs6pNJcxvZqZba3Pa3t5CvVULXSOUowh8jtrLm/BGoY75jtFq1eyle0z+Hw8
Msfd8+Lb2nTOzEzm2COQ1gsNuRYoWdzrWY174PW2Z0STwey1r6atGINxB4Z5QXDOUJwtUiiZ09RDHd9s
YVB7soBikYW2Q8aE5zW5GE4OifrIVR6ftdf3FS24NYMGFxlaoSvUltq/nFNalKljfHWlzckTWS58TxXj
zvxqBJkZsul2qzaK0TLUWlpP2TuIEjOj4msolmJPHtZH18PSvHufZVuVC6GGTyS527BmkdEDmwN91sqc
Y862vW1Zb7b+DiRFOP0Jn0nBIchKD8Jf2MpyUdzkeneOV/Cd7IDMgnyFPH4upe6wjepKusaa36NASpFk
3Q5kthCNON/3MneqnbQFCvmm8RpujO0vlT6m7xbnl3+eOC8Ge4aaQFnctwhFMyom8TqEqTTsZ29zOaxS
AhC/B+C82WS5TZ0XhehKgMCzkKUjX4G+C5iyDWjClzv8gDAIrhFnfxL4X0n94yClKrHzl/3Wk9k+E9A8
h7Wk6tW44AOeCUqLdwvbK1wL7cOtYh2KGJYQ/B83nuYLvBQ0F+PMZa7WnzcyRggV6azRv23cr1NIF2mL
66g/KFLebVgFRbQ3iX0Pc3U5Q8wzmeY5OX4x6jBmNljkMJRFS0BAduYBbJu1AMSsy6AQHd5ibUhPW/GF
/ZnfkSUVnGuo1YzbcE+nHrMbhwx/CmBk+++x4KjiubLtqsjOMuXpXH0WdkbhuSOBeRQCpgab01VS3l1n
DWOnKizo+SumLomraZCQdb4Pt4lUq3TkYCFPOcxmftyBUSsWiIxonL/WLC5x2OHKPQlhvC/zwR1pyGmc
0faazIbpS1tM7UylhKEcRV/YU5klGVU8TMzaSBpBR7XWVwa97mLSlmNomMXoCRdKRCXsaS29rlatCUU8
WFq2+Ho5LA4cGHGFUFy1iXUs+1nznblKV9ljDr9FqHM+R+iS665h5LeINYi+bm3pFQZTI/q9P8VSVJgV
1kQ3fBM/C7L8ewGF6MIdmofagHO27w36niknQCaDb5IzE3uLvGXhXgKY6Kg6ojYTNHw48vPLq8wr7LsV
XAo/W9k3bm8TrZVx2YOLyk2TmSnfITLwg6tUixGWimNiHdnsi71xOTucEuPJ+ZVOkW0yOn3TyWI7Oh+J
F7B9tfVZog4EYw7MoRWcsANs8m5EuxpcZzTY6iRVcCJf2TXUkc1icdtDxxXJBrdbCFdQ9pp5g8YriIxU
hDoxexrVNIx+9sIjyAeoP50c1XL6uB86FZA+msc9RBWWn4UGBJAy8YXsatortF/xrK9CB0+1dsOOJYK4
HLKYZuwdPEN9EaSyv8wIJrJmwxyyr03zpyBi9uBq1fqRyAOE/hrmUvgxWJsCsmvmMKFwNPzZ4Pk6xtiv
n9G9fJ9UqQweOgm+1QatMrd7Bp+nBKm0ZlmlPUu8cEtqUCsOzs6uznKrOS8lOdWbJwFAFWnp/9oDuMyB
A7Mi+dQEAj+0svvY1UNVHRnCVVkbWFQpe4xzfFilJCzWW+Tt60wFPzBy/ryjWDuwV5EEgr+QAfRndHXF
EAZRLNl2ISAsPT64l55RQhN5lVL2VTpz50LRj+uoAX5OZSmaLM4T9P8Jc6N22HqaOcrTwhzpJAuG9Uko
Kqa90ZU0PWOWUDfZOZVUH7B1+JpFABqfl9+OYjq9NOdtfyO5GTHG1kogLHxTBznLpidEzlHWdNfaCIwG
0EWOtyURvd2HocY6TrlV71su/lTI2967l/bkV2mXBuNRMIgEQGyCeY35wOhwJepkyuKOHP7kTB8vTEub
AP1WMs/vdHC/vtYXynGs+xpXWzNXtRHaQzuYMo867LJteI3P48aH9ljt7SG/jSPPmRIeQWljkpmdOWR4
xg/2QKajPW21gc7yV2HRF3dvAtod+XjtLUVkF+eSXcRsfJEkktE/3EbqtWo2ozkvZw+cwQ+LKkH8zSYx
0yf288S80t7o5O3+gHsOFo1so9hxquTg2HgdaEFucytZ/Ed16rWeU11pWJUCNXE/2WTFCM+1al8S83A1
PJPeBMIqJPQhhoZRcTj3kXpVvWkdM5sFslv1ZuQp3M7Bhhtxm5L5mtQtXLP+ZMFBI27XOSqc50PN8aNg
fgw2E0sExIbwf53F5GdZ2kPmWe9sNArNb9jhjdAKyVedC7oPxmUkyDX50GE7Mc4TFcbF0S2oksB9QzMC
a0D7pHpSh/io53GAUeAswq6XtEbrI7RqFzXLSbe2XwL3qsy924ot36mp6BdECfK0lut+kotQ3D7BukTA
Gvl6dxCUdZk9nTiwjiVykMskzmpVXhB7+5AtIu1dOvuDber7zDjitCUBXW57ExVcEzydDoW2H8zOaqoE
b4MUNuLSA6/dHLkGO91lG0NzAf3T+k0HPYlNiDvxhLI/M+2f3Qv/x//e/M637P//YWG92vFNeAJHi+rb
i26T8CwHISvpZAeiBIW/NwaJTJPoLfCDbMfcSGeZbSGiEDbbMgJQYqcn+0d7UaajBJVoz+P8wY4qy+l8
+CL19S5Rae/lj45/+AHVCa9Soe5//P1G6ItBkev2uVd+8bPvf3L13O0XnlBVaP/92on0++0Xn/rFn30P
xZefu/rJ9eu3L/zx7e9/8On1F3/xww9+8cQzn77ztv3v56dvfPLejz65+u4n1566/afPfvL+iz+/9O7P
333JPvnzcy/cvvT8Z68/5uuOaXDriaFgBlFbBSCC1YHH65Qqty2ScbAua+MOAjTg+Th+JpQwyy44lLj+
zZdVlDleHzSqTMfoMioPrZQPlyyyLBR4qWT9BDWYdX0gA+wT99UrQ9rDrDpspraUGFx3cwzjNXASQRR3
Lc+mjlR/Qx1MKGy2z1gGMgPXUcEgNKM7UJw2ngt6K/rd9sX0Oy4WubMK5e42K4crRLxukKNEovSzwCEp
gg+0xUqUHy2p3AfNQCj0/ZjKhieg/NfqQobu5kfPSE0S6n+uxdjqdkJd8jhVH6nKKPVJu8Jl6m+GWmGo
cUKRMd3ro+cwhzk7L+bXcd1Oag1KjTLuzb/f//B9alW+zZl/BX8l5UKoFaZr2qdwxbeoU3ktu1emjUh9
xavUFNU9QxPzcrr+ZaojhrblVb5HZU3ru7+k6qZUDpNOpn267cNHoXNJzch37XnxLFA0fQqqoa7YeSnT
Cr3kPXwBCp1QF/U+gQZlq2552Z6e/WPjEn0D9caL6Fd7onddefECVUy/Y89+0V5zBdAPL/EqH9j3vpNp
SF7Onv0C+0nKne+6iii1J6li+q637m3psHLE9JmrfKa3XEcVMwBPRh1P6kFKLfN9u8N1tuCqX8fHEcqV
VJa0e9sT4u8n2ALMz9S2D3/SzlvpYHJuvWc/T/qsuZZ9F8/yAfU3b0D5kqN4BZqynIF8cvvuB9Q0vcD+
UXulzfqB5rqN19WkFIt3P3Ad2vf4HP6ZqWe5kY3FVd2Pc+5GO4d5Z82Aq7G+qM958sOXs7XznjRioSWa
VFQvcR69j+fj07br5TL62kaY6yvTAL3caoRaWx7lpy9aK56TjqqvKSncanzf5xrAvP2uzdz3uW6O22/v
uf7uk3n7uR4v+Aq8xvG/QJXYk7wO7vuO3audwxjHdh0lPVTNOvY39p8/dy1b65+sNvdJVmG+ELWkT3n9
cdVAR8npKC3tJaRVI9s+8Czfej5+uRHVse0zL7clyNvrqJD0a9k1z0b5cpaZxusn+cq5qKZ9OmvPcZZo
v9F+Hv9ebtuGot6pWrfue43Vvc/E9Z+Pz7wR9dBTiWoWEPfP6yle9ArmuqaXbn+pvVd7X5Xwfoq/PM/P
v5kVxb7K26m1eq53+O/jfK7noyr3B1Ga/AobpkLw0Wy8/kN2zkvTz3i8fS7Vzvaa46mXno8C6K9HqfdT
WX151Z3Xw57nff8ivqX+fyX6JD2vjex7vG96xpPxmZf4IFdYNf7ZKNKdxvrFGMEz0bdxzVefzAqan427
p7E+HgXBz0SN8pPx7GdjjI57jXjvqxhHvP4Gr/9jXjb1uVpyge18J0b8JF9Mn/lOlG6/ODUfvN+usetO
+y++LtIcOB5PrcLur8W9XuSTnkS9eG//1agFf7V95DRv/Qrsf3z+xayvLscKusrLnon+POMF7ts2q69+
GCXUL7bP5b16nO15Ij7P5uHKp9nmC+zJk+yli+3Y+Tq6EaXkH8/2jcvx+pl2DqvfMMfeiK9ci8/rM1dj
nV5j807zk5pvmv8vRZ+cjkG5EnNAbb7iDda4t3M19eETsd6f5NWuRJ+8lu0Px7NnzPYcf6LoUtw3tecC
q9WnfYb3xdXOZ/Mnzc/jMUsv8y0WsvfxeiGbY6dizrzKm6a1prXwwvT+eZzf0lo7z2f/IK6j+a9N/vnp
Pf9afOa1bM5oYl/M9oGfRZ+8ETv5ad+j8JXz0bAf8InS9S/ECnqv7Qe89Xi8dTZG/EyMAluibmnX+wtT
e0U7uLHWfJ5f9odN+4P/qbHQ3HuG1+e08V36QnvG+fOmfj7FP6/yM29EI5/zZ/TPXI0Bupg94xPx7wu8
wmW+/k52Vl7w72Lf0Hn3ahp3qkVDF/tpKiS/TT3pR5Pq86Vb74Ri88cnoC798Sm+foWKyK1Ws5SUT926
SDXvpAOeFJZfzzSW37QrvAldcOhphzI4Xp3SEH9Myti438cn/V7hAVNVmrrXev0NtMnVpi+46jh+P4fP
+jXPfXySV1J73qLudVzzdXvvFBSp7TpX/fNQ6H6cn4K+9ROhUU4V6VeSNvlbt37Cp4DW+Jnsvk9Sn5tt
c4VzKVJfomq3FL+hzX0Kz88+DWXst6hv/rj0xqVdTR3xS9Sf1uuPUsX8rPfb43zKM1KsvnUWz4/r8NUr
1Et/mq9Dxfws+iB9lxrdrtd9ht94068v3XK1B9d+x5/xvM2Dp29d4hXfSnrdP8v+vUwFbe/zVuvcZkbb
J+ehh+7j/oara7fa8U/E62lMoe99DXMvxiKe8dZraI36wa7qiuPWX49TuTzUvWNcMPPe8vnzpv32JK+M
+X/d/oJO+mW2IObGGSq+n/W2XcXrjCsi8ge3vS0nisj/3gxmJm1wx55SUmN9PPToZb99h3LTEVam+DDY
eIPN2R1MhkivZQIUDyJ7KqK1Wg9Xx5secZzPscE5Jr9Z+hwSs81tZ2JWwHlAB8Fztq2eUu1y1p1U5D20
NMlAP4KSuvP2TyeERIdKtYd8IsJh9yO/s7oxhuyJyBae+d3L5F9kZhhkjzDs1hBlrT2hkWEgvrgWIHQy
Be7JUK/FprJQZb+yRyHOPQGDo8C4C/5kwRTkSToCkXUYelZRpb0dRDaT0tnB8RbSg8V+1OTKocVFW9e0
N5l7gAFvh8luHVtsG95K/dVVc3c+d+ZHg/uQld1vXTbbIpCoLNDC61wm2YP+92QgkjmPZIs0iXFIct+O
UV6DCgd0whuqkKDy8/3gFyKK169KZBOHpWQxhlkurqZOXko+FqrY513F2HaIqY0kYkssissMbgh10vK2
AavIMUAph81UhOvBziOdwaxxpIIO2ty9Byp2gJvmeJNWUIY0R1yInE7AfJIyvDUnxGi4whzcoEh7Uut1
KIXDhuuQuhYOm0WrU2HZ2RxmfSiDwiDrxfSFTQ2RHSIwXrRadPbKl5FWpCov6Il50hT5lCPMUYM12sru
7+0sFhlx4eFx05JOnFziQmxjpgCU1nPonlAdIDu2IAHhjLUFZD1afJMpoEhHzuQB7iJHDYfOQCXtisAw
WV97hQIVtS9brJWUBVyP2rWqPKVh02WotAMF1oecly6fSVyCY0Qy/fKlBZVWiK0zZ2m42k/AIEnSWrHZ
dZiKSUOvzlok5jvuk1Gve5O2LLOtBeZepAUynAILLWbIUQiXJtm73kTotW/lUDZvN0c7YAFLOd5ikJMb
Wj1/1W2m7Il9Zn3PwrGdzYY9y1GbjTtbPgrXqTTqmU15IEOQzzkKQniSDF9UtXJ2jsr0Eouc9lnepcU4
ItmbI0Ziq1Z+B/RpiC9BfSjHuM21CU376IILYfO4SzJ5EvSI2uY9F+woV4UyaCWZAe+RLrznvPuZRmUi
UlCqBalOfAq6qhuDTcTVVQZcBP5SIN40o7Al5ejPRttZwtVIa4dAwcSQJAq+amueNzlU74u9EP5RQlIK
nTrpigwj3ClaPYvlqURqAg65/lAMXtVVisxhSAfsbNkZgJIj417fh1e1wYlYDHHohF8n5jvAYqka6H6A
JTQhBR8ITU/hU+zkS+V+2x22LvsusKKi7g5x0h/5wxUtGcy25fmcZiIN9tAVCZwWhj7jvWyfORCCGISn
E/JYcL5UOQ503gsbqwSwr586OtEVMjE7He/NrPShEArAHhVIUkH4kooqPpyVvEhI5MaRV1pZToPcGMR2
m+FJexPs8VtboSrsguE8Xbi/JUy+mVbEpOJjS1PoYwd+iwWvNKgyrIeQLA4RFclas3wrspBewpmX1OKV
kEDUOeWkSKQqIkLAiJhxSkSC/GD7btUxC4paueZlzWpxXsm3CIn9EM2wbSKVZ26pZPYxaWS7VDZSsymP
LW5QEBOCLLNJ/WmcjgHhbCkCnSKWmbTNErDGJsK+fPdvQXvWgm05cTZT+etNciZpE+ck9xDikZ3n2i2y
ejtFW0emluZlEvUpW+4bJXUIp2GPpo0uoNcyL6a5BNYcCdXhZLBTsWUKQPBu0kdNSHLRkn4D5k4Sk8QU
G1E32nX8ihwPT+pyXeo4bAsZF61kWwH7YDQYHC4C4xPaUZw7GWGoN1nyPZU/QixbWye0bGMqEGBVgIJq
n8gEBKEgGoRW23Ltda/nY//kBN253DxuQkd8Iq6CzwNXL2PBYAIg25qettrvcraiC362XK7mENVKHckF
AzDQtXv2Z3C8uQPT7oufp+wVDGeUmHE5Iz+DMdPsTjwPVwZmUof81WxOAc3QaJ0iE/cEILypm6RcleSc
HYoSlPEm5EcJgBO9KvQ5IDABTCD+yGmbTWsJ8YI+4cZmlOCQOIRVKGWGXouJy7CBFB7HLJObulb3NotQ
2N4pFqIIvlE1gZMiiJTaKVqjpG686H2I8XlNZuztDlgTkGwMHslqxUqegHC1im1tURG7iGPFCqLA6yi0
7Me72WKBD3RVJq7IthCvXW1bTkXEeZqwYtive7WTVu/NgPbFvnw5J5F9fMxlM3QyZRW5ipLMoipRvmJe
E38bujMw90NEgEyaUJCCuTpleybOaiPZDqlyAM335VY9a7DWCkUTe3WkSuCr6HgCAInAExXSOiTnqR2p
ofr0/0O2nxOEjehIFH2whRGUCOwh6bRlrZxUFaQpnE1vq4SOWZgePP42KX46WFvOmduZAwV6op8j4L+E
fh4JbbnQQMHKyEG9j3MOIMcmV7WvZvJDQpa7/5FoA85XbqFbSXyeyMJgMkjTPKab3WdmalYlVdF6kFCu
/EFtxNCCai0hgJCJON7p0zmnwpIOxJneVFKi3fLiA4lsi/Mnm7C2J1ZRE979eskIQVCDqD6P6eRblfbw
wBbP5ENS9rh1SYwWSyZRK1sxbJgREQsgmdTlsrkacgWHxsNJUDLrd6P8CHVhQGPzo63uZ8ShhWXBsYKu
nIs3ZPLsjU6FkPtyv127WB4923SyHop5c6tp1emdwqThx/6cZNN79RGxpHz2RgWQ3uSeQYYV/mpu+2fC
dpQ1ag804Th9sQeX2gGBAel2Yfgwi5ZbaasaqNooFFZIRwn4WjrD8ufou40awf8kMjQJ15eeNKzktKsJ
UemaMjmVpfTCVY9wBS/kDNsy5xcTpBW1SaJ+B3HHIHXIhbQ2eqWtsgvt8UMJQmwWo714pI7N28GV8jeJ
XgwfvZWfwobvhfwYFnGCshiPGZPZHjtBKR0vnQDZ9m7NlmHWS4mWao2EkyVXZE44yzRYRWA2bcaLiaNJ
kVs1dF9S9Ks3KLv7zYI0a5ja7W2cWRJe6qmcw1L2JHTpTBQJLuGQIcozUa5Q3TzzKJOVivFivDeqigQE
n9ot91Td9pCgFFYAUpPTRQ3jIiPwo88eCoIOQ0Duo3RRCb4Aj+coMG2y+QJzGRwbB9EnsGhpG0mCrS9m
nIylnPcwyapZ4bAggvZoNTSLMheHLL8W2h3YCNI2CEa3I4XV6vQOLDsiucMfss6te+Hwcoft9+1F0C3g
T4ZuTf7YzbKHfhhHHbnynYyzux4sHnjwULHvvkN3f9VF4mV5jliSaeH3G7veXh2hDlVtobY2BTfywEAA
b8esPNMqQfcmbUQGe1/SDBg0mYtguxL0uTZDC8+lBzX9c/2ZPo2FMCxa6LeouMEybqrFnL3Y7sg2cRaz
yhR75LmGAmvSdxlR+K/NEPj5orNcPevfWSmtF8riftuZJ+P+YNgcNovv8ObNV3v6oz/hT2l4/fXLVPHy
NAQhpz0s1bVWfEt5kAQJRcP5h5dkbCuelZsr9fqYq+OuAc5M1Ia9Y664o+yqNr0H1+pNUFSYozCTIyq2
u4ZE5k9EQkU+wh7HZrsfkyuC2CpYzo2IJGLlst1r4Dl4fycnX+FjFR/1OyzlwbnlvfANf/t39/32l+6x
/y1NpUbip00O804WptJA396RL8v5JpMGmt031RN7i755FfuGw3ICksFUrGfqxFn8GrDBozHLZUzmOsu5
JsXU3Zf33sGZYXtnNbqj8OpTbiPPFXnwfqlXZ6okLOyZKhdmkqLYq0csreRPpPSHCgh1ipmpAHoq26rs
GLpMzDYIcUZJCs8w5BpF82z0vD90MRWskJxE6PJnWvMIfrTCJd3J/FQcu9ifp/AajVQ0JjiSigLt3Jn3
/UMQdSpUCYMilX4wILkC46lIcj5Y8xttUa+p+ATea40YdXJi0pYtc1mKiq0dE97xqvdSO1uPkM3WHllT
K2BGMbbGrdOpfR07faYlWEylVnyTxAYVXMS0/nKFB9t58nTEzqwWnI37nW1NCbvalKs7szSVksiUesF7
8CoO+t6SpphnZkgzSwxynkfJZqjbWBIY0DsWi4eb+bpb7LUZ31ZX2LXrtztT22khPtR+czYHALEzeh7B
ybXcGC2mMiy7R3k4BNV1raEpmo05kqq4bHH2bPrsmX+4yZZOVugVj6XtLTLjZNvdrX1r9uh8Vn9sVib7
qIt/hsspboWpVB7Ic7lzxVTUZP8jlZ09UWvOU+d/gCJOg8026wQbBck/miR0rKWJF9zx2akQGJQH2wpZ
mT5eSo4EF65NzTHpxee6Qz1xh+sP2Q40swQVYVtAyV9dnrqM1010h2Z2KkW+bWoLW57KKLXsSrQ1q9iH
oz6nJy9L2DliQx6b871ntRyuUKLKtpVuNTPlBcdzMlOwc2EqYJzVtVMhyGwnWppKyIajqOoph+r/fv0D
u/Uf1v/93SdGCv80biT7wmOJyj1f3DWVWphK4yzRYHR1oqobuX1YH51i6nCamXJ2i2rVLN+mLiUNLGs2
IlWt2gX6c2nKn6FSC3VlwyCTCY7IaE2/NEpiTkUbCvfvPZGtmHLsbh5L91HpTDmuU+G3wkuA+Ug37Ruj
EKveiU0c2AtMxCJyC+5A+P4SoAqhNzKtndgVUWdLL3C6Jea1l2y1g7U/GLWOGSZq8gdoUZvXB2UTBw2o
omakyVszE7Muad4Tb9BmbNDQTOjOfbK24Pu+PPVUZHV+zJ1NJwn9v6Wpo7mYMmdUTy7aQ98hyR1wx3S6
dy3DNyW12x2FyifhB4gnp/WmytXLVIxKjhnDHXiF8TVIt9RQtuEiz6LVNj2m7JDtU6u4yCrNMoQSezUu
un1q3Xq1Zz9NppLN0k4bho4+a7ylxEQWkoArWeRaeFnRjxR7WImjxFe4Fm7upUH3I54UplnYVNrBYCXX
aXttSy0gwpIVxS5QXhJAoWDQVqkqCe9e5JbxFO6mmPIli8Up/FKm1MAVkIGemlYdiugBwANSIetMu92m
UatVRottamfPSvd9/uyoi6kJM2WXAxrlQtFoIXX7WYoSczDSwFJ7GlY8h30fYQ+mHPkfol5ccstV3TH6
DSoqnLiMmvJ7yZPNRPF2bx3LdDQ8Wuh63ggPSGLC1+226QfM46TYIG0v6nmkx4N8cgebKJ4gju2Uo5cC
xAraZTqfhVRAMj6tazN5tC9FYbgXTIVzp5o5mp1C4gm2QroteLZthI1zMFS9saqosZGCOPnqa6pI/alf
dmdqgp7nSX3tzHEPG7hsvrv9Wd1B7/k2LzszldLMyhIWKuDBjB1TLy2PFnuZh2BS3joJ5hMFotSw52J8
SSNQtGclq0gFvaW2LhMLkSCMhNq2WAHfgHnaAl3KrXpUxrrdPpPhjRpXpgxusdAcY6VJj91/3712+ny1
okQJ85AJptZgR+tG7XZaVqk/pxImTTMerqlCSrLkkpYakAO2ABm7W518w87O1qNPqeiQnM8MvQNTdnl4
WaluQVa5T9WEQp2ckWTv4qp7V1txPtZtFaHd/VP+kU5RHGYYNS6lVOptaiavZuo69skpp3V7vaYi1yx8
tQa9aNUdQMuAHKtTGj7h4jiablE/4P2pOeGyaoM2n4V43FaVjfu+VqnC7jIztb3Faa9dgP2SzpXZqeU/
Bdgja7+FAqmw9WhDxS6UVYsdemE5n2jFFESS62g8BOjTV1Wrm7Polufa2tq3Z+ZnpjeKjVRQhtHLVHsW
Kaqpic3ES9qXaEGkgJ17iuERtXXF7SpTqQKmuFvs7lRTVrLajdYjsu1H1D+xQ28QyUO8tDzlQk9F1HZ6
9bF2L4g8g2fgXGCMZ2PgthiRaAuC292TiBzvmWVj7ZOy1QPDyVqNyZLzowcLHgGGjarIrsvseqjU5FAD
+5HjJYrMWJrZPjMVI1c1r1QeJ8E7uStm7bQ104bcfUYiheJIh6NeXEEGv1cm8b2nvSaKsHWm8BZZ5doC
hy33rIjYe+nDvZ3+oFOo0FuUXj5wYM7sX2sXHXm0pS0FHGHYeojyTW3ylCOWoxUFZk3+ZskgQyA0rF+y
arFJxC2Uu7x0t6zDKkty5Wp6drR7yrt2BaZWKbAoUx0GooGTLMxg4AVo2t6X3yYvIPPx+GPqbMTmkVl5
rRfFfaItVG6WQiuTLfuMSTvPqtJXSwUeA5+aVahJ5xUjWK5varPAT+Ym+X+tGmgWVIRlHJ2uWnqDIhNM
c2iyr5UomurLrMhPdEVjAveR+TkbrPK6qtLZKkBfFUmffNKi2dMTYUtmiaepPWRLvnJUAt227fN3b8ub
Z8eW9e4ULDAStG6fedbCF8VU8Hw1dgEl5Kbw+XOtRhYgf1P++9IUhtxW2FZzeLABbbzmsE33PJbw4Y/B
/ZeaxofXwF1u/0rWfaazUG/pL7LTyUcnz/sGVQiCgZ+/d4088nedI389Z6Xbu38hLvr/+D0oALTX/OiZ
Dy9SY0AqCNkn7f3nXHuBegP867rY8c7yzu/wirUAfPCr5Kdnygv2V3tNqBGcmNICyDjwH32XqiPQc8A1
L1LvQBxzaCOcSNd4nzz0J1KvUE2CvfE++fB/Snb7RTLJn/NeuUGVgatT3H2oBlwmG/19akq8PPV8YOo/
m3QZTlAL4u2PHsXdWpUDfNKZ/RecGX+d/Hq0533eNd0Bo5T1xGX+vETuu38vvffehz/mp9+lqsEFZ6M9
fuvsrTc/fir99nQwhMjiukIml/OpWnabWHOJx/YWeUevkU0WjLvgGb1in7lif708xeISn+rsrcsZO+n1
/JNsjV3TWVWviE3lvCdw/N6w7z3m750kZ0pXuXLrOthd/gwnwAGzTz7p33uL7LEzU0y2aAsYbNGWV26d
J//tLedsncgYZK9M/XWWz/s0eIP46+OTLVcrOGB+v/NkjL2ja7Inz9q/15zJ9TRYcH4/8dHO2VWu2XfF
YXvMOWJnQzXH+/PJjM/2CniI7d3zZ7A7nQV/Lb13XXxAFEUze1CAmuFiKoSpkygqvfiB35mO6mYlhbGd
evmVIMFgu8OG5rlS5Fy+1RbMW/qt7mCVmlQMPrqyp22JFbJES9MB46nMnFm+01v5dHKnaQNh6xXSelMh
3RmCSFZRmHaVUNtIPcHPB3RR8cOUrMwTN01EdrxVHt1Q3rtTZNZeOlyg0ylQ4sz04ReXivh4G0ag8zwV
2qYvmvlrOxanXNUp07+zvGM6C7cyldNpn3d1MDhcfy6CuPBt9NU3ZTvv2bWY1xCxC0Qdc7/U/HSyA8ds
5h1Nob5mZvLksZ2dS9OjkqXfcOXOFLag0/I2+G5bS5B/ehI15pU8thSW7CxPRQ2nra8lc3T1+aODYbeZ
i2xtoXStF/COG+UVH+y1hWlrzVp1tOr12rIFRa7ivn06mOG94sWwZ7Kq7WHSePRX1o2Av14x1o29xFqZ
cnj2TKeqlorpVHwkA9x6+TJr3idJ3ukQ5xc982qz8SHr7kkrNKdmtGkL8IE8DRZBIE7ktpZ3p5haKy3c
TDMeTm1rUz44xOodHCv2b4yHqxtZ4WJ8eNrvJb4rWzwCsmwQamZG3Ld3zOaWlsY6HrdJOFZd2qdZbGe4
3APMChCml5am8MsZ1GM87M0yxty6pM3nvJ9Iy8kcnmJX9pNXmwWs2jQF75v5PZkkID7fei4KhBVTSRXG
jdr+C3aVez4toLcAYnJ6N1s+mmpac6pQCvUbEC/HpfdmNbwzoz+82dD+9ZLIZpiGpqT7nrmQexZNwru5
RrFwaKnsC6IpU3m2KA8+bt2BIlRyGXLKw5BF7tvZiOYIKsZher1yK22U5ES20ddUu1LvquiMI2ZXJlkd
eY0glrNuRLTzuqrTa2tgq1pqQFrHAjGU07zTe6c3RonAJ78wC5OFK5vFmb7WV6lFe0IM3vL0FpSDHBkK
HWw9NBxsleuOtkk1mHnlrFhAEYSdRMiQrJy58ut9QEKrPuI/BxEvtWds88660QHmpdKotFsVt8KMGHvE
5qz82COhOjmNZ5Fn2cb7pzjU1u5pdI/iuQlOl5NdfLFnWfCpTXT7jDn4eSmrNFe1yTAn4nhJrDLNULck
9tRNkYOM44gRp3OxmIbhYGlkNXekfFjMShNxR6oyqGKG7ZGq4oc5+AubW+KjYkVT7uMsZTok0JRUgJ4N
RY7zmd7UxdD/+Y4rw0Cu5EzICiVtE2mkXA0ZkNB1wYcvumLV6RdcxsQVfn4UGikfUAzknMvm+LtXXIXJ
VV/yViVVmR+EsFISFQmtLdw3Pu8aStbUp/iV86FC80EIy1zLtGWszY9CYwRf+TGv/BPKnpzOVKdeDKmc
5/3KfqmXQjNHSiwvZJf9GZVhngk1lTPRjKQPIwWk1+LdN6ZEh1z5JJR/klBYGhTvydMu6+SSXCf41hsh
+fJmfP1kaLy8lmnghCQUbvTn0SrdVxov70TjXwyZsqdC1+g035Ls1Une8UleWYph3wlBp7MhovUKf/9J
6BHl8i9SK/pZKMA8y57RlV+I+57iPHyW7byBf1+lnJerDF11CR38fjr68LlQptITnYv580M0BpeSGthr
vNTVGMTXfGL7I1yL542e9Mn2LL+SlK9eD7GjD0JG6XJ03el43tcoJfRSfPdMXOdKjJHmRtKRey0m7emQ
JHoxVIDOZipn78Rk1i2OxwpK8lNJRed0rKYTsRs8kY3CjVAEkr7Qyy49hA8/HyP+ZqgSnYm18KhfytfR
d+KCL7Gf035yst0ivDPVpB/FbA9dL7+ytH0uxodjxnpPJtGw6Dp87Hn/Ct6SZFNoeeHPN+NGL8bWBBWp
YdP8Tl5jY+doOsvDl3Mtd/fuYLAhAzltcM8sfQ6GUUzxynr18ue84pFzRudtL+el5lftEDrcZraK6fNk
5+dM2pm4fvKry2mXfcfi53JDQC93zdyRgbKn+Jyt2uKTaA7tCT12D8UWdwqXDLp2HyijqOsYVvUSI7Go
kQaJgGqvEHitt/A5z28GcIy83liSdYnas90u4XP30feohgk/LEJs0XxuABY+FytwDWSzTJuJXWGzM21C
7h5ROHxv5xvI3B/uLFOTpmiRlxnaG3C8xZnPRQzmiulsfkkTW9Ya+JKfc9aX0v09w7j4uQ4QTqE1VYnV
yemZxTTiKXN+xMvM6nDBCgpXM3zN5ONS/6Gz3PmcRzVTFFNpVVx493/KiB2eb7qrWivNDpsVoStJqBR3
Th5RVXDXq4dw0LdGG/b+t9B/3zoC+GrmGma/CujyOT8kw8AC59HkuuD4wkFlnVJJm7zesDg4Wj5uJ+5x
pEYyIKcoI7gme6E/kK3YWZar0mIlc4ojx7uYxoNOz65du3x97DTzsETBD5E0QXlRfCjzoyk6Quc/q62H
WqyrmMGrcsM70w7/zntIoGWGuWwG/bnPLYdtzZ2TQ+U6Mv6zzY4/2vVfP2faLs1/7oV2JihAdgeb9f/V
dXW/TZ5X/LqW+B/euqqSaHEMo5pW4rgKga5MbUFdUDvtYnJsJxicOPPrkETVpIUApe0orVRGhaaWrrSk
GdAUmuFQQqTtHpE7LuFm0v6LPefrec7zgZBCYr+fz+c5v/M7vzMwwH7DgIqPYQMyKGRBQMfvY177PPoe
WVahXwIfpMdwhh2/U8H6YjXGqaj10KPLj342/+492n609ej+o5u750ANGDFzioPcR6R7BxHwPiLwd1Dr
GBF28//nGKkAJB/1fv14B2v+3qNv8ewvUCEY9IS3MSbwJUYRNvFbiliQojJqPuP//vEagWc9ZdbA7e+e
xzgGRAc2OTqxyVGBh/gEl3bPsQ4vqUZDDGYH9YZXSc3WPD+/3+4n/H7bGC9BpWxzxqbfHnj0Nj4rtc9m
EB2RqICvice6ZArXPg9IN+PKCvGHnxa//lFFElZBqe3JGp9/98kWaObR9Z7cApUyvIPTJqOzPrJafRdQ
702+x/uj3t66xBE8nbNvzROcpU+CZ3Sad3y/bmeq09PFWmwsn2K5RUy99ATLKuEehWscktx4pQsnVcUK
QwFbpmM2V9T6UXM/p3VYAYrhRKroSiGY/E2IAZJe6FciwSNXZ46RNUZyxRstBsub485Zhv4ihESbbsHH
qvOdOZzCOJmlumd2GEpKds2KOOIpN+wpeEgL5CpX/Mgo7DqCOXMTemYLUOLtKdwxRSmPY//XIBItPdIv
wur1tZLMEYXQ+uC11NEBOXdBrJmx4jgUzRvO3mi2T2O+6zD2i46COAiDT3ZJ7Oj5m82GOf/mB0Aj1Ypn
oUHVp4CbDGXQAN20OUBRoGKgwmzoseJCb7r062K14FialpB4ullrK1gSYCzqzSxvIjoe7nZZaA4h0Udw
PeSY6HQqeHRgcExTySXaBvzMGyQkqKRxxNqEet+sdadbS8Vq0LV7CpBq0yw1oC47CWMQFgxvBhsqMBmn
M8JRJ4zFZTatWg5V5ZvZqVYbmDVdkBIMTEfiGtV7dsRYPSQB4Y6d6CCElY1zxVyp4GFfn2MCbfsuB5tz
J2tQuQTU3U6ZBzHfNktgYkGrzdRmm7x+uEwec/C7VACKK2hJDaVMjINj3Q6SsH5j/pibgoxhLYRDVB+W
nkB1JGS8KCkwokUhO0VXU2VlN4mNiMvh8HHB1ISCKeQQZ93bpQ8xxbwsqWm2PbisFNhYiD7mfioUMIPI
QnUwJkpILEBaHqRKtOq5p/yFmCmTval4U22mw/N4j0zkPaFZUAD+WKYLPZsxM5zpFcGThYK7vNUyrhAk
8mbvYiQzt0aJrIWOhsbjQBkztLR5+mHYHh2iw0GRJATPoawTdSILVYowhaIy+S7EiDHt6kgVk2JIrbzT
tlkxcKCX/C2A5lFjEVuxE85ydbXPW1B/UfgoCAFzro29qC6BjfnQs8jJa/VsWoEuxEtMq64ZJlxhk0iL
NmmlDBUcoe5a0w9KjYeLtHcC7Ip1KIoEvGcZ2r3FTsnYvF1bmPHQApfDA6YWVCVsyAdwuW6r0/ATGTJq
IN+xYn08jtu1lz1RQp77TnkStl0sTNhV64enXwen0OghvByb2tPchLiFdUxqUzkIJxifLFyELch9QPDw
UeWVkqM0erK2ZOb7VM54QnnfiAtRSbYRdYbCucs8rbX5gyYIrPIlFCIZK5r1/HStbtwvZBHD9tccLL68
f0Kl+Q1Ez1w9quq+YRHNYeUJkq30y4ojT8peqkQ3jFNc6x0wG5rZt4CPJpMwmvuFyCDL4wbS1hNp52TR
yHPsTKnwWMxCQ60YeZRK14xvD4/1SrndMesyZ0821AClAekyAcUqQDW79rIS45A6iS4PazQyAnWgnPhu
nrghHg85FLXGMoosUDaaHwqCfdjaF9ZUzbyACvm6KDlGJVTRY6+8eOjoxOTvjx3OpCu0aA/9LFZDTMrr
YERVfL4f3GwsMjSATydimwttyCoNFhezVvhZT9Cvb9S65nkbGtFxRhVnTZOpDPm1AgYcXYLSXnrbZqv8
VHMZuQJmxvBbqJGmPAXOz5xGpYm2yiHWI5zM8ywy2/2cDPioEm00I9Hu7edS4IrehnHSVsF1YK7iqLeq
H2AT+pmNohzl8k5kU0P6AO5sniIVPrPN2bHmhc5wowQ6b4qCwVj32aJwpM8whn6vZSHGNBk9c+TX9By/
GICoZrfTZREfsxG3F3IUkPCSLxF90dXZyNszQ41ShK32zcSRcYabXjdjZarTOWW5AU4pY45GTs3GbiXv
2i3KmPbanFXZ+3Cd8V4b8LM6VYyl4Ld5E4GPhqUvuLZwz3HVaRXImfF/tNdTVSOr0RI5PpcFoXYldpKJ
3Cc4MAtdZxJMdOZoSBszgZxhGC0zxspZyDkVLz8GZF/Q7ZhxAXHNqmbzBFV8FMGASAKzLjtHR0IzdAhq
jZM15NTYMYa4lwcIGyM/ZwGiTFRPlSYsKd2Y6+JCawPzJ0iYVBTKMZ+RmRIWbj0EyCPaUJKLbWWBM8pQ
FVkjnakkWaROkZiMSK2bAHhkp6tRNbgOX50SsOooG0ID2AyPLkr8gsCh0M48p8BOK4s2gnUDzdkhzo8Z
X5YGk0Vuss/v1isATv5F02p5oIVg5inznRRD5WAHVl4QhGH1vDzIITMunaIE8sgMcuHBMKccSujfTg+S
P3KptikSTKDPo3Tf0U/ws39xFY38THtvUBBYGpk/MR9w7czoixbaglPHFOmjGohzdXCJYF/XR2mhrKPP
MYezRAjK2fGTOsMB313odUW6eXFo1Mn4tEhftulR7bCJcVPNtEQcp2khJEPaantHsyAY5euT4DjEHRZ9
vfJSCRBhdRPuxyxy5/W3hKLZ8IP9hdZMfJ75Fmq6PP5s96PHPwN3GeuFUZ2y8JPrVAUMmeTnAd/lym73
gypsUtWOMU7/k91LjKre5QpvgKsCrruDfzMy/PhHPHOHWOXIp36AvxHKu2HuR2jsPWSVM8aMDG/mdfPd
CVH+Gev6UV0zujvwvu/zWwTPA5gyIrjbjBj/dfcTZJ6fQ958n7FeqGz3I6PJ28j+3sYabZt4f3pTOIZ4
+PLJfXoLrtIGd/8Uj7+PNeW2ocofxlsvCmFgQwKyFzCiuoKx6TsY7aX4siUwqLpjXMLpnJzynYRrtyS8
flGi1RTS/VrVuvpOMQEo3q0rcAk7Aj6XsyDufBV//4pZHFxLiBgXV1Xw94wKu6/hM6yo6j8P1XtZtox9
i75c5zM85Y7UPlsTcsiG8Ar+gtff4Lg5cwmIV0NlcW4JReSBvOYFPEWfRS2j2pnbcF1OUVV4HMfgosTT
NbliRzE31qWRP5SO2FL8HNWGjkBiuQSaCvJQul7YCI6N83dHIfBq3q0oFoqtNvUB8jGoxXakd+4JKUKR
izymx0WpgbWOv+wgw+Qh129yT3tGqukRe+SqT025IwffwBPPuDd191qXHrmMZ91mggoX46MBdkPa5LZU
4KKmuy5ltqSmG9/9tjd64ZjzyJ9Zx88vCY3hYyEFUZE7ep6/qfY/L4/3gYxn2843mZfiaEUPZPSuyfRZ
kxJUdowJ68Z9Qt20ptp5012HyCE8L9ZkxtnCW2v4hD+oYnBYMRD+vG2vE8eRvNwUl5Gyao5aw2yOdZvV
INWM4Jgt8/8PXnUe94nUaQrjQ99znsgFjFD9hFEqujLktKxhxSJ+HqlxpD65i9GuszYydROfawWyObiO
z43wXnjspvymHEqBYBb3j3S6M+V9r776ankJRXzARwhBIXR74dvRzIYCIhRGVJtUfY4iqLeI6vdYsTM9
XdSSdizjNwrlNiBUL6R/Y7FEgFL2UpAfAmagDllxDMdaWS9ZY6EYeyS6oAd/VKhE8Zhy+fDbxUzfcBFE
SxrN4+8cmYAU0zm0lviGJ43VTZc4EAaeQfsgjKnkdYvqZBaP03JWfNsstu5if9wzyPjGcddmYIUGiJYE
KrDdCYgqJ/o2Bp6wJbCTKSj0WrWwGIVBXgtCb4itYKzfu1YWeawHYrylgGihV92jV4khqSyNlQRkdgXM
yMn++MaX8kpIkKqDl3COemGZL2HgIHsP8Nfp2NLQ4TMBXO1TluFkJb4kQzSLYon7bJ4JInJmIsxMQT1v
BgWMLz0DjJZoIrRmhVSlXJjxeq3RnCVcgpgjuUKShNWjvUp+/BEzaNiJOLh8pDHYagyRktxJIWaDSyxu
hkh7DY2y4ozXt7GJXvD6mTCyaowYC1e56bJcmCaOhS9YA0PXdODQtRcBp5/xytHyqkEQrBhohWFouwNp
z17hBwjFgfc/N9MDYcVDIxMj8bgvkQ6DaEEAsDGsS5OJuofzChsq3TpIG1IBM4E6OUMM4n+CP2YxADnb
yv3ybJ3pSQHWhrMT7BTmMbo5YZax2alWTV2suWQGJIuicHLKQk7VCVS7MRDoRX8BrvFBu9r0NBRd6KkX
Qu45tzFPKwfeKYW4CAIXYAWOOwKXmGtoqiPPNBeFs962LhnAk/uoxC4Xm1PmnZuoLFKDYGO355IWabcD
DMgG3YBnJLiijbaKCIJVuXidkV31yExl0hWAWBVeD5O3jT/s+gub0EtxquG6U6/N16QgiWi7+MCtN+Qg
NYWG3PRCF8epWsdce1EVA8jvkHIWbikFCGzZtMEMCMCRsFncQRU/NPRe6fh4af7Eck5sB1ukBniAZkuF
JUxGn8Wm6vBFHdh2g/IaLjiKywA2PPJG6B1zVuWwOBfnnFmLBqryaPiHgEgoddVFjSmYJhjOwH6sQ23B
LghFQLu8vP/wy/sneIyZP4pDQ6MhIgU7pCdSKBi2GVZ/DPIeQ34t0CyDRRqpl3Gc7b0S6MgeMjNpcAgW
7cnWrPktiyGYoretsGXhLCRn8wQJuViVzr6DMo1QqlZmF6/nctyAagM/dZb5xpaOo6J4CZOJEXq9PvXE
QNJ3ZmlW3xSBynqLk6gxXIPtepmH3oRNjcQe0PXuZOHxyLd8I1+7g5N6Ap5zj2QrZrq1WeS/WAaELnAk
5CV7Pce28BJr5bjEjh1vn38qVhIGjdqOrI3qxS/4aGrloKd+Va3Ai+ohLIpyegSiURdkYod8a2gXsc90
JLmY2DcT1luR+rLn9WWesPz2FOLnq6YGPi8GUpAO6o+NJjYNpxjmCqbYylVSnaQFxQy4bIPmYBPn3yNY
BZHPCvz0qklwXIzex1c/VlPvdKfVGNw7NFr0FMdtqnPsqrmYg1u6qwmT2+cf0m9BhjqSS4gDhTVHSfMO
3lcpW8lkqMQgc52j2rBztFvT2LzDXh1EIaPES1jmNCjhODIPGq35NgmLWgWb3On6uPfFgRHw37JEG3Dw
OhcbB+OLCfPRq3alTDevXBdpfEUeHZVSw2i3/U2XbpKqFGYE98LIirFxT9FIdGOrIcUieP2ypDMpiMRt
amv1qOM4ruW5R0GCNFIJsE9PA48IZJCboI6Uk2U3D/FOq3Q1aB1k50OotrIRUaeC7eyjRBdVs4QDiRwc
IiUgcQiejcqX+XQIHJFYFsjxK1V1KrRXFls5cOkwmo7TUNKTYX0Jbu4nXtK8pPphTYwpthr0fvxC8IeN
OtqomtogoEM6s2bkKsPLK5fIPTCdWF+Qj8lloZgfhGL6CzML/1nPs0GKrS8MiR7O7pXH27srGO3YwBhC
8Nnjaxg1WEGNIIqNbIWxC2KYm3POYhTggcRTzPUkCuJiCNukGSTRB9DWic9lrnz42TWKopjrAoe9bzn6
FA/ZtKo88fU+oeeFJ3ZaO+b+pA60gZ+hHo7omyDmdxMrr59nfO0nRgpXFXf8DH325BZ85u9Rxydfh7Uk
J+vLLJQqF8ZP3eVyrN6qI6MJZU3GsgEca7LYR8sOWFQBkkXoULh7435dTG0GiiPuliRrjRSUOYLTLZx+
lZSRIl96Fo7LChElMGNxRTYjXDgDDfJW/ZS3yw2KZasM2z8rwVCxdIrZMTTdB3LtV2WRQQiNFRraaM1H
23QPU1K8rYv+C9d2dWTw8yXQ/YTp+L6ZyiVO2yqkbFwSran64jW0eQVwhBxa0McGJkWh8mKp9AdfwGO8
1YUnqRYSLZKyTBef9q897d952v8efm6dfdq/8rT/j2er3z5b/fTZ6rVnq1eerX7zbPXqs9Uv/nvrm//9
83Obcr61Yv4akrjYhgQvKMrwNeL2H3IIjAM9ErXhjMuLEm6zWaVBBMeGJ2xQwGahrksSaJ+jkHCWDfz1
Ve6wzSy2ybNXVPgmCAh+LEnQOxLD+lIe75zkk26oIKPNGrbxyjVJ+NWBm5UoNfsyZ5hyUEzHs4I07euS
zHuRk9a5TdYwf3ZHvlqXANllOXJHQn5fqdOpfc7gM+sP1yV718+C56fdUFHI6ypCZPudzvpGTrwtrWru
/rVXuNR6wTGbEPgHyoxQaWnRsIf/2DsJLQgQW1G3kfwbXLBC/zK16xer4RpI0yWByy/NttWxbjEL5KVk
9VSaNMqbMbtAwoZK2cPlaghpkFczkl65lcfpJr1eSN3qGvMvYfkM3FDOBlWru3LxSuXyu/snyuVDk4ey
996YfOvNbN/I3sx3ugSRCRwelsoyj8s6Tei6QY6EaaiCt3vKKQ7J+K1p9N9xo6faMT84k/L/sqCx2KPF
uwwEvTkQY1BIIPKvwP2aJbessYFfJCJQleSWWYBAz3DWA+VOePVhDL2prC+Vjubnkcs4Sy796Qngb2fW
QEghRabnu61aibrAvHl3wThK/75XobYP50F7bO8o5aEr8+h95fjj0D6QgTJScqCeeOGFFJ5W60EF+fBJ
YjwI3jj5Ful9tZlshrFu8nbNsZSxoq3xRic72DVGentIaS32UbeRuDx3kBMENvK/HH/H0528I9mYmHt5
l9QjFacpcQXzKVzhEulDAsOHck/91TM7dvzgm0cmsuJcrzQZCBlA98WYygR8D2gM0850fJVWYrMQzuW6
7dPLwaT5k9bOfaWed0Fl2k6+w4eUExaymY2jOgNSbS0IFfXeNpNshPJWDiL9Nbl+zNVO5vGYNVey7uzQ
CPLhefDGNiyegGM43mti1BG/TiFdxrtVu4I26ivp3SJGrfCh1B6iJfcSnACcJemVMkZHsJFrI0lnJdms
s6lwLLwmV4gKR4seJzhMXhnZuy+b9Hd/G3B8zj0TLgY+ZDEEUnkHS7w8hj3Hkm3YGxzI0vvCc9qr2Egb
MTkwg9sJOkT8/jQ3KmnzBOLJyS9wLo3ELR3NZZ75gRlhN8fndGHhOc1ZSa3T8F7PabYqsjMvqRWKVy/i
YEruPHv9jvnYZxalzUMH9iWulTvIaLTXEa5ZX8xVa61fFraX9QCIAKg5bh8rVRiy7m8o4pJl5O0ogZ8d
vmbCnCfH5TJKTBFva0O4Wl+l/Ix13xO6KCJPD5H51fete+aO/R8EyzZRoN8BAA==`;
}));
// node_modules/hyparquet-compressors/src/brotli.transform.js
/**
* @param {Uint8Array} p
* @param {number} i
* @returns {number}
*/
function ToUpperCase(p, i) {
	if (p[i] < 192) {
		if (p[i] >= 97 && p[i] <= 122) p[i] ^= 32;
		return 1;
	}
	if (p[i] < 224) {
		p[i + 1] ^= 32;
		return 2;
	}
	p[i + 2] ^= 5;
	return 3;
}
/**
* @param {Uint8Array} dst
* @param {number} idx
* @param {number} word
* @param {number} len
* @param {number} transform
* @returns {number}
*/
function transformDictionaryWord(dst, idx, word, len, transform) {
	const dictionary = getDictionary();
	const { prefix } = kTransforms[transform];
	const { suffix } = kTransforms[transform];
	const t = kTransforms[transform].transform;
	let skip = t < kOmitFirst1 ? 0 : t - 11;
	const start_idx = idx;
	if (skip > len) skip = len;
	let prefix_pos = 0;
	while (prefix_pos < prefix.length) dst[idx++] = prefix[prefix_pos++];
	word += skip;
	len -= skip;
	if (t <= kOmitLast9) len -= t;
	for (let i = 0; i < len; i++) dst[idx++] = dictionary[word + i];
	let uppercase = idx - len;
	if (t === kUppercaseFirst) ToUpperCase(dst, uppercase);
	else if (t === kUppercaseAll) while (len > 0) {
		const step = ToUpperCase(dst, uppercase);
		uppercase += step;
		len -= step;
	}
	let suffix_pos = 0;
	while (suffix_pos < suffix.length) dst[idx++] = suffix[suffix_pos++];
	return idx - start_idx;
}
var kIdentity, kOmitLast1, kOmitLast2, kOmitLast3, kOmitLast4, kOmitLast5, kOmitLast6, kOmitLast7, kOmitLast8, kOmitLast9, kUppercaseFirst, kUppercaseAll, kOmitFirst1, kOmitFirst2, kOmitFirst3, kOmitFirst4, kOmitFirst5, kOmitFirst6, kOmitFirst7, kOmitFirst9, Transform, kTransforms, kNumTransforms;
var init_brotli_transform = __esmMin((() => {
	init_brotli_dictionary();
	kIdentity = 0;
	kOmitLast1 = 1;
	kOmitLast2 = 2;
	kOmitLast3 = 3;
	kOmitLast4 = 4;
	kOmitLast5 = 5;
	kOmitLast6 = 6;
	kOmitLast7 = 7;
	kOmitLast8 = 8;
	kOmitLast9 = 9;
	kUppercaseFirst = 10;
	kUppercaseAll = 11;
	kOmitFirst1 = 12;
	kOmitFirst2 = 13;
	kOmitFirst3 = 14;
	kOmitFirst4 = 15;
	kOmitFirst5 = 16;
	kOmitFirst6 = 17;
	kOmitFirst7 = 18;
	kOmitFirst9 = 20;
	Transform = class {
		/**
		* @param {string} prefix
		* @param {number} transform
		* @param {string} suffix
		*/
		constructor(prefix, transform, suffix) {
			this.prefix = new Uint8Array(prefix.length);
			this.transform = transform;
			this.suffix = new Uint8Array(suffix.length);
			for (let i = 0; i < prefix.length; i++) this.prefix[i] = prefix.charCodeAt(i);
			for (let i = 0; i < suffix.length; i++) this.suffix[i] = suffix.charCodeAt(i);
		}
	};
	kTransforms = [
		new Transform("", kIdentity, ""),
		new Transform("", kIdentity, " "),
		new Transform(" ", kIdentity, " "),
		new Transform("", kOmitFirst1, ""),
		new Transform("", kUppercaseFirst, " "),
		new Transform("", kIdentity, " the "),
		new Transform(" ", kIdentity, ""),
		new Transform("s ", kIdentity, " "),
		new Transform("", kIdentity, " of "),
		new Transform("", kUppercaseFirst, ""),
		new Transform("", kIdentity, " and "),
		new Transform("", kOmitFirst2, ""),
		new Transform("", kOmitLast1, ""),
		new Transform(", ", kIdentity, " "),
		new Transform("", kIdentity, ", "),
		new Transform(" ", kUppercaseFirst, " "),
		new Transform("", kIdentity, " in "),
		new Transform("", kIdentity, " to "),
		new Transform("e ", kIdentity, " "),
		new Transform("", kIdentity, "\""),
		new Transform("", kIdentity, "."),
		new Transform("", kIdentity, "\">"),
		new Transform("", kIdentity, "\n"),
		new Transform("", kOmitLast3, ""),
		new Transform("", kIdentity, "]"),
		new Transform("", kIdentity, " for "),
		new Transform("", kOmitFirst3, ""),
		new Transform("", kOmitLast2, ""),
		new Transform("", kIdentity, " a "),
		new Transform("", kIdentity, " that "),
		new Transform(" ", kUppercaseFirst, ""),
		new Transform("", kIdentity, ". "),
		new Transform(".", kIdentity, ""),
		new Transform(" ", kIdentity, ", "),
		new Transform("", kOmitFirst4, ""),
		new Transform("", kIdentity, " with "),
		new Transform("", kIdentity, "'"),
		new Transform("", kIdentity, " from "),
		new Transform("", kIdentity, " by "),
		new Transform("", kOmitFirst5, ""),
		new Transform("", kOmitFirst6, ""),
		new Transform(" the ", kIdentity, ""),
		new Transform("", kOmitLast4, ""),
		new Transform("", kIdentity, ". The "),
		new Transform("", kUppercaseAll, ""),
		new Transform("", kIdentity, " on "),
		new Transform("", kIdentity, " as "),
		new Transform("", kIdentity, " is "),
		new Transform("", kOmitLast7, ""),
		new Transform("", kOmitLast1, "ing "),
		new Transform("", kIdentity, "\n	"),
		new Transform("", kIdentity, ":"),
		new Transform(" ", kIdentity, ". "),
		new Transform("", kIdentity, "ed "),
		new Transform("", kOmitFirst9, ""),
		new Transform("", kOmitFirst7, ""),
		new Transform("", kOmitLast6, ""),
		new Transform("", kIdentity, "("),
		new Transform("", kUppercaseFirst, ", "),
		new Transform("", kOmitLast8, ""),
		new Transform("", kIdentity, " at "),
		new Transform("", kIdentity, "ly "),
		new Transform(" the ", kIdentity, " of "),
		new Transform("", kOmitLast5, ""),
		new Transform("", kOmitLast9, ""),
		new Transform(" ", kUppercaseFirst, ", "),
		new Transform("", kUppercaseFirst, "\""),
		new Transform(".", kIdentity, "("),
		new Transform("", kUppercaseAll, " "),
		new Transform("", kUppercaseFirst, "\">"),
		new Transform("", kIdentity, "=\""),
		new Transform(" ", kIdentity, "."),
		new Transform(".com/", kIdentity, ""),
		new Transform(" the ", kIdentity, " of the "),
		new Transform("", kUppercaseFirst, "'"),
		new Transform("", kIdentity, ". This "),
		new Transform("", kIdentity, ","),
		new Transform(".", kIdentity, " "),
		new Transform("", kUppercaseFirst, "("),
		new Transform("", kUppercaseFirst, "."),
		new Transform("", kIdentity, " not "),
		new Transform(" ", kIdentity, "=\""),
		new Transform("", kIdentity, "er "),
		new Transform(" ", kUppercaseAll, " "),
		new Transform("", kIdentity, "al "),
		new Transform(" ", kUppercaseAll, ""),
		new Transform("", kIdentity, "='"),
		new Transform("", kUppercaseAll, "\""),
		new Transform("", kUppercaseFirst, ". "),
		new Transform(" ", kIdentity, "("),
		new Transform("", kIdentity, "ful "),
		new Transform(" ", kUppercaseFirst, ". "),
		new Transform("", kIdentity, "ive "),
		new Transform("", kIdentity, "less "),
		new Transform("", kUppercaseAll, "'"),
		new Transform("", kIdentity, "est "),
		new Transform(" ", kUppercaseFirst, "."),
		new Transform("", kUppercaseAll, "\">"),
		new Transform(" ", kIdentity, "='"),
		new Transform("", kUppercaseFirst, ","),
		new Transform("", kIdentity, "ize "),
		new Transform("", kUppercaseAll, "."),
		new Transform("Â\xA0", kIdentity, ""),
		new Transform(" ", kIdentity, ","),
		new Transform("", kUppercaseFirst, "=\""),
		new Transform("", kUppercaseAll, "=\""),
		new Transform("", kIdentity, "ous "),
		new Transform("", kUppercaseAll, ", "),
		new Transform("", kUppercaseFirst, "='"),
		new Transform(" ", kUppercaseFirst, ","),
		new Transform(" ", kUppercaseAll, "=\""),
		new Transform(" ", kUppercaseAll, ", "),
		new Transform("", kUppercaseAll, ","),
		new Transform("", kUppercaseAll, "("),
		new Transform("", kUppercaseAll, ". "),
		new Transform(" ", kUppercaseAll, "."),
		new Transform("", kUppercaseAll, "='"),
		new Transform(" ", kUppercaseAll, ". "),
		new Transform(" ", kUppercaseFirst, "=\""),
		new Transform(" ", kUppercaseAll, "='"),
		new Transform(" ", kUppercaseFirst, "='")
	];
	kNumTransforms = kTransforms.length;
}));
// node_modules/hyparquet-compressors/src/brotli.js
/**
* @param {Uint8Array} input
* @param {number} outputLength
* @returns {Uint8Array}
*/
function decompressBrotli(input, outputLength) {
	const output = new Uint8Array(outputLength);
	brotli(new BrotliInput(input), new BrotliOutput(output));
	return output;
}
/**
* @param {BrotliInput} input
* @param {BrotliOutput} output
*/
function brotli(input, output) {
	let pos = 0;
	let input_end = 0;
	let max_distance = 0;
	const dist_rb = [
		16,
		15,
		11,
		4
	];
	let dist_rb_idx = 0;
	const hgroup = [
		new HuffmanTreeGroup(0, 0),
		new HuffmanTreeGroup(0, 0),
		new HuffmanTreeGroup(0, 0)
	];
	const kRingBufferWriteAheadSlack = 128 + BrotliBitReader.READ_SIZE;
	const br = new BrotliBitReader(input);
	const window_bits = decodeWindowBits(br);
	const max_backward_distance = (1 << window_bits) - 16;
	const ringbuffer_size = 1 << window_bits;
	const ringbuffer_mask = ringbuffer_size - 1;
	const ringbuffer = new Uint8Array(ringbuffer_size + kRingBufferWriteAheadSlack + maxDictionaryWordLength);
	const ringbuffer_end = ringbuffer_size;
	const block_type_trees = [];
	const block_len_trees = [];
	for (let x = 0; x < 3 * HUFFMAN_MAX_TABLE_SIZE; x++) {
		block_type_trees[x] = new HuffmanCode(0, 0);
		block_len_trees[x] = new HuffmanCode(0, 0);
	}
	while (!input_end) {
		const block_length = [
			1 << 28,
			1 << 28,
			1 << 28
		];
		const block_type = [0];
		const num_block_types = [
			1,
			1,
			1
		];
		const block_type_rb = [
			0,
			1,
			0,
			1,
			0,
			1
		];
		const block_type_rb_index = [0];
		for (let i = 0; i < 3; i++) {
			hgroup[i].codes = [];
			hgroup[i].htrees = /* @__PURE__ */ new Uint32Array();
		}
		br.readMoreInput();
		const _out = decodeMetaBlockLength(br);
		let meta_block_remaining_len = _out.meta_block_length;
		if (pos + meta_block_remaining_len > output.buffer.length) {
			const tmp = new Uint8Array(pos + meta_block_remaining_len);
			tmp.set(output.buffer);
			output.buffer = tmp;
		}
		input_end = _out.input_end;
		if (_out.is_metadata) {
			jumpToByteBoundary(br);
			for (; meta_block_remaining_len > 0; --meta_block_remaining_len) {
				br.readMoreInput();
				br.readBits(8);
			}
			continue;
		}
		if (meta_block_remaining_len === 0) continue;
		if (_out.is_uncompressed) {
			br.bit_pos_ = br.bit_pos_ + 7 & -8;
			copyUncompressedBlockToOutput(output, meta_block_remaining_len, pos, ringbuffer, ringbuffer_mask, br);
			pos += meta_block_remaining_len;
			continue;
		}
		for (let i = 0; i < 3; i++) {
			num_block_types[i] = decodeVarLenUint8(br) + 1;
			if (num_block_types[i] >= 2) {
				readHuffmanCode(num_block_types[i] + 2, block_type_trees, i * HUFFMAN_MAX_TABLE_SIZE, br);
				readHuffmanCode(kNumBlockLengthCodes, block_len_trees, i * HUFFMAN_MAX_TABLE_SIZE, br);
				block_length[i] = readBlockLength(block_len_trees, i * HUFFMAN_MAX_TABLE_SIZE, br);
				block_type_rb_index[i] = 1;
			}
		}
		br.readMoreInput();
		const distance_postfix_bits = br.readBits(2);
		const num_direct_distance_codes = NUM_DISTANCE_SHORT_CODES + (br.readBits(4) << distance_postfix_bits);
		const distance_postfix_mask = (1 << distance_postfix_bits) - 1;
		const num_distance_codes = num_direct_distance_codes + (48 << distance_postfix_bits);
		const context_modes = new Uint8Array(num_block_types[0]);
		for (let i = 0; i < num_block_types[0]; i++) {
			br.readMoreInput();
			context_modes[i] = br.readBits(2) << 1;
		}
		const [num_literal_htrees, context_map] = decodeContextMap(num_block_types[0] << kLiteralContextBits, br);
		const [num_dist_htrees, dist_context_map] = decodeContextMap(num_block_types[2] << kDistanceContextBits, br);
		hgroup[0] = new HuffmanTreeGroup(kNumLiteralCodes, num_literal_htrees);
		hgroup[1] = new HuffmanTreeGroup(kNumInsertAndCopyCodes, num_block_types[1]);
		hgroup[2] = new HuffmanTreeGroup(num_distance_codes, num_dist_htrees);
		for (let i = 0; i < 3; ++i) hgroup[i].decode(br);
		let context_map_slice = 0;
		let dist_context_map_slice = 0;
		let context_mode = context_modes[block_type[0]];
		let context_lookup_offset1 = lookupOffsets[context_mode];
		let context_lookup_offset2 = lookupOffsets[context_mode + 1];
		let htree_command = hgroup[1].htrees[0];
		while (meta_block_remaining_len > 0) {
			let distance_code;
			br.readMoreInput();
			if (block_length[1] === 0) {
				decodeBlockType(num_block_types[1], block_type_trees, 1, block_type, block_type_rb, block_type_rb_index, br);
				block_length[1] = readBlockLength(block_len_trees, HUFFMAN_MAX_TABLE_SIZE, br);
				htree_command = hgroup[1].htrees[block_type[1]];
			}
			block_length[1]--;
			const cmd_code = readSymbol(hgroup[1].codes, htree_command, br);
			let range_idx = cmd_code >> 6;
			if (range_idx >= 2) {
				range_idx -= 2;
				distance_code = -1;
			} else distance_code = 0;
			const insertIndex = kInsertRangeLut[range_idx] + (cmd_code >> 3 & 7);
			const insertPrefix = kInsertLengthPrefixCode[insertIndex];
			const insertLength = insertPrefix.offset + br.readBits(insertPrefix.nbits);
			const copyIndex = kCopyRangeLut[range_idx] + (cmd_code & 7);
			const copyCode = kCopyLengthPrefixCode[copyIndex];
			const copyLength = copyCode.offset + br.readBits(copyCode.nbits);
			let prev_byte1 = ringbuffer[pos - 1 & ringbuffer_mask];
			let prev_byte2 = ringbuffer[pos - 2 & ringbuffer_mask];
			for (let j = 0; j < insertLength; j++) {
				br.readMoreInput();
				if (block_length[0] === 0) {
					decodeBlockType(num_block_types[0], block_type_trees, 0, block_type, block_type_rb, block_type_rb_index, br);
					block_length[0] = readBlockLength(block_len_trees, 0, br);
					context_map_slice = block_type[0] << kLiteralContextBits;
					context_mode = context_modes[block_type[0]];
					context_lookup_offset1 = lookupOffsets[context_mode];
					context_lookup_offset2 = lookupOffsets[context_mode + 1];
				}
				const context = lookup[context_lookup_offset1 + prev_byte1] | lookup[context_lookup_offset2 + prev_byte2];
				const literal_htree_index = context_map[context_map_slice + context];
				block_length[0]--;
				prev_byte2 = prev_byte1;
				prev_byte1 = readSymbol(hgroup[0].codes, hgroup[0].htrees[literal_htree_index], br);
				ringbuffer[pos & ringbuffer_mask] = prev_byte1;
				if ((pos & ringbuffer_mask) === ringbuffer_mask) output.write(ringbuffer, ringbuffer_size);
				pos++;
			}
			meta_block_remaining_len -= insertLength;
			if (meta_block_remaining_len <= 0) break;
			if (distance_code < 0) {
				br.readMoreInput();
				if (block_length[2] === 0) {
					decodeBlockType(num_block_types[2], block_type_trees, 2, block_type, block_type_rb, block_type_rb_index, br);
					block_length[2] = readBlockLength(block_len_trees, 2 * HUFFMAN_MAX_TABLE_SIZE, br);
					dist_context_map_slice = block_type[2] << kDistanceContextBits;
				}
				block_length[2]--;
				const context = (copyLength > 4 ? 3 : copyLength - 2) & 255;
				const dist_htree_index = dist_context_map[dist_context_map_slice + context];
				distance_code = readSymbol(hgroup[2].codes, hgroup[2].htrees[dist_htree_index], br);
				if (distance_code >= num_direct_distance_codes) {
					distance_code -= num_direct_distance_codes;
					const postfix = distance_code & distance_postfix_mask;
					distance_code >>= distance_postfix_bits;
					const nbits = (distance_code >> 1) + 1;
					distance_code = num_direct_distance_codes + ((2 + (distance_code & 1) << nbits) - 4 + br.readBits(nbits) << distance_postfix_bits) + postfix;
				}
			}
			const distance = translateShortCodes(distance_code, dist_rb, dist_rb_idx);
			if (distance < 0) throw new Error("[BrotliDecompress] invalid distance");
			if (pos < max_backward_distance && max_distance !== max_backward_distance) max_distance = pos;
			else max_distance = max_backward_distance;
			let copy_dst = pos & ringbuffer_mask;
			if (distance > max_distance) {
				if (copyLength >= minDictionaryWordLength && copyLength <= maxDictionaryWordLength) {
					let offset = offsetsByLength[copyLength];
					const word_id = distance - max_distance - 1;
					const shift = sizeBitsByLength[copyLength];
					const word_idx = word_id & (1 << shift) - 1;
					const transform_idx = word_id >> shift;
					offset += word_idx * copyLength;
					if (transform_idx < kNumTransforms) {
						const len = transformDictionaryWord(ringbuffer, copy_dst, offset, copyLength, transform_idx);
						copy_dst += len;
						pos += len;
						meta_block_remaining_len -= len;
						if (copy_dst >= ringbuffer_end) {
							output.write(ringbuffer, ringbuffer_size);
							for (let _x = 0; _x < copy_dst - ringbuffer_end; _x++) ringbuffer[_x] = ringbuffer[ringbuffer_end + _x];
						}
					} else throw new Error("Invalid backward reference");
				} else throw new Error("Invalid backward reference");
			} else {
				if (distance_code > 0) {
					dist_rb[dist_rb_idx & 3] = distance;
					dist_rb_idx++;
				}
				if (copyLength > meta_block_remaining_len) throw new Error("Invalid backward reference");
				for (let j = 0; j < copyLength; j++) {
					ringbuffer[pos & ringbuffer_mask] = ringbuffer[pos - distance & ringbuffer_mask];
					if ((pos & ringbuffer_mask) === ringbuffer_mask) output.write(ringbuffer, ringbuffer_size);
					pos++;
					meta_block_remaining_len--;
				}
			}
		}
		pos &= 1073741823;
	}
	output.write(ringbuffer, pos & ringbuffer_mask);
}
/**
* @param {number} code
* @param {number[]} ringbuffer
* @param {number} index
* @returns {number}
*/
function translateShortCodes(code, ringbuffer, index) {
	if (code < NUM_DISTANCE_SHORT_CODES) {
		index += kDistanceShortCodeIndexOffset[code];
		index &= 3;
		return ringbuffer[index] + kDistanceShortCodeValueOffset[code];
	} else return code - NUM_DISTANCE_SHORT_CODES + 1;
}
var kNumLiteralCodes, kNumInsertAndCopyCodes, kNumBlockLengthCodes, kLiteralContextBits, kDistanceContextBits, NUM_DISTANCE_SHORT_CODES, kDistanceShortCodeIndexOffset, kDistanceShortCodeValueOffset, offsetsByLength, sizeBitsByLength, minDictionaryWordLength, maxDictionaryWordLength;
var init_brotli = __esmMin((() => {
	init_brotli_bitreader();
	init_brotli_blocks();
	init_brotli_context();
	init_brotli_contextmap();
	init_brotli_huffman();
	init_brotli_prefix();
	init_brotli_streams();
	init_brotli_transform();
	init_gzip_huffman();
	kNumLiteralCodes = 256;
	kNumInsertAndCopyCodes = 704;
	kNumBlockLengthCodes = 26;
	kLiteralContextBits = 6;
	kDistanceContextBits = 2;
	NUM_DISTANCE_SHORT_CODES = 16;
	kDistanceShortCodeIndexOffset = new Uint8Array([
		3,
		2,
		1,
		0,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		2,
		2,
		2,
		2
	]);
	kDistanceShortCodeValueOffset = new Int8Array([
		0,
		0,
		0,
		0,
		-1,
		1,
		-2,
		2,
		-3,
		3,
		-1,
		1,
		-2,
		2,
		-3,
		3
	]);
	offsetsByLength = new Uint32Array([
		0,
		0,
		0,
		0,
		0,
		4096,
		9216,
		21504,
		35840,
		44032,
		53248,
		63488,
		74752,
		87040,
		93696,
		100864,
		104704,
		106752,
		108928,
		113536,
		115968,
		118528,
		119872,
		121280,
		122016
	]);
	sizeBitsByLength = new Uint8Array([
		0,
		0,
		0,
		0,
		10,
		10,
		11,
		11,
		10,
		10,
		10,
		10,
		10,
		9,
		9,
		8,
		7,
		7,
		8,
		7,
		7,
		6,
		6,
		5,
		5
	]);
	minDictionaryWordLength = 4;
	maxDictionaryWordLength = 24;
}));
// node_modules/hyparquet-compressors/src/lz4.js
/**
* LZ4 decompression with legacy hadoop support.
* https://github.com/apache/arrow/blob/apache-arrow-16.1.0/cpp/src/arrow/util/compression_lz4.cc#L475
*
* @param {Uint8Array} input
* @param {number} outputLength
* @returns {Uint8Array}
*/
function decompressLz4(input, outputLength) {
	const output = new Uint8Array(outputLength);
	try {
		let i = 0;
		let o = 0;
		while (i < input.length - 8) {
			const expectedOutputLength = input[i++] << 24 | input[i++] << 16 | input[i++] << 8 | input[i++];
			const expectedInputLength = input[i++] << 24 | input[i++] << 16 | input[i++] << 8 | input[i++];
			if (input.length - i < expectedInputLength) throw new Error("lz4 not hadoop");
			if (output.length < expectedOutputLength) throw new Error("lz4 not hadoop");
			if (lz4basic(input.subarray(i, i + expectedInputLength), output, o) !== expectedOutputLength) throw new Error("lz4 not hadoop");
			i += expectedInputLength;
			o += expectedOutputLength;
			if (i === input.length) return output;
		}
		if (i < input.length) throw new Error("lz4 not hadoop");
	} catch (error) {
		if (error instanceof Error && error.message !== "lz4 not hadoop") throw error;
		lz4basic(input, output, 0);
	}
	return output;
}
/**
* Basic LZ4 block decompression.
*
* @param {Uint8Array} input
* @param {number} outputLength
* @returns {Uint8Array}
*/
function decompressLz4Raw(input, outputLength) {
	const output = new Uint8Array(outputLength);
	lz4basic(input, output, 0);
	return output;
}
/**
* @param {Uint8Array} input
* @param {Uint8Array} output
* @param {number} outputIndex
* @returns {number} bytes written
*/
function lz4basic(input, output, outputIndex) {
	let len = outputIndex;
	for (let i = 0; i < input.length;) {
		const token = input[i++];
		let literals = token >> 4;
		if (literals) {
			let byte = literals + 240;
			while (byte === 255) literals += byte = input[i++];
			output.set(input.subarray(i, i + literals), len);
			len += literals;
			i += literals;
			if (i >= input.length) return len - outputIndex;
		}
		const offset = input[i++] | input[i++] << 8;
		if (!offset || offset > len) throw new Error(`lz4 offset out of range ${offset}`);
		let matchLength = token & 15;
		let byte = matchLength + 240;
		while (byte === 255) matchLength += byte = input[i++];
		matchLength += 4;
		let pos = len - offset;
		const end = len + matchLength;
		while (len < end) output[len++] = output[pos++];
	}
	return len - outputIndex;
}
var init_lz4 = __esmMin((() => {}));
// node_modules/hyparquet-compressors/src/compressors.js
var compressors;
var init_compressors = __esmMin((() => {
	init_esm();
	init_js();
	init_brotli();
	init_gzip();
	init_lz4();
	compressors = {
		SNAPPY: snappyUncompressor(),
		GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
		BROTLI: decompressBrotli,
		ZSTD: (input) => decompress(input),
		LZ4: decompressLz4,
		LZ4_RAW: decompressLz4Raw
	};
}));
// node_modules/hyparquet-compressors/src/index.js
var init_src = __esmMin((() => {
	init_brotli();
	init_gzip();
	init_compressors();
}));
// src/dataset/parquet.ts
var parquet_exports = /* @__PURE__ */ __exportAll({
	parquetBatches: () => parquetBatches,
	parquetRecords: () => parquetRecords
});
/** Batches of rows, each within one row group. */
async function* parquetBatches(source, file, reading, limits) {
	const size = (await source.entry(file))?.size ?? 0;
	const metadata = await footerOf(source, file, size);
	if (typeof metadata === "string") {
		reading.ended = metadata;
		return;
	}
	let row = 1;
	for (const group of metadata.row_groups) {
		const rows = Number(group.num_rows);
		const range = groupRange(group, size);
		if (!(rows >= 0 && rows <= MAX_GROUP_ROWS)) {
			reading.ended = "has a footer with impossible numbers of rows";
			return;
		}
		if (range === void 0 || range.end - range.start > Math.max(MAX_GROUP_BYTES, limits.rowBytes)) {
			yield {
				firstRow: row,
				rows: 1,
				body: {
					kind: "refused",
					line: void 0,
					problem: range === void 0 ? "begins a row group beyond the end of the file" : "begins a row group that is too large to read"
				}
			};
			row += rows;
			continue;
		}
		const unpacked = Math.min(Number(group.total_byte_size) || 0, (range.end - range.start) * MAX_UNFOLDING);
		const slices = Math.max(1, Math.min(rows, Math.ceil(unpacked / SLICE_BYTES)));
		const step = Math.ceil(rows / slices);
		for (let at = 0; at < rows; at += step) {
			const bytes = new Uint8Array(await source.bytes(file, range.start, range.end));
			const part = {
				...metadata,
				num_rows: group.num_rows,
				row_groups: [group]
			};
			yield {
				firstRow: row + at,
				rows: Math.min(step, rows - at),
				body: {
					kind: "parquet",
					bytes,
					offset: range.start,
					fileSize: size,
					metadata: part,
					rowStart: at
				}
			};
		}
		row += rows;
	}
}
async function footerOf(source, file, size) {
	if (size < 12) return "is too short to be Parquet";
	const end = await source.bytes(file, size - 8, size);
	const mark = new TextDecoder("latin1").decode(end.subarray(4));
	if (mark === "PARE") return "is an encrypted Parquet file";
	if (mark !== MAGIC$1) return "does not end as Parquet does: it is truncated or another format";
	const length = new DataView(end.buffer, end.byteOffset).getUint32(0, true);
	if (length + 12 > size) return "has a footer that claims to be longer than the file";
	if (length > MAX_FOOTER_BYTES) return `has a footer of more than ${MAX_FOOTER_BYTES / 1024 / 1024} MB`;
	const footer = new Uint8Array(await source.bytes(file, size - 8 - length, size));
	try {
		const metadata = parquetMetadata(footer.buffer);
		if (!Array.isArray(metadata.row_groups) || !Array.isArray(metadata.schema)) return "has a footer without row groups";
		return fitsItself(metadata) ? metadata : "has a footer whose columns and schema disagree";
	} catch {
		return "has a footer that cannot be read";
	}
}
/**
* Are the columns of every row group those of the schema? hyparquet starts to read before it looks, and then leaves a
* rejection behind that nobody can catch.
*/
function fitsItself(metadata) {
	const schema = parquetSchema(metadata);
	const leaves = /* @__PURE__ */ new Set();
	const visit = (tree, depth) => {
		if (depth > MAX_DEPTH$6) throw new RangeError("too deep");
		if (tree.children.length === 0) leaves.add(JSON.stringify(tree.path));
		for (const child of tree.children) visit(child, depth + 1);
	};
	visit(schema, 0);
	return metadata.row_groups.every((group) => {
		if (!Array.isArray(group.columns)) return false;
		const paths = group.columns.map(({ meta_data: meta }) => JSON.stringify(meta?.path_in_schema));
		return new Set(paths).size === leaves.size && paths.length === leaves.size && paths.every((path) => leaves.has(path));
	});
}
function groupRange(group, size) {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	if (!Array.isArray(group.columns)) return void 0;
	for (const { meta_data: meta, file_path: elsewhere } of group.columns) {
		if (meta === void 0 || elsewhere !== void 0) return void 0;
		const from = Number(meta.dictionary_page_offset || meta.data_page_offset);
		const to = from + Number(meta.total_compressed_size);
		if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from) return void 0;
		start = Math.min(start, from);
		end = Math.max(end, to);
	}
	if (start > end) return {
		start: 0,
		end: 0
	};
	return start < 0 || end > size ? void 0 : {
		start,
		end
	};
}
/** The rows of a batch; bytes that cannot be decoded are a problem at its first row. */
async function* parquetRecords(firstRow, rows, body) {
	const { bytes, offset, fileSize, metadata, rowStart } = body;
	const file = {
		byteLength: fileSize,
		slice: (start, end = fileSize) => {
			if (start < offset || end > offset + bytes.length) throw new RangeError("beyond the row group");
			return bytes.buffer.slice(bytes.byteOffset + start - offset, bytes.byteOffset + end - offset);
		}
	};
	let values;
	try {
		values = await parquetReadObjects({
			file,
			metadata,
			rowStart,
			rowEnd: rowStart + rows,
			compressors
		});
	} catch (error) {
		yield {
			row: firstRow,
			line: void 0,
			problem: `begins a row group that cannot be read: ${error instanceof Error ? error.message.replace(/^parquet /, "").slice(0, 100) : "unknown"}`
		};
		return;
	}
	for (const [i, value] of values.entries()) yield {
		row: firstRow + i,
		line: void 0,
		value: plain$3(value, 0)
	};
}
/** A value as JSON: big integers as numbers, dates as text, bytes left out. */
function plain$3(value, depth) {
	switch (typeof value) {
		case "string":
		case "number":
		case "boolean": return value;
		case "bigint": return Number(value);
		case "object": {
			if (value === null || depth > MAX_DEPTH$6) return null;
			if (Array.isArray(value)) return value.map((item) => plain$3(item, depth + 1));
			if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
			if (ArrayBuffer.isView(value)) return value instanceof Uint8Array ? null : Array.from(value, Number);
			const object = Object.create(null);
			for (const [key, item] of Object.entries(value)) object[key] = plain$3(item, depth + 1);
			return object;
		}
		default: return null;
	}
}
var MAX_FOOTER_BYTES, MAX_GROUP_BYTES, SLICE_BYTES, MAX_GROUP_ROWS, MAX_UNFOLDING, MAGIC$1, MAX_DEPTH$6;
var init_parquet = __esmMin((() => {
	init_node();
	init_src();
	MAX_FOOTER_BYTES = 67108864;
	MAX_GROUP_BYTES = 1073741824;
	SLICE_BYTES = 33554432;
	MAX_GROUP_ROWS = 67108864;
	MAX_UNFOLDING = 200;
	MAGIC$1 = "PAR1";
	MAX_DEPTH$6 = 32;
}));
// src/dataset/flatbuffer.ts
/** The root table of a buffer. */
function rootTable(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return tableAt(view, view.getUint32(0, true));
}
function tableAt(view, at) {
	const vtable = at - view.getInt32(at, true);
	const size = view.getUint16(vtable, true);
	const where = (field) => {
		const slot = 4 + 2 * field;
		const offset = slot + 2 <= size ? view.getUint16(vtable + slot, true) : 0;
		return offset === 0 ? 0 : at + offset;
	};
	const target = (position) => position + view.getUint32(position, true);
	const vector = (field) => {
		const position = where(field);
		if (position === 0) return {
			start: 0,
			length: 0
		};
		const start = target(position);
		const length = view.getUint32(start, true);
		if (length > MAX_VECTOR) throw new RangeError("vector too long");
		return {
			start: start + 4,
			length
		};
	};
	return {
		int(field, kind, fallback = 0) {
			const position = where(field);
			if (position === 0) return fallback;
			switch (kind) {
				case "i8": return view.getInt8(position);
				case "i16": return view.getInt16(position, true);
				case "i32": return view.getInt32(position, true);
				case "i64": return Number(view.getBigInt64(position, true));
				default: return kind;
			}
		},
		table(field) {
			const position = where(field);
			return position === 0 ? void 0 : tableAt(view, target(position));
		},
		tables(field) {
			const { start, length } = vector(field);
			return Array.from({ length }, (_, i) => tableAt(view, target(start + 4 * i)));
		},
		text(field) {
			const { start, length } = vector(field);
			if (start + length > view.byteLength) throw new RangeError("text beyond the end");
			return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
		},
		pairs(field) {
			const { start, length } = vector(field);
			return Array.from({ length }, (_, i) => {
				const position = start + 16 * i;
				return [Number(view.getBigInt64(position, true)), Number(view.getBigInt64(position + 8, true))];
			});
		}
	};
}
var MAX_VECTOR;
var init_flatbuffer = __esmMin((() => {
	MAX_VECTOR = 1e6;
}));
// src/dataset/arrow.ts
var arrow_exports = /* @__PURE__ */ __exportAll({
	arrowBatches: () => arrowBatches,
	arrowRecords: () => arrowRecords
});
/** One batch of rows for each record batch of the file. */
async function* arrowBatches(source, file, reading, limits) {
	const size = (await source.entry(file))?.size ?? 0;
	const start = await source.bytes(file, 0, 8);
	let at = new TextDecoder("latin1").decode(start).startsWith(MAGIC) ? 8 : 0;
	let schema;
	const dictionaries = [];
	let row = 1;
	while (at < size) {
		const prefix = view(await source.bytes(file, at, at + 8));
		if (prefix.byteLength < 8) break;
		const isMarked = prefix.getUint32(0, true) === 4294967295;
		const length = isMarked ? prefix.getInt32(4, true) : prefix.getInt32(0, true);
		const metadataAt = at + (isMarked ? 8 : 4);
		if (length === 0) return;
		if (length < 0 || length > MAX_METADATA_BYTES || metadataAt + length > size) {
			reading.ended = metadataAt + length > size ? `is truncated at byte ${at}` : `is no Arrow file at byte ${at}`;
			return;
		}
		const metadata = new Uint8Array(await source.bytes(file, metadataAt, metadataAt + length));
		const message = messageOf(metadata);
		if (message === void 0) {
			reading.ended = `holds no Arrow message at byte ${at}`;
			return;
		}
		const { bodyLength, type, rows } = message;
		const bodyAt = metadataAt + length;
		at = bodyAt + bodyLength;
		if (at > size) {
			reading.ended = "is truncated: its last batch of rows is not whole";
			return;
		}
		if (type === HEADER$1.schema) {
			schema = metadata;
			continue;
		}
		if (schema === void 0) {
			reading.ended = "has no schema before its rows";
			return;
		}
		if (type !== HEADER$1.dictionary && type !== HEADER$1.recordBatch) continue;
		if (bodyLength > Math.max(MAX_BATCH_BYTES, limits.rowBytes) || rows > MAX_BATCH_ROWS) {
			const problem = `begins a batch of ${rows} rows and ${bodyLength} bytes, more than one batch may have`;
			yield {
				firstRow: row,
				rows: 1,
				body: {
					kind: "refused",
					line: void 0,
					problem
				}
			};
			row += rows;
			continue;
		}
		const bytes = new Uint8Array(length + bodyLength);
		bytes.set(metadata);
		bytes.set(await source.bytes(file, bodyAt, at), length);
		if (type === HEADER$1.dictionary) {
			dictionaries.push(framed$1(bytes, length));
			continue;
		}
		if (rows > 0) yield {
			firstRow: row,
			rows,
			body: {
				kind: "arrow",
				schema,
				dictionaries: [...dictionaries],
				bytes: framed$1(bytes, length)
			}
		};
		row += rows;
	}
}
/** A message with the length of its metadata before it, so that the body can be found again. */
function framed$1(bytes, metadataLength) {
	const all = new Uint8Array(8 + bytes.length);
	new DataView(all.buffer).setUint32(0, metadataLength, true);
	all.set(bytes, 8);
	return all;
}
function messageOf(metadata) {
	try {
		const message = rootTable(metadata);
		const type = message.int(1, "i8");
		const header = message.table(2);
		const bodyLength = message.int(3, "i64");
		if (header === void 0 || bodyLength < 0 || !Number.isSafeInteger(bodyLength)) return void 0;
		const rows = type === HEADER$1.recordBatch ? header.int(0, "i64") : 0;
		return rows < 0 || !Number.isSafeInteger(rows) ? void 0 : {
			type,
			bodyLength,
			rows
		};
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
/** The rows of a record batch; a batch whose numbers do not fit together is a problem at its first row. */
function* arrowRecords(firstRow, body) {
	let columns;
	let rows;
	try {
		const fields = (rootTable(body.schema).table(2)?.tables(1) ?? []).map((table) => fieldOf(table, 0));
		const known = /* @__PURE__ */ new Map();
		for (const bytes of body.dictionaries) {
			const { header, bodyAt } = opened(bytes);
			const data = header.table(1);
			const id = header.int(0, "i64");
			const field = dictionaryField(fields, id);
			if (data === void 0 || field === void 0) continue;
			const reader = bodyReader(data, bytes, bodyAt, known);
			known.set(id, reader.column({
				...field,
				dictionary: void 0
			}));
		}
		const { header, bodyAt } = opened(body.bytes);
		rows = header.int(0, "i64");
		const reader = bodyReader(header, body.bytes, bodyAt, known);
		columns = fields.map((field) => [field.name, reader.column(field)]);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		yield {
			row: firstRow,
			line: void 0,
			problem: `begins a batch that cannot be read: ${error.message}`
		};
		return;
	}
	for (let i = 0; i < rows; i += 1) try {
		const value = Object.create(null);
		for (const [name, column] of columns) value[name] = column(i);
		yield {
			row: firstRow + i,
			line: void 0,
			value
		};
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		yield {
			row: firstRow + i,
			line: void 0,
			problem: `cannot be read: ${error.message}`
		};
	}
}
function opened(bytes) {
	const length = view(bytes).getUint32(0, true);
	const message = rootTable(bytes.subarray(8, 8 + length));
	const header = message.table(2);
	if (header === void 0) throw new RangeError("a message without a header");
	return {
		type: message.int(1, "i8"),
		header,
		bodyAt: 8 + length
	};
}
function fieldOf(table, depth) {
	if (depth > MAX_DEPTH$5) throw new RangeError("its columns nest too deep");
	const dictionary = table.table(4);
	return {
		name: table.text(0),
		type: table.int(2, "i8"),
		typeTable: table.table(3),
		dictionary: dictionary === void 0 ? void 0 : dictionary.int(0, "i64"),
		indexType: dictionary?.table(1),
		children: table.tables(5).map((child) => fieldOf(child, depth + 1))
	};
}
function dictionaryField(fields, id) {
	for (const field of fields) {
		if (field.dictionary === id) return field;
		const below = dictionaryField(field.children, id);
		if (below !== void 0) return below;
	}
}
/** Hands out the nodes and buffers of a record batch in the order of its columns. */
function bodyReader(batch, bytes, bodyAt, dictionaries) {
	if (batch.table(3) !== void 0) throw new RangeError("its buffers are compressed, which is not read");
	const nodes = batch.pairs(1);
	const buffers = batch.pairs(2);
	let node = 0;
	let buffer = 0;
	function take() {
		const [offset, length] = buffers[buffer++] ?? [0, 0];
		const start = bodyAt + offset;
		if (offset < 0 || length < 0 || start + length > bytes.length) throw new RangeError("a column beyond its end");
		return new DataView(bytes.buffer, bytes.byteOffset + start, length);
	}
	function validity(nulls) {
		const bits = take();
		if (nulls === 0 || bits.byteLength === 0) return () => true;
		return (i) => (bits.getUint8(i >> 3) & 1 << (i & 7)) !== 0;
	}
	function column(field) {
		const [, nulls] = nodes[node++] ?? [0, 0];
		if (field.dictionary !== void 0) {
			const valid = validity(nulls);
			const index = integers(take(), field.indexType?.int(0, "i32", 32) ?? 32, true);
			const values = dictionaries.get(field.dictionary);
			return (i) => valid(i) && values !== void 0 ? values(Number(index(i))) : null;
		}
		switch (field.type) {
			case 1: return () => null;
			case 2: {
				const valid = validity(nulls);
				const read = integers(take(), field.typeTable?.int(0, "i32", 32) ?? 32, field.typeTable?.int(1, "i8") !== 0);
				return (i) => valid(i) ? read(i) : null;
			}
			case 3: {
				const valid = validity(nulls);
				const data = take();
				const precision = field.typeTable?.int(0, "i16") ?? 2;
				if (precision === 0) return () => null;
				return precision === 1 ? (i) => valid(i) ? data.getFloat32(4 * i, true) : null : (i) => valid(i) ? data.getFloat64(8 * i, true) : null;
			}
			case 5:
			case 20: {
				const valid = validity(nulls);
				const range = ranges(take(), field.type === 20);
				const data = take();
				const whole = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
				return (i) => {
					if (!valid(i)) return null;
					const [start, end] = range(i, whole.length);
					return TEXT.decode(whole.subarray(start, end));
				};
			}
			case 6: {
				const valid = validity(nulls);
				const bits = take();
				return (i) => valid(i) ? (bits.getUint8(i >> 3) & 1 << (i & 7)) !== 0 : null;
			}
			case 12:
			case 21:
			case 17: {
				const valid = validity(nulls);
				const range = ranges(take(), field.type === 21);
				const child = field.children[0];
				const length = nodes[node]?.[0] ?? 0;
				const items = child === void 0 ? () => null : column(child);
				return (i) => {
					if (!valid(i)) return null;
					const [start, end] = range(i, length);
					const list = [];
					for (let k = start; k < end; k += 1) list.push(items(k));
					return list;
				};
			}
			case 16: {
				const valid = validity(nulls);
				const size = field.typeTable?.int(0, "i32") ?? 0;
				const child = field.children[0];
				const length = nodes[node]?.[0] ?? 0;
				const items = child === void 0 ? () => null : column(child);
				return (i) => {
					if (!valid(i)) return null;
					if (size < 0 || (i + 1) * size > length) throw new RangeError("a list beyond its end");
					return Array.from({ length: size }, (_, k) => items(i * size + k));
				};
			}
			case 13: {
				const valid = validity(nulls);
				const members = field.children.map((child) => [child.name, column(child)]);
				return (i) => {
					if (!valid(i)) return null;
					const value = Object.create(null);
					for (const [name, member] of members) value[name] = member(i);
					return value;
				};
			}
			default: return skipped(field);
		}
	}
	/** Columns that no training example is made of: their buffers are passed over, their values are null. */
	function skipped(field) {
		switch (field.type) {
			case 4:
			case 19:
				buffer += 3;
				return () => null;
			case 7:
			case 8:
			case 9:
			case 10:
			case 11:
			case 15:
			case 18:
				buffer += 2;
				return () => null;
			default: throw new RangeError(`column ${field.name} has a type (${field.type}) that is not read`);
		}
	}
	return { column };
}
function ranges(offsets, isLarge) {
	const at = isLarge ? (i) => Number(offsets.getBigInt64(8 * i, true)) : (i) => offsets.getInt32(4 * i, true);
	return (i, length) => {
		const start = at(i);
		const end = at(i + 1);
		if (start < 0 || end < start || end > length) throw new RangeError("a value beyond its column");
		return [start, end];
	};
}
function integers(data, bits, signed) {
	switch (bits) {
		case 8: return signed ? (i) => data.getInt8(i) : (i) => data.getUint8(i);
		case 16: return signed ? (i) => data.getInt16(2 * i, true) : (i) => data.getUint16(2 * i, true);
		case 64: return signed ? (i) => Number(data.getBigInt64(8 * i, true)) : (i) => Number(data.getBigUint64(8 * i, true));
		default: return signed ? (i) => data.getInt32(4 * i, true) : (i) => data.getUint32(4 * i, true);
	}
}
function view(bytes) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
var MAX_BATCH_BYTES, MAX_METADATA_BYTES, MAX_BATCH_ROWS, MAX_DEPTH$5, MAGIC, HEADER$1, TEXT;
var init_arrow = __esmMin((() => {
	init_flatbuffer();
	MAX_BATCH_BYTES = 536870912;
	MAX_METADATA_BYTES = 16777216;
	MAX_BATCH_ROWS = 4e6;
	MAX_DEPTH$5 = 32;
	MAGIC = "ARROW1";
	HEADER$1 = {
		schema: 1,
		dictionary: 2,
		recordBatch: 3
	};
	TEXT = new TextDecoder();
}));
// src/dataset/decode.ts
const NEWLINE$1 = 10;
/** The rows of a batch, in order. Never throws on what a file holds: a row that cannot be read has a `problem`. */
async function* records(batch) {
	const { body } = batch;
	switch (body.kind) {
		case "parquet": {
			const { parquetRecords } = await Promise.resolve().then(() => (init_parquet(), parquet_exports));
			yield* parquetRecords(batch.firstRow, batch.rows, body);
			return;
		}
		case "arrow": {
			const { arrowRecords } = await Promise.resolve().then(() => (init_arrow(), arrow_exports));
			yield* arrowRecords(batch.firstRow, body);
			return;
		}
		default: yield* textRecords(batch);
	}
}
/** Whether `textRecords` can read a batch. */
function isText({ body }) {
	return body.kind === "lines" || body.kind === "spans" || body.kind === "refused";
}
/** The same for bodies that are text, without waiting. */
function* textRecords({ firstRow, body }) {
	switch (body.kind) {
		case "refused":
			yield {
				row: firstRow,
				line: body.line,
				problem: body.problem
			};
			return;
		case "lines": {
			const { bytes } = body;
			const decode = decoder(bytes);
			let row = firstRow;
			let line = body.firstLine;
			for (let at = 0; at < bytes.length; line += 1) {
				const found = bytes.indexOf(NEWLINE$1, at);
				const end = found < 0 ? bytes.length : found;
				const start = line === 1 && bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? at + 3 : at;
				if ((bytes[at] ?? 0) > 32 || !isBlank(bytes, at, end)) {
					const text = decode(start, end);
					if (text === void 0) yield {
						row,
						line,
						problem: notUtf8(bytes, start)
					};
					else if (body.as === "text") yield {
						row,
						line,
						value: { text: text.replace(/\r$/, "") }
					};
					else yield {
						row,
						line,
						...parsed(text)
					};
					row += 1;
				}
				at = end + 1;
			}
			return;
		}
		case "spans": {
			const { bytes, spans, lines, header } = body;
			const decode = decoder(bytes);
			for (let i = 0; i < lines.length; i += 1) {
				const start = spans[2 * i] ?? 0;
				const row = firstRow + i;
				const line = lines[i];
				const text = decode(start, spans[2 * i + 1] ?? 0);
				if (text === void 0) yield {
					row,
					line,
					problem: notUtf8(bytes, start)
				};
				else if (body.as === "csv") yield {
					row,
					line,
					...csvRow(text, header ?? [])
				};
				else yield {
					row,
					line,
					...parsed(text)
				};
			}
			return;
		}
		default: throw new Error(`a batch of ${body.kind} holds no text`);
	}
}
/** Text of a range, or undefined where it is not UTF-8. One test of the whole batch saves one for each row. */
function decoder(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (isUtf8(buffer)) return (start, end) => buffer.toString("utf8", start, end);
	return (start, end) => isUtf8(buffer.subarray(start, end)) ? buffer.toString("utf8", start, end) : void 0;
}
function notUtf8(bytes, start) {
	const [a, b] = [bytes[start], bytes[start + 1]];
	if (a === 255 && b === 254 || a === 254 && b === 255) return "is UTF-16, and trainers read UTF-8";
	return "is not UTF-8";
}
function parsed(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {}
	if (text.includes("\0")) return { problem: "holds NUL bytes" };
	const again = parseLikePython(text);
	if ("value" in again) return { value: again.value };
	return { problem: `${again.reason}, at character ${again.position + 1}` };
}
// src/jinja/errors.ts
/** The only error that leaves the engine. */
var TemplateError = class extends Error {
	kind;
	line;
	/** For kind 'unsupported': the construct by name, such as "statement:include". */
	construct;
	/** Name of the exception that Python raises here, such as "UndefinedError". */
	python;
	constructor(kind, message, details = {}) {
		super(message);
		this.name = "TemplateError";
		this.kind = kind;
		this.line = details.line;
		this.construct = details.construct;
		this.python = details.python;
	}
};
/** An error in the source, worded as Jinja2 words it. */
function syntaxError(message, line) {
	return new TemplateError("syntax", message, {
		line,
		python: "TemplateSyntaxError"
	});
}
/** A construct that Jinja2 has and this engine refuses. */
function unsupported$1(construct, line) {
	return new TemplateError("unsupported", `template feature not supported: ${construct}`, {
		line,
		construct
	});
}
// src/jinja/run.ts
/** Steps a render may take by default: a conversation of a thousand turns takes under a million. */
const DEFAULT_MAX_STEPS = 1e7;
/** Longest output, and longest single string, in UTF-16 units by default: ten times the longest context in use. */
const DEFAULT_MAX_OUTPUT = 33554432;
/** Nesting of data that is compared, printed or serialised: Python's json gives up near 1,000 as well. */
const MAX_DATA_DEPTH = 900;
/** Characters that cost as much as one step when a string is copied. */
const CHARACTERS_PER_STEP = 64;
const IDLE = {
	context: {},
	clock: {
		year: 1970,
		month: 1,
		day: 1
	},
	steps: DEFAULT_MAX_STEPS,
	maxOutput: DEFAULT_MAX_OUTPUT,
	maxDepth: 200,
	marks: void 0
};
/** The render under way. */
const run$1 = {
	...IDLE,
	out: "",
	unjoinable: void 0,
	captures: 0,
	rootLength: 0,
	depth: 0,
	line: 0,
	readsClock: false,
	undefinedNames: void 0,
	generation: []
};
let active = false;
function reset(start) {
	run$1.context = start.context;
	run$1.clock = start.clock;
	run$1.steps = start.steps;
	run$1.maxOutput = start.maxOutput;
	run$1.maxDepth = start.maxDepth;
	run$1.marks = start.marks;
	run$1.out = "";
	run$1.unjoinable = void 0;
	run$1.captures = 0;
	run$1.rootLength = 0;
	run$1.depth = 0;
	run$1.line = 0;
	run$1.readsClock = false;
	run$1.undefinedNames = void 0;
	run$1.generation = [];
}
/** Runs `body` with fresh state; puts the state of an outer render back, should an object of the host render too. */
function withRun(start, body) {
	const outer = active ? { ...run$1 } : void 0;
	active = true;
	reset(start);
	try {
		return body();
	} finally {
		if (outer === void 0) reset(IDLE);
		else Object.assign(run$1, outer);
		active = outer !== void 0;
	}
}
/** An exception of Python's, at the line being rendered. */
function pythonError(python, message) {
	return new TemplateError("runtime", message, {
		python,
		line: run$1.line
	});
}
/** Python's TypeError. */
function typeError(message) {
	return pythonError("TypeError", message);
}
/** Python's ValueError. */
function valueError(message) {
	return pythonError("ValueError", message);
}
/** A value whose rendering depends on Python's memory or build, met while rendering. */
function unsupportedValue(construct) {
	return new TemplateError("unsupported", `template feature not supported: ${construct}`, {
		construct,
		line: run$1.line
	});
}
/** A budget that is used up. */
function limitError(what) {
	return new TemplateError("limit", `template exceeds the limit of ${what}`, { line: run$1.line });
}
/** Fails where Python joins a buffer that holds something else than str. */
function checkJoinable() {
	if (run$1.unjoinable !== void 0) throw typeError(`sequence item: expected str instance, ${run$1.unjoinable} found`);
}
/** Remembers an undeclared name that was used without a value. */
function noteUndefined(name) {
	run$1.undefinedNames ??= /* @__PURE__ */ new Set();
	run$1.undefinedNames.add(name);
}
/** Takes steps from the budget. */
function charge(steps) {
	run$1.steps -= steps;
	if (run$1.steps < 0) throw limitError("steps");
}
/** Takes what copying so many characters costs, and refuses a string longer than the output may be. */
function chargeText(length) {
	if (length > run$1.maxOutput) throw limitError("output");
	run$1.steps -= Math.floor(length / CHARACTERS_PER_STEP);
	if (run$1.steps < 0) throw limitError("steps");
}
/** Takes what building a list of so many items costs. */
function chargeItems(count) {
	if (count > run$1.maxOutput) throw limitError("output");
	charge(Math.ceil(count / 2));
}
/** Refuses data nested deeper than Python would follow. */
function checkDataDepth(depth) {
	if (depth > MAX_DATA_DEPTH) throw limitError("data depth");
}
/** Enters a macro or a recursive loop; the caller leaves with leaveCall. */
function enterCall() {
	run$1.depth += 1;
	if (run$1.depth > run$1.maxDepth) throw limitError("depth");
}
/** Leaves a macro or a recursive loop. */
function leaveCall() {
	run$1.depth -= 1;
}
// src/jinja/numbers.ts
/** A Python float with an integral value. Every other float is a plain number, and an integral number is an int. */
var Float = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
/** Size of the largest int: four times what can be printed. */
const MAX_INT_BITS = 64e3;
/** Decimals that Number.prototype.toFixed can give. */
const MAX_DECIMALS = 100;
/** A float as the engine keeps it. */
function float(value) {
	return Number.isInteger(value) ? new Float(value) : value;
}
/** An int as the engine keeps it: a number when it is exact, a bigint otherwise. */
function integer(value) {
	return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
/** Whether a value is a Python float. */
function isFloat(value) {
	return value instanceof Float || typeof value === "number" && !Number.isInteger(value);
}
/** Whether a value is a Python int, booleans aside. */
function isInt(value) {
	return Number.isInteger(value) || typeof value === "bigint";
}
/** The int behind an int or a boolean. */
function intOf(value) {
	if (typeof value === "boolean") return value ? 1 : 0;
	return isInt(value) ? value : void 0;
}
/** The number behind a float. */
function floatOf(value) {
	if (value instanceof Float) return value.value;
	return typeof value === "number" && !Number.isInteger(value) ? value : void 0;
}
/** The number behind an int, a boolean or a float, as Python's float() gives it. */
function realOf(value) {
	const whole = intOf(value);
	return whole === void 0 ? floatOf(value) : Number(whole);
}
/** An index, a count or a width: an int as a plain number, clamped where it is too large to matter. */
function indexOf(value) {
	const whole = intOf(value);
	if (whole === void 0) return void 0;
	if (typeof whole === "number") return whole;
	return whole > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
/** An argument that Python wants to be an int. */
function needInt$1(value, typeName) {
	const index = indexOf(value);
	if (index === void 0) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
	return index;
}
/** The result of an operator on two numbers, or undefined when one is not a number. */
function arithmetic(op, left, right) {
	const a = intOf(left);
	const b = intOf(right);
	if (a !== void 0 && b !== void 0) return intArithmetic(op, a, b);
	const x = realOf(left);
	const y = realOf(right);
	if (x === void 0 || y === void 0) return void 0;
	return float(floatArithmetic(op, x, y));
}
function intArithmetic(op, a, b) {
	if (typeof a === "number" && typeof b === "number" && op !== "div" && op !== "pow") {
		const quick = smallArithmetic(op, a, b);
		if (Number.isSafeInteger(quick) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) return quick + 0;
	}
	if (op === "div") return float(trueDivision(a, b));
	if (op === "pow") return power(a, b);
	const x = BigInt(a);
	const y = BigInt(b);
	switch (op) {
		case "add": return integer(x + y);
		case "sub": return integer(x - y);
		case "mul": return sized$1(x * y);
		case "floordiv":
		case "mod": {
			if (y === 0n) throw zeroDivision(op === "mod" ? "integer modulo by zero" : "integer division or modulo by zero");
			const remainder = (x % y + y) % y;
			return integer(op === "mod" ? remainder : (x - remainder) / y);
		}
		default: return op;
	}
}
function smallArithmetic(op, a, b) {
	switch (op) {
		case "add": return a + b;
		case "sub": return a - b;
		case "mul": return a * b;
		case "floordiv": return b === 0 ? NaN : Math.floor(a / b);
		case "mod": return b === 0 ? NaN : (a % b + b) % b;
		default: return op;
	}
}
function floatArithmetic(op, x, y) {
	switch (op) {
		case "add": return x + y;
		case "sub": return x - y;
		case "mul": return x * y;
		case "div":
			if (y === 0) throw zeroDivision("float division by zero");
			return x / y;
		case "floordiv":
			if (y === 0) throw zeroDivision("float floor division by zero");
			return floorDivision(x, y);
		case "mod":
			if (y === 0) throw zeroDivision("float modulo");
			return floatModulo(x, y);
		case "pow": return floatPower(x, y);
		default: return op;
	}
}
function zeroDivision(message) {
	return pythonError("ZeroDivisionError", message);
}
function sized$1(value) {
	if (value.toString(16).length * 4 > MAX_INT_BITS) throw limitError("integer size");
	return integer(value);
}
function trueDivision(a, b) {
	if (b === 0 || b === 0n) throw zeroDivision("division by zero");
	if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return Number(a) / Number(b);
	let x = BigInt(a);
	let y = BigInt(b);
	const sign = x < 0n !== y < 0n ? -1 : 1;
	if (x < 0n) x = -x;
	if (y < 0n) y = -y;
	const shift = Math.max(0, y.toString(2).length - x.toString(2).length + 66);
	const scaled = x << BigInt(shift);
	const quotient = scaled / y | (scaled % y === 0n ? 0n : 1n);
	const value = sign * Number(quotient) / 2 ** shift;
	if (!Number.isFinite(value)) throw pythonError("OverflowError", "integer division result too large for a float");
	return value;
}
function power(a, b) {
	const exponent = BigInt(b);
	if (exponent < 0n) {
		if (Number(a) === 0) throw zeroDivision("0.0 cannot be raised to a negative power");
		return float(floatPower(Number(a), Number(b)));
	}
	const base = BigInt(a);
	if (base !== 0n && base !== 1n && base !== -1n) {
		if (BigInt(base.toString(2).length) * exponent > BigInt(MAX_INT_BITS) * 2n) throw limitError("integer size");
	}
	return sized$1(base === -1n ? exponent % 2n === 0n ? 1n : -1n : base ** exponent);
}
function floatPower(x, y) {
	if (x === 0 && y < 0) throw zeroDivision("0.0 cannot be raised to a negative power");
	if (x === 1 || x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
	if (x < 0 && Number.isFinite(y) && !Number.isInteger(y) && Number.isFinite(x)) throw pythonError("TypeError", "complex numbers are not supported");
	const value = x ** y;
	if (!Number.isFinite(value) && Number.isFinite(x) && Number.isFinite(y)) throw pythonError("OverflowError", "(34, 'Numerical result out of range')");
	return value;
}
function floatModulo(x, y) {
	const remainder = x % y;
	if (remainder === 0) return y < 0 ? -0 : 0;
	return remainder < 0 !== y < 0 ? remainder + y : remainder;
}
function floorDivision(x, y) {
	const remainder = x % y;
	let quotient = (x - remainder) / y;
	if (remainder !== 0 && y < 0 !== remainder < 0) quotient -= 1;
	if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
	const floor = Math.floor(quotient);
	return quotient - floor > .5 ? floor + 1 : floor;
}
/** Python's repr of an int. */
function intText(value) {
	if (typeof value === "number" && Number.isSafeInteger(value)) return String(value + 0);
	const text = BigInt(value).toString();
	if (text.length > 4301) throw pythonError("ValueError", "Exceeds the limit (4300 digits) for integer string conversion");
	return text;
}
/** Python's repr of a float: shortest digits, an exponent from 1e16 and below 1e-4. */
function floatText(value) {
	if (Number.isNaN(value)) return "nan";
	if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
	if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
	const [mantissa = "", power = ""] = value.toExponential().split("e");
	const exponent = Number(power);
	if (exponent < -4 || exponent >= 16) return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	if (Number.isInteger(value)) return `${String(value)}.0`;
	if (exponent >= 0) return String(value);
	return `${value < 0 ? "-" : ""}0.${"0".repeat(-exponent - 1)}${mantissa.replace(/[-.]/g, "")}`;
}
/** Decimals rounded half to even on the exact value, as C's printf does; toFixed rounds ties up. */
function fixed(value, decimals) {
	if (!Number.isFinite(value)) return floatText(value);
	const digits = Math.min(decimals, MAX_DECIMALS);
	const magnitude = Math.abs(value);
	let text = magnitude >= 1e21 ? wholeFixed(magnitude, digits) : magnitude.toFixed(digits);
	if (magnitude < 1e21 && isTie(magnitude, digits)) {
		const lower = exactDecimals(magnitude, digits);
		if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = lower;
	}
	if (decimals > digits) text += "0".repeat(decimals - digits);
	return value < 0 || Object.is(value, -0) ? `-${text}` : text;
}
function wholeFixed(value, digits) {
	const whole = BigInt(value).toString();
	return digits === 0 ? whole : `${whole}.${"0".repeat(digits)}`;
}
function isTie(value, digits) {
	if (digits + 1 > MAX_DECIMALS) return false;
	const next = value.toFixed(digits + 1);
	return next.endsWith("5") && Number(next) === value && /5?0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length)) ? /^0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length)) : false;
}
function exactDecimals(value, digits) {
	const next = value.toFixed(digits + 1).slice(0, -1);
	return next.endsWith(".") ? next.slice(0, -1) : next;
}
/** Python's round() of a float to decimals. */
function roundFloat(value, decimals) {
	if (!Number.isFinite(value) || value === 0) return value;
	if (decimals > 22) return value;
	if (decimals >= 0) return Number(fixed(value, decimals));
	const unit = 10 ** -decimals;
	if (!Number.isFinite(unit)) return value < 0 ? -0 : 0;
	const magnitude = Math.abs(value);
	const floor = Math.floor(magnitude / unit);
	const rest = magnitude - floor * unit;
	const rounded = (rest > unit / 2 || rest === unit / 2 && floor % 2 !== 0 ? floor + 1 : floor) * unit;
	return value < 0 ? -rounded : rounded;
}
/** Python's int(text, base); undefined where it raises ValueError. */
function parseInteger(text, base) {
	const trimmed = /^\s*([+-]?)(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z_]+)\s*$/.exec(text);
	if (trimmed === null) return void 0;
	const [, sign = "", prefix = ""] = trimmed;
	let digits = trimmed[3] ?? "";
	const prefixBase = prefix === "" ? void 0 : {
		x: 16,
		o: 8,
		b: 2
	}[prefix.charAt(1).toLowerCase()];
	if (prefixBase !== void 0 && prefixBase !== base && base !== 0) digits = `${prefix}${digits}`;
	else if (prefixBase !== void 0) digits = digits.replace(/^_/, "");
	const radix = base === 0 ? prefixBase ?? 10 : base;
	if (/^_|__|_$/.test(digits)) return void 0;
	if (base === 0 && prefixBase === void 0 && /^0[0_]*[1-9]/.test(digits)) return void 0;
	digits = digits.replaceAll("_", "").toLowerCase();
	let value = 0n;
	if (radix === 10) {
		if (!/^\d+$/.test(digits)) return void 0;
		value = BigInt(digits);
	} else for (const digit of digits) {
		const worth = Number.parseInt(digit, 36);
		if (!(worth < radix)) return void 0;
		value = value * BigInt(radix) + BigInt(worth);
	}
	return integer(sign === "-" ? -value : value);
}
/** Python's float(text); undefined where it raises ValueError. */
function parseFloatText(text) {
	const trimmed = text.trim();
	const special = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
	if (special !== null) {
		if (/nan/i.test(trimmed)) return NaN;
		return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	const digits = trimmed.replaceAll("_", "");
	if (/(?:^|\D)_|_(?:\D|$)/.test(trimmed) || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return void 0;
	return Number(digits);
}
// src/jinja/text.ts
const SURROGATE = /[\ud800-\udfff]/;
/** Whether a UTF-16 unit is white space to Python's str.isspace. */
function isSpace$5(code) {
	if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
	if (code < 133) return false;
	return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
/** Whether a string has characters outside the basic plane, whose indices differ from Python's. */
function hasSurrogates(text) {
	return SURROGATE.test(text);
}
/** Length in code points. */
function codePointLength(text) {
	if (!hasSurrogates(text)) return text.length;
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (isPair(text, at)) at += 1;
		length += 1;
	}
	return length;
}
function isPair(text, at) {
	const high = text.charCodeAt(at);
	if (high < 55296 || high > 56319) return false;
	const low = text.charCodeAt(at + 1);
	return low >= 56320 && low <= 57343;
}
/** The code points as strings. */
function codePoints(text) {
	chargeText(text.length);
	return hasSurrogates(text) ? Array.from(text) : text.split("");
}
/** UTF-16 offset of a code point index that lies within the string. */
function unitOffset(text, index) {
	if (!hasSurrogates(text)) return index;
	let at = 0;
	for (let left = index; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
	return at;
}
/** Code point index of a UTF-16 offset. */
function pointIndex(text, offset) {
	return codePointLength(text.slice(0, offset));
}
/** Start and end in UTF-16 units of what str.strip and its kin leave. */
function stripBounds(text, chars, left, right) {
	let start = 0;
	let end = text.length;
	if (chars === void 0) {
		while (left && start < end && isSpace$5(text.charCodeAt(start))) start += 1;
		while (right && end > start && isSpace$5(text.charCodeAt(end - 1))) end -= 1;
		return [start, end];
	}
	if (hasSurrogates(chars)) return astralBounds(text, new Set(chars), left, right);
	while (left && start < end && chars.includes(text.charAt(start))) start += 1;
	while (right && end > start && chars.includes(text.charAt(end - 1))) end -= 1;
	return [start, end];
}
function astralBounds(text, chars, left, right) {
	const points = Array.from(text);
	let first = 0;
	let last = points.length;
	while (left && first < last && chars.has(points[first] ?? "")) first += 1;
	while (right && last > first && chars.has(points[last - 1] ?? "")) last -= 1;
	const start = points.slice(0, first).join("").length;
	return [start, start + points.slice(first, last).join("").length];
}
/** str.split() without a separator: pieces between runs of white space, with their offsets. */
function splitSpace(text, max) {
	const pieces = [];
	let at = 0;
	while (true) {
		while (at < text.length && isSpace$5(text.charCodeAt(at))) at += 1;
		if (at >= text.length) return pieces;
		if (max >= 0 && pieces.length >= max) {
			pieces.push([at, text.length]);
			return pieces;
		}
		const start = at;
		while (at < text.length && !isSpace$5(text.charCodeAt(at))) at += 1;
		pieces.push([start, at]);
	}
}
/** str.rsplit() without a separator. */
function rsplitSpace(text, max) {
	const pieces = [];
	let at = text.length;
	while (true) {
		while (at > 0 && isSpace$5(text.charCodeAt(at - 1))) at -= 1;
		if (at === 0) return pieces.reverse();
		if (max >= 0 && pieces.length >= max) {
			pieces.push([0, at]);
			return pieces.reverse();
		}
		const end = at;
		while (at > 0 && !isSpace$5(text.charCodeAt(at - 1))) at -= 1;
		pieces.push([at, end]);
	}
}
/** str.split(separator) as offsets. */
function splitOn(text, separator, max) {
	const pieces = [];
	let start = 0;
	while (max < 0 || pieces.length < max) {
		const found = text.indexOf(separator, start);
		if (found < 0) break;
		pieces.push([start, found]);
		start = found + separator.length;
	}
	pieces.push([start, text.length]);
	return pieces;
}
/** str.rsplit(separator) as offsets. */
function rsplitOn(text, separator, max) {
	const pieces = [];
	let end = text.length;
	while (max < 0 || pieces.length < max) {
		const found = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
		if (found < 0) break;
		pieces.push([found + separator.length, end]);
		end = found;
	}
	pieces.push([0, end]);
	return pieces.reverse();
}
const LINE_END = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/g;
/** str.splitlines as offsets, the line ends kept on request. */
function splitLines(text, keepEnds) {
	const lines = [];
	let start = 0;
	for (const end of text.matchAll(LINE_END)) {
		const after = end.index + end[0].length;
		lines.push([start, keepEnds ? after : end.index]);
		start = after;
	}
	if (start < text.length) lines.push([start, text.length]);
	return lines;
}
/** str.replace with a limit on the count; an empty needle matches between all code points. */
function replaceText(text, needle, replacement, count) {
	if (count === 0) return text;
	if (needle === "") {
		const points = codePoints(text);
		const limit = count < 0 ? points.length + 1 : Math.min(count, points.length + 1);
		chargeText(text.length + limit * replacement.length);
		let out = "";
		for (let index = 0; index <= points.length; index += 1) out += (index < limit ? replacement : "") + (points[index] ?? "");
		return out;
	}
	const pieces = splitOn(text, needle, count);
	if (pieces.length === 1) return text;
	chargeText(text.length + (pieces.length - 1) * Math.max(0, replacement.length - needle.length));
	return pieces.map(([start, end]) => text.slice(start, end)).join(replacement);
}
/** str.count of non-overlapping needles. */
function countText(text, needle) {
	if (needle === "") return codePointLength(text) + 1;
	let count = 0;
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count += 1;
	return count;
}
/** Order of two strings by code point, as Python compares them. */
function compareText(left, right) {
	if (left === right) return 0;
	const length = Math.min(left.length, right.length);
	for (let at = 0; at < length; at += 1) {
		const a = left.charCodeAt(at);
		const b = right.charCodeAt(at);
		if (a === b) continue;
		const aHigh = a >= 55296 && a <= 57343;
		if (aHigh !== (b >= 55296 && b <= 57343)) return aHigh ? 1 : -1;
		return a - b;
	}
	return left.length - right.length;
}
// src/jinja/values.ts
/** What Python has and plain data has not. Templates reach only what `attribute` names. */
var PyObject = class {
	/** Module of the type in messages; empty for Python's built-in types. */
	get moduleName() {
		return "";
	}
	/** A readable attribute, or undefined. */
	attribute(_name) {}
	/** What repr() prints, or undefined when Python prints an address. */
	printed(_repr) {}
	/** What len() gives, or undefined when it raises TypeError. */
	size() {}
};
/** A Python tuple. The groups of `groupby` have names for their two parts. */
var Tuple = class extends PyObject {
	typeName = "tuple";
	items;
	names;
	constructor(items, names = []) {
		super();
		this.items = items;
		this.names = names;
	}
	attribute(name) {
		const index = this.names.indexOf(name);
		return index < 0 ? void 0 : this.items[index];
	}
};
/** A str that is more than its text: HTML-safe (Markup), or one that knows where message contents lie in it. */
var Str = class extends PyObject {
	text;
	markup;
	marks;
	constructor(text, markup, marks = []) {
		super();
		this.text = text;
		this.markup = markup;
		this.marks = marks;
	}
	get typeName() {
		return this.markup ? "Markup" : "str";
	}
	get moduleName() {
		return this.markup ? "markupsafe." : "";
	}
	/** The part between two offsets, with the marks that lie in it. */
	cut(start, end) {
		const text = this.text.slice(start, end);
		const marks = [];
		for (const mark of this.marks) {
			const from = Math.max(mark.start, start);
			const to = Math.min(mark.end, end);
			const vanished = text === "" && start <= mark.end && end >= mark.start;
			if (from < to || from === to && mark.start === mark.end) marks.push({
				message: mark.message,
				start: from - start,
				end: to - start
			});
			else if (vanished) marks.push({
				message: mark.message,
				start: 0,
				end: 0
			});
		}
		return rich(text, this.markup, marks);
	}
};
/** A str with marks, or a plain string when it is nothing more. */
function rich(text, markup, marks) {
	return markup || marks.length > 0 ? new Str(text, markup, marks) : text;
}
/** Jinja2's default Undefined. */
var Undefined = class extends PyObject {
	typeName = "Undefined";
	#hint;
	#object;
	#name;
	#unsafe;
	constructor(options) {
		super();
		this.#hint = options.hint;
		this.#object = options.object;
		this.#name = options.name;
		this.#unsafe = options.unsafe ?? false;
	}
	get moduleName() {
		return "jinja2.runtime.";
	}
	get message() {
		if (this.#hint !== void 0) return this.#hint;
		if (this.#object === void 0) return `'${String(this.#name)}' is undefined`;
		const owner = objectTypeName(this.#object);
		const name = strOf(this.#name);
		if (name === void 0) return `${owner} has no element ${quoteName(this.#name)}`;
		return `'${owner}' has no attribute '${name}'`;
	}
	/** The error that Python raises when something is done with it. */
	error() {
		return pythonError(this.#unsafe ? "SecurityError" : "UndefinedError", this.message);
	}
};
function quoteName(name) {
	return isInt(name) ? String(name) : typeNameOf(name);
}
function objectTypeName(object) {
	if (object === null) return "None";
	return `${object instanceof PyObject ? object.moduleName : ""}${typeNameOf(object)} object`;
}
/** A dict that is not the host's: any hashable key, insertion order. */
var Dict = class extends PyObject {
	typeName = "dict";
	#entries = /* @__PURE__ */ new Map();
	constructor(entries = []) {
		super();
		for (const [key, value] of entries) this.put(key, value);
	}
	size() {
		return this.#entries.size;
	}
	/** Only while the dict is being made: templates cannot change one. */
	put(key, value) {
		const filed = fileKey(key);
		const old = this.#entries.get(filed);
		this.#entries.set(filed, [old === void 0 ? key : old[0], value]);
	}
	get(key) {
		return this.#entries.get(fileKey(key))?.[1];
	}
	entries() {
		return [...this.#entries.values()];
	}
};
function fileKey(key) {
	if (typeof key === "string") return key.startsWith("\0") ? `\0s${key}` : key;
	if (typeof key === "number" || typeof key === "bigint" || key === null) return key;
	if (typeof key === "boolean") return Number(key);
	if (key instanceof Str) return fileKey(key.text);
	if (key instanceof Float) return key.value;
	if (key instanceof Undefined) return "\0u";
	if (key instanceof Tuple) {
		charge(key.items.length);
		return `\0t${key.items.map((item) => fileText(fileKey(item))).join("")}`;
	}
	if (key instanceof Range) return fileKey(new Tuple([
		"range",
		key.length,
		key.length > 0 ? key.start : null,
		key.step
	]));
	const isSetLike = key instanceof View && key.typeName !== "dict_values";
	if (isMapping(key) || Array.isArray(key) || isSetLike) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
	if (key instanceof PyObject) return key;
	throw unsupportedValue("host value");
}
function fileText(key) {
	if (typeof key === "object" && key !== null) throw unsupportedValue("function in a key");
	const text = `${typeof key === "string" ? "s" : "n"}${String(key)}`;
	return `${text.length}:${text}`;
}
/** Something that can be called. */
var Callable = class extends PyObject {};
/** A function or a bound method of the engine. */
var Func = class extends Callable {
	typeName;
	name;
	/** What a method is bound to: two methods of one object are equal. */
	owner;
	#body;
	constructor(name, body, typeName = "builtin_function_or_method", owner = void 0) {
		super();
		this.name = name;
		this.typeName = typeName;
		this.owner = owner;
		this.#body = body;
	}
	call(args, kwargs) {
		return this.#body(args, kwargs);
	}
};
/** A Python range. */
var Range = class extends PyObject {
	typeName = "range";
	start;
	stop;
	step;
	length;
	constructor(start, stop, step) {
		super();
		this.start = start;
		this.stop = stop;
		this.step = step;
		this.length = Math.max(0, Math.ceil((stop - start) / step));
	}
	at(index) {
		return this.start + index * this.step;
	}
	attribute(name) {
		if (name === "start" || name === "stop" || name === "step") return this[name];
	}
};
/** What keys(), values() and items() of a dict give. */
var View = class extends PyObject {
	typeName;
	dict;
	constructor(typeName, dict) {
		super();
		this.typeName = typeName;
		this.dict = dict;
	}
	items() {
		if (this.typeName === "dict_keys") return mappingKeys(this.dict);
		const entries = mappingEntries(this.dict);
		return this.typeName === "dict_values" ? entries.map(([, value]) => value) : entries.map((entry) => new Tuple(entry));
	}
};
/** A generator or an iterator: read once, printed by its address in Python. */
var Lazy$1 = class extends PyObject {
	typeName;
	iterator;
	constructor(typeName, iterator) {
		super();
		this.typeName = typeName;
		this.iterator = iterator;
	}
};
/** Whether a value is a dict. */
function isMapping(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.getPrototypeOf(value) === Object.prototype) return true;
	if (Array.isArray(value)) return false;
	return value instanceof Dict || !(value instanceof PyObject || value instanceof Float);
}
/** Number of keys of a dict. */
function mappingSize(value) {
	if (value instanceof Dict) return value.size();
	if (value instanceof Map) return value.size;
	return Object.keys(value).length;
}
/** Value under a key, or undefined. */
function mappingGet(value, key) {
	if (typeof key === "string" && Object.getPrototypeOf(value) === Object.prototype) return Object.hasOwn(value, key) ? value[key] : void 0;
	if (value instanceof Dict) return value.get(key);
	const name = typeof key === "string" ? key : key instanceof Str ? key.text : void 0;
	if (name === void 0) {
		fileKey(key);
		return;
	}
	if (value instanceof Map) return value.get(name);
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** Keys in order. */
function mappingKeys(value) {
	if (value instanceof Dict) return value.entries().map(([key]) => key);
	return value instanceof Map ? [...value.keys()] : Object.keys(value);
}
/** Keys and values in order. */
function mappingEntries(value) {
	if (value instanceof Dict) return value.entries();
	return value instanceof Map ? [...value.entries()] : Object.entries(value);
}
/** The text of a str. */
function strOf(value) {
	if (typeof value === "string") return value;
	return value instanceof Str ? value.text : void 0;
}
/** Name of the value's Python type. */
function typeNameOf(value) {
	if (value === null || value === void 0) return "NoneType";
	if (typeof value === "string") return "str";
	if (typeof value === "boolean") return "bool";
	if (isInt(value)) return "int";
	if (isFloat(value)) return "float";
	if (Array.isArray(value)) return "list";
	if (value instanceof PyObject) return value.typeName;
	if (typeof value === "object") return "dict";
	throw unsupportedValue("host value");
}
// src/jinja/protocols.ts
/** Python's bool(). */
function truthy(value) {
	switch (typeof value) {
		case "boolean": return value;
		case "string": return value !== "";
		case "number": return value !== 0;
		case "bigint": return value !== 0n;
		case "undefined": return false;
		default: return value !== null && truthyObject(value);
	}
}
function truthyObject(value) {
	if (Array.isArray(value)) return value.length > 0;
	if (value instanceof Str) return value.text !== "";
	if (value instanceof Undefined) return false;
	if (value instanceof Float) return value.value !== 0;
	return sizeOf(value) !== 0;
}
/** Python's len(), or undefined where it raises TypeError. */
function sizeOf(value) {
	if (typeof value === "string") return codePointLength(value);
	if (value instanceof Str) return codePointLength(value.text);
	if (Array.isArray(value)) return value.length;
	if (value instanceof Tuple) return value.items.length;
	if (value instanceof Undefined) return 0;
	if (value instanceof Range) return value.length;
	if (value instanceof View) return mappingSize(value.dict);
	if (value instanceof PyObject) return value.size();
	return isMapping(value) ? mappingSize(value) : void 0;
}
/** All items of an iterable; throws Python's TypeError for anything else. */
function itemsOf(value) {
	if (Array.isArray(value)) return value;
	if (value instanceof Tuple) return value.items;
	if (typeof value === "string") return codePoints(value);
	if (value instanceof Str) return codePoints(value.text);
	if (value instanceof Undefined) return [];
	if (value instanceof View) return value.items();
	if (value instanceof Range) {
		chargeItems(value.length);
		return Array.from({ length: value.length }, (_, index) => value.at(index));
	}
	if (value instanceof Lazy$1) {
		const items = [];
		for (let next = value.iterator.next(); next.done !== true; next = value.iterator.next()) {
			charge(1);
			items.push(next.value);
		}
		return items;
	}
	if (isMapping(value)) return mappingKeys(value);
	throw typeError(`'${typeNameOf(value)}' object is not iterable`);
}
/** An iterator that takes items one by one, as Python's iter() does. */
function iterate(value) {
	return value instanceof Lazy$1 ? value.iterator : itemsOf(value)[Symbol.iterator]();
}
/** Whether Python's iter() would take the value. */
function isIterable(value) {
	if (typeof value === "string" || Array.isArray(value) || isMapping(value)) return true;
	return value instanceof Str || value instanceof Tuple || value instanceof Undefined || value instanceof View || value instanceof Range || value instanceof Lazy$1;
}
/** A number as Python's int() makes of a float: toward zero. */
function truncated(value) {
	const whole = Math.trunc(value);
	return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}
/** Whether two values are the same object; equal small numbers and strings are. */
function same$1(left, right) {
	if (left instanceof Float && right instanceof Float) return left === right;
	return left === right && intOf(left) === intOf(right) && realOf(left) === realOf(right);
}
// src/jinja/repr.ts
/** Python's str(). */
function str(value) {
	if (typeof value === "string") return value;
	if (value instanceof Str) return value.text;
	if (value instanceof Undefined) return "";
	return repr(value);
}
/** str() that keeps what a str object knows beyond its text. */
function softStr(value) {
	return value instanceof Str ? value : str(value);
}
/** Python's repr(). */
function repr(value, depth = 0) {
	charge(1);
	checkDataDepth(depth);
	switch (typeof value) {
		case "string": return quoted(value);
		case "boolean": return value ? "True" : "False";
		case "number": return Number.isInteger(value) ? intText(value) : floatText(value);
		case "bigint": return intText(value);
		case "object": return value === null ? "None" : sized(reprObject(value, depth));
		default: throw unsupportedValue("host value");
	}
}
function sized(text) {
	chargeText(text.length);
	return text;
}
function reprObject(value, depth) {
	if (Array.isArray(value)) return `[${value.map((item) => repr(item, depth + 1)).join(", ")}]`;
	if (value instanceof Float) return floatText(value.value);
	if (value instanceof Str) return value.markup ? `Markup(${quoted(value.text)})` : quoted(value.text);
	if (value instanceof Tuple) return reprTuple(value.items, depth);
	if (value instanceof Undefined) return "Undefined";
	if (value instanceof Range) {
		const step = value.step === 1 ? "" : `, ${value.step}`;
		return `range(${value.start}, ${value.stop}${step})`;
	}
	if (value instanceof View) return `${value.typeName}(${repr(value.items(), depth + 1)})`;
	if (isMapping(value)) return `{${mappingEntries(value).map(([key, item]) => `${repr(key, depth + 1)}: ${repr(item, depth + 1)}`).join(", ")}}`;
	if (!(value instanceof PyObject)) throw unsupportedValue("host value");
	const own = value.printed((inner) => repr(inner, depth + 1));
	if (own !== void 0) return own;
	throw unsupportedValue(`printing a ${value.typeName}`);
}
function reprTuple(items, depth) {
	const inner = items.map((item) => repr(item, depth + 1)).join(", ");
	return items.length === 1 ? `(${inner},)` : `(${inner})`;
}
const NAMED_ESCAPES = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\\": "\\\\"
};
const TO_ESCAPE = /[\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;
/** Python's repr of a str. */
function quoted(text) {
	chargeText(text.length);
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	const body = text.replace(TO_ESCAPE, (char) => {
		if (char === " ") return char;
		const named = NAMED_ESCAPES[char];
		if (named !== void 0) return named;
		const code = char.codePointAt(0) ?? 0;
		if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
		if (code < 65536) return `\\u${code.toString(16).padStart(4, "0")}`;
		return `\\U${code.toString(16).padStart(8, "0")}`;
	});
	return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}
const HTML_ESCAPES = {
	"&": "&amp;",
	">": "&gt;",
	"<": "&lt;",
	"'": "&#39;",
	"\"": "&#34;"
};
/** markupsafe.escape as text. */
function escapeHtml(value) {
	if (value instanceof Str && value.markup) return value.text;
	const text = strOf(value) ?? str(value);
	chargeText(text.length);
	return text.replace(/[&><'"]/g, (char) => HTML_ESCAPES[char] ?? char);
}
// src/jinja/spec.ts
const SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/u;
/** Python's format(value, spec). */
function formatValue(value, spec) {
	if (spec === "") return str(value);
	const text = strOf(value);
	const whole = intOf(value);
	if (text === void 0 && whole === void 0 && !isFloat(value)) throw typeError(`unsupported format string passed to ${value instanceof Undefined ? "Undefined" : typeNameOf(value)}.__format__`);
	const parsed = parseSpec(spec, text === void 0 ? value : text);
	if (text !== void 0) return formatText(text, parsed);
	if (whole !== void 0 && !"eEfFgG%".includes(parsed.type || "d")) return formatInt(whole, parsed, value);
	return formatFloat(whole === void 0 ? floatOf(value) ?? 0 : Number(whole), parsed);
}
function parseSpec(spec, value) {
	const match = SPEC.exec(spec);
	if (match === null) throw valueError(`Invalid format specifier '${spec}' for object of type '${typeNameOf(value)}'`);
	const [, fill, align = "", sign = "", , alternate, zero, width = "", grouping = "", precision, type = ""] = match;
	chargeText(Number(width) + Number(precision ?? 0));
	return {
		fill: fill ?? (zero !== "" && align === "" ? "0" : " "),
		align,
		sign,
		alternate: alternate === "#",
		zero: zero !== "",
		width: Number(width),
		grouping,
		precision: precision === void 0 ? void 0 : Number(precision),
		type
	};
}
function unknownCode(type, typeName) {
	return valueError(`Unknown format code '${type}' for object of type '${typeName}'`);
}
function formatText(text, spec) {
	if (spec.type !== "" && spec.type !== "s") throw unknownCode(spec.type, "str");
	if (spec.sign !== "") throw valueError("Sign not allowed in string format specifier");
	if (spec.alternate) throw valueError("Alternate form (#) not allowed in string format specifier");
	if (spec.align === "=") throw valueError("'=' alignment not allowed in string format specifier");
	if (spec.grouping !== "") throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
	return aligned("", spec.precision === void 0 ? text : codePoints(text).slice(0, spec.precision).join(""), spec, spec.zero && spec.align === "" ? "<" : "<");
}
const RADIX = {
	b: 2,
	o: 8,
	x: 16,
	X: 16
};
function formatInt(value, spec, original) {
	const type = spec.type || "d";
	if (spec.precision !== void 0) throw valueError("Precision not allowed in integer format specifier");
	if (type === "c") return aligned("", String.fromCodePoint(Number(value)), spec, "<");
	const radix = RADIX[type];
	if (radix === void 0 && type !== "d" && type !== "n") throw unknownCode(type, typeNameOf(original));
	if (spec.type === "" && typeof original === "boolean" && spec.grouping === "" && spec.sign === "" && !spec.alternate) {}
	const magnitude = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
	let digits = radix === void 0 ? intText(magnitude) : magnitude.toString(radix);
	if (type === "X") digits = digits.toUpperCase();
	const prefix = spec.alternate && radix !== void 0 ? `0${type}` : "";
	return aligned(signOf(value < 0, spec.sign) + prefix, digits, spec, ">", radix === void 0 ? 3 : 4);
}
function signOf(negative, sign) {
	if (negative) return "-";
	return sign === "+" || sign === " " ? sign : "";
}
function formatFloat(value, spec) {
	const negative = value < 0 || Object.is(value, -0);
	const type = spec.type;
	if (type !== "" && !"eEfFgGn%".includes(type)) throw unknownCode(type, "float");
	const digits = floatDigits(Math.abs(value), spec.precision, type, spec.alternate);
	return aligned(signOf(negative, spec.sign), digits, spec, ">", 3);
}
/** Digits of a positive float under a conversion of printf, `%` or none. */
function floatDigits(value, precision, type, alternate = false) {
	const upper = type === "E" || type === "F" || type === "G";
	const cased = (text) => upper ? text.toUpperCase() : text;
	if (!Number.isFinite(value)) return cased(Number.isNaN(value) ? "nan" : "inf") + (type === "%" ? "%" : "");
	switch (type.toLowerCase()) {
		case "f": return fixed(value, precision ?? 6);
		case "%": return `${fixed(value * 100, precision ?? 6)}%`;
		case "e": return cased(exponential(value, precision ?? 6));
		case "g":
		case "n": return cased(general(value, precision === 0 ? 1 : precision ?? 6, alternate));
		default:
			if (precision === void 0) return floatText(value);
			return withPoint(general(value, precision === 0 ? 1 : precision, false, true));
	}
}
function withPoint(text) {
	return /[.e]/.test(text) ? text : `${text}.0`;
}
/** printf's %e on the exact value, half to even. */
function exponential(value, precision) {
	let text = value.toExponential(Math.min(precision, 100));
	const tie = value.toExponential(Math.min(precision + 1, 100));
	const [mantissa = ""] = tie.split("e");
	if (mantissa.endsWith("5") && Number(tie) === value && precision < 20) {
		const lower = mantissa.slice(0, -1).replace(/\.$/, "");
		if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = `${lower}e${tie.split("e")[1]}`;
	}
	const [digits = "", power = ""] = text.split("e");
	const exponent = Number(power);
	return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function general(value, precision, alternate, plain = false) {
	if (value === 0) return alternate ? `0.${"0".repeat(precision - 1)}` : "0";
	const scientific = exponential(value, precision - 1);
	const exponent = Number(scientific.split("e")[1]);
	const trim = (text) => alternate || !text.includes(".") ? text : text.replace(/\.?0+$/, "");
	if (exponent < -4 || exponent >= precision - (plain && exponent > 0 ? 1 : 0)) {
		const [digits = "", power = ""] = scientific.split("e");
		return `${trim(digits)}e${power}`;
	}
	return trim(fixed(value, precision - 1 - exponent));
}
function aligned(prefix, digits, spec, fallback, group = 3) {
	const align = spec.align || (spec.zero && fallback === ">" ? "=" : fallback);
	let body = digits;
	if (spec.grouping !== "") {
		const [whole = "", ...rest] = digits.split(/(?=[.eE%])/);
		body = grouped(whole, spec, group, align === "=" && spec.fill === "0" ? spec.width - prefix.length - rest.join("").length : 0) + rest.join("");
	}
	const missing = spec.width - codePointLength(prefix) - codePointLength(body);
	if (missing <= 0) return prefix + body;
	const fill = spec.fill;
	if (align === "=") return prefix + fill.repeat(missing) + body;
	if (align === "<") return prefix + body + fill.repeat(missing);
	if (align === ">") return fill.repeat(missing) + prefix + body;
	const left = Math.floor(missing / 2);
	return fill.repeat(left) + prefix + body + fill.repeat(missing - left);
}
function grouped(digits, spec, size, width) {
	const step = (text) => text.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, "g"), spec.grouping);
	let padded = digits;
	while (step(padded).length < width) padded = `0${padded}`;
	const text = step(padded);
	return text.length > width && width > 0 && text.startsWith(`0${spec.grouping}`) ? text : text;
}
/** Python's str.format. */
function formatBraces(template, lookup) {
	return new BraceFormat(lookup).format(template, 2);
}
var BraceFormat = class {
	#lookup;
	#automatic = 0;
	#numbering;
	constructor(lookup) {
		this.#lookup = lookup;
	}
	format(template, depth) {
		if (depth < 0) throw valueError("Max string recursion exceeded");
		let out = "";
		let at = 0;
		while (at < template.length) {
			const brace = template.slice(at).search(/[{}]/);
			if (brace < 0) return out + template.slice(at);
			out += template.slice(at, at + brace);
			at += brace;
			const char = template.charAt(at);
			if (template.charAt(at + 1) === char) {
				out += char;
				at += 2;
				continue;
			}
			if (char === "}") throw valueError("Single '}' encountered in format string");
			const end = fieldEnd(template, at + 1);
			out += this.#field(template.slice(at + 1, end), depth);
			chargeText(out.length);
			at = end + 1;
		}
		return out;
	}
	#field(field, depth) {
		const match = /^([^{}!:[]*(?:\[[^\]]*\][^{}!:[]*)*)(?:!([^:]*))?(?::([\s\S]*))?$/.exec(field);
		if (match === null) throw valueError("expected '}' before end of string");
		const [, path = "", conversion, spec = ""] = match;
		let value = this.#value(path);
		if (conversion !== void 0) {
			if (conversion === "") throw valueError("end of string while looking for conversion specifier");
			value = this.#lookup.convert(value, conversion);
		}
		return this.#lookup.finish(formatValue(value, this.format(spec, depth - 1)), value);
	}
	#value(path) {
		const match = /^([^.[]*)((?:\.[^.[]*|\[[^\]]*\])*)$/.exec(path);
		if (match === null) throw valueError("Only '.' or '[' may follow ']' in format field specifier");
		const [, first = "", rest = ""] = match;
		let value = this.#first(first);
		for (const [step] of rest.matchAll(/\.[^.[]*|\[[^\]]*\]/g)) {
			const name = step.startsWith(".") ? step.slice(1) : step.slice(1, -1);
			if (name === "") throw valueError("Empty attribute in format string");
			if (step.startsWith(".")) value = this.#lookup.attribute(value, name);
			else value = this.#lookup.item(value, /^\d+$/.test(name) ? Number(name) : name);
		}
		return value;
	}
	#first(name) {
		const { args, kwargs } = this.#lookup;
		if (name !== "" && !/^\d+$/.test(name)) {
			const value = typeof kwargs === "function" ? kwargs(name) : kwargs.get(name);
			if (value === void 0) throw pythonError("KeyError", `'${name}'`);
			return value;
		}
		const numbering = name === "" ? "automatic" : "manual";
		if (this.#numbering !== void 0 && this.#numbering !== numbering) throw valueError(numbering === "manual" ? "cannot switch from automatic field numbering to manual field specification" : "cannot switch from manual field specification to automatic field numbering");
		this.#numbering = numbering;
		const index = name === "" ? this.#automatic : Number(name);
		this.#automatic += 1;
		if (index >= args.length) throw pythonError("IndexError", `Replacement index ${index} out of range for positional args tuple`);
		return args[index];
	}
};
function fieldEnd(template, start) {
	let depth = 1;
	let bracket = false;
	for (let at = start; at < template.length; at += 1) {
		const char = template.charAt(at);
		if (char === "[") bracket = true;
		else if (char === "]") bracket = false;
		else if (bracket) continue;
		else if (char === "{") depth += 1;
		else if (char === "}") {
			depth -= 1;
			if (depth === 0) return at;
		}
	}
	throw valueError(start >= template.length ? "Single '{' encountered in format string" : "expected '}' before end of string");
}
// src/jinja/percent.ts
const CONVERSION = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?([\s\S]?)/gu;
/** Python's `text % values`. */
function formatPercent(format, values) {
	const template = strOf(format) ?? "";
	const markup = format instanceof Str && format.markup;
	const args = values instanceof Tuple ? values.items : [values];
	let used = 0;
	let named = false;
	const next = () => {
		if (used >= args.length) throw typeError("not enough arguments for format string");
		used += 1;
		return args[used - 1];
	};
	const text = template.replace(CONVERSION, (whole, name, flags, width, precision, type, offset) => {
		if (type === "") throw valueError("incomplete format");
		if (type === "%") return "%";
		let value;
		let minimum = width === "*" ? realOf(next()) ?? 0 : Number(width || 0);
		const decimals = precision === "*" ? realOf(next()) ?? 0 : precision === void 0 ? void 0 : Number(precision);
		let left = flags.includes("-");
		if (minimum < 0) {
			left = true;
			minimum = -minimum;
		}
		chargeText(minimum + (decimals ?? 0));
		if (name === void 0) value = next();
		else {
			if (values instanceof Undefined) throw values.error();
			if (!isMapping(values)) throw typeError("format requires a mapping");
			value = mappingGet(values, name);
			if (value === void 0) throw pythonError("KeyError", repr(name));
			named = true;
		}
		const position = offset + whole.length - 1;
		const [sign, digits] = converted$2(type, flags, decimals, value, position, markup);
		const missing = Math.max(0, minimum - codePointLength(sign + digits));
		if (left) return sign + digits + " ".repeat(missing);
		const numeric = !"srac".includes(type);
		return flags.includes("0") && numeric ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
	});
	chargeText(text.length);
	if (!named && used < args.length && !(isMapping(values) || isLoose(values))) throw typeError("not all arguments converted during string formatting");
	return rich(text, markup, []);
}
/** Objects with __getitem__ that are no str or tuple may be left over. */
function isLoose(values) {
	return Array.isArray(values) || values instanceof Undefined || values instanceof Range;
}
function converted$2(type, flags, precision, value, position, markup) {
	const sign = (negative) => negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
	switch (type) {
		case "s":
		case "r":
		case "a": {
			let text = type === "s" ? str(value) : repr(value);
			if (type === "a") text = ascii(text);
			if (markup && !(type === "s" && value instanceof Str && value.markup)) text = escapeHtml(text);
			return ["", precision === void 0 ? text : codePoints(text).slice(0, precision).join("")];
		}
		case "c": {
			const code = intOf(value);
			if (code !== void 0 && !(code >= 0 && code <= 1114111)) throw pythonError("OverflowError", "%c arg not in range(0x110000)");
			const char = strOf(value) ?? (code === void 0 ? "" : String.fromCodePoint(Number(code)));
			if (codePointLength(char) !== 1) throw typeError("%c requires int or char");
			return ["", char];
		}
		case "d":
		case "i":
		case "u": return number$1(wholeOf(value, type, true), 10, precision, "", sign);
		case "o": return number$1(wholeOf(value, type, false), 8, precision, flags.includes("#") ? "0o" : "", sign);
		case "x": return number$1(wholeOf(value, type, false), 16, precision, flags.includes("#") ? "0x" : "", sign);
		case "X": {
			const [mark, digits] = number$1(wholeOf(value, type, false), 16, precision, "", sign);
			return [mark + (flags.includes("#") ? "0X" : ""), digits.toUpperCase()];
		}
		case "e":
		case "E":
		case "f":
		case "F":
		case "g":
		case "G": {
			if (value instanceof Undefined) throw value.error();
			const real = realOf(value);
			if (real === void 0) throw typeError(`must be real number, not ${typeNameOf(value)}`);
			const digits = floatDigits(Math.abs(real), precision ?? 6, type, flags.includes("#"));
			return [sign(real < 0 || Object.is(real, -0)), digits];
		}
		default: throw valueError(`unsupported format character '${type}' (0x${(type.codePointAt(0) ?? 0).toString(16)}) at index ${position}`);
	}
}
function ascii(text) {
	return codePoints(text).map((char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 128) return char;
		if (code < 256) return `\\x${code.toString(16)}`;
		if (code < 65536) return `\\u${code.toString(16).padStart(4, "0")}`;
		return `\\U${code.toString(16).padStart(8, "0")}`;
	}).join("");
}
function wholeOf(value, type, truncate) {
	if (value instanceof Undefined && truncate) throw value.error();
	const whole = intOf(value);
	if (whole !== void 0) return whole;
	const real = floatOf(value);
	if (real !== void 0 && truncate) {
		if (!Number.isFinite(real)) throw pythonError("OverflowError", "cannot convert float infinity to integer");
		return truncated(real);
	}
	throw typeError(`%${type} format: ${truncate ? "a real number is required" : "an integer is required"}, not ${typeNameOf(value)}`);
}
function number$1(value, radix, precision, prefix, sign) {
	const whole = BigInt(value);
	const magnitude = whole < 0n ? -whole : whole;
	const digits = radix === 10 ? intText(magnitude) : magnitude.toString(radix);
	return [sign(whole < 0n) + prefix, digits.padStart(precision ?? 0, "0")];
}
// src/jinja/operators.ts
const SYMBOLS = {
	add: "+",
	sub: "-",
	mul: "*",
	div: "/",
	floordiv: "//",
	mod: "%",
	pow: "** or pow()"
};
/** Python's + */
function add(left, right) {
	if (typeof left === "string" && typeof right === "string") {
		if (left.length + right.length > run$1.maxOutput) throw limitError("output");
		return left + right;
	}
	return binary("add", left, right);
}
/** Any operator of two operands. */
function binary(op, left, right) {
	if (op === "mod" && strOf(left) !== void 0) return formatPercent(left, right);
	const number = arithmetic(op, left, right);
	if (number !== void 0) return number;
	if (left instanceof Undefined) throw left.error();
	if (right instanceof Undefined) throw right.error();
	if (op === "add") {
		const joined = concatenated(left, right);
		if (joined !== void 0) return joined;
	}
	if (op === "mul") {
		const repeated = repeat(left, right) ?? repeat(right, left);
		if (repeated !== void 0) return repeated;
	}
	const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
	if (op === "add" && strOf(left) !== void 0) throw typeError(`can only concatenate str (not "${typeNameOf(right)}") to str`);
	if (op === "add" && (Array.isArray(left) || left instanceof Tuple)) {
		const name = typeNameOf(left);
		throw typeError(`can only concatenate ${name} (not "${typeNameOf(right)}") to ${name}`);
	}
	if (op === "mul" && (isSequence$1(left) || isSequence$1(right))) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(isSequence$1(left) ? right : left)}'`);
	throw typeError(`unsupported operand type(s) for ${SYMBOLS[op]}: ${types}`);
}
function isSequence$1(value) {
	return strOf(value) !== void 0 || Array.isArray(value) || value instanceof Tuple;
}
function concatenated(left, right) {
	if (Array.isArray(left) && Array.isArray(right)) {
		chargeItems(left.length + right.length);
		return left.concat(right);
	}
	if (left instanceof Tuple && right instanceof Tuple) {
		chargeItems(left.items.length + right.items.length);
		return new Tuple(left.items.concat(right.items));
	}
	if (strOf(left) === void 0 || strOf(right) === void 0) return void 0;
	const markup = isMarkup(left) || isMarkup(right);
	return joinText([left, right].map((part) => markup ? escaped(part) : part), markup);
}
/** Whether a value is an HTML-safe str. */
function isMarkup(value) {
	return value instanceof Str && value.markup;
}
/** A value as HTML-safe text; marks survive when nothing had to be escaped. */
function escaped(value) {
	if (isMarkup(value)) return value;
	const text = escapeHtml(value);
	return value instanceof Str && text === value.text ? new Str(text, true, value.marks) : text;
}
/** Strings one after another, with their marks. */
function joinText(parts, markup) {
	let text = "";
	const marks = [];
	for (const part of parts) {
		if (typeof part === "string") text += part;
		else {
			for (const { message, start, end } of part.marks) marks.push({
				message,
				start: start + text.length,
				end: end + text.length
			});
			text += part.text;
		}
		if (text.length > run$1.maxOutput) throw limitError("output");
	}
	return rich(text, markup, marks);
}
/** The ~ operator. */
function concat(parts) {
	return joinText(parts.map(softStr), false);
}
function repeat(sequence, times) {
	const count = indexOf(times);
	if (count === void 0) return void 0;
	const copies = Math.max(0, count);
	if (typeof times === "bigint" && BigInt.asIntN(64, times) !== times && isSequence$1(sequence)) throw pythonError("OverflowError", "cannot fit 'int' into an index-sized integer");
	const text = strOf(sequence);
	if (text !== void 0) {
		chargeText(text.length * copies);
		return rich(text === "" ? "" : text.repeat(copies), isMarkup(sequence), []);
	}
	if (!Array.isArray(sequence) && !(sequence instanceof Tuple)) return void 0;
	const items = itemsOf(sequence);
	chargeItems(items.length * copies);
	const all = [];
	for (let copy = 0; items.length > 0 && copy < copies; copy += 1) all.push(...items);
	return sequence instanceof Tuple ? new Tuple(all) : all;
}
/** Python's unary + and -. */
function signed(op, value) {
	if (value instanceof Undefined) throw value.error();
	const whole = intOf(value);
	if (whole !== void 0) {
		if (op === "pos") return whole;
		return typeof whole === "number" ? 0 - whole : integer(-whole);
	}
	const real = floatOf(value);
	if (real === void 0) throw typeError(`bad operand type for unary ${op === "neg" ? "-" : "+"}: '${typeNameOf(value)}'`);
	return float(op === "neg" ? -real : real);
}
/** Python's == */
function equal(left, right, depth = 0) {
	if (typeof left === "string" && typeof right === "string") return left === right;
	charge(1);
	checkDataDepth(depth);
	const text = strOf(left);
	if (text !== void 0) return text === strOf(right);
	const a = intOf(left) ?? floatOf(left);
	if (a !== void 0) {
		const b = intOf(right) ?? floatOf(right);
		return b !== void 0 && a == b;
	}
	if (left === right) return true;
	if (left instanceof Undefined) return right instanceof Undefined;
	if (Array.isArray(left)) return Array.isArray(right) && equalItems(left, right, depth);
	if (left instanceof Tuple) return right instanceof Tuple && equalItems(left.items, right.items, depth);
	if (left instanceof Range) return right instanceof Range && equalItems(itemsOf(left), itemsOf(right), depth);
	if (left instanceof Func) return right instanceof Func && left.name === right.name && isBoundAlike(left, right);
	if (left instanceof View) return right instanceof View && equalViews(left, right, depth);
	if (!isMapping(left) || !isMapping(right) || mappingSize(left) !== mappingSize(right)) return false;
	return mappingEntries(left).every(([key, value]) => {
		const other = mappingGet(right, key);
		return other !== void 0 && equal(value, other, depth + 1);
	});
}
function isBoundAlike(left, right) {
	return left.owner !== void 0 && left.owner === right.owner;
}
function equalItems(left, right, depth) {
	return left.length === right.length && left.every((item, index) => equal(item, right[index], depth + 1));
}
function equalViews(left, right, depth) {
	if (left.typeName === "dict_values" || right.typeName === "dict_values") return false;
	const others = right.items();
	const items = left.items();
	return items.length === others.length && items.every((item) => others.some((other) => equal(item, other, depth + 1)));
}
const COMPARE_SYMBOLS = {
	lt: "<",
	lteq: "<=",
	gt: ">",
	gteq: ">="
};
/** Python's order: the sign of the comparison; NaN where numbers have none. */
function order(op, left, right, depth = 0) {
	charge(1);
	checkDataDepth(depth);
	const a = intOf(left) ?? floatOf(left);
	const b = intOf(right) ?? floatOf(right);
	if (a !== void 0 && b !== void 0) return a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
	const text = strOf(left);
	const other = strOf(right);
	if (text !== void 0 && other !== void 0) return compareText(text, other);
	if (left instanceof Undefined) throw left.error();
	if (right instanceof Undefined) throw right.error();
	if (Array.isArray(left) && Array.isArray(right) || left instanceof Tuple && right instanceof Tuple) {
		const items = itemsOf(left);
		const others = itemsOf(right);
		for (let index = 0; index < Math.min(items.length, others.length); index += 1) if (!equal(items[index], others[index], depth + 1)) return order(op, items[index], others[index], depth + 1);
		return items.length - others.length;
	}
	const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
	throw typeError(`'${COMPARE_SYMBOLS[op]}' not supported between instances of ${types}`);
}
/** Python's < */
function lessThan(left, right) {
	return order("lt", left, right) < 0;
}
/** Any comparison. */
function compare(op, left, right) {
	switch (op) {
		case "eq": return equal(left, right);
		case "ne": return !equal(left, right);
		case "lt": return order(op, left, right) < 0;
		case "lteq": return order(op, left, right) <= 0;
		case "gt": return order(op, left, right) > 0;
		case "gteq": return order(op, left, right) >= 0;
		case "in": return contains(right, left);
		case "notin": return !contains(right, left);
		default: return op;
	}
}
/** Python's `item in container`. */
function contains(container, item) {
	if (typeof container === "string" && typeof item === "string") return container.includes(item);
	const text = strOf(container);
	if (text !== void 0) {
		const needle = strOf(item);
		if (needle === void 0) throw typeError(`'in <string>' requires string as left operand, not ${typeNameOf(item)}`);
		return text.includes(needle);
	}
	if (isMapping(container)) return mappingGet(container, item) !== void 0;
	if (container instanceof View && container.typeName === "dict_keys") return mappingGet(container.dict, item) !== void 0;
	if (!isIterable(container)) throw typeError(`argument of type '${typeNameOf(container)}' is not iterable`);
	if (!(container instanceof Lazy$1)) return itemsOf(container).some((other) => same$1(other, item) || equal(other, item));
	for (let next = container.iterator.next(); next.done !== true; next = container.iterator.next()) {
		charge(1);
		if (equal(next.value, item)) return true;
	}
	return false;
}
/** Python's object[start:stop:step]. */
function slice$1(object, start, stop, step) {
	if (object instanceof Undefined) throw object.error();
	const text = strOf(object);
	if (text === void 0 && !Array.isArray(object) && !(object instanceof Tuple) && !(object instanceof Range)) {
		if (isMapping(object)) throw typeError("unhashable type: 'slice'");
		throw typeError(`'${typeNameOf(object)}' object is not subscriptable`);
	}
	const by = sliceIndex(step) ?? 1;
	if (by === 0) throw valueError("slice step cannot be zero");
	if (text !== void 0 && by === 1 && !hasSurrogates(text)) {
		const [from, to] = bounds(text.length, start, stop, 1);
		return object instanceof Str ? object.cut(from, Math.max(from, to)) : text.slice(from, Math.max(from, to));
	}
	const items = text === void 0 ? itemsOf(object) : codePoints(text);
	const [from, to] = bounds(items.length, start, stop, by);
	if (object instanceof Range) return new Range(object.at(from), object.at(to), object.step * by);
	const taken = takeItems(items, from, to, by);
	if (text !== void 0) return rich(taken.join(""), isMarkup(object), []);
	return object instanceof Tuple ? new Tuple(taken) : taken;
}
function takeItems(items, from, to, by) {
	if (by === 1) return items.slice(from, Math.max(from, to));
	const taken = [];
	for (let at = from; by > 0 ? at < to : at > to; at += by) taken.push(items[at]);
	chargeItems(taken.length);
	return taken;
}
function sliceIndex(value) {
	if (value === null || value === void 0) return void 0;
	const index = indexOf(value);
	if (index === void 0) throw typeError("slice indices must be integers or None or have an __index__ method");
	return index;
}
function bounds(length, start, stop, step) {
	const lowest = step < 0 ? -1 : 0;
	const highest = step < 0 ? length - 1 : length;
	const clamp = (value, fallback) => {
		const index = sliceIndex(value);
		if (index === void 0) return fallback;
		return Math.min(highest, Math.max(lowest, index < 0 ? index + length : index));
	};
	return step < 0 ? [clamp(start, highest), clamp(stop, lowest)] : [clamp(start, lowest), clamp(stop, highest)];
}
/** Python's sorted(): stable, with Python's comparisons and errors. */
function sorted(items, key, reverse) {
	charge(items.length * Math.ceil(Math.log2(items.length + 2)));
	const keyed = items.map((item) => ({
		item,
		key: key(item)
	}));
	const sign = reverse ? -1 : 1;
	keyed.sort((a, b) => lessThan(a.key, b.key) ? -sign : lessThan(b.key, a.key) ? sign : 0);
	return keyed.map(({ item }) => item);
}
/** Sum of numbers, strings refused, as Python's sum(). */
function total(items, start) {
	if (strOf(start) !== void 0) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
	let sum = start;
	for (const item of items) sum = add(sum, item);
	return sum;
}
/** Python's abs(). */
function absolute(value) {
	if (value instanceof Undefined) throw typeError("bad operand type for abs(): 'Undefined'");
	const whole = intOf(value);
	if (whole !== void 0) return typeof whole === "number" ? Math.abs(whole) : integer(whole < 0n ? -whole : whole);
	const real = realOf(value);
	if (real === void 0) throw typeError(`bad operand type for abs(): '${typeNameOf(value)}'`);
	return float(Math.abs(real));
}
/** An operator on two numbers; throws Python's TypeError for anything else. */
function arithmeticOf(op, left, right) {
	const result = arithmetic(op, left, right);
	if (result === void 0) return binary(op, left, right);
	return result;
}
// src/jinja/characters.ts
const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
/** Characters that Unicode calls digits without being decimals. */
const DIGIT = /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u;
/** Ideographs that Unicode gives a numeric value. */
const NUMERIC_IDEOGRAPHS = "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千-卅卌叁-叄四壱壹幺廾廿弌-弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零參拾兩零六陸什𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭廾";
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, "u");
const ALPHANUMERIC = new RegExp(`^[\\p{L}\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, "u");
const IDENTIFIER$1 = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const UPPER_OR_TITLE = /[\p{Uppercase}\p{Lt}]/u;
/** The predicates of str that look at every character. */
const PREDICATES = {
	isalpha: (text) => ALPHA.test(text),
	isdecimal: (text) => DECIMAL.test(text),
	isdigit: (text) => DIGIT.test(text),
	isnumeric: (text) => NUMERIC.test(text),
	isalnum: (text) => ALPHANUMERIC.test(text),
	isidentifier: (text) => IDENTIFIER$1.test(text),
	isascii: (text) => !/[^\0-\x7f]/.test(text),
	isprintable: (text) => !NOT_PRINTABLE.test(text.replaceAll(" ", "")),
	isspace: (text) => text !== "" && Array.from(text).every((char) => isSpace$5(char.charCodeAt(0))),
	islower: isLower,
	isupper: isUpper,
	istitle: isTitle
};
/** Python's str.islower. */
function isLower(text) {
	return /\p{Lowercase}/u.test(text) && !UPPER_OR_TITLE.test(text);
}
/** Python's str.isupper. */
function isUpper(text) {
	return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}
function isTitle(text) {
	let cased = false;
	let afterCased = false;
	for (const char of codePoints(text)) if (UPPER_OR_TITLE.test(char)) {
		if (afterCased) return false;
		afterCased = true;
		cased = true;
	} else if (/\p{Lowercase}/u.test(char)) {
		if (!afterCased) return false;
		cased = true;
	} else afterCased = false;
	return cased;
}
/** Characters whose title case is neither themselves nor their upper case. */
const TITLE_CASE = {
	Ǆ: "ǅ",
	ǆ: "ǅ",
	Ǉ: "ǈ",
	ǉ: "ǈ",
	Ǌ: "ǋ",
	ǌ: "ǋ",
	Ǳ: "ǲ",
	ǳ: "ǲ",
	"ᾲ": "Ὰͅ",
	"ᾳ": "ᾼ",
	"ᾴ": "Άͅ",
	"ᾷ": "ᾼ͂",
	"ῂ": "Ὴͅ",
	"ῃ": "ῌ",
	"ῄ": "Ήͅ",
	"ῇ": "ῌ͂",
	"ῲ": "Ὼͅ",
	"ῳ": "ῼ",
	"ῴ": "Ώͅ",
	"ῷ": "ῼ͂"
};
const LIGATURE = /^[\u00df\u0587\ufb00-\ufb06\ufb13-\ufb17]$/;
const TITLE_ITSELF = /^[\p{Lt}\u10d0-\u10ff]$/u;
const IOTA_SUBSCRIPT = /^[\u1f80-\u1faf]$/;
/** One character in title case. */
function titleCase(char) {
	const listed = TITLE_CASE[char];
	if (listed !== void 0) return listed;
	if (TITLE_ITSELF.test(char)) return char;
	if (IOTA_SUBSCRIPT.test(char)) return String.fromCharCode(char.charCodeAt(0) | 8);
	const upper = char.toUpperCase();
	return LIGATURE.test(char) ? upper.charAt(0) + upper.slice(1).toLowerCase() : upper;
}
/** Python's str.capitalize. */
function capitalize(text) {
	const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
	if (text === "") return "";
	return titleCase(first) + text.toLowerCase().slice(first.toLowerCase().length);
}
/** Every character in lower case; the case of a final sigma depends on its neighbours. */
function lowered(text) {
	const points = codePoints(text);
	const whole = codePoints(text.toLowerCase());
	return points.map((char, index) => char === "Σ" && whole.length === points.length ? whole[index] ?? "" : char.toLowerCase());
}
/** Python's str.title. */
function title(text) {
	chargeText(text.length);
	let out = "";
	let afterCased = false;
	const lower = lowered(text);
	for (const [index, char] of codePoints(text).entries()) {
		const cased = /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u.test(char);
		out += afterCased ? lower[index] : titleCase(char);
		afterCased = cased;
	}
	return out;
}
/** Python's str.swapcase. */
function swapCase(text) {
	const lower = lowered(text);
	return codePoints(text).map((char, index) => {
		if (/\p{Uppercase}/u.test(char)) return lower[index];
		return /\p{Lowercase}/u.test(char) ? char.toUpperCase() : char;
	}).join("");
}
/** Python's str.casefold, for characters whose folding is their lower case, and ß. */
function caseFold(text) {
	return text.replace(/[ßẞ]/g, "ss").replaceAll("ς", "σ").toLowerCase().replaceAll("ς", "σ");
}
// src/jinja/str-methods.ts
/** Largest C int, which str.expandtabs takes. */
const MAX_C_INT = 2147483647;
/** Calls of methods that need no more than the text, for any number of arguments in bounds. */
function method(name, min, max, body, names = "") {
	const keywords = names.split(" ");
	return (self, args, kwargs) => {
		const all = kwargs === void 0 || kwargs.size === 0 ? args : named(name, args, kwargs, keywords);
		if (all.length < min || all.length > max) throw typeError(`${name}() takes ${all.length < min ? `at least ${min}` : `at most ${max}`} arguments (${all.length} given)`);
		return body(self, ...all);
	};
}
function named(name, args, kwargs, keywords) {
	const all = [...args];
	for (const [key, value] of kwargs ?? []) {
		const index = keywords.indexOf(key);
		if (key === "" || index < 0) throw typeError(`${name}() takes no keyword arguments`);
		if (index < args.length) throw typeError(`argument for ${name}() given by name ('${key}') and position`);
		all[index] = value;
	}
	return all;
}
function textOf$1(self) {
	return typeof self === "string" ? self : self.text;
}
function cut$1(self, start, end) {
	return typeof self === "string" ? self.slice(start, end) : self.cut(start, end);
}
/** A new text of the same kind as `self`. */
function like(self, text) {
	return rich(text, isMarkup(self), []);
}
/** An argument of a Markup method, escaped as the text it goes into. */
function argText(self, value, what) {
	const text = strOf(value);
	if (text === void 0) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
	return isMarkup(self) ? escapeHtml(value) : text;
}
function needText(value, what) {
	const text = strOf(value);
	if (text === void 0) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
	return text;
}
function needCount(value, fallback) {
	if (value === void 0) return fallback;
	if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) throw pythonError("OverflowError", "Python int too large to convert to C ssize_t");
	const count = indexOf(value);
	if (count === void 0) throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
	return count;
}
/** str(value).strip(), as the trim filter does. */
function trimmed(value) {
	const text = softStr(value);
	const plain = textOf$1(text);
	if (plain === "" || !(isSpace$5(plain.charCodeAt(0)) || isSpace$5(plain.charCodeAt(plain.length - 1)))) return text;
	const [start, end] = stripBounds(plain, void 0, true, true);
	return cut$1(text, start, end);
}
function stripper(name, left, right) {
	return method(name, 0, 1, (self, chars) => {
		const set = chars === void 0 || chars === null ? void 0 : needText(chars, `${name} arg`);
		const text = textOf$1(self);
		const [start, end] = stripBounds(text, set, left, right);
		return start === 0 && end === text.length ? self : cut$1(self, start, end);
	});
}
function splitter(name, fromRight) {
	const body = (self, separator, max) => {
		const text = textOf$1(self);
		chargeText(text.length);
		const limit = needCount(max, -1);
		let pieces;
		if (separator === void 0 || separator === null) pieces = fromRight ? rsplitSpace(text, limit) : splitSpace(text, limit);
		else {
			const by = strOf(separator);
			if (by === void 0) throw typeError(`must be str or None, not ${typeNameOf(separator)}`);
			if (by === "") throw valueError("empty separator");
			pieces = fromRight ? rsplitOn(text, by, limit) : splitOn(text, by, limit);
		}
		return pieces.map(([start, end]) => cut$1(self, start, end));
	};
	return method(name, 0, 2, body, "sep maxsplit");
}
function partitioner(name, fromRight) {
	return method(name, 1, 1, (self, separator) => {
		const by = needText(separator, `${name}() argument`);
		if (by === "") throw valueError("empty separator");
		const text = textOf$1(self);
		const found = fromRight ? text.lastIndexOf(by) : text.indexOf(by);
		if (found < 0) {
			const empty = like(self, "");
			return new Tuple(fromRight ? [
				empty,
				empty,
				self
			] : [
				self,
				empty,
				empty
			]);
		}
		const after = found + by.length;
		return new Tuple([
			cut$1(self, 0, found),
			cut$1(self, found, after),
			cut$1(self, after, text.length)
		]);
	});
}
/** UTF-16 offsets of the optional start and end arguments; `undefined` where they cross. */
function part(text, start, end) {
	if (start === void 0 && end === void 0) return [0, text.length];
	const length = codePointLength(text);
	const clamp = (value, fallback) => {
		if (value === void 0 || value === null) return fallback;
		const index = indexOf(value);
		if (index === void 0) throw typeError("slice indices must be integers or None or have an __index__ method");
		return index < 0 ? Math.max(0, index + length) : index;
	};
	const from = clamp(start, 0);
	const to = Math.min(length, clamp(end, length));
	return from > to ? void 0 : [unitOffset(text, from), unitOffset(text, to)];
}
function finder(name, last, raises) {
	return method(name, 1, 3, (self, needle, start, end) => {
		const sought = needText(needle, `${name}() argument 1`);
		const text = textOf$1(self);
		const range = part(text, start, end);
		const found = range === void 0 ? -1 : findIn(text, sought, range, last);
		if (found < 0 && raises) throw valueError("substring not found");
		return found < 0 ? -1 : pointIndex(text, found);
	});
}
function findIn(text, sought, [from, to], last) {
	const within = text.slice(from, to);
	const found = last ? within.lastIndexOf(sought) : within.indexOf(sought);
	return found < 0 ? -1 : found + from;
}
function edge(name, test) {
	return method(name, 1, 3, (self, affix, start, end) => {
		const affixes = affix instanceof Tuple ? affix.items : [affix];
		const text = textOf$1(self);
		const range = part(text, start, end);
		return affixes.some((one) => {
			const sought = strOf(one);
			if (sought === void 0) throw typeError(`${name} first arg must be str or a tuple of str, not ${typeNameOf(one)}`);
			return range !== void 0 && test(text.slice(...range), sought);
		});
	});
}
function padder(name, split) {
	return method(name, 1, 2, (self, width, fill) => {
		const char = fill === void 0 ? " " : needText(fill, "The fill character");
		if (codePointLength(char) !== 1) throw typeError("The fill character must be exactly one character long");
		const text = textOf$1(self);
		const wanted = needCount(width, 0);
		const missing = wanted - codePointLength(text);
		if (missing <= 0) return self;
		chargeText(wanted);
		const left = split(missing, wanted);
		return joinText([
			char.repeat(left),
			self,
			char.repeat(missing - left)
		], isMarkup(self));
	});
}
function mapper(name, map) {
	return method(name, 0, 0, (self) => {
		const text = textOf$1(self);
		chargeText(text.length);
		return like(self, map(text));
	});
}
function replace$1(self, old, replacement, count) {
	const needle = needText(old, "replace() argument 1");
	const by = argText(self, replacement, "replace() argument 2");
	const limit = needCount(count, -1);
	if (typeof self === "string" || self.marks.length === 0 || needle === "") return like(self, replaceText(textOf$1(self), needle, by, limit));
	return joinText(splitOn(self.text, needle, limit).map(([start, end]) => self.cut(start, end)).flatMap((piece, index) => index === 0 ? [piece] : [by, piece]), self.markup);
}
function join$1(self, items) {
	const parts = [];
	for (const [index, item] of itemsOf(items).entries()) {
		if (index > 0) parts.push(self);
		if (isMarkup(self)) parts.push(escaped(item));
		else if (strOf(item) === void 0) throw typeError(`sequence item ${index}: expected str instance, ${typeNameOf(item)} found`);
		else parts.push(item);
	}
	return joinText(parts, isMarkup(self));
}
function zeroFill(self, width) {
	const text = textOf$1(self);
	const missing = needCount(width, 0) - codePointLength(text);
	if (missing <= 0) return self;
	chargeText(text.length + missing);
	const sign = /^[+-]/.test(text) ? text.charAt(0) : "";
	return like(self, sign + "0".repeat(missing) + text.slice(sign.length));
}
function expandTabs(self, size) {
	const width = needCount(size, 8);
	if (Math.abs(width) > MAX_C_INT) throw pythonError("OverflowError", "Python int too large to convert to C int");
	let column = 0;
	let out = "";
	for (const char of textOf$1(self)) if (char === "	") {
		const spaces = width > 0 ? width - column % width : 0;
		chargeText(out.length + spaces);
		out += " ".repeat(spaces);
		column += spaces;
	} else {
		out += char;
		column = char === "\n" || char === "\r" ? 0 : column + 1;
	}
	return like(self, out);
}
function without(name, atStart) {
	return method(name, 1, 1, (self, affix) => {
		const sought = needText(affix, `${name}() argument`);
		const text = textOf$1(self);
		if (sought === "" || !(atStart ? text.startsWith(sought) : text.endsWith(sought))) return self;
		return atStart ? cut$1(self, sought.length, text.length) : cut$1(self, 0, text.length - sought.length);
	});
}
/** The methods of str that templates can call; `format` lives with attribute access. */
const STR_METHODS = new Map([
	["strip", stripper("strip", true, true)],
	["lstrip", stripper("lstrip", true, false)],
	["rstrip", stripper("rstrip", false, true)],
	["split", splitter("split", false)],
	["rsplit", splitter("rsplit", true)],
	["partition", partitioner("partition", false)],
	["rpartition", partitioner("rpartition", true)],
	["splitlines", method("splitlines", 0, 1, (self, keep) => splitLines(textOf$1(self), truthy(keep)).map(([start, end]) => cut$1(self, start, end)), "keepends")],
	["find", finder("find", false, false)],
	["rfind", finder("rfind", true, false)],
	["index", finder("index", false, true)],
	["rindex", finder("rindex", true, true)],
	["startswith", edge("startswith", (text, affix) => text.startsWith(affix))],
	["endswith", edge("endswith", (text, affix) => text.endsWith(affix))],
	["count", method("count", 1, 3, (self, needle, start, end) => {
		const range = part(textOf$1(self), start, end);
		const sought = needText(needle, "count() argument 1");
		return range === void 0 ? 0 : countText(textOf$1(self).slice(...range), sought);
	})],
	["replace", method("replace", 2, 3, replace$1)],
	["join", method("join", 1, 1, join$1)],
	["upper", mapper("upper", (text) => text.toUpperCase())],
	["lower", mapper("lower", (text) => text.toLowerCase())],
	["title", mapper("title", title)],
	["capitalize", mapper("capitalize", capitalize)],
	["swapcase", mapper("swapcase", swapCase)],
	["casefold", mapper("casefold", caseFold)],
	["ljust", padder("ljust", () => 0)],
	["rjust", padder("rjust", (missing) => missing)],
	["center", padder("center", (missing, width) => Math.floor(missing / 2) + (missing & width & 1))],
	["zfill", method("zfill", 1, 1, zeroFill)],
	["expandtabs", method("expandtabs", 0, 1, expandTabs, "tabsize")],
	["removeprefix", without("removeprefix", true)],
	["removesuffix", without("removesuffix", false)],
	...Object.entries(PREDICATES).map(([name, test]) => [name, method(name, 0, 0, (self) => test(textOf$1(self)))])
]);
// src/jinja/attributes.ts
const words$2 = (text) => new Set(text.split(" "));
/** What the immutable sandbox hides: these would change the object. */
const LIST_CHANGERS = words$2("append clear pop reverse insert sort extend remove");
const DICT_CHANGERS = words$2("clear pop popitem setdefault update");
/** Attributes that Python has and this engine does not: naming one is refused, never guessed. */
const REFUSED_STR = words$2("encode maketrans translate");
const REFUSED_DICT = words$2("fromkeys");
const REFUSED_NUMBER = words$2("as_integer_ratio bit_count from_bytes fromhex hex to_bytes");
const REFUSED_LAZY = words$2("close gi_running gi_suspended gi_yieldfrom send throw gi_code gi_frame");
/** Attributes of every Python object; the sandbox hides them. */
const DUNDER = words$2("__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__");
const DUNDER_CONTAINER = words$2("__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__");
/** Methods that this engine refuses by name when a template calls them. */
const REFUSED_METHODS = /* @__PURE__ */ new Set([
	...REFUSED_STR,
	...REFUSED_DICT,
	...REFUSED_NUMBER,
	"send",
	"throw"
]);
const DICT_METHODS = words$2("get keys values items copy clear pop popitem setdefault update fromkeys");
/** Whether `object.name` on a plain object is always its item: neither dict nor Object.prototype has the name. */
function isPlainKey(name) {
	return !DICT_METHODS.has(name) && !name.startsWith("_") && !(name in Object.prototype);
}
/** Jinja2's `object.name`: an attribute first, then an item. */
function getAttribute(object, name) {
	if (object instanceof Undefined) throw object.error();
	const found = attribute(object, name);
	if (found !== void 0) return found;
	if (isMapping(object)) {
		const item = mappingGet(object, name);
		if (item !== void 0) return item;
	}
	return new Undefined({
		object,
		name
	});
}
/** Jinja2's `object[index]`: an item first, then an attribute. */
function getItem(object, index) {
	if (object instanceof Undefined) throw object.error();
	const item = itemAt(object, index);
	if (item !== void 0) return item;
	const name = strOf(index);
	const found = name === void 0 ? void 0 : attribute(object, name);
	return found ?? (found === null ? null : new Undefined({
		object,
		name: index
	}));
}
function itemAt(object, index) {
	if (isMapping(object)) return hashable(index) ? mappingGet(object, index) : void 0;
	const at = indexOf(index);
	if (at === void 0) return void 0;
	const text = strOf(object);
	if (text !== void 0) {
		const length = codePointLength(text);
		const point = at < 0 ? at + length : at;
		if (point < 0 || point >= length) return void 0;
		const start = unitOffset(text, point);
		return rich(String.fromCodePoint(text.codePointAt(start) ?? 0), isMarkup(object), []);
	}
	if (object instanceof Range) {
		const position = at < 0 ? at + object.length : at;
		return position < 0 || position >= object.length ? void 0 : object.at(position);
	}
	if (Array.isArray(object)) return object.at(at);
	return object instanceof Tuple ? object.items.at(at) : void 0;
}
function hashable(key) {
	return !Array.isArray(key) && !isMapping(key) && (!(key instanceof Tuple) || key.items.every(hashable));
}
/** A Python attribute of a value, or undefined when Python has none of that name. */
function attribute(object, name) {
	if (name.startsWith("_") && hasDunder(object, name)) return unsafe(object, name);
	if (strOf(object) !== void 0) return strAttribute(object, name);
	if (isMapping(object)) return dictAttribute(object, name);
	if (Array.isArray(object)) return listAttribute(object, name);
	if (object instanceof PyObject) {
		if (object instanceof Lazy$1 && REFUSED_LAZY.has(name)) throw unsupportedValue(`method:${name}`);
		if (object instanceof Tuple || object instanceof Range) return object.attribute(name) ?? sequenceAttribute(object, name);
		if (object instanceof View && name === "mapping") throw unsupportedValue("method:mapping");
		const found = name.startsWith("__") ? void 0 : object.attribute(name);
		return found !== void 0 && name.startsWith("_") ? unsafe(object, name) : found;
	}
	return intOf(object) !== void 0 || isFloat(object) ? numberAttribute(object, name) : void 0;
}
function hasDunder(object, name) {
	if (DUNDER.has(name)) return true;
	return (Array.isArray(object) || isMapping(object) || strOf(object) !== void 0) && DUNDER_CONTAINER.has(name);
}
function unsafe(object, name) {
	return new Undefined({
		hint: `access to attribute '${name}' of '${typeNameOf(object)}' object is unsafe.`,
		object,
		name,
		unsafe: true
	});
}
function strAttribute(object, name) {
	const method = STR_METHODS.get(name);
	if (method !== void 0) return new Func(name, (args, kwargs) => method(object, args, kwargs), void 0, object);
	if (name === "format") return new Func(name, (args, kwargs) => format(object, args, kwargs ?? /* @__PURE__ */ new Map()), "function");
	if (name === "format_map") return new Func(name, (args) => formatMap(object, args), "function");
	if (isMarkup(object)) {
		if (name === "unescape" || name === "striptags" || name === "escape") throw unsupportedValue(`method:${name}`);
	}
	if (REFUSED_STR.has(name)) throw unsupportedValue(`method:${name}`);
}
function format(self, args, kwargs) {
	const markup = isMarkup(self);
	return rich(formatBraces(strOf(self) ?? "", {
		args,
		kwargs,
		attribute: getAttribute,
		item: getItem,
		finish: (piece, value) => markup && !isMarkup(value) ? escapeHtml(piece) : piece,
		convert: (value, conversion) => converted$1(value, conversion, markup)
	}), markup, []);
}
function converted$1(value, conversion, markup) {
	const finish = (text) => markup ? escapeHtml(text) : text;
	if (conversion === "s") return markup ? escaped(value) : str(value);
	if (conversion === "r") return finish(repr(value));
	if (conversion === "a") throw unsupportedValue("format:!a");
	throw valueError(`Unknown conversion specifier '${conversion}'`);
}
function formatMap(self, args) {
	const [mapping] = args;
	if (args.length !== 1) throw typeError(`format_map() takes exactly one argument (${args.length} given)`);
	return format(self, [], (name) => {
		return isMapping(mapping) ? mappingGet(mapping, name) : getItem(mapping, name);
	});
}
/** A method without keyword arguments. */
function bound(owner, name, min, max, body) {
	const checked = (args, kwargs) => {
		if (kwargs !== void 0 && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
		if (args.length < min) throw typeError(`${name} expected at least ${min} argument, got ${args.length}`);
		if (args.length > max) throw typeError(`${name} expected at most ${max} arguments, got ${args.length}`);
		return body(...args);
	};
	return new Func(name, checked, void 0, owner);
}
function dictAttribute(object, name) {
	switch (name) {
		case "get": return bound(object, name, 1, 2, (key, fallback) => {
			if (!hashable(key)) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
			const found = mappingGet(object, key);
			if (found !== void 0) return found;
			return fallback === void 0 ? null : fallback;
		});
		case "keys": return bound(object, name, 0, 0, () => new View("dict_keys", object));
		case "values": return bound(object, name, 0, 0, () => new View("dict_values", object));
		case "items": return bound(object, name, 0, 0, () => new View("dict_items", object));
		case "copy": return bound(object, name, 0, 0, () => new Dict(mappingEntries(object)));
		default:
			if (DICT_CHANGERS.has(name)) return unsafe(object, name);
			if (REFUSED_DICT.has(name)) throw unsupportedValue(`method:${name}`);
			return;
	}
}
function listAttribute(object, name) {
	if (LIST_CHANGERS.has(name)) return unsafe(object, name);
	if (name === "copy") return bound(object, name, 0, 0, () => [...object]);
	return sequenceAttribute(object, name);
}
function sequenceAttribute(object, name) {
	if (name === "count") return bound(object, name, 1, 1, (item) => itemsOf(object).filter((other) => equal(other, item)).length);
	if (name !== "index") return void 0;
	return bound(object, name, 1, 3, (item, start, stop) => {
		const items = itemsOf(object);
		charge(items.length);
		const clamp = (value, fallback) => {
			const index = value === void 0 ? fallback : indexOf(value);
			if (index === void 0) throw typeError("slice indices must be integers or have an __index__ method");
			return index < 0 ? Math.max(0, index + items.length) : index;
		};
		const to = Math.min(items.length, clamp(stop, items.length));
		for (let at = clamp(start, 0); at < to; at += 1) if (equal(items[at], item)) return at;
		throw valueError(object instanceof Tuple ? "tuple.index(x): x not in tuple" : `${repr(item)} is not in list`);
	});
}
function numberAttribute(object, name) {
	const real = floatOf(object);
	const whole = intOf(object);
	switch (name) {
		case "real": return whole ?? object;
		case "imag": return whole === void 0 ? float(0) : 0;
		case "numerator": return whole;
		case "denominator": return whole === void 0 ? void 0 : 1;
		case "conjugate": return bound(object, name, 0, 0, () => whole ?? object);
		case "is_integer": return real === void 0 ? void 0 : bound(object, name, 0, 0, () => Number.isInteger(real));
		case "bit_length": {
			if (whole === void 0) return void 0;
			const magnitude = BigInt(whole) < 0n ? -BigInt(whole) : BigInt(whole);
			return bound(object, name, 0, 0, () => magnitude === 0n ? 0 : magnitude.toString(2).length);
		}
		default:
			if (REFUSED_NUMBER.has(name)) throw unsupportedValue(`method:${name}`);
			return;
	}
}
/** Characters of a str, items of anything else: what `reversed()` turns round. */
function reversible(value) {
	const text = strOf(value);
	if (text !== void 0) return codePoints(text);
	if (Array.isArray(value) || value instanceof Tuple || value instanceof Range || value instanceof View) return itemsOf(value);
	return isMapping(value) ? mappingKeys(value) : void 0;
}
// src/jinja/arguments.ts
/**
* Wraps a body whose arguments arrive by position or name; one that was not given arrives as undefined.
* `names` lists the parameters; the first `required` of them must be given.
*/
function builtin(name, names, required, body) {
	const params = names === "" ? [] : names.split(" ");
	return (args, kwargs) => {
		if (args.length > params.length) throw typeError(`${name}() takes ${params.length} positional arguments but ${args.length} were given`);
		if ((kwargs === void 0 || kwargs.size === 0) && args.length >= required) return body(...args);
		const all = [...args];
		for (const [key, value] of kwargs ?? []) {
			const index = params.indexOf(key);
			if (index < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
			if (index < args.length) throw typeError(`${name}() got multiple values for argument '${key}'`);
			all[index] = value;
		}
		for (let index = 0; index < required; index += 1) if (all[index] === void 0) throw typeError(`${name}() missing 1 required positional argument: '${params[index]}'`);
		return body(...all);
	};
}
// src/jinja/tests.ts
function operator(name, op) {
	return [name, builtin(name, "value other", 2, (value, other) => compare(op, value, other))];
}
function plain$2(name, body) {
	return [name, builtin(name, "value", 1, body)];
}
function isSequence(value) {
	return sizeOf(value) !== void 0 && !(value instanceof View) && !(value instanceof Callable);
}
/** Jinja2's tests by name. `filter` and `test` are added where the names are known. */
const TESTS = new Map([
	plain$2("odd", (value) => equal(binary("mod", value, 2), 1)),
	plain$2("even", (value) => equal(binary("mod", value, 2), 0)),
	["divisibleby", builtin("divisibleby", "value num", 2, (value, num) => equal(binary("mod", value, num), 0))],
	plain$2("defined", (value) => !(value instanceof Undefined)),
	plain$2("undefined", (value) => value instanceof Undefined),
	plain$2("none", (value) => value === null),
	plain$2("boolean", (value) => typeof value === "boolean"),
	plain$2("false", (value) => value === false),
	plain$2("true", (value) => value === true),
	plain$2("integer", isInt),
	plain$2("float", isFloat),
	plain$2("lower", (value) => isLower(str(value))),
	plain$2("upper", (value) => isUpper(str(value))),
	plain$2("string", (value) => strOf(value) !== void 0),
	plain$2("mapping", isMapping),
	plain$2("number", (value) => typeof value === "boolean" || isInt(value) || isFloat(value)),
	plain$2("sequence", isSequence),
	["sameas", builtin("sameas", "value other", 2, same$1)],
	plain$2("iterable", (value) => isIterable(value) || value instanceof Callable && sizeOf(value) !== void 0),
	plain$2("callable", (value) => value instanceof Callable || value instanceof Undefined),
	plain$2("escaped", isMarkup),
	["in", builtin("in", "value seq", 2, (value, seq) => contains(seq, value))],
	operator("==", "eq"),
	operator("eq", "eq"),
	operator("equalto", "eq"),
	operator("!=", "ne"),
	operator("ne", "ne"),
	operator(">", "gt"),
	operator("gt", "gt"),
	operator("greaterthan", "gt"),
	operator(">=", "gteq"),
	operator("ge", "gteq"),
	operator("<", "lt"),
	operator("lt", "lt"),
	operator("lessthan", "lt"),
	operator("<=", "lteq"),
	operator("le", "lteq")
]);
// src/jinja/filters-items.ts
function define$1(name, names, required, body) {
	return [name, builtin(name, names, required, body)];
}
function argumentError(message) {
	return pythonError("FilterArgumentError", message);
}
function generator(iterator) {
	return new Lazy$1("generator", iterator);
}
/** "a.0.b" as the steps to take; digits are indices. */
function steps(path) {
	if (path === null || path === void 0) return [];
	const text = strOf(path);
	if (text === void 0) return [path];
	return text.split(".").map((part) => /^\p{Nd}+$/u.test(part) ? Number(part) : part);
}
function attributeGetter(path, fold, fallback = null) {
	const parts = steps(path);
	return (item) => {
		let value = item;
		for (const part of parts) {
			value = getItem(value, part);
			if (fallback !== null && value instanceof Undefined) value = fallback;
		}
		return fold ? folded(value) : value;
	};
}
function folded(value) {
	return strOf(value)?.toLowerCase() ?? value;
}
function sortFilter(value, reverse, caseSensitive, path) {
	const fold = !truthy(caseSensitive);
	const getters = (strOf(path)?.split(",") ?? [path]).map((one) => attributeGetter(one, fold));
	const key = (item) => getters.map((getter) => getter(item));
	return sorted(itemsOf(value), key, truthy(reverse));
}
function dictSort(value, caseSensitive, by = "key", reverse = false) {
	const part = strOf(by) === "key" ? 0 : strOf(by) === "value" ? 1 : void 0;
	if (part === void 0) throw argumentError("You can only sort by either \"key\" or \"value\"");
	const fold = !truthy(caseSensitive);
	const key = (pair) => {
		const item = pair.items[part];
		return fold ? folded(item) : item;
	};
	return sorted(entriesOf(value).map((entry) => new Tuple(entry)), key, truthy(reverse));
}
function entriesOf(value) {
	if (value instanceof Undefined) throw value.error();
	if (isMapping(value)) return mappingEntries(value);
	throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'items'`);
}
function* unique(value, caseSensitive, path) {
	const getter = attributeGetter(path, !truthy(caseSensitive));
	const seen = new Dict();
	for (const item of drain(value)) {
		const key = getter(item);
		if (seen.get(key) !== void 0) continue;
		seen.put(key, true);
		yield item;
	}
}
function* drain(value) {
	const iterator = iterate(value);
	for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
		charge(1);
		yield next.value;
	}
}
function extreme(value, better, caseSensitive, path) {
	const items = itemsOf(value);
	if (items.length === 0) return new Undefined({ hint: "No aggregated item, sequence was empty." });
	const getter = attributeGetter(path, !truthy(caseSensitive));
	let best = items[0];
	let bestKey = getter(best);
	for (const item of items.slice(1)) {
		const key = getter(item);
		if (!better(key, bestKey)) continue;
		best = item;
		bestKey = key;
	}
	return best;
}
function join(value, separator = "", path = null) {
	const getter = attributeGetter(path, false);
	const parts = [];
	const by = str(separator);
	for (const item of itemsOf(value)) {
		charge(1);
		if (parts.length > 0) parts.push(by);
		parts.push(softStr(path === null ? item : getter(item)));
	}
	return joinText(parts, false);
}
function first(value) {
	const next = iterate(value).next();
	return next.done === true ? new Undefined({ hint: "No first item, sequence was empty." }) : next.value;
}
function last(value) {
	const items = value instanceof Undefined ? [] : reversible(value);
	if (items === void 0) throw typeError(`'${typeNameOf(value)}' object is not reversible`);
	return items.length === 0 ? new Undefined({ hint: "No last item, sequence was empty." }) : items.at(-1);
}
function reverse(value) {
	const items = value instanceof Undefined ? [] : reversible(value);
	if (strOf(value) !== void 0) return (items ?? []).toReversed().join("");
	if (items !== void 0) return new Lazy$1(Array.isArray(value) ? "list_reverseiterator" : "reversed", items.toReversed()[Symbol.iterator]());
	try {
		return itemsOf(value).toReversed();
	} catch (error) {
		throw error instanceof Error && /not iterable/.test(error.message) ? argumentError("argument must be iterable") : error;
	}
}
function* batch(value, count, fill = null) {
	let line = [];
	const size = indexOf(count);
	for (const item of drain(value)) {
		if (line.length === size) {
			yield line;
			line = [];
		}
		line.push(item);
	}
	if (line.length === 0) return;
	if (fill !== null && line.length < (size ?? 0)) {
		chargeItems(size ?? 0);
		line = line.concat(Array.from({ length: (size ?? 0) - line.length }, () => fill));
	}
	yield line;
}
function* sliced$1(value, count, fill = null) {
	const items = itemsOf(value);
	const slices = indexOf(count);
	if (slices === void 0) throw typeError("unsupported operand type(s) for //");
	if (slices === 0) throw pythonError("ZeroDivisionError", "integer division or modulo by zero");
	const size = Math.floor(items.length / slices);
	const longer = (items.length % slices + slices) % slices;
	let offset = 0;
	for (let index = 0; index < slices; index += 1) {
		charge(1);
		const start = offset + index * size;
		if (index < longer) offset += 1;
		const part = items.slice(start, offset + (index + 1) * size);
		yield fill !== null && index >= longer ? [...part, fill] : part;
	}
}
function groupBy(value, path, fallback = null, caseSensitive = false) {
	const fold = !truthy(caseSensitive);
	const key = attributeGetter(path, fold, fallback);
	const shown = attributeGetter(path, false, fallback);
	const groups = [];
	for (const item of sorted(itemsOf(value), key, false)) {
		const group = groups.at(-1);
		if (group !== void 0 && equal(group.key, key(item))) group.items.push(item);
		else groups.push({
			key: key(item),
			items: [item]
		});
	}
	return groups.map(({ key: own, items }) => new Tuple([fold ? shown(items[0]) : own, items], ["grouper", "list"]));
}
/** Python's len(). */
function lengthOf(value) {
	const length = sizeOf(value);
	if (length === void 0) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
	return length;
}
function* itemPairs(value) {
	if (value instanceof Undefined) return;
	if (!isMapping(value)) throw typeError("Can only get item pairs from a mapping.");
	for (const entry of mappingEntries(value)) yield new Tuple(entry);
}
function attr(object, name) {
	const text = strOf(name);
	if (text === void 0) throw typeError("attribute name must be string");
	if (object instanceof Undefined) return text.startsWith("__") ? new Undefined({
		object,
		name
	}) : getAttribute(object, text);
	return attribute(object, text) ?? new Undefined({
		object,
		name: text
	});
}
function* mapItems(args, kwargs, filters) {
	const [value, name, ...rest] = args;
	if (!truthy(value)) return;
	let apply;
	if (args.length === 1 && kwargs?.has("attribute")) {
		const unknown = [...kwargs.keys()].find((key) => key !== "attribute" && key !== "default");
		if (unknown !== void 0) throw argumentError(`Unexpected keyword argument '${unknown}'`);
		apply = attributeGetter(kwargs.get("attribute"), false, kwargs.get("default") ?? null);
	} else {
		if (args.length < 2) throw argumentError("map requires a filter argument");
		apply = (item) => {
			const filter = filters(strOf(name) ?? "");
			if (filter === void 0) throw pythonError("TemplateRuntimeError", `No filter named '${str(name)}'.`);
			return filter([item, ...rest], kwargs);
		};
	}
	for (const item of drain(value)) yield apply(item);
}
function chooser(name, wanted, byAttribute, tests) {
	return [name, (args, kwargs) => generator(choose(args, kwargs, wanted, byAttribute, tests))];
}
function* choose(args, kwargs, wanted, byAttribute, tests) {
	const [value, ...rest] = args;
	if (!truthy(value)) return;
	if (byAttribute && rest.length === 0) throw argumentError("Missing parameter for attribute name");
	const subject = byAttribute ? attributeGetter(rest.shift(), false) : (item) => item;
	const named = rest.length > 0;
	const name = rest.shift();
	const test = named ? tests(strOf(name) ?? "") : void 0;
	for (const item of drain(value)) {
		const found = subject(item);
		if (named && test === void 0) throw pythonError("TemplateRuntimeError", `No test named '${str(name)}'.`);
		if (truthy(test === void 0 ? found : test([found, ...rest], kwargs)) === wanted) yield item;
	}
}
/** Filters that work on sequences and dicts; `map` finds the filters it is given by name. */
function itemFilters(filters) {
	const tests = (name) => TESTS.get(name);
	return [
		define$1("length", "obj", 1, lengthOf),
		define$1("count", "obj", 1, lengthOf),
		define$1("first", "seq", 1, first),
		define$1("last", "seq", 1, last),
		define$1("list", "value", 1, (value) => [...itemsOf(value)]),
		define$1("join", "value d attribute", 1, join),
		define$1("sort", "value reverse case_sensitive attribute", 1, sortFilter),
		define$1("dictsort", "value case_sensitive by reverse", 1, dictSort),
		define$1("unique", "value case_sensitive attribute", 1, (...args) => generator(unique(args[0], args[1], args[2]))),
		define$1("min", "value case_sensitive attribute", 1, (value, sensitive, path) => extreme(value, lessThan, sensitive, path)),
		define$1("max", "value case_sensitive attribute", 1, (value, sensitive, path) => extreme(value, (a, b) => lessThan(b, a), sensitive, path)),
		define$1("sum", "iterable attribute start", 1, (value, path = null, start = 0) => total(path === null ? itemsOf(value) : itemsOf(value).map(attributeGetter(path, false)), start)),
		define$1("reverse", "value", 1, reverse),
		define$1("batch", "value linecount fill_with", 2, (...args) => generator(batch(args[0], args[1], args[2]))),
		define$1("slice", "value slices fill_with", 2, (...args) => generator(sliced$1(args[0], args[1], args[2]))),
		define$1("groupby", "value attribute default case_sensitive", 2, groupBy),
		define$1("items", "value", 1, (value) => generator(itemPairs(value))),
		define$1("attr", "obj name", 2, attr),
		define$1("default", "value default_value boolean", 1, fallbackFor),
		define$1("d", "value default_value boolean", 1, fallbackFor),
		["map", (args, kwargs) => generator(mapItems(args, kwargs, filters))],
		chooser("select", true, false, tests),
		chooser("reject", false, false, tests),
		chooser("selectattr", true, true, tests),
		chooser("rejectattr", false, true, tests)
	];
}
function fallbackFor(value, fallback = "", boolean = false) {
	return value instanceof Undefined || truthy(boolean) && !truthy(value) ? fallback : value;
}
// src/jinja/json.ts
const CONTROL_ESCAPES = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\f": "\\f",
	"\b": "\\b"
};
/** transformers' tojson filter: json.dumps, non-ASCII kept unless asked otherwise. */
function toJson(value, ascii, indent, separators, sortKeys) {
	const pad = indentText(indent);
	let itemSeparator = pad === void 0 ? ", " : ",";
	let keySeparator = ": ";
	if (separators !== void 0 && separators !== null) {
		const pair = separators instanceof Tuple ? separators.items : separators;
		const [item, key] = Array.isArray(pair) ? pair.map(strOf) : [];
		if (!Array.isArray(pair) || pair.length !== 2 || item === void 0 || key === void 0) throw typeError("separators must be a pair of strings");
		itemSeparator = item;
		keySeparator = key;
	}
	return dump(value, {
		ascii: truthy(ascii),
		indent: pad,
		itemSeparator,
		keySeparator,
		sortKeys: truthy(sortKeys)
	}, 0);
}
function indentText(indent) {
	if (indent === void 0 || indent === null) return void 0;
	const text = strOf(indent);
	if (text !== void 0) return text;
	const width = indexOf(indent);
	if (width === void 0) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(indent)}'`);
	chargeText(Math.max(0, width));
	return " ".repeat(Math.max(0, width));
}
function dump(value, style, depth) {
	charge(1);
	checkDataDepth(depth);
	const text = strOf(value);
	if (text !== void 0) return jsonString(text, style.ascii);
	if (value === null) return "null";
	if (typeof value === "boolean") return String(value);
	if (typeof value === "bigint") return intText(value);
	if (typeof value === "number") return Number.isInteger(value) ? intText(value) : jsonFloat(value);
	if (value instanceof Float) return jsonFloat(value.value);
	const items = value instanceof Tuple ? value.items : value;
	if (Array.isArray(items)) return bracketed(items.map((item) => dump(item, style, depth + 1)), "[]", style, depth);
	if (!isMapping(value)) throw typeError(`Object of type ${typeNameOf(value)} is not JSON serializable`);
	const entries = mappingEntries(value);
	return bracketed((style.sortKeys ? sorted([...entries], (entry) => entry[0], false) : entries).map(([key, item]) => jsonString(keyText(key), style.ascii) + style.keySeparator + dump(item, style, depth + 1)), "{}", style, depth);
}
function bracketed(parts, brackets, style, depth) {
	if (parts.length === 0) return brackets;
	const open = brackets.charAt(0);
	const close = brackets.charAt(1);
	let text;
	if (style.indent === void 0) text = open + parts.join(style.itemSeparator) + close;
	else {
		const line = `\n${style.indent.repeat(depth + 1)}`;
		text = `${open}${line}${parts.join(style.itemSeparator + line)}\n${style.indent.repeat(depth)}${close}`;
	}
	chargeText(text.length);
	return text;
}
function keyText(key) {
	const text = strOf(key);
	if (text !== void 0) return text;
	if (key === null) return "null";
	if (typeof key === "boolean") return String(key);
	if (typeof key === "number" || typeof key === "bigint" || key instanceof Float) return typeof key === "number" && !Number.isInteger(key) ? jsonFloat(key) : repr(key);
	throw typeError(`keys must be str, int, float, bool or None, not ${typeNameOf(key)}`);
}
function jsonFloat(value) {
	if (Number.isNaN(value)) return "NaN";
	if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
	return floatText(value);
}
function jsonString(text, ascii) {
	chargeText(text.length);
	if (!ascii && !/[\ud800-\udfff]/.test(text)) return JSON.stringify(text);
	return `"${text.replace(ascii ? /["\\\0-\x1f]|[^\0-\x7e\x7f]/g : /["\\\0-\x1f]/g, (char) => {
		return CONTROL_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	})}"`;
}
// src/jinja/loop.ts
/** Jinja2's `loop` variable; reads its items no earlier than Jinja2 does. */
var LoopContext = class extends Callable {
	typeName = "LoopContext";
	#items;
	#rest;
	#depth0;
	#recurse;
	#complete;
	#index0 = -1;
	#changed;
	constructor(source, depth0, recurse) {
		super();
		this.#depth0 = depth0;
		this.#recurse = recurse;
		this.#complete = Array.isArray(source);
		this.#items = Array.isArray(source) ? source : [];
		this.#rest = Array.isArray(source) ? void 0 : iterate(source);
	}
	get moduleName() {
		return "jinja2.runtime.";
	}
	/** Moves to the next item; false at the end. */
	advance() {
		if (!this.#has(this.#index0 + 1)) return false;
		this.#index0 += 1;
		return true;
	}
	get current() {
		return this.#items[this.#index0];
	}
	#has(index) {
		while (!this.#complete && index >= this.#items.length) {
			const next = this.#rest?.next();
			if (next === void 0 || next.done === true) this.#complete = true;
			else this.#items.push(next.value);
		}
		return index < this.#items.length;
	}
	size() {
		this.#has(Number.POSITIVE_INFINITY);
		return this.#items.length;
	}
	attribute(name) {
		switch (name) {
			case "index": return this.#index0 + 1;
			case "index0": return this.#index0;
			case "first": return this.#index0 === 0;
			case "last": return !this.#has(this.#index0 + 1);
			case "length": return this.size();
			case "revindex": return this.size() - this.#index0;
			case "revindex0": return this.size() - this.#index0 - 1;
			case "depth": return this.#depth0 + 1;
			case "depth0": return this.#depth0;
			case "previtem":
				if (this.#index0 === 0) return new Undefined({ hint: "there is no previous item" });
				return this.#items[this.#index0 - 1];
			case "nextitem":
				if (!this.#has(this.#index0 + 1)) return new Undefined({ hint: "there is no next item" });
				return this.#items[this.#index0 + 1];
			case "cycle": return new Func("cycle", (args) => {
				if (args.length === 0) throw typeError("no items for cycling given");
				return args[this.#index0 % args.length];
			});
			case "changed": return new Func("changed", (args) => {
				const value = new Tuple(args);
				if (this.#changed !== void 0 && equal(this.#changed, value)) return false;
				this.#changed = value;
				return true;
			});
			default: return;
		}
	}
	printed() {
		return `<LoopContext ${this.#index0 + 1}/${this.size()}>`;
	}
	call(args, kwargs) {
		const [items] = args;
		if (this.#recurse === void 0) throw typeError("The loop must have the 'recursive' marker to be called recursively.");
		if (args.length !== 1 || (kwargs?.size ?? 0) > 0) throw typeError("loop() takes exactly one argument");
		return this.#recurse(items, this.#depth0 + 1);
	}
};
/** The items that pass a loop's condition, judged one by one as the loop asks for them. */
function filtered(source, pass) {
	return new Lazy$1("generator", passing(source, pass));
}
function* passing(source, pass) {
	const iterator = iterate(source);
	for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
		const item = pass(next.value);
		if (item !== void 0) yield item;
	}
}
/** Items for unpacking into so many names. */
function unpacked(items, count) {
	if (items.length > count) throw pythonError("ValueError", `too many values to unpack (expected ${count})`);
	if (items.length < count) throw pythonError("ValueError", `not enough values to unpack (expected ${count}, got ${items.length})`);
	return items;
}
// src/jinja/filters-text.ts
/** A method of str as a filter: the value is made a str first. */
function viaMethod(filter, names, required, name = filter) {
	const method = STR_METHODS.get(name);
	return [filter, builtin(filter, names, required, (value, ...args) => method?.(softStr(value), args, void 0))];
}
function define(name, names, required, body) {
	return [name, builtin(name, names, required, body)];
}
const WORD_START = /([-\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000({[<]+)/;
function titled(value) {
	const soft = softStr(value);
	return rich(str(soft).split(WORD_START).filter((word) => word !== "").map((word) => {
		const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
		return first.toUpperCase() + word.slice(first.length).toLowerCase();
	}).join(""), isMarkup(soft), []);
}
function replaced$1(value, old, replacement, count) {
	const text = value instanceof Str && !value.markup ? value : str(value);
	const limit = count === null || count === void 0 ? [] : [count];
	return STR_METHODS.get("replace")?.(text, [
		str(old),
		str(replacement),
		...limit
	], void 0);
}
function indented(value, width = 4, first = false, blank = false) {
	const pad = strOf(width) ?? str(binary("mul", " ", width));
	if (value instanceof Undefined) throw value.error();
	const own = strOf(value);
	if (Array.isArray(value)) throw pythonError("AttributeError", "'list' object has no attribute 'splitlines'");
	if (own === void 0) throw typeError(`unsupported operand type(s) for +=: '${typeNameOf(value)}' and 'str'`);
	const markup = isMarkup(value);
	const soft = value;
	const cut = (start, end) => typeof soft === "string" ? soft.slice(start, end) : soft.cut(start, end);
	const lines = splitLines(`${own}\n`, false).map(([start, end]) => cut(start, end));
	const parts = truthy(first) ? [pad] : [];
	for (const [index, line] of lines.entries()) {
		if (index > 0) parts.push("\n");
		if (index > 0 && (truthy(blank) || str(line) !== "")) parts.push(pad);
		parts.push(line);
	}
	return joinText(parts, markup);
}
function needInt(value) {
	if (value instanceof Undefined) throw value.error();
	const index = indexOf(value);
	if (index === void 0) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(value)}'`);
	return index;
}
function truncatedText(value, length = 255, kill = false, end = "...", leeway = null) {
	const limit = needInt(length);
	const tail = strOf(end);
	if (tail === void 0) throw typeError(`object of type '${typeNameOf(end)}' has no len()`);
	const slack = leeway === null ? 5 : needInt(leeway);
	const tailLength = codePointLength(tail);
	if (limit < tailLength) throw pythonError("AssertionError", `expected length >= ${tailLength}, got ${limit}`);
	if (slack < 0) throw pythonError("AssertionError", `expected leeway >= 0, got ${slack}`);
	const size = sizeOf(value);
	if (size === void 0) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
	if (size <= limit + slack) return value;
	const text = strOf(value);
	if (text === void 0) {
		slice$1(value, null, limit - tailLength, null);
		if (truthy(kill)) throw typeError(`can only concatenate ${typeNameOf(value)} to ${typeNameOf(value)}`);
		throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'rsplit'`);
	}
	const cut = str(slice$1(text, null, limit - tailLength, null));
	if (truthy(kill)) return rich(cut + tail, isMarkup(value), []);
	const space = cut.lastIndexOf(" ");
	return rich((space < 0 ? cut : cut.slice(0, space)) + tail, isMarkup(value), []);
}
function toInt(value, fallback = 0, base = 10) {
	const text = strOf(value);
	if (text !== void 0) {
		const radix = indexOf(base);
		const whole = radix === void 0 ? void 0 : parseInteger(text, radix);
		if (whole !== void 0) return whole;
		const real = parseFloatText(text);
		return real === void 0 || !Number.isFinite(real) ? fallback : truncated(real);
	}
	if (value instanceof Undefined) throw value.error();
	const whole = intOf(value);
	if (whole !== void 0) return whole;
	const real = floatOf(value);
	if (real === void 0 || Number.isNaN(real)) return fallback;
	if (!Number.isFinite(real)) throw pythonError("OverflowError", "cannot convert float infinity to integer");
	return truncated(real);
}
function toFloat(value, fallback = float(0)) {
	if (value instanceof Undefined) throw value.error();
	const text = strOf(value);
	const real = text === void 0 ? realOf(value) : parseFloatText(text);
	return real === void 0 ? fallback : float(real);
}
function rounded(value, precision = 0, method = "common") {
	const how = strOf(method);
	if (how !== "common" && how !== "ceil" && how !== "floor") throw pythonError("FilterArgumentError", "method must be common, ceil or floor");
	if (how !== "common") {
		const scale = arithmeticOf("pow", 10, precision);
		const scaled = realOf(arithmeticOf("mul", value, scale));
		if (scaled === void 0) throw typeError(`must be real number, not ${typeNameOf(value)}`);
		return arithmeticOf("div", truncated(how === "ceil" ? Math.ceil(scaled) : Math.floor(scaled)), scale);
	}
	const digits = indexOf(precision);
	const whole = intOf(value);
	const real = floatOf(value);
	if (whole === void 0 && real === void 0) throw typeError(`type ${typeNameOf(value)} doesn't define __round__ method`);
	if (digits === void 0) {
		if (precision !== null) throw typeError(`'${typeNameOf(precision)}' object cannot be interpreted as an integer`);
		return whole ?? truncated(Number(fixed(real ?? 0, 0)));
	}
	if (real !== void 0) return float(roundFloat(real, digits));
	return digits >= 0 ? whole : roundedInt(BigInt(whole ?? 0), -digits);
}
function roundedInt(value, zeros) {
	const unit = 10n ** BigInt(Math.min(zeros, 1e3));
	const rest = (value % unit + unit) % unit;
	const floor = value - rest;
	const odd = floor / unit % 2n !== 0n;
	return integer(rest * 2n > unit || rest * 2n === unit && odd ? floor + unit : floor);
}
const SIZE_UNITS = [
	"kB",
	"MB",
	"GB",
	"TB",
	"PB",
	"EB",
	"ZB",
	"YB"
];
function fileSize(value, isBinary) {
	const size = realOf(toFloat(value, null));
	if (size === void 0) {
		if (strOf(value) !== void 0) throw valueError(`could not convert string to float: '${str(value)}'`);
		throw typeError(`float() argument must be a string or a real number, not '${typeNameOf(value)}'`);
	}
	const base = truthy(isBinary) ? 1024 : 1e3;
	if (size === 1) return "1 Byte";
	if (size < base) return `${intText(truncated(size))} Bytes`;
	const step = SIZE_UNITS.findIndex((_, index) => size < base ** (index + 2));
	const index = step < 0 ? SIZE_UNITS.length - 1 : step;
	const unit = SIZE_UNITS[index] ?? "";
	const name = truthy(isBinary) ? `${unit.charAt(0).toUpperCase()}iB` : unit;
	return `${fixed(base * size / base ** (index + 2), 1)} ${name}`;
}
function urlQuote(value, query) {
	const text = str(value);
	chargeText(text.length * 3);
	let out = "";
	for (const byte of new TextEncoder().encode(text)) {
		const char = String.fromCharCode(byte);
		if (/[A-Za-z0-9_.~-]/.test(char) || char === "/" && !query) out += char;
		else if (char === " " && query) out += "+";
		else out += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return out;
}
function urlEncoded(value) {
	if (strOf(value) !== void 0 || !isIterable(value)) return urlQuote(value, false);
	return (isMapping(value) ? mappingEntries(value).map((entry) => new Tuple(entry)) : itemsOf(value)).map((pair) => {
		const [key, item] = unpacked(itemsOf(pair), 2);
		return `${urlQuote(key, true)}=${urlQuote(item, true)}`;
	}).join("&");
}
function xmlAttributes(value, autospace = true) {
	if (!isMapping(value)) throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'items'`);
	const parts = [];
	for (const [key, item] of mappingEntries(value)) {
		if (item === null || item instanceof Undefined) continue;
		const name = strOf(key) ?? "";
		if (/[\s/>=]/.test(name)) throw valueError(`Invalid character in attribute name: '${name}'`);
		parts.push(`${escapeHtml(name)}="${escapeHtml(item)}"`);
	}
	const text = parts.join(" ");
	return truthy(autospace) && text !== "" ? ` ${text}` : text;
}
function formatted$1(args, kwargs) {
	const [value, ...rest] = args;
	if (kwargs !== void 0 && kwargs.size > 0) {
		if (rest.length > 0) throw pythonError("FilterArgumentError", "can't handle positional and keyword arguments at the same time");
		return formatPercent(softStr(value), new Map(kwargs));
	}
	return formatPercent(softStr(value), new Tuple(rest));
}
/** Filters that make or change text and numbers. */
const TEXT_FILTERS = [
	viaMethod("lower", "s", 1),
	viaMethod("upper", "s", 1),
	viaMethod("capitalize", "s", 1),
	viaMethod("trim", "value chars", 1, "strip"),
	define("center", "value width", 1, (value, width = 80) => STR_METHODS.get("center")?.(softStr(value), [width], void 0)),
	define("title", "s", 1, titled),
	define("string", "value", 1, softStr),
	define("replace", "s old new count", 3, replaced$1),
	define("indent", "s width first blank", 1, indented),
	define("truncate", "s length killwords end leeway", 1, truncatedText),
	define("wordcount", "s", 1, (value) => (str(value).match(/[\p{L}\p{N}_]+/gu) ?? []).length),
	define("int", "value default base", 1, toInt),
	define("float", "value default", 1, toFloat),
	define("round", "value precision method", 1, rounded),
	define("abs", "value", 1, absolute),
	define("filesizeformat", "value binary", 1, fileSize),
	define("urlencode", "value", 1, urlEncoded),
	define("xmlattr", "d autospace", 1, xmlAttributes),
	define("safe", "value", 1, (value) => isMarkup(value) ? value : new Str(str(value), true, marksOf(value))),
	define("e", "value", 1, markupOf),
	define("escape", "value", 1, markupOf),
	define("forceescape", "value", 1, (value) => new Str(escapeHtml(str(value)), true)),
	define("tojson", "x ensure_ascii indent separators sort_keys", 1, (value, ascii, indent, separators, sort) => toJson(value, ascii, indent, separators, sort)),
	["format", formatted$1]
];
function markupOf(value) {
	const text = escaped(value);
	return typeof text === "string" ? new Str(text, true) : text;
}
function marksOf(value) {
	return value instanceof Str ? value.marks : [];
}
// src/jinja/filters.ts
/** Filters of Jinja2 that are refused by name: random, or for HTML pages and debugging only. */
const REFUSED_FILTERS = /* @__PURE__ */ new Set([
	"random",
	"pprint",
	"urlize",
	"striptags",
	"wordwrap"
]);
const known$4 = new Map([...TEXT_FILTERS, ...itemFilters((name) => known$4.get(name))]);
/** Every filter by name. */
const FILTERS = known$4;
/** The filters that templates use most, without arguments. */
const BARE_FILTERS = /* @__PURE__ */ new Map([
	["trim", trimmed],
	["length", lengthOf],
	["count", lengthOf],
	["string", softStr],
	["tojson", (value) => toJson(value, void 0, void 0, void 0, void 0)]
]);
function nameTest(isKnown) {
	return (args) => {
		const [name] = args;
		if (args.length !== 1) throw typeError("takes exactly one argument");
		return typeof name === "string" && isKnown(name);
	};
}
/** Every test by name. */
const ALL_TESTS = new Map([
	...TESTS,
	["filter", nameTest((name) => FILTERS.has(name) || REFUSED_FILTERS.has(name))],
	["test", nameTest((name) => ALL_TESTS.has(name))]
]);
// src/jinja/clock.ts
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const DAY_MS = 864e5;
/** Widest padding that a directive may ask for; glibc allows more, nobody writes it. */
const MAX_WIDTH = 1e3;
/** The moment in Python's strftime as glibc's C locale gives it; `undefined` for a directive that is not covered. */
function strftime(clock, format) {
	if (format !== latest.format || !sameClock(clock, latest.clock)) latest = {
		clock,
		format,
		text: formatted(clock, format)
	};
	return latest.text;
}
/** A data set is rendered with one clock and one format: the last answer is the next one. */
let latest = {
	clock: NaN,
	format: "",
	text: void 0
};
function sameClock(a, b) {
	if (a === b || typeof a === "number" || typeof b === "number") return a === b;
	return a.day === b.day && a.month === b.month && a.year === b.year && a.hour === b.hour && a.minute === b.minute && a.second === b.second && a.microsecond === b.microsecond;
}
function formatted(clock, format) {
	const now = moment(clock);
	let covered = true;
	const text = format.replace(/%([-_0^#]*)(\d*)([EO]?)([A-Za-z%+]?)/g, (whole, flags, width, _mod, directive) => {
		const piece = directiveText(now, directive);
		if (piece === void 0) {
			covered &&= directive === "" || !/[EsNvZzL]/.test(directive);
			return whole;
		}
		return padded(piece, flags, Math.min(Number(width || -1), MAX_WIDTH));
	});
	return covered ? text : void 0;
}
function moment(clock) {
	const date = typeof clock === "number" ? new Date(clock) : void 0;
	const parts = date === void 0 ? clock : {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		microsecond: date.getUTCMilliseconds() * 1e3
	};
	const day = Math.floor(utc(parts.year, parts.month, parts.day) / DAY_MS);
	return {
		hour: 0,
		minute: 0,
		second: 0,
		microsecond: 0,
		...parts,
		weekday: ((day + 4) % 7 + 7) % 7,
		yearDay: day - Math.floor(utc(parts.year, 1, 1) / DAY_MS) + 1
	};
}
function utc(year, month, day) {
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getTime();
}
function number(value, width, pad = "0") {
	return {
		text: String(value),
		width,
		pad
	};
}
function words$1(text) {
	return {
		text,
		width: 0,
		pad: " "
	};
}
function directiveText(now, directive) {
	const hour12 = now.hour % 12 === 0 ? 12 : now.hour % 12;
	const compose = (format) => words$1(strftimeOf(now, format));
	switch (directive) {
		case "a": return words$1((DAYS[now.weekday] ?? "").slice(0, 3));
		case "A": return words$1(DAYS[now.weekday] ?? "");
		case "b":
		case "h": return words$1((MONTHS[now.month - 1] ?? "").slice(0, 3));
		case "B": return words$1(MONTHS[now.month - 1] ?? "");
		case "c": return compose("%a %b %e %H:%M:%S %Y");
		case "C": return number(Math.floor(now.year / 100), 2);
		case "d": return number(now.day, 2);
		case "D":
		case "x": return compose("%m/%d/%y");
		case "e": return number(now.day, 2, " ");
		case "F": return compose("%Y-%m-%d");
		case "f": return number(now.microsecond, 6);
		case "g": return number(isoCalendar(now)[0] % 100, 2);
		case "G": return number(isoCalendar(now)[0], 0);
		case "H": return number(now.hour, 2);
		case "I": return number(hour12, 2);
		case "j": return number(now.yearDay, 3);
		case "k": return number(now.hour, 2, " ");
		case "l": return number(hour12, 2, " ");
		case "m": return number(now.month, 2);
		case "M": return number(now.minute, 2);
		case "n": return words$1("\n");
		case "p": return words$1(now.hour < 12 ? "AM" : "PM");
		case "P": return words$1(now.hour < 12 ? "am" : "pm");
		case "r": return compose("%I:%M:%S %p");
		case "R": return compose("%H:%M");
		case "S": return number(now.second, 2);
		case "t": return words$1("	");
		case "T":
		case "X": return compose("%H:%M:%S");
		case "u": return number(now.weekday === 0 ? 7 : now.weekday, 1);
		case "U": return number(Math.floor((now.yearDay + 6 - now.weekday) / 7), 2);
		case "V": return number(isoCalendar(now)[1], 2);
		case "w": return number(now.weekday, 1);
		case "W": return number(Math.floor((now.yearDay + 6 - (now.weekday + 6) % 7) / 7), 2);
		case "y": return number(now.year % 100, 2);
		case "Y": return number(now.year, 0);
		case "z":
		case "Z": return words$1("");
		case "%": return words$1("%");
		default: return;
	}
}
function strftimeOf(now, format) {
	return format.replace(/%([A-Za-z])/g, (_, directive) => {
		const piece = directiveText(now, directive);
		return piece === void 0 ? "" : padded(piece, "", -1);
	});
}
function padded(piece, flags, width) {
	const last = [...flags].reverse().find((flag) => "-_0".includes(flag));
	let text = piece.text;
	if (flags.includes("^")) text = text.toUpperCase();
	if (flags.includes("#")) text = /^[AP]M$/.test(text) ? text.toLowerCase() : text.toUpperCase();
	if (last === "-") return text;
	const pad = last === "_" ? " " : last === "0" ? "0" : piece.pad;
	return text.padStart(width < 0 ? piece.width : width, pad);
}
function isoCalendar(now) {
	const weekday = (now.weekday + 6) % 7;
	const thursday = new Date(utc(now.year, now.month, now.day) + (3 - weekday) * DAY_MS);
	const year = thursday.getUTCFullYear();
	return [year, Math.floor((thursday.getTime() - utc(year, 1, 1)) / (7 * DAY_MS)) + 1];
}
// src/jinja/globals.ts
/** Longest range that the sandbox allows. */
const MAX_RANGE = 1e5;
/** Jinja2's namespace object, the only thing a template can change. */
var Namespace = class extends PyObject {
	typeName = "Namespace";
	#attributes = /* @__PURE__ */ new Map();
	constructor(entries) {
		super();
		for (const [key, value] of entries) this.#attributes.set(strOf(key) ?? str(key), value);
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		return this.#attributes.get(name);
	}
	/** Assigns an attribute. */
	put(name, value) {
		this.#attributes.set(name, value);
	}
	printed(repr) {
		return `<Namespace ${repr(new Dict(this.#attributes))}>`;
	}
};
var Cycler = class extends PyObject {
	typeName = "Cycler";
	#items;
	#at = 0;
	constructor(items) {
		super();
		this.#items = items;
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		switch (name) {
			case "current": return this.#items[this.#at];
			case "pos": return this.#at;
			case "items": return new Tuple(this.#items);
			case "next": return new Func("next", () => {
				const current = this.#items[this.#at];
				this.#at = (this.#at + 1) % this.#items.length;
				return current;
			});
			case "reset": return new Func("reset", () => {
				this.#at = 0;
				return null;
			});
			default: return;
		}
	}
};
var Joiner = class extends Callable {
	typeName = "Joiner";
	#separator;
	#used = false;
	constructor(separator) {
		super();
		this.#separator = separator;
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		if (name === "sep") return this.#separator;
		return name === "used" ? this.#used : void 0;
	}
	call(args, kwargs) {
		if (args.length > 0 || (kwargs?.size ?? 0) > 0) throw typeError("Joiner.__call__() takes 1 positional argument");
		if (this.#used) return this.#separator;
		this.#used = true;
		return "";
	}
};
/** Entries as dict(...) takes them: a mapping or pairs, then names. */
function dictEntries(name, args, kwargs) {
	if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
	const entries = [];
	const [source] = args;
	if (source instanceof Undefined) throw source.error();
	if (source !== void 0) {
		if (isMapping(source)) entries.push(...mappingEntries(source));
		else for (const [index, pair] of itemsOf(source).entries()) entries.push(pairOf(pair, index));
	}
	entries.push(...kwargs ?? []);
	return entries;
}
function pairOf(pair, index) {
	const items = strOf(pair) === void 0 && !Array.isArray(pair) && !(pair instanceof Tuple) ? void 0 : itemsOf(pair);
	if (items === void 0) throw typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
	const [key, value] = items;
	if (items.length !== 2) throw valueError(`dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
	return [key, value];
}
function makeRange(args) {
	if (args.length < 1 || args.length > 3) throw typeError(`range expected 1 to 3 arguments, got ${args.length}`);
	const [first = 0, second, step = 1] = args.map((value) => needInt$1(value, typeNameOf));
	if (step === 0) throw valueError("range() arg 3 must not be zero");
	const range = second === void 0 ? new Range(0, first, 1) : new Range(first, second, step);
	if (range.length > MAX_RANGE) throw pythonError("OverflowError", `Range too big. The sandbox blocks ranges larger than MAX_RANGE (${MAX_RANGE}).`);
	return range;
}
function now(format) {
	const text = strOf(format);
	if (text === void 0) throw typeError(`strftime() argument 1 must be str, not ${typeNameOf(format)}`);
	run$1.readsClock = true;
	const shown = strftime(run$1.clock, text);
	if (shown === void 0) throw unsupportedValue("strftime directive");
	return shown;
}
function raise(message) {
	throw new TemplateError("raised", str(message), {
		line: run$1.line,
		python: "TemplateError"
	});
}
function noNames(name, body) {
	return (args, kwargs) => {
		if (kwargs !== void 0 && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
		return body(args);
	};
}
function cycler(args) {
	if (args.length === 0) throw pythonError("RuntimeError", "at least one item has to be provided");
	return new Cycler(args);
}
/** The names that every template has. */
const GLOBALS = /* @__PURE__ */ new Map([
	["range", new Func("range", noNames("range", makeRange), "function")],
	["dict", new Func("dict", (args, kwargs) => new Dict(dictEntries("dict", args, kwargs)), "type")],
	["namespace", new Func("namespace", (args, kwargs) => new Namespace(dictEntries("dict", args, kwargs)), "type")],
	["cycler", new Func("cycler", noNames("cycler", cycler), "type")],
	["joiner", new Func("joiner", builtin("joiner", "sep", 0, (separator = ", ") => new Joiner(separator)), "type")],
	["lipsum", new Func("lipsum", () => {
		throw unsupportedValue("global:lipsum");
	}, "function")],
	["raise_exception", new Func("raise_exception", builtin("raise_exception", "message", 1, raise), "function")],
	["strftime_now", new Func("strftime_now", builtin("strftime_now", "format", 1, now), "function")]
]);
// src/jinja/frame.ts
/** Fresh variables for a call of a function. */
function newEnv(parent, fn) {
	return {
		vars: new Array(fn.size),
		parent
	};
}
/** Reads a variable from within a function. */
function reader(ref, from) {
	const { slot } = ref;
	const hops = hopsBetween(ref, from);
	if (hops === 0) return (env) => env.vars[slot];
	if (hops === 1) return (env) => env.parent?.vars[slot];
	return (env) => {
		let at = env;
		for (let left = hops; left > 0; left -= 1) at = at?.parent;
		return at?.vars[slot];
	};
}
function hopsBetween(ref, from) {
	let hops = 0;
	for (let at = from; at !== void 0 && at !== ref.fn; at = at.parent) hops += 1;
	return hops;
}
/** Gives the variables of a frame their first values. Compile it after everything else of the frame. */
function entering(symbols, usage) {
	const resolved = [];
	const cleared = [];
	const aliases = [];
	for (const { ref, load } of symbols.loads()) {
		const { slot } = ref;
		if (load.kind === "undefined") cleared.push(slot);
		else if (load.kind === "alias") aliases.push({
			slot,
			read: reader(load.ref, symbols.fn)
		});
		else if (load.kind === "resolve") {
			resolved.push({
				slot,
				name: load.name
			});
			if (GLOBALS.has(load.name)) usage.features.add(`global:${load.name}`);
			else usage.variables.add(load.name);
		}
	}
	if (resolved.length + cleared.length + aliases.length === 0) return void 0;
	return (env) => {
		for (const { slot, name } of resolved) env.vars[slot] = resolve(name);
		for (const slot of cleared) env.vars[slot] = void 0;
		for (const { slot, read } of aliases) env.vars[slot] = read(env);
	};
}
function resolve(name) {
	const { context } = run$1;
	const value = Object.hasOwn(context, name) ? context[name] : void 0;
	return value === void 0 ? GLOBALS.get(name) : value;
}
// src/jinja/compile-expressions.ts
const NO_VALUES = [];
/** Compiles an expression to a closure. */
function compileExpr(expr, frame) {
	const sub = (inner) => compileExpr(inner, frame);
	switch (expr.kind) {
		case "const": {
			const { value } = expr;
			return () => value;
		}
		case "name": return compileName(expr.name, frame, false);
		case "nsref": throw syntaxError("namespace attribute outside of an assignment", expr.line);
		case "tuple": {
			const items = compileAll(expr.items, frame);
			return (env) => new Tuple(items(env));
		}
		case "list": return compileAll(expr.items, frame);
		case "dict": {
			const pairs = expr.items.map(({ key, value }) => [sub(key), sub(value)]);
			return (env) => new Dict(pairs.map(([key, value]) => [key(env), value(env)]));
		}
		case "cond": return compileConditional(expr, {
			...frame,
			soft: true
		});
		case "logic": {
			const left = sub(expr.left);
			const right = sub(expr.right);
			const stop = expr.op === "or";
			return (env) => {
				const value = left(env);
				return truthy(value) === stop ? value : right(env);
			};
		}
		case "not": {
			const operand = sub(expr.operand);
			return (env) => !truthy(operand(env));
		}
		case "sign": {
			const operand = sub(expr.operand);
			const { op } = expr;
			return (env) => signed(op, operand(env));
		}
		case "binary": return expr.op === "add" ? compileSum(expr, frame) : compileBinary(expr, frame);
		case "concat": {
			const items = compileAll(expr.items, frame);
			return (env) => concat(items(env));
		}
		case "compare": return compileComparison(expr, frame);
		case "attr": return compileAttribute(expr, frame);
		case "item": return compileItem(expr, frame);
		case "call": return compileCall(expr, frame, void 0);
		case "filter": return compileFilter(expr, frame, void 0);
		case "test": return compileTest(expr, frame);
		default: return expr;
	}
}
function compileAll(exprs, frame) {
	const codes = exprs.map((expr) => compileExpr(expr, frame));
	return (env) => codes.map((code) => code(env));
}
/** A guard such as `x is defined` looks a name up without relying on it. */
function compileName(name, frame, guard) {
	const ref = frame.symbols.find(name);
	const missing = () => {
		if (!guard) noteUndefined(name);
		return new Undefined({ name });
	};
	if (ref === void 0) return missing;
	const { slot } = ref;
	if (ref.fn === frame.symbols.fn) return (env) => env.vars[slot] ?? (env.vars[slot] === null ? null : missing());
	const read = reader(ref, frame.symbols.fn);
	return (env) => {
		const value = read(env);
		return value === void 0 ? missing() : value;
	};
}
/** Most attributes are keys of the host's plain objects, of loop or of a namespace: those take a short way. */
function compileAttribute(expr, frame) {
	const object = compileExpr(expr.object, frame);
	const { name } = expr;
	if (!isPlainKey(name)) return (env) => getAttribute(object(env), name);
	return (env) => {
		const owner = object(env);
		const value = owner instanceof LoopContext || owner instanceof Namespace ? owner.attribute(name) : plainItem(owner, name);
		return value === void 0 ? getAttribute(owner, name) : value;
	};
}
/** The value under a key of a plain object, or undefined for any other value. No object may inherit the key. */
function plainItem(owner, key) {
	if (typeof owner !== "object" || owner === null) return void 0;
	const prototype = Object.getPrototypeOf(owner);
	if (prototype !== Object.prototype && prototype !== null) return void 0;
	return owner[key];
}
function compileGuarded(expr, frame) {
	return expr.kind === "name" ? compileName(expr.name, frame, true) : compileExpr(expr, frame);
}
function compileConditional(expr, frame) {
	const test = compileExpr(expr.test, frame);
	const then = compileExpr(expr.then, frame);
	const hint = `the inline if-expression on line ${expr.line} evaluated to false and no else section was defined.`;
	const otherwise = expr.otherwise === void 0 ? () => new Undefined({ hint }) : compileExpr(expr.otherwise, frame);
	return (env) => truthy(test(env)) ? then(env) : otherwise(env);
}
/** A chain of + is flat: templates join a dozen strings this way, and nesting would cost a call for each. */
function compileSum(expr, frame) {
	const operands = [];
	let at = expr;
	while (at.kind === "binary" && at.op === "add") {
		operands.push(compileExpr(at.right, frame));
		at = at.left;
	}
	const first = compileExpr(at, frame);
	operands.reverse();
	const [second] = operands;
	if (operands.length === 1 && second !== void 0) return (env) => add(first(env), second(env));
	return (env) => {
		let sum = first(env);
		for (const operand of operands) sum = add(sum, operand(env));
		return sum;
	};
}
function compileBinary(expr, frame) {
	const left = compileExpr(expr.left, frame);
	const right = compileExpr(expr.right, frame);
	const { op } = expr;
	return (env) => binary(op, left(env), right(env));
}
function comparer(op) {
	if (op === "eq") return equal;
	if (op === "in") return (item, container) => contains(container, item);
	return (left, right) => compare(op, left, right);
}
function compileComparison(expr, frame) {
	const first = compileExpr(expr.first, frame);
	const rest = expr.rest.map(({ op, value }) => ({
		test: comparer(op),
		value: compileExpr(value, frame)
	}));
	const [only] = rest;
	if (only !== void 0 && rest.length === 1) {
		const { test, value } = only;
		const constant = expr.rest[0]?.value;
		if (test === equal && constant?.kind === "const" && typeof constant.value === "string") {
			const text = constant.value;
			return (env) => {
				const left = first(env);
				return typeof left === "string" ? left === text : equal(left, text);
			};
		}
		return (env) => test(first(env), value(env));
	}
	return (env) => {
		let left = first(env);
		for (const { test, value } of rest) {
			const right = value(env);
			if (!test(left, right)) return false;
			left = right;
		}
		return true;
	};
}
function compileItem(expr, frame) {
	const object = compileExpr(expr.object, frame);
	const { index } = expr;
	if (index.kind === "slice") {
		const none = () => null;
		const start = index.start === void 0 ? none : compileExpr(index.start, frame);
		const stop = index.stop === void 0 ? none : compileExpr(index.stop, frame);
		const step = index.step === void 0 ? none : compileExpr(index.step, frame);
		return (env) => slice$1(object(env), start(env), stop(env), step(env));
	}
	if (index.kind === "const" && typeof index.value === "string" && !(index.value in Object.prototype)) {
		const name = index.value;
		return (env) => {
			const owner = object(env);
			const value = plainItem(owner, name);
			return value === void 0 ? getItem(owner, name) : value;
		};
	}
	const key = compileExpr(index, frame);
	return (env) => getItem(object(env), key(env));
}
/** Compiles arguments; `caller` is the block that a call statement passes on. */
function compileArgs(call, frame, caller) {
	const plain = call.args.length === 0 ? noArgs : compileAll(call.args, frame);
	const more = call.dynArgs === void 0 ? void 0 : compileExpr(call.dynArgs, frame);
	const args = more === void 0 ? plain : (env) => [...plain(env), ...itemsOf(more(env))];
	const named = call.kwargs.map(({ name, value }) => [name, compileExpr(value, frame)]);
	if (caller !== void 0) named.push(["caller", caller]);
	const moreNamed = call.dynKwargs === void 0 ? void 0 : compileExpr(call.dynKwargs, frame);
	if (named.length === 0 && moreNamed === void 0) return {
		args,
		kwargs: () => void 0
	};
	const kwargs = (env) => {
		const all = /* @__PURE__ */ new Map();
		for (const [name, value] of named) all.set(name, value(env));
		if (moreNamed !== void 0) addNamed(all, moreNamed(env));
		return all;
	};
	return {
		args,
		kwargs
	};
}
function addNamed(all, extra) {
	if (!isMapping(extra)) throw typeError(`argument after ** must be a mapping, not ${typeNameOf(extra)}`);
	for (const [key, value] of mappingEntries(extra)) {
		const name = strOf(key);
		if (name === void 0) throw typeError("keywords must be strings");
		if (all.has(name)) throw typeError(`got multiple values for keyword argument '${name}'`);
		all.set(name, value);
	}
}
/** Compiles a call; calls of str methods make no bound method. */
function compileCall(expr, frame, caller) {
	const { args, kwargs } = compileArgs(expr, frame, caller);
	const { callee } = expr;
	const { line } = expr;
	if (callee.kind === "attr") {
		const { name } = callee;
		frame.usage.features.add(`method:${name}`);
		if (REFUSED_METHODS.has(name)) throw unsupported$1(`method:${name}`, line);
		const object = compileExpr(callee.object, frame);
		const method = STR_METHODS.get(name);
		if (method !== void 0) return (env) => {
			const self = object(env);
			if (typeof self === "string") return method(self, args(env), kwargs(env));
			return call(getAttribute(self, name), args(env), kwargs(env));
		};
		return (env) => call(getAttribute(object(env), name), args(env), kwargs(env));
	}
	const target = compileExpr(callee, frame);
	return (env) => call(target(env), args(env), kwargs(env));
}
function call(callee, args, kwargs) {
	charge(1);
	if (callee instanceof Callable) return callee.call(args, kwargs);
	if (callee instanceof Undefined) throw callee.error();
	throw typeError(`'${typeNameOf(callee)}' object is not callable`);
}
/** Compiles a filter; `operand` stands for what a block captured. */
function compileFilter(expr, frame, captured) {
	const { name } = expr;
	frame.usage.features.add(`filter:${name}`);
	if (REFUSED_FILTERS.has(name)) throw unsupported$1(`filter:${name}`, expr.line);
	const inner = expr.operand;
	let operand = captured ?? (() => "");
	if (inner?.kind === "filter" && captured !== void 0) operand = compileFilter(inner, frame, captured);
	else if (inner !== void 0) operand = name === "default" || name === "d" ? compileGuarded(inner, frame) : compileExpr(inner, frame);
	const bare = BARE_FILTERS.get(name);
	if (bare !== void 0 && isBare(expr)) return (env) => bare(operand(env));
	return applied(FILTERS.get(name), "filter", expr, operand, frame);
}
function isBare(args) {
	return args.args.length + args.kwargs.length === 0 && args.dynArgs === void 0 && args.dynKwargs === void 0;
}
function compileTest(expr, frame) {
	const { name } = expr;
	frame.usage.features.add(`test:${name}`);
	const operand = name === "defined" || name === "undefined" ? compileGuarded(expr.operand, frame) : compileExpr(expr.operand, frame);
	if (isBare(expr)) {
		if (name === "defined") return (env) => !(operand(env) instanceof Undefined);
		if (name === "string") return (env) => strOf(operand(env)) !== void 0;
		if (name === "none") return (env) => operand(env) === null;
	}
	return applied(ALL_TESTS.get(name), "test", expr, operand, frame);
}
function applied(body, what, expr, operand, frame) {
	const { name, line } = expr;
	if (body === void 0 && !frame.soft) throw syntaxError(`No ${what} named '${name}'.`, line);
	const { args, kwargs } = compileArgs(expr, frame, void 0);
	if (body === void 0) return (env) => {
		operand(env);
		args(env);
		kwargs(env);
		throw pythonError("TemplateRuntimeError", `No ${what} named '${name}' found.`);
	};
	if (args === noArgs) return (env) => body([operand(env)], kwargs(env));
	return (env) => body([operand(env), ...args(env)], kwargs(env));
}
const noArgs = () => NO_VALUES;
// src/jinja/names.ts
/** Visits the names of an expression in the order Jinja2's node fields have. */
function namesInExpr(expr, visit) {
	if (expr === void 0) return;
	const all = (items) => {
		for (const item of items) namesInExpr(item, visit);
	};
	switch (expr.kind) {
		case "const": return;
		case "name":
		case "nsref":
			visit(expr.name, "load");
			return;
		case "tuple":
		case "list":
		case "concat":
			all(expr.items);
			return;
		case "dict":
			all(expr.items.flatMap(({ key, value }) => [key, value]));
			return;
		case "cond":
			all([
				expr.test,
				expr.then,
				expr.otherwise
			]);
			return;
		case "logic":
		case "binary":
			all([expr.left, expr.right]);
			return;
		case "not":
		case "sign":
			namesInExpr(expr.operand, visit);
			return;
		case "compare":
			all([expr.first, ...expr.rest.map(({ value }) => value)]);
			return;
		case "attr":
			namesInExpr(expr.object, visit);
			return;
		case "item":
			all([expr.object, expr.index]);
			return;
		case "slice":
			all([
				expr.start,
				expr.stop,
				expr.step
			]);
			return;
		case "call":
			all([expr.callee, ...argExprs(expr)]);
			return;
		case "filter":
		case "test":
			all([expr.operand, ...argExprs(expr)]);
			return;
	}
}
/** The expressions among the arguments of a call. */
function argExprs(args) {
	return [
		...args.args,
		...args.kwargs.map(({ value }) => value),
		args.dynArgs,
		args.dynKwargs
	];
}
/** Visits the names of a target; a namespace is read, the rest written. */
function namesInTarget(target, use, visit) {
	if (target.kind === "tuple") for (const item of target.items) namesInTarget(item, use, visit);
	else visit(target.name, target.kind === "nsref" ? "load" : use);
}
/** Visits every name in statements, those in nested blocks and macros too. */
function namesInBody(body, visit) {
	for (const stmt of body) namesInStmt(stmt, visit);
}
function namesInStmt(stmt, visit) {
	switch (stmt.kind) {
		case "output":
			for (const part of stmt.parts) if (typeof part !== "string") namesInExpr(part, visit);
			return;
		case "if":
			for (const branch of stmt.branches) {
				namesInExpr(branch.test, visit);
				namesInBody(branch.body, visit);
			}
			namesInBody(stmt.otherwise, visit);
			return;
		case "for":
			namesInTarget(stmt.target, "store", visit);
			namesInExpr(stmt.iter, visit);
			namesInBody(stmt.body, visit);
			namesInBody(stmt.otherwise, visit);
			namesInExpr(stmt.test, visit);
			return;
		case "set":
			namesInTarget(stmt.target, "store", visit);
			namesInExpr(stmt.value, visit);
			return;
		case "setblock":
			namesInTarget(stmt.target, "store", visit);
			namesInExpr(stmt.filter, visit);
			namesInBody(stmt.body, visit);
			return;
		case "with":
			for (const { target } of stmt.bindings) namesInTarget(target, "param", visit);
			for (const { value } of stmt.bindings) namesInExpr(value, visit);
			namesInBody(stmt.body, visit);
			return;
		case "macro":
		case "callblock":
			if (stmt.kind === "callblock") namesInExpr(stmt.call, visit);
			for (const param of stmt.params) visit(param, "param");
			for (const value of stmt.defaults) namesInExpr(value, visit);
			namesInBody(stmt.body, visit);
			return;
		case "filterblock":
			namesInBody(stmt.body, visit);
			namesInExpr(stmt.filter, visit);
			return;
		case "generation":
			namesInBody(stmt.body, visit);
			return;
		case "break":
		case "continue": return;
	}
}
/** Which of `names` the statements read before they bind them. */
function undeclaredIn(body, names) {
	const sought = new Set(names);
	const found = /* @__PURE__ */ new Set();
	namesInBody(body, (name, use) => {
		if (use !== "load") sought.delete(name);
		else if (sought.has(name)) found.add(name);
	});
	return found;
}
/** Whether the statements assign a name. */
function assigns(body, name) {
	let found = false;
	namesInBody(body, (other, use) => {
		found ||= use === "store" && other === name;
	});
	return found;
}
// src/jinja/output.ts
/** Puts a value out as str() makes it. */
function write(value) {
	if (typeof value === "string") run$1.out += value;
	else if (value instanceof Str) writeMarked(value);
	else run$1.out += str(value);
}
/** Filter and call blocks put out what they are given, without str(). */
function writeBlock(value) {
	if (strOf(value) === void 0) run$1.unjoinable ??= typeNameOf(value);
	else write(value);
}
function writeMarked(value) {
	const at = run$1.out.length;
	for (const { message, start, end } of value.marks) run$1.marks?.push({
		message,
		start: start + at,
		end: end + at
	});
	run$1.out += value.text;
}
/** Refuses an output that has grown too long; called once a statement. */
function checkOutput() {
	if (run$1.out.length > run$1.maxOutput) throw limitError("output");
}
/** What `body` writes, kept from the output. */
function captured(body) {
	const { out, marks, unjoinable } = run$1;
	if (run$1.captures === 0) run$1.rootLength = out.length;
	run$1.captures += 1;
	run$1.out = "";
	run$1.unjoinable = void 0;
	run$1.marks = marks === void 0 ? void 0 : [];
	body();
	checkJoinable();
	const text = rich(run$1.out, false, run$1.marks ?? []);
	run$1.out = out;
	run$1.marks = marks;
	run$1.unjoinable = unjoinable;
	run$1.captures -= 1;
	return text;
}
// src/jinja/scope.ts
/** Variables of one call: the template itself, a macro, a recursive loop, or a loop's condition. */
var FunctionScope = class {
	parent;
	#slots = /* @__PURE__ */ new Map();
	constructor(parent) {
		this.parent = parent;
	}
	get size() {
		return this.#slots.size;
	}
	slot(identifier) {
		const known = this.#slots.get(identifier);
		if (known !== void 0) return known;
		this.#slots.set(identifier, this.#slots.size);
		return this.#slots.size - 1;
	}
};
/** Symbols of one frame: the rules of jinja2.idtracking, which decide what a name means where. */
var Symbols = class Symbols {
	parent;
	fn;
	#level;
	#entries = /* @__PURE__ */ new Map();
	#stores = /* @__PURE__ */ new Set();
	constructor(parent, fn) {
		this.parent = parent;
		this.fn = fn;
		this.#level = parent === void 0 ? 0 : parent.#level + 1;
	}
	/** What has to be loaded when the frame is entered. */
	loads() {
		const loads = [];
		for (const { ref, load } of this.#entries.values()) if (load !== void 0) loads.push({
			ref,
			load
		});
		return loads;
	}
	find(name) {
		return this.#entries.get(name)?.ref ?? this.parent?.find(name);
	}
	#define(name, load) {
		const ref = {
			fn: this.fn,
			slot: this.fn.slot(`${this.#level}_${name}`)
		};
		this.#entries.set(name, {
			ref,
			load
		});
		return ref;
	}
	declare(name) {
		this.#stores.add(name);
		return this.#define(name, { kind: "param" });
	}
	load(name) {
		if (this.find(name) === void 0) this.#define(name, {
			kind: "resolve",
			name
		});
	}
	store(name) {
		this.#stores.add(name);
		if (this.#entries.has(name)) return;
		const outer = this.parent?.find(name);
		this.#define(name, outer === void 0 ? { kind: "undefined" } : {
			kind: "alias",
			ref: outer
		});
	}
	#copy() {
		const copy = new Symbols(this.parent, this.fn);
		copy.#entries = new Map([...this.#entries].map(([name, entry]) => [name, { ...entry }]));
		copy.#stores = new Set(this.#stores);
		return copy;
	}
	/** Analyses alternatives, each from the same start, and merges what they did. */
	branches(alternatives) {
		const copies = alternatives.map((analyse) => {
			const copy = this.#copy();
			analyse(copy);
			return copy;
		});
		const stored = new Set(copies.flatMap((copy) => [...copy.#stores]).filter((name) => !this.#stores.has(name)));
		for (const copy of copies) {
			for (const [name, entry] of copy.#entries) this.#entries.set(name, { ...entry });
			for (const name of copy.#stores) this.#stores.add(name);
		}
		for (const name of stored) {
			const entry = this.#entries.get(name);
			if (entry === void 0) continue;
			const outer = this.parent?.find(name);
			entry.load = outer === void 0 ? {
				kind: "resolve",
				name
			} : {
				kind: "alias",
				ref: outer
			};
		}
	}
	expr(expr) {
		namesInExpr(expr, (name) => this.load(name));
	}
	target(target, as) {
		namesInTarget(target, as, (name, use) => {
			if (use === "load") this.load(name);
			else if (use === "store") this.store(name);
			else this.declare(name);
		});
	}
	/** Analyses the statements of a frame; nested frames analyse their own. */
	body(body) {
		for (const stmt of body) this.#statement(stmt);
	}
	#statement(stmt) {
		switch (stmt.kind) {
			case "output":
				for (const part of stmt.parts) if (typeof part !== "string") this.expr(part);
				return;
			case "if":
				this.#if(stmt);
				return;
			case "for":
				this.expr(stmt.iter);
				return;
			case "set":
				this.expr(stmt.value);
				this.target(stmt.target, "store");
				return;
			case "setblock":
				this.target(stmt.target, "store");
				return;
			case "with":
				for (const { value } of stmt.bindings) this.expr(value);
				return;
			case "macro":
				this.store(stmt.name);
				return;
			case "callblock":
				this.expr(stmt.call);
				return;
			case "filterblock":
				this.expr(stmt.filter);
				return;
			case "generation":
			case "break":
			case "continue": return;
		}
	}
	#if(stmt) {
		const [first, ...others] = stmt.branches;
		if (first === void 0) return;
		this.expr(first.test);
		const elifs = (symbols) => {
			for (const branch of others) symbols.#if({
				...stmt,
				branches: [branch],
				otherwise: []
			});
		};
		this.branches([
			(symbols) => symbols.body(first.body),
			elifs,
			(symbols) => symbols.body(stmt.otherwise)
		]);
	}
};
// src/jinja/targets.ts
/** Compiles an assignment to a name, a namespace's attribute or several of them. */
function compileTarget(target, frame) {
	switch (target.kind) {
		case "name": {
			const slot = frame.symbols.find(target.name)?.slot ?? 0;
			return (env, value) => {
				env.vars[slot] = value;
			};
		}
		case "nsref": {
			const read = compileExpr({
				kind: "name",
				name: target.name,
				line: target.line
			}, frame);
			const { attr } = target;
			return (env, value) => {
				const object = read(env);
				if (object instanceof Namespace) object.put(attr, value);
			};
		}
		case "tuple": {
			const assigns = target.items.map((item) => compileTarget(item, frame));
			return (env, value) => {
				const items = value instanceof Lazy$1 ? takeFew(value, assigns.length) : itemsOf(value);
				unpacked(items, assigns.length);
				for (const [index, assign] of assigns.entries()) assign(env, items[index]);
			};
		}
		default: return target;
	}
}
function takeFew(source, count) {
	const items = [];
	while (items.length <= count) {
		const next = source.iterator.next();
		if (next.done === true) break;
		items.push(next.value);
	}
	return items;
}
/** Python checks that a dotted target is a namespace before it computes the value. */
function namespaceGuards(target, frame) {
	if (target.kind === "tuple") return target.items.flatMap((item) => namespaceGuards(item, frame));
	if (target.kind === "name") return [];
	const read = compileExpr({
		kind: "name",
		name: target.name,
		line: target.line
	}, frame);
	return [(env) => {
		if (read(env) instanceof Namespace) return;
		throw pythonError("TemplateRuntimeError", "cannot assign attribute on non-namespace object");
	}];
}
// src/jinja/compile-loops.ts
/** Compiles a for loop. */
function compileFor(stmt, frame, compileBody) {
	if (stmt.recursive) frame.usage.features.add("statement:for recursive");
	const extended = stmt.recursive || undeclaredIn(stmt.body, ["loop"]).has("loop");
	if (assigns([stmt], "loop")) throw syntaxError("Can't assign to special loop variable in for-loop target", stmt.line);
	const fn = stmt.recursive ? new FunctionScope(frame.symbols.fn) : frame.symbols.fn;
	const symbols = new Symbols(frame.symbols, fn);
	const loopSlot = extended ? symbols.declare("loop").slot : -1;
	symbols.target(stmt.target, "param");
	symbols.body(stmt.body);
	const inner = {
		symbols,
		usage: frame.usage,
		soft: false,
		inLoop: true
	};
	const iter = compileExpr(stmt.iter, frame);
	const assign = compileTarget(stmt.target, inner);
	const body = compileBody(stmt.body, inner);
	const enter = entering(symbols, frame.usage);
	const pass = compileCondition(stmt, frame, fn);
	const otherwise = compileElse(stmt, frame, fn, compileBody);
	const runItems = (env, items, depth0, recurse) => {
		const source = pass === void 0 ? items : pass(env, items);
		let turns = 0;
		const turn = (item) => {
			assign(env, item);
			enter?.(env);
			const signal = body(env);
			if (signal === 0) turns += 1;
			return signal !== 1;
		};
		if (extended) {
			const loop = new LoopContext(source, depth0, recurse);
			while (loop.advance()) {
				env.vars[loopSlot] = loop;
				if (!turn(loop.current)) return otherwise(env, turns);
			}
			return otherwise(env, turns);
		}
		if (source instanceof Lazy$1) {
			const iterator = iterate(source);
			for (let next = iterator.next(); next.done !== true; next = iterator.next()) if (!turn(next.value)) break;
		} else for (const item of itemsOf(source)) if (!turn(item)) break;
		return otherwise(env, turns);
	};
	if (!stmt.recursive) return (env) => {
		run$1.line = stmt.line;
		return runItems(env, iter(env), 0, void 0);
	};
	return (outer) => {
		const recurse = (items, depth0) => {
			enterCall();
			const text = captured(() => runItems(newEnv(outer, fn), items, depth0, recurse));
			leaveCall();
			return text;
		};
		run$1.line = stmt.line;
		write(recurse(iter(outer), 0));
		checkOutput();
		return 0;
	};
}
/** A loop's condition is a function of its own in Python: it sees the outer names as they were when the loop began. */
function compileCondition(stmt, frame, loopFn) {
	if (stmt.test === void 0) return void 0;
	const fn = new FunctionScope(loopFn);
	const symbols = new Symbols(frame.symbols, fn);
	symbols.target(stmt.target, "param");
	symbols.expr(stmt.test);
	const inner = {
		symbols,
		usage: frame.usage,
		soft: false,
		inLoop: false
	};
	const assign = compileTarget(stmt.target, inner);
	const test = compileExpr(stmt.test, inner);
	const again = compileReading(stmt.target, inner);
	const enter = entering(symbols, frame.usage);
	return (env, items) => {
		const own = newEnv(env, fn);
		enter?.(own);
		return filtered(items, (item) => {
			charge(1);
			assign(own, item);
			return truthy(test(own)) ? again(own) : void 0;
		});
	};
}
/** The value that a target was given, as Python yields it from a loop's condition: tuples for tuple targets. */
function compileReading(target, frame) {
	if (target.kind === "tuple") {
		const items = target.items.map((item) => compileReading(item, frame));
		return (env) => new Tuple(items.map((item) => item(env)));
	}
	const ref = frame.symbols.find(target.name);
	return ref === void 0 ? () => void 0 : reader(ref, frame.symbols.fn);
}
function compileElse(stmt, frame, fn, compileBody) {
	if (stmt.otherwise.length === 0) return () => 0;
	const symbols = new Symbols(frame.symbols, fn);
	symbols.body(stmt.otherwise);
	const inLoop = frame.inLoop && !stmt.recursive;
	const body = compileBody(stmt.otherwise, {
		symbols,
		usage: frame.usage,
		soft: false,
		inLoop
	});
	const enter = entering(symbols, frame.usage);
	return (env, turns) => {
		if (turns > 0) return 0;
		enter?.(env);
		return body(env);
	};
}
// src/jinja/macro.ts
/** A macro, or the block that a call statement hands to one. */
var Macro = class extends Callable {
	typeName = "Macro";
	#shape;
	#body;
	constructor(shape, body) {
		super();
		this.#shape = shape;
		this.#body = body;
	}
	get moduleName() {
		return "jinja2.runtime.";
	}
	attribute(name) {
		const { params, caller, kwargs, varargs } = this.#shape;
		switch (name) {
			case "name": return this.#shape.name ?? null;
			case "arguments": return new Tuple(params);
			case "caller": return caller;
			case "catch_kwargs": return kwargs;
			case "catch_varargs": return varargs;
			case "explicit_caller": return params.includes("caller");
			default: return;
		}
	}
	printed() {
		const { name } = this.#shape;
		return `<Macro ${name === void 0 ? "anonymous" : `'${name}'`}>`;
	}
	call(args, kwargs) {
		const values = this.#bind(args, new Map(kwargs));
		charge(values.length);
		const { line } = run$1;
		enterCall();
		const text = captured(() => this.#body(values));
		leaveCall();
		run$1.line = line;
		return text;
	}
	/** Parameters in order, then caller, kwargs and varargs where the body reads them. */
	#bind(args, kwargs) {
		const { params, name } = this.#shape;
		const values = args.slice(0, params.length);
		let foundCaller = values.length === params.length && params.includes("caller");
		for (const param of params.slice(values.length)) {
			values.push(kwargs.get(param));
			kwargs.delete(param);
			if (param === "caller") foundCaller = true;
		}
		if (this.#shape.caller && !foundCaller) {
			const caller = kwargs.get("caller") ?? null;
			kwargs.delete("caller");
			values.push(caller ?? new Undefined({
				hint: "No caller defined",
				name: "caller"
			}));
		}
		const shown = name === void 0 ? "None" : `'${name}'`;
		if (this.#shape.kwargs) values.push(new Dict(kwargs));
		else if (kwargs.size > 0) {
			const [unknown] = kwargs.keys();
			throw typeError(kwargs.has("caller") ? `macro ${shown} was invoked with two values for the special caller argument. This is most likely a bug.` : `macro ${shown} takes no keyword argument '${unknown}'`);
		}
		const extra = args.slice(params.length);
		if (this.#shape.varargs) values.push(new Tuple(extra));
		else if (extra.length > 0) throw typeError(`macro ${shown} takes not more than ${params.length} argument(s)`);
		return values;
	}
};
// src/jinja/compile-macros.ts
/** Makes a macro in the environment it is defined in. */
function compileMacro(name, { params, defaults, body, line }, frame, compileBody) {
	const fn = new FunctionScope(frame.symbols.fn);
	const symbols = new Symbols(frame.symbols, fn);
	const special = undeclaredIn(body, [
		"caller",
		"kwargs",
		"varargs"
	]);
	const callerAt = params.indexOf("caller");
	if (special.has("caller") && callerAt >= 0 && callerAt < params.length - defaults.length) throw syntaxError("When defining macros or call blocks the special \"caller\" argument must be omitted or be given a default.", line);
	const shape = {
		name,
		params,
		caller: special.has("caller"),
		kwargs: special.has("kwargs") && !params.includes("kwargs"),
		varargs: special.has("varargs") && !params.includes("varargs")
	};
	const names = [...params];
	if (shape.caller && callerAt < 0) names.push("caller");
	if (shape.kwargs) names.push("kwargs");
	if (shape.varargs) names.push("varargs");
	const slots = names.map((one) => symbols.declare(one).slot);
	for (const value of defaults) symbols.expr(value);
	symbols.body(body);
	const inner = {
		symbols,
		usage: frame.usage,
		soft: false,
		inLoop: false
	};
	const fallbacks = params.map((param, index) => {
		const value = defaults[index - (params.length - defaults.length)];
		if (value !== void 0) return compileExpr(value, inner);
		return () => new Undefined({
			hint: `parameter '${param}' was not provided`,
			name: param
		});
	});
	const action = compileBody(body, inner);
	const enter = entering(symbols, frame.usage);
	return (outer) => new Macro(shape, (values) => {
		const env = newEnv(outer, fn);
		for (const [index, slot] of slots.entries()) env.vars[slot] = values[index];
		enter?.(env);
		for (const [index, fallback] of fallbacks.entries()) {
			const slot = slots[index] ?? 0;
			if (env.vars[slot] === void 0) env.vars[slot] = fallback(env);
		}
		action(env);
	});
}
/** Compiles a call block. */
function compileCallBlock(stmt, frame, compileBody) {
	const make = compileMacro(void 0, stmt, frame, compileBody);
	const call = compileCall(stmt.call, frame, make);
	return (env) => {
		run$1.line = stmt.line;
		writeBlock(call(env));
		checkOutput();
		return 0;
	};
}
/** transformers counts a generation block from the length of the text that the template itself has put out. */
function compileGeneration(stmt, frame, compileBody) {
	const make = compileMacro(void 0, {
		...stmt,
		params: [],
		defaults: []
	}, frame, compileBody);
	return (env) => {
		run$1.line = stmt.line;
		const text = make(env).call([], void 0);
		const start = run$1.captures === 0 ? run$1.out.length : run$1.rootLength;
		run$1.generation.push({
			start,
			end: start + str(text).length
		});
		write(text);
		checkOutput();
		return 0;
	};
}
// src/jinja/compile-statements.ts
/** Compiles a template to an action that runs it in a fresh environment. */
function compileTemplate(body, usage) {
	const fn = new FunctionScope(void 0);
	const symbols = new Symbols(void 0, fn);
	symbols.body(body);
	const action = compileBody(body, {
		symbols,
		usage,
		soft: false,
		inLoop: false
	});
	const enter = entering(symbols, usage);
	return () => {
		const env = newEnv(void 0, fn);
		enter?.(env);
		action(env);
	};
}
/** Statements in a row. The budget is charged once for all of them. */
function compileBody(body, frame) {
	const actions = body.map((stmt) => compileStatement(stmt, frame));
	const weight = body.reduce((sum, stmt) => sum + (stmt.kind === "output" ? stmt.parts.length : 1), 1);
	const [only] = actions;
	if (only !== void 0 && actions.length === 1) return (env) => {
		charge(weight);
		return only(env);
	};
	return (env) => {
		charge(weight);
		for (const action of actions) {
			const signal = action(env);
			if (signal !== 0) return signal;
		}
		return 0;
	};
}
function compileStatement(stmt, frame) {
	if (stmt.kind !== "output") frame.usage.features.add(`statement:${stmt.kind === "callblock" ? "call" : stmt.kind}`);
	switch (stmt.kind) {
		case "output": return compileOutput(stmt.parts, stmt.line, frame);
		case "if": return compileIf(stmt, {
			...frame,
			soft: true
		});
		case "for": return compileFor(stmt, frame, compileBody);
		case "set": {
			const value = compileExpr(stmt.value, frame);
			const guards = namespaceGuards(stmt.target, frame);
			const assign = compileTarget(stmt.target, frame);
			const { line } = stmt;
			return (env) => {
				run$1.line = line;
				for (const guard of guards) guard(env);
				assign(env, value(env));
				return 0;
			};
		}
		case "setblock": return compileSetBlock(stmt, frame);
		case "with": return compileWith(stmt, frame);
		case "macro": {
			const make = compileMacro(stmt.name, stmt, frame, compileBody);
			const assign = compileTarget({
				kind: "name",
				name: stmt.name,
				line: stmt.line
			}, frame);
			return (env) => {
				assign(env, make(env));
				return 0;
			};
		}
		case "callblock": return compileCallBlock(stmt, frame, compileBody);
		case "filterblock": return compileFilterBlock(stmt, frame);
		case "generation": return compileGeneration(stmt, frame, compileBody);
		case "break":
		case "continue": {
			if (!frame.inLoop) throw syntaxError(`'${stmt.kind}' outside loop`, stmt.line);
			const signal = stmt.kind === "break" ? 1 : 2;
			return () => signal;
		}
		default: return stmt;
	}
}
function compileOutput(parts, firstLine, frame) {
	const steps = [];
	for (const part of parts) {
		const constant = typeof part === "string" ? part : part.kind === "const" ? str(part.value) : void 0;
		if (constant !== void 0) {
			steps.push(() => {
				run$1.out += constant;
			});
			continue;
		}
		const { line } = part;
		const code = compileExpr(part, frame);
		steps.push((env) => {
			run$1.line = line;
			write(code(env));
		});
	}
	const [only] = steps;
	if (only !== void 0 && steps.length === 1) return (env) => {
		only(env);
		checkOutput();
		return 0;
	};
	return (env) => {
		run$1.line = firstLine;
		for (const step of steps) step(env);
		checkOutput();
		return 0;
	};
}
function compileIf(stmt, frame) {
	const branches = stmt.branches.map(({ test, body, line }) => ({
		test: compileExpr(test, frame),
		body: compileBody(body, frame),
		line
	}));
	const otherwise = stmt.otherwise.length === 0 ? () => 0 : compileBody(stmt.otherwise, frame);
	return (env) => {
		for (const { test, body, line } of branches) {
			run$1.line = line;
			if (truthy(test(env))) return body(env);
		}
		return otherwise(env);
	};
}
function compileSetBlock(stmt, frame) {
	const inner = innerFrame(frame, (symbols) => {
		symbols.body(stmt.body);
		symbols.expr(stmt.filter);
	});
	const body = compileBody(stmt.body, inner);
	let text = "";
	const filter = stmt.filter === void 0 ? void 0 : compileFilter(stmt.filter, inner, () => text);
	const enter = entering(inner.symbols, frame.usage);
	const assign = compileTarget(stmt.target, frame);
	return (env) => {
		enter?.(env);
		const [signal, own] = capturedSignal(body, env);
		if (signal !== 0) return signal;
		run$1.line = stmt.line;
		text = own;
		assign(env, filter === void 0 ? own : filter(env));
		return 0;
	};
}
function capturedSignal(body, env) {
	let signal = 0;
	const text = captured(() => {
		signal = body(env);
		if (signal !== 0) run$1.unjoinable = void 0;
	});
	return [signal, text];
}
function innerFrame(frame, analyse) {
	const symbols = new Symbols(frame.symbols, frame.symbols.fn);
	analyse(symbols);
	return {
		...frame,
		symbols,
		soft: false
	};
}
function compileFilterBlock(stmt, frame) {
	const inner = innerFrame(frame, (symbols) => {
		symbols.body(stmt.body);
		symbols.expr(stmt.filter);
	});
	const body = compileBody(stmt.body, inner);
	let text = "";
	const filter = compileFilter(stmt.filter, inner, () => text);
	const enter = entering(inner.symbols, frame.usage);
	return (env) => {
		enter?.(env);
		const [signal, own] = capturedSignal(body, env);
		if (signal !== 0) return signal;
		run$1.line = stmt.line;
		text = own;
		writeBlock(filter(env));
		checkOutput();
		return 0;
	};
}
function compileWith(stmt, frame) {
	const inner = innerFrame(frame, (symbols) => {
		for (const { target } of stmt.bindings) symbols.target(target, "param");
		symbols.body(stmt.body);
	});
	const bindings = stmt.bindings.map(({ target, value }) => ({
		assign: compileTarget(target, inner),
		value: compileExpr(value, frame)
	}));
	const body = compileBody(stmt.body, inner);
	const enter = entering(inner.symbols, frame.usage);
	return (env) => {
		run$1.line = stmt.line;
		enter?.(env);
		for (const { assign, value } of bindings) assign(env, value(env));
		return body(env);
	};
}
// src/jinja/tokens.ts
/** Nesting of expressions and blocks: Python's own parser gives up at 200 parentheses. */
const MAX_NESTING = 200;
/** Walks through the tokens of a template. */
var TokenReader = class {
	#tokens;
	#at = 0;
	#nesting = 0;
	constructor(tokens) {
		this.#tokens = tokens;
	}
	get current() {
		return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? {
			type: "eof",
			value: "",
			line: 1
		};
	}
	get ahead() {
		return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)] ?? this.current;
	}
	next() {
		const token = this.current;
		this.#at += 1;
		return token;
	}
	isName(...names) {
		const { type, value } = this.current;
		return type === "name" && names.includes(value);
	}
	skipIf(type) {
		if (this.current.type !== type) return false;
		this.next();
		return true;
	}
	skipName(name) {
		if (!this.isName(name)) return false;
		this.next();
		return true;
	}
	expect(type) {
		if (this.current.type === type) return this.next();
		throw this.unexpected(tokenName(type));
	}
	unexpected(expected) {
		const { current } = this;
		if (current.type === "eof") return syntaxError(`unexpected end of template, expected '${expected}'.`, current.line);
		return syntaxError(`expected token '${expected}', got '${describe(current)}'`, current.line);
	}
	expectName() {
		return this.expect("name").value;
	}
	nested(parse) {
		this.#nesting += 1;
		if (this.#nesting > MAX_NESTING) throw new TemplateError("limit", `template nests deeper than ${MAX_NESTING} levels`, { line: this.current.line });
		const result = parse();
		this.#nesting -= 1;
		return result;
	}
};
const TOKEN_NAMES = {
	add: "+",
	sub: "-",
	div: "/",
	floordiv: "//",
	mul: "*",
	mod: "%",
	pow: "**",
	tilde: "~",
	lbracket: "[",
	rbracket: "]",
	lparen: "(",
	rparen: ")",
	lbrace: "{",
	rbrace: "}",
	eq: "==",
	ne: "!=",
	gt: ">",
	gteq: ">=",
	lt: "<",
	lteq: "<=",
	assign: "=",
	dot: ".",
	colon: ":",
	pipe: "|",
	comma: ",",
	semicolon: ";",
	block_begin: "begin of statement block",
	block_end: "end of statement block",
	variable_begin: "begin of print statement",
	variable_end: "end of print statement",
	data: "template data / text",
	eof: "end of template"
};
/** A token as Jinja2's messages name it. */
function describe(token) {
	return token.type === "name" ? token.value : tokenName(token.type);
}
function tokenName(type) {
	return TOKEN_NAMES[type] ?? type;
}
// src/jinja/expressions.ts
const COMPARISONS = {
	eq: "eq",
	ne: "ne",
	lt: "lt",
	lteq: "lteq",
	gt: "gt",
	gteq: "gteq"
};
const SUMS = {
	add: "add",
	sub: "sub"
};
const PRODUCTS = {
	mul: "mul",
	div: "div",
	floordiv: "floordiv",
	mod: "mod"
};
const TEST_ARGUMENT = /* @__PURE__ */ new Set([
	"name",
	"string",
	"integer",
	"float",
	"lbracket",
	"lbrace"
]);
const CONSTANTS = /* @__PURE__ */ new Map([
	["true", true],
	["True", true],
	["false", false],
	["False", false],
	["none", null],
	["None", null]
]);
const NO_ARGS = {
	args: [],
	kwargs: [],
	dynArgs: void 0,
	dynKwargs: void 0
};
/** Jinja2's expression grammar, production by production. */
var ExpressionParser = class extends TokenReader {
	expression(condition = true) {
		return this.nested(() => condition ? this.#conditional() : this.#or());
	}
	#conditional() {
		let { line } = this.current;
		let then = this.#or();
		while (this.skipName("if")) {
			const test = this.#or();
			const otherwise = this.skipName("else") ? this.nested(() => this.#conditional()) : void 0;
			then = {
				kind: "cond",
				test,
				then,
				otherwise,
				line
			};
			line = this.current.line;
		}
		return then;
	}
	#or() {
		let { line } = this.current;
		let left = this.#and();
		while (this.skipName("or")) {
			left = {
				kind: "logic",
				op: "or",
				left,
				right: this.#and(),
				line
			};
			line = this.current.line;
		}
		return left;
	}
	#and() {
		let { line } = this.current;
		let left = this.#not();
		while (this.skipName("and")) {
			left = {
				kind: "logic",
				op: "and",
				left,
				right: this.#not(),
				line
			};
			line = this.current.line;
		}
		return left;
	}
	#not() {
		const { line } = this.current;
		if (this.skipName("not")) return {
			kind: "not",
			operand: this.nested(() => this.#not()),
			line
		};
		return this.#compare();
	}
	#compare() {
		const { line } = this.current;
		const first = this.#sum();
		const rest = [];
		while (true) {
			const op = COMPARISONS[this.current.type];
			if (op !== void 0) {
				this.next();
				rest.push({
					op,
					value: this.#sum()
				});
			} else if (this.skipName("in")) rest.push({
				op: "in",
				value: this.#sum()
			});
			else if (this.isName("not") && this.ahead.type === "name" && this.ahead.value === "in") {
				this.next();
				this.next();
				rest.push({
					op: "notin",
					value: this.#sum()
				});
			} else return rest.length === 0 ? first : {
				kind: "compare",
				first,
				rest,
				line
			};
		}
	}
	#leftToRight(operators, operand) {
		let { line } = this.current;
		let left = operand();
		for (let op = operators[this.current.type]; op !== void 0; op = operators[this.current.type]) {
			this.next();
			left = {
				kind: "binary",
				op,
				left,
				right: operand(),
				line
			};
			line = this.current.line;
		}
		return left;
	}
	#sum() {
		return this.#leftToRight(SUMS, () => this.#concat());
	}
	#concat() {
		const { line } = this.current;
		const first = this.#product();
		if (this.current.type !== "tilde") return first;
		const items = [first];
		while (this.skipIf("tilde")) items.push(this.#product());
		return {
			kind: "concat",
			items,
			line
		};
	}
	#product() {
		return this.#leftToRight(PRODUCTS, () => this.#power());
	}
	#power() {
		return this.#leftToRight({ pow: "pow" }, () => this.#unary(true));
	}
	#unary(filters) {
		const { type, line } = this.current;
		let node;
		if (type === "sub" || type === "add") {
			this.next();
			const operand = this.nested(() => this.#unary(false));
			node = {
				kind: "sign",
				op: type === "sub" ? "neg" : "pos",
				operand,
				line
			};
		} else node = this.primary(false);
		node = this.postfix(node);
		return filters ? this.#filters(node) : node;
	}
	primary(namespace) {
		const token = this.current;
		const { line } = token;
		switch (token.type) {
			case "name": {
				this.next();
				const name = token.value;
				const constant = CONSTANTS.get(name);
				if (constant !== void 0) return {
					kind: "const",
					value: constant,
					line
				};
				if (!namespace || !this.skipIf("dot")) return {
					kind: "name",
					name,
					line
				};
				return {
					kind: "nsref",
					name,
					attr: this.expectName(),
					line
				};
			}
			case "string": {
				let value = "";
				while (this.current.type === "string") value += this.next().value;
				return {
					kind: "const",
					value,
					line
				};
			}
			case "integer":
			case "float":
				this.next();
				return {
					kind: "const",
					value: token.value,
					line
				};
			case "lparen": {
				this.next();
				const inner = this.tuple({ parentheses: true });
				this.expect("rparen");
				return inner;
			}
			case "lbracket": return {
				kind: "list",
				items: this.#sequence("rbracket", () => this.expression()),
				line
			};
			case "lbrace": {
				const pair = () => {
					const key = this.expression();
					this.expect("colon");
					return {
						key,
						value: this.expression()
					};
				};
				return {
					kind: "dict",
					items: this.#sequence("rbrace", pair),
					line
				};
			}
			default: throw syntaxError(`unexpected '${describe(token)}'`, line);
		}
	}
	#sequence(end, item) {
		this.next();
		const items = [];
		while (this.current.type !== end) {
			if (items.length > 0) this.expect("comma");
			if (this.current.type === end) break;
			items.push(item());
		}
		this.expect(end);
		return items;
	}
	tuple(options = {}) {
		let { line } = this.current;
		const items = [];
		let isTuple = false;
		while (true) {
			if (items.length > 0) this.expect("comma");
			if (this.#tupleEnds(options.end)) break;
			items.push(options.simplified ? this.primary(options.namespace ?? false) : this.expression(options.condition ?? true));
			if (this.current.type !== "comma") break;
			isTuple = true;
			line = this.current.line;
		}
		const [first] = items;
		if (!isTuple && first !== void 0) return first;
		if (!isTuple && !options.parentheses) throw syntaxError(`Expected an expression, got '${describe(this.current)}'`, this.current.line);
		return {
			kind: "tuple",
			items,
			line
		};
	}
	#tupleEnds(end) {
		const { type } = this.current;
		if (type === "variable_end" || type === "block_end" || type === "rparen") return true;
		return end !== void 0 && this.isName(end);
	}
	postfix(start) {
		let node = start;
		while (true) {
			const { type } = this.current;
			if (type === "dot" || type === "lbracket") node = this.#subscript(node);
			else if (type === "lparen") node = this.#call(node);
			else return node;
		}
	}
	#filters(start) {
		let node = start;
		while (true) if (this.current.type === "pipe") node = this.filter(node, false) ?? node;
		else if (this.isName("is")) node = this.#test(node);
		else if (this.current.type === "lparen") node = this.#call(node);
		else return node;
	}
	#subscript(object) {
		const { type, line } = this.next();
		if (type === "dot") {
			const token = this.next();
			if (token.type === "name") return {
				kind: "attr",
				object,
				name: token.value,
				line
			};
			if (token.type !== "integer") throw syntaxError("expected name or number", token.line);
			return {
				kind: "item",
				object,
				index: {
					kind: "const",
					value: token.value,
					line: token.line
				},
				line
			};
		}
		const items = [];
		while (this.current.type !== "rbracket") {
			if (items.length > 0) this.expect("comma");
			items.push(this.#subscribed());
		}
		this.expect("rbracket");
		const [first] = items;
		if (first !== void 0 && items.length === 1) return {
			kind: "item",
			object,
			index: first,
			line
		};
		const plain = items.filter((item) => item.kind !== "slice");
		if (plain.length !== items.length) throw syntaxError("slices in a tuple subscript", line);
		return {
			kind: "item",
			object,
			index: {
				kind: "tuple",
				items: plain,
				line
			},
			line
		};
	}
	#subscribed() {
		const { line } = this.current;
		let start;
		if (!this.skipIf("colon")) {
			start = this.expression();
			if (!this.skipIf("colon")) return start;
		}
		const ends = () => this.current.type === "rbracket" || this.current.type === "comma";
		const stop = this.current.type === "colon" || ends() ? void 0 : this.expression();
		const step = this.skipIf("colon") && !ends() ? this.expression() : void 0;
		return {
			kind: "slice",
			start,
			stop,
			step,
			line
		};
	}
	#call(callee) {
		const { line } = this.current;
		return {
			kind: "call",
			callee,
			...this.#callArgs(),
			line
		};
	}
	#callArgs() {
		const { line } = this.expect("lparen");
		const args = [];
		const kwargs = [];
		let dynArgs;
		let dynKwargs;
		let comma = false;
		const ensure = (valid) => {
			if (!valid) throw syntaxError("invalid syntax for function call expression", line);
		};
		const closed = () => this.current.type === "rparen";
		while (!closed()) {
			if (comma) {
				this.expect("comma");
				if (closed()) break;
			}
			if (this.skipIf("mul")) {
				ensure(dynArgs === void 0 && dynKwargs === void 0);
				dynArgs = this.expression();
			} else if (this.skipIf("pow")) {
				ensure(dynKwargs === void 0);
				dynKwargs = this.expression();
			} else if (this.current.type === "name" && this.ahead.type === "assign") {
				ensure(dynKwargs === void 0);
				const name = this.next().value;
				this.next();
				if (kwargs.some((other) => other.name === name)) throw syntaxError(`keyword argument repeated: ${name}`, line);
				kwargs.push({
					name,
					value: this.expression()
				});
			} else {
				ensure(dynArgs === void 0 && dynKwargs === void 0 && kwargs.length === 0);
				args.push(this.expression());
			}
			comma = true;
		}
		this.expect("rparen");
		return {
			args,
			kwargs,
			dynArgs,
			dynKwargs
		};
	}
	#dottedName() {
		let name = this.expectName();
		while (this.skipIf("dot")) name += `.${this.expectName()}`;
		return name;
	}
	/** Filters in a row; the first pipe is left out when they start a filter block. */
	filter(start, inline) {
		let node;
		let first = inline;
		while (first || this.current.type === "pipe") {
			if (!first) this.next();
			first = false;
			const { line } = this.current;
			const name = this.#dottedName();
			const args = this.current.type === "lparen" ? this.#callArgs() : NO_ARGS;
			node = {
				kind: "filter",
				operand: node ?? start,
				name,
				...args,
				line
			};
		}
		return node;
	}
	#test(operand) {
		const { line } = this.next();
		const negated = this.skipName("not");
		const name = this.#dottedName();
		let args = NO_ARGS;
		if (this.current.type === "lparen") args = this.#callArgs();
		else if (TEST_ARGUMENT.has(this.current.type) && !this.isName("else", "or", "and")) {
			if (this.isName("is")) throw syntaxError("You cannot chain multiple tests with is", this.current.line);
			args = {
				...NO_ARGS,
				args: [this.postfix(this.primary(false))]
			};
		}
		const node = {
			kind: "test",
			operand,
			name,
			...args,
			line
		};
		return negated ? {
			kind: "not",
			operand: node,
			line
		} : node;
	}
};
// src/jinja/lexer.ts
const OPERATORS = {
	"+": "add",
	"-": "sub",
	"/": "div",
	"//": "floordiv",
	"*": "mul",
	"%": "mod",
	"**": "pow",
	"~": "tilde",
	"[": "lbracket",
	"]": "rbracket",
	"(": "lparen",
	")": "rparen",
	"{": "lbrace",
	"}": "rbrace",
	"==": "eq",
	"!=": "ne",
	">": "gt",
	">=": "gteq",
	"<": "lt",
	"<=": "lteq",
	"=": "assign",
	".": "dot",
	":": "colon",
	"|": "pipe",
	",": "comma",
	";": "semicolon"
};
const SPACE$2 = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const WHITESPACE = new RegExp(`${SPACE$2}+`, "y");
const ONLY_WHITESPACE = new RegExp(`^${SPACE$2}+$`);
const TRAILING_WHITESPACE = new RegExp(`${SPACE$2}+$`);
const OPENING = /\{[%{#]/g;
const RAW_BEGIN = new RegExp(`\\{%([-+]?)${SPACE$2}*raw${SPACE$2}*(?:-%\\}${SPACE$2}*|%\\})`, "y");
const RAW_END = new RegExp(`\\{%([-+]?)${SPACE$2}*endraw${SPACE$2}*(?:\\+%\\}|-%\\}${SPACE$2}*|%\\}\\n?)`, "g");
const COMMENT_END = new RegExp(`\\+#\\}|-#\\}${SPACE$2}*|#\\}\\n?`, "g");
const BLOCK_END = new RegExp(`\\+%\\}|-%\\}${SPACE$2}*|%\\}\\n?`, "y");
const VARIABLE_END = new RegExp(`-\\}\\}${SPACE$2}*|\\}\\}`, "y");
const FLOAT = /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy;
const INTEGER = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy;
const NAME = /[\p{L}\p{N}\p{Mn}\p{Mc}\p{Pc}\u00b7\u0387\u1369-\u1371\u19da]+/uy;
const ASCII_NAME = /[A-Za-z0-9_]+/y;
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const STRING = /'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[+\-/*%~[\](){}><=.:|,;]/y;
const CLOSING = {
	"(": ")",
	"[": "]",
	"{": "}"
};
const NEWLINE = /\r\n|\r|\n/g;
/** Splits a template into tokens, with trim_blocks and lstrip_blocks on. */
function tokenize(source) {
	return new Lexer(source).tokens();
}
var Lexer = class {
	#source;
	#out = [];
	#at = 0;
	#line = 1;
	#lineStarting = true;
	constructor(source) {
		const text = source.replace(NEWLINE, "\n");
		this.#source = text.endsWith("\n") ? text.slice(0, -1) : text;
	}
	tokens() {
		while (this.#at < this.#source.length) this.#root();
		this.#push("eof", "");
		return this.#out;
	}
	#push(type, value) {
		this.#out.push({
			type,
			value,
			line: this.#line
		});
	}
	#match(pattern) {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.#source);
	}
	#advance(text) {
		this.#at += text.length;
		this.#line += newlines(text);
		if (text !== "") this.#lineStarting = text.endsWith("\n");
	}
	#root() {
		const opening = this.#match(OPENING);
		if (opening === null) {
			const rest = this.#source.slice(this.#at);
			this.#push("data", rest);
			this.#advance(rest);
			return;
		}
		const data = this.#source.slice(this.#at, opening.index);
		const begin = opening[0];
		this.#at = opening.index;
		const raw = begin === "{%" ? this.#match(RAW_BEGIN) : null;
		const sign = raw === null ? this.#sign(opening.index + 2) : raw[1] ?? "";
		this.#data(data, sign, begin !== "{{");
		this.#advance(raw === null ? begin + sign : raw[0]);
		if (raw !== null) this.#raw();
		else if (begin === "{#") this.#comment();
		else if (begin === "{{") this.#tag("variable_begin", "variable_end", VARIABLE_END);
		else this.#tag("block_begin", "block_end", BLOCK_END);
	}
	#sign(at) {
		const next = this.#source.charAt(at);
		return next === "-" || next === "+" ? next : "";
	}
	/** Emits the text before a tag, stripped as the tag's sign and lstrip_blocks ask. */
	#data(text, sign, lstrip) {
		let kept = text;
		if (sign === "-") kept = text.replace(TRAILING_WHITESPACE, "");
		else if (sign !== "+" && lstrip) {
			const lineStart = text.lastIndexOf("\n") + 1;
			if ((lineStart > 0 || this.#lineStarting) && ONLY_WHITESPACE.test(text.slice(lineStart))) kept = text.slice(0, lineStart);
		}
		if (kept !== "") this.#push("data", kept);
		this.#line += newlines(text);
	}
	#comment() {
		const end = this.#match(COMMENT_END);
		if (end === null) throw syntaxError("Missing end of comment tag", this.#line);
		this.#advance(this.#source.slice(this.#at, end.index + end[0].length));
	}
	#raw() {
		const end = this.#match(RAW_END);
		if (end === null) throw syntaxError("Missing end of raw directive", this.#line);
		const body = this.#source.slice(this.#at, end.index);
		this.#data(body, end[1] ?? "", true);
		this.#at = end.index;
		this.#advance(end[0]);
	}
	#tag(begin, end, endPattern) {
		this.#push(begin, "");
		const open = [];
		while (true) {
			if (open.length === 0) {
				const close = this.#match(endPattern);
				if (close !== null) {
					this.#push(end, "");
					this.#advance(close[0]);
					return;
				}
			}
			if (this.#at >= this.#source.length) return;
			this.#token(open);
		}
	}
	#token(open) {
		const space = this.#match(WHITESPACE);
		if (space !== null) {
			this.#advance(space[0]);
			return;
		}
		const real = this.#match(FLOAT);
		if (real !== null) {
			this.#take("float", float(Number(real[0].replaceAll("_", ""))), real[0]);
			return;
		}
		const whole = this.#match(INTEGER);
		if (whole !== null) {
			this.#take("integer", integer(BigInt(whole[0].replaceAll("_", ""))), whole[0]);
			return;
		}
		const name = this.#name();
		if (name !== void 0) {
			this.#take("name", name, name);
			return;
		}
		const string = this.#match(STRING);
		if (string !== null) {
			this.#take("string", unescaped(string[0].slice(1, -1), this.#line), string[0]);
			return;
		}
		const operator = this.#match(OPERATOR)?.[0];
		if (operator === void 0) throw syntaxError(`unexpected char '${String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0)}' at ${this.#at}`, this.#line);
		this.#balance(operator, open);
		this.#take(OPERATORS[operator], operator, operator);
	}
	#take(type, value, text) {
		this.#push(type, value);
		this.#advance(text);
	}
	#name() {
		const ascii = this.#match(ASCII_NAME);
		const name = this.#source.charCodeAt(this.#at + (ascii === null ? 0 : ascii[0].length)) >= 128 ? this.#match(NAME)?.[0] : ascii?.[0];
		if (name !== void 0 && !IDENTIFIER.test(name)) throw syntaxError("Invalid character in identifier", this.#line);
		return name;
	}
	#balance(operator, open) {
		const closing = CLOSING[operator];
		if (closing !== void 0) open.push(closing);
		else if (operator === ")" || operator === "]" || operator === "}") {
			const expected = open.pop();
			if (expected === void 0) throw syntaxError(`unexpected '${operator}'`, this.#line);
			if (expected !== operator) throw syntaxError(`unexpected '${operator}', expected '${expected}'`, this.#line);
		}
	}
};
function newlines(text) {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
	return count;
}
const ESCAPE = /\\(\n|[\\'"abfnrtv]|[0-7]{1,3}|x[\da-fA-F]{0,2}|u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|N|$)/g;
const SIMPLE_ESCAPES = {
	"\n": "",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
const HEX_LENGTH = {
	x: 2,
	u: 4,
	U: 8
};
const MAX_CODE_POINT = 1114111;
/** Python's unicode-escape: an escape it does not know stays as written. */
function unescaped(text, line) {
	if (!text.includes("\\")) return text;
	return text.replace(ESCAPE, (whole, sequence) => {
		const simple = SIMPLE_ESCAPES[sequence];
		if (simple !== void 0) return simple;
		if (/^[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence, 8));
		if (sequence === "N") throw unsupported$1("escape:\\N", line);
		const hexLength = HEX_LENGTH[whole.charAt(1)];
		if (hexLength === void 0) throw syntaxError("\\ at end of string", line);
		const digits = sequence.slice(1);
		if (digits.length !== hexLength) throw syntaxError(`truncated \\${whole.charAt(1)}${"X".repeat(hexLength)} escape`, line);
		const code = Number.parseInt(digits, 16);
		if (code > MAX_CODE_POINT) throw syntaxError("illegal Unicode character", line);
		return String.fromCodePoint(code);
	});
}
// src/jinja/parser.ts
const REFUSED = /* @__PURE__ */ new Set([
	"include",
	"import",
	"from",
	"extends",
	"block",
	"autoescape"
]);
const UNASSIGNABLE = "const";
/** Parses a template's source; throws TemplateError of kind syntax or unsupported. */
function parse(source) {
	return new Parser$1(tokenize(source)).template();
}
var Parser$1 = class extends ExpressionParser {
	#openTags = [];
	#endTags = [];
	template() {
		return this.#statements([]);
	}
	/** Statements up to one of the end tags, which becomes the current token. */
	#statements(endTags) {
		const body = [];
		let parts = [];
		let partsLine = 0;
		const flush = () => {
			if (parts.length > 0) body.push({
				kind: "output",
				parts,
				line: partsLine
			});
			parts = [];
		};
		if (endTags.length > 0) this.#endTags.push(endTags);
		while (this.current.type !== "eof") {
			const token = this.next();
			if (parts.length === 0) partsLine = token.line;
			if (token.type === "data") parts.push(token.value);
			else if (token.type === "variable_begin") {
				parts.push(this.tuple());
				this.expect("variable_end");
			} else {
				flush();
				if (this.isName(...endTags)) {
					this.#endTags.pop();
					return body;
				}
				body.push(...this.nested(() => this.#statement()));
				this.expect("block_end");
			}
		}
		flush();
		if (endTags.length > 0) throw this.#lost(void 0, this.current.line);
		return body;
	}
	#block(...endTags) {
		this.skipIf("colon");
		this.expect("block_end");
		return this.#statements(endTags);
	}
	#closed(endTag) {
		const body = this.#block(endTag);
		this.next();
		return body;
	}
	#statement() {
		const { type, value, line } = this.current;
		if (type !== "name") throw syntaxError("tag name expected", line);
		const tag = value;
		if (REFUSED.has(tag)) throw unsupported$1(`statement:${tag}`, line);
		this.#openTags.push(tag);
		const statement = this.#tagged(tag, line);
		this.#openTags.pop();
		return statement;
	}
	#tagged(tag, line) {
		switch (tag) {
			case "for": return [this.#for()];
			case "if": return [this.#if()];
			case "set": return [this.#set()];
			case "print": return this.#print();
			case "macro": return [this.#macro()];
			case "call": return [this.#call()];
			case "filter": {
				this.next();
				const filter = this.filter(void 0, true);
				if (filter === void 0) throw this.unexpected("name");
				return [{
					kind: "filterblock",
					filter,
					body: this.#closed("endfilter"),
					line
				}];
			}
			case "with": return [this.#with()];
			case "generation":
				this.next();
				return [{
					kind: "generation",
					body: this.#closed("endgeneration"),
					line
				}];
			case "break":
			case "continue":
				this.next();
				return [{
					kind: tag,
					line
				}];
			default:
				this.#openTags.pop();
				throw this.#lost(tag, line);
		}
	}
	#lost(tag, line) {
		const looking = this.#endTags.at(-1)?.map((name) => `'${name}'`);
		const expected = this.#endTags.flat();
		const message = [tag === void 0 ? "Unexpected end of template." : `Encountered unknown tag '${tag}'.`];
		if (looking !== void 0 && tag !== void 0 && expected.includes(tag)) message.push(`You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for ${looking.join(" or ")}.`);
		else if (looking !== void 0) message.push(`Jinja was looking for the following tags: ${looking.join(" or ")}.`);
		const innermost = this.#openTags.at(-1);
		if (innermost !== void 0) message.push(`The innermost block that needs to be closed is '${innermost}'.`);
		return syntaxError(message.join(" "), line);
	}
	#for() {
		const { line } = this.next();
		const target = this.#target({ end: "in" });
		if (!this.skipName("in")) throw this.unexpected("in");
		return {
			kind: "for",
			target,
			iter: this.tuple({
				condition: false,
				end: "recursive"
			}),
			test: this.skipName("if") ? this.expression() : void 0,
			recursive: this.skipName("recursive"),
			body: this.#block("endfor", "else"),
			otherwise: this.next().value === "else" ? this.#closed("endfor") : [],
			line
		};
	}
	#if() {
		const { line } = this.current;
		const branches = [];
		let otherwise = [];
		while (true) {
			const branchLine = this.next().line;
			const test = this.tuple({ condition: false });
			branches.push({
				test,
				body: this.#block("elif", "else", "endif"),
				line: branchLine
			});
			if (this.isName("elif")) continue;
			if (this.next().value === "else") otherwise = this.#closed("endif");
			return {
				kind: "if",
				branches,
				otherwise,
				line
			};
		}
	}
	#set() {
		const { line } = this.next();
		const target = this.#target({ namespace: true });
		if (this.skipIf("assign")) return {
			kind: "set",
			target,
			value: this.tuple(),
			line
		};
		return {
			kind: "setblock",
			target,
			filter: this.filter(void 0, false),
			body: this.#closed("endset"),
			line
		};
	}
	#print() {
		const { line } = this.next();
		const parts = [];
		while (this.current.type !== "block_end") {
			if (parts.length > 0) this.expect("comma");
			parts.push(this.expression());
		}
		return parts.length === 0 ? [] : [{
			kind: "output",
			parts,
			line
		}];
	}
	#with() {
		const { line } = this.next();
		const bindings = [];
		while (this.current.type !== "block_end") {
			if (bindings.length > 0) this.expect("comma");
			const target = this.#target({});
			this.expect("assign");
			bindings.push({
				target,
				value: this.expression()
			});
		}
		return {
			kind: "with",
			bindings,
			body: this.#closed("endwith"),
			line
		};
	}
	#macro() {
		const { line } = this.next();
		return {
			kind: "macro",
			name: this.#assignedName(),
			...this.#signature(),
			body: this.#closed("endmacro"),
			line
		};
	}
	#call() {
		const { line } = this.next();
		const signature = this.current.type === "lparen" ? this.#signature() : {
			params: [],
			defaults: []
		};
		const call = this.expression();
		if (call.kind !== "call") throw syntaxError("expected call", line);
		return {
			kind: "callblock",
			call,
			...signature,
			body: this.#closed("endcall"),
			line
		};
	}
	#signature() {
		const params = [];
		const defaults = [];
		const { line } = this.expect("lparen");
		while (this.current.type !== "rparen") {
			if (params.length > 0) this.expect("comma");
			const name = this.#assignedName();
			if (params.includes(name)) throw syntaxError(`duplicate argument '${name}' in function definition`, line);
			params.push(name);
			if (this.skipIf("assign")) defaults.push(this.expression());
			else if (defaults.length > 0) throw syntaxError("non-default argument follows default argument", this.current.line);
		}
		this.expect("rparen");
		return {
			params,
			defaults
		};
	}
	#assignedName() {
		const { line } = this.current;
		const name = this.expectName();
		if (/^(?:true|false|none|True|False|None)$/.test(name)) throw syntaxError("can't assign to 'name'", line);
		return name;
	}
	#target(options) {
		const { line } = this.current;
		return assignable(this.tuple({
			simplified: true,
			...options
		}), line);
	}
};
function assignable(node, line) {
	switch (node.kind) {
		case "name":
		case "nsref": return node;
		case "tuple": return {
			kind: "tuple",
			items: node.items.map((item) => assignable(item, line)),
			line: node.line
		};
		case UNASSIGNABLE:
		case "list":
		case "dict": throw syntaxError(`can't assign to '${node.kind}'`, line);
		default: throw syntaxError(`can't assign to '${describe({
			type: "name",
			value: node.kind,
			line
		})}'`, line);
	}
}
// src/jinja/spans.ts
/** The context with every message's content, and the texts of its parts, marked as that message's. */
function markedContext(context) {
	const { messages } = context;
	if (!Array.isArray(messages)) return context;
	return {
		...context,
		messages: messages.map(markedMessage)
	};
}
function markedMessage(message, index) {
	if (!isMapping(message) || mappingGet(message, "content") === void 0) return message;
	return replaced(message, "content", (content) => {
		return Array.isArray(content) ? content.map((part) => markedPart(part, index)) : marked(content, index);
	});
}
function markedPart(part, index) {
	if (isMapping(part) && typeof mappingGet(part, "text") === "string") return replaced(part, "text", (text) => marked(text, index));
	return marked(part, index);
}
function replaced(mapping, key, change) {
	return new Dict(mappingEntries(mapping).map(([name, value]) => [name, name === key ? change(value) : value]));
}
function marked(text, message) {
	return typeof text === "string" ? new Str(text, false, [{
		message,
		start: 0,
		end: text.length
	}]) : text;
}
// src/jinja/index.ts
/** Compiles a template's source; throws TemplateError of kind syntax, unsupported or limit. */
function compile(source) {
	const usage = {
		features: /* @__PURE__ */ new Set(),
		variables: /* @__PURE__ */ new Set()
	};
	const execute = guarded(() => {
		const body = parse(source);
		if (undeclaredIn(body, ["self"]).has("self")) throw unsupported$1("global:self", void 0);
		return compileTemplate(body, usage);
	});
	return {
		variables: [...usage.variables].sort(),
		features: [...usage.features].sort(),
		render(context, options) {
			const plain = renderOnce(execute, context, options, false);
			if (options.spans !== true) return plain.rendered;
			return {
				...plain.rendered,
				contents: contentSpans(execute, context, options, plain.rendered.text)
			};
		}
	};
}
const NO_NAMES = [];
function renderOnce(execute, context, options, tracked) {
	return withRun({
		context,
		clock: options.now,
		steps: options.maxSteps ?? 1e7,
		maxOutput: options.maxOutput ?? 33554432,
		maxDepth: options.maxDepth ?? 200,
		marks: tracked ? [] : void 0
	}, () => {
		guarded(execute);
		checkJoinable();
		return {
			rendered: {
				text: run$1.out,
				generation: run$1.generation,
				readsClock: run$1.readsClock,
				undefinedNames: run$1.undefinedNames === void 0 ? NO_NAMES : [...run$1.undefinedNames].sort()
			},
			marks: run$1.marks ?? []
		};
	});
}
/** Renders again with marked contents; the spans hold only if the text is the very same. */
function contentSpans(execute, context, options, text) {
	try {
		const { rendered, marks } = renderOnce(execute, markedContext(context), options, true);
		if (rendered.text !== text) return [];
		return marks.toSorted((a, b) => a.start - b.start || a.end - b.end);
	} catch (error) {
		if (error instanceof TemplateError) return [];
		throw error;
	}
}
/** The engine recurses with the template and its data: a full stack is a limit like the others. */
function guarded(body) {
	try {
		return body();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new TemplateError("limit", "template exceeds the limit of the stack or of memory", { line: run$1.line });
	}
}
// src/tokenizer/unicode-tables.ts
/** Names, in the order in which GENERAL_CATEGORIES numbers them. */
const GENERAL_CATEGORY_NAMES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn";
/** Oniguruma: runs over all code points, one base-36 digit of category and a base-36 length. */
const GENERAL_CATEGORIES = "pw m1 h3 j1 h3 d1 e1 h1 i1 h1 c1 h2 8a h2 i3 h2 0q d1 h1 e1 k1 b1 k1 1q d1 i1 e1 i1 px m1 h1 j4 l1 h1 k1 l1 41 f1 i1 q1 l1 k1 l1 i1 a2 k1 11 h2 k1 a1 41 g1 a3 h1 0n i1 07 1o i1 18 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 02 11 01 11 01 13 02 11 01 11 02 11 03 12 04 11 02 11 03 13 02 11 02 11 01 11 01 11 02 11 01 12 01 11 02 11 03 11 01 11 02 12 41 01 13 44 01 21 11 01 21 11 01 21 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 21 11 01 11 03 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 17 02 11 02 12 01 11 04 11 01 11 01 11 01 11 01 11x 41 1r 3i k4 3c ke 35 k7 31 k1 31 kh 534 01 11 01 11 31 k1 01 11 t2 31 13 h1 01 t4 k2 01 h1 03 t1 01 t1 02 11 0h t1 09 1z 01 12 03 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 15 01 11 i1 01 11 02 12 01f 11c 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 l1 55 72 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 02 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 t1 012 t2 31 h6 115 h1 c1 t2 l2 j1 t1 519 c1 51 h1 52 h1 52 h1 51 t8 4r t4 44 h2 tb q6 i3 h2 j1 h2 l2 5b h1 q1 h3 4w 31 4a 5l 8a h4 42 51 42r h1 41 57 q1 l1 56 32 52 l1 54 42 8a 43 l2 41 he t1 q1 41 51 4u 5r t2 42h 5b 41 te 8a 4x 59 32 l1 h3 31 t2 51 j2 4m 54 31 59 31 53 31 55 t2 hf t1 4p 53 t2 h1 t1 4b t5 4o k1 46 t1 q2 t5 59 415 31 5o q1 5w 61 41i 51 61 51 41 63 58 64 51 62 41 57 4a 52 h2 8a h1 31 4f 51 62 t1 48 t2 42 t2 4m t1 47 t1 41 t3 44 t2 51 41 63 54 t2 62 t2 62 51 41 t8 61 t4 42 t1 43 52 t2 8a 42 j2 a6 l1 j1 41 h1 51 t2 52 61 t1 46 t4 42 t2 4m t1 47 t1 42 t1 42 t1 42 t2 51 t1 63 52 t4 52 t2 53 t3 51 t7 44 t1 41 t7 8a 52 43 51 h1 ta 52 61 t1 49 t1 43 t1 4m t1 47 t1 42 t1 45 t2 51 41 63 55 t1 52 61 t1 62 51 t2 41 tf 42 52 t2 8a h1 j1 t7 41 56 t1 51 62 t1 48 t2 42 t2 4m t1 47 t1 42 t1 45 t2 51 41 61 51 61 54 t2 62 t2 62 51 t7 52 61 t4 42 t1 43 52 t2 8a l1 41 a6 ta 51 41 t1 46 t3 43 t1 44 t3 42 t1 41 t1 42 t3 42 t3 43 t3 4c t4 62 51 62 t3 63 t1 63 51 t2 41 t6 61 te 8a a3 l6 j1 l1 t5 51 63 51 48 t1 43 t1 4n t1 4g t2 51 41 53 64 t1 53 t1 54 t7 52 t1 43 t2 41 t2 42 52 t2 8a t7 h1 a7 l1 41 51 62 h1 48 t1 43 t1 4n t1 4a t1 45 t2 51 41 61 51 65 t1 51 62 t1 62 52 t7 62 t6 42 t1 42 52 t2 8a t1 42 61 tc 52 62 49 t1 43 t1 415 52 41 63 54 t1 63 t1 63 51 41 l1 t4 43 61 a7 43 52 t2 8a a9 l1 46 t1 51 62 t1 4i t3 4o t1 49 t1 41 t2 47 t3 51 t4 63 53 t1 51 t1 68 t6 8a t2 62 h1 tc 41c 51 42 57 t4 j1 46 31 58 h1 8a h2 t11 42 t1 41 t1 45 t1 4o t1 41 t1 4a 51 42 59 41 t2 45 t1 31 t1 57 t1 8a t2 44 tw 41 l3 hf l1 h1 l3 52 l6 8a aa l1 51 l1 51 l1 51 d1 e1 d1 e1 62 48 t1 410 t4 5e 61 55 h1 52 45 5b t1 510 t1 l8 51 l6 t1 l2 h5 l4 h2 t11 417 62 54 61 56 61 52 62 52 41 8a h6 46 62 52 44 53 41 63 42 67 43 54 4d 51 62 52 66 51 41 61 8a 63 51 l2 012 t1 01 t5 01 t2 117 h1 31 13 495 t1 44 t2 47 t1 41 t1 44 t2 415 t1 44 t2 4x t1 44 t2 47 t1 41 t1 44 t2 4f t1 41l t1 44 t2 41v t2 53 h9 ak t3 4g la t6 02e t2 16 t2 c1 4h8 l1 h1 4h m1 4q d1 e1 t3 423 h3 93 48 t7 4i 53 61 t9 4j 52 61 h2 t9 4i 52 tc 4d t1 43 t1 52 tc 41g 52 61 57 68 51 62 5b h3 31 h3 j1 41 51 t2 8a t6 aa t6 h6 c1 h4 53 q1 51 8a t6 4z 31 41h t7 45 52 4y 51 41 t5 41y ta 4v t1 53 64 52 63 t4 62 51 66 53 t4 l1 t3 h2 8a 4u t2 45 tb 418 t4 4q t6 8a a1 t3 ly 4n 52 62 51 t2 h2 41h 61 51 61 57 t1 51 61 51 62 58 66 5a t2 51 8a t6 8a t6 h7 31 h6 t2 5e 71 5g t1d 54 61 41b 51 61 55 61 51 65 51 62 48 t1 h2 8a h7 la 59 l9 h3 52 61 4u 61 54 62 52 61 53 42 8a 418 51 61 52 63 51 61 53 62 t8 h4 410 68 58 62 52 t3 h5 8a t3 43 8a 4u 36 h2 19 01 11 t5 017 t2 03 h8 t8 53 h1 5d 61 57 44 51 46 51 42 61 52 41 t5 118 31r 1d 31 1y 311 51s 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 19 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 19 08 16 t2 06 t2 18 08 18 08 16 t2 06 t2 18 t1 01 t1 01 t1 01 t1 01 18 08 1e t2 18 28 18 28 18 28 15 t1 12 04 21 k1 11 k3 13 t1 12 04 21 k3 14 t2 12 04 t1 k3 18 05 k3 t2 13 t1 12 04 21 k2 t1 mb q5 c6 h2 f1 g1 d1 f2 g1 d1 f1 h8 n1 o1 q5 m1 h9 f1 g1 h4 b2 h3 i1 d1 e1 hb i1 h1 b1 ha m1 q5 t1 qa a1 31 t2 a6 i3 d1 e1 31 aa i3 d1 e1 t1 3d t3 jx tf 5d 74 51 73 5c tf l2 01 l4 01 l2 11 03 12 03 11 l1 01 l2 i1 05 l6 01 l1 01 l1 01 l1 04 l1 11 04 11 44 11 l2 12 02 i5 01 14 l1 i1 l2 11 l1 ag 9z 01 11 94 a1 l2 t4 i5 l5 i2 l4 i1 l2 i1 l2 i1 l7 i1 lv i2 l2 i1 l1 i1 lv i7g l8 d1 e1 d1 e1 lk i2 l7 d1 e1 l29 i1 lu ip l14 i6 l20 tm lb tl a1o l26 am l53 i1 l9 i1 l1i i8 l33 i1 l6w d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 au l18 i5 d1 e1 iv d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 ig l74 i3n d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 i1r d1 e1 d1 e1 iw d1 e1 i76 l1c il l2 i6 l13 t2 lw t1 l2x 01c 11c 01 11 03 12 01 11 01 11 01 11 04 11 01 12 01 16 32 03 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 l6 01 11 01 11 53 01 11 t5 h4 a1 h2 112 t1 11 t5 11 t2 41k t7 31 h1 te 51 4n t9 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 5w h2 f1 g1 f1 g1 h3 f1 g1 h1 f1 g1 h9 c1 h2 c1 h1 f1 g1 h2 f1 g1 d1 e1 d1 e1 d1 e1 d1 e1 h5 31 ha c2 h4 c1 h1 d1 hd l2 h3 d1 e1 d1 e1 d1 e1 d1 e1 c1 ty lq t1 l2h tc l5y tq lg m1 h3 l1 31 41 91 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 l2 d1 e1 d1 e1 d1 e1 d1 e1 c1 d1 e2 l1 99 54 62 c1 35 l2 93 31 41 h1 l2 t1 42e t2 52 k2 32 41 c1 42i h1 33 41 t5 417 t1 42m t1 l2 a4 la 4w l12 t9 l1 4g lv t1 aa lu a8 l1 af lw aa l13 af l8w 4534 l1s 4g7p 31 4vr t3 l1j t9 414 36 h2 47g 31 h3 4g 8a 42 tk 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 41 51 73 h1 5a h1 31 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 32 52 41y 9a 52 h6 t8 kn 39 k2 01 11 01 11 01 11 01 11 01 11 01 11 01 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 31 18 01 11 01 11 02 11 01 11 01 11 01 11 01 11 31 k2 01 11 01 11 41 01 11 01 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 05 11 05 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 04 11 01 11 02 11 t2 01 11 t1 11 t1 11 01 11 01 11 01 11 01 tl 33 01 11 41 32 11 47 51 43 51 44 51 4n 62 52 61 l4 51 t3 a6 l2 j1 l1 t6 41g h4 t8 62 41e 6g 52 t8 h2 8a t6 5i 46 h3 41 h1 42 51 8a 4s 58 h2 4n 5b 62 tb h1 4t t3 53 61 41b 51 62 54 62 52 63 hd t1 31 8a t4 h2 45 51 31 49 8a 45 t1 415 56 62 52 62 52 t9 43 51 48 51 61 t2 8a t2 h4 4g 31 46 l3 41 61 51 61 41e 51 41 53 42 52 45 52 41 51 41 to 42 31 h2 4b 61 52 62 h2 41 32 61 51 ta 46 t2 46 t2 46 t9 47 t1 47 t1 117 k1 34 19 31 k2 t4 128 4z 62 51 62 51 62 h1 61 51 t2 8a t6 48mc tc 4n t4 41d t4 r1kw s4xs 4a6 t2 42y t12 17 tc 15 t5 41 51 4a i1 4d t1 45 t1 41 t1 42 t1 42 t1 430 kh tg 4a3 e1 d1 lg 41s t2 41i t7 l1 tw 4c j1 l3 5g h7 d1 e1 h1 t6 5g h1 c2 b2 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 h2 d1 e1 h4 b3 h3 t1 h4 c1 d1 e1 d1 e1 d1 e1 h3 i1 c1 i3 t1 h1 j1 h2 t4 45 t1 43r t2 q1 t1 h3 j1 h3 d1 e1 h1 i1 h1 c1 h2 8a h2 i3 h2 0q d1 h1 e1 k1 b1 k1 1q d1 i1 e1 i1 d1 e1 h1 d1 e1 h2 4a 31 419 32 4v t3 46 t2 46 t2 46 t2 43 t3 j2 i1 k1 l1 j2 t1 l1 i4 l2 ta q3 l2 t2 4c t1 4q t1 4j t1 42 t1 4f t2 4e ty 43f t5 h3 t4 a19 t3 l9 91h a4 lh a2 l3 t1 ld t3 l1 t1b l19 51 t3m 4t t3 41d tf 51 ar t4 4w a4 t9 4k 91 48 91 t5 412 55 t5 4u t1 h1 410 t4 48 h1 95 t16 014 114 426 t2 8a t6 010 t4 110 t4 414 t8 41g tb h1 0b t1 0f t1 07 t1 02 t1 1b t1 1f t1 17 t1 12 t3 41g tc 48n t9 4m ta 48 to 36 t1 316 t1 39 t1x 46 t2 41 t1 418 t1 42 t3 41 t2 4n t1 h1 a8 4n l2 a7 4v t8 a9 t1c 4j t1 42 t5 a5 4m a6 t3 h1 4q t5 h1 t1s 41k t4 a2 42 ag t2 a1a 41 53 t1 52 t5 54 44 t1 43 t1 4t t2 53 t4 51 a9 t7 h9 t7 4t a2 h1 4t a3 tw 48 l1 4s 52 t4 a5 h7 t9 41i t3 h7 4m t2 a8 4j t5 a8 4i t7 h4 tc a7 t28 421 t1j 01f td 11f t7 a6 410 54 t8 8a t6 8a 44 31 41 0m t3 55 c1 31 1m t8 i2 t5s av t1 416 t1 52 c1 t2 42 tg 43 t1j 54 4t aa 41 t8 4m 5b a4 h5 tm 4i 54 h4 t12 4l a7 tk 4n t9 61 51 61 41h 5f h7 t4 ak 8a 51 42 52 41 t9 53 61 419 63 54 62 52 h2 q1 h4 51 ta q1 t2 4p t7 8a t6 53 410 55 61 58 t1 8a h4 41 62 41 t8 4z 51 h2 41 t9 52 61 41c 63 59 62 44 h4 54 h1 61 51 8a 41 h1 41 h3 t1 ak tb 4i t1 4p 63 53 62 51 61 52 h6 51 42 51 t1q 47 t1 41 t1 44 t1 4f t1 4a h1 t6 41b 51 63 58 t5 8a t6 52 62 t1 48 t2 42 t2 4m t1 47 t1 42 t1 45 t1 52 41 62 51 64 t2 62 t2 63 t2 41 t6 61 t5 45 62 t2 57 t3 55 tb 4a t1 41 t2 41 t1 412 t1 41 63 56 t1 61 t2 61 t1 64 t1 62 51 61 51 41 51 41 h2 t1 h2 t8 52 tt 41h 63 58 62 53 61 51 44 h5 8a h2 t1 h1 51 43 tu 41c 63 56 61 51 64 52 61 52 42 h1 41 t8 8a t4m 41b 63 54 t2 64 52 61 52 hn 44 52 ty 41c 63 58 62 51 61 52 h3 41 tb 8a t6 hd tj 417 51 61 51 62 56 61 51 41 h1 t6 8a t6 8k ts 4r t2 51 61 51 62 54 61 55 t4 8a a2 h3 l1 47 t55 418 63 59 61 52 h1 t2s 0w 1w 8a a9 tc 48 t2 41 t2 48 t1 42 t1 4o 66 t1 62 t2 52 61 51 41 61 41 61 51 h3 t9 8a t1y 48 t2 413 63 54 t2 52 64 51 41 h1 41 61 tr 41 5a 414 56 61 41 54 h8 51 t8 41 56 62 53 41a 5d 61 52 h3 41 h5 td 421 t7 ha t52 4x h1 te 8a t6 49 t1 411 61 57 t1 56 61 51 41 h5 ta 8a aj t3 h2 4u t2 5m t1 61 57 61 52 61 52 t21 47 t1 42 t1 412 56 t3 51 t1 52 t1 57 41 51 t8 8a t6 46 t1 42 t1 4w 65 t1 52 t1 62 51 61 51 41 t7 8a t8m 4j 52 62 h2 t7 52 41 61 4d t1 4y 62 55 t3 62 51 61 51 hd 8a 51 t2d 41 tf al l8 j4 lh td h1 4pm t2u 933 t1 h5 tb 45g t218 42p h2 td 4ts qg 51 46 5f ta 432z t5 4g7 t5a1 4u 5c 63 53 8a t1c6 4ft t7 4v t1 8a t4 h2 427 t1 8a t6 4u t2 55 h1 ta 41c 57 h5 l4 34 h1 l1 ta 8a t1 a7 t1 4l t5 4j tc0 33 414 32 h3 8a t5i 0w 1w an h4 t2t 423 t4 51 41 61j t7 54 3d t1s 32 h1 31 51 tb 62 te 44qg t8 4ye t15 4a t6w7 34 t1 37 t1 32 t1 483 tf 41 tt 43 t2 41 te 44 t8 4b0 t1s4 42z t5 4d t3 49 t7 4a t2 l1 52 h1 q4 t318 l6o 8a t6 lc4 t24 51a t2 5n t9 l38 t1o l6u ta l13 t2 l1o 62 53 l3 66 q8 58 l2 57 lu 54 l1p tl l1u 53 l1 t3e ak tc ak tc l2f t9 ap t3r 0q 1q 0q 17 t1 1i 0q 1q 01 t1 02 t2 01 t2 02 t2 04 t1 08 14 t1 11 t1 17 t1 1b 0q 1q 02 t1 04 t2 08 t1 07 t1 1q 02 t1 04 t1 05 t1 01 t3 07 t1 1q 0q 1q 0q 1q 0q 1q 0q 1q 0q 1q 0q 1s t2 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 01 11 t2 81e le8 51j l4 51e l8 51 le 51 l2 h5 tf 55 t1 5f tuo 1a 41 1k t6 16 t5x 57 t1 5h t2 57 t1 52 t1 55 t5 31q tx 51 t34 419 t3 57 37 t2 8a t4 41 l1 t8w 4u 51 th 418 54 8a t5 j1 tcw 4r 31 54 8a t5y 4u 52 41 8a t4 h1 tdc 47 t1 44 t1 42 t1 4f t1 45h t2 a9 57 t15 0y 1y 57 31 t4 8a t4 h2 tlt a1n l1 a3 j1 a4 t24 a19 l1 af t5e 44 t1 4r t1 42 t1 41 t2 41 t1 4a t1 44 t1 41 t1 41 t6 41 t4 41 t1 41 t1 41 t1 43 t1 42 t1 41 t2 41 t1 41 t1 41 t1 41 t1 41 t1 42 t1 41 t2 44 t1 47 t1 44 t1 44 t1 41 t1 4a t1 4h t5 43 t1 45 t1 4h t1g i2 t7i l18 t4 l2s tc lf t2 lf t1 lf t1 l11 ta ad l4h t1k lt td l18 t4 l9 t7 l2 te l6 t4a l6z k5 lk8 t4 lh t3 ld t3 l3b t4 l2n t6 lc t4 l1 tf lc t4 l1k t8 la t6 l14 t8 lu t2 lc t4 l2 t1q l9g tc le t2 ld t3 la t5 l1k t7 lf t2 lb t6 l9 t7 l43 t1 l2k 8a tsm 4wyo tw 437e t6 466 t2 44g2 te 45rl tf 4ha t1wi 4f2 t15u 43t7 t5 438g tf975 q1 tu q2o t3k 56o t1e6o s1eke t2 s1eke t2";
/** Oniguruma's \\w: pairs of gap and length, base 36, as all range tables below. */
const ONIG_WORD = "1c a 7 q 4 1 1 q 1b 1 7 2 1 1 3 2 1 3 1 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 1 4t 1 12 2 1 6 15 8 19 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 22 4 2u 1 8 2 a 1 j 2 1 g 1n 2 2t e 1i 4 1 2 1 2 1a i s 4 b 5 o 1 6 8 23 1 3l 2 a 1 j 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 c a 1 1 1 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 g b 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 a 9 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 a 1 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e a g d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a g 4 1 8 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 5 5 4 7 5 2 a a 6 1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 2 d 1m 5 f 1 a 13 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 1 n 2 6 a b 1 1 1 1 1 4 a 1 10 4 k 1 i 1 10 9 1 1l 22 6 26 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 3 w g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 m 9 m b k c d 1 3 1 2 c 2c 3 1 4 2 2 a x 3 1 b 6 2h 7 17 5 1y a v 1 c 4 c a 14 2 5 b 18 4 q 6 a 12 s 4 1r 1 t 2 b 6 a d 1 8 v 1d 25 3 a h 9 c 38 c 1k 8 a 3 1d 2 b 5 17 2 3 g 3 1 13 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 1u 2 j 1 s 1 d 1 g d 1f x h 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 9 c 12 1 1 5 1 2 1k 7 1 f o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p f 1 5 2 5 4 2e 2 2 2 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 s k 1f 1 a 1 37 11 9 2 2v 2 1v 2 2 1 1 1 8 l 1i 4 1 j 1g c 1y a a 6 o 3 1 1 1d 2 10 c t 3 1t e b 6 v 1 1j 9 e 2 a 6 n 3 21 o 3 2 g 2 5 a 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f 1 2 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 4 g g g 3 2 o 3 w 5 1 3r j a 7 q 4 1 1 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 3s 1 3m t 3 1d f 1 v w d u 5 17 5 u 2 10 4 8 1 5 16 4e 2 a 6 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 2 3 4 1 w t 3 t z 8 1 u p 1i a m a j d i 32 21 1j 1f d 1f d 14 8 a 6 12 3 5 1 n 6y 16 1 2 3 2 g 3 1j x a 1 8 x v m 16 l r n 9 1z v g 9 1o 7 1 d p 7 a 6 1h 1 a 4 4 8 10 2 1 9 1x 4 4 1 d 1 1 z i 1 11 6 4 1q 7 1 1 1 4 1 f 1 a 7 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 b a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 8 d 2 t 23 5 a 4 4 u 1y 1 1 8 a 4m 1i 2 9 n 6 y 1t 3 1 b a 12 1l 7 a 6 k s r 2 f 4 a 6 7 55 1n 2t 22 l 8 2 1 2 8 1 2 1 u 1 2 2 9 c a 1y 8 2 1a 2 8 1 2 r 1r 8 1 8 22 3 1 i 21 5j x f a 6 9 1 19 1 9 f a o u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m n 9 h 1 15 3 5 d b 2d 1 27 pm 2u 33 h 5g 218 2p f ts g m a 32z 5 g7 5a1 1m 1c6 ft 7 v 1 a 6 27 1 a 6 u 2 5 b 1j 9 4 c a 9 l 5 j c0 19 3 a 5i 1s 3k 23 4 1l 7 h 1s 2 1 2 b 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 3 2 381 a ee 1a 2 n f2 5 3 6 8 8 2 7 u 4 44 3 cb 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 2 1e e8 1j 4 1e 8 1 e 1 m 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e 2 a 4 1 8x v h 1m d2 16 5y 17 dh 7 1 4 1 2 1 f 1 5h b 7 15 24 4 a x2 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 21y a sm wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g f9e8 6o";
/** Oniguruma's \\s. */
const ONIG_SPACE = "9 5 i 1 2s 1 q 1 4bj 1 1vj b t 2 5 1 1b 1 334 1";
/** Oniguruma's [[:alpha:]]. */
const ONIG_ALPHA = "1t q 6 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 2e 1 t i 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 8 4m 1 12 2 1 6 15 13 e 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 1k 1 7 e 2u 1 8 4 8 4 3 a 3 2 1 g 1c d 2t o x 9 2 4 1 5 o 2 j j p 7 b 5 o 1 6 8 1 8 16 a c 3 7 6 24 1 g 1 3 4 f d j 1 8 2 2 2 m 1 7 1 1 3 4 3 8 2 2 2 2 1 1 8 1 4 2 1 5 c 2 a 1 4 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 4 5 4 2 2 2 4 1 7 4 1 1 h 6 b 3 1 9 1 3 1 m 1 7 1 2 1 5 3 9 1 3 1 2 3 1 f 4 l 4 4 3 1 8 2 2 2 m 1 7 1 2 1 5 3 8 2 2 2 2 9 2 4 2 1 5 d 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 3 3 1 6 1 14 d 1 3 1 n 1 g 3 8 1 3 1 3 8 2 1 3 2 1 2 4 s 4 1 8 1 3 1 n 1 a 1 5 3 8 1 3 1 3 8 2 6 2 1 4 d 3 c d 1 3 1 15 2 8 1 3 1 3 1 1 5 4 7 5 m 6 1 3 1 i 3 o 1 9 1 1 2 7 8 6 1 1 1 8 i 2 d 1m 5 7 6 1 1f 2 1 1 1 5 1 o 1 1 1 j 1 3 2 5 1 1 6 1 e 4 w 1 1r 8 1 10 4 j 4 g 1 10 1v 1j 1 1 2 5 g 1s a 4 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 11 g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 k b l c k c d 1 3 1 2 c 1g 2 j e 1 4 1 1v 2h 7 17 5 1y a v 1 c 4 9 n u 2 5 b 18 4 q 1i s 4 1r 2 k 1e 1 n 2 b 3 1d 1g 1 f 1 8 1f 16 2 4 a 18 1 b e 1j m 3 a 10 2 b 5 17 2 3 15 4 1 6 1 2 3 1 5 5c j y b 7q 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 38 1 d 1 g d 2t 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 4 3 2 c 12 1 1 5 1 2 1k 7 1 g n 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p 9 7 5 2 5 4 2e 6 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 g a 2 k 1b 5 8 3 35 13 9 2 2v 2 1v 2 2 1 1 1 8 l k 1 x o 1g c 1w 1 1 18 6 3 1 1 3 a x 5 z d t 3 1f 1 c f 1 g g a 5 1 1j 9 e i n 3 1x 1 1 1 1 o 3 2 g 2 4 b 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f l 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 38 5 1 3r 10 q 6 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 7f t 3 1d 1b w d u 5 17 5 u 2 10 4 8 1 5 16 4e i 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 16 t 3 t z 8 1 s r 1i a m a j d i 32 21 1j 1f d 1f d 14 y s 3 1 5 n 6y 16 1 2 3 2 g 3 1j 1 3 t a 1 8 m 16 i 1a l r n 9 1y 17 5 a 1l 9 1 d p n 1f h 4 8 z 3 1 9 1s 1 4 9 2 a 1 1 1 z i 1 y 2 1 6 4 1q 7 1 1 1 4 1 f 1 a 7 1l n 4 1 8 2 2 2 m 1 7 1 2 1 5 3 8 2 2 2 2 3 1 6 1 5 7 s a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 2 3 1 1 1 18 1u 1 3 1 4 k 3 u 1u 2 2 1 1 54 1i 2 7 p 6 y 1r 1 1 3 1 1n 1i 2 1 1z r 2 e l 7 55 1l 2v 1s v 8 2 1 2 8 1 2 1 u 1 2 2 2 2 4 2l 8 2 1a 2 6 1 1 1 2 r 1f 2 a h 20 5 1 i 21 5j x v 9 1 19 1 7 1 1 1d u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 3 1 1 2 2 o 6 1 2 1 11 1 2 1 4 1 1 93 n 9 h 1 15 3 3 33 1 27 pm 2u 33 h 5g 218 2p f ts h 6 p 32z 5 g7 5a1 1b 1ch ft 7 v h 27 h u i 1c g 4 v l 5 j c0 19 5v 1s 3k 23 4 1l 7 h 1s 2 1 1 c 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 4 1 4m9 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 1f8 v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 a 7 g 1 8x u i 18 dg s 6c u 2 1 dr 7 1 4 1 2 1 f 1 5h 1n 1w 3 1 3 1 xg 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 2uu wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g";
/** Oniguruma's [[:upper:]]. */
const ONIG_UPPER = "1t q 2t n 1 7 x 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 3 2 1 1 1 2 1 3 2 4 1 2 1 3 3 2 1 2 1 1 1 1 1 2 1 1 2 1 1 2 1 3 1 1 1 2 3 1 7 1 2 1 2 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 2 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 7 2 1 2 2 1 1 4 1 1 1 1 1 1 1 1 81 1 1 1 3 1 8 1 6 1 1 3 1 1 1 2 1 h 1 9 z 1 2 3 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 2 1 1 2 2 1f 1c 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 12 289 12 1 1 5 1 k2 2e 1oz 1 6 17 2 3 8w 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 8 8 6 a 8 8 8 8 6 b 1 1 1 1 1 1 1 8 8 20 4 c 4 c 4 c 5 b 4 7a 1 4 1 3 3 2 3 2 1 3 5 6 1 1 1 1 1 1 4 2 4 a 2 5 1 q g j 1 mq q 1f4 1c 1c 1 1 3 2 1 1 1 1 1 1 4 1 1 2 1 8 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 8 1 1 1 4 1 nyl 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 j 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3r 1 1 1 1 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 a 1 1 1 1 2 1 1 1 1 1 1 1 1 4 1 1 1 2 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 5 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 4 1 1 1 2 3 1 5 1 1 1 1 1 1 1 o 1 h7v q xx 14 3s 10 4c b 1 f 1 7 1 2 1d6 1f 4d m 27u w gw0 w k2o q q q q q q 1 1 2 2 1 2 2 2 4 1 8 q q q 2 1 4 2 8 1 7 r 2 1 4 1 5 1 1 3 7 r q q q q q q q q q q q u p x p x p x p x p x 1 3ed y 1la q 6 q 6 q";
/** Oniguruma's [[:lower:]]. */
const ONIG_LOWER = "2p q 1b 1 a 1 4 1 10 o 1 8 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 3 2 1 1 1 2 1 3 2 4 1 2 1 3 3 2 1 2 1 1 1 1 1 2 1 1 2 1 1 2 1 3 1 1 1 2 2 2 3 6 1 2 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 2 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 7 2 1 2 2 1 1 4 1 1 1 1 1 1 1 1 1x 1 10 7 2 u 5 2o 1 17 1 1 1 3 1 2 4 i 1 r z 1 2 3 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 1 2 1 2 2 1f 1c 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1c 15 287 17 1 4 l4 6 1oi 9 1 1 39 5c 1t 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 8 6 a 8 8 8 8 6 a 8 8 8 8 e 2 8 8 8 8 8 8 5 1 2 6 1 3 3 1 2 8 4 2 2 8 8 a 3 1 2 3d 1 d 1 g d 31 1 3 2 3 1 r 1 4 1 4 1 2 2 8 4 4 1 x g 4 1 nf q 1fq 1c 1 1 3 2 1 1 1 1 1 1 4 1 1 2 1 8 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 7 1 1 1 4 1 c 12 1 1 5 1 nwz 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 j 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3 3p 1 1 1 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 a 1 1 1 1 2 1 1 1 1 1 1 1 1 1 4 1 1 1 2 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 5 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 4 1 1 1 2 1 3 1 1 1 1 1 1 1 1 1 1 1 m 3 1 1 1 3 mt 17 1 e 6 28 fnk 7 c 5 tl q y5 14 3s 10 4b b 1 f 1 7 1 2 cj 1 2 3 1 16 1 9 zp 1f 3h m 27u w gw0 w k2i q q 7 1 i q q q 4 1 1 1 7 1 b q q q q q q q q q q q q q q q q q s s p 1 6 q p 1 6 q p 1 6 q p 1 6 q p 1 6 1 1 1f8 a 1 k 6 6 79 1q 1pw y";
/** Oniguruma's [[:punct:]]. */
const ONIG_PUNCT = "x f a 7 q 6 q 4 y 9 1 2 1 4 2 1 1 3 2 1 3 1 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 8 1 5 2 1 1 32 1 3v 1 5z 6 15 2 2 3 1a 1 1 1 2 1 2 1 18 2 h a b 1 1 3 22 4 2u 1 9 1 a 1 j 2 1 e 6g 4 4 2 1c f v 1 15 1 63 2 a 1 3l 2 6 2 1 1 3c 1 3d 2 3i 1 3m 8 3g 1 7 1 4 1 5m 1 15 1 3e 1 22 1 f 1 a 2 4l n 2 6 k 1 1 1 1 1 1 4 1z 1 1k 8 1 6 1 d 33 6 26 2 2j 1 h0 9 13 a 2u 1 h8 2 18 2 26 3 1z 2 4d 3 1 4 10 b 8l 1 3 2 48 y u 2 3k 7 1 6 4g 2 a h 9 c 3g 4 1n 5 1q 2 1s 8 b 1 kp 1 1 3 b 3 d 3 d 3 d 2 h o 8 1b r 5 b 5 h x 1r 2 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 1 1m 2 4 ii m b 29 26 m hi u rk 2 w 1 2x 6d 6 e 4 1 2 34 1 3z 1b 1 1a y q 1 2h c 5y q g 1 4 3 p f 1 5 2 5 3 2j 2 3 1 2i 1 44 2 4 a w 12 9 1 g v b u 8 1 f w a 13 f 8w 534 1s h3k 1j 1j 2 7h 3 2r 1 a 1 37 6 8 n 9 2 2v 2 4d 4 a 4 1m 4 2e 2 14 3 1 1 1d 2 1b 1 2p d g 2 3g 4 n 3 2s 2 g 2 2x 1 e 2 3j 1 fnh 1 3s h aj i 3j 1 18 4 g a m z 1 j 1 4 45 f a 7 q 6 q b 3e 7 1 7 d 2 76 3 1g 9 1l h 2 3 1 d 3 1 1b 19 bm 1 1c 1 bi 1 kn 1 v 2 4m 1 v 1 7k 9 12 1 20 1 13 7 1u 7 2h 4 cx 1 v 2 7x 1 4n 5 18 4 59 7 31 2 1 4 3i 4 1c 2 27 4 4 1 d 1 1 3 2g 6 2z 1 8a 2 1 2 36 5 a 2 1 1 2w 1 6y n 2x 3 s d 24 1 3m 4 6z 1 7c 3 4b 1 2k 8 2b 3 1 5 2l a 5z 1 2n 5 16 2 hx 2 22 d 3p t d 1 vk 5 29o 2 bjv 2 3p 1 1t 9 4 2 fb 3 87 4 93 1 f5l 1 2 1 31c 6o g c4 4c 38 1o 6u a 13 2 1o 5 3 m 2 7 u 4 1p l 1u 3 1 56 2f oa 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 1o e8 1j 4 1e 8 1 e 1 7 1c3 1 bz 1 lb 1 ny 2 ng 1 3 1 3h 1 ch 2 7i 18 4 2s c f 2 f 1 f 1 11 n 4h 1k t d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 c 4 2 1q 9g c e 2 d 3 a 5 1k 7 f 2 b 6 9 7 43 1 2k";
/** Oniguruma's scripts, those that tokenizers name. */
const ONIG_SCRIPTS = [
	["Arabic", "16o 5 1 6 1 e 1 3 1 w 1 a b q 1 30 1 y 28 1c 6o v 1 2 5 23 1 t 1bv4 37 g a3 2 28 2 1i 7 1 w g 34 5 1 3r 31f v 1v 3 1j 4 181s 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2"],
	["Armenian", "10x 12 2 1e 2 3 1chv 5"],
	["Bengali", "1vk 4 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p"],
	["Bopomofo", "kq 2 93t 17 34 w"],
	["Common", "0 1t q 6 q 1b 1 f 1 5 n 1 v 1 ch 13 5 5 2 k 38 1 9 1 6 1 1 1 hp 1 6 1 e 1 3 1 w 1 4c 1 ec 1 3l 2 yh 1 b9 4 82 1 167 3 1z 2 5n 2 1 1 y5 1 d 1 7 4 1 6 1 3 2 1 lh c 2 2f 1 b 3 b 1 f h x 1r 12 1 3 2 6 1 r 1 h 15 3 4 ii m b l ps 74 hg 2 w 1 2x e8 2m b6 l 1 1 1 p f 8 4 4 2j 2 3 1 2i 2 43 g w 12 9 1 1c 1s v 29 1b 1 2g 4o 534 1s hkw y 2u 3 4l a 6s 1 4g 1 az 1 e 2 g5u 2 5s a m z 1 j 1 4 43 1 1 w q 6 q b a 1 19 2 1s 7 1 7 a 5 76 3 4 19 3 9 28 d 1f 19 6c r 10o4 4 318 6y 6 c4 4c 38 1o 6u a 13 2 1q 3 h 8 2 7 u 4 1p 5x k c k c 2f 9 p 3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 84 2 1e 41d 1w 24 1p jm 18 4 2s c f 2 f 1 f 1 11 a 4u 1k q 1 2 d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 c 4 2 1q 9g c e 2 d 3 a 5 1k 7 f 2 b 6 9 7 43 1 2u gvlz 1 u 2o"],
	["Cyrillic", "sg 3p 2 4p 4ls b 4g 1 24 1 38n w nr4 2o ham 2 18n4 1q x 1"],
	["Devanagari", "1s0 29 4 f 2 q vhc w mio a"],
	["Georgian", "3a8 12 1 1 5 1 2 17 1 4 2a8 17 2 3 37k 12 1 1 5 1"],
	["Greek", "og 4 1 3 2 4 1 1 4 1 1 1 1 3 1 1 1 k 1 1r e g 4yu 5 1e 5 4 5 2c 1 8w m 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 3 1 9 87 1 rb2 1 gyi 27 h 1 155r 1y"],
	["Gujarati", "22p 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 c 7 7"],
	["Hangul", "3cw 74 5ym 2 75 2m 35 v 1t v nhd t hv 8mc c n 4 1d 7tw v 3 6 2 6 2 6 2 3"],
	["Han", "96o q 1 2h c 5y 1b 1 1 1 p 9 e 4 qs 534 1s g74 hkw a6 2 2y n48 2 c 2 sge wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g"],
	["Hebrew", "13l 1j 8 r 4 6 1cfc q 1 5 1 1 1 2 1 2 1 a"],
	["Hiragana", "9j5 2e 6 3 23q9 7z i 1 t 3 crx 1"],
	["Inherited", "lc 34 7p 2 ck b q 1 kg 4 3ff v e9 3 1 d 1 7 4 1 6 1 3 2 5i 1s ek 2 5e x 309 4 2z 2 14kl g g e r3 1 6a 1 38a 1 1138 1a 2 n f4 3 h 8 2 7 u 4 h45u 6o"],
	["Kannada", "2gw d 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3"],
	["Katakana", "9lt 2i 2 3 6o g 5s 1b 1 2g 14b2 a 1 19 ytu 4 1 7 1 2 1 1 7z 3 1e 1 e 4"],
	["Khmer", "4n4 2m 2 a 6 a di w"],
	["Lao", "2v5 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4"],
	["Latin", "1t q 6 q 1b 1 f 1 5 n 1 v 1 ch 13 5 55n 12 6 1d 5 4 5 d 1 1y 1t 74 a9 1 d 1 g d 3x 2 6 1 r 1 h 15 253 w o82 2u 3 1v 2 2 1 1 1 8 l e mo 17 1 9 1 4 fpy 7 t6 q 6 q 1lx 6 1 16 1 9 16it v 6 6"],
	["Malayalam", "2kg d 1 3 1 1f 1 3 1 6 4 g 2 q"],
	["Mongolian", "4qo 2 2 1 1 k 6 2h 7 17 1e45 d"],
	["Myanmar", "35s 4g u9s v 2p w le8 k"],
	["Sinhala", "2o1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 3 1fcc k"],
	["Tamil", "29u 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e l 1ih1 1e d 1"],
	["Telugu", "2dc d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a 7 9"],
	["Thai", "2rl 1m 5 s"],
	["Tibetan", "2yo 20 1 10 4 13 1 10 1 f 1 7 4 2"]
];
/** char::is_whitespace of Rust's std. */
const RUST_SPACE = "9 5 i 1 2s 1 q 1 4bj 1 1vj b t 2 5 1 1b 1 334 1";
/** char::is_numeric of Rust's std. */
const RUST_NUMERIC = "1c a 3c 2 5 1 2 3 141 a 3q a 5i a bg a 3a a 4 6 30 a 3a a 3a a 2 6 32 d 37 a 8 7 2v a 2w 7 7 j 31 a 2o a 3a a 1y k 7g a 1y a jz k oh 3 6n a 6 a m a 8c a 3k b 4l a 6 a 52 a 2e a 3q a 6 a t2 1 3 6 6 a 5i 1f 2 5 k6 1o 26 m hi u 12h 1 ll 1 p 9 e 3 9j 4 3u a u 8 1 f w a 13 f msg a 58 a 8w 6 4a a 12 a 5i a m a 2e a ba a geu a dp 19 c 1l h 2 9h r 10 4 t 1 8 1 3q 5 5m a q6 8 p 7 13 9 23 5 m 6 4g 2 2 g 2 1a 1s 9 1g 2 u 3 23 5 2w 8 o 8 15 7 96 6 1c a 6 a 7q v 4e a 16 4 34 7 3q u 3k a 1o a 40 a 7 k 6z a 9i a 3a a ae a 2u a 6 k 24 c bo j 2l a ie a 2e t 6b a 1y a 1i a 9y a 2u l tn 33 c01 a 1t2 a 2e a 3q a 1 7 em a 7a n 9p 3 id5 a 152 k c k 30 p ut 1e 1ts a bq a dy a 6v a jw 9 3k a lz 1n 1 3 1 4 24 19 1 f qq d 25f a";
/** \\w of the regex crate. */
const REGEX_CRATE_WORD = "1c a 7 q 4 1 1 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 1 4t 1 12 2 1 6 15 8 19 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 22 4 2u 1 8 2 a 1 j 2 1 g 1n 2 2t e 1i 4 1 2 1 2 1a i s 4 b 5 o 1 6 8 23 1 3l 2 a 1 j 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 c a 1 1 1 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 g b 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 a 9 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 a 1 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e a g d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a g 4 1 8 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 5 5 4 7 5 2 a a 6 1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 2 d 1m 5 f 1 a 13 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 1 n 2 6 a b 1 1 1 1 1 4 a 1 10 4 k 1 i 1 10 9 1 1l 22 6 26 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 3 w g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 m 9 m b k c d 1 3 1 2 c 2c 3 1 4 2 2 a x 3 1 b 6 2h 7 17 5 1y a v 1 c 4 c a 14 2 5 b 18 4 q 6 a 12 s 4 1r 1 t 2 b 6 a d 1 8 v 1d 25 3 a h 9 c 38 c 1k 8 a 3 1d 2 b 5 17 2 3 g 3 1 13 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 f 2 1d 2 j 1 s 1 d 1 g d 1f x h 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 9 c 12 1 1 5 1 2 1k 7 1 f o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p f 1 5 2 5 4 2e 2 2 2 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 s k 1f 1 a 1 37 11 9 2 2v 2 1v 2 2 1 1 1 8 l 1i 4 1 j 1g c 1y a a 6 o 3 1 1 1d 2 10 c t 3 1t e b 6 v 1 1j 9 e 2 a 6 n 3 21 o 3 2 g 2 5 a 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f 1 2 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 4 g g g 3 2 o 3 w 5 1 3r j a 7 q 4 1 1 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 3s 1 3m t 3 1d f 1 v w d u 5 17 5 u 2 10 4 8 1 5 16 4e 2 a 6 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 2 3 4 1 w t 3 t z 8 1 u p 1i a m a j d i 32 21 1j 1f d 1f d 14 8 a 6 12 3 5 1 n 6y 16 1 2 3 2 g 3 1j x a 1 8 x v m 16 l r n 9 1z v g 9 1o 7 1 d p 7 a 6 1h 1 a 4 4 8 10 2 1 9 1x 4 4 1 d 1 1 z i 1 11 6 4 1q 7 1 1 1 4 1 f 1 a 7 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 b a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 8 d 2 t 23 5 a 4 4 u 1y 1 1 8 a 4m 1i 2 9 n 6 y 1t 3 1 b a 12 1l 7 a 6 k s r 2 f 4 a 6 7 55 1n 2t 22 l 8 2 1 2 8 1 2 1 u 1 2 2 9 c a 1y 8 2 1a 2 8 1 2 r 1r 8 1 8 22 3 1 i 21 5j x f a 6 9 1 19 1 9 f a o u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m n 9 h 1 15 3 5 d b 2d 1 27 pm 2u 33 h 5g 218 2p f ts g m a 32z 5 g7 5a1 1m 1c6 ft 7 v 1 a 6 27 1 a 6 u 2 5 b 1j 9 4 c a 9 l 5 j c0 19 3 a 5i 1s 3k 23 4 1l 7 h 1s 2 1 2 b 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 3 2 381 a ee 1a 2 n f2 5 3 6 8 8 2 7 u 4 44 3 cb 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 2 1e e8 1j 4 1e 8 1 e 1 m 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e 2 a 4 1 8x v h 1m d2 16 5y 17 dh 7 1 4 1 2 1 f 1 5h b 7 15 24 4 a x2 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 21y a sm wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g f9e8 6o";
/** What the Punctuation and BertPreTokenizer pre-tokenizers split on. */
const PUNCTUATION = "x f a 7 q 6 q 4 y 1 5 1 3 1 a 2 3 1 3 1 ji 1 8 1 cy 6 15 2 1f 1 1 1 2 1 2 1 18 2 k 2 1 2 d 1 2 2 22 4 2u 1 17 e 6h 3 1i f v 1 79 2 a 1 an 1 lf 1 2i 1 a 2 4o f 1 1 11 4 1z 1 22 5 4 2 33 6 4r 1 h0 9 47 1 h8 2 18 2 26 3 1z 2 4d 3 1 3 11 b 8p 2 60 2 3k 7 1 6 4s 7 4b 4 1n 5 1q 2 1s 8 b 1 n0 o 8 k 1 d 1 c u 2 e 2 hl 4 t 2 u5 e 27 2 v a b7 m 1r 4 w 2 l7 4 1 2 34 1 3z 1b 1 j ce 3 4 a 2 c g 1 c 1 2q 1 2i 1 mwy 2 7h 3 2r 1 a 1 37 6 ak 4 2e 2 14 3 1 1 1d 2 1b 1 2p d g 2 3g 4 3i 2 g 2 6x 1 g2a 2 5s a m z 1 e 1 1 4 1 1 2 45 3 1 6 1 4 a 2 3 2 q 3 1 1 r 1 1 1 1 7 be 3 ik 1 1c 1 bi 1 kn 1 5j 1 v 1 7k 9 12 1 34 7 1u 7 2h 4 x6 7 31 2 1 4 3i 4 1c 2 27 5 3 1 d 1 1 3 2g 6 2z 1 f0 1 6y n 2x 3 6w 3 2lt 5 dtl 2 3p 1 1t 5 8 1 g2i 1 5wn 5";
/** What the StripAccents normalizer removes. */
const COMBINING_MARKS = "lc 34 7n 7 7b 19 1 1 1 2 1 2 1 1 20 b 1c l g 1 2t 7 2 6 2 2 1 4 z 1 u r 2j b 1m 9 y 4 1 9 1 3 1 5 17 3 3c e 1 x 1i 3 1 i 1 7 a 2 t 3 1k 1 1 7 2 2 2 3 9 1 a 2 t 3 1k 1 1 5 4 2 2 3 3 1 u 2 3 1 b 3 1k 1 1 8 1 3 1 3 k 2 t 3 1k 1 1 7 2 2 2 3 8 2 a 2 u 1 1n 5 3 3 1 4 9 1 14 4 1m 7 1 3 1 4 7 2 b 2 t 3 1k 1 1 7 1 3 1 4 7 2 b 2 t 3 1m 7 1 3 1 4 9 1 a 2 u 2 1y 1 4 6 1 1 1 8 i 2 1p 1 2 7 c 8 2q 1 2 6 1 2 b 6 22 2 r 1 1 1 1 1 4 2 1d k 1 2 5 b 1 10 9 1 2s k n 4 4 3 1 3 2 7 3 4 d c 1 1 a 4 jj 3 qa 3 t 3 t 2 u 2 1s w 9 1 19 3 3b 2 y 1 3a c 4 c 63 5 1l a 1 t 2 1 1c f 1t 5 1b h 12 9 c 3 u d 1k e 1c k 48 3 1 l 4 1 4 3 3 2 5i 1i 5 5 k0 x 2da 3 3x 1 2o w fe 6 2x 2 n9w 4 1 a w 2 28 2 7k 1 3 1 4 1 n 5 2g 2 1e i q i 1g 8 p d 18 4 1b e 10 1 1v e c 1 8 2 19 3 1e 1 1 3 2 2 5 2 1 1 15 5 5 2 6k 8 1 2 fn4 1 kh g g g r1 1 6a 1 45 5 1ae 3 1 2 5 4 14 3 4 1 4l 2 109 3 1h f 1k 4 19 b 1x 3 10 e 1q 1 c 3 1c e 9 3 2n c 6 1 4g c l 4 1k 1 1 7 2 2 2 3 9 1 a 2 2 7 3 5 5c i 2x k 6j 7 2 9 r 2 2a h 2y d 2t f zn 8 1 8 2a m 1 e fg9 5 1n 7 t6 1a g 4 f7u 2 43q 5 3 6 8 8 2 7 u 4 44 3 1iz 1j 4 1e 8 1 e 1 m 5 1 f 11s 7 1 h 2 7 1 2 1 5 1ph 7 31 7 gzhx 6o";
/** What BertNormalizer removes after NFD. */
const BERT_ACCENTS = "lc 34 7n 5 7d 19 1 1 1 2 1 2 1 1 20 b 1c l g 1 2t 7 2 6 2 2 1 4 z 1 u r 2j b 1m 9 y 4 1 9 1 3 1 5 17 3 3r w 1j 1 1 1 4 8 4 1 3 7 a 2 t 1 1m 1 4 4 8 1 k 2 t 2 1l 1 4 2 4 2 2 3 3 1 u 2 3 1 b 2 1l 1 4 5 1 2 4 1 k 2 t 1 1m 1 2 1 1 4 8 1 8 1 b 2 u 1 1p 1 c 1 1e 1 1p 3 5 3 1 4 7 2 b 2 t 1 1m 1 2 1 6 1 5 2 k 2 t 1 1r 4 8 1 k 2 2u 1 7 3 1 1 2i 1 2 7 c 8 2q 1 2 6 1 2 b 6 22 2 r 1 1 1 1 1 1j e 1 5 1 2 5 b 1 10 9 1 2u 4 1 6 1 2 2 2 p 2 4 3 g 4 d 1 2 2 6 1 f 1 jj 3 qa 3 t 3 t 2 u 2 1s 2 1 7 8 1 2 b 9 1 19 3 4b 1 3a 3 4 2 9 1 6 3 63 2 2 1 1m 1 1 7 1 1 1 1 2 8 6 a 2 1 1c e 1u 4 1c 1 1 5 1 1 5 1 14 9 c 2 w 4 2 2 1 3 1k 1 1 2 3 1 1 3 1m 8 2 2 48 3 1 d 1 7 4 1 6 1 3 2 5i 1i 6 4 k0 d 4 1 3 c 2da 3 3x 1 2o w fe 4 2z 2 n9w 1 4 a w 2 28 2 7k 1 3 1 4 1 p 2 4d 1 r i 1g 8 p b 1a 3 1c 1 2 4 2 1 14 1 1v 6 2 2 2 2 c 1 8 1 1b 1 1f 1 1 3 2 2 5 2 1 1 16 2 8 1 6m 1 2 1 4 1 fn4 1 kh g g g r1 1 6a 1 45 5 1ae 3 1 2 5 4 14 3 4 1 4l 2 10a 1 1i f 1k 3 1d 4 2 2 1x 3 10 5 1 8 1q 1 c 2 1g 9 b 3 2q 3 2 1 1 2 4n 1 3 8 l 2 1m 1 3 1 11 7 3 5 8u 6 1 1 4 2 1 2 6m 4 6 2 1 2 r 2 2d 8 2 1 1 2 2y 1 1 1 2 6 1 1 2t 3 2 4 1 5 gjo 5 1n 7 uw 4 f7u 2 43s 3 h 8 2 7 u 4 44 3 1iz 1j 4 1e 8 1 e 1 m 5 1 f 2sg 7 gzl5 6o";
/** What BertNormalizer's clean_text removes. */
const BERT_CONTROLS = "0 9 2 2 1 i 2n x d 1 11u 6 m 1 5c 1 1d 1 3cu 1 1ks 5 q 5 1d 5 1 a 11u8 4xs 16n 1 6x 3 1 1 3b3 1 xya 4 43z 8 h406 1 u 2o 1egw 1eke 2 1eke";
/** char::to_lowercase to one character: start, count, step, delta. */
const LOWERCASE = "1t,q,1,w 5c,n,1,w 60,7,1,w 74,o,2,1 8i,3,2,1 8p,8,2,1 96,n,2,1 ag,1,1,-3d ah,3,2,1 ap,1,1,5u aq,2,2,1 au,1,1,5q av,1,1,1 ax,2,1,5p az,1,1,1 b2,1,1,27 b3,1,1,5m b4,1,1,5n b5,1,1,1 b7,1,1,5p b8,1,1,5r ba,1,1,5v bb,1,1,5t bc,1,1,1 bg,1,1,5v bh,1,1,5x bj,1,1,5y bk,3,2,1 bq,1,1,62 br,1,1,1 bt,1,1,62 bw,1,1,1 by,1,1,62 bz,1,1,1 c1,2,1,61 c3,2,2,1 c7,1,1,63 c8,1,1,1 cc,1,1,1 ck,1,1,2 cl,1,1,1 cn,1,1,2 co,1,1,1 cq,1,1,2 cr,9,2,1 da,9,2,1 dt,1,1,2 du,2,2,1 dy,1,1,-2p dz,1,1,-1k e0,k,2,1 f4,1,1,-3m f6,9,2,1 fu,1,1,8bv fv,1,1,1 fx,1,1,-4j fy,1,1,8bs g1,1,1,1 g3,1,1,-5f g4,1,1,1x g5,1,1,1z g6,5,2,1 og,2,2,1 om,1,1,1 ov,1,1,38 p2,1,1,12 p4,3,1,11 p8,1,1,1s pa,2,1,1r pd,h,1,w pv,9,1,w r3,1,1,8 rc,c,2,1 s4,1,1,-1o s7,1,1,1 s9,1,1,-7 sa,1,1,1 sd,3,1,-3m sg,g,1,28 sw,w,1,w v4,h,2,1 wa,r,2,1 xs,1,1,f xt,7,2,1 y8,1c,2,1 10x,12,1,1c 3a8,12,1,5ls 3bb,1,1,5ls 3bh,1,1,5ls 3vk,28,1,tzk 3xs,6,1,8 5mx,1,1,1 5n4,17,1,-2bk 5od,3,1,-2bk 5xc,23,2,1 61q,1,1,-5vj 61s,1c,2,1 64o,8,1,-8 654,6,1,-8 65k,8,1,-8 660,8,1,-8 66g,6,1,-8 66x,4,2,-8 67c,8,1,-8 688,8,1,-8 68o,8,1,-8 694,8,1,-8 69k,2,1,-8 69m,2,1,-22 69o,1,1,-9 6a0,4,1,-2e 6a4,1,1,-9 6ag,2,1,-8 6ai,2,1,-2s 6aw,2,1,-8 6ay,2,1,-34 6b0,1,1,-7 6bc,2,1,-3k 6be,2,1,-3i 6bg,1,1,-9 6jq,1,1,-5st 6ju,1,1,-6gv 6jv,1,1,-6di 6k2,1,1,s 6lc,g,1,g 6mb,1,1,1 792,q,1,q 8ow,1c,1,1c 8rk,1,1,1 8rm,1,1,-8af 8rn,1,1,-2xy 8ro,1,1,-89z 8rr,3,2,1 8rx,1,1,-8bg 8ry,1,1,-8al 8rz,1,1,-8bj 8s0,1,1,-8bi 8s2,1,1,1 8s5,1,1,1 8se,2,1,-8cf 8sg,1e,2,1 8vf,2,2,1 8vm,1,1,1 wu8,n,2,1 ww0,e,2,1 x0i,7,2,1 x0y,v,2,1 x2x,2,2,1 x31,1,1,-r9g x32,5,2,1 x3f,1,1,1 x3h,1,1,-wmg x3k,2,2,1 x3q,a,2,1 x4a,1,1,-wn8 x4b,1,1,-wnj x4c,1,1,-wnf x4d,1,1,-wn5 x4e,1,1,-wn8 x4g,1,1,-wlu x4h,1,1,-wmi x4i,1,1,-wlx x4j,1,1,ps x4k,8,2,1 x50,1,1,-1c x51,1,1,-wn7 x52,1,1,-raw x53,2,2,1 x57,1,1,-wo7 x58,8,2,1 x5o,1,1,-wu9 x6d,1,1,1 1ee9,q,1,w 1fcw,14,1,14 1fhs,10,1,14 1fn4,b,1,13 1fng,f,1,13 1fnw,7,1,13 1fo4,2,1,13 1h1c,1f,1,1s 1h74,m,1,w 1jfk,w,1,w 20cg,w,1,w 20f4,p,1,r 2olc,y,1,y";
/** char::to_lowercase to several characters. */
const LOWERCASE_SPECIAL = "8g,2x,lj";
/** Full canonical decompositions (Hangul left out): gap, then the characters. */
const NFD_MAPPINGS = "5c,1t,lc 1,1t,ld 1,1t,le 1,1t,lf 1,1t,lk 1,1t,lm 2,1v,mf 1,1x,lc 1,1x,ld 1,1x,le 1,1x,lk 1,21,lc 1,21,ld 1,21,le 1,21,lk 2,26,lf 1,27,lc 1,27,ld 1,27,le 1,27,lf 1,27,lk 3,2d,lc 1,2d,ld 1,2d,le 1,2d,lk 1,2h,ld 3,2p,lc 1,2p,ld 1,2p,le 1,2p,lf 1,2p,lk 1,2p,lm 2,2r,mf 1,2t,lc 1,2t,ld 1,2t,le 1,2t,lk 1,2x,lc 1,2x,ld 1,2x,le 1,2x,lk 2,32,lf 1,33,lc 1,33,ld 1,33,le 1,33,lf 1,33,lk 3,39,lc 1,39,ld 1,39,le 1,39,lk 1,3d,ld 2,3d,lk 1,1t,lg 1,2p,lg 1,1t,li 1,2p,li 1,1t,mg 1,2p,mg 1,1v,ld 1,2r,ld 1,1v,le 1,2r,le 1,1v,lj 1,2r,lj 1,1v,lo 1,2r,lo 1,1w,lo 1,2s,lo 3,1x,lg 1,2t,lg 1,1x,li 1,2t,li 1,1x,lj 1,2t,lj 1,1x,mg 1,2t,mg 1,1x,lo 1,2t,lo 1,1z,le 1,2v,le 1,1z,li 1,2v,li 1,1z,lj 1,2v,lj 1,1z,mf 1,2v,mf 1,20,le 1,2w,le 3,21,lf 1,2x,lf 1,21,lg 1,2x,lg 1,21,li 1,2x,li 1,21,mg 1,2x,mg 1,21,lj 4,22,le 1,2y,le 1,23,mf 1,2z,mf 2,24,ld 1,30,ld 1,24,mf 1,30,mf 1,24,lo 1,30,lo 5,26,ld 1,32,ld 1,26,mf 1,32,mf 1,26,lo 1,32,lo 4,27,lg 1,33,lg 1,27,li 1,33,li 1,27,ln 1,33,ln 3,2a,ld 1,36,ld 1,2a,mf 1,36,mf 1,2a,lo 1,36,lo 1,2b,ld 1,37,ld 1,2b,le 1,37,le 1,2b,mf 1,37,mf 1,2b,lo 1,37,lo 1,2c,mf 1,38,mf 1,2c,lo 1,38,lo 3,2d,lf 1,39,lf 1,2d,lg 1,39,lg 1,2d,li 1,39,li 1,2d,lm 1,39,lm 1,2d,ln 1,39,ln 1,2d,mg 1,39,mg 1,2f,le 1,3b,le 1,2h,le 1,3d,le 1,2h,lk 1,2i,ld 1,3e,ld 1,2i,lj 1,3e,lj 1,2i,lo 1,3e,lo y,27,m3 1,33,m3 e,2d,m3 1,39,m3 t,1t,lo 1,2p,lo 1,21,lo 1,2x,lo 1,27,lo 1,33,lo 1,2d,lo 1,39,lo 1,2d,lk,lg 1,39,lk,lg 1,2d,lk,ld 1,39,lk,ld 1,2d,lk,lo 1,39,lk,lo 1,2d,lk,lc 1,39,lk,lc 2,1t,lk,lg 1,2p,lk,lg 1,1t,lj,lg 1,2p,lj,lg 1,5i,lg 1,6e,lg 3,1z,lo 1,2v,lo 1,23,lo 1,2z,lo 1,27,mg 1,33,mg 1,27,mg,lg 1,33,mg,lg 1,c7,lo 1,ia,lo 1,2y,lo 4,1z,ld 1,2v,ld 3,26,lc 1,32,lc 1,1t,lm,ld 1,2p,lm,ld 1,5i,ld 1,6e,ld 1,60,ld 1,6w,ld 1,1t,lr 1,2p,lr 1,1t,lt 1,2p,lt 1,1x,lr 1,2t,lr 1,1x,lt 1,2t,lt 1,21,lr 1,2x,lr 1,21,lt 1,2x,lt 1,27,lr 1,33,lr 1,27,lt 1,33,lt 1,2a,lr 1,36,lr 1,2a,lt 1,36,lt 1,2d,lr 1,39,lr 1,2d,lt 1,39,lt 1,2b,me 1,37,me 1,2c,me 1,38,me 3,20,lo 1,2w,lo 7,1t,lj 1,2p,lj 1,1x,mf 1,2t,mf 1,27,lk,lg 1,33,lk,lg 1,27,lf,lg 1,33,lf,lg 1,27,lj 1,33,lj 1,27,lj,lg 1,33,lj,lg 1,2h,lg 1,3d,lg 7h,lc 1,ld 2,lv 1,lk,ld 1c,jd a,1n 7,4o,ld 1,pd,ld 1,53 1,ph,ld 1,pj,ld 1,pl,ld 2,pr,ld 2,px,ld 1,q1,ld 1,qh,lk,ld q,pl,lk 1,px,lk 1,q9,ld 1,qd,ld 1,qf,ld 1,qh,ld 1,qt,lk,ld q,qh,lk 1,qt,lk 1,qn,ld 1,qt,ld 1,qx,ld 5,r6,ld 1,r6,lk 18,t1,lc 1,t1,lk 2,sz,ld 4,sm,lk 5,t6,ld 1,t4,lc 1,tf,li b,t4,li w,u0,li n,tx,lc 1,tx,lk 2,tv,ld 4,uu,lk 5,u2,ld 1,u0,lc 1,ub,li o,vo,lr 1,vp,lr 22,t2,li 1,ty,li e,sw,li 1,ts,li 1,sw,lk 1,ts,lk 3,t1,li 1,tx,li 3,yg,lk 1,yh,lk 1,t2,lk 1,ty,lk 1,t3,lk 1,tz,lk 3,t4,lg 1,u0,lg 1,t4,lk 1,u0,lk 1,ta,lk 1,u6,lk 3,yw,lk 1,yx,lk 1,tp,lk 1,ul,lk 1,tf,lg 1,ub,lg 1,tf,lk 1,ub,lk 1,tf,ln 1,ub,ln 1,tj,lk 1,uf,lk 3,tn,lk 1,uj,lk 89,17r,18z 1,17r,190 1,18o,190 1,17r,191 1,18q,190 4a,1cl,190 2,1c1,190 h,1ci,190 gm,1t4,1to 8,1tc,1to 3,1tf,1to 10,1sl,1to 1,1sm,1to 1,1sn,1to 1,1ss,1to 1,1sx,1to 1,1sy,1to 1,1t7,1to 1,1tb,1to 30,1xj,1xa 1,1xj,1xz g,1wh,1x8 1,1wi,1x8 2,1wv,1x8 2c,20i,20s 3,20o,20s z,1zq,20s 1,1zr,20s 1,1zw,20s 3,20b,20s 6i,287,28m 3,287,27y 1,287,28n g,275,27w 1,276,27w 1j,2aa,2c7 1i,2bq,2bi 1,2br,2bi 1,2bq,2c7 3g,2fa,2fq 3c,2in,2j9 7,2iu,2j9 1,2iu,2ja 2,2iu,2iq 1,2iu,2iq,2j9 3j,2me,2m6 1,2mf,2m6 1,2me,2mv 3y,2qh,2q2 2,2qh,2q7 1,2qh,2q7,2q2 1,2qh,2qn 9x,30i,33r a,30s,33r 5,30x,33r 5,312,33r 5,317,33r d,30g,33p a,31t,31u 2,31t,31w 1,33m,328 2,33n,328 9,31t,328 i,32q,33r a,330,33r 5,335,33r 5,33a,33r 5,33f,33r d,32o,33p 31,36t,372 25c,5c5,5dh 2,5c7,5dh 2,5c9,5dh 2,5cb,5dh 2,5cd,5dh 4,5ch,5dh 15,5dm,5dh 2,5do,5dh 3,5dq,5dh 1,5dr,5dh 2,5du,5dh jh,1t,md 1,2p,md 1,1u,lj 1,2q,lj 1,1u,mb 1,2q,mb 1,1u,mp 1,2q,mp 1,1v,mf,ld 1,2r,mf,ld 1,1w,lj 1,2s,lj 1,1w,mb 1,2s,mb 1,1w,mp 1,2s,mp 1,1w,mf 1,2s,mf 1,1w,ml 1,2s,ml 1,1x,lg,lc 1,2t,lg,lc 1,1x,lg,ld 1,2t,lg,ld 1,1x,ml 1,2t,ml 1,1x,mo 1,2t,mo 1,1x,mf,li 1,2t,mf,li 1,1y,lj 1,2u,lj 1,1z,lg 1,2v,lg 1,20,lj 1,2w,lj 1,20,mb 1,2w,mb 1,20,lk 1,2w,lk 1,20,mf 1,2w,mf 1,20,mm 1,2w,mm 1,21,mo 1,2x,mo 1,21,lk,ld 1,2x,lk,ld 1,23,ld 1,2z,ld 1,23,mb 1,2z,mb 1,23,mp 1,2z,mp 1,24,mb 1,30,mb 1,24,mb,lg 1,30,mb,lg 1,24,mp 1,30,mp 1,24,ml 1,30,ml 1,25,ld 1,31,ld 1,25,lj 1,31,lj 1,25,mb 1,31,mb 1,26,lj 1,32,lj 1,26,mb 1,32,mb 1,26,mp 1,32,mp 1,26,ml 1,32,ml 1,27,lf,ld 1,33,lf,ld 1,27,lf,lk 1,33,lf,lk 1,27,lg,lc 1,33,lg,lc 1,27,lg,ld 1,33,lg,ld 1,28,ld 1,34,ld 1,28,lj 1,34,lj 1,2a,lj 1,36,lj 1,2a,mb 1,36,mb 1,2a,mb,lg 1,36,mb,lg 1,2a,mp 1,36,mp 1,2b,lj 1,37,lj 1,2b,mb 1,37,mb 1,2b,ld,lj 1,37,ld,lj 1,2b,lo,lj 1,37,lo,lj 1,2b,mb,lj 1,37,mb,lj 1,2c,lj 1,38,lj 1,2c,mb 1,38,mb 1,2c,mp 1,38,mp 1,2c,ml 1,38,ml 1,2d,mc 1,39,mc 1,2d,mo 1,39,mo 1,2d,ml 1,39,ml 1,2d,lf,ld 1,39,lf,ld 1,2d,lg,lk 1,39,lg,lk 1,2e,lf 1,3a,lf 1,2e,mb 1,3a,mb 1,2f,lc 1,3b,lc 1,2f,ld 1,3b,ld 1,2f,lk 1,3b,lk 1,2f,lj 1,3b,lj 1,2f,mb 1,3b,mb 1,2g,lj 1,3c,lj 1,2g,lk 1,3c,lk 1,2h,lj 1,3d,lj 1,2i,le 1,3e,le 1,2i,mb 1,3e,mb 1,2i,mp 1,3e,mp 1,2w,mp 1,38,lk 1,3b,lm 1,3d,lm 2,an,lj 5,1t,mb 1,2p,mb 1,1t,ll 1,2p,ll 1,1t,le,ld 1,2p,le,ld 1,1t,le,lc 1,2p,le,lc 1,1t,le,ll 1,2p,le,ll 1,1t,le,lf 1,2p,le,lf 1,1t,mb,le 1,2p,mb,le 1,1t,li,ld 1,2p,li,ld 1,1t,li,lc 1,2p,li,lc 1,1t,li,ll 1,2p,li,ll 1,1t,li,lf 1,2p,li,lf 1,1t,mb,li 1,2p,mb,li 1,1x,mb 1,2t,mb 1,1x,ll 1,2t,ll 1,1x,lf 1,2t,lf 1,1x,le,ld 1,2t,le,ld 1,1x,le,lc 1,2t,le,lc 1,1x,le,ll 1,2t,le,ll 1,1x,le,lf 1,2t,le,lf 1,1x,mb,le 1,2t,mb,le 1,21,ll 1,2x,ll 1,21,mb 1,2x,mb 1,27,mb 1,33,mb 1,27,ll 1,33,ll 1,27,le,ld 1,33,le,ld 1,27,le,lc 1,33,le,lc 1,27,le,ll 1,33,le,ll 1,27,le,lf 1,33,le,lf 1,27,mb,le 1,33,mb,le 1,27,m3,ld 1,33,m3,ld 1,27,m3,lc 1,33,m3,lc 1,27,m3,ll 1,33,m3,ll 1,27,m3,lf 1,33,m3,lf 1,27,m3,mb 1,33,m3,mb 1,2d,mb 1,39,mb 1,2d,ll 1,39,ll 1,2d,m3,ld 1,39,m3,ld 1,2d,m3,lc 1,39,m3,lc 1,2d,m3,ll 1,39,m3,ll 1,2d,m3,lf 1,39,m3,lf 1,2d,m3,mb 1,39,m3,mb 1,2h,lc 1,3d,lc 1,2h,mb 1,3d,mb 1,2h,ll 1,3d,ll 1,2h,lf 1,3d,lf 7,q9,lv 1,q9,lw 1,q9,lv,lc 1,q9,lw,lc 1,q9,lv,ld 1,q9,lw,ld 1,q9,lv,n6 1,q9,lw,n6 1,pd,lv 1,pd,lw 1,pd,lv,lc 1,pd,lw,lc 1,pd,lv,ld 1,pd,lw,ld 1,pd,lv,n6 1,pd,lw,n6 1,qd,lv 1,qd,lw 1,qd,lv,lc 1,qd,lw,lc 1,qd,lv,ld 1,qd,lw,ld 3,ph,lv 1,ph,lw 1,ph,lv,lc 1,ph,lw,lc 1,ph,lv,ld 1,ph,lw,ld 3,qf,lv 1,qf,lw 1,qf,lv,lc 1,qf,lw,lc 1,qf,lv,ld 1,qf,lw,ld 1,qf,lv,n6 1,qf,lw,n6 1,pj,lv 1,pj,lw 1,pj,lv,lc 1,pj,lw,lc 1,pj,lv,ld 1,pj,lw,ld 1,pj,lv,n6 1,pj,lw,n6 1,qh,lv 1,qh,lw 1,qh,lv,lc 1,qh,lw,lc 1,qh,lv,ld 1,qh,lw,ld 1,qh,lv,n6 1,qh,lw,n6 1,pl,lv 1,pl,lw 1,pl,lv,lc 1,pl,lw,lc 1,pl,lv,ld 1,pl,lw,ld 1,pl,lv,n6 1,pl,lw,n6 1,qn,lv 1,qn,lw 1,qn,lv,lc 1,qn,lw,lc 1,qn,lv,ld 1,qn,lw,ld 3,pr,lv 1,pr,lw 1,pr,lv,lc 1,pr,lw,lc 1,pr,lv,ld 1,pr,lw,ld 3,qt,lv 1,qt,lw 1,qt,lv,lc 1,qt,lw,lc 1,qt,lv,ld 1,qt,lw,ld 1,qt,lv,n6 1,qt,lw,n6 2,px,lw 2,px,lw,lc 2,px,lw,ld 2,px,lw,n6 1,qx,lv 1,qx,lw 1,qx,lv,lc 1,qx,lw,lc 1,qx,lv,ld 1,qx,lw,ld 1,qx,lv,n6 1,qx,lw,n6 1,q1,lv 1,q1,lw 1,q1,lv,lc 1,q1,lw,lc 1,q1,lv,ld 1,q1,lw,ld 1,q1,lv,n6 1,q1,lw,n6 1,q9,lc 1,q9,ld 1,qd,lc 1,qd,ld 1,qf,lc 1,qf,ld 1,qh,lc 1,qh,ld 1,qn,lc 1,qn,ld 1,qt,lc 1,qt,ld 1,qx,lc 1,qx,ld 3,q9,lv,n9 1,q9,lw,n9 1,q9,lv,lc,n9 1,q9,lw,lc,n9 1,q9,lv,ld,n9 1,q9,lw,ld,n9 1,q9,lv,n6,n9 1,q9,lw,n6,n9 1,pd,lv,n9 1,pd,lw,n9 1,pd,lv,lc,n9 1,pd,lw,lc,n9 1,pd,lv,ld,n9 1,pd,lw,ld,n9 1,pd,lv,n6,n9 1,pd,lw,n6,n9 1,qf,lv,n9 1,qf,lw,n9 1,qf,lv,lc,n9 1,qf,lw,lc,n9 1,qf,lv,ld,n9 1,qf,lw,ld,n9 1,qf,lv,n6,n9 1,qf,lw,n6,n9 1,pj,lv,n9 1,pj,lw,n9 1,pj,lv,lc,n9 1,pj,lw,lc,n9 1,pj,lv,ld,n9 1,pj,lw,ld,n9 1,pj,lv,n6,n9 1,pj,lw,n6,n9 1,qx,lv,n9 1,qx,lw,n9 1,qx,lv,lc,n9 1,qx,lw,lc,n9 1,qx,lv,ld,n9 1,qx,lw,ld,n9 1,qx,lv,n6,n9 1,qx,lw,n6,n9 1,q1,lv,n9 1,q1,lw,n9 1,q1,lv,lc,n9 1,q1,lw,lc,n9 1,q1,lv,ld,n9 1,q1,lw,ld,n9 1,q1,lv,n6,n9 1,q1,lw,n6,n9 1,q9,li 1,q9,lg 1,q9,lc,n9 1,q9,n9 1,q9,ld,n9 2,q9,n6 1,q9,n6,n9 1,pd,li 1,pd,lg 1,pd,lc 1,pd,ld 1,pd,n9 2,qh 3,4o,n6 1,qf,lc,n9 1,qf,n9 1,qf,ld,n9 2,qf,n6 1,qf,n6,n9 1,ph,lc 1,ph,ld 1,pj,lc 1,pj,ld 1,pj,n9 1,69r,lc 1,69r,ld 1,69r,n6 1,qh,li 1,qh,lg 1,qh,lk,lc 1,qh,lk,ld 3,qh,n6 1,qh,lk,n6 1,pl,li 1,pl,lg 1,pl,lc 1,pl,ld 2,6bi,lc 1,6bi,ld 1,6bi,n6 1,qt,li 1,qt,lg 1,qt,lk,lc 1,qt,lk,ld 1,qp,lv 1,qp,lw 1,qt,n6 1,qt,lk,n6 1,px,li 1,px,lg 1,px,lc 1,px,ld 1,pt,lw 1,4o,lc 1,4o,ld 1,2o 3,qx,lc,n9 1,qx,n9 1,qx,ld,n9 2,qx,n6 1,qx,n6,n9 1,pr,lc 1,pr,ld 1,q1,lc 1,q1,ld 1,q1,n9 1,50 3,6bm 1,6bn 85,q1 4,23 1,1t,lm 33,6mo,mw 1,6mq,mw j,6ms,mw v,6og,mw 1,6ok,mw 1,6oi,mw 1h,6pv,mw 5,6q0,mw 3,6q3,mw o,6qr,mw 2,6qt,mw r,6rg,mw 3,6rn,mw 3,6rp,mw 2,6rs,mw n,1p,mw 2,6sh,mw b,6rx,mw 1,1o,mw 1,1q,mw 1,6sk,mw 1,6sl,mw 3,6sy,mw 1,6sz,mw 3,6t2,mw 1,6t3,mw 7,6t6,mw 1,6t7,mw 3,6te,mw 1,6tf,mw 3,6ti,mw 1,6tj,mw z,6ua,mw 1,6ug,mw 1,6uh,mw 1,6uj,mw 1d,6t8,mw 1,6t9,mw 1,6tt,mw 1,6tu,mw 7,6uq,mw 1,6ur,mw 1,6us,mw 1,6ut,mw 1o,9hk 1,9hl 1iq,8gt,mw 12o,9jf,9ll 2,9jh,9ll 2,9jj,9ll 2,9jl,9ll 2,9jn,9ll 2,9jp,9ll 2,9jr,9ll 2,9jt,9ll 2,9jv,9ll 2,9jx,9ll 2,9jz,9ll 2,9k1,9ll 3,9k4,9ll 2,9k6,9ll 2,9k8,9ll 7,9kf,9ll 1,9kf,9lm 2,9ki,9ll 1,9ki,9lm 2,9kl,9ll 1,9kl,9lm 2,9ko,9ll 1,9ko,9lm 2,9kr,9ll 1,9kr,9lm n,9ja,9ll a,9lp,9ll e,9m3,9ll 2,9m5,9ll 2,9m7,9ll 2,9m9,9ll 2,9mb,9ll 2,9md,9ll 2,9mf,9ll 2,9mh,9ll 2,9mj,9ll 2,9ml,9ll 2,9mn,9ll 2,9mp,9ll 3,9ms,9ll 2,9mu,9ll 2,9mw,9ll 7,9n3,9ll 1,9n3,9lm 2,9n6,9ll 1,9n6,9lm 2,9n9,9ll 1,9n9,9lm 2,9nc,9ll 1,9nc,9lm 2,9nf,9ll 1,9nf,9lm n,9ly,9ll 3,9nz,9ll 1,9o0,9ll 1,9o1,9ll 1,9o2,9ll 4,9od,9ll 13ia,rpk 1,kc4 1,s7e 1,rt4 1,lw1 1,fg2 1,gkl 1,vj0 1,vj0 1,hn5 1,ssx 1,gw7 1,hmw 1,jcm 1,ne1 1,p6t 1,qin 1,qt6 1,r20 1,sjz 1,kxu 1,ljv 1,mah 1,mvy 1,q4d 1,sq2 1,uep 1,fia 1,ghh 1,l50 1,mjf 1,qi5 1,v8e 1,ifk 1,m3v 1,qfh 1,r50 1,jih 1,pnc 1,qvz 1,iq2 1,kd3 1,lm2 1,mpo 1,slq 1,fpi 1,g53 1,gda 1,jwk 1,l3n 1,mj4 1,nhj 1,pa9 1,qh2 1,qjg 1,s1b 1,tv6 1,upb 1,v7e 1,nt8 1,nzz 1,otc 1,q15 1,t1g 1,vb3 1,rfa 1,hjz 1,iro 1,okg 1,pdq 1,mle 1,nuy 1,rsy 1,ttj 1,hjs 1,i8y 1,kyb 1,lp6 1,lxr 1,oq7 1,oxj 1,tor 1,gcy 1,pe3 1,g64 1,g5o 1,o4c 1,ou6 1,q29 1,tpx 1,rk0 1,jin 1,kxu 1,rge 1,fg9 1,i5j 1,iz6 1,mtj 1,n74 1,gev 1,nwb 1,fr3 1,iw9 1,ff1 1,lho 1,k1k 1,opu 1,gjn 1,hge 1,ni9 1,q4p 1,re2 1,la2 1,sds 1,lfs 1,jjy 1,put 1,jog 1,n6t 1,fji 1,g2x 1,g5l 1,kn5 1,oo7 1,prj 1,rf6 1,ssv 1,gdx 1,gn6 1,ho3 1,ir0 1,k3p 1,m4e 1,nxm 1,tkd 1,ui2 1,vbr 1,vda 1,gbf 1,kau 1,l87 1,sbm 1,ino 1,j9s 1,jcw 1,jve 1,lyb 1,mdl 1,n0p 1,o22 1,ovo 1,pdb 1,s9y 1,q9a 1,sgz 1,t3e 1,g7r 1,gbn 1,gql 1,ma0 1,r0i 1,re2 1,iq1 1,iyd 1,jnf 1,l9q 1,oji 1,mt1 1,fl0 1,h6h 1,i5j 1,iii 1,izg 1,muq 1,mzt 1,p7e 1,pc6 1,svo 1,tti 1,tvs 1,u1k 1,fpn 1,o1a 1,ss4 1,trs 1,j4x 1,fie 1,fyy 1,i5q 1,i7z 1,k2h 1,kxu 1,mha 1,ncy 1,q9o 1,sjg 1,vil 1,k94 1,tny 1,gax 1,kfv 1,kj7 1,lkx 1,luk 1,mx5 1,n6h 1,nsb 1,opc 1,u3i 1,g31 1,je6 1,tq0 1,fu3 1,ie1 1,lpm 1,sa2 1,ivf 1,j7o 1,kk7 1,mtj 1,tqe 1,g89 1,glr 1,i91 1,k5v 1,kem 1,ko8 1,lid 1,mx2 1,naa 1,p6h 1,r0v 1,r1d 1,sss 1,tsy 1,gfz 1,lve 1,gm5 1,mhc 1,n14 1,qgq 1,tr7 1,uvr 1,vbz 1,kgn 1,lor 1,pns 1,o97 1,obk 1,olu 1,mo0 1,m8p 1,riw 1,fk0 1,px2 1,g8q 1,g7b 1,ip2 1,jir 1,onq 1,i2t 1,ljy 1,kac 1,saj 1,qx8 1,tot 1,r63 1,iqb 1,g1s 1,gxs 3,hga 2,k8k 3,g66 1,mqy 1,ngq 1,ny4 1,nz2 1,nz9 1,o0f 1,tw6 1,on2 1,p8d 2,qhe 2,rg8 3,shk 1,sn1 4,u7j 1,u7w 1,u94 1,v5g 1,sm6 1,trr 1,fqm 1,fzb 1,g25 1,gcp 1,gdg 1,ggh 1,gwt 1,gzq 1,h2g 1,hfk 1,hig 1,i90 1,i9a 1,j2s 1,j8o 1,j9q 1,jci 1,k0f 1,k4i 1,k9d 1,kn9 1,lmf 1,lqy 1,lya 1,mem 1,mjv 1,mxu 1,ntd 1,ny6 1,nyh 1,nyg 1,nyo 1,nyu 1,nz1 1,o0d 1,o0e 1,o5c 1,o75 1,og0 1,ovo 1,ow9 1,oxt 1,p6a 1,pad 1,pnx 1,prt 1,prt 1,q53 1,r2o 1,r6e 1,rgh 1,ri1 1,rtf 1,ruw 1,sdy 1,shk 1,tsz 1,u0v 1,u2j 1,j1x 1,36cu 1,pp4 3,ffq 1,g51 1,g2w 1,fpc 1,g1x 1,g3k 1,gcn 1,ge2 1,gwt 1,gut 1,gwp 1,gyq 1,hga 1,hir 1,hms 1,hn8 1,huq 1,i08 1,iqa 1,iqh 1,iuh 1,iwd 1,j4o 1,j7y 1,j60 1,j9q 1,j8g 1,jci 1,jec 1,jpg 1,jrw 1,jte 1,k0m 1,k8k 1,kd3 1,kd7 1,keu 1,l89 1,la2 1,lkx 1,lwb 1,lvv 1,lya 1,m5a 1,mem 1,nmv 1,mk5 1,mnj 1,mqy 1,n01 1,n46 1,n5n 1,nbx 1,nbz 1,ngq 1,nh7 1,nhw 1,nka 1,nk0 1,nv0 1,o8h 1,og0 1,ol7 1,orf 1,ovo 1,p4u 1,pad 1,pxu 1,q27 1,qrd 1,r41 1,r5y 1,r6e 1,ren 1,rg8 1,rez 1,rgh 1,rge 1,rfx 1,ri1 1,rka 1,ruw 1,sag 1,sj6 1,srd 1,sxi 1,tq4 1,tsz 1,tw6 1,tzv 1,u0v 1,u17 1,u2j 1,umq 1,vj0 1,313e 1,3138 1,33dh 1,brx 1,cns 1,cop 1,39e1 1,3bgw 1,3i6r 1,vgj 1,vim 1w,15l,14k 2,16a,14n b,161,14x 1,161,14y 1,161,14s,14x 1,161,14s,14y 1,15c,14n 1,15c,14o 1,15c,14s 1,15d,14s 1,15e,14s 1,15f,14s 1,15g,14s 1,15h,14s 1,15i,14s 2,15k,14s 1,15l,14s 1,15m,14s 1,15n,14s 1,15o,14s 2,15q,14s 2,15s,14s 1,15t,14s 2,15v,14s 1,15w,14s 2,15y,14s 1,15z,14s 1,160,14s 1,161,14s 1,162,14s 1,15h,14p 1,15d,14v 1,15n,14v 1,15w,14v 47g,1huh,1hve 2,1huj,1hve f,1hut,1hve 3n,1hyp,1hyf 1,1hyq,1hyf f0,1idj,1ida 1,1idj,1idz a7,1int,1inu 1,1int,1ink 2,1int,1inx 70,1iuw,1iun 1,1iux,1iun 112b,2jx3,2jxh 1,2jx4,2jxh 1,2jx4,2jxh,2jxq 1,2jx4,2jxh,2jxr 1,2jx4,2jxh,2jxs 1,2jx4,2jxh,2jxt 1,2jx4,2jxh,2jxu 2f,2jzt,2jxh 1,2jzu,2jxh 1,2jzt,2jxh,2jxq 1,2jzu,2jxh,2jxq 1,2jzt,2jxh,2jxr 1,2jzu,2jxh,2jxr 1m4g,fgd 1,fg8 1,fgh 1,2tcy 1,fog 1,fqm 1,fqz 1,fsy 1,fwa 1,fx5 1,fzb 1,fyn 1,ae6 1,2ud6 1,g25 1,g2c 1,g2s 1,g3b 1,2u58 1,aex 1,g2v 1,g3x 1,2u6j 1,g47 1,g4k 1,fkc 1,g4s 1,g51 1,3ly7 1,g6t 1,g77 1,afz 1,g8r 1,g92 1,gaa 1,gaf 1,ahh 1,gcn 1,gcp 1,gdg 1,ge2 1,ged 1,gee 1,gev 1,gg9 1,ggh 1,ggq 1,ghf 1,ghp 1,ghr 1,ghr 1,ghr 1,2v58 1,m7k 1,gju 1,gkf 1,2vdv 1,gkr 1,gkx 1,gli 1,gpq 1,gmw 1,gnc 1,go8 1,gpu 1,gs6 1,gsw 1,gur 1,gv7 1,gw4 1,gw4 1,gwp 1,gx7 1,gxf 1,gxu 1,h7a 1,gzq 1,h7b 1,h1t 1,h2s 1,g7b 1,hke 1,hce 1,hdg 1,he5 1,haj 1,hf6 1,hf5 1,hik 1,2x9g 1,hki 1,hkn 1,hl2 1,hlm 1,hlu 1,hnm 1,2xm0 1,2xnu 1,hrg 1,hsr 1,ht3 1,hqw 1,huu 1,aum 1,av0 1,hzc 1,i0u 1,i0u 1,2y88 1,i4j 1,i54 1,i5j 1,i5v 1,2yhk 1,i67 1,i6e 1,itv 1,i76 1,ayp 1,i8w 1,i9a 1,ibk 1,ia5 1,2z1g 1,if7 1,2z1i 1,ige 1,igb 1,igs 1,ijl 1,ijm 1,b3j 1,ikd 1,ilk 1,im5 1,ind 1,b4y 1,2zr7 1,b5o 1,ipc 1,ipf 1,ipi 1,iq2 1,3pg2 1,iri 1,3035 1,3035 1,poh 1,isi 1,isi 1,b7r 1,335k 1,3cgq 1,iua 1,iuj 1,b8j 1,ivu 1,ix9 1,ixj 1,iyh 1,j29 1,bay 1,ba4 1,j2s 1,30t0 1,j47 1,j7s 1,j7w 1,j7y 1,j7w 1,j96 1,j9q 1,jaq 1,jac 1,jan 1,jby 1,jci 1,jcm 1,jdc 1,jdn 1,jfh 1,jht 1,jis 1,jm8 1,31n0 1,jlp 1,jjw 1,jmw 1,jnn 1,jqc 1,31td 1,js2 1,jph 1,jop 1,bhq 1,ju1 1,jum 1,jvh 1,juf 1,bjg 1,k0f 1,k18 1,32mi 1,k4j 1,kc8 1,k7d 1,bo9 1,k9d 1,bns 1,bms 1,g42 1,g45 1,kcg 1,k9o 1,pf1 1,deh 1,kd3 1,kd7 1,kdd 1,kf2 1,ker 1,33cz 1,bpl 1,kje 1,kg5 1,klu 1,kn9 1,33hp 1,kni 1,kkf 1,kr8 1,brx 1,ksi 1,kv7 1,kx6 1,l2g 1,33xf 1,l3v 1,bvc 1,l5t 1,34br 1,l78 1,bwu 1,l82 1,l9b 1,la2 1,la3 1,34p9 1,2yvf 1,34sa 1,le6 1,354s 1,lhb 1,lhp 1,lev 1,ljq 1,lku 1,lmf 1,lkx 1,lm1 1,lmg 1,lmt 1,357i 1,lkk 1,lrj 1,lta 1,c37 1,lvv 1,lvr 1,35jl 1,lq1 1,m0e 1,35ni 1,35ou 1,m2u 1,m61 1,m5a 1,m57 1,c5y 1,m6i 1,m7x 1,m7r 1,m99 1,2u5h 1,mdh 1,368z 1,mfw 1,36i3 1,mjs 1,mk5 1,mkw 1,36yw 1,mm8 1,mmt 1,3779 1,37dg 1,mt6 1,mtn 1,cdo 1,mud 1,ce0 1,ce0 1,myv 1,mzg 1,n01 1,n0l 1,n2i 1,cgr 1,n50 1,386u 1,n5q 1,389e 1,n74 1,2zrz 1,nbk 1,38v5 1,38vs 1,38zo 1,cn0 1,cnc 1,nhw 1,394j 1,394i 1,395l 1,396b 1,nj2 1,nj3 1,nj3 1,nka 1,cop 1,nm3 1,cp2 1,cra 1,39r1 1,nri 1,nt8 1,nv0 1,ctf 1,3a5i 1,nyu 1,3a8q 1,3a9x 1,o0f 1,o2z 1,cvj 1,o5c 1,o5m 1,o5r 1,3at8 1,3b1j 1,3b1j 1,oa6 1,d1e 1,3b8r 1,og6 1,og9 1,d2f 1,3beo 1,onm 1,d5s 1,oo8 1,oo3 1,oow 1,3c06 1,orn 1,d8h 1,ouf 1,ow2 1,oxx 1,d9w 1,3ciw 1,3cjr 1,dax 1,3cnt 1,p6i 1,3cqm 1,p79 1,pa2 1,pad 1,3d22 1,3d43 1,pcw 1,3d7s 1,pdc 1,33a7 1,ded 1,pf6 1,phf 1,dfv 1,pj2 1,hx1 1,3dlz 1,3dmd 1,33bn 1,33bw 1,poh 1,pok 1,sda 1,dij 1,psh 1,psb 1,pst 1,gc3 1,ptd 1,ptf 1,ptp 1,puu 1,3ebg 1,put 1,pwd 1,pyb 1,q0d 1,pwj 1,q0t 1,q1z 1,q53 1,pxv 1,q16 1,q18 1,q1o 1,3eie 1,3eqz 1,3emt 1,dnv 1,q9d 1,q9f 1,qae 1,3g0a 1,qck 1,3f3g 1,dp9 1,dpd 1,3f75 1,3ff6 1,dpn 1,qj4 1,qjg 1,qjr 1,qjt 1,qll 1,qko 1,qoe 1,qn6 1,qrd 1,qp4 1,qqz 1,qrq 1,dsn 1,qu9 1,qv5 1,dtl 1,qxs 1,qxv 1,3giv 1,r13 1,r1a 1,dv9 1,r22 1,aez 1,3gz2 1,3h46 1,dz2 1,dzb 1,rds 1,rfx 1,rka 1,rpx 1,3hrc 1,rsb 1,rsx 1,rvf 1,rxz 1,3i9b 1,2upw 1,s0b 1,rzw 1,s1c 1,2uvy 1,s7o 1,sag 1,3jki 1,3jl9 1,sk4 1,smp 1,snl 1,3ju6 1,snv 1,svs 1,t07 1,t08 1,sxo 1,t89 1,t91 1,3ksa 1,tjf 1,ej9 1,tkn 1,3l2v 1,eli 1,ts3 1,iia 1,tur 1,3ltx 1,3lzu 1,epa 1,epi 1,u00 1,3mdm 1,er6 1,3mhi 1,u17 1,u17 1,u21 1,3mpi 1,u76 1,eur 1,u95 1,ucn 1,ude 1,uf2 1,ez2 1,3nsg 1,umq 1,uv4 1,v0d 1,f66 1,f71 1,v3b 1,3owe 1,f7c 1,3oxx 1,3p5a 1,3p8x 1,vcr 1,f9y 1,veh 1,vem 1,vet 1,vf3 1,vfa 1,vgb 1,3pxc";
/** Full compatibility decompositions where they differ from the canonical ones. */
const NFKD_MAPPINGS = "4g,w 8,w,lk 2,2p 5,w,lg 3,1e 1,1f 1,w,ld 1,qk 3,w,mf 1,1d 1,33 2,1d,6dg,1g 1,1d,6dg,1e 1,1f,6dg,1g 38,21,22 1,2x,2y c,24,53 1,30,53 9,jg,32 1i,37 1x,1w,2i,lo 1,1w,3e,lo 1,2s,3e,lo 1,24,22 1,24,2y 1,30,2y 1,26,22 1,26,2y 1,32,2y 11,1w,2i 1,1w,3e 1,2s,3e 59,2w 1,h2 1,2y 1,36 1,hl 1,hn 1,ht 1,3b 1,3d w,w,li 1,w,lj 1,w,lm 1,w,mg 1,w,lf 1,w,ln 3,gz 1,30 1,37 1,3c 1,id 46,w,n9 a,w,ld 1,w,lk,ld 23,qa 1,qg 1,px 1,px,ld 1,px,lk 1,qu 1,qo q,qi 1,qp 1,qq 2,pk 1,qd 4,pv b2,12d,136 6m,17r,19w 1,18o,19w 1,1c7,19w 1,18q,19w 1iz,2tp,2sy 3k,2x9,2wi 15,2wb,2vt 1,2wb,2w1 1b,2yz 2z,33m,31t,328 2,33n,31t,328 ar,3bw 2eo,1t 1,5i 1,1u 2,1w 1,1x 1,b2 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 2,27 1,f6 1,28 1,2a 1,2c 1,2d 1,2f 1,2p 1,gg 1,gh 1,5qa 1,2q 1,2s 1,2t 1,gp 1,gr 1,gs 1,2v 2,2z 1,31 1,97 1,33 1,gk 1,5qu 1,5qv 1,34 1,38 1,39 1,5r1 1,hb 1,3a 1,5r9 1,qa 1,qb 1,qc 1,qu 1,qv 1,2x 1,36 1,39 1,3a 1,qa 1,qb 1,qp 1,qu 1,qv e,u5 z,gi 1,2r 1,gl 1,6o 1,gs 1,2u 1,gv 1,gx 1,h1 1,h4 1,h5 1,h6 1,5tn 1,il 1,h9 1,5tx 1,in 1,hd 1,hc 1,he 1,hf 1,hg 1,hh 1,hk 1,hu 1,hv 1,bv 1,i1 1,i2 1,5r0 1,i3 1,i4 1,3e 1,i8 1,i9 1,ia 1,qg 63,2p,ji 1,37,lj 82,w,lv 2,w,lv 1,w,n6 1,w,lk,n6 c,w,lv,lc 1,w,lv,ld 1,w,lv,n6 e,w,lw,lc 1,w,lw,ld 1,w,lw,n6 e,w,lk,lc 1,w,lk,ld f,w,ld 1,w,lw 2,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 7,6c0 6,w,mr d,1a 1,1a,1a 1,1a,1a,1a 9,w 4,6cy,6cy 1,6cy,6cy,6cy 2,6d1,6d1 1,6d1,6d1,6d1 5,x,x 2,w,lh 9,1r,1r 1,1r,x 1,x,1r e,6cy,6cy,6cy,6cy 8,w h,1c 1,2x 3,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,17 1,6qa 1,1p 1,14 1,15 1,32 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,17 1,6qa 1,1p 1,14 1,15 2,2p 1,2t 1,33 1,3c 1,gp 1,2w 1,2z 1,30 1,31 1,32 1,34 1,37 1,38 c,2a,37 2g,2p,1b,2r 1,2p,1b,37 1,1v 1,4w,1v 2,2r,1b,33 1,2r,1b,39 1,b4 2,4w,1y 1,2v 1,20 1,20 1,20 1,2w 1,87 1,21 1,21 1,24 1,30 2,26 1,26,33 3,28 1,29 1,2a 1,2a 1,2a 3,2b,25 1,2c,1x,24 1,2c,25 2,2i 4,2i 4,1u 1,1v 2,2t 1,1x 1,1y 2,25 1,33 1,15c 1,15d 1,15e 1,15f 1,2x 2,1y,1t,2g 1,qo 1,qb 1,pf 1,ps 1,6q9 5,1w 1,2s 1,2t 1,2x 1,2y 7,1d,6dg,1j 1,1d,6dg,1l 1,1d,6dg,1d,1c 1,1d,6dg,1f 1,1e,6dg,1f 1,1d,6dg,1h 1,1e,6dg,1h 1,1f,6dg,1h 1,1g,6dg,1h 1,1d,6dg,1i 1,1h,6dg,1i 1,1d,6dg,1k 1,1f,6dg,1k 1,1h,6dg,1k 1,1j,6dg,1k 1,1d,6dg 1,21 1,21,21 1,21,21,21 1,21,2e 1,2e 1,2e,21 1,2e,21,21 1,2e,21,21,21 1,21,2g 1,2g 1,2g,21 1,2g,21,21 1,24 1,1v 1,1w 1,25 1,2x 1,2x,2x 1,2x,2x,2x 1,2x,3a 1,3a 1,3a,2x 1,3a,2x,2x 1,3a,2x,2x,2x 1,2x,3c 1,3c 1,3c,2x 1,3c,2x,2x 1,30 1,2r 1,2s 1,31 a,1c,6dg,1f 4j,6qz,6qz 1,6qz,6qz,6qz 2,6r2,6r2 1,6r2,6r2,6r2 fk,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1d,1c 1,1d,1d 1,1d,1e 1,1d,1f 1,1d,1g 1,1d,1h 1,1d,1i 1,1d,1j 1,1d,1k 1,1d,1l 1,1e,1c 1,14,1d,15 1,14,1e,15 1,14,1f,15 1,14,1g,15 1,14,1h,15 1,14,1i,15 1,14,1j,15 1,14,1k,15 1,14,1l,15 1,14,1d,1c,15 1,14,1d,1d,15 1,14,1d,1e,15 1,14,1d,1f,15 1,14,1d,1g,15 1,14,1d,1h,15 1,14,1d,1i,15 1,14,1d,1j,15 1,14,1d,1k,15 1,14,1d,1l,15 1,14,1e,1c,15 1,1d,1a 1,1e,1a 1,1f,1a 1,1g,1a 1,1h,1a 1,1i,1a 1,1j,1a 1,1k,1a 1,1l,1a 1,1d,1c,1a 1,1d,1d,1a 1,1d,1e,1a 1,1d,1f,1a 1,1d,1g,1a 1,1d,1h,1a 1,1d,1i,1a 1,1d,1j,1a 1,1d,1k,1a 1,1d,1l,1a 1,1e,1c,1a 1,14,2p,15 1,14,2q,15 1,14,2r,15 1,14,2s,15 1,14,2t,15 1,14,2u,15 1,14,2v,15 1,14,2w,15 1,14,2x,15 1,14,2y,15 1,14,2z,15 1,14,30,15 1,14,31,15 1,14,32,15 1,14,33,15 1,14,34,15 1,14,35,15 1,14,36,15 1,14,37,15 1,14,38,15 1,14,39,15 1,14,3a,15 1,14,3b,15 1,14,3c,15 1,14,3d,15 1,14,3e,15 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1c 10i,6qz,6qz,6qz,6qz 2w,1m,1m,1p 1,1p,1p 1,1p,1p,1p ee,2y 1,2e 6q,8yp 8g,lal 2c,vj3 d,feo 1,ffs 1,fg6 1,fgf 1,fh5 1,fid 1,fik 1,fj4 1,fju 1,g1r 1,g2t 1,g2z 1,g3m 1,g46 1,g4r 1,g68 1,g6t 1,g74 1,gbf 1,ge1 1,get 1,gey 1,gfs 1,gg1 1,ggs 1,gh5 1,ghu 1,gja 1,gjs 1,gkj 1,h5j 1,h7j 1,hkb 1,hky 1,hl6 1,hlh 1,hlz 1,ho3 1,i1c 1,i2o 1,i60 1,i6n 1,i76 1,i7s 1,i9a 1,i9d 1,ijf 1,ijp 1,ik1 1,ike 1,inm 1,inu 1,inz 1,ir8 1,iri 1,irv 1,is3 1,its 1,iu9 1,iur 1,iwz 1,jd4 1,jee 1,jez 1,jzj 1,jzo 1,k1z 1,k2f 1,k2s 1,k3d 1,k4g 1,k4l 1,kc0 1,kco 1,kdk 1,l5s 1,l7m 1,l89 1,l9v 1,laj 1,las 1,laz 1,lcf 1,lck 1,ldg 1,m7f 1,mju 1,mk6 1,mkb 1,mkf 1,mkn 1,ml5 1,ml7 1,mng 1,mtg 1,mtl 1,n30 1,n3a 1,n4o 1,n4v 1,n54 1,n5c 1,n7v 1,n82 1,nee 1,nel 1,nfy 1,ngf 1,nhq 1,nob 1,noi 1,noz 1,ny2 1,o1k 1,o1q 1,o6s 1,o97 1,oah 1,okz 1,ooo 1,p4m 1,p5d 1,p6y 1,p8d 1,pa9 1,pak 1,paq 1,pbn 1,pdr 1,pe1 1,pnn 1,pnu 1,po3 1,poc 1,pos 1,pp7 1,ppb 1,pri 1,prm 1,prs 1,qj1 1,qjv 1,qww 1,qx8 1,qxv 1,r5q 1,r63 1,r82 1,r9c 1,rp3 1,rpi 1,rpx 1,rqw 1,rrx 1,rxg 1,rxs 1,rzn 1,s6j 1,s7e 1,sd7 1,sds 1,sdx 1,sk1 1,sp5 1,ssm 1,sss 1,ssx 1,tiv 1,tj4 1,tng 1,trq 1,trt 1,tt4 1,tw1 1,twe 1,twi 1,twp 1,tzf 1,u0d 1,u0j 1,u0x 1,u5k 1,u6z 1,u73 1,uc6 1,uc9 1,ucs 1,ujs 1,ul4 1,ulb 1,un9 1,unj 1,unm 1,unw 1,uoq 1,uzp 1,vat 1,vb3 1,vc5 1,vcr 1,vcz 1,vd9 1,vdd 1,veh 1,vel 1,vf2 1,vf7 1,vfk 1,vgb 1,vgq 1,vgy 1,vil 1,vj0 1,vj4 17,w 1i,9hu 2,gg1 1,gg4 1,gg5 2p,w,9ll 1,w,9lm 3,9l4,9l6 2o,9mb,9mw 1e,3cw 1,3cx 1,3hm 1,3cy 1,3ho 1,3hp 1,3cz 1,3d0 1,3d1 1,3hs 1,3ht 1,3hu 1,3hv 1,3hw 1,3hx 1,3dm 1,3d2 1,3d3 1,3d4 1,3dt 1,3d5 1,3d6 1,3d7 1,3d8 1,3d9 1,3da 1,3db 1,3dc 1,3dd 1,3de 1,3fl 1,3fm 1,3fn 1,3fo 1,3fp 1,3fq 1,3fr 1,3fs 1,3ft 1,3fu 1,3fv 1,3fw 1,3fx 1,3fy 1,3fz 1,3g0 1,3g1 1,3g2 1,3g3 1,3g4 1,3g5 1,3fk 1,3dg 1,3dh 1,3if 1,3ig 1,3ik 1,3im 1,3ir 1,3iv 1,3ix 1,3do 1,3j1 1,3j3 1,3dp 1,3dq 1,3ds 1,3du 1,3dv 1,3dz 1,3e1 1,3e3 1,3e4 1,3e5 1,3e6 1,3e7 1,3ea 1,3ee 1,3eo 1,3ev 1,3f0 1,3jl 1,3jm 1,3fb 1,3fc 1,3fd 1,3gk 1,3gl 1,3go 1,3gx 1,3gy 1,3h0 1,3ha 1,3hd 4,feo 1,fik 1,fex 1,h5n 1,fey 1,ffx 1,fez 1,n5e 1,fh5 1,ffd 1,fep 1,hm1 1,h80 1,fju 2p,14,3cw,15 1,14,3cy,15 1,14,3cz,15 1,14,3d1,15 1,14,3d2,15 1,14,3d3,15 1,14,3d5,15 1,14,3d7,15 1,14,3d8,15 1,14,3da,15 1,14,3db,15 1,14,3dc,15 1,14,3dd,15 1,14,3de,15 1,14,3cw,3fl,15 1,14,3cy,3fl,15 1,14,3cz,3fl,15 1,14,3d1,3fl,15 1,14,3d2,3fl,15 1,14,3d3,3fl,15 1,14,3d5,3fl,15 1,14,3d7,3fl,15 1,14,3d8,3fl,15 1,14,3da,3fl,15 1,14,3db,3fl,15 1,14,3dc,3fl,15 1,14,3dd,3fl,15 1,14,3de,3fl,15 1,14,3d8,3fy,15 1,14,3d7,3ft,3d8,3fp,3hn,15 1,14,3d7,3ft,3de,3fy,15 2,14,feo,15 1,14,fik,15 1,14,fex,15 1,14,h5n,15 1,14,fis,15 1,14,g31,15 1,14,fer,15 1,14,g2z,15 1,14,fh9,15 1,14,gg1,15 1,14,kco,15 1,14,m7f,15 1,14,ldg,15 1,14,kdk,15 1,14,ssx,15 1,14,h7j,15 1,14,k4l,15 1,14,kkq,15 1,14,kcp,15 1,14,ny6,15 1,14,glp,15 1,14,mm1,15 1,14,rs1,15 1,14,nz1,15 1,14,gc4,15 1,14,fkz,15 1,14,gos,15 1,14,i1y,15 1,14,nhf,15 1,14,flt,15 1,14,rt3,15 1,14,ggk,15 1,14,nzh,15 1,14,fm9,15 1,14,pnu,15 1,14,po3,15 1,gun 1,inw 1,k1z 1,oen 9,28,2c,1x 1,1e,1d 1,1e,1e 1,1e,1f 1,1e,1g 1,1e,1h 1,1e,1i 1,1e,1j 1,1e,1k 1,1e,1l 1,1f,1c 1,1f,1d 1,1f,1e 1,1f,1f 1,1f,1g 1,1f,1h 1,3cw 1,3cy 1,3cz 1,3d1 1,3d2 1,3d3 1,3d5 1,3d7 1,3d8 1,3da 1,3db 1,3dc 1,3dd 1,3de 1,3cw,3fl 1,3cy,3fl 1,3cz,3fl 1,3d1,3fl 1,3d2,3fl 1,3d3,3fl 1,3d5,3fl 1,3d7,3fl 1,3d8,3fl 1,3da,3fl 1,3db,3fl 1,3dc,3fl 1,3dd,3fl 1,3de,3fl 1,3da,3fl,3hz,3cw,3ft 1,3d8,3fy,3d7,3g4 1,3d7,3fy 2,feo 1,fik 1,fex 1,h5n 1,fis 1,g31 1,fer 1,g2z 1,fh9 1,gg1 1,kco 1,m7f 1,ldg 1,kdk 1,ssx 1,h7j 1,k4l 1,kkq 1,kcp 1,ny6 1,glp 1,mm1 1,rs1 1,nz1 1,gc4 1,o2g 1,n5j 1,ho3 1,six 1,g16 1,ghc 1,lig 1,u11 1,fm9 1,g49 1,l7n 1,fey 1,ffx 1,fez 1,ijq 1,gkz 1,gfv 1,i3b 1,i1y 1,nhf 1,flt 1,rt3 1,ggk 1,hlo 1,1f,1i 1,1f,1j 1,1f,1k 1,1f,1l 1,1g,1c 1,1g,1d 1,1g,1e 1,1g,1f 1,1g,1g 1,1g,1h 1,1g,1i 1,1g,1j 1,1g,1k 1,1g,1l 1,1h,1c 1,1d,kco 1,1e,kco 1,1f,kco 1,1g,kco 1,1h,kco 1,1i,kco 1,1j,kco 1,1k,kco 1,1l,kco 1,1d,1c,kco 1,1d,1d,kco 1,1d,1e,kco 1,20,2v 1,2t,36,2v 1,2t,2e 1,24,2c,1w 1,9lu 1,9lw 1,9ly 1,9m0 1,9m2 1,9m3 1,9m5 1,9m7 1,9m9 1,9mb 1,9md 1,9mf 1,9mh 1,9mj 1,9ml 1,9mn 1,9mp 1,9ms 1,9mu 1,9mw 1,9my 1,9mz 1,9n0 1,9n1 1,9n2 1,9n3 1,9n6 1,9n9 1,9nc 1,9nf 1,9ni 1,9nj 1,9nk 1,9nl 1,9nm 1,9no 1,9nq 1,9ns 1,9nt 1,9nu 1,9nv 1,9nw 1,9nx 1,9nz 1,9o0 1,9o1 1,9o2 2,9lu,9n3,9lm,9oc,9mw 1,9lu,9nv,9n9,9lt 1,9lu,9o3,9nc,9lm,9lu 1,9lu,9oc,9nv 1,9lw,9mz,9o3,9m7,9ll 1,9lw,9o3,9mp 1,9ly,9m1,9o3 1,9m0,9mh,9m7,9oc,9mw,9ll 1,9m0,9oc,9m3,9oc 1,9m2,9o3,9mh 1,9m2,9oc,9nk 1,9m3,9lw,9nu 1,9m3,9nt,9mr,9mw 1,9m3,9nx,9nu,9oc 1,9m3,9ll,9nx,9o3 1,9m3,9ll,9o3,9ni 1,9m5,9ll,9m3,9ll 1,9m5,9ll,9mz,9oc 1,9m5,9np,9nu,9oc 1,9m5,9ll,9nv,9mn,9ll,9oc 1,9m5,9nx 1,9m5,9nx,9m7,9ll,9nt,9nk 1,9m5,9nx,9nl,9oc,9mw,9nv 1,9m5,9nx,9nz,9mr,9mw 1,9m7,9ll,9nt,9nk 1,9m7,9ll,9nt,9nk,9mw,9o3 1,9m7,9nv,9mj,9ll,9lw,9nx 1,9m7,9nx,9oc,9n1 1,9m9,9oc,9mh 1,9mb,9nv,9my 1,9mb,9oc,9nf,9lm 1,9md,9lw,9m7,9nv 1,9md,9o3,9mp,9oc,9nk 1,9mf,9nu,9o3,9m7,9ll 1,9mj,9o3,9mp 1,9mj,9o3,9mw 1,9mn,9ll,9oc,9mh 1,9mu,9ll,9mf 1,9mw,9ll,9nv 1,9mw,9o3 1,9my,9n2 1,9n2,9mr,9mw 1,9n3,9lw,9ms 1,9n3,9lm,9oc,9mj,9o3,9mw 1,9n3,9lm,9oc,9ms 1,9n3,9ll,9oc,9nw,9nv 1,9n6,9lm,9lu,9mh,9mw,9nv 1,9n6,9lm,9m7,9nv 1,9n6,9lm,9mb 1,9n6,9ll,9nv 1,9n9,9lt,9nt,9mr,9mw,9ll 1,9n9,9lv,9oc,9mw 1,9n9,9ll,9mr,9mf,9lz,9nv 1,9n9,9nt,9o3 1,9nc,9m7,9mn,9oc,9nv 1,9nc,9lm,9ml 1,9nc,9lm,9mz,9n6 1,9nc,9nv,9ms 1,9nc,9lm,9o3,9mh 1,9nc,9lm,9oc,9mf,9ll 1,9nc,9ll,9oc,9mn 1,9nf,9lm,9lw,9o3,9mw 1,9nf,9ll,9nv,9mw 1,9nf,9o3 1,9nf,9lm,9o3,9mw,9ll 1,9nf,9oc,9nv 1,9nf,9oc,9o3 1,9ni,9lw,9m7,9nx 1,9ni,9lw,9nv 1,9ni,9mr,9n3 1,9ni,9nv,9m7 1,9ni,9o3,9mf,9nr,9o3 1,9nj,9m7,9nx,9o3 1,9nj,9nu 1,9nj,9nu,9n3,9ll,9oc,9nv 1,9nl,9m3,9ll 1,9nl,9m3,9ll,9mw,9o3 1,9nl,9oc,9mw,9nv 1,9no,9oc,9mw,9ll 1,9no,9oc,9nv 1,9nq,9lu,9o3 1,9nu,9mr,9mw,9nv 1,9nu,9nt 1,9nv,9n6,9lm,9oc 1,9nv,9oc,9n9,9ll,9nv 1,9nw,9nk 1,9nw,9o3,9mw,9m9,9ll,9o3 1,9nz,9mr,9mw 1,1c,m9l 1,1d,m9l 1,1e,m9l 1,1f,m9l 1,1g,m9l 1,1h,m9l 1,1i,m9l 1,1j,m9l 1,1k,m9l 1,1l,m9l 1,1d,1c,m9l 1,1d,1d,m9l 1,1d,1e,m9l 1,1d,1f,m9l 1,1d,1g,m9l 1,1d,1h,m9l 1,1d,1i,m9l 1,1d,1j,m9l 1,1d,1k,m9l 1,1d,1l,m9l 1,1e,1c,m9l 1,1e,1d,m9l 1,1e,1e,m9l 1,1e,1f,m9l 1,1e,1g,m9l 1,2w,28,2p 1,2s,2p 1,1t,2d 1,2q,2p,36 1,33,2e 1,34,2r 1,2s,31 1,2s,31,1e 1,2s,31,1f 1,21,2d 1,inn,jdc 1,k6l,gp8 1,hlz,l7n 1,k5q,lh7 1,kkq,irz,fmi,ny6 1,34,1t 1,32,1t 1,qk,1t 1,31,1t 1,2z,1t 1,23,1u 1,25,1u 1,1z,1u 1,2r,2p,30 1,2z,2r,2p,30 1,34,1y 1,32,1y 1,qk,1y 1,qk,2v 1,31,2v 1,2z,2v 1,20,3e 1,2z,20,3e 1,25,20,3e 1,1z,20,3e 1,2c,20,3e 1,qk,30 1,31,30 1,2s,30 1,2z,30 1,2u,31 1,32,31 1,qk,31 1,31,31 1,2r,31 1,2z,31 1,31,31,1e 1,2r,31,1e 1,31,1e 1,2z,31,1e 1,31,31,1f 1,2r,31,1f 1,31,1f 1,2z,31,1f 1,31,6qd,37 1,31,6qd,37,1e 1,28,2p 1,2z,28,2p 1,25,28,2p 1,1z,28,2p 1,36,2p,2s 1,36,2p,2s,6qd,37 1,36,2p,2s,6qd,37,1e 1,34,37 1,32,37 1,qk,37 1,31,37 1,34,2e 1,32,2e 1,qk,2e 1,31,2e 1,2z,2e 1,25,2e 1,34,2f 1,32,2f 1,qk,2f 1,31,2f 1,2z,2f 1,25,2f 1,2z,q1 1,25,q1 1,2p,1a,31,1a 1,1u,35 1,2r,2r 1,2r,2s 1,1v,6qd,2z,2v 1,1v,33,1a 1,2s,1u 1,1z,3d 1,2w,2p 1,20,28 1,2x,32 1,23,23 1,23,25 1,2z,38 1,30,31 1,30,32 1,30,33,2v 1,30,3c 1,31,2q 1,31,2x,30 1,31,33,30 1,28,20 1,34,1a,31,1a 1,28,28,25 1,28,2a 1,37,36 1,2b,3a 1,2f,2q 1,2e,6qd,31 1,1t,6qd,31 1,1d,k4l 1,1e,k4l 1,1f,k4l 1,1g,k4l 1,1h,k4l 1,1i,k4l 1,1j,k4l 1,1k,k4l 1,1l,k4l 1,1d,1c,k4l 1,1d,1d,k4l 1,1d,1e,k4l 1,1d,1f,k4l 1,1d,1g,k4l 1,1d,1h,k4l 1,1d,1i,k4l 1,1d,1j,k4l 1,1d,1k,k4l 1,1d,1l,k4l 1,1e,1c,k4l 1,1e,1d,k4l 1,1e,1e,k4l 1,1e,1f,k4l 1,1e,1g,k4l 1,1e,1h,k4l 1,1e,1i,k4l 1,1e,1j,k4l 1,1e,1k,k4l 1,1e,1l,k4l 1,1f,1c,k4l 1,1f,1d,k4l 1,2v,2p,30 mn1,ui 1,uk 5v,x2n 3s,86 1,9f o3,x0n 1,xtj 1,h7 1,xua fq9,2u,2u 1,2u,2x 1,2u,30 1,2u,2u,2x 1,2u,2u,30 1,37,38 1,37,38 d,12s,12u 1,12s,12d 1,12s,12j 1,132,12u 1,12s,12l 9,15u 1,15c 1,15f 1,15g 1,15n 1,15o 1,15p 1,160 1,162 1,17 12,15c,15o 1,19t 1,19t 1,1a3 1,1a3 1,1a3 1,1a3 1,1a6 1,1a6 1,1a6 1,1a6 1,1a8 1,1a8 1,1a8 1,1a8 1,1a2 1,1a2 1,1a2 1,1a2 1,1a7 1,1a7 1,1a7 1,1a7 1,1a1 1,1a1 1,1a1 1,1a1 1,1b8 1,1b8 1,1b8 1,1b8 1,1ba 1,1ba 1,1ba 1,1ba 1,1ac 1,1ac 1,1ac 1,1ac 1,1ab 1,1ab 1,1ab 1,1ab 1,1ae 1,1ae 1,1ae 1,1ae 1,1af 1,1af 1,1af 1,1af 1,1al 1,1al 1,1ak 1,1ak 1,1am 1,1am 1,1ag 1,1ag 1,1aw 1,1aw 1,1ap 1,1ap 1,1bd 1,1bd 1,1bd 1,1bd 1,1bj 1,1bj 1,1bj 1,1bj 1,1bn 1,1bn 1,1bn 1,1bn 1,1bl 1,1bl 1,1bl 1,1bl 1,1bu 1,1bu 1,1bv 1,1bv 1,1bv 1,1bv 1,1cl,190 1,1cl,190 1,1c1 1,1c1 1,1c1 1,1c1 1,1by 1,1by 1,1by 1,1by 1,1ci 1,1ci 1,1ci,190 1,1ci,190 y,1bh 1,1bh 1,1bh 1,1bh 1,1c7 1,1c7 1,1c6 1,1c6 1,1c8 1,1c8 1,1c7,19w 1,1cb 1,1cb 1,1c5 1,1c5 1,1c9 1,1c9 1,1cg 1,1cg 1,1cg 1,1cg 1,18p 1,18p 1,18q,190,17r 1,18q,190,17r 1,18q,190,1cl 1,18q,190,1cl 1,18q,190,18o 1,18q,190,18o 1,18q,190,1c7 1,18q,190,1c7 1,18q,190,1c6 1,18q,190,1c6 1,18q,190,1c8 1,18q,190,1c8 1,18q,190,1cg 1,18q,190,1cg 1,18q,190,1cg 1,18q,190,18p 1,18q,190,18p 1,18q,190,18p 1,1cc 1,1cc 1,1cc 1,1cc 1,18q,190,17w 1,18q,190,17x 1,18q,190,18l 1,18q,190,18p 1,18q,190,18q 1,17s,17w 1,17s,17x 1,17s,17y 1,17s,18l 1,17s,18p 1,17s,18q 1,17u,17w 1,17u,17x 1,17u,17y 1,17u,18l 1,17u,18p 1,17u,18q 1,17v,17w 1,17v,18l 1,17v,18p 1,17v,18q 1,17w,17x 1,17w,18l 1,17x,17w 1,17x,18l 1,17y,17w 1,17y,17x 1,17y,18l 1,183,17w 1,183,17x 1,183,17y 1,183,18l 1,185,17x 1,185,18l 1,186,17w 1,186,17x 1,186,17y 1,186,18l 1,187,17x 1,187,18l 1,188,18l 1,189,17w 1,189,18l 1,18a,17w 1,18a,18l 1,18h,17w 1,18h,17x 1,18h,17y 1,18h,18l 1,18h,18p 1,18h,18q 1,18i,17x 1,18i,18l 1,18i,18p 1,18i,18q 1,18j,17r 1,18j,17w 1,18j,17x 1,18j,17y 1,18j,18k 1,18j,18l 1,18j,18p 1,18j,18q 1,18k,17w 1,18k,17x 1,18k,17y 1,18k,18l 1,18k,18p 1,18k,18q 1,18l,17w 1,18l,17x 1,18l,17y 1,18l,18l 1,18l,18p 1,18l,18q 1,18m,17w 1,18m,17x 1,18m,17y 1,18m,18l 1,18m,18p 1,18m,18q 1,18n,17w 1,18n,18l 1,18n,18p 1,18n,18q 1,18q,17w 1,18q,17x 1,18q,17y 1,18q,18l 1,18q,18p 1,18q,18q 1,180,19s 1,181,19s 1,18p,19s 1,w,18s,18x 1,w,18t,18x 1,w,18u,18x 1,w,18v,18x 1,w,18w,18x 1,w,18x,19s 1,18q,190,181 1,18q,190,182 1,18q,190,18l 1,18q,190,18m 1,18q,190,18p 1,18q,190,18q 1,17s,181 1,17s,182 1,17s,18l 1,17s,18m 1,17s,18p 1,17s,18q 1,17u,181 1,17u,182 1,17u,18l 1,17u,18m 1,17u,18p 1,17u,18q 1,17v,181 1,17v,182 1,17v,18l 1,17v,18m 1,17v,18p 1,17v,18q 1,18h,18p 1,18h,18q 1,18i,18p 1,18i,18q 1,18j,17r 1,18j,18k 1,18j,18l 1,18j,18p 1,18j,18q 1,18k,18l 1,18k,18p 1,18k,18q 1,18l,17r 1,18l,18l 1,18m,181 1,18m,182 1,18m,18l 1,18m,18m 1,18m,18p 1,18m,18q 1,18p,19s 1,18q,181 1,18q,182 1,18q,18l 1,18q,18m 1,18q,18p 1,18q,18q 1,18q,190,17w 1,18q,190,17x 1,18q,190,17y 1,18q,190,18l 1,18q,190,18n 1,17s,17w 1,17s,17x 1,17s,17y 1,17s,18l 1,17s,18n 1,17u,17w 1,17u,17x 1,17u,17y 1,17u,18l 1,17u,18n 1,17v,18l 1,17w,17x 1,17w,18l 1,17x,17w 1,17x,18l 1,17y,17w 1,17y,18l 1,183,17w 1,183,17x 1,183,17y 1,183,18l 1,185,17x 1,185,17y 1,185,18l 1,186,17w 1,186,17x 1,186,17y 1,186,18l 1,187,17x 1,188,18l 1,189,17w 1,189,18l 1,18a,17w 1,18a,18l 1,18h,17w 1,18h,17x 1,18h,17y 1,18h,18l 1,18i,17x 1,18i,18l 1,18j,17w 1,18j,17x 1,18j,17y 1,18j,18k 1,18j,18l 1,18k,17w 1,18k,17x 1,18k,17y 1,18k,18l 1,18k,18n 1,18l,17w 1,18l,17x 1,18l,17y 1,18l,18l 1,18m,17w 1,18m,17x 1,18m,17y 1,18m,18l 1,18m,18n 1,18n,17w 1,18n,18l 1,18n,19s 1,18q,17w 1,18q,17x 1,18q,17y 1,18q,18l 1,18q,18n 1,18q,190,18l 1,18q,190,18n 1,17s,18l 1,17s,18n 1,17u,18l 1,17u,18n 1,17v,18l 1,17v,18n 1,183,18l 1,183,18n 1,184,18l 1,184,18n 1,18j,18k 1,18j,18l 1,18k,18l 1,18m,18l 1,18m,18n 1,18q,18l 1,18q,18n 1,18g,18u,18x 1,18g,18v,18x 1,18g,18w,18x 1,187,18p 1,187,18q 1,189,18p 1,189,18q 1,18a,18p 1,18a,18q 1,183,18p 1,183,18q 1,184,18p 1,184,18q 1,17x,18p 1,17x,18q 1,17w,18p 1,17w,18q 1,17y,18p 1,17y,18q 1,185,18p 1,185,18q 1,186,18p 1,186,18q 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,184,181 1,183,181 1,185,181 1,186,181 1,187,18p 1,187,18q 1,189,18p 1,189,18q 1,18a,18p 1,18a,18q 1,183,18p 1,183,18q 1,184,18p 1,184,18q 1,17x,18p 1,17x,18q 1,17w,18p 1,17w,18q 1,17y,18p 1,17y,18q 1,185,18p 1,185,18q 1,186,18p 1,186,18q 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,184,181 1,183,181 1,185,181 1,186,181 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,183,18n 1,184,18n 1,187,18l 1,183,17w 1,183,17x 1,183,17y 1,184,17w 1,184,17x 1,184,17y 1,187,18l 1,188,18l 1,17r,18r 1,17r,18r j,17u,17w,18l 1,17u,17x,17w 1,17u,17x,17w 1,17u,17x,18l 1,17u,17y,18l 1,17u,18l,17w 1,17u,18l,17x 1,17u,18l,17y 1,17w,18l,17x 1,17w,18l,17x 1,17x,18l,18q 1,17x,18l,18p 1,183,17x,17w 1,183,17w,17x 1,183,17w,18p 1,183,18l,17x 1,183,18l,17x 1,183,18l,17w 1,183,18l,18l 1,183,18l,18l 1,185,17x,17x 1,185,17x,17x 1,185,18l,18l 1,184,17x,18l 1,184,17x,18l 1,184,17w,18q 1,184,18l,17y 1,184,18l,17y 1,184,18l,18l 1,184,18l,18l 1,186,17x,18p 1,186,17y,18l 1,186,17y,18l 1,187,18l,17x 1,187,18l,17x 1,187,18l,18l 1,187,18l,18q 1,189,17w,18l 1,189,18l,18l 1,189,18l,18l 1,189,18l,18p 1,18a,18l,18l 1,18a,18l,18q 1,18a,18l,18p 1,18h,17y,18l 1,18h,17y,18l 1,18i,18l,17x 1,18i,18l,18l 1,18k,17x,18l 1,18k,17x,18q 1,18k,17x,18p 1,18k,17w,17w 1,18k,17w,17w 1,18k,17y,18l 1,18k,17y,18l 1,18k,18l,17x 1,18k,18l,17x 1,18l,17x,17w 1,18l,17x,18l 1,18l,17x,18q 1,18l,17w,17x 1,18l,17w,18l 1,18l,17y,17w 1,18l,17y,18l 3,18l,17w,17y 1,18n,18l,17w 1,18n,18l,18l 1,18m,17x,18l 1,18m,17x,18p 1,18m,17w,18l 1,18m,17w,18l 1,18m,17w,18p 1,18m,18l,18q 1,18m,18l,18p 1,18q,18l,18l 1,18q,18l,18l 1,17s,17y,18q 1,17u,17w,18q 1,17u,17w,18p 1,17u,17y,18q 1,17u,17y,18p 1,17u,18l,18q 1,17u,18l,18p 1,17w,18l,18q 1,17w,17x,18p 1,17w,18l,18p 1,183,17y,18p 1,185,17x,18q 1,184,17x,18q 1,186,17x,18q 1,18k,17w,18q 1,18k,18l,18q 1,18q,17x,18q 1,18q,17w,18q 1,18q,18l,18q 1,18l,18l,18q 1,18i,18l,18q 1,18m,17x,18q 1,18i,18l,17x 1,18k,17x,18l 1,189,18l,18q 1,18j,18l,18q 1,18m,17w,17x 1,18l,17y,18q 1,18k,17w,18l 1,18j,18l,18l 1,18k,17w,18l 1,18m,17w,17x 1,17w,17x,18q 1,17x,17w,18q 1,18l,17w,18q 1,18h,18l,18q 1,17s,17x,18q 1,18j,18l,18l 1,189,17w,18l 1,185,18l,18l 1,183,17y,18q 1,18m,17w,18q 15,185,18k,1ci 1,18i,18k,1ci 1,17r,18k,18k,18n 1,17r,18j,17s,181 1,18l,17x,18l,17z 1,185,18k,189,18l 1,181,183,18o,18k 1,189,18k,18q,18n 1,18o,183,18k,18l 1,185,18k,18p 1,185,18k,18p,w,17r,18k,18k,18n,w,189,18k,18q,18n,w,18o,183,18k,18l 1,17w,18k,w,17w,18k,17r,18k,18n 1,181,1cc,17r,18k k,18 1,9hd 1,9he 1,1m 1,1n 1,x 1,1r 1,9hy 1,9hz 1,1a,1a,1a n,1a,1a 1,6c4 1,6c3 1,2n 1,2n 1,14 1,15 1,3f 1,3h 1,9hw 1,9hx 1,9hs 1,9ht 1,9hm 1,9hn 1,9hk 1,9hl 1,9ho 1,9hp 1,9hq 1,9hr 3,2j 1,2l 1,w,lh 1,w,lh 1,w,lh 1,w,lh 1,2n 1,2n 1,2n 1,18 1,9hd 1,1a 2,1n 1,1m 1,1r 1,x 1,6c4 1,14 1,15 1,3f 1,3h 1,9hw 1,9hx 1,z 1,12 1,16 1,17 1,19 1,1o 1,1q 1,1p 2,2k 1,10 1,11 1,1s 5,w,18r 1,18g,18r 1,w,18s 2,w,18t 2,w,18u 1,18g,18u 1,w,18v 1,18g,18v 1,w,18w 1,18g,18w 1,w,18x 1,18g,18x 1,w,18y 1,18g,18y 1,17l 1,17r,18z 1,17r,18z 1,17r,190 1,17r,190 1,18o,190 1,18o,190 1,17r,191 1,17r,191 1,18q,190 1,18q,190 1,18q,190 1,18q,190 1,17r 1,17r 1,17s 1,17s 1,17s 1,17s 1,17t 1,17t 1,17u 1,17u 1,17u 1,17u 1,17v 1,17v 1,17v 1,17v 1,17w 1,17w 1,17w 1,17w 1,17x 1,17x 1,17x 1,17x 1,17y 1,17y 1,17y 1,17y 1,17z 1,17z 1,180 1,180 1,181 1,181 1,182 1,182 1,183 1,183 1,183 1,183 1,184 1,184 1,184 1,184 1,185 1,185 1,185 1,185 1,186 1,186 1,186 1,186 1,187 1,187 1,187 1,187 1,188 1,188 1,188 1,188 1,189 1,189 1,189 1,189 1,18a 1,18a 1,18a 1,18a 1,18h 1,18h 1,18h 1,18h 1,18i 1,18i 1,18i 1,18i 1,18j 1,18j 1,18j 1,18j 1,18k 1,18k 1,18k 1,18k 1,18l 1,18l 1,18l 1,18l 1,18m 1,18m 1,18m 1,18m 1,18n 1,18n 1,18n 1,18n 1,18o 1,18o 1,18p 1,18p 1,18q 1,18q 1,18q 1,18q 1,18k,17r,18z 1,18k,17r,18z 1,18k,17r,190 1,18k,17r,190 1,18k,17r,191 1,18k,17r,191 1,18k,17r 1,18k,17r 5,x 1,y 1,z 1,10 1,11 1,12 1,13 1,14 1,15 1,16 1,17 1,18 1,19 1,1a 1,1b 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1m 1,1n 1,1o 1,1p 1,1q 1,1r 1,1s 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2j 1,2k 1,2l 1,2m 1,2n 1,2o 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,3f 1,3g 1,3h 1,3i 1,879 1,87a 1,9he 1,9ho 1,9hp 1,9hd 1,9ob 1,9o2 1,9lt 1,9lv 1,9lx 1,9lz 1,9m1 1,9nn 1,9np 1,9nr 1,9mr 1,9oc 1,9lu 1,9lw 1,9ly 1,9m0 1,9m2 1,9m3 1,9m5 1,9m7 1,9m9 1,9mb 1,9md 1,9mf 1,9mh 1,9mj 1,9ml 1,9mn 1,9mp 1,9ms 1,9mu 1,9mw 1,9my 1,9mz 1,9n0 1,9n1 1,9n2 1,9n3 1,9n6 1,9n9 1,9nc 1,9nf 1,9ni 1,9nj 1,9nk 1,9nl 1,9nm 1,9no 1,9nq 1,9ns 1,9nt 1,9nu 1,9nv 1,9nw 1,9nx 1,9nz 1,9o3 1,9ll 1,9lm 1,3fk 1,3cw 1,3cx 1,3hm 1,3cy 1,3ho 1,3hp 1,3cz 1,3d0 1,3d1 1,3hs 1,3ht 1,3hu 1,3hv 1,3hw 1,3hx 1,3dm 1,3d2 1,3d3 1,3d4 1,3dt 1,3d5 1,3d6 1,3d7 1,3d8 1,3d9 1,3da 1,3db 1,3dc 1,3dd 1,3de 4,3fl 1,3fm 1,3fn 1,3fo 1,3fp 1,3fq 3,3fr 1,3fs 1,3ft 1,3fu 1,3fv 1,3fw 3,3fx 1,3fy 1,3fz 1,3g0 1,3g1 1,3g2 3,3g3 1,3g4 1,3g5 4,4i 1,4j 1,4s 1,w,lg 1,4m 1,4l 1,6g9 2,7b6 1,6mo 1,6mp 1,6mq 1,6mr 1,7fk 1,7gr 15w2,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 2,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 2,1v 1,1w 3,1z 3,22 1,23 3,26 1,27 1,28 1,29 2,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 2,2u 2,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 2,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 2,1w 1,1x 1,1y 1,1z 3,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 2,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 2,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 2,1w 1,1x 1,1y 1,1z 2,21 1,22 1,23 1,24 1,25 2,27 4,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 2,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,8h 1,fr 3,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,rg 1,rh 3,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 4ch,17r 1,17s 1,17w 1,17z 2,18o 1,182 1,17x 1,187 1,18q 1,18j 1,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a 1,19q 1,1bu 1,1b5 1,19r 2,17s 1,17w 2,18n 3,17x 2,18q 1,18j 1,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 2,184 1,17u 1,17v 1,17y 2,186 2,18a 7,17w 5,17x 2,18q 2,18k 2,18m 1,183 1,189 2,185 1,18i 2,184 3,17y 2,186 2,18a 2,1bu 2,19r 2,17s 1,17w 2,18n 3,17x 1,187 1,18q 1,18j 2,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 2,184 1,17u 1,17v 1,17y 2,186 1,188 1,18a 1,19q 2,1b5 2,17r 1,17s 1,17w 1,17z 1,18n 1,18o 1,182 1,17x 1,187 1,18q 2,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a 6,17s 1,17w 1,17z 2,18o 1,182 1,17x 1,187 1,18q 2,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a g5,1c,1a 1,1c,18 1,1d,18 1,1e,18 1,1f,18 1,1g,18 1,1h,18 1,1i,18 1,1j,18 1,1k,18 1,1l,18 6,14,1t,15 1,14,1u,15 1,14,1v,15 1,14,1w,15 1,14,1x,15 1,14,1y,15 1,14,1z,15 1,14,20,15 1,14,21,15 1,14,22,15 1,14,23,15 1,14,24,15 1,14,25,15 1,14,26,15 1,14,27,15 1,14,28,15 1,14,29,15 1,14,2a,15 1,14,2b,15 1,14,2c,15 1,14,2d,15 1,14,2e,15 1,14,2f,15 1,14,2g,15 1,14,2h,15 1,14,2i,15 1,9hw,2b,9hx 1,1v 1,2a 1,1v,1w 1,2f,2i 2,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,20,2e 1,25,2e 1,2b,1w 1,2b,2b 1,28,28,2e 1,2f,1v r,25,1v 1,25,1w 11,1w,22 34,9kr,9jf 1,9mb,9mb 1,9md e,jez 1,i1j 1,gjw 1,9mu,9ll 1,fik 1,hlm 1,r8j 1,hm1 1,fj8 1,k68 1,mch 1,k2h 1,g99 1,ivg 1,g3x 1,k34 1,g7x 1,oqq 1,n4v 1,rs9 1,hkg 1,gmx 1,lxw 1,jh1 1,jmd 1,feo 1,fex 1,si2 1,ijq 1,ffx 1,gkz 1,jk7 1,rxs 1,jf7 1,o01 1,o6y 1,glk 1,lts 1,kcp 1,kco 1,n5f 1,gaa 1,gxi 1,sp9 5,9hw,kdo,9hx 1,9hw,fex,9hx 1,9hw,fik,9hx 1,9hw,i2x,9hx 1,9hw,m9l,9hx 1,9hw,jf7,9hx 1,9hw,nh3,9hx 1,9hw,gd9,9hx 1,9hw,k0n,9hx 8,ivr 1,gkv";
/** Combining classes other than 0: gap, length, class. */
const COMBINING_CLASSES = "lc l 6e 0 1 6g 0 4 64 0 1 6g 0 1 60 0 5 64 0 2 5m 0 4 64 0 2 5m 0 b 64 0 5 1 0 4 64 0 3 6e 2 1 6e 2 1 6o 0 1 6e 0 3 64 0 3 6e 0 2 64 1 3 6e 0 4 64 0 1 6e 0 1 6g 0 2 64 0 1 6e 0 1 6h 0 2 6i 0 1 6h 0 2 6i 0 1 6h 0 d 6e 7n 5 6e 7d 1 64 0 4 6e 0 1 64 0 3 6e 0 1 66 0 1 64 0 6 6e 0 6 64 0 2 6e 0 1 64 0 2 6e 0 1 66 0 1 6c 0 1 6e 0 1 a 0 1 b 0 1 c 0 1 d 0 1 e 0 1 f 0 1 g 0 1 h 0 1 i 0 2 j 0 1 k 0 1 l 0 1 m 1 1 n 1 1 o 0 1 p 1 1 6e 0 1 64 1 1 i 20 8 6e 0 1 u 0 1 v 0 1 w 1c 1 r 0 1 s 0 1 t 0 1 u 0 1 v 0 1 w 0 1 x 0 1 y 0 2 6e 0 2 64 0 5 6e 0 1 64 0 2 6e 0 1 64 g 1 z 2t 7 6e 2 4 6e 0 1 64 0 1 6e 2 2 6e 1 1 64 0 2 6e 0 1 64 z 1 10 u 1 6e 0 1 64 0 2 6e 0 1 64 0 2 6e 0 3 64 0 1 6e 0 2 64 0 1 6e 0 1 64 0 3 6e 0 1 64 0 1 6e 0 1 64 0 1 6e 0 1 64 0 1 6e 0 1 64 0 2 6e 4g 7 6e 0 1 64 0 1 6e y 4 6e 1 9 6e 1 3 6e 1 5 6e 17 3 64 3c e 6e 1 1 64 0 2 6e 0 1 64 0 2 6e 0 1 64 0 3 6e 0 3 64 0 1 r 0 1 s 0 1 t 0 3 6e 0 1 64 0 2 6e 0 2 64 0 5 6e 1o 1 7 g 1 9 3 1 6e 0 1 64 0 2 6e 2v 1 7 g 1 9 32 1 7 g 1 9 32 1 7 g 1 9 32 1 7 g 1 9 3j 1 9 3j 1 9 7 1 2c 0 1 2j 2t 1 7 g 1 9 3j 1 9 3g 1 9 31 2 2v 0 1 9 d 4 2z 30 2 3a e 4 3e 24 2 64 r 1 64 1 1 64 1 1 60 1j 1 3l 0 1 3m 1 1 3o 5 4 3m 2 1 3m 1 2 6e 0 1 9 1 2 6e 1q 1 64 34 1 7 1 2 9 2a 1 64 jz 3 6e qc 1 9 v 1 9 4d 1 9 a 1 6e 5n 1 6c 3z 1 66 0 1 6e 0 1 64 63 1 6e 0 1 64 1z 1 9 k 8 6e 2 1 64 1c 5 6e 0 6 64 0 2 6e 0 1 64 3a 1 7 f 1 9 12 1 6e 0 1 64 0 7 6e 1i 2 9 1m 1 7 b 2 9 1v 1 7 48 3 6e 1 1 1 0 5 64 0 2 6e 0 4 64 0 1 6e 1 7 1 4 1 64 6 1 6e 3 2 6e 5i 2 6e 0 1 64 0 7 6e 0 1 64 0 2 6e 0 1 6i 0 1 5y 0 1 64 0 1 5m 0 11 6e 5 1 6e 0 1 6h 0 1 64 0 1 6e 0 1 64 k0 2 6e 0 2 1 0 4 6e 0 3 1 0 2 6e 4 1 6e 3 2 1 0 1 6e 0 1 64 0 1 6e 0 2 1 0 4 64 0 1 6e 2da 3 6e 3x 1 9 2o w 6e fe 1 62 0 1 6c 0 1 6g 0 1 66 0 2 68 2x 2 8 n9w 1 6e 4 a 6e w 2 6e 28 2 6e 7o 1 9 59 1 9 r i 6e 1l 3 64 11 1 9 2n 1 7 c 1 9 6n 1 6e 1 2 6e 0 1 64 2 2 6e 5 2 6e 1 1 6e 1g 1 9 6u 1 9 fn4 1 q ld 7 6e 0 7 64 0 2 6e r1 1 64 6a 1 64 45 5 6e 1aq 1 64 1 1 6e 14 1 6e 0 1 1 0 1 64 4 1 9 4l 1 6e 0 1 64 127 1 9 1k 1 9 1l 1 9 0 1 7 1x 3 6e 1c 2 9 1q 1 7 24 1 9 9 1 7 2y 1 9 0 1 7 4y 1 7 0 1 9 29 1 7 g 1 9 o 7 6e 3 5 6e 5p 1 9 3 1 7 3f 1 9 0 1 7 6z 1 9 0 1 7 3i 1 9 3a 1 9 0 1 7 37 1 9 103 1 9 fjk 5 1 1n 7 6e g2v 1 1 43q 2 60 0 3 1 3 1 6a 0 5 60 8 8 64 2 5 6e 0 2 64 u 4 6e 44 3 6e 2pn 7 6e 1 h 6e 2 7 6e 1 2 6e 1 5 6e 1ph 7 64 31 6 6e 0 1 7";
// src/tokenizer/char-sets.ts
const CODE_POINTS = 1114112;
/** Decodes the gap-and-length form of unicode-tables.ts. */
function decodeRanges(encoded) {
	const out = [];
	let at = 0;
	const numbers = encoded.split(" ");
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		at += Number.parseInt(numbers[i] ?? "", 36);
		const end = at + Number.parseInt(numbers[i + 1] ?? "", 36);
		out.push(at, end);
		at = end;
	}
	return out;
}
function union(sets) {
	const ranges = [];
	for (const set of sets) for (let i = 0; i < set.length; i += 2) ranges.push([set[i] ?? 0, set[i + 1] ?? 0]);
	ranges.sort((a, b) => a[0] - b[0]);
	const out = [];
	for (const [start, end] of ranges) {
		const last = out.length - 1;
		if (last > 0 && start <= (out[last] ?? 0)) out[last] = Math.max(out[last] ?? 0, end);
		else out.push(start, end);
	}
	return out;
}
function complement(set) {
	const out = [];
	let at = 0;
	for (let i = 0; i < set.length; i += 2) {
		const start = set[i] ?? 0;
		if (start > at) out.push(at, start);
		at = set[i + 1] ?? 0;
	}
	if (at < CODE_POINTS) out.push(at, CODE_POINTS);
	return out;
}
function intersection(a, b) {
	return complement(union([complement(a), complement(b)]));
}
function has$1(set, code) {
	let low = 0;
	let high = set.length / 2;
	while (low < high) {
		const middle = low + high >> 1;
		if (code < (set[2 * middle] ?? 0)) high = middle;
		else if (code >= (set[2 * middle + 1] ?? 0)) low = middle + 1;
		else return true;
	}
	return false;
}
/** A predicate over code points that is one table look-up below U+10000. */
function tester(set) {
	const table = /* @__PURE__ */ new Uint8Array(65536);
	for (let i = 0; i < set.length; i += 2) table.fill(1, Math.min(set[i] ?? 0, 65536), Math.min(set[i + 1] ?? 0, 65536));
	return (code) => code < 65536 ? table[code] === 1 : has$1(set, code);
}
let categories;
function generalCategories() {
	if (categories !== void 0) return categories;
	const names = GENERAL_CATEGORY_NAMES.split(" ");
	const ranges = names.map(() => []);
	let at = 0;
	for (const run of GENERAL_CATEGORIES.split(" ")) {
		const end = at + Number.parseInt(run.slice(1), 36);
		ranges[Number.parseInt(run.slice(0, 1), 36)]?.push(at, end);
		at = end;
	}
	const found = /* @__PURE__ */ new Map();
	for (const [i, name] of names.entries()) found.set(name.toLowerCase(), ranges[i] ?? []);
	for (const major of [
		"l",
		"m",
		"n",
		"p",
		"s",
		"z",
		"c"
	]) found.set(major, union(names.filter((n) => n[0]?.toLowerCase() === major).map((n) => found.get(n.toLowerCase()) ?? [])));
	categories = found;
	return found;
}
const LONG_NAMES = /* @__PURE__ */ new Map([
	["letter", "l"],
	["uppercaseletter", "lu"],
	["lowercaseletter", "ll"],
	["titlecaseletter", "lt"],
	["modifierletter", "lm"],
	["otherletter", "lo"],
	["mark", "m"],
	["nonspacingmark", "mn"],
	["spacingmark", "mc"],
	["enclosingmark", "me"],
	["number", "n"],
	["decimalnumber", "nd"],
	["letternumber", "nl"],
	["othernumber", "no"],
	["punctuation", "p"],
	["symbol", "s"],
	["separator", "z"],
	["spaceseparator", "zs"],
	["other", "c"],
	["control", "cc"],
	["format", "cf"],
	["unassigned", "cn"],
	["privateuse", "co"]
]);
const memo = /* @__PURE__ */ new Map();
function remember(name, make) {
	const known = memo.get(name);
	if (known !== void 0) return known;
	const made = make();
	memo.set(name, made);
	return made;
}
/** `\s` of Oniguruma. */
function spaces() {
	return remember("space", () => decodeRanges(ONIG_SPACE));
}
/** `\w` of Oniguruma. */
function wordChars() {
	return remember("word", () => decodeRanges(ONIG_WORD));
}
/** `\d` of Oniguruma. */
function digits() {
	return generalCategories().get("nd") ?? [];
}
const HEX_DIGITS = [
	48,
	58,
	65,
	71,
	97,
	103
];
/**
* The set behind `\p{name}` or `[[:name:]]` as Oniguruma 6.9.10 (Unicode 16) has it: general categories, POSIX
* classes, and the scripts listed in unicode-tables.ts. Undefined for a name that is not covered.
*/
function property(name) {
	const key = name.toLowerCase().replace(/[ _-]/g, "");
	const category = generalCategories().get(LONG_NAMES.get(key) ?? key);
	if (category !== void 0) return category;
	const script = ONIG_SCRIPTS.find(([s]) => s.toLowerCase() === key);
	if (script !== void 0) return remember(`script ${key}`, () => decodeRanges(script[1]));
	switch (key) {
		case "alpha":
		case "alphabetic": return remember("alpha", () => decodeRanges(ONIG_ALPHA));
		case "alnum": return remember("alnum", () => union([decodeRanges(ONIG_ALPHA), digits()]));
		case "upper":
		case "uppercase": return remember("upper", () => decodeRanges(ONIG_UPPER));
		case "lower":
		case "lowercase": return remember("lower", () => decodeRanges(ONIG_LOWER));
		case "punct": return remember("punct", () => decodeRanges(ONIG_PUNCT));
		case "space":
		case "whitespace": return spaces();
		case "word": return wordChars();
		case "digit": return digits();
		case "xdigit": return HEX_DIGITS;
		case "any": return [0, CODE_POINTS];
		case "ascii": return [0, 128];
		default: return;
	}
}
// src/tokenizer/errors.ts
/** Why a tokenizer file cannot be used: `invalid` is the file's fault, `unsupported` is a construct this engine refuses. */
var TokenizerError = class extends Error {
	kind;
	/** For `unsupported`: the construct by name, such as `pre_tokenizer UnicodeScripts`. For `invalid`: the JSON path. */
	construct;
	constructor(kind, message, construct) {
		super(message);
		this.name = "TokenizerError";
		this.kind = kind;
		this.construct = construct;
	}
};
/** Builds the error for a file that breaks its own format at `path` (a JSON path such as `model.vocab`). */
function invalid(path, problem) {
	return new TokenizerError("invalid", `${path}: ${problem}`, path);
}
/** Builds the error for a construct that is refused by name. */
function unsupported(construct, detail = "") {
	return new TokenizerError("unsupported", `unsupported ${construct}${detail === "" ? "" : `: ${detail}`}`, construct);
}
// src/tokenizer/json.ts
/** Reads an own property, so that a key such as `constructor` never reaches Object.prototype. */
function own$1(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function asObject(value, path) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(path, "expected an object");
	return value;
}
function asArray(value, path) {
	if (!Array.isArray(value)) throw invalid(path, "expected a list");
	return value;
}
function asString(value, path) {
	if (typeof value !== "string") throw invalid(path, "expected a string");
	return value;
}
/** A token id: Rust reads u32. */
function asId(value, path) {
	if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 2147483647) throw invalid(path, "expected a token id (a whole number from 0 to 2147483647)");
	return value;
}
function asCount(value, path) {
	if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalid(path, "expected a whole number that is not negative");
	return value;
}
/** Reads a boolean property; `fallback` undefined means that it must be there. */
function flag(object, key, path, fallback) {
	const value = own$1(object, key);
	if (value === void 0 && fallback !== void 0) return fallback;
	if (typeof value !== "boolean") throw invalid(`${path}.${key}`, "expected true or false");
	return value;
}
function text$1(object, key, path) {
	return asString(own$1(object, key), `${path}.${key}`);
}
/** A string, or undefined where the property is null or missing. */
function optionalText(object, key, path) {
	const value = own$1(object, key);
	return value === null || value === void 0 ? void 0 : asString(value, `${path}.${key}`);
}
/** A string of exactly one character (code point), as Rust's `char` is read. */
function oneChar(object, key, path) {
	const value = text$1(object, key, path);
	const [first] = value;
	if (first === void 0 || first.length !== value.length) throw invalid(`${path}.${key}`, "expected one character");
	return value;
}
// src/tokenizer/added-tokens.ts
/** Gemma 3 has 6,415. */
const MAX_ADDED = 1e5;
const MAX_CONTENT = 1e3;
/** Reads `added_tokens` and gives each the id that Rust's add_tokens gives it. */
function readAddedTokens(value, idOf, vocabSize) {
	if (value === void 0) return [];
	const list = asArray(value, "added_tokens");
	if (list.length > MAX_ADDED) throw unsupported("added_tokens", `more than ${MAX_ADDED}`);
	const byContent = /* @__PURE__ */ new Map();
	let highest = -1;
	for (const [i, entry] of list.entries()) {
		const path = `added_tokens[${i}]`;
		const object = asObject(entry, path);
		const content = text$1(object, "content", path);
		const declaredId = asId(own$1(object, "id"), `${path}.id`);
		if (content === "") continue;
		if (content.length > MAX_CONTENT) throw unsupported("added token", `longer than ${MAX_CONTENT} characters`);
		const known = byContent.get(content);
		const base = highest >= vocabSize || vocabSize === 0 && highest >= 0 ? highest + 1 : vocabSize;
		const id = known?.id ?? idOf(content) ?? base;
		const token = {
			id,
			content,
			special: flag(object, "special", path),
			lstrip: flag(object, "lstrip", path),
			rstrip: flag(object, "rstrip", path),
			normalized: flag(object, "normalized", path),
			singleWord: flag(object, "single_word", path),
			declaredId
		};
		if (known !== void 0) {
			if (!(known.special === token.special && known.lstrip === token.lstrip && known.rstrip === token.rstrip && known.normalized === token.normalized && known.singleWord === token.singleWord)) throw invalid(path, `${JSON.stringify(content)} was there before with other flags`);
			continue;
		}
		byContent.set(content, token);
		if (id > highest) highest = id;
	}
	return [...byContent.values()];
}
const isWord = tester(decodeRanges(REGEX_CRATE_WORD));
const isSpace$4 = tester(decodeRanges(RUST_SPACE));
/** Finds added tokens in a text: leftmost first, the longest of those that start together. */
var AddedTokenMatcher = class {
	root = {
		token: void 0,
		next: /* @__PURE__ */ new Map()
	};
	starts = /* @__PURE__ */ new Uint8Array(65536);
	empty;
	/** `patterns` are the texts to look for; where two are equal the first wins. */
	constructor(patterns) {
		this.empty = patterns.length === 0;
		for (const { pattern, token } of patterns) {
			if (pattern === "") throw unsupported("added token", `${JSON.stringify(token.content)} normalizes to nothing`);
			this.starts[pattern.charCodeAt(0)] = 1;
			let node = this.root;
			for (let i = 0; i < pattern.length; i++) {
				const unit = pattern.charCodeAt(i);
				let next = node.next.get(unit);
				if (next === void 0) {
					next = {
						token: void 0,
						next: /* @__PURE__ */ new Map()
					};
					node.next.set(unit, next);
				}
				node = next;
			}
			node.token ??= token;
		}
	}
	/** Cuts the text into stretches, all of it in order. Undefined where no token is in it. */
	split(text) {
		if (this.empty) return void 0;
		const { starts } = this;
		const length = text.length;
		let out;
		let done = 0;
		let at = 0;
		while (at < length) {
			if (starts[text.charCodeAt(at)] === 0) {
				at += 1;
				continue;
			}
			const match = this.longest(text, at);
			if (match === void 0) {
				at += 1;
				continue;
			}
			const { token, end } = match;
			const found = at;
			at = end;
			if (token.singleWord && (endsWithWord(text, found) || startsWithWord(text, end))) continue;
			let start = found;
			let stop = end;
			if (token.lstrip) {
				while (start > 0 && isSpace$4(text.charCodeAt(start - 1))) start -= 1;
				start = Math.max(start, done);
			}
			if (token.rstrip) while (stop < length && isSpace$4(text.charCodeAt(stop))) stop += 1;
			out ??= [];
			if (done < start) out.push({
				start: done,
				end: start,
				token: void 0
			});
			out.push({
				start,
				end: stop,
				token
			});
			done = stop;
		}
		if (out !== void 0 && done !== length) out.push({
			start: done,
			end: length,
			token: void 0
		});
		return out;
	}
	longest(text, start) {
		let node = this.root;
		let token;
		let end = start;
		for (let i = start; i < text.length; i++) {
			node = node.next.get(text.charCodeAt(i));
			if (node === void 0) break;
			if (node.token !== void 0) {
				token = node.token;
				end = i + 1;
			}
		}
		return token === void 0 ? void 0 : {
			token,
			end
		};
	}
};
function endsWithWord(text, end) {
	if (end === 0) return false;
	const unit = text.charCodeAt(end - 1);
	return isWord(unit >= 56320 && unit < 57344 && end > 1 ? text.codePointAt(end - 2) ?? 0 : unit);
}
function startsWithWord(text, start) {
	return start < text.length && isWord(text.codePointAt(start) ?? 0);
}
/** The same over UTF-8, for tokens that take nothing but themselves. */
var AddedByteMatcher = class {
	root = {
		token: void 0,
		next: /* @__PURE__ */ new Map()
	};
	/** By first and second byte: whether a token begins so. */
	starts = /* @__PURE__ */ new Uint8Array(65536);
	/** The byte that all tokens begin with, if it is one; -1 else. */
	only;
	empty;
	/** Of what was found last: the token, and where it ends. */
	id = 0;
	end = 0;
	constructor(tokens) {
		const encoder = new TextEncoder();
		const firsts = /* @__PURE__ */ new Set();
		for (const token of tokens) {
			const bytes = encoder.encode(token.content);
			const first = bytes[0] ?? 0;
			firsts.add(first);
			if (bytes.length === 1) this.starts.fill(1, first << 8, first + 1 << 8);
			else this.starts[first << 8 | (bytes[1] ?? 0)] = 1;
			let node = this.root;
			for (const byte of bytes) {
				let next = node.next.get(byte);
				if (next === void 0) {
					next = {
						token: void 0,
						next: /* @__PURE__ */ new Map()
					};
					node.next.set(byte, next);
				}
				node = next;
			}
			node.token ??= token;
		}
		this.empty = tokens.length === 0;
		this.only = firsts.size === 1 ? [...firsts][0] ?? -1 : -1;
	}
	/** Whether this can stand in for an `AddedTokenMatcher` of these tokens. */
	static fits(tokens) {
		return tokens.every((token) => !token.lstrip && !token.rstrip && !token.singleWord && !/[\ud800-\udfff]/u.test(token.content));
	}
	/** Where the next token begins at `from` or later, `length` where none does; then `id` and `end` are those of it. */
	find(bytes, from, length) {
		if (this.empty) return length;
		const { starts, only } = this;
		for (let at = from; at < length; at++) {
			if (only >= 0) {
				at = bytes.indexOf(only, at);
				if (at < 0 || at >= length) return length;
			}
			if (starts[(bytes[at] ?? 0) << 8 | (bytes[at + 1] ?? 0)] === 1 && this.isAt(bytes, at, length)) return at;
		}
		return length;
	}
	isAt(bytes, start, length) {
		let node = this.root;
		let token;
		for (let i = start; i < length; i++) {
			node = node.next.get(bytes[i] ?? 0);
			if (node === void 0) break;
			if (node.token === void 0) continue;
			token = node.token;
			this.end = i + 1;
		}
		if (token === void 0) return false;
		this.id = token.id;
		return true;
	}
};
// src/tokenizer/byte-cache.ts
/** A piece of up to so many bytes is its own key; of a longer one the key is a hash, and its bytes are kept aside. */
const KEY_BYTES = 8;
/** Longer pieces hardly come twice. */
const MAX_BYTES = 192;
/** Four integers a slot, four slots a line of the processor's cache: a piece is looked for in one line only. */
const LINE_BITS = 16;
const LINE = 16;
const SLOT = 4;
/** Room for what does not fit into slots; when it is used up, all is forgotten. */
const MAX_WORDS = 1 << 19;
const MAX_IDS$1 = 1 << 18;
/**
* Ids of pieces seen before, keyed by the bytes of their UTF-8. Its memory is bounded, 7 MB, and it follows the text: where a
* line is full, one of its pieces gives way.
*/
var ByteCache = class {
	/** Of each slot: bytes 0 to 3 and 4 to 7 (or hash and place in `words`), length and count, the id (or place in `ids`). */
	slots = /* @__PURE__ */ new Int32Array(0);
	words = /* @__PURE__ */ new Int32Array(0);
	ids = /* @__PURE__ */ new Int32Array(0);
	wordsUsed = 0;
	idsUsed = 0;
	turn = 0;
	/** Appends the ids of the piece, if it is known. `bytes` can be read up to 8 bytes past the end. */
	emit(bytes, start, length, out) {
		const { slots } = this;
		const at = length <= KEY_BYTES ? this.findShort(bytes, start, length) : this.findLong(bytes, start, length);
		if (at < 0) return false;
		const value = slots[at + 3] ?? 0;
		const count = (slots[at + 2] ?? 0) & 65535;
		if (count === 1) out.push(value);
		else for (let i = value; i < value + count; i++) out.push(this.ids[i] ?? 0);
		return true;
	}
	findShort(bytes, start, length) {
		const { slots } = this;
		const low = lowOf(bytes, start, length);
		const high = highOf(bytes, start, length);
		const line = lineOf(low, high);
		for (let at = line; at < line + LINE; at += SLOT) if (slots[at] === low && slots[at + 1] === high && (slots[at + 2] ?? 0) >>> 16 === length) return at;
		return -1;
	}
	findLong(bytes, start, length) {
		const { slots } = this;
		const hash = hashOf(bytes, start, length);
		const line = lineOf(hash, 0);
		for (let at = line; at < line + LINE; at += SLOT) if (slots[at] === hash && (slots[at + 2] ?? 0) >>> 16 === length && this.isSame(bytes, start, length, slots[at + 1] ?? 0)) return at;
		return -1;
	}
	/** Stores the ids that were appended to `out` from `from` on. */
	remember(bytes, start, length, out, from) {
		const count = out.length - from;
		if (length > MAX_BYTES || length === 0 || count === 0) return;
		const words = length <= KEY_BYTES ? 0 : length + 3 >> 2;
		if (this.slots.length === 0 || this.wordsUsed + words > MAX_WORDS || this.idsUsed + count > MAX_IDS$1) this.clear();
		const { slots } = this;
		const low = length <= KEY_BYTES ? lowOf(bytes, start, length) : hashOf(bytes, start, length);
		const high = length <= KEY_BYTES ? highOf(bytes, start, length) : 0;
		const line = lineOf(low, high);
		let at = line;
		while (at < line + LINE && slots[at + 2] !== 0) at += SLOT;
		if (at === line + LINE) {
			at = line + (this.turn & 3) * SLOT;
			this.turn += 1;
		}
		slots[at] = low;
		slots[at + 1] = length <= KEY_BYTES ? high : this.wordsUsed;
		slots[at + 2] = length << 16 | count;
		slots[at + 3] = count === 1 ? out[from] ?? 0 : this.idsUsed;
		for (let i = 0; i < words; i++) this.words[this.wordsUsed++] = wordOf(bytes, start + 4 * i, length - 4 * i);
		if (count > 1) for (let i = from; i < out.length; i++) this.ids[this.idsUsed++] = out[i] ?? 0;
	}
	isSame(bytes, start, length, place) {
		const { words } = this;
		for (let i = 0; 4 * i < length; i++) if (words[place + i] !== wordOf(bytes, start + 4 * i, length - 4 * i)) return false;
		return true;
	}
	clear() {
		if (this.slots.length === 0) {
			this.slots = new Int32Array(LINE << LINE_BITS);
			this.words = new Int32Array(MAX_WORDS);
			this.ids = new Int32Array(MAX_IDS$1);
		} else this.slots.fill(0);
		this.wordsUsed = 0;
		this.idsUsed = 0;
	}
};
/** Up to four bytes as one integer; those past `length` are 0. */
function wordOf(bytes, at, length) {
	const word = bytes.getInt32(at, true);
	return length >= 4 ? word : word & (1 << 8 * length) - 1;
}
function lowOf(bytes, start, length) {
	return wordOf(bytes, start, length);
}
function highOf(bytes, start, length) {
	return length <= 4 ? 0 : wordOf(bytes, start + 4, length - 4);
}
function hashOf(bytes, start, length) {
	let hash = length;
	for (let i = 0; i < length; i += 4) {
		hash = Math.imul(hash ^ wordOf(bytes, start + i, length - i), 2246822507);
		hash ^= hash >>> 15;
	}
	return hash;
}
/** Where the line of a key begins in the slots. */
function lineOf(low, high) {
	let hash = Math.imul(low, 2654435761) ^ Math.imul(high, 2246822507);
	hash = Math.imul(hash ^ hash >>> 15, 3266489909);
	return (hash >>> 16) * LINE;
}
// src/tokenizer/byte-level.ts
/** GPT-2's printable stand-ins: byte → UTF-16 unit of its character. */
const BYTE_TO_UNIT = byteToUnit();
/** The other way round; -1 for characters that stand for no byte. All stand-ins are below U+0144. */
const UNIT_TO_BYTE = unitToByte();
function byteToUnit() {
	const table = /* @__PURE__ */ new Uint16Array(256);
	let next = 256;
	for (let byte = 0; byte < 256; byte++) table[byte] = byte >= 33 && byte <= 126 || byte >= 161 && byte <= 172 || byte >= 174 ? byte : next++;
	return table;
}
function unitToByte() {
	const table = (/* @__PURE__ */ new Int16Array(324)).fill(-1);
	for (const [byte, unit] of BYTE_TO_UNIT.entries()) table[unit] = byte;
	return table;
}
/** Writes the UTF-8 of well-formed UTF-16 `units` from start to end into `bytes` at 0; returns the number of bytes. */
function utf8(units, start, end, bytes) {
	let n = 0;
	for (let i = start; i < end; i++) {
		const unit = units[i] ?? 0;
		if (unit < 128) bytes[n++] = unit;
		else if (unit < 2048) {
			bytes[n++] = 192 | unit >> 6;
			bytes[n++] = 128 | unit & 63;
		} else if (unit >= 55296 && unit < 56320) {
			const code = 65536 + (unit - 55296 << 10) + ((units[++i] ?? 0) - 56320);
			bytes[n++] = 240 | code >> 18;
			bytes[n++] = 128 | code >> 12 & 63;
			bytes[n++] = 128 | code >> 6 & 63;
			bytes[n++] = 128 | code & 63;
		} else {
			bytes[n++] = 224 | unit >> 12;
			bytes[n++] = 128 | unit >> 6 & 63;
			bytes[n++] = 128 | unit & 63;
		}
	}
	return n;
}
/** Bytes that one character takes in UTF-8. */
function utf8Width(code) {
	return code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
}
// src/tokenizer/merge.ts
/** Up to here scanning for the lowest rank beats a heap. */
const SCAN_AT_MOST = 56;
const NO_RANK = 2147483647;
/** A heap entry is rank × 2^24 + position in one double; ranks are below 2^29. */
const POSITIONS = 16777216;
/** The buffer in which one word's symbols are merged, lowest rank first, leftmost first among equals. */
var MergeBuffer = class {
	pairs;
	ids;
	lengths;
	ranks;
	joined;
	next = /* @__PURE__ */ new Int32Array(0);
	previous = /* @__PURE__ */ new Int32Array(0);
	heap = /* @__PURE__ */ new Float64Array(0);
	heapSize = 0;
	constructor(pairs) {
		this.pairs = pairs;
		this.ids = /* @__PURE__ */ new Int32Array(256);
		this.lengths = /* @__PURE__ */ new Int32Array(256);
		this.ranks = /* @__PURE__ */ new Int32Array(256);
		this.joined = /* @__PURE__ */ new Int32Array(256);
	}
	/** Makes room for `count` symbols; `ids` and `lengths` may be new arrays afterwards. */
	reset(count) {
		if (this.ids.length < count) {
			this.ids = new Int32Array(count * 2);
			this.lengths = new Int32Array(count * 2);
			this.ranks = new Int32Array(count * 2);
			this.joined = new Int32Array(count * 2);
		}
	}
	/** As `reset`, but keeps what is there. */
	grow(count) {
		if (this.ids.length >= count) return;
		const { ids, lengths } = this;
		this.reset(count);
		this.ids.set(ids);
		this.lengths.set(lengths);
	}
	/** Merges the first `count` symbols in place and returns how many are left. */
	merge(count, withLengths = false) {
		return count <= SCAN_AT_MOST ? this.scan(count, withLengths) : this.drain(count, withLengths);
	}
	scan(total, withLengths) {
		const { ids, lengths, ranks, joined, pairs } = this;
		const { slots } = pairs;
		let n = total;
		for (let i = 0; i + 1 < n; i++) {
			const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
			ranks[i] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
			joined[i] = at < 0 ? 0 : slots[at + 3] ?? 0;
		}
		for (;;) {
			let best = -1;
			let lowest = NO_RANK;
			for (let i = 0; i < n - 1; i++) {
				const rank = ranks[i] ?? 0;
				if (rank < lowest) {
					lowest = rank;
					best = i;
				}
			}
			if (best < 0) return n;
			ids[best] = joined[best] ?? 0;
			if (withLengths) {
				lengths[best] = (lengths[best] ?? 0) + (lengths[best + 1] ?? 0);
				for (let i = best + 1; i + 1 < n; i++) lengths[i] = lengths[i + 1] ?? 0;
			}
			n -= 1;
			for (let i = best + 1; i < n; i++) {
				ids[i] = ids[i + 1] ?? 0;
				ranks[i] = ranks[i + 1] ?? 0;
				joined[i] = joined[i + 1] ?? 0;
			}
			if (best + 1 < n) {
				const at = pairs.find(ids[best] ?? 0, ids[best + 1] ?? 0);
				ranks[best] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
				joined[best] = at < 0 ? 0 : slots[at + 3] ?? 0;
			}
			if (best > 0) {
				const at = pairs.find(ids[best - 1] ?? 0, ids[best] ?? 0);
				ranks[best - 1] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
				joined[best - 1] = at < 0 ? 0 : slots[at + 3] ?? 0;
			}
		}
	}
	drain(total, withLengths) {
		if (total >= POSITIONS) throw unsupported("text", "more than 16 million symbols in one piece");
		if (this.next.length < total) {
			this.next = new Int32Array(total * 2);
			this.previous = new Int32Array(total * 2);
			this.heap = new Float64Array(total * 6);
		}
		const { ids, lengths, next, previous, pairs } = this;
		const { slots } = pairs;
		for (let i = 0; i < total; i++) {
			next[i] = i + 1 < total ? i + 1 : -1;
			previous[i] = i - 1;
		}
		this.heapSize = 0;
		for (let i = 0; i + 1 < total; i++) {
			const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
			if (at >= 0) this.push((slots[at + 2] ?? 0) * POSITIONS + i);
		}
		while (this.heapSize > 0) {
			const top = this.pop();
			const rank = Math.floor(top / POSITIONS);
			const i = top - rank * POSITIONS;
			const j = next[i] ?? -1;
			if ((ids[i] ?? -1) < 0 || j < 0) continue;
			const at = pairs.find(ids[i] ?? 0, ids[j] ?? 0);
			if (at < 0 || slots[at + 2] !== rank) continue;
			ids[i] = slots[at + 3] ?? 0;
			ids[j] = -1;
			if (withLengths) lengths[i] = (lengths[i] ?? 0) + (lengths[j] ?? 0);
			const after = next[j] ?? -1;
			next[i] = after;
			if (after >= 0) {
				previous[after] = i;
				const right = pairs.find(ids[i] ?? 0, ids[after] ?? 0);
				if (right >= 0) this.push((slots[right + 2] ?? 0) * POSITIONS + i);
			}
			const before = previous[i] ?? -1;
			if (before >= 0) {
				const left = pairs.find(ids[before] ?? 0, ids[i] ?? 0);
				if (left >= 0) this.push((slots[left + 2] ?? 0) * POSITIONS + before);
			}
		}
		let n = 0;
		for (let i = total > 0 ? 0 : -1; i >= 0; i = next[i] ?? -1) {
			ids[n] = ids[i] ?? 0;
			lengths[n] = lengths[i] ?? 0;
			n += 1;
		}
		return n;
	}
	push(value) {
		const { heap } = this;
		let i = this.heapSize++;
		while (i > 0) {
			const parent = i - 1 >> 1;
			const above = heap[parent] ?? 0;
			if (above <= value) break;
			heap[i] = above;
			i = parent;
		}
		heap[i] = value;
	}
	pop() {
		const { heap } = this;
		const top = heap[0] ?? 0;
		const size = --this.heapSize;
		const value = heap[size] ?? 0;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= size) break;
			if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
			if ((heap[child] ?? 0) >= value) break;
			heap[i] = heap[child] ?? 0;
			i = child;
		}
		heap[i] = value;
		return top;
	}
};
// src/tokenizer/token-table.ts
/** Multiplier of the polynomial hash; odd, so that no information is lost mod 2^32. */
const BASE = 16777619;
/** A table this full of collisions was made to be slow: random ones need 2 probes a key. */
const MAX_PROBES_PER_KEY = 40;
/** The string of a stretch of units. */
function textOf(units, start, end) {
	let text = "";
	for (let at = start; at < end; at += 4096) text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 4096, end)));
	return text;
}
function sameNumbers(a, b) {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
function mix$1(hash) {
	const h = Math.imul(hash ^ hash >>> 16, 2246822507);
	return h ^ h >>> 13;
}
function tableSize(count) {
	let size = 16;
	while (size < count * 2) size *= 2;
	return size;
}
/** Extends the hash of a string by one UTF-16 unit. The empty string's hash is 0. */
function extend(hash, unit) {
	return Math.imul(hash, BASE) + unit | 0;
}
/** `ids[i]` belongs to `tokens[i]`. */
function packTokens(tokens, ids) {
	let total = 0;
	for (let i = 0; i < tokens.length; i++) total += tokens[i]?.length ?? 0;
	const arena = new Uint16Array(total);
	const starts = new Int32Array(tokens.length + 1);
	const hashes = new Int32Array(tokens.length);
	let at = 0;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] ?? "";
		let hash = 0;
		for (let k = 0; k < token.length; k++) {
			const unit = token.charCodeAt(k);
			arena[at++] = unit;
			hash = extend(hash, unit);
		}
		starts[i + 1] = at;
		hashes[i] = hash;
	}
	return {
		arena,
		starts,
		hashes,
		ids
	};
}
/**
* Strings to ids by their UTF-16 units, without a JavaScript string in sight, so that a stretch of a buffer or two
* tokens put together can be looked up as they are.
*/
var TokenTable = class {
	ids;
	size;
	maxLength;
	/** Some string is in the list more than once; the first of them is found. */
	repeats;
	arena;
	starts;
	hashes;
	/** Hash and index + 1 side by side for the cache line's sake; 0 for the index where the slot is empty. */
	slots;
	mask;
	powers;
	/** Throws TokenizerError on crafted collisions. */
	constructor({ arena, starts, hashes, ids }) {
		this.ids = ids;
		this.arena = arena;
		this.starts = starts;
		this.hashes = hashes;
		const count = hashes.length;
		this.size = count;
		let size = 16;
		while (size < count * 1.5) size *= 2;
		const mask = size - 1;
		const slots = new Int32Array(size * 2);
		this.mask = mask;
		this.slots = slots;
		let longest = 0;
		let probes = 0;
		let repeats = false;
		for (let i = 0; i < count; i++) {
			const hash = hashes[i] ?? 0;
			const length = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
			if (length > longest) longest = length;
			let slot = mix$1(hash) & mask;
			for (let other = slots[2 * slot + 1] ?? 0; other > 0; other = slots[2 * slot + 1] ?? 0) {
				if (slots[2 * slot] === hash && this.isSame(other - 1, i)) repeats = true;
				slot = slot + 1 & mask;
				probes += 1;
			}
			if (probes > count * MAX_PROBES_PER_KEY + 1e3) throw unsupported("model.vocab", "made to collide");
			slots[2 * slot] = hash;
			slots[2 * slot + 1] = i + 1;
		}
		this.repeats = repeats;
		this.maxLength = longest;
		this.powers = new Int32Array(Math.min(longest, 4096) + 1);
		this.powers[0] = 1;
		for (let i = 1; i < this.powers.length; i++) this.powers[i] = Math.imul(this.powers[i - 1] ?? 0, BASE);
	}
	isSame(a, b) {
		const { arena, starts } = this;
		const from = starts[a] ?? 0;
		const at = starts[b] ?? 0;
		const length = (starts[b + 1] ?? 0) - at;
		if ((starts[a + 1] ?? 0) - from !== length) return false;
		for (let k = 0; k < length; k++) if (arena[from + k] !== arena[at + k]) return false;
		return true;
	}
	/** The string at `index`. */
	text(index) {
		return textOf(this.arena, this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
	}
	/**
	* For each string of the list its index here, or -1. Lists that are compared mostly have the same order, in which nothing
	* needs to be looked up.
	*/
	indexesOf({ arena, starts, hashes }) {
		const found = new Int32Array(hashes.length);
		let index = -1;
		for (let i = 0; i < found.length; i++) {
			const start = starts[i] ?? 0;
			const end = starts[i + 1] ?? 0;
			index += 1;
			if (index >= this.size || !this.holds(index, arena, start, end)) index = this.find(arena, start, end, hashes[i] ?? 0);
			found[i] = index;
		}
		return found;
	}
	get list() {
		return {
			arena: this.arena,
			starts: this.starts,
			hashes: this.hashes,
			ids: this.ids
		};
	}
	/** The id of the text in `units` from start to end, whose hash is given; -1 where there is none. */
	find(units, start, end, hash) {
		const { slots, mask, starts, arena } = this;
		const length = end - start;
		for (let slot = mix$1(hash) & mask;; slot = slot + 1 & mask) {
			const index = (slots[2 * slot + 1] ?? 0) - 1;
			if (index < 0) return -1;
			if (slots[2 * slot] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < length && arena[from + k] === units[start + k]) k++;
			if (k === length) return index;
		}
	}
	/** The index of the part of `text` from start to end, or -1. */
	findText(text, start = 0, end = text.length) {
		let hash = 0;
		for (let k = start; k < end; k++) hash = Math.imul(hash, BASE) + text.charCodeAt(k) | 0;
		const { slots, mask, starts, arena } = this;
		const length = end - start;
		for (let slot = mix$1(hash) & mask;; slot = slot + 1 & mask) {
			const index = (slots[2 * slot + 1] ?? 0) - 1;
			if (index < 0) return -1;
			if (slots[2 * slot] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < length && arena[from + k] === text.charCodeAt(start + k)) k++;
			if (k === length) return index;
		}
	}
	/** The index of token `left` followed by token `right` without its first `skip` units, or -1. */
	findJoined(left, right, skip) {
		const { slots, mask, hashes, starts, arena, powers } = this;
		const leftStart = starts[left] ?? 0;
		const leftLength = (starts[left + 1] ?? 0) - leftStart;
		const rightStart = (starts[right] ?? 0) + skip;
		const rightLength = (starts[right + 1] ?? 0) - rightStart;
		if (rightLength < 0) return -1;
		let hash = hashes[left] ?? 0;
		if (skip === 0 && rightLength < powers.length) hash = Math.imul(hash, powers[rightLength] ?? 0) + (hashes[right] ?? 0) | 0;
		else for (let k = 0; k < rightLength; k++) hash = Math.imul(hash, BASE) + (arena[rightStart + k] ?? 0) | 0;
		const length = leftLength + rightLength;
		for (let slot = mix$1(hash) & mask;; slot = slot + 1 & mask) {
			const index = (slots[2 * slot + 1] ?? 0) - 1;
			if (index < 0) return -1;
			if (slots[2 * slot] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < leftLength && arena[from + k] === arena[leftStart + k]) k++;
			if (k < leftLength) continue;
			k = 0;
			while (k < rightLength && arena[from + leftLength + k] === arena[rightStart + k]) k++;
			if (k === rightLength) return index;
		}
	}
	/** Whether token `index` is the text in `units` from start to end. */
	holds(index, units, start, end) {
		const { arena, starts } = this;
		const from = starts[index] ?? 0;
		const length = end - start;
		if ((starts[index + 1] ?? 0) - from !== length) return false;
		for (let k = 0; k < length; k++) if (arena[from + k] !== units[start + k]) return false;
		return true;
	}
	/** The units of token `index`, as a view. */
	unitsOf(index) {
		return this.arena.subarray(this.starts[index], this.starts[index + 1]);
	}
};
/** (left id, right id) → (rank, new id), four integers a slot, side by side for the cache line's sake. */
var PairTable = class {
	slots;
	mask;
	probes = 0;
	allowed;
	constructor(count) {
		const size = tableSize(count);
		this.mask = size - 1;
		this.slots = new Int32Array(size * 4).fill(-1);
		this.allowed = count * MAX_PROBES_PER_KEY + 1e3;
	}
	/** A later entry for the same pair replaces the earlier one, as in Rust's map. */
	set(left, right, rank, id) {
		const { slots, mask } = this;
		let slot = pairHash(left, right) & mask;
		while (slots[slot * 4] !== -1) {
			if (slots[slot * 4] === left && slots[slot * 4 + 1] === right) break;
			slot = slot + 1 & mask;
			this.probes += 1;
			if (this.probes > this.allowed) throw unsupported("model.merges", "made to collide");
		}
		slots[slot * 4] = left;
		slots[slot * 4 + 1] = right;
		slots[slot * 4 + 2] = rank;
		slots[slot * 4 + 3] = id;
	}
	/** Where the pair's four integers begin in `slots`, or -1. */
	find(left, right) {
		const { slots, mask } = this;
		let at = (pairHash(left, right) & mask) << 2;
		for (;;) {
			const found = slots[at];
			if (found === left && slots[at + 1] === right) return at;
			if (found === -1) return -1;
			at = at + 4 & (mask << 2 | 3);
		}
	}
};
function pairHash(left, right) {
	const h = Math.imul(left, 2654435761) ^ Math.imul(right, 2246822507);
	return h ^ h >>> 15;
}
// src/tokenizer/merges.ts
/** The merges of a BPE model, as `"a b"` or as `["a", "b"]`, packed: both forms of the same merges are equal here. */
var Merges = class Merges {
	size;
	/** How the file writes them. */
	form;
	/** Left and right halves one behind the other. */
	arena;
	/** Where each half begins in `arena`, and the end of the last: 2 × size + 1 numbers. */
	cuts;
	tables;
	constructor(form, arena, cuts, tables = {}) {
		this.form = form;
		this.tables = tables;
		this.arena = arena;
		this.cuts = cuts;
		this.size = (cuts.length - 1) / 2;
	}
	/** The merge at `index` as merges.txt writes it. */
	text(index) {
		const { arena, cuts } = this;
		const middle = cuts[2 * index + 1] ?? 0;
		return `${textOf(arena, cuts[2 * index] ?? 0, middle)} ${textOf(arena, middle, cuts[2 * index + 2] ?? 0)}`;
	}
	/** These merges with the form of these and the tables of the equal other ones. */
	sharing(other) {
		return this.form === other.form ? other : new Merges(this.form, other.arena, other.cuts, other.tables);
	}
	equals(other) {
		return this === other || sameNumbers(this.cuts, other.cuts) && sameNumbers(this.arena, other.arena);
	}
	/**
	* Indexes in the table of left half, right half and what they make, three numbers a merge. `skip` units of the right half
	* are its prefix. Throws TokenizerError naming the merge whose tokens the vocabulary lacks.
	*/
	resolve(table, skip) {
		const { resolved } = this.tables;
		if (resolved?.table === table && resolved.skip === skip) return resolved.indexes;
		const { arena, cuts, size } = this;
		const indexes = new Int32Array(size * 3);
		let joined = -1;
		for (let rank = 0; rank < size; rank++) {
			const start = cuts[2 * rank] ?? 0;
			const middle = cuts[2 * rank + 1] ?? 0;
			const end = cuts[2 * rank + 2] ?? 0;
			let hash = 0;
			for (let i = start; i < middle; i++) hash = extend(hash, arena[i] ?? 0);
			const left = table.find(arena, start, middle, hash);
			hash = 0;
			for (let i = middle; i < end; i++) hash = extend(hash, arena[i] ?? 0);
			const right = table.find(arena, middle, end, hash);
			joined += 1;
			if (skip > 0 || joined >= table.size || !table.holds(joined, arena, start, end)) joined = left < 0 || right < 0 ? -1 : table.findJoined(left, right, skip);
			checkMerge(rank, left, right, joined);
			indexes[3 * rank] = left;
			indexes[3 * rank + 1] = right;
			indexes[3 * rank + 2] = joined;
		}
		this.tables.resolved = {
			table,
			skip,
			indexes
		};
		return indexes;
	}
	/** What the pairs of ids make; throws as `resolve`. */
	pairs(table, skip) {
		const { built } = this.tables;
		if (built?.table === table && built.skip === skip) return built.pairs;
		const indexes = this.resolve(table, skip);
		const { ids } = table;
		const pairs = new PairTable(this.size);
		for (let rank = 0; rank < this.size; rank++) pairs.set(ids[indexes[3 * rank] ?? 0] ?? 0, ids[indexes[3 * rank + 1] ?? 0] ?? 0, rank, ids[indexes[3 * rank + 2] ?? 0] ?? 0);
		this.tables.built = {
			table,
			skip,
			pairs
		};
		return pairs;
	}
};
/** Reads `model.merges`: a list, or what `parseTokenizerJson` made of one. Checks shapes only; throws TokenizerError. */
function readMerges(value) {
	if (value instanceof Merges) return value;
	const merges = asArray(value, "model.merges");
	const paired = Array.isArray(merges[0]);
	for (let i = 0; i < merges.length; i++) {
		const merge = merges[i];
		if (paired) {
			const pair = asArray(merge, `model.merges[${i}]`);
			if (pair.length !== 2 || typeof pair[0] !== "string" || typeof pair[1] !== "string") throw invalid(`model.merges[${i}]`, "expected two strings");
		} else if (typeof merge !== "string") throw invalid(`model.merges[${i}]`, "expected a string");
	}
	return paired ? {
		kind: "pairs",
		list: merges
	} : {
		kind: "text",
		list: merges
	};
}
/** What the pairs of ids make. Throws TokenizerError naming the merge whose tokens the vocabulary lacks. */
function pairTable(merges, table, skip) {
	if (merges instanceof Merges) return merges.pairs(table, skip);
	const pairs = new PairTable(merges.list.length);
	if (merges.kind === "pairs") {
		for (const [rank, pair] of merges.list.entries()) addMerge(pairs, table, rank, table.findText(String(pair[0])), table.findText(String(pair[1])), skip);
		return pairs;
	}
	let rank = 0;
	for (const line of merges.list) {
		if (line.startsWith("#version")) continue;
		const space = line.indexOf(" ");
		if (space < 0 || line.indexOf(" ", space + 1) >= 0) throw invalid(`model.merges[${rank}]`, "expected \"a b\"");
		addMerge(pairs, table, rank, table.findText(line, 0, space), table.findText(line, space + 1), skip);
		rank += 1;
	}
	return pairs;
}
function addMerge(pairs, table, rank, left, right, skip) {
	const joined = left < 0 || right < 0 ? -1 : table.findJoined(left, right, skip);
	checkMerge(rank, left, right, joined);
	const { ids } = table;
	pairs.set(ids[left] ?? 0, ids[right] ?? 0, rank, ids[joined] ?? 0);
}
function checkMerge(rank, left, right, joined) {
	if (left < 0 || right < 0) throw invalid(`model.merges[${rank}]`, "names a token that is not in model.vocab");
	if (joined < 0) throw invalid(`model.merges[${rank}]`, "makes a token that is not in model.vocab");
}
// src/tokenizer/piece-cache.ts
/** Pieces longer than this hardly come twice. */
const MAX_PIECE = 64;
/** 2^18 slots of 16 bytes, filled to two thirds: room for 170,000 different words. */
const SLOTS = 1 << 18;
const MAX_PIECES = Math.floor(SLOTS * .66);
const MAX_UNITS = 1 << 21;
const MAX_IDS = 1 << 20;
/** A chain longer than this is crafted; the piece is then left out. */
const MAX_PROBES = 32;
/**
* Ids of pieces seen before, keyed by their UTF-16 units in a buffer. Its memory is bounded: when full, it starts
* afresh, so that it follows the text.
*/
var PieceCache = class {
	/** hash, start in `units`, length and count (16 bits each), start in `ids` */
	slots;
	units = /* @__PURE__ */ new Uint16Array(0);
	ids = /* @__PURE__ */ new Int32Array(0);
	pieces = 0;
	unitsUsed = 0;
	idsUsed = 0;
	hash(units, start, end) {
		let hash = end - start;
		for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 16777619);
		return hash ^ hash >>> 15;
	}
	/** Appends the ids of the piece, if it is known. */
	emit(units, start, end, hash, out) {
		const { slots } = this;
		if (slots === void 0) return false;
		const length = end - start;
		const known = this.units;
		let at = (hash & 262143) << 2;
		for (;;) {
			const shape = slots[at + 2] ?? 0;
			if (shape === 0) return false;
			if (slots[at] === hash && shape >>> 16 === length) {
				const from = slots[at + 1] ?? 0;
				let k = 0;
				while (k < length && known[from + k] === units[start + k]) k++;
				if (k === length) {
					const first = slots[at + 3] ?? 0;
					const count = shape & 65535;
					for (let q = first; q < first + count; q++) out.push(this.ids[q] ?? 0);
					return true;
				}
			}
			at = at + 4 & SLOTS * 4 - 1;
		}
	}
	/** Stores the ids that were appended to `out` from `from` on. */
	remember(units, start, end, hash, out, from) {
		const length = end - start;
		if (length > MAX_PIECE || length === 0) return;
		const count = out.length - from;
		if (this.slots === void 0) this.clear();
		if (this.pieces >= MAX_PIECES || this.unitsUsed + length > MAX_UNITS || this.idsUsed + count > MAX_IDS) this.clear();
		const slots = this.slots ?? new Int32Array(SLOTS * 4);
		let at = (hash & 262143) << 2;
		for (let probes = 0; slots[at + 2] !== 0; probes++) {
			if (probes >= MAX_PROBES) return;
			at = at + 4 & SLOTS * 4 - 1;
		}
		slots[at] = hash;
		slots[at + 1] = this.unitsUsed;
		slots[at + 2] = length << 16 | count;
		slots[at + 3] = this.idsUsed;
		for (let i = start; i < end; i++) this.units[this.unitsUsed++] = units[i] ?? 0;
		for (let i = from; i < out.length; i++) this.ids[this.idsUsed++] = out[i] ?? 0;
		this.pieces += 1;
	}
	clear() {
		if (this.slots === void 0) {
			this.slots = new Int32Array(SLOTS * 4);
			this.units = new Uint16Array(MAX_UNITS);
			this.ids = new Int32Array(MAX_IDS);
		} else this.slots.fill(0);
		this.pieces = 0;
		this.unitsUsed = 0;
		this.idsUsed = 0;
	}
};
// src/tokenizer/bpe.ts
const NO_ID = -1;
/** A model of type BPE. Its merge tables are built at the first call that needs them. */
var Bpe = class {
	vocab;
	merges;
	unkToken;
	prefix;
	suffix;
	fuseUnk;
	byteFallback;
	ignoreMerges;
	dropout;
	built;
	byteIds = null;
	chars = null;
	pieces = new ByteCache();
	byteCache = new PieceCache();
	charCache = new PieceCache();
	bytes = /* @__PURE__ */ new Uint8Array(1024);
	mapped = /* @__PURE__ */ new Uint16Array(1024);
	/** Checks shapes only; throws TokenizerError naming the path. */
	constructor(model, vocab) {
		this.vocab = vocab;
		this.merges = readMerges(own$1(model, "merges"));
		this.unkToken = optionalText(model, "unk_token", "model");
		this.prefix = optionalText(model, "continuing_subword_prefix", "model") ?? "";
		this.suffix = optionalText(model, "end_of_word_suffix", "model") ?? "";
		const boolean = (key) => own$1(model, key) === null ? false : flag(model, key, "model", false);
		this.fuseUnk = boolean("fuse_unk");
		this.byteFallback = boolean("byte_fallback");
		this.ignoreMerges = boolean("ignore_merges");
		const dropout = own$1(model, "dropout") ?? 0;
		if (typeof dropout !== "number" || dropout < 0 || dropout > 1) throw invalid("model.dropout", "expected 0 to 1");
		this.dropout = dropout > 0;
	}
	/** Finds what is wrong with the merges; their table is left to the first text. */
	prepare() {
		if (this.dropout) throw unsupported("model.dropout", "encoding would be random");
		if (this.merges instanceof Merges) this.merges.resolve(this.vocab.table, this.prefix.length);
		else this.tables();
	}
	tables() {
		if (this.built !== void 0) return this.built;
		if (this.dropout) throw unsupported("model.dropout", "encoding would be random");
		const { table: tokens, ids } = this.vocab;
		const pairs = pairTable(this.merges, tokens, this.prefix.length);
		const idOf = (name) => {
			const index = tokens.findText(name);
			return index < 0 ? NO_ID : ids[index] ?? NO_ID;
		};
		const unknown = this.unkToken === void 0 ? NO_ID : idOf(this.unkToken);
		let fallback;
		if (this.byteFallback) {
			fallback = /* @__PURE__ */ new Int32Array(256);
			for (let byte = 0; byte < 256; byte++) fallback[byte] = idOf(byteToken(byte));
		}
		this.built = {
			tokens,
			merger: new MergeBuffer(pairs),
			fallback,
			unknown
		};
		return this.built;
	}
	/** The ids of the 256 stand-ins of the byte-level alphabet, or undefined where the quick way would not be exact. */
	byteAlphabet() {
		if (this.byteIds !== null) return this.byteIds;
		const { tokens } = this.tables();
		const found = /* @__PURE__ */ new Int32Array(256);
		this.byteIds = void 0;
		if (this.prefix !== "" || this.suffix !== "") return void 0;
		for (let byte = 0; byte < 256; byte++) {
			const index = tokens.findText(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0));
			if (index < 0) return void 0;
			found[byte] = this.vocab.ids[index] ?? 0;
		}
		this.byteIds = found;
		return found;
	}
	/** Whether `encodeBytes` gives what `tokenize` gives over the mapped text. */
	readsBytes() {
		return this.byteAlphabet() !== void 0;
	}
	/** Appends the ids of `units` from start to end, read as bytes of UTF-8 (byte-level BPE). */
	encodeBytes(units, start, end, out) {
		const cache = this.byteCache;
		const hash = cache.hash(units, start, end);
		if (cache.emit(units, start, end, hash, out)) return;
		const { merger, tokens } = this.tables();
		const alphabet = this.byteAlphabet() ?? /* @__PURE__ */ new Int32Array(256);
		const most = (end - start) * 3;
		if (this.bytes.length < most) {
			this.bytes = new Uint8Array(most * 2);
			this.mapped = new Uint16Array(most * 2);
		}
		const { bytes, mapped } = this;
		const length = utf8(units, start, end, bytes);
		const from = out.length;
		if (this.ignoreMerges && length <= tokens.maxLength) {
			let whole = 0;
			for (let i = 0; i < length; i++) {
				mapped[i] = BYTE_TO_UNIT[bytes[i] ?? 0] ?? 0;
				whole = extend(whole, mapped[i] ?? 0);
			}
			const index = tokens.find(mapped, 0, length, whole);
			if (index >= 0) {
				out.push(this.vocab.ids[index] ?? 0);
				cache.remember(units, start, end, hash, out, from);
				return;
			}
		}
		merger.reset(length);
		const { ids } = merger;
		for (let i = 0; i < length; i++) ids[i] = alphabet[bytes[i] ?? 0] ?? 0;
		const count = merger.merge(length);
		for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
		cache.remember(units, start, end, hash, out, from);
	}
	/**
	* Appends the ids of a piece of UTF-8, as `encodeBytes` does of UTF-16. `view` is of the same bytes, and can be read up to 8
	* bytes past the end.
	*/
	encodePiece(bytes, view, start, length, out) {
		if (!this.pieces.emit(view, start, length, out)) this.encodeUnknown(bytes, view, start, length, out);
	}
	encodeUnknown(bytes, view, start, length, out) {
		const { merger, tokens } = this.tables();
		const from = out.length;
		const whole = this.ignoreMerges && length <= tokens.maxLength ? this.wholePiece(bytes, start, length) : NO_ID;
		if (whole !== NO_ID) out.push(whole);
		else {
			const alphabet = this.byteAlphabet() ?? /* @__PURE__ */ new Int32Array(256);
			merger.reset(length);
			const { ids } = merger;
			for (let i = 0; i < length; i++) ids[i] = alphabet[bytes[start + i] ?? 0] ?? 0;
			const count = merger.merge(length);
			for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
		}
		this.pieces.remember(view, start, length, out, from);
	}
	/** The token that is the whole piece, or NO_ID. */
	wholePiece(bytes, start, length) {
		const { tokens } = this.tables();
		if (this.mapped.length < length) this.mapped = new Uint16Array(length * 2);
		const { mapped } = this;
		let hash = 0;
		for (let i = 0; i < length; i++) {
			mapped[i] = BYTE_TO_UNIT[bytes[start + i] ?? 0] ?? 0;
			hash = extend(hash, mapped[i] ?? 0);
		}
		const index = tokens.find(mapped, 0, length, hash);
		return index < 0 ? NO_ID : this.vocab.ids[index] ?? NO_ID;
	}
	charTables() {
		if (this.chars !== null) return this.chars;
		const { tokens, fallback } = this.tables();
		this.chars = void 0;
		if (this.prefix !== "" || this.suffix !== "" || fallback === void 0 || fallback.includes(NO_ID)) return void 0;
		if (this.mergesFallback()) return void 0;
		const ids = (/* @__PURE__ */ new Int32Array(65536)).fill(NO_ID);
		const inside = new Uint32Array(1 << 17);
		const count = this.vocab.size;
		for (let index = 0; index < count; index++) {
			const token = tokens.unitsOf(index);
			if (token.length === 1) ids[token[0] ?? 0] = this.vocab.ids[index] ?? 0;
			for (let k = 1; k < token.length; k++) {
				const bit = pairBit(token[k - 1] ?? 0, token[k] ?? 0);
				inside[bit >>> 5] = (inside[bit >>> 5] ?? 0) | 1 << (bit & 31);
			}
		}
		this.chars = {
			ids,
			inside
		};
		return this.chars;
	}
	/** Whether `encodeChars` gives what `tokenize` gives. */
	readsChars() {
		return this.charTables() !== void 0;
	}
	/** Whether some merge starts from a byte token, so that what bytes stand for matters to merging. */
	mergesFallback() {
		const { fallback, merger } = this.tables();
		const bytes = new Set(fallback ?? []);
		const { slots } = merger.pairs;
		for (let at = 0; at < slots.length; at += 4) if (slots[at] !== -1 && (bytes.has(slots[at] ?? 0) || bytes.has(slots[at + 1] ?? 0))) return true;
		return false;
	}
	/**
	* Appends the ids of `units` from start to end, read as characters with byte fallback (SentencePiece's way). The
	* text is cut wherever no token holds the two characters side by side: no merge can cross such a place.
	*/
	encodeChars(units, start, end, out) {
		const tables = this.charTables();
		if (tables === void 0) return;
		if (this.ignoreMerges && end - start <= this.tables().tokens.maxLength) {
			let hash = 0;
			for (let i = start; i < end; i++) hash = extend(hash, units[i] ?? 0);
			const index = this.tables().tokens.find(units, start, end, hash);
			if (index >= 0) {
				out.push(this.vocab.ids[index] ?? 0);
				return;
			}
		}
		const { inside } = tables;
		let from = start;
		let previous = units[start] ?? 0;
		for (let i = start + 1; i < end; i++) {
			const unit = units[i] ?? 0;
			const bit = pairBit(previous, unit);
			if (((inside[bit >>> 5] ?? 0) & 1 << (bit & 31)) === 0 && (unit & 64512) !== 56320) {
				this.encodeRun(units, from, i, out, tables.ids);
				from = i;
			}
			previous = unit;
		}
		if (from < end) this.encodeRun(units, from, end, out, tables.ids);
	}
	encodeRun(units, start, end, out, singles) {
		const cache = this.charCache;
		const hash = cache.hash(units, start, end);
		if (cache.emit(units, start, end, hash, out)) return;
		const { merger, fallback, tokens } = this.tables();
		merger.reset((end - start) * 3);
		const { ids } = merger;
		const { bytes } = this;
		let n = 0;
		for (let i = start; i < end; i++) {
			const unit = units[i] ?? 0;
			const wide = unit >= 55296 && unit < 56320;
			let id = singles[unit] ?? NO_ID;
			if (wide) {
				const index = tokens.find(units, i, i + 2, extend(extend(0, unit), units[i + 1] ?? 0));
				id = index < 0 ? NO_ID : this.vocab.ids[index] ?? 0;
			}
			if (id >= 0) ids[n++] = id;
			else {
				const length = utf8(units, i, wide ? i + 2 : i + 1, bytes);
				for (let k = 0; k < length; k++) ids[n++] = fallback?.[bytes[k] ?? 0] ?? 0;
			}
			if (wide) i += 1;
		}
		const count = merger.merge(n);
		const from = out.length;
		for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
		cache.remember(units, start, end, hash, out, from);
	}
	/** The general way, step for step as Rust's merge_word: offsets, unknown tokens, prefixes and suffixes. */
	tokenize(text) {
		const { tokens, merger, fallback, unknown } = this.tables();
		const ids = this.vocab.ids;
		const bytesOf = byteLength(text);
		if (this.ignoreMerges) {
			const index = tokens.findText(text);
			if (index >= 0) return [{
				id: ids[index] ?? 0,
				start: 0,
				end: bytesOf
			}];
		}
		merger.reset(bytesOf + 1);
		let n = 0;
		const add = (id, length) => {
			merger.ids[n] = id;
			merger.lengths[n] = length;
			n += 1;
		};
		let pending = 0;
		const flush = () => {
			if (pending > 0) add(unknown, pending);
			pending = 0;
		};
		const plain = this.prefix === "" && this.suffix === "";
		let at = 0;
		while (at < text.length) {
			const code = text.codePointAt(at) ?? 0;
			const next = at + (code > 65535 ? 2 : 1);
			const width = utf8Width(code);
			const symbol = plain ? text.slice(at, next) : (at > 0 ? this.prefix : "") + text.slice(at, next) + (next >= text.length ? this.suffix : "");
			const index = tokens.findText(symbol);
			const bytes = index < 0 && fallback !== void 0 ? fallbackIds(symbol, fallback) : void 0;
			if (index >= 0) {
				flush();
				add(ids[index] ?? 0, width);
			} else if (bytes !== void 0) {
				merger.grow(n + bytes.length + text.length * 3);
				for (const id of bytes) add(id, 1);
			} else if (this.unkToken !== void 0) {
				if (unknown < 0) throw invalid("model.unk_token", "is not in model.vocab");
				if (pending > 0 && !this.fuseUnk) flush();
				pending += width;
			}
			at = next;
		}
		flush();
		const count = merger.merge(n, true);
		const found = [];
		let offset = 0;
		for (let i = 0; i < count; i++) {
			const length = merger.lengths[i] ?? 0;
			found.push({
				id: merger.ids[i] ?? 0,
				start: offset,
				end: offset + length
			});
			offset += length;
		}
		return found;
	}
};
function fallbackIds(symbol, fallback) {
	const out = [];
	for (const byte of new TextEncoder().encode(symbol)) {
		const id = fallback[byte] ?? NO_ID;
		if (id < 0) return void 0;
		out.push(id);
	}
	return out;
}
function byteLength(text) {
	let n = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i) ?? 0;
		n += utf8Width(code);
		if (code > 65535) i += 1;
	}
	return n;
}
/** The name of a byte's token under byte_fallback. */
function byteToken(byte) {
	return `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;
}
function pairBit(left, right) {
	return (Math.imul(left, 2654435761) ^ Math.imul(right, 2246822507)) >>> 10;
}
/** Class numbers are bytes, and two of them are taken. */
const MAX_CLASSES = 250;
/** Cuts all code points into classes that no set tells apart. Newline is always its own class (line anchors). */
function partitionOf(used) {
	const sets = [[10, 11], ...used];
	const edges = /* @__PURE__ */ new Set([0, 65536]);
	for (const set of sets) for (const edge of set) edges.add(edge);
	edges.delete(1114112);
	const starts = [...edges].sort((a, b) => a - b);
	const numbers = /* @__PURE__ */ new Map();
	const representatives = [];
	const bmp = /* @__PURE__ */ new Uint8Array(65536);
	const astralStarts = [];
	const astralClasses = [];
	for (const [i, start] of starts.entries()) {
		let signature = "";
		for (const set of sets) signature += has$1(set, start) ? "1" : "0";
		let number = numbers.get(signature);
		if (number === void 0) {
			number = numbers.size;
			if (number >= MAX_CLASSES) throw unsupported("regex", `more than ${MAX_CLASSES} kinds of characters`);
			numbers.set(signature, number);
			representatives.push(start);
		}
		if (start < 65536) bmp.fill(number, start, Math.min(starts[i + 1] ?? 65536, 65536));
		else {
			astralStarts.push(start);
			astralClasses.push(number);
		}
	}
	const members = /* @__PURE__ */ new Map();
	for (const set of used) {
		const table = /* @__PURE__ */ new Uint8Array(256);
		for (const [number, code] of representatives.entries()) if (has$1(set, code)) table[number] = 1;
		table[255] = 1;
		members.set(set, table);
	}
	return {
		bmp,
		astralStarts: Int32Array.from(astralStarts),
		astralClasses: Uint8Array.from(astralClasses),
		members
	};
}
// src/tokenizer/regex-parse.ts
/** The longest real pattern (o200k) has 400 characters; generated class lists reach some thousands. */
const MAX_PATTERN_LENGTH = 2e4;
/** Real patterns nest 3 deep. */
const MAX_DEPTH$4 = 30;
/** Bounds the work of one `{n,m}`. */
const MAX_REPEAT = 1e3;
/** Two ASCII letters that Oniguruma folds to one character (ß, ﬁ, …) when it ignores case. */
const MULTI_FOLDS = /* @__PURE__ */ new Set([
	"ss",
	"ff",
	"fi",
	"fl",
	"st"
]);
/**
* Parses a pattern in Oniguruma's default (Ruby) syntax.
* Throws TokenizerError `unsupported` for what is not covered (back references, \X, \K, options but i and m, …).
*/
function parseRegex(source) {
	if (source.length > MAX_PATTERN_LENGTH) throw unsupported("regex", `longer than ${MAX_PATTERN_LENGTH} characters`);
	return new Parser(source).all();
}
function set(chars, folded) {
	return {
		type: "set",
		set: chars,
		folded
	};
}
function single(code) {
	return [code, code + 1];
}
var Parser = class {
	chars;
	source;
	at = 0;
	depth = 0;
	ignoreCase = false;
	dotAll = false;
	constructor(source) {
		this.source = source;
		this.chars = Array.from(source);
	}
	all() {
		const node = this.choice();
		if (this.at < this.chars.length) throw this.refuse("unmatched )");
		return node;
	}
	refuse(what) {
		return unsupported(`regex construct ${what}`, `in ${JSON.stringify(this.source.slice(0, 200))}`);
	}
	peek(offset = 0) {
		return this.chars[this.at + offset] ?? "";
	}
	eat(expected) {
		const wanted = Array.from(expected);
		for (const [i, char] of wanted.entries()) if (this.peek(i) !== char) return false;
		this.at += wanted.length;
		return true;
	}
	choice() {
		this.depth += 1;
		if (this.depth > MAX_DEPTH$4) throw this.refuse("nested too deep");
		const { ignoreCase, dotAll } = this;
		const items = [this.sequence()];
		while (this.eat("|")) items.push(this.sequence());
		this.ignoreCase = ignoreCase;
		this.dotAll = dotAll;
		this.depth -= 1;
		const [only] = items;
		return items.length === 1 && only !== void 0 ? only : {
			type: "choice",
			items
		};
	}
	sequence() {
		const items = [];
		while (this.at < this.chars.length && this.peek() !== "|" && this.peek() !== ")") {
			const previous = items.at(-1);
			const node = this.quantified();
			if (previous?.type === "set" && node.type === "set" && MULTI_FOLDS.has(`${previous.folded}${node.folded}`)) throw this.refuse(`(?i) over ${previous.folded}${node.folded}`);
			items.push(node);
		}
		const [only] = items;
		return items.length === 1 && only !== void 0 ? only : {
			type: "sequence",
			items
		};
	}
	quantified() {
		let node = this.atom();
		for (;;) {
			const range = this.quantifier();
			if (range === void 0) return node;
			if (node.type === "assert" || node.type === "look") throw this.refuse("repeated assertion");
			const { min, max, braces } = range;
			if (max !== Number.POSITIVE_INFINITY && max > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
			if (node.type === "set" && (node.folded === "s" || node.folded === "f") && max > 1) throw this.refuse("(?i) over a repeated s or f");
			let mode = "greedy";
			if (this.peek() === "?" && braces && min === max) throw this.refuse("{n}?");
			if (this.eat("?")) mode = "lazy";
			else if (!braces && this.eat("+")) mode = "possessive";
			node = {
				type: "repeat",
				body: node,
				min,
				max,
				mode
			};
		}
	}
	quantifier() {
		if (this.eat("*")) return {
			min: 0,
			max: Number.POSITIVE_INFINITY,
			braces: false
		};
		if (this.eat("+")) return {
			min: 1,
			max: Number.POSITIVE_INFINITY,
			braces: false
		};
		if (this.eat("?")) return {
			min: 0,
			max: 1,
			braces: false
		};
		if (this.peek() !== "{") return void 0;
		const match = /^\{(\d{0,6})(,?)(\d{0,6})\}/.exec(this.chars.slice(this.at, this.at + 20).join(""));
		if (match === null || match[1] === "" && match[3] === "") return void 0;
		const [whole, low = "", comma, high = ""] = match;
		this.at += whole.length;
		const min = low === "" ? 0 : Number(low);
		const max = comma === "" ? min : high === "" ? Number.POSITIVE_INFINITY : Number(high);
		if (max < min) throw this.refuse("{n,m} with n above m");
		if (min > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
		return {
			min,
			max,
			braces: true
		};
	}
	atom() {
		const char = this.peek();
		this.at += 1;
		switch (char) {
			case "(": return this.group();
			case "[": return set(this.bracket());
			case ".": return set(this.dotAll ? [0, 1114112] : complement(single(10)));
			case "^": return {
				type: "assert",
				kind: "line-start"
			};
			case "$": return {
				type: "assert",
				kind: "line-end"
			};
			case "\\": return this.escape();
			case "*":
			case "+":
			case "?": throw this.refuse(`${char} with nothing to repeat`);
			default: return this.literal(char.codePointAt(0) ?? 0);
		}
	}
	literal(code) {
		if (!this.ignoreCase) return set(single(code));
		if (code >= 128) throw this.refuse("(?i) over a character that is not ASCII");
		return set(fold(single(code)), /[a-z]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code | 32) : void 0);
	}
	group() {
		if (!this.eat("?")) return this.close(this.choice());
		if (this.eat(":")) return this.close(this.choice());
		if (this.eat("=")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: true,
			negative: false
		});
		if (this.eat("!")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: true,
			negative: true
		});
		if (this.eat("<=")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: false,
			negative: false
		});
		if (this.eat("<!")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: false,
			negative: true
		});
		if (this.eat(">")) return this.close({
			type: "atomic",
			body: this.choice()
		});
		if (this.peek() === "<" && /[A-Za-z_]/.test(this.peek(1))) {
			while (this.peek() !== ">" && this.at < this.chars.length) this.at += 1;
			this.at += 1;
			return this.close(this.choice());
		}
		const { ignoreCase, dotAll } = this;
		let on = true;
		for (;;) {
			const char = this.peek();
			this.at += 1;
			if (char === "-") on = false;
			else if (char === "i") this.ignoreCase = on;
			else if (char === "m") this.dotAll = on;
			else if (char === ":" || char === ")") {
				const body = this.choice();
				this.ignoreCase = ignoreCase;
				this.dotAll = dotAll;
				return char === ":" ? this.close(body) : body;
			} else throw this.refuse(`(?${char}`);
		}
	}
	close(node) {
		if (!this.eat(")")) throw this.refuse("unclosed group");
		return node;
	}
	escape() {
		switch (this.peek()) {
			case "A":
				this.at += 1;
				return {
					type: "assert",
					kind: "begin"
				};
			case "z":
				this.at += 1;
				return {
					type: "assert",
					kind: "end"
				};
			case "Z":
				this.at += 1;
				return {
					type: "assert",
					kind: "end-or-last-newline"
				};
			case "b":
				this.at += 1;
				return {
					type: "assert",
					kind: "word-edge"
				};
			case "B":
				this.at += 1;
				return {
					type: "assert",
					kind: "not-word-edge"
				};
			case "N":
				this.at += 1;
				return set(complement(single(10)));
			case "O":
				this.at += 1;
				return set([0, 1114112]);
			default: {
				const found = this.classEscape();
				return typeof found === "number" ? this.literal(found) : set(found);
			}
		}
	}
	/** What follows a backslash, in and out of brackets: a set, or the code of one character. */
	classEscape() {
		const char = this.peek();
		this.at += 1;
		switch (char) {
			case "s": return spaces();
			case "S": return complement(spaces());
			case "w": return wordChars();
			case "W": return complement(wordChars());
			case "d": return digits();
			case "D": return complement(digits());
			case "h": return property("xdigit") ?? [];
			case "H": return complement(property("xdigit") ?? []);
			case "p":
			case "P": return this.namedSet(char === "P");
			case "n": return 10;
			case "t": return 9;
			case "r": return 13;
			case "f": return 12;
			case "v": return 11;
			case "a": return 7;
			case "e": return 27;
			case "x": return this.peek() === "{" ? this.hex(/^\{([0-9A-Fa-f]{1,8})\}/) : this.hex(/^([0-9A-Fa-f]{1,2})/);
			case "u": return this.hex(/^([0-9A-Fa-f]{4})/);
			default:
				if (char === "" || /[A-Za-z0-9]/.test(char)) throw this.refuse(`\\${char}`);
				return char.codePointAt(0) ?? 0;
		}
	}
	hex(pattern) {
		const match = pattern.exec(this.chars.slice(this.at, this.at + 12).join(""));
		if (match === null) throw this.refuse("bad hexadecimal escape");
		this.at += match[0].length;
		const code = Number.parseInt(match[1] ?? "", 16);
		if (code > 1114111 || code > 127 && match[0].length <= 2) throw this.refuse("escape of a byte");
		return code;
	}
	namedSet(negated) {
		if (!this.eat("{")) throw this.refuse("\\p without {");
		const circumflex = this.eat("^");
		let name = "";
		while (this.peek() !== "}" && this.at < this.chars.length) {
			name += this.peek();
			this.at += 1;
		}
		this.at += 1;
		const found = property(name);
		if (found === void 0 || name.toLowerCase() === "word") throw this.refuse(`\\p{${name}}`);
		if (this.ignoreCase && !/^(n|nd|no|p|s|z|zs|p[a-z]|s[a-z]|han|hiragana|katakana|hangul)$/i.test(name)) throw this.refuse(`(?i) over \\p{${name}}`);
		return negated !== circumflex ? complement(found) : found;
	}
	/** The inside of [...], after the opening bracket. */
	bracket() {
		this.depth += 1;
		if (this.depth > MAX_DEPTH$4) throw this.refuse("nested too deep");
		const negated = this.eat("^");
		let parts = [];
		let whole;
		for (let first = true;; first = false) {
			if (this.at >= this.chars.length) throw this.refuse("unclosed [");
			if (this.peek() === "]" && !first) break;
			if (this.eat("&&")) {
				const side = union(parts);
				whole = whole === void 0 ? side : intersection(whole, side);
				parts = [];
				continue;
			}
			parts.push(this.member());
		}
		this.at += 1;
		this.depth -= 1;
		const side = union(parts);
		const result = whole === void 0 ? side : intersection(whole, side);
		return negated ? complement(result) : result;
	}
	member() {
		if (this.eat("[:")) {
			const negated = this.eat("^");
			let name = "";
			while (this.peek() !== ":" && this.at < this.chars.length) {
				name += this.peek();
				this.at += 1;
			}
			const found = property(name);
			const known = [
				"alpha",
				"alnum",
				"upper",
				"lower",
				"punct",
				"space",
				"digit",
				"xdigit",
				"ascii"
			].includes(name);
			if (!this.eat(":]") || !known || found === void 0) throw this.refuse(`[[:${name}`);
			if (this.ignoreCase) throw this.refuse(`(?i) over [[:${name}:]]`);
			return negated ? complement(found) : found;
		}
		if (this.eat("[")) return this.bracket();
		const low = this.memberChar();
		if (typeof low !== "number") return low;
		if (this.peek() === "-" && this.peek(1) !== "]" && this.peek(1) !== "") {
			this.at += 1;
			if (this.peek() === "[") throw this.refuse("range that ends in a set");
			const high = this.memberChar();
			if (typeof high !== "number" || high < low) throw this.refuse("bad range in [...]");
			return this.cased([low, high + 1]);
		}
		return this.cased(single(low));
	}
	memberChar() {
		if (this.eat("\\")) {
			if (this.eat("b")) return 8;
			return this.classEscape();
		}
		const char = this.peek();
		this.at += 1;
		return char.codePointAt(0) ?? 0;
	}
	cased(range) {
		if (!this.ignoreCase) return range;
		if ((range[1] ?? 0) > 128) throw this.refuse("(?i) over a range that is not ASCII");
		return fold(range);
	}
};
/** Adds the other case to ASCII ranges, as Oniguruma folds: s also matches ſ (U+017F), k also K (U+212A). */
function fold(ascii) {
	const lower = intersection(ascii, [97, 123]);
	const upper = intersection(ascii, [65, 91]);
	const both = union([
		ascii,
		lower.map((c) => c - 32),
		upper.map((c) => c + 32)
	]);
	const extra = [];
	if (intersection(both, single(115)).length > 0) extra.push(single(383));
	if (intersection(both, single(107)).length > 0) extra.push(single(8490));
	return union([both, ...extra]);
}
// src/tokenizer/regex-match.ts
/** Unrolled group repeats may not make a pattern larger than this. */
const MAX_PROGRAM = 5e3;
/** Nested group repeats recurse once an iteration; V8's stack holds some ten thousand of these frames. */
const MAX_RECURSION = 2e3;
/** Backtracking steps allowed: real patterns need fewer than 3 a character. */
const STEPS_PER_UNIT = 100;
const STEPS_AT_LEAST = 1e5;
/**
* A compiled Oniguruma pattern. It works on class numbers, one byte a UTF-16 unit, so that all Unicode tables are
* ours and none is V8's, and it counts its steps, so that no pattern can hang.
*/
var Regex = class {
	partition;
	start;
	first;
	nullable;
	source;
	classes = /* @__PURE__ */ new Uint8Array(1024);
	begin = 0;
	end = 0;
	steps = 0;
	recursion = 0;
	size = 0;
	/** Compiles; throws TokenizerError `unsupported` naming what is not covered. */
	constructor(source) {
		this.source = source;
		const tree = parseRegex(source);
		const sets = [wordChars()];
		collectSets(tree, sets);
		this.partition = partitionOf(sets);
		this.start = this.compile(tree, (at) => at);
		const first = this.firstOf(tree);
		this.first = first.members;
		this.nullable = first.nullable;
	}
	/** Loads the text of later searches: `length` UTF-16 units, well formed. */
	load(units, length) {
		if (this.classes.length <= length + 1) this.classes = new Uint8Array((length + 2) * 2);
		const { bmp } = this.partition;
		const { classes } = this;
		for (let i = 0; i < length; i++) {
			const unit = units[i] ?? 0;
			classes[i] = bmp[unit] ?? 0;
			if (unit >= 55296 && unit < 56320 && i + 1 < length) {
				classes[i] = this.astralClass(65536 + (unit - 55296 << 10) + ((units[i + 1] ?? 0) - 56320));
				i += 1;
				classes[i] = 255;
			}
		}
		classes[length] = 254;
		this.steps = STEPS_AT_LEAST + length * STEPS_PER_UNIT;
	}
	/**
	* All matches between `begin` and `end`, as Oniguruma's find_iter gives them, as start, end pairs appended to
	* `out`. The text outside is out of sight, also of look-behind.
	*/
	findAll(begin, end, out) {
		try {
			this.search(begin, end, out);
		} catch (error) {
			if (error instanceof RangeError) throw this.tooDeep();
			throw error;
		}
	}
	tooDeep() {
		return unsupported("regex that repeats a group too often", JSON.stringify(this.source.slice(0, 200)));
	}
	search(begin, end, out) {
		this.begin = begin;
		this.end = end;
		this.recursion = 0;
		const { classes, first, nullable, start } = this;
		let from = begin;
		let lastEnd = -1;
		while (from <= end) {
			let at = from;
			let stop = -1;
			for (; at <= end; at++) {
				if (!nullable) {
					while (at < end && first[classes[at] ?? 254] === 0) at++;
					if (at >= end) return;
				}
				if (classes[at] === 255 && at < end && at > from) continue;
				stop = start(at);
				if (stop >= 0) break;
				this.step();
			}
			if (stop < 0) return;
			if (stop === at && stop === lastEnd) {
				from += classes[from + 1] === 255 ? 2 : 1;
				continue;
			}
			out.push(at, stop);
			from = stop;
			lastEnd = stop;
		}
	}
	step() {
		this.steps -= 1;
		if (this.steps < 0) throw unsupported("regex that backtracks too much", JSON.stringify(this.source.slice(0, 200)));
	}
	astralClass(code) {
		const { astralStarts, astralClasses } = this.partition;
		let low = 0;
		let high = astralStarts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((astralStarts[middle] ?? 0) <= code) low = middle;
			else high = middle - 1;
		}
		return astralClasses[low] ?? 0;
	}
	membersOf(set) {
		return this.partition.members.get(set) ?? /* @__PURE__ */ new Uint8Array(256);
	}
	/** The matcher of `node` followed by `next`: the position where the whole match ends, or -1. */
	compile(node, next) {
		this.size += 1;
		if (this.size > MAX_PROGRAM) throw unsupported("regex", "too large when its repeats are written out");
		switch (node.type) {
			case "set": {
				const members = this.membersOf(node.set);
				return (at) => {
					if (at >= this.end || members[this.classes[at] ?? 254] === 0) return -1;
					return next(this.classes[at + 1] === 255 ? at + 2 : at + 1);
				};
			}
			case "sequence": return node.items.reduceRight((after, item) => this.compile(item, after), next);
			case "choice": return this.compileChoice(node.items, next);
			case "repeat":
				if (node.mode === "possessive") {
					const body = this.compile({
						...node,
						mode: "greedy"
					}, (at) => at);
					return (at) => {
						const stop = body(at);
						return stop < 0 ? -1 : next(stop);
					};
				}
				if (node.body.type === "set") return this.compileRun(this.membersOf(node.body.set), node.min, node.max, node.mode === "lazy", next);
				return this.compileRepeat(node.body, node.min, node.max, node.mode === "lazy", next);
			case "atomic": {
				const body = this.compile(node.body, (at) => at);
				return (at) => {
					const stop = body(at);
					return stop < 0 ? -1 : next(stop);
				};
			}
			case "look": return node.ahead ? this.compileAhead(node, next) : this.compileBehind(node, next);
			case "assert": return this.compileAssertion(node.kind, next);
		}
	}
	compileChoice(items, next) {
		const branches = items.map((item) => this.compile(item, next));
		const firsts = items.map((item) => this.firstOf(item));
		const table = [];
		for (let c = 0; c < 256; c++) table.push(branches.filter((_, i) => firsts[i]?.nullable === true || firsts[i]?.members[c] === 1));
		const atEnd = branches.filter((_, i) => firsts[i]?.nullable === true);
		return (at) => {
			const open = at < this.end ? table[this.classes[at] ?? 254] ?? [] : atEnd;
			for (let i = 0; i < open.length; i++) {
				const stop = open[i]?.(at) ?? -1;
				if (stop >= 0) return stop;
			}
			return -1;
		};
	}
	/** A repeated set: one loop forward, then back one character at a time. */
	compileRun(members, min, max, lazy, next) {
		const width = (at) => this.classes[at + 1] === 255 ? 2 : 1;
		if (lazy) return (at) => {
			let j = at;
			for (let count = 0;; count++) {
				if (count >= min) {
					const stop = next(j);
					if (stop >= 0) return stop;
					this.step();
				}
				if (count >= max || j >= this.end || members[this.classes[j] ?? 254] === 0) return -1;
				j += width(j);
			}
		};
		return (at) => {
			const { classes, end } = this;
			let j = at;
			let least = at;
			if (max === Number.POSITIVE_INFINITY && min <= 1) {
				while (j < end && members[classes[j] ?? 254] === 1) j++;
				if (min === 1) {
					if (j === at) return -1;
					least = at + width(at);
				}
			} else {
				let count = 0;
				while (count < max && j < end && members[classes[j] ?? 254] === 1) {
					j += width(j);
					count += 1;
					if (count === min) least = j;
				}
				if (count < min) return -1;
			}
			for (;;) {
				const stop = next(j);
				if (stop >= 0) return stop;
				if (j <= least) return -1;
				this.step();
				j -= classes[j - 1] === 255 ? 2 : 1;
			}
		};
	}
	compileRepeat(body, min, max, lazy, next) {
		if (max !== Number.POSITIVE_INFINITY) {
			let tail = next;
			for (let i = min; i < max; i++) {
				const after = tail;
				const more = this.compile(body, after);
				tail = lazy ? (at) => orElse(next(at), () => more(at)) : (at) => orElse(more(at), () => next(at));
			}
			for (let i = 0; i < min; i++) tail = this.compile(body, tail);
			return tail;
		}
		let iterationStart = -1;
		const again = (at) => at === iterationStart ? next(at) : loop(at);
		const once = this.compile(body, again);
		const iterate = (at) => {
			const saved = iterationStart;
			iterationStart = at;
			this.recursion += 1;
			if (this.recursion > MAX_RECURSION) {
				this.recursion = 0;
				throw this.tooDeep();
			}
			const stop = once(at);
			this.recursion -= 1;
			iterationStart = saved;
			this.step();
			return stop;
		};
		const loop = lazy ? (at) => orElse(next(at), () => iterate(at)) : (at) => orElse(iterate(at), () => next(at));
		let head = loop;
		for (let i = 0; i < min; i++) head = this.compile(body, head);
		return head;
	}
	compileAhead(node, next) {
		const { negative } = node;
		if (node.body.type === "set") {
			const members = this.membersOf(node.body.set);
			return (at) => (at < this.end && members[this.classes[at] ?? 254] === 1) !== negative ? next(at) : -1;
		}
		const body = this.compile(node.body, (at) => at);
		return (at) => body(at) >= 0 !== negative ? next(at) : -1;
	}
	compileBehind(node, next) {
		const bodies = (node.body.type === "choice" ? node.body.items : [node.body]).map((option) => ({
			length: fixedLength$1(option),
			match: this.compile(option, (at) => at)
		}));
		return (at) => {
			return bodies.some(({ length, match }) => {
				let from = at;
				for (let i = 0; i < length; i++) {
					if (from <= this.begin) return false;
					from -= this.classes[from - 1] === 255 ? 2 : 1;
				}
				return match(from) === at;
			}) !== node.negative ? next(at) : -1;
		};
	}
	compileAssertion(kind, next) {
		const newline = this.partition.bmp[10] ?? 0;
		const word = this.membersOf(wordChars());
		const isWord = (at) => at >= this.begin && at < this.end && word[this.classes[at] ?? 254] === 1;
		const before = (at) => isWord(this.classes[at - 1] === 255 ? at - 2 : at - 1);
		switch (kind) {
			case "begin": return (at) => at === this.begin ? next(at) : -1;
			case "end": return (at) => at === this.end ? next(at) : -1;
			case "end-or-last-newline": return (at) => at === this.end || at === this.end - 1 && this.classes[at] === newline ? next(at) : -1;
			case "line-start": return (at) => at === this.begin || this.classes[at - 1] === newline && at < this.end ? next(at) : -1;
			case "line-end": return (at) => at === this.end || this.classes[at] === newline ? next(at) : -1;
			case "word-edge": return (at) => isWord(at) !== (at > this.begin && before(at)) ? next(at) : -1;
			case "not-word-edge": return (at) => isWord(at) === (at > this.begin && before(at)) ? next(at) : -1;
		}
	}
	/** The classes a match of `node` can start with, and whether it can be empty (then any class may follow). */
	firstOf(node) {
		switch (node.type) {
			case "set": {
				const members = Uint8Array.from(this.membersOf(node.set));
				members[255] = 0;
				return {
					members,
					nullable: false
				};
			}
			case "sequence": {
				const members = /* @__PURE__ */ new Uint8Array(256);
				for (const item of node.items) {
					const first = this.firstOf(item);
					for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
					if (!first.nullable) return {
						members,
						nullable: false
					};
				}
				return {
					members,
					nullable: true
				};
			}
			case "choice": {
				const members = /* @__PURE__ */ new Uint8Array(256);
				let nullable = false;
				for (const item of node.items) {
					const first = this.firstOf(item);
					for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
					nullable ||= first.nullable;
				}
				return {
					members,
					nullable
				};
			}
			case "repeat": {
				const first = this.firstOf(node.body);
				return {
					members: first.members,
					nullable: first.nullable || node.min === 0
				};
			}
			case "atomic": return this.firstOf(node.body);
			default: return {
				members: /* @__PURE__ */ new Uint8Array(256),
				nullable: true
			};
		}
	}
};
function orElse(stop, other) {
	return stop >= 0 ? stop : other();
}
function fixedLength$1(node) {
	switch (node.type) {
		case "set": return 1;
		case "sequence": return node.items.reduce((sum, item) => sum + fixedLength$1(item), 0);
		case "choice": {
			const lengths = new Set(node.items.map(fixedLength$1));
			const [only] = lengths;
			if (lengths.size === 1 && only !== void 0) return only;
			throw unsupported("regex construct look-behind of varying length");
		}
		case "repeat":
			if (node.min === node.max) return node.min * fixedLength$1(node.body);
			throw unsupported("regex construct look-behind of varying length");
		case "atomic": return fixedLength$1(node.body);
		default: return 0;
	}
}
function collectSets(node, out) {
	switch (node.type) {
		case "set":
			out.push(node.set);
			return;
		case "sequence":
		case "choice":
			for (const item of node.items) collectSets(item, out);
			return;
		case "repeat":
		case "look":
		case "atomic":
			collectSets(node.body, out);
			return;
		case "assert": return;
	}
}
// src/tokenizer/units.ts
let text = "";
let units = /* @__PURE__ */ new Uint16Array(1024);
/**
* The UTF-16 units of `wanted` at the front of a buffer that is used again for the next text. Several steps ask for
* the same text in a row.
*/
function unitsOf(wanted) {
	if (wanted === text) return units;
	const { length } = wanted;
	if (units.length < length) units = new Uint16Array(length * 2);
	for (let i = 0; i < length; i++) units[i] = wanted.charCodeAt(i);
	text = wanted;
	return units;
}
// src/tokenizer/pattern.ts
/** Finds all matches of a `{"String": …}` or `{"Regex": …}` pattern in a text. */
var Searcher = class {
	/** The text looked for, where the pattern is a plain, non-empty one. */
	literal;
	source;
	regex;
	constructor(source, isLiteral) {
		this.source = source;
		this.literal = isLiteral && source !== "" ? source : void 0;
		if (this.literal === void 0) this.regex = new Regex(source);
	}
	/** Start, end pairs of the matches in the whole text, UTF-16 units. */
	findAll(text) {
		const out = [];
		if (this.literal !== void 0) {
			literalMatches(text, this.literal, 0, text.length, out);
			return out;
		}
		if (text === "") return out;
		const regex = this.compiled();
		regex.load(unitsOf(text), text.length);
		regex.findAll(0, text.length, out);
		return out;
	}
	/** The regex, for callers that search many stretches of one text. Not to be called on a literal pattern. */
	compiled() {
		this.regex ??= new Regex(this.source);
		return this.regex;
	}
};
/** Appends start, end of every occurrence of `literal` that lies within start and end of `text`. */
function literalMatches(text, literal, start, end, out) {
	let at = text.indexOf(literal, start);
	while (at >= 0 && at + literal.length <= end) {
		out.push(at, at + literal.length);
		at = text.indexOf(literal, at + literal.length);
	}
}
/** Reads a pattern object; throws TokenizerError. */
function readPattern(value, path) {
	const object = asObject(value, path);
	const regex = own$1(object, "Regex");
	const literal = own$1(object, "String");
	if (regex === void 0 === (literal === void 0)) throw invalid(path, "expected {\"String\": …} or {\"Regex\": …}");
	return regex === void 0 ? new Searcher(asString(literal, `${path}.String`), true) : new Searcher(asString(regex, `${path}.Regex`), false);
}
// src/tokenizer/decoders.ts
const MAX_DEPTH$3 = 10;
/** Reads `decoder`; throws TokenizerError. Undefined where it is null. */
function readDecoder(value, path = "decoder", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$3) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "decoders"), `${path}.decoders`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const inner = `${path}.decoders[${i}]`;
				const step = readDecoder(asObject(item, inner), inner, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return (tokens) => steps.reduce((current, step) => step(current), tokens);
		}
		case "ByteLevel": return byteLevel$2;
		case "ByteFallback": return byteFallback;
		case "Fuse": return (tokens) => [tokens.join("")];
		case "Replace": {
			const pattern = readPattern(own$1(object, "pattern"), `${path}.pattern`);
			const content = text$1(object, "content", path);
			return (tokens) => tokens.map((token) => {
				const matches = pattern.findAll(token);
				let out = "";
				let last = 0;
				for (let i = 0; i < matches.length; i += 2) {
					out += token.slice(last, matches[i]) + content;
					last = matches[i + 1] ?? 0;
				}
				return out + token.slice(last);
			});
		}
		case "Strip": return strip$1(oneChar(object, "content", path), asCount(own$1(object, "start"), `${path}.start`), asCount(own$1(object, "stop"), `${path}.stop`));
		case "Metaspace": {
			const replacement = oneChar(object, "replacement", path);
			const scheme = own$1(object, "add_prefix_space") === false ? "never" : own$1(object, "prepend_scheme");
			return (tokens) => tokens.map((token, i) => token.split(replacement).join(i === 0 && scheme !== "never" ? "" : " "));
		}
		case "WordPiece": return wordPiece(text$1(object, "prefix", path), flag(object, "cleanup", path));
		case "BPEDecoder": {
			const suffix = text$1(object, "suffix", path);
			return (tokens) => tokens.map((token, i) => replaceAll(token, suffix, i === tokens.length - 1 ? "" : " "));
		}
		case "CTC": {
			const pad = text$1(object, "pad_token", path);
			const delimiter = text$1(object, "word_delimiter_token", path);
			const cleans = flag(object, "cleanup", path);
			return (tokens) => tokens.filter((token, i) => i === 0 || token !== tokens[i - 1]).map((token) => {
				const bare = replaceAll(token, pad, "");
				return cleans ? replaceAll(cleanup(bare), delimiter, " ") : bare;
			}).filter((token) => token !== "");
		}
		default: throw unsupported(`decoder ${type}`);
	}
}
/** Rust's str::replace, which puts the new text between all characters where the old one is empty. */
function replaceAll(token, from, to) {
	if (from === "") return to + Array.from(token, (c) => c + to).join("");
	return token.split(from).join(to);
}
function byteLevel$2(tokens) {
	const bytes = [];
	const encoder = new TextEncoder();
	for (const token of tokens) {
		const mark = bytes.length;
		for (let i = 0; i < token.length; i++) {
			const unit = token.charCodeAt(i);
			const byte = unit < UNIT_TO_BYTE.length ? UNIT_TO_BYTE[unit] ?? -1 : -1;
			if (byte < 0) {
				bytes.length = mark;
				for (const plain of encoder.encode(token)) bytes.push(plain);
				break;
			}
			bytes.push(byte);
		}
	}
	return [new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes))];
}
function byteFallback(tokens) {
	const out = [];
	let bytes = [];
	const flush = () => {
		if (bytes.length === 0) return;
		try {
			out.push(new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(Uint8Array.from(bytes)));
		} catch {
			for (let i = 0; i < bytes.length; i++) out.push("�");
		}
		bytes = [];
	};
	for (const token of tokens) {
		const match = /^<0x([0-9A-Fa-f]{2}|\+[0-9A-Fa-f])>$/.exec(token);
		if (match === null) {
			flush();
			out.push(token);
		} else bytes.push(Number.parseInt((match[1] ?? "").replace("+", ""), 16));
	}
	flush();
	return out;
}
function strip$1(content, start, stop) {
	return (tokens) => tokens.map((token) => {
		const chars = Array.from(token);
		let from = 0;
		while (from < start && from < chars.length && chars[from] === content) from += 1;
		let to = chars.length;
		for (let i = 0; i < stop && to > 0 && chars[to - 1] === content; i++) to -= 1;
		return chars.slice(from, Math.max(from, to)).join("");
	});
}
function cleanup(token) {
	return token.replaceAll(" .", ".").replaceAll(" ?", "?").replaceAll(" !", "!").replaceAll(" ,", ",").replaceAll(" ' ", "'").replaceAll(" n't", "n't").replaceAll(" 'm", "'m").replaceAll(" do not", " don't").replaceAll(" 's", "'s").replaceAll(" 've", "'ve").replaceAll(" 're", "'re");
}
function wordPiece(prefix, cleans) {
	return (tokens) => tokens.map((token, i) => {
		const joined = i === 0 ? token : token.startsWith(prefix) ? token.slice(prefix.length) : ` ${token}`;
		return cleans ? cleanup(joined) : joined;
	});
}
// src/tokenizer/doc.ts
/** The spans of untouched input: every unit stands for the whole character it belongs to. */
function inputSpans(text, base) {
	const starts = new Int32Array(text.length);
	const ends = new Int32Array(text.length);
	let i = 0;
	while (i < text.length) {
		const width = (text.codePointAt(i) ?? 0) > 65535 ? 2 : 1;
		for (let k = 0; k < width; k++) {
			starts[i + k] = base + i;
			ends[i + k] = base + i + width;
		}
		i += width;
	}
	return {
		starts,
		ends
	};
}
function slice(doc, start, end) {
	if (start === 0 && end === doc.text.length) return doc;
	const { spans } = doc;
	const text = doc.text.slice(start, end);
	if (spans === void 0) return {
		text,
		spans,
		base: doc.base
	};
	return {
		text,
		spans: {
			starts: spans.starts.subarray(start, end),
			ends: spans.ends.subarray(start, end)
		},
		base: spans.starts[start] ?? doc.base
	};
}
/** Collects a new text with its spans. */
var Builder = class {
	parts = [];
	starts = [];
	ends = [];
	length = 0;
	source;
	constructor(source) {
		this.source = source;
	}
	/** Copies units start to end of the source as they are. */
	keep(start, end) {
		this.parts.push(this.source.text.slice(start, end));
		this.length += end - start;
		const { spans } = this.source;
		if (spans === void 0) return;
		for (let i = start; i < end; i++) {
			this.starts.push(spans.starts[i] ?? 0);
			this.ends.push(spans.ends[i] ?? 0);
		}
	}
	/** Adds text that stands for what unit `unit` of the source stands for; before the first unit it stands for nothing. */
	add(text, unit) {
		this.parts.push(text);
		this.length += text.length;
		const { spans, base } = this.source;
		if (spans === void 0) return;
		for (let i = 0; i < text.length; i++) {
			this.starts.push(unit < 0 ? base : spans.starts[unit] ?? base);
			this.ends.push(unit < 0 ? base : spans.ends[unit] ?? base);
		}
	}
	done() {
		const spans = this.source.spans === void 0 ? void 0 : {
			starts: Int32Array.from(this.starts),
			ends: Int32Array.from(this.ends)
		};
		return {
			text: this.parts.join(""),
			spans,
			base: this.source.base
		};
	}
};
/** Replaces the whole text by `changes`, after `removed` old characters vanished at the front. */
function transform(doc, changes, removed = 0) {
	const { text } = doc;
	const builder = new Builder(doc);
	let at = 0;
	const skip = () => {
		if (at < text.length) at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
	};
	for (let i = 0; i < removed; i++) skip();
	for (const { char, change } of changes) {
		if (change > 0) {
			builder.add(char, at - 1);
			continue;
		}
		builder.add(char, at);
		skip();
		for (let i = change; i < 0; i++) skip();
	}
	return builder.done();
}
// src/tokenizer/precompiled.ts
/** Graphemes of this many bytes and more are looked up character by character (SentencePiece's rule in Rust). */
const GRAPHEME_BYTES = 6;
/**
* SentencePiece's compiled character map: a Darts double array over UTF-8 and the replacements it points to. Throws
* TokenizerError on a map that is not one; every look-up is bounded by the array's size.
*/
function readPrecompiled(value, path) {
	if (value === null) return (doc) => doc;
	const bytes = fromBase64(asString(value, path), path);
	if (bytes.length === 0) return (doc) => doc;
	if (bytes.length < 4) throw invalid(path, "too short");
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const trieBytes = view.getUint32(0, true);
	if (trieBytes % 4 !== 0 || 4 + trieBytes > bytes.length) throw invalid(path, "its trie does not fit");
	const units = new Uint32Array(trieBytes / 4);
	for (let i = 0; i < units.length; i++) units[i] = view.getUint32(4 + i * 4, true);
	const texts = bytes.subarray(4 + trieBytes);
	const decoder = new TextDecoder("utf-8");
	const encoder = new TextEncoder();
	const memo = /* @__PURE__ */ new Map();
	const lookUp = (chunk) => {
		const key = encoder.encode(chunk);
		let node = offset(units[0] ?? 0);
		for (const byte of key) {
			if (byte === 0) return void 0;
			node ^= byte;
			const unit = units[node];
			if (unit === void 0 || (unit & 2147483903) >>> 0 !== byte) return void 0;
			node ^= offset(unit);
			if ((unit >>> 8 & 1) === 1) {
				const from = (units[node] ?? 0) & 2147483647;
				const to = texts.indexOf(0, from);
				return from > texts.length ? void 0 : decoder.decode(texts.subarray(from, to < 0 ? texts.length : to));
			}
		}
	};
	const transformed = (chunk) => {
		if (memo.has(chunk)) return memo.get(chunk);
		const found = lookUp(chunk);
		if (memo.size > 5e4) memo.clear();
		memo.set(chunk, found);
		return found;
	};
	return (doc) => {
		const { text } = doc;
		const builder = new Builder(doc);
		let from = 0;
		const put = (start, end, to) => {
			if (start > from) builder.keep(from, start);
			replaceSpan(builder, text, start, end, to);
			from = end;
		};
		for (const { start, end } of graphemes(text)) {
			if (byteCount(text, start, end) < GRAPHEME_BYTES) {
				const to = transformed(text.slice(start, end));
				if (to !== void 0) {
					put(start, end, to);
					continue;
				}
			}
			let at = start;
			while (at < end) {
				const next = at + ((text.codePointAt(at) ?? 0) > 65535 ? 2 : 1);
				const to = transformed(text.slice(at, next));
				if (to !== void 0) put(at, next, to);
				at = next;
			}
		}
		if (from === 0) return doc;
		builder.keep(from, text.length);
		return builder.done();
	};
}
/** New characters stand for the old ones one by one; what is over stands for the last of them. */
function replaceSpan(builder, text, start, end, to) {
	let at = start;
	let last = start;
	for (const char of to) {
		builder.add(char, at < end ? at : last);
		if (at < end) {
			last = at;
			at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
		}
	}
}
function offset(unit) {
	return unit >>> 10 << ((unit & 512) >>> 6);
}
function byteCount(text, start, end) {
	let n = 0;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		n += unit < 128 ? 1 : unit < 2048 ? 2 : unit >= 55296 && unit < 57344 ? 2 : 3;
	}
	return n;
}
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
function* graphemes(text) {
	if (/^[\x00-\x7f]*$/.test(text)) {
		let at = 0;
		while (at < text.length) {
			const end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
			yield {
				start: at,
				end
			};
			at = end;
		}
		return;
	}
	for (const { index, segment } of segmenter.segment(text)) yield {
		start: index,
		end: index + segment.length
	};
}
function fromBase64(encoded, path) {
	let binary;
	try {
		binary = atob(encoded);
	} catch {
		throw invalid(path, "not base64");
	}
	return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
// src/tokenizer/unicode-normal.ts
function decodeMappings(encoded) {
	const found = /* @__PURE__ */ new Map();
	let at = 0;
	for (const entry of encoded.split(" ")) {
		const [gap = 0, ...codes] = entry.split(",").map((n) => Number.parseInt(n, 36));
		at += gap;
		found.set(at, codes);
	}
	return found;
}
let loaded;
function tables() {
	if (loaded !== void 0) return loaded;
	const canonical = decodeMappings(NFD_MAPPINGS);
	const compatible = decodeMappings(NFKD_MAPPINGS);
	const classes = /* @__PURE__ */ new Map();
	const numbers = COMBINING_CLASSES.split(" ").map((n) => Number.parseInt(n, 36));
	let at = 0;
	for (let i = 0; i + 2 < numbers.length; i += 3) {
		at += numbers[i] ?? 0;
		const end = at + (numbers[i + 1] ?? 0);
		for (; at < end; at++) classes.set(at, numbers[i + 2] ?? 0);
	}
	const codes = [[4352, 4608], [44032, 55204]];
	for (const [code, parts] of [...canonical, ...compatible]) for (const c of [code, ...parts]) codes.push([c, c + 1]);
	for (const code of classes.keys()) codes.push([code, code + 1]);
	loaded = {
		canonical,
		compatible,
		classes,
		known: tester(union(codes))
	};
	return loaded;
}
/** Normalizes well-formed text. */
function normalize(text, form) {
	const theirs = text.normalize(form);
	if (theirs === text) return text;
	const { known } = tables();
	let out = "";
	let runStart = 0;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const width = code > 65535 ? 2 : 1;
		if (!known(code)) {
			out += text.slice(runStart, at).normalize(form) + text.slice(at, at + width);
			runStart = at + width;
		}
		at += width;
	}
	return runStart === 0 ? theirs : out + text.slice(runStart).normalize(form);
}
let composed;
/** Blocks of 64 characters none of which NFC can change, wherever it stands. */
function composedBlocks() {
	if (composed !== void 0) return composed;
	const { canonical, classes } = tables();
	const blocks = (/* @__PURE__ */ new Uint8Array(17408)).fill(1);
	const touch = (code) => {
		blocks[code >> 6] = 0;
	};
	for (const code of classes.keys()) touch(code);
	for (const [code, parts] of canonical) {
		for (const part of parts.slice(1)) touch(part);
		const char = String.fromCodePoint(code);
		if (char.normalize("NFC") !== char) touch(code);
	}
	for (let code = 4449; code < 4608; code++) touch(code);
	composed = blocks;
	return blocks;
}
/** Whether UTF-8 is in form NFC for sure; most text is. */
function isComposed(bytes, length) {
	const blocks = composedBlocks();
	for (let at = 0; at < length;) {
		const lead = bytes[at] ?? 0;
		if (lead < 204) {
			at += lead < 128 ? 1 : 2;
			continue;
		}
		const second = (bytes[at + 1] ?? 0) & 63;
		if (lead < 224) {
			if (blocks[lead & 31] === 0) return false;
			at += 2;
		} else if (lead < 240) {
			if (blocks[(lead & 15) << 6 | second] === 0) return false;
			at += 3;
		} else {
			if (blocks[(lead & 7) << 12 | second << 6 | (bytes[at + 2] ?? 0) & 63] === 0) return false;
			at += 4;
		}
	}
	return true;
}
/** The same as `normalize`, told as changes, as the crate unicode-normalization-alignments tells them. */
function normalizeChanges(text, form) {
	const { canonical, compatible, classes } = tables();
	const compat = form === "NFKC" || form === "NFKD";
	const decomposed = [];
	let pending = 0;
	const sortPending = () => {
		const tail = decomposed.splice(pending).sort((a, b) => a.ccc - b.ccc);
		for (const item of tail) decomposed.push(item);
	};
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		const parts = (compat ? compatible.get(code) : void 0) ?? canonical.get(code) ?? (isSyllable(code) ? jamo(char) : [code]);
		for (const [i, part] of parts.entries()) {
			const ccc = classes.get(part) ?? 0;
			if (ccc === 0) {
				if (decomposed.length - pending > 1) sortPending();
				pending = decomposed.length;
			}
			decomposed.push({
				code: part,
				change: i === 0 ? 0 : 1,
				ccc
			});
			if (ccc === 0) pending = decomposed.length;
		}
	}
	sortPending();
	const out = [];
	const emit = (item) => out.push({
		char: String.fromCodePoint(item.code),
		change: item.change
	});
	if (form === "NFD" || form === "NFKD") {
		for (const item of decomposed) emit(item);
		return out;
	}
	let starter;
	let held = [];
	let lastClass;
	for (const item of decomposed) {
		if (starter === void 0) {
			if (item.ccc === 0) starter = item;
			else emit(item);
			continue;
		}
		const composed = lastClass !== void 0 && lastClass >= item.ccc ? void 0 : compose(starter.code, item.code);
		if (composed !== void 0) starter = {
			code: composed,
			change: starter.change + item.change - 1
		};
		else if (item.ccc === 0) {
			emit(starter);
			for (const one of held) emit(one);
			held = [];
			starter = item;
			lastClass = void 0;
		} else {
			held.push(item);
			lastClass = item.ccc;
		}
	}
	if (starter !== void 0) emit(starter);
	for (const one of held) emit(one);
	return out;
}
function isSyllable(code) {
	return code >= 44032 && code < 55204;
}
function jamo(syllable) {
	return Array.from(syllable.normalize("NFD"), (c) => c.codePointAt(0) ?? 0);
}
function compose(first, second) {
	const { known } = tables();
	if (!known(first) || !known(second)) return void 0;
	const pair = String.fromCodePoint(first, second).normalize("NFC");
	const code = pair.codePointAt(0) ?? 0;
	return pair.length === (code > 65535 ? 2 : 1) && known(code) ? code : void 0;
}
let lower$1;
function lowerTable() {
	if (lower$1 !== void 0) return lower$1;
	const table = /* @__PURE__ */ new Map();
	for (const entry of LOWERCASE.split(" ")) {
		const [start = 0, count = 0, step = 0, delta = 0] = entry.split(",").map((n) => Number.parseInt(n, 36));
		for (let i = 0; i < count; i++) table.set(start + i * step, String.fromCodePoint(start + i * step + delta));
	}
	for (const entry of LOWERCASE_SPECIAL.split(" ")) {
		const [code = 0, ...parts] = entry.split(",").map((n) => Number.parseInt(n, 36));
		table.set(code, String.fromCodePoint(...parts));
	}
	lower$1 = table;
	return table;
}
/** `char::to_lowercase`: no context, so a final Σ becomes σ. */
function lowerChar(char) {
	return lowerTable().get(char.codePointAt(0) ?? 0) ?? char;
}
/** Lower case of every character by itself. */
function lowercase(text) {
	if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
	const table = lowerTable();
	let out = "";
	for (const char of text) out += table.get(char.codePointAt(0) ?? 0) ?? char;
	return out;
}
// src/tokenizer/normalizers.ts
/** Real files nest two deep. */
const MAX_DEPTH$2 = 10;
/** Reads `normalizer`; throws TokenizerError. Undefined where it is null. */
function readNormalizer(value, path = "normalizer", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$2) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "normalizers"), `${path}.normalizers`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const step = readNormalizer(asObject(item, `${path}.normalizers[${i}]`), `${path}.normalizers[${i}]`, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return steps.length === 0 ? void 0 : (doc) => steps.reduce((current, step) => step(current), doc);
		}
		case "NFC":
		case "NFD":
		case "NFKC":
		case "NFKD": return unicode(type);
		case "Lowercase": return lower;
		case "Strip": return strip(flag(object, "strip_left", path), flag(object, "strip_right", path));
		case "StripAccents": {
			const isMark = tester(decodeRanges(COMBINING_MARKS));
			return (doc) => filter(doc, (code) => !isMark(code));
		}
		case "Prepend": {
			const prefix = text$1(object, "prepend", path);
			return (doc) => {
				if (doc.text === "" || prefix === "") return doc;
				const builder = new Builder(doc);
				builder.add(prefix, 0);
				builder.keep(0, doc.text.length);
				return builder.done();
			};
		}
		case "Replace": return replace(readPattern(own$1(object, "pattern"), `${path}.pattern`), text$1(object, "content", path));
		case "Nmt": return nmt;
		case "ByteLevel": return byteLevel$1;
		case "BertNormalizer": return bert(object, path);
		case "Precompiled": return readPrecompiled(own$1(object, "precompiled_charsmap"), `${path}.precompiled_charsmap`);
		default: throw unsupported(`normalizer ${type}`);
	}
}
function unicode(form) {
	return (doc) => {
		if (doc.spans === void 0) {
			const normal = normalize(doc.text, form);
			return normal === doc.text ? doc : {
				...doc,
				text: normal
			};
		}
		if (normalize(doc.text, form) === doc.text) return doc;
		return transform(doc, normalizeChanges(doc.text, form));
	};
}
function lower(doc) {
	if (doc.spans === void 0) return {
		...doc,
		text: lowercase(doc.text)
	};
	const changes = [];
	for (const char of doc.text) for (const [i, part] of Array.from(lowerChar(char)).entries()) changes.push({
		char: part,
		change: i > 0 ? 1 : 0
	});
	return transform(doc, changes);
}
const isSpace$3 = tester(decodeRanges(RUST_SPACE));
function strip(left, right) {
	return (doc) => {
		const { text } = doc;
		let start = 0;
		let end = text.length;
		if (left) while (start < end && isSpace$3(text.charCodeAt(start))) start += 1;
		if (right) while (end > start && isSpace$3(text.charCodeAt(end - 1))) end -= 1;
		if (start === 0 && end === text.length) return doc;
		const builder = new Builder(doc);
		builder.keep(start, end);
		return builder.done();
	};
}
/** Drops characters; each drop is told to the character kept before it, which changes no span. */
function filter(doc, keep) {
	const builder = new Builder(doc);
	const { text } = doc;
	let from = 0;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		if (!keep(code)) {
			if (at > from) builder.keep(from, at);
			from = next;
		}
		at = next;
	}
	if (from === 0) return doc;
	builder.keep(from, text.length);
	return builder.done();
}
function map(doc, change) {
	const builder = new Builder(doc);
	const { text } = doc;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		const to = change(code);
		if (to === code) builder.keep(at, next);
		else builder.add(String.fromCodePoint(to), at);
		at = next;
	}
	return builder.done();
}
function replace(pattern, content) {
	return (doc) => {
		if (doc.spans === void 0 && pattern.literal !== void 0) return doc.text.includes(pattern.literal) ? {
			...doc,
			text: doc.text.split(pattern.literal).join(content)
		} : doc;
		const matches = pattern.findAll(doc.text);
		if (matches.length === 0) return doc;
		const builder = new Builder(doc);
		let last = 0;
		for (let i = 0; i < matches.length; i += 2) {
			const start = matches[i] ?? 0;
			const end = matches[i + 1] ?? 0;
			builder.keep(last, start);
			builder.add(content, end - 1);
			last = end;
		}
		builder.keep(last, doc.text.length);
		return builder.done();
	};
}
const NMT_SPACES = /* @__PURE__ */ new Set([
	9,
	10,
	12,
	13,
	5760,
	8203,
	8204,
	8205,
	8206,
	8207,
	8232,
	8233,
	9601,
	65279,
	65533
]);
function nmt(doc) {
	return map(filter(doc, (c) => !(c >= 1 && c <= 8 || c === 11 || c >= 14 && c <= 31 || c === 127 || c === 143 || c === 159)), (c) => NMT_SPACES.has(c) ? 32 : c);
}
/** Writes every byte of the text's UTF-8 as its stand-in character. */
function byteLevel$1(doc) {
	const builder = new Builder(doc);
	const encoder = new TextEncoder();
	const { text } = doc;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		if (utf8Width(code) === 1) builder.add(String.fromCharCode(BYTE_TO_UNIT[code] ?? 0), at);
		else for (const byte of encoder.encode(text.slice(at, next))) builder.add(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0), at);
		at = next;
	}
	return builder.done();
}
function bert(object, path) {
	const cleanText = flag(object, "clean_text", path);
	const chinese = flag(object, "handle_chinese_chars", path);
	const lowers = flag(object, "lowercase", path);
	const accents = own$1(object, "strip_accents");
	if (accents !== null && accents !== void 0 && typeof accents !== "boolean") throw invalid(`${path}.strip_accents`, "expected true, false or null");
	const stripAccents = accents ?? lowers;
	const isControl = tester(decodeRanges(BERT_CONTROLS));
	const isAccent = tester(decodeRanges(BERT_ACCENTS));
	return (doc) => {
		let current = doc;
		if (cleanText) current = map(filter(current, (c) => !isControl(c)), (c) => isSpace$3(c) ? 32 : c);
		if (chinese) {
			const changes = [];
			for (const char of current.text) if (isChinese(char.codePointAt(0) ?? 0)) changes.push({
				char: " ",
				change: 0
			}, {
				char,
				change: 1
			}, {
				char: " ",
				change: 1
			});
			else changes.push({
				char,
				change: 0
			});
			current = transform(current, changes);
		}
		if (stripAccents) current = filter(unicode("NFD")(current), (c) => !isAccent(c));
		return lowers ? lower(current) : current;
	};
}
/** Rust's list as it stands, the gap from U+2B820 to U+2B91F included. */
function isChinese(c) {
	return c >= 19968 && c <= 40959 || c >= 13312 && c <= 19903 || c >= 131072 && c <= 173791 || c >= 173824 && c <= 177983 || c >= 177984 && c <= 178207 || c >= 178464 && c <= 183983 || c >= 63744 && c <= 64255 || c >= 194560 && c <= 195103;
}
// src/tokenizer/post-processors.ts
const MAX_DEPTH$1 = 10;
const MAX_TEMPLATE = 1e3;
const isSpace$2 = tester(decodeRanges(RUST_SPACE));
/** Reads `post_processor`; throws TokenizerError. `tokenOf` names the token of an id, for trimming offsets. */
function readPostProcessor(value, tokenOf, path = "post_processor", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$1) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "processors"), `${path}.processors`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const inner = `${path}.processors[${i}]`;
				const step = readPostProcessor(asObject(item, inner), tokenOf, inner, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return { run: (draft, add, input) => steps.reduce((current, step) => step.run(current, add, input), draft) };
		}
		case "ByteLevel": {
			const trims = flag(object, "trim_offsets", path);
			const addSpace = flag(object, "add_prefix_space", path);
			return { run: (draft, _, input) => trims ? trim(draft, tokenOf, addSpace, input) : draft };
		}
		case "TemplateProcessing": return template(object, path);
		case "BertProcessing": {
			const [cls, sep] = [pair(object, "cls", path), pair(object, "sep", path)];
			return { run: (draft, add) => add ? surround(draft, [cls], [sep]) : draft };
		}
		case "RobertaProcessing": {
			const [cls, sep] = [pair(object, "cls", path), pair(object, "sep", path)];
			const trims = flag(object, "trim_offsets", path);
			const addSpace = flag(object, "add_prefix_space", path);
			return { run: (draft, add, input) => {
				const trimmed = trims ? trim(draft, tokenOf, addSpace, input) : draft;
				return add ? surround(trimmed, [cls], [sep]) : trimmed;
			} };
		}
		default: throw unsupported(`post_processor ${type}`);
	}
}
function pair(object, key, path) {
	const [token, id] = asArray(own$1(object, key), `${path}.${key}`);
	asString(token, `${path}.${key}[0]`);
	return asId(id, `${path}.${key}[1]`);
}
function surround(draft, before, after) {
	const none = (ids) => ids.map(() => [0, 0]);
	return {
		ids: [
			...before,
			...draft.ids,
			...after
		],
		offsets: draft.offsets === void 0 ? void 0 : [
			...none(before),
			...draft.offsets,
			...none(after)
		]
	};
}
function template(object, path) {
	const specials = asObject(own$1(object, "special_tokens"), `${path}.special_tokens`);
	const pieces = asArray(own$1(object, "single"), `${path}.single`);
	if (pieces.length > MAX_TEMPLATE) throw unsupported(`${path}.single`, `longer than ${MAX_TEMPLATE}`);
	/** undefined stands for the sequence itself. */
	const parts = pieces.map((piece, i) => {
		const at = `${path}.single[${i}]`;
		const entry = asObject(piece, at);
		const sequence = own$1(entry, "Sequence");
		if (sequence !== void 0) {
			if (own$1(asObject(sequence, at), "id") !== "A") throw invalid(at, "names a sequence other than A");
			return;
		}
		const id = text$1(asObject(own$1(entry, "SpecialToken"), `${at}.SpecialToken`), "id", `${at}.SpecialToken`);
		const special = own$1(specials, id);
		if (special === void 0) throw invalid(at, `${JSON.stringify(id)} is not in special_tokens`);
		const where = `${path}.special_tokens[${JSON.stringify(id)}]`;
		return asArray(own$1(asObject(special, where), "ids"), `${where}.ids`).map((n, k) => asId(n, `${where}.ids[${k}]`));
	});
	const sequences = parts.filter((part) => part === void 0).length;
	if (sequences > 1) throw unsupported("post_processor TemplateProcessing", "with the sequence more than once");
	if (sequences === 1) {
		const at = parts.indexOf(void 0);
		const before = parts.slice(0, at).flatMap((part) => part ?? []);
		const after = parts.slice(at + 1).flatMap((part) => part ?? []);
		return { run: (draft, add) => add ? surround(draft, before, after) : draft };
	}
	const only = parts.flatMap((part) => part ?? []);
	return { run: (draft, add) => surround({
		ids: [],
		offsets: draft.offsets === void 0 ? void 0 : []
	}, add ? only : [], []) };
}
/** Leaves the whitespace at a token's ends out of its offsets (Rust's process_offsets, which counts code points). */
function trim(draft, tokenOf, addPrefixSpace, input) {
	if (draft.offsets === void 0) return draft;
	const space = BYTE_TO_UNIT[32] ?? 0;
	const blank = (unit) => unit === space || isSpace$2(unit);
	const offsets = draft.offsets.map(([start, end], i) => {
		const token = tokenOf(draft.ids[i] ?? 0) ?? "";
		let leading = 0;
		while (leading < token.length && blank(token.charCodeAt(leading))) leading += 1;
		let trailing = 0;
		while (trailing < token.length && blank(token.charCodeAt(token.length - 1 - trailing))) trailing += 1;
		let from = start;
		if (leading > 0 && !((i === 0 || start === 0) && addPrefixSpace && leading === 1)) for (let k = 0; k < leading && from < end; k++) from += (input.codePointAt(from) ?? 0) > 65535 ? 2 : 1;
		const back = before(input, end, trailing);
		return [from, back === void 0 ? end : Math.max(back, from)];
	});
	return {
		ids: draft.ids,
		offsets
	};
}
/** The place `count` code points before `at`; undefined where the text begins sooner. */
function before(input, at, count) {
	let place = at;
	for (let k = 0; k < count; k++) {
		if (place <= 0) return void 0;
		const unit = input.charCodeAt(place - 1);
		place -= unit >= 56320 && unit < 57344 && place > 1 ? 2 : 1;
	}
	return place;
}
// src/tokenizer/pre-tokenizers.ts
/** GPT-2's pattern, which ByteLevel uses when use_regex is on. */
const GPT2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
const MAX_DEPTH = 10;
const isSpace$1 = tester(decodeRanges(RUST_SPACE));
let punctuation;
let numeric;
let word;
/** Reads `pre_tokenizer`; throws TokenizerError. Undefined where it is null. */
function readPreTokenizer(value, path = "pre_tokenizer", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": return sequence(object, path, depth);
		case "Split": {
			const pattern = readPattern(own$1(object, "pattern"), `${path}.pattern`);
			const how = behavior(own$1(object, "behavior"), `${path}.behavior`);
			return cutting(searching(pattern), how, flag(object, "invert", path));
		}
		case "ByteLevel": return byteLevel(object, path);
		case "Metaspace": return metaspace(object, path);
		case "BertPreTokenizer": return chain([cutting(charMatches(isSpace$1), "Removed"), cutting(charMatches(isPunctuation()), "Isolated")]);
		case "Punctuation": {
			const how = own$1(object, "behavior");
			return cutting(charMatches(isPunctuation()), how === void 0 ? "Isolated" : behavior(how, `${path}.behavior`));
		}
		case "Digits":
			numeric ??= tester(decodeRanges(RUST_NUMERIC));
			return cutting(charMatches(numeric), flag(object, "individual_digits", path) ? "Isolated" : "Contiguous");
		case "Whitespace": return cutting(words, "Removed", true);
		case "WhitespaceSplit": return cutting(charMatches(isSpace$1), "Removed");
		case "CharDelimiterSplit": return cutting(searching(new Searcher(oneChar(object, "delimiter", path), true)), "Removed");
		case "FixedLength": {
			const length = own$1(object, "length") === void 0 ? 5 : asCount(own$1(object, "length"), `${path}.length`);
			if (length === 0) throw invalid(`${path}.length`, "expected more than 0");
			return simple((pieces) => ({
				...pieces,
				bounds: fixedLength(pieces, length)
			}));
		}
		default: throw unsupported(`pre_tokenizer ${type}`);
	}
}
function simple(run) {
	return {
		run,
		needsOrigin: false,
		usesBytes: false
	};
}
function chain(steps) {
	const last = steps.length - 1;
	const runs = steps.map((step, i) => step.usesBytes && i < last ? (pieces) => spellBytes(step.run(pieces)) : step.run);
	return {
		run: (pieces) => runs.reduce((current, run) => run(current), pieces),
		needsOrigin: steps.some((step) => step.needsOrigin),
		usesBytes: steps[last]?.usesBytes ?? false
	};
}
/** Writes the stand-ins that `asBytes` promises. */
function spellBytes(pieces) {
	if (!pieces.asBytes) return pieces;
	const { doc, bounds } = pieces;
	const spelled = byteLevel$1(doc);
	const out = [];
	let at = 0;
	let length = 0;
	for (const bound of bounds) {
		for (; at < bound; at++) {
			const unit = doc.text.charCodeAt(at);
			length += unit < 128 ? 1 : unit < 2048 ? 2 : unit >= 55296 && unit < 57344 ? 2 : 3;
		}
		out.push(length);
	}
	return {
		doc: spelled,
		bounds: out,
		asBytes: false
	};
}
function sequence(object, path, depth) {
	const list = asArray(own$1(object, "pretokenizers"), `${path}.pretokenizers`);
	const steps = [];
	for (const [i, item] of list.entries()) {
		const inner = `${path}.pretokenizers[${i}]`;
		const step = readPreTokenizer(asObject(item, inner), inner, depth + 1);
		if (step !== void 0) steps.push(step);
	}
	return chain(steps);
}
function searching(pattern) {
	const { literal } = pattern;
	if (literal !== void 0) return (doc, start, end, out) => literalMatches(doc.text, literal, start, end, out);
	const regex = pattern.compiled();
	return (doc, start, end, out, fresh) => {
		if (fresh) regex.load(unitsOf(doc.text), doc.text.length);
		regex.findAll(start, end, out);
	};
}
function charMatches(test) {
	return ({ text }, start, end, out) => {
		let at = start;
		while (at < end) {
			const code = text.codePointAt(at) ?? 0;
			const next = at + (code > 65535 ? 2 : 1);
			if (test(code)) out.push(at, next);
			at = next;
		}
	};
}
/** `\w+|[^\w\s]+` of the regex crate. */
function words({ text }, start, end, out) {
	word ??= tester(decodeRanges(REGEX_CRATE_WORD));
	const kind = (code) => word?.(code) ? 1 : isSpace$1(code) ? 0 : 2;
	let at = start;
	let from = start;
	let current = 0;
	while (at < end) {
		const code = text.codePointAt(at) ?? 0;
		const next = kind(code);
		if (next !== current) {
			if (current !== 0) out.push(from, at);
			from = at;
			current = next;
		}
		at += code > 65535 ? 2 : 1;
	}
	if (current !== 0 && at > from) out.push(from, at);
}
function isPunctuation() {
	punctuation ??= tester(decodeRanges(PUNCTUATION));
	return punctuation;
}
function behavior(value, path) {
	switch (value) {
		case "Removed":
		case "Isolated":
		case "MergedWithPrevious":
		case "MergedWithNext":
		case "Contiguous": return value;
		default: throw invalid(path, "expected Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous");
	}
}
function cutting(find, how, invert = false) {
	return simple((pieces) => {
		const out = [];
		const matches = [];
		const { doc, bounds } = pieces;
		for (let i = 0; i < bounds.length; i += 2) {
			const start = bounds[i] ?? 0;
			const end = bounds[i + 1] ?? 0;
			matches.length = 0;
			find(doc, start, end, matches, i === 0);
			if (how === "Isolated") isolate(matches, start, end, out);
			else cut(matches, start, end, how, invert, out);
		}
		return {
			...pieces,
			bounds: out
		};
	});
}
function isolate(matches, start, end, out) {
	let last = start;
	for (let i = 0; i < matches.length; i += 2) {
		const from = matches[i] ?? 0;
		const to = matches[i + 1] ?? 0;
		if (from > last) out.push(last, from);
		if (to > from) out.push(from, to);
		last = to;
	}
	if (last < end) out.push(last, end);
}
function cut(matches, start, end, how, invert, out) {
	const parts = [];
	let last = start;
	for (let i = 0; i < matches.length; i += 2) {
		const from = matches[i] ?? 0;
		const to = matches[i + 1] ?? 0;
		if (from !== last) parts.push({
			start: last,
			end: from,
			match: invert
		});
		parts.push({
			start: from,
			end: to,
			match: !invert
		});
		last = to;
	}
	if (last !== end) parts.push({
		start: last,
		end,
		match: invert
	});
	for (const part of merged(parts, how)) if (part.end > part.start) out.push(part.start, part.end);
}
function merged(parts, how) {
	if (how === "Removed") return parts.filter((part) => !part.match);
	if (how === "Isolated") return parts;
	const out = [];
	let before = false;
	if (how === "MergedWithNext") {
		for (const part of [...parts].reverse()) {
			const last = out.at(-1);
			if (part.match && !before && last !== void 0) last.start = part.start;
			else out.push({ ...part });
			before = part.match;
		}
		return out.reverse();
	}
	for (const part of parts) {
		const last = out.at(-1);
		if ((how === "Contiguous" ? part.match === before : part.match && !before) && last !== void 0) last.end = part.end;
		else out.push({ ...part });
		before = part.match;
	}
	return out;
}
function fixedLength({ doc, bounds }, length) {
	const out = [];
	for (let i = 0; i < bounds.length; i += 2) {
		const end = bounds[i + 1] ?? 0;
		let from = bounds[i] ?? 0;
		let at = from;
		let count = 0;
		while (at < end) {
			at += (doc.text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
			count += 1;
			if (count === length || at >= end) {
				out.push(from, at);
				from = at;
				count = 0;
			}
		}
	}
	return out;
}
function byteLevel(object, path) {
	const addSpace = flag(object, "add_prefix_space", path);
	const useRegex = flag(object, "use_regex", path, true);
	flag(object, "trim_offsets", path);
	const split = useRegex ? cutting(searching(new Searcher(GPT2, false)), "Isolated") : void 0;
	return {
		needsOrigin: false,
		usesBytes: true,
		run: (pieces) => {
			let current = pieces;
			const { text } = pieces.doc;
			const lacksSpace = (start) => text.charCodeAt(start) !== 32;
			if (addSpace && pieces.bounds.some((start, i) => i % 2 === 0 && lacksSpace(start))) current = rewrite(pieces, (builder, start, end) => {
				if (lacksSpace(start)) builder.add(" ", start);
				builder.keep(start, end);
			});
			if (split !== void 0) current = split.run(current);
			return {
				...current,
				asBytes: true
			};
		}
	};
}
/** Writes every piece anew into one text. */
function rewrite(pieces, write) {
	const builder = new Builder(pieces.doc);
	const bounds = [];
	for (let i = 0; i < pieces.bounds.length; i += 2) {
		const from = builder.length;
		write(builder, pieces.bounds[i] ?? 0, pieces.bounds[i + 1] ?? 0);
		bounds.push(from, builder.length);
	}
	return {
		...pieces,
		doc: builder.done(),
		bounds
	};
}
function metaspace(object, path) {
	const replacement = oneChar(object, "replacement", path);
	let scheme = own$1(object, "prepend_scheme") ?? "always";
	if (scheme !== "always" && scheme !== "never" && scheme !== "first") throw invalid(`${path}.prepend_scheme`, "expected always, never or first");
	if (own$1(object, "add_prefix_space") === false) {
		if (own$1(object, "prepend_scheme") !== void 0 && scheme !== "never") throw invalid(`${path}.add_prefix_space`, "does not match prepend_scheme");
		if (scheme !== "never") throw invalid(`${path}.add_prefix_space`, "false needs prepend_scheme \"never\"");
		scheme = "never";
	}
	const cutter = (own$1(object, "split") === null ? true : flag(object, "split", path, true)) ? cutting(searching(new Searcher(replacement, true)), "MergedWithNext") : void 0;
	const first = replacement.codePointAt(0);
	return {
		needsOrigin: scheme === "first",
		usesBytes: false,
		run: (pieces) => {
			const { text, spans, base } = pieces.doc;
			const written = rewrite(pieces, (builder, start, end) => {
				const origin = spans === void 0 ? base + start : spans.starts[start] ?? 0;
				if (!(text.charCodeAt(start) === 32 || text.codePointAt(start) === first) && (scheme === "always" || scheme === "first" && origin === 0)) builder.add(replacement, start);
				let from = start;
				for (let at = text.indexOf(" ", start); at >= 0 && at < end; at = text.indexOf(" ", at + 1)) {
					builder.keep(from, at);
					builder.add(replacement, at);
					from = at + 1;
				}
				builder.keep(from, end);
			});
			return cutter === void 0 ? written : cutter.run(written);
		}
	};
}
// src/tokenizer/unigram.ts
/** What an unknown character costs below the worst piece (SentencePiece's kUnkPenalty). */
const UNKNOWN_PENALTY = 10;
/** The `vocab` list of a Unigram model: pairs of piece and score, in the order of their ids. */
var UnigramVocab = class {
	tokens;
	scores;
	ids;
	constructor(value) {
		const list = asArray(value, "model.vocab");
		const tokens = [];
		this.scores = new Float64Array(list.length);
		for (const [i, entry] of list.entries()) {
			const [token, score] = asArray(entry, `model.vocab[${i}]`);
			if (typeof token !== "string" || typeof score !== "number") throw invalid(`model.vocab[${i}]`, "expected [piece, score]");
			tokens.push(token);
			this.scores[i] = score;
		}
		this.tokens = tokens;
	}
	get size() {
		return this.tokens.length;
	}
	get maxId() {
		return this.tokens.length - 1;
	}
	idOf(token) {
		this.ids ??= new Map(this.tokens.map((t, i) => [t, i]));
		return this.ids.get(token);
	}
	tokenOf(id) {
		return this.tokens[id];
	}
};
/** A model of type Unigram: the best path through all pieces, as Rust's encode_optimized finds it. */
var Unigram = class {
	vocab;
	unkId;
	byteFallback;
	lowest;
	table;
	constructor(model, vocab) {
		this.vocab = vocab;
		const unkId = own$1(model, "unk_id");
		this.unkId = unkId === null || unkId === void 0 ? void 0 : asCount(unkId, "model.unk_id");
		if (this.unkId !== void 0 && this.unkId >= vocab.size) throw invalid("model.unk_id", "is not in model.vocab");
		this.byteFallback = flag(model, "byte_fallback", "model", false);
		let lowest = Number.POSITIVE_INFINITY;
		for (const score of vocab.scores) if (score < lowest) lowest = score;
		this.lowest = lowest;
		for (const key of ["alpha", "nbest_size"]) if ((own$1(model, key) ?? null) !== null) throw unsupported(`model.${key}`, "encoding would be random");
	}
	prepare() {
		this.pieces();
	}
	pieces() {
		const { tokens } = this.vocab;
		this.table ??= new TokenTable(packTokens(tokens, Int32Array.from(tokens, (_, i) => i)));
		return this.table;
	}
	tokenize(text) {
		const table = this.pieces();
		const { scores } = this.vocab;
		const length = text.length;
		const units = new Uint16Array(length);
		for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
		const best = new Float64Array(length + 1);
		const from = new Int32Array(length + 1).fill(-1);
		const ids = new Int32Array(length + 1);
		const reach = (end, start, score, id) => {
			if (from[end] !== -1 && score <= (best[end] ?? 0)) return;
			best[end] = score;
			from[end] = start;
			ids[end] = id;
		};
		let start = 0;
		while (start < length) {
			const here = best[start] ?? 0;
			const next = start + ((text.codePointAt(start) ?? 0) > 65535 ? 2 : 1);
			let single = false;
			let hash = 0;
			const last = Math.min(length, start + table.maxLength);
			for (let end = start + 1; end <= last; end++) {
				hash = extend(hash, units[end - 1] ?? 0);
				const id = table.find(units, start, end, hash);
				if (id < 0) continue;
				reach(end, start, (scores[id] ?? 0) + here, id);
				if (end === next) single = true;
			}
			if (!single) {
				const unkScore = this.lowest - UNKNOWN_PENALTY + here;
				if (from[next] === -1 || unkScore > (best[next] ?? 0)) reach(next, start, unkScore, this.unknown());
			}
			start = next;
		}
		return this.collect(text, from, ids);
	}
	unknown() {
		if (this.unkId === void 0) throw invalid("model.unk_id", "is missing and a character is not in model.vocab");
		return this.unkId;
	}
	/** Walks back the best path; neighbouring unknowns become one piece, which may then fall back to bytes. */
	collect(text, from, ids) {
		const parts = [];
		let unknown = "";
		let end = text.length;
		while (end > 0) {
			const start = from[end] ?? 0;
			const part = text.slice(start, end);
			if (ids[end] === this.unkId) unknown = part + unknown;
			else {
				if (unknown !== "") parts.push(unknown);
				unknown = "";
				parts.push(part);
			}
			end = start;
		}
		if (unknown !== "") parts.push(unknown);
		const out = [];
		let offset = 0;
		for (const part of parts.reverse()) {
			let width = 0;
			for (const char of part) width += utf8Width(char.codePointAt(0) ?? 0);
			const id = this.vocab.idOf(part);
			const bytes = id === void 0 && this.byteFallback ? this.bytes(part) : void 0;
			if (bytes !== void 0) for (const byte of bytes) out.push({
				id: byte,
				start: offset,
				end: offset + width
			});
			else out.push({
				id: id ?? this.unknown(),
				start: offset,
				end: offset + width
			});
			offset += width;
		}
		return out;
	}
	bytes(part) {
		const out = [];
		for (const byte of new TextEncoder().encode(part)) {
			const id = this.vocab.idOf(byteToken(byte));
			if (id === void 0) return void 0;
			out.push(id);
		}
		return out;
	}
};
// src/tokenizer/vocab.ts
/** An id table longer than this would cost more memory than any real vocabulary. */
const MAX_ID = 16777216;
/** The vocabulary of a model: token ↔ id. Strings are made only of what is asked for. */
var Vocab = class {
	table;
	maxId;
	/** Index + 1 of the token that has the id, the last of several; 0 where none has it. */
	byId;
	sharedId;
	constructor(table) {
		this.table = table;
		let max = -1;
		const { ids } = table;
		for (let i = 0; i < ids.length; i++) if ((ids[i] ?? 0) > max) max = ids[i] ?? 0;
		this.maxId = max;
	}
	get size() {
		return this.table.size;
	}
	get ids() {
		return this.table.ids;
	}
	idOf(token) {
		const index = this.table.findText(token);
		return index < 0 ? void 0 : this.table.ids[index];
	}
	/** Throws TokenizerError where two tokens share an id: Rust's answer is then a matter of chance. */
	tokenOf(id) {
		const token = this.lastOf(id);
		if (this.sharedId !== void 0) throw invalid("model.vocab", `id ${this.sharedId} belongs to more than one token`);
		return token;
	}
	/** The token that has the id, the last in the file where several have it. */
	lastOf(id) {
		const index = (this.indexes()[id] ?? 0) - 1;
		return index < 0 ? void 0 : this.table.text(index);
	}
	/** The tokens that only one of the two vocabularies has, or that they number differently. */
	differing(other) {
		if (other === this) return [];
		const found = [];
		const isThere = new Uint8Array(other.size);
		const indexes = other.table.indexesOf(this.table.list);
		for (const [i, index] of indexes.entries()) {
			if (index >= 0) isThere[index] = 1;
			if (index < 0 || other.ids[index] !== this.ids[i]) found.push(this.table.text(i));
		}
		for (let i = isThere.indexOf(0); i >= 0; i = isThere.indexOf(0, i + 1)) found.push(other.table.text(i));
		return found;
	}
	/** Whether the list has the same tokens with the same ids, each once, in whatever order. */
	lists(list) {
		const { ids } = list;
		this.indexes();
		if (ids.length !== this.size || this.sharedId !== void 0) return false;
		const isThere = new Uint8Array(this.size);
		const indexes = this.table.indexesOf(list);
		for (let i = 0; i < indexes.length; i++) {
			const index = indexes[i] ?? -1;
			if (index < 0 || this.ids[index] !== ids[i] || isThere[index] === 1) return false;
			isThere[index] = 1;
		}
		return true;
	}
	/** Every token with its id, in the order of the file. */
	*entries() {
		const { table } = this;
		for (let i = 0; i < table.size; i++) yield [table.text(i), table.ids[i] ?? 0];
	}
	indexes() {
		if (this.byId !== void 0) return this.byId;
		const byId = new Int32Array(this.maxId + 1);
		const { ids } = this.table;
		for (let i = 0; i < ids.length; i++) {
			const id = ids[i] ?? 0;
			if (byId[id] !== 0) this.sharedId ??= id;
			byId[id] = i + 1;
		}
		this.byId = byId;
		return byId;
	}
};
/** Reads `model.vocab`: an object of tokens and ids, or what `parseTokenizerJson` made of one. */
function readVocab(value, path) {
	if (value instanceof Vocab) return value;
	const object = asObject(value, path);
	const tokens = Object.keys(object);
	const ids = new Int32Array(tokens.length);
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] ?? "";
		const id = object[token];
		if (typeof id !== "number" || !Number.isInteger(id) || id < 0) asId(id, `${path}[${JSON.stringify(token)}]`);
		if (typeof id !== "number" || id > 16777216) throw unsupported(`${path} id`, `above ${MAX_ID}`);
		ids[i] = id;
	}
	return new Vocab(new TokenTable(packTokens(tokens, ids)));
}
// src/tokenizer/word-models.ts
/** A model of type WordPiece: the longest piece from the left, again and again. */
function readWordPiece(model, vocab) {
	const unkToken = text$1(model, "unk_token", "model");
	const prefix = text$1(model, "continuing_subword_prefix", "model");
	const maxChars = asCount(own$1(model, "max_input_chars_per_word"), "model.max_input_chars_per_word");
	const unknown = (end) => {
		const id = vocab.idOf(unkToken);
		if (id === void 0) throw invalid("model.unk_token", "is not in model.vocab");
		return [{
			id,
			start: 0,
			end
		}];
	};
	return {
		prepare() {},
		tokenize(word) {
			const chars = Array.from(word);
			const bytes = [0];
			for (const char of chars) bytes.push((bytes.at(-1) ?? 0) + utf8Width(char.codePointAt(0) ?? 0));
			const total = bytes.at(-1) ?? 0;
			if (chars.length > maxChars) return unknown(total);
			const out = [];
			let start = 0;
			while (start < chars.length) {
				let end = chars.length;
				let id;
				for (; end > start; end--) {
					id = vocab.idOf((start > 0 ? prefix : "") + chars.slice(start, end).join(""));
					if (id !== void 0) break;
				}
				if (id === void 0) return unknown(total);
				out.push({
					id,
					start: bytes[start] ?? 0,
					end: bytes[end] ?? 0
				});
				start = end;
			}
			return out;
		}
	};
}
/** A model of type WordLevel: whole pieces or the unknown token. */
function readWordLevel(model, vocab) {
	const unkToken = text$1(model, "unk_token", "model");
	return {
		prepare() {},
		tokenize(word) {
			const id = vocab.idOf(word) ?? vocab.idOf(unkToken);
			if (id === void 0) throw invalid("model.unk_token", "is not in model.vocab");
			let end = 0;
			for (const char of word) end += utf8Width(char.codePointAt(0) ?? 0);
			return [{
				id,
				start: 0,
				end
			}];
		}
	};
}
// src/tokenizer/words.ts
const BEFORE_DIGITS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}";
const AFTER_DIGITS = "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
/** Digits that a piece holds at most, by pattern. */
const PATTERNS = /* @__PURE__ */ new Map([[`${BEFORE_DIGITS}${AFTER_DIGITS}`, 1], [`${BEFORE_DIGITS}{1,3}${AFTER_DIGITS}`, 3]]);
const LETTER = 1;
const NUMBER = 2;
const OTHER = 3;
const BREAK = 4;
const BLANK = 5;
/** Of a block of 64 characters: of more than one kind. */
const MIXED = 0;
const SPACE$1 = 32;
const APOSTROPHE = 39;
/** ſ, which Oniguruma folds to s. */
const LONG_S = [197, 191];
let known$3;
/** Kinds of the characters below U+10000, and of all blocks of 64, which are the characters that share all bytes but the last. */
function kindTables() {
	if (known$3 !== void 0) return known$3;
	const chars = (/* @__PURE__ */ new Uint8Array(65536)).fill(OTHER);
	const sets = [
		[property("L") ?? [], LETTER],
		[property("N") ?? [], NUMBER],
		[spaces(), BLANK]
	];
	const blocks = (/* @__PURE__ */ new Uint8Array(17408)).fill(OTHER);
	for (const [set, kind] of sets) for (let i = 0; i < set.length; i += 2) {
		const start = set[i] ?? 0;
		const end = set[i + 1] ?? 0;
		if (start < 65536) chars.fill(kind, start, end);
		blocks.fill(kind, start >> 6, (end - 1 >> 6) + 1);
		if ((start & 63) !== 0) blocks[start >> 6] = MIXED;
		if ((end & 63) !== 0) blocks[end >> 6] = MIXED;
	}
	chars[10] = BREAK;
	chars[13] = BREAK;
	blocks[0] = MIXED;
	known$3 = {
		chars,
		blocks,
		sets
	};
	return known$3;
}
/** The scanner of a `pre_tokenizer` that cuts by a known pattern and goes on with the bytes; undefined for all others. */
function wordScanner(preTokenizer) {
	if (!isJson(preTokenizer) || own$1(preTokenizer, "type") !== "Sequence") return void 0;
	const steps = own$1(preTokenizer, "pretokenizers");
	const [split, bytes, ...rest] = Array.isArray(steps) ? steps : [];
	if (!isJson(split) || !isJson(bytes) || rest.length > 0) return void 0;
	if (own$1(split, "type") !== "Split" || own$1(split, "behavior") !== "Isolated" || own$1(split, "invert") !== false) return void 0;
	if (own$1(bytes, "type") !== "ByteLevel") return void 0;
	if (own$1(bytes, "add_prefix_space") !== false || own$1(bytes, "use_regex") !== false) return void 0;
	const pattern = own$1(split, "pattern");
	const digits = isJson(pattern) ? PATTERNS.get(String(own$1(pattern, "Regex"))) : void 0;
	return digits === void 0 ? void 0 : new WordScanner(digits);
}
function isJson(value) {
	return typeof value === "object" && value !== null;
}
/** Cuts text into pieces and encodes them in one go. */
var WordScanner = class {
	digits;
	chars;
	blocks;
	sets;
	constructor(digits) {
		this.digits = digits;
		const { chars, blocks, sets } = kindTables();
		this.chars = chars;
		this.blocks = blocks;
		this.sets = sets;
	}
	/** Appends the ids of the well-formed UTF-8 from `begin` to `end`; what stands outside is out of sight. */
	encode(model, bytes, view, begin, end, out) {
		const { chars, digits } = this;
		let at = begin;
		while (at < end) {
			const byte = bytes[at] ?? 0;
			const kind = byte < 128 ? chars[byte] ?? 0 : this.kindAt(bytes, at);
			let next = at;
			if (kind !== LETTER) {
				if (kind === NUMBER) next = this.numbersEnd(bytes, at, end, digits);
				else if (byte === APOSTROPHE) next = at + contraction(bytes, at, end);
				if (next !== at) {
					model.encodePiece(bytes, view, at, next - at, out);
					at = next;
					continue;
				}
				if (kind !== BREAK) next = at + width(byte);
				const first = bytes[next] ?? 0;
				if (!(kind !== BREAK && next < end && (first < 128 ? chars[first] : this.kindAt(bytes, next)) === LETTER)) {
					next = kind === OTHER ? this.othersEnd(bytes, at, end) : this.blanksEnd(bytes, at, end);
					model.encodePiece(bytes, view, at, next - at, out);
					at = next;
					continue;
				}
			}
			while (next < end) {
				const letter = bytes[next] ?? 0;
				if (letter < 128) {
					if (chars[letter] !== LETTER) break;
					next += 1;
				} else {
					if (this.kindAt(bytes, next) !== LETTER) break;
					next += width(letter);
				}
			}
			model.encodePiece(bytes, view, at, next - at, out);
			at = next;
		}
	}
	/** Kind of the character that begins at a place and is not of ASCII. */
	kindAt(bytes, at) {
		const lead = bytes[at] ?? 0;
		const second = (bytes[at + 1] ?? 0) & 63;
		if (lead < 224) return this.chars[(lead & 31) << 6 | second] ?? 0;
		const third = (bytes[at + 2] ?? 0) & 63;
		if (lead < 240) {
			const block = (lead & 15) << 6 | second;
			const kind = this.blocks[block] ?? MIXED;
			return kind === MIXED ? this.chars[block << 6 | third] ?? 0 : kind;
		}
		const block = (lead & 7) << 12 | second << 6 | third;
		const kind = this.blocks[block] ?? MIXED;
		if (kind !== MIXED) return kind;
		const code = block << 6 | (bytes[at + 3] ?? 0) & 63;
		return this.sets.find(([set]) => has$1(set, code))?.[1] ?? OTHER;
	}
	/** Kind of any character. */
	kindOf(bytes, at) {
		const byte = bytes[at] ?? 0;
		return byte < 128 ? this.chars[byte] ?? 0 : this.kindAt(bytes, at);
	}
	/** `\p{N}{1,digits}` */
	numbersEnd(bytes, start, end, digits) {
		let at = start;
		for (let count = 0; count < digits && at < end && this.kindOf(bytes, at) === NUMBER; count++) at += width(bytes[at] ?? 0);
		return at;
	}
	/** `[^\s\p{L}\p{N}]+[\r\n]*` */
	othersEnd(bytes, start, end) {
		let at = start;
		while (at < end && this.kindOf(bytes, at) === OTHER) at += width(bytes[at] ?? 0);
		while (at < end && this.chars[bytes[at] ?? 0] === BREAK) at += 1;
		return at;
	}
	/** ` [^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+` */
	blanksEnd(bytes, start, end) {
		if (bytes[start] === SPACE$1 && start + 1 < end && this.kindOf(bytes, start + 1) === OTHER) return this.othersEnd(bytes, start + 1, end);
		let at = start;
		let last = start;
		let afterBreak = -1;
		while (at < end) {
			const kind = this.kindOf(bytes, at);
			if (kind !== BREAK && kind !== BLANK) break;
			last = at;
			at += width(bytes[at] ?? 0);
			if (kind === BREAK) afterBreak = at;
		}
		if (afterBreak >= 0) return afterBreak;
		return at < end && last > start ? last : at;
	}
};
/** Bytes of the character that begins with this one. */
function width(lead) {
	if (lead < 128) return 1;
	if (lead < 224) return 2;
	return lead < 240 ? 3 : 4;
}
/** Bytes of `(?i:'s|'t|'re|'ve|'m|'ll|'d)` at a place, 0 where it is not there. */
function contraction(bytes, at, end) {
	if (at + 1 >= end) return 0;
	const first = bytes[at + 1] ?? 0;
	if (first === LONG_S[0]) return bytes[at + 2] === LONG_S[1] ? 3 : 0;
	const second = at + 2 < end ? (bytes[at + 2] ?? 0) | 32 : 0;
	switch (first | 32) {
		case 115:
		case 116:
		case 109:
		case 100: return 2;
		case 114:
		case 118: return second === 101 ? 3 : 0;
		case 108: return second === 108 ? 3 : 0;
		default: return 0;
	}
}
escapes();
function escapes() {
	const table = (/* @__PURE__ */ new Int32Array(256)).fill(-1);
	for (const [letter, unit] of Object.entries({
		"\"": 34,
		"\\": 92,
		"/": 47,
		b: 8,
		f: 12,
		n: 10,
		r: 13,
		t: 9
	})) table[letter.charCodeAt(0)] = unit;
	return table;
}
// src/tokenizer/index.ts
/**
* Makes a tokenizer of a parsed tokenizer.json. Its `truncation` and `padding` are not applied, as transformers does
* not apply them either. Throws TokenizerError: `invalid` naming the JSON path, `unsupported` naming the construct.
* Merges are read at the first `encode` (or `prepare`) and may throw there.
*/
function loadTokenizer(json) {
	const file = asObject(json, "tokenizer.json");
	const version = own$1(file, "version");
	if (version !== void 0 && version !== "1.0") throw invalid("version", "expected \"1.0\"");
	const { model, vocab } = readModel(asObject(own$1(file, "model"), "model"));
	const normalizer = readNormalizer(own$1(file, "normalizer"));
	const preTokenizer = readPreTokenizer(own$1(file, "pre_tokenizer"));
	const added = readAddedTokens(own$1(file, "added_tokens"), (token) => vocab.idOf(token), vocab.size);
	const idToAdded = new Map(added.map((token) => [token.id, token]));
	const contentToAdded = new Map(added.map((token) => [token.content, token]));
	const specials = new Set(added.filter((token) => token.special).map((token) => token.content));
	const idToToken = (id) => idToAdded.get(id)?.content ?? vocab.tokenOf(id);
	const postProcessor = readPostProcessor(own$1(file, "post_processor"), idToToken);
	const decoder = readDecoder(own$1(file, "decoder"));
	const ordered = [...added.filter((token) => token.special), ...added.filter((token) => !token.special)];
	const literal = new AddedTokenMatcher(ordered.filter((token) => !token.normalized).map((token) => ({
		pattern: token.content,
		token
	})));
	const normalized = new AddedTokenMatcher(ordered.filter((token) => token.normalized).map((token) => ({
		pattern: normalizer?.({
			text: token.content,
			spans: void 0,
			base: 0
		}).text ?? token.content,
		token
	})));
	const needsOrigin = preTokenizer?.needsOrigin === true && normalizer !== void 0;
	const words = model instanceof Bpe ? wordScanner(own$1(file, "pre_tokenizer")) : void 0;
	const encoder = new TextEncoder();
	let loaded = /* @__PURE__ */ new Uint8Array(0);
	let view = new DataView(loaded.buffer);
	/** Loads the UTF-8 of a text, with room behind it. */
	function load(text) {
		const most = text.length * 3 + 16;
		if (loaded.length < most) {
			loaded = new Uint8Array(most * 2);
			view = new DataView(loaded.buffer);
		}
		return encoder.encodeInto(text, loaded).written;
	}
	const quick = words === void 0 ? void 0 : quickTokens(added, own$1(file, "normalizer"));
	/** Appends the ids of a whole text, without a string in between; false where that would not be exact. */
	function encodeQuick(text, out) {
		if (words === void 0 || quick === void 0 || !(model instanceof Bpe) || !model.readsBytes()) return false;
		const length = load(text);
		if (quick.composes && !isComposed(loaded, length)) return false;
		const { matcher } = quick;
		for (let at = 0; at < length;) {
			const found = matcher.find(loaded, at, length);
			words.encode(model, loaded, view, at, found, out);
			if (found === length) break;
			out.push(matcher.id);
			at = matcher.end;
		}
		return true;
	}
	function encodeDoc(doc, draft) {
		if (words !== void 0 && draft.offsets === void 0 && model instanceof Bpe && model.readsBytes()) {
			const length = load(doc.text);
			words.encode(model, loaded, view, 0, length, draft.ids);
			return;
		}
		const whole = {
			doc,
			bounds: doc.text === "" ? [] : [0, doc.text.length],
			asBytes: false
		};
		const pieces = preTokenizer === void 0 ? whole : preTokenizer.run(whole);
		if (draft.offsets === void 0 && model instanceof Bpe && encodeFast(model, pieces, draft.ids)) return;
		const { doc: final, bounds } = spellBytes(pieces);
		for (let i = 0; i < bounds.length; i += 2) {
			const start = bounds[i] ?? 0;
			const piece = final.text.slice(start, bounds[i + 1]);
			const tokens = model.tokenize(piece);
			for (const token of tokens) draft.ids.push(token.id);
			if (draft.offsets === void 0 || final.spans === void 0) continue;
			const unitAt = byteIndex(piece);
			for (const token of tokens) {
				const first = start + (unitAt[token.start] ?? 0);
				const last = start + (unitAt[Math.max(token.end - 1, token.start)] ?? 0);
				draft.offsets.push([final.spans.starts[first] ?? 0, final.spans.ends[last] ?? 0]);
			}
		}
	}
	function encodeStretch(doc, draft) {
		const clean = normalizer === void 0 ? doc : normalizer(doc);
		const stretches = normalized.split(clean.text);
		if (stretches === void 0) {
			encodeDoc(clean, draft);
			return;
		}
		for (const { start, end, token } of stretches) {
			if (token === void 0) {
				encodeDoc(slice(clean, start, end), draft);
				continue;
			}
			draft.ids.push(token.id);
			draft.offsets?.push([clean.spans?.starts[start] ?? 0, clean.spans?.ends[end - 1] ?? 0]);
		}
	}
	let maxId = vocab.maxId;
	for (const token of added) if (token.id > maxId) maxId = token.id;
	return {
		encode(input, options = {}) {
			const { addSpecialTokens = true, offsets = false } = options;
			const draft = {
				ids: [],
				offsets: offsets ? [] : void 0
			};
			if (!offsets && encodeQuick(input, draft.ids)) return { ids: postProcessor === void 0 ? draft.ids : postProcessor.run(draft, addSpecialTokens, input).ids };
			const text = wellFormed(input);
			const stretches = literal.split(text) ?? [{
				start: 0,
				end: text.length,
				token: void 0
			}];
			for (const { start, end, token } of stretches) {
				if (token !== void 0) {
					draft.ids.push(token.id);
					draft.offsets?.push([start, end]);
					continue;
				}
				const part = start === 0 && end === text.length ? text : text.slice(start, end);
				encodeStretch({
					text: part,
					spans: offsets || needsOrigin ? inputSpans(part, start) : void 0,
					base: start
				}, draft);
			}
			const done = postProcessor === void 0 ? draft : postProcessor.run(draft, addSpecialTokens, text);
			return done.offsets === void 0 ? { ids: done.ids } : {
				ids: done.ids,
				offsets: done.offsets
			};
		},
		decode(ids, options = {}) {
			const { skipSpecialTokens = true } = options;
			const tokens = [];
			for (const id of ids) {
				const token = idToToken(id);
				if (token !== void 0 && !(skipSpecialTokens && specials.has(token))) tokens.push(token);
			}
			return decoder === void 0 ? tokens.join(" ") : decoder(tokens).join("");
		},
		tokenToId: (token) => contentToAdded.get(token)?.id ?? vocab.idOf(token),
		idToToken,
		addedTokens: added,
		vocabSize: vocab.size,
		maxId,
		prepare: () => model.prepare()
	};
}
function readModel(model) {
	const declared = own$1(model, "type");
	const type = declared === void 0 && own$1(model, "merges") !== void 0 ? "BPE" : asString(declared, "model.type");
	if (type === "Unigram") {
		const vocab = new UnigramVocab(own$1(model, "vocab"));
		return {
			model: new Unigram(model, vocab),
			vocab
		};
	}
	if (type !== "BPE" && type !== "WordPiece" && type !== "WordLevel") throw unsupported(`model ${type}`);
	const vocab = readVocab(own$1(model, "vocab"), "model.vocab");
	if (type === "BPE") return {
		model: new Bpe(model, vocab),
		vocab
	};
	return {
		model: type === "WordPiece" ? readWordPiece(model, vocab) : readWordLevel(model, vocab),
		vocab
	};
}
/** What a whole text needs besides its words, where it can be had from its bytes. */
function quickTokens(added, normalizer) {
	const composes = typeof normalizer === "object" && normalizer !== null && Reflect.get(normalizer, "type") === "NFC";
	if (normalizer !== null && normalizer !== void 0 && !composes) return void 0;
	if (added.some((token) => token.normalized) || !AddedByteMatcher.fits(added)) return void 0;
	return {
		matcher: new AddedByteMatcher(added),
		composes
	};
}
/** The ways without strings; false where they would not be exact. */
function encodeFast(model, { doc, bounds, asBytes }, out) {
	if (asBytes ? !model.readsBytes() : !model.readsChars()) return false;
	const units = unitsOf(doc.text);
	if (asBytes) for (let i = 0; i < bounds.length; i += 2) model.encodeBytes(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
	else for (let i = 0; i < bounds.length; i += 2) model.encodeChars(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
	return true;
}
/** For each byte of the text's UTF-8 the unit where its character begins. */
function byteIndex(text) {
	const out = [];
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i) ?? 0;
		const width = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		for (let k = 0; k < width; k++) out.push(i);
		if (code > 65535) i += 1;
	}
	return out;
}
function wellFormed(text) {
	return /[\ud800-\udfff]/.test(text) ? text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�") : text;
}
// src/dataset/chat.ts
/**
* Counted by the engine, so that the same row ends in the same way everywhere. The longest rows seen have hundreds of turns, a
* thousand steps each at most; text is bounded by the row itself.
*/
const MAX_STEPS = 5e6;
const MAX_OUTPUT = 64e6;
/** Compiles a template. Throws TemplateError. */
function chat({ source, variables, content, stops, now }) {
	const template = compile(source);
	const options = {
		now,
		maxSteps: MAX_STEPS,
		maxOutput: MAX_OUTPUT
	};
	const context = (turns, prompt) => ({
		...variables,
		messages: turns.map((turn) => message(turn, content)),
		tools: null,
		documents: null,
		add_generation_prompt: prompt
	});
	const frame = learnFrame((turns) => template.render(context(turns, false), options).text);
	const replyHeader = learnHeader((prompt) => template.render(context([USER], prompt), options).text);
	const contents = (given) => template.render(given, {
		...options,
		spans: true
	}).contents ?? [];
	return {
		render(turns) {
			const given = context(turns, false);
			const { text, generation } = template.render(given, options);
			return {
				text,
				generation,
				replies: framed(text, turns, frame) ?? followed(text, turns, contents(given), replyHeader.trim(), stops)
			};
		},
		spans(turns) {
			return pieceSpans(contents(context(turns, false)), turns.length).flatMap((span, turn) => span === void 0 ? [] : [{
				turn,
				...span
			}]);
		},
		text: (turns, prompt) => template.render(context(turns, prompt), options).text,
		replyHeader,
		lead: frame?.leadLast,
		marksReplies: template.features.includes("statement:generation")
	};
}
/**
* A message as it reaches the template. Keys without a value are left out, as transformers 5 does; 4.x passes None.
* https://github.com/huggingface/transformers/blob/main/src/transformers/tokenization_utils_base.py (`apply_chat_template`)
*/
function message(turn, content) {
	const made = { role: turn.role };
	if (typeof turn.text === "string") made["content"] = content === "string" ? turn.text : [{
		type: "text",
		text: turn.text
	}];
	if (turn.toolCalls !== void 0 && turn.toolCalls !== null) made["tool_calls"] = turn.toolCalls;
	return made;
}
/** Words that no template writes and none changes. */
const USER = {
	role: "user",
	text: "Kwyzuserono"
};
const PROBE$1 = [
	USER,
	{
		role: "assistant",
		text: "Kwyzansono"
	},
	{
		role: "user",
		text: "Kwyzuseroto"
	},
	{
		role: "assistant",
		text: "Kwyzansoto"
	}
];
function learnFrame(render) {
	const text = rendered(() => render(PROBE$1));
	if (text === void 0) return void 0;
	const [u1, a1, u2, a2] = PROBE$1.map((turn) => {
		const word = turn.text ?? "";
		const start = text.indexOf(word);
		return start >= 0 && start === text.lastIndexOf(word) ? {
			start,
			end: start + word.length
		} : void 0;
	});
	if (u1 === void 0 || a1 === void 0 || u2 === void 0 || a2 === void 0) return void 0;
	if (u1.end > a1.start || a1.end > u2.start || u2.end > a2.start) return void 0;
	const frame = {
		lead: text.slice(u1.end, a1.start),
		tail: text.slice(a1.end, u2.start),
		leadLast: text.slice(u2.end, a2.start),
		tailLast: text.slice(a2.end)
	};
	return frame.lead.trim() === "" || frame.leadLast.trim() === "" ? void 0 : frame;
}
function learnHeader(render) {
	const plain = rendered(() => render(false));
	const prompted = rendered(() => render(true));
	return plain === void 0 || prompted?.startsWith(plain) !== true ? "" : prompted.slice(plain.length);
}
function rendered(render) {
	try {
		return render();
	} catch (error) {
		if (error instanceof TemplateError) return void 0;
		throw error;
	}
}
/**
* Replies found by the text around them: of every reply the text before it, its own text and the text after it must be there.
* Undefined where one is not, or where the roles are not question and answer in turn.
*/
function framed(text, turns, frame) {
	if (frame === void 0) return void 0;
	const first = turns[0]?.role === "system" ? 1 : 0;
	if (turns.length === first || (turns.length - first) % 2 !== 0) return void 0;
	const replies = [];
	let at = 0;
	for (let i = first; i < turns.length; i += 2) {
		const reply = turns[i + 1];
		if (turns[i]?.role !== "user" || reply?.role !== "assistant" || reply.toolCalls !== void 0) return void 0;
		const words = reply.text;
		if (typeof words !== "string") return void 0;
		const isLast = i + 2 >= turns.length;
		const lead = isLast ? frame.leadLast : frame.lead;
		const tail = isLast ? frame.tailLast : frame.tail;
		const found = text.indexOf(lead, at);
		if (found < 0) return void 0;
		const start = found + lead.length;
		const end = endOf(text, start, words, tail, isLast);
		if (end === void 0) return void 0;
		replies.push({
			turn: i + 1,
			start,
			end
		});
		at = end;
	}
	return replies;
}
/** Templates print a reply as it is or stripped. */
function endOf(text, start, words, tail, isLast) {
	for (const form of [words, words.trim()]) {
		const end = start + form.length;
		if (text.startsWith(form, start) && text.startsWith(tail, end) && (!isLast || end + tail.length === text.length)) return end;
	}
}
/**
* Replies found by a second rendering that follows each message's content (a third of the cost of the encoding). How tool calls
* are printed is not followed: such a turn ends at the first token that can end it.
*/
function followed(text, turns, contents, header, stops) {
	const spans = pieceSpans(contents, turns.length);
	const replies = [];
	let before = 0;
	for (const [i, turn] of turns.entries()) {
		const own = spans[i];
		if (turn.role === "assistant") {
			const callsTools = turn.toolCalls !== void 0 && turn.toolCalls !== null;
			const opened = own === void 0 && callsTools && header !== "" ? text.indexOf(header, before) : -1;
			const start = own?.start ?? (opened < 0 ? void 0 : opened + header.length);
			if (start !== void 0) {
				const end = own?.end ?? start;
				const limit = callsTools ? nextStart(spans, i) ?? text.length : end;
				replies.push({
					turn: i,
					start,
					end: firstStop(text, end, limit, stops)
				});
			}
		}
		if (own !== void 0) before = own.end;
	}
	return replies;
}
function nextStart(spans, turn) {
	for (let i = turn + 1; i < spans.length; i++) if (spans[i] !== void 0) return spans[i]?.start;
}
/** From the first piece to the last of each message. */
function pieceSpans(contents, count) {
	const spans = new Array(count).fill(void 0);
	for (const { message, start, end } of contents) {
		const span = spans[message];
		if (span === void 0) spans[message] = {
			start,
			end
		};
		else spans[message] = {
			start: Math.min(span.start, start),
			end: Math.max(span.end, end)
		};
	}
	return spans;
}
/** The first token between `from` and `limit` that can end a turn; `from` where there is none. */
function firstStop(text, from, limit, stops) {
	if (limit <= from) return from;
	const ends = stops.map((stop) => text.indexOf(stop, from)).filter((at) => at >= 0 && at < limit);
	return ends.length === 0 ? from : Math.min(...ends);
}
// src/dataset/labels/example.ts
/** Label of a token that is not learned: PyTorch's `CrossEntropyLoss(ignore_index=-100)`. */
const IGNORED$5 = -100;
/** The part of an example that a slice of its ids leaves; a reply whose end is cut off has no terminator. */
function sliced(example, start, end) {
	if (start === 0 && end >= example.ids.length) return example;
	return {
		text: example.text,
		ids: example.ids.slice(start, end),
		labels: example.labels?.slice(start, end),
		length: example.length,
		replies: example.replies.filter((reply) => reply.end >= start).map((reply) => reply.end < end ? {
			end: reply.end - start,
			terminator: reply.terminator
		} : {
			end: Math.min(end, example.ids.length) - start,
			terminator: void 0
		})
	};
}
// src/dataset/labels/plain.ts
/** A conversation through the checkpoint's template, encoded without special tokens around it, as transformers does. */
function chatExample(kit, turns) {
	const { tokens, chat } = kit;
	if (chat === void 0 || typeof chat === "string") return { unseen: chat ?? "is a conversation, and no chat template is in reach" };
	const rendered = renderedOrReason(() => chat.render(turns));
	if ("unseen" in rendered) return rendered;
	const ids = tokens.encode(rendered.text);
	const replies = replyEnds(tokens, rendered, ids);
	return {
		text: rendered.text,
		ids,
		labels: void 0,
		length: ids.length,
		replies,
		rendered
	};
}
/** A template may raise with the row's own text in its message. */
const MAX_REASON = 200;
/** Runs a rendering; what the template or the row did wrong becomes the reason. */
function renderedOrReason(render) {
	try {
		return render();
	} catch (error) {
		if (!(error instanceof TemplateError)) throw error;
		const why = error.message.slice(0, MAX_REASON);
		if (error.kind === "raised") return { unseen: `is refused by the chat template: ${why}` };
		if (error.kind === "limit") return { unseen: `exceeds the limits of rendering: ${why}` };
		return { unseen: `makes the chat template fail: ${why}` };
	}
}
/** Of each reply the first token after it that is not white space. */
function replyEnds(tokens, { text, replies }, ids) {
	const places = replies.map((reply) => afterBlank(text, reply.end));
	return tokens.indexes(text, ids, places, "holding").map((end) => ({
		end,
		terminator: ids[end]
	}));
}
function afterBlank(text, from) {
	let at = from;
	while (at < text.length && text.charAt(at).trim() === "") at += 1;
	return at;
}
/**
* The replies of text that is rendered already: each header of a reply opens one, up to the next control token. Text without
* such headers is one reply, up to the control tokens at its end.
*/
function repliesInText({ tokens, header }, ids) {
	const replies = [];
	if (header !== void 0) for (let at = indexOfRun(ids, header.opens, 0); at >= 0;) {
		let end = at + header.opens.length;
		while (end < ids.length && (!tokens.isSpecial(ids[end] ?? -1) || header.inside.has(ids[end] ?? -1))) end += 1;
		replies.push({
			end,
			terminator: ids[end]
		});
		at = indexOfRun(ids, header.opens, end);
	}
	return replies.length > 0 ? replies : [lastReply(tokens, ids)];
}
/** The header of a reply as ids, worked out once a dataset; undefined where it could not be told from ordinary text. */
function replyHeader(tokens, chat) {
	const text = (chat?.replyHeader.trim() || chat?.lead?.trim()) ?? "";
	const opens = text === "" ? [] : tokens.encode(text);
	if (!opens.some((id) => tokens.isSpecial(id)) && !text.endsWith("[/INST]")) return void 0;
	const at = chat?.lead?.lastIndexOf(text) ?? -1;
	const rest = at < 0 ? "" : (chat?.lead ?? "").slice(at + text.length);
	return {
		opens,
		inside: new Set(tokens.encode(rest).filter((id) => tokens.isSpecial(id)))
	};
}
function indexOfRun(ids, run, from) {
	const first = run[0];
	if (first === void 0) return -1;
	for (let at = ids.indexOf(first, from); at >= 0; at = ids.indexOf(first, at + 1)) if (run.every((id, i) => ids[at + i] === id)) return at;
	return -1;
}
/** Text that is one reply, or ends with one. */
function lastReply(tokens, ids) {
	let at = ids.length;
	while (at > 0 && (tokens.isSpecial(ids[at - 1] ?? -1) || tokens.isBlank(ids[at - 1] ?? -1))) at -= 1;
	let end = at;
	while (end < ids.length && tokens.isBlank(ids[end] ?? -1)) end += 1;
	return {
		end,
		terminator: ids[end]
	};
}
/** Text as `tokenizer(text)` encodes it. */
function textExample(kit, text) {
	const ids = kit.tokens.encodeWhole(text);
	return {
		text,
		ids,
		labels: void 0,
		length: ids.length,
		replies: repliesInText(kit, ids)
	};
}
// src/dataset/labels/axolotl.ts
/** Rows of fewer tokens are dropped (`min_sample_len`). */
const SHORTEST = 2;
/** A terminator counts for a turn up to this many tokens after it. */
const END_DISTANCE = 3;
/** One row as axolotl makes it: conversations by `type: chat_template`, prompts by `alpaca`'s layout, text by `completion`. */
function axolotlExample(kit, row, turns, options) {
	const whole = strategy(kit, row, turns, options);
	if ("unseen" in whole) return whole;
	const { sequenceLength, excessLength } = options;
	if (whole.ids.length < SHORTEST) return dropped(whole);
	if (whole.ids.length <= sequenceLength) return whole;
	return excessLength === "truncate" ? sliced(whole, 0, sequenceLength) : dropped(whole);
}
/** Nothing of the row is left; `length` says how long it was. */
function dropped(example) {
	return {
		...example,
		ids: [],
		labels: [],
		replies: []
	};
}
function strategy(kit, row, turns, options) {
	if (turns.length > 0) {
		const example = chatExample(kit, turns);
		if ("unseen" in example || row.shape === "preference" || row.shape === "kto") return example;
		return {
			...example,
			labels: chatLabels(kit, example, turns, options)
		};
	}
	if (typeof row.prompt === "string" && typeof row.completion === "string") return instruction$1(kit.tokens, row.prompt, row.completion, options);
	if (typeof row.text !== "string") return { unseen: "has no text to train on" };
	const ids = terminated(kit.tokens, row.text, options.sequenceLength * 64);
	return {
		text: row.text,
		ids,
		labels: ids,
		length: ids.length,
		replies: [lastReply(kit.tokens, ids)]
	};
}
/** `_tokenize_single_prompt`: the turns that are trained, then the terminators that follow them. */
function chatLabels({ tokens, chat }, { ids, rendered }, turns, options) {
	const labels = new Array(ids.length).fill(IGNORED$5);
	const { text, replies } = rendered;
	const spans = ((options.trainOnInputs || options.trainOnEos === "all" || options.trainOnEot === "all" || options.rolesToTrain.some((role) => role !== "assistant") || turns.some((turn) => turn.role !== "assistant" && turn.trained === true)) && typeof chat === "object" ? withQuestions(replies, chat.spans(turns)) : replies).filter(({ start, end }) => end > start);
	const starts = tokens.indexes(text, ids, spans.map((span) => span.start), "holding");
	const ends = tokens.indexes(text, ids, spans.map((span) => span.end), "beginning");
	const eos = tokens.eos?.id;
	const eots = new Set((options.eotTokens ?? [tokens.eos?.token ?? ""]).map((token) => tokens.idOf(token)));
	let lastEos = -1;
	let lastEot = -1;
	for (const [i, span] of spans.entries()) {
		const turn = turns[span.turn];
		const isTrained = turn?.trained ?? (options.trainOnInputs || options.rolesToTrain.includes(turn?.role ?? ""));
		if (!isTrained && options.trainOnEos !== "all" && options.trainOnEot !== "all") continue;
		const start = starts[i] ?? ids.length;
		const end = ends[i] ?? ids.length;
		if (isTrained) for (let at = start; at < end; at++) labels[at] = ids[at] ?? -100;
		const eotAt = firstOf(ids, end, (id) => eots.has(id));
		if (eotAt >= 0) {
			lastEot = eotAt;
			if (learns(options.trainOnEot, isTrained)) labels[eotAt] = ids[eotAt] ?? -100;
		}
		const eosAt = firstOf(ids, end, (id) => id === eos);
		if (eosAt >= 0) {
			lastEos = eosAt;
			if (learns(options.trainOnEos, isTrained)) labels[eosAt] = ids[eosAt] ?? -100;
		}
	}
	if (options.trainOnEot === "last" && lastEot >= 0) labels[lastEot] = ids[lastEot] ?? -100;
	if (options.trainOnEos === "last" && lastEos >= 0) labels[lastEos] = ids[lastEos] ?? -100;
	return labels;
}
/** The first of these tokens up to a few after the end of a turn, -1 where there is none. */
function firstOf(ids, end, is) {
	for (let at = end; at <= end + END_DISTANCE && at < ids.length; at++) if (is(ids[at] ?? -1)) return at;
	return -1;
}
/** Replies as they were found, and every other turn as it was followed. */
function withQuestions(replies, all) {
	const known = new Set(replies.map((reply) => reply.turn));
	return [...replies, ...all.filter((span) => !known.has(span.turn))].sort((a, b) => a.start - b.start);
}
function learns(option, isTrained) {
	return option === "all" || option === "turn" && isTrained;
}
/** `AlpacaPrompter` without an input of its own, which the row no longer tells from the instruction. */
const ALPACA = {
	before: "Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n### Instruction:\n",
	after: "\n\n### Response:\n"
};
/** Prompt and reply encoded apart; the reply's eos is left out where it would be its token number `sequence_len + 1`. */
function instruction$1(tokens, prompt, reply, options) {
	const asked = ALPACA.before + prompt + ALPACA.after;
	const source = tokens.encodeWhole(asked).slice(0, options.sequenceLength);
	const whole = terminated(tokens, reply, options.sequenceLength);
	const target = tokens.bos !== void 0 && whole[0] === tokens.bos.id ? whole.slice(1) : whole;
	const ids = [...source, ...target];
	const labels = options.trainOnInputs ? ids : [...source.map(() => IGNORED$5), ...target];
	const end = target.length - (target.at(-1) === tokens.eos?.id ? 1 : 0) + source.length;
	return {
		text: asked + reply,
		ids,
		labels,
		length: ids.length,
		replies: [{
			end,
			terminator: ids[end]
		}]
	};
}
/** `_tokenize`: cut at `limit`, with an eos where there is room and none yet. */
function terminated(tokens, text, limit) {
	if (text === "") return [];
	const ids = tokens.encodeWhole(text).slice(0, limit);
	return tokens.eos !== void 0 && ids.at(-1) !== tokens.eos.id && ids.length < limit && tokens.eos !== void 0 ? [...ids, tokens.eos.id] : ids;
}
// src/dataset/labels/llama-factory-template.ts
const TEMPLATES = new Map(Object.entries({
	"alpaca": {
		"user": ["### Instruction:\n{{content}}\n\n### Response:\n"],
		"assistant": [
			"{{content}}",
			{ "special": "eos_token" },
			"\n\n"
		],
		"defaultSystem": "Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n"
	},
	"bailing": {
		"user": ["<role>HUMAN</role>{{content}}<role>ASSISTANT</role>"],
		"assistant": ["{{content}}"],
		"system": ["<role>SYSTEM</role>{{content}}"],
		"observation": ["<role>OBSERVATION</role>{{content}}<role>ASSISTANT</role>"],
		"stopWords": ["<|endoftext|>"],
		"efficientEos": true
	},
	"bailing_v2": {
		"user": ["<role>HUMAN</role>{{content}}<|role_end|><role>ASSISTANT</role>"],
		"assistant": ["{{content}}<|role_end|>"],
		"system": ["<role>SYSTEM</role>{{content}}<|role_end|>"],
		"observation": ["<role>OBSERVATION</role>\n<tool_response>\n{{content}}\n</tool_response><|role_end|><role>ASSISTANT</role>"],
		"stopWords": ["<|endoftext|>"],
		"efficientEos": true
	},
	"breeze": {
		"user": ["[INST] {{content}} [/INST] "],
		"assistant": ["{{content}}"],
		"prefix": [{ "special": "bos_token" }],
		"efficientEos": true
	},
	"chatglm3": {
		"user": [
			{ "token": "<|user|>" },
			"\n",
			"{{content}}",
			{ "token": "<|assistant|>" }
		],
		"assistant": ["\n", "{{content}}"],
		"system": [
			{ "token": "<|system|>" },
			"\n",
			"{{content}}"
		],
		"observation": [
			{ "token": "<|observation|>" },
			"\n",
			"{{content}}",
			{ "token": "<|assistant|>" }
		],
		"prefix": [{ "token": "[gMASK]" }, { "token": "sop" }],
		"stopWords": ["<|user|>", "<|observation|>"],
		"efficientEos": true
	},
	"chatml": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>", "<|im_start|>"],
		"replaceEos": true
	},
	"chatml_de": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "Du bist ein freundlicher und hilfsbereiter KI-Assistent.",
		"stopWords": ["<|im_end|>", "<|im_start|>"],
		"replaceEos": true
	},
	"cohere": {
		"user": ["<|START_OF_TURN_TOKEN|><|USER_TOKEN|>{{content}}<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>{{content}}<|END_OF_TURN_TOKEN|>"],
		"prefix": [{ "special": "bos_token" }]
	},
	"cpm4": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|im_end|>"]
	},
	"dbrx": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are DBRX, created by Databricks. You were last updated in December 2023. You answer questions based on information available up to that point.\nYOU PROVIDE SHORT RESPONSES TO SHORT QUESTIONS OR STATEMENTS, but provide thorough responses to more complex and open-ended questions.\nYou assist with various tasks, from writing to coding (using markdown for code blocks — remember to use ``` with code, JSON, and tables).\n(You do not have real-time data access or code execution capabilities. You avoid stereotyping and provide balanced perspectives on controversial topics. You do not provide song lyrics, poems, or news articles and do not divulge details of your training data.)\nThis is your system prompt, guiding your responses. Do not reference it, just respond to the user. If you find yourself talking about this message, stop. You should be responding appropriately and usually that means not mentioning this.\nYOU DO NOT MENTION ANY OF THIS INFORMATION ABOUT YOURSELF UNLESS THE INFORMATION IS DIRECTLY PERTINENT TO THE USER'S QUERY.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"deepseek": {
		"user": ["User: {{content}}\n\nAssistant:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"prefix": [{ "special": "bos_token" }]
	},
	"deepseek3": {
		"user": ["<｜User｜>{{content}}<｜Assistant｜>"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "bos_token" }]
	},
	"deepseekr1": {
		"user": ["<｜User｜>{{content}}<｜Assistant｜>"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "bos_token" }],
		"kind": "reasoning"
	},
	"hy3": {
		"user": ["<｜hy_User｜>{{content}}<｜hy_Assistant｜>"],
		"assistant": ["{{content}}<｜hy_eos｜>"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<｜hy_eos｜>"],
		"thoughtWords": ["<think>", "</think>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"deepseekcoder": {
		"user": ["### Instruction:\n{{content}}\n### Response:"],
		"assistant": ["\n{{content}}\n<|EOT|>\n"],
		"prefix": [{ "special": "bos_token" }],
		"defaultSystem": "You are an AI programming assistant, utilizing the DeepSeek Coder model, developed by DeepSeek Company, and you only answer questions related to computer science. For politically sensitive questions, security and privacy issues, and other non-computer science questions, you will refuse to answer.\n"
	},
	"default": {
		"user": [
			"Human: {{content}}",
			{ "special": "eos_token" },
			"\nAssistant:"
		],
		"assistant": [
			"{{content}}",
			{ "special": "eos_token" },
			"\n"
		],
		"system": [
			"System: {{content}}",
			{ "special": "eos_token" },
			"\n"
		]
	},
	"dots_ocr": {
		"user": ["<|user|>{{content}}<|endofuser|><|assistant|>"],
		"assistant": ["{{content}}<|endofassistant|>"],
		"system": ["<|system|>{{content}}<|endofsystem|>\n"],
		"stopWords": ["<|endofassistant|>"],
		"efficientEos": true
	},
	"empty": {
		"user": ["{{content}}"],
		"assistant": ["{{content}}"]
	},
	"ernie": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n\n<|im_start|>assistant\n"],
		"defaultSystem": "<global_setting>\nthink_mode=True\n</global_setting>",
		"stopWords": ["<|im_end|>"]
	},
	"ernie_nothink": {
		"user": ["User: {{content}}\nAssistant: "],
		"assistant": ["{{content}}<|end_of_sentence|>"],
		"system": ["{{content}}\n"],
		"prefix": ["<|begin_of_sentence|>"],
		"stopWords": ["<|end_of_sentence|>"]
	},
	"ernie_vl": {
		"user": ["User: {{content}}"],
		"assistant": ["\nAssistant: {{content}}<|end_of_sentence|>"],
		"system": ["{{content}}\n"],
		"stopWords": ["<|end_of_sentence|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"exaone": {
		"user": ["[|user|]{{content}}\n[|assistant|]"],
		"assistant": [
			"{{content}}",
			{ "special": "eos_token" },
			"\n"
		],
		"system": ["[|system|]{{content}}[|endofturn|]\n"]
	},
	"falcon": {
		"user": ["User: {{content}}\nFalcon:"],
		"assistant": ["{{content}}\n"],
		"efficientEos": true
	},
	"falcon_h1": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|im_end|>", "<|end_of_text|>"]
	},
	"fewshot": {
		"user": ["{{content}}"],
		"assistant": ["{{content}}\n\n"],
		"efficientEos": true
	},
	"gemma": {
		"user": ["<start_of_turn>user\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"assistant": ["{{content}}<end_of_turn>\n"],
		"system": ["{{content}}\n\n"],
		"observation": ["<start_of_turn>tool\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<end_of_turn>"],
		"replaceEos": true,
		"kind": "system-in-user"
	},
	"gemma2": {
		"user": ["<start_of_turn>user\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"assistant": ["{{content}}<end_of_turn>\n"],
		"system": ["{{content}}\n\n"],
		"observation": ["<start_of_turn>tool\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<eos>", "<end_of_turn>"],
		"efficientEos": true,
		"kind": "system-in-user"
	},
	"gemma3": {
		"user": ["<start_of_turn>user\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"assistant": ["{{content}}<end_of_turn>\n"],
		"system": ["{{content}}\n\n"],
		"observation": ["<start_of_turn>tool\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<end_of_turn>"],
		"replaceEos": true,
		"kind": "system-in-user"
	},
	"gemma3n": {
		"user": ["<start_of_turn>user\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"assistant": ["{{content}}<end_of_turn>\n"],
		"system": ["{{content}}\n\n"],
		"observation": ["<start_of_turn>tool\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<end_of_turn>"],
		"replaceEos": true,
		"kind": "system-in-user"
	},
	"gemma4": {
		"user": ["<|turn>user\n{{content}}<turn|>\n<|turn>model\n"],
		"assistant": ["{{content}}<turn|>\n"],
		"system": ["<|turn>system\n<|think|>{{content}}<turn|>\n"],
		"observation": ["<|turn>tool\n{{content}}<turn|>\n<|turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<turn|>"],
		"thoughtWords": ["<|channel>thought\n", "<channel|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"gemma4n": {
		"user": ["<|turn>user\n{{content}}<turn|>\n<|turn>model\n"],
		"assistant": ["{{content}}<turn|>\n"],
		"system": ["<|turn>system\n<|think|>{{content}}<turn|>\n"],
		"observation": ["<|turn>tool\n{{content}}<turn|>\n<|turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<turn|>"],
		"thoughtWords": ["<|channel>thought\n", "<channel|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"glm4": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": ["<|user|>", "<|observation|>"],
		"efficientEos": true
	},
	"glm4_moe": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": ["<|user|>", "<|observation|>"],
		"efficientEos": true,
		"kind": "reasoning"
	},
	"glm4v": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": [
			"<|user|>",
			"<|observation|>",
			"</answer>"
		],
		"efficientEos": true,
		"kind": "reasoning"
	},
	"glm4_5v": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": [
			"<|user|>",
			"<|observation|>",
			"</answer>"
		],
		"efficientEos": true,
		"kind": "reasoning"
	},
	"glm_ocr": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": ["<|user|>", "<|observation|>"],
		"efficientEos": true
	},
	"glm4_7": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": ["<|user|>", "<|observation|>"],
		"thoughtWords": ["<think>", "</think>"],
		"efficientEos": true,
		"kind": "reasoning-close-only"
	},
	"glmz1": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"stopWords": ["<|user|>", "<|observation|>"],
		"efficientEos": true,
		"kind": "reasoning"
	},
	"gpt_oss": {
		"user": ["<|start|>user<|message|>{{content}}<|end|><|start|>assistant"],
		"assistant": ["{{content}}"],
		"system": ["<|start|>system<|message|>{{content}}<|end|>"],
		"defaultSystem": "You are ChatGPT, a large language model trained by OpenAI.",
		"thoughtWords": ["<|channel|>analysis<|message|>", "<|end|><|start|>assistant<|channel|>final<|message|>"],
		"efficientEos": true,
		"kind": "reasoning"
	},
	"granite3": {
		"user": ["<|start_of_role|>user<|end_of_role|>{{content}}<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>"],
		"assistant": ["{{content}}<|end_of_text|>\n"],
		"system": ["<|start_of_role|>system<|end_of_role|>{{content}}<|end_of_text|>\n"]
	},
	"granite3_vision": {
		"user": ["<|user|>\n{{content}}\n<|assistant|>\n"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<|system|>\n{{content}}\n"],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"granite4": {
		"user": ["<|start_of_role|>user<|end_of_role|>{{content}}<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>"],
		"assistant": ["{{content}}<|end_of_text|>\n"],
		"system": ["<|start_of_role|>system<|end_of_role|>{{content}}<|end_of_text|>\n"],
		"observation": ["<|start_of_role|>tool<|end_of_role|>{{content}}<|end_of_text|>\n<|start_of_role|>assistant\n"],
		"defaultSystem": "You are Granite, developed by IBM. You are a helpful AI assistant.",
		"stopWords": ["<|end_of_text|>"]
	},
	"index": {
		"user": ["reserved_0{{content}}reserved_1"],
		"assistant": ["{{content}}"],
		"system": ["<unk>{{content}}"],
		"efficientEos": true
	},
	"hunyuan": {
		"user": ["{{content}}<|extra_0|>"],
		"assistant": ["{{content}}<|eos|>"],
		"system": ["{{content}}<|extra_4|>"],
		"prefix": ["<|startoftext|>"],
		"stopWords": ["<|eos|>"]
	},
	"hunyuan_small": {
		"user": ["<｜hy_User｜>{{content}}<｜hy_place▁holder▁no▁8｜>"],
		"assistant": ["{{content}}<｜hy_place▁holder▁no▁2｜>"],
		"system": ["{{content}}<｜hy_place▁holder▁no▁3｜>"],
		"prefix": ["<｜hy_begin▁of▁sentence｜>"],
		"stopWords": ["<｜hy_place▁holder▁no▁2｜>"]
	},
	"intern2": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"prefix": [{ "special": "bos_token" }],
		"defaultSystem": "You are an AI assistant whose name is InternLM (书生·浦语).\n- InternLM (书生·浦语) is a conversational language model that is developed by Shanghai AI Laboratory (上海人工智能实验室). It is designed to be helpful, honest, and harmless.\n- InternLM (书生·浦语) can understand and communicate fluently in the language chosen by the user such as English and 中文.",
		"stopWords": ["<|im_end|>"]
	},
	"intern_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"prefix": [{ "special": "bos_token" }],
		"defaultSystem": "你是书生·万象，英文名是InternVL，是由上海人工智能实验室、清华大学及多家合作单位联合开发的多模态大语言模型。",
		"stopWords": ["<|im_end|>"]
	},
	"intern_s1": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|im_end|>"]
	},
	"keye_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"kimi_vl": {
		"user": ["<|im_user|>user<|im_middle|>{{content}}<|im_end|><|im_assistant|>assistant<|im_middle|>"],
		"assistant": ["{{content}}<|im_end|>"],
		"system": ["<|im_system|>system<|im_middle|>{{content}}<|im_end|>"],
		"defaultSystem": "You are a helpful assistant",
		"stopWords": ["<|im_end|>"],
		"thoughtWords": ["◁think▷", "◁/think▷"],
		"kind": "reasoning"
	},
	"lfm2": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n<|tool_response_start|>{{content}}<|tool_response_end|><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful AI assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"lfm2_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n<|tool_response_start|>{{content}}<|tool_response_end|><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful multimodal assistant by Liquid AI.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"llama2": {
		"user": [{ "special": "bos_token" }, "[INST] {{content}} [/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<<SYS>>\n{{content}}\n<</SYS>>\n\n"],
		"kind": "system-in-user"
	},
	"llama2_zh": {
		"user": [{ "special": "bos_token" }, "[INST] {{content}} [/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<<SYS>>\n{{content}}\n<</SYS>>\n\n"],
		"defaultSystem": "You are a helpful assistant. 你是一个乐于助人的助手。",
		"kind": "system-in-user"
	},
	"llama3": {
		"user": ["<|start_header_id|>user<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"assistant": ["{{content}}<|eot_id|>"],
		"system": ["<|start_header_id|>system<|end_header_id|>\n\n{{content}}<|eot_id|>"],
		"observation": ["<|start_header_id|>ipython<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|eot_id|>", "<|eom_id|>"],
		"replaceEos": true
	},
	"llama4": {
		"user": ["<|header_start|>user<|header_end|>\n\n{{content}}<|eot|><|header_start|>assistant<|header_end|>\n\n"],
		"assistant": ["{{content}}<|eot|>"],
		"system": ["<|header_start|>system<|header_end|>\n\n{{content}}<|eot|>"],
		"observation": ["<|header_start|>ipython<|header_end|>\n\n{{content}}<|eot|><|header_start|>assistant<|header_end|>\n\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|eot|>", "<|eom|>"],
		"replaceEos": true
	},
	"mllama": {
		"user": ["<|start_header_id|>user<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"assistant": ["{{content}}<|eot_id|>"],
		"system": ["<|start_header_id|>system<|end_header_id|>\n\n{{content}}<|eot_id|>"],
		"observation": ["<|start_header_id|>ipython<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|eot_id|>", "<|eom_id|>"],
		"replaceEos": true
	},
	"moonlight": {
		"user": ["<|im_user|>user<|im_middle|>{{content}}<|im_end|><|im_assistant|>assistant<|im_middle|>"],
		"assistant": ["{{content}}<|im_end|>"],
		"system": ["<|im_system|>system<|im_middle|>{{content}}<|im_end|>"],
		"defaultSystem": "You are a helpful assistant provided by Moonshot-AI.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"llava": {
		"user": ["USER: {{content}} ASSISTANT:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"llava_next": {
		"user": ["USER: {{content}} ASSISTANT:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"llava_next_llama3": {
		"user": ["<|start_header_id|>user<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"assistant": ["{{content}}<|eot_id|>"],
		"system": ["<|start_header_id|>system<|end_header_id|>\n\n{{content}}<|eot_id|>"],
		"observation": ["<|start_header_id|>ipython<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|eot_id|>", "<|eom_id|>"],
		"replaceEos": true
	},
	"llava_next_mistral": {
		"user": ["[INST] {{content}}[/INST]"],
		"assistant": [" {{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS] {\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"llava_next_qwen": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"llava_next_yi": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"stopWords": ["<|im_end|>"]
	},
	"llava_next_video": {
		"user": ["USER: {{content}} ASSISTANT:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"llava_next_video_mistral": {
		"user": ["[INST] {{content}}[/INST]"],
		"assistant": [" {{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS] {\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"llava_next_video_yi": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"stopWords": ["<|im_end|>"]
	},
	"mimo": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"mimo_v2": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are MiMo, a helpful AI assistant engineered by Xiaomi.",
		"stopWords": ["<|im_end|>"],
		"thoughtWords": ["<think>", "</think>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"mimo_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are MiMo, an AI assistant developed by Xiaomi.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"minicpm_v": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"]
	},
	"minicpm_v_4_6": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"]
	},
	"minicpm_o": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant. You can accept audio and text input and output voice and text.",
		"stopWords": ["<|im_end|>"]
	},
	"minimax1": {
		"user": ["<beginning_of_sentence>user name=user\n{{content}}<end_of_sentence>\n<beginning_of_sentence>ai name=assistant\n"],
		"assistant": ["{{content}}<end_of_sentence>\n"],
		"system": ["<beginning_of_sentence>system ai_setting=assistant\n{{content}}<end_of_sentence>\n"],
		"observation": ["<beginning_of_sentence>tool name=tools\n{{content}}<end_of_sentence>\n<beginning_of_sentence>ai name=assistant\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<end_of_sentence>"]
	},
	"minimax2": {
		"user": ["]~b]user\n{{content}}[e~[\n]~b]ai\n"],
		"assistant": ["{{content}}[e~[\n"],
		"system": ["]~!b[]~b]system\n{{content}}[e~[\n"],
		"observation": ["]~b]tool\n<response>{{content}}</response>[e~[\n]~b]ai\n"],
		"defaultSystem": "You are a helpful assistant. Your name is MiniMax-M2.1 and is built by MiniMax.",
		"stopWords": ["[e~["],
		"kind": "reasoning"
	},
	"ministral": {
		"user": ["[INST]{{content}}[/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS]{\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"mistral": {
		"user": ["[INST] {{content}}[/INST]"],
		"assistant": [" {{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS] {\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"mistral_small": {
		"user": ["[INST]{{content}}[/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["[SYSTEM_PROMPT]{{content}}[/SYSTEM_PROMPT]"],
		"observation": ["[TOOL_RESULTS]{\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }]
	},
	"ministral3": {
		"user": ["[INST]{{content}}[/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS]{\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"olmo": {
		"user": ["<|user|>\n{{content}}<|assistant|>\n"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "eos_token" }]
	},
	"openchat": {
		"user": [
			"GPT4 Correct User: {{content}}",
			{ "special": "eos_token" },
			"GPT4 Correct Assistant:"
		],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "bos_token" }]
	},
	"openchat-3.6": {
		"user": ["<|start_header_id|>GPT4 Correct User<|end_header_id|>\n\n{{content}}<|eot_id|><|start_header_id|>GPT4 Correct Assistant<|end_header_id|>\n\n"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|eot_id|>"]
	},
	"opencoder": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>tool\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are OpenCoder, created by OpenCoder Team.",
		"stopWords": ["<|im_end|>"]
	},
	"paligemma": {
		"user": ["{{content}}\n"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"paligemma_chat": {
		"user": ["<start_of_turn>user\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"assistant": ["{{content}}<end_of_turn>\n"],
		"observation": ["<start_of_turn>tool\n{{content}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<end_of_turn>"],
		"replaceEos": true,
		"kind": "system-in-user"
	},
	"phi": {
		"user": ["<|user|>\n{{content}}<|end|>\n<|assistant|>\n"],
		"assistant": ["{{content}}<|end|>\n"],
		"system": ["<|system|>\n{{content}}<|end|>\n"],
		"stopWords": ["<|end|>"],
		"replaceEos": true
	},
	"phi_small": {
		"user": ["<|user|>\n{{content}}<|end|>\n<|assistant|>\n"],
		"assistant": ["{{content}}<|end|>\n"],
		"system": ["<|system|>\n{{content}}<|end|>\n"],
		"prefix": [{ "special": "<|endoftext|>" }],
		"stopWords": ["<|end|>"],
		"replaceEos": true
	},
	"phi4": {
		"user": ["<|im_start|>user<|im_sep|>{{content}}<|im_end|><|im_start|>assistant<|im_sep|>"],
		"assistant": ["{{content}}<|im_end|>"],
		"system": ["<|im_start|>system<|im_sep|>{{content}}<|im_end|>"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"phi4_mini": {
		"user": ["<|user|>{{content}}<|end|><|assistant|>"],
		"assistant": ["{{content}}<|end|>"],
		"system": ["<|system|>{{content}}<|end|>"],
		"stopWords": ["<|end|>"],
		"replaceEos": true
	},
	"pixtral": {
		"user": ["[INST]{{content}}[/INST]"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["{{content}}\n\n"],
		"observation": ["[TOOL_RESULTS]{\"content\": {{content}}}[/TOOL_RESULTS]"],
		"prefix": [{ "special": "bos_token" }],
		"kind": "system-in-user"
	},
	"qwen": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen3": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"qwen3_nothink": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen2_audio": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen2_omni": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen3_omni": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"qwen3_omni_nothink": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen2_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen3_vl": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"qwen3_vl_nothink": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen3_5": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"qwen3_5_nothink": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true
	},
	"qwen3_6": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"observation": ["<|im_start|>user\n<tool_response>\n{{content}}\n</tool_response><|im_end|>\n<|im_start|>assistant\n"],
		"stopWords": ["<|im_end|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"sailor": {
		"user": ["<|im_start|>question\n{{content}}<|im_end|>\n<|im_start|>answer\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are an AI assistant named Sailor created by Sea AI Lab. Your answer should be friendly, unbiased, faithful, informative and detailed.",
		"stopWords": ["<|im_end|>"]
	},
	"seed_coder": {
		"user": [
			{ "special": "bos_token" },
			"user\n{{content}}",
			{ "special": "eos_token" },
			{ "special": "bos_token" },
			"assistant\n"
		],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": [
			{ "special": "bos_token" },
			"system\n{{content}}",
			{ "special": "eos_token" }
		],
		"defaultSystem": "You are an AI programming assistant, utilizing the Seed-Coder model, developed by ByteDance Seed, and you only answer questions related to computer science. For politically sensitive questions, security and privacy issues, and other non-computer science questions, you will refuse to answer.\n\n"
	},
	"seed_oss": {
		"user": [
			{ "special": "bos_token" },
			"user\n{{content}}",
			{ "special": "eos_token" },
			{ "special": "bos_token" },
			"assistant\n"
		],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": [
			{ "special": "bos_token" },
			"system\n{{content}}",
			{ "special": "eos_token" }
		],
		"thoughtWords": ["<seed:think>", "</seed:think>"],
		"kind": "reasoning"
	},
	"smollm": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"stopWords": ["<|im_end|>"]
	},
	"smollm2": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"defaultSystem": "You are a helpful AI assistant named SmolLM, trained by Hugging Face.",
		"stopWords": ["<|im_end|>"]
	},
	"solar": {
		"user": ["### User:\n{{content}}\n\n### Assistant:\n"],
		"assistant": ["{{content}}"],
		"system": ["### System:\n{{content}}\n\n"],
		"efficientEos": true
	},
	"starchat": {
		"user": ["<|user|>\n{{content}}<|end|>\n<|assistant|>"],
		"assistant": ["{{content}}<|end|>\n"],
		"system": ["<|system|>\n{{content}}<|end|>\n"],
		"stopWords": ["<|end|>"]
	},
	"telechat2": {
		"user": ["<_user>{{content}}<_bot>"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<_system>{{content}}"],
		"defaultSystem": "你是中国电信星辰语义大模型，英文名是TeleChat，你是由中电信人工智能科技有限公司和中国电信人工智能研究院（TeleAI）研发的人工智能助手。"
	},
	"vicuna": {
		"user": ["USER: {{content}} ASSISTANT:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"video_llava": {
		"user": ["USER: {{content}} ASSISTANT:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions."
	},
	"xuanyuan": {
		"user": ["Human: {{content}} Assistant:"],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"defaultSystem": "以下是用户和人工智能助手之间的对话。用户以Human开头，人工智能助手以Assistant开头，会对人类提出的问题给出有帮助、高质量、详细和礼貌的回答，并且总是拒绝参与与不道德、不安全、有争议、政治敏感等相关的话题、问题和指示。\n"
	},
	"yi": {
		"user": ["<|im_start|>user\n{{content}}<|im_end|>\n<|im_start|>assistant\n"],
		"assistant": ["{{content}}<|im_end|>\n"],
		"system": ["<|im_start|>system\n{{content}}<|im_end|>\n"],
		"stopWords": ["<|im_end|>"]
	},
	"yi_vl": {
		"user": ["### Human: {{content}}\n### Assistant:"],
		"assistant": ["{{content}}\n"],
		"defaultSystem": "This is a chat between an inquisitive human and an AI assistant. Assume the role of the AI assistant. Read all the images carefully, and respond to the human's questions with informative, helpful, detailed and polite answers. 这是一个好奇的人类和一个人工智能助手之间的对话。假设你扮演这个AI助手的角色。仔细阅读所有的图像，并对人类的问题做出信息丰富、有帮助、详细的和礼貌的回答。\n\n",
		"stopWords": ["###"],
		"efficientEos": true
	},
	"youtu": {
		"user": ["<|User|>{{content}}<|Assistant|>"],
		"assistant": ["{{content}}<|end_of_text|>"],
		"observation": ["<tool_response>\n{{content}}\n</tool_response><|Assistant|>"],
		"prefix": [{ "special": "bos_token" }],
		"stopWords": ["<|end_of_text|>"],
		"replaceEos": true,
		"kind": "reasoning"
	},
	"youtu_vl": {
		"user": ["<|begin_of_text|>user\n{{content}}<|end_of_text|>\n<|begin_of_text|>assistant\n"],
		"assistant": ["{{content}}<|end_of_text|>\n"],
		"system": ["<|begin_of_text|>system\n{{content}}<|end_of_text|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|end_of_text|>"]
	},
	"yuan": {
		"user": ["{{content}}", { "token": "<sep>" }],
		"assistant": ["{{content}}<eod>\n"],
		"stopWords": ["<eod>"]
	},
	"zephyr": {
		"user": [
			"<|user|>\n{{content}}",
			{ "special": "eos_token" },
			"<|assistant|>\n"
		],
		"assistant": ["{{content}}", { "special": "eos_token" }],
		"system": ["<|system|>\n{{content}}", { "special": "eos_token" }],
		"defaultSystem": "You are Zephyr, a helpful assistant."
	},
	"aeva": {
		"user": ["<|user|>\n{{content}}<|assistant|>"],
		"assistant": ["\n{{content}}"],
		"system": ["<|system|>\n{{content}}"],
		"observation": ["<|observation|>\n{{content}}<|assistant|>"],
		"prefix": ["[gMASK]<sop>"],
		"defaultSystem": "You are an AI assistant named Aeva created by Zongzhi Lou. Your answer should be friendly, unbiased, faithful, informative and detailed.",
		"stopWords": ["<|user|>", "<|observation|>"],
		"thoughtWords": ["<think>", "</think>"],
		"efficientEos": true,
		"kind": "reasoning-close-only"
	}
}));
/** The template that LLaMA-Factory registers under this name. */
function slotTemplate(name) {
	const entry = TEMPLATES.get(name);
	if (entry === void 0) return void 0;
	return {
		name,
		user: entry.user,
		assistant: entry.assistant,
		system: entry.system ?? ["{{content}}"],
		observation: entry.observation ?? entry.user,
		prefix: entry.prefix ?? [],
		defaultSystem: entry.defaultSystem ?? "",
		stopWords: entry.stopWords ?? [],
		thoughtWords: entry.thoughtWords ?? ["<think>\n", "\n</think>\n\n"],
		efficientEos: entry.efficientEos ?? false,
		replaceEos: entry.replaceEos ?? false,
		kind: entry.kind
	};
}
/** The eos token in force after `fix_special_tokens`: the first stop word where the template replaces it. */
function templateEos(template, eosToken) {
	return (template.replaceEos ? template.stopWords[0] : void 0) ?? eosToken ?? "<|endoftext|>";
}
/** `encode_multiturn`: an even number of messages as pairs. */
function encodedPairs(template, tokens, eos, messages, system, thinking) {
	const reasons = template.kind === "reasoning" || template.kind === "reasoning-close-only";
	const given = reasons ? withoutThoughts(template, messages, thinking) : messages;
	const [opens, closes] = template.thoughtWords;
	const emptyThought = template.kind === "reasoning-close-only" ? closes : opens + closes;
	const tail = tailLength(template.assistant, tokens, eos);
	const pairs = [];
	for (let i = 0; i + 1 < given.length; i += 2) {
		const question = given[i];
		const reply = given[i + 1];
		if (question === void 0 || reply === void 0) break;
		const source = new Pieces(tokens, eos);
		const target = new Pieces(tokens, eos);
		let content = question.content;
		if (i === 0) {
			source.add(template.prefix, "");
			const words = system || template.defaultSystem;
			if (words !== "" && template.kind === "system-in-user") content = systemText(template, words) + content;
			else if (words !== "") source.add(template.system, words);
		}
		source.add(question.role === "observation" ? template.observation : template.user, content);
		const bare = !reply.content.includes(opens.trim()) && !reply.content.includes(closes.trim());
		const isChecked = !thinking.discardHistory || i + 2 >= given.length;
		if (reasons && bare && isChecked) (thinking.enableThinking ? target : source).text(emptyThought);
		target.add(template.assistant, reply.content);
		pairs.push({
			text: source.written + target.written,
			source: source.ids,
			target: target.ids,
			tail
		});
	}
	return pairs;
}
/** Elements, each encoded for itself as `_convert_elements_to_ids` does. */
var Pieces = class {
	ids = [];
	written = "";
	#tokens;
	#eos;
	constructor(tokens, eos) {
		this.#tokens = tokens;
		this.#eos = eos;
	}
	add(slots, content) {
		for (const slot of slots) if (typeof slot === "string") this.text(filled(slot, content));
		else if ("token" in slot) this.#put(slot.token, this.#tokens.idOf(slot.token));
		else if (slot.special === "eos_token") this.#put(this.#eos.token, this.#eos.id);
		else if (this.#tokens.bos !== void 0) this.#put(this.#tokens.bos.token, this.#tokens.bos.id);
	}
	text(text) {
		if (text === "") return;
		for (const id of this.#tokens.encode(text)) this.ids.push(id);
		this.written += text;
	}
	#put(token, id) {
		if (id === void 0) return;
		this.ids.push(id);
		this.written += token;
	}
};
function filled(slot, content) {
	const at = slot.indexOf("{{content}}");
	return at < 0 ? slot : slot.slice(0, at) + content + slot.slice(at + 11);
}
function systemText(template, words) {
	const first = template.system[0];
	return typeof first === "string" ? filled(first, words) : words;
}
/** Tokens that the template puts after a reply, white space before the terminator left out. */
function tailLength(slots, tokens, eos) {
	const at = slots.findIndex((slot) => typeof slot === "string" && slot.includes("{{content}}"));
	const holder = slots[at];
	const rest = typeof holder === "string" ? holder.slice(holder.indexOf("{{content}}") + 11) : "";
	const pieces = new Pieces(tokens, eos);
	pieces.text(rest);
	pieces.add(slots.slice(at + 1), "");
	let blank = 0;
	while (blank < pieces.ids.length && tokens.isBlank(pieces.ids[blank] ?? -1)) blank += 1;
	return pieces.ids.length - blank;
}
function withoutThoughts(template, messages, { enableThinking, discardHistory }) {
	const last = messages.length - 1;
	return messages.map((message, i) => {
		return i % 2 === 1 && (enableThinking === false || discardHistory && i < last - 1) ? {
			...message,
			content: withoutThought(message.content, template.thoughtWords)
		} : message;
	});
}
/** `remove_thought`: every thought, the shortest at each place, then line breaks at the start. */
function withoutThought(content, [opens, closes]) {
	let out = "";
	let at = 0;
	for (;;) {
		const start = content.indexOf(opens, at);
		const end = start < 0 ? -1 : content.indexOf(closes, start + opens.length);
		if (end < 0) break;
		out += content.slice(at, start);
		at = end + closes.length;
	}
	return (out + content.slice(at)).replace(/^\n+/, "");
}
// src/dataset/labels/transformers.ts
/** One row as transformers makes it: text as the tokenizer encodes it, every label that equals the pad id taken out. */
function transformersExample(kit, row, turns, options) {
	const { prompt, completion } = row;
	const text = row.text ?? (typeof prompt === "string" && typeof completion === "string" ? prompt + completion : void 0);
	if (turns.length === 0 && typeof text !== "string") return { unseen: "has no text to train on" };
	const example = turns.length > 0 || text === void 0 ? chatExample(kit, turns) : textExample(kit, text);
	if ("unseen" in example) return example;
	const labels = withoutPadding(example.ids, kit.tokens.pad?.id);
	return sliced({
		...example,
		labels
	}, 0, options.maxLength ?? example.ids.length);
}
/** `labels = input_ids.clone(); labels[labels == pad_token_id] = -100`: where pad is a terminator, it is never learned. */
function withoutPadding(ids, padId) {
	return padId === void 0 ? ids : ids.map((id) => id === padId ? IGNORED$5 : id);
}
// src/dataset/labels/llama-factory.ts
/** One row as LLaMA-Factory makes it. */
function llamaFactoryExample(kit, row, turns, options) {
	const { prompt, completion, text } = row;
	if (options.stage === "pt") {
		const words = text ?? prompt ?? turns[0]?.text;
		return typeof words === "string" ? pretraining(kit, words, options) : { unseen: "has no text to train on" };
	}
	const given = turns.length === 0 && typeof prompt === "string" && typeof completion === "string" ? [{
		role: "user",
		text: prompt
	}, {
		role: "assistant",
		text: completion
	}] : turns;
	if (given.length === 0) return { unseen: "has no text to train on" };
	const named = options.template === void 0 ? void 0 : slotTemplate(options.template);
	if (named === void 0) return chatExample(kit, given);
	const template = options.defaultSystem === void 0 ? named : {
		...named,
		defaultSystem: options.defaultSystem
	};
	const aligned = alignedMessages(given);
	if ("unseen" in aligned) return aligned;
	const token = templateEos(template, kit.tokens.eos?.token);
	const eos = {
		token,
		id: kit.tokens.idOf(token)
	};
	const example = joined(kit, encodedPairs(template, kit.tokens, eos, aligned.messages, aligned.system, {
		enableThinking: options.enableThinking,
		discardHistory: options.maskHistory && !options.preserveThinking
	}), template.efficientEos ? eos.id : void 0, options);
	return row.shape === "preference" || row.shape === "kto" ? {
		...example,
		labels: void 0
	} : example;
}
/** `_encode_data_example`: pairs one after the other until the cutoff is reached, each cut by its share. */
function joined({ tokens }, pairs, efficientEos, { trainOnPrompt, maskHistory, cutoffLength }) {
	let total = efficientEos === void 0 ? 0 : 1;
	const ordered = maskHistory ? pairs.toReversed() : pairs;
	const kept = [];
	for (const [turn, { source, target, tail }] of ordered.entries()) {
		if (total >= cutoffLength) break;
		const room = cutLengths(source.length, target.length, cutoffLength - total);
		total += room.source + room.target;
		const from = source.slice(0, room.source);
		const to = target.slice(0, room.target);
		const asked = trainOnPrompt ? from : from.map(() => IGNORED$5);
		if (!trainOnPrompt && efficientEos !== void 0 && turn !== 0 && asked.length > 0) asked[0] = efficientEos;
		const answered = maskHistory && turn !== 0 ? to.map(() => IGNORED$5) : to;
		const terminator = target.length - tail;
		kept.push({
			ids: [...from, ...to],
			labels: [...asked, ...answered],
			end: terminator < to.length || tail === 0 && to.length === target.length ? from.length + terminator : void 0
		});
	}
	if (maskHistory) kept.reverse();
	const ids = kept.flatMap((part) => part.ids);
	const labels = kept.flatMap((part) => part.labels);
	let before = 0;
	const ends = kept.map((part) => {
		const end = part.end === void 0 ? void 0 : before + part.end;
		before += part.ids.length;
		return end;
	});
	if (efficientEos !== void 0) {
		ids.push(efficientEos);
		labels.push(efficientEos);
	}
	const length = pairs.reduce((sum, { source, target }) => sum + source.length + target.length, 0) + (efficientEos === void 0 ? 0 : 1);
	return {
		text: pairs.map((pair) => pair.text).join(""),
		ids,
		labels,
		length,
		replies: ends.map((end) => {
			if (end === void 0) return {
				end: ids.length,
				terminator: void 0
			};
			const at = efficientEos === void 0 ? end : skipBlank(tokens.isBlank, ids, end);
			return {
				end: at,
				terminator: efficientEos === void 0 ? ids[at] : labelled(labels[at]) ?? ids[at]
			};
		})
	};
}
function labelled(label) {
	return label === -100 ? void 0 : label;
}
function skipBlank(isBlank, ids, from) {
	let at = from;
	while (at < ids.length && isBlank(ids[at] ?? -1)) at += 1;
	return at;
}
/**
* `infer_seqlen`: how much of question and reply fits. What is too long is cut at its end: of a reply, its terminator.
* https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/processor/processor_utils.py
*/
function cutLengths(source, target, cutoff) {
	let longest = Math.trunc(cutoff * (target / (source + target)));
	if (target * 2 < cutoff) longest = cutoff;
	else if (source * 2 < cutoff) longest = cutoff - source;
	const kept = Math.min(longest, target);
	return {
		source: Math.min(Math.max(cutoff - kept, 0), source),
		target: kept
	};
}
/**
* Question and reply in turn, as the converters want them; what is otherwise is dropped with a warning.
* https://github.com/hiyouga/LLaMA-Factory/blob/v0.9.5/src/llamafactory/data/converter.py
*/
function alignedMessages(turns) {
	const first = turns[0];
	const system = first?.role === "system" ? first.text ?? "" : "";
	const rest = first?.role === "system" ? turns.slice(1) : turns;
	const messages = [];
	for (const [i, turn] of rest.entries()) {
		if (turn.toolCalls !== void 0 && turn.toolCalls !== null) return { unseen: "calls tools, in a format of LLaMA-Factory that is not covered here" };
		const role = SLOT_ROLES.get(turn.role);
		if (role === void 0 || role === "assistant" !== (i % 2 === 1)) return { unseen: "is dropped by LLaMA-Factory: its turns are not question and reply by turns" };
		if (typeof turn.text !== "string") return { unseen: "has a turn without text" };
		messages.push({
			role,
			content: turn.text
		});
	}
	if (messages.length === 0 || messages.length % 2 !== 0) return { unseen: "is dropped by LLaMA-Factory: its last turn is not a reply" };
	return {
		messages,
		system
	};
}
const SLOT_ROLES = /* @__PURE__ */ new Map([
	["user", "user"],
	["assistant", "assistant"],
	["tool", "observation"],
	["observation", "observation"]
]);
/** Text with the eos token after it; the collator then masks every label that equals the pad id. */
function pretraining({ tokens }, words, options) {
	const eos = options.template === "llama3" ? "<|end_of_text|>" : tokens.eos?.token ?? "";
	const bos = tokens.addsBos && /^<(?:s|bos)>$/.test(tokens.bos?.token ?? "") ? tokens.bos?.token ?? "" : "";
	const text = (options.packing ? "" : bos) + words + eos;
	const ids = tokens.encode(text);
	const example = {
		text,
		ids,
		labels: withoutPadding(ids, tokens.pad?.id ?? tokens.eos?.id),
		length: ids.length,
		replies: [lastReply(tokens, ids)]
	};
	return options.packing ? example : sliced(example, 0, options.cutoffLength);
}
// src/dataset/labels/torchtune.ts
/** One row as torchtune makes it. */
function torchtuneExample(kit, row, turns, options) {
	const { prompt, completion } = row;
	const given = turns.length === 0 && typeof prompt === "string" && typeof completion === "string" ? [{
		role: "user",
		text: prompt
	}, {
		role: "assistant",
		text: completion
	}] : turns;
	if (given.length === 0) return { unseen: "has no conversation to train on" };
	const refused = refusal(given);
	if (refused !== void 0) return { unseen: refused };
	if (options.tokenizer === void 0 || row.shape === "preference") return chatExample(kit, given);
	const layout = options.tokenizer === "llama3" ? llama3(kit.tokens) : qwen2(kit.tokens);
	return layout === void 0 ? chatExample(kit, given) : encoded(kit.tokens, layout, given, options);
}
function encoded(tokens, layout, turns, { trainOnInput, maxLength }) {
	const ids = [...layout.first];
	const labels = ids.map(() => IGNORED$5);
	const ends = [];
	let isLearned = false;
	let cut = false;
	let length = layout.first.length + 1;
	for (const [i, turn] of turns.entries()) {
		const message = layout.message(turn, i === turns.length - 1);
		length += message.ids.length;
		if (cut) continue;
		isLearned = turn.role === "assistant" || trainOnInput;
		if (turn.role === "assistant") ends.push(ids.length + message.end);
		for (const id of message.ids) {
			ids.push(id);
			labels.push(isLearned ? id : IGNORED$5);
		}
		cut = maxLength !== void 0 && ids.length >= maxLength;
	}
	ids.push(layout.eos);
	labels.push(layout.learnsEos && isLearned ? layout.eos : IGNORED$5);
	const kept = ids.slice(0, maxLength);
	const keptLabels = labels.slice(0, maxLength);
	if (maxLength !== void 0) {
		kept[kept.length - 1] = layout.eos;
		keptLabels[keptLabels.length - 1] = IGNORED$5;
	}
	const replies = ends.map((end) => {
		const at = Math.min(end, kept.length);
		return {
			end: at,
			terminator: end < kept.length ? kept[at] : void 0
		};
	});
	return {
		text: tokens.decode(ids),
		ids: kept,
		labels: keptLabels,
		length,
		replies
	};
}
function llama3(tokens) {
	const [bos, eos, opens, closes, eot] = [
		"<|begin_of_text|>",
		"<|end_of_text|>",
		"<|start_header_id|>",
		"<|end_header_id|>",
		"<|eot_id|>"
	].map((token) => tokens.idOf(token));
	if (bos === void 0 || eos === void 0 || opens === void 0 || closes === void 0 || eot === void 0) return;
	const gap = tokens.encodePlain("\n\n");
	return {
		first: [bos],
		message({ role, text }) {
			const body = tokens.encodePlain((text ?? "").trim());
			const ids = [
				opens,
				...tokens.encodePlain(role.trim()),
				closes,
				...gap,
				...body,
				eot
			];
			return {
				ids,
				end: ids.length - 1
			};
		},
		eos,
		learnsEos: false
	};
}
function qwen2(tokens) {
	const opens = tokens.idOf("<|im_start|>");
	const closes = tokens.idOf("<|im_end|>");
	if (opens === void 0 || closes === void 0) return void 0;
	const gap = tokens.encode("\n");
	return {
		first: [],
		message({ role, text }, isLast) {
			const ids = [
				opens,
				...tokens.encode(`${role}\n`),
				...tokens.encode(text ?? "")
			];
			const end = ids.length;
			if (role !== "assistant" || !isLast) ids.push(closes, ...gap);
			return {
				ids,
				end
			};
		},
		eos: closes,
		learnsEos: true
	};
}
/** https://github.com/meta-pytorch/torchtune/blob/v0.6.1/torchtune/data/_messages.py (`validate_messages`): it stops the run. */
function refusal(turns) {
	if (turns.length < 2) return "has fewer than two turns, at which torchtune stops";
	let before = "assistant";
	for (const [i, { role }] of turns.entries()) {
		if (role === "assistant" && before !== "user") return "has a reply without a question, at which torchtune stops";
		if (role === "user" && before === "user") return "has two questions in a row, at which torchtune stops";
		if (role === "system" && i > 0) return "has a system turn that is not the first, at which torchtune stops";
		before = role;
	}
}
// src/dataset/labels/trl.ts
/** One row as TRL's SFTTrainer makes it. */
function trlExample(kit, row, turns, options) {
	const whole = prepared$1(kit, row, turns, options);
	if ("unseen" in whole || options.maxLength === void 0 || whole.ids.length <= options.maxLength) return whole;
	return options.truncationMode === "keep_end" ? sliced(whole, whole.ids.length - options.maxLength, whole.ids.length) : sliced(whole, 0, options.maxLength);
}
function prepared$1(kit, row, turns, options) {
	if (turns.length > 0) return conversation$1(kit, row, turns, options);
	if (typeof row.text === "string") {
		const example = textExample(kit, withEos(kit, row.text));
		return {
			...example,
			labels: example.ids
		};
	}
	if (typeof row.prompt === "string" && typeof row.completion === "string") return promptCompletion(kit, row.prompt, row.completion, options);
	return { unseen: "has no text to train on" };
}
function conversation$1(kit, row, turns, options) {
	const example = chatExample(kit, turns);
	if ("unseen" in example || row.shape === "preference" || row.shape === "kto") return example;
	let labels = example.ids;
	if (row.shape === "prompt-completion" && options.completionOnlyLoss !== false) {
		const completion = turns.findLastIndex((turn) => turn.role !== "assistant") + 1;
		const { chat } = kit;
		if (chat === void 0 || typeof chat === "string") return example;
		const prompt = renderedOrReason(() => ({ text: chat.text(turns.slice(0, completion), true) }));
		if ("unseen" in prompt) return prompt;
		labels = [...labels].fill(IGNORED$5, 0, commonPrefix(kit.tokens.encode(prompt.text), example.ids));
	}
	if (!options.assistantOnlyLoss) return {
		...example,
		labels
	};
	if (example.rendered.generation.length === 0) return {
		...example,
		labels: void 0
	};
	const learned = assistantMask(kit, example.rendered, example.ids);
	return {
		...example,
		labels: labels.map((label, i) => learned[i] === 1 ? label : IGNORED$5)
	};
}
/**
* The mask of `apply_chat_template(return_assistant_tokens_mask=True)`: from the token with a span's first character to the
* token with its last.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py
*/
function assistantMask({ tokens }, { text, generation }, ids) {
	const mask = new Array(ids.length).fill(0);
	const spans = generation.filter((span) => span.end > span.start);
	const indexes = tokens.indexes(text, ids, spans.flatMap((span) => [span.start, span.end - 1]), "holding");
	for (const i of spans.keys()) {
		const first = indexes[2 * i] ?? ids.length;
		const last = indexes[2 * i + 1] ?? 0;
		mask.fill(1, first, last > 0 ? last + 1 : ids.length);
	}
	return mask;
}
function promptCompletion(kit, prompt, completion, options) {
	const { tokens } = kit;
	const text = prompt + withEos(kit, completion);
	const ids = tokens.encodeWhole(text);
	const labels = [...ids];
	if (options.completionOnlyLoss !== false) labels.fill(IGNORED$5, 0, commonPrefix(tokens.encodeWhole(prompt), ids));
	return {
		text,
		ids,
		labels,
		length: ids.length,
		replies: [lastReply(tokens, ids)]
	};
}
/** Text and completions get an EOS unless they end with one; conversations get none. */
function withEos({ tokens }, text) {
	return tokens.eos === void 0 || text.endsWith(tokens.eos.token) ? text : text + tokens.eos.token;
}
function commonPrefix(a, b) {
	let n = 0;
	while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
	return n;
}
// src/dataset/labels/options.ts
/** Tokens that the trainer adds to the tokenizer before it encodes anything. */
function addedByTrainer(options) {
	if (options?.trainer !== "llama-factory" || options.template === void 0) return [];
	return slotTemplate(options.template)?.stopWords ?? [];
}
/** One row as the trainer makes it. */
function trainerExample(kit, row, turns, options) {
	switch (options.trainer) {
		case "trl": return trlExample(kit, row, turns, options);
		case "llama-factory": return llamaFactoryExample(kit, row, turns, options);
		case "axolotl": return axolotlExample(kit, row, turns, options);
		case "torchtune": return torchtuneExample(kit, row, turns, options);
		case "transformers": return transformersExample(kit, row, turns, options);
	}
}
// src/dataset/tokens.ts
/** Loads a parsed tokenizer.json for one dataset, with `added` as special tokens where it lacks them. Throws TokenizerError. */
function tokens(json, head, added) {
	const engine = prepared(withAdded(json, added));
	const special = new Set(engine.addedTokens.filter((token) => token.special).map((token) => token.id));
	const blank = /* @__PURE__ */ new Map();
	const named = (name) => {
		const token = head.tokenizer?.special[name]?.token;
		const id = token === void 0 ? void 0 : engine.tokenToId(token);
		return token === void 0 || id === void 0 ? void 0 : {
			token,
			id
		};
	};
	const bos = named("bos_token");
	const around = engine.encode("").ids;
	const putsBos = bos !== void 0 && around.includes(bos.id);
	const addsBos = head.tokenizer?.addsBos ?? putsBos;
	const withoutOptions = { addSpecialTokens: false };
	const texts = /* @__PURE__ */ new Map();
	const textOf = (id) => {
		const known = texts.get(id);
		if (known !== void 0) return known;
		const text = engine.decode([id], { skipSpecialTokens: false });
		texts.set(id, text);
		return text;
	};
	let plain;
	return {
		encode: (text) => engine.encode(text, withoutOptions).ids,
		encodePlain(text) {
			plain ??= loadTokenizer(withoutAdded(json));
			return plain.encode(text, withoutOptions).ids;
		},
		decode: (ids) => engine.decode(ids, { skipSpecialTokens: false }),
		encodeWhole(text) {
			if (addsBos === putsBos) return engine.encode(text).ids;
			const ids = engine.encode(text, withoutOptions).ids;
			return addsBos && bos !== void 0 ? [bos.id, ...ids] : ids;
		},
		bos,
		eos: named("eos_token"),
		pad: named("pad_token"),
		addsBos,
		idOf: (token) => engine.tokenToId(token),
		isSpecial: (id) => special.has(id),
		isBlank(id) {
			const known = blank.get(id);
			if (known !== void 0) return known;
			const is = !special.has(id) && textOf(id).trim() === "";
			blank.set(id, is);
			return is;
		},
		text: textOf,
		indexes: placeIndexes(engine, textOf)
	};
}
/** Datasets of one run mostly share a tokenizer, and its tables take a third of a second. */
const ENGINES = /* @__PURE__ */ new WeakMap();
function prepared(json) {
	const known = typeof json === "object" && json !== null ? ENGINES.get(json) : void 0;
	if (known !== void 0) return known;
	const engine = loadTokenizer(json);
	engine.prepare();
	if (typeof json === "object" && json !== null) ENGINES.set(json, engine);
	return engine;
}
/** The file with more special tokens; those that the vocabulary holds keep their ids. */
function withAdded(json, added) {
	if (added.length === 0 || typeof json !== "object" || json === null) return json;
	const tokens = Object.hasOwn(json, "added_tokens") ? Reflect.get(json, "added_tokens") : [];
	if (!Array.isArray(tokens)) return json;
	const known = new Set(tokens.map((token) => typeof token === "object" && token !== null ? token.content : void 0));
	const flags = {
		special: true,
		single_word: false,
		lstrip: false,
		rstrip: false,
		normalized: false
	};
	const missing = added.filter((content) => !known.has(content)).map((content) => ({
		id: 0,
		content,
		...flags
	}));
	return missing.length === 0 ? json : {
		...json,
		added_tokens: [...tokens, ...missing]
	};
}
function withoutAdded(json) {
	return typeof json === "object" && json !== null ? {
		...json,
		added_tokens: []
	} : json;
}
/** The longest header between a control token and a reply: `<|im_start|>assistant` and a line break, with room. */
const LOOK_BACK = 64;
/**
* Offsets cost several times the encoding, and are hardly ever needed: the n-th time that the string of an added token is in
* the text is the n-th time that its id is in the ids, and a place near one is found by spelling out the tokens between.
*/
function placeIndexes(engine, textOf) {
	const byFirst = /* @__PURE__ */ new Map();
	for (const { content, id } of engine.addedTokens) {
		if (content === "") continue;
		const list = byFirst.get(content.charAt(0));
		if (list === void 0) byFirst.set(content.charAt(0), [{
			content,
			id
		}]);
		else list.push({
			content,
			id
		});
	}
	for (const list of byFirst.values()) list.sort((a, b) => b.content.length - a.content.length);
	const addedAt = (text, place) => byFirst.get(text.charAt(place))?.find((token) => text.startsWith(token.content, place));
	return (text, ids, places, edge) => {
		const counter = new Counter(text, ids);
		const found = [];
		for (const place of places) {
			const index = place >= text.length ? ids.length : near(text, ids, place, edge, counter);
			if (index === void 0) return measured(text, ids, places, edge);
			found.push(index);
		}
		return counter.isExact() ? found : measured(text, ids, places, edge);
	};
	function near(text, ids, place, edge, counter) {
		const here = addedAt(text, place);
		if (here !== void 0) return counter.indexOf(here, place);
		for (let back = place - 1; back >= 0 && back >= place - LOOK_BACK; back--) {
			const before = addedAt(text, back);
			if (before === void 0) continue;
			const index = counter.indexOf(before, back);
			if (index === void 0) return void 0;
			const end = back + before.content.length;
			if (end > place) return edge === "holding" ? index : index + 1;
			return spelled(text, ids, end, index + 1, place, edge);
		}
		const next = edge === "holding" ? addedAt(text, place + 1) : void 0;
		const after = next === void 0 ? void 0 : counter.indexOf(next, place + 1);
		return after === void 0 || textOf(ids[after - 1] ?? -1).includes("�") ? void 0 : after - 1;
	}
	/** From a token that begins at `at` on to the one that is asked for. */
	function spelled(text, ids, at, index, place, edge) {
		let start = at;
		for (let i = index; i < ids.length; i++) {
			if (edge === "beginning" && start >= place) return i;
			const piece = textOf(ids[i] ?? -1);
			if (piece === "" || !text.startsWith(piece, start)) return void 0;
			start += piece.length;
			if (edge === "holding" && start > place) return i;
		}
		return edge === "beginning" && start >= place ? ids.length : void 0;
	}
	function measured(text, ids, places, edge) {
		const offsets = engine.encode(text, {
			addSpecialTokens: false,
			offsets: true
		}).offsets ?? [];
		let at = 0;
		return places.map((place) => {
			if (place >= text.length) return ids.length;
			const isBefore = ([start, end]) => edge === "holding" ? end <= place : start < place;
			for (let offset = offsets[at]; offset !== void 0 && isBefore(offset); offset = offsets[at]) at += 1;
			return at;
		});
	}
}
/** Pairs the occurrences of added tokens in a text with those in its ids. */
var Counter = class {
	#text;
	#ids;
	#seen = /* @__PURE__ */ new Map();
	constructor(text, ids) {
		this.#text = text;
		this.#ids = ids;
	}
	/** Index of the token that begins at `place`; asked for in ascending order. */
	indexOf({ content, id }, place) {
		const state = this.#seen.get(id) ?? {
			content,
			textAt: -1,
			idAt: -1
		};
		this.#seen.set(id, state);
		while (state.textAt < place) {
			state.textAt = this.#text.indexOf(content, state.textAt < 0 ? 0 : state.textAt + content.length);
			state.idAt = this.#ids.indexOf(id, state.idAt + 1);
			if (state.textAt < 0 || state.idAt < 0) return void 0;
		}
		return state.textAt === place ? state.idAt : void 0;
	}
	/** As many left in the text as in the ids: none was part of a longer token, or kept out by a flag. */
	isExact() {
		for (const [id, { content, textAt, idAt }] of this.#seen) {
			let inText = textAt;
			let inIds = idAt;
			while (inText >= 0 && inIds >= 0) {
				inText = this.#text.indexOf(content, inText + content.length);
				inIds = this.#ids.indexOf(id, inIds + 1);
			}
			if (inText >= 0 || inIds >= 0) return false;
		}
		return true;
	}
};
// src/dataset/encode.ts
const FROZEN = {
	year: 2024,
	month: 7,
	day: 26
};
/**
* Makes the template and the tokenizer of a dataset ready, once, for all its rows. Gives the reason where the tokenizer cannot
* be loaded; a template that does not compile makes only its conversations unseen.
*/
function seer(input) {
	try {
		const kit = ready$1(input);
		return (row) => seen(kit, row, input);
	} catch (error) {
		if (error instanceof TokenizerError) return { unseen: `the tokenizer cannot be used: ${error.message}` };
		throw error;
	}
}
function ready$1({ head, templateSource, tokenizerJson, variables, content, options, now }) {
	const known = tokens(tokenizerJson, head, [...head.newTokens, ...addedByTrainer(options)]);
	const stops = new Set(head.stopIds.map((id) => known.text(id)));
	if (known.eos !== void 0) stops.add(known.eos.token);
	const input = {
		variables,
		content: content ?? "string",
		stops: [...stops],
		now: now ?? FROZEN
	};
	const ready = templateSource === void 0 ? void 0 : compiled({
		source: templateSource,
		...input
	});
	return {
		tokens: known,
		chat: ready,
		header: replyHeader(known, typeof ready === "string" ? void 0 : ready)
	};
}
function compiled(input) {
	try {
		return chat(input);
	} catch (error) {
		if (error instanceof TemplateError) return `is a conversation, and the chat template cannot be used: ${error.message}`;
		throw error;
	}
}
function seen(kit, row, input) {
	try {
		return made(kit, row, input);
	} catch (error) {
		if (error instanceof TokenizerError) return { unseen: `cannot be encoded: ${error.message}` };
		throw error;
	}
}
function made(kit, row, { head, options }) {
	if (row.problem !== void 0) return { unseen: row.problem };
	if (row.ids !== void 0) return tokenized$1(kit, row, row.ids);
	const turns = conversation(row);
	return options === void 0 ? untrained(kit, row, turns, head.maxLength) : trainerExample(kit, row, turns, options);
}
/** A preference row is its prompt and the reply that is preferred. */
function conversation({ turns, chosen, prompt }) {
	if (chosen === void 0 || chosen.length === 0) return turns;
	return turns.length === 0 && typeof prompt === "string" ? [{
		role: "user",
		text: prompt
	}, ...chosen] : [...turns, ...chosen];
}
function untrained(kit, row, turns, maxLength) {
	if (turns.length > 0) {
		const example = chatExample(kit, turns);
		return "unseen" in example ? example : sliced(example, 0, maxLength ?? example.length);
	}
	const { prompt, completion } = row;
	const text = row.text ?? (typeof prompt === "string" && typeof completion === "string" ? prompt + completion : void 0);
	if (typeof text !== "string") return { unseen: "has no text to train on" };
	const example = textExample(kit, text);
	return sliced(example, 0, maxLength ?? example.length);
}
/** A row that brings its ids: they are what the trainer sees, whoever it is. */
function tokenized$1({ tokens: known }, { labels, mask }, ids) {
	const replies = [];
	for (let i = 0; labels !== void 0 && i < ids.length; i++) if (labels[i] !== void 0 && labels[i] !== -100 && (labels[i + 1] ?? -100) === -100) replies.push(replyUpTo(known, ids, i + 1, mask));
	let length = ids.length;
	while (length > 0 && mask?.[length - 1] === 0) length -= 1;
	if (replies.length === 0) replies.push(lastReply(known, ids.slice(0, length)));
	return {
		text: void 0,
		ids,
		labels,
		length: ids.length,
		replies
	};
}
/** The reply whose labels end before `after`: it ends with a control token among them, or that was left out after them. */
function replyUpTo(known, ids, after, mask) {
	let last = after - 1;
	while (last > 0 && known.isBlank(ids[last] ?? -1)) last -= 1;
	if (known.isSpecial(ids[last] ?? -1)) return {
		end: last,
		terminator: ids[last]
	};
	let end = after;
	while (end < ids.length && known.isBlank(ids[end] ?? -1)) end += 1;
	return {
		end,
		terminator: mask?.[end] === 0 ? void 0 : ids[end]
	};
}
// src/dataset/hash.ts
/** Kinds of all characters below U+10000: bits of `CHARACTERS`. */
const KINDS = /* @__PURE__ */ new Uint8Array(65536);
for (const char of "ÃâÂïãäåæçèé锟�") KINDS[char.charCodeAt(0)] = CHARACTERS.suspect;
KINDS.fill(CHARACTERS.suspect, 55296, 57344);
KINDS.fill(CHARACTERS.suspect, 0, 9);
KINDS.fill(CHARACTERS.suspect, 11, 13);
KINDS.fill(CHARACTERS.suspect, 14, 32);
for (const char of "<＜‹〈") KINDS[char.charCodeAt(0)] = CHARACTERS.opening;
let low = 0;
let high = 0;
let characters = 0;
/**
* Works out what a row says into `into`, with the kinds of characters in it (bits of `CHARACTERS`); false for a row that cannot
* be read.
*/
function contentHash(row, into) {
	if (row.problem !== void 0) return false;
	low = 2166136261;
	high = 2646966556;
	characters = 0;
	mix(row.shape.length);
	for (const turn of row.turns) addTurn(turn);
	if (row.text !== void 0) addText(row.text);
	if (row.prompt !== void 0) addText(row.prompt);
	if (row.completion !== void 0) addText(row.completion);
	for (const turn of row.chosen ?? []) addTurn(turn);
	mix(1);
	for (const turn of row.rejected ?? []) addTurn(turn);
	if (row.label !== void 0) mix(row.label ? 3 : 2);
	for (const id of row.ids ?? []) mix(id);
	low ^= low >>> 16;
	low = Math.imul(low, 2246822507);
	high ^= high >>> 13;
	high = Math.imul(high, 3266489909);
	into.low = (low ^ high >>> 15) >>> 0;
	into.high = (high ^ low >>> 16) >>> 0;
	into.characters = characters;
	return true;
}
function mix(unit) {
	low = Math.imul(low ^ unit, 16777619);
	high = Math.imul(high ^ unit, 1540483477) ^ low >>> 15;
}
function addTurn(turn) {
	addText(turn.role);
	addText(turn.text);
	if (turn.toolCalls !== void 0) addText(JSON.stringify(turn.toolCalls));
}
/** Runs of white space count as one blank, and none at the ends. */
function addText(text) {
	mix(65536);
	if (typeof text !== "string") {
		mix(text === null ? 65537 : 65538);
		return;
	}
	let l = low;
	let h = high;
	let kinds = 0;
	let blank = false;
	let started = false;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		kinds |= KINDS[unit] ?? 0;
		if (unit <= 32 || unit === 160 || unit === 12288) {
			blank = true;
			continue;
		}
		if (blank && started) {
			l = Math.imul(l ^ 32, 16777619);
			h = Math.imul(h ^ 32, 1540483477) ^ l >>> 15;
		}
		blank = false;
		started = true;
		l = Math.imul(l ^ unit, 16777619);
		h = Math.imul(h ^ unit, 1540483477) ^ l >>> 15;
	}
	low = l;
	high = h;
	characters |= kinds;
}
// src/dataset/shape.ts
const BY_CONTENT = {
	columns: {},
	tags: NO_TAGS
};
/** Usual names by role, the most specific first. */
const NAMES = {
	messages: [
		"messages",
		"conversations",
		"conversation",
		"interactions",
		"chosen_messages",
		"dialogue",
		"dialog"
	],
	prompt: [
		"instruction",
		"query",
		"question",
		"prompt",
		"INSTRUCTION"
	],
	query: ["input", "context"],
	response: [
		"output",
		"response",
		"answer",
		"RESPONSE",
		"completion",
		"generation"
	],
	history: ["history"],
	system: ["system", "system_prompt"],
	tools: [
		"tools",
		"available_tools",
		"functions"
	],
	chosen: [
		"chosen",
		"chosen_messages",
		"preferred_output"
	],
	rejected: [
		"rejected",
		"rejected_messages",
		"rejected_response",
		"non_preferred_output"
	],
	label: ["label", "kto_tag"],
	text: [
		"text",
		"content",
		"raw_content"
	],
	completion: ["completion"]
};
/** Rows of records; the shape of each is found by its own content. Allocates nothing but the row. */
function shaper(file, mapping = BY_CONTENT) {
	const names = namesOf(mapping);
	return (record) => {
		const { row, line } = record;
		if ("problem" in record) return {
			file,
			row,
			line,
			shape: "unknown",
			turns: [],
			problem: record.problem
		};
		const { value } = record;
		if (Array.isArray(value) && isMessages(value, mapping.tags)) return {
			file,
			row,
			line,
			shape: "messages",
			turns: turnsOf(value, mapping.tags)
		};
		if (!isObject(value)) return {
			file,
			row,
			line,
			shape: "unknown",
			turns: [],
			problem: `is ${article(value)} and not an object`
		};
		const shaped = shapedRow(value, names, mapping);
		if (shaped === void 0) return {
			file,
			row,
			line,
			shape: "unknown",
			turns: [],
			problem: withoutTags(value, names, mapping) ?? `has no shape that is known (${keysOf(value)})`
		};
		return {
			file,
			row,
			line,
			...shaped
		};
	};
}
/** Messages are there, and their keys are not those that the registry says or leaves at the default. */
function withoutTags(value, names, { tags }) {
	if (tags.exact !== true || tags.role === void 0) return void 0;
	const list = column(value, names.messages);
	const first = Array.isArray(list) ? list[0] : void 0;
	if (!isObject(first) || !isMessage(first)) return void 0;
	return `has messages without the key ${tags.role}, by which LLaMA-Factory finds the role (role_tag under tags in dataset_info.json)`;
}
function namesOf({ columns, exact }) {
	const made = (role) => {
		const said = columns[role];
		if (said !== void 0) return exact ? [said] : [said, ...NAMES[role]];
		return exact && role !== "tools" ? [] : NAMES[role];
	};
	return Object.fromEntries(Object.keys(NAMES).map((role) => [role, made(role)]));
}
function shapedRow(value, names, mapping) {
	const { tags, format } = mapping;
	const ids = own(value, "input_ids");
	if (Array.isArray(ids) && (format === void 0 || format === "tokenized")) return tokenized(value, ids);
	if (format === "tokenized") return void 0;
	const tools = toolsOf(column(value, names.tools));
	const withTools = tools === void 0 ? {} : { tools };
	const preference = format === void 0 || format === "preference" ? preferred(value, names, tags) : void 0;
	if (preference !== void 0) return {
		...preference,
		...withTools
	};
	const messages = format === void 0 || format === "messages" || format === "kto" ? listed(value, names.messages, tags) : void 0;
	if (messages !== void 0) {
		const turns = turnsOf(messages, tags);
		const first = systemTurn(value, names);
		if (first !== void 0 && turns[0]?.role !== "system") turns.unshift(first);
		const label = column(value, names.label);
		if (typeof label === "boolean") return {
			shape: "kto",
			turns,
			label,
			...withTools
		};
		return {
			shape: "messages",
			turns,
			...withTools
		};
	}
	const prompt = own(value, "prompt");
	const completionAt = has(value, names.completion);
	if (completionAt !== void 0 && prompt !== void 0 && (format === void 0 || format === "prompt-completion" || format === "kto")) return {
		...completed(value, prompt, value[completionAt], names, tags),
		...withTools
	};
	if (format === void 0 || format === "alpaca" || format === "kto") {
		const asked = instructed(value, names);
		if (asked !== void 0) return {
			...asked,
			...withTools
		};
	}
	if (Array.isArray(prompt) && isMessages(prompt, tags)) return {
		shape: "prompt",
		turns: turnsOf(prompt, tags),
		...withTools
	};
	const textAt = has(value, names.text);
	if (textAt !== void 0) {
		const text = value[textAt];
		if (typeof text === "string" || text === null || text === void 0) return plain$1(text ?? null);
		if (typeof text === "number") return plain$1(textOf$2(text) ?? null);
	}
	const segments = own(value, "segments");
	if (Array.isArray(segments)) return plain$1(segments.map((part) => textOf$2(part) ?? "").join(""));
	if (typeof prompt === "string" && format === void 0) return {
		shape: "prompt",
		turns: [{
			role: "user",
			text: prompt
		}],
		...withTools
	};
	const alone = format === void 0 && Object.keys(value).length === 1 ? own(value, "response") : void 0;
	return typeof alone === "string" ? plain$1(alone) : void 0;
}
function plain$1(text) {
	return {
		shape: "text",
		turns: [],
		text
	};
}
function tokenized(value, ids) {
	const labels = own(value, "labels");
	const mask = own(value, "attention_mask");
	if (!ids.every(isNumber)) return {
		shape: "unknown",
		turns: [],
		problem: "has input_ids that are not a list of numbers"
	};
	return {
		shape: "tokenized",
		turns: [],
		ids,
		...Array.isArray(labels) && labels.every(isNumber) ? { labels } : {},
		...Array.isArray(mask) && mask.every(isNumber) ? { mask } : {}
	};
}
/** Preference rows of LLaMA-Factory, TRL, axolotl, OpenAI and ms-swift. */
function preferred(value, names, tags) {
	const rejectedAt = has(value, names.rejected);
	if (rejectedAt === void 0) return void 0;
	const chosenAt = has(value, names.chosen);
	const rejected = repliesOf$1(value[rejectedAt], tags);
	const before = listed(value, names.messages.filter((name) => name !== chosenAt), tags);
	const input = own(value, "input");
	const wrapped = isObject(input) && Array.isArray(input["messages"]) ? input["messages"] : void 0;
	let prompt;
	let text;
	let chosen;
	if (chosenAt === void 0) {
		if (before === void 0) {
			const asked = instructed(value, names);
			if (asked === void 0) return void 0;
			prompt = asked.turns.slice(0, -1);
			chosen = asked.turns.slice(-1);
		} else {
			const turns = turnsOf(before, tags);
			prompt = turns.slice(0, -1);
			chosen = turns.slice(-1);
		}
	} else {
		chosen = repliesOf$1(value[chosenAt], tags);
		const asked = own(value, "prompt") ?? (names.prompt[0] === void 0 ? void 0 : column(value, names.prompt));
		if (wrapped !== void 0) prompt = turnsOf(wrapped, tags);
		else if (before !== void 0) prompt = turnsOf(before, tags);
		else if (Array.isArray(asked)) prompt = turnsOf(asked, tags);
		else if (chosen.length > 1 || rejected.length > 1) prompt = [];
		else if (typeof asked === "string" && Object.hasOwn(value, "prompt")) {
			prompt = [];
			text = asked;
		} else prompt = instruction(value, names)?.turns ?? [];
	}
	const system = systemTurn(value, names);
	if (system !== void 0 && prompt[0]?.role !== "system" && prompt.length > 0) prompt = [system, ...prompt];
	let shared = 0;
	if (chosen.length > 1 || rejected.length > 1) while (shared < chosen.length && shared < rejected.length && sameTurn(chosen[shared], rejected[shared])) shared += 1;
	if (shared === chosen.length && shared === rejected.length && shared > 0) shared -= 1;
	return {
		shape: "preference",
		turns: shared > 0 && prompt.length === 0 ? chosen.slice(0, shared) : prompt,
		...text === void 0 || shared > 0 ? {} : { prompt: text },
		chosen: chosen.slice(shared),
		rejected: rejected.slice(shared)
	};
}
function sameTurn(a, b) {
	return a !== void 0 && b !== void 0 && a.role === b.role && a.text === b.text;
}
function repliesOf$1(value, tags) {
	if (Array.isArray(value)) return turnsOf(value, tags);
	if (isMessage(value, tags)) return [turnOf(value, tags)];
	return [{
		role: "assistant",
		text: textOf$2(value)
	}];
}
function completed(value, prompt, completion, names, tags) {
	const label = column(value, names.label);
	const isKto = typeof label === "boolean";
	const question = listOf(prompt, tags);
	const answer = listOf(completion, tags);
	if (question !== void 0 || answer !== void 0) {
		const turns = [...question?.map((turn) => turn.role === "assistant" ? {
			...turn,
			trained: turn.trained ?? false
		} : turn) ?? [{
			role: "user",
			text: textOf$2(prompt)
		}], ...answer ?? [{
			role: "assistant",
			text: textOf$2(completion)
		}]];
		return isKto ? {
			shape: "kto",
			turns,
			label
		} : {
			shape: "prompt-completion",
			turns
		};
	}
	const texts = {
		prompt: textOf$2(prompt) ?? null,
		completion: textOf$2(completion) ?? null
	};
	return isKto ? {
		shape: "kto",
		turns: [],
		...texts,
		label
	} : {
		shape: "prompt-completion",
		turns: [],
		...texts
	};
}
function listOf(value, tags) {
	if (isMessages(value, tags)) return turnsOf(value, tags);
	return isMessage(value, tags) ? [turnOf(value, tags)] : void 0;
}
/** Alpaca and the forms like it: a question, perhaps with context and history, and an answer. */
function instructed(value, names) {
	const responseAt = has(value, names.response);
	if (responseAt === void 0) return void 0;
	const response = value[responseAt];
	const asked = instruction(value, names, responseAt);
	if (asked === void 0) return void 0;
	if (Array.isArray(response)) {
		const questions = column(value, names.query) ?? column(value, names.prompt);
		if (!Array.isArray(questions)) return void 0;
		return {
			shape: "messages",
			turns: questions.flatMap((question, i) => [{
				role: "user",
				text: textOf$2(question)
			}, {
				role: "assistant",
				text: textOf$2(response[i])
			}])
		};
	}
	const label = column(value, names.label);
	const turns = [...asked.turns, {
		role: "assistant",
		text: textOf$2(response)
	}];
	const input = asked.input === void 0 ? {} : { input: asked.input };
	return typeof label === "boolean" ? {
		shape: "kto",
		turns,
		label,
		...input
	} : {
		shape: "messages",
		turns,
		...input
	};
}
/**
* The question with what comes before it. Instruction and input are joined by a line break, as LLaMA-Factory does
* (https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/converter.py).
*/
function instruction(value, names, except) {
	const promptAt = has(value, names.prompt, except);
	const queryAt = has(value, names.query, except);
	if (promptAt === void 0 && queryAt === void 0) return void 0;
	const parts = [promptAt, queryAt].flatMap((at) => at === void 0 ? [] : [textOf$2(value[at])]);
	const words = parts.filter((part) => typeof part === "string" && part !== "");
	const text = words.length > 0 ? words.join("\n") : parts[0] ?? null;
	const turns = [];
	const system = systemTurn(value, names);
	if (system !== void 0) turns.push(system);
	const history = column(value, names.history);
	if (Array.isArray(history)) for (const pair of history) {
		if (!Array.isArray(pair)) continue;
		turns.push({
			role: "user",
			text: textOf$2(pair[0])
		}, {
			role: "assistant",
			text: textOf$2(pair[1])
		});
	}
	turns.push({
		role: "user",
		text
	});
	const input = promptAt === void 0 || queryAt === void 0 ? void 0 : value[queryAt];
	return {
		turns,
		input: typeof input === "string" && input !== "" ? input : void 0
	};
}
function systemTurn(value, names) {
	const system = column(value, names.system);
	return typeof system === "string" && system !== "" ? {
		role: "system",
		text: system
	} : void 0;
}
function toolsOf(value) {
	if (value === void 0 || value === null || value === "") return void 0;
	return typeof value === "string" ? jsonOf(value) : value;
}
/** A column that holds a list of messages; where a registry names it, whatever list it is. */
function listed(value, names, tags) {
	for (const name of names) {
		const found = own(value, name);
		if (Array.isArray(found) && (found.length === 0 || isMessage(found[0], tags))) return found;
	}
}
function column(value, names) {
	const at = has(value, names);
	return at === void 0 ? void 0 : value[at];
}
function has(value, names, except) {
	for (const name of names) if (name !== except && Object.hasOwn(value, name)) return name;
}
function own(value, name) {
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
function isNumber(value) {
	return typeof value === "number";
}
/** Keys for a message, so that the author sees what was looked at. */
function keysOf(value) {
	const keys = Object.keys(value);
	if (keys.length === 0) return "it is empty";
	const shown = keys.slice(0, 6).map((key) => key.length > 40 ? `${key.slice(0, 40)}…` : key);
	return `keys ${shown.join(", ")}${keys.length > shown.length ? ` and ${keys.length - shown.length} more` : ""}`;
}
function article(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return `a ${typeof value}`;
}
/** Reasons that are told apart; templates can raise with text of the row in it. */
const MAX_REASONS = 20;
function emptyTally() {
	return {
		rows: 0,
		judged: 0,
		turns: 0,
		unreadable: {
			count: 0,
			places: []
		},
		shapes: Object.create(null),
		rules: Object.create(null),
		broken: Object.create(null),
		unseen: Object.create(null),
		lengths: {
			rows: 0,
			tokens: 0,
			max: 0,
			over: {
				count: 0,
				places: []
			},
			buckets: Object.create(null)
		},
		labels: {
			rows: 0,
			tokens: 0,
			trained: 0
		},
		newTokens: Object.create(null),
		duplicates: {
			count: 0,
			places: []
		},
		overlaps: Object.create(null)
	};
}
/** Adds one place that lies behind those that are there. */
function note(places, place) {
	places.count += 1;
	if (places.places.length < 20) places.places.push(place);
}
/** Where rows of one reason are counted. */
function reasonEntry(unseen, reason) {
	const short = reason.length > 200 ? `${reason.slice(0, 200)}…` : reason;
	const key = short in unseen || Object.keys(unseen).length < MAX_REASONS ? short : "other reasons";
	unseen[key] ??= {
		count: 0,
		places: []
	};
	return unseen[key];
}
/** Lengths below this have a bucket each; above, a bucket spans 1 %. */
const EXACT = 1024;
const STEP = Math.log(1.01);
/** Bucket of a length. */
function bucketOf(length) {
	return length < EXACT ? length : EXACT + Math.floor(Math.log(length / EXACT) / STEP);
}
// src/dataset/kernel.ts
/** Tokens and characters of the example that are shown at most. */
const MAX_EXAMPLE_TOKENS = 1e3;
const MAX_EXAMPLE_TEXT = 8e3;
/** Reads and counts batches of one file. `take`: only these rows of it (numbers in the file, ascending). */
function kernel(job, see, rules) {
	const shaped = shaper(job.file, job.mapping);
	const active = rules.filter((rule) => !job.off.includes(rule.id)).map(needsOf);
	const { head, shard } = job;
	const unseen = see !== void 0 && typeof see !== "function" ? see.unseen : void 0;
	const hash = {
		low: 0,
		high: 0,
		characters: 0
	};
	return async (batch, take) => {
		const tally = emptyTally();
		const hashes = new Uint32Array(4 * batch.rows);
		let used = 0;
		let example;
		let next = 0;
		tally.rows = batch.rows;
		const counters = active.map(() => ({
			counted: void 0,
			isBroken: false
		}));
		const judge = (record) => {
			if (take !== void 0) {
				if (take[next] !== record.row) return;
				next += 1;
			}
			const bare = shaped(record);
			const isRead = contentHash(bare, hash);
			if (isRead && used < hashes.length) {
				hashes[used] = hash.low;
				hashes[used + 1] = hash.high;
				hashes[used + 2] = bare.row;
				hashes[used + 3] = bare.line ?? 0;
				used += 4;
			}
			const row = isRead ? {
				...bare,
				characters: hash.characters
			} : bare;
			if (job.onlyHashes || shard !== void 0 && (row.row - 1) % shard.count !== shard.index - 1) return;
			const seen = count(tally, row, typeof see === "function" ? see : void 0, unseen, head);
			if (example === void 0 && seen !== void 0 && seen.ids.length > 0) example = shown(row, seen);
			for (let i = 0; i < active.length; i += 1) {
				const [rule, counter] = [active[i], counters[i]];
				if (rule !== void 0 && counter !== void 0) run(tally, rule, counter, row, seen, head);
			}
		};
		if (isText(batch)) for (const record of textRecords(batch)) judge(record);
		else for await (const record of records(batch)) judge(record);
		return {
			tally,
			hashes: hashes.slice(0, used),
			example
		};
	};
}
function needsOf(rule) {
	const { needs } = rule;
	return {
		rule,
		needsSeen: needs.includes("seen"),
		needsLabels: needs.includes("labels"),
		needsTokenizer: needs.includes("tokenizer")
	};
}
function count(tally, row, see, unseen, head) {
	const place = placeOf(row);
	tally.judged += 1;
	tally.turns += row.turns.length + (row.chosen?.length ?? 0) + (row.rejected?.length ?? 0);
	const shape = tally.shapes[row.shape];
	if (row.problem !== void 0) note(tally.unreadable, {
		...place,
		problem: row.problem
	});
	else if (shape === void 0) tally.shapes[row.shape] = {
		count: 1,
		first: place
	};
	else shape.count += 1;
	if (row.problem !== void 0) return void 0;
	if (see === void 0) {
		if (unseen !== void 0) note(reasonEntry(tally.unseen, unseen), place);
		return;
	}
	const seen = see(row);
	if ("unseen" in seen) {
		note(reasonEntry(tally.unseen, seen.unseen), place);
		return;
	}
	const { lengths, labels } = tally;
	lengths.rows += 1;
	lengths.tokens += seen.length;
	if (seen.length > lengths.max) lengths.max = seen.length;
	const bucket = bucketOf(seen.length);
	lengths.buckets[bucket] = (lengths.buckets[bucket] ?? 0) + 1;
	for (const token of head.newTokens) countNewToken(tally, token, seen, head);
	if (head.maxLength !== void 0 && seen.length > head.maxLength) note(lengths.over, {
		...place,
		length: seen.length
	});
	if (seen.labels !== void 0) {
		let trained = 0;
		for (let i = 0; i < seen.labels.length; i += 1) if (seen.labels[i] !== -100) trained += 1;
		labels.rows += 1;
		labels.tokens += seen.labels.length;
		labels.trained += trained;
	}
	return seen;
}
/**
* Is a declared new token learned in this row? By its label, where the tokenizer has the token and labels are known; else by its
* standing in the text at all. A token with a role (padding, say) is not there to be written.
*/
function countNewToken(tally, token, seen, { tokenizer }) {
	if (Object.values(tokenizer?.special ?? {}).some((named) => named?.token === token)) return;
	const id = tokenizer?.vocabulary.idOf.get(token);
	const isThere = (id !== void 0 && seen.labels !== void 0 ? seen.labels.includes(id) : void 0) ?? (id === void 0 ? void 0 : seen.ids.includes(id)) ?? seen.text?.includes(token) ?? true;
	tally.newTokens[token] = (tally.newTokens[token] ?? 0) + (isThere ? 1 : 0);
}
function run(tally, active, counter, row, seen, head) {
	const { rule } = active;
	if (active.needsTokenizer && head.tokenizer === void 0) return;
	if (active.needsSeen && seen === void 0) return;
	if (active.needsLabels && seen?.labels === void 0 && row.labels === void 0) return;
	if (counter.isBroken) return;
	if (counter.counted === void 0) {
		counter.counted = {
			count: 0,
			places: [],
			first: {}
		};
		tally.rules[rule.id] = counter.counted;
	}
	const { counted } = counter;
	if (rule.shapes !== void 0 && !rule.shapes.includes(row.shape)) return;
	try {
		let isHit = false;
		for (const hit of rule.row(row, seen, head)) {
			const level = hit.severity ?? rule.severity;
			counted.first[level] ??= {
				row: row.row,
				args: hit.args
			};
			isHit = true;
		}
		if (isHit) note(counted, placeOf(row));
	} catch (error) {
		counter.isBroken = true;
		tally.broken[rule.id] = `row ${row.row}: ${error instanceof Error ? error.message : String(error)}`;
	}
}
function placeOf({ row, line }) {
	return line === void 0 ? { row } : {
		row,
		line
	};
}
function shown(row, seen) {
	return {
		row: row.row,
		line: row.line,
		text: seen.text?.slice(0, MAX_EXAMPLE_TEXT),
		ids: seen.ids.slice(0, MAX_EXAMPLE_TOKENS),
		labels: seen.labels?.slice(0, MAX_EXAMPLE_TOKENS),
		length: seen.length
	};
}
/** The head with the entries of the thread's own vocabulary. */
function wholeHead(head, { vocabulary }) {
	if (head.tokenizer === void 0) return head;
	return {
		...head,
		tokenizer: {
			...head.tokenizer,
			vocabulary: {
				...head.tokenizer.vocabulary,
				...vocabulary
			}
		}
	};
}
/** The seer of a job, for `kernel`. */
function readySeer(job, head) {
	const { tokenizer, ...rest } = job;
	let tokenizerJson;
	try {
		tokenizerJson = JSON.parse(new TextDecoder().decode(Uint8Array.from(tokenizer)));
	} catch {
		return {
			see: { unseen: "the tokenizer.json of the tokenizer is not JSON" },
			vocabulary: {
				idOf: /* @__PURE__ */ new Map(),
				tokenOf: /* @__PURE__ */ new Map()
			}
		};
	}
	const idOf = new Lazy(() => entries(tokenizerJson, head));
	const tokenOf = new Lazy(() => entries(tokenizerJson, head).map(([token, id]) => [id, token]));
	return {
		see: seer({
			head,
			tokenizerJson,
			...rest
		}),
		vocabulary: {
			idOf,
			tokenOf
		}
	};
}
/** Filled at the first question: most rows ask none. */
var Lazy = class extends Map {
	#fill;
	constructor(fill) {
		super();
		this.#fill = fill;
	}
	#ready() {
		const fill = this.#fill;
		this.#fill = void 0;
		for (const [key, value] of fill?.() ?? []) this.set(key, value);
	}
	get(key) {
		this.#ready();
		return super.get(key);
	}
	has(key) {
		this.#ready();
		return super.has(key);
	}
};
/** Tokens and ids of a tokenizer.json: `vocab` of a BPE, WordPiece or WordLevel model, the list of a Unigram one. */
function entries(json, head) {
	const model = Object.hasOwn(json, "model") ? json["model"] : void 0;
	const vocab = isObject(model) && Object.hasOwn(model, "vocab") ? model["vocab"] : void 0;
	const found = [];
	if (Array.isArray(vocab)) for (const [id, piece] of vocab.entries()) {
		const token = Array.isArray(piece) ? piece[0] : null;
		if (typeof token === "string") found.push([token, id]);
	}
	else if (isObject(vocab)) {
		for (const [token, id] of Object.entries(vocab)) if (typeof id === "number") found.push([token, id]);
	}
	for (const { content, id } of head.tokenizer?.vocabulary.added ?? []) found.push([content, id]);
	return found;
}
// src/rules/labels-all-masked.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$4 = -100;
const SPEAKS$1 = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
const labelsAllMasked = defineRowRule({
	id: "labels-all-masked",
	section: "labels",
	severity: "error",
	needs: ["labels"],
	title: "Nothing is learned from a row",
	why: "Every label is -100, so the row has no loss. The reply was not found by the code that masks the prompt, or the cutoff has taken it away; a batch of such rows has a loss of NaN.",
	fix: "Mend the masking (the marker of the reply has to be tokenized as it is in the text), raise the cutoff, or take these rows out.",
	links: ["https://github.com/huggingface/transformers/issues/27733", "https://github.com/unslothai/unsloth/issues/2095"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: all ${args.length} labels of the first are -100${args.cut ? ", after the cutoff" : ""}`,
	*row(row, seen) {
		const labels = seen?.labels ?? row.labels;
		if (labels === void 0 || labels.length === 0 || isLearned(labels)) return;
		if (row.turns.length > 0 && row.chosen === void 0 && !row.turns.some((turn) => SPEAKS$1.has(turn.role))) return;
		const replies = row.turns.filter((turn) => SPEAKS$1.has(turn.role));
		if (replies.length > 0 && replies.every((turn) => turn.toolCalls === void 0 && (turn.text ?? "").trim() === "")) return;
		yield { args: {
			length: labels.length,
			cut: seen !== void 0 && seen.length > seen.ids.length
		} };
	}
});
function isLearned(labels) {
	for (let i = 0; i < labels.length; i += 1) if (labels[i] !== IGNORED$4) return true;
	return false;
}
// src/rules/labels-prompt-trained.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$3 = -100;
/** A label on the first token alone may be that of BOS. */
const LEADING$1 = 3;
const labelsPromptTrained = defineRowRule({
	id: "labels-prompt-trained",
	section: "labels",
	severity: "warning",
	needs: ["labels"],
	title: "Prompt tokens carry labels although only replies should",
	why: "The config says that only replies are learned, and the prompt is learned too: the model learns to write questions, and is tempted to go on with the next one instead of stopping.",
	fix: "Set the labels of prompt tokens to -100, or say train-on: all where it is meant.",
	links: ["https://github.com/huggingface/transformers/issues/26357", "https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the prompt carries labels (${args.trained} of ${args.length} tokens of the first row are learned)`,
	*row(row, seen, head) {
		const labels = seen?.labels ?? row.labels;
		if (head.trainOn !== "assistant" || labels === void 0 || labels.length <= LEADING$1) return;
		const hasPrompt = row.shape === "tokenized" || typeof row.prompt === "string" || row.turns.some((turn) => turn.role === "user");
		const start = row.mask === void 0 ? 0 : Math.max(0, row.mask.indexOf(1));
		if (!hasPrompt || row.turns[0]?.role === "assistant") return;
		if (labels.slice(start, start + LEADING$1).includes(IGNORED$3)) return;
		yield { args: {
			length: labels.length,
			trained: labels.filter((label) => label !== IGNORED$3).length
		} };
	}
});
// src/rules/labels-terminator-masked.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$2 = -100;
const labelsTerminatorMasked = defineRowRule({
	id: "labels-terminator-masked",
	section: "labels",
	severity: "error",
	needs: ["labels", "tokenizer"],
	title: "The terminator after a reply carries no label",
	why: "The reply is learned and its end is not: the label of the terminator is -100. The model does not learn to stop and runs to the token limit.",
	fix: "Give the terminator its own id as label. Where padding and terminator are one token, mask padding by position and not by id, or pad with another token.",
	links: [
		"https://github.com/huggingface/trl/issues/976",
		"https://github.com/huggingface/open-r1/pull/494",
		"https://github.com/meta-pytorch/torchtune/issues/2792"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the label of ${args.id}${args.token === null ? "" : ` ${args.token}`} after a reply is -100`,
	*row(row, seen, head) {
		const ids = seen?.ids ?? row.ids;
		const labels = seen?.labels ?? row.labels;
		if (ids === void 0 || labels === void 0 || ids.length !== labels.length) return;
		const id = maskedEnd(ids, labels, row, seen, head);
		if (id !== void 0) yield { args: {
			id,
			token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? null
		} };
	}
});
function maskedEnd(ids, labels, row, seen, head) {
	const ends = endIds(head);
	if (ends.size === 0) return void 0;
	let masked;
	for (let i = 1; i < ids.length && masked === void 0; i += 1) {
		if (labels[i] !== IGNORED$2 || labels[i - 1] === IGNORED$2) continue;
		if (ends.has(ids[i] ?? -1) && !ends.has(ids[i - 1] ?? -1) && row.mask?.[i] !== 0) masked = ids[i];
	}
	if (masked === void 0 || seen !== void 0 && row.shape !== "tokenized") return masked;
	return ids.some((id, i) => labels[i] !== IGNORED$2 && ends.has(id)) ? void 0 : masked;
}
const known$2 = /* @__PURE__ */ new WeakMap();
/** What may end a turn here. The header of a next turn (GLM-4) is prompt, and rightly masked. */
function endIds(head) {
	const cached = known$2.get(head);
	if (cached !== void 0) return cached;
	const end = head.turnEnd;
	const eos = head.tokenizer?.special["eos_token"]?.id;
	const ids = end?.kind === "next-role" ? [] : [...end?.kind === "token" ? [end.id, end.between?.id] : [], eos].filter((id) => id !== void 0);
	const set = new Set(ids);
	known$2.set(head, set);
	return set;
}
// src/rules/preference-pair-equal.ts
/** What ends a turn or a text in the families of open models. */
const TERMINATOR = /(?:<\|(?:im_end|eot_id|end_of_text|endoftext|end|eot|END_OF_TURN_TOKEN)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>|<eos>)$/;
const preferencePairEqual = defineRowRule({
	id: "preference-pair-equal",
	section: "rows",
	severity: "error",
	needs: ["row"],
	shapes: ["preference"],
	title: "The chosen and the rejected reply do not differ as they should",
	why: "Equal replies have no preferred one: the row only adds noise. Where only one of the two ends with the terminator, the model learns from the terminator and not from the answer.",
	fix: "Take equal pairs out. Let both replies end alike: with the terminator, or both without.",
	links: ["https://huggingface.co/docs/trl/dataset_formats#preference", "https://github.com/huggingface/trl/blob/v0.21.0/trl/trainer/dpo_trainer.py"],
	message: (args, { count, rows }) => args.kind === "terminator" ? `${count} of ${rows} rows: only the ${args.side} reply ends with a terminator` : `${count} of ${rows} rows: the chosen reply equals the rejected one`,
	*row(row, _seen, head) {
		if (row.chosen === void 0 || row.rejected === void 0) return;
		if (row.chosen.length === 0 && row.rejected.length === 0) return;
		if (same(row.chosen, row.rejected)) {
			yield { args: {
				kind: "equal",
				side: ""
			} };
			return;
		}
		const chosen = endsTerminated(row.chosen, head);
		if (chosen === void 0 || chosen === endsTerminated(row.rejected, head)) return;
		yield {
			severity: "warning",
			args: {
				kind: "terminator",
				side: chosen ? "chosen" : "rejected"
			}
		};
	}
});
function same(a, b) {
	return a.length === b.length && a.every((turn, i) => {
		const other = b[i];
		if (turn.role !== other?.role || turn.text?.trim() !== other.text?.trim()) return false;
		return JSON.stringify(turn.toolCalls ?? null) === JSON.stringify(other.toolCalls ?? null);
	});
}
function endsTerminated(turns, head) {
	const text = turns.at(-1)?.text?.trimEnd();
	if (text === void 0) return void 0;
	return TERMINATOR.test(text) || head.turnEnd?.kind === "token" && text.endsWith(head.turnEnd.token);
}
// src/rules/row-bos-doubled.ts
const rowBosDoubled = defineRowRule({
	id: "row-bos-doubled",
	section: "labels",
	severity: "error",
	needs: ["seen", "tokenizer"],
	title: "A row begins with two BOS tokens",
	why: "The template (or the text) writes BOS and the tokenizer adds another. The model is trained on a beginning that it never sees in use, and answers get worse.",
	fix: "Write BOS in one place: take it out of the text, or tokenize with add_special_tokens=False.",
	links: ["https://github.com/OpenRLHF/OpenRLHF/issues/393", "https://github.com/huggingface/trl/pull/3328"],
	message: (args, { count, rows }) => `${count} of ${rows} rows begin with ${args.id}${args.token === null ? "" : ` ${args.token}`} twice`,
	*row(row, seen, head) {
		const ids = seen?.ids ?? row.ids;
		const id = head.tokenizer?.special["bos_token"]?.id;
		if (ids === void 0 || id === void 0 || row.ids !== void 0 && id === head.padId) return;
		if (ids[0] === id && ids[1] === id) yield { args: {
			id,
			token: head.tokenizer?.special["bos_token"]?.token ?? null
		} };
	}
});
// src/rules/row-empty-reply.ts
/** No empty reply is longer; spares the long ones the search. */
const MAX_BLANK = 1e3;
const rowEmptyReply = defineRowRule({
	id: "row-empty-reply",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "A reply is empty",
	why: "The model learns to answer with nothing but the terminator, and does so for prompts like these.",
	fix: "Take these rows out, or fill in the reply.",
	links: ["https://github.com/bojieli/ai-agent-book/pull/385", "https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/tests/fixtures/conversation.missingturns.json"],
	message: (args, { count, rows }) => `${count} of ${rows} rows have an empty ${args.side === "" ? "reply" : `${args.side} reply`}${args.turn === null ? "" : ` (turn ${args.turn} in the first)`}`,
	*row(row) {
		if (row.problem !== void 0) return;
		const hit = emptyTurn(row.turns, "") ?? emptyCompletion(row) ?? emptyTurn(row.chosen ?? [], "chosen");
		if (hit !== void 0) yield { args: hit };
		const rejected = hit === void 0 ? emptyTurn(row.rejected ?? [], "rejected") : void 0;
		if (rejected !== void 0) yield {
			args: rejected,
			severity: "warning"
		};
	}
});
function emptyTurn(turns, side) {
	const at = turns.findIndex((turn) => turn.role === "assistant" && turn.trained !== false && turn.toolCalls === void 0 && isEmpty(turn.text));
	return at < 0 ? void 0 : {
		turn: side === "" ? at + 1 : null,
		side
	};
}
function emptyCompletion(row) {
	const completion = row.completion;
	return typeof completion === "string" && isEmpty(completion) ? {
		turn: null,
		side: ""
	} : void 0;
}
/** Null is row-null-text's. What has no width is as empty as white space. */
function isEmpty(text) {
	if (text === void 0 || text === null) return text === void 0;
	return text.length < MAX_BLANK && text.replace(/[\s\u200b-\u200f\u2060\u00ad]/g, "") === "";
}
// src/rules/row-foreign-terminator.ts
const ANY = new RegExp([
	...[
		"<|im_end|>",
		"<|eot_id|>",
		"<|end_of_text|>",
		"<|endoftext|>",
		"</s>",
		"<end_of_turn>",
		"<|end|>",
		"<|eot|>"
	],
	...[
		"<｜end▁of▁sentence｜>",
		"<|END_OF_TURN_TOKEN|>",
		"<|end_of_turn|>",
		"<|endofturn|>",
		"<|eom_id|>",
		"[/INST]"
	],
	...[
		"<|end_of_sentence|>",
		"<|EOT|>",
		"<|turn_end|>",
		"<|role_end|>",
		"<eos>",
		"<eod>",
		"<|endofassistant|>"
	]
].map((t) => t.replace(/[|[\]/]/g, "\\$&")).join("|"), "g");
/** Of these, tokens with which pretraining ends a document; in a chat the turn has an end of its own. */
const ENDS_TEXT = /* @__PURE__ */ new Set([
	"<|end_of_text|>",
	"<|endoftext|>",
	"</s>",
	"<eos>",
	"<eod>",
	"<｜end▁of▁sentence｜>"
]);
/** What may stand after a terminator within one text: the header of the next turn, or nothing. */
const HEADER = /^\s*(?:$|<\|(?:im_start|start_header_id|user|system|assistant|start)\|>|<s>|<start_of_turn>|\[INST\]|<｜User｜>|<\|begin_of_text\|>)/;
/** Each is looked at with all the text before it; a text that speaks of terminators more often than this is about them. */
const MAX_CANDIDATES = 100;
const rowForeignTerminator = defineRowRule({
	id: "row-foreign-terminator",
	section: "rows",
	severity: "error",
	needs: ["row", "tokenizer"],
	title: "The text holds a terminator of another convention",
	why: "The model learns to end its turn with a text that no engine stops at. It shows up in answers, and generation runs on.",
	fix: "Take the terminator out of the data and let the chat template write its own, or replace it with that of the template.",
	links: ["https://github.com/huggingface/trl/pull/3299", "https://github.com/meta-llama/llama-cookbook/issues/640"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${args.id === null ? args.token : `${args.id} ${args.token}`}, ${args.id === null ? "which is not a token of this tokenizer" : "which does not end a turn here"}${args.end === null ? "" : `; a turn ends with ${args.end}`}`,
	*row(row, _seen, head) {
		if (head.tokenizer === void 0) return;
		const token = inRow(row, head);
		if (token === void 0) return;
		yield { args: {
			token,
			id: head.tokenizer.vocabulary.idOf.get(token) ?? null,
			end: nameOf$1(head)
		} };
	}
});
function inRow(row, head) {
	for (const turns of [row.turns, row.chosen]) for (const turn of turns ?? []) {
		if (turn.role !== "assistant" || typeof turn.text !== "string") continue;
		const token = inText(turn.text, head, true);
		if (token !== void 0) return token;
	}
	if (typeof row.completion === "string" && row.turns.length === 0) {
		const token = inText(row.completion, head, false);
		if (token !== void 0) return token;
	}
	return typeof row.text === "string" ? inText(row.text, head, false) : void 0;
}
/**
* The first foreign terminator that stands where a turn ends: at the end of the text, or before the header of a next turn. One in the
* middle of a sentence, in quotes or in code is spoken about. `isReply`: the template will write the terminator of its own.
*/
function inText(text, head, isReply) {
	if (!text.includes("<") && !text.includes("[/")) return void 0;
	ANY.lastIndex = 0;
	let candidates = 0;
	for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
		const token = match[0];
		const after = text.slice(ANY.lastIndex, ANY.lastIndex + 40);
		if (!HEADER.test(after) || !isForeign(token, text, head, isReply)) continue;
		candidates += 1;
		if (candidates > MAX_CANDIDATES) return void 0;
		const before = text.slice(0, match.index);
		if (isQuoted(before, after)) continue;
		if (token === "</s>" && before.lastIndexOf("<s>") > before.lastIndexOf("</s>") && !before.startsWith("<s>")) continue;
		if (token === "[/INST]" && !before.includes("[INST]")) continue;
		return token;
	}
}
function isForeign(token, text, head, isReply) {
	const vocabulary = head.tokenizer?.vocabulary;
	const end = head.turnEnd;
	if (!vocabulary?.idOf.has(token)) return vocabulary?.complete === true || vocabulary?.addedComplete === true;
	if (end?.kind !== "token" || !ENDS_TEXT.has(token)) return false;
	if (token === end.token || token === end.between?.token) return false;
	return isReply || (text.includes(end.token) ? !text.trimEnd().endsWith(token) || !isAfterEnd(text, token, end.token) : false);
}
function isAfterEnd(text, token, end) {
	return text.trimEnd().slice(0, -token.length).trimEnd().endsWith(end);
}
function isQuoted(before, after) {
	if (/[`'"“‘「]$/.test(before) || /^[`'"”’」]/.test(after)) return true;
	return (before.split("```").length - 1) % 2 === 1;
}
function nameOf$1(head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return null;
	return end.id === void 0 ? end.token : `${end.id} ${end.token}`;
}
// src/rules/row-id-out-of-range.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$1 = -100;
const rowIdOutOfRange = defineRowRule({
	id: "row-id-out-of-range",
	section: "labels",
	severity: "error",
	needs: ["row", "tokenizer"],
	shapes: ["tokenized"],
	title: "A token id is outside the vocabulary",
	why: "There is no embedding row for this id: training stops with a device-side assert. The rows were tokenized with another tokenizer, or with tokens that this one does not have.",
	fix: "Tokenize the rows with the tokenizer of the model that is trained.",
	links: ["https://github.com/tloen/alpaca-lora/issues/279", "https://github.com/OpenRLHF/OpenRLHF/issues/87"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.in} holds the id ${args.id}, and the ${args.limit} rows of the embedding end at ${args.limit - 1}`,
	*row({ ids, labels }, _seen, head) {
		const { tokenizer } = head;
		if (ids === void 0 || tokenizer === void 0) return;
		const { vocabulary } = tokenizer;
		const limit = tokenizer.rows ?? (vocabulary.complete ? vocabulary.size : void 0);
		if (limit === void 0) return;
		const id = ids.find((other) => other < 0 || other >= limit);
		if (id !== void 0) {
			yield { args: {
				id,
				limit,
				in: "input_ids"
			} };
			return;
		}
		const label = labels?.find((other) => other !== IGNORED$1 && (other < 0 || other >= limit));
		if (label !== void 0) yield { args: {
			id: label,
			limit,
			in: "labels"
		} };
	}
});
// src/rules/row-lengths-differ.ts
const rowLengthsDiffer = defineRowRule({
	id: "row-lengths-differ",
	section: "labels",
	severity: "error",
	needs: ["row"],
	shapes: ["tokenized"],
	title: "Input ids, labels and mask have different lengths",
	why: "They are three columns of one sequence. With different lengths the batch cannot be made, or labels stand at the wrong tokens.",
	fix: "Cut and pad input_ids, labels and attention_mask together.",
	links: ["https://huggingface.co/docs/transformers/main/en/main_classes/data_collator", "https://docs.axolotl.ai/docs/dataset-formats/tokenized.html"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the first has ${args.ids} input_ids${args.labels === null ? "" : `, ${args.labels} labels`}${args.mask === null ? "" : `, an attention_mask of ${args.mask}`}`,
	*row({ ids, labels, mask }) {
		if (ids === void 0) return;
		if ((labels?.length ?? ids.length) === ids.length && (mask?.length ?? ids.length) === ids.length) return;
		yield { args: {
			ids: ids.length,
			labels: labels?.length ?? null,
			mask: mask?.length ?? null
		} };
	}
});
// src/rules/row-look-alike-marker.ts
/** Characters that look like those of a marker; DeepSeek's own tokens are written with ｜ and ▁. */
const LIKE = {
	"｜": "|",
	"∣": "|",
	"│": "|",
	"┃": "|",
	ǀ: "|",
	"❘": "|",
	"¦": "|",
	"＜": "<",
	"‹": "<",
	"〈": "<",
	"＞": ">",
	"›": ">",
	"〉": ">",
	"▁": "_",
	"＿": "_"
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LIKE).join("")}]`, "g");
const CANDIDATE = /[<＜‹〈][|｜∣│┃ǀ❘¦][^<>＜＞‹›〈〉\s|｜∣│┃ǀ❘¦]{1,40}[|｜∣│┃ǀ❘¦][>＞›〉]/g;
const rowLookAlikeMarker = defineRowRule({
	id: "row-look-alike-marker",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "A marker is written with look-alike characters",
	why: "It looks like a control token and is not one: the tokenizer splits it, the turn has no boundary there, and the model learns to write it as text.",
	fix: "Write the marker as the tokenizer has it, character by character.",
	links: ["https://huggingface.co/deepseek-ai/DeepSeek-V3/blob/main/tokenizer_config.json", "https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct/blob/main/tokenizer_config.json"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${args.typed}, which is not ${args.id} ${args.token} but looks like it`,
	*row(row, _seen, head) {
		if (row.characters !== void 0 && (row.characters & CHARACTERS.opening) === 0) return;
		const tokens = head.tokenizer === void 0 ? void 0 : tokensByLook(head);
		if (tokens === void 0 || tokens.size === 0) return;
		for (const text of textsOf$1(row)) for (const [typed] of text.matchAll(CANDIDATE)) {
			const token = tokens.get(plain(typed));
			if (token === void 0 || head.tokenizer?.vocabulary.idOf.has(typed) !== false) continue;
			yield { args: {
				typed,
				token: token.content,
				id: token.id
			} };
			return;
		}
	}
});
function plain(marker) {
	return marker.replace(LOOK_ALIKE, (char) => LIKE[char] ?? char);
}
const known$1 = /* @__PURE__ */ new WeakMap();
/** Added tokens by what they look like. Made once for a dataset. */
function tokensByLook(head) {
	const cached = known$1.get(head);
	if (cached !== void 0) return cached;
	const tokens = new Map((head.tokenizer?.vocabulary.added ?? []).map((t) => [plain(t.content), t]));
	known$1.set(head, tokens);
	return tokens;
}
function* textsOf$1(row) {
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) if (typeof turn.text === "string") yield turn.text;
	for (const text of [
		row.text,
		row.prompt,
		row.completion
	]) if (typeof text === "string") yield text;
}
// src/rules/row-mask-missing.ts
/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN$1 = 2;
const rowMaskMissing = defineRowRule({
	id: "row-mask-missing",
	section: "labels",
	severity: "error",
	needs: ["row", "tokenizer"],
	shapes: ["tokenized"],
	title: "Rows are padded and have no attention mask",
	why: "Without a mask every token counts as text: the model attends to the padding, positions are shifted where it stands on the left, and the output degrades to garbage.",
	fix: "Store attention_mask beside input_ids (0 on padding), or leave padding to the collator.",
	links: ["https://github.com/jzhang38/TinyLlama/issues/159", "https://huggingface.co/docs/transformers/main/en/pad_truncation"],
	message: (args, { count, rows }) => `${count} of ${rows} rows are padded (the first with ${args.padding} × ${args.id}${args.token === null ? "" : ` ${args.token}`} on the ${args.side}) and have no attention_mask`,
	*row(row, _seen, head) {
		const { ids } = row;
		const id = head.padId;
		if (ids === void 0 || row.mask !== void 0 || id === void 0) return;
		const left = leading(ids, id);
		if (left === ids.length) return;
		const right = leading(ids.toReversed(), id);
		if (Math.max(left, right) < MIN_RUN$1) return;
		yield { args: {
			padding: left + right,
			side: left >= MIN_RUN$1 ? "left" : "right",
			id,
			token: tokenOf(id, head)
		} };
	}
});
function leading(ids, id) {
	const at = ids.findIndex((other) => other !== id);
	return at < 0 ? ids.length : at;
}
function tokenOf(id, head) {
	return head.tokenizer?.vocabulary.tokenOf.get(id) ?? null;
}
// src/rules/row-null-text.ts
/** What languages print for a missing value; as a whole text they are a bug of the code that wrote the data. */
const NOTHING = /^(?:None|null|NULL|nan|NaN|undefined|<NA>|NaT|\[object Object\])$/;
/** Pre-rendered rows whose empty cells were printed into the format. */
const PRINTED = /^(?:#{1,4} ?)?(?:Instruction|Input|Response|Output|Question|Answer|User|Assistant|指令|输入|输出|回答):?[ \t]*\n?[ \t]*(None|nan|NaN|undefined)[ \t]*(?=\n|$|<[|/])/m;
/** A question to which "None" or "null" is an answer: it names the word, or shows code. */
const ASKS_FOR_IT = /\b(?:none|null|nan|undefined)\b|```|\b(?:print|return|def|function|python|javascript|sql)\b/i;
const rowNullText = defineRowRule({
	id: "row-null-text",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "Text is missing and stands there as null or the word \"None\"",
	why: "Empty cells of a table became null, or the words None, nan or undefined. Trainers stop at null, or print it into the prompt, and the model learns to answer \"None\".",
	fix: "Fill in the text, leave the row out, or write empty cells as empty strings.",
	links: [
		"https://github.com/bojieli/ai-agent-book/pull/385",
		"https://github.com/unslothai/unsloth/pull/10813",
		"https://github.com/starjob42/Starjob/issues/2"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.where} is ${args.word === null ? "null" : `the word "${args.word}"`}`,
	*row(row) {
		if (row.problem !== void 0) return;
		const hit = inInput(row) ?? inTurns(row.turns, "") ?? inTexts(row) ?? inTurns(row.chosen, "chosen") ?? inTurns(row.rejected, "rejected");
		if (hit !== void 0) yield { args: hit };
	}
});
/** Alpaca's input, which the trainer prints behind the instruction. */
function inInput({ input, turns }) {
	if (input === void 0 || input.length > 20) return void 0;
	const word = NOTHING.exec(input.trim())?.[0];
	const asked = turns.findLast((turn) => turn.role === "user")?.text ?? "";
	if (word === void 0 || ASKS_FOR_IT.test(asked.slice(0, asked.length - input.length))) return void 0;
	return {
		where: "the input",
		word
	};
}
function inTurns(turns, side) {
	if (turns === void 0) return void 0;
	for (const [at, turn] of turns.entries()) {
		const where = side === "" ? `the ${turn.role.slice(0, 40)} text of turn ${at + 1}` : `the ${side} reply`;
		if (turn.text === null && turn.toolCalls === void 0) return {
			where,
			word: null
		};
		if (typeof turn.text !== "string" || turn.text.length > 20) continue;
		const word = NOTHING.exec(turn.text.trim())?.[0];
		const isJudged = turn.role === "assistant" || turn.role === "system" || turn.role === "user" && isFirst(turns, at);
		if (word !== void 0 && isJudged && !turns.slice(0, at).some(asksForIt)) return {
			where,
			word
		};
	}
}
function isFirst(turns, at) {
	return !turns.slice(0, at).some((turn) => turn.role !== "system" && turn.role !== "developer");
}
function asksForIt(turn) {
	return typeof turn.text === "string" && ASKS_FOR_IT.test(turn.text);
}
function inTexts(row) {
	if (row.prompt === null) return {
		where: "the prompt",
		word: null
	};
	if (row.completion === null) return {
		where: "the completion",
		word: null
	};
	if (row.text === null) return {
		where: "the text",
		word: null
	};
	if (typeof row.completion === "string") {
		const word = row.completion.length > 20 ? void 0 : NOTHING.exec(row.completion.trim())?.[0];
		if (word !== void 0 && !ASKS_FOR_IT.test(row.prompt ?? "")) return {
			where: "the completion",
			word
		};
	}
	const printed = typeof row.text === "string" ? PRINTED.exec(row.text)?.[1] : void 0;
	return printed === void 0 ? void 0 : {
		where: "a field of the text",
		word: printed
	};
}
// src/rules/row-padding-attended.ts
/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN = 2;
const rowPaddingAttended = defineRowRule({
	id: "row-padding-attended",
	section: "labels",
	severity: "error",
	needs: ["row"],
	shapes: ["tokenized"],
	title: "The attention mask does not fit the padding",
	why: "Where the mask is 1 on padding the model reads it as text, and answers garbage for padded input; where it is 0 on text the model does not see that text.",
	fix: "Let attention_mask be 0 exactly on padding, and 1 on all the rest.",
	links: ["https://github.com/jzhang38/TinyLlama/issues/159", "https://huggingface.co/docs/transformers/main/en/pad_truncation"],
	message: (args, { count, rows }) => args.kind === "padding" ? `${count} of ${rows} rows: attention_mask is 1 on padding (${args.tokens} × ${args.id}${args.token === null ? "" : ` ${args.token}`} in the first)` : `${count} of ${rows} rows: attention_mask is 0 on text (${args.tokens} tokens in the first, from ${args.id}${args.token === null ? "" : ` ${args.token}`} on)`,
	*row(row, _seen, head) {
		const { ids, mask } = row;
		if (ids === void 0 || mask === void 0 || ids.length !== mask.length || ids.length === 0) return;
		const found = attended(ids, mask, head) ?? unattended(ids, mask);
		if (found !== void 0) yield { args: {
			...found,
			token: head.tokenizer?.vocabulary.tokenOf.get(found.id) ?? null
		} };
	}
});
function attended(ids, mask, head) {
	const id = head.padId;
	if (id === void 0) return void 0;
	let left = 0;
	while (left < ids.length && ids[left] === id) left += 1;
	if (left === ids.length) return void 0;
	let right = ids.length;
	while (right > left && ids[right - 1] === id) right -= 1;
	const isText = head.stopIds.includes(id) || head.tokenizer?.special["bos_token"]?.id === id ? 1 : 0;
	const before = left >= MIN_RUN ? ones(mask, 0, left - isText) : 0;
	const after = ids.length - right >= MIN_RUN ? ones(mask, right + isText, ids.length) : 0;
	return before + after > 0 ? {
		kind: "padding",
		tokens: before + after,
		id
	} : void 0;
}
function ones(mask, from, to) {
	let count = 0;
	for (let i = from; i < to; i += 1) if (mask[i] !== 0) count += 1;
	return count;
}
/** A run of one id at an end is padding, though of another tokenizer perhaps; everything else is text. */
function unattended(ids, mask) {
	let start = 0;
	while (start < ids.length && mask[start] === 0 && ids[start] === ids[0]) start += 1;
	let end = ids.length;
	while (end > start && mask[end - 1] === 0 && ids[end - 1] === ids[ids.length - 1]) end -= 1;
	let tokens = 0;
	let first;
	for (let i = start; i < end; i += 1) {
		if (mask[i] !== 0) continue;
		tokens += 1;
		first ??= ids[i];
	}
	return first === void 0 ? void 0 : {
		kind: "text",
		tokens,
		id: first
	};
}
// src/rules/row-repeats.ts
/** A unit that returns this often is a loop; refrains and lists of equal lines return less often. */
const MIN_TIMES = 10;
/** Characters of the looped part; laughter and rulers are shorter. */
const MIN_LENGTH = 240;
/** Short units (哈哈哈, la la la) are honest for longer. */
const SHORT_UNIT = 8;
const MIN_LENGTH_OF_SHORT = 600;
/** Characters at the end by which a loop is sought. */
const PROBE = 12;
/** Chinese, Japanese and Korean say as much in half as many characters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A unit longer than this, ten times over, is longer than any reply. */
const MAX_UNIT = 2e3;
/** The probe may return within the unit itself; so many returns are tried. */
const TRIES = 6;
const SHOWN = 60;
const rowRepeats = defineRowRule({
	id: "row-repeats",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "A reply is a loop",
	why: "The reply ends in the same words over and over, as a model wrote it that did not stop. Trained on, it teaches exactly that.",
	fix: "Take these replies out, or cut them before the loop begins.",
	links: ["https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59", "https://github.com/hiyouga/LLaMA-Factory/issues/3469"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the reply ends in a loop, ${args.times} times "${args.unit}"`,
	*row(row) {
		if (row.label === false) return;
		for (const reply of repliesOf(row)) {
			const loop = loopOf(reply);
			if (loop === void 0) continue;
			yield { args: {
				unit: loop.unit.trim().slice(0, SHOWN),
				times: loop.times
			} };
			return;
		}
	}
});
function* repliesOf(row) {
	for (const turns of [row.turns, row.chosen]) for (const turn of turns ?? []) if (turn.role === "assistant" && turn.trained !== false && typeof turn.text === "string") yield turn.text;
	if (typeof row.completion === "string") yield row.completion;
}
function loopOf(reply) {
	if (reply.length < MIN_LENGTH / 2) return void 0;
	const text = reply.trimEnd();
	const probe = text.slice(-12);
	const tail = text.length - PROBE;
	let at = text.lastIndexOf(probe, tail - 1);
	let before;
	for (let tries = 0; at >= 0 && tries < TRIES; tries += 1) {
		const period = tail - at;
		if (period > MAX_UNIT) return void 0;
		let start = text.length - period;
		while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start -= 1;
		const length = text.length - start;
		if (before !== void 0 && period % before.period === 0 && before.start - start < period) {
			at = at === 0 ? -1 : text.lastIndexOf(probe, at - 1);
			continue;
		}
		before = {
			period,
			start
		};
		const times = Math.floor(length / period);
		const unit = text.slice(-period);
		const weight = DENSE.test(unit) ? 2 : 1;
		if (times >= MIN_TIMES && (weight * period < SHORT_UNIT ? length >= MIN_LENGTH_OF_SHORT : weight * length >= MIN_LENGTH)) return /\p{L}/u.test(unit) ? {
			unit,
			times
		} : void 0;
		at = at === 0 ? -1 : text.lastIndexOf(probe, at - 1);
	}
}
// src/rules/row-role-order.ts
/** Ends a call on its own in formats that split it from the reply; the names of ShareGPT, ms-swift and TRL's data. */
const CALLS = /* @__PURE__ */ new Set(["function_call", "tool_call"]);
/** What a tool answers. */
const RESULTS = /* @__PURE__ */ new Set([
	"tool",
	"function",
	"observation",
	"tool_response",
	"tool_result",
	"ipython"
]);
/** Instructions; several may open a conversation (gpt-oss has system and developer). */
const LEADING = /* @__PURE__ */ new Set(["system", "developer"]);
const LISTED_ROLE = 40;
const rowRoleOrder = defineRowRule({
	id: "row-role-order",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "The turns of a conversation are out of order",
	why: "Trainers and chat templates expect user and assistant in turn, with the system message first. Rows that break this are refused, dropped without a word, or rendered as a conversation that never happens in use.",
	fix: "Merge consecutive turns of one speaker, put the system message first, begin with the user, and map unknown roles to user, assistant, system or tool.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/issues/2962", "https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${PROBLEMS.get(args.problem)?.(args.role, args.turn) ?? args.problem}${args.dropped ? "; LLaMA-Factory leaves such rows out" : ""}`,
	*row(row, _seen, head) {
		const found = misplaced(row, head.trainer === "llama-factory");
		if (found === void 0) return;
		const role = found.turn.role === "" ? "(none)" : found.turn.role.slice(0, LISTED_ROLE);
		yield { args: {
			turn: found.at + 1,
			role,
			problem: found.problem,
			dropped: head.trainer === "llama-factory"
		} };
	}
});
const PROBLEMS = /* @__PURE__ */ new Map([
	["unknown", (role, turn) => `turn ${turn} has the role ${role}, which no trainer knows`],
	["late-system", (role, turn) => `turn ${turn} is a ${role} message in the middle of the conversation`],
	["reply-first", (role, turn) => `the conversation begins with the ${role} (turn ${turn})`],
	["repeated", (role, turn) => `turn ${turn} is the second ${role} turn in a row`]
]);
function misplaced(row, alternates) {
	let last;
	for (const [at, turn] of row.turns.entries()) {
		const kind = kindOf(turn.role);
		if (kind === void 0) return {
			at,
			turn,
			problem: "unknown"
		};
		if (kind === "system") {
			if (last !== void 0) return {
				at,
				turn,
				problem: "late-system"
			};
			continue;
		}
		if (last === void 0) {
			const isAlone = at === row.turns.length - 1 && !alternates && kind === "assistant";
			if (kind !== "user" && !isAlone) return {
				at,
				turn,
				problem: "reply-first"
			};
		} else if (repeats(last, turn, alternates)) return {
			at,
			turn,
			problem: "repeated"
		};
		last = turn;
	}
}
function kindOf(role) {
	if (role === "user" || role === "assistant") return role;
	if (LEADING.has(role)) return "system";
	if (CALLS.has(role)) return "call";
	return RESULTS.has(role) ? "result" : void 0;
}
/** One speaker twice in a row. A reply and its call, several calls, and several results of one step are no repetition. */
function repeats(last, turn, alternates) {
	const a = kindOf(last.role);
	const b = kindOf(turn.role);
	if (alternates && last.toolCalls === void 0 && turn.toolCalls === void 0) return a === b && (a === "user" || a === "assistant");
	if (a !== b) return false;
	return a === "user" || a === "assistant" && last.toolCalls === void 0 && turn.toolCalls === void 0;
}
// src/rules/row-special-token-in-text.ts
/** What control tokens look like; whether one is, the vocabulary says. */
const MARKER = /<[|｜]?[^<>\s]{1,60}>|\[\/?[A-Za-z_]{2,20}\]/g;
/** Placeholders that have to stand in the text where a picture or a sound goes. */
const MEDIA = /image|img|video|audio|vision|speech|media|pixel|frame|patch|\bunk\b/i;
/** Messages that come from outside; a control token in a reply may be meant (a call, a thought). */
const OUTSIDE = /* @__PURE__ */ new Set([
	"user",
	"system",
	"developer",
	"tool",
	"function",
	"observation",
	"tool_response",
	"ipython"
]);
const rowSpecialTokenInText = defineRowRule({
	id: "row-special-token-in-text",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "A control token is typed in a message",
	why: "The tokenizer turns the text into the control token itself. A turn ends in the middle of a message, another begins, or a placeholder waits for a picture that is not there.",
	fix: "Take the marker out of the message, or break it up (for instance with a space) where it is meant as text.",
	links: ["https://github.com/PrimeIntellect-ai/renderers/pull/116"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.id} ${args.token} is typed in a ${args.role} message (turn ${args.turn} in the first)`,
	*row(row, _seen, head) {
		const tokens = head.tokenizer === void 0 ? void 0 : controlTokens(head);
		if (tokens === void 0 || tokens.size === 0) return;
		for (const [at, turn] of row.turns.entries()) {
			if (typeof turn.text !== "string" || !OUTSIDE.has(turn.role)) continue;
			if (!turn.text.includes("<") && !turn.text.includes("[")) continue;
			for (const [text] of turn.text.matchAll(MARKER)) {
				const id = tokens.get(text);
				if (id === void 0) continue;
				yield { args: {
					token: text,
					id,
					role: turn.role,
					turn: at + 1
				} };
				return;
			}
		}
	}
});
const known = /* @__PURE__ */ new WeakMap();
/** Control tokens that have no business in a message; declared new tokens are meant. Made once for a dataset. */
function controlTokens(head) {
	const cached = known.get(head);
	if (cached !== void 0) return cached;
	const added = head.tokenizer?.vocabulary.added ?? [];
	const tokens = new Map(added.filter((t) => t.special && !MEDIA.test(t.content) && !head.newTokens.includes(t.content)).map((t) => [t.content, t.id]));
	known.set(head, tokens);
	return tokens;
}
// src/rules/row-terminator-doubled.ts
const rowTerminatorDoubled = defineRowRule({
	id: "row-terminator-doubled",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "The terminator is typed in the data and added again",
	why: "Every reply ends with two terminators. The second one is learned as text after the end, and the loss of the first is diluted.",
	fix: "Take the terminator out of the data: template and trainer write it.",
	links: ["https://github.com/huggingface/trl/pull/3091", "https://github.com/unslothai/unsloth/issues/3437"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: a reply in the data ends with ${args.id === null ? "" : `${args.id} `}${args.token}, and another one is written after it`,
	*row(row, seen, head) {
		const typed = typedInReply(row, head) ?? twiceAtTheEnd(row, seen, head);
		if (typed !== void 0) yield { args: typed };
	}
});
function typedInReply(row, head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return void 0;
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) {
		if (turn.role !== "assistant" || typeof turn.text !== "string") continue;
		for (const token of [end, ...end.between === void 0 ? [] : [end.between]]) if (turn.text.trimEnd().endsWith(token.token)) return {
			token: token.token,
			id: token.id ?? null
		};
	}
}
/** Text rows: as the trainer will see them. */
function twiceAtTheEnd(row, seen, head) {
	if (seen === void 0 || row.shape !== "text" && row.shape !== "prompt-completion") return void 0;
	const id = seen.ids.at(-1);
	if (id === void 0 || seen.ids.at(-2) !== id || seen.length > seen.ids.length || !head.stopIds.includes(id)) return void 0;
	return {
		token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? "",
		id
	};
}
// src/rules/row-text-damaged.ts
const DAMAGES = [
	{
		what: "replacement",
		pattern: /\ufffd/
	},
	{
		what: "mojibake",
		pattern: new RegExp([
			"Ã[\\u0080-\\u009f¡-¿ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™›œ]",
			"â€[\\u0080-\\u009f™œ“”˜¦¢]",
			"Â[\\u00a0°£©®«»·]",
			"ï»¿",
			"(?:[ãäåæçèé][\\u0080-\\u00bfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2}",
			"锟斤拷"
		].join("|"))
	},
	{
		what: "surrogate",
		pattern: /\p{Surrogate}/u
	},
	{
		what: "control",
		pattern: /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?!\[)/
	}
];
/** A character with which any of these begins: one pass tells that a text has none. */
const SUSPECT = /[\ufffdÃâÂïãäåæçèé锟\ud800-\udfff\0-\x08\x0b\x0e-\x1f\x7f]/;
const CONTEXT = 12;
const rowTextDamaged = defineRowRule({
	id: "row-text-damaged",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "Text was damaged by a wrong encoding",
	why: "The text was read or cut in the wrong encoding. The model learns the damaged characters and writes them.",
	fix: "Read the source again as UTF-8, or take these rows out.",
	links: ["https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-23/#G24272", "https://ftfy.readthedocs.io/en/latest/explain.html"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${WHAT.get(args.what) ?? "damaged text"} (${args.code}), near "${args.near}"`,
	*row(row) {
		if (row.characters !== void 0 && (row.characters & CHARACTERS.suspect) === 0) return;
		for (const text of textsOf(row)) {
			if (!SUSPECT.test(text)) continue;
			for (const { what, pattern } of DAMAGES) {
				const match = pattern.exec(text);
				if (match === null) continue;
				yield { args: {
					what,
					near: context(text, match.index, match[0].length),
					code: codePoint(match[0])
				} };
				return;
			}
		}
	}
});
const WHAT = /* @__PURE__ */ new Map([
	["replacement", "replacement characters"],
	["mojibake", "text in a wrong encoding"],
	["surrogate", "half a surrogate pair"],
	["control", "a control character"]
]);
/** What stands around the place, without anything that a terminal or a JSON writer could stumble over. */
function context(text, at, length) {
	return text.slice(Math.max(0, at - CONTEXT), at + length + CONTEXT).replace(/\p{Surrogate}/gu, "�").replace(/[\0-\x1f\x7f-\x9f]/g, " ");
}
function codePoint(text) {
	return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function* textsOf(row) {
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) if (typeof turn.text === "string") yield turn.text;
	for (const text of [
		row.text,
		row.prompt,
		row.completion
	]) if (typeof text === "string") yield text;
}
// src/rules/row-unterminated.ts
/** Headers that open a turn, by the names of the families: a text with one of them is a conversation. */
const TURN_OPENERS = [...[
	"<|im_start|>",
	"<|start_header_id|>",
	"<start_of_turn>",
	"<|start_of_role|>",
	"<|START_OF_TURN_TOKEN|>"
], ...[
	"<|user|>",
	"<|assistant|>",
	"<｜User｜>",
	"<｜Assistant｜>",
	"[INST]",
	"<|header_start|>",
	"<|turn>"
]];
/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;
/** Openers that the families with eos as turn end write in plain characters (Llama 2, Mistral, Zephyr). */
const WRITTEN_OUT = /* @__PURE__ */ new Set([
	"[INST]",
	"<|user|>",
	"<|assistant|>"
]);
/** Headers in plain words; judged only where the trainer is known, since many add the terminator themselves. */
const PLAIN_HEADER = /^(?:#{2,4} ?(?:Response|Assistant|Answer|回答|输出)|(?:ASSISTANT|Assistant|GPT)): ?/m;
const rowUnterminated = defineRowRule({
	id: "row-unterminated",
	section: "rows",
	severity: "error",
	needs: ["seen", "tokenizer"],
	title: "A reply has no terminator after it",
	why: "The model is never shown that a reply ends. It does not learn to stop: it repeats itself, or goes on with the next question, to the token limit.",
	fix: "Write the terminator of the chat template after every reply, or let the trainer render the conversation with the template.",
	links: [
		"https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59",
		"https://github.com/OptimalScale/LMFlow/issues/387",
		"https://github.com/ymcui/Chinese-LLaMA-Alpaca/issues/483"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: no terminator follows the reply, ${args.next === null ? "the text just ends" : `${args.next} comes next`}${args.end === null ? "" : `; the template ends a turn with ${args.end}`}`,
	*row(row, seen, head) {
		if (seen === void 0 || head.tokenizer === void 0) return;
		if (head.turnEnd?.kind === "next-role" && isStop(head.turnEnd.id, head)) return;
		if (row.shape === "tokenized") {
			if (tokensOpen(row, seen, head)) yield { args: {
				end: nameOf(head),
				next: nextToken(seen, head)
			} };
			return;
		}
		if (seen.length > seen.ids.length || seen.ids.length === 0) return;
		if (!(isRendered(row) ? endsOpen(seen, head, row) : repliesOpen(seen, head))) return;
		yield { args: {
			end: nameOf(head),
			next: nextToken(seen, head)
		} };
	}
});
/** The row brings its text as it is; no template is put around it. */
function isRendered(row) {
	return row.shape === "text" || row.shape === "prompt-completion" && row.turns.length === 0;
}
/** Rows are cut at round lengths; what is that long may have lost its end to the cutoff. */
const ROUND = 64;
/** Rows that bring their labels show where replies are: a prompt is masked before them. */
function tokensOpen({ labels }, seen, head) {
	if (labels === void 0 || labels.length !== seen.ids.length) return false;
	if (labels.findIndex((label) => label !== IGNORED) <= 0 || seen.ids.length === head.maxLength) return false;
	if (seen.ids.length % ROUND === 0 && labels.at(-1) !== IGNORED) return false;
	return repliesOpen(seen, head);
}
function repliesOpen(seen, head) {
	return seen.replies.some(({ end, terminator }) => !isStop(terminator, head) && !isStop(afterSpace(seen.ids, end, head), head));
}
function endsOpen(seen, head, row) {
	if (row.shape === "prompt-completion" ? head.trainer === void 0 : !showsTurns(row.text ?? "", head)) return false;
	let last = seen.ids.length - 1;
	while (last > 0 && isSpace(seen.ids[last], head)) last -= 1;
	return !isStop(seen.ids[last], head) || seen.replies.some(({ terminator }) => isOpener(terminator, head));
}
/** The next turn begins where the reply should have ended. Other control tokens stand within replies (a call, a thought). */
function isOpener(id, head) {
	const token = id === void 0 ? void 0 : head.tokenizer?.vocabulary.tokenOf.get(id);
	return token !== void 0 && TURN_OPENERS.includes(token) && !isStop(id, head);
}
function showsTurns(text, head) {
	const end = head.turnEnd?.kind === "token" ? head.turnEnd.token : void 0;
	const eos = head.tokenizer?.special["eos_token"]?.token;
	if (end !== void 0 && end !== eos && text.includes(end)) return true;
	const isToken = (token) => head.tokenizer?.vocabulary.idOf.has(token) === true;
	const opens = (opener) => isToken(opener) || end === eos && WRITTEN_OUT.has(opener);
	if (TURN_OPENERS.some((opener) => text.includes(opener) && opens(opener))) return true;
	return head.trainer !== void 0 && PLAIN_HEADER.test(text);
}
function isStop(id, head) {
	if (id === void 0) return false;
	const { turnEnd, tokenizer, stopIds } = head;
	return stopIds.includes(id) || turnEnd?.kind === "token" && (turnEnd.id === id || turnEnd.between?.id === id) || tokenizer?.special["eos_token"]?.id === id;
}
function afterSpace(ids, from, head) {
	let at = from;
	while (at < ids.length && isSpace(ids[at], head)) at += 1;
	return ids[at];
}
/** Line feed and spaces as byte-level BPE (Ċ, Ġ), SentencePiece (▁, <0x0A>) and plain vocabularies write them. */
const SPACE = /^(?:[\sĊĠĉč▁]|<0x0[9AD]>)+$/;
function isSpace(id, head) {
	const token = id === void 0 ? void 0 : head.tokenizer?.vocabulary.tokenOf.get(id);
	return token !== void 0 && SPACE.test(token);
}
function nameOf(head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return null;
	return end.id === void 0 ? end.token : `${end.id} ${end.token}`;
}
/** The control token that stands where the terminator should, if one does. */
function nextToken(seen, head) {
	const open = seen.replies.find(({ terminator }) => terminator !== void 0 && !isStop(terminator, head));
	const added = head.tokenizer?.vocabulary.added.find((token) => token.id === open?.terminator);
	return added === void 0 ? null : `${added.id} ${added.content}`;
}
// src/rules/row-without-reply.ts
/** Roles that speak for the model. */
const SPEAKS = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
/** Roles that do not: with any other the reply is there under a name that nobody knows, which is row-role-order's. */
const ASKS = /* @__PURE__ */ new Set([
	"user",
	"system",
	"developer",
	"tool",
	"function",
	"observation",
	"tool_response",
	"tool_result",
	"ipython"
]);
const rowWithoutReply = defineRowRule({
	id: "row-without-reply",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "A conversation has no reply to learn from",
	why: "Only replies carry labels. A row without one teaches nothing at best; some trainers stop at it, and a batch of such rows has a loss of NaN.",
	fix: "Complete the conversation with its reply, or take the row out.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py", "https://github.com/huggingface/transformers/issues/27733"],
	message: (args, { count, rows }) => `${count} of ${rows} rows have no assistant turn (the first has ${args.turns === 1 ? "one turn" : `${args.turns} turns`})`,
	*row(row) {
		if (row.shape !== "messages" || row.problem !== void 0) return;
		if (row.turns.some((turn) => SPEAKS.has(turn.role) || !ASKS.has(turn.role))) return;
		yield { args: { turns: row.turns.length } };
	}
});
// src/rules/rows-dropped-by-trainer.ts
/** From this share of the rows on, the training is not the one that was meant. */
const ERROR_SHARE = .05;
const rowsDroppedByTrainer = defineRowRule({
	id: "rows-dropped-by-trainer",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "The trainer leaves rows out without a word",
	why: "The trainer drops rows that it cannot use and goes on, at most with a line in its log. What they were to teach is not learned, and the numbers of steps and epochs are others than planned.",
	fix: "Mend these rows, or raise the cutoff, or split long conversations.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py",
		"https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/src/axolotl/utils/trainer.py",
		"https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html"
	],
	message: (args, { count, rows }) => `${args.trainer} leaves out ${count} of ${rows} rows: ${REASONS.get(args.reason) ?? args.reason}`,
	level: ({ count, rows }) => rows > 0 && count / rows >= ERROR_SHARE ? "error" : "warning",
	*row(row, seen, head) {
		const { trainer, maxLength } = head;
		if (trainer === void 0 || row.problem !== void 0) return;
		const reason = why(row, seen, trainer, maxLength);
		if (reason !== void 0) yield { args: {
			trainer,
			reason,
			turns: row.turns.length
		} };
	}
});
const REASONS = /* @__PURE__ */ new Map([
	["roles", "their roles do not alternate between user and assistant"],
	["count", "their last turn is not a reply"],
	["length", "they are longer than the cutoff"]
]);
function why(row, seen, trainer, maxLength) {
	const reason = trainer === "llama-factory" ? converted(row) : void 0;
	if (reason !== void 0 || seen === void 0) return reason;
	if (seen.ids.length === 0 && seen.length > 0) return "length";
	return trainer === "ms-swift" && maxLength !== void 0 && seen.length > maxLength ? "length" : void 0;
}
const ODD = /* @__PURE__ */ new Set([
	"user",
	"tool",
	"observation",
	"function",
	"tool_response",
	"ipython"
]);
const EVEN = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
/** As LLaMA-Factory's converters: after the system message user and assistant alternate, and the last is a reply. */
function converted(row) {
	if (row.shape !== "messages" && row.shape !== "preference" && row.shape !== "kto") return void 0;
	const turns = mergedResults(row.turns.filter((turn, at) => !(at === 0 && turn.role === "system")));
	if (turns.length === 0) return row.shape === "messages" ? "count" : void 0;
	if (turns.findIndex((turn, at) => !(at % 2 === 0 ? ODD : EVEN).has(turn.role)) >= 0) return "roles";
	if (row.shape === "preference") return void 0;
	return turns.length % 2 === 0 ? void 0 : "count";
}
/** Its OpenAI converter takes consecutive tool results for one. */
function mergedResults(turns) {
	return turns.filter((turn, at) => !(turn.role === "tool" && turns[at - 1]?.role === "tool"));
}
// src/rules/row-rules.ts
/** Every rule that judges one row of a dataset, by file name. */
const rowRules = [
	labelsAllMasked,
	labelsPromptTrained,
	labelsTerminatorMasked,
	preferencePairEqual,
	rowBosDoubled,
	rowEmptyReply,
	rowForeignTerminator,
	rowIdOutOfRange,
	rowLengthsDiffer,
	rowLookAlikeMarker,
	rowMaskMissing,
	rowNullText,
	rowPaddingAttended,
	rowRepeats,
	rowRoleOrder,
	rowSpecialTokenInText,
	rowTerminatorDoubled,
	rowTextDamaged,
	rowUnterminated,
	rowWithoutReply,
	rowsDroppedByTrainer
];
// src/scan-worker.ts
let ready;
let judge;
parentPort?.on("message", (message) => {
	answer(message).catch((error) => post({
		kind: "fault",
		fault: error instanceof Error ? error.stack ?? error.message : String(error)
	}));
});
async function answer(message) {
	if (message.kind === "job") {
		const { job, seer } = message;
		if (seer === void 0) judge = kernel(job, void 0, rowRules);
		else {
			if (ready?.key !== seer.key) {
				ready = void 0;
				judge = void 0;
				ready = {
					key: seer.key,
					seer: readySeer(seer.job, job.head)
				};
			}
			judge = kernel({
				...job,
				head: wholeHead(job.head, ready.seer)
			}, ready.seer.see, rowRules);
		}
		return;
	}
	if (judge === void 0) throw new Error("a batch came before its job");
	const counted = await judge(message.batch, message.take);
	post({
		kind: "counted",
		index: message.index,
		counted
	}, [counted.hashes.buffer]);
}
function post(message, transfer = []) {
	parentPort?.postMessage(message, transfer);
}
export {};
