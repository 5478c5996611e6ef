import { parentPort } from "node:worker_threads";
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
function unsupported(construct, line) {
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
const run = {
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
	run.context = start.context;
	run.clock = start.clock;
	run.steps = start.steps;
	run.maxOutput = start.maxOutput;
	run.maxDepth = start.maxDepth;
	run.marks = start.marks;
	run.out = "";
	run.unjoinable = void 0;
	run.captures = 0;
	run.rootLength = 0;
	run.depth = 0;
	run.line = 0;
	run.readsClock = false;
	run.undefinedNames = void 0;
	run.generation = [];
}
/** Runs `body` with fresh state; puts the state of an outer render back, should an object of the host render too. */
function withRun(start, body) {
	const outer = active ? { ...run } : void 0;
	active = true;
	reset(start);
	try {
		return body();
	} finally {
		if (outer === void 0) reset(IDLE);
		else Object.assign(run, outer);
		active = outer !== void 0;
	}
}
/** An exception of Python's, at the line being rendered. */
function pythonError(python, message) {
	return new TemplateError("runtime", message, {
		python,
		line: run.line
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
		line: run.line
	});
}
/** A budget that is used up. */
function limitError(what) {
	return new TemplateError("limit", `template exceeds the limit of ${what}`, { line: run.line });
}
/** Fails where Python joins a buffer that holds something else than str. */
function checkJoinable() {
	if (run.unjoinable !== void 0) throw typeError(`sequence item: expected str instance, ${run.unjoinable} found`);
}
/** Remembers an undeclared name that was used without a value. */
function noteUndefined(name) {
	run.undefinedNames ??= /* @__PURE__ */ new Set();
	run.undefinedNames.add(name);
}
/** Takes steps from the budget. */
function charge(steps) {
	run.steps -= steps;
	if (run.steps < 0) throw limitError("steps");
}
/** Takes what copying so many characters costs, and refuses a string longer than the output may be. */
function chargeText(length) {
	if (length > run.maxOutput) throw limitError("output");
	run.steps -= Math.floor(length / CHARACTERS_PER_STEP);
	if (run.steps < 0) throw limitError("steps");
}
/** Takes what building a list of so many items costs. */
function chargeItems(count) {
	if (count > run.maxOutput) throw limitError("output");
	charge(Math.ceil(count / 2));
}
/** Refuses data nested deeper than Python would follow. */
function checkDataDepth(depth) {
	if (depth > MAX_DATA_DEPTH) throw limitError("data depth");
}
/** Enters a macro or a recursive loop; the caller leaves with leaveCall. */
function enterCall() {
	run.depth += 1;
	if (run.depth > run.maxDepth) throw limitError("depth");
}
/** Leaves a macro or a recursive loop. */
function leaveCall() {
	run.depth -= 1;
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
function isSpace(code) {
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
		while (left && start < end && isSpace(text.charCodeAt(start))) start += 1;
		while (right && end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
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
		while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
		if (at >= text.length) return pieces;
		if (max >= 0 && pieces.length >= max) {
			pieces.push([at, text.length]);
			return pieces;
		}
		const start = at;
		while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
		pieces.push([start, at]);
	}
}
/** str.rsplit() without a separator. */
function rsplitSpace(text, max) {
	const pieces = [];
	let at = text.length;
	while (true) {
		while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
		if (at === 0) return pieces.reverse();
		if (max >= 0 && pieces.length >= max) {
			pieces.push([0, at]);
			return pieces.reverse();
		}
		const end = at;
		while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
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
var Lazy = class extends PyObject {
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
	if (value instanceof Lazy) {
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
	return value instanceof Lazy ? value.iterator : itemsOf(value)[Symbol.iterator]();
}
/** Whether Python's iter() would take the value. */
function isIterable(value) {
	if (typeof value === "string" || Array.isArray(value) || isMapping(value)) return true;
	return value instanceof Str || value instanceof Tuple || value instanceof Undefined || value instanceof View || value instanceof Range || value instanceof Lazy;
}
/** A number as Python's int() makes of a float: toward zero. */
function truncated(value) {
	const whole = Math.trunc(value);
	return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}
/** Whether two values are the same object; equal small numbers and strings are. */
function same(left, right) {
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
		const [sign, digits] = converted$1(type, flags, decimals, value, position, markup);
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
function converted$1(type, flags, precision, value, position, markup) {
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
		if (left.length + right.length > run.maxOutput) throw limitError("output");
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
		if (text.length > run.maxOutput) throw limitError("output");
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
	if (!(container instanceof Lazy)) return itemsOf(container).some((other) => same(other, item) || equal(other, item));
	for (let next = container.iterator.next(); next.done !== true; next = container.iterator.next()) {
		charge(1);
		if (equal(next.value, item)) return true;
	}
	return false;
}
/** Python's object[start:stop:step]. */
function slice(object, start, stop, step) {
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
	isspace: (text) => text !== "" && Array.from(text).every((char) => isSpace(char.charCodeAt(0))),
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
function textOf(self) {
	return typeof self === "string" ? self : self.text;
}
function cut(self, start, end) {
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
	const plain = textOf(text);
	if (plain === "" || !(isSpace(plain.charCodeAt(0)) || isSpace(plain.charCodeAt(plain.length - 1)))) return text;
	const [start, end] = stripBounds(plain, void 0, true, true);
	return cut(text, start, end);
}
function stripper(name, left, right) {
	return method(name, 0, 1, (self, chars) => {
		const set = chars === void 0 || chars === null ? void 0 : needText(chars, `${name} arg`);
		const text = textOf(self);
		const [start, end] = stripBounds(text, set, left, right);
		return start === 0 && end === text.length ? self : cut(self, start, end);
	});
}
function splitter(name, fromRight) {
	const body = (self, separator, max) => {
		const text = textOf(self);
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
		return pieces.map(([start, end]) => cut(self, start, end));
	};
	return method(name, 0, 2, body, "sep maxsplit");
}
function partitioner(name, fromRight) {
	return method(name, 1, 1, (self, separator) => {
		const by = needText(separator, `${name}() argument`);
		if (by === "") throw valueError("empty separator");
		const text = textOf(self);
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
			cut(self, 0, found),
			cut(self, found, after),
			cut(self, after, text.length)
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
		const text = textOf(self);
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
		const text = textOf(self);
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
		const text = textOf(self);
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
		const text = textOf(self);
		chargeText(text.length);
		return like(self, map(text));
	});
}
function replace(self, old, replacement, count) {
	const needle = needText(old, "replace() argument 1");
	const by = argText(self, replacement, "replace() argument 2");
	const limit = needCount(count, -1);
	if (typeof self === "string" || self.marks.length === 0 || needle === "") return like(self, replaceText(textOf(self), needle, by, limit));
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
	const text = textOf(self);
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
	for (const char of textOf(self)) if (char === "	") {
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
		const text = textOf(self);
		if (sought === "" || !(atStart ? text.startsWith(sought) : text.endsWith(sought))) return self;
		return atStart ? cut(self, sought.length, text.length) : cut(self, 0, text.length - sought.length);
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
	["splitlines", method("splitlines", 0, 1, (self, keep) => splitLines(textOf(self), truthy(keep)).map(([start, end]) => cut(self, start, end)), "keepends")],
	["find", finder("find", false, false)],
	["rfind", finder("rfind", true, false)],
	["index", finder("index", false, true)],
	["rindex", finder("rindex", true, true)],
	["startswith", edge("startswith", (text, affix) => text.startsWith(affix))],
	["endswith", edge("endswith", (text, affix) => text.endsWith(affix))],
	["count", method("count", 1, 3, (self, needle, start, end) => {
		const range = part(textOf(self), start, end);
		const sought = needText(needle, "count() argument 1");
		return range === void 0 ? 0 : countText(textOf(self).slice(...range), sought);
	})],
	["replace", method("replace", 2, 3, replace)],
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
	...Object.entries(PREDICATES).map(([name, test]) => [name, method(name, 0, 0, (self) => test(textOf(self)))])
]);
// src/jinja/attributes.ts
const words$1 = (text) => new Set(text.split(" "));
/** What the immutable sandbox hides: these would change the object. */
const LIST_CHANGERS = words$1("append clear pop reverse insert sort extend remove");
const DICT_CHANGERS = words$1("clear pop popitem setdefault update");
/** Attributes that Python has and this engine does not: naming one is refused, never guessed. */
const REFUSED_STR = words$1("encode maketrans translate");
const REFUSED_DICT = words$1("fromkeys");
const REFUSED_NUMBER = words$1("as_integer_ratio bit_count from_bytes fromhex hex to_bytes");
const REFUSED_LAZY = words$1("close gi_running gi_suspended gi_yieldfrom send throw gi_code gi_frame");
/** Attributes of every Python object; the sandbox hides them. */
const DUNDER = words$1("__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__");
const DUNDER_CONTAINER = words$1("__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__");
/** Methods that this engine refuses by name when a template calls them. */
const REFUSED_METHODS = /* @__PURE__ */ new Set([
	...REFUSED_STR,
	...REFUSED_DICT,
	...REFUSED_NUMBER,
	"send",
	"throw"
]);
const DICT_METHODS = words$1("get keys values items copy clear pop popitem setdefault update fromkeys");
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
		if (object instanceof Lazy && REFUSED_LAZY.has(name)) throw unsupportedValue(`method:${name}`);
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
		convert: (value, conversion) => converted(value, conversion, markup)
	}), markup, []);
}
function converted(value, conversion, markup) {
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
function plain(name, body) {
	return [name, builtin(name, "value", 1, body)];
}
function isSequence(value) {
	return sizeOf(value) !== void 0 && !(value instanceof View) && !(value instanceof Callable);
}
/** Jinja2's tests by name. `filter` and `test` are added where the names are known. */
const TESTS = new Map([
	plain("odd", (value) => equal(binary("mod", value, 2), 1)),
	plain("even", (value) => equal(binary("mod", value, 2), 0)),
	["divisibleby", builtin("divisibleby", "value num", 2, (value, num) => equal(binary("mod", value, num), 0))],
	plain("defined", (value) => !(value instanceof Undefined)),
	plain("undefined", (value) => value instanceof Undefined),
	plain("none", (value) => value === null),
	plain("boolean", (value) => typeof value === "boolean"),
	plain("false", (value) => value === false),
	plain("true", (value) => value === true),
	plain("integer", isInt),
	plain("float", isFloat),
	plain("lower", (value) => isLower(str(value))),
	plain("upper", (value) => isUpper(str(value))),
	plain("string", (value) => strOf(value) !== void 0),
	plain("mapping", isMapping),
	plain("number", (value) => typeof value === "boolean" || isInt(value) || isFloat(value)),
	plain("sequence", isSequence),
	["sameas", builtin("sameas", "value other", 2, same)],
	plain("iterable", (value) => isIterable(value) || value instanceof Callable && sizeOf(value) !== void 0),
	plain("callable", (value) => value instanceof Callable || value instanceof Undefined),
	plain("escaped", isMarkup),
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
	return new Lazy("generator", iterator);
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
	if (items !== void 0) return new Lazy(Array.isArray(value) ? "list_reverseiterator" : "reversed", items.toReversed()[Symbol.iterator]());
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
function* sliced(value, count, fill = null) {
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
		define$1("slice", "value slices fill_with", 2, (...args) => generator(sliced(args[0], args[1], args[2]))),
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
	return new Lazy("generator", passing(source, pass));
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
		slice(value, null, limit - tailLength, null);
		if (truthy(kill)) throw typeError(`can only concatenate ${typeNameOf(value)} to ${typeNameOf(value)}`);
		throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'rsplit'`);
	}
	const cut = str(slice(text, null, limit - tailLength, null));
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
const known = new Map([...TEXT_FILTERS, ...itemFilters((name) => known.get(name))]);
/** Every filter by name. */
const FILTERS = known;
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
function words(text) {
	return {
		text,
		width: 0,
		pad: " "
	};
}
function directiveText(now, directive) {
	const hour12 = now.hour % 12 === 0 ? 12 : now.hour % 12;
	const compose = (format) => words(strftimeOf(now, format));
	switch (directive) {
		case "a": return words((DAYS[now.weekday] ?? "").slice(0, 3));
		case "A": return words(DAYS[now.weekday] ?? "");
		case "b":
		case "h": return words((MONTHS[now.month - 1] ?? "").slice(0, 3));
		case "B": return words(MONTHS[now.month - 1] ?? "");
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
		case "n": return words("\n");
		case "p": return words(now.hour < 12 ? "AM" : "PM");
		case "P": return words(now.hour < 12 ? "am" : "pm");
		case "r": return compose("%I:%M:%S %p");
		case "R": return compose("%H:%M");
		case "S": return number(now.second, 2);
		case "t": return words("	");
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
		case "Z": return words("");
		case "%": return words("%");
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
	run.readsClock = true;
	const shown = strftime(run.clock, text);
	if (shown === void 0) throw unsupportedValue("strftime directive");
	return shown;
}
function raise(message) {
	throw new TemplateError("raised", str(message), {
		line: run.line,
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
	const { context } = run;
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
		return (env) => slice(object(env), start(env), stop(env), step(env));
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
		if (REFUSED_METHODS.has(name)) throw unsupported(`method:${name}`, line);
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
	if (REFUSED_FILTERS.has(name)) throw unsupported(`filter:${name}`, expr.line);
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
	if (typeof value === "string") run.out += value;
	else if (value instanceof Str) writeMarked(value);
	else run.out += str(value);
}
/** Filter and call blocks put out what they are given, without str(). */
function writeBlock(value) {
	if (strOf(value) === void 0) run.unjoinable ??= typeNameOf(value);
	else write(value);
}
function writeMarked(value) {
	const at = run.out.length;
	for (const { message, start, end } of value.marks) run.marks?.push({
		message,
		start: start + at,
		end: end + at
	});
	run.out += value.text;
}
/** Refuses an output that has grown too long; called once a statement. */
function checkOutput() {
	if (run.out.length > run.maxOutput) throw limitError("output");
}
/** What `body` writes, kept from the output. */
function captured(body) {
	const { out, marks, unjoinable } = run;
	if (run.captures === 0) run.rootLength = out.length;
	run.captures += 1;
	run.out = "";
	run.unjoinable = void 0;
	run.marks = marks === void 0 ? void 0 : [];
	body();
	checkJoinable();
	const text = rich(run.out, false, run.marks ?? []);
	run.out = out;
	run.marks = marks;
	run.unjoinable = unjoinable;
	run.captures -= 1;
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
				const items = value instanceof Lazy ? takeFew(value, assigns.length) : itemsOf(value);
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
		if (source instanceof Lazy) {
			const iterator = iterate(source);
			for (let next = iterator.next(); next.done !== true; next = iterator.next()) if (!turn(next.value)) break;
		} else for (const item of itemsOf(source)) if (!turn(item)) break;
		return otherwise(env, turns);
	};
	if (!stmt.recursive) return (env) => {
		run.line = stmt.line;
		return runItems(env, iter(env), 0, void 0);
	};
	return (outer) => {
		const recurse = (items, depth0) => {
			enterCall();
			const text = captured(() => runItems(newEnv(outer, fn), items, depth0, recurse));
			leaveCall();
			return text;
		};
		run.line = stmt.line;
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
		const { line } = run;
		enterCall();
		const text = captured(() => this.#body(values));
		leaveCall();
		run.line = line;
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
		run.line = stmt.line;
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
		run.line = stmt.line;
		const text = make(env).call([], void 0);
		const start = run.captures === 0 ? run.out.length : run.rootLength;
		run.generation.push({
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
				run.line = line;
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
				run.out += constant;
			});
			continue;
		}
		const { line } = part;
		const code = compileExpr(part, frame);
		steps.push((env) => {
			run.line = line;
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
		run.line = firstLine;
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
			run.line = line;
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
		run.line = stmt.line;
		text = own;
		assign(env, filter === void 0 ? own : filter(env));
		return 0;
	};
}
function capturedSignal(body, env) {
	let signal = 0;
	const text = captured(() => {
		signal = body(env);
		if (signal !== 0) run.unjoinable = void 0;
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
		run.line = stmt.line;
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
		run.line = stmt.line;
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
const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const WHITESPACE = new RegExp(`${SPACE}+`, "y");
const ONLY_WHITESPACE = new RegExp(`^${SPACE}+$`);
const TRAILING_WHITESPACE = new RegExp(`${SPACE}+$`);
const OPENING = /\{[%{#]/g;
const RAW_BEGIN = new RegExp(`\\{%([-+]?)${SPACE}*raw${SPACE}*(?:-%\\}${SPACE}*|%\\})`, "y");
const RAW_END = new RegExp(`\\{%([-+]?)${SPACE}*endraw${SPACE}*(?:\\+%\\}|-%\\}${SPACE}*|%\\}\\n?)`, "g");
const COMMENT_END = new RegExp(`\\+#\\}|-#\\}${SPACE}*|#\\}\\n?`, "g");
const BLOCK_END = new RegExp(`\\+%\\}|-%\\}${SPACE}*|%\\}\\n?`, "y");
const VARIABLE_END = new RegExp(`-\\}\\}${SPACE}*|\\}\\}`, "y");
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
		if (sequence === "N") throw unsupported("escape:\\N", line);
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
	return new Parser(tokenize(source)).template();
}
var Parser = class extends ExpressionParser {
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
		if (REFUSED.has(tag)) throw unsupported(`statement:${tag}`, line);
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
		if (undeclaredIn(body, ["self"]).has("self")) throw unsupported("global:self", void 0);
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
				text: run.out,
				generation: run.generation,
				readsClock: run.readsClock,
				undefinedNames: run.undefinedNames === void 0 ? NO_NAMES : [...run.undefinedNames].sort()
			},
			marks: run.marks ?? []
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
		throw new TemplateError("limit", "template exceeds the limit of the stack or of memory", { line: run.line });
	}
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
const PROBE = [
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
	const text = rendered(() => render(PROBE));
	if (text === void 0) return void 0;
	const [u1, a1, u2, a2] = PROBE.map((turn) => {
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
// src/dataset/conversations.ts
/** A Friday in July: renderings do not depend on the day they are made. */
const FROZEN$1 = {
	year: 2024,
	month: 7,
	day: 26
};
/** Renders conversations with one template: each as a prompt, and with its reply. Pure; runs inside the worker. */
function conversations(job) {
	try {
		const { source, variables, content } = job;
		const ready = chat({
			source,
			variables,
			content,
			stops: [],
			now: FROZEN$1
		});
		return {
			kind: "conversations",
			rendered: job.conversations.map(({ turns, reply }) => one(turns, reply))
		};
		function one(turns, reply) {
			try {
				return {
					text: ready.text(turns, true),
					answered: reply === null ? null : answered(turns, reply)
				};
			} catch (error) {
				if (error instanceof TemplateError) return { error: error.message };
				throw error;
			}
		}
		function answered(turns, reply) {
			try {
				const { text, replies } = ready.render([...turns, {
					role: "assistant",
					text: reply
				}]);
				const span = replies.find(({ turn }) => turn === turns.length);
				return span === void 0 ? null : {
					text,
					start: span.start,
					end: span.end
				};
			} catch (error) {
				if (error instanceof TemplateError) return null;
				throw error;
			}
		}
	} catch (error) {
		if (error instanceof TemplateError) return {
			kind: "failed",
			message: error.message
		};
		throw error;
	}
}
// src/read/probe.ts
/** The probe conversations: roles, and whether a generation prompt is asked for. */
const PROBES = [
	{
		name: "user",
		roles: ["user"],
		prompt: false
	},
	{
		name: "user-prompt",
		roles: ["user"],
		prompt: true
	},
	{
		name: "pair",
		roles: ["user", "assistant"],
		prompt: false
	},
	{
		name: "three",
		roles: [
			"user",
			"assistant",
			"user"
		],
		prompt: false
	},
	{
		name: "three-prompt",
		roles: [
			"user",
			"assistant",
			"user"
		],
		prompt: true
	},
	{
		name: "two-turns",
		roles: [
			"user",
			"assistant",
			"user",
			"assistant"
		],
		prompt: false
	},
	{
		name: "system",
		roles: [
			"system",
			"user",
			"assistant"
		],
		prompt: false
	},
	{
		name: "system-prompt",
		roles: ["system", "user"],
		prompt: true
	}
];
/** Words that no template and no tokenizer knows; one a message, so that each can be found again. */
const SENTINELS = {
	system: ["Kwyzsysteno"],
	user: ["Kwyzuserono", "Kwyzuseroto"],
	assistant: ["Kwyzansono", "Kwyzansoto"]
};
/** A Friday in July at noon: renderings do not depend on the day they are made. */
const FROZEN = Date.UTC(2024, 6, 26, 12, 0, 0);
/** Compiles `source` and renders every probe, with messages as strings or, where only that works, as lists of text parts. */
function probe(job) {
	let compiled;
	try {
		compiled = compile(job.source);
	} catch (error) {
		if (!(error instanceof TemplateError)) throw error;
		if (error.kind === "unsupported") return {
			kind: "unsupported",
			construct: error.construct ?? error.message,
			features: []
		};
		return {
			kind: "invalid",
			message: error.message,
			line: error.line
		};
	}
	const asStrings = renderAll(compiled, job, "string");
	if (keepsReply(asStrings.probes) || overLimit(asStrings.probes)) return {
		kind: "rendered",
		content: "string",
		...asStrings
	};
	const asParts = renderAll(compiled, job, "parts");
	return keepsReply(asParts.probes) ? {
		kind: "rendered",
		content: "parts",
		...asParts
	} : {
		kind: "rendered",
		content: "string",
		...asStrings
	};
}
function overLimit(probes) {
	return Object.values(probes).some((probe) => probe.error?.kind === "limit");
}
function keepsReply(probes) {
	return probes["pair"]?.contents.every((c) => c !== void 0) === true;
}
function renderAll(compiled, job, content) {
	const probes = Object.create(null);
	const undeclared = /* @__PURE__ */ new Set();
	let readsClock = false;
	for (const spec of PROBES) {
		const words = sentinels(spec.roles);
		const messages = spec.roles.map((role, i) => ({
			role,
			content: content === "string" ? words[i] : [{
				type: "text",
				text: words[i]
			}]
		}));
		try {
			const rendered = compiled.render({
				...job.variables,
				messages,
				tools: null,
				documents: null,
				add_generation_prompt: spec.prompt
			}, {
				now: FROZEN,
				...job.limits
			});
			readsClock ||= rendered.readsClock;
			for (const name of rendered.undefinedNames) undeclared.add(name);
			const contents = words.map((word) => {
				const start = rendered.text.lastIndexOf(word);
				return start < 0 ? void 0 : {
					start,
					end: start + word.length
				};
			});
			probes[spec.name] = {
				name: spec.name,
				text: rendered.text,
				error: void 0,
				contents
			};
		} catch (error) {
			if (!(error instanceof TemplateError)) throw error;
			const kind = error.kind === "raised" || error.kind === "limit" ? error.kind : "runtime";
			probes[spec.name] = {
				name: spec.name,
				text: void 0,
				error: {
					kind,
					message: error.message
				},
				contents: words.map(() => void 0)
			};
			if (kind === "limit") break;
		}
	}
	return {
		probes,
		readsClock,
		undeclared: [...undeclared].filter((name) => !Object.hasOwn(job.variables, name)).sort(),
		variables: compiled.variables,
		features: compiled.features
	};
}
function sentinels(roles) {
	const used = {
		system: 0,
		user: 0,
		assistant: 0
	};
	return roles.map((role) => {
		const word = SENTINELS[role][used[role]] ?? SENTINELS[role][0] ?? role;
		used[role] += 1;
		return word;
	});
}
// src/template-worker.ts
parentPort?.on("message", (message) => {
	const { id, job } = message;
	try {
		parentPort?.postMessage({
			id,
			result: "conversations" in job ? conversations(job) : probe(job)
		});
	} catch (error) {
		parentPort?.postMessage({
			id,
			fault: error instanceof Error ? error.stack ?? error.message : String(error)
		});
	}
});
parentPort?.postMessage({ ready: true });
export {};
