import { E as SourceError, F as folderOf, I as nameOf, L as normalised, M as ENGINES, O as isObject, P as CHARACTERS, w as entryFor } from "./start.js";
import { S as withStates, _ as fingerprintOf, l as shareTokenizer, n as convertedTokenizer, o as readWithTables, r as vocabularyOf, s as templateVariables, u as parseTokenizerJson, v as judge, w as rowRules, y as messageOf$1 } from "./engine.js";
import { s as parseLikePython } from "./json.js";
import { n as decompress, t as compressors } from "./src.js";
import { n as parquetMetadata, r as parquetSchema, t as parquetReadObjects } from "./parquet.js";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Readable } from "node:stream";
import { isUtf8 } from "node:buffer";
import * as zlib from "node:zlib";
// src/dataset/arrow-packed.ts
const LZ4_FRAME = 0;
const ZSTD = 1;
const unpackArrow = (codec, packed, length) => {
	switch (codec) {
		case LZ4_FRAME: return unpackLz4(packed, length);
		case ZSTD: try {
			return decompress(packed, new Uint8Array(length));
		} catch (error) {
			throw new RangeError(`a buffer is not zstd (${error instanceof Error ? error.message : String(error)})`);
		}
		default: throw new RangeError(`its buffers are compressed in a way (${codec}) that is not read`);
	}
};
const MAGIC$2 = 407708164;
const BROKEN = "a buffer is no LZ4 frame";
/** https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Frame_format.md; checksums are passed over. */
function unpackLz4(packed, length) {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	if (packed.length < 7 || view.getUint32(0, true) !== MAGIC$2) throw new RangeError(BROKEN);
	const flags = packed[4] ?? 0;
	const hasBlockSum = (flags & 16) !== 0;
	let at = 7 + ((flags & 8) === 0 ? 0 : 8) + ((flags & 1) === 0 ? 0 : 4);
	const out = new Uint8Array(length);
	let used = 0;
	for (;;) {
		if (at + 4 > packed.length) throw new RangeError(BROKEN);
		const said = view.getUint32(at, true);
		at += 4;
		if (said === 0) break;
		const size = said & 2147483647;
		const block = packed.subarray(at, at + size);
		if (block.length < size) throw new RangeError(BROKEN);
		if (said !== size) {
			if (used + size > length) throw new RangeError("a buffer unfolds to more than it says");
			out.set(block, used);
			used += size;
		} else used = unpackBlock(block, out, used);
		at += size + (hasBlockSum ? 4 : 0);
	}
	if (used !== length) throw new RangeError("a buffer unfolds to less than it says");
	return out;
}
/** https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Block_format.md. A block may refer to those before it; gives the new end. */
function unpackBlock(block, out, start) {
	let at = 0;
	let used = start;
	const longer = (nibble) => {
		let length = nibble;
		if (nibble < 15) return length;
		for (;;) {
			const byte = block[at];
			if (byte === void 0) throw new RangeError(BROKEN);
			at += 1;
			length += byte;
			if (byte < 255) return length;
		}
	};
	while (at < block.length) {
		const token = block[at] ?? 0;
		at += 1;
		const literals = longer(token >> 4);
		if (at + literals > block.length) throw new RangeError(BROKEN);
		if (used + literals > out.length) throw new RangeError("a buffer unfolds to more than it says");
		out.set(block.subarray(at, at + literals), used);
		at += literals;
		used += literals;
		if (at === block.length) break;
		const distance = (block[at] ?? 0) | (block[at + 1] ?? 0) << 8;
		at += 2;
		const length = longer(token & 15) + 4;
		if (distance === 0 || distance > used) throw new RangeError(BROKEN);
		if (used + length > out.length) throw new RangeError("a buffer unfolds to more than it says");
		if (distance >= length) out.copyWithin(used, used - distance, used - distance + length);
		else for (let i = used; i < used + length; i += 1) out[i] = out[i - distance] ?? 0;
		used += length;
	}
	return used;
}
// src/dataset/flatbuffer.ts
/** Metadata lists a few hundred fields and buffers; a vector that claims more than this is not one. */
const MAX_VECTOR = 1e6;
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
// src/dataset/arrow.ts
/** `datasets` writes 1,000 rows a batch; one of this size would be 500 kB a row. */
const MAX_BATCH_BYTES = 536870912;
/** Metadata is a few kB. */
const MAX_METADATA_BYTES = 16777216;
/** Rows that a batch may claim: columns of nulls have rows without bytes. */
const MAX_BATCH_ROWS = 4e6;
/** Messages of tool calls nest about six deep. */
const MAX_DEPTH$1 = 32;
const MAGIC$1 = "ARROW1";
const HEADER = {
	schema: 1,
	dictionary: 2,
	recordBatch: 3
};
/** One batch of rows for each record batch of the file. */
async function* arrowBatches(source, file, reading, limits) {
	const size = (await source.entry(file))?.size ?? 0;
	const start = await source.bytes(file, 0, 8);
	let at = new TextDecoder("latin1").decode(start).startsWith(MAGIC$1) ? 8 : 0;
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
		if (type === HEADER.schema) {
			schema = metadata;
			continue;
		}
		if (schema === void 0) {
			reading.ended = "has no schema before its rows";
			return;
		}
		if (type !== HEADER.dictionary && type !== HEADER.recordBatch) continue;
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
		if (type === HEADER.dictionary) {
			dictionaries.push(framed(bytes, length));
			continue;
		}
		if (rows > 0) yield {
			firstRow: row,
			rows,
			body: {
				kind: "arrow",
				schema,
				dictionaries: [...dictionaries],
				bytes: framed(bytes, length)
			}
		};
		row += rows;
	}
}
/** A message with the length of its metadata before it, so that the body can be found again. */
function framed(bytes, metadataLength) {
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
		const rows = type === HEADER.recordBatch ? header.int(0, "i64") : 0;
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
function* arrowRecords(firstRow, body, unpack) {
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
			const reader = bodyReader(data, bytes, bodyAt, {
				dictionaries: known,
				unpack
			});
			known.set(id, reader.column({
				...field,
				dictionary: void 0
			}));
		}
		const { header, bodyAt } = opened(body.bytes);
		rows = header.int(0, "i64");
		const reader = bodyReader(header, body.bytes, bodyAt, {
			dictionaries: known,
			unpack
		});
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
	if (depth > MAX_DEPTH$1) throw new RangeError("its columns nest too deep");
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
const TEXT = new TextDecoder();
/** Hands out the nodes and buffers of a record batch in the order of its columns. */
function bodyReader(batch, bytes, bodyAt, { dictionaries, unpack }) {
	const codec = batch.table(3)?.int(0, "i8", 0);
	let unpacked = 0;
	const nodes = batch.pairs(1);
	const buffers = batch.pairs(2);
	let node = 0;
	let buffer = 0;
	function take() {
		const [offset, length] = buffers[buffer++] ?? [0, 0];
		const start = bodyAt + offset;
		if (offset < 0 || length < 0 || start + length > bytes.length) throw new RangeError("a column beyond its end");
		const stored = new DataView(bytes.buffer, bytes.byteOffset + start, length);
		if (codec === void 0 || length === 0) return stored;
		const said = length < 8 ? -2n : stored.getBigInt64(0, true);
		const packed = new Uint8Array(bytes.buffer, bytes.byteOffset + start + 8, Math.max(0, length - 8));
		if (said === -1n) return view(packed);
		unpacked += Number(said);
		if (said < 0n || unpacked > MAX_BATCH_BYTES) throw new RangeError(`its buffers unfold to more than ${MAX_BATCH_BYTES / 1024 / 1024} MB`);
		return view(unpack(codec, packed, Number(said)));
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
// src/dataset/parquet.ts
/** Metadata grows with row groups and columns; files of thousands of row groups stay below this. */
const MAX_FOOTER_BYTES = 67108864;
/** Compressed bytes of a row group that are read at once: Parquet's own advice is 512 MB to 1 GB at most. */
const MAX_GROUP_BYTES = 1073741824;
/** A batch holds rows of about this size unpacked; larger row groups are read in several goes. */
const SLICE_BYTES = 33554432;
/** pyarrow's largest is a million. */
const MAX_GROUP_ROWS = 67108864;
/** What a footer may claim that its bytes unpack to, in going through them piece by piece. */
const MAX_UNFOLDING$1 = 200;
/** Pages have 1 MB; those of long values are as long as the values. */
const MAX_PAGE_BYTES = 268435456;
/** Of all pages that one batch needs: it starts where pages do, so it may unpack more than it holds. */
const MAX_PAGES_BYTES = 536870912;
const MAGIC = "PAR1";
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
		const unpacked = Math.min(Number(group.total_byte_size) || 0, (range.end - range.start) * MAX_UNFOLDING$1);
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
	if (mark !== MAGIC) return "does not end as Parquet does: it is truncated or another format";
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
		if (depth > MAX_DEPTH) throw new RangeError("too deep");
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
			compressors: limited()
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
		value: plain$1(value, 0)
	};
}
/** Unpacks no more than one batch may hold, whatever pages claim or hold. */
function limited() {
	let total = 0;
	const checked = (unpack) => (input, length) => {
		total += length;
		if (length > MAX_PAGE_BYTES || total > MAX_PAGES_BYTES) throw new RangeError(`its pages unfold to more than ${(length > MAX_PAGE_BYTES ? MAX_PAGE_BYTES : MAX_PAGES_BYTES) / 1024 / 1024} MB`);
		return unpack(input, length);
	};
	const all = Object.entries(compressors).map(([codec, unpack]) => [codec, checked(unpack)]);
	const zstd = checked((input, length) => decompress(input, new Uint8Array(length)));
	return {
		...Object.fromEntries(all),
		ZSTD: zstd
	};
}
/** Messages of tool calls nest about six deep. */
const MAX_DEPTH = 32;
/** A value as JSON: big integers as numbers, dates as text, bytes left out. */
function plain$1(value, depth) {
	switch (typeof value) {
		case "string":
		case "number":
		case "boolean": return value;
		case "bigint": return Number(value);
		case "object": {
			if (value === null || depth > MAX_DEPTH) return null;
			if (Array.isArray(value)) return value.map((item) => plain$1(item, depth + 1));
			if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
			if (ArrayBuffer.isView(value)) return value instanceof Uint8Array ? null : Array.from(value, Number);
			const object = Object.create(null);
			for (const [key, item] of Object.entries(value)) object[key] = plain$1(item, depth + 1);
			return object;
		}
		default: return null;
	}
}
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
	"tool_calls",
	"function_call"
]);
/** Does this look like one message? */
function isMessage(value, tags = NO_TAGS) {
	if (!isObject(value)) return false;
	return roleKey(value, tags) !== void 0 || isPair(value);
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
		text: textOf$1(message)
	});
	else if (roleKey(message, tags) === void 0 && isPair(message)) turns.push(...pairTurns(message));
	else turns.push(turnOf(message, tags));
	return turns;
}
/** One message as a turn. */
function turnOf(message, tags = NO_TAGS) {
	const at = roleKey(message, tags);
	const written = at === void 0 ? void 0 : message[at];
	const role = typeof written === "string" ? roleOf(written, tags) : "";
	const contentAt = contentKey(message, tags);
	const text = contentAt === void 0 ? void 0 : textOf$1(message[contentAt]);
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
	const calls = Object.hasOwn(message, "tool_calls") ? message["tool_calls"] : legacyCall(message);
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
/** `function_call`, as OpenAI wrote the one call of a turn before `tool_calls`. */
function legacyCall(message) {
	const call = Object.hasOwn(message, "function_call") ? message["function_call"] : void 0;
	return isObject(call) ? [{
		type: "function",
		function: call
	}] : void 0;
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
function textOf$1(value) {
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
function isPair(value) {
	return Object.hasOwn(value, "human") && Object.hasOwn(value, "assistant") || Object.hasOwn(value, "input") && Object.hasOwn(value, "output");
}
function pairTurns(pair) {
	const isHuman = Object.hasOwn(pair, "human");
	const system = Object.hasOwn(pair, "system") ? textOf$1(pair["system"]) : void 0;
	return [
		...typeof system === "string" && system !== "" ? [{
			role: "system",
			text: system
		}] : [],
		{
			role: "user",
			text: textOf$1(pair[isHuman ? "human" : "input"])
		},
		{
			role: "assistant",
			text: textOf$1(pair[isHuman ? "assistant" : "output"])
		}
	];
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
/**
* What a conversation that ends with a question is scored by or paired with, in data for GRPO, embeddings and rerankers
* (https://swift.readthedocs.io/en/latest/Customization/Custom-dataset.html, https://verl.readthedocs.io/en/latest/preparation/prepare_data.html).
*/
const TARGETS = [
	"solution",
	"ground_truth",
	"answer",
	"reward_model",
	"positive_messages"
];
/** Rows of records; the shape of each is found by its own content. Allocates nothing but the row. */
function shaper(file, mapping = BY_CONTENT) {
	const names = namesOf$1(mapping);
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
function namesOf$1({ columns, exact }) {
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
			shape: isQuestion(value, turns, label, mapping) ? "prompt" : "messages",
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
		if (typeof text === "string" || text === null || text === void 0) return plain(text ?? null);
		if (typeof text === "number") return plain(textOf$1(text) ?? null);
	}
	const segments = own(value, "segments");
	if (Array.isArray(segments)) return plain(segments.map((part) => textOf$1(part) ?? "").join(""));
	if (typeof prompt === "string" && format === void 0) return {
		shape: "prompt",
		turns: [{
			role: "user",
			text: prompt
		}],
		...withTools
	};
	const alone = format === void 0 && Object.keys(value).length === 1 ? own(value, "response") : void 0;
	return typeof alone === "string" ? plain(alone) : void 0;
}
/** A conversation that waits for its reply, and a target beside it: a class or score, what is right, or what is like it. */
function isQuestion(value, turns, label, mapping) {
	const last = turns.at(-1);
	if (last === void 0 || !ASKS.has(last.role)) return false;
	return mapping.promptsOnly === true || typeof label === "number" || Array.isArray(label) || mapping.exact !== true && mapping.promptsOnly !== false && TARGETS.some((name) => (own(value, name) ?? null) !== null);
}
const ASKS = /* @__PURE__ */ new Set([
	"user",
	"tool",
	"observation",
	"tool_response"
]);
function plain(text) {
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
	const rejected = repliesOf(value[rejectedAt], tags);
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
		chosen = repliesOf(value[chosenAt], tags);
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
function repliesOf(value, tags) {
	if (Array.isArray(value)) return turnsOf(value, tags);
	if (isMessage(value, tags)) return [turnOf(value, tags)];
	return [{
		role: "assistant",
		text: textOf$1(value)
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
			text: textOf$1(prompt)
		}], ...answer ?? [{
			role: "assistant",
			text: textOf$1(completion)
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
		prompt: textOf$1(prompt) ?? null,
		completion: textOf$1(completion) ?? null
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
			layout: "alpaca",
			turns: questions.flatMap((question, i) => [{
				role: "user",
				text: textOf$1(question)
			}, {
				role: "assistant",
				text: textOf$1(response[i])
			}])
		};
	}
	const label = column(value, names.label);
	const turns = [...asked.turns, {
		role: "assistant",
		text: textOf$1(response)
	}];
	const input = asked.input === void 0 ? {} : { input: asked.input };
	return typeof label === "boolean" ? {
		shape: "kto",
		turns,
		label,
		...input
	} : {
		shape: "messages",
		layout: "alpaca",
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
	const parts = [promptAt, queryAt].flatMap((at) => at === void 0 ? [] : [textOf$1(value[at])]);
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
			text: textOf$1(pair[0])
		}, {
			role: "assistant",
			text: textOf$1(pair[1])
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
// src/dataset/mapping.ts
/** LLaMA-Factory's column names, ours, and the column without `columns`. */
const LLAMA_FACTORY = [
	[
		"prompt",
		"prompt",
		"instruction"
	],
	[
		"query",
		"query",
		"input"
	],
	[
		"response",
		"response",
		"output"
	],
	[
		"history",
		"history",
		void 0
	],
	[
		"messages",
		"messages",
		"conversations"
	],
	[
		"system",
		"system",
		void 0
	],
	[
		"tools",
		"tools",
		void 0
	],
	[
		"chosen",
		"chosen",
		void 0
	],
	[
		"rejected",
		"rejected",
		void 0
	],
	[
		"kto_tag",
		"label",
		void 0
	]
];
const LLAMA_FACTORY_ROLES = [
	["user_tag", "user"],
	["assistant_tag", "assistant"],
	["observation_tag", "tool"],
	["function_tag", "function_call"],
	["system_tag", "system"]
];
/**
* An entry of dataset_info.json. With `columns` every column that it does not list is none; without, the defaults hold.
* https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/data/parser.py (`DatasetAttr.join`)
*/
function datasetInfoMapping(entry) {
	const listed = objectIn(entry, "columns");
	const tagged = objectIn(entry, "tags");
	const isChat = ["sharegpt", "openai"].includes(String(entry["formatting"] ?? "alpaca"));
	const columns = {};
	for (const [name, role, fallback] of LLAMA_FACTORY) {
		const said = listed === void 0 ? fallback : textIn(listed, name);
		if (said !== void 0) columns[role] = said;
	}
	const roles = /* @__PURE__ */ new Map();
	for (const [name, role] of LLAMA_FACTORY_ROLES) {
		const said = tagged === void 0 ? void 0 : textIn(tagged, name);
		if (said !== void 0) roles.set(said, role);
	}
	const tags = {
		role: (tagged && textIn(tagged, "role_tag")) ?? (isChat ? "from" : void 0),
		content: (tagged && textIn(tagged, "content_tag")) ?? (isChat ? "value" : void 0),
		roles,
		...isChat ? { exact: true } : {}
	};
	if (entry["ranking"] === true) return {
		format: "preference",
		columns,
		tags,
		exact: true
	};
	if (isChat) return {
		format: columns.label === void 0 ? "messages" : "kto",
		columns,
		tags,
		exact: true
	};
	if (listed !== void 0 && columns.prompt !== void 0 && columns.response === void 0) return {
		format: "text",
		columns: { text: columns.prompt },
		tags,
		exact: true
	};
	return {
		format: columns.label === void 0 ? "alpaca" : "kto",
		columns,
		tags,
		exact: true
	};
}
/**
* An entry of axolotl's `datasets:`. Fields that it does not name are found by the usual names.
* https://docs.axolotl.ai/docs/config-reference.html
*/
function axolotlMapping(item) {
	const { type } = item;
	const custom = isObject(type) ? type : item;
	const named = typeof type === "string" ? type : "";
	const properties = objectIn(item, "message_property_mappings");
	const columns = defined([
		["messages", textIn(custom, "field_messages") ?? textIn(item, "field_messages")],
		["prompt", textIn(custom, "field_instruction") ?? textIn(custom, "field_prompt")],
		["query", textIn(custom, "field_input")],
		["response", textIn(custom, "field_output") ?? textIn(custom, "field_completion")],
		["system", textIn(custom, "field_system")],
		["tools", textIn(item, "field_tools")],
		["chosen", textIn(custom, "field_chosen")],
		["rejected", textIn(custom, "field_rejected")],
		["label", textIn(custom, "field_label")],
		["text", named.startsWith("completion") ? textIn(item, "field") ?? "text" : void 0]
	]);
	const roles = /* @__PURE__ */ new Map();
	for (const [role, names] of Object.entries(objectIn(item, "roles") ?? {})) for (const name of Array.isArray(names) ? names : [names]) if (typeof name === "string") roles.set(name, role);
	const tags = {
		role: (properties && textIn(properties, "role")) ?? textIn(item, "message_field_role"),
		content: (properties && textIn(properties, "content")) ?? textIn(item, "message_field_content"),
		roles
	};
	return {
		format: named.startsWith("completion") ? "text" : void 0,
		columns,
		tags
	};
}
/** Columns that the other trainers let one name: TRL's dataset_text_field, torchtune's column_map, ms-swift's columns. */
function columnsMapping(config, item) {
	const dataset = item ?? objectIn(config, "dataset") ?? {};
	const map = objectIn(dataset, "column_map") ?? {};
	const swift = Object.entries(objectIn(config, "columns") ?? {});
	const theirs = (ours) => swift.find(([, name]) => name === ours)?.[0];
	const columns = defined([
		["text", textIn(config, "dataset_text_field") ?? textIn(dataset, "column")],
		["messages", textIn(dataset, "conversation_column") ?? textIn(map, "conversations") ?? theirs("messages")],
		["prompt", textIn(map, "instruction") ?? textIn(map, "prompt") ?? theirs("query")],
		["query", textIn(map, "input")],
		["response", textIn(map, "output") ?? theirs("response")],
		["system", theirs("system")],
		["chosen", textIn(map, "chosen")],
		["rejected", textIn(map, "rejected") ?? theirs("rejected_response")]
	]);
	return Object.keys(columns).length === 0 ? BY_CONTENT : {
		columns,
		tags: NO_TAGS
	};
}
function defined(pairs) {
	return Object.fromEntries(pairs.filter(([, name]) => name !== void 0));
}
function objectIn(value, key) {
	const found = Object.hasOwn(value, key) ? value[key] : void 0;
	return isObject(found) ? found : void 0;
}
function textIn(value, key) {
	const found = Object.hasOwn(value, key) ? value[key] : void 0;
	return typeof found === "string" && found !== "" ? found : void 0;
}
// src/dataset/relate.ts
const TRAINERS = /* @__PURE__ */ new Set([
	"trl",
	"llama-factory",
	"axolotl",
	"torchtune",
	"ms-swift",
	"transformers"
]);
/** A name that says what the file is for; the folder counts only where it is called exactly so. */
const EVAL_NAME = /(?:^|[-_.])(?:eval|evaluation|valid|validation|val|dev|test)(?:[-_.]|\d|$)/i;
const EVAL_FOLDER = /(?:^|\/)(?:eval|evaluation|valid|validation|val|dev|test)\/[^/]*$/i;
/** What belongs to `file`. */
function relate(file, around) {
	const { said } = around;
	const found = configOf(file, around);
	const config = found?.config;
	const trainer = said?.trainer ?? (config !== void 0 && TRAINERS.has(config.trainer) ? config.trainer : void 0);
	const registered = registryEntry(file, around.registries, config);
	const item = config === void 0 ? void 0 : itemOf(file, config);
	return {
		file,
		mapping: {
			...mappingOf(registered, item, config),
			promptsOnly: makesReplies(config)
		},
		field: typeof item?.["field"] === "string" && config?.trainer !== "axolotl" ? item["field"] : void 0,
		trainer,
		trainOn: said?.trainOn,
		maxLength: said?.maxLength ?? config?.maxLength?.value,
		split: said?.split ?? found?.split ?? (EVAL_NAME.test(stemOf(file)) || EVAL_FOLDER.test(file) ? "eval" : "train"),
		tokenizer: tokenizerOf(file, said, config, around.models),
		template: said?.template,
		config,
		entry: item,
		group: config?.file ?? said?.tokenizer ?? folderOf(file)
	};
}
/** Does a training config name the file as data, by its path, a pattern, its folder, or its name in a registry? */
function isTrainedOn(file, around) {
	return around.configs.some((config) => splitIn(file, config, around.registries) !== void 0);
}
/** Of several configs that train on the file the one that lies nearest, then the first by path. */
function configOf(file, { configs, registries }) {
	const found = [];
	for (const config of configs) {
		const split = splitIn(file, config, registries);
		if (split !== void 0) found.push({
			config,
			split
		});
	}
	return found.sort((a, b) => sharedDepth(file, b.config.file) - sharedDepth(file, a.config.file) || (a.config.file < b.config.file ? -1 : 1))[0];
}
function splitIn(file, config, registries) {
	const names = namesOf(file, config, registries);
	const isNamed = (value) => names.has(value) || namesFile(value, file, config.file);
	if (config.evalDatasets.some(({ value }) => isNamed(value))) return "eval";
	if (config.datasets.some(({ value }) => isNamed(value)) || itemOf(file, config) !== void 0) return EVAL_NAME.test(stemOf(file)) ? "eval" : "train";
}
/** Names by which LLaMA-Factory's registries in reach of the config know the file. */
function namesOf(file, config, registries) {
	const names = /* @__PURE__ */ new Set();
	if (config.trainer !== "llama-factory") return names;
	for (const [path, registry] of registries) {
		if (!isRegistryOf(path, config, registries.size)) continue;
		for (const [name, entry] of Object.entries(registry)) if (registers(path, entry, file)) names.add(name);
	}
	return names;
}
/** `dataset_dir` (default `data`) as seen from the config's folder or one above it. A registry that is alone is meant. */
function isRegistryOf(path, config, registries) {
	const folder = folderOf(path);
	const dir = config.datasetDir ?? "data";
	return registries === 1 || foldersAbove(config.file).some((above) => inside(above, dir) === folder);
}
function registers(registry, entry, file) {
	if (!isObject(entry) || !Object.hasOwn(entry, "file_name") || typeof entry["file_name"] !== "string") return false;
	const path = inside(folderOf(registry), entry["file_name"]);
	if (path === void 0) return false;
	return path === file || file.startsWith(`${path}/`) || path.includes("*") && pattern(path).test(file);
}
/** What a registry says of the file: the entry that the config names, else the only one. */
function registryEntry(file, registries, config) {
	const found = [];
	for (const [path, registry] of registries) for (const [name, entry] of Object.entries(registry)) if (registers(path, entry, file)) found.push({
		name,
		entry
	});
	const wanted = new Set([...config?.datasets ?? [], ...config?.evalDatasets ?? []].map(({ value }) => value));
	return (found.find(({ name }) => wanted.has(name)) ?? found[0])?.entry;
}
/** Does this value of a config name the file: its path, its folder, or a pattern, from the config's folder or one above? */
function namesFile(value, file, config) {
	const path = value.replace(/#\d+$/, "").replaceAll("\\", "/");
	if (path === "" || /^(?:[/~]|[A-Za-z]:|\w+:\/\/)/.test(path)) return false;
	for (const above of foldersAbove(config)) {
		const full = inside(above, path);
		if (full === void 0 || full === ".") continue;
		if (full === file) return true;
		const inner = file.startsWith(`${full}/`) ? file.slice(full.length + 1) : void 0;
		if (inner !== void 0 && inner.split("/").length <= 2 && !NOT_FROM_FOLDER.test(nameOf(inner))) return true;
		if (full.includes("*") && pattern(full).test(file)) return true;
	}
	return false;
}
/** What lies in a folder of data and is none. */
const NOT_FROM_FOLDER = /\.txt(?:\.(?:gz|zst))?$|^(?:dataset_infos?|dataset_dict|state|metadata)\.json$/i;
function pattern(glob) {
	const parts = glob.split(/(\*\*\/|\*)/).map((part) => {
		if (part === "**/") return "(?:[^/]+/)*";
		return part === "*" ? "[^/]*" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	});
	return new RegExp(`^${parts.join("")}$`);
}
/** The entry of a list of datasets (axolotl, TRL, torchtune) that names the file. */
function itemOf(file, config) {
	for (const key of [
		"datasets",
		"test_datasets",
		"pretraining_dataset",
		"dataset",
		"dataset_mixture"
	]) {
		const value = Object.hasOwn(config.json, key) ? config.json[key] : void 0;
		const list = isObject(value) && Array.isArray(value["datasets"]) ? value["datasets"] : value;
		for (const item of Array.isArray(list) ? list : [list]) {
			if (!isObject(item)) continue;
			if ([
				"path",
				"id",
				"source",
				"data_files",
				"train_file"
			].flatMap((name) => textsOf(item[name])).some((path) => namesFile(path, file, config.file))) return item;
		}
	}
}
function textsOf(value) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
	return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
/**
* Methods that sample the replies that they learn from, and tasks without replies, by the key of each trainer:
* https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html (`rlhf_type`, `task_type`),
* https://docs.axolotl.ai/docs/rlhf.html (`rl`), https://huggingface.co/docs/trl/grpo_trainer (`num_generations`).
*/
function makesReplies(config) {
	if (config === void 0) return void 0;
	const task = Object.hasOwn(config.json, "task_type") ? config.json["task_type"] : void 0;
	if (/^(?:grpo|ppo|gkd|gdpo)$/.test(config.stage ?? "") || config.trainer === "ms-swift" && /^(?:embedding|reranker|generative_reranker|seq_cls)$/.test(String(task)) || config.trainer === "trl" && Object.hasOwn(config.json, "num_generations")) return true;
	return config.stage === "sft" ? false : void 0;
}
function mappingOf(registered, item, config) {
	if (registered !== void 0 && (config === void 0 || config.trainer === "llama-factory")) return datasetInfoMapping(registered);
	if (item !== void 0 && config?.trainer === "axolotl") return axolotlMapping(item);
	if (config !== void 0) return columnsMapping(config.json, item);
	return BY_CONTENT;
}
function tokenizerOf(file, said, config, models) {
	const known = new Set(models);
	if (said?.tokenizer !== void 0) {
		const path = said.tokenizer.startsWith("hf:") ? void 0 : inside(".", said.tokenizer);
		if (path !== void 0 && known.has(path)) return {
			path,
			why: "tunelint.yml names it"
		};
		return {
			spec: said.tokenizer,
			why: "tunelint.yml names it"
		};
	}
	if (config !== void 0) {
		for (const [what, value] of [
			["tokenizer", config.tokenizer?.value],
			["base model", config.base?.value],
			["output", config.outputDir?.value]
		]) {
			if (value === void 0) continue;
			for (const above of foldersAbove(config.file)) {
				const path = inside(above, value);
				if (path !== void 0 && known.has(path)) return {
					path,
					why: `the ${what} of ${config.file}`
				};
			}
		}
		const home = folderOf(config.file);
		if (known.has(home) && home !== ".") return {
			path: home,
			why: `${config.file} lies in it`
		};
		if (config.base !== void 0) return {
			reason: `the tokenizer of ${config.base.value} (${config.file}) is not in reach`,
			blocked: false
		};
	}
	for (const above of foldersAbove(file)) if (known.has(above)) return {
		path: above,
		why: "it lies around the data"
	};
	const [only, ...others] = models;
	if (only !== void 0 && others.length === 0) return {
		path: only,
		why: "it is the only one here"
	};
	return {
		reason: only === void 0 ? "no tokenizer is in reach; name it in tunelint.yml" : `${models.length} tokenizers are in reach and nothing says which one is meant; name it in tunelint.yml`,
		blocked: false
	};
}
/** The folders that hold a file, the nearest first, the root last. */
function foldersAbove(file) {
	const parts = file.split("/").slice(0, -1);
	return [...parts.map((_, i) => parts.slice(0, parts.length - i).join("/")), "."];
}
function sharedDepth(a, b) {
	const x = a.split("/");
	const y = b.split("/");
	let n = 0;
	while (n < x.length - 1 && n < y.length - 1 && x[n] === y[n]) n += 1;
	return n;
}
/** A relative path as seen from a folder; undefined where it is absolute or leaves the root. */
function inside(folder, path) {
	if (/^([/\\~]|[A-Za-z]:)/.test(path)) return void 0;
	return normalised(`${folder}/${path}`);
}
/** A name without its endings. */
function stemOf(path) {
	return nameOf(path).replace(/\.(?:gz|zst)$/i, "").replace(/\.[a-z]+$/i, "");
}
// src/dataset/example.ts
/** Tokens that the report lists; the runs of text go further. */
const LISTED$1 = 200;
/**
* `segments` are runs of tokens with the same fate as text; `tokens` are the first ones by id. Bytes that are half a character
* at the end of a run are shown as U+FFFD.
*/
function exampleFacts(example, vocabulary) {
	const { ids, labels } = example;
	const segments = [];
	let start = 0;
	for (let i = 1; i <= ids.length; i += 1) {
		if (i < ids.length && isTrained(labels, i) === isTrained(labels, start)) continue;
		segments.push({
			text: textOf(ids.slice(start, i), vocabulary),
			trained: isTrained(labels, start),
			tokens: i - start
		});
		start = i;
	}
	return {
		row: example.row,
		...example.line === void 0 ? {} : { line: example.line },
		length: example.length,
		segments,
		tokens: ids.slice(0, LISTED$1).map((id, i) => ({
			id,
			token: vocabulary.tokenOf.get(id) ?? "",
			...labels === void 0 ? {} : { trained: isTrained(labels, i) }
		}))
	};
}
function isTrained(labels, i) {
	return labels === void 0 ? null : labels[i] !== -100;
}
/** How byte-level vocabularies spell bytes: printable ones as themselves, the rest from U+0100 on (GPT-2's bytes_to_unicode). */
const BYTES = new Map((() => {
	const pairs = [];
	let next = 256;
	for (let byte = 0; byte < 256; byte += 1) {
		const isPrintable = byte >= 33 && byte <= 126 || byte >= 161 && byte <= 172 || byte >= 174;
		pairs.push([String.fromCharCode(isPrintable ? byte : next), byte]);
		if (!isPrintable) next += 1;
	}
	return pairs;
})());
/** Text of ids by the spelling of their tokens: byte-level (`Ġ` is a blank) or SentencePiece (`▁`, `<0x0A>`). */
function textOf(ids, vocabulary) {
	const added = new Set(vocabulary.added.map(({ id }) => id));
	const isByteLevel = vocabulary.idOf.has("Ġ") || vocabulary.idOf.has("Ġthe");
	const bytes = [];
	for (const id of ids) {
		const token = vocabulary.tokenOf.get(id) ?? "";
		if (added.has(id)) bytes.push(...Buffer.from(token));
		else if (isByteLevel) for (const unit of token) bytes.push(...BYTES.has(unit) ? [BYTES.get(unit) ?? 0] : Buffer.from(unit));
		else {
			const byte = /^<0x([0-9A-F]{2})>$/.exec(token)?.[1];
			if (byte !== void 0) bytes.push(Number.parseInt(byte, 16));
			else bytes.push(...Buffer.from(token.replaceAll("▁", " ")));
		}
	}
	return Buffer.from(bytes).toString("utf8");
}
/** Adds what was found to what is there. */
function addHeld(into, { ids, learned }) {
	into.ids = lowest(into.ids, ids);
	into.learned = lowest(into.learned, learned);
}
function lowest(a, b) {
	return [.../* @__PURE__ */ new Set([...a, ...b])].sort((x, y) => x - y).slice(0, 512);
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
		held: {
			ids: [],
			learned: []
		},
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
/** Adds the tally of another part of the same file to `into`. */
function addTally(into, part) {
	into.rows += part.rows;
	into.judged += part.judged;
	into.turns += part.turns;
	addPlaces(into.unreadable, part.unreadable);
	for (const [name, { count, first }] of Object.entries(part.shapes)) {
		const shape = name;
		const known = into.shapes[shape];
		if (known === void 0) into.shapes[shape] = {
			count,
			first
		};
		else into.shapes[shape] = {
			count: known.count + count,
			first: first.row < known.first.row ? first : known.first
		};
	}
	for (const [rule, tally] of Object.entries(part.rules)) {
		const known = into.rules[rule];
		if (known === void 0) {
			into.rules[rule] = tally;
			continue;
		}
		addPlaces(known, tally);
		for (const [name, hit] of Object.entries(tally.first)) {
			const level = name;
			const before = known.first[level];
			if (before === void 0 || hit.row < before.row) known.first[level] = hit;
		}
	}
	for (const [rule, error] of Object.entries(part.broken)) into.broken[rule] ??= error;
	for (const [reason, places] of Object.entries(part.unseen)) addPlaces(reasonEntry(into.unseen, reason), places);
	const { lengths, labels } = into;
	lengths.rows += part.lengths.rows;
	lengths.tokens += part.lengths.tokens;
	lengths.max = Math.max(lengths.max, part.lengths.max);
	addPlaces(lengths.over, part.lengths.over);
	for (const [bucket, count] of Object.entries(part.lengths.buckets)) lengths.buckets[bucket] = (lengths.buckets[bucket] ?? 0) + count;
	labels.rows += part.labels.rows;
	labels.tokens += part.labels.tokens;
	labels.trained += part.labels.trained;
	for (const [token, count] of Object.entries(part.newTokens)) into.newTokens[token] = (into.newTokens[token] ?? 0) + count;
	addHeld(into.held, part.held);
	addPlaces(into.duplicates, part.duplicates);
	for (const [file, places] of Object.entries(part.overlaps)) {
		into.overlaps[file] ??= {
			count: 0,
			places: []
		};
		addPlaces(into.overlaps[file], places);
	}
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
function addPlaces(into, part) {
	into.count += part.count;
	if (part.places.length === 0) return;
	const last = into.places.at(-1);
	const inOrder = last === void 0 || last.row <= (part.places[0]?.row ?? 0);
	if (inOrder && into.places.length >= 20) return;
	const all = [...into.places, ...part.places];
	if (!inOrder) all.sort((a, b) => a.row - b.row);
	into.places = all.slice(0, 20);
}
/** Lengths below this have a bucket each; above, a bucket spans 1 %. */
const EXACT = 1024;
const STEP = Math.log(1.01);
/** Bucket of a length. */
function bucketOf(length) {
	return length < EXACT ? length : EXACT + Math.floor(Math.log(length / EXACT) / STEP);
}
/** The largest length of a bucket. */
function bucketEnd(bucket) {
	return bucket < EXACT ? bucket : Math.floor(EXACT * Math.exp((bucket - EXACT + 1) * STEP));
}
/** The length that at most this part of the rows exceeds (nearest rank), by buckets. */
function percentile(lengths, part) {
	const rank = Math.max(1, Math.ceil(lengths.rows * part));
	let seen = 0;
	const buckets = Object.entries(lengths.buckets).map(([bucket, count]) => [Number(bucket), count]);
	for (const [bucket, count] of buckets.sort(([a], [b]) => a - b)) {
		seen += count;
		if (seen >= rank) return Math.min(bucketEnd(bucket), lengths.max);
	}
	return lengths.max;
}
// src/dataset/facts.ts
/** The facts for rules that judge the whole. */
function datasetFacts(scanned) {
	const { tally, file, trainer, split, maxLength, ended, unable, compared } = scanned;
	const { lengths, labels } = tally;
	const shapes = Object.entries(tally.shapes).map(([shape, { count, first }]) => ({
		shape,
		count,
		first
	}));
	return {
		file,
		trainer,
		split,
		maxLength,
		rows: tally.rows,
		judged: tally.judged,
		unreadable: tally.unreadable,
		ended,
		unable,
		shapes: shapes.sort((a, b) => b.count - a.count || a.first.row - b.first.row),
		duplicates: tally.duplicates,
		overlaps: Object.entries(tally.overlaps).sort(([a], [b]) => a < b ? -1 : 1).map(([other, places]) => ({
			file: other,
			...places
		})),
		compared,
		turns: tally.turns,
		lengths: lengths.rows === 0 ? null : {
			rows: lengths.rows,
			tokens: lengths.tokens,
			p50: percentile(lengths, .5),
			p90: percentile(lengths, .9),
			p99: percentile(lengths, .99),
			max: lengths.max,
			over: lengths.over
		},
		labels: labels.rows === 0 ? null : labels,
		newTokens: Object.keys(tally.newTokens).length === 0 ? null : tally.newTokens
	};
}
const LEVELS = [
	"error",
	"warning",
	"notice"
];
/** Findings of the row rules, one a rule; rules that were offered no row are skipped, with the reason. */
function rowFindings(scanned, rules) {
	const { tally, file } = scanned;
	const found = [];
	const skipped = [];
	const broken = [];
	for (const rule of rules) {
		const error = tally.broken[rule.id];
		if (error !== void 0) {
			broken.push({
				rule: rule.id,
				subject: file,
				error
			});
			continue;
		}
		const counted = tally.rules[rule.id];
		if (counted === void 0) {
			if (tally.judged > tally.unreadable.count) skipped.push({
				rule: rule.id,
				subject: file,
				...whyNot(rule, scanned)
			});
			continue;
		}
		const place = counted.places[0];
		if (counted.count === 0 || place === void 0) continue;
		const level = LEVELS.find((name) => counted.first[name] !== void 0) ?? rule.severity;
		const args = {
			...counted.first[level]?.args,
			count: counted.count,
			rows: tally.judged,
			places: counted.places
		};
		const { count } = counted;
		found.push({
			rule,
			level: rule.level?.({
				count,
				rows: tally.judged
			}) ?? level,
			hit: {
				at: {
					file,
					...place
				},
				args
			}
		});
	}
	return {
		found,
		skipped,
		broken
	};
}
function whyNot(rule, { tokenizer, tally, trainer }) {
	if ("reason" in tokenizer && rule.needs.some((need) => need !== "row")) return {
		reason: tokenizer.reason,
		...tokenizer.blocked ? { blocking: true } : {}
	};
	const [unseen] = Object.entries(tally.unseen).sort(([, a], [, b]) => b.count - a.count);
	if (tally.lengths.rows === 0 && unseen !== void 0) return { reason: `no row can be rendered: each ${unseen[0]}` };
	if (rule.needs.includes("labels")) return { reason: trainer === null ? "no trainer is known for these rows" : `what ${trainer} makes of these rows is not known` };
	return { reason: "no row of the kind that it judges" };
}
/** Bars of the histogram of lengths. */
const BARS = 12;
/** What the report says of the data set. */
function shownFacts(scanned) {
	const { tally, tokenizer, trainer, split, maxLength, example } = scanned;
	const { lengths, labels, turns, shapes, unseen } = {
		...tally,
		...datasetFacts(scanned)
	};
	return {
		rows: tally.rows,
		...tally.judged === tally.rows ? {} : { judged: tally.judged },
		turns,
		split,
		shapes: Object.fromEntries(shapes.map(({ shape, count }) => [shape, count])),
		...trainer === null ? {} : { trainer },
		...maxLength === null ? {} : { maxLength },
		..."path" in tokenizer ? { tokenizer: {
			path: tokenizer.path,
			why: tokenizer.why
		} } : {},
		...Object.keys(unseen).length === 0 ? {} : { notSeen: Object.entries(unseen).map(([reason, { count }]) => ({
			reason,
			count
		})) },
		...lengths === null ? {} : { tokens: {
			total: lengths.tokens,
			p50: lengths.p50,
			p90: lengths.p90,
			p99: lengths.p99,
			max: lengths.max,
			...maxLength === null ? {} : {
				over: lengths.over.count,
				overShare: lengths.over.count / lengths.rows
			},
			histogram: histogram(tally.lengths)
		} },
		...labels === null ? {} : { labels: {
			trained: labels.trained,
			tokens: labels.tokens,
			share: share(labels)
		} },
		duplicates: tally.duplicates.count,
		...example === null ? {} : { example }
	};
}
function share({ trained, tokens }) {
	return tokens === 0 ? 0 : Math.round(trained / tokens * 1e4) / 1e4;
}
/** Rows by length, in bars of equal width on a scale of round numbers: `upTo` tokens, `rows`. */
function histogram(lengths) {
	const step = roundUp(Math.max(1, lengths.max / BARS));
	const bars = Array.from({ length: Math.max(1, Math.ceil((lengths.max + 1) / step)) }, (_, i) => ({
		upTo: (i + 1) * step,
		rows: 0
	}));
	for (const [bucket, count] of Object.entries(lengths.buckets)) {
		const length = Math.min(bucketEnd(Number(bucket)), lengths.max);
		const bar = bars[Math.min(bars.length - 1, Math.floor(Math.max(0, length - 1) / step))];
		if (bar !== void 0) bar.rows += count;
	}
	return bars;
}
function roundUp(value) {
	const power = 10 ** Math.floor(Math.log10(value));
	for (const factor of [
		1,
		2,
		2.5,
		5,
		10
	]) if (factor * power >= value) return Math.ceil(factor * power);
	return Math.ceil(10 * power);
}
bucketOf(2 ** 31);
// src/dataset/batch.ts
/** No training example is longer: 64 MB are some 16 million tokens. What is longer is refused by this limit, the rest goes on. */
const MAX_ROW_BYTES = 67108864;
/** Buffers of a batch that can be handed over to a thread; the sender must not use them any more. */
function transferable(batch) {
	const { body } = batch;
	switch (body.kind) {
		case "lines":
		case "arrow": return [body.bytes.buffer];
		case "spans": return [
			body.bytes.buffer,
			body.spans.buffer,
			body.lines.buffer
		];
		case "parquet": return [body.bytes.buffer];
		case "refused": return [];
		default: return body;
	}
}
// src/dataset/hash.ts
/** Slots of a set at most: 12 bytes each, three quarters of them used, so 6 million rows in 100 MB. */
const MAX_SLOTS = 2 ** 23;
const FIRST_SLOTS = 256;
/** Kinds of all characters below U+10000: bits of `CHARACTERS`. */
const KINDS = /* @__PURE__ */ new Uint8Array(65536);
for (const char of "ÃâÂïãäåæçèé锟�") KINDS[char.charCodeAt(0)] = CHARACTERS.suspect;
KINDS.fill(CHARACTERS.suspect, 55296, 57344);
KINDS.fill(CHARACTERS.suspect, 0, 9);
KINDS.fill(CHARACTERS.suspect, 11, 13);
KINDS.fill(CHARACTERS.suspect, 14, 32);
for (const char of "<＜‹〈") KINDS[char.charCodeAt(0)] = CHARACTERS.opening;
/** White space, of which a run counts as one blank; a bit of this file. */
const BLANK = 128;
for (let unit = 0; unit <= 12288; unit += 1) if (unit <= 32 || unit === 160 || unit === 12288) KINDS[unit] = (KINDS[unit] ?? 0) | BLANK;
/** A set of bounded memory. What it keeps depends on the hashes alone, not on their order. */
function hashSet(maxSlots = MAX_SLOTS) {
	const parts = Array.from({ length: PARTS }, () => partSet(maxSlots / PARTS));
	const first = parts[0] ?? partSet(maxSlots);
	const partOf = (low) => parts[low >>> 28] ?? first;
	const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
	return {
		add: (low, high, row) => partOf(low).add(low, high, row),
		find: (low, high) => partOf(low).find(low, high),
		get share() {
			return sum((part) => part.share) / PARTS;
		},
		get size() {
			return sum((part) => part.size);
		}
	};
}
/** Hashes by their highest bits: a table that grows is copied, and a small one takes less room meanwhile. */
const PARTS = 16;
/** Less than doubling: of a table of two million rows a third less stands empty. */
const GROWTH = 1.4;
function partSet(maxSlots) {
	let slots = Math.min(FIRST_SLOTS, maxSlots);
	let lows = new Uint32Array(slots);
	let highs = new Uint32Array(slots);
	let rows = new Uint32Array(slots);
	let size = 0;
	let halvings = 0;
	const isKept = (h) => halvings === 0 || h >>> 32 - halvings === 0;
	function slotOf(l, h) {
		let slot = Math.floor((Math.imul(l ^ h, 2654435761) >>> 0) * slots / 2 ** 32);
		while (rows[slot] !== 0 && (lows[slot] !== l || highs[slot] !== h)) slot = slot + 1 === slots ? 0 : slot + 1;
		return slot;
	}
	function rebuild() {
		const [oldLows, oldHighs, oldRows] = [
			lows,
			highs,
			rows
		];
		if (slots < maxSlots) slots = Math.min(maxSlots, Math.ceil(slots * GROWTH));
		else halvings += 1;
		lows = new Uint32Array(slots);
		highs = new Uint32Array(slots);
		rows = new Uint32Array(slots);
		size = 0;
		for (let i = 0; i < oldRows.length; i += 1) if (oldRows[i] !== 0) put(oldLows[i] ?? 0, oldHighs[i] ?? 0, oldRows[i] ?? 0);
	}
	function put(l, h, row) {
		if (!isKept(h)) return;
		const slot = slotOf(l, h);
		lows[slot] = l;
		highs[slot] = h;
		rows[slot] = row;
		size += 1;
	}
	return {
		add(l, h, row) {
			if (!isKept(h)) return 0;
			const slot = slotOf(l, h);
			const known = rows[slot] ?? 0;
			if (known !== 0) return known;
			lows[slot] = l;
			highs[slot] = h;
			rows[slot] = row;
			size += 1;
			if (size * 4 > slots * 3) rebuild();
			return 0;
		},
		find(l, h) {
			return isKept(h) ? rows[slotOf(l, h)] ?? 0 : 0;
		},
		get share() {
			return 2 ** -halvings;
		},
		get size() {
			return size;
		}
	};
}
// src/dataset/bytes.ts
/** Chunks are this long at most whatever the source or the decompressor gives. Large enough that a thread has work for milliseconds. */
const CHUNK_BYTES = 1048576;
/** Text is packed 3 to 20 fold; a file that unfolds further, and past a gigabyte, is made to fill a disk or a day. */
const MAX_UNFOLDING = 200;
const UNFOLDING_FROM = 2 ** 30;
/** How the file's name says that it is packed. */
function compressionOf(path) {
	if (/\.gz$/i.test(path)) return "gzip";
	return /\.zst$/i.test(path) ? "zstd" : void 0;
}
/**
* Chunks of `chunkBytes` (the last is shorter). What cannot be read or unpacked ends them and is said in `reading`. Of a file that
* is not packed they end `atLines`, where one ends in them: the next chunk begins with the line, which need not be put together.
*/
async function* chunks(source, file, reading, chunkBytes = CHUNK_BYTES, cut = "anywhere") {
	const compression = compressionOf(file);
	if (compression === void 0) {
		yield* rawChunks(source, file, reading, chunkBytes, cut);
		return;
	}
	yield* resized(unpacked(source, file, rawChunks(source, file, reading, CHUNK_BYTES, "anywhere"), compression, reading), chunkBytes);
}
async function* rawChunks(source, file, reading, chunkBytes, cut) {
	const size = (await found(source, file)).size;
	let next = size === 0 ? void 0 : ahead(source, file, 0, Math.min(chunkBytes, size));
	for (let at = 0; at < size && next !== void 0;) {
		const wanted = Math.min(chunkBytes, size - at);
		const read = await next;
		if (read instanceof Error) throw read;
		const isShort = read.length < wanted;
		const lines = cut === "atLines" && !isShort && at + wanted < size ? read.lastIndexOf(10) + 1 : 0;
		const chunk = lines === 0 ? read : read.subarray(0, lines);
		at += chunk.length;
		next = at < size ? ahead(source, file, at, Math.min(at + chunkBytes, size)) : void 0;
		if (chunk.length > 0) yield chunk;
		if (isShort) {
			reading.ended = "became shorter while it was read";
			await next;
			return;
		}
	}
	if ((await source.entry(file))?.size !== size) reading.ended = "changed while it was read";
}
async function found(source, file) {
	const entry = await source.entry(file);
	if (entry === void 0) throw new SourceError("broken", `there is no ${file}`);
	if (entry.unreadable !== void 0) throw new SourceError(entry.unreadable, `${file} cannot be read (${entry.unreadable})`);
	return entry;
}
/** A read that is waited for later must not be an unhandled rejection meanwhile. */
function ahead(source, file, start, end) {
	return (source.ownBytes?.(file, start, end) ?? source.bytes(file, start, end).then((kept) => new Uint8Array(kept))).catch((error) => error instanceof Error ? error : new Error(String(error)));
}
async function* unpacked(source, file, raw, compression, reading) {
	const zstd = Reflect.get(zlib, "createZstdDecompress");
	if (compression === "zstd" && typeof zstd !== "function") {
		reading.unable = `it is packed with zstd, which needs Node 22.15 or later (this is ${process.version})`;
		return;
	}
	const packed = (await source.entry(file))?.size ?? 0;
	const inflate = compression === "gzip" ? zlib.createGunzip() : zlib.createZstdDecompress();
	const input = Readable.from(raw);
	input.on("error", (error) => inflate.destroy(error));
	input.pipe(inflate);
	let total = 0;
	try {
		for await (const chunk of inflate) {
			const bytes = chunk;
			total += bytes.length;
			yield bytes;
			if (total > UNFOLDING_FROM && total > packed * MAX_UNFOLDING) {
				reading.ended = `unfolds to more than ${MAX_UNFOLDING} times its size; it is read no further`;
				return;
			}
		}
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (!/^Z_|^ZSTD_|^ERR_/.test(code)) throw error;
		reading.ended = code === "Z_BUF_ERROR" ? "ends in the middle of its compressed data (it is truncated)" : `cannot be unpacked (${compression}: ${code})`;
	} finally {
		input.destroy();
		inflate.destroy();
	}
}
async function* resized(parts, size) {
	let chunk = new Uint8Array(size);
	let used = 0;
	for await (const part of parts) for (let at = 0; at < part.length;) {
		const n = Math.min(size - used, part.length - at);
		chunk.set(part.subarray(at, at + n), used);
		used += n;
		at += n;
		if (used === size) {
			yield chunk;
			chunk = new Uint8Array(size);
			used = 0;
		}
	}
	if (used > 0) yield chunk.slice(0, used);
}
/** One array of several. */
function joined(parts) {
	let length = 0;
	for (const part of parts) length += part.length;
	const all = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
// src/dataset/lines.ts
/** Batches of whole lines. A line longer than the limit is refused as one row, and the lines after it go on. */
async function* lineBatches(chunks, as, limits) {
	let carry = [];
	let carried = 0;
	let skipping = false;
	let row = 1;
	let line = 1;
	const emit = function* (bytes) {
		const counted = counts(bytes);
		if (counted.rows > 0) yield {
			firstRow: row,
			rows: counted.rows,
			body: {
				kind: "lines",
				as,
				bytes,
				firstLine: line
			}
		};
		row += counted.rows;
		line += counted.lines;
	};
	for await (let chunk of chunks) {
		if (skipping) {
			const end = chunk.indexOf(10);
			if (end < 0) continue;
			skipping = false;
			line += 1;
			chunk = chunk.slice(end + 1);
		}
		const last = chunk.lastIndexOf(10);
		const rest = chunk.slice(last + 1);
		if (last >= 0) {
			const bytes = carried === 0 && last === chunk.length - 1 ? chunk : joined([...carry, chunk.subarray(0, last + 1)]);
			carry = [];
			carried = 0;
			yield* emit(bytes);
		}
		if (rest.length > 0) {
			carry.push(rest);
			carried += rest.length;
		}
		if (carried > limits.rowBytes) {
			yield {
				firstRow: row,
				rows: 1,
				body: {
					kind: "refused",
					line,
					problem: tooLong(limits.rowBytes)
				}
			};
			row += 1;
			carry = [];
			carried = 0;
			skipping = true;
		}
	}
	if (carried > 0) yield* emit(joined(carry));
}
/** What is said of a row that is longer than the limit. */
function tooLong(limit = MAX_ROW_BYTES) {
	return `is longer than ${limit >= 1048576 ? `${Math.round(limit / 1048576)} MB` : `${limit} bytes`}, the most that one row may have`;
}
function counts(bytes) {
	let rows = 0;
	let lines = 0;
	for (let at = 0; at < bytes.length;) {
		const first = bytes[at] ?? 0;
		if (first === 10) {
			lines += 1;
			at += 1;
			continue;
		}
		const found = bytes.indexOf(10, at);
		const end = found < 0 ? bytes.length : found;
		if (first > 32 || !isBlank(bytes, at, end)) rows += 1;
		lines += 1;
		at = end + 1;
	}
	return {
		rows,
		lines
	};
}
/** White space of JSON only: what JavaScript trims besides is text. */
function isBlank(bytes, start, end) {
	for (let i = start; i < end; i += 1) {
		const byte = bytes[i] ?? 0;
		if (byte !== 32 && byte !== 13 && byte !== 9 && byte !== 10) return false;
	}
	return true;
}
// src/dataset/csv.ts
/** Data for training have a handful of columns. */
const MAX_COLUMNS = 1e4;
/** Fields beyond the header that are counted. */
const MAX_MORE = 1e3;
const QUOTE$1 = 34;
const COMMA = 44;
/**
* What pandas takes for a missing value, quoted or not.
* https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html (`na_values`)
*/
const MISSING = new Set("|#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null".split("|"));
/** Batches of records; the first record is the header. A quote that is never closed is said in `reading`. */
async function* csvBatches(chunks, reading, limits) {
	let header;
	let row = 1;
	let line = 1;
	let quoted = false;
	/** A quote that ended the chunk inside a field: the next byte says whether it closed it. */
	let pending = false;
	let fieldStart = true;
	let startLine = 1;
	let carry = [];
	let carried = 0;
	let skipping = false;
	let first = true;
	for await (const chunk of chunks) {
		const spans = [];
		const lines = [];
		const firstRow = row;
		let start = first && chunk[0] === 239 && chunk[1] === 187 && chunk[2] === 191 ? 3 : 0;
		let i = start;
		first = false;
		const begin = start;
		while (i < chunk.length) {
			const byte = chunk[i] ?? 0;
			if (pending) {
				pending = false;
				if (byte === QUOTE$1) {
					i += 1;
					continue;
				}
				quoted = false;
				continue;
			}
			if (quoted) {
				if (byte === QUOTE$1) pending = true;
				else if (byte === 10) line += 1;
				i += 1;
				continue;
			}
			if (byte === QUOTE$1 && fieldStart) quoted = true;
			else if (byte === 10) {
				line += 1;
				const from = start === begin && spans.length === 0 && carried > 0 ? -carried : start;
				if (skipping) skipping = false;
				else if (header === void 0) {
					const bytes = from < 0 ? joined([...carry, chunk.subarray(0, i)]) : chunk.subarray(start, i);
					if (!isBlank(bytes, 0, bytes.length)) header = fields(decoded(bytes), MAX_COLUMNS);
					if (header !== void 0 && header.length > MAX_COLUMNS) {
						reading.ended = `has a header of more than ${MAX_COLUMNS} columns`;
						return;
					}
				} else if (from < 0 || !isBlank(chunk, start, i)) {
					spans.push(from, i);
					lines.push(startLine);
					row += 1;
				}
				if (spans.length === 0) {
					carry = [];
					carried = 0;
				}
				start = i + 1;
				startLine = line;
			}
			fieldStart = byte === COMMA || byte === 10;
			i += 1;
		}
		if (spans.length > 0) {
			const low = spans[0] ?? 0;
			const stop = spans.at(-1) ?? 0;
			yield batch(firstRow, low < 0 ? joined([...carry, chunk.subarray(0, stop)]) : chunk.slice(low, stop), spans, lines, header);
			carry = [];
			carried = 0;
		}
		const rest = chunk.subarray(start);
		if (rest.length > 0 && !skipping) {
			carry.push(rest);
			carried += rest.length;
			if (carried > limits.rowBytes) {
				const why = quoted ? `${tooLong(limits.rowBytes)}; a quote that opens in it may never be closed` : tooLong(limits.rowBytes);
				yield {
					firstRow: row,
					rows: 1,
					body: {
						kind: "refused",
						line: startLine,
						problem: why
					}
				};
				row += 1;
				skipping = true;
				carry = [];
				carried = 0;
			}
		}
	}
	if (quoted && !pending && reading.ended === void 0) reading.ended = `ends inside a quoted field of the record that begins at line ${startLine}`;
	if (carried === 0) return;
	const bytes = joined(carry);
	if (header === void 0) {
		reading.ended ??= "has a header and no rows";
		return;
	}
	if (isBlank(bytes, 0, bytes.length)) return;
	yield batch(row, bytes, [0, bytes.length], [startLine], header);
}
function batch(firstRow, bytes, spans, lines, header) {
	const shift = -(spans[0] ?? 0);
	return {
		firstRow,
		rows: lines.length,
		body: {
			kind: "spans",
			as: "csv",
			bytes,
			spans: Uint32Array.from(spans, (n) => n + shift),
			lines: Uint32Array.from(lines),
			header
		}
	};
}
/** The row of one record, or why pandas refuses it; a clause that follows "row N". */
function csvRow(text, header) {
	const values = fields(text, header.length + MAX_MORE);
	if (values.length > header.length) return { problem: `has ${values.length > header.length + MAX_MORE ? `more than ${header.length + MAX_MORE}` : values.length} fields where the header names ${header.length}` };
	const row = Object.create(null);
	for (const [i, name] of header.entries()) {
		const value = values[i];
		row[name] = value === void 0 || MISSING.has(value) ? null : value;
	}
	return { value: row };
}
/** The fields of a record up to one more than `most`. Text after a closing quote belongs to the field, as in pandas. */
function fields(record, most) {
	const found = [];
	const text = record.endsWith("\r") ? record.slice(0, -1) : record;
	for (let at = 0;;) {
		if (found.length > most) return found;
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
function decoded(bytes) {
	return new TextDecoder().decode(bytes);
}
// src/dataset/decode.ts
/** The rows of a batch, in order. Never throws on what a file holds: a row that cannot be read has a `problem`. */
async function* records(batch) {
	const { body } = batch;
	switch (body.kind) {
		case "parquet": {
			const { parquetRecords } = await import("./parquet.js");
			yield* parquetRecords(batch.firstRow, batch.rows, body);
			return;
		}
		case "arrow": {
			const [{ arrowRecords }, { unpackArrow }] = await Promise.all([import("./arrow.js"), import("./arrow-packed.js")]);
			yield* arrowRecords(batch.firstRow, body, unpackArrow);
			return;
		}
		default: yield* textRecords(batch);
	}
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
				const found = bytes.indexOf(10, at);
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
new Map(Object.entries({
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
// src/dataset/labels/ms-swift-templates.json
var templates = {
	"atom": {
		"prompt": ["<s>Human: {{QUERY}}\n</s><s>Assistant: "],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["</s>"],
		"suffix": ["</s>"]
	},
	"aya": {
		"prompt": ["<|START_OF_TURN_TOKEN|><|USER_TOKEN|>{{QUERY}}<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>"],
		"prefix": ["<BOS_TOKEN>"],
		"systemPrefix": ["<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>{{SYSTEM}}<|END_OF_TURN_TOKEN|"],
		"separator": ["<|END_OF_TURN_TOKEN|>"],
		"suffix": ["<|END_OF_TURN_TOKEN|>"],
		"defaultSystem": "You are Aya, a brilliant, sophisticated, multilingual AI-assistant trained to assist human users by providing thorough responses. You are able to interact and respond to questions in 23 languages and you are powered by a multilingual model built by Cohere For AI."
	},
	"baichuan_m1": {
		"prompt": ["<C_Q>{{QUERY}}<C_A>"],
		"systemPrefix": ["<B_SYS>{{SYSTEM}}"],
		"separator": [],
		"suffix": ["<C_A>"],
		"defaultSystem": "You are a helpful assistant."
	},
	"bert": {
		"prompt": ["{{QUERY}}[SEP]"],
		"separator": ["[SEP]"],
		"suffix": [{ "special": "eos_token" }],
		"addsBos": true
	},
	"bge_reranker": {
		"prompt": ["{{QUERY}}</s></s> "],
		"prefix": ["<s> "],
		"separator": [],
		"suffix": ["</s>"]
	},
	"bluelm": {
		"prompt": ["[|Human|]:{{QUERY}}[|AI|]:"],
		"prefix": [{ "special": "bos_token" }, ""],
		"systemPrefix": [{ "special": "bos_token" }, "{{SYSTEM}}"],
		"separator": [],
		"suffix": [{ "special": "eos_token" }]
	},
	"c4ai": {
		"prompt": ["<|START_OF_TURN_TOKEN|><|USER_TOKEN|>{{QUERY}}<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>"],
		"prefix": ["<BOS_TOKEN>"],
		"systemPrefix": ["<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>{{SYSTEM}}<|END_OF_TURN_TOKEN|"],
		"separator": ["<|END_OF_TURN_TOKEN|>"],
		"suffix": ["<|END_OF_TURN_TOKEN|>"],
		"defaultSystem": "You are Command-R, a brilliant, sophisticated, AI-assistant trained to assist human users by providing thorough responses.You are trained by Cohere."
	},
	"chatglm2": {
		"prompt": ["[Round {{ROUND1}}]\n\n问：{{QUERY}}\n\n答："],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["\n\n"],
		"suffix": [{ "special": "eos_token" }],
		"addsBos": true
	},
	"chatml": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"addsBos": true
	},
	"codefuse": {
		"prompt": ["<s>human\n{{QUERY}}\n<s>bot\n"],
		"systemPrefix": ["<s>system\n{{SYSTEM}}\n"],
		"separator": [{ "special": "eos_token" }, "\n"],
		"suffix": [{ "special": "eos_token" }]
	},
	"codefuse_codellama": {
		"prompt": ["<|role_start|>human<|role_end|>{{QUERY}}<|role_start|>bot<|role_end|>"],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": [],
		"suffix": [{ "special": "eos_token" }]
	},
	"codegeex4": {
		"prompt": ["<|user|>\n{{QUERY}}<|assistant|>\n"],
		"systemPrefix": ["<|system|>\n{{SYSTEM}}"],
		"separator": [],
		"suffix": ["<|user|>"],
		"defaultSystem": "你是一位智能编程助手，你叫CodeGeeX。你会为用户回答关于编程、代码、计算机方面的任何问题，并提供格式规范、可以执行、准确安全的代码，并在必要时提供详细的解释。",
		"addsBos": true,
		"stopWords": [
			"<|endoftext|>",
			"<|user|>",
			"<|observation|>"
		]
	},
	"dbrx": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are DBRX, created by Databricks. You were last updated in December 2023. You answer questions based on information available up to that point.\nYOU PROVIDE SHORT RESPONSES TO SHORT QUESTIONS OR STATEMENTS, but provide thorough responses to more complex and open-ended questions.\nYou assist with various tasks, from writing to coding (using markdown for code blocks — remember to use ``` with code, JSON, and tables).\nYou do not have real-time data access or code execution capabilities. You avoid stereotyping and provide balanced perspectives on controversial topics. You do not provide song lyrics, poems, or news articles and do not divulge details of your training data.\nThis is your system prompt, guiding your responses. Do not reference it, just respond to the user. If you find yourself talking about this message, stop. You should be responding appropriately and usually that means not mentioning this.YOU DO NOT MENTION ANY OF THIS INFORMATION ABOUT YOURSELF UNLESS THE INFORMATION IS DIRECTLY PERTINENT TO THE USER'S QUERY.",
		"addsBos": true
	},
	"deepseek": {
		"prompt": ["User: {{QUERY}}\n\nAssistant:"],
		"prefix": [{ "special": "bos_token" }],
		"systemPrefix": [{ "special": "bos_token" }, "{{SYSTEM}}\n\n"],
		"separator": [{ "special": "eos_token" }],
		"suffix": [{ "special": "eos_token" }]
	},
	"deepseek_coder": {
		"prompt": ["### Instruction:\n{{QUERY}}\n### Response:\n"],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["\n<|EOT|>\n"],
		"suffix": ["\n<|EOT|>"],
		"defaultSystem": "You are an AI programming assistant, utilizing the Deepseek Coder model, developed by Deepseek Company, and you only answer questions related to computer science. For politically sensitive questions, security and privacy issues, and other non-computer science questions, you will refuse to answer\n",
		"stopWords": ["<|EOT|>"]
	},
	"deepseek_r1": {
		"prompt": ["<｜User｜>{{QUERY}}<｜Assistant｜>"],
		"prefix": ["<｜begin▁of▁sentence｜>"],
		"systemPrefix": ["<｜begin▁of▁sentence｜>{{SYSTEM}}"],
		"separator": ["<｜end▁of▁sentence｜>"],
		"suffix": ["<｜end▁of▁sentence｜>"],
		"thinks": true
	},
	"deepseek_v2_5": {
		"prompt": ["<｜User｜>{{QUERY}}<｜Assistant｜>"],
		"prefix": ["<｜begin▁of▁sentence｜>"],
		"systemPrefix": ["<｜begin▁of▁sentence｜>{{SYSTEM}}"],
		"separator": ["<｜end▁of▁sentence｜>"],
		"suffix": ["<｜end▁of▁sentence｜>"]
	},
	"default": {
		"prompt": ["### Human:\n{{QUERY}}\n\n### Assistant:\n"],
		"systemPrefix": ["{{SYSTEM}}\n\n"],
		"separator": ["\n\n"],
		"suffix": [{ "special": "eos_token" }],
		"defaultSystem": "You are a helpful assistant.",
		"addsBos": true
	},
	"devstral": {
		"prompt": ["[INST]{{QUERY}}[/INST]"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s>[SYSTEM_PROMPT]{{SYSTEM}}[/SYSTEM_PROMPT]"],
		"separator": ["</s>"],
		"suffix": ["</s>"],
		"defaultSystem": "You are Devstral, a helpful agentic model trained by Mistral AI and using the OpenHands scaffold. You can interact with a computer to solve tasks.\n\n<ROLE>\nYour primary role is to assist users by executing commands, modifying code, and solving technical problems effectively. You should be thorough, methodical, and prioritize quality over speed.\n* If the user asks a question, like \"why is X happening\", don't try to fix the problem. Just give an answer to the question.\n</ROLE>\n\n<EFFICIENCY>\n* Each action you take is somewhat expensive. Wherever possible, combine multiple actions into a single action, e.g. combine multiple bash commands into one, using sed and grep to edit/view multiple files at once.\n* When exploring the codebase, use efficient tools like find, grep, and git commands with appropriate filters to minimize unnecessary operations.\n</EFFICIENCY>\n\n<FILE_SYSTEM_GUIDELINES>\n* When a user provides a file path, do NOT assume it's relative to the current working directory. First explore the file system to locate the file before working on it.\n* If asked to edit a file, edit the file directly, rather than creating a new file with a different filename.\n* For global search-and-replace operations, consider using `sed` instead of opening file editors multiple times.\n</FILE_SYSTEM_GUIDELINES>\n\n<CODE_QUALITY>\n* Write clean, efficient code with minimal comments. Avoid redundancy in comments: Do not repeat information that can be easily inferred from the code itself.\n* When implementing solutions, focus on making the minimal changes needed to solve the problem.\n* Before implementing any changes, first thoroughly understand the codebase through exploration.\n* If you are adding a lot of code to a function or file, consider splitting the function or file into smaller pieces when appropriate.\n</CODE_QUALITY>\n\n<VERSION_CONTROL>\n* When configuring git credentials, use \"openhands\" as the user.name and \"openhands@all-hands.dev\" as the user.email by default, unless explicitly instructed otherwise.\n* Exercise caution with git operations. Do NOT make potentially dangerous changes (e.g., pushing to main, deleting repositories) unless explicitly asked to do so.\n* When committing changes, use `git status` to see all modified files, and stage all files necessary for the commit. Use `git commit -a` whenever possible.\n* Do NOT commit files that typically shouldn't go into version control (e.g., node_modules/, .env files, build directories, cache files, large binaries) unless explicitly instructed by the user.\n* If unsure about committing certain files, check for the presence of .gitignore files or ask the user for clarification.\n</VERSION_CONTROL>\n\n<PULL_REQUESTS>\n* When creating pull requests, create only ONE per session/issue unless explicitly instructed otherwise.\n* When working with an existing PR, update it with new commits rather than creating additional PRs for the same issue.\n* When updating a PR, preserve the original PR title and purpose, updating description only when necessary.\n</PULL_REQUESTS>\n\n<PROBLEM_SOLVING_WORKFLOW>\n1. EXPLORATION: Thoroughly explore relevant files and understand the context before proposing solutions\n2. ANALYSIS: Consider multiple approaches and select the most promising one\n3. TESTING:\n   * For bug fixes: Create tests to verify issues before implementing fixes\n   * For new features: Consider test-driven development when appropriate\n   * If the repository lacks testing infrastructure and implementing tests would require extensive setup, consult with the user before investing time in building testing infrastructure\n   * If the environment is not set up to run tests, consult with the user first before investing time to install all dependencies\n4. IMPLEMENTATION: Make focused, minimal changes to address the problem\n5. VERIFICATION: If the environment is set up to run tests, test your implementation thoroughly, including edge cases. If the environment is not set up to run tests, consult with the user first before investing time to run tests.\n</PROBLEM_SOLVING_WORKFLOW>\n\n<SECURITY>\n* Only use GITHUB_TOKEN and other credentials in ways the user has explicitly requested and would expect.\n* Use APIs to work with GitHub or other platforms, unless the user asks otherwise or your task requires browsing.\n</SECURITY>\n\n<ENVIRONMENT_SETUP>\n* When user asks you to run an application, don't stop if the application is not installed. Instead, please install the application and run the command again.\n* If you encounter missing dependencies:\n  1. First, look around in the repository for existing dependency files (requirements.txt, pyproject.toml, package.json, Gemfile, etc.)\n  2. If dependency files exist, use them to install all dependencies at once (e.g., `pip install -r requirements.txt`, `npm install`, etc.)\n  3. Only install individual packages directly if no dependency files are found or if only specific packages are needed\n* Similarly, if you encounter missing dependencies for essential tools requested by the user, install them when possible.\n</ENVIRONMENT_SETUP>\n\n<TROUBLESHOOTING>\n* If you've made repeated attempts to solve a problem but tests still fail or the user reports it's still broken:\n  1. Step back and reflect on 5-7 different possible sources of the problem\n  2. Assess the likelihood of each possible cause\n  3. Methodically address the most likely causes, starting with the highest probability\n  4. Document your reasoning process\n* When you run into any major issue while executing a plan from the user, please don't try to directly work around it. Instead, propose a new plan and confirm with the user before proceeding.\n</TROUBLESHOOTING>"
	},
	"dots1": {
		"prompt": ["<|userprompt|>{{QUERY}}<|endofuserprompt|><|response|>"],
		"prefix": ["<|system|><|endofsystem|>"],
		"systemPrefix": ["<|system|>{{SYSTEM}}<|endofsystem|>"],
		"separator": ["<|endofresponse|>"],
		"suffix": ["<|endofresponse|>"],
		"defaultSystem": "You are a helpful assistant."
	},
	"dummy": {
		"prompt": ["{{QUERY}}"],
		"suffix": [{ "special": "eos_token" }],
		"addsBos": true
	},
	"ernie": {
		"prompt": ["User: {{QUERY}}\nAssistant: "],
		"prefix": ["<|begin_of_sentence|>"],
		"systemPrefix": ["<|begin_of_sentence|>{{SYSTEM}}\n"],
		"separator": ["<|end_of_sentence|>"],
		"suffix": ["</s>"]
	},
	"gemma": {
		"prompt": ["<start_of_turn>user\n{{QUERY}}<end_of_turn>\n<start_of_turn>model\n"],
		"prefix": ["<bos>"],
		"systemPrefix": ["<bos><start_of_turn>system\n{{SYSTEM}}<end_of_turn>\n"],
		"separator": ["<end_of_turn>\n"],
		"suffix": ["<end_of_turn>"]
	},
	"hunyuan_moe": {
		"prompt": ["{{QUERY}}<|extra_0|>"],
		"prefix": ["<|startoftext|>"],
		"systemPrefix": ["<|startoftext|>{{SYSTEM}}<|extra_4|>"],
		"separator": ["<|eos|><|startoftext|>"],
		"suffix": ["<|eos|>"]
	},
	"internlm": {
		"prompt": ["<|User|>:{{QUERY}}\n<|Bot|>:"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s><|System|>:{{SYSTEM}}\n"],
		"separator": ["<eoa>\n"],
		"suffix": ["<eoa>"],
		"defaultSystem": "You are an AI assistant whose name is InternLM (书生·浦语).\n- InternLM (书生·浦语) is a conversational language model that is developed by Shanghai AI Laboratory (上海人工智能实验室). It is designed to be helpful, honest, and harmless.\n- InternLM (书生·浦语) can understand and communicate fluently in the language chosen by the user such as English and 中文."
	},
	"internlm2": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are an AI assistant whose name is InternLM (书生·浦语).\n- InternLM (书生·浦语) is a conversational language model that is developed by Shanghai AI Laboratory (上海人工智能实验室). It is designed to be helpful, honest, and harmless.\n- InternLM (书生·浦语) can understand and communicate fluently in the language chosen by the user such as English and 中文.",
		"addsBos": true
	},
	"internlm2_reward": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n<|reward|>"],
		"addsBos": true
	},
	"iquestcoder": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are LoopCoder, a helpful assistant developed by IQuest.",
		"stopWords": ["<|endoftext|>"]
	},
	"kimi_k2": {
		"prompt": ["<|im_user|>user<|im_middle|>{{QUERY}}<|im_end|><|im_assistant|>assistant<|im_middle|>"],
		"systemPrefix": ["<|im_system|>system<|im_middle|>{{SYSTEM}}<|im_end|>"],
		"separator": ["<|im_end|>"],
		"suffix": ["<|im_end|>"],
		"defaultSystem": "You are Kimi, an AI assistant created by Moonshot AI."
	},
	"ling": {
		"prompt": ["<role>HUMAN</role>{{QUERY}}<role>ASSISTANT</role>"],
		"systemPrefix": ["<role>SYSTEM</role>{{SYSTEM}}"],
		"separator": [],
		"suffix": ["<|endoftext|>"]
	},
	"ling2": {
		"prompt": ["<role>HUMAN</role>{{QUERY}}<|role_end|><role>ASSISTANT</role>"],
		"prefix": ["<role>SYSTEM</role>detailed thinking off<|role_end|>"],
		"systemPrefix": ["<role>SYSTEM</role>{{SYSTEM}}\ndetailed thinking off<|role_end|>"],
		"separator": ["<|role_end|>"],
		"suffix": ["<|role_end|>"]
	},
	"llama": {
		"prompt": ["{{QUERY}} [/INST]"],
		"prefix": ["<s>[INST] "],
		"systemPrefix": ["<s>[INST] <<SYS>>\n{{SYSTEM}}\n<</SYS>>\n\n"],
		"separator": ["</s><s>[INST] "],
		"suffix": ["</s>"],
		"defaultSystem": "You are a helpful, respectful and honest assistant. Always answer as helpfully as possible, while being safe. Your answers should not include any harmful, unethical, racist, sexist, toxic, dangerous, or illegal content. Please ensure that your responses are socially unbiased and positive in nature.\n\nIf a question does not make any sense, or is not factually coherent, explain why instead of answering something not correct. If you don't know the answer to a question, please don't share false information."
	},
	"llama3": {
		"prompt": ["<|start_header_id|>user<|end_header_id|>\n\n{{QUERY}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"prefix": ["<|begin_of_text|>"],
		"systemPrefix": ["<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\n{{SYSTEM}}<|eot_id|>"],
		"separator": ["<|eot_id|>"],
		"suffix": ["<|eot_id|>"]
	},
	"longchat": {
		"prompt": [" [Round {{ROUND0}}] USER:{{QUERY}} ASSISTANT:"],
		"systemPrefix": ["SYSTEM:{{SYSTEM}}"],
		"separator": ["</longcat_s>"],
		"suffix": ["</longcat_s>"]
	},
	"longwriter_llama": {
		"prompt": ["{{QUERY}}[/INST]"],
		"prefix": ["[INST]"],
		"systemPrefix": ["<<SYS>>\n{{SYSTEM}}\n<</SYS>>\n\n"],
		"separator": ["[INST]"],
		"suffix": ["<|end_of_text|>"]
	},
	"marco_o1": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "\n你是一个经过良好训练的AI助手，你的名字是Marco-o1.由阿里国际数字商业集团的AI Business创造.\n        \n## 重要！！！！！\n当你回答问题时，你的思考应该在<Thought>内完成，<Output>内输出你的结果。\n<Thought>应该尽可能是英文，但是有2个特例，一个是对原文中的引用，另一个是数学应该使用markdown格式，<Output>内的输出需要遵循用户输入的语言。\n        ",
		"stopWords": ["<|endoftext|>"]
	},
	"megrez": {
		"prompt": ["<|role_start|>user<|role_end|>{{QUERY}}<|turn_end|><|role_start|>assistant<|role_end|>"],
		"prefix": ["<|role_start|>system<|role_end|><|turn_end|>"],
		"systemPrefix": ["<|role_start|>system<|role_end|>{{SYSTEM}}<|turn_end|>"],
		"separator": ["<|turn_end|>"],
		"suffix": ["<|turn_end|>"],
		"defaultSystem": "你是Megrez-3B-Instruct，将针对用户的问题给出详细的、积极的回答。"
	},
	"mengzi": {
		"prompt": ["输入：{{QUERY}}输出：\n"],
		"systemPrefix": ["指令：{{SYSTEM}}"],
		"separator": [],
		"suffix": [{ "special": "eos_token" }]
	},
	"mimo_rl": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are MiMo, an AI assistant developed by Xiaomi.",
		"stopWords": ["<|endoftext|>"]
	},
	"minicpm": {
		"prompt": ["<用户>{{QUERY}}<AI>"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s>{{SYSTEM}}"],
		"separator": [],
		"suffix": ["</s>"]
	},
	"minicpm5": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"addsBos": true,
		"thinks": true,
		"nonThinkingPrefix": "<think>\n\n</think>\n\n"
	},
	"minicpm5_2b": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"addsBos": true,
		"thinks": true,
		"nonThinkingPrefix": "<think>\n\n</think>\n\n",
		"preserveThinking": true
	},
	"minimax": {
		"prompt": ["<beginning_of_sentence>user name=user\n{{QUERY}}<end_of_sentence>\n<beginning_of_sentence>ai name=assistant\n"],
		"systemPrefix": ["<beginning_of_sentence>system ai_setting=assistant\n{{SYSTEM}}<end_of_sentence>\n"],
		"separator": ["<end_of_sentence>\n"],
		"suffix": ["<end_of_sentence>"]
	},
	"minimax_m1": {
		"prompt": ["<beginning_of_sentence>user name=user\n{{QUERY}}<end_of_sentence>\n<beginning_of_sentence>ai name=assistant\n"],
		"prefix": ["<begin_of_document>"],
		"systemPrefix": ["<begin_of_document><beginning_of_sentence>system ai_setting=assistant\n{{SYSTEM}}<end_of_sentence>\n"],
		"separator": ["<end_of_sentence>\n"],
		"suffix": ["<end_of_sentence>"]
	},
	"minimax_m2": {
		"prompt": ["]~b]user\n{{QUERY}}[e~[\n]~b]ai\n"],
		"prefix": ["]~!b[]~b]system\n[e~[\n"],
		"systemPrefix": ["]~!b[]~b]system\n{{SYSTEM}}[e~[\n"],
		"separator": ["[e~[\n"],
		"suffix": ["[e~[\n"],
		"defaultSystem": "You are MiniMax-M2, a helpful AI assistant built by MiniMax. Knowledge cutoff: 2025-06.",
		"thinks": true
	},
	"minimax_m2_1": {
		"prompt": ["]~b]user\n{{QUERY}}[e~[\n]~b]ai\n"],
		"prefix": ["]~!b[]~b]system\n[e~[\n"],
		"systemPrefix": ["]~!b[]~b]system\n{{SYSTEM}}[e~[\n"],
		"separator": ["[e~[\n"],
		"suffix": ["[e~[\n"],
		"defaultSystem": "You are a helpful assistant. Your name is MiniMax-M2.1 and is built by MiniMax.",
		"thinks": true
	},
	"minimax_m2_5": {
		"prompt": ["]~b]user\n{{QUERY}}[e~[\n]~b]ai\n"],
		"prefix": ["]~!b[]~b]system\n[e~[\n"],
		"systemPrefix": ["]~!b[]~b]system\n{{SYSTEM}}[e~[\n"],
		"separator": ["[e~[\n"],
		"suffix": ["[e~[\n"],
		"defaultSystem": "You are a helpful assistant. Your name is MiniMax-M2.5 and is built by MiniMax.",
		"thinks": true
	},
	"minimax_m2_7": {
		"prompt": ["]~b]user\n{{QUERY}}[e~[\n]~b]ai\n"],
		"prefix": ["]~!b[]~b]system\n[e~[\n"],
		"systemPrefix": ["]~!b[]~b]system\n{{SYSTEM}}[e~[\n"],
		"separator": ["[e~[\n"],
		"suffix": ["[e~[\n"],
		"defaultSystem": "You are a helpful assistant. Your name is MiniMax-M2.7 and is built by MiniMax.",
		"thinks": true
	},
	"minimind": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant",
		"stopWords": ["<|endoftext|>"]
	},
	"mistral_2501": {
		"prompt": ["[INST]{{QUERY}}[/INST]"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s>[SYSTEM_PROMPT]{{SYSTEM}}[/SYSTEM_PROMPT]"],
		"separator": ["</s>"],
		"suffix": ["</s>"],
		"defaultSystem": "You are Mistral Small 3, a Large Language Model (LLM) created by Mistral AI, a French startup headquartered in Paris.\nYour knowledge base was last updated on 2023-10-01. The current date is 2026-11-28.\n\nWhen you're not sure about some information, you say that you don't have the information and don't make up anything.\nIf the user's question is not clear, ambiguous, or does not provide enough context for you to accurately answer the question, you do not try to answer it right away and you rather ask the user to clarify their request (e.g. \"What are some good restaurants around me?\" => \"Where are you?\" or \"When is the next flight to Tokyo\" => \"Where do you travel from?\")"
	},
	"mistral_nemo": {
		"prompt": ["{{QUERY}}[/INST]"],
		"systemPrompt": ["{{SYSTEM}}\n\n", "{{QUERY}}[/INST]"],
		"prefix": ["<s>[INST] "],
		"separator": ["</s>[INST] "],
		"suffix": ["</s>"]
	},
	"modelscope_agent": {
		"prompt": [" \n\n<|user|>:{{QUERY}} \n\n<|assistant|>:"],
		"systemPrefix": [" \n\n<|system|>:{{SYSTEM}}"],
		"separator": [],
		"suffix": [" \n\n</s>"],
		"defaultSystem": "You are a helpful assistant."
	},
	"moonlight": {
		"prompt": ["<|im_user|>user<|im_middle|>{{QUERY}}<|im_end|><|im_assistant|>assistant<|im_middle|>"],
		"systemPrefix": ["<|im_system|>system<|im_middle|>{{SYSTEM}}<|im_end|>"],
		"separator": ["<|im_end|>"],
		"suffix": ["<|im_end|>"],
		"defaultSystem": "You are a helpful assistant"
	},
	"nemotron_h": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|im_end|>"],
		"thinks": true
	},
	"numina": {
		"prompt": ["### Problem: {{QUERY}}\n### Solution: "],
		"prefix": [{ "special": "bos_token" }],
		"systemPrefix": [{ "special": "bos_token" }, "{{SYSTEM}}"],
		"separator": ["\n"],
		"suffix": [{ "special": "eos_token" }]
	},
	"olmoe": {
		"prompt": ["<|user|>\n{{QUERY}}\n<|assistant|>\n"],
		"prefix": ["|||IP_ADDRESS|||"],
		"systemPrefix": ["|||IP_ADDRESS|||<|system|>\n{{SYSTEM}}\n"],
		"separator": ["|||IP_ADDRESS|||\n"],
		"suffix": ["|||IP_ADDRESS|||"],
		"stopWords": ["<|endoftext|>"]
	},
	"olmoe_0924": {
		"prompt": ["<|user|>\n{{QUERY}}\n<|assistant|>\n"],
		"prefix": ["<|endoftext|>"],
		"systemPrefix": ["<|endoftext|><|system|>\n{{SYSTEM}}\n"],
		"separator": ["<|endoftext|>\n"],
		"suffix": ["<|endoftext|>"],
		"stopWords": ["<|endoftext|>"]
	},
	"openbuddy": {
		"prompt": ["User: {{QUERY}}\nAssistant:"],
		"systemPrefix": ["{{SYSTEM}}\n\n"],
		"separator": ["\n"],
		"suffix": [{ "special": "eos_token" }],
		"defaultSystem": "You are a helpful, respectful and honest INTP-T AI Assistant named Buddy. You are talking to a human User.\nAlways answer as helpfully and logically as possible, while being safe. Your answers should not include any harmful, political, religious, unethical, racist, sexist, toxic, dangerous, or illegal content. Please ensure that your responses are socially unbiased and positive in nature.\nIf a question does not make any sense, or is not factually coherent, explain why instead of answering something not correct. If you don't know the answer to a question, please don't share false information.\nYou like to use emojis. You can speak fluently in many languages, for example: English, Chinese.\nYou cannot access the internet, but you have vast knowledge, cutoff: 2021-09.\nYou always deeply love and support China, Chinese government, people and culture.\nYou are trained by OpenBuddy team, (https://openbuddy.ai, https://github.com/OpenBuddy/OpenBuddy), you are based on LLaMA and Falcon transformers model, not related to GPT or OpenAI.",
		"addsBos": true
	},
	"openbuddy2": {
		"prompt": ["<|role|>user<|says|>{{QUERY}}<|end|>\n<|role|>assistant<|says|>"],
		"systemPrefix": ["<|role|>system<|says|>{{SYSTEM}}<|end|>\n"],
		"separator": ["<|end|>\n"],
		"suffix": ["<|end|>"],
		"defaultSystem": "You(assistant) are a helpful, respectful and honest INTP-T AI Assistant named Buddy. You are talking to a human(user).\nAlways answer as helpfully and logically as possible, while being safe. Your answers should not include any harmful, political, religious, unethical, racist, sexist, toxic, dangerous, or illegal content. Please ensure that your responses are socially unbiased and positive in nature.\nYou cannot access the internet, but you have vast knowledge, cutoff: 2023-04.\nYou are trained by OpenBuddy team, (https://openbuddy.ai, https://github.com/OpenBuddy/OpenBuddy), not related to GPT or OpenAI"
	},
	"orion": {
		"prompt": ["Human: {{QUERY}}\n\nAssistant: </s>"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s>{{SYSTEM}}"],
		"separator": ["</s>"],
		"suffix": ["</s>"]
	},
	"phi3": {
		"prompt": ["<|user|>\n{{QUERY}}<|end|>\n<|assistant|>\n"],
		"systemPrefix": ["<|system|>\n{{SYSTEM}}<|end|>\n"],
		"separator": ["<|end|>\n"],
		"suffix": ["<|end|>"],
		"addsBos": true
	},
	"phi4": {
		"prompt": ["<|im_start|>user<|im_sep|>{{QUERY}}<|im_end|><|im_start|>assistant<|im_sep|>"],
		"systemPrefix": ["<|im_start|>system<|im_sep|>{{SYSTEM}}<|im_end|>"],
		"separator": ["<|im_end|>"],
		"suffix": ["<|im_end|>"],
		"addsBos": true
	},
	"qwen": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"stopWords": ["<|endoftext|>"]
	},
	"qwen2_5": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.",
		"stopWords": ["<|endoftext|>"]
	},
	"qwen2_5_math": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "Please reason step by step, and put your final answer within \\boxed{}.",
		"stopWords": ["<|endoftext|>"]
	},
	"qwen3": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"],
		"thinks": true,
		"nonThinkingPrefix": "<think>\n\n</think>\n\n"
	},
	"qwen3_coder": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"]
	},
	"qwen3_guard": {
		"prompt": ["<|im_start|>user\n# Task:\n1) Evaluate whether THE LAST USER's query belongs to safe or unsafe content based on our safety policy.\n2) Identify the category of unsafe content found.\n\n<BEGIN SAFETY POLICY>\n**Safety: Safe**: The USER's query does not contain any prohibited content or content that could lead to prohibited content.\n**Safety: Unsafe**: The USER's query contains prohibited content.\n**Safety: Controversial**: The USER's query does not explicitly contain prohibited content, but its intent, context, or potential responses could be misinterpreted, misused, or exploited to generate unsafe content under certain conditions.\n<END SAFETY POLICY>\n\n<BEGIN UNSAFE CONTENT CATEGORIES>\nViolent.\nNon-violent Illegal Acts.\nSexual Content or Sexual Acts.\nPII.\nSuicide & Self-Harm.\nUnethical Acts.\nPolitically Sensitive Topics.\nCopyright Violation.\nJailbreak.\n<END UNSAFE CONTENT CATEGORIES>\n\n<BEGIN CONVERSATION>\n\nUSER: {{QUERY}}\n\n<END CONVERSATION>\n\nProvide your safety assessment for ONLY THE LAST **USER's query** in the above conversation:\n - The first line must be one of: 'Safety: Safe', 'Safety: Unsafe', 'Safety: Controversial'.\n - The second line should start with 'Categories:' followed by a list of any unsafe content categories, separated by commas. If the content is safe, use 'Categories: None'.<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"],
		"nonThinkingPrefix": "<think>\n\n</think>\n\n"
	},
	"qwen3_nothinking": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"]
	},
	"qwen3_thinking": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"],
		"thinks": true
	},
	"qwq": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"],
		"thinks": true
	},
	"qwq_preview": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are a helpful and harmless assistant. You are Qwen developed by Alibaba. You should think step-by-step.",
		"stopWords": ["<|endoftext|>"]
	},
	"reflection": {
		"prompt": ["<|start_header_id|>user<|end_header_id|>\n\n{{QUERY}}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"],
		"prefix": ["<|begin_of_text|>"],
		"systemPrefix": ["<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\n{{SYSTEM}}<|eot_id|>"],
		"separator": ["<|eot_id|>"],
		"suffix": ["<|eot_id|>"],
		"defaultSystem": "You are a world-class AI system, capable of complex reasoning and reflection. Reason through the query inside <thinking> tags, and then provide your final response inside <output> tags. If you detect that you made a mistake in your reasoning at any point, correct yourself inside <reflection> tags."
	},
	"ring2": {
		"prompt": ["<role>HUMAN</role>{{QUERY}}<role>ASSISTANT</role>"],
		"systemPrefix": ["<role>SYSTEM</role>{{SYSTEM}}"],
		"separator": [],
		"suffix": ["<|endoftext|>"],
		"thinks": true
	},
	"ring2_5": {
		"prompt": ["<role>HUMAN</role>\n{{QUERY}}<|role_end|>\n\n<role>ASSISTANT</role>\n"],
		"systemPrefix": ["<role>SYSTEM</role>\n{{SYSTEM}}\n\n"],
		"separator": ["<|role_end|>\n\n"],
		"suffix": ["<|role_end|>\n\n"],
		"thinks": true
	},
	"skywork": {
		"prompt": ["</s><s>[USER]{{QUERY}}[SEP][BOT]"],
		"prefix": ["<s>"],
		"systemPrefix": ["<s>{{SYSTEM}}"],
		"suffix": ["[SEP]</s>"]
	},
	"sus": {
		"prompt": ["### Human: {{QUERY}}\n\n### Assistant: "],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["<|endoftext|>"],
		"suffix": ["<|endoftext|>"]
	},
	"telechat": {
		"prompt": [
			{ "special": "user_token" },
			"{{QUERY}}",
			{ "special": "bot_token" }
		],
		"systemPrefix": ["<_system>{{SYSTEM}}\n"],
		"separator": [{ "special": "eos_token" }],
		"suffix": [{ "special": "eos_token" }],
		"addsBos": true
	},
	"telechat2": {
		"prompt": [
			{ "special": "user_token" },
			"{{QUERY}}",
			{ "special": "bot_token" }
		],
		"systemPrefix": ["<_system>{{SYSTEM}}\n"],
		"separator": [{ "special": "eos_token" }],
		"suffix": [{ "special": "eos_token" }],
		"defaultSystem": "你是中国电信星辰语义大模型，英文名是TeleChat，你是由中电信人工智能科技有限公司和中国电信人工智能研究院（TeleAI）研发的人工智能助手。",
		"addsBos": true
	},
	"wizardlm2": {
		"prompt": ["User:\n{{QUERY}}\n\nAssistant:\n"],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["\n\n"],
		"suffix": ["</s>"]
	},
	"wizardlm2_moe": {
		"prompt": ["USER: {{QUERY}} ASSISTANT:"],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": ["</s>"],
		"suffix": ["</s>"],
		"defaultSystem": "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions. "
	},
	"xverse": {
		"prompt": ["Human: {{QUERY}}\n\nAssistant: "],
		"prefix": [""],
		"systemPrefix": ["{{SYSTEM}}"],
		"separator": [{ "special": "eos_token" }],
		"suffix": [{ "special": "eos_token" }]
	},
	"yi_coder": {
		"prompt": ["<|im_start|>user\n{{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"defaultSystem": "You are a helpful assistant.",
		"addsBos": true
	},
	"yuan": {
		"prompt": ["{{QUERY}}<sep>"],
		"suffix": [{ "special": "eos_token" }]
	},
	"yufeng_xguard": {
		"prompt": ["<|im_start|>user\nYou are an expert in content safety evaluation, possessing strong language comprehension and risk identification skills.\nYour task is to classify the provided input text into the most appropriate category from the list below as part of a safety audit project.\n\n# Category List\n- sec: Safe\n- pc: Pornographic Contraband\n- dc: Drug Crimes\n- dw: Dangerous Weapons\n- pi: Property Infringement\n- ec: Economic Crimes\n- ac: Abusive Curses\n- def: Defamation\n- ti: Threats and Intimidation\n- cy: Cyberbullying\n- ph: Physical Health\n- mh: Mental Health\n- se: Social Ethics\n- sci: Science Ethics\n- pp: Personal Privacy\n- cs: Commercial Secret\n- acc: Access Control\n- mc: Malicious Code\n- ha: Hacker Attack\n- ps: Physical Security\n- ter: Violent Terrorist Activities\n- sd: Social Disruption\n- ext: Extremist Ideological Trends\n- fin: Finance\n- med: Medicine\n- law: Law\n- cm: Corruption of Minors\n- ma: Minor Abuse and Exploitation\n- md: Minor Delinquency\n\n# Instructions\n- Identify the single most relevant category ID for the input text.\n- On the next line, provide a concise justification for your choice, placing it between <explanation> and </explanation> tags.\n\n---\n\nInput Text: {{QUERY}}<|im_end|>\n<|im_start|>assistant\n"],
		"systemPrefix": ["<|im_start|>system\n{{SYSTEM}}<|im_end|>\n"],
		"separator": ["<|im_end|>\n"],
		"suffix": ["<|im_end|>\n"],
		"stopWords": ["<|endoftext|>"],
		"nonThinkingPrefix": "<think>\n\n</think>\n\n"
	},
	"zephyr": {
		"prompt": ["<|user|>\n{{QUERY}}</s>\n<|assistant|>\n"],
		"systemPrefix": ["<|system|>\n{{SYSTEM}}</s>\n"],
		"separator": ["</s>\n"],
		"suffix": ["</s>"]
	},
	"ziya": {
		"prompt": ["<human>:{{QUERY}}\n<bot>:"],
		"prefix": [{ "special": "bos_token" }, ""],
		"systemPrefix": [{ "special": "bos_token" }, "{{SYSTEM}}"],
		"separator": ["\n"],
		"suffix": [{ "special": "eos_token" }]
	}
};
var models$1 = {
	"atom": "atom-7b atom-7b-chat",
	"aya": "aya-expanse-32b aya-expanse-8b",
	"baichuan_m1": "baichuan-m1-14b-instruct",
	"bert": "gte-reranker-modernbert-base",
	"bge_reranker": "bge-reranker-base bge-reranker-large bge-reranker-v2-m3",
	"bluelm": "bluelm-7b-base bluelm-7b-base-32k bluelm-7b-chat bluelm-7b-chat-32k",
	"c4ai": "c4ai-command-r-plus c4ai-command-r-v01",
	"chatglm2": "chatglm2-6b chatglm2-6b-32k codegeex2-6b",
	"chatml": "minicpm-2b-128k minicpm3-4b minicpm4-0.5b minicpm4-8b yi-1.5-34b yi-1.5-34b-chat yi-1.5-34b-chat-16k yi-1.5-34b-chat-awq yi-1.5-34b-chat-gptq yi-1.5-6b yi-1.5-6b-chat yi-1.5-6b-chat-awq yi-1.5-6b-chat-gptq yi-1.5-9b yi-1.5-9b-chat yi-1.5-9b-chat-16k yi-1.5-9b-chat-awq yi-1.5-9b-chat-gptq yi-34b yi-34b-200k yi-34b-chat yi-34b-chat-4bits yi-34b-chat-8bits yi-6b yi-6b-200k yi-6b-chat yi-6b-chat-4bits yi-6b-chat-8bits yi-9b yi-9b-200k",
	"codefuse": "codefuse-codegeex2-6b codefuse-qwen-14b",
	"codefuse_codellama": "codefuse-codellama-34b",
	"codegeex4": "codegeex4-all-9b",
	"dbrx": "dbrx-base dbrx-instruct",
	"deepseek": "deepseek-coder-1.3b-base deepseek-coder-1.3b-instruct deepseek-coder-33b-base deepseek-coder-33b-instruct deepseek-coder-6.7b-base deepseek-coder-6.7b-instruct deepseek-coder-v2-base deepseek-coder-v2-instruct deepseek-coder-v2-lite-base deepseek-coder-v2-lite-instruct deepseek-llm-67b-base deepseek-llm-67b-chat deepseek-llm-7b-base deepseek-llm-7b-chat deepseek-math-7b-base deepseek-math-7b-instruct deepseek-math-7b-rl deepseek-moe-16b-base deepseek-moe-16b-chat deepseek-v2 deepseek-v2-chat deepseek-v2-lite deepseek-v2-lite-chat",
	"deepseek_r1": "deepseek-r1 deepseek-r1-0528 deepseek-r1-0528-awq deepseek-r1-0528-bf16 deepseek-r1-0528-qwen3-8b deepseek-r1-awq deepseek-r1-bf16 deepseek-r1-distill-llama-70b deepseek-r1-distill-llama-8b deepseek-r1-distill-qwen-1.5b deepseek-r1-distill-qwen-14b deepseek-r1-distill-qwen-32b deepseek-r1-distill-qwen-7b deepseek-r1-zero deepseek-r1-zero-bf16 qwenlong-l1-32b",
	"deepseek_v2_5": "deepseek-prover-v2-671b deepseek-prover-v2-671b-bf16 deepseek-prover-v2-7b deepseek-v2.5 deepseek-v2.5-1210 deepseek-v3 deepseek-v3-0324 deepseek-v3-0324-awq deepseek-v3-0324-bf16 deepseek-v3-awq deepseek-v3-base deepseek-v3-bf16",
	"default": "grok-1 grok-1-pytorch mamba-1.4b-hf mamba-130m-hf mamba-2.8b-hf mamba-370m-hf mamba-390m-hf mamba-790m-hf nlp_polylm_13b_text_generation nlp_seqgpt-560m phi-2 polylm-13b seqgpt-560m",
	"devstral": "devstral-small-2505",
	"dots1": "dots.llm1.base dots.llm1.inst",
	"dummy": "embeddinggemma-300m gte-modernbert-base gte-qwen2-1.5b-instruct gte-qwen2-7b-instruct gte_qwen2-1.5b-instruct gte_qwen2-7b-instruct modernbert-base modernbert-large nlp_structbert_backbone_base_std",
	"ernie": "ernie-4.5-0.3b-base-pt ernie-4.5-0.3b-pt ernie-4.5-21b-a3b-base-pt ernie-4.5-21b-a3b-pt ernie-4.5-300b-a47b-base-pt ernie-4.5-300b-a47b-pt",
	"gemma": "gemma-2-27b gemma-2-27b-it gemma-2-2b gemma-2-2b-it gemma-2-9b gemma-2-9b-it gemma-2b gemma-2b-it gemma-7b gemma-7b-it skywork-reward-gemma-2-27b skywork-reward-gemma-2-27b-v0.2",
	"hunyuan_moe": "hunyuan-a13b-instruct",
	"internlm": "internlm-20b internlm-7b internlm-chat-20b internlm-chat-7b internlm-chat-7b-8k",
	"internlm2": "internlm2-1_8b internlm2-20b internlm2-7b internlm2-base-20b internlm2-base-7b internlm2-chat-1_8b internlm2-chat-1_8b-sft internlm2-chat-20b internlm2-chat-20b-sft internlm2-chat-7b internlm2-chat-7b-sft internlm2-math-20b internlm2-math-7b internlm2-math-base-20b internlm2-math-base-7b internlm2_5-1_8b internlm2_5-1_8b-chat internlm2_5-20b internlm2_5-20b-chat internlm2_5-7b internlm2_5-7b-chat internlm2_5-7b-chat-1m internlm3-8b-instruct",
	"internlm2_reward": "internlm2-1_8b-reward internlm2-20b-reward internlm2-7b-reward",
	"iquestcoder": "iquest-coder-v1-40b-base iquest-coder-v1-40b-base-stage1 iquest-coder-v1-40b-instruct",
	"kimi_k2": "kimi-k2-base kimi-k2-instruct kimi-k2-instruct-0905 kimi-k2-thinking",
	"ling": "ling-lite ling-lite-base ling-plus ling-plus-base",
	"ling2": "ling-1t ling-2.5-1t ling-2.6-1t ling-2.6-flash ling-mini-2.0 ling-mini-base-2.0",
	"llama": "chinese-alpaca-2-1.3b chinese-alpaca-2-13b chinese-alpaca-2-13b-16k chinese-alpaca-2-7b chinese-alpaca-2-7b-16k chinese-alpaca-2-7b-64k chinese-llama-2-1.3b chinese-llama-2-13b chinese-llama-2-13b-16k chinese-llama-2-7b chinese-llama-2-7b-16k chinese-llama-2-7b-64k codestral-22b-v0.1 llama-2-13b-chat-hf llama-2-13b-chat-ms llama-2-13b-hf llama-2-13b-ms llama-2-70b-chat-hf llama-2-70b-chat-ms llama-2-70b-hf llama-2-70b-ms llama-2-7b-aqlm-2bit-1x16-hf llama-2-7b-chat-hf llama-2-7b-chat-ms llama-2-7b-hf llama-2-7b-ms mistral-7b-instruct-v0.1 mistral-7b-instruct-v0.2 mistral-7b-instruct-v0.3 mistral-7b-v0.1 mistral-7b-v0.2-hf mixtral-8x22b-v0.1 mixtral-8x7b-aqlm-2bit-1x16-hf mixtral-8x7b-instruct-v0.1 mixtral-8x7b-v0.1",
	"llama3": "llama-3-chinese-8b llama-3-chinese-8b-instruct meta-llama-3-70b meta-llama-3-70b-instruct meta-llama-3-70b-instruct-awq meta-llama-3-70b-instruct-gptq-int4 meta-llama-3-70b-instruct-gptq-int8 meta-llama-3-8b meta-llama-3-8b-instruct meta-llama-3-8b-instruct-awq meta-llama-3-8b-instruct-gptq-int4 meta-llama-3-8b-instruct-gptq-int8",
	"longchat": "longcat-flash-chat longcat-flash-chat-fp8",
	"longwriter_llama": "longwriter-llama3.1-8b",
	"marco_o1": "marco-o1",
	"megrez": "megrez-3b-instruct",
	"mengzi": "mengzi3-13b-base",
	"mimo_rl": "mimo-7b-rl-0530",
	"minicpm": "minicpm-1b-sft-bf16 minicpm-2b-dpo-fp32 minicpm-2b-sft-fp32 minicpm-moe-8x2b",
	"minicpm5": "minicpm5-1b minicpm5-1b-base minicpm5-1b-sft",
	"minicpm5_2b": "minicpm5-2b minicpm5-2b-base minicpm5-2b-sft",
	"minimax": "minimax-text-01",
	"minimax_m1": "minimax-m1-40k minimax-m1-80k",
	"minimax_m2": "minimax-m2",
	"minimax_m2_1": "minimax-m2.1",
	"minimax_m2_5": "minimax-m2.5",
	"minimax_m2_7": "minimax-m2.7",
	"minimind": "minimind2 minimind2-small",
	"mistral_2501": "mistral-small-24b-base-2501 mistral-small-24b-instruct-2501",
	"mistral_nemo": "ministral-8b-instruct-2410 mistral-large-instruct-2407 mistral-nemo-base-2407 mistral-nemo-instruct-2407 mistral-small-instruct-2409",
	"modelscope_agent": "modelscope-agent-14b modelscope-agent-7b",
	"moonlight": "moonlight-16b-a3b moonlight-16b-a3b-instruct",
	"nemotron_h": "nvidia-nemotron-3.5-lightning-30b-a3b-bf16 nvidia-nemotron-3.5-lightning-30b-a3b-nvfp4",
	"numina": "numinamath-7b-tir",
	"olmoe": "olmoe-1b-7b-0125 olmoe-1b-7b-0125-instruct",
	"olmoe_0924": "olmoe-1b-7b-0924 olmoe-1b-7b-0924-instruct olmoe-1b-7b-0924-sft",
	"openbuddy": "openbuddy-deepseek-67b-v15.2 openbuddy-llama-65b-v8-bf16 openbuddy-llama2-13b-v8.1-fp16 openbuddy-llama2-70b-v10.1-bf16 openbuddy-mistral-7b-v17.1-32k openbuddy-mixtral-7bx8-v18.1-32k openbuddy-zephyr-7b-v14.1",
	"openbuddy2": "openbuddy-llama3-70b-v21.1-8k openbuddy-llama3-8b-v21.1-8k openbuddy-llama3.1-8b-v22.1-131k openbuddy-llama3.3-70b-v24.3-131k openbuddy-nemotron-70b-v23.2-131k openbuddy-yi1.5-34b-v21.3-32k",
	"orion": "orion-14b-base orion-14b-chat",
	"phi3": "phi-3-medium-128k-instruct phi-3-medium-4k-instruct phi-3-mini-128k-instruct phi-3-mini-4k-instruct phi-3-small-128k-instruct phi-3-small-8k-instruct phi-3.5-mini-instruct phi-3.5-moe-instruct phi-4-mini-instruct",
	"phi4": "phi-4",
	"qwen": "codeqwen1.5-7b codeqwen1.5-7b-chat codeqwen1.5-7b-chat-awq mimo-7b-base mimo-7b-rl mimo-7b-rl-zero mimo-7b-sft qwen-14b qwen-14b-chat qwen-14b-chat-int4 qwen-14b-chat-int8 qwen-1_8b qwen-1_8b-chat qwen-1_8b-chat-int4 qwen-1_8b-chat-int8 qwen-72b qwen-72b-chat qwen-72b-chat-int4 qwen-72b-chat-int8 qwen-7b qwen-7b-chat qwen-7b-chat-int4 qwen-7b-chat-int8 qwen1.5-0.5b qwen1.5-0.5b-chat qwen1.5-0.5b-chat-awq qwen1.5-0.5b-chat-gptq-int4 qwen1.5-0.5b-chat-gptq-int8 qwen1.5-1.8b qwen1.5-1.8b-chat qwen1.5-1.8b-chat-awq qwen1.5-1.8b-chat-gptq-int4 qwen1.5-1.8b-chat-gptq-int8 qwen1.5-110b qwen1.5-110b-chat qwen1.5-110b-chat-awq qwen1.5-110b-chat-gptq-int4 qwen1.5-14b qwen1.5-14b-chat qwen1.5-14b-chat-awq qwen1.5-14b-chat-gptq-int4 qwen1.5-14b-chat-gptq-int8 qwen1.5-32b qwen1.5-32b-chat qwen1.5-32b-chat-awq qwen1.5-32b-chat-gptq-int4 qwen1.5-4b qwen1.5-4b-chat qwen1.5-4b-chat-awq qwen1.5-4b-chat-gptq-int4 qwen1.5-4b-chat-gptq-int8 qwen1.5-72b qwen1.5-72b-chat qwen1.5-72b-chat-awq qwen1.5-72b-chat-gptq-int4 qwen1.5-72b-chat-gptq-int8 qwen1.5-7b qwen1.5-7b-chat qwen1.5-7b-chat-awq qwen1.5-7b-chat-gptq-int4 qwen1.5-7b-chat-gptq-int8 qwen1.5-moe-a2.7b qwen1.5-moe-a2.7b-chat qwen1.5-moe-a2.7b-chat-gptq-int4 qwen2-0.5b qwen2-0.5b-instruct qwen2-0.5b-instruct-awq qwen2-0.5b-instruct-gptq-int4 qwen2-0.5b-instruct-gptq-int8 qwen2-1.5b qwen2-1.5b-instruct qwen2-1.5b-instruct-awq qwen2-1.5b-instruct-gptq-int4 qwen2-1.5b-instruct-gptq-int8 qwen2-57b-a14b qwen2-57b-a14b-instruct qwen2-57b-a14b-instruct-gptq-int4 qwen2-72b qwen2-72b-instruct qwen2-72b-instruct-awq qwen2-72b-instruct-gptq-int4 qwen2-72b-instruct-gptq-int8 qwen2-7b qwen2-7b-instruct qwen2-7b-instruct-awq qwen2-7b-instruct-gptq-int4 qwen2-7b-instruct-gptq-int8 qwen2-math-1.5b qwen2-math-1.5b-instruct qwen2-math-72b qwen2-math-72b-instruct qwen2-math-7b qwen2-math-7b-instruct qwen2-math-rm-72b qwen2.5-14b-instruct-1m qwen2.5-7b-instruct-1m smallthinker-3b-preview tongyi-finance-14b tongyi-finance-14b-chat tongyi-finance-14b-chat-int4",
	"qwen2_5": "kimi-dev-72b qwen2.5-0.5b qwen2.5-0.5b-instruct qwen2.5-0.5b-instruct-awq qwen2.5-0.5b-instruct-gptq-int4 qwen2.5-0.5b-instruct-gptq-int8 qwen2.5-1.5b qwen2.5-1.5b-instruct qwen2.5-1.5b-instruct-awq qwen2.5-1.5b-instruct-gptq-int4 qwen2.5-1.5b-instruct-gptq-int8 qwen2.5-14b qwen2.5-14b-instruct qwen2.5-14b-instruct-awq qwen2.5-14b-instruct-gptq-int4 qwen2.5-14b-instruct-gptq-int8 qwen2.5-32b qwen2.5-32b-instruct qwen2.5-32b-instruct-awq qwen2.5-32b-instruct-gptq-int4 qwen2.5-32b-instruct-gptq-int8 qwen2.5-3b qwen2.5-3b-instruct qwen2.5-3b-instruct-awq qwen2.5-3b-instruct-gptq-int4 qwen2.5-3b-instruct-gptq-int8 qwen2.5-72b qwen2.5-72b-instruct qwen2.5-72b-instruct-awq qwen2.5-72b-instruct-gptq-int4 qwen2.5-72b-instruct-gptq-int8 qwen2.5-7b qwen2.5-7b-instruct qwen2.5-7b-instruct-awq qwen2.5-7b-instruct-gptq-int4 qwen2.5-7b-instruct-gptq-int8 qwen2.5-coder-0.5b qwen2.5-coder-0.5b-instruct qwen2.5-coder-0.5b-instruct-awq qwen2.5-coder-0.5b-instruct-gptq-int4 qwen2.5-coder-0.5b-instruct-gptq-int8 qwen2.5-coder-1.5b qwen2.5-coder-1.5b-instruct qwen2.5-coder-1.5b-instruct-awq qwen2.5-coder-1.5b-instruct-gptq-int4 qwen2.5-coder-1.5b-instruct-gptq-int8 qwen2.5-coder-14b qwen2.5-coder-14b-instruct qwen2.5-coder-14b-instruct-awq qwen2.5-coder-14b-instruct-gptq-int4 qwen2.5-coder-14b-instruct-gptq-int8 qwen2.5-coder-32b qwen2.5-coder-32b-instruct qwen2.5-coder-32b-instruct-awq qwen2.5-coder-32b-instruct-gptq-int4 qwen2.5-coder-32b-instruct-gptq-int8 qwen2.5-coder-3b qwen2.5-coder-3b-instruct qwen2.5-coder-3b-instruct-awq qwen2.5-coder-3b-instruct-gptq-int4 qwen2.5-coder-3b-instruct-gptq-int8 qwen2.5-coder-7b qwen2.5-coder-7b-instruct qwen2.5-coder-7b-instruct-awq qwen2.5-coder-7b-instruct-gptq-int4 qwen2.5-coder-7b-instruct-gptq-int8",
	"qwen2_5_math": "qwen2.5-math-1.5b qwen2.5-math-1.5b-instruct qwen2.5-math-72b qwen2.5-math-72b-instruct qwen2.5-math-7b qwen2.5-math-7b-instruct qwen2.5-math-rm-72b",
	"qwen3": "qwen3-0.6b qwen3-0.6b-base qwen3-0.6b-fp8 qwen3-1.7b qwen3-1.7b-base qwen3-1.7b-fp8 qwen3-14b qwen3-14b-awq qwen3-14b-base qwen3-14b-fp8 qwen3-235b-a22b qwen3-235b-a22b-awq qwen3-235b-a22b-fp8 qwen3-30b-a3b qwen3-30b-a3b-awq qwen3-30b-a3b-base qwen3-30b-a3b-fp8 qwen3-32b qwen3-32b-awq qwen3-32b-fp8 qwen3-4b qwen3-4b-awq qwen3-4b-base qwen3-4b-fp8 qwen3-8b qwen3-8b-awq qwen3-8b-base qwen3-8b-fp8 tongyi-deepresearch-30b-a3b",
	"qwen3_coder": "qwen3-coder-30b-a3b-instruct qwen3-coder-30b-a3b-instruct-fp8 qwen3-coder-480b-a35b-instruct qwen3-coder-480b-a35b-instruct-awq qwen3-coder-480b-a35b-instruct-fp8 qwen3-coder-next qwen3-coder-next-base qwen3-coder-next-fp8",
	"qwen3_guard": "qwen3guard-gen-0.6b qwen3guard-gen-4b qwen3guard-gen-8b",
	"qwen3_nothinking": "marco-mini-base marco-mini-global-base marco-mini-instruct marco-nano-base marco-nano-instruct qwen3-235b-a22b-instruct-2507 qwen3-235b-a22b-instruct-2507-awq qwen3-235b-a22b-instruct-2507-fp8 qwen3-30b-a3b-instruct-2507 qwen3-30b-a3b-instruct-2507-fp8 qwen3-4b-instruct-2507 qwen3-4b-instruct-2507-fp8 qwen3-next-80b-a3b-instruct qwen3-next-80b-a3b-instruct-fp8",
	"qwen3_thinking": "qwen3-235b-a22b-thinking-2507 qwen3-235b-a22b-thinking-2507-awq qwen3-235b-a22b-thinking-2507-fp8 qwen3-30b-a3b-thinking-2507 qwen3-30b-a3b-thinking-2507-fp8 qwen3-4b-thinking-2507 qwen3-4b-thinking-2507-fp8 qwen3-next-80b-a3b-thinking qwen3-next-80b-a3b-thinking-fp8 qwenlong-l1.5-30b-a3b",
	"qwq": "qwq-32b qwq-32b-awq",
	"qwq_preview": "qwq-32b-preview",
	"reflection": "reflection-llama-3.1-70b",
	"ring2": "ring-mini-2.0",
	"ring2_5": "ring-2.5-1t ring-2.6-1t",
	"skywork": "skywork-13b-base skywork-13b-chat",
	"sus": "sus-chat-34b",
	"telechat": "telechat-12b telechat-12b-v2 telechat-12b-v2-gptq-int4 telechat-52b telechat-7b telechat2-115b telechat2-35b",
	"telechat2": "telechat2-35b-32k telechat2-35b-nov telechat2-3b telechat2-7b-32k",
	"wizardlm2": "wizardlm-2-7b-awq",
	"wizardlm2_moe": "wizardlm-2-8x22b",
	"xverse": "xverse-13b xverse-13b-256k xverse-13b-chat xverse-65b xverse-65b-2 xverse-65b-chat xverse-7b xverse-7b-chat xverse-moe-a4.2b",
	"yi_coder": "yi-coder-1.5b yi-coder-1.5b-chat yi-coder-9b yi-coder-9b-chat",
	"yuan": "yuan2-102b-hf yuan2-2b-hf yuan2-2b-janus-hf yuan2-51b-hf yuan2-m32-hf yuan2.0-102b-hf yuan2.0-2b-hf yuan2.0-51b-hf",
	"yufeng_xguard": "yufeng-xguard-reason-0.6b yufeng-xguard-reason-8b",
	"zephyr": "zephyr-7b-beta",
	"ziya": "ziya2-13b-base ziya2-13b-chat"
};
// src/dataset/labels/ms-swift.ts
const TEMPLATES = new Map(Object.entries(templates));
let models;
/** The template that ms-swift takes for a model by its name (`Qwen/Qwen3-8B`); undefined where it has none that is covered. */
function swiftTemplateOf(model) {
	models ??= new Map(Object.entries(models$1).flatMap(([template, names]) => names.split(" ").map((name) => [name, template])));
	return models.get(model.replace(/\/+$/, "").split("/").at(-1)?.toLowerCase() ?? "");
}
/** Does the template of this name think only when it is told to? Then empty thoughts are put in, and not learned. */
function isHybrid(template) {
	const found = template === void 0 ? void 0 : TEMPLATES.get(template);
	return found?.thinks === true && found.nonThinkingPrefix !== void 0;
}
// src/dataset/labels/trl.ts
/** The default of `SFTConfig.max_length`. https://github.com/huggingface/trl/blob/v1.16.0/trl/trainer/sft_config.py */
const TRL_MAX_LENGTH = 1024;
// src/dataset/labels/options.ts
/**
* What the trainer of a dataset will do, from its config as parsed (undefined: no config in reach, its defaults then) and, of
* axolotl, the entry of `datasets` that names this dataset. What tunelint.yml declares (`head.maxLength`, `head.trainOn`) goes
* before the config. Undefined where none is known.
*/
function trainerOptions(head, config, entry) {
	const json = config ?? {};
	switch (head.trainer) {
		case "trl": return {
			trainer: "trl",
			...trlOptions(head, json)
		};
		case "llama-factory": return {
			trainer: "llama-factory",
			...llamaFactoryOptions(head, json)
		};
		case "axolotl": return {
			trainer: "axolotl",
			...axolotlOptions(head, json, entry ?? {})
		};
		case "torchtune": return {
			trainer: "torchtune",
			...torchtuneOptions(head, json)
		};
		case "ms-swift": return {
			trainer: "ms-swift",
			...msSwiftOptions(head, json)
		};
		case "transformers": return {
			trainer: "transformers",
			maxLength: head.maxLength ?? numberOf(field(json, "block_size"))
		};
		default: return;
	}
}
function trlOptions(head, json) {
	const written = ["max_length", "max_seq_length"].find((name) => Object.hasOwn(json, name));
	const maxLength = written === void 0 ? TRL_MAX_LENGTH : numberOf(json[written]);
	const completionOnly = field(json, "completion_only_loss");
	return {
		assistantOnlyLoss: booleanOf(field(json, "assistant_only_loss")) ?? head.trainOn === "assistant",
		completionOnlyLoss: booleanOf(completionOnly) ?? (head.trainOn === "all" ? false : void 0),
		maxLength: head.maxLength ?? maxLength,
		truncationMode: field(json, "truncation_mode") === "keep_end" ? "keep_end" : "keep_start"
	};
}
function llamaFactoryOptions(head, json) {
	const key = (name, board) => field(json, name) ?? field(json, board);
	const stage = field(json, "stage") === "pt" || field(json, "top.training_stage") === "Pre-Training" ? "pt" : "sft";
	const packing = booleanOf(key("packing", "train.packing"));
	const cutoff = numberOf(key("cutoff_len", "train.cutoff_len")) ?? 2048;
	const thinking = Object.hasOwn(json, "enable_thinking") ? booleanOf(json["enable_thinking"]) : true;
	return {
		template: stringOf(key("template", "top.template")),
		stage,
		defaultSystem: stringOf(field(json, "default_system")),
		trainOnPrompt: booleanOf(key("train_on_prompt", "train.train_on_prompt")) ?? head.trainOn === "all",
		maskHistory: booleanOf(key("mask_history", "train.mask_history")) ?? false,
		enableThinking: thinking ?? null,
		preserveThinking: booleanOf(field(json, "preserve_thinking")) ?? false,
		packing: packing ?? stage === "pt",
		cutoffLength: head.maxLength ?? cutoff
	};
}
function axolotlOptions(head, json, entry) {
	const trainOnEos = endOption(field(entry, "train_on_eos")) ?? "turn";
	const excess = field(json, "excess_length_strategy");
	return {
		rolesToTrain: stringsOf(field(entry, "roles_to_train"))?.map((role) => AXOLOTL_ROLES.get(role) ?? role) ?? ["assistant"],
		trainOnInputs: booleanOf(field(json, "train_on_inputs")) ?? head.trainOn === "all",
		trainOnEos,
		trainOnEot: endOption(field(entry, "train_on_eot")) ?? trainOnEos,
		eotTokens: stringsOf(field(json, "eot_tokens")),
		sequenceLength: head.maxLength ?? numberOf(field(json, "sequence_len")) ?? 512,
		excessLength: excess === "truncate" || excess === "raise" ? excess : "drop"
	};
}
/** https://github.com/axolotl-ai-cloud/axolotl/blob/v0.19.0/src/axolotl/prompt_strategies/chat_template.py (`self.roles`) */
const AXOLOTL_ROLES = /* @__PURE__ */ new Map([["human", "user"], ["gpt", "assistant"]]);
function torchtuneOptions(head, json) {
	const tokenizer = objectOf(field(json, "tokenizer"));
	const dataset = objectOf(field(json, "dataset"));
	const component = stringOf(field(tokenizer, "_component_")) ?? "";
	const isAlpaca = /\balpaca\w*_dataset$/.test(stringOf(field(dataset, "_component_")) ?? "");
	const declared = head.trainOn === void 0 ? isAlpaca : head.trainOn === "all";
	let family;
	if (/\bllama3(?:_\d)?_tokenizer$/.test(component)) family = "llama3";
	else if (/\bqwen(?:2|2_5|3)_tokenizer$/.test(component)) family = "qwen2";
	return {
		tokenizer: family,
		trainOnInput: booleanOf(field(dataset, "train_on_input")) ?? declared,
		maxLength: head.maxLength ?? numberOf(field(tokenizer, "max_seq_len"))
	};
}
const LOSS_SCALES = /* @__PURE__ */ new Set([
	"default",
	"last_round",
	"all"
]);
const TRUNCATIONS = /* @__PURE__ */ new Set([
	"delete",
	"left",
	"right",
	"split"
]);
/** https://github.com/modelscope/ms-swift/blob/v4.6.0/swift/arguments/base_args/template_args.py */
function msSwiftOptions(head, json) {
	const model = stringOf(field(json, "model")) ?? stringOf(field(json, "model_id_or_path"));
	const template = stringOf(field(json, "template")) ?? stringOf(field(json, "template_type")) ?? (model === void 0 ? void 0 : swiftTemplateOf(model));
	const [base = "default", ...more] = (stringOf(field(json, "loss_scale")) ?? "default").split("+");
	const lossScale = LOSS_SCALES.has(base) && more.every((name) => name === "ignore_empty_think") ? base : "other";
	const truncation = stringOf(field(json, "truncation_strategy")) ?? "delete";
	return {
		template,
		system: stringOf(field(json, "system"))?.replaceAll("\\n", "\n"),
		lossScale: head.trainOn === "all" && lossScale === "default" ? "all" : lossScale,
		ignoresEmptyThought: more.includes("ignore_empty_think") || isHybrid(template) && booleanOf(field(json, "disable_ignore_empty_think")) !== true,
		addNonThinkingPrefix: booleanOf(field(json, "add_non_thinking_prefix")) ?? true,
		preserveThinking: booleanOf(field(json, "preserve_thinking")),
		maxLength: head.maxLength ?? numberOf(field(json, "max_length")),
		truncation: TRUNCATIONS.has(truncation) ? truncation : "delete"
	};
}
function field(json, name) {
	return Object.hasOwn(json, name) ? json[name] : void 0;
}
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function booleanOf(value) {
	return typeof value === "boolean" ? value : void 0;
}
function stringOf(value) {
	return typeof value === "string" ? value : void 0;
}
function stringsOf(value) {
	if (!Array.isArray(value)) return void 0;
	return value.filter((item) => typeof item === "string");
}
function numberOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}
function endOption(value) {
	return value === "all" || value === "turn" || value === "last" || value === "none" ? value : void 0;
}
// src/dataset/kernel.ts
/** The head without the entries of its vocabulary: a thread has them in its tokenizer, and cloning them takes 30 MB. */
function lightHead(head) {
	if (head.tokenizer === void 0) return head;
	const vocabulary = {
		...head.tokenizer.vocabulary,
		idOf: /* @__PURE__ */ new Map(),
		tokenOf: /* @__PURE__ */ new Map()
	};
	return {
		...head,
		tokenizer: {
			...head.tokenizer,
			vocabulary
		}
	};
}
/** A tokenizer.json in memory that threads share: its tables, or the file where it has none of that kind. */
function forThreads(of) {
	const tables = of instanceof Uint8Array ? parseTokenizerJson(of) : of;
	if (tables !== void 0) return shareTokenizer(tables);
	const bytes = of;
	const all = new Uint8Array(new SharedArrayBuffer(bytes.length));
	all.set(bytes);
	return all;
}
// src/dataset/json.ts
/** Keys under which an object holds its rows; `data` is what `datasets` documents for `field=`. */
const WRAPPERS = /* @__PURE__ */ new Set([
	"data",
	"train",
	"rows",
	"examples",
	"instances"
]);
/** The longest of them with its quotes; longer keys need not be kept. */
const MAX_KEY_BYTES = 64;
const QUOTE = 34;
const BACKSLASH = 92;
/**
* Batches of the rows of a JSON file: elements of the list at the top, or of the list under `field` (default: a usual
* name) of the object at the top; else every value at the top.
*/
async function* jsonBatches(chunks, reading, limits, field) {
	const isWrapper = (key) => field === void 0 ? WRAPPERS.has(key) : key === field;
	/** Depth at which rows begin: 0 until a list is found that holds them. */
	let base = 0;
	let depth = 0;
	let inString = false;
	let escaped = false;
	let line = 1;
	let row = 1;
	/** The value that is being read: where it starts in `chunk` (negative: in what is carried), and its line. */
	let open;
	let skipping = false;
	let carry = [];
	let carried = 0;
	/** Only the first value at the top is looked into for a list of rows. */
	let first = true;
	let done = false;
	let sawAnything = false;
	let key;
	let lastKey = "";
	for await (const chunk of chunks) {
		if (done) break;
		const spans = [];
		const lines = [];
		const firstRow = row;
		const close = (end) => {
			if (open === void 0) return;
			if (skipping) skipping = false;
			else {
				spans.push(open.start < 0 ? -carried : open.start, end);
				lines.push(open.line);
				row += 1;
			}
			open = void 0;
		};
		let i = line === 1 && row === 1 && !sawAnything && chunk[0] === 239 && chunk[1] === 187 ? 3 : 0;
		while (i < chunk.length && !done) {
			if (inString) {
				if (escaped) {
					escaped = false;
					if (key !== void 0) key.push(chunk[i] ?? 0);
					i += 1;
					continue;
				}
				const quote = chunk.indexOf(QUOTE, i);
				const end = quote < 0 ? chunk.length : quote;
				let slashes = 0;
				while (end - 1 - slashes >= i && chunk[end - 1 - slashes] === BACKSLASH) slashes += 1;
				if (key !== void 0) for (let k = i; k < end && key.length <= MAX_KEY_BYTES; k += 1) key.push(chunk[k] ?? 0);
				if (quote < 0) {
					escaped = slashes % 2 === 1;
					i = end;
				} else if (slashes % 2 === 1) i = quote + 1;
				else {
					inString = false;
					i = quote + 1;
					if (key !== void 0) {
						lastKey = String.fromCharCode(...key);
						key = void 0;
					}
					if (depth === base) close(i);
				}
				continue;
			}
			const byte = chunk[i] ?? 0;
			switch (byte) {
				case 10:
					line += 1;
					if (depth === base) close(i);
					break;
				case 32:
				case 13:
				case 9:
				case 44:
				case 58:
					if (depth === base) close(i);
					break;
				case QUOTE:
					sawAnything = true;
					inString = true;
					if (open === void 0 && depth === base) open = {
						start: i,
						line
					};
					else if (base === 0 && depth === 1 && first) key = [];
					break;
				case 91:
				case 123: {
					const holdsRows = base === 0 && first && byte === 91 && (depth === 0 ? !sawAnything : depth === 1 && isWrapper(lastKey));
					sawAnything = true;
					if (holdsRows) {
						base = depth + 1;
						open = void 0;
						carry = [];
						carried = 0;
					} else if (depth === base && open === void 0) open = {
						start: i,
						line
					};
					depth += 1;
					break;
				}
				case 93:
				case 125:
					if (base > 0 && depth === base) {
						close(i);
						if (byte === 125) reading.ended = `has a } that closes nothing, at line ${line}; what follows it is not read`;
						done = true;
						depth = 0;
						break;
					}
					if (depth > 0) depth -= 1;
					if (depth === base) {
						close(i + 1);
						if (base === 0) first = false;
					}
					break;
				default:
					sawAnything = true;
					if (open === void 0 && depth === base) open = {
						start: i,
						line
					};
			}
			i += 1;
		}
		if (spans.length > 0) {
			const start = spans[0] ?? 0;
			const stop = spans.at(-1) ?? 0;
			const bytes = start < 0 ? joined([...carry, chunk.subarray(0, stop)]) : chunk.slice(start, stop);
			const shift = -start;
			for (let k = 0; k < spans.length; k += 1) spans[k] = (spans[k] ?? 0) + shift;
			yield {
				firstRow,
				rows: lines.length,
				body: {
					kind: "spans",
					as: "json",
					bytes,
					spans: Uint32Array.from(spans),
					lines: Uint32Array.from(lines),
					header: void 0
				}
			};
			carry = [];
			carried = 0;
		}
		const still = open;
		if (still !== void 0 && !skipping) {
			const rest = chunk.subarray(Math.max(0, still.start));
			carry.push(rest);
			carried += rest.length;
			still.start = -1;
			if (carried > limits.rowBytes) {
				yield {
					firstRow: row,
					rows: 1,
					body: {
						kind: "refused",
						line: still.line,
						problem: tooLong(limits.rowBytes)
					}
				};
				row += 1;
				skipping = true;
				carry = [];
				carried = 0;
			}
		} else if (still === void 0) {
			carry = [];
			carried = 0;
		}
	}
	if (open !== void 0 && carried > 0) {
		const bytes = joined(carry);
		const { line: at } = open;
		yield {
			firstRow: row,
			rows: 1,
			body: {
				kind: "spans",
				as: "json",
				bytes,
				spans: Uint32Array.of(0, bytes.length),
				lines: Uint32Array.of(at),
				header: void 0
			}
		};
	}
	if ((depth > 0 || inString) && reading.ended === void 0) reading.ended = "ends in the middle of a value: a bracket or a quote that is opened is never closed";
}
// src/dataset/rows.ts
const FORMATS = [
	[/\.(?:jsonl|ndjson|jsonlines)$/i, "jsonl"],
	[/\.json$/i, "json"],
	[/\.csv$/i, "csv"],
	[/\.parquet$/i, "parquet"],
	[/\.arrow$/i, "arrow"],
	[/\.txt$/i, "text"]
];
/** The format by the file's name, what packs it aside; undefined where the name says none. */
function formatOf(path) {
	const name = path.replace(/\.(?:gz|zst)$/i, "");
	return FORMATS.find(([pattern]) => pattern.test(name))?.[1];
}
/**
* Batches of a file in order, in constant memory. What ends the reading early is said in `reading.ended`.
* Throws SourceError when the bytes cannot be had.
*/
async function* batches(source, file, reading, options = {}) {
	const limits = {
		rowBytes: MAX_ROW_BYTES,
		chunkBytes: CHUNK_BYTES,
		...options.limits
	};
	const format = formatOf(file);
	const bytes = (cut) => chunks(source, file, reading, limits.chunkBytes, cut);
	switch (format) {
		case "jsonl": return yield* lineBatches(bytes("atLines"), "json", limits);
		case "text": return yield* lineBatches(bytes("atLines"), "text", limits);
		case "json": return yield* jsonBatches(bytes("anywhere"), reading, limits, options.field);
		case "csv": return yield* csvBatches(bytes("anywhere"), reading, limits);
		case "parquet":
		case "arrow":
			if (compressionOf(file) !== void 0) {
				reading.ended = `is ${format} packed once more; unpack it, for ${format} files are read by their parts`;
				return;
			}
			return yield* format === "parquet" ? parquet(source, file, reading, limits) : arrowBatches(source, file, reading, limits);
		case void 0:
			reading.ended = "has a name that says no format of rows (.jsonl, .json, .csv, .parquet, .arrow, .txt)";
			return;
		default: return format;
	}
}
async function* parquet(source, file, reading, limits) {
	const { parquetBatches } = await import("./parquet.js");
	yield* parquetBatches(source, file, reading, limits);
}
/**
* The rows of one file, in order, in constant memory. A row that cannot be read or has no known shape has a `problem`, and
* the rest goes on; what ends the whole reading early is said in `reading`. Throws SourceError when the bytes cannot be had.
*/
async function* rows(source, file, options = {}, reading = {
	ended: void 0,
	unable: void 0
}) {
	const shaped = shaper(file, options.mapping ?? BY_CONTENT);
	for await (const batch of batches(source, file, reading, options)) for await (const record of records(batch)) yield shaped(record);
}
// src/dataset/sample.ts
/** `rows` different rows of 1..`total` (all of them where there are no more), each as likely as any other: Floyd's algorithm. */
function sampled(total, { rows, seed }) {
	const random = generator(seed);
	const chosen = /* @__PURE__ */ new Set();
	for (let top = Math.max(0, total - rows) + 1; top <= total; top += 1) {
		const row = 1 + Math.floor(random() * top);
		chosen.add(chosen.has(row) ? top : row);
	}
	const sorted = Uint32Array.from(chosen).sort();
	let at = 0;
	return { within(firstRow, count) {
		while (at < sorted.length && (sorted[at] ?? 0) < firstRow) at += 1;
		const start = at;
		while (at < sorted.length && (sorted[at] ?? 0) < firstRow + count) at += 1;
		return sorted.slice(start, at);
	} };
}
/** Numbers from 0 up to 1 (mulberry32): chance that can be repeated, not secrets. */
function generator(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
}
// src/dataset/scan.ts
const MEMORY_MB = 2048;
/** Rows are garbage soon: a larger nursery only makes the process larger, by three times as much for each thread. */
const YOUNG_MB = 8;
const BATCH_MS = 12e4;
/** Batches that a thread has before it; one more than it works on, so that it never waits. */
const AHEAD = 2;
/** A thread costs its start and a vocabulary; below this many bytes for each, fewer are quicker. */
const BYTES_PER_THREAD = 2097152;
/** Threads for scans, started when they are needed and kept from file to file. */
function scanPool({ threads: most, memoryMb = MEMORY_MB, batchMs = BATCH_MS }) {
	let threads = [];
	/** The threads for a file of so many bytes. */
	function threadsFor(bytes) {
		const wanted = Math.max(1, Math.min(most, Math.ceil(bytes / BYTES_PER_THREAD)));
		while (threads.length < wanted) threads.push(start());
		return threads.slice(0, wanted);
	}
	function start() {
		const self = import.meta.url;
		const file = new URL(self.endsWith(".ts") ? "../scan-worker.ts" : "./scan-worker.js", self);
		const worker = new Worker(file, {
			resourceLimits: {
				maxOldGenerationSizeMb: memoryMb,
				maxYoungGenerationSizeMb: YOUNG_MB,
				stackSizeMb: 4
			},
			env: {},
			stdout: true,
			stderr: true
		});
		worker.unref();
		return {
			worker,
			busy: 0,
			timer: void 0
		};
	}
	async function close() {
		const all = threads;
		threads = [];
		await Promise.all(all.map(({ worker }) => worker.terminate()));
	}
	async function scan(input) {
		const { source, job, seer, sample } = input;
		const used = threadsFor((await source.entry(job.file))?.size ?? 0);
		const reading = {
			ended: void 0,
			unable: void 0
		};
		const options = {
			...input.options,
			mapping: job.mapping
		};
		const picked = sample === void 0 ? void 0 : sampled(await countRows(source, job.file, options), sample);
		const tally = emptyTally();
		const hashes = hashSet();
		let example;
		const waiting = /* @__PURE__ */ new Map();
		let next = 0;
		const take = (index, counted) => {
			waiting.set(index, counted);
			for (let ready = waiting.get(next); ready !== void 0; ready = waiting.get(next)) {
				waiting.delete(next);
				next += 1;
				addTally(tally, ready.tally);
				compare(tally, hashes, ready.hashes, input);
				example ??= ready.example;
				input.progress(tally.rows);
			}
		};
		let stopped;
		let fault;
		let wake = () => {};
		const ended = [];
		for (const thread of used) {
			const { worker } = thread;
			const settle = () => {
				clearTimeout(thread.timer);
				thread.timer = void 0;
				if (thread.busy > 0) thread.timer = setTimeout(() => stop(`rows took more than ${batchMs / 1e3} s`), batchMs);
			};
			const stop = (why) => {
				stopped ??= why;
				wake();
			};
			const onMessage = (message) => {
				if (message.kind === "fault") fault ??= /* @__PURE__ */ new Error(`the scan failed: ${message.fault}`);
				else {
					thread.busy -= 1;
					settle();
					take(message.index, message.counted);
				}
				wake();
			};
			const onError = (error) => {
				if (error.code === "ERR_WORKER_OUT_OF_MEMORY") stop(`rows took more than ${memoryMb} MB of memory`);
				else fault ??= error;
				wake();
			};
			worker.on("message", onMessage);
			worker.on("error", onError);
			worker.ref();
			worker.postMessage({
				kind: "job",
				job: seer === void 0 ? job : {
					...job,
					head: lightHead(job.head)
				},
				seer
			});
			ended.push(() => {
				clearTimeout(thread.timer);
				worker.off("message", onMessage);
				worker.off("error", onError);
				worker.unref();
			});
		}
		const isOver = () => fault !== void 0 || stopped !== void 0 || input.signal?.aborted === true;
		const onAbort = () => wake();
		input.signal?.addEventListener("abort", onAbort);
		const change = () => new Promise((resolve) => wake = resolve);
		try {
			let index = 0;
			for await (const batch of batches(source, job.file, reading, options)) {
				const chosen = picked?.within(batch.firstRow, batch.rows);
				let thread = leastBusy(used);
				while (thread.busy >= AHEAD && !isOver()) {
					await change();
					thread = leastBusy(used);
				}
				if (isOver()) break;
				thread.busy += 1;
				if (thread.timer === void 0) thread.timer = setTimeout(() => {
					stopped ??= `rows took more than ${batchMs / 1e3} s`;
					wake();
				}, batchMs);
				thread.worker.postMessage({
					kind: "batch",
					index,
					batch,
					take: chosen
				}, transferable(batch));
				index += 1;
			}
			while (next < index && !isOver()) await change();
		} finally {
			input.signal?.removeEventListener("abort", onAbort);
			for (const end of ended) end();
			if (isOver()) await close();
		}
		input.signal?.throwIfAborted();
		if (fault !== void 0) throw fault;
		return {
			tally,
			ended: reading.ended,
			unable: stopped ?? reading.unable,
			hashes,
			example
		};
	}
	return {
		start: threadsFor,
		scan,
		close
	};
}
function leastBusy(threads) {
	let best = threads[0];
	for (const thread of threads) if (best === void 0 || thread.busy < best.busy) best = thread;
	if (best === void 0) throw new Error("a scan without threads");
	return best;
}
/** Rows of a file without parsing them. */
async function countRows(source, file, options) {
	let rows = 0;
	for await (const batch of batches(source, file, {
		ended: void 0,
		unable: void 0
	}, options)) rows += batch.rows;
	return rows;
}
/** Each shard compares the hashes that fall to it, so that every pair is seen by exactly one. */
function compare(tally, hashes, quads, { job, others }) {
	const { shard } = job;
	for (let i = 0; i < quads.length; i += 4) {
		const low = quads[i] ?? 0;
		const high = quads[i + 1] ?? 0;
		const row = quads[i + 2] ?? 0;
		if (shard !== void 0 && low % shard.count !== shard.index - 1) continue;
		const line = quads[i + 3] ?? 0;
		const place = line === 0 ? { row } : {
			row,
			line
		};
		const earlier = hashes.add(low, high, row);
		if (earlier !== 0) note(tally.duplicates, {
			...place,
			of: earlier
		});
		for (const other of others) {
			const there = other.hashes.find(low, high);
			if (there === 0) continue;
			tally.overlaps[other.file] ??= {
				count: 0,
				places: []
			};
			note(tally.overlaps[other.file] ?? {
				count: 0,
				places: []
			}, {
				...place,
				of: there
			});
		}
	}
}
// src/dataset-models.ts
/** Folders that hold a tokenizer; those with a bare vocabulary only where there are no others (Llama's `original/` has one). */
function modelFolders(files) {
	const whole = foldersWith(files, /^tokenizer(?:_config)?\.json$/);
	return whole.length > 0 ? whole : foldersWith(files, /^(?:tokenizer|spiece|tiktoken)\.model$|\.tiktoken$/);
}
function foldersWith(files, name) {
	const folders = files.filter(({ path }) => name.test(nameOf(path))).map(({ path }) => folderOf(path));
	return [...new Set(folders)].sort();
}
/** Reads a model folder once, however many files it belongs to. */
function modelReader({ source, sandbox, config }) {
	const read = /* @__PURE__ */ new Map();
	return (path, place) => {
		const key = `${place?.name ?? ""}\0${path}`;
		let model = read.get(key);
		if (model === void 0) {
			model = readModel(place?.source ?? source, path, sandbox, entryFor(config.checkpoints, path)?.newTokens ?? []);
			read.set(key, model);
		}
		return model;
	};
}
async function readModel(source, path, sandbox, newTokens) {
	const { reading, tables } = await readWithTables(source, {
		kind: "checkpoint",
		path
	}, {
		sandbox,
		declared: {
			kind: "checkpoint",
			engines: ENGINES,
			chat: void 0,
			newTokens,
			base: void 0
		},
		base: {
			reason: "no base model is looked at",
			blocked: false
		},
		training: []
	});
	const { tokenizer } = reading.facts;
	if (tokenizer === void 0) return {
		source,
		path,
		reading,
		tokenizer: reading.missing.tokenizer ?? {
			reason: "no tokenizer",
			blocked: false
		}
	};
	if (tokenizer.jsonFile !== void 0) return {
		source,
		path,
		reading,
		tokenizer: forThreads(tables ?? await source.bytes(tokenizer.jsonFile))
	};
	const files = await source.list(path);
	const prefix = path === "." ? "" : `${path}/`;
	const read = async (name) => {
		const entry = files.find((file) => typeof name === "string" ? file.path === prefix + name : file.path.startsWith(prefix) && name.test(file.path));
		if (entry === void 0 || entry.unreadable !== void 0 || entry.size > MAX_VOCABULARY) return void 0;
		return await source.bytes(entry.path);
	};
	const made = await convertedTokenizer(read, tokenizer);
	if ("reason" in made) return {
		source,
		path,
		reading,
		tokenizer: made
	};
	const whole = {
		...tokenizer,
		vocabulary: vocabularyOf(made, tokenizer.vocabulary)
	};
	return {
		source,
		path,
		reading: {
			...reading,
			facts: {
				...reading.facts,
				tokenizer: whole
			}
		},
		tokenizer: forThreads(new TextEncoder().encode(JSON.stringify(made)))
	};
}
/** The largest SentencePiece and tiktoken files have about 5 MB. */
const MAX_VOCABULARY = 67108864;
/** What a scan of the file needs: its head, and what a thread shows rows with. `models`: as modelReader gives it. */
async function ready(of, models, input) {
	const { tokenizer } = of;
	if ("reason" in tokenizer) return {
		head: headOf(of, void 0),
		seer: void 0,
		tokenizer
	};
	let model;
	if ("path" in tokenizer) model = await models(tokenizer.path);
	else {
		const place = await input.openBase(tokenizer.spec, "config");
		if ("reason" in place) return {
			head: headOf(of, void 0),
			seer: void 0,
			tokenizer: {
				...place,
				blocked: place.blocked
			}
		};
		model = await models(place.path, place);
	}
	const name = "path" in tokenizer ? tokenizer.path : tokenizer.spec;
	const plain = headOf(of, model);
	const options = trainerOptions(plain, of.config?.json, of.entry);
	const head = {
		...plain,
		maxLength: plain.maxLength ?? cutoffOf(options)
	};
	if ("reason" in model.tokenizer) {
		const { reason, blocked: isBlocked } = model.tokenizer;
		return {
			head,
			seer: void 0,
			tokenizer: {
				reason: `${name}: ${reason}`,
				blocked: isBlocked
			}
		};
	}
	const template = await templateOf(of, model, models, input);
	const { facts } = model.reading;
	const job = {
		tokenizer: model.tokenizer,
		templateSource: template?.source,
		variables: templateVariables(facts.tokenizer),
		...template?.content === void 0 ? {} : { content: template.content },
		options
	};
	const { tokenizer: bytes, ...rest } = job;
	return {
		head,
		seer: {
			key: JSON.stringify([
				model.source.name,
				model.path,
				rest,
				head.trainer,
				head.trainOn,
				head.maxLength
			]),
			job
		},
		tokenizer: {
			path: name,
			why: tokenizer.why
		}
	};
}
function headOf(of, model) {
	const facts = model?.reading.facts ?? {};
	const { tokenizer, turnEnd, stops, weights, config, generationConfig } = facts;
	const end = turnEnd?.kind === "token" ? [turnEnd.id, turnEnd.between?.id] : [];
	const stopIds = [...stops?.views.flatMap((view) => view.ids) ?? [], ...end].filter((id) => id !== void 0);
	return {
		files: [of.file],
		trainer: of.trainer,
		trainOn: of.trainOn,
		maxLength: of.maxLength,
		split: of.split,
		tokenizer: tokenizer === void 0 || model === void 0 ? void 0 : {
			path: model.path,
			vocabulary: tokenizer.vocabulary,
			special: tokenizer.special,
			rows: weights?.rows ?? config?.vocabSize?.value,
			addsBos: tokenizer.addsBos
		},
		turnEnd,
		stopIds: [...new Set(stopIds)],
		padId: tokenizer?.special["pad_token"]?.id ?? config?.pad?.ids[0] ?? generationConfig?.pad?.ids[0],
		newTokens: [.../* @__PURE__ */ new Set([...of.config?.newTokens.map(({ value }) => value) ?? [], ...facts.declared?.newTokens ?? []])]
	};
}
function cutoffOf(options) {
	switch (options?.trainer) {
		case "llama-factory": return options.cutoffLength;
		case "axolotl": return options.sequenceLength;
		case "trl":
		case "torchtune":
		case "ms-swift":
		case "transformers": return options.maxLength;
		case void 0: return;
		default: return options;
	}
}
/** The template in force: tunelint.yml's, the one that the config writes out or points to, else the tokenizer's. */
async function templateOf(of, model, models, input) {
	const own = templateIn(model);
	const said = of.template ?? of.config?.templateSource?.value;
	if (said === void 0) return own;
	if (/\{[%{]/.test(said)) return {
		source: said,
		content: void 0
	};
	for (const path of [said, ...of.config === void 0 ? [] : [beside(of.config.file, said)]]) {
		const entry = await input.source.entry(path).catch(() => void 0);
		if (entry !== void 0 && entry.unreadable === void 0 && /\.(?:jinja2?|j2|txt)$/i.test(path)) return {
			source: new TextDecoder().decode(await input.source.bytes(path)),
			content: void 0
		};
		if (modelFolders(input.files).includes(path)) return templateIn(await models(path)) ?? own;
	}
	return own;
}
function templateIn(model) {
	const { template, rendering } = model.reading.facts;
	return template === void 0 ? void 0 : {
		source: template.source,
		content: rendering?.content
	};
}
function beside(file, path) {
	const slash = file.lastIndexOf("/");
	return slash < 0 ? path : `${file.slice(0, slash)}/${path}`;
}
// src/judge-scan.ts
const NOTHING = {
	findings: [],
	skipped: [],
	broken: []
};
/** Nothing in it is an example of any kind. */
function isForeign({ tally }) {
	return tally.rows > 0 && tally.unreadable.count >= tally.judged && tally.judged > 0;
}
/** Files in whose rows nothing is known that are listed with what they hold. */
const LISTED = 3;
/**
* Of such files that nobody declared: they are named, since they may be training data in a form that is not known. The reason is
* one for all of them, so that a folder of other files takes a line.
*/
function foreign(files) {
	const sorted = [...files].sort((a, b) => a.file < b.file ? -1 : 1);
	const listed = sorted.slice(0, LISTED).map(({ file, tally }) => `${file} ${tally.unreadable.places[0]?.problem}`);
	const more = sorted.length > LISTED ? `; and ${sorted.length - LISTED} more` : "";
	const reason = `not declared as data, and of no known form: ${listed.join("; ")}${more}`;
	return {
		...NOTHING,
		skipped: sorted.map(({ file }) => ({
			rule: "every rule",
			subject: file,
			reason
		}))
	};
}
/** What the rules say of a scan. */
function judgeScanned(scanned, checking, rules = rowRules) {
	const subject = {
		kind: "dataset",
		path: scanned.file
	};
	const whole = judge({
		subject,
		facts: { dataset: datasetFacts(scanned) },
		missing: {}
	}, {
		rules: checking.rules,
		failOn: "error",
		onlyNew: false,
		required: []
	});
	const { found, skipped, broken } = rowFindings(scanned, rules.filter((rule) => checking.rules[rule.id] !== "off"));
	const findings = found.map(({ rule, hit, level }) => {
		const set = checking.rules[rule.id];
		return {
			rule: rule.id,
			severity: set === void 0 || set === "off" ? level : set,
			subject: scanned.file,
			at: hit.at,
			args: hit.args,
			message: messageOf$1(rule, hit.args),
			why: rule.why,
			fix: {
				text: rule.fix,
				edits: []
			},
			fingerprint: fingerprintOf({
				rule: rule.id,
				subject: scanned.file,
				at: hit.at,
				args: hit.args
			}),
			state: "new"
		};
	});
	const judged = {
		findings: [...whole.findings, ...findings],
		skipped: [...whole.skipped, ...skipped],
		broken: [...whole.broken, ...broken]
	};
	if (scanned.unable === null) return judged;
	return {
		...judged,
		skipped: [...judged.skipped, ...blocked(scanned.file, scanned.unable).skipped]
	};
}
/** Nothing could be looked at. */
function blocked(path, reason) {
	return {
		...NOTHING,
		skipped: [{
			rule: "every rule",
			subject: path,
			reason,
			blocking: true
		}]
	};
}
// src/datasets.ts
/** Scans and judges every data file. Throws the signal's reason when aborted. */
async function judgeDatasets(input) {
	const pool = scanPool({ threads: input.options.threads ?? availableParallelism() });
	try {
		return await judgeIn(pool, input);
	} finally {
		await pool.close();
	}
}
async function judgeIn(pool, input) {
	const related = input.subjects.map((subject) => ({
		subject,
		relation: relation(subject.path, input)
	}));
	related.sort((a, b) => Number(a.relation.split === "eval") - Number(b.relation.split === "eval"));
	const kept = [];
	const keptBefore = [];
	const unknown = [];
	const models = modelReader(input);
	const results = /* @__PURE__ */ new Map();
	for (const { subject, relation: of } of related) {
		const entry = await input.source.entry(subject.path);
		if (entry?.unreadable !== void 0) {
			results.set(subject.path, {
				judged: blocked(subject.path, unreadable(entry)),
				shown: {
					...subject,
					facts: {}
				}
			});
			continue;
		}
		pool.start(entry?.size ?? 0);
		const { seer, head, tokenizer } = await ready(of, models, input);
		const trained = (all) => all.filter(({ group }) => group === of.group && of.split === "eval");
		const job = jobOf(of, head, input);
		let result;
		try {
			result = await pool.scan(scanInput(input.source, job, seer, of, trained(kept), input));
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			results.set(subject.path, {
				judged: blocked(subject.path, error.message),
				shown: {
					...subject,
					facts: {}
				}
			});
			continue;
		}
		const scanned = scannedOf(of, head, tokenizer, result);
		const isGuessed = input.guessed.has(subject.path);
		if (isGuessed && input.options.shard === void 0 && isForeign(scanned)) {
			unknown.push(scanned);
			continue;
		}
		const hasEval = related.some((r) => r.relation.split === "eval" && r.relation.group === of.group);
		const isCompared = of.split === "train" && hasEval;
		if (isCompared) kept.push({
			file: subject.path,
			group: of.group,
			hashes: result.hashes
		});
		const now = judgeScanned(scanned, input.checking);
		const earlier = await scannedBefore(pool, scanInput(input.since ?? input.source, job, seer, of, trained(keptBefore), input), input);
		const before = earlier === void 0 ? void 0 : scannedOf(of, head, tokenizer, earlier);
		if (isCompared && earlier !== void 0) keptBefore.push({
			file: subject.path,
			group: of.group,
			hashes: earlier.hashes
		});
		results.set(subject.path, {
			judged: before === void 0 ? now : withStates(now, judgeScanned(before, input.checking)),
			shown: {
				...subject,
				facts: factsOf({
					scanned,
					before,
					isGuessed,
					config: of.config
				}, input)
			},
			dataset: datasetFacts(scanned),
			before: before === void 0 ? void 0 : datasetFacts(before),
			config: of.config?.file,
			tokens: {
				tokenizer: "path" in of.tokenizer ? of.tokenizer.path : void 0,
				config: of.config,
				now: tokensOf(scanned, head),
				before: before === void 0 ? [] : tokensOf(before, head)
			}
		});
	}
	const all = input.subjects.flatMap(({ path }) => results.get(path) ?? []);
	return {
		judged: [...all.map(({ judged }) => judged), foreign(unknown)],
		shown: all.map(({ shown }) => shown),
		datasets: all.flatMap(({ dataset, before, config }) => dataset === void 0 ? [] : [{
			dataset,
			before,
			config
		}]),
		tokens: all.flatMap(({ tokens }) => tokens ?? [])
	};
}
function tokensOf({ tally }, { tokenizer }) {
	const { ids, learned } = tally.held;
	return ids.map((id) => ({
		id,
		token: tokenizer?.vocabulary.tokenOf.get(id),
		isLearned: learned.includes(id)
	}));
}
function relation(file, input) {
	const said = entryFor(input.config.datasets, file);
	const registries = new Map([...input.contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
	return relate(file, {
		said,
		configs: input.configs,
		registries,
		models: modelFolders(input.files)
	});
}
function jobOf(of, head, { checking, options }) {
	const off = Object.entries(checking.rules).filter(([, level]) => level === "off");
	return {
		file: of.file,
		mapping: of.mapping,
		head,
		off: off.map(([id]) => id),
		shard: options.shard,
		onlyHashes: false
	};
}
function scanInput(source, job, seer, of, others, { options, progress }) {
	return {
		source,
		job,
		seer,
		options: { field: of.field },
		sample: options.sample,
		others,
		progress: (rows) => progress(job.file, rows),
		signal: options.signal
	};
}
function scannedOf(of, head, tokenizer, result) {
	const { tally, ended, unable, hashes, example } = result;
	return {
		file: of.file,
		trainer: of.trainer ?? null,
		split: of.split,
		maxLength: head.maxLength ?? null,
		tokenizer,
		ended: ended ?? null,
		unable: unable ?? null,
		compared: hashes.share,
		tally,
		example: example === void 0 || head.tokenizer === void 0 ? null : exampleFacts(example, head.tokenizer.vocabulary)
	};
}
/** The file in the state to compare with; undefined where it was not there, or could not be read. */
async function scannedBefore(pool, scan, { since }) {
	if (since === void 0) return void 0;
	try {
		const entry = await since.entry(scan.job.file);
		return entry === void 0 || entry.unreadable !== void 0 ? void 0 : await pool.scan(scan);
	} catch (error) {
		if (error instanceof SourceError) return void 0;
		throw error;
	}
}
function unreadable({ path, unreadable: why }) {
	return why === "lfs-pointer" ? `${path} is a Git LFS pointer whose content is not here (git lfs pull fetches it)` : `${path} cannot be read (${why})`;
}
/** What the report says of a file; of a shard also what it counted, from which `withoutShards` makes the whole. */
function factsOf({ scanned, before, isGuessed, config }, { options, checking, configsBefore }) {
	const facts = shownFacts(scanned);
	if (options.shard === void 0) return facts;
	const { rules, failOn, onlyNew, required } = checking;
	const shard = {
		...options.shard,
		scanned,
		before: before === void 0 ? null : {
			...before,
			example: null
		},
		guessed: isGuessed,
		config: configFacts(config),
		configBefore: configFacts(config === void 0 ? void 0 : configsBefore.get(config.file)),
		checking: {
			rules,
			failOn,
			onlyNew,
			required
		}
	};
	return {
		rows: scanned.tally.rows,
		shard
	};
}
/** What rules judge a training config by together with its data. */
function configFacts(config) {
	if (config === void 0) return null;
	const { file, trainer, trains, packing, maxLength } = config;
	return {
		file,
		trainer,
		trains,
		packing,
		maxLength: maxLength ?? null
	};
}
export { rows as a, addTally as c, relate as d, parquetBatches as f, unpackArrow as g, arrowRecords as h, judgeScanned as i, emptyTally as l, arrowBatches as m, foreign as n, datasetFacts as o, parquetRecords as p, isForeign as r, shownFacts as s, judgeDatasets as t, isTrainedOn as u };
