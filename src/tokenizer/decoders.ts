import { UNIT_TO_BYTE } from './byte-level.ts';
import { unsupported } from './errors.ts';
import { asArray, asCount, asObject, flag, oneChar, own, text } from './json.ts';
import { readPattern } from './pattern.ts';

/** Rewrites the list of tokens; what it gives is joined without spaces. */
export type Decoder = (tokens: readonly string[]) => readonly string[];

const MAX_DEPTH = 10;

/** Reads `decoder`; throws TokenizerError. Undefined where it is null. */
export function readDecoder(value: unknown, path = 'decoder', depth = 0): Decoder | undefined {
  if (value === null || value === undefined) return undefined;
  if (depth > MAX_DEPTH) throw unsupported(path, 'nested too deep');
  const object = asObject(value, path);
  const type = text(object, 'type', path);
  switch (type) {
    case 'Sequence': {
      const list = asArray(own(object, 'decoders'), `${path}.decoders`);
      const steps: Decoder[] = [];
      for (const [i, item] of list.entries()) {
        const inner = `${path}.decoders[${i}]`;
        const step = readDecoder(asObject(item, inner), inner, depth + 1);
        if (step !== undefined) steps.push(step);
      }
      return (tokens) => steps.reduce((current, step) => step(current), tokens);
    }
    case 'ByteLevel':
      return byteLevel;
    case 'ByteFallback':
      return byteFallback;
    case 'Fuse':
      return (tokens) => [tokens.join('')];
    case 'Replace': {
      const pattern = readPattern(own(object, 'pattern'), `${path}.pattern`);
      const content = text(object, 'content', path);
      return (tokens) =>
        tokens.map((token) => {
          const matches = pattern.findAll(token);
          let out = '';
          let last = 0;
          for (let i = 0; i < matches.length; i += 2) {
            out += token.slice(last, matches[i]) + content;
            last = matches[i + 1] ?? 0;
          }
          return out + token.slice(last);
        });
    }
    case 'Strip':
      return strip(
        oneChar(object, 'content', path),
        asCount(own(object, 'start'), `${path}.start`),
        asCount(own(object, 'stop'), `${path}.stop`),
      );
    case 'Metaspace': {
      const replacement = oneChar(object, 'replacement', path);
      const scheme = own(object, 'add_prefix_space') === false ? 'never' : own(object, 'prepend_scheme');
      return (tokens) =>
        tokens.map((token, i) => token.split(replacement).join(i === 0 && scheme !== 'never' ? '' : ' '));
    }
    case 'WordPiece':
      return wordPiece(text(object, 'prefix', path), flag(object, 'cleanup', path));
    case 'BPEDecoder': {
      const suffix = text(object, 'suffix', path);
      return (tokens) => tokens.map((token, i) => replaceAll(token, suffix, i === tokens.length - 1 ? '' : ' '));
    }
    case 'CTC': {
      const pad = text(object, 'pad_token', path);
      const delimiter = text(object, 'word_delimiter_token', path);
      const cleans = flag(object, 'cleanup', path);
      return (tokens) =>
        tokens
          .filter((token, i) => i === 0 || token !== tokens[i - 1])
          .map((token) => {
            const bare = replaceAll(token, pad, '');
            return cleans ? replaceAll(cleanup(bare), delimiter, ' ') : bare;
          })
          .filter((token) => token !== '');
    }
    default:
      throw unsupported(`decoder ${type}`);
  }
}

/** Rust's str::replace, which puts the new text between all characters where the old one is empty. */
function replaceAll(token: string, from: string, to: string): string {
  if (from === '') return to + Array.from(token, (c) => c + to).join('');
  return token.split(from).join(to);
}

function byteLevel(tokens: readonly string[]): readonly string[] {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const token of tokens) {
    const mark = bytes.length;
    for (let i = 0; i < token.length; i++) {
      const unit = token.charCodeAt(i);
      const byte = unit < UNIT_TO_BYTE.length ? (UNIT_TO_BYTE[unit] ?? -1) : -1;
      if (byte < 0) {
        bytes.length = mark;
        for (const plain of encoder.encode(token)) bytes.push(plain);
        break;
      }
      bytes.push(byte);
    }
  }
  return [new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))];
}

function byteFallback(tokens: readonly string[]): readonly string[] {
  const out: string[] = [];
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length === 0) return;
    try {
      out.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes)));
    } catch {
      for (let i = 0; i < bytes.length; i++) out.push('\ufffd');
    }
    bytes = [];
  };
  for (const token of tokens) {
    // from_str_radix takes a leading + for a sign.
    const match = /^<0x([0-9A-Fa-f]{2}|\+[0-9A-Fa-f])>$/.exec(token);
    if (match === null) {
      flush();
      out.push(token);
    } else bytes.push(Number.parseInt((match[1] ?? '').replace('+', ''), 16));
  }
  flush();
  return out;
}

function strip(content: string, start: number, stop: number): Decoder {
  return (tokens) =>
    tokens.map((token) => {
      const chars = Array.from(token);
      let from = 0;
      while (from < start && from < chars.length && chars[from] === content) from += 1;
      let to = chars.length;
      for (let i = 0; i < stop && to > 0 && chars[to - 1] === content; i++) to -= 1;
      return chars.slice(from, Math.max(from, to)).join('');
    });
}

function cleanup(token: string): string {
  return token
    .replaceAll(' .', '.')
    .replaceAll(' ?', '?')
    .replaceAll(' !', '!')
    .replaceAll(' ,', ',')
    .replaceAll(" ' ", "'")
    .replaceAll(" n't", "n't")
    .replaceAll(" 'm", "'m")
    .replaceAll(' do not', " don't")
    .replaceAll(" 's", "'s")
    .replaceAll(" 've", "'ve")
    .replaceAll(" 're", "'re");
}

function wordPiece(prefix: string, cleans: boolean): Decoder {
  return (tokens) =>
    tokens.map((token, i) => {
      const joined = i === 0 ? token : token.startsWith(prefix) ? token.slice(prefix.length) : ` ${token}`;
      return cleans ? cleanup(joined) : joined;
    });
}
