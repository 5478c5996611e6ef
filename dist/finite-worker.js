import { parentPort } from "node:worker_threads";
// src/read/floats.ts
/** Dtypes whose elements are floats that can be decoded here, with their bytes. */
const FLOAT_BYTES = /* @__PURE__ */ new Map([
	["F64", 8],
	["F32", 4],
	["F16", 2],
	["BF16", 2],
	["F8_E4M3", 1],
	["F8_E5M2", 1],
	["F8_E8M0", 1]
]);
/** The elements as single floats; `bytes` holds whole elements of a dtype that `floatBytes` knows. */
function toFloats(bytes, dtype) {
	const width = FLOAT_BYTES.get(dtype) ?? 1;
	const count = Math.floor(bytes.length / width);
	const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
	const { buffer, byteOffset } = aligned;
	switch (dtype) {
		case "F64": return Float32Array.from(new Float64Array(buffer, byteOffset, count));
		case "F32": return new Float32Array(buffer, byteOffset, count);
		case "BF16": {
			const words = new Uint32Array(count);
			const halves = new Uint16Array(buffer, byteOffset, count);
			for (let i = 0; i < count; i++) words[i] = (halves[i] ?? 0) << 16;
			return new Float32Array(words.buffer);
		}
		case "F16": return looked(new Uint16Array(buffer, byteOffset, count), table("F16", 65536, (bits) => small(bits, 5, 10)));
		case "F8_E5M2": return looked(aligned, table(dtype, 256, (bits) => small(bits, 5, 2)));
		case "F8_E4M3": return looked(aligned, table(dtype, 256, (bits) => (bits & 127) === 127 ? NaN : small(bits, 4, 3, true)));
		default: return looked(aligned, table("F8_E8M0", 256, (bits) => bits === 255 ? NaN : 2 ** (bits - 127)));
	}
}
const tables = /* @__PURE__ */ new Map();
function table(name, size, value) {
	const known = tables.get(name);
	if (known !== void 0) return known;
	const made = Float32Array.from({ length: size }, (_, bits) => value(bits));
	tables.set(name, made);
	return made;
}
function looked(codes, values) {
	const floats = new Float32Array(codes.length);
	for (let i = 0; i < codes.length; i++) floats[i] = values[codes[i] ?? 0] ?? 0;
	return floats;
}
/** A float of a sign, `exponent` and `mantissa` bits, as IEEE 754 has them; `finiteOnly`: the highest exponent is one like the others. */
function small(bits, exponent, mantissa, finiteOnly = false) {
	const sign = bits >> exponent + mantissa === 0 ? 1 : -1;
	const power = bits >> mantissa & 2 ** exponent - 1;
	const fraction = (bits & 2 ** mantissa - 1) / 2 ** mantissa;
	const bias = 2 ** (exponent - 1) - 1;
	if (power === 0) return sign * fraction * 2 ** (1 - bias);
	if (power === 2 ** exponent - 1 && !finiteOnly) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
	return sign * (1 + fraction) * 2 ** (power - bias);
}
/**
* Looks through whole elements of a float dtype without decoding them, about as fast as memory gives them.
* Undefined when all are numbers.
*/
function notFinite(bytes, dtype) {
	const width = FLOAT_BYTES.get(dtype);
	if (width === void 0) return void 0;
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
	let suspect;
	switch (dtype) {
		case "F32":
		case "F64":
			suspect = hasPattern(words, 2139095040, dtype === "F64" ? 2146435072 : 2139095040, width === 8);
			break;
		case "BF16":
			suspect = hasHalf(words, 32640);
			break;
		case "F16":
			suspect = hasHalf(words, 31744);
			break;
		default: suspect = true;
	}
	const tail = aligned.length % 4 !== 0;
	if (!suspect && !tail) return void 0;
	let count = 0;
	let first = -1;
	const step = 65536 * width;
	for (let start = 0; start < aligned.length; start += step) {
		const floats = toFloats(aligned.subarray(start, start + step), dtype);
		for (let i = 0; i < floats.length; i++) {
			if (Number.isFinite(floats[i])) continue;
			if (width === 8 && Number.isFinite(doubleAt(aligned, start + 8 * i))) continue;
			count++;
			if (first < 0) first = start / width + i;
		}
	}
	return count === 0 ? void 0 : {
		count,
		first
	};
}
function hasPattern(words, single, double, wide) {
	if (wide) {
		for (let i = 1; i < words.length; i += 2) if (((words[i] ?? 0) & double) === double) return true;
		return false;
	}
	for (let i = 0; i < words.length; i++) if (((words[i] ?? 0) & single) === single) return true;
	return false;
}
function hasHalf(words, exponent) {
	const high = exponent << 16;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? 0;
		if ((word & exponent) === exponent || (word & high) === high) return true;
	}
	return false;
}
function doubleAt(bytes, at) {
	return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}
// src/finite-worker.ts
parentPort?.on("message", ({ id, bytes, dtype }) => {
	parentPort?.postMessage({
		id,
		result: notFinite(bytes, dtype)
	});
});
export {};
