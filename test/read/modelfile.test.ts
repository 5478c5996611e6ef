import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isModelfile, modelfile, readModelfile } from '../../src/read/modelfile.ts';
import { localSource } from '../../src/source/local.ts';

/** Values only; throws on a problem. */
function values(text: string) {
  const read = modelfile('Modelfile', text);
  if ('reason' in read) throw new Error(`line ${read.at.line}: ${read.reason}`);
  return {
    from: read.from?.value,
    stops: read.stops.map((stop) => stop.value),
    template: read.template?.value,
  };
}

test('a whole file, with lines', () => {
  const text = [
    '# Llama 3.1, tuned',
    '',
    'FROM ./llama-3.1-8b.Q4_K_M.gguf',
    'ADAPTER ./lora.gguf',
    'TEMPLATE """{{ if .System }}<|start_header_id|>system',
    '',
    '{{ .System }}<|eot_id|>{{ end }}""" ',
    'SYSTEM You are "kind".',
    'PARAMETER temperature 0.7',
    'PARAMETER stop <|eot_id|>',
    '  parameter stop "<|end_of_text|>"',
    'MESSAGE user FROM nowhere',
    'LICENSE """',
    'PARAMETER stop not-a-stop',
    '"""',
    'PARAMETER stop """<|eom_id|>"""',
  ].join('\n');
  expect(modelfile('bot/Modelfile', text)).toEqual({
    file: 'bot/Modelfile',
    from: { value: './llama-3.1-8b.Q4_K_M.gguf', at: { file: 'bot/Modelfile', line: 3 } },
    template: {
      value: '{{ if .System }}<|start_header_id|>system\n\n{{ .System }}<|eot_id|>{{ end }}',
      at: { file: 'bot/Modelfile', line: 5 },
    },
    stops: [
      { value: '<|eot_id|>', at: { file: 'bot/Modelfile', line: 10 } },
      { value: '<|end_of_text|>', at: { file: 'bot/Modelfile', line: 11 } },
      { value: '<|eom_id|>', at: { file: 'bot/Modelfile', line: 16 } },
    ],
  });
});

describe('values, as Ollama takes them', () => {
  test.each([
    ['no escapes', 'PARAMETER stop "\\n"', ['\\n']],
    ['single quotes stay', "PARAMETER stop '<|im_end|>'", ["'<|im_end|>'"]],
    ['spaces around are cut, inside quotes kept', 'PARAMETER stop   " a "  ', [' a ']],
    ['a hash is no comment behind a value', 'PARAMETER stop a # b', ['a # b']],
    ['quotes inside', 'PARAMETER stop a "b"', ['a "b"']],
    ['a newline inside quotes', 'PARAMETER stop "a\nb"', ['a\nb']],
    ['text behind a closing quote keeps the value open', 'PARAMETER stop "a" # x\nFROM y"', ['a" # x\nFROM y']],
    ['one quote in three', 'PARAMETER stop """a "b" """', ['a "b" ']],
    ['full-width and low line', 'PARAMETER stop <｜end▁of▁sentence｜>', ['<｜end▁of▁sentence｜>']],
    ['zero width is dropped', 'PARAMETER stop a\u200Bb', ['ab']],
    ['a tab between words', 'PARAMETER stop\ta\tb', ['a\tb']],
    ['empty', 'PARAMETER stop ""', ['']],
    ['\\r\\n and \\r', 'PARAMETER stop a\r\nPARAMETER stop b\rPARAMETER stop c', ['a', 'b', 'c']],
    ['names in any case', 'pArAmEtEr stop a', ['a']],
    ['another parameter', 'PARAMETER stops a\nPARAMETER num_ctx 3', []],
  ])('%s', (_, text, stops) => {
    expect(values(text).stops).toEqual(stops);
  });

  test('the last FROM and TEMPLATE count; a missing FROM is none', () => {
    expect(values('FROM a\nFROM b\nTEMPLATE x\nTEMPLATE y')).toEqual({ from: 'b', stops: [], template: 'y' });
    expect(values('# only a comment')).toEqual({ from: undefined, stops: [], template: undefined });
    expect(values('')).toEqual({ from: undefined, stops: [], template: undefined });
  });

  test('lines are counted through \\r\\n', () => {
    const read = modelfile('M', 'FROM a\r\n\r\nTEMPLATE """x\r\ny"""\r\nPARAMETER stop z');
    expect(read).toMatchObject({ template: { value: 'x\r\ny', at: { line: 3 } }, stops: [{ at: { line: 5 } }] });
  });
});

test.each([
  ['FROM a\nHELLO b', 2, 'starts with no command of Ollama'],
  ['FROM', 1, 'starts with no command of Ollama'],
  ['FROM\na', 1, 'starts with no command of Ollama'],
  ['{"json": true}', 1, 'starts with no command of Ollama'],
  ['FROM a\n\nSYSTEM """never closed\n', 3, 'ends inside a quoted value'],
  ['PARAMETER stop', 1, 'has a PARAMETER without a value'],
  ['PARAMETER stop-word x', 1, 'has a PARAMETER without a value'],
  ['MESSAGE robot hi', 1, 'has a MESSAGE whose role is not system, user or assistant'],
])('%j is a problem', (text, line, reason) => {
  expect(modelfile('M', text)).toMatchObject({ at: { file: 'M', line }, reason: expect.stringContaining(reason) });
});

test('a megabyte of an unclosed quote ends quickly', () => {
  const start = performance.now();
  expect(modelfile('M', `SYSTEM "${'x\n'.repeat(500_000)}`)).toHaveProperty('reason');
  expect(performance.now() - start).toBeLessThan(3000);
});

test('names', () => {
  for (const name of ['Modelfile', 'modelfile', 'MODELFILE', 'Modelfile.q4', 'bot.modelfile', 'Bot.Modelfile']) {
    expect(isModelfile(name), name).toBe(true);
  }
  for (const name of ['Modelfile.md', 'Modelfiles', 'my-modelfile', 'modelfile/', 'model.file']) {
    expect(isModelfile(name), name).toBe(false);
  }
});

describe('files', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'modelfile-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  test.each([
    ['UTF-8', Buffer.from('FROM ü')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFFROM ü')],
    ['UTF-16 little-endian', Buffer.from('\uFEFFFROM ü', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\uFEFFFROM ü', 'utf16le').swap16()],
  ])('%s', async (_, bytes) => {
    await writeFile(join(root, 'Modelfile'), bytes);
    expect(await readModelfile(localSource(root), 'Modelfile')).toMatchObject({
      from: { value: 'ü', at: { line: 1 } },
    });
  });

  test('too long, and not there', async () => {
    await writeFile(join(root, 'Modelfile'), Buffer.alloc(5_000_001, '#'));
    const source = localSource(root);
    expect(await readModelfile(source, 'Modelfile')).toMatchObject({ reason: expect.stringContaining('5000001') });
    expect(source.counts.reads).toBe(0);
    expect(await readModelfile(source, 'none')).toMatchObject({ reason: 'is not there' });
  });
});
