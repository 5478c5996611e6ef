// src/smoke/words.ts
/** Characters of another program's words in a sentence of ours. */
const MAX_WORDS = 300;
/** The last line with something on it, of what another program wrote: one line, without control characters, shortened. */
function plainLine(text) {
	const last = text.replace(/\p{Cc}\[[\d;]*[A-Za-z]/gu, "").split(/[\r\n]+/).map((line) => line.replace(/\p{Cc}+/gu, " ").trim()).filter((line) => line !== "").at(-1) ?? "";
	return last.length <= MAX_WORDS ? last : `${last.slice(0, 299)}…`;
}
export { plainLine as t };
