import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as datasetView, r as exampleLines } from "./dataset.js";
import { C as findingsBySubject, D as tokenText, E as skippedByReason, G as visible, H as cut, O as turnEndText, S as LEVELS, T as placeText, U as oneLine, W as plural, b as stopTable, k as verdictText, w as modelFacts, x as editDiffs } from "./render.js";
import { r as smokeView, t as smokeLines } from "./smoke.js";
// node_modules/ansi-regex/index.js
var import_picocolors = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
})))(), 1);
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// node_modules/string-width/index.js
/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/
const segmenter = new Intl.Segmenter();
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;
function isDoubleWidthNonRgiEmojiSequence(segment) {
	if (segment.length > 50) return false;
	if (unqualifiedKeycapRegex.test(segment)) return true;
	if (segment.includes("‍")) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}
	return false;
}
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
	return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
	return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
	return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];
	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) continue;
		codePoints.push(character.codePointAt(0));
	}
	if (codePoints.length === 0) return;
	let width = 0;
	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) return;
			for (let remaining = index; remaining < codePoints.length; remaining++) width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			return width;
		}
		if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;
	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}
		if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
	}
	return extra;
}
function stringWidth(input, options = {}) {
	if (typeof input !== "string" || input.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	let string = input;
	if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) string = stripAnsi(string);
	if (string.length === 0) return 0;
	if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment } of segmenter.segment(string)) {
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === void 0) continue;
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}
		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== void 0) {
			width += hangulWidth;
			continue;
		}
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}
	return width;
}
// src/render/wrap.ts
/** Words on lines of at most `width` columns. A word that is longer, and text without spaces, is broken where it fits. */
function wrapped(prose, width) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const word of prose.split(" ")) {
		if (word === "") continue;
		const size = stringWidth(word);
		if (used > 0 && used + 1 + size <= width) {
			line += ` ${word}`;
			used += 1 + size;
			continue;
		}
		const fills = size > width && used > 0 && width - used > 4;
		if (used > 0 && !fills) {
			lines.push(line);
			line = "";
			used = 0;
		}
		if (fills) {
			line += " ";
			used += 1;
		}
		if (used + size <= width) {
			line += word;
			used += size;
			continue;
		}
		graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
		for (const { segment } of graphemes.segment(word)) {
			const columns = stringWidth(segment);
			if (used > 0 && used + columns > width) {
				lines.push(line);
				line = "";
				used = 0;
			}
			line += segment;
			used += columns;
		}
	}
	if (line !== "") lines.push(line);
	return lines;
}
/** Made when it is wanted: that takes milliseconds. */
let graphemes;
// src/render/text.ts
/** Below this there is no room for prose beside the indentation. */
const MIN_WIDTH = 24;
/** Prose from one finding; rules write a sentence or two, only a hostile file makes it longer. */
const MAX_PROSE = 2e3;
/** A path or a name; Linux allows 4,096 for a path. */
const MAX_NAME = 500;
/** Groups of skipped checks, and subjects without findings, before the rest is only counted. */
const MAX_GROUPS = 8;
/** Narrowest column in which lists of stop tokens are still readable beside the engine. */
const MIN_STOPS_COLUMN = 30;
/** A report for a terminal: verdict, findings by subject with their fixes and stop tables, what was skipped, counts. */
function text(report, options) {
	const page = {
		options,
		width: Math.max(MIN_WIDTH, options.width),
		colors: import_picocolors.default.createColors(options.color),
		lines: [],
		explained: /* @__PURE__ */ new Set()
	};
	writeVerdict(page, report);
	writeSubjects(page, report);
	writeSkipped(page, report);
	writeBroken(page, report);
	writeDegraded(page, report);
	writeCounts(page, report);
	return `${page.lines.join("\n")}\n`;
}
function writeVerdict(page, report) {
	const { colors } = page;
	const label = {
		pass: colors.green,
		fail: colors.red,
		incomplete: colors.yellow
	}[report.verdict];
	const name = report.verdict.toUpperCase();
	const [first = "", ...rest] = wrapped(verdictText(report), page.width - name.length - 2);
	page.lines.push(`${colors.bold(label(name))}  ${colors.bold(first)}`);
	for (const line of rest) page.lines.push(`${" ".repeat(name.length + 2)}${colors.bold(line)}`);
}
function writeSubjects(page, report) {
	const { colors } = page;
	const quiet = [];
	for (const { subject, findings } of findingsBySubject(report)) {
		if (typeof subject !== "string" && findings.length === 0 && !hasNews(page, subject)) {
			quiet.push(subject);
			continue;
		}
		page.lines.push("");
		writeSubjectName(page, subject);
		for (const [index, finding] of findings.entries()) {
			if (index > 0) page.lines.push("");
			writeFinding(page, finding);
		}
		const table = typeof subject === "string" ? void 0 : stopTable(subject.facts);
		if (table !== void 0) {
			if (findings.length > 0) page.lines.push("");
			writeStopTable(page, table);
		}
		const data = typeof subject === "string" ? void 0 : datasetView(subject);
		if (data !== void 0) {
			if (findings.length > 0) page.lines.push("");
			writeDataset(page, data);
		}
		const smoke = typeof subject === "string" ? void 0 : smokeView(subject);
		if (smoke !== void 0) {
			if (findings.length > 0) page.lines.push("");
			writeSmoke(page, smoke);
		}
	}
	if (quiet.length === 0) return;
	page.lines.push("");
	const shown = page.options.verbose === true ? quiet : quiet.slice(0, MAX_GROUPS);
	const unseen = new Set(report.skipped.filter((s) => s.blocking === true).map((s) => s.subject));
	for (const subject of shown) writeSubjectName(page, subject, `${unseen.has(subject.path) ? colors.yellow("could not be looked at") : colors.green("ok")}${stopNote(page, subject)}`);
	if (quiet.length > shown.length) page.lines.push(colors.dim(`and ${quiet.length - shown.length} more without findings`));
}
function stopNote(page, subject) {
	const table = stopTable(subject.facts);
	if (table === void 0) return "";
	return page.colors.dim(`  every engine stops at ${visible(tokenText(table.turnEnd.token))}`);
}
/** Lines of the example that are shown unless everything is asked for. */
const EXAMPLE_LINES = 16;
/** Numbers of a data file, and its first example: what is learned in green, what is not dim. */
function writeDataset(page, { summary, example }) {
	const { colors, options } = page;
	for (const line of summary) write(page, prose(line), {
		indent: 2,
		hang: 2,
		paint: colors.dim
	});
	if (example === void 0) return;
	const how = !example.segments.some(({ trained }) => trained !== null) ? "" : options.color ? ", what is learned in green" : ", what is learned between « and »";
	page.lines.push(`  ${colors.dim(`row ${example.row} as the trainer sees it, ${plural(example.tokens, "token")}${how}:`)}`);
	const lines = exampleLines(example.segments);
	const shown = options.verbose === true ? lines : lines.slice(0, EXAMPLE_LINES);
	const room = page.width - 4;
	for (const pieces of shown) {
		let left = options.verbose === true ? Number.POSITIVE_INFINITY : 2 * room;
		const painted = pieces.map(({ text: piece, trained }) => {
			const words = cut(piece, Math.max(0, left));
			left -= words.length;
			if (trained !== true) return colors.dim(words);
			return options.color ? colors.green(words) : `«${words}»`;
		});
		page.lines.push(painted.length === 0 ? "" : `    ${painted.join("")}`);
	}
	if (lines.length > shown.length) page.lines.push(`    ${colors.dim(`and ${plural(lines.length - shown.length, "more line")}`)}`);
}
/** What the model said, in a line each. */
function writeSmoke(page, view) {
	const { colors } = page;
	for (const line of smokeLines(view)) write(page, visible(line.trim()), {
		indent: line.startsWith(" ") ? 4 : 2,
		hang: 2,
		paint: colors.dim
	});
}
/** A subject without findings is one line, unless some engine may not stop or everything is asked for. */
function hasNews(page, subject) {
	if (smokeView(subject) !== void 0) return true;
	const table = stopTable(subject.facts);
	if (table === void 0) return datasetView(subject) !== void 0;
	return page.options.verbose === true || table.rows.some((row) => row.ends !== "yes");
}
function writeSubjectName(page, subject, note) {
	const { colors } = page;
	if (typeof subject === "string") {
		page.lines.push(colors.bold(name(subject)));
		return;
	}
	const { source, modelType, base, baseWhy } = modelFacts(subject.facts);
	const path = source === void 0 ? subject.path : subject.path === "." ? source : `${source}/${subject.path}`;
	const what = subject.kind.replace("-", " ") + (modelType === void 0 ? "" : `, ${name(modelType)}`);
	page.lines.push([
		colors.bold(name(path)),
		what,
		note
	].filter((part) => part !== void 0).join("  "));
	if (base === void 0) return;
	const why = baseWhy === void 0 ? "" : ` (${prose(baseWhy)})`;
	write(page, `${name(base)}${why}`, {
		indent: 2,
		label: "base  ",
		paint: colors.dim
	});
}
function writeFinding(page, finding) {
	const { colors, options } = page;
	const paint = paints(page)[finding.severity];
	const rule = name(finding.rule);
	const state = finding.state === "existing" ? " (existing)" : "";
	const place = name(placeText(finding.at));
	const head = `  ${colors.bold(paint(finding.severity))} ${colors.bold(rule)}${state === "" ? "" : colors.dim(state)}`;
	if (2 + finding.severity.length + 1 + stringWidth(rule) + state.length + 2 + stringWidth(place) <= page.width) page.lines.push(`${head}  ${colors.cyan(place)}`);
	else page.lines.push(head, `    ${colors.cyan(place)}`);
	write(page, prose(finding.message), { indent: 4 });
	const explain = options.verbose === true || !page.explained.has(finding.rule);
	page.explained.add(finding.rule);
	if (explain) write(page, prose(finding.why), {
		indent: 4,
		label: "why  ",
		paint: colors.dim
	});
	if (options.verbose === true) for (const [key, value] of Object.entries(finding.args)) write(page, `${name(key)} = ${visible(cut(oneLine(value), MAX_NAME))}`, {
		indent: 4,
		hang: 2,
		paint: colors.dim
	});
	if (finding.fix === void 0) return;
	const diffs = editDiffs(finding.fix.edits, options.before);
	if (explain || diffs.length === 0) write(page, prose(finding.fix.text), {
		indent: 4,
		label: "fix  "
	});
	const sign = {
		"-": colors.red,
		"+": colors.green,
		"=": colors.cyan
	};
	for (const diff of diffs) {
		page.lines.push(`         ${name(diff.within === "" ? diff.file : `${diff.file} ${diff.within}`)}`);
		for (const line of diff.lines) page.lines.push(`         ${sign[line.sign](visible(`${line.sign} ${line.text}`))}`);
	}
}
function writeStopTable(page, table) {
	const { colors } = page;
	const { rows } = table;
	const sentence = turnEndText(table, (token) => visible(tokenText(token)));
	if (page.options.verbose !== true && rows.every((row) => row.ends === "yes")) {
		write(page, `${sentence} ${rows.length === 1 ? "The one engine in question stops" : `All ${rows.length} engines stop`} there.`, { indent: 2 });
		return;
	}
	write(page, sentence, { indent: 2 });
	const engineWidth = Math.max(6, ...rows.map((row) => row.engine.length));
	const answerWidth = 12;
	const column = 2 + engineWidth + 2 + answerWidth + 2;
	const stacked = page.width - column < MIN_STOPS_COLUMN;
	if (!stacked) page.lines.push(colors.dim(`  ${"engine".padEnd(engineWidth)}  ${"ends a turn?".padEnd(answerWidth)}  stops at`));
	for (const row of rows) {
		const answer = {
			yes: "yes",
			no: "NO",
			unknown: "?"
		}[row.ends];
		const paint = {
			yes: colors.green,
			no: bolder(colors.red, colors.bold),
			unknown: colors.yellow
		}[row.ends];
		const indent = stacked ? 4 : column;
		const [first = "", ...rest] = stopLines(row, page.width - indent);
		const start = `  ${row.engine.padEnd(engineWidth)}  ${paint(answer)}`;
		if (stacked) page.lines.push(start, `    ${first}`);
		else page.lines.push(`${start}${" ".repeat(answerWidth - answer.length + 2)}${first}`);
		for (const line of rest) page.lines.push(`${" ".repeat(indent)}${line}`);
	}
}
/** Stop tokens, each whole on its line where it fits, then what is not known. */
function stopLines(row, width) {
	const items = row.stopsAt.map((token) => visible(tokenText(token)));
	if (row.more > 0) items.push(`${row.more} more`);
	const lines = [];
	for (const [index, item] of items.entries()) {
		const chunk = index < items.length - 1 ? `${item},` : item;
		const line = lines.at(-1);
		if (line !== void 0 && stringWidth(line) + 1 + stringWidth(chunk) <= width) lines[lines.length - 1] = `${line} ${chunk}`;
		else lines.push(...wrapped(chunk, width));
	}
	if (row.ends === "unknown") lines.push(...wrapped(`not known: ${prose(row.reason ?? "no reason given")}`, width));
	else if (lines.length === 0) lines.push("nothing");
	return lines;
}
function writeSkipped(page, report) {
	if (report.skipped.length === 0) return;
	const { colors, options } = page;
	const groups = skippedByReason(report.skipped);
	const blocking = groups.filter((group) => group.blocking);
	const others = groups.filter((group) => !group.blocking);
	const line = ({ reason, rules, subjects }) => {
		const where = report.subjects.length < 2 || subjects.length === report.subjects.length ? "" : ` (in ${subjects.length === 1 ? name(subjects[0] ?? "") : `${subjects.length} subjects`})`;
		return `${prose(reason)}${where}: ${rules.map(name).join(", ")}`;
	};
	if (blocking.length > 0) {
		page.lines.push("", colors.bold(colors.yellow("Could not look at what is there")));
		for (const group of blocking) write(page, line(group), {
			indent: 2,
			hang: 2
		});
	}
	if (others.length === 0) return;
	const count = others.reduce((sum, group) => sum + group.count, 0);
	if (options.verbose === true) {
		page.lines.push("", colors.bold(`Skipped ${plural(count, "check")}`));
		for (const group of others) write(page, line(group), {
			indent: 2,
			hang: 2,
			paint: colors.dim
		});
		return;
	}
	const reasons = [...others].sort((a, b) => b.count - a.count);
	const shown = reasons.slice(0, MAX_GROUPS).map((group) => `${prose(group.reason)} (${group.count})`);
	const rest = reasons.length > MAX_GROUPS ? `; and ${plural(reasons.length - MAX_GROUPS, "more reason")}` : "";
	page.lines.push("");
	write(page, `Skipped ${plural(count, "check")}: ${shown.join("; ")}${rest}`, {
		indent: 0,
		hang: 2,
		paint: colors.dim
	});
}
function writeBroken(page, report) {
	if (report.broken.length === 0) return;
	page.lines.push("", page.colors.bold(page.colors.red("Broken: a fault of tunelint, please report it")));
	for (const { rule, subject, error } of report.broken) write(page, `${name(rule)} on ${name(subject)}: ${prose(error)}`, {
		indent: 2,
		hang: 2
	});
}
function writeDegraded(page, report) {
	if (report.degraded.length === 0) return;
	page.lines.push("", page.colors.bold(page.colors.yellow("Degraded")));
	for (const note of report.degraded) write(page, prose(note), {
		indent: 2,
		hang: 2
	});
}
function writeCounts(page, report) {
	const parts = [LEVELS.map((level) => plural(report.counts[level], level)).join(", ")];
	const fixable = report.findings.filter((finding) => (finding.fix?.edits.length ?? 0) > 0).length;
	if (fixable > 0) parts.push(`${fixable} fixable with tunelint fix`);
	if (report.skipped.length > 0) parts.push(`${report.skipped.length} skipped`);
	if (report.broken.length > 0) parts.push(`${report.broken.length} broken`);
	page.lines.push("");
	write(page, parts.join("; "), { indent: 0 });
}
function write(page, prose, { indent, label = "", hang = label.length, paint = String }) {
	const [first = "", ...rest] = wrapped(prose, Math.max(MIN_WIDTH / 2, page.width - indent - hang));
	page.lines.push(`${" ".repeat(indent)}${paint(`${label}${first}`.trimEnd())}`);
	for (const line of rest) page.lines.push(`${" ".repeat(indent + hang)}${paint(line)}`);
}
function paints({ colors }) {
	return {
		error: colors.red,
		warning: colors.yellow,
		notice: colors.blue
	};
}
function bolder(paint, bold) {
	return (line) => bold(paint(line));
}
function name(value) {
	return visible(cut(value, MAX_NAME)).trim();
}
function prose(value) {
	return visible(cut(value, MAX_PROSE));
}
export { text };
