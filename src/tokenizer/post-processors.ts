import { BYTE_TO_UNIT } from './byte-level.ts';
import { decodeRanges, tester } from './char-sets.ts';
import { invalid, unsupported } from './errors.ts';
import { asArray, asId, asObject, asString, flag, type Json, own, text } from './json.ts';
import { RUST_SPACE } from './unicode-tables.ts';

/** Ids with their offsets in the input, where wanted. */
export type Draft = { readonly ids: number[]; readonly offsets: [number, number][] | undefined };

/** Adds special tokens to a single sequence, and trims offsets. */
export type PostProcessor = {
  /** `input` is the text that the offsets point into. */
  readonly run: (draft: Draft, addSpecialTokens: boolean, input: string) => Draft;
};

const MAX_DEPTH = 10;
const MAX_TEMPLATE = 1000;

const isSpace = tester(decodeRanges(RUST_SPACE));

/** Reads `post_processor`; throws TokenizerError. `tokenOf` names the token of an id, for trimming offsets. */
export function readPostProcessor(
  value: unknown,
  tokenOf: (id: number) => string | undefined,
  path = 'post_processor',
  depth = 0,
): PostProcessor | undefined {
  if (value === null || value === undefined) return undefined;
  if (depth > MAX_DEPTH) throw unsupported(path, 'nested too deep');
  const object = asObject(value, path);
  const type = text(object, 'type', path);
  switch (type) {
    case 'Sequence': {
      const list = asArray(own(object, 'processors'), `${path}.processors`);
      const steps: PostProcessor[] = [];
      for (const [i, item] of list.entries()) {
        const inner = `${path}.processors[${i}]`;
        const step = readPostProcessor(asObject(item, inner), tokenOf, inner, depth + 1);
        if (step !== undefined) steps.push(step);
      }
      return { run: (draft, add, input) => steps.reduce((current, step) => step.run(current, add, input), draft) };
    }
    case 'ByteLevel': {
      const trims = flag(object, 'trim_offsets', path);
      const addSpace = flag(object, 'add_prefix_space', path);
      return { run: (draft, _, input) => (trims ? trim(draft, tokenOf, addSpace, input) : draft) };
    }
    case 'TemplateProcessing':
      return template(object, path);
    case 'BertProcessing': {
      const [cls, sep] = [pair(object, 'cls', path), pair(object, 'sep', path)];
      return { run: (draft, add) => (add ? surround(draft, [cls], [sep]) : draft) };
    }
    case 'RobertaProcessing': {
      const [cls, sep] = [pair(object, 'cls', path), pair(object, 'sep', path)];
      const trims = flag(object, 'trim_offsets', path);
      const addSpace = flag(object, 'add_prefix_space', path);
      return {
        run: (draft, add, input) => {
          const trimmed = trims ? trim(draft, tokenOf, addSpace, input) : draft;
          return add ? surround(trimmed, [cls], [sep]) : trimmed;
        },
      };
    }
    default:
      throw unsupported(`post_processor ${type}`);
  }
}

function pair(object: Json, key: string, path: string): number {
  const [token, id] = asArray(own(object, key), `${path}.${key}`);
  asString(token, `${path}.${key}[0]`);
  return asId(id, `${path}.${key}[1]`);
}

function surround(draft: Draft, before: readonly number[], after: readonly number[]): Draft {
  const none = (ids: readonly number[]): [number, number][] => ids.map(() => [0, 0]);
  return {
    ids: [...before, ...draft.ids, ...after],
    offsets: draft.offsets === undefined ? undefined : [...none(before), ...draft.offsets, ...none(after)],
  };
}

function template(object: Json, path: string): PostProcessor {
  const specials = asObject(own(object, 'special_tokens'), `${path}.special_tokens`);
  const pieces = asArray(own(object, 'single'), `${path}.single`);
  if (pieces.length > MAX_TEMPLATE) throw unsupported(`${path}.single`, `longer than ${MAX_TEMPLATE}`);
  /** undefined stands for the sequence itself. */
  const parts: (readonly number[] | undefined)[] = pieces.map((piece, i) => {
    const at = `${path}.single[${i}]`;
    const entry = asObject(piece, at);
    const sequence = own(entry, 'Sequence');
    if (sequence !== undefined) {
      if (own(asObject(sequence, at), 'id') !== 'A') throw invalid(at, 'names a sequence other than A');
      return undefined;
    }
    const id = text(asObject(own(entry, 'SpecialToken'), `${at}.SpecialToken`), 'id', `${at}.SpecialToken`);
    const special = own(specials, id);
    if (special === undefined) throw invalid(at, `${JSON.stringify(id)} is not in special_tokens`);
    const where = `${path}.special_tokens[${JSON.stringify(id)}]`;
    return asArray(own(asObject(special, where), 'ids'), `${where}.ids`).map((n, k) => asId(n, `${where}.ids[${k}]`));
  });
  const sequences = parts.filter((part) => part === undefined).length;
  if (sequences > 1) throw unsupported('post_processor TemplateProcessing', 'with the sequence more than once');
  if (sequences === 1) {
    const at = parts.indexOf(undefined);
    const before = parts.slice(0, at).flatMap((part) => part ?? []);
    const after = parts.slice(at + 1).flatMap((part) => part ?? []);
    return { run: (draft, add) => (add ? surround(draft, before, after) : draft) };
  }
  const only = parts.flatMap((part) => part ?? []);
  return {
    run: (draft, add) =>
      surround({ ids: [], offsets: draft.offsets === undefined ? undefined : [] }, add ? only : [], []),
  };
}

/** Leaves the whitespace at a token's ends out of its offsets (Rust's process_offsets, which counts code points). */
function trim(
  draft: Draft,
  tokenOf: (id: number) => string | undefined,
  addPrefixSpace: boolean,
  input: string,
): Draft {
  if (draft.offsets === undefined) return draft;
  const space = BYTE_TO_UNIT[32] ?? 0;
  const blank = (unit: number) => unit === space || isSpace(unit);
  const offsets = draft.offsets.map(([start, end], i): [number, number] => {
    const token = tokenOf(draft.ids[i] ?? 0) ?? '';
    let leading = 0;
    while (leading < token.length && blank(token.charCodeAt(leading))) leading += 1;
    let trailing = 0;
    while (trailing < token.length && blank(token.charCodeAt(token.length - 1 - trailing))) trailing += 1;
    let from = start;
    if (leading > 0 && !((i === 0 || start === 0) && addPrefixSpace && leading === 1))
      for (let k = 0; k < leading && from < end; k++) from += (input.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    const back = before(input, end, trailing);
    return [from, back === undefined ? end : Math.max(back, from)];
  });
  return { ids: draft.ids, offsets };
}

/** The place `count` code points before `at`; undefined where the text begins sooner. */
function before(input: string, at: number, count: number): number | undefined {
  let place = at;
  for (let k = 0; k < count; k++) {
    if (place <= 0) return undefined;
    const unit = input.charCodeAt(place - 1);
    place -= unit >= 0xdc00 && unit < 0xe000 && place > 1 ? 2 : 1;
  }
  return place;
}
