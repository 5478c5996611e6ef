// Milliseconds from a tokenizer.json to its first ids, in a process that has loaded none before.
//
//   node engines-load.js FILE     (made of this file by bench/engines-tokenizer.ts)
import { readFileSync } from 'node:fs';
import { loadTokenizer, parseTokenizerJson } from '../src/tokenizer/index.ts';

const file = process.argv[2] ?? '';
const started = performance.now();
const tokenizer = loadTokenizer(parseTokenizerJson(readFileSync(file))?.json);
tokenizer.encode('a');
console.log(performance.now() - started);
