import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelConfig } from '../../src/read/model-config.ts';
import { weightShapes } from '../../src/read/weight-shapes.ts';
import type { JsonObject, TensorInfo, Weights } from '../../src/types.ts';

// What transformers itself saves for a small model of each type (scripts/model-shapes.py) is the witness.

type Saved = {
  readonly transformers: string;
  readonly config: JsonObject;
  readonly tensors: Readonly<Record<string, readonly number[]>>;
};

const saved: readonly Saved[] = JSON.parse(readFileSync(new URL('./model-shapes.json', import.meta.url), 'utf8'));
/** Saved by transformers, and not known here: nothing may be said. */
const UNKNOWN = new Set(['gpt_bigcode', 'gpt_neo', 'mpt']);

const named = saved.map((model, i) => [`${model.transformers} ${model.config['model_type']} ${i}`, model] as const);
const isKnown = ({ config }: Saved) => !UNKNOWN.has(String(config['model_type']));
const known = named.filter(([, model]) => isKnown(model));
const unknown = named.filter(([, model]) => !isKnown(model));

function shapesOf(config: JsonObject, tensors: readonly TensorInfo[]) {
  const find = (names: readonly string[]) => tensors.find(({ name }) => names.includes(name));
  const weights = {
    tensors,
    complete: true,
    inputEmbedding: find(['model.embed_tokens.weight', 'transformer.wte.weight', 'gpt_neox.embed_in.weight']),
    outputEmbedding: find(['lm_head.weight', 'embed_out.weight']),
  } as unknown as Weights;
  return weightShapes(modelConfig({ file: 'config.json', value: config }), weights);
}

function tensorsOf({ tensors }: Saved): readonly TensorInfo[] {
  return Object.entries(tensors).map(([name, shape]) => ({ name, shape, dtype: 'BF16', file: 'model.safetensors' }));
}

test('the table has what both versions save', () => {
  expect(new Set(saved.map(({ transformers }) => transformers))).toEqual(new Set(['4.57.6', '5.18.0']));
  expect(saved.length).toBeGreaterThan(80);
});

test.each(unknown)('nothing is said of %s', (_, model) => {
  expect(shapesOf(model.config, tensorsOf(model))).toBeUndefined();
});

describe.each(known)('%s', (_, model) => {
  const tensors = tensorsOf(model);

  test('nothing is said of what transformers saved', () => {
    const shapes = shapesOf(model.config, tensors);
    expect(shapes).toMatchObject({ conflicts: [] });
    if (shapes?.layers !== undefined) expect(shapes.layers).toMatchObject({ missing: [], lacking: [], extra: [] });
    expect(shapes?.checked).toBeGreaterThan(3);
  });

  test('every matrix of a layer that is turned or cut is found', () => {
    // Experts in one tensor, which transformers saves in several layouts, and relations of their own are not compared.
    const matrices = tensors.filter(
      ({ name, shape }) => /\.(?:layers|h)\.1\..*\.weight$/.test(name) && shape.length === 2 && shape[0] !== shape[1],
    );
    const found = matrices.filter((tensor) => {
      const turned = tensors.map((t) => (t === tensor ? { ...t, shape: [...t.shape].reverse() } : t));
      const cut = tensors.map((t) => (t === tensor ? { ...t, shape: [t.shape[0] ?? 0, (t.shape[1] ?? 0) - 1] } : t));
      const [a, b] = [shapesOf(model.config, turned), shapesOf(model.config, cut)];
      return a?.conflicts[0]?.isTransposed === true && b?.conflicts.length === 1;
    });
    expect(matrices.filter((m) => !found.includes(m)).map(({ name }) => name)).toEqual(
      matrices.map(({ name }) => name).filter((name) => NOT_COMPARED.test(name)),
    );
  });

  test('a layer too few or too many is found', () => {
    const fewer = shapesOf(
      model.config,
      tensors.filter(({ name }) => !/\.(?:layers|h)\.1\./.test(name)),
    );
    expect(fewer?.layers?.missing).toEqual([1]);
    const more = shapesOf(model.config, [
      ...tensors,
      ...tensors
        .filter(({ name }) => /\.(?:layers|h)\.1\./.test(name))
        .map((t) => ({ ...t, name: t.name.replace('.1.', '.7.') })),
    ]);
    expect(more?.layers?.extra).toEqual([7]);
  });
});

const NOT_COMPARED = /shared_expert_gate/;
