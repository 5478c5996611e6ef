import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { closeSync, constants, lstatSync, openSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { open } from "node:fs/promises";
import { spawn } from "node:child_process";
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// src/source-paths.ts
var import_picomatch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
})))(), 1);
/** A path without `.` and `..` (the root is `.`), or undefined when it leaves the root. */
function normalised(path) {
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/") || ".";
}
/** The folder that a file lies in. */
function folderOf(path) {
	const at = path.lastIndexOf("/");
	return at < 0 ? "." : path.slice(0, at);
}
/** The last part of a path. */
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/types/dataset.ts
/** Kinds of characters that the texts of a row may hold, each a bit: what rules look for begins with one of them. */
const CHARACTERS = {
	/** U+FFFD, halves of pairs above U+FFFF, control characters, and the letters that UTF-8 read as another encoding begins with. */
	suspect: 1,
	/** `<` and what looks like it. */
	opening: 2
};
// src/types/model.ts
/** Tokens that stand for something else than text, by their strings. */
const OTHER_INPUT = /image|img|video|vision|audio|speech|patch|frame/i;
// src/types/report.ts
/** Deployment targets in the order of the stop table. */
const ENGINES = [
	"transformers",
	"vllm",
	"sglang",
	"tgi",
	"llama.cpp",
	"ollama",
	"mlx-lm"
];
// src/types/rule.ts
/** Typed identity: the compiler holds a rule to the facts it declares. */
function defineRule(rule) {
	return rule;
}
/** The same for a rule over rows. */
function defineRowRule(rule) {
	return rule;
}
// src/types/smoke.ts
const SMOKE_THRESHOLDS = [
	"output-never-stops",
	"output-repeats",
	"output-empty",
	"output-leaks-special-token",
	"padding-changes-output",
	"turn-end-improbable",
	"special-token-not-learned",
	"output-worse-than-base"
];
// src/types/source.ts
/** Neither a list nor null. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Thrown by a source that cannot give what is there. */
var SourceError = class extends Error {
	reason;
	constructor(reason, message, options) {
		super(message, options);
		this.name = "SourceError";
		this.reason = reason;
	}
};
/** The operator's mistake: one sentence that says what to do. Printed without a stack, exit status 2. */
var UserError = class extends Error {
	constructor(message, options) {
		super(message, options);
		this.name = "UserError";
	}
};
/** Any of these makes its folder a checkpoint. */
const CHECKPOINT_FILE = /^(?:tokenizer\.json|tokenizer_config\.json|generation_config\.json|special_tokens_map\.json|chat_template\.jinja|chat_template\.json|model.*\.safetensors|.+\.safetensors\.index\.json|consolidated.*\.safetensors|pytorch_model.*\.bin|pytorch_model\.bin\.index\.json|.+\.gguf)$/;
const FULL_WEIGHTS = /^(?:model.*\.safetensors|model.*\.safetensors\.index\.json|consolidated.*\.safetensors|pytorch_model.*\.bin|pytorch_model\.bin\.index\.json|.+\.gguf)$/;
const ADAPTER_FILE = /^(?:adapter_config\.json|adapter_model(?:-.*)?\.(?:safetensors|bin|safetensors\.index\.json))$/;
/** Files that belong to a checkpoint or adapter: named on the command line, they mean their folder. */
const MODEL_FILE = /^(?:config\.json|configuration\.json|added_tokens\.json|vocab\.json|merges\.txt|tokenizer\.model|tekken\.json|params\.json|processor_config\.json|preprocessor_config\.json|trainer_state\.json|Modelfile|.+\.safetensors|.+\.tiktoken)$/;
/** Second copies of the model above them, in another format; judged only when they are asked for. */
const COPIES = /* @__PURE__ */ new Set([
	"original",
	"onnx",
	"openvino",
	"coreml",
	"tflite",
	"metal"
]);
/** What a trainer or a tool writes beside its results: lines of JSON, but no training data. */
const NOT_ROWS = /(?:^|[-_.])(?:log|logs|logging|logger|trainer_log|events|metrics|history|predictions|eval_results|results|completions|usage|trace|traces|stats)\.(?:jsonl|ndjson|jsonlines|json|csv|parquet)(?:\.(?:gz|zst))?$/i;
/** JSON and text under a data folder that is about data and not data. */
const ABOUT_DATA = /^(?:dataset_infos?|dataset_dict|state|metadata|index|schema|package|package-lock|tsconfig|composer|manifest|config|settings|args|all_results|train_results|croissant)\.json$|\.(?:schema|config|index|meta)\.json$|^(?:readme|licen[cs]e|notice|copying|changelog|changes|requirements|constraints|authors|contributors|citation|version|cmakelists|robots|todo|manifest|sources?|checksums?|sha256sums?|md5sums?)(?:[-_.].*)?\.txt$/i;
/** Names of JSON and CSV files that are training data wherever they lie: train.csv, llava_instruct_150k.json, sft-v2.json. */
const DATA_NAME = /(?:^|[-_.])(?:train|sft|dpo|kto|fine[-_]?tun(?:e|ing)|instruct(?:ions?)?|alpaca(?!.eval)|sharegpt|dataset)[-_.]/i;
const DATA_FOLDERS = /* @__PURE__ */ new Set([
	"data",
	"dataset",
	"datasets"
]);
/** Other tools' files, which could only cost time. */
const NOT_TRAINING = /^(?:(?:package|package-lock|tsconfig.*|biome|composer|deno|renovate|manifest|index|vocab|added_tokens|special_tokens_map|tokenizer.*|generation_config|config|adapter_config|trainer_state|dataset_infos?|preprocessor_config|processor_config|.+\.safetensors\.index)\.json|(?:docker-compose.*|compose|mkdocs|tunelint|pnpm-lock|\..*)\.(?:json|ya?ml))$/i;
/**
* Paths whose content `discover` wants to see, sorted: the caller reads them (JSON, or YAML as its first document) and
* answers by path. What it cannot read it leaves out.
*/
function candidates(files, explicit = []) {
	const wanted = wantedPaths(explicit);
	return files.filter((file) => {
		if (file.unreadable !== void 0 || file.size > 1048576 || !isBelowAny(file.path, wanted)) return false;
		const name = nameOf(file.path);
		if (name === "config.json" || name === "dataset_info.json") return true;
		if (file.path.startsWith(".github/")) return false;
		return CONFIG_FILE.test(name) && !NOT_TRAINING.test(name);
	}).map((file) => file.path).sort();
}
/**
* The subjects among `files`. `explicit` are the paths of the command line (folders or files, relative to the source's
* root); without any, everything is meant. A checkpoint is a folder that directly holds model files; an adapter one
* that holds an adapter's; a folder with merged weights beside an adapter is both. `isTrainingConfig` is asked about the
* JSON and YAML files among `candidates` only, `isTrainedOn` about data files: does a training config name it?
*/
function discover(files, config, explicit, peek, isTrainingConfig, isTrainedOn = () => false) {
	const wanted = wantedPaths(explicit);
	const folders = foldersOf(files);
	const subjects = /* @__PURE__ */ new Map();
	const guessed = /* @__PURE__ */ new Set();
	const unmatched = [];
	const add = (kind, path) => subjects.set(`${path}\0${kind}`, {
		kind,
		path
	});
	const named = new Set(wanted.map((path) => folders.has(path) ? path : namedFolder(path, folders)));
	const declaredFolders = /* @__PURE__ */ new Set();
	for (const entry of config.checkpoints) {
		const matches = matcher(entry.path);
		let found = false;
		for (const path of folders.keys()) {
			if (!matches(path)) continue;
			found = true;
			declaredFolders.add(path);
		}
		if (!found) unmatched.push({
			by: "config",
			path: entry.path
		});
	}
	for (const [path, names] of folders) {
		if (!isBelowAny(path, wanted) && !named.has(path)) continue;
		const kinds = folderKinds(path, names, folders, peek, named.has(path) || declaredFolders.has(path));
		for (const kind of kinds) add(kind, path);
	}
	const declared = /* @__PURE__ */ new Set();
	for (const entry of config.datasets) {
		const matches = matcher(entry.path);
		let found = false;
		for (const file of files) {
			if (!isMeant(matches, file.path)) continue;
			found = true;
			declared.add(file.path);
		}
		if (!found) unmatched.push({
			by: "config",
			path: entry.path
		});
	}
	const registered = registeredDatasets(files, peek);
	for (const file of files) {
		if (!isBelowAny(file.path, wanted)) continue;
		const name = nameOf(file.path);
		if (declared.has(file.path) || registered.has(file.path)) add("dataset", file.path);
		else if (file.path === config.smoke.prompts) continue;
		else if (!isModelFile(name) && CONFIG_FILE.test(name) && isTrainingConfig(file.path)) add("training-config", file.path);
		else if (!DATA_FILE.test(name) || isModelFile(name)) continue;
		else if (wanted.includes(file.path) || isTrainedOn(file.path)) add("dataset", file.path);
		else if (looksLikeDataset(file, peek)) {
			add("dataset", file.path);
			guessed.add(file.path);
		}
	}
	const list = [...subjects.values()].sort((a, b) => compare(a.path, b.path) || compare(a.kind, b.kind));
	for (const path of wanted) {
		const folder = namedFolder(path, folders);
		if (!list.some((s) => s.path === folder || isBelowAny(s.path, [path]))) unmatched.push({
			by: "argument",
			path
		});
	}
	return {
		subjects: list,
		guessed: [...guessed].sort(),
		unmatched
	};
}
/**
* Could a change of these paths change what `discover` finds, or what is in it? Asked before anything is read, so that a
* change of other files costs nothing: it says yes rather than no. `names` gives the files directly in a folder.
*/
function mayConcern(paths, config, names) {
	const declared = [...config.checkpoints, ...config.datasets].map((entry) => matcher(entry.path));
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const name = nameOf(path);
		if (CONFIG_NAME.test(name) || isModelFile(name)) return true;
		if (!path.startsWith(".github/") && !NOT_TRAINING.test(name) && (CONFIG_FILE.test(name) || DATA_FILE.test(name) && !ABOUT_DATA.test(name))) return true;
		if (declared.some((matches) => matches(path))) return true;
		for (const folder of path.includes("/") ? foldersAbove(path) : ["."]) folders.add(folder);
	}
	for (const folder of folders) {
		if (declared.some((matches) => matches(folder))) return true;
		if (names(folder).some((file) => file === "config.json" || isModelFile(file))) return true;
	}
	return false;
}
const CONFIG_NAME = /^tunelint\.ya?ml$/;
/** The folders that hold a path, the nearest first, without the root. */
function foldersAbove(path) {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
}
/** The entry of tunelint.yml that speaks of a subject: the one that names it exactly, else the first that matches. */
function entryFor(entries, path) {
	return entries.find((entry) => entry.path === path) ?? entries.find((entry) => isMeant(matcher(entry.path), path));
}
/** What was declared about a checkpoint or adapter; an input's base goes before the entry's. */
function declaration(config, subject) {
	const entry = entryFor(config.checkpoints, subject.path);
	return {
		kind: subject.kind === "adapter" ? "adapter" : "checkpoint",
		engines: entry?.engines ?? ENGINES,
		chat: entry?.chat,
		newTokens: entry?.newTokens ?? [],
		base: config.base ?? entry?.base
	};
}
const CONFIG_FILE = /\.(?:json|ya?ml)$/i;
const DATA_FILE = /\.(?:jsonl|ndjson|jsonlines|json|parquet|arrow|csv|txt)(?:\.(?:gz|zst))?$/i;
function isModelFile(name) {
	return CHECKPOINT_FILE.test(name) || ADAPTER_FILE.test(name) || MODEL_FILE.test(name);
}
/** Names of the files directly in each folder; `.` is the root. */
function foldersOf(files) {
	const folders = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = folderOf(file.path);
		const names = folders.get(folder);
		if (names === void 0) folders.set(folder, [nameOf(file.path)]);
		else names.push(nameOf(file.path));
	}
	return folders;
}
function folderKinds(path, names, folders, peek, isAsked) {
	const isAdapter = names.some((name) => ADAPTER_FILE.test(name));
	const hasConfig = names.includes("config.json");
	const hasWeights = names.some((name) => FULL_WEIGHTS.test(name));
	if (isAdapter) return hasConfig && hasWeights ? ["adapter", "checkpoint"] : ["adapter"];
	const config = hasConfig ? peek(path === "." ? "config.json" : `${path}/config.json`) : void 0;
	if (isAsked && (hasConfig || names.some((name) => CHECKPOINT_FILE.test(name)))) return ["checkpoint"];
	const parent = folderOf(path);
	const beside = path === "." ? [] : folders.get(parent) ?? [];
	if (names.includes("model_index.json") || beside.includes("model_index.json")) return [];
	if (config !== void 0 && (Object.hasOwn(config, "_class_name") || Object.hasOwn(config, "_diffusers_version"))) return [];
	if (COPIES.has(nameOf(path)) && beside.some((n) => n === "config.json" || CHECKPOINT_FILE.test(n))) return [];
	if (names.some((name) => CHECKPOINT_FILE.test(name))) return ["checkpoint"];
	return config !== void 0 && describesModel(config) ? ["checkpoint"] : [];
}
/** A config.json that stands alone may be anybody's; this one is a transformers model's. */
function describesModel(config) {
	const keys = [
		"model_type",
		"architectures",
		"transformers_version",
		"auto_map"
	];
	return Object.keys(config).some((key) => keys.includes(key) || key.endsWith("_token_id"));
}
function namedFolder(path, folders) {
	const folder = folderOf(path);
	const name = nameOf(path);
	return isModelFile(name) && folders.get(folder)?.includes(name) ? folder : void 0;
}
/**
* Files that a LLaMA-Factory registry (`dataset_info.json`) names: { name: { file_name } }, relative to its folder; a file, a
* folder whose files are meant, or a pattern.
* https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/loader.py (`_load_single_dataset`)
*/
function registeredDatasets(files, peek) {
	const all = new Set(files.map((file) => file.path));
	const found = /* @__PURE__ */ new Set();
	for (const file of files) {
		if (nameOf(file.path) !== "dataset_info.json") continue;
		for (const entry of Object.values(peek(file.path) ?? {})) {
			const name = isObject(entry) && Object.hasOwn(entry, "file_name") ? entry["file_name"] : void 0;
			const path = typeof name === "string" ? normalised(`${folderOf(file.path)}/${name}`) : void 0;
			if (path === void 0 || path === folderOf(file.path)) continue;
			if (all.has(path)) {
				if (DATA_FILE.test(path)) found.add(path);
			} else {
				const matches = matcher(path);
				const meant = files.filter((other) => DATA_FILE.test(other.path) && isMeant(matches, other.path));
				const texts = files.filter((other) => /\.txt$/i.test(other.path) && matches(folderOf(other.path)));
				const rows = meant.length > 0 ? meant : texts.filter((other) => !ABOUT_DATA.test(nameOf(other.path)));
				for (const other of rows) found.add(other.path);
			}
		}
	}
	return found;
}
function looksLikeDataset(file, peek) {
	const parts = file.path.split("/");
	const whole = parts.pop() ?? "";
	const name = whole.replace(/\.(?:gz|zst)$/i, "");
	if (NOT_ROWS.test(name)) return false;
	if (/\.(?:jsonl|ndjson|jsonlines|parquet)$/i.test(name)) return true;
	if (/\.arrow$/i.test(name)) return !name.startsWith("cache-") && !name.startsWith("tmp");
	if (!/\.(?:json|csv)$/i.test(name) || ABOUT_DATA.test(name)) return false;
	if (!parts.some((part) => DATA_FOLDERS.has(part.toLowerCase())) && !DATA_NAME.test(name)) return false;
	const content = /\.json$/i.test(whole) ? peek(file.path) : void 0;
	if (content === void 0) return true;
	return [
		"data",
		"train",
		"rows",
		"examples",
		"instances"
	].some((key) => Array.isArray(content[key]));
}
/** Command-line paths in the form of source paths; the root among them means everything. */
function wantedPaths(explicit) {
	const paths = explicit.map((path) => normalised(path) ?? path);
	return paths.includes(".") ? [] : [...new Set(paths)];
}
function isBelowAny(path, wanted) {
	return wanted.length === 0 || wanted.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
/**
* A pattern of tunelint.yml as a test of paths: `*`, `**`, `?`, `[…]` and `{a,b}`; everything else is literal. A path
* without any of these means itself. How many a pattern may hold is limited where tunelint.yml is read.
*/
function matcher(pattern) {
	if (!/[*?[\]{}]/.test(pattern)) return (path) => path === pattern;
	const literal = pattern.replaceAll(/[\\()|+!@]/g, "\\$&");
	return (0, import_picomatch.default)(literal, {
		dot: true,
		noextglob: true,
		nonegate: true
	});
}
/** A pattern means a path that it matches, and the data files directly in a folder that it matches; text there is mostly about them. */
function isMeant(matches, path) {
	if (matches(path)) return true;
	const name = nameOf(path);
	if (/\.txt(?:\.(?:gz|zst))?$/i.test(name)) return false;
	return DATA_FILE.test(name) && !ABOUT_DATA.test(name) && !isModelFile(name) && matches(folderOf(path));
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** The current version line and the alias of the pre-release (Hawser) that git-lfs still accepts. */
const VERSIONS = ["version https://git-lfs.github.com/spec/v1", "version https://hawser.github.com/spec/v1"];
/** True when a file of this size could be a pointer and its bytes have to be looked at. */
function canBeLfsPointer(size) {
	return size >= 42 && size < 1024;
}
/**
* What a pointer file says, or undefined when these bytes (a whole file) are not a pointer. A pointer with a damaged
* or missing `oid` or `size` line is still a pointer: its content is somewhere else in any case.
*/
function lfsPointer(bytes) {
	if (!canBeLfsPointer(bytes.length)) return void 0;
	const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
	if (!VERSIONS.includes(lines[0] ?? "")) return void 0;
	let oid;
	let size;
	for (const line of lines) {
		oid ??= /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1];
		const digits = /^size (\d{1,15})$/.exec(line)?.[1];
		if (digits !== void 0) size ??= Number(digits);
	}
	return {
		oid,
		size
	};
}
/**
* The source, with the content of its pointers from the one that `load` gives: called when the first pointer is met, because
* most repositories have none.
*/
function onPointers(inner, load) {
	let loading;
	let loaded;
	const whole = () => {
		loading ??= load().then((source) => {
			loaded = source;
			return source;
		});
		return loading;
	};
	const isPointer = (entry) => entry?.unreadable === "lfs-pointer";
	const own = inner.ownBytes?.bind(inner);
	return {
		name: inner.name,
		counts: inner.counts,
		problem: () => loaded?.problem(),
		async list(folder) {
			const entries = await inner.list(folder);
			return entries.some(isPointer) ? (await whole()).list(folder) : entries;
		},
		async entry(path) {
			const entry = await inner.entry(path);
			return isPointer(entry) ? (await whole()).entry(path) : entry;
		},
		async bytes(path, start, end) {
			try {
				return await inner.bytes(path, start, end);
			} catch (error) {
				if (error instanceof SourceError && error.reason === "lfs-pointer") return (await whole()).bytes(path, start, end);
				throw error;
			}
		},
		...own === void 0 ? {} : { async ownBytes(path, start, end) {
			const entry = await inner.entry(path);
			return isPointer(entry) ? new Uint8Array(await (await whole()).bytes(path, start, end)) : own(path, start, end);
		} }
	};
}
/**
* Where the LFS server of a remote is: the remote's address and `.git/info/lfs`, over https also where git itself uses ssh.
* https://github.com/git-lfs/git-lfs/blob/main/docs/api/server-discovery.md. Undefined for a remote that is a folder.
*/
function lfsEndpoint(remote) {
	const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(.+)$/.exec(remote);
	const isDrive = /^[A-Za-z]:[\\/]/.test(remote);
	if (scp !== null && !isDrive) return `https://${scp[1]}/${ended(scp[2] ?? "")}`;
	if (!URL.canParse(remote)) return void 0;
	const { protocol, hostname, host, pathname } = new URL(remote);
	if (protocol === "https:" || protocol === "http:") return `${protocol}//${host}/${ended(pathname)}`;
	return protocol === "ssh:" || protocol === "git+ssh:" ? `https://${hostname}/${ended(pathname)}` : void 0;
}
function ended(path) {
	return `${path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "")}.git/info/lfs`;
}
// src/source/local.ts
/** More files than any repository of fine-tunes holds, few enough to list within seconds. */
const MAX_FILES = 25e4;
/** One read holds one file or range in memory; Node's own limit is 2 GiB, weights are read by range far below this. */
const MAX_READ_BYTES = 2 ** 30;
/** Folders that hold tools, caches or history and never the author's work; skipped when met below the listed folder. */
const SKIPPED_FOLDERS = /* @__PURE__ */ new Set([
	".git",
	".hg",
	".svn",
	".cache",
	".direnv",
	".eggs",
	".ipynb_checkpoints",
	".mypy_cache",
	".nox",
	".pytest_cache",
	".ruff_cache",
	".tox",
	".venv",
	"__pycache__",
	"node_modules",
	"site-packages",
	"venv"
]);
/**
* The folder `root` as a source. Links are followed as long as they stay below `within` (default: the root; for a
* snapshot of the Hugging Face cache the model's cache folder, where the snapshot's links lead). A linked folder is
* not listed a second time under the link's name; `list('the/link')` and `entry('the/link/file')` do reach it.
* Nothing inside `.git` is served, because a checkout's `.git/config` can hold a credential.
* Throws UserError when `root` is not a folder, and from `list` when there are more than MAX_FILES files.
*/
function localSource(root, options = {}) {
	const absolute = resolve(root);
	const realRoot = realFolder(absolute, root);
	const boundary = options.within === void 0 ? linkBoundary(realRoot) : realFolder(options.within, options.within);
	const counts = {
		reads: 0,
		bytes: 0
	};
	/** The real path behind a path of this source, or why it is not served. */
	function real(path) {
		const clean = insidePath(path);
		if (clean === void 0) return "link-outside";
		if (clean.includes("\0")) return void 0;
		try {
			const target = realpathSync.native(join(absolute, clean));
			return isServed(boundary, realRoot, target) ? target : "link-outside";
		} catch (error) {
			const code = errorCode(error);
			if (code === "ENOENT" || code === "ENOTDIR") return isLink(join(absolute, clean)) ? "broken" : void 0;
			return reason(code);
		}
	}
	function fileEntry(path, target, stats) {
		if (!stats.isFile()) return {
			path,
			size: 0,
			unreadable: "broken"
		};
		if (!canBeLfsPointer(stats.size)) return {
			path,
			size: stats.size
		};
		try {
			const pointer = lfsPointer(readStart(target, stats.size));
			counts.reads += 1;
			counts.bytes += stats.size;
			if (pointer === void 0) return {
				path,
				size: stats.size
			};
			return {
				path,
				size: pointer.size ?? stats.size,
				unreadable: "lfs-pointer",
				...pointer.oid === void 0 ? {} : { lfsOid: pointer.oid }
			};
		} catch (error) {
			return {
				path,
				size: stats.size,
				unreadable: reason(errorCode(error))
			};
		}
	}
	/** Undefined: there is none, or it is a folder. */
	function entryOf(path) {
		const target = real(path);
		if (target === void 0) return void 0;
		if (isReason(target)) return {
			path,
			size: 0,
			unreadable: target
		};
		try {
			const stats = statSync(target);
			return stats.isDirectory() ? void 0 : fileEntry(path, target, stats);
		} catch (error) {
			return {
				path,
				size: 0,
				unreadable: reason(errorCode(error))
			};
		}
	}
	function listFrom(folder) {
		const start = real(folder);
		if (start === void 0) return [];
		const prefix = insidePath(folder) ?? folder;
		if (isReason(start)) return [{
			path: prefix,
			size: 0,
			unreadable: start
		}];
		const entries = [];
		const seen = /* @__PURE__ */ new Set();
		const folders = [{
			path: prefix,
			target: start
		}];
		const linkedFolders = [];
		let count = 0;
		for (let next = folders.pop(); next !== void 0; next = folders.pop() ?? linkedFolders.shift()) {
			if (seen.has(next.target)) continue;
			seen.add(next.target);
			let dirents;
			try {
				dirents = readdirSync(next.target, { withFileTypes: true });
			} catch (error) {
				const code = errorCode(error);
				const entry = code === "ENOTDIR" ? entryOf(next.path) : void 0;
				entries.push(entry ?? {
					path: next.path,
					size: 0,
					unreadable: reason(code)
				});
				continue;
			}
			count += dirents.length;
			if (count > 25e4) throw new UserError(`${source.name} holds more than ${MAX_FILES} files; name the folders to check.`);
			if (next.path !== prefix && dirents.some((d) => d.name === "pyvenv.cfg")) continue;
			for (const dirent of dirents) {
				const path = next.path === "" ? dirent.name : `${next.path}/${dirent.name}`;
				const target = join(next.target, dirent.name);
				if (dirent.isDirectory()) {
					if (!SKIPPED_FOLDERS.has(dirent.name)) folders.push({
						path,
						target
					});
				} else if (dirent.isSymbolicLink()) {
					const linked = linkTarget(target);
					if (isReason(linked)) entries.push({
						path,
						size: 0,
						unreadable: linked
					});
					else if (linked.stats.isDirectory()) linkedFolders.push({
						path,
						target: linked.target
					});
					else entries.push(fileEntry(path, linked.target, linked.stats));
				} else if (dirent.name !== ".git") entries.push(statEntry(path, target));
			}
		}
		return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
	}
	function linkTarget(path) {
		try {
			const target = realpathSync.native(path);
			if (!isServed(boundary, realRoot, target)) return "link-outside";
			return {
				target,
				stats: statSync(target)
			};
		} catch (error) {
			return reason(errorCode(error));
		}
	}
	function statEntry(path, target) {
		try {
			return fileEntry(path, target, statSync(target));
		} catch (error) {
			return {
				path,
				size: 0,
				unreadable: reason(errorCode(error))
			};
		}
	}
	async function bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
		const entry = entryOf(path);
		if (entry === void 0) throw new SourceError("broken", `${path} is not a file of ${source.name}`);
		if (entry.unreadable !== void 0) throw new SourceError(entry.unreadable, unreadableMessage(entry));
		const from = Math.min(Math.max(0, start), entry.size);
		const length = Math.max(0, Math.min(end, entry.size) - from);
		if (length > MAX_READ_BYTES) throw new SourceError("too-large", `${path}: ${length} bytes are more than one read may hold`);
		const target = real(path);
		if (target === void 0 || isReason(target)) throw new SourceError("broken", `${path} changed while it was read`);
		try {
			const handle = await open(target, constants.O_RDONLY);
			try {
				const buffer = new Uint8Array(length);
				const { bytesRead } = await handle.read(buffer, 0, length, from);
				counts.reads += 1;
				counts.bytes += bytesRead;
				return bytesRead === length ? buffer : buffer.subarray(0, bytesRead);
			} finally {
				await handle.close();
			}
		} catch (error) {
			const code = errorCode(error);
			throw new SourceError(reason(code), `${path} cannot be read (${code})`, { cause: error });
		}
	}
	const source = {
		name: options.name ?? root.split(sep).join("/"),
		counts,
		async list(folder = "") {
			return listFrom(folder);
		},
		async entry(path) {
			return entryOf(path);
		},
		bytes,
		ownBytes: bytes
	};
	return source;
}
/** One clause that says why a file cannot be had. */
function unreadableMessage(entry) {
	return `${entry.path} ${entry.unreadable === void 0 ? "is readable" : {
		"lfs-pointer": "is a Git LFS pointer whose content is not here",
		"link-outside": "leads out of the checked folder and is not followed",
		"no-permission": "may not be read (permission denied)",
		"too-large": "is too large to be read",
		"not-reachable": "could not be reached",
		broken: "cannot be read (a dangling link, not a regular file, or a name that is not UTF-8)"
	}[entry.unreadable]}`;
}
/**
* A source path in normal form (`a/b`, the root is the empty string), or undefined when it is absolute or leaves the
* root by `..`. On Windows a backslash is a separator and a colon names a drive or a stream.
*/
function insidePath(path, platform = process.platform) {
	const slashed = platform === "win32" ? path.replaceAll("\\", "/") : path;
	if (slashed.startsWith("/") || platform === "win32" && slashed.includes(":")) return void 0;
	const clean = posix.normalize(slashed).replace(/\/+$/, "");
	if (clean === ".." || clean.startsWith("../")) return void 0;
	return clean === "." ? "" : clean;
}
/** `…/models--org--name` for a snapshot of the Hugging Face cache, whose files are links to `../../blobs`; else the root. */
function linkBoundary(realRoot) {
	const parts = realRoot.split(sep);
	const at = parts.findLastIndex((part, i) => part === "snapshots" && /^(models|datasets)--./.test(parts[i - 1] ?? ""));
	return at < 0 ? realRoot : parts.slice(0, at).join(sep);
}
function isServed(boundary, realRoot, target) {
	if (!isBelow(boundary, target)) return false;
	const parts = (isBelow(realRoot, target) ? relative(realRoot, target) : relative(boundary, target)).split(sep);
	const git = parts.findIndex((part) => part.toLowerCase() === ".git");
	return git < 0 || parts[git + 1] === "annex" && parts[git + 2] === "objects";
}
function isBelow(folder, target) {
	const path = relative(folder, target);
	return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
function realFolder(path, asGiven) {
	let stats;
	let target;
	try {
		target = realpathSync.native(path);
		stats = statSync(target);
	} catch (error) {
		const code = errorCode(error);
		throw new UserError(`${asGiven} ${code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be opened (${code})`}; name a folder that does.`, { cause: error });
	}
	if (!stats.isDirectory()) throw new UserError(`${asGiven} is not a folder.`);
	return target;
}
function readStart(path, length) {
	const file = openSync(path, constants.O_RDONLY);
	try {
		const buffer = new Uint8Array(length);
		return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
	} finally {
		closeSync(file);
	}
}
function isLink(path) {
	try {
		return lstatSync(path).isSymbolicLink();
	} catch {
		return false;
	}
}
const REASONS = /* @__PURE__ */ new Set([
	"broken",
	"link-outside",
	"no-permission",
	"not-reachable"
]);
/** Real paths are absolute, so none of them is spelled like a reason. */
function isReason(value) {
	return typeof value === "string" && REASONS.has(value);
}
function errorCode(error) {
	if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
	throw error;
}
/** EIO, ESTALE and the like come from network and cloud folders whose content is not here. */
function reason(code) {
	switch (code) {
		case "EACCES":
		case "EPERM": return "no-permission";
		case "EIO":
		case "ESTALE":
		case "ETIMEDOUT":
		case "EHOSTDOWN":
		case "ENXIO": return "not-reachable";
		default: return "broken";
	}
}
// src/version.ts
/** Of this program: package.json's, set by the build; `0.0.0` where the source is run. */
const VERSION = "0.1.0";
// src/config.ts
const TRAINERS = [
	"trl",
	"llama-factory",
	"axolotl",
	"torchtune",
	"ms-swift",
	"transformers"
];
const FAIL_ON = [
	"error",
	"warning",
	"never"
];
/** Several names, because both endings of YAML are in use and a file that is not seen is a check that is not made. */
const FILE_NAMES = ["tunelint.yml", "tunelint.yaml"];
/** Inputs before file before defaults. All defaults of the product are here. */
function merge(file, inputs = {}) {
	return {
		file: file?.file,
		checkpoints: file?.checkpoints ?? [],
		datasets: file?.datasets ?? [],
		base: inputs.base,
		rules: Object.assign(Object.create(null), file?.rules, inputs.rules),
		required: inputs.required ?? file?.required ?? [],
		failOn: inputs.failOn ?? file?.failOn ?? "error",
		onlyNew: inputs.onlyNew ?? file?.onlyNew ?? false,
		smoke: {
			prompts: file?.smoke.prompts,
			maxNewTokens: file?.smoke.maxNewTokens ?? 128,
			thresholds: file?.smoke.thresholds ?? {}
		}
	};
}
/** Path of the tunelint.yml for a folder: in it, in the nearest parent up to the source's root, or in `.github`. */
async function findConfig(source, folder) {
	const parts = normalised(folder)?.split("/") ?? [];
	const above = parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
	for (const at of /* @__PURE__ */ new Set([
		...above,
		".",
		".github"
	])) for (const name of FILE_NAMES) {
		const path = at === "." ? name : `${at}/${name}`;
		if (await source.entry(path) !== void 0) return path;
	}
}
// src/network.ts
/**
* What the program asks the network with. Node's own fetch heeds no proxy; the toolkit's does, and takes its time to load.
* `env`: the variables of the process, of which one names the proxy.
*/
async function proxied(env) {
	return [
		"https_proxy",
		"HTTPS_PROXY",
		"http_proxy",
		"HTTP_PROXY"
	].some((name) => (env[name] ?? "") !== "") ? (await import("./proxy.js")).proxiedFetch : fetch;
}
// src/source/git-process.ts
/** Listings are collected in memory: MAX_FILES lines with long paths, or the small blobs of one batch. */
const MAX_OUTPUT_BYTES = 2 ** 29;
/** git ended with an error; the message is the first line of its own. */
var GitError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "GitError";
	}
};
/** Standard output of `git`, as text. */
async function gitText(repoDir, args) {
	return new TextDecoder().decode(await git(repoDir, args));
}
/**
* Runs git and gives its standard output. Throws GitError when it fails, UserError when it is not installed. Nothing
* here may page, ask for a password, take a lock or rewrite the index. The machine's own settings stay in force: on
* Windows they say how line ends are stored, and with them the filters of Git LFS and `safe.directory`.
*/
function git(repoDir, args, options = {}) {
	const maxBytes = options.maxBytes ?? MAX_OUTPUT_BYTES;
	const fixed = [
		"--no-pager",
		"--no-replace-objects",
		"--literal-pathspecs",
		"-c",
		"core.quotePath=off"
	];
	const { GIT_DIR: _d, GIT_WORK_TREE: _w, GIT_INDEX_FILE: _i, GIT_EXTERNAL_DIFF: _e, ...env } = process.env;
	return new Promise((resolve, reject) => {
		const child = spawn("git", [
			...fixed,
			"-c",
			"core.fsmonitor=false",
			...args
		], {
			cwd: repoDir,
			env: {
				...env,
				LC_ALL: "C",
				GIT_TERMINAL_PROMPT: "0",
				GIT_OPTIONAL_LOCKS: "0",
				...options.env
			},
			...options.timeout === void 0 ? {} : { timeout: options.timeout },
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		const chunks = [];
		let length = 0;
		let errors = "";
		child.stdout.on("data", (chunk) => {
			length += chunk.length;
			if (length <= maxBytes) chunks.push(chunk);
			else child.kill();
		});
		child.stderr.on("data", (chunk) => {
			if (errors.length < 4096) errors += chunk.toString("utf8");
		});
		child.on("error", (cause) => {
			reject(new UserError(("code" in cause && cause.code === "ENOENT" ? `git could not be started in ${repoDir}; install git, and name a folder that exists.` : "") || `git could not be started: ${cause.message}`, { cause }));
		});
		child.on("close", (status) => {
			if (length > maxBytes) reject(new GitError(`git ${args[0]} gave more than ${maxBytes} bytes`));
			else if (status === 0) resolve(Buffer.concat(chunks, length));
			else reject(new GitError(errors.split("\n")[0]?.replace(/^fatal: /, "") || `git ${args[0]} ended with ${status}`));
		});
		child.stdin.on("error", () => {});
		child.stdin.end(options.input ?? "");
	});
}
// src/source/git-tree.ts
/** A blob is read whole and kept until another is asked for; hosts refuse files above 100 MB outside Git LFS. */
const MAX_BLOB_BYTES = 512 * 2 ** 20;
/** The kernel's limit on the length of a path, and so of a link's target. */
const MAX_LINK_BYTES = 4096;
/** Links in a row before it is a loop; the kernel's own limit. */
const MAX_LINKS = 40;
/** The tree below `root`; empty where the commit has no such folder. */
async function loadTree(repoDir, commit, root, counts) {
	const args = [
		"ls-tree",
		"-r",
		"-z",
		"-l",
		"--full-tree",
		"--end-of-options",
		`${commit}:${root}`
	];
	let listing;
	try {
		listing = await git(repoDir, args);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		return {
			files: /* @__PURE__ */ new Map(),
			folders: /* @__PURE__ */ new Set(),
			small: /* @__PURE__ */ new Map()
		};
	}
	counts.reads += 1;
	counts.bytes += listing.length;
	const files = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Set([""]);
	const wanted = /* @__PURE__ */ new Set();
	for (const line of new TextDecoder().decode(listing).split("\0")) {
		const tab = line.indexOf("	");
		if (tab < 0) continue;
		const [mode, type, oid = "", digits = ""] = line.slice(0, tab).split(/ +/);
		if (type !== "blob") continue;
		const size = Number(digits);
		const kind = mode === "120000" ? "link" : "file";
		const path = line.slice(tab + 1);
		files.set(path, {
			kind,
			oid,
			size
		});
		if (files.size > 25e4) throw new UserError(`${commit.slice(0, 7)} holds more than ${MAX_FILES} files; name the folders to check.`);
		for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
			const folder = path.slice(0, at);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
		if (kind === "link" ? size <= MAX_LINK_BYTES : canBeLfsPointer(size)) wanted.add(oid);
	}
	return {
		files,
		folders,
		small: await readSmallBlobs(repoDir, [...wanted], counts)
	};
}
/** Many small blobs with one process. Format: https://git-scm.com/docs/git-cat-file#_batch_output */
async function readSmallBlobs(repoDir, oids, counts) {
	const blobs = /* @__PURE__ */ new Map();
	if (oids.length === 0) return blobs;
	const output = await git(repoDir, ["cat-file", "--batch"], { input: `${oids.join("\n")}\n` });
	counts.reads += 1;
	counts.bytes += output.length;
	for (let at = 0; at < output.length;) {
		const newline = output.indexOf(10, at);
		if (newline < 0) break;
		const [oid = "", type, digits] = new TextDecoder().decode(output.subarray(at, newline)).split(" ");
		at = newline + 1;
		if (type !== "blob") continue;
		const size = Number(digits);
		blobs.set(oid, output.subarray(at, at + size));
		at += size + 1;
	}
	return blobs;
}
/** Undefined where there is no such file. */
function entryOf(tree, path) {
	const inside = insidePath(path);
	if (inside === void 0) return {
		path,
		size: 0,
		unreadable: "link-outside"
	};
	const target = resolvePath(tree, inside);
	if (target === "outside") return {
		path,
		size: 0,
		unreadable: "link-outside"
	};
	if (target === void 0) return tree.files.has(inside) ? {
		path,
		size: 0,
		unreadable: "broken"
	} : void 0;
	const file = tree.files.get(target);
	if (file === void 0) return void 0;
	if (file.size > MAX_BLOB_BYTES) return {
		path,
		size: file.size,
		unreadable: "too-large"
	};
	const small = tree.small.get(file.oid);
	const pointer = small === void 0 ? void 0 : lfsPointer(small);
	if (pointer === void 0) return {
		path,
		size: file.size
	};
	return {
		path,
		size: pointer.size ?? file.size,
		unreadable: "lfs-pointer",
		...pointer.oid === void 0 ? {} : { lfsOid: pointer.oid }
	};
}
/** The path of the file or folder behind `path` with every link followed; undefined when there is none or links loop. */
function resolvePath(tree, path) {
	let done = [];
	const rest = path.split("/").filter((part) => part !== "");
	let links = 0;
	for (let part = rest.shift(); part !== void 0; part = rest.shift()) {
		if (part === "." || part === "") continue;
		if (part === "..") {
			if (done.length === 0) return "outside";
			done = done.slice(0, -1);
			continue;
		}
		const here = [...done, part].join("/");
		const entry = tree.files.get(here);
		if (entry?.kind === "link") {
			const target = tree.small.get(entry.oid);
			links += 1;
			if (target === void 0 || links > MAX_LINKS) return void 0;
			const text = new TextDecoder().decode(target);
			if (text.startsWith("/")) return "outside";
			rest.unshift(...text.split("/"));
			continue;
		}
		if (entry === void 0 && !tree.folders.has(here)) return void 0;
		done.push(part);
	}
	return done.join("/");
}
// src/source/git.ts
/**
* The files of `revision` below `repoDir` (any folder of the work tree) and `subdir` (relative to it). Links are
* followed inside that tree only; submodules are left out. Throws UserError when `repoDir` is not in a repository or
* the revision is unknown. Needs `git` on the path.
*/
async function gitSource(repoDir, revision, subdir = "") {
	const below = insidePath(subdir);
	if (below === void 0) throw new UserError(`${subdir} leaves the repository; name a folder inside it.`);
	const commit = await resolveCommit(repoDir, revision);
	const prefix = (await gitText(repoDir, ["rev-parse", "--show-prefix"])).replace(/\n$/, "");
	const root = posix.join(prefix, below).replace(/\/$/, "");
	const counts = {
		reads: 0,
		bytes: 0
	};
	let tree;
	let held;
	async function readTree() {
		tree ??= loadTree(repoDir, commit, root === "." ? "" : root, counts);
		return tree;
	}
	async function readBlob(oid, size) {
		if (held?.oid !== oid) {
			held = {
				oid,
				bytes: git(repoDir, [
					"cat-file",
					"blob",
					oid
				], { maxBytes: size })
			};
			counts.reads += 1;
			counts.bytes += size;
		}
		return held.bytes;
	}
	const source = {
		name: `${commit.slice(0, 7)}${below === "" ? "" : `:${below}`}`,
		counts,
		async list(folder = "") {
			const files = await readTree();
			const inside = insidePath(folder);
			if (inside === void 0) return [{
				path: folder,
				size: 0,
				unreadable: "link-outside"
			}];
			const start = resolvePath(files, inside);
			if (start === "outside") return [{
				path: inside,
				size: 0,
				unreadable: "link-outside"
			}];
			if (start === void 0) return [];
			const file = entryOf(files, inside);
			if (file !== void 0) return [file];
			const entries = [];
			for (const path of files.files.keys()) {
				if (start !== "" && !path.startsWith(`${start}/`)) continue;
				const rest = start === "" ? path : path.slice(start.length + 1);
				if (rest.split("/").slice(0, -1).some((name) => SKIPPED_FOLDERS.has(name))) continue;
				const entry = entryOf(files, path);
				if (entry !== void 0) entries.push({
					...entry,
					path: inside === "" ? rest : `${inside}/${rest}`
				});
			}
			return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
		},
		async entry(path) {
			return entryOf(await readTree(), path);
		},
		async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
			const files = await readTree();
			const entry = entryOf(files, path);
			if (entry === void 0) throw new SourceError("broken", `${path} is not a file of ${source.name}`);
			if (entry.unreadable !== void 0) throw new SourceError(entry.unreadable, unreadableMessage(entry));
			const target = resolvePath(files, insidePath(path) ?? path);
			const blob = target === void 0 ? void 0 : files.files.get(target);
			if (blob === void 0) throw new SourceError("broken", `${path} is not a file of ${source.name}`);
			let bytes;
			try {
				bytes = await readBlob(blob.oid, blob.size);
			} catch (error) {
				held = void 0;
				throw new SourceError("not-reachable", `${path}: git has not the content at ${source.name}`, { cause: error });
			}
			return bytes.subarray(Math.max(0, start), Math.max(0, end));
		}
	};
	return source;
}
/**
* The commit (full id) where HEAD and `revision` parted. Throws UserError when the revision is unknown or the two
* share no history here, which in a shallow clone only means that it was not fetched.
*/
async function mergeBase(repoDir, revision) {
	const commit = await resolveCommit(repoDir, revision);
	try {
		return (await gitText(repoDir, [
			"merge-base",
			"--end-of-options",
			commit,
			"HEAD"
		])).trim();
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		throw new UserError(await isShallow(repoDir) ? `This shallow clone does not reach back to where HEAD and ${quoted(revision)} parted; fetch more history (fetch-depth: 0, or git fetch --unshallow).` : `HEAD and ${quoted(revision)} have no commit in common; name a revision of the same history.`, { cause: error });
	}
}
/**
* Paths below `repoDir`, relative to it, that differ between `from` and the work tree: changed, added, removed, both
* ends of a rename, and untracked files that are not ignored. Sorted. For a pull request, `from` is the merge base.
*/
async function changedFiles(repoDir, from) {
	const commit = await resolveCommit(repoDir, from);
	const changed = await gitText(repoDir, [
		...[
			"diff",
			"--name-only",
			"-z",
			"--no-renames",
			"--no-ext-diff",
			"--no-textconv",
			"--relative"
		],
		"--ignore-submodules=all",
		"--end-of-options",
		commit,
		"--"
	]);
	const untracked = await gitText(repoDir, [
		"ls-files",
		"--others",
		"--exclude-standard",
		"-z",
		"--"
	]);
	return [...new Set(`${changed}${untracked}`.split("\0").filter((path) => path !== ""))].sort();
}
/** The commit of the work tree and its parents as the commit itself names them; in a shallow clone they are not there. */
async function readCheckout(repoDir) {
	const head = await resolveCommit(repoDir, "HEAD");
	const text = await gitText(repoDir, [
		"cat-file",
		"commit",
		head
	]);
	return {
		head,
		parents: [...text.slice(0, text.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? "")
	};
}
/** Is the commit, and so what it reaches in a complete clone, in this repository? */
async function hasCommit(repoDir, commit) {
	try {
		await resolveCommit(repoDir, commit);
		return true;
	} catch (error) {
		if (error instanceof UserError) return false;
		throw error;
	}
}
/**
* Where the LFS objects of a repository are: in its own store, and at the server of its remote. `token` is for `server`
* (https://github.com) and goes nowhere else. The address is the remote's or one of the clone's own settings; `.lfsconfig` is
* not asked, because it comes with what is checked.
*/
async function lfsPlace(repoDir, { server, token, offline }) {
	const said = async (...args) => {
		try {
			return (await gitText(repoDir, args)).trim();
		} catch (error) {
			if (error instanceof GitError || error instanceof UserError) return "";
			throw error;
		}
	};
	const common = await said("rev-parse", "--path-format=absolute", "--git-common-dir");
	const own = await said("config", "--get", "lfs.url") || await said("config", "--get", "remote.origin.lfsurl");
	const remote = own === "" ? lfsEndpoint(await said("config", "--get", "remote.origin.url")) : own;
	const endpoint = remote !== void 0 && URL.canParse(remote) && /^https?:$/.test(new URL(remote).protocol) && !offline ? withoutUser(remote) : void 0;
	const isOurs = endpoint !== void 0 && new URL(endpoint).origin === new URL(server).origin;
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		objects: common === "" ? void 0 : posix.join(common.replaceAll("\\", "/"), "lfs", "objects"),
		endpoint,
		authorization: isOurs && token !== void 0 && token !== "" ? `Basic ${basic}` : void 0
	};
}
/** A clone's address may hold a name and a password, which fetch refuses. */
function withoutUser(address) {
	const url = new URL(address);
	url.username = "";
	url.password = "";
	return url.href.replace(/\/+$/, "");
}
/** A fetch of one commit takes seconds; on a connection where it takes longer, the run goes on without. */
const FETCH_MS = 12e4;
/**
* Fetches one commit (full id) and its files from `origin`, without its history where the clone is shallow anyway.
* `token` is sent to `server` (https://github.com) only, in place of what the clone has stored. False when it cannot be had.
*/
async function fetchCommit(repoDir, commit, { server, token }) {
	if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
	const depth = await isShallow(repoDir) ? ["--depth=1"] : [];
	const key = `http.${server.replace(/\/*$/, "/")}.extraheader`;
	const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
	const auth = token === "" ? {} : {
		GIT_CONFIG_COUNT: "2",
		GIT_CONFIG_KEY_0: key,
		GIT_CONFIG_VALUE_0: "",
		GIT_CONFIG_KEY_1: key,
		GIT_CONFIG_VALUE_1: header
	};
	const args = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-recurse-submodules",
		"--no-write-fetch-head",
		"--no-auto-gc"
	];
	try {
		await git(repoDir, [
			...args,
			...depth,
			"origin",
			commit
		], {
			env: auth,
			timeout: FETCH_MS
		});
	} catch (error) {
		if (error instanceof GitError) return false;
		throw error;
	}
	return hasCommit(repoDir, commit);
}
async function resolveCommit(repoDir, revision) {
	try {
		if (revision === "" || revision.startsWith("-") || revision.includes("\0")) throw new GitError("not a revision");
		return (await gitText(repoDir, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		])).trim();
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		await requireRepository(repoDir);
		const hint = await isShallow(repoDir) ? " (this clone is shallow: fetch it first, or use fetch-depth: 0)" : "";
		throw new UserError(`The revision ${quoted(revision)} is not known here${hint}.`, { cause: error });
	}
}
async function requireRepository(repoDir) {
	try {
		await git(repoDir, ["rev-parse", "--git-dir"]);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		throw new UserError(`${repoDir} cannot be read as a git repository: ${error.message}`, { cause: error });
	}
}
async function isShallow(repoDir) {
	return (await gitText(repoDir, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
function quoted(revision) {
	return JSON.stringify(revision.slice(0, 100));
}
// src/nearest.ts
/** The candidate that looks most like a word, or undefined when none is near. `_`, `-` and case do not count. */
function nearest(word, candidates) {
	const plain = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, "");
	const wanted = plain(word.slice(0, 100));
	let best;
	let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		const other = plain(candidate);
		const distance = wanted.length >= 4 && other.startsWith(wanted) ? 1 : editDistance(wanted, other);
		if (distance >= bestDistance) continue;
		best = candidate;
		bestDistance = distance;
	}
	return best;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const above = rows[i - 1] ?? [];
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		rows.push(row);
	}
	return rows[a.length]?.[b.length] ?? 0;
}
export { defineRowRule as A, discover as C, UserError as D, SourceError as E, folderOf as F, nameOf as I, normalised as L, ENGINES as M, OTHER_INPUT as N, isObject as O, CHARACTERS as P, declaration as S, mayConcern as T, SKIPPED_FOLDERS as _, hasCommit as a, onPointers as b, readCheckout as c, TRAINERS as d, findConfig as f, MAX_READ_BYTES as g, MAX_FILES as h, gitSource as i, defineRule as j, SMOKE_THRESHOLDS as k, proxied as l, VERSION as m, changedFiles as n, lfsPlace as o, merge as p, fetchCommit as r, mergeBase as s, nearest as t, FAIL_ON as u, insidePath as v, entryFor as w, candidates as x, localSource as y };
