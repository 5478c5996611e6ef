import { BYTE_TO_UNIT, utf8Width } from './byte-level.ts';
import { decodeRanges, tester } from './char-sets.ts';
import { Builder, type Change, type Doc, transform } from './doc.ts';
import { invalid, unsupported } from './errors.ts';
import { asArray, asObject, flag, type Json, own, text } from './json.ts';
import { readPattern, type Searcher } from './pattern.ts';
import { readPrecompiled } from './precompiled.ts';
import { type Form, lowerChar, lowercase, normalize, normalizeChanges } from './unicode-normal.ts';
import { BERT_ACCENTS, BERT_CONTROLS, COMBINING_MARKS, RUST_SPACE } from './unicode-tables.ts';

/** Rewrites a stretch of text before it is cut into pieces. */
export type Normalizer = (doc: Doc) => Doc;

/** Real files nest two deep. */
const MAX_DEPTH = 10;

/** Reads `normalizer`; throws TokenizerError. Undefined where it is null. */
export function readNormalizer(value: unknown, path = 'normalizer', depth = 0): Normalizer | undefined {
  if (value === null || value === undefined) return undefined;
  if (depth > MAX_DEPTH) throw unsupported(path, 'nested too deep');
  const object = asObject(value, path);
  const type = text(object, 'type', path);
  switch (type) {
    case 'Sequence': {
      const list = asArray(own(object, 'normalizers'), `${path}.normalizers`);
      const steps: Normalizer[] = [];
      for (const [i, item] of list.entries()) {
        const step = readNormalizer(
          asObject(item, `${path}.normalizers[${i}]`),
          `${path}.normalizers[${i}]`,
          depth + 1,
        );
        if (step !== undefined) steps.push(step);
      }
      return steps.length === 0 ? undefined : (doc) => steps.reduce((current, step) => step(current), doc);
    }
    case 'NFC':
    case 'NFD':
    case 'NFKC':
    case 'NFKD':
      return unicode(type);
    case 'Lowercase':
      return lower;
    case 'Strip':
      return strip(flag(object, 'strip_left', path), flag(object, 'strip_right', path));
    case 'StripAccents': {
      const isMark = tester(decodeRanges(COMBINING_MARKS));
      return (doc) => filter(doc, (code) => !isMark(code));
    }
    case 'Prepend': {
      const prefix = text(object, 'prepend', path);
      return (doc) => {
        if (doc.text === '' || prefix === '') return doc;
        const builder = new Builder(doc);
        builder.add(prefix, 0);
        builder.keep(0, doc.text.length);
        return builder.done();
      };
    }
    case 'Replace':
      return replace(readPattern(own(object, 'pattern'), `${path}.pattern`), text(object, 'content', path));
    case 'Nmt':
      return nmt;
    case 'ByteLevel':
      return byteLevel;
    case 'BertNormalizer':
      return bert(object, path);
    case 'Precompiled':
      return readPrecompiled(own(object, 'precompiled_charsmap'), `${path}.precompiled_charsmap`);
    default:
      throw unsupported(`normalizer ${type}`);
  }
}

function unicode(form: Form): Normalizer {
  return (doc) => {
    if (doc.spans === undefined) {
      const normal = normalize(doc.text, form);
      return normal === doc.text ? doc : { ...doc, text: normal };
    }
    if (normalize(doc.text, form) === doc.text) return doc;
    return transform(doc, normalizeChanges(doc.text, form));
  };
}

function lower(doc: Doc): Doc {
  if (doc.spans === undefined) return { ...doc, text: lowercase(doc.text) };
  const changes: Change[] = [];
  for (const char of doc.text)
    for (const [i, part] of Array.from(lowerChar(char)).entries()) changes.push({ char: part, change: i > 0 ? 1 : 0 });
  return transform(doc, changes);
}

const isSpace = tester(decodeRanges(RUST_SPACE));

function strip(left: boolean, right: boolean): Normalizer {
  return (doc) => {
    const { text } = doc;
    let start = 0;
    let end = text.length;
    if (left) while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    if (right) while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start === 0 && end === text.length) return doc;
    const builder = new Builder(doc);
    builder.keep(start, end);
    return builder.done();
  };
}

/** Drops characters; each drop is told to the character kept before it, which changes no span. */
function filter(doc: Doc, keep: (code: number) => boolean): Doc {
  const builder = new Builder(doc);
  const { text } = doc;
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
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

function map(doc: Doc, change: (code: number) => number): Doc {
  const builder = new Builder(doc);
  const { text } = doc;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const to = change(code);
    if (to === code) builder.keep(at, next);
    else builder.add(String.fromCodePoint(to), at);
    at = next;
  }
  return builder.done();
}

function replace(pattern: Searcher, content: string): Normalizer {
  return (doc) => {
    if (doc.spans === undefined && pattern.literal !== undefined)
      return doc.text.includes(pattern.literal) ? { ...doc, text: doc.text.split(pattern.literal).join(content) } : doc;
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

const NMT_SPACES = new Set([
  9, 10, 12, 13, 0x1680, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x2581, 0xfeff, 0xfffd,
]);

function nmt(doc: Doc): Doc {
  const kept = filter(
    doc,
    (c) => !((c >= 1 && c <= 8) || c === 11 || (c >= 14 && c <= 31) || c === 0x7f || c === 0x8f || c === 0x9f),
  );
  return map(kept, (c) => (NMT_SPACES.has(c) ? 32 : c));
}

/** Writes every byte of the text's UTF-8 as its stand-in character. */
export function byteLevel(doc: Doc): Doc {
  const builder = new Builder(doc);
  const encoder = new TextEncoder();
  const { text } = doc;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    if (utf8Width(code) === 1) builder.add(String.fromCharCode(BYTE_TO_UNIT[code] ?? 0), at);
    else
      for (const byte of encoder.encode(text.slice(at, next)))
        builder.add(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0), at);
    at = next;
  }
  return builder.done();
}

function bert(object: Json, path: string): Normalizer {
  const cleanText = flag(object, 'clean_text', path);
  const chinese = flag(object, 'handle_chinese_chars', path);
  const lowers = flag(object, 'lowercase', path);
  const accents = own(object, 'strip_accents');
  if (accents !== null && accents !== undefined && typeof accents !== 'boolean')
    throw invalid(`${path}.strip_accents`, 'expected true, false or null');
  const stripAccents = accents ?? lowers;
  const isControl = tester(decodeRanges(BERT_CONTROLS));
  const isAccent = tester(decodeRanges(BERT_ACCENTS));
  return (doc) => {
    let current = doc;
    if (cleanText)
      current = map(
        filter(current, (c) => !isControl(c)),
        (c) => (isSpace(c) ? 32 : c),
      );
    if (chinese) {
      const changes: Change[] = [];
      for (const char of current.text) {
        if (isChinese(char.codePointAt(0) ?? 0))
          changes.push({ char: ' ', change: 0 }, { char, change: 1 }, { char: ' ', change: 1 });
        else changes.push({ char, change: 0 });
      }
      current = transform(current, changes);
    }
    if (stripAccents) current = filter(unicode('NFD')(current), (c) => !isAccent(c));
    return lowers ? lower(current) : current;
  };
}

/** Rust's list as it stands, the gap from U+2B820 to U+2B91F included. */
function isChinese(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    (c >= 0x20000 && c <= 0x2a6df) ||
    (c >= 0x2a700 && c <= 0x2b73f) ||
    (c >= 0x2b740 && c <= 0x2b81f) ||
    (c >= 0x2b920 && c <= 0x2ceaf) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0x2f800 && c <= 0x2fa1f)
  );
}
