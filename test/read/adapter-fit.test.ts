import { describe, expect, test } from 'vitest';
import { adapterFit } from '../../src/read/adapter-fit.ts';
import type { AdapterBase } from '../../src/read/adapter-modules.ts';
import { adapterParts } from '../../src/read/adapter-parts.ts';
import { modelConfig } from '../../src/read/model-config.ts';
import type { Adapter, AdapterFit, JsonObject, TensorInfo } from '../../src/types.ts';
import written from './peft-adapters.json' with { type: 'json' };

// Adapters as PEFT itself writes them: names and shapes of every method (peft-adapters.py makes the file anew).

type Shapes = Readonly<Record<string, readonly number[]>>;
type Written = { readonly config: JsonObject; readonly tensors: Shapes };
const adapters = Object.entries(written.adapters as unknown as Record<string, Written>);

function tensors(shapes: Shapes, file: string): readonly TensorInfo[] {
  return Object.entries(shapes).map(([name, shape]) => ({ name, dtype: 'F32', shape, file }));
}

function adapter({ config, tensors: shapes }: Written): Adapter {
  const own = tensors(shapes, 'adapter_model.safetensors');
  const list = (key: string) => (Array.isArray(config[key]) ? (config[key] as readonly string[]) : undefined);
  const target = config['target_modules'];
  return {
    file: 'adapter_config.json',
    json: config,
    peftType: String(config['peft_type']),
    base: undefined,
    baseRevision: undefined,
    modulesToSave: list('modules_to_save') ?? [],
    trainableTokenIndices: config['trainable_token_indices'] ?? null,
    targetModules: typeof target === 'string' ? target : list('target_modules'),
    weights: { file: 'adapter_model.safetensors', size: 1000 },
    tensors: own,
    parts: adapterParts(String(config['peft_type']), own),
  };
}

function weights(shapes: Shapes): NonNullable<AdapterBase['weights']> {
  const all = tensors(shapes, 'model.safetensors');
  const rows = all.find((t) => t.name === 'model.embed_tokens.weight')?.shape[0];
  return { tensors: all, rows, complete: true };
}

const config = modelConfig({ file: 'config.json', value: written.base.config as unknown as JsonObject });
const base = { config, weights: weights(written.base.tensors) };
const baseByConfig = { config, weights: undefined };

function complaints(fit: AdapterFit | undefined) {
  return {
    empty: [
      ...(fit?.zeroSized ?? []),
      ...(fit?.halves ?? []),
      ...(fit?.lacksMethod === true ? ['no method'] : []),
      ...(fit?.layersWithout.layers ?? []),
    ],
    misfits: fit?.misfits.map((m) => `${m.what} ${m.names[0]} ${m.has} ${m.wants}`),
  };
}

const NONE = { empty: [], misfits: [] };

describe.each(adapters)('%s', (_, as) => {
  test('fits the base it was made on, by headers, by config alone, and without a base', () => {
    for (const known of [base, baseByConfig, undefined])
      expect(complaints(adapterFit(adapter(as), known, undefined))).toEqual(NONE);
  });

  test('empty when its tensors were not gathered', () => {
    const zero = Object.fromEntries(Object.keys(as.tensors).map((key) => [key, [0]]));
    expect(adapterFit(adapter({ ...as, tensors: zero }), base, undefined)?.zeroSized).toHaveLength(
      Object.keys(as.tensors).length,
    );
  });

  test('without a tensor it lacks its method', () => {
    expect(adapterFit(adapter({ ...as, tensors: {} }), base, undefined)?.lacksMethod).toBe(true);
  });
});

// Methods whose tensors show the width of the module that they change.
test.each(
  adapters.filter(([name]) => /^(lora(?!-parameters)|dora|rslora|adalora|loha|ia3|vera|classification)/.test(name)),
)('%s: another width does not fit', (_, as) => {
  const wide = Object.fromEntries(
    Object.entries(written.base.tensors).map(([key, shape]) => [key, shape.map((n) => n * 2)]),
  );
  const fit = adapterFit(adapter(as), { config: undefined, weights: weights(wide) }, undefined);
  expect(fit?.misfits.map((m) => m.what)).toContain('shape');
});

test.each(adapters.filter(([, as]) => Object.keys(as.tensors).some((key) => key.includes('layers.1.'))))(
  '%s: a shorter base does not fit',
  (_, as) => {
    const short = Object.fromEntries(
      Object.entries(written.base.tensors).filter(([key]) => !key.includes('layers.1.')),
    );
    const isKnown = adapter(as).parts !== undefined;
    const fit = adapterFit(adapter(as), { config: undefined, weights: weights(short) }, undefined);
    expect(fit?.misfits.map((m) => m.what)).toEqual(isKnown ? ['no-layer'] : []);
  },
);

describe('names of a base in another version of transformers, or wrapped by an image model', () => {
  const lora = adapters.find(([name]) => name === 'rslora')?.[1] ?? { config: {}, tensors: {} };
  test.each([
    ['base_model.model.model.', 'base_model.model.model.language_model.'],
    ['base_model.model.model.', 'base_model.model.language_model.model.'],
    ['base_model.model.model.', 'base_model.model.'],
  ])('%s as %s', (from, to) => {
    const renamed = Object.fromEntries(Object.entries(lora.tensors).map(([key, s]) => [key.replace(from, to), s]));
    expect(complaints(adapterFit(adapter({ ...lora, tensors: renamed }), base, undefined))).toEqual(NONE);
  });
});

test('packed weights of a quantised base show no shape, and none is asked of them', () => {
  const lora = adapters.find(([name]) => name === 'rslora')?.[1] ?? { config: {}, tensors: {} };
  const packed = weights(written.base.tensors);
  const quantised: typeof packed = {
    ...packed,
    tensors: (packed.tensors ?? []).flatMap((t) =>
      t.name.includes('_proj')
        ? [
            { ...t, name: t.name.replace('.weight', '.qweight'), dtype: 'I32', shape: [2, 16] },
            { ...t, name: t.name.replace('.weight', '.scales'), dtype: 'F16', shape: [1, 16] },
          ]
        : [t],
    ),
  };
  expect(complaints(adapterFit(adapter(lora), { config, weights: quantised }, undefined))).toEqual(NONE);
});
