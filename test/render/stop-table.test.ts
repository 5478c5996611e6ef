import { expect, test } from 'vitest';
import { stopTable } from '../../src/render/stop-table.ts';
import type { JsonObject } from '../../src/types.ts';
import { endless } from './reports.ts';

const facts = endless.subjects[0]?.facts ?? {};
const { stops = null } = facts;

test('engines in the fixed order, with their tokens and whether they stop', () => {
  const table = stopTable(facts);
  expect(table?.turnEnd).toEqual({ kind: 'token', token: { id: 128009, token: '<|eot_id|>' } });
  expect(table?.rows.map(({ engine, ends }) => `${engine} ${ends}`)).toEqual([
    'transformers no',
    'vllm yes',
    'sglang yes',
    'tgi no',
    'llama.cpp yes',
    'ollama unknown',
    'mlx-lm no',
  ]);
  expect(table?.rows[1]?.stopsAt).toEqual([
    { id: 128001, token: '<|end_of_text|>' },
    { id: 128009, token: '<|eot_id|>' },
  ]);
  expect(table?.rows[5]?.reason).toBe('no Modelfile and no GGUF file in the folder');
});

test('the order of the facts does not matter', () => {
  const turned = { ...facts, stops: Object.fromEntries(Object.entries(stops as JsonObject).reverse()) };
  expect(stopTable(turned)).toEqual(stopTable(facts));
});

test('no table without a turn end or without stop sets', () => {
  expect(stopTable({})).toBeUndefined();
  expect(stopTable({ turnEnd: { kind: 'none' } })).toBeUndefined();
  expect(stopTable({ turnEnd: { kind: 'none' }, stops: {} })).toBeUndefined();
  expect(stopTable({ stops: stops })).toBeUndefined();
});

test('texts that stop an engine whatever their id are listed once', () => {
  const stops = {
    ollama: { known: true, ids: [128009], tokens: ['<|eot_id|>'], texts: ['<|eot_id|>', 'User:'], stops: true },
  };
  expect(stopTable({ turnEnd: { kind: 'token' }, stops })?.rows[0]?.stopsAt).toEqual([
    { id: 128009, token: '<|eot_id|>' },
    { id: undefined, token: 'User:' },
  ]);
});

test('an unknown token has its id alone; what is not known to stop is not said to', () => {
  const stops = {
    tgi: { known: true, ids: [7], tokens: [null], stops: null },
    vllm: { known: false, ids: [], stops: false },
    ollama: { known: false, ids: [], texts: ['x'], stops: true },
  };
  const rows = stopTable({ turnEnd: { kind: 'token', token: 'x', id: null }, stops })?.rows;
  expect(rows?.map(({ engine, ends, stopsAt }) => ({ engine, ends, stopsAt }))).toEqual([
    { engine: 'vllm', ends: 'unknown', stopsAt: [] },
    { engine: 'tgi', ends: 'unknown', stopsAt: [{ id: 7, token: undefined }] },
    { engine: 'ollama', ends: 'yes', stopsAt: [{ id: undefined, token: 'x' }] },
  ]);
});

test('a list that is cut keeps the token that ends a turn', () => {
  const ids = Array.from({ length: 5_000 }, (_, id) => id);
  const stops = { vllm: { known: true, ids, tokens: ids.map(String), stops: true } };
  const row = stopTable({ turnEnd: { kind: 'token', token: '4999', id: 4_999 }, stops })?.rows[0];
  expect(row?.stopsAt[0]).toEqual({ id: 4_999, token: '4999' });
  expect(row?.stopsAt).toHaveLength(12);
  expect(row?.more).toBe(4_988);
});

test('facts of any shape give a table or none, never an exception', () => {
  const odd = [null, 1, 'x', true, [], [1], {}, { kind: 'token' }, JSON.parse('{"__proto__": {"kind": "token"}}')];
  for (const turnEnd of odd) {
    for (const stops of [
      ...odd,
      ...odd.map((value) => ({ vllm: value })),
      { vllm: { ids: 3, tokens: {}, texts: 'x', link: [] } },
    ]) {
      const table = stopTable({ turnEnd, stops });
      for (const row of table?.rows ?? []) expect(row.stopsAt).toEqual([]);
    }
  }
  const link = 'javascript:alert(1)';
  const row = stopTable({ turnEnd: { kind: 'none' }, stops: { vllm: { known: true, link } } })?.rows[0];
  expect(row?.link).toBeUndefined();
});
