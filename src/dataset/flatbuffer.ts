// As much of FlatBuffers as Arrow's metadata needs: tables, strings, vectors, structs.
// https://flatbuffers.dev/internals/

/** A table in a buffer. Reading beyond the buffer throws RangeError, whatever the file says. */
export type Table = {
  int(field: number, kind: 'i8' | 'i16' | 'i32' | 'i64', fallback?: number): number;
  table(field: number): Table | undefined;
  tables(field: number): readonly Table[];
  text(field: number): string;
  /** Structs of two 64-bit integers each. */
  pairs(field: number): readonly (readonly [number, number])[];
};

/** Metadata lists a few hundred fields and buffers; a vector that claims more than this is not one. */
const MAX_VECTOR = 1_000_000;

/** The root table of a buffer. */
export function rootTable(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return tableAt(view, view.getUint32(0, true));
}

function tableAt(view: DataView, at: number): Table {
  const vtable = at - view.getInt32(at, true);
  const size = view.getUint16(vtable, true);
  const where = (field: number): number => {
    const slot = 4 + 2 * field;
    const offset = slot + 2 <= size ? view.getUint16(vtable + slot, true) : 0;
    return offset === 0 ? 0 : at + offset;
  };
  const target = (position: number) => position + view.getUint32(position, true);
  const vector = (field: number): { readonly start: number; readonly length: number } => {
    const position = where(field);
    if (position === 0) return { start: 0, length: 0 };
    const start = target(position);
    const length = view.getUint32(start, true);
    if (length > MAX_VECTOR) throw new RangeError('vector too long');
    return { start: start + 4, length };
  };
  return {
    int(field, kind, fallback = 0) {
      const position = where(field);
      if (position === 0) return fallback;
      switch (kind) {
        case 'i8':
          return view.getInt8(position);
        case 'i16':
          return view.getInt16(position, true);
        case 'i32':
          return view.getInt32(position, true);
        case 'i64':
          return Number(view.getBigInt64(position, true));
        default:
          return kind satisfies never;
      }
    },
    table(field) {
      const position = where(field);
      return position === 0 ? undefined : tableAt(view, target(position));
    },
    tables(field) {
      const { start, length } = vector(field);
      return Array.from({ length }, (_, i) => tableAt(view, target(start + 4 * i)));
    },
    text(field) {
      const { start, length } = vector(field);
      if (start + length > view.byteLength) throw new RangeError('text beyond the end');
      return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
    },
    pairs(field) {
      const { start, length } = vector(field);
      return Array.from({ length }, (_, i) => {
        const position = start + 16 * i;
        return [Number(view.getBigInt64(position, true)), Number(view.getBigInt64(position + 8, true))] as const;
      });
    },
  };
}
